// Posts to the main process, and asks a process that is no worker.
#DECLARE($number : Integer; $log : Collection; $done : 4D.Signal)
CALL WORKER($number; "append"; $log; "never")
$done.trigger()
