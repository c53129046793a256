//! The commands of the theme Objects (Language).
//!
//! What a copy does to the values inside is in
//! [`copy`], how a value becomes another type in [`typed`].

pub(crate) mod copy;
mod read;
pub(crate) mod typed;
pub(crate) mod write;

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, any, text};
use crate::interpret::Context;
use crate::interpret::convert::as_property;
use crate::shared::Node;
use crate::value::object::Properties;
use crate::value::{Error, Object, Text, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Objects (Language)",
    commands: &[
        &NEW_OBJECT,
        &NEW_SHARED_OBJECT,
        &read::OB_CLASS,
        &copy::OB_COPY,
        &read::OB_ENTRIES,
        &read::OB_GET,
        &write::OB_GET_ARRAY,
        &read::OB_GET_PROPERTY_NAMES,
        &read::OB_GET_TYPE,
        &read::OB_INSTANCE_OF,
        &read::OB_IS_DEFINED,
        &read::OB_IS_EMPTY,
        &read::OB_IS_SHARED,
        &read::OB_KEYS,
        &write::OB_REMOVE,
        &write::OB_SET,
        &write::OB_SET_ARRAY,
        &write::OB_SET_NULL,
        &read::OB_VALUES,
        &STORAGE,
    ],
};

const STORAGE: Command = Command {
    number: 1525,
    name: "Storage",
    returns: Kind::Object,
    doc: "The shared object of the whole program: it holds shared objects and collections.",
    examples: &[("OB Is shared(Storage)", "True")],
    source: "commands/storage",
    run: Run::Function(|cx, _| {
        Ok(std::sync::Arc::clone(&cx.engine.storage)
            .into_value(crate::runtime::world::shared_class))
    }),
    ..Command::DEFAULT
};

const NEW_OBJECT: Command = Command {
    number: 1471,
    name: "New object",
    french: Some("Créer objet"),
    params: &[text("property").repeated(), any("value")],
    returns: Kind::Object,
    doc: "A new object with the given properties, or an empty one.",
    examples: &[
        ("New object", "{}"),
        ("New object(\"a\"; 1; \"b\"; \"x\")", "{a: 1; b: \"x\"}"),
        ("New object(\"start\"; ?00:01:00?).start", "60"),
        ("New object(\"a\"; 1; \"a\"; 2)", "{a: 2}"),
    ],
    source: "commands/new-object",
    run: Run::Function(new_object),
    ..Command::DEFAULT
};

const NEW_SHARED_OBJECT: Command = Command {
    number: 1526,
    name: "New shared object",
    params: &[text("property").repeated(), any("value")],
    returns: Kind::Object,
    doc: "A new shared object with the given properties, or an empty one.",
    examples: &[
        ("New shared object(\"a\"; 1).a", "1"),
        ("OB Is shared(New shared object)", "True"),
        (
            "New shared object(\"a\"; New shared object(\"b\"; 2)).a.b",
            "2",
        ),
    ],
    source: "commands/new-shared-object",
    run: Run::Function(new_shared_object),
    ..Command::DEFAULT
};

/// Takes names and values out of the arguments from position `first` on.
fn pairs(args: &mut Args, first: usize) -> Result<Vec<(Text, Value)>, Error> {
    let rest = args.values.get_mut(first..).unwrap_or_default();
    if !rest.len().is_multiple_of(2) {
        return Err(Error::bad_argument(
            "Names and values of properties come in pairs: the last name has no value",
        ));
    }
    let pairs = rest.chunks_exact_mut(2).map(|pair| {
        let name = match &pair[0] {
            Value::Text(name) => name.clone(),
            _ => Text::EMPTY,
        };
        (name, as_property(std::mem::take(&mut pair[1])))
    });
    Ok(pairs.collect())
}

fn new_object(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let pairs = pairs(args, 0)?;
    let mut properties = Properties::with_capacity(pairs.len());
    for (name, value) in pairs {
        properties.insert(name, value);
    }
    Ok(Value::Object(Object::from_properties(properties)))
}

fn new_shared_object(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let node = Node::object_with(pairs(args, 0)?)?;
    Ok(node.into_value(|_, _| None))
}
