// Dates and times.
// Covers: 23 24 25 33 102 114 178 179 180 392 393 458 459 1445
// Page: commands/date, commands/time, commands/add-to-date, commands/set-default-century, commands/timestamp
var $undefined : Variant
var $start : Integer
ASSERT(Day of(!1992-12-25!)=25; "the day")
ASSERT(Month of(!1992-12-25!)=12; "the month")
ASSERT(Year of(!1892-12-25!)=1892; "the year")
ASSERT(Day number(!2023-11-27!)=Monday; "the day of the week")
ASSERT(Day number(!00-00-00!)=2; "of no date")

ASSERT(Add to date(!2023-11-27!; 1; 2; 3)=!2025-01-30!; "years, months and days")
ASSERT(Add to date(!2024-02-29!; 1; 0; 0)=!2025-02-28!; "a day the year lacks")
ASSERT(Add to date(!2024-03-01!; 0; 0; -1)=!2024-02-29!; "backward")

ASSERT(Date("12/25/94")=!1994-12-25!; "a short date")
ASSERT(Date("2013-06-05T20:00:00.9854")=!2013-06-05!; "an ISO date")
ASSERT(Date("40/40/94")=!00-00-00!; "no date")
ASSERT(Date("It was the 6/30, we were in 2016")=!2016-06-30!; "words do not count")
ASSERT(Date(!2020-01-02!)=!2020-01-02!; "a date is itself")
ASSERT(Date($undefined)=!00-00-00!; "undefined")
Try(Date(5))
ASSERT(Last errors.length>0; "a number is no date")

SET DEFAULT CENTURY(20)
ASSERT(Date("01/25/97")=!2097-01-25!; "another century")
ASSERT(Date("01/25/07")=!2007-01-25!; "for all years of two digits")
SET DEFAULT CENTURY(19; 95)
ASSERT(Date("01/25/97")=!1997-01-25!; "from the pivot on")
ASSERT(Date("01/25/07")=!2007-01-25!; "below the pivot")
ASSERT(Date("01/25/1907")=!1907-01-25!; "four digits are what they are")
SET DEFAULT CENTURY(19; 30)

ASSERT(Time("13:00:00")=?13:00:00?; "a time")
ASSERT(Time(10000)=?02:46:40?; "seconds")
ASSERT(Time($undefined)=?00:00:00?; "undefined")
ASSERT(Time("no time")=?00:00:00?; "no time")
ASSERT(Time string(46800)="13:00:00"; "a text of seconds")
ASSERT(Time string(86401)="24:00:01"; "beyond a day")
ASSERT(Time string(?01:02:03?)="01:02:03"; "a text of a time")

ASSERT((Current date>!2024-01-01!) & (Current date(*)>!2024-01-01!); "today")
ASSERT((Current time>=?00:00:00?) & (Current time<?24:00:00?); "now")
ASSERT(Length(Timestamp)=24; "a time stamp")
ASSERT(Timestamp[[24]]="Z"; "of universal time")
$start:=Milliseconds
ASSERT(Milliseconds-$start>=0; "milliseconds go on")
$start:=Tickcount
ASSERT(Tickcount-$start>=0; "ticks go on")
