//! What the resolver says of code that is well formed: recorded messages would hide what matters,
//! so each case names the id of the diagnostic and the line.

use fourd::diagnostic::Severity;
use fourd::runtime::program::Program;
use fourd::source::Source;

/// The diagnostics of a method: id, line, and whether it is an error.
fn diagnostics(code: &str) -> Vec<(&'static str, u32, bool)> {
    let source = Source::new("method", code);
    let program = Program::from_sources(vec![source], Vec::new());
    let loaded = program.method(0).expect("the program has one method");
    loaded
        .diagnostics
        .iter()
        .map(|d| {
            let line = program.methods[0].source.position(d.span.start).line;
            (d.id, line, d.severity == Severity::Error)
        })
        .collect()
}

#[test]
fn a_value_alone_does_nothing() {
    assert_eq!(diagnostics("var $a : Text\n$a"), [("no-effect", 2, true)]);
    assert_eq!(diagnostics("1+2"), [("no-effect", 1, true)]);
    assert_eq!(diagnostics("\"text\""), [("no-effect", 1, true)]);
    // public code has members alone on a line: a warning
    assert_eq!(
        diagnostics("var $o : Object\n$o.f"),
        [("no-effect", 2, false)]
    );
    assert_eq!(
        diagnostics("BEEP\nTRACE").iter().filter(|d| d.2).count(),
        0,
        "calls are statements"
    );
}

#[test]
fn unknown_methods_are_named() {
    assert_eq!(
        diagnostics("noSuchMethod(1)"),
        [("unknown-method", 1, true)]
    );
    assert_eq!(diagnostics("noSuchMethod"), [("unknown-method", 1, true)]);
}

#[test]
fn arguments_are_counted_and_literals_looked_at() {
    assert_eq!(diagnostics("$a:=Length"), [("argument-count", 1, true)]);
    assert_eq!(
        diagnostics("$a:=Length(\"a\"; \"b\")"),
        [("argument-count", 1, true)]
    );
    assert_eq!(diagnostics("$a:=Length(5)"), [("argument-type", 1, true)]);
    assert_eq!(diagnostics("$a:=Substring(\"abc\"; 2; 1)"), []);
}

#[test]
fn declarations_are_watched() {
    assert_eq!(
        diagnostics("#DECLARE($a : Text)\nvar $a : Text"),
        [("parameter-redeclared", 2, true)]
    );
    assert_eq!(
        diagnostics("var $a : Text\nvar $A : Integer"),
        [("redeclared", 2, false)]
    );
    assert_eq!(diagnostics("break"), [("outside-loop", 1, true)]);
    assert_eq!(diagnostics("return\n$a:=1"), [("unreachable", 2, false)]);
}

#[test]
fn a_command_that_is_not_implemented_is_a_warning() {
    assert_eq!(
        diagnostics("QUERY([T]; [T]F=1)"),
        [("not-implemented", 1, false)]
    );
}
