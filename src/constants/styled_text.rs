//! Constants of styled text.

use super::{ConstantTheme, integer};

/// Multistyle Text: K78.
#[rustfmt::skip] // one constant a line
pub static MULTISTYLE_TEXT: ConstantTheme = ConstantTheme {
    name: "Multistyle Text",
    constants: &[
        integer("ST Plain type", "K78:1", 0).french("ST Type brut"),
        integer("ST Url type", "K78:2", 1).french("ST Type URL"),
        integer("ST Expression type", "K78:3", 2).french("ST Type expression"),
        integer("ST Mixed type", "K78:4", 3).french("ST Type mixte"),
        integer("ST Expressions display mode", "K78:5", 1).french("ST Mode affichage expressions"),
        integer("ST Values", "K78:6", 0).french("ST Valeurs"),
        integer("ST References", "K78:7", 1).french("ST Références"),
        integer("ST References as spaces", "K78:8", 0).french("ST Références comme espaces"),
        integer("ST 4D Expressions as values", "K78:9", 1).french("ST Expressions 4D comme valeurs"),
        integer("ST 4D Expressions as sources", "K78:10", 2).french("ST Expressions 4D comme sources"),
        integer("ST Unknown tag type", "K78:11", 4).french("ST Type balise inconnue"),
        integer("ST User type", "K78:12", 5).french("ST Type utilisateur"),
        integer("ST Start highlight", "K78:13", -1000).french("ST Début sélection"),
        integer("ST End highlight", "K78:14", -1001).french("ST Fin sélection"),
        integer("ST Start text", "K78:15", 1).french("ST Début texte"),
        integer("ST End text", "K78:16", 0).french("ST Fin texte"),
        integer("ST URL as labels", "K78:17", 4).french("ST URL comme libellés"),
        integer("ST URL as links", "K78:18", 8).french("ST URL comme liens"),
        integer("ST User links as labels", "K78:19", 16).french("ST Liens utilisateur comme libellés"),
        integer("ST User links as links", "K78:20", 32).french("ST Liens utilisateur comme liens"),
        integer("ST Tags as plain text", "K78:21", 64).french("ST Balises comme texte brut"),
        integer("ST Tags as XML code", "K78:22", 128).french("ST Balises comme code XML"),
        integer("ST Text displayed with 4D Expression values", "K78:23", 85)
            .french("ST Texte visible avec Expressions 4D comme valeurs"),
        integer("ST Text displayed with 4D Expression sources", "K78:24", 86)
            .french("ST Texte visible avec Expressions 4D comme sources"),
        integer("ST Picture type", "K78:25", 6).french("ST Type image"),
    ],
};

/// Multistyle Text Attributes: K65.
#[rustfmt::skip] // one constant a line
pub static MULTISTYLE_TEXT_ATTRIBUTES: ConstantTheme = ConstantTheme {
    name: "Multistyle Text Attributes",
    constants: &[
        integer("Attribute bold style", "K65:1", 1).french("Attribut style gras"),
        integer("Attribute italic style", "K65:2", 2).french("Attribut style italique"),
        integer("Attribute strikethrough style", "K65:3", 3).french("Attribut style barré"),
        integer("Attribute underline style", "K65:4", 4).french("Attribut style souligné"),
        integer("Attribute font name", "K65:5", 5).french("Attribut nom de police"),
        integer("Attribute text size", "K65:6", 6).french("Attribut taille texte"),
        integer("Attribute text color", "K65:7", 7).french("Attribut couleur texte"),
        integer("Attribute background color", "K65:8", 8).french("Attribut couleur fond"),
    ],
};
