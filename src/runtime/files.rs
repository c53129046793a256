//! The files of the machine, as commands reach them: through the gate of permissions, with the
//! error numbers of 4D, and without ever leaving a file half written.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use super::permissions::{Permissions, Touch};
use crate::value::Error;

#[cfg(test)]
mod tests;

/// The numbers of the errors that the documentation names for files (OS File Manager).
pub mod code {
    pub const DISK_FULL: i32 = -34;
    pub const INPUT_OUTPUT: i32 = -36;
    pub const BAD_NAME: i32 = super::super::pathname::code::BAD_NAME;
    pub const END_OF_FILE: i32 = -39;
    pub const TOO_MANY_OPEN: i32 = -42;
    pub const NOT_FOUND: i32 = -43;
    pub const READ_ONLY_VOLUME: i32 = -44;
    pub const LOCKED: i32 = -45;
    /// Busy, or a folder that is not empty.
    pub const BUSY: i32 = -47;
    pub const EXISTS: i32 = -48;
    /// Already open for writing.
    pub const OPEN_FOR_WRITING: i32 = -49;
    /// A folder of the pathname does not exist.
    pub const NO_FOLDER: i32 = -120;
}

/// The files, seen through what is permitted.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    permissions: &'a Permissions,
}

impl<'a> Files<'a> {
    pub fn new(permissions: &'a Permissions) -> Files<'a> {
        Files { permissions }
    }

    /// What is at the path, links followed; `None` if there is nothing.
    pub fn look(self, path: &Path) -> Result<Option<Metadata>, Error> {
        let path = self.permissions.path(Touch::Read, path)?;
        Ok(std::fs::metadata(path).ok())
    }

    /// What is at the path, a link as itself; `None` if there is nothing.
    pub fn look_at_link(self, path: &Path) -> Result<Option<Metadata>, Error> {
        let path = self.permissions.link(Touch::Read, path)?;
        Ok(std::fs::symlink_metadata(path).ok())
    }

    /// Is there a folder?
    pub fn is_folder(self, path: &Path) -> Result<bool, Error> {
        Ok(self.look(path)?.is_some_and(|found| found.is_dir()))
    }

    /// Is there something that is no folder?
    pub fn is_file(self, path: &Path) -> Result<bool, Error> {
        Ok(self.look(path)?.is_some_and(|found| !found.is_dir()))
    }

    /// The whole content of a file.
    pub fn read(self, path: &Path) -> Result<Vec<u8>, Error> {
        let mut file = self.open(path, OpenOptions::new().read(true))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)
            .map_err(|problem| error(path, &problem))?;
        Ok(bytes)
    }

    /// Opens a file. What is opened lies where the gate has looked, even if somebody has put a
    /// link in its place in the meantime.
    pub fn open(self, path: &Path, options: &OpenOptions) -> Result<File, Error> {
        let real = self.permissions.path(Touch::Read, path)?;
        self.opened(Touch::Read, path, &real, options)
    }

    /// Opens a file for writing, and for what else the options say. They should not empty the file:
    /// that would come before it is known where it is.
    pub fn open_to_write(self, path: &Path, options: &OpenOptions) -> Result<File, Error> {
        let real = self.permissions.path(Touch::Write, path)?;
        self.opened(Touch::Write, path, &real, options)
    }

    fn opened(
        self,
        touch: Touch,
        path: &Path,
        real: &Path,
        options: &OpenOptions,
    ) -> Result<File, Error> {
        let file = options.open(real).map_err(|problem| match touch {
            Touch::Write => error_of_making(path, &problem),
            _ => error(path, &problem),
        })?;
        if !self.permissions.is_open()
            && let Some(place) = place_of(&file)
        {
            self.permissions.path(touch, &place)?;
        }
        Ok(file)
    }

    /// Makes a file with this content, or replaces the content of one: whatever happens, the file
    /// holds the old content or the new one.
    pub fn write(self, path: &Path, content: &[u8]) -> Result<(), Error> {
        let real = self.permissions.path(Touch::Write, path)?;
        // without a gate links are followed here, so that they stay links
        let real = real.canonicalize().unwrap_or(real);
        replace(&real, content).map_err(|problem| error_of_making(path, &problem))
    }

