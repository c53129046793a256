//! Commands that stand in code but in no theme of the manual. None is implemented.

use crate::command::{Command, Needs, Theme};

/// Commands of 4D's own components.
#[rustfmt::skip] // one command a line
pub static PRIVATE: Theme = Theme {
    name: "Private",
    commands: &[
        &Command::absent(1578, "_4D Get 4D App localized string", Needs::Subsystem),
        &Command::absent(1520, "_4D THROW ERROR", Needs::Nothing),
    ],
};

/// Commands whose pages are gone, with the theme they once had.
#[rustfmt::skip] // one command a line
pub static REMOVED: Theme = Theme {
    name: "Removed",
    commands: &[
        &Command::absent(808, "_O_CREATE USER FORM", Needs::Obsolete)
            .former(&["CREATE USER FORM"]).french("CREER FORMULAIRE UTILISATEUR"),
        &Command::absent(810, "_O_DELETE USER FORM", Needs::Obsolete)
            .former(&["DELETE USER FORM"]).french("SUPPRIMER FORMULAIRE UTILISATEUR"),
        &Command::absent(807, "_O_EDIT FORM", Needs::Obsolete).former(&["EDIT FORM"]).french("MODIFIER FORMULAIRE"),
        &Command::absent(809, "_O_LIST USER FORMS", Needs::Obsolete)
            .former(&["LIST USER FORMS"]).french("LISTE FORMULAIRES UTILISATEURS"),
        &Command::absent(1315, "_O_Mobile Return selection", Needs::Obsolete),
        &Command::absent(1260, "_O_OBJECT Get action", Needs::Obsolete),
        &Command::absent(1058, "PHP Execute", Needs::Obsolete),
        &Command::absent(1061, "PHP GET FULL RESPONSE", Needs::Obsolete),
        &Command::absent(1060, "PHP GET OPTION", Needs::Obsolete),
        &Command::absent(1059, "PHP SET OPTION", Needs::Obsolete),
        &Command::absent(1350, "_O_WEB Get session process count", Needs::Obsolete),
    ],
};
