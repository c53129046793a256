//! 4D.Session (API/SessionClass): the session a process belongs to. Its privileges are in
//! `session/privileges.rs`.

mod privileges;

use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, integer, text};
use crate::interpret::Context;
use crate::runtime::host::iso_utc;
use crate::runtime::session::{SHORTEST_IDLE, Session};
use crate::value::error::code;
use crate::value::object::Host;
use crate::value::{Error, Object, Text, Value};

/// `4D.Session`.
pub const CLASS: Builtin = Builtin {
    name: "Session",
    parent: Some("Object"),
    members: &[
        &privileges::CLEAR_PRIVILEGES,
        &CREATE_OTP,
        &privileges::DEMOTE,
        &EXPIRATION_DATE,
        &privileges::GET_PRIVILEGES,
        &privileges::HAS_PRIVILEGE,
        &ID,
        &IDLE_TIMEOUT,
        &INFO,
        &IS_GUEST,
        &privileges::PROMOTE,
        &RESTORE,
        &privileges::SET_PRIVILEGES,
        &STORAGE,
        &USER_NAME,
    ],
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
    run: Run::Property(|_, this| Ok(Value::text(&session(this)?.shown_user()))),
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

const IS_GUEST: Member = Member {
    name: "isGuest",
    returns: Kind::Boolean,
    doc: "True for a web session without a user; False for every other one.",
    examples: &[("Session.isGuest()", "False")],
    source: "API/SessionClass#isguest",
    run: Run::Function(|_, this, _| {
        let guest = &session(this)?.guest;
        Ok(Value::Boolean(guest.load(Ordering::Relaxed)))
    }),
    ..Member::DEFAULT
};

const IDLE_TIMEOUT: Member = Member {
    name: "idleTimeout",
    doc: "After how many minutes without requests a web session is closed, at least 60.",
    examples: &[("Session.idleTimeout=Null", "True")],
    source: "API/SessionClass#idletimeout",
    run: Run::Settable(
        |_, this| {
            let session = session(this)?;
            Ok(if session.is_web() {
                Value::Integer(session.idle_timeout.load(Ordering::Relaxed))
            } else {
                Value::Undefined
            })
        },
        |_, this, value| {
            let session = session(this)?;
            if !session.is_web() {
                return Err(Error::new(
                    code::READ_ONLY,
                    "Only web sessions have an idle timeout",
                ));
            }
            let minutes = value.as_number().unwrap_or(0.0);
            let minutes = crate::value::number::to_longint(minutes).max(SHORTEST_IDLE);
            session.idle_timeout.store(minutes, Ordering::Relaxed);
            Ok(())
        },
    ),
    ..Member::DEFAULT
};

const EXPIRATION_DATE: Member = Member {
    name: "expirationDate",
    doc: "When the cookie of a web session expires, as ISO 8601.",
    examples: &[("Session.expirationDate=Null", "True")],
    source: "API/SessionClass#expirationdate",
    run: Run::Property(|cx, this| {
        let session = session(this)?;
        session.touch(cx.engine.host.now());
        let end = session.expires();
        Ok(end.map_or(Value::Undefined, |end| Value::from(iso_utc(end))))
    }),
    ..Member::DEFAULT
};

const CREATE_OTP: Member = Member {
    name: "createOTP",
    params: &[integer("lifespan").optional()],
    returns: Kind::Text,
    doc: "A token that finds this session once, within so many seconds.",
    examples: &[
        ("Length(Session.createOTP())", "32"),
        ("Session.createOTP()=Session.createOTP(60)", "False"),
    ],
    source: "API/SessionClass#createotp",
    run: Run::Function(create_otp),
    ..Member::DEFAULT
};

/// How long the token of a session that is no web session counts, in seconds.
const TOKEN_LIFE: i32 = 10;

fn create_otp(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let session = session(this)?;
    let default = if session.is_web() {
        session
            .idle_timeout
            .load(Ordering::Relaxed)
            .saturating_mul(60)
    } else {
        TOKEN_LIFE
    };
    let seconds = u64::try_from(args.integer_or(0, default)).unwrap_or(0);
    let until = cx.engine.host.instant() + Duration::from_secs(seconds);
    Ok(Value::from(cx.engine.sessions.new_passcode(session, until)))
}

const RESTORE: Member = Member {
    name: "restore",
    params: &[text("token")],
    returns: Kind::Boolean,
    doc: "Replaces the session by the one of the token; False, and nothing happens, if it does not count.",
    examples: &[("Session.restore(\"unknown\")", "False")],
    source: "API/SessionClass#restore",
    run: Run::Function(session_restore),
    ..Member::DEFAULT
};

/// U: outside the web a process keeps its session: only a token of that very session is taken.
fn session_restore(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let session = session(this)?;
    let now = cx.engine.host.instant();
    let found = cx.engine.sessions.take_passcode(&args.string(0), now);
    let same = found.is_some_and(|found| Arc::ptr_eq(&found, session));
    Ok(Value::Boolean(same))
}

/// A session as an object of one world.
pub struct SessionObject {
    pub session: Arc<Session>,
}

impl Host for SessionObject {
    fn set(&self, key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            code::READ_ONLY,
            format!("the property `{key}` of a session cannot be set"),
        ))
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
    info.set_str("userName", session.shown_user())?;
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
