//! Making a text of many pieces.

use super::{MAX_UNITS, Text, TooLong, checked_len};

/// Collects pieces. While they are ASCII they are bytes that grow in one place.
pub struct Builder {
    ascii: Vec<u8>,
    /// The text so far, once a piece was not ASCII.
    wide: Option<Text>,
}

impl Builder {
    /// With room for so many units.
    pub fn with_capacity(units: usize) -> Builder {
        Builder {
            ascii: Vec::with_capacity(units.min(MAX_UNITS)),
            wide: None,
        }
    }

    pub fn push(&mut self, piece: &Text) -> Result<(), TooLong> {
        match (&mut self.wide, piece.ascii_bytes()) {
            (None, Some(bytes)) => {
                checked_len(self.ascii.len(), bytes.len())?;
                self.ascii.extend_from_slice(bytes);
                Ok(())
            }
            (None, None) => {
                let mut text = Text::from_ascii_vec(std::mem::take(&mut self.ascii));
                text.push(piece)?;
                self.wide = Some(text);
                Ok(())
            }
            (Some(text), _) => text.push(piece),
        }
    }

    pub fn finish(self) -> Text {
        self.wide
            .unwrap_or_else(|| Text::from_ascii_vec(self.ascii))
    }
}
