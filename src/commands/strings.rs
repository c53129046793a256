//! The commands of the theme String that cut, change and spell texts. Conversions, searches and
//! character sets are in the files below.
//!
//! A row is known by number and name only until its declaration stands here.

mod charset;
mod convert;
pub(crate) mod localized;
mod obsolete;
mod search;

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, integer, star, text};
use crate::interpret::Context;
use crate::interpret::operator::too_long;
use crate::value::compare::{self, SearchRule};
use crate::value::text::{Builder, TooLong, char_code_empty, substring_low};
use crate::value::text::{trim, trim_end, trim_start, with_case};
use crate::value::{Collection, Error, Text, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "String",
    commands: &[
        &CHANGE_STRING,
        &CHAR,
        &CHARACTER_CODE,
        &search::COMPARE_STRINGS,
        &obsolete::CONVERT_CASE,
        &charset::CONVERT_FROM_TEXT,
        &charset::CONVERT_TO_TEXT,
        &DELETE_STRING,
        &search::GET_TEXT_KEYWORDS,
        &INSERT_STRING,
        &obsolete::ISO_TO_MAC,
        &LENGTH,
        &localized::LOCALIZED_STRING,
        &LOWERCASE,
        &obsolete::MAC_TO_ISO,
        &obsolete::MAC_TO_WIN,
        &search::MATCH_REGEX,
        &convert::NUM,
        &search::POSITION,
        &search::REPLACE_STRING,
        &SPLIT_STRING,
        &convert::STRING,
        &SUBSTRING,
        &TRIM,
        &TRIM_END,
        &TRIM_START,
        &UPPERCASE,
        &obsolete::WIN_TO_MAC,
    ],
};

const CHANGE_STRING: Command = Command {
    number: 234,
    name: "Change string",
    french: Some("Remplacer caracteres"),
    params: &[text("source"), text("newChars"), integer("where")],
    returns: Kind::Text,
    doc: "The text with characters overwritten from a position on; its length stays.",
    examples: &[
        ("Change string(\"Acme\"; \"CME\"; 2)", "ACME"),
        ("Change string(\"November\"; \"Dec\"; 1)", "December"),
        ("Change string(\"ab\"; \"xyz\"; 2)", "ax"),
        ("Change string(\"ab\"; \"x\"; 3)", "ab"),
    ],
    source: "commands/change-string",
    run: Run::Function(change_string),
    ..Command::DEFAULT
};

fn change_string(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (source, new) = (args.text(0), args.text(1));
    let Some(start) = position_in(&source, args.integer(2)) else {
        return Ok(Value::Text(source));
    };
    let end = start.saturating_add(new.len());
    let result = join(&[
        &source.slice(0, start),
        &new.slice(0, source.len() - start),
        &source.slice(end, usize::MAX),
    ])?;
    Ok(Value::Text(result))
}

/// A position counted from 1 as one counted from 0, if it is that of a character.
fn position_in(text: &Text, position: i32) -> Option<usize> {
    let position = usize::try_from(position).ok()?.checked_sub(1)?;
    (position < text.len()).then_some(position)
}

/// The texts one behind the other.
fn join(parts: &[&Text]) -> Result<Text, Error> {
    let mut all = Builder::with_capacity(parts.iter().map(|part| part.len()).sum());
    for part in parts {
        all.push(part).map_err(|TooLong| too_long())?;
    }
    Ok(all.finish())
}

const CHAR: Command = Command {
    number: 90,
    name: "Char",
    french: Some("Caractere"),
    params: &[integer("charCode")],
    returns: Kind::Text,
    doc: "The character with this UTF-16 code.",
    examples: &[("Char(65)", "A"), ("Length(Char(233))", "1")],
    source: "commands/char",
    run: Run::Function(char),
    ..Command::DEFAULT
};

fn char(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(Value::Text(char_range(args.integer(0))))
}

/// U: a code outside 1 to 65535. Its low 16 bits are taken, 0 included.
fn char_range(code: i32) -> Text {
    Text::from_char_code(code as u16)
}

const CHARACTER_CODE: Command = Command {
    number: 91,
    name: "Character code",
    french: Some("Code de caractere"),
    params: &[text("character")],
    returns: Kind::Integer,
    doc: "The UTF-16 code of the first character.",
    examples: &[
        ("Character code(\"ABC\")", "65"),
        ("Character code(\"A\")=Character code(\"a\")", "False"),
    ],
    source: "commands/character-code",
    run: Run::Function(character_code),
    ..Command::DEFAULT
};

fn character_code(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let code = match args.value(0) {
        Value::Text(text) => char_code_empty(text),
        _ => 0,
    };
    Ok(Value::Integer(i32::from(code)))
}

