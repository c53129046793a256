//! Constants of files, folders and the machine.

use super::{ConstantTheme, integer, text};

/// System Documents: K24.
#[rustfmt::skip] // one constant a line
pub static SYSTEM_DOCUMENTS: ConstantTheme = ConstantTheme {
    name: "System Documents",
    constants: &[
        integer("Is a document", "K24:1", 1).french("Est un document"),
        integer("Is a folder", "K24:2", 0).french("Est un dossier"),
        integer("Read and write", "K24:3", 0).french("Lecture et écriture"),
        integer("Write mode", "K24:4", 1).french("Mode écriture"),
        integer("Read mode", "K24:5", 2).french("Mode lecture"),
        integer("Get pathname", "K24:6", 3).french("Lire chemin accès"),
        integer("Multiple files", "K24:7", 1).french("Fichiers multiples"),
        integer("Package open", "K24:8", 2).french("Ouverture progiciel"),
        integer("Package selection", "K24:9", 4).french("Sélection progiciel"),
        integer("Allow alias files", "K24:10", 8).former(&["Alias selection"]).french("Sélection alias"),
        integer("Use sheet window", "K24:11", 16).french("Utiliser fenêtre feuille"),
        text("Folder separator", "K24:12", "/").french("Séparateur dossier"),
        integer("Recursive parsing", "K24:13", 1).french("Chemin récursif"),
        integer("Absolute path", "K24:14", 2).french("Chemin absolu"),
        integer("Posix path", "K24:15", 4).french("Chemin POSIX"),
        integer("Ignore invisible", "K24:16", 8).french("Ignorer invisibles"),
        integer("File name entry", "K24:17", 32).french("Saisie nom de fichier"),
        integer("Document unchanged", "K24:18", 0).french("Document inchangé"),
        integer("Document with native format", "K24:19", 1).french("Document avec format natif"),
        integer("Document with CRLF", "K24:20", 2).french("Document avec CRLF"),
        integer("Document with CR", "K24:21", 3).french("Document avec CR"),
        integer("Document with LF", "K24:22", 4).french("Document avec LF"),
        integer("Delete only if empty", "K24:23", 0).french("Supprimer si vide"),
        integer("Delete with contents", "K24:24", 1).french("Supprimer avec contenu"),
        integer("Path is system", "K24:25", 0).french("Chemin est système"),
        integer("Path is POSIX", "K24:26", 1).french("Chemin est POSIX"),
    ],
};

/// System Folder: K41.
#[rustfmt::skip] // one constant a line
pub static SYSTEM_FOLDER: ConstantTheme = ConstantTheme {
    name: "System Folder",
    constants: &[
        integer("System", "K41:1", 0).french("Système"),
        integer("Fonts", "K41:2", 1).french("Polices"),
        integer("User preferences_all", "K41:3", 2).french("Préférences utilisateur_Tous"),
        integer("User preferences_user", "K41:4", 3).french("Préférences utilisateur"),
        integer("Startup Win_all", "K41:5", 4).french("Démarrage Win_Tous"),
        integer("Startup Win_user", "K41:6", 5).french("Démarrage Win"),
        integer("_o_Mac shutdown items_all", "K41:7", 6),
        integer("_o_Mac shutdown items_user", "K41:8", 7),
        integer("Start menu Win_all", "K41:9", 8).french("Menu Démarrer Win_Tous"),
        integer("Start menu Win_user", "K41:10", 9).french("Menu Démarrer Win"),
        integer("_o_Mac extensions", "K41:11", 10),
        integer("_o_Mac control panels", "K41:12", 11),
        integer("System Win", "K41:13", 12).french("System Win"),
        integer("System32 Win", "K41:14", 13).french("System32 Win"),
        integer("Favorites Win", "K41:15", 14).french("Favoris Win"),
        integer("Desktop", "K41:16", 15).french("Bureau"),
        integer("Applications or program files", "K41:17", 16).french("Applications ou Program Files"),
        integer("Documents folder", "K41:18", 17).french("Dossier documents"),
        integer("Home folder", "K41:19", 18).french("Dossier personnel"),
    ],
};

