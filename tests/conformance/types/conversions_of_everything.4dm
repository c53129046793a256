// String, Num, Bool, Date and Time of all kinds of values.
// Covers: 10 11 102 179 1218 1537
// Page: commands/string, commands/num, commands/date, commands/time, commands/json-parse
var $v : Variant
var $o : Object
var $t : Text
var $d : Date
var $h : Time
var $i : Integer
var $r : Real
var $c : Collection
var $b : Boolean
ASSERT(String(1/0)="INF"; "inf "+String(1/0))
ASSERT(String(-1/0)="-INF"; "-inf "+String(-1/0))
ASSERT(String(True)="True"; "s true")
ASSERT(String(Null)="null"; "s null")
ASSERT(String($o.x)=""; "s undef")
ASSERT(String(!2026-01-05!)="01/05/2026"; "s date "+String(!2026-01-05!))
ASSERT(String(?01:02:03?)="01:02:03"; "s time")
ASSERT(String(1234567; "###,###,##0")="1,234,567"; "fmt")
ASSERT(String(2^15)="32768"; "pow")
ASSERT(String("abc")="abc"; "s text")
ASSERT(Num("ABCD")=0; "num1")
ASSERT(Num("100")=100; "num3")
ASSERT(Num("1.5")=1.5; "num4")
ASSERT(Num("-1.5e2")=-150; "num5")
ASSERT(Num("$35")=35; "num9")
ASSERT(Num(True)=1; "num10")
ASSERT(Num(False)=0; "num11")
ASSERT(Num("FF"; 16)=255; "num12 ")
ASSERT(Num("0xFF"; 16)=255; "num13 ")
ASSERT(Num("101"; 2)=5; "num14")
ASSERT(Num("")=0; "num15")
ASSERT(Num(Null)=0; "num null")
ASSERT(Bool("true")=False; "b")
ASSERT(Bool(0)=False; "b0")
ASSERT(Bool(2)=True; "b2")
ASSERT(Bool(Null)=False; "bnull")
ASSERT(Bool($o.x)=False; "bundef")
ASSERT(Date("2026-01-05")=!2026-01-05!; "date iso")
ASSERT(Date("01/05/2026")=!2026-01-05!; "date us")
ASSERT(Date("xx")=!00-00-00!; "date bad")
ASSERT(Date($o.x)=!00-00-00!; "date undef")
ASSERT(Date(Null)=!00-00-00!; "date null")
ASSERT(Time("12:30:15")=?12:30:15?; "time")
ASSERT(Time(3661)=?01:01:01?; "time num")
ASSERT(Time("1:2")=?01:02:00?; "time short")
ASSERT(Time("12:30 PM")=?12:30:00?; "time pm")
ASSERT(Time($o.x)=?00:00:00?; "time undef")
ASSERT(Time(Null)=?00:00:00?; "time null")
ASSERT(Position("a"; "xÀ")=2; "pos")
ASSERT(Length("😀")=2; "len astral")
ASSERT(Substring("😀b"; 3)="b"; "sub astral")
ASSERT(JSON Stringify({a: "😀"})="{\"a\":\"😀\"}"; "json astral")
ASSERT(JSON Parse("\"\\ud83d\\ude00\"")="😀"; "json escapes")
ASSERT(Uppercase("é")="É"; "u")
ASSERT(Compare strings(Uppercase("é"); "E"; sk char codes)=0; "uppercase strips accent by default: "+Uppercase("é"))
ASSERT(Compare strings(Uppercase("é"; *); "É"; sk char codes)=0; "uppercase * keeps")
ASSERT(Compare strings(Lowercase("É"); "e"; sk char codes)=0; "lowercase strips accent by default: "+Lowercase("É"))
$c:=[2; "a"; Null; True; !2020-01-01!; {}].sort()
ASSERT(JSON Stringify($c)="[null,true,\"a\",2,{},\"2020-01-01\"]"; "sort mixed "+JSON Stringify($c))
$i:=3.7
ASSERT(($i=3) | ($i=4); "int assign")
$t:=$o.missing
ASSERT($t=""; "undefined text")
$v:=Try(1+"a")
ASSERT(Undefined($v); "try undefined")
ASSERT(Last errors.length>0; "last errors")
ASSERT(Last errors[0].errCode=54; "code 54: "+JSON Stringify(Last errors))
$v:=JSON Parse("{\"d\":\"2026-01-31\"}").d
ASSERT(Value type($v)=Is date; "json date")
$v:=JSON Parse("{\"d\":\"2026-01-31T00:00:00Z\"}").d
ASSERT(Value type($v)=Is text; "json datetime text")
$d:=JSON Parse("\"2013-08-23T00:00:00Z\""; Is date)
ASSERT($d=!2013-08-23!; "jd")
$h:=JSON Parse("5120")
ASSERT($h=?01:25:20?; "jt")
$i:=JSON Parse("120.13")
ASSERT($i=120; "ji")
$d:=JSON Parse("\"2013-08-23T00:00:00Z\"")
ASSERT($d=!2013-08-23!; "jd target")
$t:=JSON Parse("12")
ASSERT($t="12"; "jtext target")
