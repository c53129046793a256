//! Collections: ordered lists of any values, from index 0.
//!
//! As with objects, a shared collection is a host behind the same handle. The functions of the
//! Collection class are in `classes/collection`, not here.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::error::code;
use super::release::release;
use super::{Error, Number, Value};

/// A reference to a collection. Cloning gives another reference to the same one.
#[derive(Clone)]
pub struct Collection(Rc<Inner>);

struct Inner {
    body: Body,
}

enum Body {
    Plain(RefCell<Items>),
    Host(Rc<dyn HostCollection>),
}

/// The elements. Those that `shift` has taken from the front leave a gap until it is worth
/// closing, so that a collection serves as a queue.
#[derive(Default)]
struct Items {
    list: Vec<Value>,
    /// How long the gap at the front is.
    gap: usize,
}

impl Items {
    #[inline(always)]
    fn get(&self, index: usize) -> Option<&Value> {
        self.list.get(self.gap.wrapping_add(index))
    }

    #[inline(always)]
    fn get_mut(&mut self, index: usize) -> Option<&mut Value> {
        self.list.get_mut(self.gap.wrapping_add(index))
    }

    fn as_slice(&self) -> &[Value] {
        self.list.get(self.gap..).unwrap_or_default()
    }

    fn len(&self) -> usize {
        self.list.len() - self.gap
    }

    /// The list without the gap.
    fn whole(&mut self) -> &mut Vec<Value> {
        if self.gap > 0 {
            self.list.drain(..self.gap);
            self.gap = 0;
        }
        &mut self.list
    }

    /// Takes the first element.
    fn shift(&mut self) -> Option<Value> {
        /// A shorter gap is not closed.
        const SHORT: usize = 16;
        let first = std::mem::take(self.list.get_mut(self.gap)?);
        self.gap += 1;
        if self.gap > SHORT && self.gap > self.list.len() / 2 {
            self.whole();
        }
        Some(first)
    }
}

/// A collection that does not hold its elements as ordinary values: a shared one.
pub trait HostCollection: Any {
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    fn get(&self, index: usize) -> Option<Value>;
    /// Sets an element; past the end the collection grows with Null.
    fn set(&self, index: usize, value: Value) -> Result<(), Error>;
    /// All elements.
    fn items(&self) -> Vec<Value>;
    /// Replaces all elements, taking the lock itself (the functions of the class lock by
    /// themselves: Concepts/shared).
    fn replace(&self, items: Vec<Value>) -> Result<(), Error>;
    /// Appends, taking the lock itself.
    fn push(&self, items: &[Value]) -> Result<(), Error>;
    fn identity(&self) -> usize;
    fn is_shared(&self) -> bool;
    fn as_any(&self) -> &dyn Any;
}

/// The most elements a collection may have: 2 GB of memory.
pub const MAX_LENGTH: usize = 1 << 27;

/// Fails if a collection cannot have so many elements.
pub fn check_length(length: usize) -> Result<(), Error> {
    if length > MAX_LENGTH {
        return Err(Error::new(
            code::TOO_LARGE,
            format!("A collection cannot have {length} elements, {MAX_LENGTH} at most"),
        ));
    }
    super::memory::check_room(length, size_of::<Value>())
}

impl Collection {
    pub fn new(items: Vec<Value>) -> Collection {
        Collection(Rc::new(Inner {
            body: Body::Plain(RefCell::new(Items {
                list: items,
                gap: 0,
            })),
        }))
    }

    pub fn host(host: Rc<dyn HostCollection>) -> Collection {
        Collection(Rc::new(Inner {
            body: Body::Host(host),
        }))
    }

