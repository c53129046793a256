//! Properties and indexes: reading and writing `o.p`, `o["p"]`, `c[i]`.

use std::cell::OnceCell;
use std::rc::Rc;

use super::any::{Any, Holder, MemberRead};
use super::dynamic::{Answer, Readable, number_of_result, other_value, whatever};
use super::effects::assigns_nothing;
use super::reach::{Base, ElementAt, Local, PropertyAt, PropertyNamed, Reach, Reached};
use super::{At, Code, Lowerer, Node, code};
use crate::classes;
use crate::interpret::failure::Raised;
use crate::interpret::{Context, member, operator};
use crate::resolve::code::{BinaryOp, Expr, ExprKind, PlaceKind, Type};
use crate::source::Span;
use crate::value::{Number, Object, Text, Value};

impl Lowerer<'_> {
    /// Is the expression a variable declared as an object or a collection, or a command that
    /// returns one? Reading a member of such a thing while it is unset gives undefined
    /// (Concepts/null-undefined), where a Null held in a Variant or a property is an error.
    fn reads_unset_silently(&self, base: &Expr) -> bool {
        match &base.kind {
            ExprKind::Read(place) => match place.kind {
                PlaceKind::Local(slot) => {
                    matches!(self.local_type(slot), Type::Object(_) | Type::Collection)
                }
                PlaceKind::Process(_) | PlaceKind::Interprocess(_) => true,
                _ => false,
            },
            ExprKind::Command { command, .. } => {
                use crate::command::Kind;
                matches!(command.returns, Kind::Object | Kind::Collection)
            }
            // code asks `This.x=Null` to know whether it was called on an object
            ExprKind::This => true,
            _ => false,
        }
    }

    /// The slot of a local variable, whose object can be looked at without taking a reference.
    fn slot_of(&self, base: &Expr) -> Option<usize> {
        match &base.kind {
            ExprKind::Read(place) => match place.kind {
                PlaceKind::Local(slot) if self.local(slot).array.is_none() => Some(slot as usize),
                _ => None,
            },
            _ => None,
        }
    }

    /// Is it a variable that is declared for objects?
    fn is_object(&self, expr: &Expr) -> bool {
        self.slot_of(expr)
            .is_some_and(|slot| matches!(self.local_type(slot as u32), Type::Object(_)))
    }

    /// What holds the object, if it can be looked at in its place.
    pub(super) fn holder(&self, base: &Expr) -> Option<Holder> {
        match self.slot_of(base) {
            Some(slot) => Some(Holder::Slot(slot)),
            None if matches!(base.kind, ExprKind::This) && !self.must_call_super() => {
                Some(Holder::This)
            }
            None => None,
        }
    }

    /// A property as an operand.
    pub(super) fn member_operand(&self, base: &Expr, name: &str, span: Span) -> Any {
        let site = member::Site::new(Text::new(name));
        let lenient = self.reads_unset_silently(base);
        if is_class_store(base) {
            return Any::Part(Box::new(ClassNamed {
                read: MemberOf {
                    base: self.any(base),
                    site,
                    lenient,
                    span,
                },
                found: OnceCell::new(),
            }));
        }
        if name == "length"
            && let Some(of) = self.base(base)
            && !self.is_object(base)
        {
            let read = self.read_member(base, name, span);
            return Any::Part(Box::new(LengthOf { of, read }));
        }
        let Some(holder) = self.holder(base) else {
            return match (self.element(base), self.base(base)) {
                (Some(of), _) => property_at(of, site, lenient, span),
                (None, Some(of)) => property_at(of, site, lenient, span),
                (None, None) => Any::Part(Box::new(MemberOf {
                    base: self.any(base),
                    site,
                    lenient,
                    span,
                })),
            };
        };
        let read = self.read_member(base, name, span);
        Any::Member(Box::new(MemberRead { holder, site, read }))
    }

    pub(super) fn read_member(&self, base: &Expr, name: &str, span: Span) -> Code<Value> {
        let site = member::Site::new(Text::new(name));
        let lenient = self.reads_unset_silently(base);
        let holder = self.holder(base);
        let base = self.any(base);
        let Some(holder) = holder else {
            let part = MemberOf {
                base,
                site,
                lenient,
                span,
            };
            return code(move |cx| part.value(cx));
        };
        code(move |cx| {
            if let Some(object) = holder.object(cx) {
                match site.look(object, Value::clone) {
                    Some(Value::Object(found)) => return Ok(Value::Object(found)),
                    Some(found) => return Ok(found),
                    None => {}
                }
            }
            let base = base(cx)?;
            member::get(cx, &base, &site, lenient, span)
        })
    }

    /// An element of a collection, or a property by its name, as an operand.
    pub(super) fn index_operand(&self, base: &Expr, key: &Expr, span: Span) -> Any {
        let lenient = self.reads_unset_silently(base);
        if let Some(ElementAt {
            of,
            index,
            lenient,
            span,
        }) = self.element_at(base, key, span)
        {
            // what is nearest has code of its own
            return match of {
                Base::Local(of) => reached(ElementAt {
                    of,
                    index,
                    lenient,
                    span,
                }),
                Base::Member(of) => reached(ElementAt {
                    of,
                    index,
                    lenient,
                    span,
                }),
            };
        }
        let node = self.expr(key);
        if let Node::Any(Any::Slot(key)) = node {
            let place = || self.named_place(base, key);
            match self.base(base) {
                Some(Base::Local(of)) => {
                    return reached(PropertyNamed {
                        of,
                        key,
                        place: place(),
                        lenient,
                        span,
                    });
                }
                Some(Base::Member(of)) => {
                    return reached(PropertyNamed {
                        of,
                        key,
                        place: place(),
                        lenient,
                        span,
                    });
                }
                None => {}
            }
        }
        match (self.element(base), node) {
            (Some(of), Node::Int(index)) if assigns_nothing(key) => reached(ElementAt {
                of,
                index: index.operand,
                lenient,
                span,
            }),
            (_, node) => Any::Part(Box::new(IndexOf {
                base: self.any(base),
                key: node.into_any(),
                lenient,
                span,
            })),
        }
    }

    /// What is at most a property of something at hand.
    pub(super) fn base(&self, expr: &Expr) -> Option<Base> {
        if let Some(slot) = self.slot_of(expr) {
            let read = self.any(expr);
            return Some(Base::Local(Local { slot, read }));
        }
        let ExprKind::Read(place) = &expr.kind else {
            return None;
        };
        let PlaceKind::Member { base, name } = &place.kind else {
            return None;
        };
        self.holder(base)?;
        match self.member_operand(base, name, place.span) {
            Any::Member(member) => Some(Base::Member(member)),
            _ => None,
        }
    }

    /// An element of a collection at hand.
    fn element(&self, expr: &Expr) -> Option<ElementAt<Base>> {
        let ExprKind::Read(place) = &expr.kind else {
            return None;
        };
        let PlaceKind::Index { base, key } = &place.kind else {
            return None;
        };
        self.element_at(base, key, place.span)
    }

    /// `base[key]`, if it is an element of a collection at hand. While the key is evaluated, the
    /// collection must stay where it is.
    fn element_at(&self, base: &Expr, key: &Expr, span: Span) -> Option<ElementAt<Base>> {
        let of = self.base(base)?;
        let Node::Int(index) = self.expr(key) else {
            return None;
        };
        (matches!(of, Base::Local(_)) || assigns_nothing(key)).then(|| ElementAt {
            of,
            index: index.operand,
            lenient: self.reads_unset_silently(base),
            span,
        })
    }

    /// Where the property of an object at hand was last, whose name is in a slot. Those who read
    /// and write the same property share it.
    fn named_place(&self, object: &Expr, name: usize) -> super::Place {
        let object = self.code.routine.source.slice(object.span).to_lowercase();
        Rc::clone(self.named.borrow_mut().entry((object, name)).or_default())
    }

    pub(super) fn read_index(&self, base: &Expr, key: &Expr, span: Span) -> Code<Value> {
        self.index_operand(base, key, span).into_code()
    }

    /// What holds the object, if nothing replaces it while the value is evaluated.
    pub(super) fn settled_holder(&self, base: &Expr, value: &Expr) -> Option<Holder> {
        self.holder(base).filter(|_| assigns_nothing(value))
    }

    /// `base.name:=value`. `node`: the value, lowered.
    pub(super) fn set_member(
        &self,
        base: &Expr,
        name: &str,
        value: &Expr,
        node: Node,
        span: Span,
    ) -> Code<()> {
        let site = member::Site::new(Text::new(name));
        let holder = self.settled_holder(base, value);
        let value = node;
        let is_number = matches!(value, Node::Int(_) | Node::Real(_) | Node::Number(_));
        let base = self.any(base);
        match (holder, is_number) {
            (None, true) => {
                let value = value.into_number();
                code(move |cx| {
                    let base = match base(cx) {
                        Ok(Value::Object(object)) => match value.run(cx) {
                            Ok(number) if site.set_number(&object, number) => return Ok(()),
                            result => {
                                let value = whatever(cx, result)?;
                                return member::set(cx, &object.into(), &site, value, span);
                            }
                        },
                        Ok(other) => other,
                        Err(raised) => return Err(raised),
                    };
                    let result = value.run(cx);
                    let value = whatever(cx, result)?;
                    member::set(cx, &base, &site, value, span)
                })
            }
            (Some(holder), _) => {
                let value = value.into_any();
                code(move |cx| {
                    let value = match value(cx) {
                        Ok(Value::Integer(i)) => {
                            if let Some(object) = holder.object(cx)
                                && site.set_number(object, Number::Integer(i))
                            {
                                return Ok(());
                            }
                            Value::Integer(i)
                        }
                        Ok(Value::Real(x)) => {
                            if let Some(object) = holder.object(cx)
                                && site.set_number(object, Number::Real(x))
                            {
                                return Ok(());
                            }
                            Value::Real(x)
                        }
                        Ok(other) => other,
                        Err(raised) => return Err(raised),
                    };
                    let done = match holder.object(cx) {
                        Some(object) => site.set_plain(object, value),
                        None => Err(value),
                    };
                    match done {
                        Ok(done) => done.at(cx, span),
                        Err(value) => {
                            let base = base(cx)?;
                            member::set_slowly(cx, &base, &site, value, span)
                        }
                    }
                })
            }
            (None, false) => {
                let value = value.into_any();
                code(move |cx| {
                    let base = base(cx)?;
                    let value = value(cx)?;
                    member::set(cx, &base, &site, value, span)
                })
            }
        }
    }

    /// `base[key]:=value`. `stays`: while the value is evaluated, no variable is assigned.
    pub(super) fn set_index(
        &self,
        base: &Expr,
        key: &Expr,
        value: Node,
        stays: bool,
        span: Span,
    ) -> Code<()> {
        let of = self.base(base).filter(|_| stays);
        let is_number = matches!(value, Node::Int(_) | Node::Real(_) | Node::Number(_));
        match (of, self.expr(key), is_number) {
            (Some(of), Node::Any(Any::Slot(key)), true) => {
                // a number under a name that has one already is replaced in its place
                let value = value.into_number();
                let place = self.named_place(base, key);
                let base = self.any(base);
                code(move |cx| {
                    let value = match value.run(cx) {
                        Ok(number) => {
                            let done = of.look(cx, (), |value| match (value, cx.slot(key)) {
                                (Value::Object(object), Value::Text(name)) => {
                                    object.class().is_none()
                                        && object.set_number_at(name, number, &place)
                                }
                                _ => false,
                            });
                            if done == Some(true) {
                                return Ok(());
                            }
                            number.into()
                        }
                        Err(why) => other_value(cx, why)?,
                    };
                    let base = base(cx)?;
                    let key = cx.slot(key).clone();
                    member::set_index(cx, &base, &key, value, span)
                })
            }
            (Some(of), Node::Int(index), true) => {
                let index = index.operand;
                let value = value.into_number();
                let base = self.any(base);
                code(move |cx| {
                    let i = index.get(cx)?;
                    let value = match value.run(cx) {
                        Ok(number) => {
                            let done = of.look(cx, (), |value| match (value, usize::try_from(i)) {
                                (Value::Collection(c), Ok(i)) => c.set_number(i, number),
                                _ => false,
                            });
                            if done == Some(true) {
                                return Ok(());
                            }
                            number.into()
                        }
                        Err(why) => other_value(cx, why)?,
                    };
                    let base = base(cx)?;
                    member::set_index(cx, &base, &Value::whole(i), value, span)
                })
            }
            (_, Node::Int(index), _) => {
                let index = index.operand;
                let value = value.into_any();
                let base = self.any(base);
                code(move |cx| {
                    let base = base(cx)?;
                    let i = index.get(cx)?;
                    let mut value = value(cx)?;
                    if let (Value::Collection(collection), Ok(i)) = (&base, usize::try_from(i)) {
                        match collection.replace_at(i, value) {
                            Ok(()) => return Ok(()),
                            Err(same) => value = same,
                        }
                    }
                    member::set_index(cx, &base, &Value::whole(i), value, span)
                })
            }
            (_, key, _) => {
                let key = key.into_any();
                let value = value.into_any();
                let base = self.any(base);
                code(move |cx| {
                    let base = base(cx)?;
                    let key = key(cx)?;
                    let value = value(cx)?;
                    member::set_index(cx, &base, &key, value, span)
                })
            }
        }
    }

    /// `base.name op= value`.
    pub(super) fn change_member(
        &self,
        base: &Expr,
        name: &str,
        op: BinaryOp,
        value: &Expr,
        span: Span,
    ) -> Code<()> {
        let site = member::Site::new(Text::new(name));
        let value = self.any(value);
        let base = self.any(base);
        code(move |cx| {
            let base = base(cx)?;
            let old = member::get(cx, &base, &site, false, span)?;
            let value = value(cx)?;
            let new = operator::binary(op, &old, &value, cx.epsilon).at(cx, span)?;
            member::set(cx, &base, &site, new, span)
        })
    }
}

