//! Reading and writing variables that are not slots of the running call: process and
//! interprocess variables, and whatever a pointer points to.

use std::cell::RefCell;
use std::rc::Rc;

use super::convert::{default_value, store_conversion};
use super::{Context, Frame};
use crate::resolve::code::Type;
use crate::runtime::process::Process;
use crate::runtime::variables::{Variable, Variables};
use crate::value::error::code;
use crate::value::pointer::Target;
use crate::value::{Array, Error, Pointer, Text, Value};

impl Context<'_> {
    /// The value of a process variable; undefined if it does not exist.
    pub(crate) fn process_variable(&self, variable: u32) -> Value {
        self.process.variable(variable)
    }

    pub(crate) fn set_process_variable(&self, variable: u32, value: Value) -> Result<(), Error> {
        store(&self.process.variables, variable, value)
    }

    /// The interprocess variables, which only cooperative processes may use
    /// (Develop/preemptive-processes).
    fn interprocess_variables(&self) -> Result<&RefCell<Variables>, Error> {
        if self.world.preemptive {
            Err(not_preemptively("An interprocess variable cannot be used"))
        } else {
            Ok(&self.world.interprocess)
        }
    }

    /// The value of an interprocess variable.
    pub(crate) fn interprocess_variable(&self, variable: u32) -> Result<Value, Error> {
        Ok(self.interprocess_variables()?.borrow().value(variable))
    }

    /// The process whose variable a pointer points to: both must be cooperative.
    fn owner(&self, process: u32) -> Result<Rc<Process>, Error> {
        if process == self.process.number {
            return Ok(Rc::clone(&self.process));
        }
        match self.world.process(process) {
            Some(owner) if !self.world.preemptive => Ok(owner),
            None if self.engine.processes.find(process).is_none() => Err(ended()),
            _ => Err(not_preemptively(
                "A pointer to a variable of another process cannot be used",
            )),
        }
    }

    pub(crate) fn set_interprocess_variable(
        &self,
        variable: u32,
        value: Value,
    ) -> Result<(), Error> {
        store(self.interprocess_variables()?, variable, value)
    }

    /// Sets a system variable (`runtime::process::system`).
    pub fn set_system(&self, variable: u32, value: Value) {
        // system variables are declared with the types of the values they get
        let _ = self.set_process_variable(variable, value);
    }

    /// Sets `OK`.
    pub fn set_ok(&self, ok: bool) {
        self.set_system(
            crate::runtime::process::system::OK,
            Value::Integer(i32::from(ok)),
        );
    }

    /// A pointer to a local of the running call.
    pub(crate) fn pointer_to_local(&self, slot: u32) -> Pointer {
        let name = self
            .frame()
            .code
            .routine
            .slots
            .get(slot as usize)
            .map_or_else(|| "".into(), |s| (*s.name).into());
        Pointer::new(Target::Local {
            process: self.process.number,
            call: self.frame().call,
            depth: self.frames.depth(),
            place: self.frame().base + slot,
            name,
        })
    }

    /// What the pointer points to. An array is given itself.
    pub fn read_pointer(&self, pointer: &Pointer) -> Result<Value, Error> {
        let Some(target) = pointer.target() else {
            return Err(nil_pointer());
        };
        match target {
            Target::Local {
                process,
                call,
                depth,
                place,
                name,
            } => {
                if self.live_frame(*process, *call, *depth).is_none() {
                    return Err(gone(name));
                }
                Ok(self.stack.get(*place as usize).cloned().unwrap_or_default())
            }
            Target::Process { process, variable } => Ok(self.owner(*process)?.variable(*variable)),
            Target::Interprocess { variable } => self.interprocess_variable(*variable),
            Target::Element { array, index, .. } => array.get(*index),
            Target::Property { object, key } => Ok(object.get(key).unwrap_or_default()),
            Target::Item { collection, index } => Ok(collection.get(*index).unwrap_or_default()),
            Target::Table { .. } | Target::Field { .. } => Err(no_database()),
        }
    }

    /// Assigns what the pointer points to.
    pub fn write_pointer(&mut self, pointer: &Pointer, value: Value) -> Result<(), Error> {
        let Some(target) = pointer.target() else {
            return Err(nil_pointer());
        };
        match target {
            Target::Local {
                process,
                call,
                depth,
                place,
                name,
            } => {
                let slot_type = self.type_of_local((*process, *call, *depth), *place);
                let slot_type = slot_type.ok_or_else(|| gone(name))?;
                let place = *place as usize;
                if let (Some(Value::Array(array)), false) =
                    (self.stack.get(place), matches!(value, Value::Array(_)))
                {
                    return assign_to_array(&array.clone(), &value);
                }
                let value = match value {
                    array @ Value::Array(_) => array,
                    value => store_conversion(value, &slot_type)?,
                };
                if let Some(slot) = self.stack.get_mut(place) {
                    *slot = value;
                }
                Ok(())
            }
            Target::Process { process, variable } => {
                store(&self.owner(*process)?.variables, *variable, value)
            }
            Target::Interprocess { variable } => self.set_interprocess_variable(*variable, value),
            Target::Element { array, index, .. } => array.set(*index, value),
            Target::Property { object, key } => object.set(key, super::convert::as_property(value)),
            Target::Item { collection, index } => {
                collection.set(*index, super::convert::as_property(value))
            }
            Target::Table { .. } | Target::Field { .. } => Err(no_database()),
        }
    }

    /// Gives a variable a new content, an array too: an array that is there takes the elements
    /// of the new one and stays the same array.
    pub fn set_variable(&mut self, pointer: &Pointer, value: Value) -> Result<(), Error> {
        if let Value::Array(new) = &value
            && let Value::Array(array) = self.read_pointer(pointer)?
        {
            array.replace(new.copy_data());
            array.set_current(new.current());
            return Ok(());
        }
        self.write_pointer(pointer, value)
    }

    /// Does the pointer point to a variable, or an element of one, that has been declared or
    /// assigned?
    pub fn points_to_defined_variable(&self, pointer: &Pointer) -> bool {
        let has_value = || {
            self.read_pointer(pointer)
                .is_ok_and(|value| !value.is_undefined())
        };
        match pointer.target() {
            Some(Target::Process { process, variable }) => {
                let declared = match self.owner(*process) {
                    Ok(owner) => !owner.is_undeclared(*variable),
                    Err(_) => return false,
                };
                declared || has_value()
            }
            Some(Target::Interprocess { variable }) => {
                self.interprocess_variables().is_ok_and(|variables| {
                    let variable = variables.borrow().get(*variable);
                    variable.ty != Type::Undeclared || !variable.value.is_undefined()
                })
            }
            Some(Target::Local {
                process,
                call,
                depth,
                place,
                ..
            }) => match self.type_of_local((*process, *call, *depth), *place) {
                Some(ty) => ty != Type::Undeclared || has_value(),
                None => false,
            },
            Some(Target::Element { .. }) => self.read_pointer(pointer).is_ok(),
            _ => false,
        }
    }

    /// Looks at the array that a pointer to a variable of this process points to.
    #[inline(always)]
    pub(crate) fn pointed_array<R>(
        &self,
        pointer: &Pointer,
        look: impl FnOnce(&Array) -> Option<R>,
    ) -> Option<R> {
        match pointer.target()? {
            Target::Local {
                process,
                call,
                depth,
                place,
                ..
            } => {
                self.live_frame(*process, *call, *depth)?;
                match self.stack.get(*place as usize)? {
                    Value::Array(array) => look(array),
                    _ => None,
                }
            }
            Target::Process { process, variable } if *process == self.process.number => {
                self.process.look_at_array(*variable, look)
            }
            _ => None,
        }
    }

    /// The call that owns a local, if it still runs, in this process.
    #[inline]
    fn live_frame(&self, process: u32, call: u64, depth: u32) -> Option<&Frame> {
        let frame = self.frames.all().get(depth as usize);
        frame.filter(|frame| frame.call == call && process == self.process.number)
    }

    /// The type of a local, if the call that owns it still runs.
    pub(crate) fn type_of_local(
        &self,
        (process, call, depth): (u32, u64, u32),
        place: u32,
    ) -> Option<Type> {
        let frame = self.live_frame(process, call, depth)?;
        let slot = place.saturating_sub(frame.base) as usize;
        let slot = frame.code.routine.slots.get(slot);
        Some(slot.map_or(Type::Variant, |slot| slot.ty.clone()))
    }

    /// Declares a process variable: it gets the type and its default, unless it has the type
    /// already (U: `redeclare_var`).
    pub(crate) fn declare_variable(
        &self,
        interprocess: bool,
        variable: u32,
        ty: &Type,
    ) -> Result<(), Error> {
        let table = if interprocess {
            self.interprocess_variables()?
        } else {
            &self.process.variables
        };
        redeclare_var(table.borrow_mut().place(variable), ty);
        Ok(())
    }
}

