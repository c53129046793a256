//! Texts that are no programs: bytes, sizes, depths and changes that must end in a message or a result.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::tests::{ids, names, read};
use super::{parse, parse_class, parse_formula};
use crate::source::Source;

/// Texts of any kind: read in bounded time, without a panic, and reported in few words.
fn survives(what: &str, text: &str) -> Vec<&'static str> {
    let start = Instant::now();
    let source = Source::new(what, text);
    let mut found = Vec::new();
    for (i, parsed) in [parse(&source, &names()), parse_class(&source, &names())]
        .iter()
        .enumerate()
    {
        let shown = crate::diagnostic::render_all(&parsed.diagnostics, &source);
        assert!(
            shown.len() < 200_000,
            "{what}: {} bytes of messages",
            shown.len()
        );
        if i == 0 {
            found = parsed
                .diagnostics
                .iter()
                .map(|diagnostic| diagnostic.id)
                .collect();
        }
    }
    drop(parse_formula(&source, &names()));
    let limit = Duration::from_secs(20);
    assert!(start.elapsed() < limit, "{what} took {:?}", start.elapsed());
    found
}

#[test]
fn bytes_that_are_no_program() {
    for text in [
        "",
        "\u{feff}",
        "\n",
        "\r",
        "\r\n\r\n",
        "\\",
        "\\\n",
        "//",
        "/*",
        "*/",
        "`",
        "\u{0}",
        "\u{2028}$a:=1\u{c}\u{b}",
        "\u{a0}$a:=1",
    ] {
        survives("bytes", text);
    }
    for c in 0u8..128 {
        survives("one character", &char::from(c).to_string());
        survives("one character", &format!("$a:={}", char::from(c)));
    }
    let operators = "+-*/\\%^=#<>&|?:.;,()[]{}!@$\"'`~";
    for a in operators.chars() {
        for b in operators.chars() {
            survives("two operators", &format!("$a{a}{b}$c"));
            survives("two operators", &format!("$a:={a}{b}"));
        }
    }
    assert_eq!(survives("NUL", "$a:=1\u{0}"), ["unknown-character"]);
    assert_eq!(
        survives("NUL in text and comment", "$a:=\"\u{0}\" // \u{0}"),
        [""; 0]
    );
    assert_eq!(
        survives("combining", "$e\u{301}:=1\ncafe\u{301}:=2"),
        [""; 0]
    );
}

#[test]
fn large_texts() {
    let many = 1_000_000;
    assert_eq!(
        survives("sum", &format!("$x:=1{}", "+1".repeat(many))),
        [""; 0]
    );
    assert_eq!(
        survives("collection", &format!("$x:=[1{}]", ";1".repeat(many))),
        [""; 0]
    );
    assert_eq!(
        survives("arguments", &format!("f(1{})", ";1".repeat(many))),
        [""; 0]
    );
    assert_eq!(
        survives("parameters", &format!("#DECLARE($a{})", ";$a".repeat(many))),
        [""; 0]
    );
    assert_eq!(survives("lines", &"$x:=1\n".repeat(many)), [""; 0]);
    assert_eq!(
        survives("members", &format!("$x:=$a{}", ".a".repeat(100_000))),
        [""; 0]
    );
    assert_eq!(
        survives("name", &format!("{}:=1", "n".repeat(many))),
        [""; 0]
    );
    assert_eq!(
        survives("text", &format!("$x:=\"{}\"", "\\n".repeat(many))),
        [""; 0]
    );
    assert_eq!(
        survives("digits", &format!("$x:={}", "1".repeat(many))),
        ["number-range"]
    );
    assert_eq!(
        survives(
            "comments",
            &format!("{}{}", "/*".repeat(100_000), "*/".repeat(100_000))
        ),
        [""; 0]
    );
    assert_eq!(survives("words", &"w ".repeat(many)).len(), 1);
    assert_eq!(
        survives(
            "parentheses",
            &format!("$x:={}1{}", "(".repeat(10_000), ")".repeat(10_000))
        ),
        [""; 0]
    );
}

