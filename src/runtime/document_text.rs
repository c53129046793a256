//! Texts of documents: character sets with their byte order marks, and line breaks
//! (API/Document#gettext, commands/text-to-document).

use crate::value::charset::Charset;
use crate::value::{Error, Text, Value};

/// What happens to line breaks (theme System Documents).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BreakMode {
    Unchanged,
    Native,
    CrLf,
    Cr,
    Lf,
}

impl BreakMode {
    /// By its number. U: `BreakMode::numbered`: a number that is none counts as native.
    pub fn numbered(number: i32) -> BreakMode {
        match number {
            0 => BreakMode::Unchanged,
            2 => BreakMode::CrLf,
            3 => BreakMode::Cr,
            4 => BreakMode::Lf,
            _ => BreakMode::Native,
        }
    }

    /// The number of its constant.
    pub fn number(self) -> i32 {
        match self {
            BreakMode::Unchanged => 0,
            BreakMode::Native => 1,
            BreakMode::CrLf => 2,
            BreakMode::Cr => 3,
            BreakMode::Lf => 4,
        }
    }

    /// What stands for a line break; `None` to leave them as they are.
    pub fn line_break(self) -> Option<&'static str> {
        match self {
            BreakMode::Unchanged => None,
            BreakMode::CrLf => Some("\r\n"),
            BreakMode::Cr => Some("\r"),
            BreakMode::Lf => Some("\n"),
            BreakMode::Native if cfg!(windows) => Some("\r\n"),
            BreakMode::Native => Some("\n"),
        }
    }

    /// The text with its line breaks in this form.
    pub fn convert(self, text: Text) -> Text {
        const CR: u16 = 13;
        const LF: u16 = 10;
        let Some(line_break) = self.line_break() else {
            return text;
        };
        let units = text.to_units();
        if !units.iter().any(|&unit| unit == CR || unit == LF) {
            drop(units);
            return text;
        }
        let mut converted = Vec::with_capacity(units.len());
        let mut rest = units.iter().copied().peekable();
        while let Some(unit) = rest.next() {
            if unit == CR || unit == LF {
                if unit == CR {
                    rest.next_if_eq(&LF);
                }
                converted.extend(line_break.encode_utf16());
            } else {
                converted.push(unit);
            }
        }
        Text::from_units(&converted)
    }
}

/// A character set of a document, and whether a byte order mark goes before the text.
#[derive(Clone, Copy, Debug)]
pub struct Encoding {
    pub charset: Charset,
    pub mark: bool,
}

impl Encoding {
    /// UTF-8 without a mark.
    pub const DEFAULT: Encoding = Encoding {
        charset: Charset::Utf8,
        mark: false,
    };

    /// The encoding that an argument names, by name or MIBEnum number; the default if it is
    /// undefined or empty.
    pub fn of(argument: &Value) -> Result<Encoding, Error> {
        let known = match argument {
            Value::Undefined => return Ok(Encoding::DEFAULT),
            Value::Text(name) if name.is_empty() => return Ok(Encoding::DEFAULT),
            Value::Text(name) => Encoding::named(&name.to_str()),
            Value::Integer(number) => Charset::numbered(*number).map(with_mark),
            _ => None,
        };
        known.ok_or_else(|| unknown_charset(argument))
    }

    /// By name; `-no-bom` at its end leaves the mark out.
    pub fn named(name: &str) -> Option<Encoding> {
        const WITHOUT: &str = "-no-bom";
        let end = name.len().saturating_sub(WITHOUT.len());
        match name.get(end..) {
            Some(tail) if tail.eq_ignore_ascii_case(WITHOUT) => Charset::named(name.get(..end)?)
                .map(|charset| Encoding {
                    charset,
                    mark: false,
                }),
            _ => Charset::named(name).map(with_mark),
        }
    }

    /// The bytes of a whole document.
    pub fn encode(self, text: &Text) -> Vec<u8> {
        if !self.mark {
            return self.charset.encode(text);
        }
        let mut bytes = self.charset.mark();
        bytes.extend(self.charset.encode(text));
        bytes
    }

    /// The text of a whole document.
    pub fn decode(self, bytes: &[u8]) -> Text {
        self.charset.decode_document(bytes)
    }
}

fn with_mark(charset: Charset) -> Encoding {
    Encoding {
        charset,
        mark: true,
    }
}

/// U: `unknown_charset`: a character set that is not known is an error, so that no text is damaged.
fn unknown_charset(argument: &Value) -> Error {
    let shown = match argument {
        Value::Text(name) => name.to_string(),
        Value::Integer(number) => number.to_string(),
        other => other.type_word().to_owned(),
    };
    Error::bad_argument(format!("The character set `{shown}` is not known"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_of_all_kinds_become_one() {
        let text = || Text::new("a\r\nb\rc\nd\n\r");
        let convert = |mode: BreakMode| mode.convert(text()).to_string();
        assert_eq!(convert(BreakMode::Lf), "a\nb\nc\nd\n\n");
        assert_eq!(convert(BreakMode::Cr), "a\rb\rc\rd\r\r");
        assert_eq!(convert(BreakMode::CrLf), "a\r\nb\r\nc\r\nd\r\n\r\n");
        assert_eq!(convert(BreakMode::Unchanged), "a\r\nb\rc\nd\n\r");
    }

    #[test]
    fn marks_are_written_when_the_set_has_one() {
        let bytes = |name: &str| Encoding::named(name).map(|e| e.encode(&Text::new("é")));
        assert_eq!(bytes("UTF-8"), Some(vec![0xEF, 0xBB, 0xBF, 0xC3, 0xA9]));
        assert_eq!(bytes("UTF-8-no-bom"), Some(vec![0xC3, 0xA9]));
        assert_eq!(bytes("utf-16be"), Some(vec![0xFE, 0xFF, 0, 0xE9]));
        assert_eq!(bytes("ISO-8859-1"), Some(vec![0xE9]));
        assert_eq!(bytes("no such set"), None);
    }

    #[test]
    fn a_mark_counts_more_than_the_set_that_was_asked_for() {
        let latin = Encoding::named("ISO-8859-1").expect("known");
        assert_eq!(
            latin.decode(&[0xEF, 0xBB, 0xBF, 0xC3, 0xA9]).to_string(),
            "é"
        );
        assert_eq!(latin.decode(&[0xFF, 0xFE, 0xE9, 0]).to_string(), "é");
        assert_eq!(latin.decode(&[0xE9]).to_string(), "é");
    }
}
