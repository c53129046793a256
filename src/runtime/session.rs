//! Sessions: every process belongs to one, and each has a shared storage
//! (API/SessionClass, Desktop/desktop-sessions).

use std::collections::HashMap;
use std::sync::Arc;

use indexmap::IndexMap;
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

/// A session.
pub struct Session {
    /// 32 hexadecimal digits in capitals.
    pub id: String,
    pub kind: SessionKind,
    /// `Session.storage`.
    pub storage: Arc<Node>,
    /// Milliseconds since 1970, universal time.
    pub created: i64,
    pub user_name: Mutex<String>,
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
            id: uuid::Uuid::new_v4().simple().to_string().to_uppercase(),
            kind,
            storage: Node::storage(),
            created,
            user_name: Mutex::new(user_name),
            singletons: Mutex::default(),
        }
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

    /// The live session with this id; capitals do not count.
    pub fn find(&self, id: &str) -> Option<Arc<Session>> {
        self.live.lock().get(&id.to_uppercase()).cloned()
    }

    /// All live sessions, the oldest first.
    pub fn all(&self) -> Vec<Arc<Session>> {
        self.live.lock().values().cloned().collect()
    }
}
