//! Calls of functions of objects and collections, `base.name(…)`: what a call has met is
//! remembered, so that the code of a class's function is found by comparing an address. Functions
//! that objects hold, and `.call(…)`, get their arguments on the stack as well.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::any::{Holder, MemberRead};
use super::arguments::{Push, push_all};
use super::dynamic::{Answer, Readable, number_of_result};
use super::{At as _, Code};
use crate::args::Args;
use crate::class;
use crate::classes;
use crate::interpret::failure::Raised;
use crate::interpret::function::{Function, this_object};
use crate::interpret::member::Site;
use crate::interpret::{Context, Executable, member};
use crate::resolve::code::Type;
use crate::source::Span;
use crate::value::class::{Class, Member};
use crate::value::{Collection, Object, Text, Value};

/// Where the object or collection lies, whose function is called.
pub(super) enum At {
    Holder(Holder),
    Member(Box<MemberRead>),
    /// Code gives it.
    Code,
}

/// `base.name(…)`.
pub(super) struct FunctionCall {
    at: At,
    base: Code<Value>,
    site: Site,
    /// It is `.call(…)`, which functions have, or `.new(…)`, which classes have.
    is_call: bool,
    is_new: bool,
    pushes: Vec<Push>,
    in_collection: Option<&'static class::Member>,
    /// The member of a collection takes arguments of any type.
    takes_any: bool,
    cache: CallCache,
    span: Span,
}

impl Readable for FunctionCall {
    #[inline(always)]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        match self.target(cx) {
            Some((object, found)) => self.enter(cx, object, found),
            None => self.elsewhere(cx),
        }
    }

    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        let Some((object, (callee, fits))) = self.target(cx) else {
            let result = self.elsewhere(cx);
            return number_of_result(cx, result);
        };
        let base = cx.stack.len();
        let count = self.pushes.len();
        if let Err(raised) = push_all(cx, &self.pushes, base) {
            return raised.into();
        }
        cx.set_at(self.span);
        if fits && self.cache.unknown_fit(cx, &callee, base) {
            return cx.enter_for_number(&callee, Some(object), base, count);
        }
        let result = cx.enter(&callee, Some(object), base, count);
        number_of_result(cx, result)
    }
}

/// The code of a function, and whether the arguments of known type fit its parameters.
type Callee = (Rc<Executable>, bool);

impl FunctionCall {
    /// A call with these arguments, of which some are of known type. `in_collection`: the
    /// function of this name that collections have.
    pub fn new(
        at: At,
        base: Code<Value>,
        key: Text,
        (pushes, types): (Vec<Push>, Vec<Option<Type>>),
        in_collection: Option<&'static class::Member>,
        span: Span,
    ) -> FunctionCall {
        FunctionCall {
            at,
            base,
            is_call: key.as_ascii() == Some("call"),
            is_new: key.as_ascii() == Some("new"),
            site: Site::new(key),
            takes_any: in_collection.is_some_and(|member| member.takes_any(pushes.len())),
            pushes,
            in_collection,
            cache: CallCache::new(types),
            span,
        }
    }

    /// The object at hand and the function that is called on it; `None` if that has to be found
    /// out in the ordinary way.
    #[inline(always)]
    fn target(&self, cx: &Context) -> Option<(Object, Callee)> {
        let At::Holder(holder) = &self.at else {
            return None;
        };
        let object = holder.object(cx)?;
        let found = self.cache.find(object, &self.site.key)?;
        Some((object.clone(), found))
    }

    /// The object in a property at hand.
    fn object_in_property(&self, cx: &Context) -> Option<Object> {
        let At::Member(member) = &self.at else {
            return None;
        };
        let object = member.look(cx, |value| match value {
            Value::Object(object) => Some(object.clone()),
            _ => None,
        });
        object.flatten()
    }

