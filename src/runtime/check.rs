//! What only the whole program shows to be wrong: names that nobody declares or assigns, classes
//! that do not exist, calls that do not fit the method they call. One file at a time is the
//! resolver's work; its findings are gathered here too (commands/compile-project).
//!
//! Nothing is run, and nothing here keeps a program from running.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::method_path::{self, MethodPath};
use super::program::{ClassFile, HOST, Loaded, MethodKind, Program};
use super::project;
use crate::diagnostic::{Diagnostic, Severity};
use crate::resolve::Family;
use crate::resolve::class::ResolvedClass;
use crate::resolve::code::{
    Arg, Body, Expr, ExprKind, Literal, MethodRef, Place, PlaceKind, Routine, RoutineKind, Slot,
    Statement, StatementKind, Type,
};
use crate::resolve::walk::{Node, walk};
use crate::source::{Source, Span};
use crate::syntax::ast::FunctionKind;

mod classes;
mod properties;
mod targets;
mod types;
mod warnings;

pub use warnings::{Switch, number};

/// The problems of one file.
pub struct Checked {
    pub source: Arc<Source>,
    pub code: CodeName,
    pub diagnostics: Vec<Diagnostic>,
}

/// Which code a file holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CodeName {
    /// A method of any kind, of forms and triggers too.
    Method(MethodPath),
    /// The class and where its functions begin, in order.
    Class(String, Vec<(u32, String)>),
}

impl Checked {
    /// The line of a problem as 4D counts it, without the line of attributes and from the start
    /// of the function, and its line in the file.
    pub fn lines(&self, diagnostic: &Diagnostic) -> (u32, u32) {
        let in_file = self.source.position(diagnostic.span.start).line;
        let line = match self.function(in_file) {
            Some((first, _)) => in_file - first + 1,
            None if has_attributes(&self.source) => in_file.saturating_sub(1).max(1),
            None => in_file,
        };
        (line, in_file)
    }

    /// The function of a class in which a line stands, and its first line.
    pub fn function(&self, line: u32) -> Option<(u32, &str)> {
        let CodeName::Class(_, functions) = &self.code else {
            return None;
        };
        let before = functions.iter().rev().find(|(first, _)| *first <= line);
        before.map(|(first, name)| (*first, name.as_str()))
    }

    /// The path of the code, as the commands for methods take it.
    pub fn path(&self) -> MethodPath {
        match &self.code {
            CodeName::Method(path) => path.clone(),
            CodeName::Class(name, _) => MethodPath::Class(name.clone()),
        }
    }

    /// What the documentation calls a code object, without the file
    /// (commands/compile-project).
    pub fn code_json(&self, diagnostic: &Diagnostic) -> serde_json::Value {
        let line = self.source.position(diagnostic.span.start).line;
        let mut code = serde_json::Map::new();
        match &self.code {
            CodeName::Method(path) => describe(path, &mut code),
            CodeName::Class(name, _) => {
                code.insert("className".into(), name.as_str().into());
                let kind = match self.function(line) {
                    Some((_, function)) => {
                        code.insert("functionName".into(), function.into());
                        "classFunction"
                    }
                    None => "class",
                };
                code.insert("type".into(), kind.into());
            }
        }
        code.insert("path".into(), self.path().text().into());
        let file = self.source.path.as_ref();
        let file = file.map_or_else(|| self.source.name.clone(), |p| p.display().to_string());
        code.insert("file".into(), file.into());
        serde_json::Value::Object(code)
    }
}

