//! The log files of a program (Debugging/debugLogFiles): lines with tabs in the folder Logs. A file
//! of 10 MB is closed, and one with the next number is begun.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use parking_lot::Mutex;

use super::files::{self, Files};
use crate::value::Error;

/// Where a file is full.
const FULL: u64 = 10 * 1024 * 1024;

/// The logs that a program can be asked to keep.
#[derive(Clone, Copy)]
pub enum Kind {
    /// `Diagnostic log recording`.
    Diagnostic,
    /// `Debug log recording`.
    Debug,
}

/// What is being recorded.
#[derive(Default)]
pub struct Logs {
    /// Counts the lines of all logs.
    sequence: AtomicU64,
    diagnostic: Mutex<Option<LogFile>>,
    debug: Mutex<Option<LogFile>>,
}

impl Logs {
    fn of(&self, kind: Kind) -> &Mutex<Option<LogFile>> {
        match kind {
            Kind::Diagnostic => &self.diagnostic,
            Kind::Debug => &self.debug,
        }
    }

    /// Records into the files of this name in a folder; what is already recorded goes on.
    pub fn start(
        &self,
        kind: Kind,
        files: Files,
        folder: &Path,
        name: &str,
        kept: usize,
    ) -> Result<(), Error> {
        let mut log = self.of(kind).lock();
        if log.is_none() {
            *log = Some(LogFile::open(files, folder, name, kept)?);
        }
        Ok(())
    }

    /// Stops recording.
    pub fn stop(&self, kind: Kind) {
        *self.of(kind).lock() = None;
    }

    /// Is anything recorded?
    pub fn records(&self, kind: Kind) -> bool {
        self.of(kind).lock().is_some()
    }

    /// The file that is written.
    pub fn path(&self, kind: Kind) -> Option<PathBuf> {
        self.of(kind).lock().as_ref().map(LogFile::path)
    }

    /// Adds a line: its number, then these fields.
    pub fn write(
        &self,
        kind: Kind,
        files: Files,
        kept: usize,
        fields: &[&str],
    ) -> Result<(), Error> {
        let mut log = self.of(kind).lock();
        let Some(file) = &mut *log else {
            return Ok(());
        };
        let number = self.sequence.fetch_add(1, Ordering::Relaxed) + 1;
        let mut line = number.to_string();
        for field in fields {
            line.push('\t');
            line.push_str(field);
        }
        line.push('\n');
        file.write(files, kept, &line)
    }
}

struct LogFile {
    folder: PathBuf,
    /// The name without number and extension.
    name: String,
    number: usize,
    size: u64,
    file: File,
}

impl LogFile {
    /// The last file that is not full is continued.
    fn open(files: Files, folder: &Path, name: &str, kept: usize) -> Result<LogFile, Error> {
        files.create_folders(folder)?;
        let known = files.list(folder)?.into_iter();
        let last = known.filter_map(|(file, about)| {
            let number = file.strip_prefix(name)?.strip_prefix('_')?;
            let number: usize = number.strip_suffix(".txt")?.parse().ok()?;
            Some((number, about.len()))
        });
        let number = match last.max() {
            Some((number, size)) if size < FULL => number,
            Some((number, _)) => number.saturating_add(1),
            None => 1,
        };
        let (file, size) = begin(files, &numbered(folder, name, number))?;
        let log = LogFile {
            folder: folder.to_path_buf(),
            name: name.to_owned(),
            number,
            size,
            file,
        };
        log.forget_old(files, kept)?;
        Ok(log)
    }

    fn path(&self) -> PathBuf {
        numbered(&self.folder, &self.name, self.number)
    }

    fn write(&mut self, files: Files, kept: usize, line: &str) -> Result<(), Error> {
        if self.size >= FULL {
            self.number = self.number.saturating_add(1);
            (self.file, self.size) = begin(files, &self.path())?;
            self.forget_old(files, kept)?;
        }
        self.file
            .write_all(line.as_bytes())
            .map_err(|problem| files::error(&self.path(), &problem))?;
        self.size += line.len() as u64;
        Ok(())
    }

    /// Only so many files are kept; 0 keeps all.
    fn forget_old(&self, files: Files, kept: usize) -> Result<(), Error> {
        let Some(old) = self.number.checked_sub(kept).filter(|_| kept > 0) else {
            return Ok(());
        };
        for number in (1..=old).rev() {
            let path = numbered(&self.folder, &self.name, number);
            if !files.is_file(&path)? {
                break;
            }
            files.delete(&path)?;
        }
        Ok(())
    }
}

fn numbered(folder: &Path, name: &str, number: usize) -> PathBuf {
    folder.join(format!("{name}_{number}.txt"))
}

/// Opens a file to go on at its end, and tells how long it is.
fn begin(files: Files, path: &Path) -> Result<(File, u64), Error> {
    let file = files.open_to_write(path, OpenOptions::new().create(true).append(true))?;
    let size = file.metadata().map_or(0, |about| about.len());
    Ok((file, size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::permissions::Permissions;

    #[test]
    fn a_full_file_is_followed_by_the_next_and_old_ones_go() {
        let folder = std::env::temp_dir().join(format!("fourd-logs-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("writable");
        let permissions = Permissions::open();
        let files = Files::new(&permissions);
        let file = |number| numbered(&folder, "Log", number);
        for number in 1..=3 {
            std::fs::write(file(number), "old").expect("a file can be written");
        }
        let full = File::options().write(true).open(file(3));
        let full = full.and_then(|file| file.set_len(FULL));
        full.expect("a file can be made longer");
        let logs = Logs::default();
        let started = logs.start(Kind::Debug, files, &folder, "Log", 2);
        started.expect("the log begins");
        logs.write(Kind::Debug, files, 2, &["a", "b"])
            .expect("a line is written");
        assert_eq!(logs.path(Kind::Debug), Some(file(4)));
        let text = std::fs::read_to_string(file(4)).expect("the new file");
        assert_eq!(text, "1\ta\tb\n");
        assert!(file(3).exists() && !file(2).exists() && !file(1).exists());
        std::fs::remove_dir_all(&folder).expect("it can go");
    }
}
