// A worker that calls itself passes its very objects.
#DECLARE($done : 4D.Signal)
kept:={touched: False}
CALL WORKER(Current process; "touch"; kept; New signal)
CALL WORKER(Current process; "report"; $done)
