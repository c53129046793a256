//! Commands about tables, records and selections: known by number and name, none implemented.
//!
//! A theme moves to a file of its own when its first command is implemented.

use crate::command::{Command, Needs, Theme};

/// Named Selections.
#[rustfmt::skip] // one command a line
pub static NAMED_SELECTIONS: Theme = Theme {
    name: "Named Selections",
    commands: &[
        &Command::absent(333, "CLEAR NAMED SELECTION", Needs::Database).french("EFFACER SELECTION").thread_safe(),
        &Command::absent(331, "COPY NAMED SELECTION", Needs::Database).french("COPIER SELECTION").thread_safe(),
        &Command::absent(334, "CUT NAMED SELECTION", Needs::Database).french("DEPLACER SELECTION").thread_safe(),
        &Command::absent(332, "USE NAMED SELECTION", Needs::Database).french("UTILISER SELECTION").thread_safe(),
    ],
};

/// Queries.
#[rustfmt::skip] // one command a line
pub static QUERIES: Theme = Theme {
    name: "Queries",
    commands: &[
        &Command::absent(1044, "DESCRIBE QUERY EXECUTION", Needs::Database)
            .french("DECRIRE EXECUTION RECHERCHE").thread_safe(),
        &Command::absent(653, "Find in field", Needs::Database).french("Trouver dans champ").thread_safe(),
        &Command::absent(1155, "GET QUERY DESTINATION", Needs::Database).thread_safe(),
        &Command::absent(1156, "Get query limit", Needs::Database).thread_safe(),
        &Command::absent(1045, "Last query path", Needs::Database).former(&["Get Last Query Path"]).thread_safe(),
        &Command::absent(1046, "Last query plan", Needs::Database).former(&["Get Last Query Plan"]).thread_safe(),
        &Command::absent(49, "ORDER BY", Needs::Database).french("TRIER").thread_safe(),
        &Command::absent(1407, "ORDER BY ATTRIBUTE", Needs::Database).thread_safe(),
        &Command::absent(300, "ORDER BY FORMULA", Needs::Database).french("TRIER PAR FORMULE").thread_safe(),
        &Command::absent(277, "QUERY", Needs::Database).french("CHERCHER").thread_safe(),
        &Command::absent(1331, "QUERY BY ATTRIBUTE", Needs::Database).thread_safe(),
        &Command::absent(292, "QUERY BY EXAMPLE", Needs::Database).french("CHERCHER PAR EXEMPLE"),
        &Command::absent(48, "QUERY BY FORMULA", Needs::Database).french("CHERCHER PAR FORMULE").thread_safe(),
        &Command::absent(341, "QUERY SELECTION", Needs::Database).french("CHERCHER DANS SELECTION").thread_safe(),
        &Command::absent(1424, "QUERY SELECTION BY ATTRIBUTE", Needs::Database).thread_safe(),
        &Command::absent(207, "QUERY SELECTION BY FORMULA", Needs::Database)
            .french("CHERCHER PAR FORMULE DANS SELECTION").thread_safe(),
        &Command::absent(1050, "QUERY SELECTION WITH ARRAY", Needs::Database)
            .french("CHERCHER PAR TABLEAU DANS SELECTION").thread_safe(),
        &Command::absent(644, "QUERY WITH ARRAY", Needs::Database).french("CHERCHER PAR TABLEAU").thread_safe(),
        &Command::absent(661, "SET QUERY AND LOCK", Needs::Database)
            .french("FIXER RECHERCHE ET VERROUILLAGE").thread_safe(),
        &Command::absent(396, "SET QUERY DESTINATION", Needs::Database)
            .french("FIXER DESTINATION RECHERCHE").thread_safe(),
        &Command::absent(395, "SET QUERY LIMIT", Needs::Database).french("FIXER LIMITE RECHERCHE").thread_safe(),
    ],
};

