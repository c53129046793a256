//! Depth of values and of calls: values linked a hundred thousand or a million deep, cycles, and
//! methods that call themselves without end. None of it may reach the end of the machine stack,
//! in the main process or in one with a small stack.
//!
//! Deep source text is the matter of `malformed.rs`.

use std::sync::Arc;

use fourd::runtime::engine::Engine;
use fourd::runtime::host::Host;
use fourd::runtime::program::Program;
use fourd::runtime::run;
use fourd::source::Source;

/// Runs methods, the first of which is the main one, with classes; gives what was printed on
/// standard output and standard error, and the errors that ended processes.
fn run_program(methods: &[(&str, &str)], classes: &[(&str, &str)]) -> (String, String) {
    let sources = |list: &[(&str, &str)]| {
        list.iter()
            .map(|(name, text)| Source::new(*name, *text))
            .collect()
    };
    let mut engine = Engine::new(
        Program::from_sources(sources(methods), sources(classes)),
        Host::buffers(),
    );
    engine.wait_for_all = true;
    let engine = Arc::new(engine);
    for (i, (name, _)) in methods.iter().enumerate() {
        let loaded = engine.program.method(i as u32).expect("it is there");
        assert!(!loaded.has_errors(), "{name}: {:?}", loaded.errors());
    }
    let host = Arc::clone(&engine);
    run::run_method(&engine, 0, Vec::new(), move |process, failure| {
        let text = run::render(process, failure);
        host.host
            .print(&fourd::runtime::host::Output::Stderr, &text);
    });
    assert!(!engine.bug_found(), "{}", engine.host.printed().1);
    engine.host.printed()
}

/// Runs the code after a value of `depth` levels was made in `$deep`: objects in property `next`
/// and collections in turn if `mixed`.
fn with_deep_value(depth: u32, mixed: bool, code: &str) -> String {
    let link = if mixed {
        "$deep:=($i%2=0) ? {next: $deep} : [$deep]"
    } else {
        "$deep:={next: $deep}"
    };
    let main = format!(
        "var $deep; $other : Variant\nvar $i : Integer\n$deep:={{n: 1}}\n\
         For ($i; 1; {depth})\n{link}\nEnd for\n$other:=$deep\n{code}\n\
         LOG EVENT(Into system standard outputs; \"end\")\n"
    );
    let (out, err) = run_program(&[("main", &main)], &[]);
    assert_eq!(err, "", "{code}");
    out
}

#[test]
fn deep_values_are_dropped_without_recursion() {
    for mixed in [false, true] {
        assert_eq!(
            with_deep_value(1_000_000, mixed, "$deep:=Null\n$other:=Null"),
            "end"
        );
    }
}

#[test]
fn deep_values_in_containers_of_every_kind_are_dropped() {
    for code in [
        "ARRAY OBJECT($a; 1)\n$a{1}:={x: $deep}\n$deep:=Null\n$other:=Null\nARRAY OBJECT($a; 0)",
        "$f:=Formula($deep)\n$deep:=Null\n$other:=Null\n$f:=Null",
        "$f:=Formula($other)\nFor ($i; 1; 100000)\n$g:=$f\n$f:=Formula($g)\nEnd for\n$f:=Null",
        "$deep:={a: $deep}.a",
        "$deep:=[$deep; $deep].first()",
    ] {
        assert_eq!(with_deep_value(100_000, true, code), "end", "{code}");
    }
}

/// Each of these gives a value or an error, but ends.
#[test]
fn walks_over_deep_values_end() {
    for code in [
        "$t:=JSON Stringify($deep)",
        "$t:=JSON Stringify($deep; *)",
        "$c:=OB Copy(New object(\"a\"; $deep))",
        "$c:=OB Copy(New object(\"a\"; $deep); ck shared)",
        "$c:=OB Copy(New object(\"a\"; $deep); True)",
        "$c:=[$deep].copy()",
        "$c:=[$deep].copy(ck shared)",
        "$b:=[$deep].equal([OB Copy({a: $deep}).a])",
        "$b:=[$deep].equal([{next: $deep}])",
        "$b:=[$deep].equal([$deep])",
        "$b:=[$deep].indexOf($deep)",
        "$b:=($deep=$deep)",
        "$b:=[$deep; {next: $deep}].orderBy()",
        "$b:=[$deep; {next: $deep}].orderBy(\"next desc\")",
        "$b:=[$deep; {next: $deep}].distinct()",
        "$b:=[$deep].query(\"next=:1\"; $deep)",
        "$b:=[$deep].join(\",\")",
        "$b:=[[$deep]].flat(1000)",
        "$b:=String($deep)",
        "VARIABLE TO BLOB($deep; $blob)",
        "$s:=New shared object(\"a\"; 1)\nUse ($s)\n$s.b:=OB Copy({x: $deep}; ck shared; $s)\nEnd use",
        "Use (Storage)\nStorage.deep:=$deep\nEnd use",
        "CALL WORKER(\"w\"; Formula($1); $deep)",
        "$r:=JSON Validate({a: $deep}; {type: \"object\"})",
        "$r:=JSON Resolve pointers({a: $deep})",
        "$r:=OB Entries({a: $deep})",
        "$b:=OB Get($deep; \"next\"; Is text)",
    ] {
        let guarded = format!("Try\n{code}\nCatch\nEnd try");
        assert_eq!(with_deep_value(100_000, false, &guarded), "end", "{code}");
        assert_eq!(with_deep_value(100_000, true, &guarded), "end", "{code}");
    }
}

