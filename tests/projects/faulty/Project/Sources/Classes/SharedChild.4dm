Class extends User

shared Class constructor
