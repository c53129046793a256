//! `Parse formula`: the text of a formula with current names, with or without their tokens.
//! There are no virtual structures, as there is no database.

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, text, variable};
use crate::interpret::Context;
use crate::source::Source;
use crate::value::{Error, Value};

/// `Formula out with tokens`.
const OUT_WITH_TOKENS: i32 = 4;

pub(super) const PARSE_FORMULA: Command = Command {
    number: 1576,
    name: "Parse formula",
    params: &[
        text("formula"),
        integer("options").optional(),
        variable("errorMessage").optional(),
    ],
    returns: Kind::Text,
    thread_safe: false,
    doc: "The formula with the current names of commands and constants, with tokens on demand; tells a syntax error.",
    examples: &[
        ("Parse formula(\"abs:C99(-1)+1\")", "Abs(-1)+1"),
        ("Parse formula(\"abs(-1)+1\"; 4)", "Abs:C99(-1)+1"),
    ],
    source: "commands/parse-formula",
    run: Run::Function(parse_formula),
    ..Command::DEFAULT
};

fn parse_formula(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let source = std::sync::Arc::new(Source::new("formula", args.string(0)));
    let problem = cx
        .engine
        .program
        .compile_formula(&source)
        .diagnostics
        .into_iter()
        .find(|diagnostic| diagnostic.is_error());
    if args.has(2) {
        let message = problem.as_ref().map_or("", |problem| &problem.message);
        let message = Value::text(message);
        cx.write_pointer(&args.pointer(2), message)?;
    }
    Ok(Value::from(match problem {
        Some(_) => parse_formula_broken(&source),
        None => {
            let with_tokens = args.integer(1) & OUT_WITH_TOKENS != 0;
            cx.engine.program.with_current_names(&source, with_tokens)
        }
    }))
}

/// U: what `Parse formula` gives for a formula with an error: the text as it is.
fn parse_formula_broken(source: &Source) -> String {
    source.text.to_string()
}
