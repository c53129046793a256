//! `GET SYSTEM FORMAT`: the conventions of the region that `--locale` names.

use crate::args::Args;
use crate::command::{Command, Run, integer, variable};
use crate::interpret::Context;
use crate::value::format::DateOrder;
use crate::value::{Error, Text, Value};

pub(super) const GET_SYSTEM_FORMAT: Command = Command {
    number: 994,
    name: "GET SYSTEM FORMAT",
    french: Some("LIRE FORMATAGE SYSTEME"),
    params: &[integer("format"), variable("value")],
    doc: "Gives a separator, a sign or a pattern that the region uses, as a text.",
    source: "commands/get-system-format",
    run: Run::Function(get_system_format),
    ..Command::DEFAULT
};

fn get_system_format(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let locale = &cx.engine.locale;
    let [day, month, year] = match locale.date_order {
        DateOrder::MonthDayYear => ["2", "1", "3"],
        DateOrder::DayMonthYear => ["1", "2", "3"],
        DateOrder::YearMonthDay => ["3", "2", "1"],
    };
    let value = match args.integer(0) {
        0 => locale.decimal_separator,
        1 => locale.thousand_separator,
        2 => locale.currency_symbol,
        3 => locale.short_time,
        4 => locale.medium_time,
        5 => locale.long_time,
        6 => locale.short_date,
        7 => locale.medium_date,
        8 => locale.long_date,
        13 => locale.date_separator,
        14 => locale.time_separator,
        15 => day,
        16 => month,
        17 => year,
        18 => locale.am,
        19 => locale.pm,
        other => return unknown_format(other),
    };
    cx.write_pointer(&args.pointer(1), Value::Text(Text::new(value)))?;
    Ok(Value::Undefined)
}

/// U: `unknown_format`: a number that is no format is an error; the page has no rule for it.
fn unknown_format(number: i32) -> Result<Value, Error> {
    Err(Error::bad_argument(format!(
        "there is no system format {number}"
    )))
}
