//! Every construct of the language and the traps of its grammar.

use super::ast::*;
use super::{Parsed, parse, parse_class, parse_formula, parse_method};
use crate::lexer::Names;
use crate::source::Source;

pub(super) fn names() -> Names {
    let mut names = Names::new();
    for (name, number) in [
        ("True", 214),
        ("Null", 1517),
        ("String", 10),
        ("ALERT", 41),
        ("QUERY", 277),
        ("APPLY TO SELECTION", 70),
        ("Formula", 1597),
        ("defer", 1860),
        ("This", 1470),
        ("Super", 1705),
        ("cs", 1710),
        ("4D", 1709),
        ("Date", 102),
        ("USE SET", 118),
    ] {
        names.add_command(name, number);
    }
    names.add_constant("Pi", 1, Some((30, 1)));
    names.add_method("my method");
    names
}

pub(super) fn read(text: &str) -> (Source, Parsed) {
    let source = Source::new("test", text);
    let parsed = parse(&source, &names());
    (source, parsed)
}

/// The ids of what is reported, errors and warnings.
pub(super) fn ids(text: &str) -> Vec<&'static str> {
    read(text)
        .1
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.id)
        .collect()
}

fn method(text: &str) -> Method {
    let (source, parsed) = read(text);
    assert!(
        !parsed.has_errors(),
        "{}",
        crate::diagnostic::render_all(&parsed.diagnostics, &source)
    );
    match parsed.file.body {
        Body::Method(method) => method,
        Body::Class(_) => panic!("{text} is a class"),
    }
}

fn class(text: &str) -> Class {
    let (source, parsed) = read(text);
    assert!(
        !parsed.has_errors(),
        "{}",
        crate::diagnostic::render_all(&parsed.diagnostics, &source)
    );
    match parsed.file.body {
        Body::Class(class) => class,
        Body::Method(_) => panic!("{text} is a method"),
    }
}

fn statement(text: &str) -> StatementKind {
    let mut block = method(text).block;
    assert_eq!(block.len(), 1, "{text}");
    block.remove(0).kind
}

/// The value of `$x:=…`, written out with all parentheses.
fn value(text: &str) -> String {
    let whole = format!("$x:={text}");
    match statement(&whole) {
        StatementKind::Assign { value, .. } => shape(&value, &whole),
        other => panic!("{other:?}"),
    }
}

