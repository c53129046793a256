//! Values as bytes: what `VARIABLE TO BLOB` and `SAVE VARIABLES` write. The form is fourd's own;
//! 4D's is not documented.
//!
//! A value begins with a byte that tells its kind. Numbers are stored lowest byte first, counts
//! in 32 bits, texts as a count of UTF-16 units and the units. Objects and collections are stored
//! whole, with what their pointers point to in place of the pointers (commands/variable-to-blob).

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::Context;
use super::function::Function;
use crate::classes::vector;
use crate::runtime::pathname::Pathname;
use crate::runtime::world::shared_class;
use crate::value::array::{Data, Element};
use crate::value::date::date_range;
use crate::value::error::code;
use crate::value::object::Properties;
use crate::value::{Array, Blob, Collection, Error, Object, Picture, Pointer, Text, Time, Value};

/// The kinds of values.
mod tag {
    pub const UNDEFINED: u8 = 0;
    pub const NULL: u8 = 1;
    pub const FALSE: u8 = 2;
    pub const TRUE: u8 = 3;
    pub const INTEGER: u8 = 4;
    pub const REAL: u8 = 5;
    pub const DATE: u8 = 6;
    pub const TIME: u8 = 7;
    pub const TEXT: u8 = 8;
    pub const BLOB: u8 = 9;
    pub const PICTURE: u8 = 10;
    pub const OBJECT: u8 = 11;
    pub const INSTANCE: u8 = 12;
    pub const COLLECTION: u8 = 13;
    pub const ARRAY: u8 = 14;
    pub const ROWS: u8 = 15;
    pub const BLOB_OBJECT: u8 = 16;
    pub const FORMULA: u8 = 17;
    pub const NIL: u8 = 18;
    pub const VARIABLE: u8 = 19;
    pub const INTERPROCESS: u8 = 20;
    /// An object or collection that stands earlier in the bytes, by its number there.
    pub const KNOWN: u8 = 21;
    pub const METHOD: u8 = 22;
    pub const NAMED_METHOD: u8 = 23;
    pub const FILE: u8 = 24;
    pub const FOLDER: u8 = 25;
    pub const VECTOR: u8 = 26;
}

/// How deep a stored value may be.
const MAX_DEPTH: u32 = 500;

/// The element types in the order of their numbers in the stream.
const ELEMENTS: [Element; 11] = [
    Element::Real,
    Element::Integer,
    Element::Longint,
    Element::Date,
    Element::Time,
    Element::Text,
    Element::Boolean,
    Element::Pointer,
    Element::Picture,
    Element::Blob,
    Element::Object,
];

impl Context<'_> {
    /// Appends a value to the bytes. Pointers to locals cannot be stored.
    pub fn write_value(&self, value: &Value, bytes: &mut Vec<u8>) -> Result<(), Error> {
        let known = FxHashMap::default();
        let mut writer = Writer {
            cx: self,
            bytes,
            known,
        };
        writer.value(value, 0)
    }

    /// The value at the beginning of the bytes, which are cut behind it; `None` if they hold none.
    pub fn read_value(&self, bytes: &mut &[u8]) -> Option<Value> {
        let known = Vec::new();
        let mut reader = Reader {
            cx: self,
            bytes,
            known,
        };
        reader.value(0)
    }
}

struct Writer<'a, 'y> {
    cx: &'a Context<'y>,
    bytes: &'a mut Vec<u8>,
    /// The objects and collections met so far by identity, in their order; they are kept so that
    /// no other gets the same identity.
    known: FxHashMap<usize, (usize, Value)>,
}

impl Writer<'_, '_> {
    fn count(&mut self, n: usize) -> Result<(), Error> {
        let n = u32::try_from(n)
            .map_err(|_| Error::new(code::TOO_LARGE, "The value is too large to be stored"))?;
        self.bytes.extend_from_slice(&n.to_le_bytes());
        Ok(())
    }

    fn text(&mut self, text: &Text) -> Result<(), Error> {
        self.count(text.len())?;
        for unit in text.chars() {
            self.bytes.extend_from_slice(&unit.to_le_bytes());
        }
        Ok(())
    }

