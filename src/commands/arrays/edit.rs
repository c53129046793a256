//! Commands that add, remove and copy elements, and the size of an array.

use super::create::{array_negative_size, checked_size};
use crate::args::Args;
use crate::command::{Command, Kind, Run, any, array, integer, variable};
use crate::interpret::Context;
use crate::value::array::{Data, Element};
use crate::value::error::code;
use crate::value::pointer::Target;
use crate::value::{Array, Error, Pointer, Value};

pub(super) const SIZE_OF_ARRAY: Command = Command {
    number: 274,
    name: "Size of array",
    french: Some("Taille tableau"),
    params: &[array("array")],
    returns: Kind::Integer,
    doc: "How many elements the array has, element 0 not counted; of a two-dimensional one, how many rows.",
    source: "commands/size-of-array",
    run: Run::Function(|_, args| Ok(Value::from(args.array(0)?.size()))),
    ..Command::DEFAULT
};

pub(super) const APPEND_TO_ARRAY: Command = Command {
    number: 911,
    name: "APPEND TO ARRAY",
    french: Some("AJOUTER A TABLEAU"),
    params: &[variable("array"), any("value")],
    doc: "Adds an element at the end of the array; creates the array if there is none.",
    source: "commands/append-to-array",
    run: Run::Function(append_to_array),
    ..Command::DEFAULT
};

fn append_to_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let target = args.pointer(0);
    let value = args.take(1);
    let array = match cx.read_pointer(&target)? {
        Value::Array(array) => array,
        Value::Undefined => {
            let array = Array::new(element_for(&value)?, 0);
            cx.write_pointer(&target, Value::Array(array.clone()))?;
            array
        }
        other => return Err(no_array(&other)),
    };
    let size = array.size();
    if array.is_two_dimensional() {
        return Err(Error::types(
            "Argument types are incompatible: a row of a two-dimensional array is not appended",
        )
        .with_hint("use INSERT IN ARRAY"));
    }
    // the type is checked before the array grows
    let value = array.element_type().accept(value)?;
    checked_size(i32::try_from(size + 1).unwrap_or(i32::MAX))?;
    array.resize(size + 1);
    array.set(i32::try_from(size + 1).unwrap_or(i32::MAX), value)?;
    Ok(Value::Undefined)
}

/// The type of the array that APPEND TO ARRAY creates for a value.
fn element_for(value: &Value) -> Result<Element, Error> {
    Ok(match value {
        Value::Integer(_) | Value::Real(_) => Element::Real,
        Value::Boolean(_) => Element::Boolean,
        Value::Text(_) => Element::Text,
        Value::Date(_) => Element::Date,
        Value::Time(_) => Element::Time,
        Value::Pointer(_) => Element::Pointer,
        Value::Picture(_) => Element::Picture,
        Value::Blob(_) => Element::Blob,
        Value::Object(_) | Value::Null => Element::Object,
        Value::Undefined | Value::Collection(_) | Value::Array(_) => {
            return Err(Error::types(format!(
                "Argument types are incompatible: an array does not hold {} values",
                value.type_word()
            )));
        }
    })
}

fn no_array(found: &Value) -> Error {
    Error::new(
        code::ARRAY_EXPECTED,
        format!("An array is expected, {} found", found.type_word()),
    )
}

pub(super) const INSERT_IN_ARRAY: Command = Command {
    number: 227,
    name: "INSERT IN ARRAY",
    french: Some("INSERER DANS TABLEAU"),
    params: &[
        array("array"),
        integer("where"),
        integer("howMany").optional(),
    ],
    doc: "Inserts empty elements before an element, at the end if there are fewer.",
    source: "commands/insert-in-array",
    run: Run::Function(insert_in_array),
    ..Command::DEFAULT
};

fn insert_in_array(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let array = args.array(0)?;
    let count = array_negative_size(args.integer_or(2, 1));
    checked_size(i32::try_from(array.size().saturating_add(count)).unwrap_or(i32::MAX))?;
    array.insert(insert_position(args.integer(1)), count);
    Ok(Value::Undefined)
}

/// U: elements that are inserted before an element below 1 come first.
fn insert_position(index: i32) -> usize {
    usize::try_from(index).unwrap_or(0).max(1)
}

pub(super) const DELETE_FROM_ARRAY: Command = Command {
    number: 228,
    name: "DELETE FROM ARRAY",
    french: Some("SUPPRIMER DANS TABLEAU"),
    params: &[
        array("array"),
        integer("where"),
        integer("howMany").optional(),
    ],
    doc: "Deletes one or more elements; the array shrinks.",
    source: "commands/delete-from-array",
    run: Run::Function(delete_from_array),
    ..Command::DEFAULT
};

fn delete_from_array(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let array = args.array(0)?;
    if let Some((index, count)) = delete_range(args.integer(1), args.integer_or(2, 1)) {
        array.delete(index, count);
    }
    Ok(Value::Undefined)
}

/// U: what is deleted of a range that leaves the array: the part inside, never element 0.
fn delete_range(index: i32, count: i32) -> Option<(usize, usize)> {
    let end = i64::from(index) + i64::from(count);
    let start = i64::from(index).max(1);
    let count = usize::try_from(end - start).ok().filter(|n| *n > 0)?;
    Some((usize::try_from(start).ok()?, count))
}

pub(super) const COPY_ARRAY: Command = Command {
    number: 226,
    name: "COPY ARRAY",
    french: Some("COPIER TABLEAU"),
    params: &[array("source"), variable("destination")],
    doc: "Makes the destination an array with the same elements; a numeric destination keeps its type.",
    source: "commands/copy-array",
    run: Run::Function(copy_array),
    ..Command::DEFAULT
};

fn copy_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let source = args.array(0)?;
    let target = args.pointer(1);
    let Value::Array(destination) = cx.read_pointer(&target)? else {
        let copy = Array::from_data(source.copy_data());
        cx.write_pointer(&target, Value::Array(copy))?;
        return Ok(Value::Undefined);
    };
    if destination.same(&source) {
        return Ok(Value::Undefined);
    }
    let wanted = destination.element_type();
    let keeps_type = is_numeric(wanted) && is_numeric(source.element_type());
    let data = if keeps_type && wanted != source.element_type() {
        converted(&source, wanted)?
    } else {
        source.copy_data()
    };
    if is_row(&target) && (data.element() != wanted || matches!(data, Data::Rows(..))) {
        return Err(Error::types(format!(
            "Argument types are incompatible: an array of {} into a row of {} elements",
            source.element_type().word(),
            wanted.word()
        )));
    }
    destination.replace(data);
    Ok(Value::Undefined)
}

fn is_row(target: &Pointer) -> bool {
    matches!(target.target(), Some(Target::Element { .. }))
}

fn is_numeric(element: Element) -> bool {
    matches!(
        element,
        Element::Real | Element::Integer | Element::Longint | Element::Time
    )
}

/// The numbers of an array as an array of another numeric type has them.
fn converted(source: &Array, element: Element) -> Result<Data, Error> {
    if let Data::Rows(_, rows) = source.copy_data() {
        let rows = rows
            .iter()
            .map(|row| converted(row, element).map(Array::from_data))
            .collect::<Result<_, _>>()?;
        return Ok(Data::Rows(element, rows));
    }
    let copy = Array::new(element, source.size());
    for i in 0..=i32::try_from(source.size()).unwrap_or(i32::MAX) {
        copy.set(i, source.get(i)?)?;
    }
    Ok(copy.copy_data())
}
