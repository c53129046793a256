//! A program: the methods and classes of a project or of a single file, and their names.
//!
//! Files are read when the program is loaded; a method is parsed and resolved when it is first
//! needed.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, OnceLock};

use parking_lot::Mutex;
use rustc_hash::FxHashMap;

use crate::commands;
use crate::constants;
use crate::diagnostic::Diagnostic;
use crate::interpret::on_large_stack;
use crate::lexer::Names;
use crate::resolve::class::ResolvedClass;
use crate::resolve::code::{Attributes, Routine};
use crate::resolve::{self, Environment};
use crate::runtime::process::system;
use crate::source::{self, Source};
use crate::syntax::{self, ast};

/// All the code of a program. Immutable once loaded.
pub struct Program {
    pub names: Arc<Names>,
    pub methods: Vec<Method>,
    by_name: FxHashMap<String, u32>,
    pub classes: Vec<ClassFile>,
    process_variables: Mutex<Interner>,
    interprocess_variables: Mutex<Interner>,
    /// The folder of the project, if there is one.
    pub folder: Option<PathBuf>,
}

/// A project method.
pub struct Method {
    pub name: String,
    pub source: Arc<Source>,
    loaded: OnceLock<Loaded>,
}

/// A method that has been parsed and resolved.
pub struct Loaded {
    pub routine: Arc<Routine>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::prevents_running)
    }

    pub fn errors(&self) -> Vec<Diagnostic> {
        self.diagnostics
            .iter()
            .filter(|d| d.prevents_running())
            .cloned()
            .collect()
    }
}

/// The file of a class.
pub struct ClassFile {
    pub name: String,
    pub source: Arc<Source>,
    loaded: OnceLock<(Arc<ResolvedClass>, Vec<Diagnostic>)>,
}

/// Names to numbers, in order of appearance.
#[derive(Default)]
struct Interner {
    numbers: FxHashMap<String, u32>,
    names: Vec<String>,
}

impl Interner {
    fn number(&mut self, name: &str) -> u32 {
        let key = name.to_lowercase();
        if let Some(&n) = self.numbers.get(&key) {
            return n;
        }
        let n = self.names.len() as u32;
        self.numbers.insert(key, n);
        self.names.push(name.to_owned());
        n
    }
}

/// The names of all commands and constants, English and French.
static BUILTIN_NAMES: LazyLock<(Arc<Names>, Arc<Names>)> = LazyLock::new(|| {
    let mut english = Names::new();
    let mut french = Names::new();
    for command in commands::all() {
        for former in command.former {
            english.add_command(former, command.number);
        }
        if let Some(name) = command.french {
            french.add_command(name, command.number);
        }
    }
    // current names after former ones, so that they win
    for command in commands::all() {
        if command.number != 1705 {
            english.add_command(command.name, command.number);
        }
    }
    for name in system::NAMES.iter().filter(|name| name.contains(' ')) {
        english.add_variable(name);
    }
    for (index, constant) in constants::all().enumerate() {
        english.add_constant(constant.name, index as u32, constant.token);
        if let Some(name) = constant.french {
            french.add_constant(name, index as u32, None);
        }
    }
    (Arc::new(english), Arc::new(french))
});

/// A fresh table over the built-in names.
pub fn builtin_names() -> Names {
    let (english, french) = &*BUILTIN_NAMES;
    Names::over(Arc::clone(english)).with_french(Arc::clone(french))
}

/// Why a program could not be loaded.
#[derive(Debug)]
pub struct LoadError {
    pub path: PathBuf,
    pub message: String,
}

impl Program {
    /// A program of named texts: the first is where it starts.
    pub fn from_sources(sources: Vec<Source>, classes: Vec<Source>) -> Program {
        Program::build(sources, classes, None)
    }

    /// A single method file.
    pub fn from_file(path: &Path) -> Result<Program, LoadError> {
        Ok(Program::build(vec![read(path)?], Vec::new(), None))
    }

