//! Compressed blobs: an own form of zlib streams, and GZIP.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::{GzDecoder, ZlibDecoder};
use flate2::write::{GzEncoder, ZlibEncoder};

use super::place::{MAX_SIZE, change};
use crate::args::Args;
use crate::command::{Command, Run, blob, integer, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// The compression modes of the theme BLOB.
mod mode {
    pub const NONE: i32 = 0;
    pub const COMPACT: i32 = 1;
    pub const FAST: i32 = 2;
    pub const GZIP_BEST: i32 = -1;
    pub const GZIP_FAST: i32 = -2;
}

/// Blobs smaller than this are not compressed (commands/compress-blob).
const SMALLEST: usize = 255;
/// The blob is damaged, or was not compressed (commands/expand-blob).
const DAMAGED: i32 = -10600;
/// How a blob begins that fourd has compressed in a mode other than GZIP; the mode and the size in
/// eight bytes follow.
const MAGIC: &[u8] = b"fourd\0z";
const HEADER: usize = MAGIC.len() + 1 + 8;

pub(super) const COMPRESS_BLOB: Command = Command {
    number: 534,
    name: "COMPRESS BLOB",
    french: Some("COMPRESSER BLOB"),
    params: &[variable("blob"), integer("compression").optional()],
    sets: &["OK", "Error"],
    doc: "Compresses a blob of 255 bytes or more; OK tells whether it was compressed.",
    source: "commands/compress-blob",
    run: Run::Function(compress_blob),
    ..Command::DEFAULT
};

fn compress_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let wanted = match args.integer(1) {
        known @ (mode::FAST | mode::GZIP_BEST | mode::GZIP_FAST) => known,
        _ => mode::COMPACT,
    };
    let done = change(cx, args, 0, |_, bytes| {
        if bytes.len() < SMALLEST {
            return Ok(false);
        }
        // a compressed blob stays as it is
        if properties(bytes).0 != mode::NONE {
            return Ok(true);
        }
        match compressed(bytes, wanted) {
            Ok(packed) => {
                *bytes = packed;
                Ok(true)
            }
            Err(_) => Ok(false),
        }
    })?;
    cx.set_ok(done);
    Ok(Value::Undefined)
}

fn compressed(bytes: &[u8], wanted: i32) -> std::io::Result<Vec<u8>> {
    let level = if matches!(wanted, mode::FAST | mode::GZIP_FAST) {
        Compression::fast()
    } else {
        Compression::best()
    };
    if wanted < 0 {
        let mut encoder = GzEncoder::new(Vec::new(), level);
        encoder.write_all(bytes)?;
        return encoder.finish();
    }
    let mut packed = MAGIC.to_vec();
    packed.push(wanted as u8);
    packed.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    let mut encoder = ZlibEncoder::new(packed, level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

pub(super) const EXPAND_BLOB: Command = Command {
    number: 535,
    name: "EXPAND BLOB",
    french: Some("DECOMPRESSER BLOB"),
    params: &[variable("blob")],
    sets: &["OK"],
    doc: "Expands a compressed blob; error -10600 if it is not compressed or damaged.",
    source: "commands/expand-blob",
    run: Run::Function(expand_blob),
    ..Command::DEFAULT
};

fn expand_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    change(cx, args, 0, |_, bytes| {
        *bytes = expanded(bytes)
            .ok_or_else(|| Error::new(DAMAGED, "The blob is damaged, or it is not compressed"))?;
        Ok(())
    })?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}

fn expanded(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut result = Vec::new();
    let limit = MAX_SIZE as u64 + 1;
    match properties(bytes).0 {
        mode::NONE => return None,
        mode::GZIP_BEST | mode::GZIP_FAST => {
            let reader = GzDecoder::new(bytes);
            reader.take(limit).read_to_end(&mut result).ok()?;
        }
        _ => {
            let reader = ZlibDecoder::new(bytes.get(HEADER..)?);
            reader.take(limit).read_to_end(&mut result).ok()?;
        }
    }
    (result.len() <= MAX_SIZE).then_some(result)
}

pub(super) const BLOB_PROPERTIES: Command = Command {
    number: 536,
    name: "BLOB PROPERTIES",
    french: Some("LIRE PROPRIETES BLOB"),
    params: &[
        blob("blob"),
        variable("compressed"),
        variable("expandedSize").optional(),
        variable("currentSize").optional(),
    ],
    doc: "Whether and how the blob is compressed, its size when expanded and its size now.",
    source: "commands/blob-properties",
    run: Run::Function(blob_properties),
    ..Command::DEFAULT
};

fn blob_properties(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let blob = args.blob(0);
    let (mode, size) = properties(&blob.bytes);
    let values = [
        Value::Integer(mode),
        Value::from(size),
        Value::from(blob.bytes.len()),
    ];
    for (i, value) in values.into_iter().enumerate() {
        if args.has(i + 1) {
            cx.write_pointer(&args.pointer(i + 1), value)?;
        }
    }
    Ok(Value::Undefined)
}

/// The mode and the expanded size.
fn properties(bytes: &[u8]) -> (i32, usize) {
    if let Some(rest) = bytes.strip_prefix(MAGIC)
        && let Some((mode, rest)) = rest.split_first()
        && let Some((size, _)) = rest.split_first_chunk()
        && let Ok(size) = usize::try_from(u64::from_le_bytes(*size))
    {
        return (i32::from(*mode).clamp(mode::COMPACT, mode::FAST), size);
    }
    // GZIP says in its ninth byte how hard it was tried, and ends with the size
    if bytes.starts_with(&[0x1f, 0x8b, 8])
        && let Some((_, size)) = bytes.split_last_chunk()
    {
        let fast = bytes.get(8) == Some(&4);
        let mode = if fast {
            mode::GZIP_FAST
        } else {
            mode::GZIP_BEST
        };
        return (mode, u32::from_le_bytes(*size) as usize);
    }
    (mode::NONE, bytes.len())
}
