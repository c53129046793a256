// what a project sees of its components
var $basket : cs.Basket
var $amount : cs.Coins.Amount
rate:=7  // the component has a variable of this name too
print(String(price(100))+" "+String(rate))
$basket:=cs.Basket.new()
$basket.add(cs.Coins.Amount.new(5)).add(cs.Coins.Amount.new(2))
print($basket.total().text())
$amount:=$basket.total()
print(OB Class($amount).name+" "+String(OB Instance of($amount; cs.Coins.Amount))+" "+String(cs.Amount=Null))
print(String(OB Instance of(cs.Coins.Amount.new(1); cs.Basket)))
print(cs.Coins.Purse.me.name+" "+cs.Purse.me.name)
print(tax call host("print"))
print(String(tax store()))
print(tax chain())
