//! From text to the tokens of the grammar.
//!
//! `raw` finds the smallest pieces by pattern. `reader` goes through them a logical line at a time:
//! `head` reads the keyword, `line` brackets and operators, `words` names, with the table of known
//! [`Names`]. `literals` knows the values of numbers, dates, times and texts. `blocks` then checks that
//! every structure has its end. The stream never stops: what cannot be read is reported
//! and becomes an error token, so that the parser sees balanced lines only.
//!
//! `grammar/README.md` has the rules in words. The lexer knows no commands but their names.

mod blocks;
mod head;
mod keywords;
mod line;
pub(crate) mod literals;
mod names;
mod raw;
mod reader;
#[cfg(test)]
mod tests;
mod words;

pub use names::{FixedNames, NameKind, Names, fold};

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::syntax::ast::{ArgumentSymbol, AssignOp, BinaryOp, FunctionKind, SpecialForm};

/// The deepest nesting of structures (Concepts/control-flow).
pub const MAX_STRUCTURE_DEPTH: usize = 512;

/// The deepest nesting within one expression: calls, indexes, literals, ternaries, signs. Parentheses
/// around parentheses do not count.
///
/// Everything that walks a tree recurses once a level, some with several frames of a few hundred
/// bytes in a debug build; 512 structures of about 700 bytes and 256 levels of about 2 KB stay below
/// 1 MB of stack together. Public code needs fewer than 20 levels.
pub const MAX_EXPRESSION_DEPTH: u32 = 256;

/// How a text is to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A file: a class if its first line of code can only stand in one, else a method.
    Guess,
    Method,
    Class,
    /// One formula: an expression, an assignment or a call.
    Formula,
}

/// A token of the grammar. Names, numbers and texts are where the token is; it owns nothing.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Token {
    StartMethod,
    StartClass,
    StartFormula,
    NewLine,

    Declare,
    Var,
    If,
    Else,
    EndIf,
    CaseOf,
    /// The `:` that begins a case.
    CaseColon,
    EndCase,
    While,
    EndWhile,
    Repeat,
    Until,
    For,
    EndFor,
    ForEach,
    /// `While` and `Until` after the parenthesis of `For each`.
    EachWhile,
    EachUntil,
    EndForEach,
    Use,
    EndUse,
    Try,
    Catch,
    EndTry,
    BeginSql,
    SqlBody,
    EndSql,
    Return,
    Break,
    Continue,

    ClassExtends,
    ClassConstructor,
    Function,
    Accessor(FunctionKind),
    Modifier(Modifier),
    Property,
    Alias,

    Integer,
    Real,
    Hex,
    Text,
    Date,
    Time,
    Local,
    Parameter(u32),
    ParameterAt,
    Interprocess,
    Word,
    Command(u16),
    Constant(u32),
    Method,
    Plugin,
    Table,
    Field,
    Member,
    Special(SpecialForm),
    /// Where an expression stands that cannot be read; it has been reported.
    BadExpression,
    /// A line that cannot be read; it has been reported.
    BadLine,

    Open,
    OpenCall,
    Close,
    OpenCollection,
    OpenIndex,
    CloseBracket,
    OpenCharacter,
    CloseCharacter,
    OpenObject,
    OpenElement,
    CloseBrace,
    Semicolon,
    Colon,
    Dot,
    Ellipsis,
    Question,
    /// `->` before its operand.
    PointerTo,
    /// `->` after its operand.
    Dereference,
    /// `-` before its operand.
    Negate,
    Operator(BinaryOp),
    Assign(AssignOp),
    /// An operator that is a whole argument.
    Symbol(ArgumentSymbol),
    /// A conjunction glued to the argument after it.
    Glued(ArgumentSymbol),
    /// Nothing between two separators of arguments.
    Missing,
}

/// A word before `Function`, `Class constructor` or `Alias`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Modifier {
    Shared,
    Singleton,
    Session,
    Exposed,
    Local,
    Server,
    OnHttpGet,
}

/// Start, token, end: what the generated parser takes.
pub type Lexeme = (u32, Token, u32);

/// What the lexer found in a text.
pub struct Lexed {
    /// Begins with a start token; every line ends in [`Token::NewLine`]; structures are balanced.
    pub tokens: Vec<Lexeme>,
    pub comments: Vec<Span>,
    /// The JSON text of the attributes line.
    pub attributes: Option<Span>,
    pub diagnostics: Vec<Diagnostic>,
    /// The text ends within a structure, a comment or a continued line.
    pub incomplete: bool,
}

/// Reads a whole text. Problems become diagnostics.
pub fn lex(source: &Source, names: &Names, mode: Mode) -> Lexed {
    let mut lexed = reader::read(source, names, mode);
    if mode != Mode::Formula {
        blocks::balance(source, &mut lexed);
    }
    lexed
}
