//! Every command and every member of a built-in class is called with no, too few, too many and
//! wrongly typed arguments. Each call must give a value or an error: no panic, no long wait, no
//! allocation of more than a program can sensibly want.
//!
//! What the values are is not looked at here.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::thread::ThreadId;
use std::time::{Duration, Instant};

use fourd::command::{Kind, Need, Param, Run};
use fourd::interpret::Context;
use fourd::runtime::engine::Engine;
use fourd::runtime::host::Host;
use fourd::runtime::program::Program;
use fourd::runtime::run;

/// Commands and members that are not called, and why.
const SKIPPED: &[(&str, &str)] = &[
    ("ABORT", "ends the process"),
    ("QUIT 4D", "ends the program"),
    ("DELAY PROCESS", "waits as long as it is told"),
    ("LAUNCH EXTERNAL PROCESS", "runs programs of the system"),
    ("Signal.wait", "waits until somebody triggers the signal"),
];

/// No call may take longer, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(5);
/// After this the test ends itself and says which call has hung.
const HUNG: Duration = Duration::from_secs(60);
/// More memory than this, in bytes, and the test ends itself.
const MOST_MEMORY: u64 = 3 << 30;

/// What makes the variables that are passed.
const SETUP: &[&str] = &[
    "EXECUTE FORMULA(\"vNull:=Null\")",
    "EXECUTE FORMULA(\"vZero:=0\")",
    "EXECUTE FORMULA(\"vOne:=1\")",
    "EXECUTE FORMULA(\"vMinus:=-1\")",
    "EXECUTE FORMULA(\"vBig:=2000000000\")",
    "EXECUTE FORMULA(\"vLeast:=-2147483648\")",
    "EXECUTE FORMULA(\"vReal:=1.5\")",
    "EXECUTE FORMULA(\"vHuge:=1e300\")",
    "EXECUTE FORMULA(\"vLow:=-1e300\")",
    "EXECUTE FORMULA(\"vTiny:=1e-300\")",
    "EXECUTE FORMULA(\"vNaN:=Square root(-1)\")",
    "EXECUTE FORMULA(\"vInf:=1e300*1e300\")",
    "EXECUTE FORMULA(\"vEmpty:=Char(65)[[2]]\")",
    "EXECUTE FORMULA(\"vText:=\\\"ab é😀\\\"\")",
    "EXECUTE FORMULA(\"vDigits:=\\\"12.5\\\"\")",
    "EXECUTE FORMULA(\"vLong:=\\\"(a@,.[{\\\"*5000\")",
    "EXECUTE FORMULA(\"vOdd:=Char(55357)+Char(0)+Char(65535)\")",
    "EXECUTE FORMULA(\"vDate:=!2024-02-29!\")",
    "EXECUTE FORMULA(\"vNoDate:=!00-00-00!\")",
    "EXECUTE FORMULA(\"vFarDate:=Add to date(!9999-12-31!; 9999; 0; 0)\")",
    "EXECUTE FORMULA(\"vTime:=?12:34:56?\")",
    "EXECUTE FORMULA(\"vFarTime:=Time(-2147483648)\")",
    "EXECUTE FORMULA(\"vTrue:=True\")",
    "EXECUTE FORMULA(\"vObject:={a: 1; b: \\\"x\\\"; c: [1; 2]}\")",
    "EXECUTE FORMULA(\"vCollection:=[1; \\\"a\\\"; Null; {a: 1}; [2]; True; !2024-01-01!]\")",
    "EXECUTE FORMULA(\"vNumbers:=[3; 1; 2]\")",
    "EXECUTE FORMULA(\"vCycle:={a: 1}\")",
    "EXECUTE FORMULA(\"vCycle.self:=vCycle\")",
    "EXECUTE FORMULA(\"vRing:=[1]\")",
    "EXECUTE FORMULA(\"vRing.push(vRing)\")",
    "EXECUTE FORMULA(\"vShared:=New shared object(\\\"a\\\"; 1)\")",
    "EXECUTE FORMULA(\"vSharedList:=New shared collection(1; 2)\")",
    "EXECUTE FORMULA(\"vNil:=Get pointer(\\\"\\\")\")",
    "EXECUTE FORMULA(\"vPointer:=->vText\")",
    "EXECUTE FORMULA(\"vLoop:=->vLoop\")",
    "EXECUTE FORMULA(\"vFormula:=Formula($1)\")",
    "EXECUTE FORMULA(\"vFails:=Formula(throw({errCode: 1}))\")",
    "EXECUTE FORMULA(\"vSignal:=New signal\")",
    "EXECUTE FORMULA(\"vClass:=4D.Blob\")",
    "TEXT TO BLOB(\"abc\"; vBlob)",
    "ARRAY LONGINT(aLong; 3)",
    "ARRAY REAL(aReal; 0)",
    "ARRAY TEXT(aText; 3)",
    "ARRAY BOOLEAN(aBoolean; 2)",
    "ARRAY DATE(aDate; 2)",
    "ARRAY TIME(aTime; 2)",
    "ARRAY OBJECT(aObject; 2)",
    "ARRAY POINTER(aPointer; 2)",
    "ARRAY BLOB(aBlob; 2)",
    "ARRAY PICTURE(aPicture; 2)",
    "ARRAY LONGINT(aRows; 2; 3)",
];

