//! Objects: ordered, case-sensitive properties, and an optional class.
//!
//! A plain object holds its properties itself. Anything else that behaves like an object (shared
//! objects, functions, classes, files, sessions) is a [`Host`] behind the same handle.
//!
//! There are no hidden shapes. The properties of a small object are a short list in order of
//! creation, and code that reads `o.name` remembers at which index it last found the name: one
//! comparison of two words then confirms it. From [`FEW`] properties on, a hash map takes over,
//! whose entries keep their index too, so the same memory works.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::class::Class;
use super::release::release;
use super::text::TooLong;
use super::{Error, Number, Text, Value};
use table::Table;

mod table;

/// Up to this many properties are searched one by one.
const FEW: usize = 12;

/// A reference to an object. Cloning gives another reference to the same one.
#[derive(Clone)]
pub struct Object(Rc<Inner>);

struct Inner {
    class: Option<Rc<Class>>,
    body: Body,
}

enum Body {
    Plain(RefCell<Properties>),
    Host(Rc<dyn Host>),
}

/// Something that is not a plain list of properties, seen as an object.
pub trait Host: Any {
    /// The property, `None` if there is none. Most hosts have only members of their class.
    fn get(&self, _key: &Text) -> Option<Value> {
        None
    }
    /// Sets a property; an error for what cannot be written.
    fn set(&self, key: &Text, value: Value) -> Result<(), Error>;
    /// Removes a property; there is nothing to do where there is none.
    fn remove(&self, _key: &Text) -> Result<(), Error> {
        Ok(())
    }
    /// Names of the properties that can be enumerated, in order.
    fn keys(&self) -> Vec<Text> {
        Vec::new()
    }
    fn as_any(&self) -> &dyn Any;
    /// What tells this object from others; two handles of one shared object agree.
    fn identity(&self) -> usize {
        std::ptr::from_ref(self).cast::<u8>() as usize
    }
    /// Is it a shared object (`OB Is shared`)?
    fn is_shared(&self) -> bool {
        false
    }
    /// The element at an index, of an object that has such: undefined outside.
    fn element(&self, _index: f64) -> Option<Value> {
        None
    }
    /// What other threads can hold of it, if it is shared by itself.
    fn shared(&self) -> Option<Arc<dyn SharedHost>> {
        None
    }
    /// The number of bytes of a blob object, which is what `JSON Stringify` shows of it.
    fn size(&self) -> Option<usize> {
        None
    }
    /// What `JSON Stringify` and messages show of it, such as `[object Formula]`; `None` to show
    /// its properties.
    fn label(&self) -> Option<String> {
        None
    }
}

/// The part of a host that all processes share; each world makes a handle of its own.
pub trait SharedHost: Send + Sync {
    fn into_object(self: Arc<Self>) -> Object;
}

impl Object {
    /// An empty object.
    pub fn new() -> Object {
        Object::from_properties(Properties::new())
    }

    pub fn from_properties(properties: Properties) -> Object {
        Object(Rc::new(Inner {
            class: None,
            body: Body::Plain(RefCell::new(properties)),
        }))
    }

    /// An empty instance of a class.
    pub fn instance(class: Rc<Class>) -> Object {
        Object(Rc::new(Inner {
            class: Some(class),
            body: Body::Plain(RefCell::new(Properties::new())),
        }))
    }

    /// An instance of a class with these properties.
    pub fn instance_with(class: Rc<Class>, properties: Properties) -> Object {
        for (key, _) in properties.iter() {
            class.note_property(key);
        }
        Object(Rc::new(Inner {
            class: Some(class),
            body: Body::Plain(RefCell::new(properties)),
        }))
    }

    pub fn host(host: Rc<dyn Host>, class: Option<Rc<Class>>) -> Object {
        Object(Rc::new(Inner {
            class,
            body: Body::Host(host),
        }))
    }

    pub fn class(&self) -> Option<&Rc<Class>> {
        self.0.class.as_ref()
    }

