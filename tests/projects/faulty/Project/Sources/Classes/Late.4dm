Class constructor()
	Super("a"; 1)
Class extends Faulty
