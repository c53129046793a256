//! Several sessions in one server: what each has of its own, what all share, and what remains of a
//! session that has ended.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fourd::interpret::Context;
use fourd::runtime::engine::Engine;
use fourd::runtime::host::Host;
use fourd::runtime::program::Program;
use fourd::runtime::record::Kind;
use fourd::runtime::run;
use fourd::runtime::session::{Session, SessionKind};
use fourd::runtime::world::Wait;
use fourd::source::Source;
use fourd::value::Value;

const CLASSES: &[(&str, &str)] = &[
    (
        "PerSession",
        "session singleton Class constructor\n\tThis.owner:=Session.id\n",
    ),
    (
        "ForAll",
        "shared singleton Class constructor\n\tThis.maker:=Session.id\n",
    ),
];

const METHODS: &[(&str, &str)] = &[
    ("main", ""),
    (
        "check",
        "#DECLARE($ok : Boolean; $text : Text)
If (Not($ok))
	print(\"failed: \"+$text)
End if",
    ),
    (
        "print",
        "#DECLARE($text : Text)\nLOG EVENT(Into system standard outputs; $text+\"\\n\")",
    ),
    // one shared object in the storage of every session
    (
        "spread",
        "#DECLARE($a : Text; $b : Text)
var $common : Object
$common:=New shared object(\"n\"; 1)
For each ($id; [$a; $b])
	Use (Session storage($id))
		Session storage($id).common:=$common
	End use
End for each",
    ),
    (
        "change",
        "#DECLARE($a : Text; $b : Text)
check(Session.id=$a; \"runs in the first session\")
Use (Session.storage.common)
	Session.storage.common.n:=2
End use
Use (Storage)
	Storage.x:=New shared object(\"from\"; Session.id)
End use
check(cs.PerSession.me.owner=$a; \"a session singleton is of the session\")
check(cs.ForAll.me.maker=$a; \"a shared singleton is made by the first that asks\")",
    ),
    (
        "see",
        "#DECLARE($a : Text; $b : Text)
check(Session.id=$b; \"runs in the second session\")
check(Session.storage.common.n=2; \"the common object has changed\")
check(Storage.x.from=$a; \"there is one Storage for all\")
check(cs.PerSession.me.owner=$b; \"another session has another instance\")
check(cs.ForAll.me.maker=$a; \"a shared singleton is one for all\")
check(Session storage($a)#Null; \"the storage of an open session is found\")
check(Session storage($a).common.n=2; \"and read\")
check(Session storage(Generate UUID)=Null; \"that of no session is not\")",
    ),
    (
        "after",
        "#DECLARE($a : Text; $b : Text)
check(Session storage($a)=Null; \"a closed session has no storage\")
check(Session info($a)=Null; \"and no description\")
check(Session storage($b)#Null; \"the other one has\")
check(Session.storage.common.n=2; \"a common object outlives one of its sessions\")",
    ),
];

/// Runs a method in a session and waits for its end.
fn run_in(cx: &mut Context, session: &Arc<Session>, method: &str, ids: &[String]) {
    let args: Vec<Value> = ids.iter().map(|id| Value::text(id)).collect();
    let number = run::start_method(cx, session, Kind::User, method, method, &args).expect("starts");
    while cx.engine.processes.find(number).is_some() {
        let soon = Instant::now() + Duration::from_millis(1);
        cx.wait(Wait::Until(soon)).expect("goes on");
    }
}

#[test]
fn sessions_share_what_is_documented_and_nothing_else() {
    let sources = |list: &[(&str, &str)]| {
        list.iter()
            .map(|(name, text)| Source::new(*name, *text))
            .collect()
    };
    let program = Program::from_sources(sources(METHODS), sources(CLASSES));
    let engine = Arc::new(Engine::server(program, Host::buffers()));
    let failures = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&failures);
    let of_main = Arc::clone(&engine);
    run::in_main_process(
        &engine,
        move |process, failure| {
            let text = run::render(process, failure);
            seen.lock().expect("no panic").push(text);
        },
        move |cx| {
            let a = of_main.open_session(SessionKind::Web, "ann");
            let b = of_main.open_session(SessionKind::Remote, "bob");
            let ids = [a.id.clone(), b.id.clone()];
            run_in(cx, &b, "spread", &ids);
            run_in(cx, &a, "change", &ids);
            run_in(cx, &b, "see", &ids);
            of_main.close_session(&a.id);
            run_in(cx, &b, "after", &ids);
        },
    )
    .expect("the main process reaches its end");
    assert_eq!(engine.host.printed().0, "");
    assert_eq!(*failures.lock().expect("no panic"), Vec::<String>::new());
}

#[test]
fn web_sessions_end_when_nobody_uses_them() {
    let engine = Engine::server(
        Program::from_sources(Vec::new(), Vec::new()),
        Host::buffers(),
    );
    let web = engine.open_session(SessionKind::Web, "ann");
    let remote = engine.open_session(SessionKind::Remote, "bob");
    let minute = 60_000;
    let now = engine.host.now();
    // the default is an hour (API/SessionClass#idletimeout)
    engine.expire_sessions(now + 59 * minute);
    assert!(engine.sessions.find(&web.id).is_some());
    web.touch(now + 59 * minute);
    engine.expire_sessions(now + 61 * minute);
    assert!(engine.sessions.find(&web.id).is_some(), "it was used");
    engine.expire_sessions(now + 120 * minute);
    assert!(engine.sessions.find(&web.id).is_none());
    assert!(
        engine.sessions.find(&remote.id).is_some(),
        "only web sessions expire"
    );
}
