use super::*;
use proptest::prelude::*;

fn text(value: f64) -> String {
    number_to_text(value, ".").to_string()
}

fn num(value: &str) -> f64 {
    num_parse(&Text::new(value), ".")
}

#[test]
fn documented_texts_of_numbers() {
    for (value, expected) in [
        (32768.0, "32768"),
        (1.0 / 3.0, "0.3333333333333"),
        (std::f64::consts::PI, "3.14159265359"),
        ((-1.0_f64).ln(), ""),
        (f64::INFINITY, "INF"),
        (f64::NEG_INFINITY, "-INF"),
        (0.1 + 0.2, "0.3"),
        (50.3, "50.3"),
        (-0.0, "0"),
        (-1.5, "-1.5"),
        (0.0076, "0.0076"),
        (2.0 / 3.0, "0.6666666666667"),
        (1234567.891, "1234567.891"),
        (9_999_999_999_999.0, "9999999999999"),
    ] {
        assert_eq!(text(value), expected);
    }
    assert_eq!(number_to_text(-1.25, ","), "-1,25");
}

#[test]
fn assumed_exponents() {
    for (value, expected) in [
        (1e13, "1e+13"),
        (1.5e300, "1.5e+300"),
        (-123456789012345.0, "-1.234567890123e+14"),
        (0.0001, "0.0001"),
        (0.00001, "1e-5"),
        (-2.5e-7, "-2.5e-7"),
        (999_999_999_999.999_9, "1000000000000"),
        (9_999_999_999_999.9, "1e+13"),
    ] {
        assert_eq!(text(value), expected);
    }
}

#[test]
fn integers_as_text() {
    for value in [
        0,
        7,
        -7,
        10,
        1_000_000,
        i64::MAX,
        i64::MIN,
        i64::from(i32::MIN),
    ] {
        assert_eq!(integer_to_text(value), value.to_string().as_str());
    }
}

#[test]
fn documented_radixes() {
    let radix = |value, base| number_to_radix(value, base).unwrap().to_string();
    assert_eq!(radix(10.0, 2), "1010");
    assert_eq!(radix(-10.0, 2), "-1010");
    assert_eq!(radix(254.0, 16), "fe");
    assert_eq!(radix(-16523461.0, 16), "-fc20c5");
    assert_eq!(radix(f64::NAN, 10), "NaN");
    assert_eq!(radix(255.0, 0), "255");
    assert_eq!(radix(0.5, 2), "0.1");
    let tenth = "0.0001100110011001100110011001100110011001100110011001101";
    assert_eq!(radix(0.1, 2), tenth);
    assert_eq!(radix(-255.5, 16), "-ff.8");
    assert_eq!(radix(1e21, 10), "1e+21");
    assert_eq!(radix(1e-7, 10), "1e-7");
    assert_eq!(radix(123456789.125, 10), "123456789.125");
    assert_eq!(radix(2_f64.powi(60), 16), "1000000000000000");
    assert_eq!(radix(35.0, 36), "z");
    assert_eq!(number_to_radix(1.0, 1), None);
    assert_eq!(number_to_radix(1.0, 37), None);
}

#[test]
fn documented_numbers_of_texts() {
    for (value, expected) in [
        ("ABCD", 0.0),
        ("A1B2C3", 123.0),
        ("a1b2c3", 123.0),
        ("123", 123.0),
        ("123.4", 123.4),
        ("–123", -123.0),
        ("–123e2", -12300.0),
        ("123-456", 123.0),
        ("12-3", 12.0),
        ("-9", -9.0),
        ("123e-2", 1.23),
        ("123e–2", 1.23),
        ("0xFF", 0.0),
        ("33,333.33", 33333.33),
        ("", 0.0),
        ("-", 0.0),
        (".", 0.0),
        ("e5", 5.0),
        ("$ 1,234.50-", 1234.5),
        ("12 eggs", 12.0),
        ("1e+13", 1e13),
        ("No. 5", 5.0),
        (".5", 0.5),
        ("1.2.3", 1.23),
        ("1e2e3", 100.0),
        ("1e999", f64::INFINITY),
    ] {
        assert_eq!(num(value), expected, "{value}");
    }
    assert_eq!(num_parse(&Text::new("33,333.33"), ","), 33.33333);
    assert_eq!(num_parse(&Text::new("123.20"), ","), 12320.0);
    assert_eq!(num_parse(&Text::new("1::5"), "::"), 1.5);
    assert_eq!(num_parse(&Text::new("1.5"), ""), 15.0);
}

