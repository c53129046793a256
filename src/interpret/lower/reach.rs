//! Values that lie in other values, at most a few steps away: `o.list[i].name`. They are looked at
//! where they are, so that on the way no reference is taken and no value is copied.

use super::any::MemberRead;
use super::dynamic::{Answer, Readable, number_of_result};
use super::number::IntOperand;
use super::{Code, Place};
use crate::interpret::failure::Raised;
use crate::interpret::{Context, member};
use crate::source::Span;
use crate::value::Value;

/// Where a value is.
pub(super) trait Reach: 'static {
    /// The indexes on the way.
    type At: Copy;

    /// Evaluates the indexes.
    fn at(&self, cx: &mut Context) -> Result<Self::At, Raised>;

    /// Looks at the value; `None` if something on the way is not what it usually is.
    fn look<R>(&self, cx: &Context, at: Self::At, look: impl Fn(&Value) -> R) -> Option<R>;

    /// The value, the ordinary way.
    fn fetch(&self, cx: &mut Context, at: Self::At) -> Result<Value, Raised>;
}

/// Reads the value at a place.
pub(super) struct Reached<P>(pub P);

impl<P: Reach> Readable for Reached<P> {
    #[inline(always)]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        let at = self.0.at(cx)?;
        match self.0.look(cx, at, Value::clone) {
            Some(Value::Object(found)) => Ok(Value::Object(found)),
            Some(found) => Ok(found),
            None => self.0.fetch(cx, at),
        }
    }

    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        let at = match self.0.at(cx) {
            Ok(at) => at,
            Err(raised) => return raised.into(),
        };
        match self.0.look(cx, at, Answer::of) {
            Some(found) if found.is_number() => found,
            _ => self.fetch_number(cx, at),
        }
    }
}

impl<P: Reach> Reached<P> {
    /// What is no number, or not where it usually is.
    #[inline(never)]
    fn fetch_number(&self, cx: &mut Context, at: P::At) -> Answer {
        let value = self.0.fetch(cx, at);
        number_of_result(cx, value)
    }
}

/// A local variable.
pub(super) struct Local {
    pub slot: usize,
    /// The ordinary way to read it.
    pub read: Code<Value>,
}

impl Reach for Local {
    type At = ();

    #[inline(always)]
    fn at(&self, _cx: &mut Context) -> Result<(), Raised> {
        Ok(())
    }

    #[inline(always)]
    fn look<R>(&self, cx: &Context, (): (), look: impl Fn(&Value) -> R) -> Option<R> {
        Some(look(cx.slot(self.slot)))
    }

    #[inline(never)]
    fn fetch(&self, cx: &mut Context, (): ()) -> Result<Value, Raised> {
        (self.read)(cx)
    }
}

impl Reach for Box<MemberRead> {
    type At = ();

    #[inline(always)]
    fn at(&self, _cx: &mut Context) -> Result<(), Raised> {
        Ok(())
    }

    #[inline(always)]
    fn look<R>(&self, cx: &Context, (): (), look: impl Fn(&Value) -> R) -> Option<R> {
        MemberRead::look(self, cx, look)
    }

    #[inline(never)]
    fn fetch(&self, cx: &mut Context, (): ()) -> Result<Value, Raised> {
        (self.read)(cx)
    }
}

/// A local variable, or a property of an object in one or of `This`.
pub(super) enum Base {
    Local(Local),
    Member(Box<MemberRead>),
}

impl Reach for Base {
    type At = ();

    #[inline(always)]
    fn at(&self, _cx: &mut Context) -> Result<(), Raised> {
        Ok(())
    }

    #[inline(always)]
    fn look<R>(&self, cx: &Context, (): (), look: impl Fn(&Value) -> R) -> Option<R> {
        match self {
            Base::Local(local) => local.look(cx, (), look),
            Base::Member(member) => MemberRead::look(member, cx, look),
        }
    }

    #[inline(never)]
    fn fetch(&self, cx: &mut Context, (): ()) -> Result<Value, Raised> {
        match self {
            Base::Local(local) => local.fetch(cx, ()),
            Base::Member(member) => member.fetch(cx, ()),
        }
    }
}

/// An element of a collection.
pub(super) struct ElementAt<P> {
    pub of: P,
    pub index: IntOperand,
    pub lenient: bool,
    pub span: Span,
}

impl<P: Reach> Reach for ElementAt<P> {
    type At = (P::At, i64);

    #[inline(always)]
    fn at(&self, cx: &mut Context) -> Result<Self::At, Raised> {
        Ok((self.of.at(cx)?, self.index.get(cx)?))
    }

    #[inline(always)]
    fn look<R>(
        &self,
        cx: &Context,
        (at, index): Self::At,
        look: impl Fn(&Value) -> R,
    ) -> Option<R> {
        let index = usize::try_from(index).ok()?;
        let found = self.of.look(cx, at, |value| match value {
            Value::Collection(collection) => collection.look(index, &look),
            _ => None,
        });
        found.flatten()
    }

    #[inline(never)]
    fn fetch(&self, cx: &mut Context, (at, index): Self::At) -> Result<Value, Raised> {
        let base = self.of.fetch(cx, at)?;
        let index = Value::whole(index);
        member::get_index(cx, &base, &index, self.lenient, self.span)
    }
}

/// A property.
pub(super) struct PropertyAt<P> {
    pub of: P,
    pub site: member::Site,
    pub lenient: bool,
    pub span: Span,
}

impl<P: Reach> Reach for PropertyAt<P> {
    type At = P::At;

    #[inline(always)]
    fn at(&self, cx: &mut Context) -> Result<Self::At, Raised> {
        self.of.at(cx)
    }

    #[inline(always)]
    fn look<R>(&self, cx: &Context, at: Self::At, look: impl Fn(&Value) -> R) -> Option<R> {
        let found = self.of.look(cx, at, |value| match value {
            Value::Object(object) => self.site.look(object, &look),
            _ => None,
        });
        found.flatten()
    }

    #[inline(never)]
    fn fetch(&self, cx: &mut Context, at: Self::At) -> Result<Value, Raised> {
        let base = self.of.fetch(cx, at)?;
        member::get(cx, &base, &self.site, self.lenient, self.span)
    }
}

/// The property whose name is in a slot.
pub(super) struct PropertyNamed<P> {
    pub of: P,
    pub key: usize,
    /// Where in the object the name was last.
    pub place: Place,
    pub lenient: bool,
    pub span: Span,
}

impl<P: Reach> Reach for PropertyNamed<P> {
    type At = P::At;

    #[inline(always)]
    fn at(&self, cx: &mut Context) -> Result<Self::At, Raised> {
        self.of.at(cx)
    }

    #[inline(always)]
    fn look<R>(&self, cx: &Context, at: Self::At, look: impl Fn(&Value) -> R) -> Option<R> {
        let name = cx.slot(self.key);
        let found = self.of.look(cx, at, |value| match (value, name) {
            (Value::Object(object), Value::Text(name)) => object.look_at(name, &self.place, &look),
            _ => None,
        });
        found.flatten()
    }

    #[inline(never)]
    fn fetch(&self, cx: &mut Context, at: Self::At) -> Result<Value, Raised> {
        let base = self.of.fetch(cx, at)?;
        let key = cx.slot(self.key).clone();
        member::get_index(cx, &base, &key, self.lenient, self.span)
    }
}
