//! Single elements: `.at()`, `.first()`, `.last()`.

use super::receiver;
use crate::class::{Member, Run};
use crate::command::integer;
use crate::value::{Collection, Value};

pub const AT: Member = Member {
    name: "at",
    params: &[integer("index")],
    doc: "The element at an index; a negative one counts from the end.",
    examples: &[
        ("[10; 20; 30].at(0)", "10"),
        ("[10; 20; 30].at(-1)", "30"),
        ("[10; 20; 30].at(10)", "Undefined"),
    ],
    source: "API/CollectionClass#at",
    run: Run::Function(|_, this, args| {
        let collection = receiver(this)?;
        let index = i64::from(args.integer(0));
        let index = if index < 0 {
            index + collection.len() as i64
        } else {
            index
        };
        let index = usize::try_from(index).ok();
        Ok(index.and_then(|i| collection.get(i)).unwrap_or_default())
    }),
    ..Member::DEFAULT
};

pub const FIRST: Member = Member {
    name: "first",
    doc: "The first element; undefined if there is none.",
    examples: &[("[10; 20].first()", "10"), ("[].first()", "Undefined")],
    source: "API/CollectionClass#first",
    run: Run::Function(|_, this, _| Ok(receiver(this)?.get(0).unwrap_or_default())),
    ..Member::DEFAULT
};

pub const LAST: Member = Member {
    name: "last",
    doc: "The last element; undefined if there is none.",
    examples: &[("[10; 20].last()", "20"), ("[].last()", "Undefined")],
    source: "API/CollectionClass#last",
    run: Run::Function(|_, this, _| Ok(last(receiver(this)?))),
    ..Member::DEFAULT
};

fn last(collection: &Collection) -> Value {
    let i = collection.len().checked_sub(1);
    i.and_then(|i| collection.get(i)).unwrap_or_default()
}
