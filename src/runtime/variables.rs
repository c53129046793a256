//! Tables of process and interprocess variables, by the numbers that the program gives their names.

use super::process::system;
use crate::resolve::code::Type;
use crate::value::{Text, Value};

/// A process or interprocess variable.
#[derive(Clone)]
pub struct Variable {
    pub value: Value,
    pub ty: Type,
}

impl Default for Variable {
    fn default() -> Variable {
        Variable {
            value: Value::Undefined,
            ty: Type::Undeclared,
        }
    }
}

/// The variables of a process, or those of all. A table begins empty: what nobody has written yet
/// is as `fresh` says, and most of ten thousand processes write nothing.
pub(crate) struct Variables {
    list: Vec<Variable>,
    fresh: fn(usize) -> Variable,
}

impl Variables {
    /// Those of a process: the system variables exist from the start (Concepts/variables).
    pub fn of_process() -> Variables {
        Variables {
            list: Vec::new(),
            fresh: system_variable,
        }
    }

    /// Those of all processes.
    pub fn interprocess() -> Variables {
        Variables {
            list: Vec::new(),
            fresh: |_| Variable::default(),
        }
    }

    pub fn get(&self, variable: u32) -> Variable {
        let i = variable as usize;
        let written = self.list.get(i);
        written.map_or_else(|| (self.fresh)(i), Variable::clone)
    }

    pub fn value(&self, variable: u32) -> Value {
        match self.list.get(variable as usize) {
            Some(written) => written.value.clone(),
            None => (self.fresh)(variable as usize).value,
        }
    }

    /// What has been written in a variable.
    #[inline(always)]
    pub fn written(&self, variable: u32) -> Option<&Value> {
        self.list
            .get(variable as usize)
            .map(|variable| &variable.value)
    }

    pub fn is_undeclared(&self, variable: u32) -> bool {
        match self.list.get(variable as usize) {
            Some(written) => written.ty == Type::Undeclared,
            None => (self.fresh)(variable as usize).ty == Type::Undeclared,
        }
    }

    /// The variable, to be written.
    pub fn place(&mut self, variable: u32) -> &mut Variable {
        let i = variable as usize;
        while self.list.len() <= i {
            self.list.push((self.fresh)(self.list.len()));
        }
        &mut self.list[i]
    }

    pub fn clear(&mut self) {
        self.list.clear();
    }
}

/// A variable of a new process.
fn system_variable(number: usize) -> Variable {
    let (value, ty) = match system::NAMES.get(number) {
        None => return Variable::default(),
        Some(&("Document" | "Error method" | "Error formula")) => {
            (Value::Text(Text::EMPTY), Type::Text)
        }
        // tab and carriage return (Concepts/variables)
        Some(&"FldDelimit") => (Value::Integer(9), Type::Integer),
        Some(&"RecDelimit") => (Value::Integer(13), Type::Integer),
        Some(_) => (Value::Integer(0), Type::Integer),
    };
    Variable { value, ty }
}
