//! The commands of the theme User Interface.
//!
//! A row is known by number and name only until its declaration stands here.

use crate::command::{Command, Needs, Theme};

/// The theme's commands by name.
#[rustfmt::skip] // one command a line
pub static THEME: Theme = Theme {
    name: "User Interface",
    commands: &[
        &Command::absent(151, "BEEP", Needs::Interface).french("BEEP").thread_safe(),
        &Command::absent(547, "Caps lock down", Needs::Interface)
            .french("Verrouillage majuscule enfoncee").thread_safe(),
        &Command::absent(278, "Focus object", Needs::Interface).french("Objet focus"),
        &Command::absent(1763, "Get Application color scheme", Needs::Interface),
        &Command::absent(804, "GET FIELD TITLES", Needs::Interface).french("LIRE TITRES CHAMPS"),
        &Command::absent(470, "_O_Get platform interface", Needs::Obsolete)
            .former(&["Get platform interface"]).french("Lire interface"),
        &Command::absent(803, "GET TABLE TITLES", Needs::Interface).french("LIRE TITRES TABLES"),
        &Command::absent(432, "HIDE MENU BAR", Needs::Interface).french("CACHER BARRE MENUS"),
        &Command::absent(93, "_O_INVERT BACKGROUND", Needs::Obsolete)
            .former(&["INVERT BACKGROUND"]).french("INVERSER FOND"),
        &Command::absent(546, "Macintosh command down", Needs::Interface)
            .french("Macintosh commande enfoncee").thread_safe(),
        &Command::absent(544, "Macintosh control down", Needs::Interface)
            .french("Macintosh control enfoncee").thread_safe(),
        &Command::absent(545, "Macintosh option down", Needs::Interface)
            .french("Macintosh option enfoncee").thread_safe(),
        &Command::absent(468, "MOUSE POSITION", Needs::Interface).former(&["GET MOUSE"]),
        &Command::absent(290, "PLAY", Needs::Interface).french("JOUER SON"),
        &Command::absent(542, "Pop up menu", Needs::Interface).french("Pop up menu"),
        &Command::absent(466, "POST CLICK", Needs::Interface).french("GENERER CLIC"),
        &Command::absent(467, "POST EVENT", Needs::Interface).french("GENERER EVENEMENT"),
        &Command::absent(465, "POST KEY", Needs::Interface).french("GENERER FRAPPE CLAVIER"),
        &Command::absent(174, "REDRAW", Needs::Interface).french("REDESSINER"),
        &Command::absent(316, "SET ABOUT", Needs::Interface).french("APPELER SUR A PROPOS"),
        &Command::absent(1762, "SET APPLICATION COLOR SCHEME", Needs::Interface),
        &Command::absent(469, "SET CURSOR", Needs::Interface).french("CHANGER POINTEUR SOURIS"),
        &Command::absent(602, "SET FIELD TITLES", Needs::Interface).french("FIXER TITRES CHAMPS"),
        &Command::absent(367, "_O_SET PLATFORM INTERFACE", Needs::Obsolete)
            .former(&["SET PLATFORM INTERFACE"]).french("FIXER INTERFACE"),
        &Command::absent(601, "SET TABLE TITLES", Needs::Interface).french("FIXER TITRES TABLES"),
        &Command::absent(543, "Shift down", Needs::Interface).french("Majuscule enfoncee").thread_safe(),
        &Command::absent(431, "SHOW MENU BAR", Needs::Interface).french("AFFICHER BARRE MENUS"),
        &Command::absent(563, "Windows Alt down", Needs::Interface).french("Windows Alt enfoncee").thread_safe(),
        &Command::absent(562, "Windows Ctrl down", Needs::Interface).french("Windows Ctrl enfoncee").thread_safe(),
    ],
};
