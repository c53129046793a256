//! Classes as values see them: a name, a parent, and a table of members.
//!
//! How a member runs is the interpreter's business: a function is an object like any other.

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{Object, Text};

/// How many names of properties a class remembers.
const NOTED: usize = 8;

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
    /// The name of a property that an instance was given lately and that is no member's.
    noted: RefCell<[Text; NOTED]>,
    next_noted: Cell<usize>,
    /// The class or an ancestor has a computed property.
    computes: Cell<bool>,
    /// Some instance has a property of its own by the name of a member.
    shadowed: Cell<bool>,
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
        let computes = Cell::new(parent.as_ref().is_some_and(|parent| parent.computes()));
        Class {
            name: name.into(),
            store: store.into(),
            parent,
            shared,
            singleton,
            members: RefCell::default(),
            noted: RefCell::new([const { Text::EMPTY }; NOTED]),
            next_noted: Cell::new(0),
            computes,
            shadowed: Cell::new(false),
            definition: OnceCell::new(),
        }
    }

    /// What tells the class from all others: `cs.Person`.
    pub fn full_name(&self) -> String {
        format!("{}.{}", self.store, self.name)
    }

    pub fn add(&self, name: Text, member: Member) {
        if let Member::Computed { .. } = member {
            self.computes.set(true);
        }
        self.members.borrow_mut().insert(name, member);
    }

    /// Has the class or an ancestor a computed property?
    #[inline(always)]
    pub(crate) fn computes(&self) -> bool {
        self.computes.get()
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

    /// An instance gets a property of its own: members of that name are hidden from now on.
    pub(super) fn note_property(&self, key: &Text) {
        if self.noted.borrow().contains(key) {
            return;
        }
        if self.member(key).is_some() {
            self.shadowed.set(true);
            return;
        }
        let next = self.next_noted.get();
        self.noted.borrow_mut()[next % NOTED] = key.clone();
        self.next_noted.set(next.wrapping_add(1));
    }

    /// May an instance have a property of its own by the name of a member?
    pub(crate) fn may_be_shadowed(&self) -> bool {
        self.shadowed.get()
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

/// Remembers a few classes, replaced in turn. A class is known by its address: classes live as
/// long as their world.
#[derive(Default)]
pub(crate) struct SomeClasses {
    known: [Cell<usize>; 4],
    next: Cell<usize>,
}

impl SomeClasses {
    /// Is the object an instance of a class that is remembered?
    #[inline(always)]
    pub fn have(&self, object: &Object) -> bool {
        object.class().is_some_and(|class| {
            let address = Rc::as_ptr(class) as usize;
            self.known.iter().any(|known| known.get() == address)
        })
    }

    pub fn remember(&self, object: &Object) {
        if let Some(class) = object.class() {
            let next = self.next.get() % self.known.len();
            self.known[next].set(Rc::as_ptr(class) as usize);
            self.next.set(next + 1);
        }
    }
}

impl std::fmt::Debug for Class {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "class {}.{}", self.store, self.name)
    }
}
