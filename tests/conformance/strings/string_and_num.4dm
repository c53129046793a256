// Values as texts, texts as numbers.
// Covers: 10 11 991
// Page: commands/string, commands/num, commands/localized-string
var $nothing : Object
var $undefined : Variant
ASSERT(String(2^15)="32768"; "a number")
ASSERT(String(1/3; "##0.00000")="0.33333"; "a format")
ASSERT(String(-1; "&x")="0xFFFFFFFF"; "hexadecimal")
ASSERT(String(50.3; "&xml")="50.3"; "for XML")
ASSERT(String(Num(1=2); "True;;False")="False"; "a part for zero")
ASSERT(String(254; 16)="fe"; "another base")
ASSERT(String(-10; 2)="-1010"; "a negative number in another base")
ASSERT(String(Log(-1); 10)="NaN"; "what is no number in base ten")
ASSERT(String(Log(-1))=""; "what is no number")
ASSERT(String("abc"; "###")="abc"; "a text is itself, whatever the format")
ASSERT(String(1=1)="True"; "a Boolean")
ASSERT(String($nothing)="null"; "Null")
ASSERT(Length(String($undefined))=0; "undefined")
Try(String(5; 99))
ASSERT(Last errors.length>0; "there is no base 99")

ASSERT(String(!2023-11-27!)="11/27/2023"; "a date")
ASSERT(String(!2023-11-27!; Internal date long)="November 27, 2023"; "a date in words")
ASSERT(String(!2006-12-29!; ISO date; ?01:02:03?)="2006-12-29T01:02:03"; "a date and a time")
ASSERT(String(!2023-11-27!; "EEEE d MMMM y")="Monday 27 November 2023"; "a pattern of a date")
ASSERT(String(!00-00-00!; Internal date short+Blank if null date)=""; "no date, nothing shown")
ASSERT(String(?17:30:45?)="17:30:45"; "a time")
ASSERT(String(?17:30:45?; HH MM AM PM)="5:30 PM"; "a time of half a day")
ASSERT(String(?17:30:45?; "'It is' K a")="It is 5 PM"; "a pattern of a time")

ASSERT(Num("A1B2C3")=123; "letters are passed over")
ASSERT(Num("123-456")=123; "a hyphen ends the number")
ASSERT(Num("-9")=-9; "a hyphen in front")
ASSERT(Num("ABCD")=0; "no digits")
ASSERT(Num("33.333,5"; ",")=33333.5; "another separator")
ASSERT(Num("ff"; 16)=255; "another base")
ASSERT(Num("2"; 2)=0; "no digit of the base")
ASSERT(Num("123.20"; 10)=123; "a base reads whole numbers")
ASSERT(Num(1=1)=1; "True")
ASSERT(Num(12.5)=12.5; "a number is itself")
ASSERT(Num($undefined)=0; "undefined")

ASSERT(Localized string("no such name")=""; "a name that is not found")
ASSERT(OK=0; "sets OK to zero")
