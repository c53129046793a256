//! Expressions: literals, reads, operators, calls.

use std::rc::Rc;
use std::sync::Arc;

use super::any::Any;
use super::goal::Give;
use super::number::{Int, Real};
use super::{At, Code, Lowerer, Node, any, code, dynamic, literal, number};
use crate::interpret::convert::as_property;
use crate::interpret::function::Function;
use crate::interpret::operator;
use crate::resolve::code::{
    Arg, BinaryOp, Body, Expr, ExprKind, Formula, Literal, PlaceKind, RoutineKind, Type,
};
use crate::source::Span;
use crate::value::object::Properties;
use crate::value::{Collection, Object, Text, Value};

/// How many operators may become closures inside each other; more become a loop.
pub(super) const LONGEST_NESTED_CHAIN: usize = 32;

impl Lowerer<'_> {
    fn one_level(&self, expr: &Expr) -> Node {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Literal(Literal::Integer(i)) => Node::Int(Int::constant(*i)),
            ExprKind::Literal(Literal::Real(x)) => Node::Real(Real::Constant(*x)),
            ExprKind::Literal(Literal::Boolean(b)) => {
                let b = *b;
                Node::Boolean(code(move |_| Ok(b)))
            }
            ExprKind::Literal(other) => Node::Any(Any::Constant(literal(other))),
            ExprKind::Read(place) => self.read(place),
            ExprKind::This if self.must_call_super() => value(code(move |cx| {
                if !cx.super_called() {
                    return Err(crate::interpret::call::this_before_super()).at(cx, span);
                }
                Ok(cx.this())
            })),
            ExprKind::This => value(code(|cx| Ok(cx.this()))),
            ExprKind::Table(name, _) => {
                let name = Arc::clone(name);
                value(code(move |cx| {
                    let _ = &name;
                    Err(crate::interpret::place::no_database()).at(cx, span)
                }))
            }
            ExprKind::Command { command, args } => self.command(command, args, span),
            ExprKind::Method { method, args } => self.method_call(method, args, span),
            ExprKind::MethodOfFormula(method) => self.method_of_formula(method, span),
            ExprKind::CallMember { base, name, args } => self.member_call(base, name, args, span),
            ExprKind::CallIndex { base, key, args } => self.index_call(base, key, args, span),
            ExprKind::SuperConstructor(args) => self.super_constructor(args, span),
            ExprKind::SuperCall { name, args } => self.super_call(name, args, span),
            ExprKind::SuperRead(name) => self.super_read(name, span),
            ExprKind::Chain { first, rest } => self.chain(first, rest),
            ExprKind::Negate(inner) => self.negate(inner, span),
            ExprKind::PointerTo(place) => value(self.pointer_to(place)),
            ExprKind::Ternary(parts) => self.ternary(parts),
            ExprKind::Object(entries) => self.object(entries),
            ExprKind::Collection(items) => self.collection(items),
            ExprKind::Formula(formula) => value(self.formula(formula)),
            ExprKind::Try(body) => self.try_expression(body, span),
            ExprKind::Defer(formula) => {
                let f = self.formula(formula);
                value(code(move |cx| {
                    if let Value::Object(function) = f(cx)? {
                        cx.defer(function);
                    }
                    Ok(Value::Undefined)
                }))
            }
        }
    }

    /// What is known of an expression, with the depth of its code counted.
    pub(super) fn expr(&self, expr: &Expr) -> Node {
        self.deeper(1, || self.one_level(expr))
    }

    pub(super) fn any(&self, expr: &Expr) -> Code<Value> {
        self.expr(expr).into_any()
    }

    /// Operators strictly from left to right.
    pub(super) fn chain(&self, first: &Expr, rest: &[(BinaryOp, Span, Expr)]) -> Node {
        if rest.len() > LONGEST_NESTED_CHAIN {
            return self.long_chain(first, rest);
        }
        let mut node = match rest {
            [(BinaryOp::Equal | BinaryOp::NotEqual, _, operand), ..] if is_null(operand) => {
                self.deeper(rest.len(), || self.compared_with_null(first))
            }
            _ => self.deeper(rest.len(), || self.expr(first)),
        };
        let mut from = first.span;
        let mut i = 0;
        while let Some((op, _, operand)) = rest.get(i) {
            if matches!(op, BinaryOp::AndThen | BinaryOp::OrElse) {
                let end = shortcircuit_scope(rest, i);
                let right = self.chain(operand, &rest[i + 1..end]);
                node = self.choose(*op, node, right);
                i = end;
                continue;
            }
            from = from.to(operand.span);
            let right = self.expr(operand);
            node = self.binary(*op, from, node, right);
            i += 1;
        }
        node
    }

    /// U: a process variable that has no value yet, compared with `Null`: it equals it, as any
    /// undefined value does, and reading it is no error.
    fn compared_with_null(&self, operand: &Expr) -> Node {
        match &operand.kind {
            ExprKind::Read(place) if matches!(place.kind, PlaceKind::Process(_)) => {
                value(self.content(place))
            }
            _ => self.expr(operand),
        }
    }

    /// A chain so long that closures inside each other would need a deep stack: a loop.
    fn long_chain(&self, first: &Expr, rest: &[(BinaryOp, Span, Expr)]) -> Node {
        let mut links: Vec<(BinaryOp, Span, Code<Value>)> = Vec::new();
        let mut from = first.span;
        let mut i = 0;
        while let Some((op, _, operand)) = rest.get(i) {
            from = from.to(operand.span);
            let next = if matches!(op, BinaryOp::AndThen | BinaryOp::OrElse) {
                shortcircuit_scope(rest, i)
            } else {
                i + 1
            };
            let right = self.chain(operand, &rest[i + 1..next]).into_any();
            links.push((*op, from, right));
            i = next;
        }
        let first = self.any(first);
        value(code(move |cx| {
            let mut left = first(cx)?;
            for (op, span, right) in &links {
                left = match op {
                    BinaryOp::AndThen if left.is_truthy() => right(cx)?,
                    BinaryOp::OrElse if !left.is_truthy() => right(cx)?,
                    BinaryOp::AndThen | BinaryOp::OrElse => left,
                    _ => operator::binary(*op, &left, &right(cx)?, cx.epsilon).at(cx, *span)?,
                };
            }
            Ok(left)
        }))
    }

    pub(super) fn binary(&self, op: BinaryOp, span: Span, a: Node, b: Node) -> Node {
        let (a, b) = match (a, b) {
            (Node::Int(a), Node::Int(b)) => return int_binary(op, span, a, b),
            (Node::Boolean(a), Node::Boolean(b)) if matches!(op, BinaryOp::And | BinaryOp::Or) => {
                return Lowerer::both_sides(op, a, b);
            }
            (a, b) => match number::as_reals(op, a, b) {
                Ok((a, b)) => return real_binary(op, span, a, b),
                Err(other) => other,
            },
        };
        if self.may_be_number(&a) && self.may_be_number(&b) {
            return match dynamic::binary(op, span, a, b) {
                Ok(node) => node,
                Err((a, b)) => any::binary(op, span, into_operand(a), into_operand(b)),
            };
        }
        any::binary(op, span, into_operand(a), into_operand(b))
    }

    fn negate(&self, inner: &Expr, span: Span) -> Node {
        match self.expr(inner) {
            Node::Real(real) => {
                let f = real.into_code();
                Node::Real(Real::Code(code(move |cx| f(cx).map(|x| -x))))
            }
            other => {
                let f = other.into_any();
                value(code(move |cx| {
                    let v = f(cx)?;
                    operator::negate(&v).at(cx, span)
                }))
            }
        }
    }

    fn object(&self, entries: &[(Arc<str>, Expr)]) -> Node {
        let entries = entries
            .iter()
            .map(|(name, value)| (Arc::clone(name), value));
        self.object_of(entries.collect())
    }

    fn object_of(&self, entries: Vec<(Arc<str>, &Expr)>) -> Node {
        let entries: Vec<(Text, Code<Value>)> = entries
            .into_iter()
            .map(|(name, value)| (Text::new(&name), self.any(value)))
            .collect();
        let distinct = (1..entries.len()).all(|i| {
            let (name, _) = &entries[i];
            entries[..i].iter().all(|(other, _)| other != name)
        });
        value(code(move |cx| {
            let mut properties = Properties::with_capacity(entries.len());
            for (name, f) in &entries {
                let value = as_property(f(cx)?);
                if distinct {
                    properties.append(name, value);
                } else {
                    properties.insert(name.clone(), value);
                }
            }
            Ok(Value::Object(Object::from_properties(properties)))
        }))
    }

    /// `New object("a"; 1; …)`: names that are literals are taken as an object literal takes them.
    pub(super) fn new_object(&self, args: &[Arg]) -> Option<Node> {
        let mut entries = Vec::with_capacity(args.len() / 2);
        for pair in args.chunks(2) {
            let [Arg::Value(name), Arg::Value(value)] = pair else {
                return None;
            };
            let ExprKind::Literal(Literal::Text(name)) = &name.kind else {
                return None;
            };
            entries.push((Arc::clone(name), value));
        }
        Some(self.object_of(entries))
    }

    fn collection(&self, items: &[Expr]) -> Node {
        let items: Vec<Code<Value>> = items.iter().map(|item| self.any(item)).collect();
        value(code(move |cx| {
            let mut values = Vec::with_capacity(items.len());
            for f in &items {
                values.push(as_element(f(cx)?));
            }
            Ok(Value::Collection(Collection::new(values)))
        }))
    }

    /// A formula: its code is lowered once, here; each evaluation copies the locals it mentions.
    fn formula(&self, formula: &Formula) -> Code<Value> {
        let executable = Rc::new(crate::interpret::Executable::new(
            Arc::clone(&formula.routine),
            self.code.class.clone(),
        ));
        let captures = formula.captures.clone();
        let source = formula_source(&formula.routine);
        code(move |cx| {
            let captures = captures
                .iter()
                .map(|(outer, inner)| {
                    let value = match cx.slot(*outer as usize) {
                        // arrays are not captured (commands/formula)
                        Value::Array(array) => Value::Integer(array.current()),
                        other => other.clone(),
                    };
                    (*inner, value)
                })
                .collect();
            let function = Function::Formula {
                code: cx.formula_code(&executable),
                captures,
                source: source.clone(),
            };
            Ok(Value::Object(function.into_object(cx)))
        })
    }

    /// `Try(…)`: the value, or undefined if an error occurred.
    fn try_expression(&self, body: &Body, span: Span) -> Node {
        match body {
            Body::Value(expr) => {
                let f = self.any(expr);
                value(code(move |cx| {
                    let result = cx.attempt(|cx| f(cx))?;
                    Ok(result.unwrap_or_default())
                }))
            }
            Body::Assign {
                place,
                op,
                value: assigned,
            } => {
                let f = self.assignment(place, *op, assigned, span);
                value(code(move |cx| {
                    cx.attempt(|cx| f(cx))?;
                    Ok(Value::Undefined)
                }))
            }
        }
    }

    /// Reads a place. Declared numbers and Booleans need no test.
    pub(super) fn read(&self, place: &crate::resolve::code::Place) -> Node {
        if let PlaceKind::Local(slot) = place.kind {
            let local = self.local(slot);
            let i = slot as usize;
            match (&local.ty, local.array) {
                (_, Some(_)) => return value(self.read_place(place)),
                (Type::Integer, _) => return Node::Int(Int::slot(slot)),
                (Type::Real, _) => return Node::Real(Real::Slot(i)),
                (Type::Boolean, _) => return Node::Boolean(code(move |cx| Ok(cx.boolean(i)))),
                (
                    Type::Text
                    | Type::Date
                    | Type::Time
                    | Type::Object(_)
                    | Type::Collection
                    | Type::Pointer
                    | Type::Blob
                    | Type::Picture,
                    _,
                ) => return Node::Any(Any::Slot(i)),
                // nothing declares the parameters of a formula, and they hold no arrays
                (Type::Variant | Type::Undeclared, _)
                    if self.code.routine.kind == RoutineKind::Formula
                        && (slot as usize) < self.code.routine.signature.params.len() =>
                {
                    return Node::Any(Any::Slot(i));
                }
                (Type::Variant | Type::Undeclared, _) => {}
            }
        }
        if let PlaceKind::Member { base, name } = &place.kind {
            return Node::Any(self.member_operand(base, name, place.span));
        }
        if let PlaceKind::Element { base, index } = &place.kind {
            return self
                .array_element(base, index, place.span)
                .unwrap_or_else(|| Node::Any(self.element_of(base, index, place.span)));
        }
        if let PlaceKind::Index { base, key } = &place.kind {
            return Node::Any(self.index_operand(base, key, place.span));
        }
        value(self.read_place(place))
    }
}

