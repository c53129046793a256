//! Plain words for what the generated parser reports.
//!
//! It knows which tokens could have come, up to forty of them; a person wants to hear that a value is
//! missing after `+`. All of that folding is here.

use lalrpop_util::ParseError;

use crate::diagnostic::Diagnostic;
use crate::lexer::{Lexeme, Token};
use crate::source::{Source, Span};
use crate::syntax::ast::BinaryOp;

/// The diagnostic for a parse error.
pub(super) fn explain(
    error: &ParseError<u32, Token, ()>,
    source: &Source,
    tokens: &[Lexeme],
) -> Diagnostic {
    match error {
        ParseError::UnrecognizedToken { token, expected } => {
            unexpected(*token, expected, source, tokens)
        }
        ParseError::ExtraToken { token } => unexpected(*token, &[], source, tokens),
        ParseError::UnrecognizedEof { location, expected } => unexpected(
            (*location, Token::NewLine, *location),
            expected,
            source,
            tokens,
        ),
        ParseError::InvalidToken { location } => Diagnostic::error(
            "syntax",
            Span::new(*location, *location),
            "this cannot be read",
        ),
        ParseError::User { error: () } => {
            let end = Span::new(source.text.len() as u32, source.text.len() as u32);
            Diagnostic::error(
                "too-many-errors",
                end,
                "too many errors; the rest was not read",
            )
        }
    }
}

/// What could have come, in a few kinds.
struct Expected<'a> {
    tokens: &'a [String],
}

impl Expected<'_> {
    fn has(&self, name: &str) -> bool {
        self.tokens
            .iter()
            .any(|token| token.trim_matches('"') == name)
    }

    fn value(&self) -> bool {
        self.has("text") && self.has("integer")
    }
}

fn unexpected(
    found: Lexeme,
    expected: &[String],
    source: &Source,
    tokens: &[Lexeme],
) -> Diagnostic {
    let expected = Expected { tokens: expected };
    let (start, token, end) = found;
    let span = Span::new(start, end);
    let i =
        tokens.partition_point(|lexeme| lexeme.0 < start || (lexeme.0 == start && lexeme.2 < end));
    let before = i
        .checked_sub(1)
        .and_then(|i| tokens.get(i))
        .filter(|lexeme| lexeme.1 != Token::NewLine);
    let after = before
        .map(|lexeme| quoted(*lexeme, source))
        .unwrap_or_default();
    let place = match token {
        // The end of a line has no text; point behind what stands before it.
        Token::NewLine => before.map_or(span, |lexeme| Span::new(lexeme.2, lexeme.2)),
        _ => span,
    };
    let here = quoted(found, source);
    let error = |id, message: String| Diagnostic::error(id, place, message);

    if let Some(diagnostic) = operator_mistake(found, before.copied(), &expected, place, source) {
        return diagnostic;
    }
    if expected.value() {
        return match (token, before) {
            (_, None) => error("syntax", format!("a statement cannot begin with {here}")),
            (_, Some((_, previous, _))) if is_keyword(*previous) && ends_value(token) => {
                error("missing-value", format!("a value is missing after {after}"))
            }
            _ if ends_value(token) => {
                error("missing-value", format!("a value is missing after {after}"))
            }
            _ => error(
                "missing-value",
                format!("expected a value after {after}, found {here}"),
            ),
        };
    }
    if expected.has("member") && !expected.has(".") {
        let what = if before.is_some_and(|lexeme| lexeme.1 == Token::Function) {
            "the function's name"
        } else {
            "a name"
        };
        return error("missing-name", format!("{what} is missing after {after}"));
    }
    if expected.has("local") {
        return error("missing-name", format!("a name is missing after {after}"));
    }
    if expected.has("word") && expected.has("command") {
        return error("missing-type", format!("a type is missing after {after}"));
    }
    if token == Token::Colon && bit_operator_before(i, tokens) {
        return error("syntax", format!("{here} cannot stand here"))
            .with_hint("`?-`, `?+` and `??` work on bits; a ternary needs a blank after its `?`");
    }
    let wanted = wanted(&expected);
    match (token, wanted) {
        (Token::NewLine, Some(wanted)) => {
            error("syntax", format!("expected {wanted} after {after}"))
        }
        (_, Some(wanted)) => error(
            "syntax",
            format!("expected {wanted} after {after}, found {here}"),
        ),
        (Token::NewLine, None) => error("syntax", format!("the line ends too early after {after}")),
        (_, None) => error("syntax", format!("{here} cannot stand here")),
    }
}

