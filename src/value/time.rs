//! Times: seconds, of a day or of a duration (Concepts/time), and their conversion from and to
//! text. The current time is not known here.

use super::format::Regional;
use super::format::pattern::{self, Moment};
use super::number::modulo_sign;
use super::text::Text;
use std::ops::{Add, Rem, Sub};

#[cfg(test)]
mod tests;

/// A time in seconds. The documented range, 00:00:00 to 596,000:00:00, fits into 32 bits. Not
/// documented are negative times; they are kept, and shown with a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub i32);

/// Added to the number of a format: nothing is shown for 00:00:00.
const BLANK_IF_NULL: i32 = 100;

/// A time zone: the seconds that local time is ahead of universal time. Moments are seconds since
/// 1970.
pub trait Zone {
    /// At a moment of universal time.
    fn offset_at_utc(&self, seconds: i64) -> i32;
    /// At a moment of local time.
    fn offset_at_local(&self, seconds: i64) -> i32;
    fn offset_now(&self) -> i32;
}

/// A zone that is the same all the year: so many seconds ahead of universal time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FixedZone(pub i32);

impl Zone for FixedZone {
    fn offset_at_utc(&self, _: i64) -> i32 {
        self.0
    }

    fn offset_at_local(&self, _: i64) -> i32 {
        self.0
    }

    fn offset_now(&self) -> i32 {
        self.0
    }
}

impl Time {
    /// Hours, minutes and seconds; all negative for a negative time.
    pub fn parts(self) -> (i32, i32, i32) {
        (self.0 / 3600, self.0 / 60 % 60, self.0 % 60)
    }

    /// The whole time in seconds.
    pub fn seconds(self) -> i64 {
        i64::from(self.0)
    }

    /// A number as a time: its whole seconds, at most what 32 bits hold.
    pub fn from_number(seconds: f64) -> Time {
        Time(seconds as i32)
    }
}

/// At most what 32 bits hold.
impl Add for Time {
    type Output = Time;

    fn add(self, other: Time) -> Time {
        Time(self.0.saturating_add(other.0))
    }
}

impl Sub for Time {
    type Output = Time;

    fn sub(self, other: Time) -> Time {
        Time(self.0.saturating_sub(other.0))
    }
}

/// By 00:00:00 it is 00:00:00.
impl Rem for Time {
    type Output = Time;

    fn rem(self, other: Time) -> Time {
        Time(modulo_sign(self.0, other.0))
    }
}

/// The sign, and hours, minutes and seconds without it.
fn unsigned_parts(time: Time) -> (&'static str, u32, u32, u32) {
    let seconds = time.0.unsigned_abs();
    (
        if time.0 < 0 { "-" } else { "" },
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
    )
}

/// `String(time)` and `Time string`: HH:MM:SS, hours beyond 24 going on (commands/time-string).
pub fn time_string(time: Time) -> Text {
    let (sign, hours, minutes, seconds) = unsigned_parts(time);
    Text::from(format!("{sign}{hours:02}:{minutes:02}:{seconds:02}"))
}

/// `String(time; number)`: a constant of the theme Time Display Formats. The two long system
/// formats are those of systems other than macOS; a number that means nothing gives HH:MM:SS.
pub fn time_format(time: Time, format: i32, regional: Regional) -> Text {
    let (format, blank) = match format {
        BLANK_IF_NULL.. => (format - BLANK_IF_NULL, true),
        _ => (format, false),
    };
    if blank && time.0 == 0 {
        return Text::EMPTY;
    }
    let (sign, hours, minutes, seconds) = unsigned_parts(time);
    let total_minutes = hours * 60 + minutes;
    let [hour, minute, second] = regional.locale.units;
    // As in the example of commands/time, none is written like one.
    let named = |count: u32, (one, more): (&str, &str)| {
        format!("{count} {}", if count > 1 { more } else { one })
    };
    let shown = match format {
        2 => format!("{hours:02}:{minutes:02}"),
        3 => format!(
            "{} {} {}",
            named(hours, hour),
            named(minutes, minute),
            named(seconds, second)
        ),
        4 => format!("{} {}", named(hours, hour), named(minutes, minute)),
        5 => {
            let half = if hours % 24 < 12 {
                regional.locale.am
            } else {
                regional.locale.pm
            };
            format!("{}:{minutes:02} {half}", (hours + 11) % 12 + 1)
        }
        6 => format!("{total_minutes:02}:{seconds:02}"),
        7 => format!(
            "{} {}",
            named(total_minutes, minute),
            named(seconds, second)
        ),
        8 => format!("0000-00-00T{hours:02}:{minutes:02}:{seconds:02}"),
        _ => return time_string(time),
    };
    Text::from(format!("{sign}{shown}"))
}

/// `String(time; pattern)`: a pattern of Project/date-time-formats.
pub fn time_pattern(time: Time, pattern: &str, regional: Regional) -> Text {
    Text::from(pattern::apply(
        pattern,
        Moment {
            date: None,
            time: Some(time),
        },
        regional,
    ))
}

/// `Time(text)` (commands/time): a time in one of the display formats. Numbers are hours, minutes
/// and seconds in this order unless a word behind them says otherwise; AM and PM count; a date
/// before a `T` does not. What is no time gives 00:00:00.
pub fn time_parse(text: &Text, regional: Regional) -> Time {
    let text = text.to_str().to_lowercase();
    let text = match text.split_once('t') {
        Some((date, time)) if date.len() == 10 && super::date::iso_date(date).is_some() => time,
        _ => text.trim(),
    };
    let is_negative = text.starts_with('-');
    let mut seconds = 0_i64;
    let mut place = 0;
    let mut rest = text;
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let after = &rest[start..];
        let end = after
            .find(|character: char| !character.is_ascii_digit())
            .unwrap_or(after.len());
        let number: i64 = after[..end].parse().unwrap_or(i64::from(i32::MAX));
        rest = &after[end..];
        place = match rest.trim_start().chars().next() {
            Some('h') => 0,
            Some('m') => 1,
            Some('s') => 2,
            _ => place,
        };
        let Some(unit) = [3600, 60, 1].get(place) else {
            break;
        };
        seconds = seconds.saturating_add(number.saturating_mul(*unit));
        place += 1;
    }
    let has = |half: &str| {
        let half = half.to_lowercase();
        let letters: String = text.chars().filter(|character| *character != '.').collect();
        !half.is_empty() && letters.trim_end().ends_with(&half)
    };
    let half_day = 12 * 3600;
    if has(regional.locale.pm) && seconds < half_day {
        seconds += half_day;
    } else if has(regional.locale.am) && (half_day..half_day + 3600).contains(&seconds) {
        seconds -= half_day;
    }
    let seconds = i32::try_from(seconds).unwrap_or(i32::MAX);
    Time(if is_negative { -seconds } else { seconds })
}
