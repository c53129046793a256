//! Types that follow from declarations in the whole program: what expressions give as far as it is
//! certain, and where that does not fit.
//!
//! What literals and commands alone show is found while resolving.

use super::classes::{self, Member};
use crate::class;
use crate::command::{Command, Kind, Need};
use crate::diagnostic::Diagnostic;
use crate::resolve::Family;
use crate::resolve::code::{
    Arg, Expr, ExprKind, Literal, MethodRef, Place, PlaceKind, Routine, Statement, StatementKind,
    Type,
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
            PlaceKind::Member { .. } => builtin_read(routine, place),
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
pub(super) fn operation(op: BinaryOp, left: Family, right: Family) -> Option<Family> {
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
pub(super) fn builtin(routine: &Routine, base: &Expr) -> Option<&'static class::Builtin> {
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

pub(super) fn builtin_member(
    class: &'static class::Builtin,
    name: &str,
) -> Option<&'static class::Member> {
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

/// A property that a built-in class does not have, read from a variable that is declared with it;
/// and what stands before `[[…]]`, `{…}` and `[…]`.
pub(super) fn check_place(
    program: &Program,
    routine: &Routine,
    place: &Place,
    found: &mut Vec<Diagnostic>,
) {
    match &place.kind {
        PlaceKind::Member { base, name } => {
            check_base(program, routine, base, name, found);
            if let Some(class) = builtin(routine, base)
                && builtin_member(class, name).is_none()
            {
                let message = format!("`{}` has no property `{name}`", class.name);
                let similar = crate::classes::similar_member(class, name);
                let mut problem = Diagnostic::warning("unknown-member", place.span, message);
                problem.hint = similar.map(|name| format!("did you mean `{name}`?"));
                found.push(problem);
            }
        }
        // the compiler's warning 533.1: nobody knows before whether the value is a text
        PlaceKind::Character { base, .. }
            if matches!(
                base.kind,
                PlaceKind::Member { .. } | PlaceKind::Index { .. }
            ) && builtin_read(routine, base).is_none() =>
        {
            let message = "nothing says that what stands before `[[` is a text";
            found.push(Diagnostic::warning(
                "character-of-unknown",
                place.span,
                message,
            ));
        }
        PlaceKind::Index { base, .. } => check_index(program, routine, base, place.span, found),
        PlaceKind::Element { base, .. } => {
            if let Some(slot) = super::own_slot(routine, base)
                && slot.array.is_none()
                && matches!(
                    slot.ty,
                    Type::Integer
                        | Type::Real
                        | Type::Boolean
                        | Type::Text
                        | Type::Date
                        | Type::Time
                        | Type::Object(_)
                        | Type::Collection
                )
            {
                let message = format!("{} is no array", slot.name);
                let mut problem = Diagnostic::error("not-an-array", place.span, message);
                problem.hint = match slot.ty {
                    Type::Text => Some("a character of a text is written `[[1]]`".to_owned()),
                    Type::Collection => {
                        Some("an element of a collection is written `[0]`".to_owned())
                    }
                    _ => None,
                };
                found.push(problem);
            }
        }
        _ => {}
    }
}

/// A property or function of what has none: a number, a text, a date.
pub(super) fn check_base(
    program: &Program,
    routine: &Routine,
    base: &Expr,
    name: &str,
    found: &mut Vec<Diagnostic>,
) {
    let of = family(program, routine, base);
    if let Some(of) = of.filter(|of| !matches!(of, Family::Object | Family::Collection)) {
        let message = format!(
            "`.{name}` follows an object or a collection, this is {}",
            of.words()
        );
        found.push(Diagnostic::error("member-of-scalar", base.span, message));
    }
}

fn check_index(
    program: &Program,
    routine: &Routine,
    base: &Expr,
    span: Span,
    found: &mut Vec<Diagnostic>,
) {
    if let ExprKind::Read(place) = &base.kind
        && let Some(slot) = super::own_slot(routine, place)
        && slot.array.is_some()
    {
        let message = format!("{} is an array", slot.name);
        let mut problem = Diagnostic::error("index-of-array", span, message);
        problem.hint = Some("an element of an array is written `{1}`".to_owned());
        found.push(problem);
        return;
    }
    let given = family(program, routine, base);
    if let Some(given) = given.filter(|f| !matches!(f, Family::Object | Family::Collection)) {
        let message = format!(
            "`[…]` follows an object or a collection, this is {}",
            given.words()
        );
        found.push(Diagnostic::error("index-type", span, message));
    }
}

/// What reading a property of a built-in class gives.
fn builtin_read(routine: &Routine, place: &Place) -> Option<Family> {
    let PlaceKind::Member { base, name } = &place.kind else {
        return None;
    };
    let member = builtin_member(builtin(routine, base)?, name)?;
    match member.run {
        class::Run::Function(_) => None,
        _ => of_kind(member.returns),
    }
}

/// A `Choose` by a Boolean that has one value only, and a method without a result where a value is
/// wanted.
pub(super) fn check_value(
    program: &Program,
    routine: &Routine,
    expr: &Expr,
    found: &mut Vec<Diagnostic>,
) {
    const CHOOSE: u16 = 955;
    match &expr.kind {
        ExprKind::Command { command, args } => {
            check_command_arguments(program, routine, command, args, found);
            if command.number == CHOOSE
                && args.len() == 2
                && let Some(Arg::Value(criterion)) = args.first()
                && family(program, routine, criterion) == Some(Family::Boolean)
            {
                let message = "`Choose` by a Boolean takes a value for True and one for False";
                found.push(Diagnostic::error("argument-count", expr.span, message));
            }
        }
        ExprKind::Method {
            method: MethodRef::Known(method),
            ..
        } => {
            let Some(method) = program.method(*method) else {
                return;
            };
            let signature = &method.routine.signature;
            if signature.strict && signature.result.is_none() {
                let message = format!("`{}` gives no result", method.routine.name);
                found.push(Diagnostic::error("no-result", expr.span, message));
            }
        }
        _ => {}
    }
}

/// Arguments of a command whose types are declared otherwise. Literals are the resolver's.
fn check_command_arguments(
    program: &Program,
    routine: &Routine,
    command: &'static Command,
    args: &[Arg],
    found: &mut Vec<Diagnostic>,
) {
    // a `*` that is left out moves what follows
    let star = command.params.iter().position(|p| p.kind == Kind::Star);
    let certain = star.unwrap_or(args.len());
    for (position, arg) in args.iter().enumerate().take(certain) {
        let (Some(param), Arg::Value(value)) = (command.param(position), arg) else {
            continue;
        };
        if matches!(value.kind, ExprKind::Literal(_)) || is_time(routine, value) {
            continue;
        }
        let given = family(program, routine, value);
        if let Some(given) = given.filter(|given| !takes(param.kind, *given)) {
            let message = format!(
                "`{}` takes a value of type {} as `{}`, this is {}",
                command.name,
                param.kind.word(),
                param.name,
                given.words()
            );
            let mut problem = Diagnostic::error("argument-type", value.span, message);
            problem.hint = Some(command.signature());
            found.push(problem);
        }
    }
}

/// May a value of this family be an argument of this kind? Only what is surely wrong is refused.
fn takes(kind: Kind, given: Family) -> bool {
    let wanted = match kind {
        Kind::OneOf(kinds) => return kinds.iter().any(|kind| takes(*kind, given)),
        Kind::Integer | Kind::Real => Family::Number,
        Kind::Text => Family::Text,
        Kind::Date => Family::Date,
        Kind::Boolean => Family::Boolean,
        Kind::Collection => Family::Collection,
        Kind::Object => Family::Object,
        _ => return true,
    };
    wanted == given || (wanted, given) == (Family::Boolean, Family::Number)
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
    let pointer = |expr: &Expr| matches!(expr.kind, ExprKind::PointerTo(_));
    let mut so_far = operand(first);
    let mut left_is_pointer = pointer(first);
    for (op, span, right) in rest {
        let given = operand(right);
        let compares = matches!(op, BinaryOp::Equal | BinaryOp::NotEqual);
        if !compares && (left_is_pointer || pointer(right)) {
            let message = "this operator does not take a pointer";
            found.push(Diagnostic::error("operand-types", *span, message));
            return;
        }
        left_is_pointer = false;
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
pub(super) fn is_time(routine: &Routine, expr: &Expr) -> bool {
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
pub(super) fn is_refused(op: BinaryOp, left: Family, right: Family) -> bool {
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
                || right == Date && left != Date
                || (left, right) == (Date, Date)
                || (left == Date && !matches!(op, Op::Add | Op::Subtract))
        }
        Op::And | Op::Or => [left, right]
            .iter()
            .any(|family| compound(*family) || matches!(family, Text | Date)),
        _ => false,
    }
}
