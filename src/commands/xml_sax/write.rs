//! XML written into an open document.

use crate::args::Args;
use crate::command::{Command, Kind, Run, any, boolean, one_of, text, time};
use crate::commands::system_documents::open::{check_writable, document};
use crate::commands::xml::{BOM, RAW_DATA, STRING_ENCODING, WITH_BOM, is_indented, line_end};
use crate::commands::xml_dom::{array_pairs, as_xml, attribute_pairs};
use crate::interpret::Context;
use crate::runtime::documents::OpenDocument;
use crate::runtime::files;
use crate::runtime::xml_documents::Options;
use crate::value::charset::Charset;
use crate::value::{Error, Text, Value};
use crate::xml::sax::Writer;
use crate::xml::tree::Element;

/// Writes what a function makes of the writer of the document, and bytes behind it.
///
/// U: `sax_declaration`: the first line is written at the beginning of a document only.
fn write(
    cx: &mut Context,
    args: &Args,
    bytes: &[u8],
    make: impl FnOnce(&Context, &mut Writer, &Options) -> Result<String, Error>,
) -> Result<Value, Error> {
    cx.set_ok(false);
    let document = document(cx, args.time(0).0)?;
    let mut document = document.lock();
    check_writable(&document)?;
    let mut sax = document.sax.take().unwrap_or_default();
    sax.writer.indented = is_indented(&sax.options);
    sax.writer.line_end = line_end(&sax.options);
    if document.position() > 0 {
        sax.writer.go_on();
    }
    let is_first = !sax.writer.has_begun();
    let made = make(cx, &mut sax.writer, &sax.options);
    let charset = charset(&sax.writer);
    let has_mark = is_first && sax.options.get(&BOM) == Some(&WITH_BOM);
    document.sax = Some(sax);
    let mut written = if has_mark { charset.mark() } else { Vec::new() };
    written.extend(charset.encode(&Text::from(made?)));
    written.extend_from_slice(bytes);
    let done = document.write(&written);
    done.map_err(|problem| files::error(&document.path, &problem))?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}

fn charset(writer: &Writer) -> Charset {
    Charset::named(&writer.declaration.encoding).unwrap_or(Charset::Utf8)
}

/// Closes the elements that are open in a document.
pub(in crate::commands) fn finish(document: &mut OpenDocument) -> Result<(), Error> {
    let Some(mut sax) = document.sax.take() else {
        return Ok(());
    };
    let end = charset(&sax.writer).encode(&Text::from(sax.writer.finish()));
    let done = document.write(&end);
    done.map_err(|problem| files::error(&document.path, &problem))
}

