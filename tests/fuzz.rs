//! Programs that nobody would write: the texts of the conformance suite and of the examples with
//! parts lost, doubled and exchanged, and texts made from scraps of the grammar. None may end on a
//! bug of fourd, or not end.
//!
//! A short run is part of the tests. `FUZZ_SECONDS=3600 cargo test --release --test fuzz` is a long
//! one; `FUZZ_SEED` repeats what a failure has shown. What was found once lies in `tests/fuzz/`.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fourd::runtime::bug;
use fourd::runtime::engine::Engine;
use fourd::runtime::host::Host;
use fourd::runtime::permissions::{Flags, Grant, Grants};
use fourd::runtime::program::Program;
use fourd::runtime::run::{self, Outcome};
use fourd::source::Source;

/// No program may take longer (a debug build on a busy machine).
const LONGEST: Duration = Duration::from_secs(20);

/// How many statements of a program run.
const STEPS: u64 = 3_000;

/// Numbers that a seed decides (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// The seed of this run and when it ends.
fn plan() -> (u64, Instant) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let seconds = number("FUZZ_SECONDS").unwrap_or(3);
    let seed = number("FUZZ_SEED").unwrap_or(0x4D);
    (seed, Instant::now() + Duration::from_secs(seconds))
}

fn method_files(folder: &Path, list: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    for entry in entries {
        let path = entry.expect("can be read").path();
        if path.is_dir() {
            method_files(&path, list);
        } else if path.extension().is_some_and(|e| e == "4dm") {
            list.push(path);
        }
    }
    list.sort();
}

fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    method_files(&root.join("tests/conformance"), &mut files);
    method_files(&root.join("examples"), &mut files);
    let texts = files
        .iter()
        .filter_map(|file| std::fs::read_to_string(file).ok());
    texts.collect()
}

/// Nothing of the machine may be touched: the programs are not to be trusted.
fn nothing() -> Flags {
    let all = || Grants {
        read: Grant::All,
        write: Grant::All,
        run: Grant::All,
        environment: Grant::All,
        network: Grant::All,
    };
    Flags {
        sandbox: true,
        allow: Grants::default(),
        deny: all(),
    }
}

/// Runs a text; the problem, if it did not end as a program should.
fn problem(text: &str) -> Option<String> {
    let begin = Instant::now();
    let ran = bug::catch(|| {
        let program = Program::from_sources(vec![Source::new("fuzz", text)], Vec::new());
        // what `check` does
        program.method(0).map(|loaded| loaded.diagnostics.len());
        program.thread_safety(0);
        let mut engine = Engine::new(program, Host::buffers());
        engine.restrict(nothing());
        engine.set_max_steps(STEPS);
        let engine = Arc::new(engine);
        let outcome = run::run_method(&engine, 0, Vec::new(), |process, failure| {
            // errors must be tellable too
            let _ = run::render(process, failure);
        });
        (outcome, engine.host.printed().1)
    });
    match ran {
        Err(bug) => Some(bug.map_or_else(String::new, |bug| bug.message.clone())),
        Ok((Outcome::Bug, told)) => Some(format!("a bug: {told}")),
        Ok(_) if begin.elapsed() > LONGEST => Some(format!("took {:?}", begin.elapsed())),
        Ok(_) => None,
    }
}

fn check(text: &str, seed: u64) {
    if let Some(problem) = problem(text) {
        panic!("{problem}\nFUZZ_SEED={seed}, the program:\n{text}\n");
    }
}

/// A text with some of its parts lost, doubled, exchanged or taken from another.
fn damaged(random: &mut Random, text: &str, other: &str) -> String {
    let by_line = random.below(2) == 0;
    let cut = |text: &str| -> Vec<String> {
        if by_line {
            text.split_inclusive('\n').map(str::to_owned).collect()
        } else {
            text.split_inclusive(|c: char| !c.is_alphanumeric())
                .map(str::to_owned)
                .collect()
        }
    };
    let (mut parts, others) = (cut(text), cut(other));
    for _ in 0..=random.below(4) {
        if parts.is_empty() {
            break;
        }
        let at = random.below(parts.len());
        match random.below(6) {
            0 => {
                parts.remove(at);
            }
            1 => parts.insert(at, parts[at].clone()),
            2 => {
                let with = random.below(parts.len());
                parts.swap(at, with);
            }
            3 if !others.is_empty() => parts[at] = random.one(&others).clone(),
            4 => parts[at].insert_str(0, random.one::<&str>(SCRAPS)),
            _ => parts.truncate(at),
        }
    }
    parts.concat()
}

