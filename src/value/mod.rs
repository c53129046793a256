//! The values of the language, 16 bytes each.
//!
//! A value belongs to one world (the cooperative processes of one thread) and is not `Send`:
//! reference counts are plain. What crosses threads is a shared object or a parcel, see
//! `shared/`. Nothing here knows of processes.

pub mod array;
pub mod blob;
pub mod charset;
pub mod class;
pub mod collection;
pub mod compare;
pub mod date;
pub mod error;
pub mod format;
pub mod inside;
pub mod json;
pub mod memory;
pub mod number;
pub mod object;
pub mod ordering;
pub mod picture;
pub mod pointer;
pub mod regex;
mod release;
pub mod text;
pub mod time;

use std::rc::Rc;

pub use array::Array;
pub use blob::{Blob, Picture};
pub use collection::Collection;
pub use error::Error;
pub use number::Number;
pub use object::Object;
pub use pointer::Pointer;
pub use text::Text;

pub use date::Date;
pub use time::Time;

/// A value of any type.
///
/// Numbers are one type to a program (interpreted 4D computes in reals); `Integer` is the form
/// that a whole number of 32 bits takes as long as it can.
#[derive(Debug, Default)]
pub enum Value {
    /// The value of what does not exist: a missing property, an unassigned Variant.
    #[default]
    Undefined,
    Null,
    Boolean(bool),
    Integer(i32),
    Real(f64),
    Date(Date),
    Time(Time),
    Text(Text),
    Pointer(Pointer),
    Object(Object),
    Collection(Collection),
    Blob(Rc<Blob>),
    Picture(Rc<Picture>),
    /// The content of an array variable. Never the result of an expression: as a value an array
    /// is the number of its current element.
    Array(Array),
}

/// `Value type` and `Type` codes (theme Field and Variable Types).
pub mod type_code {
    pub const REAL: i32 = 1;
    pub const TEXT: i32 = 2;
    pub const PICTURE: i32 = 3;
    pub const DATE: i32 = 4;
    pub const UNDEFINED: i32 = 5;
    pub const BOOLEAN: i32 = 6;
    pub const LONGINT: i32 = 9;
    pub const TIME: i32 = 11;
    pub const VARIANT: i32 = 12;
    pub const ARRAY_2D: i32 = 13;
    pub const REAL_ARRAY: i32 = 14;
    pub const INTEGER_ARRAY: i32 = 15;
    pub const LONGINT_ARRAY: i32 = 16;
    pub const DATE_ARRAY: i32 = 17;
    pub const TEXT_ARRAY: i32 = 18;
    pub const PICTURE_ARRAY: i32 = 19;
    pub const POINTER_ARRAY: i32 = 20;
    pub const BOOLEAN_ARRAY: i32 = 22;
    pub const POINTER: i32 = 23;
    pub const BLOB: i32 = 30;
    pub const BLOB_ARRAY: i32 = 31;
    pub const TIME_ARRAY: i32 = 32;
    pub const OBJECT: i32 = 38;
    pub const OBJECT_ARRAY: i32 = 39;
    pub const COLLECTION: i32 = 42;
    pub const NULL: i32 = 255;
}

impl Value {
    pub fn text(text: &str) -> Value {
        Value::Text(Text::new(text))
    }

    /// A number in its smallest form; −0 stays a real.
    #[inline]
    pub fn number(x: f64) -> Value {
        let i = x as i32;
        if f64::from(i).to_bits() == x.to_bits() {
            Value::Integer(i)
        } else {
            Value::Real(x)
        }
    }

    /// A whole number that may leave 32 bits.
    #[inline]
    pub fn whole(n: i64) -> Value {
        match i32::try_from(n) {
            Ok(i) => Value::Integer(i),
            Err(_) => Value::Real(n as f64),
        }
    }

    /// The number, if it is one. A time is not a number here, see [`Value::as_number`].
    #[inline]
    pub fn as_real(&self) -> Option<f64> {
        match self {
            Value::Integer(i) => Some(f64::from(*i)),
            Value::Real(x) => Some(*x),
            _ => None,
        }
    }

