//! What evaluating an expression may change.

use crate::interpret::Executable;
use crate::resolve::code::{Arg, Expr, ExprKind, PlaceKind, StatementKind};

/// Is the code a formula that leaves its slots as they are, so that they can serve once more?
pub(crate) fn keeps_its_slots(code: &Executable) -> bool {
    match code.routine.body.as_slice() {
        [statement] => match &statement.kind {
            StatementKind::Return(Some(expr)) => assigns_nothing(expr),
            _ => false,
        },
        _ => false,
    }
}

/// Nothing in the expression assigns a variable. (A getter of a computed property is code of its
/// own, but it cannot assign the locals of this routine, nor its `This`.)
pub(super) fn assigns_nothing(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Literal(_) | ExprKind::This => true,
        ExprKind::Read(place) => match &place.kind {
            PlaceKind::Local(_) | PlaceKind::Process(_) | PlaceKind::Interprocess(_) => true,
            PlaceKind::Member { base, .. } => assigns_nothing(base),
            PlaceKind::Index { base, key } => assigns_nothing(base) && assigns_nothing(key),
            PlaceKind::Element { base, index } => {
                matches!(base.kind, PlaceKind::Local(_)) && assigns_nothing(index)
            }
            _ => false,
        },
        ExprKind::Chain { first, rest } => {
            assigns_nothing(first) && rest.iter().all(|(_, _, operand)| assigns_nothing(operand))
        }
        ExprKind::Negate(inner) => assigns_nothing(inner),
        ExprKind::Ternary(parts) => {
            let (condition, one, other) = &**parts;
            [condition, one, other].into_iter().all(assigns_nothing)
        }
        ExprKind::Command { command, args } => {
            command.only_computes(args.len())
                && args.iter().all(|arg| match arg {
                    Arg::Value(value) => assigns_nothing(value),
                    Arg::Symbol(_) => true,
                    Arg::Place(_) => false,
                })
        }
        _ => false,
    }
}

/// Evaluating the expression twice is the same as once: it is made of locals and literals.
pub(super) fn is_plain(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Literal(_) | ExprKind::This => true,
        ExprKind::Read(place) => matches!(place.kind, PlaceKind::Local(_)),
        ExprKind::Chain { first, rest } => {
            is_plain(first) && rest.iter().all(|(_, _, operand)| is_plain(operand))
        }
        ExprKind::Negate(inner) => is_plain(inner),
        _ => false,
    }
}
