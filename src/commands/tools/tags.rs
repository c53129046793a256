//! `PROCESS 4D TAGS`: templates with transformation tags (Tags/transformation-tags).
//!
//! A template is cut into pieces by [`template`]; here they are run. Code inside a tag shares one
//! set of locals with the other tags of the template.

mod template;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use crate::args::Args;
use crate::command::{Command, Kind, Run, any, one_of, variable};
use crate::diagnostic::Diagnostic;
use crate::interpret::failure::Raised;
use crate::interpret::script::Locals;
use crate::interpret::{Context, Executable};
use crate::source::Source;
use crate::value::error::code;
use crate::value::number::number_to_text;
use crate::value::{Array, Error, Pointer, Value};
use template::{Branch, Form, Piece};

pub(super) const PROCESS_4D_TAGS: Command = Command {
    number: 816,
    name: "PROCESS 4D TAGS",
    former: &["PROCESS HTML TAGS"],
    params: &[
        one_of("inputTemplate", &[Kind::Text, Kind::Blob]),
        variable("outputResult"),
        any("param").repeated(),
    ],
    doc: "Runs the tags in a template, which may use the further arguments as $1, $2 …, and gives the resulting text.",
    source: "commands/process-4d-tags",
    run: Run::Function(process_tags),
    ..Command::DEFAULT
};

/// How often the result of a tag is looked through for more tags.
const DEEPEST: u32 = 64;

fn process_tags(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let template = match args.value(0) {
        Value::Blob(blob) => String::from_utf8_lossy(&blob.bytes).into_owned(),
        _ => args.string(0),
    };
    let target = args.pointer(1);
    let wants_blob = matches!(cx.read_pointer(&target)?, Value::Blob(_));
    let mut run = Template {
        args: args.rest(2).to_vec(),
        locals: Locals::default(),
        compiled: HashMap::new(),
        depth: 0,
        folder: None,
        included: 0,
    };
    let result = run.process(cx, &template).map_err(|Stopped| {
        // What was raised stays in the context, and counts before what is given here.
        Error::new(code::INTERRUPTED, "The template was interrupted")
    })?;
    let result = if wants_blob {
        Value::from(result.into_bytes())
    } else {
        Value::from(result)
    };
    cx.write_pointer(&target, result)?;
    Ok(Value::Undefined)
}

/// The processing ends here: the context knows why.
struct Stopped;

impl From<Raised> for Stopped {
    fn from(_: Raised) -> Stopped {
        Stopped
    }
}

/// A template that is being processed.
struct Template {
    args: Vec<Value>,
    locals: Locals,
    /// The code of expressions, which loops run many times.
    compiled: HashMap<String, Result<Rc<Executable>, i32>>,
    /// How deep the tags in the results of tags are.
    depth: u32,
    /// Where `4DINCLUDE` looks, if not in the project's folder.
    folder: Option<PathBuf>,
    included: u32,
}

/// The value of an expression, or the number of its error.
type Evaluated = Result<Value, i32>;

impl Template {
    /// A text with its tags replaced by what they give.
    fn process(&mut self, cx: &mut Context, text: &str) -> Result<String, Stopped> {
        let pieces = template::parse(text);
        let mut out = String::with_capacity(text.len());
        self.pieces(cx, &pieces, &mut out)?;
        Ok(out)
    }

    fn pieces(
        &mut self,
        cx: &mut Context,
        pieces: &[Piece],
        out: &mut String,
    ) -> Result<(), Stopped> {
        if let Err(error) = cx.check_depth() {
            return Err(cx.raise_here(error).into());
        }
        for piece in pieces {
            self.piece(cx, piece, out)?;
        }
        Ok(())
    }