#[test]
fn walks_over_cycles_end() {
    for code in [
        "$t:=JSON Stringify($o)",
        "$c:=OB Copy($o)",
        "$c:=OB Copy($o; ck shared)",
        "$b:=[$o].equal([$p])",
        "$b:=[$o].copy()",
        "$b:=[$o; $p].orderBy()",
        "$b:=[$o; $p].distinct()",
        "$b:=[[$o]].flat(1000)",
        "$b:=$l.flat(1000000)",
        "$b:=$l.join(\",\")",
        "$b:=$l.equal($l.copy())",
        "$t:=JSON Stringify($l)",
        "VARIABLE TO BLOB($o; $blob)",
        "CALL WORKER(\"w\"; Formula($1); $o)",
    ] {
        let main = format!(
            "var $o; $p : Object\nvar $l : Collection\n$o:={{n: 1}}\n$o.self:=$o\n$p:={{n: 1}}\n$p.self:=$p\n\
             $l:=[1]\n$l.push($l)\nTry\n{code}\nCatch\nEnd try\n\
             LOG EVENT(Into system standard outputs; \"end\")\n"
        );
        assert_eq!(run_program(&[("main", &main)], &[]).0, "end", "{code}");
    }
}

#[test]
fn a_json_text_of_a_hundred_thousand_levels_is_read_or_refused() {
    for (open, close) in [("[", "]"), ("{\\\"a\\\":", "}")] {
        let main = format!(
            "Try\n$v:=JSON Parse((\"{open}\"*100000)+\"1\"+(\"{close}\"*100000))\n$t:=JSON Stringify($v)\nCatch\nEnd try\n\
             LOG EVENT(Into system standard outputs; \"end\")\n"
        );
        assert_eq!(run_program(&[("main", &main)], &[]).0, "end");
    }
}

/// Methods and the statements that start endless recursion through them.
const RECURSIONS: &[(&str, &str, &str)] = &[
    ("a method", "again", "again"),
    (
        "a method with values",
        "$0:=again(1; \"a\"; [])+1",
        "$x:=again(1)",
    ),
    (
        "a ternary",
        "$0:=(True ? (1+(2*(3-again))) : 0)",
        "$x:=again",
    ),
    ("a formula", "$0:=Formula(again).call()", "$x:=again"),
    ("map", "$0:=[1].map(Formula(again))", "$x:=again"),
    ("map by name", "$0:=[1].map(\"again\")", "$x:=again"),
    (
        "orderByMethod",
        "$0:=[1; 2; 3].orderByMethod(Formula(again))",
        "$x:=again",
    ),
    (
        "reduce",
        "$0:=[1; 2].reduce(Formula(again); 0)",
        "$x:=again",
    ),
    ("EXECUTE METHOD", "EXECUTE METHOD(\"again\")", "again"),
    ("EXECUTE FORMULA", "EXECUTE FORMULA(\"again\")", "again"),
    (
        "Formula from string",
        "$0:=Formula from string(\"again\").call()",
        "$x:=again",
    ),
    (
        "loops",
        "For each ($i; [1])\nIf (True)\nRepeat\nagain\nUntil (True)\nEnd if\nEnd for each",
        "again",
    ),
    ("Use", "Use (Storage)\nagain\nEnd use", "again"),
    ("a property", "$0:=cs.Endless.new().p", "$x:=again"),
    ("a constructor", "$0:=cs.Endless.new(1)", "$x:=again"),
    ("defer", "defer(Formula(again))\nagain", "again"),
    (
        "Try()",
        "$0:=[{a: {b: Try(Abs(again)) || throw({errCode: 5})}}]",
        "$x:=again",
    ),
];