    /// A project: its `.4DProject` file, its folder, or a folder that holds `Methods`.
    pub fn from_project(path: &Path) -> Result<Program, LoadError> {
        let sources = sources_folder(path).ok_or_else(|| LoadError {
            path: path.to_path_buf(),
            message: "this is no 4D project: it has no folder `Sources` or `Methods`".into(),
        })?;
        let mut methods = Vec::new();
        let mut classes = Vec::new();
        for (folder, list) in [("Methods", &mut methods), ("Classes", &mut classes)] {
            for file in method_files(&sources.join(folder)) {
                list.push(read(&file)?);
            }
        }
        Ok(Program::build(methods, classes, Some(sources)))
    }

    fn build(sources: Vec<Source>, classes: Vec<Source>, folder: Option<PathBuf>) -> Program {
        let mut names = builtin_names();
        let mut by_name = FxHashMap::default();
        let methods: Vec<Method> = sources
            .into_iter()
            .enumerate()
            .map(|(i, source)| {
                let name = stem(&source);
                names.add_method(&name);
                by_name.insert(name.to_lowercase(), i as u32);
                Method {
                    name,
                    source: Arc::new(source),
                    loaded: OnceLock::new(),
                }
            })
            .collect();
        let classes = classes
            .into_iter()
            .map(|source| ClassFile {
                name: stem(&source),
                source: Arc::new(source),
                loaded: OnceLock::new(),
            })
            .collect();
        let mut process_variables = Interner::default();
        for name in system::NAMES {
            process_variables.number(name);
        }
        Program {
            names: Arc::new(names),
            methods,
            by_name,
            classes,
            process_variables: Mutex::new(process_variables),
            interprocess_variables: Mutex::default(),
            folder,
        }
    }

    /// The path of a document by the name that a command was given: a relative one counts from
    /// the folder of the project, or from the current one without a project.
    pub fn document_path(&self, name: &str) -> PathBuf {
        let project = self
            .folder
            .as_deref()
            .and_then(|sources| sources.ancestors().nth(2));
        match project {
            Some(folder) => folder.join(name),
            None => PathBuf::from(name),
        }
    }

    /// The number of a method; capitals do not count.
    pub fn method_number(&self, name: &str) -> Option<u32> {
        self.by_name.get(&name.to_lowercase()).copied()
    }

    /// The method, parsed and resolved.
    pub fn method(&self, number: u32) -> Option<&Loaded> {
        let method = self.methods.get(number as usize)?;
        Some(method.loaded.get_or_init(|| {
            on_large_stack(&method.source, || {
                self.compile(&method.source, &method.name)
            })
        }))
    }

    /// A text compiled as a method of its own: a line of the REPL, `4D.Method.new`.
    pub fn compile(&self, source: &Arc<Source>, name: &str) -> Loaded {
        self.compiled(source, |file, body| {
            resolve::resolve_method(source, name, body, attributes(file, source), self)
        })
    }

    /// Parses a method and resolves its body in one way or another.
    fn compiled(
        &self,
        source: &Arc<Source>,
        resolve: impl FnOnce(&ast::File, &ast::Method) -> (Routine, Vec<Diagnostic>),
    ) -> Loaded {
        let parsed = syntax::parse_method(source, &self.names);
        let empty = ast::Method::default();
        let body = match &parsed.file.body {
            ast::Body::Method(method) => method,
            ast::Body::Class(_) => &empty,
        };
        let (routine, more) = resolve(&parsed.file, body);
        let mut diagnostics = parsed.diagnostics;
        diagnostics.extend(more);
        diagnostics.sort_by_key(|d| d.span.start);
        Loaded {
            routine: Arc::new(routine),
            diagnostics,
        }
    }

    /// An entry of the REPL as an expression: its locals are process variables.
    pub fn compile_formula_of_repl(&self, source: &Arc<Source>) -> Loaded {
        let (body, mut diagnostics) = syntax::parse_formula(source, &self.names);
        let (routine, more) = resolve::resolve_entry_formula(source, &body, self);
        diagnostics.extend(more);
        Loaded {
            routine: Arc::new(routine),
            diagnostics,
        }
    }

    /// An entry of the REPL as statements: its locals are process variables.
    pub fn compile_for_repl(&self, source: &Arc<Source>) -> Loaded {
        self.compiled(source, |_, body| resolve::resolve_entry(source, body, self))
    }

