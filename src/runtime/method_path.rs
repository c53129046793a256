//! The paths by which code names methods and classes (`[class]/Person`), and the files behind
//! them (commands/method-get-path, Project/architecture). Tables are known by their numbers only.

use std::path::{Path, PathBuf};

use super::project;

/// What a path designates.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MethodPath {
    Project(String),
    Database(String),
    Class(String),
    /// By the number of its table.
    Trigger(String),
    /// The form and the object; without an object the method of the form itself.
    ProjectForm(String, Option<String>),
    /// Table, form and object.
    TableForm(String, String, Option<String>),
    /// The name of a 4D.Method object.
    Volatile(String),
}

/// The object that stands for the method of a form itself.
const FORM_METHOD: &str = "{formMethod}";

/// Names of all database methods.
pub const DATABASE_METHODS: [&str; 18] = [
    "onStartup",
    "onExit",
    "onDrop",
    "onBackupStartup",
    "onBackupShutdown",
    "onWebConnection",
    "onWebAuthentication",
    "onWebSessionSuspend",
    "onServerStartup",
    "onServerShutdown",
    "onServerOpenConnection",
    "onServerCloseConnection",
    "onSystemEvent",
    "onSqlAuthentication",
    "onHostDatabaseEvent",
    "onRESTAuthentication",
    "onMobileAppAuthentication",
    "onMobileAppAction",
];

impl MethodPath {
    /// Reads a path; `None` if it is none.
    pub fn parse(text: &str) -> Option<MethodPath> {
        let Some((kind, rest)) = text.strip_prefix('[').and_then(|t| t.split_once("]/")) else {
            let is_name = !text.is_empty() && !text.starts_with('[') && !text.contains('/');
            return is_name.then(|| MethodPath::Project(text.to_owned()));
        };
        if rest.is_empty() || rest.split('/').any(|part| part == "..") {
            return None;
        }
        let name = rest.to_owned();
        let object = |object: Option<&str>| {
            object
                .filter(|object| !object.eq_ignore_ascii_case(FORM_METHOD))
                .map(decoded)
        };
        let mut parts = rest.splitn(3, '/');
        Some(match kind.to_ascii_lowercase().as_str() {
            "class" => MethodPath::Class(name),
            "databasemethod" => {
                let known = DATABASE_METHODS.iter();
                let known = known.copied().find(|m| m.eq_ignore_ascii_case(&name));
                MethodPath::Database(known?.to_owned())
            }
            "trigger" => MethodPath::Trigger(table_number(&name)),
            "volatile" => MethodPath::Volatile(name),
            "projectform" => {
                let (form, rest) = rest.split_once('/').unwrap_or((rest, FORM_METHOD));
                MethodPath::ProjectForm(form.to_owned(), object(Some(rest)))
            }
            "tableform" => MethodPath::TableForm(
                table_number(parts.next()?),
                parts.next()?.to_owned(),
                object(parts.next()),
            ),
            _ => return None,
        })
    }

    /// The path as commands give it.
    pub fn text(&self) -> String {
        let form = |object: &Option<String>| match object {
            Some(object) => encoded(object),
            None => FORM_METHOD.to_owned(),
        };
        match self {
            MethodPath::Project(name) => name.clone(),
            MethodPath::Database(name) => format!("[databaseMethod]/{name}"),
            MethodPath::Class(name) => format!("[class]/{name}"),
            MethodPath::Trigger(table) => format!("[trigger]/table_{table}"),
            MethodPath::Volatile(name) => format!("[volatile]/{name}"),
            MethodPath::ProjectForm(name, object) => {
                format!("[projectForm]/{name}/{}", form(object))
            }
            MethodPath::TableForm(table, name, object) => {
                format!("[tableForm]/table_{table}/{name}/{}", form(object))
            }
        }
    }

    /// Its number among the `Path …` constants.
    pub fn kind(&self) -> i32 {
        match self {
            MethodPath::Project(_) => 1,
            MethodPath::Database(_) => 2,
            MethodPath::ProjectForm(..) => 4,
            MethodPath::Trigger(_) => 8,
            MethodPath::TableForm(..) => 16,
            MethodPath::Class(_) => 32,
            MethodPath::Volatile(_) => 128,
        }
    }

    /// The file, in a folder `Sources`; a name in other capitals finds it too.
    pub fn file(&self, sources: &Path) -> Option<PathBuf> {
        let parts: Vec<String> = match self {
            MethodPath::Project(name) => vec!["Methods".into(), name.clone()],
            MethodPath::Database(name) => vec!["DatabaseMethods".into(), name.clone()],
            MethodPath::Class(name) => vec!["Classes".into(), name.clone()],
            MethodPath::Trigger(table) => vec!["Triggers".into(), format!("table_{table}")],
            MethodPath::ProjectForm(form, None) => {
                vec!["Forms".into(), form.clone(), "method".into()]
            }
            MethodPath::ProjectForm(form, Some(object)) => vec![
                "Forms".into(),
                form.clone(),
                "ObjectMethods".into(),
                object.clone(),
            ],
            MethodPath::TableForm(table, form, object) => {
                let base = sources.join("TableForms").join(table).join(form);
                return Some(match object {
                    Some(object) => base.join("ObjectMethods").join(format!("{object}.4dm")),
                    None => base.join("method.4dm"),
                });
            }
            MethodPath::Volatile(_) => return None,
        };
        let (name, folders) = parts.split_last()?;
        let mut folder = sources.to_path_buf();
        folder.extend(folders);
        let exact = folder.join(format!("{name}.4dm"));
        if exact.is_file() {
            return Some(exact);
        }
        let same = |path: &PathBuf| {
            path.file_stem()
                .is_some_and(|stem| stem.to_string_lossy().to_lowercase() == name.to_lowercase())
        };
        let found = project::method_files(&folder).into_iter().find(same);
        Some(found.unwrap_or(exact))
    }

