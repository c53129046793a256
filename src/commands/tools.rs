//! The commands of the theme Tools. Encodings and digests are in `tools/encode.rs`, programs of the
//! system in `tools/launch.rs`, transformation tags in `tools/tags.rs`.
//!
//! A row is known by number and name only until its declaration stands here.

mod encode;
mod launch;
mod tags;

use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, Theme, any, integer, one_of, star, text};
use crate::interpret::Context;
use crate::interpret::convert::emptied;
use crate::runtime::host::Output;
use crate::value::{Error, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Tools",
    commands: &[
        &Command::absent(1277, "ACTIVITY SNAPSHOT", Needs::Subsystem).thread_safe(),
        &encode::BASE64_DECODE,
        &encode::BASE64_ENCODE,
        &CHOOSE,
        &encode::GENERATE_DIGEST,
        &encode::GENERATE_PASSWORD_HASH,
        &GENERATE_UUID,
        &Command::absent(997, "GET MACRO PARAMETER", Needs::Interface).french("LIRE PARAMETRE MACRO"),
        &launch::LAUNCH_EXTERNAL_PROCESS,
        &Command::absent(1528, "Load 4D View document", Needs::Subsystem).thread_safe(),
        &Command::absent(1596, "MOBILE APP REFRESH SESSIONS", Needs::Subsystem).thread_safe(),
        &Command::absent(1713, "Monitored activity", Needs::Subsystem)
            .former(&["Get Monitored Activity"]).thread_safe(),
        &OPEN_URL,
        &tags::PROCESS_4D_TAGS,
        &launch::SET_ENVIRONMENT_VARIABLE,
        &Command::absent(998, "SET MACRO PARAMETER", Needs::Interface).french("FIXER PARAMETRE MACRO"),
        &Command::absent(1712, "START MONITORING ACTIVITY", Needs::Subsystem).thread_safe(),
        &Command::absent(1721, "STOP MONITORING ACTIVITY", Needs::Subsystem).thread_safe(),
        &encode::VERIFY_PASSWORD_HASH,
    ],
};

const CHOOSE: Command = Command {
    number: 955,
    name: "Choose",
    french: Some("Choisir"),
    params: &[
        one_of("criterion", &[Kind::Boolean, Kind::Integer]),
        any("value"),
        any("value").repeated(),
    ],
    returns: Kind::Any,
    doc: "One of the values: the first for True and the second for False, or by its number from 0. All are evaluated.",
    examples: &[
        ("Choose(1=1; \"Mr\"; \"Ms\")", "Mr"),
        ("Choose(2; \"Single\"; \"Married\"; \"Widowed\")", "Widowed"),
        ("Choose(7; 10; 20)", "0"),
        ("Choose(-1; \"a\")", ""),
    ],
    source: "commands/choose",
    run: Run::Function(choose),
    ..Command::DEFAULT
};

fn choose(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    if let Some(refused) = (1..args.len())
        .map(|i| args.value(i))
        .find(|v| is_no_choice(v))
    {
        return Err(Error::types(format!(
            "Argument types are incompatible: `Choose` takes no {} as `value`",
            refused.type_word()
        )));
    }
    let index = match args.value(0) {
        Value::Boolean(_) if args.len() != 3 => {
            return Err(Error::bad_argument(
                "`Choose` takes two values if its criterion is a Boolean",
            ));
        }
        Value::Boolean(first) => i32::from(!first),
        _ => args.integer(0),
    };
    let chosen = usize::try_from(index)
        .ok()
        .and_then(|i| i.checked_add(1))
        .filter(|i| args.has(*i));
    Ok(match chosen {
        Some(i) => args.take(i),
        // No value: the empty one of their type.
        None => emptied(args.value(1)),
    })
}

/// Values that `Choose` does not take.
fn is_no_choice(value: &Value) -> bool {
    matches!(
        value,
        Value::Picture(_) | Value::Pointer(_) | Value::Blob(_) | Value::Array(_)
    )
}

const GENERATE_UUID: Command = Command {
    number: 1066,
    name: "Generate UUID",
    params: &[integer("version").optional()],
    returns: Kind::Text,
    doc: "A new UUID of version 4 or 7 as 32 hexadecimal digits.",
    examples: &[
        ("Length(Generate UUID)", "32"),
        ("Substring(Generate UUID(7); 13; 1)", "7"),
        ("Generate UUID=Generate UUID", "False"),
    ],
    source: "commands/generate-uuid",
    run: Run::Function(generate_uuid),
    ..Command::DEFAULT
};

fn generate_uuid(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let uuid = match args.integer_or(0, 4) {
        4 => uuid::Uuid::new_v4(),
        7 => uuid::Uuid::now_v7(),
        other => {
            return Err(Error::bad_argument(format!(
                "the version of a UUID is 4 or 7, not {other}"
            )));
        }
    };
    Ok(Value::from(uuid.simple().to_string().to_uppercase()))
}

const OPEN_URL: Command = Command {
    number: 673,
    name: "OPEN URL",
    former: &["OPEN WEB URL"],
    params: &[
        text("path"),
        star("*").optional(),
        text("appName").optional(),
        star("*").optional(),
    ],
    doc: "Opens a file or an address in another application; without a screen it is written to standard error.",
    source: "commands/open-url",
    run: Run::Function(open_url),
    ..Command::DEFAULT
};

/// U: `open_url`: what a browser would show nobody sees, so none is started; the address is
/// logged as the commands of dialogs are.
fn open_url(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.engine
        .host
        .print(&Output::Stderr, &format!("OPEN URL: {}\n", args.string(0)));
    Ok(Value::Undefined)
}
