//! Elements found by a path, or by their identifier.

use super::{beside, found, node, with};
use crate::args::Args;
use crate::command::{Command, Kind, Run, text, variable};
use crate::interpret::Context;
use crate::runtime::xml_documents::Reference;
use crate::value::array::Data;
use crate::value::{Error, Text, Value};
use crate::xml::tree::{DOCUMENT, Id};
use crate::xml::xpath::{self, Item};

pub(super) const DOM_FIND_XML_ELEMENT: Command = Command {
    number: 864,
    name: "DOM Find XML element",
    french: Some("DOM Chercher element XML"),
    params: &[
        text("elementRef"),
        text("xPath"),
        variable("arrElementRefs").optional(),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The first node that an XPath expression finds, and all of them in an array; OK is 0 if it finds none.",
    source: "commands/dom-find-xml-element",
    run: Run::Function(dom_find_xml_element),
    ..Command::DEFAULT
};

fn dom_find_xml_element(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let start = node(cx, args, 0)?;
    let nodes = all(cx, start, &args.string(1))?;
    if args.has(2) {
        let texts = nodes
            .iter()
            .map(|node| Text::from(beside(start, *node).to_string()));
        let texts = std::iter::once(Text::EMPTY).chain(texts).collect();
        cx.fill_array(&args.pointer(2), Data::Text(texts))?;
    }
    let first = nodes.first().map(|node| beside(start, *node));
    Ok(found(cx, first))
}

/// The nodes that a path finds.
///
/// U: `all`: attributes have no references; a path to some finds the elements that have them.
fn all(cx: &Context, start: Reference, path: &str) -> Result<Vec<Id>, Error> {
    let expr = xpath::parse(path).map_err(Error::bad_argument)?;
    let items = with(cx, start, |tree| Some(xpath::find(tree, start.node, &expr)));
    let items = items
        .unwrap_or_else(|| Ok(Vec::new()))
        .map_err(Error::bad_argument)?;
    let mut nodes: Vec<Id> = items
        .into_iter()
        .map(|item| match item {
            Item::Node(id) | Item::Attribute(id, _) => id,
        })
        .collect();
    nodes.dedup();
    Ok(nodes)
}

/// The first element that a path finds.
pub(super) fn first(
    cx: &Context,
    start: Reference,
    path: &str,
) -> Result<Option<Reference>, Error> {
    let nodes = all(cx, start, path)?;
    let is_element = |id: &Id| with(cx, start, |tree| tree.element(*id).is_some());
    Ok(nodes
        .into_iter()
        .find(is_element)
        .map(|node| beside(start, node)))
}

pub(super) const DOM_FIND_XML_ELEMENT_BY_ID: Command = Command {
    number: 1010,
    name: "DOM Find XML element by ID",
    french: Some("DOM Chercher element XML par ID"),
    params: &[text("elementRef"), text("id")],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The first element of the whole tree whose attribute `id` has a value; OK is 0 if there is none.",
    source: "commands/dom-find-xml-element-by-id",
    run: Run::Function(dom_find_xml_element_by_id),
    ..Command::DEFAULT
};

fn dom_find_xml_element_by_id(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let start = node(cx, args, 0)?;
    let wanted = args.string(1);
    let node = with(cx, start, |tree| {
        let mut pending = vec![DOCUMENT];
        while let Some(id) = pending.pop() {
            let element = tree.element(id);
            let known = element.and_then(|e| e.attribute("id").or_else(|| e.attribute("xml:id")));
            if known == Some(wanted.as_str()) {
                return Some(id);
            }
            pending.extend(tree.children(id).iter().rev());
        }
        None
    });
    Ok(found(cx, node.map(|node| beside(start, node))))
}
