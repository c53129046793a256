//! `SEND PACKET` and `RECEIVE PACKET` on documents, and the character sets of their texts. Without a
//! reference number they use the document of `SET CHANNEL`.

use super::channel;
use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, one_of};
use crate::commands::system_documents::open::{check_readable, check_writable, document};
use crate::interpret::Context;
use crate::runtime::documents::OpenDocument;
use crate::runtime::files;
use crate::value::charset::Charset;
use crate::value::{Error, Value};

pub(super) const USE_CHARACTER_SET: Command = Command {
    number: 205,
    name: "USE CHARACTER SET",
    french: Some("UTILISER FILTRE"),
    params: &[
        one_of("map", &[Kind::Text, Kind::Star]),
        integer("mapInOut").optional(),
    ],
    sets: &["OK"],
    doc: "Sets the character set of the texts that this process sends (0) or receives (1) as packets; `*` is UTF-8 again.",
    source: "commands/use-character-set",
    run: Run::Function(use_character_set),
    ..Command::DEFAULT
};

fn use_character_set(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let charset = if args.star(0) {
        Some(Charset::Utf8)
    } else {
        Charset::named(&args.string(0))
    };
    cx.set_ok(charset.is_some());
    if let Some(charset) = charset {
        let maps = &cx.process.character_sets;
        let (mut output, mut input) = maps.get();
        if args.integer(1) == 1 {
            input = charset;
        } else {
            output = charset;
        }
        maps.set((output, input));
    }
    Ok(Value::Undefined)
}

pub(super) const SEND_PACKET: Command = Command {
    number: 103,
    name: "SEND PACKET",
    french: Some("ENVOYER PAQUET"),
    params: &[
        one_of("docRef", &[Kind::Text, Kind::Blob, Kind::Time]),
        one_of("packet", &[Kind::Text, Kind::Blob]).optional(),
    ],
    doc: "Writes a text or a blob into an open document, at its position; without a number into that of SET CHANNEL.",
    source: "commands/send-packet",
    run: Run::Function(send_packet),
    ..Command::DEFAULT
};

fn send_packet(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (number, packet) = if args.has(1) {
        (args.time(0).0, 1)
    } else {
        (channel::number(cx)?, 0)
    };
    let bytes = match args.value(packet) {
        Value::Blob(blob) => blob.bytes.clone(),
        _ => cx.process.character_sets.get().0.encode(&args.text(packet)),
    };
    let document = document(cx, number)?;
    let mut document = document.lock();
    check_writable(&document)?;
    let done = document.write(&bytes);
    done.map_err(|e| files::error(&document.path, &e))?;
    Ok(Value::Undefined)
}

pub(super) const RECEIVE_PACKET: Command = Command {
    number: 104,
    name: "RECEIVE PACKET",
    french: Some("RECEVOIR PAQUET"),
    params: &[
        one_of("docRef", &[Kind::Variable, Kind::Time]),
        one_of("receiveVar", &[Kind::Variable, Kind::Text, Kind::Integer]),
        one_of("stopChar or numBytes", &[Kind::Text, Kind::Integer]).optional(),
    ],
    sets: &["OK"],
    doc: "Reads from an open document into a Text or Blob variable: so many characters (bytes for a blob), or up to a text at which to stop.",
    source: "commands/receive-packet",
    run: Run::Function(receive_packet),
    ..Command::DEFAULT
};