    fn raw(&mut self, tag: u8, content: &[u8]) -> Result<(), Error> {
        self.bytes.push(tag);
        self.count(content.len())?;
        self.bytes.extend_from_slice(content);
        Ok(())
    }

    /// Writes the number of an object or collection that has been written; notes a new one.
    fn met(&mut self, identity: usize, value: &Value) -> Result<bool, Error> {
        if let Some((n, _)) = self.known.get(&identity) {
            let n = *n;
            self.bytes.push(tag::KNOWN);
            self.count(n)?;
            return Ok(true);
        }
        let n = self.known.len();
        self.known.insert(identity, (n, value.clone()));
        Ok(false)
    }

    fn value(&mut self, value: &Value, depth: u32) -> Result<(), Error> {
        if depth > MAX_DEPTH {
            return Err(Error::new(
                code::CIRCULAR,
                "The value is circular or too deep to be stored",
            ));
        }
        match value {
            Value::Undefined => self.bytes.push(tag::UNDEFINED),
            Value::Null => self.bytes.push(tag::NULL),
            Value::Boolean(b) => self.bytes.push(if *b { tag::TRUE } else { tag::FALSE }),
            Value::Integer(i) => {
                self.bytes.push(tag::INTEGER);
                self.bytes.extend_from_slice(&i.to_le_bytes());
            }
            Value::Real(x) => {
                self.bytes.push(tag::REAL);
                self.bytes.extend_from_slice(&x.to_le_bytes());
            }
            Value::Date(date) => {
                self.bytes.push(tag::DATE);
                self.bytes.extend_from_slice(&date.days().to_le_bytes());
            }
            Value::Time(time) => {
                self.bytes.push(tag::TIME);
                self.bytes.extend_from_slice(&time.seconds().to_le_bytes());
            }
            Value::Text(text) => {
                self.bytes.push(tag::TEXT);
                self.text(text)?;
            }
            Value::Blob(blob) => self.raw(tag::BLOB, &blob.bytes)?,
            Value::Picture(picture) => self.raw(tag::PICTURE, &picture.bytes)?,
            Value::Collection(collection) => {
                if self.met(collection.identity(), value)? {
                    return Ok(());
                }
                let items = collection.items();
                self.bytes.push(tag::COLLECTION);
                self.count(items.len())?;
                for item in &items {
                    self.inner(item, depth + 1)?;
                }
            }
            Value::Object(object) => self.object(object, depth)?,
            Value::Array(array) => self.array(array, depth)?,
            Value::Pointer(pointer) => self.pointer(pointer)?,
        }
        Ok(())
    }

    /// A value inside an object or a collection.
    fn inner(&mut self, value: &Value, depth: u32) -> Result<(), Error> {
        match value {
            Value::Pointer(pointer) if !pointer.is_nil() => {
                let pointed = self.cx.read_pointer(pointer)?;
                self.value(&super::convert::as_property(pointed), depth)
            }
            other => self.value(other, depth),
        }
    }

    fn object(&mut self, object: &Object, depth: u32) -> Result<(), Error> {
        if let Some(bytes) = super::member::blob_of(object) {
            return self.raw(tag::BLOB_OBJECT, &bytes.bytes);
        }
        if let Some(item) = crate::classes::disk::item_of(object) {
            self.bytes
                .push(if item.folder { tag::FOLDER } else { tag::FILE });
            return self.text(&Text::new(&item.path.posix(item.folder)));
        }
        if let Some(numbers) = vector::numbers(object) {
            self.bytes.push(tag::VECTOR);
            self.count(numbers.len())?;
            for number in numbers {
                self.bytes.extend_from_slice(&number.to_le_bytes());
            }
            return Ok(());
        }
        if let Some(Function::Method { method, .. }) = object.as_host::<Function>() {
            match &method.name {
                Some(name) => {
                    self.bytes.push(tag::NAMED_METHOD);
                    self.text(&Text::new(name))?;
                }
                None => self.bytes.push(tag::METHOD),
            }
            return self.text(&Text::new(&method.source));
        }
        if let Some(function) = object.as_host::<Function>() {
            self.bytes.push(tag::FORMULA);
            return self.text(&function.source());
        }
        if self.met(object.identity(), &Value::Object(object.clone()))? {
            return Ok(());
        }
        match object.class() {
            Some(class) if object.host_object().is_none() || object.is_shared() => {
                self.bytes.push(tag::INSTANCE);
                self.text(&Text::new(&class.store))?;
                self.text(&Text::new(&class.name))?;
            }
            _ => self.bytes.push(tag::OBJECT),
        }
        let entries = object.entries();
        self.count(entries.len())?;
        for (key, value) in &entries {
            self.text(key)?;
            self.inner(value, depth + 1)?;
        }
        Ok(())
    }

