//! Code that shares its locals with other pieces of code: the tags of a template, the lines of a
//! session. Each piece is a routine of its own; the locals travel by name.

use std::rc::Rc;

use indexmap::IndexMap;

use super::call::object_of;
use super::convert::store_conversion;
use super::failure::Raised;
use super::{Context, Executable};
use crate::value::{Error, Value};

/// Local variables by name, in small letters and with the `$`.
#[derive(Clone, Debug, Default)]
pub struct Locals {
    values: IndexMap<String, Value>,
}

impl Locals {
    /// The value of a variable, if one of this name was ever used.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(&name.to_lowercase())
    }

    pub fn set(&mut self, name: &str, value: Value) {
        self.values.insert(name.to_lowercase(), value);
    }
}

impl Context<'_> {
    /// Calls code whose locals begin with the values in `locals` and leave theirs there at the
    /// end, also after an error. Parameters are not among them.
    pub fn call_with_locals(
        &mut self,
        code: &Rc<Executable>,
        this: Value,
        args: &[Value],
        locals: &mut Locals,
    ) -> Result<Value, Raised> {
        let routine = Rc::clone(code);
        let routine = &routine.routine;
        let base = self.stack.len();
        self.stack.extend_from_slice(args);
        let extra = self.fit(code, base, args.len()).map_err(|error| {
            self.stack.truncate(base);
            self.raise_here(error)
        })?;
        let params = routine.signature.params.len();
        let result = routine.signature.result.as_ref().map(|(slot, _)| *slot);
        let own = || {
            let slots = routine.slots.iter().enumerate().skip(params);
            slots.filter(|(i, slot)| Some(*i as u32) != result && slot.name.starts_with('$'))
        };
        for (i, slot) in own() {
            let Some(value) = locals.get(&slot.name) else {
                continue;
            };
            let value = match value {
                Value::Array(_) => Ok(value.clone()),
                other => store_conversion(other.clone(), &slot.ty),
            };
            // A value that no longer fits the type is replaced by the type's default.
            if let (Ok(value), Some(place)) = (value, self.stack.get_mut(base + i)) {
                *place = value;
            }
        }
        self.enter_and_look(code, object_of(this), base, args.len(), extra, |cx| {
            for (i, slot) in own() {
                if let Some(value) = cx.stack.get(base + i) {
                    locals.set(&slot.name, value.clone());
                }
            }
        })
    }

    /// Fits arguments on the stack to the parameters and adds the other slots; gives the
    /// arguments beyond the parameters.
    fn fit(&mut self, code: &Executable, base: usize, count: usize) -> Result<Vec<Value>, Error> {
        let extra = self.fit_arguments(code, base, count)?;
        let present = self.stack.len() - base;
        self.stack.extend_from_slice(&code.defaults[present..]);
        Ok(extra)
    }
}
