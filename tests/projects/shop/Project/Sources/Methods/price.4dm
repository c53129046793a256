//%attributes = {"shared":true,"preemptive":"capable"}
#DECLARE($net : Real)->$gross : Real
// the tax is a shared method of a component
$gross:=tax add($net)
