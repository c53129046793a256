//! Filling the array variables that commands are given.

use super::Context;
use crate::value::array::{Array, Data};
use crate::value::{Error, Pointer, Value};

impl Context<'_> {
    /// Puts elements, element 0 first, into the array variable that a pointer names. An array of
    /// another element type keeps its type if the elements fit; a variable that holds no array
    /// gets one.
    pub fn fill_array(&mut self, target: &Pointer, data: Data) -> Result<(), Error> {
        let Value::Array(array) = self.read_pointer(target).unwrap_or_default() else {
            return self.write_pointer(target, Value::Array(Array::from_data(data)));
        };
        array.set_current(0);
        if array.element_type() == data.element() && !array.is_two_dimensional() {
            array.replace(data);
            return Ok(());
        }
        let fresh = Array::from_data(data);
        let filled = Array::new(array.element_type(), fresh.size());
        for (i, value) in (1..).zip(fresh.values()) {
            filled.set(i, value)?;
        }
        array.replace(filled.copy_data());
        Ok(())
    }
}
