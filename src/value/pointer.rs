//! Pointers: which variable, element or field is meant. Reading and writing through one is the
//! interpreter's work, since it owns the variables.

use std::rc::Rc;

use super::{Array, Collection, Object, Text};

/// A pointer; the nil pointer points nowhere.
#[derive(Clone, Debug, Default)]
pub struct Pointer(Option<Rc<Target>>);

/// What a pointer points to.
#[derive(Clone, Debug)]
pub enum Target {
    /// A local variable: its place on the value stack of a process, while that call lives.
    Local {
        process: u32,
        call: u64,
        /// How many calls are below that one.
        depth: u32,
        place: u32,
        name: Rc<str>,
    },
    /// A process variable of a process.
    Process {
        process: u32,
        variable: u32,
    },
    Interprocess {
        variable: u32,
    },
    /// An element of an array, or a row of a two-dimensional one.
    Element {
        of: Pointer,
        array: Array,
        index: i32,
    },
    /// A property: never made by `->`, only for a command that fills a variable.
    Property {
        object: Object,
        key: Text,
    },
    /// An element of a collection, likewise.
    Item {
        collection: Collection,
        index: usize,
    },
    Table {
        number: u32,
    },
    Field {
        table: u32,
        field: u32,
    },
}

impl Pointer {
    pub const NIL: Pointer = Pointer(None);

    pub fn new(target: Target) -> Pointer {
        Pointer(Some(Rc::new(target)))
    }

    pub fn is_nil(&self) -> bool {
        self.0.is_none()
    }

    pub fn target(&self) -> Option<&Target> {
        self.0.as_deref()
    }

    /// Do both point to the same thing?
    pub fn same(&self, other: &Pointer) -> bool {
        match (self.target(), other.target()) {
            (None, None) => true,
            (Some(a), Some(b)) => a.same(b),
            _ => false,
        }
    }
}

impl Target {
    fn same(&self, other: &Target) -> bool {
        match (self, other) {
            (
                Target::Local {
                    process,
                    call,
                    place,
                    ..
                },
                Target::Local {
                    process: p,
                    call: c,
                    place: l,
                    ..
                },
            ) => process == p && call == c && place == l,
            (
                Target::Process { process, variable },
                Target::Process {
                    process: p,
                    variable: v,
                },
            ) => process == p && variable == v,
            (Target::Interprocess { variable }, Target::Interprocess { variable: v }) => {
                variable == v
            }
            (
                Target::Element { array, index, .. },
                Target::Element {
                    array: a, index: i, ..
                },
            ) => index == i && array.same(a),
            (Target::Property { object, key }, Target::Property { object: o, key: k }) => {
                object.same(o) && key == k
            }
            (
                Target::Item { collection, index },
                Target::Item {
                    collection: c,
                    index: i,
                },
            ) => index == i && collection.same(c),
            (Target::Table { number }, Target::Table { number: n }) => number == n,
            (Target::Field { table, field }, Target::Field { table: t, field: f }) => {
                table == t && field == f
            }
            _ => false,
        }
    }
}
