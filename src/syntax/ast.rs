//! The syntax tree of a method or class file, as written: nothing is resolved but the kind of
//! each name, which the lexer has decided from the table of known names.
//!
//! Every node has its span. Names are spans too: their text is in the source, so the tree owns
//! no copies of it. Comments are kept in a list beside the tree, in order.
//!
//! Two shapes keep the tree shallow, because deep trees overflow the stack of whoever walks or
//! drops them: the operators of 4D have one precedence, so `a+b+c` is one flat [`Chain`], and a
//! postfix such as `a.b[1].c()` is one operand with a list of [`Link`]s. What can still nest
//! (parentheses, literals, arguments, ternaries, structures) is limited by the parser.

use crate::source::Span;

/// A whole file.
#[derive(Debug)]
pub struct File {
    /// The JSON text of `//%attributes = {…}`, if the file begins with that line.
    pub attributes: Option<Span>,
    pub body: Body,
    /// All comments in order, the attributes line included.
    pub comments: Vec<Span>,
}

#[derive(Debug)]
pub enum Body {
    Method(Method),
    Class(Class),
}

/// The code of a project method, a database method, a form method, a formula or a script.
#[derive(Debug, Default)]
pub struct Method {
    pub declare: Option<Signature>,
    pub block: Block,
}

#[derive(Debug, Default)]
pub struct Class {
    pub extends: Option<Name>,
    pub members: Vec<Member>,
}

#[derive(Debug)]
pub enum Member {
    Property(Property),
    Alias(Alias),
    Function(Box<Function>),
}

/// `property a; b : T` or `property a : T := expr`.
#[derive(Debug)]
pub struct Property {
    pub names: Vec<Name>,
    pub ty: Option<TypeName>,
    pub value: Option<Expr>,
    pub span: Span,
}

/// `{exposed} Alias name path`.
#[derive(Debug)]
pub struct Alias {
    pub exposed: bool,
    pub name: Name,
    pub path: Vec<Name>,
    pub span: Span,
}

/// A function or a constructor of a class.
#[derive(Debug)]
pub struct Function {
    pub modifiers: Modifiers,
    pub kind: FunctionKind,
    /// The function's name; for a constructor the span of the word `constructor`.
    pub name: Name,
    pub signature: Signature,
    pub block: Block,
    /// From the first modifier to the last statement.
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunctionKind {
    Constructor,
    Plain,
    Get,
    Set,
    Query,
    OrderBy,
    Event,
}

/// The words before `Function` or `Class constructor`, in whatever order they came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Modifiers {
    pub shared: bool,
    pub singleton: bool,
    pub session: bool,
    pub exposed: bool,
    pub local: bool,
    pub server: bool,
    pub on_http_get: bool,
}

/// Parameters and result of `#DECLARE`, `Function` or `Class constructor`.
#[derive(Debug, Default)]
pub struct Signature {
    pub params: Vec<Param>,
    /// `...` or `... : Type` at the end.
    pub variadic: Option<Variadic>,
    pub result: Option<ResultDecl>,
    pub span: Span,
}

#[derive(Debug)]
pub struct Param {
    /// With its `$`.
    pub name: Name,
    pub ty: Option<TypeName>,
}

#[derive(Debug)]
pub struct Variadic {
    pub ty: Option<TypeName>,
    pub span: Span,
}

/// `-> $name : Type` or `: Type`.
#[derive(Debug)]
pub struct ResultDecl {
    pub name: Option<Name>,
    pub ty: Option<TypeName>,
    pub span: Span,
}

/// `Text`, `cs.Person`, `4D.File`, `cs.Namespace.Class`.
#[derive(Debug, Clone)]
pub struct TypeName {
    pub kind: TypeKind,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeKind {
    Text,
    Date,
    Time,
    Boolean,
    Integer,
    Real,
    Pointer,
    Picture,
    Blob,
    Collection,
    Variant,
    Object,
    /// `cs.…`, `4D.…` or `ds.…` with the names after the first dot.
    Class {
        store: ClassStore,
        path: Vec<Name>,
    },
    /// A word that is no type; a diagnostic has been given.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassStore {
    Cs,
    FourD,
    Ds,
}

/// A name as written: its text is the source at this span. Sigils (`$`, `<>`) are part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    pub span: Span,
}