    /// The host of this type behind the handle.
    pub fn as_host<T: 'static>(&self) -> Option<&T> {
        match &self.0.body {
            Body::Host(host) => host.as_any().downcast_ref(),
            Body::Plain(_) => None,
        }
    }

    pub fn host_object(&self) -> Option<&Rc<dyn Host>> {
        match &self.0.body {
            Body::Host(host) => Some(host),
            Body::Plain(_) => None,
        }
    }

    pub fn is_shared(&self) -> bool {
        matches!(&self.0.body, Body::Host(host) if host.is_shared())
    }

    pub fn same(&self, other: &Object) -> bool {
        self.identity() == other.identity()
    }

    /// A number that only references to the same object share, while one lives.
    pub fn identity(&self) -> usize {
        match &self.0.body {
            Body::Host(host) => host.identity(),
            Body::Plain(_) => Rc::as_ptr(&self.0) as usize,
        }
    }

    /// True while no other reference to the object exists.
    pub fn is_unique(&self) -> bool {
        Rc::strong_count(&self.0) == 1
    }

    /// How many references to the object exist.
    pub fn references(&self) -> usize {
        Rc::strong_count(&self.0)
    }

    /// The own property, `None` if there is none. Classes are not looked at.
    pub fn get(&self, key: &Text) -> Option<Value> {
        match &self.0.body {
            Body::Plain(properties) => properties.borrow().get(key).cloned(),
            Body::Host(host) => host.get(key),
        }
    }

    /// Has the object a property of its own by this name?
    #[inline]
    pub fn has_own(&self, key: &Text) -> bool {
        match &self.0.body {
            Body::Plain(properties) => properties.borrow().get(key).is_some(),
            Body::Host(host) => host.get(key).is_some(),
        }
    }

    pub fn get_str(&self, key: &str) -> Option<Value> {
        self.get(&Text::new(key))
    }

    /// Like [`Object::get`], with the index at which the caller found the key last time.
    #[inline]
    pub fn get_at(&self, key: &Text, hint: &Cell<u32>) -> Option<Value> {
        match &self.0.body {
            Body::Plain(properties) => properties.borrow().get_at(key, hint).cloned(),
            Body::Host(host) => host.get(key),
        }
    }

    /// Looks at a property in its place, without cloning it; `None` if the object is not plain or
    /// has no such property.
    #[inline(always)]
    pub fn look_at<R>(
        &self,
        key: &Text,
        hint: &Cell<u32>,
        look: impl Fn(&Value) -> R,
    ) -> Option<R> {
        let Body::Plain(properties) = &self.0.body else {
            return None;
        };
        // nothing is called while the name is where it was: that needs no registers to be saved
        if let Some(value) = properties.borrow().hinted(key, hint) {
            return Some(look(value));
        }
        search_and_look(properties, key, hint, look)
    }

    pub fn set(&self, key: &Text, value: Value) -> Result<(), Error> {
        self.set_at(key, value, &Cell::new(0))
    }

    pub fn set_str(&self, key: &str, value: impl Into<Value>) -> Result<(), Error> {
        self.set(&Text::new(key), value.into())
    }

    /// Like [`Object::set`], with the index at which the caller found the key last time.
    #[inline]
    pub fn set_at(&self, key: &Text, value: Value, hint: &Cell<u32>) -> Result<(), Error> {
        match &self.0.body {
            Body::Plain(properties) => {
                let mut properties = properties.borrow_mut();
                match properties.get_mut_at(key, hint) {
                    // a scalar is overwritten; anything else is dropped when nothing is borrowed
                    Some(place) if place.is_scalar() => place.overwrite(value),
                    Some(place) => {
                        let old = place.replace_with(value);
                        drop(properties);
                        drop(old);
                    }
                    None => {
                        properties.add(key, value, hint);
                        if let Some(class) = &self.0.class {
                            class.note_property(key);
                        }
                    }
                }
                Ok(())
            }
            Body::Host(host) => host.set(key, value),
        }
    }

    /// Sets a property that exists and holds a scalar, of a plain object. Gives false where it
    /// takes the ordinary way.
    #[inline(always)]
    pub(crate) fn set_number_at(&self, key: &Text, number: Number, hint: &Cell<u32>) -> bool {
        let Body::Plain(properties) = &self.0.body else {
            return false;
        };
        if let Some(place) = properties.borrow_mut().hinted_mut(key, hint)
            && place.is_scalar()
        {
            place.overwrite_with(number);
            return true;
        }
        search_and_set_number(properties, key, number, hint)
    }

    /// Appends to the text that a property of a plain object holds, in its place; `None` where it
    /// takes the ordinary way.
    pub(crate) fn append_at(
        &self,
        key: &Text,
        text: &Text,
        hint: &Cell<u32>,
    ) -> Option<Result<(), TooLong>> {
        let Body::Plain(properties) = &self.0.body else {
            return None;
        };
        match properties.borrow_mut().get_mut_at(key, hint) {
            Some(Value::Text(old)) => Some(old.push(text)),
            _ => None,
        }
    }

    pub fn remove(&self, key: &Text) -> Result<(), Error> {
        match &self.0.body {
            Body::Plain(properties) => {
                let old = properties.borrow_mut().remove(key);
                drop(old);
                Ok(())
            }
            Body::Host(host) => host.remove(key),
        }
    }

    /// Names of the own properties in order of creation.
    pub fn keys(&self) -> Vec<Text> {
        match &self.0.body {
            Body::Plain(properties) => properties
                .borrow()
                .iter()
                .map(|(key, _)| key.clone())
                .collect(),
            Body::Host(host) => host.keys(),
        }
    }

    /// Names and values of the own properties in order of creation.
    pub fn entries(&self) -> Vec<(Text, Value)> {
        match &self.0.body {
            Body::Plain(properties) => properties
                .borrow()
                .iter()
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect(),
            Body::Host(host) => host
                .keys()
                .into_iter()
                .map(|key| {
                    let value = host.get(&key).unwrap_or_default();
                    (key, value)
                })
                .collect(),
        }
    }

    /// Looks at the own properties at once. No code of the program may run inside.
    pub fn read<R>(&self, look: impl FnOnce(&Properties) -> R) -> R {
        match &self.0.body {
            Body::Plain(properties) => look(&properties.borrow()),
            Body::Host(_) => {
                let entries = self.entries();
                let mut properties = Properties::with_capacity(entries.len());
                for (key, value) in entries {
                    properties.insert(key, value);
                }
                look(&properties)
            }
        }
    }

    /// Drops all but the first `n` properties, of which the very first must be `first`; false where
    /// that is not so simple.
    pub(crate) fn keep_first(&self, n: usize, first: &Text) -> bool {
        let Body::Plain(properties) = &self.0.body else {
            return false;
        };
        let mut dropped = Vec::new();
        match &mut *properties.borrow_mut() {
            Properties::Few(list) if list.first().is_some_and(|(key, _)| key == first) => {
                if list.len() == n + 1 && list[n].1.is_scalar() {
                    list.pop();
                } else {
                    dropped = list.split_off(n.min(list.len()));
                }
            }
            _ => return false,
        }
        drop(dropped);
        true
    }

    /// How many own properties there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        match &self.0.body {
            Body::Plain(properties) => properties.borrow().len(),
            Body::Host(host) => host.keys().len(),
        }
    }

    /// No own property, and nothing but properties to be.
    pub fn is_empty(&self) -> bool {
        match &self.0.body {
            Body::Plain(properties) => properties.borrow().len() == 0,
            Body::Host(host) => host.label().is_none() && host.keys().is_empty(),
        }
    }
}

