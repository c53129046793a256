//! Calls: commands, methods, members, `Super`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::any::Any;
use super::expression::value;
use super::number::{Int, Real};
use super::{At, Code, Lowerer, Node, code};
use crate::args::{self, Args, symbol};
use crate::class;
use crate::classes;
use crate::command::{Command, Kind, Run};
use crate::interpret::failure::Raised;
use crate::interpret::function::Function;
use crate::interpret::{Context, Executable, member};
use crate::resolve::code::{
    Arg, ArgumentSymbol, Expr, ExprKind, MethodRef, Place, PlaceKind, Type,
};
use crate::source::Span;
use crate::value::class::{Class, Member};
use crate::value::error::code as error_code;
use crate::value::number::to_longint;
use crate::value::{Error, Text, Value};

/// Commands whose arguments are not evaluated in the ordinary way.
mod special {
    pub const NOT: u16 = 34;
    pub const UNDEFINED: u16 = 82;
    pub const TYPE: u16 = 295;
    pub const VALUE_TYPE: u16 = 1509;
    pub const ASSERT: u16 = 1129;
    pub const ASSERTED: u16 = 1132;
}

impl Lowerer<'_> {
    pub(super) fn command(&self, command: &'static Command, args: &[Arg], span: Span) -> Node {
        match (command.number, args) {
            (special::NOT, [Arg::Value(condition)]) => {
                return Node::Boolean(super::boolean::negated(self.condition(condition)));
            }
            (special::UNDEFINED | special::VALUE_TYPE, [arg]) => {
                let f = self.quiet(arg);
                return if command.number == special::UNDEFINED {
                    Node::Boolean(code(move |cx| f(cx).map(|v| v.is_undefined())))
                } else {
                    Node::Int(Int::code(
                        code(move |cx| f(cx).map(|v| i64::from(v.type_code()))),
                        8,
                    ))
                };
            }
            (special::TYPE, [arg]) => return self.type_of(arg),
            (special::ASSERT | special::ASSERTED, [Arg::Value(condition), rest @ ..]) => {
                return self.assert(command.number == special::ASSERTED, condition, rest, span);
            }
            _ => {}
        }
        if let Some(node) = self.intrinsic(command.number, args) {
            return node;
        }
        let Run::Function(run) = command.run else {
            return value(code(move |cx| Err(not_implemented(command)).at(cx, span)));
        };
        let fits = args
            .iter()
            .enumerate()
            .all(|(i, arg)| self.surely_fits(command, i, arg))
            && args.len() >= command.arity().0;
        let codes: Vec<Code<Value>> = args
            .iter()
            .enumerate()
            .map(|(i, arg)| self.command_arg(command, i, arg))
            .collect();
        let invoke = move |cx: &mut Context, values: &mut [Value]| -> Result<Value, Error> {
            if !fits {
                args::convert(command.params, values, command.name)?;
            }
            run(cx, &mut Args { values })
        };
        let mut codes = codes;
        let f: Code<Value> = match codes.len() {
            0 => code(move |cx| {
                cx.set_at(span);
                invoke(cx, &mut []).at(cx, span)
            }),
            1 => {
                let a = codes.remove(0);
                code(move |cx| {
                    let mut values = [a(cx)?];
                    cx.set_at(span);
                    invoke(cx, &mut values).at(cx, span)
                })
            }
            2 => {
                let b = codes.remove(1);
                let a = codes.remove(0);
                code(move |cx| {
                    let mut values = [a(cx)?, b(cx)?];
                    cx.set_at(span);
                    invoke(cx, &mut values).at(cx, span)
                })
            }
            3 => {
                let c = codes.remove(2);
                let b = codes.remove(1);
                let a = codes.remove(0);
                code(move |cx| {
                    let mut values = [a(cx)?, b(cx)?, c(cx)?];
                    cx.set_at(span);
                    invoke(cx, &mut values).at(cx, span)
                })
            }
            _ => code(move |cx| {
                let mut values = evaluate(cx, &codes)?;
                cx.set_at(span);
                invoke(cx, &mut values).at(cx, span)
            }),
        };
        typed(f, command.returns)
    }

    fn command_arg(&self, command: &'static Command, i: usize, arg: &Arg) -> Code<Value> {
        match arg {
            Arg::Value(expr) => self.any(expr),
            Arg::Symbol(which) => {
                let value = symbol::value(symbol_text(*which));
                code(move |_| Ok(value.clone()))
            }
            Arg::Place(place) => {
                let pointer = command
                    .param(i)
                    .is_some_and(|param| param.kind.takes_pointer());
                if pointer {
                    self.pointer_to(place)
                } else {
                    self.content(place)
                }
            }
        }
    }

    /// Is the argument, by its static type, what the declaration asks for?
    fn surely_fits(&self, command: &'static Command, i: usize, arg: &Arg) -> bool {
        let Some(param) = command.params.get(i) else {
            return false;
        };
        if param.need == crate::command::Need::Repeated && param.kind != Kind::Any {
            return false;
        }
        match (param.kind, arg) {
            (Kind::Star | Kind::Order, Arg::Symbol(_)) | (Kind::Variable, Arg::Place(_)) => true,
            (Kind::Any, Arg::Value(_)) => true,
            (kind, Arg::Value(expr)) => match self.static_kind(expr) {
                Some(found) => found == kind || (kind == Kind::Real && found == Kind::Integer),
                None => false,
            },
            _ => false,
        }
    }

    /// The kind of value an expression surely gives.
    fn static_kind(&self, expr: &Expr) -> Option<Kind> {
        use crate::resolve::code::Literal;
        match &expr.kind {
            ExprKind::Literal(Literal::Text(_)) => Some(Kind::Text),
            ExprKind::Literal(Literal::Integer(_)) => Some(Kind::Integer),
            ExprKind::Literal(Literal::Real(_)) => Some(Kind::Real),
            ExprKind::Literal(Literal::Boolean(_)) => Some(Kind::Boolean),
            ExprKind::Read(place) => match &place.kind {
                PlaceKind::Local(slot) if self.local(*slot).array.is_none() => {
                    match self.local_type(*slot) {
                        Type::Text => Some(Kind::Text),
                        Type::Integer => Some(Kind::Integer),
                        Type::Real => Some(Kind::Real),
                        Type::Boolean => Some(Kind::Boolean),
                        Type::Date => Some(Kind::Date),
                        Type::Time => Some(Kind::Time),
                        _ => None,
                    }
                }
                PlaceKind::Character { .. } | PlaceKind::CharacterOf { .. } => Some(Kind::Text),
                _ => None,
            },
            ExprKind::Command { command, .. } => {
                matches!(command.returns, Kind::Text | Kind::Boolean | Kind::Integer)
                    .then_some(command.returns)
            }
            // whole numbers that may leave 32 bits are still numbers
            ExprKind::Chain { .. } => match self.expr(expr) {
                Node::Int(int) if int.bits <= super::number::INTEGER_BITS => Some(Kind::Integer),
                Node::Int(_) | Node::Real(_) => Some(Kind::Real),
                Node::Boolean(_) => Some(Kind::Boolean),
                Node::Any(_) => None,
            },
            _ => None,
        }
    }

    /// Does the expression surely give a text?
    pub(super) fn gives_text(&self, expr: &Expr) -> bool {
        self.static_kind(expr) == Some(Kind::Text)
    }

    /// An argument that is looked at without the error for a variable that does not exist.
    fn quiet(&self, arg: &Arg) -> Code<Value> {
        match arg {
            Arg::Value(Expr {
                kind: ExprKind::Read(place),
                ..
            }) => match &place.kind {
                PlaceKind::Local(_) | PlaceKind::Process(_) | PlaceKind::Interprocess(_) => {
                    self.content(place)
                }
                _ => self.read_place(place),
            },
            Arg::Value(expr) => self.any(expr),
            Arg::Place(place) => self.content(place),
            Arg::Symbol(_) => code(|_| Ok(Value::Undefined)),
        }
    }

    /// `Type(variable)`: the declared type of a variable, the type of its value otherwise.
    fn type_of(&self, arg: &Arg) -> Node {
        use crate::value::type_code;
        let place: Option<&Place> = match arg {
            Arg::Value(Expr {
                kind: ExprKind::Read(place),
                ..
            }) => Some(place),
            Arg::Place(place) => Some(place),
            _ => None,
        };
        let declared = place.and_then(|place| match &place.kind {
            PlaceKind::Local(slot) if !self.local(*slot).inferred => {
                Some(self.local_type(*slot).clone())
            }
            _ => None,
        });
        let dynamic = place.and_then(|place| match &place.kind {
            PlaceKind::Dereference(pointer) => Some(self.any(pointer)),
            _ => None,
        });
        let process = place.and_then(|place| match place.kind {
            PlaceKind::Process(variable) => Some(variable),
            _ => None,
        });
        let f = self.quiet(arg);
        Node::Int(Int::code(
            code(move |cx| {
                let declared = match (&declared, &dynamic, process) {
                    (Some(ty), ..) => Some(ty.clone()),
                    (_, Some(pointer), _) => {
                        let pointer = pointer(cx)?;
                        declared_by_pointer(cx, &pointer)
                    }
                    (.., Some(variable)) => Some(cx.process.variable_type(variable)),
                    _ => None,
                };
                // Type does not evaluate what a pointer points to (commands/type)
                let value = match f(cx) {
                    Ok(value) => value,
                    Err(raised) if dynamic.is_some() => {
                        let _ = raised;
                        cx.raised = None;
                        Value::Undefined
                    }
                    Err(raised) => return Err(raised),
                };
                Ok(i64::from(match (&value, declared) {
                    (Value::Array(array), _) => array.type_code(),
                    (_, Some(Type::Integer)) => type_code::LONGINT,
                    (_, Some(Type::Real)) => type_code::REAL,
                    (_, Some(Type::Variant)) => type_code::VARIANT,
                    (_, Some(Type::Object(_))) => type_code::OBJECT,
                    (_, Some(Type::Collection)) => type_code::COLLECTION,
                    (value, _) => value.type_code(),
                }))
            }),
            8,
        ))
    }

    /// `ASSERT` and `Asserted`: nothing is evaluated by ASSERT while assertions are off.
    fn assert(&self, gives_value: bool, condition: &Expr, rest: &[Arg], span: Span) -> Node {
        let text = Arc::clone(&self.code.routine.source);
        let condition_span = condition.span;
        let condition = self.condition(condition);
        let message = rest.first().map(|arg| match arg {
            Arg::Value(expr) => self.any(expr),
            _ => code(|_| Ok(Value::Undefined)),
        });
        let f = code(move |cx: &mut Context<'_>| {
            if cx.asserts_off() && !gives_value {
                return Ok(true);
            }
            cx.process.count_check();
            let holds = condition(cx)?;
            if holds || cx.asserts_off() {
                return Ok(holds);
            }
            let given = match &message {
                Some(message) => match message(cx)? {
                    Value::Text(text) => Some(text.to_str().into_owned()),
                    _ => None,
                },
                None => None,
            };
            let what = given.unwrap_or_else(|| text.slice(condition_span).to_owned());
            let error = Error::new(error_code::ASSERT_FAILED, format!("Assert failed: {what}"));
            if cx.handlers.tries == 0 && cx.process.collect_assertion(cx, &error, span) {
                return Ok(false);
            }
            Err(error).at(cx, span)
        });
        if gives_value {
            Node::Boolean(f)
        } else {
            value(code(move |cx| f(cx).map(|_| Value::Undefined)))
        }
    }

    pub(super) fn method_call(&self, method: &MethodRef, args: &[Expr], span: Span) -> Node {
        let callee = match method {
            MethodRef::Known(number) => self.world.method(*number),
            MethodRef::Unknown(_) => None,
        };
        let Some(callee) = callee else {
            let name: Arc<str> = match method {
                MethodRef::Unknown(name) => Arc::clone(name),
                MethodRef::Known(number) => self.world.engine.method_name(*number).into(),
            };
            return value(code(move |cx| {
                Err(Error::new(
                    error_code::NO_SUCH_METHOD,
                    format!("There is no method `{name}`"),
                ))
                .at(cx, span)
            }));
        };
        let signature = &callee.routine.signature;
        let returns = signature.result.as_ref().map(|(_, ty)| ty.clone());
        let fitted = args.len() <= signature.params.len()
            && args
                .iter()
                .zip(&signature.params)
                .all(|(arg, param)| self.fits_param(arg, &param.ty));
        let pushes: Vec<Push> = if fitted {
            args.iter()
                .zip(&signature.params)
                .map(|(arg, param)| self.fitted(arg, &param.ty))
                .collect()
        } else {
            args.iter().map(|arg| Push::Any(self.any(arg))).collect()
        };
        let count = pushes.len();
        if let (true, Some((slot, Type::Integer))) = (fitted, &signature.result) {
            let slot = *slot as usize;
            let f = code(move |cx: &mut Context<'_>| {
                let base = cx.stack.len();
                push_all(cx, &pushes, base)?;
                cx.set_at(span);
                let this = cx.this();
                cx.enter_for_integer(&callee, this, base, count, slot)
            });
            return Node::Int(Int::code(f, super::number::INTEGER_BITS));
        }
        let f = code(move |cx: &mut Context<'_>| {
            let base = cx.stack.len();
            push_all(cx, &pushes, base)?;
            cx.set_at(span);
            // a project method called from a function of a class sees the caller's This
            let this = cx.this();
            if fitted {
                cx.enter_fitted(&callee, this, base, count)
            } else {
                cx.enter(&callee, this, base, count)
            }
        });
        match returns {
            Some(Type::Integer) => typed(f, Kind::Integer),
            Some(Type::Real) => typed(f, Kind::Real),
            Some(Type::Boolean) => typed(f, Kind::Boolean),
            _ => value(f),
        }
    }

    /// The only thing a formula does is to call a method: with the arguments it gets itself.
    pub(super) fn method_of_formula(&self, method: &MethodRef, span: Span) -> Node {
        let callee = match method {
            MethodRef::Known(number) => self.world.method(*number),
            MethodRef::Unknown(_) => None,
        };
        let Some(callee) = callee else {
            return self.method_call(method, &[], span);
        };
        value(code(move |cx| {
            let count = cx.argument_count();
            let args = (1..=count).map(|n| cx.argument(n as i64)).collect();
            cx.set_at(span);
            let this = cx.this();
            cx.call(&callee, this, args)
        }))
    }

    fn fits_param(&self, arg: &Expr, ty: &Type) -> bool {
        match ty {
            Type::Variant | Type::Undeclared => true,
            Type::Integer | Type::Real => matches!(self.expr(arg), Node::Int(_) | Node::Real(_)),
            Type::Boolean => matches!(self.expr(arg), Node::Boolean(_)),
            Type::Text => self.static_kind(arg) == Some(Kind::Text),
            _ => false,
        }
    }

    /// The argument as a parameter of this type holds it.
    fn fitted(&self, arg: &Expr, ty: &Type) -> Push {
        match (ty, self.expr(arg)) {
            (Type::Integer, Node::Int(int)) => Push::Integer(int.into_code()),
            (Type::Integer, Node::Real(real)) => {
                let f = real.into_code();
                Push::Integer(code(move |cx| f(cx).map(|x| i64::from(to_longint(x)))))
            }
            (Type::Real, Node::Int(int)) => Push::Real(int.into_real().into_code()),
            (Type::Real, Node::Real(real)) => Push::Real(real.into_code()),
            (_, node) => Push::Any(node.into_any()),
        }
    }

    pub(super) fn member_call(
        &self,
        base: &Expr,
        name: &Arc<str>,
        args: &[Expr],
        span: Span,
    ) -> Node {
        let key = Text::new(name);
        let codes: Vec<Code<Value>> = args.iter().map(|arg| self.any(arg)).collect();
        let in_collection = classes::collection::CLASS
            .member(name)
            .filter(|member| member.is_function());
        let base_code = self.any(base);
        let cache = CallCache::default();
        let pushes: Vec<Push> = args.iter().map(|arg| Push::Any(self.any(arg))).collect();
        value(code(move |cx| {
            let base = base_code(cx)?;
            match &base {
                Value::Collection(_) => {
                    if let Some(member) = in_collection {
                        return call_builtin(cx, member, &base, &codes, span);
                    }
                }
                Value::Object(object) => {
                    if let Some(callee) = cache.find(object, &key) {
                        let stack = cx.stack.len();
                        push_all(cx, &pushes, stack)?;
                        cx.set_at(span);
                        return cx.enter(&callee, base, stack, pushes.len());
                    }
                }
                _ => {}
            }
            let values = evaluate(cx, &codes)?;
            member::call(cx, base, &key, values, false, span)
        }))
    }

    pub(super) fn index_call(&self, base: &Expr, key: &Expr, args: &[Expr], span: Span) -> Node {
        let base = self.any(base);
        let key = self.any(key);
        let codes: Vec<Code<Value>> = args.iter().map(|arg| self.any(arg)).collect();
        value(code(move |cx| {
            let base = base(cx)?;
            let key = key(cx)?;
            let values = evaluate(cx, &codes)?;
            match &key {
                Value::Text(name) => member::call(cx, base, name, values, false, span),
                key => {
                    let item = member::get_index(cx, &base, key, false, span)?;
                    cx.set_at(span);
                    match item {
                        Value::Object(function) => cx.call_function(&function, Some(base), values),
                        other => Err(crate::interpret::function::not_a_function(
                            other.type_word(),
                        ))
                        .at(cx, span),
                    }
                }
            }
        }))
    }

    pub(super) fn super_constructor(&self, args: &[Expr], span: Span) -> Node {
        let codes: Vec<Code<Value>> = args.iter().map(|arg| self.any(arg)).collect();
        let class = self.code.class.clone();
        value(code(move |cx| {
            let values = evaluate(cx, &codes)?;
            cx.set_at(span);
            classes::user::call_super(cx, class.as_ref(), values, span)
        }))
    }

    pub(super) fn super_call(&self, name: &Arc<str>, args: &[Expr], span: Span) -> Node {
        let codes: Vec<Code<Value>> = args.iter().map(|arg| self.any(arg)).collect();
        let key = Text::new(name);
        let class = self.code.class.clone();
        value(code(move |cx| {
            let values = evaluate(cx, &codes)?;
            let this = cx.this();
            let inherited = class
                .as_ref()
                .and_then(|class| class.parent.as_ref())
                .and_then(|parent| parent.member(&key));
            cx.set_at(span);
            match inherited {
                Some(Member::Function(function)) => cx.call_function(&function, Some(this), values),
                _ => Err(member::no_function(&this, &key)).at(cx, span),
            }
        }))
    }

    /// U: `Super.property` is the parent's computed property with the current `This`.
    pub(super) fn super_read(&self, name: &Arc<str>, span: Span) -> Node {
        let key = Text::new(name);
        let class = self.code.class.clone();
        value(code(move |cx| {
            let this = cx.this();
            let inherited = class
                .as_ref()
                .and_then(|class| class.parent.as_ref())
                .and_then(|parent| parent.member(&key));
            cx.set_at(span);
            match inherited {
                Some(Member::Function(function)) => Ok(Value::Object(function)),
                Some(Member::Computed { get: Some(get), .. }) => {
                    cx.call_function(&get, Some(this), Vec::new())
                }
                _ => Ok(Value::Undefined),
            }
        }))
    }
}

