property name : Text
property color : Text:="Blue"
property age : Integer:=42
property birthDate:=!1988-09-29!
property list:=["something"]
