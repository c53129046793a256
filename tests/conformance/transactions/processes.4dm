// Covers: 239 397
// Page: commands/start-transaction
// Transactions belong to their process.
var $signal : 4D.Signal
START TRANSACTION
$signal:=New signal
Use ($signal)
	$signal.inside:=True
End use 
CALL WORKER("other"; 4D.Method.new("#DECLARE($s : Object)\nUse ($s)\n$s.inside:=In transaction\nEnd use\n$s.trigger()"); $signal)
$signal.wait(5)
ASSERT($signal.inside=False; "the worker is in none")
ASSERT(In transaction; "this process is in one")
CANCEL TRANSACTION