    /// The number; a time counts as its seconds, an array as the number of its current element.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Value::Time(t) => Some(t.seconds() as f64),
            Value::Array(a) => Some(f64::from(a.current())),
            other => other.as_real(),
        }
    }

    pub fn is_number(&self) -> bool {
        matches!(self, Value::Integer(_) | Value::Real(_))
    }

    pub fn is_undefined(&self) -> bool {
        matches!(self, Value::Undefined)
    }

    /// Null or undefined.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Value::Undefined | Value::Null)
    }

    /// What `Value type` answers in interpreted mode.
    pub fn type_code(&self) -> i32 {
        match self {
            Value::Undefined => type_code::UNDEFINED,
            Value::Null => type_code::NULL,
            Value::Boolean(_) => type_code::BOOLEAN,
            Value::Integer(_) | Value::Real(_) | Value::Array(_) => type_code::REAL,
            Value::Date(_) => type_code::DATE,
            Value::Time(_) => type_code::TIME,
            Value::Text(_) => type_code::TEXT,
            Value::Pointer(_) => type_code::POINTER,
            Value::Object(_) => type_code::OBJECT,
            Value::Collection(_) => type_code::COLLECTION,
            Value::Blob(_) => type_code::BLOB,
            Value::Picture(_) => type_code::PICTURE,
        }
    }

    /// What messages call its type.
    pub fn type_word(&self) -> &'static str {
        match self {
            Value::Undefined => "undefined",
            Value::Null => "Null",
            Value::Boolean(_) => "Boolean",
            Value::Integer(_) | Value::Real(_) => "number",
            Value::Date(_) => "Date",
            Value::Time(_) => "Time",
            Value::Text(_) => "Text",
            Value::Pointer(_) => "Pointer",
            Value::Object(_) => "Object",
            Value::Collection(_) => "Collection",
            Value::Blob(_) => "Blob",
            Value::Picture(_) => "Picture",
            Value::Array(_) => "array",
        }
    }

    /// Truthiness, as `&&`, `||` and the ternary see it (Concepts/operators): 0 is true.
    pub fn is_truthy(&self) -> bool {
        match self {
            Value::Undefined | Value::Null => false,
            Value::Boolean(b) => *b,
            Value::Date(d) => !d.is_null(),
            Value::Text(t) => !t.is_empty(),
            Value::Pointer(p) => !p.is_nil(),
            Value::Object(o) => !o.is_empty(),
            Value::Collection(c) => !c.is_empty(),
            Value::Picture(p) => !p.is_empty(),
            Value::Integer(_)
            | Value::Real(_)
            | Value::Time(_)
            | Value::Blob(_)
            | Value::Array(_) => true,
        }
    }
}

impl Clone for Value {
    /// Numbers are copied in place; the rest takes a call.
    #[inline(always)]
    fn clone(&self) -> Value {
        match self {
            Value::Integer(i) => Value::Integer(*i),
            Value::Real(x) => Value::Real(*x),
            Value::Object(object) => Value::Object(object.clone()),
            other => other.clone_other(),
        }
    }
}

impl Value {
    #[inline(never)]
    fn clone_other(&self) -> Value {
        match self {
            Value::Undefined => Value::Undefined,
            Value::Null => Value::Null,
            Value::Boolean(b) => Value::Boolean(*b),
            Value::Integer(i) => Value::Integer(*i),
            Value::Real(x) => Value::Real(*x),
            Value::Date(d) => Value::Date(*d),
            Value::Time(t) => Value::Time(*t),
            Value::Text(t) => Value::Text(t.clone()),
            Value::Pointer(p) => Value::Pointer(p.clone()),
            Value::Object(o) => Value::Object(o.clone()),
            Value::Collection(c) => Value::Collection(c.clone()),
            Value::Blob(b) => Value::Blob(Rc::clone(b)),
            Value::Picture(p) => Value::Picture(Rc::clone(p)),
            Value::Array(a) => Value::Array(a.clone()),
        }
    }
}

impl Value {
    /// Nothing has to be done when it is dropped.
    #[inline(always)]
    pub(crate) fn is_scalar(&self) -> bool {
        matches!(
            self,
            Value::Undefined
                | Value::Null
                | Value::Boolean(_)
                | Value::Integer(_)
                | Value::Real(_)
                | Value::Date(_)
                | Value::Time(_)
        )
    }

    /// Does a property or an element of a collection hold it as it is?
    #[inline(always)]
    pub(crate) fn is_property(&self) -> bool {
        !matches!(
            self,
            Value::Undefined | Value::Time(_) | Value::Date(_) | Value::Array(_) | Value::Blob(_)
        )
    }

    #[inline(always)]
    pub(crate) fn overwrite_integer(&mut self, i: i32) {
        debug_assert!(self.is_scalar(), "what is overwritten needs no dropping");
        std::mem::forget(std::mem::replace(self, Value::Integer(i)));
    }

    #[inline(always)]
    pub(crate) fn overwrite_real(&mut self, x: f64) {
        debug_assert!(self.is_scalar(), "what is overwritten needs no dropping");
        std::mem::forget(std::mem::replace(self, Value::Real(x)));
    }

    #[inline(always)]
    pub(crate) fn overwrite_object(&mut self, object: Object) {
        debug_assert!(self.is_scalar(), "what is overwritten needs no dropping");
        std::mem::forget(std::mem::replace(self, Value::Object(object)));
    }

