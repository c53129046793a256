//! Malformed programs: whatever the bytes, the tokens and the structure are, `fourd` ends soon,
//! with a result or with errors that say where, and never by a signal or on a bug of its own.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// No input of a test may take longer (a debug build on a busy machine).
const LONGEST: Duration = Duration::from_secs(20);

/// The bytes of a file and what is wrong with them.
type Case = (String, Vec<u8>);

fn case(name: &str, bytes: impl AsRef<[u8]>) -> Case {
    (name.to_owned(), bytes.as_ref().to_vec())
}

/// A folder for the files of one test.
fn folder(name: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("fourd-malformed-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("the temporary folder can be written");
    folder
}

/// Reads a pipe to its end, beside what else happens.
fn read_all(mut pipe: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut text = Vec::new();
        let _ = pipe.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    })
}

/// Runs `fourd` with these arguments; the problem, if it did not end cleanly.
fn problem(args: &[&str]) -> Option<String> {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_fourd"))
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    // `check` writes what it finds to standard output
    let readers = [
        read_all(child.stdout.take().expect("standard output is a pipe")),
        read_all(child.stderr.take().expect("standard error is a pipe")),
    ];
    let status = loop {
        if let Some(status) = child.try_wait().expect("the child can be asked") {
            break status;
        }
        if start.elapsed() > LONGEST {
            let _ = child.kill();
            let _ = child.wait();
            return Some(format!("did not end in {LONGEST:?}"));
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let errors = readers
        .map(|reader| reader.join().expect("a reader ends with its pipe"))
        .concat();
    let first: String = errors.chars().take(300).collect();
    match status.code() {
        Some(0) => None,
        // an error names a place or says what is wrong
        Some(1 | 2) if !errors.trim().is_empty() && errors.len() < 200_000 => None,
        Some(1 | 2) => Some(format!("{} bytes of errors: {first}", errors.len())),
        other => Some(format!("ended with {other:?} ({status}): {first}")),
    }
}

/// Runs every case as a file of its own.
fn check(name: &str, cases: Vec<Case>) {
    let folder = folder(name);
    let mut problems = Vec::new();
    for (i, (what, bytes)) in cases.iter().enumerate() {
        let path = folder.join(format!("case{i}.4dm"));
        std::fs::write(&path, bytes).expect("the temporary folder can be written");
        let path = path
            .to_str()
            .expect("the temporary folder has a plain name");
        if let Some(found) = problem(&[path]) {
            problems.push(format!("{what}: {found}"));
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn bytes() {
    let mut utf16 = vec![0xFF, 0xFE];
    utf16.extend("$a:=1\n".encode_utf16().flat_map(u16::to_le_bytes));
    let mut utf16_big = vec![0xFE, 0xFF];
    utf16_big.extend("$a:=1\n".encode_utf16().flat_map(u16::to_be_bytes));
    let mut odd = utf16.clone();
    odd.push(0);
    let mut cases = vec![
        case("empty", ""),
        case("a BOM only", [0xEF, 0xBB, 0xBF]),
        case("half a BOM", [0xEF, 0xBB]),
        case("a BOM", "\u{feff}$a:=1\n"),
        case("UTF-16", utf16),
        case("UTF-16, big end first", utf16_big),
        case("UTF-16, an odd byte", odd),
        case("UTF-16 BOM only", [0xFF, 0xFE]),
        case("invalid at the start", b"\xff$a:=1"),
        case("invalid in a text", b"$a:=\"\xc3\x28\"\n"),
        case("invalid in a comment", b"// \xe2\x28\xa1\n$a:=1\n"),
        case("invalid in a name", b"$a\xf0\x28:=1\n"),
        case("overlong", b"$a:=\"\xc0\xaf\"\n"),
        case("surrogate", b"$a:=\"\xed\xa0\x80\"\n"),
        case("NUL in code", b"$a:=1\0\n$b:=2"),
        case("NUL in a text", b"$a:=\"\0\"\n"),
        case("NUL in a comment", b"//\0\n$a:=1"),
        case("NULs", vec![0; 10_000]),
        case("Latin-1", b"$caf\xe9:=1\n"),
    ];
    for (name, separator) in [
        ("CR", "\r"),
        ("CRLF", "\r\n"),
        ("LS", "\u{2028}"),
        ("PS", "\u{2029}"),
        ("form feed", "\u{c}"),
        ("vertical tab", "\u{b}"),
        ("no-break space", "\u{a0}"),
        ("zero width", "\u{200b}"),
        ("right to left", "\u{202e}"),
        ("combining", "e\u{301}"),
        ("astral", "\u{1f600}"),
    ] {
        cases.push(case(name, format!("$a:=1{separator}$b:=2{separator}")));
        cases.push(case(name, format!("$a{separator}b:=1\n")));
        cases.push(case(name, format!("{separator}If (True){separator}")));
    }
    check("bytes", cases);
}

#[test]
fn tokens() {
    let mut cases = Vec::new();
    for text in [
        "$a:=\"abc",
        "$a:=\"abc\n$b:=1",
        "/* abc",
        "$a:=!2024-01",
        "$a:=?12:",
        "$a[[",
        "$a[[1",
        "$a{",
        "$a{1",
        "$a:=1e999",
        "$a:=1e-999",
        "$a:=0x",
        "$a:=0xG",
        "$a:=1.2.3",
        "$a:=.5",
        "$a:=5.",
        "$a:=!0000-00-00!",
        "$a:=!9999-99-99!",
        "$a:=!99999-01-01!",
        "$a:=?99:99:99?",
        "$a:=1 \\",
        "$a:=1+\\\n",
        "$a:=\"\\q\"",
        "$a:=\"\\",
        "\\",
        "`",
        "`abc",
        "$a:=`<p>",
        "$",
        "<>",
        "$1",
        "${",
        "${1",
        "${99999999999999999999}:=1",
        "$99999999999999999999:=1",
        "$a:=$b:C99999999",
        "ALERT:C41:C41",
        ":C1",
        ":K1:1",
        "$a:=1:K1",
        "[T]",
        "[T]F:=1",
        "[",
        "]]",
        ":=",
        ":=1",
        "$a:=",
        "$a:=1;",
        ";",
        "(",
        ")",
        "#DECLARE",
        "#DECLARE(",
        "#DECLARE($a:",
        "//%attributes =",
        "//%attributes = {\"a\":",
        "//%attributes = [[[[",
        "$a:=-2147483648\\-1",
        "$a:=1\\0",
        "$a:=1%0",
        "$a:=-2147483648%-1",
        "$a:=1<<99999999999",
        "$a:=1 >> -1",
        "$a:=\"abc\"[[0]]",
        "$a:=\"abc\"[[4]]",
        "$a:=\"abc\"[[-2147483648]]",
        "$a:=Char(-1)",
        "$a:=\"a\"*2000000000",
        "$a:=\"a\"*1e300",
        "ARRAY LONGINT($a; 2000000000)",
        "ARRAY TEXT($a; -5)",
        "ARRAY TEXT($a; 100000; 100000)",
        "$a:=[].resize(2000000000)",
        "$a:=[]\n$a[2000000000]:=1",
        "$a:=[].fill(1; 0; 2000000000)",
    ] {
        cases.push(case(text, text));
        cases.push(case(text, format!("If (True)\n\t{text}\nEnd if\n")));
    }
    cases.push(case("nested comments", "/*".repeat(100_000)));
    cases.push(case(
        "nested comments, closed",
        format!("{}{}\n$a:=1", "/*".repeat(100_000), "*/".repeat(100_000)),
    ));
    cases.push(case("digits", format!("$a:={}\n", "9".repeat(1_000_000))));
    cases.push(case(
        "fraction",
        format!("$a:=0.{}\n", "3".repeat(1_000_000)),
    ));
    cases.push(case("exponent", format!("$a:=1e{}\n", "9".repeat(100_000))));
    for length in [31, 32, 255, 1_000_000] {
        cases.push(case("long local", format!("${}:=1\n", "a".repeat(length))));
        cases.push(case("long name", format!("{}\n", "a".repeat(length))));
        cases.push(case(
            "long text",
            format!("$a:=\"{}\"\n", "a".repeat(length)),
        ));
        cases.push(case(
            "long member",
            format!("$a:={{}}.{}\n", "a".repeat(length)),
        ));
    }
    check("tokens", cases);
}

#[test]
fn characters_and_pairs_of_operators() {
    let mut cases: Vec<Case> = (0..128u8).map(|c| case("character", [c])).collect();
    let operators = "+-*/%\\^&|<>=#:;.,?!@()[]{}\"'`$~";
    // all pairs with one first character in one file: the errors of a file are independent lines
    for a in operators.chars() {
        for form in ["{}", "$x{}", "{}$x", "$x{}$y", "$z:={}", "$z:=$x{}$y"] {
            let lines: Vec<String> = operators
                .chars()
                .map(|b| form.replace("{}", &format!("{a}{b}")))
                .collect();
            cases.push(case(&format!("{a} in {form}"), lines.join("\n")));
        }
    }
    check("pairs", cases);
}

#[test]
fn structure() {
    let blocks = [
        ("If (True)", "End if"),
        ("While (False)", "End while"),
        ("Repeat", "Until (True)"),
        ("For ($i; 1; 2)", "End for"),
        ("For each ($i; [1])", "End for each"),
        ("Case of", "End case"),
        ("Use (Storage)", "End use"),
        ("Try", "End try"),
        ("Begin SQL", "End SQL"),
    ];
    let mut cases = Vec::new();
    for (open, close) in blocks {
        cases.push(case(open, open));
        cases.push(case(close, close));
        cases.push(case(open, format!("{open}\n{open}\n{close}")));
        for (_, other) in blocks {
            cases.push(case(other, format!("{open}\n{other}\n")));
        }
        for word in [
            "Else",
            "Catch",
            ":(True)",
            "break",
            "continue",
            "return",
            "Until (True)",
        ] {
            cases.push(case(word, format!("{open}\n{word}\n{word}\n{close}\n")));
        }
        for levels in [512, 513, 100_000] {
            cases.push(case(
                &format!("{levels} levels of {open}"),
                format!("{open}\n").repeat(levels) + &format!("{close}\n").repeat(levels),
            ));
            cases.push(case(
                &format!("{levels} open {open}"),
                format!("{open}\n").repeat(levels),
            ));
        }
    }
    for text in [
        "return\n$a:=1\nreturn 5\n",
        "Case of\nEnd case",
        "Case of\n$a:=1\n:(True)\nEnd case",
        "#DECLARE($a: Text)\n#DECLARE($a: Text)",
        "$a:=1\n#DECLARE($b: Text)",
        "#DECLARE($a; $a; $a)",
        "Function f\n",
        "Class constructor\nClass constructor\n",
        "Class extends X\n",
        "var\nvar $a\nvar $a: \nvar $a: Nothing\nvar $a: cs.Nothing\nvar $a, : Text",
        "Super()\nThis.a:=1\n",
        "$a:=This",
        "1:=2\n\"a\":=1\nTrue:=False\nOK(1):=2\nPi:=3\nAbs(1):=1\n$a+1:=2",
    ] {
        cases.push(case(text, text));
    }
    check("structure", cases);
}

#[test]
fn depth_and_length() {
    let many = 100_000;
    let mut cases = Vec::new();
    for (name, open, inner, close) in [
        ("(", "(", "1", ")"),
        ("[", "[", "", "]"),
        ("{", "{a:", "1", "}"),
        ("f(", "Abs(", "1", ")"),
        ("-", "-", "1", ""),
        ("Not(", "Not(", "True", ")"),
        ("?", "True ? ", "1", " : 2"),
        (".a", "", "$b", ".a"),
        ("[0]", "", "$b", "[0]"),
        ("()", "", "$b", "()"),
        ("{0}", "", "$b", "{0}"),
        ("[[1]]", "", "$b", "[[1]]"),
        ("->", "", "$b", "->"),
        ("+", "", "1", "+1"),
        ("&&", "", "1", "&&1"),
        ("||", "", "1", "||1"),
        ("#", "", "1", "#1"),
    ] {
        for count in [1_000, many] {
            let text = format!("$a:={}{inner}{}\n", open.repeat(count), close.repeat(count));
            cases.push(case(&format!("{count} times {name}"), text));
            let text = format!("$a:={}\n", open.repeat(count));
            cases.push(case(&format!("{count} open {name}"), text));
        }
    }
    cases.push(case("a million statements", "$a:=1\n".repeat(1_000_000)));
    cases.push(case("statements on a line", "$a:=1;".repeat(many)));
    cases.push(case("a million empty lines", "\n".repeat(1_000_000)));
    cases.push(case(
        "arguments",
        format!("$a:=Max({}1)", "1;".repeat(many)),
    ));
    cases.push(case("elements", format!("$a:=[{}1]", "1;".repeat(many))));
    cases.push(case(
        "declared",
        format!("#DECLARE({}$z)", "$p;".repeat(many)),
    ));
    cases.push(case(
        "parameters",
        format!(
            "#DECLARE({})",
            (0..many)
                .map(|i| format!("$p{i}"))
                .collect::<Vec<_>>()
                .join("; ")
        ),
    ));
    cases.push(case(
        "variables",
        (0..many).map(|i| format!("$v{i}:=1\n")).collect::<String>(),
    ));
    cases.push(case("errors", "$a:=)\n".repeat(many)));
    cases.push(case(
        "continued lines",
        format!("$a:=1{}\n", "+\\\n1".repeat(many)),
    ));
    check("depth", cases);
}

#[test]
fn projects() {
    let folder = folder("projects");
    let classes = folder.join("Sources").join("Classes");
    let methods = folder.join("Sources").join("Methods");
    for path in [&classes, &methods] {
        std::fs::create_dir_all(path).expect("the temporary folder can be written");
    }
    let write = |path: PathBuf, text: &str| std::fs::write(path, text).expect("it can be written");
    for (name, text) in [
        ("Me", "Class extends Me\nClass constructor\nSuper()\n"),
        ("A", "Class extends B\n"),
        ("B", "Class extends C\n"),
        ("C", "Class extends A\n"),
        ("Orphan", "Class extends Nobody\n"),
        (
            "Twice",
            "Class constructor\nClass constructor\nFunction f\nFunction f\n",
        ),
        ("Empty", ""),
        ("Code", "$a:=1\n"),
        ("Binary", "\0\u{1}\u{2}"),
    ] {
        write(classes.join(format!("{name}.4dm")), text);
    }
    let mut problems = Vec::new();
    for class in [
        "Me", "A", "Orphan", "Twice", "Empty", "Code", "Binary", "Nothing",
    ] {
        for code in [
            format!("$a:=cs.{class}.new()\n"),
            format!("var $a: cs.{class}\n$a:=cs.{class}.new()\n$a.f()\n"),
            format!(
                "$a:=cs.{class}.name\n$b:=cs.{class}.superclass\n$c:=OB Instance of({{}}; cs.{class})\n"
            ),
        ] {
            write(methods.join("main.4dm"), &code);
            let path = folder
                .to_str()
                .expect("the temporary folder has a plain name");
            for args in [&["run", "--project", path][..], &["check", path]] {
                if let Some(found) = problem(args) {
                    problems.push(format!("{class}: {code}: {found}"));
                }
            }
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_is_no_file() {
    let folder = folder("none");
    let empty = folder
        .to_str()
        .expect("the temporary folder has a plain name");
    let mut problems = Vec::new();
    let missing = format!("{empty}/missing.4dm");
    let mut inputs = vec![empty.to_owned(), missing];
    if Path::new("/dev/null").exists() {
        inputs.push("/dev/null".into());
    }
    if Path::new("/dev/zero").exists() {
        inputs.push("/dev/zero".into());
    }
    for input in &inputs {
        for args in [&[input.as_str()][..], &["check", input], &["test", input]] {
            let found = problem(args);
            // nothing to test is a status of its own
            if let Some(found) = found.filter(|found| !found.starts_with("ended with Some(5)")) {
                problems.push(format!("{args:?}: {found}"));
            }
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A reader that has seen enough ends the program quietly.
#[test]
fn a_closed_pipe_is_quiet() {
    let folder = folder("pipe");
    let path = folder.join("many.4dm");
    let code = "var $i: Integer\nFor ($i; 1; 2000000)\n\tLOG EVENT(Into system standard outputs; \"line\\n\")\nEnd for\n";
    std::fs::File::create(&path)
        .and_then(|mut file| file.write_all(code.as_bytes()))
        .expect("the temporary folder can be written");
    let mut child = Command::new(env!("CARGO_BIN_EXE_fourd"))
        .arg(&path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    let mut first = [0; 5];
    let mut out = child.stdout.take().expect("standard output is a pipe");
    out.read_exact(&mut first).expect("a line arrives");
    drop(out);
    let start = Instant::now();
    let output = child.wait_with_output().expect("the child ends");
    let _ = std::fs::remove_dir_all(&folder);
    assert_eq!(&first, b"line\n");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "it goes on for {:?}",
        start.elapsed()
    );
    assert_eq!(output.status.code(), Some(0));
}

/// What asks for more memory than there is any use for is refused before it is taken.
#[test]
fn sizes_beyond_reason_are_errors() {
    let mut problems = Vec::new();
    for code in [
        "$t:=\"a\"*2000000000",
        "$t:=\"ab\"*2147483647",
        "$t:=\"ab\"*500000000\n$t:=$t+$t+$t+$t",
        "$t:=Replace string(\"a\"*100000; \"a\"; \"b\"*100000)",
        "ARRAY LONGINT($a; 2000000000)",
        "ARRAY TEXT($a; 100000; 100000)",
        "$c:=[].resize(2000000000)",
        "$c:=[].resize(1000000000; 1)",
        "$c:=[]\n$c[1000000000]:=1",
        "$c:=New shared collection.resize(1000000000)",
        "ARRAY REAL($a; 1)\nINSERT IN ARRAY($a; 1; 2147483647)",
    ] {
        let folder = folder("sizes");
        let path = folder.join("case.4dm");
        std::fs::write(&path, code).expect("the temporary folder can be written");
        let output = Command::new(env!("CARGO_BIN_EXE_fourd"))
            .arg(&path)
            .output()
            .expect("the program can be started");
        if output.status.code() != Some(1) {
            problems.push(format!(
                "{code}: {}: {}",
                output.status,
                String::from_utf8_lossy(&output.stderr)
            ));
        }
    }
    let _ = std::fs::remove_dir_all(folder("sizes"));
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
