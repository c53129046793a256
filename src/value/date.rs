//! Dates: days of the Gregorian calendar (Concepts/date), and their conversion from and to text.
//!
//! The current date and the system's time zone are not known here; a [`Zone`] is passed in.
//!
//! [`Zone`]: super::time::Zone

mod parse;
#[cfg(test)]
mod tests;
mod write;

pub use parse::{date_iso_z, date_literal, date_parse, iso_date};
pub use write::{date_format, date_pattern, date_short};

/// A date: the number of the day, where January 1 of the year 1 is 1. The null date `!00-00-00!` is
/// day 0, so that `$d-!00-00-00!` and `!00-00-00!+$n` undo each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// January 1 of 1970.
const UNIX_EPOCH: i32 = 719_163;

const SECONDS_A_DAY: i64 = 86_400;

/// How a year of two digits is understood (commands/set-default-century).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoDigitYears {
    /// The first two digits of the years from the pivot on; those below it are a hundred later.
    pub century: i32,
    pub pivot: i32,
}

impl Default for TwoDigitYears {
    fn default() -> TwoDigitYears {
        TwoDigitYears {
            century: 19,
            pivot: 30,
        }
    }
}

impl TwoDigitYears {
    /// The year that the digits mean, if there are no more than two of them.
    pub fn complete(self, year: i32, digits: usize) -> i32 {
        if digits > 2 {
            return year;
        }
        let century = if year < self.pivot {
            self.century.saturating_add(1)
        } else {
            self.century
        };
        century.saturating_mul(100).saturating_add(year)
    }

    /// Whether two digits are enough for this year.
    pub fn covers(self, year: i32) -> bool {
        self.complete(year.rem_euclid(100), 2) == year
    }
}

/// A date out of the range 100 to 32767 that a calculation led to. Documented is only the range;
/// assumed: the null date.
pub fn date_range(days: i64) -> Date {
    match i32::try_from(days) {
        Ok(days) if (Date::MIN.0..=Date::MAX.0).contains(&days) => Date(days),
        _ => Date::NULL,
    }
}

impl Date {
    pub const NULL: Date = Date(0);
    /// January 1, 100.
    pub const MIN: Date = Date(days_before_year(100) + 1);
    /// December 31, 32767.
    pub const MAX: Date = Date(days_before_year(32_768));

    /// The date, or `None` if the calendar has no such day in the years 100 to 32767.
    pub fn new(year: i32, month: i32, day: i32) -> Option<Date> {
        let is_valid = (100..=32_767).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_of_month(year, month)).contains(&day);
        is_valid.then(|| Date(days_before_year(year) + days_before_month(year, month) + day))
    }

    pub fn is_null(self) -> bool {
        self == Date::NULL
    }

    /// The number of the day: the difference from the null date.
    pub fn days(self) -> i32 {
        self.0
    }

    /// For calculations that may leave the range by some days.
    pub(super) fn from_days_unchecked(days: i32) -> Date {
        Date(days)
    }

    /// Year, month and day; zeros for the null date.
    pub fn parts(self) -> (i32, i32, i32) {
        if self.is_null() {
            return (0, 0, 0);
        }
        // 400 years have 146,097 days; the estimate may be a year off.
        let mut year = (i64::from(self.0) * 400 / 146_097) as i32 + 1;
        while days_before_year(year) >= self.0 {
            year -= 1;
        }
        while days_before_year(year + 1) < self.0 {
            year += 1;
        }
        let day = self.0 - days_before_year(year);
        let month = (2..=12)
            .find(|month| days_before_month(year, *month) >= day)
            .unwrap_or(13)
            - 1;
        (year, month, day - days_before_month(year, month))
    }

    /// `Year of` (commands/year-of).
    pub fn year(self) -> i32 {
        self.parts().0
    }

    /// `Month of` (commands/month-of).
    pub fn month(self) -> i32 {
        self.parts().1
    }

    /// `Day of` (commands/day-of).
    pub fn day(self) -> i32 {
        self.parts().2
    }

    /// `Day number` (commands/day-number): 1 is Sunday. The null date gives 2.
    pub fn day_number(self) -> i32 {
        if self.is_null() {
            2
        } else {
            self.0.rem_euclid(7) + 1
        }
    }

    /// From 1 on; 0 for the null date.
    pub fn day_of_year(self) -> i32 {
        if self.is_null() {
            0
        } else {
            self.0 - days_before_year(self.year())
        }
    }

    /// `date + days`.
    pub fn add_days(self, days: i64) -> Date {
        date_range(i64::from(self.0).saturating_add(days))
    }

    /// `self - other`, in days.
    pub fn days_since(self, other: Date) -> i32 {
        self.0 - other.0
    }

    /// `Add to date` (commands/add-to-date). A day that its new month does not have becomes the
    /// last of that month, before the days are added: assumed from the page's "same day".
    /// From the null date the numbers are year, month and day themselves, which is the common way
    /// to build a date.
    pub fn add_to_date(self, years: i32, months: i32, days: i32) -> Date {
        if years == 0 && months == 0 {
            return self.add_days(i64::from(days));
        }
        let (year, month, day) = self.parts();
        let months =
            (i64::from(year) + i64::from(years)) * 12 + i64::from(month) + i64::from(months) - 1;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as i32 + 1);
        let Some(year) = i32::try_from(year)
            .ok()
            .filter(|year| (1..=40_000).contains(year))
        else {
            return Date::NULL;
        };
        let day = day.min(days_of_month(year, month));
        let first = i64::from(days_before_year(year) + days_before_month(year, month));
        date_range(first + i64::from(day) + i64::from(days))
    }

    /// Seconds from January 1, 1970 to the beginning of the day, without regard to time zones.
    pub fn unix_seconds(self) -> i64 {
        i64::from(self.0 - UNIX_EPOCH) * SECONDS_A_DAY
    }

    /// The day of a moment given in seconds since 1970, and the second of that day.
    pub fn from_unix_seconds(seconds: i64) -> (Date, i32) {
        let day = seconds
            .div_euclid(SECONDS_A_DAY)
            .saturating_add(i64::from(UNIX_EPOCH));
        (date_range(day), seconds.rem_euclid(SECONDS_A_DAY) as i32)
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// `year` from 1 on.
const fn days_before_year(year: i32) -> i32 {
    let before = year - 1;
    before * 365 + before / 4 - before / 100 + before / 400
}

fn days_before_month(year: i32, month: i32) -> i32 {
    const BEFORE: [i32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let index = month.clamp(1, 12) - 1;
    BEFORE[index as usize] + i32::from(month > 2 && is_leap(year))
}

fn days_of_month(year: i32, month: i32) -> i32 {
    match month {
        2 => 28 + i32::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