    /// The collection at hand.
    fn collection(&self, cx: &Context) -> Option<Collection> {
        let found = |value: &Value| match value {
            Value::Collection(collection) => Some(collection.clone()),
            _ => None,
        };
        match &self.at {
            At::Holder(Holder::Slot(slot)) => found(cx.slot(*slot)),
            At::Member(member) => member.look(cx, found).flatten(),
            At::Holder(Holder::This) | At::Code => None,
        }
    }

    /// Calls the function that was found.
    #[inline(always)]
    fn enter(
        &self,
        cx: &mut Context,
        object: Object,
        (callee, fits): Callee,
    ) -> Result<Value, Raised> {
        let count = self.pushes.len();
        let base = self.push_arguments(cx)?;
        if fits && self.cache.unknown_fit(cx, &callee, base) {
            cx.enter_fitted(&callee, Some(object), base, count)
        } else {
            cx.enter(&callee, Some(object), base, count)
        }
    }

    /// Puts the arguments on the stack. Gives where they begin.
    #[inline(always)]
    fn push_arguments(&self, cx: &mut Context) -> Result<usize, Raised> {
        let base = cx.stack.len();
        push_all(cx, &self.pushes, base)?;
        cx.set_at(self.span);
        Ok(base)
    }

    /// A function of whatever the base is.
    #[inline(never)]
    fn elsewhere(&self, cx: &mut Context) -> Result<Value, Raised> {
        if let Some(member) = self.in_collection
            && let Some(collection) = self.collection(cx)
        {
            return self.call_builtin(cx, member, &Value::Collection(collection));
        }
        if let Some(object) = self.object_in_property(cx) {
            return self.in_object(cx, object);
        }
        match (self.base)(cx) {
            Ok(Value::Object(object)) => self.in_object(cx, object),
            Ok(base) => match (&base, self.in_collection) {
                (Value::Collection(_), Some(member)) => self.call_builtin(cx, member, &base),
                _ => self.anywhere(cx, base),
            },
            Err(raised) => Err(raised),
        }
    }

    /// A function of an object's class, or one that the object holds.
    fn in_object(&self, cx: &mut Context, object: Object) -> Result<Value, Raised> {
        if let Some(found) = self.cache.find(&object, &self.site.key) {
            return self.enter(cx, object, found);
        }
        if self.is_call
            && let Some(function) = object.as_host::<Function>()
        {
            return self.call_with_this(cx, function);
        }
        if let Some(Value::Object(own)) = self.site.own(&object)
            && let Some(function) = own.as_host::<Function>()
        {
            let base = self.push_arguments(cx)?;
            return cx.enter_function(function, Some(object), base, self.pushes.len());
        }
        if self.is_new
            && let Some(class) = classes::class::class_of_project(&object)
        {
            let base = self.push_arguments(cx)?;
            let made = classes::user::new_here(cx, class, base, self.pushes.len());
            return made.at(cx, self.span);
        }
        self.anywhere(cx, Value::Object(object))
    }

    /// The general way.
    fn anywhere(&self, cx: &mut Context, base: Value) -> Result<Value, Raised> {
        let values = self.arguments(cx)?;
        member::call(cx, base, &self.site.key, values, self.span)
    }

    /// `.call(this; …)` of a function (API/FunctionClass).
    fn call_with_this(&self, cx: &mut Context, function: &Function) -> Result<Value, Raised> {
        let (this, pushes) = match self.pushes.split_first() {
            Some((first, rest)) => match first.value(cx) {
                Ok(Value::Object(this)) => (Ok(Some(this)), rest),
                Ok(other) => (this_object(other), rest),
                Err(raised) => return Err(raised),
            },
            None => (Ok(None), self.pushes.as_slice()),
        };
        let base = cx.stack.len();
        push_all(cx, pushes, base)?;
        cx.set_at(self.span);
        match this {
            Ok(this) => cx.enter_function(function, this, base, pushes.len()),
            Err(error) => {
                cx.stack.truncate(base);
                Err(error).at(cx, self.span)
            }
        }
    }

