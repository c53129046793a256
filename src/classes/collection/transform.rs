//! Functions that make a new collection, or a text, out of the elements without running code.

use rustc_hash::FxHashSet;

use super::path::Path;
use super::{as_element, clamped, edit, like, receiver};
use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, any, integer, one_of, text};
use crate::commands::objects_language::{copy, typed};
use crate::interpret::Context;
use crate::interpret::operator::too_long;
use crate::value::compare::compare_strings;
use crate::value::compare::options::STRICT;
use crate::value::date::date_short;
use crate::value::number::number_to_text;
use crate::value::object::Properties;
use crate::value::ordering::{Keys, Level, order, permutation};
use crate::value::text::{Builder, TooLong};
use crate::value::{Error, Object, Text, Value};

/// The option bits (theme Objects and collections).
mod option {
    pub const KEEP_NULL: i32 = 2;
    pub const IGNORE_NULL_OR_EMPTY: i32 = 1;
    pub const DIACRITICAL: i32 = 8;
    pub const COUNT_VALUES: i32 = 32;
}

pub const CONCAT: Member = Member {
    name: "concat",
    params: &[any("value"), any("valueN").repeated()],
    returns: Kind::Collection,
    doc: "A new collection with values at the end; of collections the elements.",
    examples: &[("[1; 2].concat([3; 4]; 5)", "[1; 2; 3; 4; 5]")],
    source: "API/CollectionClass#concat",
    run: Run::Function(|_, this, args| {
        let mut items = receiver(this)?.items();
        for value in args.values.iter_mut() {
            match std::mem::take(value) {
                Value::Collection(more) => items.extend(more.items()),
                other => items.push(as_element(other)),
            }
        }
        Ok(Value::Collection(items.into()))
    }),
    ..Member::DEFAULT
};

pub const COPY: Member = Member {
    name: "copy",
    params: &[
        integer("option").optional(),
        one_of("groupWith", &[Kind::Collection, Kind::Object]).optional(),
    ],
    returns: Kind::Collection,
    doc: "A deep copy, shared or not; pointers can be replaced by what they point to.",
    examples: &[
        ("[1; [2]].copy()", "[1; [2]]"),
        ("OB Is shared([1].copy(ck shared))", "True"),
    ],
    source: "API/CollectionClass#copy",
    run: Run::Function(|cx, this, args| copy::deep_copy(cx, this, args.integer(0), args.value(1))),
    ..Member::DEFAULT
};

pub const SLICE: Member = Member {
    name: "slice",
    params: &[integer("startFrom"), integer("end").optional()],
    returns: Kind::Collection,
    doc: "A new collection of the elements from an index up to another one.",
    examples: &[
        ("[1; 2; 3; 4; 5].slice(1; -1)", "[2; 3; 4]"),
        ("[1; 2; 3; 4; 5].slice(3)", "[4; 5]"),
        ("[1; 2; 3].slice(2; 1)", "[]"),
    ],
    source: "API/CollectionClass#slice",
    run: Run::Function(|_, this, args| {
        let collection = receiver(this)?;
        let part = collection.read(|items| {
            let (start, end) = edit::range(args, 0, items.len());
            items.get(start..end).map(<[Value]>::to_vec)
        });
        like(collection, part.unwrap_or_default())
    }),
    ..Member::DEFAULT
};

pub const REVERSE: Member = Member {
    name: "reverse",
    returns: Kind::Collection,
    doc: "A new collection with the elements in reverse order.",
    examples: &[("[1; 3; 5].reverse()", "[5; 3; 1]")],
    source: "API/CollectionClass#reverse",
    run: Run::Function(|_, this, _| {
        let collection = receiver(this)?;
        let mut items = collection.items();
        items.reverse();
        like(collection, items)
    }),
    ..Member::DEFAULT
};

pub const FLAT: Member = Member {
    name: "flat",
    params: &[integer("depth").optional()],
    returns: Kind::Collection,
    doc: "A new collection in which collections are replaced by their elements, so many levels deep.",
    examples: &[
        ("[1; [2; 3]].flat()", "[1; 2; 3]"),
        ("[1; [2; [3; 4]]].flat(2)", "[1; 2; 3; 4]"),
        ("[1; [2]].flat(0).length", "2"),
    ],
    source: "API/CollectionClass#flat",
    run: Run::Function(|cx, this, args| {
        let mut flat = Vec::new();
        flatten(
            cx,
            &receiver(this)?.items(),
            args.integer_or(0, 1),
            &mut flat,
        )?;
        Ok(Value::Collection(flat.into()))
    }),
    ..Member::DEFAULT
};

fn flatten(cx: &Context, items: &[Value], depth: i32, flat: &mut Vec<Value>) -> Result<(), Error> {
    cx.check_depth()?;
    for item in items {
        match item {
            Value::Collection(inner) if depth > 0 => {
                flatten(cx, &inner.items(), depth - 1, flat)?;
            }
            other => flat.push(other.clone()),
        }
    }
    Ok(())
}

