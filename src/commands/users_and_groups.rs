//! The commands of the theme Users and Groups.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Users and Groups",
    commands: &[
        &Command::absent(850, "BLOB TO USERS", Needs::Database).french("BLOB VERS UTILISATEURS"),
        &Command::absent(289, "CHANGE CURRENT USER", Needs::Database).french("CHANGER UTILISATEUR COURANT"),
        &Command::absent(186, "CHANGE PASSWORD", Needs::Database).french("CHANGER MOT DE PASSE"),
        &Command::absent(182, "Current user", Needs::Nothing).french("Utilisateur courant").thread_safe(),
        &Command::absent(615, "DELETE USER", Needs::Database).french("SUPPRIMER UTILISATEUR"),
        &Command::absent(281, "EDIT ACCESS", Needs::Database).french("CHANGER PRIVILEGES"),
        &Command::absent(826, "Get default user", Needs::Database).french("Lire utilisateur par defaut"),
        &Command::absent(1738, "Get group access", Needs::Database).thread_safe(),
        &Command::absent(610, "GET GROUP LIST", Needs::Database).french("LIRE LISTE GROUPE"),
        &Command::absent(613, "GET GROUP PROPERTIES", Needs::Database).french("LIRE PROPRIETES GROUPE"),
        &Command::absent(846, "Get plugin access", Needs::Database).french("Lire acces plugin"),
        &Command::absent(609, "GET USER LIST", Needs::Database).french("LIRE LISTE UTILISATEURS"),
        &Command::absent(611, "GET USER PROPERTIES", Needs::Database).french("LIRE PROPRIETES UTILISATEUR"),
        &Command::absent(616, "Is user deleted", Needs::Database).french("Utilisateur supprime"),
        &Command::absent(1737, "SET GROUP ACCESS", Needs::Database).thread_safe(),
        &Command::absent(614, "Set group properties", Needs::Database).french("Ecrire proprietes groupe"),
        &Command::absent(845, "SET PLUGIN ACCESS", Needs::Database).french("ECRIRE ACCES PLUGIN"),
        &Command::absent(1666, "SET USER ALIAS", Needs::Database).thread_safe(),
        &Command::absent(612, "Set user properties", Needs::Database).french("Ecrire proprietes utilisateur"),
        &Command::absent(338, "User in group", Needs::Database).french("Appartient au groupe"),
        &Command::absent(849, "USERS TO BLOB", Needs::Database).french("UTILISATEURS VERS BLOB"),
        &Command::absent(638, "Validate password", Needs::Database).french("Valider mot de passe"),
    ],
};
