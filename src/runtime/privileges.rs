//! The privileges and roles of a program, as its `roles.json` declares them
//! (API/SessionClass, ORDA/privileges). What they permit on the web is not decided here.

use std::path::Path;

use indexmap::{IndexMap, IndexSet};

/// What may be given to a session. Without a file nothing may.
#[derive(Default, Debug)]
pub struct Privileges {
    /// Each privilege with those that it includes.
    privileges: IndexMap<String, Vec<String>>,
    /// Each role with its privileges.
    roles: IndexMap<String, Vec<String>>,
}

impl Privileges {
    /// Reads `roles.json` in the folder of the sources. A file that is missing or malformed
    /// declares nothing.
    pub fn load(sources: &Path) -> Privileges {
        std::fs::read_to_string(sources.join("roles.json"))
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .map_or_else(Privileges::default, |json| Privileges::from_json(&json))
    }

    fn from_json(json: &serde_json::Value) -> Privileges {
        Privileges {
            privileges: lists(json, "privileges", "privilege", "includes"),
            roles: lists(json, "roles", "role", "privileges"),
        }
    }

    pub fn has(&self, privilege: &str) -> bool {
        self.privileges.contains_key(privilege)
    }

    /// The privilege and all it includes, the included ones first; nothing if it is not declared.
    pub fn expand(&self, privilege: &str) -> IndexSet<String> {
        let mut found = IndexSet::new();
        self.collect(privilege, &mut found, 0);
        found
    }

    /// All privileges of a role; none if it is not declared.
    pub fn of_role(&self, role: &str) -> IndexSet<String> {
        let names = self.roles.get(role).into_iter().flatten();
        names.flat_map(|name| self.expand(name)).collect()
    }

    fn collect(&self, name: &str, found: &mut IndexSet<String>, depth: usize) {
        let Some(includes) = self.privileges.get(name) else {
            return;
        };
        // privileges that include each other
        if depth > self.privileges.len() || found.contains(name) {
            return;
        }
        for included in includes {
            self.collect(included, found, depth + 1);
        }
        found.insert(name.to_owned());
    }
}

/// The list `json.outer`, each element by its name with the texts of its `inner` list.
fn lists(
    json: &serde_json::Value,
    outer: &str,
    name: &str,
    inner: &str,
) -> IndexMap<String, Vec<String>> {
    let elements = json.get(outer).and_then(serde_json::Value::as_array);
    let elements = elements.into_iter().flatten();
    elements
        .filter_map(|element| {
            let name = element.get(name)?.as_str()?.to_owned();
            let texts = element.get(inner).and_then(serde_json::Value::as_array);
            let texts = texts.into_iter().flatten();
            let texts = texts.filter_map(|text| text.as_str().map(str::to_owned));
            Some((name, texts.collect()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn includes_and_roles() {
        let json = serde_json::json!({
            "privileges": [
                {"privilege": "read", "includes": []},
                {"privilege": "write", "includes": ["read", "loop", "nobody"]},
                {"privilege": "loop", "includes": ["write"]}
            ],
            "roles": [{"role": "Editor", "privileges": ["write"]}]
        });
        let privileges = Privileges::from_json(&json);
        let names = |set: IndexSet<String>| set.into_iter().collect::<Vec<_>>().join(",");
        assert_eq!(names(privileges.expand("read")), "read");
        let editor = privileges.of_role("Editor");
        assert!(editor.contains("read") && editor.contains("write") && !editor.contains("nobody"));
        assert!(privileges.expand("nobody").is_empty());
        assert!(privileges.of_role("nobody").is_empty());
    }
}
