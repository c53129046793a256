//%attributes = {"preemptive":"capable"}
// nothing
