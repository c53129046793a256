//! Expressions.

use std::sync::Arc;

use super::Resolver;
use super::code::{
    Arg, Attributes, Body, Execution, Expr, ExprKind, Formula, Literal, MethodRef, Place,
    PlaceKind, Routine, RoutineKind,
};
use super::scope::Scope;
use crate::command::{Command, Kind, Need, Run};
use crate::commands;
use crate::constants::{self, ConstantValue};
use crate::source::Span;
use crate::syntax::ast::{self, LinkKind};

/// Numbers of the commands that are words of the language.
mod word {
    pub const TRUE: u16 = 214;
    pub const FALSE: u16 = 215;
    pub const NULL: u16 = 1517;
    pub const UNDEFINED: u16 = 82;
    pub const THIS: u16 = 1470;
    /// `Super(…)`; public code has both numbers in both places.
    pub const SUPER_CALL: u16 = 1705;
    pub const SUPER: u16 = 1706;
}

/// How many members, indexes and calls may follow each other (`$a.b[1].c()`).
const MAX_LINKS: usize = 256;

impl Resolver<'_> {
    pub(super) fn expr(&mut self, expr: &ast::Expr) -> Expr {
        let span = expr.span;
        let kind = match &expr.kind {
            ast::ExprKind::Number(x) => ExprKind::Literal(number(*x)),
            ast::ExprKind::Text(text) => ExprKind::Literal(Literal::Text(Arc::from(&**text))),
            ast::ExprKind::Date { year, month, day } => {
                ExprKind::Literal(Literal::Date(*year, *month, *day))
            }
            ast::ExprKind::Time(seconds) => ExprKind::Literal(Literal::Time(*seconds)),
            ast::ExprKind::Local(name) => {
                let place = self.local_place(self.text(*name));
                if let PlaceKind::Local(slot) = place {
                    self.scope().mentioned.entry(slot).or_insert(span);
                }
                read(place, span)
            }
            ast::ExprKind::Parameter(n) => read(self.parameter(*n, span), span),
            ast::ExprKind::ParameterAt(n) => {
                let n = self.expr(n);
                read(PlaceKind::ParameterAt(n), span)
            }
            ast::ExprKind::Variable(name) => {
                let text = self.text(*name);
                read(
                    PlaceKind::Process(self.environment.process_variable(text)),
                    span,
                )
            }
            ast::ExprKind::Interprocess(name) => {
                let variable = self.environment.interprocess_variable(self.text(*name));
                read(PlaceKind::Interprocess(variable), span)
            }
            ast::ExprKind::Command(number) => return self.command(*number, None, span),
            ast::ExprKind::Constant(index) => self.constant(*index, span),
            ast::ExprKind::Method(name) => return self.method(*name, Vec::new(), span),
            ast::ExprKind::Plugin(name) => return self.unknown_method(*name, span, Vec::new()),
            ast::ExprKind::Table(table) => {
                ExprKind::Table(self.text(table.name).into(), table.number)
            }
            ast::ExprKind::Field(table, field) => read(
                PlaceKind::Field {
                    table: self.text(table.name).into(),
                    field: self.text(field.name).into(),
                },
                span,
            ),
            ast::ExprKind::Object(entries) => ExprKind::Object(
                entries
                    .iter()
                    .map(|(name, value)| (self.text(*name).into(), self.expr(value)))
                    .collect(),
            ),
            ast::ExprKind::Collection(items) => {
                ExprKind::Collection(items.iter().map(|item| self.expr(item)).collect())
            }
            ast::ExprKind::Chain(chain) => ExprKind::Chain {
                first: Box::new(self.expr(&chain.first)),
                rest: chain
                    .rest
                    .iter()
                    .map(|(op, span, e)| (*op, *span, self.expr(e)))
                    .collect(),
            },
            ast::ExprKind::Negate(inner) => match self.expr(inner).kind {
                ExprKind::Literal(Literal::Integer(i)) if i != 0 && i != i32::MIN => {
                    ExprKind::Literal(Literal::Integer(-i))
                }
                ExprKind::Literal(Literal::Real(x)) => ExprKind::Literal(number(-x)),
                kind => ExprKind::Negate(Box::new(Expr {
                    kind,
                    span: inner.span,
                })),
            },
            ast::ExprKind::PointerTo(inner) => match self.pointable(inner) {
                Some(kind) => kind,
                None => ExprKind::Literal(Literal::Undefined),
            },
            ast::ExprKind::Ternary(parts) => {
                let (condition, then, otherwise) = &**parts;
                ExprKind::Ternary(Box::new((
                    self.expr(condition),
                    self.expr(then),
                    self.expr(otherwise),
                )))
            }
            ast::ExprKind::Postfix(postfix) => return self.postfix(postfix, span),
            ast::ExprKind::Paren(inner) => {
                return Expr {
                    kind: self.expr(inner).kind,
                    span,
                };
            }
            ast::ExprKind::Special(form, body) => self.special(*form, body, span),
            ast::ExprKind::Error => ExprKind::Literal(Literal::Undefined),
        };
        Expr { kind, span }
    }

    fn pointable(&mut self, inner: &ast::Expr) -> Option<ExprKind> {
        if let ast::ExprKind::Table(..) = inner.kind {
            return Some(self.expr(inner).kind);
        }
        self.place(inner)
            .map(|place| ExprKind::PointerTo(Box::new(place)))
    }

    fn constant(&mut self, index: u32, span: Span) -> ExprKind {
        if let Some(own) = index.checked_sub(constants::count()) {
            let literal = self.environment.constant(own);
            return ExprKind::Literal(literal.unwrap_or(Literal::Undefined));
        }
        let constant = constants::get(index);
        let literal = match constant.value {
            ConstantValue::Integer(i) => Literal::Integer(i),
            ConstantValue::Real(x) => number(x),
            ConstantValue::Text(text) => Literal::Text(text.into()),
            ConstantValue::Unknown => {
                self.error(
                    "unknown-constant-value",
                    span,
                    format!(
                        "the value of the constant `{}` is not documented",
                        constant.name
                    ),
                );
                Literal::Undefined
            }
        };
        ExprKind::Literal(literal)
    }

    fn method(&mut self, name: ast::Name, args: Vec<Expr>, span: Span) -> Expr {
        match self.environment.method(self.text(name)) {
            Some(method) => Expr {
                kind: ExprKind::Method {
                    method: MethodRef::Known(method),
                    args,
                },
                span,
            },
            None => self.unknown_method(name, span, args),
        }
    }

    /// An operand and its links, from left to right.
    fn postfix(&mut self, postfix: &ast::Postfix, span: Span) -> Expr {
        if let Some(link) = postfix.links.get(MAX_LINKS) {
            self.error(
                "too-deep",
                link.span,
                format!("more than {MAX_LINKS} members, indexes and calls follow each other"),
            );
            return undefined(span);
        }
        let mut links = postfix.links.iter().peekable();
        let start = postfix.base.span;
        let first_call = call_args(links.peek().copied());
        let expr = match (&postfix.base.kind, first_call) {
            (ast::ExprKind::Command(word::SUPER | word::SUPER_CALL), _) => {
                return self.super_chain(postfix, span);
            }
            (ast::ExprKind::Command(number), Some((args, end))) => {
                links.next();
                self.command(*number, Some(args), start.to(end))
            }
            (ast::ExprKind::Method(name), Some((args, end))) => {
                links.next();
                let args = self.plain_args(args);
                self.method(*name, args, start.to(end))
            }
            (ast::ExprKind::Variable(name) | ast::ExprKind::Plugin(name), Some((args, end))) => {
                links.next();
                let args = self.plain_args(args);
                self.unknown_method(*name, start.to(end), args)
            }
            _ => self.expr(&postfix.base),
        };
        self.follow(expr, start, links)
    }

    /// Follows the links of an operand that begins at `start`.
    fn follow<'l>(
        &mut self,
        mut expr: Expr,
        start: Span,
        mut links: std::iter::Peekable<impl Iterator<Item = &'l ast::Link>>,
    ) -> Expr {
        while let Some(link) = links.next() {
            let here = start.to(link.span);
            let call = call_args(links.peek().copied());
            expr = match (&link.kind, call) {
                (LinkKind::Member(name), Some((args, end))) => {
                    links.next();
                    let args = self.plain_args(args);
                    let name = self.text(*name).into();
                    Expr {
                        kind: ExprKind::CallMember {
                            base: Box::new(expr),
                            name,
                            args,
                        },
                        span: start.to(end),
                    }
                }
                (LinkKind::Index(key), Some((args, end))) => {
                    links.next();
                    let key = Box::new(self.expr(key));
                    let args = self.plain_args(args);
                    Expr {
                        kind: ExprKind::CallIndex {
                            base: Box::new(expr),
                            key,
                            args,
                        },
                        span: start.to(end),
                    }
                }
                _ => self.link(expr, link, here),
            };
        }
        expr
    }

    /// One link that is no call of a member.
    fn link(&mut self, base: Expr, link: &ast::Link, span: Span) -> Expr {
        let kind = match &link.kind {
            LinkKind::Member(name) => PlaceKind::Member {
                base,
                name: self.text(*name).into(),
            },
            LinkKind::Index(key) => {
                let key = self.expr(key);
                PlaceKind::Index { base, key }
            }
            LinkKind::Element(index) => {
                let index = self.expr(index);
                match base.kind {
                    ExprKind::Read(place) => PlaceKind::Element { base: place, index },
                    kind => PlaceKind::ElementOf {
                        base: Expr {
                            kind,
                            span: base.span,
                        },
                        index,
                    },
                }
            }
            LinkKind::Character(index) => {
                let index = self.expr(index);
                match base.kind {
                    ExprKind::Read(place) => PlaceKind::Character { base: place, index },
                    kind => PlaceKind::CharacterOf {
                        base: Expr {
                            kind,
                            span: base.span,
                        },
                        index,
                    },
                }
            }
            LinkKind::Dereference => PlaceKind::Dereference(base),
            LinkKind::Call(_) => {
                call_variable(self, span);
                return undefined(span);
            }
        };
        Expr {
            kind: read(kind, span),
            span,
        }
    }

    /// `Super(…)`, `Super.f(…)`, `Super.p` and what follows.
    fn super_chain(&mut self, postfix: &ast::Postfix, span: Span) -> Expr {
        let start = postfix.base.span;
        let links = postfix.links.as_slice();
        let (expr, used) = match links {
            [
                ast::Link {
                    kind: LinkKind::Call(args),
                    ..
                },
                ..,
            ] => (
                Expr {
                    kind: ExprKind::SuperConstructor(self.plain_args(args)),
                    span: start.to(links[0].span),
                },
                1,
            ),
            [
                ast::Link {
                    kind: LinkKind::Member(name),
                    ..
                },
                ast::Link {
                    kind: LinkKind::Call(args),
                    span: end,
                },
                ..,
            ] => {
                let name = self.text(*name).into();
                let args = self.plain_args(args);
                (
                    Expr {
                        kind: ExprKind::SuperCall { name, args },
                        span: start.to(*end),
                    },
                    2,
                )
            }
            [
                ast::Link {
                    kind: LinkKind::Member(name),
                    span: end,
                },
                ..,
            ] => (
                Expr {
                    kind: ExprKind::SuperRead(self.text(*name).into()),
                    span: start.to(*end),
                },
                1,
            ),
            _ => {
                self.error(
                    "super",
                    span,
                    "`Super` is followed by arguments or by a member",
                );
                return undefined(span);
            }
        };
        if self.class.is_none() {
            self.error("super", start, "`Super` is used outside a class");
        }
        self.follow(expr, start, links[used..].iter().peekable())
    }

    /// A command with or without arguments.
    fn command(&mut self, number: u16, args: Option<&Vec<ast::Argument>>, span: Span) -> Expr {
        let no_args = args.is_none_or(Vec::is_empty);
        let literal = match number {
            word::TRUE if no_args => Some(Literal::Boolean(true)),
            word::FALSE if no_args => Some(Literal::Boolean(false)),
            word::NULL if no_args => Some(Literal::Null),
            word::UNDEFINED if args.is_none() => Some(Literal::Undefined),
            _ => None,
        };
        if let Some(literal) = literal {
            return Expr {
                kind: ExprKind::Literal(literal),
                span,
            };
        }
        if matches!(number, word::SUPER | word::SUPER_CALL) {
            self.error(
                "super",
                span,
                "`Super` is followed by arguments or by a member",
            );
            return undefined(span);
        }
        if number == word::THIS && no_args {
            return Expr {
                kind: ExprKind::This,
                span,
            };
        }
        let Some(command) = commands::by_number(number) else {
            self.error(
                "unknown-command",
                span,
                format!("there is no command {number}"),
            );
            return undefined(span);
        };
        let args = args.map_or_else(Vec::new, |args| self.command_args(command, args, span));
        if no_args {
            self.check_count(command, 0, span);
        }
        if let Run::Absent(_) = command.run {
            self.warning(
                "not-implemented",
                span,
                format!(
                    "command {} `{}` is not implemented yet",
                    command.number, command.name
                ),
            );
        }
        Expr {
            kind: ExprKind::Command { command, args },
            span,
        }
    }

    /// Are these as many arguments as the command takes, not counting a table that may stand first?
    fn check_count(&mut self, command: &'static Command, count: usize, span: Span) {
        if !command.is_implemented() {
            return;
        }
        let (least, mut most) = command.arity();
        if command.may_name_a_table() {
            most = most.map(|most| most - 1);
        }
        let problem = if count < least {
            format!(
                "`{}` needs at least {}, {count} given",
                command.name,
                arguments(least)
            )
        } else if most.is_some_and(|most| count > most) {
            format!(
                "`{}` takes at most {}, {count} given",
                command.name,
                arguments(most.unwrap_or(0))
            )
        } else {
            return;
        };
        let signature = command.signature();
        let diagnostic = self.error("argument-count", span, problem);
        diagnostic.hint = Some(signature);
        diagnostic.when_reached = true;
    }

    fn command_args(
        &mut self,
        command: &'static Command,
        args: &[ast::Argument],
        span: Span,
    ) -> Vec<Arg> {
        if args.is_empty() {
            return Vec::new();
        }
        let table = command.may_name_a_table() && args.first().is_some_and(is_table);
        self.check_count(command, args.len() - usize::from(table), span);
        let left_out = command.may_name_a_table() && !table;
        let left_out = left_out.then(|| Arg::Value(undefined(span)));
        let mut position = left_out.iter().count();
        let args = args.iter();
        left_out
            .into_iter()
            .chain(args.map(|arg| {
                // a bare `*` may stand before optional parameters that were left out
                let is_star = matches!(arg, ast::Argument::Symbol(ast::ArgumentSymbol::Star, _));
                let mut param = command.param(position);
                while let Some(p) = param
                    && p.kind == Kind::Star
                    && !is_star
                    && p.need == Need::Optional
                    && command.params.len() > position + 1
                {
                    position += 1;
                    param = command.param(position);
                }
                position += 1;
                self.command_arg(command, param.map(|p| (p.name, p.kind)), arg)
            }))
            .collect()
    }

    fn command_arg(
        &mut self,
        command: &'static Command,
        param: Option<(&str, Kind)>,
        arg: &ast::Argument,
    ) -> Arg {
        match arg {
            ast::Argument::Expr(expr) => {
                let by_reference = param.is_some_and(|(_, kind)| kind.takes_place());
                let resolved = self.expr(expr);
                if let ExprKind::Read(place) = &resolved.kind
                    && !command.is_implemented()
                {
                    // nobody knows whether it gives the variable a value
                    self.assigned(place);
                }
                if by_reference && let ExprKind::Read(place) = resolved.kind {
                    self.assigned(&place);
                    return Arg::Place(*place);
                }
                if let Some((name, kind)) = param
                    && let ExprKind::Literal(literal) = &resolved.kind
                    && !accepts(kind, literal)
                {
                    let diagnostic = self.error(
                        "argument-type",
                        expr.span,
                        format!(
                            "`{}` takes {} as `{name}`",
                            command.name,
                            with_article(kind.word())
                        ),
                    );
                    diagnostic.hint = Some(command.signature());
                    diagnostic.when_reached = true;
                }
                Arg::Value(resolved)
            }
            ast::Argument::Symbol(symbol, _) => Arg::Symbol(*symbol),
            ast::Argument::Glued(_, expr) => Arg::Value(self.expr(expr)),
            ast::Argument::Missing(span) => Arg::Value(undefined(*span)),
        }
    }

    /// Arguments of a method or function.
    fn plain_args(&mut self, args: &[ast::Argument]) -> Vec<Expr> {
        args.iter()
            .map(|arg| match arg {
                ast::Argument::Expr(expr) | ast::Argument::Glued(_, expr) => self.expr(expr),
                ast::Argument::Symbol(_, span) => {
                    self.error(
                        "symbol-argument",
                        *span,
                        "only commands take a bare symbol as an argument",
                    );
                    undefined(*span)
                }
                ast::Argument::Missing(span) => undefined(*span),
            })
            .collect()
    }

    fn special(&mut self, form: ast::SpecialForm, body: &ast::FormulaBody, span: Span) -> ExprKind {
        match form {
            ast::SpecialForm::Try => ExprKind::Try(Box::new(self.body(body))),
            ast::SpecialForm::Formula | ast::SpecialForm::Defer => {
                self.scope().has_formulas = true;
                let (routine, captures) = self.formula_routine(body, span);
                let formula = Formula {
                    routine: Arc::new(routine),
                    captures,
                };
                if form == ast::SpecialForm::Formula {
                    ExprKind::Formula(formula)
                } else {
                    ExprKind::Defer(formula)
                }
            }
        }
    }

    fn body(&mut self, body: &ast::FormulaBody) -> Body {
        match body {
            ast::FormulaBody::Expr(ast::Expr {
                kind: ast::ExprKind::Method(name),
                span,
            }) => {
                let mut call = self.method(*name, Vec::new(), *span);
                if let ExprKind::Method { method, .. } = call.kind {
                    call.kind = ExprKind::MethodOfFormula(method);
                }
                Body::Value(call)
            }
            ast::FormulaBody::Expr(expr) | ast::FormulaBody::Return(Some(expr)) => {
                Body::Value(self.expr(expr))
            }
            ast::FormulaBody::Return(None) => Body::Value(undefined(Span::default())),
            ast::FormulaBody::Assign { target, op, value } => {
                let place = self.place(target);
                let value = self.expr(value);
                match place {
                    Some(place) => Body::Assign {
                        place,
                        op: *op,
                        value,
                    },
                    None => Body::Value(value),
                }
            }
        }
    }

    /// The routine of a formula, and the locals of the enclosing routine that it copies.
    pub(super) fn formula_routine(
        &mut self,
        body: &ast::FormulaBody,
        span: Span,
    ) -> (Routine, Vec<(u32, u32)>) {
        use super::code::{Statement, StatementKind};
        self.scopes.push(Scope::new(true));
        self.declare_params(None, span);
        let body_span = match body {
            ast::FormulaBody::Expr(expr) => expr.span,
            _ => span,
        };
        let kind = match self.body(body) {
            Body::Value(expr) => {
                self.scope().result();
                StatementKind::Return(Some(expr))
            }
            Body::Assign { place, op, value } => StatementKind::Assign { place, op, value },
        };
        let scope = self.scopes.pop().expect("pushed above");
        for &(outer, inner) in &scope.captures {
            if let Some(&span) = scope.mentioned.get(&inner) {
                self.scope().mentioned.entry(outer).or_insert(span);
            }
            if scope.assigned.contains(&inner) {
                self.scope().assigned.insert(outer);
            }
        }
        let routine = Routine {
            name: Arc::clone(&self.name),
            source: Arc::clone(self.source),
            signature: scope.signature(),
            slots: scope.slots,
            body: vec![Statement {
                kind,
                span: body_span,
            }],
            attributes: Attributes {
                execution: Execution::Capable,
                ..Attributes::default()
            },
            class: self.class.clone(),
            kind: RoutineKind::Formula,
            unit: self.environment.unit(),
            has_formulas: scope.has_formulas,
        };
        (routine, scope.captures)
    }
}

