//! Functions that look for values and compare: `.indexOf()`, `.count()`, `.equal()`.

use super::path::Path;
use super::receiver;
use super::transform::search_start;
use crate::args::Args;
use crate::class::{Member, Run};
use crate::command::{Kind, any, collection, integer, text};
use crate::interpret::{Context, operator};
use crate::value::compare::{real_equal, text_equal_no_wildcard};
use crate::value::{Collection, Error, Object, Value};

const DIACRITICAL: i32 = 8;

pub const COUNT: Member = Member {
    name: "count",
    params: &[text("propertyPath").optional()],
    returns: Kind::Real,
    doc: "How many elements are not Null, or have a property.",
    examples: &[
        ("[20; Null; 40].count()", "2"),
        ("[{a: 1}; {b: 1}; 5].count(\"a\")", "1"),
    ],
    source: "API/CollectionClass#count",
    run: Run::Function(|cx, this, args| {
        let values = values(cx, this, args, 0)?;
        let count = values.iter().filter(|value| !value.is_nothing()).count();
        Ok(Value::from(count))
    }),
    ..Member::DEFAULT
};

/// The elements, or the values of the property whose path is given at position `i`.
pub(super) fn values(
    cx: &mut Context,
    this: &Value,
    args: &Args,
    i: usize,
) -> Result<Vec<Value>, Error> {
    let items = receiver(this)?.items();
    if !args.has(i) {
        return Ok(items);
    }
    let path = Path::new(&args.text(i));
    let mut values = Vec::with_capacity(items.len());
    for item in &items {
        if path.is_multiple() {
            path.each(cx, item, &[None; 26], &mut |value| values.push(value))?;
        } else {
            values.push(path.get(cx, item)?);
        }
    }
    Ok(values)
}

pub const COUNT_VALUES: Member = Member {
    name: "countValues",
    params: &[any("value"), text("propertyPath").optional()],
    returns: Kind::Real,
    doc: "How often a value occurs among the elements, or among the values of a property.",
    examples: &[
        ("[1; 5; 5; 3].countValues(5)", "2"),
        ("[{a: 5}; {a: 2}; {b: 5}].countValues(5; \"a\")", "1"),
    ],
    source: "API/CollectionClass#countvalues",
    run: Run::Function(|cx, this, args| {
        let values = values(cx, this, args, 1)?;
        let wanted = args.value(0);
        let epsilon = cx.epsilon;
        let count = values
            .iter()
            .filter(|value| operator::equal(value, wanted, epsilon))
            .count();
        Ok(Value::from(count))
    }),
    ..Member::DEFAULT
};

pub const INCLUDES: Member = Member {
    name: "includes",
    params: &[any("toSearch"), integer("startFrom").optional()],
    returns: Kind::Boolean,
    doc: "True if a value occurs, or occurs from an index on.",
    examples: &[
        ("[1; \"Alan\"; 3].includes(\"al@\")", "True"),
        ("[1; 2; 3].includes(1; 1)", "False"),
        ("[1; Null].includes(Null)", "True"),
    ],
    source: "API/CollectionClass#includes",
    run: Run::Function(|cx, this, args| Ok(Value::Boolean(index_of(cx, this, args)?.is_some()))),
    ..Member::DEFAULT
};

pub const INDEX_OF: Member = Member {
    name: "indexOf",
    params: &[any("toSearch"), integer("startFrom").optional()],
    returns: Kind::Integer,
    doc: "The index of the first element equal to a value; -1 if there is none.",
    examples: &[
        ("[1; 2; \"Henry\"; 5; 3; 5].indexOf(5; 4)", "5"),
        ("[1; 2; \"Henry\"].indexOf(\"h@\")", "2"),
        ("[1; 2].indexOf(2; 5)", "-1"),
    ],
    source: "API/CollectionClass#indexof",
    run: Run::Function(|cx, this, args| {
        let index = index_of(cx, this, args)?;
        Ok(index.map_or(Value::Integer(-1), Value::from))
    }),
    ..Member::DEFAULT
};

fn index_of(cx: &Context, this: &Value, args: &Args) -> Result<Option<usize>, Error> {
    let wanted = args.value(0);
    Ok(receiver(this)?.read(|items| {
        let start = search_start(args, 1, items.len())?;
        items
            .iter()
            .skip(start)
            .position(|item| operator::equal(item, wanted, cx.epsilon))
            .map(|i| i + start)
    }))
}

