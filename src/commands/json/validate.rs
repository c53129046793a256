//! `JSON Validate`: an object or a collection checked against a schema of JSON Schema draft 4 or 2020-12
//! (commands/json-validate).
//!
//! Not checked: vocabularies, content keywords, dynamic references, references to other documents.

use std::borrow::Cow;

use equality::same;

use super::pointers::follow;
use crate::args::Args;
use crate::command::{Command, Kind, Run, object, one_of};
use crate::interpret::Context;
use crate::value::regex::Regex;
use crate::value::{Collection, Error, Object, Text, Value, json};

mod equality;
mod format;
mod items;
mod unevaluated;

pub const JSON_VALIDATE: Command = Command {
    number: 1456,
    name: "JSON Validate",
    params: &[
        one_of("vJson", &[Kind::Object, Kind::Collection]),
        object("vSchema"),
    ],
    returns: Kind::Object,
    doc: "Checks an object or a collection against a JSON schema; gives `success` and the errors.",
    examples: &[
        (
            "JSON Validate({a: 1}; {properties: {a: {type: \"number\"}}}).success",
            "True",
        ),
        (
            "JSON Validate({a: \"x\"}; {properties: {a: {type: \"number\"}}}).errors[0].code",
            "20",
        ),
        (
            "JSON Validate({}; {required: [\"a\"]}).errors[0].code",
            "16",
        ),
        ("JSON Validate([1; 2]; {maxItems: 1}).errors[0].code", "11"),
    ],
    source: "commands/json-validate",
    run: Run::Function(validate),
    ..Command::DEFAULT
};

fn validate(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (value, schema) = (args.value(0), args.value(1));
    let Value::Object(schema_object) = schema else {
        return Err(Error::bad_argument("The JSON schema is not an object"));
    };
    let modern = match schema_object.get_str("$schema") {
        None => false,
        Some(Value::Text(name)) if name.to_str().contains("json-schema.org/draft-04") => false,
        Some(Value::Text(name)) if name.to_str().contains("json-schema.org/draft/2020-12") => true,
        Some(_) => {
            return Err(Error::bad_argument(
                "The JSON schema is of a version that is not supported",
            ));
        }
    };
    let mut validator = Validator {
        cx,
        root: schema.clone(),
        modern,
        errors: Vec::new(),
        path: String::new(),
        schema_path: String::new(),
        references: 0,
    };
    validator.check(value, schema)?;
    let errors = validator.errors;
    let result = Object::new();
    result.set_str("success", errors.is_empty())?;
    if !errors.is_empty() {
        let symbols = match value {
            Value::Object(object) => object.get_str("__symbols"),
            _ => None,
        };
        let errors = errors
            .iter()
            .map(|problem| problem.to_value(symbols.as_ref()))
            .collect::<Result<Vec<_>, Error>>()?;
        result.set_str("errors", Collection::new(errors))?;
    }
    Ok(Value::Object(result))
}

