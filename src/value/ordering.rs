//! The order of values of different types (Concepts/ordering): null, Booleans, texts, numbers,
//! objects, collections, dates; inside a type by value.
//!
//! Objects and collections have no order among themselves: sorting leaves them as they stand.

use std::cmp::Ordering;

use super::compare::text_order;
use super::{Text, Value};

/// The place of the value's type.
pub fn rank(value: &Value) -> u8 {
    match value {
        Value::Undefined | Value::Null => 0,
        Value::Pointer(pointer) if pointer.is_nil() => 0,
        Value::Boolean(_) => 1,
        Value::Text(_) => 2,
        Value::Integer(_) | Value::Real(_) | Value::Time(_) | Value::Array(_) => 3,
        Value::Object(_) | Value::Blob(_) | Value::Picture(_) | Value::Pointer(_) => 4,
        Value::Collection(_) => 5,
        Value::Date(_) => 6,
    }
}

/// The order of two values, ascending.
pub fn order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => text_order(a, b),
        (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
        (Value::Boolean(a), Value::Boolean(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (a, b) => match (a.as_number(), b.as_number()) {
            (Some(a), Some(b)) => number_order(a, b),
            _ => rank(a).cmp(&rank(b)),
        },
    }
}

/// The order of numbers: NaN comes first, then -INF.
#[inline]
pub fn number_order(a: f64, b: f64) -> Ordering {
    a.partial_cmp(&b)
        .unwrap_or_else(|| b.is_nan().cmp(&a.is_nan()))
}

/// A number whose order as an integer is that of [`number_order`].
#[inline]
fn number_key(x: f64) -> u64 {
    if x.is_nan() {
        return 0;
    }
    // -0 and 0 are equal
    let bits = (x + 0.0).to_bits();
    if bits >> 63 == 1 {
        !bits
    } else {
        bits | 1 << 63
    }
}

/// Values to sort by, in the form that compares fastest.
pub enum Keys {
    Numbers(Vec<u64>),
    Texts(Vec<Text>),
    Mixed(Vec<Value>),
}

impl Keys {
    /// Takes the form that all values fit.
    pub fn new(values: Vec<Value>) -> Keys {
        if values.iter().all(Value::is_number) {
            let numbers = values.iter().filter_map(Value::as_real).map(number_key);
            return Keys::Numbers(numbers.collect());
        }
        if values.iter().all(|value| matches!(value, Value::Text(_))) {
            let texts = values.into_iter().filter_map(|value| match value {
                Value::Text(text) => Some(text),
                _ => None,
            });
            return Keys::Texts(texts.collect());
        }
        Keys::Mixed(values)
    }

    /// The order of the values at two positions.
    #[inline]
    fn compare(&self, i: usize, j: usize) -> Ordering {
        match self {
            Keys::Numbers(keys) => keys[i].cmp(&keys[j]),
            Keys::Texts(keys) => text_order(&keys[i], &keys[j]),
            Keys::Mixed(keys) => order(&keys[i], &keys[j]),
        }
    }
}

/// One level of sorting.
pub struct Level {
    pub keys: Keys,
    pub descending: bool,
}

/// The positions from 0 to `n` in the order of the levels; equal ones keep their order. Each level
/// must have `n` keys.
pub fn permutation(levels: &[Level], n: usize) -> Vec<u32> {
    let direct = |level: &Level, order: Ordering| {
        if level.descending {
            order.reverse()
        } else {
            order
        }
    };
    // a first level of numbers travels with the positions, which keeps memory accesses local
    if let Some((
        first @ Level {
            keys: Keys::Numbers(keys),
            ..
        },
        rest,
    )) = levels.split_first()
    {
        let mut pairs: Vec<(u64, u32)> = keys
            .iter()
            .zip(0..)
            .map(|(key, i)| (if first.descending { !*key } else { *key }, i))
            .collect();
        if rest.is_empty() {
            pairs.sort_unstable();
        } else {
            pairs.sort_unstable_by(|(a, i), (b, j)| {
                a.cmp(b)
                    .then_with(|| by_levels(rest, *i, *j, direct))
                    .then(i.cmp(j))
            });
        }
        return pairs.into_iter().map(|(_, i)| i).collect();
    }
    let mut positions: Vec<u32> = (0..u32::try_from(n).unwrap_or(u32::MAX)).collect();
    positions.sort_by(|i, j| by_levels(levels, *i, *j, direct));
    positions
}

#[inline]
fn by_levels(
    levels: &[Level],
    i: u32,
    j: u32,
    direct: impl Fn(&Level, Ordering) -> Ordering,
) -> Ordering {
    for level in levels {
        let order = direct(level, level.keys.compare(i as usize, j as usize));
        if order.is_ne() {
            return order;
        }
    }
    Ordering::Equal
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Collection, Date, Object};

    fn sorted(values: Vec<Value>, descending: bool) -> Vec<Value> {
        let n = values.len();
        let levels = [Level {
            keys: Keys::new(values.clone()),
            descending,
        }];
        permutation(&levels, n)
            .into_iter()
            .map(|i| values[i as usize].clone())
            .collect()
    }

    fn show(values: &[Value]) -> Vec<u8> {
        values.iter().map(rank).collect()
    }

    #[test]
    fn types_have_their_order() {
        let values = vec![
            Value::Date(Date::new(2020, 1, 1).expect("a date")),
            Value::Collection(Collection::new(vec![])),
            Value::Object(Object::new()),
            Value::Integer(1),
            Value::text("a"),
            Value::Boolean(true),
            Value::Null,
        ];
        assert_eq!(show(&sorted(values.clone(), false)), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(show(&sorted(values, true)), [6, 5, 4, 3, 2, 1, 0]);
    }

    #[test]
    fn special_numbers_have_their_order() {
        let numbers = [
            f64::INFINITY,
            1.0,
            -0.0,
            0.0,
            f64::NEG_INFINITY,
            f64::NAN,
            -5.5,
        ];
        let found = sorted(numbers.iter().map(|x| Value::Real(*x)).collect(), false);
        let found: Vec<f64> = found.iter().filter_map(Value::as_real).collect();
        assert!(found[0].is_nan());
        assert_eq!(
            found[1..],
            [f64::NEG_INFINITY, -5.5, 0.0, 0.0, 1.0, f64::INFINITY]
        );
    }

    #[test]
    fn levels_come_one_after_another_and_equals_stay() {
        let numbers = |list: &[i32]| Keys::new(list.iter().map(|n| Value::Integer(*n)).collect());
        let texts = Keys::new(
            ["b", "a", "B", "a"]
                .iter()
                .map(|t| Value::text(t))
                .collect(),
        );
        let levels = [
            Level {
                keys: texts,
                descending: false,
            },
            Level {
                keys: numbers(&[1, 2, 1, 3]),
                descending: true,
            },
        ];
        assert_eq!(permutation(&levels, 4), [3, 1, 0, 2]);
        let levels = [Level {
            keys: numbers(&[1, 2, 1, 3]),
            descending: true,
        }];
        assert_eq!(permutation(&levels, 4), [3, 1, 0, 2]);
    }
}
