//! From ICU's syntax of regular expressions to that of the engine.
//!
//! What `.`, `^` and `$` mean is written out here, since ICU knows more line ends than the engine;
//! comments and the blanks of `(?x)` are left out. What is malformed in both is left to the
//! engine's own check.

use super::{LINE_ENDS, RegexError};

/// The inline flags that are worked off here. `i` is passed on.
#[derive(Clone, Copy, Default)]
struct Flags {
    /// `m`: `^` and `$` also match at line ends.
    lines: bool,
    /// `s`: `.` also matches line ends.
    dot_all: bool,
    /// `x`: blanks and comments do not count.
    comments: bool,
    /// `d`: only `\n` is a line end.
    unix: bool,
}

struct Translator<'a> {
    rest: std::str::Chars<'a>,
    out: String,
    flags: Flags,
    /// The flags outside each open group.
    outer: Vec<Flags>,
    /// How many groups the expression captures.
    groups: u32,
    has_lines: bool,
}

/// The expression as the engine reads it. With `has_lines` there may be line ends in the texts.
pub(super) fn translate(pattern: &str, has_lines: bool) -> Result<String, RegexError> {
    let mut translator = Translator {
        rest: pattern.chars(),
        out: String::with_capacity(pattern.len() + 16),
        flags: Flags::default(),
        outer: Vec::new(),
        groups: count_groups(pattern),
        has_lines,
    };
    translator.all()?;
    Ok(translator.out)
}

/// Capturing groups: every `(` that is not escaped, quoted, in a set or special. Too many counted
/// in odd cases only makes a reference to a missing group an error.
fn count_groups(pattern: &str) -> u32 {
    let mut count = 0;
    let mut in_set = 0_u32;
    let mut rest = pattern.chars();
    while let Some(character) = rest.next() {
        match character {
            '\\' if rest.next() == Some('Q') => {
                let end = rest.as_str().find("\\E").unwrap_or(rest.as_str().len());
                rest = rest.as_str()[end..].chars();
            }
            '[' => in_set += 1,
            ']' => in_set = in_set.saturating_sub(1),
            '(' if in_set == 0 => {
                let next = rest.as_str();
                let is_named =
                    next.starts_with("?<") && !next.starts_with("?<=") && !next.starts_with("?<!");
                if !next.starts_with('?') || is_named {
                    count += 1;
                }
            }
            _ => {}
        }
    }
    count
}

fn error<T>(what: &str) -> Result<T, RegexError> {
    Err(RegexError::Syntax(what.to_owned()))
}

