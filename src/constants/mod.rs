//! The predefined constants, one file a theme.

/// A predefined constant.
pub struct Constant {
    pub name: &'static str,
    /// Theme and position, as in the token `:K30:1`.
    pub token: Option<(u16, u16)>,
    pub value: ConstantValue,
    pub french: Option<&'static str>,
}

/// What a constant stands for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum ConstantValue {
    Integer(i32),
    Real(f64),
    Text(&'static str),
    /// The documentation gives no value: known by name, but its use is an error.
    Unknown,
}
