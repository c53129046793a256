//! How much memory the program uses, and whether a large value still fits.

use std::sync::atomic::{AtomicU64, Ordering};

use super::Error;
use super::error::code;

/// What the whole program may use, in bytes.
static LIMIT: AtomicU64 = AtomicU64::new(u64::MAX);

/// Smaller requests are not looked at one by one.
const LARGE: usize = 8 << 20;

/// Says how much the program may use, in bytes.
pub fn set_limit(bytes: u64) {
    LIMIT.store(bytes, Ordering::Relaxed);
}

/// How much the program uses, in bytes; 0 where the system does not tell.
pub fn used() -> u64 {
    memory_stats::memory_stats().map_or(0, |stats| stats.physical_mem as u64)
}

/// Fails if the program has no room for a value of `count` elements of so many bytes each.
pub fn check_room(count: usize, size: usize) -> Result<(), Error> {
    let bytes = count.saturating_mul(size);
    let limit = LIMIT.load(Ordering::Relaxed);
    if bytes < LARGE || limit == u64::MAX {
        return Ok(());
    }
    if used().saturating_add(bytes as u64) > limit {
        return Err(shortage());
    }
    Ok(())
}

/// More memory is needed than the program may use.
pub fn shortage() -> Error {
    Error::new(
        code::TOO_LARGE,
        format!(
            "There is not enough memory: the program may use {} MB",
            LIMIT.load(Ordering::Relaxed) >> 20
        ),
    )
    .with_hint("--max-memory lets it use more")
}
