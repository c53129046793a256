//! 4D.Vector (API/VectorClass): a sequence of numbers that is compared with others. It is a shared
//! object that never changes.

use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, collection, object};
use crate::interpret::Context;
use crate::runtime::world::shared_class;
use crate::value::error::code;
use crate::value::object::{Host, SharedHost};
use crate::value::{Collection, Error, Object, Text, Value};

/// `4D.Vector`.
pub const CLASS: Builtin = Builtin {
    name: "Vector",
    parent: Some("Object"),
    members: &[
        &COSINE_SIMILARITY,
        &DOT_SIMILARITY,
        &EUCLIDEAN_DISTANCE,
        &LENGTH,
        &TO_COLLECTION,
    ],
    new: Some(&NEW),
    doc: "A vector of numbers.",
};

/// The numbers of a vector.
struct Numbers(Vec<f64>);

/// The vector as an object of one world.
struct VectorObject(Arc<Numbers>);

impl Host for VectorObject {
    /// A component by its number from 0, as in `$vector[0]`.
    fn element(&self, index: f64) -> Option<Value> {
        let component = (index >= 0.0).then(|| self.0.0.get(index as usize));
        let component = component.flatten().copied();
        Some(component.map_or(Value::Undefined, Value::number))
    }

    fn set(&self, _key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(code::READ_ONLY, "A 4D.Vector cannot be changed"))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn identity(&self) -> usize {
        Arc::as_ptr(&self.0) as usize
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn shared(&self) -> Option<Arc<dyn SharedHost>> {
        let numbers: Arc<dyn SharedHost> = Arc::<Numbers>::clone(&self.0);
        Some(numbers)
    }

    fn label(&self) -> Option<String> {
        Some("[object Vector]".into())
    }
}

impl SharedHost for Numbers {
    fn into_object(self: Arc<Self>) -> Object {
        Object::host(Rc::new(VectorObject(self)), shared_class("4D", "Vector"))
    }
}

/// The numbers of an object that is a vector.
pub fn numbers(object: &Object) -> Option<&[f64]> {
    let vector = object.as_host::<VectorObject>()?;
    Some(&vector.0.0)
}

/// A vector of these numbers.
pub fn of_numbers(numbers: Vec<f64>) -> Object {
    Arc::new(Numbers(numbers)).into_object()
}

const NEW: Member = Member {
    name: "new",
    params: &[collection("parameter")],
    returns: Kind::Object,
    doc: "A vector of the numbers of a collection.",
    examples: &[
        ("4D.Vector.new([0.123; -0.456; 0.789]).length", "3"),
        ("4D.Vector.new([1; 2]).toCollection()", "[1,2]"),
    ],
    source: "API/VectorClass",
    run: Run::Function(new),
    ..Member::DEFAULT
};

/// U: `new`: an element that is no number is an error, and so is no element at all.
fn new(_cx: &mut Context, _this: &Value, args: &mut Args) -> Result<Value, Error> {
    let items = args.collection(0).map(|c| c.items()).unwrap_or_default();
    if items.is_empty() {
        return Err(Error::bad_argument("a vector needs at least one number"));
    }
    let numbers = items
        .iter()
        .map(|item| match item {
            Value::Integer(_) | Value::Real(_) => Ok(item.as_real().unwrap_or(0.0)),
            other => Err(Error::expected("a number", other)),
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Value::Object(of_numbers(numbers)))
}

fn expected(value: &Value) -> Result<&[f64], Error> {
    match value {
        Value::Object(object) => numbers(object),
        _ => None,
    }
    .ok_or_else(|| Error::expected("4D.Vector", value))
}

/// The numbers of two vectors of the same size.
fn both<'a>(this: &'a Value, args: &'a Args) -> Result<(&'a [f64], &'a [f64]), Error> {
    let (one, other) = (expected(this)?, expected(args.value(0))?);
    if one.len() != other.len() {
        return Err(Error::bad_argument(format!(
            "the vectors have different sizes, {} and {}",
            one.len(),
            other.len()
        )));
    }
    Ok((one, other))
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(x, y)| x * y).sum()
}

const COSINE_SIMILARITY: Member = Member {
    name: "cosineSimilarity",
    params: &[object("vector")],
    returns: Kind::Real,
    doc: "The cosine of the angle between two vectors of the same size: from -1, opposite, to 1, the same direction.",
    examples: &[
        (
            "4D.Vector.new([1; 2]).cosineSimilarity(4D.Vector.new([2; 4]))",
            "1",
        ),
        (
            "4D.Vector.new([1; 0]).cosineSimilarity(4D.Vector.new([0; 1]))",
            "0",
        ),
    ],
    source: "API/VectorClass",
    run: Run::Function(|_, this, args| {
        let (one, other) = both(this, args)?;
        let lengths = dot(one, one).sqrt() * dot(other, other).sqrt();
        // U: a vector of zeros has no direction, so nothing is similar to it
        Ok(Value::number(if lengths == 0.0 {
            0.0
        } else {
            (dot(one, other) / lengths).clamp(-1.0, 1.0)
        }))
    }),
    ..Member::DEFAULT
};

const DOT_SIMILARITY: Member = Member {
    name: "dotSimilarity",
    params: &[object("vector")],
    returns: Kind::Real,
    doc: "The dot product of two vectors of the same size.",
    examples: &[(
        "4D.Vector.new([1; 2; 3]).dotSimilarity(4D.Vector.new([4; 5; 6]))",
        "32",
    )],
    source: "API/VectorClass",
    run: Run::Function(|_, this, args| {
        let (one, other) = both(this, args)?;
        Ok(Value::number(dot(one, other)))
    }),
    ..Member::DEFAULT
};

const EUCLIDEAN_DISTANCE: Member = Member {
    name: "euclideanDistance",
    params: &[object("vector")],
    returns: Kind::Real,
    doc: "The distance between two vectors of the same size.",
    examples: &[(
        "4D.Vector.new([0; 0]).euclideanDistance(4D.Vector.new([3; 4]))",
        "5",
    )],
    source: "API/VectorClass",
    run: Run::Function(|_, this, args| {
        let (one, other) = both(this, args)?;
        let squares: f64 = one.iter().zip(other).map(|(x, y)| (x - y).powi(2)).sum();
        Ok(Value::number(squares.sqrt()))
    }),
    ..Member::DEFAULT
};

const LENGTH: Member = Member {
    name: "length",
    returns: Kind::Integer,
    doc: "The number of components.",
    examples: &[("4D.Vector.new([7]).length", "1")],
    source: "API/VectorClass",
    run: Run::Property(|_, this| Ok(Value::from(expected(this)?.len()))),
    ..Member::DEFAULT
};

const TO_COLLECTION: Member = Member {
    name: "toCollection",
    returns: Kind::Collection,
    doc: "The components as a collection.",
    examples: &[("4D.Vector.new([1.5; -2]).toCollection()", "[1.5; -2]")],
    source: "API/VectorClass",
    run: Run::Function(|_, this, _| {
        let numbers = expected(this)?.iter().copied().map(Value::number);
        Ok(Value::Collection(Collection::new(numbers.collect())))
    }),
    ..Member::DEFAULT
};
