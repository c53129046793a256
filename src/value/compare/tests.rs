use super::*;
use proptest::prelude::*;

fn text(text: &str) -> Text {
    Text::new(text)
}

fn equal(left: &str, right: &str) -> bool {
    text_equal(&text(left), &text(right))
}

fn order(left: &str, right: &str) -> Ordering {
    text_order(&text(left), &text(right))
}

/// By the collator, whatever the texts are.
fn collated(left: &str, right: &str) -> Ordering {
    collate::compare(&text(left).to_units(), &text(right).to_units(), Level::Base)
}

#[test]
fn the_table_agrees_with_the_collator() {
    for a in 0..0x80_u8 {
        for b in 0..0x80_u8 {
            for (left, right) in [
                (vec![a], vec![b]),
                (vec![a, b], vec![b, a]),
                (vec![b'x', a], vec![b'x', b'y', b]),
            ] {
                let (left, right) = (
                    String::from_utf8(left).unwrap(),
                    String::from_utf8(right).unwrap(),
                );
                assert_eq!(
                    order(&left, &right),
                    collated(&left, &right),
                    "{left:?} {right:?}"
                );
                let is_equal = text_equal_no_wildcard(&text(&left), &text(&right));
                assert_eq!(
                    is_equal,
                    collated(&left, &right).is_eq(),
                    "{left:?} {right:?}"
                );
            }
        }
    }
}

/// The table of Latin characters looks at one character at a time. That is right as long as no two
/// of them are one to the collator; an ignorable character keeps the two apart.
#[test]
fn latin_characters_do_not_contract() {
    let latin = || {
        (0..0x300_u32)
            .filter_map(char::from_u32)
            .filter(|character| *character != '·')
    };
    for a in latin() {
        for b in latin() {
            assert_eq!(
                order(&a.to_string(), &b.to_string()),
                collated(&a.to_string(), &b.to_string()),
                "{a} {b}"
            );
            assert!(
                collated(&format!("{a}{b}"), &format!("{a}\u{1}{b}")).is_eq(),
                "{a} {b}"
            );
        }
    }
}

#[test]
fn documented_equalities() {
    for (left, right) in [
        ("A", "a"),
        ("n", "ñ"),
        ("n", "Ñ"),
        ("A", "å"),
        ("ABC", "abc"),
        ("é", "E"),
        ("ete", "été"),
    ] {
        assert!(equal(left, right), "{left} {right}");
    }
    for (left, right) in [
        ("œ", "oe"),
        ("Æ", "ae"),
        ("ß", "SS"),
        ("e\u{301}", "É"),
        ("ﬁn", "fin"),
        ("½", "1⁄2"),
    ] {
        assert!(equal(left, right), "{left} {right}");
    }
    for (left, right) in [
        ("abc", "abd"),
        ("abc", "ab"),
        ("", "a"),
        ("a b", "ab"),
        ("a-b", "ab"),
        ("ü", "ue"),
        ("à", "b"),
    ] {
        assert!(!equal(left, right), "{left} {right}");
    }
}

#[test]
fn ignorable_characters_do_not_count() {
    assert!(equal("\u{1}", ""));
    assert!(equal("", "\u{1}\u{7f}"));
    assert!(equal("a\u{1}b", "ab\u{2}"));
    assert!(equal("é\u{1}b", "éb"));
    for printable in ["\t", "\n", "\u{b}", "\u{c}", "\r", " "] {
        assert!(!equal(printable, ""), "{printable:?}");
    }
}