/// Which code a member call ran for the classes it has met: a few entries, replaced in turn.
#[derive(Default)]
struct CallCache {
    entries: [CacheEntry; CACHED_CLASSES],
    next: Cell<usize>,
}

#[derive(Default)]
struct CacheEntry {
    /// The address of the class: classes live as long as their world, so it tells them apart.
    class: Cell<usize>,
    code: RefCell<Option<Rc<Executable>>>,
}

const CACHED_CLASSES: usize = 4;

impl CallCache {
    /// The code of a class's function, if the object has no property of its own by that name.
    #[inline]
    fn find(&self, object: &crate::value::Object, key: &Text) -> Option<Rc<Executable>> {
        let class = object.class()?;
        if object.has_own(key) {
            return None;
        }
        let address = Rc::as_ptr(class) as usize;
        for entry in &self.entries {
            if entry.class.get() == address {
                return entry.code.borrow().clone();
            }
        }
        self.fill(class, key, address)
    }

    #[inline(never)]
    fn fill(&self, class: &Rc<Class>, key: &Text, address: usize) -> Option<Rc<Executable>> {
        let Some(Member::Function(function)) = class.member(key) else {
            return None;
        };
        let Some(Function::Code { code, .. }) = function.as_host::<Function>() else {
            return None;
        };
        let entry = &self.entries[self.next.get() % CACHED_CLASSES];
        self.next.set(self.next.get() + 1);
        entry.class.set(address);
        *entry.code.borrow_mut() = Some(Rc::clone(code));
        Some(Rc::clone(code))
    }
}

