//! The part of `JSON Validate` that looks at collections (commands/json-validate).
//!
//! What no schema has looked at is told by `unevaluated`.

use super::{Validator, count, equality::same, number, shown};
use crate::value::{Error, Object, Value};

impl Validator<'_, '_> {
    pub(super) fn check_collection(
        &mut self,
        items: &[Value],
        schema: &Object,
    ) -> Result<(), Error> {
        if let Some(most) = count(schema, "maxItems")
            && items.len() > most
        {
            self.fail(
                number::MAX_ITEMS,
                "maxItems",
                "The array contains more items than specified in the schema.",
            );
        }
        if let Some(least) = count(schema, "minItems")
            && items.len() < least
        {
            self.fail(
                number::MIN_ITEMS,
                "minItems",
                "The array contains less items than specified in the schema.",
            );
        }
        if let Some(Value::Boolean(true)) = schema.get_str("uniqueItems") {
            let double = items
                .iter()
                .enumerate()
                .find(|(i, item)| items[..*i].iter().any(|other| same(other, item)));
            if let Some((_, item)) = double {
                let message = format!(
                    "Error while validating an array. Elements are not unique. Another instance of \"{}\" is already in the array.",
                    shown(item)
                );
                self.fail(number::UNIQUE_ITEMS, "uniqueItems", message);
            }
        }
        let (first, rest) = if self.modern {
            (schema.get_str("prefixItems"), schema.get_str("items"))
        } else {
            match schema.get_str("items") {
                tuple @ Some(Value::Collection(_)) => (tuple, schema.get_str("additionalItems")),
                other => (None, other),
            }
        };
        let first = match first {
            Some(Value::Collection(first)) => first.items(),
            _ => Vec::new(),
        };
        let keyword = if self.modern { "prefixItems" } else { "items" };
        let first_items = |inner: &mut Self| {
            for (i, (item, schema)) in items.iter().zip(&first).enumerate() {
                inner.check_inner(&format!("[{i}]"), item, schema, keyword)?;
            }
            Ok(())
        };
        if self.modern {
            self.check_group(
                number::PREFIX_ITEMS,
                keyword,
                "Array items at the beginning do not match the 'prefixItems' schemas.",
                first_items,
            )?;
        } else {
            first_items(self)?;
        }
        match rest {
            Some(Value::Boolean(false)) if items.len() > first.len() => {
                self.fail(
                    number::ADDITIONAL_ITEMS,
                    "additionalItems",
                    "Error while validating an array. JSON contains more elements than specified in the schema.",
                );
            }
            Some(rest @ Value::Object(_)) => {
                for (i, item) in items.iter().enumerate().skip(first.len()) {
                    self.check_inner(&format!("[{i}]"), item, &rest, "items")?;
                }
            }
            _ => {}
        }
        if self.modern {
            self.check_contains(items, schema)?;
        }
        Ok(())
    }

    fn check_contains(&mut self, items: &[Value], schema: &Object) -> Result<(), Error> {
        let Some(wanted) = schema.get_str("contains") else {
            return Ok(());
        };
        let mut found = 0;
        for item in items {
            found += usize::from(self.complies(item, &wanted)?);
        }
        match count(schema, "minContains") {
            None if found == 0 => {
                self.fail(
                    number::CONTAINS,
                    "contains",
                    "Array does not contain any items matching the 'contains' schema.",
                );
            }
            Some(least) if found < least => {
                let message = format!(
                    "Array must contain at least {least} items matching the 'contains' schema, but only {found} were found."
                );
                self.fail(number::MIN_CONTAINS, "minContains", message);
            }
            _ => {}
        }
        if let Some(most) = count(schema, "maxContains")
            && found > most
        {
            let message = format!(
                "Array must contain at most {most} items matching the 'contains' schema, but {found} were found."
            );
            self.fail(number::MAX_CONTAINS, "maxContains", message);
        }
        Ok(())
    }
}