/// File and Folder: K87.
#[rustfmt::skip] // one constant a line
pub static FILE_AND_FOLDER: ConstantTheme = ConstantTheme {
    name: "File and Folder",
    constants: &[
        integer("fk posix path", "K87:1", 0).french("fk chemin posix"),
        integer("fk platform path", "K87:2", 1).french("fk chemin plateforme"),
        integer("fk alias link", "K87:3", 0).french("fk lien alias"),
        integer("fk symbolic link", "K87:4", 1).french("fk lien symbolique"),
        integer("fk overwrite", "K87:5", 4).french("fk écraser"),
        integer("fk recursive", "K87:7", 1).french("fk récursif"),
        integer("fk remote database folder", "K87:9", 3).french("fk dossier base de données distante"),
        integer("fk user preferences folder", "K87:10", 0).french("fk dossier préférence utilisateur"),
        integer("fk resources folder", "K87:11", 6).french("fk dossier ressources"),
        integer("fk data folder", "K87:12", 9).french("fk dossier données"),
        integer("fk system folder", "K87:13", 100).french("fk dossier système"),
        integer("fk database folder", "K87:14", 4).french("fk dossier base de données"),
        integer("fk web root folder", "K87:15", 8).french("fk dossier racine web"),
        integer("fk licenses folder", "K87:16", 1).french("fk dossier licences"),
        integer("fk logs folder", "K87:17", 7).french("fk dossier fichiers historique"),
        integer("fk mobileApps folder", "K87:18", 10).french("fk dossier mobileApps"),
        integer("fk desktop folder", "K87:19", 115).french("fk dossier bureau"),
        integer("fk applications folder", "K87:20", 116).french("fk dossier applications"),
        integer("fk documents folder", "K87:21", 117).french("fk dossier documents"),
        integer("fk ignore invisible", "K87:22", 8).french("fk ignorer invisibles"),
        integer("fk editor theme folder", "K87:23", 12).french("fk dossier des thèmes éditeur"),
        integer("fk home folder", "K87:24", 118).french("fk dossier personnel"),
    ],
};

/// Standard System Signatures: K4.
#[rustfmt::skip] // one constant a line
pub static STANDARD_SYSTEM_SIGNATURES: ConstantTheme = ConstantTheme {
    name: "Standard System Signatures",
    constants: &[
        text("Text document", "K4:1", "TEXT").french("Document texte"),
        text("Picture document", "K4:2", "PICT").french("Document image"),
        text("Windows sound document", "K4:3", "WAV").french("Document son Windows"),
        text("Windows video document", "K4:4", "AVI").french("Document vidéo Windows"),
        text("Windows MIDI document", "K4:5", "MID").french("Document MIDI Windows"),
    ],
};

/// Platform Interface: K9.
#[rustfmt::skip] // one constant a line
pub static PLATFORM_INTERFACE: ConstantTheme = ConstantTheme {
    name: "Platform Interface",
    constants: &[
        integer("_o_Automatic platform", "K9:1", -1),
        integer("_o_Mac OS 7", "K9:2", 0),
        integer("_o_Windows 3_11, NT 3_51", "K9:3", 1),
        integer("_o_Windows 9x", "K9:4", 2),
        integer("_o_Mac OS 9", "K9:5", 3),
        integer("_o_Mac theme", "K9:6", 4),
    ],
};

/// Platform Properties: K25.
#[rustfmt::skip] // one constant a line
pub static PLATFORM_PROPERTIES: ConstantTheme = ConstantTheme {
    name: "Platform Properties",
    constants: &[
        integer("_o_Macintosh 68K", "K25:1", 1),
        integer("Mac OS", "K25:2", 2).french("Mac OS"),
        integer("Windows", "K25:3", 3).french("Windows"),
        integer("_o_INTEL 386", "K25:4", 386),
        integer("_o_INTEL 486", "K25:5", 486),
        integer("Intel compatible", "K25:6", 586).french("Compatible Intel"),
        integer("_o_PowerPC 601", "K25:7", 601),
        integer("_o_PowerPC 603", "K25:8", 603),
        integer("_o_PowerPC 604", "K25:9", 604),
        integer("_o_PowerPC G3", "K25:10", 510),
        integer("Power PC", "K25:11", 406).french("Power PC"),
    ],
};

/// SCREEN DEPTH: K33.
#[rustfmt::skip] // one constant a line
pub static SCREEN_DEPTH: ConstantTheme = ConstantTheme {
    name: "SCREEN DEPTH",
    constants: &[
        integer("Black and white", "K33:1", 0).french("Noir et blanc"),
        integer("Four colors", "K33:2", 2).french("Quatre couleurs"),
        integer("Sixteen colors", "K33:3", 4).french("Seize couleurs"),
        integer("Two fifty six colors", "K33:4", 8).french("Deux cent cinquante six coul"),
        integer("Thousands of colors", "K33:5", 16).french("Milliers de couleurs"),
        integer("Millions of colors 24 bit", "K33:6", 24).french("Millions de couleurs 24 bits"),
        integer("Millions of colors 32 bit", "K33:7", 32).french("Millions de couleurs 32 bits"),
        integer("Is gray scale", "K33:8", 0).french("Est en niveaux de gris"),
        integer("Is color", "K33:9", 1).french("Est en couleurs"),
    ],
};

/// SET RGB COLORS: K23.
#[rustfmt::skip] // one constant a line
pub static SET_RGB_COLORS: ConstantTheme = ConstantTheme {
    name: "SET RGB COLORS",
    constants: &[
        integer("Foreground color", "K23:1", -1).french("Coul premier plan"),
        integer("Background color", "K23:2", -2).french("Coul arrière plan"),
        integer("Dark shadow color", "K23:3", -3).french("Coul sombre"),
        integer("Light shadow color", "K23:4", -4).french("Coul claire"),
        integer("Highlight text background color", "K23:5", -7).french("Coul de fond texte sélect"),
        integer("Highlight text color", "K23:6", -8).french("Coul texte sélect"),
        integer("Highlight menu background color", "K23:7", -9).french("Coul fond ligne menu sélect"),
        integer("Highlight menu text color", "K23:8", -10).french("Coul texte ligne menu sélect"),
        integer("Disable highlight item color", "K23:9", -11).french("Coul fond élément sélect désact"),
        integer("Background color none", "K23:10", -16).french("Coul fond transparent"),
    ],
};

