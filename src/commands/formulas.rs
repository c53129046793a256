//! The commands of the theme Formulas.
//!
//! The declarations stand beside their functions, by topic. A row is known by number and name
//! only until it is declared.

mod allowed;
mod parse;

use std::rc::Rc;
use std::sync::Arc;

use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, Theme, any, integer, text};
use crate::interpret::function::Function;
use crate::interpret::{Context, Executable};
use crate::runtime::program::Loaded;
use crate::source::Source;
use crate::value::error::code;
use crate::value::{Error, Text, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Formulas",
    commands: &[
        &Command::absent(806, "EDIT FORMULA", Needs::Interface).french("EDITER FORMULE"),
        &EXECUTE_FORMULA,
        &FORMULA,
        &FORMULA_FROM_STRING,
        &allowed::GET_ALLOWED_METHODS,
        &parse::PARSE_FORMULA,
        &allowed::SET_ALLOWED_METHODS,
    ],
};

const FORMULA: Command = Command {
    number: 1597,
    name: "Formula",
    former: &["New formula"],
    french: Some("Formule"),
    params: &[any("formulaExp")],
    returns: Kind::Object,
    doc: "The expression as an object that can be called later; locals in it are copied now.",
    examples: &[
        ("Formula(1+2).call()", "3"),
        ("{f: Formula($1+$2)}.f(10; 20)", "30"),
        ("{a: \"x\"; f: Formula(This.a+\"y\")}.f()", "xy"),
    ],
    source: "commands/formula",
    run: Run::Language,
    ..Command::DEFAULT
};

const FORMULA_FROM_STRING: Command = Command {
    number: 1601,
    name: "Formula from string",
    former: &["New formula from string"],
    french: Some("Formule sur chaîne"),
    params: &[text("formulaString"), integer("context").optional()],
    returns: Kind::Object,
    doc: "The text as a formula object. Local variables cannot be used in it.",
    examples: &[
        ("Formula from string(\"1+2\").call()", "3"),
        ("Formula from string(\"$1*2\").call(Null; 4)", "8"),
        (
            "Try(Formula from string(\"$a+1\")) || Last errors[0].errCode",
            "-10737",
        ),
    ],
    source: "commands/formula-from-string",
    run: Run::Function(formula_from_string),
    ..Command::DEFAULT
};

/// U: the values of the constants `sk execute in current database` and `sk execute in host
/// database`, which no page gives: the default is 0.
mod execute_in {
    pub const HOST: i32 = 1;
}

/// The project itself, not one of its components.
const HOST_UNIT: u32 = 0;

fn formula_from_string(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = match args.integer(1) {
        execute_in::HOST => HOST_UNIT,
        _ => cx.unit_number(),
    };
    let source = Arc::new(Source::new("formula", args.string(0)));
    if let Some(name) = cx.engine.program.local_in_formula(&source) {
        return Err(Error::new(
            code::LOCAL_IN_FORMULA,
            format!("The local variable {name} cannot be used in a formula from a text"),
        )
        .with_hint("pass it as an argument: $1"));
    }
    let code = compiled(cx.engine.program.compile_formula_in(unit, &source))?;
    let function = Function::Formula {
        code: cx.formula_code(&code),
        captures: Vec::new(),
        source: args.text(0),
    };
    Ok(Value::Object(function.into_object(cx)))
}

/// Code compiled from a text, or error 48 with the first problem.
pub(crate) fn compiled(loaded: Loaded) -> Result<Rc<Executable>, Error> {
    match loaded.diagnostics.iter().find(|d| d.prevents_running()) {
        Some(problem) => {
            let mut error = Error::new(code::SYNTAX, format!("Syntax error: {}", problem.message));
            error.hint.clone_from(&problem.hint);
            Err(error)
        }
        None => Ok(Rc::new(Executable::new(loaded.routine, None))),
    }
}

/// U: is the line one of control flow, which is ignored? The page says "these keywords".
fn is_control_flow(line: &str) -> bool {
    let mut words = line
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    // a variable may have such a name
    let behind = line.trim_start().get(first.len()..).unwrap_or_default();
    if behind.trim_start().starts_with([':', '.', '{', '+', '-']) {
        return false;
    }
    match first.as_str() {
        "if" | "else" | "while" | "repeat" | "until" | "for" | "use" | "return" | "break"
        | "continue" => line.trim_start().starts_with(|c: char| c.is_alphabetic()),
        "end" => matches!(
            second.as_str(),
            "if" | "case" | "while" | "for" | "use" | "try"
        ),
        "case" => second == "of",
        _ => false,
    }
}

const EXECUTE_FORMULA: Command = Command {
    number: 63,
    name: "EXECUTE FORMULA",
    french: Some("EXECUTER FORMULE"),
    params: &[text("statement")],
    doc: "Runs a text as one line of code: a call, an assignment or an expression. It may use the variables of the running method.",
    source: "commands/execute-formula",
    run: Run::Function(execute_formula),
    ..Command::DEFAULT
};

fn execute_formula(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let statement: Text = args.text(0);
    let statement = statement.to_str();
    if statement.trim().is_empty() || is_control_flow(&statement) {
        return Ok(Value::Undefined);
    }
    let source = Arc::new(Source::new("formula", statement.as_ref()));
    let code = compiled(
        cx.engine
            .program
            .compile_formula_in(cx.unit_number(), &source),
    )?;
    cx.run_line(&code)?;
    Ok(Value::Undefined)
}