/// What is passed in each position.
const VALUES: &[&str] = &[
    "vObject.nothing",
    "vNull",
    "vZero",
    "vOne",
    "vMinus",
    "vBig",
    "vLeast",
    "vReal",
    "vHuge",
    "vLow",
    "vTiny",
    "vNaN",
    "vInf",
    "vEmpty",
    "vText",
    "vDigits",
    "vLong",
    "vOdd",
    "vDate",
    "vNoDate",
    "vFarDate",
    "vTime",
    "vFarTime",
    "vTrue",
    "vObject",
    "vCollection",
    "vNumbers",
    "vCycle",
    "vRing",
    "vShared",
    "vSharedList",
    "vNil",
    "vPointer",
    "vLoop",
    "vFormula",
    "vFails",
    "vSignal",
    "vClass",
    "vBlob",
    "aLong",
    "aReal",
    "aText",
    "aBoolean",
    "aDate",
    "aTime",
    "aObject",
    "aPointer",
    "aBlob",
    "aPicture",
    "aRows",
    "nobody",
    "*",
    ">",
    "<",
    // seen by the resolver already
    "1",
    "-1",
    "\"a\"",
    "2000000000",
    "1e300",
    "Null",
    "{}",
    "[]",
    "!2024-01-01!",
    "?00:00:00?",
    "vObject.a",
    "vCollection[0]",
    "vCollection[9]",
    "aLong{1}",
    "aLong{9}",
    "vText[[1]]",
    "vText[[9]]",
    "->vText",
    "Formula(This)",
];

/// The call that runs now on each thread, for the watchdog.
static RUNNING: Mutex<Vec<(ThreadId, String, Instant)>> = Mutex::new(Vec::new());

/// Arguments of the declared kinds.
fn fitting(param: &Param) -> &'static str {
    fn of(kind: Kind) -> &'static str {
        match kind {
            Kind::Nothing | Kind::Any | Kind::Integer | Kind::Table | Kind::Field => "vOne",
            Kind::Real => "vReal",
            Kind::Text => "vText",
            Kind::Boolean => "vTrue",
            Kind::Date => "vDate",
            Kind::Time => "vTime",
            Kind::Object => "vObject",
            Kind::Collection => "vCollection",
            Kind::Pointer => "vPointer",
            Kind::Picture => "aPicture{1}",
            Kind::Blob => "vBlob",
            Kind::Array => "aLong",
            Kind::Variable => "vText",
            Kind::Star => "*",
            Kind::Order => ">",
            Kind::OneOf(kinds) => kinds.first().map_or("vOne", |kind| of(*kind)),
        }
    }
    of(param.kind)
}

