//! Warnings that are not wanted: `//%W-550.10` in the code until `//%W+550.10`, or a switch for
//! the whole program (Project/compiler). What 4D gives no number goes by its name here,
//! `//%W-unreachable`.

use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// Turns the warnings with a number on or off everywhere.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Switch {
    pub major: i32,
    pub minor: i32,
    pub enabled: bool,
}

/// The documented number of a kind of warning.
pub fn number(id: &str) -> Option<(i32, i32)> {
    match id {
        "redeclared" | "redefined" => Some((550, 10)),
        "character-of-unknown" => Some((533, 1)),
        _ => None,
    }
}

/// Removes the warnings that are switched off.
pub(super) fn silence(source: &Source, diagnostics: &mut Vec<Diagnostic>, switches: &[Switch]) {
    if diagnostics.iter().all(Diagnostic::is_error) {
        return;
    }
    let comments = comments(source);
    diagnostics.retain(|diagnostic| {
        if diagnostic.is_error() {
            return true;
        }
        let number = number(diagnostic.id);
        let name = match number {
            Some((major, minor)) => format!("{major}.{minor}"),
            None => diagnostic.id.to_owned(),
        };
        let here = comments
            .iter()
            .rev()
            .find(|(offset, what, _)| *offset <= diagnostic.span.start && *what == name)
            .map(|(.., enabled)| *enabled);
        let everywhere = number.and_then(|(major, minor)| {
            switches
                .iter()
                .rev()
                .find(|switch| (switch.major, switch.minor) == (major, minor))
                .map(|switch| switch.enabled)
        });
        here.or(everywhere).unwrap_or(true)
    });
}

/// The comments that switch: where, what, and whether on.
fn comments(source: &Source) -> Vec<(u32, String, bool)> {
    let mut list = Vec::new();
    let mut offset = 0;
    for line in source.text.split_inclusive(['\n', '\r']) {
        let start = offset;
        offset += line.len() as u32;
        let text = line.trim().strip_prefix("//").map(str::trim_start);
        let Some(rest) = text.and_then(|text| text.strip_prefix("%W")) else {
            continue;
        };
        let (enabled, what) = match (rest.strip_prefix('-'), rest.strip_prefix('+')) {
            (Some(what), _) => (false, what),
            (_, Some(what)) => (true, what),
            _ => continue,
        };
        list.push((start, what.trim().to_owned(), enabled));
    }
    list
}
