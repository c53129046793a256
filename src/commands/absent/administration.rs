//! Commands about the care of a database and its users: known by number and name; what is implemented is
//! declared elsewhere.
//!
//! A theme moves to a file of its own when its first command is implemented.

use crate::command::{Command, Needs, Theme};
use crate::commands::strings::localized;

/// Backup.
#[rustfmt::skip] // one command a line
pub static BACKUP: Theme = Theme {
    name: "Backup",
    commands: &[
        &Command::absent(887, "BACKUP", Needs::Database).french("SAUVEGARDER"),
        &Command::absent(888, "BACKUP INFO", Needs::Database).former(&["GET BACKUP INFORMATION"]),
        &Command::absent(799, "CHECK LOG FILE", Needs::Database).french("VERIFIER FICHIER HISTORIQUE"),
        &Command::absent(927, "_O_INTEGRATE LOG FILE", Needs::Obsolete)
            .former(&["INTEGRATE LOG FILE"]).french("INTEGRER FICHIER HISTORIQUE"),
        &Command::absent(1312, "INTEGRATE MIRROR LOG FILE", Needs::Database).thread_safe(),
        &Command::absent(928, "Log file", Needs::Database).french("Fichier historique").thread_safe(),
        &Command::absent(1352, "LOG FILE TO JSON", Needs::Database).thread_safe(),
        &Command::absent(926, "New log file", Needs::Database).french("Nouveau fichier historique"),
        &Command::absent(918, "RESTORE", Needs::Database).french("RESTITUER"),
        &Command::absent(889, "RESTORE INFO", Needs::Database).former(&["GET RESTORE INFORMATION"]),
        &Command::absent(345, "SELECT LOG FILE", Needs::Database).french("FIXER FICHIER HISTORIQUE"),
    ],
};

/// Cache Management.
#[rustfmt::skip] // one command a line
pub static CACHE_MANAGEMENT: Theme = Theme {
    name: "Cache Management",
    commands: &[
        &Command::absent(1431, "ADJUST BLOBS CACHE PRIORITY", Needs::Database).thread_safe(),
        &Command::absent(1430, "ADJUST INDEX CACHE PRIORITY", Needs::Database).thread_safe(),
        &Command::absent(1429, "ADJUST TABLE CACHE PRIORITY", Needs::Database).thread_safe(),
        &Command::absent(1402, "Cache info", Needs::Database).thread_safe(),
        &Command::absent(297, "FLUSH CACHE", Needs::Database).former(&["FLUSH BUFFERS"]).thread_safe(),
        &Command::absent(1428, "Get adjusted blobs cache priority", Needs::Database).thread_safe(),
        &Command::absent(1427, "Get adjusted index cache priority", Needs::Database).thread_safe(),
        &Command::absent(1426, "Get adjusted table cache priority", Needs::Database).thread_safe(),
        &Command::absent(1432, "Get cache size", Needs::Database).thread_safe(),
        &Command::absent(1118, "MEMORY STATISTICS", Needs::Database)
            .former(&["GET CACHE STATISTICS", "GET MEMORY STATISTICS"]).thread_safe(),
        &Command::absent(1425, "SET BLOBS CACHE PRIORITY", Needs::Database).thread_safe(),
        &Command::absent(1399, "SET CACHE SIZE", Needs::Database).thread_safe(),
        &Command::absent(1401, "SET INDEX CACHE PRIORITY", Needs::Database).thread_safe(),
        &Command::absent(1400, "SET TABLE CACHE PRIORITY", Needs::Database).thread_safe(),
    ],
};

/// Data Security.
#[rustfmt::skip] // one command a line
pub static DATA_SECURITY: Theme = Theme {
    name: "Data Security",
    commands: &[
        &Command::absent(1609, "Data file encryption status", Needs::Database).thread_safe(),
        &Command::absent(1774, "Decrypt data BLOB", Needs::Database).thread_safe(),
        &Command::absent(1639, "Discover data key", Needs::Database).thread_safe(),
        &Command::absent(1773, "Encrypt data BLOB", Needs::Database).thread_safe(),
        &Command::absent(1610, "Encrypt data file", Needs::Database),
        &Command::absent(1611, "New data key", Needs::Database).thread_safe(),
        &Command::absent(1638, "Register data key", Needs::Database).thread_safe(),
    ],
};

