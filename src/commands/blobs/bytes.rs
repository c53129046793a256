//! Blobs as bytes: size, inserting, deleting, copying.

use super::place::{change, checked_size, outside};
use crate::args::Args;
use crate::command::{Command, Kind, Run, blob, integer, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

pub(super) const BLOB_SIZE: Command = Command {
    number: 605,
    name: "BLOB size",
    french: Some("Taille BLOB"),
    params: &[blob("blob")],
    returns: Kind::Integer,
    doc: "The size of the blob in bytes.",
    examples: &[("BLOB size(4D.Blob.new())", "0")],
    source: "commands/blob-size",
    run: Run::Function(|_, args| Ok(Value::from(args.blob(0).bytes.len()))),
    ..Command::DEFAULT
};

pub(super) const SET_BLOB_SIZE: Command = Command {
    number: 606,
    name: "SET BLOB SIZE",
    french: Some("FIXER TAILLE BLOB"),
    params: &[
        variable("blob"),
        integer("size"),
        integer("filler").optional(),
    ],
    doc: "Makes the blob so many bytes long; new bytes are 0 or the filler.",
    source: "commands/set-blob-size",
    run: Run::Function(set_blob_size),
    ..Command::DEFAULT
};

fn set_blob_size(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let size = checked_size(i64::from(args.integer(1)))?;
    let filler = filler(args, 2);
    change(cx, args, 0, |_, bytes| {
        bytes.resize(size, filler);
        Ok(())
    })?;
    Ok(Value::Undefined)
}

/// The filler byte at an argument, modulo 256; 0 if it was left out.
fn filler(args: &Args, i: usize) -> u8 {
    args.integer(i).rem_euclid(256) as u8
}

pub(super) const INSERT_IN_BLOB: Command = Command {
    number: 559,
    name: "INSERT IN BLOB",
    french: Some("INSERER DANS BLOB"),
    params: &[
        variable("blob"),
        integer("offset"),
        integer("len"),
        integer("filler").optional(),
    ],
    doc: "Inserts so many bytes at an offset; they are 0 or the filler.",
    source: "commands/insert-in-blob",
    run: Run::Function(insert_in_blob),
    ..Command::DEFAULT
};

fn insert_in_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let offset = i64::from(args.integer(1));
    let count = i64::from(args.integer(2).max(0));
    let filler = filler(args, 3);
    change(cx, args, 0, |_, bytes| {
        let at = within(offset, bytes.len())?;
        checked_size(bytes.len() as i64 + count)?;
        let fresh = std::iter::repeat_n(filler, usize::try_from(count).unwrap_or(0));
        bytes.splice(at..at, fresh);
        Ok(())
    })?;
    Ok(Value::Undefined)
}

pub(super) const DELETE_FROM_BLOB: Command = Command {
    number: 560,
    name: "DELETE FROM BLOB",
    french: Some("SUPPRIMER DANS BLOB"),
    params: &[variable("blob"), integer("offset"), integer("len")],
    doc: "Deletes so many bytes at an offset.",
    source: "commands/delete-from-blob",
    run: Run::Function(delete_from_blob),
    ..Command::DEFAULT
};

fn delete_from_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let offset = i64::from(args.integer(1));
    let count = usize::try_from(args.integer(2)).unwrap_or(0);
    change(cx, args, 0, |_, bytes| {
        let start = within(offset, bytes.len())?;
        let end = start.saturating_add(count).min(bytes.len());
        bytes.drain(start..end);
        Ok(())
    })?;
    Ok(Value::Undefined)
}

/// U: an offset outside the blob is error -111, as it is for the commands that read.
fn within(offset: i64, size: usize) -> Result<usize, Error> {
    usize::try_from(offset)
        .ok()
        .filter(|offset| *offset <= size)
        .ok_or_else(|| outside(offset, size))
}

pub(super) const COPY_BLOB: Command = Command {
    number: 558,
    name: "COPY BLOB",
    french: Some("COPIER BLOB"),
    params: &[
        blob("srcBlob"),
        variable("dstBlob"),
        integer("srcOffset"),
        integer("dstOffset"),
        integer("len"),
    ],
    doc: "Copies so many bytes from a place in one blob to a place in another, which grows if need be.",
    source: "commands/copy-blob",
    run: Run::Function(copy_blob),
    ..Command::DEFAULT
};

fn copy_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let source = args.blob(0);
    let start = within(i64::from(args.integer(2)), source.bytes.len())?;
    let count = copy_blob_count(args.integer(4), source.bytes.len() - start);
    let to = i64::from(args.integer(3));
    change(cx, args, 1, |_, bytes| {
        let to = usize::try_from(to).map_err(|_| outside(to, bytes.len()))?;
        let end = checked_size((to + count) as i64)?;
        if bytes.len() < end {
            bytes.resize(end, 0);
        }
        if let (Some(place), Some(data)) = (
            bytes.get_mut(to..end),
            source.bytes.get(start..start + count),
        ) {
            place.copy_from_slice(data);
        }
        Ok(())
    })?;
    Ok(Value::Undefined)
}

/// U: more bytes than the source has from there on: what there is, is copied.
fn copy_blob_count(wanted: i32, available: usize) -> usize {
    usize::try_from(wanted).unwrap_or(0).min(available)
}
