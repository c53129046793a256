//! Pictures in other formats: from and to blobs, `CONVERT PICTURE`, and the list of formats.

use std::rc::Rc;

use super::picture_of;
use crate::args::Args;
use crate::command::{Command, Run, blob, picture, star, text, variable};
use crate::interpret::Context;
use crate::value::array::Data;
use crate::value::picture as image;
use crate::value::{Blob, Error, Picture, Text, Value};

pub(super) const BLOB_TO_PICTURE: Command = Command {
    number: 682,
    name: "BLOB TO PICTURE",
    french: Some("BLOB VERS IMAGE"),
    params: &[
        blob("pictureBlob"),
        variable("picture"),
        text("codec").optional(),
    ],
    sets: &["OK"],
    doc: "The picture that the bytes of a blob are; with a codec that is not known, any bytes.",
    source: "commands/blob-to-picture",
    run: Run::Function(blob_to_picture),
    ..Command::DEFAULT
};

fn blob_to_picture(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let bytes = args.blob(0).bytes.clone();
    let custom = args.has(2) && image::format(&args.string(2)).is_none();
    let readable = custom || image::dimensions(&bytes).is_some();
    cx.set_ok(readable);
    let made = if readable {
        Picture { bytes }
    } else {
        Picture::default()
    };
    cx.write_pointer(&args.pointer(1), Value::Picture(Rc::new(made)))?;
    Ok(Value::Undefined)
}

pub(super) const PICTURE_TO_BLOB: Command = Command {
    number: 692,
    name: "PICTURE TO BLOB",
    french: Some("IMAGE VERS BLOB"),
    params: &[picture("picture"), variable("pictureBlob"), text("codec")],
    sets: &["OK"],
    doc: "A picture as the bytes of a format, such as .png or image/jpeg; OK tells whether that can be.",
    source: "commands/picture-to-blob",
    run: Run::Function(picture_to_blob),
    ..Command::DEFAULT
};

fn picture_to_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let made = in_format(&picture_of(args, 0), &args.string(2));
    cx.set_ok(made.is_some());
    let bytes = made.unwrap_or_default().bytes;
    cx.write_pointer(&args.pointer(1), Value::Blob(Rc::new(Blob::new(bytes))))?;
    Ok(Value::Undefined)
}

/// The picture in the format of a codec, as it is if it has that format. What a codec that nobody
/// knows has wrapped comes out with it again.
pub(super) fn in_format(picture: &Picture, codec: &str) -> Option<Picture> {
    let found = image::format_of(&picture.bytes);
    match image::format(codec) {
        Some(wanted) if found == Some(wanted) => Some(picture.clone()),
        Some(wanted) => image::encode(image::decode(&picture.bytes)?, wanted),
        None => (found.is_none() && !picture.is_empty()).then(|| picture.clone()),
    }
}

pub(super) const CONVERT_PICTURE: Command = Command {
    number: 1002,
    name: "CONVERT PICTURE",
    french: Some("CONVERTIR IMAGE"),
    params: &[variable("picture"), text("codec")],
    sets: &["OK"],
    doc: "Gives a picture another format; it stays as it is where that cannot be.",
    source: "commands/convert-picture",
    run: Run::Function(convert_picture),
    ..Command::DEFAULT
};

fn convert_picture(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let target = args.pointer(0);
    let made = match cx.read_pointer(&target)? {
        Value::Picture(picture) => in_format(&picture, &args.string(1)),
        _ => None,
    };
    cx.set_ok(made.is_some());
    if let Some(made) = made {
        cx.write_pointer(&target, Value::Picture(Rc::new(made)))?;
    }
    Ok(Value::Undefined)
}

pub(super) const PICTURE_CODEC_LIST: Command = Command {
    number: 992,
    name: "PICTURE CODEC LIST",
    french: Some("LISTE CODECS IMAGES"),
    params: &[
        variable("codecArray"),
        variable("namesArray").optional(),
        star("*").optional(),
    ],
    doc: "Extensions and names of the formats that pictures are read and written in.",
    source: "commands/picture-codec-list",
    run: Run::Function(picture_codec_list),
    ..Command::DEFAULT
};

fn picture_codec_list(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let texts = |of: fn(&(&str, &str, _)) -> Text| {
        let elements = image::CODECS.iter().map(of);
        Data::Text(std::iter::once(Text::EMPTY).chain(elements).collect())
    };
    cx.fill_array(&args.pointer(0), texts(|codec| Text::new(codec.0)))?;
    if args.has_value(1) {
        cx.fill_array(&args.pointer(1), texts(|codec| Text::new(codec.1)))?;
    }
    Ok(Value::Undefined)
}
