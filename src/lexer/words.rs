//! A logical line at a time: names, keywords, the meaning of brackets and operators.
//!
//! Whether a piece stands where an operand may begin or right after one decides much: `-` and `->`
//! before or after, `[` as literal, table or index, `{` as literal or element. Brackets are matched
//! here, so a line that reaches the parser is balanced; a line that cannot be read becomes one error
//! token after its keyword, which keeps the structures around it.

use logos::Logos;

use super::keywords::{self, Keyword};
use super::names::{MAX_WORDS, NameKind, Names};
use super::raw::{Found, Raw};
use super::{Lexed, Lexeme, MAX_EXPRESSION_DEPTH, Mode, Modifier, Token};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::syntax::ast::{ArgumentSymbol, AssignOp, BinaryOp, FunctionKind, SpecialForm};

/// The commands whose argument is not evaluated but kept: the grammar has to know them.
const FORMULA: u16 = 1597;
const DEFER: u16 = 1860;

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
struct Piece {
    kind: Raw,
    start: u32,
    end: u32,
    /// A comment or a continued line stands before it.
    gap: bool,
}

impl Piece {
    fn span(self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// What a bracket opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bracket {
    Parenthesis,
    Call,
    Collection,
    Index,
    Character,
    Object,
    Element,
}

impl Bracket {
    fn opening(self) -> &'static str {
        match self {
            Bracket::Parenthesis | Bracket::Call => "(",
            Bracket::Collection | Bracket::Index => "[",
            Bracket::Character => "[[",
            Bracket::Object | Bracket::Element => "{",
        }
    }

    fn closing(self) -> &'static str {
        match self {
            Bracket::Parenthesis | Bracket::Call => ")",
            Bracket::Collection | Bracket::Index => "]",
            Bracket::Character => "]]",
            Bracket::Object | Bracket::Element => "}",
        }
    }
}

/// An open bracket, and how deep the expression in it is.
struct Level {
    bracket: Bracket,
    span: Span,
    /// How deep the deepest operand is.
    height: u32,
    /// Ternaries since the last separator; they nest to the right.
    ternaries: u32,
    /// Signs in a row.
    signs: u32,
    most_signs: u32,
    /// Tokens and groups in it; one parenthesis alone in another adds no depth.
    items: u32,
    holds_parenthesis: bool,
    /// The next word is the key of an object literal if a `:` follows.
    at_key: bool,
}

impl Level {
    fn new(bracket: Bracket, span: Span) -> Self {
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
        }
    }

    fn depth(&self) -> u32 {
        self.height
            .saturating_add(self.ternaries)
            .saturating_add(self.most_signs)
    }
}

struct Reader<'a> {
    text: &'a str,
    names: &'a Names,
    mode: Mode,
    french: bool,
    /// The pieces of the logical line.
    line: Vec<Piece>,
    out: Vec<Lexeme>,
    diagnostics: Vec<Diagnostic>,
    levels: Vec<Level>,
    /// Where the line's tokens begin in `out`.
    line_start: usize,
    /// An operand has just ended.
    operand: bool,
    /// The next word is a member's name: a dot or `->` stands before it.
    member: bool,
    /// The line is a `For each`.
    each: bool,
    /// Words are member names up to the `:` (a `property` line).
    members_until_colon: bool,
    /// Something on the line cannot be read and has been reported.
    poisoned: bool,
    incomplete: bool,
}

impl<'a> Reader<'a> {
    fn run(&mut self, start: usize, comments: &mut Vec<Span>) {
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
    fn read_sql(&mut self, start: usize) -> usize {
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
                let begin = self
                    .out
                    .last()
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

    fn unreadable(&mut self, span: Span) {
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

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports what makes the line unreadable, once a line.
    fn poison(&mut self, diagnostic: Diagnostic) {
        if !self.poisoned {
            self.poisoned = true;
            self.diagnostics.push(diagnostic);
        }
    }

    fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start as usize..span.end as usize]
    }

    fn piece_text(&self, i: usize) -> &'a str {
        self.line
            .get(i)
            .map_or("", |piece| self.slice(piece.span()))
    }

