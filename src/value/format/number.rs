//! Display formats of numbers (FormObjects/propertiesDisplay, commands/string).

use super::Regional;
use crate::value::number::{number_to_text, rounded_digits, to_longint};
use crate::value::text::Text;
use crate::value::time::{Time, time_format};

/// More digits than this are noise of binary arithmetic.
const RELIABLE_DIGITS: usize = 15;

/// Whole numbers below it have no more digits than that.
const LARGEST_RELIABLE: f64 = 1e15;

/// `String(number; format)`. An empty format is the default one.
pub fn number_format(value: f64, format: &str, regional: Regional) -> Text {
    let default = || number_to_text(value, regional.locale.decimal_separator);
    if format.is_empty() || !value.is_finite() {
        return default();
    }
    if let Some(special) = format.strip_prefix('&') {
        return special_format(value, special, regional).unwrap_or_else(default);
    }
    let mut sections = format.splitn(3, ';');
    let positive = sections.next().unwrap_or_default();
    let (negative, zero) = (sections.next(), sections.next());
    match (negative, zero) {
        (_, Some(zero)) if value == 0.0 => Text::new(zero),
        (Some(negative), _) if value < 0.0 => Text::from(section(-value, negative, regional)),
        _ => Text::from(section(value, positive, regional)),
    }
}

/// U: `hexadecimal`: four digits where they are enough, else all eight: a public test cuts the
/// digits of a colour off behind a fixed number of characters.
fn hexadecimal(number: i32) -> String {
    if (0..=0xFFFF).contains(&number) {
        format!("0x{number:04X}")
    } else {
        format!("0x{number:08X}")
    }
}

/// The formats that begin with an ampersand, given without it.
fn special_format(value: f64, format: &str, regional: Regional) -> Option<Text> {
    let time = |number: &str| {
        let number = number.parse().ok()?;
        Some(time_format(Time(to_longint(value)), number, regional))
    };
    Some(match format {
        "x" | "X" => Text::from(hexadecimal(to_longint(value))),
        "$" => Text::from(format!("${:X}", to_longint(value))),
        _ if format.eq_ignore_ascii_case("xml") => number_to_text(value, "."),
        _ => match format.strip_prefix('/') {
            Some(number) => time(number)?,
            None => scientific(value, format.parse().ok()?, regional),
        },
    })
}

/// `&3`: that many digits, rounded, and an exponent.
fn scientific(value: f64, digits: usize, regional: Regional) -> Text {
    let (sign, digits, exponent) = rounded_digits(value, digits.clamp(1, 30));
    let (first, rest) = digits.split_at(1);
    let separator = if rest.is_empty() {
        ""
    } else {
        regional.locale.decimal_separator
    };
    Text::from(format!("{sign}{first}{separator}{rest}e{exponent:+}"))
}

/// The digits of a size before and after the decimal point, `places` of the latter.
///
/// The page says that only the scientific format rounds, so digits beyond the format are cut off;
/// what binary arithmetic left behind the fifteenth digit is not one of them.
fn displayed_digits(size: f64, places: usize) -> (String, String) {
    if size < LARGEST_RELIABLE && size.fract() == 0.0 {
        let whole = if size == 0.0 {
            String::new()
        } else {
            itoa::Buffer::new().format(size as u64).to_owned()
        };
        return (whole, String::new());
    }
    let (_, digits, exponent) = rounded_digits(size, RELIABLE_DIGITS);
    let (whole, mut fraction) = match usize::try_from(exponent) {
        Ok(exponent) if exponent + 1 >= digits.len() => (
            format!("{digits:0<width$}", width = exponent + 1),
            String::new(),
        ),
        Ok(exponent) => {
            let (whole, fraction) = digits.split_at(exponent + 1);
            (whole.to_owned(), fraction.to_owned())
        }
        Err(_) => (
            String::new(),
            "0".repeat(exponent.unsigned_abs() as usize - 1) + &digits,
        ),
    };
    fraction.truncate(places);
    (
        whole.trim_start_matches('0').to_owned(),
        fraction.trim_end_matches('0').to_owned(),
    )
}