/// Import and Export.
#[rustfmt::skip] // one command a line
pub static IMPORT_AND_EXPORT: Theme = Theme {
    name: "Import and Export",
    commands: &[
        &Command::absent(666, "EXPORT DATA", Needs::Database).french("EXPORTER DONNEES"),
        &Command::absent(84, "EXPORT DIF", Needs::Database).french("ECRITURE DIF"),
        &Command::absent(881, "_O_EXPORT ODBC", Needs::Obsolete).former(&["SQL EXPORT", "EXPORT ODBC"]),
        &Command::absent(85, "EXPORT SYLK", Needs::Database).french("ECRITURE SYLK"),
        &Command::absent(167, "EXPORT TEXT", Needs::Database).french("EXPORTER TEXTE"),
        &Command::absent(665, "IMPORT DATA", Needs::Database).french("IMPORTER DONNEES").thread_safe(),
        &Command::absent(86, "IMPORT DIF", Needs::Database).french("LECTURE DIF"),
        &Command::absent(880, "_O_IMPORT ODBC", Needs::Obsolete).former(&["SQL IMPORT", "IMPORT ODBC"]),
        &Command::absent(87, "IMPORT SYLK", Needs::Database).french("LECTURE SYLK"),
        &Command::absent(168, "IMPORT TEXT", Needs::Database).french("IMPORTER TEXTE"),
    ],
};

/// Licenses.
#[rustfmt::skip] // one command a line
pub static LICENSES: Theme = Theme {
    name: "Licenses",
    commands: &[
        &Command::absent(637, "CHANGE LICENSES", Needs::Subsystem).french("CHANGER LICENCES"),
        &Command::absent(1811, "Create deployment license", Needs::Subsystem),
        &Command::absent(714, "Is license available", Needs::Subsystem).french("Licence disponible"),
        &Command::absent(1489, "License info", Needs::Subsystem).former(&["Get license info"]).thread_safe(),
        &Command::absent(1782, "License usage", Needs::Subsystem),
        &Command::absent(1336, "Refresh license", Needs::Subsystem),
    ],
};

/// Resources.
#[rustfmt::skip] // one command a line
pub static RESOURCES: Theme = Theme {
    name: "Resources",
    commands: &[
        &Command::absent(512, "_O_ARRAY TO STRING LIST", Needs::Obsolete)
            .former(&["ARRAY TO STRING LIST"]).french("TABLEAU VERS LISTE DE CHAINES"),
        &Command::absent(498, "CLOSE RESOURCE FILE", Needs::Subsystem).french("FERMER FICHIER RESSOURCES"),
        &Command::absent(496, "_O_Create resource file", Needs::Obsolete)
            .former(&["Create resource file"]).french("Creer fichier ressources"),
        &Command::absent(501, "_O_DELETE RESOURCE", Needs::Obsolete)
            .former(&["DELETE RESOURCE"]).french("SUPPRIMER RESSOURCE"),
        &Command::absent(699, "_O_Get component resource ID", Needs::Obsolete)
            .former(&["Get component resource ID"]).french("Lire ID ressource composant"),
        &Command::absent(517, "_O_GET ICON RESOURCE", Needs::Obsolete)
            .former(&["GET ICON RESOURCE"]).french("LIRE RESSOURCE ICONE"),
        &localized::GET_INDEXED_STRING,
        &Command::absent(502, "GET PICTURE RESOURCE", Needs::Subsystem).french("LIRE RESSOURCE IMAGE"),
        &Command::absent(508, "GET RESOURCE", Needs::Subsystem).french("LIRE RESSOURCE"),
        &Command::absent(513, "Get resource name", Needs::Subsystem).french("Lire nom ressource"),
        &Command::absent(515, "Get resource properties", Needs::Subsystem).french("Lire proprietes ressource"),
        &Command::absent(506, "Get string resource", Needs::Subsystem).french("Lire ressource chaine"),
        &Command::absent(504, "Get text resource", Needs::Subsystem).french("Lire ressource texte"),
        &Command::absent(497, "Open resource file", Needs::Subsystem).french("Ouvrir fichier ressources"),
        &Command::absent(500, "RESOURCE LIST", Needs::Subsystem).french("LISTE RESSOURCES"),
        &Command::absent(499, "RESOURCE TYPE LIST", Needs::Subsystem).french("LISTE TYPES RESSOURCE"),
        &Command::absent(503, "_O_SET PICTURE RESOURCE", Needs::Obsolete)
            .former(&["SET PICTURE RESOURCE"]).french("ECRIRE RESSOURCE IMAGE"),
        &Command::absent(509, "_O_SET RESOURCE", Needs::Obsolete).former(&["SET RESOURCE"]).french("ECRIRE RESSOURCE"),
        &Command::absent(514, "_O_SET RESOURCE NAME", Needs::Obsolete)
            .former(&["SET RESOURCE NAME"]).french("ECRIRE NOM RESSOURCE"),
        &Command::absent(516, "_O_SET RESOURCE PROPERTIES", Needs::Obsolete)
            .former(&["SET RESOURCE PROPERTIES"]).french("ECRIRE PROPRIETES RESSOURCE"),
        &Command::absent(507, "_O_SET STRING RESOURCE", Needs::Obsolete)
            .former(&["SET STRING RESOURCE"]).french("ECRIRE RESSOURCE CHAINE"),
        &Command::absent(505, "_O_SET TEXT RESOURCE", Needs::Obsolete)
            .former(&["SET TEXT RESOURCE"]).french("ECRIRE RESSOURCE TEXTE"),
        &localized::STRING_LIST_TO_ARRAY,
    ],
};

