// The language of the program.
// Covers: 1009 1104
// Page: commands/get-database-localization, commands/set-database-localization
// Locale: fr-FR
ASSERT(Get database localization="fr"; "without resources the language of the system")
ASSERT(Get database localization(Default localization)="fr"; "which is the default")
ASSERT(Get database localization(Current localization)="fr"; "and the current one")
ASSERT(Get database localization(User system localization)="fr"; "that of the user")
ASSERT(Get database localization(Internal 4D localization; *)="fr"; "and of sorts; the star is for components")
ASSERT(Get database localization(*)="fr"; "the star alone")
SET DATABASE LOCALIZATION("es")
ASSERT(OK=1; "a language can be chosen")
ASSERT(Get database localization(Current localization)="es"; "it is the current one then")
ASSERT(Get database localization="fr"; "the default stays")
SET DATABASE LOCALIZATION("en-us"; *)
ASSERT((OK=1) & (Get database localization(Current localization)="en-us"); "with a region behind a dash")
SET DATABASE LOCALIZATION("no language")
ASSERT(OK=0; "what is no code of a language is refused")
ASSERT(Get database localization(Current localization)="en-us"; "and changes nothing")
