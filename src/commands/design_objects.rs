//! The commands of the theme Design Object Access: the methods and classes of the project as
//! texts. Code that is written takes effect at the next start; the program that runs stays what
//! it is.
//!
//! A row is known by number and name only until its declaration stands here.

mod attributes;
mod code;
mod files;
mod paths;

use crate::args::Args;
use crate::command::{Command, Needs, Theme};
use crate::interpret::Context;
use crate::runtime::method_path::MethodPath;
use crate::runtime::program::HOST;
use crate::value::array::Data;
use crate::value::error::code::BAD_ARGUMENT;
use crate::value::{Array, Error, Text, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Design Object Access",
    commands: &[
        &paths::CURRENT_METHOD_PATH,
        &Command::absent(1749, "FORM EDIT", Needs::Interface),
        &Command::absent(1167, "FORM GET NAMES", Needs::Subsystem),
        &attributes::METHOD_GET_ATTRIBUTE,
        &attributes::METHOD_GET_ATTRIBUTES,
        &code::METHOD_GET_CODE,
        &code::METHOD_GET_COMMENTS,
        &paths::METHOD_GET_FOLDERS,
        &code::METHOD_GET_MODIFICATION_DATE,
        &paths::METHOD_GET_NAMES,
        &paths::METHOD_GET_PATH,
        &paths::METHOD_GET_PATHS,
        &paths::METHOD_GET_PATHS_FORM,
        &Command::absent(1213, "METHOD OPEN PATH", Needs::Interface),
        &paths::METHOD_RESOLVE_PATH,
        &code::METHOD_SET_ACCESS_MODE,
        &attributes::METHOD_SET_ATTRIBUTE,
        &attributes::METHOD_SET_ATTRIBUTES,
        &code::METHOD_SET_CODE,
        &code::METHOD_SET_COMMENTS,
    ],
};

/// A component may not change code that is not its own project's (commands/method-set-code).
const COMPONENT_IS_READ_ONLY: i32 = -9763;

/// The unit that a command works on: the running code's, or with `*` the project.
fn unit(cx: &Context, star: bool) -> u32 {
    if star { HOST } else { cx.unit_number() }
}

/// The unit whose code may be changed.
fn writable_unit(cx: &Context, star: bool) -> Result<u32, Error> {
    match unit(cx, star) {
        HOST => Ok(HOST),
        _ => Err(Error::new(
            COMPONENT_IS_READ_ONLY,
            "The code of a component cannot be changed",
        )
        .with_hint("pass * to change the code of the project")),
    }
}

fn parse(path: &str) -> Result<MethodPath, Error> {
    MethodPath::parse(path).ok_or_else(|| invalid(path))
}

fn invalid(path: &str) -> Error {
    Error::new(
        BAD_ARGUMENT,
        format!("`{path}` is no path of a method or class of the project"),
    )
}

/// One path, or an array of them: the command then fills arrays too.
enum Paths {
    One(String),
    Many(Vec<String>),
}

impl Paths {
    fn from(value: &Value) -> Result<Paths, Error> {
        Ok(match value {
            Value::Array(array) => Paths::Many(
                array
                    .values()
                    .into_iter()
                    .map(|value| as_string(&value))
                    .collect(),
            ),
            Value::Text(text) => Paths::One(text.to_string()),
            _ => return Err(Error::types("A path is a text or an array of texts")),
        })
    }

    fn all(&self) -> &[String] {
        match self {
            Paths::One(path) => std::slice::from_ref(path),
            Paths::Many(paths) => paths,
        }
    }
}

fn as_string(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        _ => String::new(),
    }
}

/// Fills an array variable with texts.
fn fill(cx: &mut Context, args: &Args, i: usize, texts: Vec<String>) -> Result<(), Error> {
    let data = std::iter::once(Text::EMPTY)
        .chain(texts.into_iter().map(Text::from))
        .collect();
    let array = Value::Array(Array::from_data(Data::Text(data)));
    cx.set_variable(&args.pointer(i), array)
}

/// Gives one text to a variable, or all to an array.
fn answer(
    cx: &mut Context,
    args: &Args,
    i: usize,
    paths: &Paths,
    mut texts: Vec<String>,
) -> Result<(), Error> {
    match paths {
        Paths::One(_) => {
            let text = texts.pop().unwrap_or_default();
            cx.write_pointer(&args.pointer(i), Value::from(text))
        }
        Paths::Many(_) => fill(cx, args, i, texts),
    }
}

/// Texts that a command gets beside its paths, one for each.
fn texts_for(paths: &Paths, value: &Value) -> Result<Vec<String>, Error> {
    let texts = match (paths, Paths::from(value)?) {
        (Paths::One(_), Paths::One(text)) => vec![text],
        (Paths::Many(list), Paths::Many(texts)) if texts.len() >= list.len() => texts,
        _ => {
            return Err(Error::types(
                "Paths and texts are either single texts or arrays of the same size",
            ));
        }
    };
    Ok(texts)
}
