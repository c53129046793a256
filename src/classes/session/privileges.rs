//! The privileges of a session. They decide what code may do that the web calls; code that a
//! program runs by itself they never forbid anything.

use std::sync::atomic::Ordering;

use indexmap::IndexSet;

use super::session;
use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, integer, one_of, text};
use crate::interpret::Context;
use crate::runtime::process::Promotion;
use crate::value::{Collection, Error, Text, Value};

pub(super) const HAS_PRIVILEGE: Member = Member {
    name: "hasPrivilege",
    params: &[text("privilege")],
    returns: Kind::Boolean,
    doc: "True if the session has the privilege, or a running function was promoted to it.",
    examples: &[("Session.hasPrivilege(\"nobody\")", "False")],
    source: "API/SessionClass#hasprivilege",
    run: Run::Function(|cx, this, args| {
        let name = args.string(0);
        let has = session(this)?.privileges.lock().contains(&name);
        Ok(Value::Boolean(has || is_promoted(cx, &name)))
    }),
    ..Member::DEFAULT
};

pub(super) const GET_PRIVILEGES: Member = Member {
    name: "getPrivileges",
    returns: Kind::Collection,
    doc: "The privileges given by setPrivileges, with those they include.",
    examples: &[("Session.getPrivileges().length", "0")],
    source: "API/SessionClass#getprivileges",
    run: Run::Function(|_, this, _| {
        let privileges = session(this)?.privileges.lock();
        let names = privileges.iter().map(|name| Value::text(name)).collect();
        Ok(Value::Collection(Collection::new(names)))
    }),
    ..Member::DEFAULT
};

pub(super) const SET_PRIVILEGES: Member = Member {
    name: "setPrivileges",
    params: &[one_of(
        "settings",
        &[Kind::Text, Kind::Collection, Kind::Object],
    )],
    returns: Kind::Boolean,
    doc: "Gives the session privileges and roles that roles.json declares; other names are ignored.",
    examples: &[
        ("Session.setPrivileges(\"unknown\")", "True"),
        (
            "Session.setPrivileges({privileges: [\"a\"; \"b\"]; roles: \"c\"})",
            "True",
        ),
    ],
    source: "API/SessionClass#setprivileges",
    run: Run::Function(set_privileges),
    ..Member::DEFAULT
};

fn set_privileges(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let session = session(this)?;
    let declared = cx.engine.privileges();
    let mut given = IndexSet::new();
    match args.value(0) {
        Value::Object(settings) => {
            let get = |name: &str| settings.get(&Text::new(name)).unwrap_or_default();
            for name in names(&get("roles")) {
                given.extend(declared.of_role(&name));
            }
            for name in names(&get("privileges")) {
                given.extend(declared.expand(&name));
            }
            // the user of other sessions is known already
            if session.is_web()
                && let Value::Text(user) = get("userName")
            {
                *session.user_name.lock() = user.to_str().into_owned();
            }
        }
        list => {
            for name in names(list) {
                given.extend(declared.expand(&name));
            }
        }
    }
    *session.privileges.lock() = given;
    session.guest.store(false, Ordering::Relaxed);
    Ok(Value::Boolean(true))
}

/// Names in a text, separated by commas, or in a collection of texts.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => names_in_text(&text.to_str()),
        Value::Collection(list) => {
            let items = list.items();
            let texts = items.iter().filter_map(|item| match item {
                Value::Text(text) => Some(names_in_text(&text.to_str())),
                _ => None,
            });
            texts.flatten().collect()
        }
        _ => Vec::new(),
    }
}

fn names_in_text(text: &str) -> Vec<String> {
    text.split(',').map(|name| name.trim().to_owned()).collect()
}

pub(super) const CLEAR_PRIVILEGES: Member = Member {
    name: "clearPrivileges",
    returns: Kind::Boolean,
    doc: "Takes all privileges from the session, but for promoted ones.",
    examples: &[("Session.clearPrivileges()", "True")],
    source: "API/SessionClass#clearprivileges",
    run: Run::Function(|_, this, _| {
        session(this)?.privileges.lock().clear();
        Ok(Value::Boolean(true))
    }),
    ..Member::DEFAULT
};

pub(super) const PROMOTE: Member = Member {
    name: "promote",
    params: &[text("privilege")],
    returns: Kind::Integer,
    doc: "Adds a privilege while the calling function runs; 0 if there is none of this name or it was added already.",
    examples: &[("Session.promote(\"unknown\")", "0")],
    source: "API/SessionClass#promote",
    run: Run::Function(promote),
    ..Member::DEFAULT
};

fn promote(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    session(this)?;
    let privilege = args.string(0);
    if !cx.engine.privileges().has(&privilege) || is_promoted(cx, &privilege) {
        return Ok(Value::Integer(0));
    }
    let id = cx.process.last_promotion.get().saturating_add(1);
    cx.process.last_promotion.set(id);
    let call = cx.frame().call;
    cx.process.promotions.borrow_mut().push(Promotion {
        id,
        privilege,
        call,
    });
    Ok(Value::Integer(id))
}

/// Is a function running that was promoted to this privilege?
fn is_promoted(cx: &Context, privilege: &str) -> bool {
    let mut promotions = cx.process.promotions.borrow_mut();
    promotions.retain(|promotion| cx.running_calls().any(|frame| frame.call == promotion.call));
    promotions
        .iter()
        .any(|promotion| promotion.privilege == privilege)
}

pub(super) const DEMOTE: Member = Member {
    name: "demote",
    params: &[integer("promoteId")],
    returns: Kind::Nothing,
    doc: "Takes a promoted privilege away again.",
    source: "API/SessionClass#demote",
    run: Run::Function(|cx, _, args| {
        let id = args.integer(0);
        let mut promotions = cx.process.promotions.borrow_mut();
        promotions.retain(|promotion| promotion.id != id);
        Ok(Value::Undefined)
    }),
    ..Member::DEFAULT
};
