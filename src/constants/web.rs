//! Constants of the web server, web areas and web services.

use super::{ConstantTheme, integer, text};

/// Web Area: K62.
#[rustfmt::skip] // one constant a line
pub static WEB_AREA: ConstantTheme = ConstantTheme {
    name: "Web Area",
    constants: &[
        integer("WA previous URLs", "K62:1", 0).french("WA URLs précédents"),
        integer("WA next URLs", "K62:2", 1).french("WA URLs suivants"),
        integer("_o_WA enable Java applets", "K62:3", 1).former(&["WA enable Java applets"]),
        integer("_o_WA enable JavaScript", "K62:4", 2).former(&["WA enable JavaScript"]),
        integer("_o_WA enable plugins", "K62:5", 3).former(&["WA enable plugins"]),
        integer("WA enable contextual menu", "K62:6", 4).french("WA autoriser menu contextuel"),
        integer("WA enable Web inspector", "K62:7", 100).french("WA autoriser inspecteur Web"),
        integer("WA enable URL drop", "K62:8", 101).french("WA autoriser déposer URL"),
    ],
};

/// Web Server: K73.
#[rustfmt::skip] // one constant a line
pub static WEB_SERVER: ConstantTheme = ConstantTheme {
    name: "Web Server",
    constants: &[
        integer("Web legacy session", "K73:1", 70).former(&["Web keep session"]).french("Web sessions anciennes"),
        integer("Web max sessions", "K73:2", 71).french("Web nombre de sessions max"),
        integer("Web inactive session timeout", "K73:3", 72).french("Web timeout session"),
        integer("Web session cookie name", "K73:4", 73).french("Web nom du cookie de session"),
        integer("Web IP address to listen", "K73:5", 16).french("Web adresse IP d’écoute"),
        integer("Web character set", "K73:6", 17).french("Web jeu de caractères"),
        integer("Web max concurrent processes", "K73:7", 18).french("Web process Web simultanés maxi"),
        integer("Web maximum requests size", "K73:8", 27).french("Web taille max requêtes"),
        integer("Web log recording", "K73:9", 29).french("Web enreg requêtes"),
        integer("Web HTTPS port ID", "K73:10", 39).french("Web numéro de port HTTPS"),
        integer("Web HTTP compression level", "K73:11", 50).french("Web niveau de compression HTTP"),
        integer("Web HTTP compression threshold", "K73:12", 51).french("Web seuil de compression HTTP"),
        integer("Web inactive process timeout", "K73:13", 78).french("Web timeout process"),
        integer("Web Port ID", "K73:14", 15).french("Web numéro du port"),
        integer("Web Session cookie domain", "K73:15", 81).french("Web domaine du cookie de session"),
        integer("Web Session cookie path", "K73:16", 82).french("Web chemin du cookie de session"),
        integer("Web Session IP address validation enabled", "K73:17", 83)
            .french("Web validation adresse IP de session acctivé"),
        integer("Web debug log", "K73:18", 84).french("Web debug log"),
        integer("wdl disable web log", "K73:19", 0).french("wdl désactiver log"),
        integer("wdl enable without body", "K73:20", 1).french("wdl activer sans body"),
        integer("wdl enable with request body", "K73:21", 5).french("wdl activer avec body request"),
        integer("wdl enable with response body", "K73:22", 3).french("wdl activer avec body response"),
        integer("wdl enable with all body parts", "K73:23", 7).french("wdl activer avec tous body"),
        integer("Web HTTP TRACE", "K73:24", 85).french("Web TRACE HTTP"),
        integer("Web Client IP address to listen", "K73:25", 23).french("Web client adresse IP d’écoute"),
        integer("Web HSTS enabled", "K73:26", 86).french("Web HSTS activé"),
        integer("Web HSTS max age", "K73:27", 87).french("Web HSTS max age"),
        integer("Web HTTP enabled", "K73:28", 88).french("Web HTTP activé"),
        integer("Web HTTPS enabled", "K73:29", 89).french("Web HTTPS activé"),
        integer("Web server database", "K73:30", 1)
            .former(&["Web database server"]).french("Web serveur de base de données"),
        integer("Web server host database", "K73:31", 2).french("Web serveur de base de données hôte"),
        integer("Web server receiving request", "K73:32", 3).french("Web serveur recevant requête"),
        integer("Web CORS enabled", "K73:33", 92).french("Web CORS activé"),
        integer("Web CORS settings", "K73:34", 93).french("Web propriétés CORS"),
        integer("Web scalable session", "K73:35", 90).french("Web session extensible"),
        text("Web SameSite Lax", "K73:36", "Lax").french("Web SameSite Lax"),
        text("Web SameSite Strict", "K73:37", "Strict").french("Web SameSite Strict"),
        text("Web SameSite None", "K73:38", "None").french("Web SameSite Aucun"),
    ],
};

