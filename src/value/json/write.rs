//! Writing values as JSON.

use std::rc::Rc;

use super::MAX_DEPTH;
use crate::value::error::code;
use crate::value::inside;
use crate::value::{Collection, Error, Object, Pointer, Text, Value};

/// What finds the value a pointer points to.
pub type Resolve<'a> = dyn FnMut(&Pointer) -> Result<Value, Error> + 'a;

/// The value as JSON; `pretty` puts each property and element on a line of its own, indented with
/// tabs. Undefined properties are left out; undefined elsewhere is `null`.
pub fn write(value: &Value, pretty: bool, resolve: &mut Resolve) -> Result<Text, Error> {
    let mut writer = Writer {
        out: String::new(),
        pretty,
        depth: 0,
        resolve,
    };
    writer.document(value)?;
    Ok(Text::from(writer.out))
}

struct Writer<'a, 'b> {
    /// Lone surrogates are written as escapes, so that UTF-8 can hold all.
    out: String,
    pretty: bool,
    /// How many containers are open.
    depth: usize,
    resolve: &'a mut Resolve<'b>,
}

/// A container that is being written.
struct Open {
    content: Content,
    identity: usize,
    /// The next property or element.
    next: usize,
    /// Nothing has been written into it.
    empty: bool,
}

enum Content {
    Object(Object),
    Collection(Collection),
}

/// From this depth on, each container is looked for among those around it. A circle is found
/// within so many more levels as it is long.
const CIRCLES_FROM: usize = 32;

/// How many pointers may point to each other.
const MAX_POINTERS: usize = 100;

fn circular() -> Error {
    Error::new(
        code::CIRCULAR,
        format!(
            "The value cannot be written as JSON: it contains itself, or is more than {MAX_DEPTH} levels deep"
        ),
    )
}

impl Writer<'_, '_> {
    /// The containers that are open wait on a list, so that depth costs no machine stack.
    fn document(&mut self, value: &Value) -> Result<(), Error> {
        let mut open: Vec<Open> = Vec::new();
        let mut entered = self.value(value)?;
        loop {
            if let Some(container) = entered {
                self.check_depth(&open, &container)?;
                open.push(container);
            }
            self.depth = open.len();
            let Some(container) = open.last_mut() else {
                return Ok(());
            };
            entered = self.advance(container)?;
            if entered.is_none() {
                open.pop();
            }
        }
    }

    fn check_depth(&self, open: &[Open], container: &Open) -> Result<(), Error> {
        if open.len() < CIRCLES_FROM {
            return Ok(());
        }
        if open.len() < MAX_DEPTH && open.iter().all(|o| o.identity != container.identity) {
            return Ok(());
        }
        Err(circular())
    }

    /// Writes what a container holds, up to the next container in it.
    fn advance(&mut self, open: &mut Open) -> Result<Option<Open>, Error> {
        let bracket = match &open.content {
            Content::Object(object) => {
                let (next, empty) = (&mut open.next, &mut open.empty);
                let entered = object.read(|properties| {
                    while let Some((behind, key, value)) = properties.next_from(*next) {
                        *next = behind;
                        if value.is_undefined() {
                            continue;
                        }
                        self.separate(empty);
                        self.text(key);
                        self.out.push_str(if self.pretty { ": " } else { ":" });
                        if let Some(entered) = self.value(value)? {
                            return Ok(Some(entered));
                        }
                    }
                    Ok(None)
                })?;
                if entered.is_some() {
                    return Ok(entered);
                }
                '}'
            }
            Content::Collection(collection) => {
                let (next, empty) = (&mut open.next, &mut open.empty);
                let entered = collection.read(|items| {
                    while let Some(value) = items.get(*next) {
                        *next += 1;
                        self.separate(empty);
                        if let Some(entered) = self.value(value)? {
                            return Ok(Some(entered));
                        }
                    }
                    Ok(None)
                })?;
                if entered.is_some() {
                    return Ok(entered);
                }
                ']'
            }
        };
        if !open.empty {
            self.depth -= 1;
            self.new_line();
        }
        self.out.push(bracket);
        Ok(None)
    }

    #[inline]
    fn separate(&mut self, empty: &mut bool) {
        if !*empty {
            self.out.push(',');
        }
        *empty = false;
        self.new_line();
    }

    /// Writes a value; of a container only the beginning.
    fn value(&mut self, value: &Value) -> Result<Option<Open>, Error> {
        match value {
            Value::Undefined | Value::Null => self.out.push_str("null"),
            Value::Boolean(b) => self.out.push_str(if *b { "true" } else { "false" }),
            Value::Integer(i) => self.integer(i64::from(*i)),
            Value::Real(x) => self.json_number(*x),
            Value::Time(t) => {
                let factor = if inside::milliseconds() { 1000 } else { 1 };
                self.integer(t.seconds().saturating_mul(factor));
            }
            Value::Date(d) if !inside::holds_dates() => {
                if let Value::Text(text) = inside::date(*d) {
                    self.text(&text);
                }
            }
            Value::Date(d) => {
                self.out.push('"');
                self.out.push_str(&d.to_iso());
                self.out.push('"');
            }
            Value::Text(text) => self.text(text),
            Value::Object(object) => return Ok(self.object(object)),
            Value::Collection(collection) => return Ok(Some(self.collection(collection))),
            Value::Pointer(pointer) => return self.pointer(pointer),
            Value::Blob(blob) => {
                return Ok(Some(self.blob(blob.bytes.len(), Rc::as_ptr(blob) as usize)));
            }
            Value::Picture(_) => self.out.push_str("\"[object Picture]\""),
            Value::Array(array) => {
                let items = Collection::new(array.values());
                return Ok(Some(self.collection(&items)));
            }
        }
        Ok(None)
    }

