//! Calls of methods, members and `Super`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::any::{Any, Holder};
use super::dynamic::{NoNumber, NumberCode, Readable, number_of, other_value, whatever};
use super::expression::value;
use super::number::{Int, Real};
use super::{At, Code, Lowerer, Node, code};
use crate::args::Args;
use crate::class;
use crate::classes;
use crate::command::Kind;
use crate::interpret::failure::Raised;
use crate::interpret::function::Function;
use crate::interpret::{Context, Executable, member};
use crate::resolve::code::{Expr, MethodRef, Type};
use crate::source::Span;
use crate::value::class::{Class, Member};
use crate::value::error::code as error_code;
use crate::value::number::to_longint;
use crate::value::{Error, Number, Object, Text, Value};

impl Lowerer<'_> {
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
            args.iter().map(|arg| self.push(arg)).collect()
        };
        let count = pushes.len();
        if let (true, Some((slot, Type::Integer))) = (fitted, &signature.result) {
            let slot = *slot as usize;
            let f = code(move |cx: &mut Context<'_>| {
                let base = cx.stack.len();
                push_all(cx, &pushes, base)?;
                cx.set_at(span);
                let this = cx.frame().this.clone();
                cx.enter_for_integer(&callee, this, base, count, slot)
            });
            return Node::Int(Int::code(f, super::number::INTEGER_BITS));
        }
        if let (true, Some((_, Type::Real))) = (fitted, &signature.result) {
            return Node::Real(Real::Code(code(move |cx: &mut Context<'_>| {
                let base = cx.stack.len();
                push_all(cx, &pushes, base)?;
                cx.set_at(span);
                let this = cx.frame().this.clone();
                match cx.enter_for_number(&callee, this, base, count) {
                    Ok(number) => Ok(number.real()),
                    Err(why) => other_value(cx, why).map(|value| value.as_number().unwrap_or(0.0)),
                }
            })));
        }
        let f = code(move |cx: &mut Context<'_>| {
            let base = cx.stack.len();
            push_all(cx, &pushes, base)?;
            cx.set_at(span);
            // a project method called from a function of a class sees the caller's This
            let this = cx.frame().this.clone();
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
            Some(Type::Text) => Node::Any(Any::NoNumber(f)),
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
            Type::Text => self.gives_text(arg),
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
        let in_collection = classes::collection::CLASS
            .member(name)
            .filter(|member| member.is_function());
        let pushes: Vec<Push> = args.iter().map(|arg| self.push(arg)).collect();
        let types = pushes.iter().map(|push| self.pushed_type(push)).collect();
        Node::Any(Any::Part(Box::new(FunctionCall {
            holder: self.holder(base),
            base: self.any(base),
            key,
            takes_any: in_collection.is_some_and(|member| member.takes_any(pushes.len())),
            pushes,
            in_collection,
            cache: CallCache::new(types),
            span,
        })))
    }

    /// Code that puts an argument on the stack.
    pub(super) fn push(&self, arg: &Expr) -> Push {
        match self.expr(arg) {
            Node::Int(int) if int.bits <= super::number::INTEGER_BITS => {
                Push::Integer(int.into_code())
            }
            Node::Real(real) => Push::Real(real.into_code()),
            Node::Number(f) => Push::Number(f),
            Node::Any(Any::Slot(slot)) => Push::Slot(slot),
            other => Push::Any(other.into_any()),
        }
    }

    /// The type an argument always has, if that is known.
    fn pushed_type(&self, push: &Push) -> Option<Type> {
        match push {
            Push::Integer(_) => Some(Type::Integer),
            Push::Real(_) => Some(Type::Real),
            Push::Slot(slot) if self.local(*slot as u32).array.is_some() => None,
            Push::Slot(slot) => match self.local_type(*slot as u32) {
                ty @ (Type::Integer | Type::Real | Type::Text | Type::Boolean) => Some(ty.clone()),
                _ => None,
            },
            Push::Number(_) | Push::Any(_) => None,
        }
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
                Value::Text(name) => member::call(cx, base, name, values, span),
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

/// `base.name(…)`.
struct FunctionCall {
    /// Where the object lies, if it need not be evaluated.
    holder: Option<Holder>,
    base: Code<Value>,
    key: Text,
    pushes: Vec<Push>,
    in_collection: Option<&'static class::Member>,
    /// The member of a collection takes arguments of any type.
    takes_any: bool,
    cache: CallCache,
    span: Span,
}

impl Readable for FunctionCall {
    #[inline(always)]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        match self.target(cx) {
            Target::Known(object, callee, fits) => {
                let base = cx.stack.len();
                let count = self.pushes.len();
                push_all(cx, &self.pushes, base)?;
                cx.set_at(self.span);
                if fits && self.cache.unknown_fit(cx, &callee, base) {
                    cx.enter_fitted(&callee, Some(object), base, count)
                } else {
                    cx.enter(&callee, Some(object), base, count)
                }
            }
            Target::Elsewhere => self.elsewhere(cx),
        }
    }

    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Result<Number, NoNumber> {
        match self.target(cx) {
            Target::Known(object, callee, fits) => {
                let base = cx.stack.len();
                let count = self.pushes.len();
                if let Err(raised) = push_all(cx, &self.pushes, base) {
                    return Err(NoNumber::Raised(raised));
                }
                cx.set_at(self.span);
                if fits && self.cache.unknown_fit(cx, &callee, base) {
                    return cx.enter_for_number(&callee, Some(object), base, count);
                }
                let result = cx.enter(&callee, Some(object), base, count);
                number_of_result(cx, result)
            }
            Target::Elsewhere => {
                let result = self.elsewhere(cx);
                number_of_result(cx, result)
            }
        }
    }
}

