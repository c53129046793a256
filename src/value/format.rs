//! How numbers, dates and times are shown: the regional conventions, and the display formats of
//! numbers and alphanumeric values (FormObjects/propertiesDisplay).
//!
//! Formats of dates and times are in [`super::date`] and [`super::time`], the patterns both share
//! in `pattern`. Named styles (`|style`) belong to a project and are resolved before.

use super::date::TwoDigitYears;
use super::text::Text;
use super::time::Zone;

mod number;
pub(super) mod pattern;
mod regions;
#[cfg(test)]
mod tests;

pub use number::number_format;

/// The order of the parts of a short date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    MonthDayYear,
    DayMonthYear,
    YearMonthDay,
}

/// The conventions of a region. Short date and time patterns are those of the page
/// Project/date-time-formats.
#[derive(Clone, Debug)]
pub struct Locale {
    /// `fr-FR`.
    pub name: &'static str,
    /// `fr`.
    pub language: &'static str,
    pub decimal_separator: &'static str,
    pub thousand_separator: &'static str,
    pub currency_symbol: &'static str,
    pub date_separator: &'static str,
    pub time_separator: &'static str,
    pub date_order: DateOrder,
    pub short_date: &'static str,
    pub medium_date: &'static str,
    pub long_date: &'static str,
    pub short_time: &'static str,
    pub medium_time: &'static str,
    pub long_time: &'static str,
    pub months: [&'static str; 12],
    pub short_months: [&'static str; 12],
    /// From Sunday, as the language numbers them.
    pub days: [&'static str; 7],
    pub short_days: [&'static str; 7],
    pub two_letter_days: [&'static str; 7],
    pub am: &'static str,
    pub pm: &'static str,
    /// Abbreviated, wide, narrow.
    pub midnight: [&'static str; 3],
    pub noon: [&'static str; 3],
    /// Night, morning, afternoon, evening.
    pub day_periods: [&'static str; 4],
    pub quarters: [&'static str; 4],
    /// Abbreviated, wide, narrow.
    pub era: [&'static str; 3],
    /// Hour, minute, second: for one or none, and for more.
    pub units: [(&'static str, &'static str); 3],
    /// False and true (commands/string).
    pub booleans: [&'static str; 2],
    /// The first day of a week: 1 is Sunday.
    pub first_day_of_week: u8,
    /// The first week of a year has at least this many days in it.
    pub days_in_first_week: u8,
}

impl Locale {
    /// The conventions a program runs under when nothing else is asked for. Weeks are those of
    /// ISO 8601, which the example of Project/date-time-formats needs.
    pub const EN_US: Locale = Locale {
        name: "en-US",
        language: "en",
        decimal_separator: ".",
        thousand_separator: ",",
        currency_symbol: "$",
        date_separator: "/",
        time_separator: ":",
        date_order: DateOrder::MonthDayYear,
        short_date: "MM/dd/yyyy",
        medium_date: "EEE, MMM d, yyyy",
        long_date: "EEEE, MMMM d, yyyy",
        short_time: "HH:mm:ss",
        medium_time: "HH:mm:ss",
        long_time: "HH:mm:ss",
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        short_months: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
        days: [
            "Sunday",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
        ],
        short_days: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        two_letter_days: ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"],
        am: "AM",
        pm: "PM",
        midnight: ["mid.", "midnight", "md"],
        noon: ["noon", "noon", "n"],
        day_periods: [
            "at night",
            "in the morning",
            "in the afternoon",
            "in the evening",
        ],
        quarters: ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"],
        era: ["AD", "Anno Domini", "A"],
        units: [
            ("hour", "hours"),
            ("minute", "minutes"),
            ("second", "seconds"),
        ],
        booleans: ["False", "True"],
        first_day_of_week: 2,
        days_in_first_week: 4,
    };
}

impl Default for Locale {
    fn default() -> Locale {
        Locale::EN_US
    }
}

/// What the conversion of dates and times depends on.
#[derive(Clone, Copy)]
pub struct Regional<'a> {
    pub locale: &'a Locale,
    pub zone: &'a dyn Zone,
    pub years: TwoDigitYears,
}

/// An alphanumeric display format: `#` stands for a character, everything else for itself. Of a
/// text that is too long the last characters are shown. Assumed for a text that is too short: the
/// format ends with the last character.
pub fn alpha_format(text: &Text, format: &str) -> Text {
    let places = format.chars().filter(|character| *character == '#').count();
    let text = text
        .slice(text.len().saturating_sub(places), places)
        .to_str()
        .into_owned();
    let mut characters = text.chars();
    let mut shown = String::new();
    for place in format.chars() {
        if place != '#' {
            shown.push(place);
        } else if let Some(character) = characters.next() {
            shown.push(character);
        } else {
            break;
        }
    }
    Text::from(shown)
}