fn evaluate(cx: &mut Context, codes: &[Code<Value>]) -> Result<Vec<Value>, Raised> {
    let mut values = Vec::with_capacity(codes.len());
    for f in codes {
        values.push(f(cx)?);
    }
    Ok(values)
}

/// Code that puts an argument on the stack.
enum Push {
    Integer(Code<i64>),
    Real(Code<f64>),
    Any(Code<Value>),
}

/// Puts arguments on the stack; takes them off again if one of them fails.
#[inline]
fn push_all(cx: &mut Context, pushes: &[Push], base: usize) -> Result<(), Raised> {
    for push in pushes {
        let result = match push {
            Push::Integer(f) => f(cx).map(|n| cx.stack.push(Value::Integer(n as i32))),
            Push::Real(f) => f(cx).map(|x| cx.stack.push(Value::Real(x))),
            Push::Any(f) => f(cx).map(|value| cx.stack.push(value)),
        };
        if let Err(raised) = result {
            cx.stack.truncate(base);
            return Err(raised);
        }
    }
    Ok(())
}

fn call_builtin(
    cx: &mut Context,
    member: &'static class::Member,
    this: &Value,
    codes: &[Code<Value>],
    span: Span,
) -> Result<Value, Raised> {
    if let [only] = codes {
        let mut values = [only(cx)?];
        cx.set_at(span);
        return member
            .call(
                cx,
                this,
                &mut Args {
                    values: &mut values,
                },
            )
            .at(cx, span);
    }
    let mut values = evaluate(cx, codes)?;
    cx.set_at(span);
    member
        .call(
            cx,
            this,
            &mut Args {
                values: &mut values,
            },
        )
        .at(cx, span)
}