    /// A pointer stands for what it points to.
    fn pointer(&mut self, pointer: &Pointer) -> Result<Option<Open>, Error> {
        let mut pointer = pointer.clone();
        for _ in 0..MAX_POINTERS {
            if pointer.is_nil() {
                self.out.push_str("null");
                return Ok(None);
            }
            match (self.resolve)(&pointer)? {
                Value::Pointer(next) => pointer = next,
                value => return self.value(&value),
            }
        }
        Err(circular())
    }

    fn object(&mut self, object: &Object) -> Option<Open> {
        let host = object.host_object();
        if let Some(size) = host.and_then(|host| host.size()) {
            return Some(self.blob(size, object.identity()));
        }
        if let Some(label) = host.and_then(|host| host.label()) {
            self.text(&Text::from(label));
            return None;
        }
        self.out.push('{');
        // properties of a host are taken once, not at each look
        let content = match host {
            Some(_) => Object::from_properties(object.read(Clone::clone)),
            None => object.clone(),
        };
        Some(Open {
            content: Content::Object(content),
            identity: object.identity(),
            next: 0,
            empty: true,
        })
    }

    /// U: of a blob JSON shows the size, as public tests of 2026 have it.
    fn blob(&mut self, size: usize, identity: usize) -> Open {
        let shown = Object::new();
        let _ = shown.set_str("size", Value::from(size)); // a new object takes all
        self.out.push('{');
        Open {
            content: Content::Object(shown),
            identity,
            next: 0,
            empty: true,
        }
    }

    fn collection(&mut self, collection: &Collection) -> Open {
        self.out.push('[');
        let content = if collection.is_shared() {
            Collection::new(collection.items())
        } else {
            collection.clone()
        };
        Open {
            content: Content::Collection(content),
            identity: collection.identity(),
            next: 0,
            empty: true,
        }
    }

    fn new_line(&mut self) {
        if self.pretty {
            self.out.push('\n');
            for _ in 0..self.depth {
                self.out.push('\t');
            }
        }
    }

    fn integer(&mut self, n: i64) {
        let mut digits = [0; 20];
        let mut start = digits.len();
        let mut rest = n.unsigned_abs();
        loop {
            start -= 1;
            digits[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if n < 0 {
            self.out.push('-');
        }
        self.out
            .push_str(std::str::from_utf8(&digits[start..]).unwrap_or_default());
    }

    /// U: at most fourteen significant digits of a number with a fraction, all digits of a whole
    /// one; `null` for what JSON cannot express.
    fn json_number(&mut self, x: f64) {
        const WHOLE: f64 = 9_007_199_254_740_992.0;
        const SIGNIFICANT_DIGITS: usize = 14;
        if !x.is_finite() {
            self.out.push_str("null");
        } else if x.fract() == 0.0 && x.abs() <= WHOLE {
            self.integer(x as i64);
        } else {
            let start = self.out.len();
            self.shortest(x);
            // Nearly all numbers have few digits, and are done.
            if self.out.len() - start > SIGNIFICANT_DIGITS {
                self.out.truncate(start);
                let rounded = format!("{x:.*e}", SIGNIFICANT_DIGITS - 1);
                self.shortest(rounded.parse().expect("the text of a number"));
            }
        }
    }

    /// The shortest digits that give the same number back.
    fn shortest(&mut self, x: f64) {
        use std::fmt::Write;
        // a String takes all that is written
        let _ = if (1e-5..1e21).contains(&x.abs()) {
            write!(self.out, "{x}")
        } else {
            write!(self.out, "{x:e}")
        };
    }

    fn text(&mut self, text: &Text) {
        self.out.push('"');
        match text.as_ascii() {
            Some(ascii) => self.ascii(ascii),
            None => self.wide(text),
        }
        self.out.push('"');
    }

    fn ascii(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut done = 0;
        for (i, &byte) in bytes.iter().enumerate() {
            if PLAIN[usize::from(byte)] {
                continue;
            }
            self.out.push_str(&text[done..i]);
            self.escape(byte);
            done = i + 1;
        }
        self.out.push_str(&text[done..]);
    }

    fn escape(&mut self, byte: u8) {
        match byte {
            b'"' => self.out.push_str("\\\""),
            b'\\' => self.out.push_str("\\\\"),
            b'\n' => self.out.push_str("\\n"),
            b'\r' => self.out.push_str("\\r"),
            b'\t' => self.out.push_str("\\t"),
            0x08 => self.out.push_str("\\b"),
            0x0C => self.out.push_str("\\f"),
            other => self.unit(u16::from(other)),
        }
    }

    /// A code unit as `\uXXXX`.
    fn unit(&mut self, unit: u16) {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        self.out.push_str("\\u");
        for shift in [12, 8, 4, 0] {
            let digit = usize::from(unit >> shift & 15);
            self.out.push(char::from(HEX[digit]));
        }
    }

    fn wide(&mut self, text: &Text) {
        for decoded in char::decode_utf16(text.chars()) {
            match decoded {
                Ok(c) if c.is_ascii() && !PLAIN[c as usize] => self.escape(c as u8),
                Ok(c) => self.out.push(c),
                Err(lone) => self.unit(lone.unpaired_surrogate()),
            }
        }
    }
}

/// The ASCII characters that stand for themselves inside a string.
const PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut i = 0;
    while i < 0x20 {
        plain[i] = false;
        i += 1;
    }
    plain[b'"' as usize] = false;
    plain[b'\\' as usize] = false;
    plain
};