/// Web Services (Client): K48.
#[rustfmt::skip] // one constant a line
pub static WEB_SERVICES_CLIENT: ConstantTheme = ConstantTheme {
    name: "Web Services (Client)",
    constants: &[
        integer("Web Service dynamic", "K48:1", 0).french("Web Service dynamique"),
        integer("Web Service manual in", "K48:2", 1).french("Web Service entrée manuel"),
        integer("Web Service manual out", "K48:3", 2).french("Web Service sortie manuel"),
        integer("Web Service manual", "K48:4", 3).french("Web Service manuel"),
        integer("Web Service error code", "K48:5", 0).french("Web Service code erreur"),
        integer("Web Service detailed message", "K48:6", 1).french("Web Service message"),
        integer("Web Service HTTP status code", "K48:7", 2).french("Web Service code statut HTTP"),
        integer("Web Service fault actor", "K48:8", 3).french("Web Service origine erreur"),
        integer("Web Service HTTP timeout", "K48:9", 1).french("Web Service timeout HTTP"),
        integer("Web Service SOAP header", "K48:10", 2).french("Web Service header SOAP"),
        integer("Web Service SOAP version", "K48:11", 3).french("Web Service version SOAP"),
        integer("Web Service SOAP_1_1", "K48:12", 0).french("Web Service SOAP_1_1"),
        integer("Web Service SOAP_1_2", "K48:13", 1).french("Web Service SOAP_1_2"),
        integer("Web Service display auth dialog", "K48:14", 4).french("Web Service afficher dial auth"),
        integer("Web Service reset auth settings", "K48:15", 5).french("Web Service effacer infos auth"),
        integer("Web Service HTTP compression", "K48:16", 6).french("Web Service compression HTTP"),
        integer("Web Service compression", "K48:17", 1).french("Web Service compression"),
    ],
};

/// Web Services (Server): K46.
#[rustfmt::skip] // one constant a line
pub static WEB_SERVICES_SERVER: ConstantTheme = ConstantTheme {
    name: "Web Services (Server)",
    constants: &[
        integer("SOAP input", "K46:1", 1).french("SOAP entrée"),
        integer("SOAP output", "K46:2", 2).french("SOAP sortie"),
        integer("SOAP method name", "K46:3", 1).french("SOAP nom méthode"),
        integer("SOAP service name", "K46:4", 2).french("SOAP nom service"),
        integer("SOAP client fault", "K46:5", 1).french("SOAP erreur client"),
        integer("SOAP server fault", "K46:6", 2).french("SOAP erreur serveur"),
        integer("Is XML", "K46:7", 36).french("Est un XML"),
        integer("Is DOM reference", "K46:8", 37).french("Est une référence DOM"),
    ],
};

