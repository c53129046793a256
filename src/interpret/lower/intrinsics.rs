//! The few commands that are worth a closure of their own, because loops over texts consist of
//! them: `Length` and `Character code`. Everything else runs as its declaration says.

use super::number::Int;
use super::{Lowerer, Node, code};
use crate::interpret::Context;
use crate::resolve::code::{Arg, Expr, ExprKind, PlaceKind, Type};
use crate::value::Value;

/// Numbers of the commands.
const LENGTH: u16 = 16;
const CHARACTER_CODE: u16 = 91;

/// The bits of a character code, and of the length of a text.
const CODE_BITS: u32 = 16;
const LENGTH_BITS: u32 = 31;

impl Lowerer<'_> {
    /// Code for a command with a fast form for these arguments.
    pub(super) fn intrinsic(&self, number: u16, args: &[Arg]) -> Option<Node> {
        let [Arg::Value(arg)] = args else { return None };
        match number {
            LENGTH => {
                let slot = self.text_slot(arg)?;
                Some(int(LENGTH_BITS, move |cx| match cx.slot(slot) {
                    Value::Text(text) => text.len() as i64,
                    _ => 0,
                }))
            }
            CHARACTER_CODE => self.character_code(arg),
            _ => None,
        }
    }

    /// `Character code($t[[i]])`, without making a text of the character.
    fn character_code(&self, arg: &Expr) -> Option<Node> {
        let ExprKind::Read(place) = &arg.kind else {
            return None;
        };
        let PlaceKind::Character { base, index } = &place.kind else {
            return None;
        };
        let PlaceKind::Local(slot) = base.kind else {
            return None;
        };
        if *self.local_type(slot) != Type::Text {
            return None;
        }
        let slot = slot as usize;
        let index = self.index(index);
        Some(Node::Int(Int::code(
            code(move |cx| {
                let i = index.get(cx)?;
                let unit = match cx.slot(slot) {
                    Value::Text(text) => usize::try_from(i - 1).ok().and_then(|i| text.unit(i)),
                    _ => None,
                };
                // outside the text there is no character; the code of nothing is 0
                Ok(i64::from(unit.unwrap_or(0)))
            }),
            CODE_BITS,
        )))
    }

    /// The slot of a local variable declared as a text.
    fn text_slot(&self, expr: &Expr) -> Option<usize> {
        let ExprKind::Read(place) = &expr.kind else {
            return None;
        };
        match place.kind {
            PlaceKind::Local(slot) if *self.local_type(slot) == Type::Text => Some(slot as usize),
            _ => None,
        }
    }

    /// A text that can be computed while a variable is being appended to: it neither mentions the
    /// variable nor runs code that could.
    pub(super) fn is_text_apart_from(&self, expr: &Expr, slot: u32) -> bool {
        self.gives_text(expr) && is_apart_from(expr, slot)
    }
}

/// No part of the expression reads the slot or runs code of the program.
fn is_apart_from(expr: &Expr, slot: u32) -> bool {
    match &expr.kind {
        ExprKind::Literal(_) => true,
        ExprKind::Read(place) => match &place.kind {
            PlaceKind::Local(other) => *other != slot,
            PlaceKind::Character { base, index } | PlaceKind::Element { base, index } => {
                matches!(base.kind, PlaceKind::Local(other) if other != slot)
                    && is_apart_from(index, slot)
            }
            _ => false,
        },
        ExprKind::Chain { first, rest } => {
            is_apart_from(first, slot)
                && rest
                    .iter()
                    .all(|(_, _, operand)| is_apart_from(operand, slot))
        }
        ExprKind::Command { args, .. } => args
            .iter()
            .all(|arg| matches!(arg, Arg::Value(expr) if is_apart_from(expr, slot))),
        _ => false,
    }
}

fn int<F>(bits: u32, f: F) -> Node
where
    F: Fn(&Context) -> i64 + 'static,
{
    Node::Int(Int::code(code(move |cx| Ok(f(cx))), bits))
}
