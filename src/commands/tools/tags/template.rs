//! A template cut into pieces: plain text, and tags with what stands between them. Nothing is run.

/// How the value of a tag is put into the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With what means something in HTML escaped.
    Text,
    Html,
    /// Any statement; a value is put in as it is.
    Eval,
}

#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    /// `<!--#4DTEXT code-->`
    Value {
        form: Form,
        code: &'a str,
        tag: &'a str,
    },
    /// `$4DTEXT(code)`: the result is not looked through again.
    Dollar {
        form: Form,
        code: &'a str,
        tag: &'a str,
    },
    Code(&'a str),
    If {
        branches: Vec<Branch<'a>>,
    },
    Loop {
        over: &'a str,
        tag: &'a str,
        body: Vec<Piece<'a>>,
    },
    Each {
        item: &'a str,
        list: &'a str,
        tag: &'a str,
        body: Vec<Piece<'a>>,
    },
    Script {
        method: &'a str,
        param: &'a str,
        tag: &'a str,
    },
    Include {
        path: &'a str,
        tag: &'a str,
    },
    Base(&'a str),
    /// The end of a structure is missing.
    Unclosed {
        tag: &'a str,
        end: &'static str,
    },
}

/// One of the ways of an `If`; the last may be without a condition.
#[derive(Debug, PartialEq)]
pub(super) struct Branch<'a> {
    pub condition: Option<&'a str>,
    pub tag: &'a str,
    pub body: Vec<Piece<'a>>,
}

const OPEN: &str = "<!--#4D";
const CLOSE: &str = "-->";

/// The pieces of a template.
pub(super) fn parse(text: &str) -> Vec<Piece<'_>> {
    parse_with(text, true)
}

/// The same without the tags that begin with `$`, which are evaluated only once.
pub(super) fn parse_comments(text: &str) -> Vec<Piece<'_>> {
    parse_with(text, false)
}

fn parse_with(text: &str, dollars: bool) -> Vec<Piece<'_>> {
    let mut parser = Parser {
        tokens: tokens(text, dollars).into_iter().peekable(),
    };
    let mut pieces = Vec::new();
    loop {
        parser.block(&mut pieces, 0);
        // An end without a beginning is plain text.
        match parser.tokens.next() {
            Some(Token::Tag { tag, .. }) => pieces.push(Piece::Text(tag)),
            Some(Token::Text(_) | Token::Dollar { .. }) => {}
            None => return pieces,
        }
    }
}

/// Might there be a tag in the form of a comment?
pub(super) fn has_comment_tags(text: &str) -> bool {
    find_tag(text).is_some()
}

/// What is between `<body>` and `</body>` in a page, or all of it.
pub(super) fn body_of(page: &str) -> &str {
    let lower = page.to_ascii_lowercase();
    let inner = lower.find("<body").and_then(|start| {
        let start = start + lower.get(start..)?.find('>')? + 1;
        let end = start + lower.get(start..)?.find("</body")?;
        page.get(start..end)
    });
    inner.unwrap_or(page)
}

enum Token<'a> {
    Text(&'a str),
    Tag {
        /// The word behind `4D`, in capitals.
        word: String,
        /// What follows it, without blanks around.
        rest: &'a str,
        tag: &'a str,
    },
    Dollar {
        form: Form,
        code: &'a str,
        tag: &'a str,
    },
}

/// Where the next tag begins, in any case of letters.
fn find_tag(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find("<!--#4")?;
        if bytes
            .get(at + 6)
            .is_some_and(|d| d.eq_ignore_ascii_case(&b'D'))
        {
            return Some(at);
        }
        from = at + 6;
    }
}

/// Where the next `$4D…(` begins.
fn find_dollar(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find("$4")?;
        if dollar(text.get(at..)?).is_some() {
            return Some(at);
        }
        from = at + 2;
    }
}

/// A `$4DTEXT(…)` at the beginning of a text: its form, its code, and the text of the tag.
fn dollar(text: &str) -> Option<(Form, &str, &str)> {
    for (name, form) in [
        ("$4DTEXT", Form::Text),
        ("$4DHTML", Form::Html),
        ("$4DEVAL", Form::Eval),
    ] {
        let Some((start, rest)) = text.split_at_checked(name.len()) else {
            continue;
        };
        if !start.eq_ignore_ascii_case(name) {
            continue;
        }
        let inner = rest.trim_start_matches(' ');
        let skipped = rest.len() - inner.len();
        let end = closing(inner)?;
        let code = inner.get(1..end)?;
        let tag = text.get(..name.len() + skipped + end + 1)?;
        return Some((form, code.trim(), tag));
    }
    None
}

/// The position of the parenthesis that closes the one a text begins with. Those in quotes do not
/// count.
fn closing(text: &str) -> Option<usize> {
    if !text.starts_with('(') {
        return None;
    }
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for (i, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return Some(i);
                }
            }
            _ => {}
        }
    }
    None
}

