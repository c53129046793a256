use super::*;
use crate::value::time::FixedZone;
use proptest::prelude::*;

const REGIONAL: Regional<'static> = Regional {
    locale: &Locale::EN_US,
    zone: &FixedZone(3600),
    years: TwoDigitYears {
        century: 19,
        pivot: 30,
    },
};

fn number(value: f64, format: &str) -> String {
    number_format(value, format, REGIONAL).to_string()
}

#[test]
fn documented_number_formats() {
    for (format, positive, negative, zero) in [
        ("###", "<<<", "<<<", ""),
        ("####", "1234", "<<<<", ""),
        ("#######", "1234", "-1234", ""),
        ("#####.##", "1234.5", "-1234.5", ""),
        ("####0.00", "1234.50", "-1234.50", "0.00"),
        ("#####0", "1234", "-1234", "0"),
        ("+#####0;–#####0;0", "+1234", "–1234", "0"),
        ("#####0DB;#####0CR;0", "1234DB", "1234CR", "0"),
        ("#####0;(#####0)", "1234", "(1234)", "0"),
        ("###,##0", "1,234", "-1,234", "0"),
        ("##,##0.00", "1,234.50", "-1,234.50", "0.00"),
        ("^^^^^^^", "   1234", "  -1234", "       "),
        ("^^^^^^0", "   1234", "  -1234", "      0"),
        ("^^^,^^0", "  1,234", " -1,234", "      0"),
        ("^^,^^0.00", " 1,234.50", "-1,234.50", "     0.00"),
        ("*******", "***1234", "**-1234", "*******"),
        ("******0", "***1234", "**-1234", "******0"),
        ("***,**0", "**1,234", "*-1,234", "******0"),
        ("**,**0.00", "*1,234.50", "-1,234.50", "*****0.00"),
        (
            "$*,**0.00;–$*,**0.00",
            "$1,234.50",
            "–$1,234.50",
            "$****0.00",
        ),
        ("$^^^^0", "$ 1234", "$-1234", "$    0"),
        ("$^^^0;–$^^^0", "$1234", "–$1234", "$   0"),
        ("$^^^0 ;($^^^0)", "$1234 ", "($1234)", "$   0 "),
        (
            "$^,^^0.00 ;($^,^^0.00)",
            "$1,234.50 ",
            "($1,234.50)",
            "$    0.00 ",
        ),
        ("$###,##0.00;($###,##0.00);", "$1,234.50", "($1,234.50)", ""),
        (
            "$###,##0.00;($###,##0.00)",
            "$1,234.50",
            "($1,234.50)",
            "$0.00",
        ),
        ("### ##0.00;(### ##0.00);", "1 234.50", "(1 234.50)", ""),
        ("&2", "1.2e+3", "-1.2e+3", "0.0e+0"),
        ("&xml", "1234.5", "-1234.5", "0"),
        ("", "1234.5", "-1234.5", "0"),
    ] {
        assert_eq!(number(1234.5, format), positive, "{format}");
        assert_eq!(number(-1234.5, format), negative, "{format}");
        assert_eq!(number(0.0, format), zero, "{format}");
    }
}

#[test]
fn documented_examples_of_string() {
    for (value, format, expected) in [
        (32768.0, "###,##0 Inhabitants", "32,768 Inhabitants"),
        (1.0 / 3.0, "##0.00000", "0.33333"),
        (std::f64::consts::PI, "##0.00", "3.14"),
        (-1.0, "&x", "0xFFFFFFFF"),
        (-1.0, "&$", "$FFFFFFFF"),
        (128.0, "&x", "0x0080"),
        (33_521_728.0, "&x", "0x01FF8040"),
        (128.0, "&$", "$80"),
        (16384.0, "&x", "0x4000"),
        (16384.0, "&$", "$4000"),
        (50.3, "&xml", "50.3"),
        (1.0, "True;;False", "True"),
        (0.0, "True;;False", "False"),
        (759.62, "&3", "7.60e+2"),
        (25000.0, "&/5", "6:56 AM"),
        (26.0, "##0", "26"),
        (-26.0, "##0", "-26"),
        (-260.0, "##0", "<<<"),
        (0.0, "##0", "0"),
        (0.0, "###;###;#", "#"),
    ] {
        assert_eq!(number(value, format), expected, "{format}");
    }
}

#[test]
fn other_number_formats() {
    for (value, format, expected) in [
        (0.29, "0.00", "0.29"),
        (4.35 * 100.0, "##0", "435"),
        (2.0 / 3.0, "0.00", "0.66"),
        (-0.001, "##0.00", "0.00"),
        (-0.5, "##0.00", "-0.50"),
        (0.5, "##.##", ".5"),
        (5.0, "##0.##", "5"),
        (0.05, ".00", ".05"),
        (7.0, "000", "007"),
        (-26.0, "000", "-26"),
        (-234.0, "***,**0", "***-234"),
        (12.0, "00:00", "00:12"),
        (1234.0, "##:##", "12:34"),
        (1234567890123.0, "###,###,###,###,##0", "1,234,567,890,123"),
        (f64::NAN, "##0", ""),
        (f64::INFINITY, "##0", "INF"),
        (1.5, "plain", "plain"),
        (1.0, "&unknown", "1"),
    ] {
        assert_eq!(number(value, format), expected, "{format}");
    }
    let german = Locale {
        decimal_separator: ",",
        thousand_separator: ".",
        ..Locale::EN_US
    };
    let regional = Regional {
        locale: &german,
        ..REGIONAL
    };
    assert_eq!(number_format(1234.5, "###,##0.00", regional), "1.234,50");
    assert_eq!(number_format(50.3, "&xml", regional), "50.3");
    assert_eq!(number_format(759.62, "&3", regional), "7,60e+2");
}

#[test]
fn documented_alpha_formats() {
    let format = |text: &str, format| alpha_format(&Text::new(text), format).to_string();
    assert_eq!(format("RB17621", "##-####-#"), "RB-1762-1");
    assert_eq!(format("proportion", "(#######)"), "(portion)");
    assert_eq!(format("RB1", "##-####-#"), "RB-1");
}

proptest! {
    #[test]
    fn no_format_fails(value in any::<f64>(), format in "[#0^*.,; a&x$/-]{0,12}") {
        number(value, &format);
        number(1234.5, &format);
        number(-0.25, &format);
    }

    #[test]
    fn enough_places_show_every_digit(value in -999_999_999_i64..=999_999_999) {
        prop_assert_eq!(number(value as f64, "###########0"), value.to_string());
        prop_assert_eq!(number(value as f64 / 100.0, "###,###,###,##0.00").replace(',', ""), format!("{:.2}", value as f64 / 100.0));
    }
}