    fn kind(&self, i: usize) -> Option<Raw> {
        self.line.get(i).map(|piece| piece.kind)
    }

    /// Reads the collected line into tokens; true if it is a `Begin SQL`.
    fn end_line(&mut self, end: Span) -> bool {
        if self.line.is_empty() && !self.poisoned {
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
    fn reduce_line(&mut self, end: Span) {
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

    fn push_raw(&mut self, token: Token, span: Span) {
        self.out.push((span.start, token, span.end));
    }

    fn level(&mut self) -> &mut Level {
        // The line itself is level 0 and is never popped.
        self.levels.last_mut().expect("the line's own level")
    }

    /// An operand, or the end of one.
    fn operand(&mut self, token: Token, span: Span) {
        self.push_raw(token, span);
        self.operand = true;
        let level = self.level();
        level.items = level.items.saturating_add(1);
        level.signs = 0;
    }

    /// Anything after which an operand can begin.
    fn operator(&mut self, token: Token, span: Span) {
        self.push_raw(token, span);
        self.operand = false;
        let level = self.level();
        level.items = level.items.saturating_add(1);
        level.signs = 0;
    }

    fn last_token(&self) -> Option<Token> {
        self.out[self.line_start..].last().map(|lexeme| lexeme.1)
    }

    // ---------------------------------------------------------------- the start of a line

    /// Reads the keyword a line begins with; returns the first piece after it.
    fn head(&mut self) -> usize {
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

    fn formula_head(&mut self) -> usize {
        if self.out.len() > 1 {
            let span = self.line[0].span();
            self.poison(Diagnostic::error(
                "formula-lines",
                span,
                "a formula is one line",
            ));
        }
        if self.piece_text(0).eq_ignore_ascii_case("return") && self.kind(1) != Some(Raw::Assign) {
            let span = self.line[0].span();
            self.operator(Token::Return, span);
            return 1;
        }
        0
    }

    fn is_declare(&self) -> bool {
        self.line
            .get(1)
            .is_some_and(|next| next.start == self.line[0].end)
            && self.piece_text(1).eq_ignore_ascii_case("declare")
    }

    /// The first line of code decides what kind of file it is.
    fn decide(&mut self, class: bool) {
        if self.mode == Mode::Guess {
            self.mode = if class { Mode::Class } else { Mode::Method };
        }
    }

    /// The words from here on that nothing but blanks separates.
    fn words(&self, i: usize) -> ([&'a str; MAX_WORDS], usize) {
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

    fn head_word(&mut self) -> usize {
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
        after
    }

    /// `End iff`: no name begins with the word `End`, so say at once what is wrong.
    fn suspect_keyword(&mut self, words: &[&str]) {
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
    fn is_unknown_command(&self, keyword: Keyword, words: &[&str]) -> bool {
        keyword == Keyword::Use
            && words[0].bytes().all(|byte| byte.is_ascii_uppercase())
            && words[1].bytes().all(|byte| byte.is_ascii_uppercase())
            && self.suffix(words.len()).is_some()
    }

    /// Most keywords are names of variables and methods as well, where the line says so.
    fn stands_as_keyword(&self, keyword: Keyword, after: usize) -> bool {
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
            Keyword::Try => next.is_none(),
            Keyword::Break | Keyword::Continue | Keyword::Catch => {
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
            Keyword::Property => self.mode != Mode::Method && starts_name,
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
    fn class_member(&mut self, first: Modifier, span: Span) -> usize {
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
    fn class_header(&mut self, keyword: Keyword, span: Span, mut i: usize) -> usize {
        self.decide(true);
        let is_name = |reader: &Self, i| matches!(reader.kind(i), Some(Raw::Word | Raw::Local));
        match keyword {
            Keyword::ClassExtends => self.operator(Token::ClassExtends, span),
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

    // ---------------------------------------------------------------- the rest of a line

    /// Reads one piece, or a name of several; returns the next.
    fn piece(&mut self, i: usize) -> usize {
        let piece = self.line[i];
        let span = piece.span();
        let member = std::mem::take(&mut self.member);
        match piece.kind {
            Raw::Word if member => self.operand(Token::Member, span),
            Raw::Local if member && self.last_token() == Some(Token::Dot) => {
                self.operand(Token::Member, span)
            }
            Raw::Word | Raw::Local | Raw::Text
                if self.level().at_key && self.kind(i + 1) == Some(Raw::Colon) =>
            {
                self.key(piece)
            }
            Raw::Word | Raw::Local if self.members_until_colon && self.levels.len() == 1 => {
                self.operand(Token::Member, span)
            }
            Raw::Word => return self.word(i),
            Raw::Integer if self.kind(i + 1) == Some(Raw::Word) && !self.line[i + 1].gap => {
                return self.digits_first(i);
            }
            Raw::Integer => self.operand(Token::Integer, span),
            Raw::Real => self.operand(Token::Real, span),
            Raw::Hex => self.operand(Token::Hex, span),
            Raw::Text => self.operand(Token::Text, span),
            Raw::OpenText => {
                self.poison(Diagnostic::error(
                    "unclosed-text",
                    span,
                    "this text has no closing `\"`",
                ));
                self.operand(Token::BadExpression, span);
            }
            Raw::Date => self.operand(Token::Date, span),
            Raw::Time => self.operand(Token::Time, span),
            Raw::BadDate => self.bad_date(piece),
            Raw::Local => self.local(span),
            Raw::Interprocess => {
                if self.operand && piece_is_ascii_diamond(self.slice(span)) {
                    self.poison(
                        Diagnostic::error(
                            "not-equal",
                            Span::new(span.start, span.start + 2),
                            "`<>` is no operator",
                        )
                        .with_hint("`#` compares for inequality"),
                    );
                }
                self.operand(Token::Interprocess, span);
            }
            Raw::Diamond => self.poison(
                Diagnostic::error("not-equal", span, "`<>` is no operator")
                    .with_hint("`#` compares for inequality"),
            ),
            Raw::ParameterAt => {
                self.push_raw(Token::ParameterAt, span);
                self.open(Bracket::Element, span);
            }
            Raw::LeftParen => {
                let bracket = if self.operand {
                    Bracket::Call
                } else {
                    Bracket::Parenthesis
                };
                let is_body = matches!(self.last_token(), Some(Token::Special(_)));
                self.push_raw(
                    if self.operand {
                        Token::OpenCall
                    } else {
                        Token::Open
                    },
                    span,
                );
                // `For (a; b)` has the separators of a call.
                let is_header = matches!(
                    self.out.iter().rev().nth(1),
                    Some((_, Token::For | Token::ForEach | Token::Declare, _))
                );
                self.open(if is_header { Bracket::Call } else { bracket }, span);
                if is_body
                    && self.piece_text(i + 1).eq_ignore_ascii_case("return")
                    && self.kind(i + 2) != Some(Raw::Assign)
                {
                    let span = self.line[i + 1].span();
                    self.operator(Token::Return, span);
                    return i + 2;
                }
            }
            Raw::LeftBracket => return self.left_bracket(i),
            Raw::LeftBrace => {
                let (token, bracket) = if self.operand {
                    (Token::OpenElement, Bracket::Element)
                } else {
                    (Token::OpenObject, Bracket::Object)
                };
                self.push_raw(token, span);
                self.open(bracket, span);
            }
            Raw::RightParen => {
                self.close(Token::Close, span, &[Bracket::Parenthesis, Bracket::Call])
            }
            Raw::RightBrace => self.close(
                Token::CloseBrace,
                span,
                &[Bracket::Object, Bracket::Element],
            ),
            Raw::RightBracket => {
                if self.level().bracket == Bracket::Character && self.levels.len() > 1 {
                    let Some(next) = self
                        .line
                        .get(i + 1)
                        .filter(|next| next.kind == Raw::RightBracket)
                    else {
                        self.unmatched(span, "]");
                        return i + 1;
                    };
                    let span = span.to(next.span());
                    self.close(Token::CloseCharacter, span, &[Bracket::Character]);
                    return i + 2;
                }
                self.close(
                    Token::CloseBracket,
                    span,
                    &[Bracket::Collection, Bracket::Index],
                );
            }
            Raw::Semicolon => self.semicolon(i),
            Raw::Colon => {
                self.members_until_colon = false;
                self.operator(Token::Colon, span);
            }
            Raw::Comma => self.poison(
                Diagnostic::error("comma", span, "`,` separates nothing")
                    .with_hint("`;` separates arguments, elements and names"),
            ),
            Raw::Dot => {
                self.operator(Token::Dot, span);
                self.member = true;
            }
            Raw::Ellipsis => self.operand(Token::Ellipsis, span),
            Raw::Question => {
                self.operator(Token::Question, span);
                self.level().ternaries += 1;
            }
            Raw::Arrow if self.operand => {
                self.operand(Token::Dereference, span);
                self.member = true;
            }
            Raw::Arrow => self.sign(Token::PointerTo, span),
            Raw::Minus if !self.operand => self.sign(Token::Negate, span),
            Raw::Assign => {
                self.members_until_colon = false;
                self.operator(Token::Assign(AssignOp::Set), span);
            }
            Raw::AddAssign => self.operator(Token::Assign(AssignOp::Add), span),
            Raw::SubtractAssign => self.operator(Token::Assign(AssignOp::Subtract), span),
            Raw::MultiplyAssign => self.operator(Token::Assign(AssignOp::Multiply), span),
            Raw::DivideAssign => self.operator(Token::Assign(AssignOp::Divide), span),
            kind => self.binary(i, kind),
        }
        i + 1
    }

    fn sign(&mut self, token: Token, span: Span) {
        let signs = self.level().signs + 1;
        self.operator(token, span);
        let level = self.level();
        level.signs = signs;
        level.most_signs = level.most_signs.max(signs);
    }

    fn binary(&mut self, i: usize, kind: Raw) {
        let span = self.line[i].span();
        let op = match kind {
            Raw::Plus => BinaryOp::Add,
            Raw::Minus => BinaryOp::Subtract,
            Raw::Star => BinaryOp::Multiply,
            Raw::Slash => BinaryOp::Divide,
            Raw::Backslash => BinaryOp::IntegerDivide,
            Raw::Percent => BinaryOp::Modulo,
            Raw::Caret => BinaryOp::Power,
            Raw::Equal => BinaryOp::Equal,
            Raw::Hash => BinaryOp::NotEqual,
            Raw::Less => BinaryOp::Less,
            Raw::Greater => BinaryOp::Greater,
            Raw::LessEqual => BinaryOp::LessEqual,
            Raw::GreaterEqual => BinaryOp::GreaterEqual,
            Raw::And => BinaryOp::And,
            Raw::Or => BinaryOp::Or,
            Raw::Xor => BinaryOp::Xor,
            Raw::AndThen => BinaryOp::AndThen,
            Raw::OrElse => BinaryOp::OrElse,
            Raw::ShiftLeft => BinaryOp::ShiftLeft,
            Raw::ShiftRight => BinaryOp::ShiftRight,
            Raw::BitSet => BinaryOp::BitSet,
            Raw::BitClear => BinaryOp::BitClear,
            Raw::BitTest => BinaryOp::BitTest,
            Raw::StarPlus => BinaryOp::PictureScaleAdd,
            Raw::StarBar => BinaryOp::PictureScaleOr,
            _ => return self.unreadable(span),
        };
        if !self.operand && self.at_argument() {
            let symbol = match op {
                BinaryOp::Multiply => Some(ArgumentSymbol::Star),
                BinaryOp::Greater => Some(ArgumentSymbol::Greater),
                BinaryOp::Less => Some(ArgumentSymbol::Less),
                BinaryOp::GreaterEqual => Some(ArgumentSymbol::GreaterEqual),
                BinaryOp::LessEqual => Some(ArgumentSymbol::LessEqual),
                BinaryOp::Equal => Some(ArgumentSymbol::Equal),
                BinaryOp::NotEqual => Some(ArgumentSymbol::NotEqual),
                BinaryOp::And => Some(ArgumentSymbol::And),
                BinaryOp::Or => Some(ArgumentSymbol::Or),
                BinaryOp::Modulo => Some(ArgumentSymbol::Percent),
                _ => None,
            };
            if let Some(symbol) = symbol {
                if matches!(self.kind(i + 1), Some(Raw::Semicolon | Raw::RightParen)) {
                    return self.operand(Token::Symbol(symbol), span);
                }
                if matches!(op, BinaryOp::And | BinaryOp::Or | BinaryOp::NotEqual) {
                    return self.operator(Token::Glued(symbol), span);
                }
            }
        }
        self.operator(Token::Operator(op), span);
    }

    /// May an argument begin here?
    fn at_argument(&self) -> bool {
        self.levels
            .last()
            .is_some_and(|level| level.bracket == Bracket::Call)
            && matches!(self.last_token(), Some(Token::OpenCall | Token::Semicolon))
    }

    fn semicolon(&mut self, i: usize) {
        let span = self.line[i].span();
        if self.levels.len() == 1 && i + 1 == self.line.len() && i > 0 {
            self.report(
                Diagnostic::warning("trailing-semicolon", span, "this `;` separates nothing")
                    .with_hint("a statement ends with its line"),
            );
            return;
        }
        if self.at_argument() {
            self.operand(Token::Missing, span.at_start());
        }
        self.operator(Token::Semicolon, span);
        let level = self.level();
        level.height = level.depth();
        level.ternaries = 0;
        level.most_signs = 0;
        level.at_key = level.bracket == Bracket::Object;
    }

    fn open(&mut self, bracket: Bracket, span: Span) {
        self.operand = false;
        self.levels.push(Level::new(bracket, span));
    }

    fn close(&mut self, token: Token, span: Span, wanted: &[Bracket]) {
        let closes = self.levels.len() > 1 && wanted.contains(&self.level().bracket);
        if !closes {
            self.unmatched(span, self.slice(span));
            return;
        }
        if token == Token::Close
            && self.last_token() == Some(Token::Semicolon)
            && self.at_argument()
        {
            self.operand(Token::Missing, span.at_start());
        }
        let closed = self.levels.pop().expect("a bracket is open");
        let redundant =
            closed.bracket == Bracket::Parenthesis && closed.items == 1 && closed.holds_parenthesis;
        let depth = closed.depth() + u32::from(!redundant);
        self.operand(token, span);
        let level = self.level();
        level.height = level.height.max(depth);
        level.holds_parenthesis = closed.bracket == Bracket::Parenthesis;
    }

    fn unmatched(&mut self, span: Span, closing: &str) {
        let diagnostic = match self.levels.last() {
            Some(level) if self.levels.len() > 1 => Diagnostic::error(
                "unmatched-bracket",
                span,
                format!(
                    "`{closing}` does not close the `{}` before it; expected `{}`",
                    level.bracket.opening(),
                    level.bracket.closing()
                ),
            )
            .with_label(level.span, "opened here"),
            _ => Diagnostic::error(
                "unmatched-bracket",
                span,
                format!("`{closing}` closes nothing"),
            ),
        };
        self.poison(diagnostic);
    }

    /// `[` begins a character reference or an index after an operand, else a table or a collection.
    fn left_bracket(&mut self, i: usize) -> usize {
        let piece = self.line[i];
        if self.operand {
            let next = self
                .line
                .get(i + 1)
                .filter(|next| next.kind == Raw::LeftBracket && next.start == piece.end);
            if let Some(next) = next {
                let span = piece.span().to(next.span());
                self.push_raw(Token::OpenCharacter, span);
                self.open(Bracket::Character, span);
                return i + 2;
            }
            self.push_raw(Token::OpenIndex, piece.span());
            self.open(Bracket::Index, piece.span());
            return i + 1;
        }
        if let Some(end) = self.table_end(i) {
            return self.table(i, end);
        }
        self.push_raw(Token::OpenCollection, piece.span());
        self.open(Bracket::Collection, piece.span());
        i + 1
    }

    /// The `]` of a table's name that begins at this bracket: it has a number, or is known, or a
    /// field's name follows.
    fn table_end(&self, i: usize) -> Option<usize> {
        let start = self.line[i].end as usize;
        let rest = &self.text[start..];
        let length = rest.find([
            ']', '[', '"', ';', '(', ')', '{', '}', '$', '\r', '\n', '=', '?', '\\',
        ])?;
        if rest.as_bytes().get(length) != Some(&b']') || length == 0 {
            return None;
        }
        let offset = (start + length) as u32;
        let close = self.line[i + 1..]
            .iter()
            .position(|piece| piece.start >= offset)?
            + i
            + 1;
        if self.line[close].start != offset {
            return None;
        }
        let name = &rest[..length];
        let numbered = name.rsplit_once(':').is_some_and(|(name, number)| {
            !name.trim().is_empty()
                && !number.is_empty()
                && number.bytes().all(|byte| byte.is_ascii_digit())
        });
        let is_name = || {
            self.line[i + 1..close]
                .iter()
                .all(|piece| matches!(piece.kind, Raw::Word | Raw::Integer))
                && self.line[i + 1].kind == Raw::Word
        };
        let has_field = || {
            self.line
                .get(close + 1)
                .is_some_and(|piece| piece.kind == Raw::Word && !piece.gap)
        };
        let is_table = numbered || (is_name() && (has_field() || self.names.has_table(name)));
        is_table.then_some(close)
    }

    fn table(&mut self, i: usize, close: usize) -> usize {
        let table = self.line[i].span().to(self.line[close].span());
        self.operand(Token::Table, table);
        let next = close + 1;
        let Some(first) = self.line.get(next).copied() else {
            return next;
        };
        if !matches!(first.kind, Raw::Word | Raw::Integer)
            || first.gap
            || (self.each && self.each_keyword(next).is_some())
        {
            return next;
        }
        // The field's name with its number: all words, even more than a known name can have.
        let mut end = next;
        while self.line.get(end).is_some_and(|piece| {
            matches!(piece.kind, Raw::Word | Raw::Integer) && (end == next || !piece.gap)
        }) {
            end += 1;
        }
        let last = if self.is_number_suffix(end) {
            end + 1
        } else {
            end - 1
        };
        self.operand(Token::Field, first.span().to(self.line[last].span()));
        last + 1
    }

    /// `:12` right after the piece before.
    fn is_number_suffix(&self, i: usize) -> bool {
        let adjacent = |i: usize| {
            i > 0
                && self
                    .line
                    .get(i)
                    .is_some_and(|piece| piece.start == self.line[i - 1].end)
        };
        self.kind(i) == Some(Raw::Colon)
            && adjacent(i)
            && self.kind(i + 1) == Some(Raw::Integer)
            && adjacent(i + 1)
    }

    fn key(&mut self, piece: Piece) {
        let mut span = piece.span();
        if piece.kind == Raw::Text {
            // `object_literal_key`: quoted keys are accepted, though not documented.
            self.report(
                Diagnostic::warning(
                    "quoted-key",
                    span,
                    "keys of an object literal are written without quotes",
                )
                .with_hint("a key that is no name can be set with `$object[\"…\"]:=`"),
            );
            span = Span::new(span.start + 1, span.end - 1);
        }
        self.operand(Token::Member, span);
        self.level().at_key = false;
    }

    fn local(&mut self, span: Span) {
        let digits = &self.slice(span)[1..];
        if digits.is_empty() {
            self.poison(Diagnostic::error(
                "local-name",
                span,
                "a name is missing after `$`",
            ));
        }
        let number = if digits.bytes().all(|byte| byte.is_ascii_digit()) {
            digits.parse().ok()
        } else {
            None
        };
        match number {
            Some(number) => self.operand(Token::Parameter(number), span),
            None => self.operand(Token::Local, span),
        }
    }

    fn bad_date(&mut self, piece: Piece) {
        let text = self.slice(piece.span());
        let diagnostic = if text.starts_with("!=") {
            Diagnostic::error("not-equal", piece.span(), "`!=` is no operator")
                .with_hint("`#` compares for inequality")
        } else {
            Diagnostic::error("bad-date", piece.span(), "this is no date")
                .with_hint("dates are written `!YYYY-MM-DD!`")
        };
        self.poison(diagnostic);
    }

    // ---------------------------------------------------------------- names

    /// A number with a word behind it: the start of a name, or just a number.
    fn digits_first(&mut self, i: usize) -> usize {
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
    fn each_keyword(&self, i: usize) -> Option<(Token, usize)> {
        let (words, count) = self.words(i);
        let found = keywords::find(&words[..count])?;
        match found.keyword {
            Keyword::While => Some((Token::EachWhile, found.words)),
            Keyword::Until => Some((Token::EachUntil, found.words)),
            _ => None,
        }
    }

    /// The longest name that begins here.
    fn word(&mut self, i: usize) -> usize {
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
            // Two operands in a row are always wrong, so the words are one name that nobody knows. A
            // number at the end is none of its words.
            _ => {
                let is_called = self.kind(end) == Some(Raw::LeftParen);
                let length = if is_called {
                    count
                } else {
                    (1..=count)
                        .rev()
                        .find(|&length| self.line[i + length - 1].kind == Raw::Word)
                        .unwrap_or(1)
                };
                match known {
                    Some((kind, known_length)) if known_length == length => (Some(kind), length),
                    _ if length > 1 => (Some(NameKind::Method), length),
                    _ => (None, 1),
                }
            }
        };
        let next = i + length;
        let span = self.line[i].span().to(self.line[next - 1].span());
        let token = match kind {
            Some(kind) => self.named(kind, next),
            None => self.special_word(words[0], next).unwrap_or(Token::Word),
        };
        self.operand(token, span);
        next
    }

    fn named(&self, kind: NameKind, next: usize) -> Token {
        match kind {
            NameKind::Command(number) => self.command(number, next),
            NameKind::Constant(index) => Token::Constant(index),
            NameKind::Method => Token::Method,
            NameKind::Plugin => Token::Plugin,
        }
    }

    fn command(&self, number: u16, next: usize) -> Token {
        match number {
            FORMULA if self.kind(next) == Some(Raw::LeftParen) => {
                Token::Special(SpecialForm::Formula)
            }
            DEFER if self.kind(next) == Some(Raw::LeftParen) => Token::Special(SpecialForm::Defer),
            _ => Token::Command(number),
        }
    }

    fn special_word(&self, word: &str, next: usize) -> Option<Token> {
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
    fn tokenised(&mut self, i: usize, end: usize, name: Span, suffix: Suffix) -> usize {
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
    fn suffix(&self, i: usize) -> Option<Suffix> {
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

/// The most tokens that can stand before the name of a class member.
const MOST_HEAD: usize = 8;

#[derive(Clone, Copy)]
enum Suffix {
    Command(u16),
    Constant(u16, u16),
    Plugin,
}

impl Suffix {
    /// How many pieces it is made of.
    fn pieces(self) -> usize {
        match self {
            Suffix::Command(_) => 2,
            Suffix::Constant(..) | Suffix::Plugin => 4,
        }
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

fn piece_is_ascii_diamond(text: &str) -> bool {
    text.starts_with("<>")
}
