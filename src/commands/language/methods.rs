//! Methods: which one is running, with which arguments, called from where; and calling one by its
//! name.

use std::rc::Rc;

use crate::args::{Args, symbol};
use crate::command::{Command, Kind, Run, any, integer, one_of, text};
use crate::interpret::convert::as_property;
use crate::interpret::{Context, Executable};
use crate::resolve::code::{Routine, RoutineKind};
use crate::value::error::code;
use crate::value::{Collection, Error, Object, Value};

pub(super) const COUNT_PARAMETERS: Command = Command {
    number: 259,
    name: "Count parameters",
    french: Some("Nombre de parametres"),
    returns: Kind::Integer,
    doc: "How many arguments the running method or function was given.",
    examples: &[
        ("Formula(Count parameters).call(Null; 5; 6)", "2"),
        ("Count parameters", "0"),
    ],
    source: "commands/count-parameters",
    run: Run::Function(|cx, _| Ok(Value::from(cx.argument_count()))),
    ..Command::DEFAULT
};

pub(super) const COPY_PARAMETERS: Command = Command {
    number: 1790,
    name: "Copy parameters",
    params: &[integer("startFrom").optional()],
    returns: Kind::Collection,
    doc: "The arguments that the running method or function was given, from one on.",
    examples: &[
        (
            "Formula(Copy parameters).call(Null; 5; \"a\")",
            "[5; \"a\"]",
        ),
        (
            "Formula(Copy parameters(2)).call(Null; 5; \"a\")",
            "[\"a\"]",
        ),
        ("Copy parameters", "[]"),
    ],
    source: "commands/copy-parameters",
    run: Run::Function(copy_parameters),
    ..Command::DEFAULT
};

fn copy_parameters(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let start = i64::from(args.integer_or(0, 1).max(1));
    let count = i64::try_from(cx.argument_count()).unwrap_or(0);
    let values = (start..=count)
        .map(|n| match as_property(cx.argument(n)) {
            Value::Undefined => Value::Null,
            value => value,
        })
        .collect();
    Ok(Value::Collection(Collection::new(values)))
}

pub(super) const CURRENT_METHOD_NAME: Command = Command {
    number: 684,
    name: "Current method name",
    french: Some("Nom methode courante"),
    returns: Kind::Text,
    doc: "The name of the running method; of a function with its class.",
    examples: &[(
        "4D.Method.new(\"return Current method name\"; \"mine\").call()",
        "mine",
    )],
    source: "commands/current-method-name",
    run: Run::Function(|cx, _| Ok(Value::text(&cx.frame().code.routine.name))),
    ..Command::DEFAULT
};

pub(super) const CALL_CHAIN: Command = Command {
    number: 1662,
    name: "Call chain",
    former: &["Get call chain"],
    returns: Kind::Collection,
    doc: "The running method and its callers, innermost first: objects with type, name, line, formula, database.",
    examples: &[
        (
            "4D.Method.new(\"\\nreturn Call chain\"; \"mine\").call()[0].line",
            "2",
        ),
        (
            "4D.Method.new(\"return Call chain\"; \"mine\").call()[0].name",
            "mine",
        ),
    ],
    source: "commands/call-chain",
    run: Run::Function(call_chain),
    ..Command::DEFAULT
};

fn call_chain(cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    let running = cx.running_calls();
    let mut steps = Vec::new();
    for frame in running {
        let routine = &frame.code.routine;
        if routine.name.is_empty() {
            continue;
        }
        let place = crate::interpret::failure::Place::of(routine, frame.at);
        let step = Object::new();
        step.set_str("type", call_type(cx, routine))?;
        step.set_str("name", &*routine.name)?;
        step.set_str("line", i32::try_from(place.line()).unwrap_or(i32::MAX))?;
        step.set_str("formula", place.source.line(place.position().line).trim())?;
        step.set_str(
            "database",
            Value::text(&cx.engine.program.unit(routine.unit).name),
        )?;
        steps.push(Value::Object(step));
    }
    Ok(Value::Collection(Collection::new(steps)))
}

fn call_type(cx: &Context, routine: &Routine) -> &'static str {
    match routine.kind {
        RoutineKind::Method if cx.engine.program.is_database_method(&routine.source) => {
            "databaseMethod"
        }
        RoutineKind::Method => "projectMethod",
        RoutineKind::Function | RoutineKind::Constructor => "classFunction",
        RoutineKind::Formula => "executeFormula",
    }
}

pub(super) const EXECUTE_METHOD: Command = Command {
    number: 1007,
    name: "EXECUTE METHOD",
    french: Some("EXECUTER METHODE"),
    params: &[
        text("methodName"),
        one_of("result or *", &[Kind::Variable, Kind::Star]).optional(),
        any("param").repeated(),
    ],
    sets: &["OK"],
    doc: "Calls the project method of this name with arguments; its result goes to a variable, or * stands for it.",
    source: "commands/execute-method",
    run: Run::Function(execute_method),
    ..Command::DEFAULT
};

fn execute_method(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let code = method_to_call(cx, &args.string(0))?;
    let params = args.values.iter_mut().skip(2).map(std::mem::take).collect();
    let result = cx.run_method(&code, params)?;
    if args.has(1) && !symbol::is(args.value(1), "*") {
        cx.write_pointer(&args.pointer(1), result)?;
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}

/// The project method of this name, or the error that tells why there is none.
fn method_to_call(cx: &Context, name: &str) -> Result<Rc<Executable>, Error> {
    let name = name.trim();
    if let Some(code) = cx.method_by_name(name) {
        return Ok(code);
    }
    let program = &cx.engine.program;
    let broken = program
        .method_number_for_command(cx.unit_number(), name)
        .and_then(|number| program.method(number))
        .and_then(|loaded| loaded.diagnostics.iter().find(|d| d.is_error()));
    Err(match broken {
        Some(problem) => Error::new(
            code::SYNTAX,
            format!(
                "The method `{name}` has a syntax error: {}",
                problem.message
            ),
        ),
        None => Error::new(
            code::METHOD_NOT_FOUND,
            format!("The project method `{name}` does not exist"),
        ),
    })
}

pub(super) const TRACE: Command = Command {
    number: 157,
    name: "TRACE",
    french: Some("TRACE"),
    doc: "Opens the debugger; without one it does nothing.",
    source: "commands/trace",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};

pub(super) const NO_TRACE: Command = Command {
    number: 158,
    name: "_O_NO TRACE",
    former: &["NO TRACE"],
    french: Some("PAS DE TRACE"),
    thread_safe: false,
    doc: "Closed the debugger. Obsolete: it does nothing.",
    source: "commands/trace",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};