    /// Replaces a value by an object.
    #[inline(always)]
    pub(crate) fn put_object(&mut self, object: Object) {
        match self {
            Value::Object(old) => *old = object,
            other if other.is_scalar() => other.overwrite_object(object),
            other => *other = Value::Object(object),
        }
    }

    /// Replaces a value, and gives the old one. An object takes the place of another in one piece.
    #[inline(always)]
    pub(crate) fn replace_with(&mut self, value: Value) -> Value {
        match (self, value) {
            (Value::Object(old), Value::Object(new)) => Value::Object(std::mem::replace(old, new)),
            (place, value) => std::mem::replace(place, value),
        }
    }

    /// Appends a copy of the value to a list.
    #[inline(always)]
    pub(crate) fn push_copy_to(&self, list: &mut Vec<Value>) {
        match self {
            Value::Integer(i) => list.push(Value::Integer(*i)),
            Value::Real(x) => list.push(Value::Real(*x)),
            Value::Object(object) => list.push(Value::Object(object.clone())),
            other => list.push(other.clone_other()),
        }
    }

    /// Puts a copy of the value in the place of a scalar.
    #[inline(always)]
    pub(crate) fn copy_to(&self, place: &mut Value) {
        // one question after the other: a table of jumps takes longer than two comparisons
        if let Value::Integer(i) = self {
            place.overwrite_integer(*i);
        } else if let Value::Real(x) = self {
            place.overwrite_real(*x);
        } else {
            self.copy_other_to(place);
        }
    }

    #[inline(never)]
    fn copy_other_to(&self, place: &mut Value) {
        match self {
            Value::Undefined => std::mem::forget(std::mem::replace(place, Value::Undefined)),
            Value::Object(object) => place.overwrite_object(object.clone()),
            other => *place = other.clone_other(),
        }
    }

    /// Puts a copy of the value in the place of another.
    #[inline(always)]
    pub(crate) fn copy_over(&self, place: &mut Value) {
        match self {
            Value::Object(object) => place.put_object(object.clone()),
            other if place.is_scalar() => other.copy_to(place),
            other => *place = other.clone_other(),
        }
    }

    /// Replaces a scalar, which needs no dropping.
    #[inline(always)]
    pub(crate) fn overwrite(&mut self, value: Value) {
        debug_assert!(self.is_scalar(), "what is overwritten needs no dropping");
        let old = match value {
            Value::Integer(i) => std::mem::replace(self, Value::Integer(i)),
            Value::Real(x) => std::mem::replace(self, Value::Real(x)),
            Value::Object(o) => std::mem::replace(self, Value::Object(o)),
            other => std::mem::replace(self, other),
        };
        std::mem::forget(old);
    }

    /// Puts the value in the place of another.
    ///
    /// This function, [`Value::overwrite`] and [`Value::push_to`] store common values part by
    /// part, as they were made a moment ago. A copy of the whole sixteen bytes would have to wait
    /// until the processor has written the parts: a third of the time of a call, measured.
    #[inline(always)]
    pub(crate) fn assign_to(self, place: &mut Value) {
        if place.is_scalar() {
            place.overwrite(self);
        } else {
            *place = self;
        }
    }

    /// Appends the value to a list.
    #[inline(always)]
    pub(crate) fn push_to(self, list: &mut Vec<Value>) {
        match self {
            Value::Integer(i) => list.push(Value::Integer(i)),
            Value::Real(x) => list.push(Value::Real(x)),
            Value::Object(o) => list.push(Value::Object(o)),
            other => list.push(other),
        }
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Value {
        Value::Boolean(b)
    }
}

impl From<i32> for Value {
    fn from(i: i32) -> Value {
        Value::Integer(i)
    }
}

impl From<f64> for Value {
    fn from(x: f64) -> Value {
        Value::number(x)
    }
}

impl From<usize> for Value {
    fn from(n: usize) -> Value {
        Value::whole(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Value {
    fn from(s: &str) -> Value {
        Value::text(s)
    }
}

impl From<String> for Value {
    fn from(s: String) -> Value {
        Value::Text(Text::from(s))
    }
}

impl From<Text> for Value {
    fn from(t: Text) -> Value {
        Value::Text(t)
    }
}

impl From<Object> for Value {
    fn from(o: Object) -> Value {
        Value::Object(o)
    }
}

impl From<Collection> for Value {
    fn from(c: Collection) -> Value {
        Value::Collection(c)
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Value {
        Value::Blob(Rc::new(Blob::new(bytes)))
    }
}

const _: () = assert!(size_of::<Value>() == 16, "a value is two words");
