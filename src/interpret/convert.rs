//! What a variable of a type holds: default values, and how a value is stored in it.

use std::rc::Rc;

use crate::resolve::code::{ClassName, Type};
use crate::value::array::Element;
use crate::value::class::Class;
use crate::value::inside;
use crate::value::number::to_longint;
use crate::value::{Blob, Date, Error, Object, Picture, Pointer, Text, Time, Value};

/// The value of a variable that has been declared and not assigned.
pub fn default_value(ty: &Type) -> Value {
    match ty {
        Type::Undeclared | Type::Variant => Value::Undefined,
        Type::Integer => Value::Integer(0),
        Type::Real => Value::Real(0.0),
        Type::Boolean => Value::Boolean(false),
        Type::Text => Value::Text(Text::EMPTY),
        Type::Date => Value::Date(Date::NULL),
        Type::Time => Value::Time(Time::default()),
        Type::Object(_) | Type::Collection => Value::Null,
        Type::Pointer => Value::Pointer(Pointer::NIL),
        Type::Blob => Value::Blob(Rc::new(Blob::default())),
        Type::Picture => Value::Picture(Rc::new(Picture::default())),
    }
}

/// Is the value one that a variable of this type holds as it is? Says no where it is not sure.
#[inline(always)]
pub(crate) fn fits(ty: &Type, value: &Value) -> bool {
    match value {
        Value::Integer(_) => matches!(ty, Type::Integer | Type::Variant | Type::Undeclared),
        Value::Real(_) => matches!(ty, Type::Real | Type::Variant | Type::Undeclared),
        Value::Text(_) => matches!(ty, Type::Text | Type::Variant | Type::Undeclared),
        Value::Boolean(_) => matches!(ty, Type::Boolean | Type::Variant | Type::Undeclared),
        Value::Object(_) => matches!(ty, Type::Object(None) | Type::Variant | Type::Undeclared),
        Value::Collection(_) => matches!(ty, Type::Collection | Type::Variant | Type::Undeclared),
        _ => false,
    }
}

/// U: the value as a variable of this type holds it, or error 54. The table is that of
/// language.md section 5: undefined resets, numbers and times convert, Null empties references.
pub fn store_conversion(value: Value, ty: &Type) -> Result<Value, Error> {
    let value = match value {
        // an array as a value is the number of its current element
        Value::Array(array) => Value::Integer(array.current()),
        other => other,
    };
    Ok(match (ty, value) {
        (Type::Undeclared | Type::Variant, value) => value,
        (ty, Value::Undefined) => default_value(ty),
        (Type::Integer, value @ Value::Integer(_)) => value,
        (Type::Integer, Value::Real(x)) => Value::Integer(to_longint(x)),
        (Type::Integer, Value::Time(t)) => Value::Integer(to_longint(t.seconds() as f64)),
        (Type::Real, Value::Integer(i)) => Value::Real(f64::from(i)),
        (Type::Real, value @ Value::Real(_)) => value,
        (Type::Real, Value::Time(t)) => Value::Real(t.seconds() as f64),
        (Type::Time, value @ Value::Time(_)) => value,
        (Type::Time, Value::Integer(i)) => Value::Time(Time::from_number(f64::from(i))),
        (Type::Time, Value::Real(x)) => Value::Time(Time::from_number(x)),
        (Type::Boolean, value @ Value::Boolean(_))
        | (Type::Text, value @ Value::Text(_))
        | (Type::Date, value @ Value::Date(_))
        | (Type::Collection, value @ (Value::Collection(_) | Value::Null))
        | (Type::Pointer, value @ Value::Pointer(_))
        | (Type::Picture, value @ Value::Picture(_))
        | (Type::Blob, value @ Value::Blob(_))
        | (Type::Object(None), value @ (Value::Object(_) | Value::Null))
        | (Type::Object(Some(_)), value @ Value::Null) => value,
        (Type::Object(Some(class)), Value::Object(object)) => {
            if !is_instance(&object, class) {
                return Err(Error::types(format!(
                    "Argument types are incompatible: {} expected, {} found",
                    class_word(class),
                    object.class().map_or_else(
                        || "Object".to_owned(),
                        |c| format!("{}.{}", c.store, c.name)
                    )
                )));
            }
            Value::Object(object)
        }
        (Type::Pointer | Type::Picture, Value::Null) => default_value(ty),
        // a scalar blob becomes a blob object where one is declared (API/BlobClass)
        (Type::Object(Some(class)), Value::Blob(blob))
            if *class.store == *"4D" && *class.name == *"Blob" =>
        {
            Value::Object(crate::classes::blob::object(blob))
        }
        (Type::Blob, Value::Object(object)) => match crate::interpret::member::blob_of(&object) {
            Some(blob) => Value::Blob(blob),
            None => return Err(mismatch(ty, &Value::Object(object))),
        },
        // a scalar blob becomes a blob object where an object is held (Concepts/blob)
        (Type::Object(class), Value::Blob(blob)) if takes_blobs(class.as_ref()) => {
            Value::Object(crate::classes::blob::object(blob))
        }
        (ty, value) => return Err(mismatch(ty, &value)),
    })
}

