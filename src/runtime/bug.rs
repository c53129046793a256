//! Bugs of fourd itself. A panic is caught where the code of a process begins: it ends that
//! process and is told like an error; the other processes go on.
//!
//! What a 4D program does wrong is never a panic, so nothing here is about errors of programs.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::value::Error;
use crate::value::error::code;

thread_local! {
    /// Where in fourd's own source the last panic of this thread was.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps panics of this thread from writing to standard error: whoever catches them tells them.
/// Other threads keep the hook they had. For programs; a library does not set hooks.
pub fn keep_panics_quiet() {
    let before = std::panic::take_hook();
    let quiet = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == quiet {
            PLACE.set(panic.location().map(ToString::to_string));
        } else {
            before(panic);
        }
    }));
}

/// Runs code and gives the error of a panic in it.
///
/// `Err(None)` is no bug: a coroutine that is dropped while it waits is unwound from outside.
pub fn catch<T>(code: impl FnOnce() -> T) -> Result<T, Option<Error>> {
    catch_unwind(AssertUnwindSafe(code)).map_err(|payload| message(&*payload).map(error))
}

/// What a panic says; `None` if it is no panic but an unwinding.
fn message(payload: &(dyn Any + Send)) -> Option<String> {
    payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
}

fn error(message: String) -> Error {
    let place = PLACE
        .take()
        .map_or_else(String::new, |place| format!(" at {place}"));
    let version = env!("CARGO_PKG_VERSION");
    Error::new(
        code::BUG,
        format!("This is a bug in fourd {version}, not in your program: {message}{place}"),
    )
    .with_hint("please report it with the code that shows it")
}
