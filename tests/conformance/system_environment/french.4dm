// The same program in France.
// Covers: 994 10 11 102 180
// Page: commands/get-system-format, commands/string, commands/num, commands/date
// Locale: fr-FR
// Timezone: CET-1CEST,M3.5.0,M10.5.0/3
var $value : Text
var $o : Object
GET SYSTEM FORMAT(Decimal separator; $value)
ASSERT($value=","; "a comma before decimals")
GET SYSTEM FORMAT(Currency symbol; $value)
ASSERT($value="€"; "euros")
GET SYSTEM FORMAT(Short date day position; $value)
ASSERT($value="1"; "the day comes first")
GET SYSTEM FORMAT(Short date month position; $value)
ASSERT($value="2"; "then the month")
GET SYSTEM FORMAT(System date short pattern; $value)
ASSERT($value="dd/MM/yyyy"; "a short date")
ASSERT(String(3.5)="3,5"; "numbers are written so")
ASSERT(Num("3,5")=3.5; "and read so")
ASSERT(String(!2024-03-05!)="05/03/2024"; "dates too")
ASSERT(Date("05/03/2024")=!2024-03-05!; "in both directions")
ASSERT(String(!2024-03-05!; System date long)="mardi 5 mars 2024"; "with the names of days and months")
ASSERT(String(True)="Vrai"; "and of truth")
ASSERT(JSON Stringify({a: 3.5})="{\"a\":3.5}"; "JSON is the same everywhere")
ASSERT(String(!2024-07-01!; ISO date GMT; ?02:00:00?)="2024-07-01T00:00:00Z"; "universal time is two hours behind in summer")
ASSERT(String(!2024-01-01!; ISO date GMT; ?02:00:00?)="2024-01-01T01:00:00Z"; "and one in winter")
