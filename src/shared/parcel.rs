//! How values cross from one process to another: ordinary objects and collections are copied,
//! shared ones are passed by reference (Concepts/parameters).
//!
//! A parcel owns all it holds and can be sent to another thread.

use std::collections::hash_map::Entry;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Node, node_of};
use crate::class;
use crate::interpret::function::{Function, Method};
use crate::resolve::code::Routine;
use crate::runtime::pathname::Pathname;
use crate::runtime::world;
use crate::value::class::Class;
use crate::value::object::{Properties, SharedHost};
use crate::value::pointer::Target;
use crate::value::{Collection, Date, Error, Object, Pointer, Text, Time, Value};

/// A value on its way to another process.
#[derive(Clone)]
pub enum Parcel {
    Undefined,
    Null,
    Boolean(bool),
    Integer(i32),
    Real(f64),
    Date(Date),
    Time(Time),
    Text(Arc<[u16]>),
    Blob(Arc<[u8]>),
    /// A 4D.Blob.
    BlobObject(Arc<[u8]>),
    Picture(Arc<[u8]>),
    Object {
        class: Option<(Arc<str>, Arc<str>)>,
        properties: Vec<(Arc<[u16]>, Parcel)>,
    },
    Collection(Vec<Parcel>),
    Shared(Arc<Node>),
    /// An object of a built-in class that is shared by itself.
    SharedHost(Arc<dyn SharedHost>),
    /// A 4D.Method.
    Method(Arc<Method>),
    /// A 4D.File or 4D.Folder.
    DiskItem {
        path: Pathname,
        folder: bool,
    },
    /// A formula, with the values it has taken by slot.
    Formula {
        routine: Arc<Routine>,
        captures: Vec<(u32, Parcel)>,
        source: Arc<[u16]>,
    },
    /// A function of a user class.
    Code {
        routine: Arc<Routine>,
        class: Option<(Arc<str>, Arc<str>)>,
        source: Arc<[u16]>,
    },
    /// A function of a built-in class.
    Builtin(&'static class::Member),
    /// A class object, by store and name.
    Class(Arc<str>, Arc<str>),
    /// `cs` or `4D` as a value.
    ClassStore(Arc<str>),
    /// A pointer to a process variable keeps its owner.
    ProcessVariable {
        process: u32,
        variable: u32,
    },
    Interprocess(u32),
    Nil,
    /// An object or collection that other values may refer to as well, with its number.
    Named(u32, Box<Parcel>),
    /// Another reference to the [`Parcel::Named`] of this number.
    Again(u32),
}

/// How deep a value that crosses may be.
const MAX_DEPTH: u32 = 500;

impl Parcel {
    /// Packs a value. What occurs twice in it occurs once in the copy, so circles stay circles.
    /// Pointers to locals cannot cross.
    pub fn pack(value: &Value) -> Result<Parcel, Error> {
        Packer::default().pack(value, 0)
    }

    /// Packs values that are known to cross (texts, numbers); others become undefined.
    pub fn pack_all(values: &[Value]) -> Vec<Parcel> {
        values
            .iter()
            .map(|value| Parcel::pack(value).unwrap_or(Parcel::Undefined))
            .collect()
    }

    /// Makes the value in the running world.
    pub fn unpack(&self) -> Value {
        self.unpack_with(&mut Made::default())
    }

