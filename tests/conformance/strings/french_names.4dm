//%attributes = {"lang":"fr"}
// Commands by their French names, with and without accents.
// Covers: 10 12 16 25 99
// Page: commands/string, commands/substring, commands/length, commands/year-of
ASSERT(Chaine(3)="3"; "without accents")
ASSERT(Chaîne(3)="3"; "with accents")
ASSERT(Sous chaîne("abcdef"; 2; 2)="bc"; "a name of two words")
ASSERT(Sous chaine("abcdef"; 2; 2)="bc"; "which is found without accents too")
ASSERT(Longueur("abc")=3; "a function without an accent")
ASSERT(Année de(!2020-01-02!)=2020; "a part of a date")
