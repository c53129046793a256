//! Pictures in memory: size, properties, thumbnails, comparison. Reading and writing them is in
//! [`files`], other formats in [`convert`].

use std::rc::Rc;

use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, Theme, integer, picture, variable};
use crate::interpret::Context;
use crate::value::picture::{self as image, Fit};
use crate::value::{Error, Picture, Value};

mod convert;
mod files;

/// Pictures.
#[rustfmt::skip] // one command a line
pub static PICTURES: Theme = Theme {
    name: "Pictures",
    commands: &[
        &convert::BLOB_TO_PICTURE,
        &Command::absent(987, "COMBINE PICTURES", Needs::Subsystem).french("COMBINER IMAGES").thread_safe(),
        &convert::CONVERT_PICTURE,
        &CREATE_THUMBNAIL,
        &EQUAL_PICTURES,
        &Command::absent(1171, "Get picture file name", Needs::Subsystem).thread_safe(),
        &Command::absent(1406, "GET PICTURE FORMATS", Needs::Subsystem).thread_safe(),
        &Command::absent(565, "GET PICTURE FROM LIBRARY", Needs::Subsystem).french("LIRE IMAGE DANS BIBLIOTHEQUE"),
        &Command::absent(1142, "GET PICTURE KEYWORDS", Needs::Subsystem).thread_safe(),
        &Command::absent(1122, "GET PICTURE METADATA", Needs::Subsystem).thread_safe(),
        &files::IS_PICTURE_FILE,
        &convert::PICTURE_CODEC_LIST,
        &Command::absent(564, "PICTURE LIBRARY LIST", Needs::Subsystem).french("LISTE IMAGES DANS BIBLIOTHEQUE"),
        &PICTURE_PROPERTIES,
        &PICTURE_SIZE,
        &convert::PICTURE_TO_BLOB,
        &Command::absent(671, "_O_PICTURE TO GIF", Needs::Obsolete)
            .former(&["PICTURE TO GIF"]).french("IMAGE VERS GIF"),
        &Command::absent(681, "_O_PICTURE TYPE LIST", Needs::Obsolete)
            .former(&["PICTURE TYPE LIST"]).french("LISTE TYPES IMAGES"),
        &Command::absent(355, "_O_QT COMPRESS PICTURE", Needs::Obsolete)
            .former(&["COMPRESS PICTURE", "QT COMPRESS PICTURE"]),
        &Command::absent(359, "_O_QT COMPRESS PICTURE FILE", Needs::Obsolete)
            .former(&["COMPRESS PICTURE FILE", "QT COMPRESS PICTURE FILE"]),
        &Command::absent(357, "_O_QT LOAD COMPRESS PICTURE FROM FILE", Needs::Obsolete)
            .former(&["LOAD COMPRESS PICTURE FROM FILE", "QT LOAD COMPRESS PICTURE FROM FILE"]),
        &files::READ_PICTURE_FILE,
        &Command::absent(567, "REMOVE PICTURE FROM LIBRARY", Needs::Subsystem)
            .french("SUPPRIMER IMAGE DANS BIBLIOTHEQUE"),
        &Command::absent(358, "_O_SAVE PICTURE TO FILE", Needs::Obsolete)
            .former(&["SAVE PICTURE TO FILE"]).french("ENREGISTRER IMAGE"),
        &Command::absent(1172, "SET PICTURE FILE NAME", Needs::Subsystem).thread_safe(),
        &Command::absent(1121, "SET PICTURE METADATA", Needs::Subsystem).thread_safe(),
        &Command::absent(566, "SET PICTURE TO LIBRARY", Needs::Subsystem).french("ECRIRE IMAGE DANS BIBLIOTHEQUE"),
        &Command::absent(988, "TRANSFORM PICTURE", Needs::Subsystem).french("TRANSFORMER IMAGE").thread_safe(),
        &files::WRITE_PICTURE_FILE,
    ],
};

