//! A program's text: where it came from, and how byte offsets become lines and columns.
//!
//! Knows nothing of the language. Offsets are `u32`, so a source is at most 4 GB; a method of
//! 4D is at most 2 GB (Concepts/methods).

use std::path::{Path, PathBuf};

/// A range of bytes of one source, `start` included, `end` excluded.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The empty span at the start of this one.
    pub fn at_start(self) -> Span {
        Span {
            start: self.start,
            end: self.start,
        }
    }

    /// The empty span at the end of this one.
    pub fn at_end(self) -> Span {
        Span {
            start: self.end,
            end: self.end,
        }
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A place a person can go to: both numbers count from 1, the column in characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

/// One text of a program: a method file, a class file, a formula, a line of the REPL.
#[derive(Debug)]
pub struct Source {
    /// What messages call it: a path, or `<formula>` and the like.
    pub name: String,
    /// The file it was read from, if any.
    pub path: Option<PathBuf>,
    /// The text, without a byte order mark. Line ends are kept as they were.
    pub text: String,
    line_starts: Vec<u32>,
}

impl Source {
    /// A source from text in memory.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let line_starts = line_starts(&text);
        Source {
            name: name.into(),
            path: None,
            text,
            line_starts,
        }
    }

    /// The same, remembering the file.
    pub fn with_path(mut self, path: &Path) -> Self {
        self.path = Some(path.to_path_buf());
        self
    }

    pub fn slice(&self, span: Span) -> &str {
        self.text
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }

    /// Line and column of an offset; an offset past the end is the end.
    pub fn position(&self, offset: u32) -> Position {
        let line = self
            .line_starts
            .partition_point(|&start| start <= offset)
            .max(1);
        let start = self.line_starts[line - 1] as usize;
        let end = (offset as usize).min(self.text.len());
        let column = self
            .text
            .get(start..end)
            .map_or(end - start, |s| s.chars().count())
            + 1;
        Position {
            line: line as u32,
            column: column as u32,
        }
    }

    /// The text of a line (counted from 1) without its end.
    pub fn line(&self, line: u32) -> &str {
        let i = line.saturating_sub(1) as usize;
        let Some(&start) = self.line_starts.get(i) else {
            return "";
        };
        let end = self
            .line_starts
            .get(i + 1)
            .map_or(self.text.len(), |&e| e as usize);
        self.text[start as usize..end].trim_end_matches(['\r', '\n'])
    }

    pub fn line_count(&self) -> u32 {
        self.line_starts.len() as u32
    }
}

/// Where lines begin; LF, CR and CRLF end a line alike.
fn line_starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (i, &byte) in bytes.iter().enumerate() {
        let ends_line = byte == b'\n' || (byte == b'\r' && bytes.get(i + 1) != Some(&b'\n'));
        if ends_line {
            starts.push(i as u32 + 1);
        }
    }
    starts
}

/// Why a file cannot be read as a text.
#[derive(Debug)]
pub struct ReadProblem {
    pub path: PathBuf,
    pub kind: ReadProblemKind,
}

#[derive(Debug)]
pub enum ReadProblemKind {
    /// What the operating system said.
    Io(std::io::Error),
    /// A folder, a device or a pipe.
    NotAFile,
    /// Over 2 GB, the most a method can have.
    TooLarge,
    /// Bytes that are no UTF-8 (or UTF-16, if the file begins with its mark).
    Encoding { position: Position, byte: u8 },
}

impl std::fmt::Display for ReadProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = self.path.display();
        match &self.kind {
            ReadProblemKind::Io(error) => write!(f, "{path}: error: {error}"),
            ReadProblemKind::NotAFile => write!(f, "{path}: error: this is not a file"),
            ReadProblemKind::TooLarge => write!(f, "{path}: error: a method has at most 2 GB"),
            ReadProblemKind::Encoding { position, byte } => write!(
                f,
                "{path}:{}:{}: error: the byte 0x{byte:02X} is not valid here; the file must be UTF-8",
                position.line, position.column
            ),
        }
    }
}

impl std::error::Error for ReadProblem {}

/// The most bytes of a file (Concepts/methods).
const LARGEST: u64 = 2 << 30;

