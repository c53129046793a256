//! The tokens of small texts, and properties that hold for any text.

use std::sync::Arc;

use proptest::prelude::*;

use super::{Lexed, Mode, Modifier, Names, Token, lex};
use crate::source::{Source, Span};
use crate::syntax::ast::{ArgumentSymbol, BinaryOp, FunctionKind, SpecialForm};

fn names() -> Names {
    let mut base = Names::new();
    for (name, number) in [
        ("Current date", 33),
        ("Date", 102),
        ("Time", 179),
        ("Undefined", 82),
        ("USE SET", 118),
        ("String", 10),
        ("QUERY", 277),
        ("Formula", 1597),
        ("defer", 1860),
        ("4D", 1709),
        ("Records in selection", 76),
    ] {
        base.add_command(name, number);
    }
    base.add_constant("Is text", 5, Some((8, 3)));
    base.add_constant("Orientation 90° left", 6, Some((90, 4)));
    let mut names = Names::over(Arc::new(base)).with_french(|| {
        let mut french = Names::new();
        french.add_command("Chaine", 10);
        Arc::new(french)
    });
    names.add_method("00 Start");
    names.add_method("My long method");
    names.add_table("Sales Orders");
    names
}

fn lexed(text: &str) -> Lexed {
    lex(&Source::new("test", text), &names(), Mode::Guess)
}

/// The tokens without the start token and the line end.
fn tokens(text: &str) -> Vec<Token> {
    let lexed = lexed(text);
    assert!(
        lexed.diagnostics.is_empty(),
        "{text}: {:?}",
        lexed.diagnostics
    );
    let tokens: Vec<Token> = lexed.tokens.iter().map(|lexeme| lexeme.1).collect();
    tokens[1..tokens.len() - 1].to_vec()
}

fn texts(text: &str) -> Vec<&str> {
    let lexed = lexed(text);
    let inner = &lexed.tokens[1..lexed.tokens.len() - 1];
    inner
        .iter()
        .map(|&(start, _, end)| &text[start as usize..end as usize])
        .collect()
}

fn ids(text: &str) -> Vec<&'static str> {
    lexed(text)
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.id)
        .collect()
}

use Token::*;

const SET: Token = Assign(crate::syntax::ast::AssignOp::Set);

#[test]
fn the_longest_known_name_is_one_token() {
    assert_eq!(tokens("$d:=Current date"), [Local, SET, Command(33)]);
    assert_eq!(tokens("My long method"), [Method]);
    assert_eq!(tokens("00 Start"), [Method]);
    assert_eq!(tokens("$x:=Is text"), [Local, SET, Constant(5)]);
    assert_eq!(
        tokens("$x:=Orientation 90° left"),
        [Local, SET, Constant(6)]
    );
    assert_eq!(tokens("$x:=current   DATE"), [Local, SET, Command(33)]);
}

#[test]
fn several_words_nobody_knows_are_one_method() {
    assert_eq!(tokens("AI Call($x)"), [Method, OpenCall, Local, Close]);
    assert_eq!(
        tokens("$x:=Date of birth($y)"),
        [Local, SET, Method, OpenCall, Local, Close]
    );
    assert_eq!(tokens("Query version 3"), [Method]);
}

#[test]
fn the_number_of_a_token_decides() {
    assert_eq!(tokens("$x:=Nom de machin:C10"), [Local, SET, Command(10)]);
    assert_eq!(
        tokens("$x:=Nom :C10($y)"),
        [Local, SET, Command(10), OpenCall, Local, Close]
    );
    assert_eq!(tokens("$x:=Whatever:K8:3"), [Local, SET, Constant(5)]);
    assert_eq!(texts("PV PRINT:P13000:229"), ["PV PRINT"]);
    assert_eq!(tokens("return Current date:C33"), [Return, Command(33)]);
    assert_eq!(tokens("If (1 && Undefined:C82)\nEnd if")[..2], [If, Open]);
    assert_eq!(
        tokens("$x:=4D:C1709.File"),
        [Local, SET, Command(1709), Dot, Member]
    );
}

#[test]
fn only_capital_letters_make_a_token() {
    assert_eq!(
        tokens("$x:=$a ? b:c10"),
        [Local, SET, Local, Question, Word, Colon, Word]
    );
    assert_eq!(
        tokens("$x:=$a ? b:2"),
        [Local, SET, Local, Question, Word, Colon, Integer]
    );
}

#[test]
fn commands_that_begin_with_a_keyword() {
    assert_eq!(
        tokens("USE SET(\"x\")"),
        [Command(118), OpenCall, Text, Close]
    );
    assert_eq!(tokens("USE NAMED THING:C332(\"x\")")[0], Command(332));
    let text = "Use ($o)\nEnd use";
    assert_eq!(tokens(text), [Use, Open, Local, Close, NewLine, EndUse]);
}