    fn array(&mut self, array: &Array, depth: u32) -> Result<(), Error> {
        let element = array.element_type();
        let number = ELEMENTS.iter().position(|e| *e == element).unwrap_or(0);
        let tag = if array.is_two_dimensional() {
            tag::ROWS
        } else {
            tag::ARRAY
        };
        self.bytes.push(tag);
        self.bytes.push(number as u8);
        self.bytes.extend_from_slice(&array.current().to_le_bytes());
        self.count(array.size())?;
        for i in 0..=i32::try_from(array.size()).unwrap_or(i32::MAX) {
            self.value(&array.get(i)?, depth + 1)?;
        }
        Ok(())
    }

    /// Pointers outside objects keep what they point to by name.
    fn pointer(&mut self, pointer: &Pointer) -> Result<(), Error> {
        use crate::value::pointer::Target;
        match pointer.target() {
            None => {
                self.bytes.push(tag::NIL);
                Ok(())
            }
            Some(Target::Process { variable, .. }) => {
                self.bytes.push(tag::VARIABLE);
                let name = self.cx.engine.process_variable_name(*variable);
                self.text(&Text::from(name))
            }
            Some(Target::Interprocess { variable }) => {
                self.bytes.push(tag::INTERPROCESS);
                let name = self.cx.engine.program.interprocess_variable_name(*variable);
                self.text(&Text::from(name))
            }
            Some(_) => Err(Error::types(
                "A pointer to a local variable, an element or a property cannot be stored",
            )),
        }
    }
}

struct Reader<'a, 'b, 'y> {
    cx: &'a Context<'y>,
    bytes: &'a mut &'b [u8],
    /// The objects and collections so far, by their numbers.
    known: Vec<Value>,
}

