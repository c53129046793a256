//! Numbers in blobs: 16-bit and 32-bit integers and reals, in both byte orders.

use super::place::{read, write};
use crate::args::Args;
use crate::command::{Command, Kind, Param, Run, blob, integer, one_of, real, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// `Macintosh byte ordering`: the highest byte first. The native order is that of PCs.
const MACINTOSH_ORDER: i32 = 1;

/// The formats of reals (theme BLOB). The native one is that of PCs.
mod real_format {
    pub const EXTENDED: i32 = 1;
    pub const MACINTOSH: i32 = 2;
}

const WHERE: Param = one_of("offset or *", &[Kind::Variable, Kind::Star]).optional();

pub(super) const INTEGER_TO_BLOB: Command = Command {
    number: 548,
    name: "INTEGER TO BLOB",
    french: Some("ENTIER VERS BLOB"),
    params: &[
        integer("integer"),
        variable("blob"),
        integer("byteOrder").optional(),
        WHERE,
    ],
    doc: "Writes a 16-bit integer: as the whole blob, at an offset, or (*) at the end.",
    source: "commands/integer-to-blob",
    run: Run::Function(integer_to_blob),
    ..Command::DEFAULT
};

fn integer_to_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let n = args.integer(0) as i16;
    let data = if args.integer(2) == MACINTOSH_ORDER {
        n.to_be_bytes()
    } else {
        n.to_le_bytes()
    };
    write(cx, args, 1, 3, &data)?;
    Ok(Value::Undefined)
}

pub(super) const BLOB_TO_INTEGER: Command = Command {
    number: 549,
    name: "BLOB to integer",
    french: Some("BLOB vers entier"),
    params: &[
        blob("blob"),
        integer("byteOrder"),
        variable("offset").optional(),
    ],
    returns: Kind::Integer,
    doc: "The 16-bit integer at an offset, which then is the place behind it; error -111 outside the blob.",
    examples: &[(
        "Try(BLOB to integer(4D.Blob.new(); 0)) || Last errors[0].errCode",
        "-111",
    )],
    source: "commands/blob-to-integer",
    run: Run::Function(blob_to_integer),
    ..Command::DEFAULT
};

fn blob_to_integer(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let high_first = args.integer(1) == MACINTOSH_ORDER;
    let n = read(cx, args, 2, |bytes| {
        let (bytes, _) = bytes.split_first_chunk()?;
        let n = if high_first {
            i16::from_be_bytes(*bytes)
        } else {
            i16::from_le_bytes(*bytes)
        };
        Some((n, bytes.len()))
    })?;
    Ok(Value::Integer(i32::from(n)))
}

pub(super) const LONGINT_TO_BLOB: Command = Command {
    number: 550,
    name: "LONGINT TO BLOB",
    french: Some("ENTIER LONG VERS BLOB"),
    params: &[
        integer("longint"),
        variable("blob"),
        integer("byteOrder").optional(),
        WHERE,
    ],
    doc: "Writes a 32-bit integer: as the whole blob, at an offset, or (*) at the end.",
    source: "commands/longint-to-blob",
    run: Run::Function(longint_to_blob),
    ..Command::DEFAULT
};

fn longint_to_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let n = args.integer(0);
    let data = if args.integer(2) == MACINTOSH_ORDER {
        n.to_be_bytes()
    } else {
        n.to_le_bytes()
    };
    write(cx, args, 1, 3, &data)?;
    Ok(Value::Undefined)
}

pub(super) const BLOB_TO_LONGINT: Command = Command {
    number: 551,
    name: "BLOB to longint",
    french: Some("BLOB vers entier long"),
    params: &[
        blob("blob"),
        integer("byteOrder"),
        variable("offset").optional(),
    ],
    returns: Kind::Integer,
    doc: "The 32-bit integer at an offset, which then is the place behind it; error -111 outside the blob.",
    examples: &[(
        "Try(BLOB to longint(4D.Blob.new(); 0)) || Last errors[0].errCode",
        "-111",
    )],
    source: "commands/blob-to-longint",
    run: Run::Function(blob_to_longint),
    ..Command::DEFAULT
};

fn blob_to_longint(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let high_first = args.integer(1) == MACINTOSH_ORDER;
    let n = read(cx, args, 2, |bytes| {
        let (bytes, _) = bytes.split_first_chunk()?;
        let n = if high_first {
            i32::from_be_bytes(*bytes)
        } else {
            i32::from_le_bytes(*bytes)
        };
        Some((n, bytes.len()))
    })?;
    Ok(Value::Integer(n))
}

