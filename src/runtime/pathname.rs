//! Pathnames of files and folders as texts (Concepts/paths): in the POSIX syntax, with or without
//! one of the filesystems of 4D in front, and in the syntax of the platform.
//!
//! Nothing here looks at the disk. Where a filesystem lies is known to `places.rs`.

use std::path::{Path, PathBuf};

use crate::value::Error;

#[cfg(test)]
mod tests;

/// The numbers of the errors that the documentation names for files (OS File Manager).
pub mod code {
    /// A name that no file can have.
    pub const BAD_NAME: i32 = -37;
}

/// A place that code names without knowing where it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Filesystem {
    Data,
    Logs,
    Package,
    Project,
    Resources,
    Sources,
}

impl Filesystem {
    pub const ALL: [Filesystem; 6] = [
        Filesystem::Data,
        Filesystem::Logs,
        Filesystem::Package,
        Filesystem::Project,
        Filesystem::Resources,
        Filesystem::Sources,
    ];

    /// The first part of its pathnames. Capitals count.
    pub fn name(self) -> &'static str {
        match self {
            Filesystem::Data => "DATA",
            Filesystem::Logs => "LOGS",
            Filesystem::Package => "PACKAGE",
            Filesystem::Project => "PROJECT",
            Filesystem::Resources => "RESOURCES",
            Filesystem::Sources => "SOURCES",
        }
    }
}

/// An absolute pathname without `.` and `..`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pathname {
    pub filesystem: Option<Filesystem>,
    parts: Vec<String>,
}

/// What separates the folders of a pathname in the syntax of the platform.
///
/// U: `platform_separator`: a backslash on Windows, a slash everywhere else. On macOS the
/// documentation has colons, which no other program of that system has shown since long.
pub fn platform_separator() -> char {
    if cfg!(windows) { '\\' } else { '/' }
}

impl Pathname {
    /// Reads an absolute pathname in POSIX syntax.
    pub fn from_posix(text: &str) -> Result<Pathname, Error> {
        let Some(rest) = text.strip_prefix('/') else {
            if cfg!(windows) && text.as_bytes().get(1) == Some(&b':') {
                return root(None).below(text).ok_or_else(|| invalid(text));
            }
            return Err(not_absolute(text));
        };
        let first = rest.split('/').next().unwrap_or("");
        let known = Filesystem::ALL.into_iter().find(|f| f.name() == first);
        let below = match known {
            Some(_) => rest.get(first.len()..).unwrap_or(""),
            None => rest,
        };
        root(known).below(below).ok_or_else(|| invalid(text))
    }

    /// Reads an absolute pathname in the syntax of the platform. It has no filesystems.
    pub fn from_platform(text: &str) -> Result<Pathname, Error> {
        if !Path::new(text).is_absolute() {
            return Err(not_absolute(text));
        }
        let text = posix_of_platform(text);
        root(None).below(&text).ok_or_else(|| invalid(&text))
    }

    /// The pathname of a file or folder of the system.
    pub fn from_system(path: &Path) -> Pathname {
        let text = posix_of_platform(&path.to_string_lossy());
        let parts = text.split('/').filter(|part| !part.is_empty());
        Pathname {
            filesystem: None,
            parts: parts.map(str::to_owned).collect(),
        }
    }

    /// The top folder of a filesystem.
    pub fn of_filesystem(filesystem: Filesystem) -> Pathname {
        root(Some(filesystem))
    }

    /// A relative pathname seen from this folder; `None` if it leads above the top, or is no
    /// pathname.
    pub fn below(&self, relative: &str) -> Option<Pathname> {
        if relative.contains('\0') {
            return None;
        }
        let mut path = self.clone();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    path.parts.pop()?;
                }
                name => path.parts.push(name.to_owned()),
            }
        }
        Some(path)
    }

    /// What stands beside it or in it under this name.
    pub fn child(&self, name: &str) -> Pathname {
        let mut path = self.clone();
        path.parts.push(name.to_owned());
        path
    }

    /// The folder it is in; `None` for a top folder.
    pub fn parent(&self) -> Option<Pathname> {
        let mut path = self.clone();
        path.parts.pop()?;
        Some(path)
    }

    /// The parts behind the filesystem.
    pub fn parts(&self) -> &[String] {
        &self.parts
    }

    /// In POSIX syntax; a folder ends with a slash.
    pub fn posix(&self, folder: bool) -> String {
        let mut text = String::new();
        if let Some(filesystem) = self.filesystem {
            text.push('/');
            text.push_str(filesystem.name());
        }
        for part in &self.parts {
            // on Windows the first part is a drive
            if !(text.is_empty() && part.ends_with(':') && cfg!(windows)) {
                text.push('/');
            }
            text.push_str(part);
        }
        if folder || text.is_empty() {
            text.push('/');
        }
        text
    }

    /// The last part, the name of the filesystem for its top.
    pub fn full_name(&self) -> &str {
        match (self.parts.last(), self.filesystem) {
            (Some(name), _) => name,
            (None, Some(filesystem)) => filesystem.name(),
            (None, None) => "",
        }
    }

    /// The last part without its extension.
    pub fn name(&self) -> &str {
        split_name(self.full_name()).0
    }

    /// The extension with its dot; empty if there is none.
    pub fn extension(&self) -> &str {
        split_name(self.full_name()).1
    }

    /// Where it is on the disk, under the folder where its filesystem lies.
    pub fn under(&self, top: &Path) -> PathBuf {
        let mut path = top.to_path_buf();
        path.extend(&self.parts);
        path
    }
}

fn root(filesystem: Option<Filesystem>) -> Pathname {
    Pathname {
        filesystem,
        parts: Vec::new(),
    }
}

/// Name and extension of a file. A dot in front begins no extension: `.invisible` is a name
/// (commands/path-to-object).
pub fn split_name(full_name: &str) -> (&str, &str) {
    match full_name.rfind('.') {
        Some(dot) if dot > 0 => full_name.split_at(dot),
        _ => (full_name, ""),
    }
}

/// A path in the syntax of the platform, in POSIX syntax (commands/convert-path-system-to-posix).
pub fn posix_of_platform(path: &str) -> String {
    if cfg!(windows) {
        path.replace('\\', "/")
    } else {
        path.to_owned()
    }
}

/// A path in POSIX syntax, in that of the platform (commands/convert-path-posix-to-system).
pub fn platform_of_posix(path: &str) -> String {
    if cfg!(windows) {
        path.replace('/', "\\")
    } else {
        path.to_owned()
    }
}

/// Can a file or folder have this name?
///
/// U: `valid_name`: the rules of all platforms together, as the documentation names `:` and `/`.
pub fn valid_name(name: &str) -> Result<(), Error> {
    let refused = |c: char| matches!(c, '/' | ':' | '\\' | '\0');
    if name.is_empty() || name == "." || name == ".." || name.contains(refused) {
        return Err(Error::new(
            code::BAD_NAME,
            format!("`{name}` cannot be the name of a file or folder"),
        ));
    }
    Ok(())
}

/// U: `not_absolute`: the error has the number of a bad name.
fn not_absolute(text: &str) -> Error {
    Error::new(
        code::BAD_NAME,
        format!("`{text}` is no absolute pathname"),
    )
    .with_hint("begin it with a filesystem, for example /PACKAGE/, or use .file() or .folder() of a folder")
}

fn invalid(text: &str) -> Error {
    Error::new(
        code::BAD_NAME,
        format!("`{text}` is no pathname, or leads above the top of its filesystem"),
    )
}
