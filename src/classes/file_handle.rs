//! 4D.FileHandle (API/FileHandleClass): a file that is read or written part by part.
//!
//! A handle that reads texts has the whole text in memory, in the units that `offset` counts then;
//! blobs are read from the file, and there `offset` counts bytes. Written is at once.

use std::any::Any;
use std::cell::RefCell;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::rc::Rc;

use super::disk;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, blob, real, text};
use crate::interpret::Context;
use crate::runtime::document_text::{BreakMode, Encoding};
use crate::runtime::documents::{Hold, Writer};
use crate::runtime::files::{self, code};
use crate::runtime::pathname::Pathname;
use crate::runtime::world::shared_class;
use crate::value::error::code as error_code;
use crate::value::object::Host;
use crate::value::{Blob, Error, Object, Text, Value};

/// `4D.FileHandle`.
pub const CLASS: Builtin = Builtin {
    name: "FileHandle",
    parent: Some("Object"),
    members: &[
        &BREAK_MODE_READ,
        &BREAK_MODE_WRITE,
        &CHARSET,
        &EOF,
        &FILE,
        &GET_SIZE,
        &MODE,
        &OFFSET,
        &READ_BLOB,
        &READ_LINE,
        &READ_TEXT,
        &SET_SIZE,
        &WRITE_BLOB,
        &WRITE_LINE,
        &WRITE_TEXT,
    ],
    new: None,
    doc: "A file that is open for reading or writing until nobody has the handle any more.",
};

/// What a handle is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Read,
    Write,
    Append,
}

impl Mode {
    fn word(self) -> &'static str {
        match self {
            Mode::Read => "read",
            Mode::Write => "write",
            Mode::Append => "append",
        }
    }
}

/// An open file.
struct Handle {
    path: Pathname,
    place: PathBuf,
    mode: Mode,
    /// The name as it was given.
    charset: String,
    encoding: Encoding,
    break_read: BreakMode,
    break_write: BreakMode,
    state: RefCell<State>,
    /// The right to write, for as long as the handle lives.
    _hold: Option<Hold>,
}

struct State {
    file: File,
    offset: u64,
    /// The text of the file, once texts are read.
    text: Option<Vec<u16>>,
    /// `offset` counts units of the text, and not bytes.
    counts_text: bool,
    /// Where the file is after a write.
    written_to: Option<u64>,
}

impl Host for Handle {
    fn set(&self, key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            error_code::READ_ONLY,
            format!("The property `{key}` of a 4D.FileHandle cannot be written"),
        ))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn label(&self) -> Option<String> {
        Some("[object FileHandle]".into())
    }
}

/// `File.open(mode)` and `File.open(options)`.
pub(super) fn open(cx: &mut Context, path: &Pathname, how: &Value) -> Result<Value, Error> {
    let options = match how {
        Value::Object(options) => Some(options.clone()),
        _ => None,
    };
    let option = |name: &str| options.as_ref().and_then(|options| options.get_str(name));
    let mode = match how {
        Value::Text(mode) => Some(Value::Text(mode.clone())),
        _ => option("mode"),
    };
    let mode = mode_of(mode.as_ref())?;
    let charset = match option("charset") {
        Some(Value::Text(name)) if !name.is_empty() => name.to_string(),
        _ => "UTF-8".to_owned(),
    };
    let encoding = Encoding::named(&charset).ok_or_else(|| {
        Error::bad_argument(format!("The character set `{charset}` is not known"))
    })?;
    let break_read = break_mode_of(option("breakModeRead"))?;
    let break_write = break_mode_of(option("breakModeWrite"))?;
    let place = cx.engine.places.locate(path);
    let files = cx.engine.files();
    let (file, hold) = if mode == Mode::Read {
        let file = files.open(&place, OpenOptions::new().read(true))?;
        if file.metadata().is_ok_and(|found| found.is_dir()) {
            return Err(files::error(&place, &std::io::ErrorKind::NotFound.into()));
        }
        (file, None)
    } else {
        files.create_folders_of(&place)?;
        let mut how = OpenOptions::new();
        how.read(true).write(true).create(true).truncate(false);
        let file = files.open_to_write(&place, &how)?;
        let writer = match mode {
            Mode::Append => Writer::Appender,
            _ => Writer::Handle,
        };
        let hold = cx.engine.documents.hold(&place, writer).ok_or_else(|| {
            Error::new(
                code::OPEN_FOR_WRITING,
                format!("`{}` is already open for writing", place.display()),
            )
        })?;
        (file, Some(hold))
    };
    let offset = match mode {
        Mode::Append => file.metadata().map_or(0, |found| found.len()),
        _ => 0,
    };
    let handle = Handle {
        path: path.clone(),
        place,
        mode,
        charset,
        encoding,
        break_read,
        break_write,
        state: RefCell::new(State {
            file,
            offset,
            text: None,
            counts_text: false,
            written_to: None,
        }),
        _hold: hold,
    };
    let class = shared_class("4D", "FileHandle");
    Ok(Value::Object(Object::host(Rc::new(handle), class)))
}

