//! Constants of the events of forms, triggers, databases and the keyboard.

use super::{ConstantTheme, integer};

/// Form Events: K2.
#[rustfmt::skip] // one constant a line
pub static FORM_EVENTS: ConstantTheme = ConstantTheme {
    name: "Form Events",
    constants: &[
        integer("On Load", "K2:1", 1).french("Sur chargement"),
        integer("On Unload", "K2:2", 24).french("Sur libération"),
        integer("On Validate", "K2:3", 3).french("Sur validation"),
        integer("On Clicked", "K2:4", 4).french("Sur clic"),
        integer("On Double Clicked", "K2:5", 13).french("Sur double clic"),
        integer("On Before Keystroke", "K2:6", 17).french("Sur avant frappe clavier"),
        integer("On Getting Focus", "K2:7", 15).french("Sur gain focus"),
        integer("On Losing Focus", "K2:8", 14).french("Sur perte focus"),
        integer("On Activate", "K2:9", 11).french("Sur activation"),
        integer("On Deactivate", "K2:10", 12).french("Sur désactivation"),
        integer("On Outside Call", "K2:11", 10).french("Sur appel extérieur"),
        integer("On Drop", "K2:12", 16).french("Sur déposer"),
        integer("On Drag Over", "K2:13", 21).french("Sur glisser"),
        integer("On Menu Selected", "K2:14", 18).french("Sur menu sélectionné"),
        integer("On Data Change", "K2:15", 20).french("Sur données modifiées"),
        integer("On Plug in Area", "K2:16", 19).french("Sur appel zone du plug in"),
        integer("On Header", "K2:17", 5).french("Sur entête"),
        integer("On Printing Detail", "K2:18", 23).french("Sur impression corps"),
        integer("On Printing Break", "K2:19", 6).french("Sur impression sous total"),
        integer("On Printing Footer", "K2:20", 7).french("Sur impression pied de page"),
        integer("On Close Box", "K2:21", 22).french("Sur case de fermeture"),
        integer("On Display Detail", "K2:22", 8).french("Sur affichage corps"),
        integer("On Open Detail", "K2:23", 25).french("Sur ouverture corps"),
        integer("On Close Detail", "K2:24", 26).french("Sur fermeture corps"),
        integer("On Timer", "K2:25", 27).french("Sur minuteur"),
        integer("On After Keystroke", "K2:26", 28).french("Sur après frappe clavier"),
        integer("On Resize", "K2:27", 29).french("Sur redimensionnement"),
        integer("On After Sort", "K2:28", 30).french("Sur après tri"),
        integer("On Selection Change", "K2:29", 31).french("Sur nouvelle sélection"),
        integer("On Column Moved", "K2:30", 32).french("Sur déplacement colonne"),
        integer("On Column Resize", "K2:31", 33).french("Sur redimensionnement colonne"),
        integer("On Row Moved", "K2:32", 34).french("Sur déplacement ligne"),
        integer("On Mouse Enter", "K2:33", 35).french("Sur début survol"),
        integer("On Mouse Leave", "K2:34", 36).french("Sur fin survol"),
        integer("On Mouse Move", "K2:35", 37).french("Sur survol"),
        integer("On Alternative Click", "K2:36", 38).french("Sur clic alternatif"),
        integer("On Arrow Click", "K2:36", 38),
        integer("On Long Click", "K2:37", 39).french("Sur clic long"),
        integer("On Load Record", "K2:38", 40).french("Sur chargement ligne"),
        integer("On Before Data Entry", "K2:39", 41).french("Sur avant saisie"),
        integer("On Header Click", "K2:40", 42).french("Sur clic entête"),
        integer("On Expand", "K2:41", 43).french("Sur déployer"),
        integer("On Collapse", "K2:42", 44).french("Sur contracter"),
        integer("On After Edit", "K2:43", 45).french("Sur après modification"),
        integer("On Begin Drag Over", "K2:44", 46).french("Sur début glisser"),
        integer("On Begin URL Loading", "K2:45", 47).french("Sur début chargement URL"),
        integer("On URL Resource Loading", "K2:46", 48).french("Sur chargement ressource URL"),
        integer("On End URL Loading", "K2:47", 49).french("Sur fin chargement URL"),
        integer("On URL Loading Error", "K2:48", 50).french("Sur erreur chargement URL"),
        integer("On URL Filtering", "K2:49", 51).french("Sur filtrage URL"),
        integer("On Open External Link", "K2:50", 52).french("Sur ouverture lien externe"),
        integer("On Window Opening Denied", "K2:51", 53).french("Sur refus ouverture fenêtre"),
        integer("On Bound Variable Change", "K2:52", 54).french("Sur modif variable liée"),
        integer("_o_On Mac Toolbar Button", "K2:53", 55),
        integer("On Mac toolbar button", "K2:53", 55),
        integer("On Page Change", "K2:54", 56).french("Sur changement de page"),
        integer("On Footer Click", "K2:55", 57).french("Sur clic pied"),
        integer("On Delete Action", "K2:56", 58).french("Sur action suppression"),
        integer("On Scroll", "K2:57", 59).french("Sur défilement"),
        integer("On Picture Scroll", "K2:57", 59),
        integer("On Mouse Up", "K2:58", 2).french("Sur relâchement bouton"),
        integer("On VP Ready", "K2:59", 9).french("Sur VP prêt"),
        integer("On Row Resize", "K2:60", 60).french("Sur redimensionnement ligne"),
        integer("On VP Range Changed", "K2:61", 61).french("Sur VP plage changée"),
    ],
};