/// Operators of other languages, and assignments in the wrong place.
fn operator_mistake(
    found: Lexeme,
    before: Option<Lexeme>,
    expected: &Expected,
    place: Span,
    source: &Source,
) -> Option<Diagnostic> {
    let error =
        |id, message: &str, hint: &str| Some(Diagnostic::error(id, place, message).with_hint(hint));
    let two = source.slice(Span::new(found.0, found.0 + 2));
    let repeats = |op| matches!(before, Some((_, Token::Operator(previous), _)) if previous == op);
    match found.1 {
        Token::Operator(BinaryOp::Add | BinaryOp::Subtract) if two == "++" || two == "--" => error(
            "syntax",
            &format!("`{two}` is no operator"),
            &format!("`{}=1` changes a number by one", &two[..1]),
        ),
        Token::Operator(BinaryOp::Equal) if repeats(BinaryOp::Equal) => {
            error("syntax", "`==` is no operator", "`=` compares")
        }
        Token::Assign(_) if expected.has("operator") => error(
            "assign-place",
            &format!(
                "`{}` cannot stand within an expression",
                source.slice(place)
            ),
            "`=` compares; an assignment is a statement of its own",
        ),
        Token::Operator(BinaryOp::Equal) if expected.has(":=") && !expected.has("operator") => {
            error(
                "no-effect",
                "this line compares and does nothing with the result",
                "`:=` assigns",
            )
        }
        Token::Operator(_) if expected.has(":=") && !expected.has("operator") => error(
            "no-effect",
            "this line computes a value and does nothing with it",
            "`:=` assigns a value",
        ),
        _ => None,
    }
}

/// `$a?-1:1` clears a bit; only blanks make it a ternary.
fn bit_operator_before(i: usize, tokens: &[Lexeme]) -> bool {
    tokens[..i.min(tokens.len())]
        .iter()
        .rev()
        .take_while(|lexeme| lexeme.1 != Token::NewLine)
        .any(|lexeme| {
            matches!(
                lexeme.1,
                Token::Operator(BinaryOp::BitSet | BinaryOp::BitClear | BinaryOp::BitTest)
            )
        })
}

/// The expected punctuation, the most useful first, at most three.
fn wanted(expected: &Expected) -> Option<String> {
    let names = [
        ("line end", "the end of the line"),
        (")", "`)`"),
        ("]", "`]`"),
        ("]]", "`]]`"),
        ("}", "`}`"),
        (";", "`;`"),
        (":", "`:`"),
        ("(", "`(`"),
        ("Function", "`Function`"),
        ("SQL text", "SQL"),
    ];
    let mut found: Vec<&str> = names
        .iter()
        .filter(|(name, _)| expected.has(name))
        .map(|&(_, words)| words)
        .take(3)
        .collect();
    if expected.has("operator") && found.len() < 3 && !found.is_empty() {
        found.push("an operator");
    }
    let last = found.pop()?;
    Some(if found.is_empty() {
        last.to_string()
    } else {
        format!("{} or {last}", found.join(", "))
    })
}

/// May this token follow a value?
fn ends_value(token: Token) -> bool {
    matches!(
        token,
        Token::NewLine
            | Token::Close
            | Token::CloseBrace
            | Token::CloseBracket
            | Token::CloseCharacter
            | Token::Semicolon
            | Token::Colon
            | Token::Question
            | Token::Operator(_)
    )
}

fn is_keyword(token: Token) -> bool {
    matches!(
        token,
        Token::If
            | Token::While
            | Token::Until
            | Token::Use
            | Token::CaseColon
            | Token::For
            | Token::ForEach
    )
}

/// The token as it is written, shortened.
fn quoted((start, token, end): Lexeme, source: &Source) -> String {
    const LONGEST: usize = 40;
    match token {
        Token::NewLine => "the end of the line".to_string(),
        Token::CaseColon => "the `:` of the case".to_string(),
        _ => {
            let text = source.slice(Span::new(start, end));
            if text.chars().count() > LONGEST {
                let head: String = text.chars().take(LONGEST).collect();
                format!("`{head}…`")
            } else {
                format!("`{text}`")
            }
        }
    }
}
