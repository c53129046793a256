//! Commands that look for a value in an array. A value matches an element as the operator `=`
//! says: wildcards count, letter case does not.

use std::cmp::Ordering;

use super::sort::{compare_reals, no_order};
use crate::args::Args;
use crate::command::{Command, Kind, Run, any, array, integer, order, variable};
use crate::interpret::{Context, operator};
use crate::value::array::{Data, Element};
use crate::value::{Date, Error, Text, Time, Value, compare};

pub(super) const FIND_IN_ARRAY: Command = Command {
    number: 230,
    name: "Find in array",
    french: Some("Chercher dans tableau"),
    params: &[array("array"), any("value"), integer("start").optional()],
    returns: Kind::Integer,
    doc: "The number of the first element that equals the value, -1 if none does; from an element on.",
    source: "commands/find-in-array",
    run: Run::Function(find_in_array),
    ..Command::DEFAULT
};

fn find_in_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let array = args.array(0)?;
    let start = find_start(args.integer_or(2, 1));
    let needle = Needle::new(array.element_type(), args.value(1))?;
    let found = array.read(|data| needle.first(data, start, cx.epsilon));
    Ok(match found {
        Some(i) => Value::from(i),
        None => Value::Integer(-1),
    })
}

/// U: where a search begins that is to begin before element 1.
fn find_start(start: i32) -> usize {
    usize::try_from(start).unwrap_or(0).max(1)
}

pub(super) const COUNT_IN_ARRAY: Command = Command {
    number: 907,
    name: "Count in array",
    french: Some("Compter dans tableau"),
    params: &[array("array"), any("value")],
    returns: Kind::Integer,
    doc: "How many elements equal the value.",
    source: "commands/count-in-array",
    run: Run::Function(count_in_array),
    ..Command::DEFAULT
};

fn count_in_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let array = args.array(0)?;
    let needle = Needle::new(array.element_type(), args.value(1))?;
    let epsilon = cx.epsilon;
    let count = array.read(|data| {
        let mut count = 0usize;
        let mut from = 1;
        while let Some(i) = needle.first(data, from, epsilon) {
            count += 1;
            from = i + 1;
        }
        count
    });
    Ok(Value::from(count))
}

/// What is looked for, of the type of the elements.
enum Needle {
    Number(f64),
    Text(Text),
    Boolean(bool),
    Date(Date),
    Time(Time),
    /// Pointers and objects: the same one.
    Other(Value),
}

impl Needle {
    fn new(element: Element, value: &Value) -> Result<Needle, Error> {
        let incompatible = || {
            Error::types(format!(
                "Argument types are incompatible: {} in an array of {}",
                value.type_word(),
                element.word()
            ))
        };
        let value = match value {
            Value::Undefined => element.default_value(),
            other => other.clone(),
        };
        Ok(match (element, value) {
            (Element::Real | Element::Integer | Element::Longint, value) => {
                Needle::Number(value.as_number().ok_or_else(incompatible)?)
            }
            (Element::Time, Value::Time(time)) => Needle::Time(time),
            (Element::Time, value) => Needle::Time(Time::from_number(
                value.as_number().ok_or_else(incompatible)?,
            )),
            (Element::Text, Value::Text(text)) => Needle::Text(text),
            (Element::Boolean, Value::Boolean(b)) => Needle::Boolean(b),
            (Element::Date, Value::Date(date)) => Needle::Date(date),
            (Element::Object, value @ (Value::Object(_) | Value::Null | Value::Undefined))
            | (Element::Pointer, value @ (Value::Pointer(_) | Value::Null)) => Needle::Other(value),
            _ => return Err(incompatible()),
        })
    }

    /// The first element from `from` on that matches.
    fn first(&self, data: &Data, from: usize, epsilon: f64) -> Option<usize> {
        match (data, self) {
            (Data::Real(list), Needle::Number(x)) => {
                position(list, from, |e| compare::real_equal(*e, *x, epsilon))
            }
            (Data::Integer(list) | Data::Longint(list), Needle::Number(x)) => {
                let whole = *x as i32;
                if f64::from(whole) == *x && epsilon < 1.0 {
                    position(list, from, |e| *e == whole)
                } else {
                    position(list, from, |e| {
                        compare::real_equal(f64::from(*e), *x, epsilon)
                    })
                }
            }
            (Data::Text(list), Needle::Text(text)) => {
                position(list, from, |e| compare::text_equal(e, text))
            }
            (Data::Boolean(list), Needle::Boolean(b)) => position(list, from, |e| e == b),
            (Data::Date(list), Needle::Date(date)) => position(list, from, |e| e == date),
            (Data::Time(list), Needle::Time(time)) => position(list, from, |e| e == time),
            (Data::Other(_, list), Needle::Other(value)) => {
                position(list, from, |e| operator::equal(e, value, epsilon))
            }
            _ => None,
        }
    }

