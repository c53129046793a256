//! Commands that are words of the language: the resolver and the lowering know their calls. They
//! are declared here for their names, their help and their examples.

use crate::command::{Command, Kind, Run, any};

pub(super) const THIS: Command = Command {
    number: 1470,
    name: "This",
    returns: Kind::Object,
    doc: "The object whose function or formula is running; Null if there is none.",
    examples: &[
        ("{a: 5; f: Formula(This.a)}.f()", "5"),
        ("Formula(This=Null).call()", "True"),
    ],
    source: "commands/this",
    run: Run::Language,
    ..Command::DEFAULT
};

/// The constructor form has a number of its own.
pub(super) const SUPER_CALL: Command = Command {
    number: 1705,
    name: "Super",
    params: &[any("param").repeated()],
    doc: "Calls the constructor of the parent class.",
    source: "commands/super",
    run: Run::Language,
    ..Command::DEFAULT
};

pub(super) const SUPER: Command = Command {
    number: 1706,
    name: "Super",
    params: &[any("param").repeated()],
    returns: Kind::Object,
    doc: "The parent class: Super(…) calls its constructor, Super.f(…) its functions.",
    source: "commands/super",
    run: Run::Language,
    ..Command::DEFAULT
};

pub(super) const NULL: Command = Command {
    number: 1517,
    name: "Null",
    returns: Kind::Any,
    doc: "The value null.",
    examples: &[
        ("Null", "Null"),
        ("{a: Null}.a=Null", "True"),
        ("{}.a=Null", "True"),
    ],
    source: "commands/null",
    run: Run::Language,
    ..Command::DEFAULT
};

pub(super) const UNDEFINED: Command = Command {
    number: 82,
    name: "Undefined",
    french: Some("Indefinie"),
    params: &[any("expression")],
    returns: Kind::Boolean,
    doc: "True if the expression has no value: a variable or property that does not exist.",
    examples: &[
        ("Undefined({a: Null}.a)", "False"),
        ("Undefined({}.a)", "True"),
        ("Undefined(neverAssigned)", "True"),
    ],
    source: "commands/undefined",
    run: Run::Language,
    ..Command::DEFAULT
};

pub(super) const TYPE: Command = Command {
    number: 295,
    name: "Type",
    french: Some("Type"),
    params: &[any("fieldVar")],
    returns: Kind::Integer,
    doc: "The number of the declared type of a variable (theme Field and Variable Types).",
    examples: &[("Type(OK)", "9"), ("Type(Document)", "2")],
    source: "commands/type",
    run: Run::Language,
    ..Command::DEFAULT
};

pub(super) const VALUE_TYPE: Command = Command {
    number: 1509,
    name: "Value type",
    french: Some("Type valeur"),
    params: &[any("expression")],
    returns: Kind::Integer,
    doc: "The number of the type of a value (theme Field and Variable Types); all numbers are Real.",
    examples: &[
        ("Value type(1)", "1"),
        ("Value type(\"a\")", "2"),
        ("Value type(Null)", "255"),
        ("Value type({}.a)", "5"),
    ],
    source: "commands/value-type",
    run: Run::Language,
    ..Command::DEFAULT
};
