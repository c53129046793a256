//! The commands of the theme Pasteboard.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Pasteboard",
    commands: &[
        &Command::absent(403, "APPEND DATA TO PASTEBOARD", Needs::Interface).french("AJOUTER DONNEES AU CONTENEUR"),
        &Command::absent(402, "CLEAR PASTEBOARD", Needs::Interface).french("EFFACER CONTENEUR"),
        &Command::absent(976, "Get file from pasteboard", Needs::Interface).french("Lire fichier dans conteneur"),
        &Command::absent(401, "GET PASTEBOARD DATA", Needs::Interface).french("LIRE DONNEES CONTENEUR"),
        &Command::absent(958, "GET PASTEBOARD DATA TYPE", Needs::Interface).french("LIRE TYPE DONNEES DANS CONTENEUR"),
        &Command::absent(522, "GET PICTURE FROM PASTEBOARD", Needs::Interface).french("LIRE IMAGE DANS CONTENEUR"),
        &Command::absent(524, "Get text from pasteboard", Needs::Interface).french("Lire texte dans conteneur"),
        &Command::absent(400, "Pasteboard data size", Needs::Interface).french("Tester conteneur"),
        &Command::absent(975, "SET FILE TO PASTEBOARD", Needs::Interface).french("FIXER FICHIER DANS CONTENEUR"),
        &Command::absent(521, "SET PICTURE TO PASTEBOARD", Needs::Interface).french("FIXER IMAGE DANS CONTENEUR"),
        &Command::absent(523, "SET TEXT TO PASTEBOARD", Needs::Interface).french("FIXER TEXTE DANS CONTENEUR"),
    ],
};