#[test]
fn documented_wildcards() {
    for pattern in [
        "abcdefghij@",
        "@abcdefghij",
        "abcd@efghij",
        "@abcdefghij@",
        "@abcde@fghij@",
        "abc@",
        "@",
        "ABC@J",
        "@c@e@i@",
    ] {
        assert!(equal("abcdefghij", pattern), "{pattern}");
        assert!(text_equal(&text("àbcdéfghïj"), &text(pattern)), "{pattern}");
    }
    for (left, right) in [
        ("abc@", "abcdefghij"),
        ("abcfg", "abc@@fg"),
        ("abc", "@@"),
        ("", "@@"),
        ("é", "é@@"),
        ("abc", "a@@"),
        ("abc", "@@c"),
    ] {
        assert!(!equal(left, right), "{left} {right}");
    }
    assert!(
        equal("melon", "me@") && equal("melon", "@l@n@") && equal("", "@") && equal("a", "@a@")
    );
    assert!(!equal("melon", "@m") && !equal("melon", "l@") && !equal("aba", "aba@ba"));
    assert!(equal("œuvre", "oeu@") && equal("Straße", "@ASSE") && equal("\u{1}a\u{1}b", "A@B"));
    assert!(equal("me@", "me@") && equal("a@b", "@"));
}

#[test]
fn wildcards_by_the_settings_of_the_project() {
    let with =
        |left: &str, right: &str, setting| text_equal_with(&text(left), &text(right), setting);
    for (left, right, anywhere, at_ends, off) in [
        ("abc", "a@c", true, false, false),
        ("a@c", "a@c", true, true, true),
        ("abc", "@b@", true, true, false),
        ("abc", "a@", true, true, false),
        ("ábc", "a@c", true, false, false),
        ("ábc", "@c", true, true, false),
    ] {
        assert_eq!(
            with(left, right, Wildcards::Anywhere),
            anywhere,
            "{left} {right}"
        );
        assert_eq!(
            with(left, right, Wildcards::AtEnds),
            at_ends,
            "{left} {right}"
        );
        assert_eq!(with(left, right, Wildcards::Off), off, "{left} {right}");
    }
    assert!(with("x@y.org", "x@y@", Wildcards::AtEnds));
}

/// Tries every split; exponential and obviously right.
fn naive(text: &[char], pattern: &[char]) -> bool {
    match pattern.split_first() {
        None => text.is_empty(),
        Some(('@', rest)) => (0..=text.len()).any(|i| naive(&text[i..], rest)),
        Some((wanted, rest)) => text
            .split_first()
            .is_some_and(|(found, text)| found == wanted && naive(text, rest)),
    }
}

proptest! {
    #[test]
    fn wildcards_agree_with_a_naive_matcher(left in "[abA@\u{1}]{0,8}", right in "[abB@\u{1}]{0,8}", wide in "é?") {
        let letters = |text: &str| text.to_lowercase().replace('\u{1}', "").replace('é', "e").chars().collect::<Vec<_>>();
        let (l, r) = (format!("{left}{wide}"), format!("{right}{wide}"));
        let pattern = letters(&r);
        let expected = !pattern.windows(2).any(|pair| pair == ['@', '@']) && naive(&letters(&l), &pattern);
        prop_assert_eq!(equal(&l, &r), expected);
    }

    #[test]
    fn ascii_order_is_the_collators(left in "[\\x00-\\x7f]{0,12}", right in "[\\x00-\\x7f]{0,12}") {
        prop_assert_eq!(order(&left, &right), collated(&left, &right));
        prop_assert_eq!(text_equal_no_wildcard(&text(&left), &text(&right)), collated(&left, &right).is_eq());
    }

    #[test]
    fn latin_order_is_the_collators(left in "[a-eA-Elo\u{1}·\u{a0}-\u{2ff}\u{300}\u{338}]{0,5}", right in "[a-elo \u{a0}-\u{2ff}]{0,5}") {
        prop_assert_eq!(order(&left, &right), collated(&left, &right));
        prop_assert_eq!(order(&right, &left), collated(&right, &left));
    }

    #[test]
    fn tokens_are_equal_when_the_collator_says_so(left in "[aeosußœæéÉøđłÅα½ﬁ가각\u{301}-]{0,3}", right in "[aeosuaeosuéøα12⁄fi가-]{0,4}") {
        let tokens = |text: &str| {
            let mut tokens = Vec::new();
            fold(&text.encode_utf16().collect::<Vec<_>>(), Fold::Language(Level::Base), |token, _, _| tokens.push(token));
            tokens
        };
        prop_assert_eq!(tokens(&left) == tokens(&right), collated(&left, &right).is_eq());
    }

    #[test]
    fn both_searches_agree(haystack in "[abA \u{1}]{0,20}", needle in "[abB]{1,3}") {
        let found = position(&text(&needle), &text(&haystack), 0, SearchRule::LANGUAGE);
        let wide = text(&format!("{haystack}…é"));
        prop_assert_eq!(found, position(&text(&needle), &wide, 0, SearchRule::LANGUAGE));
        if let Some((at, len)) = found {
            prop_assert!(text_equal_no_wildcard(&text(&haystack).slice(at, len), &text(&needle)));
        }
    }

    #[test]
    fn exact_replacement_is_that_of_strings(source in "[abé]{0,12}", old in "[abé]{1,2}", new in "[xé]{0,2}") {
        let replaced = replace(&text(&source), &text(&old), &text(&new), None, SearchRule::CODES).unwrap();
        prop_assert_eq!(replaced.to_str(), source.replace(&old, &new));
    }
}

