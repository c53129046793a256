//! Walks every declaration of a command and a constant: what makes the tables trustworthy.
//!
//! It does not run commands; their examples are run elsewhere.

use std::collections::{HashMap, HashSet};

use fourd::command::{Command, Needs, Run};
use fourd::commands;
use fourd::constants::{self, Constant, ConstantValue};

fn lower(name: &str) -> String {
    name.to_lowercase()
}

fn is_obsolete(command: &Command) -> bool {
    matches!(command.run, Run::Absent(Needs::Obsolete))
}

/// The counts are those of the documentation of 4D 21 R4: 1,335 current commands, 15 deprecated
/// ones (the `C_…` directives, Self, Focus object, Activated), two private ones, and 95 that have
/// left the language. Of these 95, eleven still mean something in old code: C_INTEGER and C_STRING
/// declare variables, and ARRAY STRING, NO TRACE, GET LAST ERROR STACK, PROCESS PROPERTIES and the
/// five conversions between character sets work.
#[test]
fn every_documented_command_is_there() {
    assert_eq!(commands::all().count(), 1335 + 15 + 2 + 95);
    assert_eq!(commands::all().filter(|c| is_obsolete(c)).count(), 95 - 11);
    let directives: Vec<_> = commands::all()
        .filter(|c| c.name.starts_with("C_") && !is_obsolete(c))
        .collect();
    assert_eq!(directives.len(), 12 + 2);
    assert!(directives.iter().all(|c| matches!(c.run, Run::Language)));
}

/// The documentation marks 617 commands as thread safe; the directives count as part of the
/// language. A declaration that forgets its mark, or has one too many, changes the sum. The pages of
/// `Process activity` and `Process info` do not say; preemptive processes need them.
#[test]
fn thread_safe_marks_are_those_of_the_documentation() {
    assert_eq!(
        commands::all().filter(|c| c.thread_safe).count(),
        617 + 14 + 2
    );
}

/// 2,694 names, of which 2,577 have a token that the documentation or public code shows.
#[test]
fn every_documented_constant_is_there() {
    assert_eq!(constants::all().count(), 2694);
    assert_eq!(constants::all().filter(|c| c.token.is_some()).count(), 2577);
}

#[test]
fn numbers_are_unique_and_found() {
    let mut numbers = HashSet::new();
    for command in commands::all() {
        assert!(command.number > 0, "{} has no number", command.name);
        assert!(
            numbers.insert(command.number),
            "{} is declared twice",
            command.number
        );
        let found = commands::by_number(command.number).expect("it was just listed");
        assert_eq!(found.name, command.name);
    }
    assert!(commands::by_number(0).is_none());
    assert!(commands::by_number(u16::MAX).is_none());
}

/// Only `Super` is there twice: `Super(…)` is 1705 and `Super.…` is 1706.
#[test]
fn names_are_unique_across_commands_and_constants() {
    let mut names = HashMap::new();
    for (name, what) in commands::all()
        .map(|c| (c.name, format!("command {}", c.number)))
        .chain(constants::all().map(|c| (c.name, format!("constant {:?}", c.token))))
    {
        assert_eq!(name.trim(), name);
        assert!(!name.contains("  "), "{name}");
        if let Some(other) = names.insert(lower(name), what.clone()) {
            assert_eq!(name, "Super", "{name} is both {other} and {what}");
        }
    }
}

#[test]
fn former_names_are_unique_and_shadow_nothing() {
    let current: HashSet<_> = commands::all()
        .map(|c| lower(c.name))
        .chain(constants::all().map(|c| lower(c.name)))
        .collect();
    let mut former = HashSet::new();
    for name in commands::all()
        .flat_map(|c| c.former)
        .chain(constants::all().flat_map(|c| c.former))
    {
        assert!(
            !current.contains(&lower(name)),
            "{name} shadows a current name"
        );
        assert!(former.insert(lower(name)), "{name} is former twice");
    }
}

/// In French the two font styles `Plain` and `Normal` are both called `Normal`.
#[test]
fn french_names_are_unique() {
    let mut names = HashMap::new();
    for command in commands::all() {
        if let Some(french) = command.french {
            if let Some(other) = names.insert(lower(french), command.name) {
                panic!("{french} is both {other} and {}", command.name);
            }
            let found = commands::by_french_name(french).expect("it was just listed");
            assert_eq!(found.number, command.number);
        }
    }
    let mut names: HashMap<String, &str> = HashMap::new();
    for constant in constants::all() {
        if let Some(french) = constant.french {
            let other = names.insert(lower(french), constant.name);
            assert!(
                other.is_none() || french == "Normal",
                "{french} is both {other:?} and {}",
                constant.name
            );
        }
    }
}

