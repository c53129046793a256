// The check of a project by its code.
// Covers: 1760
// Page: commands/compile-project
var $status; $error : Object
var $folder : 4D.Folder
var $project; $method : 4D.File
$status:=Compile project({targets: []})
ASSERT($status.success; "Compile project of the running project: nothing is wrong")
$status:=Compile project
ASSERT($status.success; "Compile project without options too")
$folder:=Folder(Temporary folder; fk platform path).folder("compile "+Generate UUID)
$project:=$folder.file("Project/other.4DProject")
$project.setText("{}")
$method:=$folder.file("Project/Sources/Methods/good.4dm")
$method.setText("#DECLARE($x : Integer) : Integer\nreturn $x*2\n")
$status:=Compile project($project)
ASSERT($status.success; "Compile project of another project")
ASSERT(Undefined($status.errors) || ($status.errors.length=0); "Compile project: no errors")
$folder.file("Project/Sources/Methods/bad.4dm").setText("// first\nIf (True)\nALERT(\"never ends\")\n")
$status:=Compile project($project; {targets: []})
ASSERT($status.success=False; "Compile project finds a block without an end")
ASSERT($status.errors.length>=1; "Compile project tells errors")
$error:=$status.errors.query("isError = :1"; True).first()
ASSERT($error.message#""; "Compile project: each has a message")
ASSERT($error.code.type="projectMethod"; "Compile project: what it is in")
ASSERT($error.code.methodName="bad"; "Compile project: its name")
ASSERT($error.code.path="bad"; "Compile project: its path")
ASSERT($error.code.file.fullName="bad.4dm"; "Compile project: its file")
ASSERT($error.lineInFile>=1; "Compile project: a line")
$folder.file("Project/Sources/Methods/bad.4dm").delete()
$folder.file("Project/Sources/Classes/Thing.4dm").setText("Class constructor\n\nFunction f() : Text\n\tIf (True)\n\treturn \"a\"\n")
$status:=Compile project($project; {targets: []})
ASSERT(($status.success=False) && (Position("class"; $status.errors[0].code.type)=1); "Compile project looks into classes")
ASSERT($status.errors[0].code.className="Thing"; "Compile project: the name of the class")
$folder.delete(Delete with contents)
Try($status:=Compile project($project))
ASSERT((Last errors.length>0) || ($status.success=False); "Compile project needs a project")
