//! From one node of an XML tree to others.

use super::{beside, element, found, give, node, options, with};
use crate::args::Args;
use crate::command::{Command, Kind, Param, Run, integer, text, variable};
use crate::commands::xml::{CASE_INSENSITIVE, DOM_CASE_SENSITIVITY};
use crate::interpret::Context;
use crate::runtime::xml_documents::Reference;
use crate::value::array::Data;
use crate::value::{Error, Text, Value};
use crate::xml::tree::{self, DOCUMENT, Id, Tree};

/// `elementRef {; name {; value}}`
const RELATIVE: &[Param] = &[
    text("elementRef"),
    variable("elemName").optional(),
    variable("elemValue").optional(),
];

/// The node that a tree has beside another; its name and value go to the variables.
fn relative(
    cx: &mut Context,
    args: &Args,
    find: impl FnOnce(&Tree, Id) -> Option<Id>,
) -> Result<Value, Error> {
    let from = node(cx, args, 0)?;
    let other = with(cx, from, |tree| find(tree, from.node)).map(|node| beside(from, node));
    if let Some(other) = other {
        let (name, value) = name_and_value(cx, other);
        give(cx, args, 1, &name)?;
        give(cx, args, 2, &value)?;
    }
    Ok(found(cx, other))
}

/// The name of a node, and the text right inside it.
pub(super) fn name_and_value(cx: &Context, reference: Reference) -> (String, String) {
    with(cx, reference, |tree| {
        let name = match tree.kind(reference.node) {
            Some(tree::Kind::Element(element)) => element.name.clone(),
            Some(tree::Kind::Document) => "#document".to_owned(),
            _ => String::new(),
        };
        (name, tree.own_text(reference.node, false))
    })
}

pub(super) const DOM_GET_FIRST_CHILD_XML_ELEMENT: Command = Command {
    number: 723,
    name: "DOM Get first child XML element",
    french: Some("DOM Lire premier element XML enfant"),
    params: RELATIVE,
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The first element inside another; OK is 0 if there is none.",
    source: "commands/dom-get-first-child-xml-element",
    run: Run::Function(|cx, args| relative(cx, args, |tree, id| tree.elements(id).next())),
    ..Command::DEFAULT
};

pub(super) const DOM_GET_LAST_CHILD_XML_ELEMENT: Command = Command {
    number: 925,
    name: "DOM Get last child XML element",
    french: Some("DOM Lire dernier element XML enfant"),
    params: RELATIVE,
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The last element inside another; OK is 0 if there is none.",
    source: "commands/dom-get-last-child-xml-element",
    run: Run::Function(|cx, args| relative(cx, args, |tree, id| tree.elements(id).next_back())),
    ..Command::DEFAULT
};

pub(super) const DOM_GET_NEXT_SIBLING_XML_ELEMENT: Command = Command {
    number: 724,
    name: "DOM Get next sibling XML element",
    french: Some("DOM Lire element XML frere suivant"),
    params: RELATIVE,
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The element behind another; OK is 0 behind the last one.",
    source: "commands/dom-get-next-sibling-xml-element",
    run: Run::Function(|cx, args| relative(cx, args, Tree::next)),
    ..Command::DEFAULT
};

pub(super) const DOM_GET_PREVIOUS_SIBLING_XML_ELEMENT: Command = Command {
    number: 924,
    name: "DOM Get previous sibling XML element",
    french: Some("DOM Lire element XML frere precedent"),
    params: RELATIVE,
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The element before another; OK is 0 before the first one.",
    source: "commands/dom-get-previous-sibling-xml-element",
    run: Run::Function(|cx, args| relative(cx, args, Tree::previous)),
    ..Command::DEFAULT
};

pub(super) const DOM_GET_PARENT_XML_ELEMENT: Command = Command {
    number: 923,
    name: "DOM Get parent XML element",
    french: Some("DOM Lire element XML parent"),
    params: RELATIVE,
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The element around another; around the root is the document, `#document`.",
    source: "commands/dom-get-parent-xml-element",
    run: Run::Function(|cx, args| relative(cx, args, Tree::parent)),
    ..Command::DEFAULT
};

pub(super) const DOM_GET_ROOT_XML_ELEMENT: Command = Command {
    number: 1053,
    name: "DOM Get root XML element",
    french: Some("DOM Lire element XML racine"),
    params: &[text("elementRef")],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The root element of the tree of an element.",
    source: "commands/dom-get-root-xml-element",
    run: Run::Function(|cx, args| relative(cx, args, |tree, _| tree.root())),
    ..Command::DEFAULT
};

pub(super) const DOM_GET_XML_DOCUMENT_REF: Command = Command {
    number: 1088,
    name: "DOM Get XML document ref",
    params: &[text("elementRef")],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The document of an element: what its root element, document type and instructions lie in.",
    source: "commands/dom-get-xml-document-ref",
    run: Run::Function(|cx, args| relative(cx, args, |_, _| Some(DOCUMENT))),
    ..Command::DEFAULT
};

