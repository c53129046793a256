//! The commands of the theme Collections. The functions of collections are in
//! `classes/collection`.

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, any, collection, one_of, variable};
use crate::commands::objects_language::write;
use crate::interpret::Context;
use crate::interpret::convert::as_property;
use crate::shared::Node;
use crate::value::object::Properties;
use crate::value::{Collection, Error, Object, Text, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Collections",
    commands: &[
        &ARRAY_TO_COLLECTION,
        &COLLECTION_TO_ARRAY,
        &NEW_COLLECTION,
        &NEW_SHARED_COLLECTION,
    ],
};

const NEW_COLLECTION: Command = Command {
    number: 1472,
    name: "New collection",
    params: &[any("value").repeated()],
    returns: Kind::Collection,
    doc: "A new collection of values, or an empty one.",
    examples: &[
        ("New collection", "[]"),
        ("New collection(33; \"mike\"; Null)", "[33; \"mike\"; Null]"),
        ("New collection(?00:01:00?)", "[60]"),
    ],
    source: "commands/new-collection",
    run: Run::Function(|_, args| Ok(Value::Collection(taken(args).into()))),
    ..Command::DEFAULT
};

const NEW_SHARED_COLLECTION: Command = Command {
    number: 1527,
    name: "New shared collection",
    params: &[any("value").repeated()],
    returns: Kind::Collection,
    doc: "A new shared collection of values, or an empty one.",
    examples: &[
        ("New shared collection(\"alpha\"; 2).length", "2"),
        ("OB Is shared(New shared collection)", "True"),
    ],
    source: "commands/new-shared-collection",
    run: Run::Function(|_, args| Ok(Node::collection_with(&taken(args))?.into_value(|_, _| None))),
    ..Command::DEFAULT
};

/// The arguments as elements: undefined becomes Null.
fn taken(args: &mut Args) -> Vec<Value> {
    args.values
        .iter_mut()
        .map(|value| match as_property(std::mem::take(value)) {
            Value::Undefined => Value::Null,
            other => other,
        })
        .collect()
}

const ARRAY_TO_COLLECTION: Command = Command {
    number: 1563,
    name: "ARRAY TO COLLECTION",
    params: &[
        variable("collection"),
        one_of("array", &[Kind::Array, Kind::Text]).repeated(),
    ],
    doc: "Copies arrays into a collection: one as its elements, or several as properties of objects.",
    source: "commands/array-to-collection",
    run: Run::Function(array_to_collection),
    ..Command::DEFAULT
};

/// The collection of the first argument, made if the variable has none yet.
fn target(cx: &mut Context, args: &Args) -> Result<Collection, Error> {
    let pointer = match args.value(0) {
        Value::Collection(collection) => return Ok(collection.clone()),
        Value::Pointer(pointer) => pointer.clone(),
        other => return Err(Error::expected("Collection", other)),
    };
    match cx.read_pointer(&pointer)? {
        Value::Collection(collection) => Ok(collection),
        Value::Undefined | Value::Null => {
            let collection = Collection::default();
            cx.write_pointer(&pointer, Value::Collection(collection.clone()))?;
            Ok(collection)
        }
        other => Err(Error::expected("Collection", &other)),
    }
}

fn array_to_collection(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let collection = target(cx, args)?;
    let items = match args.rest(1) {
        [Value::Array(array)] => write::elements(array)?,
        pairs => objects(pairs)?,
    };
    let value = Value::Collection(collection.clone());
    // a shared collection is locked without `Use` (Concepts/shared)
    crate::class::locked(cx, &value, |_| {
        let items = if collection.is_shared() {
            items
                .into_iter()
                .map(as_shared)
                .collect::<Result<Vec<_>, Error>>()?
        } else {
            items
        };
        collection.update(|old| {
            *old = items;
            Ok(())
        })
    })?;
    Ok(Value::Undefined)
}

/// Objects made for a shared collection are shared.
fn as_shared(value: Value) -> Result<Value, Error> {
    match &value {
        Value::Object(object) if !object.is_shared() => {
            Ok(Node::object_with(object.entries())?.into_value(|_, _| None))
        }
        _ => Ok(value),
    }
}

/// One object for each element of the longest array.
fn objects(pairs: &[Value]) -> Result<Vec<Value>, Error> {
    let mut columns: Vec<(Vec<Value>, Text)> = Vec::new();
    for pair in pairs.chunks(2) {
        match pair {
            [Value::Array(array), Value::Text(name)] => {
                columns.push((write::elements(array)?, name.clone()));
            }
            _ => {
                return Err(Error::types("Arrays and names of properties come in pairs"));
            }
        }
    }
    let length = columns.iter().map(|(values, _)| values.len()).max();
    let rows = (0..length.unwrap_or(0)).map(|i| {
        let mut properties = Properties::with_capacity(columns.len());
        for (values, name) in &columns {
            if let Some(value) = values.get(i) {
                properties.insert(name.clone(), value.clone());
            }
        }
        Value::Object(Object::from_properties(properties))
    });
    Ok(rows.collect())
}

const COLLECTION_TO_ARRAY: Command = Command {
    number: 1562,
    name: "COLLECTION TO ARRAY",
    params: &[
        collection("collection"),
        variable("array"),
        any("propertyName").optional(),
        variable("array").repeated(),
        any("propertyName"),
    ],
    doc: "Copies the elements of a collection, or properties of them, into arrays.",
    source: "commands/collection-to-array",
    run: Run::Function(collection_to_array),
    ..Command::DEFAULT
};

fn collection_to_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let items = args.collection(0).map(|c| c.items()).unwrap_or_default();
    for i in (1..args.len()).step_by(2) {
        let name = match args.value(i + 1) {
            Value::Text(name) => name.clone(),
            _ => Text::EMPTY,
        };
        if name.is_empty() {
            write::fill(cx, args, i, &items)?;
            continue;
        }
        let values: Vec<Value> = items
            .iter()
            .map(|item| match item {
                Value::Object(object) => object.get(&name).unwrap_or_default(),
                _ => Value::Undefined,
            })
            .collect();
        write::fill(cx, args, i, &values)?;
    }
    Ok(Value::Undefined)
}
