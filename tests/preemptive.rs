//! Preemptive processes: they run in parallel, by the rules for such code, and everything that
//! crosses threads arrives once.

use std::sync::Arc;

use fourd::runtime::engine::Engine;
use fourd::runtime::host::{Host, Output};
use fourd::runtime::program::Program;
use fourd::runtime::run::{self, Outcome};
use fourd::source::Source;

struct Ran {
    outcome: Outcome,
    out: String,
    err: String,
}

/// Runs a program whose capable methods run preemptively; the first method is where it starts.
fn run_with(
    methods: &[(&str, &str)],
    classes: &[(&str, &str)],
    prepare: impl FnOnce(&mut Engine),
) -> Ran {
    let sources = |list: &[(&str, &str)]| {
        list.iter()
            .map(|(name, text)| Source::new(*name, *text))
            .collect()
    };
    let program = Program::from_sources(sources(methods), sources(classes));
    let mut engine = Engine::new(program, Host::buffers());
    engine.preemptive = true;
    prepare(&mut engine);
    let engine = Arc::new(engine);
    let reports = Arc::clone(&engine);
    let outcome = run::run_method(&engine, 0, Vec::new(), move |process, failure| {
        let text = run::render(process, failure);
        reports.host.print(&Output::Stderr, &text);
    });
    let (out, err) = engine.host.printed();
    Ran { outcome, out, err }
}

fn run_program(methods: &[(&str, &str)]) -> Ran {
    run_with(methods, &[], |_| {})
}

