//! Who runs next, and for how long: in the order of readiness, or by a seed.
//!
//! A seeded schedule is reproducible. It has no clock and no ticker thread: a process is switched
//! after a number of statements that the seed decides, and the next one is drawn among those that
//! are ready. The same seed gives the same order, so that a race found once is found again.

use std::cell::Cell;
use std::collections::VecDeque;

/// A turn of a seeded schedule lasts at most so many statements.
const LONGEST_TURN: u64 = 24;

/// The order in which the processes of a world run.
pub(crate) enum Schedule {
    /// First come, first served; a time slice ends a turn.
    Fifo,
    Seeded {
        state: Cell<u64>,
        /// Statements until the next switch.
        left: Cell<u64>,
    },
}

impl Schedule {
    pub(crate) fn new(seed: Option<u64>) -> Schedule {
        match seed {
            None => Schedule::Fifo,
            Some(seed) => {
                let schedule = Schedule::Seeded {
                    state: Cell::new(seed),
                    left: Cell::new(0),
                };
                schedule.begin_turn();
                schedule
            }
        }
    }

    pub(crate) fn is_seeded(&self) -> bool {
        matches!(self, Schedule::Seeded { .. })
    }

    /// Takes the process that runs next out of those that are ready.
    pub(crate) fn take_next(&self, ready: &mut VecDeque<u32>) -> Option<u32> {
        if !self.is_seeded() || ready.len() < 2 {
            return ready.pop_front();
        }
        let chosen = self.draw(ready.len() as u64) as usize;
        ready.remove(chosen)
    }

    /// Another statement is about to run, or a loop goes round: is the turn over?
    pub(crate) fn turn_is_over(&self) -> bool {
        let Schedule::Seeded { left, .. } = self else {
            return true;
        };
        match left.get().checked_sub(1) {
            Some(fewer) => {
                left.set(fewer);
                false
            }
            None => {
                self.begin_turn();
                true
            }
        }
    }

    fn begin_turn(&self) {
        if let Schedule::Seeded { left, .. } = self {
            left.set(self.draw(LONGEST_TURN));
        }
    }

    /// A number from 0 to `below - 1` (SplitMix64).
    fn draw(&self, below: u64) -> u64 {
        let Schedule::Seeded { state, .. } = self else {
            return 0;
        };
        let next = state.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        state.set(next);
        let mut z = next;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % below.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(seed: Option<u64>) -> Vec<u32> {
        let schedule = Schedule::new(seed);
        let mut ready: VecDeque<u32> = (1..=20).collect();
        std::iter::from_fn(|| schedule.take_next(&mut ready)).collect()
    }

    #[test]
    fn without_a_seed_the_first_is_served_first() {
        assert_eq!(order(None), (1..=20).collect::<Vec<u32>>());
    }

    #[test]
    fn a_seed_gives_one_order_and_each_process_its_turn() {
        assert_eq!(order(Some(7)), order(Some(7)));
        assert_ne!(order(Some(7)), order(Some(8)));
        let mut all = order(Some(7));
        all.sort_unstable();
        assert_eq!(all, (1..=20).collect::<Vec<u32>>());
    }

    #[test]
    fn a_turn_has_an_end() {
        let schedule = Schedule::new(Some(1));
        for _ in 0..100 {
            let length = (0..=LONGEST_TURN).position(|_| schedule.turn_is_over());
            assert!(length.is_some());
        }
    }
}
