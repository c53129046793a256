//! Sorting one or several arrays. Elements that are equal keep their order; element 0 stays where
//! it is.

use std::cmp::Ordering;

use crate::args::{Args, symbol};
use crate::command::{Command, Kind, Run, array, one_of};
use crate::interpret::Context;
use crate::value::array::{Data, Element};
use crate::value::{Array, Error, Value, compare};

pub(super) const SORT_ARRAY: Command = Command {
    number: 229,
    name: "SORT ARRAY",
    french: Some("TRIER TABLEAU"),
    params: &[
        array("array"),
        one_of("array or order", &[Kind::Array, Kind::Order]).repeated(),
    ],
    doc: "Sorts an array upwards (>) or downwards (<) and moves the elements of others along.",
    source: "commands/sort-array",
    run: Run::Function(sort_array),
    ..Command::DEFAULT
};

fn sort_array(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let last = args.len().saturating_sub(1);
    let descending = args.descending(last);
    let count = if descending || args.ascending(last) {
        last
    } else {
        last + 1
    };
    let arrays = (0..count)
        .map(|i| args.array(i))
        .collect::<Result<Vec<_>, _>>()?;
    sort_together(&arrays, &[Direction::from_descending(descending)])?;
    Ok(Value::Undefined)
}

pub(super) const MULTI_SORT_ARRAY: Command = Command {
    number: 718,
    name: "MULTI SORT ARRAY",
    french: Some("TABLEAU MULTI TRI"),
    params: &[
        array("array"),
        one_of("sort or array", &[Kind::Array, Kind::Order]).repeated(),
    ],
    doc: "Sorts arrays together by several of them: > or < after an array makes it a criterion. Also takes an array of pointers to arrays and one of directions (1, -1, 0).",
    source: "commands/multi-sort-array",
    run: Run::Function(multi_sort_array),
    ..Command::DEFAULT
};

fn multi_sort_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let mut arrays = Vec::new();
    let mut directions = Vec::new();
    if args.len() == 2
        && let (Value::Array(pointers), Value::Array(sorts)) = (args.value(0), args.value(1))
        && pointers.element_type() == Element::Pointer
    {
        if pointers.size() != sorts.size() {
            return Err(sizes_differ());
        }
        for i in 1..=i32::try_from(pointers.size()).unwrap_or(i32::MAX) {
            let Value::Pointer(pointer) = pointers.get(i)? else {
                return Err(cannot_sort("a value that is no pointer"));
            };
            match cx.read_pointer(&pointer)? {
                Value::Array(array) => arrays.push(array),
                other => return Err(cannot_sort(other.type_word())),
            }
            let sort = sorts.get(i)?.as_number().unwrap_or(0.0);
            directions.push(if sort > 0.0 {
                Direction::Up
            } else if sort < 0.0 {
                Direction::Down
            } else {
                Direction::None
            });
        }
    } else {
        for value in args.rest(0) {
            match value {
                Value::Array(array) => {
                    arrays.push(array.clone());
                    directions.push(Direction::None);
                }
                symbol => {
                    if let Some(last) = directions.last_mut() {
                        *last = Direction::from_descending(symbol::is(symbol, "<"));
                    }
                }
            }
        }
    }
    if directions.iter().all(|d| *d == Direction::None) {
        return Err(no_order("MULTI SORT ARRAY"));
    }
    sort_together(&arrays, &directions)?;
    Ok(Value::Undefined)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
    /// The array follows the others.
    None,
}

impl Direction {
    fn from_descending(descending: bool) -> Direction {
        if descending {
            Direction::Down
        } else {
            Direction::Up
        }
    }
}

/// Neither `>` nor `<` was given where one is needed.
pub(super) fn no_order(command: &str) -> Error {
    Error::bad_argument(format!("`{command}` needs a sort order: > or <"))
}

fn sizes_differ() -> Error {
    Error::bad_argument("The arrays have different sizes")
        .with_hint("arrays that are sorted together must have the same number of elements")
}

fn cannot_sort(what: &str) -> Error {
    Error::types(format!(
        "Argument types are incompatible: {what} cannot be sorted"
    ))
}

