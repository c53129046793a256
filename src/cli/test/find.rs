//! Which tests there are: method files by themselves, methods `test_…` of projects, and functions
//! `test_…` of classes whose names end in `Test`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic;
use crate::runtime::program::{ClassFile, HOST, MethodKind, Program, sources_folder};
use crate::runtime::project;
use crate::source::Source;
use crate::syntax::ast::FunctionKind;

/// A test.
pub struct Test {
    /// The file it stands in.
    pub path: PathBuf,
    /// The name of the file, or `Class.function`.
    pub name: String,
    /// From lines `// #tags: a, b` above it or first in it; `unit` if there are none.
    pub tags: Vec<String>,
    pub(super) code: Code,
}

/// What a test runs.
pub(super) enum Code {
    /// A method file by itself, loaded when it runs.
    File,
    Method {
        program: Arc<Program>,
        number: u32,
    },
    Function {
        program: Arc<Program>,
        class: String,
        function: String,
        /// It runs in a transaction, unless a line `// #transaction: false` stands above it.
        transaction: bool,
    },
    /// Nothing: the code has errors.
    Broken(String),
}

/// Which of all tests are wanted.
#[derive(Default, Clone)]
pub struct Selection {
    /// A text in the path or name, or with `*` a pattern of the name.
    pub filter: Option<String>,
    /// Any of these tags, and none of those after a `!`.
    pub tags: Vec<String>,
}

impl Selection {
    fn wants(&self, test: &Test) -> bool {
        let named = self.filter.as_deref().is_none_or(|filter| {
            if filter.contains(['*', '@']) {
                let function = test.name.rsplit('.').next().unwrap_or(&test.name);
                matches(&test.name, filter) || matches(function, filter)
            } else {
                test.path.to_string_lossy().contains(filter) || test.name.contains(filter)
            }
        });
        let has = |tag: &str| test.tags.iter().any(|own| own.eq_ignore_ascii_case(tag));
        let (not_wanted, wanted): (Vec<&str>, Vec<&str>) = self
            .tags
            .iter()
            .map(|tag| tag.trim())
            .partition(|tag| tag.starts_with('!'));
        named
            && (wanted.is_empty() || wanted.iter().any(|tag| has(tag)))
            && !not_wanted
                .iter()
                .any(|tag| has(tag.trim_start_matches('!')))
    }
}

