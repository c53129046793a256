//! Where the program and its files are, and what runs beside it.

use std::path::PathBuf;

use crate::args::Args;
use crate::classes::file_numbers::file;
use crate::command::{Command, Kind, Run, integer, star, variable};
use crate::interpret::Context;
use crate::runtime::host;
use crate::runtime::program::{HOST, Program};
use crate::runtime::project::project_file;
use crate::value::array::Data;
use crate::value::{Error, Text, Value};

pub(super) const STRUCTURE_FILE: Command = Command {
    number: 489,
    name: "Structure file",
    french: Some("Fichier structure"),
    params: &[star("*").optional()],
    returns: Kind::Text,
    doc: "The pathname of the project file; that of the method's file if it runs alone.",
    examples: &[("Structure file=Structure file(*)", "True")],
    source: "commands/structure-file",
    run: Run::Function(structure_file),
    ..Command::DEFAULT
};

fn structure_file(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let program = &cx.engine.program;
    let unit = if args.star(0) {
        program.unit(HOST)
    } else {
        cx.unit()
    };
    Ok(path_value(match &unit.sources {
        Some(sources) => Some(project_file(sources)),
        None => structure_of_a_method(program),
    }))
}

pub(super) const DATA_FILE: Command = Command {
    number: 490,
    name: "Data file",
    french: Some("Fichier donnees"),
    params: &[integer("segment").optional()],
    returns: Kind::Text,
    doc: "The pathname of the data file that `--data` names; empty in dataless mode.",
    examples: &[("Data file", "")],
    source: "commands/data-file",
    run: Run::Function(|cx, _| Ok(path_value(cx.engine.data_file.clone()))),
    ..Command::DEFAULT
};

/// U: a method that runs without a project is a structure of its own; a text has none.
pub(super) fn structure_of_a_method(program: &Program) -> Option<PathBuf> {
    program.methods.first()?.source.path.clone()
}

/// An absolute pathname in the syntax of the system; empty if there is none.
fn path_value(path: Option<PathBuf>) -> Value {
    let path = path.and_then(|path| std::path::absolute(path).ok());
    Value::from(path.map_or_else(String::new, |path| path.to_string_lossy().into_owned()))
}

pub(super) const APPLICATION_FILE: Command = Command {
    number: 491,
    name: "Application file",
    french: Some("Fichier application"),
    returns: Kind::Text,
    doc: "The pathname of the program that runs the method.",
    examples: &[("Length(Application file)>0", "True")],
    source: "commands/application-file",
    run: Run::Function(|_, _| Ok(path_value(host::program_file()))),
    ..Command::DEFAULT
};

pub(super) const GET_4D_FILE: Command = Command {
    number: 1418,
    name: "Get 4D file",
    params: &[integer("file"), star("*").optional()],
    returns: Kind::Text,
    doc: "The pathname of a settings or log file of the project, empty if it does not exist.",
    examples: &[("Get 4D file(Last backup file)", "")],
    source: "commands/get-4d-file",
    run: Run::Function(get_4d_file),
    ..Command::DEFAULT
};

fn get_4d_file(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    // a component only sees the files of its host, and says so
    let is_host = std::ptr::eq(cx.unit(), cx.engine.program.unit(HOST));
    let known = (is_host || args.star(1)).then(|| file(cx, args.integer(0)));
    let place = known.flatten().map(|path| cx.engine.places.locate(&path));
    Ok(path_value(place))
}

pub(super) const COMPONENT_LIST: Command = Command {
    number: 1001,
    name: "COMPONENT LIST",
    french: Some("LISTE COMPOSANTS"),
    params: &[variable("componentsArray")],
    doc: "Fills an array with the names of the components that the project uses.",
    source: "commands/component-list",
    run: Run::Function(component_list),
    ..Command::DEFAULT
};

fn component_list(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let components = cx.engine.program.units.iter().skip(1);
    let mut names = vec![Text::EMPTY];
    names.extend(components.map(|unit| Text::new(&unit.name)));
    cx.fill_array(&args.pointer(0), Data::Text(names))?;
    Ok(Value::Undefined)
}

pub(super) const PLUGIN_LIST: Command = Command {
    number: 847,
    name: "PLUGIN LIST",
    french: Some("LISTE PLUGINS"),
    params: &[variable("numbersArray"), variable("namesArray")],
    doc: "Fills two arrays with the numbers and names of the plug-ins: there are none.",
    source: "commands/plugin-list",
    run: Run::Function(|cx, args| {
        cx.fill_array(&args.pointer(0), Data::Longint(vec![0]))?;
        cx.fill_array(&args.pointer(1), Data::Text(vec![Text::EMPTY]))?;
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};
