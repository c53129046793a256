//! Commands about XML trees: known by number and name, none implemented.
//!
//! A theme moves to a file of its own when its first command is implemented.

use crate::command::{Command, Needs, Theme};

/// SVG.
#[rustfmt::skip] // one command a line
pub static SVG: Theme = Theme {
    name: "SVG",
    commands: &[
        &Command::absent(1017, "SVG EXPORT TO PICTURE", Needs::Subsystem)
            .french("SVG EXPORTER VERS IMAGE").thread_safe(),
        &Command::absent(1054, "SVG Find element ID by coordinates", Needs::Subsystem)
            .french("SVG Chercher ID element par coordonnees"),
        &Command::absent(1109, "SVG Find element IDs by rect", Needs::Subsystem),
        &Command::absent(1056, "SVG GET ATTRIBUTE", Needs::Subsystem),
        &Command::absent(1055, "SVG SET ATTRIBUTE", Needs::Subsystem).thread_safe(),
        &Command::absent(1108, "SVG SHOW ELEMENT", Needs::Interface),
    ],
};

/// XML DOM.
#[rustfmt::skip] // one command a line
pub static XML_DOM: Theme = Theme {
    name: "XML DOM",
    commands: &[
        &Command::absent(1080, "DOM Append XML child node", Needs::Subsystem).thread_safe(),
        &Command::absent(1082, "DOM Append XML element", Needs::Subsystem).thread_safe(),
        &Command::absent(722, "DOM CLOSE XML", Needs::Subsystem).french("DOM FERMER XML").thread_safe(),
        &Command::absent(727, "DOM Count XML attributes", Needs::Subsystem)
            .french("DOM Compter attributs XML").thread_safe(),
        &Command::absent(726, "DOM Count XML elements", Needs::Subsystem)
            .french("DOM Compter elements XML").thread_safe(),
        &Command::absent(865, "DOM Create XML element", Needs::Subsystem).french("DOM Creer element XML").thread_safe(),
        &Command::absent(1097, "DOM Create XML element arrays", Needs::Subsystem).thread_safe(),
        &Command::absent(861, "DOM Create XML Ref", Needs::Subsystem).french("DOM Creer ref XML").thread_safe(),
        &Command::absent(862, "DOM EXPORT TO FILE", Needs::Subsystem).french("DOM EXPORTER VERS FICHIER").thread_safe(),
        &Command::absent(863, "DOM EXPORT TO VAR", Needs::Subsystem).french("DOM EXPORTER VERS VARIABLE").thread_safe(),
        &Command::absent(864, "DOM Find XML element", Needs::Subsystem)
            .french("DOM Chercher element XML").thread_safe(),
        &Command::absent(1010, "DOM Find XML element by ID", Needs::Subsystem)
            .french("DOM Chercher element XML par ID").thread_safe(),
        &Command::absent(723, "DOM Get first child XML element", Needs::Subsystem)
            .french("DOM Lire premier element XML enfant").thread_safe(),
        &Command::absent(925, "DOM Get last child XML element", Needs::Subsystem)
            .french("DOM Lire dernier element XML enfant").thread_safe(),
        &Command::absent(724, "DOM Get next sibling XML element", Needs::Subsystem)
            .french("DOM Lire element XML frere suivant").thread_safe(),
        &Command::absent(923, "DOM Get parent XML element", Needs::Subsystem)
            .french("DOM Lire element XML parent").thread_safe(),
        &Command::absent(924, "DOM Get previous sibling XML element", Needs::Subsystem)
            .french("DOM Lire element XML frere precedent").thread_safe(),
        &Command::absent(1053, "DOM Get root XML element", Needs::Subsystem)
            .french("DOM Lire element XML racine").thread_safe(),
        &Command::absent(729, "DOM GET XML ATTRIBUTE BY INDEX", Needs::Subsystem)
            .french("DOM LIRE ATTRIBUT XML PAR INDEX").thread_safe(),
        &Command::absent(728, "DOM GET XML ATTRIBUTE BY NAME", Needs::Subsystem)
            .french("DOM LIRE ATTRIBUT XML PAR NOM").thread_safe(),
        &Command::absent(1081, "DOM GET XML CHILD NODES", Needs::Subsystem).thread_safe(),
        &Command::absent(1088, "DOM Get XML document ref", Needs::Subsystem).thread_safe(),
        &Command::absent(725, "DOM Get XML element", Needs::Subsystem).french("DOM Lire element XML").thread_safe(),
        &Command::absent(730, "DOM GET XML ELEMENT NAME", Needs::Subsystem)
            .french("DOM LIRE NOM ELEMENT XML").thread_safe(),
        &Command::absent(731, "DOM GET XML ELEMENT VALUE", Needs::Subsystem)
            .french("DOM LIRE VALEUR ELEMENT XML").thread_safe(),
        &Command::absent(721, "DOM Get XML information", Needs::Subsystem)
            .french("DOM Lire informations XML").thread_safe(),
        &Command::absent(1083, "DOM Insert XML element", Needs::Subsystem).thread_safe(),
        &Command::absent(719, "DOM Parse XML source", Needs::Subsystem).french("DOM Analyser source XML").thread_safe(),
        &Command::absent(720, "DOM Parse XML variable", Needs::Subsystem)
            .french("DOM Analyser variable XML").thread_safe(),
        &Command::absent(1084, "DOM REMOVE XML ATTRIBUTE", Needs::Subsystem).thread_safe(),
        &Command::absent(869, "DOM REMOVE XML ELEMENT", Needs::Subsystem)
            .french("DOM SUPPRIMER ELEMENT XML").thread_safe(),
        &Command::absent(866, "DOM SET XML ATTRIBUTE", Needs::Subsystem)
            .french("DOM ECRIRE ATTRIBUT XML").thread_safe(),
        &Command::absent(859, "DOM SET XML DECLARATION", Needs::Subsystem)
            .former(&["DOM SET XML OPTIONS"]).thread_safe(),
        &Command::absent(867, "DOM SET XML ELEMENT NAME", Needs::Subsystem)
            .french("DOM ECRIRE NOM ELEMENT XML").thread_safe(),
        &Command::absent(868, "DOM SET XML ELEMENT VALUE", Needs::Subsystem)
            .french("DOM ECRIRE VALEUR ELEMENT XML").thread_safe(),
    ],
};

