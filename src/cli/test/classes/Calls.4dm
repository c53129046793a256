// Notes the calls of functions that a test puts in the place of real ones:
// `$t.stats.mock("load"; [$id]; "result")` notes a call and gives the result back.

property calls : Object:={}

Function mock($name : Text; $arguments : Collection; $result : Variant) : Variant
	This.getStat($name).calls.push($arguments)
	return $result

Function createStatistic($name : Text) : cs.Calls
	This.getStat($name)
	return This

Function getStat($name : Text) : cs.CallsOfOne
	If (This.calls[$name]=Null)
		This.calls[$name]:=cs.CallsOfOne.new()
	End if 
	return This.calls[$name]

Function resetStatistics()
	This.calls:={}