/// The numbers of the page's error list.
mod number {
    pub const MULTIPLE_OF: i32 = 2;
    pub const MAXIMUM: i32 = 3;
    pub const EXCLUSIVE_MAXIMUM: i32 = 4;
    pub const MINIMUM: i32 = 5;
    pub const EXCLUSIVE_MINIMUM: i32 = 6;
    pub const MAX_LENGTH: i32 = 7;
    pub const MIN_LENGTH: i32 = 8;
    pub const PATTERN: i32 = 9;
    pub const ADDITIONAL_ITEMS: i32 = 10;
    pub const MAX_ITEMS: i32 = 11;
    pub const MIN_ITEMS: i32 = 12;
    pub const UNIQUE_ITEMS: i32 = 13;
    pub const MAX_PROPERTIES: i32 = 14;
    pub const MIN_PROPERTIES: i32 = 15;
    pub const REQUIRED: i32 = 16;
    pub const ADDITIONAL_PROPERTIES: i32 = 17;
    pub const DEPENDENCIES: i32 = 18;
    pub const ENUM: i32 = 19;
    pub const TYPE: i32 = 20;
    pub const SEVERAL: i32 = 21;
    pub const NONE: i32 = 22;
    pub const NOT: i32 = 23;
    pub const FORMAT: i32 = 24;
    pub const CONST: i32 = 25;
    pub const UNEVALUATED_PROPERTIES: i32 = 26;
    pub const UNEVALUATED_ITEMS: i32 = 27;
    pub const PROPERTY_NAMES: i32 = 28;
    pub const CONTAINS: i32 = 29;
    pub const MIN_CONTAINS: i32 = 30;
    pub const MAX_CONTAINS: i32 = 31;
    pub const DEPENDENT_REQUIRED: i32 = 32;
    pub const PREFIX_ITEMS: i32 = 35;
    pub const DEPENDENT_SCHEMAS: i32 = 36;
    pub const REFERENCE: i32 = 37;
    pub const CIRCULAR: i32 = 38;
}

/// Something that does not comply.
struct Problem {
    number: i32,
    path: String,
    schema_path: String,
    message: String,
}

impl Problem {
    fn to_value(&self, symbols: Option<&Value>) -> Result<Value, Error> {
        let error = Object::new();
        error.set_str("code", self.number)?;
        error.set_str("jsonPath", self.path.as_str())?;
        if let Some(Value::Object(symbols)) = symbols
            && let Some(Value::Object(place)) = symbols.get_str(&self.path)
        {
            for name in ["line", "offset"] {
                error.set_str(name, place.get_str(name).unwrap_or_default())?;
            }
        }
        error.set_str("message", self.message.as_str())?;
        error.set_str("schemaPaths", self.schema_path.as_str())?;
        Ok(Value::Object(error))
    }
}

/// How many references may lead to each other without going deeper into the value.
const MAX_REFERENCES: u32 = 100;

struct Validator<'a, 'y> {
    cx: &'a Context<'y>,
    root: Value,
    modern: bool,
    errors: Vec<Problem>,
    path: String,
    schema_path: String,
    references: u32,
}

impl Validator<'_, '_> {
    fn fail(&mut self, number: i32, keyword: &str, message: impl Into<String>) {
        let dot = if self.schema_path.is_empty() { "" } else { "." };
        self.errors.push(Problem {
            number,
            path: self.path.clone(),
            schema_path: format!("{}{dot}{keyword}", self.schema_path),
            message: message.into(),
        });
    }

    /// Does a value comply, without noting errors?
    fn complies(&mut self, value: &Value, schema: &Value) -> Result<bool, Error> {
        let known = self.errors.len();
        self.check(value, schema)?;
        let complies = self.errors.len() == known;
        self.errors.truncate(known);
        Ok(complies)
    }

    /// Checks a value against the schema at a keyword of the present one.
    fn check_at(&mut self, value: &Value, schema: &Value, keyword: &str) -> Result<(), Error> {
        let length = self.schema_path.len();
        if length > 0 {
            self.schema_path.push('.');
        }
        self.schema_path.push_str(keyword);
        let result = self.check(value, schema);
        self.schema_path.truncate(length);
        result
    }

    /// Checks what a property or an element holds.
    fn check_inner(
        &mut self,
        step: &str,
        value: &Value,
        schema: &Value,
        keyword: &str,
    ) -> Result<(), Error> {
        let length = self.path.len();
        if length > 0 && !step.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(step);
        let references = std::mem::take(&mut self.references);
        let result = self.check_at(value, schema, keyword);
        self.references = references;
        self.path.truncate(length);
        result
    }

