//! Properties and indexes: reading and writing `o.p`, `o["p"]`, `c[i]`.

use super::any::{Any, Holder, MemberRead};
use super::{At, Code, Lowerer, Node, code};
use crate::interpret::member;
use crate::resolve::code::{Expr, ExprKind, PlaceKind, Type};
use crate::source::Span;
use crate::value::{Text, Value};

impl Lowerer<'_> {
    /// Is the expression a variable declared as an object or a collection, or a command that
    /// returns one? Reading a member of such a thing while it is unset gives undefined
    /// (Concepts/null-undefined), where a Null held in a Variant or a property is an error.
    fn reads_unset_silently(&self, base: &Expr) -> bool {
        match &base.kind {
            ExprKind::Read(place) => match place.kind {
                PlaceKind::Local(slot) => {
                    matches!(self.local_type(slot), Type::Object(_) | Type::Collection)
                }
                PlaceKind::Process(_) | PlaceKind::Interprocess(_) => true,
                _ => false,
            },
            ExprKind::Command { command, .. } => {
                use crate::command::Kind;
                matches!(command.returns, Kind::Object | Kind::Collection)
            }
            // code asks `This.x=Null` to know whether it was called on an object
            ExprKind::This => true,
            _ => false,
        }
    }

    /// The slot of a local variable, whose object can be looked at without taking a reference.
    fn slot_of(&self, base: &Expr) -> Option<usize> {
        match &base.kind {
            ExprKind::Read(place) => match place.kind {
                PlaceKind::Local(slot) if self.local(slot).array.is_none() => Some(slot as usize),
                _ => None,
            },
            _ => None,
        }
    }

    /// What holds the object, if it can be looked at in its place.
    fn holder(&self, base: &Expr) -> Option<Holder> {
        match self.slot_of(base) {
            Some(slot) => Some(Holder::Slot(slot)),
            None if matches!(base.kind, ExprKind::This) && !self.must_call_super() => {
                Some(Holder::This)
            }
            None => None,
        }
    }

    /// A property as an operand.
    pub(super) fn member_operand(&self, base: &Expr, name: &str, span: Span) -> Any {
        let read = self.read_member(base, name, span);
        match self.holder(base) {
            Some(holder) => {
                let site = member::Site::new(Text::new(name));
                Any::Member(Box::new(MemberRead { holder, site, read }))
            }
            None => Any::Code(read),
        }
    }

    pub(super) fn read_member(&self, base: &Expr, name: &str, span: Span) -> Code<Value> {
        let site = member::Site::new(Text::new(name));
        let lenient = self.reads_unset_silently(base);
        if let Some(slot) = self.slot_of(base) {
            let base = self.any(base);
            return code(move |cx| {
                if let Value::Object(object) = cx.slot(slot)
                    && let Some(value) = site.own(object)
                {
                    return Ok(value);
                }
                let base = base(cx)?;
                member::get(cx, &base, &site, lenient, span)
            });
        }
        if matches!(base.kind, ExprKind::This) && !self.must_call_super() {
            return code(move |cx| {
                if let Some(object) = &cx.frame().this
                    && let Some(value) = site.own(object)
                {
                    return Ok(value);
                }
                let base = cx.this();
                member::get(cx, &base, &site, false, span)
            });
        }
        let base = self.any(base);
        code(move |cx| {
            let base = base(cx)?;
            if let Value::Object(object) = &base
                && let Some(value) = site.own(object)
            {
                return Ok(value);
            }
            member::get(cx, &base, &site, lenient, span)
        })
    }

    pub(super) fn read_index(&self, base: &Expr, key: &Expr, span: Span) -> Code<Value> {
        let lenient = self.reads_unset_silently(base);
        let slot = self.slot_of(base);
        let base = self.any(base);
        let node = self.expr(key);
        let node = match (slot, node) {
            (Some(slot), Node::Int(index)) => {
                let index = index.into_code();
                return code(move |cx| {
                    let i = index(cx)?;
                    if let Value::Collection(collection) = cx.slot(slot)
                        && let Ok(i) = usize::try_from(i)
                    {
                        return Ok(collection.get(i).unwrap_or_default());
                    }
                    let base = base(cx)?;
                    member::get_index(cx, &base, &Value::whole(i), lenient, span)
                });
            }
            (Some(holder), Node::Any(Any::Slot(key))) => {
                return code(move |cx| {
                    if let (Value::Object(object), Value::Text(name)) =
                        (cx.slot(holder), cx.slot(key))
                        && let Some(value) = object.get(name)
                    {
                        return Ok(value);
                    }
                    let base = base(cx)?;
                    let key = cx.slot(key).clone();
                    member::get_index(cx, &base, &key, lenient, span)
                });
            }
            (_, node) => node,
        };
        let key = node.into_any();
        code(move |cx| {
            let base = base(cx)?;
            let key = key(cx)?;
            if let (Value::Collection(collection), Value::Integer(i)) = (&base, &key)
                && *i >= 0
            {
                return Ok(collection.get(*i as usize).unwrap_or_default());
            }
            member::get_index(cx, &base, &key, lenient, span)
        })
    }

    pub(super) fn set_member(&self, base: &Expr, name: &str, value: &Expr, span: Span) -> Code<()> {
        let site = member::Site::new(Text::new(name));
        let calm = assigns_nothing(value);
        let value = self.any(value);
        if calm && let Some(holder) = self.holder(base) {
            // nothing can replace the holder while the value is evaluated
            let base = self.any(base);
            return code(move |cx| {
                let value = value(cx)?;
                let done = match holder.object(cx) {
                    Some(object) => site.set_plain(object, value),
                    None => Err(value),
                };
                match done {
                    Ok(done) => done.at(cx, span),
                    Err(value) => {
                        let base = base(cx)?;
                        member::set_slowly(cx, &base, &site, value, span)
                    }
                }
            });
        }
        let base = self.any(base);
        code(move |cx| {
            let base = base(cx)?;
            let value = value(cx)?;
            member::set(cx, &base, &site, value, span)
        })
    }
}

/// Nothing in the expression assigns a variable. (A getter of a computed property is code of its
/// own, but it cannot assign the locals of this routine, nor its `This`.)
fn assigns_nothing(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Literal(_) | ExprKind::This => true,
        ExprKind::Read(place) => match &place.kind {
            PlaceKind::Local(_) | PlaceKind::Process(_) | PlaceKind::Interprocess(_) => true,
            PlaceKind::Member { base, .. } => assigns_nothing(base),
            PlaceKind::Index { base, key } => assigns_nothing(base) && assigns_nothing(key),
            PlaceKind::Element { base, index } => {
                matches!(base.kind, PlaceKind::Local(_)) && assigns_nothing(index)
            }
            _ => false,
        },
        ExprKind::Chain { first, rest } => {
            assigns_nothing(first) && rest.iter().all(|(_, _, operand)| assigns_nothing(operand))
        }
        ExprKind::Negate(inner) => assigns_nothing(inner),
        _ => false,
    }
}
