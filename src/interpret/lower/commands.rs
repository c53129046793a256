//! Calls of commands: arguments as their declaration wants them, results with the type it states,
//! and the few commands whose arguments are not evaluated in the ordinary way.

use std::sync::Arc;

use super::arguments::Push;
use super::calls::typed;
use super::dynamic::other_value;
use super::expression::value;
use super::number::{Int, Real};
use super::{At, Code, Lowerer, Node, code};
use crate::args::{self, Args, symbol};
use crate::command::{Command, Kind, Run};
use crate::interpret::Context;
use crate::resolve::code::{Arg, ArgumentSymbol, Expr, ExprKind, Place, PlaceKind, Type};
use crate::source::Span;
use crate::value::error::code as error_code;
use crate::value::{Error, Value};

/// Commands whose arguments are not evaluated in the ordinary way.
mod special {
    pub const NOT: u16 = 34;
    pub const UNDEFINED: u16 = 82;
    pub const TYPE: u16 = 295;
    pub const VALUE_TYPE: u16 = 1509;
    pub const NEW_OBJECT: u16 = 1471;
    /// `String`, `Num`, `Date`, `Time`, `Bool`: they take what is undefined, too
    /// (Concepts/null-undefined).
    pub const CASTS: [u16; 5] = [10, 11, 102, 179, 1537];
    /// The commands whose variables are those of another process.
    pub const OF_OTHER_PROCESSES: [u16; 3] = [370, 371, 635];
    pub const ASSERT: u16 = 1129;
    pub const ASSERTED: u16 = 1132;
}

