//! Assignments: `:=`, `+=` and the others, to every kind of place.
//!
//! U: `assignment_order`: the parts of the target are evaluated first, then the value, then it
//! is stored.

use super::append::Addition;
use super::effects::{assigns_nothing, is_plain};
use super::goal::{Declared, Property, Variable};
use super::place::{element_value, out_of_range, with_array};
use super::{At, Code, Lowerer, Node, Step, code, step};
use crate::interpret::convert::{fits, store_conversion};
use crate::interpret::failure::{Flow, Raised};
use crate::interpret::place::{assign_to_array, char_assign, no_database};
use crate::interpret::{Context, member, operator};
use crate::resolve::code::{AssignOp, BinaryOp, Expr, ExprKind, Place, PlaceKind, Type};
use crate::source::Span;
use crate::value::array::{Data, Element};
use crate::value::class::SomeClasses;
use crate::value::{Error, Text, Value};

/// A function that stores a value in a place.
/// Stores a value in a place.
pub(super) type Store = Box<dyn for<'a, 'y> Fn(&'a mut Context<'y>, Value) -> Result<(), Raised>>;

fn store<F>(f: F) -> Store
where
    F: for<'a, 'y> Fn(&'a mut Context<'y>, Value) -> Result<(), Raised> + 'static,
{
    Box::new(f)
}

fn binary_op(op: AssignOp) -> Option<BinaryOp> {
    Some(match op {
        AssignOp::Set => return None,
        AssignOp::Add => BinaryOp::Add,
        AssignOp::Subtract => BinaryOp::Subtract,
        AssignOp::Multiply => BinaryOp::Multiply,
        AssignOp::Divide => BinaryOp::Divide,
    })
}

