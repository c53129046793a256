//! Constants of types, expressions, numbers, texts and errors.

use super::{ConstantTheme, integer, real, text};

/// Field and Variable Types: K8.
#[rustfmt::skip] // one constant a line
pub static FIELD_AND_VARIABLE_TYPES: ConstantTheme = ConstantTheme {
    name: "Field and Variable Types",
    constants: &[
        integer("Is alpha field", "K8:1", 0).french("Est un champ alpha"),
        integer("Is string var", "K8:2", 24).french("Est une variable chaîne"),
        integer("Is text", "K8:3", 2).french("Est un texte"),
        integer("Is real", "K8:4", 1).french("Est un numérique"),
        integer("Is integer", "K8:5", 8).french("Est un entier"),
        integer("Is longint", "K8:6", 9).french("Est un entier long"),
        integer("Is date", "K8:7", 4).french("Est une date"),
        integer("Is time", "K8:8", 11).french("Est une heure"),
        integer("Is boolean", "K8:9", 6).french("Est un booléen"),
        integer("Is picture", "K8:10", 3).french("Est une image"),
        integer("Is subtable", "K8:11", 7).french("Est une sous table"),
        integer("Is BLOB", "K8:12", 30).french("Est un BLOB"),
        integer("Is undefined", "K8:13", 5).french("Est une variable indéfinie"),
        integer("Is pointer", "K8:14", 23).french("Est un pointeur"),
        integer("String array", "K8:15", 21).french("Est un tableau chaîne"),
        integer("Text array", "K8:16", 18).french("Est un tableau texte"),
        integer("Real array", "K8:17", 14).french("Est un tableau numérique"),
        integer("Integer array", "K8:18", 15).french("Est un tableau entier"),
        integer("LongInt array", "K8:19", 16).french("Est un tableau entierlong"),
        integer("Date array", "K8:20", 17).french("Est un tableau date"),
        integer("Boolean array", "K8:21", 22).french("Est un tableau booléen"),
        integer("Picture array", "K8:22", 19).french("Est un tableau image"),
        integer("Pointer array", "K8:23", 20).french("Est un tableau pointeur"),
        integer("Array 2D", "K8:24", 13).french("Est un tableau 2D"),
        integer("Is integer 64 bits", "K8:25", 25).french("Est un entier 64 bits"),
        integer("_o_Is float", "K8:26", 35).french("_o_Est un float"),
        integer("Is float", "K8:26", 35),
        integer("Is object", "K8:27", 38).french("Est un objet"),
        integer("Object array", "K8:28", 39).french("Est un tableau objet"),
        integer("Time array", "K8:29", 32).french("Est un tableau heure"),
        integer("Blob array", "K8:30", 31).french("Est un tableau blob"),
        integer("Is null", "K8:31", 255).french("Est un null"),
        integer("Is collection", "K8:32", 42).french("Est une collection"),
        integer("Is variant", "K8:33", 12).french("Est un variant"),
    ],
};

/// Expressions: K35.
#[rustfmt::skip] // one constant a line
pub static EXPRESSIONS: ConstantTheme = ConstantTheme {
    name: "Expressions",
    constants: &[
        integer("MAXINT", "K35:1", 32767).french("MAXENT"),
        integer("MAXLONG", "K35:2", 2147483647).french("MAXLONG"),
        integer("MAXTEXTLENBEFOREV11", "K35:3", 32000).french("MAXLONGTEXTEAVANTV11"),
    ],
};

/// Parse formula: K88.
#[rustfmt::skip] // one constant a line
pub static PARSE_FORMULA: ConstantTheme = ConstantTheme {
    name: "Parse formula",
    constants: &[
        integer("Formula in with virtual structure", "K88:1", 1).french("Formule entrée avec structure virtuelle"),
        integer("Formula out with virtual structure", "K88:2", 2).french("Formule sortie avec structure virtuelle"),
        integer("Formula out with tokens", "K88:3", 4).french("Formule sortie avec tokens"),
        integer("sk execute in host database", "K88:5", 1).french("sk exécuter dans la base hôte"),
    ],
};

/// Math: K30.
#[rustfmt::skip] // one constant a line
pub static MATH: ConstantTheme = ConstantTheme {
    name: "Math",
    constants: &[
        real("Pi", "K30:1", std::f64::consts::PI).french("Pi"),
        real("Degree", "K30:2", 0.017453292519943295).french("Degré"),
        real("Radian", "K30:3", 57.29577951308232).french("Radian"),
        real("e number", "K30:4", std::f64::consts::E).french("Nombre e"),
    ],
};

