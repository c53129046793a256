//! `Num` of a text (commands/num).

use crate::value::text::Text;

/// The characters that may be a minus sign: the page's examples are set with the dash.
fn is_hyphen(unit: u16) -> bool {
    matches!(unit, 0x2D | 0x2013 | 0x2212)
}

fn digit(unit: Option<u16>) -> Option<char> {
    unit.and_then(|unit| char::from_u32(u32::from(unit)))
        .filter(char::is_ascii_digit)
}

/// `Num(text; separator)`: the number in a text, whose other characters are passed over. A hyphen
/// before the digits makes it negative, a hyphen after them ends it, an `e` among them begins an
/// exponent.
///
/// Not documented, and assumed: of several exponents the first counts and the number ends before
/// the second; a separator counts once, if digits stand before it or right behind it, and ends an
/// exponent; digits beyond the thirteenth are not thrown away.
pub fn num_parse(text: &Text, decimal_separator: &str) -> f64 {
    let units = text.to_units();
    let separator: Vec<u16> = decimal_separator.encode_utf16().collect();
    let at = |i: usize| units.get(i).copied();
    let mut number = String::new();
    let (mut has_digits, mut has_separator, mut has_exponent) = (false, false, false);
    let mut i = 0;
    while let Some(unit) = at(i) {
        let separator_here = !separator.is_empty() && units[i..].starts_with(&separator);
        if let Some(digit) = digit(Some(unit)) {
            number.push(digit);
            has_digits = true;
        } else if separator_here {
            if has_exponent {
                break;
            }
            if !has_separator && (has_digits || digit(at(i + separator.len())).is_some()) {
                has_separator = true;
                number.push('.');
            }
            i += separator.len();
            continue;
        } else if is_hyphen(unit) {
            if has_digits {
                break;
            }
            if number.is_empty() {
                number.push('-');
            }
        } else if matches!(unit, 0x45 | 0x65)
            && has_digits
            && digit(i.checked_sub(1).and_then(at)).is_some()
        {
            let sign = at(i + 1).filter(|unit| is_hyphen(*unit) || *unit == 0x2B);
            if digit(at(i + 1 + usize::from(sign.is_some()))).is_some() {
                if has_exponent {
                    break;
                }
                has_exponent = true;
                number.push('e');
                if sign.is_some_and(is_hyphen) {
                    number.push('-');
                }
                i += usize::from(sign.is_some());
            }
        }
        i += 1;
    }
    if has_digits {
        number.parse().unwrap_or(0.0)
    } else {
        0.0
    }
}

/// `Num(text; base)`, which follows `parseInt` of ECMAScript: digits up to the first character
/// that is none. Base 0 means 16 after `0x`, else 10. Without any digit, and for a base outside 2
/// to 36, the result is 0.
pub fn num_parse_base(text: &Text, base: i32) -> f64 {
    let text = text.to_str();
    let mut rest = text
        .trim_start_matches(|character: char| character.is_whitespace() || character == '\u{FEFF}');
    let is_negative = rest.starts_with('-');
    rest = rest.strip_prefix(['-', '+']).unwrap_or(rest);
    let hexadecimal = rest.strip_prefix("0x").or(rest.strip_prefix("0X"));
    let base = match (base, hexadecimal) {
        (0 | 16, Some(digits)) => {
            rest = digits;
            16
        }
        (0, None) => 10,
        (2..=36, _) => base.unsigned_abs(),
        _ => return 0.0,
    };
    let end = rest
        .find(|character: char| !character.is_digit(base))
        .unwrap_or(rest.len());
    let digits = &rest[..end];
    let value = match u64::from_str_radix(digits, base) {
        Ok(value) => value as f64,
        Err(_) if base == 10 => digits.parse().unwrap_or(0.0),
        Err(_) => digits
            .chars()
            .filter_map(|character| character.to_digit(base))
            .fold(0.0, |value, digit| {
                value * f64::from(base) + f64::from(digit)
            }),
    };
    if is_negative && value != 0.0 {
        -value
    } else {
        value
    }
}
