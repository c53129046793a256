//! Which methods and classes there are, and the paths that name them.

use std::time::UNIX_EPOCH;

use super::files::{folders, members, sources};
use super::{fill, parse, unit};
use crate::args::Args;
use crate::command::{Command, Kind, Run, any, integer, one_of, star, text, variable};
use crate::interpret::Context;
use crate::resolve::code::RoutineKind;
use crate::runtime::method_path::{self, DATABASE_METHODS, MethodPath};
use crate::runtime::program::MethodKind;
use crate::value::compare::{Wildcards, text_equal_with};
use crate::value::error::code::BAD_ARGUMENT;
use crate::value::number::to_longint;
use crate::value::{Error, Pointer, Text, Value};

pub(super) const CURRENT_METHOD_PATH: Command = Command {
    number: 1201,
    name: "Current method path",
    returns: Kind::Text,
    doc: "The path of the method or class that runs.",
    examples: &[(
        "4D.Method.new(\"return Current method path\"; \"mine\").call()",
        "[volatile]/mine",
    )],
    source: "commands/current-method-path",
    run: Run::Function(current_method_path),
    ..Command::DEFAULT
};

fn current_method_path(cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    let routine = &cx.frame().code.routine;
    if let (RoutineKind::Function | RoutineKind::Constructor, Some(class)) =
        (routine.kind, &routine.class)
    {
        let path = MethodPath::Class(class.to_string());
        return Ok(Value::from(path.text()));
    }
    let method = cx
        .engine
        .program
        .methods
        .iter()
        .find(|method| std::sync::Arc::ptr_eq(&method.source, &routine.source));
    let name = routine.name.to_string();
    let path = match method {
        Some(method) if method.kind == MethodKind::Database => {
            MethodPath::Database(method.name.clone())
        }
        Some(method) => MethodPath::Project(method.name.clone()),
        None if name.is_empty() => return Ok(Value::text("")),
        None => MethodPath::Volatile(name),
    };
    Ok(Value::from(path.text()))
}

/// Does a name pass a filter? `@` stands for anything, an empty filter for all.
fn passes(name: &str, filter: &Text) -> bool {
    filter.is_empty() || text_equal_with(&Text::new(name), filter, Wildcards::Anywhere)
}

/// The filter, which a bare star may take the place of.
fn filter(args: &Args) -> Text {
    match args.has_value(1) {
        true => args.text(1),
        false => Text::EMPTY,
    }
}

fn by_name(mut names: Vec<String>) -> Vec<String> {
    names.sort_by_key(|name| name.to_lowercase());
    names
}

pub(super) const METHOD_GET_NAMES: Command = Command {
    number: 1166,
    name: "METHOD GET NAMES",
    params: &[
        variable("arrNames"),
        one_of("filter", &[Kind::Text, Kind::Star]).optional(),
        star("*").optional(),
    ],
    doc: "The names of the project methods, all or those that a filter with @ lets pass.",
    source: "commands/method-get-names",
    run: Run::Function(method_get_names),
    ..Command::DEFAULT
};

fn method_get_names(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(1));
    let filter = filter(args);
    let names = project_methods(cx, unit)
        .into_iter()
        .filter(|name| passes(name, &filter))
        .collect();
    fill(cx, args, 0, by_name(names))?;
    Ok(Value::Undefined)
}

/// The names of the project methods of a unit.
fn project_methods(cx: &Context, unit: u32) -> Vec<String> {
    all_paths(cx, unit)
        .into_iter()
        .filter_map(|path| match path {
            MethodPath::Project(name) => Some(name),
            _ => None,
        })
        .collect()
}

/// All methods and classes of a unit: those in its files, or those that the program has.
fn all_paths(cx: &Context, unit: u32) -> Vec<MethodPath> {
    if let Some(sources) = sources(cx, unit) {
        return method_path::all(&sources);
    }
    let program = &cx.engine.program;
    let methods = program.methods.iter().filter(|method| method.unit == unit);
    let classes = program.classes.iter().filter(|class| class.unit == unit);
    methods
        .map(|method| MethodPath::Project(method.name.clone()))
        .chain(classes.map(|class| MethodPath::Class(class.name.clone())))
        .collect()
}

