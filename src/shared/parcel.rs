//! How values cross from one process to another: ordinary objects and collections are copied,
//! shared ones are passed by reference (Concepts/parameters).
//!
//! A parcel owns all it holds and can be sent to another thread.

use std::sync::Arc;

use super::{Node, node_of};
use crate::interpret::function::{Function, Method};
use crate::runtime::pathname::Pathname;
use crate::value::object::Properties;
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
    /// A 4D.Method.
    Method(Arc<Method>),
    /// A 4D.File or 4D.Folder.
    DiskItem {
        path: Pathname,
        folder: bool,
    },
    /// A class object, by store and name.
    Class(Arc<str>, Arc<str>),
    /// A pointer to a process variable keeps its owner.
    ProcessVariable {
        process: u32,
        variable: u32,
    },
    Interprocess(u32),
    Nil,
}

/// How deep a value that crosses may be.
const MAX_DEPTH: u32 = 500;

impl Parcel {
    /// Packs a value. Circular values and pointers to locals cannot cross.
    pub fn pack(value: &Value) -> Result<Parcel, Error> {
        pack(value, 0)
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
        match self {
            Parcel::Undefined => Value::Undefined,
            Parcel::Null => Value::Null,
            Parcel::Boolean(b) => Value::Boolean(*b),
            Parcel::Integer(i) => Value::Integer(*i),
            Parcel::Real(x) => Value::Real(*x),
            Parcel::Date(d) => Value::Date(*d),
            Parcel::Time(t) => Value::Time(*t),
            Parcel::Text(units) => Value::Text(Text::from_units(units)),
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
                    list.insert(Text::from_units(key), value.unpack());
                }
                let class = class
                    .as_ref()
                    .and_then(|(store, name)| crate::runtime::world::shared_class(store, name));
                Value::Object(match class {
                    Some(class) => Object::instance_with(class, list),
                    None => Object::from_properties(list),
                })
            }
            Parcel::Collection(items) => {
                Value::Collection(Collection::new(items.iter().map(Parcel::unpack).collect()))
            }
            Parcel::Shared(node) => {
                Arc::clone(node).into_value(crate::runtime::world::shared_class)
            }
            Parcel::Method(method) => crate::runtime::world::method_object(Arc::clone(method)),
            Parcel::DiskItem { path, folder } => Value::Object(if *folder {
                crate::classes::disk::folder(path.clone())
            } else {
                crate::classes::disk::file(path.clone())
            }),
            Parcel::Class(store, name) => crate::runtime::world::class_object(store, name),
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

fn pack(value: &Value, depth: u32) -> Result<Parcel, Error> {
    if depth > MAX_DEPTH {
        return Err(Error::new(
            crate::value::error::code::CIRCULAR,
            "The value is circular or too deep to be passed to another process",
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
        Value::Text(t) => Parcel::Text(t.to_units().as_ref().into()),
        Value::Blob(blob) => Parcel::Blob(blob.bytes.as_slice().into()),
        Value::Picture(picture) => Parcel::Picture(picture.bytes.as_slice().into()),
        Value::Collection(collection) => Parcel::Collection(
            collection
                .items()
                .iter()
                .map(|item| pack(item, depth + 1))
                .collect::<Result<_, _>>()?,
        ),
        Value::Object(object) => return pack_object(object, depth),
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

fn pack_object(object: &Object, depth: u32) -> Result<Parcel, Error> {
    if let Some((store, name)) = crate::classes::class_object_name(object) {
        return Ok(Parcel::Class(store, name));
    }
    if let Some(Function::Method { method, .. }) = object.as_host::<Function>() {
        return Ok(Parcel::Method(Arc::clone(method)));
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
    if object.host_object().is_some() {
        let what = object.class().map_or_else(
            || "This object".to_owned(),
            |class| format!("A 4D.{}", class.name),
        );
        return Err(Error::types(format!(
            "{what} cannot be passed to another process"
        )));
    }
    let class = object
        .class()
        .map(|class| (Arc::from(&*class.store), Arc::from(&*class.name)));
    let properties = object
        .entries()
        .iter()
        .map(|(key, value)| Ok((key.to_units().as_ref().into(), pack(value, depth + 1)?)))
        .collect::<Result<_, Error>>()?;
    Ok(Parcel::Object { class, properties })
}
