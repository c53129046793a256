//! The resolved tree: what a method is once every name has a meaning.
//!
//! Locals are slot numbers, commands are declarations, constants are values, methods are
//! handles. The tree is immutable and shared by all threads; each world lowers a routine to
//! closures when it is first called (`interpret::lower`).

use std::sync::Arc;

use crate::command::Command;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
pub use crate::syntax::ast::{ArgumentSymbol, AssignOp, BinaryOp};
use crate::value::array::Element;

/// A method, function, constructor, formula or script.
#[derive(Debug)]
pub struct Routine {
    /// What `Current method name` and messages call it.
    pub name: Arc<str>,
    pub source: Arc<Source>,
    pub signature: Signature,
    /// Slots of a call: parameters first, then everything else.
    pub slots: Vec<Slot>,
    pub body: Block,
    pub attributes: Attributes,
    /// The class whose code this is, for `Super`.
    pub class: Option<Arc<str>>,
    pub kind: RoutineKind,
    /// The number of the project or component whose code it is.
    pub unit: u32,
    /// Formulas stand in it: their `$1` is another one.
    pub has_formulas: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoutineKind {
    Method,
    Function,
    Constructor,
    /// An expression as a whole: its value is the result.
    Formula,
}

/// How a routine is called.
#[derive(Debug, Clone, Default)]
pub struct Signature {
    /// The slots `0..params.len()`.
    pub params: Vec<ParamType>,
    /// The type of further arguments, if declared.
    pub variadic: Option<Type>,
    /// The slot of the result and its declared type.
    pub result: Option<(u32, Type)>,
    /// Declared by `#DECLARE` or `Function`, so that a wrong type is an error.
    pub strict: bool,
}

#[derive(Debug, Clone)]
pub struct ParamType {
    pub name: Arc<str>,
    pub ty: Type,
}

/// Whether a method is for preemptive processes, by its attributes line
/// (Develop/preemptive-processes).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Execution {
    /// As a process method it runs cooperatively; others may call it preemptively if it is thread
    /// safe.
    #[default]
    Indifferent,
    Capable,
    Incapable,
}

#[derive(Debug, Clone, Default)]
pub struct Attributes {
    pub execution: Execution,
    pub executed_on_server: bool,
    pub shared: bool,
    pub invisible: bool,
}

/// A local variable.
#[derive(Debug, Clone)]
pub struct Slot {
    /// As first written, with its `$`.
    pub name: Arc<str>,
    pub ty: Type,
    /// It is an array in every declaration, one-dimensional unless the flag says two.
    pub array: Option<(Element, bool)>,
    /// Declared as `var x:=expr` with a type that is only known while running.
    pub inferred: bool,
}

/// A static type: what a variable of this type, or an expression, can hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// Never declared: takes any value; reading it before is an error.
    Undeclared,
    Variant,
    Integer,
    Real,
    Boolean,
    Text,
    Date,
    Time,
    /// An object, of a class if one is named.
    Object(Option<ClassName>),
    Collection,
    Pointer,
    Blob,
    Picture,
}

/// `cs.Person` or `4D.File` as a type.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassName {
    pub store: Arc<str>,
    pub name: Arc<str>,
}

pub type Block = Vec<Statement>;

#[derive(Debug)]
pub struct Statement {
    pub kind: StatementKind,
    pub span: Span,
}

#[derive(Debug)]
pub enum StatementKind {
    Evaluate(Expr),
    Assign {
        place: Place,
        op: AssignOp,
        value: Expr,
    },
    /// `var x := e` without a type: the variable takes the type of the value.
    If {
        condition: Expr,
        then: Block,
        otherwise: Block,
    },
    Case {
        branches: Vec<(Expr, Block)>,
        otherwise: Block,
    },
    While {
        condition: Expr,
        block: Block,
    },
    Repeat {
        block: Block,
        until: Expr,
    },
    For {
        counter: Place,
        from: Expr,
        to: Expr,
        step: Option<Expr>,
        block: Block,
    },
    ForEach(Box<ForEach>),
    Use {
        target: Expr,
        block: Block,
    },
    Try {
        block: Block,
        catch: Option<Block>,
    },
    Return(Option<Expr>),
    Break,
    Continue,
    /// A process variable is declared while running: it gets the type's default unless it has
    /// that type already.
    Declare {
        variables: Vec<Place>,
        ty: Type,
    },
    /// `Begin SQL`: an error when reached.
    Sql,
    /// In place of code that cannot run: what is wrong with it.
    Refused(Arc<str>),
}

#[derive(Debug)]
pub struct ForEach {
    pub item: Place,
    pub source: Expr,
    pub begin: Option<Expr>,
    pub end: Option<Expr>,
    pub while_: Option<Expr>,
    pub until: Option<Expr>,
    pub block: Block,
}

#[derive(Debug)]
pub struct Expr {
    pub kind: ExprKind,
    pub span: Span,
}

