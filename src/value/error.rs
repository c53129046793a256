//! A run-time error of 4D: what `Last errors`, `Try` and `ON ERR CALL` see.
//!
//! It does not know where it happened; whoever runs the failing statement attaches the place.

use super::{Object, Value};

/// An error with its 4D number: one word, so that the results of functions stay small. Its fields
/// are those of [`Details`].
#[derive(Clone, Debug)]
pub struct Error(Box<Details>);

/// What an error says.
#[derive(Clone, Debug)]
pub struct Details {
    /// The number that `Error` and `Last errors` show.
    pub code: i32,
    pub message: String,
    /// The four letters of the component that raised it; `4DRT` is the run time.
    pub signature: &'static str,
    /// What a person may do about it.
    pub hint: Option<String>,
    /// The object given to `throw`, with its own properties.
    pub thrown: Option<Object>,
}

impl std::ops::Deref for Error {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.0
    }
}

impl std::ops::DerefMut for Error {
    fn deref_mut(&mut self) -> &mut Details {
        &mut self.0
    }
}

/// The numbers of the errors that fourd raises itself. Each says how well it is known
/// (language.md 13.8): documented, seen in public code, or our own choice.
pub mod code {
    /// A numeric argument was expected. Seen.
    pub const NUMBER_EXPECTED: i32 = 7;
    /// A text was expected. Seen.
    pub const TEXT_EXPECTED: i32 = 8;
    /// A Boolean was expected. Seen.
    pub const BOOLEAN_EXPECTED: i32 = 9;
    /// The method does not exist. Seen.
    pub const NO_SUCH_METHOD: i32 = 21;
    /// A syntax error in code compiled while running. Seen.
    pub const SYNTAX: i32 = 48;
    /// The variable has no value yet. Seen as "variable expected".
    pub const VARIABLE_EXPECTED: i32 = 30;
    /// An array was expected. Seen.
    pub const ARRAY_EXPECTED: i32 = 52;
    /// An index outside an array or collection. Seen.
    pub const INDEX: i32 = 53;
    /// The types of operands or arguments do not fit (commands/append-to-array).
    pub const TYPES: i32 = 54;
    /// Interrupted by the user (commands/on-err-call).
    pub const INTERRUPTED: i32 = 1006;
    /// A project method was not found. Seen.
    pub const METHOD_NOT_FOUND: i32 = -10508;
    /// `ASSERT` failed (commands/assert).
    pub const ASSERT_FAILED: i32 = -10518;
    /// A value that a shared object cannot hold (ORDA/entities).
    pub const NOT_SHAREABLE: i32 = -10721;
    /// A local variable in `Formula from string` (commands/formula-from-string).
    pub const LOCAL_IN_FORMULA: i32 = -10737;
    /// `This` before the constructors of the parents have run (commands/super).
    pub const THIS_BEFORE_SUPER: i32 = -10743;
    /// The second argument of `OB Instance of` is no class (commands/ob-instance-of).
    pub const NOT_A_CLASS: i32 = -10745;
    /// `Super` out of place or twice (commands/super).
    pub const SUPER_MISUSED: i32 = -10746;
    /// The constructors of the class tree were not all called (commands/super).
    pub const CONSTRUCTORS_MISSING: i32 = -10748;

    // Our own numbers, below any that 4D documents. Tests never pin them.

    /// A command that is not implemented.
    pub const NOT_IMPLEMENTED: i32 = -90001;
    /// Too many calls inside each other, or the stack is full.
    pub const RECURSION: i32 = -90002;
    /// A shared object was written outside `Use`.
    pub const NOT_IN_USE: i32 = -90003;
    /// A member of Null was read, or something that is no function was called.
    pub const NO_MEMBER: i32 = -90004;
    /// A JSON text is malformed.
    pub const JSON: i32 = -90005;
    /// Circular reference where a tree is needed.
    pub const CIRCULAR: i32 = -90006;
    /// A text, collection or blob would be larger than it may be.
    pub const TOO_LARGE: i32 = -90007;
    /// Processes wait for each other.
    pub const DEADLOCK: i32 = -90008;
    /// An argument's value makes no sense.
    pub const BAD_ARGUMENT: i32 = -90009;
    /// Something that a class does not allow.
    pub const CLASS: i32 = -90010;
    /// What preemptive processes may not do.
    pub const NOT_THREAD_SAFE: i32 = -90011;
    /// A property or class that cannot be written.
    pub const READ_ONLY: i32 = -90012;
    /// The formula of a query or an order is malformed.
    pub const QUERY: i32 = -90013;
    /// A panic: a bug in fourd.
    pub const BUG: i32 = -90014;
}

impl Error {
    pub fn new(code: i32, message: impl Into<String>) -> Error {
        Error(Box::new(Details {
            code,
            message: message.into(),
            signature: "4DRT",
            hint: None,
            thrown: None,
        }))
    }

    pub fn with_hint(mut self, hint: impl Into<String>) -> Error {
        self.hint = Some(hint.into());
        self
    }

    /// Error 54: what was found does not fit what was expected.
    pub fn types(message: impl Into<String>) -> Error {
        Error::new(code::TYPES, message)
    }

    /// An argument is of the wrong type.
    pub fn expected(what: &str, found: &Value) -> Error {
        Error::types(format!(
            "Argument types are incompatible: {what} expected, {} found",
            found.type_word()
        ))
    }

    pub fn bad_argument(message: impl Into<String>) -> Error {
        Error::new(code::BAD_ARGUMENT, message)
    }

    pub fn index(index: i64, range: impl std::fmt::Display) -> Error {
        Error::new(
            code::INDEX,
            format!("Index out of range: {index} is not in {range}"),
        )
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} (error {})", self.message, self.code)
    }
}

const _: () = assert!(
    size_of::<Result<Value, Error>>() == size_of::<Value>(),
    "a result is no larger than a value"
);
