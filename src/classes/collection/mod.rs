//! The functions of collections (API/CollectionClass), one file for each kind of work.
//!
//! A function that changes a collection says so in its declaration; the lock of a shared one is
//! taken by whoever calls it.

mod access;
mod callback;
mod edit;
mod iterate;
mod order;
mod path;
mod query;
mod search;
mod statistics;
mod transform;

use crate::class::{Builtin, Member, Run};
use crate::command::Kind;
use crate::interpret::convert::as_property;
use crate::shared::Node;
use crate::value::{Collection, Error, Value};

/// `4D.Collection`.
pub const CLASS: Builtin = Builtin {
    name: "Collection",
    parent: Some("Object"),
    members: &[
        &access::AT,
        &statistics::AVERAGE,
        &edit::CLEAR,
        &edit::COMBINE,
        &transform::CONCAT,
        &transform::COPY,
        &search::COUNT,
        &search::COUNT_VALUES,
        &transform::DISTINCT,
        &search::EQUAL,
        &iterate::EVERY,
        &transform::EXTRACT,
        &edit::FILL,
        &iterate::FILTER,
        &iterate::FIND,
        &iterate::FIND_INDEX,
        &access::FIRST,
        &transform::FLAT,
        &iterate::FLAT_MAP,
        &search::INCLUDES,
        &search::INDEX_OF,
        &query::INDICES,
        &edit::INSERT,
        &transform::JOIN,
        &access::LAST,
        &search::LAST_INDEX_OF,
        &LENGTH,
        &iterate::MAP,
        &statistics::MAX,
        &statistics::MIN,
        &order::MULTI_SORT,
        &order::ORDER_BY,
        &order::ORDER_BY_METHOD,
        &edit::POP,
        &edit::PUSH,
        &query::QUERY,
        &iterate::REDUCE,
        &iterate::REDUCE_RIGHT,
        &edit::REMOVE,
        &edit::RESIZE,
        &transform::REVERSE,
        &edit::SHIFT,
        &transform::SLICE,
        &iterate::SOME,
        &order::SORT,
        &statistics::SUM,
        &edit::UNSHIFT,
    ],
    new: None,
    doc: "An ordered list of values.",
};

const LENGTH: Member = Member {
    name: "length",
    returns: Kind::Integer,
    doc: "How many elements there are.",
    examples: &[("[1; 2].length", "2")],
    source: "API/CollectionClass#length",
    run: Run::Property(|_, this| Ok(Value::from(receiver(this)?.len()))),
    ..Member::DEFAULT
};

fn receiver(this: &Value) -> Result<&Collection, Error> {
    match this {
        Value::Collection(collection) => Ok(collection),
        other => Err(Error::expected("Collection", other)),
    }
}

/// The value as an element: undefined becomes Null, a time its seconds.
fn as_element(value: Value) -> Value {
    match as_property(value) {
        Value::Undefined => Value::Null,
        other => other,
    }
}

/// A new collection, shared if the one it comes from is.
fn like(source: &Collection, items: Vec<Value>) -> Result<Value, Error> {
    if source.is_shared() {
        Ok(Node::collection_with(&items)?.into_value(|_, _| None))
    } else {
        Ok(Value::Collection(Collection::new(items)))
    }
}

/// An index that counts from the end if it is negative, within 0 and `len`.
fn clamped(index: i32, len: usize) -> usize {
    let index = i64::from(index);
    let len = len as i64;
    let index = if index < 0 { index + len } else { index };
    index.clamp(0, len) as usize
}