/// What a member call calls.
enum Target {
    /// The function of the object's class, and whether the arguments of known type fit.
    Known(Object, Rc<Executable>, bool),
    /// To be found out in the ordinary way.
    Elsewhere,
}

impl FunctionCall {
    /// The function that is called on the object at hand.
    #[inline(always)]
    fn target(&self, cx: &Context) -> Target {
        if let Some(holder) = self.holder
            && let Some(object) = holder.object(cx)
            && let Some((code, fits)) = self.cache.find(object, &self.key)
        {
            return Target::Known(object.clone(), code, fits);
        }
        Target::Elsewhere
    }

    /// A function of whatever the base is.
    #[inline(never)]
    fn elsewhere(&self, cx: &mut Context) -> Result<Value, Raised> {
        if let (Some(member), Some(Holder::Slot(slot))) = (self.in_collection, self.holder)
            && let Value::Collection(collection) = cx.slot(slot)
        {
            let this = Value::Collection(collection.clone());
            return self.call_builtin(cx, member, &this);
        }
        let base = (self.base)(cx)?;
        if let Value::Object(object) = &base
            && let Some((callee, _)) = self.cache.find(object, &self.key)
        {
            let stack = cx.stack.len();
            push_all(cx, &self.pushes, stack)?;
            cx.set_at(self.span);
            let this = Some(object.clone());
            return cx.enter(&callee, this, stack, self.pushes.len());
        }
        if let (Value::Collection(_), Some(member)) = (&base, self.in_collection) {
            return self.call_builtin(cx, member, &base);
        }
        let values = self.arguments(cx)?;
        member::call(cx, base, &self.key, values, self.span)
    }

    fn arguments(&self, cx: &mut Context) -> Result<Vec<Value>, Raised> {
        self.pushes.iter().map(|push| push.value(cx)).collect()
    }

    #[inline]
    fn call_builtin(
        &self,
        cx: &mut Context,
        member: &'static class::Member,
        this: &Value,
    ) -> Result<Value, Raised> {
        if let [only] = self.pushes.as_slice() {
            let values = &mut [Value::Undefined];
            only.put(cx, &mut values[0])?;
            cx.set_at(self.span);
            let args = &mut Args { values };
            let result = if self.takes_any {
                member.call_converted(cx, this, args)
            } else {
                member.call(cx, this, args)
            };
            return result.at(cx, self.span);
        }
        let values = &mut self.arguments(cx)?;
        cx.set_at(self.span);
        member
            .call(cx, this, &mut Args { values })
            .at(cx, self.span)
    }
}

