// what Compile project says of this project
#DECLARE()
var $result; $error : Object
var $options : Object
$options:={targets: []; warnings: [{major: 550; minor: 10; enabled: False}]}
$result:=Compile project($options)
For each ($error; $result.errors.filter(Formula($1.value.code.path#"report")))
	LOG EVENT(Into system standard outputs; $error.code.type+" "+$error.code.path+":"+String($error.line)+":"+String($error.lineInFile)+" "+Choose($error.isError; "error"; "warning")+" "+String($error.code.functionName)+" "+String($error.code.file#Null)+"\n")
End for each 
LOG EVENT(Into system standard outputs; String($result.success)+"\n")
