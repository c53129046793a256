//! The names that exist before a text is read: commands, constants, methods, plug-in commands, tables.
//!
//! Names of 4D may hold blanks, so only this table can say where a name ends. The lexer knows
//! nothing about commands: whoever owns the command table fills a [`Names`] and passes it in.
//! Names are compared without regard to case, and several blanks count as one
//! (Concepts/identifiers); accents count, but in French files.
//!
//! It stores no declarations: a command is its number, a constant its index in the caller's table.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

/// The most words a name is looked up with; the longest command has six.
pub const MAX_WORDS: usize = 12;

/// What a known name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameKind {
    /// The command's number.
    Command(u16),
    /// A project method.
    Method,
    /// A plug-in command.
    Plugin,
    /// A variable whose name has spaces: `Error line` and its kin.
    Variable,
    /// The constant's index in the table of whoever added it.
    Constant(u32),
}

impl NameKind {
    /// Which meaning wins when one name has several; the lowest does.
    fn rank(self) -> u8 {
        match self {
            NameKind::Command(_) => 0,
            NameKind::Method => 1,
            NameKind::Plugin => 2,
            NameKind::Constant(_) => 3,
            NameKind::Variable => 4,
        }
    }
}

/// Known names, in layers: a project's own names over shared, immutable ones.
#[derive(Default, Debug, Clone)]
pub struct Names {
    own: Layer,
    base: Option<Arc<Names>>,
    french: Option<Arc<Names>>,
}

#[derive(Default, Debug, Clone)]
struct Layer {
    /// By the hash of the whole folded name; a taken place moves on to the next number.
    names: FxHashMap<u64, (Box<str>, NameKind)>,
    /// By the hash of the first word: the most words a name that starts so has.
    longest: FxHashMap<u64, u8>,
    tables: FxHashSet<Box<str>>,
    commands: FxHashSet<u16>,
    constants: FxHashMap<(u16, u16), u32>,
}

impl Names {
    /// No names at all.
    pub fn new() -> Self {
        Names::default()
    }

    /// An empty layer over shared names.
    pub fn over(base: Arc<Names>) -> Self {
        Names {
            base: Some(base),
            ..Names::default()
        }
    }

    /// Adds the French names, which count in files that say `"lang":"fr"` only.
    pub fn with_french(mut self, french: Arc<Names>) -> Self {
        self.french = Some(french);
        self
    }

    /// A command, current or former spelling; several names may have one number.
    pub fn add_command(&mut self, name: &str, number: u16) {
        self.own.commands.insert(number);
        self.own.add(name, NameKind::Command(number));
    }

    /// A constant and, if it has one, its token: theme and place in `Name:K<theme>:<place>`.
    pub fn add_constant(&mut self, name: &str, index: u32, token: Option<(u16, u16)>) {
        if let Some(token) = token {
            self.own.constants.entry(token).or_insert(index);
        }
        self.own.add(name, NameKind::Constant(index));
    }

    /// A project method.
    pub fn add_method(&mut self, name: &str) {
        self.own.add(name, NameKind::Method);
    }

    /// A system variable whose name has spaces.
    pub fn add_variable(&mut self, name: &str) {
        self.own.add(name, NameKind::Variable);
    }

    /// A plug-in command.
    pub fn add_plugin(&mut self, name: &str) {
        self.own.add(name, NameKind::Plugin);
    }

    /// A table of the database; tables do not share the space of the other names.
    pub fn add_table(&mut self, name: &str) {
        self.own.tables.insert(fold(name).into());
    }

    /// Is this the number of a known command?
    pub fn has_command(&self, number: u16) -> bool {
        self.own.commands.contains(&number)
            || self
                .base
                .as_ref()
                .is_some_and(|base| base.has_command(number))
    }

    /// The constant with this token.
    pub fn constant(&self, theme: u16, place: u16) -> Option<u32> {
        match self.own.constants.get(&(theme, place)) {
            Some(&index) => Some(index),
            None => self.base.as_ref()?.constant(theme, place),
        }
    }

