//! The commands of the theme Users and Groups.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, Theme, integer, text};
use crate::interpret::Context;
use crate::value::error::code;
use crate::value::{Error, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "Users and Groups",
    commands: &[
        &Command::absent(850, "BLOB TO USERS", Needs::Database).french("BLOB VERS UTILISATEURS"),
        &Command::absent(289, "CHANGE CURRENT USER", Needs::Database).french("CHANGER UTILISATEUR COURANT"),
        &Command::absent(186, "CHANGE PASSWORD", Needs::Database).french("CHANGER MOT DE PASSE"),
        &CURRENT_USER,
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
        &SET_USER_ALIAS,
        &Command::absent(612, "Set user properties", Needs::Database).french("Ecrire proprietes utilisateur"),
        &Command::absent(338, "User in group", Needs::Database).french("Appartient au groupe"),
        &Command::absent(849, "USERS TO BLOB", Needs::Database).french("UTILISATEURS VERS BLOB"),
        &Command::absent(638, "Validate password", Needs::Database).french("Valider mot de passe"),
    ],
};

const CURRENT_USER: Command = Command {
    number: 182,
    name: "Current user",
    french: Some("Utilisateur courant"),
    params: &[integer("user").optional()],
    returns: Kind::Text,
    doc: "The alias of the user or, without one, the account; 1 asks for the account, 2 for the alias.",
    examples: &[
        ("Current user=Session.userName", "True"),
        ("Current user(4D user alias)", ""),
        ("Current user(4D user account)", "designer"),
    ],
    source: "commands/current-user",
    run: Run::Function(current_user),
    ..Command::DEFAULT
};

fn current_user(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let session = &cx.process.session;
    Ok(Value::from(match args.integer(0) {
        1 => session.user_name.lock().clone(),
        2 => session.alias.lock().clone(),
        _ => session.shown_user(),
    }))
}

const SET_USER_ALIAS: Command = Command {
    number: 1666,
    name: "SET USER ALIAS",
    params: &[text("alias")],
    doc: "A name that stands for the account of the user in this session; an empty one takes it back.",
    source: "commands/set-user-alias",
    run: Run::Function(set_user_alias),
    ..Command::DEFAULT
};

fn set_user_alias(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    if cx.engine.is_server() {
        return Err(Error::new(
            code::BAD_ARGUMENT,
            "SET USER ALIAS cannot be used on a server",
        ));
    }
    *cx.process.session.alias.lock() = args.string(0);
    Ok(Value::Undefined)
}
