//! Formulas as texts: what a command that gets one may ask without compiling it. It knows the
//! tokens of the language, so that commands need not.

use super::program::Program;
use crate::commands;
use crate::constants;
use crate::lexer::{self, Mode, Names, Token};
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

    /// A formula in its usual form: the current names of its commands and constants, with their
    /// tokens (`Abs:C99`) if they are wanted, and no blanks around operators. Everything else stays
    /// as it is written.
    pub fn with_current_names(&self, formula: &Source, tokens: bool) -> String {
        self.unspaced(formula, Mode::Formula, tokens)
    }

    /// The text of a method as `.source` shows it: commands and constants by their current names,
    /// the declaration with its usual blanks, lines that end with a carriage return
    /// (API/MethodClass).
    pub fn method_text(&self, method: &Source) -> String {
        let text = self.unspaced(method, Mode::Method, false);
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let lines: Vec<String> = text.split('\n').map(declaration_spaced).collect();
        lines.join("\r")
    }

    /// The code of a file of a unit with the current names of its commands and constants, as
    /// `METHOD GET CODE` gives it.
    pub fn code_text(&self, unit: u32, file: &Source, tokens: bool) -> String {
        with_names(file, &self.unit(unit).names, Mode::Guess, tokens)
    }

    fn unspaced(&self, source: &Source, mode: Mode, tokens: bool) -> String {
        let named = with_names(source, &self.names, mode, tokens);
        let named = Source::new(source.name.clone(), named);
        without_blanks(&named, &self.names, mode)
    }
}

/// The text without the blanks around operators, as `.source` shows it. They stay where two
/// operators would become one.
fn without_blanks(source: &Source, names: &Names, mode: Mode) -> String {
    const BLANKS: [char; 2] = [' ', '\t'];
    let lexed = lexer::lex(source, names, mode);
    let text = &*source.text;
    let mut result = String::with_capacity(text.len());
    let mut copied = 0;
    for (start, token, end) in lexed.tokens {
        if !matches!(token, Token::Operator(_) | Token::Assign(_)) {
            continue;
        }
        let (Some(before), Some(operator), Some(after)) = (
            text.get(copied..start as usize),
            text.get(start as usize..end as usize),
            text.get(end as usize..),
        ) else {
            continue;
        };
        let bare = before.trim_end_matches(BLANKS);
        let touches = bare.ends_with(|c: char| c.is_ascii_punctuation() && !is_harmless(c));
        result.push_str(if touches { before } else { bare });
        result.push_str(operator);
        copied = end as usize;
        let rest = after.trim_start_matches(BLANKS);
        if !rest.starts_with(|c: char| c.is_ascii_punctuation() && !is_harmless(c)) {
            copied += after.len() - rest.len();
        }
    }
    result.push_str(text.get(copied..).unwrap_or(""));
    result
}

/// May the character stand right beside an operator?
fn is_harmless(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | '"' | '$' | '_' | ';')
}

fn with_names(source: &Source, names: &Names, mode: Mode, tokens: bool) -> String {
    let lexed = lexer::lex(source, names, mode);
    let text = &*source.text;
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

/// A line that declares parameters as it is usually written; any other line as it is.
fn declaration_spaced(line: &str) -> String {
    const WORD: &str = "#DECLARE";
    let begin = line.trim_start();
    let (Some(word), Some(rest)) = (begin.get(..WORD.len()), begin.get(WORD.len()..)) else {
        return line.to_owned();
    };
    if !word.eq_ignore_ascii_case(WORD) || rest.contains("//") || rest.contains("/*") {
        return line.to_owned();
    }
    let rest: Vec<&str> = rest.split_whitespace().collect();
    let mut spaced = String::from(WORD);
    for c in rest.join(" ").replace("->", "\u{2192}").chars() {
        let written = match c {
            ':' => " : ",
            '\u{2192}' => " -> ",
            ';' => "; ",
            _ => {
                let blank_is_due = spaced.ends_with(' ') || spaced.ends_with('(');
                if !(c == ' ' && blank_is_due) {
                    spaced.push(c);
                }
                continue;
            }
        };
        spaced.truncate(spaced.trim_end().len());
        spaced.push_str(written);
    }
    spaced
        .replace(" )", ")")
        .replacen("#DECLARE (", "#DECLARE(", 1)
}

/// The current name of a command or a constant, and its token.
fn name_and_token(token: &Token) -> Option<(&'static str, String)> {
    match token {
        Token::Command(number) => {
            let command = commands::by_number(*number)?;
            Some((command.name, format!(":C{}", command.number)))
        }
        Token::Constant(index) if *index < constants::count() => {
            let constant = constants::get(*index);
            let token = constant
                .token
                .map_or_else(String::new, |(theme, place)| format!(":K{theme}:{place}"));
            Some((constant.name, token))
        }
        _ => None,
    }
}