    fn piece(&mut self, cx: &mut Context, piece: &Piece, out: &mut String) -> Result<(), Stopped> {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Unclosed { tag, end } => {
                out.push_str(&format!("{tag}: {end} expected"));
            }
            Piece::Value { form, code, tag } => {
                match self.shown(cx, *form, code, tag)? {
                    Ok(shown) => self.again(cx, &shown, out)?,
                    // an error shows its tag, which is not run once more
                    Err(error) => out.push_str(&error),
                }
            }
            Piece::Dollar { form, code, tag } => {
                let (Ok(shown) | Err(shown)) = self.shown(cx, *form, code, tag)?;
                out.push_str(&shown);
            }
            Piece::Code(lines) => self.code(cx, lines)?,
            Piece::If { branches } => self.branches(cx, branches, out)?,
            Piece::Loop { over, tag, body } => self.repeat(cx, over, tag, body, out)?,
            Piece::Each {
                item,
                list,
                tag,
                body,
            } => self.each(cx, (item, list), tag, body, out)?,
            Piece::Script { method, param, tag } => match self.script(cx, method, param, tag)? {
                Ok(shown) => self.again(cx, &shown, out)?,
                Err(error) => out.push_str(&error),
            },
            Piece::Include { path, tag } => self.include(cx, path, tag, out)?,
            Piece::Base(folder) => {
                self.folder = match *folder {
                    "WEBFOLDER" => None,
                    folder => Some(self.folder(cx).join(folder)),
                };
            }
        }
        Ok(())
    }

    /// The result of a tag may hold tags itself.
    fn again(&mut self, cx: &mut Context, text: &str, out: &mut String) -> Result<(), Stopped> {
        if self.depth >= DEEPEST || !template::has_comment_tags(text) {
            out.push_str(text);
            return Ok(());
        }
        self.depth += 1;
        let pieces = template::parse_comments(text);
        let result = self.pieces(cx, &pieces, out);
        self.depth -= 1;
        result
    }

    /// What a tag of a value puts into the text, or the error that stands there instead.
    fn shown(
        &mut self,
        cx: &mut Context,
        form: Form,
        code: &str,
        tag: &str,
    ) -> Result<Result<String, String>, Stopped> {
        let value = self.evaluate(cx, code)?;
        Ok(match (form, value) {
            (Form::Text, Ok(value)) => Ok(escape(&tag_text(cx, &value))),
            (Form::Html | Form::Eval, Ok(value)) => Ok(tag_text(cx, &value)),
            (Form::Eval, Err(number)) => Err(format!("{tag}: ## error # {number}")),
            (_, Err(number)) => Err(format!("{tag} : ## error # {number}")),
        })
    }

    fn branches(
        &mut self,
        cx: &mut Context,
        branches: &[Branch],
        out: &mut String,
    ) -> Result<(), Stopped> {
        for branch in branches {
            let holds = match &branch.condition {
                None => true,
                Some(code) => match self.evaluate(cx, code)? {
                    Ok(Value::Boolean(holds)) => holds,
                    _ => {
                        out.push_str(branch.tag);
                        out.push_str(": A Boolean expression was expected");
                        return Ok(());
                    }
                },
            };
            if holds {
                return self.pieces(cx, &branch.body, out);
            }
        }
        Ok(())
    }

    /// `4DLOOP` over an array, a method, a pointer to an array, or while an expression is True.
    fn repeat(
        &mut self,
        cx: &mut Context,
        over: &str,
        tag: &str,
        body: &[Piece],
        out: &mut String,
    ) -> Result<(), Stopped> {
        if let Some(method) = cx.method_by_name(over) {
            for i in 0_i32.. {
                let go_on = cx.call(&method, Value::Null, vec![Value::Integer(i)])?;
                if !matches!(go_on, Value::Boolean(true)) {
                    break;
                }
                if i > 0 {
                    self.pieces(cx, body, out)?;
                }
                self.breathe(cx)?;
            }
            return Ok(());
        }
        if let Some(array) = self.array(cx, over)? {
            for i in 1.. {
                if i > array.size() {
                    break;
                }
                array.set_current(i32::try_from(i).unwrap_or(i32::MAX));
                self.pieces(cx, body, out)?;
            }
            return Ok(());
        }
        loop {
            match self.evaluate(cx, over)? {
                Ok(Value::Boolean(true)) => self.pieces(cx, body, out)?,
                Ok(Value::Boolean(false)) => return Ok(()),
                _ => {
                    out.push_str(tag);
                    out.push_str(": A Boolean expression was expected");
                    return Ok(());
                }
            }
            self.breathe(cx)?;
        }
    }

    /// A template that loops for ever can be stopped like other code.
    fn breathe(&self, cx: &mut Context) -> Result<(), Stopped> {
        match cx.poll() {
            crate::interpret::failure::Flow::Raised => Err(Stopped),
            _ => Ok(()),
        }
    }

    /// The array that a tag names, or that a pointer it names points to.
    fn array(&mut self, cx: &mut Context, code: &str) -> Result<Option<Array>, Stopped> {
        if let Some(Value::Array(array)) = self.locals.get(code) {
            return Ok(Some(array.clone()));
        }
        let is_name = code
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | ' ' | '<' | '>' | '$' | '◊'));
        let pointer = match self.evaluate(cx, code)? {
            Ok(Value::Pointer(pointer)) => Some(pointer),
            // an array as a value is the number of its current element: look at the variable
            Ok(Value::Integer(_)) if is_name && !code.starts_with('$') => {
                match self.evaluate(cx, &format!("->{code}"))? {
                    Ok(Value::Pointer(pointer)) => Some(pointer),
                    _ => None,
                }
            }
            _ => None,
        };
        Ok(
            pointer.and_then(|pointer: Pointer| match cx.read_pointer(&pointer) {
                Ok(Value::Array(array)) => Some(array),
                _ => None,
            }),
        )
    }

    /// `4DEACH`: over the items that a collection has, or the names of an object's properties, when
    /// the loop begins.
    fn each(
        &mut self,
        cx: &mut Context,
        (item, list): (&str, &str),
        tag: &str,
        body: &[Piece],
        out: &mut String,
    ) -> Result<(), Stopped> {
        let values: Vec<Value> = match self.evaluate(cx, list)? {
            Ok(Value::Collection(collection)) => collection.items(),
            Ok(Value::Object(object)) => object
                .entries()
                .into_iter()
                .map(|(name, _)| Value::Text(name))
                .collect(),
            Ok(_) => {
                out.push_str(tag);
                out.push_str(": A collection or an object was expected");
                return Ok(());
            }
            Err(number) => {
                out.push_str(&format!("{tag}: ## error # {number}"));
                return Ok(());
            }
        };
        let first = values.first().map(Value::type_code);
        for value in values {
            if Some(value.type_code()) != first {
                out.push_str(tag);
                out.push_str(": The elements have different types");
                return Ok(());
            }
            if item.starts_with('$') {
                self.locals.set(item, value);
            } else {
                self.locals.set(ITEM, value);
                if let Err(number) = self.evaluate(cx, &format!("{item}:={ITEM}"))? {
                    out.push_str(&format!("{tag}: ## error # {number}"));
                    return Ok(());
                }
            }
            self.pieces(cx, body, out)?;
            self.breathe(cx)?;
        }
        Ok(())
    }

    /// `4DSCRIPT/Method/param`: the method gets the rest of the path and gives a text.
    ///
    /// U: `script_escape`: a result that does not begin with the character of code 1 is escaped.
    fn script(
        &mut self,
        cx: &mut Context,
        method: &str,
        param: &str,
        tag: &str,
    ) -> Result<Result<String, String>, Stopped> {
        let Some(code) = cx.method_by_name(method) else {
            return Ok(Err(format!("{tag} : ## error # {}", code::NO_SUCH_METHOD)));
        };
        let result = cx.call(&code, Value::Null, vec![Value::text(param)])?;
        let text = tag_text(cx, &result);
        Ok(Ok(match text.strip_prefix('\u{1}') {
            Some(html) => html.to_owned(),
            None => escape(&text),
        }))
    }

    fn folder(&self, cx: &Context) -> PathBuf {
        self.folder
            .clone()
            .unwrap_or_else(|| cx.engine.places.package().to_path_buf())
    }

    /// `4DINCLUDE`: the body of another file, with its tags run. Files are included at one level.
    fn include(
        &mut self,
        cx: &mut Context,
        path: &str,
        tag: &str,
        out: &mut String,
    ) -> Result<(), Stopped> {
        let folder = self.folder(cx);
        let file = plain_path(&folder.join(path));
        let content = match (self.included, cx.engine.files().read(&file)) {
            (0, Ok(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
            _ => {
                out.push_str(tag);
                out.push_str(" :The document cannot be opened");
                return Ok(());
            }
        };
        let before = self.folder.clone();
        self.folder = file.parent().map(Path::to_path_buf);
        self.included += 1;
        let result = self.process(cx, template::body_of(&content));
        self.included -= 1;
        self.folder = before;
        out.push_str(&result?);
        Ok(())
    }

    /// The value of an expression. A 4D error is given as its number and does not stop anything.
    fn evaluate(&mut self, cx: &mut Context, code: &str) -> Result<Evaluated, Stopped> {
        let compiled = match self.compiled.get(code) {
            Some(known) => known.clone(),
            None => {
                let source = Arc::new(Source::new("<tag>", code));
                let loaded = cx
                    .engine
                    .program
                    .compile_formula_in(cx.unit_number(), &source);
                let compiled = if loaded.diagnostics.iter().any(Diagnostic::prevents_running) {
                    Err(code::SYNTAX)
                } else {
                    Ok(Rc::new(Executable::new(loaded.routine, None)))
                };
                self.compiled.insert(code.to_owned(), compiled.clone());
                compiled
            }
        };
        let code = match compiled {
            Ok(code) => code,
            Err(number) => return Ok(Err(number)),
        };
        let (args, locals) = (&self.args, &mut self.locals);
        let value = cx.attempt(|cx| cx.call_with_locals(&code, Value::Null, args, locals))?;
        Ok(value.ok_or_else(|| {
            cx.handlers
                .last_errors
                .first()
                .map_or(code::SYNTAX, |failure| failure.error.code)
        }))
    }

    /// `4DCODE`: lines of code. An error in them is an ordinary one.
    fn code(&mut self, cx: &mut Context, lines: &str) -> Result<(), Stopped> {
        let source = Arc::new(Source::new("<4DCODE>", lines));
        let loaded = cx.engine.program.compile(&source, "4DCODE");
        if let Some(problem) = loaded.diagnostics.iter().find(|d| d.prevents_running()) {
            let error = Error::new(code::SYNTAX, problem.message.clone());
            return Err(cx.raise_here(error).into());
        }
        let code = Rc::new(Executable::new(loaded.routine, None));
        cx.call_with_locals(&code, Value::Null, &self.args, &mut self.locals)?;
        Ok(())
    }
}

/// Carries an item into a variable that is not a local.
const ITEM: &str = "$tag_item";

/// A path without `.` and `..`, by its words alone.
fn plain_path(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

/// A value as tags show it: as `String` does, but always with a decimal point.
///
/// U: `tag_value`: what has no text form, and Null, shows nothing.
fn tag_text(cx: &Context, value: &Value) -> String {
    let regional = cx.regional();
    match value {
        Value::Text(text) => text.to_str().into_owned(),
        Value::Integer(n) => n.to_string(),
        Value::Real(x) => number_to_text(*x, ".").to_string(),
        Value::Boolean(boolean) => regional.locale.booleans[usize::from(*boolean)].to_owned(),
        Value::Date(date) => crate::value::date::date_short(*date, regional.locale).to_string(),
        Value::Time(time) => crate::value::time::time_string(*time).to_string(),
        Value::Blob(blob) => String::from_utf8_lossy(&blob.bytes).into_owned(),
        _ => String::new(),
    }
}

/// The characters that mean something in HTML, as entities.
fn escape(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '&' => result.push_str("&amp;"),
            '"' => result.push_str("&quot;"),
            other => result.push(other),
        }
    }
    result
}