pub(super) const METHOD_GET_FOLDERS: Command = Command {
    number: 1206,
    name: "METHOD GET FOLDERS",
    params: &[
        variable("arrNames"),
        one_of("filter", &[Kind::Text, Kind::Star]).optional(),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "The names of the folders of the Explorer, all or those that a filter with @ lets pass.",
    source: "commands/method-get-folders",
    run: Run::Function(method_get_folders),
    ..Command::DEFAULT
};

fn method_get_folders(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(1));
    let filter = filter(args);
    let names = folders(cx, unit)
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| passes(name, &filter))
        .collect();
    fill(cx, args, 0, by_name(names))?;
    Ok(Value::Undefined)
}

pub(super) const METHOD_GET_PATHS: Command = Command {
    number: 1163,
    name: "METHOD GET PATHS",
    params: &[
        any("folderName or methodType"),
        one_of("methodType or arrPaths", &[Kind::Variable, Kind::Integer]),
        one_of("arrPaths or stamp", &[Kind::Variable, Kind::Star]).optional(),
        one_of("stamp", &[Kind::Variable, Kind::Star]).optional(),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "The paths of methods and classes of some kinds (Path all objects, or a sum of kinds), all or those in one folder or changed since a stamp.",
    source: "commands/method-get-paths",
    run: Run::Function(method_get_paths),
    ..Command::DEFAULT
};

fn method_get_paths(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(2));
    let folder = match args.value(0) {
        Value::Text(name) => Some(name.to_string()),
        _ => None,
    };
    let first = usize::from(folder.is_some());
    let kinds = match args.value(first) {
        Value::Pointer(pointer) => cx.read_pointer(pointer)?,
        value => value.clone(),
    };
    let kinds = kinds
        .as_number()
        .map(to_longint)
        .ok_or_else(|| Error::types("The kind of methods is a number"))?;
    let mut paths = all_paths(cx, unit);
    paths.retain(|path| kinds & path.kind() != 0);
    if let Some(folder) = &folder {
        let content = folders(cx, unit)
            .into_iter()
            .find(|(name, _)| name.to_lowercase() == folder.to_lowercase())
            .map(|(_, content)| content)
            .unwrap_or_default();
        let lies_in = |kind: &str, name: &str| {
            let members = members(&content, kind);
            members
                .iter()
                .any(|member| member.to_lowercase() == name.to_lowercase())
        };
        paths.retain(|path| match path {
            MethodPath::Project(name) => lies_in("methods", name),
            MethodPath::Class(name) => lies_in("classes", name),
            MethodPath::ProjectForm(name, _) => lies_in("forms", name),
            _ => false,
        });
    }
    finish(cx, args, unit, first + 1, paths)
}

/// Leaves out what is older than the stamp, if one is given, and fills the array.
fn finish(
    cx: &mut Context,
    args: &Args,
    unit: u32,
    array: usize,
    mut paths: Vec<MethodPath>,
) -> Result<Value, Error> {
    let stamp = args.pointer(array + 1);
    if !stamp.is_nil() {
        let least = cx.read_pointer(&stamp)?.as_number().unwrap_or(0.0);
        let sources = sources(cx, unit);
        let of = |path: &MethodPath| {
            let file = sources.as_deref().and_then(|sources| path.file(sources));
            file.map_or(0.0, |file| method_stamp(cx, &file))
        };
        let newest = all_paths(cx, unit).iter().map(of).fold(least, f64::max);
        paths.retain(|path| of(path) >= least);
        cx.write_pointer(&stamp, Value::number(newest))?;
    }
    let paths = paths.iter().map(MethodPath::text).collect();
    fill(cx, args, array, paths)?;
    Ok(Value::Undefined)
}

/// U: the stamp of a method, a counter of 4D's: the second its file was changed, since 1970.
fn method_stamp(cx: &Context, file: &std::path::Path) -> f64 {
    let found = cx.engine.files().look(file).ok().flatten();
    found
        .and_then(|found| found.modified().ok())
        .and_then(|modified| modified.duration_since(UNIX_EPOCH).ok())
        .map_or(0.0, |since| since.as_secs() as f64)
}