impl Translator<'_> {
    fn all(&mut self) -> Result<(), RegexError> {
        while let Some(character) = self.rest.next() {
            match character {
                '\\' => self.escape()?,
                '[' => self.set()?,
                '(' => self.open()?,
                ')' => {
                    let Some(flags) = self.outer.pop() else {
                        return error("a closing parenthesis without an opening one");
                    };
                    self.flags = flags;
                    self.out.push(')');
                }
                '.' => self.dot(),
                '^' => self.line_start(),
                '$' => self.end_of_input(self.flags.lines),
                '#' if self.flags.comments => self.skip_line(),
                blank if self.flags.comments && blank.is_whitespace() => {}
                other => self.out.push(other),
            }
        }
        if !self.outer.is_empty() {
            return error("a parenthesis is not closed");
        }
        Ok(())
    }

    fn skip_line(&mut self) {
        for character in self.rest.by_ref() {
            if matches!(character, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}') {
                return;
            }
        }
    }

    fn eat(&mut self, start: &str) -> bool {
        match self.rest.as_str().strip_prefix(start) {
            Some(rest) => {
                self.rest = rest.chars();
                true
            }
            None => false,
        }
    }

    /// After `(`.
    fn open(&mut self) -> Result<(), RegexError> {
        if self.eat("?#") {
            for character in self.rest.by_ref() {
                if character == ')' {
                    return Ok(());
                }
            }
            return error("a comment is not closed");
        }
        for start in ["?:", "?>", "?=", "?!", "?<=", "?<!"] {
            if self.eat(start) {
                self.outer.push(self.flags);
                self.out.push('(');
                self.out.push_str(start);
                return Ok(());
            }
        }
        if self.eat("?<") {
            self.outer.push(self.flags);
            self.out.push_str("(?<");
            return Ok(());
        }
        if self.eat("?") {
            return self.inline_flags();
        }
        self.outer.push(self.flags);
        self.out.push('(');
        Ok(())
    }

    /// After `(?`: `i-m)` for the rest of the group, or `i-m:` for one of its own.
    fn inline_flags(&mut self) -> Result<(), RegexError> {
        let outer = self.flags;
        let mut on = true;
        let mut case = None;
        loop {
            match self.rest.next() {
                Some('-') if on => on = false,
                Some('i') => case = Some(on),
                Some('m') => self.flags.lines = on,
                Some('s') => self.flags.dot_all = on,
                Some('x') => self.flags.comments = on,
                Some('d') => self.flags.unix = on,
                // The word boundaries of Unicode's rules; the plain ones are used.
                Some('w' | 'u') => {}
                Some(end @ (')' | ':')) => {
                    let case = match case {
                        Some(true) => "i",
                        Some(false) => "-i",
                        None => "",
                    };
                    if end == ':' {
                        self.outer.push(outer);
                        self.out.push_str(&format!("(?{case}:"));
                    } else if !case.is_empty() {
                        self.out.push_str(&format!("(?{case})"));
                    }
                    return Ok(());
                }
                _ => return error("an unknown flag after `(?`"),
            }
        }
    }

    fn dot(&mut self) {
        self.out.push_str(if self.flags.dot_all || !self.has_lines {
            "(?s:.)"
        } else if self.flags.unix {
            "[^\\n]"
        } else {
            "[^\\n\\x0B\\x0C\\r\\x{85}\\x{2028}\\x{2029}]"
        });
    }

    fn line_start(&mut self) {
        if !self.flags.lines || !self.has_lines {
            self.out.push_str("\\A");
        } else if self.flags.unix {
            self.out.push_str("(?:\\A|(?<=\\n)(?!\\z))");
        } else {
            // not between the two characters of a Windows line end
            self.out.push_str(
                "(?:\\A|(?<=[\\n\\x0B\\x0C\\x{85}\\x{2028}\\x{2029}])(?!\\z)|(?<=\\r)(?![\\n])(?!\\z))",
            );
        }
    }

    /// `$`, or `\Z` if `lines` is false: the end, or before a line end that is the last, or with
    /// `lines` any.
    fn end_of_input(&mut self, lines: bool) {
        let unix = self.flags.unix;
        let text = match (self.has_lines, lines) {
            (false, _) => "\\z".to_owned(),
            (true, true) if unix => "(?=\\n|\\z)".to_owned(),
            (true, false) if unix => "(?=\\n?\\z)".to_owned(),
            (true, true) => {
                "(?=(?<!\\r)\\n|[\\x0B\\x0C\\r\\x{85}\\x{2028}\\x{2029}]|\\z)".to_owned()
            }
            (true, false) => {
                "(?=(?:\\r\\n|(?<!\\r)\\n|[\\x0B\\x0C\\r\\x{85}\\x{2028}\\x{2029}])?\\z)".to_owned()
            }
        };
        self.out.push_str(&text);
    }

    /// After a backslash outside a set.
    fn escape(&mut self) -> Result<(), RegexError> {
        let Some(character) = self.rest.next() else {
            return error("a backslash at the end");
        };
        match character {
            'Q' => self.quotation(),
            'E' => {}
            'Z' => self.end_of_input(false),
            'R' => self
                .out
                .push_str(&format!("(?>\\r\\n|[{LINE_ENDS}])")),
            'X' => self.out.push_str(
                "(?>\\r\\n|\\p{Regional_Indicator}{2}|\\P{M}(?:[\\p{M}\\p{Emoji_Modifier}]|\\x{200D}\\p{Extended_Pictographic})*|\\p{M}+)",
            ),
            'k' => {
                if !self.eat("<") {
                    return error("`\\k` needs the name of a group");
                }
                self.out.push_str("\\k<");
            }
            '1'..='9' => self.back_reference(character),
            'A' | 'B' | 'G' | 'b' | 'z' => {
                self.out.push('\\');
                self.out.push(character);
            }
            other => self.escape_anywhere(other, false)?,
        }
        Ok(())
    }

    /// What a backslash and a character mean both in a set and outside.
    fn escape_anywhere(&mut self, character: char, in_set: bool) -> Result<(), RegexError> {
        match character {
            'h' => self.out.push_str("[\\t\\p{Zs}]"),
            'H' => self.out.push_str("[^\\t\\p{Zs}]"),
            'v' => self.out.push_str(&format!("[{LINE_ENDS}]")),
            'V' => self.out.push_str(&format!("[^{LINE_ENDS}]")),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'n' | 'r' | 't' | 'f' => {
                self.out.push('\\');
                self.out.push(character);
            }
            'p' | 'P' => self.property(character)?,
            'a' => self.out.push_str("\\x07"),
            'e' => self.out.push_str("\\x1B"),
            'c' => match self.rest.next() {
                Some(control) if control.is_ascii() => self.code(control as u32 & 0x1F)?,
                _ => return error("`\\c` needs a control character"),
            },
            '0' => {
                let digits = self.digits(3, 8);
                let code = u32::from_str_radix(&digits, 8);
                match code {
                    Ok(code) => self.code(code & 0xFF)?,
                    Err(_) => return error("`\\0` needs octal digits"),
                }
            }
            'x' => {
                let digits = if self.eat("{") {
                    let digits = self.digits(6, 16);
                    if !self.eat("}") {
                        return error("a code in braces is not closed");
                    }
                    digits
                } else {
                    self.digits(2, 16)
                };
                self.hexadecimal(&digits, 1)?;
            }
            'u' => self.unit()?,
            'U' => {
                let digits = self.digits(8, 16);
                self.hexadecimal(&digits, 8)?;
            }
            letter if letter.is_ascii_alphanumeric() => {
                return error(&format!("`\\{letter}` has no meaning"));
            }
            literal => self.literal(literal, in_set),
        }
        Ok(())
    }

    /// `\uhhhh`, of which two may be the halves of one character.
    fn unit(&mut self) -> Result<(), RegexError> {
        let digits = self.digits(4, 16);
        let first = match u32::from_str_radix(&digits, 16) {
            Ok(first) if digits.len() == 4 => first,
            _ => return error("`\\u` needs four hexadecimal digits"),
        };
        if !(0xD800..0xDC00).contains(&first) {
            return self.code(first);
        }
        let before = self.rest.clone();
        if self.eat("\\u") {
            let digits = self.digits(4, 16);
            if let Ok(second @ 0xDC00..0xE000) = u32::from_str_radix(&digits, 16) {
                return self.code(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
            }
        }
        self.rest = before;
        self.code(first)
    }

    fn hexadecimal(&mut self, digits: &str, least: usize) -> Result<(), RegexError> {
        match u32::from_str_radix(digits, 16) {
            Ok(code) if digits.len() >= least => self.code(code),
            _ => error("a code needs hexadecimal digits"),
        }
    }

    /// A character by its code. Half a character matches nothing but what stands for it in a text.
    fn code(&mut self, code: u32) -> Result<(), RegexError> {
        let code = match code {
            0xD800..0xE000 => 0xFFFD,
            0x11_0000.. => return error("a code beyond 10FFFF"),
            other => other,
        };
        self.out.push_str(&format!("\\x{{{code:X}}}"));
        Ok(())
    }

    /// At most `most` digits of a radix.
    fn digits(&mut self, most: usize, radix: u32) -> String {
        let digits: String = self
            .rest
            .as_str()
            .chars()
            .take(most)
            .take_while(|digit| digit.is_digit(radix))
            .collect();
        self.rest = self
            .rest
            .as_str()
            .get(digits.len()..)
            .unwrap_or_default()
            .chars();
        digits
    }

    /// `\p{…}`; the engine knows the names.
    fn property(&mut self, letter: char) -> Result<(), RegexError> {
        self.out.push('\\');
        self.out.push(letter);
        if !self.rest.as_str().starts_with('{') {
            return error(&format!("`\\{letter}` needs a property in braces"));
        }
        for character in self.rest.by_ref() {
            self.out.push(character);
            if character == '}' {
                return Ok(());
            }
        }
        error("a property is not closed")
    }

    /// As many digits as there are groups for.
    fn back_reference(&mut self, first: char) {
        let mut number = first.to_digit(10).unwrap_or(0);
        while let Some(digit) = self
            .rest
            .as_str()
            .chars()
            .next()
            .and_then(|c| c.to_digit(10))
        {
            let longer = number * 10 + digit;
            if longer > self.groups {
                break;
            }
            number = longer;
            self.rest.next();
        }
        self.out.push_str(&format!("(?:\\{number})"));
    }

    /// `\Q`: everything up to `\E` stands for itself.
    fn quotation(&mut self) {
        let rest = self.rest.as_str();
        let (quoted, rest) = rest.split_once("\\E").unwrap_or((rest, ""));
        for character in quoted.chars() {
            self.literal(character, false);
        }
        self.rest = rest.chars();
    }

    /// A character that stands for itself.
    fn literal(&mut self, character: char, in_set: bool) {
        let is_special = if in_set {
            matches!(character, '[' | ']' | '^' | '-' | '&' | '~' | '\\')
        } else {
            "\\.+*?()|[]{}^$#&-~".contains(character)
        };
        if is_special {
            self.out.push('\\');
        }
        self.out.push(character);
    }

    /// After `[`: a set, with the sets inside it.
    fn set(&mut self) -> Result<(), RegexError> {
        self.out.push('[');
        if self.eat("^") {
            self.out.push('^');
        }
        let mut depth = 1;
        while let Some(character) = self.rest.next() {
            match character {
                '[' => {
                    if self.rest.as_str().starts_with(':') {
                        self.posix_class()?;
                        continue;
                    }
                    depth += 1;
                    self.out.push('[');
                    if self.eat("^") {
                        self.out.push('^');
                    }
                }
                ']' => {
                    self.out.push(']');
                    depth -= 1;
                    if depth == 0 {
                        return Ok(());
                    }
                }
                '\\' => {
                    let Some(escaped) = self.rest.next() else {
                        return error("a backslash at the end");
                    };
                    match escaped {
                        'Q' => {
                            let rest = self.rest.as_str();
                            let (quoted, rest) = rest.split_once("\\E").unwrap_or((rest, ""));
                            for character in quoted.chars() {
                                self.literal(character, true);
                            }
                            self.rest = rest.chars();
                        }
                        'E' => {}
                        'b' => self.out.push_str("\\x08"),
                        other => self.escape_anywhere(other, true)?,
                    }
                }
                '~' => self.out.push_str("\\~"),
                '#' => self.out.push_str("\\#"),
                ' ' => self.out.push_str("\\x20"),
                other => self.out.push(other),
            }
        }
        error("a set is not closed")
    }

    /// After `[` inside a set: `:alpha:]`. ICU's classes are those of Unicode.
    fn posix_class(&mut self) -> Result<(), RegexError> {
        let rest = self.rest.as_str();
        let Some((name, rest)) = rest
            .strip_prefix(':')
            .and_then(|rest| rest.split_once(":]"))
        else {
            return error("a class of characters is not closed");
        };
        let (negation, name) = match name.strip_prefix('^') {
            Some(name) => ("^", name),
            None => ("", name),
        };
        let members = match name.to_ascii_lowercase().as_str() {
            "alpha" => "\\p{Alphabetic}",
            "digit" => "\\p{Nd}",
            "alnum" => "\\p{Alphabetic}\\p{Nd}",
            "upper" => "\\p{Uppercase}",
            "lower" => "\\p{Lowercase}",
            "punct" => "\\p{P}",
            "space" => "\\s",
            "blank" => "\\t\\p{Zs}",
            "cntrl" => "\\p{Cc}",
            "xdigit" => "0-9a-fA-F",
            "word" => "\\w",
            "graph" => "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}\\p{Co}",
            "print" => "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}\\p{Co}\\p{Zs}",
            _ => {
                self.out.push_str(&format!(
                    "\\{}{{{name}}}",
                    if negation.is_empty() { 'p' } else { 'P' }
                ));
                self.rest = rest.chars();
                return Ok(());
            }
        };
        self.out.push_str(&format!("[{negation}{members}]"));
        self.rest = rest.chars();
        Ok(())
    }
}
