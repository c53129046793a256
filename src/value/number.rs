//! Numbers: conversion to and from text, and the arithmetic that differs from the processor's
//! (Concepts/number, theme Math).
//!
//! All numbers of interpreted code are reals; a function with `i32` operands works on what
//! [`to_longint`] makes of them. Display formats are in [`super::format`], comparison is in
//! [`super::compare`].

use super::text::Text;
use decimal::Decimal;

mod decimal;
mod form;
mod parse;
mod radix;
#[cfg(test)]
mod tests;

pub use form::Number;
pub use parse::{num_parse, num_parse_base};
pub use radix::number_to_radix;

/// The number of digits a number has as a text at most (commands/string).
const SIGNIFICANT_DIGITS: usize = 13;

/// Below this, an integer is written with all its digits.
const EXPONENT_FROM: f64 = 1e13;

/// The text of a number without a format (commands/string): 13 significant digits, `INF`, `-INF`,
/// and an empty text for what is not a number.
///
/// Not documented is when an exponent is written, and how. Assumed: from 10^13 and below 10^-4, as
/// `1e+13`, which is the spelling of the scientific display format.
pub fn number_to_text(value: f64, decimal_separator: &str) -> Text {
    // Sums and counters are integers: no digits need to be searched for.
    if value.abs() < EXPONENT_FROM && value.fract() == 0.0 {
        return integer_to_text(value as i64);
    }
    if value.is_nan() {
        return Text::EMPTY;
    }
    if value.is_infinite() {
        return Text::new(if value > 0.0 { "INF" } else { "-INF" });
    }
    let Some((digits, exponent)) =
        Decimal::new(value).and_then(|number| number.to_digits(SIGNIFICANT_DIGITS))
    else {
        let (sign, digits, exponent) = rounded_digits(value, SIGNIFICANT_DIGITS);
        return Text::from(write_digits(
            sign,
            digits.trim_end_matches('0'),
            exponent,
            decimal_separator,
        ));
    };
    let sign = if value < 0.0 { "-" } else { "" };
    let digits = integer_to_text(digits as i64);
    let digits = digits.as_ascii().unwrap_or_default().trim_end_matches('0');
    Text::from(write_digits(sign, digits, exponent, decimal_separator))
}

/// The decimal text of an integer.
pub fn integer_to_text(value: i64) -> Text {
    Text::new(itoa::Buffer::new().format(value))
}

/// The sign, `count` significant digits, correctly rounded, and the power of ten of the first, of
/// a finite number.
pub(super) fn rounded_digits(value: f64, count: usize) -> (&'static str, String, i32) {
    let text = format!("{:.*e}", count.saturating_sub(1), value.abs());
    let (digits, exponent) = text.split_once('e').expect("the format writes an exponent");
    let sign = if value < 0.0 { "-" } else { "" };
    let exponent = exponent
        .parse()
        .expect("the format writes a number as exponent");
    (sign, digits.replace('.', ""), exponent)
}

/// Digits without zeros at the end, in the plain form or with an exponent, by the size.
fn write_digits(sign: &str, digits: &str, exponent: i32, separator: &str) -> String {
    if !(-4..SIGNIFICANT_DIGITS as i32).contains(&exponent) {
        let (first, rest) = digits.split_at(1);
        let separator = if rest.is_empty() { "" } else { separator };
        return format!("{sign}{first}{separator}{rest}e{exponent:+}");
    }
    match usize::try_from(exponent) {
        Ok(exponent) if exponent + 1 >= digits.len() => {
            format!("{sign}{digits:0<width$}", width = exponent + 1)
        }
        Ok(exponent) => {
            let (whole, fraction) = digits.split_at(exponent + 1);
            format!("{sign}{whole}{separator}{fraction}")
        }
        Err(_) => format!(
            "{sign}0{separator}{}{digits}",
            "0".repeat(exponent.unsigned_abs() as usize - 1)
        ),
    }
}

/// A number as a long integer, where the language needs one: bit operators, `%`, the assignment to
/// an Integer variable, an index.
///
/// Documented is only that a conversion rounds or truncates and that a number out of range gives
/// no valid value (Concepts/number). Assumed: the fraction is cut off; a number out of range keeps
/// its low 32 bits; what is not a finite number gives 0.
#[inline]
pub fn to_longint(value: f64) -> i32 {
    if (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&value) {
        value as i32
    } else {
        wrapped(value)
    }
}

/// The low 32 bits of a number beyond them.
#[inline(never)]
fn wrapped(value: f64) -> i32 {
    const TWO_TO_32: f64 = 4_294_967_296.0;
    let whole = value.trunc();
    if whole.is_finite() {
        whole.rem_euclid(TWO_TO_32) as u32 as i32
    } else {
        0
    }
}

