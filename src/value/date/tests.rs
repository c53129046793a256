use super::*;
use crate::value::format::{DateOrder, Locale, Regional};
use crate::value::text::Text;
use crate::value::time::{FixedZone, Time};
use proptest::prelude::*;

const YEARS: TwoDigitYears = TwoDigitYears {
    century: 19,
    pivot: 30,
};
const FRANCE: Regional<'static> = Regional {
    locale: &Locale::EN_US,
    zone: &FixedZone(3600),
    years: YEARS,
};
const UTC: Regional<'static> = Regional {
    zone: &FixedZone(0),
    ..FRANCE
};

fn date(year: i32, month: i32, day: i32) -> Date {
    Date::new(year, month, day).expect("a valid date")
}

fn parse(text: &str) -> Date {
    date_parse(&Text::new(text), UTC)
}

#[test]
fn every_day_comes_back() {
    let mut expected = (100, 1, 1);
    for days in Date::MIN.days()..=Date::MAX.days() {
        let today = Date(days);
        assert_eq!(today.parts(), expected);
        let (year, month, day) = expected;
        assert_eq!(Date::new(year, month, day), Some(today));
        expected = if day < days_of_month(year, month) {
            (year, month, day + 1)
        } else if month < 12 {
            (year, month + 1, 1)
        } else {
            (year + 1, 1, 1)
        };
    }
    assert_eq!(expected, (32768, 1, 1));
}

#[test]
fn dates_that_do_not_exist() {
    for (year, month, day) in [
        (99, 12, 31),
        (32768, 1, 1),
        (2023, 2, 29),
        (1900, 2, 29),
        (2023, 0, 1),
        (2023, 13, 1),
        (2023, 4, 31),
        (2023, 1, 0),
    ] {
        assert_eq!(Date::new(year, month, day), None);
    }
    assert!(Date::new(2000, 2, 29).is_some());
}

#[test]
fn documented_arithmetic() {
    assert_eq!(date(2017, 1, 20).days_since(date(2017, 1, 1)), 19);
    assert_eq!(date(2017, 1, 20).add_days(9), date(2017, 1, 29));
    assert_eq!(date(2017, 1, 20).add_days(-9), date(2017, 1, 11));
    assert_eq!(date(2026, 1, 31).add_days(1), date(2026, 2, 1));
    assert!(Date::NULL < date(100, 1, 1));
}

#[test]
fn the_range_is_kept() {
    assert_eq!(Date::MAX.add_days(1), Date::NULL);
    assert_eq!(Date::MIN.add_days(-1), Date::NULL);
    assert_eq!(Date::MAX.add_days(i64::MAX), Date::NULL);
    assert_eq!(Date::NULL.add_days(0), Date::NULL);
    assert_eq!(Date::NULL.add_days(5), Date::NULL);
}

#[test]
fn parts_of_the_null_date() {
    assert_eq!(Date::NULL.parts(), (0, 0, 0));
    assert_eq!((Date::NULL.day_number(), Date::NULL.day_of_year()), (2, 0));
    assert_eq!(date(1992, 12, 25).parts(), (1992, 12, 25));
    assert_eq!(
        (
            date(2023, 11, 27).day_number(),
            date(2026, 11, 22).day_number()
        ),
        (2, 1)
    );
}

#[test]
fn add_to_date() {
    assert_eq!(Date::NULL.add_to_date(2000, 12, 25), date(2000, 12, 25));
    assert_eq!(Date::NULL.add_to_date(2024, 2, 30), date(2024, 3, 1));
    assert_eq!(
        Date::NULL.add_to_date(0, 0, date(1999, 1, 1).days()),
        date(1999, 1, 1)
    );
    assert_eq!(date(2023, 5, 17).add_to_date(1, 0, 0), date(2024, 5, 17));
    assert_eq!(date(2023, 12, 17).add_to_date(0, 1, 0), date(2024, 1, 17));
    assert_eq!(date(2023, 1, 17).add_to_date(0, -1, 0), date(2022, 12, 17));
    assert_eq!(date(2023, 1, 31).add_to_date(0, 1, 0), date(2023, 2, 28));
    assert_eq!(date(2024, 2, 29).add_to_date(-1, 0, 1), date(2023, 3, 1));
    assert_eq!(date(2023, 5, 17).add_to_date(0, 0, 1), date(2023, 5, 18));
    for (years, months, days) in [
        (i32::MAX, i32::MAX, i32::MAX),
        (i32::MIN, i32::MIN, i32::MIN),
        (31_000, 0, 0),
        (0, i32::MIN, 0),
    ] {
        assert_eq!(
            date(2023, 5, 17).add_to_date(years, months, days),
            Date::NULL
        );
    }
}