impl Lowerer<'_> {
    pub(super) fn command(&self, command: &'static Command, args: &[Arg], span: Span) -> Node {
        if self.world.preemptive && !command.thread_safe {
            return value(code(move |cx| Err(not_thread_safe(command)).at(cx, span)));
        }
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
            (special::NEW_OBJECT, [_, ..]) => {
                if let Some(node) = self.new_object(args) {
                    return node;
                }
            }
            (special::ASSERT | special::ASSERTED, [Arg::Value(condition), rest @ ..]) => {
                return self.assert(command.number == special::ASSERTED, condition, rest, span);
            }
            _ => {}
        }
        if let Some(node) = self.intrinsic(command.number, args) {
            return node;
        }
        let run = match command.run {
            Run::Function(run) => run,
            Run::Real(function) => return self.function_of_number(command, function, args, span),
            Run::Language | Run::Absent(_) => {
                return value(code(move |cx| Err(not_implemented(command)).at(cx, span)));
            }
        };
        let fits = args
            .iter()
            .enumerate()
            .all(|(i, arg)| self.surely_fits(command, i, arg))
            && args.len() >= command.arity().0;
        let pushes: Vec<Push> = args
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
        let f = match pushes.len() {
            0 => with_places::<0>(pushes, span, invoke),
            1 => with_places::<1>(pushes, span, invoke),
            2 => with_places::<2>(pushes, span, invoke),
            3 => with_places::<3>(pushes, span, invoke),
            _ => code(move |cx| {
                let mut values = Vec::with_capacity(pushes.len());
                for push in &pushes {
                    values.push(push.value(cx)?);
                }
                cx.set_at(span);
                invoke(cx, &mut values).at(cx, span)
            }),
        };
        typed(f, command.returns)
    }

    /// A command that is a function of a number.
    fn function_of_number(
        &self,
        command: &'static Command,
        function: fn(f64) -> f64,
        args: &[Arg],
        span: Span,
    ) -> Node {
        let convert = move |cx: &mut Context<'_>, value: Value| {
            let values = &mut [value];
            args::convert(command.params, values, command.name).at(cx, span)?;
            Ok(function(values[0].as_number().unwrap_or(0.0)))
        };
        let [arg] = args else {
            return value(code(move |cx| {
                args::convert(command.params, &mut [], command.name).at(cx, span)?;
                Ok(Value::Undefined)
            }));
        };
        let node = match arg {
            Arg::Value(expr) => self.expr(expr),
            other => value(self.command_arg(command, 0, other).into_code()),
        };
        let f = match node {
            Node::Int(int) => int.into_real().into_code(),
            Node::Real(real) => real.into_code(),
            node => {
                let f = node.into_number();
                return Node::Real(Real::Code(code(move |cx| match f.run(cx) {
                    Ok(number) => Ok(function(number.real())),
                    Err(why) => {
                        let value = other_value(cx, why)?;
                        convert(cx, value)
                    }
                })));
            }
        };
        Node::Real(Real::Code(code(move |cx| f(cx).map(function))))
    }

    fn command_arg(&self, command: &'static Command, i: usize, arg: &Arg) -> Push {
        Push::Any(match arg {
            Arg::Value(expr) if i == 0 && special::CASTS.contains(&command.number) => {
                return self.perhaps_undefined(expr);
            }
            Arg::Value(expr) => return self.push(expr),
            Arg::Symbol(which) => {
                let value = symbol::value(symbol_text(*which));
                code(move |_| Ok(value.clone()))
            }
            Arg::Place(place) => {
                let pointer = command
                    .param(i)
                    .is_some_and(|param| param.kind.takes_pointer());
                if pointer && special::OF_OTHER_PROCESSES.contains(&command.number) {
                    self.pointer_elsewhere(place)
                } else if pointer {
                    self.pointer_to(place)
                } else {
                    self.content(place)
                }
            }
        })
    }

    /// The value of an expression, undefined for a variable that does not exist.
    fn perhaps_undefined(&self, expr: &Expr) -> Push {
        let ExprKind::Read(place) = &expr.kind else {
            return self.push(expr);
        };
        match &place.kind {
            PlaceKind::Local(slot) if self.local(*slot).ty != Type::Undeclared => self.push(expr),
            PlaceKind::Local(_) | PlaceKind::Process(_) | PlaceKind::Interprocess(_) => {
                let f = self.content(place);
                Push::Any(code(move |cx| {
                    Ok(match f(cx)? {
                        Value::Array(array) => Value::Integer(array.current()),
                        value => value,
                    })
                }))
            }
            _ => self.push(expr),
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
                Node::Number(_) | Node::Any(_) => None,
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
                PlaceKind::Local(_)
                | PlaceKind::Process(_)
                | PlaceKind::Interprocess(_)
                | PlaceKind::Dereference(_)
                | PlaceKind::Element { .. } => self.content(place),
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
            if !cx.assertion_is_handled() && cx.process.collect_assertion(cx, &error, span) {
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
        Target::Local {
            process,
            call,
            depth,
            place,
            ..
        } => cx.type_of_local((*process, *call, *depth), *place),
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

/// A command in a preemptive process that only cooperative ones may use.
#[cold]
fn not_thread_safe(command: &Command) -> Error {
    Error::new(
        error_code::NOT_THREAD_SAFE,
        format!(
            "Command {} `{}` is not thread safe: a preemptive process cannot use it",
            command.number, command.name
        ),
    )
    .with_hint("`fourd check --thread-safety` finds such code")
}

/// A command that is known but has no implementation.
#[cold]
pub(crate) fn not_implemented(command: &Command) -> Error {
    use crate::command::Needs;
    let name = command.name;
    let needs = match command.run {
        Run::Absent(needs) => needs,
        _ => Needs::Nothing,
    };
    let message = match needs {
        Needs::Database => {
            format!("`{name}` has no table to apply to: there is no database in dataless mode")
        }
        _ => format!("Command {} `{name}` is not implemented yet", command.number),
    };
    let error = Error::new(error_code::NOT_IMPLEMENTED, message);
    match needs {
        Needs::Nothing | Needs::Database => error,
        Needs::Interface => error.with_hint("it needs a user interface"),
        Needs::Subsystem => error.with_hint("it needs a subsystem that fourd does not have"),
        Needs::Obsolete => error.with_hint("it is obsolete"),
    }
}

/// Code that evaluates `N` arguments into places of the machine stack and hands them over.
fn with_places<const N: usize>(
    pushes: Vec<Push>,
    span: Span,
    invoke: impl Fn(&mut Context, &mut [Value]) -> Result<Value, Error> + 'static,
) -> Code<Value> {
    let Ok(pushes) = <[Push; N]>::try_from(pushes) else {
        unreachable!("the caller has counted");
    };
    code(move |cx| {
        let mut values = [const { Value::Undefined }; N];
        for (push, place) in pushes.iter().zip(&mut values) {
            push.put(cx, place)?;
        }
        cx.set_at(span);
        invoke(cx, &mut values).at(cx, span)
    })
}