fn shape(e: &Expr, text: &str) -> String {
    let name = |name: &Name| text[name.span.start as usize..name.span.end as usize].to_string();
    match &e.kind {
        ExprKind::Number(n) => n.to_string(),
        ExprKind::Text(t) => format!("{t:?}"),
        ExprKind::Date { year, month, day } => format!("{year}-{month}-{day}"),
        ExprKind::Time(seconds) => format!("{seconds}s"),
        ExprKind::Local(n) | ExprKind::Variable(n) | ExprKind::Interprocess(n) => name(n),
        ExprKind::Method(n) => format!("method {}", name(n)),
        ExprKind::Plugin(n) => format!("plugin {}", name(n)),
        ExprKind::Parameter(n) => format!("${n}"),
        ExprKind::ParameterAt(e) => format!("${{{}}}", shape(e, text)),
        ExprKind::Command(n) => format!("C{n}"),
        ExprKind::Constant(n) => format!("K{n}"),
        ExprKind::Table(t) => format!("[{}]", name(&t.name)),
        ExprKind::Field(t, f) => format!("[{}]{}#{:?}", name(&t.name), name(&f.name), f.number),
        ExprKind::Object(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, e)| format!("{}: {}", name(key), shape(e, text)))
                .collect();
            format!("{{{}}}", entries.join("; "))
        }
        ExprKind::Collection(items) => {
            let items: Vec<String> = items.iter().map(|e| shape(e, text)).collect();
            format!("[{}]", items.join("; "))
        }
        ExprKind::Chain(chain) => {
            let mut shaped = shape(&chain.first, text);
            for (op, _, operand) in &chain.rest {
                shaped = format!("({shaped} {op:?} {})", shape(operand, text));
            }
            shaped
        }
        ExprKind::Negate(e) => format!("-({})", shape(e, text)),
        ExprKind::PointerTo(e) => format!("->({})", shape(e, text)),
        ExprKind::Ternary(parts) => {
            format!(
                "<{} ? {} : {}>",
                shape(&parts.0, text),
                shape(&parts.1, text),
                shape(&parts.2, text)
            )
        }
        ExprKind::Paren(e) => format!("paren({})", shape(e, text)),
        ExprKind::Special(form, body) => match &**body {
            FormulaBody::Expr(e) => format!("{form:?}({})", shape(e, text)),
            FormulaBody::Assign { target, value, .. } => format!(
                "{form:?}({} := {})",
                shape(target, text),
                shape(value, text)
            ),
            FormulaBody::Return(e) => format!(
                "{form:?}(return {})",
                e.as_ref().map_or(String::new(), |e| shape(e, text))
            ),
        },
        ExprKind::Postfix(postfix) => {
            let mut shaped = shape(&postfix.base, text);
            for link in &postfix.links {
                shaped += &match &link.kind {
                    LinkKind::Member(n) => format!(".{}", name(n)),
                    LinkKind::Index(e) => format!("[{}]", shape(e, text)),
                    LinkKind::Element(e) => format!("{{{}}}", shape(e, text)),
                    LinkKind::Character(e) => format!("[[{}]]", shape(e, text)),
                    LinkKind::Dereference => "->".to_string(),
                    LinkKind::Call(arguments) => {
                        let arguments: Vec<String> = arguments
                            .iter()
                            .map(|argument| match argument {
                                Argument::Expr(e) => shape(e, text),
                                Argument::Symbol(symbol, _) => format!("{symbol:?}"),
                                Argument::Glued(symbol, e) => {
                                    format!("{symbol:?} {}", shape(e, text))
                                }
                                Argument::Missing(_) => "missing".to_string(),
                            })
                            .collect();
                        format!("({})", arguments.join("; "))
                    }
                };
            }
            shaped
        }
        ExprKind::Error => "error".to_string(),
    }
}

#[test]
fn operators_have_one_precedence_from_left_to_right() {
    assert_eq!(value("3+4*5"), "((3 Add 4) Multiply 5)");
    assert_eq!(
        value("10-2-3*2"),
        "(((10 Subtract 2) Subtract 3) Multiply 2)"
    );
    assert_eq!(value("2=1+1"), "((2 Equal 1) Add 1)");
    assert_eq!(value("$a=1 & $b=2"), "((($a Equal 1) And $b) Equal 2)");
    assert_eq!(value("True || $a && $b"), "((C214 OrElse $a) AndThen $b)");
    assert_eq!(value("3+(4*5)"), "(3 Add paren((4 Multiply 5)))");
    assert_eq!(value("-$a+1"), "(-($a) Add 1)");
    assert_eq!(value("-2^2"), "(-(2) Power 2)");
    assert_eq!(value("-$a.b[1]"), "-($a.b[1])");
}

#[test]
fn every_operator_has_its_token() {
    for (text, op) in [
        ("+", "Add"),
        ("-", "Subtract"),
        ("*", "Multiply"),
        ("/", "Divide"),
        ("\\", "IntegerDivide"),
        ("%", "Modulo"),
        ("^", "Power"),
        ("=", "Equal"),
        ("#", "NotEqual"),
        ("<", "Less"),
        (">", "Greater"),
        ("<=", "LessEqual"),
        (">=", "GreaterEqual"),
        ("&", "And"),
        ("|", "Or"),
        ("^|", "Xor"),
        ("&&", "AndThen"),
        ("||", "OrElse"),
        ("<<", "ShiftLeft"),
        (">>", "ShiftRight"),
        ("?+", "BitSet"),
        ("?-", "BitClear"),
        ("??", "BitTest"),
        ("*+", "PictureScaleAdd"),
        ("*|", "PictureScaleOr"),
    ] {
        assert_eq!(value(&format!("$a {text} $b")), format!("($a {op} $b)"));
        assert_eq!(value(&format!("$a{text}$b")), format!("($a {op} $b)"));
    }
}

