//! Places: what can be assigned, pointed to or filled by a command.

use super::Resolver;
use super::code::{Expr, ExprKind, Literal, Place, PlaceKind};
use crate::syntax::ast;

impl Resolver<'_> {
    /// The expression as a place; an error if it cannot be assigned.
    pub(super) fn place(&mut self, expr: &ast::Expr) -> Option<Place> {
        let resolved = self.expr(expr);
        match resolved.kind {
            ExprKind::Read(place) => match place.kind {
                PlaceKind::ElementOf { .. } | PlaceKind::CharacterOf { .. } => {
                    self.not_assignable(expr);
                    None
                }
                _ => {
                    self.assigned(&place);
                    Some(*place)
                }
            },
            // an unreadable expression has its diagnostic already
            ExprKind::Literal(Literal::Undefined) => None,
            _ => {
                self.not_assignable(expr);
                None
            }
        }
    }

    /// Something may give the variable a value here.
    pub(super) fn assigned(&mut self, place: &Place) {
        match &place.kind {
            PlaceKind::Local(slot) => {
                self.scope().assigned.insert(*slot);
            }
            PlaceKind::Element { base, .. } | PlaceKind::Character { base, .. } => {
                self.assigned(base);
            }
            _ => {}
        }
    }

    fn not_assignable(&mut self, expr: &ast::Expr) {
        let hint = match &expr.kind {
            ast::ExprKind::Command(_) | ast::ExprKind::Constant(_) => {
                Some("commands and constants cannot be assigned".to_owned())
            }
            _ => None,
        };
        self.error("not-assignable", expr.span, "this cannot be assigned")
            .hint = hint;
    }

    /// A local variable as a place.
    pub(super) fn local_place(&mut self, name: &str) -> PlaceKind {
        if self.keeps_locals {
            return PlaceKind::Process(self.environment.process_variable(name));
        }
        PlaceKind::Local(self.local(name))
    }

    /// The slot of `$n`, if the routine has one for it; `$0` is the result.
    pub(super) fn parameter_slot(&mut self, n: u32) -> Option<u32> {
        if n == 0 {
            Some(self.scope().result())
        } else {
            self.scope().param(n)
        }
    }

    /// `$n` as a place: its slot, or an argument beyond the declared ones.
    pub(super) fn parameter(&mut self, n: u32, span: crate::source::Span) -> PlaceKind {
        match self.parameter_slot(n) {
            Some(slot) => PlaceKind::Local(slot),
            None => PlaceKind::ParameterAt(Expr {
                kind: ExprKind::Literal(Literal::Integer(i32::try_from(n).unwrap_or(i32::MAX))),
                span,
            }),
        }
    }
}