#[test]
fn every_character_with_parts_is_found_by_its_parts() {
    for (character, parts) in [
        ("œ", "oe"),
        ("Ǽ", "æ"),
        ("ß", "ss"),
        ("ﬃ", "ffi"),
        ("㎏", "kg"),
        ("Ⅻ", "xii"),
        ("각", "각"),
        ("①", "1"),
    ] {
        assert_eq!(
            position(
                &text(parts),
                &text(&format!("…{character}")),
                0,
                SearchRule::LANGUAGE
            ),
            Some((1, 1)),
            "{character}"
        );
    }
}

#[test]
fn order_is_by_collation() {
    assert!(order("abd", "abc").is_gt() && order("a", "B").is_lt() && order("Z", "a").is_gt());
    assert!(order("A", "a").is_eq() && order("é", "f").is_lt() && order("é", "E").is_eq());
    assert!(order("_", "-").is_lt() && order("9", "a").is_lt() && order("ab", "a b").is_gt());
}

#[test]
fn a_wildcard_at_the_end_of_an_ordering() {
    use OrderOperator::*;
    let holds = |left, operator, right| wildcard_order(&text(left), &text(right), operator);
    assert!(holds("abcd", LessOrEqual, "abc@") && holds("melon", LessOrEqual, "mel@"));
    assert!(
        holds("abcd", GreaterOrEqual, "abc@")
            && !holds("abcd", Less, "abc@")
            && !holds("abcd", Greater, "abc@")
    );
    assert!(
        holds("abb", Less, "abc@")
            && holds("abd", Greater, "abc@")
            && holds("äbd", Greater, "abc@")
    );
    assert!(
        holds("abd", Greater, "abc")
            && !holds("abc", Greater, "abc")
            && holds("abc", GreaterOrEqual, "abc")
    );
    assert!(holds("abd", Greater, "abc@ef") && holds("@", Less, "@@"));
}

#[test]
fn documented_keywords() {
    let has = |left, right| keyword_match(&text(left), &text(right));
    assert!(has("Alpha Bravo Charlie", "Bravo") && has("Alpha,Bravo,Charlie", "Alpha"));
    assert!(!has("Alpha Bravo Charlie", "vo") && !has("Alpha Bravo Charlie", "Alpha Bravo"));
    assert!(has("Software and Computers", "comput@") && has("red green blue", "gre@"));
    assert!(!has("red green blue", "reen") && !has("red green blue", "") && !has("red", "@"));
    assert!(
        has("Today's news", "today's")
            && has("it costs $3.50", "3.50")
            && !has("it costs 3.50", "50")
    );
    assert!(has("well-known", "known") && has("un Été", "ete"));
}