/// What tells a method from others, as properties of a code object.
fn describe(path: &MethodPath, code: &mut serde_json::Map<String, serde_json::Value>) {
    let mut set = |key: &str, value: serde_json::Value| {
        code.insert(key.to_owned(), value);
    };
    let table_number = |table: &str| table.parse::<u32>().map_or(table.into(), Into::into);
    let (kind, form, object) = match path {
        MethodPath::ProjectForm(form, object) => ("formMethod", Some(form), object.as_ref()),
        MethodPath::TableForm(table, form, object) => {
            set("table", table_number(table));
            ("formMethod", Some(form), object.as_ref())
        }
        MethodPath::Trigger(table) => {
            set("table", table_number(table));
            ("triggerMethod", None, None)
        }
        MethodPath::Database(_) => ("databaseMethod", None, None),
        MethodPath::Project(name) | MethodPath::Class(name) | MethodPath::Volatile(name) => {
            set("methodName", name.as_str().into());
            ("projectMethod", None, None)
        }
    };
    if let Some(form) = form {
        set("formName", form.as_str().into());
    }
    if let Some(object) = object {
        set("objectName", object.as_str().into());
    }
    let kind = if object.is_some() {
        "formObjectMethod"
    } else {
        kind
    };
    set("type", kind.into());
}

fn has_attributes(source: &Source) -> bool {
    let line = source.line(1).trim_start();
    line.trim_start_matches('/')
        .trim_start()
        .starts_with("%attributes")
}

/// Checks the code of the project, not that of its components. `switches` turn warnings off and
/// on by their numbers.
pub fn check(program: &Program, switches: &[Switch]) -> Vec<Checked> {
    let mut files = Vec::new();
    let mut uses = Variables::default();
    let mut add = |source: &Arc<Source>, loaded: &Loaded, path| {
        let mut diagnostics = loaded.diagnostics.clone();
        check_routine(program, &loaded.routine, &mut diagnostics);
        uses.collect(&loaded.routine, files.len());
        files.push(Checked {
            source: Arc::clone(source),
            code: CodeName::Method(path),
            diagnostics,
        });
    };
    for (number, method) in (0..).zip(&program.methods) {
        let Some(loaded) = program.method(number).filter(|_| method.unit == HOST) else {
            continue;
        };
        let name = method.name.clone();
        let path = match method.kind {
            MethodKind::Project => MethodPath::Project(name),
            MethodKind::Database => MethodPath::Database(name),
        };
        add(&method.source, loaded, path);
    }
    for (path, source) in code_of_forms(program) {
        let loaded = program.compile_apart(&source, &path.text());
        add(&source, &loaded, path);
    }
    for class in program.classes.iter().filter(|class| class.unit == HOST) {
        files.push(check_class(program, class, &mut uses, files.len()));
    }
    uses.report(program, &mut files);
    let incomplete = program
        .folder
        .as_deref()
        .is_some_and(|sources| !project::components(sources).missing.is_empty());
    for file in &mut files {
        // what fourd cannot do is no fault of the program
        file.diagnostics.retain(|d| d.id != "not-implemented");
        for diagnostic in &mut file.diagnostics {
            escalate(diagnostic, incomplete);
        }
        warnings::silence(&file.source, &mut file.diagnostics, switches);
        file.diagnostics.sort_by_key(|d| (d.span.start, d.span.end));
    }
    files
}

/// Methods of forms and their objects, and triggers: fourd does not run them, but they are part of
/// the project, and assign its variables. What cannot be read is left out.
fn code_of_forms(program: &Program) -> Vec<(MethodPath, Arc<Source>)> {
    let Some(sources) = program.folder.as_deref() else {
        return Vec::new();
    };
    let mut list = Vec::new();
    for path in method_path::of_forms(sources) {
        let source = path
            .file(sources)
            .and_then(|file| project::read(&file).ok());
        list.extend(source.map(|source| (path, Arc::new(source))));
    }
    list
}

