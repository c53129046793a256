//! Which 4D this is: the version of the language it follows, and how its code runs.

use crate::args::Args;
use crate::command::{Command, Kind, Run, star, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

pub(super) const IS_COMPILED_MODE: Command = Command {
    number: 492,
    name: "Is compiled mode",
    french: Some("Mode compile"),
    params: &[star("*").optional()],
    returns: Kind::Boolean,
    doc: "False: the code is interpreted.",
    examples: &[
        ("Is compiled mode", "False"),
        ("Is compiled mode(*)", "False"),
    ],
    source: "commands/is-compiled-mode",
    run: Run::Function(|_, _| Ok(Value::Boolean(false))),
    ..Command::DEFAULT
};

pub(super) const APPLICATION_VERSION: Command = Command {
    number: 493,
    name: "Application version",
    french: Some("Version application"),
    params: &[variable("buildNum").optional(), star("*").optional()],
    returns: Kind::Text,
    doc: "The version of the language as four digits; with `*` after a letter and three digits of the build.",
    examples: &[
        ("Application version", "2140"),
        ("Application version(*)", "F0012140"),
    ],
    source: "commands/application-version",
    run: Run::Function(application_version),
    ..Command::DEFAULT
};

/// U: `application_version`: the version of 4D whose documentation fourd follows, 21 R4, as a
/// final one; the build is the number of this version of fourd.
fn application_version(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    const SHORT: &str = "2140";
    const BUILD: u32 = 1;
    if matches!(args.value(0), Value::Pointer(_)) {
        cx.write_pointer(&args.pointer(0), Value::whole(i64::from(BUILD)))?;
    }
    Ok(Value::from(if args.star(0) {
        format!("F{BUILD:03}{SHORT}")
    } else {
        SHORT.to_owned()
    }))
}

pub(super) const VERSION_TYPE: Command = Command {
    number: 495,
    name: "Version type",
    french: Some("Type version"),
    returns: Kind::Integer,
    doc: "Bits that describe the application: bit 1 of a 64-bit version, bit 2 of a merged one.",
    examples: &[
        ("Version type ?? 64 bit version", "True"),
        ("Version type ?? Merged application", "False"),
    ],
    source: "commands/version-type",
    run: Run::Function(|_, _| {
        const WIDE: i32 = 1;
        let wide = cfg!(target_pointer_width = "64");
        Ok(Value::Integer(i32::from(wide) << WIDE))
    }),
    ..Command::DEFAULT
};
