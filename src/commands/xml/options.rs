//! The options of XML trees, and why the last text that was read is no XML.

use crate::args::Args;
use crate::command::Kind;
use crate::command::{Command, Run, integer, one_of, text, variable};
use crate::commands::system_documents::open::document;
use crate::commands::xml_dom::node;
use crate::interpret::Context;
use crate::runtime::document_text::BreakMode;
use crate::runtime::xml_documents::Options;
use crate::value::{Error, Value};

/// The selectors that something looks at, and their values (theme XML).
pub(in crate::commands) const STRING_ENCODING: i32 = 1;
pub(in crate::commands) const RAW_DATA: i32 = 2;
pub(in crate::commands) const DATE_ENCODING: i32 = 2;
pub(in crate::commands) const TIME_ENCODING: i32 = 3;
const INDENTATION: i32 = 4;
const NO_INDENTATION: i32 = 2;
pub(in crate::commands) const BINARY_ENCODING: i32 = 5;
pub(in crate::commands) const DATA_URI: i32 = 2;
const EXTERNAL_ENTITIES: i32 = 7;
pub(in crate::commands) const DOM_CASE_SENSITIVITY: i32 = 8;
pub(in crate::commands) const CASE_INSENSITIVE: i32 = 2;
pub(in crate::commands) const BOM: i32 = 9;
pub(in crate::commands) const WITH_BOM: i32 = 1;
const LINE_ENDING: i32 = 10;

/// How dates are written.
pub(in crate::commands) mod date_form {
    pub const ISO: i32 = 1;
    pub const LOCAL: i32 = 2;
    pub const DATETIME_LOCAL: i32 = 3;
    pub const UTC: i32 = 4;
}

/// How times are written.
pub(in crate::commands) mod time_form {
    pub const DATETIME_LOCAL_ABSOLUTE: i32 = 1;
    pub const DURATION: i32 = 2;
    pub const DATETIME_LOCAL: i32 = 3;
    pub const DATETIME_UTC: i32 = 5;
}

/// How lines end.
mod line_ending {
    pub const LF: i32 = 1;
    pub const CRLF: i32 = 2;
    pub const CR: i32 = 3;
}

/// Are elements written on lines of their own?
pub(in crate::commands) fn is_indented(options: &Options) -> bool {
    options.get(&INDENTATION) != Some(&NO_INDENTATION)
}

/// How lines end, as the options say.
pub(in crate::commands) fn line_end(options: &Options) -> &'static str {
    match options.get(&LINE_ENDING) {
        Some(&line_ending::LF) => "\n",
        Some(&line_ending::CRLF) => "\r\n",
        Some(&line_ending::CR) => "\r",
        _ => BreakMode::Native.line_break().unwrap_or("\n"),
    }
}

/// Looks at the options of the tree or the open document that argument 0 refers to, and may change
/// them. OK is 0 from here on.
fn with_options<R: Default>(
    cx: &Context,
    args: &Args,
    look: impl FnOnce(&mut Options) -> R,
) -> Result<R, Error> {
    if let Value::Time(number) = args.value(0) {
        cx.set_ok(false);
        let document = document(cx, number.0)?;
        let mut document = document.lock();
        return Ok(look(&mut document.sax.get_or_insert_default().options));
    }
    let target = node(cx, args, 0)?;
    let mut trees = cx.world.xml.borrow_mut();
    let document = trees.get_mut(target.document);
    Ok(document.map_or_else(R::default, |document| look(&mut document.options)))
}

/// The values of an option, and the first one; `None` for a number that is no option.
fn allowed(selector: i32) -> Option<(std::ops::RangeInclusive<i32>, i32)> {
    Some(match selector {
        DATE_ENCODING | TIME_ENCODING => (1..=5, 1),
        STRING_ENCODING | INDENTATION | BINARY_ENCODING | 6 | DOM_CASE_SENSITIVITY => (1..=2, 1),
        EXTERNAL_ENTITIES => (1..=2, 2),
        BOM => (0..=2, 0),
        LINE_ENDING => (0..=3, 0),
        _ => return None,
    })
}

fn unknown(selector: i32) -> Error {
    Error::bad_argument(format!("{selector} is no option of XML"))
}

pub(super) const XML_SET_OPTIONS: Command = Command {
    number: 1090,
    name: "XML SET OPTIONS",
    params: &[
        one_of("ref", &[Kind::Text, Kind::Time]),
        integer("selector").repeated(),
        integer("value"),
    ],
    sets: &["OK"],
    doc: "Sets how values are written into an XML tree or document, and how it is written.",
    source: "commands/xml-set-options",
    run: Run::Function(xml_set_options),
    ..Command::DEFAULT
};

fn xml_set_options(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    // an argument that refers to nothing is the first error
    with_options(cx, args, |_| ())?;
    for pair in args.rest(1).chunks(2) {
        let [Value::Integer(selector), Value::Integer(value)] = pair else {
            return Err(Error::types("Options and their values come in pairs"));
        };
        let (range, _) = allowed(*selector).ok_or_else(|| unknown(*selector))?;
        if !range.contains(value) {
            return Err(Error::bad_argument(format!(
                "the option {selector} of XML does not take {value}"
            )));
        }
        if (*selector, *value) == (EXTERNAL_ENTITIES, 1) {
            return Err(Error::bad_argument(
                "entities outside the document are never resolved",
            ));
        }
        with_options(cx, args, |options| options.insert(*selector, *value))?;
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}

pub(super) const XML_GET_OPTIONS: Command = Command {
    number: 1096,
    name: "XML GET OPTIONS",
    params: &[
        one_of("ref", &[Kind::Text, Kind::Time]),
        integer("selector").repeated(),
        variable("value"),
    ],
    sets: &["OK"],
    doc: "Gives the values of options of an XML tree or document.",
    source: "commands/xml-get-options",
    run: Run::Function(xml_get_options),
    ..Command::DEFAULT
};

fn xml_get_options(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let options = with_options(cx, args, |options| options.clone())?;
    for i in (1..args.len()).step_by(2) {
        let selector = args.integer(i);
        let (_, first) = allowed(selector).ok_or_else(|| unknown(selector))?;
        let value = options.get(&selector).copied().unwrap_or(first);
        cx.write_pointer(&args.pointer(i + 1), Value::Integer(value))?;
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}

pub(super) const XML_GET_ERROR: Command = Command {
    number: 732,
    name: "XML GET ERROR",
    former: &["GET XML ERROR"],
    params: &[
        text("elementRef"),
        variable("errorText"),
        variable("row").optional(),
        variable("column").optional(),
    ],
    sets: &["OK"],
    doc: "Tells why the last text that this process has read as XML is none, and where.",
    source: "commands/xml-get-error",
    run: Run::Function(xml_get_error),
    ..Command::DEFAULT
};

/// U: `xml_get_error`: a text that is no XML has no reference, so it is the last one of the process.
fn xml_get_error(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (message, row, column) = match &*cx.process.xml_failure.borrow() {
        Some(failure) => (failure.message.clone(), failure.row, failure.column),
        None => (String::new(), 0, 0),
    };
    cx.write_pointer(&args.pointer(1), Value::from(message))?;
    if args.has(2) {
        cx.write_pointer(&args.pointer(2), Value::from(row))?;
    }
    if args.has(3) {
        cx.write_pointer(&args.pointer(3), Value::from(column))?;
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}
