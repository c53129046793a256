//! The operators of the language on values of any type: one table, as documented in
//! Concepts/operators and the pages of the types.
//!
//! Lowered code has shortcuts for numbers; whatever they do not cover comes here.

use std::cmp::Ordering;

use crate::syntax::ast::BinaryOp;
use crate::value::compare;
use crate::value::error::code;
use crate::value::number::{self, to_longint};
use crate::value::{Date, Error, Text, Time, Value, picture};

/// The result of a binary operator. `&&` and `||` are not here: they choose an operand without
/// always evaluating both.
pub fn binary(op: BinaryOp, a: &Value, b: &Value, epsilon: f64) -> Result<Value, Error> {
    use BinaryOp as Op;
    match op {
        Op::Equal | Op::NotEqual => return equality(op, a, b, epsilon).map(Value::Boolean),
        Op::Less | Op::Greater | Op::LessEqual | Op::GreaterEqual => {
            return order(op, a, b, epsilon).map(Value::Boolean);
        }
        _ => {}
    }
    let result = match (op, a, b) {
        (Op::Add, Value::Text(a), Value::Text(b)) => {
            Value::Text(Text::concat(a, b).map_err(|_| too_long())?)
        }
        (Op::Multiply, Value::Picture(a), n) if n.is_number() => {
            let ratio = n.as_number().unwrap_or_default();
            Value::Picture(picture::resized(a, ratio)?.into())
        }
        // the example of SEND PACKET has the number in front
        (Op::Multiply, Value::Text(a), n) | (Op::Multiply, n, Value::Text(a)) if n.is_number() => {
            text_repeat(a, n)?
        }
        (Op::Modulo, Value::Text(a), Value::Text(b)) => {
            Value::Boolean(compare::keyword_match(a, b))
        }
        (Op::Add, Value::Date(d), n) if n.is_number() => Value::Date(d.add_days(whole_days(n))),
        (Op::Add, n, Value::Date(d)) if n.is_number() => date_add_commutes(*d, n),
        (Op::Subtract, Value::Date(a), Value::Date(b)) => Value::Integer(a.days_since(*b)),
        (Op::Subtract, Value::Date(d), n) if n.is_number() => {
            Value::Date(d.add_days(-whole_days(n)))
        }
        (Op::And, Value::Boolean(a), Value::Boolean(b)) => Value::Boolean(*a & *b),
        (Op::Or, Value::Boolean(a), Value::Boolean(b)) => Value::Boolean(*a | *b),
        (_, Value::Time(a), Value::Time(b)) if keeps_time(op) => {
            let seconds = arithmetic(op, a.seconds() as f64, b.seconds() as f64)
                .ok_or_else(|| err_operand_types(op, &Value::Time(*a), &Value::Time(*b)))?;
            Value::Time(Time::from_number(seconds))
        }
        (_, a, b) => {
            let numbers = a.as_number().zip(b.as_number());
            let result = numbers.and_then(|(x, y)| match op {
                Op::BitTest => Some(Value::Boolean(number::bit_test(
                    to_longint(x),
                    to_longint(y),
                ))),
                _ => arithmetic(op, x, y).map(Value::number),
            });
            result.ok_or_else(|| err_operand_types(op, a, b))?
        }
    };
    Ok(result)
}

/// Two times give a time for these; with a number the result is a number (Concepts/time).
fn keeps_time(op: BinaryOp) -> bool {
    use BinaryOp as Op;
    matches!(
        op,
        Op::Add | Op::Subtract | Op::Multiply | Op::Divide | Op::Modulo
    )
}

/// The operators on two numbers, but for comparisons and `??`.
pub fn arithmetic(op: BinaryOp, x: f64, y: f64) -> Option<f64> {
    use BinaryOp as Op;
    Some(match op {
        Op::Add => x + y,
        Op::Subtract => x - y,
        Op::Multiply => x * y,
        Op::Divide => x / y,
        Op::IntegerDivide => number::int_div(x, y),
        Op::Modulo => number::modulo(x, y),
        Op::Power => x.powf(y),
        _ => return bitwise(op, to_longint(x), to_longint(y)).map(f64::from),
    })
}

/// The operators on 32-bit numbers.
fn bitwise(op: BinaryOp, x: i32, y: i32) -> Option<i32> {
    use BinaryOp as Op;
    Some(match op {
        Op::And => x & y,
        Op::Or => x | y,
        Op::Xor => x ^ y,
        Op::ShiftLeft => number::shift_left(x, y),
        Op::ShiftRight => number::shift_right(x, y),
        Op::BitSet => number::bit_set(x, y),
        Op::BitClear => number::bit_clear(x, y),
        _ => return None,
    })
}

/// `=` (Concepts/null-undefined for the first rows).
pub fn equal(a: &Value, b: &Value, epsilon: f64) -> bool {
    match (a, b) {
        (Value::Undefined | Value::Null, Value::Undefined | Value::Null) => true,
        (Value::Pointer(p), Value::Undefined | Value::Null)
        | (Value::Undefined | Value::Null, Value::Pointer(p)) => p.is_nil(),
        (Value::Picture(p), Value::Undefined | Value::Null)
        | (Value::Undefined | Value::Null, Value::Picture(p)) => p.is_empty(),
        (Value::Text(a), Value::Text(b)) => compare::text_equal(a, b),
        (Value::Boolean(a), Value::Boolean(b)) => a == b,
        (Value::Date(a), Value::Date(b)) => a == b,
        (Value::Time(a), Value::Time(b)) => a == b,
        (Value::Pointer(a), Value::Pointer(b)) => a.same(b),
        (Value::Object(a), Value::Object(b)) => a.same(b),
        (Value::Collection(a), Value::Collection(b)) => a.same(b),
        (Value::Blob(a), Value::Blob(b)) => a == b,
        (a, b) => match (a.as_number(), b.as_number()) {
            (Some(x), Some(y)) => compare::real_equal(x, y, epsilon),
            _ => compare_mismatch(),
        },
    }
}

