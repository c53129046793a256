//! The commands of the theme Forms.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Kind, Needs, Run, Theme};
use crate::value::Value;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Forms",
    commands: &[
        &Command::absent(1298, "Current form name", Needs::Interface),
        &FORM,
        &Command::absent(1570, "FORM Convert to dynamic", Needs::Interface),
        &Command::absent(250, "FORM FIRST PAGE", Needs::Interface).former(&["FIRST PAGE"]),
        &Command::absent(1761, "FORM Get color scheme", Needs::Interface),
        &Command::absent(276, "FORM Get current page", Needs::Interface).former(&["Current form page"]),
        &Command::absent(1469, "FORM GET ENTRY ORDER", Needs::Interface),
        &Command::absent(1077, "FORM GET HORIZONTAL RESIZING", Needs::Interface),
        &Command::absent(898, "FORM GET OBJECTS", Needs::Interface).former(&["GET FORM OBJECTS"]),
        &Command::absent(969, "_O_FORM GET PARAMETER", Needs::Obsolete)
            .former(&["GET FORM PARAMETER", "FORM GET PARAMETER"]),
        &Command::absent(674, "FORM GET PROPERTIES", Needs::Interface).former(&["GET FORM PROPERTIES"]),
        &Command::absent(1078, "FORM GET VERTICAL RESIZING", Needs::Interface),
        &Command::absent(247, "FORM GOTO PAGE", Needs::Interface).former(&["GOTO PAGE"]),
        &Command::absent(251, "FORM LAST PAGE", Needs::Interface).former(&["LAST PAGE"]),
        &Command::absent(1103, "FORM LOAD", Needs::Interface).former(&["OPEN PRINTING FORM"]),
        &Command::absent(248, "FORM NEXT PAGE", Needs::Interface).former(&["NEXT PAGE"]),
        &Command::absent(249, "FORM PREVIOUS PAGE", Needs::Interface).former(&["PREVIOUS PAGE"]),
        &Command::absent(940, "FORM SCREENSHOT", Needs::Interface).former(&["@GET DATABASE MAP"]),
        &Command::absent(1468, "FORM SET ENTRY ORDER", Needs::Interface),
        &Command::absent(892, "FORM SET HORIZONTAL RESIZING", Needs::Interface)
            .former(&["SET FORM HORIZONTAL RESIZING"]),
        &Command::absent(55, "FORM SET INPUT", Needs::Interface).former(&["INPUT FORM"]),
        &Command::absent(54, "FORM SET OUTPUT", Needs::Interface).former(&["OUTPUT FORM"]),
        &Command::absent(891, "FORM SET SIZE", Needs::Interface).former(&["SET FORM SIZE"]),
        &Command::absent(893, "FORM SET VERTICAL RESIZING", Needs::Interface).former(&["SET FORM VERTICAL RESIZING"]),
        &Command::absent(1832, "FORM theme", Needs::Interface).former(&["FORM Windows theme"]),
        &Command::absent(1299, "FORM UNLOAD", Needs::Interface),
    ],
};

/// U: without a current form there is no object for its data: Null.
const FORM: Command = Command {
    number: 1466,
    name: "Form",
    returns: Kind::Object,
    thread_safe: false,
    doc: "The object with the data of the current form; Null without a form.",
    examples: &[("Form=Null", "True")],
    source: "commands/form",
    run: Run::Function(|_, _| Ok(Value::Null)),
    ..Command::DEFAULT
};