    /// Makes an empty file; false if something is there already.
    pub fn create(self, path: &Path) -> Result<bool, Error> {
        let options = OpenOptions::new().write(true).create_new(true).clone();
        let real = self.permissions.path(Touch::Write, path)?;
        match self.opened(Touch::Write, path, &real, &options) {
            Ok(_) => Ok(true),
            Err(problem) if problem.code == code::EXISTS => Ok(false),
            Err(problem) => Err(problem),
        }
    }

    /// Makes a folder and those it is in.
    pub fn create_folders(self, path: &Path) -> Result<(), Error> {
        let real = self.permissions.path(Touch::Write, path)?;
        std::fs::create_dir_all(real).map_err(|problem| error(path, &problem))
    }

    /// Makes the folders that a file is to be in, which may be written.
    pub fn create_folders_of(self, path: &Path) -> Result<(), Error> {
        let real = self.permissions.path(Touch::Write, path)?;
        match real.parent() {
            Some(folder) => {
                std::fs::create_dir_all(folder).map_err(|problem| error(path, &problem))
            }
            None => Ok(()),
        }
    }

    /// Makes a folder in one that exists.
    pub fn create_folder(self, path: &Path) -> Result<(), Error> {
        let real = self.permissions.path(Touch::Write, path)?;
        std::fs::create_dir(real).map_err(|problem| error_of_making(path, &problem))
    }

    /// Deletes a file, or a link and not what it leads to.
    pub fn delete(self, path: &Path) -> Result<(), Error> {
        let real = self.permissions.link(Touch::Write, path)?;
        std::fs::remove_file(real).map_err(|problem| error(path, &problem))
    }

    /// Deletes an empty folder.
    pub fn delete_empty_folder(self, path: &Path) -> Result<(), Error> {
        let real = self.permissions.link(Touch::Write, path)?;
        std::fs::remove_dir(real).map_err(|problem| error(path, &problem))
    }

    /// Deletes a folder with all in it; links in it are deleted, not followed.
    pub fn delete_folder(self, path: &Path) -> Result<(), Error> {
        let real = self.permissions.link(Touch::Write, path)?;
        std::fs::remove_dir_all(real).map_err(|problem| error(path, &problem))
    }

    /// Gives a file or folder another name or place, also on another volume.
    pub fn rename(self, from: &Path, to: &Path) -> Result<(), Error> {
        let source = self.permissions.link(Touch::Write, from)?;
        let target = self.permissions.link(Touch::Write, to)?;
        match std::fs::rename(&source, &target) {
            Err(problem) if problem.kind() == ErrorKind::CrossesDevices => {
                self.copy(from, to)?;
                let is_folder = std::fs::symlink_metadata(&source).is_ok_and(|m| m.is_dir());
                if is_folder {
                    self.delete_folder(from)
                } else {
                    self.delete(from)
                }
            }
            other => other.map_err(|problem| error(from, &problem)),
        }
    }

    /// Copies a file, or a folder with all in it, over what is there. Links in a folder stay
    /// links; one that is copied by itself is followed.
    pub fn copy(self, from: &Path, to: &Path) -> Result<(), Error> {
        let source = self.permissions.path(Touch::Read, from)?;
        let target = self.permissions.path(Touch::Write, to)?;
        if std::fs::metadata(&source).is_ok_and(|found| found.is_dir()) {
            if target.starts_with(&source) {
                return Err(Error::new(
                    code::BAD_NAME,
                    format!("`{}` cannot be copied into itself", from.display()),
                ));
            }
            return self.copy_folder(&source, &target);
        }
        copy_file(&source, &target).map_err(|problem| error(from, &problem))
    }

    fn copy_folder(self, source: &Path, target: &Path) -> Result<(), Error> {
        self.create_folders(target)?;
        for (name, found) in self.list(source)? {
            let (from, to) = (source.join(&name), target.join(&name));
            if found.is_symlink() {
                let aim = std::fs::read_link(&from).map_err(|problem| error(&from, &problem))?;
                self.link(&aim, &to)?;
            } else if found.is_dir() {
                self.copy_folder(&from, &to)?;
            } else {
                self.copy(&from, &to)?;
            }
        }
        Ok(())
    }