const DELETE_STRING: Command = Command {
    number: 232,
    name: "Delete string",
    french: Some("Supprimer chaine"),
    params: &[text("source"), integer("where"), integer("numChars")],
    returns: Kind::Text,
    doc: "The text without so many characters from a position on.",
    examples: &[
        ("Delete string(\"Lamborghini\"; 6; 6)", "Lambo"),
        ("Delete string(\"Indentation\"; 6; 2)", "Indention"),
        ("Delete string(\"abc\"; 3; 32000)", "ab"),
        ("Delete string(\"abc\"; -5; 1)", "bc"),
    ],
    source: "commands/delete-string",
    run: Run::Function(delete_string),
    ..Command::DEFAULT
};

fn delete_string(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let source = args.text(0);
    let start = usize::try_from(args.integer(1).max(1) - 1).unwrap_or(0);
    // A negative count deletes nothing, as 0 does.
    let count = usize::try_from(args.integer(2)).unwrap_or(0);
    if count == 0 || start >= source.len() {
        return Ok(Value::Text(source));
    }
    let rest = source.slice(start.saturating_add(count), usize::MAX);
    Ok(Value::Text(join(&[&source.slice(0, start), &rest])?))
}

const INSERT_STRING: Command = Command {
    number: 231,
    name: "Insert string",
    french: Some("Inserer chaine"),
    params: &[text("source"), text("what"), integer("where")],
    returns: Kind::Text,
    doc: "The text with another one put in before a position.",
    examples: &[
        (
            "Insert string(\"The tree\"; \" green\"; 4)",
            "The green tree",
        ),
        ("Insert string(\"Shut\"; \"o\"; 3)", "Shout"),
        ("Insert string(\"ab\"; \"c\"; 99)", "abc"),
        ("Insert string(\"ab\"; \"c\"; 0)", "cab"),
    ],
    source: "commands/insert-string",
    run: Run::Function(insert_string),
    ..Command::DEFAULT
};

fn insert_string(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let source = args.text(0);
    let start = usize::try_from(args.integer(2).max(1) - 1).unwrap_or(0);
    let result = join(&[
        &source.slice(0, start),
        &args.text(1),
        &source.slice(start, usize::MAX),
    ])?;
    Ok(Value::Text(result))
}

const LENGTH: Command = Command {
    number: 16,
    name: "Length",
    french: Some("Longueur"),
    params: &[text("string")],
    returns: Kind::Integer,
    doc: "The number of characters, ignorable ones included.",
    examples: &[("Length(\"Topaz\")", "5"), ("Length(Char(1))", "1")],
    source: "commands/length",
    run: Run::Function(length),
    ..Command::DEFAULT
};

fn length(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let length = match args.value(0) {
        Value::Text(text) => text.len(),
        _ => 0,
    };
    // A text has fewer units than 32 bits can count.
    Ok(Value::Integer(i32::try_from(length).unwrap_or(i32::MAX)))
}

const LOWERCASE: Command = Command {
    number: 14,
    name: "Lowercase",
    french: Some("Minusc"),
    params: &[text("aString"), star("*").optional()],
    returns: Kind::Text,
    doc: "The text in small letters; accents are lost unless `*` is given.",
    examples: &[
        ("Lowercase(\"DÉJÀ VU\")", "deja vu"),
        ("Lowercase(\"DÉJÀ VU\"; *)", "déjà vu"),
    ],
    source: "commands/lowercase",
    run: Run::Function(lowercase),
    ..Command::DEFAULT
};

fn lowercase(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let result = with_case(&args.text(0), false, args.star(1));
    Ok(Value::Text(result))
}

const UPPERCASE: Command = Command {
    number: 13,
    name: "Uppercase",
    french: Some("Majusc"),
    params: &[text("aString"), star("*").optional()],
    returns: Kind::Text,
    doc: "The text in capitals; accents are lost unless `*` is given.",
    examples: &[
        ("Uppercase(\"hélène\")", "HELENE"),
        ("Uppercase(\"hélène\"; *)", "HÉLÈNE"),
    ],
    source: "commands/uppercase",
    run: Run::Function(uppercase),
    ..Command::DEFAULT
};

fn uppercase(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let result = with_case(&args.text(0), true, args.star(1));
    Ok(Value::Text(result))
}

const SUBSTRING: Command = Command {
    number: 12,
    name: "Substring",
    french: Some("Sous chaine"),
    params: &[
        text("source"),
        integer("firstChar"),
        integer("numChars").optional(),
    ],
    returns: Kind::Text,
    doc: "So many characters from a position on, or all that follow.",
    examples: &[
        ("Substring(\"08/04/62\"; 4; 2)", "04"),
        ("Substring(\"Emergency\"; 1; 6)", "Emerge"),
        ("Substring(\"Emergency\"; 7)", "ncy"),
        ("Substring(\"abc\"; 4)", ""),
    ],
    source: "commands/substring",
    run: Run::Function(substring),
    ..Command::DEFAULT
};

