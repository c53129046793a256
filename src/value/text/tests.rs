use super::*;
use proptest::prelude::*;
use std::hash::BuildHasher;

/// Has the shape of the interpreter's value: many small variants and a text.
#[allow(dead_code)]
enum Mock {
    Undefined,
    Null,
    Boolean(bool),
    Integer(i32),
    Real(f64),
    Date(i32),
    Time(i64),
    Text(Text),
    Object(Rc<()>),
    Shared(std::sync::Arc<()>),
}

#[test]
fn a_value_that_may_be_a_text_takes_sixteen_bytes() {
    assert_eq!(size_of::<Text>(), 16);
    assert_eq!(size_of::<Mock>(), 16);
    assert_eq!(size_of::<Option<Mock>>(), 16);
    assert_eq!(size_of::<Result<Mock, Box<()>>>(), 16);
}

/// Texts of all three representations, with lone surrogates and many equal characters.
fn units() -> impl Strategy<Value = Vec<u16>> {
    let unit = prop_oneof![
        6 => 0x61_u16..0x64,
        1 => Just(0_u16),
        1 => Just(0xE9_u16),
        1 => Just(0xD83D_u16),
        1 => Just(0xDE00_u16),
        1 => any::<u16>(),
    ];
    prop_oneof![
        prop::collection::vec(0x61_u16..0x64, 0..40),
        prop::collection::vec(unit, 0..40),
    ]
}

fn is_canonical(text: &Text) -> bool {
    match &text.0 {
        Repr::Small { len, bytes } => {
            bytes.is_ascii() && bytes[usize::from(*len)..].iter().all(|byte| *byte == 0)
        }
        Repr::Ascii(text) => text.len() > SMALL,
        Repr::Wide(units) => !is_ascii(units),
    }
}

fn assert_is(text: &Text, units: &[u16]) {
    assert!(is_canonical(text), "{text:?} has the wrong representation");
    assert_eq!(text.to_units(), units);
    assert_eq!(text.len(), units.len());
    assert_eq!(*text, Text::from_units(units));
}

fn hash(text: &Text) -> u64 {
    rustc_hash::FxBuildHasher.hash_one(text)
}

proptest! {
    #[test]
    fn units_come_back(a in units()) {
        let text = Text::from_units(&a);
        assert_is(&text, &a);
        assert_is(&Text::from(a.clone()), &a);
        prop_assert_eq!(text.chars().collect::<Vec<_>>(), a.clone());
        prop_assert_eq!(text.is_empty(), a.is_empty());
        for i in 0..=a.len() {
            prop_assert_eq!(text.unit(i), a.get(i).copied());
        }
        prop_assert_eq!(text.to_str(), String::from_utf16_lossy(&a));
    }

    #[test]
    fn strings_come_back(a in ".{0,30}") {
        let text = Text::new(&a);
        prop_assert!(is_canonical(&text));
        prop_assert_eq!(text.to_str(), a.as_str());
        prop_assert_eq!(&text, a.as_str());
        prop_assert_eq!(&Text::from(a.clone()), &text);
        prop_assert_eq!(text.as_ascii().is_some(), a.is_ascii());
    }

    #[test]
    fn slices(a in units(), start in 0_usize..50, len in 0_usize..50) {
        let end = (start + len).min(a.len());
        assert_is(&Text::from_units(&a).slice(start, len), a.get(start..end).unwrap_or(&[]));
    }

    #[test]
    fn concatenation_and_append(a in units(), b in units(), c in units()) {
        let ab: Vec<u16> = a.iter().chain(&b).copied().collect();
        let abc: Vec<u16> = ab.iter().chain(&c).copied().collect();
        let (x, y, z) = (Text::from_units(&a), Text::from_units(&b), Text::from_units(&c));
        let mut grown = Text::concat(&x, &y).unwrap();
        assert_is(&grown, &ab);
        let kept = grown.clone();
        grown.push(&z).unwrap();
        assert_is(&grown, &abc);
        assert_is(&kept, &ab);
        assert_is(&x, &a);
        let mut unit_by_unit = Text::EMPTY;
        for unit in &abc {
            unit_by_unit.push_unit(*unit).unwrap();
        }
        assert_is(&unit_by_unit, &abc);
        prop_assert_eq!(hash(&unit_by_unit), hash(&Text::from_units(&abc)));
    }

    #[test]
    fn repetition(a in units(), n in 0_usize..6) {
        assert_is(&Text::from_units(&a).repeat(n).unwrap(), &a.repeat(n));
    }

    #[test]
    fn setting_a_unit(a in units(), i in 0_usize..40, unit in prop_oneof![0x61_u16..0x64, any::<u16>()]) {
        let mut text = Text::from_units(&a);
        let shared = text.clone();
        text.set_unit(i, unit);
        let mut model = a.clone();
        if let Some(place) = model.get_mut(i) {
            *place = unit;
        }
        assert_is(&text, &model);
        assert_is(&shared, &a);
    }

    #[test]
    fn exact_search(a in units(), b in prop::collection::vec(prop_oneof![0x61_u16..0x64, any::<u16>()], 0..3), from in 0_usize..45) {
        let found = Text::from_units(&a).find_units(&Text::from_units(&b), from);
        let model = (from..a.len()).find(|i| !b.is_empty() && a[*i..].starts_with(&b));
        prop_assert_eq!(found, model);
    }
}