    /// A text compiled as a formula.
    pub fn compile_formula(&self, source: &Arc<Source>) -> Loaded {
        on_large_stack(source, || {
            let (body, mut diagnostics) = syntax::parse_formula(source, &self.names);
            let (routine, more) = resolve::resolve_formula(source, &body, self);
            diagnostics.extend(more);
            Loaded {
                routine: Arc::new(routine),
                diagnostics,
            }
        })
    }

    /// The class of this name, exactly as it is written.
    pub fn class(&self, name: &str) -> Option<(&Arc<ResolvedClass>, &[Diagnostic])> {
        let file = self.classes.iter().find(|class| class.name == name)?;
        let (class, diagnostics) = file.loaded.get_or_init(|| {
            let parsed = syntax::parse_class(&file.source, &self.names);
            let mut diagnostics = parsed.diagnostics;
            let empty = ast::Class::default();
            let body = match &parsed.file.body {
                ast::Body::Class(class) => class,
                ast::Body::Method(_) => &empty,
            };
            let (class, more) = resolve::class::resolve_class(&file.source, &file.name, body, self);
            diagnostics.extend(more);
            (Arc::new(class), diagnostics)
        });
        Some((class, diagnostics))
    }

    pub fn process_variable_name(&self, number: u32) -> String {
        self.process_variables
            .lock()
            .names
            .get(number as usize)
            .cloned()
            .unwrap_or_default()
    }

    pub fn interprocess_variable_name(&self, number: u32) -> String {
        self.interprocess_variables
            .lock()
            .names
            .get(number as usize)
            .cloned()
            .unwrap_or_default()
    }
}

impl Environment for Program {
    fn method(&self, name: &str) -> Option<u32> {
        self.method_number(&single_spaced(name))
    }

    fn method_names(&self) -> Vec<String> {
        self.methods
            .iter()
            .map(|method| method.name.clone())
            .collect()
    }

    fn process_variable(&self, name: &str) -> u32 {
        self.process_variables.lock().number(&single_spaced(name))
    }

    fn interprocess_variable(&self, name: &str) -> u32 {
        let bare = name.trim_start_matches("<>").trim_start_matches('◊');
        self.interprocess_variables.lock().number(bare)
    }
}

/// A name with every run of blanks as one space.
fn single_spaced(name: &str) -> std::borrow::Cow<'_, str> {
    if name.contains(char::is_whitespace) {
        name.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        name.into()
    }
}

/// The attributes line of a method as far as it matters (commands/method-set-attributes).
fn attributes(file: &ast::File, source: &Source) -> Attributes {
    let Some(span) = file.attributes else {
        return Attributes::default();
    };
    let json: serde_json::Value = serde_json::from_str(source.slice(span)).unwrap_or_default();
    let flag = |key: &str| {
        json.get(key)
            .and_then(serde_json::Value::as_bool)
            .unwrap_or(false)
    };
    Attributes {
        preemptive_capable: json.get("preemptive").and_then(|v| v.as_str()) == Some("capable"),
        executed_on_server: flag("executedOnServer"),
        shared: flag("shared"),
        invisible: flag("invisible"),
    }
}

fn read(path: &Path) -> Result<Source, LoadError> {
    source::read(path)
        .map(|source| source.with_path(path))
        .map_err(|problem| LoadError {
            path: path.to_path_buf(),
            message: problem.to_string(),
        })
}

fn stem(source: &Source) -> String {
    match &source.path {
        Some(path) => path
            .file_stem()
            .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
        None => source.name.clone(),
    }
}

/// The folder that holds `Methods`, from any path of a project.
pub fn sources_folder(path: &Path) -> Option<PathBuf> {
    let start = if path.is_file() { path.parent()? } else { path };
    [
        start.join("Sources"),
        start.join("Project").join("Sources"),
        start.to_path_buf(),
    ]
    .into_iter()
    .find(|folder| folder.join("Methods").is_dir() || folder.join("Classes").is_dir())
}

/// The method files of a folder, by name.
fn method_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|e| e.eq_ignore_ascii_case("4dm"))
        })
        .collect();
    files.sort();
    files
}
