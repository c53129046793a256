//! Arrays: typed lists with an element 0 besides the counted ones, a current element, and up to
//! two dimensions. An array lives in its variable and is never copied by an assignment.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Blob, Date, Error, Number, Picture, Pointer, Text, Time, Value, type_code};

/// The content of an array variable. Cloning gives another reference to it.
#[derive(Clone)]
pub struct Array(Rc<Inner>);

struct Inner {
    current: Cell<i32>,
    data: RefCell<Data>,
}

/// The element type of an array.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Element {
    Real,
    /// 16 bits.
    Integer,
    Longint,
    Date,
    Time,
    Text,
    Boolean,
    Pointer,
    Picture,
    Blob,
    Object,
}

/// The elements, element 0 first.
#[derive(Clone, Debug)]
pub enum Data {
    Real(Vec<f64>),
    Integer(Vec<i32>),
    Longint(Vec<i32>),
    Boolean(Vec<bool>),
    Text(Vec<Text>),
    Date(Vec<Date>),
    Time(Vec<Time>),
    /// Pointers, pictures, blobs, objects.
    Other(Element, Vec<Value>),
    /// Rows of a two-dimensional array.
    Rows(Element, Vec<Array>),
}

/// The most elements an array may have.
pub const MAX_SIZE: usize = 1 << 30;

macro_rules! each_data {
    ($data:expr, $list:ident => $body:expr) => {
        match $data {
            Data::Real($list) => $body,
            Data::Integer($list) => $body,
            Data::Longint($list) => $body,
            Data::Boolean($list) => $body,
            Data::Text($list) => $body,
            Data::Date($list) => $body,
            Data::Time($list) => $body,
            Data::Other(_, $list) => $body,
            Data::Rows(_, $list) => $body,
        }
    };
}

impl Array {
    /// An array of `size` default elements.
    pub fn new(element: Element, size: usize) -> Array {
        Array::from_data(Data::new(element, size))
    }

    /// A two-dimensional array.
    pub fn rows(element: Element, rows: usize, columns: usize) -> Array {
        Array::from_data(Data::Rows(
            element,
            (0..=rows).map(|_| Array::new(element, columns)).collect(),
        ))
    }

    pub fn from_data(data: Data) -> Array {
        Array(Rc::new(Inner {
            current: Cell::new(0),
            data: RefCell::new(data),
        }))
    }

    pub fn same(&self, other: &Array) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The number of the current element: the array's value in an expression.
    pub fn current(&self) -> i32 {
        self.0.current.get()
    }

    pub fn set_current(&self, index: i32) {
        self.0.current.set(index);
    }

    /// How many elements it has, element 0 not counted.
    pub fn size(&self) -> usize {
        each_data!(&*self.0.data.borrow(), list => list.len().saturating_sub(1))
    }

    pub fn element_type(&self) -> Element {
        self.0.data.borrow().element()
    }

    pub fn is_two_dimensional(&self) -> bool {
        matches!(&*self.0.data.borrow(), Data::Rows(..))
    }

    /// What `Type` answers.
    pub fn type_code(&self) -> i32 {
        if self.is_two_dimensional() {
            type_code::ARRAY_2D
        } else {
            self.element_type().array_type_code()
        }
    }

    /// Element `index` as a value; for a two-dimensional array the row.
    pub fn get(&self, index: i32) -> Result<Value, Error> {
        let data = self.0.data.borrow();
        let found = usize::try_from(index).ok().and_then(|i| match &*data {
            Data::Rows(_, rows) => rows.get(i).map(|row| Value::Array(row.clone())),
            list => list.scalar(i),
        });
        found.ok_or_else(|| err_index(index, self.size()))
    }

