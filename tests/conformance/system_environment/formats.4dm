// The conventions of the region: by default those of the United States.
// Covers: 994
// Page: commands/get-system-format
var $value : Text
GET SYSTEM FORMAT(Decimal separator; $value)
ASSERT($value="."; "the sign of decimals")
GET SYSTEM FORMAT(Thousand separator; $value)
ASSERT($value=","; "of thousands")
GET SYSTEM FORMAT(Currency symbol; $value)
ASSERT($value="$"; "of the currency")
GET SYSTEM FORMAT(Date separator; $value)
ASSERT($value="/"; "of dates")
GET SYSTEM FORMAT(Time separator; $value)
ASSERT($value=":"; "of times")
GET SYSTEM FORMAT(Short date month position; $value)
ASSERT($value="1"; "the month comes first")
GET SYSTEM FORMAT(Short date day position; $value)
ASSERT($value="2"; "then the day")
GET SYSTEM FORMAT(Short date year position; $value)
ASSERT($value="3"; "then the year")
GET SYSTEM FORMAT(System date short pattern; $value)
ASSERT($value="MM/dd/yyyy"; "the short date")
ASSERT(String(!2024-03-05!; $value)=String(!2024-03-05!); "is what String writes")
GET SYSTEM FORMAT(System date medium pattern; $value)
ASSERT(String(!2024-03-05!; $value)=String(!2024-03-05!; System date abbreviated); "the medium one")
GET SYSTEM FORMAT(System date long pattern; $value)
ASSERT(String(!2024-03-05!; $value)=String(!2024-03-05!; System date long); "and the long one")
GET SYSTEM FORMAT(System time short pattern; $value)
ASSERT($value="HH:mm:ss"; "a time")
GET SYSTEM FORMAT(System time AM label; $value)
ASSERT($value="AM"; "before noon")
GET SYSTEM FORMAT(System time PM label; $value)
ASSERT($value="PM"; "and after")
Try
	GET SYSTEM FORMAT(99; $value)
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "a number that is no format is an error")
End try