#[test]
fn deep_texts_are_refused_with_one_message() {
    for (what, open, close) in [
        ("index", "$a[", "]"),
        ("literal", "[", "]"),
        ("object", "{a:", "}"),
        ("call", "f(", ")"),
        ("sign", "-", ""),
        ("ternary", "$a ? 1 : ", ""),
        ("middle", "$a ? ", " : 1"),
        ("element", "$a{", "}"),
        ("parameter", "${", "}"),
        ("sum", "(1+", ")"),
    ] {
        let text = format!("$x:={}1{}", open.repeat(100_000), close.repeat(100_000));
        assert_eq!(survives(what, &text), ["too-deep"], "{what}");
        let text = format!("$x:={}1{}", open.repeat(250), close.repeat(250));
        assert_eq!(survives(what, &text), [""; 0], "{what}");
    }
    assert_eq!(survives("open", &"(".repeat(1_000_000)), ["too-deep"]);
    assert_eq!(
        survives("If", &"If (True)\n".repeat(100_000)).first(),
        Some(&"too-deep")
    );
    assert_eq!(
        survives("pointers", &format!("$x:={}$a", "->".repeat(100_000))).len(),
        1
    );
}

#[test]
fn errors_without_end_are_capped() {
    for line in [
        "$x:=(\n", "$x:=1+\n", "End if\n", "Else\n", "@\n", "f(1;;)\n", "$x:=\"\n",
    ] {
        let found = survives("errors", &line.repeat(200_000));
        assert!(
            found.len() <= super::MOST_DIAGNOSTICS,
            "{line} gives {}",
            found.len()
        );
    }
}

/// The most that may be nested at once, on the stack of a small thread.
#[test]
fn the_deepest_allowed_text_is_read_and_freed_on_a_small_stack() {
    let expression = format!("$x:={}1{}\n", "[".repeat(255), "]".repeat(255));
    let text = format!(
        "{}{expression}{}",
        "If (True)\n".repeat(512),
        "End if\n".repeat(512)
    );
    let thread = std::thread::Builder::new().stack_size(256 * 1024);
    let found = thread
        .spawn(move || ids(&text))
        .expect("a thread")
        .join()
        .expect("no overflow");
    assert!(found.is_empty());
}

/// Lines that are right, with one piece changed.
fn mutated() -> impl Strategy<Value = String> {
    let lines = prop::sample::select(vec![
        "$a:=1+$b*(2-c)",
        "If ($a=1) & (b#2)",
        "Else",
        "End if",
        "For ($i; 1; 10)",
        "End for",
        "ALERT(String($x; \"##0\"))",
        "var $a; $b : Text",
        "$o:={a: 1; b: [1; 2]}",
        "$t[[1]]:=\"x\"",
        "Case of",
        ": ($a=1)",
        "End case",
        "return $a ? 1 : 2",
        "$p->{1}:=->$q",
        "Repeat",
        "Until (True)",
        "Class constructor($a : Text)",
        "Function get x() : cs.Y",
        "property z : Integer",
        "QUERY([T]; [T]F=\"a@\"; *)",
    ]);
    let changes = (
        any::<prop::sample::Index>(),
        prop::sample::select(vec![
            "", "(", ")", "]", "}", ";", ":", "\"", ":=", "+", "If", "$", "\\", ".",
        ]),
    );
    (prop::collection::vec(lines, 1..12), changes).prop_map(|(lines, (place, piece))| {
        let text = lines.join("\n");
        let at = place.index(text.len() + 1);
        let at = (0..=at)
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(0);
        let rest = text[at..].chars().next().map_or(0, char::len_utf8);
        format!("{}{piece}{}", &text[..at], &text[at + rest..])
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,300}") {
        survives("any", &text);
    }

    #[test]
    fn a_small_change_is_read_without_a_panic(text in mutated()) {
        survives("mutated", &text);
        let (source, parsed) = read(&text);
        for diagnostic in &parsed.diagnostics {
            prop_assert!(diagnostic.span.end as usize <= source.text.len());
        }
    }
}