/// Which code a member call ran for the classes it has met: a few entries, replaced in turn.
struct CallCache {
    entries: [CacheEntry; CACHED_CLASSES],
    next: Cell<usize>,
    /// The types of the arguments, where they are known.
    types: Vec<Option<Type>>,
    /// The arguments whose type is not known.
    unknown: Vec<usize>,
}

#[derive(Default)]
struct CacheEntry {
    /// The address of the class: classes live as long as their world, so it tells them apart.
    class: Cell<usize>,
    code: RefCell<Option<Rc<Executable>>>,
    /// The arguments of known type fit their parameters, and there are not too many.
    fits: Cell<bool>,
}

const CACHED_CLASSES: usize = 4;

impl CallCache {
    fn new(types: Vec<Option<Type>>) -> CallCache {
        let unknown = (0..types.len()).filter(|i| types[*i].is_none()).collect();
        CallCache {
            entries: Default::default(),
            next: Cell::new(0),
            types,
            unknown,
        }
    }

    /// The code of a class's function, if the object has no property of its own by that name, and
    /// whether the arguments of known type fit.
    #[inline(always)]
    fn find(&self, object: &Object, key: &Text) -> Option<(Rc<Executable>, bool)> {
        let class = object.class()?;
        let may_hide = class.may_be_shadowed() || object.host_object().is_some();
        if may_hide && object.has_own(key) {
            return None;
        }
        let address = Rc::as_ptr(class) as usize;
        for entry in &self.entries {
            if entry.class.get() == address {
                let code = entry.code.borrow().clone()?;
                return Some((code, entry.fits.get()));
            }
        }
        self.fill(class, key, address)
    }

    /// Do the arguments of unknown type on the stack fit?
    #[inline(always)]
    fn unknown_fit(&self, cx: &Context, code: &Executable, base: usize) -> bool {
        self.unknown
            .iter()
            .all(|i| cx.argument_fits(code, base, *i))
    }

    #[inline(never)]
    fn fill(
        &self,
        class: &Rc<Class>,
        key: &Text,
        address: usize,
    ) -> Option<(Rc<Executable>, bool)> {
        let Some(Member::Function(function)) = class.member(key) else {
            return None;
        };
        let Some(Function::Code { code, .. }) = function.as_host::<Function>() else {
            return None;
        };
        let params = &code.routine.signature.params;
        let fits = self.types.len() <= params.len()
            && self.types.iter().zip(params).all(|(ty, param)| match ty {
                Some(ty) => param.ty == *ty || matches!(param.ty, Type::Variant | Type::Undeclared),
                None => true,
            });
        let entry = &self.entries[self.next.get() % CACHED_CLASSES];
        self.next.set(self.next.get() + 1);
        entry.class.set(address);
        entry.fits.set(fits);
        *entry.code.borrow_mut() = Some(Rc::clone(code));
        Some((Rc::clone(code), fits))
    }
}

pub(super) fn evaluate(cx: &mut Context, codes: &[Code<Value>]) -> Result<Vec<Value>, Raised> {
    let mut values = Vec::with_capacity(codes.len());
    for f in codes {
        values.push(f(cx)?);
    }
    Ok(values)
}

/// Code that puts an argument on the stack.
pub(super) enum Push {
    Integer(Code<i64>),
    Real(Code<f64>),
    Number(NumberCode),
    Slot(usize),
    Any(Code<Value>),
}

impl Push {
    /// Puts the argument on the stack.
    #[inline(always)]
    fn push(&self, cx: &mut Context) -> Result<(), Raised> {
        match self {
            Push::Integer(f) => {
                let n = f(cx)?;
                cx.stack.push_integer(n as i32);
            }
            Push::Real(f) => {
                let x = f(cx)?;
                cx.stack.push_real(x);
            }
            Push::Slot(slot) => cx.push_slot(*slot),
            Push::Number(f) => return push_number(cx, f),
            Push::Any(f) => return push_any(cx, f),
        }
        Ok(())
    }

