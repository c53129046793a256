//! A project on disk: where its files lie, which components it uses, and what its settings say
//! that matters to code (Project/architecture, Project/components).
//!
//! It reads texts; what they mean is for `program.rs`. A compiled component has no texts, and is
//! reported as missing.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use super::program::{LoadError, UnitText};
use super::xliff::{self, ConstantValue};
use crate::source::{self, Source};

/// The texts of a project and of its components, the project first.
pub fn load(path: &Path) -> Result<Vec<UnitText>, LoadError> {
    let sources = project_sources(path).ok_or_else(|| LoadError {
        path: path.to_path_buf(),
        message: "this is no 4D project: it has no folder `Sources` or `Methods`".into(),
    })?;
    let name = project_name(path, &sources);
    let mut units = vec![read_unit(name, &sources)?];
    for component in components(&sources).found {
        units.push(read_unit(component.name, &component.sources)?);
    }
    Ok(units)
}

fn read_unit(name: String, sources: &Path) -> Result<UnitText, LoadError> {
    let read_all = |folder: &str| -> Result<Vec<Source>, LoadError> {
        let files = method_files(&sources.join(folder));
        files.iter().map(|file| read(file)).collect()
    };
    Ok(UnitText {
        name,
        namespace: namespace(sources),
        methods: read_all("Methods")?,
        database_methods: read_all("DatabaseMethods")?,
        classes: read_all("Classes")?,
        sources: Some(sources.to_path_buf()),
        constants: constants(sources),
    })
}

/// The constants that the XLIFF files of the Resources folder declare, in the order of the files.
fn constants(sources: &Path) -> Vec<(String, ConstantValue)> {
    let Some(package) = package_folder(sources) else {
        return Vec::new();
    };
    let files = files_with(&package.join("Resources"), "xlf");
    files
        .iter()
        .filter_map(|file| std::fs::read(file).ok())
        .flat_map(|bytes| xliff::constants(&String::from_utf8_lossy(&bytes)))
        .collect()
}

pub(super) fn read(path: &Path) -> Result<Source, LoadError> {
    source::read(path)
        .map(|source| source.with_path(path))
        .map_err(|problem| LoadError {
            path: path.to_path_buf(),
            message: problem.to_string(),
        })
}

/// The folder `Sources` of the project that a path belongs to: its `.4DProject` file, its folder,
/// a `.4DLink` file that leads to it, or anything inside.
pub fn project_sources(path: &Path) -> Option<PathBuf> {
    if has_extension(path, "4DLink") {
        return sources_folder(&linked_project(path)?);
    }
    if let Some(found) = sources_folder(path) {
        return Some(found);
    }
    let full = std::path::absolute(path).ok()?;
    full.ancestors()
        .skip(1)
        .map(|ancestor| ancestor.join("Project").join("Sources"))
        .find(|folder| is_sources(folder))
}

/// The folder that holds `Methods`, from the file or a folder of a project.
pub fn sources_folder(path: &Path) -> Option<PathBuf> {
    let start = if path.is_file() { path.parent()? } else { path };
    [
        start.join("Sources"),
        start.join("Project").join("Sources"),
        start.to_path_buf(),
    ]
    .into_iter()
    .find(|folder| is_sources(folder))
}

fn is_sources(folder: &Path) -> bool {
    ["Methods", "Classes", "DatabaseMethods"]
        .iter()
        .any(|name| folder.join(name).is_dir())
}

/// The project file that a `.4DLink` file names (Project opening shortcuts).
fn linked_project(path: &Path) -> Option<PathBuf> {
    let text = std::fs::read_to_string(path).ok()?;
    let xml = roxmltree::Document::parse(&text).ok()?;
    let target = xml.root_element().attribute("structure_file")?;
    let target = target.strip_prefix("file://").unwrap_or(target);
    Some(path.parent()?.join(target))
}

/// The name of a project: of its `.4DProject` file, or of its folder.
fn project_name(path: &Path, sources: &Path) -> String {
    if has_extension(path, "4DProject") {
        return stem(path);
    }
    let file = sources.parent().and_then(project_file_in);
    if let Some(file) = file {
        return stem(&file);
    }
    let full = std::path::absolute(sources).unwrap_or_else(|_| sources.to_path_buf());
    full.ancestors()
        .filter_map(Path::file_name)
        .map(|name| name.to_string_lossy().into_owned())
        .find(|name| name != "Sources" && name != "Project")
        .unwrap_or_default()
}

/// The `.4DProject` file beside a folder of sources; the folder if there is no such file.
pub fn project_file(sources: &Path) -> PathBuf {
    let folders = [sources.parent(), Some(sources)];
    let found = folders.into_iter().flatten().find_map(project_file_in);
    found.unwrap_or_else(|| sources.to_path_buf())
}

fn project_file_in(folder: &Path) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| has_extension(path, "4DProject"))
        .collect();
    files.sort();
    files.into_iter().next()
}

/// The package folder of a project: what holds `Project`, `Resources` and `Data`. A folder that
/// holds `Methods` itself is its own.
pub fn package_folder(sources: &Path) -> Option<&Path> {
    let project = sources.parent()?;
    if sources.ends_with("Project/Sources") {
        project.parent()
    } else if sources.ends_with("Sources") {
        Some(project)
    } else {
        Some(sources)
    }
}