/// `.length` of what is probably a collection at hand.
struct LengthOf {
    of: Base,
    /// The ordinary way to read it.
    read: Code<Value>,
}

impl LengthOf {
    #[inline(always)]
    fn look(&self, cx: &Context) -> Option<usize> {
        let length = self.of.look(cx, (), |value| match value {
            Value::Collection(collection) => Some(collection.len()),
            _ => None,
        });
        length.flatten()
    }
}

impl Readable for LengthOf {
    #[inline(always)]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        match self.look(cx) {
            Some(length) => Ok(Value::from(length)),
            None => (self.read)(cx),
        }
    }

    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        match self.look(cx) {
            Some(length) => Number::whole(length as i64).into(),
            None => {
                let result = (self.read)(cx);
                number_of_result(cx, result)
            }
        }
    }
}

/// A property of something at hand.
fn property_at<P: Reach>(of: P, site: member::Site, lenient: bool, span: Span) -> Any {
    reached(PropertyAt {
        of,
        site,
        lenient,
        span,
    })
}

/// A value that is read where it is.
fn reached<P: Reach>(place: P) -> Any {
    Any::Part(Box::new(Reached(place)))
}

/// A property of what code gives.
struct MemberOf {
    base: Code<Value>,
    site: member::Site,
    lenient: bool,
    span: Span,
}

