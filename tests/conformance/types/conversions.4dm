// Conversion commands: String, Num, Bool, Date, Time.
// Covers: language, 10 11 14 16 34 102 179 1509 1537 1756
// Page: commands/string, commands/num, commands/bool, commands/date, commands/time
var $o : Object
$o:={nul: Null}

// String
ASSERT(String(12)="12"; "a number")
ASSERT(String(-12.5)="-12.5"; "a negative fraction")
ASSERT(String("x")="x"; "a text stays")
ASSERT(Compare strings(String(True); "True"; sk char codes)=0; "True with a capital")
ASSERT(Compare strings(String(False); "False"; sk char codes)=0; "False with a capital")
ASSERT(String(?01:02:03?)="01:02:03"; "a time")
ASSERT(String($o.nul)="null"; "Null")
ASSERT(Length(String($o.missing))=0; "undefined gives the empty text")

// Num
ASSERT(Num("ABCD")=0; "letters only")
ASSERT(Num("A1B2C3")=123; "letters are skipped")
ASSERT(Num("123")=123; "digits")
ASSERT(Num("123.4"; ".")=123.4; "a decimal part")
ASSERT(Num("-9")=(-9); "a leading hyphen")
ASSERT(Num("123-456")=123; "a hyphen inside ends the number")
ASSERT(Num("123e-2")=1.23; "an exponent")
ASSERT(Num("-123e2")=(-12300); "a negative number with an exponent")
ASSERT(Num("33,333.33"; ".")=33333.33; "other signs are dropped when the separator is given")
ASSERT(Num("12,5"; ",")=12.5; "a comma as the separator")
ASSERT(Num("")=0; "an empty text")
ASSERT(Num(True)=1; "True")
ASSERT(Num(False)=0; "False")
ASSERT(Num(42.5)=42.5; "a number stays")
ASSERT(Num($o.missing)=0; "undefined")
ASSERT(Num("ff"; 16)=255; "base sixteen")
ASSERT(Num("0xFF")=0; "without a base the x is no prefix")
ASSERT(Num("0xFF"; 16)=255; "with base sixteen it is")
ASSERT(Num("2"; 2)=0; "a digit outside the base")
ASSERT(Num("10.3"; 16)=16; "only the whole part with a base")
ASSERT(Num("123.20"; 10)=123; "base ten")
ASSERT(Num("1010"; 2)=10; "base two")

// Bool
ASSERT(Bool(True); "True")
ASSERT(Not(Bool(False)); "False")
ASSERT(Bool(1); "a number other than zero")
ASSERT(Bool(-0.5); "a negative fraction")
ASSERT(Not(Bool(0)); "zero")
ASSERT(Not(Bool(Null)); "Null")
ASSERT(Not(Bool($o.missing)); "undefined")
ASSERT(Not(Bool("true")); "a text is False, whatever it says")
ASSERT(Not(Bool({a: 1})); "an object is False")
ASSERT(Not(Bool([1])); "a collection is False")
ASSERT(Not(Bool(!2020-01-01!)); "a date is False")

// Date
ASSERT(Date("2013-11-20T10:20:00")=!2013-11-20!; "the ISO form")
ASSERT(Date("2013-11-20T10:20:00.9854")=!2013-11-20!; "the ISO form with parts of a second")
ASSERT(Date("2013-06-05T20:00:00")=!2013-06-05!; "the time of day does not count")
ASSERT(Date("2020-11-17")=!2020-11-17!; "the ISO day alone")
ASSERT(Date("40/40/94")=!00-00-00!; "an impossible date")
ASSERT(Date("aa/12/94")=!00-00-00!; "letters instead of a number")
ASSERT(Date(!2020-01-02!)=!2020-01-02!; "a date stays")
ASSERT(Date($o.missing)=!00-00-00!; "undefined")

// Time
ASSERT(Time("13:00:00")=?13:00:00?; "a text")
ASSERT(Time(10000)=?02:46:40?; "a number of seconds")
ASSERT(Time((60*60)+(20*60)+5200)=?02:46:40?; "a computed number of seconds")
ASSERT(Time($o.missing)=?00:00:00?; "undefined")
ASSERT(Value type(Time(60))=Is time; "the result is a time")

// Wrapped values never break an expression.
ASSERT(Length(Lowercase(String($o.a.b)))=0; "a text is guaranteed")
ASSERT((Num($o.a.b)+1)=1; "a number is guaranteed")