#[test]
fn a_search_is_aligned_to_units() {
    let text = Text::from_units(&[0x4100, 0x0041, 0x4141]);
    assert_eq!(text.find_units(&Text::from_units(&[0x0041]), 0), Some(1));
    assert_eq!(text.find_units(&Text::from_units(&[0x4141]), 0), Some(2));
}

#[test]
fn a_character_outside_the_first_plane_has_two_units() {
    let text = Text::new("😀");
    assert_eq!(text.len(), 2);
    let mut halves = text.slice(0, 1);
    assert_eq!(halves.to_str(), "\u{FFFD}");
    halves.push(&text.slice(1, 1)).unwrap();
    assert_eq!(halves, "😀");
}

#[test]
fn an_append_to_an_unshared_text_keeps_its_storage() {
    for first in ["a text longer than fourteen", "un été"] {
        let mut text = Text::new(first);
        text.push(&Text::new(&"b".repeat(1000))).unwrap();
        let start = text.to_units().len();
        let mut moves = 0;
        let mut place = storage(&text);
        for _ in 0..100_000 {
            text.push_str("x").unwrap();
            if storage(&text) != place {
                place = storage(&text);
                moves += 1;
            }
        }
        assert_eq!(text.len(), start + 100_000);
        assert!(moves < 12, "{moves} reallocations");
    }
}

fn storage(text: &Text) -> usize {
    match &text.0 {
        Repr::Small { .. } => 0,
        Repr::Ascii(text) => text.as_ptr() as usize,
        Repr::Wide(units) => units.as_ptr() as usize,
    }
}

#[test]
fn the_documented_maximum_is_checked() {
    assert_eq!(Text::new("ab").repeat(MAX_UNITS), Err(TooLong));
    assert_eq!(Text::new("ab").repeat(usize::MAX), Err(TooLong));
    assert_eq!(Text::EMPTY.repeat(usize::MAX), Ok(Text::EMPTY));
    assert_eq!(checked_len(MAX_UNITS, 1), Err(TooLong));
    assert_eq!(checked_len(MAX_UNITS, 0), Ok(MAX_UNITS));
}

#[test]
fn texts_are_shown_as_strings() {
    assert_eq!(Text::new("abc").to_string(), "abc");
    assert_eq!(format!("{:>5}|", Text::new("été")), "  été|");
    assert_eq!(format!("{:?}", Text::new("a\"b")), "\"a\\\"b\"");
}
