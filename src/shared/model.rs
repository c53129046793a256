//! Tries every order in which processes can take their steps, for the tests of locks and signals.
//!
//! Locks, signals and semaphores never block: each call is one step under a mutex, and who has to
//! wait leaves a waker. So the orders of the calls are all that can differ between threads, and
//! they can be tried one after the other on a single thread.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::group::{Group, ProcessId, Waker};
use super::signal::Signal;
use crate::runtime::semaphores::Semaphores;

/// What a step of a process did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Goes,
    /// It has left a waker: it takes its next step when that is called.
    Waits,
    Done,
}

/// A process: called for each of its steps.
type Process<'a> = Box<dyn FnMut() -> Step + 'a>;

/// Tells the harness that a process can go on.
#[derive(Clone, Default)]
struct Alarm(Arc<AtomicBool>);

impl Alarm {
    fn waker(&self) -> Waker {
        let alarm = Arc::clone(&self.0);
        Arc::new(move || alarm.store(true, Ordering::Relaxed))
    }

    fn take(&self) -> bool {
        self.0.swap(false, Ordering::Relaxed)
    }
}

/// Runs the processes that `setup` makes in every order of their steps. Fails if an order leads to
/// where some wait and none can go on. Gives the number of orders.
fn explore<'a>(count: usize, setup: impl Fn(&[Alarm]) -> Vec<Process<'a>>) -> usize {
    // what was chosen at each point, and among how many
    let mut choices: Vec<(usize, usize)> = Vec::new();
    for order in 1.. {
        let alarms: Vec<Alarm> = std::iter::repeat_with(Alarm::default).take(count).collect();
        let mut processes = setup(&alarms);
        let mut states = vec![Step::Goes; processes.len()];
        for depth in 0.. {
            for (state, alarm) in states.iter_mut().zip(&alarms) {
                if *state == Step::Waits && alarm.take() {
                    *state = Step::Goes;
                }
            }
            let ready: Vec<usize> = (0..states.len())
                .filter(|i| states[*i] == Step::Goes)
                .collect();
            if ready.is_empty() {
                assert!(
                    states.iter().all(|state| *state == Step::Done),
                    "nobody can go on: {states:?} after {choices:?}"
                );
                break;
            }
            if depth == choices.len() {
                choices.push((0, ready.len()));
            }
            let chosen = ready[choices[depth].0];
            states[chosen] = processes[chosen]();
        }
        while choices.last().is_some_and(|(chosen, of)| chosen + 1 == *of) {
            choices.pop();
        }
        match choices.last_mut() {
            Some((chosen, _)) => *chosen += 1,
            None => return order,
        }
    }
    unreachable!("there are only so many orders")
}

/// The steps of `Use` as the context of a process takes them: ask for the lock; while it is not
/// there, wait and ask again; be in the block; give the lock back.
fn uses<'a>(
    me: ProcessId,
    group: impl Fn() -> Arc<Group> + 'a,
    alarm: &Alarm,
    times: usize,
    inside: &'a RefCell<Vec<ProcessId>>,
) -> Process<'a> {
    let alarm = alarm.clone();
    let mut held: Option<Arc<Group>> = None;
    let mut left = times;
    Box::new(move || {
        if let Some(group) = held.take() {
            inside.borrow_mut().retain(|other| *other != me);
            group.unlock(me);
            left -= 1;
            return if left == 0 { Step::Done } else { Step::Goes };
        }
        let found = group();
        if !found.lock_or_wait(me, alarm.waker()) {
            return Step::Waits;
        }
        if !Arc::ptr_eq(&found, &group()) {
            found.unlock(me);
            return Step::Goes;
        }
        inside.borrow_mut().push(me);
        assert_eq!(*inside.borrow(), [me], "two are in the block");
        held = Some(found);
        Step::Goes
    })
}

#[test]
fn one_at_a_time_in_a_block_and_everyone_gets_in() {
    let inside = RefCell::new(Vec::new());
    let orders = explore(3, |alarms| {
        inside.borrow_mut().clear();
        let group = Arc::new(Group::default());
        (0..3)
            .map(|i| {
                let group = Arc::clone(&group);
                uses(
                    i as ProcessId + 1,
                    move || Arc::clone(&group),
                    &alarms[i],
                    2,
                    &inside,
                )
            })
            .collect()
    });
    assert!(orders > 1000, "{orders}");
}