#[test]
fn documented_dates_of_texts() {
    for (text, expected) in [
        ("12/25/94", date(1994, 12, 25)),
        ("It was the 6/30, we were in 2016", date(2016, 6, 30)),
        ("2020-11-17T00:00:00.0000", date(2020, 11, 17)),
        ("2013-11-20T10:20:00", date(2013, 11, 20)),
        ("2013-11-20T10:20:00.9854", date(2013, 11, 20)),
        ("2013-06-05T20:00:00", date(2013, 6, 5)),
        ("2013-08-23", date(2013, 8, 23)),
        ("1-2-2030", date(2030, 1, 2)),
        ("1 2,29", date(2029, 1, 2)),
        ("1.2.30", date(1930, 1, 2)),
        ("2026/01/21", date(2026, 1, 21)),
        ("1/1/5", date(2005, 1, 1)),
    ] {
        assert_eq!(parse(text), expected, "{text}");
    }
    for text in [
        "40/40/94",
        "13/35/94",
        "aa/12/94",
        "",
        "6/30",
        "99999999999/1/1",
        "0000-00-00",
        "2013-02-30T00:00:00",
    ] {
        assert_eq!(parse(text), Date::NULL, "{text}");
    }
    let french = Locale {
        date_order: DateOrder::DayMonthYear,
        ..Locale::EN_US
    };
    let regional = Regional {
        locale: &french,
        ..UTC
    };
    assert_eq!(
        date_parse(&Text::new("13/09/2010"), regional),
        date(2010, 9, 13)
    );
    assert_eq!(
        date_parse(&Text::new("2013-11-20T10:20:00"), regional),
        date(2013, 11, 20)
    );
}

#[test]
fn universal_time_becomes_local() {
    let zone = |offset| Regional {
        zone: if offset < 0 {
            &FixedZone(-7200)
        } else {
            &FixedZone(7200)
        },
        ..UTC
    };
    let parse = |text: &str, offset| date_parse(&Text::new(text), zone(offset));
    assert_eq!(parse("2013-08-23T00:00:00Z", 1), date(2013, 8, 23));
    assert_eq!(parse("2013-08-23T00:00:00Z", -1), date(2013, 8, 22));
    assert_eq!(parse("2013-08-22T22:00:00.000Z", 1), date(2013, 8, 23));
    assert_eq!(parse("2013-08-22T22:00:00", 1), date(2013, 8, 22));
}

#[test]
fn years_of_two_digits() {
    let year = |century, pivot, year| TwoDigitYears { century, pivot }.complete(year, 2);
    for (digits, expected) in [(97, 1997), (30, 1930), (29, 2029), (7, 2007)] {
        assert_eq!(year(19, 30, digits), expected);
    }
    assert_eq!((year(19, 95, 97), year(19, 95, 7)), (1997, 2007));
    assert_eq!(YEARS.complete(97, 4), 97);
    assert!(YEARS.covers(1930) && YEARS.covers(2029) && !YEARS.covers(1929) && !YEARS.covers(2030));
}

#[test]
fn literals() {
    for (text, expected) in [
        ("1976-01-01", Some((date(1976, 1, 1), false))),
        ("2026/01/21", Some((date(2026, 1, 21), false))),
        ("12/04/98", Some((date(1998, 12, 4), false))),
        ("12/25/1892", Some((date(1892, 12, 25), false))),
        ("26/11/2024", Some((date(2024, 11, 26), true))),
        ("00-00-00", Some((Date::NULL, false))),
        ("00/00/0000", Some((Date::NULL, false))),
        ("2023-02-30", None),
        ("32/01/2024", None),
        ("1/2", None),
        ("1/2/3/4", None),
        ("a/b/c", None),
    ] {
        assert_eq!(date_literal(text, YEARS), expected, "{text}");
    }
}

