Function test_is_no_test_class($t)
	$t.fail()