fn mismatch(ty: &Type, found: &Value) -> Error {
    Error::types(format!(
        "Argument types are incompatible: {} expected, {} found",
        type_word(ty),
        found.type_word()
    ))
}

fn takes_blobs(class: Option<&ClassName>) -> bool {
    class.is_none_or(|class| &*class.store == "4D" && &*class.name == "Blob")
}

fn class_word(class: &ClassName) -> String {
    format!("{}.{}", class.store, class.name)
}

/// Is the object of this class or of one that extends it? Classes of a datastore are not checked.
fn is_instance(object: &Object, name: &ClassName) -> bool {
    if &*name.store == "ds" {
        return true;
    }
    // an object without a class of its own may stand for any class of a project: components of the
    // makers of 4D are called so
    if &*name.store != "4D"
        && object
            .class()
            .is_none_or(|class| *class.store == *"4D" && *class.name == *"Object")
    {
        return true;
    }
    let mut class = object.class();
    while let Some(c) = class {
        if *c.name == *name.name && (*c.store == *name.store || is_named_as_its_space(c, name)) {
            return true;
        }
        class = c.parent.as_ref();
    }
    false
}

/// `cs.Testing` may stand for `cs.Testing.Testing`: tests in the project that has the class are
/// written so, and run elsewhere.
fn is_named_as_its_space(class: &Class, name: &ClassName) -> bool {
    let space = class.store.strip_prefix("cs.");
    &*name.store == "cs" && space.is_some_and(|space| *space == *name.name)
}

/// The type's name as it is written in a declaration.
pub fn type_word(ty: &Type) -> String {
    match ty {
        Type::Undeclared | Type::Variant => "Variant".into(),
        Type::Integer => "Integer".into(),
        Type::Real => "Real".into(),
        Type::Boolean => "Boolean".into(),
        Type::Text => "Text".into(),
        Type::Date => "Date".into(),
        Type::Time => "Time".into(),
        Type::Object(None) => "Object".into(),
        Type::Object(Some(class)) => class_word(class),
        Type::Collection => "Collection".into(),
        Type::Pointer => "Pointer".into(),
        Type::Blob => "Blob".into(),
        Type::Picture => "Picture".into(),
    }
}

/// Undefined into something that exists already resets it by the type of what it holds
/// (Concepts/null-undefined).
pub fn emptied(old: &Value) -> Value {
    match old {
        Value::Undefined => Value::Undefined,
        Value::Null | Value::Object(_) | Value::Collection(_) | Value::Pointer(_) => Value::Null,
        Value::Boolean(_) => Value::Boolean(false),
        Value::Integer(_) | Value::Real(_) => Value::Integer(0),
        Value::Date(_) => Value::Date(Date::NULL),
        Value::Time(_) => Value::Time(Time::default()),
        Value::Text(_) => Value::Text(Text::EMPTY),
        Value::Blob(_) => Value::Blob(Rc::new(Blob::default())),
        Value::Picture(_) => Value::Picture(Rc::new(Picture::default())),
        Value::Array(array) => Value::Array(array.clone()),
    }
}

/// The value as an object or collection holds it: a time becomes its seconds
/// (commands/ob-set), a date stays one unless the setting says otherwise,
/// an array the number of its current element, a scalar blob a 4D.Blob.
#[inline]
pub fn as_property(value: Value) -> Value {
    match value {
        value @ (Value::Integer(_) | Value::Real(_) | Value::Text(_) | Value::Object(_)) => value,
        Value::Time(t) => inside::time(t),
        Value::Date(d) => inside::date(d),
        Value::Array(array) => Value::Integer(array.current()),
        Value::Blob(blob) => Value::Object(crate::classes::blob::object(blob)),
        other => other,
    }
}

/// The declared type of a variable that holds an array is its element type's.
pub fn element_type(element: Element) -> Type {
    match element {
        Element::Real => Type::Real,
        Element::Integer | Element::Longint => Type::Integer,
        Element::Date => Type::Date,
        Element::Time => Type::Time,
        Element::Text => Type::Text,
        Element::Boolean => Type::Boolean,
        Element::Pointer => Type::Pointer,
        Element::Picture => Type::Picture,
        Element::Blob => Type::Blob,
        Element::Object => Type::Object(None),
    }
}
