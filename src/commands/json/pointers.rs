//! `JSON Resolve pointers`: objects `{"$ref": "path#/pointer"}` are replaced by what they refer to
//! (RFC 6901).
//!
//! Files are found below `rootFolder` (the resources by default), in a filesystem, or beside the document that refers to them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::args::Args;
use crate::command::{Command, Kind, Run, object};
use crate::commands::objects_language::typed::replace_properties;
use crate::interpret::Context;
use crate::runtime::document_text::Encoding;
use crate::runtime::engine::Engine;
use crate::runtime::pathname::{Filesystem, Pathname};
use crate::value::error::code;
use crate::value::{Collection, Error, Object, Value, json};

pub const JSON_RESOLVE_POINTERS: Command = Command {
    number: 1478,
    name: "JSON Resolve pointers",
    params: &[object("object"), object("options").optional()],
    returns: Kind::Object,
    doc: "Replaces the JSON pointers in an object by what they point to; gives the result and the errors.",
    examples: &[
        (
            "JSON Stringify(JSON Resolve pointers(JSON Parse(\"{\\\"a\\\":42,\\\"b\\\":{\\\"$ref\\\":\\\"#/a\\\"}}\")))",
            "{\"success\":true,\"value\":{\"a\":42,\"b\":42}}",
        ),
        (
            "JSON Resolve pointers(JSON Parse(\"{\\\"b\\\":{\\\"$ref\\\":\\\"#/a\\\"}}\")).success",
            "False",
        ),
    ],
    source: "commands/json-resolve-pointers",
    run: Run::Function(resolve),
    ..Command::DEFAULT
};

fn resolve(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let Some(object) = args.object(0) else {
        return Err(Error::expected("Object", args.value(0)));
    };
    let options = args.object(1);
    let option = |name: &str| options.as_ref().and_then(|options| options.get_str(name));
    let folder = match option("rootFolder") {
        Some(Value::Text(folder)) => cx.engine.places.document(&folder.to_str()),
        _ => cx.engine.places.filesystem(Filesystem::Resources),
    };
    let mut resolver = Resolver {
        engine: Arc::clone(&cx.engine),
        merge: matches!(option("merge"), Some(Value::Boolean(true))),
        errors: Vec::new(),
        documents: FxHashMap::default(),
        seen: FxHashSet::default(),
    };
    let document = Document {
        root: Value::Object(object.clone()),
        path: folder.join("document.json"),
    };
    let mut value = resolver.reference(&document.root, &document, 0);
    resolver.walk(&value, &document)?;
    if let Value::Object(resolved) = &value
        && !resolved.same(&object)
    {
        replace_properties(&object, resolved)?;
        value = Value::Object(object);
    }
    let result = Object::new();
    result.set_str("success", resolver.errors.is_empty())?;
    result.set_str("value", value)?;
    if !resolver.errors.is_empty() {
        result.set_str("errors", Collection::new(resolver.errors))?;
    }
    Ok(Value::Object(result))
}

/// How many pointers may lead to each other.
const MAX_CHAIN: u32 = 100;

/// A JSON document in which pointers are resolved.
#[derive(Clone)]
struct Document {
    root: Value,
    /// The file; the folder around it is where relative paths begin.
    path: PathBuf,
}

struct Resolver {
    engine: Arc<Engine>,
    merge: bool,
    errors: Vec<Value>,
    documents: FxHashMap<PathBuf, Value>,
    /// The objects and collections whose content has been looked at.
    seen: FxHashSet<usize>,
}

