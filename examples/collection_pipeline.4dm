// map, filter, orderBy, reduce, distinct: a small pipeline over a collection of objects.
var $cities; $warm : Collection
var $city : Object
var $say : 4D.Function
$say:=Formula(LOG EVENT(Into system standard outputs; $1+"\n"))
$cities:=[\
{name: "Lisbon"; country: "Portugal"; celsius: 24.5}; \
{name: "Oslo"; country: "Norway"; celsius: 11}; \
{name: "Porto"; country: "Portugal"; celsius: 21}; \
{name: "Seville"; country: "Spain"; celsius: 31}; \
{name: "Bergen"; country: "Norway"; celsius: 9.5}]

$warm:=$cities.filter(Formula($1.value.celsius>=$2); 20)
$say.call(Null; "Warm: "+$warm.extract("name").join(", "))
$say.call(Null; "Countries: "+$cities.distinct("country").join(", "))
$say.call(Null; "Average: "+String($cities.average("celsius"); "##0.0"))
$say.call(Null; "Fahrenheit: "+$cities.map(Formula(String(Round($1.value.celsius*9/5+32; 0)))).join(" "))
$say.call(Null; "Letters: "+String($cities.reduce(Formula($1.accumulator+=Length($1.value.name)); 0)))
For each ($city; $cities.orderBy("country asc, celsius desc"))
	$say.call(Null; $city.country+" / "+$city.name+" / "+String($city.celsius))
End for each 
$say.call(Null; "All above zero: "+String($cities.every(Formula($1.value.celsius>0))))
$say.call(Null; "First cold one: "+$cities.find(Formula($1.value.celsius<$2); 15).name)
