//! The balance of structures: every `If` has its `End if`.
//!
//! Looks at the first token of every line only. What is out of balance is reported once, with the
//! place of the opening keyword, and mended: missing ends are added, stray ones dropped. So a mistake
//! in one structure costs the parser nothing of the text around it.

use super::{Lexed, Lexeme, MAX_STRUCTURE_DEPTH, Token};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::syntax::MOST_DIAGNOSTICS;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    If,
    Case,
    While,
    Repeat,
    For,
    ForEach,
    Use,
    Try,
}

const KINDS: usize = 8;

impl Kind {
    fn opening(self) -> &'static str {
        match self {
            Kind::If => "If",
            Kind::Case => "Case of",
            Kind::While => "While",
            Kind::Repeat => "Repeat",
            Kind::For => "For",
            Kind::ForEach => "For each",
            Kind::Use => "Use",
            Kind::Try => "Try",
        }
    }

    fn closing(self) -> &'static str {
        match self {
            Kind::If => "End if",
            Kind::Case => "End case",
            Kind::While => "End while",
            Kind::Repeat => "Until",
            Kind::For => "End for",
            Kind::ForEach => "End for each",
            Kind::Use => "End use",
            Kind::Try => "End try",
        }
    }

    fn closer(self) -> Token {
        match self {
            Kind::If => Token::EndIf,
            Kind::Case => Token::EndCase,
            Kind::While => Token::EndWhile,
            Kind::Repeat => Token::Until,
            Kind::For => Token::EndFor,
            Kind::ForEach => Token::EndForEach,
            Kind::Use => Token::EndUse,
            Kind::Try => Token::EndTry,
        }
    }
}

fn opened(token: Token) -> Option<Kind> {
    Some(match token {
        Token::If => Kind::If,
        Token::CaseOf => Kind::Case,
        Token::While => Kind::While,
        Token::Repeat => Kind::Repeat,
        Token::For => Kind::For,
        Token::ForEach => Kind::ForEach,
        Token::Use => Kind::Use,
        Token::Try => Kind::Try,
        _ => return None,
    })
}

fn closed(token: Token) -> Option<Kind> {
    Some(match token {
        Token::EndIf => Kind::If,
        Token::EndCase => Kind::Case,
        Token::EndWhile => Kind::While,
        Token::Until => Kind::Repeat,
        Token::EndFor => Kind::For,
        Token::EndForEach => Kind::ForEach,
        Token::EndUse => Kind::Use,
        Token::EndTry => Kind::Try,
        _ => return None,
    })
}

/// An open structure.
struct Opener {
    kind: Kind,
    span: Span,
    /// `Else` or `Catch` has been seen.
    has_else: bool,
    /// A case has begun; before it no statement may stand.
    has_case: bool,
    /// Beyond the allowed depth: its lines are dropped.
    dropped: bool,
}

struct Balance<'a> {
    source: &'a Source,
    tokens: &'a [Lexeme],
    diagnostics: Vec<Diagnostic>,
    stack: Vec<Opener>,
    /// Edits in order: before this token insert these; or leave out tokens up to this one.
    edits: Vec<(usize, Edit)>,
    /// Openings minus ends of each kind in the whole text.
    surplus: [i64; KINDS],
    too_deep: bool,
}

enum Edit {
    /// The end of a structure, as if written at this place.
    Close(Kind, u32),
    SkipTo(usize),
}

/// Mends the tokens so that every structure is closed and no end is stray.
pub(super) fn balance(source: &Source, lexed: &mut Lexed) {
    let is_class = matches!(lexed.tokens.first(), Some((_, Token::StartClass, _)));
    let mut balance = Balance {
        source,
        tokens: &lexed.tokens,
        diagnostics: Vec::new(),
        stack: Vec::new(),
        edits: Vec::new(),
        surplus: [0; KINDS],
        too_deep: false,
    };
    balance.count();
    let incomplete = balance.run(is_class);
    let Balance {
        edits, diagnostics, ..
    } = balance;
    if !edits.is_empty() {
        lexed.tokens = apply(&lexed.tokens, edits);
    }
    lexed.diagnostics.extend(diagnostics);
    lexed.incomplete |= incomplete;
}