    fn unpack_with(&self, made: &mut Made) -> Value {
        match self {
            Parcel::Undefined => Value::Undefined,
            Parcel::Null => Value::Null,
            Parcel::Boolean(b) => Value::Boolean(*b),
            Parcel::Integer(i) => Value::Integer(*i),
            Parcel::Real(x) => Value::Real(*x),
            Parcel::Date(d) => Value::Date(*d),
            Parcel::Time(t) => Value::Time(*t),
            Parcel::Text(units) => Value::Text(made.text(units)),
            Parcel::Blob(bytes) => Value::from(bytes.to_vec()),
            Parcel::BlobObject(bytes) => Value::Object(crate::classes::blob::object(
                std::rc::Rc::new(crate::value::Blob::new(bytes.to_vec())),
            )),
            Parcel::Picture(bytes) => Value::Picture(std::rc::Rc::new(crate::value::Picture {
                bytes: bytes.to_vec(),
            })),
            Parcel::Object { class, properties } => {
                let mut list = Properties::with_capacity(properties.len());
                for (key, value) in properties {
                    let key = made.text(key);
                    list.insert(key, value.unpack_with(made));
                }
                Value::Object(match class_of(class) {
                    Some(class) => Object::instance_with(class, list),
                    None => Object::from_properties(list),
                })
            }
            Parcel::Collection(items) => Value::Collection(Collection::new(
                items.iter().map(|item| item.unpack_with(made)).collect(),
            )),
            Parcel::Named(number, parcel) => {
                let value = parcel.empty();
                debug_assert_eq!(*number as usize, made.named.len());
                made.named.push(value.clone());
                parcel.fill(&value, made);
                value
            }
            Parcel::Again(number) => made
                .named
                .get(*number as usize)
                .cloned()
                .unwrap_or(Value::Undefined),
            Parcel::Shared(node) => Arc::clone(node).into_value(world::shared_class),
            Parcel::SharedHost(shared) => Value::Object(Arc::clone(shared).into_object()),
            Parcel::Method(method) => world::function_object(Function::method(Arc::clone(method))),
            Parcel::Formula { .. } | Parcel::Code { .. } | Parcel::Builtin(_) => self
                .unpack_function(made)
                .map_or(Value::Undefined, world::function_object),
            Parcel::Class(store, name) => world::class_object(store, name),
            Parcel::ClassStore(store) => world::current().map_or(Value::Undefined, |world| {
                crate::classes::class::store(&world, store)
            }),
            Parcel::DiskItem { path, folder } => Value::Object(if *folder {
                crate::classes::disk::folder(path.clone())
            } else {
                crate::classes::disk::file(path.clone())
            }),
            Parcel::ProcessVariable { process, variable } => {
                Value::Pointer(Pointer::new(Target::Process {
                    process: *process,
                    variable: *variable,
                }))
            }
            Parcel::Interprocess(variable) => Value::Pointer(Pointer::new(Target::Interprocess {
                variable: *variable,
            })),
            Parcel::Nil => Value::Pointer(Pointer::NIL),
        }
    }
}

impl Parcel {
    /// The method that a formula is nothing but the name of.
    pub(crate) fn bare_method(&self) -> Option<u32> {
        match self {
            Parcel::Formula { routine, .. } => crate::interpret::function::bare_method(routine),
            _ => None,
        }
    }

    /// The object or collection without what it holds.
    fn empty(&self) -> Value {
        match self {
            Parcel::Object { class, .. } => Value::Object(match class_of(class) {
                Some(class) => Object::instance(class),
                None => Object::new(),
            }),
            _ => Value::Collection(Collection::new(Vec::new())),
        }
    }

    /// Puts into an object or collection made by [`Self::empty`] what it holds. Neither is shared,
    /// so nothing refuses the values.
    fn fill(&self, empty: &Value, made: &mut Made) {
        match (self, empty) {
            (Parcel::Object { properties, .. }, Value::Object(object)) => {
                for (key, value) in properties {
                    let key = made.text(key);
                    let _ = object.set(&key, value.unpack_with(made));
                }
            }
            (Parcel::Collection(items), Value::Collection(collection)) => {
                for item in items {
                    let _ = collection.push(item.unpack_with(made));
                }
            }
            _ => {}
        }
    }

