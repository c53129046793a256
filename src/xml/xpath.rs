//! XPath 1.0: expressions that find the nodes of a tree. This file reads them, `evaluate.rs` runs
//! them. Names are compared as they are written, with their prefixes.

mod evaluate;

pub use evaluate::{Item, find};

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    Number(f64),
    Text(String),
    Path(Path),
    /// An expression whose nodes are filtered.
    Filter(Box<Expr>, Vec<Expr>),
    Call(String, Vec<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
    Negate(Box<Expr>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Union,
}

/// Steps from somewhere: from the document, from the nodes of an expression, or from the node where
/// the search begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pub from_document: bool,
    pub start: Option<Box<Expr>>,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub axis: Axis,
    pub test: Test,
    pub predicates: Vec<Expr>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Axis {
    Child,
    Descendant,
    DescendantOrSelf,
    Parent,
    Ancestor,
    AncestorOrSelf,
    Itself,
    Attribute,
    FollowingSibling,
    PrecedingSibling,
}

/// The axes by their names.
const AXES: [(&str, Axis); 10] = [
    ("child", Axis::Child),
    ("descendant", Axis::Descendant),
    ("descendant-or-self", Axis::DescendantOrSelf),
    ("parent", Axis::Parent),
    ("ancestor", Axis::Ancestor),
    ("ancestor-or-self", Axis::AncestorOrSelf),
    ("self", Axis::Itself),
    ("attribute", Axis::Attribute),
    ("following-sibling", Axis::FollowingSibling),
    ("preceding-sibling", Axis::PrecedingSibling),
];

#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    Name(String),
    /// `*`: every element, or every attribute.
    Any,
    Node,
    Text,
    Comment,
    Instruction,
}

/// The operators in levels, the loosest first. Longer ones stand before those they begin with.
const LEVELS: &[&[(&str, Operator)]] = &[
    &[("or", Operator::Or)],
    &[("and", Operator::And)],
    &[("!=", Operator::NotEqual), ("=", Operator::Equal)],
    &[
        ("<=", Operator::LessOrEqual),
        (">=", Operator::GreaterOrEqual),
        ("<", Operator::Less),
        (">", Operator::Greater),
    ],
    &[("+", Operator::Add), ("-", Operator::Subtract)],
    &[
        ("*", Operator::Multiply),
        ("div", Operator::Divide),
        ("mod", Operator::Modulo),
    ],
];

/// How deep expressions may lie inside each other.
const MAX_DEPTH: u32 = 50;

/// Reads an expression.
pub fn parse(text: &str) -> Result<Expr, String> {
    let mut parser = Parser {
        rest: text,
        depth: 0,
    };
    let expr = parser.binary(0)?;
    parser.blanks();
    match parser.rest {
        "" => Ok(expr),
        rest => Err(format!("`{rest}` is not expected in the path `{text}`")),
    }
}

struct Parser<'a> {
    rest: &'a str,
    depth: u32,
}

fn is_name_char(c: char) -> bool {
    c.is_alphanumeric() || "_-.\u{B7}".contains(c)
}