    /// Sets an element; the value must already be of the element's type (see
    /// [`Element::accept`]).
    pub fn set(&self, index: i32, value: Value) -> Result<(), Error> {
        let value = self.element_type().accept(value)?;
        let mut data = self.0.data.borrow_mut();
        let i = usize::try_from(index).unwrap_or(usize::MAX);
        let done = match (&mut *data, value) {
            (Data::Real(list), Value::Real(x)) => store(list, i, x),
            (Data::Real(list), Value::Integer(n)) => store(list, i, f64::from(n)),
            (Data::Integer(list) | Data::Longint(list), Value::Integer(n)) => store(list, i, n),
            (Data::Boolean(list), Value::Boolean(b)) => store(list, i, b),
            (Data::Text(list), Value::Text(t)) => store(list, i, t),
            (Data::Date(list), Value::Date(d)) => store(list, i, d),
            (Data::Time(list), Value::Time(t)) => store(list, i, t),
            (Data::Other(_, list), value) => store(list, i, value),
            (Data::Rows(_, rows), Value::Integer(n)) => {
                if let Some(row) = rows.get(i) {
                    row.set_current(n);
                }
                i < rows.len()
            }
            _ => {
                return Err(Error::types(
                    "an element of a two-dimensional array needs two indices",
                ));
            }
        };
        drop(data);
        if done {
            Ok(())
        } else {
            Err(err_index(index, self.size()))
        }
    }

    /// Looks at the elements. No code of the program may run inside.
    #[inline]
    pub fn read<R>(&self, look: impl FnOnce(&Data) -> R) -> R {
        look(&self.0.data.borrow())
    }

    /// Changes the elements. No code of the program may run inside.
    #[inline]
    pub fn update<R>(&self, change: impl FnOnce(&mut Data) -> R) -> R {
        change(&mut self.0.data.borrow_mut())
    }

    /// Takes other elements in place of its own.
    pub fn replace(&self, data: Data) {
        let old = std::mem::replace(&mut *self.0.data.borrow_mut(), data);
        drop(old);
        self.clamp_current();
    }

    /// Grows or shrinks; new elements have the default value.
    pub fn resize(&self, size: usize) {
        self.0.data.borrow_mut().resize(size);
        self.clamp_current();
    }

    /// Removes `count` elements from `index` (from 1) on.
    pub fn delete(&self, index: usize, count: usize) {
        let mut data = self.0.data.borrow_mut();
        each_data!(&mut *data, list => {
            let start = index.min(list.len());
            let end = start.saturating_add(count).min(list.len());
            list.drain(start..end);
        });
        drop(data);
        self.clamp_current();
    }

    /// Inserts `count` default elements before `index` (from 1), at the end if past it.
    pub fn insert(&self, index: usize, count: usize) {
        let mut data = self.0.data.borrow_mut();
        let fresh = match &*data {
            Data::Rows(element, _) => Data::Rows(
                *element,
                (0..=count).map(|_| Array::new(*element, 0)).collect(),
            ),
            other => Data::new(other.element(), count),
        };
        data.splice(index, fresh);
    }

    /// All counted elements as values.
    pub fn values(&self) -> Vec<Value> {
        (1..=self.size())
            .filter_map(|i| self.get(i as i32).ok())
            .collect()
    }

    /// A copy of the elements that shares nothing with this array (rows are copied too).
    pub fn copy_data(&self) -> Data {
        match &*self.0.data.borrow() {
            Data::Rows(element, rows) => Data::Rows(
                *element,
                rows.iter()
                    .map(|row| Array::from_data(row.copy_data()))
                    .collect(),
            ),
            other => other.clone(),
        }
    }

    /// The current element stays what it was unless the array has become too small for it: what
    /// 4D does is not documented.
    fn clamp_current(&self) {
        array_current_after(self);
    }
}

/// U: what inserting and deleting does to the number of the current element.
fn array_current_after(array: &Array) {
    let size = i32::try_from(array.size()).unwrap_or(i32::MAX);
    if array.current() > size {
        array.set_current(size);
    }
}

/// U: the error for an index outside an array.
pub fn err_index(index: i32, size: usize) -> Error {
    Error::index(i64::from(index), format!("0..{size}"))
}

fn store<T>(list: &mut [T], index: usize, value: T) -> bool {
    match list.get_mut(index) {
        Some(slot) => {
            *slot = value;
            true
        }
        None => false,
    }
}

