//! `System folder` and `Temporary folder`: folders of the system and its user by number.

use crate::args::Args;
use crate::classes::disk::shown_place;
use crate::command::{Command, Kind, Run, integer};
use crate::interpret::Context;
use crate::runtime::places::{self, folder};
use crate::value::{Error, Value};

pub(super) const TEMPORARY_FOLDER: Command = Command {
    number: 486,
    name: "Temporary folder",
    french: Some("Dossier temporaire"),
    returns: Kind::Text,
    doc: "The pathname of the system's folder for temporary files, in the syntax of the platform.",
    examples: &[("Folder(Temporary folder; fk platform path).exists", "True")],
    source: "commands/temporary-folder",
    run: Run::Function(|_, _| Ok(Value::from(shown_place(&places::temporary_folder(), true)))),
    ..Command::DEFAULT
};

pub(super) const SYSTEM_FOLDER: Command = Command {
    number: 487,
    name: "System folder",
    french: Some("Dossier systeme"),
    params: &[integer("type").optional()],
    returns: Kind::Text,
    doc: "The pathname of a folder of the system, in the syntax of the platform; empty for those that only Windows has.",
    examples: &[
        (
            "System folder(Documents folder)=Folder(fk documents folder).platformPath",
            "True",
        ),
        ("System folder(Favorites Win)=\"\"", "True"),
    ],
    source: "commands/system-folder",
    run: Run::Function(system_folder),
    ..Command::DEFAULT
};

/// U: `system_folder`: folders that the system does not have are empty texts; the preferences of
/// all users are in `/etc`, those of one user in the home folder's `.config`.
fn system_folder(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = match args.integer(0) {
        0 => folder::SYSTEM,
        3 => folder::USER_PREFERENCES,
        15 => folder::DESKTOP,
        16 => folder::APPLICATIONS,
        17 => folder::DOCUMENTS,
        18 => folder::HOME,
        1 if cfg!(target_os = "linux") => return Ok(Value::text("/usr/share/fonts/")),
        1 if cfg!(target_os = "macos") => return Ok(Value::text("/Library/Fonts/")),
        2 if cfg!(target_os = "linux") => return Ok(Value::text("/etc/")),
        2 if cfg!(target_os = "macos") => return Ok(Value::text("/Library/Preferences/")),
        _ => return Ok(Value::text("")),
    };
    let Some(path) = cx.engine.places.folder(number) else {
        return Ok(Value::text(""));
    };
    let mut place = cx.engine.places.locate(&path);
    if number == folder::USER_PREFERENCES {
        // the folder of all programs, not that of this one
        place.pop();
    }
    Ok(Value::from(shown_place(&place, true)))
}
