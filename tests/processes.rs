//! Processes, workers, locks, sessions and schedules under load and at their edges.

use std::sync::Arc;
use std::time::{Duration, Instant};

use fourd::runtime::engine::Engine;
use fourd::runtime::host::Host;
use fourd::runtime::program::Program;
use fourd::runtime::record::Kind;
use fourd::runtime::run::{self, Outcome};
use fourd::runtime::session::SessionKind;
use fourd::runtime::trace::Trace;
use fourd::source::Source;

/// A program of methods; the first one is where it starts.
fn program(methods: &[(&str, &str)]) -> Program {
    let sources = methods
        .iter()
        .map(|(name, text)| Source::new(*name, *text))
        .collect();
    Program::from_sources(sources, Vec::new())
}

struct Ran {
    outcome: Outcome,
    out: String,
    err: String,
}

fn run_engine(mut engine: Engine, prepare: impl FnOnce(&mut Engine)) -> Ran {
    prepare(&mut engine);
    let engine = Arc::new(engine);
    let reports = Arc::clone(&engine);
    let outcome = run::run_method(&engine, 0, Vec::new(), move |process, failure| {
        reports.host.print(
            &fourd::runtime::host::Output::Stderr,
            &run::render(process, failure),
        );
    });
    let (out, err) = engine.host.printed();
    Ran { outcome, out, err }
}

fn run_program(methods: &[(&str, &str)], prepare: impl FnOnce(&mut Engine)) -> Ran {
    run_engine(Engine::new(program(methods), Host::buffers()), prepare)
}

const PRINT: (&str, &str) = (
    "print",
    "#DECLARE($text : Text)\nLOG EVENT(Into system standard outputs; $text+\"\\n\")",
);

const SIXTEEN: &[(&str, &str)] = &[
    (
        "main",
        "var $i; $p : Integer
var $signals : Collection
var $signal : 4D.Signal
var $counter : Object
$counter:=New shared object(\"n\"; 0)
$signals:=[]
For ($i; 1; 16)
	$signal:=New signal
	$signals.push($signal)
	$p:=New process(\"add\"; 0; \"p\"; $counter; $signal)
End for
For each ($signal; $signals)
	$i:=Num($signal.wait(60))
End for each
print(String($counter.n))",
    ),
    (
        "add",
        "#DECLARE($counter : Object; $done : 4D.Signal)
var $i; $n : Integer
For ($i; 1; 500)
	Use ($counter)
		$n:=$counter.n
		$counter.n:=$n+1
	End use
End for
$done.trigger()",
    ),
    PRINT,
];

#[test]
fn sixteen_processes_lose_no_update() {
    assert_eq!(run_program(SIXTEEN, |_| {}).out, "8000\n");
    for seed in [1, 2, 3] {
        let ran = run_program(SIXTEEN, |engine| engine.set_seed(seed));
        assert_eq!(ran.out, "8000\n", "seed {seed}");
    }
}

/// Reads and writes in two statements without a lock.
const RACE: &[(&str, &str)] = &[
    (
        "main",
        "var $i; $p : Integer
<>n:=0
For ($i; 1; 4)
	$p:=New process(\"add\"; 0; \"p\")
End for
While (Count user processes>1)
	IDLE
End while
print(String(<>n))",
    ),
    (
        "add",
        "var $i; $n : Integer
For ($i; 1; 20)
	$n:=<>n
	<>n:=$n+1
End for",
    ),
    PRINT,
];

#[test]
fn a_seed_finds_a_race_and_finds_it_again() {
    assert_eq!(
        run_program(RACE, |_| {}).out,
        "80\n",
        "first come, first served"
    );
    let results: Vec<String> = (1..=8)
        .map(|seed| run_program(RACE, |engine| engine.set_seed(seed)).out)
        .collect();
    assert!(results.iter().any(|out| out != "80\n"), "{results:?}");
    for (seed, before) in (1..=8).zip(&results) {
        let again = run_program(RACE, |engine| engine.set_seed(seed)).out;
        assert_eq!(&again, before, "seed {seed}");
    }
}

#[test]
fn under_a_seed_nobody_really_waits() {
    let start = Instant::now();
    let ran = run_program(
        &[
            (
                "main",
                "var $start : Integer
$start:=Milliseconds
DELAY PROCESS(Current process; 60*3600)
print(String(Milliseconds-$start>=3600000))",
            ),
            PRINT,
        ],
        |engine| engine.set_seed(5),
    );
    assert_eq!(ran.out, "True\n");
    assert!(start.elapsed() < Duration::from_secs(60));
}

/// How much memory this process has in use, in megabytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|line| {
            line.trim()
                .trim_end_matches("kB")
                .trim()
                .parse::<u64>()
                .ok()
        })
        .map_or(0, |kilobytes| kilobytes / 1024)
}

