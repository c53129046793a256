use super::*;
use crate::value::error::code;
use crate::value::{Collection, Error, Object, Text, Value};

fn read(text: &str) -> Value {
    parse(&Text::new(text)).expect(text)
}

fn fail(text: &str) -> Error {
    parse(&Text::new(text)).expect_err(text)
}

fn written(value: &Value, pretty: bool) -> String {
    write(value, pretty, &mut |_| Ok(Value::Undefined))
        .expect("writable")
        .to_string()
}

fn round_trip(text: &str) -> String {
    written(&read(text), false)
}

#[test]
fn numbers_have_fourteen_digits_and_whole_ones_all() {
    for (value, text) in [
        (1.0 / 3.0, "0.33333333333333"),
        (2.0f64.ln(), "0.69314718055995"),
        (0.1 + 0.2, "0.3"),
        (-1.0 / 49.0, "-0.020408163265306"),
        (13458.793378312786, "13458.793378313"),
        (9007199254740991.0, "9007199254740991"),
        (-2147483648.0, "-2147483648"),
        (1.0e-20 / 3.0, "3.3333333333333e-21"),
        (f64::MAX, "1.7976931348623e308"),
        (f64::INFINITY, "null"),
    ] {
        assert_eq!(written(&Value::Real(value), false), text);
    }
}

#[test]
fn of_a_blob_the_size_is_shown() {
    let blob = Value::Blob(crate::value::Blob::new(vec![1, 2, 3, 4]).into());
    assert_eq!(written(&blob, false), r#"{"size":4}"#);
    assert_eq!(written(&blob, true), "{\n\t\"size\": 4\n}");
}

#[test]
fn what_is_read_is_written_again() {
    for text in [
        "null",
        "true",
        "-12",
        "0.1",
        "1.5e300",
        "\"a\\\"b\\\\c\\n\"",
        "[]",
        "{}",
        "[1,[2,[3]],{\"b\":null,\"a\":[false]}]",
        "\"é€\"",
        "\"2017-10-16\"",
        "9007199254740992",
    ] {
        assert_eq!(round_trip(text), text);
    }
}

#[test]
fn pretty_form_has_tabs() {
    let value = read("{\"a\":1,\"b\":{\"c\":[1,{}],\"d\":[]}}");
    assert_eq!(
        written(&value, true),
        "{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"c\": [\n\t\t\t1,\n\t\t\t{}\n\t\t],\n\t\t\"d\": []\n\t}\n}"
    );
}

#[test]
fn dates_without_a_time_become_dates() {
    assert!(matches!(read("\"2017-10-16\""), Value::Date(_)));
    assert!(matches!(read("\"2017-10-16T00:00:00\""), Value::Text(_)));
    assert!(matches!(read("\"2017-13-16\""), Value::Text(_)));
}

#[test]
fn surrogates_survive() {
    assert_eq!(round_trip("\"\\ud83d\\ude00\""), "\"😀\"");
    assert_eq!(round_trip("\"\\ud83d\""), "\"\\ud83d\"");
    assert_eq!(round_trip("\"\\u0001\""), "\"\\u0001\"");
}

#[test]
fn the_last_of_equal_names_counts() {
    assert_eq!(round_trip("{\"a\":1,\"b\":2,\"a\":3}"), "{\"a\":3,\"b\":2}");
}

#[test]
fn errors_tell_the_place() {
    let error = fail("{\n  \"a\": 1,\n  b: 2}");
    assert_eq!(error.code, code::JSON);
    assert!(error.message.contains("line 3, column 3"), "{error}");
    for text in [
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "01",
        "1.",
        "1e",
        "nul",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\n\"",
        "1 2",
        "-",
        "+1",
        "'a'",
        "{\"a\" 1}",
    ] {
        assert_eq!(fail(text).code, code::JSON, "{text}");
    }
}

#[test]
fn depth_is_limited() {
    let deep = "[".repeat(100_000);
    assert_eq!(fail(&deep).code, code::JSON);
    let fine = "[".repeat(900) + &"]".repeat(900);
    assert_eq!(round_trip(&fine), fine);
}

#[test]
fn circles_are_errors() {
    let object = Object::new();
    let list = Collection::new(vec![Value::Object(object.clone())]);
    object
        .set_str("list", Value::Collection(list))
        .expect("plain object");
    let result = write(&Value::Object(object.clone()), false, &mut |_| {
        Ok(Value::Undefined)
    });
    assert_eq!(result.expect_err("a circle").code, code::CIRCULAR);
    object.set_str("list", Value::Null).expect("plain object");
}

#[test]
fn undefined_properties_are_left_out() {
    let object = Object::new();
    object.set_str("a", Value::Undefined).expect("plain object");
    object.set_str("b", f64::NAN).expect("plain object");
    assert_eq!(written(&Value::Object(object), false), "{\"b\":null}");
}

#[test]
fn places_are_noted() {
    let text = "{\n    \"alpha\": 4552,\n    \"beta\": [\n        {\n            \"echo\": 45\n        }\n    ]\n}";
    let (_, positions) = parse_with_positions(&Text::new(text)).expect("well formed");
    let shown: Vec<_> = positions
        .iter()
        .map(|p| (p.path.as_str(), p.line, p.offset))
        .collect();
    assert_eq!(
        shown,
        [("alpha", 2, 4), ("beta", 3, 4), ("beta[0].echo", 5, 12)]
    );
}