#[test]
fn keywords_are_names_where_they_cannot_be_keywords() {
    assert_eq!(tokens("SHARED:=1"), [Word, SET, Integer]);
    assert_eq!(tokens("property:=1"), [Word, SET, Integer]);
    assert_eq!(tokens("Function:=1"), [Word, SET, Integer]);
    assert_eq!(tokens("Local.x:=1"), [Word, Dot, Member, SET, Integer]);
    assert_eq!(tokens("var:=1"), [Word, SET, Integer]);
    assert_eq!(
        tokens("$o.If:=$o.End"),
        [Local, Dot, Member, SET, Local, Dot, Member]
    );
    assert_eq!(
        tokens("$o:={If: 1; $id: 2}")[3..6],
        [Member, Colon, Integer]
    );
    assert_eq!(tokens("$x:=$o.$"), [Local, SET, Local, Dot, Member]);
}

#[test]
fn try_is_a_block_only_alone_on_its_line() {
    assert_eq!(tokens("Try\nEnd try"), [Try, NewLine, EndTry]);
    assert_eq!(
        tokens("Try(f)"),
        [Special(SpecialForm::Try), OpenCall, Word, Close]
    );
    assert_eq!(
        tokens("$x:=Formula:C1597(return 1)")[2..5],
        [Special(SpecialForm::Formula), OpenCall, Return]
    );
}

#[test]
fn brackets_by_their_place() {
    assert_eq!(
        tokens("$x:=[[1]]"),
        [
            Local,
            SET,
            OpenCollection,
            OpenCollection,
            Integer,
            CloseBracket,
            CloseBracket
        ]
    );
    assert_eq!(
        tokens("$x:=$t[[1]]"),
        [Local, SET, Local, OpenCharacter, Integer, CloseCharacter]
    );
    assert_eq!(
        tokens("$x:=$t[[$c[0]]]")[3..],
        [
            OpenCharacter,
            Local,
            OpenIndex,
            Integer,
            CloseBracket,
            CloseCharacter
        ]
    );
    assert_eq!(
        tokens("$a{1}:={}"),
        [
            Local,
            OpenElement,
            Integer,
            CloseBrace,
            SET,
            OpenObject,
            CloseBrace
        ]
    );
    assert_eq!(
        tokens("$p->{1}"),
        [Local, Dereference, OpenElement, Integer, CloseBrace]
    );
}

#[test]
fn tables_and_fields() {
    assert_eq!(
        texts("QUERY([People:1];[People:1]Last name:2=\"a\")")[2..6],
        ["[People:1]", ";", "[People:1]", "Last name:2"]
    );
    assert_eq!(tokens("$x:=[Sales Orders]"), [Local, SET, Table]);
    assert_eq!(
        tokens("$x:=[Unknown]Some field"),
        [Local, SET, Table, Field]
    );
    assert_eq!(
        tokens("$x:=[Unknown]"),
        [Local, SET, OpenCollection, Word, CloseBracket]
    );
    assert_eq!(tokens("$x:=[T:1]:13"), [Local, SET, Table, Field]);
}

#[test]
fn operators_are_cut_by_what_stands_before() {
    assert_eq!(
        tokens("$x:=$p->>0"),
        [
            Local,
            SET,
            Local,
            Dereference,
            Operator(BinaryOp::Greater),
            Integer
        ]
    );
    assert_eq!(tokens("$p->+=1")[..2], [Local, Dereference]);
    assert_eq!(
        tokens("$x:=$a<<>b"),
        [Local, SET, Local, Operator(BinaryOp::Less), Interprocess]
    );
    assert_eq!(tokens("$x:=$a<<1")[3], Operator(BinaryOp::ShiftLeft));
    assert_eq!(
        tokens("$x:=-$a-1"),
        [
            Local,
            SET,
            Negate,
            Local,
            Operator(BinaryOp::Subtract),
            Integer
        ]
    );
    assert_eq!(tokens("$x:=->$a")[2], PointerTo);
    assert_eq!(tokens("$x:=$y ? -1 : 1")[3], Question);
    assert_eq!(tokens("$x:=$y ?- 1")[3], Operator(BinaryOp::BitClear));
    assert_eq!(tokens("◊old:=<>new"), [Interprocess, SET, Interprocess]);
    assert_eq!(
        tokens("$p->name:=1"),
        [Local, Dereference, Member, SET, Integer]
    );
}