fn check_class(program: &Program, file: &ClassFile, uses: &mut Variables, index: usize) -> Checked {
    let (class, diagnostics) = program.resolved_class(file);
    let mut diagnostics = diagnostics.to_vec();
    let mut starts = Vec::new();
    for (name, routine, span) in routines(class) {
        check_routine(program, routine, &mut diagnostics);
        classes::check_super(program, file, class, routine, &mut diagnostics);
        uses.collect(routine, index);
        if let Some(span) = span {
            starts.push((file.source.position(span.start).line, name));
        }
    }
    starts.sort();
    classes::check(program, file, class, &mut diagnostics);
    properties::check(program, class, &mut diagnostics);
    Checked {
        source: Arc::clone(&file.source),
        code: CodeName::Class(file.name.clone(), starts),
        diagnostics,
    }
}

/// The code of a class: names, routines and where they stand if that is known.
fn routines(class: &ResolvedClass) -> Vec<(String, &Arc<Routine>, Option<Span>)> {
    let functions = class.functions.iter().map(|function| {
        let name = match function.kind {
            FunctionKind::Get => format!("get {}", function.name),
            FunctionKind::Set => format!("set {}", function.name),
            _ => function.name.to_string(),
        };
        (name, &function.routine, Some(function.span))
    });
    let constructor = class.constructor.iter();
    let initialiser = std::iter::once(&class.initialiser);
    constructor
        .map(|routine| ("constructor".to_owned(), routine, None))
        .chain(initialiser.map(|routine| (String::new(), routine, None)))
        .chain(functions)
        .collect()
}

/// What 4D refuses to compile although it can be run.
/// A component whose code cannot be read may have what seems to be missing.
fn escalate(diagnostic: &mut Diagnostic, incomplete: bool) {
    if incomplete
        && matches!(
            diagnostic.id,
            "unknown-method" | "unknown-class" | "unknown-name"
        )
    {
        diagnostic.severity = Severity::Warning;
    }
    if matches!(
        diagnostic.id,
        "redeclared" | "unassigned" | "duplicate-member" | "dangling-operator"
    ) {
        diagnostic.severity = Severity::Error;
    }
}

/// What is wrong in one routine, as far as the rest of the program shows it.
fn check_routine(program: &Program, routine: &Routine, found: &mut Vec<Diagnostic>) {
    unknown_types(program, routine, found);
    // what a formula returns is no result of the routine around it
    let mut in_formulas: FxHashSet<*const Statement> = FxHashSet::default();
    // a call as a statement needs no result, neither does the call that is a formula
    let mut unused: FxHashSet<*const Expr> = FxHashSet::default();
    walk(&routine.body, &mut |node| match node {
        Node::Statement(statement) => {
            if !in_formulas.contains(&std::ptr::from_ref(statement)) {
                check_statement(program, routine, statement, found);
                types::check_statement(program, routine, statement, found);
                targets::check_statement(program, routine, statement, found);
                properties::check_statement(program, routine, statement, found);
            }
            if let StatementKind::Evaluate(expr) = &statement.kind {
                unused.insert(std::ptr::from_ref(expr));
            }
        }
        Node::Expr(expr) => {
            if let ExprKind::Formula(formula) | ExprKind::Defer(formula) = &expr.kind {
                let body = formula.routine.body.iter();
                for statement in body {
                    in_formulas.insert(std::ptr::from_ref(statement));
                    if let StatementKind::Return(Some(expr)) = &statement.kind {
                        unused.insert(std::ptr::from_ref(expr));
                    }
                }
            }
            if !unused.contains(&std::ptr::from_ref(expr)) {
                types::check_value(program, routine, expr, found);
            }
            check_call(program, routine, expr, found);
            types::check_chain(program, routine, expr, found);
        }
        Node::Place(place) => types::check_place(program, routine, place, found),
    });
}

