//! The table of live processes of a program, by number and, for workers, by name.

use std::collections::BTreeMap;
use std::sync::Arc;

use parking_lot::Mutex;
use rustc_hash::FxHashMap;

use super::record::{Kind, Record};

/// All live processes. Numbers count up and are not used again.
#[derive(Default)]
pub struct Processes {
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    live: BTreeMap<u32, Arc<Record>>,
    /// Live workers by name; names are case sensitive (Develop/processes).
    workers: FxHashMap<String, u32>,
    last: u32,
}

impl Table {
    fn add(&mut self, make: impl FnOnce(u32) -> Record) -> Arc<Record> {
        self.last += 1;
        let record = Arc::new(make(self.last));
        self.live.insert(self.last, Arc::clone(&record));
        if record.kind == Kind::Worker {
            self.workers.insert(record.name.clone(), self.last);
        }
        record
    }

    fn worker(&self, name: &str) -> Option<&Arc<Record>> {
        self.live.get(self.workers.get(name)?)
    }

    fn forget_worker(&mut self, record: &Record) {
        if self.workers.get(&record.name) == Some(&record.number) {
            self.workers.remove(&record.name);
        }
    }
}

impl Processes {
    /// Adds the process that `make` makes of its number.
    pub(crate) fn add(&self, make: impl FnOnce(u32) -> Record) -> Arc<Record> {
        self.table.lock().add(make)
    }

    /// The live worker of this name, or else a new one and `true`: somebody has to start it.
    pub(crate) fn worker_or_new(
        &self,
        name: &str,
        make: impl FnOnce(u32) -> Record,
    ) -> (Arc<Record>, bool) {
        let mut table = self.table.lock();
        match table.worker(name) {
            Some(worker) => (Arc::clone(worker), false),
            None => (table.add(make), true),
        }
    }

    /// The name of an ending worker is free for its successor.
    pub(crate) fn retire(&self, worker: &Record) {
        self.table.lock().forget_worker(worker);
    }

    /// The process has ended.
    pub(crate) fn remove(&self, record: &Record) {
        let mut table = self.table.lock();
        table.live.remove(&record.number);
        table.forget_worker(record);
    }

    pub fn find(&self, number: u32) -> Option<Arc<Record>> {
        self.table.lock().live.get(&number).cloned()
    }

    /// The live worker of this name.
    pub fn worker(&self, name: &str) -> Option<Arc<Record>> {
        self.table.lock().worker(name).cloned()
    }

    /// All live processes in order of their numbers.
    pub fn all(&self) -> Vec<Arc<Record>> {
        self.table.lock().live.values().cloned().collect()
    }

    /// Is there a live process of such a kind?
    pub(crate) fn any(&self, such: impl Fn(&Record) -> bool) -> bool {
        self.table.lock().live.values().any(|record| such(record))
    }

    /// The highest number a process has had.
    pub fn last_number(&self) -> u32 {
        self.table.lock().last
    }
}