#[test]
fn bare_symbols_and_glued_conjunctions_are_arguments() {
    use ArgumentSymbol::{And, Greater, Star};
    assert_eq!(tokens("QUERY($t;*)")[4], Symbol(Star));
    assert_eq!(tokens("QUERY($t; >; $u)")[4], Symbol(Greater));
    assert_eq!(
        tokens("QUERY($t; & [T]F=1; *)")[4..7],
        [Glued(And), Table, Field]
    );
    assert_eq!(tokens("QUERY($t; & ; $u)")[4], Symbol(And));
}

#[test]
fn cases_are_told_from_ternaries() {
    assert_eq!(
        tokens("Case of\n: ($a=1)\nEnd case")[..3],
        [CaseOf, NewLine, CaseColon]
    );
}

#[test]
fn each_ends_with_while_or_until() {
    let text = "For each ($x; $c) Until ($done)\nEnd for each";
    assert!(tokens(text).contains(&EachUntil));
}

#[test]
fn what_kind_of_file_it_is() {
    let kind = |text| lexed(text).tokens[0].1;
    assert_eq!(kind("// only a comment"), StartMethod);
    assert_eq!(kind("Class constructor"), StartClass);
    assert_eq!(kind("property a : Text"), StartClass);
    assert_eq!(kind("/* x */\nexposed shared Function f"), StartClass);
    assert_eq!(kind("SHARED:=1"), StartMethod);
    assert_eq!(kind("shared"), StartMethod);
    assert_eq!(kind("Class extends A"), StartClass);
}

#[test]
fn functions_and_their_accessors() {
    assert_eq!(
        tokens("Function get x()")[..3],
        [Function, Accessor(FunctionKind::Get), Member]
    );
    assert_eq!(
        tokens("Function get($k : Text)")[..3],
        [Function, Member, OpenCall]
    );
    assert_eq!(
        tokens("Function event -> $r : Text")[..3],
        [Function, Member, Dereference]
    );
    assert_eq!(
        tokens("session singleton Class constructor"),
        [
            Token::Modifier(Modifier::Session),
            Token::Modifier(Modifier::Singleton),
            ClassConstructor
        ]
    );
    assert_eq!(
        texts("Class extends 4D.Object"),
        ["Class extends", "4D.Object"]
    );
}

#[test]
fn french_keywords_with_and_without_the_language_set() {
    let text = "Si ($a)\nSinon\nFin de si\nAu cas ou\nFin de cas";
    assert_eq!(tokens(text)[0], If);
    let attributes = "//%attributes = {\"lang\":\"fr\"} comment added\n$x:=Chaine(1)";
    assert_eq!(tokens(attributes)[2], Command(10));
    assert_eq!(tokens("$x:=Chaine(1)")[2], Word);
    let mut names = names();
    names.add_method("Boucle");
    let lexed = lex(&Source::new("t", "Boucle (1)"), &names, Mode::Guess);
    assert_eq!(lexed.tokens[1].1, Method);
}

#[test]
fn comments_and_lines() {
    assert_eq!(tokens("$a:=1 // x \\\n$b:=2").len(), 7);
    assert_eq!(tokens("// x \\\n$b:=2\n$c:=3"), [Local, SET, Integer]);
    assert_eq!(
        tokens("`old\n$c:=/* a /* b */ c */3"),
        [Local, SET, Integer]
    );
    assert_eq!(tokens("$a:=1+\\\n2\r\r\n$b:=1").len(), 9);
    assert_eq!(tokens("#!/usr/bin/env fourd\n$b:=1"), [Local, SET, Integer]);
    assert_eq!(lexed("//a\n/*b*/ $x:=1 //c").comments.len(), 3);
    assert_eq!(tokens("$x:=$a \\ 2")[3], Operator(BinaryOp::IntegerDivide));
}

#[test]
fn the_attributes_line_is_json_up_to_its_brace() {
    let text = "//%attributes = {\"a\":\"}\"} tail\n$x:=1";
    assert_eq!(lexed(text).attributes, Some(Span::new(16, 25)));
    assert_eq!(
        lexed("  // %attributes = {}").attributes,
        Some(Span::new(19, 21))
    );
    assert_eq!(lexed("//%attributes = {").attributes, None);
}

#[test]
fn sql_is_one_token() {
    let text = "Begin SQL\n SELECT \"x' /* :$a\n  end sql  \n$x:=1";
    assert_eq!(
        tokens(text)[..5],
        [BeginSql, NewLine, SqlBody, EndSql, NewLine]
    );
    let open = lexed("Begin SQL\n SELECT");
    assert!(open.incomplete);
    assert_eq!(ids("Begin SQL"), ["unclosed-structure"]);
}

#[test]
fn more_input_is_needed() {
    for text in [
        "If (True)",
        "Repeat\n$a:=1",
        "$x:=1+\\\n",
        "$x:=1+\\",
        "/* open",
        "Begin SQL\nx",
    ] {
        assert!(lexed(text).incomplete, "{text}");
    }
    for text in ["$x:=(1", "$x:=1", "End if", "If (True)\nEnd if"] {
        assert!(!lexed(text).incomplete, "{text}");
    }
}

