//! Paths to properties: `name`, `address.city`, `children[].age`.

use std::cell::Cell;

use crate::classes::user::stopped;
use crate::interpret::{Context, member};
use crate::value::{Error, Text, Value};

/// A path, ready to be followed many times.
pub struct Path {
    steps: Vec<Step>,
}

pub enum Step {
    /// A property, with the place where it was found last.
    Name(Text, Cell<u32>),
    /// Each element of a collection; with a letter the one that is bound to it.
    Each(Option<u8>),
    Index(usize),
}

/// The elements to which the letters of a query are bound, by letter.
pub type Bindings = [Option<usize>; 26];

impl Path {
    /// A path in dot notation.
    pub fn new(path: &Text) -> Path {
        let mut steps = Vec::new();
        let path = path.to_str();
        for part in path.split('.') {
            let (name, brackets) = match part.find('[') {
                Some(i) if part.ends_with(']') => part.split_at(i),
                _ => (part, ""),
            };
            if !name.is_empty() || brackets.is_empty() {
                steps.push(Step::name(Text::new(name)));
            }
            for inside in brackets.split(']').filter(|b| !b.is_empty()) {
                let inside = inside.trim_start_matches('[').trim();
                steps.push(match (inside.parse(), inside.as_bytes()) {
                    (Ok(index), _) => Step::Index(index),
                    (_, [letter]) if letter.is_ascii_alphabetic() => {
                        Step::Each(Some(letter.to_ascii_lowercase() - b'a'))
                    }
                    _ => Step::Each(None),
                });
            }
        }
        Path { steps }
    }

    /// A path whose names are given one by one and may hold any character.
    pub fn of_names(names: &[Text]) -> Path {
        Path {
            steps: names.iter().map(|name| Step::name(name.clone())).collect(),
        }
    }

    /// Does it lead to several values of one element?
    pub fn is_multiple(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::Each(_)))
    }

    /// The letters in its brackets, with the steps before each.
    pub fn letters(&self) -> impl Iterator<Item = (u8, &[Step])> {
        self.steps
            .iter()
            .enumerate()
            .filter_map(|(i, step)| match step {
                Step::Each(Some(letter)) => Some((*letter, &self.steps[..i])),
                _ => None,
            })
    }

    /// The value; undefined if the path leads nowhere. A path to several values gives a
    /// collection.
    pub fn get(&self, cx: &mut Context, value: &Value) -> Result<Value, Error> {
        if self.is_multiple() {
            let mut all = Vec::new();
            self.each(cx, value, &[None; 26], &mut |value| all.push(value))?;
            return Ok(Value::Collection(all.into()));
        }
        match self.steps.as_slice() {
            [Step::Name(name, hint)] => get(cx, value, name, hint),
            steps => {
                let mut found = Value::Undefined;
                follow(cx, value, steps, &[None; 26], &mut |value| found = value)?;
                Ok(found)
            }
        }
    }

    /// All values that the path leads to.
    pub fn each(
        &self,
        cx: &mut Context,
        value: &Value,
        bindings: &Bindings,
        found: &mut dyn FnMut(Value),
    ) -> Result<(), Error> {
        follow(cx, value, &self.steps, bindings, found)
    }
}

impl Step {
    fn name(name: Text) -> Step {
        Step::Name(name, Cell::new(0))
    }
}

/// Follows steps; calls `found` with undefined where they lead nowhere.
pub fn follow(
    cx: &mut Context,
    value: &Value,
    steps: &[Step],
    bindings: &Bindings,
    found: &mut dyn FnMut(Value),
) -> Result<(), Error> {
    let Some((step, rest)) = steps.split_first() else {
        found(value.clone());
        return Ok(());
    };
    match (step, value) {
        (Step::Name(name, hint), value) => {
            let next = get(cx, value, name, hint)?;
            follow(cx, &next, rest, bindings, found)
        }
        (Step::Index(i), Value::Collection(collection)) => {
            let next = collection.get(*i).unwrap_or_default();
            follow(cx, &next, rest, bindings, found)
        }
        (Step::Each(letter), Value::Collection(collection)) => {
            if let Some(letter) = letter
                && let Some(i) = bindings[usize::from(*letter)]
            {
                let next = collection.get(i).unwrap_or_default();
                return follow(cx, &next, rest, bindings, found);
            }
            for next in collection.items() {
                follow(cx, &next, rest, bindings, found)?;
            }
            Ok(())
        }
        _ => {
            found(Value::Undefined);
            Ok(())
        }
    }
}

/// A property of an object, computed ones included, or the length of a collection.
#[inline]
fn get(cx: &mut Context, value: &Value, name: &Text, hint: &Cell<u32>) -> Result<Value, Error> {
    match value {
        Value::Object(object) => {
            if let Some(value) = object.get_at(name, hint) {
                return Ok(value);
            }
            if object.class().is_none() {
                return Ok(Value::Undefined);
            }
            let at = cx.frame().at;
            member::get(cx, value, &member::Site::new(name.clone()), true, at)
                .map_err(|_| stopped())
        }
        Value::Collection(collection) if name.as_ascii() == Some("length") => {
            Ok(Value::from(collection.len()))
        }
        _ => Ok(Value::Undefined),
    }
}
