//! Functions that run code for each element: `.map()`, `.filter()`, `.reduce()` and their kin.

use super::callback::{Callback, Kind as Info};
use super::{as_element, clamped, like, receiver};
use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, Param, any, one_of};
use crate::interpret::Context;
use crate::interpret::lower::dynamic::Answer;
use crate::value::{Collection, Error, Number, Value};

/// A formula or the name of a method.
const CODE: Param = one_of("formula", &[Kind::Object, Kind::Text]);

/// An index to start from may come before the code.
const START_OR_CODE: Param = one_of("startFrom", &[Kind::Integer, Kind::Object, Kind::Text]);

const EXTRA: Param = any("param").repeated();

pub const MAP: Member = Member {
    name: "map",
    params: &[CODE, EXTRA],
    returns: Kind::Collection,
    doc: "A new collection of what the code gives for each element.",
    examples: &[
        ("[1; 2; 3].map(Formula($1.value*2))", "[2; 4; 6]"),
        ("[1; 2].map(Formula($1.value*$2); 10)", "[10; 20]"),
    ],
    source: "API/CollectionClass#map",
    run: Run::Function(map),
    ..Member::DEFAULT
};

fn map(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let mut results = Vec::with_capacity(receiver(this)?.len());
    let callback = Callback::new(cx, args, 0, 1, Info::Element)?;
    each(cx, this, callback, |cx, result| match result.number() {
        Ok(Number::Integer(i)) => results.push(Value::Integer(i)),
        Ok(Number::Real(x)) => results.push(Value::Real(x)),
        Err(_) => results.push(as_element(cx.take_aside())),
    })?;
    Ok(Value::Collection(results.into()))
}

/// Runs the code for each element until it has asked to stop. `with` gets what the code gave.
#[inline(always)]
fn each(
    cx: &mut Context,
    this: &Value,
    callback: Callback,
    mut with: impl FnMut(&mut Context, Answer),
) -> Result<(), Error> {
    let collection = receiver(this)?;
    callback.run(cx, |cx, callback| {
        for i in 0..collection.len() {
            // the code may have removed elements
            let Some(result) = callback.call(cx, collection, i)? else {
                break;
            };
            with(cx, result);
            if callback.stops() {
                break;
            }
        }
        Ok(())
    })
}

pub const FLAT_MAP: Member = Member {
    name: "flatMap",
    params: &[CODE, EXTRA],
    returns: Kind::Collection,
    doc: "Like `.map()`, but collections that the code gives are replaced by their elements.",
    examples: &[("[1; 2].flatMap(Formula([$1.value; 0]))", "[1; 0; 2; 0]")],
    source: "API/CollectionClass#flatmap",
    run: Run::Function(|cx, this, args| {
        let mut results = Vec::new();
        let callback = Callback::new(cx, args, 0, 1, Info::Element)?;
        each(cx, this, callback, |cx, result| match result.number() {
            Ok(number) => results.push(number.into()),
            Err(_) => match cx.take_aside() {
                Value::Collection(inner) => results.extend(inner.items()),
                other => results.push(as_element(other)),
            },
        })?;
        Ok(Value::Collection(results.into()))
    }),
    ..Member::DEFAULT
};

pub const FILTER: Member = Member {
    name: "filter",
    params: &[CODE, EXTRA],
    returns: Kind::Collection,
    doc: "A new collection of the elements for which the code gives True.",
    examples: &[("[1; 5; 3].filter(Formula($1.value>2))", "[5; 3]")],
    source: "API/CollectionClass#filter",
    run: Run::Function(|cx, this, args| {
        let collection = receiver(this)?.clone();
        let mut kept = Vec::new();
        let callback = Callback::new(cx, args, 0, 1, Info::Element)?;
        each_test(cx, this, callback, 0, |i, holds| {
            if holds {
                match collection.look(i, |element| element.push_copy_to(&mut kept)) {
                    Some(()) => {}
                    None => kept.extend(collection.get(i)),
                }
            }
            true
        })?;
        like(&collection, kept)
    }),
    ..Member::DEFAULT
};

/// Runs the code for each element from an index on, until `go_on` says no or the code has asked to
/// stop. `go_on` gets the element's index and whether the code gave True.
fn each_test(
    cx: &mut Context,
    this: &Value,
    callback: Callback,
    start: usize,
    mut go_on: impl FnMut(usize, bool) -> bool,
) -> Result<(), Error> {
    let collection = receiver(this)?;
    callback.run(cx, |cx, callback| {
        for i in start..collection.len() {
            // the code may have removed elements
            let Some(holds) = callback.holds(cx, collection, i)? else {
                break;
            };
            if !go_on(i, holds) || callback.stops() {
                break;
            }
        }
        Ok(())
    })
}

/// Where to start, and the callback. `None` if there is nothing to look at.
fn start_and_code(
    cx: &Context,
    this: &Value,
    args: &mut Args,
) -> Result<(Option<usize>, Callback), Error> {
    let len = receiver(this)?.len();
    let has_start = args.value(0).is_number();
    let code = usize::from(has_start);
    let callback = Callback::new(cx, args, code, code + 1, Info::Element)?;
    let start = if has_start {
        clamped(args.integer(0), len)
    } else {
        0
    };
    let searched = !has_start || start < len;
    Ok((searched.then_some(start), callback))
}

