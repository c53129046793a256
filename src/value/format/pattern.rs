//! Custom patterns of dates and times, such as `dd/MM/yyyy` (Project/date-time-formats).

use super::{Locale, Regional};
use crate::value::date::Date;
use crate::value::time::Time;
use std::iter::Peekable;
use std::str::Chars;

/// The end of a pattern that shows nothing for a null date or time.
const BLANK_IF_NULL: &str = "blankIfNull";

/// What a pattern is applied to. A date without a time is at midnight.
#[derive(Clone, Copy)]
pub(in crate::value) struct Moment {
    pub(in crate::value) date: Option<Date>,
    pub(in crate::value) time: Option<Time>,
}

/// Applies a pattern. A letter that means nothing stands for itself. The numbers of a null date
/// are zeros, its names are empty.
pub(in crate::value) fn apply(pattern: &str, moment: Moment, regional: Regional) -> String {
    let trimmed = pattern.trim_matches(' ');
    let (pattern, blank) = match trimmed.strip_suffix(BLANK_IF_NULL) {
        Some(pattern) => (pattern.trim_matches(' '), true),
        None => (trimmed, false),
    };
    let is_null = moment
        .date
        .map_or(moment.time == Some(Time(0)), Date::is_null);
    if blank && is_null {
        return String::new();
    }
    let fields = Fields::new(moment, regional);
    let mut shown = String::new();
    let mut characters = pattern.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\'' {
            quoted(&mut characters, &mut shown);
        } else if character.is_ascii_alphabetic() {
            let mut count = 1;
            while characters.next_if_eq(&character).is_some() {
                count += 1;
            }
            match fields.field(character, count) {
                Some(field) => shown.push_str(&field),
                None => shown.extend(std::iter::repeat_n(character, count)),
            }
        } else {
            shown.push(character);
        }
    }
    shown
}

/// What stands between quotes. Two quotes are one, inside and outside of others.
fn quoted(characters: &mut Peekable<Chars>, shown: &mut String) {
    if characters.next_if_eq(&'\'').is_some() {
        shown.push('\'');
        return;
    }
    while let Some(character) = characters.next() {
        if character != '\'' {
            shown.push(character);
        } else if characters.next_if_eq(&'\'').is_some() {
            shown.push('\'');
        } else {
            return;
        }
    }
}

struct Fields<'a> {
    date: Date,
    hour: i32,
    minute: i32,
    second: i32,
    /// Seconds east of Greenwich.
    offset: i32,
    locale: &'a Locale,
}

