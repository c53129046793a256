// The calls of one function: a collection of arguments for each.

property calls : Collection:=[]

Function getNumberOfCalls() : Integer
	return This.calls.length

Function getXCallParams($call : Integer) : Collection
	return ($call>=1) && ($call<=This.calls.length) ? This.calls[$call-1] : []

Function getXCallYParameter($call : Integer; $parameter : Integer) : Variant
	var $arguments : Collection
	$arguments:=This.getXCallParams($call)
	return ($parameter>=1) && ($parameter<=$arguments.length) ? $arguments[$parameter-1] : Null

Function getXCallParamLength($call : Integer) : Integer
	return This.getXCallParams($call).length

Function reset()
	This.calls:=[]
