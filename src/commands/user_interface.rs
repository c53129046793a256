//! The commands of the theme User Interface.
//!
//! Without a screen no key is down, the mouse is nowhere and nothing beeps. A row is known by
//! number and name only where a form, a table or a user is needed.

use crate::args::Args;
use crate::command::{Command, Kind, Needs, Run, Theme, integer, star, variable};
use crate::interpret::Context;
use crate::value::{Error, Value};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "User Interface",
    commands: &[
        &BEEP,
        &CAPS_LOCK_DOWN,
        &Command::absent(278, "Focus object", Needs::Interface).french("Objet focus"),
        &GET_APPLICATION_COLOR_SCHEME,
        &Command::absent(804, "GET FIELD TITLES", Needs::Interface).french("LIRE TITRES CHAMPS"),
        &Command::absent(470, "_O_Get platform interface", Needs::Obsolete)
            .former(&["Get platform interface"]).french("Lire interface"),
        &Command::absent(803, "GET TABLE TITLES", Needs::Interface).french("LIRE TITRES TABLES"),
        &HIDE_MENU_BAR,
        &Command::absent(93, "_O_INVERT BACKGROUND", Needs::Obsolete)
            .former(&["INVERT BACKGROUND"]).french("INVERSER FOND"),
        &MACINTOSH_COMMAND_DOWN,
        &MACINTOSH_CONTROL_DOWN,
        &MACINTOSH_OPTION_DOWN,
        &MOUSE_POSITION,
        &Command::absent(290, "PLAY", Needs::Interface).french("JOUER SON"),
        &Command::absent(542, "Pop up menu", Needs::Interface).french("Pop up menu"),
        &Command::absent(466, "POST CLICK", Needs::Interface).french("GENERER CLIC"),
        &Command::absent(467, "POST EVENT", Needs::Interface).french("GENERER EVENEMENT"),
        &Command::absent(465, "POST KEY", Needs::Interface).french("GENERER FRAPPE CLAVIER"),
        &Command::absent(174, "REDRAW", Needs::Interface).french("REDESSINER"),
        &Command::absent(316, "SET ABOUT", Needs::Interface).french("APPELER SUR A PROPOS"),
        &Command::absent(1762, "SET APPLICATION COLOR SCHEME", Needs::Interface),
        &SET_CURSOR,
        &Command::absent(602, "SET FIELD TITLES", Needs::Interface).french("FIXER TITRES CHAMPS"),
        &Command::absent(367, "_O_SET PLATFORM INTERFACE", Needs::Obsolete)
            .former(&["SET PLATFORM INTERFACE"]).french("FIXER INTERFACE"),
        &Command::absent(601, "SET TABLE TITLES", Needs::Interface).french("FIXER TITRES TABLES"),
        &SHIFT_DOWN,
        &SHOW_MENU_BAR,
        &WINDOWS_ALT_DOWN,
        &WINDOWS_CTRL_DOWN,
    ],
};

/// A key that is never down.
macro_rules! key {
    ($constant:ident, $number:expr, $name:expr, $french:expr, $page:expr) => {
        const $constant: Command = Command {
            number: $number,
            name: $name,
            french: Some($french),
            returns: Kind::Boolean,
            doc: "True if the key is down; there is no keyboard, so it is not.",
            examples: &[($name, "False")],
            source: $page,
            run: Run::Function(|_, _| Ok(Value::Boolean(false))),
            ..Command::DEFAULT
        };
    };
}

key!(
    CAPS_LOCK_DOWN,
    547,
    "Caps lock down",
    "Verrouillage majuscule enfoncee",
    "commands/caps-lock-down"
);
key!(
    MACINTOSH_COMMAND_DOWN,
    546,
    "Macintosh command down",
    "Macintosh commande enfoncee",
    "commands/macintosh-command-down"
);
key!(
    MACINTOSH_CONTROL_DOWN,
    544,
    "Macintosh control down",
    "Macintosh control enfoncee",
    "commands/macintosh-control-down"
);
key!(
    MACINTOSH_OPTION_DOWN,
    545,
    "Macintosh option down",
    "Macintosh option enfoncee",
    "commands/macintosh-option-down"
);
key!(
    SHIFT_DOWN,
    543,
    "Shift down",
    "Majuscule enfoncee",
    "commands/shift-down"
);
key!(
    WINDOWS_ALT_DOWN,
    563,
    "Windows Alt down",
    "Windows Alt enfoncee",
    "commands/windows-alt-down"
);
key!(
    WINDOWS_CTRL_DOWN,
    562,
    "Windows Ctrl down",
    "Windows Ctrl enfoncee",
    "commands/windows-ctrl-down"
);

fn nothing(_cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    Ok(Value::Undefined)
}

const BEEP: Command = Command {
    number: 151,
    name: "BEEP",
    french: Some("BEEP"),
    doc: "Makes the system beep; without a user nothing is heard.",
    source: "commands/beep",
    run: Run::Function(|cx, _| {
        if cx.engine.desktop.is_interactive() {
            let bell = "\u{7}";
            cx.engine
                .host
                .print(&crate::runtime::host::Output::Stderr, bell);
        }
        Ok(Value::Undefined)
    }),
    ..Command::DEFAULT
};

const MOUSE_POSITION: Command = Command {
    number: 468,
    name: "MOUSE POSITION",
    former: &["GET MOUSE"],
    params: &[
        variable("mouseX"),
        variable("mouseY"),
        variable("mouseButton"),
        star("*").optional(),
    ],
    thread_safe: false,
    doc: "Where the mouse is and which buttons are down: zeros, as there is none.",
    source: "commands/mouse-position",
    run: Run::Function(mouse_position),
    ..Command::DEFAULT
};

fn mouse_position(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    for i in 0..3 {
        cx.write_pointer(&args.pointer(i), Value::Integer(0))?;
    }
    Ok(Value::Undefined)
}

const SET_CURSOR: Command = Command {
    number: 469,
    name: "SET CURSOR",
    french: Some("CHANGER POINTEUR SOURIS"),
    params: &[integer("cursor").optional()],
    thread_safe: false,
    doc: "Changes the pointer of the mouse; there is none to be seen.",
    source: "commands/set-cursor",
    run: Run::Function(nothing),
    ..Command::DEFAULT
};

const HIDE_MENU_BAR: Command = Command {
    number: 432,
    name: "HIDE MENU BAR",
    french: Some("CACHER BARRE MENUS"),
    thread_safe: false,
    doc: "Hides the menu bar; there is none to be seen.",
    source: "commands/hide-menu-bar",
    run: Run::Function(nothing),
    ..Command::DEFAULT
};

const SHOW_MENU_BAR: Command = Command {
    number: 431,
    name: "SHOW MENU BAR",
    french: Some("AFFICHER BARRE MENUS"),
    thread_safe: false,
    doc: "Shows the menu bar; there is none to be seen.",
    source: "commands/show-menu-bar",
    run: Run::Function(nothing),
    ..Command::DEFAULT
};

const GET_APPLICATION_COLOR_SCHEME: Command = Command {
    number: 1763,
    name: "Get Application color scheme",
    params: &[star("*").optional()],
    returns: Kind::Text,
    thread_safe: false,
    doc: "The name of the color scheme: light.",
    examples: &[("Get Application color scheme", "light")],
    source: "commands/get-application-color-scheme",
    run: Run::Function(|_, _| Ok(Value::from("light"))),
    ..Command::DEFAULT
};
