//! The commands of the theme System Documents.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "System Documents",
    commands: &[
        &Command::absent(265, "Append document", Needs::Nothing).french("Ajouter a document").thread_safe(),
        &Command::absent(267, "CLOSE DOCUMENT", Needs::Nothing).french("FERMER DOCUMENT").thread_safe(),
        &Command::absent(1107, "Convert path POSIX to system", Needs::Nothing).thread_safe(),
        &Command::absent(1106, "Convert path system to POSIX", Needs::Nothing).thread_safe(),
        &Command::absent(541, "COPY DOCUMENT", Needs::Nothing).french("COPIER DOCUMENT").thread_safe(),
        &Command::absent(694, "CREATE ALIAS", Needs::Nothing).french("CREER ALIAS").thread_safe(),
        &Command::absent(266, "Create document", Needs::Nothing).french("Creer document").thread_safe(),
        &Command::absent(475, "CREATE FOLDER", Needs::Nothing).french("CREER DOSSIER").thread_safe(),
        &Command::absent(159, "DELETE DOCUMENT", Needs::Nothing).french("SUPPRIMER DOCUMENT").thread_safe(),
        &Command::absent(693, "DELETE FOLDER", Needs::Nothing).french("SUPPRIMER DOSSIER").thread_safe(),
        &Command::absent(529, "_o_Document creator", Needs::Obsolete)
            .former(&["Document creator"]).french("Createur document"),
        &Command::absent(474, "DOCUMENT LIST", Needs::Nothing).french("LISTE DES DOCUMENTS").thread_safe(),
        &Command::absent(1236, "Document to text", Needs::Nothing).thread_safe(),
        &Command::absent(528, "_o_Document type", Needs::Obsolete).former(&["Document type"]).french("Type document"),
        &Command::absent(473, "FOLDER LIST", Needs::Nothing).french("LISTE DES DOSSIERS").thread_safe(),
        &Command::absent(700, "GET DOCUMENT ICON", Needs::Subsystem).french("LIRE ICONE DOCUMENT").thread_safe(),
        &Command::absent(481, "Get document position", Needs::Nothing).french("Position dans document").thread_safe(),
        &Command::absent(477, "GET DOCUMENT PROPERTIES", Needs::Nothing).french("PROPRIETES DOCUMENT").thread_safe(),
        &Command::absent(479, "Get document size", Needs::Nothing).french("Taille document").thread_safe(),
        &Command::absent(1105, "Localized document path", Needs::Nothing)
            .former(&["Get localized document path"]).thread_safe(),
        &Command::absent(366, "_O_MAP FILE TYPES", Needs::Obsolete)
            .former(&["MAP FILE TYPES"]).french("ASSOCIER TYPES FICHIER"),
        &Command::absent(540, "MOVE DOCUMENT", Needs::Nothing).french("DEPLACER DOCUMENT").thread_safe(),
        &Command::absent(1548, "Object to path", Needs::Nothing).thread_safe(),
        &Command::absent(264, "Open document", Needs::Nothing).french("Ouvrir document").thread_safe(),
        &Command::absent(1547, "Path to object", Needs::Nothing).thread_safe(),
        &Command::absent(695, "RESOLVE ALIAS", Needs::Nothing).french("RESOUDRE ALIAS").thread_safe(),
        &Command::absent(905, "Select document", Needs::Interface).french("Selectionner document").thread_safe(),
        &Command::absent(670, "Select folder", Needs::Interface).french("Selectionner dossier").thread_safe(),
        &Command::absent(531, "_O_SET DOCUMENT CREATOR", Needs::Obsolete)
            .former(&["SET DOCUMENT CREATOR"]).french("CHANGER CREATEUR DOCUMENT"),
        &Command::absent(482, "SET DOCUMENT POSITION", Needs::Nothing)
            .french("CHANGER POSITION DANS DOCUMENT").thread_safe(),
        &Command::absent(478, "SET DOCUMENT PROPERTIES", Needs::Nothing)
            .french("CHANGER PROPRIETES DOCUMENT").thread_safe(),
        &Command::absent(480, "SET DOCUMENT SIZE", Needs::Nothing).french("CHANGER TAILLE DOCUMENT").thread_safe(),
        &Command::absent(530, "_O_SET DOCUMENT TYPE", Needs::Obsolete)
            .former(&["SET DOCUMENT TYPE"]).french("CHANGER TYPE DOCUMENT"),
        &Command::absent(922, "SHOW ON DISK", Needs::Interface).french("MONTRER SUR DISQUE").thread_safe(),
        &Command::absent(476, "Test path name", Needs::Nothing).french("Tester chemin acces").thread_safe(),
        &Command::absent(1237, "TEXT TO DOCUMENT", Needs::Nothing).thread_safe(),
        &Command::absent(472, "VOLUME ATTRIBUTES", Needs::Nothing).french("PROPRIETES DU VOLUME").thread_safe(),
        &Command::absent(471, "VOLUME LIST", Needs::Nothing).french("LISTE DES VOLUMES").thread_safe(),
    ],
};
