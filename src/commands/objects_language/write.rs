//! Commands that change objects: `OB SET`, `OB REMOVE`, and arrays as properties.

use super::{pairs, typed};
use crate::args::Args;
use crate::classes::user::stopped;
use crate::command::{Command, Kind, Run, any, object, one_of, text, variable};
use crate::interpret::convert::as_property;
use crate::interpret::{Context, member};
use crate::value::array::Element;
use crate::value::{Array, Collection, Error, Object, Text, Value};

pub const OB_SET: Command = Command {
    number: 1220,
    name: "OB SET",
    params: &[
        variable("object"),
        text("property"),
        any("value"),
        text("property").repeated(),
        any("value"),
    ],
    doc: "Creates or changes properties of an object; a variable without an object gets one.",
    source: "commands/ob-set",
    run: Run::Function(ob_set),
    ..Command::DEFAULT
};

/// The object of the first argument, made if the variable has none yet.
fn target(cx: &mut Context, args: &Args) -> Result<Object, Error> {
    let pointer = match args.value(0) {
        Value::Object(object) => return Ok(object.clone()),
        Value::Pointer(pointer) => pointer.clone(),
        other => return Err(Error::expected("Object", other)),
    };
    match cx.read_pointer(&pointer)? {
        Value::Object(object) => Ok(object),
        Value::Undefined | Value::Null => {
            let object = Object::new();
            cx.write_pointer(&pointer, Value::Object(object.clone()))?;
            Ok(object)
        }
        other => Err(Error::expected("Object", &other)),
    }
}

/// Assigns a property as `o.name:=value` does, but for undefined, which is stored as it is said
/// for assignments.
fn assign(cx: &mut Context, object: &Object, key: &Text, value: Value) -> Result<(), Error> {
    let at = cx.frame().at;
    let object = Value::Object(object.clone());
    member::set(cx, &object, &member::Site::new(key.clone()), value, at).map_err(|_| stopped())
}

fn ob_set(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let object = target(cx, args)?;
    for (key, value) in pairs(args, 1)? {
        assign(cx, &object, &key, value)?;
    }
    Ok(Value::Undefined)
}

pub const OB_SET_NULL: Command = Command {
    number: 1233,
    name: "OB SET NULL",
    params: &[variable("object"), text("property")],
    doc: "Stores Null in a property.",
    source: "commands/ob-set-null",
    run: Run::Function(ob_set_null),
    ..Command::DEFAULT
};

fn ob_set_null(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let object = target(cx, args)?;
    assign(cx, &object, &args.text(1), Value::Null)?;
    Ok(Value::Undefined)
}

pub const OB_REMOVE: Command = Command {
    number: 1226,
    name: "OB REMOVE",
    params: &[object("object"), text("property")],
    doc: "Removes a property.",
    source: "commands/ob-remove",
    run: Run::Function(ob_remove),
    ..Command::DEFAULT
};

/// A shared object is locked for it without `Use` (Concepts/shared).
fn ob_remove(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let Some(object) = args.object(0) else {
        return Ok(Value::Undefined);
    };
    let key = args.text(1);
    crate::class::locked(cx, args.value(0), |_| object.remove(&key))?;
    Ok(Value::Undefined)
}

pub const OB_SET_ARRAY: Command = Command {
    number: 1227,
    name: "OB SET ARRAY",
    params: &[
        variable("object"),
        text("property"),
        one_of("array", &[Kind::Array, Kind::Any]),
    ],
    doc: "Stores the elements of an array as a collection in a property; another value becomes the only element.",
    source: "commands/ob-set-array",
    run: Run::Function(ob_set_array),
    ..Command::DEFAULT
};

fn ob_set_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let object = target(cx, args)?;
    let items = match args.take(2) {
        Value::Array(array) => elements(&array)?,
        other => vec![as_element(other)],
    };
    let collection = Value::Collection(Collection::new(items));
    assign(cx, &object, &args.text(1), collection)?;
    Ok(Value::Undefined)
}

/// The counted elements of an array as a collection holds them.
pub(crate) fn elements(array: &Array) -> Result<Vec<Value>, Error> {
    if array.is_two_dimensional() {
        return Err(Error::types("A two-dimensional array cannot be used here"));
    }
    Ok(array.values().into_iter().map(as_element).collect())
}

fn as_element(value: Value) -> Value {
    match as_property(value) {
        Value::Undefined => Value::Null,
        other => other,
    }
}

pub const OB_GET_ARRAY: Command = Command {
    number: 1229,
    name: "OB GET ARRAY",
    params: &[object("object"), text("property"), variable("array")],
    doc: "Fills an array with the elements of a collection held by a property.",
    source: "commands/ob-get-array",
    run: Run::Function(ob_get_array),
    ..Command::DEFAULT
};

fn ob_get_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let value = args.object(0).and_then(|object| object.get(&args.text(1)));
    let items = match value {
        Some(Value::Collection(collection)) => collection.items(),
        None | Some(Value::Undefined | Value::Null) => Vec::new(),
        Some(single) => vec![single],
    };
    fill(cx, args, 2, &items)?;
    Ok(Value::Undefined)
}

/// Fills the array variable that an argument points to with values, each converted to the type of
/// the elements. A variable without an array gets one whose type the first value decides.
pub(crate) fn fill(cx: &mut Context, args: &Args, i: usize, items: &[Value]) -> Result<(), Error> {
    let pointer = args.pointer(i);
    let found = match args.value(i) {
        Value::Array(array) => Value::Array(array.clone()),
        _ => cx.read_pointer(&pointer).unwrap_or_default(),
    };
    let array = match found {
        Value::Array(array) => array,
        _ => {
            let array = Array::new(element_for(items.first()), 0);
            cx.write_pointer(&pointer, Value::Array(array.clone()))?;
            array
        }
    };
    fill_array(cx, &array, items)
}

/// Replaces the elements of an array, converting the values.
pub(crate) fn fill_array(cx: &Context, array: &Array, items: &[Value]) -> Result<(), Error> {
    let element = array.element_type();
    let filled = Array::new(element, items.len());
    for (i, item) in items.iter().enumerate() {
        let value = typed::value_as_element(cx, item, element);
        let index = i32::try_from(i + 1).unwrap_or(i32::MAX);
        filled.set(index, value)?;
    }
    let data = filled.copy_data();
    array.update(|old| *old = data);
    array.set_current(0);
    Ok(())
}

fn element_for(value: Option<&Value>) -> Element {
    match value {
        Some(Value::Integer(_) | Value::Real(_)) => Element::Real,
        Some(Value::Boolean(_)) => Element::Boolean,
        Some(Value::Date(_)) => Element::Date,
        Some(Value::Pointer(_)) => Element::Pointer,
        Some(Value::Picture(_)) => Element::Picture,
        Some(Value::Object(_) | Value::Collection(_)) => Element::Object,
        _ => Element::Text,
    }
}
