//! Commands about forms, menus and windows: known by number and name, none implemented.
//!
//! A theme moves to a file of its own when its first command is implemented.

use crate::command::{Command, Needs, Theme};

/// Drag and Drop.
#[rustfmt::skip] // one command a line
pub static DRAG_AND_DROP: Theme = Theme {
    name: "Drag and Drop",
    commands: &[
        &Command::absent(607, "_O_DRAG AND DROP PROPERTIES", Needs::Obsolete)
            .former(&["DRAG AND DROP PROPERTIES"]).french("PROPRIETES GLISSER DEPOSER"),
        &Command::absent(608, "Drop position", Needs::Interface).french("Position deposer"),
        &Command::absent(1272, "SET DRAG ICON", Needs::Interface),
    ],
};

/// Entry Control.
#[rustfmt::skip] // one command a line
pub static ENTRY_CONTROL: Theme = Theme {
    name: "Entry Control",
    commands: &[
        &Command::absent(870, "EDIT ITEM", Needs::Interface).french("EDITER ELEMENT"),
        &Command::absent(389, "FILTER KEYSTROKE", Needs::Interface).french("FILTRER FRAPPE CLAVIER"),
        &Command::absent(655, "Get edited text", Needs::Interface).french("Lire texte edite"),
        &Command::absent(209, "GET HIGHLIGHT", Needs::Interface).french("TEXTE SELECTIONNE"),
        &Command::absent(206, "GOTO OBJECT", Needs::Interface).former(&["GOTO AREA"]),
        &Command::absent(210, "HIGHLIGHT TEXT", Needs::Interface).french("SELECTIONNER TEXTE"),
        &Command::absent(1744, "Is editing text", Needs::Interface),
        &Command::absent(390, "Keystroke", Needs::Interface).french("Frappe clavier"),
    ],
};

/// Graphs.
#[rustfmt::skip] // one command a line
pub static GRAPHS: Theme = Theme {
    name: "Graphs",
    commands: &[
        &Command::absent(169, "GRAPH", Needs::Interface).french("GRAPHE").thread_safe(),
        &Command::absent(298, "GRAPH SETTINGS", Needs::Interface).french("PARAMETRES DU GRAPHE"),
        &Command::absent(148, "_O_GRAPH TABLE", Needs::Obsolete)
            .former(&["GRAPH TABLE"]).french("GRAPHE SUR SELECTION"),
    ],
};

/// Menus.
#[rustfmt::skip] // one command a line
pub static MENUS: Theme = Theme {
    name: "Menus",
    commands: &[
        &Command::absent(411, "APPEND MENU ITEM", Needs::Interface).french("AJOUTER LIGNE MENU"),
        &Command::absent(405, "Count menu items", Needs::Interface).french("Nombre de lignes de menu"),
        &Command::absent(404, "Count menus", Needs::Interface).french("Nombre de menus"),
        &Command::absent(408, "Create menu", Needs::Interface).french("Creer menu"),
        &Command::absent(413, "DELETE MENU ITEM", Needs::Interface).french("SUPPRIMER LIGNE MENU"),
        &Command::absent(150, "DISABLE MENU ITEM", Needs::Interface).french("INACTIVER LIGNE MENU"),
        &Command::absent(1006, "Dynamic pop up menu", Needs::Interface).french("Pop up menu dynamique"),
        &Command::absent(149, "ENABLE MENU ITEM", Needs::Interface).french("ACTIVER LIGNE MENU"),
        &Command::absent(979, "Get menu bar reference", Needs::Interface).french("Lire reference barre menu"),
        &Command::absent(422, "Get menu item", Needs::Interface).french("Lire texte ligne menu"),
        &Command::absent(983, "GET MENU ITEM ICON", Needs::Interface).french("LIRE ICONE LIGNE MENU"),
        &Command::absent(424, "Get menu item key", Needs::Interface).french("Lire touche ligne menu"),
        &Command::absent(428, "Get menu item mark", Needs::Interface).french("Lire marque ligne menu"),
        &Command::absent(981, "Get menu item method", Needs::Interface).french("Lire methode ligne menu"),
        &Command::absent(980, "Get menu item modifiers", Needs::Interface).french("Lire modificateurs ligne menu"),
        &Command::absent(1003, "Get menu item parameter", Needs::Interface).french("Lire parametre ligne menu"),
        &Command::absent(972, "GET MENU ITEM PROPERTY", Needs::Interface).french("LIRE PROPRIETE LIGNE MENU"),
        &Command::absent(426, "Get menu item style", Needs::Interface).french("Lire style ligne menu"),
        &Command::absent(977, "GET MENU ITEMS", Needs::Interface).french("LIRE LIGNES MENU"),
        &Command::absent(430, "Get menu title", Needs::Interface).french("Lire titre menu"),
        &Command::absent(1005, "Get selected menu item parameter", Needs::Interface)
            .french("Lire parametre ligne menu selectionnee"),
        &Command::absent(412, "INSERT MENU ITEM", Needs::Interface).french("INSERER LIGNE MENU"),
        &Command::absent(152, "Menu selected", Needs::Interface).french("Menu choisi"),
        &Command::absent(978, "RELEASE MENU", Needs::Interface).french("EFFACER MENU"),
        &Command::absent(1801, "SET HELP MENU", Needs::Interface),
        &Command::absent(67, "SET MENU BAR", Needs::Interface).french("FIXER BARRE MENUS"),
        &Command::absent(348, "SET MENU ITEM", Needs::Interface).french("FIXER TEXTE LIGNE MENU"),
        &Command::absent(984, "SET MENU ITEM ICON", Needs::Interface).french("FIXER ICONE LIGNE MENU"),
        &Command::absent(208, "SET MENU ITEM MARK", Needs::Interface).french("FIXER MARQUE LIGNE MENU"),
        &Command::absent(982, "SET MENU ITEM METHOD", Needs::Interface).french("FIXER METHODE LIGNE MENU"),
        &Command::absent(1004, "SET MENU ITEM PARAMETER", Needs::Interface).french("FIXER PARAMETRE LIGNE MENU"),
        &Command::absent(973, "SET MENU ITEM PROPERTY", Needs::Interface).french("FIXER PROPRIETE LIGNE MENU"),
        &Command::absent(423, "SET MENU ITEM SHORTCUT", Needs::Interface).french("FIXER RACCOURCI LIGNE MENU"),
        &Command::absent(425, "SET MENU ITEM STYLE", Needs::Interface).french("FIXER STYLE LIGNE MENU"),
    ],
};

