//! Walks resolved code: every statement, expression and place of a routine, the outer ones first.

use super::code::{Arg, Body, Expr, ExprKind, Formula, Place, PlaceKind, Statement, StatementKind};

/// Something in the code of a routine.
#[derive(Clone, Copy)]
pub enum Node<'a> {
    Statement(&'a Statement),
    Expr(&'a Expr),
    Place(&'a Place),
}

/// Shows all of a body to `see`, the code of formulas in it too.
pub fn walk<'a>(body: &'a [Statement], see: &mut dyn FnMut(Node<'a>)) {
    Walker { see }.block(body);
}

struct Walker<'w, 'a> {
    see: &'w mut dyn FnMut(Node<'a>),
}

impl<'a> Walker<'_, 'a> {
    fn block(&mut self, block: &'a [Statement]) {
        for statement in block {
            (self.see)(Node::Statement(statement));
            self.statement(&statement.kind);
        }
    }

    fn statement(&mut self, kind: &'a StatementKind) {
        match kind {
            StatementKind::Evaluate(expr) => self.expr(expr),
            StatementKind::Assign { place, value, .. } => {
                self.place(place);
                self.expr(value);
            }
            StatementKind::If {
                condition,
                then,
                otherwise,
            } => {
                self.expr(condition);
                self.block(then);
                self.block(otherwise);
            }
            StatementKind::Case {
                branches,
                otherwise,
            } => {
                for (condition, block) in branches {
                    self.expr(condition);
                    self.block(block);
                }
                self.block(otherwise);
            }
            StatementKind::While { condition, block } => {
                self.expr(condition);
                self.block(block);
            }
            StatementKind::Repeat { block, until } => {
                self.block(block);
                self.expr(until);
            }
            StatementKind::For {
                counter,
                from,
                to,
                step,
                block,
            } => {
                self.place(counter);
                self.exprs([from, to].into_iter().chain(step));
                self.block(block);
            }
            StatementKind::ForEach(each) => {
                self.place(&each.item);
                self.expr(&each.source);
                let limits = [&each.begin, &each.end, &each.while_, &each.until];
                self.exprs(limits.into_iter().flatten());
                self.block(&each.block);
            }
            StatementKind::Use { target, block } => {
                self.expr(target);
                self.block(block);
            }
            StatementKind::Try { block, catch } => {
                self.block(block);
                self.block(catch.as_deref().unwrap_or_default());
            }
            StatementKind::Return(expr) => self.exprs(expr),
            StatementKind::Declare { variables, .. } => {
                for variable in variables {
                    self.place(variable);
                }
            }
            StatementKind::Break
            | StatementKind::Continue
            | StatementKind::Sql
            | StatementKind::Refused(_) => {}
        }
    }

    fn exprs(&mut self, exprs: impl IntoIterator<Item = &'a Expr>) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn expr(&mut self, expr: &'a Expr) {
        (self.see)(Node::Expr(expr));
        match &expr.kind {
            ExprKind::Read(place) | ExprKind::PointerTo(place) => self.place(place),
            ExprKind::Command { args, .. } => {
                for arg in args {
                    match arg {
                        Arg::Value(expr) => self.expr(expr),
                        Arg::Place(place) => self.place(place),
                        Arg::Symbol(_) => {}
                    }
                }
            }
            ExprKind::Method { args, .. }
            | ExprKind::SuperConstructor(args)
            | ExprKind::SuperCall { args, .. }
            | ExprKind::Collection(args) => self.exprs(args),
            ExprKind::CallMember { base, args, .. } => {
                self.expr(base);
                self.exprs(args);
            }
            ExprKind::CallIndex { base, key, args } => {
                self.expr(base);
                self.expr(key);
                self.exprs(args);
            }
            ExprKind::Chain { first, rest } => {
                self.expr(first);
                self.exprs(rest.iter().map(|(_, _, expr)| expr));
            }
            ExprKind::Negate(expr) => self.expr(expr),
            ExprKind::Ternary(parts) => {
                let (condition, yes, no) = &**parts;
                self.exprs([condition, yes, no]);
            }
            ExprKind::Object(entries) => self.exprs(entries.iter().map(|(_, expr)| expr)),
            ExprKind::Formula(formula) | ExprKind::Defer(formula) => self.formula(formula),
            ExprKind::Try(body) => match &**body {
                Body::Value(expr) => self.expr(expr),
                Body::Assign { place, value, .. } => {
                    self.place(place);
                    self.expr(value);
                }
            },
            ExprKind::Literal(_)
            | ExprKind::This
            | ExprKind::Table(..)
            | ExprKind::MethodOfFormula(_)
            | ExprKind::SuperRead(_) => {}
        }
    }

    fn formula(&mut self, formula: &'a Formula) {
        self.block(&formula.routine.body);
    }

    fn place(&mut self, place: &'a Place) {
        (self.see)(Node::Place(place));
        match &place.kind {
            PlaceKind::ParameterAt(expr)
            | PlaceKind::Member { base: expr, .. }
            | PlaceKind::Dereference(expr) => self.expr(expr),
            PlaceKind::Index { base, key } => {
                self.expr(base);
                self.expr(key);
            }
            PlaceKind::Element { base, index } | PlaceKind::Character { base, index } => {
                self.place(base);
                self.expr(index);
            }
            PlaceKind::ElementOf { base, index } | PlaceKind::CharacterOf { base, index } => {
                self.expr(base);
                self.expr(index);
            }
            PlaceKind::Local(_)
            | PlaceKind::Process(_)
            | PlaceKind::Interprocess(_)
            | PlaceKind::Field { .. } => {}
        }
    }
}