/// The mode by its word; its case counts.
fn mode_of(word: Option<&Value>) -> Result<Mode, Error> {
    match word {
        None | Some(Value::Undefined | Value::Null) => Ok(Mode::Read),
        Some(Value::Text(word)) => match &*word.to_str() {
            "read" => Ok(Mode::Read),
            "write" => Ok(Mode::Write),
            "append" => Ok(Mode::Append),
            other => Err(Error::bad_argument(format!(
                "`{other}` is no mode of a file handle: read, write or append"
            ))),
        },
        Some(other) => Err(Error::expected("Text as a mode", other)),
    }
}

/// The break mode by its word, whose case counts, or by its number.
fn break_mode_of(mode: Option<Value>) -> Result<BreakMode, Error> {
    match mode {
        None | Some(Value::Undefined | Value::Null) => Ok(BreakMode::Native),
        Some(Value::Text(word)) => match &*word.to_str() {
            "native" => Ok(BreakMode::Native),
            "crlf" => Ok(BreakMode::CrLf),
            "cr" => Ok(BreakMode::Cr),
            "lf" => Ok(BreakMode::Lf),
            other => Err(Error::bad_argument(format!(
                "`{other}` is no break mode: native, crlf, cr or lf"
            ))),
        },
        Some(other) => Ok(BreakMode::numbered(
            other.as_number().map_or(1, |n| n as i32),
        )),
    }
}

fn break_word(mode: BreakMode) -> &'static str {
    match mode {
        BreakMode::CrLf => "crlf",
        BreakMode::Cr => "cr",
        BreakMode::Lf => "lf",
        BreakMode::Native | BreakMode::Unchanged => "native",
    }
}

fn handle(this: &Value) -> Result<&Handle, Error> {
    match this {
        Value::Object(object) => object.as_host::<Handle>(),
        _ => None,
    }
    .ok_or_else(|| Error::expected("4D.FileHandle", this))
}

impl Handle {
    fn failed(&self, problem: &std::io::Error) -> Error {
        files::error(&self.place, problem)
    }

    /// The size of the file in bytes.
    fn size(&self) -> Result<u64, Error> {
        let state = self.state.borrow();
        let found = state.file.metadata().map_err(|e| self.failed(&e))?;
        Ok(found.len())
    }

    /// How far `offset` can go.
    fn end(&self) -> Result<u64, Error> {
        let state = self.state.borrow();
        match &state.text {
            Some(text) if state.counts_text => Ok(text.len() as u64),
            _ => {
                drop(state);
                self.size()
            }
        }
    }

    /// U: `wrong_mode`: a handle that writes does not read, and the other way round: error -61.
    fn check_mode(&self, reads: bool) -> Result<(), Error> {
        const PERMISSION: i32 = -61;
        if (self.mode == Mode::Read) == reads {
            return Ok(());
        }
        Err(Error::new(
            PERMISSION,
            format!("The file handle is open to {}", self.mode.word()),
        ))
    }

    /// Runs code on the text of the file and the offset in it.
    fn with_text<T>(&self, work: impl FnOnce(&[u16], &mut u64) -> T) -> Result<T, Error> {
        self.check_mode(true)?;
        let state = &mut *self.state.borrow_mut();
        if state.text.is_none() {
            let mut bytes = Vec::new();
            state
                .file
                .seek(SeekFrom::Start(0))
                .and_then(|_| state.file.read_to_end(&mut bytes))
                .map_err(|problem| self.failed(&problem))?;
            let text = self.break_read.convert(self.encoding.decode(&bytes));
            state.text = Some(text.to_units().into_owned());
        }
        state.counts_text = true;
        let text = state.text.as_deref().unwrap_or_default();
        state.offset = state.offset.min(text.len() as u64);
        Ok(work(text, &mut state.offset))
    }

