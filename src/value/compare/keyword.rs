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
