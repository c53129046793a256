//! A number as the decimal digits it is shown with: the shortest that give the same double back.
//! For what the language promises about decimal places.

use std::cmp::Ordering;
use std::fmt::{self, Write};

/// A place for the text of a number that needs no allocation.
struct Shown {
    bytes: [u8; 32],
    len: usize,
}

impl Write for Shown {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.bytes
            .get_mut(self.len..end)
            .ok_or(fmt::Error)?
            .copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// `digits` times ten to the power of `exponent`, with a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    is_negative: bool,
    /// At most 17 digits, or 18 after rounding.
    digits: u64,
    exponent: i32,
}

impl Decimal {
    /// `None` if the number is not finite.
    pub(super) fn new(value: f64) -> Option<Decimal> {
        if !value.is_finite() {
            return None;
        }
        let mut shown = Shown {
            bytes: [0; 32],
            len: 0,
        };
        write!(shown, "{:e}", value.abs()).ok()?;
        let mut number = Decimal {
            is_negative: value < 0.0,
            digits: 0,
            exponent: 0,
        };
        let mut bytes = shown.bytes.get(..shown.len)?.iter();
        let mut is_fraction = false;
        for byte in bytes.by_ref() {
            match byte {
                b'0'..=b'9' => {
                    number.digits = number.digits * 10 + u64::from(byte - b'0');
                    number.exponent -= i32::from(is_fraction);
                }
                b'.' => is_fraction = true,
                _ => break,
            }
        }
        number.exponent += std::str::from_utf8(bytes.as_slice())
            .ok()?
            .parse::<i32>()
            .ok()?;
        Some(number)
    }

    /// At most `count` significant digits, and the power of ten of the first. `None` where the
    /// shortest digits do not tell whether the number lies above or below a half.
    pub(super) fn to_digits(self, count: usize) -> Option<(u64, i32)> {
        let length = self.digits.checked_ilog10().unwrap_or(0) as i32 + 1;
        let first = self.exponent + length - 1;
        let surplus = u32::try_from(length - count as i32).unwrap_or(0);
        if surplus == 0 {
            return Some((self.digits, first));
        }
        let power = 10_u64.checked_pow(surplus)?;
        let (whole, rest) = (self.digits / power, self.digits % power);
        let digits = match rest.cmp(&(power / 2)) {
            Ordering::Less => whole,
            Ordering::Equal => return None,
            Ordering::Greater => whole + 1,
        };
        let has_grown = digits.checked_ilog10().unwrap_or(0) as usize >= count;
        Some((digits, first + i32::from(has_grown)))
    }

    fn to_f64(self) -> f64 {
        let value: f64 = format!("{}e{}", self.digits, self.exponent)
            .parse()
            .unwrap_or(f64::INFINITY);
        if self.is_negative { -value } else { value }
    }

    /// Divides by ten to the power of `dropped`: the whole part, and what is left compared with a
    /// half, and whether anything is left.
    fn drop_digits(self, dropped: u32) -> (u64, bool, bool) {
        match 10_u64.checked_pow(dropped) {
            Some(power) => {
                let rest = self.digits % power;
                (self.digits / power, rest >= power.div_ceil(2), rest != 0)
            }
            None => (0, false, self.digits != 0),
        }
    }

    fn cut(self, places: i32, goes_up: impl Fn(bool, bool) -> bool) -> f64 {
        let dropped = -(i64::from(self.exponent) + i64::from(places));
        if dropped <= 0 || self.digits == 0 {
            return self.to_f64();
        }
        let dropped = u32::try_from(dropped).unwrap_or(u32::MAX);
        let (whole, is_half, is_inexact) = self.drop_digits(dropped);
        let digits = whole + u64::from(goes_up(is_half, is_inexact));
        Decimal {
            digits,
            exponent: places.saturating_neg(),
            ..self
        }
        .to_f64()
    }

    /// To this many decimal places, half away from zero.
    pub(super) fn round(self, places: i32) -> f64 {
        self.cut(places, |is_half, _| is_half)
    }

    /// To this many decimal places, toward negative infinity.
    pub(super) fn floor(self, places: i32) -> f64 {
        self.cut(places, |_, is_inexact| self.is_negative && is_inexact)
    }

    /// The distance to the next integer below.
    pub(super) fn fraction(self) -> f64 {
        if self.exponent >= 0 {
            return 0.0;
        }
        let Some(power) = 10_u64.checked_pow(self.exponent.unsigned_abs()) else {
            // Less than 10^-2 away from zero.
            let value = self.to_f64();
            return if self.is_negative { 1.0 + value } else { value };
        };
        let rest = self.digits % power;
        let digits = if self.is_negative && rest != 0 {
            power - rest
        } else {
            rest
        };
        Decimal {
            is_negative: false,
            digits,
            ..self
        }
        .to_f64()
    }
}
