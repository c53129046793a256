//! The commands of the theme Tools.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Tools",
    commands: &[
        &Command::absent(1277, "ACTIVITY SNAPSHOT", Needs::Subsystem).thread_safe(),
        &Command::absent(896, "BASE64 DECODE", Needs::Nothing).former(&["DECODE"]).thread_safe(),
        &Command::absent(895, "BASE64 ENCODE", Needs::Nothing).former(&["ENCODE"]).thread_safe(),
        &Command::absent(955, "Choose", Needs::Nothing).french("Choisir").thread_safe(),
        &Command::absent(1147, "Generate digest", Needs::Nothing).thread_safe(),
        &Command::absent(1533, "Generate password hash", Needs::Nothing).thread_safe(),
        &Command::absent(1066, "Generate UUID", Needs::Nothing).thread_safe(),
        &Command::absent(997, "GET MACRO PARAMETER", Needs::Interface).french("LIRE PARAMETRE MACRO"),
        &Command::absent(811, "LAUNCH EXTERNAL PROCESS", Needs::Nothing).french("LANCER PROCESS EXTERNE").thread_safe(),
        &Command::absent(1528, "Load 4D View document", Needs::Subsystem).thread_safe(),
        &Command::absent(1596, "MOBILE APP REFRESH SESSIONS", Needs::Subsystem).thread_safe(),
        &Command::absent(1713, "Monitored activity", Needs::Subsystem)
            .former(&["Get Monitored Activity"]).thread_safe(),
        &Command::absent(673, "OPEN URL", Needs::Interface).former(&["OPEN WEB URL"]).thread_safe(),
        &Command::absent(816, "PROCESS 4D TAGS", Needs::Nothing).former(&["PROCESS HTML TAGS"]).thread_safe(),
        &Command::absent(812, "SET ENVIRONMENT VARIABLE", Needs::Nothing)
            .french("FIXER VARIABLE ENVIRONNEMENT").thread_safe(),
        &Command::absent(998, "SET MACRO PARAMETER", Needs::Interface).french("FIXER PARAMETRE MACRO"),
        &Command::absent(1712, "START MONITORING ACTIVITY", Needs::Subsystem).thread_safe(),
        &Command::absent(1721, "STOP MONITORING ACTIVITY", Needs::Subsystem).thread_safe(),
        &Command::absent(1534, "Verify password hash", Needs::Nothing).thread_safe(),
    ],
};
