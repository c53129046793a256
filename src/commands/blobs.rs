//! The commands of the theme BLOB.
//!
//! The declarations stand beside their functions, by topic. A row is known by number and name
//! only until it is declared.

mod bytes;
mod compress;
mod documents;
mod encrypt;
mod numbers;
mod place;
mod texts;
mod variables;

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "BLOB",
    commands: &[
        &compress::BLOB_PROPERTIES,
        &bytes::BLOB_SIZE,
        &documents::BLOB_TO_DOCUMENT,
        &numbers::BLOB_TO_INTEGER,
        &Command::absent(557, "BLOB to list", Needs::Subsystem).french("BLOB vers liste"),
        &numbers::BLOB_TO_LONGINT,
        &numbers::BLOB_TO_REAL,
        &texts::BLOB_TO_TEXT,
        &variables::BLOB_TO_VARIABLE,
        &compress::COMPRESS_BLOB,
        &bytes::COPY_BLOB,
        &encrypt::DECRYPT_BLOB,
        &bytes::DELETE_FROM_BLOB,
        &documents::DOCUMENT_TO_BLOB,
        &encrypt::ENCRYPT_BLOB,
        &compress::EXPAND_BLOB,
        &bytes::INSERT_IN_BLOB,
        &numbers::INTEGER_TO_BLOB,
        &Command::absent(556, "LIST TO BLOB", Needs::Subsystem).french("LISTE VERS BLOB"),
        &numbers::LONGINT_TO_BLOB,
        &numbers::REAL_TO_BLOB,
        &bytes::SET_BLOB_SIZE,
        &texts::TEXT_TO_BLOB,
        &variables::VARIABLE_TO_BLOB,
    ],
};