/// Tokens at which things go wrong.
const SCRAPS: &[&str] = &[
    "(",
    ")",
    "[[",
    "]]",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "!",
    "?",
    "->",
    ":=",
    "+",
    "-",
    "*",
    "\\",
    "%",
    "^|",
    "&&",
    "||",
    "??",
    "#",
    ";",
    ".",
    ":",
    "$",
    "<>",
    "[T]",
    "//",
    "/*",
    "*/",
    "\\\n",
    "$a",
    "This",
    "Null",
    "99999999999",
    "1e308",
    "-0",
    "!0000-00-00!",
    "?99:99:99?",
    "\u{FEFF}",
    "é",
    "𝄞",
    "\u{202E}",
    "\0",
    "While (True)\n",
    "End while\n",
    "If (",
    "End if\n",
    "Try(",
    "Use (",
    "For each ($x; ",
    "return ",
    "Function f\n",
    "Class constructor\n",
    "var $a : ",
    "#DECLARE(",
];

/// Values and how they are written.
const ATOMS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2147483647",
    "-2147483648",
    "1e308",
    "-1e308",
    "0.1",
    "1e-320",
    "\"\"",
    "\"abc\"",
    "\"é𝄞\"",
    "\"12@\"",
    "True",
    "False",
    "Null",
    "!2024-02-29!",
    "!00-00-00!",
    "?23:59:59?",
    "$a",
    "$b",
    "$c",
    "$o",
    "$l",
    "$t",
    "{}",
    "[]",
    "{a: 1; b: {c: [1; 2]}}",
    "[3; \"x\"; Null; {a: 1}]",
    "This",
    "->$a",
    "Formula($1+1)",
    "$o.a",
    "$o.b.c",
    "$l[0]",
    "$l[-1]",
    "$o[\"a\"]",
    "$t[[1]]",
    "<>g",
    "p",
    "$l.length",
];

const OPERATORS: &[&str] = &[
    "+", "-", "*", "/", "\\", "%", "^", "=", "#", "<", ">", "<=", ">=", "&", "|", "&&", "||", "^|",
    "??", "?+", "?-", "<<", ">>", "->",
];

const CALLS: &[&str] = &[
    "String(%)",
    "Num(%)",
    "Length(%)",
    "Substring(%; %; %)",
    "Position(%; %)",
    "Abs(%)",
    "Int(%)",
    "Round(%; %)",
    "Date(%)",
    "Time(%)",
    "Bool(%)",
    "Undefined(%)",
    "Value type(%)",
    "Not(%)",
    "JSON Stringify(%)",
    "JSON Parse(%)",
    "OB Copy(%)",
    "OB Keys(%)",
    "Char(%)",
    "Character code(%)",
    "Split string(%; %)",
    "Replace string(%; %; %)",
    "Insert string(%; %; %)",
    "Delete string(%; %; %)",
    "Match regex(%; %)",
    "String(%; %)",
    "Choose(%; %; %)",
    "Mod(%; %)",
    "Add to date(%; %; %; %)",
    "New object(%; %)",
    "New collection(%; %)",
    "Try(%)",
    "(%)",
    "%.toString()",
    "%.map(Formula($1.value))",
    "%.filter(%)",
    "%.sort()",
    "%.query(%)",
    "%.push(%)",
    "%.indexOf(%)",
    "%.slice(%; %)",
    "%.join(%)",
    "%.call(Null; %)",
    "%.reduce(%; %)",
    "%.resize(%)",
    "%.insert(%; %)",
    "%.orderBy(%)",
    "%.distinct(%)",
    "%.copy()",
    "%.equal(%)",
    "(% ? % : %)",
    "%.a.b",
    "%[%]",
    "%[[%]]",
    "%{%}",
    "%->",
    "-%",
    "Formula from string(%).call()",
    "Timestamp",
    "Random",
    "Last errors",
    "Copy parameters",
    "Current method name",
];

