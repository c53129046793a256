property calls : Collection:=[]

Function setup()
	This.calls.push("setup")

Function beforeEach()
	This.calls.push("beforeEach")

Function afterEach()
	This.calls.push("afterEach")

Function teardown($t : Object)
	$t.assert.areEqual($t; "setup,beforeEach,afterEach"; This.calls.join(","); "what ran around the test")

Function test_passes($t : cs.Testing)
	$t.assert.areEqual($t; 4; 2+2; "sum")
	$t.assert.areEqual(4; 2+2)
	$t.assert.areNotEqual($t; 4; "4")
	$t.assert.isTrue($t; 1<2)
	$t.assert.isFalse($t; 2<1; "false")
	$t.assert.isNull($t; Null)
	$t.assert.isNotNull($t; "x")
	$t.assert.contains($t; "abc"; "b")
	$t.assert.contains($t; [1; 2]; 2)
	$t.assert.contains($t; {a: 1}; "a")
	$t.assert.areDeepEqual($t; {a: [1; {b: 2}]}; {a: [1; {b: 2}]}; "deep")
	$t.assert.throws($t; Formula(throw(7; "seven")))
	$t.assert.throws($t; Formula(throw(7; "seven")); 7; "the number of the error")
	$t.assert.isTrue($t; $t.run("part"; Formula($1.assert.areEqual($1; 3; $2)); 3); "a part that passes")

// #tags: slow
Function test_fails($t : cs.Testing.Testing)
	$t.log("first")
	$t.assert.areEqual($t; 5; 2+2; "sum")
	$t.assert.areEqual($t; "a"; 1)
	$t.assert.areDeepEqual($t; {a: "x"}; {a: "X"})
	$t.assert.contains($t; "abc"; "z"; "letters")
	$t.assert.throws($t; Formula(1+1))
	$t.fail("said so")
	$t.run("part"; Formula($1.assert.isTrue($1; False; "inside")))
	$t.assert.isTrue($t; True; "the test goes on")

Function test_error($t)
	var $nothing : Object
	$t.assert.isTrue($t; True)
	$nothing.do()

// #tags: skip
Function test_later($t)
	$t.fail("it is not run")

Function helper_is_no_test($t)
	$t.fail()

Function test_in_transaction($t)
	$t.assert.isTrue($t; In transaction; "a test runs in a transaction")

// #transaction: false
Function test_without_transaction($t)
	$t.assert.isFalse($t; In transaction; "unless it does not want one")
