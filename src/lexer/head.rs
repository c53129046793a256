//! How a logical line begins: the keyword of a statement or of a class.
//!
//! Most keywords can be names as well; what follows on the line decides. What kind of file it is, a
//! method or a class, is decided by the first line of code.

use super::keywords::{self, Keyword};
use super::raw::Raw;
use super::reader::Reader;
use super::{Mode, Modifier, Token};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::ast::FunctionKind;

impl Reader<'_> {
    /// Reads the keyword a line begins with; returns the first piece after it.
    pub(super) fn head(&mut self) -> usize {
        let first = self.line[0];
        if self.mode == Mode::Formula {
            return self.formula_head();
        }
        match first.kind {
            Raw::Colon => {
                self.operator(Token::CaseColon, first.span());
                1
            }
            Raw::Hash if self.is_declare() => {
                self.operator(Token::Declare, first.span().to(self.line[1].span()));
                self.decide(false);
                2
            }
            Raw::Word => self.head_word(),
            _ => {
                self.decide(false);
                0
            }
        }
    }

    pub(super) fn formula_head(&mut self) -> usize {
        if self.piece_text(0).eq_ignore_ascii_case("return") && self.kind(1) != Some(Raw::Assign) {
            let span = self.line[0].span();
            self.operator(Token::Return, span);
            return 1;
        }
        0
    }

    pub(super) fn is_declare(&self) -> bool {
        self.line
            .get(1)
            .is_some_and(|next| next.start == self.line[0].end)
            && self.piece_text(1).eq_ignore_ascii_case("declare")
    }

    /// The first line of code decides what kind of file it is.
    pub(super) fn decide(&mut self, class: bool) {
        if self.mode == Mode::Guess {
            self.mode = if class { Mode::Class } else { Mode::Method };
        }
    }

    pub(super) fn head_word(&mut self) -> usize {
        let (words, count) = self.words(0);
        let words = &words[..count];
        let Some(found) = keywords::find(words) else {
            self.decide(false);
            self.suspect_keyword(words);
            return 0;
        };
        // A longer name wins (`USE SET`), and in an English text a French keyword is a name first.
        if count > found.words || (found.french && !self.french) {
            let longest = self
                .names
                .longest(words, self.french)
                .map_or(0, |(_, length)| length);
            let is_name =
                longest > found.words || (longest == found.words && found.french && !self.french);
            if is_name || self.is_unknown_command(found.keyword, words) {
                self.decide(false);
                return 0;
            }
        }
        let after = found.words;
        let span = self.line[0].span().to(self.line[after - 1].span());
        if !self.stands_as_keyword(found.keyword, after) {
            self.decide(false);
            return 0;
        }
        if let Some(modifier) = modifier(found.keyword) {
            return self.class_member(modifier, span);
        }
        let token = match found.keyword {
            Keyword::If => Token::If,
            Keyword::Else => Token::Else,
            Keyword::EndIf => Token::EndIf,
            Keyword::CaseOf => Token::CaseOf,
            Keyword::EndCase => Token::EndCase,
            Keyword::While => Token::While,
            Keyword::EndWhile => Token::EndWhile,
            Keyword::Repeat => Token::Repeat,
            Keyword::Until => Token::Until,
            Keyword::For => Token::For,
            Keyword::EndFor => Token::EndFor,
            Keyword::ForEach => Token::ForEach,
            Keyword::EndForEach => Token::EndForEach,
            Keyword::Use => Token::Use,
            Keyword::EndUse => Token::EndUse,
            Keyword::Try => Token::Try,
            Keyword::Catch => Token::Catch,
            Keyword::EndTry => Token::EndTry,
            Keyword::BeginSql => Token::BeginSql,
            Keyword::EndSql => Token::EndSql,
            Keyword::Return => Token::Return,
            Keyword::Break => Token::Break,
            Keyword::Continue => Token::Continue,
            Keyword::Var => Token::Var,
            Keyword::Property => Token::Property,
            Keyword::ClassExtends
            | Keyword::ClassConstructor
            | Keyword::Function
            | Keyword::Alias => {
                return self.class_header(found.keyword, span, after);
            }
            Keyword::Shared
            | Keyword::Singleton
            | Keyword::Session
            | Keyword::Exposed
            | Keyword::Local
            | Keyword::Server
            | Keyword::OnHttpGet => return 0,
        };
        self.each = token == Token::ForEach;
        self.members_until_colon = token == Token::Property;
        self.decide(token == Token::Property);
        self.operator(token, span);
        self.nothing_after(token, after);
        after
    }

    /// Keywords that fill their line.
    fn nothing_after(&mut self, token: Token, after: usize) {
        let fills_line = matches!(
            token,
            Token::Else
                | Token::EndIf
                | Token::CaseOf
                | Token::EndCase
                | Token::EndWhile
                | Token::Repeat
                | Token::EndFor
                | Token::EndForEach
                | Token::EndUse
                | Token::Try
                | Token::Catch
                | Token::EndTry
                | Token::BeginSql
        );
        let Some(extra) = self.line.get(after).filter(|_| fills_line) else {
            return;
        };
        let (extra, keyword) = (extra.span(), self.out[self.line_start]);
        let keyword = self.slice(Span::new(keyword.0, keyword.2));
        let message = format!(
            "expected the end of the line after `{keyword}`, found `{}`",
            self.slice(extra)
        );
        let diagnostic = Diagnostic::error("syntax", extra, message);
        let is_else_if = token == Token::Else && self.slice(extra).eq_ignore_ascii_case("if");
        self.poison(match is_else_if {
            true => diagnostic.with_hint(
                "put the `If` on a line of its own with its own `End if`, or use `Case of`",
            ),
            false => diagnostic,
        });
    }

    /// `End iff`: no name begins with the word `End`, so say at once what is wrong.
    pub(super) fn suspect_keyword(&mut self, words: &[&str]) {
        let first = words
            .first()
            .is_some_and(|word| word.eq_ignore_ascii_case("end"));
        if !first
            || words.len() < 2
            || self.names.longest(words, self.french).is_some()
            || self.suffix(words.len()).is_some()
        {
            return;
        }
        let span = self.line[0].span().to(self.line[words.len() - 1].span());
        self.poison(
            Diagnostic::error("unknown-keyword", span, format!("`{}` ends no structure", self.slice(span)))
                .with_hint("structures end with End if, End case, End while, End for, End for each, End use, End try, End SQL"),
        );
    }

    /// `USE SOMETHING:C123` of a command whose name nobody knows.
    pub(super) fn is_unknown_command(&self, keyword: Keyword, words: &[&str]) -> bool {
        keyword == Keyword::Use
            && words[0].bytes().all(|byte| byte.is_ascii_uppercase())
            && words[1].bytes().all(|byte| byte.is_ascii_uppercase())
            && self.suffix(words.len()).is_some()
    }

    /// Most keywords are names of variables and methods as well, where the line says so.
    pub(super) fn stands_as_keyword(&self, keyword: Keyword, after: usize) -> bool {
        let next = self.kind(after);
        let used_as_variable = matches!(
            next,
            Some(
                Raw::Assign
                    | Raw::AddAssign
                    | Raw::SubtractAssign
                    | Raw::MultiplyAssign
                    | Raw::DivideAssign
                    | Raw::Dot
            )
        );
        let starts_name = matches!(next, Some(Raw::Word | Raw::Local));
        match keyword {
            Keyword::Break | Keyword::Continue | Keyword::Try | Keyword::Catch => {
                !used_as_variable
                    && !matches!(
                        next,
                        Some(Raw::LeftParen | Raw::LeftBrace | Raw::LeftBracket | Raw::Arrow)
                    )
            }
            Keyword::Var => {
                matches!(
                    next,
                    None | Some(
                        Raw::Word
                            | Raw::Local
                            | Raw::Interprocess
                            | Raw::ParameterAt
                            | Raw::Semicolon
                            | Raw::Integer
                    )
                )
            }
            Keyword::Property => {
                (self.mode != Mode::Method && starts_name)
                    || (self.mode == Mode::Class && next.is_none())
            }
            Keyword::Function => starts_name || (self.mode == Mode::Class && next.is_none()),
            Keyword::Alias => self.mode == Mode::Class && starts_name,
            Keyword::ClassExtends | Keyword::ClassConstructor => !used_as_variable,
            _ if modifier(keyword).is_some() => {
                let mut i = after;
                loop {
                    let (words, count) = self.words(i);
                    match keywords::find(&words[..count]) {
                        Some(found) if modifier(found.keyword).is_some() => i += found.words,
                        Some(found) => {
                            return matches!(
                                found.keyword,
                                Keyword::Function | Keyword::ClassConstructor | Keyword::Alias
                            );
                        }
                        None => return false,
                    }
                }
            }
            _ => !used_as_variable,
        }
    }

    /// Modifiers, then what they modify.
    pub(super) fn class_member(&mut self, first: Modifier, span: Span) -> usize {
        self.operator(Token::Modifier(first), span);
        let mut i = 1;
        loop {
            let (words, count) = self.words(i);
            let Some(found) = keywords::find(&words[..count]) else {
                return i;
            };
            let span = self.line[i]
                .span()
                .to(self.line[i + found.words - 1].span());
            i += found.words;
            match modifier(found.keyword) {
                Some(modifier) => self.operator(Token::Modifier(modifier), span),
                None => return self.class_header(found.keyword, span, i),
            }
        }
    }

    /// `Function`, `Class …` and `Alias` with the names after them; `i` is the first piece after the keyword.
    pub(super) fn class_header(&mut self, keyword: Keyword, span: Span, mut i: usize) -> usize {
        self.decide(true);
        let is_name = |reader: &Self, i| matches!(reader.kind(i), Some(Raw::Word | Raw::Local));
        match keyword {
            Keyword::ClassExtends => {
                self.operator(Token::ClassExtends, span);
                return self.superclass(i);
            }
            Keyword::ClassConstructor => {
                self.operator(Token::ClassConstructor, span);
                return i;
            }
            Keyword::Alias => {
                self.operator(Token::Alias, span);
                if is_name(self, i) {
                    self.operand(Token::Member, self.line[i].span());
                    i += 1;
                }
            }
            _ => {
                self.operator(Token::Function, span);
                if let Some(kind) = accessor(self.piece_text(i))
                    && is_name(self, i + 1)
                {
                    self.operator(Token::Accessor(kind), self.line[i].span());
                    i += 1;
                }
            }
        }
        if is_name(self, i) {
            self.operand(Token::Member, self.line[i].span());
            i += 1;
        }
        i
    }

    /// The name after `Class extends`, with the store or namespace it may have.
    pub(super) fn superclass(&mut self, i: usize) -> usize {
        if self.kind(i) != Some(Raw::Word) {
            return i;
        }
        let mut last = i;
        while self.kind(last + 1) == Some(Raw::Dot) && self.kind(last + 2) == Some(Raw::Word) {
            last += 2;
        }
        self.operand(
            Token::Member,
            self.line[i].span().to(self.line[last].span()),
        );
        last + 1
    }
}

fn modifier(keyword: Keyword) -> Option<Modifier> {
    match keyword {
        Keyword::Shared => Some(Modifier::Shared),
        Keyword::Singleton => Some(Modifier::Singleton),
        Keyword::Session => Some(Modifier::Session),
        Keyword::Exposed => Some(Modifier::Exposed),
        Keyword::Local => Some(Modifier::Local),
        Keyword::Server => Some(Modifier::Server),
        Keyword::OnHttpGet => Some(Modifier::OnHttpGet),
        _ => None,
    }
}

fn accessor(word: &str) -> Option<FunctionKind> {
    let kinds = [
        ("get", FunctionKind::Get),
        ("set", FunctionKind::Set),
        ("query", FunctionKind::Query),
        ("orderBy", FunctionKind::OrderBy),
        ("event", FunctionKind::Event),
    ];
    kinds
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(word))
        .map(|&(_, kind)| kind)
}
