//! Calls of methods, members and `Super`.

use std::sync::Arc;

use super::any::Any;
use super::arguments::{Push, push_all};
use super::dynamic::other_value;
use super::expression::value;
use super::function_call::{At, FunctionCall};
use super::number::{Int, Real};
use super::reach::Base;
use super::{At as _, Code, Lowerer, Node, code};
use crate::classes;
use crate::command::Kind;
use crate::commands;
use crate::diagnostic::did_you_mean;
use crate::interpret::failure::Raised;
use crate::interpret::{Context, member};
use crate::resolve::code::{Expr, ExprKind, MethodRef, PlaceKind, Type};
use crate::source::Span;
use crate::value::class::Member;
use crate::value::error::code as error_code;
use crate::value::number::to_longint;
use crate::value::{Error, Text, Value};

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
                let mut error = Error::new(
                    error_code::NO_SUCH_METHOD,
                    format!("There is no method `{name}`"),
                );
                let methods = cx.engine.program.method_names(cx.unit_number());
                error.hint = commands::similar_name(&name, &methods)
                    .map(|name| format!("did you mean `{name}`?"));
                Err(error).at(cx, span)
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
                match cx.enter_for_number(&callee, this, base, count).number() {
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
        let at = match (self.holder(base), self.base(base)) {
            (Some(holder), _) => At::Holder(holder),
            (None, Some(Base::Member(member))) => At::Member(member),
            _ => At::Code,
        };
        let class = (&**name == "new").then(|| class_name(base)).flatten();
        let base = self.any(base);
        let base = match class {
            Some(class) => existing_class(base, class, span),
            None => base,
        };
        let call = FunctionCall::new(at, base, key, (pushes, types), in_collection, span);
        Node::Any(Any::Part(Box::new(call)))
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

pub(super) fn evaluate(cx: &mut Context, codes: &[Code<Value>]) -> Result<Vec<Value>, Raised> {
    let mut values = Vec::with_capacity(codes.len());
    for f in codes {
        values.push(f(cx)?);
    }
    Ok(values)
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

/// Store and name of a class, if an expression is `cs.Name`, `cs.Space.Name` or `4D.Name`.
fn class_name(expr: &Expr) -> Option<(&'static str, String)> {
    const CS: u16 = 1710;
    const FOUR_D: u16 = 1709;
    let ExprKind::Read(place) = &expr.kind else {
        return None;
    };
    let PlaceKind::Member { base, name } = &place.kind else {
        return None;
    };
    match base.kind {
        ExprKind::Command { command, .. } if command.number == CS => Some(("cs", name.to_string())),
        ExprKind::Command { command, .. } if command.number == FOUR_D => {
            Some(("4D", name.to_string()))
        }
        _ => class_name(base).map(|(store, space)| (store, format!("{space}.{name}"))),
    }
}

/// The class object that `base` gives; an error that names the class if there is none.
fn existing_class(base: Code<Value>, class: (&'static str, String), span: Span) -> Code<Value> {
    code(move |cx| match base(cx)? {
        Value::Undefined => Err(no_class(cx, class.0, &class.1)).at(cx, span),
        class => Ok(class),
    })
}

#[cold]
fn no_class(cx: &Context, store: &str, name: &str) -> Error {
    let message = format!("There is no class `{store}.{name}`");
    let mut error = Error::new(error_code::NO_MEMBER, message);
    let similar = if store == "4D" {
        did_you_mean(name, classes::names())
    } else {
        let own = cx.engine.program.classes.iter();
        let own = own.filter(|class| class.unit == cx.unit_number());
        did_you_mean(name, own.map(|class| class.name.as_str()))
    };
    error.hint = similar.map(|similar| format!("did you mean `{store}.{similar}`?"));
    error
}
