// The machine and its user.
// Covers: 483 484 1571 1572 1573
// Page: commands/system-info, commands/current-machine, commands/current-system-user, commands/is-macos, commands/is-windows
var $info; $item : Object
$info:=System info
ASSERT(Value type($info)=Is object; "an object")
ASSERT($info.machineName=Current machine; "the name of the machine")
ASSERT($info.accountName=Current system user; "the name of the account")
ASSERT(Length(Current machine)>0; "a machine has a name")
ASSERT(Current machine=Current machine; "the same at every call")
ASSERT(Position(" "; Current machine)=0; "without spaces")
ASSERT(Value type(Current system user)=Is text; "the user is a text")
ASSERT(Current system user=$info.accountName; "the account of the process")
ASSERT(Position(Char(10); Current system user)=0; "of one line")
ASSERT($info.cores>=1; "at least one core")
ASSERT($info.cpuThreads>=1; "and one thread")
ASSERT($info.physicalMemory>1000; "memory in kilobytes")
ASSERT($info.uptime>0; "seconds since the machine was started")
ASSERT($info.osLanguage="en"; "the language of the region")
ASSERT(Length($info.osVersion)>0; "the system has a version")
ASSERT($info.macRosetta=False; "no emulation")
ASSERT(Value type($info.networkInterfaces)=Is collection; "interfaces are a collection")
For each ($item; $info.networkInterfaces)
	ASSERT(Length($item.name)>0; "each has a name")
	ASSERT($item.ipAddresses.length>0; "and an address")
	ASSERT(($item.type="ethernet") | ($item.type="wifi"); "and a type")
End for each
ASSERT(Value type($info.volumes)=Is collection; "volumes are a collection")
For each ($item; $info.volumes)
	ASSERT($item.capacity>=$item.available; "a volume holds what is left of it")
	ASSERT(Length($item.mountPoint)>0; "and lies somewhere")
End for each
ASSERT(Not(Is macOS & Is Windows); "a system is one thing")
ASSERT(Value type(Is macOS)=Is boolean; "macOS or not")
ASSERT(Value type(Is Windows)=Is boolean; "Windows or not")
ASSERT(Is Windows=(Folder separator="\\"); "pathnames of Windows have backslashes")
ASSERT(Is macOS=($info.osVersion="@macOS@"); "the version names the system")
ASSERT(Is macOS=(System folder(System)="@System@"); "as do its folders")
