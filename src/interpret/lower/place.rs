//! Reading places, and pointers to them.

use super::any::Any;
use super::dynamic::other_value;
use super::number::{Int, IntOperand, Real};
use super::{At, Code, Lowerer, Node, code};
use crate::interpret::Context;
use crate::interpret::failure::Raised;
use crate::interpret::member;
use crate::interpret::place::{character, no_database};
use crate::resolve::code::{Expr, Place, PlaceKind, Type};
use crate::source::Span;
use crate::value::array::{Data, Element, err_index};
use crate::value::error::code as error_code;
use crate::value::number::to_longint;
use crate::value::pointer::Target;
use crate::value::{Array, Error, Pointer, Text, Value};

impl Lowerer<'_> {
    /// The value of a place; an array gives the number of its current element.
    pub(super) fn read_place(&self, place: &Place) -> Code<Value> {
        self.deeper(1, || self.read_place_here(place))
    }

    fn read_place_here(&self, place: &Place) -> Code<Value> {
        let span = place.span;
        match &place.kind {
            PlaceKind::Local(slot) => {
                let i = *slot as usize;
                let undeclared =
                    self.local(*slot).ty == Type::Undeclared && self.local(*slot).array.is_none();
                let is_param = *slot < self.code.routine.signature.params.len() as u32;
                let name = self.local(*slot).name.clone();
                code(move |cx| match cx.slot(i) {
                    Value::Array(array) => Ok(Value::Integer(array.current())),
                    Value::Undefined if undeclared && !is_param => {
                        read_undefined_variable(&name).at(cx, span)
                    }
                    other => Ok(other.clone()),
                })
            }
            PlaceKind::Process(variable) => {
                let variable = *variable;
                code(move |cx| match cx.process_variable(variable) {
                    Value::Array(array) => Ok(Value::Integer(array.current())),
                    Value::Undefined if cx.process.is_undeclared(variable) => {
                        let name = cx.engine.process_variable_name(variable);
                        read_undefined_variable(&name).at(cx, span)
                    }
                    value => Ok(value),
                })
            }
            PlaceKind::Interprocess(variable) => {
                let variable = *variable;
                code(
                    move |cx| match cx.interprocess_variable(variable).at(cx, span)? {
                        Value::Array(array) => Ok(Value::Integer(array.current())),
                        value => Ok(value),
                    },
                )
            }
            PlaceKind::Member { base, name } => self.read_member(base, name, span),
            PlaceKind::Index { base, key } => self.read_index(base, key, span),
            PlaceKind::Character { base, index } => {
                let text = self.read_place(base);
                self.character_of(text, index, span)
            }
            PlaceKind::CharacterOf { base, index } => {
                let text = self.any(base);
                self.character_of(text, index, span)
            }
            _ => {
                let f = self.content(place);
                code(move |cx| {
                    Ok(match f(cx)? {
                        Value::Array(array) => Value::Integer(array.current()),
                        value => value,
                    })
                })
            }
        }
    }

    fn character_of(&self, text: Code<Value>, index: &Expr, span: Span) -> Code<Value> {
        let index = self.index(index);
        code(move |cx| {
            let value = text(cx)?;
            let index = index.get(cx)?;
            match &value {
                Value::Text(text) => Ok(Value::Text(character(text, index))),
                other => Err(Error::expected("Text", other)).at(cx, span),
            }
        })
    }

    /// What is in a place, an array as itself. Reading what does not exist gives undefined.
    pub(super) fn content(&self, place: &Place) -> Code<Value> {
        self.deeper(1, || self.content_here(place))
    }

    fn content_here(&self, place: &Place) -> Code<Value> {
        let span = place.span;
        match &place.kind {
            PlaceKind::Local(slot) => {
                let i = *slot as usize;
                code(move |cx| Ok(cx.slot(i).clone()))
            }
            PlaceKind::ParameterAt(n) => {
                let n = self.index(n);
                code(move |cx| {
                    let n = n.get(cx)?;
                    Ok(if n == 0 {
                        cx.result_so_far()
                    } else {
                        cx.argument(n)
                    })
                })
            }
            PlaceKind::Process(variable) => {
                let variable = *variable;
                code(move |cx| Ok(cx.process_variable(variable)))
            }
            PlaceKind::Interprocess(variable) => {
                let variable = *variable;
                code(move |cx| cx.interprocess_variable(variable).at(cx, span))
            }
            PlaceKind::Element { base, index } => {
                let base = self.content(base);
                let index = self.index(index);
                element_of(base, index, span)
            }
            PlaceKind::ElementOf { base, index } => {
                let base = self.any(base);
                let index = self.index(index);
                element_of(base, index, span)
            }
            PlaceKind::Dereference(pointer) => {
                let pointer = self.any(pointer);
                code(move |cx| {
                    let pointer = pointer(cx)?;
                    dereference(cx, &pointer).at(cx, span)
                })
            }
            PlaceKind::Field { .. } => code(move |cx| Err(no_database()).at(cx, span)),
            PlaceKind::Member { .. }
            | PlaceKind::Index { .. }
            | PlaceKind::Character { .. }
            | PlaceKind::CharacterOf { .. } => self.read_place(place),
        }
    }

    /// An index or count: a number cut to a whole one.
    pub(super) fn index(&self, expr: &Expr) -> IntOperand {
        let span = expr.span;
        match self.expr(expr) {
            Node::Int(int) => int.operand,
            Node::Real(real) => {
                let f = real.into_code();
                IntOperand::Code(code(move |cx| f(cx).map(|x| i64::from(to_longint(x)))))
            }
            other => {
                let f = other.into_number();
                IntOperand::Code(code(move |cx| match f.run(cx) {
                    Ok(number) => Ok(i64::from(number.longint())),
                    Err(why) => {
                        let other = other_value(cx, why)?;
                        match other.as_number() {
                            Some(x) => Ok(i64::from(to_longint(x))),
                            None => Err(Error::expected("number", &other)).at(cx, span),
                        }
                    }
                }))
            }
        }
    }

    /// The array in a place.
    pub(super) fn array(&self, place: &Place) -> Code<Array> {
        let span = place.span;
        let f = self.content(place);
        code(move |cx| match f(cx)? {
            Value::Array(array) => Ok(array),
            other => Err(not_an_array(&other)).at(cx, span),
        })
    }

    /// An element of an array whose type is known from its declarations.
    pub(super) fn array_element(&self, base: &Place, index: &Expr, span: Span) -> Option<Node> {
        if let PlaceKind::Local(slot) = base.kind {
            let (element, two) = self.local(slot).array?;
            let slot = slot as usize;
            let index = self.index(index);
            return (!two)
                .then(|| typed_element(element, slot, index, span))
                .flatten();
        }
        // a row of a two-dimensional one
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
        let (element, two) = self.local(slot).array?;
        if !two || element != Element::Real {
            return None;
        }
        let slot = slot as usize;
        let row = self.index(row);
        let column = self.index(index);
        Some(Node::Real(Real::Code(code(move |cx| {
            let row = row.get(cx)?;
            let column = column.get(cx)?;
            let found = with_array(cx, slot, |array| {
                array.read(|data| match data {
                    Data::Rows(_, rows) => usize::try_from(row)
                        .ok()
                        .and_then(|row| rows.get(row))
                        .and_then(|row| {
                            row.read(|data| match data {
                                Data::Real(list) => usize::try_from(column)
                                    .ok()
                                    .and_then(|i| list.get(i))
                                    .copied(),
                                _ => None,
                            })
                        }),
                    _ => None,
                })
            });
            match found {
                Some(x) => Ok(x),
                None => slow_element(cx, slot, &[row, column], span),
            }
        }))))
    }

    /// A pointer to a place (`->x`, or a variable that a command fills).
    pub(super) fn pointer_to(&self, place: &Place) -> Code<Value> {
        let f = self.pointer(place);
        code(move |cx| f(cx).map(Value::Pointer))
    }

    /// A pointer to something in another process: its arrays need not exist in this one.
    pub(super) fn pointer_elsewhere(&self, place: &Place) -> Code<Value> {
        let PlaceKind::Element { base, index } = &place.kind else {
            return self.pointer_to(place);
        };
        let of = self.pointer(base);
        let array = self.content(base);
        let index = self.index(index);
        code(move |cx| {
            let of = of(cx)?;
            let array = match array(cx)? {
                Value::Array(array) => array,
                _ => Array::from_data(Data::Real(vec![0.0])),
            };
            let index = to_longint(index.get(cx)? as f64);
            let target = Target::Element { of, array, index };
            Ok(Value::Pointer(Pointer::new(target)))
        })
    }

    pub(super) fn pointer(&self, place: &Place) -> Code<Pointer> {
        let span = place.span;
        match &place.kind {
            PlaceKind::Local(slot) => {
                let slot = *slot;
                code(move |cx| Ok(cx.pointer_to_local(slot)))
            }
            PlaceKind::ParameterAt(n) => {
                let n = self.index(n);
                code(move |cx| {
                    let n = n.get(cx)?;
                    let params = cx.frame().code.routine.signature.params.len() as i64;
                    if n >= 1 && n <= params {
                        Ok(cx.pointer_to_local(n as u32 - 1))
                    } else {
                        Err(Error::new(
                            error_code::VARIABLE_EXPECTED,
                            "This parameter has no variable to point to",
                        ))
                        .at(cx, span)
                    }
                })
            }
            PlaceKind::Process(variable) => {
                let variable = *variable;
                code(move |cx| {
                    Ok(Pointer::new(Target::Process {
                        process: cx.process.number,
                        variable,
                    }))
                })
            }
            PlaceKind::Interprocess(variable) => {
                let variable = *variable;
                code(move |_| Ok(Pointer::new(Target::Interprocess { variable })))
            }
            PlaceKind::Element { base, index } => {
                let of = self.pointer(base);
                let array = self.array(base);
                let index = self.index(index);
                code(move |cx| {
                    let of = of(cx)?;
                    let array = array(cx)?;
                    let index = to_longint(index.get(cx)? as f64);
                    Ok(Pointer::new(Target::Element { of, array, index }))
                })
            }
            PlaceKind::Dereference(pointer) => {
                let f = self.any(pointer);
                code(move |cx| match f(cx)? {
                    Value::Pointer(pointer) => Ok(pointer),
                    other => Err(Error::expected("Pointer", &other)).at(cx, span),
                })
            }
            PlaceKind::Member { base, name } => {
                let base = self.any(base);
                let key = Text::new(name);
                code(move |cx| match base(cx)? {
                    Value::Object(object) => Ok(Pointer::new(Target::Property {
                        object,
                        key: key.clone(),
                    })),
                    other => Err(member::no_member(&other, &key)).at(cx, span),
                })
            }
            PlaceKind::Index { base, key } => {
                let base = self.any(base);
                let key = self.any(key);
                code(move |cx| {
                    let base = base(cx)?;
                    let key = key(cx)?;
                    match (base, key) {
                        (Value::Object(object), Value::Text(key)) => {
                            Ok(Pointer::new(Target::Property { object, key }))
                        }
                        (Value::Collection(collection), key) if key.is_number() => {
                            let index = key.as_real().unwrap_or(0.0).max(0.0) as usize;
                            Ok(Pointer::new(Target::Item { collection, index }))
                        }
                        (base, _) => {
                            Err(Error::expected("Object or Collection", &base)).at(cx, span)
                        }
                    }
                })
            }
            PlaceKind::Field { .. } => code(move |cx| Err(no_database()).at(cx, span)),
            PlaceKind::ElementOf { .. }
            | PlaceKind::Character { .. }
            | PlaceKind::CharacterOf { .. } => code(move |cx| {
                Err(Error::new(
                    error_code::VARIABLE_EXPECTED,
                    "A variable is expected here",
                ))
                .at(cx, span)
            }),
        }
    }
}