impl Lowerer<'_> {
    pub(super) fn assign(&self, place: &Place, op: AssignOp, value: &Expr, span: Span) -> Step {
        if let PlaceKind::Local(slot) = place.kind
            && self.local(slot).array.is_none()
            && let Some(step) = self.assign_local(slot, op, value, span)
        {
            return step;
        }
        if let (PlaceKind::Element { base, index }, AssignOp::Set) = (&place.kind, op)
            && let Some(step) = self.assign_element(base, index, value, span)
        {
            return step;
        }
        if let PlaceKind::Member { base, name } = &place.kind {
            let assign = match self.assign_property(base, name, op, value, span) {
                Ok(step) => step,
                Err(f) => step(span, move |cx| f(cx)),
            };
            let Some(addition) = self.property_addition((base, name), op, value, span) else {
                return assign;
            };
            return Box::new(move |cx| match addition.append(cx) {
                Some(Ok(())) => Flow::Next,
                Some(Err(_)) => cx.statement_failed(span),
                None => assign(cx),
            });
        }
        let f = self.assignment(place, op, value, span);
        step(span, move |cx| f(cx))
    }

    /// An assignment to `base.name`: a statement if a number is probably assigned, else code.
    fn assign_property(
        &self,
        base: &Expr,
        name: &str,
        op: AssignOp,
        value: &Expr,
        span: Span,
    ) -> Result<Step, Code<()>> {
        let goal = self.settled_holder(base, value).map(|holder| Property {
            holder,
            site: member::Site::new(Text::new(name)),
            base: self.any(base),
            span,
        });
        match (binary_op(op), goal) {
            (None, None) => Err(self.set_member(base, name, value, self.expr(value), span)),
            (None, Some(goal)) => self
                .store_property(value, goal)
                .map_err(|node| self.set_member(base, name, value, node, span)),
            (Some(op), None) => Err(self.change_member(base, name, op, value, span)),
            (Some(op), Some(goal)) => {
                let old = Node::Any(self.member_operand(base, name, span));
                self.store_change(op, span, (old, self.expr(value)), goal)
                    .ok_or_else(|| self.change_member(base, name, op, value, span))
            }
        }
    }

    /// An assignment as code, for statements and formulas.
    pub(super) fn assignment(
        &self,
        place: &Place,
        op: AssignOp,
        value: &Expr,
        span: Span,
    ) -> Code<()> {
        match binary_op(op) {
            None => self.set(place, value, span),
            Some(op) => self.compound(place, op, value, span),
        }
    }

    /// An assignment to a local whose type is known.
    fn assign_local(&self, slot: u32, op: AssignOp, value: &Expr, span: Span) -> Option<Step> {
        let i = slot as usize;
        if let Some(declared) = Declared::of(self.local_type(slot)) {
            let goal = Variable {
                slot: i,
                declared,
                span,
                then: Flow::Next,
            };
            return self.assign_number(slot, op, value, goal);
        }
        match (self.local_type(slot), op) {
            (Type::Boolean, AssignOp::Set) => {
                let Node::Boolean(f) = self.expr(value) else {
                    return None;
                };
                Some(step(span, move |cx| {
                    let b = f(cx)?;
                    *cx.slot_mut(i) = Value::Boolean(b);
                    Ok(())
                }))
            }
            (ty @ (Type::Object(_) | Type::Collection), AssignOp::Set) => {
                Some(self.assign_reference(i, ty.clone(), value, span))
            }
            (Type::Text, AssignOp::Add) => {
                let addition = self.addition(value);
                Some(step(span, move |cx| addition.append(cx, i, span)))
            }
            (Type::Text, AssignOp::Set) => {
                let mut operands = self.appended(slot, value)?;
                if operands.len() == 1 {
                    let addition = self.addition(operands.remove(0));
                    return Some(step(span, move |cx| addition.append(cx, i, span)));
                }
                let additions: Vec<Addition> =
                    operands.into_iter().map(|e| self.addition(e)).collect();
                Some(step(span, move |cx| {
                    additions.iter().try_for_each(|f| f.append(cx, i, span))
                }))
            }
            (Type::Variant | Type::Undeclared, AssignOp::Set | AssignOp::Add) => {
                let operands = match op {
                    AssignOp::Add => vec![value],
                    _ => self.appended(slot, value)?,
                };
                if !operands.iter().all(|operand| self.gives_text(operand)) {
                    return None;
                }
                let (kind, additions) = (PlaceKind::Local(slot), operands.into_iter());
                let additions: Vec<Addition> = additions.map(|e| self.addition(e)).collect();
                let assign = self.assignment(&Place { kind, span }, op, value, span);
                Some(step(span, move |cx| match cx.slot(i) {
                    Value::Text(_) => additions.iter().try_for_each(|f| f.append(cx, i, span)),
                    _ => assign(cx),
                }))
            }
            _ => None,
        }
    }

    /// The `x`, `y` … of `$t:=$t+x+y…`, if the value has this form for this variable and the
    /// operands can be appended one after the other.
    fn appended<'e>(&self, slot: u32, value: &'e Expr) -> Option<Vec<&'e Expr>> {
        let ExprKind::Chain { first, rest } = &value.kind else {
            return None;
        };
        let ExprKind::Read(place) = &first.kind else {
            return None;
        };
        if !matches!(place.kind, PlaceKind::Local(s) if s == slot)
            || rest.iter().any(|(op, ..)| *op != BinaryOp::Add)
        {
            return None;
        }
        let operands: Vec<&Expr> = rest.iter().map(|(_, _, operand)| operand).collect();
        let alone = operands.len() == 1;
        (alone || operands.iter().all(|e| self.is_text_apart_from(e, slot))).then_some(operands)
    }

    /// An assignment to a local that is declared for numbers.
    fn assign_number(&self, slot: u32, op: AssignOp, value: &Expr, goal: Variable) -> Option<Step> {
        let step = match binary_op(op) {
            None => self.store_number(value, goal),
            Some(op) => {
                let (kind, span) = (PlaceKind::Local(slot), goal.span);
                let old = self.read(&Place { kind, span });
                self.store_operation(op, span, old, self.expr(value), goal)
            }
        };
        step.ok()
    }

    /// An assignment to an element of an array of known type.
    fn assign_element(&self, base: &Place, index: &Expr, value: &Expr, span: Span) -> Option<Step> {
        let PlaceKind::Local(slot) = base.kind else {
            return self.assign_row_element(base, index, value, span);
        };
        let (element, two) = self.local(slot).array?;
        if two {
            return None;
        }
        let slot = slot as usize;
        let node = self.expr(value);
        let index = self.index(index);
        /// Stores in the list of the right type.
        macro_rules! put {
            ($f:expr, $variant:pat => $list:ident, $value:ident, $stored:expr) => {{
                let f = $f;
                Some(step(span, move |cx| {
                    let i = index.get(cx)?;
                    let $value = f(cx)?;
                    let done = with_array(cx, slot, |array| {
                        array.update(|data| match data {
                            $variant => {
                                let place =
                                    usize::try_from(i).ok().and_then(|i| $list.get_mut(i))?;
                                *place = $stored;
                                Some(())
                            }
                            _ => None,
                        })
                    });
                    if done.is_some() {
                        return Ok(());
                    }
                    let value = Value::from($value);
                    slow_store(cx, slot, i, value).at(cx, span)
                }))
            }};
        }
        match (element, node) {
            (Element::Real, Node::Real(real)) => {
                put!(real.into_code(), Data::Real(list) => list, x, x)
            }
            (Element::Real, Node::Int(int)) => {
                put!(int.into_real().into_code(), Data::Real(list) => list, x, x)
            }
            (Element::Longint, Node::Int(int)) => {
                let f = int.into_code();
                let f = code(move |cx| f(cx).map(|n| n as i32));
                put!(f, Data::Longint(list) => list, n, n)
            }
            (Element::Boolean, Node::Boolean(f)) => put!(f, Data::Boolean(list) => list, b, b),
            _ => None,
        }
    }

    /// `a{i}{j}:=x` in a two-dimensional array of reals.
    fn assign_row_element(
        &self,
        base: &Place,
        index: &Expr,
        value: &Expr,
        span: Span,
    ) -> Option<Step> {
        let PlaceKind::Element {
            base: rows,
            index: row,
        } = &base.kind
        else {
            return None;
        };
        let PlaceKind::Local(slot) = rows.kind else {
            return None;
        };
        let (Element::Real, true) = self.local(slot).array? else {
            return None;
        };
        let slot = slot as usize;
        let f = match self.expr(value) {
            Node::Real(real) => real.into_code(),
            Node::Int(int) => int.into_real().into_code(),
            _ => return None,
        };
        let row = self.index(row);
        let column = self.index(index);
        Some(step(span, move |cx| {
            let r = row.get(cx)?;
            let c = column.get(cx)?;
            let x = f(cx)?;
            let done = with_array(cx, slot, |array| {
                array.read(|data| match data {
                    Data::Rows(_, rows) => {
                        let row = usize::try_from(r).ok().and_then(|r| rows.get(r))?;
                        row.update(|data| match data {
                            Data::Real(list) => {
                                *usize::try_from(c).ok().and_then(|c| list.get_mut(c))? = x;
                                Some(())
                            }
                            _ => None,
                        })
                    }
                    _ => None,
                })
            });
            if done.is_some() {
                return Ok(());
            }
            let row = element_value(&cx.slot(slot).clone(), r).at(cx, span)?;
            store_element(&row, c, Value::Real(x)).at(cx, span)
        }))
    }

    fn set(&self, place: &Place, value: &Expr, span: Span) -> Code<()> {
        match &place.kind {
            PlaceKind::Member { base, name } => {
                self.set_member(base, name, value, self.expr(value), span)
            }
            PlaceKind::Index { base, key } => {
                let stays = assigns_nothing(value);
                self.set_index(base, key, self.expr(value), stays, span)
            }
            PlaceKind::Element { base, index } => {
                self.set_element_of(base, index, self.expr(value), span)
            }
            _ => {
                let store = self.store(place, span);
                let value = self.any(value);
                code(move |cx| {
                    let value = value(cx)?;
                    store(cx, value)
                })
            }
        }
    }

    /// `place op= value`: the target is evaluated once (Concepts/operators).
    fn compound(&self, place: &Place, op: BinaryOp, value: &Expr, span: Span) -> Code<()> {
        if let Some(written_out) = self.written_out(place, op, value, span) {
            return written_out;
        }
        match &place.kind {
            PlaceKind::Member { base, name } => self.change_member(base, name, op, value, span),
            PlaceKind::Index { base, key } => {
                let base = self.any(base);
                let key = self.any(key);
                let value = self.any(value);
                code(move |cx| {
                    let base = base(cx)?;
                    let key = key(cx)?;
                    let old = member::get_index(cx, &base, &key, false, span)?;
                    let value = value(cx)?;
                    let new = operator::binary(op, &old, &value, cx.epsilon).at(cx, span)?;
                    member::set_index(cx, &base, &key, new, span)
                })
            }
            PlaceKind::Character { .. } | PlaceKind::CharacterOf { .. } => {
                code(move |cx| Err(not_compound("The characters of a text")).at(cx, span))
            }
            PlaceKind::Local(slot) if self.local(*slot).array.is_some() => {
                code(move |cx| Err(not_compound("The variable of an array")).at(cx, span))
            }
            _ => {
                let old = self.read_place(place);
                let store = self.store(place, span);
                let value = self.any(value);
                let whole = matches!(
                    place.kind,
                    PlaceKind::Process(_) | PlaceKind::Interprocess(_)
                )
                .then(|| self.content(place));
                code(move |cx| {
                    if let Some(whole) = &whole
                        && let Value::Array(_) = whole(cx)?
                    {
                        return Err(not_compound("The variable of an array")).at(cx, span);
                    }
                    let old = old(cx)?;
                    let value = value(cx)?;
                    let new = operator::binary(op, &old, &value, cx.epsilon).at(cx, span)?;
                    store(cx, new)
                })
            }
        }
    }

    /// `place op= value` as `place:=place op value`, if it makes no difference that parts of the
    /// place are evaluated twice.
    fn written_out(
        &self,
        place: &Place,
        op: BinaryOp,
        value: &Expr,
        span: Span,
    ) -> Option<Code<()>> {
        if !assigns_nothing(value) {
            return None;
        }
        let new = || self.binary(op, span, self.read(place), self.expr(value));
        match &place.kind {
            PlaceKind::Index { base, key } if is_plain(base) && is_plain(key) => {
                Some(self.set_index(base, key, new(), true, span))
            }
            PlaceKind::Element { base, index } if is_plain(index) => match base.kind {
                PlaceKind::Local(slot) if self.local(slot).array.is_some() => {
                    Some(self.set_element_of(base, index, new(), span))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Stores in a variable that takes instances of a class: classes that were accepted are
    /// remembered.
    fn store_instance(&self, slot: usize, ty: Type, span: Span) -> Store {
        let accepted = SomeClasses::default();
        store(move |cx, value| match value {
            Value::Object(object) if accepted.have(&object) => {
                cx.slot_mut(slot).put_object(object);
                Ok(())
            }
            other => store_accepted(cx, slot, &ty, other, &accepted).at(cx, span),
        })
    }

    /// An assignment to a variable that holds objects or collections.
    fn assign_reference(&self, slot: usize, ty: Type, value: &Expr, span: Span) -> Step {
        let f = self.any(value);
        if !matches!(ty, Type::Object(Some(_))) {
            return step(span, move |cx| match f(cx)? {
                Value::Object(object) if ty != Type::Collection => {
                    cx.slot_mut(slot).put_object(object);
                    Ok(())
                }
                other => store_local(cx, slot, &ty, other).at(cx, span),
            });
        }
        let accepted = SomeClasses::default();
        step(span, move |cx| match f(cx)? {
            Value::Object(object) if accepted.have(&object) => {
                cx.slot_mut(slot).put_object(object);
                Ok(())
            }
            other => store_accepted(cx, slot, &ty, other, &accepted).at(cx, span),
        })
    }

    /// A function that stores a value in the place, whatever its kind.
    pub(super) fn store(&self, place: &Place, span: Span) -> Store {
        match &place.kind {
            PlaceKind::Local(slot) if matches!(self.local_type(*slot), Type::Object(Some(_))) => {
                self.store_instance(*slot as usize, self.local_type(*slot).clone(), span)
            }
            PlaceKind::Local(slot) => {
                let i = *slot as usize;
                let ty = self.local_type(*slot).clone();
                store(move |cx, value| store_local(cx, i, &ty, value).at(cx, span))
            }
            PlaceKind::ParameterAt(n) => {
                let n = self.index(n);
                store(move |cx, value| {
                    let n = n.get(cx)?;
                    cx.set_argument(n, value).at(cx, span)
                })
            }
            PlaceKind::Process(variable) => {
                let variable = *variable;
                store(move |cx, value| cx.set_process_variable(variable, value).at(cx, span))
            }
            PlaceKind::Interprocess(variable) => {
                let variable = *variable;
                store(move |cx, value| cx.set_interprocess_variable(variable, value).at(cx, span))
            }
            PlaceKind::Member { base, name } => {
                let base = self.any(base);
                let site = member::Site::new(Text::new(name));
                store(move |cx, value| {
                    let base = base(cx)?;
                    member::set(cx, &base, &site, value, span)
                })
            }
            PlaceKind::Index { base, key } => {
                let base = self.any(base);
                let key = self.any(key);
                store(move |cx, value| {
                    let base = base(cx)?;
                    let key = key(cx)?;
                    member::set_index(cx, &base, &key, value, span)
                })
            }
            PlaceKind::Element { base, index } => {
                let content = self.content(base);
                let index = self.index(index);
                store(move |cx, value| {
                    let container = content(cx)?;
                    let i = index.get(cx)?;
                    store_element(&container, i, value).at(cx, span)
                })
            }
            PlaceKind::Character { base, index } => {
                let read = self.read_place(base);
                let write = self.store(base, span);
                let index = self.index(index);
                store(move |cx, value| {
                    let i = index.get(cx)?;
                    match (read(cx)?, value) {
                        (Value::Text(mut text), Value::Text(character)) => {
                            char_assign(&mut text, i, &character);
                            write(cx, Value::Text(text))
                        }
                        (Value::Text(_), other) => {
                            Err(Error::expected("Text", &other)).at(cx, span)
                        }
                        (other, _) => Err(Error::expected("Text", &other)).at(cx, span),
                    }
                })
            }
            PlaceKind::Dereference(pointer) => {
                let pointer = self.any(pointer);
                store(move |cx, value| match pointer(cx)? {
                    Value::Pointer(pointer) => cx.write_pointer(&pointer, value).at(cx, span),
                    other => Err(Error::expected("Pointer", &other)).at(cx, span),
                })
            }
            PlaceKind::Field { .. }
            | PlaceKind::ElementOf { .. }
            | PlaceKind::CharacterOf { .. } => store(move |cx, _| Err(no_database()).at(cx, span)),
        }
    }
}

/// Stores in a variable that takes instances of a class, and remembers the class.
#[inline(never)]
fn store_accepted(
    cx: &mut Context,
    slot: usize,
    ty: &Type,
    value: Value,
    accepted: &SomeClasses,
) -> Result<(), Error> {
    store_local(cx, slot, ty, value)?;
    if let Value::Object(object) = cx.slot(slot) {
        accepted.remember(object);
    }
    Ok(())
}

/// Stores in a local variable. Most values fit the declared type as they are.
#[inline]
pub(super) fn store_local(
    cx: &mut Context,
    slot: usize,
    ty: &Type,
    value: Value,
) -> Result<(), Error> {
    let old = cx.slot_mut(slot);
    if fits(ty, &value) && !matches!(old, Value::Array(_)) {
        value.assign_to(old);
        return Ok(());
    }
    store_converted(cx, slot, ty, value)
}

#[inline(never)]
fn store_converted(cx: &mut Context, slot: usize, ty: &Type, value: Value) -> Result<(), Error> {
    if let Value::Array(array) = cx.slot(slot) {
        if let Value::Array(_) = value {
            *cx.slot_mut(slot) = value;
            return Ok(());
        }
        return assign_to_array(&array.clone(), &value);
    }
    *cx.slot_mut(slot) = store_conversion(value, ty)?;
    Ok(())
}

/// The error for places that `+=` and the like do not take (Concepts/operators).
fn not_compound(what: &str) -> Error {
    Error::types(format!(
        "Argument types are incompatible: {what} cannot be changed with a compound operator"
    ))
}

pub(super) fn store_element(container: &Value, index: i64, value: Value) -> Result<(), Error> {
    match container {
        Value::Array(array) => array.set(i32::try_from(index).unwrap_or(-1), value),
        Value::Blob(_) => Err(not_compound("The bytes of a blob")),
        other => element_value(other, index).map(|_| ()),
    }
}

#[cold]
fn slow_store(cx: &mut Context, slot: usize, index: i64, value: Value) -> Result<(), Error> {
    match cx.slot(slot) {
        Value::Array(array) => {
            let array = array.clone();
            array.set(i32::try_from(index).unwrap_or(-1), value)
        }
        _ => Err(out_of_range(cx, slot, index)),
    }
}
