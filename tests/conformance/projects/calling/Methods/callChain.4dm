// The chain of calls.
return Call chain
