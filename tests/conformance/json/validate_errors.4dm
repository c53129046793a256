// JSON Validate: collections, and the codes of the error table.
// Covers: 1456
// Page: commands/json-validate
var $draft : Text
var $errors : Collection
$draft:="https://json-schema.org/draft/2020-12/schema"
ASSERT(JSON Validate([1; 2]; {items: {type: "number"}}).success; "a collection may be checked")
ASSERT(JSON Validate([1; "a"]; {items: {type: "number"}}).errors[0].jsonPath="[1]"; "the path of an element")
ASSERT(Undefined(Try(JSON Validate("a"; {}))); "a text is neither object nor collection")
ASSERT(Last errors[0].errCode=54; "it is the error of types")
ASSERT(Undefined(Try(JSON Validate({}; New object("$schema"; "http://json-schema.org/draft-07/schema#")))); "other drafts are refused")

$errors:=JSON Validate([1; 2; 3]; New object("$schema"; $draft; "prefixItems"; [{type: "number"}]; "unevaluatedItems"; False)).errors
ASSERT($errors.length=2; "two elements are not covered")
ASSERT($errors[0].code=27; "unevaluated items")
ASSERT(JSON Validate([1; "a"]; New object("$schema"; $draft; "prefixItems"; [{type: "number"}]; "unevaluatedItems"; {type: "string"})).success; "a schema for what is left")
ASSERT(JSON Validate([1]; New object("$schema"; $draft; "allOf"; [{items: True}]; "unevaluatedItems"; False)).success; "an inner schema covers them")
$errors:=JSON Validate({a: 1; b: 2}; New object("$schema"; $draft; "properties"; {a: {}}; "unevaluatedProperties"; False)).errors
ASSERT($errors[0].code=26; "unevaluated properties")
ASSERT(JSON Validate({a: 1; b: 2}; New object("$schema"; $draft; "anyOf"; [{properties: {a: {}; b: {}}}; {type: "string"}]; "unevaluatedProperties"; False)).success; "only what applies covers")
ASSERT(Not(JSON Validate({a: 1; b: 2}; New object("$schema"; $draft; "anyOf"; [{properties: {a: {}}}; {properties: {b: {}}; type: "string"}]; "unevaluatedProperties"; False)).success); "what does not apply covers nothing")
$errors:=JSON Validate(["a"]; New object("$schema"; $draft; "prefixItems"; [{type: "number"}])).errors
ASSERT($errors[0].code=35; "prefix items")
ASSERT($errors[1].code=20; "and what is wrong there")
$errors:=JSON Validate({a: 1}; New object("$schema"; $draft; "dependentSchemas"; {a: {required: ["b"]}})).errors
ASSERT($errors[0].code=36; "dependent schemas")
ASSERT($errors[1].code=16; "and what is wrong in them")
ASSERT(JSON Validate({a: 1}; New object("$schema"; $draft; "dependentRequired"; {a: ["b"]})).errors[0].code=32; "dependent required")
ASSERT(JSON Validate([1]; New object("$schema"; $draft; "contains"; {type: "string"})).errors[0].code=29; "contains")
ASSERT(JSON Validate(["a"]; New object("$schema"; $draft; "contains"; {type: "string"}; "minContains"; 2)).errors[0].code=30; "too few")
ASSERT(JSON Validate(["a"; "b"]; New object("$schema"; $draft; "contains"; {type: "string"}; "maxContains"; 1)).errors[0].code=31; "too many")
$errors:=JSON Validate({}; New object("$schema"; $draft; "$ref"; "#")).errors
ASSERT($errors[0].code=38; "a circular reference")
ASSERT($errors[0].schemaPaths="$ref@"; "with its place")
