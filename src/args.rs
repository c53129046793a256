//! The arguments of a command or a built-in function.
//!
//! They are checked and converted by the declaration before the body runs, so a body takes what
//! it declared without looking again. Each accessor names the position from 0.

use std::rc::Rc;

use crate::command::{Kind, Need, Param};
use crate::value::number::to_longint;
use crate::value::{Array, Blob, Collection, Date, Error, Object, Pointer, Text, Time, Value};

/// What a command was given.
pub struct Args<'a> {
    pub(crate) values: &'a mut [Value],
}

/// The bare symbols that some commands take, as values inside an argument list.
pub mod symbol {
    use crate::value::{Text, Value};

    /// How `*`, `>`, `<` and the like travel: as one-character texts no program can confuse with
    /// an argument, since only declared star and order parameters look at them.
    pub fn value(symbol: &str) -> Value {
        Value::Text(Text::new(&format!("\u{1}{symbol}")))
    }

    pub fn is(value: &Value, symbol: &str) -> bool {
        matches!(value, Value::Text(t) if t.as_ascii().is_some_and(|t| t.strip_prefix('\u{1}') == Some(symbol)))
    }

    pub fn is_any(value: &Value) -> bool {
        matches!(value, Value::Text(t) if t.len() >= 2 && t.unit(0) == Some(1) && t.len() <= 3)
    }
}

impl Args<'_> {
    pub fn len(&self) -> usize {
        self.values.len()
    }

    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Was the argument given?
    pub fn has(&self, i: usize) -> bool {
        i < self.values.len()
    }

    /// Was an argument given here that is not a bare symbol?
    pub fn has_value(&self, i: usize) -> bool {
        self.values
            .get(i)
            .is_some_and(|value| !symbol::is_any(value))
    }

    /// The argument as it is; undefined if it was left out.
    pub fn value(&self, i: usize) -> &Value {
        const NOTHING: &Value = &Value::Undefined;
        self.values.get(i).unwrap_or(NOTHING)
    }

    /// Takes the argument out.
    pub fn take(&mut self, i: usize) -> Value {
        self.values
            .get_mut(i)
            .map(std::mem::take)
            .unwrap_or_default()
    }

    /// A text; empty if left out.
    pub fn text(&self, i: usize) -> Text {
        match self.value(i) {
            Value::Text(t) => t.clone(),
            _ => Text::EMPTY,
        }
    }

    /// The text as a Rust string.
    pub fn string(&self, i: usize) -> String {
        match self.value(i) {
            Value::Text(t) => t.to_str().into_owned(),
            _ => String::new(),
        }
    }

    /// A whole number of 32 bits; 0 if left out.
    pub fn integer(&self, i: usize) -> i32 {
        match self.value(i) {
            Value::Integer(n) => *n,
            other => to_longint(other.as_number().unwrap_or(0.0)),
        }
    }

    /// The whole number, or another one if it was left out.
    pub fn integer_or(&self, i: usize, default: i32) -> i32 {
        if self.has(i) {
            self.integer(i)
        } else {
            default
        }
    }

    pub fn real(&self, i: usize) -> f64 {
        self.value(i).as_number().unwrap_or(0.0)
    }

    pub fn boolean(&self, i: usize) -> bool {
        matches!(self.value(i), Value::Boolean(true))
    }

    pub fn date(&self, i: usize) -> Date {
        match self.value(i) {
            Value::Date(d) => *d,
            _ => Date::NULL,
        }
    }

    pub fn time(&self, i: usize) -> Time {
        match self.value(i) {
            Value::Time(t) => *t,
            other => Time::from_number(other.as_number().unwrap_or(0.0)),
        }
    }

    /// An object; `None` if it is Null or was left out.
    pub fn object(&self, i: usize) -> Option<Object> {
        match self.value(i) {
            Value::Object(o) => Some(o.clone()),
            _ => None,
        }
    }

    pub fn collection(&self, i: usize) -> Option<Collection> {
        match self.value(i) {
            Value::Collection(c) => Some(c.clone()),
            _ => None,
        }
    }

    pub fn array(&self, i: usize) -> Result<Array, Error> {
        match self.value(i) {
            Value::Array(a) => Ok(a.clone()),
            other => Err(Error::new(
                crate::value::error::code::ARRAY_EXPECTED,
                format!("An array is expected, {} found", other.type_word()),
            )),
        }
    }

    /// A pointer, also the one that stands for a variable handed over by reference.
    pub fn pointer(&self, i: usize) -> Pointer {
        match self.value(i) {
            Value::Pointer(p) => p.clone(),
            _ => Pointer::NIL,
        }
    }

    pub fn blob(&self, i: usize) -> Rc<Blob> {
        match self.value(i) {
            Value::Blob(b) => Rc::clone(b),
            _ => Rc::default(),
        }
    }

    /// Was the bare symbol `*` given at this or a later position?
    pub fn star(&self, i: usize) -> bool {
        self.values
            .iter()
            .skip(i)
            .any(|value| symbol::is(value, "*"))
    }

    /// Is there a bare `>` at this position?
    pub fn ascending(&self, i: usize) -> bool {
        symbol::is(self.value(i), ">")
    }

    pub fn descending(&self, i: usize) -> bool {
        symbol::is(self.value(i), "<")
    }

    /// All arguments from this position on.
    pub fn rest(&self, i: usize) -> &[Value] {
        self.values.get(i..).unwrap_or(&[])
    }
}

