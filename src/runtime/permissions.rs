//! What a program may touch outside itself: files, other programs, the environment, the network.
//!
//! Every command that does so asks here first. Without `--sandbox` all is allowed that no
//! `--deny-…` takes away; with it, only the folder of the program and what an `--allow-…` opens.
//! What is denied stays denied, whatever else allows it. Programs that a program launches are
//! outside all this.

use std::path::{Path, PathBuf};

use crate::value::Error;

#[cfg(test)]
mod tests;

/// The number of the error of a refused call: our own.
pub const DENIED: i32 = -90020;

/// The kinds of things a program may touch.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Touch {
    Read,
    Write,
    Run,
    Environment,
    Network,
}

impl Touch {
    /// The end of its flags, as in `--allow-read`.
    pub fn word(self) -> &'static str {
        match self {
            Touch::Read => "read",
            Touch::Write => "write",
            Touch::Run => "run",
            Touch::Environment => "env",
            Touch::Network => "net",
        }
    }
}

/// One kind of flag as it was given.
#[derive(Clone, Default, Debug)]
pub enum Grant {
    /// The flag was not given.
    #[default]
    None,
    /// Only these.
    Some(Vec<String>),
    /// The flag was given alone.
    All,
}

impl Grant {
    /// From the values of a flag that may be given several times, with several values divided by
    /// commas, or alone (an empty value).
    pub fn from_values(values: Option<&[String]>) -> Grant {
        let Some(values) = values else {
            return Grant::None;
        };
        if values.iter().any(String::is_empty) {
            return Grant::All;
        }
        let values = values.iter().flat_map(|value| value.split(','));
        Grant::Some(values.map(str::to_owned).collect())
    }

    fn covers(&self, test: impl Fn(&str) -> bool) -> bool {
        match self {
            Grant::None => false,
            Grant::All => true,
            Grant::Some(list) => list.iter().any(|value| test(value)),
        }
    }
}

/// The flags of the command line.
#[derive(Clone, Default, Debug)]
pub struct Flags {
    pub sandbox: bool,
    pub allow: Grants,
    pub deny: Grants,
}

/// A flag for each kind.
#[derive(Clone, Default, Debug)]
pub struct Grants {
    pub read: Grant,
    pub write: Grant,
    pub run: Grant,
    pub environment: Grant,
    pub network: Grant,
}

impl Grants {
    fn of(&self, touch: Touch) -> &Grant {
        match touch {
            Touch::Read => &self.read,
            Touch::Write => &self.write,
            Touch::Run => &self.run,
            Touch::Environment => &self.environment,
            Touch::Network => &self.network,
        }
    }

    fn is_empty(&self) -> bool {
        let grants = [
            &self.read,
            &self.write,
            &self.run,
            &self.environment,
            &self.network,
        ];
        grants.iter().all(|grant| matches!(grant, Grant::None))
    }
}

/// The gate.
#[derive(Clone, Debug, Default)]
pub struct Permissions {
    flags: Flags,
    /// The folder of the program, open inside a sandbox too; as the disk has it.
    home: Option<PathBuf>,
}

impl Permissions {
    /// Everything is allowed.
    pub fn open() -> Permissions {
        Permissions::default()
    }

    /// What the flags say, for a program in this folder. Relative paths of flags count from the
    /// current folder.
    pub fn new(mut flags: Flags, home: &Path) -> Permissions {
        for grants in [&mut flags.allow, &mut flags.deny] {
            for grant in [&mut grants.read, &mut grants.write] {
                if let Grant::Some(list) = grant {
                    for path in list {
                        *path = real(Path::new(path)).to_string_lossy().into_owned();
                    }
                }
            }
        }
        Permissions {
            flags,
            home: Some(real(home)),
        }
    }

    /// Nothing is refused at all: there is nothing to look at.
    pub fn is_open(&self) -> bool {
        !self.flags.sandbox && self.flags.deny.is_empty()
    }

    /// Asks whether a file or folder may be read or written, and gives the path to use for it:
    /// without links, so that what was looked at is what is opened.
    pub fn path(&self, touch: Touch, path: &Path) -> Result<PathBuf, Error> {
        if self.is_open() {
            return Ok(path.to_path_buf());
        }
        let real = real(path);
        self.real_path(touch, &real)?;
        Ok(real)
    }

