//! What is assigned: places that can only be read, and values that do not fit an array, an element,
//! a character, or a compound operator.

use super::types::{builtin, builtin_member, family, is_refused, is_time, operation};
use crate::class;
use crate::diagnostic::Diagnostic;
use crate::resolve::Family;
use crate::resolve::code::{Place, PlaceKind, Routine, Statement, StatementKind, Type};
use crate::runtime::program::Program;
use crate::syntax::ast::{AssignOp, BinaryOp};
use crate::value::array::Element;

pub(super) fn check_statement(
    program: &Program,
    routine: &Routine,
    statement: &Statement,
    found: &mut Vec<Diagnostic>,
) {
    let StatementKind::Assign { place, op, value } = &statement.kind else {
        return;
    };
    if let PlaceKind::Member { base, name } = &place.kind
        && let Some(class) = builtin(routine, base)
        && let Some(member) = builtin_member(class, name)
        && !matches!(member.run, class::Run::Settable(..))
    {
        let message = format!("`{}.{name}` can only be read", class.name);
        found.push(Diagnostic::error("read-only", place.span, message));
    }
    let Some(given) = family(program, routine, value) else {
        return;
    };
    let problem = match (binary(*op), holds(routine, place)) {
        (Some(op), _) => {
            let held = variable(routine, place);
            let known = held.filter(|_| !is_time(routine, value));
            let held = known.filter(|held| {
                operation(op, *held, given).is_none() && is_refused(op, *held, given)
            });
            held.map(|held| {
                let (held, given) = (held.words(), given.words());
                format!("this operator does not take {held} and {given}")
            })
        }
        (None, Some((what, holds))) if holds != given => Some(format!(
            "{what} holds {}, the value is {}",
            holds.words(),
            given.words()
        )),
        // a number is the current element
        (None, None) if is_array(routine, place) && given != Family::Number => Some(format!(
            "the variable is an array, the value is {}",
            given.words()
        )),
        _ => None,
    };
    found.extend(problem.map(|text| Diagnostic::error("assigned-type", value.span, text)));
}

/// The operator of `+=` and its like.
fn binary(op: AssignOp) -> Option<BinaryOp> {
    Some(match op {
        AssignOp::Set => return None,
        AssignOp::Add => BinaryOp::Add,
        AssignOp::Subtract => BinaryOp::Subtract,
        AssignOp::Multiply => BinaryOp::Multiply,
        AssignOp::Divide => BinaryOp::Divide,
    })
}

fn variable(routine: &Routine, place: &Place) -> Option<Family> {
    let slot = super::own_slot(routine, place)?;
    Family::of_type(&slot.ty).filter(|_| slot.array.is_none() && slot.ty != Type::Time)
}

fn is_array(routine: &Routine, place: &Place) -> bool {
    super::own_slot(routine, place).is_some_and(|slot| slot.array.is_some())
}

/// What an element or a character holds.
fn holds(routine: &Routine, place: &Place) -> Option<(&'static str, Family)> {
    match &place.kind {
        PlaceKind::Character { base, .. } => {
            let is_text = variable(routine, base) == Some(Family::Text);
            is_text.then_some(("a character", Family::Text))
        }
        PlaceKind::Element { base, .. } => {
            let (element, two) = super::own_slot(routine, base)?.array?;
            let family = match element {
                Element::Real | Element::Integer | Element::Longint | Element::Time => {
                    Family::Number
                }
                Element::Date => Family::Date,
                Element::Text => Family::Text,
                Element::Boolean => Family::Boolean,
                Element::Object => Family::Object,
                Element::Pointer | Element::Picture | Element::Blob => return None,
            };
            // a number selects a row of two dimensions
            (!two).then_some(("the element", family))
        }
        _ => None,
    }
}
