//! `Compile project`: the check of a program as an object. Nothing is compiled: whatever the
//! targets, code is interpreted.

use std::path::PathBuf;
use std::sync::Arc;

use crate::args::Args;
use crate::classes::disk;
use crate::command::{Command, Kind, Run, object};
use crate::interpret::Context;
use crate::runtime::check::{Checked, Switch, check};
use crate::runtime::pathname::Pathname;
use crate::runtime::program::Program;
use crate::value::error::code;
use crate::value::{Collection, Error, Object, Text, Value};

pub(super) const COMPILE_PROJECT: Command = Command {
    number: 1760,
    name: "Compile project",
    params: &[
        object("projectFile or options").optional(),
        object("options").optional(),
    ],
    returns: Kind::Object,
    thread_safe: false,
    doc: "Checks the code of this project or of another: {success; errors: [{isError; message; code; line; lineInFile}]}. Nothing is compiled.",
    examples: &[("Compile project({targets: []}).success", "True")],
    source: "commands/compile-project",
    run: Run::Function(compile_project),
    ..Command::DEFAULT
};

fn compile_project(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let first = args.object(0);
    let file = first.as_ref().and_then(disk::item_of);
    let (program, options) = match file {
        Some(file) => {
            let path: PathBuf = file.place(cx);
            let program = Program::from_project(&path)
                .map_err(|error| Error::new(code::BAD_ARGUMENT, error.message))?;
            (Arc::new(program), args.object(1))
        }
        None => (Arc::clone(&cx.engine.program), first),
    };
    let switches = options.as_ref().map(switches).unwrap_or_default();
    let files = check(&program, &switches);
    let result = Object::new();
    let problems = files.iter().flat_map(|file| &file.diagnostics);
    let success = !problems.clone().any(|problem| problem.is_error());
    result.set_str("success", success)?;
    if problems.count() > 0 {
        let mut list = Vec::new();
        for file in &files {
            for problem in &file.diagnostics {
                list.push(Value::Object(error_object(file, problem)?));
            }
        }
        result.set_str("errors", Value::Collection(Collection::new(list)))?;
    }
    Ok(Value::Object(result))
}

fn error_object(file: &Checked, problem: &crate::diagnostic::Diagnostic) -> Result<Object, Error> {
    let (line, in_file) = file.lines(problem);
    let whole = |n: u32| Value::whole(i64::from(n));
    let object = Object::new();
    object.set_str("isError", problem.is_error())?;
    object.set_str("message", Value::text(&problem.message))?;
    object.set_str("code", Value::Object(code_object(file, problem)?))?;
    object.set_str("line", whole(line))?;
    object.set_str("lineInFile", whole(in_file))?;
    Ok(object)
}

fn code_object(file: &Checked, problem: &crate::diagnostic::Diagnostic) -> Result<Object, Error> {
    let object = Object::new();
    let described = file.code_json(problem);
    for (key, value) in described.as_object().into_iter().flatten() {
        if key != "file" {
            object.set(
                &Text::new(key),
                Value::text(value.as_str().unwrap_or_default()),
            )?;
        }
    }
    if let Some(path) = &file.source.path {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
        let item = disk::file(Pathname::from_system(&path));
        object.set_str("file", Value::Object(item))?;
    }
    Ok(object)
}

/// The option `warnings`: `[{major; minor; enabled}]`.
fn switches(options: &Object) -> Vec<Switch> {
    let Some(Value::Collection(list)) = options.get_str("warnings") else {
        return Vec::new();
    };
    let number = |object: &Object, key: &str| {
        let value = object.get_str(key).and_then(|value| value.as_number());
        value.map_or(0, crate::value::number::to_longint)
    };
    list.read(|items| {
        let items = items.iter().filter_map(|item| match item {
            Value::Object(object) => Some(Switch {
                major: number(object, "major"),
                minor: number(object, "minor"),
                enabled: matches!(object.get_str("enabled"), Some(Value::Boolean(true))),
            }),
            _ => None,
        });
        items.collect()
    })
}
