//! Conditions and whether an element meets them.

use std::cmp::Ordering;

use crate::classes::collection::order::Criterion;
use crate::classes::collection::path::{Bindings, Path, Step, follow};
use crate::interpret::{Context, operator};
use crate::value::compare::{
    self, OrderOperator, Wildcards, keyword_match, real_equal, real_order, text_equal_with,
};
use crate::value::number::{num_parse, number_to_text};
use crate::value::{Error, Text, Value, date};

/// A condition, and an order if the text gives one.
pub struct Query {
    pub condition: Condition,
    pub order: Vec<Criterion>,
}

pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Test(Test),
}

/// A property compared with a value.
pub struct Test {
    pub path: Path,
    pub comparator: Comparator,
    pub operand: Operand,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparator {
    Equal,
    /// `===`: `@` is a character like any other.
    Same,
    NotEqual,
    NotSame,
    Order(OrderOperator),
    In,
    Keyword,
}

pub enum Operand {
    /// The word `null`: Null or undefined.
    Null,
    Value(Value),
    List(Vec<Value>),
}

impl Query {
    pub fn matches(&self, cx: &mut Context, item: &Value) -> Result<bool, Error> {
        let mut letters = Vec::new();
        self.condition.letters(&mut letters);
        linked(cx, &self.condition, item, &letters, &mut [None; 26])
    }
}

/// Binds each letter of the brackets to each element in turn, until the condition holds
/// (API/DataClassClass#query, linking).
fn linked(
    cx: &mut Context,
    condition: &Condition,
    item: &Value,
    letters: &[(u8, &[Step])],
    bindings: &mut Bindings,
) -> Result<bool, Error> {
    let Some(((letter, steps), rest)) = letters.split_first() else {
        return condition.holds(cx, item, bindings);
    };
    let mut count = 0;
    follow(cx, item, steps, bindings, &mut |value| {
        if let Value::Collection(collection) = value {
            count = collection.len().max(count);
        }
    })?;
    for i in 0..count {
        bindings[usize::from(*letter)] = Some(i);
        if linked(cx, condition, item, rest, bindings)? {
            return Ok(true);
        }
    }
    bindings[usize::from(*letter)] = None;
    if count == 0 {
        return linked(cx, condition, item, rest, bindings);
    }
    Ok(false)
}

impl Condition {
    fn letters<'a>(&'a self, letters: &mut Vec<(u8, &'a [Step])>) {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| part.letters(letters));
            }
            Condition::Not(inner) => inner.letters(letters),
            Condition::Test(test) => {
                for (letter, steps) in test.path.letters() {
                    if !letters.iter().any(|(known, _)| *known == letter) {
                        letters.push((letter, steps));
                    }
                }
            }
        }
    }

    fn holds(&self, cx: &mut Context, item: &Value, bindings: &Bindings) -> Result<bool, Error> {
        match self {
            Condition::All(parts) => {
                for part in parts {
                    if !part.holds(cx, item, bindings)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Condition::Any(parts) => {
                for part in parts {
                    if part.holds(cx, item, bindings)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Condition::Not(inner) => Ok(!inner.holds(cx, item, bindings)?),
            Condition::Test(test) => test.holds(cx, item, bindings),
        }
    }
}

impl Test {
    /// One of the values at the path has to pass. For "not equal" none may be equal, and there
    /// must be a value: Null and undefined are never "not equal" to something.
    fn holds(&self, cx: &mut Context, item: &Value, bindings: &Bindings) -> Result<bool, Error> {
        let epsilon = cx.epsilon;
        let negative = match self.comparator {
            Comparator::NotEqual => Some(Comparator::Equal),
            Comparator::NotSame => Some(Comparator::Same),
            _ => None,
        };
        let comparator = negative.unwrap_or(self.comparator);
        if !self.path.is_multiple() {
            let value = self.path.get(cx, item)?;
            let passes = self.passes(comparator, &value, epsilon);
            return Ok(match negative {
                None => passes,
                Some(_) => !passes && self.can_differ(&value),
            });
        }
        let (mut passed, mut differs) = (false, false);
        self.path.each(cx, item, bindings, &mut |value| {
            passed |= self.passes(comparator, &value, epsilon);
            differs |= self.can_differ(&value);
        })?;
        Ok(match negative {
            None => passed,
            Some(_) => !passed && differs,
        })
    }

    fn can_differ(&self, value: &Value) -> bool {
        matches!(self.operand, Operand::Null) || !value.is_nothing()
    }

    fn passes(&self, comparator: Comparator, value: &Value, epsilon: f64) -> bool {
        match (&self.operand, comparator) {
            (Operand::Null, Comparator::Equal | Comparator::Same) => value.is_nothing(),
            (Operand::Null, _) => false,
            (Operand::List(list), Comparator::In | Comparator::Equal) => list
                .iter()
                .any(|operand| compare_values(Comparator::Equal, value, operand, epsilon)),
            (Operand::List(_), _) => false,
            (Operand::Value(operand), Comparator::In) => {
                compare_values(Comparator::Equal, value, operand, epsilon)
            }
            (Operand::Value(operand), comparator) => {
                compare_values(comparator, value, operand, epsilon)
            }
        }
    }
}

/// Compares a property with an operand, which is converted to the property's type if it is of
/// another one.
fn compare_values(comparator: Comparator, value: &Value, operand: &Value, epsilon: f64) -> bool {
    match (value, operand) {
        // a Null given for a placeholder matches nothing (API/CollectionClass#query)
        (Value::Undefined | Value::Null, _) | (_, Value::Undefined | Value::Null) => false,
        (Value::Text(text), Value::Text(operand)) => compare_texts(comparator, text, operand),
        (Value::Text(text), operand) => {
            text_form(operand).is_some_and(|operand| compare_texts(comparator, text, &operand))
        }
        (Value::Boolean(a), Value::Boolean(b)) => {
            matches!(comparator, Comparator::Equal | Comparator::Same) && a == b
        }
        (Value::Date(a), Value::Date(b)) => by_order(comparator, a.cmp(b)),
        (Value::Date(a), Value::Text(operand)) => {
            let start = operand.slice(0, 10);
            start
                .as_ascii()
                .and_then(date::iso_date)
                .is_some_and(|b| by_order(comparator, a.cmp(&b)))
        }
        (value, operand) => match (value.as_number(), number_form(operand)) {
            (Some(a), Some(b)) => match comparator {
                Comparator::Equal | Comparator::Same => real_equal(a, b, epsilon),
                Comparator::Order(operator) => real_order(a, b, operator, epsilon),
                _ => false,
            },
            _ => {
                matches!(comparator, Comparator::Equal | Comparator::Same)
                    && operator::equal(value, operand, epsilon)
            }
        },
    }
}

fn text_form(operand: &Value) -> Option<Text> {
    match operand {
        Value::Date(d) => Some(Text::from(d.to_iso())),
        Value::Boolean(b) => Some(Text::new(if *b { "true" } else { "false" })),
        other => other.as_number().map(|x| number_to_text(x, ".")),
    }
}

fn number_form(operand: &Value) -> Option<f64> {
    match operand {
        Value::Text(text) if text.chars().any(|unit| matches!(unit, 0x30..=0x39)) => {
            Some(num_parse(text, "."))
        }
        other => other.as_number(),
    }
}

fn by_order(comparator: Comparator, order: Ordering) -> bool {
    match comparator {
        Comparator::Equal | Comparator::Same => order.is_eq(),
        Comparator::Order(operator) => operator.holds(order),
        _ => false,
    }
}

fn compare_texts(comparator: Comparator, text: &Text, operand: &Text) -> bool {
    match comparator {
        Comparator::Equal => text_equal_with(text, operand, Wildcards::Anywhere),
        Comparator::Same => text_equal_with(text, operand, Wildcards::Off),
        Comparator::Order(operator) => compare::wildcard_order(text, operand, operator),
        Comparator::Keyword => keyword_match(text, operand),
        _ => false,
    }
}
