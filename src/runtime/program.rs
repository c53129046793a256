//! A program: the methods and classes of a project and its components, or of a single file, and
//! their names.
//!
//! A unit is what has names of its own: the project is the first, every component one more. A
//! method is parsed and resolved when it is first needed. Where files lie is known to `project.rs`.

use std::collections::hash_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use parking_lot::Mutex;
use rustc_hash::FxHashMap;

use crate::constants;
use crate::diagnostic::Diagnostic;
use crate::interpret::on_large_stack;
use crate::lexer::Names;
use crate::resolve::class::ResolvedClass;
use crate::resolve::code::{Attributes, Execution, Literal, Routine};
use crate::resolve::{self, Environment};
use crate::runtime::process::system;
use crate::runtime::project;
pub use crate::runtime::project::sources_folder;
use crate::runtime::thread_safety::{self, Refusal};
use crate::runtime::xliff::ConstantValue;
use crate::source::Source;
use crate::syntax::{self, ast};

/// All the code of a program. Immutable once loaded.
pub struct Program {
    /// What the code of the project can name.
    pub names: Arc<Names>,
    /// The methods of all units, those of the project first.
    pub methods: Vec<Method>,
    pub classes: Vec<ClassFile>,
    /// The project, then its components.
    pub units: Vec<Unit>,
    process_variables: Mutex<Interner>,
    interprocess_variables: Mutex<Interner>,
    /// The constants that the project and its components declare.
    constants: Vec<(String, ConstantValue)>,
    /// The folder `Sources` of the project, if there is one.
    pub folder: Option<PathBuf>,
}

/// The project, or one of its components.
pub struct Unit {
    /// The name of the project or component.
    pub name: String,
    /// Where its classes are found: `cs` for the project, `cs.Space` for a component.
    pub store: Arc<str>,
    /// The name of a component's classes in the store of others (Extensions/develop-components).
    pub namespace: Option<String>,
    pub names: Arc<Names>,
    /// Its folder `Sources`.
    pub sources: Option<PathBuf>,
    /// The methods that its code can call: its own and the shared ones of components.
    by_name: FxHashMap<String, u32>,
    database_methods: FxHashMap<String, u32>,
}

/// The number of the project among the units.
pub const HOST: u32 = 0;

/// A method of a project.
pub struct Method {
    pub name: String,
    pub source: Arc<Source>,
    pub unit: u32,
    pub kind: MethodKind,
    loaded: OnceLock<Loaded>,
    /// What is in the way of running it preemptively.
    thread_safety: OnceLock<Vec<Refusal>>,
}

/// What calls a method.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MethodKind {
    Project,
    /// The application itself: `onStartup` and its like.
    Database,
}

/// The texts of one unit, as they were read.
#[derive(Default)]
pub struct UnitText {
    pub name: String,
    pub namespace: Option<String>,
    pub methods: Vec<Source>,
    pub database_methods: Vec<Source>,
    pub classes: Vec<Source>,
    pub sources: Option<PathBuf>,
    /// The constants that its XLIFF files declare.
    pub constants: Vec<(String, ConstantValue)>,
}

/// A method that has been parsed and resolved.
pub struct Loaded {
    pub routine: Arc<Routine>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    pub fn has_errors(&self) -> bool {
        self.problem().is_some()
    }

    /// The first error that keeps the code from running.
    pub fn problem(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|d| d.prevents_running())
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
    pub unit: u32,
    loaded: OnceLock<(Arc<ResolvedClass>, Vec<Diagnostic>)>,
}

/// Names to numbers, in order of appearance.
#[derive(Default)]
struct Interner {
    numbers: FxHashMap<String, u32>,
    names: Vec<String>,
}

