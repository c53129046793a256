//! Searching, replacing and comparing: `Position`, `Replace string`, `Compare strings`,
//! `Match regex` and `GET TEXT KEYWORDS`.

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, one_of, star, text, variable};
use crate::interpret::Context;
use crate::interpret::operator::too_long;
use crate::value::array::{Data, Element};
use crate::value::compare::{self, SearchRule};
use crate::value::regex::{Found, Regex, RegexError};
use crate::value::text::{TooLong, with_case};
use crate::value::{Array, Error, Text, Value};

pub(super) const POSITION: Command = Command {
    number: 15,
    name: "Position",
    french: Some("Position"),
    params: &[
        text("find"),
        text("aString"),
        integer("start").optional(),
        variable("lengthFound").optional(),
        one_of("options", &[Kind::Star, Kind::Integer]).optional(),
    ],
    returns: Kind::Integer,
    doc: "Where a text occurs in another for the first time, as `=` compares or by character codes; 0 if it does not.",
    examples: &[
        ("Position(\"ll\"; \"Willow\")", "3"),
        ("Position(\"day\"; \"Today is the first day\"; 4)", "20"),
        ("Position(\"DAY\"; \"Today is the first day\"; 1; *)", "0"),
        ("Position(\"\"; \"\")", "0"),
    ],
    source: "commands/position",
    run: Run::Function(position),
    ..Command::DEFAULT
};

fn position(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let rule = if args.star(2) {
        SearchRule::CODES
    } else if args.has(4) {
        SearchRule::from_options(args.integer(4))
    } else {
        SearchRule::LANGUAGE
    };
    let start = start_of(args, 2);
    let found = match (args.value(0), args.value(1)) {
        (Value::Text(wanted), Value::Text(text)) => compare::position(wanted, text, start, rule),
        _ => None,
    };
    if let Value::Pointer(length) = args.value(3) {
        let length_found = found.map_or(0, |(_, length)| length);
        cx.write_pointer(length, Value::from(length_found))?;
    }
    Ok(Value::from(found.map_or(0, |(position, _)| position + 1)))
}

/// U: a start of a search below 1, or none, is the first character. Counted from 0.
fn start_of(args: &Args, i: usize) -> usize {
    if args.has_value(i) {
        usize::try_from(args.integer(i).max(1) - 1).unwrap_or(0)
    } else {
        0
    }
}

pub(super) const REPLACE_STRING: Command = Command {
    number: 233,
    name: "Replace string",
    french: Some("Remplacer chaine"),
    params: &[
        text("source"),
        text("oldString"),
        text("newString"),
        integer("howMany").optional(),
        star("*").optional(),
    ],
    returns: Kind::Text,
    doc: "The text with all or the first occurrences of a text replaced, as `=` compares or by character codes.",
    examples: &[
        ("Replace string(\"Shout\"; \"O\"; \"\")", "Shut"),
        ("Replace string(\"aaa\"; \"a\"; \"b\"; 2)", "bba"),
        (
            "Replace string(\"Crème brûlée\"; \"Brulee\"; \"caramel\")",
            "Crème caramel",
        ),
        (
            "Replace string(\"Crème brûlée\"; \"Brulee\"; \"caramel\"; *)",
            "Crème brûlée",
        ),
    ],
    source: "commands/replace-string",
    run: Run::Function(replace_string),
    ..Command::DEFAULT
};

fn replace_string(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let rule = if args.star(3) {
        SearchRule::CODES
    } else {
        SearchRule::LANGUAGE
    };
    // U: a number of times below 0 is none.
    let how_many = args
        .has_value(3)
        .then(|| usize::try_from(args.integer(3)).unwrap_or(0));
    let source = args.text(0);
    compare::replace(&source, &args.text(1), &args.text(2), how_many, rule)
        .map(Value::Text)
        .map_err(|TooLong| too_long())
}

pub(super) const COMPARE_STRINGS: Command = Command {
    number: 1756,
    name: "Compare strings",
    params: &[
        text("aString"),
        text("bString"),
        integer("options").optional(),
    ],
    returns: Kind::Integer,
    doc: "-1, 0 or 1 as the first text is lower than the second, equal to it or higher, by the rules that the options name.",
    examples: &[
        (
            "Compare strings(\"alpha Bravo\"; \"Alpha Bravo\"; sk char codes)",
            "1",
        ),
        (
            "Compare strings(\"alpha\"; \"Alpha\"; sk char codes+sk case insensitive)",
            "0",
        ),
        ("Compare strings(\"ete\"; \"été\")", "0"),
        ("Compare strings(\"abc\"; \"abd\")", "-1"),
    ],
    source: "commands/compare-strings",
    run: Run::Function(compare_strings),
    ..Command::DEFAULT
};

fn compare_strings(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let options = args.has(2).then(|| args.integer(2));
    let order = compare::compare_strings(&args.text(0), &args.text(1), options);
    Ok(Value::Integer(order))
}

