//! The attributes of project methods, which stand in the first line of their files.

use serde_json::{Map, Value as Json};

use super::files::{attributes_line, file, move_to_folder, read, split_attributes, write};
use super::{Paths, invalid, parse, unit, writable_unit};
use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, one_of, star, text, variable};
use crate::interpret::Context;
use crate::runtime::method_path::MethodPath;
use crate::value::array::{Data, Element};
use crate::value::error::code::BAD_ARGUMENT;
use crate::value::{Array, Error, Object, Value};

/// The attributes that are true or false, in the order of the documentation
/// (commands/method-get-attributes), with their constants.
const FLAGS: [(&str, i32); 7] = [
    ("invisible", 1),
    ("publishedWeb", 2),
    ("publishedSoap", 3),
    ("publishedWsdl", 4),
    ("shared", 5),
    ("publishedSql", 7),
    ("executedOnServer", 8),
];
const FOLDER_NAME: i32 = 1024;

/// The attributes of a project method.
fn attributes(cx: &Context, unit: u32, path: &str) -> Result<Map<String, Json>, Error> {
    let (parsed, source) = read(cx, unit, path)?;
    if !matches!(parsed, MethodPath::Project(_)) {
        return Err(invalid(path));
    }
    Ok(split_attributes(&source.text).0.unwrap_or_default())
}

fn flag(attributes: &Map<String, Json>, name: &str) -> bool {
    attributes
        .get(name)
        .and_then(Json::as_bool)
        .unwrap_or(false)
}

fn flag_name(constant: i32) -> Result<&'static str, Error> {
    FLAGS
        .iter()
        .find(|(_, number)| *number == constant)
        .map(|(name, _)| *name)
        .ok_or_else(|| {
            Error::new(
                BAD_ARGUMENT,
                format!("{constant} is no attribute of a method"),
            )
        })
}

pub(super) const METHOD_GET_ATTRIBUTE: Command = Command {
    number: 1169,
    name: "METHOD Get attribute",
    params: &[text("path"), integer("attribType"), star("*").optional()],
    returns: Kind::Boolean,
    thread_safe: false,
    doc: "Whether a project method has an attribute.",
    source: "commands/method-get-attribute",
    run: Run::Function(method_get_attribute),
    ..Command::DEFAULT
};

fn method_get_attribute(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(2));
    let attributes = attributes(cx, unit, &args.string(0))?;
    let name = flag_name(args.integer(1))?;
    Ok(Value::Boolean(flag(&attributes, name)))
}

pub(super) const METHOD_GET_ATTRIBUTES: Command = Command {
    number: 1334,
    name: "METHOD GET ATTRIBUTES",
    params: &[
        one_of("path", &[Kind::Text, Kind::Array]),
        variable("attributes"),
        star("*").optional(),
    ],
    doc: "All attributes of a project method as an object, or of several.",
    source: "commands/method-get-attributes",
    run: Run::Function(method_get_attributes),
    ..Command::DEFAULT
};

fn method_get_attributes(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = unit(cx, args.star(2));
    let paths = Paths::from(args.value(0))?;
    let mut objects = paths
        .all()
        .iter()
        .map(|path| attributes(cx, unit, path).and_then(|map| as_object(&map)))
        .collect::<Result<Vec<_>, _>>()?;
    let target = args.pointer(1);
    match paths {
        Paths::One(_) => {
            let object = objects.pop().map_or(Value::Null, Value::Object);
            cx.write_pointer(&target, object)?;
        }
        Paths::Many(_) => {
            let items = std::iter::once(Value::Undefined)
                .chain(objects.into_iter().map(Value::Object))
                .collect();
            let array = Array::from_data(Data::Other(Element::Object, items));
            cx.set_variable(&target, Value::Array(array))?;
        }
    }
    Ok(Value::Undefined)
}

fn as_object(attributes: &Map<String, Json>) -> Result<Object, Error> {
    let object = Object::new();
    for (name, _) in FLAGS {
        object.set_str(name, Value::Boolean(flag(attributes, name)))?;
        if name == "invisible" {
            let preemptive = attributes.get("preemptive").and_then(Json::as_str);
            object.set_str(
                "preemptive",
                Value::text(preemptive.unwrap_or("indifferent")),
            )?;
        }
    }
    Ok(object)
}

