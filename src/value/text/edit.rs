//! The parts of text commands that need nothing but the text. Positions count from 1 here, as in
//! the language.

use super::{Text, TooLong};

/// `Substring` (commands/substring): `count` characters from `first`, or all that follow. Not
/// documented is a `first` below 1, taken as 1 without shortening the result, and a negative
/// `count`, taken as none.
pub fn substring_low(text: &Text, first: i32, count: Option<i32>) -> Text {
    let start = usize::try_from(first.saturating_sub(1)).unwrap_or(0);
    let len = count.map_or(usize::MAX, |count| usize::try_from(count).unwrap_or(0));
    text.slice(start, len)
}

/// `text * count`. Assumed: a fraction is cut off, and a count below 1 gives an empty text.
pub fn text_repeat(text: &Text, count: f64) -> Result<Text, TooLong> {
    // The conversion saturates; what is not a number becomes 0.
    text.repeat(count as usize)
}

/// `Character code` (commands/character-code): the first unit. Assumed: 0 for an empty text.
pub fn char_code_empty(text: &Text) -> u16 {
    text.unit(0).unwrap_or(0)
}

/// What `Trim` takes off (commands/trim refers to ECMAScript): blanks of all kinds, line ends, and
/// the byte order mark.
fn is_white_space(unit: u16) -> bool {
    matches!(
        unit,
        0x09..=0x0D
            | 0x20
            | 0xA0
            | 0x1680
            | 0x2000..=0x200A
            | 0x2028
            | 0x2029
            | 0x202F
            | 0x205F
            | 0x3000
            | 0xFEFF
    )
}

/// Without white space at the beginning.
pub fn trim_start(text: &Text) -> Text {
    match text.chars().position(|unit| !is_white_space(unit)) {
        Some(start) => text.slice(start, usize::MAX),
        None => Text::EMPTY,
    }
}

/// Without white space at the end.
pub fn trim_end(text: &Text) -> Text {
    match text.chars().rposition(|unit| !is_white_space(unit)) {
        Some(last) => text.slice(0, last + 1),
        None => Text::EMPTY,
    }
}

/// Without white space at both ends.
pub fn trim(text: &Text) -> Text {
    trim_end(&trim_start(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn substrings() {
        let sub = |first, count| substring_low(&Text::new("08/04/62"), first, count).to_string();
        assert_eq!(sub(4, Some(2)), "04");
        assert_eq!(sub(4, None), "04/62");
        assert_eq!(
            (sub(9, None), sub(7, Some(99)), sub(1, Some(0))),
            (String::new(), "62".into(), String::new())
        );
        assert_eq!(
            (sub(0, Some(2)), sub(i32::MIN, Some(2)), sub(3, Some(-1))),
            ("08".into(), "08".into(), String::new())
        );
    }

    #[test]
    fn repetitions() {
        let repeat = |count| text_repeat(&Text::new("ab"), count).map(|text| text.to_string());
        assert_eq!(repeat(3.0), Ok("ababab".into()));
        assert_eq!(repeat(2.9), Ok("abab".into()));
        assert_eq!(
            (repeat(0.0), repeat(-5.0), repeat(f64::NAN)),
            (Ok(String::new()), Ok(String::new()), Ok(String::new()))
        );
        assert_eq!(
            (repeat(1e18), repeat(f64::INFINITY)),
            (Err(TooLong), Err(TooLong))
        );
    }

    #[test]
    fn trimming() {
        let text = Text::new("\u{FEFF}\t a\u{A0}b \r\n\u{3000}");
        assert_eq!(trim(&text), *"a\u{A0}b");
        assert_eq!(trim_start(&text), *"a\u{A0}b \r\n\u{3000}");
        assert_eq!(trim_end(&text), *"\u{FEFF}\t a\u{A0}b");
        // the next line character is no white space of ECMAScript
        assert_eq!(trim(&Text::new("\u{85}")), *"\u{85}");
        assert_eq!(trim(&Text::new("   ")), Text::EMPTY);
    }

    #[test]
    fn character_codes() {
        assert_eq!(
            (
                char_code_empty(&Text::new("Abc")),
                char_code_empty(&Text::EMPTY)
            ),
            (65, 0)
        );
    }
}
