//! 4D.Blob: an immutable blob object (API/BlobClass).

use std::any::Any;
use std::rc::Rc;

use crate::class::Builtin;
use crate::value::object::Host;
use crate::value::{Error, Text, Value};

/// `4D.Blob`.
pub const CLASS: Builtin = Builtin {
    name: "Blob",
    parent: Some("Object"),
    members: &[],
    new: None,
    doc: "An immutable blob.",
};

/// The bytes behind a 4D.Blob object.
pub struct BlobObject {
    bytes: Rc<[u8]>,
}

impl BlobObject {
    pub fn new(bytes: impl Into<Rc<[u8]>>) -> BlobObject {
        BlobObject {
            bytes: bytes.into(),
        }
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl Host for BlobObject {
    fn get(&self, key: &Text) -> Option<Value> {
        (key.as_ascii() == Some("size")).then(|| Value::from(self.bytes.len()))
    }

    fn set(&self, _key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            crate::value::error::code::READ_ONLY,
            "A 4D.Blob cannot be changed",
        ))
    }

    fn remove(&self, _key: &Text) -> Result<(), Error> {
        Ok(())
    }

    fn keys(&self) -> Vec<Text> {
        Vec::new()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn label(&self) -> Option<String> {
        Some("[object Blob]".into())
    }
}