    /// How an element of a sorted array lies to the value.
    fn compare(&self, data: &Data, i: usize, epsilon: f64) -> Ordering {
        fn at<T>(list: &[T], i: usize, order: impl FnOnce(&T) -> Ordering) -> Ordering {
            list.get(i).map_or(Ordering::Equal, order)
        }
        let number = |e: f64, x: f64| {
            if compare::real_equal(e, x, epsilon) {
                Ordering::Equal
            } else {
                compare_reals(e, x)
            }
        };
        match (data, self) {
            (Data::Real(list), Needle::Number(x)) => at(list, i, |e| number(*e, *x)),
            (Data::Integer(list) | Data::Longint(list), Needle::Number(x)) => {
                at(list, i, |e| number(f64::from(*e), *x))
            }
            (Data::Text(list), Needle::Text(text)) => at(list, i, |e| {
                if compare::text_equal(e, text) {
                    return Ordering::Equal;
                }
                match wildcard_prefix(text) {
                    Some(prefix) => compare::text_order(e, &prefix),
                    None => compare::text_order(e, text),
                }
            }),
            (Data::Date(list), Needle::Date(date)) => at(list, i, |e| e.cmp(date)),
            (Data::Time(list), Needle::Time(time)) => at(list, i, |e| e.cmp(time)),
            _ => Ordering::Equal,
        }
    }

    /// Can the search be binary? Otherwise all elements are looked at in turn.
    fn can_be_binary(&self) -> bool {
        match self {
            Needle::Number(_) | Needle::Date(_) | Needle::Time(_) => true,
            Needle::Boolean(_) | Needle::Other(_) => false,
            Needle::Text(text) => {
                let wildcard = u16::from(b'@');
                match text.chars().position(|unit| unit == wildcard) {
                    None => true,
                    Some(i) => i > 0 && i + 1 == text.len(),
                }
            }
        }
    }
}

/// What stands before a final `@`.
fn wildcard_prefix(text: &Text) -> Option<Text> {
    let last = text.len().checked_sub(1)?;
    (text.unit(last) == Some(u16::from(b'@'))).then(|| text.slice(0, last))
}

fn position<T>(list: &[T], from: usize, matches: impl Fn(&T) -> bool) -> Option<usize> {
    let rest = list.get(from..)?;
    rest.iter().position(matches).map(|i| i + from)
}

pub(super) const FIND_IN_SORTED_ARRAY: Command = Command {
    number: 1333,
    name: "Find in sorted array",
    params: &[
        array("array"),
        any("value"),
        order("order"),
        variable("posFirst").optional(),
        variable("posLast").optional(),
    ],
    returns: Kind::Boolean,
    doc: "Is the value in an array sorted upwards (>) or downwards (<)? Tells the first and last place, or where to insert it.",
    source: "commands/find-in-sorted-array",
    run: Run::Function(find_in_sorted_array),
    ..Command::DEFAULT
};

fn find_in_sorted_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let array = args.array(0)?;
    if !args.ascending(2) && !args.descending(2) {
        return Err(no_order("Find in sorted array"));
    }
    let descending = args.descending(2);
    let needle = Needle::new(array.element_type(), args.value(1))?;
    let epsilon = cx.epsilon;
    let (found, first, last) = array.read(|data| {
        if !needle.can_be_binary() {
            return match needle.first(data, 1, epsilon) {
                Some(first) => (
                    true,
                    first as i64,
                    last_match(&needle, data, first, epsilon),
                ),
                None => (false, -1, -1),
            };
        }
        let order = |i: usize| {
            let order = needle.compare(data, i, epsilon);
            if descending { order.reverse() } else { order }
        };
        let size = array.size();
        let first = partition(1, size + 1, |i| order(i).is_lt());
        let after = partition(first, size + 1, |i| order(i).is_le());
        let last = if after > first { after - 1 } else { first };
        (after > first, first as i64, last as i64)
    });
    for (i, position) in [(3, first), (4, last)] {
        if args.has(i) {
            cx.write_pointer(&args.pointer(i), Value::whole(position))?;
        }
    }
    Ok(Value::Boolean(found))
}

fn last_match(needle: &Needle, data: &Data, first: usize, epsilon: f64) -> i64 {
    let mut last = first;
    while let Some(i) = needle.first(data, last + 1, epsilon) {
        last = i;
    }
    last as i64
}

/// The first index in `from..to` for which `before` is false, if it is true for all before it.
fn partition(from: usize, to: usize, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