    /// Is this the name of a table?
    pub fn has_table(&self, name: &str) -> bool {
        if self.own.tables.is_empty() && self.base.is_none() {
            return false;
        }
        let folded = fold(name);
        self.own.tables.contains(folded.as_str())
            || self.base.as_ref().is_some_and(|base| base.has_table(name))
    }

    /// The longest known name the words begin with, and how many words it takes.
    /// At most [`MAX_WORDS`] words are looked at. French names are found with and without their
    /// accents.
    pub fn longest(&self, words: &[&str], french: bool) -> Option<(NameKind, usize)> {
        let words = &words[..words.len().min(MAX_WORDS)];
        let found = self.longest_spelled(words, french);
        if !french || words.iter().all(|word| word.is_ascii()) {
            return found;
        }
        let plain: Vec<String> = words.iter().map(|word| without_accents(word)).collect();
        let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
        match (found, self.longest_spelled(&plain, french)) {
            (Some((_, count)), Some((kind, other))) if other > count => Some((kind, other)),
            (found, other) => found.or(other),
        }
    }

    fn longest_spelled(&self, words: &[&str], french: bool) -> Option<(NameKind, usize)> {
        let mut hashes = [0; MAX_WORDS];
        let mut hash = HASH_START;
        for (i, word) in words.iter().enumerate() {
            if i > 0 {
                hash = step(hash, b' ');
            }
            hash = hash_word(hash, word);
            hashes[i] = hash;
        }
        self.search(words, &hashes, french)
    }

    fn search(
        &self,
        words: &[&str],
        hashes: &[u64; MAX_WORDS],
        french: bool,
    ) -> Option<(NameKind, usize)> {
        let mut best = self.own.longest(words, hashes);
        let french_names = if french { self.french.as_ref() } else { None };
        for layer in self.base.iter().chain(french_names) {
            let found = layer.search(words, hashes, french);
            best = match (best, found) {
                (Some((kind, count)), Some((other, other_count))) => {
                    let better =
                        other_count > count || (other_count == count && other.rank() < kind.rank());
                    Some(if better {
                        (other, other_count)
                    } else {
                        (kind, count)
                    })
                }
                (best, found) => best.or(found),
            };
        }
        best
    }
}

impl Layer {
    fn add(&mut self, name: &str, kind: NameKind) {
        let folded = fold(name);
        if folded.is_empty() {
            return;
        }
        let words = folded.split(' ').count().min(u8::MAX as usize) as u8;
        let first = hash_word(HASH_START, folded.split(' ').next().unwrap_or(""));
        let longest = self.longest.entry(first).or_insert(0);
        *longest = words.max(*longest);
        let mut place = hash_word(HASH_START, &folded);
        loop {
            match self.names.get_mut(&place) {
                None => {
                    self.names.insert(place, (folded.into(), kind));
                    return;
                }
                Some((known, old)) if **known == *folded => {
                    if kind.rank() < old.rank() {
                        *old = kind;
                    }
                    return;
                }
                Some(_) => place = place.wrapping_add(1),
            }
        }
    }

    fn longest(&self, words: &[&str], hashes: &[u64; MAX_WORDS]) -> Option<(NameKind, usize)> {
        let most = usize::from(*self.longest.get(&hashes[0])?);
        let mut count = most.min(words.len());
        while count > 0 {
            if let Some(kind) = self.get(&words[..count], hashes[count - 1]) {
                return Some((kind, count));
            }
            count -= 1;
        }
        None
    }

    fn get(&self, words: &[&str], hash: u64) -> Option<NameKind> {
        let mut place = hash;
        loop {
            let (known, kind) = self.names.get(&place)?;
            if is_spelled(known, words) {
                return Some(*kind);
            }
            place = place.wrapping_add(1);
        }
    }
}