pub const LAST_INDEX_OF: Member = Member {
    name: "lastIndexOf",
    params: &[any("toSearch"), integer("startFrom").optional()],
    returns: Kind::Integer,
    doc: "The index of the last element equal to a value, searched from the end or from an index down; -1 if there is none.",
    examples: &[
        ("[\"e\"; \"b\"; \"e\"; \"d\"].lastIndexOf(\"e\")", "2"),
        ("[\"e\"; \"b\"; \"e\"; \"d\"].lastIndexOf(\"e\"; 1)", "0"),
        ("[\"e\"; \"b\"].lastIndexOf(\"e\"; 0)", "-1"),
    ],
    source: "API/CollectionClass#lastindexof",
    run: Run::Function(|cx, this, args| {
        let wanted = args.value(0);
        let found = receiver(this)?.read(|items| {
            let end = last_start(args, items.len())?;
            items
                .get(..=end)?
                .iter()
                .rposition(|item| operator::equal(item, wanted, cx.epsilon))
        });
        Ok(found.map_or(Value::Integer(-1), Value::from))
    }),
    ..Member::DEFAULT
};

/// Where a search from the end begins. A start of 0 means no search, by the page.
fn last_start(args: &Args, len: usize) -> Option<usize> {
    let last = len.checked_sub(1)?;
    if !args.has(1) {
        return Some(last);
    }
    match i64::from(args.integer(1)) {
        0 => None,
        start if start < 0 => usize::try_from(start + len as i64).ok(),
        start => Some(last.min(start as usize)),
    }
}

pub const EQUAL: Member = Member {
    name: "equal",
    params: &[collection("collection2"), integer("option").optional()],
    returns: Kind::Boolean,
    doc: "True if both collections have equal contents, at all depths.",
    examples: &[
        ("[1; {a: \"Orange\"}].equal([1; {a: \"orange\"}])", "True"),
        ("[\"Orange\"].equal([\"orange\"]; ck diacritical)", "False"),
        ("[1; 2].equal([1])", "False"),
    ],
    source: "API/CollectionClass#equal",
    run: Run::Function(|cx, this, args| {
        let diacritical = args.integer(1) & DIACRITICAL != 0;
        let comparison = Comparison {
            cx,
            diacritical,
            epsilon: cx.epsilon,
        };
        comparison.values(this, args.value(0)).map(Value::Boolean)
    }),
    ..Member::DEFAULT
};

struct Comparison<'a, 'y> {
    cx: &'a Context<'y>,
    diacritical: bool,
    epsilon: f64,
}

impl Comparison<'_, '_> {
    fn values(&self, a: &Value, b: &Value) -> Result<bool, Error> {
        Ok(match (a, b) {
            // unlike with `=`, Null and undefined differ
            (Value::Null, Value::Null) | (Value::Undefined, Value::Undefined) => true,
            (Value::Null | Value::Undefined, _) | (_, Value::Null | Value::Undefined) => false,
            (Value::Text(a), Value::Text(b)) if self.diacritical => a == b,
            (Value::Text(a), Value::Text(b)) => text_equal_no_wildcard(a, b),
            (Value::Object(a), Value::Object(b)) => return self.objects(a, b),
            (Value::Collection(a), Value::Collection(b)) => return self.collections(a, b),
            (a, b) => match (a.as_real(), b.as_real()) {
                (Some(x), Some(y)) => real_equal(x, y, self.epsilon),
                _ => operator::equal(a, b, self.epsilon),
            },
        })
    }

    fn collections(&self, a: &Collection, b: &Collection) -> Result<bool, Error> {
        if a.same(b) {
            return Ok(true);
        }
        self.cx.check_depth()?;
        if a.len() != b.len() {
            return Ok(false);
        }
        for (a, b) in a.items().iter().zip(b.items()) {
            if !self.values(a, &b)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Properties may come in any order.
    fn objects(&self, a: &Object, b: &Object) -> Result<bool, Error> {
        if a.same(b) {
            return Ok(true);
        }
        self.cx.check_depth()?;
        if a.len() != b.len() {
            return Ok(false);
        }
        for (key, a) in a.entries() {
            match b.get(&key) {
                Some(b) if self.values(&a, &b)? => {}
                _ => return Ok(false),
            }
        }
        Ok(true)
    }
}
