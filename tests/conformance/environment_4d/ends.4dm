// QUIT 4D and RESTART 4D end the program, shown by programs that this one starts.
// Covers: 291 1292
// Page: commands/quit-4d, commands/restart-4d
var $quit; $restart; $in; $out; $err : Text
$quit:=Formula(QUIT 4D).source
$restart:=Formula(RESTART 4D).source
$in:=""
// inside another program there is nobody to start
If (File(Application file; fk platform path).name="fourd")
	LAUNCH EXTERNAL PROCESS("\""+Application file+"\" -e \""+$quit+"\""; $in; $out; $err)
	ASSERT(OK=1; "the program has ended: "+$quit)
	ASSERT($err=""; "without a complaint")
	ASSERT($out=""; "and without a word")
	LAUNCH EXTERNAL PROCESS("\""+Application file+"\" -e \""+$restart+"\""; $in; $out; $err)
	ASSERT(OK=1; "a restart ends it as well: "+$restart)
	ASSERT($err=""; "without a complaint, again")
	ASSERT($out=""; "whoever started it may start it again")
	LAUNCH EXTERNAL PROCESS("\""+Application file+"\" -e \"For($i;1;3)\nLOG EVENT(6;String($i))\nIf($i=2)\n"+$quit+"\nDELAY PROCESS(Current process;60)\nEnd if\nEnd for\""; $in; $out; $err)
	ASSERT(Substring($out; 1; 2)="12"; "the code before it runs")
	ASSERT(Position("3"; $out)=0; "what follows does not")
	LAUNCH EXTERNAL PROCESS("\""+Application file+"\" -e \"For($i;1;3)\nLOG EVENT(6;String($i))\nIf($i=2)\n"+$restart+"\nDELAY PROCESS(Current process;60)\nEnd if\nEnd for\""; $in; $out; $err)
	ASSERT(Substring($out; 1; 2)="12"; "as before a restart")
	ASSERT(Position("3"; $out)=0; "and after it")
Else
	ASSERT(Application file#""; "another program runs the test")
End if
