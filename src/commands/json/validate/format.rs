//! The formats of JSON Schema that are checked. Unknown ones allow everything.

use crate::value::date::iso_date;

/// Is the text of this format?
pub fn complies(text: &str, format: &str) -> bool {
    match format {
        "date" => iso_date(text).is_some(),
        "time" => time(text),
        "date-time" => text
            .split_once(['T', 't'])
            .is_some_and(|(date, rest)| iso_date(date).is_some() && time(rest)),
        "email" => email(text),
        "ipv4" => text.parse::<std::net::Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<std::net::Ipv6Addr>().is_ok(),
        "hostname" => host(text),
        "uri" => text.split_once(':').is_some_and(|(scheme, rest)| {
            !rest.is_empty() && is_scheme(scheme) && !has_blank(text)
        }),
        "uuid" => uuid::Uuid::try_parse(text).is_ok() && text.len() == 36,
        _ => true,
    }
}

fn has_blank(text: &str) -> bool {
    text.contains(char::is_whitespace)
}

fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

fn email(text: &str) -> bool {
    text.rsplit_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !has_blank(text) && !local.contains('@') && host(domain)
    })
}

fn host(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 253
        && text.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        })
}

/// `HH:MM:SS`, a fraction, and `Z` or a distance to it.
fn time(text: &str) -> bool {
    let number = |range: std::ops::Range<usize>, limit: u32| {
        text.get(range).is_some_and(|digits| {
            digits.bytes().all(|b| b.is_ascii_digit())
                && digits.parse::<u32>().is_ok_and(|n| n <= limit)
        })
    };
    let clock = number(0..2, 23)
        && text.get(2..3) == Some(":")
        && number(3..5, 59)
        && text.get(5..6) == Some(":")
        && number(6..8, 60);
    let Some(rest) = text.get(8..) else {
        return false;
    };
    let rest = rest
        .strip_prefix('.')
        .map_or(rest, |r| r.trim_start_matches(|c: char| c.is_ascii_digit()));
    let zone = matches!(rest, "Z" | "z")
        || matches!(rest.as_bytes(), [b'+' | b'-', a, b, b':', c, d]
            if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()));
    clock && zone
}
