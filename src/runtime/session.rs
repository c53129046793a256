//! Sessions: every process belongs to one, and each has a shared storage
//! (API/SessionClass, Desktop/desktop-sessions).

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicI64, Ordering};
use std::time::Instant;

use indexmap::{IndexMap, IndexSet};
use parking_lot::Mutex;

use crate::shared::Node;

/// The kinds of sessions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SessionKind {
    /// The one session of a local application.
    Standalone,
    /// Code that runs on a server by itself.
    StoredProcedure,
    Remote,
    Web,
    Rest,
}

/// The default of `.idleTimeout`, and its least value, in minutes.
pub const SHORTEST_IDLE: i32 = 60;

/// A session.
pub struct Session {
    /// 32 hexadecimal digits in capitals.
    pub id: String,
    pub kind: SessionKind,
    /// `Session.storage`.
    pub storage: Arc<Node>,
    /// Milliseconds since 1970, universal time.
    pub created: i64,
    /// When something last ran in it, as `created`.
    used: AtomicI64,
    pub user_name: Mutex<String>,
    /// The name that stands for it (`SET USER ALIAS`), if not empty.
    pub alias: Mutex<String>,
    /// What `setPrivileges` has given.
    pub privileges: Mutex<IndexSet<String>>,
    /// A web session of whose user nothing is known yet.
    pub guest: AtomicBool,
    /// Minutes without requests after which a web session is closed.
    pub idle_timeout: AtomicI32,
    /// The instances of session singletons, by class name.
    pub singletons: Mutex<HashMap<String, Arc<Node>>>,
}

impl Session {
    fn new(kind: SessionKind, created: i64) -> Session {
        let user_name = match kind {
            SessionKind::Standalone | SessionKind::StoredProcedure => "designer".to_owned(),
            SessionKind::Remote | SessionKind::Web | SessionKind::Rest => String::new(),
        };
        Session {
            id: new_uuid(),
            kind,
            storage: Node::storage(),
            created,
            used: AtomicI64::new(created),
            user_name: Mutex::new(user_name),
            alias: Mutex::default(),
            privileges: Mutex::default(),
            guest: AtomicBool::new(matches!(kind, SessionKind::Web | SessionKind::Rest)),
            idle_timeout: AtomicI32::new(SHORTEST_IDLE),
            singletons: Mutex::default(),
        }
    }

    /// `.userName`: the alias, or the account.
    pub fn shown_user(&self) -> String {
        let alias = self.alias.lock();
        if alias.is_empty() {
            self.user_name.lock().clone()
        } else {
            alias.clone()
        }
    }

    /// Something runs in it now.
    pub fn touch(&self, now: i64) {
        self.used.fetch_max(now, Ordering::Relaxed);
    }

    /// When it ends if nothing runs in it until then, in milliseconds since 1970; only sessions of
    /// the web end so (API/SessionClass#idletimeout).
    pub fn expires(&self) -> Option<i64> {
        const MINUTE: i64 = 60_000;
        let idle = i64::from(self.idle_timeout.load(Ordering::Relaxed)) * MINUTE;
        self.is_web()
            .then(|| self.used.load(Ordering::Relaxed).saturating_add(idle))
    }

    /// Is it made by a request from the web?
    pub fn is_web(&self) -> bool {
        matches!(self.kind, SessionKind::Web | SessionKind::Rest)
    }

    /// The word of `.info.type`.
    pub fn type_word(&self) -> &'static str {
        match self.kind {
            SessionKind::Standalone => "standalone",
            SessionKind::StoredProcedure => "storedProcedure",
            SessionKind::Remote => "remote",
            SessionKind::Web => "web",
            SessionKind::Rest => "rest",
        }
    }
}

/// All live sessions of an engine.
#[derive(Default)]
pub struct Sessions {
    live: Mutex<IndexMap<String, Arc<Session>>>,
    /// One time passcodes: the session of each, and until when it counts.
    passcodes: Mutex<HashMap<String, (String, Instant)>>,
}

/// A UUID as 4D writes it: 32 hexadecimal digits in capitals.
fn new_uuid() -> String {
    uuid::Uuid::new_v4().simple().to_string().to_uppercase()
}

impl Sessions {
    /// Opens a session.
    pub fn open(&self, kind: SessionKind, now: i64) -> Arc<Session> {
        let session = Arc::new(Session::new(kind, now));
        self.live
            .lock()
            .insert(session.id.clone(), Arc::clone(&session));
        session
    }

    /// Ends a session: its id is then the id of no session.
    pub fn close(&self, id: &str) {
        self.live.lock().shift_remove(id);
    }

    /// A passcode that finds the session once, until a moment (API/SessionClass#createotp).
    pub fn new_passcode(&self, session: &Session, until: Instant) -> String {
        let token = new_uuid();
        self.passcodes
            .lock()
            .insert(token.clone(), (session.id.clone(), until));
        token
    }

    /// The live session of a passcode that has not expired; it counts once.
    pub fn take_passcode(&self, token: &str, now: Instant) -> Option<Arc<Session>> {
        let (id, until) = self.passcodes.lock().remove(&token.to_uppercase())?;
        if until < now {
            return None;
        }
        self.find(&id)
    }

    /// The live session with this id; capitals do not count.
    pub fn find(&self, id: &str) -> Option<Arc<Session>> {
        self.live.lock().get(&id.to_uppercase()).cloned()
    }

    /// All live sessions, the oldest first.
    pub fn all(&self) -> Vec<Arc<Session>> {
        self.live.lock().values().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn sessions_are_found_until_they_are_closed() {
        let sessions = Sessions::default();
        let all: Vec<Arc<Session>> = (0..500)
            .map(|_| sessions.open(SessionKind::Remote, 0))
            .collect();
        for session in &all {
            let found = sessions.find(&session.id.to_lowercase()).expect("is live");
            assert!(Arc::ptr_eq(&found, session));
        }
        for id in ["", "x", "00000000000000000000000000000000"] {
            assert!(sessions.find(id).is_none());
        }
        sessions.close(&all[7].id);
        assert!(sessions.find(&all[7].id).is_none());
        assert_eq!(sessions.all().len(), 499);
    }

    #[test]
    fn a_passcode_counts_once_and_not_too_late() {
        let sessions = Sessions::default();
        let session = sessions.open(SessionKind::Standalone, 0);
        let now = Instant::now();
        let token = sessions.new_passcode(&session, now + Duration::from_secs(10));
        assert!(sessions.take_passcode(&token, now).is_some());
        assert!(sessions.take_passcode(&token, now).is_none());
        let late = sessions.new_passcode(&session, now);
        assert!(
            sessions
                .take_passcode(&late, now + Duration::from_secs(1))
                .is_none()
        );
        let closed = sessions.new_passcode(&session, now + Duration::from_secs(10));
        sessions.close(&session.id);
        assert!(sessions.take_passcode(&closed, now).is_none());
    }
}
