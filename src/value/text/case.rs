//! `Uppercase` and `Lowercase` (commands/uppercase): capitals and small letters of all scripts,
//! with accents or without.

use super::Text;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in capitals or in small letters. Without `keep_accents` Latin and Greek letters lose
/// theirs. Lone surrogates stay as they are.
pub fn with_case(text: &Text, upper: bool, keep_accents: bool) -> Text {
    if let Some(ascii) = text.as_ascii() {
        return Text::from(if upper {
            ascii.to_ascii_uppercase()
        } else {
            ascii.to_ascii_lowercase()
        });
    }
    let mut result = Vec::with_capacity(text.len());
    let mut part = String::new();
    let flush = |part: &mut String, result: &mut Vec<u16>| {
        let plain = if keep_accents {
            std::mem::take(part)
        } else {
            unaccented(&std::mem::take(part))
        };
        let cased = if upper {
            plain.to_uppercase()
        } else {
            plain.to_lowercase()
        };
        result.extend(cased.encode_utf16());
    };
    for character in char::decode_utf16(text.chars()) {
        match character {
            Ok(character) => part.push(character),
            Err(half) => {
                flush(&mut part, &mut result);
                result.push(half.unpaired_surrogate());
            }
        }
    }
    flush(&mut part, &mut result);
    Text::from(result)
}

/// U: which letters lose their accents. Latin and Greek ones do, up to U+03FF and in the blocks of
/// ready-made letters; what looks like an accent in other scripts makes another letter.
fn unaccented(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut may_lose = false;
    for character in text.chars() {
        if is_combining_mark(character) {
            if !may_lose {
                result.push(character);
            }
            continue;
        }
        let base = std::iter::once(character).nfd().next().unwrap_or(character);
        may_lose = base.is_alphabetic() && (base as u32) < 0x400;
        result.push(if may_lose { base } else { character });
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cased(text: &str, upper: bool, keep: bool) -> String {
        with_case(&Text::new(text), upper, keep).to_string()
    }

    #[test]
    fn accents_are_lost_or_kept() {
        assert_eq!(cased("hélène", true, false), "HELENE");
        assert_eq!(cased("hélène", true, true), "HÉLÈNE");
        assert_eq!(cased("DÉJÀ VU", false, false), "deja vu");
        assert_eq!(cased("E\u{301}T", false, false), "et");
        assert_eq!(cased("Ệ ά", true, false), "E Α");
    }

    #[test]
    fn other_scripts_and_letters_of_their_own_stay() {
        assert_eq!(cased("Йод ø", false, false), "йод ø");
        assert_eq!(cased("が", true, false), "が");
        assert_eq!(cased("straße œuf", true, false), "STRASSE ŒUF");
        assert_eq!(cased("ΟΔΟΣ", false, true), "οδος");
    }

    #[test]
    fn a_lone_surrogate_survives() {
        let text = Text::from_units(&[0xE9, 0xD800, 0x61]);
        assert_eq!(
            with_case(&text, true, true).to_units().as_ref(),
            [0xC9, 0xD800, 0x41]
        );
    }
}
