//! Commands that look at objects: `OB Get`, `OB Keys`, `OB Is empty`, `OB Class` and their kin.

use std::rc::Rc;

use super::typed;
use crate::args::Args;
use crate::classes;
use crate::command::{Command, Kind, Run, any, integer, object, one_of, text, variable};
use crate::interpret::{Context, member};
use crate::value::array::{Data, Element};
use crate::value::object::Properties;
use crate::value::{Array, Collection, Error, Object, Text, Value, type_code};

pub const OB_CLASS: Command = Command {
    number: 1730,
    name: "OB Class",
    params: &[any("object")],
    returns: Kind::Object,
    doc: "The class of an object; Null if it is none.",
    examples: &[
        ("OB Class({}).name", "Object"),
        ("OB Class(New signal).name", "Signal"),
        ("OB Class(Null)=Null", "True"),
    ],
    source: "commands/ob-class",
    run: Run::Function(ob_class),
    ..Command::DEFAULT
};

fn ob_class(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let class = match args.value(0) {
        Value::Object(object) => match object.class() {
            Some(class) => Some(Rc::clone(class)),
            None => cx.world.builtin_class("Object"),
        },
        _ => None,
    };
    Ok(class.map_or(Value::Null, |class| {
        Value::Object(classes::class_object(&cx.world, &class))
    }))
}

pub const OB_INSTANCE_OF: Command = Command {
    number: 1731,
    name: "OB Instance of",
    params: &[any("object"), any("class")],
    returns: Kind::Boolean,
    doc: "True if the object belongs to the class or to one that extends it.",
    examples: &[
        ("OB Instance of({}; 4D.Object)", "True"),
        ("OB Instance of(New signal; 4D.Signal)", "True"),
        ("OB Instance of(New signal; 4D.Function)", "False"),
        ("OB Instance of(Null; 4D.Object)", "False"),
    ],
    source: "commands/ob-instance-of",
    run: Run::Function(ob_instance_of),
    ..Command::DEFAULT
};

fn ob_instance_of(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let class = classes::class::class_of(args.value(1))?;
    let own = match args.value(0) {
        Value::Object(object) => match object.class() {
            Some(own) => Some(Rc::clone(own)),
            None => cx.world.builtin_class("Object"),
        },
        Value::Collection(_) => cx.world.builtin_class("Collection"),
        _ => None,
    };
    Ok(Value::Boolean(
        own.is_some_and(|own| own.is_or_extends(&class)),
    ))
}

pub const OB_ENTRIES: Command = Command {
    number: 1720,
    name: "OB Entries",
    params: &[object("object")],
    returns: Kind::Collection,
    thread_safe: false,
    doc: "A collection of objects with the key and the value of each property.",
    examples: &[
        ("OB Entries({a: 1; b: 2}).length", "2"),
        ("OB Entries({a: 1; b: 2})[1]", "{key: \"b\"; value: 2}"),
    ],
    source: "commands/ob-entries",
    run: Run::Function(ob_entries),
    ..Command::DEFAULT
};

fn ob_entries(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (key_name, value_name) = (Text::new("key"), Text::new("value"));
    let entries = entries(args).into_iter().map(|(key, value)| {
        let mut pair = Properties::with_capacity(2);
        pair.insert(key_name.clone(), Value::Text(key));
        pair.insert(value_name.clone(), value);
        Value::Object(Object::from_properties(pair))
    });
    Ok(Value::Collection(Collection::new(entries.collect())))
}

/// The properties of the first argument; none if it is no object.
fn entries(args: &Args) -> Vec<(Text, Value)> {
    args.object(0)
        .map(|object| object.entries())
        .unwrap_or_default()
}

pub const OB_KEYS: Command = Command {
    number: 1719,
    name: "OB Keys",
    params: &[object("object")],
    returns: Kind::Collection,
    thread_safe: false,
    doc: "The names of the properties in order of their creation.",
    examples: &[
        ("OB Keys({b: 1; a: 2})", "[\"b\"; \"a\"]"),
        ("OB Keys({})", "[]"),
    ],
    source: "commands/ob-keys",
    run: Run::Function(ob_keys),
    ..Command::DEFAULT
};

