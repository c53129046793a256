//! XML read from an open document, event by event.

use crate::args::Args;
use crate::command::{Command, Kind, Run, time, variable};
use crate::commands::system_documents::open::{check_readable, document};
use crate::commands::xml_dom::{document_text, give, parse_failure};
use crate::interpret::Context;
use crate::runtime::files;
use crate::value::array::Data;
use crate::value::{Error, Text, Value};
use crate::xml::parse;
use crate::xml::sax::{Event, Reader};

/// The numbers of the events (theme XML); 0 behind the last one.
fn number(event: Option<&Event>) -> i32 {
    match event {
        Some(Event::StartDocument(_)) => 1,
        Some(Event::Comment(_)) => 2,
        Some(Event::Instruction(..)) => 3,
        Some(Event::StartElement(_)) => 4,
        Some(Event::EndElement(_)) => 5,
        Some(Event::Text(_)) => 6,
        Some(Event::CData(_)) => 7,
        Some(Event::Entity(..)) => 8,
        Some(Event::EndDocument) => 9,
        None => 0,
    }
}

pub(super) const SAX_GET_XML_NODE: Command = Command {
    number: 860,
    name: "SAX Get XML node",
    french: Some("SAX Lire noeud XML"),
    params: &[time("document")],
    returns: Kind::Integer,
    sets: &["OK"],
    doc: "Goes on to the next event of an XML document that is open for reading and gives its kind.",
    source: "commands/sax-get-xml-node",
    run: Run::Function(sax_get_xml_node),
    ..Command::DEFAULT
};

/// U: `sax_get_xml_node`: the whole document is read at the first event, so that what is no XML is
/// an error there.
fn sax_get_xml_node(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let document = document(cx, args.time(0).0)?;
    let mut document = document.lock();
    check_readable(&document)?;
    if document.is_writable() {
        return Err(Error::bad_argument(
            "a document whose XML is read is opened in read mode",
        ));
    }
    let mut sax = document.sax.take().unwrap_or_default();
    if sax.reader.is_none() {
        let path = document.path.clone();
        let failed = |problem: std::io::Error| files::error(&path, &problem);
        let size = usize::try_from(document.size().map_err(failed)?).unwrap_or(usize::MAX);
        let bytes = document.take(size).map_err(failed)?;
        let tree = parse::document(&document_text(&bytes));
        let tree = tree.map_err(|failure| parse_failure(cx, failure))?;
        sax.reader = Some(Reader::new(&tree));
    }
    let event = sax.reader.as_mut().and_then(Reader::advance);
    let event = number(event);
    document.sax = Some(sax);
    cx.set_ok(event != 0);
    Ok(Value::Integer(event))
}

/// The event that was read last, if a function wants it.
fn current<T>(
    cx: &Context,
    args: &Args,
    want: impl FnOnce(&Event) -> Option<T>,
) -> Result<T, Error> {
    cx.set_ok(false);
    let document = document(cx, args.time(0).0)?;
    let document = document.lock();
    let reader = document.sax.as_ref().and_then(|sax| sax.reader.as_ref());
    let event = reader.and_then(|reader| reader.current.as_ref());
    event
        .and_then(want)
        .ok_or_else(|| Error::bad_argument("the event of SAX Get XML node is of another kind"))
}

