// the form
