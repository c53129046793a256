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
    constructor: Option<Rc<Executable>>,
    initialiser: Option<Rc<Executable>>,
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
    let initialiser = executable(&resolved.initialiser, None);
    class.define(Rc::new(Definition {
        constructor: resolved
            .constructor
            .as_ref()
            .map(|routine| executable(routine, Some(resolved.constructor_span))),
        initialiser: (!initialiser.routine.body.is_empty()).then_some(initialiser),
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
    if class.singleton == Singleton::No {
        instantiate(cx, class, args)
    } else {
        singleton(cx, class, args)
    }
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
    let made = instantiate(cx, class, args)?;
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

fn instantiate(cx: &mut Context, class: &Rc<Class>, args: Vec<Value>) -> Result<Value, Error> {
    if !class.shared {
        let object = Value::Object(Object::instance(Rc::clone(class)));
        construct(cx, class, &object, args).map_err(|_| stopped())?;
        return Ok(object);
    }
    let node = Arc::new(Node::instance(&class.store, &class.name));
    let object = Value::Object(Object::host(
        Rc::new(SharedObject(node)),
        Some(Rc::clone(class)),
    ));
    // a constructor writes without `Use`, also to objects that it puts into the new one
    let at = cx.frame().at;
    cx.lock(&object, at).map_err(|_| stopped())?;
    let result = construct(cx, class, &object, args);
    cx.unlock();
    result.map_err(|_| stopped())?;
    Ok(object)
}

/// The initialised properties, parents' first; then the constructor, the nearest one of the
/// class or its ancestors.
fn construct(
    cx: &mut Context,
    class: &Rc<Class>,
    object: &Value,
    args: Vec<Value>,
) -> Result<(), Raised> {
    let mut line = vec![Rc::clone(class)];
    while let Some(parent) = line.last().and_then(|class| class.parent.clone()) {
        line.push(parent);
    }
    for class in line.iter().rev() {
        if let Some(initialiser) = definition(class).and_then(|d| d.initialiser.clone()) {
            initialise(cx, &initialiser, object)?;
        }
    }
    let constructor = line
        .iter()
        .find_map(|class| definition(class).and_then(|d| d.constructor.clone()));
    if let Some(constructor) = constructor {
        cx.call(&constructor, object.clone(), args)?;
    }
    Ok(())
}

/// Gives an object its initialised properties. Those of a shared object become shared values
/// (Concepts/classes).
fn initialise(
    cx: &mut Context,
    initialiser: &Rc<Executable>,
    object: &Value,
) -> Result<(), Raised> {
    let Value::Object(target) = object else {
        return Ok(());
    };
    if !target.is_shared() {
        return cx.call(initialiser, object.clone(), Vec::new()).map(drop);
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
    let mut ancestor = class.parent.as_ref();
    while let Some(class) = ancestor {
        if definition(class).is_some_and(|d| d.constructor.is_some()) {
            return true;
        }
        ancestor = class.parent.as_ref();
    }
    false
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
    let mut ancestor = class.parent.clone();
    while let Some(class) = ancestor {
        if let Some(constructor) = definition(&class).and_then(|d| d.constructor.clone()) {
            return cx.call(&constructor, this, args).map(|_| Value::Undefined);
        }
        ancestor = class.parent.clone();
    }
    Ok(Value::Undefined)
}

/// Stands for an error that has been raised already.
pub(crate) fn stopped() -> Error {
    Error::new(code::INTERRUPTED, "The code was stopped")
}