#[test]
fn the_ternary_is_loosest_and_groups_to_the_right() {
    assert_eq!(
        value("$n>9 ? \"a\" : $n>4 ? \"b\" : \"c\""),
        "<($n Greater 9) ? \"a\" : <($n Greater 4) ? \"b\" : \"c\">>"
    );
    assert_eq!(
        value("$i=$n ? $i-1 : $i"),
        "<($i Equal $n) ? ($i Subtract 1) : $i>"
    );
    assert_eq!(value("$y ? -1 : 1"), "<$y ? -(1) : 1>");
    assert_eq!(value("$y ?- 1"), "($y BitClear 1)");
    assert_eq!(
        value("$a ? ($b ? 1 : 2) : 3"),
        "<$a ? paren(<$b ? 1 : 2>) : 3>"
    );
    assert_eq!(value("$a ? $b ? 1 : 2 : 3"), "<$a ? <$b ? 1 : 2> : 3>");
    assert_eq!(value("$a ? b:2"), "<$a ? b : 2>");
}

#[test]
fn postfixes_bind_tightest() {
    assert_eq!(value("$o.a[1].f($x)[[2]]{3}->"), "$o.a[1].f($x)[[2]]{3}->");
    assert_eq!(value("$p->name"), "$p->.name");
    assert_eq!(value("$p->[\"name\"]"), "$p->[\"name\"]");
    assert_eq!(value("($p->)->"), "paren($p->)->");
    assert_eq!(value("->$arr{1}"), "->($arr{1})");
    assert_eq!(value("->[T:1]F:2"), "->([T]F#Some(2))");
    assert_eq!(value("[1;2].includes(1)"), "[1; 2].includes(1)");
    assert_eq!(value("{$id: 1}.$id"), "{$id: 1}.$id");
    assert_eq!(value("String ($a)"), "C10($a)");
    assert_eq!(value("xpath .element(1)"), "xpath.element(1)");
    assert_eq!(value("cs:C1710.Name.new()"), "C1710.Name.new()");
}

#[test]
fn literals() {
    assert_eq!(value("0xFFFFFFFF"), "-1");
    assert_eq!(value(".5"), "0.5");
    assert_eq!(value("1.5E-3"), "0.0015");
    assert_eq!(value("\"C:\\\\temp\\N\""), "\"C:\\\\temp\\n\"");
    assert_eq!(value("!2026-01-31!"), "2026-1-31");
    assert_eq!(value("!00-00-00!"), "0-0-0");
    assert_eq!(value("?8:05:30?"), "29130s");
    assert_eq!(value("[]"), "[]");
    assert_eq!(value("{}"), "{}");
    assert_eq!(value("[[1;2];[3]]"), "[[1; 2]; [3]]");
    assert_eq!(
        value("{If: 1; End: {While: 2}}"),
        "{If: 1; End: {While: 2}}"
    );
    assert_eq!(value("Pi:K30:1"), "K1");
    assert_eq!(value("${$i}+$1"), "(${$i} Add $1)");
    assert_eq!(ids("$x:=\"\\d\""), ["unknown-escape"]);
    assert_eq!(ids("$x:={\"a b\": 1}"), ["quoted-key"]);
}

#[test]
fn arguments() {
    assert_eq!(value("f(*; $a; >)"), "f(Star; $a; Greater)");
    assert_eq!(
        value("f($t; & [T]F=\"x\"; *)"),
        "f($t; And ([T]F#None Equal \"x\"); Star)"
    );
    assert_eq!(value("f()"), "f()");
    assert_eq!(ids("f(1;;2)"), ["missing-argument"]);
    assert_eq!(ids("f(1;)"), ["trailing-semicolon"]);
    assert_eq!(value("AI Call($x)"), "method AI Call($x)");
    assert_eq!(value("my method(1)"), "method my method(1)");
    assert_eq!(value("PV PRINT:P13000:229(1)"), "plugin PV PRINT(1)");
}

