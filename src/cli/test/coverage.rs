//! `fourd test --coverage`: which commands the tests cover. A test names them in its header:
//! `// Covers: 10 12 231`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::Test;
use crate::cli::STATUS_OK;
use crate::command::Run;
use crate::commands;

/// Prints, theme by theme, what is implemented and covered.
pub fn run(tests: &[Test]) -> i32 {
    let covered = covered(tests);
    let (mut implemented, mut checked, mut total) = (0, 0, 0);
    for theme in commands::THEMES {
        let live: Vec<_> = theme
            .commands
            .iter()
            .filter(|c| !matches!(c.run, Run::Absent(crate::command::Needs::Obsolete)))
            .collect();
        let done = live.iter().filter(|c| c.is_implemented()).count();
        let with_checks = live
            .iter()
            .filter(|c| covered.contains_key(&c.number))
            .count();
        println!(
            "{}: {done} of {} implemented, {with_checks} with checks",
            theme.name,
            live.len()
        );
        for command in &live {
            match (command.is_implemented(), covered.get(&command.number)) {
                (true, None) => println!(
                    "  {} {}: implemented, no checks",
                    command.number, command.name
                ),
                (false, _) => println!("  {} {}: missing", command.number, command.name),
                (true, Some(_)) => {}
            }
        }
        implemented += done;
        checked += with_checks;
        total += live.len();
    }
    println!("{implemented} of {total} commands implemented, {checked} with checks");
    STATUS_OK
}

/// The files that cover each command, by its number.
fn covered(tests: &[Test]) -> BTreeMap<u16, Vec<PathBuf>> {
    let mut covered: BTreeMap<u16, Vec<PathBuf>> = BTreeMap::new();
    for test in tests {
        let Ok(text) = std::fs::read_to_string(&test.path) else {
            continue;
        };
        let lists = text
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("// Covers:"));
        for number in lists
            .flat_map(|list| list.split([' ', ',', ';']))
            .filter_map(|n| n.parse().ok())
        {
            covered.entry(number).or_default().push(test.path.clone());
        }
    }
    covered
}