fn apply(tokens: &[Lexeme], edits: Vec<(usize, Edit)>) -> Vec<Lexeme> {
    let mut mended = Vec::with_capacity(tokens.len() + edits.len() * 3);
    let mut at = 0;
    for (place, edit) in edits {
        if place > at {
            mended.extend_from_slice(&tokens[at..place]);
            at = place;
        }
        match edit {
            Edit::Close(kind, at) => {
                mended.push((at, kind.closer(), at));
                if kind == Kind::Repeat {
                    mended.push((at, Token::BadExpression, at));
                }
                mended.push((at, Token::NewLine, at));
            }
            Edit::SkipTo(end) => at = at.max(end),
        }
    }
    mended.extend_from_slice(tokens.get(at..).unwrap_or(&[]));
    mended
}

impl Balance<'_> {
    fn count(&mut self) {
        let mut at_start = true;
        for &(_, token, _) in self.tokens.get(1..).unwrap_or(&[]) {
            if at_start {
                if let Some(kind) = opened(token) {
                    self.surplus[kind as usize] += 1;
                } else if let Some(kind) = closed(token) {
                    self.surplus[kind as usize] -= 1;
                }
            }
            at_start = token == Token::NewLine;
        }
    }

    /// True if the text ends within a structure.
    fn run(&mut self, is_class: bool) -> bool {
        let mut i = 1;
        let mut in_function = false;
        let mut reported_outside = false;
        let mut is_first = true;
        while let Some(&(start, token, end)) = self.tokens.get(i) {
            let mut next = i;
            while self
                .tokens
                .get(next)
                .is_some_and(|lexeme| lexeme.1 != Token::NewLine)
            {
                next += 1;
            }
            next += 1;
            let span = Span::new(start, end);
            match token {
                Token::ClassExtends
                | Token::Property
                | Token::Alias
                | Token::Function
                | Token::ClassConstructor
                | Token::Modifier(_) => {
                    if is_class {
                        self.close_all(i, span);
                        in_function = self.tokens[i..next].iter().take(8).any(|lexeme| {
                            matches!(lexeme.1, Token::Function | Token::ClassConstructor)
                        });
                    } else {
                        let word = self.source.slice(span);
                        self.report(
                            Diagnostic::error("class-only", span, format!("`{word}` can only stand in a class"))
                                .with_hint("a class is a file of its own, which begins with its properties and functions"),
                        );
                        self.edits.push((i, Edit::SkipTo(next)));
                    }
                }
                Token::Declare if is_class || !is_first => {
                    let hint = if is_class {
                        "a function declares its parameters on its own line"
                    } else {
                        "move it before the other statements"
                    };
                    self.report(
                        Diagnostic::error(
                            "declare-place",
                            span,
                            "`#DECLARE` can only be the first statement of a method",
                        )
                        .with_hint(hint),
                    );
                    self.edits.push((i, Edit::SkipTo(next)));
                }
                _ if is_class && !in_function => {
                    if !reported_outside {
                        self.report(
                            Diagnostic::error(
                                "outside-function",
                                span,
                                "a statement stands outside the functions of the class",
                            )
                            .with_hint("put it into `Class constructor` or a `Function`"),
                        );
                        reported_outside = true;
                    }
                    self.edits.push((i, Edit::SkipTo(next)));
                }
                _ => self.line(i, next, token, span),
            }
            is_first = false;
            i = next;
        }
        let end = self
            .tokens
            .iter()
            .rev()
            .find(|lexeme| lexeme.1 != Token::NewLine)
            .map_or(0, |&(_, _, end)| end);
        let end = Span::new(end, end);
        let incomplete = !self.stack.is_empty();
        self.close_all(self.tokens.len(), end);
        incomplete
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < MOST_DIAGNOSTICS {
            self.diagnostics.push(diagnostic);
        }
    }

    fn line(&mut self, i: usize, next: usize, token: Token, span: Span) {
        if let Some(kind) = closed(token) {
            return self.end(i, next, kind, span);
        }
        match token {
            Token::Else => return self.middle(i, next, span, &[Kind::If, Kind::Case], "Else"),
            Token::Catch => return self.middle(i, next, span, &[Kind::Try], "Catch"),
            Token::CaseColon => return self.case(i, next, span),
            Token::EndSql => {
                self.report(Diagnostic::error(
                    "stray-end",
                    span,
                    "`End SQL` without `Begin SQL`",
                ));
                self.edits.push((i, Edit::SkipTo(next)));
                return;
            }
            _ => {}
        }
        self.before_case(token, span);
        if let Some(kind) = opened(token) {
            let dropped = self.stack.len() >= MAX_STRUCTURE_DEPTH;
            if dropped {
                if !self.too_deep {
                    self.too_deep = true;
                    self.report(Diagnostic::error(
                        "too-deep",
                        span,
                        format!("structures nest more than {MAX_STRUCTURE_DEPTH} levels deep here"),
                    ));
                }
                self.edits.push((i, Edit::SkipTo(next)));
            }
            self.stack.push(Opener {
                kind,
                span,
                has_else: false,
                has_case: false,
                dropped,
            });
        }
    }

    /// Reports a statement between `Case of` and its first case, once a structure. The grammar reads it.
    fn before_case(&mut self, token: Token, span: Span) {
        let Some(top) = self.stack.last_mut() else {
            return;
        };
        if top.kind != Kind::Case || top.has_case || top.has_else || token == Token::BadLine {
            return;
        }
        top.has_case = true;
        let opener = top.span;
        self.report(
            Diagnostic::error(
                "before-case",
                span,
                "a statement stands before the first case",
            )
            .with_label(opener, "of this `Case of`")
            .with_hint("a case begins with `: (condition)`"),
        );
    }

    /// The end of a structure.
    fn end(&mut self, i: usize, next: usize, kind: Kind, span: Span) {
        if self.stack.last().is_some_and(|top| top.kind == kind) {
            let top = self.stack.pop().expect("there is a top");
            if top.dropped {
                self.edits.push((i, Edit::SkipTo(next)));
            }
            return;
        }
        let Some(top) = self.stack.last() else {
            self.stray_end(i, next, kind, span, None);
            return;
        };
        let (top_kind, top_span, top_dropped) = (top.kind, top.span, top.dropped);
        // More ends of this kind than openings, and fewer of the other: it is the wrong word.
        let is_wrong_word = self.surplus[kind as usize] < 0 && self.surplus[top_kind as usize] > 0;
        if is_wrong_word {
            self.surplus[kind as usize] += 1;
            self.surplus[top_kind as usize] -= 1;
            let line = self.source.position(top_span.start).line;
            self.report(
                Diagnostic::error(
                    "wrong-end",
                    span,
                    format!(
                        "`{}` cannot close the `{}` of line {line}",
                        kind.closing(),
                        top_kind.opening()
                    ),
                )
                .with_label(
                    top_span,
                    format!(
                        "this `{}` ends with `{}`",
                        top_kind.opening(),
                        top_kind.closing()
                    ),
                ),
            );
            self.edits.push((i, Edit::SkipTo(next)));
            if !top_dropped {
                self.add_end(next, top_kind);
            }
            self.stack.pop();
            return;
        }
        if self.stack.iter().any(|opener| opener.kind == kind) {
            while self.stack.last().is_some_and(|top| top.kind != kind) {
                self.close_top(i, span);
            }
            return self.end(i, next, kind, span);
        }
        self.stray_end(i, next, kind, span, Some((top_kind, top_span)));
    }

    fn stray_end(
        &mut self,
        i: usize,
        next: usize,
        kind: Kind,
        span: Span,
        open: Option<(Kind, Span)>,
    ) {
        self.surplus[kind as usize] += 1;
        let message = format!("`{}` without `{}`", kind.closing(), kind.opening());
        let mut diagnostic = Diagnostic::error("stray-end", span, message);
        if let Some((kind, span)) = open {
            diagnostic = diagnostic.with_label(
                span,
                format!("the open structure is this `{}`", kind.opening()),
            );
        }
        self.report(diagnostic);
        self.edits.push((i, Edit::SkipTo(next)));
    }

    /// `Else` or `Catch`.
    fn middle(&mut self, i: usize, next: usize, span: Span, kinds: &[Kind], word: &str) {
        if !self.stack.iter().any(|opener| kinds.contains(&opener.kind)) {
            let openers: Vec<String> = kinds
                .iter()
                .map(|kind| format!("`{}`", kind.opening()))
                .collect();
            self.report(Diagnostic::error(
                "stray-else",
                span,
                format!("`{word}` without {}", openers.join(" or ")),
            ));
            self.edits.push((i, Edit::SkipTo(next)));
            return;
        }
        while self
            .stack
            .last()
            .is_some_and(|top| !kinds.contains(&top.kind))
        {
            self.close_top(i, span);
        }
        let top = self
            .stack
            .last_mut()
            .expect("a structure of the kind is open");
        let (opener, opening, dropped) = (top.span, top.kind.opening(), top.dropped);
        if std::mem::replace(&mut top.has_else, true) {
            self.report(
                Diagnostic::error(
                    "second-else",
                    span,
                    format!("this `{opening}` has an `{word}` already"),
                )
                .with_label(opener, format!("the `{opening}`")),
            );
            self.edits.push((i, Edit::SkipTo(next)));
        } else if dropped {
            self.edits.push((i, Edit::SkipTo(next)));
        }
    }

    /// The `:` of a case.
    fn case(&mut self, i: usize, next: usize, span: Span) {
        if !self.stack.iter().any(|opener| opener.kind == Kind::Case) {
            self.report(
                Diagnostic::error(
                    "stray-case",
                    span,
                    "`:` begins a case, but no `Case of` is open",
                )
                .with_hint(
                    "a line that goes on from the one before needs `\\` at the end of that one",
                ),
            );
            self.edits.push((i, Edit::SkipTo(next)));
            return;
        }
        while self.stack.last().is_some_and(|top| top.kind != Kind::Case) {
            self.close_top(i, span);
        }
        let top = self.stack.last_mut().expect("a `Case of` is open");
        top.has_case = true;
        let (opener, dropped) = (top.span, top.dropped);
        if top.has_else {
            self.report(
                Diagnostic::error("case-after-else", span, "a case cannot stand after `Else`")
                    .with_label(opener, "of this `Case of`"),
            );
            self.edits.push((i, Edit::SkipTo(next)));
        } else if dropped {
            self.edits.push((i, Edit::SkipTo(next)));
        }
    }

    /// Adds the missing end of the innermost structure before the token `i`.
    fn close_top(&mut self, i: usize, span: Span) {
        let Some(top) = self.stack.pop() else { return };
        self.surplus[top.kind as usize] -= 1;
        let line = self.source.position(top.span.start).line;
        self.report(
            Diagnostic::error(
                "unclosed-structure",
                span,
                format!(
                    "expected `{}` to close the `{}` of line {line}",
                    top.kind.closing(),
                    top.kind.opening()
                ),
            )
            .with_label(
                top.span,
                format!("the `{}` starts here", top.kind.opening()),
            ),
        );
        if !top.dropped {
            self.add_end(i, top.kind);
        }
    }

    /// Adds the end of a structure before a token.
    fn add_end(&mut self, i: usize, kind: Kind) {
        let last = || self.tokens.last().map_or(0, |lexeme| lexeme.2);
        let at = self.tokens.get(i).map_or_else(last, |lexeme| lexeme.0);
        self.edits.push((i, Edit::Close(kind, at)));
    }

    fn close_all(&mut self, i: usize, span: Span) {
        while !self.stack.is_empty() {
            self.close_top(i, span);
        }
    }
}
