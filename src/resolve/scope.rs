//! The local variables of a routine while it is being resolved: names become slot numbers.
//!
//! There is one scope a routine, no block scopes (Concepts/variables). A formula has a scope of
//! its own inside its routine's and takes copies of the locals that it mentions.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::code::{ParamType, Signature, Slot, Type};
use crate::source::Span;
use crate::value::array::Element;

/// The scope of one routine or formula.
pub(super) struct Scope {
    pub slots: Vec<Slot>,
    by_name: FxHashMap<String, u32>,
    pub params: u32,
    pub result: Option<u32>,
    pub variadic: Option<Type>,
    /// Parameters were declared by name.
    pub strict: bool,
    /// For a formula: which slot of the enclosing scope each of these slots copies.
    pub captures: Vec<(u32, u32)>,
    pub is_formula: bool,
    pub has_formulas: bool,
    /// Where a slot is first mentioned.
    pub mentioned: FxHashMap<u32, Span>,
    /// Slots that something may give a value.
    pub assigned: FxHashSet<u32>,
}

impl Scope {
    pub fn new(is_formula: bool) -> Scope {
        Scope {
            slots: Vec::new(),
            by_name: FxHashMap::default(),
            params: 0,
            result: None,
            variadic: None,
            strict: false,
            captures: Vec::new(),
            is_formula,
            has_formulas: false,
            mentioned: FxHashMap::default(),
            assigned: FxHashSet::default(),
        }
    }

    /// Names of variables do not distinguish capitals (Concepts/identifiers), and of those of
    /// locals 31 characters behind the `$` count (Concepts/variables).
    fn key(name: &str) -> String {
        const COUNTING: usize = 32;
        match name.char_indices().nth(COUNTING) {
            Some((end, _)) => name.get(..end).unwrap_or(name).to_lowercase(),
            None => name.to_lowercase(),
        }
    }

    pub fn find(&self, name: &str) -> Option<u32> {
        self.by_name.get(&Scope::key(name)).copied()
    }

    pub fn add(&mut self, name: &str, ty: Type) -> u32 {
        let slot = self.add_unnamed(name, ty);
        self.by_name.insert(Scope::key(name), slot);
        slot
    }

    fn add_unnamed(&mut self, name: &str, ty: Type) -> u32 {
        let slot = self.slots.len() as u32;
        self.slots.push(Slot {
            name: name.into(),
            ty,
            array: None,
            inferred: false,
        });
        slot
    }

    /// Adds the next parameter; all parameters come before any other slot.
    pub fn add_param(&mut self, name: &str, ty: Type) -> u32 {
        debug_assert_eq!(
            self.params as usize,
            self.slots.len(),
            "parameters come first"
        );
        self.params += 1;
        self.add(name, ty)
    }

    /// The slot that `return` fills.
    pub fn result(&mut self) -> u32 {
        if let Some(slot) = self.result {
            return slot;
        }
        let slot = self.add_unnamed("result", Type::Variant);
        self.result = Some(slot);
        slot
    }

    /// Parameter `n` (from 1), if there is a slot for it.
    pub fn param(&self, n: u32) -> Option<u32> {
        (n >= 1 && n <= self.params).then(|| n - 1)
    }

    /// A declaration of a slot: the first type holds; a different one later makes the variable
    /// take anything. Says whether they agree.
    pub fn declare(&mut self, slot: u32, ty: Type) -> bool {
        let declared = &mut self.slots[slot as usize].ty;
        if *declared == Type::Undeclared {
            *declared = ty;
            return true;
        }
        let agree = *declared == ty;
        if !agree {
            *declared = Type::Variant;
        }
        agree
    }

    /// A declaration as an array. Says whether it agrees with those before it on the elements.
    pub fn declare_array(&mut self, slot: u32, element: Element, two: bool, first: bool) -> bool {
        let array = &mut self.slots[slot as usize].array;
        let agree = array.is_none_or(|(known, _)| known == element);
        match array {
            None if first => *array = Some((element, two)),
            Some(known) if *known == (element, two) => {}
            _ => *array = None,
        }
        agree
    }

    pub fn signature(&self) -> Signature {
        let params = self.slots[..self.params as usize]
            .iter()
            .map(|slot| ParamType {
                name: Arc::clone(&slot.name),
                ty: slot.ty.clone(),
            })
            .collect();
        let result = self
            .result
            .map(|slot| (slot, self.slots[slot as usize].ty.clone()));
        Signature {
            params,
            variadic: self.variadic.clone(),
            result,
            strict: self.strict,
        }
    }
}