#[test]
fn themes_are_sorted_and_named() {
    let names: Vec<_> = commands::THEMES.iter().map(|t| t.name).collect();
    let unique: HashSet<_> = names.iter().collect();
    assert_eq!(unique.len(), names.len());
    for theme in commands::THEMES {
        assert!(!theme.commands.is_empty(), "{} is empty", theme.name);
        // A command that was renamed `_O_…` when it became obsolete keeps its place.
        let names: Vec<_> = theme
            .commands
            .iter()
            .map(|c| lower(c.name).trim_start_matches("_o_").to_string())
            .collect();
        assert!(names.is_sorted(), "{} is not sorted by name", theme.name);
    }
}

/// A theme's constants share the first half of their tokens. Tokens that are there twice are two
/// spellings of one constant, so their values agree.
#[test]
fn tokens_are_consistent() {
    let mut owner: HashMap<u16, &str> = HashMap::new();
    let mut tokens: HashMap<(u16, u16), &Constant> = HashMap::new();
    for theme in constants::THEMES {
        for constant in theme.constants {
            let Some(token) = constant.token else {
                continue;
            };
            let first = owner.entry(token.0).or_insert(theme.name);
            assert_eq!(*first, theme.name, "theme K{} is in two themes", token.0);
            let first = *tokens.entry(token).or_insert(constant);
            assert_eq!(first.value, constant.value, "{token:?}");
            let found = constants::by_token(token.0, token.1).expect("it was just listed");
            assert_eq!(found.name, first.name);
        }
    }
    let twice = 2577 - tokens.len();
    assert_eq!(twice, 17);
}

#[test]
fn an_index_is_a_position() {
    for (i, constant) in (0..).zip(constants::all()) {
        assert_eq!(constants::get(i).name, constant.name);
        assert_eq!(constants::index_of(constant.name), Some(i));
    }
    assert_eq!(constants::index_of("no such constant"), None);
}

#[test]
fn well_known_commands() {
    let storage = commands::by_number(1839).expect("Session storage");
    assert_eq!(storage.name, "Session storage");
    assert_eq!(storage.former, ["Session storage by ID"]);
    assert_eq!(commands::by_number(10).map(|c| c.name), Some("String"));
    let activity = commands::by_number(1495).expect("Process activity");
    assert_eq!(activity.name, "Process activity");
    assert_eq!(activity.former, ["Get process activity"]);
    let by_name = |name| commands::by_name(name).map(|c| c.number);
    assert_eq!(by_name("get call chain"), Some(1662));
    assert_eq!(by_name("C_LONGINT"), Some(283));
    assert_eq!(by_name("_O_C_LONGINT"), Some(283));
    assert_eq!(by_name("Super"), Some(1706));
    // `Form event` was once the name of 388, `Form event code`; today it is another command.
    assert_eq!(by_name("Form event"), Some(1606));
    assert_eq!(by_name("no such command"), None);
    let theme = commands::theme_of(storage).expect("every command has a theme");
    assert_eq!(theme.name, "Processes");
}

#[test]
fn well_known_constants() {
    let pi = constants::by_token(30, 1).expect("Pi");
    assert_eq!(pi.name, "Pi");
    assert_eq!(pi.value, ConstantValue::Real(std::f64::consts::PI));
    let is_text = constants::by_name("IS TEXT").expect("Is text");
    assert_eq!(is_text.token, Some((8, 3)));
    assert_eq!(is_text.value, ConstantValue::Integer(2));
    let value = |name| constants::by_name(name).map(|c| c.value);
    assert_eq!(value("MAXLONG"), Some(ConstantValue::Integer(i32::MAX)));
    // The separator is another on every platform; here it is that of Linux.
    assert_eq!(value("Folder separator"), Some(ConstantValue::Text("/")));
    assert_eq!(value("ak none"), Some(ConstantValue::Text("")));
    assert_eq!(value("mk cosine"), Some(ConstantValue::Unknown));
    assert_eq!(
        value("Web keep session"),
        value("Web legacy session"),
        "a former name"
    );
}
