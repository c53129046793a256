//! Shared objects and collections: values that all processes of all worlds can see at once.
//!
//! A shared node may hold scalars, texts and other shared nodes, nothing else
//! (Concepts/shared). Reading needs no lock; writing needs the lock of the node's group, which
//! `Use` takes. Nodes that are put into each other become one group.

pub mod group;
#[cfg(test)]
mod model;
pub mod parcel;
pub mod signal;

use std::any::Any;
use std::hash::{Hash, Hasher};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use indexmap::{Equivalent, IndexMap};
use parking_lot::{Mutex, RwLock};
use rustc_hash::FxBuildHasher;

use crate::interpret::function::{Function, Method};
use crate::runtime::world;
use crate::value::collection::HostCollection;
use crate::value::error::code;
use crate::value::object::{Host, SharedHost};
use crate::value::{Collection, Date, Error, Object, Text, Value};
use group::{Group, running};
use parcel::Parcel;
use signal::Signal;

/// A value inside a shared node.
#[derive(Clone)]
pub enum SharedValue {
    Null,
    Boolean(bool),
    Real(f64),
    Date(Date),
    Text(Arc<[u16]>),
    Node(Arc<Node>),
    /// A 4D.Method (API/MethodClass).
    Method(Arc<Method>),
    /// A formula, a function of a class, a file or a folder.
    Function(Arc<Parcel>),
    /// A class object, by store and name (Concepts/classes).
    Class(Arc<str>, Arc<str>),
    /// An object of a built-in class that is shared by itself.
    Host(Arc<dyn SharedHost>),
}

/// A shared object or collection.
pub struct Node {
    group: Mutex<Arc<Group>>,
    /// It has been put into another node: its group is settled.
    grouped: AtomicBool,
    /// Putting something into it does not make a group: `Storage`, `Session.storage`.
    apart: bool,
    content: RwLock<Content>,
    /// The class of a shared instance, by store and name.
    pub class: Option<(Arc<str>, Arc<str>)>,
    pub signal: Option<Signal>,
}

enum Content {
    Object(IndexMap<Name, SharedValue, FxBuildHasher>),
    Collection(Vec<SharedValue>),
}

/// The name of a property. It is found by a text without making another name.
#[derive(PartialEq, Eq)]
struct Name(Box<[u16]>);

impl From<&Text> for Name {
    fn from(text: &Text) -> Name {
        Name(text.chars().collect())
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.iter().for_each(|unit| state.write_u16(*unit));
    }
}

/// A text in search of the name that is equal to it.
struct Sought<'a>(&'a Text);

impl Hash for Sought<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.chars().for_each(|unit| state.write_u16(unit));
    }
}

impl Equivalent<Name> for Sought<'_> {
    fn equivalent(&self, name: &Name) -> bool {
        self.0.len() == name.0.len() && self.0.chars().eq(name.0.iter().copied())
    }
}

/// Held while nodes join a group: two processes must not give one node to two groups.
static JOINING: Mutex<()> = Mutex::new(());

/// A handle of a shared object in one world.
pub struct SharedObject(pub Arc<Node>);

/// A handle of a shared collection in one world.
pub struct SharedCollection(pub Arc<Node>);

impl Node {
    fn new(content: Content) -> Node {
        Node {
            group: Mutex::default(),
            grouped: AtomicBool::new(false),
            apart: false,
            content: RwLock::new(content),
            class: None,
            signal: None,
        }
    }

    pub fn object() -> Node {
        Node::new(Content::Object(IndexMap::default()))
    }

    pub fn collection() -> Node {
        Node::new(Content::Collection(Vec::new()))
    }

    /// An object with these properties; nodes among the values join its group.
    pub fn object_with(entries: Vec<(Text, Value)>) -> Result<Arc<Node>, Error> {
        let node = Arc::new(Node::object());
        for (key, value) in entries {
            node.put(&key, &value)?;
        }
        Ok(node)
    }

    /// A collection of these elements; nodes among them join its group.
    pub fn collection_with(items: &[Value]) -> Result<Arc<Node>, Error> {
        let node = Arc::new(Node::collection());
        for item in items {
            node.append(item)?;
        }
        Ok(node)
    }

    /// The node as a member of a group from the start. Only for nodes that nobody else has yet: a
    /// copy made for that group.
    pub fn in_group(self, group: &Arc<Group>) -> Arc<Node> {
        *self.group.lock() = Arc::clone(group);
        Arc::new(self)
    }

