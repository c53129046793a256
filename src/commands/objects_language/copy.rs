//! Deep copies: `OB Copy` and `.copy()` of collections, ordinary or shared, with or without what
//! pointers point to.

use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::args::Args;
use crate::command::{Command, Kind, Run, object, one_of};
use crate::interpret::Context;
use crate::interpret::convert::as_property;
use crate::runtime::world;
use crate::shared::group::Group;
use crate::shared::{Node, node_of};
use crate::value::error::code;
use crate::value::object::Properties;
use crate::value::{Collection, Error, Object, Value};

/// The option bits (theme Objects and collections).
pub(crate) mod option {
    pub const RESOLVE_POINTERS: i32 = 1;
    pub const SHARED: i32 = 16;
}

pub const OB_COPY: Command = Command {
    number: 1225,
    name: "OB Copy",
    params: &[
        object("object"),
        one_of("option", &[Kind::Boolean, Kind::Integer]).optional(),
        one_of("groupWith", &[Kind::Object, Kind::Collection]).optional(),
    ],
    returns: Kind::Object,
    doc: "A deep copy of an object, shared or not; pointers can be replaced by what they point to.",
    examples: &[
        ("OB Copy({a: [1; 2]}).a", "[1; 2]"),
        ("OB Is shared(OB Copy({a: {b: 1}}; ck shared).a)", "True"),
        (
            "OB Is shared(OB Copy(New shared object(\"a\"; 1)))",
            "False",
        ),
    ],
    source: "commands/ob-copy",
    run: Run::Function(ob_copy),
    ..Command::DEFAULT
};

fn ob_copy(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let options = match args.value(1) {
        Value::Boolean(true) => option::RESOLVE_POINTERS,
        Value::Boolean(false) => 0,
        _ => args.integer(1),
    };
    deep_copy(cx, args.value(0), options, args.value(2))
}

/// How deep a value that is copied may be.
const MAX_DEPTH: u32 = 2_000;

/// A deep copy of an object or collection. With [`option::SHARED`] it is shared, in the group of
/// `group` if that is a shared value.
pub(crate) fn deep_copy(
    cx: &Context,
    value: &Value,
    options: i32,
    group: &Value,
) -> Result<Value, Error> {
    let shared = options & option::SHARED != 0;
    let mut copier = Copier {
        cx,
        resolve: options & option::RESOLVE_POINTERS != 0,
        shared,
        known: FxHashMap::default(),
        group: node_of(group).map(|node| node.group()).unwrap_or_default(),
    };
    let copy = copier.copy(value, 0)?;
    if node_of(group).is_some()
        && let Some(node) = node_of(&copy)
    {
        node.set_grouped();
    }
    Ok(copy)
}

struct Copier<'a, 'y> {
    cx: &'a Context<'y>,
    resolve: bool,
    shared: bool,
    /// The copies of what has been met, by identity: a value that occurs twice is copied once, and
    /// circles stay circles.
    known: FxHashMap<usize, Value>,
    /// The group of all shared copies.
    group: Arc<Group>,
}

impl Copier<'_, '_> {
    fn copy(&mut self, value: &Value, depth: u32) -> Result<Value, Error> {
        self.cx.check_depth()?;
        if depth > MAX_DEPTH {
            return Err(Error::new(
                code::CIRCULAR,
                "The value is circular or too deep to be copied",
            ));
        }
        match value {
            Value::Object(object) => self.object(object, depth),
            Value::Collection(collection) => self.collection(collection, depth),
            Value::Pointer(pointer) if self.resolve => {
                let value = match pointer.is_nil() {
                    true => Value::Null,
                    false => self.cx.read_pointer(pointer)?,
                };
                match value {
                    Value::Array(array) => {
                        let items = super::write::elements(&array)?
                            .iter()
                            .map(|item| self.copy(item, depth + 1))
                            .collect::<Result<Vec<_>, Error>>()?;
                        Ok(if self.shared {
                            let node = Node::collection().in_group(&self.group);
                            for item in &items {
                                node.append(item)?;
                            }
                            node.into_value(|_, _| None)
                        } else {
                            Value::Collection(Collection::new(items))
                        })
                    }
                    value => self.copy(&as_property(value), depth + 1),
                }
            }
            other => Ok(other.clone()),
        }
    }

    fn object(&mut self, object: &Object, depth: u32) -> Result<Value, Error> {
        if object.host_object().is_some() && !object.is_shared()
            || crate::classes::class_object_name(object).is_some()
            || object
                .host_object()
                .is_some_and(|host| host.label().is_some())
        {
            // functions, classes and the like have nothing to copy
            return Ok(Value::Object(object.clone()));
        }
        if let Some(known) = self.known.get(&object.identity()) {
            return Ok(known.clone());
        }
        let entries = object.entries();
        // the copy of an instance is one too; of the built-in classes only some can be shared
        let class = object.class().filter(|class| *class.store != *"4D");
        if self.shared {
            let node = match &class {
                Some(class) => Node::instance(&class.store, &class.name),
                None => Node::object(),
            };
            let node = node.in_group(&self.group);
            let copy = Arc::clone(&node).into_value(world::shared_class);
            self.known.insert(object.identity(), copy.clone());
            for (key, value) in &entries {
                node.put(key, &self.copy(value, depth + 1)?)?;
            }
            return Ok(copy);
        }
        let copy = match object.class() {
            Some(of) if !of.shared && (class.is_some() || !object.is_shared()) => {
                Object::instance_with(Rc::clone(of), Properties::with_capacity(entries.len()))
            }
            _ => Object::from_properties(Properties::with_capacity(entries.len())),
        };
        self.known
            .insert(object.identity(), Value::Object(copy.clone()));
        for (key, value) in &entries {
            copy.set(key, self.copy(value, depth + 1)?)?;
        }
        Ok(Value::Object(copy))
    }

    fn collection(&mut self, collection: &Collection, depth: u32) -> Result<Value, Error> {
        if let Some(known) = self.known.get(&collection.identity()) {
            return Ok(known.clone());
        }
        let items = collection.items();
        if self.shared {
            let node = Node::collection().in_group(&self.group);
            let copy = Arc::clone(&node).into_value(|_, _| None);
            self.known.insert(collection.identity(), copy.clone());
            for item in &items {
                node.append(&self.copy(item, depth + 1)?)?;
            }
            return Ok(copy);
        }
        let copy = Collection::new(Vec::with_capacity(items.len()));
        self.known
            .insert(collection.identity(), Value::Collection(copy.clone()));
        for item in &items {
            let item = self.copy(item, depth + 1)?;
            copy.push(item)?;
        }
        Ok(Value::Collection(copy))
    }
}