/// Code as a node of unknown type.
pub(super) fn value(f: Code<Value>) -> Node {
    Node::Any(Any::Code(f))
}

fn into_operand(node: Node) -> Any {
    match node {
        Node::Any(any) => any,
        Node::Int(Int {
            operand: number::IntOperand::Constant(n),
            ..
        }) => Any::Constant(Value::whole(n)),
        Node::Int(Int {
            operand: number::IntOperand::Slot(slot),
            ..
        })
        | Node::Real(Real::Slot(slot)) => Any::Slot(slot),
        Node::Real(Real::Constant(x)) => Any::Constant(Value::number(x)),
        other => Any::Code(other.into_any()),
    }
}

fn int_binary(op: BinaryOp, span: Span, a: Int, b: Int) -> Node {
    if op.is_comparison() {
        return Node::Boolean(number::int_comparison(op, a.operand, b.operand, Give));
    }
    if number::gives_whole(op, &a, &b) {
        let (f, bits) = number::int_operation(op, a, b, Give);
        return Node::Int(Int::code(f, bits));
    }
    real_binary(op, span, a.into_real(), b.into_real())
}

fn real_binary(op: BinaryOp, span: Span, a: Real, b: Real) -> Node {
    if number::gives_real(op) {
        return Node::Real(Real::Code(number::real_operation(op, a, b, Give)));
    }
    if op == BinaryOp::Modulo {
        return number::real_modulo(a, b);
    }
    if op.is_comparison() {
        return Node::Boolean(number::real_comparison(op, a, b, Give));
    }
    any::binary(op, span, Any::Code(a.into_any()), Any::Code(b.into_any()))
}

