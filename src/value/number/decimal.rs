//! A number as the decimal digits it is shown with: the shortest that give the same double back.
//! For what the language promises about decimal places.

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
        let text = format!("{:e}", value.abs());
        let (digits, exponent) = text.split_once('e')?;
        let places = digits
            .split_once('.')
            .map_or(0, |(_, fraction)| fraction.len() as i32);
        Some(Decimal {
            is_negative: value < 0.0,
            digits: digits.replace('.', "").parse().ok()?,
            exponent: exponent.parse::<i32>().ok()? - places,
        })
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
