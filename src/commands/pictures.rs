//! What can be said of a picture without decoding it: `Picture size`. The other commands on
//! pictures are not implemented.

use crate::command::{Command, Kind, Needs, Run, Theme, picture};
use crate::value::Value;

/// Pictures.
#[rustfmt::skip] // one command a line
pub static PICTURES: Theme = Theme {
    name: "Pictures",
    commands: &[
        &Command::absent(682, "BLOB TO PICTURE", Needs::Subsystem).french("BLOB VERS IMAGE").thread_safe(),
        &Command::absent(987, "COMBINE PICTURES", Needs::Subsystem).french("COMBINER IMAGES").thread_safe(),
        &Command::absent(1002, "CONVERT PICTURE", Needs::Subsystem).french("CONVERTIR IMAGE").thread_safe(),
        &Command::absent(679, "CREATE THUMBNAIL", Needs::Subsystem).french("CREER IMAGETTE").thread_safe(),
        &Command::absent(1196, "Equal pictures", Needs::Subsystem).thread_safe(),
        &Command::absent(1171, "Get picture file name", Needs::Subsystem).thread_safe(),
        &Command::absent(1406, "GET PICTURE FORMATS", Needs::Subsystem).thread_safe(),
        &Command::absent(565, "GET PICTURE FROM LIBRARY", Needs::Subsystem).french("LIRE IMAGE DANS BIBLIOTHEQUE"),
        &Command::absent(1142, "GET PICTURE KEYWORDS", Needs::Subsystem).thread_safe(),
        &Command::absent(1122, "GET PICTURE METADATA", Needs::Subsystem).thread_safe(),
        &Command::absent(1113, "Is picture file", Needs::Subsystem).thread_safe(),
        &Command::absent(992, "PICTURE CODEC LIST", Needs::Subsystem).french("LISTE CODECS IMAGES").thread_safe(),
        &Command::absent(564, "PICTURE LIBRARY LIST", Needs::Subsystem).french("LISTE IMAGES DANS BIBLIOTHEQUE"),
        &Command::absent(457, "PICTURE PROPERTIES", Needs::Subsystem).french("PROPRIETES IMAGE").thread_safe(),
        &PICTURE_SIZE,
        &Command::absent(692, "PICTURE TO BLOB", Needs::Subsystem).french("IMAGE VERS BLOB").thread_safe(),
        &Command::absent(671, "_O_PICTURE TO GIF", Needs::Obsolete)
            .former(&["PICTURE TO GIF"]).french("IMAGE VERS GIF"),
        &Command::absent(681, "_O_PICTURE TYPE LIST", Needs::Obsolete)
            .former(&["PICTURE TYPE LIST"]).french("LISTE TYPES IMAGES"),
        &Command::absent(355, "_O_QT COMPRESS PICTURE", Needs::Obsolete)
            .former(&["COMPRESS PICTURE", "QT COMPRESS PICTURE"]),
        &Command::absent(359, "_O_QT COMPRESS PICTURE FILE", Needs::Obsolete)
            .former(&["COMPRESS PICTURE FILE", "QT COMPRESS PICTURE FILE"]),
        &Command::absent(357, "_O_QT LOAD COMPRESS PICTURE FROM FILE", Needs::Obsolete)
            .former(&["LOAD COMPRESS PICTURE FROM FILE", "QT LOAD COMPRESS PICTURE FROM FILE"]),
        &Command::absent(678, "READ PICTURE FILE", Needs::Subsystem).french("LIRE FICHIER IMAGE").thread_safe(),
        &Command::absent(567, "REMOVE PICTURE FROM LIBRARY", Needs::Subsystem)
            .french("SUPPRIMER IMAGE DANS BIBLIOTHEQUE"),
        &Command::absent(358, "_O_SAVE PICTURE TO FILE", Needs::Obsolete)
            .former(&["SAVE PICTURE TO FILE"]).french("ENREGISTRER IMAGE"),
        &Command::absent(1172, "SET PICTURE FILE NAME", Needs::Subsystem).thread_safe(),
        &Command::absent(1121, "SET PICTURE METADATA", Needs::Subsystem).thread_safe(),
        &Command::absent(566, "SET PICTURE TO LIBRARY", Needs::Subsystem).french("ECRIRE IMAGE DANS BIBLIOTHEQUE"),
        &Command::absent(988, "TRANSFORM PICTURE", Needs::Subsystem).french("TRANSFORMER IMAGE").thread_safe(),
        &Command::absent(680, "WRITE PICTURE FILE", Needs::Subsystem).french("ECRIRE FICHIER IMAGE").thread_safe(),
    ],
};

const PICTURE_SIZE: Command = Command {
    number: 356,
    name: "Picture size",
    french: Some("Taille image"),
    params: &[picture("picture")],
    returns: Kind::Integer,
    thread_safe: true,
    doc: "The size of a picture in bytes; 0 if it is empty.",
    source: "commands/picture-size",
    run: Run::Function(|_, args| {
        Ok(Value::Integer(match args.value(0) {
            Value::Picture(picture) => i32::try_from(picture.bytes.len()).unwrap_or(i32::MAX),
            _ => 0,
        }))
    }),
    ..Command::DEFAULT
};
