//! What pictures show: decoding the formats that fourd knows, encoding, scaling and comparing. A
//! picture itself is kept as the bytes it was read from ([`super::Picture`]).
//!
//! Metadata is not looked at, of an animation only the first image.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, ImageReader, Rgba, RgbaImage, imageops};

use super::{Error, Picture};

/// The largest side of a picture that is made, in pixels.
const LARGEST_SIDE: u32 = 20_000;

/// The formats, as extension and MIME type.
pub const CODECS: [(&str, &str, ImageFormat); 5] = [
    (".png", "image/png", ImageFormat::Png),
    (".jpg", "image/jpeg", ImageFormat::Jpeg),
    (".gif", "image/gif", ImageFormat::Gif),
    (".bmp", "image/bmp", ImageFormat::Bmp),
    (".tif", "image/tiff", ImageFormat::Tiff),
];

/// The format of a codec ID: an extension such as `.gif`, or a MIME type.
pub fn format(codec: &str) -> Option<ImageFormat> {
    let codec = codec.to_ascii_lowercase();
    match codec.split_once('/') {
        Some(_) => ImageFormat::from_mime_type(&codec),
        None => ImageFormat::from_extension(codec.trim_start_matches('.')),
    }
    .filter(|format| CODECS.iter().any(|(.., known)| known == format))
}

/// The format that the bytes are in, if it is one that fourd knows.
pub fn format_of(bytes: &[u8]) -> Option<ImageFormat> {
    let format = image::guess_format(bytes).ok()?;
    CODECS
        .iter()
        .map(|(.., known)| *known)
        .find(|known| *known == format)
}

/// Width and height in pixels; of a picture that is empty or unknown, none.
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    reader(bytes)?.into_dimensions().ok()
}

/// The pixels of a picture.
pub fn decode(bytes: &[u8]) -> Option<RgbaImage> {
    Some(reader(bytes)?.decode().ok()?.into_rgba8())
}

fn reader(bytes: &[u8]) -> Option<ImageReader<Cursor<&[u8]>>> {
    format_of(bytes)?;
    ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()
}

/// The pixels as a picture in a format.
pub fn encode(pixels: RgbaImage, format: ImageFormat) -> Option<Picture> {
    let mut image = DynamicImage::ImageRgba8(pixels);
    if format == ImageFormat::Jpeg {
        // it has no transparency
        image = DynamicImage::ImageRgb8(image.into_rgb8());
    }
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).ok()?;
    Some(Picture { bytes })
}

/// How a picture is brought to a size (theme Picture Display Formats).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    Exactly,
    /// In proportion, at the left and the top.
    Proportional,
    /// In proportion, in the middle.
    Centered,
}

/// A picture of a size. Free space is white, as is all of it if there is nothing to show
/// (commands/create-thumbnail).
pub fn thumbnail(bytes: &[u8], width: u32, height: u32, fit: Fit) -> Result<Picture, Error> {
    check_size(width, height)?;
    let mut canvas = RgbaImage::from_pixel(width, height, Rgba([255; 4]));
    if let Some(source) = decode(bytes) {
        let (w, h) = match fit {
            Fit::Exactly => (width, height),
            Fit::Proportional | Fit::Centered => {
                let ratio = f64::min(
                    f64::from(width) / f64::from(source.width()),
                    f64::from(height) / f64::from(source.height()),
                );
                (
                    scaled(source.width(), ratio),
                    scaled(source.height(), ratio),
                )
            }
        };
        let small = imageops::resize(&source, w, h, FilterType::Triangle);
        let (x, y) = match fit {
            Fit::Centered => ((width - w.min(width)) / 2, (height - h.min(height)) / 2),
            Fit::Exactly | Fit::Proportional => (0, 0),
        };
        imageops::overlay(&mut canvas, &small, i64::from(x), i64::from(y));
    }
    encode(canvas, ImageFormat::Png).ok_or_else(too_large)
}

fn scaled(side: u32, ratio: f64) -> u32 {
    ((f64::from(side) * ratio).round() as u32).max(1)
}

fn check_size(width: u32, height: u32) -> Result<(), Error> {
    if width > LARGEST_SIDE || height > LARGEST_SIDE {
        return Err(too_large());
    }
    super::memory::check_room(width as usize * height as usize, size_of::<Rgba<u8>>())
}

fn too_large() -> Error {
    Error::new(
        super::error::code::TOO_LARGE,
        format!("A picture has at most {LARGEST_SIDE} pixels in each direction"),
    )
}

/// The picture times a number: both sides are multiplied (Concepts/picture). Nothing is left if a
/// side gets shorter than half a pixel.
pub fn resized(picture: &Picture, ratio: f64) -> Result<Picture, Error> {
    let Some(source) = decode(&picture.bytes) else {
        return Ok(Picture::default());
    };
    let side = |side: u32| (f64::from(side) * ratio).round();
    let (w, h) = (side(source.width()), side(source.height()));
    if !(w >= 1.0 && h >= 1.0) {
        return Ok(Picture::default());
    }
    let (w, h) = (
        w.min(f64::from(u32::MAX)) as u32,
        h.min(f64::from(u32::MAX)) as u32,
    );
    check_size(w, h)?;
    let pixels = imageops::resize(&source, w, h, FilterType::Triangle);
    encode(pixels, ImageFormat::Png).ok_or_else(too_large)
}

/// Are two pictures of the same size the same, pixel by pixel? With what does not match in white
/// on black; without a result if one of them shows nothing (commands/equal-pictures).
pub fn compare(first: &[u8], second: &[u8]) -> Option<(bool, Picture)> {
    let (first, second) = (decode(first)?, decode(second)?);
    if first.dimensions() != second.dimensions() {
        return Some((false, Picture::default()));
    }
    let (width, height) = first.dimensions();
    let mask = RgbaImage::from_fn(width, height, |x, y| {
        let same = first.get_pixel(x, y) == second.get_pixel(x, y);
        Rgba(if same { [0, 0, 0, 255] } else { [255; 4] })
    });
    Some((first == second, encode(mask, ImageFormat::Png)?))
}
