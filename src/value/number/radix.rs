//! `String(number; base)`, which follows `toString` of ECMAScript (commands/string).

use crate::value::text::Text;

/// The number with another radix, in lower case. Base 0 means 10, as no number begins with `0x`;
/// `None` for a base outside 2 to 36. What is not a number gives "NaN".
pub fn number_to_radix(value: f64, base: i32) -> Option<Text> {
    let base = match base {
        0 => 10,
        2..=36 => base.unsigned_abs(),
        _ => return None,
    };
    let text = match value {
        _ if value.is_nan() => "NaN".to_owned(),
        _ if value.is_infinite() => if value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned(),
        _ if base == 10 => shortest_decimal(value),
        _ => with_radix(value, base),
    };
    Some(Text::from(text))
}

/// The shortest digits that give the number back, with an exponent from 10^21 and below 10^-6.
fn shortest_decimal(value: f64) -> String {
    let size = value.abs();
    if value == 0.0 {
        "0".to_owned()
    } else if (1e-6..1e21).contains(&size) {
        value.to_string()
    } else {
        let text = format!("{value:e}");
        if size < 1.0 {
            text
        } else {
            text.replace('e', "e+")
        }
    }
}

/// Any radix but 10: as many digits after the point as tell the number from its neighbours.
fn with_radix(value: f64, base: u32) -> String {
    let radix = f64::from(base);
    let size = value.abs();
    let mut whole = size.floor();
    let mut fraction = size - whole;
    let mut digits = Vec::new();
    // Half the distance to the next number: digits below it carry no information.
    let mut error = (0.5 * (f64::from_bits(size.to_bits() + 1) - size)).max(f64::from_bits(1));
    if fraction >= error {
        loop {
            fraction *= radix;
            error *= radix;
            let digit = fraction as u32;
            digits.push(digit);
            fraction -= f64::from(digit);
            let rounds_up = fraction > 0.5 || (fraction == 0.5 && digit % 2 == 1);
            if rounds_up && fraction + error > 1.0 {
                whole += carry(&mut digits, base);
                break;
            }
            if fraction < error {
                break;
            }
        }
    }
    let mut text = whole_digits(whole, base);
    if value < 0.0 {
        text.insert(0, '-');
    }
    if !digits.is_empty() {
        text.push('.');
        text.extend(
            digits
                .into_iter()
                .filter_map(|digit| char::from_digit(digit, base)),
        );
    }
    text
}

/// Adds one to the last of the digits; returns what goes over to the whole part.
fn carry(digits: &mut Vec<u32>, base: u32) -> f64 {
    while let Some(last) = digits.pop() {
        if last + 1 < base {
            digits.push(last + 1);
            return 0.0;
        }
    }
    1.0
}

fn whole_digits(mut whole: f64, base: u32) -> String {
    let radix = f64::from(base);
    let mut reversed = String::new();
    // Above 2^53 the last digits of a double are not known.
    while whole >= 9_007_199_254_740_992.0 {
        whole = (whole / radix).floor();
        reversed.push('0');
    }
    loop {
        let digit = whole % radix;
        reversed.extend(char::from_digit(digit as u32, base));
        whole = (whole - digit) / radix;
        if whole < 1.0 {
            return reversed.chars().rev().collect();
        }
    }
}
