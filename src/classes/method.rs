//! 4D.Method (API/MethodClass): a method made from a text while the program runs.

use std::sync::Arc;

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, text};
use crate::interpret::Context;
use crate::interpret::function::{Function, Method, Problem, not_a_function};
use crate::source::Source;
use crate::value::{Collection, Error, Object, Text, Value};

/// `4D.Method`.
pub const CLASS: Builtin = Builtin {
    name: "Method",
    parent: Some("Function"),
    members: &[&CHECK_SYNTAX, &NAME],
    new: Some(&NEW),
    doc: "A method made from a text.",
};

/// What a method without a name is called.
const ANONYMOUS: &str = "anonymous";

const NEW: Member = Member {
    name: "new",
    params: &[text("source"), text("name").optional()],
    returns: Kind::Object,
    doc: "A method from its text; the name is shown where the method runs.",
    examples: &[
        (
            "4D.Method.new(\"#DECLARE($a : Integer) : Integer\\nreturn $a*2\").call(Null; 4)",
            "8",
        ),
        ("{m: 4D.Method.new(\"return This.a\"); a: 5}.m()", "5"),
    ],
    source: "API/MethodClass",
    run: Run::Function(new),
    ..Member::DEFAULT
};

fn new(cx: &mut Context, _this: &Value, args: &mut Args) -> Result<Value, Error> {
    let name = args.has(1).then(|| args.text(1));
    Ok(make(cx, args.text(0), name))
}

/// A 4D.Method from its text, and the name to show if there is one.
pub(crate) fn make(cx: &Context, text: Text, name: Option<Text>) -> Value {
    let shown = name
        .as_ref()
        .map_or_else(|| ANONYMOUS.to_owned(), |name| name.to_string());
    let source = Arc::new(Source::new(shown.as_str(), text.to_string()));
    let loaded = cx
        .engine
        .program
        .compile_in(cx.unit_number(), &source, &shown);
    let problems = loaded
        .diagnostics
        .iter()
        .map(|diagnostic| Problem {
            is_error: diagnostic.is_error(),
            keeps_from_running: diagnostic.prevents_running(),
            message: diagnostic.message.clone(),
            line: source.position(diagnostic.span.start).line,
        })
        .collect();
    let method = Function::method(Arc::new(Method {
        routine: loaded.routine,
        shown: cx.engine.program.method_text(&source).into(),
        source: text.to_string().into(),
        name: name.map(|name| name.to_string().into()),
        problems,
    }));
    Value::Object(method.into_object(cx))
}

const CHECK_SYNTAX: Member = Member {
    name: "checkSyntax",
    returns: Kind::Object,
    doc: "Whether the text is a valid method: {success; errors: [{isError; message; lineNumber}]}, without errors if there is nothing to report.",
    examples: &[
        (
            "4D.Method.new(\"return 1\").checkSyntax()",
            "{success: True}",
        ),
        (
            "4D.Method.new(\"return 1+\").checkSyntax().success",
            "False",
        ),
        (
            "4D.Method.new(\"\\nreturn 1+\").checkSyntax().errors[0].lineNumber",
            "2",
        ),
    ],
    source: "API/MethodClass",
    run: Run::Function(check_syntax),
    ..Member::DEFAULT
};

fn check_syntax(_cx: &mut Context, this: &Value, _args: &mut Args) -> Result<Value, Error> {
    let problems = match method(this)? {
        Function::Method { method, .. } => method.problems.as_slice(),
        _ => &[],
    };
    let result = Object::new();
    let success = !problems.iter().any(|problem| problem.is_error);
    result.set_str("success", success)?;
    if !problems.is_empty() {
        let errors = Collection::default();
        for problem in problems {
            let error = Object::new();
            error.set_str("isError", problem.is_error)?;
            error.set_str("message", problem.message.as_str())?;
            error.set_str(
                "lineNumber",
                i32::try_from(problem.line).unwrap_or(i32::MAX),
            )?;
            errors.push(Value::Object(error))?;
        }
        result.set_str("errors", errors)?;
    }
    Ok(Value::Object(result))
}

const NAME: Member = Member {
    name: "name",
    returns: Kind::Any,
    doc: "The name given to new(); undefined without one.",
    examples: &[
        ("4D.Method.new(\"return 1\"; \"one\").name", "one"),
        ("Undefined(4D.Method.new(\"return 1\").name)", "True"),
    ],
    source: "API/MethodClass",
    run: Run::Property(|_, this| {
        let name = match method(this)? {
            Function::Method { method, .. } => method.name.as_deref(),
            _ => None,
        };
        Ok(name.map_or(Value::Undefined, |name| Value::Text(Text::new(name))))
    }),
    ..Member::DEFAULT
};

fn method(this: &Value) -> Result<&Function, Error> {
    match this {
        Value::Object(object) => object.as_host::<Function>(),
        _ => None,
    }
    .ok_or_else(|| not_a_function(this.type_word()))
}
