//! Constants of tables, records and their care.

use super::{ConstantTheme, integer, text, unknown};

/// Queries: K19.
#[rustfmt::skip] // one constant a line
pub static QUERIES: ConstantTheme = ConstantTheme {
    name: "Queries",
    constants: &[
        integer("Into current selection", "K19:1", 0).french("Vers sélection courante"),
        integer("Into set", "K19:2", 1).french("Vers ensemble"),
        integer("Into named selection", "K19:3", 2).french("Vers sélection temporaire"),
        integer("Into variable", "K19:4", 3).french("Vers variable"),
        integer("Description in text format", "K19:5", 0).french("Description format Texte"),
        integer("Description in XML format", "K19:6", 1).french("Description format XML"),
    ],
};

/// Relations: K51.
#[rustfmt::skip] // one constant a line
pub static RELATIONS: ConstantTheme = ConstantTheme {
    name: "Relations",
    constants: &[
        integer("Do not modify", "K51:1", 0).french("Ne pas changer"),
        integer("Structure configuration", "K51:2", 1).french("Configuration structure"),
        integer("Manual", "K51:3", 2).french("Manuel"),
        integer("Automatic", "K51:4", 3).french("Automatique"),
        integer("No relation", "K51:5", 0).french("Pas de lien"),
    ],
};

/// Index Type: K58.
#[rustfmt::skip] // one constant a line
pub static INDEX_TYPE: ConstantTheme = ConstantTheme {
    name: "Index Type",
    constants: &[
        integer("Keywords index", "K58:1", -1).french("Index de mots clés"),
        integer("Default index type", "K58:2", 0).french("Type index par défaut"),
        integer("Standard BTree index", "K58:3", 1).french("Index BTree standard"),
        integer("Cluster BTree index", "K58:4", 3).french("Index BTree cluster"),
    ],
};

/// Database Engine: K29.
#[rustfmt::skip] // one constant a line
pub static DATABASE_ENGINE: ConstantTheme = ConstantTheme {
    name: "Database Engine",
    constants: &[
        integer("New record", "K29:1", -3).french("Est un nouvel enregistrement"),
        integer("No current record", "K29:2", -1).french("Aucun enregistrement courant"),
    ],
};

/// Data File Maintenance: K57.
#[rustfmt::skip] // one constant a line
pub static DATA_FILE_MAINTENANCE: ConstantTheme = ConstantTheme {
    name: "Data File Maintenance",
    constants: &[
        integer("Verify all", "K57:1", 16).french("Tout vérifier"),
        integer("Verify records", "K57:2", 4).french("Vérifier enregistrements"),
        integer("Verify indexes", "K57:3", 8).french("Vérifier index"),
        integer("Renumber records", "K57:4", 1).french("Renuméroter les enregistrements"),
        integer("Do not compact index", "K57:5", 2).french("Ne pas compacter les index"),
        integer("Move to replaced files folder", "K57:6", 4).french("Déplacer dans Replaced files"),
        integer("Do not create log file", "K57:7", 16384).french("Ne pas créer d’historique"),
        integer("Create process", "K57:8", 32768).french("Créer un process"),
        integer("New file", "K57:9", 0).french("Nouveau fichier"),
        integer("New file dialog", "K57:10", 1).french("Dialogue nouveau fichier"),
        integer("Use selected file", "K57:11", 2).french("Utiliser fichier sélectionné"),
        integer("Update records", "K57:12", 65536).french("Mettre à jour enregistrements"),
        integer("Compact address table", "K57:13", 131072).french("Compacter table adresses"),
        integer("Use structure definition", "K57:14", 0).french("Utiliser définition structure"),
        integer("Use default folder", "K57:15", 1).french("Utiliser dossier par défaut"),
        integer("Timestamp log file name", "K57:16", 262144).french("Nom historique avec date heure"),
    ],
};

/// Backup and Restore: K54.
#[rustfmt::skip] // one constant a line
pub static BACKUP_AND_RESTORE: ConstantTheme = ConstantTheme {
    name: "Backup and Restore",
    constants: &[
        integer("Last backup date", "K54:1", 0).french("Date dernière sauvegarde"),
        integer("Last backup status", "K54:2", 2).french("Statut dernière sauvegarde"),
        integer("Next backup date", "K54:3", 4).french("Date prochaine sauvegarde"),
        integer("Last restore date", "K54:4", 0).french("Date dernière restitution"),
        integer("Last restore status", "K54:5", 2).french("Statut dernière restitution"),
        integer("Strict mode", "K54:8", 0).french("Mode strict"),
        integer("Auto repair mode", "K54:9", 1).french("Mode réparation auto"),
        integer("Field attribute with number", "K54:10", 1).french("Attribut champ numéro"),
        integer("Field attribute with name", "K54:11", 2).french("Attribut champ nom"),
        integer("Last Backup information", "K54:12", 5).french("Information dernière sauvegarde"),
    ],
};

/// Cache Management: K84.
#[rustfmt::skip] // one constant a line
pub static CACHE_MANAGEMENT: ConstantTheme = ConstantTheme {
    name: "Cache Management",
    constants: &[
        integer("Cache priority very low", "K84:1", -1).french("Cache priorité très basse"),
        integer("Cache priority low", "K84:2", -900).french("Cache priorité basse"),
        integer("Cache priority normal", "K84:3", 0).french("Cache priorité normal"),
        integer("Cache priority high", "K84:4", 1000).french("Cache priorité haute"),
        integer("Cache priority very high", "K84:5", 30000).french("Cache priorité très haute"),
    ],
};