const PICTURE_SIZE: Command = Command {
    number: 356,
    name: "Picture size",
    french: Some("Taille image"),
    params: &[picture("picture")],
    returns: Kind::Integer,
    thread_safe: true,
    doc: "The size of a picture in bytes; 0 if it is empty.",
    source: "commands/picture-size",
    run: Run::Function(|_, args| {
        Ok(Value::Integer(match args.value(0) {
            Value::Picture(picture) => i32::try_from(picture.bytes.len()).unwrap_or(i32::MAX),
            _ => 0,
        }))
    }),
    ..Command::DEFAULT
};

/// The picture at a position.
fn picture_of(args: &Args, i: usize) -> Rc<Picture> {
    match args.value(i) {
        Value::Picture(picture) => Rc::clone(picture),
        _ => Rc::default(),
    }
}

const PICTURE_PROPERTIES: Command = Command {
    number: 457,
    name: "PICTURE PROPERTIES",
    french: Some("PROPRIETES IMAGE"),
    params: &[
        picture("picture"),
        variable("width"),
        variable("height"),
        variable("hOffset").optional(),
        variable("vOffset").optional(),
        variable("mode").optional(),
    ],
    doc: "Width and height of a picture in pixels, 0 if it is empty; it is never on a background, so the rest is 0.",
    source: "commands/picture-properties",
    run: Run::Function(picture_properties),
    ..Command::DEFAULT
};

fn picture_properties(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (width, height) = image::dimensions(&picture_of(args, 0).bytes).unwrap_or_default();
    for (i, value) in (1..).zip([width, height, 0, 0, 0]) {
        if args.has(i) {
            let value = if i < 3 {
                Value::Real(f64::from(value))
            } else {
                Value::Integer(0)
            };
            cx.write_pointer(&args.pointer(i), value)?;
        }
    }
    Ok(Value::Undefined)
}

const CREATE_THUMBNAIL: Command = Command {
    number: 679,
    name: "CREATE THUMBNAIL",
    french: Some("CREER IMAGETTE"),
    params: &[
        picture("source"),
        variable("dest"),
        integer("width").optional(),
        integer("height").optional(),
        integer("mode").optional(),
        integer("depth").optional(),
    ],
    doc: "A picture of a size, 48 by 48 pixels if none is given, that shows another one; free space is white.",
    source: "commands/create-thumbnail",
    run: Run::Function(create_thumbnail),
    ..Command::DEFAULT
};

/// U: `thumbnail_mode`: a mode that is not for thumbnails counts as the default.
fn create_thumbnail(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    const SIDE: i32 = 48;
    let side = |i| {
        let side = args.integer_or(i, SIDE);
        u32::try_from(side)
            .ok()
            .filter(|side| *side > 0)
            .ok_or_else(|| Error::bad_argument("a thumbnail is at least one pixel wide and high"))
    };
    let fit = match args.integer(4) {
        2 => Fit::Exactly,
        5 => Fit::Proportional,
        _ => Fit::Centered,
    };
    let made = image::thumbnail(&picture_of(args, 0).bytes, side(2)?, side(3)?, fit)?;
    cx.write_pointer(&args.pointer(1), Value::Picture(Rc::new(made)))?;
    Ok(Value::Undefined)
}

const EQUAL_PICTURES: Command = Command {
    number: 1196,
    name: "Equal pictures",
    params: &[picture("picture1"), picture("picture2"), variable("mask")],
    returns: Kind::Boolean,
    sets: &["OK"],
    doc: "Are two pictures the same, pixel by pixel? Where they differ, the mask is white.",
    source: "commands/equal-pictures",
    run: Run::Function(equal_pictures),
    ..Command::DEFAULT
};

fn equal_pictures(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (first, second) = (picture_of(args, 0), picture_of(args, 1));
    let compared = image::compare(&first.bytes, &second.bytes);
    cx.set_ok(compared.is_some());
    let (same, mask) = compared.unwrap_or_default();
    cx.write_pointer(&args.pointer(2), Value::Picture(Rc::new(mask)))?;
    Ok(Value::Boolean(same))
}
