// The parameters of the application: their first values, and what they take.
// Covers: 642 643
// Page: commands/set-database-parameter, commands/get-database-parameter
var $text : Text
var $signal : 4D.Signal
ASSERT(Get database parameter(Tips enabled)=1; "tips are shown by default")
ASSERT(Get database parameter(Tips delay)=45; "after 45 ticks")
ASSERT(Get database parameter(Tips duration)=720; "for 720 ticks")
SET DATABASE PARAMETER(Tips enabled; 0)
SET DATABASE PARAMETER(Tips delay; 0)
SET DATABASE PARAMETER(Tips duration; 60)
ASSERT(Get database parameter(Tips enabled)=0; "a switch is turned")
ASSERT(Get database parameter(Tips delay)=0; "the least delay")
ASSERT(Get database parameter(Tips duration)=60; "the least duration")
Try(SET DATABASE PARAMETER(Tips duration; 59))
ASSERT(Last errors.length=1; "less is refused")
ASSERT(Get database parameter(Tips duration)=60; "and changes nothing")
Try(SET DATABASE PARAMETER(Tips enabled; "yes"))
ASSERT(Last errors.length=1; "a text is no number")
ASSERT(Get database parameter(Circular log limitation)=50; "50 files of each log are kept")
SET DATABASE PARAMETER(Circular log limitation; 0)
ASSERT(Get database parameter(Circular log limitation)=0; "or all")
ASSERT(Get database parameter(Diagnostic log level)=Log info; "the level of the diagnostic log")
SET DATABASE PARAMETER(Diagnostic log level; Log trace)
ASSERT(Get database parameter(Diagnostic log level)=Log trace; "all levels")
ASSERT(Get database parameter(4D Server log recording)=0; "requests are not recorded")
ASSERT(Get database parameter(SMTP Log)=0; "nor mails that are sent")
ASSERT(Get database parameter(POP3 Log)=0; "nor those that are fetched")
ASSERT(Get database parameter(IMAP Log)=0; "nor read")
ASSERT(Get database parameter(Pause logging)=0; "logs do not pause")
ASSERT(Get database parameter(Idle connections timeout)=20; "seconds of an idle connection")
ASSERT(Get database parameter(Client Server port ID)=19813; "the port of a server")
ASSERT(Get database parameter(SQL Server Port ID)=19812; "of its SQL server")
ASSERT(Get database parameter(SQL engine case sensitivity)=1; "SQL minds capitals")
ASSERT(Get database parameter(SQL autocommit)=0; "and does not commit by itself")
ASSERT(Get database parameter(Number of formulas in cache)=0; "no cache of formulas")
ASSERT(Get database parameter(Spellchecker)=0; "the spell checker of the system")
ASSERT(Get database parameter(Min TLS version)=TLSv1_3; "the least version of TLS")
SET DATABASE PARAMETER(Min TLS version; TLSv1_2)
ASSERT(Get database parameter(Min TLS version)=TLSv1_2; "an older one")
ASSERT(Get database parameter(Remote connection sleep timeout)=172800; "48 hours")
ASSERT(Get database parameter(Cache flush periodicity)=20; "seconds between flushes")
ASSERT(Get database parameter(Direct2D status)=Direct2D software; "Direct2D in software")
ASSERT(Get database parameter(PHP interpreter port)=8002; "the port of PHP")
ASSERT(Get database parameter(PHP interpreter IP address; $text)=0; "a text has no number")
ASSERT($text="127.0.0.1"; "it is in the variable")
SET DATABASE PARAMETER(PHP interpreter IP address; "::1")
ASSERT((Get database parameter(PHP interpreter IP address; $text)=0) & ($text="::1"); "another address")
SET DATABASE PARAMETER(SSL cipher list; "HIGH:!aNULL")
ASSERT((Get database parameter(SSL cipher list; $text)=0) & ($text="HIGH:!aNULL"); "a list of ciphers")
SET DATABASE PARAMETER(SSL cipher list; "")
ASSERT((Get database parameter(SSL cipher list; $text)=0) & ($text=""); "and the first one again")
SET DATABASE PARAMETER(Log command list; "277;341")
ASSERT((Get database parameter(Log command list; $text)=0) & ($text="277;341"); "commands to be logged")
$text:="unchanged"
ASSERT((Get database parameter(Tips enabled; $text)=0) & ($text="unchanged"); "a number leaves the variable as it is")
ASSERT(Get database parameter(Is current database a project)=1; "it is a project")
ASSERT(Get database parameter(Is host database a project)=1; "as is the host")
Try(SET DATABASE PARAMETER(Is host database a project; 0))
ASSERT(Last errors.length=1; "which cannot be changed")
SET DATABASE PARAMETER(User param value; "for the next session")
ASSERT((Get database parameter(User param value; $text)=0) & ($text=""); "a new user parameter is for the next session")
// how dates are held belongs to the process
SET DATABASE PARAMETER(Dates inside objects; String type without time zone)
$signal:=New signal
CALL WORKER("dates"; 4D.Method.new("#DECLARE($s : Object)\nUse ($s)\n$s.dates:=Get database parameter(Dates inside objects)\nEnd use\nSET DATABASE PARAMETER(Dates inside objects; String type with time zone)\n$s.trigger()"); $signal)
ASSERT($signal.wait(10); "another process")
ASSERT($signal.dates=2; "holds dates as dates")
ASSERT(Get database parameter(Dates inside objects)=0; "and its choice is its own")
SET DATABASE PARAMETER(Dates inside objects; Date type)
KILL WORKER("dates")

// A table may be named, but there is none.
var $refused : Integer
Try
	SET DATABASE PARAMETER([Nothing]; Table sequence number; 1)
Catch
	$refused:=$refused+1
End try
Try
	$refused:=$refused+Get database parameter([Nothing]; Table sequence number)
Catch
	$refused:=$refused+1
End try
ASSERT($refused=2; "a parameter of a table needs a database")
