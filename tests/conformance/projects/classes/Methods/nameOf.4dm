#DECLARE($person : cs.Person) : Text
return OB Instance of($person; cs.Person) ? "person "+$person.firstName : "object "+$person.firstName