/// Record Locking.
#[rustfmt::skip] // one command a line
pub static RECORD_LOCKING: Theme = Theme {
    name: "Record Locking",
    commands: &[
        &Command::absent(52, "LOAD RECORD", Needs::Database).french("CHARGER ENREGISTREMENT").thread_safe(),
        &Command::absent(147, "Locked", Needs::Database).french("Enregistrement verrouille").thread_safe(),
        &Command::absent(353, "LOCKED BY", Needs::Database).former(&["LOCKED ATTRIBUTES"]).thread_safe(),
        &Command::absent(1316, "Locked records info", Needs::Database)
            .former(&["Get locked records info"]).thread_safe(),
        &Command::absent(145, "READ ONLY", Needs::Database).french("LECTURE SEULEMENT").thread_safe(),
        &Command::absent(362, "Read only state", Needs::Database).french("Etat lecture seulement").thread_safe(),
        &Command::absent(146, "READ WRITE", Needs::Database).french("LECTURE ECRITURE").thread_safe(),
        &Command::absent(212, "UNLOAD RECORD", Needs::Database).french("LIBERER ENREGISTREMENT").thread_safe(),
    ],
};

/// Records.
#[rustfmt::skip] // one command a line
pub static RECORDS: Theme = Theme {
    name: "Records",
    commands: &[
        &Command::absent(68, "CREATE RECORD", Needs::Database).french("CREER ENREGISTREMENT").thread_safe(),
        &Command::absent(58, "DELETE RECORD", Needs::Database).french("SUPPRIMER ENREGISTREMENT").thread_safe(),
        &Command::absent(105, "DISPLAY RECORD", Needs::Database).french("AFFICHER ENREGISTREMENT"),
        &Command::absent(225, "DUPLICATE RECORD", Needs::Database).french("DUPLIQUER ENREGISTREMENT").thread_safe(),
        &Command::absent(242, "GOTO RECORD", Needs::Database).french("ALLER A ENREGISTREMENT").thread_safe(),
        &Command::absent(668, "Is new record", Needs::Database).french("Nouvel enregistrement").thread_safe(),
        &Command::absent(669, "Is record loaded", Needs::Database).french("Enregistrement charge").thread_safe(),
        &Command::absent(314, "Modified record", Needs::Database).french("Enregistrement modifie").thread_safe(),
        &Command::absent(177, "POP RECORD", Needs::Database).french("DEPILER ENREGISTREMENT").thread_safe(),
        &Command::absent(176, "PUSH RECORD", Needs::Database).french("EMPILER ENREGISTREMENT").thread_safe(),
        &Command::absent(243, "Record number", Needs::Database).french("Numero enregistrement").thread_safe(),
        &Command::absent(83, "Records in table", Needs::Database).french("Enregistrements dans table").thread_safe(),
        &Command::absent(53, "SAVE RECORD", Needs::Database).french("STOCKER ENREGISTREMENT").thread_safe(),
        &Command::absent(244, "Sequence number", Needs::Database).french("Numerotation automatique").thread_safe(),
    ],
};

/// Relations.
#[rustfmt::skip] // one command a line
pub static RELATIONS: Theme = Theme {
    name: "Relations",
    commands: &[
        &Command::absent(65, "CREATE RELATED ONE", Needs::Database).french("CREER SUR LIEN").thread_safe(),
        &Command::absent(899, "GET AUTOMATIC RELATIONS", Needs::Database)
            .french("LIRE LIENS AUTOMATIQUES").thread_safe(),
        &Command::absent(920, "GET FIELD RELATION", Needs::Database).french("LIRE LIEN CHAMP").thread_safe(),
        &Command::absent(263, "OLD RELATED MANY", Needs::Database).french("ANCIEN LIEN RETOUR").thread_safe(),
        &Command::absent(44, "OLD RELATED ONE", Needs::Database).french("CHARGER ANCIEN"),
        &Command::absent(262, "RELATE MANY", Needs::Database).french("LIEN RETOUR").thread_safe(),
        &Command::absent(340, "RELATE MANY SELECTION", Needs::Database).french("SELECTION RETOUR").thread_safe(),
        &Command::absent(42, "RELATE ONE", Needs::Database).french("CHARGER SUR LIEN"),
        &Command::absent(349, "RELATE ONE SELECTION", Needs::Database).french("JOINTURE").thread_safe(),
        &Command::absent(43, "SAVE RELATED ONE", Needs::Database).french("STOCKER SUR LIEN").thread_safe(),
        &Command::absent(310, "SET AUTOMATIC RELATIONS", Needs::Database)
            .french("FIXER LIENS AUTOMATIQUES").thread_safe(),
        &Command::absent(919, "SET FIELD RELATION", Needs::Database).french("FIXER LIEN CHAMP").thread_safe(),
    ],
};

