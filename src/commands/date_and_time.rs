//! The commands of the theme Date and Time.

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, any, date, integer, one_of, star};
use crate::interpret::Context;
use crate::runtime::host::iso_utc;
use crate::value::date::{TwoDigitYears, date_parse};
use crate::value::time::{Zone, time_parse, time_string};
use crate::value::{Date, Error, Text, Time, Value};

/// The theme's commands by name.
pub static THEME: Theme = Theme {
    name: "Date and Time",
    commands: &[
        &ADD_TO_DATE,
        &CURRENT_DATE,
        &CURRENT_TIME,
        &DATE,
        &DAY_NUMBER,
        &DAY_OF,
        &MILLISECONDS,
        &MONTH_OF,
        &SET_DEFAULT_CENTURY,
        &TICKCOUNT,
        &TIME,
        &TIME_STRING,
        &TIMESTAMP,
        &YEAR_OF,
    ],
};

const ADD_TO_DATE: Command = Command {
    number: 393,
    name: "Add to date",
    french: Some("Ajouter a date"),
    params: &[
        date("date"),
        integer("years"),
        integer("months"),
        integer("days"),
    ],
    returns: Kind::Date,
    doc: "The date so many years, months and days later.",
    examples: &[
        ("Add to date(!2023-11-27!; 1; 2; 3)", "!2025-01-30!"),
        ("Add to date(!2024-01-31!; 0; 1; 0)", "!2024-02-29!"),
        ("Add to date(!00-00-00!; 2024; 5; 17)", "!2024-05-17!"),
        ("Add to date(!2024-03-01!; 0; 0; -1)", "!2024-02-29!"),
    ],
    source: "commands/add-to-date",
    run: Run::Function(add_to_date),
    ..Command::DEFAULT
};

fn add_to_date(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (years, months, days) = (args.integer(1), args.integer(2), args.integer(3));
    Ok(Value::Date(args.date(0).add_to_date(years, months, days)))
}

const CURRENT_DATE: Command = Command {
    number: 33,
    name: "Current date",
    french: Some("Date du jour"),
    params: &[star("*").optional()],
    returns: Kind::Date,
    doc: "Today, by the local time zone.",
    examples: &[("Current date>!2024-01-01!", "True")],
    source: "commands/current-date",
    run: Run::Function(|cx, _| Ok(Value::Date(now(cx).0))),
    ..Command::DEFAULT
};

const CURRENT_TIME: Command = Command {
    number: 178,
    name: "Current time",
    french: Some("Heure courante"),
    params: &[star("*").optional()],
    returns: Kind::Time,
    doc: "The time of day, by the local time zone.",
    examples: &[("Current time<=?23:59:59?", "True")],
    source: "commands/current-time",
    run: Run::Function(|cx, _| Ok(Value::Time(Time(now(cx).1)))),
    ..Command::DEFAULT
};

/// The local date, and the second of the day.
fn now(cx: &Context) -> (Date, i32) {
    let seconds = cx.engine.host.now().div_euclid(1000);
    let offset = i64::from(cx.engine.zone.offset_at_utc(seconds));
    Date::from_unix_seconds(seconds.saturating_add(offset))
}

const DATE: Command = Command {
    number: 102,
    name: "Date",
    french: Some("Date"),
    params: &[any("expression")],
    returns: Kind::Date,
    doc: "The date in a text: an ISO date or a short date of the locale; no date gives the null date.",
    examples: &[
        ("Date(\"12/25/94\")", "!1994-12-25!"),
        ("Date(\"40/40/94\")", "!00-00-00!"),
        ("Date(\"It was the 6/30, we were in 2016\")", "!2016-06-30!"),
        ("Date(\"2013-06-05T20:00:00\")", "!2013-06-05!"),
    ],
    source: "commands/date",
    run: Run::Function(date_of),
    ..Command::DEFAULT
};

fn date_of(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(Value::Date(match args.value(0) {
        Value::Date(date) => *date,
        Value::Text(text) => match date_iso_z(cx, text) {
            Some((date, _)) => date,
            None => date_parse(text, cx.regional()),
        },
        // U: `date_of_null`: Null is like undefined
        Value::Undefined | Value::Null => Date::NULL,
        other => return Err(Error::expected("a text or a date", other)),
    }))
}

/// U: a moment of universal time (`2013-06-05T20:00:00Z`) as `Date` and `Time` read it: day and
/// hour of local time.
fn date_iso_z(cx: &Context, text: &Text) -> Option<(Date, Time)> {
    let text = text.to_str();
    let moment = text.strip_suffix('Z')?;
    let (day, hour) = moment.split_once('T')?;
    let plain = cx.regional();
    let date = date_parse(&Text::new(moment), plain);
    if day.len() != 10 || hour.len() < 8 || date.is_null() {
        return None;
    }
    let seconds = date.unix_seconds() + time_parse(&Text::new(hour), plain).seconds();
    let local = seconds + i64::from(cx.engine.zone.offset_at_utc(seconds));
    let (date, second) = Date::from_unix_seconds(local);
    Some((date, Time::from_number(f64::from(second))))
}

const DAY_NUMBER: Command = Command {
    number: 114,
    name: "Day number",
    french: Some("Numero du jour"),
    params: &[date("aDate")],
    returns: Kind::Integer,
    doc: "The day of the week: 1 is Sunday.",
    examples: &[
        ("Day number(!2023-11-27!)", "2"),
        ("Day number(!00-00-00!)", "2"),
    ],
    source: "commands/day-number",
    run: Run::Function(|_, args| Ok(Value::Integer(args.date(0).day_number()))),
    ..Command::DEFAULT
};