/// Sets a property that is not where it was the last time, if it exists and holds a scalar.
#[inline(never)]
fn search_and_set_number(
    properties: &RefCell<Properties>,
    key: &Text,
    number: Number,
    hint: &Cell<u32>,
) -> bool {
    let mut properties = properties.borrow_mut();
    let Some(i) = properties.search(key, hint) else {
        return false;
    };
    match properties.value_mut(i) {
        Some(place) if place.is_scalar() => {
            place.overwrite_with(number);
            true
        }
        _ => false,
    }
}

/// Looks at a property that is not where it was the last time.
#[inline(never)]
fn search_and_look<R>(
    properties: &RefCell<Properties>,
    key: &Text,
    hint: &Cell<u32>,
    look: impl Fn(&Value) -> R,
) -> Option<R> {
    let properties = properties.borrow();
    let i = properties.search(key, hint)?;
    properties.at(i).map(|(_, value)| look(value))
}

impl Default for Object {
    fn default() -> Object {
        Object::new()
    }
}

impl std::fmt::Debug for Object {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "object {:x}", self.identity())
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Body::Plain(properties) = &mut self.body {
            release(std::mem::take(properties.get_mut()));
        }
    }
}

/// An ordered map from names to values.
#[derive(Clone)]
pub enum Properties {
    Few(Vec<(Text, Value)>),
    /// Boxed, because most objects have few properties and should be small.
    Many(Box<Table>),
}

impl Properties {
    pub const fn new() -> Properties {
        Properties::Few(Vec::new())
    }

    pub fn with_capacity(n: usize) -> Properties {
        if n <= FEW {
            Properties::Few(Vec::with_capacity(n))
        } else {
            Properties::Many(Box::new(Table::with_capacity(n)))
        }
    }

