//! Where the folders are that 4D names: those of the program (Concepts/paths) and those of the
//! user and the system (commands/folder, commands/get-4d-folder).
//!
//! All of them hang on the package, the folder of the project; for a single method it is the
//! folder of its file, without a file the current one.

use std::path::{Path, PathBuf};

use super::pathname::{Filesystem, Pathname};
use super::program::Program;

/// The folders of a program.
#[derive(Clone, Debug)]
pub struct Places {
    package: PathBuf,
    project: PathBuf,
    sources: PathBuf,
}

/// The folders that `Folder` and `Get 4D folder` know by numbers.
pub mod folder {
    pub const USER_PREFERENCES: i32 = 0;
    pub const LICENSES: i32 = 1;
    pub const REMOTE_DATABASE: i32 = 3;
    pub const DATABASE: i32 = 4;
    pub const DATABASE_POSIX: i32 = 5;
    pub const RESOURCES: i32 = 6;
    pub const LOGS: i32 = 7;
    pub const WEB_ROOT: i32 = 8;
    pub const DATA: i32 = 9;
    pub const MOBILE_APPS: i32 = 10;
    pub const EDITOR_THEMES: i32 = 12;
    pub const SYSTEM: i32 = 100;
    pub const DESKTOP: i32 = 115;
    pub const APPLICATIONS: i32 = 116;
    pub const DOCUMENTS: i32 = 117;
    pub const HOME: i32 = 118;
}

impl Places {
    /// The folders of a program.
    pub fn of(program: &Program) -> Places {
        match &program.folder {
            Some(sources) => Places::of_sources(&absolute(sources)),
            None => {
                let file = program
                    .methods
                    .first()
                    .and_then(|m| m.source.path.as_deref());
                let folder = file.and_then(Path::parent).unwrap_or(Path::new(""));
                Places::of_folder(&absolute(folder))
            }
        }
    }

    /// The folders around a folder of sources: `Package/Project/Sources`, or less of it.
    fn of_sources(sources: &Path) -> Places {
        let is = |path: &Path, name: &str| path.file_name().is_some_and(|n| n == name);
        let project = match sources.parent() {
            Some(parent) if is(sources, "Sources") => parent,
            _ => sources,
        };
        let package = match project.parent() {
            Some(parent) if is(project, "Project") => parent,
            _ => project,
        };
        Places {
            package: package.to_path_buf(),
            project: project.to_path_buf(),
            sources: sources.to_path_buf(),
        }
    }

    /// One folder for all three.
    fn of_folder(folder: &Path) -> Places {
        Places {
            package: folder.to_path_buf(),
            project: folder.to_path_buf(),
            sources: folder.to_path_buf(),
        }
    }

    /// The folder of the project.
    pub fn package(&self) -> &Path {
        &self.package
    }

    /// Where a filesystem lies.
    ///
    /// U: `data_folder`: there is no data file; its folder is where a new project has it, `Data`
    /// in the package.
    pub fn filesystem(&self, filesystem: Filesystem) -> PathBuf {
        match filesystem {
            Filesystem::Package => self.package.clone(),
            Filesystem::Project => self.project.clone(),
            Filesystem::Sources => self.sources.clone(),
            Filesystem::Resources => self.package.join("Resources"),
            Filesystem::Data => self.package.join("Data"),
            Filesystem::Logs => self.package.join("Data").join("Logs"),
        }
    }

    /// Where a file or folder is on the disk.
    pub fn locate(&self, path: &Pathname) -> PathBuf {
        match path.filesystem {
            Some(filesystem) => path.under(&self.filesystem(filesystem)),
            None if cfg!(windows) => {
                // a drive is no folder without its backslash
                let text = path.posix(false);
                PathBuf::from(if text.ends_with(':') {
                    text + "/"
                } else {
                    text
                })
            }
            None => path.under(Path::new("/")),
        }
    }

    /// Where a document is whose name or pathname a command was given, in the syntax of the
    /// platform: a relative one counts from the package.
    pub fn document(&self, name: &str) -> PathBuf {
        self.package.join(name)
    }

    /// A folder by its number; `None` if there is none.
    pub fn folder(&self, number: i32) -> Option<Pathname> {
        let filesystem = match number {
            folder::DATABASE => Filesystem::Package,
            folder::DATA => Filesystem::Data,
            folder::RESOURCES => Filesystem::Resources,
            folder::LOGS => Filesystem::Logs,
            folder::WEB_ROOT => {
                return Some(Pathname::of_filesystem(Filesystem::Package).child("WebFolder"));
            }
            folder::MOBILE_APPS => {
                return Some(Pathname::of_filesystem(Filesystem::Data).child("MobileApps"));
            }
            other => return outside(other).map(|path| Pathname::from_system(&path)),
        };
        Some(Pathname::of_filesystem(filesystem))
    }
}