    fn check(&mut self, value: &Value, schema: &Value) -> Result<(), Error> {
        self.cx.check_depth()?;
        let schema = match schema {
            Value::Object(schema) => schema,
            Value::Boolean(true) => return Ok(()),
            Value::Boolean(false) => {
                self.fail(
                    number::NOT,
                    "false",
                    "The JSON is invalid against the value of 'not'.",
                );
                return Ok(());
            }
            _ => return Err(Error::bad_argument("The JSON schema is not valid")),
        };
        if let Some(Value::Text(reference)) = schema.get_str("$ref") {
            self.check_reference(value, &reference)?;
            if !self.modern {
                return Ok(());
            }
        }
        // dates are texts in JSON
        let value = match value {
            Value::Date(date) => Cow::Owned(Value::from(date.to_iso())),
            other => Cow::Borrowed(other),
        };
        self.check_any(&value, schema)?;
        match &*value {
            Value::Text(text) => self.check_text(text, schema)?,
            Value::Collection(list) => self.check_collection(&list.items(), schema)?,
            Value::Object(object) => self.check_object(object, schema)?,
            other => {
                if let Some(x) = other.as_real() {
                    self.check_number(x, schema);
                }
            }
        }
        self.check_combined(&value, schema)?;
        if self.modern {
            self.check_unevaluated(&value, schema)?;
        }
        Ok(())
    }

    /// Checks with an error of its own, ahead of those of its parts, if any part does not comply.
    fn check_group(
        &mut self,
        number: i32,
        keyword: &str,
        message: &str,
        parts: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let known = self.errors.len();
        parts(self)?;
        if self.errors.len() > known {
            self.fail(number, keyword, message);
            self.errors[known..].rotate_right(1);
        }
        Ok(())
    }

    /// The schema that a reference leads to.
    fn referred(&self, reference: &str) -> Option<Value> {
        let pointer = reference.strip_prefix('#')?;
        match pointer.starts_with('/') || pointer.is_empty() {
            true => follow(&self.root, pointer),
            false => anchor(&self.root, pointer),
        }
    }

    fn check_reference(&mut self, value: &Value, reference: &Text) -> Result<(), Error> {
        let reference = reference.to_str();
        let Some(schema) = self.referred(&reference) else {
            self.fail(
                number::REFERENCE,
                "$ref",
                "Reference could not be resolved.",
            );
            return Ok(());
        };
        if self.references >= MAX_REFERENCES {
            self.fail(number::CIRCULAR, "$ref", "Circular reference detected.");
            return Ok(());
        }
        self.references += 1;
        // one step in the path, however long the chain of references
        let result = match self.references {
            1 => self.check_at(value, &schema, "$ref"),
            _ => self.check(value, &schema),
        };
        self.references -= 1;
        result
    }

    fn check_any(&mut self, value: &Value, schema: &Object) -> Result<(), Error> {
        match schema.get_str("type") {
            None => {}
            Some(Value::Text(name)) => {
                let fits = has_type(value, &name.to_str())?;
                if !fits {
                    self.fail(
                        number::TYPE,
                        "type",
                        format!("Incorrect type. Expected type is: {name}"),
                    );
                }
            }
            Some(Value::Collection(names)) => {
                let mut fits = false;
                let mut words = Vec::new();
                for name in names.items() {
                    let Value::Text(name) = name else {
                        return Err(Error::bad_argument(
                            "A type in the JSON schema is not a text",
                        ));
                    };
                    fits |= has_type(value, &name.to_str())?;
                    words.push(name.to_string());
                }
                if !fits {
                    let words = words.join(", ");
                    self.fail(
                        number::TYPE,
                        "type",
                        format!("Incorrect type. Expected type is: {words}"),
                    );
                }
            }
            Some(_) => {
                return Err(Error::bad_argument(
                    "A type in the JSON schema is not a text",
                ));
            }
        }
        if let Some(Value::Collection(allowed)) = schema.get_str("enum")
            && !allowed.items().iter().any(|other| same(value, other))
        {
            let shown = shown(value);
            self.fail(
                number::ENUM,
                "enum",
                format!(
                    "Error while validating against 'enum' key. \"{shown}\" does not match any enum element in the schema."
                ),
            );
        }
        if self.modern
            && let Some(only) = schema.get_str("const")
            && !same(value, &only)
        {
            let shown = shown(value);
            self.fail(
                number::CONST,
                "const",
                format!("Value \"{shown}\" does not match the 'const' value in the schema."),
            );
        }
        Ok(())
    }