#[test]
fn documented_compare_strings() {
    let (a, b) = (
        text("alpha Bravo charlie Delta Echo Fox-Trot"),
        text("Alpha Bravo Charlie Delta Echo Fox-Trot"),
    );
    assert_eq!(compare_strings(&a, &b, Some(options::CHAR_CODES)), 1);
    assert_eq!(
        compare_strings(
            &a,
            &b,
            Some(options::CHAR_CODES + options::CASE_INSENSITIVE)
        ),
        0
    );
    let compare = |a, b, options| compare_strings(&text(a), &text(b), options);
    assert_eq!(compare("ete", "été", None), 0);
    assert_eq!(compare("abc@", "abcd", None), -1);
    assert_eq!(
        compare(
            "Alpha",
            "âlphà",
            Some(options::CHAR_CODES + options::CASE_INSENSITIVE)
        ),
        -1
    );
    assert_eq!(compare("A", "a", Some(options::CASE_INSENSITIVE)), 0);
    assert_ne!(compare("a", "à", Some(options::CASE_INSENSITIVE)), 0);
    assert_eq!(compare("a", "à", Some(options::DIACRITIC_INSENSITIVE)), 0);
    assert_ne!(compare("a", "À", Some(options::DIACRITIC_INSENSITIVE)), 0);
    assert_eq!(
        compare(
            "a",
            "À",
            Some(options::DIACRITIC_INSENSITIVE + options::CASE_INSENSITIVE)
        ),
        0
    );
    for options in [
        options::STRICT,
        options::KANA_INSENSITIVE,
        options::WIDTH_INSENSITIVE,
    ] {
        assert_ne!(compare("a", "A", Some(options)), 0);
        assert_ne!(compare("a", "à", Some(options)), 0);
        assert_eq!(compare("à", "a\u{300}", Some(options)), 0);
    }
}

/// Counted from 1, as the command does; 0 for not found.
fn find(needle: &str, haystack: &str, start: usize, rule: SearchRule) -> (usize, usize) {
    position(&text(needle), &text(haystack), start - 1, rule)
        .map_or((0, 0), |(at, len)| (at + 1, len))
}

#[test]
fn documented_positions() {
    let language = SearchRule::LANGUAGE;
    assert_eq!(find("ll", "Willow", 1, language), (3, 2));
    assert_eq!(find("day", "Today is the first day", 1, language).0, 3);
    assert_eq!(find("day", "Today is the first day", 4, language).0, 20);
    assert_eq!(
        find("DAY", "Today is the first day", 1, SearchRule::CODES).0,
        0
    );
    assert_eq!(find("œ", "Bœuf", 1, language), (2, 1));
    assert_eq!(find("œ", "Boeuf", 1, language), (2, 2));
    assert_eq!(find("aegis", "the ægis", 1, language), (5, 4));
    assert_eq!(find("an", "banana", 3, language).0, 4);
    assert_eq!(find("a", "xÀ", 1, language).0, 2);
    assert_eq!(find("", "", 1, language).0, 0);
    assert_eq!(find("", "a", 1, language).0, 0);
    assert_eq!(find("abc@", "abcd", 1, language).0, 0);
    assert_eq!(find("\u{1}", "a\u{1}", 1, language).0, 0);
    assert_eq!(find("\u{1}", "a\u{1}", 1, SearchRule::CODES).0, 2);
    assert_eq!(
        find("a", "æ", 1, language).0,
        0,
        "half of a character is not found"
    );
    assert_eq!(
        find("E", "de\u{301}ja", 1, language),
        (2, 2),
        "accents belong to their letter"
    );
    assert_eq!(find("ab", "xa\u{1}b", 1, language), (2, 3));
    assert_eq!(find("b", "ab", 9, language).0, 0);
}

