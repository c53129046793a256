//! From the syntax tree to resolved code: every name gets a meaning, once, when code is loaded.
//!
//! Unknown names, wrong numbers of arguments and literals of the wrong type are reported here,
//! with their places. Nothing is run.

pub mod class;
pub mod code;
mod declare;
mod expression;
mod place;
mod scope;
mod statement;
pub mod walk;

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::syntax::ast;
use code::{Attributes, Routine, RoutineKind, Type};
use scope::Scope;
pub(crate) use statement::Family;

/// What the resolver must know of the program around the code.
pub trait Environment {
    /// The number of the project or component whose code it is.
    fn unit(&self) -> u32;
    /// The number of a project method.
    fn method(&self, name: &str) -> Option<u32>;
    /// All method names, for suggestions.
    fn method_names(&self) -> Vec<String>;
    /// The number of a process variable, the same for the same name everywhere.
    fn process_variable(&self, name: &str) -> u32;
    fn interprocess_variable(&self, name: &str) -> u32;
    /// The store of the classes of `cs` (an empty name) or `cs.Space`.
    fn class_store(&self, space: &str) -> Option<Arc<str>>;
    /// The value of a constant of the project, by its place behind the predefined ones.
    fn constant(&self, _n: u32) -> Option<code::Literal> {
        None
    }
}

/// The state of resolving one routine, with those that enclose it.
pub(crate) struct Resolver<'a> {
    source: &'a Arc<Source>,
    environment: &'a dyn Environment,
    /// The innermost scope is the last.
    scopes: Vec<Scope>,
    diagnostics: Vec<Diagnostic>,
    class: Option<Arc<str>>,
    loops: u32,
    name: Arc<str>,
    /// Local variables are kept as process variables: the REPL.
    keeps_locals: bool,
}

/// Resolves a method.
pub fn resolve_method(
    source: &Arc<Source>,
    name: &str,
    method: &ast::Method,
    attributes: Attributes,
    environment: &dyn Environment,
) -> (Routine, Vec<Diagnostic>) {
    let mut resolver = Resolver::new(source, name, None, environment);
    let routine = resolver.routine(
        name,
        method.declare.as_ref(),
        &method.block,
        whole(source),
        RoutineKind::Method,
        attributes,
    );
    (routine, resolver.diagnostics)
}

/// Resolves the body of a formula made from text.
pub fn resolve_formula(
    source: &Arc<Source>,
    body: &ast::FormulaBody,
    environment: &dyn Environment,
) -> (Routine, Vec<Diagnostic>) {
    let mut resolver = Resolver::new(source, "formula", None, environment);
    let (routine, _) = resolver.formula_routine(body, whole(source));
    (routine, resolver.diagnostics)
}

/// Resolves an entry of the REPL: its local variables outlive it, as process variables whose
/// names keep the `$`.
pub fn resolve_entry(
    source: &Arc<Source>,
    method: &ast::Method,
    environment: &dyn Environment,
) -> (Routine, Vec<Diagnostic>) {
    let mut resolver = Resolver::new(source, "repl", None, environment);
    resolver.keeps_locals = true;
    let routine = resolver.routine(
        "repl",
        None,
        &method.block,
        Span::default(),
        RoutineKind::Method,
        Attributes::default(),
    );
    (routine, resolver.diagnostics)
}

/// Resolves an entry of the REPL that is an expression.
pub fn resolve_entry_formula(
    source: &Arc<Source>,
    body: &ast::FormulaBody,
    environment: &dyn Environment,
) -> (Routine, Vec<Diagnostic>) {
    let mut resolver = Resolver::new(source, "repl", None, environment);
    resolver.keeps_locals = true;
    let (routine, _) = resolver.formula_routine(body, Span::default());
    (routine, resolver.diagnostics)
}

fn whole(source: &Source) -> Span {
    Span::new(0, source.text.len() as u32)
}

impl<'a> Resolver<'a> {
    fn new(
        source: &'a Arc<Source>,
        name: &str,
        class: Option<Arc<str>>,
        environment: &'a dyn Environment,
    ) -> Resolver<'a> {
        Resolver {
            source,
            environment,
            scopes: Vec::new(),
            diagnostics: Vec::new(),
            class,
            loops: 0,
            name: name.into(),
            keeps_locals: false,
        }
    }

    /// Resolves a method or function: declarations first, then the body.
    fn routine(
        &mut self,
        name: &str,
        signature: Option<&ast::Signature>,
        block: &ast::Block,
        span: Span,
        kind: RoutineKind,
        attributes: Attributes,
    ) -> Routine {
        self.scopes.push(Scope::new(false));
        let loops = std::mem::take(&mut self.loops);
        self.declare_params(signature, span);
        self.declare_locals(block);
        let body = self.block(block);
        self.loops = loops;
        let scope = self.scopes.pop().expect("pushed above");
        self.report_unassigned(&scope);
        Routine {
            name: name.into(),
            source: Arc::clone(self.source),
            signature: scope.signature(),
            slots: scope.slots,
            body,
            attributes,
            class: self.class.clone(),
            kind,
            unit: self.environment.unit(),
            has_formulas: scope.has_formulas,
        }
    }

    /// Locals that are read, but neither declared nor ever given a value. The read is an error
    /// when it is reached; whoever checks a program hears of it before.
    fn report_unassigned(&mut self, scope: &Scope) {
        let mut list: Vec<(Span, &str)> = (scope.params..)
            .zip(scope.slots.iter().skip(scope.params as usize))
            .filter(|(slot, of)| {
                let declared = of.ty != Type::Undeclared || of.array.is_some();
                !declared && scope.result != Some(*slot) && !scope.assigned.contains(slot)
            })
            .filter_map(|(slot, of)| Some((*scope.mentioned.get(&slot)?, &*of.name)))
            .collect();
        list.sort_by_key(|(span, _)| span.start);
        for (span, name) in list {
            self.warning(
                "unassigned",
                span,
                format!("{name} is never declared, and nothing ever gives it a value"),
            );
        }
    }

    fn scope(&mut self) -> &mut Scope {
        self.scopes.last_mut().expect("a routine is being resolved")
    }

    fn text(&self, name: ast::Name) -> &'a str {
        self.source.slice(name.span)
    }

    fn error(
        &mut self,
        id: &'static str,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.diagnostics.push(Diagnostic::error(id, span, message));
        self.diagnostics.last_mut().expect("pushed above")
    }

    fn warning(
        &mut self,
        id: &'static str,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.diagnostics
            .push(Diagnostic::warning(id, span, message));
        self.diagnostics.last_mut().expect("pushed above")
    }

    /// The slot of a local variable, made if it is new. In a formula, a copy of the enclosing
    /// routine's variable.
    fn local(&mut self, name: &str) -> u32 {
        self.local_in(self.scopes.len() - 1, name)
    }

    fn local_in(&mut self, depth: usize, name: &str) -> u32 {
        if let Some(slot) = self.scopes[depth].find(name) {
            return slot;
        }
        if depth > 0 && self.scopes[depth].is_formula {
            let outer = self.local_in(depth - 1, name);
            let ty = self.scopes[depth - 1].slots[outer as usize].ty.clone();
            let inner = self.scopes[depth].add(name, ty);
            self.scopes[depth].captures.push((outer, inner));
            return inner;
        }
        self.scopes[depth].add(name, Type::Undeclared)
    }
}