impl<'a> Parser<'a> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Takes a sign or a word if it comes next.
    fn take(&mut self, sign: &str) -> bool {
        self.blanks();
        let Some(behind) = self.rest.strip_prefix(sign) else {
            return false;
        };
        let is_word = sign.ends_with(char::is_alphabetic);
        if is_word && behind.starts_with(is_name_char) {
            return false;
        }
        self.rest = behind;
        true
    }

    fn expect(&mut self, sign: &str) -> Result<(), String> {
        if self.take(sign) {
            return Ok(());
        }
        Err(format!("`{sign}` is missing before `{}`", self.rest))
    }

    fn binary(&mut self, level: usize) -> Result<Expr, String> {
        let Some(operators) = LEVELS.get(level) else {
            return self.unary();
        };
        let mut left = self.binary(level + 1)?;
        while let Some((_, operator)) = operators.iter().find(|(sign, _)| self.take(sign)) {
            let right = self.binary(level + 1)?;
            left = Expr::Binary(*operator, Box::new(left), Box::new(right));
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr, String> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err("the path is too deep".into());
        }
        let expr = if self.take("-") {
            Expr::Negate(Box::new(self.unary()?))
        } else {
            let mut left = self.path()?;
            while self.take("|") {
                let right = self.path()?;
                left = Expr::Binary(Operator::Union, Box::new(left), Box::new(right));
            }
            left
        };
        self.depth -= 1;
        Ok(expr)
    }

    fn path(&mut self) -> Result<Expr, String> {
        self.blanks();
        if let Some(primary) = self.primary()? {
            let predicates = self.predicates()?;
            let filtered = match predicates.is_empty() {
                true => primary,
                false => Expr::Filter(Box::new(primary), predicates),
            };
            if !self.rest.trim_start().starts_with('/') {
                return Ok(filtered);
            }
            let mut path = Path {
                from_document: false,
                start: Some(Box::new(filtered)),
                steps: Vec::new(),
            };
            self.more_steps(&mut path)?;
            return Ok(Expr::Path(path));
        }
        let mut path = Path {
            from_document: self.rest.starts_with('/'),
            start: None,
            steps: Vec::new(),
        };
        if path.from_document {
            if !self.rest.starts_with("//") {
                self.take("/");
                self.blanks();
                if !self
                    .rest
                    .starts_with(|c| is_name_char(c) || "@.*".contains(c))
                {
                    return Ok(Expr::Path(path));
                }
                let step = self.step()?;
                path.steps.push(step);
            }
        } else {
            let step = self.step()?;
            path.steps.push(step);
        }
        self.more_steps(&mut path)?;
        Ok(Expr::Path(path))
    }

    fn more_steps(&mut self, path: &mut Path) -> Result<(), String> {
        loop {
            if self.take("//") {
                path.steps.push(Step {
                    axis: Axis::DescendantOrSelf,
                    test: Test::Node,
                    predicates: Vec::new(),
                });
            } else if !self.take("/") {
                return Ok(());
            }
            let step = self.step()?;
            path.steps.push(step);
        }
    }

    fn step(&mut self) -> Result<Step, String> {
        let plain = |axis| Step {
            axis,
            test: Test::Node,
            predicates: Vec::new(),
        };
        if self.take("..") {
            return Ok(plain(Axis::Parent));
        }
        self.blanks();
        if self.rest.starts_with('.') {
            self.take(".");
            return Ok(plain(Axis::Itself));
        }
        let axis = if self.take("@") {
            Axis::Attribute
        } else {
            let named = AXES.iter().find(|(name, _)| {
                let behind = self.rest.strip_prefix(name);
                behind.is_some_and(|behind| behind.trim_start().starts_with("::"))
            });
            match named {
                Some((name, axis)) => {
                    self.take(name);
                    self.take("::");
                    *axis
                }
                None => Axis::Child,
            }
        };
        let test = self.test()?;
        let predicates = self.predicates()?;
        Ok(Step {
            axis,
            test,
            predicates,
        })
    }

    fn test(&mut self) -> Result<Test, String> {
        if self.take("*") {
            return Ok(Test::Any);
        }
        let name = self.name().ok_or_else(|| match self.rest {
            "" => "the path ends too early".to_owned(),
            rest => format!("a name is missing before `{rest}`"),
        })?;
        if self.take("(") {
            let kind = match name.as_str() {
                "node" => Test::Node,
                "text" => Test::Text,
                "comment" => Test::Comment,
                "processing-instruction" => Test::Instruction,
                _ => return Err(format!("`{name}` is no kind of a node")),
            };
            self.expect(")")?;
            return Ok(kind);
        }
        Ok(Test::Name(name))
    }

    /// A name, with its prefix if it has one.
    fn name(&mut self) -> Option<String> {
        self.blanks();
        let is_part = |c: char| is_name_char(c) || c == ':';
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let name = self.rest.get(..end)?.trim_end_matches(':');
        if !super::tree::is_name(name) {
            return None;
        }
        self.rest = self.rest.get(name.len()..)?;
        Some(name.to_owned())
    }

    fn predicates(&mut self) -> Result<Vec<Expr>, String> {
        let mut predicates = Vec::new();
        while self.take("[") {
            predicates.push(self.binary(0)?);
            self.expect("]")?;
        }
        Ok(predicates)
    }

    /// What is no path: a text, a number, a call, an expression in parentheses.
    fn primary(&mut self) -> Result<Option<Expr>, String> {
        if self.take("(") {
            let inner = self.binary(0)?;
            self.expect(")")?;
            return Ok(Some(inner));
        }
        for quote in ['"', '\''] {
            if let Some(inside) = self.rest.strip_prefix(quote) {
                let Some((text, behind)) = inside.split_once(quote) else {
                    return Err(format!("a text has no closing {quote}"));
                };
                self.rest = behind;
                return Ok(Some(Expr::Text(text.to_owned())));
            }
        }
        if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            let is_part = |c: char| c.is_ascii_digit() || c == '.';
            let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
            let (digits, behind) = self.rest.split_at(end);
            self.rest = behind;
            let number = digits.parse();
            return Ok(Some(Expr::Number(
                number.map_err(|_| format!("`{digits}` is no number in a path"))?,
            )));
        }
        let before = self.rest;
        if let Some(name) = self.name()
            && !["node", "text", "comment", "processing-instruction"].contains(&name.as_str())
            && self.take("(")
        {
            let mut arguments = Vec::new();
            if !self.take(")") {
                loop {
                    arguments.push(self.binary(0)?);
                    if !self.take(",") {
                        break;
                    }
                }
                self.expect(")")?;
            }
            return Ok(Some(Expr::Call(name, arguments)));
        }
        self.rest = before;
        Ok(None)
    }
}
