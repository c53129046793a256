//%attributes = {"invisible":true}
#DECLARE->$text : Text
var $nothing : Real
$nothing:=Get database parameter(User param value; $text)
