//! Declared properties of classes: their types, what is assigned to them, and the functions that
//! compute them.

use super::classes;
use super::types;
use crate::diagnostic::Diagnostic;
use crate::resolve::Family;
use crate::resolve::class::ResolvedClass;
use crate::resolve::code::{
    Expr, ExprKind, Place, PlaceKind, Routine, Statement, StatementKind, Type,
};
use crate::runtime::program::Program;
use crate::source::Span;
use crate::syntax::ast::{AssignOp, FunctionKind};

/// Types of properties that do not exist, and accessors with the wrong number of parameters.
pub(super) fn check(program: &Program, class: &ResolvedClass, found: &mut Vec<Diagnostic>) {
    for property in &class.properties {
        if let Some(Type::Object(Some(of))) = &property.ty
            && !classes::exists(program, &of.store, &of.name)
        {
            let message = format!("there is no class `{}.{}`", of.store, of.name);
            found.push(Diagnostic::error("unknown-class", property.span, message));
        }
    }
    for function in &class.functions {
        let (word, wanted) = match function.kind {
            FunctionKind::Get => ("get", 0),
            FunctionKind::Set => ("set", 1),
            _ => continue,
        };
        // `$1` that only the code mentions is no parameter of the declaration
        let is_named = |name: &str| {
            !name
                .trim_start_matches('$')
                .starts_with(|c: char| c.is_ascii_digit())
        };
        let params = function.routine.signature.params.iter();
        let given = params.filter(|param| is_named(&param.name)).count();
        if given > wanted {
            let message = format!(
                "`Function {word} {}` has {given} parameters, {wanted} may be declared",
                function.name
            );
            let text = function.routine.source.slice(function.span);
            let line = text.lines().next().map_or(0, str::len) as u32;
            let span = Span::new(function.span.start, function.span.start + line);
            found.push(Diagnostic::error("accessor-parameters", span, message));
        }
    }
}

/// A value that does not fit the declared type of a property (Concepts/classes: an error with check
/// syntax).
pub(super) fn check_statement(
    program: &Program,
    routine: &Routine,
    statement: &Statement,
    found: &mut Vec<Diagnostic>,
) {
    let StatementKind::Assign { place, op, value } = &statement.kind else {
        return;
    };
    if let Some(name) = read_only(program, routine, place) {
        let message = format!("`{name}` can only be read: the class has no `Function set {name}`");
        found.push(Diagnostic::error("read-only", place.span, message));
        return;
    }
    if *op != AssignOp::Set {
        return;
    }
    let holds = declared(program, routine, place);
    let given = types::family(program, routine, value);
    if let (Some(holds), Some(given)) = (holds, given)
        && holds != given
    {
        let message = format!(
            "the property holds {}, the value is {}",
            holds.words(),
            given.words()
        );
        found.push(Diagnostic::error("assigned-type", value.span, message));
    }
}

/// The declared type of a property of `This` or of a variable with a class.
fn declared(program: &Program, routine: &Routine, place: &Place) -> Option<Family> {
    let PlaceKind::Member { base, name } = &place.kind else {
        return None;
    };
    let (store, class) = class_of(program, routine, base)?;
    let mut current = class.to_owned();
    for _ in 0..64 {
        let (resolved, _) = program.class(store, &current)?;
        if let Some(property) = resolved.property(name) {
            return Family::of_type(property.ty.as_ref()?);
        }
        // a computed property of the name takes what its function says
        if resolved
            .functions
            .iter()
            .any(|function| *function.name == **name)
        {
            return None;
        }
        current = resolved.extends.as_deref()?.to_owned();
    }
    None
}

/// The name of a property that a class of the program only computes: modifying it is an error
/// (Concepts/classes).
fn read_only<'p>(program: &Program, routine: &Routine, place: &'p Place) -> Option<&'p str> {
    let PlaceKind::Member { base, name } = &place.kind else {
        return None;
    };
    let (store, class) = class_of(program, routine, base)?;
    let mut current = class.to_owned();
    let mut is_computed = false;
    for _ in 0..64 {
        let (resolved, _) = program.class(store, &current)?;
        let of_name = |kind| {
            let mut functions = resolved.functions.iter();
            functions.any(|function| function.kind == kind && *function.name == **name)
        };
        if of_name(FunctionKind::Set) {
            return None;
        }
        is_computed |= of_name(FunctionKind::Get);
        let Some(parent) = &resolved.extends else {
            return is_computed.then_some(&**name);
        };
        current = parent.to_string();
    }
    None
}

fn class_of<'r>(
    program: &'r Program,
    routine: &'r Routine,
    base: &'r Expr,
) -> Option<(&'r str, &'r str)> {
    match base.kind {
        ExprKind::This => Some((&program.unit(routine.unit).store, routine.class.as_deref()?)),
        _ => classes::declared_class(routine, base),
    }
}