/// ISO Latin Character Entities: K32.
#[rustfmt::skip] // one constant a line
pub static ISO_LATIN_CHARACTER_ENTITIES: ConstantTheme = ConstantTheme {
    name: "ISO Latin Character Entities",
    constants: &[
        text("ISO L1 Quotation mark", "K32:1", "&quot;").french("ISO L1 Guillemets"),
        text("ISO L1 Ampersand", "K32:2", "&amp;").french("ISO L1 Et commercial"),
        text("ISO L1 Less than", "K32:3", "&lt;").french("ISO L1 Inférieur à"),
        text("ISO L1 Greater than", "K32:4", "&gt;").french("ISO L1 Supérieur à"),
        text("ISO L1 Copyright", "K32:5", "&copy;").french("ISO L1 Copyright"),
        text("ISO L1 Registered", "K32:6", "&reg;").french("ISO L1 Marque déposée"),
        text("ISO L1 Cap A grave", "K32:7", "&Agrave;").french("ISO L1 A majus grave"),
        text("ISO L1 Cap A acute", "K32:8", "&Aacute;").french("ISO L1 A majus aigu"),
        text("ISO L1 Cap A circumflex", "K32:9", "&Acirc;").french("ISO L1 A majus circonflexe"),
        text("ISO L1 Cap A tilde", "K32:10", "&Atilde;").french("ISO L1 A majus tilde"),
        text("ISO L1 Cap A umlaut", "K32:11", "&Auml;").french("ISO L1 A majus umlaut"),
        text("ISO L1 Cap A ring", "K32:12", "&Aring;").french("ISO L1 A majus rond"),
        text("ISO L1 Cap AE ligature", "K32:13", "&AElig;").french("ISO L1 AE majus ligature"),
        text("ISO L1 Cap C cedilla", "K32:14", "&Ccedil;").french("ISO L1 C majus cédille"),
        text("ISO L1 Cap E grave", "K32:15", "&Egrave;").french("ISO L1 E majus grave"),
        text("ISO L1 Cap E acute", "K32:16", "&Eacute;").french("ISO L1 E majus aigu"),
        text("ISO L1 Cap E circumflex", "K32:17", "&Ecirc;").french("ISO L1 E majus circonflexe"),
        text("ISO L1 Cap E umlaut", "K32:18", "&Euml;").french("ISO L1 E majus umlaut"),
        text("ISO L1 Cap I grave", "K32:19", "&Igrave;").french("ISO L1 I majus grave"),
        text("ISO L1 Cap I acute", "K32:20", "&Iacute;").french("ISO L1 I majus aigu"),
        text("ISO L1 Cap I circumflex", "K32:21", "&Icirc;").french("ISO L1 I majus circonflexe"),
        text("ISO L1 Cap I umlaut", "K32:22", "&Iuml;").french("ISO L1 I majus umlaut"),
        text("ISO L1 Cap Eth Icelandic", "K32:23", "&ETH;").french("ISO L1 Eth majus islandais"),
        text("ISO L1 Cap N tilde", "K32:24", "&Ntilde;").french("ISO L1 N majus tilde"),
        text("ISO L1 Cap O grave", "K32:25", "&Ograve;").french("ISO L1 O majus grave"),
        text("ISO L1 Cap O acute", "K32:26", "&Oacute;").french("ISO L1 O majus aigu"),
        text("ISO L1 Cap O circumflex", "K32:27", "&Ocirc;").french("ISO L1 O majus circonflexe"),
        text("ISO L1 Cap O tilde", "K32:28", "&Otilde;").french("ISO L1 O majus tilde"),
        text("ISO L1 Cap O umlaut", "K32:29", "&Ouml;").french("ISO L1 O majus umlaut"),
        text("ISO L1 Cap O slash", "K32:30", "&Oslash;").french("ISO L1 O majus barré"),
        text("ISO L1 Cap U grave", "K32:31", "&Ugrave;").french("ISO L1 U majus grave"),
        text("ISO L1 Cap U acute", "K32:32", "&Uacute;").french("ISO L1 U majus aigu"),
        text("ISO L1 Cap U circumflex", "K32:33", "&Ucirc;").french("ISO L1 U majus circonflexe"),
        text("ISO L1 Cap U umlaut", "K32:34", "&Uuml;").french("ISO L1 U majus umlaut"),
        text("ISO L1 Cap Y acute", "K32:35", "&Yacute;").french("ISO L1 Y majus aigu"),
        text("ISO L1 Cap THORN Icelandic", "K32:36", "&THORN;").french("ISO L1 THORN majus islandais"),
        text("ISO L1 sharp s German", "K32:37", "&szlig;").french("ISO L1 s Es zett allemand"),
        text("ISO L1 a grave", "K32:38", "&agrave;").french("ISO L1 a grave"),
        text("ISO L1 a acute", "K32:39", "&aacute;").french("ISO L1 a aigu"),
        text("ISO L1 a circumflex", "K32:40", "&acirc;").french("ISO L1 a circonflexe"),
        text("ISO L1 a tilde", "K32:41", "&atilde;").french("ISO L1 a tilde"),
        text("ISO L1 a umlaut", "K32:42", "&auml;").french("ISO L1 a umlaut"),
        text("ISO L1 a ring", "K32:43", "&aring;").french("ISO L1 a rond"),
        text("ISO L1 ae ligature", "K32:44", "&aelig;").french("ISO L1 ae ligature"),
        text("ISO L1 c cedilla", "K32:45", "&ccedil;").french("ISO L1 c cédille"),
        text("ISO L1 e grave", "K32:46", "&egrave;").french("ISO L1 e grave"),
        text("ISO L1 e acute", "K32:47", "&eacute;").french("ISO L1 e aigu"),
        text("ISO L1 e circumflex", "K32:48", "&ecirc;").french("ISO L1 e circonflexe"),
        text("ISO L1 e umlaut", "K32:49", "&euml;").french("ISO L1 e umlaut"),
        text("ISO L1 i grave", "K32:50", "&igrave;").french("ISO L1 i grave"),
        text("ISO L1 i acute", "K32:51", "&iacute;").french("ISO L1 i aigu"),
        text("ISO L1 i circumflex", "K32:52", "&icirc;").french("ISO L1 i circonflexe"),
        text("ISO L1 i umlaut", "K32:53", "&iuml;").french("ISO L1 i umlaut"),
        text("ISO L1 eth Icelandic", "K32:54", "&eth;").french("ISO L1 eth islandais"),
        text("ISO L1 n tilde", "K32:55", "&ntilde;").french("ISO L1 n tilde"),
        text("ISO L1 o grave", "K32:56", "&ograve;").french("ISO L1 o grave"),
        text("ISO L1 o acute", "K32:57", "&oacute;").french("ISO L1 o aigu"),
        text("ISO L1 o circumflex", "K32:58", "&ocirc;").french("ISO L1 o circonflexe"),
        text("ISO L1 o tilde", "K32:59", "&otilde;").french("ISO L1 o tilde"),
        text("ISO L1 o umlaut", "K32:60", "&ouml;").french("ISO L1 o umlaut"),
        text("ISO L1 o slash", "K32:61", "&oslash;").french("ISO L1 o barré"),
        text("ISO L1 u grave", "K32:62", "&ugrave;").french("ISO L1 u grave"),
        text("ISO L1 u acute", "K32:63", "&uacute;").french("ISO L1 u aigu"),
        text("ISO L1 u circumflex", "K32:64", "&ucirc;").french("ISO L1 u circonflexe"),
        text("ISO L1 u umlaut", "K32:65", "&uuml;").french("ISO L1 u umlaut"),
        text("ISO L1 y acute", "K32:66", "&yacute;").french("ISO L1 y aigu"),
        text("ISO L1 thorn Icelandic", "K32:67", "&thorn;").french("ISO L1 thorn islandais"),
        text("ISO L1 y umlaut", "K32:68", "&yuml;").french("ISO L1 y umlaut"),
    ],
};

/// PHP: K64.
#[rustfmt::skip] // one constant a line
pub static PHP: ConstantTheme = ConstantTheme {
    name: "PHP",
    constants: &[
        integer("PHP privileges", "K64:1", 1),
        integer("PHP raw result", "K64:2", 2).french("PHP résultat brut"),
    ],
};
