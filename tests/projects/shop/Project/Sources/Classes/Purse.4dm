property name : Text:="purse of the shop"

singleton Class constructor
