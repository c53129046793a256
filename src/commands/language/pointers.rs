//! Pointers: made from names, and told what they point to.

use crate::args::Args;
use crate::command::{Command, Kind, Run, pointer, text, variable};
use crate::interpret::Context;
use crate::value::pointer::Target;
use crate::value::{Error, Pointer, Text, Value};

pub(super) const SELF: Command = Command {
    number: 308,
    name: "Self",
    french: Some("Self"),
    returns: Kind::Pointer,
    thread_safe: false,
    doc: "A pointer to the form object whose method is running. Without forms it is nil.",
    examples: &[("Is nil pointer(Self)", "True")],
    source: "commands/self",
    run: Run::Function(|_, _| Ok(Value::Pointer(Pointer::NIL))),
    ..Command::DEFAULT
};

pub(super) const IS_NIL_POINTER: Command = Command {
    number: 315,
    name: "Is nil pointer",
    former: &["Nil"],
    params: &[pointer("aPointer")],
    returns: Kind::Boolean,
    doc: "True if the pointer points nowhere.",
    examples: &[
        ("Is nil pointer(->OK)", "False"),
        ("Is nil pointer(Self)", "True"),
    ],
    source: "commands/is-nil-pointer",
    run: Run::Function(|_, args| Ok(Value::Boolean(args.pointer(0).is_nil()))),
    ..Command::DEFAULT
};

pub(super) const IS_A_VARIABLE: Command = Command {
    number: 294,
    name: "Is a variable",
    french: Some("Est une variable"),
    params: &[pointer("aPointer")],
    returns: Kind::Boolean,
    doc: "True if the pointer points to a variable that is defined.",
    examples: &[
        ("Is a variable(->OK)", "True"),
        ("Is a variable(->neverAssigned)", "False"),
        ("Is a variable(Self)", "False"),
    ],
    source: "commands/is-a-variable",
    run: Run::Function(|cx, args| {
        let pointer = args.pointer(0);
        Ok(Value::Boolean(cx.points_to_defined_variable(&pointer)))
    }),
    ..Command::DEFAULT
};

pub(super) const GET_POINTER: Command = Command {
    number: 304,
    name: "Get pointer",
    french: Some("Pointeur vers"),
    params: &[text("varName")],
    returns: Kind::Pointer,
    doc: "A pointer to the process or interprocess variable of this name, or to an element of an array: \"name{3}\".",
    examples: &[
        ("Get pointer(\"Document\")=(->Document)", "True"),
        ("Is nil pointer(Get pointer(\"\"))", "True"),
    ],
    source: "commands/get-pointer",
    run: Run::Function(get_pointer),
    ..Command::DEFAULT
};

fn get_pointer(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let text = args.string(0);
    let (name, indices) = match split_indices(text.trim()) {
        Some(parts) => parts,
        None => return Ok(Value::Pointer(get_pointer_bad_name())),
    };
    let Some(mut pointer) = pointer_to_name(cx, name) else {
        return Ok(Value::Pointer(get_pointer_bad_name()));
    };
    for index in indices {
        let array = match cx.read_pointer(&pointer)? {
            Value::Array(array) => array,
            _ => return Ok(Value::Pointer(get_pointer_bad_name())),
        };
        // an element that does not exist is an error here, as it is for `->`
        array.get(index)?;
        pointer = Pointer::new(Target::Element {
            of: pointer,
            array,
            index,
        });
    }
    Ok(Value::Pointer(pointer))
}

/// U: what `Get pointer` gives for a text that names no process or interprocess variable.
fn get_pointer_bad_name() -> Pointer {
    Pointer::NIL
}

/// `name{3}{5}` as the name and the numbers.
fn split_indices(text: &str) -> Option<(&str, Vec<i32>)> {
    let Some(start) = text.find('{') else {
        return Some((text, Vec::new()));
    };
    let (name, mut rest) = text.split_at(start);
    let mut indices = Vec::new();
    while !rest.is_empty() {
        let (number, behind) = rest.strip_prefix('{')?.split_once('}')?;
        indices.push(number.trim().parse().ok()?);
        rest = behind.trim_start();
    }
    Some((name.trim_end(), indices))
}

fn pointer_to_name(cx: &Context, name: &str) -> Option<Pointer> {
    let (interprocess, bare) = match name.strip_prefix("<>").or_else(|| name.strip_prefix('◊')) {
        Some(bare) => (true, bare),
        None => (false, name),
    };
    let starts_well = bare
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() || c == '_');
    let is_name = starts_well
        && bare
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == ' ');
    if !is_name {
        return None;
    }
    let program = &cx.engine.program;
    Some(Pointer::new(if interprocess {
        Target::Interprocess {
            variable: program.interprocess_variable(cx.unit_number(), bare),
        }
    } else {
        Target::Process {
            process: cx.process.number,
            variable: program.process_variable(cx.unit_number(), bare),
        }
    }))
}

pub(super) const RESOLVE_POINTER: Command = Command {
    number: 394,
    name: "RESOLVE POINTER",
    french: Some("RESOUDRE POINTEUR"),
    params: &[
        pointer("aPointer"),
        variable("varName"),
        variable("tableNum"),
        variable("fieldNum"),
    ],
    doc: "What a pointer points to: the name of a variable or array with the number of the element, or a table and field.",
    source: "commands/resolve-pointer",
    run: Run::Function(resolve_pointer),
    ..Command::DEFAULT
};

fn resolve_pointer(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (name, table, field) = resolved(cx, &args.pointer(0));
    cx.write_pointer(&args.pointer(1), Value::Text(name))?;
    cx.write_pointer(&args.pointer(2), Value::Integer(table))?;
    cx.write_pointer(&args.pointer(3), Value::Integer(field))?;
    Ok(Value::Undefined)
}

/// The name and the two numbers of the documentation's table.
fn resolved(cx: &Context, pointer: &Pointer) -> (Text, i32, i32) {
    match pointer.target() {
        None => (Text::EMPTY, 0, 0),
        Some(Target::Table { number }) => (Text::EMPTY, whole(*number), 0),
        Some(Target::Field { table, field }) => (Text::EMPTY, whole(*table), whole(*field)),
        Some(Target::Element { of, index, .. }) => match of.target() {
            Some(Target::Element {
                of: outer,
                index: row,
                ..
            }) => (variable_name(cx, outer), *row, *index),
            _ => (variable_name(cx, of), *index, -1),
        },
        Some(_) => (variable_name(cx, pointer), -1, -1),
    }
}

fn whole(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(0)
}

fn variable_name(cx: &Context, pointer: &Pointer) -> Text {
    match pointer.target() {
        Some(Target::Process { variable, .. }) => {
            Text::from(cx.engine.process_variable_name(*variable))
        }
        Some(Target::Interprocess { variable }) => Text::from(format!(
            "<>{}",
            cx.engine.program.interprocess_variable_name(*variable)
        )),
        Some(Target::Local { name, .. }) => resolve_pointer_local(name),
        Some(Target::Property { key, .. }) => key.clone(),
        _ => Text::EMPTY,
    }
}

/// U: the name of a local variable, for which RESOLVE POINTER is said not to work: it is given.
fn resolve_pointer_local(name: &str) -> Text {
    Text::new(name)
}