/// U: reading a variable that nothing has declared or assigned is an error.
#[cold]
fn read_undefined_variable(name: &str) -> Result<Value, Error> {
    Err(Error::new(
        error_code::VARIABLE_EXPECTED,
        format!("The variable {name} has no value yet"),
    )
    .with_hint(format!("declare it: `var {name} : …`")))
}

#[cold]
fn not_an_array(found: &Value) -> Error {
    Error::new(
        error_code::ARRAY_EXPECTED,
        format!("An array is expected, {} found", found.type_word()),
    )
}

pub(super) fn dereference(cx: &Context, pointer: &Value) -> Result<Value, Error> {
    match pointer {
        Value::Pointer(pointer) => cx.read_pointer(pointer),
        Value::Undefined | Value::Null => cx.read_pointer(&Pointer::NIL),
        other => Err(Error::expected("Pointer", other)),
    }
}

/// An element of an array, or a byte of a blob (from 0: Concepts/blob).
fn element_of(base: Code<Value>, index: IntOperand, span: Span) -> Code<Value> {
    code(move |cx| {
        let base = base(cx)?;
        let index = index.get(cx)?;
        element_value(&base, index).at(cx, span)
    })
}

pub(super) fn element_value(base: &Value, index: i64) -> Result<Value, Error> {
    match base {
        Value::Array(array) => array.get(i32::try_from(index).unwrap_or(-1)),
        Value::Blob(blob) => {
            let byte = usize::try_from(index).ok().and_then(|i| blob.bytes.get(i));
            byte.map(|b| Value::Integer(i32::from(*b))).ok_or_else(|| {
                Error::index(index, format!("0..{}", blob.bytes.len().saturating_sub(1)))
            })
        }
        other => Err(not_an_array(other)),
    }
}

