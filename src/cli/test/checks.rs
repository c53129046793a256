//! Which checks of the tests are about which command or member of a class.
//!
//! A check is an `ASSERT` of a test that names the command in its header (`// Covers: 10 12`), or,
//! for members of classes, the page of the class (`// Page: API/…`). It counts for what stands in
//! the `ASSERT` itself and in the statements right before it. Every example of a declaration counts
//! too, for it runs as a test.

use std::collections::{BTreeMap, BTreeSet};

use crate::class::Member;
use crate::command::Command;
use crate::lexer::{self, Mode, Names, Token};
use crate::source::Source;

/// The number of `ASSERT`.
const ASSERT: u16 = 1129;

/// The checks of a set of tests.
#[derive(Default)]
pub struct Checks {
    commands: BTreeMap<u16, usize>,
    /// By page and name.
    members: BTreeMap<(String, String), usize>,
}

/// What a part of a test mentions.
#[derive(Default, Clone)]
struct Mentions {
    commands: BTreeSet<u16>,
    members: BTreeSet<String>,
}

impl Checks {
    /// Adds the checks of one test.
    pub fn add(&mut self, source: &Source, names: &Names) {
        let header = |word: &str| -> Vec<String> {
            source
                .text
                .lines()
                .filter_map(|line| {
                    line.trim_start()
                        .strip_prefix("//")?
                        .trim()
                        .strip_prefix(word)
                })
                .flat_map(|list| list.split([' ', ',', ';']))
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let covers: BTreeSet<u16> = header("Covers:")
            .iter()
            .filter_map(|number| number.parse().ok())
            .collect();
        let pages = header("Page:");
        for mentioned in assertions(source, names) {
            for number in mentioned.commands.intersection(&covers) {
                *self.commands.entry(*number).or_default() += 1;
            }
            for name in &mentioned.members {
                for page in pages.iter().filter(|page| page.starts_with("API/")) {
                    let key = (page.clone(), name.clone());
                    *self.members.entry(key).or_default() += 1;
                }
            }
        }
    }

    /// How many checks a command has.
    pub fn of_command(&self, command: &Command) -> usize {
        let tested = self.commands.get(&command.number).copied();
        tested.unwrap_or(0) + command.examples.len()
    }

    /// How many checks a member of a class has.
    pub fn of_member(&self, member: &Member) -> usize {
        // a declaration may name the section of the page, a test names the page
        let page = member.source.split('#').next().unwrap_or_default();
        let key = (page.to_owned(), member.name.to_owned());
        self.members.get(&key).copied().unwrap_or(0) + member.examples.len()
    }
}

/// For every `ASSERT` of a test what it and the statements right before it mention.
fn assertions(source: &Source, names: &Names) -> Vec<Mentions> {
    let lexed = lexer::lex(source, names, Mode::Method);
    let mut found = Vec::new();
    // what the statements before a row of checks mention, and whether the row has begun
    let mut before = Mentions::default();
    let mut in_row = false;
    for line in lexed
        .tokens
        .split(|(_, token, _)| matches!(token, Token::NewLine))
    {
        let mut here = Mentions::default();
        for (start, token, end) in line {
            match token {
                Token::Command(number) => {
                    here.commands.insert(*number);
                }
                Token::Member => {
                    let text = source.text.get(*start as usize..*end as usize);
                    let name = text.unwrap_or_default().trim_start_matches('.').trim();
                    here.members.insert(name.to_owned());
                }
                _ => {}
            }
        }
        if here.commands.contains(&ASSERT) {
            in_row = true;
            here.commands.extend(&before.commands);
            here.members.extend(before.members.iter().cloned());
            found.push(here);
        } else if !line.is_empty() {
            if in_row {
                in_row = false;
                before = Mentions::default();
            }
            before.commands.extend(here.commands);
            before.members.extend(here.members);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::by_number;
    use crate::runtime::builtin_names;

    #[test]
    fn a_check_counts_for_what_it_and_the_lines_before_it_mention() {
        let text = "// Covers: 13 15 41\n// Page: commands/uppercase\n$a:=Uppercase(\"a\")\nALERT($a)\n\
                    ASSERT($a=\"A\")\nASSERT(Length($a)=1)\n$b:=Lowercase($a)\nASSERT($b=\"a\")\n";
        let mut checks = Checks::default();
        checks.add(&Source::new("test", text), &builtin_names::table());
        assert_eq!(checks.commands.get(&13), Some(&2), "Uppercase");
        assert_eq!(checks.commands.get(&41), Some(&2), "ALERT");
        assert_eq!(checks.commands.get(&14), None, "Lowercase is not covered");
        assert_eq!(checks.commands.get(&16), None, "nor is Length");
        let alert = by_number(41).expect("ALERT");
        assert_eq!(checks.of_command(alert), 2 + alert.examples.len());
    }

    #[test]
    fn members_count_for_the_page_of_their_class() {
        let text = "// Page: API/VectorClass\nASSERT($v.length=3)\nASSERT($v.other=1)\n";
        let mut checks = Checks::default();
        checks.add(&Source::new("test", text), &builtin_names::table());
        let key = ("API/VectorClass".to_owned(), "length".to_owned());
        assert_eq!(checks.members.get(&key), Some(&1));
    }
}
