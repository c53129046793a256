//! Elements of arrays that only running finds: behind a pointer, in a process variable, in a
//! parameter. They are read and written where they lie, without a reference to the array.

use std::rc::Rc;

use super::any::Any;
use super::assign::{Store, store_element};
use super::dynamic::{NoNumber, Readable, number_of_result, other_value};
use super::number::IntOperand;
use super::place::element_value;
use super::{At, Code, Lowerer, Node, code};
use crate::interpret::Context;
use crate::interpret::failure::Raised;
use crate::resolve::code::{Expr, ExprKind, Place, PlaceKind};
use crate::source::Span;
use crate::value::array::{Array, Data};
use crate::value::number::to_longint;
use crate::value::{Error, Number, Value};

/// Where an array is.
#[derive(Clone, Copy)]
enum Holder {
    Slot(usize),
    /// Behind the pointer in a slot.
    Pointer(usize),
    Process(u32),
}

impl Holder {
    /// Looks at the array; `None` if there is none, or if it is somewhere else.
    #[inline(always)]
    fn look<R>(self, cx: &Context, look: impl FnOnce(&Array) -> Option<R>) -> Option<R> {
        match self {
            Holder::Slot(slot) => match cx.slot(slot) {
                Value::Array(array) => look(array),
                _ => None,
            },
            Holder::Pointer(slot) => match cx.slot(slot) {
                Value::Pointer(pointer) => cx.pointed_array(pointer, look),
                _ => None,
            },
            Holder::Process(variable) => cx.process.look_at_array(variable, look),
        }
    }
}

/// The value of an element, or of a byte of a blob.
pub(super) struct ElementOf {
    holder: Option<Holder>,
    content: Code<Value>,
    index: IntOperand,
    span: Span,
}

impl ElementOf {
    /// Whatever the base is. A row gives the number of its current element.
    #[inline(never)]
    fn slowly(&self, cx: &mut Context, index: i64) -> Result<Value, Raised> {
        let base = (self.content)(cx)?;
        match element_value(&base, index).at(cx, self.span)? {
            Value::Array(row) => Ok(Value::Integer(row.current())),
            value => Ok(value),
        }
    }

    #[inline(always)]
    fn look<R>(
        &self,
        cx: &Context,
        index: i64,
        look: impl FnOnce(&Data, usize) -> Option<R>,
    ) -> Option<R> {
        let index = usize::try_from(index).ok()?;
        self.holder?
            .look(cx, |array| array.read(|data| look(data, index)))
    }
}

impl Readable for ElementOf {
    #[inline(always)]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        let index = self.index.get(cx)?;
        match self.look(cx, index, Data::scalar) {
            Some(value) => Ok(value),
            None => self.slowly(cx, index),
        }
    }

    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Result<Number, NoNumber> {
        let index = self.index.get(cx).map_err(NoNumber::Raised)?;
        match self.look(cx, index, Data::number) {
            Some(number) => Ok(number),
            None => {
                let value = self.slowly(cx, index);
                number_of_result(cx, value)
            }
        }
    }
}

impl Lowerer<'_> {
    /// Reads an element of what is found in a place.
    pub(super) fn element_of(&self, base: &Place, index: &Expr, span: Span) -> ElementOf {
        ElementOf {
            holder: self.array_holder(base),
            content: self.content(base),
            index: self.index(index),
            span,
        }
    }

    fn array_holder(&self, place: &Place) -> Option<Holder> {
        match &place.kind {
            PlaceKind::Local(slot) => Some(Holder::Slot(*slot as usize)),
            PlaceKind::Process(variable) => Some(Holder::Process(*variable)),
            PlaceKind::Dereference(pointer) => match &pointer.kind {
                ExprKind::Read(place) => match place.kind {
                    PlaceKind::Local(slot) => Some(Holder::Pointer(slot as usize)),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// `base{index}:=value`.
    pub(super) fn set_element_of(
        &self,
        base: &Place,
        index: &Expr,
        value: Node,
        span: Span,
    ) -> Code<()> {
        let content = self.content(base);
        let whole = self.store(base, span);
        let holder = self.array_holder(base);
        let index = self.index(index);
        let is_number = !matches!(
            value,
            Node::Boolean(_) | Node::Any(Any::Slot(_) | Any::Constant(_) | Any::NoNumber(_))
        );
        let (Some(holder), true) = (holder, is_number) else {
            let value = value.into_any();
            return code(move |cx| {
                let container = content(cx)?;
                let i = index.get(cx)?;
                let value = value(cx)?;
                put(cx, container, i, value, &whole, span)
            });
        };
        let number = value.into_number();
        code(move |cx| {
            let i = index.get(cx)?;
            let value = match number.run(cx) {
                Ok(number) => {
                    let done = usize::try_from(i).ok().and_then(|i| {
                        holder.look(cx, |array| array.update(|data| data.put_number(i, number)))
                    });
                    if done.is_some() {
                        return Ok(());
                    }
                    number.into()
                }
                Err(why) => other_value(cx, why)?,
            };
            let container = content(cx)?;
            put(cx, container, i, value, &whole, span)
        })
    }
}

/// Puts a value in an array, or in a blob, which then is stored as a whole.
fn put(
    cx: &mut Context,
    container: Value,
    index: i64,
    value: Value,
    whole: &Store,
    span: Span,
) -> Result<(), Raised> {
    let mut blob = match container {
        Value::Blob(blob) => blob,
        other => return store_element(&other, index, value).at(cx, span),
    };
    let byte = to_longint(value.as_number().unwrap_or(0.0)) as u8;
    let length = blob.bytes.len();
    let at = usize::try_from(index).ok();
    match at.and_then(|i| Rc::make_mut(&mut blob).bytes.get_mut(i)) {
        Some(place) => *place = byte,
        None => {
            let range = format!("0..{}", length.saturating_sub(1));
            return Err(Error::index(index, range)).at(cx, span);
        }
    }
    whole(cx, Value::Blob(blob))
}
