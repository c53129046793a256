property name : Text:="purse of the component"

singleton Class constructor