fn receive_packet(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    cx.set_ok(false);
    let (number, variable) = if args.has(2) {
        let number = content(cx, args.value(0))?;
        let number = number
            .as_number()
            .ok_or_else(|| Error::expected("a document reference", &number))?;
        (crate::value::number::to_longint(number), 1)
    } else {
        (channel::number(cx)?, 0)
    };
    let Value::Pointer(target) = args.value(variable).clone() else {
        return Err(Error::expected("a variable", args.value(variable)));
    };
    let document = document(cx, number)?;
    let mut document = document.lock();
    check_readable(&document)?;
    let stop = content(cx, args.value(variable + 1))?;
    let path = document.path.clone();
    let failed = |problem: std::io::Error| files::error(&path, &problem);
    let is_blob = matches!(cx.read_pointer(&target)?, Value::Blob(_));
    let at_end = document.peek(1).map_err(failed)?.is_empty();
    let value = if is_blob {
        Value::from(blob_packet(&mut document, &stop).map_err(failed)?)
    } else {
        let charset = input_charset(cx, &mut document).map_err(failed)?;
        let bytes = text_packet(&mut document, charset, &stop).map_err(failed)?;
        Value::Text(charset.decode(&bytes))
    };
    drop(document);
    cx.write_pointer(&target, value)?;
    // what is there is given, and only the next packet fails
    cx.set_ok(!at_end);
    Ok(Value::Undefined)
}

/// The value of an argument that may be a variable.
fn content(cx: &Context, argument: &Value) -> Result<Value, Error> {
    match argument {
        Value::Pointer(pointer) => cx.read_pointer(pointer),
        other => Ok(other.clone()),
    }
}

/// How many units a number asks for.
fn count(stop: &Value) -> Option<usize> {
    stop.as_number().map(|n| n.clamp(0.0, 2e9) as usize)
}

fn blob_packet(document: &mut OpenDocument, stop: &Value) -> std::io::Result<Vec<u8>> {
    match (stop, count(stop)) {
        (_, Some(count)) => document.take(count),
        (Value::Text(stop), None) => document.take_until(stop.to_str().as_bytes(), 1),
        _ => Ok(Vec::new()),
    }
}

/// The character set of what is read: that of the process, or what a byte order mark at the
/// beginning of the document names if it is one of Unicode.
fn input_charset(cx: &Context, document: &mut OpenDocument) -> std::io::Result<Charset> {
    let charset = cx.process.character_sets.get().1;
    let is_unicode = |set: Charset| !set.mark().is_empty();
    if !is_unicode(charset) {
        return Ok(charset);
    }
    if document.position() == 0 {
        const UNICODE: [Charset; 5] = [
            Charset::Utf8,
            Charset::Utf32 { big_endian: false },
            Charset::Utf32 { big_endian: true },
            Charset::Utf16 { big_endian: false },
            Charset::Utf16 { big_endian: true },
        ];
        let start = document.peek(4)?.to_vec();
        let found = UNICODE
            .into_iter()
            .find(|set| start.starts_with(&set.mark()));
        document.marked = found;
        if let Some(found) = found {
            document.set_position(found.mark().len() as u64);
        }
    }
    Ok(document.marked.unwrap_or(charset))
}

fn text_packet(
    document: &mut OpenDocument,
    charset: Charset,
    stop: &Value,
) -> std::io::Result<Vec<u8>> {
    let unit = match charset {
        Charset::Utf16 { .. } => 2,
        Charset::Utf32 { .. } => 4,
        _ => 1,
    };
    match (stop, count(stop)) {
        (Value::Text(stop), _) => document.take_until(&charset.encode(stop), unit),
        (_, Some(count)) => match charset {
            Charset::Utf8 => take_utf8(document, count),
            _ => document.take(count.saturating_mul(unit)),
        },
        _ => Ok(Vec::new()),
    }
}

/// So many characters of UTF-8.
///
/// U: `take_utf8`: the number counts characters of the text, as the description says, and not
/// bytes, as the parameter is called.
fn take_utf8(document: &mut OpenDocument, count: usize) -> std::io::Result<Vec<u8>> {
    let bytes = document.peek(count.saturating_mul(4))?;
    let starts = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte & 0xC0 != 0x80);
    // characters beyond 16 bits are two units of a text
    let mut units = 0;
    let mut end = bytes.len();
    for (at, byte) in starts {
        if units >= count {
            end = at;
            break;
        }
        units += if *byte >= 0xF0 { 2 } else { 1 };
    }
    document.take(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_size_are_counts() {
        assert_eq!(count(&Value::Integer(-3)), Some(0));
        assert_eq!(count(&Value::Real(1e300)), Some(2_000_000_000));
        assert_eq!(count(&Value::text("x")), None);
    }
}