    /// The function in the running world, if the parcel is one with code.
    fn unpack_function(&self, made: &mut Made) -> Option<Function> {
        let world = world::current()?;
        Some(match self {
            Parcel::Formula {
                routine,
                captures,
                source,
            } => Function::Formula {
                code: world.arrived(routine, || None),
                captures: captures
                    .iter()
                    .map(|(slot, value)| (*slot, value.unpack_with(made)))
                    .collect(),
                source: made.text(source),
            },
            Parcel::Code {
                routine,
                class,
                source,
            } => {
                let class = class.as_ref();
                let class = || class.and_then(|(store, name)| world::shared_class(store, name));
                Function::Code {
                    code: world.arrived(routine, class),
                    source: made.text(source),
                }
            }
            Parcel::Builtin(member) => Function::Builtin(member),
            _ => return None,
        })
    }
}

/// What has been made of a parcel so far.
#[derive(Default)]
struct Made {
    /// For each [`Parcel::Named`], by number.
    named: Vec<Value>,
    /// Texts that occur several times, by the address of their units.
    texts: FxHashMap<*const u16, Text>,
}

impl Made {
    fn text(&mut self, units: &Arc<[u16]>) -> Text {
        if Arc::strong_count(units) == 1 {
            return Text::from_units(units);
        }
        let made = self.texts.entry(units.as_ptr());
        made.or_insert_with(|| Text::from_units(units)).clone()
    }
}

fn class_name(class: &Class) -> (Arc<str>, Arc<str>) {
    (Arc::from(&*class.store), Arc::from(&*class.name))
}

/// The class of this name in the running world.
fn class_of(class: &Option<(Arc<str>, Arc<str>)>) -> Option<Rc<Class>> {
    let (store, name) = class.as_ref()?;
    world::shared_class(store, name)
}

fn named(name: Option<u32>, parcel: Parcel) -> Parcel {
    match name {
        Some(number) => Parcel::Named(number, Box::new(parcel)),
        None => parcel,
    }
}

/// What packs a value; it remembers which objects and collections it has met.
#[derive(Default)]
struct Packer {
    /// The numbers of those that more than one reference exists to, by identity.
    names: FxHashMap<usize, u32>,
    /// Long texts that others share, by identity: a thousand objects may hold the same one.
    texts: FxHashMap<usize, Arc<[u16]>>,
    /// The names of properties, which most objects have in common.
    keys: FxHashMap<Text, Arc<[u16]>>,
    /// The names of classes, by the address of the class.
    classes: FxHashMap<*const Class, (Arc<str>, Arc<str>)>,
}

/// Whether an object has a number in the parcel.
enum Name {
    /// Nothing else refers to it.
    None,
    New(u32),
    Known(u32),
}

impl Packer {
    fn name(&mut self, identity: usize, unique: bool) -> Name {
        if unique {
            return Name::None;
        }
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        match self.names.entry(identity) {
            Entry::Occupied(known) => Name::Known(*known.get()),
            Entry::Vacant(vacant) => Name::New(*vacant.insert(next)),
        }
    }

    fn text(&mut self, text: &Text) -> Arc<[u16]> {
        let units = || text.to_units().as_ref().into();
        match text.shared_identity() {
            Some(identity) => Arc::clone(self.texts.entry(identity).or_insert_with(units)),
            None => units(),
        }
    }

    fn key(&mut self, key: &Text) -> Arc<[u16]> {
        if let Some(known) = self.keys.get(key) {
            return Arc::clone(known);
        }
        let units: Arc<[u16]> = key.to_units().as_ref().into();
        self.keys.insert(key.clone(), Arc::clone(&units));
        units
    }

    fn class(&mut self, class: &Rc<Class>) -> (Arc<str>, Arc<str>) {
        let known = self.classes.entry(Rc::as_ptr(class));
        known.or_insert_with(|| class_name(class)).clone()
    }

    fn pack_function(&mut self, function: &Function, depth: u32) -> Result<Parcel, Error> {
        Ok(match function {
            Function::Method { method, .. } => Parcel::Method(Arc::clone(method)),
            Function::Formula {
                code,
                captures,
                source,
            } => Parcel::Formula {
                routine: Arc::clone(&code.routine),
                captures: captures
                    .iter()
                    .map(|(slot, value)| Ok((*slot, self.pack(value, depth + 1)?)))
                    .collect::<Result<_, Error>>()?,
                source: self.text(source),
            },
            Function::Code { code, source } => Parcel::Code {
                routine: Arc::clone(&code.routine),
                class: code.class.as_ref().map(|class| self.class(class)),
                source: self.text(source),
            },
            Function::Builtin(member) => Parcel::Builtin(member),
        })
    }

