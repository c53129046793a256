//! Types that follow from declarations in the whole program: what expressions give as far as it is
//! certain, and where that does not fit.
//!
//! What literals and commands alone show is found while resolving.

use super::classes::{self, Member};
use crate::class;
use crate::command::{Kind, Need};
use crate::diagnostic::Diagnostic;
use crate::resolve::Family;
use crate::resolve::code::{
    Expr, ExprKind, Literal, MethodRef, Place, PlaceKind, Routine, Statement, StatementKind, Type,
};
use crate::runtime::program::Program;
use crate::source::Span;
use crate::syntax::ast::{AssignOp, BinaryOp};

/// Built-in classes whose objects have no members but those of the class.
const CLOSED: [&str; 11] = [
    "Blob",
    "Collection",
    "CryptoKey",
    "File",
    "FileHandle",
    "Folder",
    "SystemWorker",
    "Vector",
    "ZipArchive",
    "ZipFile",
    "ZipFolder",
];

/// The type of an expression, if every run gives the same.
pub(super) fn family(program: &Program, routine: &Routine, expr: &Expr) -> Option<Family> {
    if let Some(family) = Family::of_value(expr) {
        return Some(family);
    }
    let of = |expr: &Expr| family(program, routine, expr);
    match &expr.kind {
        ExprKind::Command { command, .. } => of_kind(command.returns),
        ExprKind::Method {
            method: MethodRef::Known(method),
            ..
        } => result_of(&program.method(*method)?.routine),
        ExprKind::CallMember { base, name, .. } => match builtin(routine, base) {
            Some(class) => of_kind(builtin_member(class, name)?.returns),
            None => {
                let (store, class) = classes::declared_class(routine, base)?;
                match classes::function(program, store, class, name) {
                    Member::Function(function) => result_of(&function),
                    _ => None,
                }
            }
        },
        ExprKind::Read(place) => match &place.kind {
            PlaceKind::Member { base, name } => {
                let member = builtin_member(builtin(routine, base)?, name)?;
                match member.run {
                    class::Run::Function(_) => None,
                    _ => of_kind(member.returns),
                }
            }
            _ => super::declared(routine, expr),
        },
        ExprKind::Negate(inner) => of(inner).filter(|family| *family == Family::Number),
        ExprKind::Ternary(parts) => {
            let (then, otherwise) = (of(&parts.1)?, of(&parts.2)?);
            (then == otherwise).then_some(then)
        }
        ExprKind::Chain { first, rest } => {
            let mut so_far = of(first)?;
            for (op, _, right) in rest {
                so_far = operation(*op, so_far, of(right)?)?;
            }
            Some(so_far)
        }
        _ => None,
    }
}

/// What an operator gives for operands of these types; `None` if it does not take them, or if that
/// depends on the values.
fn operation(op: BinaryOp, left: Family, right: Family) -> Option<Family> {
    use BinaryOp as Op;
    use Family::{Boolean, Date, Number, Text};
    Some(match (op, left, right) {
        (Op::Add, Number, Number) => Number,
        (Op::Add, Text, Text) => Text,
        (Op::Add | Op::Subtract, Date, Number) => Date,
        (Op::Subtract, Number, Number) | (Op::Subtract, Date, Date) => Number,
        (Op::Multiply, Number, Number) => Number,
        (Op::Multiply, Text, Number) | (Op::Multiply, Number, Text) => Text,
        (Op::Divide | Op::IntegerDivide | Op::Modulo | Op::Power, Number, Number) => Number,
        (Op::Equal | Op::NotEqual, left, right) if left == right => Boolean,
        (Op::Less | Op::Greater | Op::LessEqual | Op::GreaterEqual, left, right)
            if left == right && matches!(left, Number | Text | Date) =>
        {
            Boolean
        }
        (Op::And | Op::Or, Boolean, Boolean) => Boolean,
        _ => return None,
    })
}

fn of_kind(kind: Kind) -> Option<Family> {
    Some(match kind {
        Kind::Integer | Kind::Real | Kind::Time => Family::Number,
        Kind::Text => Family::Text,
        Kind::Boolean => Family::Boolean,
        Kind::Date => Family::Date,
        // Null instead of one can be assigned wherever one can
        Kind::Object => Family::Object,
        Kind::Collection => Family::Collection,
        _ => return None,
    })
}

fn result_of(routine: &Routine) -> Option<Family> {
    if !routine.signature.strict {
        return None;
    }
    let (_, ty) = routine.signature.result.as_ref()?;
    Family::of_type(ty)
}

/// The closed built-in class that a local variable is declared with.
fn builtin(routine: &Routine, base: &Expr) -> Option<&'static class::Builtin> {
    let name = match super::declared(routine, base)? {
        Family::Collection => "Collection",
        Family::Object => {
            let (store, name) = classes::declared_name(routine, base)?;
            (store == "4D").then_some(name)?
        }
        _ => return None,
    };
    let name = CLOSED.iter().find(|closed| **closed == name)?;
    crate::classes::declaration(name)
}

