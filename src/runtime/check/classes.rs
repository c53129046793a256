//! Classes that do not exist, members that they do not have, and declarations in them that
//! contradict each other.

use std::sync::Arc;

use super::{check_arguments, own_slot};
use crate::diagnostic::Diagnostic;
use crate::resolve::class::ResolvedClass;
use crate::resolve::code::{Expr, ExprKind, Place, PlaceKind, Routine, RoutineKind, Type};
use crate::resolve::walk::{Node, walk};
use crate::runtime::program::{ClassFile, Program};
use crate::source::Span;

/// The numbers of `cs` and `4D`.
const CS: u16 = 1710;
const FOUR_D: u16 = 1709;

/// Members of every class object.
const OF_CLASSES: [&str; 7] = [
    "new",
    "me",
    "name",
    "superclass",
    "isShared",
    "isSingleton",
    "isSessionSingleton",
];

/// Is there such a class? Those of ORDA are not looked at: they come from the structure.
pub(super) fn exists(program: &Program, store: &str, name: &str) -> bool {
    // what `fourd test` passes to tests
    let of_tests = name == "Testing" && matches!(store, "cs" | "cs.Testing");
    if store == "4D" {
        return is_builtin(name);
    }
    if store == "ds" || of_tests || is_of_orda(program, name) {
        return true;
    }
    program.class(store, name).is_some()
}

/// Names that 4D gives to the classes of tables: `Invoice`, `InvoiceEntity`, `InvoiceSelection`.
fn is_of_orda(program: &Program, name: &str) -> bool {
    if matches!(
        name,
        "DataStore" | "DataClass" | "Entity" | "EntitySelection" | "DataStoreImplementation"
    ) {
        return true;
    }
    let table = name
        .strip_suffix("Entity")
        .or_else(|| name.strip_suffix("Selection"))
        .unwrap_or(name);
    let Some(sources) = &program.folder else {
        return table != name;
    };
    // a structure that cannot be read may have any table
    let Ok(catalog) = std::fs::read_to_string(sources.join("catalog.4DCatalog")) else {
        return false;
    };
    catalog.contains(&format!("name=\"{table}\""))
}

/// What is wrong with a class as a whole.
pub(super) fn check(
    program: &Program,
    file: &ClassFile,
    class: &ResolvedClass,
    found: &mut Vec<Diagnostic>,
) {
    let Some(extends) = &class.extends else {
        return;
    };
    let name = extends.strip_prefix("cs.").unwrap_or(extends);
    let store = &program.unit(file.unit).store;
    // the rules of Concepts/classes, "Class extends"
    let problem = match name.split_once('.') {
        Some(("4D", name)) if name == "Object" || is_extended_by_default(name) => None,
        Some(("4D", _)) => Some((
            "class-extends",
            format!("`{extends}` is built in and cannot be extended"),
        )),
        Some((space, name)) => {
            let store = program.namespace(space);
            Some(
                match store.is_some_and(|store| exists(program, store, name)) {
                    true => (
                        "class-extends",
                        format!("`{extends}` belongs to a component and cannot be extended"),
                    ),
                    false => (
                        "unknown-class",
                        format!("there is no class `{extends}` to extend"),
                    ),
                },
            )
        }
        None if !exists(program, store, name) && !is_extended_by_default(name) => Some((
            "unknown-class",
            format!("there is no class `{extends}` to extend"),
        )),
        None if extends_itself(program, store, &file.name) => Some((
            "class-ring",
            format!("the class `{}` extends itself in a ring", file.name),
        )),
        None => {
            let shared = |class: &ResolvedClass| class.modifiers.shared || class.modifiers.session;
            let parent = program.class(store, name).map(|(parent, _)| parent);
            let mixed = parent.is_some_and(|parent| shared(class) && !shared(parent));
            mixed.then(|| {
                let message =
                    format!("a shared class cannot extend `{extends}`, which is not shared");
                ("class-extends", message)
            })
        }
    };
    if let Some((id, message)) = problem {
        found.push(Diagnostic::error(id, extends_span(file, extends), message));
    }
}

/// Classes of ORDA that project classes extend.
fn is_extended_by_default(name: &str) -> bool {
    matches!(
        name,
        "Entity" | "EntitySelection" | "DataClass" | "DataStoreImplementation"
    )
}

fn extends_span(file: &ClassFile, name: &str) -> Span {
    let text = &file.source.text;
    let start = text
        .find("extends")
        .and_then(|at| text.get(at..)?.find(name).map(|below| at + below));
    start.map_or_else(Span::default, |start| {
        Span::new(start as u32, (start + name.len()) as u32)
    })
}

