//! The names of all commands and constants, taken from their declarations when fourd is compiled.

use std::sync::{Arc, LazyLock};

use super::process::system;
use crate::lexer::{FixedNames, NameKind, Names};
use crate::{commands, constants};

/// A command whose name no program can use: it is an operator.
const NAMELESS: u16 = 1705;

/// A fresh table over the built-in names.
pub fn table() -> Names {
    Names::over_fixed(&ENGLISH).with_french(|| Arc::clone(&FRENCH))
}

static ENGLISH: FixedNames = FixedNames::new(
    &NAMES,
    |n| commands::by_number(n).is_some(),
    constants::index_of_token,
);

static NAMES: [(&str, NameKind); COUNT] = list();

const COUNT: usize = {
    let mut names = [("", NameKind::Variable); 0];
    fill(&mut names)
};

const fn list() -> [(&'static str, NameKind); COUNT] {
    let mut names = [("", NameKind::Variable); COUNT];
    fill(&mut names);
    names
}

/// Writes the names into the list, as far as it reaches, and gives their number. Former names come
/// first: a name that one command had and another has is still the first one's.
const fn fill(names: &mut [(&'static str, NameKind)]) -> usize {
    let mut count = 0;
    let mut theme = 0;
    while theme < commands::THEMES.len() {
        let list = commands::THEMES[theme].commands;
        let mut i = 0;
        while i < list.len() {
            let mut j = 0;
            while j < list[i].former.len() {
                put(
                    names,
                    &mut count,
                    list[i].former[j],
                    NameKind::Command(list[i].number),
                );
                j += 1;
            }
            i += 1;
        }
        theme += 1;
    }
    theme = 0;
    while theme < commands::THEMES.len() {
        let list = commands::THEMES[theme].commands;
        let mut i = 0;
        while i < list.len() {
            if list[i].number != NAMELESS {
                put(
                    names,
                    &mut count,
                    list[i].name,
                    NameKind::Command(list[i].number),
                );
            }
            i += 1;
        }
        theme += 1;
    }
    let mut i = 0;
    while i < system::NAMES.len() {
        if has_blank(system::NAMES[i]) {
            put(names, &mut count, system::NAMES[i], NameKind::Variable);
        }
        i += 1;
    }
    let mut index = 0;
    theme = 0;
    while theme < constants::THEMES.len() {
        let list = constants::THEMES[theme].constants;
        let mut i = 0;
        while i < list.len() {
            put(names, &mut count, list[i].name, NameKind::Constant(index));
            index += 1;
            i += 1;
        }
        theme += 1;
    }
    count
}

const fn put(
    names: &mut [(&'static str, NameKind)],
    count: &mut usize,
    name: &'static str,
    kind: NameKind,
) {
    if *count < names.len() {
        names[*count] = (name, kind);
    }
    *count += 1;
}

const fn has_blank(name: &str) -> bool {
    let name = name.as_bytes();
    let mut i = 0;
    while i < name.len() {
        if name[i] == b' ' {
            return true;
        }
        i += 1;
    }
    false
}

/// The French names, for files that say they are French.
static FRENCH: LazyLock<Arc<Names>> = LazyLock::new(|| {
    let mut french = Names::new();
    for command in commands::all() {
        if let Some(name) = command.french {
            french.add_command(name, command.number);
        }
    }
    for (index, constant) in constants::all().enumerate() {
        if let Some(name) = constant.french {
            french.add_constant(name, index as u32, None);
        }
    }
    Arc::new(french)
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_constant_is_found_by_its_name() {
        let names = table();
        let find = |name: &str| names.longest(&name.split(' ').collect::<Vec<_>>(), false);
        for command in commands::all().filter(|command| command.number != NAMELESS) {
            for spelling in [command.name.to_owned(), command.name.to_uppercase()] {
                let words = spelling.split(' ').count();
                let found = find(&spelling);
                assert!(
                    matches!(found, Some((NameKind::Command(_), n)) if n == words),
                    "{spelling}: {found:?}"
                );
            }
        }
        for constant in constants::all() {
            let words = constant.name.split(' ').count();
            let found = find(&constant.name.to_lowercase());
            assert!(
                matches!(found, Some((NameKind::Constant(_) | NameKind::Command(_), n)) if n == words),
                "{}: {found:?}",
                constant.name
            );
        }
        assert_eq!(find("no such name"), None);
        assert_eq!(find("Alert"), find("ALERT"));
    }
}