    pub fn as_host<T: 'static>(&self) -> Option<&T> {
        match &self.0.body {
            Body::Host(host) => host.as_any().downcast_ref(),
            Body::Plain(_) => None,
        }
    }

    pub fn is_shared(&self) -> bool {
        matches!(&self.0.body, Body::Host(host) if host.is_shared())
    }

    pub fn same(&self, other: &Collection) -> bool {
        self.identity() == other.identity()
    }

    pub fn identity(&self) -> usize {
        match &self.0.body {
            Body::Plain(_) => Rc::as_ptr(&self.0) as usize,
            Body::Host(host) => host.identity(),
        }
    }

    /// True while no other reference to the collection exists.
    pub fn is_unique(&self) -> bool {
        Rc::strong_count(&self.0) == 1
    }

    pub fn len(&self) -> usize {
        match &self.0.body {
            Body::Plain(items) => items.borrow().len(),
            Body::Host(host) => host.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element, `None` outside the collection.
    #[inline]
    pub fn get(&self, index: usize) -> Option<Value> {
        match &self.0.body {
            Body::Plain(items) => items.borrow().get(index).cloned(),
            Body::Host(host) => host.get(index),
        }
    }

    /// Looks at an element in its place, without cloning it; `None` if the collection is not plain
    /// or has no such element.
    #[inline(always)]
    pub fn look<R>(&self, index: usize, look: impl FnOnce(&Value) -> R) -> Option<R> {
        match &self.0.body {
            Body::Plain(items) => items.borrow().get(index).map(look),
            Body::Host(_) => None,
        }
    }

    /// Sets an element that exists and holds a scalar, of a plain collection. Gives false where
    /// it takes the ordinary way.
    #[inline(always)]
    pub(crate) fn set_number(&self, index: usize, number: Number) -> bool {
        let Body::Plain(items) = &self.0.body else {
            return false;
        };
        match items.borrow_mut().get_mut(index) {
            Some(place) if place.is_scalar() => {
                place.overwrite_with(number);
                true
            }
            _ => false,
        }
    }

    /// Replaces an element that exists, of a plain collection, by a value that needs no conversion.
    /// Gives the value back where it takes the ordinary way.
    #[inline]
    pub(crate) fn replace_at(&self, index: usize, value: Value) -> Result<(), Value> {
        let (Body::Plain(items), true) = (&self.0.body, value.is_property()) else {
            return Err(value);
        };
        let mut items = items.borrow_mut();
        let Some(place) = items.get_mut(index) else {
            return Err(value);
        };
        let old = std::mem::replace(place, value);
        drop(items);
        drop(old);
        Ok(())
    }

    /// Sets an element; past the end the collection grows with Null (Concepts/collection).
    pub fn set(&self, index: usize, value: Value) -> Result<(), Error> {
        check_length(index.saturating_add(1))?;
        match &self.0.body {
            Body::Plain(items) => {
                let mut items = items.borrow_mut();
                if index >= items.len() {
                    items.whole().resize(index + 1, Value::Null);
                }
                let old = items
                    .get_mut(index)
                    .map(|place| std::mem::replace(place, value));
                drop(items);
                drop(old);
                Ok(())
            }
            Body::Host(host) => host.set(index, value),
        }
    }

    #[inline]
    pub fn push(&self, value: Value) -> Result<(), Error> {
        match &self.0.body {
            Body::Plain(items) => {
                value.push_to(&mut items.borrow_mut().list);
                Ok(())
            }
            Body::Host(host) => host.push(&[value]),
        }
    }

    /// Takes the first element, `None` if there is none.
    pub fn shift(&self) -> Result<Option<Value>, Error> {
        match &self.0.body {
            Body::Plain(items) => Ok(items.borrow_mut().shift()),
            Body::Host(_) => self.update(|items| Ok((!items.is_empty()).then(|| items.remove(0)))),
        }
    }

    /// A copy of the list of elements (the elements themselves are not copied).
    pub fn items(&self) -> Vec<Value> {
        match &self.0.body {
            Body::Plain(items) => items.borrow().as_slice().to_vec(),
            Body::Host(host) => host.items(),
        }
    }

    /// Looks at all elements at once. No code of the program may run inside.
    pub fn read<R>(&self, look: impl FnOnce(&[Value]) -> R) -> R {
        match &self.0.body {
            Body::Plain(items) => look(items.borrow().as_slice()),
            Body::Host(host) => look(&host.items()),
        }
    }

    /// Changes the list of elements. No code of the program may run inside. A shared collection
    /// takes its lock; an error of `change` leaves it as it was.
    pub fn update<R>(
        &self,
        change: impl FnOnce(&mut Vec<Value>) -> Result<R, Error>,
    ) -> Result<R, Error> {
        match &self.0.body {
            Body::Plain(items) => change(items.borrow_mut().whole()),
            Body::Host(host) => {
                let mut items = host.items();
                let result = change(&mut items)?;
                host.replace(items)?;
                Ok(result)
            }
        }
    }
}

impl From<Vec<Value>> for Collection {
    fn from(items: Vec<Value>) -> Collection {
        Collection::new(items)
    }
}

impl Default for Collection {
    fn default() -> Collection {
        Collection::new(Vec::new())
    }
}

impl std::fmt::Debug for Collection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "collection {:x}", self.identity())
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Body::Plain(items) = &mut self.body {
            let mut items = std::mem::take(items.get_mut());
            // numbers need no dropping: a look at each is faster than a call
            while let Some(last) = items.list.pop() {
                if !last.is_scalar() {
                    items.list.push(last);
                    break;
                }
                std::mem::forget(last);
            }
            release(items);
        }
    }
}
