//! `SET DATABASE PARAMETER` and `Get database parameter`: the selectors that concern the language.
//! What concerns a database, a server or an interface is told to be missing.

use std::rc::Rc;

use crate::args::Args;
use crate::command::{Command, Kind, Run, any, integer, variable};
use crate::interpret::Context;
use crate::value::error::code;
use crate::value::inside::{self, Dates};
use crate::value::number::to_longint;
use crate::value::{Error, Value};

/// The selectors.
mod selector {
    pub const DATES_INSIDE_OBJECTS: i32 = 85;
    pub const USER_PARAM_VALUE: i32 = 108;
    pub const TIMES_INSIDE_OBJECTS: i32 = 109;
}

pub const SET_DATABASE_PARAMETER: Command = Command {
    number: 642,
    name: "SET DATABASE PARAMETER",
    french: Some("FIXER PARAMETRE BASE"),
    params: &[integer("selector"), any("value")],
    doc: "Sets a parameter: how objects hold dates and times, or the text for the next session.",
    source: "commands/set-database-parameter",
    run: Run::Function(set_database_parameter),
    thread_safe: false,
    ..Command::DEFAULT
};

fn set_database_parameter(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = args.value(1).as_number().map(to_longint);
    match (args.integer(0), number) {
        (selector::DATES_INSIDE_OBJECTS, Some(0)) => inside::set_dates(Dates::Text),
        (selector::DATES_INSIDE_OBJECTS, Some(1)) => {
            inside::set_dates(Dates::Zoned(Rc::new(cx.engine.zone.clone())));
        }
        (selector::DATES_INSIDE_OBJECTS, Some(2)) => inside::set_dates(Dates::Date),
        (selector::TIMES_INSIDE_OBJECTS, Some(n @ 0..=1)) => inside::set_milliseconds(n == 1),
        // it is for the next session, which is another run
        (selector::USER_PARAM_VALUE, None) => {}
        (selector::DATES_INSIDE_OBJECTS | selector::TIMES_INSIDE_OBJECTS, _) => {
            return Err(Error::types("The parameter does not take this value"));
        }
        (selector, _) => return Err(unknown(selector)),
    }
    Ok(Value::Undefined)
}

pub const GET_DATABASE_PARAMETER: Command = Command {
    number: 643,
    name: "Get database parameter",
    french: Some("Lire parametre base"),
    params: &[integer("selector"), variable("stringValue").optional()],
    returns: Kind::Real,
    doc: "The value of a parameter; a text is put into the variable.",
    examples: &[
        ("Get database parameter(Dates inside objects)", "2"),
        ("Get database parameter(Times inside objects)", "0"),
    ],
    source: "commands/get-database-parameter",
    run: Run::Function(get_database_parameter),
    thread_safe: false,
    ..Command::DEFAULT
};

fn get_database_parameter(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = match args.integer(0) {
        selector::DATES_INSIDE_OBJECTS => inside::dates(),
        selector::TIMES_INSIDE_OBJECTS => i32::from(inside::milliseconds()),
        selector::USER_PARAM_VALUE => {
            if args.has(1) {
                let target = args.pointer(1);
                let user_param = cx.engine.user_param.clone();
                cx.write_pointer(&target, Value::text(&user_param))?;
            }
            0
        }
        selector => return Err(unknown(selector)),
    };
    Ok(Value::Real(f64::from(number)))
}

fn unknown(selector: i32) -> Error {
    Error::new(
        code::NOT_IMPLEMENTED,
        format!("The database parameter {selector} is not implemented"),
    )
}