/// XML SAX.
#[rustfmt::skip] // one command a line
pub static XML_SAX: Theme = Theme {
    name: "XML SAX",
    commands: &[
        &Command::absent(857, "SAX ADD PROCESSING INSTRUCTION", Needs::Subsystem)
            .french("SAX AJOUTER INSTRUCTION DE TRAITEMENT").thread_safe(),
        &Command::absent(856, "SAX ADD XML CDATA", Needs::Subsystem).french("SAX AJOUTER CDATA XML").thread_safe(),
        &Command::absent(852, "SAX ADD XML COMMENT", Needs::Subsystem)
            .french("SAX AJOUTER COMMENTAIRE XML").thread_safe(),
        &Command::absent(851, "SAX ADD XML DOCTYPE", Needs::Subsystem).french("SAX AJOUTER DOCTYPE XML").thread_safe(),
        &Command::absent(855, "SAX ADD XML ELEMENT VALUE", Needs::Subsystem)
            .french("SAX AJOUTER VALEUR ELEMENT XML").thread_safe(),
        &Command::absent(854, "SAX CLOSE XML ELEMENT", Needs::Subsystem).french("SAX FERMER ELEMENT XML").thread_safe(),
        &Command::absent(878, "SAX GET XML CDATA", Needs::Subsystem).french("SAX LIRE CDATA XML").thread_safe(),
        &Command::absent(874, "SAX GET XML COMMENT", Needs::Subsystem).french("SAX LIRE COMMENTAIRE XML").thread_safe(),
        &Command::absent(873, "SAX GET XML DOCUMENT VALUES", Needs::Subsystem)
            .french("SAX LIRE VALEURS DOCUMENT XML").thread_safe(),
        &Command::absent(876, "SAX GET XML ELEMENT", Needs::Subsystem).french("SAX LIRE ELEMENT XML").thread_safe(),
        &Command::absent(877, "SAX GET XML ELEMENT VALUE", Needs::Subsystem)
            .french("SAX LIRE VALEUR ELEMENT XML").thread_safe(),
        &Command::absent(879, "SAX GET XML ENTITY", Needs::Subsystem).french("SAX LIRE ENTITE XML").thread_safe(),
        &Command::absent(860, "SAX Get XML node", Needs::Subsystem).french("SAX Lire noeud XML").thread_safe(),
        &Command::absent(875, "SAX GET XML PROCESSING INSTRUCTION", Needs::Subsystem)
            .french("SAX LIRE INSTRUCTION DE TRAITEMENT XML").thread_safe(),
        &Command::absent(853, "SAX OPEN XML ELEMENT", Needs::Subsystem).french("SAX OUVRIR ELEMENT XML").thread_safe(),
        &Command::absent(921, "SAX OPEN XML ELEMENT ARRAYS", Needs::Subsystem)
            .french("SAX OUVRIR ELEMENT XML TABLEAUX").thread_safe(),
        &Command::absent(858, "SAX SET XML DECLARATION", Needs::Subsystem)
            .former(&["SAX SET XML OPTIONS"]).thread_safe(),
    ],
};