impl Resolver {
    /// Replaces the pointers in a value and in all it holds.
    fn walk(&mut self, value: &Value, document: &Document) -> Result<(), Error> {
        let mut pending = vec![(value.clone(), document.clone())];
        while let Some((value, document)) = pending.pop() {
            match &value {
                Value::Object(object) if self.seen.insert(object.identity()) => {
                    for (key, inner) in object.entries() {
                        let (resolved, from) = self.located(&inner, &document, 0);
                        if is_container(&resolved) {
                            pending.push((resolved.clone(), from));
                        }
                        if pointer(&inner).is_some() {
                            object.set(&key, resolved)?;
                        }
                    }
                }
                Value::Collection(list) if self.seen.insert(list.identity()) => {
                    for (i, inner) in list.items().into_iter().enumerate() {
                        let (resolved, from) = self.located(&inner, &document, 0);
                        if is_container(&resolved) {
                            pending.push((resolved.clone(), from));
                        }
                        if pointer(&inner).is_some() {
                            list.set(i, resolved)?;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn reference(&mut self, value: &Value, document: &Document, chain: u32) -> Value {
        self.located(value, document, chain).0
    }

    /// What a value stands for, with the document it is in. A pointer that leads nowhere stays,
    /// and is an error.
    fn located(&mut self, value: &Value, document: &Document, chain: u32) -> (Value, Document) {
        let Some((object, uri)) = pointer(value) else {
            return (value.clone(), document.clone());
        };
        if chain > MAX_CHAIN {
            self.fail(&uri, &document.path, "The JSON pointers lead to each other");
            return (value.clone(), document.clone());
        }
        let (target, from) = match self.target(&uri, document) {
            Ok(found) => found,
            Err(what) => {
                self.fail(&uri, &document.path, &what);
                return (value.clone(), document.clone());
            }
        };
        let (target, from) = self.located(&target, &from, chain + 1);
        match &target {
            Value::Object(base) if self.merge => {
                let merged = Object::new();
                let own = object.entries();
                let own = own.iter().filter(|(key, _)| *key != "$ref");
                for (key, value) in base.entries().iter().chain(own) {
                    // a new object takes all properties
                    let _ = merged.set(key, value.clone());
                }
                (Value::Object(merged), from)
            }
            _ => (target, from),
        }
    }

    /// What a pointer leads to.
    fn target(&mut self, uri: &str, document: &Document) -> Result<(Value, Document), String> {
        let (path, fragment) = uri.split_once('#').unwrap_or((uri, ""));
        let document = if path.is_empty() {
            document.clone()
        } else {
            self.document(path, &document.path)?
        };
        let found = follow(&document.root, fragment)
            .ok_or_else(|| format!("The JSON pointer `{fragment}` leads nowhere"))?;
        Ok((found, document))
    }

    fn document(&mut self, path: &str, from: &Path) -> Result<Document, String> {
        if path.contains("://") {
            return Err("Documents on the network are not read".to_owned());
        }
        let path = match Pathname::from_posix(path) {
            Ok(absolute) if absolute.filesystem.is_some() => self.engine.places.locate(&absolute),
            _ if path.starts_with('/') => {
                return Err("An absolute path begins with a filesystem".to_owned());
            }
            _ => from.parent().unwrap_or(Path::new("")).join(path),
        };
        let root = match self.documents.get(&path) {
            Some(root) => root.clone(),
            None => {
                let bytes = self.engine.files().read(&path);
                let bytes = bytes.map_err(|error| error.message.clone())?;
                let text = Encoding::DEFAULT.decode(&bytes);
                let root = json::parse(&text).map_err(|error| error.message.clone())?;
                self.documents.insert(path.clone(), root.clone());
                root
            }
        };
        Ok(Document { root, path })
    }

    fn fail(&mut self, uri: &str, path: &Path, message: &str) {
        let error = Object::new();
        let fields = [
            ("code", Value::Integer(code::JSON)),
            ("message", Value::text(message)),
            ("pointerURI", Value::text(uri)),
            ("referredPath", Value::text(&path.to_string_lossy())),
        ];
        for (name, value) in fields {
            // a new object takes all properties
            let _ = error.set_str(name, value);
        }
        self.errors.push(Value::Object(error));
    }
}

fn is_container(value: &Value) -> bool {
    matches!(value, Value::Object(_) | Value::Collection(_))
}

/// The object and its `$ref`, if the value is a JSON pointer.
fn pointer(value: &Value) -> Option<(Object, String)> {
    let Value::Object(object) = value else {
        return None;
    };
    match object.get_str("$ref") {
        Some(Value::Text(uri)) => Some((object.clone(), uri.to_string())),
        _ => None,
    }
}

/// The value that a JSON pointer leads to inside a document.
pub(super) fn follow(root: &Value, pointer: &str) -> Option<Value> {
    let mut value = root.clone();
    if pointer.is_empty() {
        return Some(value);
    }
    for part in pointer.strip_prefix('/')?.split('/') {
        let part = part.replace("~1", "/").replace("~0", "~");
        value = match &value {
            Value::Object(object) => object.get_str(&part)?,
            Value::Collection(list) => list.get(part.parse().ok()?)?,
            _ => return None,
        };
    }
    Some(value)
}