/// Lists of arguments for a command or function with these parameters.
fn argument_lists(params: &[Param]) -> Vec<Vec<&'static str>> {
    let fitting: Vec<&str> = params.iter().map(fitting).collect();
    let mut lists = vec![Vec::new()];
    for n in 1..=params.len() {
        lists.push(fitting[..n].to_vec());
    }
    for value in VALUES {
        for n in 1..=params.len() + 1 {
            lists.push(vec![*value; n]);
        }
        for i in 0..params.len() {
            let mut list = fitting.clone();
            list[i] = value;
            if i + 1 < params.len() {
                lists.push(list[..=i].to_vec());
            }
            lists.push(list);
        }
    }
    let mut many = fitting.clone();
    many.extend(["vOne"; 30]);
    lists.push(many);
    // a group of repeated parameters two and a half times
    if let Some(first) = params.iter().position(|p| p.need == Need::Repeated) {
        let mut list = fitting.clone();
        list.extend_from_slice(&fitting[first..]);
        list.extend_from_slice(&fitting[first..]);
        list.pop();
        lists.push(list);
    }
    lists
}

/// Evaluates one text; the problem, if it panics or takes too long.
fn call(cx: &mut Context, text: &str) -> Option<String> {
    let start = Instant::now();
    let thread = std::thread::current().id();
    RUNNING
        .lock()
        .expect("nobody panics while holding it")
        .push((thread, text.to_owned(), start));
    let result = catch_unwind(AssertUnwindSafe(|| {
        if let Ok(value) = run::evaluate(cx, text) {
            fourd::interpret::display::display(&value);
        }
    }));
    RUNNING
        .lock()
        .expect("nobody panics while holding it")
        .retain(|(other, ..)| *other != thread);
    if let Err(payload) = result {
        let message = payload
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| payload.downcast_ref::<&str>().map(ToString::to_string));
        return Some(format!(
            "{text}\n  panicked: {}",
            message.unwrap_or_default()
        ));
    }
    let took = start.elapsed();
    (took > LONGEST).then(|| format!("{text}\n  took {took:?}"))
}

/// Runs the calls in an engine of their own and gives the problems.
fn abuse(calls: Vec<String>, setup_each_time: bool) -> Vec<String> {
    let mut problems = Vec::new();
    let mut calls = std::collections::VecDeque::from(calls);
    // a panic leaves its context in disorder: go on with a fresh one, but not for ever
    while !calls.is_empty() && problems.len() < 3 {
        let engine = Arc::new(Engine::new(
            Program::from_sources(Vec::new(), Vec::new()),
            Host::buffers(),
        ));
        let mut list = std::mem::take(&mut calls);
        let result = run::in_main_process(
            &engine,
            |_, _| {},
            move |cx| {
                let mut first = true;
                while let Some(text) = list.pop_front() {
                    if setup_each_time || first {
                        for line in SETUP {
                            let made = run::evaluate(cx, line);
                            // later, what was called may have left things in the way
                            if let (true, Err(error)) = (first, made) {
                                return (Some(error), Default::default());
                            }
                        }
                        first = false;
                    }
                    if let Some(problem) = call(cx, &text) {
                        return (Some(problem), list);
                    }
                }
                (None, list)
            },
        );
        match result {
            Some((problem, rest)) => {
                problems.extend(problem);
                calls = rest;
            }
            None => problems.push("the main process did not reach its end".into()),
        }
    }
    problems
}