pub(super) const METHOD_GET_PATHS_FORM: Command = Command {
    number: 1168,
    name: "METHOD GET PATHS FORM",
    params: &[
        variable("arrPaths"),
        one_of("filter", &[Kind::Text, Kind::Star]).optional(),
        one_of("stamp", &[Kind::Variable, Kind::Star]).optional(),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "The paths of the methods of project forms and of their objects; a filter is for the form's name.",
    source: "commands/method-get-paths-form",
    run: Run::Function(method_get_paths_form),
    ..Command::DEFAULT
};

fn method_get_paths_form(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(1));
    let filter = filter(args);
    let paths: Vec<String> = all_paths(cx, unit)
        .iter()
        .filter(|path| matches!(path, MethodPath::ProjectForm(form, _) if passes(form, &filter)))
        .map(MethodPath::text)
        .collect();
    fill(cx, args, 0, paths)?;
    Ok(Value::Undefined)
}

pub(super) const METHOD_GET_PATH: Command = Command {
    number: 1164,
    name: "METHOD Get path",
    params: &[
        integer("methodType"),
        one_of("objectName", &[Kind::Text, Kind::Table]).optional(),
        one_of("formObjectName", &[Kind::Text, Kind::Star]).optional(),
        star("*").optional(),
    ],
    returns: Kind::Text,
    thread_safe: false,
    doc: "The path of a method or class by its kind and name. Whether it exists is not looked at.",
    examples: &[
        ("METHOD Get path(Path project method; \"m\")", "m"),
        (
            "METHOD Get path(Path database method; \"onStartup\")",
            "[databaseMethod]/onStartup",
        ),
        ("METHOD Get path(Path class; \"Person\")", "[class]/Person"),
        (
            "METHOD Get path(Path project form; \"f\"; \"b\")",
            "[projectForm]/f/b",
        ),
        (
            "METHOD Get path(Path project form; \"f\")",
            "[projectForm]/f/{formMethod}",
        ),
    ],
    source: "commands/method-get-path",
    run: Run::Function(method_get_path),
    ..Command::DEFAULT
};

fn method_get_path(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let name = args.string(1);
    let object = Some(args.string(2)).filter(|object| !object.is_empty());
    let path = match args.integer(0) {
        1 => MethodPath::Project(name),
        2 => {
            let known = DATABASE_METHODS.iter();
            let known = known.copied().find(|m| m.eq_ignore_ascii_case(&name));
            let known = known.ok_or_else(|| {
                Error::new(
                    BAD_ARGUMENT,
                    format!("There is no database method `{name}`"),
                )
            })?;
            MethodPath::Database(known.to_owned())
        }
        4 => MethodPath::ProjectForm(name, object),
        8 | 16 => {
            return Err(Error::new(
                BAD_ARGUMENT,
                "Triggers and table forms need a table, and there is no database",
            ));
        }
        32 => MethodPath::Class(name),
        128 => MethodPath::Volatile(name),
        kind => {
            return Err(Error::new(
                BAD_ARGUMENT,
                format!("{kind} is no kind of method"),
            ));
        }
    };
    Ok(Value::from(path.text()))
}

pub(super) const METHOD_RESOLVE_PATH: Command = Command {
    number: 1165,
    name: "METHOD RESOLVE PATH",
    params: &[
        text("path"),
        variable("methodType"),
        variable("ptrTable"),
        variable("objectName"),
        variable("formObjectName"),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "Takes a path of a method apart: kind, table, name, and object of a form.",
    source: "commands/method-resolve-path",
    run: Run::Function(method_resolve_path),
    ..Command::DEFAULT
};

fn method_resolve_path(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let path = parse(&args.string(0))?;
    let kind = path.kind();
    let (name, object) = match path {
        MethodPath::Project(name)
        | MethodPath::Database(name)
        | MethodPath::Class(name)
        | MethodPath::Volatile(name) => (name, String::new()),
        MethodPath::Trigger(_) => (String::new(), String::new()),
        MethodPath::ProjectForm(name, object) | MethodPath::TableForm(_, name, object) => {
            (name, object.unwrap_or_default())
        }
    };
    cx.write_pointer(&args.pointer(1), Value::Integer(kind))?;
    cx.write_pointer(&args.pointer(2), Value::Pointer(Pointer::NIL))?;
    cx.write_pointer(&args.pointer(3), Value::from(name))?;
    cx.write_pointer(&args.pointer(4), Value::from(object))?;
    Ok(Value::Undefined)
}
