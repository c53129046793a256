//! Members of values: properties, computed properties, functions, indexes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::convert::{as_property, emptied};
use super::failure::Raised;
use super::function::{Function, not_a_function};
use super::lower::At;
use super::{Context, Executable};
use crate::class;
use crate::classes;
use crate::source::Span;
use crate::value::class::Member;
use crate::value::error::code as error_code;
use crate::value::text::TooLong;
use crate::value::{Blob, Error, Number, Object, Text, Value};

/// A place in code that reads or writes a property: its name, and what is remembered from the
/// last time to find it faster.
pub(crate) struct Site {
    pub key: Text,
    /// At which index of the properties the name was.
    hint: Cell<u32>,
    /// The class (its address: classes live as long as their world) whose instances have no
    /// computed property of this name.
    plain: Cell<usize>,
    /// The class whose instances compute the property, and the code that does it.
    computed: RefCell<Option<(usize, Rc<Executable>)>>,
}

impl Site {
    pub fn new(key: Text) -> Site {
        Site {
            key,
            hint: Cell::new(0),
            plain: Cell::new(0),
            computed: RefCell::new(None),
        }
    }

    /// The object's own property.
    #[inline(always)]
    pub fn own(&self, object: &Object) -> Option<Value> {
        object.get_at(&self.key, &self.hint)
    }

    /// Looks at the own property of a plain object in its place.
    #[inline(always)]
    pub fn look<R>(&self, object: &Object, look: impl Fn(&Value) -> R) -> Option<R> {
        object.look_at(&self.key, &self.hint, look)
    }

    /// The code that computes the property for instances of the object's class, if it is known.
    fn known_getter(&self, object: &Object) -> Option<Rc<Executable>> {
        let class = Rc::as_ptr(object.class()?) as usize;
        match &*self.computed.borrow() {
            Some((known, code)) if *known == class => Some(Rc::clone(code)),
            _ => None,
        }
    }

    fn remember_getter(&self, object: &Object, getter: &Object) {
        if let (Some(class), Some(Function::Code { code, .. })) =
            (object.class(), getter.as_host::<Function>())
        {
            let class = Rc::as_ptr(class) as usize;
            *self.computed.borrow_mut() = Some((class, Rc::clone(code)));
        }
    }

    /// Is the property surely not computed by the object's class?
    #[inline(always)]
    fn writes_directly(&self, object: &Object) -> bool {
        match object.class() {
            None => true,
            Some(class) => !class.computes() || self.plain.get() == Rc::as_ptr(class) as usize,
        }
    }

    /// Appends to the text of the own property in its place; `None` if something stands in the way.
    pub fn append(&self, object: &Object, text: &Text) -> Option<Result<(), TooLong>> {
        self.writes_directly(object)
            .then(|| object.append_at(&self.key, text, &self.hint))
            .flatten()
    }

    /// Sets the own property to a number if it holds a scalar and nothing stands in the way.
    #[inline(always)]
    pub fn set_number(&self, object: &Object, number: Number) -> bool {
        self.writes_directly(object) && object.set_number_at(&self.key, number, &self.hint)
    }

    /// Sets the own property if nothing stands in the way: no computed property, no undefined
    /// value, nothing that has to be converted. Gives the value back otherwise.
    #[inline(always)]
    pub fn set_plain(&self, object: &Object, value: Value) -> Result<Result<(), Error>, Value> {
        if self.writes_directly(object) && value.is_property() {
            return Ok(object.set_at(&self.key, value, &self.hint));
        }
        Err(value)
    }
}