pub(super) const REAL_TO_BLOB: Command = Command {
    number: 552,
    name: "REAL TO BLOB",
    french: Some("REEL VERS BLOB"),
    params: &[real("real"), variable("blob"), integer("realFormat"), WHERE],
    doc: "Writes a real in 8 or (extended) 10 bytes: as the whole blob, at an offset, or (*) at the end.",
    source: "commands/real-to-blob",
    run: Run::Function(real_to_blob),
    ..Command::DEFAULT
};

fn real_to_blob(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let x = args.real(0);
    match args.integer(2) {
        real_format::EXTENDED => write(cx, args, 1, 3, &extended(x)),
        real_format::MACINTOSH => write(cx, args, 1, 3, &x.to_be_bytes()),
        _ => write(cx, args, 1, 3, &x.to_le_bytes()),
    }?;
    Ok(Value::Undefined)
}

pub(super) const BLOB_TO_REAL: Command = Command {
    number: 553,
    name: "BLOB to real",
    french: Some("BLOB vers reel"),
    params: &[
        blob("blob"),
        integer("realFormat"),
        variable("offset").optional(),
    ],
    returns: Kind::Real,
    doc: "The real at an offset, which then is the place behind it; error -111 outside the blob.",
    examples: &[(
        "Try(BLOB to real(4D.Blob.new(); 0)) || Last errors[0].errCode",
        "-111",
    )],
    source: "commands/blob-to-real",
    run: Run::Function(blob_to_real),
    ..Command::DEFAULT
};

fn blob_to_real(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let format = args.integer(1);
    let x = read(cx, args, 2, |bytes| {
        if format == real_format::EXTENDED {
            let (bytes, _) = bytes.split_first_chunk()?;
            return Some((from_extended(bytes), bytes.len()));
        }
        let (bytes, _) = bytes.split_first_chunk()?;
        let x = if format == real_format::MACINTOSH {
            f64::from_be_bytes(*bytes)
        } else {
            f64::from_le_bytes(*bytes)
        };
        Some((x, bytes.len()))
    })?;
    Ok(Value::number(x))
}

/// The bias of the 15-bit exponent of an extended real.
const EXTENDED_BIAS: i32 = 16383;

/// The 80-bit form, highest byte first: sign and exponent, then 64 bits with a visible leading 1.
fn extended(x: f64) -> [u8; 10] {
    let bits = x.to_bits();
    let sign = ((bits >> 63) as u16) << 15;
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let (exponent, mantissa) = match (exponent, fraction) {
        (0, 0) => (0, 0),
        (0, small) => {
            // a denormal of 64 bits is a normal number here
            let shift = small.leading_zeros();
            let place = 63 - shift as i32;
            (EXTENDED_BIAS - 1074 + place, small << shift)
        }
        (0x7ff, fraction) => (0x7fff, 1 << 63 | fraction << 11),
        (exponent, fraction) => (exponent - 1023 + EXTENDED_BIAS, 1 << 63 | fraction << 11),
    };
    let mut bytes = [0; 10];
    let head = sign | exponent as u16;
    bytes[..2].copy_from_slice(&head.to_be_bytes());
    bytes[2..].copy_from_slice(&mantissa.to_be_bytes());
    bytes
}

fn from_extended(bytes: &[u8; 10]) -> f64 {
    let [a, b, rest @ ..] = *bytes;
    let head = u16::from_be_bytes([a, b]);
    let mantissa = u64::from_be_bytes(rest);
    let exponent = i32::from(head & 0x7fff);
    let size = match (exponent, mantissa << 1) {
        (0x7fff, 0) => f64::INFINITY,
        (0x7fff, _) => f64::NAN,
        _ => {
            // two steps, so that a power out of range does not spoil a product within it
            let power = exponent - EXTENDED_BIAS - 63;
            let half = power / 2;
            mantissa as f64 * 2f64.powi(half) * 2f64.powi(power - half)
        }
    };
    if head & 0x8000 == 0 { size } else { -size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extended_reals_come_back() {
        for x in [
            0.0,
            -0.0,
            1.0,
            -2.5,
            0.1,
            1e300,
            -1e-300,
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
            f64::INFINITY,
            f64::NEG_INFINITY,
        ] {
            assert_eq!(from_extended(&extended(x)).to_bits(), x.to_bits(), "{x}");
        }
        assert!(from_extended(&extended(f64::NAN)).is_nan());
    }

    #[test]
    fn one_has_its_known_bytes() {
        assert_eq!(extended(1.0), [0x3f, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0]);
    }
}
