// Covers: 239 240 241 397 961 1385 1386 1387
// Page: commands/start-transaction
ASSERT(Not(In transaction); "no transaction at the start")
ASSERT(Transaction level=0; "level 0")
ASSERT(Not(Active transaction); "nothing is active")

START TRANSACTION
ASSERT(In transaction & Active transaction; "started")
ASSERT(Transaction level=1; "level 1")
START TRANSACTION
ASSERT(Transaction level=2; "they nest")

SUSPEND TRANSACTION
ASSERT(In transaction; "a suspended one is still one")
ASSERT(Not(Active transaction); "but it is not active")
ASSERT(Transaction level=2; "the level stays")
START TRANSACTION
ASSERT(Active transaction; "one inside a suspended one is active")
CANCEL TRANSACTION
ASSERT(Not(Active transaction); "the suspended one again")
RESUME TRANSACTION
ASSERT(Active transaction; "resumed")

OK:=0
VALIDATE TRANSACTION
ASSERT(OK=1; "validated")
ASSERT(Transaction level=1; "one level less")
CANCEL TRANSACTION
ASSERT(Not(In transaction); "cancelled")

VALIDATE TRANSACTION
ASSERT(OK=0; "there is nothing to validate")
CANCEL TRANSACTION
SUSPEND TRANSACTION
RESUME TRANSACTION
ASSERT(Transaction level=0; "without a transaction nothing happens")