pub(super) const MATCH_REGEX: Command = Command {
    number: 1019,
    name: "Match regex",
    french: Some("Trouver regex"),
    params: &[
        text("pattern"),
        text("aString"),
        integer("start").optional(),
        variable("pos_found").optional(),
        variable("length_found").optional(),
        star("*").optional(),
    ],
    returns: Kind::Boolean,
    sets: &["Error"],
    doc: "Does the whole text match a regular expression? With a start: is there a match from there on, or with `*` right there?",
    examples: &[
        ("Match regex(\".*smith.*\"; \"Blacksmiths\")", "True"),
        ("Match regex(\"smith\"; \"Blacksmiths\")", "False"),
        ("Match regex(\"a.b\"; \"---a-b---\"; 1)", "True"),
        ("Match regex(\"a.b\"; \"---a-b---\"; 1; *)", "False"),
    ],
    source: "commands/match-regex",
    run: Run::Function(match_regex),
    ..Command::DEFAULT
};

fn match_regex(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (pattern, subject) = (args.text(0), args.text(1));
    let found = if !args.has(2) {
        Regex::of(&pattern).match_whole(&subject)
    } else {
        let start = start_of(args, 2);
        let only_here = args.star(2);
        Regex::of(&pattern).find(&subject, start, only_here)
    };
    let Some(groups) = found.map_err(regex_error)? else {
        return Ok(Value::Boolean(false));
    };
    deliver(cx, args.value(3), &groups, group_position)?;
    deliver(cx, args.value(4), &groups, group_length)?;
    Ok(Value::Boolean(true))
}

/// The position of a group, from 1. U: a group that took no part in the match has position 0.
fn group_position(group: Option<Found>) -> i32 {
    group.map_or(0, |found| count(found.start).saturating_add(1))
}

fn group_length(group: Option<Found>) -> i32 {
    group.map_or(0, |found| count(found.length))
}

fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// Puts a number of the match into a variable, or those of all groups into an array whose element
/// 0 is for the whole match.
fn deliver(
    cx: &mut Context,
    target: &Value,
    groups: &[Option<Found>],
    number: fn(Option<Found>) -> i32,
) -> Result<(), Error> {
    let Value::Pointer(pointer) = target else {
        return Ok(());
    };
    if let Value::Array(array) = cx.read_pointer(pointer)? {
        array.resize(groups.len().saturating_sub(1));
        for (i, group) in groups.iter().enumerate() {
            array.set(count(i), Value::Integer(number(*group)))?;
        }
        return Ok(());
    }
    let whole = groups.first().copied().flatten();
    cx.write_pointer(pointer, Value::Integer(number(whole)))
}

/// U: `regex_error`: the number and the name of these errors: those of ICU in its order, from 298,
/// as public tests have recorded one of them (304 for a parenthesis that is missing).
fn regex_error(error: RegexError) -> Error {
    let (place, name) = error.icu();
    let hint = match error {
        RegexError::Syntax(what) => format!("the regular expression is malformed: {what}"),
        RegexError::TooManySteps => "the regular expression takes too many steps on this text; \
             nested repetitions such as `(a+)+` try all ways to divide a text"
            .to_owned(),
    };
    Error::new(298 + place, name).with_hint(hint)
}

pub(super) const GET_TEXT_KEYWORDS: Command = Command {
    number: 1141,
    name: "GET TEXT KEYWORDS",
    params: &[text("text"), variable("arrKeywords"), star("*").optional()],
    doc: "Fills a text array with the words of a text, with `*` each once.",
    source: "commands/get-text-keywords",
    run: Run::Function(get_text_keywords),
    ..Command::DEFAULT
};

fn get_text_keywords(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let mut words = compare::keywords(&without_styles(args.text(0)));
    if args.star(2) {
        // Words that only differ in case or accents are the same keyword.
        let mut seen = std::collections::HashSet::new();
        words.retain(|word| seen.insert(with_case(word, false, false)));
    }
    let pointer = args.pointer(1);
    words.insert(0, Text::EMPTY);
    let data = Data::Text(words);
    match cx.read_pointer(&pointer)? {
        Value::Array(array) if !array.is_two_dimensional() => {
            if array.element_type() != Element::Text {
                return Err(Error::types("`GET TEXT KEYWORDS` fills a text array"));
            }
            array.update(|old| *old = data);
        }
        _ => cx.write_pointer(&pointer, Value::Array(Array::from_data(data)))?,
    }
    Ok(Value::Undefined)
}

/// A text without the tags that make it a multistyle text (commands/get-text-keywords). Only a text
/// with a `SPAN` is one; others may contain `<` as a plain character.
fn without_styles(text: Text) -> Text {
    let styled = text.to_string();
    if !styled.to_ascii_lowercase().contains("<span") {
        return text;
    }
    let mut plain = String::with_capacity(styled.len());
    let mut rest = styled.as_str();
    while let Some((before, tag)) = rest.split_once('<') {
        plain.push_str(before);
        let Some((name, after)) = tag.split_once('>') else {
            break;
        };
        // a line break ends a word, a change of style does not
        if name.to_ascii_lowercase().starts_with("br") {
            plain.push('\r');
        }
        rest = after;
    }
    plain.push_str(rest);
    for (entity, character) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(entity, character);
    }
    Text::new(&plain)
}