#[test]
fn depth_of_expressions_is_limited_and_parentheses_alone_are_free() {
    let nested = |open: &str, close: &str, count: usize| {
        format!("$x:={}1{}", open.repeat(count), close.repeat(count))
    };
    assert!(ids(&nested("(", ")", 10_000)).is_empty());
    assert_eq!(ids(&nested("(", ")", 100_000)), ["too-deep"]);
    assert!(ids(&nested("[", "]", 256)).is_empty());
    for (open, close) in [
        ("[", "]"),
        ("{a: ", "}"),
        ("f(", ")"),
        ("((1)+", ")"),
        ("-", ""),
        ("$a ? 1 : ", ""),
    ] {
        assert_eq!(ids(&nested(open, close, 257)), ["too-deep"], "{open}");
        assert_eq!(ids(&nested(open, close, 100_000)), ["too-deep"], "{open}");
    }
    assert_eq!(ids(&"(".repeat(1_000_000)), ["too-deep"]);
}

#[test]
fn depth_of_structures_is_limited() {
    let nested = |count: usize| {
        format!(
            "{}{}",
            "If (True)\n".repeat(count),
            "End if\n".repeat(count)
        )
    };
    assert!(ids(&nested(512)).is_empty());
    let lexed = lexed(&nested(513));
    assert_eq!(lexed.diagnostics.len(), 1);
    assert_eq!(lexed.diagnostics[0].id, "too-deep");
    assert_eq!(lexed.diagnostics[0].span.start, 512 * 10);
    assert_eq!(ids(&nested(100_000)), ["too-deep"]);
}

/// Pieces that mean something, in any order.
fn any_program() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "If",
        "Else",
        "End if",
        "Case of",
        ":",
        "End case",
        "For",
        "End for",
        "For each",
        "While",
        "Until",
        "Repeat",
        "Try",
        "Catch",
        "Begin SQL",
        "End SQL",
        "return",
        "var",
        "Function",
        "Class constructor",
        "property",
        "#DECLARE",
        "shared",
        "(",
        ")",
        "[",
        "[[",
        "]",
        "{",
        "}",
        ";",
        ",",
        ".",
        "...",
        "->",
        "$a",
        "$1",
        "${",
        "<>x",
        "x",
        "Current date",
        "12",
        "1.5",
        "0xFF",
        "\"t\"",
        "\"",
        "!2020-01-01!",
        "!",
        "?10:00:00?",
        "?",
        ":=",
        "+=",
        "+",
        "-",
        "*",
        "?+",
        "<<",
        "^|",
        "//c",
        "/*",
        "*/",
        "\\",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        ":C10",
        ":K8:3",
        "[T:1]",
        "F:2",
        "é",
        "\u{0}",
        "\u{a0}",
        "@",
        "😀",
        "\u{feff}",
        "\u{202e}",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

fn check_spans(text: &str) -> Result<(), TestCaseError> {
    let source = Source::new("p", text);
    for mode in [Mode::Guess, Mode::Class, Mode::Method, Mode::Formula] {
        let lexed = lex(&source, &names(), mode);
        let mut last = 0;
        for &(start, token, end) in &lexed.tokens[1..] {
            prop_assert!(
                start <= end && end as usize <= source.text.len(),
                "{token:?} {start}..{end}"
            );
            prop_assert!(start >= last, "{token:?} at {start} before {last}");
            prop_assert!(source.text.get(start as usize..end as usize).is_some());
            last = start;
        }
        for pair in lexed.comments.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start);
        }
        prop_assert!(matches!(
            lexed.tokens.last(),
            Some((_, NewLine | StartMethod | StartClass | StartFormula, _))
        ));
        for diagnostic in &lexed.diagnostics {
            diagnostic.render(&source);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_text_gives_tokens_in_order(text in "\\PC{0,200}") {
        check_spans(&text)?;
    }

    #[test]
    fn any_pieces_give_tokens_in_order(text in any_program()) {
        check_spans(&text)?;
    }

    /// What is no comment and no blank is in some token or has been reported.
    #[test]
    fn nothing_of_a_clean_line_is_lost(text in "[a-z$(){};:=+*. 0-9]{0,60}") {
        let lexed = lexed(&text);
        if lexed.diagnostics.is_empty() {
            let mut covered = vec![false; text.len()];
            for &(start, _, end) in &lexed.tokens {
                covered[start as usize..end as usize].fill(true);
            }
            for (i, c) in text.char_indices() {
                prop_assert!(c == ' ' || covered[i], "{c} at {i} of {text:?}");
            }
        }
    }
}
