//! Dates as text: `String` of a date (commands/string).

use super::Date;
use crate::value::format::pattern::{self, Moment};
use crate::value::format::{Locale, Regional};
use crate::value::text::Text;
use crate::value::time::Time;

/// The zeros of a null date (FormObjects/propertiesDisplay).
const NULL_DATE: &str = "00/00/00";

/// Added to the number of a format: nothing is shown for a null date.
const BLANK_IF_NULL: i32 = 100;

/// `String(date)`: the short date of the locale. Assumed for the default locale: all numbers have
/// leading zeros, and the year four digits.
pub fn date_short(date: Date, locale: &Locale) -> Text {
    if date.is_null() {
        return Text::new(NULL_DATE);
    }
    let (year, month, day) = date.parts();
    if locale.short_date == Locale::EN_US.short_date {
        return Text::from(format!("{month:02}/{day:02}/{year:04}"));
    }
    let moment = Moment {
        date: Some(date),
        time: None,
    };
    let regional = Regional {
        locale,
        zone: &crate::value::time::FixedZone(0),
        years: Default::default(),
    };
    Text::from(pattern::apply(locale.short_date, moment, regional))
}

impl Date {
    /// YYYY-MM-DD; zeros for the null date.
    pub fn to_iso(self) -> String {
        let (year, month, day) = self.parts();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// `String(date; number; time)`: a constant of the theme Date Display Formats. A number that means
/// nothing gives the short date. Assumed: a format that has no place for a time is followed by it.
pub fn date_format(date: Date, format: i32, time: Option<Time>, regional: Regional) -> Text {
    let (format, blank) = match format {
        BLANK_IF_NULL.. => (format - BLANK_IF_NULL, true),
        _ => (format, false),
    };
    if date.is_null() && blank {
        return Text::EMPTY;
    }
    let seconds = i64::from(time.unwrap_or_default().0);
    let with_pattern = |pattern: &str| {
        let moment = Moment {
            date: Some(date),
            time,
        };
        pattern::apply(pattern, moment, regional)
    };
    let universal = || {
        let local = date.unix_seconds() + seconds;
        Date::from_unix_seconds(local - i64::from(regional.zone.offset_at_local(local)))
    };
    let shown = match format {
        8 => return Text::from(format!("{}T{}", date.to_iso(), clock(seconds as i32))),
        9 | 10 if date.is_null() => NULL_DATE.to_owned(),
        9 => {
            let (date, second) = universal();
            return Text::from(format!("{}T{}Z", date.to_iso(), clock(second)));
        }
        10 => {
            let (date, second) = universal();
            return Text::from(rfc_1123(date, second));
        }
        _ if date.is_null() => NULL_DATE.to_owned(),
        2 => with_pattern(regional.locale.medium_date),
        3 => with_pattern(regional.locale.long_date),
        4 if regional.years.covers(date.year()) => with_pattern("MM/dd/yy"),
        4 | 7 => with_pattern("MM/dd/yyyy"),
        5 => with_pattern("MMMM d, yyyy"),
        6 => with_pattern("MMM d, yyyy"),
        _ => date_short(date, regional.locale).to_string(),
    };
    match time {
        Some(time) => Text::from(format!("{shown} {}", clock(time.0))),
        None => Text::from(shown),
    }
}

/// `String(date; pattern; time)`: a pattern of Project/date-time-formats.
pub fn date_pattern(date: Date, pattern: &str, time: Option<Time>, regional: Regional) -> Text {
    Text::from(pattern::apply(
        pattern,
        Moment {
            date: Some(date),
            time,
        },
        regional,
    ))
}

fn clock(seconds: i32) -> Text {
    crate::value::time::time_string(Time(seconds))
}

/// Always in English, whatever the locale.
fn rfc_1123(date: Date, second: i32) -> String {
    let english = Regional {
        locale: &Locale::EN_US,
        zone: &crate::value::time::FixedZone(0),
        years: Default::default(),
    };
    let moment = Moment {
        date: Some(date),
        time: Some(Time(second)),
    };
    pattern::apply("EEE, dd MMM yyyy HH:mm:ss 'GMT'", moment, english)
}
