//! Tests of regular expressions: ICU's syntax, positions, limits.

use super::*;

fn found(pattern: &str, text: &str) -> Option<(usize, usize)> {
    let text = Text::new(text);
    let groups = Regex::of(&Text::new(pattern))
        .find(&text, 0, false)
        .unwrap_or_else(|error| panic!("{pattern}: {error:?}"));
    groups.map(|groups| {
        let whole = groups[0].expect("the whole match takes part");
        (whole.start, whole.length)
    })
}

fn whole(pattern: &str, text: &str) -> bool {
    let text = Text::new(text);
    Regex::of(&Text::new(pattern))
        .match_whole(&text)
        .unwrap_or_else(|error| panic!("{pattern}: {error:?}"))
        .is_some()
}

fn malformed(pattern: &str) -> bool {
    let found = Regex::of(&Text::new(pattern)).find(&Text::EMPTY, 0, false);
    matches!(found, Err(RegexError::Syntax(_)))
}

#[test]
fn a_whole_match_tries_all_alternatives() {
    assert!(whole("a|ab", "ab"));
    assert!(!whole("b", "ab"));
    assert!(whole("^.*smith.*$", "Blacksmiths"));
    assert!(whole("", ""));
    assert!(whole("(?x) a b # and a comment", "ab"));
}

#[test]
fn positions_are_in_units() {
    assert_eq!(found("b", "é😀b"), Some((3, 1)));
    assert_eq!(found("😀+", "é😀😀b"), Some((1, 4)));
    let text = Text::new("😀ab");
    let regex = Regex::of(&Text::new("(a)|(b)"));
    let groups = regex.find(&text, 3, false).unwrap().unwrap();
    assert_eq!(
        groups,
        [
            Some(Found {
                start: 3,
                length: 1
            }),
            None,
            Some(Found {
                start: 3,
                length: 1
            })
        ]
    );
    assert_eq!(regex.find(&text, 5, false), Ok(None));
}

#[test]
fn positions_in_long_texts() {
    let text = Text::new(&"é😀,x".repeat(1000));
    let regex = Regex::of(&Text::new("😀,(x)"));
    let mut start = 0;
    for i in 0..1000 {
        let groups = regex.find(&text, start, false).unwrap().unwrap();
        let (whole, x) = (groups[0].unwrap(), groups[1].unwrap());
        assert_eq!((whole.start, whole.length), (5 * i + 1, 4));
        assert_eq!((x.start, x.length), (5 * i + 4, 1));
        start = whole.start + whole.length;
    }
    assert_eq!(regex.find(&text, start, false), Ok(None));
}

#[test]
fn line_ends_matter_in_the_texts_that_have_them() {
    for text in ["ab", "a\nb", "ab", "a\nb"] {
        let has_lines = text.contains('\n');
        assert_eq!(whole("a.*b", text), !has_lines, "{text}");
        assert!(whole("a\\s*b", text), "{text}");
    }
}

#[test]
fn only_at_the_start() {
    let text = Text::new("---a-b---");
    let regex = Regex::of(&Text::new("a.b|zzz"));
    assert_eq!(regex.find(&text, 0, true), Ok(None));
    assert!(regex.find(&text, 3, true).unwrap().is_some());
}

#[test]
fn classes_of_icu() {
    assert!(whole("\\h+", "\t \u{A0}\u{3000}"));
    assert!(whole("\\H+", "abc\n"));
    assert!(whole("\\v\\V", "\u{2028}a"));
    assert!(whole("[\\h,]+", " ,\t"));
    assert!(whole("\\Ra\\R", "\r\na\u{85}"));
    assert!(whole("\\X\\X\\X", "e\u{301}👍🏽x"));
    assert!(whole("\\p{Lu}\\P{Lu}", "Ab"));
    assert!(whole("[[:alpha:]&&[^aeiou]]+", "bcdé"));
    assert!(whole("[a-z--[aeiou]]+", "bcd"));
    assert!(whole("[[:^digit:][:xdigit:]]+", "xyz19"));
    assert!(whole("\\w+\\d", "né٣"));
}

#[test]
fn escapes_of_icu() {
    assert!(whole("\\Qa.b(*\\E+", "a.b(**"));
    assert!(whole("\\u0041\\x42\\x{43}\\U00000044\\0105", "ABCDE"));
    assert!(whole("\\uD83D\\uDE00", "😀"));
    assert!(whole("\\<b\\>\\-\\/", "<b>-/"));
    assert!(whole("\\a\\e\\cA", "\u{7}\u{1B}\u{1}"));
    assert!(whole("[\\Q^]-\\E]+", "^]-"));
    assert!(malformed("\\y"));
}

#[test]
fn groups_and_references() {
    assert!(whole("(?<word>\\w+) \\k<word>", "so so"));
    assert!(whole("(a)\\10", "aa0"));
    assert!(whole("(?i)straße", "STRAßE"));
    assert!(whole("(?i:a)b", "Ab"));
    assert!(!whole("(?i:a)b", "AB"));
    assert!(whole("(?>a+)b", "aab"));
    assert!(!whole("a++ab", "aaab"));
    assert_eq!(found("(?<=a)b(?!c)", "bcabcab"), Some((6, 1)));
    assert!(whole("a(?#nothing)b", "ab"));
}

#[test]
fn line_ends() {
    assert_eq!(found("a$", "a\r\n"), Some((0, 1)));
    assert_eq!(found("a\\Z", "a\u{2028}"), Some((0, 1)));
    assert_eq!(found("a\\z", "a\n"), None);
    assert_eq!(found("^b", "a\nb"), None);
    assert_eq!(found("(?m)^b$", "a\r\nb\rc"), Some((3, 1)));
    assert_eq!(found("(?m)^", "\r\n\u{85}"), Some((0, 0)));
    assert_eq!(found("a.b", "a\rb"), None);
    assert_eq!(found("(?s)a.b", "a\rb"), Some((0, 3)));
    assert_eq!(found("(?d)a.b", "a\rb"), Some((0, 3)));
    assert_eq!(found(".+", "one\u{2029}two"), Some((0, 3)));
}

#[test]
fn what_is_malformed() {
    for pattern in [
        "(", ")", "a)(b", "[a", "*", "\\", "(?z)", "\\p", "\\x{", "(?<n", "a{2,1}",
    ] {
        assert!(malformed(pattern), "{pattern}");
    }
}

#[test]
fn endless_searches_are_given_up() {
    let text = Text::new(&format!("{}b", "a".repeat(60)));
    let regex = Regex::of(&Text::new("(?:(a+)+\\1)+$"));
    assert_eq!(regex.find(&text, 0, false), Err(RegexError::TooManySteps));
}

#[test]
fn no_pattern_makes_it_fail_otherwise() {
    let parts = [
        "(", ")", "[", "]", "\\", "?", "*", "{", "}", "^", "$", ".", "|", "a", "1", "<", "Q", "E",
        "x", "u", "p", "-", "&", ":", "#", " ", "\u{85}", "😀",
    ];
    let mut seed = 7_u32;
    for _ in 0..3000 {
        let mut pattern = String::new();
        for _ in 0..8 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            pattern.push_str(parts[(seed >> 16) as usize % parts.len()]);
        }
        let text = Text::new("a1<\r\n😀");
        let regex = Regex::of(&Text::new(&pattern));
        let _ = regex.find(&text, 1, false);
        let _ = regex.match_whole(&text);
    }
}
