// What the running application tells of itself.
// Covers: 1599
// Page: commands/application-info
var $info : Object
$info:=Application info
ASSERT($info.headless=True; "there is no interface")
ASSERT(Value type($info.pid)=Is real; "the number of the process in the system")
ASSERT($info.pid>0; "is positive")
ASSERT($info.launchedAsService=False; "not started as a service")
ASSERT($info.volumeShadowCopyStatus=vss not available; "there is no such service")
ASSERT($info.uptime>=0; "seconds since the start")
ASSERT($info.cpuUsage>=0; "a share of the processor")
ASSERT(OB Is defined($info; "networkInputThroughput"); "rates of the network")
ASSERT(OB Is defined($info; "networkOutputThroughput"); "in both directions")
ASSERT(Not(OB Is defined($info; "portID")); "a port is only told of servers and clients")
ASSERT(Not(OB Is defined($info; "newConnectionsAllowed")); "as is what a server allows")
ASSERT(Application info.pid=$info.pid; "the same process at every call")
