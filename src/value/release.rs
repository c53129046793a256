//! Dropping deep values without recursion: a list of a million linked objects must not overflow
//! the stack when its head goes.
//!
//! Containers drop their content themselves down to a small depth; what lies deeper is put aside
//! and dropped by the outermost one, in a loop.

use std::any::Any;
use std::cell::{Cell, RefCell};

/// How many containers may drop inside each other before the rest is put aside.
const NESTING: u32 = 64;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static ASIDE: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Drops the content of a container that is going away.
pub(super) fn release<T: 'static>(content: T) {
    let depth = DEPTH.get();
    if depth >= NESTING {
        ASIDE.with_borrow_mut(|aside| aside.push(Box::new(content)));
        return;
    }
    DEPTH.set(depth + 1);
    drop(content);
    if depth == 0 {
        while let Some(next) = ASIDE.with_borrow_mut(Vec::pop) {
            drop(next);
        }
    }
    DEPTH.set(depth);
}
