//! The command line as 4D and tool4d take it (Admin/cli), turned into the one form that the
//! parser of `main.rs` knows: `/flag value`, `-?`, a project file before its flags, and switches
//! that are followed by `true` or `false`.
//!
//! Words after `--` belong to the program that runs; they are not touched.

use std::path::Path;

use crate::diagnostic::did_you_mean;

/// Flags with a value.
const VALUES: [&str; 8] = [
    "project",
    "data",
    "opening-mode",
    "user-param",
    "startup-method",
    "webadmin-settings-file",
    "webadmin-access-key",
    "webadmin-auto-start",
];

/// Flags that are there or not.
const SWITCHES: [&str; 8] = [
    "version",
    "help",
    "create-data",
    "headless",
    "dataless",
    "skip-onstartup",
    "utility",
    "webadmin-store-settings",
];

/// Flags of fourd that have a value.
const OWN_VALUES: [&str; 9] = [
    "--timeout",
    "--max-memory",
    "--max-steps",
    "--error-flag",
    "--application",
    "--schedule",
    "--locale",
    "--timezone",
    "-e",
];

/// The words after the program's own name in the usual form.
pub fn normalise(words: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut words = words.into_iter().peekable();
    let mut result: Vec<String> = Vec::new();
    while let Some(word) = words.next() {
        if word == "--" {
            result.push(word);
            result.extend(words);
            break;
        }
        if word == "-?" {
            result.push("--help".into());
            continue;
        }
        let Some((name, value)) = official_flag(&word) else {
            if is_project_file(&word) || is_folder_with_flags(&word, words.peek()) {
                result.push("--project".into());
                result.push(word);
            } else if OWN_VALUES.contains(&word.as_str()) {
                result.push(word);
                result.extend(words.next());
            } else if word.starts_with('-') || word == "run" {
                result.push(word);
            } else {
                // a file with its arguments, or another subcommand
                result.push(word);
                result.extend(words);
                break;
            }
            continue;
        };
        if SWITCHES.contains(&name.as_str()) {
            let next = words.next_if(|next| is_boolean(next));
            let on = value.or(next).is_none_or(|value| !is_false(&value));
            if on {
                result.push(format!("--{name}"));
            }
            continue;
        }
        result.push(format!("--{name}"));
        match value {
            Some(value) => result.push(value),
            None => result.extend(words.next()),
        }
    }
    result
}

/// Name and glued value of `--flag`, `--flag=value` or `/flag`, if 4D knows the flag.
fn official_flag(word: &str) -> Option<(String, Option<String>)> {
    let bare = word.strip_prefix("--").or_else(|| word.strip_prefix('/'))?;
    let (name, value) = match bare.split_once('=') {
        Some((name, value)) => (name, Some(value.to_owned())),
        None => (bare, None),
    };
    let name = name.to_ascii_lowercase();
    let known = VALUES.contains(&name.as_str()) || SWITCHES.contains(&name.as_str());
    known.then_some((name, value))
}