pub(super) const METHOD_SET_ATTRIBUTE: Command = Command {
    number: 1192,
    name: "METHOD SET ATTRIBUTE",
    params: &[
        text("path"),
        integer("attribType"),
        one_of("attribValue", &[Kind::Boolean, Kind::Text]),
        one_of("attribType", &[Kind::Integer, Kind::Star]).repeated(),
        one_of("attribValue", &[Kind::Boolean, Kind::Text]),
    ],
    thread_safe: false,
    doc: "Gives a project method an attribute or takes it away, or several.",
    source: "commands/method-set-attribute",
    run: Run::Function(method_set_attribute),
    ..Command::DEFAULT
};

fn method_set_attribute(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = writable_unit(cx, args.star(3))?;
    let path = args.string(0);
    let mut map = attributes(cx, unit, &path)?;
    for pair in args.rest(1).chunks_exact(2) {
        let [Value::Integer(constant), value] = pair else {
            break;
        };
        match (*constant, value) {
            (FOLDER_NAME, Value::Text(folder)) => {
                move_to_folder(cx, unit, &path, &folder.to_str())?;
            }
            (constant, Value::Boolean(on)) => {
                set_flag(&mut map, flag_name(constant)?, *on);
            }
            _ => return Err(Error::types("The attribute does not take this value")),
        }
    }
    write_attributes(cx, unit, &path, &map)?;
    Ok(Value::Undefined)
}

/// An attribute that is not there is false.
fn set_flag(map: &mut Map<String, Json>, name: &str, on: bool) {
    if on {
        map.insert(name.to_owned(), Json::Bool(true));
    } else {
        map.remove(name);
    }
}

fn write_attributes(
    cx: &Context,
    unit: u32,
    path: &str,
    map: &Map<String, Json>,
) -> Result<(), Error> {
    let (_, source) = read(cx, unit, path)?;
    let target = file(cx, unit, &parse(path)?)?;
    let (_, rest) = split_attributes(&source.text);
    write(cx, &target, &format!("{}\n{rest}", attributes_line(map)))
}

pub(super) const METHOD_SET_ATTRIBUTES: Command = Command {
    number: 1335,
    name: "METHOD SET ATTRIBUTES",
    params: &[
        one_of("path", &[Kind::Text, Kind::Array]),
        one_of("attributes", &[Kind::Object, Kind::Array]),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "Changes those attributes of a project method that an object holds, or of several.",
    source: "commands/method-set-attributes",
    run: Run::Function(method_set_attributes),
    ..Command::DEFAULT
};

fn method_set_attributes(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let unit = writable_unit(cx, args.star(2))?;
    let paths = Paths::from(args.value(0))?;
    let wanted = match (&paths, args.value(1)) {
        (Paths::One(_), Value::Object(object)) => vec![Value::Object(object.clone())],
        (Paths::Many(_), Value::Array(array)) => array.values().into_iter().collect(),
        _ => {
            return Err(Error::types(
                "Paths and attributes are a text and an object, or two arrays",
            ));
        }
    };
    for (path, wanted) in paths.all().iter().zip(wanted) {
        let Value::Object(wanted) = wanted else {
            continue;
        };
        let mut map = attributes(cx, unit, path)?;
        for (name, _) in FLAGS {
            if let Some(Value::Boolean(on)) = wanted.get_str(name) {
                set_flag(&mut map, name, on);
            }
        }
        if let Some(Value::Text(preemptive)) = wanted.get_str("preemptive") {
            match preemptive.to_str().as_ref() {
                "indifferent" => drop(map.remove("preemptive")),
                word @ ("capable" | "incapable") => {
                    map.insert("preemptive".into(), Json::from(word));
                }
                _ => {
                    return Err(Error::types(
                        "`preemptive` is capable, incapable or indifferent",
                    ));
                }
            }
        }
        write_attributes(cx, unit, path, &map)?;
    }
    Ok(Value::Undefined)
}