/// The operators `=` and `#`. Two blobs or two pictures cannot be compared (Concepts/blob,
/// Concepts/picture); commands and functions that look for values use `equal`.
pub fn equality(op: BinaryOp, a: &Value, b: &Value, epsilon: f64) -> Result<bool, Error> {
    if let (Value::Blob(_), Value::Blob(_)) | (Value::Picture(_), Value::Picture(_)) = (a, b) {
        return Err(err_operand_types(op, a, b));
    }
    Ok(equal(a, b, epsilon) == (op == BinaryOp::Equal))
}

/// U: values of different kinds are not equal, without an error.
fn compare_mismatch() -> bool {
    false
}

/// `<`, `>`, `<=`, `>=`.
pub fn order(op: BinaryOp, a: &Value, b: &Value, epsilon: f64) -> Result<bool, Error> {
    use BinaryOp as Op;
    let ordering = match (a, b) {
        (Value::Text(a), Value::Text(b)) => return Ok(compare::wildcard_order(a, b, op_order(op))),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        // the comparison with an undefined first operand is False for these (Concepts/null-undefined)
        (
            Value::Undefined,
            Value::Text(_) | Value::Date(_) | Value::Time(_) | Value::Integer(_) | Value::Real(_),
        ) => {
            return Ok(false);
        }
        // not in the table; the same is assumed for the other side
        (
            Value::Text(_) | Value::Date(_) | Value::Time(_) | Value::Integer(_) | Value::Real(_),
            Value::Undefined,
        ) => {
            return Ok(false);
        }
        (a, b) => match (a.as_number(), b.as_number()) {
            (Some(x), Some(y)) => return Ok(compare::real_order(x, y, op_order(op), epsilon)),
            _ => return Err(err_operand_types(op, a, b)),
        },
    };
    Ok(match op {
        Op::Less => ordering == Ordering::Less,
        Op::Greater => ordering == Ordering::Greater,
        Op::LessEqual => ordering != Ordering::Greater,
        _ => ordering != Ordering::Less,
    })
}

fn op_order(op: BinaryOp) -> compare::OrderOperator {
    match op {
        BinaryOp::Less => compare::OrderOperator::Less,
        BinaryOp::Greater => compare::OrderOperator::Greater,
        BinaryOp::LessEqual => compare::OrderOperator::LessOrEqual,
        _ => compare::OrderOperator::GreaterOrEqual,
    }
}

/// U: the error for operands that an operator does not take: 54, with what was found.
pub fn err_operand_types(op: BinaryOp, a: &Value, b: &Value) -> Error {
    Error::types(format!(
        "Argument types are incompatible: {} {} {}",
        a.type_word(),
        symbol(op),
        b.type_word()
    ))
}

/// U: the count of a repetition is cut to a whole number; none or less gives the empty text.
fn text_repeat(text: &Text, count: &Value) -> Result<Value, Error> {
    let count = count.as_real().unwrap_or(0.0);
    let count = if count >= 1.0 { count as usize } else { 0 };
    crate::value::memory::check_room(count.saturating_mul(text.len()), 1)?;
    text.repeat(count).map(Value::Text).map_err(|_| too_long())
}

/// U: a number plus a date is the date plus the number.
fn date_add_commutes(date: Date, days: &Value) -> Value {
    Value::Date(date.add_days(whole_days(days)))
}

fn whole_days(n: &Value) -> i64 {
    n.as_real().unwrap_or(0.0) as i64
}

/// A text would be longer than 2 GB.
pub fn too_long() -> Error {
    Error::new(code::TOO_LARGE, "The text would be too long")
}

/// The operator as it is written.
pub fn symbol(op: BinaryOp) -> &'static str {
    use BinaryOp as Op;
    match op {
        Op::Add => "+",
        Op::Subtract => "-",
        Op::Multiply => "*",
        Op::Divide => "/",
        Op::IntegerDivide => "\\",
        Op::Modulo => "%",
        Op::Power => "^",
        Op::Equal => "=",
        Op::NotEqual => "#",
        Op::Less => "<",
        Op::Greater => ">",
        Op::LessEqual => "<=",
        Op::GreaterEqual => ">=",
        Op::And => "&",
        Op::Or => "|",
        Op::Xor => "^|",
        Op::AndThen => "&&",
        Op::OrElse => "||",
        Op::ShiftLeft => "<<",
        Op::ShiftRight => ">>",
        Op::BitSet => "?+",
        Op::BitClear => "?-",
        Op::BitTest => "??",
        Op::PictureScaleAdd => "*+",
        Op::PictureScaleOr => "*|",
    }
}

/// The negative of a value: a number, or a time.
pub fn negate(value: &Value) -> Result<Value, Error> {
    match value {
        Value::Integer(i) => Ok(Value::number(-f64::from(*i))),
        Value::Real(x) => Ok(Value::number(-x)),
        Value::Time(t) => Ok(Value::number(-(t.seconds() as f64))),
        Value::Array(a) => Ok(Value::Integer(-a.current())),
        other => Err(Error::types(format!(
            "Argument types are incompatible: -{}",
            other.type_word()
        ))),
    }
}
