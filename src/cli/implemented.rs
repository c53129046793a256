//! `fourd check --implemented DIR`: how many of the methods in a folder use nothing but commands
//! that are implemented, and which others are used most.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::syntax::{files_and_names, sources_folder};
use super::{STATUS_OK, STATUS_USAGE};
use crate::command::{Command, Needs, Run};
use crate::commands;
use crate::lexer::{self, Mode, Names, Token};
use crate::source;

/// How many of the missing commands are listed.
const SHOWN: usize = 40;

/// What was counted.
#[derive(Default)]
struct Counts {
    methods: usize,
    /// Every command is implemented.
    whole: usize,
    /// Nothing needs a form, a database or another part of 4D.
    headless: usize,
    /// In how many methods a command is used that is not implemented.
    missing: BTreeMap<u16, usize>,
    /// In how many it is the only one.
    alone: BTreeMap<u16, usize>,
}

/// Prints the counts of all files below a path.
pub fn run(path: &Path, base: &Arc<Names>) -> i32 {
    if !path.exists() {
        eprintln!("{}: no such file or folder", path.display());
        return STATUS_USAGE;
    }
    let counts = count(path, base);
    let percent = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
    println!(
        "{} methods and classes, {} of them ({:.1} %) with all commands implemented",
        counts.methods,
        counts.whole,
        percent(counts.whole, counts.methods)
    );
    println!(
        "{} of them need no form, database or other part of 4D; {:.1} % of these are whole",
        counts.headless,
        percent(counts.whole.min(counts.headless), counts.headless)
    );
    let mut list: Vec<_> = counts.missing.iter().collect();
    list.sort_by_key(|(number, count)| (std::cmp::Reverse(**count), **number));
    for (number, count) in list.into_iter().take(SHOWN) {
        let Some(command) = commands::by_number(*number) else {
            continue;
        };
        let alone = counts.alone.get(number).unwrap_or(&0);
        println!(
            "{count:6} {alone:6}  {number} {} ({})",
            command.name,
            reason(command)
        );
    }
    STATUS_OK
}

fn reason(command: &Command) -> &'static str {
    match command.run {
        Run::Absent(Needs::Interface) => "interface",
        Run::Absent(Needs::Database) => "database",
        Run::Absent(Needs::Subsystem) => "other part",
        Run::Absent(Needs::Obsolete) => "obsolete",
        _ => "missing",
    }
}

fn count(path: &Path, base: &Arc<Names>) -> Counts {
    let (files, projects) = files_and_names(path, base);
    let nobody = Names::over(base.clone());
    let mut counts = Counts::default();
    for file in files {
        let Ok(source) = source::read(&file) else {
            continue;
        };
        let names = projects.get(&sources_folder(&file)).unwrap_or(&nobody);
        let absent: BTreeSet<u16> = lexer::lex(&source, names, Mode::Guess)
            .tokens
            .iter()
            .filter_map(|(_, token, _)| match token {
                Token::Command(number) => Some(*number),
                _ => None,
            })
            .filter(|number| commands::by_number(*number).is_some_and(|c| !c.is_implemented()))
            .collect();
        counts.methods += 1;
        counts.whole += usize::from(absent.is_empty());
        let needs_more = absent.iter().any(|number| {
            commands::by_number(*number).is_some_and(|command| {
                matches!(
                    command.run,
                    Run::Absent(Needs::Interface | Needs::Database | Needs::Subsystem)
                )
            })
        });
        counts.headless += usize::from(!needs_more);
        if let (1, Some(only)) = (absent.len(), absent.first()) {
            *counts.alone.entry(*only).or_default() += 1;
        }
        for number in absent {
            *counts.missing.entry(number).or_default() += 1;
        }
    }
    counts
}