/// The children of this name, as the case sensitivity of the tree has it.
fn named(cx: &Context, parent: Reference, name: &str) -> Vec<Id> {
    let lenient = options(cx, parent).get(&DOM_CASE_SENSITIVITY) == Some(&CASE_INSENSITIVE);
    let folded = name.to_lowercase();
    with(cx, parent, |tree| {
        if !lenient {
            return tree.named(parent.node, name).collect();
        }
        let same = |id: &Id| {
            let element = tree.element(*id);
            element.is_some_and(|e| e.name.to_lowercase() == folded)
        };
        tree.elements(parent.node).filter(same).collect()
    })
}

pub(super) const DOM_COUNT_XML_ELEMENTS: Command = Command {
    number: 726,
    name: "DOM Count XML elements",
    french: Some("DOM Compter elements XML"),
    params: &[text("elementRef"), text("elementName")],
    returns: Kind::Integer,
    sets: &["OK"],
    doc: "How many elements of a name lie right inside another.",
    source: "commands/dom-count-xml-elements",
    run: Run::Function(|cx, args| {
        let parent = node(cx, args, 0)?;
        let count = named(cx, parent, &args.string(1)).len();
        cx.set_ok(true);
        Ok(Value::from(count))
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_GET_XML_ELEMENT: Command = Command {
    number: 725,
    name: "DOM Get XML element",
    french: Some("DOM Lire element XML"),
    params: &[
        text("elementRef"),
        text("elementName"),
        integer("index"),
        variable("elementValue").optional(),
        variable("attrNames").optional(),
        variable("attrValues").optional(),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The element of a name and number among those right inside another, with its value and attributes.",
    source: "commands/dom-get-xml-element",
    run: Run::Function(dom_get_xml_element),
    ..Command::DEFAULT
};

fn dom_get_xml_element(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let parent = node(cx, args, 0)?;
    let all = named(cx, parent, &args.string(1));
    let index = usize::try_from(args.integer(2)).ok();
    let child = index.and_then(|index| all.get(index.checked_sub(1)?));
    let Some(child) = child.map(|child| beside(parent, *child)) else {
        return Ok(found(cx, None));
    };
    give(cx, args, 3, &name_and_value(cx, child).1)?;
    let attributes = with(cx, child, |tree| {
        let element = tree.element(child.node).cloned().unwrap_or_default();
        let sorted = element.sorted().into_iter().cloned();
        sorted.collect::<Vec<(String, String)>>()
    });
    let texts = |part: fn(&(String, String)) -> &String| {
        let texts = attributes
            .iter()
            .map(|attribute| Text::new(part(attribute)));
        Data::Text(std::iter::once(Text::EMPTY).chain(texts).collect())
    };
    if args.has(4) {
        cx.fill_array(&args.pointer(4), texts(|attribute| &attribute.0))?;
    }
    if args.has(5) {
        cx.fill_array(&args.pointer(5), texts(|attribute| &attribute.1))?;
    }
    Ok(found(cx, Some(child)))
}

pub(super) const DOM_GET_XML_CHILD_NODES: Command = Command {
    number: 1081,
    name: "DOM GET XML CHILD NODES",
    params: &[
        text("elementRef"),
        variable("childTypesArr"),
        variable("nodeRefsArr"),
    ],
    sets: &["OK"],
    doc: "Fills two arrays with the kinds of all nodes inside another, and with their references or contents.",
    source: "commands/dom-get-xml-child-nodes",
    run: Run::Function(dom_get_xml_child_nodes),
    ..Command::DEFAULT
};

fn dom_get_xml_child_nodes(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let parent = node(cx, args, 0)?;
    let (kinds, contents) = with(cx, parent, |tree| {
        let mut kinds = vec![0];
        let mut contents = vec![Text::EMPTY];
        for child in tree.children(parent.node) {
            let (kind, content) = match tree.kind(*child) {
                Some(tree::Kind::Comment(text)) => (super::elements::child::COMMENT, text.clone()),
                Some(tree::Kind::Instruction(text)) => {
                    (super::elements::child::INSTRUCTION, text.clone())
                }
                Some(tree::Kind::Text(text)) => (super::elements::child::DATA, text.clone()),
                Some(tree::Kind::CData(text)) => (super::elements::child::CDATA, text.clone()),
                Some(tree::Kind::Doctype(text)) => (super::elements::child::DOCTYPE, text.clone()),
                _ => (
                    super::elements::child::ELEMENT,
                    beside(parent, *child).to_string(),
                ),
            };
            kinds.push(kind);
            contents.push(Text::from(content));
        }
        (kinds, contents)
    });
    cx.fill_array(&args.pointer(1), Data::Longint(kinds))?;
    cx.fill_array(&args.pointer(2), Data::Text(contents))?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}

/// The root element of a tree, if the argument refers to it or to its document.
pub(super) fn root(cx: &Context, args: &Args, i: usize) -> Result<Reference, Error> {
    let reference = node(cx, args, i)?;
    let root = with(cx, reference, Tree::root);
    if reference.node == DOCUMENT || root == Some(reference.node) {
        return Ok(reference);
    }
    // an element that was removed is no element any more
    element(cx, args, i)?;
    Err(Error::bad_argument(format!(
        "`{reference}` is not the root element of an XML tree"
    )))
}