    /// Marks the node as one that belongs to its group for good.
    pub fn set_grouped(&self) {
        self.grouped.store(true, Ordering::Relaxed);
    }

    /// Sets a property of an object that nobody else has yet, without a lock.
    pub fn put(self: &Arc<Self>, key: &Text, value: &Value) -> Result<(), Error> {
        let value = self.accept(value)?;
        if let Content::Object(map) = &mut *self.content.write() {
            map.insert(Name::from(key), value);
        }
        Ok(())
    }

    /// Appends to a collection that nobody else has yet, without a lock.
    pub fn append(self: &Arc<Self>, item: &Value) -> Result<(), Error> {
        let item = self.accept(item)?;
        if let Content::Collection(list) = &mut *self.content.write() {
            list.push(item);
        }
        Ok(())
    }

    /// An object whose content does not join its group.
    pub fn storage() -> Arc<Node> {
        Arc::new(Node {
            apart: true,
            ..Node::object()
        })
    }

    /// An instance of a shared class.
    pub fn instance(store: &str, name: &str) -> Node {
        Node {
            class: Some((store.into(), name.into())),
            ..Node::object()
        }
    }

    pub fn with_signal(signal: Signal) -> Node {
        Node {
            signal: Some(signal),
            ..Node::instance("4D", "Signal")
        }
    }

    pub fn group(&self) -> Arc<Group> {
        Arc::clone(&self.group.lock())
    }

    /// Is this the group it belongs to?
    pub fn is_in(&self, group: &Arc<Group>) -> bool {
        Arc::ptr_eq(&self.group.lock(), group)
    }

    fn is_collection(&self) -> bool {
        matches!(&*self.content.read(), Content::Collection(_))
    }

    fn check_writable(&self) -> Result<(), Error> {
        if self.group.lock().is_held_by(running()) {
            Ok(())
        } else {
            Err(err_shared_no_use())
        }
    }

    /// The value as this node holds it; a node put into it joins its group.
    fn accept(self: &Arc<Self>, value: &Value) -> Result<SharedValue, Error> {
        let shared = to_shared(value)?;
        if let SharedValue::Node(child) = &shared {
            self.adopt(child)?;
        } else if self.apart
            && !matches!(
                shared,
                SharedValue::Null
                    | SharedValue::Method(_)
                    | SharedValue::Function(_)
                    | SharedValue::Class(..)
                    | SharedValue::Host(_)
            )
        {
            return Err(not_shareable(value)
                .with_hint("only shared objects and collections can be put into Storage"));
        }
        Ok(shared)
    }

