//! Sorting: `.sort()`, `.orderBy()`, `.orderByMethod()`, `.multiSort()`.

use super::callback::{Callback, Kind as Info};
use super::path::Path;
use super::{like, receiver};
use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, Param, any, one_of};
use crate::interpret::Context;
use crate::value::error::code;
use crate::value::ordering::{Keys, Level, permutation};
use crate::value::{Collection, Error, Text, Value};

const ASCENDING: i32 = 0;
const DESCENDING: i32 = 1;

const EXTRA: Param = any("extraParam").repeated();

pub const SORT: Member = Member {
    name: "sort",
    params: &[
        one_of("ascOrDesc", &[Kind::Integer, Kind::Object, Kind::Text]).optional(),
        EXTRA,
    ],
    returns: Kind::Collection,
    mutates: true,
    doc: "Sorts the elements, in ascending or descending order or as code says that compares two of them.",
    examples: &[
        (
            "[\"Tom\"; 5; \"Mary\"; 3].sort()",
            "[\"Mary\"; \"Tom\"; 3; 5]",
        ),
        ("[1; 3; 2].sort(ck descending)", "[3; 2; 1]"),
        (
            "[33; 4; 222].sort(Formula(String($1.value)<String($1.value2)))",
            "[222; 33; 4]",
        ),
    ],
    source: "API/CollectionClass#sort",
    run: Run::Function(sort),
};

fn sort(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let collection = receiver(this)?;
    let items = collection.items();
    let positions = if is_code(args.value(0)) {
        by_code(cx, &items, args, 1)?
    } else {
        natural(&items, args)?
    };
    let sorted = arrange(&items, &positions);
    collection.update(|items| {
        *items = sorted;
        Ok(())
    })?;
    Ok(this.clone())
}

fn is_code(value: &Value) -> bool {
    matches!(value, Value::Object(_) | Value::Text(_))
}

/// The order by value, ascending or as the first argument says.
fn natural(items: &[Value], args: &Args) -> Result<Vec<u32>, Error> {
    let order = args.integer(0);
    if !matches!(order, ASCENDING | DESCENDING) {
        return Err(Error::bad_argument(format!(
            "{order} is no order: 0 is ascending, 1 descending"
        )));
    }
    let levels = [Level {
        keys: Keys::new(items.to_vec()),
        descending: order == DESCENDING,
    }];
    Ok(permutation(&levels, items.len()))
}

fn arrange(items: &[Value], positions: &[u32]) -> Vec<Value> {
    positions
        .iter()
        .filter_map(|i| items.get(*i as usize).cloned())
        .collect()
}

/// The order that the code at position 0 says; arguments from `extra` on are handed to it.
fn by_code(
    cx: &mut Context,
    items: &[Value],
    args: &mut Args,
    extra: usize,
) -> Result<Vec<u32>, Error> {
    let callback = Callback::new(cx, args, 0, extra, Info::Pair)?;
    let mut positions: Vec<u32> = (0..u32::try_from(items.len()).unwrap_or(u32::MAX)).collect();
    callback.run(cx, |cx, callback| {
        merge_sort(&mut positions, &mut |a, b| {
            callback.is_less(cx, &items[a as usize], &items[b as usize])
        })
    })?;
    Ok(positions)
}

