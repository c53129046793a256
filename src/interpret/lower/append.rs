//! Appending to a text variable in its place: `$t:=$t+x`, `$t+=x`.

use ascii::{AsAsciiStr, AsciiStr, AsciiString};

use super::number::Int;
use super::{At, Code, Lowerer, Node};
use crate::interpret::failure::Raised;
use crate::interpret::{Context, operator};
use crate::resolve::code::{Arg, BinaryOp, Expr, ExprKind, Literal};
use crate::source::Span;
use crate::value::text::TooLong;
use crate::value::{Text, Value};

/// The number of the command `String`.
const STRING: u16 = 10;

/// What is appended.
pub(super) enum Addition {
    /// The digits of a whole number: `String($i)`.
    Digits(Code<i64>),
    Constant(AsciiString),
    Value(Code<Value>),
}

impl Lowerer<'_> {
    /// What an expression appends.
    pub(super) fn addition(&self, expr: &Expr) -> Addition {
        if let ExprKind::Literal(Literal::Text(text)) = &expr.kind
            && let Ok(text) = text.as_ascii_str()
        {
            return Addition::Constant(text.into());
        }
        if let ExprKind::Command { command, args } = &expr.kind
            && let (STRING, [Arg::Value(number)]) = (command.number, args.as_slice())
            && let Node::Int(int) = self.expr(number)
            && int.bits <= super::number::INTEGER_BITS
        {
            return Addition::Digits(Int::into_code(int));
        }
        Addition::Value(self.any(expr))
    }
}

impl Addition {
    /// Appends to the text in a slot.
    #[inline(always)]
    pub fn append(&self, cx: &mut Context, slot: usize, span: Span) -> Result<(), Raised> {
        match self {
            Addition::Digits(f) => {
                let n = f(cx)?;
                let mut buffer = itoa::Buffer::new();
                match buffer.format(n).as_ascii_str() {
                    Ok(digits) => append_ascii(cx, slot, digits, span),
                    Err(_) => Ok(()),
                }
            }
            Addition::Constant(text) => append_ascii(cx, slot, text, span),
            Addition::Value(f) => append_value(cx, slot, f, span),
        }
    }
}

/// Lets the text in a slot grow. The slot is declared as a text.
#[inline(always)]
fn grow(
    cx: &mut Context,
    slot: usize,
    span: Span,
    push: impl FnOnce(&mut Text) -> Result<(), TooLong>,
) -> Result<(), Raised> {
    let pushed = match cx.slot_mut(slot) {
        Value::Text(text) => push(text),
        other => {
            let mut text = Text::EMPTY;
            let pushed = push(&mut text);
            *other = Value::Text(text);
            pushed
        }
    };
    pushed.map_err(|_| operator::too_long()).at(cx, span)
}

fn append_ascii(
    cx: &mut Context,
    slot: usize,
    addition: &AsciiStr,
    span: Span,
) -> Result<(), Raised> {
    grow(cx, slot, span, |text| text.push_ascii(addition))
}

fn append_value(cx: &mut Context, slot: usize, f: &Code<Value>, span: Span) -> Result<(), Raised> {
    let value = f(cx)?;
    let Value::Text(addition) = &value else {
        let old = cx.slot(slot).clone();
        let error = operator::err_operand_types(BinaryOp::Add, &old, &value);
        return Err(error).at(cx, span);
    };
    grow(cx, slot, span, |text| text.push(addition))
}
