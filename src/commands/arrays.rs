//! The commands of the theme Arrays.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Arrays",
    commands: &[
        &Command::absent(911, "APPEND TO ARRAY", Needs::Nothing).french("AJOUTER A TABLEAU").thread_safe(),
        &Command::absent(1222, "ARRAY BLOB", Needs::Nothing).thread_safe(),
        &Command::absent(223, "ARRAY BOOLEAN", Needs::Nothing).french("TABLEAU BOOLEEN").thread_safe(),
        &Command::absent(224, "ARRAY DATE", Needs::Nothing).french("TABLEAU DATE").thread_safe(),
        &Command::absent(220, "ARRAY INTEGER", Needs::Nothing).french("TABLEAU ENTIER").thread_safe(),
        &Command::absent(221, "ARRAY LONGINT", Needs::Nothing).french("TABLEAU ENTIER LONG").thread_safe(),
        &Command::absent(1221, "ARRAY OBJECT", Needs::Nothing).thread_safe(),
        &Command::absent(279, "ARRAY PICTURE", Needs::Nothing).french("TABLEAU IMAGE").thread_safe(),
        &Command::absent(280, "ARRAY POINTER", Needs::Nothing).french("TABLEAU POINTEUR").thread_safe(),
        &Command::absent(219, "ARRAY REAL", Needs::Nothing).french("TABLEAU REEL").thread_safe(),
        &Command::absent(218, "_O_ARRAY STRING", Needs::Obsolete).former(&["ARRAY STRING"]).french("TABLEAU ALPHA"),
        &Command::absent(222, "ARRAY TEXT", Needs::Nothing).french("TABLEAU TEXTE").thread_safe(),
        &Command::absent(1223, "ARRAY TIME", Needs::Nothing).thread_safe(),
        &Command::absent(287, "ARRAY TO LIST", Needs::Interface).french("TABLEAU VERS ENUMERATION"),
        &Command::absent(261, "ARRAY TO SELECTION", Needs::Database).french("TABLEAU VERS SELECTION").thread_safe(),
        &Command::absent(646, "BOOLEAN ARRAY FROM SET", Needs::Database)
            .french("TABLEAU BOOLEEN SUR ENSEMBLE").thread_safe(),
        &Command::absent(226, "COPY ARRAY", Needs::Nothing).french("COPIER TABLEAU").thread_safe(),
        &Command::absent(907, "Count in array", Needs::Nothing).french("Compter dans tableau").thread_safe(),
        &Command::absent(228, "DELETE FROM ARRAY", Needs::Nothing).french("SUPPRIMER DANS TABLEAU").thread_safe(),
        &Command::absent(1395, "DISTINCT ATTRIBUTE PATHS", Needs::Database).thread_safe(),
        &Command::absent(1397, "DISTINCT ATTRIBUTE VALUES", Needs::Database).thread_safe(),
        &Command::absent(339, "DISTINCT VALUES", Needs::Database).french("VALEURS DISTINCTES").thread_safe(),
        &Command::absent(230, "Find in array", Needs::Nothing).french("Chercher dans tableau").thread_safe(),
        &Command::absent(1333, "Find in sorted array", Needs::Nothing).thread_safe(),
        &Command::absent(227, "INSERT IN ARRAY", Needs::Nothing).french("INSERER DANS TABLEAU").thread_safe(),
        &Command::absent(288, "LIST TO ARRAY", Needs::Interface).french("ENUMERATION VERS TABLEAU"),
        &Command::absent(647, "LONGINT ARRAY FROM SELECTION", Needs::Database)
            .french("TABLEAU ENTIER LONG SUR SELECTION").thread_safe(),
        &Command::absent(718, "MULTI SORT ARRAY", Needs::Nothing).french("TABLEAU MULTI TRI").thread_safe(),
        &Command::absent(368, "SELECTION RANGE TO ARRAY", Needs::Database)
            .french("SELECTION LIMITEE VERS TABLEAU").thread_safe(),
        &Command::absent(260, "SELECTION TO ARRAY", Needs::Database).french("SELECTION VERS TABLEAU").thread_safe(),
        &Command::absent(274, "Size of array", Needs::Nothing).french("Taille tableau").thread_safe(),
        &Command::absent(229, "SORT ARRAY", Needs::Nothing).french("TRIER TABLEAU").thread_safe(),
        &Command::absent(1149, "TEXT TO ARRAY", Needs::Nothing),
    ],
};
