//! The functions of collections (API/CollectionClass).

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, any};
use crate::interpret::Context;
use crate::interpret::convert::as_property;
use crate::value::{Collection, Error, Value};

/// `4D.Collection`.
pub const CLASS: Builtin = Builtin {
    name: "Collection",
    parent: Some("Object"),
    members: &[&PUSH],
    new: None,
    doc: "An ordered list of values.",
};

const PUSH: Member = Member {
    name: "push",
    params: &[any("element"), any("more").repeated()],
    returns: Kind::Collection,
    mutates: true,
    doc: "Appends elements and gives the collection itself.",
    examples: &[("[1; 2].push(3).length", "3")],
    source: "API/CollectionClass#push",
    run: Run::Function(push),
    ..Member::DEFAULT
};

fn receiver(this: &Value) -> Result<&Collection, Error> {
    match this {
        Value::Collection(collection) => Ok(collection),
        other => Err(Error::expected("Collection", other)),
    }
}

fn push(_cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let collection = receiver(this)?;
    for value in args.values.iter_mut() {
        let value = match as_property(std::mem::take(value)) {
            Value::Undefined => Value::Null,
            other => other,
        };
        collection.push(value)?;
    }
    Ok(this.clone())
}
