// Every error of JSON Validate that the page lists: its code and its message.
// Covers: 1456
// Page: commands/json-validate
var $list : Collection
var $r; $row : Object
var $new : Text
$new:="\"$schema\":\"https://json-schema.org/draft/2020-12/schema\","
$list:=New collection
$list.push(New object("c"; 2; "s"; "{\"properties\":{\"a\":{\"multipleOf\":2}}}"; "j"; "{\"a\":3}"; "m"; "Error while validating against 'multipleOf' key."))
$list.push(New object("c"; 3; "s"; "{\"properties\":{\"a\":{\"maximum\":2}}}"; "j"; "{\"a\":3}"; "m"; "The value provided should not be greater than specified in the schema (\"2\")."))
$list.push(New object("c"; 4; "s"; "{"+$new+"\"properties\":{\"a\":{\"exclusiveMaximum\":2}}}"; "j"; "{\"a\":2}"; "m"; "The value provided should be less than specified in the schema (\"2\")."))
$list.push(New object("c"; 4; "s"; "{\"properties\":{\"a\":{\"maximum\":2,\"exclusiveMaximum\":true}}}"; "j"; "{\"a\":2}"; "m"; "The value provided should be less than specified in the schema (\"2\")."))
$list.push(New object("c"; 5; "s"; "{\"properties\":{\"a\":{\"minimum\":2}}}"; "j"; "{\"a\":1}"; "m"; "The value provided should not be less than specified in the schema (\"2\")."))
$list.push(New object("c"; 6; "s"; "{"+$new+"\"properties\":{\"a\":{\"exclusiveMinimum\":2}}}"; "j"; "{\"a\":2}"; "m"; "The value provided should be greater than specified in the schema (\"2\")."))
$list.push(New object("c"; 7; "s"; "{\"properties\":{\"a\":{\"maxLength\":2}}}"; "j"; "{\"a\":\"abc\"}"; "m"; "The string is longer than specified in the schema."))
$list.push(New object("c"; 8; "s"; "{\"properties\":{\"a\":{\"minLength\":4}}}"; "j"; "{\"a\":\"abc\"}"; "m"; "The string is shorter than specified in the schema."))
$list.push(New object("c"; 9; "s"; "{\"properties\":{\"a\":{\"pattern\":\"^x\"}}}"; "j"; "{\"a\":\"abc\"}"; "m"; "The string \"abc\" does not match the pattern in the schema:^x."))
$list.push(New object("c"; 10; "s"; "{\"properties\":{\"a\":{\"items\":[{}],\"additionalItems\":false}}}"; "j"; "{\"a\":[1,2]}"; "m"; "Error while validating an array. JSON contains more elements than specified in the schema."))
$list.push(New object("c"; 11; "s"; "{\"properties\":{\"a\":{\"maxItems\":1}}}"; "j"; "{\"a\":[1,2]}"; "m"; "The array contains more items than specified in the schema."))
$list.push(New object("c"; 12; "s"; "{\"properties\":{\"a\":{\"minItems\":3}}}"; "j"; "{\"a\":[1,2]}"; "m"; "The array contains less items than specified in the schema."))
$list.push(New object("c"; 13; "s"; "{\"properties\":{\"a\":{\"uniqueItems\":true}}}"; "j"; "{\"a\":[1,1]}"; "m"; "Error while validating an array. Elements are not unique. Another instance of \"1\" is already in the array."))
$list.push(New object("c"; 14; "s"; "{\"maxProperties\":1}"; "j"; "{\"a\":1,\"b\":2}"; "m"; "The number of properties is greater than specified in the schema."))
$list.push(New object("c"; 15; "s"; "{\"minProperties\":2}"; "j"; "{\"a\":1}"; "m"; "The number of properties is less than specified in the schema."))
$list.push(New object("c"; 16; "s"; "{\"required\":[\"z\"]}"; "j"; "{\"a\":1}"; "m"; "The required property \"z\" is missing."))
$list.push(New object("c"; 17; "s"; "{\"properties\":{\"b\":{}},\"additionalProperties\":false}"; "j"; "{\"a\":1}"; "m"; "No additional properties allowed by the schema. The property(ies) @a@ should be removed."))
$list.push(New object("c"; 18; "s"; "{\"dependencies\":{\"a\":[\"q\"]}}"; "j"; "{\"a\":1}"; "m"; "The property \"a\" requires the property \"q\"."))
$list.push(New object("c"; 19; "s"; "{\"properties\":{\"a\":{\"enum\":[2]}}}"; "j"; "{\"a\":1}"; "m"; "Error while validating against 'enum' key. \"1\" does not match any enum element in the schema."))
$list.push(New object("c"; 20; "s"; "{\"properties\":{\"a\":{\"type\":\"string\"}}}"; "j"; "{\"a\":1}"; "m"; "Incorrect type. Expected type is: string"))
$list.push(New object("c"; 21; "s"; "{\"properties\":{\"a\":{\"oneOf\":[{},{}]}}}"; "j"; "{\"a\":1}"; "m"; "The JSON matches more than one value."))
$list.push(New object("c"; 22; "s"; "{\"properties\":{\"a\":{\"oneOf\":[{\"type\":\"string\"}]}}}"; "j"; "{\"a\":1}"; "m"; "The JSON does not match any value."))
$list.push(New object("c"; 23; "s"; "{\"properties\":{\"a\":{\"not\":{}}}}"; "j"; "{\"a\":1}"; "m"; "The JSON is invalid against the value of 'not'."))
$list.push(New object("c"; 24; "s"; "{\"properties\":{\"a\":{\"format\":\"email\"}}}"; "j"; "{\"a\":\"x\"}"; "m"; "The string does not match (\"email\")"))
$list.push(New object("c"; 25; "s"; "{"+$new+"\"properties\":{\"a\":{\"const\":5}}}"; "j"; "{\"a\":1}"; "m"; "Value \"1\" does not match the 'const' value in the schema."))
$list.push(New object("c"; 26; "s"; "{"+$new+"\"unevaluatedProperties\":false}"; "j"; "{\"a\":1}"; "m"; "Unevaluated properties are not allowed by the schema. The property(ies) @a@ should be removed."))
$list.push(New object("c"; 27; "s"; "{"+$new+"\"properties\":{\"a\":{\"prefixItems\":[{}],\"unevaluatedItems\":false}}}"; "j"; "{\"a\":[1,2]}"; "m"; "Unevaluated array items are not allowed. Item at index 1 is not covered by any schema."))
$list.push(New object("c"; 28; "s"; "{"+$new+"\"propertyNames\":{\"maxLength\":1}}"; "j"; "{\"ab\":1}"; "m"; "Property name \"ab\" does not validate against the 'propertyNames' schema."))
$list.push(New object("c"; 29; "s"; "{"+$new+"\"properties\":{\"a\":{\"contains\":{\"type\":\"string\"}}}}"; "j"; "{\"a\":[1]}"; "m"; "Array does not contain any items matching the 'contains' schema."))
$list.push(New object("c"; 30; "s"; "{"+$new+"\"properties\":{\"a\":{\"contains\":{\"type\":\"number\"},\"minContains\":2}}}"; "j"; "{\"a\":[1]}"; "m"; "Array must contain at least 2 items matching the 'contains' schema, but only 1 were found."))
$list.push(New object("c"; 31; "s"; "{"+$new+"\"properties\":{\"a\":{\"contains\":{\"type\":\"number\"},\"maxContains\":1}}}"; "j"; "{\"a\":[1,2]}"; "m"; "Array must contain at most 1 items matching the 'contains' schema, but 2 were found."))
$list.push(New object("c"; 32; "s"; "{"+$new+"\"dependentRequired\":{\"a\":[\"q\"]}}"; "j"; "{\"a\":1}"; "m"; "The property \"a\" requires the property \"q\" to be present."))
$list.push(New object("c"; 35; "s"; "{"+$new+"\"properties\":{\"a\":{\"prefixItems\":[{\"type\":\"string\"}]}}}"; "j"; "{\"a\":[1]}"; "m"; "Array items at the beginning do not match the 'prefixItems' schemas."))
$list.push(New object("c"; 36; "s"; "{"+$new+"\"dependentSchemas\":{\"a\":{\"required\":[\"z\"]}}}"; "j"; "{\"a\":1}"; "m"; "Validation failed against 'dependentSchemas'."))
$list.push(New object("c"; 37; "s"; "{"+$new+"\"properties\":{\"a\":{\"$ref\":\"#/$defs/none\"}}}"; "j"; "{\"a\":1}"; "m"; "Reference could not be resolved."))
$list.push(New object("c"; 38; "s"; "{"+$new+"\"properties\":{\"a\":{\"$ref\":\"#/$defs/x\"}},\"$defs\":{\"x\":{\"$ref\":\"#/$defs/x\"}}}"; "j"; "{\"a\":1}"; "m"; "Circular reference detected."))
For each ($row; $list)
	$r:=JSON Validate(JSON Parse($row.j); JSON Parse($row.s))
	If ($r=Null)
		ASSERT(False; "JSON Validate: the schema of code "+String($row.c))
	Else 
		ASSERT(Not($r.success) && ($r.errors.query("code = :1"; $row.c).length>0) && ($r.errors.query("code = :1"; $row.c)[0].message=$row.m); "JSON Validate: code "+String($row.c))
	End if 
End for each 