fn ob_keys(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let keys = args.object(0).map(|object| object.keys());
    let keys = keys.unwrap_or_default().into_iter().map(Value::Text);
    Ok(Value::Collection(Collection::new(keys.collect())))
}

pub const OB_VALUES: Command = Command {
    number: 1718,
    name: "OB Values",
    params: &[object("object")],
    returns: Kind::Collection,
    thread_safe: false,
    doc: "The values of the properties in order of their creation.",
    examples: &[("OB Values({b: 1; a: \"x\"})", "[1; \"x\"]")],
    source: "commands/ob-values",
    run: Run::Function(ob_values),
    ..Command::DEFAULT
};

fn ob_values(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let values = entries(args).into_iter().map(|(_, value)| value);
    Ok(Value::Collection(Collection::new(values.collect())))
}

pub const OB_GET: Command = Command {
    number: 1224,
    name: "OB Get",
    params: &[
        object("object"),
        text("property"),
        integer("type").optional(),
    ],
    returns: Kind::Any,
    doc: "The value of a property, converted to a type if one is given.",
    examples: &[
        ("OB Get({a: 42}; \"a\")", "42"),
        ("OB Get({a: 42}; \"A\")", "Undefined"),
        ("OB Get({a: 42}; \"a\"; Is text)", "42"),
        ("OB Get({t: 3601}; \"t\"; Is time)", "?01:00:01?"),
    ],
    source: "commands/ob-get",
    run: Run::Function(ob_get),
    ..Command::DEFAULT
};

/// The property as `o.name` reads it: own, or of the class.
fn property(cx: &mut Context, args: &Args) -> Result<Value, Error> {
    let at = cx.frame().at;
    let key = args.text(1);
    match args.value(0) {
        Value::Object(object) => {
            let object = Value::Object(object.clone());
            member::get(cx, &object, &member::Site::new(key), true, at)
                .map_err(|_| classes::user::stopped())
        }
        _ => Ok(Value::Undefined),
    }
}

fn ob_get(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let value = property(cx, args)?;
    if args.has(2) {
        return typed::checked_type(cx, value, args.integer(2));
    }
    Ok(value)
}

pub const OB_GET_TYPE: Command = Command {
    number: 1230,
    name: "OB Get type",
    params: &[object("object"), text("property")],
    returns: Kind::Integer,
    doc: "The type of a property's value: a constant such as `Is text`.",
    examples: &[
        ("OB Get type({a: \"x\"}; \"a\")=Is text", "True"),
        ("OB Get type({a: 1}; \"a\")=Is real", "True"),
        ("OB Get type({a: Null}; \"a\")=Is null", "True"),
        ("OB Get type({a: 1}; \"b\")=Is undefined", "True"),
    ],
    source: "commands/ob-get-type",
    run: Run::Function(ob_get_type),
    ..Command::DEFAULT
};

fn ob_get_type(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let value = property(cx, args)?;
    Ok(Value::Integer(stored_type(&value)))
}

/// The type of a value inside an object: pictures and blobs are objects there.
fn stored_type(value: &Value) -> i32 {
    match value {
        Value::Picture(_) | Value::Blob(_) => type_code::OBJECT,
        other => other.type_code(),
    }
}

pub const OB_IS_DEFINED: Command = Command {
    number: 1231,
    name: "OB Is defined",
    params: &[any("object"), text("property").optional()],
    returns: Kind::Boolean,
    doc: "True if the object is initialised, or if it has the property.",
    examples: &[
        ("OB Is defined({})", "True"),
        ("OB Is defined(Null)", "False"),
        ("OB Is defined({a: Null}; \"a\")", "True"),
        ("OB Is defined({a: 1}; \"A\")", "False"),
    ],
    source: "commands/ob-is-defined",
    run: Run::Function(ob_is_defined),
    ..Command::DEFAULT
};

