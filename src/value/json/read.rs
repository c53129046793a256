//! Reading JSON.

use rustc_hash::FxHashMap;

use super::MAX_DEPTH;
use crate::value::error::code;
use crate::value::inside;
use crate::value::object::Properties;
use crate::value::{Collection, Date, Error, Object, Text, Value, date};

/// Where a property begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The path: names joined by dots, indexes in brackets.
    pub path: String,
    /// From 1.
    pub line: i32,
    /// Characters before it in its line.
    pub offset: i32,
}

/// The value of a JSON text. Blanks may surround it; anything else is an error that tells line and
/// column. Of two properties of one name the last one counts.
pub fn parse(text: &Text) -> Result<Value, Error> {
    let source = text.to_str();
    Reader::new(&source).document()
}

/// Like [`parse`], with the place of each property that is not an object (`__symbols` of
/// commands/json-parse).
pub fn parse_with_positions(text: &Text) -> Result<(Value, Vec<Position>), Error> {
    let source = text.to_str();
    let mut reader = Reader::new(&source);
    reader.positions = Some(Vec::new());
    let value = reader.document()?;
    Ok((value, reader.positions.unwrap_or_default()))
}

/// A container whose end has not been read, with the length of its path.
enum Open {
    /// The name is that of the property whose value is read.
    Object(Properties, Text, usize),
    Collection(Vec<Value>, usize),
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// Names that have occurred, so that equal names share their storage.
    names: FxHashMap<&'a str, Text>,
    positions: Option<Vec<Position>>,
    path: String,
    /// Where the line of the last position begins, and its number.
    line_start: usize,
    line: i32,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Reader<'a> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        Reader {
            text,
            bytes: text.as_bytes(),
            at: 0,
            names: FxHashMap::default(),
            positions: None,
            path: String::new(),
            line_start: 0,
            line: 1,
        }
    }

    fn document(&mut self) -> Result<Value, Error> {
        self.blanks();
        let value = self.value()?;
        self.blanks();
        if self.at < self.bytes.len() {
            return Err(self.error("the text goes on after the value"));
        }
        Ok(value)
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    #[inline]
    fn blanks(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// U: the error for malformed JSON: a number of our own, with the place in the message.
    #[cold]
    fn error(&self, what: &str) -> Error {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |i| i + 1);
        let column = before[start..].chars().count() + 1;
        Error::new(
            code::JSON,
            format!("Malformed JSON at line {line}, column {column}: {what}"),
        )
    }

    /// The error for a character that does not fit.
    #[cold]
    fn unexpected(&self, expected: &str) -> Error {
        match self
            .text
            .get(self.at..)
            .and_then(|rest| rest.chars().next())
        {
            Some(c) => self.error(&format!("{expected} expected, `{c}` found")),
            None => self.error(&format!("{expected} expected, the text ends")),
        }
    }

    /// A value with all that is in it. The containers that are open wait on a list, so that depth
    /// costs no machine stack.
    fn value(&mut self) -> Result<Value, Error> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            let mut value = match self.peek() {
                Some(bracket @ (b'{' | b'[')) => {
                    if open.len() >= MAX_DEPTH {
                        return Err(self.error(&format!("more than {MAX_DEPTH} levels deep")));
                    }
                    self.at += 1;
                    self.blanks();
                    let path = self.path.len();
                    if bracket == b'{' {
                        if self.peek() != Some(b'}') {
                            let name = self.property()?;
                            open.push(Open::Object(Properties::new(), name, path));
                            continue;
                        }
                        self.at += 1;
                        Value::Object(Object::new())
                    } else {
                        if self.peek() != Some(b']') {
                            self.element_path(0);
                            open.push(Open::Collection(Vec::new(), path));
                            continue;
                        }
                        self.at += 1;
                        Value::Collection(Collection::default())
                    }
                }
                _ => self.scalar()?,
            };
            // the value may be the last one of containers, which are then values themselves
            loop {
                let Some(container) = open.last_mut() else {
                    return Ok(value);
                };
                self.blanks();
                let next = self.peek();
                match container {
                    Open::Object(properties, name, path) => {
                        let path = *path;
                        properties.insert(std::mem::take(name), value);
                        self.path.truncate(path);
                        match next {
                            Some(b',') => {
                                self.at += 1;
                                self.blanks();
                                *name = self.property()?;
                                break;
                            }
                            Some(b'}') => {
                                let properties = std::mem::take(properties);
                                value = Value::Object(Object::from_properties(properties));
                            }
                            _ => return Err(self.unexpected("`,` or `}`")),
                        }
                    }
                    Open::Collection(items, path) => {
                        items.push(value);
                        self.path.truncate(*path);
                        match next {
                            Some(b',') => {
                                self.at += 1;
                                self.blanks();
                                self.element_path(items.len());
                                break;
                            }
                            Some(b']') => {
                                let items = std::mem::take(items);
                                value = Value::Collection(Collection::new(items));
                            }
                            _ => return Err(self.unexpected("`,` or `]`")),
                        }
                    }
                }
                self.at += 1;
                open.pop();
            }
        }
    }

    fn scalar(&mut self) -> Result<Value, Error> {
        match self.peek() {
            Some(b'"') => {
                self.at += 1;
                let (start, end) = self.plain();
                if self.peek() == Some(b'"') {
                    let text = &self.text[start..end];
                    self.at += 1;
                    if let Some(date) = date_only(text.as_bytes())
                        && inside::holds_dates()
                    {
                        return Ok(Value::Date(date));
                    }
                    return Ok(Value::Text(Text::new(text)));
                }
                self.string_with_escapes(start).map(Value::Text)
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Boolean(true)),
            Some(b'f') => self.word("false", Value::Boolean(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => Err(self.unexpected("a value")),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Error> {
        if self.bytes[self.at..].starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.unexpected("a value"))
        }
    }

    /// The name of a property and what follows it, up to its value.
    #[inline]
    fn property(&mut self) -> Result<Text, Error> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("a name in quotes"));
        }
        let name_at = self.at;
        self.at += 1;
        let name = self.name()?;
        self.blanks();
        if self.peek() != Some(b':') {
            return Err(self.unexpected("`:`"));
        }
        self.at += 1;
        self.blanks();
        if self.positions.is_some() {
            self.note_place(&name, name_at);
        }
        Ok(name)
    }

    /// Notes the place of a property, whose path stays until its value has been read.
    fn note_place(&mut self, name: &Text, name_at: usize) {
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(&name.to_str());
        let between = &self.bytes[self.line_start..name_at];
        if let Some(last) = memchr::memrchr(b'\n', between) {
            self.line += memchr::memchr_iter(b'\n', between).count() as i32;
            self.line_start += last + 1;
        }
        let before = &self.text[self.line_start..name_at];
        let place = Position {
            path: self.path.clone(),
            line: self.line,
            offset: before.encode_utf16().count() as i32,
        };
        if let Some(positions) = &mut self.positions {
            positions.push(place);
        }
    }

    fn element_path(&mut self, i: usize) {
        if self.positions.is_some() {
            self.path.push_str(&format!("[{i}]"));
        }
    }

    /// Goes over characters that stand for themselves; gives where they begin and end.
    #[inline]
    fn plain(&mut self) -> (usize, usize) {
        let start = self.at;
        while let Some(byte) = self.peek()
            && byte != b'"'
            && byte != b'\\'
            && byte >= 0x20
        {
            self.at += 1;
        }
        (start, self.at)
    }

    fn name(&mut self) -> Result<Text, Error> {
        let (start, end) = self.plain();
        if self.peek() != Some(b'"') {
            return self.string_with_escapes(start);
        }
        self.at += 1;
        let name = &self.text[start..end];
        // short names are stored in place and need no sharing
        if name.len() <= 14 {
            return Ok(Text::new(name));
        }
        Ok(self
            .names
            .entry(name)
            .or_insert_with(|| Text::new(name))
            .clone())
    }

    /// The rest of a string that began at `start`; the reader is at the first character that does
    /// not stand for itself.
    fn string_with_escapes(&mut self, start: usize) -> Result<Text, Error> {
        let mut done = start;
        let mut all = Text::EMPTY;
        loop {
            let piece = &self.text[done..self.at];
            all.push_str(piece)
                .map_err(|_| self.error("a string is too long"))?;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(all);
                }
                Some(b'\\') => {
                    let unit = self.escape()?;
                    all.push_unit(unit)
                        .map_err(|_| self.error("a string is too long"))?;
                }
                Some(_) => return Err(self.error("a control character in a string")),
                None => return Err(self.unexpected("`\"`")),
            }
            done = self.at;
            self.plain();
        }
    }

    fn escape(&mut self) -> Result<u16, Error> {
        self.at += 1;
        let byte = self.peek();
        let unit = match byte {
            Some(b'"' | b'\\' | b'/') => byte.unwrap_or_default(),
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'b') => 0x08,
            Some(b'f') => 0x0C,
            Some(b'u') => {
                let digits = self.bytes.get(self.at + 1..self.at + 5);
                let unit = digits.and_then(|digits| {
                    digits.iter().try_fold(0, |unit: u16, digit| {
                        let digit = char::from(*digit).to_digit(16)?;
                        Some(unit << 4 | digit as u16)
                    })
                });
                let Some(unit) = unit else {
                    return Err(self.error("four hexadecimal digits expected after `\\u`"));
                };
                self.at += 5;
                return Ok(unit);
            }
            _ => return Err(self.error("an escape that JSON does not have")),
        };
        self.at += 1;
        Ok(u16::from(unit))
    }

    fn number(&mut self) -> Result<Value, Error> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let first = self.at;
        let mut whole: u64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            whole = whole.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            self.at += 1;
        }
        let digits = self.at - first;
        if digits == 0 {
            return Err(self.unexpected("a digit"));
        }
        if digits > 1 && self.bytes[first] == b'0' {
            self.at = first;
            return Err(self.error("a number begins with a superfluous 0"));
        }
        let mut is_whole = true;
        if self.peek() == Some(b'.') {
            is_whole = false;
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            is_whole = false;
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        if is_whole && digits <= 15 {
            let whole = whole as i64;
            if first > start && whole == 0 {
                return Ok(Value::Real(-0.0));
            }
            return Ok(Value::whole(if first > start { -whole } else { whole }));
        }
        let x: f64 = self.text[start..self.at]
            .parse()
            .map_err(|_| self.error("not a number"))?;
        Ok(Value::number(x))
    }

    /// At least one digit.
    fn digits(&mut self) -> Result<(), Error> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start {
            return Err(self.unexpected("a digit"));
        }
        Ok(())
    }
}

/// A date in the form YYYY-MM-DD and nothing else.
#[inline]
fn date_only(text: &[u8]) -> Option<Date> {
    if text.len() != 10 || text[4] != b'-' || text[7] != b'-' {
        return None;
    }
    date::iso_date(std::str::from_utf8(text).ok()?)
}
