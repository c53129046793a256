// Vectors of numbers.
// Page: API/VectorClass
var $vector; $another; $place : Object
var $shared : Object
var $col : Collection
$vector:=4D.Vector.new([0.123; -0.456; 0.789])
$another:=4D.Vector.new([0.598; -0.951; 0.789])
ASSERT(OB Instance of($vector; 4D.Vector); "of its class")
ASSERT(OB Is shared($vector); "shared")
ASSERT($vector.length=3; "the number of components")
ASSERT($vector.toCollection().length=3; "as a collection")
ASSERT($vector.toCollection()[1]=-0.456; "of the same numbers")
ASSERT($vector[0]=0.123; "a component by its number")
ASSERT(Round($vector.dotSimilarity($another); 6)=1.129731; "the dot product")
ASSERT($vector.cosineSimilarity($another)>0.8; "the same direction, nearly")
ASSERT($vector.cosineSimilarity($vector)=1; "exactly")
ASSERT(4D.Vector.new([1; 0]).cosineSimilarity(4D.Vector.new([-1; 0]))=-1; "and opposite")
ASSERT($vector.euclideanDistance($vector)=0; "no distance to itself")
ASSERT(4D.Vector.new([0; 0]).euclideanDistance(4D.Vector.new([3; 4]))=5; "a distance")
ASSERT($vector.dotSimilarity($another)=$another.dotSimilarity($vector); "in any order")
$col:=[{name: "Eiffel Tower"; coord: [48.8584; 200.2945]; similarity: 0}; {name: "Montmartre"; coord: [48.8867; 200.3431]; similarity: 0}]
For each ($place; $col)
	$place.similarity:=4D.Vector.new([8.8566; 20.3522]).euclideanDistance(4D.Vector.new($place.coord))
End for each
ASSERT($col.orderBy("similarity asc")[0].name="Eiffel Tower"; "what is nearest")
Try
	ASSERT($vector.dotSimilarity(4D.Vector.new([1]))=0; "not reached")
Catch
	ASSERT(Last errors.length=1; "sizes have to be the same")
End try
Try
	$vector:=4D.Vector.new(["a"])
	ASSERT(False; "not reached")
Catch
	ASSERT(Last errors.length=1; "only numbers")
End try
Try
	$vector.length:=5
	ASSERT(False; "not reached")
Catch
	ASSERT($vector.length=3; "a vector does not change")
End try
$shared:=New shared object
Use ($shared)
	$shared.v:=$vector
End use 
ASSERT($shared.v.length=3; "shared objects can hold it")
var $bytes : Blob
var $streamed : 4D.Vector
var $object : Object
VARIABLE TO BLOB($vector; $bytes)
BLOB TO VARIABLE($bytes; $streamed)
ASSERT(OB Instance of($streamed; 4D.Vector); "a vector is streamed")
ASSERT($streamed.toCollection().equal($vector.toCollection()); "with its numbers")
$object:={inside: [$vector]}
VARIABLE TO BLOB($object; $bytes)
BLOB TO VARIABLE($bytes; $object)
ASSERT(OB Instance of($object.inside[0]; 4D.Vector); "also inside an object")
Use (Storage)
	Storage.vector:=$vector
End use
ASSERT(Storage.vector.length=3; "and so can the storage")
