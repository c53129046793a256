//! Documents that are open: those of `Open document` and its like by their reference numbers, and
//! who writes which file.
//!
//! What is written goes to the system at once, so that nothing waits to be lost. Which character
//! set a text has is the business of the commands.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use memchr::memmem;
use parking_lot::Mutex;

use super::files::code;
use super::xml_documents::Sax;
use crate::value::Error;

#[cfg(test)]
mod tests;

/// The open documents of all processes.
#[derive(Default)]
pub struct Documents {
    table: Mutex<Table>,
    /// The files that are open for writing, and by whom.
    written: Arc<Mutex<HashSet<(PathBuf, Writer)>>>,
}

#[derive(Default)]
struct Table {
    last: i32,
    open: HashMap<i32, Arc<Mutex<OpenDocument>>>,
}

/// Who writes a file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Writer {
    /// A document: nobody else.
    Document,
    /// A file handle that writes, beside which one may append (API/FileClass#open).
    Handle,
    /// A file handle that appends.
    Appender,
}

impl Writer {
    const ALL: [Writer; 3] = [Writer::Document, Writer::Handle, Writer::Appender];

    fn excludes(self, other: Writer) -> bool {
        self == other || self == Writer::Document || other == Writer::Document
    }
}

/// The right to write a file, until it is dropped.
pub struct Hold {
    written: Arc<Mutex<HashSet<(PathBuf, Writer)>>>,
    key: (PathBuf, Writer),
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.written.lock().remove(&self.key);
    }
}

impl Documents {
    /// Takes the right to write a file; `None` if somebody has it.
    pub fn hold(&self, path: &Path, writer: Writer) -> Option<Hold> {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let mut written = self.written.lock();
        let is_taken = Writer::ALL
            .into_iter()
            .any(|other| writer.excludes(other) && written.contains(&(path.clone(), other)));
        if is_taken {
            return None;
        }
        let key = (path, writer);
        written.insert(key.clone());
        Some(Hold {
            written: Arc::clone(&self.written),
            key,
        })
    }

    /// Fails if the file is open for writing.
    pub fn check_not_written(&self, path: &Path) -> Result<(), Error> {
        let mut written = self.written.lock();
        if written.is_empty() {
            return Ok(());
        }
        let real = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        if written.iter().any(|(path, _)| *path == real) {
            return Err(Error::new(
                code::BUSY,
                format!("`{}` is open", path.display()),
            ));
        }
        written.shrink_to_fit();
        Ok(())
    }

    /// Keeps an open document and gives its reference number.
    pub fn add(&self, document: OpenDocument) -> i32 {
        let mut table = self.table.lock();
        table.last += 1;
        let number = table.last;
        table.open.insert(number, Arc::new(Mutex::new(document)));
        number
    }

    pub fn get(&self, number: i32) -> Option<Arc<Mutex<OpenDocument>>> {
        self.table.lock().open.get(&number).cloned()
    }

    /// Closes a document; false if it is not open.
    pub fn close(&self, number: i32) -> bool {
        self.table.lock().open.remove(&number).is_some()
    }
}

/// How much of a document is read at once, in bytes.
const WINDOW: usize = 1 << 16;

/// A document with a position.
pub struct OpenDocument {
    pub path: PathBuf,
    file: File,
    position: u64,
    /// What was read last, and where it begins.
    window: Vec<u8>,
    window_start: u64,
    readable: bool,
    hold: Option<Hold>,
    /// The character set that a byte order mark at the beginning named.
    pub marked: Option<crate::value::charset::Charset>,
    /// XML that is written or read piece by piece.
    pub sax: Option<Box<Sax>>,
}

impl OpenDocument {
    /// A document that is open for reading, or with a hold for writing too.
    pub fn new(path: PathBuf, file: File, readable: bool, hold: Option<Hold>) -> OpenDocument {
        OpenDocument {
            path,
            file,
            position: 0,
            window: Vec::new(),
            window_start: 0,
            readable,
            hold,
            marked: None,
            sax: None,
        }
    }

    pub fn position(&self) -> u64 {
        self.position
    }

    pub fn set_position(&mut self, position: u64) {
        self.position = position;
    }

    pub fn is_readable(&self) -> bool {
        self.readable
    }

    pub fn is_writable(&self) -> bool {
        self.hold.is_some()
    }

    /// The size in bytes.
    pub fn size(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    pub fn set_size(&mut self, size: u64) -> io::Result<()> {
        self.window.clear();
        self.file.set_len(size)?;
        self.position = self.position.min(size);
        Ok(())
    }

    /// Writes at the position, which moves on.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.window.clear();
        self.file.seek(SeekFrom::Start(self.position))?;
        self.file.write_all(bytes)?;
        self.position += bytes.len() as u64;
        Ok(())
    }

    /// The bytes at the position, as many as there are up to a number; the position stays.
    pub fn peek(&mut self, len: usize) -> io::Result<&[u8]> {
        let offset = self
            .position
            .checked_sub(self.window_start)
            .and_then(|offset| usize::try_from(offset).ok())
            .filter(|offset| {
                offset
                    .checked_add(len)
                    .is_some_and(|end| end <= self.window.len())
            });
        let offset = match offset {
            Some(offset) => offset,
            None => {
                self.window.clear();
                self.window_start = self.position;
                self.file.seek(SeekFrom::Start(self.position))?;
                let wanted = u64::try_from(len.max(WINDOW)).unwrap_or(u64::MAX);
                (&self.file).take(wanted).read_to_end(&mut self.window)?;
                0
            }
        };
        let end = offset.saturating_add(len).min(self.window.len());
        Ok(self.window.get(offset..end).unwrap_or_default())
    }

    /// Takes so many bytes, less at the end of the document.
    pub fn take(&mut self, len: usize) -> io::Result<Vec<u8>> {
        let bytes = self.peek(len)?.to_vec();
        self.position += bytes.len() as u64;
        Ok(bytes)
    }

    /// Takes the bytes before the next `stop`, and moves behind it; all that is left if there is
    /// none. `stop` may only stand at multiples of `unit` bytes.
    pub fn take_until(&mut self, stop: &[u8], unit: usize) -> io::Result<Vec<u8>> {
        let mut len = 4096;
        loop {
            let bytes = self.peek(len)?;
            let found = memmem::find_iter(bytes, stop).find(|at| at % unit.max(1) == 0);
            if let Some(at) = found.filter(|_| !stop.is_empty()) {
                let taken = bytes.get(..at).unwrap_or_default().to_vec();
                self.position += (at + stop.len()) as u64;
                return Ok(taken);
            }
            if bytes.len() < len {
                let taken = bytes.to_vec();
                self.position += taken.len() as u64;
                return Ok(taken);
            }
            len *= 2;
        }
    }
}