/// Reads a file: UTF-8 with or without a mark, UTF-16 with its mark. The source is called by its path.
///
/// # Errors
/// If it is no regular file, cannot be read, is larger than 2 GB or holds bytes that are no text.
pub fn read(path: &Path) -> Result<Source, ReadProblem> {
    let problem = |kind| ReadProblem {
        path: path.to_path_buf(),
        kind,
    };
    let metadata = std::fs::metadata(path).map_err(|error| problem(ReadProblemKind::Io(error)))?;
    if !metadata.is_file() {
        return Err(problem(ReadProblemKind::NotAFile));
    }
    if metadata.len() > LARGEST {
        return Err(problem(ReadProblemKind::TooLarge));
    }
    let bytes = std::fs::read(path).map_err(|error| problem(ReadProblemKind::Io(error)))?;
    let text = decode(bytes)
        .map_err(|(position, byte)| problem(ReadProblemKind::Encoding { position, byte }))?;
    Ok(Source::new(path.display().to_string(), text).with_path(path))
}

/// The text of the bytes, or the place of the first bad one and the byte.
pub fn decode(bytes: Vec<u8>) -> Result<String, (Position, u8)> {
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => decode_utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => decode_utf16(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(|error| {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let before = String::from_utf8_lossy(&bytes[..good]);
            (end_position(&before), bytes.get(good).copied().unwrap_or(0))
        }),
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, (Position, u8)> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for c in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        match c {
            Ok(c) => text.push(c),
            Err(error) => {
                return Err((end_position(&text), (error.unpaired_surrogate() >> 8) as u8));
            }
        }
    }
    match rest.first() {
        Some(&byte) => Err((end_position(&text), byte)),
        None => Ok(text),
    }
}

/// The place just behind a text.
fn end_position(text: &str) -> Position {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let starts = line_starts(text);
    let start = starts.last().copied().unwrap_or(0) as usize;
    Position {
        line: starts.len() as u32,
        column: text[start..].chars().count() as u32 + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(bytes: &[u8]) -> Option<(u32, u32, u8)> {
        let (position, byte) = decode(bytes.to_vec()).err()?;
        Some((position.line, position.column, byte))
    }

    #[test]
    fn lines_end_with_lf_cr_or_crlf() {
        let source = Source::new("t", "\u{feff}a\rbé\r\nc\n");
        assert_eq!(source.line_count(), 4);
        assert_eq!(
            (
                source.line(1),
                source.line(2),
                source.line(3),
                source.line(4)
            ),
            ("a", "bé", "c", "")
        );
        assert_eq!(source.position(4), Position { line: 2, column: 3 });
        assert_eq!(source.position(999), Position { line: 4, column: 1 });
        assert_eq!(source.line(99), "");
    }

    #[test]
    fn the_first_byte_that_is_no_text_is_named() {
        assert_eq!(place(b"\xffabc"), Some((1, 1, 0xff)));
        assert_eq!(place(b"a\r\n\"\xc3\xa9\x80"), Some((2, 3, 0x80)));
        // Overlong forms and surrogates are no UTF-8.
        assert_eq!(place(b"// \xc0\xaf"), Some((1, 4, 0xc0)));
        assert_eq!(place(b"x\xed\xa0\x80"), Some((1, 2, 0xed)));
        assert_eq!(place(b"\xef\xbb\xbfok"), None);
    }

    #[test]
    fn utf_16_needs_its_mark() {
        assert_eq!(
            decode(b"\xff\xfea\0\n\0".to_vec()).ok().as_deref(),
            Some("a\n")
        );
        assert_eq!(
            decode(b"\xfe\xff\0a\xd8\x3d\xde\x00".to_vec())
                .ok()
                .as_deref(),
            Some("a😀")
        );
        assert_eq!(place(b"\xff\xfea\0\x00\xd8"), Some((1, 2, 0xd8)));
        assert_eq!(place(b"\xff\xfea\0b"), Some((1, 2, b'b')));
    }

    #[test]
    fn what_is_no_file_is_refused() {
        let folder = std::env::temp_dir();
        assert!(matches!(
            read(&folder).map_err(|p| p.kind),
            Err(ReadProblemKind::NotAFile)
        ));
        assert!(matches!(
            read(&folder.join("no such file")).map_err(|p| p.kind),
            Err(ReadProblemKind::Io(_))
        ));
    }
}
