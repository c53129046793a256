//! Statements.

use super::Resolver;
use super::code::{
    Arg, Block, Expr, ExprKind, ForEach, Literal, Place, PlaceKind, Statement, StatementKind, Type,
};
use super::declare::directive_type;
use crate::command::Kind;
use crate::source::Span;
use crate::syntax::ast;
use crate::value::type_code;

impl Resolver<'_> {
    pub(super) fn block(&mut self, block: &ast::Block) -> Block {
        let mut code = Vec::with_capacity(block.len());
        let mut ended = false;
        for statement in block {
            if ended {
                self.warning("unreachable", statement.span, "this code is never reached");
            }
            ended = matches!(
                statement.kind,
                ast::StatementKind::Return(_)
                    | ast::StatementKind::Break
                    | ast::StatementKind::Continue
            );
            self.statement(statement, &mut code);
        }
        code
    }

    fn statement(&mut self, statement: &ast::Statement, code: &mut Block) {
        let span = statement.span;
        let kind = match &statement.kind {
            ast::StatementKind::Error => return,
            ast::StatementKind::Call(call) => match self.call_statement(call) {
                Some(kind) => kind,
                None => return,
            },
            ast::StatementKind::Assign { target, op, value } => {
                let place = self.place(target);
                let mut value = self.expr(value);
                if let (ast::AssignOp::Set, Some(place)) = (*op, &place) {
                    self.json_parse_hint(place, &mut value);
                    self.check_assignment(place, &value);
                }
                if let (true, Some(place)) = (*op != ast::AssignOp::Set, &place) {
                    self.check_compound(place, span);
                }
                match place {
                    Some(place) => StatementKind::Assign {
                        place,
                        op: *op,
                        value,
                    },
                    None => return,
                }
            }
            ast::StatementKind::Var(var) => {
                self.var(var, span, code);
                return;
            }
            ast::StatementKind::If {
                condition,
                then,
                otherwise,
            } => StatementKind::If {
                condition: self.expr(condition),
                then: self.block(then),
                otherwise: otherwise
                    .as_ref()
                    .map_or_else(Vec::new, |block| self.block(block)),
            },
            ast::StatementKind::Case {
                branches,
                otherwise,
            } => StatementKind::Case {
                branches: branches
                    .iter()
                    .map(|b| (self.expr(&b.condition), self.block(&b.block)))
                    .collect(),
                otherwise: otherwise
                    .as_ref()
                    .map_or_else(Vec::new, |block| self.block(block)),
            },
            ast::StatementKind::While { condition, block } => StatementKind::While {
                condition: self.expr(condition),
                block: self.loop_block(block),
            },
            ast::StatementKind::Repeat { block, until } => StatementKind::Repeat {
                block: self.loop_block(block),
                until: self.expr(until),
            },
            ast::StatementKind::For(each) => {
                let counter = self.place(&each.counter);
                let from = self.expr(&each.from);
                let to = self.expr(&each.to);
                let step = each.step.as_ref().map(|step| self.expr(step));
                let block = self.loop_block(&each.block);
                let Some(counter) = counter else { return };
                StatementKind::For {
                    counter,
                    from,
                    to,
                    step,
                    block,
                }
            }
            ast::StatementKind::ForEach(each) => {
                let item = self.place(&each.item);
                let source = self.expr(&each.source);
                let begin = each.begin.as_ref().map(|e| self.expr(e));
                let end = each.end.as_ref().map(|e| self.expr(e));
                let (while_, until) = match &each.condition {
                    Some(ast::ForEachCondition::While(e)) => (Some(self.expr(e)), None),
                    Some(ast::ForEachCondition::Until(e)) => (None, Some(self.expr(e))),
                    None => (None, None),
                };
                let block = self.loop_block(&each.block);
                let Some(item) = item else { return };
                StatementKind::ForEach(Box::new(ForEach {
                    item,
                    source,
                    begin,
                    end,
                    while_,
                    until,
                    block,
                }))
            }
            ast::StatementKind::Use { target, block } => StatementKind::Use {
                target: self.expr(target),
                block: self.block(block),
            },
            ast::StatementKind::Try { block, catch } => StatementKind::Try {
                block: self.block(block),
                catch: catch.as_ref().map(|block| self.block(block)),
            },
            ast::StatementKind::Sql(_) => StatementKind::Sql,
            ast::StatementKind::Return(value) => {
                let value = value.as_ref().map(|value| self.expr(value));
                if value.is_some() {
                    self.scope().result();
                }
                StatementKind::Return(value)
            }
            ast::StatementKind::Break | ast::StatementKind::Continue => {
                let is_break = matches!(statement.kind, ast::StatementKind::Break);
                if self.loops == 0 {
                    let word = if is_break { "break" } else { "continue" };
                    self.error(
                        "outside-loop",
                        span,
                        format!("`{word}` stands outside a loop"),
                    );
                    return;
                }
                if is_break {
                    StatementKind::Break
                } else {
                    StatementKind::Continue
                }
            }
        };
        code.push(Statement { kind, span });
    }

    fn loop_block(&mut self, block: &ast::Block) -> Block {
        self.loops += 1;
        let code = self.block(block);
        self.loops -= 1;
        code
    }

    /// A call as a statement. The `C_…` directives have done their work for locals; for process
    /// variables they act when reached.
    fn call_statement(&mut self, call: &ast::Expr) -> Option<StatementKind> {
        if let ast::ExprKind::Postfix(postfix) = &call.kind
            && let ast::ExprKind::Command(number) = postfix.base.kind
            && let Some(ty) = directive_type(number)
        {
            return self.directive(ty, postfix);
        }
        if let ast::ExprKind::Variable(name) = &call.kind {
            return Some(StatementKind::Evaluate(self.unknown_method(
                *name,
                call.span,
                Vec::new(),
            )));
        }
        let expr = self.expr(call);
        if !pure_expression_statement(self, &expr) {
            return None;
        }
        Some(StatementKind::Evaluate(expr))
    }

    fn directive(&mut self, ty: Type, postfix: &ast::Postfix) -> Option<StatementKind> {
        let Some(ast::Link {
            kind: ast::LinkKind::Call(args),
            ..
        }) = postfix.links.first()
        else {
            return None;
        };
        // `C_TEXT(method; $1)` in a Compiler_ method declares another method's parameters
        if matches!(args.first(), Some(ast::Argument::Expr(e)) if matches!(e.kind, ast::ExprKind::Method(_)))
        {
            return None;
        }
        let mut variables = Vec::new();
        for arg in args {
            if let ast::Argument::Expr(expr) = arg
                && matches!(
                    expr.kind,
                    ast::ExprKind::Variable(_) | ast::ExprKind::Interprocess(_)
                )
            {
                variables.extend(self.place(expr));
            }
        }
        (!variables.is_empty()).then_some(StatementKind::Declare { variables, ty })
    }

    fn var(&mut self, var: &ast::VarDecl, span: Span, code: &mut Block) {
        let mut places = Vec::new();
        for name in &var.names {
            let kind = match name {
                ast::VarName::Process(name) => {
                    PlaceKind::Process(self.environment.process_variable(self.text(*name)))
                }
                ast::VarName::Interprocess(name) => PlaceKind::Interprocess(
                    self.environment.interprocess_variable(self.text(*name)),
                ),
                ast::VarName::Local(name) => self.local_place(self.text(*name)),
                ast::VarName::Parameter(_, n) => match self.parameter_slot(*n) {
                    Some(slot) => PlaceKind::Local(slot),
                    None => continue,
                },
                ast::VarName::ParametersFrom(..) => continue,
            };
            places.push(Place { kind, span });
        }
        let is_global = |place: &Place| !matches!(place.kind, PlaceKind::Local(_));
        if places.iter().any(is_global) {
            let ty = var
                .ty
                .as_ref()
                .map_or(Type::Variant, |ty| self.declared_type(ty));
            let variables = places
                .iter()
                .filter_map(|place| match place.kind {
                    PlaceKind::Process(n) => Some(Place {
                        kind: PlaceKind::Process(n),
                        span,
                    }),
                    PlaceKind::Interprocess(n) => Some(Place {
                        kind: PlaceKind::Interprocess(n),
                        span,
                    }),
                    _ => None,
                })
                .collect();
            code.push(Statement {
                kind: StatementKind::Declare { variables, ty },
                span,
            });
        }
        if let Some(value) = &var.value {
            let mut value = self.expr(value);
            if let Some(place) = places.into_iter().next() {
                self.json_parse_hint(&place, &mut value);
                let kind = StatementKind::Assign {
                    place,
                    op: ast::AssignOp::Set,
                    value,
                };
                code.push(Statement { kind, span });
            }
        }
    }

    /// U: `JSON Parse` without a type, assigned to a declared local, gives the type of the
    /// variable (commands/json-parse).
    fn json_parse_hint(&mut self, place: &Place, value: &mut Expr) {
        const JSON_PARSE: u16 = 1218;
        let (PlaceKind::Local(slot), ExprKind::Command { command, args }) =
            (&place.kind, &mut value.kind)
        else {
            return;
        };
        if command.number != JSON_PARSE || args.len() != 1 {
            return;
        }
        let ty = self.scope().slots.get(*slot as usize).map(|slot| &slot.ty);
        let code = match ty {
            Some(Type::Integer) => type_code::LONGINT,
            Some(Type::Real) => type_code::REAL,
            Some(Type::Boolean) => type_code::BOOLEAN,
            Some(Type::Text) => type_code::TEXT,
            Some(Type::Date) => type_code::DATE,
            Some(Type::Time) => type_code::TIME,
            _ => return,
        };
        args.push(Arg::Value(Expr {
            kind: ExprKind::Literal(Literal::Integer(code)),
            span: value.span,
        }));
    }

    /// Tells of a value that cannot be stored in a local of this type; the assignment is an error
    /// when it is reached.
    fn check_assignment(&mut self, place: &Place, value: &Expr) {
        let PlaceKind::Local(slot) = place.kind else {
            return;
        };
        let Some(ty) = self.scope().slots.get(slot as usize).map(|s| s.ty.clone()) else {
            return;
        };
        let (Some(holds), Some(found)) = (Family::of_type(&ty), Family::of_value(value)) else {
            return;
        };
        if holds != found {
            let message = format!(
                "the variable holds {}, the value is {}",
                holds.words(),
                found.words()
            );
            self.error("assigned-type", value.span, message)
                .when_reached = true;
        }
    }

    /// Tells of a place that `+=` and the like do not take (Concepts/operators); the assignment is
    /// an error when it is reached.
    fn check_compound(&mut self, place: &Place, span: Span) {
        let refused = match &place.kind {
            PlaceKind::Character { .. } | PlaceKind::CharacterOf { .. } => "a character of a text",
            PlaceKind::Element { base, .. } => {
                let PlaceKind::Local(slot) = base.kind else {
                    return;
                };
                let slot = self.scope().slots.get(slot as usize);
                if !slot.is_some_and(|s| s.array.is_none() && s.ty == super::code::Type::Blob) {
                    return;
                }
                "a byte of a blob"
            }
            _ => return,
        };
        let message = format!("{refused} cannot be changed with a compound operator");
        self.error("compound-target", span, message).when_reached = true;
    }

    /// A call of a method that the program does not have: an error when it is reached, and a
    /// diagnostic now.
    pub(super) fn unknown_method(&mut self, name: ast::Name, span: Span, args: Vec<Expr>) -> Expr {
        let text = self.text(name);
        let names = self.environment.method_names();
        let similar = crate::commands::similar_name(text, &names);
        let diagnostic = self.error(
            "unknown-method",
            name.span,
            format!("there is no method or command `{text}`"),
        );
        // inside its `Try`, the error of a misspelt `Catch` would be lost when it is reached
        let is_catch = text.eq_ignore_ascii_case("Catch");
        diagnostic.when_reached = !is_catch;
        diagnostic.hint = if is_catch {
            Some("`Catch` stands alone on its line; the errors are in `Last errors`".to_owned())
        } else {
            similar.map(|name| format!("did you mean `{name}`?"))
        };
        let method = super::code::MethodRef::Unknown(text.into());
        Expr {
            kind: ExprKind::Method { method, args },
            span,
        }
    }
}