/// `left \ right`. The page says that it equals `Int(left/right)`, so it rounds down. Assumed: a
/// division by 0 gives 0.
pub fn int_div(left: f64, right: f64) -> f64 {
    if right == 0.0 {
        0.0
    } else {
        (left / right).floor()
    }
}

/// `left % right` of long integers. Assumed: the result has the sign of `left`; a division by 0
/// gives 0.
#[inline]
pub fn modulo_sign(left: i32, right: i32) -> i32 {
    if right == 0 {
        0
    } else {
        left.wrapping_rem(right)
    }
}

/// `left % right` (Concepts/number): the remainder of both operands as long integers.
#[inline]
pub fn modulo(left: f64, right: f64) -> f64 {
    f64::from(modulo_sign(to_longint(left), to_longint(right)))
}

/// `Mod` (commands/mod): both numbers are rounded first. The result has the sign of `left`; a
/// division by 0 gives 0.
pub fn mod_round(left: f64, right: f64) -> f64 {
    let right = right.round();
    if right == 0.0 {
        0.0
    } else {
        left.round() % right
    }
}

/// `value << count` (Concepts/number): 0 for a count above 31, and for one below 0.
pub fn shift_left(value: i32, count: i32) -> i32 {
    u32::try_from(count)
        .ok()
        .and_then(|count| (value as u32).checked_shl(count))
        .unwrap_or(0) as i32
}

/// `value >> count` (Concepts/number): 0 for a count above 31, and for one below 0. The page says
/// that the new bits on the left are 0, whatever the sign; its notes only speak of positive values.
pub fn shift_right(value: i32, count: i32) -> i32 {
    u32::try_from(count)
        .ok()
        .and_then(|count| (value as u32).checked_shr(count))
        .unwrap_or(0) as i32
}

/// The mask of a bit, or 0 for a bit outside 0 to 31.
fn bit(number: i32) -> i32 {
    shift_left(1, number)
}

/// `value ?+ number`. A bit outside 0 to 31 changes nothing.
pub fn bit_set(value: i32, number: i32) -> i32 {
    value | bit(number)
}

/// `value ?- number`. A bit outside 0 to 31 changes nothing.
pub fn bit_clear(value: i32, number: i32) -> i32 {
    value & !bit(number)
}

/// `value ?? number`. A bit outside 0 to 31 is not set.
pub fn bit_test(value: i32, number: i32) -> bool {
    value & bit(number) != 0
}

/// `Int` (commands/int): rounds down, also below 0.
pub fn int(value: f64) -> f64 {
    value.floor()
}

/// `Dec` (commands/dec): what [`int`] leaves, so never below 0. It is exact in decimal: of 7.31 it
/// is 0.31, which the page's example needs.
pub fn dec(value: f64) -> f64 {
    Decimal::new(value).map_or(f64::NAN, |number| number.fraction())
}

/// Powers of ten that a double holds exactly.
const EXACT_POWERS: i32 = 22;

/// `Round` (commands/round): half away from zero in decimal, so 29.8725 with 3 places is 29.873
/// although its double is a little less. Negative `places` round left of the decimal point.
pub fn round(value: f64, places: i32) -> f64 {
    if places == 0 {
        return value.round();
    }
    scale_exactly(
        value,
        places,
        |scaled| (scaled.fract().abs() - 0.5).abs(),
        f64::round,
    )
    .unwrap_or_else(|| Decimal::new(value).map_or(value, |number| number.round(places)))
}

/// `Trunc` (commands/trunc): toward negative infinity, in decimal.
pub fn trunc(value: f64, places: i32) -> f64 {
    if places == 0 {
        return value.floor();
    }
    scale_exactly(
        value,
        places,
        |scaled| (scaled - scaled.round()).abs(),
        f64::floor,
    )
    .unwrap_or_else(|| Decimal::new(value).map_or(value, |number| number.floor(places)))
}

/// Scales, applies `to_integer` and scales back, unless the scaled number is so near to a place
/// where `to_integer` jumps that binary arithmetic may err.
fn scale_exactly(
    value: f64,
    places: i32,
    distance: impl Fn(f64) -> f64,
    to_integer: impl Fn(f64) -> f64,
) -> Option<f64> {
    const SAFE: f64 = 1e-3;
    if !(-EXACT_POWERS..=EXACT_POWERS).contains(&places) {
        return None;
    }
    let power = 10_f64.powi(places.abs());
    let scaled = if places > 0 {
        value * power
    } else {
        value / power
    };
    // Below this size the error of the multiplication is far smaller than the distance asked for.
    if scaled.abs() > 1e12 || distance(scaled) < SAFE || scaled.is_nan() {
        return None;
    }
    let whole = to_integer(scaled);
    Some(if places > 0 {
        whole / power
    } else {
        whole * power
    })
}
