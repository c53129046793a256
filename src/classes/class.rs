//! Class objects (API/ClassClass) and the class stores `cs` and `4D`.

use std::any::Any;
use std::rc::Rc;

use super::user;
use crate::args::Args;
use crate::class::{Builtin, Member, Run};
use crate::command::{Command, Kind, any};
use crate::interpret::Context;
use crate::runtime::world::World;
use crate::shared::SharedObject;
use crate::value::class::{Class, Singleton};
use crate::value::error::code;
use crate::value::object::Host;
use crate::value::{Error, Object, Text, Value};

/// `4D.Class`: the class of class objects.
pub const CLASS: Builtin = Builtin {
    name: "Class",
    parent: Some("Object"),
    members: &[
        &NAME,
        &SUPERCLASS,
        &NEW,
        &ME,
        &IS_SHARED,
        &IS_SINGLETON,
        &IS_SESSION_SINGLETON,
    ],
    new: None,
    doc: "A class: what `cs.Person` or `4D.File` is.",
};

/// `4D.ClassStore`: what `cs` and `4D` are.
pub const STORE: Builtin = Builtin {
    name: "ClassStore",
    parent: Some("Object"),
    members: &[],
    new: None,
    doc: "A store of classes.",
};

const NAME: Member = Member {
    name: "name",
    returns: Kind::Text,
    doc: "The name of the class.",
    examples: &[("4D.Signal.name", "Signal")],
    source: "API/ClassClass",
    run: Run::Property(|_, this| Ok(Value::text(&class_of(this)?.name))),
    ..Member::DEFAULT
};

const SUPERCLASS: Member = Member {
    name: "superclass",
    returns: Kind::Object,
    doc: "The class that this one extends; Null if there is none.",
    examples: &[
        ("4D.Signal.superclass.name", "Object"),
        ("4D.Object.superclass=Null", "True"),
    ],
    source: "API/ClassClass",
    run: Run::Property(|cx, this| {
        Ok(match &class_of(this)?.parent {
            Some(parent) => Value::Object(super::class_object(&cx.world, parent)),
            None => Value::Null,
        })
    }),
    ..Member::DEFAULT
};

const NEW: Member = Member {
    name: "new",
    params: &[any("param").repeated()],
    returns: Kind::Object,
    doc: "A new instance of the class: the arguments go to its constructor.",
    source: "API/ClassClass",
    run: Run::Function(new),
    ..Member::DEFAULT
};

const ME: Member = Member {
    name: "me",
    returns: Kind::Object,
    doc: "The instance of a singleton class, made at the first use; undefined for other classes.",
    source: "API/ClassClass",
    run: Run::Property(|cx, this| {
        let class = class_of(this)?;
        if class.singleton == Singleton::No {
            return Ok(Value::Undefined);
        }
        user::singleton(cx, &class, Vec::new())
    }),
    ..Member::DEFAULT
};

const IS_SHARED: Member = Member {
    name: "isShared",
    returns: Kind::Boolean,
    doc: "True if the instances are shared objects.",
    source: "API/ClassClass",
    run: Run::Property(|_, this| Ok(Value::Boolean(class_of(this)?.shared))),
    ..Member::DEFAULT
};

const IS_SINGLETON: Member = Member {
    name: "isSingleton",
    returns: Kind::Boolean,
    doc: "True if the class is a singleton.",
    source: "API/ClassClass",
    run: Run::Property(|_, this| Ok(Value::Boolean(class_of(this)?.singleton != Singleton::No))),
    ..Member::DEFAULT
};

const IS_SESSION_SINGLETON: Member = Member {
    name: "isSessionSingleton",
    returns: Kind::Boolean,
    doc: "True if the class has one instance a session.",
    source: "API/ClassClass",
    run: Run::Property(|_, this| {
        Ok(Value::Boolean(
            class_of(this)?.singleton == Singleton::Session,
        ))
    }),
    ..Member::DEFAULT
};

/// A class as an object: shared by all processes, with properties that code may add inside
/// `Use` (Concepts/classes, "Class object").
pub struct ClassObject {
    pub class: Rc<Class>,
    pub(crate) properties: SharedObject,
}

impl Host for ClassObject {
    fn get(&self, key: &Text) -> Option<Value> {
        self.properties.get(key)
    }

