//! The commands of the theme Pasteboard.
//!
//! The pasteboard is one of the program's own, common to its processes: that of the system is not
//! touched.

use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, Theme, blob, integer, star, text, variable};
use crate::interpret::Context;
use crate::value::{Error, Text, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Pasteboard",
    commands: &[
        &APPEND_DATA_TO_PASTEBOARD,
        &CLEAR_PASTEBOARD,
        &GET_FILE_FROM_PASTEBOARD,
        &GET_PASTEBOARD_DATA,
        &Command::absent(958, "GET PASTEBOARD DATA TYPE", Needs::Interface).french("LIRE TYPE DONNEES DANS CONTENEUR"),
        &Command::absent(522, "GET PICTURE FROM PASTEBOARD", Needs::Interface).french("LIRE IMAGE DANS CONTENEUR"),
        &GET_TEXT_FROM_PASTEBOARD,
        &PASTEBOARD_DATA_SIZE,
        &SET_FILE_TO_PASTEBOARD,
        &Command::absent(521, "SET PICTURE TO PASTEBOARD", Needs::Interface).french("FIXER IMAGE DANS CONTENEUR"),
        &SET_TEXT_TO_PASTEBOARD,
    ],
};

/// No such data in the pasteboard (theme Pasteboard).
const NO_SUCH_DATA: i32 = -102;

/// How a text is stored: under one type, whichever of its types the program names.
const TEXT: &str = "com.4d.private.text.utf16";
/// The types of texts in the character set of the system.
const NATIVE_TEXTS: [&str; 2] = ["TEXT", "com.4d.private.text.native"];
const FILES: &str = "com.4d.private.file.url";

/// The data of a type. A text is there under all types of texts; U: the character set of the
/// system is UTF-8, and UTF-16 has the bytes in the order of the machine.
fn data(cx: &Context, kind: &str) -> Option<Vec<u8>> {
    if NATIVE_TEXTS.contains(&kind) {
        return text_on(cx).map(|text| text.to_str().into_owned().into_bytes());
    }
    cx.engine.desktop.pasteboard.get(kind)
}

fn text_on(cx: &Context) -> Option<Text> {
    let bytes = cx.engine.desktop.pasteboard.get(TEXT)?;
    let mut units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_ne_bytes([pair[0], pair[1]]))
        .collect();
    if units.last() == Some(&0) {
        units.pop();
    }
    Some(Text::from_units(&units))
}

fn put_text(cx: &Context, text: &Text) {
    let bytes = text
        .to_units()
        .iter()
        .flat_map(|u| u.to_ne_bytes())
        .collect();
    cx.engine.desktop.pasteboard.put(TEXT, bytes);
}

const APPEND_DATA_TO_PASTEBOARD: Command = Command {
    number: 403,
    name: "APPEND DATA TO PASTEBOARD",
    french: Some("AJOUTER DONNEES AU CONTENEUR"),
    params: &[text("dataType"), blob("data")],
    sets: &["OK"],
    thread_safe: false,
    doc: "Adds the bytes of a BLOB to the pasteboard under a type.",
    source: "commands/append-data-to-pasteboard",
    run: Run::Function(append_data),
    ..Command::DEFAULT
};

fn append_data(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (kind, bytes) = (args.string(0), args.blob(1));
    if kind.is_empty() {
        cx.set_ok(false);
        return Err(Error::bad_argument("the type of the data has no name"));
    }
    if NATIVE_TEXTS.contains(&kind.as_str()) {
        // on Windows a text ends with a null character
        let text = bytes.bytes.strip_suffix(&[0]).unwrap_or(&bytes.bytes);
        put_text(cx, &Text::new(&String::from_utf8_lossy(text)));
    } else {
        cx.engine.desktop.pasteboard.put(&kind, bytes.bytes.clone());
    }
    cx.set_ok(true);
    Ok(Value::Undefined)
}

