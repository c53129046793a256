//! The conversions between character sets of the time before Unicode.

use crate::args::Args;
use crate::command::{Command, Kind, Run, text};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// U: `unchanged`: texts are Unicode, which needs no conversion from one system to another.
fn unchanged(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(Value::Text(args.text(0)))
}

macro_rules! conversion {
    ($constant:ident, $number:expr, $name:expr, $former:expr, $french:expr, $example:expr) => {
        pub(super) const $constant: Command = Command {
            number: $number,
            name: $name,
            former: &[$former],
            french: Some($french),
            params: &[text("text")],
            returns: Kind::Text,
            thread_safe: false,
            doc: "The text as it is: Unicode needs no conversion between systems.",
            examples: &[($example, "é")],
            source: "Concepts/string",
            run: Run::Function(unchanged),
            ..Command::DEFAULT
        };
    };
}

conversion!(
    MAC_TO_WIN,
    463,
    "_O_Mac to Win",
    "Mac to Win",
    "Mac vers Windows",
    "Mac to Win(\"é\")"
);
conversion!(
    WIN_TO_MAC,
    464,
    "_O_Win to Mac",
    "Win to Mac",
    "Windows vers Mac",
    "Win to Mac(\"é\")"
);
conversion!(
    MAC_TO_ISO,
    519,
    "_O_Mac to ISO",
    "Mac to ISO",
    "Mac vers ISO",
    "Mac to ISO(\"é\")"
);
conversion!(
    ISO_TO_MAC,
    520,
    "_O_ISO to Mac",
    "ISO to Mac",
    "ISO vers Mac",
    "ISO to Mac(\"é\")"
);
conversion!(
    CONVERT_CASE,
    360,
    "_O_Convert case",
    "Convert case",
    "Convertir caracteres",
    "Convert case(\"é\")"
);