    /// Puts the argument in the place of a scalar.
    #[inline(always)]
    pub(super) fn put(&self, cx: &mut Context, place: &mut Value) -> Result<(), Raised> {
        match self {
            Push::Integer(f) => place.overwrite_integer(f(cx)? as i32),
            Push::Real(f) => place.overwrite_real(f(cx)?),
            Push::Slot(slot) => cx.slot(*slot).copy_to(place),
            Push::Number(f) => {
                let result = f.run(cx);
                place.overwrite(whatever(cx, result)?);
            }
            Push::Any(f) => match f(cx) {
                Ok(value) => place.overwrite(value),
                Err(raised) => return Err(raised),
            },
        }
        Ok(())
    }

    pub(super) fn into_code(self) -> Code<Value> {
        match self {
            Push::Any(f) => f,
            other => code(move |cx| other.value(cx)),
        }
    }

    #[inline(always)]
    pub(super) fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        match self {
            Push::Integer(f) => f(cx).map(|n| Value::Integer(n as i32)),
            Push::Real(f) => f(cx).map(Value::Real),
            Push::Number(f) => {
                let result = f.run(cx);
                whatever(cx, result)
            }
            Push::Slot(slot) => Ok(cx.slot(*slot).clone()),
            Push::Any(f) => f(cx),
        }
    }
}

#[inline(never)]
fn number_of_result(cx: &mut Context, result: Result<Value, Raised>) -> Result<Number, NoNumber> {
    match result {
        Ok(value) => number_of(cx, value),
        Err(raised) => Err(NoNumber::Raised(raised)),
    }
}

#[inline(never)]
fn push_number(cx: &mut Context, f: &NumberCode) -> Result<(), Raised> {
    match f.run(cx) {
        Ok(Number::Integer(i)) => cx.stack.push_integer(i),
        Ok(Number::Real(x)) => cx.stack.push_real(x),
        Err(why) => {
            let value = other_value(cx, why)?;
            cx.stack.push(value);
        }
    }
    Ok(())
}

#[inline(never)]
fn push_any(cx: &mut Context, f: &Code<Value>) -> Result<(), Raised> {
    match f(cx) {
        Ok(Value::Object(object)) => cx.stack.push_object(object),
        Ok(other) => cx.stack.push(other),
        Err(raised) => return Err(raised),
    }
    Ok(())
}

/// Puts arguments on the stack; takes them off again if one of them fails.
#[inline(always)]
fn push_all(cx: &mut Context, pushes: &[Push], base: usize) -> Result<(), Raised> {
    for push in pushes {
        if let Err(raised) = push.push(cx) {
            cx.stack.truncate(base);
            return Err(raised);
        }
    }
    Ok(())
}

/// A call's result with the type it is declared to have.
pub(super) fn typed(f: Code<Value>, returns: Kind) -> Node {
    match returns {
        Kind::Integer => Node::Int(Int::code(
            code(move |cx| match f(cx) {
                Ok(Value::Integer(i)) => Ok(i64::from(i)),
                Ok(other) => Ok(i64::from(to_longint(other.as_number().unwrap_or(0.0)))),
                Err(raised) => Err(raised),
            }),
            super::number::INTEGER_BITS,
        )),
        Kind::Real => Node::Real(Real::Code(code(move |cx| match f(cx) {
            Ok(Value::Real(x)) => Ok(x),
            Ok(other) => Ok(other.as_number().unwrap_or(0.0)),
            Err(raised) => Err(raised),
        }))),
        Kind::Boolean => Node::Boolean(code(move |cx| match f(cx) {
            Ok(Value::Boolean(b)) => Ok(b),
            Ok(_) => Ok(false),
            Err(raised) => Err(raised),
        })),
        Kind::Text | Kind::Object | Kind::Collection | Kind::Date => Node::Any(Any::NoNumber(f)),
        _ => Node::Any(Any::Code(f)),
    }
}
