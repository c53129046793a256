//! `ARRAY TEXT` and its kin: they create an array in a variable, or resize the one it holds.

use crate::args::Args;
use crate::command::{Command, Run, integer, variable};
use crate::interpret::Context;
use crate::value::array::{Data, Element, MAX_SIZE};
use crate::value::error::code;
use crate::value::{Array, Error, Value};

/// What all declarations of one-type arrays share.
macro_rules! array_command {
    ($constant:ident, $number:literal, $name:literal, $french:expr, $element:ident, $page:literal) => {
        pub(super) const $constant: Command = Command {
            number: $number,
            name: $name,
            french: $french,
            params: &[
                variable("arrayName"),
                integer("size"),
                integer("size2").optional(),
            ],
            doc: concat!(
                "Creates or resizes an array of ",
                stringify!($element),
                " elements; with two sizes, one of rows and columns."
            ),
            source: $page,
            run: Run::Function(|cx, args| create(cx, args, Element::$element, 0)),
            ..Command::DEFAULT
        };
    };
}

array_command!(
    ARRAY_BLOB,
    1222,
    "ARRAY BLOB",
    None,
    Blob,
    "commands/array-blob"
);
array_command!(
    ARRAY_BOOLEAN,
    223,
    "ARRAY BOOLEAN",
    Some("TABLEAU BOOLEEN"),
    Boolean,
    "commands/array-boolean"
);
array_command!(
    ARRAY_DATE,
    224,
    "ARRAY DATE",
    Some("TABLEAU DATE"),
    Date,
    "commands/array-date"
);
array_command!(
    ARRAY_INTEGER,
    220,
    "ARRAY INTEGER",
    Some("TABLEAU ENTIER"),
    Integer,
    "commands/array-integer"
);
array_command!(
    ARRAY_LONGINT,
    221,
    "ARRAY LONGINT",
    Some("TABLEAU ENTIER LONG"),
    Longint,
    "commands/array-longint"
);
array_command!(
    ARRAY_OBJECT,
    1221,
    "ARRAY OBJECT",
    None,
    Object,
    "commands/array-object"
);
array_command!(
    ARRAY_PICTURE,
    279,
    "ARRAY PICTURE",
    Some("TABLEAU IMAGE"),
    Picture,
    "commands/array-picture"
);
array_command!(
    ARRAY_POINTER,
    280,
    "ARRAY POINTER",
    Some("TABLEAU POINTEUR"),
    Pointer,
    "commands/array-pointer"
);
array_command!(
    ARRAY_REAL,
    219,
    "ARRAY REAL",
    Some("TABLEAU REEL"),
    Real,
    "commands/array-real"
);
array_command!(
    ARRAY_TEXT,
    222,
    "ARRAY TEXT",
    Some("TABLEAU TEXTE"),
    Text,
    "commands/array-text"
);
array_command!(
    ARRAY_TIME,
    1223,
    "ARRAY TIME",
    None,
    Time,
    "commands/array-time"
);

pub(super) const ARRAY_STRING: Command = Command {
    number: 218,
    name: "_O_ARRAY STRING",
    former: &["ARRAY STRING"],
    french: Some("TABLEAU ALPHA"),
    params: &[
        integer("strLen"),
        variable("arrayName"),
        integer("size"),
        integer("size2").optional(),
    ],
    thread_safe: false,
    doc: "Creates or resizes an array of texts. Obsolete: the length is ignored, use ARRAY TEXT.",
    source: "commands/array-text",
    run: Run::Function(|cx, args| create(cx, args, Element::Text, 1)),
    ..Command::DEFAULT
};

/// The array of the variable at argument `first`, with the size or sizes that follow it.
fn create(
    cx: &mut Context,
    args: &mut Args,
    element: Element,
    first: usize,
) -> Result<Value, Error> {
    let target = args.pointer(first);
    let size = checked_size(args.integer(first + 1))?;
    let columns = match args.has(first + 2) {
        true => Some(checked_size(args.integer(first + 2))?),
        false => None,
    };
    if let Some(columns) = columns {
        checked_size(i32::try_from((size + 1).saturating_mul(columns + 1)).unwrap_or(i32::MAX))?;
    }
    let found = cx.read_pointer(&target)?;
    if let Value::Array(array) = &found {
        return resize(array, element, size, columns).map(|()| Value::Undefined);
    }
    let array = match columns {
        Some(columns) => Array::rows(element, size, columns),
        None => Array::new(element, size),
    };
    cx.write_pointer(&target, Value::Array(array))?;
    Ok(Value::Undefined)
}

/// An array of the same type keeps its elements; one of another type begins anew.
fn resize(
    array: &Array,
    element: Element,
    size: usize,
    columns: Option<usize>,
) -> Result<(), Error> {
    if array.element_type() != element || array.is_two_dimensional() != columns.is_some() {
        let data = match columns {
            Some(columns) => Array::rows(element, size, columns).copy_data(),
            None => Data::new(element, size),
        };
        array.replace(data);
        return Ok(());
    }
    array.resize(size);
    if let Some(columns) = columns {
        array.read(|data| {
            if let Data::Rows(_, rows) = data {
                rows.iter().for_each(|row| row.resize(columns));
            }
        });
    }
    Ok(())
}

/// A size that memory may hold; a negative one counts as 0.
pub(super) fn checked_size(size: i32) -> Result<usize, Error> {
    let size = array_negative_size(size);
    if size > MAX_SIZE / 4 {
        return Err(Error::new(
            code::TOO_LARGE,
            format!("An array of {size} elements does not fit into memory"),
        ));
    }
    crate::value::memory::check_room(size, size_of::<i32>())?;
    Ok(size)
}

/// U: a negative size or count.
pub(super) fn array_negative_size(size: i32) -> usize {
    usize::try_from(size).unwrap_or(0)
}