/// Reads `base.key`. `lenient`: the base is a declared variable, so that an unset one reads as
/// undefined.
#[inline(never)]
pub(crate) fn get(
    cx: &mut Context,
    base: &Value,
    site: &Site,
    lenient: bool,
    span: Span,
) -> Result<Value, Raised> {
    let key = &site.key;
    match base {
        Value::Object(object) => {
            if let Some(value) = site.own(object) {
                return Ok(value);
            }
            if let Some(code) = site.known_getter(object) {
                cx.set_at(span);
                return cx.enter(&code, Some(object.clone()), cx.stack.len(), 0);
            }
            inherited(cx, object, key, Some(site), span)
        }
        Value::Collection(collection) => {
            if key.as_ascii() == Some("length") {
                return Ok(Value::from(collection.len()));
            }
            match key
                .as_ascii()
                .and_then(|key| classes::collection::CLASS.member(key))
            {
                Some(member) => Ok(Value::Object(Function::Builtin(member).into_object(cx))),
                None => Ok(Value::Undefined),
            }
        }
        Value::Undefined => Ok(Value::Undefined),
        Value::Null if lenient => Ok(unset_member(key)),
        other => Err(no_member(other, key)).at(cx, span),
    }
}

/// A member of an unset collection or object: undefined, but the length of nothing is 0
/// (Concepts/collection).
fn unset_member(key: &Text) -> Value {
    if key.as_ascii() == Some("length") {
        Value::Integer(0)
    } else {
        Value::Undefined
    }
}

/// A member that the object's class has. What computes it is remembered in the site.
fn inherited(
    cx: &mut Context,
    object: &Object,
    key: &Text,
    site: Option<&Site>,
    span: Span,
) -> Result<Value, Raised> {
    let Some(member) = object.class().and_then(|class| class.member(key)) else {
        return Ok(Value::Undefined);
    };
    match member {
        Member::Function(function) => Ok(Value::Object(function)),
        Member::Computed { get: Some(get), .. } => {
            if let Some(site) = site {
                site.remember_getter(object, &get);
            }
            cx.set_at(span);
            cx.call_function(&get, Some(Value::Object(object.clone())), Vec::new())
        }
        Member::Computed { get: None, .. } => Ok(Value::Undefined),
    }
}

/// Null or undefined, as a message names it.
fn nothing_word(value: &Value) -> &'static str {
    if value.is_undefined() {
        "an undefined"
    } else {
        "a Null"
    }
}

/// A member of something that has none.
#[cold]
pub(crate) fn no_member(base: &Value, key: &Text) -> Error {
    let message = match base {
        Value::Null | Value::Undefined => format!(
            "Cannot read or write `{key}` of {} value",
            nothing_word(base)
        ),
        other => format!("A {} has no member `{key}`", other.type_word()),
    };
    let error = Error::new(error_code::NO_MEMBER, message);
    // an array is a number here: that of its current element
    match base {
        Value::Integer(_) | Value::Real(_) | Value::Array(_) if &*key.to_str() == BY_INDEX => error
            .with_hint(
                "elements of arrays are written `$array{1}`; `[…]` is for collections and objects",
            ),
        Value::Text(_) if &*key.to_str() == BY_INDEX => error.with_hint(
            "characters of texts are written `$text[[1]]`; `[…]` is for collections and objects",
        ),
        _ => error,
    }
}

/// The member of a message for `value[expression]`.
pub(crate) const BY_INDEX: &str = "[…]";

/// Assigns `base.key`.
#[inline]
pub(crate) fn set(
    cx: &mut Context,
    base: &Value,
    site: &Site,
    value: Value,
    span: Span,
) -> Result<(), Raised> {
    let value = match base {
        Value::Object(object) => match site.set_plain(object, value) {
            Ok(done) => return done.at(cx, span),
            Err(value) => value,
        },
        _ => value,
    };
    set_slowly(cx, base, site, value, span)
}

#[inline(never)]
pub(crate) fn set_slowly(
    cx: &mut Context,
    base: &Value,
    site: &Site,
    value: Value,
    span: Span,
) -> Result<(), Raised> {
    let key = &site.key;
    let Value::Object(object) = base else {
        return write_through_undefined(base, key).at(cx, span);
    };
    let value = as_property(value);
    if let Some(class) = object.class() {
        if let Some(Member::Computed { get, set }) = class.member(key) {
            return set_computed(cx, object, key, value, (get, set), span);
        }
        site.plain.set(Rc::as_ptr(class) as usize);
    }
    if value.is_undefined() {
        return set_undefined(object, key).at(cx, span);
    }
    if object.is_shared() {
        // what another process has in use is waited for
        let put = value.clone();
        return class::locked(cx, &put, |_| object.set_at(key, value, &site.hint)).at(cx, span);
    }
    object.set_at(key, value, &site.hint).at(cx, span)
}

