//! Constants of forms and windows.

use super::{ConstantTheme, integer, text};

/// Form Area: K43.
#[rustfmt::skip] // one constant a line
pub static FORM_AREA: ConstantTheme = ConstantTheme {
    name: "Form Area",
    constants: &[
        integer("Form detail", "K43:1", 0).french("Corps formulaire"),
        integer("Form footer", "K43:2", 100).french("Pied de page formulaire"),
        integer("Form header", "K43:3", 200).french("Entête formulaire"),
        integer("Form header1", "K43:4", 201).french("Entête formulaire1"),
        integer("Form header2", "K43:5", 202).french("Entête formulaire2"),
        integer("Form header3", "K43:6", 203).french("Entête formulaire3"),
        integer("Form header4", "K43:7", 204).french("Entête formulaire4"),
        integer("Form header5", "K43:8", 205).french("Entête formulaire5"),
        integer("Form header6", "K43:9", 206).french("Entête formulaire6"),
        integer("Form header7", "K43:10", 207).french("Entête formulaire7"),
        integer("Form header8", "K43:11", 208).french("Entête formulaire8"),
        integer("Form header9", "K43:12", 209).french("Entête formulaire9"),
        integer("Form header10", "K43:13", 210).french("Entête formulaire10"),
        integer("Form break0", "K43:14", 300).french("Rupture formulaire0"),
        integer("Form break1", "K43:15", 301).french("Rupture formulaire1"),
        integer("Form break2", "K43:16", 302).french("Rupture formulaire2"),
        integer("Form break3", "K43:17", 303).french("Rupture formulaire3"),
        integer("Form break4", "K43:18", 304).french("Rupture formulaire4"),
        integer("Form break5", "K43:19", 305).french("Rupture formulaire5"),
        integer("Form break6", "K43:20", 306).french("Rupture formulaire6"),
        integer("Form break7", "K43:21", 307).french("Rupture formulaire7"),
        integer("Form break8", "K43:22", 308).french("Rupture formulaire8"),
        integer("Form break9", "K43:23", 309).french("Rupture formulaire9"),
    ],
};

/// Form Objects (Access): K67.
#[rustfmt::skip] // one constant a line
pub static FORM_OBJECTS_ACCESS: ConstantTheme = ConstantTheme {
    name: "Form Objects (Access)",
    constants: &[
        text("Object first in entry order", "K67:1", ";FirstObject").french("Objet Premier ordre saisie"),
        integer("Object current", "K67:2", 0).french("Objet courant"),
        integer("Object with focus", "K67:3", 1).french("Objet avec focus"),
        integer("Object subform container", "K67:4", 2).french("Objet conteneur sous formulaire"),
        integer("Object named", "K67:5", 3).french("Objet nommé"),
        integer("Form current page", "K67:6", 1).french("Form page courante"),
        integer("Form all pages", "K67:7", 2).french("Form toutes les pages"),
        integer("Form inherited", "K67:8", 4).french("Form hérité"),
    ],
};

/// Form Parameters: K50.
#[rustfmt::skip] // one constant a line
pub static FORM_PARAMETERS: ConstantTheme = ConstantTheme {
    name: "Form Parameters",
    constants: &[
        integer("No selection", "K50:1", 0).french("Pas de sélection"),
        integer("Single selection", "K50:2", 1).french("Sélection unique"),
        integer("Multiple selection", "K50:3", 2).french("Sélection multiple"),
        integer("_o_NonInverted objects", "K50:4", 0),
    ],
};

/// Find Window: K26.
#[rustfmt::skip] // one constant a line
pub static FIND_WINDOW: ConstantTheme = ConstantTheme {
    name: "Find Window",
    constants: &[
        integer("_o_In menu bar", "K26:1", 1),
        integer("_o_In system window", "K26:2", 2),
        integer("_o_In contents", "K26:3", 3),
        integer("In contents", "K26:3", 3).french("Dans zone contenu"),
        integer("_o_In drag", "K26:4", 4),
        integer("_o_In grow", "K26:5", 5),
        integer("_o_In go away", "K26:6", 6),
        integer("_o_In zoom box", "K26:7", 8),
    ],
};