/// A call's result with the type it is declared to have.
fn typed(f: Code<Value>, returns: Kind) -> Node {
    match returns {
        Kind::Integer => Node::Int(Int::code(
            code(move |cx| match f(cx)? {
                Value::Integer(i) => Ok(i64::from(i)),
                other => Ok(i64::from(to_longint(other.as_number().unwrap_or(0.0)))),
            }),
            super::number::INTEGER_BITS,
        )),
        Kind::Real => Node::Real(Real::Code(code(move |cx| match f(cx)? {
            Value::Real(x) => Ok(x),
            other => Ok(other.as_number().unwrap_or(0.0)),
        }))),
        Kind::Boolean => Node::Boolean(code(move |cx| {
            f(cx).map(|value| matches!(value, Value::Boolean(true)))
        })),
        _ => Node::Any(Any::Code(f)),
    }
}

fn declared_by_pointer(cx: &Context, pointer: &Value) -> Option<Type> {
    use crate::value::pointer::Target;
    let Value::Pointer(pointer) = pointer else {
        return None;
    };
    match pointer.target()? {
        Target::Process { variable, process } if *process == cx.process.number => {
            Some(cx.process.variable_type(*variable))
        }
        Target::Local { call, place, .. } => {
            let frame = if cx.frame().call == *call {
                cx.frame()
            } else {
                cx.frames.all().iter().find(|frame| frame.call == *call)?
            };
            frame
                .code
                .routine
                .slot(place.checked_sub(frame.base)?)
                .map(|slot| slot.ty.clone())
        }
        _ => None,
    }
}