/// Folders of the user and of the system.
///
/// U: `outside`: the preferences are in the folder of settings of the user, as programs of the
/// platform have them; the folder of a remote database is none.
fn outside(number: i32) -> Option<PathBuf> {
    let home = std::env::home_dir().unwrap_or_else(|| PathBuf::from("/"));
    let settings = || {
        let folder = match std::env::var_os("XDG_CONFIG_HOME") {
            Some(folder) if Path::new(&folder).is_absolute() => PathBuf::from(folder),
            _ if cfg!(windows) => home.join("AppData").join("Roaming"),
            _ if cfg!(target_os = "macos") => home.join("Library").join("Application Support"),
            _ => home.join(".config"),
        };
        folder.join("fourd")
    };
    Some(match number {
        folder::USER_PREFERENCES => settings(),
        folder::LICENSES => settings().join("Licenses"),
        folder::EDITOR_THEMES => settings().join("4D Editor Themes"),
        folder::SYSTEM => system_folder(),
        folder::DESKTOP => desktop_folder(&home),
        folder::DOCUMENTS => home.join("Documents"),
        folder::HOME => home,
        folder::APPLICATIONS => PathBuf::from(if cfg!(windows) {
            "C:\\Program Files"
        } else if cfg!(target_os = "macos") {
            "/Applications"
        } else {
            "/usr/share/applications"
        }),
        _ => return None,
    })
}

/// The folder whose content the desktop shows.
///
/// U: `desktop_folder`: on Linux it is the one that `user-dirs.dirs` names, or the one of the usual
/// name; where neither exists (most servers) it is the home folder, as desktops do, so that a
/// program which puts a file there does not fail.
fn desktop_folder(home: &Path) -> PathBuf {
    let usual = home.join("Desktop");
    if cfg!(windows) || cfg!(target_os = "macos") {
        return usual;
    }
    let settings = match std::env::var_os("XDG_CONFIG_HOME") {
        Some(folder) if Path::new(&folder).is_absolute() => PathBuf::from(folder),
        _ => home.join(".config"),
    };
    let text = std::fs::read_to_string(settings.join("user-dirs.dirs")).unwrap_or_default();
    let named = named_user_folder(&text, home, "DESKTOP").filter(|folder| folder.is_dir());
    match named {
        Some(folder) => folder,
        None if usual.is_dir() || !home.is_dir() => usual,
        None => home.to_path_buf(),
    }
}

/// What a line `XDG_KEY_DIR="$HOME/Folder"` of `user-dirs.dirs` says.
fn named_user_folder(text: &str, home: &Path, key: &str) -> Option<PathBuf> {
    let start = format!("XDG_{key}_DIR=");
    let value = text
        .lines()
        .rev()
        .find_map(|line| line.trim().strip_prefix(start.as_str()))?
        .trim()
        .trim_matches('"');
    match value.strip_prefix("$HOME") {
        Some(rest) => Some(home.join(rest.trim_start_matches('/'))),
        None => value.starts_with('/').then(|| PathBuf::from(value)),
    }
}

/// The folder of the system itself.
pub fn system_folder() -> PathBuf {
    PathBuf::from(if cfg!(windows) {
        "C:\\Windows"
    } else if cfg!(target_os = "macos") {
        "/System"
    } else {
        "/usr"
    })
}

/// The folder for temporary files.
pub fn temporary_folder() -> PathBuf {
    absolute(&std::env::temp_dir())
}

/// An absolute form of a path, without looking at the disk more than for the current folder.
fn absolute(path: &Path) -> PathBuf {
    let path = if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    };
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    // `.` and `..` would stand in the pathnames that programs see
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folders_of_the_user() {
        let text = "# written by a tool\nXDG_DESKTOP_DIR=\"$HOME/Bureau\"\nXDG_MUSIC_DIR=\"/music\"\nXDG_BAD_DIR=\"x\"\n";
        let named = |key| named_user_folder(text, Path::new("/home/x"), key);
        assert_eq!(named("DESKTOP"), Some(PathBuf::from("/home/x/Bureau")));
        assert_eq!(named("MUSIC"), Some(PathBuf::from("/music")));
        assert_eq!(named("BAD"), None);
        assert_eq!(named("DOCUMENTS"), None);
        // an account without a home has the usual name all the same
        let nowhere = Path::new("/there is no such home");
        assert_eq!(desktop_folder(nowhere), nowhere.join("Desktop"));
    }

    #[test]
    fn the_folders_of_a_project() {
        let places = Places::of_sources(Path::new("/w/Students/Project/Sources"));
        let at = |f| places.filesystem(f);
        assert_eq!(at(Filesystem::Package), Path::new("/w/Students"));
        assert_eq!(at(Filesystem::Project), Path::new("/w/Students/Project"));
        assert_eq!(
            at(Filesystem::Resources),
            Path::new("/w/Students/Resources")
        );
        assert_eq!(at(Filesystem::Logs), Path::new("/w/Students/Data/Logs"));
        let plain = Places::of_sources(Path::new("/w/code"));
        assert_eq!(plain.package(), Path::new("/w/code"));
    }

    #[test]
    fn a_folder_by_its_number_and_a_path_on_the_disk() {
        let places = Places::of_folder(Path::new("/w"));
        let posix = |n| places.folder(n).map(|p| p.posix(true));
        assert_eq!(posix(folder::DATABASE).as_deref(), Some("/PACKAGE/"));
        assert_eq!(
            posix(folder::WEB_ROOT).as_deref(),
            Some("/PACKAGE/WebFolder/")
        );
        assert_eq!(posix(77), None);
        let file = Pathname::from_posix("/DATA/a/b.txt").expect("a pathname");
        assert_eq!(places.locate(&file), Path::new("/w/Data/a/b.txt"));
        assert_eq!(places.document("x/y"), Path::new("/w/x/y"));
        assert_eq!(places.document("/x/y"), Path::new("/x/y"));
    }
}
