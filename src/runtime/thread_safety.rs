//! Which methods may run in preemptive processes, and what is in the way of the others
//! (Develop/preemptive-processes).
//!
//! Code must not call commands that are not thread safe, nor methods that call some, nor use
//! interprocess variables. What lies between the comments `//%T-` and `//%T+` is not looked at;
//! when it runs in a preemptive process after all, it ends in an error.

use rustc_hash::FxHashSet;

use super::program::Program;
use crate::resolve::code::{
    Arg, Execution, Expr, ExprKind, Literal, MethodRef, PlaceKind, Routine,
};
use crate::resolve::walk::{Node, walk};
use crate::source::{Source, Span};

/// What is in the way of preemptive execution.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Where, in the code that was asked about.
    pub span: Span,
    /// What, as the end of a sentence that begins with the name of the method.
    pub reason: String,
}

/// The number of `ON ERR CALL`: the method it installs runs in the same process.
const ON_ERR_CALL: u16 = 155;

/// What is in the way of running this method preemptively; nothing if it is thread safe.
pub(super) fn of_method(program: &Program, number: u32) -> Vec<Refusal> {
    let Some(loaded) = program.method(number) else {
        return Vec::new();
    };
    match loaded.routine.attributes.execution {
        Execution::Incapable => vec![declared_incapable(loaded.routine.name.as_ref())],
        Execution::Capable | Execution::Indifferent => {
            let mut calls = FxHashSet::default();
            calls.insert(number);
            of_routine(program, &loaded.routine, &mut calls)
        }
    }
}

/// What is in the way of running this code preemptively. `seen` are the methods that were looked
/// at already.
fn of_routine(program: &Program, routine: &Routine, seen: &mut FxHashSet<u32>) -> Vec<Refusal> {
    let unchecked = unchecked_ranges(&routine.source);
    let mut refusals = Vec::new();
    let mut calls = Vec::new();
    walk(&routine.body, &mut |node| {
        let (span, reason) = match node {
            Node::Expr(expr) => {
                calls.extend(
                    called_method(program, routine.unit, expr).map(|method| (expr.span, method)),
                );
                match &expr.kind {
                    ExprKind::Command { command, .. } if !command.thread_safe => (
                        expr.span,
                        format!(
                            "the command {} ({}) is not thread safe",
                            command.name, command.number
                        ),
                    ),
                    _ => return,
                }
            }
            Node::Place(place) => match place.kind {
                PlaceKind::Interprocess(variable) => (
                    place.span,
                    format!(
                        "the interprocess variable <>{} cannot be used",
                        program.interprocess_variable_name(variable)
                    ),
                ),
                _ => return,
            },
            Node::Statement(_) => return,
        };
        if !is_unchecked(&unchecked, span) {
            refusals.push(Refusal { span, reason });
        }
    });
    for (span, method) in calls {
        if is_unchecked(&unchecked, span) || !seen.insert(method) {
            continue;
        }
        let Some(loaded) = program.method(method) else {
            continue;
        };
        let reason = match loaded.routine.attributes.execution {
            Execution::Incapable => declared_incapable(&loaded.routine.name).reason,
            _ => match of_routine(program, &loaded.routine, seen)
                .into_iter()
                .next()
            {
                Some(first) => first.reason,
                None => continue,
            },
        };
        let reason = format!("it calls `{}`: {reason}", loaded.routine.name);
        refusals.push(Refusal { span, reason });
    }
    refusals.sort_by_key(|refusal| refusal.span.start);
    refusals
}

/// What is in the way in a function of a class; such a function has no declaration of its own.
pub fn of_function(program: &Program, routine: &Routine) -> Vec<Refusal> {
    of_routine(program, routine, &mut FxHashSet::default())
}

fn declared_incapable(name: &str) -> Refusal {
    Refusal {
        span: Span::default(),
        reason: format!("`{name}` is declared incapable of preemptive execution"),
    }
}

/// The project method that an expression calls, or installs for errors.
fn called_method(program: &Program, unit: u32, expr: &Expr) -> Option<u32> {
    match &expr.kind {
        ExprKind::Method {
            method: MethodRef::Known(method),
            ..
        }
        | ExprKind::MethodOfFormula(MethodRef::Known(method)) => Some(*method),
        ExprKind::Command { command, args } if command.number == ON_ERR_CALL => {
            let Some(Arg::Value(Expr {
                kind: ExprKind::Literal(Literal::Text(name)),
                ..
            })) = args.first()
            else {
                return None;
            };
            program.method_number_for_command(unit, name)
        }
        _ => None,
    }
}

fn is_unchecked(ranges: &[Span], span: Span) -> bool {
    ranges
        .iter()
        .any(|range| (range.start..range.end).contains(&span.start))
}

/// The parts of a text between `//%T-` and `//%T+`, or its end.
fn unchecked_ranges(source: &Source) -> Vec<Span> {
    let mut ranges = Vec::new();
    let mut open: Option<u32> = None;
    let mut offset = 0;
    for line in source.text.split_inclusive(['\n', '\r']) {
        let start = offset;
        offset += line.len() as u32;
        let comment = line.trim().strip_prefix("//").map(str::trim_start);
        match (comment, open) {
            (Some(text), None) if text.starts_with("%T-") => open = Some(start),
            (Some(text), Some(begin)) if text.starts_with("%T+") => {
                ranges.push(Span {
                    start: begin,
                    end: offset,
                });
                open = None;
            }
            _ => {}
        }
    }
    ranges.extend(open.map(|begin| Span {
        start: begin,
        end: offset,
    }));
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(methods: &[(&str, &str)]) -> Vec<String> {
        let sources = methods
            .iter()
            .map(|(name, text)| Source::new(*name, *text))
            .collect();
        let program = Program::from_sources(sources, Vec::new());
        let refusals = program.thread_safety(0);
        refusals.iter().map(|r| r.reason.clone()).collect()
    }

    #[test]
    fn plain_computing_is_thread_safe() {
        let found = reasons(&[
            (
                "main",
                "#DECLARE($n : Integer) -> $r : Integer\n$r:=twice($n)",
            ),
            ("twice", "#DECLARE($n : Integer) -> $r : Integer\n$r:=$n*2"),
        ]);
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn an_unsafe_command_reaches_its_callers() {
        let found = reasons(&[
            ("main", "middle\n<>n:=1"),
            ("middle", "inner"),
            ("inner", "REGISTER CLIENT(\"x\")\nmain"),
        ]);
        assert_eq!(
            found,
            [
                "it calls `middle`: it calls `inner`: the command REGISTER CLIENT (648) is not thread safe",
                "the interprocess variable <>n cannot be used",
            ]
        );
    }

    #[test]
    fn declared_incapable_and_the_handler_of_errors() {
        let found = reasons(&[
            ("main", "ON ERR CALL(\"handler\")"),
            (
                "handler",
                "//%attributes = {\"preemptive\":\"incapable\"}\n",
            ),
        ]);
        assert_eq!(
            found,
            ["it calls `handler`: `handler` is declared incapable of preemptive execution"]
        );
    }

    #[test]
    fn what_the_comments_exclude_is_not_looked_at() {
        let text = "//%T-\nREGISTER CLIENT(\"x\")\n//%T+\nUNREGISTER CLIENT";
        assert_eq!(
            reasons(&[("main", text)]),
            ["the command UNREGISTER CLIENT (649) is not thread safe"]
        );
        assert!(reasons(&[("main", "  // %T-\n<>n:=1")]).is_empty());
    }
}
