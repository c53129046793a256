//! Texts in blobs: with a length in front, with a zero at the end, or bare; in UTF-8 or in the old
//! Macintosh character set.

use super::place::{read, write};
use crate::args::Args;
use crate::command::{Command, Kind, Run, blob, integer, one_of, text, variable};
use crate::interpret::Context;
use crate::value::error::code;
use crate::value::{Error, Text, Value};

/// The text formats of the theme BLOB.
mod format {
    pub const MAC_C: i32 = 0;
    pub const MAC_PASCAL: i32 = 1;
    pub const MAC_LENGTH: i32 = 2;
    pub const MAC_BARE: i32 = 3;
    pub const UTF8_C: i32 = 4;
    pub const UTF8_LENGTH: i32 = 5;
    pub const UTF8_BARE: i32 = 6;
}

pub(super) const TEXT_TO_BLOB: Command = Command {
    number: 554,
    name: "TEXT TO BLOB",
    french: Some("TEXTE VERS BLOB"),
    params: &[
        text("text"),
        variable("blob"),
        integer("textFormat").optional(),
        one_of("offset or *", &[Kind::Variable, Kind::Star]).optional(),
    ],
    doc: "Writes a text in one of the formats: as the whole blob, at an offset, or (*) at the end.",
    source: "commands/text-to-blob",
    run: Run::Function(text_to_blob),
    ..Command::DEFAULT
};

fn text_to_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let text = args.string(0);
    let data = encoded(&text, checked_format(args.integer(2))?);
    write(cx, args, 1, 3, &data)?;
    Ok(Value::Undefined)
}

fn checked_format(number: i32) -> Result<i32, Error> {
    if (format::MAC_C..=format::UTF8_BARE).contains(&number) {
        Ok(number)
    } else {
        Err(Error::new(
            code::BAD_ARGUMENT,
            format!("There is no text format {number}"),
        ))
    }
}

fn encoded(text: &str, number: i32) -> Vec<u8> {
    let mut bytes = if number >= format::UTF8_C {
        text.as_bytes().to_vec()
    } else {
        text.chars().map(to_mac).collect()
    };
    match number {
        format::MAC_C | format::UTF8_C => bytes.push(0),
        format::MAC_PASCAL => {
            bytes.truncate(usize::from(u8::MAX));
            bytes.insert(0, bytes.len() as u8);
        }
        format::MAC_LENGTH => {
            bytes.truncate(usize::from(u16::MAX));
            let length = (bytes.len() as u16).to_be_bytes();
            bytes.splice(0..0, length);
        }
        format::UTF8_LENGTH => {
            let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            bytes.splice(0..0, length.to_be_bytes());
        }
        _ => {}
    }
    bytes
}

pub(super) const BLOB_TO_TEXT: Command = Command {
    number: 555,
    name: "BLOB to text",
    french: Some("BLOB vers texte"),
    params: &[
        blob("blob"),
        integer("textFormat"),
        variable("offset").optional(),
        integer("textLength").optional(),
    ],
    returns: Kind::Text,
    doc: "The text at an offset, which then is the place behind it; bare texts need the number of characters, or go to the end.",
    examples: &[("BLOB to text(4D.Blob.new(); 6)", "")],
    source: "commands/blob-to-text",
    run: Run::Function(blob_to_text),
    ..Command::DEFAULT
};

fn blob_to_text(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = checked_format(args.integer(1))?;
    let wanted = args
        .has(3)
        .then(|| usize::try_from(args.integer(3)).unwrap_or(0));
    let text = read(cx, args, 2, |bytes| decoded(bytes, number, wanted))?;
    Ok(Value::Text(text))
}