fn extends_itself(program: &Program, store: &str, name: &str) -> bool {
    let mut line = vec![name.to_owned()];
    while let Some(parent) = line.last().and_then(|name| parent(program, store, name)) {
        if line.iter().any(|known| *known == *parent) {
            return true;
        }
        line.push(parent.to_string());
    }
    false
}

fn parent(program: &Program, store: &str, name: &str) -> Option<Arc<str>> {
    program.class(store, name)?.0.extends.clone()
}

/// `Super.name` in a class that extends none, and functions that the class above does not have.
/// A constructor may call `Super` all the same: public classes do.
pub(super) fn check_super(
    program: &Program,
    file: &ClassFile,
    class: &ResolvedClass,
    routine: &Routine,
    found: &mut Vec<Diagnostic>,
) {
    let store = &program.unit(file.unit).store;
    walk(&routine.body, &mut |node| {
        let Node::Expr(expr) = node else {
            return;
        };
        let name = match &expr.kind {
            ExprKind::SuperConstructor(_) if routine.kind == RoutineKind::Function => {
                let message = "the constructor of the class above is called in a constructor only";
                let mut problem = Diagnostic::error("super", expr.span, message);
                problem.hint = Some("`Super.name()` calls a function".to_owned());
                found.push(problem);
                return;
            }
            ExprKind::SuperConstructor(args) => {
                let parent = class.extends.as_deref().unwrap_or_default();
                let parent = parent.strip_prefix("cs.").unwrap_or(parent);
                if let Some((parent, _)) = program.class(store, parent)
                    && let Some(constructor) = nearest_constructor(program, store, parent)
                {
                    check_arguments(program, routine, &constructor, args, expr.span, found);
                }
                return;
            }
            ExprKind::SuperRead(_) => None,
            ExprKind::SuperCall { name, .. } => Some(name),
            _ => return,
        };
        let Some(parent) = &class.extends else {
            found.push(Diagnostic::error(
                "no-superclass",
                expr.span,
                format!(
                    "`Super` is used, but the class `{}` extends none",
                    file.name
                ),
            ));
            return;
        };
        let parent = parent.strip_prefix("cs.").unwrap_or(parent);
        if let Some(name) = name
            && !parent.contains('.')
            && matches!(function(program, store, parent, name), Member::Missing)
        {
            found.push(Diagnostic::warning(
                "unknown-member",
                expr.span,
                format!("`{parent}` has no function `{name}`"),
            ));
        }
    });
}

/// A call `base.name(args)` where the class of the base is known.
pub(super) fn check_member_call(
    program: &Program,
    routine: &Routine,
    base: &Expr,
    name: &str,
    args: &[Expr],
    span: Span,
    found: &mut Vec<Diagnostic>,
) {
    if let Some(class) = builtin_object(base) {
        if !is_builtin(class) {
            let message = format!("there is no class `4D.{class}`");
            found.push(Diagnostic::error("unknown-class", base.span, message));
        }
        return;
    }
    if let Some((store, class)) = class_object(program, routine, base) {
        match program.class(&store, class) {
            None if exists(program, &store, class) => {}
            None => found.push(Diagnostic::error(
                "unknown-class",
                base.span,
                format!("there is no class `{class}`"),
            )),
            Some((resolved, _)) if name == "new" => {
                let constructor = nearest_constructor(program, &store, resolved);
                if let Some(constructor) = constructor {
                    check_arguments(program, routine, &constructor, args, span, found);
                }
            }
            Some(_) if OF_CLASSES.contains(&name) => {}
            Some(_) => found.push(Diagnostic::warning(
                "unknown-member",
                span,
                format!("the class object `{class}` has no function `{name}`; functions belong to its instances"),
            )),
        }
        return;
    }
    let Some((store, class)) = declared_class(routine, base) else {
        return;
    };
    match function(program, store, class, name) {
        Member::Function(function) => {
            check_arguments(program, routine, &function, args, span, found);
        }
        Member::Other => {}
        Member::Missing => found.push(Diagnostic::warning(
            "unknown-member",
            span,
            format!("`{class}` has no function `{name}`"),
        )),
    }
}

/// Store and name of a class, if the expression is `cs.Name` or `cs.Space.Name`.
fn class_object<'e>(
    program: &Program,
    routine: &Routine,
    expr: &'e Expr,
) -> Option<(Arc<str>, &'e str)> {
    let (base, name) = member(expr)?;
    if is_cs(base) {
        // a namespace is no class
        let own = Arc::clone(&program.unit(routine.unit).store);
        return program.namespace(name).is_none().then_some((own, name));
    }
    let (inner, space) = member(base)?;
    let store = program.namespace(space).filter(|_| is_cs(inner))?;
    Some((Arc::clone(store), name))
}

