// The theme Boolean.
// Covers: 34 214 215 1537
// Page: commands/bool, commands/not
var $undefined : Variant
ASSERT(True; "True")
ASSERT(Not(False); "False")
ASSERT(Not(Not(True)); "Not")
ASSERT(Bool(True); "a Boolean is itself")
ASSERT(Bool(-1); "a number other than zero")
ASSERT(Not(Bool(0)); "zero")
ASSERT(Not(Bool(Null)); "Null")
ASSERT(Not(Bool($undefined)); "undefined")
ASSERT(Not(Bool("True")); "a text")
ASSERT(Not(Bool({a: 1})); "an object")