/// Strings: K86.
#[rustfmt::skip] // one constant a line
pub static STRINGS: ConstantTheme = ConstantTheme {
    name: "Strings",
    constants: &[
        integer("sk ignore empty strings", "K86:1", 1).french("sk ignorer chaîne vide"),
        integer("sk trim spaces", "K86:2", 2).french("sk couper espaces"),
        integer("_o_sk diacritical", "K86:3", 8).former(&["sk diacritical"]),
        integer("sk strict", "K86:4", 0).french("sk strict"),
        integer("sk char codes", "K86:5", 1).french("sk codes caractère"),
        integer("sk case insensitive", "K86:6", 2).french("sk casse insensible"),
        integer("sk diacritic insensitive", "K86:7", 4).french("sk diacritique insensible"),
        integer("sk kana insensitive", "K86:8", 8).french("sk kana insensible"),
        integer("sk width insensitive", "K86:9", 16).french("sk largeur insensible"),
        integer("sk whole word", "K86:10", 32).french("sk mot complet"),
        integer("sk execute in current database", "", 0).french("sk exécuter dans la base courante"),
    ],
};

/// Error handler: K92.
#[rustfmt::skip] // one constant a line
pub static ERROR_HANDLER: ConstantTheme = ConstantTheme {
    name: "Error handler",
    constants: &[
        integer("ek local", "K92:1", 0).french("ek local"),
        integer("ek global", "K92:2", 1).french("ek global"),
        integer("ek errors from components", "K92:3", 2).french("ek erreurs des composants"),
    ],
};

/// Digest Type: K66.
#[rustfmt::skip] // one constant a line
pub static DIGEST_TYPE: ConstantTheme = ConstantTheme {
    name: "Digest Type",
    constants: &[
        integer("MD5 digest", "K66:1", 0).french("Digest MD5"),
        integer("SHA1 digest", "K66:2", 1).french("Digest SHA1"),
        integer("4D REST digest", "K66:3", 2).former(&["4D digest"]),
        integer("_o_4D REST digest", "K66:3", 2),
        integer("SHA256 digest", "K66:4", 3).french("Digest SHA256"),
        integer("SHA512 digest", "K66:5", 4).french("Digest SHA512"),
    ],
};

/// Dictionaries: K52.
#[rustfmt::skip] // one constant a line
pub static DICTIONARIES: ConstantTheme = ConstantTheme {
    name: "Dictionaries",
    constants: &[
        integer("_o_English dictionary", "K52:1", 69632),
        integer("_o_German dictionary", "K52:2", 131584),
        integer("_o_Spanish dictionary", "K52:3", 196608),
        integer("_o_French dictionary", "K52:4", 262144),
        integer("_o_Norwegian dictionary", "K52:5", 589824),
        integer("_o_American dictionary", "K52:6", 65792),
    ],
};

/// ASCII Codes: K15.
#[rustfmt::skip] // one constant a line
pub static ASCII_CODES: ConstantTheme = ConstantTheme {
    name: "ASCII Codes",
    constants: &[
        integer("NUL ASCII code", "K15:1", 0).french("ASCII NUL"),
        integer("SOH ASCII code", "K15:2", 1).french("ASCII SOH"),
        integer("STX ASCII code", "K15:3", 2).french("ASCII STX"),
        integer("ETX ASCII code", "K15:4", 3).french("ASCII ETX"),
        integer("EOT ASCII code", "K15:5", 4).french("ASCII EOT"),
        integer("ENQ ASCII code", "K15:6", 5).french("ASCII ENQ"),
        integer("ACK ASCII code", "K15:7", 6).french("ASCII ACK"),
        integer("BEL ASCII code", "K15:8", 7).french("ASCII BEL"),
        integer("BS ASCII code", "K15:9", 8).french("ASCII BS"),
        integer("HT ASCII code", "K15:10", 9).french("ASCII HT"),
        integer("LF ASCII code", "K15:11", 10).french("ASCII LF"),
        integer("VT ASCII code", "K15:12", 11).french("ASCII VT"),
        integer("FF ASCII code", "K15:13", 12).french("ASCII FF"),
        integer("CR ASCII code", "K15:14", 13).french("ASCII CR"),
        integer("SO ASCII code", "K15:15", 14).french("ASCII SO"),
        integer("SI ASCII code", "K15:16", 15).french("ASCII SI"),
        integer("DLE ASCII code", "K15:17", 16).french("ASCII DLE"),
        integer("DC1 ASCII code", "K15:18", 17).french("ASCII DC1"),
        integer("DC2 ASCII code", "K15:19", 18).french("ASCII DC2"),
        integer("DC3 ASCII code", "K15:20", 19).french("ASCII DC3"),
        integer("DC4 ASCII code", "K15:21", 20).french("ASCII DC4"),
        integer("NAK ASCII code", "K15:22", 21).french("ASCII NAK"),
        integer("SYN ASCII code", "K15:23", 22).french("ASCII SYN"),
        integer("ETB ASCII code", "K15:24", 23).french("ASCII ETB"),
        integer("CAN ASCII code", "K15:25", 24).french("ASCII CAN"),
        integer("EM ASCII code", "K15:26", 25).french("ASCII EM"),
        integer("SUB ASCII code", "K15:27", 26).french("ASCII SUB"),
        integer("ESC ASCII code", "K15:28", 27).french("ASCII ESC"),
        integer("FS ASCII code", "K15:29", 28).french("ASCII FS"),
        integer("GS ASCII code", "K15:30", 29).french("ASCII GS"),
        integer("RS ASCII code", "K15:31", 30).french("ASCII RS"),
        integer("US ASCII code", "K15:32", 31).french("ASCII US"),
        integer("SP ASCII code", "K15:33", 32).french("ASCII SP"),
        integer("DEL ASCII code", "K15:34", 127).french("ASCII DEL"),
        integer("Enter", "K15:35", 3).french("Entrée"),
        integer("Backspace", "K15:36", 8).french("Retour arrière"),
        integer("Tab", "K15:37", 9).french("Tabulation"),
        integer("Carriage return", "K15:38", 13).french("Retour chariot"),
        integer("Escape", "K15:39", 27).french("Échappement"),
        integer("Line feed", "K15:40", 10).french("Retour à la ligne"),
        integer("Double quote", "K15:41", 34).french("Guillemets"),
        integer("Space", "K15:42", 32).french("Espacement"),
        integer("NBSP ASCII CODE", "K15:43", 160).french("ASCII Espace insécable"),
        integer("Quote", "K15:44", 39).french("Apostrophe"),
        integer("Period", "K15:45", 46).french("Point"),
        integer("At sign", "K15:46", 64).french("Arobase"),
    ],
};