/// The text at the beginning of the bytes, and how many of them it takes.
fn decoded(bytes: &[u8], number: i32, wanted: Option<usize>) -> Option<(Text, usize)> {
    let (content, used) = match number {
        format::MAC_C | format::UTF8_C => {
            let end = memchr::memchr(0, bytes).unwrap_or(bytes.len());
            (bytes.get(..end)?, (end + 1).min(bytes.len()))
        }
        format::MAC_PASCAL => with_length(bytes, 1)?,
        format::MAC_LENGTH => with_length(bytes, 2)?,
        format::UTF8_LENGTH => with_length(bytes, 4)?,
        _ => {
            let end = bare_length(bytes, number, wanted);
            (bytes.get(..end)?, end)
        }
    };
    let text = if number >= format::UTF8_C {
        Text::new(&String::from_utf8_lossy(content))
    } else {
        Text::from(
            content
                .iter()
                .map(|&byte| from_mac(byte))
                .collect::<String>(),
        )
    };
    Some((text, used))
}

/// The bytes behind a length of so many bytes, cut where the blob ends.
fn with_length(bytes: &[u8], size: usize) -> Option<(&[u8], usize)> {
    let (length, rest) = bytes.split_at_checked(size)?;
    let length = length
        .iter()
        .fold(0usize, |n, &byte| n << 8 | usize::from(byte))
        .min(rest.len());
    Some((rest.get(..length)?, size + length))
}

/// U: the length of a bare text in bytes. The page counts characters; without a number it ends
/// with the blob.
fn bare_length(bytes: &[u8], number: i32, wanted: Option<usize>) -> usize {
    match wanted {
        None => bytes.len(),
        Some(n) if number == format::MAC_BARE => n.min(bytes.len()),
        Some(n) => bytes
            .iter()
            .enumerate()
            // a character begins with every byte that continues none
            .filter(|(_, byte)| **byte & 0xc0 != 0x80)
            .nth(n)
            .map_or(bytes.len(), |(i, _)| i),
    }
}

/// The upper half of the old Macintosh character set.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The Macintosh byte of a character, a question mark for one that it does not have.
fn to_mac(character: char) -> u8 {
    if character.is_ascii() {
        return character as u8;
    }
    let place = MAC_ROMAN.chars().position(|c| c == character);
    place
        .and_then(|place| u8::try_from(place + 128).ok())
        .unwrap_or(b'?')
}

fn from_mac(byte: u8) -> char {
    if byte.is_ascii() {
        return char::from(byte);
    }
    MAC_ROMAN
        .chars()
        .nth(usize::from(byte - 128))
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_have_the_documented_bytes() {
        let cases: [(i32, &[u8]); 7] = [
            (format::MAC_C, b"Caf\x8e\0"),
            (format::MAC_PASCAL, b"\x04Caf\x8e"),
            (format::MAC_LENGTH, b"\0\x04Caf\x8e"),
            (format::MAC_BARE, b"Caf\x8e"),
            (format::UTF8_C, b"Caf\xc3\xa9\0"),
            (format::UTF8_LENGTH, b"\0\0\0\x05Caf\xc3\xa9"),
            (format::UTF8_BARE, b"Caf\xc3\xa9"),
        ];
        for (number, bytes) in cases {
            assert_eq!(encoded("Café", number), bytes);
            let (text, used) = decoded(bytes, number, None).expect("it is whole");
            assert_eq!((text.to_string().as_str(), used), ("Café", bytes.len()));
        }
    }

    #[test]
    fn the_macintosh_set_has_128_characters() {
        assert_eq!(MAC_ROMAN.chars().count(), 128);
    }

    #[test]
    fn bare_texts_count_characters() {
        let (text, used) = decoded("éab".as_bytes(), format::UTF8_BARE, Some(2)).expect("whole");
        assert_eq!((text.to_string().as_str(), used), ("éa", 3));
    }

    #[test]
    fn cut_texts_do_not_panic() {
        assert!(decoded(b"\0\0", format::UTF8_LENGTH, None).is_none());
        assert!(decoded(b"\xff", format::MAC_PASCAL, None).is_some());
        assert!(decoded(b"\xff\xff\xff\xff", format::UTF8_LENGTH, None).is_some());
    }
}