fn substring(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let count = args.has(2).then(|| args.integer(2));
    let first = args.integer(1);
    Ok(Value::Text(match args.value(0) {
        Value::Text(source) => substring_low(source, first, count),
        _ => Text::EMPTY,
    }))
}

const TRIM: Command = Command {
    number: 1853,
    name: "Trim",
    params: &[text("aString")],
    returns: Kind::Text,
    doc: "The text without white space at its ends.",
    examples: &[("\"[\"+Trim(\"  Hello World!   \")+\"]\"", "[Hello World!]")],
    source: "commands/trim",
    run: Run::Function(|_, args| Ok(Value::Text(trim(&args.text(0))))),
    ..Command::DEFAULT
};

const TRIM_END: Command = Command {
    number: 1855,
    name: "Trim end",
    params: &[text("aString")],
    returns: Kind::Text,
    doc: "The text without white space at its end.",
    examples: &[("\"[\"+Trim end(\"  Hello  \")+\"]\"", "[  Hello]")],
    source: "commands/trim-end",
    run: Run::Function(|_, args| Ok(Value::Text(trim_end(&args.text(0))))),
    ..Command::DEFAULT
};

const TRIM_START: Command = Command {
    number: 1854,
    name: "Trim start",
    params: &[text("aString")],
    returns: Kind::Text,
    doc: "The text without white space at its beginning.",
    examples: &[("\"[\"+Trim start(\"  Hello  \")+\"]\"", "[Hello  ]")],
    source: "commands/trim-start",
    run: Run::Function(|_, args| Ok(Value::Text(trim_start(&args.text(0))))),
    ..Command::DEFAULT
};

const SPLIT_STRING: Command = Command {
    number: 1554,
    name: "Split string",
    params: &[
        text("stringToSplit"),
        text("separator"),
        integer("options").optional(),
    ],
    returns: Kind::Collection,
    doc: "The parts of a text between the separators, as a collection.",
    examples: &[
        (
            "Split string(\"John;;NJ\"; \";\")",
            "[\"John\"; \"\"; \"NJ\"]",
        ),
        (
            "Split string(\"John;; NJ\"; \";\"; sk ignore empty strings+sk trim spaces)",
            "[\"John\"; \"NJ\"]",
        ),
        ("Split string(\"abc\"; \"\")", "[\"a\"; \"b\"; \"c\"]"),
        ("Split string(\"abc\"; \"x\")", "[\"abc\"]"),
        ("Split string(\"1x2X3\"; \"x\")", "[\"1\"; \"2\"; \"3\"]"),
    ],
    source: "commands/split-string",
    run: Run::Function(split_string),
    ..Command::DEFAULT
};

/// The options of `Split string` (theme Strings), which add up.
const IGNORE_EMPTY: i32 = 1;
const TRIM_SPACES: i32 = 2;

fn split_string(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let options = args.integer(2);
    let (source, separator) = (args.text(0), args.text(1));
    let mut items = Vec::new();
    // a separator without letters has no second case, and the usual one is a single character
    let plain = separator
        .ascii_bytes()
        .filter(|bytes| !bytes.iter().any(u8::is_ascii_alphabetic));
    let single = match plain {
        Some([byte]) => Some(*byte),
        _ => None,
    };
    if let (Some(source), Some(separator)) = (source.ascii_bytes(), single) {
        items.reserve(1 + source.iter().filter(|byte| **byte == separator).count());
    }
    let mut add = |part: Text| {
        let part = if options & TRIM_SPACES != 0 {
            trim(&part)
        } else {
            part
        };
        if options & IGNORE_EMPTY == 0 || !part.is_empty() {
            items.push(Value::Text(part));
        }
    };
    if source.is_empty() {
        // an example of `.flatMap()` (API/CollectionClass) shows that nothing has no parts
    } else if separator.is_empty() {
        split_characters(&source).for_each(add);
    } else if let (Some(source), Some(separator)) = (source.ascii_bytes(), single) {
        source
            .split(|byte| *byte == separator)
            .for_each(|part| add(Text::from_ascii(part)));
    } else {
        // U: `split_string`: the separator is found as `Position` finds it, in either case.
        let mut start = 0;
        let find = |start| match plain.is_some() {
            true => Some((source.find_units(&separator, start)?, separator.len())),
            false => compare::position(&separator, &source, start, SearchRule::LANGUAGE),
        };
        while let Some((found, length)) = find(start) {
            add(source.slice(start, found - start));
            start = found + length;
        }
        add(source.slice(start, usize::MAX));
    }
    Ok(Value::Collection(Collection::new(items)))
}

/// U: what a character is when a text is split into them: a unit, but the two halves of a
/// character beyond U+FFFF stay together.
fn split_characters(source: &Text) -> impl Iterator<Item = Text> {
    std::char::decode_utf16(source.to_units().into_owned()).map(|character| match character {
        Ok(character) => Text::from(character),
        Err(half) => Text::from_char_code(half.unpaired_surrogate()),
    })
}