pub const JOIN: Member = Member {
    name: "join",
    params: &[text("delimiter"), integer("option").optional()],
    returns: Kind::Text,
    doc: "The elements as one text, with a delimiter between them.",
    examples: &[
        (
            "[1; \"Paris\"; Null; \"\"; 4].join(\"|\")",
            "1|Paris|null||4",
        ),
        (
            "[1; \"Paris\"; Null; \"\"; 4].join(\"|\"; ck ignore null or empty)",
            "1|Paris|4",
        ),
    ],
    source: "API/CollectionClass#join",
    run: Run::Function(join),
    ..Member::DEFAULT
};

fn join(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let ignore = args.integer(1) & option::IGNORE_NULL_OR_EMPTY != 0;
    let delimiter = args.text(0);
    let joined = receiver(this)?.read(|items| -> Result<Text, TooLong> {
        let mut joined = Builder::with_capacity(items.iter().fold(0, |sum, item| match item {
            Value::Text(text) => sum + text.len() + delimiter.len(),
            _ => sum,
        }));
        let mut first = true;
        for item in items {
            let made;
            let piece = match item {
                Value::Text(text) => text,
                other => {
                    made = join_piece(cx, other);
                    &made
                }
            };
            if ignore && (item.is_nothing() || piece.is_empty()) {
                continue;
            }
            if !first {
                joined.push(&delimiter)?;
            }
            first = false;
            joined.push(piece)?;
        }
        Ok(joined.finish())
    });
    Ok(Value::Text(joined.map_err(|_| too_long())?))
}

/// U: an element as `.join()` writes it: as `String` does, objects and collections as JSON.
fn join_piece(cx: &Context, item: &Value) -> Text {
    match item {
        Value::Undefined | Value::Null => Text::new("null"),
        Value::Integer(i) => number_to_text(f64::from(*i), cx.engine.locale.decimal_separator),
        Value::Real(x) => number_to_text(*x, cx.engine.locale.decimal_separator),
        Value::Date(d) => date_short(*d, &cx.engine.locale),
        other => typed::text_of(other),
    }
}

pub const EXTRACT: Member = Member {
    name: "extract",
    params: &[
        text("propertyPath"),
        one_of("option", &[Kind::Text, Kind::Integer]).optional(),
        text("propertyPathOrTargetPath").repeated(),
    ],
    returns: Kind::Collection,
    doc: "A new collection of the values of a property, or of objects with some of the properties.",
    examples: &[
        ("[{a: 1}; {b: 2}; {a: 3}].extract(\"a\")", "[1; 3]"),
        ("[{a: 1}; {b: 2}].extract(\"a\"; ck keep null)", "[1; Null]"),
        (
            "[{a: 1; b: 2}].extract(\"a\"; \"x\"; \"b\"; \"y\").first()",
            "{x: 1; y: 2}",
        ),
    ],
    source: "API/CollectionClass#extract",
    run: Run::Function(extract),
    ..Member::DEFAULT
};

fn extract(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let items = receiver(this)?.items();
    if matches!(args.value(1), Value::Text(_)) {
        return extract_objects(cx, &items, args);
    }
    let keep_null = args.integer(1) & option::KEEP_NULL != 0;
    let path = Path::new(&args.text(0));
    let mut values = Vec::with_capacity(items.len());
    for item in &items {
        let value = path.get(cx, item)?;
        if !value.is_nothing() {
            values.push(value);
        } else if keep_null {
            values.push(Value::Null);
        }
    }
    Ok(Value::Collection(values.into()))
}

/// Objects with the values of paths under other names.
fn extract_objects(cx: &mut Context, items: &[Value], args: &Args) -> Result<Value, Error> {
    let texts: Vec<Text> = (0..args.len()).map(|i| args.text(i)).collect();
    let pairs: Vec<(Path, Vec<Text>)> = texts
        .chunks_exact(2)
        .map(|pair| (Path::new(&pair[0]), target_names(&pair[1])))
        .collect();
    if !texts.len().is_multiple_of(2) {
        return Err(Error::bad_argument(
            "`extract` takes pairs of paths: the last one has no target",
        ));
    }
    let mut objects = Vec::with_capacity(items.len());
    for item in items {
        let object = Object::from_properties(Properties::with_capacity(pairs.len()));
        for (path, target) in &pairs {
            let value = path.get(cx, item)?;
            // a property that is missing stays missing, one that is Null stays Null
            if !value.is_undefined() {
                put(&object, target, value)?;
            }
        }
        // by the page's example, an element with none of the properties is left out
        if !object.is_empty() {
            objects.push(Value::Object(object));
        }
    }
    Ok(Value::Collection(objects.into()))
}

