//! New elements and other nodes in an XML tree, and their removal.

use super::attributes::set;
use super::value::{as_xml, checked_name};
use super::{beside, change, element, found, node, options, with};
use crate::args::Args;
use crate::command::{Command, Kind, Run, any, array, integer, text};
use crate::interpret::Context;
use crate::runtime::xml_documents::Reference;
use crate::value::{Error, Value};
use crate::xml::parse;
use crate::xml::tree::{self, DOCUMENT, Element, Id, MAX_DEPTH, Tree};
use crate::xml::xpath::{self, Axis, Expr, Test};

/// The kinds of nodes (theme XML).
pub(super) mod child {
    pub const COMMENT: i32 = 2;
    pub const INSTRUCTION: i32 = 3;
    pub const DATA: i32 = 6;
    pub const CDATA: i32 = 7;
    pub const DOCTYPE: i32 = 10;
    pub const ELEMENT: i32 = 11;
}

pub(super) const DOM_CREATE_XML_ELEMENT: Command = Command {
    number: 865,
    name: "DOM Create XML element",
    french: Some("DOM Creer element XML"),
    params: &[
        text("elementRef"),
        text("xPath"),
        text("attribName").repeated(),
        any("attrValue"),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Makes an element at a path, with attributes, and the elements around it that do not exist.",
    source: "commands/dom-create-xml-element",
    run: Run::Function(|cx, args| {
        let start = element(cx, args, 0)?;
        let new = create(cx, start, &args.string(1))?;
        set(cx, new, args.rest(2))?;
        Ok(found(cx, Some(new)))
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_CREATE_XML_ELEMENT_ARRAYS: Command = Command {
    number: 1097,
    name: "DOM Create XML element arrays",
    params: &[
        text("elementRef"),
        text("xPath"),
        array("attribNamesArray").repeated(),
        array("attribValuesArray"),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Makes an element at a path, with attributes from arrays of names and values.",
    source: "commands/dom-create-xml-element-arrays",
    run: Run::Function(dom_create_xml_element_arrays),
    ..Command::DEFAULT
};

fn dom_create_xml_element_arrays(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let start = element(cx, args, 0)?;
    let pairs = array_pairs(args.rest(2))?;
    let new = create(cx, start, &args.string(1))?;
    set(cx, new, &pairs)?;
    Ok(found(cx, Some(new)))
}

/// Names and values that follow each other, from arrays of names and of values, or from texts.
pub(in crate::commands) fn array_pairs(arrays: &[Value]) -> Result<Vec<Value>, Error> {
    let mut pairs = Vec::new();
    for arrays in arrays.chunks(2) {
        let (names, values) = match arrays {
            [Value::Array(names), Value::Array(values)] => (names, values),
            [Value::Text(_), Value::Text(_)] => {
                pairs.extend_from_slice(arrays);
                continue;
            }
            _ => {
                return Err(Error::types(
                    "Names and values of attributes come in pairs of arrays",
                ));
            }
        };
        if names.size() != values.size() {
            return Err(Error::bad_argument("the arrays have different sizes"));
        }
        for (name, value) in names.values().into_iter().zip(values.values()) {
            pairs.extend([name, value]);
        }
    }
    Ok(pairs)
}

/// The highest number of an element that is made with all before it.
const MAX_NUMBER: f64 = 100_000.0;

/// One element of a path: its name, and which of several it is; 0 is the last one.
struct Part {
    name: String,
    number: Option<usize>,
}

/// The parts of a path to an element that may not exist yet, and whether it begins at the document.
fn parts(path: &str) -> Result<(bool, Vec<Part>), Error> {
    let invalid = || Error::bad_argument(format!("`{path}` is no path of an element to create"));
    let Ok(Expr::Path(parsed)) = xpath::parse(path) else {
        return Err(invalid());
    };
    let mut parts = Vec::new();
    for step in &parsed.steps {
        let Test::Name(name) = &step.test else {
            return Err(invalid());
        };
        let number = match step.predicates.as_slice() {
            [] => None,
            [Expr::Number(number)] if (1.0..=MAX_NUMBER).contains(number) => Some(*number as usize),
            [Expr::Call(name, arguments)] if name == "last" && arguments.is_empty() => Some(0),
            _ => return Err(invalid()),
        };
        if step.axis != Axis::Child {
            return Err(invalid());
        }
        parts.push(Part {
            name: checked_name(name)?,
            number,
        });
    }
    if parts.is_empty() || parsed.start.is_some() {
        return Err(invalid());
    }
    Ok((parsed.from_document, parts))
}

/// Makes an element at the end of a path, and on the way what is missing.
fn create(cx: &Context, start: Reference, path: &str) -> Result<Reference, Error> {
    let (from_document, mut parts) = parts(path)?;
    let mut parent = start.node;
    if from_document {
        let root = with(cx, start, Tree::root);
        let first = parts.remove(0);
        let name = root.map(|root| with(cx, start, |tree| tree.element(root).cloned()));
        let is_root = name.flatten().is_some_and(|root| root.name == first.name);
        let Some(root) = root.filter(|_| is_root) else {
            return Err(Error::bad_argument(format!(
                "the root element is not `{}`",
                first.name
            )));
        };
        parent = root;
    }
    let Some(last) = parts.pop() else {
        return Err(Error::bad_argument("the root element exists already"));
    };
    let depth = with(cx, start, |tree| tree.depth(parent));
    if depth + parts.len() >= MAX_DEPTH {
        return Err(Error::bad_argument(
            "the elements lie too deep inside each other",
        ));
    }
    let new = change(cx, start, |tree| {
        for part in parts {
            parent = existing(tree, parent, &part);
        }
        added(tree, parent, &last)
    });
    Ok(beside(start, new))
}

fn appended(tree: &mut Tree, parent: Id, name: &str) -> Id {
    tree.append(parent, tree::Kind::Element(Element::named(name)))
}

/// Makes elements until so many have the name.
fn fill(tree: &mut Tree, parent: Id, name: &str, count: usize) {
    for _ in tree.named(parent, name).count()..count {
        appended(tree, parent, name);
    }
}

/// The element of a part, made if it does not exist.
fn existing(tree: &mut Tree, parent: Id, part: &Part) -> Id {
    let number = match part.number {
        Some(0) => tree.named(parent, &part.name).count(),
        number => number.unwrap_or(1),
    };
    let number = number.max(1);
    fill(tree, parent, &part.name, number);
    let found = tree.named(parent, &part.name).nth(number - 1);
    found.unwrap_or(parent)
}

/// A new element: the last of its name, or before the one that has its number now.
fn added(tree: &mut Tree, parent: Id, part: &Part) -> Id {
    let number = match part.number {
        None | Some(0) => return appended(tree, parent, &part.name),
        Some(number) => number,
    };
    fill(tree, parent, &part.name, number - 1);
    let next = tree.named(parent, &part.name).nth(number - 1);
    match next {
        None => appended(tree, parent, &part.name),
        Some(next) => {
            let index = tree.index_of(next);
            let new = tree.make(tree::Kind::Element(Element::named(&part.name)));
            tree.insert(parent, index, new);
            new
        }
    }
}

pub(super) const DOM_APPEND_XML_CHILD_NODE: Command = Command {
    number: 1080,
    name: "DOM Append XML child node",
    params: &[text("elementRef"), integer("childType"), any("childValue")],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Puts a text, a CDATA section, a comment, an instruction, elements or a document type into a node, at its end.",
    source: "commands/dom-append-xml-child-node",
    run: Run::Function(dom_append_xml_child_node),
    ..Command::DEFAULT
};

fn dom_append_xml_child_node(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let parent = node(cx, args, 0)?;
    let value = match args.value(2) {
        // what a BLOB holds is a text here
        Value::Blob(blob) => String::from_utf8_lossy(&blob.bytes).into_owned(),
        other => as_xml(cx, &options(cx, parent), other)?,
    };
    let kind = args.integer(1);
    let refused = |text: &str| Err(Error::bad_argument(text));
    let new = match kind {
        child::COMMENT if value.contains("--") || value.ends_with('-') => {
            return refused("a comment of XML does not contain `--`");
        }
        child::INSTRUCTION if value.contains("?>") || value.trim().is_empty() => {
            return refused("this is no processing instruction of XML");
        }
        child::DOCTYPE if value.trim().is_empty() => return refused("a document type has a name"),
        child::COMMENT => tree::Kind::Comment(value),
        child::INSTRUCTION => tree::Kind::Instruction(value.trim().to_owned()),
        child::DOCTYPE => tree::Kind::Doctype(value.trim().to_owned()),
        child::DATA | child::CDATA | child::ELEMENT if parent.node == DOCUMENT => {
            return refused("beside the root element there are no elements and texts");
        }
        child::DATA => tree::Kind::Text(value),
        child::CDATA => tree::Kind::CData(value),
        child::ELEMENT => return append_elements(cx, parent, &value),
        _ => return refused("this is no kind of a node"),
    };
    let new = change(cx, parent, |tree| match new {
        tree::Kind::Doctype(_) => {
            let is_old = |id: &Id| matches!(tree.kind(*id), Some(tree::Kind::Doctype(_)));
            if let Some(old) = tree.children(DOCUMENT).iter().copied().find(is_old) {
                tree.remove(old);
            }
            let new = tree.make(new);
            tree.insert(DOCUMENT, 0, new);
            new
        }
        new if parent.node == DOCUMENT => {
            let index = tree.root().map_or(usize::MAX, |root| tree.index_of(root));
            let new = tree.make(new);
            tree.insert(DOCUMENT, index, new);
            new
        }
        new => tree.append(parent.node, new),
    });
    Ok(found(cx, Some(beside(parent, new))))
}

/// Elements from a text of XML, or an empty one with this name.
fn append_elements(cx: &Context, parent: Reference, value: &str) -> Result<Value, Error> {
    if !value.contains('<') {
        let name = checked_name(value.trim())?;
        let new = change(cx, parent, |tree| appended(tree, parent.node, &name));
        return Ok(found(cx, Some(beside(parent, new))));
    }
    let fragment = parse::fragment(value);
    let fragment = fragment.ok_or_else(|| Error::bad_argument("the text is no XML"))?;
    let new = change(cx, parent, |tree| {
        let mut first = None;
        for child in fragment.children(DOCUMENT) {
            let new = tree.copy(&fragment, *child);
            tree.insert(parent.node, usize::MAX, new);
            first = first.or(Some(new));
        }
        first
    });
    Ok(found(cx, new.map(|new| beside(parent, new))))
}

pub(super) const DOM_APPEND_XML_ELEMENT: Command = Command {
    number: 1082,
    name: "DOM Append XML element",
    params: &[text("targetElementRef"), text("sourceElementRef")],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Puts a copy of an element, also of another tree, into an element, behind the others in it.",
    source: "commands/dom-append-xml-element",
    run: Run::Function(|cx, args| copy_into(cx, args, |_| usize::MAX)),
    ..Command::DEFAULT
};

pub(super) const DOM_INSERT_XML_ELEMENT: Command = Command {
    number: 1083,
    name: "DOM Insert XML element",
    params: &[
        text("targetElementRef"),
        text("sourceElementRef"),
        integer("childIndex"),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "Puts a copy of an element, also of another tree, into an element, before the one with a number in it.",
    source: "commands/dom-insert-xml-element",
    run: Run::Function(|cx, args| {
        let number = usize::try_from(args.integer(2)).unwrap_or(0);
        copy_into(cx, args, |children| {
            let next = number.checked_sub(1).and_then(|index| children.get(index));
            // a number that no element has is that of the first
            next.or(children.first()).copied().unwrap_or(0)
        })
    }),
    ..Command::DEFAULT
};

/// Copies an element into another; `place` gives the place among all nodes from those of the
/// elements.
fn copy_into(
    cx: &mut Context,
    args: &Args,
    place: impl FnOnce(&[usize]) -> usize,
) -> Result<Value, Error> {
    let target = element(cx, args, 0)?;
    let source = element(cx, args, 1)?;
    let original = with(cx, source, |tree| Some(tree.clone())).unwrap_or_default();
    let new = change(cx, target, |tree| {
        let places: Vec<usize> = tree
            .elements(target.node)
            .map(|child| tree.index_of(child))
            .collect();
        let index = place(&places);
        let new = tree.copy(&original, source.node);
        tree.insert(target.node, index, new);
        new
    });
    Ok(found(cx, Some(beside(target, new))))
}

pub(super) const DOM_REMOVE_XML_ELEMENT: Command = Command {
    number: 869,
    name: "DOM REMOVE XML ELEMENT",
    french: Some("DOM SUPPRIMER ELEMENT XML"),
    params: &[text("elementRef")],
    sets: &["OK"],
    doc: "Takes an element, or another node, out of its tree.",
    source: "commands/dom-remove-xml-element",
    run: Run::Function(|cx, args| {
        let target = node(cx, args, 0)?;
        let is_outermost = with(cx, target, |tree| {
            target.node == DOCUMENT || tree.root() == Some(target.node)
        });
        if is_outermost {
            return Err(Error::bad_argument(
                "the root element of a tree cannot be removed; DOM CLOSE XML closes the tree",
            ));
        }
        change(cx, target, |tree| tree.remove(target.node));
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};