/// Selection.
#[rustfmt::skip] // one command a line
pub static SELECTION: Theme = Theme {
    name: "Selection",
    commands: &[
        &Command::absent(47, "ALL RECORDS", Needs::Database).french("TOUT SELECTIONNER").thread_safe(),
        &Command::absent(70, "APPLY TO SELECTION", Needs::Database).french("APPLIQUER A SELECTION").thread_safe(),
        &Command::absent(198, "Before selection", Needs::Database).french("Avant selection").thread_safe(),
        &Command::absent(1512, "Create entity selection", Needs::Database)
            .french("Créer Entity Selection").thread_safe(),
        &Command::absent(640, "CREATE SELECTION FROM ARRAY", Needs::Database)
            .french("CREER SELECTION SUR TABLEAU").thread_safe(),
        &Command::absent(66, "DELETE SELECTION", Needs::Database).french("SUPPRIMER SELECTION").thread_safe(),
        &Command::absent(59, "DISPLAY SELECTION", Needs::Database).french("VISUALISER SELECTION"),
        &Command::absent(897, "Displayed line number", Needs::Database).french("Numero de ligne affichee"),
        &Command::absent(36, "End selection", Needs::Database).french("Fin de selection").thread_safe(),
        &Command::absent(50, "FIRST RECORD", Needs::Database).french("DEBUT SELECTION").thread_safe(),
        &Command::absent(902, "GET HIGHLIGHTED RECORDS", Needs::Database).french("LIRE ENREGISTREMENTS MARQUES"),
        &Command::absent(245, "GOTO SELECTED RECORD", Needs::Database).french("ALLER DANS SELECTION").thread_safe(),
        &Command::absent(656, "HIGHLIGHT RECORDS", Needs::Database).french("MARQUER ENREGISTREMENTS"),
        &Command::absent(200, "LAST RECORD", Needs::Database).french("ALLER A DERNIER ENREGISTREMENT").thread_safe(),
        &Command::absent(204, "MODIFY SELECTION", Needs::Database).french("MODIFIER SELECTION"),
        &Command::absent(51, "NEXT RECORD", Needs::Database).french("ENREGISTREMENT SUIVANT").thread_safe(),
        &Command::absent(189, "ONE RECORD SELECT", Needs::Database).french("ENREGISTREMENT SELECTION").thread_safe(),
        &Command::absent(110, "PREVIOUS RECORD", Needs::Database).french("ENREGISTREMENT PRECEDENT").thread_safe(),
        &Command::absent(76, "Records in selection", Needs::Database).french("Enregistrements trouves").thread_safe(),
        &Command::absent(351, "REDUCE SELECTION", Needs::Database).french("REDUIRE SELECTION").thread_safe(),
        &Command::absent(350, "SCAN INDEX", Needs::Database).french("SCAN INDEX").thread_safe(),
        &Command::absent(246, "Selected record number", Needs::Database).french("Numero dans selection").thread_safe(),
        &Command::absent(1051, "TRUNCATE TABLE", Needs::Database).french("VIDER TABLE").thread_safe(),
        &Command::absent(1513, "USE ENTITY SELECTION", Needs::Database).thread_safe(),
    ],
};

