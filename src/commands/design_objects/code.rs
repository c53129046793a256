//! The code of methods and classes, their documentation and when they were changed.

use std::time::UNIX_EPOCH;

use serde_json::Value as Json;

use super::files::{
    attributes_line, file, folder_of, move_to_folder, read, sources, split_attributes, write,
};
use super::{Paths, answer, invalid, parse, texts_for, unit, writable_unit};
use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, one_of, star, variable};
use crate::interpret::Context;
use crate::runtime::method_path::MethodPath;
use crate::runtime::project;
use crate::value::array::Data;
use crate::value::time::Zone;
use crate::value::{Array, Date, Error, Time, Value};

/// What stands after the attributes in exported code (commands/method-get-code).
const REMARK: &str = " comment added and reserved by 4D.";

pub(super) const METHOD_GET_CODE: Command = Command {
    number: 1190,
    name: "METHOD GET CODE",
    params: &[
        one_of("path", &[Kind::Text, Kind::Array]),
        variable("code"),
        one_of("option", &[Kind::Integer, Kind::Star]).optional(),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "The code of a method or class by its path, or of several: with option 1 with the tokens of names.",
    source: "commands/method-get-code",
    run: Run::Function(method_get_code),
    ..Command::DEFAULT
};

fn method_get_code(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(2));
    let tokens = args.integer(2) == 1;
    let paths = Paths::from(args.value(0))?;
    if let Paths::One(_) = paths {
        // an invalid path leaves it empty
        cx.write_pointer(&args.pointer(1), Value::text(""))?;
    }
    let codes = paths
        .all()
        .iter()
        .map(|path| exported(cx, unit, path, tokens))
        .collect::<Result<Vec<_>, _>>()?;
    answer(cx, args, 1, &paths, codes)?;
    Ok(Value::Undefined)
}

/// The code as commands give it: names as they are today, lines that end with a carriage return,
/// the attributes of a method in the first line.
fn exported(cx: &Context, unit: u32, path: &str, tokens: bool) -> Result<String, Error> {
    let (path, source) = read(cx, unit, path)?;
    let text = cx.engine.program.code_text(unit, &source, tokens);
    let text = text.replace("\r\n", "\r").replace('\n', "\r");
    if matches!(path, MethodPath::Class(_)) {
        return Ok(text);
    }
    let (attributes, rest) = split_attributes(&text);
    let mut attributes = attributes.unwrap_or_default();
    attributes.entry("lang").or_insert_with(|| Json::from("en"));
    if let Some(folder) = folder_of(cx, unit, &path) {
        attributes.insert("folder".into(), Json::from(folder));
    }
    Ok(format!("{}{REMARK}\r{rest}", attributes_line(&attributes)))
}