/// Sorts all arrays by those that have a direction; arrays beyond the directions follow.
fn sort_together(arrays: &[Array], directions: &[Direction]) -> Result<(), Error> {
    let keys: Vec<(&Array, bool)> = arrays
        .iter()
        .zip(directions)
        .filter(|(_, direction)| **direction != Direction::None)
        .map(|(array, direction)| (array, *direction == Direction::Down))
        .collect();
    for (array, _) in &keys {
        if array.is_two_dimensional() {
            return Err(cannot_sort("a two-dimensional array"));
        }
        if matches!(
            array.element_type(),
            Element::Pointer | Element::Picture | Element::Blob
        ) {
            return Err(cannot_sort(&format!(
                "an array of {} elements",
                array.element_type().word()
            )));
        }
    }
    let Some(first) = arrays.first() else {
        return Ok(());
    };
    let size = first.size();
    if arrays.iter().any(|array| array.size() != size) {
        return Err(sizes_differ());
    }
    if let ([array], [(_, descending)]) = (arrays, keys.as_slice())
        && sort_alone(array, *descending)
    {
        return Ok(());
    }
    let mut order: Vec<usize> = (1..=size).collect();
    order.sort_by(|&a, &b| {
        for (array, descending) in &keys {
            let found = array.read(|data| compare_elements(data, a, b));
            let found = if *descending { found.reverse() } else { found };
            if found.is_ne() {
                return found;
            }
        }
        Ordering::Equal
    });
    let mut done: Vec<&Array> = Vec::new();
    for array in arrays {
        // an array that was named twice is moved once
        if !done.iter().any(|other| other.same(array)) {
            array.update(|data| permute(data, &order));
            done.push(array);
        }
    }
    Ok(())
}

/// Sorts the elements of one array in their own type; false if they have no native order.
fn sort_alone(array: &Array, descending: bool) -> bool {
    fn sort<T>(list: &mut [T], descending: bool, order: impl Fn(&T, &T) -> Ordering) {
        let Some(counted) = list.get_mut(1..) else {
            return;
        };
        if descending {
            counted.sort_by(|a, b| order(b, a));
        } else {
            counted.sort_by(order);
        }
    }
    array.update(|data| {
        match data {
            Data::Real(list) => sort(list, descending, |a, b| compare_reals(*a, *b)),
            Data::Integer(list) | Data::Longint(list) => sort(list, descending, i32::cmp),
            Data::Boolean(list) => sort(list, descending, bool::cmp),
            Data::Text(list) => sort(list, descending, compare::text_order),
            Data::Date(list) => sort(list, descending, Ord::cmp),
            Data::Time(list) => sort(list, descending, Ord::cmp),
            Data::Other(..) | Data::Rows(..) => return false,
        }
        true
    })
}

/// The order of reals that sorting uses: NaN first, then by value (Concepts/ordering).
pub(super) fn compare_reals(a: f64, b: f64) -> Ordering {
    a.partial_cmp(&b)
        .unwrap_or_else(|| b.is_nan().cmp(&a.is_nan()))
}

fn compare_elements(data: &Data, a: usize, b: usize) -> Ordering {
    fn two<T>(list: &[T], a: usize, b: usize, order: impl Fn(&T, &T) -> Ordering) -> Ordering {
        match (list.get(a), list.get(b)) {
            (Some(a), Some(b)) => order(a, b),
            _ => Ordering::Equal,
        }
    }
    match data {
        Data::Real(list) => two(list, a, b, |a, b| compare_reals(*a, *b)),
        Data::Integer(list) | Data::Longint(list) => two(list, a, b, i32::cmp),
        Data::Boolean(list) => two(list, a, b, bool::cmp),
        Data::Text(list) => two(list, a, b, compare::text_order),
        Data::Date(list) => two(list, a, b, Ord::cmp),
        Data::Time(list) => two(list, a, b, Ord::cmp),
        Data::Other(_, list) => two(list, a, b, object_array_order),
        Data::Rows(..) => Ordering::Equal,
    }
}

/// U: the order of objects in an array. Null and undefined elements come first as a group; the
/// objects keep their order.
fn object_array_order(a: &Value, b: &Value) -> Ordering {
    b.is_nothing().cmp(&a.is_nothing())
}

/// Puts the counted elements into an order given by their numbers.
fn permute(data: &mut Data, order: &[usize]) {
    fn apply<T: Clone>(list: &mut Vec<T>, order: &[usize]) {
        let mut sorted = Vec::with_capacity(list.len());
        sorted.extend(list.first().cloned());
        sorted.extend(order.iter().filter_map(|&i| list.get(i).cloned()));
        *list = sorted;
    }
    match data {
        Data::Real(list) => apply(list, order),
        Data::Integer(list) | Data::Longint(list) => apply(list, order),
        Data::Boolean(list) => apply(list, order),
        Data::Text(list) => apply(list, order),
        Data::Date(list) => apply(list, order),
        Data::Time(list) => apply(list, order),
        Data::Other(_, list) => apply(list, order),
        Data::Rows(_, rows) => apply(rows, order),
    }
}