#[derive(Debug)]
pub enum ExprKind {
    Literal(Literal),
    /// A variable, element, property, or the like.
    Read(Box<Place>),
    /// `This`
    This,
    /// `[Table]`
    Table(Arc<str>, Option<u32>),
    Command {
        command: &'static Command,
        args: Vec<Arg>,
    },
    /// A call of a project method.
    Method {
        method: MethodRef,
        args: Vec<Expr>,
    },
    /// `Formula(method)`: the method gets the arguments of the formula (commands/formula).
    MethodOfFormula(MethodRef),
    /// `base.name(args)`
    CallMember {
        base: Box<Expr>,
        name: Arc<str>,
        args: Vec<Expr>,
    },
    /// `base[key](args)`
    CallIndex {
        base: Box<Expr>,
        key: Box<Expr>,
        args: Vec<Expr>,
    },
    /// `Super(args)`
    SuperConstructor(Vec<Expr>),
    /// `Super.name(args)`
    SuperCall {
        name: Arc<str>,
        args: Vec<Expr>,
    },
    /// `Super.name`
    SuperRead(Arc<str>),
    Chain {
        first: Box<Expr>,
        rest: Vec<(BinaryOp, Span, Expr)>,
    },
    Negate(Box<Expr>),
    PointerTo(Box<Place>),
    Ternary(Box<(Expr, Expr, Expr)>),
    Object(Vec<(Arc<str>, Expr)>),
    Collection(Vec<Expr>),
    Formula(Formula),
    Try(Box<Body>),
    Defer(Formula),
}

/// `Formula(…)`: a routine and the locals it takes a copy of.
#[derive(Debug)]
pub struct Formula {
    pub routine: Arc<Routine>,
    /// Slots of the enclosing routine and of the formula.
    pub captures: Vec<(u32, u32)>,
}

/// The body of a formula or of `Try(…)`.
#[derive(Debug)]
pub enum Body {
    Value(Expr),
    Assign {
        place: Place,
        op: AssignOp,
        value: Expr,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    Undefined,
    Null,
    Boolean(bool),
    Integer(i32),
    Real(f64),
    Text(Arc<str>),
    /// Year, month, day.
    Date(i32, u32, u32),
    /// Seconds.
    Time(i64),
}

/// Which project method: by its number in the engine's table, or by a name that is not known
/// when the code is resolved.
#[derive(Debug, Clone)]
pub enum MethodRef {
    Known(u32),
    Unknown(Arc<str>),
}

#[derive(Debug)]
pub enum Arg {
    Value(Expr),
    /// By reference: the command gets a pointer to it, or the array itself.
    Place(Place),
    Symbol(ArgumentSymbol),
}

/// Something that can be read and assigned.
#[derive(Debug)]
pub struct Place {
    pub kind: PlaceKind,
    pub span: Span,
}

#[derive(Debug)]
pub enum PlaceKind {
    Local(u32),
    /// `${expr}`
    ParameterAt(Expr),
    Process(u32),
    Interprocess(u32),
    Member {
        base: Expr,
        name: Arc<str>,
    },
    Index {
        base: Expr,
        key: Expr,
    },
    /// An array element or a byte of a blob.
    Element {
        base: Box<Place>,
        index: Expr,
    },
    /// The same through a call that returns a pointer and the like: only readable.
    ElementOf {
        base: Expr,
        index: Expr,
    },
    Character {
        base: Box<Place>,
        index: Expr,
    },
    /// A character of a value that is no variable: only readable.
    CharacterOf {
        base: Expr,
        index: Expr,
    },
    /// `pointer->`
    Dereference(Expr),
    Field {
        table: Arc<str>,
        field: Arc<str>,
    },
}

impl Routine {
    /// The same routine for its callers, with an error in place of code that cannot run.
    pub fn refused(&self, problem: &Diagnostic) -> Routine {
        Routine {
            name: Arc::clone(&self.name),
            source: Arc::clone(&self.source),
            signature: self.signature.clone(),
            slots: self.slots.clone(),
            body: vec![Statement {
                kind: StatementKind::Refused(problem.message.as_str().into()),
                span: problem.span,
            }],
            attributes: self.attributes.clone(),
            class: self.class.clone(),
            kind: self.kind,
            unit: self.unit,
            has_formulas: self.has_formulas,
        }
    }

    /// The slot of the result (`$0`).
    pub fn result_slot(&self) -> Option<usize> {
        Some(self.signature.result.as_ref()?.0 as usize)
    }

    /// The slot of the parameter `$1`, `$2` …, whatever name it is declared with.
    pub fn parameter_slot(&self, name: &str) -> Option<usize> {
        let number = name.strip_prefix('$')?.parse::<usize>().ok()?;
        (1..=self.signature.params.len())
            .contains(&number)
            .then(|| number - 1)
    }

    pub fn slot(&self, index: u32) -> Option<&Slot> {
        self.slots.get(index as usize)
    }
}
