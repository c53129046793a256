//! The commands of the theme Math. Rounding and remainders are in [`crate::value::number`].

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, integer, real, text};
use crate::interpret::Context;
use crate::value::{Error, Value, number};

/// The theme's commands by name.
pub static THEME: Theme = Theme {
    name: "Math",
    commands: &[
        &ABS,
        &ARCTAN,
        &COS,
        &DEC,
        &EURO_CONVERTER,
        &EXP,
        &INT,
        &LOG,
        &MOD,
        &RANDOM,
        &ROUND,
        &SET_REAL_COMPARISON_LEVEL,
        &SIN,
        &SQUARE_ROOT,
        &TAN,
        &TRUNC,
    ],
};

const ABS: Command = Command {
    number: 99,
    name: "Abs",
    french: Some("Abs"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The number without its sign.",
    examples: &[("Abs(-10.3)", "10.3")],
    source: "commands/abs",
    run: Run::Real(f64::abs),
    ..Command::DEFAULT
};

const ROUND: Command = Command {
    number: 94,
    name: "Round",
    french: Some("Arrondi"),
    params: &[real("number"), integer("places")],
    returns: Kind::Real,
    doc: "The number rounded to so many decimal places, half away from zero; negative places round before the point.",
    examples: &[
        ("Round(16.857; 2)", "16.86"),
        ("Round(-18.5; 0)", "-19"),
        ("Round(32345.67; -3)", "32000"),
    ],
    source: "commands/round",
    run: Run::Function(round),
    ..Command::DEFAULT
};

fn round(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    Ok(Value::number(number::round(args.real(0), args.integer(1))))
}

const ARCTAN: Command = Command {
    number: 20,
    name: "Arctan",
    french: Some("Arctan"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The angle in radians that has this tangent.",
    examples: &[("Arctan(1)*4", "3.14159265359"), ("Arctan(0)", "0")],
    source: "commands/arctan",
    run: Run::Real(f64::atan),
    ..Command::DEFAULT
};

const COS: Command = Command {
    number: 18,
    name: "Cos",
    french: Some("Cos"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The cosine of an angle in radians.",
    examples: &[("Cos(0)", "1"), ("Round(Cos(Pi/3); 6)", "0.5")],
    source: "commands/cos",
    run: Run::Real(f64::cos),
    ..Command::DEFAULT
};

const DEC: Command = Command {
    number: 9,
    name: "Dec",
    french: Some("Dec"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The fraction of a number, never below 0.",
    examples: &[
        ("Dec(7.31)*100", "31"),
        ("Dec(-1.25)", "0.75"),
        ("Dec(5)", "0"),
    ],
    source: "commands/dec",
    run: Run::Real(number::dec),
    ..Command::DEFAULT
};

const EXP: Command = Command {
    number: 21,
    name: "Exp",
    french: Some("Exp"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The base of the natural logarithm to the power of a number.",
    examples: &[("Exp(0)", "1"), ("Exp(1)", "2.718281828459")],
    source: "commands/exp",
    run: Run::Real(f64::exp),
    ..Command::DEFAULT
};

const INT: Command = Command {
    number: 8,
    name: "Int",
    french: Some("Ent"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The next whole number that is not greater.",
    examples: &[("Int(123.4)", "123"), ("Int(-123.4)", "-124")],
    source: "commands/int",
    run: Run::Real(number::int),
    ..Command::DEFAULT
};

const LOG: Command = Command {
    number: 22,
    name: "Log",
    french: Some("Log"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The natural logarithm.",
    examples: &[
        ("Log(Exp(1))", "1"),
        ("Log(1)", "0"),
        ("String(Log(-1))", ""),
    ],
    source: "commands/log",
    run: Run::Real(f64::ln),
    ..Command::DEFAULT
};

const SIN: Command = Command {
    number: 17,
    name: "Sin",
    french: Some("Sin"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The sine of an angle in radians.",
    examples: &[("Sin(0)", "0"), ("Round(Sin(Pi/6); 6)", "0.5")],
    source: "commands/sin",
    run: Run::Real(f64::sin),
    ..Command::DEFAULT
};

const SQUARE_ROOT: Command = Command {
    number: 539,
    name: "Square root",
    french: Some("Racine carree"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The square root.",
    examples: &[
        ("Square root(2)", "1.414213562373"),
        ("Square root((4^2)+(3^2))", "5"),
        ("String(Square root(-1))", ""),
    ],
    source: "commands/square-root",
    run: Run::Real(f64::sqrt),
    ..Command::DEFAULT
};

const TAN: Command = Command {
    number: 19,
    name: "Tan",
    french: Some("Tan"),
    params: &[real("number")],
    returns: Kind::Real,
    doc: "The tangent of an angle in radians.",
    examples: &[("Tan(0)", "0"), ("Round(Tan(Pi/4); 6)", "1")],
    source: "commands/tan",
    run: Run::Real(f64::tan),
    ..Command::DEFAULT
};

const MOD: Command = Command {
    number: 98,
    name: "Mod",
    french: Some("Modulo"),
    // Reals, which are rounded here and not cut off.
    params: &[real("number1"), real("number2")],
    returns: Kind::Real,
    doc: "The remainder of a division; both numbers are rounded first.",
    examples: &[
        ("Mod(3; 2)", "1"),
        ("Mod(4; 2)", "0"),
        ("Mod(3.5; 2)", "0"),
        ("Mod(-7; 3)", "-1"),
    ],
    source: "commands/mod",
    run: Run::Function(|_, args| Ok(Value::number(number::mod_round(args.real(0), args.real(1))))),
    ..Command::DEFAULT
};

const TRUNC: Command = Command {
    number: 95,
    name: "Trunc",
    french: Some("Troncature"),
    params: &[real("number"), integer("places")],
    returns: Kind::Real,
    doc: "The number cut off at so many decimal places, downward; negative places cut before the point.",
    examples: &[
        ("Trunc(216.897; 1)", "216.8"),
        ("Trunc(216.897; -1)", "210"),
        ("Trunc(-216.897; 1)", "-216.9"),
        ("Trunc(-216.897; -1)", "-220"),
    ],
    source: "commands/trunc",
    run: Run::Function(|_, args| Ok(Value::number(number::trunc(args.real(0), args.integer(1))))),
    ..Command::DEFAULT
};

const RANDOM: Command = Command {
    number: 100,
    name: "Random",
    french: Some("Hasard"),
    returns: Kind::Integer,
    doc: "A random whole number from 0 to 32767.",
    examples: &[("Random>=0", "True"), ("Random<=32767", "True")],
    source: "commands/random",
    run: Run::Function(|_, _| Ok(Value::Integer(random()))),
    ..Command::DEFAULT
};

thread_local! {
    /// The state of the generator of this thread, made from a random identifier.
    static SEED: std::cell::Cell<u64> =
        std::cell::Cell::new(uuid::Uuid::new_v4().as_u64_pair().0 | 1);
}

/// The top 15 bits of a xorshift generator: fast, and even enough for games and samples.
fn random() -> i32 {
    SEED.with(|seed| {
        let mut x = seed.get();
        x ^= x >> 12;
        x ^= x << 25;
        x ^= x >> 27;
        seed.set(x);
        (x.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 49) as i32
    })
}

const SET_REAL_COMPARISON_LEVEL: Command = Command {
    number: 623,
    name: "SET REAL COMPARISON LEVEL",
    french: Some("FIXER NIVEAU COMPARAISON REEL"),
    params: &[real("epsilon")],
    thread_safe: false,
    doc: "Sets by how much two numbers may differ and still be equal, in this process.",
    source: "commands/set-real-comparison-level",
    run: Run::Function(set_real_comparison_level),
    ..Command::DEFAULT
};

fn set_real_comparison_level(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let epsilon = args.real(0);
    // The page asks for a positive number: with any other, nothing would equal itself.
    if epsilon < 0.0 || epsilon.is_nan() {
        return Err(Error::bad_argument(
            "the level of comparison of reals cannot be negative",
        ));
    }
    cx.epsilon = epsilon;
    Ok(Value::Undefined)
}

const EURO_CONVERTER: Command = Command {
    number: 676,
    name: "Euro converter",
    french: Some("Convertisseur Euro"),
    params: &[real("value"), text("fromCurrency"), text("toCurrency")],
    returns: Kind::Real,
    doc: "An amount in another of the currencies that became the euro, by the fixed rates.",
    examples: &[
        ("Euro converter(10000; French Franc; Euro)", "1524.49"),
        (
            "Euro converter(10000; French Franc; Italian Lira)",
            "2951825",
        ),
        ("Euro converter(1; Euro; Deutsche Mark)", "1.96"),
    ],
    source: "commands/euro-converter",
    run: Run::Function(euro_converter),
    ..Command::DEFAULT
};

/// How much of a currency a euro is, and how many decimals its amounts have.
const CURRENCIES: [(&str, f64, i32); 13] = [
    ("ATS", 13.7603, 2),
    ("BEF", 40.3399, 0),
    ("DEM", 1.95583, 2),
    ("ESP", 166.386, 0),
    ("EUR", 1.0, 2),
    ("FIM", 5.94573, 2),
    ("FRF", 6.55957, 2),
    ("GRD", 340.750, 2),
    ("IEP", 0.787564, 2),
    ("ITL", 1936.27, 0),
    ("LUF", 40.3399, 0),
    ("NLG", 2.20371, 2),
    ("PTE", 200.482, 2),
];

fn euro_converter(_cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (from, _) = currency(&args.string(1))?;
    let (to, places) = currency(&args.string(2))?;
    Ok(Value::number(number::round(
        args.real(0) / from * to,
        places,
    )))
}

fn currency(code: &str) -> Result<(f64, i32), Error> {
    CURRENCIES
        .iter()
        .find(|(name, _, _)| name.eq_ignore_ascii_case(code))
        .map(|(_, rate, places)| (*rate, *places))
        .ok_or_else(|| Error::bad_argument(format!("`{code}` is not the code of a euro currency")))
}