    /// What is in a folder, by name; links as themselves.
    pub fn list(self, path: &Path) -> Result<Vec<(String, Metadata)>, Error> {
        let real = self.permissions.path(Touch::Read, path)?;
        let failed = |problem: io::Error| error(path, &problem);
        let mut found = Vec::new();
        for entry in std::fs::read_dir(real).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            // what is gone again by now is not listed
            if let Ok(metadata) = entry.metadata() {
                found.push((entry.file_name().to_string_lossy().into_owned(), metadata));
            }
        }
        found.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(found)
    }

    /// Makes a symbolic link at `path` that leads to `target`. Inside a sandbox both must be
    /// permitted, so that no link leads out of it.
    pub fn link(self, target: &Path, path: &Path) -> Result<(), Error> {
        let base = path.parent().unwrap_or(Path::new(""));
        self.permissions.path(Touch::Read, &base.join(target))?;
        let real = self.permissions.link(Touch::Write, path)?;
        symbolic_link(target, &real).map_err(|problem| error_of_making(path, &problem))
    }

    /// Where a link leads; `None` if there is no link.
    pub fn link_target(self, path: &Path) -> Result<Option<PathBuf>, Error> {
        let real = self.permissions.link(Touch::Read, path)?;
        let Ok(target) = std::fs::read_link(real) else {
            return Ok(None);
        };
        let base = path.parent().unwrap_or(Path::new(""));
        let target = base.join(target);
        Ok(Some(target.canonicalize().unwrap_or(target)))
    }

    /// Sets when a file was changed last, in seconds since 1970; `None` changes nothing.
    pub fn set_modified(self, path: &Path, moment: Option<i64>) -> Result<(), Error> {
        let Some(since) = moment.and_then(|moment| u64::try_from(moment).ok()) else {
            return Ok(());
        };
        let moment = UNIX_EPOCH + Duration::from_secs(since);
        let real = self.permissions.path(Touch::Write, path)?;
        // folders and locked files cannot be opened for writing, their times can be set all the same
        let file = self.opened(Touch::Write, path, &real, OpenOptions::new().read(true))?;
        file.set_modified(moment)
            .map_err(|problem| error(path, &problem))
    }

    /// Locks a file against changes, or unlocks it.
    pub fn set_locked(self, path: &Path, locked: bool) -> Result<(), Error> {
        let real = self.permissions.path(Touch::Write, path)?;
        let failed = |problem: io::Error| error(path, &problem);
        let mut permissions = std::fs::metadata(&real).map_err(failed)?.permissions();
        if permissions.readonly() == locked {
            return Ok(());
        }
        if locked {
            permissions.set_readonly(true);
        } else {
            unlock(&mut permissions);
        }
        std::fs::set_permissions(&real, permissions).map_err(failed)
    }

    /// Can the file be written? Nothing is.
    pub fn is_writable(self, path: &Path) -> bool {
        let Ok(real) = self.permissions.path(Touch::Write, path) else {
            return false;
        };
        OpenOptions::new().write(true).open(real).is_ok()
    }
}

/// Lets the owner write, and nobody else who could not before.
fn unlock(permissions: &mut std::fs::Permissions) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        permissions.set_mode(permissions.mode() | 0o200);
    }
    #[cfg(not(unix))]
    permissions.set_readonly(false);
}

/// The error of 4D for a failure of the system.
///
/// U: `error`: which number stands for which failure; the documentation names -34, -43, -45, -47,
/// -48, -49 and -120 at some commands only.
pub fn error(path: &Path, problem: &io::Error) -> Error {
    let code = match problem.kind() {
        ErrorKind::NotFound => code::NOT_FOUND,
        ErrorKind::NotADirectory => code::NO_FOLDER,
        ErrorKind::AlreadyExists => code::EXISTS,
        ErrorKind::DirectoryNotEmpty
        | ErrorKind::ResourceBusy
        | ErrorKind::ExecutableFileBusy
        | ErrorKind::IsADirectory => code::BUSY,
        ErrorKind::PermissionDenied => code::LOCKED,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => code::DISK_FULL,
        ErrorKind::ReadOnlyFilesystem => code::READ_ONLY_VOLUME,
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => code::BAD_NAME,
        ErrorKind::UnexpectedEof => code::END_OF_FILE,
        _ => code::INPUT_OUTPUT,
    };
    let reason = problem.to_string();
    let reason = reason.split(" (os error").next().unwrap_or("");
    Error::new(code, format!("`{}`: {reason}", path.display()))
}

