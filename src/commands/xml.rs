//! The commands of the theme XML.
//!
//! A row is known by number and name only until its declaration stands here.

mod decode;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "XML",
    commands: &[
        &decode::XML_DECODE,
        &Command::absent(732, "XML GET ERROR", Needs::Subsystem).former(&["GET XML ERROR"]).thread_safe(),
        &Command::absent(1096, "XML GET OPTIONS", Needs::Subsystem).thread_safe(),
        &Command::absent(1090, "XML SET OPTIONS", Needs::Subsystem).thread_safe(),
        &Command::absent(882, "_O_XSLT APPLY TRANSFORMATION", Needs::Obsolete)
            .former(&["APPLY XSLT TRANSFORMATION", "XSLT APPLY TRANSFORMATION"]),
        &Command::absent(884, "_O_XSLT GET ERROR", Needs::Obsolete).former(&["GET XSLT ERROR", "XSLT GET ERROR"]),
        &Command::absent(883, "_O_XSLT SET PARAMETER", Needs::Obsolete)
            .former(&["SET XSLT PARAMETER", "XSLT SET PARAMETER"]),
    ],
};
