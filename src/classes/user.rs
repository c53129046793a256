//! The classes of a project while running: building them, instantiating them, singletons
//! (Concepts/classes).

use std::rc::Rc;
use std::sync::Arc;

use crate::commands::objects_language::copy;
use crate::diagnostic::Diagnostic;
use crate::interpret::failure::Raised;
use crate::interpret::function::Function;
use crate::interpret::lower::At;
use crate::interpret::{Context, Executable};
use crate::resolve::class::ResolvedClass;
use crate::resolve::code::Routine;
use crate::runtime::world::World;
use crate::shared::{Node, SharedObject};
use crate::source::Span;
use crate::syntax::ast::FunctionKind;
use crate::value::class::{Class, Member, Singleton};
use crate::value::error::code;
use crate::value::{Error, Object, Text, Value};

/// What a class of the project needs beyond its members.
pub struct Definition {
    /// Its constructor, or that of the nearest ancestor that has one.
    constructor: Option<Rc<Executable>>,
    /// What gives a new instance its initialised properties, parents' first.
    initialisers: Vec<Rc<Executable>>,
}

/// The class with this name, made at its first use in a world; `None` if there is none. Functions
/// whose code has errors exist, but calling them is an error.
pub fn class(world: &World, store: &str, name: &str) -> Option<Rc<Class>> {
    let key = format!("{store}.{name}");
    if let Some(known) = world.classes.borrow().get(&key) {
        return known.clone();
    }
    let (resolved, diagnostics) = world.engine.program.class(store, name)?;
    // a class that extends itself in a ring finds nothing while it is being made
    world.classes.borrow_mut().insert(key.clone(), None);
    let class = build(world, store, resolved, diagnostics);
    world.classes.borrow_mut().insert(key, class.clone());
    class
}

fn build(
    world: &World,
    store: &str,
    resolved: &Arc<ResolvedClass>,
    diagnostics: &[Diagnostic],
) -> Option<Rc<Class>> {
    let parent = match &resolved.extends {
        Some(name) => Some(ancestor(world, store, name)?),
        None => super::builtin(world, "Object"),
    };
    let modifiers = resolved.modifiers;
    let singleton = match (modifiers.session, modifiers.singleton, modifiers.shared) {
        (true, ..) => Singleton::Session,
        (_, true, true) => Singleton::Shared,
        (_, true, false) => Singleton::Process,
        _ => Singleton::No,
    };
    let shared = modifiers.shared || modifiers.session;
    let class = Rc::new(Class::new(&resolved.name, store, parent, shared, singleton));
    let executable = |routine: &Arc<Routine>, part| {
        let routine = match resolved.problem(part, diagnostics) {
            Some(problem) => Arc::new(routine.refused(problem)),
            None => Arc::clone(routine),
        };
        Rc::new(Executable::new(routine, Some(Rc::clone(&class))))
    };
    let inherited = class.parent.as_deref().and_then(definition);
    let inherited = inherited.as_deref();
    let initialiser = executable(&resolved.initialiser, None);
    let own = (!initialiser.routine.body.is_empty()).then_some(initialiser);
    let earlier = inherited.map_or(&[][..], |parent| &parent.initialisers);
    class.define(Rc::new(Definition {
        constructor: match &resolved.constructor {
            Some(routine) => Some(executable(routine, Some(resolved.constructor_span))),
            None => inherited.and_then(|parent| parent.constructor.clone()),
        },
        initialisers: earlier.iter().cloned().chain(own).collect(),
    }));
    let function_class = super::builtin(world, "Function");
    for function in &resolved.functions {
        let code = executable(&function.routine, Some(function.span));
        let source = Text::new(function.routine.source.slice(function.span));
        let object = Object::host(
            Rc::new(Function::Code { code, source }),
            function_class.clone(),
        );
        let name = Text::new(&function.name);
        let member = match (function.kind, class.own_member(&name)) {
            (FunctionKind::Get, Some(Member::Computed { set, .. })) => Member::Computed {
                get: Some(object),
                set,
            },
            (FunctionKind::Get, _) => Member::Computed {
                get: Some(object),
                set: None,
            },
            (FunctionKind::Set, Some(Member::Computed { get, .. })) => Member::Computed {
                get,
                set: Some(object),
            },
            (FunctionKind::Set, _) => Member::Computed {
                get: None,
                set: Some(object),
            },
            (FunctionKind::Plain, _) => Member::Function(object),
            // query, orderBy and event functions belong to ORDA
            _ => continue,
        };
        class.add(name, member);
    }
    Some(class)
}