impl Interner {
    /// The number of a name of a unit: units do not see each other's variables.
    fn number(&mut self, unit: u32, name: &str) -> u32 {
        let mut key = name.to_lowercase();
        if unit != HOST {
            key.push_str(&format!(":{unit}"));
        }
        if let Some(&n) = self.numbers.get(&key) {
            return n;
        }
        let n = self.names.len() as u32;
        self.numbers.insert(key, n);
        self.names.push(name.to_owned());
        n
    }
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
        Program::from_units(vec![UnitText {
            methods: sources,
            classes,
            ..UnitText::default()
        }])
    }

    /// A single method file.
    pub fn from_file(path: &Path) -> Result<Program, LoadError> {
        Ok(Program::from_sources(
            vec![project::read(path)?],
            Vec::new(),
        ))
    }

    /// A project, by any path in it.
    pub fn from_project(path: &Path) -> Result<Program, LoadError> {
        project::load(path).map(Program::from_units)
    }

    /// A program of units, the project first.
    pub fn from_units(texts: Vec<UnitText>) -> Program {
        let mut program = Program {
            names: Arc::new(Names::new()),
            methods: Vec::new(),
            classes: Vec::new(),
            units: Vec::new(),
            process_variables: Mutex::default(),
            interprocess_variables: Mutex::default(),
            constants: declared_constants(&texts),
            folder: texts.first().and_then(|unit| unit.sources.clone()),
        };
        for name in system::NAMES {
            program.process_variables.get_mut().number(HOST, name);
        }
        // what components offer to all others
        let mut offered: Vec<(String, u32)> = Vec::new();
        let mut units = Vec::new();
        for (unit, text) in (0..).zip(texts) {
            units.push(program.add_unit(unit, text, &mut offered));
        }
        for (mut unit, mut names) in units {
            for (name, number) in &offered {
                let key = name.to_lowercase();
                if let Entry::Vacant(place) = unit.by_name.entry(key) {
                    place.insert(*number);
                    names.add_method(name);
                }
            }
            for (n, (name, _)) in (constants::count()..).zip(&program.constants) {
                names.add_constant(name, n, None);
            }
            unit.names = Arc::new(names);
            program.units.push(unit);
        }
        if let Some(host) = program.units.first() {
            program.names = Arc::clone(&host.names);
        }
        program
    }

    /// Adds the methods and classes of a unit. Its names still lack what others offer.
    fn add_unit(
        &mut self,
        number: u32,
        text: UnitText,
        offered: &mut Vec<(String, u32)>,
    ) -> (Unit, Names) {
        let mut names = super::builtin_names::table();
        let mut by_name = FxHashMap::default();
        let mut database_methods = FxHashMap::default();
        let database = text
            .database_methods
            .into_iter()
            .map(|s| (s, MethodKind::Database));
        let project = text.methods.into_iter().map(|s| (s, MethodKind::Project));
        for (source, kind) in project.chain(database) {
            let name = stem(&source);
            let index = self.methods.len() as u32;
            match kind {
                MethodKind::Project => {
                    names.add_method(&name);
                    by_name.insert(name.to_lowercase(), index);
                    if number != HOST && is_shared(&source) {
                        offered.push((name.clone(), index));
                    }
                }
                MethodKind::Database => {
                    database_methods.insert(name.to_lowercase(), index);
                }
            }
            self.methods.push(Method {
                name,
                source: Arc::new(source),
                unit: number,
                kind,
                loaded: OnceLock::new(),
                thread_safety: OnceLock::new(),
            });
        }
        self.classes
            .extend(text.classes.into_iter().map(|source| ClassFile {
                name: stem(&source),
                source: Arc::new(source),
                unit: number,
                loaded: OnceLock::new(),
            }));
        let store = if number == HOST {
            "cs".to_owned()
        } else {
            format!("cs.{}", text.namespace.as_ref().unwrap_or(&text.name))
        };
        let unit = Unit {
            name: text.name,
            store: store.into(),
            namespace: text.namespace,
            names: Arc::new(Names::new()),
            sources: text.sources,
            by_name,
            database_methods,
        };
        (unit, names)
    }

    /// The unit with this number; a wrong number is the project.
    pub fn unit(&self, unit: u32) -> &Unit {
        self.units.get(unit as usize).unwrap_or(&self.units[0])
    }

    /// The unit whose classes are in this store.
    pub fn unit_of_store(&self, store: &str) -> Option<u32> {
        let position = self.units.iter().position(|unit| *unit.store == *store)?;
        u32::try_from(position).ok()
    }

    /// The store of the component with this namespace.
    pub fn namespace(&self, name: &str) -> Option<&Arc<str>> {
        self.units
            .iter()
            .find(|unit| unit.namespace.as_deref() == Some(name))
            .map(|unit| &unit.store)
    }

    /// The names of all methods that code of a project or component can call.
    pub fn method_names(&self, unit: u32) -> Vec<String> {
        let methods = self.unit(unit).by_name.values();
        methods
            .filter_map(|&number| self.methods.get(number as usize))
            .map(|method| method.name.clone())
            .collect()
    }

    /// The number of a method that the project can call; capitals do not count.
    pub fn method_number(&self, name: &str) -> Option<u32> {
        self.method_number_in(HOST, name)
    }

    /// The number of a method that the code of a unit can call by its name.
    pub fn method_number_in(&self, unit: u32, name: &str) -> Option<u32> {
        self.unit(unit).by_name.get(&name.to_lowercase()).copied()
    }

    /// The method of this name for commands that get names: a component also reaches the methods
    /// that the project shares (Extensions/develop-components).
    pub fn method_number_for_command(&self, unit: u32, name: &str) -> Option<u32> {
        self.method_number_in(unit, name).or_else(|| {
            let number = self.method_number_in(HOST, name)?;
            let method = self.methods.get(number as usize)?;
            is_shared(&method.source).then_some(number)
        })
    }

    /// A database method of the project, by the name of its file: `onStartup`.
    pub fn database_method(&self, name: &str) -> Option<u32> {
        self.database_method_in(HOST, name)
    }

    /// Is this the text of a database method?
    pub fn is_database_method(&self, source: &Arc<Source>) -> bool {
        self.methods.iter().any(|method| {
            method.kind == MethodKind::Database && Arc::ptr_eq(&method.source, source)
        })
    }

    pub fn database_method_in(&self, unit: u32, name: &str) -> Option<u32> {
        let methods = &self.unit(unit).database_methods;
        methods.get(&name.to_lowercase()).copied()
    }

    /// The method, parsed and resolved.
    pub fn method(&self, number: u32) -> Option<&Loaded> {
        let method = self.methods.get(number as usize)?;
        Some(method.loaded.get_or_init(|| {
            on_large_stack(&method.source, || {
                let name = match method.kind {
                    MethodKind::Project => method.name.as_str(),
                    MethodKind::Database => database_method_name(&method.name),
                };
                self.compile_in(method.unit, &method.source, name)
            })
        }))
    }

    /// What is in the way of running the method preemptively; nothing if it is thread safe.
    pub fn thread_safety(&self, number: u32) -> &[Refusal] {
        let Some(method) = self.methods.get(number as usize) else {
            return &[];
        };
        method.thread_safety.get_or_init(|| {
            on_large_stack(&method.source, || thread_safety::of_method(self, number))
        })
    }

    /// A text compiled as a method of its own: a line of the REPL, `4D.Method.new`.
    pub fn compile(&self, source: &Arc<Source>, name: &str) -> Loaded {
        self.compile_in(HOST, source, name)
    }

    /// The same for code of a component.
    pub fn compile_in(&self, unit: u32, source: &Arc<Source>, name: &str) -> Loaded {
        let view = self.view(unit);
        self.compiled(unit, source, |file, body| {
            resolve::resolve_method(source, name, body, attributes(file, source), &view)
        })
    }

    /// The same for a file of the project that is no method of the program.
    pub(super) fn compile_apart(&self, source: &Arc<Source>, name: &str) -> Loaded {
        on_large_stack(source, || self.compile_in(HOST, source, name))
    }

    /// What the code of a unit knows of the program.
    fn view(&self, unit: u32) -> UnitView<'_> {
        UnitView {
            program: self,
            unit,
        }
    }

    /// Parses a method and resolves its body in one way or another.
    fn compiled(
        &self,
        unit: u32,
        source: &Arc<Source>,
        resolve: impl FnOnce(&ast::File, &ast::Method) -> (Routine, Vec<Diagnostic>),
    ) -> Loaded {
        let parsed = syntax::parse_method(source, &self.unit(unit).names);
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
        let (routine, more) = resolve::resolve_entry_formula(source, &body, &self.view(HOST));
        diagnostics.extend(more);
        Loaded {
            routine: Arc::new(routine),
            diagnostics,
        }
    }

    /// An entry of the REPL as statements: its locals are process variables.
    pub fn compile_for_repl(&self, source: &Arc<Source>) -> Loaded {
        self.compiled(HOST, source, |_, body| {
            resolve::resolve_entry(source, body, &self.view(HOST))
        })
    }

    /// A text compiled as a formula.
    pub fn compile_formula(&self, source: &Arc<Source>) -> Loaded {
        self.compile_formula_in(HOST, source)
    }

    /// The same for code of a component.
    pub fn compile_formula_in(&self, unit: u32, source: &Arc<Source>) -> Loaded {
        on_large_stack(source, || {
            let (body, mut diagnostics) = syntax::parse_formula(source, &self.unit(unit).names);
            let (routine, more) = resolve::resolve_formula(source, &body, &self.view(unit));
            diagnostics.extend(more);
            Loaded {
                routine: Arc::new(routine),
                diagnostics,
            }
        })
    }

    /// The class of this name in a store, exactly as it is written.
    pub fn class(&self, store: &str, name: &str) -> Option<(&Arc<ResolvedClass>, &[Diagnostic])> {
        let unit = self.unit_of_store(store)?;
        let of_unit = |class: &&ClassFile| class.unit == unit && class.name == name;
        self.classes
            .iter()
            .find(of_unit)
            .map(|file| self.resolved_class(file))
    }

    /// A class file, parsed and resolved.
    pub fn resolved_class<'p>(
        &'p self,
        file: &'p ClassFile,
    ) -> (&'p Arc<ResolvedClass>, &'p [Diagnostic]) {
        let (class, diagnostics) = file.loaded.get_or_init(|| {
            let parsed = syntax::parse_class(&file.source, &self.unit(file.unit).names);
            let mut diagnostics = parsed.diagnostics;
            let empty = ast::Class::default();
            let body = match &parsed.file.body {
                ast::Body::Class(class) => class,
                ast::Body::Method(_) => &empty,
            };
            let view = self.view(file.unit);
            let (class, more) =
                resolve::class::resolve_class(&file.source, &file.name, body, &view);
            diagnostics.extend(more);
            (Arc::new(class), diagnostics)
        });
        (class, diagnostics)
    }

    /// The number of a process variable of a unit, the same for the same name everywhere in it.
    pub fn process_variable(&self, unit: u32, name: &str) -> u32 {
        let name = single_spaced(name);
        let is_system = |known: &&str| known.eq_ignore_ascii_case(&name);
        let unit = if system::NAMES.iter().any(is_system) {
            HOST
        } else {
            unit
        };
        self.process_variables.lock().number(unit, &name)
    }

    pub fn interprocess_variable(&self, unit: u32, name: &str) -> u32 {
        let bare = name.trim_start_matches("<>").trim_start_matches('◊');
        self.interprocess_variables.lock().number(unit, bare)
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

/// The program as the code of one unit sees it.
struct UnitView<'p> {
    program: &'p Program,
    unit: u32,
}

