//! Elements of arrays that only running finds: behind a pointer, in a process variable, in a
//! parameter. They are read and written where they lie, without a reference to the array.

use std::rc::Rc;

use super::any::Any;
use super::assign::{Store, store_element};
use super::dynamic::{Answer, NumberCode, Readable, number_of_result, other_value};
use super::effects::is_plain;
use super::number::IntOperand;
use super::place::element_value;
use super::{At, Code, Lowerer, Node, code};
use crate::interpret::Context;
use crate::interpret::failure::Raised;
use crate::resolve::code::{Expr, ExprKind, Place, PlaceKind};
use crate::source::Span;
use crate::value::array::{Array, Data};
use crate::value::number::to_longint;
use crate::value::{Error, Value};

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
    fn find<R>(self, cx: &Context, look: impl FnOnce(&Array) -> Option<R>) -> Option<R> {
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

/// An array that is found without taking a reference.
trait ArrayPlace: 'static {
    /// What has to be evaluated to find it.
    type Row: Copy;
    fn row(&self, cx: &mut Context) -> Result<Self::Row, Raised>;
    fn look<R>(
        &self,
        cx: &Context,
        row: Self::Row,
        look: impl FnOnce(&Array) -> Option<R>,
    ) -> Option<R>;
    /// The slot, if the array is a local variable, which could hold a blob as well.
    fn slot(&self) -> Option<usize>;
}

impl ArrayPlace for Holder {
    type Row = ();

    #[inline(always)]
    fn row(&self, _cx: &mut Context) -> Result<(), Raised> {
        Ok(())
    }

    #[inline(always)]
    fn look<R>(&self, cx: &Context, (): (), look: impl FnOnce(&Array) -> Option<R>) -> Option<R> {
        self.find(cx, look)
    }

    fn slot(&self) -> Option<usize> {
        match self {
            Holder::Slot(slot) => Some(*slot),
            _ => None,
        }
    }
}

/// A row of a two-dimensional array.
struct RowOf {
    holder: Holder,
    row: IntOperand,
}

impl ArrayPlace for RowOf {
    type Row = i64;

    #[inline(always)]
    fn row(&self, cx: &mut Context) -> Result<i64, Raised> {
        self.row.get(cx)
    }

    #[inline(always)]
    fn look<R>(&self, cx: &Context, row: i64, look: impl FnOnce(&Array) -> Option<R>) -> Option<R> {
        let row = usize::try_from(row).ok()?;
        self.holder.find(cx, |array| {
            array.read(|data| match data {
                Data::Rows(_, rows) => look(rows.get(row)?),
                _ => None,
            })
        })
    }

    fn slot(&self) -> Option<usize> {
        None
    }
}

/// The value of an element, or of a byte of a blob.
struct ElementOf<P> {
    array: P,
    content: Code<Value>,
    index: IntOperand,
    span: Span,
}

impl<P: ArrayPlace> ElementOf<P> {
    /// Whatever the base is.
    #[inline(never)]
    fn slowly(&self, cx: &mut Context, index: i64) -> Result<Value, Raised> {
        if let Some(slot) = self.array.slot()
            && let Value::Blob(blob) = cx.slot(slot)
            && let Ok(i) = usize::try_from(index)
            && let Some(byte) = blob.bytes.get(i)
        {
            return Ok(Value::Integer(i32::from(*byte)));
        }
        let base = (self.content)(cx)?;
        read_element(cx, &base, index, self.span)
    }

    #[inline(always)]
    fn look<R>(
        &self,
        cx: &Context,
        row: P::Row,
        index: i64,
        look: impl FnOnce(&Data, usize) -> Option<R>,
    ) -> Option<R> {
        let index = usize::try_from(index).ok()?;
        self.array
            .look(cx, row, |array| array.read(|data| look(data, index)))
    }
}

