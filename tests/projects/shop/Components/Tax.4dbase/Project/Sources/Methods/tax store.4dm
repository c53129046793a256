//%attributes = {"shared":true}
// its own classes are in its own store, those of the project are not
return cs.Rate.new().percent+Num(cs.Basket=Null)
