// A transaction that rests for a while.
// Covers: 1385 1386
// Page: commands/suspend-transaction, commands/resume-transaction
START TRANSACTION
SUSPEND TRANSACTION
ASSERT(Not(Active transaction); "it rests")
RESUME TRANSACTION
ASSERT(Active transaction; "it goes on")
RESUME TRANSACTION
ASSERT(In transaction; "twice is like once")
CANCEL TRANSACTION
ASSERT(Not(In transaction); "and ends")
RESUME TRANSACTION
ASSERT(Not(In transaction); "without one nothing happens")
