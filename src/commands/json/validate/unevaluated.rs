//! `unevaluatedProperties` and `unevaluatedItems` of `JSON Validate` (commands/json-validate): what
//! none of the schemas that apply to a value has looked at.
//!
//! Knows nothing about the other keywords; whether an alternative applies it asks the validator.

use super::{Validator, matches_pattern, number};
use crate::value::{Error, Object, Text, Value};

/// How deep schemas may lie in each other here.
const MAX_DEPTH: u32 = 50;

impl Validator<'_, '_> {
    pub(super) fn check_unevaluated(
        &mut self,
        value: &Value,
        schema: &Object,
    ) -> Result<(), Error> {
        match value {
            Value::Object(object) => match schema.get_str("unevaluatedProperties") {
                None | Some(Value::Boolean(true)) => Ok(()),
                Some(inner) => self.check_unevaluated_properties(object, schema, &inner),
            },
            Value::Collection(list) => match schema.get_str("unevaluatedItems") {
                None | Some(Value::Boolean(true)) => Ok(()),
                Some(inner) => self.check_unevaluated_items(&list.items(), value, schema, &inner),
            },
            _ => Ok(()),
        }
    }

    fn check_unevaluated_properties(
        &mut self,
        object: &Object,
        schema: &Object,
        inner: &Value,
    ) -> Result<(), Error> {
        let applying = self.applying(&Value::Object(object.clone()), schema)?;
        let mut names = Vec::new();
        for (key, property) in object.entries() {
            let is_places = self.path.is_empty() && key == *"__symbols";
            if property.is_undefined() || is_places || evaluates_name(&applying, &key)? {
                continue;
            }
            match inner {
                Value::Boolean(_) => names.push(key.to_string()),
                _ => {
                    let keyword = "unevaluatedProperties";
                    self.check_inner(&key.to_str(), &property, inner, keyword)?;
                }
            }
        }
        if !names.is_empty() {
            let message = format!(
                "Unevaluated properties are not allowed by the schema. The property(ies) {} should be removed.",
                names.join(", ")
            );
            self.fail(
                number::UNEVALUATED_PROPERTIES,
                "unevaluatedProperties",
                message,
            );
        }
        Ok(())
    }

    fn check_unevaluated_items(
        &mut self,
        items: &[Value],
        value: &Value,
        schema: &Object,
        inner: &Value,
    ) -> Result<(), Error> {
        let applying = self.applying(value, schema)?;
        for (i, item) in items.iter().enumerate() {
            let mut evaluated = false;
            for schema in &applying {
                let first = match schema.get_str("prefixItems") {
                    Some(Value::Collection(first)) => first.len(),
                    _ => 0,
                };
                let rest = schema.get_str("items").is_some();
                let contained = match schema.get_str("contains") {
                    Some(wanted) => self.complies(item, &wanted)?,
                    None => false,
                };
                evaluated |= i < first || rest || contained;
            }
            match inner {
                _ if evaluated => {}
                Value::Boolean(_) => {
                    let message = format!(
                        "Unevaluated array items are not allowed. Item at index {i} is not covered by any schema."
                    );
                    self.fail(number::UNEVALUATED_ITEMS, "unevaluatedItems", message);
                }
                _ => self.check_inner(&format!("[{i}]"), item, inner, "unevaluatedItems")?,
            }
        }
        Ok(())
    }

    /// The schema and those in it that apply to the value.
    fn applying(&mut self, value: &Value, schema: &Object) -> Result<Vec<Object>, Error> {
        let mut found = Vec::new();
        self.gather_applying(value, schema, 0, &mut found)?;
        Ok(found)
    }

    fn gather_applying(
        &mut self,
        value: &Value,
        schema: &Object,
        depth: u32,
        found: &mut Vec<Object>,
    ) -> Result<(), Error> {
        if depth > MAX_DEPTH {
            return Ok(());
        }
        let mut inside = Vec::new();
        for keyword in ["allOf", "anyOf", "oneOf"] {
            if let Some(Value::Collection(list)) = schema.get_str(keyword) {
                for inner in list.items() {
                    if self.complies(value, &inner)? {
                        inside.push(inner);
                    }
                }
            }
        }
        if let Some(condition) = schema.get_str("if") {
            let keyword = if self.complies(value, &condition)? {
                inside.push(condition);
                "then"
            } else {
                "else"
            };
            inside.extend(schema.get_str(keyword));
        }
        if let Some(Value::Text(reference)) = schema.get_str("$ref") {
            inside.extend(self.referred(&reference.to_str()));
        }
        if let (Value::Object(object), Some(Value::Object(dependent))) =
            (value, schema.get_str("dependentSchemas"))
        {
            let present = dependent
                .entries()
                .into_iter()
                .filter(|(key, _)| object.get(key).is_some());
            inside.extend(present.map(|(_, inner)| inner));
        }
        found.push(schema.clone());
        for inner in inside {
            if let Value::Object(inner) = inner {
                self.gather_applying(value, &inner, depth + 1, found)?;
            }
        }
        Ok(())
    }
}

/// Does one of the schemas look at the property?
fn evaluates_name(schemas: &[Object], key: &Text) -> Result<bool, Error> {
    for schema in schemas {
        if matches!(schema.get_str("properties"), Some(Value::Object(p)) if p.get(key).is_some())
            || schema.get_str("additionalProperties").is_some()
        {
            return Ok(true);
        }
        if let Some(Value::Object(patterns)) = schema.get_str("patternProperties") {
            for (pattern, _) in patterns.entries() {
                if matches_pattern(&pattern, key)? {
                    return Ok(true);
                }
            }
        }
    }
    Ok(false)
}