fn expression(random: &mut Random, depth: usize) -> String {
    if depth == 0 || random.below(3) == 0 {
        return (*random.one(ATOMS)).to_owned();
    }
    if random.below(2) == 0 {
        let operator = random.one(OPERATORS);
        let (left, right) = (expression(random, depth - 1), expression(random, depth - 1));
        return format!("{left}{operator}{right}");
    }
    let mut parts = random.one(CALLS).split('%');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(&expression(random, depth - 1));
        text.push_str(part);
    }
    text
}

const TARGETS: &[&str] = &[
    "$a",
    "$b",
    "$c",
    "$o",
    "$l",
    "$t",
    "$o.a",
    "$o.b.c",
    "$l[0]",
    "$l[1].x",
    "$t[[1]]",
    "<>g",
    "p",
    "$p->",
    "$x{1}",
    "This.a",
    "${1}",
    "$o[\"k\"]",
];

const ASSIGNS: &[&str] = &[":=", ":=", ":=", "+=", "-=", "*=", "/="];

fn statement(random: &mut Random, depth: usize, text: &mut String) {
    let expr = |random: &mut Random| expression(random, 3);
    let block = |random: &mut Random, text: &mut String| {
        for _ in 0..random.below(3) {
            statement(random, depth.saturating_sub(1), text);
        }
    };
    let kind = if depth == 0 {
        random.below(4)
    } else {
        random.below(13)
    };
    match kind {
        0..=2 => {
            let line = format!(
                "{}{}{}\n",
                random.one(TARGETS),
                random.one(ASSIGNS),
                expr(random)
            );
            text.push_str(&line);
        }
        3 => text.push_str(&format!("{}\n", expr(random))),
        4 => {
            text.push_str(&format!("If ({})\n", expr(random)));
            block(random, text);
            text.push_str("Else\n");
            block(random, text);
            text.push_str("End if\n");
        }
        5 => {
            text.push_str(&format!("While ({})\n", expr(random)));
            block(random, text);
            text.push_str("End while\n");
        }
        6 => {
            text.push_str(&format!("For ($i; {}; {})\n", expr(random), expr(random)));
            block(random, text);
            text.push_str("End for\n");
        }
        7 => {
            text.push_str(&format!("For each ($e; {})\n", expr(random)));
            block(random, text);
            text.push_str("End for each\n");
        }
        8 => {
            text.push_str("Try\n");
            block(random, text);
            text.push_str("Catch\n");
            block(random, text);
            text.push_str("End try\n");
        }
        9 => {
            text.push_str(&format!("Case of\n: ({})\n", expr(random)));
            block(random, text);
            text.push_str("Else\n");
            block(random, text);
            text.push_str("End case\n");
        }
        10 => {
            text.push_str(&format!(
                "Use ({})\n",
                random.one(&["Storage", "$s", "$o", "$l"])
            ));
            block(random, text);
            text.push_str("End use\n");
        }
        11 => text.push_str(random.one::<&str>(&[
            "ARRAY LONGINT($x; 3)\n",
            "ARRAY TEXT($x; 2; 2)\n",
            "$p:=->$a\n",
            "$p:=->$x{1}\n",
            "$p:=->$o.a\n",
            "return\n",
            "break\n",
            "continue\n",
            "throw({errCode: 1; message: \"m\"})\n",
            "SORT ARRAY($x)\n",
            "DELETE FROM ARRAY($x; 1)\n",
            "$s:=New shared object(\"a\"; 1)\n",
            "var $a : Integer\n",
            "var $b : Object\n",
            "var $c\n",
            "ON ERR CALL(\"fuzz\")\n",
            "defer(Formula($a:=1))\n",
            "fuzz($a)\n",
            "CALL WORKER(\"w\"; \"fuzz\"; $a)\n",
        ])),
        _ => {
            text.push_str("Repeat\n");
            block(random, text);
            text.push_str(&format!("Until ({})\n", expr(random)));
        }
    }
}