/// Checks the arguments against the declaration and converts numbers to what is declared.
pub fn convert(params: &[Param], values: &mut [Value], name: &str) -> Result<(), Error> {
    let least = params
        .iter()
        .take_while(|p| p.need == Need::Required)
        .count();
    if values.len() < least {
        return Err(Error::types(format!(
            "`{name}` needs {}, {} given",
            arguments(least),
            values.len()
        )));
    }
    let mut position = 0;
    for value in values {
        let mut param = param_at(params, position);
        while let Some(p) = param
            && p.kind == Kind::Star
            && p.need != Need::Required
            && !symbol::is_any(value)
            && params.len() > position + 1
        {
            position += 1;
            param = param_at(params, position);
        }
        position += 1;
        match param {
            Some(param) => convert_one(param.kind, value).map_err(|()| {
                let found = value.type_word();
                Error::types(format!(
                    "Argument types are incompatible: `{name}` takes {} as `{}`, {found} found",
                    param.kind.word(),
                    param.name
                ))
            })?,
            None => {
                return Err(Error::types(format!(
                    "`{name}` takes at most {}",
                    arguments(params.len())
                )));
            }
        }
    }
    Ok(())
}

fn arguments(count: usize) -> String {
    format!("{count} argument{}", if count == 1 { "" } else { "s" })
}

fn param_at(params: &[Param], i: usize) -> Option<&Param> {
    if let Some(param) = params.get(i) {
        return Some(param);
    }
    let first = params.iter().position(|p| p.need == Need::Repeated)?;
    params.get(first + (i - first) % (params.len() - first))
}

fn convert_one(kind: Kind, value: &mut Value) -> Result<(), ()> {
    if matches!(kind, Kind::Any | Kind::Variable) {
        return Ok(());
    }
    if symbol::is_any(value) {
        // a bare symbol where none is declared is left to the body (`*` in front of an object name)
        return Ok(());
    }
    // an undefined argument is the empty value of the type (Concepts/null-undefined)
    if value.is_undefined() {
        match kind {
            Kind::Text => *value = Value::Text(Text::EMPTY),
            Kind::Integer | Kind::Real => *value = Value::Integer(0),
            Kind::Boolean => *value = Value::Boolean(false),
            Kind::Date => *value = Value::Date(Date::NULL),
            Kind::Time => *value = Value::Time(Time::default()),
            Kind::Object | Kind::Collection => *value = Value::Null,
            _ => {}
        }
        return Ok(());
    }
    if matches!(value, Value::Array(_)) && !takes_array(kind) {
        *value = Value::Integer(match value {
            Value::Array(array) => array.current(),
            _ => 0,
        });
    }
    let fits = match (kind, &*value) {
        (Kind::Integer, Value::Integer(_)) => true,
        (Kind::Integer, Value::Real(_) | Value::Time(_)) => {
            *value = Value::Integer(to_longint(value.as_number().unwrap_or(0.0)));
            true
        }
        (Kind::Real, Value::Integer(_) | Value::Real(_)) => true,
        (Kind::Real, Value::Time(t)) => {
            *value = Value::number(t.seconds() as f64);
            true
        }
        (Kind::Time, Value::Integer(_) | Value::Real(_)) => {
            *value = Value::Time(Time::from_number(value.as_number().unwrap_or(0.0)));
            true
        }
        (Kind::Object, Value::Object(_) | Value::Null)
        | (Kind::Collection, Value::Collection(_) | Value::Null) => true,
        (Kind::Pointer, Value::Null) => {
            *value = Value::Pointer(Pointer::NIL);
            true
        }
        (Kind::Blob, Value::Object(object)) => match crate::interpret::member::blob_of(object) {
            Some(blob) => {
                *value = Value::Blob(blob);
                true
            }
            None => false,
        },
        (Kind::Text, Value::Text(_))
        | (Kind::Boolean, Value::Boolean(_))
        | (Kind::Date, Value::Date(_))
        | (Kind::Time, Value::Time(_))
        | (Kind::Pointer, Value::Pointer(_))
        | (Kind::Picture, Value::Picture(_))
        | (Kind::Blob, Value::Blob(_))
        | (Kind::Array, Value::Array(_)) => true,
        (Kind::OneOf(kinds), _) => {
            return if kinds.iter().any(|kind| matches_exactly(*kind, value)) {
                Ok(())
            } else {
                kinds
                    .iter()
                    .find_map(|kind| convert_one(*kind, value).ok())
                    .ok_or(())
            };
        }
        (Kind::Table | Kind::Field, _) => true,
        // the symbols themselves have been let through above
        (Kind::Star | Kind::Order, _) => false,
        _ => false,
    };
    if fits { Ok(()) } else { Err(()) }
}

fn takes_array(kind: Kind) -> bool {
    match kind {
        Kind::Array => true,
        Kind::OneOf(kinds) => kinds.contains(&Kind::Array),
        _ => false,
    }
}

fn matches_exactly(kind: Kind, value: &Value) -> bool {
    matches!(
        (kind, value),
        (Kind::Integer, Value::Integer(_))
            | (Kind::Real, Value::Real(_) | Value::Integer(_))
            | (Kind::Text, Value::Text(_))
            | (Kind::Boolean, Value::Boolean(_))
            | (Kind::Date, Value::Date(_))
            | (Kind::Time, Value::Time(_))
            | (Kind::Object, Value::Object(_))
            | (Kind::Collection, Value::Collection(_))
            | (Kind::Pointer, Value::Pointer(_))
            | (Kind::Blob, Value::Blob(_))
            | (Kind::Picture, Value::Picture(_))
            | (Kind::Array, Value::Array(_))
    )
}