impl Reader<'_, '_, '_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.bytes.split_first_chunk()?;
        *self.bytes = rest;
        Some(*first)
    }

    fn count(&mut self) -> Option<usize> {
        usize::try_from(u32::from_le_bytes(self.take()?)).ok()
    }

    fn raw(&mut self) -> Option<Vec<u8>> {
        let n = self.count()?;
        let (content, rest) = self.bytes.split_at_checked(n)?;
        *self.bytes = rest;
        Some(content.to_vec())
    }

    fn text(&mut self) -> Option<Text> {
        let n = self.count()?.checked_mul(2)?;
        let (content, rest) = self.bytes.split_at_checked(n)?;
        *self.bytes = rest;
        let units: Vec<u16> = content
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        Some(Text::from_units(&units))
    }

    fn value(&mut self, depth: u32) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        let [tag] = self.take()?;
        Some(match tag {
            tag::UNDEFINED => Value::Undefined,
            tag::NULL => Value::Null,
            tag::FALSE => Value::Boolean(false),
            tag::TRUE => Value::Boolean(true),
            tag::INTEGER => Value::Integer(i32::from_le_bytes(self.take()?)),
            tag::REAL => Value::Real(f64::from_le_bytes(self.take()?)),
            tag::DATE => Value::Date(date_range(i32::from_le_bytes(self.take()?).into())),
            tag::TIME => Value::Time(Time::from_number(i64::from_le_bytes(self.take()?) as f64)),
            tag::TEXT => Value::Text(self.text()?),
            tag::BLOB => Value::from(self.raw()?),
            tag::PICTURE => Value::Picture(Rc::new(Picture { bytes: self.raw()? })),
            tag::BLOB_OBJECT => {
                super::convert::as_property(Value::Blob(Rc::new(Blob::new(self.raw()?))))
            }
            tag::COLLECTION => {
                let n = self.count()?;
                let collection = Collection::default();
                self.known.push(Value::Collection(collection.clone()));
                for _ in 0..n {
                    collection.push(self.value(depth + 1)?).ok()?;
                }
                Value::Collection(collection)
            }
            tag::OBJECT => self.properties(Object::new(), depth)?,
            tag::INSTANCE => {
                let store = self.text()?.to_string();
                let name = self.text()?.to_string();
                let object = match shared_class(&store, &name) {
                    Some(class) => Object::instance_with(class, Properties::new()),
                    None => Object::new(),
                };
                self.properties(object, depth)?
            }
            tag::KNOWN => {
                let n = self.count()?;
                self.known.get(n)?.clone()
            }
            tag::METHOD => crate::classes::method::make(self.cx, self.text()?, None),
            tag::NAMED_METHOD => {
                let name = self.text()?;
                crate::classes::method::make(self.cx, self.text()?, Some(name))
            }
            tag::FILE | tag::FOLDER => {
                let path = Pathname::from_posix(&self.text()?.to_str()).ok()?;
                Value::Object(if tag == tag::FOLDER {
                    crate::classes::disk::folder(path)
                } else {
                    crate::classes::disk::file(path)
                })
            }
            tag::VECTOR => {
                let mut numbers = Vec::new();
                for _ in 0..self.count()? {
                    numbers.push(f64::from_le_bytes(self.take()?));
                }
                Value::Object(vector::of_numbers(numbers))
            }
            tag::FORMULA => self.formula()?,
            tag::ARRAY | tag::ROWS => Value::Array(self.array(tag == tag::ROWS, depth)?),
            tag::NIL => Value::Pointer(Pointer::NIL),
            tag::VARIABLE | tag::INTERPROCESS => self.pointer(tag == tag::INTERPROCESS)?,
            _ => return None,
        })
    }

    fn properties(&mut self, object: Object, depth: u32) -> Option<Value> {
        self.known.push(Value::Object(object.clone()));
        let n = self.count()?;
        for _ in 0..n {
            let key = self.text()?;
            let value = self.value(depth + 1)?;
            object.set(&key, value).ok()?;
        }
        Some(Value::Object(object))
    }

    fn array(&mut self, rows: bool, depth: u32) -> Option<Array> {
        let [number] = self.take()?;
        let element = *ELEMENTS.get(usize::from(number))?;
        let current = i32::from_le_bytes(self.take()?);
        let size = self.count()?;
        // every element takes a byte at least, so the bytes bound the memory
        if size >= self.bytes.len() {
            return None;
        }
        let array = if rows {
            let mut list = Vec::new();
            for _ in 0..=size {
                match self.value(depth + 1)? {
                    Value::Array(row)
                        if row.element_type() == element && !row.is_two_dimensional() =>
                    {
                        list.push(row);
                    }
                    _ => return None,
                }
            }
            Array::from_data(Data::Rows(element, list))
        } else {
            let array = Array::new(element, size);
            for i in 0..=i32::try_from(size).ok()? {
                let value = self.value(depth + 1)?;
                array.set(i, value).ok()?;
            }
            array
        };
        array.set_current(current);
        Some(array)
    }

    fn formula(&mut self) -> Option<Value> {
        let text = self.text()?;
        let source = crate::source::Source::new("formula", text.to_string());
        let source = std::sync::Arc::new(source);
        let loaded = self
            .cx
            .engine
            .program
            .compile_formula_in(self.cx.unit_number(), &source);
        if loaded.diagnostics.iter().any(|d| d.prevents_running()) {
            return None;
        }
        let function = Function::Formula {
            code: Rc::new(super::Executable::new(loaded.routine, None)),
            captures: Vec::new(),
            source: text,
        };
        Some(Value::Object(function.into_object(self.cx)))
    }

    fn pointer(&mut self, interprocess: bool) -> Option<Value> {
        use crate::value::pointer::Target;
        let name = self.text()?.to_string();
        let program = &self.cx.engine.program;
        let target = if interprocess {
            Target::Interprocess {
                variable: program.interprocess_variable(self.cx.unit_number(), &name),
            }
        } else {
            Target::Process {
                process: self.cx.process.number,
                variable: program.process_variable(self.cx.unit_number(), &name),
            }
        };
        Some(Value::Pointer(Pointer::new(target)))
    }
}