/// Is there an object? Scalar values are no objects, and asking is an error.
fn is_object(value: &Value) -> Result<bool, Error> {
    match value {
        Value::Object(_) | Value::Collection(_) => Ok(true),
        Value::Undefined | Value::Null => Ok(false),
        other => Err(Error::expected("Object", other)),
    }
}

fn ob_is_defined(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    if !is_object(args.value(0))? {
        return Ok(Value::Boolean(false));
    }
    if !args.has(1) {
        return Ok(Value::Boolean(true));
    }
    let value = property(cx, args)?;
    Ok(Value::Boolean(!value.is_undefined()))
}

pub const OB_IS_EMPTY: Command = Command {
    number: 1297,
    name: "OB Is empty",
    params: &[any("object")],
    returns: Kind::Boolean,
    doc: "True if the object is not initialised or has no properties.",
    examples: &[
        ("OB Is empty({})", "True"),
        ("OB Is empty({a: Null})", "False"),
        ("OB Is empty(Null)", "True"),
    ],
    source: "commands/ob-is-empty",
    run: Run::Function(|_, args| {
        is_object(args.value(0))?;
        Ok(Value::Boolean(match args.value(0) {
            Value::Object(object) => object.is_empty(),
            Value::Collection(collection) => collection.is_empty(),
            _ => true,
        }))
    }),
    ..Command::DEFAULT
};

pub const OB_IS_SHARED: Command = Command {
    number: 1759,
    name: "OB Is shared",
    params: &[one_of("toCheck", &[Kind::Object, Kind::Collection])],
    returns: Kind::Boolean,
    doc: "True if the object or collection is shared.",
    examples: &[
        ("OB Is shared({})", "False"),
        ("OB Is shared(New shared collection)", "True"),
    ],
    source: "commands/ob-is-shared",
    run: Run::Function(|_, args| {
        Ok(Value::Boolean(match args.value(0) {
            Value::Object(object) => object.is_shared(),
            Value::Collection(collection) => collection.is_shared(),
            _ => false,
        }))
    }),
    ..Command::DEFAULT
};

pub const OB_GET_PROPERTY_NAMES: Command = Command {
    number: 1232,
    name: "OB GET PROPERTY NAMES",
    params: &[
        object("object"),
        variable("arrProperties"),
        variable("arrTypes").optional(),
    ],
    doc: "Fills arrays with the names of the properties and the types of their values.",
    source: "commands/ob-get-property-names",
    run: Run::Function(ob_get_property_names),
    ..Command::DEFAULT
};

fn ob_get_property_names(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let entries = entries(args);
    let mut names = vec![Text::EMPTY];
    names.extend(entries.iter().map(|(key, _)| key.clone()));
    fill_array(cx, args, 1, Data::Text(names))?;
    if args.has(2) {
        let mut types = vec![0];
        types.extend(entries.iter().map(|(_, value)| stored_type(value)));
        fill_array(cx, args, 2, Data::Longint(types))?;
    }
    Ok(Value::Undefined)
}

/// Puts elements into the array variable that an argument points to. An array of another element
/// type keeps its type if the elements fit; a variable that holds no array gets one.
fn fill_array(cx: &mut Context, args: &Args, i: usize, data: Data) -> Result<(), Error> {
    let pointer = args.pointer(i);
    let Value::Array(array) = cx.read_pointer(&pointer).unwrap_or_default() else {
        return cx.write_pointer(&pointer, Value::Array(Array::from_data(data)));
    };
    array.set_current(0);
    if array.element_type() == data.element() && !array.is_two_dimensional() {
        array.update(|old| *old = data);
        return Ok(());
    }
    let fresh = Array::from_data(data);
    let filled = Array::new(array.element_type(), fresh.size());
    for (i, value) in fresh.values().into_iter().enumerate() {
        let value = match array.element_type() {
            Element::Text => Value::Text(typed::text_of(&value)),
            _ => value,
        };
        filled.set(i as i32 + 1, value)?;
    }
    array.update(|old| *old = filled.copy_data());
    Ok(())
}