/// Trigger Events: K3.
#[rustfmt::skip] // one constant a line
pub static TRIGGER_EVENTS: ConstantTheme = ConstantTheme {
    name: "Trigger Events",
    constants: &[
        integer("On Saving New Record Event", "K3:1", 1).french("Sur sauvegarde nouvel enreg"),
        integer("On Saving Existing Record Event", "K3:2", 2).french("Sur sauvegarde enregistrement"),
        integer("On Deleting Record Event", "K3:3", 3).french("Sur suppression enregistrement"),
        integer("_o_On Loading Record Event", "K3:4", 4).french("_o_Sur chargement enreg"),
    ],
};

/// Database Events: K74.
#[rustfmt::skip] // one constant a line
pub static DATABASE_EVENTS: ConstantTheme = ConstantTheme {
    name: "Database Events",
    constants: &[
        integer("On application background move", "K74:1", 1).french("Sur passage arrière plan"),
        integer("On application foreground move", "K74:2", 2).french("Sur passage premier plan"),
        integer("On before host database startup", "K74:3", 1).french("Sur avant ouverture base hôte"),
        integer("On after host database startup", "K74:4", 2).french("Sur après ouverture base hôte"),
        integer("On before host database exit", "K74:5", 3).french("Sur avant fermeture base hôte"),
        integer("On after host database exit", "K74:6", 4).french("Sur après fermeture base hôte"),
    ],
};

/// Events (Modifiers): K16.
#[rustfmt::skip] // one constant a line
pub static EVENTS_MODIFIERS: ConstantTheme = ConstantTheme {
    name: "Events (Modifiers)",
    constants: &[
        integer("Command key mask", "K16:1", 256).french("Masque touche commande"),
        integer("Command key bit", "K16:2", 8).french("Bit touche commande"),
        integer("Shift key mask", "K16:3", 512).french("Masque touche majuscule"),
        integer("Shift key bit", "K16:4", 9).french("Bit touche majuscule"),
        integer("Caps lock key mask", "K16:5", 1024).french("Masque touche verrouillage maj"),
        integer("Caps lock key bit", "K16:6", 10).french("Bit touche verrouillage maj"),
        integer("Option key mask", "K16:7", 2048).french("Masque touche option"),
        integer("Option key bit", "K16:8", 11).french("Bit touche option"),
        integer("Control key mask", "K16:9", 4096).french("Masque touche contrôle"),
        integer("Control key bit", "K16:10", 12).french("Bit touche contrôle"),
        integer("Right shift key mask", "K16:11", 8192).french("Masque touche majuscule droite"),
        integer("Right shift key bit", "K16:12", 13).french("Bit touche majuscule droite"),
        integer("Right option key mask", "K16:13", 16384).french("Masque touche option droite"),
        integer("Right option key bit", "K16:14", 14).french("Bit touche option droite"),
        integer("Right control key mask", "K16:15", 32768).french("Masque touche contrôle droite"),
        integer("Right control key bit", "K16:16", 15).french("Bit touche contrôle droite"),
        integer("Activate window mask", "K16:17", 1).french("Masque activation fenêtre"),
        integer("Activate window bit", "K16:18", 0).french("Bit activation fenêtre"),
        integer("Mouse button mask", "K16:19", 128).french("Masque bouton souris"),
        integer("Mouse button bit", "K16:20", 7).french("Bit bouton souris"),
    ],
};

/// Events (What): K17.
#[rustfmt::skip] // one constant a line
pub static EVENTS_WHAT: ConstantTheme = ConstantTheme {
    name: "Events (What)",
    constants: &[
        integer("Null event", "K17:1", 0).french("Evénement nul"),
        integer("Mouse down event", "K17:2", 1).french("Bouton souris enfoncé"),
        integer("Mouse up event", "K17:3", 2).french("Bouton souris relâché"),
        integer("Key down event", "K17:4", 3).french("Touche enfoncée"),
        integer("Key up event", "K17:5", 4).french("Touche relâchée"),
        integer("Auto key event", "K17:6", 5).french("Répétition touche"),
        integer("Update event", "K17:7", 6).french("Mise à jour fenêtre"),
        integer("Disk event", "K17:8", 7).french("Evénement disque"),
        integer("Activate event", "K17:9", 8).french("Activation fenêtre"),
        integer("Operating system event", "K17:10", 15).french("Evénement système"),
    ],
};

/// Log Events: K38.
#[rustfmt::skip] // one constant a line
pub static LOG_EVENTS: ConstantTheme = ConstantTheme {
    name: "Log Events",
    constants: &[
        integer("Information message", "K38:1", 0).french("Message d’information"),
        integer("Warning message", "K38:2", 1).french("Message d’avertissement"),
        integer("Error message", "K38:3", 2).french("Message d’erreur"),
        integer("Into Windows log events", "K38:4", 0).french("Vers observateur Windows"),
        integer("Into 4D debug message", "K38:5", 1).french("Vers message débogage"),
        integer("Into 4D request log", "K38:6", 2).french("Vers historique requêtes 4D"),
        integer("Into 4D commands log", "K38:7", 3).french("Vers historique commandes 4D"),
        integer("Into 4D diagnostic log", "K38:8", 5).french("Vers historique diagnostic"),
        integer("Into system standard outputs", "K38:9", 6).french("Vers sorties standard système"),
    ],
};