    fn arguments(&self, cx: &mut Context) -> Result<Vec<Value>, Raised> {
        self.pushes.iter().map(|push| push.value(cx)).collect()
    }

    #[inline]
    fn call_builtin(
        &self,
        cx: &mut Context,
        member: &'static class::Member,
        this: &Value,
    ) -> Result<Value, Raised> {
        if let [only] = self.pushes.as_slice() {
            let values = &mut [Value::Undefined];
            only.put(cx, &mut values[0])?;
            cx.set_at(self.span);
            let args = &mut Args { values };
            let result = if self.takes_any {
                member.call_converted(cx, this, args)
            } else {
                member.call(cx, this, args)
            };
            return result.at(cx, self.span);
        }
        let values = &mut self.arguments(cx)?;
        cx.set_at(self.span);
        member
            .call(cx, this, &mut Args { values })
            .at(cx, self.span)
    }
}

/// Which code a member call ran for the classes it has met: a few entries, replaced in turn.
struct CallCache {
    entries: [CacheEntry; CACHED_CLASSES],
    next: Cell<usize>,
    /// The types of the arguments, where they are known.
    types: Vec<Option<Type>>,
    /// The arguments whose type is not known.
    unknown: Vec<usize>,
}

#[derive(Default)]
struct CacheEntry {
    /// The address of the class: classes live as long as their world, so it tells them apart.
    class: Cell<usize>,
    /// Empty if the class has no such function of the program.
    code: RefCell<Option<Rc<Executable>>>,
    /// The arguments of known type fit their parameters, and there are not too many.
    fits: Cell<bool>,
}

const CACHED_CLASSES: usize = 4;

impl CallCache {
    fn new(types: Vec<Option<Type>>) -> CallCache {
        let unknown = (0..types.len()).filter(|i| types[*i].is_none()).collect();
        CallCache {
            entries: Default::default(),
            next: Cell::new(0),
            types,
            unknown,
        }
    }

    /// The code of a class's function, if the object has no property of its own by that name, and
    /// whether the arguments of known type fit.
    #[inline(always)]
    fn find(&self, object: &Object, key: &Text) -> Option<Callee> {
        let class = object.class()?;
        let may_hide = class.may_be_shadowed() || object.host_object().is_some();
        if may_hide && object.has_own(key) {
            return None;
        }
        let address = Rc::as_ptr(class) as usize;
        for entry in &self.entries {
            if entry.class.get() == address {
                let code = entry.code.borrow().clone()?;
                return Some((code, entry.fits.get()));
            }
        }
        self.fill(class, key, address)
    }

    /// Do the arguments of unknown type on the stack fit?
    #[inline(always)]
    fn unknown_fit(&self, cx: &Context, code: &Executable, base: usize) -> bool {
        self.unknown
            .iter()
            .all(|i| cx.argument_fits(code, base, *i))
    }

    #[inline(never)]
    fn fill(&self, class: &Rc<Class>, key: &Text, address: usize) -> Option<Callee> {
        let entry = &self.entries[self.next.get() % CACHED_CLASSES];
        self.next.set(self.next.get() + 1);
        entry.class.set(address);
        *entry.code.borrow_mut() = None;
        let Some(Member::Function(function)) = class.member(key) else {
            return None;
        };
        let Some(Function::Code { code, .. }) = function.as_host::<Function>() else {
            return None;
        };
        let params = &code.routine.signature.params;
        let fits = self.types.len() <= params.len()
            && self.types.iter().zip(params).all(|(ty, param)| match ty {
                Some(ty) => param.ty == *ty || matches!(param.ty, Type::Variant | Type::Undeclared),
                None => true,
            });
        entry.fits.set(fits);
        *entry.code.borrow_mut() = Some(Rc::clone(code));
        Some((Rc::clone(code), fits))
    }
}