#[test]
fn documented_formats() {
    let day = date(2006, 12, 29);
    for (format, expected) in [
        (1, "12/29/2006"),
        (2, "Fri, Dec 29, 2006"),
        (3, "Friday, December 29, 2006"),
        (4, "12/29/06"),
        (5, "December 29, 2006"),
        (6, "Dec 29, 2006"),
        (7, "12/29/2006"),
        (8, "2006-12-29T00:00:00"),
        (9, "2006-12-28T23:00:00Z"),
        (10, "Thu, 28 Dec 2006 23:00:00 GMT"),
        (101, "12/29/2006"),
        (55, "12/29/2006"),
    ] {
        assert_eq!(date_format(day, format, None, FRANCE), expected, "{format}");
    }
    assert_eq!(date_format(date(1896, 12, 29), 4, None, UTC), "12/29/1896");
    assert_eq!(date_format(date(2096, 12, 29), 4, None, UTC), "12/29/2096");
    assert_eq!(date_short(date(2023, 11, 27), &Locale::EN_US), "11/27/2023");
    assert_eq!(
        date_format(date(2023, 11, 27), 5, None, UTC),
        "November 27, 2023"
    );
    assert_eq!(
        date_format(date(2023, 11, 27), 9, None, FRANCE),
        "2023-11-26T23:00:00Z"
    );
}

#[test]
fn documented_formats_with_a_time() {
    let summer = Regional {
        zone: &FixedZone(7200),
        ..UTC
    };
    let time = |hours, minutes, seconds| Some(Time((hours * 60 + minutes) * 60 + seconds));
    let day = date(2010, 9, 13);
    assert_eq!(
        date_format(day, 9, time(18, 11, 53), summer),
        "2010-09-13T16:11:53Z"
    );
    assert_eq!(date_format(day, 9, None, summer), "2010-09-12T22:00:00Z");
    assert_eq!(
        date_format(day, 8, time(18, 11, 53), summer),
        "2010-09-13T18:11:53"
    );
    assert_eq!(date_format(day, 8, None, summer), "2010-09-13T00:00:00");
    assert_eq!(
        date_format(date(2010, 9, 10), 10, time(15, 7, 20), summer),
        "Fri, 10 Sep 2010 13:07:20 GMT"
    );
    assert_eq!(
        date_format(date(2010, 9, 9), 10, None, summer),
        "Wed, 08 Sep 2010 22:00:00 GMT"
    );
}

#[test]
fn null_dates_as_text() {
    for format in [1, 4, 5, 7] {
        assert_eq!(date_format(Date::NULL, format, None, UTC), "00/00/00");
        assert_eq!(date_format(Date::NULL, format + 100, None, UTC), "");
    }
    assert_eq!(date_format(Date::NULL, 8, None, UTC), "0000-00-00T00:00:00");
    assert_eq!(
        date_pattern(Date::NULL, "dd/MM/yyyy", None, UTC),
        "00/00/0000"
    );
    assert_eq!(
        date_pattern(Date::NULL, "dd/MM/yyyy blankIfNull", None, UTC),
        ""
    );
    assert_eq!(
        date_pattern(date(2023, 11, 27), "dd/MM/yyyy blankIfNull", None, UTC),
        "27/11/2023"
    );
}