/// The class after `Class extends`: of the same store, or with the namespace of a component.
fn ancestor(world: &World, store: &str, name: &str) -> Option<Rc<Class>> {
    let name = name.strip_prefix("cs.").unwrap_or(name);
    match name.split_once('.') {
        Some(("4D", name)) => super::builtin(world, name),
        Some((space, name)) => {
            let store = world.engine.program.namespace(space)?;
            class(world, store, name)
        }
        None => class(world, store, name),
    }
}

fn definition(class: &Class) -> Option<Rc<Definition>> {
    class
        .definition()
        .and_then(|definition| definition.downcast().ok())
}

/// `cs.Name.new(…)`: for a singleton the one instance.
pub fn new(cx: &mut Context, class: &Rc<Class>, args: Vec<Value>) -> Result<Value, Error> {
    let base = cx.stack.len();
    let count = args.len();
    cx.stack.extend(args);
    new_here(cx, class, base, count)
}

/// As [`new`], with arguments that lie on the stack from `base` on.
pub(crate) fn new_here(
    cx: &mut Context,
    class: &Rc<Class>,
    base: usize,
    count: usize,
) -> Result<Value, Error> {
    if class.singleton == Singleton::No {
        return instantiate(cx, class, base, count);
    }
    let args = cx.stack.split_off(base);
    singleton(cx, class, args)
}

/// The instance of a singleton, made if there is none yet.
pub fn singleton(cx: &mut Context, class: &Rc<Class>, args: Vec<Value>) -> Result<Value, Error> {
    if let Some(known) = known_singleton(cx, class) {
        return Ok(known);
    }
    if class.singleton == Singleton::Process {
        return make_singleton(cx, class, args);
    }
    // one process makes it; the others wait, and then find it
    let key = match class.singleton {
        Singleton::Session => format!("{} {}", cx.process.session.id, class.full_name()),
        _ => class.full_name(),
    };
    let making = Arc::clone(cx.engine.making.lock().entry(key).or_default());
    let at = cx.frame().at;
    cx.lock_group(|| Arc::clone(&making), at)
        .map_err(|_| stopped())?;
    let result = match known_singleton(cx, class) {
        Some(known) => Ok(known),
        None => make_singleton(cx, class, args),
    };
    cx.unlock();
    result
}

/// The instance of a singleton, if it has been made.
fn known_singleton(cx: &Context, class: &Class) -> Option<Value> {
    match class.singleton {
        Singleton::Session => cx
            .process
            .session
            .singletons
            .lock()
            .get(&class.full_name())
            .cloned()
            .map(from_node),
        Singleton::Shared => cx
            .engine
            .singletons
            .lock()
            .get(&class.full_name())
            .cloned()
            .map(from_node),
        Singleton::Process | Singleton::No => {
            let key = Text::new(&class.full_name());
            cx.process.singletons.borrow().get(&key).cloned()
        }
    }
}

fn make_singleton(cx: &mut Context, class: &Rc<Class>, args: Vec<Value>) -> Result<Value, Error> {
    let base = cx.stack.len();
    let count = args.len();
    cx.stack.extend(args);
    let made = instantiate(cx, class, base, count)?;
    let node = crate::shared::node_of(&made).cloned();
    match (class.singleton, node) {
        (Singleton::Session, Some(node)) => {
            cx.process
                .session
                .singletons
                .lock()
                .insert(class.full_name(), node);
        }
        (Singleton::Shared, Some(node)) => {
            cx.engine.singletons.lock().insert(class.full_name(), node);
        }
        _ => {
            let key = Text::new(&class.full_name());
            cx.process.singletons.borrow_mut().insert(key, made.clone());
        }
    }
    Ok(made)
}

