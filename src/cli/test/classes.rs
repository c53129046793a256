//! The classes behind `$t`, the object that test functions of classes get. They are written in 4D
//! and lie beside this file; a project under test sees them as `cs.Testing`, unless it has
//! something of that name itself.

use crate::runtime::program::UnitText;
use crate::source::Source;

/// The name under which a project sees them.
pub(super) const SPACE: &str = "Testing";
/// The name of the unit, by which the places of its code are told from those of tests.
pub(super) const UNIT: &str = "fourd test";

/// The unit with the classes.
pub(super) fn unit(others: &[UnitText]) -> UnitText {
    let taken = others
        .iter()
        .any(|unit| unit.namespace.as_deref() == Some(SPACE) && !std::ptr::eq(unit, &others[0]));
    let source = |name: &str, text: &str| Source::new(name, text);
    UnitText {
        name: UNIT.to_owned(),
        namespace: (!taken).then(|| SPACE.to_owned()),
        classes: vec![
            source("Testing", include_str!("classes/Testing.4dm")),
            source("Assert", include_str!("classes/Assert.4dm")),
            source("Calls", include_str!("classes/Calls.4dm")),
            source("CallsOfOne", include_str!("classes/CallsOfOne.4dm")),
        ],
        ..UnitText::default()
    }
}
