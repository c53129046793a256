//! `getIcon` of files and folders (API/FileClass, API/FolderClass): no desktop gives them icons, so
//! it is the blank one.

use std::io::Write;
use std::rc::Rc;

use flate2::Compression;
use flate2::Crc;
use flate2::write::ZlibEncoder;

use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, integer};
use crate::interpret::Context;
use crate::value::{Error, Picture, Value};

/// The sides of a large icon, and of the largest there is.
const LARGE: i32 = 32;
const LARGEST: i32 = 1024;

pub(super) const GET_ICON: Member = Member {
    name: "getIcon",
    params: &[integer("size").optional()],
    returns: Kind::Picture,
    doc: "The icon, a picture of so many pixels in both directions: without a desktop the blank one.",
    source: "API/FileClass",
    run: Run::Function(get_icon),
    ..Member::DEFAULT
};

/// U: `get_icon`: every file and folder has the blank icon of files that do not exist.
fn get_icon(_cx: &mut Context, _this: &Value, args: &mut Args) -> Result<Value, Error> {
    let side = match args.integer(0) {
        size @ 1.. => size.min(LARGEST),
        _ => LARGE,
    };
    let bytes = blank(side.unsigned_abs())
        .map_err(|problem| Error::bad_argument(format!("there is no icon: {problem}")))?;
    Ok(Value::Picture(Rc::new(Picture { bytes })))
}

/// A transparent square as a PNG file: 8 bits for each of red, green, blue and opacity.
fn blank(side: u32) -> std::io::Result<Vec<u8>> {
    let mut header = Vec::new();
    header.extend(side.to_be_bytes());
    header.extend(side.to_be_bytes());
    header.extend([8, 6, 0, 0, 0]);
    // a line is its filter and four bytes a pixel
    let size = side as usize * (1 + side as usize * 4);
    let mut pixels = ZlibEncoder::new(Vec::new(), Compression::default());
    pixels.write_all(&vec![0; size])?;
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &header);
    chunk(&mut file, b"IDAT", &pixels.finish()?);
    chunk(&mut file, b"IEND", &[]);
    Ok(file)
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(content);
    file.extend((content.len() as u32).to_be_bytes());
    file.extend(kind);
    file.extend(content);
    file.extend(crc.sum().to_be_bytes());
}
