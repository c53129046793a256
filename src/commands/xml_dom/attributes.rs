//! The attributes of an element of an XML tree.

use super::value::as_xml;
use super::{change, element, give, options, with};
use crate::args::Args;
use crate::command::{Command, Kind, Run, any, integer, text, variable};
use crate::interpret::Context;
use crate::runtime::xml_documents::{Options, Reference};
use crate::value::{Error, Value};
use crate::xml::tree::is_name;

pub(super) const DOM_SET_XML_ATTRIBUTE: Command = Command {
    number: 866,
    name: "DOM SET XML ATTRIBUTE",
    french: Some("DOM ECRIRE ATTRIBUT XML"),
    params: &[
        text("elementRef"),
        text("attribName").repeated(),
        any("attrValue"),
    ],
    sets: &["OK"],
    doc: "Gives an element attributes, or new values to those that it has.",
    source: "commands/dom-set-xml-attribute",
    run: Run::Function(|cx, args| {
        let target = element(cx, args, 0)?;
        set(cx, target, args.rest(1))?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

/// Sets attributes from names and values that follow each other.
pub(super) fn set(cx: &Context, target: Reference, pairs: &[Value]) -> Result<(), Error> {
    let attributes = attribute_pairs(cx, &options(cx, target), pairs)?;
    change(cx, target, |tree| {
        if let Some(element) = tree.element_mut(target.node) {
            for (name, value) in attributes {
                element.set_attribute(&name, value);
            }
        }
    });
    Ok(())
}

/// Attributes from names and values that follow each other.
pub(in crate::commands) fn attribute_pairs(
    cx: &Context,
    options: &Options,
    pairs: &[Value],
) -> Result<Vec<(String, String)>, Error> {
    let mut attributes = Vec::new();
    for pair in pairs.chunks(2) {
        let [Value::Text(name), value] = pair else {
            return Err(Error::types("Names and values of attributes come in pairs"));
        };
        let name = name.to_string();
        if !is_name(&name) {
            return Err(Error::bad_argument(format!(
                "`{name}` is no name of an attribute"
            )));
        }
        attributes.push((name, as_xml(cx, options, value)?));
    }
    Ok(attributes)
}

pub(super) const DOM_COUNT_XML_ATTRIBUTES: Command = Command {
    number: 727,
    name: "DOM Count XML attributes",
    french: Some("DOM Compter attributs XML"),
    params: &[text("elementRef")],
    returns: Kind::Integer,
    sets: &["OK"],
    doc: "How many attributes an element has.",
    source: "commands/dom-count-xml-attributes",
    run: Run::Function(|cx, args| {
        let target = element(cx, args, 0)?;
        let count = with(cx, target, |tree| {
            tree.element(target.node).map_or(0, |e| e.attributes.len())
        });
        cx.set_ok(true);
        Ok(Value::from(count))
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_GET_XML_ATTRIBUTE_BY_NAME: Command = Command {
    number: 728,
    name: "DOM GET XML ATTRIBUTE BY NAME",
    french: Some("DOM LIRE ATTRIBUT XML PAR NOM"),
    params: &[
        text("elementRef"),
        text("attribName"),
        variable("attribValue"),
    ],
    sets: &["OK"],
    doc: "Gives the value of an attribute, in the type of the variable.",
    source: "commands/dom-get-xml-attribute-by-name",
    run: Run::Function(|cx, args| {
        let target = element(cx, args, 0)?;
        let name = args.string(1);
        let value = with(cx, target, |tree| {
            let value = tree.element(target.node)?.attribute(&name);
            value.map(str::to_owned)
        });
        let value = value.ok_or_else(|| missing(&name))?;
        give(cx, args, 2, &value)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

fn missing(name: &str) -> Error {
    Error::bad_argument(format!("the element has no attribute `{name}`"))
}

pub(super) const DOM_GET_XML_ATTRIBUTE_BY_INDEX: Command = Command {
    number: 729,
    name: "DOM GET XML ATTRIBUTE BY INDEX",
    french: Some("DOM LIRE ATTRIBUT XML PAR INDEX"),
    params: &[
        text("elementRef"),
        integer("attribIndex"),
        variable("attribName"),
        variable("attribValue"),
    ],
    sets: &["OK"],
    doc: "Gives the name and value of the attribute with a number in the order of their names.",
    source: "commands/dom-get-xml-attribute-by-index",
    run: Run::Function(|cx, args| {
        let target = element(cx, args, 0)?;
        let index = args.integer(1);
        let attribute = with(cx, target, |tree| {
            let index = usize::try_from(index).ok()?.checked_sub(1)?;
            let all = tree.element(target.node)?.sorted();
            all.get(index).map(|attribute| (*attribute).clone())
        });
        let (name, value) = attribute.ok_or_else(|| {
            Error::bad_argument(format!("the element has no attribute with number {index}"))
        })?;
        give(cx, args, 2, &name)?;
        give(cx, args, 3, &value)?;
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

pub(super) const DOM_REMOVE_XML_ATTRIBUTE: Command = Command {
    number: 1084,
    name: "DOM REMOVE XML ATTRIBUTE",
    params: &[text("elementRef"), text("attribName")],
    sets: &["OK"],
    doc: "Takes an attribute away from an element.",
    source: "commands/dom-remove-xml-attribute",
    run: Run::Function(dom_remove_xml_attribute),
    ..Command::DEFAULT
};

fn dom_remove_xml_attribute(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let target = element(cx, args, 0)?;
    let name = args.string(1);
    let removed = change(cx, target, |tree| {
        let Some(element) = tree.element_mut(target.node) else {
            return false;
        };
        let before = element.attributes.len();
        element.attributes.retain(|(known, _)| *known != name);
        element.attributes.len() < before
    });
    if !removed {
        return Err(missing(&name));
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}
