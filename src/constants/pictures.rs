//! Constants of pictures.

use super::{ConstantTheme, integer, text};

/// Picture Compression: K55.
#[rustfmt::skip] // one constant a line
pub static PICTURE_COMPRESSION: ConstantTheme = ConstantTheme {
    name: "Picture Compression",
    constants: &[
        text("_o_QT animation compressor", "K55:1", "rle "),
        text("_o_QT compact video compressor", "K55:2", "cdvc"),
        text("_o_QT graphics compressor", "K55:3", "smc "),
        text("_o_QT photo compressor", "K55:4", "jpeg"),
        text("_o_QT raw compressor", "K55:5", "raw "),
        text("_o_QT video compressor", "K55:6", "rpza"),
    ],
};

/// Picture Display Formats: K6.
#[rustfmt::skip] // one constant a line
pub static PICTURE_DISPLAY_FORMATS: ConstantTheme = ConstantTheme {
    name: "Picture Display Formats",
    constants: &[
        integer("Truncated centered", "K6:1", 1).french("Tronquée centrée"),
        integer("Scaled to fit", "K6:2", 2).french("Non tronquée"),
        integer("On background", "K6:3", 3).french("Sur fond"),
        integer("Truncated non centered", "K6:4", 4).french("Tronquée non centrée"),
        integer("Scaled to fit proportional", "K6:5", 5).french("Proportionnelle"),
        integer("Scaled to fit prop centered", "K6:6", 6).french("Proportionnelle centrée"),
        integer("Replicated", "K6:7", 7).french("Mosaïque"),
    ],
};

/// Picture Transformation: K61.
#[rustfmt::skip] // one constant a line
pub static PICTURE_TRANSFORMATION: ConstantTheme = ConstantTheme {
    name: "Picture Transformation",
    constants: &[
        integer("Reset", "K61:1", 0).french("Réinitialisation"),
        integer("Scale", "K61:2", 1).french("Redimensionnement"),
        integer("Translate", "K61:3", 2).french("Translation"),
        integer("Flip horizontally", "K61:4", 3).french("Miroir horizontal"),
        integer("Flip vertically", "K61:5", 4).french("Miroir vertical"),
        integer("Fade to grey scale", "K61:6", 101).french("Passage en niveaux de gris"),
        integer("Crop", "K61:7", 100).french("Recadrage"),
        integer("Horizontal concatenation", "K61:8", 1).french("Concaténation horizontale"),
        integer("Vertical concatenation", "K61:9", 2).french("Concaténation verticale"),
        integer("Superimposition", "K61:10", 3).french("Superposition"),
        integer("Transparency", "K61:11", 102).french("Transparence"),
    ],
};
