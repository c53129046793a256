//! Appending to a text in its place, in a variable or a property: `$t:=$t+x`, `$t+=x`, `$o.t+=x`.

use ascii::{AsAsciiStr, AsciiStr, AsciiString};

use super::any::Holder;
use super::number::Int;
use super::{At, Code, Lowerer, Node};
use crate::interpret::failure::Raised;
use crate::interpret::member::Site;
use crate::interpret::{Context, operator};
use crate::resolve::code::{Arg, AssignOp, BinaryOp, Expr, ExprKind, Literal, PlaceKind};
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

/// Texts that are appended to the text of a property.
pub(super) struct PropertyAddition {
    holder: Holder,
    site: Site,
    first: Code<Value>,
    rest: Vec<Code<Value>>,
    span: Span,
}

impl Lowerer<'_> {
    /// What `base.name op value` appends, if the object is at hand and what is added is text.
    pub(super) fn property_addition(
        &self,
        (base, name): (&Expr, &str),
        op: AssignOp,
        value: &Expr,
        span: Span,
    ) -> Option<PropertyAddition> {
        let holder = self.settled_holder(base, value)?;
        let operands = match (op, &value.kind) {
            (AssignOp::Add, _) => vec![value],
            (AssignOp::Set, ExprKind::Chain { first, rest })
                if self.reads_property(first, holder, name)
                    && rest.iter().all(|(op, ..)| *op == BinaryOp::Add) =>
            {
                rest.iter().map(|(_, _, operand)| operand).collect()
            }
            _ => return None,
        };
        if !operands.iter().all(|operand| self.gives_text(operand)) {
            return None;
        }
        let mut operands = operands.into_iter().map(|operand| self.any(operand));
        Some(PropertyAddition {
            holder,
            site: Site::new(Text::new(name)),
            first: operands.next()?,
            rest: operands.collect(),
            span,
        })
    }

    fn reads_property(&self, expr: &Expr, holder: Holder, name: &str) -> bool {
        let ExprKind::Read(place) = &expr.kind else {
            return false;
        };
        match &place.kind {
            PlaceKind::Member { base, name: read } => {
                &**read == name && self.holder(base) == Some(holder)
            }
            _ => false,
        }
    }
}

impl PropertyAddition {
    /// Appends; `None` where the assignment takes the ordinary way.
    pub fn append(&self, cx: &mut Context) -> Option<Result<(), Raised>> {
        let is_text = |value: &Value| matches!(value, Value::Text(_));
        let object = self.holder.object(cx)?;
        if self.site.look(object, is_text) != Some(true) {
            return None;
        }
        let added = match self.added(cx) {
            Ok(Value::Text(added)) => added,
            Ok(_) => return None,
            Err(raised) => return Some(Err(raised)),
        };
        let object = self.holder.object(cx)?;
        let pushed = self.site.append(object, &added)?;
        Some(pushed.map_err(|_| operator::too_long()).at(cx, self.span))
    }

    /// All that is appended.
    fn added(&self, cx: &mut Context) -> Result<Value, Raised> {
        let first = (self.first)(cx)?;
        self.rest.iter().try_fold(first, |sum, next| {
            let next = next(cx)?;
            operator::binary(BinaryOp::Add, &sum, &next, cx.epsilon).at(cx, self.span)
        })
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