const ENDLESS: &str = "Class constructor($again)\nIf (Count parameters>0)\n$x:=cs.Endless.new($again)\nEnd if\n\
     Function get p()->$r : Integer\n$r:=This.p\n";

/// 250 levels of parentheses around a call.
fn deep_expression() -> String {
    format!("$0:={}again{}", "(1+".repeat(250), ")".repeat(250))
}

fn recursion_ends(name: &str, body: &str, start: &str) {
    let main = format!(
        "Try\n{start}\nCatch\nLOG EVENT(Into system standard outputs; String(Last errors.length>0)+\" \")\nEnd try\n\
         New process(\"small\"; 0)\nCALL WORKER(\"w\"; \"small\")\n"
    );
    let small = format!(
        "Try\n{start}\nCatch\nLOG EVENT(Into system standard outputs; String(Last errors.length>0)+\" \")\nEnd try"
    );
    let (out, err) = run_program(
        &[("main", &main), ("again", body), ("small", &small)],
        &[("Endless", ENDLESS)],
    );
    assert_eq!(
        (out.as_str(), err.as_str()),
        ("True True True ", ""),
        "{name}"
    );
}

#[test]
fn endless_recursion_is_an_error_in_every_process() {
    for (name, body, start) in RECURSIONS {
        recursion_ends(name, body, start);
    }
}

#[test]
fn endless_recursion_inside_a_deep_expression_is_an_error() {
    recursion_ends("deep", &deep_expression(), "$x:=again");
    // and a deep expression runs where there is room for it
    let main = format!(
        "LOG EVENT(Into system standard outputs; String({}5{}))",
        "(1+".repeat(250),
        ")".repeat(250)
    );
    assert_eq!(run_program(&[("main", &main)], &[]).0, "255");
}

/// A tag that fails writes its error into the text, so nothing is raised.
#[test]
fn endless_recursion_through_tags_ends() {
    let main = "PROCESS 4D TAGS(\"<!--#4DEVAL again-->\"; $r)\nLOG EVENT(Into system standard outputs; \"end\")";
    let again = "PROCESS 4D TAGS(\"<!--#4DEVAL again-->\"; $r)\n$0:=1";
    assert_eq!(
        run_program(&[("main", main), ("again", again)], &[]).0,
        "end"
    );
}

/// Long chains of operators are loops, and need no stack where there is little.
#[test]
fn long_chains_run_in_a_small_process() {
    let sum = format!("$x:=$n{}\n", "+1".repeat(100_000));
    let texts = format!("$t:=\"\"{}\n", "+\"a\"".repeat(100_000));
    let choices = format!("$b:=False{}\n", "||False".repeat(100_000));
    let nested = format!(
        "$y:={}$n{}\n",
        "(1+1+1+1+1+1+1+1+".repeat(200),
        "+1+1+1)".repeat(200)
    );
    let small = format!(
        "var $n : Integer\n{sum}{texts}{choices}{nested}LOG EVENT(Into system standard outputs; String($x)+\" \"+String(Length($t))+\" \"+String($b)+\" \"+String($y))"
    );
    let main = "New process(\"small\"; 0)";
    let (out, err) = run_program(&[("main", main), ("small", &small)], &[]);
    assert_eq!(
        (out.as_str(), err.as_str()),
        ("100000 100000 False 2200", "")
    );
}

/// A method that is called for the first time where the stack is nearly full.
#[test]
fn deep_code_is_compiled_where_the_stack_is_nearly_full() {
    let deep = format!("$0:={}1{}", "(1+".repeat(250), ")".repeat(250));
    let again = "Try\n$0:=again\nCatch\n$0:=deep\nEnd try";
    let main = "New process(\"small\"; 0)";
    let small = "$x:=again\nLOG EVENT(Into system standard outputs; String($x))";
    let (out, _) = run_program(
        &[
            ("main", main),
            ("small", small),
            ("again", again),
            ("deep", &deep),
        ],
        &[],
    );
    assert_eq!(out, "251");
}

#[test]
fn recursion_within_the_limit_works() {
    let count = "#DECLARE($n : Integer)->$r : Integer\nIf ($n>0)\n$r:=1+count($n-1)\nEnd if";
    let main = "LOG EVENT(Into system standard outputs; String(count(10000)))";
    assert_eq!(
        run_program(&[("main", main), ("count", count)], &[]).0,
        "10000"
    );
}
