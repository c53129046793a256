//! What the commands of the theme share: changing the blob of a variable in place, and where in it
//! they read or write.

use std::rc::Rc;

use crate::args::Args;
use crate::interpret::Context;
use crate::value::number::to_longint;
use crate::value::{Error, Value};

/// An offset outside the blob (commands/blob-to-integer).
const OUTSIDE: i32 = -111;
/// Not enough memory (commands/set-blob-size).
const MEMORY: i32 = -108;
/// The largest blob: 2 GB (Concepts/blob).
pub(super) const MAX_SIZE: usize = i32::MAX as usize;

/// Changes the bytes of the blob that argument `i` names. A variable without a value counts as an
/// empty blob; a 4D.Blob cannot be changed.
pub(super) fn change<R>(
    cx: &mut Context,
    args: &Args,
    i: usize,
    change: impl FnOnce(&mut Context, &mut Vec<u8>) -> Result<R, Error>,
) -> Result<R, Error> {
    let target = args.pointer(i);
    let mut blob = match cx.read_pointer(&target)? {
        Value::Blob(blob) => blob,
        Value::Undefined => Rc::default(),
        other => return Err(Error::expected("Blob", &other)),
    };
    // the variable lets go of the bytes, so that they are changed and not copied
    cx.write_pointer(&target, Value::Blob(Rc::default()))?;
    let result = change(cx, &mut Rc::make_mut(&mut blob).bytes);
    cx.write_pointer(&target, Value::Blob(blob))?;
    result
}

/// A size that a blob may have; a negative one is 0.
pub(super) fn checked_size(size: i64) -> Result<usize, Error> {
    match usize::try_from(size.max(0)) {
        Ok(size) if size <= MAX_SIZE => Ok(size),
        _ => Err(Error::new(
            MEMORY,
            format!("A blob of {size} bytes does not fit into memory"),
        )),
    }
}

pub(super) fn outside(offset: i64, size: usize) -> Error {
    Error::new(
        OUTSIDE,
        format!("The offset {offset} is outside a blob of {size} bytes"),
    )
}

/// The offset in the variable at argument `i`, if one was given.
fn offset(cx: &Context, args: &Args, i: usize) -> Result<Option<i64>, Error> {
    if !matches!(args.value(i), Value::Pointer(_)) {
        return Ok(args.value(i).as_number().map(|n| i64::from(to_longint(n))));
    }
    let value = cx.read_pointer(&args.pointer(i))?;
    let number = value.as_number().unwrap_or(0.0);
    Ok(Some(i64::from(to_longint(number))))
}

fn set_offset(cx: &mut Context, args: &Args, i: usize, offset: usize) -> Result<(), Error> {
    if matches!(args.value(i), Value::Pointer(_)) {
        cx.write_pointer(&args.pointer(i), Value::from(offset))?;
    }
    Ok(())
}

/// Writes into the blob of argument `blob`: appended with `*`, at the offset in the variable at
/// argument `at` if there is one, as the whole blob otherwise.
pub(super) fn write(
    cx: &mut Context,
    args: &Args,
    blob: usize,
    at: usize,
    data: &[u8],
) -> Result<(), Error> {
    if args.star(blob + 1) {
        return change(cx, args, blob, |_, bytes| {
            checked_size((bytes.len() + data.len()) as i64)?;
            bytes.extend_from_slice(data);
            Ok(())
        });
    }
    let Some(start) = offset(cx, args, at)? else {
        return change(cx, args, blob, |_, bytes| {
            bytes.clear();
            bytes.extend_from_slice(data);
            Ok(())
        });
    };
    let end = change(cx, args, blob, |_, bytes| {
        let start = usize::try_from(start).map_err(|_| outside(start, bytes.len()))?;
        let end = checked_size((start + data.len()) as i64)?;
        if bytes.len() < end {
            bytes.resize(end, 0);
        }
        if let Some(place) = bytes.get_mut(start..end) {
            place.copy_from_slice(data);
        }
        Ok(end)
    })?;
    set_offset(cx, args, at, end)
}

/// Reads from the blob of argument 0 at the offset in the variable at argument `at`: `read` gets
/// the bytes from there on and gives how many it has used, or `None` if there are too few.
pub(super) fn read<R>(
    cx: &mut Context,
    args: &Args,
    at: usize,
    read: impl FnOnce(&[u8]) -> Option<(R, usize)>,
) -> Result<R, Error> {
    let blob = args.blob(0);
    let start = offset(cx, args, at)?.unwrap_or(0);
    let rest = usize::try_from(start)
        .ok()
        .and_then(|start| blob.bytes.get(start..));
    let Some((value, used)) = rest.and_then(read) else {
        return Err(outside(start, blob.bytes.len()));
    };
    let end = usize::try_from(start).unwrap_or(0) + used;
    set_offset(cx, args, at, end)?;
    Ok(value)
}