    fn write(&self, bytes: &[u8]) -> Result<(), Error> {
        self.check_mode(false)?;
        let state = &mut *self.state.borrow_mut();
        // one write behind the other, as usual, needs no seeking
        let place = match state.written_to {
            Some(place) if place == state.offset => Ok(place),
            _ => state.file.seek(SeekFrom::Start(state.offset)),
        };
        state.written_to = None;
        place
            .and_then(|_| state.file.write_all(bytes))
            .map_err(|problem| self.failed(&problem))?;
        state.offset += bytes.len() as u64;
        state.written_to = Some(state.offset);
        Ok(())
    }

    /// The bytes of a text that is written.
    ///
    /// U: `written_text`: no byte order mark is written, as only parts of a file are.
    fn written_text(&self, text: Text) -> Vec<u8> {
        self.encoding
            .charset
            .encode(&self.break_write.convert(text))
    }
}

/// The first place of some units in others.
fn find(text: &[u16], wanted: &[u16]) -> Option<usize> {
    if wanted.is_empty() {
        return None;
    }
    text.windows(wanted.len()).position(|part| part == wanted)
}

const fn property(
    name: &'static str,
    returns: Kind,
    doc: &'static str,
    get: fn(&mut Context, &Value) -> Result<Value, Error>,
) -> Member {
    disk::property(name, returns, doc, &[], "API/FileHandleClass", get)
}

const BREAK_MODE_READ: Member = property(
    "breakModeRead",
    Kind::Text,
    "What line breaks become when texts are read: native, crlf, cr or lf.",
    |_, this| Ok(Value::text(break_word(handle(this)?.break_read))),
);

const BREAK_MODE_WRITE: Member = property(
    "breakModeWrite",
    Kind::Text,
    "What line breaks become when texts are written: native, crlf, cr or lf.",
    |_, this| Ok(Value::text(break_word(handle(this)?.break_write))),
);

const CHARSET: Member = property(
    "charset",
    Kind::Text,
    "The character set of texts.",
    |_, this| Ok(Value::text(&handle(this)?.charset)),
);

const EOF: Member = property(
    "eof",
    Kind::Boolean,
    "Has the offset reached the end of the file?",
    |_, this| {
        let handle = handle(this)?;
        let end = handle.end()?;
        let offset = handle.state.borrow().offset;
        Ok(Value::Boolean(offset >= end))
    },
);

const FILE: Member = property("file", Kind::Object, "The file that is open.", |_, this| {
    Ok(Value::Object(disk::file(handle(this)?.path.clone())))
});

const MODE: Member = property("mode", Kind::Text, "read, write or append.", |_, this| {
    Ok(Value::text(handle(this)?.mode.word()))
});

const OFFSET: Member = Member {
    name: "offset",
    returns: Kind::Real,
    doc: "The position in the file: in bytes, for texts that are read in characters.",
    source: "API/FileHandleClass#offset",
    run: Run::Settable(
        |_, this| {
            let offset = handle(this)?.state.borrow().offset;
            Ok(Value::whole(i64::try_from(offset).unwrap_or(i64::MAX)))
        },
        |_, this, value| {
            let handle = handle(this)?;
            let offset = value
                .as_number()
                .ok_or_else(|| Error::expected("number", &value))?;
            let end = handle.end()?;
            // below 0 and NaN is the start
            handle.state.borrow_mut().offset = (offset.max(0.0) as u64).min(end);
            Ok(())
        },
    ),
    ..Member::DEFAULT
};

const GET_SIZE: Member = Member {
    name: "getSize",
    returns: Kind::Real,
    doc: "The size of the file in bytes.",
    source: "API/FileHandleClass#getsize",
    run: Run::Function(|_, this, _| {
        let size = handle(this)?.size()?;
        Ok(Value::whole(i64::try_from(size).unwrap_or(i64::MAX)))
    }),
    ..Member::DEFAULT
};

