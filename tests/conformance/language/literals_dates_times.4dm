// Date and time literals.
// Covers: language, 23 24 25 1509
// Page: Concepts/date, Concepts/time
var $d : Date
var $h : Time
$d:=!1976-01-01!
ASSERT(Year of($d)=1976; "the year comes first in a date literal")
ASSERT(Month of($d)=1; "then the month")
ASSERT(Day of($d)=1; "then the day")
$d:=!2015-12-31!
ASSERT(Year of($d)=2015; "year of the last day of 2015")
ASSERT(Month of($d)=12; "month of the last day of 2015")
ASSERT(Day of($d)=31; "day of the last day of 2015")
$d:=!2026/01/21!
ASSERT($d=!2026-01-21!; "slashes are accepted with the year first")
$d:=!12/25/1992!
ASSERT($d=!1992-12-25!; "month/day/year with a four-digit year")
$d:=!12/25/92!
ASSERT(Year of($d)=1992; "a two-digit year of 30 or more is in the 20th century")
$d:=!12/25/1892!
ASSERT(Year of($d)=1892; "a four-digit year is kept as written")
$d:=!12/25/2092!
ASSERT(Year of($d)=2092; "a four-digit year is kept as written, later century")
$d:=!00-00-00!
ASSERT($d=!00-00-00!; "the null date equals itself")
ASSERT($d#!2000-01-01!; "the null date is no real day")
ASSERT(!00/00/00!=!00-00-00!; "the null date with slashes")
ASSERT(Value type(!2004-09-29!)=Is date; "a date literal has the date type")

$h:=?00:00:00?
ASSERT(($h+0)=0; "midnight is zero seconds")
$h:=?09:30:00?
ASSERT(($h+0)=34200; "half past nine in seconds")
$h:=?13:01:59?
ASSERT(($h+0)=46919; "hours, minutes and seconds add up")
$h:=?25:30:00?
ASSERT(($h+0)=91800; "hours may go beyond one day")
$h:=?8:05:30?
ASSERT($h=?08:05:30?; "an hour of one digit")
ASSERT(Value type(?01:00:00?)=Is time; "a time literal has the time type")

var $last : Date
$last:=!32767-12-31!
ASSERT((Year of($last)=32767) & ($last=!12/31/32767!); "the last day there is")
ASSERT(($last+1)=!00-00-00!; "is not followed by another")