pub(super) const SAX_SET_XML_DECLARATION: Command = Command {
    number: 858,
    name: "SAX SET XML DECLARATION",
    former: &["SAX SET XML OPTIONS"],
    params: &[
        time("document"),
        text("encoding"),
        boolean("standalone").optional(),
        boolean("indentation").optional(),
    ],
    sets: &["OK"],
    doc: "Begins an XML document in a character set, UTF-8 if it is not known.",
    source: "commands/sax-set-xml-declaration",
    run: Run::Function(|cx, args| {
        write(cx, args, &[], |_, writer, _| {
            if writer.has_begun() {
                return Err(Error::bad_argument("the XML document has begun already"));
            }
            let name = args.string(1);
            let is_known = Charset::named(&name).is_some();
            writer.declaration.encoding = if is_known { name } else { "UTF-8".to_owned() };
            writer.declaration.standalone = args.boolean(2);
            Ok(writer.begin())
        })
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_OPEN_XML_ELEMENT: Command = Command {
    number: 853,
    name: "SAX OPEN XML ELEMENT",
    french: Some("SAX OUVRIR ELEMENT XML"),
    params: &[
        time("document"),
        text("tag"),
        text("attribName").repeated(),
        any("attribValue"),
    ],
    sets: &["OK"],
    doc: "Opens an element with its attributes in an XML document.",
    source: "commands/sax-open-xml-element",
    run: Run::Function(|cx, args| open_element(cx, args, args.rest(2))),
    ..Command::DEFAULT
};

pub(super) const SAX_OPEN_XML_ELEMENT_ARRAYS: Command = Command {
    number: 921,
    name: "SAX OPEN XML ELEMENT ARRAYS",
    french: Some("SAX OUVRIR ELEMENT XML TABLEAUX"),
    params: &[
        time("document"),
        text("tag"),
        one_of("attribNamesArray", &[Kind::Array, Kind::Text]).repeated(),
        one_of("attribValuesArray", &[Kind::Array, Kind::Text]),
    ],
    sets: &["OK"],
    doc: "Opens an element with attributes from arrays of names and values in an XML document.",
    source: "commands/sax-open-xml-element-arrays",
    run: Run::Function(|cx, args| {
        cx.set_ok(false);
        let pairs = array_pairs(args.rest(2))?;
        open_element(cx, args, &pairs)
    }),
    ..Command::DEFAULT
};

fn open_element(cx: &mut Context, args: &Args, pairs: &[Value]) -> Result<Value, Error> {
    write(cx, args, &[], |cx, writer, options| {
        let mut element = Element::named(&args.string(1));
        for (name, value) in attribute_pairs(cx, options, pairs)? {
            element.set_attribute(&name, value);
        }
        writer.element(&element).map_err(Error::bad_argument)
    })
}

pub(super) const SAX_CLOSE_XML_ELEMENT: Command = Command {
    number: 854,
    name: "SAX CLOSE XML ELEMENT",
    french: Some("SAX FERMER ELEMENT XML"),
    params: &[time("document")],
    sets: &["OK"],
    doc: "Closes the element of an XML document that was opened last.",
    source: "commands/sax-close-xml-element",
    run: Run::Function(|cx, args| {
        write(cx, args, &[], |_, writer, _| {
            writer.close().map_err(Error::bad_argument)
        })
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_ADD_XML_ELEMENT_VALUE: Command = Command {
    number: 855,
    name: "SAX ADD XML ELEMENT VALUE",
    french: Some("SAX AJOUTER VALEUR ELEMENT XML"),
    params: &[
        time("document"),
        any("data"),
        one_of("*", &[Kind::Star]).optional(),
    ],
    sets: &["OK"],
    doc: "Writes a value into the open element of an XML document; the bytes of a BLOB as they are.",
    source: "commands/sax-add-xml-element-value",
    run: Run::Function(|cx, args| {
        let bytes = match args.value(1) {
            Value::Blob(blob) => blob.bytes.clone(),
            _ => Vec::new(),
        };
        write(cx, args, &bytes, |cx, writer, options| {
            let is_raw = options.get(&STRING_ENCODING) == Some(&RAW_DATA) && !args.star(2);
            let text = match args.value(1) {
                Value::Blob(_) => String::new(),
                value => as_xml(cx, options, value)?,
            };
            writer.text(&text, is_raw).map_err(Error::bad_argument)
        })
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_ADD_XML_CDATA: Command = Command {
    number: 856,
    name: "SAX ADD XML CDATA",
    french: Some("SAX AJOUTER CDATA XML"),
    params: &[time("document"), one_of("data", &[Kind::Text, Kind::Blob])],
    sets: &["OK"],
    doc: "Writes a section of CDATA into the open element of an XML document.",
    source: "commands/sax-add-xml-cdata",
    run: Run::Function(|cx, args| {
        let text = match args.value(1) {
            Value::Blob(blob) => String::from_utf8_lossy(&blob.bytes).into_owned(),
            _ => args.string(1),
        };
        write(cx, args, &[], |_, writer, _| {
            writer.cdata(&text).map_err(Error::bad_argument)
        })
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_ADD_XML_COMMENT: Command = Command {
    number: 852,
    name: "SAX ADD XML COMMENT",
    french: Some("SAX AJOUTER COMMENTAIRE XML"),
    params: &[time("document"), text("comment")],
    sets: &["OK"],
    doc: "Writes a comment into an XML document.",
    source: "commands/sax-add-xml-comment",
    run: Run::Function(|cx, args| {
        write(cx, args, &[], |_, writer, _| {
            let made = writer.comment(&args.string(1));
            made.map_err(Error::bad_argument)
        })
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_ADD_PROCESSING_INSTRUCTION: Command = Command {
    number: 857,
    name: "SAX ADD PROCESSING INSTRUCTION",
    french: Some("SAX AJOUTER INSTRUCTION DE TRAITEMENT"),
    params: &[time("document"), text("statement")],
    sets: &["OK"],
    doc: "Writes a processing instruction into an XML document.",
    source: "commands/sax-add-processing-instruction",
    run: Run::Function(|cx, args| {
        write(cx, args, &[], |_, writer, _| {
            let made = writer.instruction(&args.string(1));
            made.map_err(Error::bad_argument)
        })
    }),
    ..Command::DEFAULT
};

pub(super) const SAX_ADD_XML_DOCTYPE: Command = Command {
    number: 851,
    name: "SAX ADD XML DOCTYPE",
    french: Some("SAX AJOUTER DOCTYPE XML"),
    params: &[time("document"), text("docType")],
    sets: &["OK"],
    doc: "Writes a document type before the root element of an XML document.",
    source: "commands/sax-add-xml-doctype",
    run: Run::Function(|cx, args| {
        write(cx, args, &[], |_, writer, _| {
            writer.doctype(&args.string(1)).map_err(Error::bad_argument)
        })
    }),
    ..Command::DEFAULT
};