const PRINT: (&str, &str) = (
    "print",
    "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($text : Text)
LOG EVENT(Into system standard outputs; $text+\"\\n\")",
);

/// Sixteen processes add to one counter, in parallel.
const COUNT: &[(&str, &str)] = &[
    (
        "main",
        "var $i; $p : Integer
var $signals : Collection
var $signal : 4D.Signal
var $counter : Object
$counter:=New shared object(\"n\"; 0; \"preemptive\"; 0)
$signals:=[]
For ($i; 1; 16)
	$signal:=New signal
	$signals.push($signal)
	$p:=New process(\"add\"; 0; \"p\"+String($i); $counter; $signal)
End for
For each ($signal; $signals)
	ASSERT($signal.wait(60))
End for each
print(String($counter.n)+\" \"+String($counter.preemptive))",
    ),
    (
        "add",
        "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($counter : Object; $done : 4D.Signal)
var $i; $n : Integer
For ($i; 1; 500)
	Use ($counter)
		$n:=$counter.n
		$counter.n:=$n+1
	End use
End for
Use ($counter)
	$counter.preemptive+=Num(Process info(Current process).preemptive)
End use
$done.trigger()",
    ),
    PRINT,
];

#[test]
fn no_update_is_lost_between_threads() {
    for _ in 0..5 {
        let ran = run_program(COUNT);
        assert_eq!((ran.out.as_str(), ran.err.as_str()), ("8000 16\n", ""));
    }
}

#[test]
fn without_the_option_and_under_a_seed_all_processes_are_cooperative() {
    let off = run_with(COUNT, &[], |engine| engine.preemptive = false);
    assert_eq!(off.out, "8000 0\n");
    let seeded = run_with(COUNT, &[], |engine| engine.set_seed(7));
    assert_eq!(seeded.out, "8000 0\n");
}

/// Workers answer the main process, which is cooperative, and each other.
#[test]
fn messages_cross_threads_in_order() {
    let ran = run_program(&[
        (
            "main",
            "var $i : Integer
var $done : 4D.Signal
$done:=New signal
Use (Storage)
	Storage.log:=New shared collection
End use
For ($i; 1; 200)
	CALL WORKER(\"square\"; \"square\"; $i; {list: [$i; {n: $i}]}; \"sum\")
End for
CALL WORKER(\"square\"; \"finish\"; $done)
ASSERT($done.wait(60))
print(String(Storage.log.length)+\" \"+String(Storage.log.sum())+\" \"+String(Storage.log[199]))",
        ),
        (
            "square",
            "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($n : Integer; $data : Object; $to : Text)
ASSERT(Process info(Current process).preemptive)
CALL WORKER($to; Formula(keep($1)); $n*$data.list[1].n)",
        ),
        (
            "keep",
            "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($n : Integer)
Storage.log.push($n)",
        ),
        (
            "finish",
            "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($done : 4D.Signal)
CALL WORKER(\"sum\"; Formula($1.trigger()); $done)",
        ),
        PRINT,
    ]);
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str()),
        ("200 2686700 40000\n", "")
    );
}

#[test]
fn a_worker_that_is_called_from_many_threads_exists_once() {
    let ran = run_program(&[
        (
            "main",
            "var $i; $p : Integer
var $signal : 4D.Signal
var $signals : Collection
Use (Storage)
	Storage.numbers:=New shared collection
End use
$signals:=[]
For ($i; 1; 8)
	$signal:=New signal
	$signals.push($signal)
	$p:=New process(\"caller\"; 0; \"caller\"; $signal)
End for
For each ($signal; $signals)
	ASSERT($signal.wait(60))
End for each
$signal:=New signal
CALL WORKER(\"one\"; \"note\"; $signal)
ASSERT($signal.wait(60))
print(String(Storage.numbers.length)+\" \"+String(Storage.numbers.distinct().length))",
        ),
        (
            "caller",
            "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($done : 4D.Signal)
var $i : Integer
For ($i; 1; 100)
	CALL WORKER(\"one\"; \"note\"; Null)
End for
$done.trigger()",
        ),
        (
            "note",
            "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($done : Object)
Storage.numbers.push(Current process)
If ($done#Null)
	$done.trigger()
End if",
        ),
        PRINT,
    ]);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("801 1\n", ""));
}

#[test]
fn a_shared_singleton_is_made_once() {
    let ran = run_with(
        &[
            (
                "main",
                "var $i; $p : Integer
var $signal : 4D.Signal
var $signals : Collection
Use (Storage)
	Storage.made:=New shared collection
End use
$signals:=[]
For ($i; 1; 8)
	$signal:=New signal
	$signals.push($signal)
	$p:=New process(\"ask\"; 0; \"ask\"; $signal)
End for
For each ($signal; $signals)
	ASSERT($signal.wait(60))
End for each
print(String(Storage.made.length)+\" \"+String(cs.One.me.asked))",
            ),
            (
                "ask",
                "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($done : 4D.Signal)
cs.One.me.ask()
$done.trigger()",
            ),
            PRINT,
        ],
        &[(
            "One",
            "property asked : Integer
shared singleton Class constructor
	var $i : Integer
	Storage.made.push(Current process)
	For ($i; 1; 20000)
	End for
	This.asked:=0

shared Function ask
	This.asked+=1",
        )],
        |_| {},
    );
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("1 8\n", ""));
}

/// What code may not do, tried by a method that is declared capable and hides it from the check.
fn refused(code: &str) -> String {
    let method = format!(
        "//%attributes = {{\"preemptive\":\"capable\"}}\n#DECLARE($p : Pointer; $done : 4D.Signal)\n\
         var $v\nTry\n//%T-\n{code}\n//%T+\nCatch\nUse (Storage)\nStorage.error:=New shared object(\"text\"; Last errors.last().message)\nEnd use\nEnd try\n$done.trigger()"
    );
    let ran = run_program(&[
        (
            "main",
            "var $p : Integer
var $done : 4D.Signal
mine:=42
$done:=New signal
$p:=New process(\"tries\"; 0; \"tries\"; ->mine; $done)
ASSERT($done.wait(60))
If (Storage.error=Null)
	print(\"nothing\")
Else
	print(Storage.error.text)
End if",
        ),
        ("tries", &method),
        PRINT,
    ]);
    assert_eq!(ran.err, "");
    ran.out
}

#[test]
fn the_rules_for_preemptive_code_hold_at_run_time() {
    for (code, part) in [
        ("<>x:=1", "interprocess variable"),
        ("$v:=<>x", "interprocess variable"),
        ("$v:=$p->", "variable of another process"),
        ("$p->:=1", "variable of another process"),
        ("$v:=Process state(1)", "not thread safe"),
        ("EXECUTE FORMULA(\"<>x:=1\")", "interprocess variable"),
        (
            "$v:=Formula from string(\"Process state(1)\").call()",
            "not thread safe",
        ),
    ] {
        let found = refused(code);
        assert!(found.contains(part), "{code}: {found}");
    }
    assert_eq!(refused("$v:=Current process"), "nothing\n");
}

#[test]
fn a_method_that_is_declared_capable_and_is_not_cannot_be_started() {
    let ran = run_program(&[
        ("main", "var $p : Integer\n$p:=New process(\"bad\"; 0)"),
        (
            "bad",
            "//%attributes = {\"preemptive\":\"capable\"}\n<>x:=1",
        ),
    ]);
    assert_eq!(ran.outcome, Outcome::Failed);
    assert!(ran.err.contains("`bad` is declared capable"), "{}", ran.err);
    assert!(ran.err.contains("<>x"), "{}", ran.err);
}

#[test]
fn an_error_in_another_thread_is_reported_and_the_others_go_on() {
    let ran = run_program(&[
        (
            "main",
            "var $p : Integer
var $done : 4D.Signal
$done:=New signal
CALL WORKER(\"w\"; \"fails\")
CALL WORKER(\"w\"; Formula($1.trigger()); $done)
ASSERT($done.wait(60))
print(\"goes on\")",
        ),
        (
            "fails",
            "//%attributes = {\"preemptive\":\"capable\"}\nvar $o : Object\n$o:={}\n$o.f()",
        ),
        PRINT,
    ]);
    assert_eq!(ran.out, "goes on\n");
    assert_eq!(ran.outcome, Outcome::Failed);
    assert!(ran.err.contains("fails:4:"), "{}", ran.err);
    assert!(ran.err.contains("`w`"), "{}", ran.err);
}

#[test]
fn other_threads_can_be_paused_delayed_and_stopped() {
    let ran = run_program(&[
        (
            "main",
            "var $p : Integer
var $step : Object
$step:=New shared object(\"n\"; 0)
$p:=New process(\"spin\"; 0; \"spin\"; $step)
While ($step.n=0)
	DELAY PROCESS(Current process; 1)
End while
PAUSE PROCESS($p)
While (Process info($p).state#Paused)
	DELAY PROCESS(Current process; 1)
End while
print(\"paused\")
RESUME PROCESS($p)
While (Process info($p).state#Executing)
	DELAY PROCESS(Current process; 1)
End while
print(\"goes on\")",
        ),
        (
            "spin",
            "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($step : Object)
Use ($step)
	$step.n:=1
End use
While (True)
End while",
        ),
        PRINT,
    ]);
    assert_eq!(ran.out, "paused\ngoes on\n");
    assert!(ran.err.contains("`spin` was still running"), "{}", ran.err);
}

#[test]
fn a_deadlock_between_threads_is_an_error() {
    let ran = run_program(&[
        (
            "main",
            "var $p : Integer
var $a; $b : Object
var $s; $t : 4D.Signal
$a:=New shared object(\"x\"; 0)
$b:=New shared object(\"x\"; 0)
$s:=New signal
$t:=New signal
$p:=New process(\"both\"; 0; \"one\"; $a; $b; $s; $t)
$p:=New process(\"both\"; 0; \"two\"; $b; $a; $t; $s)
While (Count user processes>1)
	DELAY PROCESS(Current process; 1)
End while",
        ),
        (
            "both",
            "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($first : Object; $second : Object; $mine : 4D.Signal; $other : 4D.Signal)
Use ($first)
	$mine.trigger()
	If ($other.wait(60))
		Use ($second)
			$second.x+=1
		End use
	End if
End use",
        ),
    ]);
    assert!(ran.err.contains("Deadlock"), "{}", ran.err);
    assert!(
        ran.err.contains("`one`") && ran.err.contains("`two`"),
        "{}",
        ran.err
    );
}

#[test]
fn when_all_threads_wait_for_each_other_it_is_told() {
    let ran = run_program(&[
        (
            "main",
            "var $p : Integer
var $never : 4D.Signal
$never:=New signal
$p:=New process(\"waits\"; 0; \"other\"; $never)
$never.wait()",
        ),
        (
            "waits",
            "//%attributes = {\"preemptive\":\"capable\"}\n#DECLARE($never : 4D.Signal)\n$never.wait()",
        ),
    ]);
    assert_eq!(ran.outcome, Outcome::Failed);
    assert!(ran.err.contains("every process waits"), "{}", ran.err);
    assert!(ran.err.contains("`other` waits for"), "{}", ran.err);
}

#[test]
fn wait_waits_for_other_threads_too() {
    let ran = run_with(
        &[
            (
                "main",
                "var $p : Integer\n$p:=New process(\"late\"; 0; \"late\")\nprint(\"main ends\")",
            ),
            (
                "late",
                "//%attributes = {\"preemptive\":\"capable\"}\nDELAY PROCESS(Current process; 6)\nCALL WORKER(\"w\"; Formula(print(\"late\")))",
            ),
            PRINT,
        ],
        &[],
        |engine| engine.wait_for_all = true,
    );
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str()),
        ("main ends\nlate\n", "")
    );
}

#[test]
fn a_killed_worker_has_a_successor_whatever_the_timing() {
    let ran = run_program(&[
        (
            "main",
            "var $i : Integer
var $done : 4D.Signal
For ($i; 1; 300)
	$done:=New signal
	CALL WORKER(\"w\"; \"nothing\")
	KILL WORKER(\"w\")
	CALL WORKER(\"w\"; Formula($1.trigger()); $done)
	ASSERT($done.wait(60); \"message \"+String($i)+\" was lost\")
End for
print(\"all came\")",
        ),
        ("nothing", "//%attributes = {\"preemptive\":\"capable\"}\n"),
        PRINT,
    ]);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("all came\n", ""));
}