/// Euro Currencies: K40.
#[rustfmt::skip] // one constant a line
pub static EURO_CURRENCIES: ConstantTheme = ConstantTheme {
    name: "Euro Currencies",
    constants: &[
        text("Austrian Schilling", "K40:1", "ATS").french("Schilling autrichien"),
        text("Finnish Markka", "K40:2", "FIM").french("Mark finlandais"),
        text("Irish Pound", "K40:3", "IEP").french("Livre irlandaise"),
        text("Netherlands Guilder", "K40:4", "NLG").french("Florin néerlandais"),
        text("French Franc", "K40:5", "FRF").french("Franc français"),
        text("Deutsche Mark", "K40:6", "DEM").french("Mark allemand"),
        text("Portuguese Escudo", "K40:7", "PTE").french("Escudo portugais"),
        text("Italian Lira", "K40:8", "ITL").french("Lire italienne"),
        text("Spanish Peseta", "K40:9", "ESP").french("Peseta espagnole"),
        text("Luxembourg Franc", "K40:10", "LUF").french("Franc luxembourgeois"),
        text("Belgian Franc", "K40:11", "BEF").french("Franc belge"),
        text("Euro", "K40:12", "EUR").french("Euro"),
        text("Greek Drachma", "K40:13", "GRD").french("Drachme grecque"),
    ],
};

/// BLOB: K22.
#[rustfmt::skip] // one constant a line
pub static BLOB: ConstantTheme = ConstantTheme {
    name: "BLOB",
    constants: &[
        integer("Native byte ordering", "K22:1", 0).french("Ordre octets natif"),
        integer("Macintosh byte ordering", "K22:2", 1).french("Ordre octets Macintosh"),
        integer("PC byte ordering", "K22:3", 2).french("Ordre octets PC"),
        integer("Native real format", "K22:4", 0).french("Format réel natif"),
        integer("Extended real format", "K22:5", 1).french("Format réel étendu"),
        integer("Macintosh double real format", "K22:6", 2).french("Format réel double Macintosh"),
        integer("Mac C string", "K22:7", 0).french("Mac chaîne en C"),
        integer("Mac Pascal string", "K22:8", 1).french("Mac chaîne pascal"),
        integer("Mac text with length", "K22:9", 2).french("Mac texte avec longueur"),
        integer("Mac text without length", "K22:10", 3).french("Mac texte sans longueur"),
        integer("Is not compressed", "K22:11", 0).french("Non compressé"),
        integer("Compact compression mode", "K22:12", 1).french("Méthode de compression compacte"),
        integer("Fast compression mode", "K22:13", 2).french("Méthode de compression rapide"),
        integer("PC double real format", "K22:14", 3).french("Format réel double PC"),
        integer("UTF8 C string", "K22:15", 4).french("UTF8 chaîne en C"),
        integer("UTF8 text with length", "K22:16", 5).french("UTF8 texte avec longueur"),
        integer("UTF8 text without length", "K22:17", 6).french("UTF8 texte sans longueur"),
        integer("GZIP best compression mode", "K22:18", -1).french("GZIP méthode de compression compacte"),
        integer("GZIP fast compression mode", "K22:19", -2).french("GZIP méthode de compression rapide"),
    ],
};