/// A word without the accents of French.
fn without_accents(word: &str) -> String {
    let plain = |c| match c {
        'à' | 'â' | 'À' | 'Â' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'Î' | 'Ï' => 'i',
        'ô' | 'Ô' => 'o',
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => 'u',
        'ç' | 'Ç' => 'c',
        other => other,
    };
    word.chars().map(plain).collect()
}

/// The form in which names are compared: case folded, every run of blanks one space.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name
        .split(|c: char| c.is_whitespace() || c == '\u{a0}')
        .filter(|word| !word.is_empty())
    {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

fn is_spelled(folded: &str, words: &[&str]) -> bool {
    let mut rest = folded;
    for (i, word) in words.iter().enumerate() {
        if i > 0 {
            match rest.strip_prefix(' ') {
                Some(after) => rest = after,
                None => return false,
            }
        }
        if word.is_ascii() {
            match rest.get(..word.len()) {
                Some(head) if head.eq_ignore_ascii_case(word) => rest = &rest[word.len()..],
                _ => return false,
            }
        } else {
            for c in word.chars().flat_map(char::to_lowercase) {
                match rest.strip_prefix(c) {
                    Some(after) => rest = after,
                    None => return false,
                }
            }
        }
    }
    rest.is_empty()
}

const HASH_START: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

fn hash_word(mut hash: u64, word: &str) -> u64 {
    if word.is_ascii() {
        for byte in word.bytes() {
            hash = step(hash, byte.to_ascii_lowercase());
        }
        return hash;
    }
    let mut buffer = [0; 4];
    for c in word.chars().flat_map(char::to_lowercase) {
        for byte in c.encode_utf8(&mut buffer).bytes() {
            hash = step(hash, byte);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(names: &Names, text: &str) -> Option<(NameKind, usize)> {
        names.longest(&text.split_whitespace().collect::<Vec<_>>(), false)
    }

    #[test]
    fn the_longest_name_wins() {
        let mut names = Names::new();
        names.add_command("Current process", 322);
        names.add_command("Current process name", 1392);
        names.add_method("Current");
        assert_eq!(
            find(&names, "current PROCESS name"),
            Some((NameKind::Command(1392), 3))
        );
        assert_eq!(
            find(&names, "Current process number"),
            Some((NameKind::Command(322), 2))
        );
        assert_eq!(find(&names, "Current"), Some((NameKind::Method, 1)));
        assert_eq!(find(&names, "Currents"), None);
    }

    #[test]
    fn a_command_wins_over_a_method_of_the_same_name_in_any_layer() {
        let mut base = Names::new();
        base.add_command("Date", 102);
        base.add_constant("Red", 7, Some((1, 2)));
        let mut names = Names::over(Arc::new(base));
        names.add_method("date");
        names.add_method("red");
        assert_eq!(find(&names, "DATE"), Some((NameKind::Command(102), 1)));
        assert_eq!(find(&names, "Red"), Some((NameKind::Method, 1)));
        assert_eq!(names.constant(1, 2), Some(7));
        assert!(names.has_command(102));
        assert!(!names.has_command(103));
    }

    #[test]
    fn case_blanks_and_letters_of_any_script() {
        let mut names = Names::new();
        names.add_method("Ma  Méthode ÉTÉ");
        names.add_table("Sales  Orders");
        assert_eq!(find(&names, "ma MÉTHODE été"), Some((NameKind::Method, 3)));
        assert_eq!(find(&names, "ma methode ete"), None);
        assert!(names.has_table("sales orders"));
    }

    #[test]
    fn french_names_count_in_french_files_only() {
        let mut french = Names::new();
        french.add_command("Chaine", 10);
        let names = Names::new().with_french(Arc::new(french));
        assert_eq!(names.longest(&["chaine"], false), None);
        assert_eq!(
            names.longest(&["chaine"], true),
            Some((NameKind::Command(10), 1))
        );
        assert_eq!(
            names.longest(&["Chaîne", "de"], true),
            Some((NameKind::Command(10), 1))
        );
    }
}
