//! Runs XPath expressions over a tree.

use super::{Axis, Expr, Operator, Path, Step, Test};
use crate::xml::tree::{DOCUMENT, Id, Kind, Tree};

/// What an expression finds: a node, or an attribute of an element by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Node(Id),
    Attribute(Id, usize),
}

/// The value of an expression.
enum Value {
    Items(Vec<Item>),
    Text(String),
    Number(f64),
    Boolean(bool),
}

/// The nodes that an expression finds from a node on, in the order of the document.
pub fn find(tree: &Tree, from: Id, expr: &Expr) -> Result<Vec<Item>, String> {
    let search = Search::new(tree);
    match search.value(expr, &Place::alone(Item::Node(from)))? {
        Value::Items(items) => Ok(items),
        _ => Err("the path finds no nodes".into()),
    }
}

/// Where an expression runs.
struct Place {
    item: Item,
    position: usize,
    size: usize,
}

impl Place {
    fn alone(item: Item) -> Place {
        Place {
            item,
            position: 1,
            size: 1,
        }
    }
}

struct Search<'a> {
    tree: &'a Tree,
    /// Where a node stands in the document.
    order: rustc_hash::FxHashMap<Id, usize>,
}

impl Search<'_> {
    fn new(tree: &Tree) -> Search<'_> {
        let mut order = rustc_hash::FxHashMap::default();
        let mut pending = vec![DOCUMENT];
        while let Some(id) = pending.pop() {
            order.insert(id, order.len());
            pending.extend(tree.children(id).iter().rev());
        }
        Search { tree, order }
    }

    fn in_order(&self, mut items: Vec<Item>) -> Vec<Item> {
        let place = |id: &Id| self.order.get(id).copied().unwrap_or(usize::MAX);
        items.sort_by_key(|item| match item {
            Item::Node(id) => (place(id), 0),
            Item::Attribute(id, index) => (place(id), index + 1),
        });
        items.dedup();
        items
    }

    fn text_of(&self, item: Item) -> String {
        match item {
            Item::Node(id) => self.tree.string_value(id),
            Item::Attribute(id, index) => {
                let attribute = self.tree.element(id).and_then(|e| e.attributes.get(index));
                attribute.map_or_else(String::new, |(_, value)| value.clone())
            }
        }
    }

    /// The name as it is written; empty for what has none.
    fn name_of(&self, item: Item) -> String {
        let element = |id| self.tree.element(id);
        match item {
            Item::Node(id) => element(id).map_or_else(String::new, |e| e.name.clone()),
            Item::Attribute(id, index) => element(id)
                .and_then(|e| e.attributes.get(index))
                .map_or_else(String::new, |(name, _)| name.clone()),
        }
    }

    fn value(&self, expr: &Expr, place: &Place) -> Result<Value, String> {
        Ok(match expr {
            Expr::Number(number) => Value::Number(*number),
            Expr::Text(text) => Value::Text(text.clone()),
            Expr::Negate(inner) => Value::Number(-self.number(&self.value(inner, place)?)),
            Expr::Path(path) => Value::Items(self.path(path, place)?),
            Expr::Filter(inner, predicates) => {
                let mut items = self.items(self.value(inner, place)?)?;
                for predicate in predicates {
                    items = self.filter(items, predicate)?;
                }
                Value::Items(items)
            }
            Expr::Call(name, arguments) => self.call(name, arguments, place)?,
            Expr::Binary(operator, left, right) => self.binary(*operator, left, right, place)?,
        })
    }

    fn items(&self, value: Value) -> Result<Vec<Item>, String> {
        match value {
            Value::Items(items) => Ok(items),
            _ => Err("nodes are expected".into()),
        }
    }

    fn path(&self, path: &Path, place: &Place) -> Result<Vec<Item>, String> {
        let mut items = match &path.start {
            Some(start) => self.items(self.value(start, place)?)?,
            None if path.from_document => vec![Item::Node(DOCUMENT)],
            None => vec![place.item],
        };
        for step in &path.steps {
            let mut found = Vec::new();
            for item in items {
                found.extend(self.step(step, item)?);
            }
            items = self.in_order(found);
        }
        Ok(items)
    }

    /// What a step finds from one item, filtered in the direction of its axis.
    fn step(&self, step: &Step, item: Item) -> Result<Vec<Item>, String> {
        let mut items = self.axis(step.axis, item);
        items.retain(|item| self.passes(&step.test, *item));
        for predicate in &step.predicates {
            items = self.filter(items, predicate)?;
        }
        Ok(items)
    }

    fn axis(&self, axis: Axis, item: Item) -> Vec<Item> {
        let tree = self.tree;
        let Item::Node(id) = item else {
            let Item::Attribute(owner, _) = item else {
                return Vec::new();
            };
            return match axis {
                Axis::Itself | Axis::DescendantOrSelf => vec![item],
                Axis::Parent => vec![Item::Node(owner)],
                Axis::Ancestor | Axis::AncestorOrSelf => {
                    let mut items = self.axis(Axis::AncestorOrSelf, Item::Node(owner));
                    if axis == Axis::AncestorOrSelf {
                        items.insert(0, item);
                    }
                    items
                }
                _ => Vec::new(),
            };
        };
        let nodes = |ids: Vec<Id>| ids.into_iter().map(Item::Node).collect();
        let ancestors = || std::iter::successors(tree.parent(id), |id| tree.parent(*id));
        match axis {
            Axis::Child => nodes(tree.children(id).to_vec()),
            Axis::Itself => vec![item],
            Axis::Parent => nodes(tree.parent(id).into_iter().collect()),
            Axis::Ancestor => nodes(ancestors().collect()),
            Axis::AncestorOrSelf => nodes(std::iter::once(id).chain(ancestors()).collect()),
            Axis::Descendant | Axis::DescendantOrSelf => {
                let mut found = Vec::new();
                let mut pending = vec![id];
                while let Some(next) = pending.pop() {
                    if next != id || axis == Axis::DescendantOrSelf {
                        found.push(Item::Node(next));
                    }
                    pending.extend(tree.children(next).iter().rev());
                }
                found
            }
            Axis::Attribute => {
                let count = tree.element(id).map_or(0, |e| e.attributes.len());
                (0..count).map(|index| Item::Attribute(id, index)).collect()
            }
            Axis::FollowingSibling | Axis::PrecedingSibling => {
                let siblings = tree.parent(id).map_or(&[][..], |p| tree.children(p));
                let at = tree.index_of(id);
                match axis {
                    Axis::FollowingSibling => {
                        nodes(siblings.get(at + 1..).unwrap_or_default().to_vec())
                    }
                    _ => nodes(siblings.iter().take(at).rev().copied().collect()),
                }
            }
        }
    }

    fn passes(&self, test: &Test, item: Item) -> bool {
        let kind = match item {
            Item::Node(id) => self.tree.kind(id),
            Item::Attribute(..) => None,
        };
        let has_name = matches!(kind, None | Some(Kind::Element(_)));
        match test {
            Test::Node => true,
            Test::Any => has_name,
            Test::Name(name) => has_name && self.name_of(item) == *name,
            Test::Text => matches!(kind, Some(Kind::Text(_) | Kind::CData(_))),
            Test::Comment => matches!(kind, Some(Kind::Comment(_))),
            Test::Instruction => matches!(kind, Some(Kind::Instruction(_))),
        }
    }

    /// A number is a position, anything else is true or false.
    fn filter(&self, items: Vec<Item>, predicate: &Expr) -> Result<Vec<Item>, String> {
        let size = items.len();
        let mut kept = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let position = index + 1;
            let place = Place {
                item,
                position,
                size,
            };
            let keeps = match self.value(predicate, &place)? {
                Value::Number(number) => number == position as f64,
                other => self.truth(&other),
            };
            if keeps {
                kept.push(item);
            }
        }
        Ok(kept)
    }

    fn text(&self, value: &Value) -> String {
        match value {
            Value::Items(items) => items.first().map_or_else(String::new, |i| self.text_of(*i)),
            Value::Text(text) => text.clone(),
            Value::Number(number) if number.is_infinite() => if *number > 0.0 {
                "Infinity"
            } else {
                "-Infinity"
            }
            .to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Boolean(yes) => yes.to_string(),
        }
    }

    fn number(&self, value: &Value) -> f64 {
        match value {
            Value::Number(number) => *number,
            Value::Boolean(yes) => f64::from(u8::from(*yes)),
            other => number_of(&self.text(other)),
        }
    }

    fn truth(&self, value: &Value) -> bool {
        match value {
            Value::Items(items) => !items.is_empty(),
            Value::Text(text) => !text.is_empty(),
            Value::Number(number) => *number != 0.0 && !number.is_nan(),
            Value::Boolean(yes) => *yes,
        }
    }

    fn binary(
        &self,
        operator: Operator,
        left: &Expr,
        right: &Expr,
        place: &Place,
    ) -> Result<Value, String> {
        let left = self.value(left, place)?;
        if matches!(operator, Operator::Or | Operator::And) {
            let left = self.truth(&left);
            if left == (operator == Operator::Or) {
                return Ok(Value::Boolean(left));
            }
            let right = self.value(right, place)?;
            return Ok(Value::Boolean(self.truth(&right)));
        }
        let right = self.value(right, place)?;
        let numbers = || (self.number(&left), self.number(&right));
        Ok(match operator {
            Operator::Union => {
                let mut items = self.items(left)?;
                items.extend(self.items(right)?);
                Value::Items(self.in_order(items))
            }
            Operator::Add => Value::Number(numbers().0 + numbers().1),
            Operator::Subtract => Value::Number(numbers().0 - numbers().1),
            Operator::Multiply => Value::Number(numbers().0 * numbers().1),
            Operator::Divide => Value::Number(numbers().0 / numbers().1),
            Operator::Modulo => Value::Number(numbers().0 % numbers().1),
            _ => Value::Boolean(self.compare(operator, &left, &right)),
        })
    }

    /// A comparison of nodes holds if it does for one of them.
    fn compare(&self, operator: Operator, left: &Value, right: &Value) -> bool {
        let texts = |value: &Value| -> Vec<Value> {
            match value {
                Value::Items(items) => {
                    let all = items.iter().map(|item| Value::Text(self.text_of(*item)));
                    all.collect()
                }
                Value::Text(text) => vec![Value::Text(text.clone())],
                Value::Number(number) => vec![Value::Number(*number)],
                Value::Boolean(yes) => vec![Value::Boolean(*yes)],
            }
        };
        let has_boolean = |a: &Value, b: &Value| matches!((a, b), (Value::Boolean(_), _));
        if has_boolean(left, right) || has_boolean(right, left) {
            let (left, right) = (self.truth(left), self.truth(right));
            return holds(operator, left.cmp(&right).into());
        }
        let rights = texts(right);
        texts(left).iter().any(|left| {
            rights.iter().any(|right| {
                let equality = matches!(operator, Operator::Equal | Operator::NotEqual);
                let order = match (left, right) {
                    (Value::Text(left), Value::Text(right)) if equality => Some(left.cmp(right)),
                    _ => self.number(left).partial_cmp(&self.number(right)),
                };
                holds(operator, order)
            })
        })
    }

    fn call(&self, name: &str, arguments: &[Expr], place: &Place) -> Result<Value, String> {
        let values = arguments
            .iter()
            .map(|argument| self.value(argument, place))
            .collect::<Result<Vec<_>, _>>()?;
        let wrong = || Err(format!("`{name}` does not take these arguments"));
        let here = || Value::Items(vec![place.item]);
        let texts: Vec<String> = values.iter().map(|value| self.text(value)).collect();
        let own = || match values.first() {
            Some(value) => self.text(value),
            None => self.text(&here()),
        };
        Ok(match (name, values.as_slice(), texts.as_slice()) {
            ("last", [], _) => Value::Number(place.size as f64),
            ("position", [], _) => Value::Number(place.position as f64),
            ("count", [Value::Items(items)], _) => Value::Number(items.len() as f64),
            ("sum", [Value::Items(items)], _) => {
                let numbers = items.iter().map(|item| number_of(&self.text_of(*item)));
                Value::Number(numbers.sum())
            }
            ("name" | "local-name", [] | [Value::Items(_)], _) => {
                let item = match values.first() {
                    Some(Value::Items(items)) => items.first().copied(),
                    _ => Some(place.item),
                };
                let full = item.map_or_else(String::new, |item| self.name_of(item));
                let local = full.rsplit(':').next().unwrap_or_default();
                Value::Text(if name == "name" {
                    full
                } else {
                    local.to_owned()
                })
            }
            ("string", [] | [_], _) => Value::Text(own()),
            ("number", [] | [_], _) => match values.first() {
                Some(value) => Value::Number(self.number(value)),
                None => Value::Number(number_of(&own())),
            },
            ("boolean", [value], _) => Value::Boolean(self.truth(value)),
            ("not", [value], _) => Value::Boolean(!self.truth(value)),
            ("true", [], _) => Value::Boolean(true),
            ("false", [], _) => Value::Boolean(false),
            ("floor", [value], _) => Value::Number(self.number(value).floor()),
            ("ceiling", [value], _) => Value::Number(self.number(value).ceil()),
            ("round", [value], _) => Value::Number((self.number(value) + 0.5).floor()),
            ("concat", _, texts) => Value::Text(texts.concat()),
            ("contains", _, [text, part]) => Value::Boolean(text.contains(part.as_str())),
            ("starts-with", _, [text, part]) => Value::Boolean(text.starts_with(part.as_str())),
            ("substring-before", _, [text, part]) => {
                let found = text.split_once(part.as_str());
                Value::Text(found.map_or_else(String::new, |(before, _)| before.to_owned()))
            }
            ("substring-after", _, [text, part]) => {
                let found = text.split_once(part.as_str());
                Value::Text(found.map_or_else(String::new, |(_, behind)| behind.to_owned()))
            }
            ("substring", [_, start, rest @ ..], [text, ..]) if rest.len() < 2 => {
                let start = (self.number(start) + 0.5).floor();
                let count = rest.first().map(|count| (self.number(count) + 0.5).floor());
                let end = count.map_or(f64::INFINITY, |count| start + count);
                let chars = text.chars().enumerate();
                let within = chars.filter(|(i, _)| {
                    let position = (i + 1) as f64;
                    position >= start && position < end
                });
                Value::Text(within.map(|(_, c)| c).collect())
            }
            ("string-length", [] | [_], _) => Value::Number(own().chars().count() as f64),
            ("normalize-space", [] | [_], _) => {
                let own = own();
                let words: Vec<&str> = own.split_whitespace().collect();
                Value::Text(words.join(" "))
            }
            ("translate", _, [text, from, to]) => {
                let to: Vec<char> = to.chars().collect();
                let changed =
                    text.chars()
                        .filter_map(|c| match from.chars().position(|f| f == c) {
                            Some(at) => to.get(at).copied(),
                            None => Some(c),
                        });
                Value::Text(changed.collect())
            }
            _ => return wrong(),
        })
    }
}

fn number_of(text: &str) -> f64 {
    text.trim().parse().unwrap_or(f64::NAN)
}

/// Does a comparison hold for this order? Nothing but inequality does for what has none.
fn holds(operator: Operator, order: Option<std::cmp::Ordering>) -> bool {
    let Some(order) = order else {
        return operator == Operator::NotEqual;
    };
    match operator {
        Operator::Equal => order.is_eq(),
        Operator::NotEqual => order.is_ne(),
        Operator::Less => order.is_lt(),
        Operator::LessOrEqual => order.is_le(),
        Operator::Greater => order.is_gt(),
        Operator::GreaterOrEqual => order.is_ge(),
        _ => false,
    }
}