#[test]
fn formulas_take_assignments_and_return() {
    assert_eq!(value("Formula(This.a:=1)"), "Formula(C1470.a := 1)");
    assert_eq!(value("Formula:C1597(return $1)"), "Formula(return $1)");
    assert_eq!(value("Try(f($x))"), "Try(f($x))");
    assert!(matches!(statement("defer(f)"), StatementKind::Call(_)));
    let StatementKind::Call(call) = statement("APPLY TO SELECTION([T]; [T]F:=1)") else {
        panic!("no call")
    };
    assert_eq!(
        shape(&call, "APPLY TO SELECTION([T]; [T]F:=1)"),
        "C70([[T]]; Formula([T]F#None := 1))".replace("[[T]]", "[T]")
    );
    assert_eq!(ids("ALERT($a:=1)"), ["assign-place"]);
    let source = Source::new("f", "$a:=$b+1");
    assert!(matches!(
        parse_formula(&source, &names()).0,
        FormulaBody::Assign { .. }
    ));
    for (text, id) in [
        ("", "empty-formula"),
        ("1+", "missing-value"),
        ("1\n2", "formula-lines"),
    ] {
        let found = parse_formula(&Source::new("f", text), &names()).1;
        assert_eq!(
            found
                .iter()
                .map(|diagnostic| diagnostic.id)
                .collect::<Vec<_>>(),
            [id],
            "{text}"
        );
    }
    assert!(
        parse_formula(&Source::new("f", "\n1\n"), &names())
            .1
            .is_empty()
    );
}

#[test]
fn statements() {
    assert!(matches!(
        statement("If (True) && (1=1)\nEnd if"),
        StatementKind::If {
            otherwise: None,
            ..
        }
    ));
    assert!(matches!(
        statement("If $a\nElse\n$b:=1\nEnd if"),
        StatementKind::If {
            otherwise: Some(_),
            ..
        }
    ));
    assert!(matches!(
        statement("While ($a)\nEnd while"),
        StatementKind::While { .. }
    ));
    assert!(matches!(
        statement("Repeat\nUntil ($a=1) | (OK=0)"),
        StatementKind::Repeat { .. }
    ));
    assert!(matches!(
        statement("Use ($o)\nEnd use"),
        StatementKind::Use { .. }
    ));
    assert!(matches!(
        statement("Try\nf\nEnd try"),
        StatementKind::Try { catch: None, .. }
    ));
    assert!(matches!(
        statement("Try\nf\nCatch\nEnd try"),
        StatementKind::Try { catch: Some(_), .. }
    ));
    assert!(matches!(
        statement("Begin SQL\nSELECT :$a;\nEnd SQL"),
        StatementKind::Sql(_)
    ));
    assert!(matches!(statement("return"), StatementKind::Return(None)));
    assert!(matches!(
        statement("return $a+1"),
        StatementKind::Return(Some(_))
    ));
    assert!(matches!(statement("break"), StatementKind::Break));
    assert!(matches!(statement("continue"), StatementKind::Continue));
    for call in [
        "f",
        "f()",
        "my method",
        "$o.f()",
        "ALERT(1)",
        "This.f().g()",
        "(f(1))",
        "PV X:P1:2",
    ] {
        assert!(matches!(statement(call), StatementKind::Call(_)), "{call}");
    }
}

#[test]
fn case_of_takes_any_condition() {
    let text =
        "Case of\n: ($x=1) & ($y=2)\n$a:=1\n: $type=\"car\"\n  : ($z)\nElse\n$a:=2\nEnd case";
    let StatementKind::Case {
        branches,
        otherwise,
    } = statement(text)
    else {
        panic!("no case")
    };
    assert_eq!(branches.len(), 3);
    assert_eq!(otherwise.map(|block| block.len()), Some(1));
    assert!(matches!(
        statement("Case of\nElse\nEnd case"),
        StatementKind::Case { .. }
    ));
}

#[test]
fn loops() {
    let StatementKind::For(header) = statement("For ($i; 1; $n; -1)\nEnd for") else {
        panic!("no loop")
    };
    assert!(header.step.is_some());
    let StatementKind::ForEach(each) =
        statement("For each ($x; $c; 0; -1) While ($ok)\nEnd for each")
    else {
        panic!("no loop")
    };
    assert!(each.begin.is_some() && each.end.is_some());
    assert!(matches!(each.condition, Some(ForEachCondition::While(_))));
    let StatementKind::ForEach(each) = statement("For each($x;$c)Until($ok)\nEnd for each") else {
        panic!("no loop")
    };
    assert!(matches!(each.condition, Some(ForEachCondition::Until(_))));
}