fn check_statement(
    program: &Program,
    routine: &Routine,
    statement: &Statement,
    found: &mut Vec<Diagnostic>,
) {
    match &statement.kind {
        StatementKind::If { condition, .. }
        | StatementKind::While { condition, .. }
        | StatementKind::Repeat {
            until: condition, ..
        } => check_condition(program, routine, condition, found),
        StatementKind::Case { branches, .. } => {
            for (condition, _) in branches {
                check_condition(program, routine, condition, found);
            }
        }
        StatementKind::Use { target, .. } => {
            if let Some(family) = Family::of_value(target).or_else(|| declared(routine, target))
                && !matches!(family, Family::Object | Family::Collection)
            {
                found.push(Diagnostic::error(
                    "use-type",
                    target.span,
                    format!(
                        "`Use` takes a shared object or collection, this is {}",
                        family.words()
                    ),
                ));
            }
        }
        StatementKind::Return(Some(value)) => check_return(program, routine, value, found),
        _ => {}
    }
}

/// The declared type of a local variable of the routine itself.
fn declared(routine: &Routine, expr: &Expr) -> Option<Family> {
    let ExprKind::Read(place) = &expr.kind else {
        return None;
    };
    let slot = own_slot(routine, place)?;
    // a formula has numbered parameters of its own
    let is_numbered = || {
        let name = slot.name.trim_start_matches('$');
        name.starts_with(|c: char| c.is_ascii_digit())
    };
    Family::of_type(&slot.ty).filter(|_| !(routine.has_formulas && is_numbered()))
}

/// The local variable of the routine that a place is. In a formula slots are others, which their
/// names show.
fn own_slot<'r>(routine: &'r Routine, place: &Place) -> Option<&'r Slot> {
    let PlaceKind::Local(slot) = place.kind else {
        return None;
    };
    let slot = routine.slot(slot)?;
    let text = routine.source.slice(place.span);
    text.eq_ignore_ascii_case(&slot.name).then_some(slot)
}

fn check_condition(
    program: &Program,
    routine: &Routine,
    condition: &Expr,
    found: &mut Vec<Diagnostic>,
) {
    if let Some(family) =
        types::family(program, routine, condition).filter(|f| *f != Family::Boolean)
    {
        found.push(Diagnostic::error(
            "condition-type",
            condition.span,
            format!("a condition is a Boolean, this is {}", family.words()),
        ));
    }
}

fn check_return(program: &Program, routine: &Routine, value: &Expr, found: &mut Vec<Diagnostic>) {
    if routine.kind == RoutineKind::Formula {
        return;
    }
    if routine.kind == RoutineKind::Constructor {
        found.push(Diagnostic::error(
            "constructor-returns",
            value.span,
            "a constructor gives nothing back",
        ));
        return;
    }
    let declared = routine.signature.result.as_ref();
    let wanted = declared.and_then(|(_, ty)| Family::of_type(ty));
    let given = types::family(program, routine, value);
    if let (Some(wanted), Some(given)) = (wanted, given)
        && wanted != given
    {
        found.push(Diagnostic::error(
            "return-type",
            value.span,
            format!(
                "the result is declared as {}, this is {}",
                wanted.words(),
                given.words()
            ),
        ));
    }
}

/// Calls of project methods, of functions of typed variables, and of classes.
fn check_call(program: &Program, routine: &Routine, expr: &Expr, found: &mut Vec<Diagnostic>) {
    match &expr.kind {
        ExprKind::Method {
            method: MethodRef::Known(method),
            args,
        } => {
            if let Some(loaded) = program.method(*method) {
                check_arguments(program, routine, &loaded.routine, args, expr.span, found);
            }
        }
        ExprKind::CallMember { base, name, args } => {
            classes::check_member_call(program, routine, base, name, args, expr.span, found);
            types::check_base(program, routine, base, name, found);
            types::check_builtin_call(routine, base, name, args, expr.span, found);
        }
        _ => {}
    }
}