    fn pack(&mut self, value: &Value, depth: u32) -> Result<Parcel, Error> {
        if depth > MAX_DEPTH {
            return Err(Error::new(
                crate::value::error::code::CIRCULAR,
                "The value is too deep to be passed to another process",
            ));
        }
        if let Some(node) = node_of(value) {
            return Ok(Parcel::Shared(Arc::clone(node)));
        }
        Ok(match value {
            Value::Undefined => Parcel::Undefined,
            Value::Null => Parcel::Null,
            Value::Boolean(b) => Parcel::Boolean(*b),
            Value::Integer(i) => Parcel::Integer(*i),
            Value::Real(x) => Parcel::Real(*x),
            Value::Date(d) => Parcel::Date(*d),
            Value::Time(t) => Parcel::Time(*t),
            Value::Text(t) => Parcel::Text(self.text(t)),
            Value::Blob(blob) => Parcel::Blob(blob.bytes.as_slice().into()),
            Value::Picture(picture) => Parcel::Picture(picture.bytes.as_slice().into()),
            Value::Collection(collection) => {
                let name = match self.name(collection.identity(), collection.is_unique()) {
                    Name::Known(number) => return Ok(Parcel::Again(number)),
                    Name::New(number) => Some(number),
                    Name::None => None,
                };
                named(
                    name,
                    Parcel::Collection(collection.read(|items| {
                        items
                            .iter()
                            .map(|item| self.pack(item, depth + 1))
                            .collect::<Result<_, _>>()
                    })?),
                )
            }
            Value::Object(object) => return self.pack_object(object, depth),
            Value::Pointer(pointer) => match pointer.target() {
                None => Parcel::Nil,
                Some(Target::Process { process, variable }) => Parcel::ProcessVariable {
                    process: *process,
                    variable: *variable,
                },
                Some(Target::Interprocess { variable }) => Parcel::Interprocess(*variable),
                Some(_) => {
                    return Err(Error::types(
                        "A pointer to a local variable or an element cannot be passed to another process",
                    ));
                }
            },
            Value::Array(_) => {
                return Err(Error::types("An array cannot be passed to another process"));
            }
        })
    }

    fn pack_object(&mut self, object: &Object, depth: u32) -> Result<Parcel, Error> {
        if let Some((store, name)) = crate::classes::class_object_name(object) {
            return Ok(Parcel::Class(store, name));
        }
        if let Some(store) = object.as_host::<crate::classes::class::ClassStore>() {
            return Ok(Parcel::ClassStore(Arc::from(&*store.store)));
        }
        if let Some(function) = object.as_host::<Function>() {
            return self.pack_function(function, depth);
        }
        if let Some(blob) = crate::interpret::member::blob_of(object) {
            return Ok(Parcel::BlobObject(blob.bytes.as_slice().into()));
        }
        if let Some(item) = crate::classes::disk::item_of(object) {
            return Ok(Parcel::DiskItem {
                path: item.path.clone(),
                folder: item.folder,
            });
        }
        if let Some(shared) = object.host_object().and_then(|host| host.shared()) {
            return Ok(Parcel::SharedHost(shared));
        }
        if object.host_object().is_some() {
            let what = object.class().map_or_else(
                || "This object".to_owned(),
                |class| format!("A 4D.{}", class.name),
            );
            return Err(Error::types(format!(
                "{what} cannot be passed to another process"
            )));
        }
        let name = match self.name(object.identity(), object.is_unique()) {
            Name::Known(number) => return Ok(Parcel::Again(number)),
            Name::New(number) => Some(number),
            Name::None => None,
        };
        let class = object.class().map(|class| self.class(class));
        let properties = object.read(|properties| {
            properties
                .iter()
                .map(|(key, value)| Ok((self.key(key), self.pack(value, depth + 1)?)))
                .collect::<Result<_, Error>>()
        })?;
        Ok(named(name, Parcel::Object { class, properties }))
    }
}
