//! The values of literals: numbers, dates, times and texts (Concepts/number, date, time, string).
//!
//! Works on the text of one literal that the patterns have accepted.

use crate::syntax::ast::ExprKind;

/// A decimal number; nothing if it is beyond the range of a real.
///
/// `lex_number`: `.5` and `1e3` are accepted, though the documentation shows neither.
pub(crate) fn lex_number(text: &str) -> Option<f64> {
    if text.len() < 16 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(
            text.bytes()
                .fold(0u64, |value, byte| value * 10 + u64::from(byte - b'0')) as f64,
        );
    }
    text.parse::<f64>().ok().filter(|value| value.is_finite())
}

/// A hexadecimal number, `0x…`.
///
/// `lex_hex`: up to eight digits are the bits of a 32-bit integer, so `0xFFFFFFFF` is -1; more are
/// refused.
pub(crate) fn lex_hex(text: &str) -> Option<f64> {
    let digits = text.get(2..)?.trim_start_matches('0');
    if digits.is_empty() {
        return Some(0.0);
    }
    if digits.len() > 8 {
        return None;
    }
    u32::from_str_radix(digits, 16)
        .ok()
        .map(|bits| f64::from(bits.cast_signed()))
}

/// A date between exclamation marks, and whether its order is not the documented one; nothing if
/// there is no such day.
///
/// Year first if the first part has three digits or more, else month, day, year; a first part of 13
/// to 31 can only be a day, which is accepted with a warning. Years below 30 are of this century,
/// other two-digit years of the last one (commands/date). All zero is the null date.
pub(crate) fn lex_date(text: &str) -> Option<(ExprKind, bool)> {
    let inner = text.strip_prefix('!')?.strip_suffix('!')?;
    let mut parts = inner.split(['-', '/', '.', ' ']);
    let texts = [parts.next()?, parts.next()?, parts.next()?];
    let mut numbers = [0u32; 3];
    for (number, text) in numbers.iter_mut().zip(texts) {
        *number = text.parse().ok()?;
    }
    if numbers == [0, 0, 0] {
        return Some((
            ExprKind::Date {
                year: 0,
                month: 0,
                day: 0,
            },
            false,
        ));
    }
    let [first, second, third] = numbers;
    let year_first = texts[0].len() >= 3;
    let day_first = !year_first && first > 12;
    let (year, month, day) = match (year_first, day_first) {
        (true, _) => (first, second, third),
        (false, true) => (third, second, first),
        (false, false) => (third, first, second),
    };
    let year_text = if year_first { texts[0] } else { texts[2] };
    let year = match year {
        0..30 if year_text.len() <= 2 => year + 2000,
        30..100 if year_text.len() <= 2 => year + 1900,
        _ => year,
    };
    if !(1..=12).contains(&month) || day == 0 || day > days_in(year, month) || year > 32_767 {
        return None;
    }
    Some((
        ExprKind::Date {
            year: year as i32,
            month,
            day,
        },
        day_first,
    ))
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A time between question marks, in seconds; seconds may be left out. Nothing if minutes or seconds
/// exceed 59 or the hours 596,000 (Concepts/time).
pub(crate) fn lex_time(text: &str) -> Option<i64> {
    let mut parts = text.strip_prefix('?')?.strip_suffix('?')?.split(':');
    let hours: i64 = parts.next()?.parse().ok()?;
    let minutes: i64 = parts.next()?.parse().ok()?;
    let seconds: i64 = parts.next().unwrap_or("0").parse().ok()?;
    if hours > 596_000 || minutes > 59 || seconds > 59 {
        return None;
    }
    Some((hours * 60 + minutes) * 60 + seconds)
}

/// The text between the quotes with escapes resolved. Unknown escapes go to `unknown` with their
/// place in the literal.
pub(crate) fn lex_text(text: &str, mut unknown: impl FnMut(usize)) -> Box<str> {
    let inner = text.strip_prefix('"').unwrap_or(text);
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    if !inner.contains('\\') {
        return inner.into();
    }
    let mut resolved = String::with_capacity(inner.len());
    let mut chars = inner.char_indices();
    while let Some((place, c)) = chars.next() {
        if c != '\\' {
            resolved.push(c);
            continue;
        }
        match chars.next() {
            Some((_, 'n' | 'N')) => resolved.push('\n'),
            Some((_, 't' | 'T')) => resolved.push('\t'),
            Some((_, 'r' | 'R')) => resolved.push('\r'),
            Some((_, '\\')) => resolved.push('\\'),
            Some((_, '"')) => resolved.push('"'),
            other => {
                unknown(place + 1);
                lex_unknown_escape(other.map(|(_, c)| c), &mut resolved);
            }
        }
    }
    resolved.into()
}

/// `lex_unknown_escape`: a backslash before any other character stays, with the character.
fn lex_unknown_escape(c: Option<char>, resolved: &mut String) {
    resolved.push('\\');
    resolved.extend(c);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<(i32, u32, u32)> {
        match lex_date(text) {
            Some((ExprKind::Date { year, month, day }, _)) => Some((year, month, day)),
            _ => None,
        }
    }

    #[test]
    fn numbers() {
        assert_eq!(lex_number("0.0076"), Some(0.0076));
        assert_eq!(lex_number(".5"), Some(0.5));
        assert_eq!(lex_number("1e3"), Some(1000.0));
        assert_eq!(lex_number("1e999"), None);
        assert_eq!(lex_number("1e-999"), Some(0.0));
        assert_eq!(lex_number(&"9".repeat(300)), "1e300".parse().ok());
        assert_eq!(lex_number(&"9".repeat(1_000_000)), None);
        assert_eq!(lex_hex("0xFFFFFFFF"), Some(-1.0));
        assert_eq!(lex_hex("0x00000000FF"), Some(255.0));
        assert_eq!(lex_hex("0x1FFFFFFFF"), None);
    }

    #[test]
    fn dates() {
        assert_eq!(date("!2026-01-31!"), Some((2026, 1, 31)));
        assert_eq!(date("!2026/01/21!"), Some((2026, 1, 21)));
        assert_eq!(date("!12/31/29!"), Some((2029, 12, 31)));
        assert_eq!(date("!12/31/30!"), Some((1930, 12, 31)));
        assert_eq!(date("!26/11/2024!"), Some((2024, 11, 26)));
        assert_eq!(date("!00-00-00!"), Some((0, 0, 0)));
        assert_eq!(date("!00/00/0000!"), Some((0, 0, 0)));
        assert_eq!(date("!2026-02-29!"), None);
        assert_eq!(date("!2024-02-29!"), Some((2024, 2, 29)));
        assert_eq!(date("!9999-99-99!"), None);
    }

    #[test]
    fn times() {
        assert_eq!(lex_time("?8:05:30?"), Some(29130));
        assert_eq!(lex_time("?596000:00:00?"), Some(596_000 * 3600));
        assert_eq!(lex_time("?10:20?"), Some(37200));
        assert_eq!(lex_time("?99:99:99?"), None);
    }

    #[test]
    fn texts() {
        assert_eq!(
            &*lex_text(r#""a\n\T\r\\\"b""#, |_| panic!()),
            "a\n\t\r\\\"b"
        );
        let mut places = Vec::new();
        assert_eq!(
            &*lex_text(r#""\d+\x""#, |place| places.push(place)),
            "\\d+\\x"
        );
        assert_eq!(places, [1, 4]);
    }
}
