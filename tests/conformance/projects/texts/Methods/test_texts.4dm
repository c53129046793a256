//%attributes = {"invisible":true}
// Covers: 1163 1164 1165 1166 1168 1169 1170 1189 1190 1191 1206 1334 1201 1192 1193 1194 1335
// Page: commands/method-get-code
var $code; $comments; $path : Text
var $lines; $failed : Collection
var $attributes : Object
var $day : Date
var $hour : Time
var $kind : Integer
var $table : Pointer
var $object; $inForm : Text
var $stamp : Real

// names and paths
ARRAY TEXT($names; 0)
METHOD GET NAMES($names)
ASSERT(Size of array($names)=3; "three project methods")
ASSERT(($names{1}="a method") & ($names{2}="other"); "in the order of their names")
METHOD GET NAMES($names; "@T@")
ASSERT(Size of array($names)=3; "capitals do not count in a filter")
METHOD GET NAMES($names; "a@"; *)
ASSERT(Size of array($names)=1; "a filter that only one passes")
METHOD GET NAMES($names; "zz@")
ASSERT(Size of array($names)=0; "or none")

ARRAY TEXT($paths; 0)
METHOD GET PATHS(Path project method; $paths)
ASSERT(Size of array($paths)=3; "the path of a project method is its name")
METHOD GET PATHS(Path class+Path database method; $paths)
ASSERT(Size of array($paths)=2; "kinds can be added")
ASSERT($paths{1}="[databaseMethod]/onExit"; "a database method")
ASSERT($paths{2}="[class]/Thing"; "a class")
METHOD GET PATHS(Path all objects; $paths)
ASSERT(Size of array($paths)=7; "everything")
ASSERT(Find in array($paths; "[projectForm]/ask/{formMethod}")>0; "the method of a form")
ASSERT(Find in array($paths; "[projectForm]/ask/bOK")>0; "the method of an object in it")
METHOD GET PATHS FORM($paths; "as@")
ASSERT(Size of array($paths)=2; "only forms")
METHOD GET PATHS FORM($paths; "other")
ASSERT(Size of array($paths)=0; "no form of this name")

// folders of the explorer
METHOD GET FOLDERS($names)
ASSERT(Size of array($names)=2; "the trash is none")
METHOD GET FOLDERS($names; "too@")
ASSERT((Size of array($names)=1) & ($names{1}="tools"); "filtered")
METHOD GET PATHS("tools"; Path project method; $paths)
ASSERT((Size of array($paths)=1) & ($paths{1}="a method"); "the methods of a folder")
METHOD GET PATHS("tools"; Path all objects; $paths)
ASSERT(Size of array($paths)=2; "and its class")
METHOD GET PATHS("nowhere"; Path all objects; $paths)
ASSERT(Size of array($paths)=0; "an unknown folder is empty")

// stamps
$stamp:=0
METHOD GET PATHS(Path project method; $paths; $stamp)
ASSERT($stamp>0; "the stamp grows")
ASSERT(Size of array($paths)=3; "all are newer than 0")
$stamp:=$stamp+1000
METHOD GET PATHS(Path project method; $paths; $stamp)
ASSERT(Size of array($paths)=0; "none is newer than the future")

// code
METHOD GET CODE("a method"; $code)
$lines:=Split string($code; Char(Carriage return))
ASSERT(Position("//%attributes = {"; $lines[0])=1; "the attributes come first")
ASSERT(Position("\"shared\":true"; $lines[0])>0; "those of the file")
ASSERT(Position("\"lang\":\"en\""; $lines[0])>0; "and the language")
ASSERT(Position("\"folder\":\"tools\""; $lines[0])>0; "and the folder")
ASSERT($lines[1]="// says how long a text is"; "comments are part of the code")
ASSERT($lines[3]="return Length($text)+Pi"; "without tokens")
METHOD GET CODE("A METHOD"; $code; Code with tokens)
ASSERT(Position("return Length:C16($text)+Pi:K30:1"; $code)>0; "with tokens")
METHOD GET CODE("[class]/Thing"; $code; *)
$lines:=Split string($code; Char(Carriage return))
ASSERT($lines[0]="property name : Text"; "a class as it is")
METHOD GET CODE("[databaseMethod]/onExit"; $code)
ASSERT(Position("// nothing to do"; $code)>0; "a database method")
METHOD GET CODE("[projectForm]/ask/bOK"; $code)
ASSERT(Position("ACCEPT"; $code)>0; "an object method")
ARRAY TEXT($paths; 2)
$paths{1}:="a method"
$paths{2}:="[class]/Thing"
ARRAY TEXT($codes; 0)
METHOD GET CODE($paths; $codes)
ASSERT(Size of array($codes)=2; "several at once")
$code:="something"
$failed:=Try(METHOD GET CODE("no such method"; $code)) || Last errors
ASSERT($code=""; "an invalid path empties the variable")
ASSERT($failed.length=1; "and is an error")

// attributes, documentation, time
ASSERT(METHOD Get attribute("a method"; Attribute shared); "it is shared")
ASSERT(Not(METHOD Get attribute("a method"; Attribute invisible)); "it is visible")
METHOD GET ATTRIBUTES("other"; $attributes)
ASSERT(($attributes.shared=False) & ($attributes.executedOnServer=False); "what is not there is False")
ASSERT($attributes.preemptive="capable"; "preemptive is a word")
METHOD GET COMMENTS("other"; $comments)
ASSERT($comments=""; "no documentation")
METHOD GET MODIFICATION DATE("other"; $day; $hour)
ASSERT($day>!2020-01-01!; "a day")
METHOD SET ACCESS MODE(On object locked abort)

// paths taken apart
METHOD RESOLVE PATH("[projectForm]/ask/bOK"; $kind; $table; $object; $inForm)
ASSERT(($kind=Path project form) & ($object="ask") & ($inForm="bOK"); "form and object")
ASSERT(Is nil pointer($table); "no table")
METHOD RESOLVE PATH("[databaseMethod]/onStartup"; $kind; $table; $object; $inForm)
ASSERT(($kind=Path database method) & ($object="onStartup") & ($inForm=""); "a database method need not exist")
METHOD RESOLVE PATH("anything"; $kind; $table; $object; $inForm)
ASSERT($kind=Path project method; "a name is a project method")
ASSERT(Try(METHOD Get path(Path database method; "onNothing"))=Null; "an invalid name of a database method")
ASSERT(METHOD Get path(Path class; "Thing")="[class]/Thing"; "a class")
ASSERT(Current method path="test_texts"; "the running method")
ASSERT(cs.Thing.new().path()="[class]/Thing"; "the running function")