/// U: a value that stands alone as a statement. It can only be a mistake and is refused, but for
/// a member: public code has such lines, so they are evaluated, with a warning. Says whether the
/// statement counts.
fn pure_expression_statement(resolver: &mut Resolver, expr: &Expr) -> bool {
    let message = "this line computes a value and does nothing with it";
    match &expr.kind {
        ExprKind::Read(place) if matches!(place.kind, PlaceKind::Member { .. }) => {
            resolver.warning("no-effect", expr.span, message).hint =
                Some("a function is called with `()`".into());
            true
        }
        ExprKind::Read(_)
        | ExprKind::Literal(
            Literal::Integer(_)
            | Literal::Real(_)
            | Literal::Text(_)
            | Literal::Date(..)
            | Literal::Time(_),
        )
        | ExprKind::Object(_)
        | ExprKind::Collection(_)
        | ExprKind::Chain { .. }
        | ExprKind::Negate(_)
        | ExprKind::PointerTo(_)
        | ExprKind::Table(..) => {
            resolver.error("no-effect", expr.span, message).hint =
                Some("`:=` assigns a value".into());
            false
        }
        _ => true,
    }
}

/// Types that can be assigned to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// Times too: they convert to numbers and back.
    Number,
    Text,
    Boolean,
    Date,
    Object,
    Collection,
}