/// The arguments of a link that is a call.
fn call_args(link: Option<&ast::Link>) -> Option<(&Vec<ast::Argument>, Span)> {
    match link {
        Some(ast::Link {
            kind: LinkKind::Call(args),
            span,
        }) => Some((args, *span)),
        _ => None,
    }
}

fn read(kind: PlaceKind, span: Span) -> ExprKind {
    ExprKind::Read(Box::new(Place { kind, span }))
}

fn number(x: f64) -> Literal {
    let i = x as i32;
    if f64::from(i).to_bits() == x.to_bits() {
        Literal::Integer(i)
    } else {
        Literal::Real(x)
    }
}

/// `[Table]`, or what a pointer points to.
fn is_table(arg: &ast::Argument) -> bool {
    let ast::Argument::Expr(expr) = arg else {
        return false;
    };
    match &expr.kind {
        ast::ExprKind::Table(_) => true,
        ast::ExprKind::Postfix(postfix) => {
            let last = postfix.links.last();
            last.is_some_and(|link| matches!(link.kind, LinkKind::Dereference))
        }
        _ => false,
    }
}

fn undefined(span: Span) -> Expr {
    Expr {
        kind: ExprKind::Literal(Literal::Undefined),
        span,
    }
}

fn arguments(n: usize) -> String {
    if n == 1 {
        "1 argument".into()
    } else {
        format!("{n} arguments")
    }
}

