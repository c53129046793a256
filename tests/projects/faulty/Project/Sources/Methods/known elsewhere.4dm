// nothing is wrong here