impl Family {
    pub(crate) fn of_type(ty: &Type) -> Option<Family> {
        Some(match ty {
            Type::Integer | Type::Real | Type::Time => Family::Number,
            Type::Text => Family::Text,
            Type::Boolean => Family::Boolean,
            Type::Date => Family::Date,
            Type::Object(_) => Family::Object,
            Type::Collection => Family::Collection,
            _ => return None,
        })
    }

    /// The family of a value as far as it is certain.
    pub(crate) fn of_value(value: &Expr) -> Option<Family> {
        Some(match &value.kind {
            ExprKind::Literal(literal) => match literal {
                Literal::Integer(_) | Literal::Real(_) | Literal::Time(_) => Family::Number,
                Literal::Text(_) => Family::Text,
                Literal::Boolean(_) => Family::Boolean,
                Literal::Date(..) => Family::Date,
                Literal::Undefined | Literal::Null => return None,
            },
            ExprKind::Object(_) => Family::Object,
            ExprKind::Collection(_) => Family::Collection,
            ExprKind::Command { command, .. } => match command.returns {
                Kind::Integer | Kind::Real | Kind::Time => Family::Number,
                Kind::Text => Family::Text,
                Kind::Boolean => Family::Boolean,
                Kind::Date => Family::Date,
                _ => return None,
            },
            _ => return None,
        })
    }

    pub(crate) fn words(self) -> &'static str {
        match self {
            Family::Number => "a number",
            Family::Text => "a text",
            Family::Boolean => "a Boolean",
            Family::Date => "a date",
            Family::Object => "an object",
            Family::Collection => "a collection",
        }
    }
}