impl<'a> Fields<'a> {
    fn new(moment: Moment, regional: Regional<'a>) -> Fields<'a> {
        let time = moment.time.unwrap_or_default();
        let (hour, minute, second) = Time(time.0.rem_euclid(86_400)).parts();
        let offset = match moment.date.filter(|date| !date.is_null()) {
            Some(date) => regional
                .zone
                .offset_at_local(date.unix_seconds() + i64::from(time.0)),
            None => regional.zone.offset_now(),
        };
        Fields {
            date: moment.date.unwrap_or_default(),
            hour,
            minute,
            second,
            offset,
            locale: regional.locale,
        }
    }

    fn field(&self, letter: char, count: usize) -> Option<String> {
        let date = self.date;
        let number = |value: i32| Some(pad(value, count));
        match letter {
            'G' => Some(self.name(self.locale.era[style(count)])),
            'y' if count == 2 => Some(pad(date.year() % 100, 2)),
            'y' => number(date.year()),
            'Y' if count == 2 => Some(pad(self.week().0 % 100, 2)),
            'Y' => number(self.week().0),
            'u' => number(date.year()),
            'Q' | 'q' => {
                let quarter = (date.month() + 2) / 3;
                match count {
                    1 | 2 => number(quarter),
                    3 => Some(format!("Q{quarter}")),
                    4 => Some(pick(&self.locale.quarters, quarter)),
                    _ => Some(quarter.to_string()),
                }
            }
            'M' | 'L' => match count {
                1 | 2 => number(date.month()),
                3 => Some(pick(&self.locale.short_months, date.month())),
                4 => Some(pick(&self.locale.months, date.month())),
                _ => Some(first_letter(&pick(&self.locale.months, date.month()))),
            },
            'w' => number(self.week().1),
            'd' => number(date.day()),
            'D' => number(date.day_of_year()),
            'e' if count <= 2 => number(self.local_day()),
            'c' if count <= 2 => Some(self.local_day().to_string()),
            'E' | 'e' | 'c' => {
                let day = if date.is_null() { 0 } else { date.day_number() };
                match count {
                    1..=3 => Some(pick(&self.locale.short_days, day)),
                    4 => Some(pick(&self.locale.days, day)),
                    5 => Some(first_letter(&pick(&self.locale.days, day))),
                    _ => Some(pick(&self.locale.two_letter_days, day)),
                }
            }
            'a' => Some(self.half_day(count)),
            'b' => Some(
                self.exact_hour(count)
                    .map_or_else(|| self.half_day(count), str::to_owned),
            ),
            'B' => Some(
                self.exact_hour(count)
                    .unwrap_or_else(|| self.day_period())
                    .to_owned(),
            ),
            'h' => number((self.hour + 11) % 12 + 1),
            'H' => number(self.hour),
            'K' => number(self.hour % 12),
            'k' => number((self.hour + 23) % 24 + 1),
            'm' => number(self.minute),
            's' => number(self.second),
            'X' | 'x' | 'O' | 'z' => Some(zone_text(self.offset, letter, count)),
            _ => None,
        }
    }

    fn name(&self, name: &str) -> String {
        if self.date.is_null() {
            String::new()
        } else {
            name.to_owned()
        }
    }

    /// The day of the week, 1 to 7 from the first day of the locale's week.
    fn local_day(&self) -> i32 {
        if self.date.is_null() {
            return 0;
        }
        (self.date.day_number() - i32::from(self.locale.first_day_of_week)).rem_euclid(7) + 1
    }

    /// The year the week belongs to, and its number in that year.
    fn week(&self) -> (i32, i32) {
        if self.date.is_null() {
            return (0, 0);
        }
        let needed = i32::from(self.locale.days_in_first_week);
        // The year that holds the day of this week which all its weeks have in their year.
        let anchor = self.date.days() - (self.local_day() - 1) + (7 - needed);
        let anchor = Date::from_days_unchecked(anchor);
        (anchor.year(), (anchor.day_of_year() - 1) / 7 + 1)
    }

    fn half_day(&self, count: usize) -> String {
        let name = if self.hour < 12 {
            self.locale.am
        } else {
            self.locale.pm
        };
        if count >= 5 {
            first_letter(name).to_lowercase()
        } else {
            name.to_owned()
        }
    }

    fn exact_hour(&self, count: usize) -> Option<&'static str> {
        match (self.hour, self.minute, self.second) {
            (0, 0, 0) => Some(self.locale.midnight[style(count)]),
            (12, 0, 0) => Some(self.locale.noon[style(count)]),
            _ => None,
        }
    }

    fn day_period(&self) -> &'static str {
        let [night, morning, afternoon, evening] = self.locale.day_periods;
        match self.hour {
            6..12 => morning,
            12..18 => afternoon,
            18..21 => evening,
            _ => night,
        }
    }
}

/// The index of the abbreviated, the wide or the narrow form.
fn style(count: usize) -> usize {
    count.clamp(3, 5) - 3
}

/// With leading zeros; a pattern of very many letters gets no more than a formatter can write.
fn pad(value: i32, width: usize) -> String {
    let width = width.min(1000);
    format!("{value:0width$}")
}

/// The name with this number, counted from 1; empty for 0.
fn pick(names: &[&str], number: i32) -> String {
    let index = usize::try_from(number - 1).unwrap_or(usize::MAX);
    names.get(index).copied().unwrap_or_default().to_owned()
}

fn first_letter(name: &str) -> String {
    name.chars().take(1).collect()
}

fn zone_text(offset: i32, letter: char, count: usize) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let (hours, minutes, seconds) = Time(offset.saturating_abs()).parts();
    let is_zero = offset == 0;
    let with_seconds = |separator: &str| match seconds {
        0 => format!("{sign}{hours:02}{separator}{minutes:02}"),
        _ => format!("{sign}{hours:02}{separator}{minutes:02}{separator}{seconds:02}"),
    };
    match (letter, count) {
        ('X', _) | ('z', 5..) if is_zero => "Z".to_owned(),
        ('X' | 'x', 1) if minutes == 0 => format!("{sign}{hours:02}"),
        ('X' | 'x', 1 | 2) | ('z', 1..=3) => format!("{sign}{hours:02}{minutes:02}"),
        ('X' | 'x', 3) => format!("{sign}{hours:02}:{minutes:02}"),
        ('X' | 'x', 4) => with_seconds(""),
        ('X' | 'x', _) | ('z', 5..) => with_seconds(":"),
        _ if is_zero => "GMT".to_owned(),
        ('O', 1..=3) if minutes == 0 => format!("GMT{sign}{hours}"),
        ('O', 1..=3) => format!("GMT{sign}{hours}:{minutes:02}"),
        _ => format!("GMT{}", with_seconds(":")),
    }
}
