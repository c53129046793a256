//! Properties and indexes: reading and writing `o.p`, `o["p"]`, `c[i]`.

use std::cell::Cell;

use super::{Code, Lowerer, code};
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
            _ => false,
        }
    }

    /// A local that always holds an object reference or Null.
    fn object_slot(&self, base: &Expr) -> Option<usize> {
        match &base.kind {
            ExprKind::Read(place) => match place.kind {
                PlaceKind::Local(slot) if matches!(self.local_type(slot), Type::Object(_)) => {
                    Some(slot as usize)
                }
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn read_member(&self, base: &Expr, name: &str, span: Span) -> Code<Value> {
        let key = Text::new(name);
        let hint = Cell::new(0);
        let lenient = self.reads_unset_silently(base);
        if let Some(slot) = self.object_slot(base) {
            // the holder is looked at in its slot, without taking a reference
            return code(move |cx| {
                if let Value::Object(object) = cx.slot(slot)
                    && let Some(value) = object.get_at(&key, &hint)
                {
                    return Ok(value);
                }
                let base = cx.slot(slot).clone();
                member::get(cx, &base, &key, &hint, lenient, span)
            });
        }
        if matches!(base.kind, ExprKind::This) && !self.must_call_super() {
            return code(move |cx| {
                if let Value::Object(object) = &cx.frame().this
                    && let Some(value) = object.get_at(&key, &hint)
                {
                    return Ok(value);
                }
                let base = cx.frame().this.clone();
                member::get(cx, &base, &key, &hint, false, span)
            });
        }
        let base = self.any(base);
        code(move |cx| {
            let base = base(cx)?;
            if let Value::Object(object) = &base
                && let Some(value) = object.get_at(&key, &hint)
            {
                return Ok(value);
            }
            member::get(cx, &base, &key, &hint, lenient, span)
        })
    }

    pub(super) fn read_index(&self, base: &Expr, key: &Expr, span: Span) -> Code<Value> {
        let lenient = self.reads_unset_silently(base);
        let base = self.any(base);
        let key = self.any(key);
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
        let key = Text::new(name);
        let hint = Cell::new(0);
        let value = self.any(value);
        if let Some(slot) = self.object_slot(base) {
            return code(move |cx| {
                // the object is the one the variable holds before the value is evaluated
                let base = cx.slot(slot).clone();
                let value = value(cx)?;
                member::set(cx, &base, &key, value, &hint, span)
            });
        }
        let base = self.any(base);
        code(move |cx| {
            let base = base(cx)?;
            let value = value(cx)?;
            member::set(cx, &base, &key, value, &hint, span)
        })
    }
}
