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
