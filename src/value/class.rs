//! Classes as values see them: a name, a parent, and a table of members.
//!
//! How a member runs is the interpreter's business: a function is an object like any other.

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{Object, Text};

/// A class of the project, of a component, or built in.
pub struct Class {
    pub name: Rc<str>,
    /// Where it is found: `cs`, `4D`, or a component's namespace.
    pub store: Rc<str>,
    pub parent: Option<Rc<Class>>,
    /// Instances are shared objects.
    pub shared: bool,
    pub singleton: Singleton,
    members: RefCell<FxHashMap<Text, Member>>,
    /// What the interpreter keeps with the class.
    definition: OnceCell<Rc<dyn Any>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Singleton {
    No,
    Process,
    Session,
    /// One for the whole application.
    Shared,
}

/// A member of a class.
#[derive(Clone)]
pub enum Member {
    /// A function: an object of class 4D.Function.
    Function(Object),
    /// A computed property.
    Computed {
        get: Option<Object>,
        set: Option<Object>,
    },
}

impl Class {
    pub fn new(
        name: &str,
        store: &str,
        parent: Option<Rc<Class>>,
        shared: bool,
        singleton: Singleton,
    ) -> Class {
        Class {
            name: name.into(),
            store: store.into(),
            parent,
            shared,
            singleton,
            members: RefCell::default(),
            definition: OnceCell::new(),
        }
    }

    /// What tells the class from all others: `cs.Person`.
    pub fn full_name(&self) -> String {
        format!("{}.{}", self.store, self.name)
    }

    pub fn add(&self, name: Text, member: Member) {
        self.members.borrow_mut().insert(name, member);
    }

    /// Attaches what the interpreter keeps with the class, once.
    pub fn define(&self, definition: Rc<dyn Any>) {
        // a class is defined where it is made, nobody else has it yet
        let _ = self.definition.set(definition);
    }

    pub fn definition(&self) -> Option<Rc<dyn Any>> {
        self.definition.get().cloned()
    }

    pub fn own_member(&self, name: &Text) -> Option<Member> {
        self.members.borrow().get(name).cloned()
    }

    /// The member of this class or its nearest ancestor that has one.
    pub fn member(&self, name: &Text) -> Option<Member> {
        let mut class = Some(self);
        while let Some(c) = class {
            if let Some(member) = c.own_member(name) {
                return Some(member);
            }
            class = c.parent.as_deref();
        }
        None
    }

    /// Is it this class or one of its descendants?
    pub fn is_or_extends(&self, other: &Class) -> bool {
        let mut class = Some(self);
        while let Some(c) = class {
            if std::ptr::eq(c, other) {
                return true;
            }
            class = c.parent.as_deref();
        }
        false
    }
}

impl std::fmt::Debug for Class {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "class {}.{}", self.store, self.name)
    }
}