    fn check_number(&mut self, x: f64, schema: &Object) {
        let limit = |name: &str| schema.get_str(name).and_then(|limit| limit.as_real());
        let flag = |name: &str| matches!(schema.get_str(name), Some(Value::Boolean(true)));
        if let Some(step) = limit("multipleOf")
            && step > 0.0
        {
            let times = x / step;
            if (times - times.round()).abs() > 1e-9 * times.abs().max(1.0) {
                let message = "Error while validating against 'multipleOf' key.";
                self.fail(number::MULTIPLE_OF, "multipleOf", message);
            }
        }
        if let Some(most) = limit("maximum") {
            if flag("exclusiveMaximum") && !self.modern {
                if x >= most {
                    let message = format!(
                        "The value provided should be less than specified in the schema (\"{most}\")."
                    );
                    self.fail(number::EXCLUSIVE_MAXIMUM, "exclusiveMaximum", message);
                }
            } else if x > most {
                let message = format!(
                    "The value provided should not be greater than specified in the schema (\"{most}\")."
                );
                self.fail(number::MAXIMUM, "maximum", message);
            }
        }
        if let Some(least) = limit("minimum") {
            if flag("exclusiveMinimum") && !self.modern {
                if x <= least {
                    let message = format!(
                        "The value provided should be greater than specified in the schema (\"{least}\")."
                    );
                    self.fail(number::EXCLUSIVE_MINIMUM, "exclusiveMinimum", message);
                }
            } else if x < least {
                let message = format!(
                    "The value provided should not be less than specified in the schema (\"{least}\")."
                );
                self.fail(number::MINIMUM, "minimum", message);
            }
        }
        if self.modern {
            if let Some(most) = limit("exclusiveMaximum")
                && x >= most
            {
                let message = format!(
                    "The value provided should be less than specified in the schema (\"{most}\")."
                );
                self.fail(number::EXCLUSIVE_MAXIMUM, "exclusiveMaximum", message);
            }
            if let Some(least) = limit("exclusiveMinimum")
                && x <= least
            {
                let message = format!(
                    "The value provided should be greater than specified in the schema (\"{least}\")."
                );
                self.fail(number::EXCLUSIVE_MINIMUM, "exclusiveMinimum", message);
            }
        }
    }

    fn check_text(&mut self, text: &Text, schema: &Object) -> Result<(), Error> {
        let length = text.to_str().chars().count();
        if let Some(most) = count(schema, "maxLength")
            && length > most
        {
            self.fail(
                number::MAX_LENGTH,
                "maxLength",
                "The string is longer than specified in the schema.",
            );
        }
        if let Some(least) = count(schema, "minLength")
            && length < least
        {
            self.fail(
                number::MIN_LENGTH,
                "minLength",
                "The string is shorter than specified in the schema.",
            );
        }
        if let Some(Value::Text(pattern)) = schema.get_str("pattern")
            && !matches_pattern(&pattern, text)?
        {
            let message = format!(
                "The string \"{text}\" does not match the pattern in the schema:{pattern}."
            );
            self.fail(number::PATTERN, "pattern", message);
        }
        if let Some(Value::Text(name)) = schema.get_str("format")
            && !format::complies(&text.to_str(), &name.to_str())
        {
            let message = format!("The string does not match (\"{name}\")");
            self.fail(number::FORMAT, "format", message);
        }
        Ok(())
    }