/// Open Form Window: K39.
#[rustfmt::skip] // one constant a line
pub static OPEN_FORM_WINDOW: ConstantTheme = ConstantTheme {
    name: "Open Form Window",
    constants: &[
        integer("Horizontally centered", "K39:1", 65536).french("Centrée horizontalement"),
        integer("On the left", "K39:2", 131072).french("À gauche"),
        integer("On the right", "K39:3", 196608).french("À droite"),
        integer("Vertically centered", "K39:4", 262144).french("Centrée verticalement"),
        integer("At the top", "K39:5", 327680).french("En haut"),
        integer("At the bottom", "K39:6", 393216).french("En bas"),
        integer("Modal form dialog box", "K39:7", 1).french("Form dialogue modal"),
        integer("Movable form dialog box", "K39:8", 5).french("Form dialogue modal déplaçable"),
        integer("Palette form window", "K39:9", 1984).french("Form fenêtre palette"),
        integer("Plain form window", "K39:10", 8).french("Form fenêtre standard"),
        integer("Pop up form window", "K39:11", 32).french("Form fenêtre pop up"),
        integer("Sheet form window", "K39:12", 33).french("Form fenêtre feuille"),
        integer("_o_Compositing mode form window", "K39:13", 4096),
        integer("_o_Form Has toolbar button Mac", "K39:14", 8192),
        integer("Form has full screen mode Mac", "K39:15", 65536).french("Form avec mode plein écran Mac"),
        integer("Toolbar form window", "K39:16", 35).french("Form fenêtre barre outils"),
        integer("Controller form window", "K39:17", 133056).french("Form fenêtre contrôleur"),
        integer("Form has no menu bar", "K39:18", 2048).french("Form sans barre de menus"),
        integer("Plain form window no title", "K39:19", 524296).french("Form fenêtre standard sans titre"),
        integer("Movable form dialog box no title", "K39:20", 524293)
            .french("Form dialogue modal déplaçable sans titre"),
    ],
};

/// Open Window: K34.
#[rustfmt::skip] // one constant a line
pub static OPEN_WINDOW: ConstantTheme = ConstantTheme {
    name: "Open Window",
    constants: &[
        integer("Plain no zoom box window", "K34:1", 0).french("Fenêtre standard sans zoom"),
        integer("Modal dialog box", "K34:2", 1).french("Dialogue modal"),
        integer("Palette window", "K34:3", 1984).french("Fenêtre palette"),
        integer("Plain dialog box", "K34:4", 2).french("Dialogue simple"),
        integer("Alternate dialog box", "K34:5", 3).french("Dialogue ombré"),
        integer("Plain fixed size window", "K34:6", 4).french("Fenêtre standard de taille fixe"),
        integer("Movable dialog box", "K34:7", 5).french("Dialogue modal déplaçable"),
        integer("Round corner window", "K34:8", 16).french("Fenêtre à coins arrondis"),
        integer("Has zoom box", "K34:9", 8).french("Avec case de zoom"),
        integer("Has grow box", "K34:10", 4).french("Avec case de contrôle de taille"),
        integer("Has window title", "K34:11", 2).french("Avec titre de fenêtre"),
        integer("Has highlight", "K34:12", 1).french("Avec barre de titre active"),
        integer("Plain window", "K34:13", 8).french("Fenêtre standard"),
        integer("Pop up window", "K34:14", 32).french("Fenêtre pop up"),
        integer("Sheet window", "K34:15", 33).french("Fenêtre feuille"),
        integer("Resizable sheet window", "K34:16", 34).french("Fenêtre feuille redim"),
        integer("Texture appearance", "K34:17", 2048).french("Aspect texture"),
        integer("_o_Compositing mode", "K34:18", 4096),
        integer("_o_Has toolbar button Mac", "K34:19", 8192),
        integer("Has full screen mode Mac", "K34:20", 65536).french("Avec mode plein écran Mac"),
    ],
};

/// Windows: K27.
#[rustfmt::skip] // one constant a line
pub static WINDOWS: ConstantTheme = ConstantTheme {
    name: "Windows",
    constants: &[
        integer("Regular window", "K27:1", 8).french("Fenêtre normale"),
        integer("Modal dialog", "K27:2", 9).french("Fenêtre modale"),
        integer("External window", "K27:3", 5).french("Fenêtre externe"),
        integer("Floating window", "K27:4", 14).french("Fenêtre flottante"),
        integer("XY Current form", "K27:5", 1).french("XY Formulaire courant"),
        integer("XY Current window", "K27:6", 2).french("XY Fenêtre courante"),
        integer("XY Screen", "K27:7", 3).french("XY Ecran"),
        integer("XY Main window", "K27:8", 4).french("XY Fenêtre principale"),
        integer("Screen size", "K27:9", 0).french("Taille écran"),
        integer("Screen work area", "K27:10", 1).french("Zone de travail"),
    ],
};

/// Menu Item Properties: K56.
#[rustfmt::skip] // one constant a line
pub static MENU_ITEM_PROPERTIES: ConstantTheme = ConstantTheme {
    name: "Menu Item Properties",
    constants: &[
        text("Associated standard action", "K56:1", "4D_standard_action").french("Action standard associée"),
        text("Start a new process", "K56:2", "4D_start_new_process").french("Démarrer un process"),
        text("Access privileges", "K56:3", "4D_access_group").french("Autorisations d’accès"),
    ],
};

