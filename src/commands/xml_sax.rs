//! The commands of the theme XML SAX: XML that is written statement by statement into open
//! documents, and read from them event by event.

mod read;
mod write;

pub(super) use write::finish;

use crate::command::Theme;

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "XML SAX",
    commands: &[
        &write::SAX_ADD_PROCESSING_INSTRUCTION,
        &write::SAX_ADD_XML_CDATA,
        &write::SAX_ADD_XML_COMMENT,
        &write::SAX_ADD_XML_DOCTYPE,
        &write::SAX_ADD_XML_ELEMENT_VALUE,
        &write::SAX_CLOSE_XML_ELEMENT,
        &read::SAX_GET_XML_CDATA,
        &read::SAX_GET_XML_COMMENT,
        &read::SAX_GET_XML_DOCUMENT_VALUES,
        &read::SAX_GET_XML_ELEMENT,
        &read::SAX_GET_XML_ELEMENT_VALUE,
        &read::SAX_GET_XML_ENTITY,
        &read::SAX_GET_XML_NODE,
        &read::SAX_GET_XML_PROCESSING_INSTRUCTION,
        &write::SAX_OPEN_XML_ELEMENT,
        &write::SAX_OPEN_XML_ELEMENT_ARRAYS,
        &write::SAX_SET_XML_DECLARATION,
    ],
};