/// Literals of the wrong type, and more arguments than a method has parameters.
fn check_arguments(
    program: &Program,
    routine: &Routine,
    called: &Routine,
    args: &[Expr],
    span: Span,
    found: &mut Vec<Diagnostic>,
) {
    let signature = &called.signature;
    if !signature.strict {
        return;
    }
    for (param, arg) in signature.params.iter().zip(args) {
        let given = types::family(program, routine, arg);
        let (Some(wanted), Some(given)) = (Family::of_type(&param.ty), given) else {
            continue;
        };
        if wanted != given {
            found.push(Diagnostic::error(
                "argument-type",
                arg.span,
                format!(
                    "`{}` takes {} as {}, this is {}",
                    called.name,
                    wanted.words(),
                    param.name,
                    given.words()
                ),
            ));
        }
    }
    if args.len() > signature.params.len() && signature.variadic.is_none() && !takes_more(called) {
        // they are ignored, but somebody has forgotten something
        found.push(Diagnostic::warning(
            "too-many-arguments",
            span,
            format!(
                "`{}` has {} parameters, {} arguments are given",
                called.name,
                signature.params.len(),
                args.len()
            ),
        ));
    }
}

/// Does the code look at arguments beyond its parameters?
fn takes_more(routine: &Routine) -> bool {
    /// `Count parameters` and `Copy parameters`.
    const ALL_ARGUMENTS: [u16; 2] = [259, 1790];
    let mut more = false;
    walk(&routine.body, &mut |node| match node {
        Node::Expr(Expr {
            kind: ExprKind::Command { command, .. },
            ..
        }) => more |= ALL_ARGUMENTS.contains(&command.number),
        Node::Place(place) => more |= matches!(place.kind, PlaceKind::ParameterAt(_)),
        _ => {}
    });
    more
}

/// Types that name a class which does not exist.
fn unknown_types(program: &Program, routine: &Routine, found: &mut Vec<Diagnostic>) {
    let params = routine.signature.params.iter().map(|param| &param.ty);
    let slots = routine.slots.iter().map(|slot| &slot.ty);
    let mut seen = FxHashSet::default();
    for ty in params.chain(slots) {
        let Type::Object(Some(class)) = ty else {
            continue;
        };
        if classes::exists(program, &class.store, &class.name) || !seen.insert(&class.name) {
            continue;
        }
        let span = place_of_type(routine, &class.name);
        found.push(Diagnostic::error(
            "unknown-class",
            span,
            format!("there is no class `{}.{}`", class.store, class.name),
        ));
    }
}

/// Where a routine names a class: the slots do not remember it.
fn place_of_type(routine: &Routine, name: &str) -> Span {
    let text = &routine.source.text;
    for (start, _) in text.match_indices(name) {
        let before = text.get(..start).unwrap_or("");
        let after = text.get(start + name.len()..).unwrap_or("");
        let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        if before.ends_with('.') && ends {
            return Span::new(start as u32, (start + name.len()) as u32);
        }
    }
    Span::default()
}

/// Which process and interprocess variables are used, and which are declared or assigned.
#[derive(Default)]
struct Variables {
    /// First use of a variable in a file.
    read: Vec<(Variable, usize, Span)>,
    seen: FxHashSet<(Variable, usize)>,
    known: FxHashSet<Variable>,
    /// What texts assign that may be run as code (`EXECUTE FORMULA`, `PROCESS 4D TAGS`), in
    /// small letters.
    in_texts: FxHashSet<String>,
}

/// The number of the command `Undefined`.
const UNDEFINED: u16 = 82;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Variable {
    Process(u32),
    Interprocess(u32),
}

impl Variable {
    fn of(place: &Place) -> Option<Variable> {
        match &place.kind {
            PlaceKind::Process(n) => Some(Variable::Process(*n)),
            PlaceKind::Interprocess(n) => Some(Variable::Interprocess(*n)),
            PlaceKind::Element { base, .. } | PlaceKind::Character { base, .. } => {
                Variable::of(base)
            }
            _ => None,
        }
    }
}