/// U: how far a skipped operand of `&&` and `||` reaches: with the operators that follow it, up
/// to the next logical operator of the same level.
fn shortcircuit_scope(rest: &[(BinaryOp, Span, Expr)], from: usize) -> usize {
    let next = rest[from + 1..].iter().position(|(op, ..)| {
        matches!(
            op,
            BinaryOp::AndThen | BinaryOp::OrElse | BinaryOp::And | BinaryOp::Or
        )
    });
    next.map_or(rest.len(), |n| from + 1 + n)
}

pub(super) fn is_null(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Literal(Literal::Null))
}

/// An element of a collection literal: undefined becomes Null (Concepts/collection).
pub(super) fn as_element(value: Value) -> Value {
    match as_property(value) {
        Value::Undefined => Value::Null,
        other => other,
    }
}

/// The text of a formula, as it was written.
fn formula_source(routine: &crate::resolve::code::Routine) -> Text {
    let Some(statement) = routine.body.first() else {
        return Text::EMPTY;
    };
    let text = routine.source.slice(statement.span);
    let inner = match text.find('(') {
        Some(open)
            if text.ends_with(')')
                && text[..open]
                    .trim_end()
                    .to_lowercase()
                    .starts_with("formula") =>
        {
            &text[open + 1..text.len() - 1]
        }
        _ => text,
    };
    Text::new(inner.trim())
}
