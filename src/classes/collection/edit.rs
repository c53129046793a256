//! Functions that change the collection and give it back.

use super::{as_element, clamped, receiver};
use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, any, collection, integer};
use crate::interpret::Context;
use crate::value::collection::check_length;
use crate::value::{Error, Value};

pub const PUSH: Member = Member {
    name: "push",
    params: &[any("element"), any("elementN").repeated()],
    returns: Kind::Collection,
    mutates: true,
    doc: "Appends elements.",
    examples: &[
        ("[1; 2].push(3)", "[1; 2; 3]"),
        ("[].push(1; \"a\")", "[1; \"a\"]"),
    ],
    source: "API/CollectionClass#push",
    run: Run::Function(push),
};

fn push(_cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let collection = receiver(this)?;
    for value in args.values.iter_mut() {
        match value {
            // known by its variant, a value is not moved as a whole
            Value::Integer(i) => collection.push(Value::Integer(*i))?,
            Value::Real(x) => collection.push(Value::Real(*x))?,
            other => collection.push(as_element(std::mem::take(other)))?,
        }
    }
    Ok(this.clone())
}

pub const POP: Member = Member {
    name: "pop",
    mutates: true,
    doc: "Removes the last element and gives it; undefined if there is none.",
    examples: &[("[1; 2].pop()", "2"), ("[].pop()", "Undefined")],
    source: "API/CollectionClass#pop",
    run: Run::Function(|_, this, _| {
        receiver(this)?.update(|items| Ok(items.pop().unwrap_or_default()))
    }),
    ..Member::DEFAULT
};

pub const SHIFT: Member = Member {
    name: "shift",
    mutates: true,
    doc: "Removes the first element and gives it; undefined if there is none.",
    examples: &[("[1; 2].shift()", "1"), ("[].shift()", "Undefined")],
    source: "API/CollectionClass#shift",
    run: Run::Function(|_, this, _| Ok(receiver(this)?.shift()?.unwrap_or_default())),
    ..Member::DEFAULT
};

pub const UNSHIFT: Member = Member {
    name: "unshift",
    params: &[any("value"), any("valueN").repeated()],
    returns: Kind::Collection,
    mutates: true,
    doc: "Puts elements at the beginning, in the order in which they are given.",
    examples: &[("[1; 2].unshift(6; 7)", "[6; 7; 1; 2]")],
    source: "API/CollectionClass#unshift",
    run: Run::Function(|_, this, args| {
        let values = taken(args);
        insert_at(this, 0, values)
    }),
};

/// All arguments as elements.
fn taken(args: &mut Args) -> Vec<Value> {
    args.values
        .iter_mut()
        .map(|value| as_element(std::mem::take(value)))
        .collect()
}

fn insert_at(this: &Value, at: usize, values: Vec<Value>) -> Result<Value, Error> {
    receiver(this)?.update(|items| {
        let at = at.min(items.len());
        items.splice(at..at, values);
        Ok(())
    })?;
    Ok(this.clone())
}

pub const INSERT: Member = Member {
    name: "insert",
    params: &[integer("index"), any("element")],
    returns: Kind::Collection,
    mutates: true,
    doc: "Puts an element before an index; a negative one counts from the end.",
    examples: &[
        ("[1; 2; 3].insert(1; \"x\")", "[1; \"x\"; 2; 3]"),
        ("[1; 2; 3].insert(-1; \"x\")", "[1; 2; \"x\"; 3]"),
        ("[1].insert(10; \"x\")", "[1; \"x\"]"),
    ],
    source: "API/CollectionClass#insert",
    run: Run::Function(|_, this, args| {
        let at = clamped(args.integer(0), receiver(this)?.len());
        insert_at(this, at, vec![as_element(args.take(1))])
    }),
};