fn builtin_member(class: &'static class::Builtin, name: &str) -> Option<&'static class::Member> {
    let mut current = Some(class);
    while let Some(class) = current {
        if let Some(member) = class.member(name) {
            return Some(member);
        }
        current = class.parent.and_then(crate::classes::declaration);
    }
    None
}

/// A call of a member of a variable that is declared with a built-in class.
pub(super) fn check_builtin_call(
    routine: &Routine,
    base: &Expr,
    name: &str,
    args: &[Expr],
    span: Span,
    found: &mut Vec<Diagnostic>,
) {
    let Some(class) = builtin(routine, base) else {
        return;
    };
    let Some(member) = builtin_member(class, name) else {
        let message = format!("`{}` has no function `{name}`", class.name);
        let similar = crate::classes::similar_member(class, name);
        let mut problem = Diagnostic::warning("unknown-member", span, message);
        problem.hint = similar.map(|name| format!("did you mean `{name}`?"));
        found.push(problem);
        return;
    };
    let repeats = member.params.iter().any(|p| p.need == Need::Repeated);
    if !repeats && args.len() > member.params.len() && matches!(member.run, class::Run::Function(_))
    {
        let message = format!(
            "`{}.{name}` has {} parameters, {} arguments are given",
            class.name,
            member.params.len(),
            args.len()
        );
        found.push(Diagnostic::warning("too-many-arguments", span, message));
    }
}

/// Assignments and counters whose types do not fit.
pub(super) fn check_statement(
    program: &Program,
    routine: &Routine,
    statement: &Statement,
    found: &mut Vec<Diagnostic>,
) {
    match &statement.kind {
        StatementKind::Assign {
            place,
            op: AssignOp::Set,
            value,
        } if Family::of_value(value).is_none() => {
            let (Some(holds), Some(given)) =
                (local(routine, place), family(program, routine, value))
            else {
                return;
            };
            if holds != given {
                let message = format!(
                    "the variable holds {}, the value is {}",
                    holds.words(),
                    given.words()
                );
                found.push(Diagnostic::error("assigned-type", value.span, message));
            }
        }
        StatementKind::ForEach(each) => {
            let given = family(program, routine, &each.source);
            if let Some(given) = given.filter(|f| !matches!(f, Family::Object | Family::Collection))
            {
                let message = format!(
                    "`For each` takes a collection or an object, this is {}",
                    given.words()
                );
                found.push(Diagnostic::error("loop-type", each.source.span, message));
            }
        }
        StatementKind::For {
            counter,
            from,
            to,
            step,
            ..
        } => {
            for bound in [from, to].into_iter().chain(step) {
                let given = family(program, routine, bound);
                if let Some(given) = given.filter(|f| *f != Family::Number) {
                    let message = format!("`For` counts numbers, this is {}", given.words());
                    found.push(Diagnostic::error("loop-type", bound.span, message));
                }
            }
            if let Some(holds) = local(routine, counter).filter(|f| *f != Family::Number) {
                let message = format!("a counter is a number, this is {}", holds.words());
                found.push(Diagnostic::error("counter-type", counter.span, message));
            }
        }
        _ => {}
    }
}

fn local(routine: &Routine, place: &Place) -> Option<Family> {
    Family::of_type(&super::own_slot(routine, place)?.ty)
}

/// Operands that an operator does not take, at the operator.
pub(super) fn check_chain(
    program: &Program,
    routine: &Routine,
    expr: &Expr,
    found: &mut Vec<Diagnostic>,
) {
    let ExprKind::Chain { first, rest } = &expr.kind else {
        return;
    };
    let operand = |expr| family(program, routine, expr).filter(|_| !is_time(routine, expr));
    let mut so_far = operand(first);
    for (op, span, right) in rest {
        let given = operand(right);
        let (Some(left), Some(right)) = (so_far, given) else {
            return;
        };
        so_far = operation(*op, left, right);
        if so_far.is_none() && is_refused(*op, left, right) {
            let message = format!(
                "this operator does not take {} and {}",
                left.words(),
                right.words()
            );
            found.push(Diagnostic::error("operand-types", *span, message));
        }
    }
}

/// Times are numbers in a [`Family`], but operators take them in other places, too.
fn is_time(routine: &Routine, expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Literal(literal) => matches!(literal, Literal::Time(_)),
        ExprKind::Command { command, .. } => command.returns == Kind::Time,
        ExprKind::Read(place) => match place.kind {
            PlaceKind::Local(slot) => {
                let slot = routine.slot(slot);
                slot.is_some_and(|slot| slot.ty == Type::Time)
            }
            _ => false,
        },
        _ => false,
    }
}

/// Operators of arithmetic refuse what [`operation`] does not know. A Boolean is let through: as
/// operators have no precedence, `$a<$b-1` is written often and meant otherwise.
fn is_refused(op: BinaryOp, left: Family, right: Family) -> bool {
    use BinaryOp as Op;
    use Family::{Boolean, Collection, Date, Object, Text};
    if left == Boolean || right == Boolean {
        return false;
    }
    let compound = |family| matches!(family, Object | Collection);
    match op {
        Op::Add | Op::Subtract | Op::Divide | Op::Multiply | Op::Power | Op::IntegerDivide => {
            compound(left)
                || compound(right)
                || left == Text
                || right == Text
                || (left, right) == (Date, Date)
                || (left == Date && !matches!(op, Op::Add | Op::Subtract))
        }
        Op::And | Op::Or => [left, right]
            .iter()
            .any(|family| compound(*family) || matches!(family, Text | Date)),
        _ => false,
    }
}
