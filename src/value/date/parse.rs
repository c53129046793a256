//! Dates from text: `Date` (commands/date), and the literals of the language (Concepts/date).

use super::{Date, TwoDigitYears};
use crate::value::format::{DateOrder, Regional};
use crate::value::text::Text;
use crate::value::time::Zone;

/// `Date(text)`: an ISO date, with or without a time, or a short date in the order of the locale.
/// Words between the numbers do not count. What is no date gives the null date.
pub fn date_parse(text: &Text, regional: Regional) -> Date {
    let text = text.to_str();
    let text = text.trim();
    if let Some(date) = iso_moment(text, regional.zone) {
        return date;
    }
    let groups: Vec<&str> = text
        .split(|character: char| !character.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .take(3)
        .collect();
    let [first, second, third] = groups[..] else {
        return Date::NULL;
    };
    let order = if first.len() > 2 {
        DateOrder::YearMonthDay
    } else {
        regional.locale.date_order
    };
    let (year, month, day) = match order {
        DateOrder::MonthDayYear => (third, first, second),
        DateOrder::DayMonthYear => (third, second, first),
        DateOrder::YearMonthDay => (first, second, third),
    };
    from_digits(year, month, day, regional.years).unwrap_or_default()
}

fn from_digits(year: &str, month: &str, day: &str, years: TwoDigitYears) -> Option<Date> {
    let digits = year.len();
    Date::new(
        years.complete(year.parse().ok()?, digits),
        month.parse().ok()?,
        day.parse().ok()?,
    )
}

/// A date in the form YYYY-MM-DD and nothing else. `0000-00-00` is the null date.
pub fn iso_date(text: &str) -> Option<Date> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
    if !rest.is_empty() {
        return None;
    }
    if (year, month, day) == (0, 0, 0) {
        Some(Date::NULL)
    } else {
        Date::new(year, month, day)
    }
}

/// A number of exactly `count` digits at the beginning, and what follows it.
fn digits(text: &str, count: usize) -> Option<(i32, &str)> {
    let (number, rest) = text.split_at_checked(count)?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        .then(|| number.parse().ok())
        .flatten()
        .map(|number| (number, rest))
}

/// `YYYY-MM-DD`, or that followed by `THH:MM:SS`, a fraction of a second and a zone.
fn iso_moment(text: &str, zone: &dyn Zone) -> Option<Date> {
    let Some((date, time)) = text.split_once('T') else {
        return iso_date(text);
    };
    let date = iso_date(date)?;
    let (hours, rest) = digits(time, 2)?;
    let (minutes, rest) = digits(rest.strip_prefix(':')?, 2)?;
    let (seconds, rest) = digits(rest.strip_prefix(':')?, 2)?;
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|character: char| character.is_ascii_digit()),
        None => rest,
    };
    match rest {
        "" => Some(date),
        "Z" => Some(date_iso_z(
            date,
            (hours * 60 + minutes) * 60 + seconds,
            zone,
        )),
        _ => None,
    }
}

/// The date of a text that ends in `Z`, given as a day and a second of universal time: the day in
/// the local zone, as "Date always takes the local time zone into account" (Concepts/date).
pub fn date_iso_z(date: Date, second: i32, zone: &dyn Zone) -> Date {
    if date.is_null() {
        return date;
    }
    let moment = date.unix_seconds() + i64::from(second);
    Date::from_unix_seconds(moment + i64::from(zone.offset_at_utc(moment))).0
}

/// The date between the exclamation marks of a literal: year first if the first number has three
/// digits or more, else month, day, year. A first number of 13 to 31 can only be a day: then the
/// second result is true and the program deserves a warning. All zeros are the null date; `None`
/// is no date.
pub fn date_literal(text: &str, years: TwoDigitYears) -> Option<(Date, bool)> {
    let mut groups = text.trim().split(['-', '/', '.', ' ']);
    let [first, second, third] = [groups.next()?, groups.next()?, groups.next()?].map(str::trim);
    let is_number =
        |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    if groups.next().is_some() || ![first, second, third].into_iter().all(is_number) {
        return None;
    }
    if [first, second, third]
        .iter()
        .all(|group| group.bytes().all(|byte| byte == b'0'))
    {
        return Some((Date::NULL, false));
    }
    if first.len() > 2 {
        return Some((from_digits(first, second, third, years)?, false));
    }
    if matches!(first.parse::<u32>(), Ok(13..=31)) {
        return Some((from_digits(third, second, first, years)?, true));
    }
    Some((from_digits(third, first, second, years)?, false))
}
