//! A number in one of its two forms, without the other types of values.

use std::ops::{Add, Mul, Sub};

use super::to_longint;
use crate::value::Value;
use crate::value::compare::{OrderOperator, real_equal, real_order};

/// What `Value::Integer` or `Value::Real` holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    Integer(i32),
    Real(f64),
}

impl Number {
    /// In its smallest form; −0 stays a real.
    #[inline(always)]
    pub fn of(x: f64) -> Number {
        let i = x as i32;
        if f64::from(i).to_bits() == x.to_bits() {
            Number::Integer(i)
        } else {
            Number::Real(x)
        }
    }

    /// A whole number that may leave 32 bits.
    #[inline(always)]
    pub fn whole(n: i64) -> Number {
        match i32::try_from(n) {
            Ok(i) => Number::Integer(i),
            Err(_) => Number::Real(n as f64),
        }
    }

    #[inline(always)]
    pub fn real(self) -> f64 {
        match self {
            Number::Integer(i) => f64::from(i),
            Number::Real(x) => x,
        }
    }

    /// As a long integer, as the operators that need one cut it.
    #[inline(always)]
    pub fn longint(self) -> i32 {
        match self {
            Number::Integer(i) => i,
            Number::Real(x) => to_longint(x),
        }
    }

    /// `=`, within the comparison level.
    #[inline(always)]
    pub fn equals(self, other: Number, epsilon: f64) -> bool {
        match (self, other) {
            (Number::Integer(a), Number::Integer(b)) if epsilon < 1.0 => a == b,
            _ => real_equal(self.real(), other.real(), epsilon),
        }
    }

    /// `<`, which is exact.
    #[inline(always)]
    pub fn is_less(self, other: Number) -> bool {
        match (self, other) {
            (Number::Integer(a), Number::Integer(b)) => a < b,
            _ => self.real() < other.real(),
        }
    }

    /// `<=`, which also holds within the comparison level.
    #[inline(always)]
    pub fn is_at_most(self, other: Number, epsilon: f64) -> bool {
        match (self, other) {
            (Number::Integer(a), Number::Integer(b)) if epsilon < 1.0 => a <= b,
            _ => real_order(
                self.real(),
                other.real(),
                OrderOperator::LessOrEqual,
                epsilon,
            ),
        }
    }
}

impl Add for Number {
    type Output = Number;

    #[inline(always)]
    fn add(self, other: Number) -> Number {
        match (self, other) {
            (Number::Integer(a), Number::Integer(b)) => Number::whole(i64::from(a) + i64::from(b)),
            _ => Number::Real(self.real() + other.real()),
        }
    }
}

impl Sub for Number {
    type Output = Number;

    #[inline(always)]
    fn sub(self, other: Number) -> Number {
        match (self, other) {
            (Number::Integer(a), Number::Integer(b)) => Number::whole(i64::from(a) - i64::from(b)),
            _ => Number::Real(self.real() - other.real()),
        }
    }
}

impl Mul for Number {
    type Output = Number;

    #[inline(always)]
    fn mul(self, other: Number) -> Number {
        match (self, other) {
            (Number::Integer(a), Number::Integer(b)) => Number::whole(i64::from(a) * i64::from(b)),
            _ => Number::Real(self.real() * other.real()),
        }
    }
}

impl From<Number> for Value {
    #[inline(always)]
    fn from(number: Number) -> Value {
        match number {
            Number::Integer(i) => Value::Integer(i),
            Number::Real(x) => Value::Real(x),
        }
    }
}

impl Value {
    /// The number, in its form, if the value is one.
    #[inline(always)]
    pub fn to_number(&self) -> Option<Number> {
        match self {
            Value::Integer(i) => Some(Number::Integer(*i)),
            Value::Real(x) => Some(Number::Real(*x)),
            _ => None,
        }
    }

    /// Puts a number in the place of a value that needs no dropping.
    #[inline(always)]
    pub(crate) fn overwrite_with(&mut self, number: Number) {
        match number {
            Number::Integer(i) => self.overwrite_integer(i),
            Number::Real(x) => self.overwrite_real(x),
        }
    }
}