const CLEAR_PASTEBOARD: Command = Command {
    number: 402,
    name: "CLEAR PASTEBOARD",
    french: Some("EFFACER CONTENEUR"),
    thread_safe: false,
    doc: "Takes everything out of the pasteboard.",
    source: "commands/clear-pasteboard",
    run: Run::Function(|cx, _| {
        cx.engine.desktop.pasteboard.clear();
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

const GET_PASTEBOARD_DATA: Command = Command {
    number: 401,
    name: "GET PASTEBOARD DATA",
    french: Some("LIRE DONNEES CONTENEUR"),
    params: &[text("dataType"), variable("data")],
    sets: &["OK"],
    thread_safe: false,
    doc: "Gives the data of a type as a BLOB; an error if there is none.",
    source: "commands/get-pasteboard-data",
    run: Run::Function(get_data),
    ..Command::DEFAULT
};

fn get_data(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let kind = args.string(0);
    let found = data(cx, &kind);
    cx.set_ok(found.is_some());
    let Some(bytes) = found else {
        return Err(Error::new(
            NO_SUCH_DATA,
            format!("The pasteboard has no data of the type `{kind}`"),
        ));
    };
    cx.write_pointer(&args.pointer(1), Value::from(bytes))?;
    Ok(Value::Undefined)
}

const PASTEBOARD_DATA_SIZE: Command = Command {
    number: 400,
    name: "Pasteboard data size",
    french: Some("Tester conteneur"),
    params: &[text("dataType")],
    returns: Kind::Integer,
    thread_safe: false,
    doc: "The number of bytes of the data of a type; -102 if there is none.",
    examples: &[(
        "Pasteboard data size(\"none\")=No such data in pasteboard",
        "True",
    )],
    source: "commands/pasteboard-data-size",
    run: Run::Function(|cx, args| {
        let size = data(cx, &args.string(0)).map(|data| data.len());
        Ok(Value::Integer(size.map_or(NO_SUCH_DATA, |size| {
            i32::try_from(size).unwrap_or(i32::MAX)
        })))
    }),
    ..Command::DEFAULT
};

const SET_TEXT_TO_PASTEBOARD: Command = Command {
    number: 523,
    name: "SET TEXT TO PASTEBOARD",
    french: Some("FIXER TEXTE DANS CONTENEUR"),
    params: &[text("text")],
    sets: &["OK"],
    thread_safe: false,
    doc: "Clears the pasteboard and puts a text into it.",
    source: "commands/set-text-to-pasteboard",
    run: Run::Function(|cx, args| {
        cx.engine.desktop.pasteboard.clear();
        put_text(cx, &args.text(0));
        cx.set_ok(true);
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

const GET_TEXT_FROM_PASTEBOARD: Command = Command {
    number: 524,
    name: "Get text from pasteboard",
    french: Some("Lire texte dans conteneur"),
    returns: Kind::Text,
    sets: &["OK"],
    thread_safe: false,
    doc: "The text in the pasteboard; empty, and OK is 0, without one.",
    source: "commands/get-text-from-pasteboard",
    run: Run::Function(|cx, _| {
        let text = text_on(cx);
        cx.set_ok(text.is_some());
        Ok(Value::Text(text.unwrap_or_default()))
    }),
    ..Command::DEFAULT
};

const SET_FILE_TO_PASTEBOARD: Command = Command {
    number: 975,
    name: "SET FILE TO PASTEBOARD",
    french: Some("FIXER FICHIER DANS CONTENEUR"),
    params: &[text("fileName"), star("*").optional()],
    thread_safe: false,
    doc: "Puts a pathname into the pasteboard, instead of all that is there or with `*` besides other pathnames.",
    source: "commands/set-file-to-pasteboard",
    run: Run::Function(set_file),
    ..Command::DEFAULT
};

fn set_file(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let pasteboard = &cx.engine.desktop.pasteboard;
    let known = if args.star(1) {
        pasteboard.get(FILES)
    } else {
        None
    };
    pasteboard.clear();
    let mut names = known.unwrap_or_default();
    // no pathname has a null character in it
    names.extend_from_slice(args.string(0).as_bytes());
    names.push(0);
    pasteboard.put(FILES, names);
    Ok(Value::Undefined)
}

const GET_FILE_FROM_PASTEBOARD: Command = Command {
    number: 976,
    name: "Get file from pasteboard",
    french: Some("Lire fichier dans conteneur"),
    params: &[integer("xIndex")],
    returns: Kind::Text,
    thread_safe: false,
    doc: "A pathname in the pasteboard by its position from 1; empty if there is none.",
    examples: &[("Get file from pasteboard(1)", "")],
    source: "commands/get-file-from-pasteboard",
    run: Run::Function(get_file),
    ..Command::DEFAULT
};

fn get_file(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let names = cx.engine.desktop.pasteboard.get(FILES).unwrap_or_default();
    let index = usize::try_from(args.integer(0)).ok().filter(|i| *i > 0);
    let name = index.and_then(|i| names.split(|b| *b == 0).nth(i - 1));
    Ok(Value::from(name.map_or_else(String::new, |name| {
        String::from_utf8_lossy(name).into_owned()
    })))
}