#[test]
fn damaged_programs_end() {
    bug::keep_panics_quiet();
    let (seed, end) = plan();
    let texts = texts();
    for seed in seed.. {
        let mut random = Random(seed);
        let (text, other) = (random.one(&texts).clone(), random.one(&texts).clone());
        check(&damaged(&mut random, &text, &other), seed);
        if Instant::now() > end {
            break;
        }
    }
}

#[test]
fn made_up_programs_end() {
    bug::keep_panics_quiet();
    let (seed, end) = plan();
    for seed in seed.. {
        let mut random = Random(seed);
        let mut text = String::from(
            "var $i; $n : Integer\nvar $p : Pointer\nvar $s : Object\n$n:=Num(<>depth)+1\n<>depth:=$n\nIf ($n>20)\nreturn\nEnd if\n\
             $a:=1\n$b:=\"text\"\n$c:=2.5\n$o:={a: 1; b: {c: 2}}\n$l:=[1; \"two\"; {x: 3}]\n$t:=\"abc\"\n$s:=New shared object\n",
        );
        for _ in 0..=random.below(8) {
            statement(&mut random, 3, &mut text);
        }
        check(&text, seed);
        if Instant::now() > end {
            break;
        }
    }
}

/// Texts that commands read by rules of their own.
#[test]
fn damaged_values_are_read_or_refused() {
    bug::keep_panics_quiet();
    let (seed, end) = plan();
    let samples: &[(&str, &str)] = &[
        (
            "JSON Parse(%)",
            "{\"a\": [1, -2.5e3, \"\\u00e9\\n\", true, null], \"b\": {\"c\": {}}}",
        ),
        (
            "JSON Parse(%; Is collection; *)",
            "[{\"x\": \"y\"}, [[[]]], 1E400, \"\\ud834\\udd1e\"]",
        ),
        ("Num(%)", "-1,234.56e7"),
        ("Date(%)", "2024-02-29T12:34:56.789Z"),
        ("Time(%)", "23:59:59"),
        ("String(1234567.891; %)", "###,##0.00;(###,##0.00);zero"),
        ("String(!2024-02-29!; %)", "EEEE dd/MM/yyyy"),
        ("String(?12:34:56?; %)", "HH:mm:ss a"),
        (
            "Match regex(%; \"aaaa bbbb 1234\"; 1)",
            "^(a+)+\\s(?<name>b{2,4})\\h[0-9]*(?=x|$)",
        ),
        (
            "[{a: 1}; {a: \"x\"}].query(%)",
            "a >= 1 and (a in [1, 2] or not(a = :1)) order by a desc",
        ),
        ("[{a: 1}].orderBy(%)", "a asc, b.c desc"),
        ("Formula from string(%).call()", "$1+(2*3)-Length(\"abc\")"),
        (
            "JSON Validate({a: 1}; JSON Parse(%)).success",
            "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/x\"}}}",
        ),
        ("Split string(%; \",\"; sk trim spaces).length", "a, b,, c"),
        ("XML DECODE(%)", "2024-01-01T00:00:00Z"),
    ];
    for seed in seed.. {
        let mut random = Random(seed);
        let (call, sample) = *random.one(samples);
        let other = random.one(samples).1;
        let text = damaged(&mut random, sample, other);
        let escaped: String = text
            .chars()
            .map(|c| match c {
                '"' => "\\\"".into(),
                '\\' => "\\\\".into(),
                '\n' => "\\n".into(),
                '\r' => "\\r".into(),
                other => other.to_string(),
            })
            .collect();
        let code = format!("$v:={}", call.replace('%', &format!("\"{escaped}\"")));
        check(&code, seed);
        if Instant::now() > end {
            break;
        }
    }
}

#[test]
fn what_was_found_once() {
    bug::keep_panics_quiet();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
    let mut files = Vec::new();
    if folder.is_dir() {
        method_files(&folder, &mut files);
    }
    for file in files {
        let text = std::fs::read_to_string(&file).expect("is UTF-8");
        let problem = problem(&text);
        assert_eq!(problem, None, "{}", file.display());
    }
}