fn from_node(node: Arc<Node>) -> Value {
    node.into_value(crate::runtime::world::shared_class)
}

/// A new instance; the arguments lie on the stack from `base` on.
fn instantiate(
    cx: &mut Context,
    class: &Rc<Class>,
    base: usize,
    count: usize,
) -> Result<Value, Error> {
    if !class.shared {
        let object = Object::instance(Rc::clone(class));
        construct(cx, class, &object, base, count).map_err(|_| stopped())?;
        return Ok(Value::Object(object));
    }
    let node = Arc::new(Node::instance(&class.store, &class.name));
    let object = Object::host(Rc::new(SharedObject(node)), Some(Rc::clone(class)));
    let value = Value::Object(object.clone());
    // a constructor writes without `Use`, also to objects that it puts into the new one
    let at = cx.frame().at;
    cx.lock(&value, at).map_err(|_| stopped())?;
    let result = construct(cx, class, &object, base, count);
    cx.unlock();
    result.map_err(|_| stopped())?;
    Ok(value)
}

/// The initialised properties, then the constructor.
fn construct(
    cx: &mut Context,
    class: &Class,
    object: &Object,
    base: usize,
    count: usize,
) -> Result<(), Raised> {
    let definition = definition(class);
    let definition = definition.as_deref();
    for initialiser in definition.map_or(&[][..], |definition| &definition.initialisers) {
        if let Err(raised) = initialise(cx, initialiser, object) {
            cx.stack.truncate(base);
            return Err(raised);
        }
    }
    match definition.and_then(|definition| definition.constructor.as_ref()) {
        Some(constructor) => cx
            .enter(constructor, Some(object.clone()), base, count)
            .map(drop),
        None => {
            cx.stack.truncate(base);
            Ok(())
        }
    }
}

/// Gives an object its initialised properties. Those of a shared object become shared values
/// (Concepts/classes).
fn initialise(
    cx: &mut Context,
    initialiser: &Rc<Executable>,
    target: &Object,
) -> Result<(), Raised> {
    if !target.is_shared() {
        let base = cx.stack.len();
        let this = Some(target.clone());
        return cx.enter(initialiser, this, base, 0).map(drop);
    }
    let plain = Object::new();
    cx.call(initialiser, Value::Object(plain.clone()), Vec::new())?;
    for (key, value) in plain.entries() {
        let at = cx.frame().at;
        let shared = copy::deep_copy(cx, &value, copy::option::SHARED, &Value::Null).at(cx, at)?;
        target.set(&key, shared).at(cx, at)?;
    }
    Ok(())
}

/// Does an ancestor of the class have a constructor?
pub(crate) fn parent_has_constructor(class: &Class) -> bool {
    parent_constructor(class).is_some()
}

fn parent_constructor(class: &Class) -> Option<Rc<Executable>> {
    definition(class.parent.as_deref()?)?.constructor.clone()
}

/// `Super(…)`: the constructor of the nearest ancestor that has one. A class that extends nothing
/// may call it too.
pub fn call_super(
    cx: &mut Context,
    class: Option<&Rc<Class>>,
    args: Vec<Value>,
    span: Span,
) -> Result<Value, Raised> {
    let Some(class) = class else {
        return Err(Error::new(
            code::SUPER_MISUSED,
            "`Super` is used outside a class",
        ))
        .at(cx, span);
    };
    let this = cx.this();
    if !matches!(this, Value::Object(_)) {
        return Err(Error::new(
            code::SUPER_MISUSED,
            "`Super` is used without an object",
        ))
        .at(cx, span);
    }
    if cx.super_called() {
        return Err(Error::new(
            code::SUPER_MISUSED,
            "`Super` is called a second time",
        ))
        .at(cx, span);
    }
    cx.rare().super_called = true;
    match parent_constructor(class) {
        Some(constructor) => cx.call(&constructor, this, args).map(|_| Value::Undefined),
        None => Ok(Value::Undefined),
    }
}

/// Stands for an error that has been raised already.
pub(crate) fn stopped() -> Error {
    Error::new(code::INTERRUPTED, "The code was stopped")
}