    fn check_object(&mut self, object: &Object, schema: &Object) -> Result<(), Error> {
        let mut entries = object.entries();
        // the places that JSON Parse has added are not part of the data
        entries.retain(|(key, value)| {
            let is_places = self.path.is_empty() && *key == "__symbols";
            !value.is_undefined() && !is_places
        });
        if let Some(most) = count(schema, "maxProperties")
            && entries.len() > most
        {
            self.fail(
                number::MAX_PROPERTIES,
                "maxProperties",
                "The number of properties is greater than specified in the schema.",
            );
        }
        if let Some(least) = count(schema, "minProperties")
            && entries.len() < least
        {
            self.fail(
                number::MIN_PROPERTIES,
                "minProperties",
                "The number of properties is less than specified in the schema.",
            );
        }
        if let Some(Value::Collection(required)) = schema.get_str("required") {
            for name in required.items() {
                if let Value::Text(name) = name
                    && object.get(&name).is_none()
                {
                    let message = format!("The required property \"{name}\" is missing.");
                    self.fail(number::REQUIRED, "required", message);
                }
            }
        }
        self.check_properties(&entries, schema)?;
        self.check_dependencies(object, schema)?;
        if self.modern
            && let Some(names) = schema.get_str("propertyNames")
        {
            for (key, _) in &entries {
                if !self.complies(&Value::Text(key.clone()), &names)? {
                    let message = format!(
                        "Property name \"{key}\" does not validate against the 'propertyNames' schema."
                    );
                    self.fail(number::PROPERTY_NAMES, "propertyNames", message);
                }
            }
        }
        Ok(())
    }