/// Moves to a folder of its own, and ends the test when a call hangs or eats the memory, and says which one.
fn watch() {
    // commands that write files by the names they are given do it where nothing is lost
    let folder = std::env::temp_dir().join(format!("fourd-abuse-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("the temporary folder can be written");
    std::env::set_current_dir(&folder).expect("the folder is there");
    std::thread::spawn(|| {
        loop {
            std::thread::sleep(Duration::from_millis(100));
            let Ok(running) = RUNNING.lock() else { return };
            let Some((_, text, since)) = running.iter().min_by_key(|(.., since)| *since) else {
                continue;
            };
            let memory = resident_memory();
            if since.elapsed() > HUNG || memory > MOST_MEMORY {
                let short: String = text.chars().take(300).collect();
                eprintln!("{short}: hangs, or needs too much memory ({memory} bytes)");
                std::process::exit(1);
            }
        }
    });
}

/// The memory of this process, where the system tells it.
fn resident_memory() -> u64 {
    let Ok(text) = std::fs::read_to_string("/proc/self/statm") else {
        return 0;
    };
    let pages = text
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or(0) * 4096
}

fn is_skipped(name: &str) -> bool {
    SKIPPED.iter().any(|(skipped, _)| *skipped == name)
}

fn takes_places(params: &[Param]) -> bool {
    params.iter().any(|param| param.kind.takes_place())
}

#[test]
fn no_command_panics_or_hangs() {
    watch();
    let mut problems = Vec::new();
    for command in fourd::commands::all() {
        if !command.is_implemented() || is_skipped(command.name) {
            continue;
        }
        let mut calls = vec![command.name.to_owned()];
        for list in argument_lists(command.params) {
            calls.push(format!("{}({})", command.name, list.join("; ")));
        }
        let changes = takes_places(command.params) || matches!(command.run, Run::Language);
        problems.extend(abuse(calls, changes));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Values of each built-in class.
const RECEIVERS: &[(&str, &[&str])] = &[
    ("Object", &["vObject", "vCycle", "vShared"]),
    (
        "Collection",
        &[
            "vCollection",
            "vNumbers",
            "vRing",
            "vSharedList",
            "[]",
            "[{a: 1}; {a: \"x\"}; vCycle]",
        ],
    ),
    ("Blob", &["4D.Blob.new()", "4D.Blob.new(vBlob)"]),
    ("Class", &["4D.Blob", "4D.Collection", "4D.Session"]),
    ("ClassStore", &["cs", "4D"]),
    ("Function", &["vObject.keys", "vCollection.push"]),
    ("Formula", &["vFormula", "vFails", "Formula(vCycle)"]),
    (
        "Method",
        &["4D.Method.new(\"return $1\")", "4D.Method.new(\"If\")"],
    ),
    ("Session", &["Session"]),
    ("Signal", &["vSignal"]),
];

#[test]
fn no_member_of_a_class_panics_or_hangs() {
    watch();
    let mut problems = Vec::new();
    for class in fourd::classes::BUILTINS {
        let receivers = RECEIVERS
            .iter()
            .find(|(name, _)| *name == class.name)
            .map_or(&["vObject"][..], |(_, list)| *list);
        let mut others = vec!["vNull", "vOne", "vText", "vObject", "vCollection", "vClass"];
        others.retain(|other| !receivers.contains(other));
        if let Some(new) = class.new {
            let lists = argument_lists(new.params);
            let calls = lists
                .iter()
                .map(|list| format!("4D.{}.new({})", class.name, list.join("; ")));
            problems.extend(abuse(calls.collect(), false));
        }
        for member in class.members {
            if is_skipped(&format!("{}.{}", class.name, member.name)) {
                continue;
            }
            let name = member.name;
            let mut calls = Vec::new();
            for receiver in receivers {
                calls.push(format!("{receiver}.{name}"));
                for value in VALUES.iter().filter(|value| value.len() > 1) {
                    calls.push(format!("EXECUTE FORMULA(\"({receiver}).{name}:={value}\")"));
                }
                for list in argument_lists(member.params) {
                    calls.push(format!("{receiver}.{name}({})", list.join("; ")));
                }
            }
            for other in &others {
                // the function of one class as the property of another value
                calls.push(format!("{other}.{name}()"));
                calls.push(format!(
                    "{}.{name}.call({other}; vOne; vText)",
                    receivers[0]
                ));
                calls.push(format!(
                    "{}.{name}.apply({other}; vCollection)",
                    receivers[0]
                ));
            }
            problems.extend(abuse(calls, member.mutates));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