#[test]
fn documented_patterns() {
    let pattern = |day: Date, pattern| date_pattern(day, pattern, None, FRANCE).to_string();
    let day = date(2023, 11, 27);
    assert_eq!(
        pattern(day, "EEEE d MMMM y GGGG"),
        "Monday 27 November 2023 Anno Domini"
    );
    assert_eq!(
        pattern(day, "E dd/MM/yyyy zzzz"),
        "Mon 27/11/2023 GMT+01:00"
    );
    let time = Some(Time(11 * 3600 + 15 * 60));
    assert_eq!(
        date_pattern(day, "E dd/MM/yyyy 'at' hh:mm aa O", time, FRANCE),
        "Mon 27/11/2023 at 11:15 AM GMT+1"
    );
    assert_eq!(pattern(date(2000, 6, 15), "QQQQ"), "2nd quarter");
    assert_eq!(pattern(date(2001, 3, 17), "D"), "76");
    assert_eq!(pattern(date(1954, 3, 17), "w"), "11");
    assert_eq!(pattern(date(1954, 3, 17), "eeee"), "Wednesday");
    assert_eq!(pattern(date(2010, 1, 2), "y Y"), "2010 2009");
    assert_eq!(
        pattern(date(2023, 11, 29), "'Day' #D 'of the year'"),
        "Day #333 of the year"
    );
    assert_eq!(
        pattern(date(2023, 12, 12), "(yyyy) MMM dd"),
        "(2023) Dec 12"
    );
    assert_eq!(pattern(date(2023, 3, 29), "eeee, dd"), "Wednesday, 29");
    assert_eq!(
        pattern(date(1996, 9, 2), "yyyyyy|yy|y|u"),
        "001996|96|1996|1996"
    );
    assert_eq!(
        pattern(date(1996, 9, 2), "M|MM|MMM|MMMM|MMMMM"),
        "9|09|Sep|September|S"
    );
    assert_eq!(
        pattern(date(1996, 9, 3), "Q|QQ|QQQ|QQQQQ|E|EEEEE|EEEEEE|e|ee|c|cc"),
        "3|03|Q3|3|Tue|T|Tu|2|02|2|2"
    );
    assert_eq!(
        pattern(date(1996, 9, 3), "G|GGGGG|L|LLLL"),
        "AD|A|9|September"
    );
    assert_eq!(pattern(day, "' 'd ''''"), " 27 ''");
    assert_eq!(pattern(day, "d 'open"), "27 open");
    assert_eq!(
        date_pattern(day, &"y".repeat(100_000), None, UTC).len(),
        1000
    );
}

#[test]
fn zones_in_patterns() {
    let with = |offset: &'static FixedZone, pattern| {
        date_pattern(
            date(2023, 1, 1),
            pattern,
            None,
            Regional {
                zone: offset,
                ..UTC
            },
        )
        .to_string()
    };
    let letters = "X|XX|XXX|XXXX|XXXXX|x|xx|xxx|O|OOOO|z|zzzz|zzzzz";
    assert_eq!(
        with(&FixedZone(0), letters),
        "Z|Z|Z|Z|Z|+00|+0000|+00:00|GMT|GMT|+0000|GMT|Z"
    );
    let eight =
        "-08|-0800|-08:00|-0800|-08:00|-08|-0800|-08:00|GMT-8|GMT-08:00|-0800|GMT-08:00|-08:00";
    assert_eq!(with(&FixedZone(-8 * 3600), letters), eight);
    assert_eq!(with(&FixedZone(19800), "X|x|O"), "+0530|+0530|GMT+5:30");
    assert_eq!(with(&FixedZone(-28378), "XXXX|xxxxx"), "-075258|-07:52:58");
}

proptest! {
    #[test]
    fn differences_from_the_null_date_come_back(days in Date::MIN.days()..=Date::MAX.days(), more in any::<i64>()) {
        let day = Date(days);
        prop_assert_eq!(Date::NULL.add_days(i64::from(day.days_since(Date::NULL))), day);
        day.add_days(more);
        prop_assert_eq!(iso_date(&day.to_iso()).is_some(), day.year() < 10_000);
        prop_assert_eq!(Date::from_unix_seconds(day.unix_seconds() + 86_399), (day, 86_399));
    }

    #[test]
    fn short_dates_come_back(days in date(1000, 1, 1).days()..=Date::MAX.days()) {
        let short = date_short(Date(days), &Locale::EN_US);
        prop_assert_eq!(date_parse(&short, UTC), Date(days));
    }

    #[test]
    fn no_text_and_no_pattern_fails(text in "[0-9TZ:/. é-]{0,24}", pattern in "[a-zA-Z' é]{0,12}", days in Date::MIN.days()..=Date::MAX.days(), format in any::<i32>(), time in any::<i32>()) {
        parse(&text);
        date_literal(&text, YEARS);
        date_pattern(Date(days), &pattern, Some(Time(time)), FRANCE);
        date_format(Date(days), format, Some(Time(time)), FRANCE);
    }
}