pub const COMBINE: Member = Member {
    name: "combine",
    params: &[collection("col2"), integer("index").optional()],
    returns: Kind::Collection,
    mutates: true,
    doc: "Puts the elements of another collection at the end or before an index.",
    examples: &[
        ("[1; 2].combine([3; 4])", "[1; 2; 3; 4]"),
        ("[1; 2].combine([3; 4]; 1)", "[1; 3; 4; 2]"),
    ],
    source: "API/CollectionClass#combine",
    run: Run::Function(|_, this, args| {
        let len = receiver(this)?.len();
        let at = if args.has(1) {
            clamped(args.integer(1), len)
        } else {
            len
        };
        let Some(values) = args.collection(0).map(|c| c.items()) else {
            return Err(Error::expected("Collection", args.value(0)));
        };
        insert_at(this, at, values)
    }),
};

pub const REMOVE: Member = Member {
    name: "remove",
    params: &[integer("index"), integer("howMany").optional()],
    returns: Kind::Collection,
    mutates: true,
    doc: "Removes one element or several from an index on; a negative one counts from the end.",
    examples: &[
        ("[1; 2; 3; 4].remove(1)", "[1; 3; 4]"),
        ("[1; 2; 3; 4].remove(-3; 2)", "[1; 4]"),
        ("[].remove(0)", "[]"),
    ],
    source: "API/CollectionClass#remove",
    run: Run::Function(|_, this, args| {
        let how_many = usize::try_from(args.integer_or(1, 1)).unwrap_or(0);
        receiver(this)?.update(|items| {
            let start = clamped(args.integer(0), items.len());
            let end = start.saturating_add(how_many).min(items.len());
            items.drain(start..end);
            Ok(())
        })?;
        Ok(this.clone())
    }),
};

pub const CLEAR: Member = Member {
    name: "clear",
    returns: Kind::Collection,
    mutates: true,
    doc: "Removes all elements.",
    examples: &[("[1; 2].clear()", "[]")],
    source: "API/CollectionClass#clear",
    run: Run::Function(|_, this, _| {
        let old = receiver(this)?.update(|items| Ok(std::mem::take(items)))?;
        drop(old);
        Ok(this.clone())
    }),
    ..Member::DEFAULT
};

pub const FILL: Member = Member {
    name: "fill",
    params: &[
        any("value"),
        integer("startFrom").optional(),
        integer("end").optional(),
    ],
    returns: Kind::Collection,
    mutates: true,
    doc: "Sets all elements, or those from an index up to another one, to a value.",
    examples: &[
        ("[1; 2; 3].fill(0)", "[0; 0; 0]"),
        ("[1; 2; 3].fill(0; 1)", "[1; 0; 0]"),
        ("[1; 2; 3; 4].fill(0; 1; -1)", "[1; 0; 0; 4]"),
    ],
    source: "API/CollectionClass#fill",
    run: Run::Function(|_, this, args| {
        let value = as_element(args.take(0));
        receiver(this)?.update(|items| {
            let (start, end) = range(args, 1, items.len());
            if let Some(part) = items.get_mut(start..end) {
                part.fill(value);
            }
            Ok(())
        })?;
        Ok(this.clone())
    }),
};

/// The part from one index up to another, given at position `i` and after it.
pub(super) fn range(args: &Args, i: usize, len: usize) -> (usize, usize) {
    let start = clamped(args.integer(i), len);
    let end = if args.has(i + 1) {
        clamped(args.integer(i + 1), len)
    } else {
        len
    };
    (start, end.max(start))
}

pub const RESIZE: Member = Member {
    name: "resize",
    params: &[integer("size"), any("defaultValue").optional()],
    returns: Kind::Collection,
    mutates: true,
    doc: "Cuts the collection off, or adds elements, until it has the size.",
    examples: &[
        ("[1; 2; 3].resize(2)", "[1; 2]"),
        ("[1].resize(3)", "[1; Null; Null]"),
        ("[1].resize(3; 0)", "[1; 0; 0]"),
    ],
    source: "API/CollectionClass#resize",
    run: Run::Function(|_, this, args| {
        let size = usize::try_from(args.integer(0)).map_err(|_| {
            Error::bad_argument(format!(
                "A collection cannot have {} elements",
                args.integer(0)
            ))
        })?;
        check_length(size)?;
        let default = as_element(args.take(1));
        receiver(this)?.update(|items| {
            items.resize(size, default);
            Ok(())
        })?;
        Ok(this.clone())
    }),
};
