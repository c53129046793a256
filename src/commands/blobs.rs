//! The commands of the theme BLOB.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "BLOB",
    commands: &[
        &Command::absent(536, "BLOB PROPERTIES", Needs::Nothing).french("LIRE PROPRIETES BLOB").thread_safe(),
        &Command::absent(605, "BLOB size", Needs::Nothing).french("Taille BLOB").thread_safe(),
        &Command::absent(526, "BLOB TO DOCUMENT", Needs::Nothing).french("BLOB VERS DOCUMENT").thread_safe(),
        &Command::absent(549, "BLOB to integer", Needs::Nothing).french("BLOB vers entier").thread_safe(),
        &Command::absent(557, "BLOB to list", Needs::Subsystem).french("BLOB vers liste"),
        &Command::absent(551, "BLOB to longint", Needs::Nothing).french("BLOB vers entier long").thread_safe(),
        &Command::absent(553, "BLOB to real", Needs::Nothing).french("BLOB vers reel").thread_safe(),
        &Command::absent(555, "BLOB to text", Needs::Nothing).french("BLOB vers texte").thread_safe(),
        &Command::absent(533, "BLOB TO VARIABLE", Needs::Nothing).french("BLOB VERS VARIABLE").thread_safe(),
        &Command::absent(534, "COMPRESS BLOB", Needs::Subsystem).french("COMPRESSER BLOB").thread_safe(),
        &Command::absent(558, "COPY BLOB", Needs::Nothing).french("COPIER BLOB").thread_safe(),
        &Command::absent(690, "DECRYPT BLOB", Needs::Nothing).french("DECRYPTER BLOB").thread_safe(),
        &Command::absent(560, "DELETE FROM BLOB", Needs::Nothing).french("SUPPRIMER DANS BLOB").thread_safe(),
        &Command::absent(525, "DOCUMENT TO BLOB", Needs::Nothing).french("DOCUMENT VERS BLOB").thread_safe(),
        &Command::absent(689, "ENCRYPT BLOB", Needs::Nothing).french("CRYPTER BLOB").thread_safe(),
        &Command::absent(535, "EXPAND BLOB", Needs::Subsystem).french("DECOMPRESSER BLOB").thread_safe(),
        &Command::absent(559, "INSERT IN BLOB", Needs::Nothing).french("INSERER DANS BLOB").thread_safe(),
        &Command::absent(548, "INTEGER TO BLOB", Needs::Nothing).french("ENTIER VERS BLOB").thread_safe(),
        &Command::absent(556, "LIST TO BLOB", Needs::Subsystem).french("LISTE VERS BLOB"),
        &Command::absent(550, "LONGINT TO BLOB", Needs::Nothing).french("ENTIER LONG VERS BLOB").thread_safe(),
        &Command::absent(552, "REAL TO BLOB", Needs::Nothing).french("REEL VERS BLOB").thread_safe(),
        &Command::absent(606, "SET BLOB SIZE", Needs::Nothing).french("FIXER TAILLE BLOB").thread_safe(),
        &Command::absent(554, "TEXT TO BLOB", Needs::Nothing).french("TEXTE VERS BLOB").thread_safe(),
        &Command::absent(532, "VARIABLE TO BLOB", Needs::Nothing).french("VARIABLE VERS BLOB").thread_safe(),
    ],
};
