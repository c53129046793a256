//! The text as logical lines, and what is known while one is read.
//!
//! `head` reads how a line begins, `line` its brackets and operators, `words` its names. A line that
//! cannot be read becomes one error token after its keyword, which keeps the structures around it.

use logos::Logos;

use super::keywords::{self, Keyword};
use super::names::Names;
use super::raw::{Found, Raw};
use super::{Lexed, Lexeme, MAX_EXPRESSION_DEPTH, Mode, Token};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::syntax::MOST_DIAGNOSTICS;

/// Reads a text up to but not including the balance of structures.
pub(super) fn read(source: &Source, names: &Names, mode: Mode) -> Lexed {
    let (attributes, code_start) = prelude(&source.text);
    let mut reader = Reader {
        text: &source.text,
        names,
        mode,
        french: attributes.is_some_and(|json| says_french(source.slice(json))),
        line: Vec::new(),
        out: vec![(0, Token::StartMethod, 0)],
        diagnostics: Vec::new(),
        levels: Vec::new(),
        line_start: 0,
        operand: false,
        member: false,
        each: false,
        members_until_colon: false,
        poisoned: false,
        incomplete: false,
    };
    let mut comments = Vec::new();
    if code_start > 0 {
        comments.push(Span::new(0, code_start as u32));
    }
    reader.run(code_start, &mut comments);
    let start = match reader.mode {
        Mode::Class => Token::StartClass,
        Mode::Formula => Token::StartFormula,
        Mode::Guess | Mode::Method => Token::StartMethod,
    };
    reader.out[0] = (0, start, 0);
    Lexed {
        tokens: reader.out,
        comments,
        attributes,
        diagnostics: reader.diagnostics,
        incomplete: reader.incomplete,
    }
}

/// The JSON of an attributes line, and where the code begins: after that line or a `#!` line.
fn prelude(text: &str) -> (Option<Span>, usize) {
    let line_end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = &text[..line_end];
    if line.starts_with("#!") {
        return (None, line_end);
    }
    let trimmed = line.trim_start();
    let Some(rest) = trimmed.strip_prefix("//") else {
        return (None, 0);
    };
    let Some(rest) = rest.trim_start().strip_prefix("%attributes") else {
        return (None, 0);
    };
    let Some(json) = rest.trim_start().strip_prefix('=') else {
        return (None, line_end);
    };
    let json = json.trim_start();
    let start = line_end - json.len();
    let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
    for (i, byte) in json.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' => depth += 1,
            b'}' if depth == 1 => {
                return (
                    Some(Span::new(start as u32, (start + i + 1) as u32)),
                    line_end,
                );
            }
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (None, line_end)
}

fn says_french(json: &str) -> bool {
    let compact: String = json.chars().filter(|c| !c.is_whitespace()).collect();
    compact.contains("\"lang\":\"fr\"")
}

#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) kind: Raw,
    pub(super) start: u32,
    pub(super) end: u32,
    /// A comment or a continued line stands before it.
    pub(super) gap: bool,
}

impl Piece {
    pub(super) fn span(self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// What a bracket opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    Parenthesis,
    Call,
    Collection,
    Index,
    Character,
    Object,
    Element,
}

impl Bracket {
    pub(super) fn opening(self) -> &'static str {
        match self {
            Bracket::Parenthesis | Bracket::Call => "(",
            Bracket::Collection | Bracket::Index => "[",
            Bracket::Character => "[[",
            Bracket::Object | Bracket::Element => "{",
        }
    }

    pub(super) fn closing(self) -> &'static str {
        match self {
            Bracket::Parenthesis | Bracket::Call => ")",
            Bracket::Collection | Bracket::Index => "]",
            Bracket::Character => "]]",
            Bracket::Object | Bracket::Element => "}",
        }
    }
}