    fn adopt(self: &Arc<Self>, child: &Arc<Node>) -> Result<(), Error> {
        if self.apart || child.apart {
            return Ok(());
        }
        let _one_at_a_time = JOINING.lock();
        let group = self.group();
        if Arc::ptr_eq(&group, &child.group()) {
            child.grouped.store(true, Ordering::Relaxed);
            self.grouped.store(true, Ordering::Relaxed);
            return Ok(());
        }
        if child.grouped.load(Ordering::Relaxed) {
            // a container that is alone joins the group of what is put into it, if no other
            // process is in its way
            if !self.grouped.load(Ordering::Relaxed) && group.merge_into(&child.group(), running())
            {
                self.join(&child.group());
                return Ok(());
            }
            return Err(Error::new(
                code::NOT_SHAREABLE,
                "The shared value belongs to another group already and cannot join a second one",
            )
            .with_hint("put a copy into the object: OB Copy(…; ck shared)"));
        }
        child.group().merge_into(&group, running());
        child.join(&group);
        self.grouped.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Gives this node and all nodes in it to a group.
    fn join(self: &Arc<Self>, group: &Arc<Group>) {
        let mut pending = vec![Arc::clone(self)];
        while let Some(node) = pending.pop() {
            *node.group.lock() = Arc::clone(group);
            node.grouped.store(true, Ordering::Relaxed);
            let content = node.content.read();
            let mut add = |value: &SharedValue| {
                if let SharedValue::Node(child) = value
                    && !Arc::ptr_eq(&child.group(), group)
                {
                    pending.push(Arc::clone(child));
                }
            };
            match &*content {
                Content::Object(map) => map.values().for_each(&mut add),
                Content::Collection(list) => list.iter().for_each(&mut add),
            }
        }
    }

    /// The node as a value of the running world.
    pub fn into_value(
        self: Arc<Self>,
        classes: impl FnOnce(&str, &str) -> Option<Rc<crate::value::class::Class>>,
    ) -> Value {
        if self.is_collection() {
            return Value::Collection(Collection::host(Rc::new(SharedCollection(self))));
        }
        let class = self
            .class
            .clone()
            .and_then(|(store, name)| classes(&store, &name));
        Value::Object(Object::host(Rc::new(SharedObject(self)), class))
    }
}

/// U: the error for writing a shared object outside `Use`: a number of our own.
pub fn err_shared_no_use() -> Error {
    Error::new(
        code::NOT_IN_USE,
        "A shared object or collection can only be changed between Use and End use",
    )
    .with_hint("wrap the change: `Use ($object)` … `End use`")
}

fn not_shareable(value: &Value) -> Error {
    Error::new(
        code::NOT_SHAREABLE,
        format!(
            "Not supported value type in a shared object or shared collection: {}",
            value.type_word()
        ),
    )
    .with_hint(match value {
        Value::Object(_) => "make it with `New shared object`, or copy it with `OB Copy($object; ck shared)`",
        Value::Collection(_) => {
            "make it with `New shared collection`, or copy it with `.copy(ck shared)`"
        }
        _ => "shared are numbers, texts, Booleans, dates, times, Null, and shared objects and collections",
    })
}

/// A value as a shared node can hold it.
pub fn to_shared(value: &Value) -> Result<SharedValue, Error> {
    Ok(match value {
        Value::Undefined | Value::Null => SharedValue::Null,
        Value::Boolean(b) => SharedValue::Boolean(*b),
        Value::Integer(i) => SharedValue::Real(f64::from(*i)),
        Value::Real(x) => SharedValue::Real(*x),
        Value::Time(t) => SharedValue::Real(t.seconds() as f64),
        Value::Date(d) => SharedValue::Date(*d),
        Value::Text(text) => SharedValue::Text(text.to_units().as_ref().into()),
        Value::Object(object) => match object.as_host::<SharedObject>() {
            Some(SharedObject(node)) => SharedValue::Node(Arc::clone(node)),
            None => shared_host(object).ok_or_else(|| not_shareable(value))?,
        },
        Value::Collection(collection) => match collection.as_host::<SharedCollection>() {
            Some(SharedCollection(node)) => SharedValue::Node(Arc::clone(node)),
            None => return Err(not_shareable(value)),
        },
        other => return Err(not_shareable(other)),
    })
}

/// Objects of built-in classes that are shared by themselves.
fn shared_host(object: &Object) -> Option<SharedValue> {
    if let Some(Function::Method { method, .. }) = object.as_host::<Function>() {
        return Some(SharedValue::Method(Arc::clone(method)));
    }
    if object.as_host::<Function>().is_some() {
        let function = Parcel::pack(&Value::Object(object.clone())).ok()?;
        return Some(shared_formula(function));
    }
    if crate::classes::disk::item_of(object).is_some() {
        let item = Parcel::pack(&Value::Object(object.clone())).ok()?;
        return Some(shared_item(item));
    }
    if let Some(shared) = object.host_object().and_then(|host| host.shared()) {
        return Some(SharedValue::Host(shared));
    }
    crate::classes::class_object_name(object).map(|(store, name)| SharedValue::Class(store, name))
}

/// U: `shared_item`: a 4D.File or 4D.Folder can be put into a shared object: it never changes, and
/// components of the makers of 4D keep one in a class.
fn shared_item(item: Parcel) -> SharedValue {
    SharedValue::Function(Arc::new(item))
}

/// U: formulas in shared objects, which the list of permitted values does not name: they are
/// permitted, with copies of what they have taken.
fn shared_formula(function: Parcel) -> SharedValue {
    SharedValue::Function(Arc::new(function))
}

/// A shared value in the running world.
pub fn from_shared(value: &SharedValue) -> Value {
    match value {
        SharedValue::Null => Value::Null,
        SharedValue::Boolean(b) => Value::Boolean(*b),
        SharedValue::Real(x) => Value::number(*x),
        SharedValue::Date(d) => Value::Date(*d),
        SharedValue::Text(units) => Value::Text(Text::from_units(units)),
        SharedValue::Node(node) => Arc::clone(node).into_value(world::shared_class),
        SharedValue::Function(function) => function.unpack(),
        SharedValue::Method(method) => world::function_object(Function::method(Arc::clone(method))),
        SharedValue::Class(store, name) => world::class_object(store, name),
        SharedValue::Host(shared) => Value::Object(Arc::clone(shared).into_object()),
    }
}

impl Host for SharedObject {
    fn get(&self, key: &Text) -> Option<Value> {
        match &*self.0.content.read() {
            Content::Object(map) => map.get(&Sought(key)).map(from_shared),
            Content::Collection(_) => None,
        }
    }