fn with_article(word: &str) -> String {
    let article = if word.starts_with(['A', 'E', 'I', 'O', 'U', 'a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {word}")
}

/// Can a literal be an argument of this kind? Only what is surely wrong is refused.
fn accepts(kind: Kind, literal: &Literal) -> bool {
    match (kind, literal) {
        (_, Literal::Undefined) => true,
        (Kind::OneOf(kinds), literal) => kinds.iter().any(|kind| accepts(*kind, literal)),
        (
            Kind::Integer | Kind::Real | Kind::Boolean | Kind::Date | Kind::Time,
            Literal::Text(_),
        ) => false,
        (
            Kind::Text | Kind::Date | Kind::Collection | Kind::Object | Kind::Pointer,
            Literal::Integer(_) | Literal::Real(_),
        ) => false,
        (
            Kind::Text | Kind::Integer | Kind::Real | Kind::Date | Kind::Object | Kind::Collection,
            Literal::Boolean(_),
        ) => false,
        (
            Kind::Text | Kind::Integer | Kind::Real | Kind::Object | Kind::Collection,
            Literal::Date(..),
        ) => false,
        (Kind::Object | Kind::Collection | Kind::Pointer, Literal::Text(_)) => false,
        (Kind::Variable | Kind::Array, _) => false,
        _ => true,
    }
}

/// U: calling a value with parentheses is refused; formulas are called with `.call()`.
fn call_variable(resolver: &mut Resolver, span: Span) {
    resolver
        .error(
            "not-callable",
            span,
            "a value cannot be called with parentheses",
        )
        .hint = Some("a formula is run with `.call()`".into());
}
