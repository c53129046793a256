//! Names of one or several words.
//!
//! A name with a token (`:C12`, `:K3:4`, `:P5:6`) ends at it; else the longest known name counts.
//! Several words in a row that are no known name are taken for one unknown name.

use super::Token;
use super::keywords::{self, Keyword};
use super::names::{MAX_WORDS, NameKind, Names};
use super::raw::Raw;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::ast::SpecialForm;

/// The commands whose argument is not evaluated but kept: the grammar has to know them.
const FORMULA: u16 = 1597;
const DEFER: u16 = 1860;

impl<'a> Reader<'a> {
    /// The words from here on that nothing but blanks separates.
    pub(super) fn words(&self, i: usize) -> ([&'a str; MAX_WORDS], usize) {
        let mut words = [""; MAX_WORDS];
        let mut count = 0;
        while count < MAX_WORDS
            && let Some(piece) = self.line.get(i + count)
            && matches!(piece.kind, Raw::Word | Raw::Integer)
            && (count == 0 || !piece.gap)
        {
            words[count] = self.slice(piece.span());
            count += 1;
        }
        (words, count)
    }

    /// A number with a word behind it: the start of a name, or just a number.
    pub(super) fn digits_first(&mut self, i: usize) -> usize {
        let (words, count) = self.words(i);
        let known = self
            .names
            .longest(&words[..count], self.french)
            .is_some_and(|(_, length)| length > 1);
        if known || self.suffix(i + count).is_some() || self.kind(i + count) == Some(Raw::LeftParen)
        {
            return self.word(i);
        }
        let span = self.line[i].span();
        self.operand(Token::Integer, span);
        i + 1
    }

    /// `While` or `Until` behind the parenthesis of `For each`.
    pub(super) fn each_keyword(&self, i: usize) -> Option<(Token, usize)> {
        let (words, count) = self.words(i);
        let found = keywords::find(&words[..count])?;
        match found.keyword {
            Keyword::While => Some((Token::EachWhile, found.words)),
            Keyword::Until => Some((Token::EachUntil, found.words)),
            _ => None,
        }
    }

    /// The longest name that begins here.
    pub(super) fn word(&mut self, i: usize) -> usize {
        if self.each
            && self.operand
            && self.levels.len() == 1
            && let Some((token, count)) = self.each_keyword(i)
        {
            self.operator(
                token,
                self.line[i].span().to(self.line[i + count - 1].span()),
            );
            self.each = false;
            return i + count;
        }
        let (words, count) = self.words(i);
        let end = i + count;
        let whole = self.line[i].span().to(self.line[end - 1].span());
        if let Some(suffix) = self.suffix(end) {
            return self.tokenised(i, end, whole, suffix);
        }
        let words = &words[..count];
        let known = self.names.longest(words, self.french);
        let (kind, length) = match known {
            Some((kind, length)) if length == count => (Some(kind), length),
            // Two operands in a row are always wrong, so the words are one name that nobody knows.
            _ if count > 1 => (Some(NameKind::Method), count),
            _ => (None, 1),
        };
        let next = i + length;
        let span = self.line[i].span().to(self.line[next - 1].span());
        let token = match kind {
            // a keyword wins over a method that has its name
            Some(NameKind::Method) if self.kind(next + 1) != Some(Raw::RightParen) => {
                self.special_word(words[0], next).unwrap_or(Token::Method)
            }
            Some(kind) => self.named(kind, next),
            None => self.special_word(words[0], next).unwrap_or(Token::Word),
        };
        self.operand(token, span);
        next
    }

    pub(super) fn named(&self, kind: NameKind, next: usize) -> Token {
        match kind {
            NameKind::Command(number) => self.command(number, next),
            NameKind::Constant(index) => Token::Constant(index),
            NameKind::Method => Token::Method,
            NameKind::Plugin => Token::Plugin,
            NameKind::Variable => Token::Word,
        }
    }

    pub(super) fn command(&self, number: u16, next: usize) -> Token {
        match number {
            FORMULA if self.kind(next) == Some(Raw::LeftParen) => {
                Token::Special(SpecialForm::Formula)
            }
            DEFER if self.kind(next) == Some(Raw::LeftParen) => Token::Special(SpecialForm::Defer),
            _ => Token::Command(number),
        }
    }

    pub(super) fn special_word(&self, word: &str, next: usize) -> Option<Token> {
        if self.kind(next) != Some(Raw::LeftParen) {
            return None;
        }
        let form = if word.eq_ignore_ascii_case("try") {
            SpecialForm::Try
        } else if word.eq_ignore_ascii_case("formula") {
            SpecialForm::Formula
        } else if word.eq_ignore_ascii_case("defer") {
            SpecialForm::Defer
        } else {
            return None;
        };
        Some(Token::Special(form))
    }

    /// A name with its token: the number decides, the words are only shown.
    pub(super) fn tokenised(&mut self, i: usize, end: usize, name: Span, suffix: Suffix) -> usize {
        let (words, count) = self.words(i);
        let by_name = |names: &Names, french| {
            names
                .longest(&words[..count], french)
                .filter(|&(_, length)| length == count)
                .map(|(kind, _)| kind)
        };
        let next = end + suffix.pieces();
        let span = name.to(self.line[next - 1].span());
        let token = match suffix {
            Suffix::Command(number) if self.names.has_command(number) => self.command(number, next),
            Suffix::Command(number) => match by_name(self.names, self.french) {
                Some(kind @ NameKind::Command(_)) => self.named(kind, next),
                _ => self.command(number, next),
            },
            Suffix::Constant(theme, place) => match self.names.constant(theme, place) {
                Some(index) => Token::Constant(index),
                None => match by_name(self.names, self.french) {
                    Some(kind @ NameKind::Constant(_)) => self.named(kind, next),
                    _ => {
                        let message = format!(
                            "no constant is called `{}` or has the token K{theme}:{place}",
                            self.slice(name)
                        );
                        self.report(Diagnostic::warning("unknown-constant", span, message));
                        self.operand(
                            if count == 1 {
                                Token::Word
                            } else {
                                Token::Method
                            },
                            name,
                        );
                        return next;
                    }
                },
            },
            Suffix::Plugin => {
                self.operand(Token::Plugin, name);
                return next;
            }
        };
        self.operand(token, span);
        next
    }

    /// `:C12`, `:K3:4` or `:P5:6` at this piece; a blank may stand before the colon.
    pub(super) fn suffix(&self, i: usize) -> Option<Suffix> {
        let colon = self
            .line
            .get(i)
            .filter(|piece| piece.kind == Raw::Colon && !piece.gap)?;
        let letter = self
            .line
            .get(i + 1)
            .filter(|piece| piece.kind == Raw::Word && piece.start == colon.end)?;
        let text = self.slice(letter.span());
        let digits = text.get(1..)?;
        if digits.is_empty()
            || digits.len() > 9
            || !digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            return None;
        }
        if text.starts_with('C') {
            return digits.parse().ok().map(Suffix::Command);
        }
        let second = self
            .line
            .get(i + 2)
            .filter(|piece| piece.kind == Raw::Colon && piece.start == letter.end)?;
        let place = self
            .line
            .get(i + 3)
            .filter(|piece| piece.kind == Raw::Integer && piece.start == second.end)?;
        match text.as_bytes().first() {
            Some(b'K') => Some(Suffix::Constant(
                digits.parse().ok()?,
                self.slice(place.span()).parse().ok()?,
            )),
            Some(b'P') => Some(Suffix::Plugin),
            _ => None,
        }
    }
}

#[derive(Clone, Copy)]
pub(super) enum Suffix {
    Command(u16),
    Constant(u16, u16),
    Plugin,
}

impl Suffix {
    /// How many pieces it is made of.
    pub(super) fn pieces(self) -> usize {
        match self {
            Suffix::Command(_) => 2,
            Suffix::Constant(..) | Suffix::Plugin => 4,
        }
    }
}
