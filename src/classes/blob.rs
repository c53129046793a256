//! 4D.Blob: an immutable blob object (API/BlobClass). A scalar blob becomes one when it is stored
//! in an object or a collection.

use std::any::Any;
use std::rc::Rc;

use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Kind, blob, real};
use crate::interpret::Context;
use crate::runtime::world::shared_class;
use crate::value::object::Host;
use crate::value::{Blob, Error, Object, Text, Value};

/// `4D.Blob`.
pub const CLASS: Builtin = Builtin {
    name: "Blob",
    parent: Some("Object"),
    members: &[&SIZE, &SLICE],
    new: Some(&NEW),
    doc: "An immutable blob.",
};

const NEW: Member = Member {
    name: "new",
    params: &[blob("blob").optional()],
    returns: Kind::Object,
    doc: "A blob object with the bytes of a blob, empty without one.",
    examples: &[
        ("4D.Blob.new().size", "0"),
        ("4D.Blob.new(4D.Blob.new()).size", "0"),
    ],
    source: "API/BlobClass",
    run: Run::Function(|_, _, args| Ok(Value::Object(object(args.blob(0))))),
    ..Member::DEFAULT
};

const SIZE: Member = Member {
    name: "size",
    returns: Kind::Real,
    doc: "The size in bytes.",
    examples: &[("4D.Blob.new().size", "0")],
    source: "API/BlobClass",
    run: Run::Property(|_, this| Ok(Value::from(bytes(this)?.len()))),
    ..Member::DEFAULT
};

const SLICE: Member = Member {
    name: "slice",
    params: &[real("start").optional(), real("end").optional()],
    returns: Kind::Object,
    doc: "A blob object with the bytes from one index to before another; negative ones count from the end.",
    examples: &[("4D.Blob.new().slice(0; 5).size", "0")],
    source: "API/BlobClass",
    run: Run::Function(slice),
    ..Member::DEFAULT
};

fn slice(_cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let bytes = bytes(this)?;
    let index = |x: f64| {
        let from_end = if x < 0.0 { x + bytes.len() as f64 } else { x };
        // NaN becomes 0, what is too large the size
        (from_end.max(0.0) as usize).min(bytes.len())
    };
    let start = index(args.real(0));
    let end = if args.has(1) {
        index(args.real(1))
    } else {
        bytes.len()
    };
    let part = bytes.get(start..end).unwrap_or(&[]).to_vec();
    Ok(Value::Object(object(Rc::new(Blob::new(part)))))
}

fn bytes(this: &Value) -> Result<&[u8], Error> {
    match this {
        Value::Object(object) => object.as_host::<BlobObject>(),
        _ => None,
    }
    .map(BlobObject::bytes)
    .ok_or_else(|| Error::expected("4D.Blob", this))
}

/// A blob as an object of the class, in the world of this thread.
pub fn object(blob: Rc<Blob>) -> Object {
    Object::host(Rc::new(BlobObject { blob }), shared_class("4D", "Blob"))
}

/// The bytes behind a 4D.Blob object.
pub struct BlobObject {
    blob: Rc<Blob>,
}

impl BlobObject {
    pub fn blob(&self) -> &Rc<Blob> {
        &self.blob
    }

    pub fn bytes(&self) -> &[u8] {
        &self.blob.bytes
    }
}

impl Host for BlobObject {
    fn set(&self, _key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            crate::value::error::code::READ_ONLY,
            "A 4D.Blob cannot be changed",
        ))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn size(&self) -> Option<usize> {
        Some(self.bytes().len())
    }

    fn label(&self) -> Option<String> {
        Some("[object Blob]".into())
    }
}