#[test]
fn assignments() {
    for target in [
        "$a",
        "a",
        "<>a",
        "$0",
        "${$i}",
        "[T]F",
        "$a{1}{2}",
        "$t[[1]]",
        "$o.p",
        "$o[\"p\"]",
        "$p->",
        "$p->{1}",
        "$p->name",
        "f().x",
        "($p->)",
        "f->",
        "OK",
    ] {
        for op in [":=", "+=", "-=", "*=", "/="] {
            assert!(
                matches!(
                    statement(&format!("{target}{op}1")),
                    StatementKind::Assign { .. }
                ),
                "{target}{op}1"
            );
        }
    }
    for target in ["1", "\"a\"", "f()", "[1]", "Pi:K30:1", "($a+1)", "Try(f)"] {
        assert_eq!(ids(&format!("{target}:=1")), ["assign-target"], "{target}");
    }
}

#[test]
fn declarations() {
    let StatementKind::Var(var) = statement("var $a; b; <>c; $1; ${3} : cs:C1710.Space.Name")
    else {
        panic!("no var")
    };
    assert_eq!(var.names.len(), 5);
    assert!(matches!(var.names[4], VarName::ParametersFrom(_, 3)));
    assert!(matches!(
        var.ty,
        Some(TypeName {
            kind: TypeKind::Class {
                store: ClassStore::Cs,
                ..
            },
            ..
        })
    ));
    for (text, kind) in [
        ("Text", TypeKind::Text),
        ("date", TypeKind::Date),
        ("BLOB", TypeKind::Blob),
        ("Variant", TypeKind::Variant),
    ] {
        let StatementKind::Var(var) = statement(&format!("var $a : {text}:=$b")) else {
            panic!("no var")
        };
        assert_eq!(var.ty.map(|ty| ty.kind), Some(kind));
        assert!(var.value.is_some());
    }
    assert!(matches!(
        statement("var \\\n$a \\\n: Text"),
        StatementKind::Var(_)
    ));
    assert_eq!(ids("var $a; $b : Text:=1"), ["initialise-one"]);
    assert_eq!(ids("var $1,$b : Text"), ["comma"]);
}

#[test]
fn parameters() {
    let declare = |text: &str| method(text).declare.expect("a declaration");
    assert_eq!(declare("#DECLARE").params.len(), 0);
    assert_eq!(declare("#DECLARE()").params.len(), 0);
    let signature = declare("// first\n\n#DECLARE($a : Text; $b; ... : Real) -> $r : Text\n$r:=$a");
    assert_eq!(signature.params.len(), 2);
    assert!(signature.params[1].ty.is_none());
    assert!(signature.variadic.is_some());
    assert!(signature.result.is_some_and(|result| result.name.is_some()));
    assert!(
        declare("#DECLARE(...) : Text")
            .result
            .is_some_and(|result| result.name.is_none())
    );
    assert!(declare("#DECLARE -> $o : Object").result.is_some());
    assert!(declare("#DECLARE($a)->($r : Text)").result.is_some());
    assert_eq!(ids("#DECLARE(...; $a)"), ["variadic-last"]);
    assert_eq!(ids("#DECLARE($a;)").len(), 1);
}

#[test]
fn classes() {
    let text = "property a; b : Text\nproperty c:=1\nproperty d : Collection:=[]\nClass extends Base\n\n\
        exposed Alias short path.to.it\n\nshared singleton Class constructor($x : Integer)\nSuper($x)\nThis.a:=1\n\n\
        local exposed Function get full : Text\nreturn This.a\n\nFunction set full($v : Text)\nFunction query full($e : Object) -> $r : Object\n\
        Function orderBy full()->$r : Text\nFunction event saved()\nFunction get($k : Text) : Variant\nFunction set\nshared Function f\n$a:=1\n";
    let class = class(text);
    assert!(class.extends.is_some());
    assert_eq!(class.members.len(), 13);
    let kinds: Vec<FunctionKind> = class
        .members
        .iter()
        .filter_map(|member| match member {
            Member::Function(function) => Some(function.kind),
            _ => None,
        })
        .collect();
    use FunctionKind::*;
    assert_eq!(
        kinds,
        [
            Constructor,
            Get,
            Set,
            Query,
            OrderBy,
            Event,
            Plain,
            Plain,
            Plain
        ]
    );
    let Member::Function(constructor) = &class.members[4] else {
        panic!("no constructor")
    };
    assert_eq!(
        &text[constructor.name.span.start as usize..constructor.name.span.end as usize],
        "constructor"
    );
    assert!(constructor.modifiers.shared && constructor.modifiers.singleton);
    assert_eq!(constructor.block.len(), 2);
    let Member::Alias(alias) = &class.members[3] else {
        panic!("no alias")
    };
    assert!(alias.exposed && alias.path.len() == 3);
}