impl Data {
    /// `size` default elements and element 0.
    pub fn new(element: Element, size: usize) -> Data {
        let n = size + 1;
        match element {
            Element::Real => Data::Real(vec![0.0; n]),
            Element::Integer => Data::Integer(vec![0; n]),
            Element::Longint => Data::Longint(vec![0; n]),
            Element::Boolean => Data::Boolean(vec![false; n]),
            Element::Text => Data::Text(vec![Text::EMPTY; n]),
            Element::Date => Data::Date(vec![Date::NULL; n]),
            Element::Time => Data::Time(vec![Time::default(); n]),
            other => Data::Other(other, vec![other.default_value(); n]),
        }
    }

    /// Element `i`, if there is such a one and it is no row.
    #[inline(always)]
    pub fn scalar(&self, i: usize) -> Option<Value> {
        match self {
            Data::Real(list) => list.get(i).map(|&x| Value::number(x)),
            Data::Integer(list) | Data::Longint(list) => list.get(i).map(|&n| Value::Integer(n)),
            Data::Boolean(list) => list.get(i).map(|&b| Value::Boolean(b)),
            Data::Text(list) => list.get(i).map(|t| Value::Text(t.clone())),
            Data::Date(list) => list.get(i).map(|&d| Value::Date(d)),
            Data::Time(list) => list.get(i).map(|&t| Value::Time(t)),
            Data::Other(_, list) => list.get(i).cloned(),
            Data::Rows(..) => None,
        }
    }

    /// Element `i`, if it is a number.
    #[inline(always)]
    pub fn number(&self, i: usize) -> Option<Number> {
        match self {
            Data::Real(list) => list.get(i).map(|&x| Number::of(x)),
            Data::Integer(list) | Data::Longint(list) => list.get(i).map(|&n| Number::Integer(n)),
            _ => None,
        }
    }

    /// Sets element `i` to a number that needs no conversion.
    #[inline(always)]
    pub fn put_number(&mut self, i: usize, number: Number) -> Option<()> {
        match (self, number) {
            (Data::Longint(list), Number::Integer(n)) => *list.get_mut(i)? = n,
            (Data::Real(list), Number::Integer(n)) => *list.get_mut(i)? = f64::from(n),
            (Data::Real(list), Number::Real(x)) => *list.get_mut(i)? = x,
            _ => return None,
        }
        Some(())
    }

    pub fn element(&self) -> Element {
        match self {
            Data::Real(_) => Element::Real,
            Data::Integer(_) => Element::Integer,
            Data::Longint(_) => Element::Longint,
            Data::Boolean(_) => Element::Boolean,
            Data::Text(_) => Element::Text,
            Data::Date(_) => Element::Date,
            Data::Time(_) => Element::Time,
            Data::Other(element, _) | Data::Rows(element, _) => *element,
        }
    }

    pub fn resize(&mut self, size: usize) {
        let n = size + 1;
        match self {
            Data::Real(list) => list.resize(n, 0.0),
            Data::Integer(list) | Data::Longint(list) => list.resize(n, 0),
            Data::Boolean(list) => list.resize(n, false),
            Data::Text(list) => list.resize(n, Text::EMPTY),
            Data::Date(list) => list.resize(n, Date::NULL),
            Data::Time(list) => list.resize(n, Time::default()),
            Data::Other(element, list) => list.resize(n, element.default_value()),
            Data::Rows(element, rows) => rows.resize_with(n, || Array::new(*element, 0)),
        }
    }

    /// Puts the counted elements of `fresh` (same type) before `index`.
    fn splice(&mut self, index: usize, fresh: Data) {
        fn put<T>(list: &mut Vec<T>, index: usize, mut fresh: Vec<T>) {
            let at = index.clamp(1, list.len().max(1)).min(list.len());
            fresh.remove(0);
            list.splice(at..at, fresh);
        }
        match (self, fresh) {
            (Data::Real(a), Data::Real(b)) => put(a, index, b),
            (Data::Integer(a), Data::Integer(b)) | (Data::Longint(a), Data::Longint(b)) => {
                put(a, index, b)
            }
            (Data::Boolean(a), Data::Boolean(b)) => put(a, index, b),
            (Data::Text(a), Data::Text(b)) => put(a, index, b),
            (Data::Date(a), Data::Date(b)) => put(a, index, b),
            (Data::Time(a), Data::Time(b)) => put(a, index, b),
            (Data::Other(_, a), Data::Other(_, b)) => put(a, index, b),
            (Data::Rows(_, a), Data::Rows(_, b)) => put(a, index, b),
            _ => {}
        }
    }
}

