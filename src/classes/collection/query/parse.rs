//! Reading conditions: `name = :1 and (age > 30 or status = 'Manager')`.

use super::condition::{Comparator, Condition, Operand, Query, Test};
use crate::args::Args;
use crate::classes::collection::order::text_criteria;
use crate::classes::collection::path::Path;
use crate::value::compare::OrderOperator;
use crate::value::error::code;
use crate::value::{Error, Object, Text, Value, date};

/// How deep parentheses may stand inside each other.
const MAX_DEPTH: u32 = 100;

/// The query of the first argument, with the placeholders' values from the others.
pub fn query(args: &Args) -> Result<Query, Error> {
    let text = args.string(0);
    let values = args.rest(1);
    let settings = match values.last() {
        Some(Value::Object(settings)) => Some(settings.clone()),
        _ => None,
    };
    let mut parser = Parser {
        text: &text,
        at: 0,
        depth: 0,
        values,
        settings,
    };
    let condition = parser.any()?;
    let order = parser.order()?;
    if !parser.rest().is_empty() {
        return Err(parser.error("`and`, `or` or the end expected"));
    }
    Ok(Query { condition, order })
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
    values: &'a [Value],
    settings: Option<Object>,
}

/// What a placeholder stands for.
enum Use {
    Path,
    Value,
}

