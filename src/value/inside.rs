//! How objects and collections hold dates and times: as the settings Dates inside objects and
//! Times inside objects say (commands/set-database-parameter): the running process has its own
//! setting of dates, that of times is shared by all of a thread.

use std::cell::RefCell;
use std::rc::Rc;

use super::time::Zone;
use super::{Date, Text, Time, Value};

/// Dates inside objects.
#[derive(Clone, Default)]
pub enum Dates {
    /// As texts that name the day, with a time of zero and a `Z`.
    Text,
    /// As texts that name the moment in universal time when the day begins here.
    Zoned(Rc<dyn Zone>),
    /// As dates.
    #[default]
    Date,
}

#[derive(Default)]
struct Settings {
    dates: Dates,
    milliseconds: bool,
}

thread_local! {
    static SETTINGS: RefCell<Settings> = RefCell::default();
}

pub fn set_dates(dates: Dates) {
    SETTINGS.with_borrow_mut(|settings| settings.dates = dates);
}

/// Exchanges how dates are held with another setting: every process has one of its own.
pub fn swap_dates(other: &mut Dates) {
    SETTINGS.with_borrow_mut(|settings| std::mem::swap(&mut settings.dates, other));
}

/// The number of the setting.
pub fn dates() -> i32 {
    SETTINGS.with_borrow(|settings| match settings.dates {
        Dates::Text => 0,
        Dates::Zoned(_) => 1,
        Dates::Date => 2,
    })
}

/// Are they held as dates, and short texts in JSON read as dates?
pub fn holds_dates() -> bool {
    SETTINGS.with_borrow(|settings| matches!(settings.dates, Dates::Date))
}

/// Is the day that a text names the day it means, whatever its `Z`?
pub fn ignores_zone() -> bool {
    SETTINGS.with_borrow(|settings| matches!(settings.dates, Dates::Text))
}

pub fn set_milliseconds(yes: bool) {
    SETTINGS.with_borrow_mut(|settings| settings.milliseconds = yes);
}

pub fn milliseconds() -> bool {
    SETTINGS.with_borrow(|settings| settings.milliseconds)
}

/// A date as an object holds it.
pub fn date(date: Date) -> Value {
    SETTINGS.with_borrow(|settings| match &settings.dates {
        Dates::Date => Value::Date(date),
        _ if date.is_null() => Value::Text(Text::EMPTY),
        Dates::Text => Value::Text(Text::from(format!("{}T00:00:00.000Z", date.to_iso()))),
        Dates::Zoned(zone) => {
            let begin = date.unix_seconds();
            let begin = begin - i64::from(zone.offset_at_local(begin));
            let (day, second) = Date::from_unix_seconds(begin);
            let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
            let text = format!("{}T{hour:02}:{minute:02}:{second:02}.000Z", day.to_iso());
            Value::Text(Text::from(text))
        }
    })
}

/// A time as an object holds it: seconds, or milliseconds.
pub fn time(time: Time) -> Value {
    let factor = if milliseconds() { 1000.0 } else { 1.0 };
    Value::number(time.seconds() as f64 * factor)
}

/// The time that a number inside an object means.
pub fn time_of(number: f64) -> Time {
    let factor = if milliseconds() { 1000.0 } else { 1.0 };
    Time::from_number(number / factor)
}
