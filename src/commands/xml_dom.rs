//! The commands of the theme XML DOM: XML as trees in memory, whose nodes are known by references.
//!
//! Every command sets OK: to 0 first, and to 1 when it has done its work.

mod attributes;
mod documents;
mod elements;
mod find;
mod navigate;
mod value;

pub(super) use attributes::attribute_pairs;
pub(super) use documents::{document_text, parse_failure};
pub(super) use elements::array_pairs;
pub(super) use value::as_xml;

use crate::args::Args;
use crate::command::Theme;
use crate::interpret::Context;
use crate::runtime::xml_documents::{NO_NODE, Options, Reference};
use crate::value::{Error, Text, Value};
use crate::xml::tree::{Kind, Tree};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "XML DOM",
    commands: &[
        &elements::DOM_APPEND_XML_CHILD_NODE,
        &elements::DOM_APPEND_XML_ELEMENT,
        &documents::DOM_CLOSE_XML,
        &attributes::DOM_COUNT_XML_ATTRIBUTES,
        &navigate::DOM_COUNT_XML_ELEMENTS,
        &elements::DOM_CREATE_XML_ELEMENT,
        &elements::DOM_CREATE_XML_ELEMENT_ARRAYS,
        &documents::DOM_CREATE_XML_REF,
        &documents::DOM_EXPORT_TO_FILE,
        &documents::DOM_EXPORT_TO_VAR,
        &find::DOM_FIND_XML_ELEMENT,
        &find::DOM_FIND_XML_ELEMENT_BY_ID,
        &navigate::DOM_GET_FIRST_CHILD_XML_ELEMENT,
        &navigate::DOM_GET_LAST_CHILD_XML_ELEMENT,
        &navigate::DOM_GET_NEXT_SIBLING_XML_ELEMENT,
        &navigate::DOM_GET_PARENT_XML_ELEMENT,
        &navigate::DOM_GET_PREVIOUS_SIBLING_XML_ELEMENT,
        &navigate::DOM_GET_ROOT_XML_ELEMENT,
        &attributes::DOM_GET_XML_ATTRIBUTE_BY_INDEX,
        &attributes::DOM_GET_XML_ATTRIBUTE_BY_NAME,
        &navigate::DOM_GET_XML_CHILD_NODES,
        &navigate::DOM_GET_XML_DOCUMENT_REF,
        &navigate::DOM_GET_XML_ELEMENT,
        &value::DOM_GET_XML_ELEMENT_NAME,
        &value::DOM_GET_XML_ELEMENT_VALUE,
        &documents::DOM_GET_XML_INFORMATION,
        &elements::DOM_INSERT_XML_ELEMENT,
        &documents::DOM_PARSE_XML_SOURCE,
        &documents::DOM_PARSE_XML_VARIABLE,
        &attributes::DOM_REMOVE_XML_ATTRIBUTE,
        &elements::DOM_REMOVE_XML_ELEMENT,
        &attributes::DOM_SET_XML_ATTRIBUTE,
        &documents::DOM_SET_XML_DECLARATION,
        &value::DOM_SET_XML_ELEMENT_NAME,
        &value::DOM_SET_XML_ELEMENT_VALUE,
    ],
};

/// The node that an argument refers to. OK is 0 from here on.
pub(super) fn node(cx: &Context, args: &Args, i: usize) -> Result<Reference, Error> {
    cx.set_ok(false);
    let text = args.string(i);
    let found = Reference::named(&text).filter(|reference| {
        let trees = cx.world.xml.borrow();
        let document = trees.get(reference.document);
        document.is_some_and(|document| document.tree.kind(reference.node).is_some())
    });
    found.ok_or_else(|| Error::bad_argument(format!("`{text}` is no node of an open XML tree")))
}

/// The element that an argument refers to.
fn element(cx: &Context, args: &Args, i: usize) -> Result<Reference, Error> {
    let reference = node(cx, args, i)?;
    let is_element = with(cx, reference, |tree| {
        matches!(tree.kind(reference.node), Some(Kind::Element(_)))
    });
    if is_element {
        return Ok(reference);
    }
    Err(Error::bad_argument(format!(
        "`{reference}` is no element of an XML tree"
    )))
}

/// Looks at the tree of a node.
fn with<R: Default>(cx: &Context, reference: Reference, look: impl FnOnce(&Tree) -> R) -> R {
    let trees = cx.world.xml.borrow();
    let document = trees.get(reference.document);
    document.map_or_else(R::default, |document| look(&document.tree))
}

/// Changes the tree of a node.
fn change<R: Default>(
    cx: &Context,
    reference: Reference,
    change: impl FnOnce(&mut Tree) -> R,
) -> R {
    let mut trees = cx.world.xml.borrow_mut();
    let document = trees.get_mut(reference.document);
    document.map_or_else(R::default, |document| change(&mut document.tree))
}

/// The options that were set for a tree.
fn options(cx: &Context, reference: Reference) -> Options {
    let trees = cx.world.xml.borrow();
    let document = trees.get(reference.document);
    document.map_or_else(Options::new, |document| document.options.clone())
}

/// The work is done: the node that it gives, if there is one; else OK stays 0.
fn found(cx: &Context, reference: Option<Reference>) -> Value {
    cx.set_ok(reference.is_some());
    Value::from(reference.map_or_else(|| NO_NODE.to_owned(), |found| found.to_string()))
}

/// Puts a text of XML into the variable of an argument, in the type that the variable has.
pub(super) fn give(cx: &mut Context, args: &Args, i: usize, text: &str) -> Result<(), Error> {
    if !args.has(i) {
        return Ok(());
    }
    let target = args.pointer(i);
    let sample = cx.read_pointer(&target).unwrap_or_default();
    let value = super::xml::decoded(cx, &sample, &Text::new(text))
        // what is not encoded is taken as it is
        .unwrap_or_else(|_| Value::from(text.as_bytes().to_vec()));
    cx.write_pointer(&target, value)
}

/// The node of the same tree as another.
fn beside(reference: Reference, node: crate::xml::tree::Id) -> Reference {
    Reference { node, ..reference }
}