impl<'a> Parser<'a> {
    /// What follows, without blanks before it.
    fn rest(&mut self) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let trimmed = rest.trim_start();
        self.at += rest.len() - trimmed.len();
        trimmed
    }

    #[cold]
    fn error(&self, what: &str) -> Error {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let column = before.chars().count() + 1;
        let found = self.text.get(self.at..).unwrap_or_default();
        let found = match found.split_whitespace().next() {
            Some(word) => format!("`{word}` found"),
            None => "the text ends".to_owned(),
        };
        Error::new(
            code::QUERY,
            format!("The query is malformed at position {column}: {what}, {found}"),
        )
    }

    /// Takes a symbol if it comes next.
    fn symbol(&mut self, symbol: &str) -> bool {
        let found = self.rest().starts_with(symbol);
        if found {
            self.at += symbol.len();
        }
        found
    }

    /// Takes a word if it comes next, in any case.
    fn word(&mut self, word: &str) -> bool {
        let rest = self.rest();
        let found = rest
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
            && !rest[word.len()..]
                .starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.');
        if found {
            self.at += word.len();
        }
        found
    }

    fn any(&mut self) -> Result<Condition, Error> {
        let mut parts = vec![self.all()?];
        while self.symbol("||") || self.symbol("|") || self.word("or") {
            parts.push(self.all()?);
        }
        Ok(match parts.len() {
            1 => parts.remove(0),
            _ => Condition::Any(parts),
        })
    }

    fn all(&mut self) -> Result<Condition, Error> {
        let mut parts = vec![self.one()?];
        loop {
            if self.symbol("&&") || self.symbol("&") || self.word("and") {
                parts.push(self.one()?);
            } else if self.word("except") {
                let part = self.one()?;
                parts.push(negated(part));
            } else {
                break;
            }
        }
        Ok(match parts.len() {
            1 => parts.remove(0),
            _ => Condition::All(parts),
        })
    }

    fn one(&mut self) -> Result<Condition, Error> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.error("fewer parentheses expected"));
        }
        let condition = if self.is_negation() {
            self.at += "not".len();
            negated(self.one()?)
        } else if self.symbol("(") {
            let inner = self.any()?;
            if !self.symbol(")") {
                return Err(self.error("`)` expected"));
            }
            inner
        } else {
            Condition::Test(self.test()?)
        };
        self.depth -= 1;
        Ok(condition)
    }

    /// `not` begins a negation, unless it is a property that is compared.
    fn is_negation(&mut self) -> bool {
        let start = self.at;
        let is_word = self.word("not");
        let is_path = is_word && self.comparator().is_some();
        self.at = start;
        // blanks are skipped, so that the word can be taken
        self.rest();
        is_word && !is_path
    }

    fn test(&mut self) -> Result<Test, Error> {
        let path = self.path()?;
        let comparator = self
            .comparator()
            .ok_or_else(|| self.error("a comparator expected"))?;
        let operand = if comparator == Comparator::In {
            self.list()?
        } else {
            self.operand()?
        };
        Ok(Test {
            path,
            comparator,
            operand,
        })
    }

    fn path(&mut self) -> Result<Path, Error> {
        let rest = self.rest();
        if rest.starts_with(':') {
            return match self.placeholder(&Use::Path)? {
                Value::Text(path) => Ok(Path::new(&path)),
                Value::Collection(names) => {
                    let names: Option<Vec<Text>> = names
                        .items()
                        .into_iter()
                        .map(|name| match name {
                            Value::Text(name) => Some(name),
                            _ => None,
                        })
                        .collect();
                    let names = names.ok_or_else(|| self.error("a path of texts expected"))?;
                    Ok(Path::of_names(&names))
                }
                Value::Object(_) => Err(no_formula()),
                _ => Err(self.error("a path as text or collection expected")),
            };
        }
        let mut brackets = 0_i32;
        let end = rest
            .find(|c: char| {
                match c {
                    '[' => brackets += 1,
                    ']' => brackets -= 1,
                    _ => {}
                }
                brackets == 0
                    && (c.is_whitespace()
                        || matches!(c, '=' | '#' | '!' | '<' | '>' | '%' | '&' | '|' | '(' | ')'))
            })
            .unwrap_or(rest.len());
        let path = &rest[..end];
        if path.eq_ignore_ascii_case("eval") && rest[end..].starts_with('(') {
            return Err(no_formula());
        }
        if path.is_empty() {
            return Err(self.error("a property expected"));
        }
        self.at += end;
        Ok(Path::new(&Text::new(path)))
    }

    fn comparator(&mut self) -> Option<Comparator> {
        const SYMBOLS: [(&str, Comparator); 12] = [
            ("===", Comparator::Same),
            ("!==", Comparator::NotSame),
            ("==", Comparator::Equal),
            ("!=", Comparator::NotEqual),
            ("<=", Comparator::Order(OrderOperator::LessOrEqual)),
            (">=", Comparator::Order(OrderOperator::GreaterOrEqual)),
            ("=", Comparator::Equal),
            ("##", Comparator::NotSame),
            ("#", Comparator::NotEqual),
            ("<", Comparator::Order(OrderOperator::Less)),
            (">", Comparator::Order(OrderOperator::Greater)),
            ("%", Comparator::Keyword),
        ];
        if let Some((_, comparator)) = SYMBOLS.iter().find(|(symbol, _)| self.symbol(symbol)) {
            return Some(*comparator);
        }
        if self.word("in") {
            return Some(Comparator::In);
        }
        if self.word("is") {
            return Some(if self.word("not") {
                Comparator::NotSame
            } else {
                Comparator::Same
            });
        }
        None
    }

    fn operand(&mut self) -> Result<Operand, Error> {
        let rest = self.rest();
        if rest.starts_with(':') {
            return self.placeholder(&Use::Value).map(Operand::Value);
        }
        if let Some(quote @ ('\'' | '"')) = rest.chars().next() {
            return Ok(Operand::Value(Value::Text(self.quoted(quote)?)));
        }
        let constant = self.bare()?;
        Ok(if constant.eq_ignore_ascii_case("null") {
            Operand::Null
        } else {
            Operand::Value(typed(constant))
        })
    }

    /// `:1`, `[1, 2]` or `["a", "b"]` after `in`.
    fn list(&mut self) -> Result<Operand, Error> {
        if self.rest().starts_with(':') {
            return match self.placeholder(&Use::Value)? {
                Value::Collection(list) => Ok(Operand::List(list.items())),
                _ => Err(self.error("a collection expected before")),
            };
        }
        if !self.symbol("[") {
            return Err(self.error("a collection or `[` expected"));
        }
        let mut list = Vec::new();
        while !self.symbol("]") {
            if !list.is_empty() && !self.symbol(",") {
                return Err(self.error("`,` or `]` expected"));
            }
            let rest = self.rest();
            let value = if let Some(quote @ ('\'' | '"')) = rest.chars().next() {
                Value::Text(self.quoted(quote)?)
            } else if rest.starts_with(':') {
                self.placeholder(&Use::Value)?
            } else {
                let end = rest.find([',', ']']).unwrap_or(rest.len());
                self.at += end;
                let constant = rest[..end].trim();
                if constant.is_empty() {
                    return Err(self.error("a value expected"));
                }
                typed(constant)
            };
            list.push(value);
        }
        Ok(Operand::List(list))
    }

    fn quoted(&mut self, quote: char) -> Result<Text, Error> {
        let inside = &self.rest()[1..];
        let end = inside
            .find(quote)
            .ok_or_else(|| self.error("the quotation has no end"))?;
        self.at += end + 2;
        Ok(Text::new(&inside[..end]))
    }

    /// A constant without quotes: words up to a conjunction or a parenthesis.
    fn bare(&mut self) -> Result<&'a str, Error> {
        self.rest();
        let start = self.at;
        let mut end = start;
        loop {
            let rest = self.rest();
            let length = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '&' | '|' | '(' | ')'))
                .unwrap_or(rest.len());
            if length == 0 || self.is_conjunction() {
                break;
            }
            self.at += length;
            end = self.at;
        }
        if end == start {
            return Err(self.error("a value expected"));
        }
        self.at = end;
        Ok(&self.text[start..end])
    }

    fn is_conjunction(&mut self) -> bool {
        let start = self.at;
        let found = ["and", "or", "except"].iter().any(|word| self.word(word))
            || self.word("order") && self.word("by");
        self.at = start;
        found
    }

    /// `:1` or `:name`.
    fn placeholder(&mut self, usage: &Use) -> Result<Value, Error> {
        let rest = &self.rest()[1..];
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        let name = &rest[..end];
        if let Ok(i) = name.parse::<usize>() {
            let value = i.checked_sub(1).and_then(|i| self.values.get(i)).cloned();
            let value = value.ok_or_else(|| self.error("a placeholder with a value expected"))?;
            self.at += end + 1;
            return Ok(value);
        }
        let section = match usage {
            Use::Path => "attributes",
            Use::Value => "parameters",
        };
        let found = self
            .settings
            .as_ref()
            .and_then(|settings| settings.get_str(section))
            .and_then(|section| match section {
                Value::Object(section) => section.get_str(name),
                _ => None,
            });
        match found {
            Some(value) => {
                self.at += end + 1;
                Ok(value)
            }
            None => Err(self.error(&format!(
                "a placeholder that the settings have among their `{section}` expected"
            ))),
        }
    }

    /// `order by path desc, …` at the end.
    fn order(&mut self) -> Result<Vec<crate::classes::collection::order::Criterion>, Error> {
        let start = self.at;
        if !(self.word("order") && self.word("by")) {
            self.at = start;
            return Ok(Vec::new());
        }
        let criteria = Text::new(self.rest());
        self.at = self.text.len();
        text_criteria(&criteria)
    }
}

/// `not` before a comparison for equality is the comparison for inequality, and the other way
/// round; anything else is turned as a whole.
fn negated(condition: Condition) -> Condition {
    match condition {
        Condition::Test(test) => {
            let comparator = match test.comparator {
                Comparator::Equal => Comparator::NotEqual,
                Comparator::Same => Comparator::NotSame,
                _ => return Condition::Not(Box::new(Condition::Test(test))),
            };
            Condition::Test(Test { comparator, ..test })
        }
        other => Condition::Not(Box::new(other)),
    }
}

/// A constant as the value it is written for.
fn typed(constant: &str) -> Value {
    match constant {
        "true" => return Value::Boolean(true),
        "false" => return Value::Boolean(false),
        _ => {}
    }
    if let Some(date) = date::iso_date(constant) {
        return Value::Date(date);
    }
    let is_number =
        constant.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    match constant.parse::<f64>() {
        Ok(x) if is_number => Value::number(x),
        _ => Value::text(constant),
    }
}

#[cold]
fn no_formula() -> Error {
    Error::new(
        code::QUERY,
        "Formulas are not supported in queries of collections",
    )
}
