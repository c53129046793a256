//! XML trees as a whole: made, read, written, closed.

use super::attributes::set;
use super::navigate::root;
use super::value::checked_name;
use super::{found, node, options, with};
use crate::args::Args;
use crate::command::{Command, Kind, Param, Run, boolean, integer, one_of, text, variable};
use crate::commands::xml::{BOM, WITH_BOM, is_indented, line_end};
use crate::interpret::Context;
use crate::runtime::xml_documents::Reference;
use crate::value::charset::Charset;
use crate::value::{Error, Text, Value};
use crate::xml::parse::{self, Failure};
use crate::xml::tree::{self, DOCUMENT, Element, Tree};
use crate::xml::write::{self, Style};

pub(super) const DOM_CREATE_XML_REF: Command = Command {
    number: 861,
    name: "DOM Create XML Ref",
    french: Some("DOM Creer ref XML"),
    params: &[
        text("root"),
        text("nameSpace").optional(),
        text("nameSpaceName").repeated(),
        text("nameSpaceValue"),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Makes an XML tree with a root element and its namespaces.",
    source: "commands/dom-create-xml-ref",
    run: Run::Function(dom_create_xml_ref),
    ..Command::DEFAULT
};

fn dom_create_xml_ref(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let mut element = Element::named(&checked_name(&args.string(0))?);
    let prefix = element.name.split_once(':').map(|(prefix, _)| prefix);
    let space = args.string(1);
    match prefix {
        Some(prefix) if space.is_empty() => {
            return Err(Error::bad_argument(format!(
                "the namespace `{prefix}` needs a value"
            )));
        }
        Some(prefix) => element.set_attribute(&format!("xmlns:{prefix}"), space),
        None if !space.is_empty() => element.set_attribute("xmlns", space),
        None => {}
    }
    let mut tree = Tree::default();
    tree.append(DOCUMENT, tree::Kind::Element(element));
    let root = opened(cx, tree);
    if let Some(root) = root {
        set(cx, root, args.rest(2))?;
    }
    Ok(found(cx, root))
}

/// Keeps a tree open: its root element.
fn opened(cx: &Context, tree: Tree) -> Option<Reference> {
    let node = tree.root()?;
    let document = cx.world.xml.borrow_mut().add(tree);
    Some(Reference { document, node })
}

/// `{; validation {; dtd}}`
const SOURCE: &[Param] = &[
    text("document"),
    boolean("validation").optional(),
    text("dtd").optional(),
];
const VARIABLE: &[Param] = &[
    one_of("variable", &[Kind::Text, Kind::Blob]),
    boolean("validation").optional(),
    text("dtd").optional(),
];

pub(super) const DOM_PARSE_XML_SOURCE: Command = Command {
    number: 719,
    name: "DOM Parse XML source",
    french: Some("DOM Analyser source XML"),
    params: SOURCE,
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Reads a document of XML into a tree and gives its root element. Documents are not validated.",
    source: "commands/dom-parse-xml-source",
    run: Run::Function(|cx, args| {
        cx.set_ok(false);
        let name = args.string(0);
        if name.is_empty() {
            // there is nobody to choose a document
            return Ok(found(cx, None));
        }
        if name.contains("://") {
            return Err(Error::bad_argument(format!(
                "`{name}` is in the network, from which no XML is read"
            )));
        }
        let place = cx.engine.places.document(&name);
        let bytes = cx.engine.files().read(&place)?;
        parsed(cx, args, &document_text(&bytes))
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_PARSE_XML_VARIABLE: Command = Command {
    number: 720,
    name: "DOM Parse XML variable",
    french: Some("DOM Analyser variable XML"),
    params: VARIABLE,
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Reads a text or a BLOB of XML into a tree and gives its root element. It is not validated.",
    source: "commands/dom-parse-xml-variable",
    run: Run::Function(|cx, args| {
        cx.set_ok(false);
        let text = match args.value(0) {
            Value::Blob(blob) => document_text(&blob.bytes),
            _ => args.string(0),
        };
        parsed(cx, args, &text)
    }),
    ..Command::DEFAULT
};

/// The text of a document, in the character set that a mark or its first line names.
pub(in crate::commands) fn document_text(bytes: &[u8]) -> String {
    let beginning = bytes.get(..200).unwrap_or(bytes);
    let charset = match beginning {
        [b'<', 0, ..] => Some(Charset::Utf16 { big_endian: false }),
        [0, b'<', ..] => Some(Charset::Utf16 { big_endian: true }),
        _ => {
            let line = String::from_utf8_lossy(beginning);
            let declared = line.split_once("encoding=").and_then(|(_, rest)| {
                let quote = rest.chars().next().filter(|c| "\"'".contains(*c))?;
                rest.get(1..)?.split_once(quote).map(|(name, _)| name)
            });
            // UTF-16 that can be read so is none
            declared
                .and_then(Charset::named)
                .filter(|set| !matches!(set, Charset::Utf16 { .. } | Charset::Utf32 { .. }))
        }
    };
    let charset = charset.unwrap_or(Charset::Utf8);
    charset.decode_document(bytes).to_string()
}

/// The root element of a tree read from a text.
fn parsed(cx: &Context, args: &Args, text: &str) -> Result<Value, Error> {
    if args.boolean(1) {
        return Err(Error::bad_argument(
            "XML cannot be validated by a document type or a schema",
        ));
    }
    match parse::document(text) {
        Ok(tree) => {
            let root = opened(cx, tree);
            Ok(found(cx, root))
        }
        Err(failure) => Err(parse_failure(cx, failure)),
    }
}

/// The error for a text that is no XML, which is kept for `XML GET ERROR`.
pub(in crate::commands) fn parse_failure(cx: &Context, failure: Failure) -> Error {
    let message = format!(
        "the text is no XML: {} (line {}, column {})",
        failure.message, failure.row, failure.column
    );
    *cx.process.xml_failure.borrow_mut() = Some(failure);
    Error::bad_argument(message)
}

pub(super) const DOM_CLOSE_XML: Command = Command {
    number: 722,
    name: "DOM CLOSE XML",
    french: Some("DOM FERMER XML"),
    params: &[text("elementRef")],
    sets: &["OK"],
    doc: "Closes an XML tree: the references of its nodes are none any more.",
    source: "commands/dom-close-xml",
    run: Run::Function(|cx, args| {
        let root = root(cx, args, 0)?;
        cx.world.xml.borrow_mut().close(root.document);
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_SET_XML_DECLARATION: Command = Command {
    number: 859,
    name: "DOM SET XML DECLARATION",
    former: &["DOM SET XML OPTIONS"],
    params: &[
        text("elementRef"),
        text("encoding"),
        boolean("standalone").optional(),
        boolean("indentation").optional(),
    ],
    sets: &["OK"],
    doc: "Sets the character set of a tree, UTF-8 if it is not known, and whether it stands alone.",
    source: "commands/dom-set-xml-declaration",
    run: Run::Function(|cx, args| {
        let target = node(cx, args, 0)?;
        let name = args.string(1);
        let is_known = Charset::named(&name).is_some();
        super::change(cx, target, |tree| {
            tree.declaration.encoding = if is_known { name } else { "UTF-8".to_owned() };
            tree.declaration.standalone = args.boolean(2);
        });
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

/// The text of a tree, from a node on, and the character set that it declares.
fn written(cx: &Context, target: Reference) -> (String, Charset) {
    let style = style(cx, target);
    let text = with(cx, target, |tree| {
        if target.node == DOCUMENT || tree.root() == Some(target.node) {
            return write::document(tree, &style);
        }
        // another element is written as the root of a document
        let mut alone = Tree::default();
        alone.declaration = tree.declaration.clone();
        let copy = alone.copy(tree, target.node);
        alone.insert(DOCUMENT, 0, copy);
        write::document(&alone, &style)
    });
    let encoding = with(cx, target, |tree| tree.declaration.encoding.clone());
    (text, Charset::named(&encoding).unwrap_or(Charset::Utf8))
}

fn style(cx: &Context, target: Reference) -> Style {
    let options = options(cx, target);
    Style {
        indented: is_indented(&options),
        line_end: line_end(&options),
    }
}

/// The text of a tree, or of an element that is not its root, which has no declaration.
fn text_of(cx: &Context, target: Reference) -> String {
    let style = style(cx, target);
    let part = with(cx, target, |tree| {
        let whole = target.node == DOCUMENT || tree.root() == Some(target.node);
        (!whole).then(|| write::part(tree, target.node, &style))
    });
    part.unwrap_or_else(|| written(cx, target).0)
}

/// The bytes of a tree.
fn bytes(cx: &Context, target: Reference) -> Vec<u8> {
    let (text, charset) = written(cx, target);
    let mut bytes = match options(cx, target).get(&BOM) {
        Some(&WITH_BOM) => charset.mark(),
        _ => Vec::new(),
    };
    bytes.extend(charset.encode(&Text::from(text)));
    bytes
}

pub(super) const DOM_EXPORT_TO_FILE: Command = Command {
    number: 862,
    name: "DOM EXPORT TO FILE",
    french: Some("DOM EXPORTER VERS FICHIER"),
    params: &[text("elementRef"), text("filePath")],
    sets: &["OK"],
    doc: "Writes an XML tree to a file.",
    source: "commands/dom-export-to-file",
    run: Run::Function(|cx, args| {
        let target = node(cx, args, 0)?;
        let name = args.string(1);
        // there is nobody to choose a document
        if !name.is_empty() {
            let place = cx.engine.places.document(&name);
            cx.engine.documents.check_not_written(&place)?;
            cx.engine.files().write(&place, &bytes(cx, target))?;
            cx.set_ok(true);
        }
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_EXPORT_TO_VAR: Command = Command {
    number: 863,
    name: "DOM EXPORT TO VAR",
    french: Some("DOM EXPORTER VERS VARIABLE"),
    params: &[text("elementRef"), variable("vXmlVar")],
    sets: &["OK"],
    doc: "Writes an XML tree into a Text or BLOB variable.",
    source: "commands/dom-export-to-var",
    run: Run::Function(|cx, args| {
        let target = node(cx, args, 0)?;
        let variable = args.pointer(1);
        let value = match cx.read_pointer(&variable)? {
            Value::Blob(_) => Value::from(bytes(cx, target)),
            _ => Value::from(text_of(cx, target)),
        };
        cx.write_pointer(&variable, value)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

/// What `DOM Get XML information` tells (theme XML).
mod information {
    pub const PUBLIC_ID: i32 = 1;
    pub const SYSTEM_ID: i32 = 2;
    pub const DOCTYPE_NAME: i32 = 3;
    pub const ENCODING: i32 = 4;
    pub const VERSION: i32 = 5;
    pub const DOCUMENT_URI: i32 = 6;
}

pub(super) const DOM_GET_XML_INFORMATION: Command = Command {
    number: 721,
    name: "DOM Get XML information",
    french: Some("DOM Lire informations XML"),
    params: &[text("elementRef"), integer("xmlInfo")],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "What the first lines of a tree say: its document type, character set and version.",
    source: "commands/dom-get-xml-information",
    run: Run::Function(dom_get_xml_information),
    ..Command::DEFAULT
};

fn dom_get_xml_information(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let target = node(cx, args, 0)?;
    let (declaration, doctype) = with(cx, target, |tree| {
        let mut children = tree.children(DOCUMENT).iter();
        let doctype = children.find_map(|child| match tree.kind(*child) {
            Some(tree::Kind::Doctype(text)) => Some(text.clone()),
            _ => None,
        });
        (tree.declaration.clone(), doctype.unwrap_or_default())
    });
    let mut words = doctype.splitn(3, char::is_whitespace);
    let name = words.next().unwrap_or_default();
    let keyword = words.next().unwrap_or_default();
    // the texts in quotes before the declarations of the document itself
    let rest = words.next().unwrap_or_default();
    let rest = rest.split('[').next().unwrap_or_default();
    let quoted: Vec<&str> = rest.split(['"', '\'']).skip(1).step_by(2).collect();
    let (public, system) = match (keyword, quoted.as_slice()) {
        ("PUBLIC", [public, system, ..]) => (*public, *system),
        ("PUBLIC", [public]) => (*public, ""),
        ("SYSTEM", [system, ..]) => ("", *system),
        _ => ("", ""),
    };
    let text = match args.integer(1) {
        information::PUBLIC_ID => public,
        information::SYSTEM_ID | information::DOCUMENT_URI => system,
        information::DOCTYPE_NAME => name,
        information::ENCODING => &declaration.encoding,
        information::VERSION => &declaration.version,
        other => {
            return Err(Error::bad_argument(format!(
                "{other} is no information about an XML tree"
            )));
        }
    };
    cx.set_ok(true);
    Ok(Value::text(text))
}