#[test]
fn class_words_are_names_in_methods() {
    method("SHARED:=1\nSHARED.x:=2\nfunction:=3\nproperty:=4\nshared");
    let source = Source::new("empty", "// nothing yet");
    assert!(matches!(
        parse_class(&source, &names()).file.body,
        Body::Class(_)
    ));
    assert!(parse_method(&Source::new("m", "Function f"), &names()).has_errors());
}

#[test]
fn a_line_that_cannot_be_read_costs_only_itself() {
    let (_, parsed) =
        read("$a:=1+\nIf ($b=)\n$c:=1\nElse\n$d:=(2\nEnd if\nFor ($i; 1\nEnd for\n$e:=3");
    assert_eq!(parsed.diagnostics.len(), 4);
    let Body::Method(method) = parsed.file.body else {
        panic!("a class")
    };
    assert_eq!(method.block.len(), 4);
    let StatementKind::If {
        then, otherwise, ..
    } = &method.block[1].kind
    else {
        panic!("no If")
    };
    assert_eq!((then.len(), otherwise.as_ref().map(Vec::len)), (1, Some(1)));
    assert!(matches!(method.block[3].kind, StatementKind::Assign { .. }));
}

#[test]
fn structures_without_their_ends_are_reported_once() {
    for (open, close) in [
        ("If (True)", "End if"),
        ("Case of", "End case"),
        ("While (True)", "End while"),
        ("Repeat", "Until (True)"),
        ("For ($i; 1; 2)", "End for"),
        ("For each ($i; $c)", "End for each"),
        ("Use ($o)", "End use"),
        ("Try", "End try"),
    ] {
        assert_eq!(ids(&format!("{open}\n{close}")), [""; 0], "{open}");
        assert_eq!(ids(open), ["unclosed-structure"], "{open}");
        assert_eq!(ids(close), ["stray-end"], "{close}");
        assert_eq!(
            ids(&format!("$a:=1\n{close}\n$b:=2")),
            ["stray-end"],
            "{close}"
        );
        let other = if open.starts_with("If") {
            "End for"
        } else {
            "End if"
        };
        assert_eq!(ids(&format!("{open}\n{other}")), ["wrong-end"], "{open}");
    }
    assert_eq!(
        ids("If (1)\nFor ($i;1;2)\nEnd if\n$x:=1"),
        ["unclosed-structure"]
    );
    assert_eq!(ids("If (1)\nElse\nElse\nEnd if"), ["second-else"]);
    assert_eq!(ids("Else"), ["stray-else"]);
    assert_eq!(ids("#DECLARE\n#DECLARE"), ["declare-place"]);
    assert_eq!(ids("$a:=1\n#DECLARE($b)"), ["declare-place"]);
    assert_eq!(
        ids("Class constructor\nClass constructor"),
        ["second-constructor"]
    );
    assert_eq!(ids("Class extends A\n$a:=1\n$b:=2"), ["outside-function"]);
}

#[test]
fn a_plus_behind_the_text_of_a_line_adds_nothing() {
    let (_, parsed) = read("$a:=\"x\"+\n$b:=1");
    assert!(!parsed.has_errors(), "it can be run");
    assert_eq!(ids("$a:=\"x\"+\n$b:=1"), ["dangling-operator"]);
    assert_eq!(ids("$a:=1+\n$b:=1"), ["missing-value"]);
}