fn is_project_file(word: &str) -> bool {
    Path::new(word).extension().is_some_and(|extension| {
        ["4DProject", "4DLink", "4dbase"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

/// A folder that is followed by a flag of 4D is a project; what else follows one belongs to its
/// method `main`.
fn is_folder_with_flags(word: &str, next: Option<&String>) -> bool {
    next.is_some_and(|next| official_flag(next).is_some()) && Path::new(word).is_dir()
}

/// What a word that looks like a flag, but is none, may have meant.
pub fn unknown_flag(word: &str) -> Option<String> {
    let bare = word.strip_prefix("--")?;
    let name = bare.split_once('=').map_or(bare, |(name, _)| name);
    let own = OWN_VALUES.iter().filter_map(|flag| flag.strip_prefix("--"));
    let known = VALUES.into_iter().chain(SWITCHES).chain(own);
    let hint = did_you_mean(name, known).map(|known| format!("; did you mean `--{known}`?"));
    Some(format!(
        "there is no flag `--{name}`{}",
        hint.unwrap_or_default()
    ))
}

/// What is wrong with the first flag in front of `--` that is none, where a project runs: a flag that
/// is misspelt must not become an argument of the program. `takes_value` knows the flags, and
/// whether their value is the next word.
pub fn stray_flag(words: &[String], takes_value: impl Fn(&str) -> Option<bool>) -> Option<String> {
    let own = words.split(|word| word == "--").next()?;
    if !own.iter().any(|word| word == "--project") {
        return None;
    }
    let mut words = own.iter();
    while let Some(word) = words.next() {
        let Some(bare) = word.strip_prefix("--") else {
            continue;
        };
        let (name, glued) = match bare.split_once('=') {
            Some((name, _)) => (name, true),
            None => (bare, false),
        };
        match takes_value(name) {
            None => return unknown_flag(word),
            Some(true) if !glued => {
                words.next();
            }
            Some(_) => {}
        }
    }
    None
}

fn is_boolean(word: &str) -> bool {
    word.eq_ignore_ascii_case("true") || is_false(word)
}

fn is_false(word: &str) -> bool {
    word.eq_ignore_ascii_case("false")
}

/// The words after `--` as a JSON object: `--tag a --tag b -v x` is
/// `{"tag":["a","b"],"v":true,"_":["x"]}`. Numbers and `true` and `false` are what they say; a
/// name that comes twice has a list of values; `--no-name` is false. After another `--` all words
/// are plain ones.
pub fn words_as_json(words: &[String]) -> String {
    use serde_json::{Map, Value as Json};
    let mut object = Map::new();
    let mut plain: Vec<Json> = Vec::new();
    let mut words = words.iter().peekable();
    while let Some(word) = words.next() {
        if word == "--" {
            plain.extend(words.by_ref().map(|word| Json::from(word.as_str())));
            break;
        }
        let is_flag = word.starts_with('-') && word.len() > 1 && word.parse::<f64>().is_err();
        if !is_flag {
            plain.push(json_value(word));
            continue;
        }
        let bare = word.trim_start_matches('-');
        if let Some((name, value)) = bare.split_once('=') {
            add(&mut object, name, json_value(value));
        } else if let Some(name) = bare.strip_prefix("no-") {
            add(&mut object, name, Json::Bool(false));
        } else if word.starts_with("--") || bare.chars().count() == 1 {
            let value = words.next_if(|next| {
                !next.starts_with('-') || next.len() == 1 || next.parse::<f64>().is_ok()
            });
            add(
                &mut object,
                bare,
                value.map_or(Json::Bool(true), |value| json_value(value)),
            );
        } else {
            for letter in bare.chars() {
                add(&mut object, &letter.to_string(), Json::Bool(true));
            }
        }
    }
    object.insert("_".into(), Json::Array(plain));
    Json::Object(object).to_string()
}

fn add(
    object: &mut serde_json::Map<String, serde_json::Value>,
    name: &str,
    value: serde_json::Value,
) {
    use serde_json::Value as Json;
    match object.get_mut(name) {
        None => {
            object.insert(name.to_owned(), value);
        }
        Some(Json::Array(list)) => list.push(value),
        Some(first) => *first = Json::Array(vec![first.take(), value]),
    }
}

/// A word as the value it spells; a number only if it would be written the same way again.
fn json_value(word: &str) -> serde_json::Value {
    use serde_json::Value as Json;
    match word {
        "true" => return Json::Bool(true),
        "false" => return Json::Bool(false),
        _ => {}
    }
    let number = serde_json::from_str::<Json>(word).ok();
    let number = number.filter(|json| json.is_number());
    match number {
        Some(number) if format!("{number}") == word => number,
        _ => Json::from(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(line: &str) -> String {
        normalise(line.split(' ').map(str::to_owned)).join(" ")
    }

    #[test]
    fn every_form_of_a_flag_is_understood() {
        assert_eq!(normal("--project=P --headless"), "--project P --headless");
        assert_eq!(
            normal("/project P /startup-method m"),
            "--project P --startup-method m"
        );
        assert_eq!(normal("--Project P"), "--project P");
        assert_eq!(normal("-?"), "--help");
        assert_eq!(normal("/User-Param=x"), "--user-param x");
    }

    #[test]
    fn switches_may_have_a_value() {
        assert_eq!(
            normal("--create-data true --dataless false"),
            "--create-data"
        );
        assert_eq!(normal("--dataless=true x"), "--dataless x");
    }

    #[test]
    fn a_project_file_may_come_first() {
        assert_eq!(
            normal("a/P.4DProject --opening-mode compiled"),
            "--project a/P.4DProject --opening-mode compiled"
        );
        assert_eq!(normal("check P.4DProject"), "check P.4DProject");
        assert_eq!(normal("src /dataless"), "--project src --dataless");
        assert_eq!(normal("src a /dataless"), "src a /dataless");
    }

    #[test]
    fn a_flag_that_is_none_is_named() {
        assert_eq!(
            unknown_flag("--startup-metod=x").as_deref(),
            Some("there is no flag `--startup-metod`; did you mean `--startup-method`?")
        );
        assert_eq!(unknown_flag("x.4dm"), None);
    }

    #[test]
    fn a_stray_flag_is_found_where_a_project_runs() {
        let stray = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            stray_flag(&words, |name| match name {
                "project" | "user-param" | "startup-method" => Some(true),
                "dataless" => Some(false),
                _ => None,
            })
        };
        assert!(stray("--project P --startup-metod m").is_some());
        assert!(stray("--project P --dataless --verbose").is_some());
        assert_eq!(stray("--project P --user-param --x --dataless"), None);
        assert_eq!(stray("--project P --startup-method=m -- --verbose"), None);
        assert_eq!(stray("run x.4dm --verbose"), None);
    }

    #[test]
    fn other_words_are_left_alone() {
        assert_eq!(
            normal("--timeout 30s /project P"),
            "--timeout 30s --project P"
        );
        assert_eq!(normal("run x.4dm /data y"), "run x.4dm /data y");
        assert_eq!(normal("/tmp/x.4dm a"), "/tmp/x.4dm a");
        assert_eq!(normal("run x.4dm -- /project y"), "run x.4dm -- /project y");
    }

    #[test]
    fn words_become_json() {
        let json = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            words_as_json(&words)
        };
        assert_eq!(
            json("--verbose --tag a --tag b x"),
            r#"{"verbose":true,"tag":["a","b"],"_":["x"]}"#
        );
        assert_eq!(
            json("-n 5 --no-color --name=007 -- --x"),
            r#"{"n":5,"color":false,"name":"007","_":["--x"]}"#
        );
        assert_eq!(json("-ab -3"), r#"{"a":true,"b":true,"_":[-3]}"#);
        assert_eq!(words_as_json(&[]), r#"{"_":[]}"#);
    }
}