impl Environment for UnitView<'_> {
    fn unit(&self) -> u32 {
        self.unit
    }

    fn method(&self, name: &str) -> Option<u32> {
        self.program
            .method_number_in(self.unit, &single_spaced(name))
    }

    fn method_names(&self) -> Vec<String> {
        self.program.method_names(self.unit)
    }

    fn process_variable(&self, name: &str) -> u32 {
        self.program.process_variable(self.unit, name)
    }

    fn interprocess_variable(&self, name: &str) -> u32 {
        self.program.interprocess_variable(self.unit, name)
    }

    fn class_store(&self, space: &str) -> Option<Arc<str>> {
        if space.is_empty() {
            return Some(Arc::clone(&self.program.unit(self.unit).store));
        }
        self.program.namespace(space).cloned()
    }

    fn constant(&self, n: u32) -> Option<Literal> {
        let (_, value) = self.program.constants.get(n as usize)?;
        Some(match value {
            ConstantValue::Integer(i) => Literal::Integer(*i),
            ConstantValue::Real(x) => Literal::Real(*x),
            ConstantValue::Text(text) => Literal::Text(text.as_str().into()),
        })
    }
}

/// The constants of all units, each name once. U: `declared_constants`: a name that is predefined
/// keeps its meaning; of two declarations of one name the first counts, and all units see all.
fn declared_constants(texts: &[UnitText]) -> Vec<(String, ConstantValue)> {
    let mut all: Vec<(String, ConstantValue)> = Vec::new();
    if texts.iter().all(|unit| unit.constants.is_empty()) {
        return all;
    }
    let known = super::builtin_names::table();
    let mut seen = rustc_hash::FxHashSet::default();
    for (name, value) in texts.iter().flat_map(|unit| &unit.constants) {
        let words: Vec<&str> = name.split_whitespace().collect();
        let predefined = matches!(known.longest(&words, false), Some((_, n)) if n == words.len());
        if !words.is_empty() && !predefined && seen.insert(name.to_lowercase()) {
            all.push((words.join(" "), value.clone()));
        }
    }
    all
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
        execution: match json.get("preemptive").and_then(|v| v.as_str()) {
            Some("capable") => Execution::Capable,
            Some("incapable") => Execution::Incapable,
            _ => Execution::Indifferent,
        },
        executed_on_server: flag("executedOnServer"),
        shared: flag("shared"),
        invisible: flag("invisible"),
    }
}

