Begin SQL
	SELECT name FROM people WHERE id = :$id
