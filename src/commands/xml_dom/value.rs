//! The names and values of elements, and values of the language as texts of XML.

use base64::Engine as _;

use super::find::first;
use super::navigate::name_and_value;
use super::{change, element, give, node, options, with};
use crate::args::Args;
use crate::command::{Command, Kind, Run, any, one_of, text, variable};
use crate::commands::xml::{
    BINARY_ENCODING, DATA_URI, DATE_ENCODING, RAW_DATA, STRING_ENCODING, TIME_ENCODING, date_form,
    time_form,
};
use crate::interpret::Context;
use crate::interpret::member::blob_of;
use crate::runtime::xml_documents::Options;
use crate::value::number::number_to_text;
use crate::value::time::Zone;
use crate::value::{Date, Error, Time, Value};
use crate::xml::parse;
use crate::xml::tree::{self, DOCUMENT, is_name};

pub(super) const DOM_GET_XML_ELEMENT_NAME: Command = Command {
    number: 730,
    name: "DOM GET XML ELEMENT NAME",
    french: Some("DOM LIRE NOM ELEMENT XML"),
    params: &[text("elementRef"), variable("elementName")],
    sets: &["OK"],
    doc: "Gives the name of an element.",
    source: "commands/dom-get-xml-element-name",
    run: Run::Function(|cx, args| {
        let target = node(cx, args, 0)?;
        let name = name_and_value(cx, target).0;
        give(cx, args, 1, &name)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_SET_XML_ELEMENT_NAME: Command = Command {
    number: 867,
    name: "DOM SET XML ELEMENT NAME",
    french: Some("DOM ECRIRE NOM ELEMENT XML"),
    params: &[text("elementRef"), text("elementName")],
    sets: &["OK"],
    doc: "Gives an element another name.",
    source: "commands/dom-set-xml-element-name",
    run: Run::Function(|cx, args| {
        let target = element(cx, args, 0)?;
        let name = checked_name(&args.string(1))?;
        change(cx, target, |tree| {
            if let Some(element) = tree.element_mut(target.node) {
                element.name = name;
            }
        });
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

/// A name that an element may have.
pub(super) fn checked_name(name: &str) -> Result<String, Error> {
    if is_name(name) {
        return Ok(name.to_owned());
    }
    Err(Error::bad_argument(format!(
        "`{name}` is no name of an XML element"
    )))
}

pub(super) const DOM_GET_XML_ELEMENT_VALUE: Command = Command {
    number: 731,
    name: "DOM GET XML ELEMENT VALUE",
    french: Some("DOM LIRE VALEUR ELEMENT XML"),
    params: &[
        text("elementRef"),
        variable("elementValue"),
        variable("cDATA").optional(),
    ],
    sets: &["OK"],
    doc: "Gives the text of an element, and that of its CDATA sections, in the types of the variables.",
    source: "commands/dom-get-xml-element-value",
    run: Run::Function(|cx, args| {
        let target = element(cx, args, 0)?;
        let value = name_and_value(cx, target).1;
        let cdata = with(cx, target, |tree| tree.own_text(target.node, true));
        give(cx, args, 1, &value)?;
        give(cx, args, 2, &cdata)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_SET_XML_ELEMENT_VALUE: Command = Command {
    number: 868,
    name: "DOM SET XML ELEMENT VALUE",
    french: Some("DOM ECRIRE VALEUR ELEMENT XML"),
    params: &[
        text("elementRef"),
        any("xPath or elementValue"),
        any("elementValue").optional(),
        one_of("*", &[Kind::Star]).optional(),
    ],
    sets: &["OK"],
    doc: "Sets the text of an element, or of the one that a path leads to; with `*` as a CDATA section.",
    source: "commands/dom-set-xml-element-value",
    run: Run::Function(dom_set_xml_element_value),
    ..Command::DEFAULT
};

fn dom_set_xml_element_value(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let start = element(cx, args, 0)?;
    let in_cdata = args.star(2);
    let has_path = args.len() - usize::from(in_cdata) > 2;
    let (target, value) = if has_path {
        let path = args.string(1);
        let target = first(cx, start, &path)?;
        let target = target.ok_or_else(|| {
            Error::bad_argument(format!("there is no element at the path `{path}`"))
        })?;
        (target, args.value(2))
    } else {
        (start, args.value(1))
    };
    let value = as_xml(cx, &options(cx, target), value)?;
    // line breaks are line feeds
    let value = value.replace("\r\n", "\n").replace('\r', "\n");
    let is_raw = options(cx, target).get(&STRING_ENCODING) == Some(&RAW_DATA);
    let fragment = (is_raw && !in_cdata).then(|| parse::fragment(&value));
    let content = match (in_cdata, &fragment) {
        (true, _) | (_, Some(None)) => vec![tree::Kind::CData(value)],
        (false, Some(Some(_))) => Vec::new(),
        (false, None) if value.is_empty() => Vec::new(),
        (false, None) => vec![tree::Kind::Text(value)],
    };
    change(cx, target, |tree| {
        tree.set_text(target.node, content);
        if let Some(Some(fragment)) = fragment {
            for child in fragment.children(DOCUMENT) {
                let copy = tree.copy(&fragment, *child);
                tree.insert(target.node, usize::MAX, copy);
            }
        }
    });
    cx.set_ok(true);
    Ok(Value::Undefined)
}

/// A value as the text that XML has for it, as options say.
///
/// U: `as_xml`: until an option is set, dates are written as `2006-12-04T00:00:00Z` and times as
/// seconds, as the tables of the commands say; the defaults that XML SET OPTIONS names count once
/// they are set.
pub(in crate::commands) fn as_xml(
    cx: &Context,
    options: &Options,
    value: &Value,
) -> Result<String, Error> {
    let option = |selector: i32| options.get(&selector).copied();
    Ok(match value {
        Value::Undefined | Value::Null => String::new(),
        Value::Text(text) => text.to_string(),
        Value::Boolean(yes) => yes.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number_to_text(*number, ".").to_string(),
        Value::Date(date) => date_text(cx, *date, option(DATE_ENCODING)),
        Value::Time(time) => time_text(cx, *time, option(TIME_ENCODING)),
        Value::Blob(blob) => bytes_text(options, &blob.bytes),
        Value::Picture(picture) => bytes_text(options, &picture.bytes),
        Value::Object(object) => match blob_of(object) {
            Some(blob) => bytes_text(options, &blob.bytes),
            None => return Err(Error::expected("a value that XML can hold", value)),
        },
        _ => return Err(Error::expected("a value that XML can hold", value)),
    })
}

fn bytes_text(options: &Options, bytes: &[u8]) -> String {
    let text = base64::engine::general_purpose::STANDARD.encode(bytes);
    match options.get(&BINARY_ENCODING) {
        Some(&DATA_URI) => format!("data:;base64,{text}"),
        _ => text,
    }
}

/// `+01:00`: the offset of local time from universal time.
fn offset_text(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

fn date_text(cx: &Context, date: Date, form: Option<i32>) -> String {
    let day = date.to_iso();
    let offset = || offset_text(cx.engine.zone.offset_at_local(date.unix_seconds()));
    match form {
        Some(date_form::ISO) => day,
        Some(date_form::LOCAL) => format!("{day} {}", offset()),
        Some(date_form::DATETIME_LOCAL) => format!("{day}T00:00:00 {}", offset()),
        Some(date_form::UTC) => format!("{day}Z"),
        _ => format!("{day}T00:00:00Z"),
    }
}

fn time_text(cx: &Context, time: Time, form: Option<i32>) -> String {
    let clock = |seconds: i64| {
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        format!("{hours:02}:{minutes:02}:{:02}", seconds % 60)
    };
    let seconds = time.seconds();
    let offset = cx.engine.zone.offset_now();
    match form {
        Some(time_form::DATETIME_LOCAL_ABSOLUTE) => format!("0000-00-00T{}", clock(seconds)),
        Some(time_form::DATETIME_LOCAL) => {
            format!("0000-00-00T{}{}", clock(seconds), offset_text(offset))
        }
        Some(time_form::DATETIME_UTC) => {
            let moment = (seconds - i64::from(offset)).rem_euclid(86_400);
            format!("0000-00-00T{}Z", clock(moment))
        }
        Some(time_form::DURATION) => {
            let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
            format!("PT{hours:02}H{minutes:02}M{:02}S", seconds % 60)
        }
        _ => seconds.to_string(),
    }
}
