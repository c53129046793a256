//! From a text to its tree: one door to the lexer and the generated parser.
//!
//! Every problem of a text is a [`Diagnostic`]; the tree is always there, with error nodes where
//! something could not be read. Names are not resolved here, but for what the table of known names
//! says about their kind.

mod actions;
pub mod ast;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
mod wording;

use std::cell::Cell;

use crate::diagnostic::Diagnostic;
use crate::lexer::{self, Mode, Names, Token};
use crate::source::{Source, Span};
use actions::{Actions, Root};
use ast::BinaryOp;

/// The generated parser.
mod grammar {
    #![allow(clippy::all, clippy::pedantic, clippy::nursery, unused, missing_docs)]
    include!(concat!(env!("OUT_DIR"), "/fourd.rs"));
}

/// The most problems of one text that are kept; after as many unreadable lines the parser gives up.
pub(crate) const MOST_DIAGNOSTICS: usize = 1000;

/// What a text turned out to be.
#[derive(Debug)]
pub struct Parsed {
    pub file: ast::File,
    /// In the order of their places.
    pub diagnostics: Vec<Diagnostic>,
    /// The text ends within a structure, a comment or a continued line: a reader of lines asks for more.
    pub incomplete: bool,
}

impl Parsed {
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Reads a file. It is a class if its first line of code can only stand in a class, else a method.
pub fn parse(source: &Source, names: &Names) -> Parsed {
    parse_as(source, names, Mode::Guess)
}

/// Reads the file of a class.
pub fn parse_class(source: &Source, names: &Names) -> Parsed {
    parse_as(source, names, Mode::Class)
}

/// Reads the code of a method.
pub fn parse_method(source: &Source, names: &Names) -> Parsed {
    parse_as(source, names, Mode::Method)
}

/// Reads one formula: an expression, an assignment, a call or `return` (commands/execute-formula).
pub fn parse_formula(source: &Source, names: &Names) -> (ast::FormulaBody, Vec<Diagnostic>) {
    let lexed = lexer::lex(source, names, Mode::Formula);
    let mut diagnostics = lexed.diagnostics;
    let body = if lexed.tokens.len() == 1 {
        diagnostics.push(Diagnostic::error(
            "empty-formula",
            Span::default(),
            "the formula is empty",
        ));
        None
    } else {
        match run(source, &lexed.tokens, &mut diagnostics) {
            Some(Root::Formula(body)) => Some(body),
            _ => None,
        }
    };
    let whole = Span::new(0, source.text.len() as u32);
    (
        body.unwrap_or_else(|| ast::FormulaBody::Expr(actions::bad(whole))),
        tidy(diagnostics),
    )
}

fn parse_as(source: &Source, names: &Names, mode: Mode) -> Parsed {
    let mut lexed = lexer::lex(source, names, mode);
    let mut diagnostics = lexed.diagnostics;
    dangling_plus(&mut lexed.tokens, &mut diagnostics);
    let body = match run(source, &lexed.tokens, &mut diagnostics) {
        Some(Root::Body(body)) => body,
        _ if mode == Mode::Class => ast::Body::Class(ast::Class::default()),
        _ => ast::Body::Method(ast::Method::default()),
    };
    let file = ast::File {
        attributes: lexed.attributes,
        body,
        comments: lexed.comments,
    };
    Parsed {
        file,
        diagnostics: tidy(diagnostics),
        incomplete: lexed.incomplete,
    }
}

/// U: `dangling_plus`: a `+` that ends a line with a text before it adds nothing. Interpreted code
/// runs with it; the check of a program refuses it.
fn dangling_plus(tokens: &mut Vec<lexer::Lexeme>, diagnostics: &mut Vec<Diagnostic>) {
    let dangling = |window: &[lexer::Lexeme]| {
        matches!(window[1].1, Token::Operator(BinaryOp::Add))
            && window[2].1 == Token::NewLine
            && window[0].1 == Token::Text
    };
    let places: Vec<usize> = (1..tokens.len().saturating_sub(1))
        .filter(|&i| dangling(&tokens[i - 1..=i + 1]))
        .collect();
    for &i in places.iter().rev() {
        let (_, _, end) = tokens.remove(i);
        diagnostics.push(Diagnostic::warning(
            "dangling-operator",
            Span::new(end, end),
            "a value is missing after `+`",
        ));
    }
}

fn run(
    source: &Source,
    tokens: &[lexer::Lexeme],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Root> {
    let failures = Cell::new(0);
    let mut cx = Actions {
        source,
        tokens,
        diagnostics: Vec::new(),
        failures: &failures,
    };
    let lexemes = tokens
        .iter()
        .map(|&lexeme| match failures.get() < MOST_DIAGNOSTICS {
            true => Ok(lexeme),
            false => Err(()),
        });
    let result = grammar::TextParser::new().parse(&mut cx, lexemes);
    let root = match result {
        Ok(root) => Some(*root),
        Err(error) => {
            let diagnostic = wording::explain(&error, source, tokens);
            cx.diagnostics.push(diagnostic);
            None
        }
    };
    diagnostics.append(&mut cx.diagnostics);
    root
}

/// In the order of their places, errors first where two meet, no more than anyone reads.
fn tidy(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, !diagnostic.is_error()));
    diagnostics.truncate(MOST_DIAGNOSTICS);
    diagnostics
}