fn member(expr: &Expr) -> Option<(&Expr, &str)> {
    let ExprKind::Read(place) = &expr.kind else {
        return None;
    };
    match &**place {
        Place {
            kind: PlaceKind::Member { base, name },
            ..
        } => Some((base, name)),
        _ => None,
    }
}

fn is_cs(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Command { command, .. } if command.number == CS)
}

/// The name of a class, if the expression is `4D.Name`.
fn builtin_object(expr: &Expr) -> Option<&str> {
    let (base, name) = member(expr)?;
    matches!(&base.kind, ExprKind::Command { command, .. } if command.number == FOUR_D)
        .then_some(name)
}

/// Does 4D have such a class, whether fourd has it or not (API)?
fn is_builtin(name: &str) -> bool {
    const OF_OTHER_SUBSYSTEMS: [&str; 31] = [
        "DataClass",
        "DataStore",
        "DataStoreImplementation",
        "Directory",
        "Document",
        "Email",
        "Entity",
        "EntitySelection",
        "HTTPAgent",
        "HTTPRequest",
        "IMAPNotifier",
        "IMAPTransporter",
        "IncomingMessage",
        "MailAttachment",
        "OutgoingMessage",
        "POP3Transporter",
        "QuotaManager",
        "SMTPTransporter",
        "Session",
        "TCPConnection",
        "TCPEvent",
        "TCPListener",
        "UDPEvent",
        "UDPSocket",
        "WebForm",
        "WebFormItem",
        "WebServer",
        "WebSocket",
        "WebSocketConnection",
        "WebSocketServer",
        "ViewProFormObject",
    ];
    // types in declarations are written in either case
    let is_other = |other: &&str| other.eq_ignore_ascii_case(name);
    OF_OTHER_SUBSYSTEMS.iter().any(is_other) || crate::classes::names().any(|n| is_other(&n))
}

/// The class of `cs` that a local variable is declared with.
pub(super) fn declared_class<'r>(routine: &'r Routine, base: &Expr) -> Option<(&'r str, &'r str)> {
    declared_name(routine, base).filter(|(store, _)| store.starts_with("cs"))
}

/// Store and name of the class that a local variable is declared with.
pub(super) fn declared_name<'r>(routine: &'r Routine, base: &Expr) -> Option<(&'r str, &'r str)> {
    let ExprKind::Read(place) = &base.kind else {
        return None;
    };
    match &own_slot(routine, place)?.ty {
        Type::Object(Some(class)) => Some((&class.store, &class.name)),
        _ => None,
    }
}

pub(super) enum Member {
    Function(Arc<Routine>),
    /// A property, or something that cannot be known.
    Other,
    Missing,
}

pub(super) fn function(program: &Program, store: &str, class: &str, name: &str) -> Member {
    let mut current = class.to_owned();
    for _ in 0..64 {
        let Some((resolved, _)) = program.class(store, &current) else {
            return Member::Other;
        };
        let function = resolved.functions.iter().find(|f| &*f.name == name);
        if let Some(function) = function {
            let plain = function.kind == crate::syntax::ast::FunctionKind::Plain;
            return if plain {
                Member::Function(Arc::clone(&function.routine))
            } else {
                Member::Other
            };
        }
        if resolved.property(name).is_some() || sets(resolved, name) {
            return Member::Other;
        }
        match &resolved.extends {
            None => return Member::Missing,
            Some(parent) if parent.contains('.') => return Member::Other,
            Some(parent) => current = parent.to_string(),
        }
    }
    Member::Other
}

/// Does the code of the class mention a property of this name? Then it may hold a formula.
fn sets(class: &ResolvedClass, name: &str) -> bool {
    let text = class
        .functions
        .iter()
        .map(|f| &f.routine)
        .chain(&class.constructor)
        .map(|routine| &routine.source.text)
        .next();
    text.is_some_and(|text| text.contains(&format!(".{name}:=")))
}

fn nearest_constructor(
    program: &Program,
    store: &str,
    class: &Arc<ResolvedClass>,
) -> Option<Arc<Routine>> {
    let mut current = Arc::clone(class);
    for _ in 0..64 {
        if let Some(constructor) = &current.constructor {
            return Some(Arc::clone(constructor));
        }
        let parent = current.extends.as_deref()?;
        current = Arc::clone(program.class(store, parent)?.0);
    }
    None
}