/// Graph Parameters: K82.
#[rustfmt::skip] // one constant a line
pub static GRAPH_PARAMETERS: ConstantTheme = ConstantTheme {
    name: "Graph Parameters",
    constants: &[
        text("Graph type", "K82:1", "graphType").french("Graphe type"),
        text("Graph legend labels", "K82:2", "legendLabels").french("Graphe libellés légende"),
        text("Graph yMin", "K82:3", "yMin").french("Graphe yMin"),
        text("Graph yMax", "K82:4", "yMax").french("Graphe yMax"),
        text("Graph xProp", "K82:5", "xProp").french("Graphe xProp"),
        text("Graph xMin", "K82:6", "xMin").french("Graphe xMin"),
        text("Graph xMax", "K82:7", "xMax").french("Graphe xMax"),
        text("Graph xGrid", "K82:8", "xGrid").french("Graphe xGrille"),
        text("Graph yGrid", "K82:9", "yGrid").french("Graphe yGrille"),
        text("Graph display legend", "K82:10", "displayLegend").french("Graphe afficher la légende"),
        text("Graph left margin", "K82:11", "leftMargin").french("Graphe marge gauche"),
        text("Graph right margin", "K82:12", "rightMargin").french("Graphe marge droite"),
        text("Graph top margin", "K82:13", "topMargin").french("Graphe marge haute"),
        text("Graph bottom margin", "K82:14", "bottomMargin").french("Graphe marge basse"),
        text("Graph default width", "K82:15", "defaultWidth").french("Graphe largeur par défaut"),
        text("Graph default height", "K82:16", "defaultHeight").french("Graphe hauteur par défaut"),
        text("Graph column width min", "K82:17", "columnWidthMin").french("Graphe largeur min colonne"),
        text("Graph column width max", "K82:18", "columnWidthMax").french("Graphe largeur max colonne"),
        text("Graph column gap", "K82:19", "columnGap").french("Graphe espacement colonnes"),
        text("Graph font size", "K82:20", "fontSize").french("Graphe taille police"),
        text("Graph font color", "K82:21", "fontColor").french("Graphe couleur police"),
        text("Graph colors", "K82:22", "colors").french("Graphe couleurs"),
        text("Graph document background color", "K82:23", "documentBackgroundColor")
            .french("Graphe couleur fond document"),
        text("Graph document background opacity", "K82:24", "documentBackgroundOpacity")
            .french("Graphe opacité fond document"),
        text("Graph plot width", "K82:25", "plotWidth").french("Graphe largeur des points"),
        text("Graph plot height", "K82:26", "plotHeight").french("Graphe hauteur des points"),
        text("Graph plot radius", "K82:27", "plotRadius").french("Graphe rayon des points"),
        text("Graph line width", "K82:28", "lineWidth").french("Graphe épaisseur des lignes"),
        text("Graph pie font size", "K82:29", "pieFontSize").french("Graphe taille police des secteurs"),
        text("Graph pie shift", "K82:30", "pieShift").french("Graphe décalage secteurs"),
        text("Graph legend icon width", "K82:31", "legendIconWidth").french("Graphe largeur icônes légende"),
        text("Graph legend icon height", "K82:32", "legendIconHeight").french("Graphe hauteur icônes légende"),
        text("Graph legend icon gap", "K82:33", "legendIconGap").french("Graphe espacement icônes légende"),
        text("Graph background color", "K82:34", "graphBackgroundColor").french("Graphe couleur fond"),
        text("Graph background shadow color", "K82:35", "graphBackgroundShadowColor").french("Graphe couleur ombre"),
        text("Graph background opacity", "K82:36", "graphBackgroundOpacity").french("Graphe opacité fond"),
        text("Graph legend font color", "K82:37", "legendFontColor").french("Graphe couleur police légende"),
        text("Graph pie direction", "K82:38", "pieDirection").french("Graphe direction secteurs"),
        text("Graph pie start angle", "K82:39", "pieStartAngle").french("Graphe angle départ secteurs"),
        text("Graph font family", "K82:40", "fontFamily").french("Graphe famille police"),
        text("Graph number format", "K82:41", "numberFormat").french("Graphe format des nombres"),
    ],
};

/// Print Options: K47.
#[rustfmt::skip] // one constant a line
pub static PRINT_OPTIONS: ConstantTheme = ConstantTheme {
    name: "Print Options",
    constants: &[
        integer("Paper option", "K47:1", 1).french("Option papier"),
        integer("Orientation option", "K47:2", 2).french("Option orientation"),
        integer("Scale option", "K47:3", 3).french("Option échelle"),
        integer("Number of copies option", "K47:4", 4).french("Option nombre copies"),
        integer("Paper source option", "K47:5", 5).french("Option alimentation"),
        integer("Color option", "K47:6", 8).french("Option couleur"),
        integer("Destination option", "K47:7", 9).french("Option destination"),
        integer("Double sided option", "K47:9", 11).french("Option recto verso"),
        integer("Spooler document name option", "K47:10", 12).french("Option nom document à imprimer"),
        integer("Mac spool file format option", "K47:11", 13).french("Option mode impression Mac"),
        integer("_o_Hide printing progress option", "K47:12", 14).french("_o_Option masquer progression impr"),
        text("PDFCreator Printer name", "K47:13", "PDFCreator").french("PDFCreator nom imprimante"),
        integer("Page range option", "K47:14", 15).french("Option intervalle de page"),
        text("Generic PDF driver", "K47:15", "_4d_pdf_printer").french("Driver PDF générique"),
        integer("Page setup dialog", "K47:16", 1).french("Dialogue de format impression"),
        integer("Print dialog", "K47:17", 2).french("Dialogue impression"),
        integer("Legacy printing layer option", "K47:18", 16).french("Option ancienne couche impression"),
    ],
};