    /// The file of its documentation, in the folder of a project.
    pub fn documentation(&self, package: &Path) -> Option<PathBuf> {
        let folder = package.join("Documentation");
        Some(match self {
            MethodPath::Project(name) => folder.join("Methods").join(format!("{name}.md")),
            MethodPath::Database(name) => folder.join("DatabaseMethods").join(format!("{name}.md")),
            MethodPath::Class(name) => folder.join("Classes").join(format!("{name}.md")),
            MethodPath::Trigger(table) => folder.join("Triggers").join(format!("table_{table}.md")),
            MethodPath::ProjectForm(name, _) => folder.join("Forms").join(format!("{name}.md")),
            MethodPath::TableForm(table, name, _) => folder
                .join("TableForms")
                .join(table)
                .join(format!("{name}.md")),
            MethodPath::Volatile(_) => return None,
        })
    }
}

/// All methods and classes in a folder `Sources`, kind by kind in the order of the constants'
/// values, each by name.
pub fn all(sources: &Path) -> Vec<MethodPath> {
    let names = |folder: PathBuf| {
        let files = project::method_files(&folder);
        files.into_iter().map(|file| stem(&file))
    };
    let mut list: Vec<MethodPath> = names(sources.join("Methods"))
        .map(MethodPath::Project)
        .collect();
    list.extend(names(sources.join("DatabaseMethods")).map(MethodPath::Database));
    list.extend(of_forms(sources));
    list.extend(names(sources.join("Classes")).map(MethodPath::Class));
    list
}

/// The methods of forms and their objects, and triggers, likewise.
pub(super) fn of_forms(sources: &Path) -> Vec<MethodPath> {
    let mut list = Vec::new();
    for form in folders(&sources.join("Forms")) {
        let name = stem(&form);
        for object in methods_of_form(&form) {
            list.push(MethodPath::ProjectForm(name.clone(), object));
        }
    }
    let triggers = project::method_files(&sources.join("Triggers"));
    let tables = triggers.iter().map(|file| table_number(&stem(file)));
    list.extend(tables.map(MethodPath::Trigger));
    for table in folders(&sources.join("TableForms")) {
        for form in folders(&table) {
            for object in methods_of_form(&form) {
                list.push(MethodPath::TableForm(stem(&table), stem(&form), object));
            }
        }
    }
    list
}

/// The method of a form itself and those of its objects.
fn methods_of_form(form: &Path) -> Vec<Option<String>> {
    let own = form.join("method.4dm").is_file().then_some(None);
    let objects = project::method_files(&form.join("ObjectMethods"));
    own.into_iter()
        .chain(objects.into_iter().map(|file| Some(stem(&file))))
        .collect()
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

fn table_number(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    lower.strip_prefix("table_").unwrap_or(name).to_owned()
}

/// Characters that a path cannot hold are written with their codes.
fn encoded(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for c in name.chars() {
        if matches!(
            c,
            '/' | '\\' | '%' | '"' | '*' | ':' | '<' | '>' | '?' | '|'
        ) {
            text.push_str(&format!("%{:02X}", u32::from(c)));
        } else {
            text.push(c);
        }
    }
    text
}

fn decoded(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        name.push_str(before);
        let code = after.get(..2).and_then(|h| u8::from_str_radix(h, 16).ok());
        match code {
            Some(code) => {
                name.push(char::from(code));
                rest = after.get(2..).unwrap_or("");
            }
            None => {
                name.push('%');
                rest = after;
            }
        }
    }
    name.push_str(rest);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_and_written() {
        for path in [
            "MyMethod",
            "[class]/Person",
            "[databaseMethod]/onStartup",
            "[trigger]/table_2",
            "[projectForm]/myForm/{formMethod}",
            "[projectForm]/myForm/button1",
            "[tableForm]/table_1/Form1/{formMethod}",
            "[tableForm]/table_1/Form1/button1",
            "[volatile]/m",
        ] {
            let parsed = MethodPath::parse(path).expect(path);
            assert_eq!(parsed.text(), path);
        }
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for path in [
            "",
            "[class]/",
            "[nothing]/x",
            "[class]/../../secret",
            "a/b",
            "[databaseMethod]/onNothing",
            "[tableForm]/table_1",
        ] {
            assert_eq!(MethodPath::parse(path), None, "{path}");
        }
    }
}