/// Colors: K11.
#[rustfmt::skip] // one constant a line
pub static COLORS: ConstantTheme = ConstantTheme {
    name: "Colors",
    constants: &[
        integer("White", "K11:1", 0).french("Blanc"),
        integer("Yellow", "K11:2", 1).french("Jaune"),
        integer("Orange", "K11:3", 2).french("Orange"),
        integer("Red", "K11:4", 3).french("Rouge"),
        integer("Purple", "K11:5", 4).french("Violet"),
        integer("Dark blue", "K11:6", 5).french("Bleu foncé"),
        integer("Blue", "K11:7", 6).french("Bleu"),
        integer("Light blue", "K11:8", 7).french("Bleu clair"),
        integer("Green", "K11:9", 8).french("Vert"),
        integer("Dark green", "K11:10", 9).french("Vert foncé"),
        integer("Dark brown", "K11:11", 10).french("Marron foncé"),
        integer("Dark grey", "K11:12", 11).french("Gris foncé"),
        integer("Light grey", "K11:13", 12).french("Gris clair"),
        integer("Brown", "K11:14", 13).french("Marron"),
        integer("Grey", "K11:15", 14).french("Gris"),
        integer("Black", "K11:16", 15).french("Noir"),
    ],
};

/// Pasteboard: K20.
#[rustfmt::skip] // one constant a line
pub static PASTEBOARD: ConstantTheme = ConstantTheme {
    name: "Pasteboard",
    constants: &[
        integer("No such data in pasteboard", "K20:1", -102).french("Données absentes conteneur"),
        text("Text data", "K20:2", "TEXT").french("Données texte"),
        text("Picture data", "K20:3", "4PCT").french("Données image"),
    ],
};

/// Font Styles: K14.
#[rustfmt::skip] // one constant a line
pub static FONT_STYLES: ConstantTheme = ConstantTheme {
    name: "Font Styles",
    constants: &[
        integer("Plain", "K14:1", 0).french("Normal"),
        integer("Bold", "K14:2", 1).french("Gras"),
        integer("Italic", "K14:3", 2).french("Italique"),
        integer("Underline", "K14:4", 4).french("Souligné"),
        integer("_o_Outline", "K14:5", 8),
        integer("_o_Shadow", "K14:6", 16),
        integer("_o_Condensed", "K14:7", 32),
        integer("_o_Extended", "K14:8", 64),
        integer("Bold and Italic", "K14:9", 3).french("Gras et italique"),
        integer("Bold and Underline", "K14:10", 5).french("Gras et souligné"),
        integer("Italic and Underline", "K14:11", 6).french("Italique et souligné"),
        text("Automatic style sheet", "K14:12", "__automatic__").french("Feuille de style automatique"),
        text("Automatic style sheet_main", "K14:13", "__automatic_main_text__"),
        text("Automatic style sheet_main text", "K14:13", "__automatic_main_text__")
            .french("Feuille de style automatique_texte principal"),
        text("Automatic style sheet_additional", "K14:14", "__automatic_additional_text__")
            .french("Feuille de style automatique_additionnel"),
        integer("Normal", "K14:15", 0).french("Normal"),
    ],
};

/// Font Type List: K80.
#[rustfmt::skip] // one constant a line
pub static FONT_TYPE_LIST: ConstantTheme = ConstantTheme {
    name: "Font Type List",
    constants: &[
        integer("System fonts", "K80:1", 0).french("Polices système"),
        integer("Favorite fonts", "K80:2", 1).french("Polices favorites"),
        integer("Recent fonts", "K80:3", 2).french("Polices récentes"),
    ],
};

/// Compression: K91.
#[rustfmt::skip] // one constant a line
pub static COMPRESSION: ConstantTheme = ConstantTheme {
    name: "Compression",
    constants: &[
        integer("ZIP Compression standard", "K91:1", 0).french("ZIP Compression standard"),
        integer("ZIP Compression none", "K91:2", 1).french("ZIP Compression aucune"),
        integer("ZIP Encryption none", "K91:3", 0).french("ZIP Chiffrement aucun"),
        integer("ZIP Encryption AES128", "K91:4", 1).french("ZIP Chiffrement AES128"),
        integer("ZIP Encryption AES192", "K91:5", 2).french("ZIP Chiffrement AES192"),
        integer("ZIP Encryption AES256", "K91:6", 3).french("ZIP Chiffrement AES256"),
        integer("ZIP Without enclosing folder", "K91:7", 4).french("ZIP Sans dossier parent"),
        integer("ZIP Ignore invisible files", "K91:8", 8).french("ZIP Ignorer fichier invisible"),
        integer("ZIP Compression LZMA", "K91:9", 2).french("ZIP Compression LZMA"),
        integer("ZIP Compression XZ", "K91:10", 3).french("ZIP Compression XZ"),
    ],
};