    /// As [`Permissions::path`], for the link itself and not for what it leads to: only the
    /// folder it is in counts.
    pub fn link(&self, touch: Touch, path: &Path) -> Result<PathBuf, Error> {
        if self.is_open() {
            return Ok(path.to_path_buf());
        }
        let real = match (path.parent(), path.file_name()) {
            (Some(folder), Some(name)) => real(folder).join(name),
            _ => real(path),
        };
        self.real_path(touch, &real)?;
        Ok(real)
    }

    /// Asks for a path that is known to be without links.
    pub fn real_path(&self, touch: Touch, real: &Path) -> Result<(), Error> {
        let inside = |folder: &str| real.starts_with(Path::new(folder));
        if self.flags.deny.of(touch).covers(inside) {
            return Err(denied(touch, &real.display().to_string(), true));
        }
        let home = || {
            self.home
                .as_deref()
                .is_some_and(|home| real.starts_with(home))
        };
        if !self.flags.sandbox || home() || self.flags.allow.of(touch).covers(inside) {
            return Ok(());
        }
        Err(denied(touch, &real.display().to_string(), false))
    }

    /// Asks whether a program may be launched, and gives the path to launch. A program that is
    /// allowed by its name is looked for where fourd itself would find it.
    pub fn program(&self, name: &str) -> Result<PathBuf, Error> {
        if self.is_open() {
            return Ok(PathBuf::from(name));
        }
        let found = find_program(name);
        let is = |granted: &str| granted == name || Path::new(granted) == found;
        self.name(Touch::Run, name, is)?;
        Ok(found)
    }

    /// Asks whether a variable of the environment may be read or set.
    pub fn environment(&self, name: &str) -> Result<(), Error> {
        self.name(Touch::Environment, name, |granted| granted == name)
    }

    /// The value of a variable of the environment, if it may be read and is set.
    pub fn variable(&self, name: &str) -> Result<Option<String>, Error> {
        self.environment(name)?;
        Ok(std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    /// Asks whether there may be a connection to a host, `example.com` or `example.com:8080`. A
    /// grant without a port is for all ports.
    pub fn network(&self, host: &str) -> Result<(), Error> {
        let bare = host.rsplit_once(':').map_or(host, |(bare, _)| bare);
        self.name(Touch::Network, host, |granted| {
            granted.eq_ignore_ascii_case(host) || granted.eq_ignore_ascii_case(bare)
        })
    }

    fn name(&self, touch: Touch, name: &str, is: impl Fn(&str) -> bool) -> Result<(), Error> {
        if self.flags.deny.of(touch).covers(&is) {
            return Err(denied(touch, name, true));
        }
        if !self.flags.sandbox || self.flags.allow.of(touch).covers(&is) {
            return Ok(());
        }
        Err(denied(touch, name, false))
    }
}

/// The error of a refused call.
fn denied(touch: Touch, what: &str, by_flag: bool) -> Error {
    let word = touch.word();
    let deed = match touch {
        Touch::Read => "Reading",
        Touch::Write => "Writing",
        Touch::Run => "Running",
        Touch::Environment => "The environment variable",
        Touch::Network => "Connecting to",
    };
    let (reason, hint) = if by_flag {
        (
            format!("--deny-{word} refuses it"),
            format!("leave out --deny-{word}"),
        )
    } else {
        (
            format!("the sandbox needs --allow-{word}"),
            format!("run it with --allow-{word}={what}"),
        )
    };
    Error::new(
        DENIED,
        format!("{deed} `{what}` is not permitted: {reason}"),
    )
    .with_hint(hint)
}

/// The path without links, `.` and `..`; what does not exist yet stands behind the real path of
/// the folder that does.
fn real(path: &Path) -> PathBuf {
    real_within(path, 0)
}

/// A link that leads nowhere may lead to another one.
fn real_within(path: &Path, links: u32) -> PathBuf {
    const MOST: u32 = 40;
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    let (Some(folder), Some(last)) = (path.parent(), path.components().next_back()) else {
        return path;
    };
    if links < MOST
        && let Ok(target) = std::fs::read_link(&path)
    {
        return real_within(&folder.join(target), links + 1);
    }
    let mut real = real_within(folder, links);
    match last {
        std::path::Component::ParentDir => {
            real.pop();
        }
        other => real.push(other),
    }
    real
}

/// A program by its name: in the folders of `PATH`, or the path itself without links.
fn find_program(name: &str) -> PathBuf {
    if name.contains(std::path::is_separator) {
        return real(Path::new(name));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .unwrap_or_else(|| PathBuf::from(name))
}