pub type Block = Vec<Statement>;

#[derive(Debug)]
pub struct Statement {
    pub kind: StatementKind,
    /// The whole statement; of a structure from its first to its last keyword.
    pub span: Span,
}

#[derive(Debug)]
pub enum StatementKind {
    /// A call: a postfix expression that ends in a call, or a bare command or method name.
    Call(Expr),
    Assign {
        target: Expr,
        op: AssignOp,
        value: Expr,
    },
    Var(VarDecl),
    If {
        condition: Expr,
        then: Block,
        otherwise: Option<Block>,
    },
    Case {
        branches: Vec<CaseBranch>,
        otherwise: Option<Block>,
    },
    While {
        condition: Expr,
        block: Block,
    },
    Repeat {
        block: Block,
        until: Expr,
    },
    For(Box<ForLoop>),
    ForEach(Box<ForEach>),
    Use {
        target: Expr,
        block: Block,
    },
    Try {
        block: Block,
        catch: Option<Block>,
    },
    /// The raw text between `Begin SQL` and `End SQL`.
    Sql(Span),
    Return(Option<Expr>),
    Break,
    Continue,
    /// What the parser could not read; a diagnostic has been given.
    Error,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssignOp {
    Set,
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// `var a; b : T` or `var a : T := expr`.
#[derive(Debug)]
pub struct VarDecl {
    pub names: Vec<VarName>,
    pub ty: Option<TypeName>,
    pub value: Option<Expr>,
}

#[derive(Debug)]
pub enum VarName {
    /// `$name`
    Local(Name),
    /// `$1`, `$0`
    Parameter(Name, u32),
    /// `${4}`: all parameters from this number on
    ParametersFrom(Name, u32),
    /// `name`
    Process(Name),
    /// `<>name`
    Interprocess(Name),
}

#[derive(Debug)]
pub struct CaseBranch {
    pub condition: Expr,
    pub block: Block,
    /// From the `:` to the end of the block.
    pub span: Span,
}

#[derive(Debug)]
pub struct ForLoop {
    pub counter: Expr,
    pub from: Expr,
    pub to: Expr,
    pub step: Option<Expr>,
    pub block: Block,
}

#[derive(Debug)]
pub struct ForEach {
    pub item: Expr,
    pub source: Expr,
    pub begin: Option<Expr>,
    pub end: Option<Expr>,
    pub condition: Option<ForEachCondition>,
    pub block: Block,
}

#[derive(Debug)]
pub enum ForEachCondition {
    While(Expr),
    Until(Expr),
}

#[derive(Debug)]
pub struct Expr {
    pub kind: ExprKind,
    pub span: Span,
}

#[derive(Debug)]
pub enum ExprKind {
    Number(f64),
    /// Escapes are resolved.
    Text(Box<str>),
    /// Year, month, day as written (century applied); all zero is the null date.
    Date {
        year: i32,
        month: u32,
        day: u32,
    },
    /// Seconds.
    Time(i64),
    /// `$name`
    Local(Name),
    /// `$0`, `$1` …
    Parameter(u32),
    /// `${expr}`
    ParameterAt(Box<Expr>),
    /// A word that is no command, constant or method: a process variable, or a call of an
    /// unknown method.
    Variable(Name),
    /// `<>name`
    Interprocess(Name),
    /// A command, by its number; arguments follow as [`Link::Call`].
    Command(u16),
    /// A constant, by its index in the table of names.
    Constant(u32),
    /// A known project method; several words that nobody knows but that are called.
    Method(Name),
    /// A plug-in command `Name:P<id>:<n>`.
    Plugin(Name),
    /// `[Table]`
    Table(TableName),
    /// `[Table]Field`
    Field(TableName, FieldName),
    Object(Vec<(Name, Expr)>),
    Collection(Vec<Expr>),
    /// Two or more operands: all binary operators have one precedence, left to right.
    Chain(Box<Chain>),
    Negate(Box<Expr>),
    /// Prefix `->`
    PointerTo(Box<Expr>),
    /// `condition ? then : otherwise`, by truthiness.
    Ternary(Box<(Expr, Expr, Expr)>),
    /// An operand followed by at least one link.
    Postfix(Box<Postfix>),
    Paren(Box<Expr>),
    /// `Formula(body)`, `Try(body)`, `defer(body)`: the body is not an ordinary argument.
    Special(SpecialForm, Box<FormulaBody>),
    /// What the parser could not read; a diagnostic has been given.
    Error,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpecialForm {
    Formula,
    Try,
    Defer,
}

/// The body of a formula: an expression, an assignment, or `return expr`.
#[derive(Debug)]
pub enum FormulaBody {
    Expr(Expr),
    Assign {
        target: Expr,
        op: AssignOp,
        value: Expr,
    },
    Return(Option<Expr>),
}

#[derive(Debug)]
pub struct Chain {
    pub first: Expr,
    pub rest: Vec<(BinaryOp, Span, Expr)>,
}

#[derive(Debug)]
pub struct Postfix {
    pub base: Expr,
    pub links: Vec<Link>,
}

#[derive(Debug)]
pub struct Link {
    pub kind: LinkKind,
    pub span: Span,
}

#[derive(Debug)]
pub enum LinkKind {
    /// `.name`, also the name after `p->`
    Member(Name),
    /// `[expr]`
    Index(Expr),
    /// `{expr}`
    Element(Expr),
    /// `[[expr]]`
    Character(Expr),
    /// postfix `->`
    Dereference,
    /// `(…)`
    Call(Vec<Argument>),
}

#[derive(Debug)]
pub enum Argument {
    Expr(Expr),
    /// A bare `*`, `>`, `<` or another comparison symbol as a whole argument.
    Symbol(ArgumentSymbol, Span),
    /// A query conjunction glued to its argument: `& [T]F=1`.
    Glued(ArgumentSymbol, Expr),
    /// An argument left out (`f(a;;b)`); a diagnostic has been given.
    Missing(Span),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArgumentSymbol {
    Star,
    Greater,
    Less,
    GreaterEqual,
    LessEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Percent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    Add,
    Subtract,
    Multiply,
    Divide,
    /// `\`
    IntegerDivide,
    /// `%`: modulo, or keyword search on texts
    Modulo,
    Power,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessEqual,
    GreaterEqual,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^|`
    Xor,
    /// `&&`
    AndThen,
    /// `||`
    OrElse,
    ShiftLeft,
    ShiftRight,
    /// `?+`
    BitSet,
    /// `?-`
    BitClear,
    /// `??`
    BitTest,
    /// `*+`
    PictureScaleAdd,
    /// `*|`
    PictureScaleOr,
}

impl BinaryOp {
    pub fn is_comparison(self) -> bool {
        use BinaryOp as Op;
        matches!(
            self,
            Op::Equal | Op::NotEqual | Op::Less | Op::Greater | Op::LessEqual | Op::GreaterEqual
        )
    }

    /// Do numbers of both kinds share it once one of them is a real?
    pub fn is_arithmetic(self) -> bool {
        use BinaryOp as Op;
        self.is_comparison()
            || matches!(
                self,
                Op::Add
                    | Op::Subtract
                    | Op::Multiply
                    | Op::Divide
                    | Op::Power
                    | Op::IntegerDivide
                    | Op::Modulo
            )
    }
}

/// `[Name]` or `[Name:3]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableName {
    pub name: Name,
    pub number: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldName {
    pub name: Name,
    pub number: Option<u32>,
}