    #[inline(always)]
    pub fn len(&self) -> usize {
        match self {
            Properties::Few(list) => list.len(),
            Properties::Many(table) => table.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, key: &Text) -> Option<&Value> {
        match self {
            Properties::Few(list) => list.iter().find(|(k, _)| k == key).map(|(_, value)| value),
            Properties::Many(table) => table
                .find(key)
                .and_then(|i| table.at(i))
                .map(|(_, value)| value),
        }
    }

    /// The property in a place, counted from 0 in order of creation. Places may be empty.
    fn at(&self, i: usize) -> Option<(&Text, &Value)> {
        match self {
            Properties::Few(list) => list.get(i).map(|(key, value)| (key, value)),
            Properties::Many(table) => table.at(i),
        }
    }

    /// How many places there are.
    fn end(&self) -> usize {
        match self {
            Properties::Few(list) => list.len(),
            Properties::Many(table) => table.end(),
        }
    }

    /// The first property in a place from `start` on, and the place behind it.
    pub fn next_from(&self, start: usize) -> Option<(usize, &Text, &Value)> {
        (start..self.end()).find_map(|i| self.at(i).map(|(key, value)| (i + 1, key, value)))
    }

    /// One of few properties, if it is at the index at which the caller found the key last time.
    #[inline(always)]
    fn hinted(&self, key: &Text, hint: &Cell<u32>) -> Option<&Value> {
        match self {
            Properties::Few(list) => match list.get(hint.get() as usize) {
                Some((found, value)) if found.is_same(key) => Some(value),
                _ => None,
            },
            Properties::Many(_) => None,
        }
    }

    /// As [`Properties::hinted`], its place.
    #[inline(always)]
    fn hinted_mut(&mut self, key: &Text, hint: &Cell<u32>) -> Option<&mut Value> {
        match self {
            Properties::Few(list) => match list.get_mut(hint.get() as usize) {
                Some((found, value)) if found.is_same(key) => Some(value),
                _ => None,
            },
            Properties::Many(_) => None,
        }
    }

    /// The property, with the index at which the caller found the key last time.
    #[inline(always)]
    fn get_at(&self, key: &Text, hint: &Cell<u32>) -> Option<&Value> {
        if let Some(value) = self.hinted(key, hint) {
            return Some(value);
        }
        let i = self.search(key, hint)?;
        self.at(i).map(|(_, value)| value)
    }

    /// The property's place.
    #[inline(always)]
    fn get_mut_at(&mut self, key: &Text, hint: &Cell<u32>) -> Option<&mut Value> {
        let i = match self.hinted(key, hint) {
            Some(_) => hint.get() as usize,
            None => self.search(key, hint)?,
        };
        self.value_mut(i)
    }

    /// The value in a place.
    fn value_mut(&mut self, i: usize) -> Option<&mut Value> {
        match self {
            Properties::Few(list) => list.get_mut(i).map(|(_, value)| value),
            Properties::Many(table) => table.value_mut(i),
        }
    }

    /// The index of a property, which is remembered.
    #[inline(never)]
    fn search(&self, key: &Text, hint: &Cell<u32>) -> Option<usize> {
        let hinted = hint.get() as usize;
        let i = match self {
            Properties::Few(list) => match list.get(hinted) {
                Some((found, _)) if found == key => hinted,
                _ => list.iter().position(|(found, _)| found == key)?,
            },
            Properties::Many(table) => match table.at(hinted) {
                Some((found, _)) if found == key => hinted,
                _ => table.find(key)?,
            },
        };
        hint.set(i as u32);
        Some(i)
    }

    /// Adds a property that is not there yet.
    fn add(&mut self, key: &Text, value: Value, hint: &Cell<u32>) {
        hint.set(self.end() as u32);
        match self {
            Properties::Few(list) if list.len() < FEW => list.push((key.clone(), value)),
            Properties::Few(list) => {
                let mut table: Table = std::mem::take(list).into_iter().collect();
                table.add(key.clone(), value);
                *self = Properties::Many(Box::new(table));
            }
            Properties::Many(table) => table.add(key.clone(), value),
        }
    }

    /// Adds or replaces a property.
    pub fn insert(&mut self, key: Text, value: Value) {
        let hint = Cell::new(u32::MAX);
        match self.get_mut_at(&key, &hint) {
            Some(place) => *place = value,
            None => self.add(&key, value, &hint),
        }
    }

    /// Adds a property that is surely not there yet.
    #[inline]
    pub(crate) fn append(&mut self, key: &Text, value: Value) {
        match self {
            Properties::Few(list) if list.len() < FEW => match value {
                Value::Object(object) => list.push((key.clone(), Value::Object(object))),
                Value::Integer(i) => list.push((key.clone(), Value::Integer(i))),
                other => list.push((key.clone(), other)),
            },
            _ => self.add(key, value, &Cell::new(0)),
        }
    }

    fn remove(&mut self, key: &Text) -> Option<Value> {
        match self {
            Properties::Few(list) => {
                let i = list.iter().position(|(k, _)| k == key)?;
                Some(list.remove(i).1)
            }
            Properties::Many(table) => table.remove(key),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Text, &Value)> {
        let (list, table) = match self {
            Properties::Few(list) => (Some(list), None),
            Properties::Many(table) => (None, Some(table.iter())),
        };
        list.into_iter()
            .flatten()
            .map(|(k, v)| (k, v))
            .chain(table.into_iter().flatten())
    }
}

impl Default for Properties {
    fn default() -> Properties {
        Properties::new()
    }
}