impl Variables {
    fn collect(&mut self, routine: &Routine, file: usize) {
        walk(&routine.body, &mut |node| match node {
            Node::Statement(statement) => match &statement.kind {
                StatementKind::Assign { place, .. } => self.know(place),
                StatementKind::For { counter, .. } => self.know(counter),
                StatementKind::ForEach(each) => self.know(&each.item),
                StatementKind::Declare { variables, .. } => {
                    variables.iter().for_each(|place| self.know(place));
                }
                _ => {}
            },
            Node::Expr(expr) => match &expr.kind {
                ExprKind::PointerTo(place) => self.know(place),
                ExprKind::Literal(Literal::Text(text)) => {
                    self.in_texts.extend(assigned_in(text));
                }
                ExprKind::Command { command, args } => {
                    for arg in args {
                        match arg {
                            Arg::Place(place) => self.know(place),
                            // a command that is not there may give it a value, and
                            // `Undefined` is asked about what may not exist
                            Arg::Value(Expr {
                                kind: ExprKind::Read(place),
                                ..
                            }) if !command.is_implemented() || command.number == UNDEFINED => {
                                self.know(place);
                            }
                            _ => {}
                        }
                    }
                }
                ExprKind::Try(body) => {
                    if let Body::Assign { place, .. } = &**body {
                        self.know(place);
                    }
                }
                _ => {}
            },
            Node::Place(place) => {
                if let Some(variable) = Variable::of(place)
                    && self.seen.insert((variable, file))
                {
                    self.read.push((variable, file, place.span));
                }
            }
        });
    }

    fn know(&mut self, place: &Place) {
        self.known.extend(Variable::of(place));
    }

    /// Reports what is used but never declared or assigned anywhere. Variables of forms are
    /// known.
    fn report(self, program: &Program, files: &mut [Checked]) {
        let in_forms = program
            .folder
            .as_deref()
            .map(form_variables)
            .unwrap_or_default();
        for (variable, file, span) in self.read {
            if self.known.contains(&variable) {
                continue;
            }
            let name = match variable {
                Variable::Process(n) if n < super::process::system::NAMES.len() as u32 => continue,
                Variable::Process(n) => program.process_variable_name(n),
                Variable::Interprocess(n) => {
                    format!("<>{}", program.interprocess_variable_name(n))
                }
            };
            let lower = name.to_lowercase();
            if in_forms.contains_key(&lower) || self.in_texts.contains(&lower) {
                continue;
            }
            if let Some(checked) = files.get_mut(file) {
                checked.diagnostics.push(Diagnostic::error(
                    "unknown-name",
                    span,
                    format!(
                        "`{name}` is no method, and no variable that is ever declared or assigned"
                    ),
                ));
            }
        }
    }
}

/// The variables that a text of code gives a value, in small letters.
fn assigned_in(text: &str) -> impl Iterator<Item = String> {
    let parts: Vec<&str> = text.split(":=").collect();
    let before = parts.len() - 1;
    parts.into_iter().take(before).filter_map(|part| {
        let part = part.trim_end();
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let name = part.trim_end_matches(is_name);
        let start = name.strip_suffix("<>").unwrap_or(name).len();
        let assigned = part.get(start..).filter(|assigned| !assigned.is_empty());
        assigned.map(str::to_lowercase)
    })
}

/// The names that forms use as their variables, in small letters.
fn form_variables(sources: &std::path::Path) -> FxHashMap<String, ()> {
    let mut names = FxHashMap::default();
    let mut folders = vec![sources.join("Forms"), sources.join("TableForms")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "4DForm") {
                form_names(&project::json(&path), &mut names);
            }
        }
    }
    names
}

fn form_names(json: &serde_json::Value, names: &mut FxHashMap<String, ()>) {
    match json {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                if let Some(text) = value.as_str()
                    && (key == "dataSource" || key == "variable" || key.ends_with("Source"))
                {
                    names.insert(text.to_lowercase(), ());
                }
                form_names(value, names);
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|item| form_names(item, names)),
        _ => {}
    }
}
