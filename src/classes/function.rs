//! 4D.Function and 4D.Formula (API/FunctionClass, API/FormulaClass).

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, any, collection};
use crate::interpret::Context;
use crate::interpret::function::{Function, not_a_function, this_object};
use crate::source::Source;
use crate::value::{Error, Object, Value};

/// `4D.Function`.
pub const CLASS: Builtin = Builtin {
    name: "Function",
    parent: Some("Object"),
    members: &[&CALL, &APPLY, &SOURCE],
    new: None,
    doc: "Code that can be called: a formula, a method, a function of a class.",
};

/// `4D.Formula`: what `Formula` gives (21 R3).
pub const FORMULA: Builtin = Builtin {
    name: "Formula",
    parent: Some("Function"),
    members: &[],
    new: None,
    doc: "A formula.",
};

const CALL: Member = Member {
    name: "call",
    params: &[any("thisObj").optional(), any("params").repeated()],
    doc: "Runs the function with an object as `This` and arguments.",
    examples: &[
        ("Formula($1+$2).call(Null; 1; 2)", "3"),
        ("Formula(This.a).call({a: 5})", "5"),
    ],
    source: "API/FunctionClass",
    run: Run::Function(call),
    ..Member::DEFAULT
};

const APPLY: Member = Member {
    name: "apply",
    params: &[any("thisObj").optional(), collection("params").optional()],
    doc: "Runs the function with an object as `This` and a collection of arguments.",
    examples: &[("Formula($1+$2).apply(Null; [1; 2])", "3")],
    source: "API/FunctionClass",
    run: Run::Function(apply),
    ..Member::DEFAULT
};

const SOURCE: Member = Member {
    name: "source",
    returns: Kind::Text,
    doc: "The text of the function.",
    examples: &[
        ("Formula(1 + 2).source", "1+2"),
        ("Formula(uppercase(\"a\")).source", "Uppercase(\"a\")"),
    ],
    source: "API/FunctionClass",
    run: Run::Property(|cx, this| {
        let function = function(this)?;
        let function = function.as_host::<Function>();
        let source = function.map_or_else(Default::default, Function::source);
        if !matches!(function, Some(Function::Formula { .. })) {
            return Ok(Value::Text(source));
        }
        let formula = Source::new("formula", source.to_string());
        let shown = cx.engine.program.with_current_names(&formula, false);
        Ok(Value::Text(shown.into()))
    }),
    ..Member::DEFAULT
};

fn function(this: &Value) -> Result<Object, Error> {
    match this {
        Value::Object(object) if object.as_host::<Function>().is_some() => Ok(object.clone()),
        other => Err(not_a_function(other.type_word())),
    }
}

fn call(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let function = function(this)?;
    let object = this_object(args.take(0))?;
    let rest = args.values.iter_mut().skip(1).map(std::mem::take).collect();
    cx.run_function(&function, object.map(Value::Object), rest)
}

fn apply(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let function = function(this)?;
    let list = args.collection(1).map(|c| c.items()).unwrap_or_default();
    let object = this_object(args.take(0))?;
    cx.run_function(&function, object.map(Value::Object), list)
}
