// Ends the code in which the error occurred.
ABORT