/// Spell Checker.
#[rustfmt::skip] // one command a line
pub static SPELL_CHECKER: Theme = Theme {
    name: "Spell Checker",
    commands: &[
        &Command::absent(1214, "SPELL ADD TO USER DICTIONARY", Needs::Interface),
        &Command::absent(1215, "SPELL CHECK TEXT", Needs::Interface),
        &Command::absent(900, "SPELL CHECKING", Needs::Interface).french("CORRECTION ORTHOGRAPHIQUE"),
        &Command::absent(1205, "SPELL Get current dictionary", Needs::Interface),
        &Command::absent(1204, "SPELL GET DICTIONARY LIST", Needs::Interface),
        &Command::absent(904, "SPELL SET CURRENT DICTIONARY", Needs::Interface).former(&["SET DICTIONARY"]),
    ],
};

/// Web Area.
#[rustfmt::skip] // one command a line
pub static WEB_AREA: Theme = Theme {
    name: "Web Area",
    commands: &[
        &Command::absent(1026, "WA Back URL available", Needs::Interface).french("WA URL precedent disponible"),
        &Command::absent(1049, "WA Create URL history menu", Needs::Interface).french("WA Creer menu historique URL"),
        &Command::absent(1029, "WA Evaluate JavaScript", Needs::Interface).former(&["WA Execute JavaScript"]),
        &Command::absent(1043, "WA EXECUTE JAVASCRIPT FUNCTION", Needs::Interface)
            .french("WA EXECUTER FONCTION JAVASCRIPT"),
        &Command::absent(1027, "WA Forward URL available", Needs::Interface).french("WA URL suivant disponible"),
        &Command::absent(1849, "WA Get context", Needs::Interface),
        &Command::absent(1025, "WA Get current URL", Needs::Interface).french("WA Lire URL courant"),
        &Command::absent(1033, "WA GET EXTERNAL LINKS FILTERS", Needs::Interface)
            .french("WA LIRE FILTRES LIENS EXTERNES"),
        &Command::absent(1035, "WA Get last filtered URL", Needs::Interface).french("WA Lire dernier URL filtre"),
        &Command::absent(1034, "WA GET LAST URL ERROR", Needs::Interface).french("WA LIRE DERNIERE ERREUR URL"),
        &Command::absent(1038, "WA Get page content", Needs::Interface).french("WA Lire contenu page"),
        &Command::absent(1036, "WA Get page title", Needs::Interface).french("WA Lire titre page"),
        &Command::absent(1042, "WA GET PREFERENCE", Needs::Interface).french("WA LIRE PREFERENCE"),
        &Command::absent(1031, "WA GET URL FILTERS", Needs::Interface).french("WA LIRE FILTRES URL"),
        &Command::absent(1048, "WA GET URL HISTORY", Needs::Interface).french("WA LIRE HISTORIQUE URL"),
        &Command::absent(1021, "WA OPEN BACK URL", Needs::Interface).french("WA OUVRIR URL PRECEDENT"),
        &Command::absent(1022, "WA OPEN FORWARD URL", Needs::Interface).french("WA OUVRIR URL SUIVANT"),
        &Command::absent(1020, "WA OPEN URL", Needs::Interface).french("WA OUVRIR URL"),
        &Command::absent(1736, "WA OPEN WEB INSPECTOR", Needs::Interface),
        &Command::absent(1023, "WA REFRESH CURRENT URL", Needs::Interface).french("WA ACTUALISER URL"),
        &Command::absent(1727, "WA Run offscreen area", Needs::Interface),
        &Command::absent(1848, "WA SET CONTEXT", Needs::Interface),
        &Command::absent(1032, "WA SET EXTERNAL LINKS FILTERS", Needs::Interface)
            .french("WA FIXER FILTRES LIENS EXTERNES"),
        &Command::absent(1037, "WA SET PAGE CONTENT", Needs::Interface).french("WA FIXER CONTENU PAGE"),
        &Command::absent(1041, "WA SET PREFERENCE", Needs::Interface).french("WA FIXER PREFERENCE"),
        &Command::absent(1030, "WA SET URL FILTERS", Needs::Interface).french("WA FIXER FILTRES URL"),
        &Command::absent(1024, "WA STOP LOADING URL", Needs::Interface).french("WA ARRETER CHARGEMENT URL"),
        &Command::absent(1039, "WA ZOOM IN", Needs::Interface).former(&["WA SET PAGE TEXT LARGER"]),
        &Command::absent(1040, "WA ZOOM OUT", Needs::Interface).former(&["WA SET PAGE TEXT SMALLER"]),
    ],
};