/// Design Object Access: K72.
#[rustfmt::skip] // one constant a line
pub static DESIGN_OBJECT_ACCESS: ConstantTheme = ConstantTheme {
    name: "Design Object Access",
    constants: &[
        integer("Path project method", "K72:1", 1).french("Chemin méthode projet"),
        integer("Path database method", "K72:2", 2).french("Chemin méthode base"),
        integer("Path project form", "K72:3", 4).french("Chemin formulaire projet"),
        integer("Path trigger", "K72:4", 8).french("Chemin trigger"),
        integer("Path table form", "K72:5", 16).french("Chemin formulaire table"),
        integer("Attribute invisible", "K72:6", 1).french("Attribut invisible"),
        integer("Attribute published Web", "K72:7", 2).french("Attribut publiée Web"),
        integer("Attribute published SOAP", "K72:8", 3).french("Attribut publiée SOAP"),
        integer("Attribute published WSDL", "K72:9", 4).french("Attribut publiée WSDL"),
        integer("Attribute shared", "K72:10", 5).french("Attribut partagée"),
        integer("Attribute published SQL", "K72:11", 7).french("Attribut publiée SQL"),
        integer("Attribute executed on server", "K72:12", 8).french("Attribut exécutée sur serveur"),
        integer("On object locked abort", "K72:13", 0).french("Sur objet verrouillé abandonner"),
        integer("On object locked retry", "K72:14", 1).french("Sur objet verrouillé réessayer"),
        integer("On object locked confirm", "K72:15", 2).french("Sur objet verrouillé confirmer"),
        integer("Path all objects", "K72:16", -1).french("Chemin tous les objets"),
        integer("Attribute folder name", "K72:17", 1024).french("Attribut nom dossier"),
        integer("Code with tokens", "K72:18", 1).french("Code avec tokens"),
        integer("Path class", "K72:19", 32).french("Chemin classe"),
    ],
};

/// Resources Properties: K18.
#[rustfmt::skip] // one constant a line
pub static RESOURCES_PROPERTIES: ConstantTheme = ConstantTheme {
    name: "Resources Properties",
    constants: &[
        integer("System heap resource mask", "K18:1", 64).french("Masque ressource heap système"),
        integer("System heap resource bit", "K18:2", 6).french("Bit ressource heap système"),
        integer("Purgeable resource mask", "K18:3", 32).french("Masque ressource purgeable"),
        integer("Purgeable resource bit", "K18:4", 5).french("Bit ressource purgeable"),
        integer("Locked resource mask", "K18:5", 16).french("Masque ressource verrouillée"),
        integer("Locked resource bit", "K18:6", 4).french("Bit ressource verrouillée"),
        integer("Protected resource mask", "K18:7", 8).french("Masque ressource protégée"),
        integer("Protected resource bit", "K18:8", 3).french("Bit ressource protégée"),
        integer("Preloaded resource mask", "K18:9", 4).french("Masque ressource préchargée"),
        integer("Preloaded resource bit", "K18:10", 2).french("Bit ressource préchargée"),
        integer("Changed resource mask", "K18:11", 2).french("Masque ressource modifiée"),
        integer("Changed resource bit", "K18:12", 1).french("Bit ressource modifiée"),
    ],
};

/// SQL: K49.
#[rustfmt::skip] // one constant a line
pub static SQL: ConstantTheme = ConstantTheme {
    name: "SQL",
    constants: &[
        integer("SQL param in", "K49:1", 1).french("SQL paramètre entrée"),
        integer("SQL param in out", "K49:2", 2).french("SQL paramètre entrée sortie"),
        integer("SQL param out", "K49:3", 4).french("SQL paramètre sortie"),
        integer("SQL asynchronous", "K49:4", 1).french("SQL asynchrone"),
        integer("SQL max rows", "K49:5", 2).french("SQL nombre maxi lignes"),
        integer("SQL max data length", "K49:6", 3).french("SQL longueur maxi données"),
        integer("SQL query timeout", "K49:7", 4),
        integer("SQL Query Time Out", "K49:7", 4).french("SQL timeout requête"),
        integer("SQL connection timeout", "K49:8", 5),
        integer("SQL Connection Time Out", "K49:8", 5).french("SQL timeout connexion"),
        integer("SQL param set size", "K49:9", 6).french("SQL paramètre fixer taille"),
        integer("SQL all records", "K49:10", -1).french("SQL tous les enregistrements"),
        text("SQL_INTERNAL", "K49:11", ";DB4D_SQL_LOCAL;").french("SQL_INTERNAL"),
        integer("User data source", "K49:12", 1).french("Source de données utilisateur"),
        integer("System data source", "K49:13", 2).french("Source de données système"),
        integer("SQL charset", "K49:14", 100).french("SQL jeu de caractères"),
        integer("SQL On error abort", "K49:15", 1).french("SQL abandonner si erreur"),
        integer("SQL On error confirm", "K49:16", 2).french("SQL confirmer si erreur"),
        integer("SQL On error continue", "K49:17", 3).french("SQL continuer si erreur"),
        text("SQL use access rights", "K49:18", "SQL_Use_Access_Rights").french("SQL utiliser les droits d’accès"),
        integer("SQL data chunk size", "K49:19", 6).french("SQL taille fragment données"),
    ],
};

/// Vector metrics: K95.
#[rustfmt::skip] // one constant a line
pub static VECTOR_METRICS: ConstantTheme = ConstantTheme {
    name: "Vector metrics",
    constants: &[
        unknown("mk cosine", "K95:1").french("mk cosine"),
    ],
};
