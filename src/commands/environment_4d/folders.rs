//! `Get 4D folder`: the folders of the application by number.

use crate::args::Args;
use crate::classes::disk::shown_place;
use crate::command::{Command, Kind, Run, integer, object, star};
use crate::interpret::Context;
use crate::runtime::pathname::Filesystem;
use crate::runtime::places::folder;
use crate::value::{Error, Value};

pub(super) const GET_4D_FOLDER: Command = Command {
    number: 485,
    name: "Get 4D folder",
    french: Some("Dossier 4D"),
    params: &[
        integer("folder").optional(),
        object("options").optional(),
        star("*").optional(),
    ],
    returns: Kind::Text,
    sets: &["OK"],
    doc: "The pathname of a folder of the application in the syntax of the platform; OK is 0 if there is none.",
    examples: &[
        (
            "Get 4D folder(Database folder)=Folder(fk database folder).platformPath",
            "True",
        ),
        ("Get 4D folder(2000)", ""),
    ],
    source: "commands/get-4d-folder",
    run: Run::Function(get_4d_folder),
    ..Command::DEFAULT
};

fn get_4d_folder(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let number = match args.integer(0) {
        folder::DATABASE_POSIX => folder::DATABASE,
        other => other,
    };
    // the numbers of the user's own folders belong to `Folder` alone
    let path = (number <= folder::MOBILE_APPS)
        .then(|| cx.engine.places.folder(number))
        .flatten();
    cx.set_ok(path.is_some());
    let Some(path) = path else {
        return Ok(Value::text(""));
    };
    let place = cx.engine.places.locate(&path);
    let is_made = matches!(
        path.filesystem,
        Some(Filesystem::Logs | Filesystem::Resources)
    );
    let files = cx.engine.files();
    if is_made && !files.is_folder(&place)? {
        files.create_folders(&place)?;
    }
    let shown = shown_place(&place, true);
    Ok(Value::from(if args.integer(0) == folder::DATABASE_POSIX {
        crate::runtime::pathname::posix_of_platform(&shown)
    } else {
        shown
    }))
}