/// Windows.
#[rustfmt::skip] // one command a line
pub static WINDOWS: Theme = Theme {
    name: "Windows",
    commands: &[
        &Command::absent(154, "CLOSE WINDOW", Needs::Interface).french("FERMER FENETRE"),
        &Command::absent(1365, "CONVERT COORDINATES", Needs::Interface),
        &Command::absent(827, "Current form window", Needs::Interface).french("Fenetre formulaire courant"),
        &Command::absent(452, "DRAG WINDOW", Needs::Interface).french("DEPLACER FENETRE"),
        &Command::absent(160, "ERASE WINDOW", Needs::Interface).french("EFFACER FENETRE"),
        &Command::absent(449, "Find window", Needs::Interface).french("Chercher fenetre"),
        &Command::absent(447, "Frontmost window", Needs::Interface).french("Fenetre premier plan"),
        &Command::absent(443, "GET WINDOW RECT", Needs::Interface).french("COORDONNEES FENETRE"),
        &Command::absent(450, "Get window title", Needs::Interface).french("Titre fenetre"),
        &Command::absent(434, "HIDE TOOL BAR", Needs::Interface).french("CACHER BARRE OUTILS"),
        &Command::absent(436, "HIDE WINDOW", Needs::Interface).french("CACHER FENETRE"),
        &Command::absent(1830, "Is window maximized", Needs::Interface),
        &Command::absent(1831, "Is window reduced", Needs::Interface),
        &Command::absent(453, "MAXIMIZE WINDOW", Needs::Interface).french("MAXIMISER FENETRE"),
        &Command::absent(454, "MINIMIZE WINDOW", Needs::Interface).french("MINIMISER FENETRE"),
        &Command::absent(448, "Next window", Needs::Interface).french("Fenetre suivante"),
        &Command::absent(309, "_O_Open external window", Needs::Obsolete)
            .former(&["Open external window"]).french("Creer fenetre externe"),
        &Command::absent(675, "Open form window", Needs::Interface).french("Creer fenetre formulaire"),
        &Command::absent(153, "Open window", Needs::Interface).french("Creer fenetre"),
        &Command::absent(456, "REDRAW WINDOW", Needs::Interface).french("REDESSINER FENETRE"),
        &Command::absent(1829, "REDUCE RESTORE WINDOW", Needs::Interface),
        &Command::absent(890, "RESIZE FORM WINDOW", Needs::Interface).french("REDIMENSIONNER FENETRE FORMULAIRE"),
        &Command::absent(1840, "SET WINDOW DOCUMENT ICON", Needs::Interface),
        &Command::absent(444, "SET WINDOW RECT", Needs::Interface).french("CHANGER COORDONNEES FENETRE"),
        &Command::absent(213, "SET WINDOW TITLE", Needs::Interface).french("CHANGER TITRE FENETRE"),
        &Command::absent(433, "SHOW TOOL BAR", Needs::Interface).french("AFFICHER BARRE OUTILS"),
        &Command::absent(435, "SHOW WINDOW", Needs::Interface).french("AFFICHER FENETRE"),
        &Command::absent(1016, "Tool bar height", Needs::Interface).french("Hauteur barre outils"),
        &Command::absent(445, "Window kind", Needs::Interface).french("Type fenetre"),
        &Command::absent(442, "WINDOW LIST", Needs::Interface).french("LISTE FENETRES"),
        &Command::absent(446, "Window process", Needs::Interface).french("Process de la fenetre"),
    ],
};
