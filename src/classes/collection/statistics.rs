//! `.sum()`, `.average()`, `.min()` and `.max()`.

use super::search::values;
use crate::class::{Member, Run};
use crate::command::{Kind, text};
use crate::value::Value;
use crate::value::ordering::order;

pub const SUM: Member = Member {
    name: "sum",
    params: &[text("propertyPath").optional()],
    returns: Kind::Real,
    doc: "The sum of the numbers among the elements, or among the values of a property.",
    examples: &[
        ("[10; \"Monday\"; True; 2.5].sum()", "12.5"),
        ("[{a: 1}; {a: 2}; {b: 3}].sum(\"a\")", "3"),
        ("[].sum()", "0"),
    ],
    source: "API/CollectionClass#sum",
    run: Run::Function(|cx, this, args| {
        let values = values(cx, this, args, 0)?;
        let sum = values
            .iter()
            .filter_map(Value::as_real)
            .fold(0.0, |a, b| a + b);
        Ok(Value::number(sum))
    }),
    ..Member::DEFAULT
};

pub const AVERAGE: Member = Member {
    name: "average",
    params: &[text("propertyPath").optional()],
    doc: "The mean of the numbers among the elements, or among the values of a property; undefined if there are none.",
    examples: &[
        ("[10; 20; \"Monday\"; 6].average()", "12"),
        ("[\"Monday\"].average()", "Undefined"),
    ],
    source: "API/CollectionClass#average",
    run: Run::Function(|cx, this, args| {
        let values = values(cx, this, args, 0)?;
        let (mut sum, mut count) = (0.0, 0_u32);
        for x in values.iter().filter_map(Value::as_real) {
            sum += x;
            count += 1;
        }
        Ok(match count {
            0 => Value::Undefined,
            _ => Value::number(sum / f64::from(count)),
        })
    }),
    ..Member::DEFAULT
};

pub const MIN: Member = Member {
    name: "min",
    params: &[text("propertyPath").optional()],
    doc: "The element that sorting puts first, or the least value of a property; undefined if there is none.",
    examples: &[
        ("[200; 150; 55].min()", "55"),
        ("[{a: 3}; {a: 1}; {b: 0}].min(\"a\")", "1"),
        ("[].min()", "Undefined"),
    ],
    source: "API/CollectionClass#min",
    run: Run::Function(|cx, this, args| {
        let values = values(cx, this, args, 0)?;
        let defined = values.into_iter().filter(|value| !value.is_undefined());
        Ok(defined.min_by(order).unwrap_or_default())
    }),
    ..Member::DEFAULT
};

pub const MAX: Member = Member {
    name: "max",
    params: &[text("propertyPath").optional()],
    doc: "The element that sorting puts last, or the greatest value of a property; undefined if there is none.",
    examples: &[
        ("[200; 150; 55].max()", "200"),
        ("[200; {a: 1}; {a: 2}].max()", "{a: 2}"),
        ("[{a: \"x\"}; {a: \"y\"}].max(\"a\")", "y"),
    ],
    source: "API/CollectionClass#max",
    run: Run::Function(|cx, this, args| {
        let values = values(cx, this, args, 0)?;
        let defined = values.into_iter().filter(|value| !value.is_undefined());
        Ok(defined.max_by(order).unwrap_or_default())
    }),
    ..Member::DEFAULT
};