    fn set(&self, key: &Text, value: Value) -> Result<(), Error> {
        // functions may be hidden by own properties, as those of any object
        let is_property = |member: &&Member| {
            matches!(member.run, Run::Property(_)) && *key == Text::new(member.name)
        };
        if CLASS.members.iter().any(is_property) {
            return Err(Error::new(
                code::READ_ONLY,
                format!("the property `{key}` of a class cannot be set"),
            ));
        }
        self.properties.set(key, value)
    }

    fn remove(&self, key: &Text) -> Result<(), Error> {
        self.properties.remove(key)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn identity(&self) -> usize {
        Rc::as_ptr(&self.class) as usize
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn label(&self) -> Option<String> {
        Some("[object Class]".into())
    }
}

/// The class behind a class object, if code can have written it.
pub(crate) fn class_of_project(object: &Object) -> Option<&Rc<Class>> {
    let class = &object.as_host::<ClassObject>()?.class;
    (&*class.store != "4D").then_some(class)
}

/// The class behind a class object.
pub fn class_of(value: &Value) -> Result<Rc<Class>, Error> {
    match value {
        Value::Object(object) => match object.as_host::<ClassObject>() {
            Some(class) => Ok(Rc::clone(&class.class)),
            None => Err(Error::new(code::NOT_A_CLASS, "This object is not a class")),
        },
        other => Err(Error::new(
            code::NOT_A_CLASS,
            format!("A class is expected, {} found", other.type_word()),
        )),
    }
}

fn new(cx: &mut Context, this: &Value, args: &mut Args) -> Result<Value, Error> {
    let class = class_of(this)?;
    if &*class.store == "4D" {
        let constructor = super::declaration(&class.name).and_then(|class| class.new);
        return match constructor {
            Some(constructor) => constructor.call(cx, this, args),
            None => Err(Error::new(
                code::CLASS,
                format!("4D.{} cannot be instantiated", class.name),
            )),
        };
    }
    let args = args.values.iter_mut().map(std::mem::take).collect();
    user::new(cx, &class, args)
}

/// A class store.
pub struct ClassStore {
    /// `4D`, `cs` of the project, `cs.Space` of a component.
    pub store: Rc<str>,
    pub world: std::rc::Weak<World>,
}

impl Host for ClassStore {
    fn get(&self, key: &Text) -> Option<Value> {
        let world = self.world.upgrade()?;
        let name = key.to_str();
        let class = if &*self.store == "4D" {
            super::builtin(&world, &name)
        } else {
            user::class(&world, &self.store, &name)
        };
        if class.is_none()
            && let Some(space) = world.engine.program.namespace(&name)
        {
            return Some(store(&world, space));
        }
        class.map(|class| Value::Object(super::class_object(&world, &class)))
    }

    fn set(&self, _key: &Text, _value: Value) -> Result<(), Error> {
        Err(Error::new(
            code::READ_ONLY,
            "A class store cannot be changed",
        ))
    }

    fn remove(&self, _key: &Text) -> Result<(), Error> {
        Err(Error::new(
            code::READ_ONLY,
            "A class store cannot be changed",
        ))
    }

    fn keys(&self) -> Vec<Text> {
        if &*self.store == "4D" {
            return super::BUILTINS
                .iter()
                .map(|class| Text::new(class.name))
                .collect();
        }
        let Some(world) = self.world.upgrade() else {
            return Vec::new();
        };
        let program = &world.engine.program;
        let unit = program.unit_of_store(&self.store);
        program
            .classes
            .iter()
            .filter(|class| Some(class.unit) == unit)
            .map(|class| Text::new(&class.name))
            .collect()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn label(&self) -> Option<String> {
        Some("[object ClassStore]".into())
    }

    fn is_shared(&self) -> bool {
        true
    }
}

/// Is it the command `cs` or `4D`?
pub(crate) fn gives_store(command: &Command) -> bool {
    matches!(command.number, 1709 | 1710)
}

/// `cs` or `4D` as a value.
pub fn store(world: &Rc<World>, store: &str) -> Value {
    let host = ClassStore {
        store: store.into(),
        world: Rc::downgrade(world),
    };
    Value::Object(Object::host(
        Rc::new(host),
        super::builtin(world, "ClassStore"),
    ))
}