#[test]
fn documented_numbers_of_texts_with_a_base() {
    for (value, base, expected) in [
        ("ff", 16, 255.0),
        ("0xFF", 16, 255.0),
        ("0xFF", 0, 255.0),
        ("12", 0, 12.0),
        ("2", 2, 0.0),
        ("10.3", 16, 16.0),
        ("123.20", 10, 123.0),
        ("  -fc20c5", 16, -16523461.0),
        ("0x", 16, 0.0),
        ("z", 36, 35.0),
        ("12", 1, 0.0),
        ("12", 37, 0.0),
        ("é", 16, 0.0),
        (
            "123456789012345678901234567890",
            10,
            123456789012345678901234567890.0,
        ),
        ("100000000000000000000", 16, 2_f64.powi(80)),
    ] {
        assert_eq!(
            num_parse_base(&Text::new(value), base),
            expected,
            "{value} {base}"
        );
    }
}

#[test]
fn long_integers() {
    for (value, expected) in [
        (3.25, 3),
        (3.7, 3),
        (-3.7, -3),
        (2147483647.0, i32::MAX),
        (2147483648.0, i32::MIN),
        (4294967295.0, -1),
        (-2147483649.0, i32::MAX),
        (1e300, 0),
        (f64::NAN, 0),
        (f64::INFINITY, 0),
    ] {
        assert_eq!(to_longint(value), expected, "{value}");
    }
}

#[test]
fn documented_divisions() {
    assert_eq!(
        (int_div(5.0, 2.0), int_div(-7.0, 2.0), int_div(7.0, 0.0)),
        (2.0, -4.0, 0.0)
    );
    assert_eq!(
        (modulo(10.0, 2.0), modulo(10.0, 3.0), modulo(10.5, 2.0)),
        (0.0, 1.0, 0.0)
    );
    assert_eq!(
        (
            modulo(-7.0, 3.0),
            modulo(7.0, 0.0),
            modulo_sign(i32::MIN, -1)
        ),
        (-1.0, 0.0, 0)
    );
    assert_eq!(
        (
            mod_round(3.0, 2.0),
            mod_round(4.0, 2.0),
            mod_round(3.5, 2.0)
        ),
        (1.0, 0.0, 0.0)
    );
    assert_eq!(
        (
            mod_round(1.0, 0.2),
            mod_round(-3.0, 2.0),
            mod_round(5e9, 3.0)
        ),
        (0.0, -1.0, 2.0)
    );
}

#[test]
fn documented_bit_operations() {
    let hex = |value: u32| value as i32;
    assert_eq!(shift_left(0x0000FFFF, 8), 0x00FFFF00);
    assert_eq!(shift_right(0x0000FFFF, 8), 0x000000FF);
    assert_eq!(shift_right(-1, 1), 0x7FFFFFFF);
    assert_eq!(
        (shift_left(5, 0), shift_right(5, 0), shift_left(1, 31)),
        (5, 5, hex(0x80000000))
    );
    assert_eq!(
        (shift_left(5, 32), shift_right(-5, 33), shift_left(5, -1)),
        (0, 0, 0)
    );
    assert_eq!(bit_set(0, 16), 0x00010000);
    assert_eq!(bit_clear(0x00010000, 16), 0);
    assert!(bit_test(0x00010000, 16) && !bit_test(-1, 32) && bit_test(-1, 31));
    assert_eq!((bit_set(5, 32), bit_clear(5, -1)), (5, 5));
}

