//! The built-in classes, one file each, and the classes of the project.

mod app_info;
pub mod blob;
pub mod class;
pub mod collection;
pub mod crypto_key;
pub mod disk;
pub mod file;
mod file_handle;
pub mod file_numbers;
pub mod folder;
pub mod function;
mod icon;
pub mod method;
pub mod session;
pub mod signal;
pub mod system_worker;
pub mod user;
pub mod vector;
pub mod zip;

use std::rc::Rc;
use std::sync::Arc;

use crate::class::{Builtin, Run};
use crate::interpret::function::Function;
use crate::runtime::world::World;
use crate::value::class::{Class, Member, Singleton};
use crate::value::{Object, Text};

/// Every class of the `4D` store.
pub const BUILTINS: &[&Builtin] = &[
    &OBJECT,
    &blob::CLASS,
    &class::CLASS,
    &class::STORE,
    &collection::CLASS,
    &crypto_key::CLASS,
    &file::DOCUMENT,
    &file::FILE,
    &file_handle::CLASS,
    &folder::DIRECTORY,
    &folder::FOLDER,
    &function::CLASS,
    &function::FORMULA,
    &method::CLASS,
    &session::CLASS,
    &signal::CLASS,
    &system_worker::CLASS,
    &zip::ARCHIVE,
    &zip::FILE,
    &zip::FOLDER,
    &vector::CLASS,
];

/// The class every other one extends in the end.
const OBJECT: Builtin = Builtin {
    name: "Object",
    parent: None,
    members: &[],
    new: Some(&NEW_OBJECT),
    doc: "The ancestor of all classes.",
};

const NEW_OBJECT: crate::class::Member = crate::class::Member {
    name: "new",
    returns: crate::command::Kind::Object,
    doc: "An empty object.",
    examples: &[("4D.Object.new()", "{}")],
    source: "Concepts/classes#class-object",
    run: Run::Function(|_, _, _| Ok(crate::value::Value::Object(Object::new()))),
    ..crate::class::Member::DEFAULT
};

/// A class of the `4D` store, made at its first use in a world.
pub fn builtin(world: &World, name: &str) -> Option<Rc<Class>> {
    let key = format!("4D.{name}");
    if let Some(known) = world.classes.borrow().get(&key) {
        return known.clone();
    }
    let declared = BUILTINS.iter().find(|class| class.name == name)?;
    let parent = declared.parent.and_then(|parent| builtin(world, parent));
    let class = Rc::new(Class::new(
        declared.name,
        "4D",
        parent,
        false,
        Singleton::No,
    ));
    world
        .classes
        .borrow_mut()
        .insert(key, Some(Rc::clone(&class)));
    // the functions are objects of class Function, which may be the class that is being made
    let function_class = if name == "Function" {
        Some(Rc::clone(&class))
    } else {
        builtin(world, "Function")
    };
    let object = |member| Object::host(Rc::new(Function::Builtin(member)), function_class.clone());
    for &member in declared.members {
        let made = match member.run {
            Run::Function(_) => Member::Function(object(member)),
            Run::Property(_) => Member::Computed {
                get: Some(object(member)),
                set: None,
            },
            Run::Settable(..) => Member::Computed {
                get: Some(object(member)),
                set: Some(object(member)),
            },
        };
        class.add(Text::new(member.name), made);
    }
    Some(class)
}

/// The declaration of a built-in class.
pub fn declaration(name: &str) -> Option<&'static Builtin> {
    BUILTINS.iter().copied().find(|class| class.name == name)
}

/// The function or property of a built-in class, inherited ones included, whose name is most
/// like an unknown one.
pub fn similar_member(class: &'static Builtin, unknown: &str) -> Option<&'static str> {
    let classes = std::iter::successors(Some(class), |class| declaration(class.parent?));
    let names = classes.flat_map(|class| class.members.iter().map(|member| member.name));
    crate::diagnostic::did_you_mean(unknown, names)
}

/// The names of all built-in classes.
pub fn names() -> impl Iterator<Item = &'static str> {
    BUILTINS.iter().map(|class| class.name)
}

/// The class object of a class (`cs.Person`, `4D.File`).
pub fn class_object(world: &World, class: &Rc<Class>) -> Object {
    Object::host(
        Rc::new(class::ClassObject {
            class: Rc::clone(class),
            properties: crate::shared::SharedObject(
                world.engine.class_properties(&class.full_name()),
            ),
        }),
        builtin(world, "Class"),
    )
}

pub(crate) fn is_class_object(object: &Object) -> bool {
    object.as_host::<class::ClassObject>().is_some()
}

/// The properties that code adds to a class object.
pub fn class_properties(object: &Object) -> Option<&crate::shared::SharedObject> {
    let class = object.as_host::<class::ClassObject>()?;
    Some(&class.properties)
}

/// Store and name, if the object is a class object.
pub fn class_object_name(object: &Object) -> Option<(Arc<str>, Arc<str>)> {
    let class = &object.as_host::<class::ClassObject>()?.class;
    Some((Arc::from(&*class.store), Arc::from(&*class.name)))
}