/// What the code of a preemptive process may not do.
fn not_preemptively(what: &str) -> Error {
    Error::new(
        code::NOT_THREAD_SAFE,
        format!("{what} in a preemptive process"),
    )
    .with_hint("pass values as parameters, or use `Storage` and shared objects")
}

/// U: declaring a variable that exists. The same type keeps the value; another type gives the
/// variable that type and clears it.
fn redeclare_var(variable: &mut Variable, ty: &Type) {
    if variable.ty == *ty {
        return;
    }
    let used_before = variable.ty == Type::Undeclared && !variable.value.is_undefined();
    variable.ty = ty.clone();
    if used_before && let Ok(value) = store_conversion(variable.value.clone(), ty) {
        variable.value = value;
        return;
    }
    variable.value = default_value(ty);
}

fn store(table: &RefCell<Variables>, variable: u32, value: Value) -> Result<(), Error> {
    let mut table = table.borrow_mut();
    let slot = table.place(variable);
    let old = match value {
        Value::Array(_) => std::mem::replace(&mut slot.value, value),
        value => {
            if let Value::Array(array) = &slot.value {
                return assign_to_array(&array.clone(), &value);
            }
            let value = store_conversion(value, &slot.ty)?;
            std::mem::replace(&mut slot.value, value)
        }
    };
    drop(table);
    drop(old);
    Ok(())
}

