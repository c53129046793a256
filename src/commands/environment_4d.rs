//! The commands of the theme 4D Environment.
//!
//! A row is known by number and name only until its declaration stands here.

mod application;
mod files;
mod folders;
mod information;
mod localization;
pub(crate) mod logs;
pub(crate) use localization::language_folders;
mod parameters;
mod version;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "4D Environment",
    commands: &[
        &Command::absent(361, "_O_ADD DATA SEGMENT", Needs::Obsolete)
            .former(&["ADD DATA SEGMENT"]).french("AJOUTER SEGMENT DE DONNEES"),
        &files::APPLICATION_FILE,
        &information::APPLICATION_INFO,
        &application::APPLICATION_TYPE,
        &version::APPLICATION_VERSION,
        &Command::absent(871, "BUILD APPLICATION", Needs::Subsystem).french("GENERER APPLICATION"),
        &Command::absent(1120, "CHECK MEMORY LEAKS", Needs::Obsolete).french("CHECK MEMORY LEAKS"),
        &Command::absent(937, "Compact data file", Needs::Database).french("Compacter fichier donnees").thread_safe(),
        &files::COMPONENT_LIST,
        &Command::absent(313, "CREATE DATA FILE", Needs::Database).french("CREER FICHIER DONNEES").thread_safe(),
        &files::DATA_FILE,
        &Command::absent(527, "_O_DATA SEGMENT LIST", Needs::Obsolete)
            .former(&["DATA SEGMENT LIST"]).french("LISTE SEGMENTS DE DONNEES"),
        &Command::absent(1314, "Database measures", Needs::Database).former(&["Get database measures"]).thread_safe(),
        &application::DROP_REMOTE_USER,
        &Command::absent(1482, "ds", Needs::Database).thread_safe(),
        &Command::absent(1565, "Export structure file", Needs::Database),
        &files::GET_4D_FILE,
        &folders::GET_4D_FOLDER,
        &localization::GET_DATABASE_LOCALIZATION,
        &parameters::GET_DATABASE_PARAMETER,
        &Command::absent(1119, "Get memory leaks", Needs::Obsolete).french("Get memory leaks"),
        &Command::absent(696, "_O_GET SERIAL INFORMATION", Needs::Obsolete)
            .former(&["GET SERIAL INFORMATION"]).french("LIRE INFORMATIONS SERIALISATION"),
        &version::IS_COMPILED_MODE,
        &Command::absent(716, "Is data file locked", Needs::Database)
            .french("Fichier donnees verrouille").thread_safe(),
        &Command::absent(1301, "Last update log path", Needs::Subsystem).thread_safe(),
        &Command::absent(1052, "NOTIFY RESOURCES FOLDER MODIFICATION", Needs::Subsystem)
            .french("NOTIFIER MODIFICATION DOSSIER RESOURCES"),
        &Command::absent(1047, "OPEN ADMINISTRATION WINDOW", Needs::Interface).french("OUVRIR FENETRE ADMINISTRATION"),
        &Command::absent(312, "OPEN DATA FILE", Needs::Database).french("OUVRIR FICHIER DONNEES").thread_safe(),
        &Command::absent(1321, "OPEN DATABASE", Needs::Database).thread_safe(),
        &Command::absent(1452, "Open datastore", Needs::Database).thread_safe(),
        &Command::absent(1781, "OPEN RUNTIME EXPLORER", Needs::Interface).thread_safe(),
        &Command::absent(1018, "OPEN SECURITY CENTER", Needs::Interface).french("OUVRIR CENTRE DE SECURITE"),
        &Command::absent(903, "OPEN SETTINGS WINDOW", Needs::Interface).former(&["OPEN 4D PREFERENCES"]),
        &files::PLUGIN_LIST,
        &application::QUIT_4D,
        &Command::absent(1635, "REJECT NEW REMOTE CONNECTIONS", Needs::Subsystem).thread_safe(),
        &Command::absent(1739, "RELOAD PROJECT", Needs::Subsystem),
        &application::RESTART_4D,
        &Command::absent(1632, "SEND MESSAGE TO REMOTE USER", Needs::Subsystem).thread_safe(),
        &localization::SET_DATABASE_LOCALIZATION,
        &parameters::SET_DATABASE_PARAMETER,
        &Command::absent(1291, "SET UPDATE FOLDER", Needs::Subsystem),
        &files::STRUCTURE_FILE,
        &Command::absent(1127, "Table fragmentation", Needs::Database)
            .former(&["Get table fragmentation"]).thread_safe(),
        &Command::absent(1008, "VERIFY CURRENT DATA FILE", Needs::Database)
            .french("VERIFIER FICHIER DONNEES OUVERT").thread_safe(),
        &Command::absent(939, "VERIFY DATA FILE", Needs::Database).french("VERIFIER FICHIER DONNEES").thread_safe(),
        &version::VERSION_TYPE,
    ],
};
