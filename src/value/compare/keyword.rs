//! The keyword operator `%` (Concepts/string): whole words, separated by the rules of Unicode
//! (UAX 29). Japanese word lists are not used.

use super::text_equal;
use crate::value::text::Text;
use unicode_segmentation::UnicodeSegmentation;

/// `text % word`: whether one word of `text` is `word`, which may end in the wildcard `@`. Several
/// words, or none, are never found; symbols around the word do not count.
pub fn keyword_match(text: &Text, word: &Text) -> bool {
    let word = word.to_str();
    let mut words = word.unicode_words();
    let (Some(wanted), None) = (words.next(), words.next()) else {
        return false;
    };
    let is_beginning = word.trim_end().ends_with('@');
    let wanted = Text::from(if is_beginning {
        format!("{wanted}@")
    } else {
        wanted.to_owned()
    });
    text.to_str()
        .unicode_words()
        .any(|found| text_equal(&Text::new(found), &wanted))
}

/// The words of a text, first to last (commands/get-text-keywords). An apostrophe before a vowel
/// or an h ends a word, as French and Italian need it; the apostrophe stays with the word it ends.
pub fn keywords(text: &Text) -> Vec<Text> {
    let mut result = Vec::new();
    for mut word in text.to_str().unicode_words() {
        while let Some(end) = elision(word) {
            let (first, rest) = word.split_at(end);
            result.push(Text::new(first));
            word = rest;
        }
        result.push(Text::new(word));
    }
    result
}

/// Where the word behind an apostrophe begins, if that is a word of its own.
fn elision(word: &str) -> Option<usize> {
    let (i, sign) = word
        .char_indices()
        .find(|(_, character)| matches!(character, '\'' | '\u{2019}'))?;
    let end = i + sign.len_utf8();
    let next = Text::new(word.get(end..)?).slice(0, 1);
    let begins_word = ["a", "e", "i", "o", "u", "y", "h", "æ", "œ"]
        .iter()
        .any(|letter| super::text_equal_no_wildcard(&next, &Text::new(letter)));
    begins_word.then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        keywords(&Text::new(text))
            .iter()
            .map(Text::to_string)
            .collect()
    }

    #[test]
    fn words_of_a_text() {
        assert_eq!(
            words("10,000 Jean-Pierre BC45"),
            ["10,000", "Jean", "Pierre", "BC45"]
        );
        assert_eq!(
            words("L'homme, l\u{2019}été"),
            ["L'", "homme", "l\u{2019}", "été"]
        );
        assert_eq!(words("don't"), ["don't"]);
        assert!(words(" ... ").is_empty());
    }
}