impl Readable for MemberOf {
    #[inline(always)]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        match (self.base)(cx) {
            Ok(Value::Object(object)) => match self.site.look(&object, Value::clone) {
                Some(Value::Object(found)) => Ok(Value::Object(found)),
                Some(found) => Ok(found),
                None => self.slowly(cx, Value::Object(object)),
            },
            Ok(other) => self.slowly(cx, other),
            Err(raised) => Err(raised),
        }
    }

    #[inline(always)]
    fn number(&self, cx: &mut Context) -> Answer {
        let value = match (self.base)(cx) {
            Ok(Value::Object(object)) => match self.site.look(&object, Answer::of) {
                Some(found) if found.is_number() => return found,
                _ => self.slowly(cx, Value::Object(object)),
            },
            Ok(other) => self.slowly(cx, other),
            Err(raised) => Err(raised),
        };
        number_of_result(cx, value)
    }
}

impl MemberOf {
    /// A member of whatever the base is.
    #[inline(never)]
    fn slowly(&self, cx: &mut Context, base: Value) -> Result<Value, Raised> {
        member::get(cx, &base, &self.site, self.lenient, self.span)
    }
}

/// Is it `cs` or `4D`?
fn is_class_store(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Command { command, .. } => classes::class::gives_store(command),
        _ => false,
    }
}

/// `cs.Name` or `4D.Name`: a class stays what it is.
struct ClassNamed {
    read: MemberOf,
    found: OnceCell<Object>,
}

impl Readable for ClassNamed {
    #[inline]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        if let Some(class) = self.found.get() {
            return Ok(Value::Object(class.clone()));
        }
        let value = self.read.value(cx)?;
        if let Value::Object(object) = &value
            && classes::is_class_object(object)
        {
            let _ = self.found.set(object.clone());
        }
        Ok(value)
    }
}

/// `base[key]`, whatever they are.
struct IndexOf {
    base: Code<Value>,
    key: Code<Value>,
    lenient: bool,
    span: Span,
}

impl Readable for IndexOf {
    #[inline(always)]
    fn value(&self, cx: &mut Context) -> Result<Value, Raised> {
        let base = (self.base)(cx)?;
        let key = (self.key)(cx)?;
        if let (Value::Collection(collection), Value::Integer(i)) = (&base, &key)
            && *i >= 0
        {
            return Ok(collection.get(*i as usize).unwrap_or_default());
        }
        member::get_index(cx, &base, &key, self.lenient, self.span)
    }
}