const SET_SIZE: Member = Member {
    name: "setSize",
    params: &[real("size")],
    returns: Kind::Nothing,
    doc: "Sets the size of the file in bytes; what is beyond is cut off.",
    source: "API/FileHandleClass#setsize",
    run: Run::Function(|_, this, args| {
        let handle = handle(this)?;
        handle.check_mode(false)?;
        let size = args.real(0).max(0.0) as u64;
        let state = &mut *handle.state.borrow_mut();
        let done = state.file.set_len(size);
        done.map_err(|problem| handle.failed(&problem))?;
        state.offset = state.offset.min(size);
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const READ_BLOB: Member = Member {
    name: "readBlob",
    params: &[real("bytes")],
    returns: Kind::Object,
    doc: "A blob with so many bytes from the offset on, less at the end of the file.",
    source: "API/FileHandleClass#readblob",
    run: Run::Function(|_, this, args| {
        let handle = handle(this)?;
        handle.check_mode(true)?;
        let size = handle.size()?;
        let state = &mut *handle.state.borrow_mut();
        state.counts_text = false;
        state.offset = state.offset.min(size);
        let wanted = args.real(0).max(0.0) as u64;
        let mut bytes = Vec::new();
        state
            .file
            .seek(SeekFrom::Start(state.offset))
            .and_then(|_| (&state.file).take(wanted).read_to_end(&mut bytes))
            .map_err(|problem| handle.failed(&problem))?;
        state.offset += bytes.len() as u64;
        Ok(Value::Object(super::blob::object(Rc::new(Blob::new(
            bytes,
        )))))
    }),
    ..Member::DEFAULT
};

const READ_LINE: Member = Member {
    name: "readLine",
    returns: Kind::Text,
    doc: "The text from the offset to the next line break, which is left out.",
    source: "API/FileHandleClass#readline",
    run: Run::Function(|_, this, _| {
        let handle = handle(this)?;
        let line_break = handle.break_read.line_break().unwrap_or("\n");
        let line_break: Vec<u16> = line_break.encode_utf16().collect();
        let line = handle.with_text(|text, offset| {
            let rest = rest(text, *offset);
            let (line, used) = match find(rest, &line_break) {
                Some(at) => (rest.get(..at).unwrap_or_default(), at + line_break.len()),
                None => (rest, rest.len()),
            };
            *offset += used as u64;
            Text::from_units(line)
        })?;
        Ok(Value::Text(line))
    }),
    ..Member::DEFAULT
};

fn rest(text: &[u16], offset: u64) -> &[u16] {
    let offset = usize::try_from(offset).unwrap_or(usize::MAX);
    text.get(offset..).unwrap_or_default()
}

const READ_TEXT: Member = Member {
    name: "readText",
    params: &[text("stopChar").optional()],
    returns: Kind::Text,
    doc: "The text from the offset to the end, or to a text at which to stop, which is left out; if that is not found, an empty text.",
    source: "API/FileHandleClass#readtext",
    run: Run::Function(|_, this, args| {
        let handle = handle(this)?;
        let stop = args.text(0).to_units().into_owned();
        let text = handle.with_text(|text, offset| {
            let rest = rest(text, *offset);
            if stop.is_empty() {
                *offset = text.len() as u64;
                return Text::from_units(rest);
            }
            match find(rest, &stop) {
                Some(at) => {
                    *offset += (at + stop.len()) as u64;
                    Text::from_units(rest.get(..at).unwrap_or_default())
                }
                None => Text::EMPTY,
            }
        })?;
        Ok(Value::Text(text))
    }),
    ..Member::DEFAULT
};

const WRITE_BLOB: Member = Member {
    name: "writeBlob",
    params: &[blob("blob")],
    returns: Kind::Nothing,
    doc: "Writes the bytes of a blob at the offset.",
    source: "API/FileHandleClass#writeblob",
    run: Run::Function(|_, this, args| {
        handle(this)?.write(&args.blob(0).bytes)?;
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const WRITE_LINE: Member = Member {
    name: "writeLine",
    params: &[text("lineOfText")],
    returns: Kind::Nothing,
    doc: "Writes a text and a line break at the offset.",
    source: "API/FileHandleClass#writeline",
    run: Run::Function(|_, this, args| {
        let handle = handle(this)?;
        let mut bytes = handle.written_text(args.text(0));
        let line_break = handle.break_write.line_break().unwrap_or("\n");
        bytes.extend(handle.encoding.charset.encode(&Text::new(line_break)));
        handle.write(&bytes)?;
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};

const WRITE_TEXT: Member = Member {
    name: "writeText",
    params: &[text("textToWrite")],
    returns: Kind::Nothing,
    doc: "Writes a text at the offset.",
    source: "API/FileHandleClass#writetext",
    run: Run::Function(|_, this, args| {
        let handle = handle(this)?;
        handle.write(&handle.written_text(args.text(0)))?;
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};