/// The components of a project.
#[derive(Default)]
pub struct Components {
    pub found: Vec<Component>,
    /// Names that are declared, but whose code was not found.
    pub missing: Vec<String>,
}

pub struct Component {
    pub name: String,
    pub sources: PathBuf,
}

/// The components that a project uses, and those that they use: first what lies in the folder
/// `Components`, then what `dependencies.json` names (Project/components, "Priority").
pub fn components(sources: &Path) -> Components {
    let mut list = Components::default();
    let mut seen = HashSet::new();
    let mut waiting = std::collections::VecDeque::from([sources.to_path_buf()]);
    while let Some(sources) = waiting.pop_front() {
        for (name, found) in direct_components(&sources) {
            if !seen.insert(name.to_lowercase()) {
                continue;
            }
            match found {
                Some(sources) => {
                    waiting.push_back(sources.clone());
                    list.found.push(Component { name, sources });
                }
                None => list.missing.push(name),
            }
        }
    }
    list
}

fn direct_components(sources: &Path) -> Vec<(String, Option<PathBuf>)> {
    let Some(package) = package_folder(sources) else {
        return Vec::new();
    };
    let mut list = Vec::new();
    let mut folders: Vec<PathBuf> = std::fs::read_dir(package.join("Components"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    for folder in folders {
        list.push((component_name(&folder), sources_folder(&folder)));
    }
    let declared = json(&sources.join("dependencies.json"));
    let Some(declared) = declared.get("dependencies").and_then(Json::as_object) else {
        return list;
    };
    let environment = environment_paths(package);
    for name in declared.keys() {
        let paths = match environment.get(name) {
            Some(path) => vec![path.clone()],
            None => siblings(package, name),
        };
        let found = paths.iter().find_map(|path| sources_folder(path));
        list.push((name.clone(), found));
    }
    list
}

fn component_name(folder: &Path) -> String {
    if has_extension(folder, "4dbase") {
        stem(folder)
    } else {
        let name = folder.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

/// Where a local component lies by default: next to the folder of the project.
fn siblings(package: &Path, name: &str) -> Vec<PathBuf> {
    let full = std::path::absolute(package).unwrap_or_else(|_| package.to_path_buf());
    full.parent().map_or_else(Vec::new, |parent| {
        vec![parent.join(name), parent.join(format!("{name}.4dbase"))]
    })
}

/// The paths of `environment4d.json`, which lies in the folder of the project or above it.
fn environment_paths(package: &Path) -> std::collections::HashMap<String, PathBuf> {
    let full = std::path::absolute(package).unwrap_or_else(|_| package.to_path_buf());
    let file = full
        .ancestors()
        .map(|folder| folder.join("environment4d.json"))
        .find(|file| file.is_file());
    let Some(file) = file else {
        return Default::default();
    };
    let content = json(&file);
    let paths = content.get("dependencies").and_then(Json::as_object);
    let base = file.parent().unwrap_or(&full);
    paths
        .into_iter()
        .flatten()
        .filter_map(|(name, path)| {
            let path = path.as_str()?;
            let path = path.strip_prefix("file://").unwrap_or(path);
            Some((name.clone(), base.join(path)))
        })
        .collect()
}

/// The namespace of a component's classes, from its settings (settings/general).
fn namespace(sources: &Path) -> Option<String> {
    setting(sources, "component_classStore_name").filter(|name| !name.is_empty())
}

/// May `On Host Database Event` of components run (settings/security)? By default it may not.
pub(super) fn allows_host_events(sources: &Path) -> bool {
    setting(sources, "execute_host_database_event").as_deref() == Some("true")
}

/// An attribute of the settings of a project, whatever element has it.
fn setting(sources: &Path, attribute: &str) -> Option<String> {
    let text = std::fs::read_to_string(sources.join("settings.4DSettings")).ok()?;
    let text = text.trim_start_matches('\u{feff}');
    let xml = roxmltree::Document::parse(text).ok()?;
    xml.descendants()
        .find_map(|node| node.attribute(attribute))
        .map(str::to_owned)
}

/// A JSON file; null if there is none, or no JSON in it.
pub fn json(file: &Path) -> Json {
    std::fs::read_to_string(file)
        .ok()
        .and_then(|text| serde_json::from_str(text.trim_start_matches('\u{feff}')).ok())
        .unwrap_or_default()
}

/// The method files of a folder, by name.
pub fn method_files(folder: &Path) -> Vec<PathBuf> {
    files_with(folder, "4dm")
}

/// The files of a folder with this extension, in the order of their names.
fn files_with(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| has_extension(path, extension))
        .collect();
    files.sort();
    files
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case(extension))
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::package_folder;

    #[test]
    fn the_package_of_a_plain_folder_is_the_folder() {
        let package = |sources| package_folder(Path::new(sources));
        assert_eq!(package("/a/Project/Sources"), Some(Path::new("/a")));
        assert_eq!(package("/a/Sources"), Some(Path::new("/a")));
        assert_eq!(package("/a/tool"), Some(Path::new("/a/tool")));
    }
}
