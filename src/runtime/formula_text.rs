//! Formulas as texts: what a command that gets one may ask without compiling it. It knows the
//! tokens of the language, so that commands need not.

use super::program::Program;
use crate::commands;
use crate::constants;
use crate::lexer::{self, Mode, Token};
use crate::source::Source;

impl Program {
    /// The first local variable in a formula, as it is written there.
    pub fn local_in_formula<'s>(&self, formula: &'s Source) -> Option<&'s str> {
        let lexed = lexer::lex(formula, &self.names, Mode::Formula);
        let (start, _, end) = lexed
            .tokens
            .iter()
            .find(|(_, token, _)| matches!(token, Token::Local))?;
        formula.text.get(*start as usize..*end as usize)
    }

    /// A formula with the current names of its commands and constants, with their tokens
    /// (`Abs:C99`) if they are wanted. Everything else stays as it is written.
    pub fn with_current_names(&self, formula: &Source, tokens: bool) -> String {
        let lexed = lexer::lex(formula, &self.names, Mode::Formula);
        let text = &*formula.text;
        let mut result = String::with_capacity(text.len());
        let mut copied = 0;
        for (start, token, end) in lexed.tokens {
            let Some((name, token)) = name_and_token(&token) else {
                continue;
            };
            let Some(before) = text.get(copied as usize..start as usize) else {
                continue;
            };
            result.push_str(before);
            result.push_str(name);
            if tokens {
                result.push_str(&token);
            }
            copied = end;
        }
        result.push_str(text.get(copied as usize..).unwrap_or(""));
        result
    }
}

/// The current name of a command or a constant, and its token.
fn name_and_token(token: &Token) -> Option<(&'static str, String)> {
    match token {
        Token::Command(number) => {
            let command = commands::by_number(*number)?;
            Some((command.name, format!(":C{}", command.number)))
        }
        Token::Constant(index) => {
            let constant = constants::get(*index);
            let token = constant
                .token
                .map_or_else(String::new, |(theme, place)| format!(":K{theme}:{place}"));
            Some((constant.name, token))
        }
        _ => None,
    }
}