/// As [`error`], where something is to be made: what is not found then is its folder.
fn error_of_making(path: &Path, problem: &io::Error) -> Error {
    let folder_is_missing = problem.kind() == ErrorKind::NotFound
        && path.parent().is_some_and(|folder| !folder.exists());
    let mut error = error(path, problem);
    if folder_is_missing {
        error.code = code::NO_FOLDER;
    }
    error
}

/// Writes beside the file, then puts the new one in its place.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let old = std::fs::metadata(path).ok();
    if let Some(old) = &old
        && !old.is_file()
    {
        if old.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        // a device or a pipe has no content to lose
        return OpenOptions::new()
            .write(true)
            .open(path)?
            .write_all(content);
    }
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    let (mut file, guard) = temporary_beside(path)?;
    file.write_all(content)?;
    if let Some(old) = &old {
        file.set_permissions(old.permissions())?;
        keep_owner(&file, old);
    }
    file.sync_all()?;
    drop(file);
    guard.put_at(path)?;
    sync_folder(folder);
    Ok(())
}

/// Copies a file so that the target is the old one or a whole copy.
fn copy_file(source: &Path, target: &Path) -> io::Result<()> {
    let found = std::fs::metadata(source)?;
    if !found.is_file() {
        return replace(target, &std::fs::read(source)?);
    }
    if std::fs::metadata(target).is_ok_and(|old| old.permissions().readonly()) {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let (file, guard) = temporary_beside(target)?;
    drop(file);
    std::fs::copy(source, &guard.path)?;
    guard.put_at(target)
}

/// A file under a temporary name; deleted unless it is put somewhere.
struct Temporary {
    path: PathBuf,
    kept: bool,
}

impl Temporary {
    fn put_at(mut self, path: &Path) -> io::Result<()> {
        std::fs::rename(&self.path, path)?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.kept {
            // the failure that is being reported counts more than this one
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// A new file beside another one.
fn temporary_beside(path: &Path) -> io::Result<(File, Temporary)> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!(".fourd-{}-{number}.tmp", std::process::id());
        let temporary = path.with_file_name(name);
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)
        {
            Ok(file) => {
                let guard = Temporary {
                    path: temporary,
                    kept: false,
                };
                return Ok((file, guard));
            }
            Err(problem) if problem.kind() == ErrorKind::AlreadyExists => {}
            Err(problem) => return Err(problem),
        }
    }
}

/// Makes the new name of a file last.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        // the content is safe; systems that cannot do this for a folder do not need it
        let _ = folder.sync_all();
    }
}

/// Gives a new file the owner of the old one, as far as that is permitted.
fn keep_owner(file: &File, old: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let same = file
            .metadata()
            .is_ok_and(|new| (new.uid(), new.gid()) == (old.uid(), old.gid()));
        if !same {
            // only the system's administrator may give files away
            let _ = fchown(file, Some(old.uid()), Some(old.gid()));
        }
    }
    #[cfg(not(unix))]
    let _ = (file, old);
}

/// Where an open file is, as the system tells; `None` where it does not.
fn place_of(file: &File) -> Option<PathBuf> {
    #[cfg(target_os = "linux")]
    {
        use std::os::fd::AsRawFd;
        let place = std::fs::read_link(format!("/proc/self/fd/{}", file.as_raw_fd())).ok()?;
        // pipes and the like have no place
        place.is_absolute().then_some(place)
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = file;
        None
    }
}

#[cfg(unix)]
fn symbolic_link(target: &Path, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

#[cfg(windows)]
fn symbolic_link(target: &Path, path: &Path) -> io::Result<()> {
    if target.is_dir() {
        std::os::windows::fs::symlink_dir(target, path)
    } else {
        std::os::windows::fs::symlink_file(target, path)
    }
}