fn is_placeholder(character: char) -> bool {
    matches!(character, '#' | '0' | '^' | '*')
}

/// What a placeholder shows where the number has no digit.
fn filler(placeholder: char) -> Option<char> {
    match placeholder {
        '0' => Some('0'),
        '^' => Some(' '),
        '*' => Some('*'),
        _ => None,
    }
}

/// One of the parts of a format that semicolons separate. Negative numbers come here only when the
/// format has no part for them.
fn section(value: f64, format: &str, regional: Regional) -> String {
    let Some(mut start) = format.find(is_placeholder) else {
        return format.to_owned();
    };
    if format[..start].ends_with('.') {
        start -= 1;
    }
    let end = format
        .rfind(is_placeholder)
        .map_or(format.len(), |last| last + 1);
    let core = &format[start..end];
    let (whole_format, fraction_format) = core.split_once('.').unwrap_or((core, ""));
    let places = fraction_format
        .chars()
        .filter(|character| is_placeholder(*character))
        .count();
    let (whole, fraction) = displayed_digits(value.abs(), places);
    let is_negative = value < 0.0 && !(whole.is_empty() && fraction.is_empty());

    let room = whole_format
        .chars()
        .filter(|character| is_placeholder(*character))
        .count();
    if whole.len() + usize::from(is_negative) > room {
        return "<".repeat(room + places);
    }
    let mut shown = format[..start].to_owned();
    shown.push_str(&whole_part(
        &whole,
        is_negative,
        whole_format,
        regional.locale.thousand_separator,
    ));
    shown.push_str(&fraction_part(
        &fraction,
        fraction_format,
        regional.locale.decimal_separator,
    ));
    shown.push_str(&format[end..]);
    shown
}

/// The digits before the decimal point, laid into the format from its right end. The minus sign
/// takes the place before the first digit.
fn whole_part(digits: &str, is_negative: bool, format: &str, thousand_separator: &str) -> String {
    let mut digits = digits.chars().rev();
    let mut needs_sign = is_negative;
    // All from right to left. What stands between two placeholders waits for a digit left of it.
    let mut shown = String::with_capacity(format.len() + 8);
    let mut waiting = String::new();
    let mut places_waiting = 0;
    let mut has_placeholder = false;
    for place in format.chars().rev() {
        if !is_placeholder(place) {
            places_waiting += 1;
            if place == ',' {
                waiting.extend(thousand_separator.chars().rev());
            } else {
                waiting.push(place);
            }
            continue;
        }
        if let Some(digit) = digits.next().or((place == '0').then_some('0')) {
            shown.push_str(&waiting);
            shown.push(digit);
        } else {
            let places = 1 + if has_placeholder { places_waiting } else { 0 };
            let sign = std::mem::take(&mut needs_sign);
            shown.extend(sign.then_some('-'));
            let fillers = places - usize::from(sign);
            shown.extend(
                filler(place)
                    .into_iter()
                    .flat_map(|c| std::iter::repeat_n(c, fillers)),
            );
        }
        waiting.clear();
        places_waiting = 0;
        has_placeholder = true;
    }
    if needs_sign {
        // Zeros took all places; the leftmost gives way.
        shown.pop();
        shown.push('-');
    }
    shown.chars().rev().collect()
}

/// The decimal separator and the digits after it, or nothing if the format asks for none.
fn fraction_part(digits: &str, format: &str, decimal_separator: &str) -> String {
    let mut digits = digits.chars();
    let mut shown = String::new();
    let mut waiting = String::new();
    for place in format.chars() {
        if !is_placeholder(place) {
            waiting.push(place);
        } else if let Some(character) = digits.next().or(filler(place)) {
            shown.push_str(&std::mem::take(&mut waiting));
            shown.push(character);
        }
    }
    if shown.is_empty() {
        shown
    } else {
        format!("{decimal_separator}{shown}")
    }
}