/// Sorts stably with a comparison that may fail: `less` says whether its first operand is less.
fn merge_sort(
    list: &mut Vec<u32>,
    less: &mut dyn FnMut(u32, u32) -> Result<bool, Error>,
) -> Result<(), Error> {
    let n = list.len();
    let mut width = 1;
    while width < n {
        let mut merged = Vec::with_capacity(n);
        for start in (0..n).step_by(width * 2) {
            let middle = (start + width).min(n);
            let end = (start + width * 2).min(n);
            let (mut left, mut right) = (&list[start..middle], &list[middle..end]);
            while let (Some((a, rest_left)), Some((b, rest_right))) =
                (left.split_first(), right.split_first())
            {
                if less(*b, *a)? {
                    merged.push(*b);
                    right = rest_right;
                } else {
                    merged.push(*a);
                    left = rest_left;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        *list = merged;
        width *= 2;
    }
    Ok(())
}

pub const ORDER_BY_METHOD: Member = Member {
    name: "orderByMethod",
    params: &[one_of("formula", &[Kind::Object, Kind::Text]), EXTRA],
    returns: Kind::Collection,
    doc: "A new collection in the order that code says which compares two elements.",
    examples: &[(
        "[\"33\"; \"4\"; \"222\"].orderByMethod(Formula(Num($1.value)<Num($1.value2)))",
        "[\"4\"; \"33\"; \"222\"]",
    )],
    source: "API/CollectionClass#orderbymethod",
    run: Run::Function(|cx, this, args| {
        let collection = receiver(this)?;
        let items = collection.items();
        let positions = by_code(cx, &items, args, 1)?;
        like(collection, arrange(&items, &positions))
    }),
    ..Member::DEFAULT
};

pub const ORDER_BY: Member = Member {
    name: "orderBy",
    params: &[one_of("criteria", &[Kind::Integer, Kind::Text, Kind::Collection]).optional()],
    returns: Kind::Collection,
    doc: "A new collection in the order of the values, or of properties.",
    examples: &[
        ("[3; 1; 2].orderBy(ck descending)", "[3; 2; 1]"),
        (
            "[{a: 1; b: 2}; {a: 2; b: 1}; {a: 1; b: 1}].orderBy(\"a desc, b\").extract(\"b\")",
            "[1; 1; 2]",
        ),
        (
            "[{a: 1}; {a: 2}].orderBy([{propertyPath: \"a\"; descending: True}]).extract(\"a\")",
            "[2; 1]",
        ),
    ],
    source: "API/CollectionClass#orderby",
    run: Run::Function(order_by),
    ..Member::DEFAULT
};

fn order_by(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let collection = receiver(this)?;
    let items = collection.items();
    let criteria = match args.value(0) {
        Value::Text(criteria) => text_criteria(criteria)?,
        Value::Collection(criteria) => object_criteria(criteria)?,
        _ => {
            let positions = natural(&items, args)?;
            return like(collection, arrange(&items, &positions));
        }
    };
    let sorted = by_criteria(cx, &items, &criteria)?;
    like(collection, sorted)
}

/// A path and whether it sorts in descending order.
pub type Criterion = (Path, bool);

/// The elements in the order of properties: each is read once.
pub fn by_criteria(
    cx: &mut Context,
    items: &[Value],
    criteria: &[Criterion],
) -> Result<Vec<Value>, Error> {
    let mut levels = Vec::with_capacity(criteria.len());
    for (path, descending) in criteria {
        let mut keys = Vec::with_capacity(items.len());
        for item in items {
            keys.push(path.get(cx, item)?);
        }
        levels.push(Level {
            keys: Keys::new(keys),
            descending: *descending,
        });
    }
    Ok(arrange(items, &permutation(&levels, items.len())))
}

/// `path asc, path desc, …`.
pub fn text_criteria(criteria: &Text) -> Result<Vec<Criterion>, Error> {
    let criteria = criteria.to_str();
    if criteria.trim().is_empty() {
        return Err(bad_criteria("it is empty"));
    }
    criteria
        .split(',')
        .map(|criterion| {
            let mut words = criterion.split_whitespace();
            let path = words
                .next()
                .ok_or_else(|| bad_criteria("a property is missing before or after a comma"))?;
            let descending = match words.next() {
                None => false,
                Some(word) if word.eq_ignore_ascii_case("asc") => false,
                Some(word) if word.eq_ignore_ascii_case("desc") => true,
                Some(word) => {
                    return Err(bad_criteria(&format!(
                        "`asc` or `desc` expected, `{word}` found"
                    )));
                }
            };
            match words.next() {
                None => Ok((Path::new(&Text::new(path)), descending)),
                Some(word) => Err(bad_criteria(&format!("a comma expected, `{word}` found"))),
            }
        })
        .collect()
}

fn bad_criteria(what: &str) -> Error {
    Error::new(code::QUERY, format!("The order is malformed: {what}"))
}

/// Objects with `propertyPath` and `descending`.
fn object_criteria(criteria: &Collection) -> Result<Vec<Criterion>, Error> {
    criteria
        .items()
        .iter()
        .map(|criterion| {
            let Value::Object(criterion) = criterion else {
                return Err(bad_criteria("a criterion is not an object"));
            };
            let Some(Value::Text(path)) = criterion.get_str("propertyPath") else {
                return Err(bad_criteria("a criterion has no `propertyPath`"));
            };
            let descending = matches!(criterion.get_str("descending"), Some(Value::Boolean(true)));
            Ok((Path::new(&path), descending))
        })
        .collect()
}

pub const MULTI_SORT: Member = Member {
    name: "multiSort",
    params: &[
        one_of("formula", &[Kind::Collection, Kind::Object]).optional(),
        any("colsToSort").optional(),
    ],
    returns: Kind::Collection,
    mutates: true,
    doc: "Sorts the elements, and other collections along with them.",
    examples: &[
        ("[\"A\"; \"C\"; \"B\"].multiSort()", "[\"A\"; \"B\"; \"C\"]"),
        (
            "[\"A\"; \"C\"; \"B\"].multiSort([[1; 2; 3]])",
            "[\"A\"; \"B\"; \"C\"]",
        ),
    ],
    source: "API/CollectionClass#multisort",
    run: Run::Function(multi_sort),
};

fn multi_sort(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let collection = receiver(this)?;
    let has_code = matches!(args.value(0), Value::Object(_));
    let others = match args.value(usize::from(has_code)) {
        Value::Collection(others) => others.items(),
        Value::Undefined | Value::Null => Vec::new(),
        other => return Err(Error::expected("Collection", other)),
    };
    let items = collection.items();
    let mut along = Vec::with_capacity(others.len());
    let mut levels = vec![Level {
        keys: Keys::new(items.clone()),
        descending: false,
    }];
    let is_leveled = others.iter().any(|other| matches!(other, Value::Object(_)));
    for other in &others {
        let (other, order) = column(other)?;
        let order = order.or_else(|| plain_column(is_leveled));
        let values = other.items();
        if values.len() != items.len() {
            return Err(Error::bad_argument(format!(
                "The collections to sort have {} and {} elements",
                items.len(),
                values.len()
            )));
        }
        if let Some(descending) = order {
            levels.push(Level {
                keys: Keys::new(values),
                descending,
            });
        }
        along.push(other);
    }
    let positions = if has_code {
        by_code(cx, &items, args, 2)?
    } else {
        permutation(&levels, items.len())
    };
    for column in along.iter().chain([collection]) {
        let sorted = arrange(&column.items(), &positions);
        let value = Value::Collection(column.clone());
        crate::class::locked(cx, &value, |_| {
            column.update(|items| {
                *items = sorted;
                Ok(())
            })
        })?;
    }
    Ok(this.clone())
}

/// Whether a collection without an order is a level of its own, and descending: an ascending one
/// where other collections have an order, as the result of the page's second example shows.
fn plain_column(is_leveled: bool) -> Option<bool> {
    is_leveled.then_some(false)
}

/// A collection to sort along, and for a level of its own whether that is descending.
fn column(value: &Value) -> Result<(Collection, Option<bool>), Error> {
    match value {
        Value::Collection(collection) => Ok((collection.clone(), None)),
        Value::Object(object) => {
            let Some(Value::Collection(collection)) = object.get_str("collection") else {
                return Err(Error::bad_argument(
                    "An object to sort by has no property `collection`",
                ));
            };
            let order = object.get_str("order").and_then(|order| order.as_real());
            let descending = order == Some(f64::from(DESCENDING));
            Ok((collection, Some(descending)))
        }
        other => Err(Error::expected("Collection or Object", other)),
    }
}