impl<P: ArrayPlace> Readable for ElementOf<P> {
    #[inline(always)]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        let row = self.array.row(cx)?;
        let index = self.index.get(cx)?;
        match self.look(cx, row, index, Data::scalar) {
            Some(value) => Ok(value),
            None => self.slowly(cx, index),
        }
    }

    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        let row = match self.array.row(cx) {
            Ok(row) => row,
            Err(raised) => return raised.into(),
        };
        let index = match self.index.get(cx) {
            Ok(index) => index,
            Err(raised) => return raised.into(),
        };
        match self.look(cx, row, index, Data::number) {
            Some(number) => number.into(),
            None => {
                let value = self.slowly(cx, index);
                number_of_result(cx, value)
            }
        }
    }
}

/// An element of whatever the base is. A row gives the number of its current element.
fn read_element(cx: &mut Context, base: &Value, index: i64, span: Span) -> Result<Value, Raised> {
    match element_value(base, index).at(cx, span)? {
        Value::Array(row) => Ok(Value::Integer(row.current())),
        value => Ok(value),
    }
}

impl Lowerer<'_> {
    /// Reads an element of what is found in a place.
    pub(super) fn element_of(&self, base: &Place, index: &Expr, span: Span) -> Any {
        let content = self.content(base);
        let index = self.index(index);
        if let Some(array) = self.array_holder(base) {
            return Any::Part(Box::new(ElementOf {
                array,
                content,
                index,
                span,
            }));
        }
        match self.row_of(base) {
            Some(array) => Any::Part(Box::new(ElementOf {
                array,
                content,
                index,
                span,
            })),
            None => Any::Code(code(move |cx| {
                let base = content(cx)?;
                let index = index.get(cx)?;
                read_element(cx, &base, index, span)
            })),
        }
    }

    /// A row of an array that is at hand. Where an element is not found at once, the row is
    /// evaluated again.
    fn row_of(&self, place: &Place) -> Option<RowOf> {
        let PlaceKind::Element { base, index } = &place.kind else {
            return None;
        };
        let holder = self.array_holder(base)?;
        is_plain(index).then(|| RowOf {
            holder,
            row: self.index(index),
        })
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
        let index = self.index(index);
        let is_number = !matches!(
            value,
            Node::Boolean(_) | Node::Any(Any::Slot(_) | Any::Constant(_) | Any::NoNumber(_))
        );
        let general = move |cx: &mut Context<'_>, i, value| {
            let container = content(cx)?;
            put(cx, container, i, value, &whole, span)
        };
        match (self.array_holder(base), self.row_of(base)) {
            (Some(array), _) if is_number => {
                put_number_at(array, index, value.into_number(), general)
            }
            (None, Some(array)) if is_number => {
                put_number_at(array, index, value.into_number(), general)
            }
            _ => {
                let value = value.into_any();
                code(move |cx| {
                    let i = index.get(cx)?;
                    let value = value(cx)?;
                    general(cx, i, value)
                })
            }
        }
    }
}

/// Puts what is probably a number in an element; `general` puts any value there.
fn put_number_at<P: ArrayPlace>(
    array: P,
    index: IntOperand,
    value: NumberCode,
    general: impl Fn(&mut Context<'_>, i64, Value) -> Result<(), Raised> + 'static,
) -> Code<()> {
    code(move |cx| {
        let i = index.get(cx)?;
        let value = match value.run(cx) {
            Ok(number) => {
                let row = array.row(cx)?;
                let at = usize::try_from(i).unwrap_or(usize::MAX);
                let done = array.look(cx, row, |array| {
                    array.update(|data| data.put_number(at, number))
                });
                if done.is_some() {
                    return Ok(());
                }
                if let Some(slot) = array.slot()
                    && let Value::Blob(blob) = cx.slot_mut(slot)
                    && let Some(byte) = Rc::make_mut(blob).bytes.get_mut(at)
                {
                    *byte = number.longint() as u8;
                    return Ok(());
                }
                number.into()
            }
            Err(why) => other_value(cx, why)?,
        };
        general(cx, i, value)
    })
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