pub(super) const SAX_GET_XML_DOCUMENT_VALUES: Command = Command {
    number: 873,
    name: "SAX GET XML DOCUMENT VALUES",
    french: Some("SAX LIRE VALEURS DOCUMENT XML"),
    params: &[
        time("document"),
        variable("encoding"),
        variable("version"),
        variable("standalone"),
    ],
    sets: &["OK"],
    doc: "At the start of an XML document: its character set, its version, and whether it stands alone.",
    source: "commands/sax-get-xml-document-values",
    run: Run::Function(|cx, args| {
        let declaration = current(cx, args, |event| match event {
            Event::StartDocument(declaration) => Some(declaration.clone()),
            _ => None,
        })?;
        give(cx, args, 1, &declaration.encoding)?;
        give(cx, args, 2, &declaration.version)?;
        cx.write_pointer(&args.pointer(3), Value::Boolean(declaration.standalone))?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_GET_XML_ELEMENT: Command = Command {
    number: 876,
    name: "SAX GET XML ELEMENT",
    french: Some("SAX LIRE ELEMENT XML"),
    params: &[
        time("document"),
        variable("name"),
        variable("prefix"),
        variable("attrNames"),
        variable("attrValues"),
    ],
    sets: &["OK"],
    doc: "At the start or the end of an element: its name, its prefix and, at the start, its attributes.",
    source: "commands/sax-get-xml-element",
    run: Run::Function(sax_get_xml_element),
    ..Command::DEFAULT
};

fn sax_get_xml_element(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (full, attributes) = current(cx, args, |event| match event {
        Event::StartElement(element) => {
            Some((element.name.clone(), Some(element.attributes.clone())))
        }
        Event::EndElement(name) => Some((name.clone(), None)),
        _ => None,
    })?;
    let (prefix, name) = full.split_once(':').unwrap_or(("", &full));
    give(cx, args, 1, name)?;
    give(cx, args, 2, prefix)?;
    if let Some(attributes) = attributes {
        let (names, values): (Vec<String>, Vec<String>) = attributes.into_iter().unzip();
        for (i, texts) in [(3, names), (4, values)] {
            let texts = texts.iter().map(|text| Text::new(text));
            let texts = std::iter::once(Text::EMPTY).chain(texts).collect();
            cx.fill_array(&args.pointer(i), Data::Text(texts))?;
        }
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}

pub(super) const SAX_GET_XML_ELEMENT_VALUE: Command = Command {
    number: 877,
    name: "SAX GET XML ELEMENT VALUE",
    french: Some("SAX LIRE VALEUR ELEMENT XML"),
    params: &[time("document"), variable("value")],
    sets: &["OK"],
    doc: "At a text: the text, decoded from Base64 for a BLOB.",
    source: "commands/sax-get-xml-element-value",
    run: Run::Function(|cx, args| {
        let text = current(cx, args, |event| match event {
            Event::Text(text) => Some(text.clone()),
            _ => None,
        })?;
        give(cx, args, 1, &text)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_GET_XML_CDATA: Command = Command {
    number: 878,
    name: "SAX GET XML CDATA",
    french: Some("SAX LIRE CDATA XML"),
    params: &[time("document"), variable("value")],
    sets: &["OK"],
    doc: "At a section of CDATA: its text, decoded from Base64 for a BLOB if it is encoded.",
    source: "commands/sax-get-xml-cdata",
    run: Run::Function(|cx, args| {
        let text = current(cx, args, |event| match event {
            Event::CData(text) => Some(text.clone()),
            _ => None,
        })?;
        give(cx, args, 1, &text)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_GET_XML_COMMENT: Command = Command {
    number: 874,
    name: "SAX GET XML COMMENT",
    french: Some("SAX LIRE COMMENTAIRE XML"),
    params: &[time("document"), variable("comment")],
    sets: &["OK"],
    doc: "At a comment: its text.",
    source: "commands/sax-get-xml-comment",
    run: Run::Function(|cx, args| {
        let text = current(cx, args, |event| match event {
            Event::Comment(text) => Some(text.clone()),
            _ => None,
        })?;
        give(cx, args, 1, &text)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_GET_XML_PROCESSING_INSTRUCTION: Command = Command {
    number: 875,
    name: "SAX GET XML PROCESSING INSTRUCTION",
    french: Some("SAX LIRE INSTRUCTION DE TRAITEMENT XML"),
    params: &[time("document"), variable("name"), variable("value")],
    sets: &["OK"],
    doc: "At a processing instruction: its name and what follows.",
    source: "commands/sax-get-xml-processing-instruction",
    run: Run::Function(|cx, args| {
        let (name, value) = current(cx, args, |event| match event {
            Event::Instruction(name, value) => Some((name.clone(), value.clone())),
            _ => None,
        })?;
        give(cx, args, 1, &name)?;
        give(cx, args, 2, &value)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_GET_XML_ENTITY: Command = Command {
    number: 879,
    name: "SAX GET XML ENTITY",
    french: Some("SAX LIRE ENTITE XML"),
    params: &[time("document"), variable("name"), variable("value")],
    sets: &["OK"],
    doc: "At the declaration of an entity: its name and what it stands for.",
    source: "commands/sax-get-xml-entity",
    run: Run::Function(|cx, args| {
        let (name, value) = current(cx, args, |event| match event {
            Event::Entity(name, value) => Some((name.clone(), value.clone())),
            _ => None,
        })?;
        give(cx, args, 1, &name)?;
        give(cx, args, 2, &value)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};