/// SQL.
#[rustfmt::skip] // one command a line
pub static SQL: Theme = Theme {
    name: "SQL",
    commands: &[
        &Command::absent(948, "Begin SQL", Needs::Database).french("Debut SQL").thread_safe(),
        &Command::absent(949, "End SQL", Needs::Database).french("Fin SQL").thread_safe(),
        &Command::absent(964, "Is field value Null", Needs::Database).french("Valeur champ Null").thread_safe(),
        &Command::absent(942, "QUERY BY SQL", Needs::Database).french("CHERCHER PAR SQL"),
        &Command::absent(965, "SET FIELD VALUE NULL", Needs::Database).french("FIXER VALEUR CHAMP NULL").thread_safe(),
        &Command::absent(824, "SQL CANCEL LOAD", Needs::Database).french("SQL ANNULER CHARGEMENT"),
        &Command::absent(821, "SQL End selection", Needs::Database).french("SQL Fin de selection"),
        &Command::absent(820, "SQL EXECUTE", Needs::Database).french("SQL EXECUTER"),
        &Command::absent(1089, "SQL EXECUTE SCRIPT", Needs::Database),
        &Command::absent(1065, "SQL EXPORT DATABASE", Needs::Database),
        &Command::absent(1064, "SQL EXPORT SELECTION", Needs::Database),
        &Command::absent(990, "SQL Get current data source", Needs::Database).former(&["Get current data source"]),
        &Command::absent(989, "SQL GET DATA SOURCE LIST", Needs::Database).former(&["GET DATA SOURCE LIST"]),
        &Command::absent(825, "SQL GET LAST ERROR", Needs::Database).french("SQL LIRE DERNIERE ERREUR"),
        &Command::absent(819, "SQL GET OPTION", Needs::Database).french("SQL LIRE OPTION"),
        &Command::absent(822, "SQL LOAD RECORD", Needs::Database).french("SQL CHARGER ENREGISTREMENT"),
        &Command::absent(817, "SQL LOGIN", Needs::Database).french("SQL LOGIN"),
        &Command::absent(872, "SQL LOGOUT", Needs::Database).french("SQL LOGOUT"),
        &Command::absent(818, "SQL SET OPTION", Needs::Database).french("SQL FIXER OPTION"),
        &Command::absent(823, "SQL SET PARAMETER", Needs::Database).french("SQL FIXER PARAMETRE"),
        &Command::absent(962, "START SQL SERVER", Needs::Database).french("LANCER SERVEUR SQL"),
        &Command::absent(963, "STOP SQL SERVER", Needs::Database).french("ARRETER SERVEUR SQL"),
        &Command::absent(959, "_O_USE EXTERNAL DATABASE", Needs::Obsolete)
            .former(&["USE EXTERNAL DATABASE"]).french("UTILISER BASE EXTERNE"),
        &Command::absent(960, "_O_USE INTERNAL DATABASE", Needs::Obsolete)
            .former(&["USE INTERNAL DATABASE"]).french("UTILISER BASE INTERNE"),
    ],
};
