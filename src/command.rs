//! The words in which a command of 4D is declared.
//!
//! A theme file under `commands/` is a list of such declarations with the functions that do the
//! work beside them. Everything else derives from the list: the lexer's names, the resolver's
//! checks, the conversion of arguments, `fourd help`, the reference and the coverage page.
//! This file knows nothing of any particular command.

mod signature;

use crate::args::Args;
use crate::interpret::Context;
use crate::value::{Error, Value};

/// One command of the language.
pub struct Command {
    /// The number after `:C` in tokenised code. It never changes, names do.
    pub number: u16,
    /// The current English name.
    pub name: &'static str,
    /// Earlier names with the same number.
    pub former: &'static [&'static str],
    /// The name in French code, where it is known.
    pub french: Option<&'static str>,
    /// What the command takes.
    pub params: &'static [Param],
    /// What the command gives; [`Kind::Nothing`] for a procedure.
    pub returns: Kind,
    /// May it run in a preemptive process?
    pub thread_safe: bool,
    /// The system variables it sets, as its page says: `OK`, `Document`, `Error`.
    pub sets: &'static [&'static str],
    /// One line of what it does.
    pub doc: &'static str,
    /// Expressions and what they print; every one runs as a test.
    pub examples: &'static [(&'static str, &'static str)],
    /// The documentation page.
    pub source: &'static str,
    pub run: Run,
}

/// What happens at a call.
#[derive(Clone, Copy)]
pub enum Run {
    /// An ordinary command.
    Function(fn(&mut Context, &mut Args) -> Result<Value, Error>),
    /// A function of one number that cannot fail; its code is called without making values.
    Real(fn(f64) -> f64),
    /// Part of the language itself: the resolver turns its calls into code (`This`, `Formula`,
    /// the `C_…` directives).
    Language,
    /// Known, but not implemented; the text is what it would need.
    Absent(Needs),
}

/// What a command that is not implemented waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needs {
    /// Nothing but work.
    Nothing,
    /// A form, a window, a menu, a printer: a user interface.
    Interface,
    /// A database: tables, records, sets, ORDA.
    Database,
    /// Another subsystem: web server, mail, XML, pictures, 4D Write Pro …
    Subsystem,
    /// It has left the language.
    Obsolete,
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:C{}", self.name, self.number)
    }
}

impl Command {
    /// The values that most declarations share, for `..Command::DEFAULT`.
    pub const DEFAULT: Command = Command {
        number: 0,
        name: "",
        former: &[],
        french: None,
        params: &[],
        returns: Kind::Nothing,
        thread_safe: true,
        sets: &[],
        doc: "",
        examples: &[],
        source: "",
        run: Run::Absent(Needs::Nothing),
    };

    /// A command that is known by number and name but not implemented.
    pub const fn absent(number: u16, name: &'static str, needs: Needs) -> Command {
        Command {
            number,
            name,
            thread_safe: false,
            run: Run::Absent(needs),
            ..Command::DEFAULT
        }
    }

    /// A command that is part of the language itself: the resolver knows what its calls mean.
    pub const fn language(number: u16, name: &'static str) -> Command {
        Command {
            number,
            name,
            run: Run::Language,
            ..Command::DEFAULT
        }
    }

    pub const fn former(mut self, names: &'static [&'static str]) -> Command {
        self.former = names;
        self
    }

    pub const fn french(mut self, name: &'static str) -> Command {
        self.french = Some(name);
        self
    }

    pub const fn thread_safe(mut self) -> Command {
        self.thread_safe = true;
        self
    }

    pub fn is_implemented(&self) -> bool {
        !matches!(self.run, Run::Absent(_))
    }

    /// The fewest and the most arguments it takes; no upper bound if the last one repeats.
    pub fn arity(&self) -> (usize, Option<usize>) {
        let least = self
            .params
            .iter()
            // A repeated group may be left out whole, whatever stands in it.
            .take_while(|p| p.need != Need::Repeated)
            .filter(|p| p.need == Need::Required)
            .count();
        let repeats = self.params.iter().any(|p| p.need == Need::Repeated);
        (
            least,
            if repeats {
                None
            } else {
                Some(self.params.len())
            },
        )
    }

    /// Does a call with so many arguments surely assign no variable and run no code of the
    /// program? That is so if it takes nothing but scalars and gives one.
    pub(crate) fn only_computes(&self, count: usize) -> bool {
        self.returns.is_scalar()
            && self.sets.is_empty()
            && (0..count).all(|i| self.param(i).is_some_and(|param| param.kind.is_scalar()))
    }

    /// Is the first parameter a table that may be left out, as in most commands of a database?
    pub fn may_name_a_table(&self) -> bool {
        self.params
            .first()
            .is_some_and(|first| first.kind == Kind::Table && first.need == Need::Optional)
    }

    /// The declaration of argument `i` (from 0): repeated parameters go round at the end.
    pub fn param(&self, i: usize) -> Option<&Param> {
        if let Some(param) = self.params.get(i) {
            return Some(param);
        }
        let first = self.params.iter().position(|p| p.need == Need::Repeated)?;
        self.params
            .get(first + (i - first) % (self.params.len() - first))
    }
}