/// Sets.
#[rustfmt::skip] // one command a line
pub static SETS: Theme = Theme {
    name: "Sets",
    commands: &[
        &Command::absent(119, "ADD TO SET", Needs::Database).french("ADJOINDRE ELEMENT").thread_safe(),
        &Command::absent(117, "CLEAR SET", Needs::Database).french("EFFACER ENSEMBLE").thread_safe(),
        &Command::absent(600, "COPY SET", Needs::Database).french("COPIER ENSEMBLE").thread_safe(),
        &Command::absent(140, "CREATE EMPTY SET", Needs::Database).french("ENSEMBLE VIDE").thread_safe(),
        &Command::absent(116, "CREATE SET", Needs::Database).french("NOMMER ENSEMBLE").thread_safe(),
        &Command::absent(641, "CREATE SET FROM ARRAY", Needs::Database)
            .french("CREER ENSEMBLE SUR TABLEAU").thread_safe(),
        &Command::absent(122, "DIFFERENCE", Needs::Database).french("DIFFERENCE").thread_safe(),
        &Command::absent(121, "INTERSECTION", Needs::Database).french("INTERSECTION").thread_safe(),
        &Command::absent(273, "Is in set", Needs::Database).french("Appartient a ensemble").thread_safe(),
        &Command::absent(185, "LOAD SET", Needs::Database).french("CHARGER ENSEMBLE").thread_safe(),
        &Command::absent(195, "Records in set", Needs::Database).french("Enregistrements dans ensemble").thread_safe(),
        &Command::absent(561, "REMOVE FROM SET", Needs::Database).french("ENLEVER ELEMENT").thread_safe(),
        &Command::absent(184, "SAVE SET", Needs::Database).french("STOCKER ENSEMBLE").thread_safe(),
        &Command::absent(120, "UNION", Needs::Database).french("REUNION").thread_safe(),
        &Command::absent(118, "USE SET", Needs::Database).french("UTILISER ENSEMBLE").thread_safe(),
    ],
};

/// Structure Access.
#[rustfmt::skip] // one command a line
pub static STRUCTURE_ACCESS: Theme = Theme {
    name: "Structure Access",
    commands: &[
        &Command::absent(966, "CREATE INDEX", Needs::Database).french("CREER INDEX").thread_safe(),
        &Command::absent(967, "DELETE INDEX", Needs::Database).french("SUPPRIMER INDEX").thread_safe(),
        &Command::absent(1311, "EXPORT STRUCTURE", Needs::Database).thread_safe(),
        &Command::absent(253, "Field", Needs::Database).french("Champ").thread_safe(),
        &Command::absent(257, "Field name", Needs::Database).french("Nom du champ").thread_safe(),
        &Command::absent(1133, "Get external data path", Needs::Database).thread_safe(),
        &Command::absent(685, "GET FIELD ENTRY PROPERTIES", Needs::Database).french("LIRE PROPRIETES SAISIE CHAMP"),
        &Command::absent(258, "GET FIELD PROPERTIES", Needs::Database).french("LIRE PROPRIETES CHAMP").thread_safe(),
        &Command::absent(1125, "GET MISSING TABLE NAMES", Needs::Database).thread_safe(),
        &Command::absent(686, "GET RELATION PROPERTIES", Needs::Database).french("LIRE PROPRIETES LIEN").thread_safe(),
        &Command::absent(687, "GET TABLE PROPERTIES", Needs::Database).french("LIRE PROPRIETES TABLE").thread_safe(),
        &Command::absent(1310, "IMPORT STRUCTURE", Needs::Database),
        &Command::absent(1000, "Is field number valid", Needs::Database)
            .french("Est un numero de champ valide").thread_safe(),
        &Command::absent(999, "Is table number valid", Needs::Database)
            .french("Est un numero de table valide").thread_safe(),
        &Command::absent(255, "Last field number", Needs::Database).former(&["Get last field number"]).thread_safe(),
        &Command::absent(254, "Last table number", Needs::Database).former(&["Get last table number"]).thread_safe(),
        &Command::absent(1293, "PAUSE INDEXES", Needs::Database).thread_safe(),
        &Command::absent(1126, "REGENERATE MISSING TABLE", Needs::Database),
        &Command::absent(1135, "RELOAD EXTERNAL DATA", Needs::Database).thread_safe(),
        &Command::absent(1294, "RESUME INDEXES", Needs::Database).thread_safe(),
        &Command::absent(1134, "SET EXTERNAL DATA PATH", Needs::Database).thread_safe(),
        &Command::absent(344, "SET INDEX", Needs::Database).french("FIXER INDEX").thread_safe(),
        &Command::absent(252, "Table", Needs::Database).french("Table").thread_safe(),
        &Command::absent(256, "Table name", Needs::Database).french("Nom de la table").thread_safe(),
    ],
};

