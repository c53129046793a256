//! The conventions of other regions than the default one, by the name that `--locale` gives.
//!
//! Names and separators come from the tables of the GNU C library; the patterns of medium and long
//! dates, which those tables do not have, follow the order of the short date and the language.

use pure_rust_locales::{Locale as Region, locale_match};

use super::{DateOrder, Locale};

/// Regions that a language alone stands for, where it is not the country of the same letters.
const HOME: [(&str, &str); 18] = [
    ("en", "US"),
    ("ja", "JP"),
    ("zh", "CN"),
    ("ko", "KR"),
    ("sv", "SE"),
    ("da", "DK"),
    ("nb", "NO"),
    ("nn", "NO"),
    ("cs", "CZ"),
    ("el", "GR"),
    ("uk", "UA"),
    ("he", "IL"),
    ("ar", "EG"),
    ("hi", "IN"),
    ("sl", "SI"),
    ("et", "EE"),
    ("ca", "ES"),
    ("vi", "VN"),
];

/// Words of a language that the tables do not have.
struct Words {
    language: &'static str,
    booleans: [&'static str; 2],
    units: [(&'static str, &'static str); 3],
}

const WORDS: [Words; 6] = [
    Words {
        language: "fr",
        booleans: ["Faux", "Vrai"],
        units: [
            ("heure", "heures"),
            ("minute", "minutes"),
            ("seconde", "secondes"),
        ],
    },
    Words {
        language: "de",
        booleans: ["Falsch", "Wahr"],
        units: [
            ("Stunde", "Stunden"),
            ("Minute", "Minuten"),
            ("Sekunde", "Sekunden"),
        ],
    },
    Words {
        language: "es",
        booleans: ["Falso", "Verdadero"],
        units: [
            ("hora", "horas"),
            ("minuto", "minutos"),
            ("segundo", "segundos"),
        ],
    },
    Words {
        language: "it",
        booleans: ["Falso", "Vero"],
        units: [("ora", "ore"), ("minuto", "minuti"), ("secondo", "secondi")],
    },
    Words {
        language: "pt",
        booleans: ["Falso", "Verdadeiro"],
        units: [
            ("hora", "horas"),
            ("minuto", "minutos"),
            ("segundo", "segundos"),
        ],
    },
    Words {
        language: "nl",
        booleans: ["Onwaar", "Waar"],
        units: [
            ("uur", "uur"),
            ("minuut", "minuten"),
            ("seconde", "seconden"),
        ],
    },
];

impl Locale {
    /// The conventions of a region by its name: `fr-FR`, `fr_FR` or `fr`, in any letter case; an
    /// encoding after a dot is left out. `None` if there is no such region.
    pub fn named(name: &str) -> Option<Locale> {
        let name = name.split('.').next().unwrap_or_default();
        let (language, country) = match name.split_once(['-', '_']) {
            Some((language, country)) => (language.to_lowercase(), country.to_uppercase()),
            None => {
                let language = name.to_lowercase();
                let country = HOME
                    .iter()
                    .find(|(home, _)| *home == language)
                    .map_or_else(|| language.to_uppercase(), |(_, c)| (*c).to_owned());
                (language, country)
            }
        };
        if language == "en" && country == "US" {
            return Some(Locale::EN_US);
        }
        let region = Region::try_from(format!("{language}_{country}").as_str()).ok()?;
        Some(of_region(
            region,
            &language,
            format!("{language}-{country}"),
        ))
    }
}

fn of_region(region: Region, language: &str, name: String) -> Locale {
    let short = short_pattern(locale_match!(region => LC_TIME::D_FMT), language);
    let order = order_of(&short);
    let decimal = locale_match!(region => LC_NUMERIC::DECIMAL_POINT);
    let thousand = match locale_match!(region => LC_NUMERIC::THOUSANDS_SEP) {
        "" if decimal == "," => ".",
        "" => ",",
        separator => separator,
    };
    let [am, pm] = array(
        locale_match!(region => LC_TIME::AM_PM),
        [Locale::EN_US.am, Locale::EN_US.pm],
    );
    let months = array(locale_match!(region => LC_TIME::MON), Locale::EN_US.months);
    let short_months = array(
        locale_match!(region => LC_TIME::ABMON),
        Locale::EN_US.short_months,
    );
    let days = array(locale_match!(region => LC_TIME::DAY), Locale::EN_US.days);
    let short_days = array(
        locale_match!(region => LC_TIME::ABDAY),
        Locale::EN_US.short_days,
    );
    let [medium, long] = longer_patterns(order, language);
    let words = WORDS.iter().find(|words| words.language == language);
    Locale {
        name: kept(name),
        language: kept(language.to_owned()),
        decimal_separator: decimal,
        thousand_separator: thousand,
        currency_symbol: locale_match!(region => LC_MONETARY::CURRENCY_SYMBOL),
        date_separator: separator_of(&short),
        time_separator: separator_of(locale_match!(region => LC_TIME::T_FMT)),
        date_order: order,
        short_date: kept(short),
        medium_date: medium,
        long_date: long,
        months,
        short_months,
        days,
        short_days,
        two_letter_days: short_days.map(two_letters),
        am,
        pm,
        booleans: words.map_or(Locale::EN_US.booleans, |words| words.booleans),
        units: words.map_or(Locale::EN_US.units, |words| words.units),
        ..Locale::EN_US
    }
}

/// A text that lives as long as the program: there is one locale a run.
fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// As many names as there have to be, or the default ones if one is missing.
fn array<const N: usize>(names: &[&'static str], default: [&'static str; N]) -> [&'static str; N] {
    match <[&'static str; N]>::try_from(names) {
        Ok(names) if names.iter().all(|name| !name.is_empty()) => names,
        _ => default,
    }
}

fn two_letters(day: &'static str) -> &'static str {
    let end = day.char_indices().nth(2).map_or(day.len(), |(i, _)| i);
    day.get(..end).unwrap_or(day)
}

/// The pattern of short dates from a format of the C library, with all digits of the year.
fn short_pattern(format: &str, language: &str) -> String {
    // Eastern Asia writes the words year, month and day there; numbers alone are usual too.
    if ["ja", "zh"].contains(&language) {
        return "yyyy/MM/dd".into();
    }
    let mut pattern = String::new();
    let mut rest = format.chars();
    while let Some(character) = rest.next() {
        if character != '%' {
            pattern.push(character);
            continue;
        }
        let padded = |c: Option<char>| match c {
            Some('-' | 'O' | 'E') => (false, None),
            other => (true, other),
        };
        let (full, letter) = match padded(rest.next()) {
            (false, _) => (false, rest.next()),
            found => found,
        };
        pattern.push_str(match (letter, full) {
            (Some('d'), true) => "dd",
            (Some('d' | 'e'), _) => "d",
            (Some('m'), true) => "MM",
            (Some('m'), false) => "M",
            (Some('Y' | 'y'), _) => "yyyy",
            (Some('F'), _) => "yyyy-MM-dd",
            (Some('D'), _) => "MM/dd/yyyy",
            (Some('b'), _) => "MMM",
            (Some('B'), _) => "MMMM",
            _ => "",
        });
    }
    let complete = ['d', 'M', 'y'].iter().all(|part| pattern.contains(*part));
    if complete {
        pattern
    } else {
        "yyyy-MM-dd".into()
    }
}

fn order_of(pattern: &str) -> DateOrder {
    let at = |letter| pattern.find(letter).unwrap_or(usize::MAX);
    if at('y') < at('d') {
        DateOrder::YearMonthDay
    } else if at('d') < at('M') {
        DateOrder::DayMonthYear
    } else {
        DateOrder::MonthDayYear
    }
}

/// The first mark between the parts of a pattern.
fn separator_of(pattern: &str) -> &'static str {
    pattern
        .chars()
        .find_map(|character| match character {
            '/' => Some("/"),
            '.' => Some("."),
            '-' => Some("-"),
            ':' => Some(":"),
            _ => None,
        })
        // `%T`: hours, minutes and seconds
        .unwrap_or(if pattern.contains('d') { " " } else { ":" })
}

/// The patterns of medium and long dates.
fn longer_patterns(order: DateOrder, language: &str) -> [&'static str; 2] {
    match (order, language) {
        (_, "ja" | "zh") => ["yyyy年M月d日", "yyyy年M月d日 EEEE"],
        (_, "ko") => ["yyyy년 M월 d일", "yyyy년 M월 d일 EEEE"],
        (_, "de") => ["EEE, d. MMM yyyy", "EEEE, d. MMMM yyyy"],
        (_, "es" | "pt" | "ca") => ["EEE, d MMM yyyy", "EEEE, d 'de' MMMM 'de' yyyy"],
        (_, "da" | "nb" | "nn" | "fi" | "cs") => ["EEE d. MMM yyyy", "EEEE d. MMMM yyyy"],
        (DateOrder::DayMonthYear, "en") => ["EEE, d MMM yyyy", "EEEE, d MMMM yyyy"],
        (DateOrder::DayMonthYear, _) => ["EEE d MMM yyyy", "EEEE d MMMM yyyy"],
        (DateOrder::MonthDayYear, _) => ["EEE, MMM d, yyyy", "EEEE, MMMM d, yyyy"],
        (DateOrder::YearMonthDay, "sv") => ["EEE d MMM yyyy", "EEEE d MMMM yyyy"],
        (DateOrder::YearMonthDay, _) => ["EEE, yyyy MMM d", "EEEE, yyyy MMMM d"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_found_by_its_names() {
        for name in ["fr", "FR", "fr-fr", "fr_FR", "fr_FR.UTF-8"] {
            let french = Locale::named(name).expect(name);
            assert_eq!((french.name, french.language), ("fr-FR", "fr"), "{name}");
        }
        assert_eq!(Locale::named("en").map(|l| l.name), Some("en-US"));
        assert_eq!(Locale::named("ja").map(|l| l.name), Some("ja-JP"));
        for name in ["", "xx", "fr-DE", "en-", "-", "fr-FR-x"] {
            assert!(Locale::named(name).is_none(), "{name}");
        }
    }

    #[test]
    fn conventions_are_those_of_the_region() {
        let french = Locale::named("fr-FR").expect("French");
        assert_eq!(french.decimal_separator, ",");
        assert_eq!(french.short_date, "dd/MM/yyyy");
        assert_eq!(french.date_order, DateOrder::DayMonthYear);
        assert_eq!(french.months[0], "janvier");
        assert_eq!(french.days[1], "lundi");
        assert_eq!(french.currency_symbol, "€");
        assert_eq!(french.booleans, ["Faux", "Vrai"]);
        let german = Locale::named("de").expect("German");
        assert_eq!(german.short_date, "dd.MM.yyyy");
        assert_eq!(
            (german.date_separator, german.thousand_separator),
            (".", ".")
        );
        assert_eq!(german.time_separator, ":");
        let swedish = Locale::named("sv").expect("Swedish");
        assert_eq!(swedish.date_order, DateOrder::YearMonthDay);
        let japanese = Locale::named("ja").expect("Japanese");
        assert_eq!(japanese.short_date, "yyyy/MM/dd");
    }

    #[test]
    fn every_region_has_a_short_date_of_three_parts() {
        for name in [
            "en-GB", "es", "it", "pt-BR", "nl", "pl", "ru", "cs", "hu", "fi", "zh", "ko",
        ] {
            let locale = Locale::named(name).expect(name);
            for part in ["d", "M", "yyyy"] {
                assert!(
                    locale.short_date.contains(part),
                    "{name}: {}",
                    locale.short_date
                );
            }
        }
    }
}
