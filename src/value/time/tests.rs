use super::*;
use crate::value::date::TwoDigitYears;
use crate::value::format::Locale;
use proptest::prelude::*;

const FRANCE: Regional<'static> = Regional {
    locale: &Locale::EN_US,
    zone: &FixedZone(3600),
    years: TwoDigitYears {
        century: 19,
        pivot: 30,
    },
};

fn at(hours: i32, minutes: i32, seconds: i32) -> Time {
    Time((hours * 60 + minutes) * 60 + seconds)
}

fn parse(text: &str) -> Time {
    time_parse(&Text::new(text), FRANCE)
}

#[test]
fn documented_arithmetic() {
    assert_eq!(at(2, 3, 4) + at(1, 2, 3), at(3, 5, 7));
    assert_eq!(at(2, 3, 4) - at(1, 2, 3), at(1, 1, 1));
    assert_eq!(at(20, 10, 0) % at(4, 20, 0), at(2, 50, 0));
    assert_eq!((at(23, 0, 0) + at(2, 30, 0)) % at(24, 0, 0), at(1, 30, 0));
    assert_eq!(at(2, 3, 4).0 + 65, 7449);
    assert_eq!(Time(10000), at(2, 46, 40));
    assert_eq!(at(1, 0, 0) % Time(0), Time(0));
    assert_eq!(Time(i32::MAX) + Time(1), Time(i32::MAX));
}

#[test]
fn time_strings() {
    assert_eq!(time_string(Time(46800)), "13:00:00");
    assert_eq!(time_string(Time(86401)), "24:00:01");
    assert_eq!(time_string(at(596_000, 0, 0)), "596000:00:00");
    assert_eq!(time_string(Time(-3661)), "-01:01:01");
    assert_eq!(time_string(Time(i32::MIN)), "-596523:14:08");
}

#[test]
fn documented_formats() {
    for (format, expected) in [
        (1, "01:02:03"),
        (2, "01:02"),
        (3, "1 hour 2 minutes 3 seconds"),
        (4, "1 hour 2 minutes"),
        (5, "1:02 AM"),
        (6, "62:03"),
        (7, "62 minutes 3 seconds"),
        (8, "0000-00-00T01:02:03"),
        (9, "01:02:03"),
        (0, "01:02:03"),
        (105, "1:02 AM"),
    ] {
        assert_eq!(
            time_format(at(1, 2, 3), format, FRANCE),
            expected,
            "{format}"
        );
    }
    assert_eq!(time_format(at(17, 30, 45), 5, FRANCE), "5:30 PM");
    assert_eq!(
        time_format(at(17, 30, 45), 3, FRANCE),
        "17 hours 30 minutes 45 seconds"
    );
    assert_eq!(time_format(at(13, 0, 0), 4, FRANCE), "13 hours 0 minute");
    assert_eq!(time_format(at(4, 30, 25), 6, FRANCE), "270:25");
    assert_eq!(time_format(at(0, 5, 0), 5, FRANCE), "12:05 AM");
    assert_eq!(time_format(at(12, 5, 0), 5, FRANCE), "12:05 PM");
    assert_eq!(
        (
            time_format(Time(0), 101, FRANCE).len(),
            time_format(Time(0), 1, FRANCE).len()
        ),
        (0, 8)
    );
}

#[test]
fn documented_patterns() {
    let pattern = |time, pattern| time_pattern(time, pattern, FRANCE).to_string();
    assert_eq!(pattern(at(17, 30, 45), "hh:mm aa O"), "05:30 PM GMT+1");
    assert_eq!(pattern(at(17, 30, 45), "'It is' K a"), "It is 5 PM");
    assert_eq!(pattern(at(15, 0, 0), "a"), "PM");
    assert_eq!(pattern(at(18, 0, 0), "K a"), "6 PM");
    assert_eq!(pattern(at(13, 30, 15), "hh:mm aa O"), "01:30 PM GMT+1");
    assert_eq!(
        pattern(at(15, 30, 0), "HH 'hours and' mm 'minutes'"),
        "15 hours and 30 minutes"
    );
    assert_eq!(pattern(at(9, 10, 25), " HH : mm : ss "), "09 : 10 : 25");
    assert_eq!(
        pattern(at(9, 10, 25), "' 'HH : mm : ss' '"),
        " 09 : 10 : 25 "
    );
    assert_eq!(
        pattern(at(15, 12, 17), "hh'h' mm'mn' ss'sec.'"),
        "03h 12mn 17sec."
    );
    assert_eq!(pattern(at(13, 25, 34), "B"), "in the afternoon");
    assert_eq!(
        pattern(at(0, 0, 0), "h|H|K|k|kk|b|bbbb|bbbbb|aaaaa"),
        "12|0|0|24|24|mid.|midnight|md|a"
    );
    assert_eq!(pattern(at(12, 0, 0), "h|H|K|k|b|B"), "12|12|0|12|noon|noon");
    assert_eq!(pattern(at(23, 5, 4), "B m s mm ss"), "at night 5 4 05 04");
    assert_eq!(pattern(Time(0), "HH:mm blankIfNull"), "");
}

#[test]
fn times_of_texts() {
    for (text, expected) in [
        ("13:00:00", at(13, 0, 0)),
        ("13:00", at(13, 0, 0)),
        ("25:30:10", at(25, 30, 10)),
        ("1:02 AM", at(1, 2, 0)),
        ("5:30 PM", at(17, 30, 0)),
        ("4:30 p.m.", at(16, 30, 0)),
        ("12:05 AM", at(0, 5, 0)),
        ("12:05 PM", at(12, 5, 0)),
        ("1 hour 2 minutes 3 seconds", at(1, 2, 3)),
        ("62 minutes 3 seconds", at(1, 2, 3)),
        ("0000-00-00T01:02:03", at(1, 2, 3)),
        ("-01:01:01", Time(-3661)),
        ("", Time(0)),
        ("no time", Time(0)),
        ("99999999999999999999:00:00", Time(i32::MAX)),
    ] {
        assert_eq!(parse(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn times_come_back(seconds in -2_000_000_i32..=2_145_600_000) {
        prop_assert_eq!(time_parse(&time_string(Time(seconds)), FRANCE), Time(seconds));
        for format in [1, 3, 7, 8] {
            let written = time_format(Time(seconds), format, FRANCE);
            if seconds >= 0 {
                prop_assert_eq!(time_parse(&written, FRANCE), Time(seconds), "{}", written);
            }
        }
    }

    #[test]
    fn no_text_fails(text in "[0-9:apmhsT é.-]{0,24}", seconds in any::<i32>(), format in any::<i32>(), pattern in "[a-zA-Z']{0,10}") {
        parse(&text);
        time_format(Time(seconds), format, FRANCE);
        time_pattern(Time(seconds), &pattern, FRANCE);
    }
}