#[test]
fn a_thousand_workers() {
    let methods = [
        (
            "main",
            "var $i : Integer
var $done : 4D.Signal
<>count:=0
$done:=New signal
For ($i; 0; 99999)
	CALL WORKER(\"worker\"+String($i%1000); \"work\"; $i; $done)
End for
$i:=Num($done.wait(120))
print(String(<>count)+\" \"+String(Count user processes))",
        ),
        (
            "work",
            "#DECLARE($i : Integer; $done : 4D.Signal)
var handled : Integer
handled:=handled+1
<>count:=<>count+1
If (<>count=100000)
	$done.trigger()
End if",
        ),
        PRINT,
    ];
    let start = Instant::now();
    let before = resident();
    let ran = run_program(&methods, |_| {});
    assert_eq!(ran.out, "100000 1001\n", "{}", ran.err);
    assert!(resident().saturating_sub(before) < 512);
    assert!(start.elapsed() < Duration::from_secs(60));
}

#[test]
fn a_deadlock_names_both_processes_and_their_lines() {
    let cross = "#DECLARE($first : Object; $second : Object)
Use ($first)
	DELAY PROCESS(Current process; 3)
	Use ($second)
		$first.done:=True
	End use
End use";
    let ran = run_program(
        &[
            (
                "main",
                "var $a; $b : Object
var $p : Integer
$a:=New shared object
$b:=New shared object
$p:=New process(\"one\"; 0; \"first\"; $a; $b)
$p:=New process(\"two\"; 0; \"second\"; $b; $a)
While (Count user processes>1)
	DELAY PROCESS(Current process; 1)
End while
print(String(Bool($a.done) | Bool($b.done)))",
            ),
            ("one", cross),
            ("two", cross),
            PRINT,
        ],
        |_| {},
    );
    assert_eq!(ran.outcome, Outcome::Failed);
    for part in [
        "Deadlock",
        "process 2 `first`",
        "process 3 `second`",
        "one:4",
        "two:4",
    ] {
        assert!(ran.err.contains(part), "{part} is missing in {}", ran.err);
    }
    assert_eq!(ran.out, "True\n", "the other process goes on");
}

#[test]
fn when_nobody_can_run_again_it_is_told() {
    let ran = run_program(
        &[("main", "var $s : 4D.Signal\n$s:=New signal\n$s.wait()")],
        |_| {},
    );
    assert_eq!(ran.outcome, Outcome::Failed);
    assert!(ran.err.contains("process 1"), "{}", ran.err);
    assert!(ran.err.contains("main:3"), "{}", ran.err);
}

#[test]
fn the_end_of_the_program() {
    let start = Instant::now();
    let ran = run_program(
        &[
            (
                "main",
                "var $p : Integer
$p:=New process(\"sleeps\"; 0; \"sleeper\")
$p:=New process(\"looks\"; 0; \"looker\")
$p:=New process(\"spins\"; 0; \"spinner\")
DELAY PROCESS(Current process; 2)
QUIT 4D
print(\"never\")",
            ),
            (
                "sleeps",
                "DELAY PROCESS(Current process; 36000)\nprint(\"never\")",
            ),
            (
                "looks",
                "While (Not(Process aborted))
	DELAY PROCESS(Current process; 36000)
End while
print(\"cleaned up\")",
            ),
            ("spins", "While (True)\nEnd while"),
            PRINT,
        ],
        |_| {},
    );
    assert_eq!(ran.out, "cleaned up\n", "{}", ran.err);
    assert_eq!(ran.err, "");
    assert!(start.elapsed() < Duration::from_secs(13));
}

#[test]
fn a_process_that_is_cut_off_is_named_and_wait_waits_for_it() {
    let methods = [
        (
            "main",
            "var $p : Integer\n$p:=New process(\"late\"; 0; \"straggler\")",
        ),
        ("late", "DELAY PROCESS(Current process; 3)\nprint(\"done\")"),
        PRINT,
    ];
    let ran = run_program(&methods, |_| {});
    assert_eq!(ran.out, "");
    assert!(ran.err.contains("`straggler`"), "{}", ran.err);
    let ran = run_program(&methods, |engine| engine.wait_for_all = true);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("done\n", ""));
}

#[test]
fn the_life_of_processes_is_traced() {
    let ran = run_program(
        &[
            (
                "main",
                "var $s : 4D.Signal
var $p : Integer
$s:=New signal
$p:=New process(\"child\"; 0; \"kid\"; $s)
$p:=Num($s.wait(5))",
            ),
            ("child", "#DECLARE($s : 4D.Signal)\n$s.trigger()"),
        ],
        |engine| engine.trace = Some(Trace::Text),
    );
    for part in [
        "process 2 `kid` starts",
        "waits (flag, with a limit)",
        "wakes",
        "process 2 `kid` ends",
    ] {
        assert!(ran.err.contains(part), "{part} is missing in {}", ran.err);
    }
}

/// Code of a server, called with the ids of two other sessions.
const SERVER: &[(&str, &str)] = &[
    ("main", ""),
    (
        "check",
        "#DECLARE($a : Text; $b : Text; $done : 4D.Signal)
var $activity : Object
var $other : 4D.Signal
var $p : Integer
$activity:=Process activity
check1($activity.processes#Null; \"processes\")
check1($activity.sessions.length=52; \"all sessions\")
check1(Process activity(Processes only).sessions=Null; \"processes only\")
check1(Process activity(Processes only).processes[0].session=Null; \"without sessions\")
check1(Process activity(Sessions only).processes=Null; \"sessions only\")
check1(Process activity(Session.id).sessions.length=1; \"one session\")
check1(Process activity(Session.id).processes.every(Formula($1.value.sessionID=$2); Session.id); \"its processes\")
check1(Process activity(Generate UUID)=Null; \"an unknown session\")
check1($activity.sessions.query(\"type = :1\"; \"storedProcedure\")[0].ID=Session.id; \"the session of stored procedures\")
check1($activity.processes.query(\"number = :1\"; Current process)[0].session.ID=Session.id; \"a process and its session\")
check1(Session.info.type=\"storedProcedure\"; \"type\")
check1(Session.userName=Current user; \"user\")
check1(Application type=4D Server; \"application\")
$other:=New signal
$p:=Execute on server(\"tellSession\"; 0; \"sp\"; $other)
check1($other.wait(5); \"a stored procedure\")
check1($other.id=Session.id; \"has the same session\")
check1($other.type=Execute on server process; \"and its type\")
Use (Session storage($b))
	Session storage($b).settings:=New shared object(\"text\"; \"x\")
End use
check1(Session storage($a).settings=Null; \"sessions have storages of their own\")
check1(Session.storage.settings=Null; \"this one too\")
check1(Session info($a).userName=\"user 0\"; \"the user of a session\")
check1(Not(Try(aliasFails)); \"no alias on a server\")
$done.trigger()",
    ),
    ("aliasFails", "#DECLARE() : Boolean\nSET USER ALIAS(\"x\")\nreturn True"),
    (
        "check1",
        "#DECLARE($ok : Boolean; $text : Text)
If (Not($ok))
	print(\"failed: \"+$text)
End if",
    ),
    (
        "tellSession",
        "#DECLARE($done : 4D.Signal)
Use ($done)
	$done.id:=Session.id
	$done.type:=Process info(Current process).type
	If (Session.storage.settings#Null)
		$done.text:=Session.storage.settings.text
	End if
End use
$done.trigger()",
    ),
    (
        "drop",
        "#DECLARE($a : Text; $b : Text; $done : 4D.Signal)
DROP REMOTE USER($b)
check1(Session storage($b)=Null; \"a closed session has no storage\")
check1(Session info($b)=Null; \"nor a description\")
check1(Session storage($a)#Null; \"the other one has\")
DROP REMOTE USER(Session.id)
check1(Session storage(Session.id)#Null; \"only remote users are dropped\")
$done.trigger()",
    ),
    PRINT,
];

#[test]
fn a_server_has_many_sessions() {
    use fourd::value::Value;
    let engine = Arc::new(Engine::server(program(SERVER), Host::buffers()));
    let sessions: Vec<_> = (0..51)
        .map(|i| engine.open_session(SessionKind::Remote, &format!("user {i}")))
        .collect();
    let ids = [sessions[0].id.clone(), sessions[1].id.clone()];
    let failures = Arc::new(std::sync::Mutex::new(Vec::new()));
    let seen = Arc::clone(&failures);
    let own = Arc::clone(&engine.session);
    let first = Arc::clone(&sessions[1]);
    let result = run::in_main_process(
        &engine,
        move |process, failure| {
            seen.lock()
                .expect("no panic")
                .push(run::render(process, failure));
        },
        move |cx| {
            let signal = |cx: &mut fourd::interpret::Context| {
                run::evaluate(cx, "New signal").expect("a signal")
            };
            let wait = |cx: &mut fourd::interpret::Context, number: u32| {
                while cx.world.process(number).is_some() {
                    cx.wait(fourd::runtime::world::Wait::Until(
                        Instant::now() + Duration::from_millis(1),
                    ))
                    .expect("goes on");
                }
            };
            let texts = || ids.iter().map(|id| Value::text(id)).collect::<Vec<_>>();
            let mut args = texts();
            args.push(signal(cx));
            let number = run::start_method(cx, &own, Kind::User, "check", "check", &args);
            wait(cx, number.expect("starts"));
            // a process of another session sees the storage of that one
            let done = signal(cx);
            let number = run::start_method(
                cx,
                &first,
                Kind::User,
                "remote",
                "tellSession",
                std::slice::from_ref(&done),
            );
            wait(cx, number.expect("starts"));
            let Value::Object(done) = &done else {
                panic!("a signal")
            };
            let get = |name: &str| done.get(&fourd::value::Text::new(name));
            assert!(matches!(get("text"), Some(Value::Text(t)) if t.to_str() == "x"));
            assert!(matches!(get("id"), Some(Value::Text(t)) if *t.to_str() == *ids[1]));
            let mut args = texts();
            args.push(signal(cx));
            let number = run::start_method(cx, &own, Kind::User, "drop", "drop", &args);
            wait(cx, number.expect("starts"));
        },
    );
    assert!(result.is_some());
    assert_eq!(*failures.lock().expect("no panic"), Vec::<String>::new());
    assert_eq!(engine.host.printed().0, "");
    assert_eq!(engine.sessions.all().len(), 51);
}

#[test]
fn bad_input_gives_errors_and_the_others_go_on() {
    let ran = run_program(
        &[
            (
                "main",
                "var $p : Integer
var $s : 4D.Signal
var $plain : Object
ON ERR CALL(\"noted\")
<>errors:=0
$plain:={}
Use ($plain)
	$plain.x:=1
End use
Use (Null)
End use
$p:=New process(\"nobody\"; 0; \"x\")
$s:=New shared object
Use ($s)
	$s.x:={}
End use
ON ERR CALL(\"\")
$s:=New signal
CALL WORKER(\"w\"; \"fails\")
CALL WORKER(\"w\"; \"triggers\"; $s)
print(String(<>errors)+\" \"+String($s.wait(5)))",
            ),
            ("noted", "<>errors:=<>errors+1"),
            ("fails", "throw(12; \"thrown\")"),
            ("triggers", "#DECLARE($s : 4D.Signal)\n$s.trigger()"),
            PRINT,
        ],
        |_| {},
    );
    assert!(ran.out.ends_with("True\n"), "{}{}", ran.out, ran.err);
    assert!(
        ran.out.starts_with('5') || ran.out.starts_with('4'),
        "{}",
        ran.out
    );
    assert!(ran.err.contains("thrown"), "{}", ran.err);
}

/// Posting is no waiting: the caller keeps its turn until it waits, or until its slice has ended.
#[test]
fn a_caller_goes_on_with_its_time_slice() {
    let main = "var $i; $seen : Integer
Use (Storage)
	Storage.done:=New shared object(\"n\"; 0)
End use
For ($i; 1; 20)
	CALL WORKER(\"w\"+String($i%4); \"work\")
End for
$seen:=Storage.done.n
While (Storage.done.n<20)
	DELAY PROCESS(Current process; 1)
End while
print(String($seen)+\" \"+String(Storage.done.n))";
    let work = "Use (Storage.done)\n\tStorage.done.n:=Storage.done.n+1\nEnd use";
    // a machine may be so busy that the slice ends in between, but not each time
    let ran = std::iter::repeat_with(|| {
        run_program(&[("main", main), ("work", work), PRINT], |_| {}).out
    });
    let outs: Vec<String> = ran.take(5).collect();
    assert!(outs.iter().any(|out| out == "0 20\n"), "{outs:?}");
}