#[test]
fn documented_roundings() {
    for (value, places, expected) in [
        (16.857, 2, 16.86),
        (32345.67, -3, 32000.0),
        (29.8725, 3, 29.873),
        (-1.5, 0, -2.0),
        (1.005, 2, 1.01),
        (-1.005, 2, -1.01),
        (2.5, 0, 3.0),
        (0.49999999999999994, 0, 0.0),
        (1e300, 5, 1e300),
        (1e300, -299, 1e300),
        (5e299, -300, 1e300),
        (1.5, 400, 1.5),
        (1.5, -400, 0.0),
        (55.0, -1, 60.0),
        (0.1, i32::MAX, 0.1),
        (0.1, i32::MIN, 0.0),
    ] {
        assert_eq!(round(value, places), expected, "{value} {places}");
    }
    assert!(round(f64::NAN, 2).is_nan() && round(f64::INFINITY, 2).is_infinite());
}

#[test]
fn documented_truncations() {
    for (value, places, expected) in [
        (216.897, 1, 216.8),
        (216.897, -1, 210.0),
        (-216.897, 1, -216.9),
        (-216.897, -1, -220.0),
        (-1.25, 1, -1.3),
        (0.29, 2, 0.29),
        (-0.29, 2, -0.29),
        (4.35, 2, 4.35),
        (-0.001, -400, f64::NEG_INFINITY),
    ] {
        assert_eq!(trunc(value, places), expected, "{value} {places}");
    }
    assert_eq!((int(123.4), int(-123.4), int(-1.5)), (123.0, -124.0, -2.0));
    assert_eq!(
        (dec(7.31), dec(5.0), dec(-1.25), dec(-3.0)),
        (0.31, 0.0, 0.75, 0.0)
    );
    assert_eq!((dec(1e-300), dec(-1e-300), dec(1e300)), (1e-300, 1.0, 0.0));
    assert_eq!(dec(7.31) * 100.0, 31.0);
}

proptest! {
    #[test]
    fn texts_of_numbers_come_back(mantissa in -9_999_999_999_999_i64..=9_999_999_999_999, exponent in -300_i32..290) {
        let value: f64 = format!("{mantissa}e{exponent}").parse().unwrap();
        let back = num(&text(value));
        prop_assert!((back - value).abs() <= value.abs() * 1e-12, "{} {}", value, back);
        if exponent.abs() < 10 {
            prop_assert_eq!(back, value);
        }
    }

    #[test]
    fn integers_come_back_in_any_base(value in -9_007_199_254_740_992_i64..=9_007_199_254_740_992, base in 2..=36) {
        let written = number_to_radix(value as f64, base).unwrap();
        prop_assert_eq!(num_parse_base(&written, base), value as f64);
    }

    #[test]
    fn no_text_makes_num_fail(value in "[-+0-9eE.,ax–\u{301} ]{0,12}", base in -1..40) {
        let number = num(&value);
        prop_assert!(!number.is_nan());
        prop_assert!(!num_parse_base(&Text::new(&value), base).is_nan());
    }

    #[test]
    fn rounding_is_decimal(units in -1_000_000_000_i64..1_000_000_000, places in 1..6) {
        let value: f64 = format!("{units}e-{}", places + 1).parse().unwrap();
        let expected = |whole: i64| format!("{whole}e-{places}").parse::<f64>().unwrap();
        let half = if units < 0 { -5 } else { 5 };
        prop_assert_eq!(round(value, places), expected((units + half) / 10));
        prop_assert_eq!(trunc(value, places), expected(units.div_euclid(10)));
    }

    #[test]
    fn digits_are_correctly_rounded(value in any::<f64>()) {
        prop_assume!(value.is_finite());
        let (_, digits, exponent) = rounded_digits(value, SIGNIFICANT_DIGITS);
        if let Some((quick, power)) = Decimal::new(value).unwrap().to_digits(SIGNIFICANT_DIGITS) {
            let quick = quick.to_string();
            prop_assert_eq!(quick.trim_end_matches('0'), digits.trim_end_matches('0'));
            prop_assert!(power == exponent || value == 0.0);
        }
    }

    #[test]
    fn nothing_overflows(value in any::<f64>(), places in any::<i32>()) {
        round(value, places);
        trunc(value, places);
        dec(value);
        number_to_radix(value, 7);
        text(value);
    }
}
