//! `XML DECODE`: a value from the text that XML has for it.

use std::rc::Rc;

use base64::Engine as _;

use crate::args::Args;
use crate::command::{Command, Run, text, variable};
use crate::interpret::Context;
use crate::value::date::iso_date;
use crate::value::number::to_longint;
use crate::value::time::Zone;
use crate::value::{Date, Error, Picture, Text, Time, Value};

pub(super) const XML_DECODE: Command = Command {
    number: 1091,
    name: "XML DECODE",
    params: &[text("xmlValue"), variable("4Dvar")],
    doc: "Converts a text of XML into the type of a variable: number, Boolean, date, time, BLOB or picture.",
    source: "commands/xml-decode",
    run: Run::Function(xml_decode),
    ..Command::DEFAULT
};

fn xml_decode(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let target = args.pointer(1);
    let sample = cx.read_pointer(&target).unwrap_or_default();
    let value = decoded(cx, &sample, &args.text(0))?;
    cx.write_pointer(&target, value)?;
    Ok(Value::Undefined)
}

/// What a text of XML means in the type of another value.
pub(in crate::commands) fn decoded(
    cx: &Context,
    sample: &Value,
    text: &Text,
) -> Result<Value, Error> {
    let xml = text.to_str();
    Ok(match sample {
        Value::Integer(_) => Value::Integer(to_longint(number(&xml))),
        Value::Real(_) => Value::number(number(&xml)),
        Value::Boolean(_) => Value::Boolean(matches!(xml.trim(), "true" | "1")),
        Value::Date(_) => Value::Date(date(&xml)),
        Value::Time(_) => Value::Time(time(&xml, &cx.engine.zone)),
        Value::Blob(_) => Value::from(bytes(&xml)?),
        Value::Picture(_) => Value::Picture(Rc::new(Picture {
            bytes: bytes(&xml)?,
        })),
        _ => Value::Text(text.clone()),
    })
}

/// A number with a point or a comma before its decimals; 0 if it is none.
fn number(xml: &str) -> f64 {
    let number: f64 = xml.trim().replace(',', ".").parse().unwrap_or(0.0);
    if number.is_finite() { number } else { 0.0 }
}

/// The date of a moment, as it is written; the null date if there is none.
fn date(xml: &str) -> Date {
    let day = xml.trim().split('T').next().unwrap_or_default();
    iso_date(day).unwrap_or(Date::NULL)
}

/// The time of a moment, in local time if it names a zone; a time without a date, or seconds.
///
/// U: `time`: the page has moments only; a bare number counts as seconds, what is no time is 0.
fn time(xml: &str, zone: &dyn Zone) -> Time {
    let xml = xml.trim();
    let (date, clock) = match xml.split_once('T') {
        Some((date, clock)) => (iso_date(date), clock),
        None => (None, xml),
    };
    let end = clock.find(['Z', '+', '-']).unwrap_or(clock.len());
    let (clock, offset) = clock.split_at(end);
    let seconds = match clock_seconds(clock) {
        Some(seconds) => seconds,
        None => return Time::from_number(number(xml)),
    };
    let Some(offset) = offset_seconds(offset) else {
        return Time::from_number(seconds as f64);
    };
    let days = date.filter(|date| !date.is_null()).map(Date::unix_seconds);
    let moment = days.unwrap_or(0) + seconds - offset;
    let local = moment + i64::from(zone.offset_at_utc(moment));
    Time::from_number(local.rem_euclid(86_400) as f64)
}

/// `hh:mm` or `hh:mm:ss`, with or without a fraction that does not count.
fn clock_seconds(clock: &str) -> Option<i64> {
    let mut parts = clock.split(':');
    let hours: i64 = parts.next()?.parse().ok()?;
    let minutes: i64 = parts.next()?.parse().ok()?;
    let seconds: i64 = match parts.next() {
        Some(text) => text.split('.').next()?.parse().ok()?,
        None => 0,
    };
    let valid = (0..100_000).contains(&hours) && (0..60).contains(&minutes);
    valid.then_some(hours * 3600 + minutes * 60 + seconds.clamp(0, 60))
}

/// `Z`, `+hh:mm` or `-hh:mm`.
fn offset_seconds(text: &str) -> Option<i64> {
    if text == "Z" {
        return Some(0);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    Some(sign * clock_seconds(text.strip_prefix(['+', '-'])?)?)
}

fn bytes(xml: &str) -> Result<Vec<u8>, Error> {
    let compact: String = xml.split_whitespace().collect();
    base64::engine::general_purpose::STANDARD
        .decode(compact)
        .map_err(|_| Error::bad_argument("the value is not encoded in Base64"))
}
