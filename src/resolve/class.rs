//! Class files: each function becomes a routine, the initialised properties one more.

use std::sync::Arc;

use super::code::{
    AssignOp, Attributes, Execution, Expr, ExprKind, Place, PlaceKind, Routine, RoutineKind,
    Signature, Statement, StatementKind, Type,
};
use super::scope::Scope;
use super::{Environment, Resolver};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::syntax::ast::{self, FunctionKind, Member};

/// A class as it is written, with all its code resolved.
#[derive(Debug)]
pub struct ResolvedClass {
    pub name: Arc<str>,
    /// What stands after `Class extends`.
    pub extends: Option<Arc<str>>,
    pub modifiers: ast::Modifiers,
    pub constructor: Option<Arc<Routine>>,
    /// Where the constructor stands in the file.
    pub constructor_span: Span,
    /// Sets the properties that have a value; runs before the constructor.
    pub initialiser: Arc<Routine>,
    pub functions: Vec<ResolvedFunction>,
    pub properties: Vec<ResolvedProperty>,
}

/// A declared property.
#[derive(Debug)]
pub struct ResolvedProperty {
    pub name: Arc<str>,
    pub ty: Option<Type>,
    /// Where its name stands.
    pub span: Span,
}

#[derive(Debug)]
pub struct ResolvedFunction {
    pub name: Arc<str>,
    pub kind: FunctionKind,
    pub routine: Arc<Routine>,
    /// Where it stands in the file.
    pub span: Span,
}

impl ResolvedClass {
    /// The property that the class itself declares with this name.
    pub fn property(&self, name: &str) -> Option<&ResolvedProperty> {
        self.properties
            .iter()
            .find(|property| &*property.name == name)
    }

    /// The first error that keeps a part of the class from running: a function, or without a span
    /// what stands before all of them.
    pub fn problem<'d>(
        &self,
        part: Option<Span>,
        diagnostics: &'d [Diagnostic],
    ) -> Option<&'d Diagnostic> {
        let start = part.map_or(0, |span| span.start);
        let constructor = self.constructor.iter().map(|_| self.constructor_span);
        let functions = self.functions.iter().map(|function| function.span);
        let end = (constructor.chain(functions))
            .map(|span| span.start)
            .filter(|other| part.is_none() || *other > start)
            .min()
            .unwrap_or(u32::MAX);
        diagnostics
            .iter()
            .find(|d| d.prevents_running() && (start..end).contains(&d.span.start))
    }
}

/// Resolves the file of a class.
pub fn resolve_class(
    source: &Arc<Source>,
    name: &str,
    class: &ast::Class,
    environment: &dyn Environment,
) -> (ResolvedClass, Vec<Diagnostic>) {
    let mut resolver = Resolver::new(source, name, Some(name.into()), environment);
    let resolved = resolver.class(name, class);
    (resolved, resolver.diagnostics)
}

