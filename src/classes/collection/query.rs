//! `.query()` and `.indices()`: elements that match a condition given as a text
//! (API/CollectionClass#query).
//!
//! Formulas in conditions are not supported, as the page says.

mod condition;
mod parse;

use super::order::by_criteria;
use super::{like, receiver};
use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, any, text};
use crate::interpret::Context;
use crate::value::{Error, Value};
use condition::Query;

pub const QUERY: Member = Member {
    name: "query",
    params: &[text("queryString"), any("value").repeated()],
    returns: Kind::Collection,
    doc: "A new collection of the elements that match a condition.",
    examples: &[
        ("[{a: 1}; {a: 5}].query(\"a > 2\").length", "1"),
        (
            "[{n: \"Ann\"}; {n: \"Bob\"}].query(\"n = :1\"; \"a@\").first().n",
            "Ann",
        ),
        ("[{a: 1}; {b: 1}].query(\"a = null\").first()", "{b: 1}"),
        (
            "[{a: 1; b: 2}; {a: 2; b: 2}].query(\":x = 2 and a # :y\"; {attributes: {x: \"b\"}; parameters: {y: 1}}).first().a",
            "2",
        ),
    ],
    source: "API/CollectionClass#query",
    run: Run::Function(|cx, this, args| {
        let collection = receiver(this)?;
        let query = parse::query(args)?;
        let items = collection.items();
        let positions = matching(cx, &query, &items)?;
        let mut found: Vec<Value> = positions
            .into_iter()
            .filter_map(|i| items.get(i).cloned())
            .collect();
        if !query.order.is_empty() {
            found = by_criteria(cx, &found, &query.order)?;
        }
        like(collection, found)
    }),
    ..Member::DEFAULT
};

pub const INDICES: Member = Member {
    name: "indices",
    params: &[text("queryString"), any("value").repeated()],
    returns: Kind::Collection,
    doc: "The indexes of the elements that match a condition, in ascending order.",
    examples: &[
        ("[{a: 1}; {a: 5}; {a: 6}].indices(\"a > 2\")", "[1; 2]"),
        ("[{a: 1}].indices(\"a in :1\"; [2; 3])", "[]"),
    ],
    source: "API/CollectionClass#indices",
    run: Run::Function(indices),
    ..Member::DEFAULT
};

fn indices(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let query = parse::query(args)?;
    let positions = matching(cx, &query, &receiver(this)?.items())?;
    let positions = positions.into_iter().map(Value::from);
    Ok(Value::Collection(positions.collect::<Vec<_>>().into()))
}

/// The positions of the elements that match. Only objects and collections can.
fn matching(cx: &mut Context, query: &Query, items: &[Value]) -> Result<Vec<usize>, Error> {
    let mut positions = Vec::new();
    for (i, item) in items.iter().enumerate() {
        if matches!(item, Value::Object(_) | Value::Collection(_)) && query.matches(cx, item)? {
            positions.push(i);
        }
    }
    Ok(positions)
}