impl Element {
    pub fn default_value(self) -> Value {
        match self {
            Element::Real | Element::Integer | Element::Longint => Value::Integer(0),
            Element::Date => Value::Date(Date::NULL),
            Element::Time => Value::Time(Time::default()),
            Element::Text => Value::Text(Text::EMPTY),
            Element::Boolean => Value::Boolean(false),
            Element::Pointer => Value::Pointer(Pointer::NIL),
            Element::Picture => Value::Picture(std::rc::Rc::new(Picture::default())),
            Element::Blob => Value::Blob(std::rc::Rc::new(Blob::default())),
            // commands/array-object: new elements are undefined
            Element::Object => Value::Undefined,
        }
    }

    pub fn array_type_code(self) -> i32 {
        match self {
            Element::Real => type_code::REAL_ARRAY,
            Element::Integer => type_code::INTEGER_ARRAY,
            Element::Longint => type_code::LONGINT_ARRAY,
            Element::Date => type_code::DATE_ARRAY,
            Element::Time => type_code::TIME_ARRAY,
            Element::Text => type_code::TEXT_ARRAY,
            Element::Boolean => type_code::BOOLEAN_ARRAY,
            Element::Pointer => type_code::POINTER_ARRAY,
            Element::Picture => type_code::PICTURE_ARRAY,
            Element::Blob => type_code::BLOB_ARRAY,
            Element::Object => type_code::OBJECT_ARRAY,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Element::Real => "Real",
            Element::Integer => "Integer",
            Element::Longint => "Longint",
            Element::Date => "Date",
            Element::Time => "Time",
            Element::Text => "Text",
            Element::Boolean => "Boolean",
            Element::Pointer => "Pointer",
            Element::Picture => "Picture",
            Element::Blob => "Blob",
            Element::Object => "Object",
        }
    }

    /// The value as an element of this type holds it, or error 54. Undefined resets.
    pub fn accept(self, value: Value) -> Result<Value, Error> {
        use super::number::to_longint;
        let fits = match (self, value) {
            (_, Value::Undefined) => return Ok(self.default_value()),
            (Element::Longint, Value::Integer(n)) => Value::Integer(n),
            // U: what a 16-bit array does with more; it wraps, like Integer variables
            (Element::Integer, Value::Integer(n)) => Value::Integer(i32::from(n as i16)),
            (Element::Longint, v @ (Value::Real(_) | Value::Time(_) | Value::Array(_))) => {
                Value::Integer(to_longint(v.as_number().unwrap_or(0.0)))
            }
            (Element::Integer, v @ (Value::Real(_) | Value::Time(_) | Value::Array(_))) => {
                Value::Integer(i32::from(to_longint(v.as_number().unwrap_or(0.0)) as i16))
            }
            (Element::Real, v @ (Value::Integer(_) | Value::Real(_))) => v,
            (Element::Real, v @ (Value::Time(_) | Value::Array(_))) => {
                Value::number(v.as_number().unwrap_or(0.0))
            }
            (Element::Time, v @ Value::Time(_)) => v,
            (Element::Time, v @ (Value::Integer(_) | Value::Real(_))) => {
                Value::Time(Time::from_number(v.as_number().unwrap_or(0.0)))
            }
            (Element::Text, v @ Value::Text(_))
            | (Element::Date, v @ Value::Date(_))
            | (Element::Boolean, v @ Value::Boolean(_))
            | (Element::Pointer, v @ Value::Pointer(_))
            | (Element::Picture, v @ Value::Picture(_))
            | (Element::Blob, v @ Value::Blob(_))
            | (Element::Object, v @ (Value::Object(_) | Value::Null)) => v,
            (Element::Pointer, Value::Null) => Value::Pointer(Pointer::NIL),
            (_, other) => {
                return Err(Error::types(format!(
                    "Argument types are incompatible: {} into an array of {}",
                    other.type_word(),
                    self.word()
                )));
            }
        };
        Ok(fits)
    }
}

impl std::fmt::Debug for Array {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "array of {}", self.element_type().word())
    }
}