    fn check_properties(
        &mut self,
        entries: &[(Text, Value)],
        schema: &Object,
    ) -> Result<(), Error> {
        let mut additional = Vec::new();
        let properties = schema.get_str("properties");
        let patterns = match schema.get_str("patternProperties") {
            Some(Value::Object(patterns)) => patterns.entries(),
            _ => Vec::new(),
        };
        for (key, value) in entries {
            let mut known = false;
            if let Some(Value::Object(properties)) = &properties
                && let Some(inner) = properties.get(key)
            {
                known = true;
                self.check_inner(&key.to_str(), value, &inner, &format!("properties.{key}"))?;
            }
            for (pattern, inner) in &patterns {
                if matches_pattern(pattern, key)? {
                    known = true;
                    self.check_inner(&key.to_str(), value, inner, "patternProperties")?;
                }
            }
            if !known {
                additional.push((key, value));
            }
        }
        match schema.get_str("additionalProperties") {
            Some(Value::Boolean(false)) if !additional.is_empty() => {
                let names: Vec<_> = additional.iter().map(|(key, _)| key.to_string()).collect();
                let message = format!(
                    "No additional properties allowed by the schema. The property(ies) {} should be removed.",
                    names.join(", ")
                );
                self.fail(
                    number::ADDITIONAL_PROPERTIES,
                    "additionalProperties",
                    message,
                );
            }
            Some(inner @ Value::Object(_)) => {
                for (key, value) in additional {
                    self.check_inner(&key.to_str(), value, &inner, "additionalProperties")?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn check_dependencies(&mut self, object: &Object, schema: &Object) -> Result<(), Error> {
        for keyword in ["dependencies", "dependentRequired", "dependentSchemas"] {
            if (keyword == "dependencies") == self.modern {
                continue;
            }
            let Some(Value::Object(dependencies)) = schema.get_str(keyword) else {
                continue;
            };
            for (key, needs) in dependencies.entries() {
                if object.get(&key).is_none() {
                    continue;
                }
                let Value::Collection(names) = needs else {
                    let value = Value::Object(object.clone());
                    if self.modern {
                        self.check_group(
                            number::DEPENDENT_SCHEMAS,
                            keyword,
                            "Validation failed against 'dependentSchemas'.",
                            |inner| inner.check_at(&value, &needs, keyword),
                        )?;
                    } else {
                        self.check_at(&value, &needs, keyword)?;
                    }
                    continue;
                };
                for name in names.items() {
                    if let Value::Text(name) = name
                        && object.get(&name).is_none()
                    {
                        let (number, end) = if self.modern {
                            (number::DEPENDENT_REQUIRED, " to be present.")
                        } else {
                            (number::DEPENDENCIES, ".")
                        };
                        let message =
                            format!("The property \"{key}\" requires the property \"{name}\"{end}");
                        self.fail(number, keyword, message);
                    }
                }
            }
        }
        Ok(())
    }

    fn check_combined(&mut self, value: &Value, schema: &Object) -> Result<(), Error> {
        let list = |name: &str| match schema.get_str(name) {
            Some(Value::Collection(list)) => Some(list.items()),
            _ => None,
        };
        for (i, inner) in list("allOf").unwrap_or_default().iter().enumerate() {
            self.check_at(value, inner, &format!("allOf[{i}]"))?;
        }
        for keyword in ["anyOf", "oneOf"] {
            let Some(choices) = list(keyword) else {
                continue;
            };
            let mut fitting = 0;
            for choice in &choices {
                fitting += usize::from(self.complies(value, choice)?);
            }
            if fitting == 0 {
                self.fail(number::NONE, keyword, "The JSON does not match any value.");
            } else if fitting > 1 && keyword == "oneOf" {
                self.fail(
                    number::SEVERAL,
                    keyword,
                    "The JSON matches more than one value.",
                );
            }
        }
        if let Some(unwanted) = schema.get_str("not")
            && self.complies(value, &unwanted)?
        {
            self.fail(
                number::NOT,
                "not",
                "The JSON is invalid against the value of 'not'.",
            );
        }
        if self.modern
            && let Some(condition) = schema.get_str("if")
        {
            let keyword = if self.complies(value, &condition)? {
                "then"
            } else {
                "else"
            };
            if let Some(inner) = schema.get_str(keyword) {
                self.check_at(value, &inner, keyword)?;
            }
        }
        Ok(())
    }
}

fn count(schema: &Object, name: &str) -> Option<usize> {
    let count = schema.get_str(name)?.as_real()?;
    (count >= 0.0).then_some(count as usize)
}

/// The schema among the definitions with this `$anchor`.
fn anchor(root: &Value, name: &str) -> Option<Value> {
    let Value::Object(root) = root else {
        return None;
    };
    ["$defs", "definitions"].iter().find_map(|section| {
        let Some(Value::Object(section)) = root.get_str(section) else {
            return None;
        };
        section.entries().into_iter().map(|(_, schema)| schema).find(|schema| {
            matches!(schema, Value::Object(schema)
                if matches!(schema.get_str("$anchor"), Some(Value::Text(anchor)) if anchor == *name))
        })
    })
}

fn has_type(value: &Value, name: &str) -> Result<bool, Error> {
    Ok(match name {
        "object" => matches!(value, Value::Object(_)),
        "array" => matches!(value, Value::Collection(_)),
        "string" => matches!(value, Value::Text(_)),
        "number" => value.is_number(),
        "integer" => value.as_real().is_some_and(|x| x.fract() == 0.0),
        "boolean" => matches!(value, Value::Boolean(_)),
        "null" => value.is_nothing(),
        _ => {
            return Err(Error::bad_argument(format!(
                "The JSON schema has an unknown type `{name}`"
            )));
        }
    })
}

fn matches_pattern(pattern: &Text, text: &Text) -> Result<bool, Error> {
    let invalid = |_| {
        Error::bad_argument(format!(
            "The pattern `{pattern}` of the JSON schema cannot be used"
        ))
    };
    let found = Regex::of(pattern).find(text, 0, false);
    Ok(found.map_err(invalid)?.is_some())
}

/// A value in a message.
fn shown(value: &Value) -> Text {
    if let Value::Text(text) = value {
        return text.clone();
    }
    json::write(value, false, &mut |_| Ok(Value::Null)).unwrap_or_default()
}