fn tokens(text: &str, dollars: bool) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    // Where the next tag of each form is, from the beginning; looked for once, not at each tag.
    let (mut comment, mut dollar_tag) = (find_tag(text), None);
    if dollars {
        dollar_tag = find_dollar(text);
    }
    while !rest.is_empty() {
        let start = text.len() - rest.len();
        let again = |next: Option<usize>, find: fn(&str) -> Option<usize>| match next {
            Some(at) if at < start => find(rest).map(|at| at + start),
            known => known,
        };
        comment = again(comment, find_tag);
        dollar_tag = again(dollar_tag, find_dollar);
        let at = match (comment, dollar_tag) {
            (Some(tag), Some(dollar)) => tag.min(dollar),
            (Some(at), None) | (None, Some(at)) => at,
            (None, None) => break,
        };
        let is_dollar = dollar_tag == Some(at);
        let at = at - start;
        let (before, here) = rest.split_at(at);
        if !before.is_empty() {
            tokens.push(Token::Text(before));
        }
        if is_dollar {
            let Some((form, code, tag)) = dollar(here) else {
                break;
            };
            tokens.push(Token::Dollar { form, code, tag });
            rest = here.get(tag.len()..).unwrap_or_default();
            continue;
        }
        let Some(end) = here.find(CLOSE) else {
            rest = here;
            break;
        };
        let (tag, after) = here.split_at(end + CLOSE.len());
        let inner = tag
            .get(OPEN.len()..tag.len() - CLOSE.len())
            .unwrap_or_default();
        let length = inner
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(inner.len());
        let (word, content) = inner.split_at(length);
        tokens.push(Token::Tag {
            word: word.to_ascii_uppercase(),
            rest: content.trim(),
            tag,
        });
        rest = after;
    }
    if !rest.is_empty() {
        tokens.push(Token::Text(rest));
    }
    tokens
}

struct Parser<'a> {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token<'a>>>,
}

/// Structures deeper than this are taken as text, so that no template exhausts the stack.
const DEEPEST: u32 = 40;

impl<'a> Parser<'a> {
    /// The pieces up to a tag that ends or divides a structure, which is left.
    fn block(&mut self, pieces: &mut Vec<Piece<'a>>, depth: u32) {
        while let Some(token) = self.tokens.next_if(|token| !is_end(token)) {
            match token {
                Token::Text(text) => pieces.push(Piece::Text(text)),
                Token::Dollar { form, code, tag } => pieces.push(Piece::Dollar { form, code, tag }),
                Token::Tag { word, rest, tag } => {
                    let piece = self.tag(&word, rest, tag, depth);
                    pieces.push(piece);
                }
            }
        }
    }

    fn tag(&mut self, word: &str, rest: &'a str, tag: &'a str, depth: u32) -> Piece<'a> {
        let value = |form| Piece::Value {
            form,
            code: rest,
            tag,
        };
        match word {
            "TEXT" | "VAR" => value(Form::Text),
            "HTML" | "HTMLVAR" => value(Form::Html),
            "EVAL" => value(Form::Eval),
            "CODE" => Piece::Code(rest),
            "BASE" => Piece::Base(rest),
            "INCLUDE" => Piece::Include { path: rest, tag },
            "SCRIPT" => {
                let path = rest.trim_start_matches('/');
                let (method, param) = path.split_at(path.find('/').unwrap_or(path.len()));
                Piece::Script {
                    method: method.trim(),
                    param,
                    tag,
                }
            }
            "IF" if depth < DEEPEST => self.branches(rest, tag, depth + 1),
            "LOOP" if depth < DEEPEST => {
                let mut body = Vec::new();
                self.block(&mut body, depth + 1);
                if !self.eat("ENDLOOP") {
                    return Piece::Unclosed {
                        tag,
                        end: "4DENDLOOP",
                    };
                }
                Piece::Loop {
                    over: unbracketed(rest),
                    tag,
                    body,
                }
            }
            "EACH" if depth < DEEPEST => {
                let mut body = Vec::new();
                self.block(&mut body, depth + 1);
                if !self.eat("ENDEACH") {
                    return Piece::Unclosed {
                        tag,
                        end: "4DENDEACH",
                    };
                }
                let (item, list) = split_each(rest);
                Piece::Each {
                    item,
                    list,
                    tag,
                    body,
                }
            }
            _ => Piece::Text(tag),
        }
    }

    fn branches(&mut self, condition: &'a str, tag: &'a str, depth: u32) -> Piece<'a> {
        let mut branches = vec![Branch {
            condition: Some(condition),
            tag,
            body: Vec::new(),
        }];
        loop {
            if let Some(branch) = branches.last_mut() {
                self.block(&mut branch.body, depth);
            }
            let Some(Token::Tag { word, rest, tag: t }) = self
                .tokens
                .next_if(|token| matches!(token, Token::Tag { word, .. } if is_branch(word)))
            else {
                return Piece::Unclosed {
                    tag,
                    end: "4DENDIF",
                };
            };
            match word.as_str() {
                "ELSEIF" => branches.push(Branch {
                    condition: Some(rest),
                    tag: t,
                    body: Vec::new(),
                }),
                "ELSE" => branches.push(Branch {
                    condition: None,
                    tag: t,
                    body: Vec::new(),
                }),
                _ => return Piece::If { branches },
            }
        }
    }

    fn eat(&mut self, end: &str) -> bool {
        self.tokens
            .next_if(|token| matches!(token, Token::Tag { word, .. } if word == end))
            .is_some()
    }
}

fn is_branch(word: &str) -> bool {
    matches!(word, "ELSEIF" | "ELSE" | "ENDIF")
}

fn is_end(token: &Token) -> bool {
    matches!(token, Token::Tag { word, .. } if is_branch(word) || word == "ENDLOOP" || word == "ENDEACH")
}

/// A name may stand in parentheses.
fn unbracketed(text: &str) -> &str {
    match text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inner) if closing(text) == Some(text.len() - 1) => inner.trim(),
        _ => text,
    }
}

/// `item in list`, with blanks or line ends around the word.
fn split_each(text: &str) -> (&str, &str) {
    let text = unbracketed(text);
    let lower = text.to_ascii_lowercase();
    match lower.find(" in ") {
        Some(at) => (text[..at].trim(), text[at + 4..].trim()),
        None => (text, ""),
    }
}
