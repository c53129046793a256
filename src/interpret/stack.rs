//! The value stack of a process, and the stack of its frames.
//!
//! Both are vectors whose top is a number of its own, so that an entry is written into its place
//! field by field. A `Vec::push` builds the entry first and then copies all of it, and the copy
//! has to wait until the processor has written the fields: measured, half of the time of a call.

use std::ops::{Index, IndexMut};

use super::Frame;
use crate::value::{Object, Value};

/// The value stack. What lies above the top are scalars, which nobody reads.
pub(crate) struct Stack {
    slots: Vec<Value>,
    top: usize,
}

/// How many slots there are at first: few, for most of ten thousand processes need no more.
const FIRST: usize = 8;

impl Stack {
    pub fn new() -> Stack {
        Stack {
            slots: Vec::new(),
            top: 0,
        }
    }

    #[inline(always)]
    pub fn len(&self) -> usize {
        self.top
    }

    #[inline(always)]
    pub fn push(&mut self, value: Value) {
        match self.slots.get_mut(self.top) {
            Some(place) => {
                place.overwrite(value);
                self.top += 1;
            }
            None => self.push_growing(value),
        }
    }

    #[cold]
    #[inline(never)]
    fn push_growing(&mut self, value: Value) {
        self.grow();
        self.slots[self.top] = value;
        self.top += 1;
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(FIRST);
        self.slots.resize(size, Value::Undefined);
    }

    pub fn extend(&mut self, values: impl IntoIterator<Item = Value>) {
        for value in values {
            self.push(value);
        }
    }

    /// Pushes copies of values.
    #[inline(always)]
    pub fn extend_from_slice(&mut self, values: &[Value]) {
        let top = self.top + values.len();
        while top > self.slots.len() {
            self.grow();
        }
        let Some(places) = self.slots.get_mut(self.top..top) else {
            return;
        };
        for (place, value) in places.iter_mut().zip(values) {
            value.copy_to(place);
        }
        self.top = top;
    }

    /// Pushes a whole number.
    #[inline(always)]
    pub fn push_integer(&mut self, i: i32) {
        match self.slots.get_mut(self.top) {
            Some(place) => {
                place.overwrite_integer(i);
                self.top += 1;
            }
            None => self.push_growing(Value::Integer(i)),
        }
    }

    /// Pushes a real.
    #[inline(always)]
    pub fn push_real(&mut self, x: f64) {
        match self.slots.get_mut(self.top) {
            Some(place) => {
                place.overwrite_real(x);
                self.top += 1;
            }
            None => self.push_growing(Value::Real(x)),
        }
    }

    /// Pushes an object.
    #[inline(always)]
    pub fn push_object(&mut self, object: Object) {
        match self.slots.get_mut(self.top) {
            Some(place) => {
                place.overwrite_object(object);
                self.top += 1;
            }
            None => self.push_growing(Value::Object(object)),
        }
    }

    /// Pushes a copy of the entry at a position, which is below the top.
    #[inline(always)]
    pub fn push_copy(&mut self, i: usize) {
        if self.top == self.slots.len() {
            self.grow();
        }
        let (below, above) = self.slots.split_at_mut(self.top);
        if let (Some(value), Some(place)) = (below.get(i), above.first_mut()) {
            value.copy_to(place);
            self.top += 1;
        }
    }

    /// Takes what lies above `len` off the stack.
    #[inline]
    pub fn truncate(&mut self, len: usize) {
        let Some(above) = self.slots.get_mut(len..self.top) else {
            return;
        };
        self.top = len;
        for slot in above {
            if !slot.is_scalar() {
                drop(std::mem::take(slot));
            }
        }
    }

    /// Takes what lies above `len` off the stack and gives it.
    pub fn split_off(&mut self, len: usize) -> Vec<Value> {
        let taken = self.slots[len.min(self.top)..self.top]
            .iter_mut()
            .map(std::mem::take)
            .collect();
        self.top = len.min(self.top);
        taken
    }

    /// The entry at a position, which the caller knows to be below the top.
    #[inline(always)]
    pub fn at(&self, i: usize) -> Option<&Value> {
        self.slots.get(i)
    }

    pub fn get(&self, i: usize) -> Option<&Value> {
        self.slots[..self.top].get(i)
    }

    pub fn get_mut(&mut self, i: usize) -> Option<&mut Value> {
        self.slots[..self.top].get_mut(i)
    }
}

impl Index<usize> for Stack {
    type Output = Value;

    #[inline(always)]
    fn index(&self, i: usize) -> &Value {
        &self.slots[i]
    }
}

impl IndexMut<usize> for Stack {
    #[inline(always)]
    fn index_mut(&mut self, i: usize) -> &mut Value {
        &mut self.slots[i]
    }
}

/// The calls that are running. The first frame is the process itself and never goes.
pub(crate) struct Frames {
    list: Vec<Frame>,
    /// The number of the frame at work.
    top: usize,
}

impl Frames {
    pub fn new(process: Frame) -> Frames {
        Frames {
            list: vec![process],
            top: 0,
        }
    }

    /// How many frames there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.top + 1
    }

    #[inline(always)]
    pub fn last(&self) -> &Frame {
        &self.list[self.top]
    }

    #[inline(always)]
    pub fn last_mut(&mut self) -> &mut Frame {
        &mut self.list[self.top]
    }

    /// The place of one more frame, which the caller fills. It keeps the code of the call that
    /// had this place before, and nothing else.
    #[inline(always)]
    pub fn enter(&mut self) -> &mut Frame {
        self.top += 1;
        if self.top >= self.list.len() {
            self.grow();
        }
        &mut self.list[self.top]
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        let first = &self.list[0];
        let fresh = Frame {
            base: 0,
            args: 0,
            at: first.at,
            call: 0,
            code: std::rc::Rc::clone(&first.code),
            this: None,
            rare: None,
        };
        self.list.push(fresh);
    }

    /// The frame at work is left.
    #[inline(always)]
    pub fn leave(&mut self) {
        let frame = &mut self.list[self.top];
        if frame.this.is_some() {
            frame.this = None;
        }
        if frame.rare.is_some() {
            frame.rare = None;
        }
        self.top = self.top.saturating_sub(1);
    }

    /// The index of the running call's frame among all.
    pub fn depth(&self) -> u32 {
        self.top as u32
    }

    /// All frames, the process itself first.
    pub fn all(&self) -> &[Frame] {
        &self.list[..=self.top]
    }
}
