//! Pathnames as texts and objects: nothing here changes the disk.

use crate::args::Args;
use crate::classes::disk::shown_place;
use crate::command::{Command, Kind, Run, integer, object, star, text};
use crate::interpret::Context;
use crate::runtime::files::code;
use crate::runtime::pathname::{
    Filesystem, platform_of_posix, platform_separator, posix_of_platform, split_name,
};
use crate::value::{Error, Object, Value};

pub(super) const TEST_PATH_NAME: Command = Command {
    number: 476,
    name: "Test path name",
    french: Some("Tester chemin acces"),
    params: &[text("pathname")],
    returns: Kind::Integer,
    doc: "1 for a document, 0 for a folder, -43 if there is neither.",
    examples: &[
        ("Test path name(Temporary folder)=Is a folder", "True"),
        ("Test path name(\"/no/such/document\")", "-43"),
    ],
    source: "commands/test-path-name",
    run: Run::Function(|cx, args| {
        let place = cx.engine.places.document(&args.string(0));
        let found = cx.engine.files().look(&place)?;
        Ok(Value::Integer(match found {
            Some(found) if found.is_dir() => 0,
            // a separator at its end makes it the name of a folder
            Some(_) if args.string(0).ends_with(std::path::is_separator) => code::NOT_FOUND,
            Some(_) => 1,
            None => code::NOT_FOUND,
        }))
    }),
    ..Command::DEFAULT
};

pub(super) const CONVERT_PATH_SYSTEM_TO_POSIX: Command = Command {
    number: 1106,
    name: "Convert path system to POSIX",
    params: &[text("systemPath"), star("*").optional()],
    returns: Kind::Text,
    doc: "A pathname of the platform in POSIX syntax, absolute, with `*` with percent signs for what is not plain.",
    examples: &[
        (
            "Convert path system to POSIX(\"/a/file 2.txt\")",
            "/a/file 2.txt",
        ),
        (
            "Convert path system to POSIX(\"/a/file 2.txt\"; *)",
            "/a/file%202.txt",
        ),
    ],
    source: "commands/convert-path-system-to-posix",
    run: Run::Function(|cx, args| {
        let given = args.string(0);
        let place = cx.engine.places.document(&given);
        let posix = posix_of_platform(&place.to_string_lossy());
        Ok(Value::from(if args.star(1) {
            encoded(&posix)
        } else {
            posix
        }))
    }),
    ..Command::DEFAULT
};

