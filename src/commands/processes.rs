//! The commands of the theme Processes.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Processes",
    commands: &[
        &Command::absent(1634, "ABORT PROCESS BY ID", Needs::Nothing).thread_safe(),
        &Command::absent(335, "Count tasks", Needs::Nothing).french("Nombre de process").thread_safe(),
        &Command::absent(343, "Count user processes", Needs::Nothing)
            .french("Nombre de process utilisateurs").thread_safe(),
        &Command::absent(342, "Count users", Needs::Nothing).french("Nombre utilisateurs").thread_safe(),
        &Command::absent(322, "Current process", Needs::Nothing).french("Numero du process courant").thread_safe(),
        &Command::absent(1392, "Current process name", Needs::Nothing).thread_safe(),
        &Command::absent(323, "DELAY PROCESS", Needs::Nothing).french("ENDORMIR PROCESS").thread_safe(),
        &Command::absent(651, "EXECUTE ON CLIENT", Needs::Subsystem).french("EXECUTER SUR CLIENT"),
        &Command::absent(373, "Execute on server", Needs::Subsystem).french("Executer sur serveur"),
        &Command::absent(650, "GET REGISTERED CLIENTS", Needs::Subsystem).french("LIRE CLIENTS INSCRITS"),
        &Command::absent(317, "New process", Needs::Nothing).french("Nouveau process").thread_safe(),
        &Command::absent(319, "PAUSE PROCESS", Needs::Nothing).french("SUSPENDRE PROCESS").thread_safe(),
        &Command::absent(672, "Process aborted", Needs::Nothing).french("Process interrompu").thread_safe(),
        &Command::absent(1495, "Process activity", Needs::Nothing).former(&["Get process activity"]),
        &Command::absent(1843, "Process info", Needs::Nothing),
        &Command::absent(372, "Process number", Needs::Nothing).french("Chercher process").thread_safe(),
        &Command::absent(336, "_O_PROCESS PROPERTIES", Needs::Obsolete)
            .former(&["PROCESS PROPERTIES"]).french("INFORMATIONS PROCESS"),
        &Command::absent(330, "Process state", Needs::Nothing).french("Statut du process"),
        &Command::absent(648, "REGISTER CLIENT", Needs::Subsystem).french("INSCRIRE CLIENT"),
        &Command::absent(320, "RESUME PROCESS", Needs::Nothing).french("REACTIVER PROCESS").thread_safe(),
        &Command::absent(1714, "Session", Needs::Nothing).thread_safe(),
        &Command::absent(1844, "Session info", Needs::Nothing).thread_safe(),
        &Command::absent(1839, "Session storage", Needs::Nothing).former(&["Session storage by ID"]).thread_safe(),
        &Command::absent(649, "UNREGISTER CLIENT", Needs::Subsystem).french("DESINSCRIRE CLIENT"),
    ],
};
