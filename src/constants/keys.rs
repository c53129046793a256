//! Constants of keys.

use super::{ConstantTheme, integer, text};

/// Function Keys: K12.
#[rustfmt::skip] // one constant a line
pub static FUNCTION_KEYS: ConstantTheme = ConstantTheme {
    name: "Function Keys",
    constants: &[
        integer("F1 key", "K12:1", -122).french("Touche F1"),
        integer("F2 key", "K12:2", -120).french("Touche F2"),
        integer("F3 key", "K12:3", -99).french("Touche F3"),
        integer("F4 key", "K12:4", -118).french("Touche F4"),
        integer("F5 key", "K12:5", -96).french("Touche F5"),
        integer("F6 key", "K12:6", -97).french("Touche F6"),
        integer("F7 key", "K12:7", -98).french("Touche F7"),
        integer("F8 key", "K12:8", -100).french("Touche F8"),
        integer("F9 key", "K12:9", -101).french("Touche F9"),
        integer("F10 key", "K12:10", -109).french("Touche F10"),
        integer("F11 key", "K12:11", -103).french("Touche F11"),
        integer("F12 key", "K12:12", -111).french("Touche F12"),
        integer("F13 key", "K12:13", -105).french("Touche F13"),
        integer("F14 key", "K12:14", -107).french("Touche F14"),
        integer("F15 key", "K12:15", -113).french("Touche F15"),
        integer("Left arrow key", "K12:16", 28).french("Touche gauche"),
        integer("Right arrow key", "K12:17", 29).french("Touche droite"),
        integer("Up arrow key", "K12:18", 30).french("Touche haut"),
        integer("Down arrow key", "K12:19", 31).french("Touche bas"),
        integer("Page up key", "K12:20", 11).french("Touche page précédente"),
        integer("Page down key", "K12:21", 12).french("Touche page suivante"),
        integer("Home key", "K12:22", 1).french("Touche début"),
        integer("End key", "K12:23", 4).french("Touche fin"),
        integer("Help key", "K12:24", 5).french("Touche aide"),
        integer("Escape key", "K12:25", 27).french("Touche échappement"),
        integer("Enter key", "K12:26", 3).french("Touche entrée"),
        integer("ReturnKey", "K12:27", 13).french("Touche retour chariot"),
        integer("Tab key", "K12:28", 9).french("Touche tab"),
        integer("Backspace key", "K12:29", 8).french("Touche retour arrière"),
    ],
};

/// Shortcut and Associated Keys: K75.
#[rustfmt::skip] // one constant a line
pub static SHORTCUT_AND_ASSOCIATED_KEYS: ConstantTheme = ConstantTheme {
    name: "Shortcut and Associated Keys",
    constants: &[
        text("Shortcut with F1", "K75:1", "[F1]").french("Raccourci avec F1"),
        text("Shortcut with F2", "K75:2", "[F2]").french("Raccourci avec F2"),
        text("Shortcut with F3", "K75:3", "[F3]").french("Raccourci avec F3"),
        text("Shortcut with F4", "K75:4", "[F4]").french("Raccourci avec F4"),
        text("Shortcut with F5", "K75:5", "[F5]").french("Raccourci avec F5"),
        text("Shortcut with F6", "K75:6", "[F6]").french("Raccourci avec F6"),
        text("Shortcut with F7", "K75:7", "[F7]").french("Raccourci avec F7"),
        text("Shortcut with F8", "K75:8", "[F8]").french("Raccourci avec F8"),
        text("Shortcut with F9", "K75:9", "[F9]").french("Raccourci avec F9"),
        text("Shortcut with F10", "K75:10", "[F10]").french("Raccourci avec F10"),
        text("Shortcut with F11", "K75:11", "[F11]").french("Raccourci avec F11"),
        text("Shortcut with F12", "K75:12", "[F12]").french("Raccourci avec F12"),
        text("Shortcut with F13", "K75:13", "[F13]").french("Raccourci avec F13"),
        text("Shortcut with F14", "K75:14", "[F14]").french("Raccourci avec F14"),
        text("Shortcut with F15", "K75:15", "[F15]").french("Raccourci avec F15"),
        text("Shortcut with Carriage Return", "K75:16", "[return]").french("Raccourci avec Retour Charriot"),
        text("Shortcut with Enter", "K75:17", "[enter]").french("Raccourci avec Entrée"),
        text("Shortcut with Backspace", "K75:18", "[backspace]").french("Raccourci avec Effacement Arrière"),
        text("Shortcut with Tabulation", "K75:19", "[tab]").french("Raccourci avec Tabulation"),
        text("Shortcut with Escape", "K75:20", "[esc]").french("Raccourci avec Echappement"),
        text("Shortcut with Delete", "K75:21", "[del]").french("Raccourci avec Suppression"),
        text("Shortcut with Home", "K75:22", "[home]").french("Raccourci avec Début"),
        text("Shortcut with End", "K75:23", "[end]").french("Raccourci avec Fin"),
        text("Shortcut with Help", "K75:24", "[help]").french("Raccourci avec Aide"),
        text("Shortcut with Page up", "K75:25", "[page up]").french("Raccourci avec Page préc"),
        text("Shortcut with Page down", "K75:26", "[page down]").french("Raccourci avec Page suiv"),
        text("Shortcut with Left arrow", "K75:27", "[left arrow]").french("Raccourci avec Flèche gauche"),
        text("Shortcut with Right arrow", "K75:28", "[right arrow]").french("Raccourci avec Flèche droite"),
        text("Shortcut with Up arrow", "K75:29", "[up arrow]").french("Raccourci avec Flèche haut"),
        text("Shortcut with Down arrow", "K75:30", "[down arrow]").french("Raccourci avec Flèche bas"),
    ],
};