#[test]
fn positions_with_options() {
    use options::*;
    let with =
        |needle, haystack, options| find(needle, haystack, 1, SearchRule::from_options(options)).0;
    assert_eq!(
        with(
            "joel",
            "Hello Joelle et joel!",
            CASE_INSENSITIVE + DIACRITIC_INSENSITIVE
        ),
        7
    );
    assert_eq!(with("joel", "Hello Joelle et joel!", STRICT), 17);
    assert_eq!(with("where", "somewhere where", WHOLE_WORD), 11);
    assert_eq!(with("WHERE", "somewhere where", WHOLE_WORD), 0);
    assert_eq!(
        with("WHERE", "somewhere where", WHOLE_WORD + CASE_INSENSITIVE),
        11
    );
    assert_eq!(
        with(
            "where",
            "somewhere",
            WHOLE_WORD + CASE_INSENSITIVE + DIACRITIC_INSENSITIVE
        ),
        0
    );
    assert_eq!(
        with("ALPHA", "âlphà alpha", CHAR_CODES + CASE_INSENSITIVE),
        7
    );
    assert_eq!(with("e", "é e", CASE_INSENSITIVE), 3);
    assert_eq!(with("e", "e\u{301} E", CASE_INSENSITIVE), 4);
    assert_eq!(with("É", "e\u{301}", CASE_INSENSITIVE), 1);
    assert_eq!(with("e", "É é", DIACRITIC_INSENSITIVE), 3);
}

#[test]
fn documented_replacements() {
    let all = |source, old, new, rule| {
        replace(&text(source), &text(old), &text(new), None, rule)
            .unwrap()
            .to_string()
    };
    let (language, codes) = (SearchRule::LANGUAGE, SearchRule::CODES);
    assert_eq!(all("Willow", "ll", "d", language), "Widow");
    assert_eq!(all("Shout", "o", "", language), "Shut");
    assert_eq!(all("a\tb\tc", "\t", ",", codes), "a,b,c");
    assert_eq!(
        all("Crème brûlée", "Brulee", "caramel", language),
        "Crème caramel"
    );
    assert_eq!(
        all("Crème brûlée", "Brulee", "caramel", codes),
        "Crème brûlée"
    );
    assert_eq!(all("abc", "", "x", language), "abc");
    assert_eq!(all("aaa", "aa", "b", language), "ba");
    let some = |n| {
        replace(&text("aAaa"), &text("a"), &text("é"), Some(n), language)
            .unwrap()
            .to_string()
    };
    assert_eq!(
        (some(0).as_str(), some(2).as_str(), some(9).as_str()),
        ("aAaa", "ééaa", "éééé")
    );
}

#[test]
fn a_search_takes_linear_time() {
    let haystack = text(&"a".repeat(400_000));
    let needle = text(&format!("{}b", "A".repeat(20_000)));
    assert_eq!(position(&needle, &haystack, 0, SearchRule::LANGUAGE), None);
    let wide = text(&format!("{}é", "a".repeat(400_000)));
    assert_eq!(position(&needle, &wide, 0, SearchRule::LANGUAGE), None);
    assert_eq!(
        replace(&wide, &text("A"), &text("b"), None, SearchRule::LANGUAGE)
            .unwrap()
            .len(),
        400_001
    );
}

#[test]
fn documented_comparisons_of_numbers() {
    assert!(real_equal(0.000001, 0.000002, DEFAULT_EPSILON));
    assert!(!real_equal(0.00001, 0.00002, DEFAULT_EPSILON));
    assert!(!real_equal(0.000001, 0.000003, DEFAULT_EPSILON));
    assert!(real_equal(f64::INFINITY, f64::INFINITY, DEFAULT_EPSILON));
    assert!(!real_equal(
        f64::INFINITY,
        f64::NEG_INFINITY,
        DEFAULT_EPSILON
    ));
    assert!(!real_equal(f64::NAN, f64::NAN, DEFAULT_EPSILON));
    assert!(real_order(
        1.0,
        1.0000001,
        OrderOperator::Less,
        DEFAULT_EPSILON
    ));
    assert!(real_order(
        1.0000001,
        1.0,
        OrderOperator::LessOrEqual,
        DEFAULT_EPSILON
    ));
    assert!(!real_order(
        1.1,
        1.0,
        OrderOperator::LessOrEqual,
        DEFAULT_EPSILON
    ));
    assert!(!real_order(
        f64::NAN,
        1.0,
        OrderOperator::GreaterOrEqual,
        DEFAULT_EPSILON
    ));
}