/// Subrecords.
#[rustfmt::skip] // one command a line
pub static SUBRECORDS: Theme = Theme {
    name: "Subrecords",
    commands: &[
        &Command::absent(109, "_O_ALL SUBRECORDS", Needs::Obsolete)
            .former(&["ALL SUBRECORDS"]).french("TOUS LES SOUS ENREGISTREMENTS"),
        &Command::absent(73, "_O_APPLY TO SUBSELECTION", Needs::Obsolete)
            .former(&["APPLY TO SUBSELECTION"]).french("APPLIQUER A SOUS SELECTION"),
        &Command::absent(199, "_O_Before subselection", Needs::Obsolete)
            .former(&["Before subselection"]).french("Avant sous enregistrement"),
        &Command::absent(72, "_O_CREATE SUBRECORD", Needs::Obsolete)
            .former(&["CREATE SUBRECORD"]).french("CREER SOUS ENREGISTREMENT"),
        &Command::absent(96, "_O_DELETE SUBRECORD", Needs::Obsolete)
            .former(&["DELETE SUBRECORD"]).french("SUPPRIMER SOUS ENREGISTREMENT"),
        &Command::absent(37, "_O_End subselection", Needs::Obsolete)
            .former(&["End subselection"]).french("Fin sous enregistrement"),
        &Command::absent(61, "_O_FIRST SUBRECORD", Needs::Obsolete)
            .former(&["FIRST SUBRECORD"]).french("DEBUT SOUS ENREGISTREMENT"),
        &Command::absent(1137, "Get subrecord key", Needs::Database).thread_safe(),
        &Command::absent(201, "_O_LAST SUBRECORD", Needs::Obsolete)
            .former(&["LAST SUBRECORD"]).french("ALLER A DERNIER SOUS ENREGISTREMENT"),
        &Command::absent(62, "_O_NEXT SUBRECORD", Needs::Obsolete)
            .former(&["NEXT SUBRECORD"]).french("SOUS ENREGISTREMENT SUIVANT"),
        &Command::absent(107, "_O_ORDER SUBRECORDS BY", Needs::Obsolete)
            .former(&["ORDER SUBRECORDS BY"]).french("TRIER SOUS ENREGISTREMENTS"),
        &Command::absent(111, "_O_PREVIOUS SUBRECORD", Needs::Obsolete)
            .former(&["PREVIOUS SUBRECORD"]).french("SOUS ENREGISTREMENT PRECEDENT"),
        &Command::absent(108, "_O_QUERY SUBRECORDS", Needs::Obsolete)
            .former(&["QUERY SUBRECORDS"]).french("CHERCHER SOUS ENREGISTREMENTS"),
        &Command::absent(7, "_O_Records in subselection", Needs::Obsolete)
            .former(&["Records in subselection"]).french("Sous enregistrements trouves"),
    ],
};

/// Table.
#[rustfmt::skip] // one command a line
pub static TABLE: Theme = Theme {
    name: "Table",
    commands: &[
        &Command::absent(363, "Current default table", Needs::Database)
            .french("Table par defaut courante").thread_safe(),
        &Command::absent(627, "Current form table", Needs::Interface).french("Table du formulaire courant"),
        &Command::absent(46, "DEFAULT TABLE", Needs::Database).french("TABLE PAR DEFAUT").thread_safe(),
        &Command::absent(993, "NO DEFAULT TABLE", Needs::Database).french("PAS DE TABLE PAR DEFAUT").thread_safe(),
    ],
};

/// Triggers.
#[rustfmt::skip] // one command a line
pub static TRIGGERS: Theme = Theme {
    name: "Triggers",
    commands: &[
        &Command::absent(369, "Trigger event", Needs::Database).former(&["Database event"]).thread_safe(),
        &Command::absent(398, "Trigger level", Needs::Database).french("Niveau du trigger").thread_safe(),
        &Command::absent(399, "TRIGGER PROPERTIES", Needs::Database).french("PROPRIETES DU TRIGGER").thread_safe(),
    ],
};
