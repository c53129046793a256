//! Brackets, operators and literals of a line.
//!
//! Whether a piece stands where an operand may begin or right after one decides much: `-` and `->`
//! before or after, `[` as literal, table or index, `{` as literal or element. Brackets are matched
//! here, so a line that reaches the parser is balanced; how deep they nest is measured on the way.

use super::Token;
use super::raw::Raw;
use super::reader::{Bracket, Level, Piece, Reader};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::ast::{ArgumentSymbol, AssignOp, BinaryOp};

/// The commands that take an assignment as an argument: they carry it out for each record.
const APPLY_TO_SELECTION: u16 = 70;
const APPLY_TO_SUBSELECTION: u16 = 73;

/// The most brackets that can be open at once. Redundant parentheses add no depth but take memory.
const MAX_OPEN_BRACKETS: usize = 10_000;

impl Reader<'_> {
    /// Reads one piece, or a name of several; returns the next.
    pub(super) fn piece(&mut self, i: usize) -> usize {
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
            Raw::LessInterprocess => {
                let less = Span::new(span.start, span.start + 1);
                self.operator(Token::Operator(BinaryOp::Less), less);
                self.operand(Token::Interprocess, Span::new(span.start + 1, span.end));
            }
            Raw::Diamond => self.poison(
                Diagnostic::error("not-equal", span, "`<>` is no operator")
                    .with_hint("`#` compares for inequality"),
            ),
            Raw::ParameterAt => {
                self.push_raw(Token::ParameterAt, span);
                self.open(Bracket::Element, span);
            }
            Raw::LeftParen => return self.left_parenthesis(i),
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
            Raw::Comma => self.comma(span),
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
            Raw::Assign => self.assignment(AssignOp::Set, span),
            Raw::AddAssign => self.assignment(AssignOp::Add, span),
            Raw::SubtractAssign => self.assignment(AssignOp::Subtract, span),
            Raw::MultiplyAssign => self.assignment(AssignOp::Multiply, span),
            Raw::DivideAssign => self.assignment(AssignOp::Divide, span),
            kind => self.binary(i, kind),
        }
        i + 1
    }

    pub(super) fn sign(&mut self, token: Token, span: Span) {
        let signs = self.level().signs + 1;
        self.operator(token, span);
        let level = self.level();
        level.signs = signs;
        level.most_signs = level.most_signs.max(signs);
    }

    pub(super) fn binary(&mut self, i: usize, kind: Raw) {
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
    pub(super) fn at_argument(&self) -> bool {
        self.levels
            .last()
            .is_some_and(|level| level.bracket == Bracket::Call)
            && matches!(self.last_token(), Some(Token::OpenCall | Token::Semicolon))
    }

    /// Only the names of `var` may have commas between them: observed in code that 4D has saved.
    pub(super) fn comma(&mut self, span: Span) {
        let diagnostic = |make: fn(&'static str, Span, &'static str) -> Diagnostic, text| {
            make("comma", span, text).with_hint("`;` separates arguments, elements and names")
        };
        let declares = matches!(self.out.get(self.line_start), Some((_, Token::Var, _)))
            && self.levels.len() == 1
            && self.operand;
        if declares {
            self.report(diagnostic(Diagnostic::warning, "`,` stands for `;` here"));
            self.operator(Token::Semicolon, span);
        } else {
            self.poison(diagnostic(Diagnostic::error, "`,` separates nothing"));
        }
    }

    pub(super) fn semicolon(&mut self, i: usize) {
        let span = self.line[i].span();
        // `var $a; $b; : Text` is accepted as well.
        let before_type = self.kind(i + 1) == Some(Raw::Colon)
            && matches!(
                self.out.get(self.line_start),
                Some((_, Token::Var | Token::Property, _))
            );
        if self.levels.len() == 1 && i > 0 && (i + 1 == self.line.len() || before_type) {
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

    pub(super) fn open(&mut self, bracket: Bracket, span: Span) {
        self.operand = false;
        if self.levels.len() > MAX_OPEN_BRACKETS {
            let message = format!("more than {MAX_OPEN_BRACKETS} brackets are open here");
            self.poison(Diagnostic::error("too-deep", span, message));
        }
        self.levels.push(Level::new(bracket, span));
    }

    pub(super) fn close(&mut self, token: Token, span: Span, wanted: &[Bracket]) {
        let closes = self.levels.len() > 1 && wanted.contains(&self.level().bracket);
        if !closes {
            self.unmatched(span, self.slice(span));
            return;
        }
        if token == Token::Close
            && self.last_token() == Some(Token::Semicolon)
            && self.at_argument()
        {
            // One separator too many at the end: seen in public code that runs.
            let separator = self
                .out
                .pop()
                .map_or(span, |(start, _, end)| Span::new(start, end));
            self.report(
                Diagnostic::warning(
                    "trailing-semicolon",
                    separator,
                    "this `;` separates nothing",
                )
                .with_hint("no argument follows it"),
            );
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

    pub(super) fn unmatched(&mut self, span: Span, closing: &str) {
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

    /// `(` begins arguments after an operand, else an expression.
    pub(super) fn left_parenthesis(&mut self, i: usize) -> usize {
        let span = self.line[i].span();
        let before = self.last_token();
        let is_call = self.operand;
        self.push_raw(
            if is_call {
                Token::OpenCall
            } else {
                Token::Open
            },
            span,
        );
        // `For (a; b)` has the separators of a call.
        let is_header = matches!(before, Some(Token::For | Token::ForEach | Token::Declare));
        self.open(
            if is_call || is_header {
                Bracket::Call
            } else {
                Bracket::Parenthesis
            },
            span,
        );
        let is_body = matches!(before, Some(Token::Special(_)));
        self.level().takes_assignment = is_body
            || matches!(
                before,
                Some(Token::Command(APPLY_TO_SELECTION | APPLY_TO_SUBSELECTION))
            );
        let next = i + 1;
        let is_return = self.piece_text(next).eq_ignore_ascii_case("return")
            && self.kind(next + 1) != Some(Raw::Assign);
        if is_body && is_return {
            let span = self.line[next].span();
            self.operator(Token::Return, span);
            return next + 1;
        }
        next
    }

    pub(super) fn assignment(&mut self, op: AssignOp, span: Span) {
        self.members_until_colon = false;
        if self.levels.len() > 1 && !self.level().takes_assignment {
            self.poison(
                Diagnostic::error(
                    "assign-place",
                    span,
                    format!("`{}` cannot stand within an expression", self.slice(span)),
                )
                .with_hint("`=` compares; an assignment is a statement of its own"),
            );
        }
        self.operator(Token::Assign(op), span);
    }

    /// `[` begins a character reference or an index after an operand, else a table or a collection.
    pub(super) fn left_bracket(&mut self, i: usize) -> usize {
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
    pub(super) fn table_end(&self, i: usize) -> Option<usize> {
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

    pub(super) fn table(&mut self, i: usize, close: usize) -> usize {
        let table = self.line[i].span().to(self.line[close].span());
        self.operand(Token::Table, table);
        let next = close + 1;
        let Some(first) = self.line.get(next).copied() else {
            return next;
        };
        if self.is_number_suffix(next) {
            // A field whose name is empty has its number only.
            self.operand(Token::Field, first.span().to(self.line[next + 1].span()));
            return next + 2;
        }
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
    pub(super) fn is_number_suffix(&self, i: usize) -> bool {
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

    pub(super) fn key(&mut self, piece: Piece) {
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

    pub(super) fn local(&mut self, span: Span) {
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

    pub(super) fn bad_date(&mut self, piece: Piece) {
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
}

fn piece_is_ascii_diamond(text: &str) -> bool {
    text.starts_with("<>")
}