    fn set(&self, key: &Text, value: Value) -> Result<(), Error> {
        self.0.check_writable()?;
        let value = self.0.accept(&value)?;
        if let Content::Object(map) = &mut *self.0.content.write() {
            match map.get_mut(&Sought(key)) {
                Some(place) => *place = value,
                None => {
                    map.insert(Name::from(key), value);
                }
            }
        }
        Ok(())
    }

    fn remove(&self, key: &Text) -> Result<(), Error> {
        self.0.check_writable()?;
        if let Content::Object(map) = &mut *self.0.content.write() {
            map.shift_remove(&Sought(key));
        }
        Ok(())
    }

    fn keys(&self) -> Vec<Text> {
        match &*self.0.content.read() {
            Content::Object(map) => map.keys().map(|key| Text::from_units(&key.0)).collect(),
            Content::Collection(_) => Vec::new(),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn identity(&self) -> usize {
        Arc::as_ptr(&self.0) as usize
    }

    fn is_shared(&self) -> bool {
        true
    }
}

impl SharedCollection {
    fn with<R>(&self, look: impl FnOnce(&[SharedValue]) -> R) -> R {
        match &*self.0.content.read() {
            Content::Collection(list) => look(list),
            Content::Object(_) => look(&[]),
        }
    }

    /// The functions of the class lock by themselves: fails only if another process holds the
    /// group, which the caller waits for beforehand.
    fn locked<R>(
        &self,
        change: impl FnOnce(&mut Vec<SharedValue>) -> Result<R, Error>,
    ) -> Result<R, Error> {
        match &mut *self.0.content.write() {
            Content::Collection(list) => change(list),
            Content::Object(_) => Err(err_shared_no_use()),
        }
    }
}

impl HostCollection for SharedCollection {
    fn len(&self) -> usize {
        self.with(<[SharedValue]>::len)
    }

    fn get(&self, index: usize) -> Option<Value> {
        self.with(|list| list.get(index).map(from_shared))
    }

    fn set(&self, index: usize, value: Value) -> Result<(), Error> {
        self.0.check_writable()?;
        let value = self.0.accept(&value)?;
        self.locked(|list| {
            if index >= list.len() {
                list.resize(index + 1, SharedValue::Null);
            }
            list[index] = value;
            Ok(())
        })
    }

    fn items(&self) -> Vec<Value> {
        self.with(|list| list.iter().map(from_shared).collect())
    }

    fn replace(&self, items: Vec<Value>) -> Result<(), Error> {
        let items = items
            .iter()
            .map(|item| self.0.accept(item))
            .collect::<Result<Vec<_>, _>>()?;
        self.locked(|list| {
            *list = items;
            Ok(())
        })
    }

    fn push(&self, items: &[Value]) -> Result<(), Error> {
        let items = items
            .iter()
            .map(|item| self.0.accept(item))
            .collect::<Result<Vec<_>, _>>()?;
        self.locked(|list| {
            list.extend(items);
            Ok(())
        })
    }

    fn identity(&self) -> usize {
        Arc::as_ptr(&self.0) as usize
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// What `Use` locks: a shared value, or the properties of a class object.
pub fn usable(value: &Value) -> Option<&Arc<Node>> {
    node_of(value).or_else(|| match value {
        Value::Object(object) => crate::classes::class_properties(object).map(|shared| &shared.0),
        _ => None,
    })
}

/// The node behind a value, if it is shared.
pub fn node_of(value: &Value) -> Option<&Arc<Node>> {
    match value {
        Value::Object(object) => object.as_host::<SharedObject>().map(|shared| &shared.0),
        Value::Collection(collection) => collection
            .as_host::<SharedCollection>()
            .map(|shared| &shared.0),
        _ => None,
    }
}
