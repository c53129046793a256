//! The scalable fonts of the system.

use std::sync::LazyLock;

use fontdb::{Database, Family, Query, Stretch, Style, Weight};

use crate::args::Args;
use crate::classes::disk;
use crate::command::{Command, Kind, Run, integer, star, text, variable};
use crate::interpret::Context;
use crate::runtime::pathname::Pathname;
use crate::value::array::Data;
use crate::value::{Error, Text, Value};

/// The fonts that are installed, read when they are first asked for.
pub(crate) static INSTALLED: LazyLock<Database> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    fonts
});

/// The font of a family and a style (bits: 1 bold, 2 italic), if it is installed.
pub(crate) fn font(family: &str, style: i32) -> Option<&'static fontdb::FaceInfo> {
    let id = INSTALLED.query(&Query {
        families: &[Family::Name(family)],
        weight: if style & 1 != 0 {
            Weight::BOLD
        } else {
            Weight::NORMAL
        },
        stretch: Stretch::Normal,
        style: if style & 2 != 0 {
            Style::Italic
        } else {
            Style::Normal
        },
    })?;
    INSTALLED.face(id)
}

/// The English name of the family of a font.
fn family(face: &fontdb::FaceInfo) -> Option<&str> {
    face.families.first().map(|(name, _)| name.as_str())
}

pub(super) const FONT_FILE: Command = Command {
    number: 1700,
    name: "Font file",
    params: &[text("fontFamily"), integer("fontStyle").optional()],
    returns: Kind::Object,
    doc: "The file of a font as a 4D.File: its family, and 1 for bold, 2 for italic; Null if it is not installed.",
    examples: &[("Font file(\"No such family\")=Null", "True")],
    source: "commands/font-file",
    run: Run::Function(font_file),
    ..Command::DEFAULT
};

fn font_file(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let face = font(&args.string(0), args.integer(1));
    Ok(match face.map(|face| &face.source) {
        Some(fontdb::Source::File(path)) => Value::Object(disk::file(Pathname::from_system(path))),
        _ => Value::Null,
    })
}

pub(super) const FONT_LIST: Command = Command {
    number: 460,
    name: "FONT LIST",
    french: Some("LISTE DES POLICES"),
    params: &[
        variable("fonts"),
        star("*").optional(),
        integer("listType").optional(),
    ],
    doc: "Fills an array with the names of the scalable fonts of the system.",
    source: "commands/font-list",
    run: Run::Function(font_list),
    ..Command::DEFAULT
};

/// U: `font_list`: there are neither favorite nor recent fonts; `*` counts on macOS only.
fn font_list(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    const SYSTEM_FONTS: i32 = 0;
    let single = args.star(1) && cfg!(target_os = "macos");
    let list = match args.value(1) {
        Value::Integer(list) => *list,
        _ => SYSTEM_FONTS,
    };
    let mut names: Vec<String> = Vec::new();
    if list == SYSTEM_FONTS {
        names.extend(INSTALLED.faces().filter_map(|face| {
            if single {
                Some(face.post_script_name.clone())
            } else {
                family(face).map(str::to_owned)
            }
        }));
    }
    names.sort();
    names.dedup();
    let mut list = vec![Text::EMPTY];
    list.extend(names.iter().map(|name| Text::new(name)));
    cx.fill_array(&args.pointer(0), Data::Text(list))?;
    Ok(Value::Undefined)
}

pub(super) const FONT_STYLE_LIST: Command = Command {
    number: 1362,
    name: "FONT STYLE LIST",
    params: &[
        text("fontFamily"),
        variable("fontStyleList"),
        variable("fontNameList"),
    ],
    doc: "Fills two arrays with the styles of a font family and the full names of its fonts.",
    source: "commands/font-style-list",
    run: Run::Function(font_style_list),
    ..Command::DEFAULT
};

fn font_style_list(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let wanted = args.string(0);
    let mut styles = vec![Text::EMPTY];
    let mut names = vec![Text::EMPTY];
    for face in INSTALLED.faces() {
        if !family(face).is_some_and(|name| name.eq_ignore_ascii_case(&wanted)) {
            continue;
        }
        styles.push(Text::new(style_name(face)));
        names.push(Text::new(&face.post_script_name));
    }
    cx.fill_array(&args.pointer(1), Data::Text(styles))?;
    cx.fill_array(&args.pointer(2), Data::Text(names))?;
    Ok(Value::Undefined)
}

fn style_name(face: &fontdb::FaceInfo) -> &'static str {
    let bold = face.weight >= Weight::BOLD;
    match (bold, face.style != Style::Normal) {
        (false, false) => "Regular",
        (true, false) => "Bold",
        (false, true) => "Italic",
        (true, true) => "Bold Italic",
    }
}