/// Everything but letters, digits and the signs of pathnames as percent signs and numbers.
fn encoded(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~:!$&'()*+,;=@".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

fn decoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut result = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while let Some(&byte) = bytes.get(i) {
        let digits = path.get(i + 1..i + 3).filter(|_| byte == b'%');
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(decoded) => {
                result.push(decoded);
                i += 3;
            }
            None => {
                result.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&result).into_owned()
}

pub(super) const CONVERT_PATH_POSIX_TO_SYSTEM: Command = Command {
    number: 1107,
    name: "Convert path POSIX to system",
    params: &[text("posixPath"), star("*").optional()],
    returns: Kind::Text,
    doc: "A POSIX pathname in the syntax of the platform; with `*` it has percent signs to be decoded.",
    examples: &[(
        "Convert path POSIX to system(\"/a/file%202.txt\"; *)=(Folder separator+\"a\"+Folder separator+\"file 2.txt\")",
        "True",
    )],
    source: "commands/convert-path-posix-to-system",
    run: Run::Function(|_, args| {
        let given = args.string(0);
        let path = if args.star(1) { decoded(&given) } else { given };
        Ok(Value::from(platform_of_posix(&path)))
    }),
    ..Command::DEFAULT
};

pub(super) const PATH_TO_OBJECT: Command = Command {
    number: 1547,
    name: "Path to object",
    params: &[text("path"), integer("pathType").optional()],
    returns: Kind::Object,
    doc: "The parts of a pathname: parentFolder, name, extension and isFolder.",
    examples: &[
        (
            "Path to object(\"/first/second.bundle/\"; Path is POSIX)",
            "{parentFolder: \"/first/\"; name: \"second\"; extension: \".bundle\"; isFolder: True}",
        ),
        (
            "Path to object(\"/folder/.invisible\"; Path is POSIX).name",
            ".invisible",
        ),
    ],
    source: "commands/path-to-object",
    run: Run::Function(path_to_object),
    ..Command::DEFAULT
};

/// `Path is POSIX`.
const POSIX: i32 = 1;

fn path_to_object(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let path = args.string(0);
    let separator = if args.integer(1) == POSIX {
        '/'
    } else {
        platform_separator()
    };
    let is_folder = path.ends_with(separator);
    let whole = path.strip_suffix(separator).unwrap_or(&path);
    let (parent, full_name) = match whole.rfind(separator) {
        Some(at) => whole.split_at(at + separator.len_utf8()),
        None => ("", whole),
    };
    let (name, extension) = split_name(full_name);
    let result = Object::new();
    result.set_str("parentFolder", parent)?;
    result.set_str("name", name)?;
    result.set_str("extension", extension)?;
    result.set_str("isFolder", is_folder)?;
    Ok(Value::Object(result))
}

pub(super) const OBJECT_TO_PATH: Command = Command {
    number: 1548,
    name: "Object to path",
    params: &[object("pathObject")],
    returns: Kind::Text,
    doc: "The pathname that an object describes with parentFolder, name, extension and isFolder.",
    examples: &[(
        "Object to path(New object(\"parentFolder\"; \"/a/\"; \"name\"; \"b\"; \"extension\"; \".txt\"))",
        "/a/b.txt",
    )],
    source: "commands/object-to-path",
    run: Run::Function(object_to_path),
    ..Command::DEFAULT
};

/// U: `object_to_path`: a parent folder without a separator at its end gets that of the platform,
/// an extension without its dot gets one.
fn object_to_path(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let Some(object) = args.object(0) else {
        return Err(Error::expected("Object", args.value(0)));
    };
    let part = |name: &str| match object.get_str(name) {
        Some(Value::Text(text)) => text.to_string(),
        _ => String::new(),
    };
    let mut path = part("parentFolder");
    let separator = match path.chars().last() {
        Some('/') => '/',
        _ => platform_separator(),
    };
    if !path.is_empty() && !path.ends_with(separator) {
        path.push(separator);
    }
    path.push_str(&part("name"));
    let extension = part("extension");
    if !extension.is_empty() && !extension.starts_with('.') {
        path.push('.');
    }
    path.push_str(&extension);
    if matches!(object.get_str("isFolder"), Some(Value::Boolean(true))) {
        path.push(separator);
    }
    Ok(Value::from(path))
}

pub(super) const LOCALIZED_DOCUMENT_PATH: Command = Command {
    number: 1105,
    name: "Localized document path",
    former: &["Get localized document path"],
    params: &[text("relativePath")],
    returns: Kind::Text,
    doc: "The pathname of a document of the resources in the folder of the current language, or of the nearest that has it; empty if none has.",
    examples: &[("Localized document path(\"no/such.txt\")", "")],
    source: "commands/localized-document-path",
    run: Run::Function(localized_document_path),
    ..Command::DEFAULT
};

fn localized_document_path(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let relative = posix_of_platform(&args.string(0));
    let resources = cx.engine.places.filesystem(Filesystem::Resources);
    let files = cx.engine.files();
    if !files.is_folder(&resources)? || relative.is_empty() {
        return Ok(Value::text(""));
    }
    let languages: Vec<String> = files
        .list(&resources)?
        .into_iter()
        .filter(|(name, found)| found.is_dir() && name.ends_with(".lproj"))
        .map(|(name, _)| name)
        .collect();
    let plain = |code: &str| code.replace('_', "-").to_lowercase();
    let named = |wanted: &str| {
        languages
            .iter()
            .find(|name| plain(name.trim_end_matches(".lproj")) == wanted)
    };
    // the current language with and without its region, the one of the start, then any
    let current = cx.engine.desktop.localization();
    let at_start = [
        plain(cx.engine.locale.name),
        cx.engine.locale.language.to_owned(),
    ];
    let wanted = current.iter().flat_map(|code| {
        let code = plain(code);
        let short = code.split('-').next().unwrap_or_default().to_owned();
        [code, short]
    });
    let wanted: Vec<String> = wanted.chain(at_start).collect();
    let folders = wanted
        .iter()
        .map(|code| named(code))
        .chain([languages.first()]);
    let places = folders
        .flatten()
        .map(|folder| resources.join(folder).join(&relative))
        .chain([resources.join(&relative)]);
    for place in places {
        if files.is_file(&place)? {
            return Ok(Value::from(shown_place(&place, false)));
        }
    }
    Ok(Value::text(""))
}