/// `array:=3` sets the current element (Concepts/arrays).
pub(crate) fn assign_to_array(array: &crate::value::Array, value: &Value) -> Result<(), Error> {
    match value.as_number() {
        Some(n) => {
            array.set_current(crate::value::number::to_longint(n));
            Ok(())
        }
        None => Err(Error::types(format!(
            "Argument types are incompatible: an array takes the number of its current element, not {}",
            value.type_word()
        ))
        .with_hint("copy one array to another with COPY ARRAY")),
    }
}

/// The call that owned a local has ended.
fn gone(name: &str) -> Error {
    Error::new(
        code::VARIABLE_EXPECTED,
        format!("The variable {name} of this pointer no longer exists"),
    )
    .with_hint("a pointer to a local variable is valid while the method that owns it runs")
}

fn nil_pointer() -> Error {
    Error::new(code::VARIABLE_EXPECTED, "Dereferencing a Null pointer")
        .with_hint("test the pointer with `#Null` first")
}

fn ended() -> Error {
    Error::new(
        code::VARIABLE_EXPECTED,
        "The process that owns the variable of this pointer has ended",
    )
}

/// There are no tables without a database.
pub(crate) fn no_database() -> Error {
    Error::new(
        code::NOT_IMPLEMENTED,
        "There is no database: tables and fields cannot be used",
    )
}

/// The character of a text as a text; outside the text it is empty (Concepts/string says that
/// interpreted code gets no error).
pub(crate) fn character(text: &Text, index: i64) -> Text {
    let unit = usize::try_from(index - 1).ok().and_then(|i| text.unit(i));
    unit.map_or(Text::EMPTY, Text::from_char_code)
}

/// U: `t[[i]]:=c` takes the first character of the text; an empty one, or a position outside,
/// changes nothing.
pub(crate) fn char_assign(text: &mut Text, index: i64, value: &Text) {
    if let (Ok(i), Some(unit)) = (usize::try_from(index - 1), value.unit(0))
        && i < text.len()
    {
        text.set_unit(i, unit);
    }
}