pub const EVERY: Member = Member {
    name: "every",
    params: &[START_OR_CODE, EXTRA],
    returns: Kind::Boolean,
    doc: "True if the code gives True for all elements, or for all from an index on.",
    examples: &[
        ("[5; 3; 1].every(Formula($1.value>0))", "True"),
        ("[5; 3; -1].every(Formula($1.value>0))", "False"),
        ("[-5; 3; 1].every(1; Formula($1.value>0))", "True"),
        ("[5].every(1; Formula($1.value>0))", "False"),
    ],
    source: "API/CollectionClass#every",
    run: Run::Function(|cx, this, args| {
        let (Some(start), callback) = start_and_code(cx, this, args)? else {
            return Ok(Value::Boolean(false));
        };
        let mut all = every_of_none();
        each_test(cx, this, callback, start, |_, holds| {
            all = holds;
            all
        })?;
        Ok(Value::Boolean(all))
    }),
    ..Member::DEFAULT
};

/// U: every element of an empty collection passes, unless a start is given.
fn every_of_none() -> bool {
    true
}

pub const SOME: Member = Member {
    name: "some",
    params: &[START_OR_CODE, EXTRA],
    returns: Kind::Boolean,
    doc: "True if the code gives True for an element, or for one from an index on.",
    examples: &[
        ("[-5; 3].some(Formula($1.value>0))", "True"),
        ("[3; -5].some(1; Formula($1.value>0))", "False"),
        ("[].some(Formula(True))", "False"),
    ],
    source: "API/CollectionClass#some",
    run: Run::Function(|cx, this, args| {
        let found = find_index(cx, this, args)?;
        Ok(Value::Boolean(found.is_some()))
    }),
    ..Member::DEFAULT
};

/// The index of the first element for which the code gives True.
fn find_index(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Option<usize>, Error> {
    match start_and_code(cx, this, args)? {
        (Some(start), callback) => first_test(cx, this, callback, start),
        (None, _) => Ok(None),
    }
}

fn first_test(
    cx: &mut Context,
    this: &Value,
    callback: Callback,
    start: usize,
) -> Result<Option<usize>, Error> {
    let mut found = None;
    each_test(cx, this, callback, start, |i, holds| {
        if holds {
            found = Some(i);
        }
        found.is_none()
    })?;
    Ok(found)
}

pub const FIND: Member = Member {
    name: "find",
    params: &[START_OR_CODE, EXTRA],
    doc: "The first element for which the code gives True; undefined if there is none, -1 if the start is behind the last element.",
    examples: &[
        ("[1; 5; 3].find(Formula($1.value>$2); 2)", "5"),
        ("[1].find(Formula($1.value>2))", "Undefined"),
        ("[1; 5; 3].find(2; Formula($1.value>2))", "3"),
        ("[1; 5; 3].find(3; Formula($1.value>2))", "-1"),
    ],
    source: "API/CollectionClass#find",
    run: Run::Function(|cx, this, args| {
        let collection: Collection = receiver(this)?.clone();
        let (start, callback) = start_and_code(cx, this, args)?;
        let Some(start) = start else {
            return Ok(Value::Integer(-1));
        };
        let found = first_test(cx, this, callback, start)?;
        Ok(found.and_then(|i| collection.get(i)).unwrap_or_default())
    }),
    ..Member::DEFAULT
};

pub const FIND_INDEX: Member = Member {
    name: "findIndex",
    params: &[START_OR_CODE, EXTRA],
    returns: Kind::Integer,
    doc: "The index of the first element for which the code gives True; -1 if there is none.",
    examples: &[
        ("[1; 5; 3].findIndex(Formula($1.value>2))", "1"),
        ("[1; 5; 3].findIndex(-1; Formula($1.value>2))", "2"),
        ("[1].findIndex(Formula($1.value>2))", "-1"),
    ],
    source: "API/CollectionClass#findindex",
    run: Run::Function(|cx, this, args| {
        let found = find_index(cx, this, args)?;
        Ok(found.map_or(Value::Integer(-1), Value::from))
    }),
    ..Member::DEFAULT
};

pub const REDUCE: Member = Member {
    name: "reduce",
    params: &[CODE, any("initValue").optional(), EXTRA],
    doc: "What the code has made of `$1.accumulator` after all elements.",
    examples: &[
        (
            "[5; 3; 2].reduce(Formula($1.accumulator+=$1.value); 0)",
            "10",
        ),
        ("[].reduce(Formula($1.accumulator+=$1.value); 7)", "7"),
    ],
    source: "API/CollectionClass#reduce",
    run: Run::Function(|cx, this, args| reduce(cx, this, args, false)),
    ..Member::DEFAULT
};

pub const REDUCE_RIGHT: Member = Member {
    name: "reduceRight",
    params: &[CODE, any("initValue").optional(), EXTRA],
    doc: "Like `.reduce()`, from the last element to the first.",
    examples: &[(
        "[\"a\"; \"b\"; \"c\"].reduceRight(Formula($1.accumulator+=$1.value); \"\")",
        "cba",
    )],
    source: "API/CollectionClass#reduceright",
    run: Run::Function(|cx, this, args| reduce(cx, this, args, true)),
    ..Member::DEFAULT
};

fn reduce(
    cx: &mut Context,
    this: &Value,
    args: &mut Args,
    from_right: bool,
) -> Result<Value, Error> {
    let collection = receiver(this)?;
    let initial = args.take(1);
    let callback = Callback::new(cx, args, 0, 2, Info::Reduction)?;
    callback.set_accumulator(initial)?;
    callback.run(cx, |cx, callback| {
        let len = collection.len();
        for i in 0..len {
            let i = if from_right { len - 1 - i } else { i };
            if callback.call(cx, collection, i)?.is_none() {
                continue;
            }
            if callback.stops() {
                break;
            }
        }
        Ok(callback.accumulator())
    })
}