/// One theme of the documentation: its commands in order of their names.
pub struct Theme {
    pub name: &'static str,
    pub commands: &'static [&'static Command],
}

/// One parameter of a command.
pub struct Param {
    pub name: &'static str,
    pub kind: Kind,
    pub need: Need,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    Required,
    Optional,
    /// This parameter and those after it may be given any number of times, zero included.
    Repeated,
}

/// What a parameter accepts, or a command returns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// No value: a procedure.
    Nothing,
    /// Any value, Null and undefined included.
    Any,
    /// Any value that is a number to 4D, stored as a 32-bit integer: reals are converted.
    Integer,
    Real,
    Text,
    Boolean,
    Date,
    Time,
    /// An object or an unset one (Null).
    Object,
    /// A collection or an unset one (Null).
    Collection,
    Pointer,
    Picture,
    Blob,
    /// An array variable, handed over itself.
    Array,
    /// A variable, property or element that the command reads and writes, handed over as a
    /// pointer to it.
    Variable,
    /// A table.
    Table,
    /// A field.
    Field,
    /// The bare symbol `*`.
    Star,
    /// A bare `>` or `<`.
    Order,
    /// One of several kinds; a body looks at what came.
    OneOf(&'static [Kind]),
}

impl Kind {
    /// Is it a kind of single values, which refer to nothing?
    fn is_scalar(self) -> bool {
        match self {
            Kind::Integer
            | Kind::Real
            | Kind::Text
            | Kind::Boolean
            | Kind::Date
            | Kind::Time
            | Kind::Star => true,
            Kind::OneOf(kinds) => kinds.iter().all(|kind| kind.is_scalar()),
            _ => false,
        }
    }
}

impl Param {
    pub const fn new(name: &'static str, kind: Kind) -> Param {
        Param {
            name,
            kind,
            need: Need::Required,
        }
    }

    /// The parameter may be left out.
    pub const fn optional(mut self) -> Param {
        self.need = Need::Optional;
        self
    }

    /// This parameter, and with it those that follow in the list, may be repeated.
    pub const fn repeated(mut self) -> Param {
        self.need = Need::Repeated;
        self
    }
}

macro_rules! param_words {
    ($($word:ident $kind:ident),*) => {
        $(pub const fn $word(name: &'static str) -> Param {
            Param::new(name, Kind::$kind)
        })*
    };
}

param_words!(
    any Any, integer Integer, real Real, text Text, boolean Boolean, date Date, time Time,
    object Object, collection Collection, pointer Pointer, picture Picture, blob Blob,
    array Array, variable Variable, table Table, field Field, star Star, order Order
);

/// A parameter that takes several kinds.
pub const fn one_of(name: &'static str, kinds: &'static [Kind]) -> Param {
    Param::new(name, Kind::OneOf(kinds))
}

impl Kind {
    /// Is the argument handed over by reference: a variable to fill, or an array itself?
    pub fn takes_place(self) -> bool {
        match self {
            Kind::Variable | Kind::Array => true,
            Kind::OneOf(kinds) => kinds.iter().any(|kind| kind.takes_place()),
            _ => false,
        }
    }

    /// Does it get a pointer to the variable, and not the array in it?
    pub fn takes_pointer(self) -> bool {
        matches!(self, Kind::Variable)
            || matches!(self, Kind::OneOf(kinds) if kinds.contains(&Kind::Variable))
    }

    /// The word the documentation uses.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Nothing => "nothing",
            Kind::Any => "any",
            Kind::Integer => "Integer",
            Kind::Real => "Real",
            Kind::Text => "Text",
            Kind::Boolean => "Boolean",
            Kind::Date => "Date",
            Kind::Time => "Time",
            Kind::Object => "Object",
            Kind::Collection => "Collection",
            Kind::Pointer => "Pointer",
            Kind::Picture => "Picture",
            Kind::Blob => "Blob",
            Kind::Array => "array",
            Kind::Variable => "variable",
            Kind::Table => "Table",
            Kind::Field => "Field",
            Kind::Star => "*",
            Kind::Order => "> or <",
            Kind::OneOf(_) => "one of several types",
        }
    }
}