fn target_names(target: &Text) -> Vec<Text> {
    target.to_str().split('.').map(Text::new).collect()
}

/// Sets a property, with the objects on the way to it.
fn put(object: &Object, names: &[Text], value: Value) -> Result<(), Error> {
    match names {
        [] => Ok(()),
        [name] => object.set(name, value),
        [name, rest @ ..] => {
            let inner = match object.get(name) {
                Some(Value::Object(inner)) => inner,
                _ => {
                    let inner = Object::new();
                    object.set(name, Value::Object(inner.clone()))?;
                    inner
                }
            };
            put(&inner, rest, value)
        }
    }
}

pub const DISTINCT: Member = Member {
    name: "distinct",
    params: &[
        one_of("propertyPath", &[Kind::Text, Kind::Integer]).optional(),
        integer("options").optional(),
    ],
    returns: Kind::Collection,
    doc: "A new sorted collection in which each value occurs once; Null is left out.",
    examples: &[
        (
            "[\"b\"; \"a\"; \"B\"; 1; Null; 1].distinct()",
            "[\"a\"; \"b\"; 1]",
        ),
        (
            "[\"b\"; \"a\"; \"B\"].distinct(ck diacritical)",
            "[\"a\"; \"b\"; \"B\"]",
        ),
        ("[{a: 3}; {a: 1}; {a: 3}].distinct(\"a\")", "[1; 3]"),
        (
            "[3; 1; 3].distinct(ck count values)[1]",
            "{value: 3; count: 2}",
        ),
    ],
    source: "API/CollectionClass#distinct",
    run: Run::Function(distinct),
    ..Member::DEFAULT
};

fn distinct(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let (path, options) = match args.value(0) {
        Value::Text(path) => (Some(Path::new(path)), args.integer(1)),
        _ => (None, args.integer(0)),
    };
    let mut values = Vec::new();
    for item in receiver(this)?.items() {
        match &path {
            Some(path) => path.each(cx, &item, &[None; 26], &mut |value| values.push(value))?,
            None => values.push(item),
        }
    }
    values.retain(|value| !value.is_nothing());
    if options & option::DIACRITICAL != 0 {
        values.sort_by(|a, b| match (a, b) {
            (Value::Text(a), Value::Text(b)) => compare_strings(a, b, Some(STRICT)).cmp(&0),
            (a, b) => order(a, b),
        });
    } else {
        values = sorted(values);
    }
    let mut seen = FxHashSet::default();
    let mut distinct: Vec<(Value, i32)> = Vec::new();
    for value in values {
        let identity = match &value {
            Value::Object(object) => Some(object.identity()),
            Value::Collection(collection) => Some(collection.identity()),
            _ => None,
        };
        let known = match (identity, distinct.last()) {
            (Some(identity), _) if seen.insert(identity) => false,
            (Some(identity), _) => {
                // the same reference, perhaps not next to the first one
                if let Some((_, count)) = distinct.iter_mut().find(|(v, _)| match v {
                    Value::Object(object) => object.identity() == identity,
                    Value::Collection(collection) => collection.identity() == identity,
                    _ => false,
                }) {
                    *count += 1;
                }
                continue;
            }
            (None, Some((last, _))) => same(last, &value, options),
            (None, None) => false,
        };
        match distinct.last_mut() {
            Some((_, count)) if known => *count += 1,
            _ => distinct.push((value, 1)),
        }
    }
    let counted = options & option::COUNT_VALUES != 0;
    let results = distinct.into_iter().map(|(value, count)| {
        if !counted {
            return value;
        }
        let mut pair = Properties::with_capacity(2);
        pair.insert(Text::new("value"), value);
        pair.insert(Text::new("count"), Value::Integer(count));
        Value::Object(Object::from_properties(pair))
    });
    Ok(Value::Collection(results.collect::<Vec<_>>().into()))
}

/// Are two neighbours of the sorted list one value?
fn same(a: &Value, b: &Value, options: i32) -> bool {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) if options & option::DIACRITICAL != 0 => {
            compare_strings(a, b, Some(STRICT)) == 0
        }
        (a, b) => {
            crate::value::ordering::rank(a) == crate::value::ordering::rank(b)
                && order(a, b).is_eq()
        }
    }
}

/// The values in ascending order; equal ones keep their order.
pub(super) fn sorted(values: Vec<Value>) -> Vec<Value> {
    let n = values.len();
    let levels = [Level {
        keys: Keys::new(values.clone()),
        descending: false,
    }];
    permutation(&levels, n)
        .into_iter()
        .filter_map(|i| values.get(i as usize).cloned())
        .collect()
}

/// The start of a search, `None` if nothing is to be searched.
pub(super) fn search_start(args: &Args, i: usize, len: usize) -> Option<usize> {
    if !args.has(i) {
        return Some(0);
    }
    let start = clamped(args.integer(i), len);
    (start < len).then_some(start)
}