/// An open bracket, and how deep the expression in it is.
pub(super) struct Level {
    pub(super) bracket: Bracket,
    pub(super) span: Span,
    /// How deep the deepest operand is.
    pub(super) height: u32,
    /// Ternaries since the last separator; they nest to the right.
    pub(super) ternaries: u32,
    /// Signs in a row.
    pub(super) signs: u32,
    pub(super) most_signs: u32,
    /// Tokens and groups in it; one parenthesis alone in another adds no depth.
    pub(super) items: u32,
    pub(super) holds_parenthesis: bool,
    /// The next word is the key of an object literal if a `:` follows.
    pub(super) at_key: bool,
    /// An argument may be an assignment.
    pub(super) takes_assignment: bool,
}

impl Level {
    pub(super) fn new(bracket: Bracket, span: Span) -> Self {
        Level {
            bracket,
            span,
            height: 0,
            ternaries: 0,
            signs: 0,
            most_signs: 0,
            items: 0,
            holds_parenthesis: false,
            at_key: bracket == Bracket::Object,
            takes_assignment: false,
        }
    }

    pub(super) fn depth(&self) -> u32 {
        self.height
            .saturating_add(self.ternaries)
            .saturating_add(self.most_signs)
    }
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) names: &'a Names,
    pub(super) mode: Mode,
    pub(super) french: bool,
    /// The pieces of the logical line.
    pub(super) line: Vec<Piece>,
    pub(super) out: Vec<Lexeme>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) levels: Vec<Level>,
    /// Where the line's tokens begin in `out`.
    pub(super) line_start: usize,
    /// An operand has just ended.
    pub(super) operand: bool,
    /// The next word is a member's name: a dot or `->` stands before it.
    pub(super) member: bool,
    /// The line is a `For each`.
    pub(super) each: bool,
    /// Words are member names up to the `:` (a `property` line).
    pub(super) members_until_colon: bool,
    /// Something on the line cannot be read and has been reported.
    pub(super) poisoned: bool,
    pub(super) incomplete: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn run(&mut self, start: usize, comments: &mut Vec<Span>) {
        let mut lexer = Raw::lexer_with_extras(self.text, Found::default());
        lexer.bump(start);
        loop {
            let next = lexer.next();
            let range = lexer.span();
            let span = Span::new(range.start as u32, range.end as u32);
            match next {
                Some(Ok(Raw::NewLine)) => {
                    if self.end_line(span) {
                        let end = self.read_sql(range.end);
                        lexer.bump(end - range.end);
                    }
                    lexer.extras.gap = false;
                    lexer.extras.continued = None;
                }
                Some(Ok(kind)) => {
                    let gap = std::mem::take(&mut lexer.extras.gap);
                    lexer.extras.continued = None;
                    self.line.push(Piece {
                        kind,
                        start: span.start,
                        end: span.end,
                        gap,
                    });
                }
                Some(Err(())) => self.unreadable(span),
                None => break,
            }
        }
        let end = Span::new(self.text.len() as u32, self.text.len() as u32);
        if lexer.extras.continued.is_some()
            || matches!(self.line.last(), Some(piece) if piece.kind == Raw::Backslash)
        {
            self.incomplete = true;
        }
        if self.end_line(end) {
            self.report(Diagnostic::error(
                "unclosed-structure",
                end,
                "expected `End SQL` to close this `Begin SQL`",
            ));
            self.incomplete = true;
            self.push_raw(Token::SqlBody, end);
            self.push_raw(Token::EndSql, end);
            self.push_raw(Token::NewLine, end);
        }
        if let Some(open) = lexer.extras.open_comment {
            self.incomplete = true;
            self.report(
                Diagnostic::error("unclosed-comment", open, "this comment is never closed")
                    .with_hint("comments nest: each `/*` needs its own `*/`"),
            );
        }
        comments.append(&mut lexer.extras.comments);
    }

    /// The raw text of `Begin SQL`, up to the line that begins with its end. Returns where that line ends.
    pub(super) fn read_sql(&mut self, start: usize) -> usize {
        let mut at = start;
        loop {
            let rest = &self.text[at..];
            let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
            let line = &rest[..length];
            let words: Vec<&str> = line.split_whitespace().take(4).collect();
            if let Some(found) = keywords::find(&words)
                && found.keyword == Keyword::EndSql
            {
                let indent = line.len() - line.trim_start().len();
                let end = at + length;
                self.push_raw(Token::SqlBody, Span::new(start as u32, at as u32));
                self.push_raw(Token::EndSql, Span::new((at + indent) as u32, end as u32));
                self.push_raw(Token::NewLine, Span::new(end as u32, end as u32));
                return end;
            }
            let line_end = match rest.as_bytes().get(length..) {
                Some([b'\r', b'\n', ..]) => 2,
                Some([_, ..]) => 1,
                _ => 0,
            };
            at += length + line_end;
            if line_end == 0 {
                let end = Span::new(at as u32, at as u32);
                // The last token is the end of the line of `Begin SQL`.
                let begin = self
                    .out
                    .iter()
                    .rev()
                    .nth(1)
                    .map_or(end, |&(start, _, stop)| Span::new(start, stop));
                self.report(Diagnostic::error(
                    "unclosed-structure",
                    begin,
                    "this `Begin SQL` has no `End SQL`",
                ));
                self.incomplete = true;
                self.push_raw(Token::SqlBody, Span::new(start as u32, at as u32));
                self.push_raw(Token::EndSql, end);
                self.push_raw(Token::NewLine, end);
                return at;
            }
        }
    }

    pub(super) fn unreadable(&mut self, span: Span) {
        if self.poisoned {
            return;
        }
        let text = &self.text[span.start as usize..span.end as usize];
        let (message, hint) = match text.chars().next() {
            Some('\0') => ("the text holds a NUL character".to_string(), None),
            Some('“' | '”' | '‘' | '’' | '„' | '‟' | '\'') => (
                format!("`{text}` begins no text"),
                Some("texts stand between straight double quotes `\"`"),
            ),
            Some('@') => ("`@` stands only in texts".to_string(), None),
            Some('~') => (
                "`~` is no operator".to_string(),
                Some("`Not(…)` is the negation of a Boolean"),
            ),
            Some(c) if c.is_control() || matches!(c, '\u{2000}'..='\u{206f}') => (
                format!(
                    "the invisible character U+{:04X} cannot stand here",
                    c as u32
                ),
                None,
            ),
            _ => (format!("`{text}` cannot stand here"), None),
        };
        let mut diagnostic = Diagnostic::error("unknown-character", span, message);
        diagnostic.hint = hint.map(str::to_string);
        self.poison(diagnostic);
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < MOST_DIAGNOSTICS {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Reports what makes the line unreadable, once a line.
    pub(super) fn poison(&mut self, diagnostic: Diagnostic) {
        if !self.poisoned {
            self.poisoned = true;
            self.report(diagnostic);
        }
    }

    pub(super) fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start as usize..span.end as usize]
    }

    pub(super) fn piece_text(&self, i: usize) -> &'a str {
        self.line
            .get(i)
            .map_or("", |piece| self.slice(piece.span()))
    }

    pub(super) fn kind(&self, i: usize) -> Option<Raw> {
        self.line.get(i).map(|piece| piece.kind)
    }

    /// Reads the collected line into tokens; true if it is a `Begin SQL`.
    pub(super) fn end_line(&mut self, end: Span) -> bool {
        if self.line.is_empty() && !self.poisoned {
            return false;
        }
        if self.mode == Mode::Formula && self.out.len() > 1 {
            if !std::mem::replace(&mut self.incomplete, true) {
                let place = self.line.first().map_or(end, |piece| piece.span());
                self.report(Diagnostic::error(
                    "formula-lines",
                    place,
                    "a formula is one line",
                ));
            }
            self.line.clear();
            return false;
        }
        self.line_start = self.out.len();
        self.levels.clear();
        self.levels.push(Level::new(Bracket::Parenthesis, end));
        self.operand = false;
        self.member = false;
        self.each = false;
        self.members_until_colon = false;
        let mut i = if self.line.is_empty() { 0 } else { self.head() };
        let mut is_sql = matches!(self.out.last(), Some((_, Token::BeginSql, _)));
        while i < self.line.len()
            && !(self.poisoned && self.out.len() > self.line_start + MOST_HEAD)
        {
            i = self.piece(i);
        }
        if !self.poisoned && self.levels.len() > 1 {
            let level = &self.levels[self.levels.len() - 1];
            let (opening, closing, span) =
                (level.bracket.opening(), level.bracket.closing(), level.span);
            self.poison(Diagnostic::error(
                "unclosed-bracket",
                span,
                format!(
                    "expected `{closing}` to close this `{opening}` before the end of the line"
                ),
            ));
        }
        let depth = self.levels[0].depth();
        if !self.poisoned && depth > MAX_EXPRESSION_DEPTH {
            let span = self.line.first().map_or(end, |piece| piece.span());
            self.poison(
                Diagnostic::error(
                    "too-deep",
                    span,
                    format!("this line nests expressions {depth} levels deep; at most {MAX_EXPRESSION_DEPTH} are allowed"),
                )
                .with_hint("keep parts of it in variables"),
            );
        }
        if self.poisoned {
            self.reduce_line(end);
            is_sql = false;
        }
        if self.out.len() > self.line_start {
            self.push_raw(Token::NewLine, end.at_start());
        }
        self.line.clear();
        self.poisoned = false;
        is_sql
    }

    /// Keeps of an unreadable line what the structure of the text needs.
    pub(super) fn reduce_line(&mut self, end: Span) {
        let tokens = &self.out[self.line_start..];
        let header = tokens
            .iter()
            .take(MOST_HEAD)
            .position(|(_, token, _)| !matches!(token, Token::Modifier(_)));
        let keep = match header.and_then(|i| tokens.get(i).map(|lexeme| (i, lexeme.1))) {
            Some((
                0,
                Token::If
                | Token::While
                | Token::Until
                | Token::Use
                | Token::For
                | Token::ForEach
                | Token::CaseColon,
            )) => Some((1, true)),
            Some((i, Token::Function | Token::ClassConstructor)) => Some((i + 1, true)),
            Some((
                0,
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
                | Token::EndTry,
            )) => Some((1, false)),
            Some((_, Token::Declare | Token::Property | Token::Alias | Token::ClassExtends)) => {
                None
            }
            _ => {
                self.out.truncate(self.line_start);
                let span = match (self.line.first(), self.line.last()) {
                    (Some(first), Some(last)) => first.span().to(last.span()),
                    _ => end.at_start(),
                };
                self.push_raw(Token::BadLine, span);
                return;
            }
        };
        match keep {
            Some((count, needs_expression)) => {
                let last = self.out[self.line_start + count - 1];
                self.out.truncate(self.line_start + count);
                if needs_expression {
                    let line_end = self
                        .line
                        .last()
                        .map_or(last.2, |piece| piece.end)
                        .max(last.2);
                    self.push_raw(Token::BadExpression, Span::new(last.2, line_end));
                }
            }
            None => self.out.truncate(self.line_start),
        }
    }

    pub(super) fn push_raw(&mut self, token: Token, span: Span) {
        self.out.push((span.start, token, span.end));
    }

    pub(super) fn level(&mut self) -> &mut Level {
        // The line itself is level 0 and is never popped.
        self.levels.last_mut().expect("the line's own level")
    }

    /// An operand, or the end of one.
    pub(super) fn operand(&mut self, token: Token, span: Span) {
        self.push_raw(token, span);
        self.operand = true;
        let level = self.level();
        level.items = level.items.saturating_add(1);
        level.signs = 0;
    }

    /// Anything after which an operand can begin.
    pub(super) fn operator(&mut self, token: Token, span: Span) {
        self.push_raw(token, span);
        self.operand = false;
        let level = self.level();
        level.items = level.items.saturating_add(1);
        level.signs = 0;
    }

    pub(super) fn last_token(&self) -> Option<Token> {
        self.out[self.line_start..].last().map(|lexeme| lexeme.1)
    }
}

/// The most tokens that can stand before the name of a class member.
pub(super) const MOST_HEAD: usize = 8;
