//! Scalar blobs and pictures: bytes copied by value (shared until written).

/// A scalar blob.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blob {
    pub bytes: Vec<u8>,
}

impl Blob {
    pub fn new(bytes: Vec<u8>) -> Blob {
        Blob { bytes }
    }
}

/// A picture, as the bytes it was read from or written to; what they show is in
/// [`super::picture`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Vec<u8>,
}

impl Picture {
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}
