//! Character sets by name and MIBEnum number (commands/convert-from-text), for texts that enter
//! and leave a program as bytes.
//!
//! What a character set cannot express becomes `?`, and bytes that mean nothing become U+FFFD.

mod single;

use encoding_rs::Encoding;

use self::single::Single;
use super::text::Text;

/// A character set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Charset {
    Utf8,
    Utf16 {
        big_endian: bool,
    },
    Utf32 {
        big_endian: bool,
    },
    Utf7,
    Ascii,
    /// ISO-8859-1, and with six other letters ISO-8859-9.
    Latin1 {
        turkish: bool,
    },
    Single(&'static Single),
    Other(&'static Encoding),
}

const BYTE_ORDER_MARK: u16 = 0xFEFF;

/// Where ISO-8859-9 differs from ISO-8859-1.
const TURKISH: [(u8, char); 6] = [
    (0xD0, 'Ğ'),
    (0xDD, 'İ'),
    (0xDE, 'Ş'),
    (0xF0, 'ğ'),
    (0xFD, 'ı'),
    (0xFE, 'ş'),
];

impl Charset {
    /// By a name or an alias; case does not count.
    pub fn named(name: &str) -> Option<Charset> {
        let name = name.trim().to_ascii_lowercase();
        Some(match name.as_str() {
            "utf-8" | "utf8" => Charset::Utf8,
            // U: `utf_16_order`: without a named order the bytes are those of the machine, low
            // byte first, and there is no mark in front
            "utf-16" | "utf-16le" => Charset::Utf16 { big_endian: false },
            "utf-16be" => Charset::Utf16 { big_endian: true },
            "utf-32" | "utf-32le" => Charset::Utf32 { big_endian: false },
            "utf-32be" => Charset::Utf32 { big_endian: true },
            "utf-7" => Charset::Utf7,
            "us-ascii" | "ansi_x3.4-1968" | "ansi_x3.4-1986" | "ascii" | "cp367" | "csascii"
            | "ibm367" | "iso-ir-6" | "iso_646.irv:1991" | "iso646-us" | "us" => Charset::Ascii,
            "iso-8859-1" | "cp819" | "csisolatin1" | "ibm819" | "iso-ir-100" | "iso_8859-1"
            | "iso_8859-1:1987" | "l1" | "latin1" => Charset::Latin1 { turkish: false },
            "iso-8859-9" | "csisolatin5" | "iso-ir-148" | "iso_8859-9" | "iso_8859-9:1989"
            | "l5" | "latin5" => Charset::Latin1 { turkish: true },
            other => match Single::named(other) {
                Some(set) => Charset::Single(set),
                None => Charset::Other(known(other)?),
            },
        })
    }

    /// By its MIBEnum number.
    pub fn numbered(number: i32) -> Option<Charset> {
        let name = match number {
            3 => "us-ascii",
            4 => "iso-8859-1",
            5 => "iso-8859-2",
            6 => "iso-8859-3",
            7 => "iso-8859-4",
            8 => "iso-8859-5",
            9 => "iso-8859-6",
            10 => "iso-8859-7",
            11 => "iso-8859-8",
            12 => "iso-8859-9",
            13 => "iso-8859-10",
            17 => "shift_jis",
            38 => "euc-kr",
            39 => "iso-2022-jp",
            57 => "gb_2312-80",
            106 => "utf-8",
            109 => "iso-8859-13",
            111 => "iso-8859-15",
            113 => "gbk",
            1012 => "utf-7",
            1013 => "utf-16be",
            1014 => "utf-16le",
            1015 => "utf-16",
            1017 => "utf-32",
            1018 => "utf-32be",
            1019 => "utf-32le",
            1251 => "x-mac-cyrillic",
            2024 => "windows-31j",
            2025 => "gb2312",
            2026 => "big5",
            2027 => "macintosh",
            2084 => "koi8-r",
            2250 => "windows-1250",
            2251 => "windows-1251",
            2252 => "windows-1252",
            2253 => "windows-1253",
            2254 => "windows-1254",
            2255 => "windows-1255",
            2256 => "windows-1256",
            2257 => "windows-1257",
            other => return Single::numbered(other).map(Charset::Single),
        };
        Charset::named(name)
    }

    /// The bytes of a text.
    pub fn encode(self, text: &Text) -> Vec<u8> {
        match self {
            Charset::Utf8 => text.to_str().into_owned().into_bytes(),
            Charset::Utf16 { big_endian } => text
                .chars()
                .flat_map(|unit| {
                    if big_endian {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect(),
            Charset::Utf32 { big_endian } => text
                .to_str()
                .chars()
                .flat_map(|character| {
                    let code = character as u32;
                    if big_endian {
                        code.to_be_bytes()
                    } else {
                        code.to_le_bytes()
                    }
                })
                .collect(),
            Charset::Utf7 => encode_utf7(text),
            Charset::Ascii => single_bytes(text, |character| {
                u8::try_from(character as u32).ok().filter(u8::is_ascii)
            }),
            Charset::Latin1 { turkish } => {
                single_bytes(text, |character| latin1(character, turkish))
            }
            Charset::Single(set) => set.encode(&text.to_str()),
            Charset::Other(encoding) => encode_other(encoding, &text.to_str()),
        }
    }

    /// The text in these bytes. If the set is one of Unicode and the bytes begin with a byte order
    /// mark, the mark tells the set and is left out.
    pub fn decode(self, bytes: &[u8]) -> Text {
        let (charset, bytes) = self.marked(bytes);
        match charset {
            Charset::Utf8 => Text::from(String::from_utf8_lossy(bytes).into_owned()),
            Charset::Utf16 { big_endian } => Text::from(utf16_units(bytes, big_endian)),
            Charset::Utf32 { big_endian } => Text::from(utf32_string(bytes, big_endian)),
            Charset::Utf7 => decode_utf7(bytes),
            Charset::Ascii => Text::from(
                bytes
                    .iter()
                    .map(|byte| match byte {
                        0..0x80 => char::from(*byte),
                        _ => char::REPLACEMENT_CHARACTER,
                    })
                    .collect::<String>(),
            ),
            Charset::Latin1 { turkish } => Text::from(
                bytes
                    .iter()
                    .map(|byte| from_latin1(*byte, turkish))
                    .collect::<String>(),
            ),
            Charset::Single(set) => Text::from(set.decode(bytes)),
            Charset::Other(encoding) => Text::new(&encoding.decode_without_bom_handling(bytes).0),
        }
    }

    /// The text in these bytes; a byte order mark of Unicode in front counts more than this set,
    /// whatever it is (commands/document-to-text).
    pub fn decode_document(self, bytes: &[u8]) -> Text {
        match Charset::Utf8.marked(bytes) {
            (_, rest) if rest.len() == bytes.len() => self.decode(bytes),
            _ => match self {
                Charset::Utf16 { .. } | Charset::Utf32 { .. } => self.decode(bytes),
                _ => Charset::Utf8.decode(bytes),
            },
        }
    }

    /// The byte order mark that documents of this set begin with; empty if it has none.
    pub fn mark(self) -> Vec<u8> {
        match self {
            Charset::Utf8 | Charset::Utf16 { .. } | Charset::Utf32 { .. } => {
                self.encode(&Text::from_units(&[BYTE_ORDER_MARK]))
            }
            _ => Vec::new(),
        }
    }

    /// The set that a byte order mark names, and the bytes behind it.
    fn marked(self, bytes: &[u8]) -> (Charset, &[u8]) {
        const MARKS: [(&[u8], Charset); 5] = [
            (&[0xEF, 0xBB, 0xBF], Charset::Utf8),
            (&[0xFF, 0xFE, 0, 0], Charset::Utf32 { big_endian: false }),
            (&[0, 0, 0xFE, 0xFF], Charset::Utf32 { big_endian: true }),
            (&[0xFF, 0xFE], Charset::Utf16 { big_endian: false }),
            (&[0xFE, 0xFF], Charset::Utf16 { big_endian: true }),
        ];
        if !matches!(
            self,
            Charset::Utf8 | Charset::Utf16 { .. } | Charset::Utf32 { .. }
        ) {
            return (self, bytes);
        }
        // FF FE 00 00 is also a mark and a zero in UTF-16: what was asked for decides.
        let is_utf16 = matches!(self, Charset::Utf16 { .. });
        for (mark, charset) in MARKS {
            if is_utf16 && mark == [0xFF, 0xFE, 0, 0] {
                continue;
            }
            if let Some(rest) = bytes.strip_prefix(mark) {
                return (charset, rest);
            }
        }
        (self, bytes)
    }
}

/// Sets that the encoding library knows by this label.
///
/// U: `charset_aliases`: GB_2312-80 is read as GBK, as browsers do, so that ASCII goes with it.
fn known(label: &str) -> Option<&'static Encoding> {
    let label = match label {
        "windows-31j" | "shift-jis" => "shift_jis",
        "iso-8859-3:1988" => "iso-8859-3",
        "iso-8859-4:1988" => "iso-8859-4",
        "iso-8859-5:1988" => "iso-8859-5",
        "iso-8859-6:1987" => "iso-8859-6",
        "iso_8859-10" | "iso_8859-10:1992" => "iso-8859-10",
        "latin-9" => "iso-8859-15",
        "csmacintosh" | "macroman" => "macintosh",
        "x-mac-chinesesimp" => "gbk",
        other => other,
    };
    let encoding = Encoding::for_label(label.as_bytes())?;
    (encoding != encoding_rs::REPLACEMENT && encoding != encoding_rs::X_USER_DEFINED)
        .then_some(encoding)
}

fn single_bytes(text: &Text, byte: impl Fn(char) -> Option<u8>) -> Vec<u8> {
    text.to_str()
        .chars()
        .map(|character| byte(character).unwrap_or(b'?'))
        .collect()
}

fn latin1(character: char, turkish: bool) -> Option<u8> {
    let byte = u8::try_from(character as u32).ok();
    if !turkish {
        return byte;
    }
    match TURKISH.iter().find(|(_, letter)| *letter == character) {
        Some((byte, _)) => Some(*byte),
        None => byte.filter(|byte| TURKISH.iter().all(|(other, _)| other != byte)),
    }
}

fn from_latin1(byte: u8, turkish: bool) -> char {
    let other = TURKISH.iter().find(|(other, _)| turkish && *other == byte);
    other.map_or(char::from(byte), |(_, letter)| *letter)
}

fn encode_other(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let mut encoder = encoding.new_encoder();
    let mut result = Vec::with_capacity(text.len() + 16);
    let mut rest = text;
    loop {
        let room = encoder
            .max_buffer_length_from_utf8_without_replacement(rest.len())
            .unwrap_or(rest.len());
        result.reserve(room.saturating_add(16));
        let (outcome, read) =
            encoder.encode_from_utf8_to_vec_without_replacement(rest, &mut result, true);
        rest = rest.get(read..).unwrap_or_default();
        match outcome {
            encoding_rs::EncoderResult::InputEmpty => return result,
            encoding_rs::EncoderResult::OutputFull => {}
            encoding_rs::EncoderResult::Unmappable(_) => result.push(b'?'),
        }
    }
}

fn utf16_units(bytes: &[u8], big_endian: bool) -> Vec<u16> {
    // A byte too many at the end is no character.
    bytes
        .chunks_exact(2)
        .map(|pair| match (pair, big_endian) {
            ([high, low], true) | ([low, high], false) => u16::from_be_bytes([*high, *low]),
            _ => BYTE_ORDER_MARK,
        })
        .collect()
}

fn utf32_string(bytes: &[u8], big_endian: bool) -> String {
    bytes
        .chunks_exact(4)
        .map(|four| {
            let four: [u8; 4] = four.try_into().unwrap_or_default();
            let code = if big_endian {
                u32::from_be_bytes(four)
            } else {
                u32::from_le_bytes(four)
            };
            char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
        })
        .collect()
}

/// The digits of the modified base 64 of UTF-7 (RFC 2152).
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn encode_utf7(text: &Text) -> Vec<u8> {
    let is_direct = |unit: u16| match u8::try_from(unit) {
        Ok(byte) => byte.is_ascii_alphanumeric() || b"'(),-./:? \t\r\n".contains(&byte),
        Err(_) => false,
    };
    let units = text.to_units();
    let mut result = Vec::with_capacity(units.len());
    let mut i = 0;
    while let Some(&unit) = units.get(i) {
        if is_direct(unit) {
            result.push(unit as u8);
            i += 1;
            continue;
        }
        if unit == u16::from(b'+') {
            result.extend_from_slice(b"+-");
            i += 1;
            continue;
        }
        result.push(b'+');
        let (mut bits, mut count) = (0_u32, 0);
        while let Some(&unit) = units.get(i)
            && !is_direct(unit)
        {
            bits = bits << 16 | u32::from(unit);
            count += 16;
            while count >= 6 {
                count -= 6;
                result.push(BASE64[(bits >> count) as usize & 63]);
            }
            bits &= (1 << count) - 1;
            i += 1;
        }
        if count > 0 {
            result.push(BASE64[(bits << (6 - count)) as usize & 63]);
        }
        result.push(b'-');
    }
    result
}

fn decode_utf7(bytes: &[u8]) -> Text {
    let mut units = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte != b'+' {
            units.push(if byte.is_ascii() {
                u16::from(byte)
            } else {
                0xFFFD
            });
            continue;
        }
        if rest.next_if_eq(&b'-').is_some() {
            units.push(u16::from(b'+'));
            continue;
        }
        let (mut bits, mut count) = (0_u32, 0);
        while let Some(digit) = rest
            .peek()
            .and_then(|byte| BASE64.iter().position(|digit| digit == byte))
        {
            rest.next();
            bits = bits << 6 | digit as u32;
            count += 6;
            if count >= 16 {
                count -= 16;
                units.push((bits >> count) as u16);
                bits &= (1 << count) - 1;
            }
        }
        rest.next_if_eq(&b'-');
    }
    Text::from(units)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(name: &str, text: &str) -> Vec<u8> {
        let charset = Charset::named(name).unwrap();
        let text = Text::new(text);
        let bytes = charset.encode(&text);
        assert_eq!(charset.decode(&bytes), text, "{name}");
        bytes
    }

    #[test]
    fn texts_survive_the_sets_that_hold_them() {
        assert_eq!(round_trip("UTF-8", "é😀"), "é😀".as_bytes());
        assert_eq!(round_trip("UTF-16", "é"), [0xE9, 0]);
        assert_eq!(round_trip("utf-16be", "é"), [0, 0xE9]);
        assert_eq!(round_trip("UTF-32BE", "😀"), [0, 1, 0xF6, 0]);
        assert_eq!(round_trip("UTF-7", "A≢Α.+"), b"A+ImIDkQ-.+-");
        assert_eq!(round_trip("ISO-8859-1", "é\u{80}"), [0xE9, 0x80]);
        assert_eq!(round_trip("latin5", "Şé"), [0xDE, 0xE9]);
        assert_eq!(round_trip("windows-1252", "€"), [0x80]);
        assert_eq!(round_trip("MacRoman", "é"), [0x8E]);
        assert_eq!(round_trip("cp437", "é░ß"), [0x82, 0xB0, 0xE1]);
        assert_eq!(round_trip("MS_Kanji", "あ"), [0x82, 0xA0]);
        round_trip("ISO-2022-JP", "aあb");
        round_trip("KOI8-R", "Йод");
        assert_eq!(round_trip("IBM037", "Aé1"), [0xC1, 0x51, 0xF1]);
        assert_eq!(round_trip("MacCE", "ąŻ"), [0x88, 0xFB]);
        assert_eq!(round_trip("x-mac-greek", "αβ"), [0xE1, 0xE2]);
        assert_eq!(round_trip("x-mac-turkish", "ğ"), [0xDB]);
        assert_eq!(round_trip("x-mac-hebrew", "a א"), [0x61, 0x20, 0xE0]);
        assert_eq!(round_trip("x-mac-arabic", "ب!"), [0xC8, 0x21]);
        assert_eq!(round_trip("GB_2312-80", "a中"), [0x61, 0xD6, 0xD0]);
    }

    #[test]
    fn numbers_name_the_same_sets() {
        assert_eq!(Charset::numbered(106), Some(Charset::Utf8));
        assert_eq!(Charset::numbered(2252), Charset::named("windows-1252"));
        assert_eq!(Charset::numbered(2028), Charset::named("cp037"));
        assert_eq!(Charset::numbered(57), Charset::named("GB_2312-80"));
        assert_eq!(Charset::numbered(-1), None);
        assert_eq!(Charset::named("no such set"), None);
    }

    #[test]
    fn what_a_set_lacks_becomes_a_question_mark() {
        let encode = |name| Charset::named(name).unwrap().encode(&Text::new("aé漢b"));
        assert_eq!(encode("us-ascii"), b"a??b");
        assert_eq!(encode("iso-8859-1"), b"a\xE9?b");
        assert_eq!(encode("windows-1251"), b"a??b");
        assert_eq!(encode("ebcdic-cp-us"), [0x81, 0x51, 0x6F, 0x82]);
    }

    #[test]
    fn a_mark_decides_and_goes() {
        let utf8 = Charset::Utf8;
        assert_eq!(utf8.decode(b"\xEF\xBB\xBFa"), *"a");
        assert_eq!(utf8.decode(b"\xFF\xFEa\0"), *"a");
        let utf16 = Charset::named("UTF-16").unwrap();
        assert_eq!(utf16.decode(b"\xFE\xFF\0a"), *"a");
        assert_eq!(utf16.decode(b"\xFF\xFE\0\0"), *"\0");
        let latin = Charset::Latin1 { turkish: false };
        assert_eq!(latin.decode(b"\xEF\xBB\xBFa"), *"ï»¿a");
    }

    #[test]
    fn broken_bytes_become_replacement_characters() {
        assert_eq!(Charset::Utf8.decode(b"a\xFFb"), *"a\u{FFFD}b");
        assert_eq!(Charset::Ascii.decode(b"a\xFF"), *"a\u{FFFD}");
        assert_eq!(Charset::Utf16 { big_endian: false }.decode(b"a\0b"), *"a");
    }
}
