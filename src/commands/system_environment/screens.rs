//! Screens: there are none, so their number is 0 and their sizes too.

use crate::args::Args;
use crate::command::{Command, Kind, Run, integer, star, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// U: `without_screens`: a program without an interface has no screen, even if the machine has.
fn without_screens(_cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    Ok(Value::Integer(0))
}

/// Gives 0 in all variables of the arguments.
fn zeros(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    for value in args.rest(0) {
        if let Value::Pointer(pointer) = value {
            cx.write_pointer(pointer, Value::Integer(0))?;
        }
    }
    Ok(Value::Undefined)
}

macro_rules! none {
    ($constant:ident, $number:expr, $name:expr, $french:expr, $params:expr, $doc:expr, $page:expr) => {
        pub(super) const $constant: Command = Command {
            number: $number,
            name: $name,
            french: Some($french),
            params: $params,
            returns: Kind::Integer,
            thread_safe: false,
            doc: $doc,
            examples: &[($name, "0")],
            source: $page,
            run: Run::Function(without_screens),
            ..Command::DEFAULT
        };
    };
}

none!(
    COUNT_SCREENS,
    437,
    "Count screens",
    "Nombre ecrans",
    &[],
    "The number of screens: 0.",
    "commands/count-screens"
);
none!(
    SCREEN_HEIGHT,
    188,
    "Screen height",
    "Hauteur ecran",
    &[star("*").optional()],
    "The height of the screen: 0 without one.",
    "commands/screen-height"
);
none!(
    SCREEN_WIDTH,
    187,
    "Screen width",
    "Largeur ecran",
    &[star("*").optional()],
    "The width of the screen: 0 without one.",
    "commands/screen-width"
);
none!(
    MENU_BAR_HEIGHT,
    440,
    "Menu bar height",
    "Hauteur barre de menus",
    &[],
    "The height of the menu bar: 0 as if it were hidden.",
    "commands/menu-bar-height"
);
none!(
    MENU_BAR_SCREEN,
    441,
    "Menu bar screen",
    "Ecran principal",
    &[],
    "The number of the screen with the menu bar: 0 without one.",
    "commands/menu-bar-screen"
);

pub(super) const SCREEN_COORDINATES: Command = Command {
    number: 438,
    name: "SCREEN COORDINATES",
    french: Some("COORDONNEES ECRAN"),
    params: &[
        variable("left"),
        variable("top"),
        variable("right"),
        variable("bottom"),
        integer("screenID").optional(),
        integer("screenArea").optional(),
    ],
    thread_safe: false,
    doc: "The coordinates of a screen: zeros, as for every number that is no screen.",
    source: "commands/screen-coordinates",
    run: Run::Function(zeros),
    ..Command::DEFAULT
};

pub(super) const SCREEN_DEPTH: Command = Command {
    number: 439,
    name: "SCREEN DEPTH",
    french: Some("PROFONDEUR ECRAN"),
    params: &[
        variable("depth"),
        variable("color"),
        integer("screen").optional(),
    ],
    thread_safe: false,
    doc: "The number of colors of a screen: zeros without one.",
    source: "commands/screen-depth",
    run: Run::Function(zeros),
    ..Command::DEFAULT
};