pub(super) const METHOD_SET_CODE: Command = Command {
    number: 1194,
    name: "METHOD SET CODE",
    params: &[
        one_of("path", &[Kind::Text, Kind::Array]),
        one_of("code", &[Kind::Text, Kind::Array]),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "Writes the code of a method by its path, or of several; a project method may be new. The running program keeps its code.",
    source: "commands/method-set-code",
    run: Run::Function(method_set_code),
    ..Command::DEFAULT
};

fn method_set_code(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = writable_unit(cx, args.star(2))?;
    let paths = Paths::from(args.value(0))?;
    let codes = texts_for(&paths, args.value(1))?;
    for (path, code) in paths.all().iter().zip(codes) {
        // a path that is none changes nothing
        let Some(parsed) = MethodPath::parse(path) else {
            continue;
        };
        let target = file(cx, unit, &parsed)?;
        let may_be_new = matches!(
            parsed,
            MethodPath::Project(_) | MethodPath::Database(_) | MethodPath::Trigger(_)
        );
        if !target.is_file() && !may_be_new {
            continue;
        }
        let code = code.replace("\r\n", "\n").replace('\r', "\n");
        let (attributes, rest) = split_attributes(&code);
        let mut attributes = attributes.unwrap_or_default();
        attributes.remove("lang");
        if let (Some(folder), MethodPath::Project(name)) = (attributes.remove("folder"), &parsed) {
            move_to_folder(cx, unit, name, folder.as_str().unwrap_or_default())?;
        }
        let text = if matches!(parsed, MethodPath::Class(_)) {
            rest.to_owned()
        } else if attributes.is_empty() {
            format!("//%attributes = {{}}\n{rest}")
        } else {
            format!("{}\n{rest}", attributes_line(&attributes))
        };
        write(cx, &target, &text)?;
    }
    Ok(Value::Undefined)
}

pub(super) const METHOD_GET_COMMENTS: Command = Command {
    number: 1189,
    name: "METHOD GET COMMENTS",
    params: &[
        one_of("path", &[Kind::Text, Kind::Array]),
        variable("comments"),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "The documentation of a method or class by its path, or of several.",
    source: "commands/method-get-comments",
    run: Run::Function(method_get_comments),
    ..Command::DEFAULT
};

fn method_get_comments(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(2));
    let paths = Paths::from(args.value(0))?;
    let comments = paths
        .all()
        .iter()
        .map(|path| {
            let (parsed, _) = read(cx, unit, path)?;
            let file = documentation(cx, unit, &parsed);
            let files = cx.engine.files();
            let bytes = match file {
                Some(file) if files.is_file(&file)? => files.read(&file)?,
                _ => Vec::new(),
            };
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect::<Result<Vec<_>, Error>>()?;
    answer(cx, args, 1, &paths, comments)?;
    Ok(Value::Undefined)
}

fn documentation(cx: &Context, unit: u32, path: &MethodPath) -> Option<std::path::PathBuf> {
    let sources = sources(cx, unit)?;
    path.documentation(project::package_folder(&sources)?)
}

pub(super) const METHOD_SET_COMMENTS: Command = Command {
    number: 1193,
    name: "METHOD SET COMMENTS",
    params: &[
        one_of("path", &[Kind::Text, Kind::Array]),
        one_of("comments", &[Kind::Text, Kind::Array]),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "Writes the documentation of a method or class by its path, or of several.",
    source: "commands/method-set-comments",
    run: Run::Function(method_set_comments),
    ..Command::DEFAULT
};

fn method_set_comments(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = writable_unit(cx, args.star(2))?;
    let paths = Paths::from(args.value(0))?;
    let comments = texts_for(&paths, args.value(1))?;
    for (path, text) in paths.all().iter().zip(comments) {
        let (parsed, _) = read(cx, unit, path)?;
        let file = documentation(cx, unit, &parsed).ok_or_else(|| invalid(path))?;
        write(cx, &file, &text)?;
    }
    Ok(Value::Undefined)
}

pub(super) const METHOD_GET_MODIFICATION_DATE: Command = Command {
    number: 1170,
    name: "METHOD GET MODIFICATION DATE",
    params: &[
        one_of("path", &[Kind::Text, Kind::Array]),
        variable("modDate"),
        variable("modTime"),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "When a method or class was last changed, by its path, or several.",
    source: "commands/method-get-modification-date",
    run: Run::Function(method_get_modification_date),
    ..Command::DEFAULT
};

fn method_get_modification_date(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(3));
    let paths = Paths::from(args.value(0))?;
    let moments = paths
        .all()
        .iter()
        .map(|path| changed(cx, unit, path))
        .collect::<Result<Vec<_>, _>>()?;
    let (date, time) = (args.pointer(1), args.pointer(2));
    match paths {
        Paths::One(_) => {
            let (day, second) = moments.first().copied().unwrap_or_default();
            cx.write_pointer(&date, Value::Date(day))?;
            cx.write_pointer(&time, Value::Time(Time::from_number(f64::from(second))))?;
        }
        Paths::Many(_) => {
            let first = (Date::NULL, 0);
            let all = || std::iter::once(first).chain(moments.iter().copied());
            let dates = Data::Date(all().map(|(day, _)| day).collect());
            let times = Data::Longint(all().map(|(_, second)| second).collect());
            cx.set_variable(&date, Value::Array(Array::from_data(dates)))?;
            cx.set_variable(&time, Value::Array(Array::from_data(times)))?;
        }
    }
    Ok(Value::Undefined)
}

/// The day and the second of it when the file was changed, in local time.
fn changed(cx: &Context, unit: u32, path: &str) -> Result<(Date, i32), Error> {
    let parsed = parse(path)?;
    let file = file(cx, unit, &parsed)?;
    let found = cx.engine.files().look(&file)?;
    let modified = found.and_then(|found| found.modified().ok());
    let modified = modified.ok_or_else(|| invalid(path))?;
    let since = modified.duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(0);
    let local = seconds + i64::from(cx.engine.zone.offset_at_utc(seconds));
    Ok(Date::from_unix_seconds(local))
}

pub(super) const METHOD_SET_ACCESS_MODE: Command = Command {
    number: 1191,
    name: "METHOD SET ACCESS MODE",
    params: &[integer("mode")],
    thread_safe: false,
    doc: "What to do with methods that somebody else edits; nobody does.",
    source: "commands/method-set-access-mode",
    run: Run::Function(|_, _| Ok(Value::Undefined)),
    ..Command::DEFAULT
};
