Class extends Person