impl Resolver<'_> {
    fn class(&mut self, name: &str, class: &ast::Class) -> ResolvedClass {
        let mut resolved = ResolvedClass {
            name: name.into(),
            extends: class.extends.map(|name| self.text(name).into()),
            modifiers: constructor_modifiers(class),
            constructor: None,
            constructor_span: Span::default(),
            initialiser: self.initialiser(name, class),
            functions: Vec::new(),
            properties: Vec::new(),
        };
        for member in &class.members {
            match member {
                Member::Property(property) => {
                    let ty = property.ty.as_ref().map(|ty| self.declared_type(ty));
                    for name in &property.names {
                        let text: Arc<str> = self.text(*name).into();
                        if resolved.property(&text).is_some() {
                            self.warning(
                                "duplicate-member",
                                name.span,
                                format!("the property `{text}` is declared twice"),
                            );
                        }
                        resolved.properties.push(ResolvedProperty {
                            name: text,
                            ty: ty.clone(),
                            span: name.span,
                        });
                    }
                }
                Member::Alias(_) => {}
                Member::Function(function) => self.function(name, function, &mut resolved),
            }
        }
        resolved
    }

    fn function(&mut self, class: &str, function: &ast::Function, resolved: &mut ResolvedClass) {
        let is_constructor = function.kind == FunctionKind::Constructor;
        let name: Arc<str> = self.text(function.name).into();
        let full = if is_constructor {
            format!("{class}:constructor")
        } else {
            format!("{class}.{name}")
        };
        let kind = if is_constructor {
            RoutineKind::Constructor
        } else {
            RoutineKind::Function
        };
        let mut routine = self.routine(
            &full,
            Some(&function.signature),
            &function.block,
            function.span,
            kind,
            Attributes {
                execution: Execution::Capable,
                ..Attributes::default()
            },
        );
        let runs_somewhere = function.modifiers.local || function.modifiers.server;
        if runs_somewhere && !may_say_where(resolved) {
            self.error(
                "local-or-server",
                function.name.span,
                "only functions of shared or session singletons and of the data model can be local or server",
            );
        }
        // a shared function holds the lock of its object; elsewhere the word has no effect
        let is_shared = resolved.modifiers.shared || resolved.modifiers.session;
        if function.modifiers.shared && is_shared && !is_constructor {
            let target = Expr {
                kind: ExprKind::This,
                span: function.name.span,
            };
            let block = std::mem::take(&mut routine.body);
            routine.body = vec![Statement {
                kind: StatementKind::Use { target, block },
                span: function.span,
            }];
        }
        if is_constructor {
            resolved.constructor = Some(Arc::new(routine));
            resolved.constructor_span = function.span;
            return;
        }
        let twice = resolved
            .functions
            .iter()
            .any(|f| f.name == name && f.kind == function.kind);
        // a computed property may be declared as a property too
        let plain = function.kind == FunctionKind::Plain;
        let property = plain && resolved.property(&name).is_some();
        if twice || property {
            self.error(
                "duplicate-member",
                function.name.span,
                format!("the class has a member `{name}` already"),
            );
        }
        resolved.functions.push(ResolvedFunction {
            name,
            kind: function.kind,
            routine: Arc::new(routine),
            span: function.span,
        });
    }

    /// The routine that gives the properties their first values.
    fn initialiser(&mut self, name: &str, class: &ast::Class) -> Arc<Routine> {
        self.scopes.push(Scope::new(false));
        let mut body = Vec::new();
        for member in &class.members {
            let Member::Property(property) = member else {
                continue;
            };
            let (Some(value), Some(property_name)) = (&property.value, property.names.first())
            else {
                continue;
            };
            let value = self.expr(value);
            let base = Expr {
                kind: ExprKind::This,
                span: property_name.span,
            };
            let kind = PlaceKind::Member {
                base,
                name: self.text(*property_name).into(),
            };
            let place = Place {
                kind,
                span: property_name.span,
            };
            let kind = StatementKind::Assign {
                place,
                op: AssignOp::Set,
                value,
            };
            body.push(Statement {
                kind,
                span: property.span,
            });
        }
        let scope = self.scopes.pop().expect("pushed above");
        Arc::new(Routine {
            name: format!("{name}:properties").into(),
            source: Arc::clone(self.source),
            signature: Signature::default(),
            slots: scope.slots,
            body,
            attributes: Attributes::default(),
            class: self.class.clone(),
            kind: RoutineKind::Constructor,
            unit: self.environment.unit(),
            has_formulas: scope.has_formulas,
        })
    }
}

/// May functions of the class say on which machine they run (Concepts/classes)?
fn may_say_where(class: &ResolvedClass) -> bool {
    let words = class.modifiers;
    let data_model = [
        "DataStoreImplementation",
        "DataClass",
        "Entity",
        "EntitySelection",
    ];
    (words.singleton && words.shared)
        || words.session
        || class.extends.as_deref().is_some_and(|name| {
            let name = name.rsplit('.').next().unwrap_or(name);
            data_model
                .iter()
                .any(|known| name.eq_ignore_ascii_case(known))
        })
}

/// The words before `Class constructor` say what the whole class is.
fn constructor_modifiers(class: &ast::Class) -> ast::Modifiers {
    class
        .members
        .iter()
        .find_map(|member| match member {
            Member::Function(function) if function.kind == FunctionKind::Constructor => {
                Some(function.modifiers)
            }
            _ => None,
        })
        .unwrap_or_default()
}