/// Does a name fit a pattern in which `*` and `@` stand for anything? Capitals do not count.
fn matches(name: &str, pattern: &str) -> bool {
    let name = name.to_lowercase();
    let pattern = pattern.to_lowercase();
    let mut parts = pattern.split(['*', '@']);
    let first = parts.next().unwrap_or("");
    let Some(mut rest) = name.strip_prefix(first) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in middle {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// All wanted tests under the paths, in order.
pub fn find(paths: &[PathBuf], selection: &Selection) -> Vec<Test> {
    let mut found = Vec::new();
    for path in paths {
        collect(path, &mut found);
    }
    found.retain(|test| selection.wants(test));
    found
}

fn collect(path: &Path, found: &mut Vec<Test>) {
    if path.is_file() && !is_project_file(path) {
        found.push(Test {
            path: path.to_path_buf(),
            name: stem(path),
            tags: method_tags(&std::fs::read_to_string(path).unwrap_or_default()),
            code: Code::File,
        });
        return;
    }
    if sources_folder(path).is_some() {
        tests_of_project(path, found);
        return;
    }
    for entry in entries(path) {
        if entry.is_dir() || is_method_file(&entry) {
            collect(&entry, found);
        }
    }
}

fn tests_of_project(path: &Path, found: &mut Vec<Test>) {
    let program = match project::load(path) {
        Ok(mut units) => {
            units.push(super::classes::unit(&units));
            Arc::new(Program::from_units(units))
        }
        Err(error) => {
            found.push(broken(path, stem(path), error.message));
            return;
        }
    };
    for (number, method) in (0..).zip(&program.methods) {
        let is_test =
            method.unit == HOST && method.kind == MethodKind::Project && is_test_name(&method.name);
        if is_test {
            found.push(Test {
                path: path_of(&method.source),
                name: method.name.clone(),
                tags: method_tags(&method.source.text),
                code: Code::Method {
                    program: Arc::clone(&program),
                    number,
                },
            });
        }
    }
    let classes = program.classes.iter();
    for class in classes.filter(|class| class.unit == HOST && class.name.ends_with("Test")) {
        tests_of_class(&program, class, found);
    }
}

fn tests_of_class(program: &Arc<Program>, class: &ClassFile, found: &mut Vec<Test>) {
    let path = path_of(&class.source);
    let (resolved, diagnostics) = program.resolved_class(class);
    let errors: Vec<_> = diagnostics
        .iter()
        .filter(|d| d.prevents_running())
        .cloned()
        .collect();
    if !errors.is_empty() {
        let message = diagnostic::render_all(&errors, &class.source);
        found.push(broken(&path, class.name.clone(), message));
        return;
    }
    for function in &resolved.functions {
        if function.kind == FunctionKind::Plain && is_test_name(&function.name) {
            let line = class.source.position(function.span.start).line;
            found.push(Test {
                path: path.clone(),
                name: format!("{}.{}", class.name, function.name),
                tags: tags_at(&class.source, line),
                code: Code::Function {
                    program: Arc::clone(program),
                    class: class.name.clone(),
                    function: function.name.to_string(),
                    transaction: !comments_at(&class.source, line)
                        .any(|text| value_of(text, "transaction") == Some("false")),
                },
            });
        }
    }
}

fn broken(path: &Path, name: String, message: String) -> Test {
    Test {
        path: path.to_path_buf(),
        name,
        tags: Vec::new(),
        code: Code::Broken(message),
    }
}

fn is_test_name(name: &str) -> bool {
    name.to_lowercase().starts_with("test_")
}

/// The comments right above and right below the first line of a function, the nearest first.
fn comments_at(source: &Source, line: u32) -> impl Iterator<Item = &str> {
    let text = |line| source.line(line).trim();
    let is_comment = |text: &&str| text.starts_with("//");
    let above = (1..line).rev().map(text).take_while(is_comment);
    let last = source.position(source.text.len() as u32).line;
    let below = (line + 1..=last).map(text).take_while(is_comment);
    above.chain(below)
}

/// The tags of the function whose first line this is.
fn tags_at(source: &Source, line: u32) -> Vec<String> {
    or_unit(comments_at(source, line).flat_map(tags_in).collect())
}

/// The tags in the comments at the start of a method.
fn method_tags(text: &str) -> Vec<String> {
    let comments = text
        .split(['\r', '\n'])
        .map(str::trim)
        .take_while(|line| line.is_empty() || line.starts_with("//"));
    or_unit(comments.flat_map(tags_in).collect())
}

fn or_unit(tags: Vec<String>) -> Vec<String> {
    if tags.is_empty() {
        vec!["unit".to_owned()]
    } else {
        tags
    }
}

fn tags_in(comment: &str) -> Vec<String> {
    value_of(comment, "tags")
        .into_iter()
        .flat_map(|list| list.split(','))
        .map(|tag| tag.trim().to_owned())
        .filter(|tag| !tag.is_empty())
        .collect()
}

/// What stands after `// #name:`.
fn value_of<'c>(comment: &'c str, name: &str) -> Option<&'c str> {
    let text = comment.trim_start_matches('/').trim_start();
    let rest = text.strip_prefix('#')?.strip_prefix(name)?;
    Some(rest.trim_start().strip_prefix(':')?.trim())
}

fn path_of(source: &Source) -> PathBuf {
    source
        .path
        .clone()
        .unwrap_or_else(|| PathBuf::from(&source.name))
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut entries: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    entries.sort();
    entries
}

fn is_method_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("4dm"))
}

fn is_project_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("4DProject"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (name, pattern, fits) in [
            ("MathTest.test_sum", "mathtest.*", true),
            ("MathTest.test_sum", "*sum", true),
            ("MathTest.test_sum", "*test*sum", true),
            ("MathTest.test_sum", "test_@", false),
            ("test_sum", "test_@", true),
            ("test_sum", "test_sum*", true),
            ("test_sum", "*x*", false),
        ] {
            assert_eq!(matches(name, pattern), fits, "{name} {pattern}");
        }
    }

    #[test]
    fn tags_stand_in_comments() {
        assert_eq!(
            method_tags("//%attributes = {}\n// #tags: slow, db\n\nx"),
            ["slow", "db"]
        );
        assert_eq!(method_tags("x:=1  // #tags: no"), ["unit"]);
        let source = Source::new("c", "// #tags: a\n\n// #tags: b\n// more\nFunction test_x");
        assert_eq!(tags_at(&source, 5), ["b"]);
        let source = Source::new("c", "Function test_x\n\t// #tags: a\n\tx\n\t// #tags: b");
        assert_eq!(tags_at(&source, 1), ["a"]);
    }
}