/// Looks at the array in a slot without taking a reference.
#[inline(always)]
pub(super) fn with_array<R>(
    cx: &Context,
    slot: usize,
    look: impl FnOnce(&Array) -> Option<R>,
) -> Option<R> {
    match cx.slot(slot) {
        Value::Array(array) => look(array),
        _ => None,
    }
}

/// An element that is not where the declarations say: another type, or out of range.
#[cold]
fn slow_element(cx: &mut Context, slot: usize, indices: &[i64], span: Span) -> Result<f64, Raised> {
    let mut value = cx.slot(slot).clone();
    for index in indices {
        value = element_value(&value, *index).at(cx, span)?;
    }
    match value.as_number() {
        Some(x) => Ok(x),
        None => Err(Error::expected("number", &value)).at(cx, span),
    }
}

/// Code for an element of the declared type.
fn typed_element(element: Element, slot: usize, index: IntOperand, span: Span) -> Option<Node> {
    Some(match element {
        Element::Real => Node::Real(Real::Code(code(move |cx| {
            let i = index.get(cx)?;
            let found = with_array(cx, slot, |array| {
                array.read(|data| match data {
                    Data::Real(list) => usize::try_from(i).ok().and_then(|i| list.get(i)).copied(),
                    _ => None,
                })
            });
            match found {
                Some(x) => Ok(x),
                None => slow_element(cx, slot, &[i], span),
            }
        }))),
        Element::Longint | Element::Integer => {
            let f = code(move |cx| {
                let i = index.get(cx)?;
                let found = with_array(cx, slot, |array| {
                    array.read(|data| match data {
                        Data::Longint(list) | Data::Integer(list) => usize::try_from(i)
                            .ok()
                            .and_then(|i| list.get(i))
                            .map(|n| i64::from(*n)),
                        _ => None,
                    })
                });
                match found {
                    Some(n) => Ok(n),
                    None => slow_element(cx, slot, &[i], span).map(|x| i64::from(to_longint(x))),
                }
            });
            Node::Int(Int::code(f, super::number::INTEGER_BITS))
        }
        Element::Boolean => Node::Boolean(code(move |cx| {
            let i = index.get(cx)?;
            let found = with_array(cx, slot, |array| {
                array.read(|data| match data {
                    Data::Boolean(list) => {
                        usize::try_from(i).ok().and_then(|i| list.get(i)).copied()
                    }
                    _ => None,
                })
            });
            match found {
                Some(b) => Ok(b),
                None => {
                    let value = cx.slot(slot).clone();
                    let value = element_value(&value, i).at(cx, span)?;
                    Ok(value.is_truthy())
                }
            }
        })),
        Element::Text => Node::Any(Any::Code(code(move |cx| {
            let i = index.get(cx)?;
            let found = with_array(cx, slot, |array| {
                array.read(|data| match data {
                    Data::Text(list) => usize::try_from(i).ok().and_then(|i| list.get(i)).cloned(),
                    _ => None,
                })
            });
            match found {
                Some(text) => Ok(Value::Text(text)),
                None => {
                    let value = cx.slot(slot).clone();
                    element_value(&value, i).at(cx, span)
                }
            }
        }))),
        _ => return None,
    })
}

/// The range error of a typed store.
#[cold]
pub(super) fn out_of_range(cx: &Context, slot: usize, index: i64) -> Error {
    match cx.slot(slot) {
        Value::Array(array) => err_index(i32::try_from(index).unwrap_or(-1), array.size()),
        other => not_an_array(other),
    }
}