/// Undefined resets an existing property and does not create a missing one
/// (Concepts/null-undefined).
pub(crate) fn set_undefined(object: &Object, key: &Text) -> Result<(), Error> {
    match object.get(key) {
        Some(old) => object.set(key, emptied(&old)),
        None => Ok(()),
    }
}

fn set_computed(
    cx: &mut Context,
    object: &Object,
    key: &Text,
    value: Value,
    (get, set): (Option<Object>, Option<Object>),
    span: Span,
) -> Result<(), Raised> {
    cx.set_at(span);
    let this = Value::Object(object.clone());
    let Some(setter) = set else {
        return Err(Error::new(
            error_code::READ_ONLY,
            format!("The property `{key}` has no `Function set`: it cannot be written"),
        ))
        .at(cx, span);
    };
    // undefined: the getter is called for the type, the setter gets its empty value
    let value = match (value, get) {
        (Value::Undefined, Some(getter)) => {
            let old = cx.call_function(&getter, Some(this.clone()), Vec::new())?;
            emptied(&old)
        }
        (value, _) => value,
    };
    cx.call_function(&setter, Some(this), vec![value])
        .map(|_| ())
}

/// U: assigning a member of something that does not exist is an error.
#[cold]
fn write_through_undefined(base: &Value, key: &Text) -> Result<(), Error> {
    Err(match base {
        Value::Collection(_) if key.as_ascii() == Some("length") => Error::new(
            error_code::READ_ONLY,
            "The length of a collection cannot be assigned",
        )
        .with_hint("use .resize()"),
        other => no_member(other, key),
    })
}

/// U: the element that an index means. A negative one is an error (`.last()` of API/CollectionClass
/// shows one); behind the end there is nothing, and that is undefined.
fn element_index(index: f64) -> Option<usize> {
    (index >= 0.0).then_some(index as usize)
}

/// Reads `base[key]`.
pub(crate) fn get_index(
    cx: &mut Context,
    base: &Value,
    key: &Value,
    lenient: bool,
    span: Span,
) -> Result<Value, Raised> {
    match (base, key) {
        (Value::Object(_), Value::Text(name)) => {
            get(cx, base, &Site::new(name.clone()), lenient, span)
        }
        (Value::Collection(collection), key) if key.as_number().is_some() => {
            let index = key.as_number().unwrap_or(-1.0);
            match element_index(index) {
                Some(index) => Ok(collection.get(index).unwrap_or_default()),
                None => {
                    let last = collection.len().saturating_sub(1);
                    Err(Error::index(index as i64, format!("0..{last}"))).at(cx, span)
                }
            }
        }
        (Value::Object(object), key) if key.as_number().is_some() => {
            let index = key.as_number().unwrap_or(-1.0);
            match blob_of(object) {
                Some(blob) => {
                    let byte = (index >= 0.0)
                        .then(|| blob.bytes.get(index as usize))
                        .flatten();
                    Ok(byte.map_or(Value::Undefined, |b| Value::Integer(i32::from(*b))))
                }
                None => match object.host_object().and_then(|host| host.element(index)) {
                    Some(element) => Ok(element),
                    None => {
                        Err(Error::expected("Text as the name of a property", key)).at(cx, span)
                    }
                },
            }
        }
        (Value::Undefined, _) => Ok(Value::Undefined),
        (Value::Null, Value::Text(name)) if lenient => Ok(unset_member(name)),
        (Value::Null, _) if lenient => Ok(Value::Undefined),
        (Value::Object(_), other) => {
            Err(Error::expected("Text as the name of a property", other)).at(cx, span)
        }
        (Value::Collection(_), other) => {
            Err(Error::expected("number as an index", other)).at(cx, span)
        }
        (other, _) => {
            let name = Text::new(BY_INDEX);
            Err(no_member(other, &name)).at(cx, span)
        }
    }
}

