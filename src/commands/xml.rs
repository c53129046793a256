//! The commands of the theme XML.
//!
//! A row is known by number and name only until its declaration stands here.

mod decode;
mod options;
pub(super) use decode::decoded;
pub(super) use options::*;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "XML",
    commands: &[
        &decode::XML_DECODE,
        &options::XML_GET_ERROR,
        &options::XML_GET_OPTIONS,
        &options::XML_SET_OPTIONS,
        &Command::absent(882, "_O_XSLT APPLY TRANSFORMATION", Needs::Obsolete)
            .former(&["APPLY XSLT TRANSFORMATION", "XSLT APPLY TRANSFORMATION"]),
        &Command::absent(884, "_O_XSLT GET ERROR", Needs::Obsolete).former(&["GET XSLT ERROR", "XSLT GET ERROR"]),
        &Command::absent(883, "_O_XSLT SET PARAMETER", Needs::Obsolete)
            .former(&["SET XSLT PARAMETER", "XSLT SET PARAMETER"]),
    ],
};