const DAY_OF: Command = Command {
    number: 23,
    name: "Day of",
    french: Some("Jour de"),
    params: &[date("date")],
    returns: Kind::Integer,
    doc: "The day of the month.",
    examples: &[("Day of(!1992-12-25!)", "25")],
    source: "commands/day-of",
    run: Run::Function(|_, args| Ok(Value::Integer(args.date(0).day()))),
    ..Command::DEFAULT
};

const MONTH_OF: Command = Command {
    number: 24,
    name: "Month of",
    french: Some("Mois de"),
    params: &[date("aDate")],
    returns: Kind::Integer,
    doc: "The number of the month.",
    examples: &[("Month of(!1992-12-25!)", "12")],
    source: "commands/month-of",
    run: Run::Function(|_, args| Ok(Value::Integer(args.date(0).month()))),
    ..Command::DEFAULT
};

const YEAR_OF: Command = Command {
    number: 25,
    name: "Year of",
    french: Some("Annee de"),
    params: &[date("date")],
    returns: Kind::Integer,
    doc: "The year.",
    examples: &[("Year of(!1892-12-25!)", "1892")],
    source: "commands/year-of",
    run: Run::Function(|_, args| Ok(Value::Integer(args.date(0).year()))),
    ..Command::DEFAULT
};

const MILLISECONDS: Command = Command {
    number: 459,
    name: "Milliseconds",
    french: Some("Nombre de millisecondes"),
    returns: Kind::Integer,
    doc: "The milliseconds since the machine was started; use differences, the number turns negative after 24 days.",
    examples: &[("Milliseconds-Milliseconds<=0", "True")],
    source: "commands/milliseconds",
    run: Run::Function(|cx, _| Ok(Value::Integer(since_start(cx, 1000)))),
    ..Command::DEFAULT
};

const TICKCOUNT: Command = Command {
    number: 458,
    name: "Tickcount",
    french: Some("Nombre de ticks"),
    returns: Kind::Integer,
    doc: "The sixtieths of a second since the machine was started.",
    examples: &[("Tickcount-Tickcount<=0", "True")],
    source: "commands/tickcount",
    run: Run::Function(|cx, _| Ok(Value::Integer(since_start(cx, 60)))),
    ..Command::DEFAULT
};

/// Units of which so many make a second, since the machine was started; as a long integer that wraps.
fn since_start(cx: &Context, a_second: u128) -> i32 {
    let elapsed = cx.engine.host.uptime().as_micros();
    (elapsed.saturating_mul(a_second) / 1_000_000) as u32 as i32
}

const SET_DEFAULT_CENTURY: Command = Command {
    number: 392,
    name: "SET DEFAULT CENTURY",
    french: Some("SIECLE PAR DEFAUT"),
    params: &[integer("century"), integer("pivotYear").optional()],
    doc: "Sets the century that years of two digits belong to, and the year below which they belong to the next one.",
    source: "commands/set-default-century",
    run: Run::Function(set_default_century),
    ..Command::DEFAULT
};

fn set_default_century(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_two_digit_years(TwoDigitYears {
        century: args.integer(0),
        // without a pivot all years of two digits belong to the century
        pivot: args.integer_or(1, 0),
    });
    Ok(Value::Undefined)
}

const TIME: Command = Command {
    number: 179,
    name: "Time",
    french: Some("Heure"),
    params: &[any("timeValue")],
    returns: Kind::Time,
    doc: "A number of seconds, or a text in a format of times, as a time.",
    examples: &[
        ("Time(10000)", "?02:46:40?"),
        ("Time(\"13:00:00\")", "?13:00:00?"),
        ("Time(\"1:30 PM\")", "?13:30:00?"),
        ("Time(\"nothing\")", "?00:00:00?"),
    ],
    source: "commands/time",
    run: Run::Function(time_of),
    ..Command::DEFAULT
};

fn time_of(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(Value::Time(match args.value(0) {
        Value::Time(time) => *time,
        Value::Text(text) => match date_iso_z(cx, text) {
            Some((_, time)) => time,
            None => time_parse(text, cx.regional()),
        },
        // U: `time_of_null`: Null is like undefined
        Value::Undefined | Value::Null => Time::default(),
        other => match other.as_number() {
            Some(seconds) => Time::from_number(seconds),
            None => return Err(Error::expected("a text or a number", other)),
        },
    }))
}

const TIME_STRING: Command = Command {
    number: 180,
    name: "Time string",
    french: Some("Chaine heure"),
    params: &[one_of("seconds", &[Kind::Time, Kind::Integer])],
    returns: Kind::Text,
    doc: "A time as HH:MM:SS; hours go on beyond 24.",
    examples: &[
        ("Time string(46800)", "13:00:00"),
        ("Time string(86401)", "24:00:01"),
        ("Time string(?01:02:03?)", "01:02:03"),
    ],
    source: "commands/time-string",
    run: Run::Function(|_, args| Ok(Value::Text(time_string(args.time(0))))),
    ..Command::DEFAULT
};

const TIMESTAMP: Command = Command {
    number: 1445,
    name: "Timestamp",
    returns: Kind::Text,
    doc: "The universal time now in ISO format with milliseconds.",
    examples: &[(
        "Match regex(\"\\\\d{4}-\\\\d\\\\d-\\\\d\\\\dT[0-9:]{8}\\\\.\\\\d{3}Z\"; Timestamp)",
        "True",
    )],
    source: "commands/timestamp",
    run: Run::Function(|cx, _| Ok(Value::from(iso_utc(cx.engine.host.now())))),
    ..Command::DEFAULT
};
