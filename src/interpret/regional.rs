//! The conventions that conversions between values and texts follow in a running program: the
//! engine's locale and zone, and what `SET DEFAULT CENTURY` has set.

use super::Context;
use crate::value::date::TwoDigitYears;
use crate::value::format::Regional;

impl Context<'_> {
    /// What the conversion of numbers, dates and times depends on now.
    pub fn regional(&self) -> Regional<'_> {
        Regional {
            locale: &self.engine.locale,
            zone: &self.engine.zone,
            years: *self.engine.two_digit_years.lock(),
        }
    }

    /// Sets how years of two digits are understood, in all processes
    /// (U: commands/set-default-century does not say where it counts).
    pub fn set_two_digit_years(&self, years: TwoDigitYears) {
        *self.engine.two_digit_years.lock() = years;
    }
}