fn symbol_text(which: ArgumentSymbol) -> &'static str {
    match which {
        ArgumentSymbol::Star => "*",
        ArgumentSymbol::Greater => ">",
        ArgumentSymbol::Less => "<",
        ArgumentSymbol::GreaterEqual => ">=",
        ArgumentSymbol::LessEqual => "<=",
        ArgumentSymbol::Equal => "=",
        ArgumentSymbol::NotEqual => "#",
        ArgumentSymbol::And => "&",
        ArgumentSymbol::Or => "|",
        ArgumentSymbol::Percent => "%",
    }
}

/// A command that is known but has no implementation.
#[cold]
pub(crate) fn not_implemented(command: &Command) -> Error {
    use crate::command::Needs;
    let error = Error::new(
        error_code::NOT_IMPLEMENTED,
        format!(
            "Command {} `{}` is not implemented yet",
            command.number, command.name
        ),
    );
    match command.run {
        Run::Absent(Needs::Interface) => error.with_hint("it needs a user interface"),
        Run::Absent(Needs::Database) => error.with_hint("it needs a database"),
        Run::Absent(Needs::Subsystem) => {
            error.with_hint("it needs a subsystem that fourd does not have")
        }
        Run::Absent(Needs::Obsolete) => error.with_hint("it is obsolete"),
        _ => error,
    }
}