#[test]
fn who_gives_up_waiting_does_not_keep_others_from_it() {
    let inside = RefCell::new(Vec::new());
    explore(3, |alarms| {
        inside.borrow_mut().clear();
        let group = Arc::new(Group::default());
        let mut processes: Vec<Process> = (0..2)
            .map(|i| {
                let group = Arc::clone(&group);
                uses(
                    i as ProcessId + 1,
                    move || Arc::clone(&group),
                    &alarms[i],
                    2,
                    &inside,
                )
            })
            .collect();
        // asks once; if it would have to wait it is aborted, or paused for ever
        let alarm = alarms[2].clone();
        let mut asked = false;
        processes.push(Box::new(move || {
            if asked || group.lock_or_wait(3, alarm.waker()) {
                group.forget(3);
                group.unlock(3);
                return Step::Done;
            }
            asked = true;
            Step::Goes
        }));
        processes
    });
}

#[test]
fn a_group_that_joins_another_takes_its_waiting_processes_along() {
    let inside = RefCell::new(Vec::new());
    explore(3, |alarms| {
        inside.borrow_mut().clear();
        let (small, large) = (Arc::new(Group::default()), Arc::new(Group::default()));
        let now = Arc::new(parking_lot::Mutex::new(Arc::clone(&small)));
        let find = {
            let now = Arc::clone(&now);
            move || Arc::clone(&now.lock())
        };
        let mut processes: Vec<Process> = vec![
            uses(1, find.clone(), &alarms[0], 1, &inside),
            uses(2, find, &alarms[1], 1, &inside),
        ];
        // holds the large group, and puts the members of the small one into it
        let alarm = alarms[2].clone();
        let mut locked = false;
        let mut joined = false;
        processes.push(Box::new(move || {
            if !locked {
                locked = large.lock_or_wait(3, alarm.waker());
                return if locked { Step::Goes } else { Step::Waits };
            }
            if !joined {
                joined = true;
                if small.merge_into(&large, 3) {
                    *now.lock() = Arc::clone(&large);
                }
                return Step::Goes;
            }
            large.unlock(3);
            Step::Done
        }));
        processes
    });
}

#[test]
fn a_signal_reaches_all_that_wait_whenever_it_comes() {
    explore(3, |alarms| {
        let signal = Arc::new(Signal::default());
        let mut processes: Vec<Process> = (0..2)
            .map(|i| {
                let (signal, alarm) = (Arc::clone(&signal), alarms[i].clone());
                let wait = move || match signal.check_or_wait(i as ProcessId, alarm.waker()) {
                    true => Step::Done,
                    false => Step::Waits,
                };
                Box::new(wait) as Process
            })
            .collect();
        processes.push(Box::new(move || {
            signal.trigger();
            Step::Done
        }));
        processes
    });
}

#[test]
fn a_semaphore_goes_from_one_to_the_next_even_if_some_give_up() {
    explore(3, |alarms| {
        let semaphores = Arc::new(Semaphores::default());
        let mut processes: Vec<Process> = (0..2)
            .map(|i| {
                let (semaphores, alarm) = (Arc::clone(&semaphores), alarms[i].clone());
                let mut owns = false;
                Box::new(move || {
                    let me = i as ProcessId + 1;
                    if owns {
                        semaphores.clear("s", me);
                        return Step::Done;
                    }
                    owns = semaphores.take("s", me, Some(alarm.waker()));
                    if owns { Step::Goes } else { Step::Waits }
                }) as Process
            })
            .collect();
        // waits for no time at all, then gives up
        let alarm = alarms[2].clone();
        let mut asked = false;
        processes.push(Box::new(move || {
            if asked || semaphores.take("s", 3, Some(alarm.waker())) {
                semaphores.clear_all(3);
                return Step::Done;
            }
            asked = true;
            Step::Goes
        }));
        processes
    });
}