/// Do others see this method? Its first line says so.
fn is_shared(source: &Source) -> bool {
    let line = source.line(1).trim_start();
    let json = line
        .trim_start_matches('/')
        .trim_start()
        .strip_prefix("%attributes")
        .and_then(|rest| rest.trim_start().strip_prefix('='));
    json.and_then(|json| serde_json::from_str::<serde_json::Value>(json.trim()).ok())
        .and_then(|json| json.get("shared")?.as_bool())
        .unwrap_or(false)
}

/// The name of a database method for people, from the name of its file
/// (Project/architecture, Events).
pub fn database_method_name(file: &str) -> &str {
    match file.to_ascii_lowercase().as_str() {
        "onstartup" => "On Startup",
        "onexit" => "On Exit",
        "onserverstartup" => "On Server Startup",
        "onservershutdown" => "On Server Shutdown",
        "onserveropenconnection" => "On Server Open Connection",
        "onservercloseconnection" => "On Server Close Connection",
        "onwebconnection" => "On Web Connection",
        "onwebauthentication" => "On Web Authentication",
        "onwebsessionsuspend" => "On Web Session Suspend",
        "onrestauthentication" => "On REST Authentication",
        "onhostdatabaseevent" => "On Host Database Event",
        "onsystemevent" => "On System Event",
        "onsqlauthentication" => "On SQL Authentication",
        "onbackupstartup" => "On Backup Startup",
        "onbackupshutdown" => "On Backup Shutdown",
        "onmobileappauthentication" => "On Mobile App Authentication",
        "onmobileappaction" => "On Mobile App Action",
        "ondrop" => "On Drop",
        _ => file,
    }
}

fn stem(source: &Source) -> String {
    match &source.path {
        Some(path) => path
            .file_stem()
            .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
        None => source.name.clone(),
    }
}
