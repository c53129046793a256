//! 4D.Session (API/SessionClass): the session a process belongs to.

use std::any::Any;
use std::sync::Arc;

use crate::class::{Builtin, Member, Run};
use crate::command::Kind;
use crate::interpret::Context;
use crate::runtime::session::Session;
use crate::value::error::code;
use crate::value::object::Host;
use crate::value::{Error, Object, Text, Value};

/// `4D.Session`.
pub const CLASS: Builtin = Builtin {
    name: "Session",
    parent: Some("Object"),
    members: &[&ID, &STORAGE, &USER_NAME, &INFO],
    new: None,
    doc: "A session: its storage, its user.",
};

const ID: Member = Member {
    name: "id",
    returns: Kind::Text,
    doc: "The UUID of the session.",
    examples: &[("Length(Session.id)", "32")],
    source: "API/SessionClass#id",
    run: Run::Property(|_, this| Ok(Value::text(&session(this)?.id))),
    ..Member::DEFAULT
};

const STORAGE: Member = Member {
    name: "storage",
    returns: Kind::Object,
    doc: "The shared object of the session.",
    examples: &[("OB Is shared(Session.storage)", "True")],
    source: "API/SessionClass#storage",
    run: Run::Property(|_, this| {
        Ok(Arc::clone(&session(this)?.storage).into_value(crate::runtime::world::shared_class))
    }),
    ..Member::DEFAULT
};

const USER_NAME: Member = Member {
    name: "userName",
    returns: Kind::Text,
    doc: "The name of the user of the session.",
    source: "API/SessionClass#username",
    run: Run::Property(|_, this| Ok(Value::text(&session(this)?.user_name.lock()))),
    ..Member::DEFAULT
};

const INFO: Member = Member {
    name: "info",
    returns: Kind::Object,
    doc: "What is known of the session, as a new object at each read.",
    examples: &[("Session.info.type", "standalone")],
    source: "API/SessionClass#info",
    run: Run::Property(|_, this| info(session(this)?).map(Value::Object)),
    ..Member::DEFAULT
};

/// A session as an object of one world.
pub struct SessionObject {
    pub session: Arc<Session>,
}

impl Host for SessionObject {
    fn get(&self, _key: &Text) -> Option<Value> {
        None
    }

    fn set(&self, key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            code::READ_ONLY,
            format!("the property `{key}` of a session cannot be set"),
        ))
    }

    fn remove(&self, _key: &Text) -> Result<(), Error> {
        Ok(())
    }

    fn keys(&self) -> Vec<Text> {
        Vec::new()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn identity(&self) -> usize {
        Arc::as_ptr(&self.session) as usize
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn label(&self) -> Option<String> {
        Some("[object Session]".into())
    }
}

/// The session as a value.
pub fn object(cx: &Context, session: &Arc<Session>) -> Value {
    let host = SessionObject {
        session: Arc::clone(session),
    };
    Value::Object(Object::host(
        std::rc::Rc::new(host),
        cx.world.builtin_class("Session"),
    ))
}

fn session(this: &Value) -> Result<&Arc<Session>, Error> {
    let host = match this {
        Value::Object(object) => object.as_host::<SessionObject>(),
        _ => None,
    };
    host.map(|host| &host.session)
        .ok_or_else(|| Error::expected("4D.Session", this))
}

/// `.info`, also what `Session info` gives (commands/session-info).
pub fn info(session: &Session) -> Result<Object, Error> {
    let info = Object::new();
    info.set_str("type", session.type_word())?;
    info.set_str("ID", session.id.as_str())?;
    info.set_str("userName", session.user_name.lock().as_str())?;
    info.set_str("machineName", crate::runtime::host::machine_name())?;
    info.set_str("IPAddress", "localhost")?;
    info.set_str("hostType", std::env::consts::OS)?;
    info.set_str(
        "creationDateTime",
        crate::runtime::host::iso_utc(session.created),
    )?;
    info.set_str("state", "active")?;
    Ok(info)
}
