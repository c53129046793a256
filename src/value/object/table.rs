//! The properties of an object that has many: a hash map that keeps the order of creation. A
//! property that is removed leaves a gap, so that a map of names from which many are removed does
//! not move all others each time.

use std::hash::{Hash, Hasher};

use indexmap::{Equivalent, IndexMap};
use rustc_hash::FxBuildHasher;

use crate::value::{Text, Value};

#[derive(Clone, Default)]
pub struct Table {
    places: IndexMap<Key, Value, FxBuildHasher>,
    gaps: usize,
    /// Tells gaps from each other.
    next_gap: u64,
}

/// A name, or what stands in a gap.
#[derive(Clone, PartialEq, Eq)]
enum Key {
    Name(Text),
    Gap(u64),
}

impl Hash for Key {
    /// A name has the hash of its text, by which it is looked for.
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Key::Name(name) => name.hash(state),
            Key::Gap(number) => number.hash(state),
        }
    }
}

/// A name that is looked for.
#[derive(Hash)]
struct Sought<'a>(&'a Text);

impl Equivalent<Key> for Sought<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        matches!(key, Key::Name(name) if name == self.0)
    }
}

impl Table {
    pub fn with_capacity(n: usize) -> Table {
        Table {
            places: IndexMap::with_capacity_and_hasher(n, FxBuildHasher),
            ..Table::default()
        }
    }

    /// How many properties there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.places.len() - self.gaps
    }

    /// The place behind the last one, where the next property will be.
    pub fn end(&self) -> usize {
        self.places.len()
    }

    pub fn find(&self, name: &Text) -> Option<usize> {
        self.places.get_index_of(&Sought(name))
    }

    /// The property in a place, unless it is a gap.
    pub fn at(&self, place: usize) -> Option<(&Text, &Value)> {
        match self.places.get_index(place)? {
            (Key::Name(name), value) => Some((name, value)),
            (Key::Gap(_), _) => None,
        }
    }

    pub fn value_mut(&mut self, place: usize) -> Option<&mut Value> {
        self.places.get_index_mut(place).map(|(_, value)| value)
    }

    /// Adds a property that is not there yet.
    pub fn add(&mut self, name: Text, value: Value) {
        self.places.insert(Key::Name(name), value);
    }

    pub fn remove(&mut self, name: &Text) -> Option<Value> {
        let place = self.find(name)?;
        if place + 1 == self.places.len() {
            return self.places.pop().map(|(_, value)| value);
        }
        let removed = std::mem::take(self.value_mut(place)?);
        // no other gap has this number
        let _ = self.places.replace_index(place, Key::Gap(self.next_gap));
        self.next_gap += 1;
        self.gaps += 1;
        if self.gaps > self.places.len() / 2 {
            self.places.retain(|key, _| matches!(key, Key::Name(_)));
            self.gaps = 0;
        }
        Some(removed)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Text, &Value)> {
        self.places.iter().filter_map(|(key, value)| match key {
            Key::Name(name) => Some((name, value)),
            Key::Gap(_) => None,
        })
    }
}

impl FromIterator<(Text, Value)> for Table {
    fn from_iter<I: IntoIterator<Item = (Text, Value)>>(properties: I) -> Table {
        let mut table = Table::default();
        for (name, value) in properties {
            table.add(name, value);
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_keeps_its_order() {
        let name = |i: usize| Text::new(&format!("n{i}"));
        let mut table = Table::default();
        let mut model: Vec<usize> = Vec::new();
        let mut seed = 7_usize;
        for step in 0..2000 {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345) & 0xFFFF_FFFF;
            let i = (seed >> 8) % 60;
            if let Some(at) = model.iter().position(|known| *known == i) {
                model.remove(at);
                let removed = table.remove(&name(i)).and_then(|value| value.as_number());
                assert_eq!(removed, Some(i as f64));
            } else {
                model.push(i);
                table.add(name(i), Value::Integer(i as i32));
            }
            assert_eq!(table.len(), model.len(), "after step {step}");
            let names: Vec<Text> = table.iter().map(|(name, _)| name.clone()).collect();
            let expected: Vec<Text> = model.iter().map(|i| name(*i)).collect();
            assert_eq!(names, expected, "after step {step}");
            for i in 0..60 {
                let found = table.find(&name(i)).and_then(|place| table.at(place));
                assert_eq!(found.is_some(), model.contains(&i));
            }
        }
    }
}