/// Assigns `base[key]`.
pub(crate) fn set_index(
    cx: &mut Context,
    base: &Value,
    key: &Value,
    value: Value,
    span: Span,
) -> Result<(), Raised> {
    match (base, key) {
        (Value::Object(_), Value::Text(name)) => {
            set(cx, base, &Site::new(name.clone()), value, span)
        }
        (Value::Collection(collection), key) if key.as_number().is_some() => {
            let index = key.as_number().unwrap_or(-1.0);
            if index < 0.0 {
                return Err(Error::index(index as i64, "the collection")).at(cx, span);
            }
            let value = match as_property(value) {
                Value::Undefined => assign_undefined_element(),
                other => other,
            };
            let put = value.clone();
            class::locked(cx, &put, |_| collection.set(index as usize, value)).at(cx, span)
        }
        (Value::Object(_), other) => {
            Err(Error::expected("Text as the name of a property", other)).at(cx, span)
        }
        (Value::Collection(_), other) => {
            Err(Error::expected("number as an index", other)).at(cx, span)
        }
        (other, _) => {
            let name = Text::new(BY_INDEX);
            Err(no_member(other, &name)).at(cx, span)
        }
    }
}

/// U: undefined assigned to an element of a collection is Null.
fn assign_undefined_element() -> Value {
    Value::Null
}

/// Calls `base.key(args)`.
pub(crate) fn call(
    cx: &mut Context,
    base: Value,
    key: &Text,
    args: Vec<Value>,
    span: Span,
) -> Result<Value, Raised> {
    cx.set_at(span);
    match &base {
        Value::Object(object) => {
            let own = object.get(key);
            let function = match own {
                Some(Value::Object(function)) => function,
                Some(other) => {
                    return Err(not_a_function(&format!("`{key}` ({})", other.type_word())))
                        .at(cx, span);
                }
                None => match inherited(cx, object, key, None, span)? {
                    Value::Object(function) => function,
                    _ => return Err(no_function(&base, key)).at(cx, span),
                },
            };
            cx.call_function(&function, Some(base), args)
        }
        Value::Collection(_) => {
            let member = key
                .as_ascii()
                .and_then(|key| classes::collection::CLASS.member(key));
            match member {
                Some(member) if member.is_function() => {
                    let mut args = args;
                    let result =
                        member.call(cx, &base, &mut crate::args::Args { values: &mut args });
                    result.at(cx, span)
                }
                _ => Err(no_function(&base, key)).at(cx, span),
            }
        }
        other => Err(no_function(other, key)).at(cx, span),
    }
}

#[cold]
pub(crate) fn no_function(base: &Value, key: &Text) -> Error {
    let message = match base {
        Value::Undefined | Value::Null => {
            format!("Cannot call `{key}` of {} value", nothing_word(base))
        }
        Value::Object(object) => match object.class() {
            Some(class) => format!(
                "The class {}.{} has no function `{key}`",
                class.store, class.name
            ),
            None => format!("The object has no function `{key}`"),
        },
        other => format!("A {} has no function `{key}`", other.type_word()),
    };
    let similar = match base {
        Value::Collection(_) => classes::similar_member(&classes::collection::CLASS, &key.to_str()),
        Value::Object(object) => object
            .class()
            .filter(|class| &*class.store == "4D")
            .and_then(|class| classes::declaration(&class.name))
            .and_then(|class| classes::similar_member(class, &key.to_str())),
        _ => None,
    };
    let mut error = Error::new(error_code::NO_MEMBER, message);
    error.hint = similar.map(|name| format!("did you mean `{name}`?"));
    error
}

/// What a 4D.Blob object holds.
pub fn blob_of(object: &Object) -> Option<Rc<Blob>> {
    object
        .as_host::<classes::blob::BlobObject>()
        .map(|blob| Rc::clone(blob.blob()))
}

/// A copy of the bytes of a 4D.Blob object.
pub fn blob_bytes(object: &Object) -> Option<Vec<u8>> {
    blob_of(object).map(|blob| blob.bytes.clone())
}
