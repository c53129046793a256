//! What the grammar does when it has read something: building nodes, checking what a grammar cannot.
//!
//! Nothing here stops: a problem is reported and the best node is made of what is there.

use std::cell::Cell;

use lalrpop_util::ErrorRecovery;

use super::ast::*;
use super::wording;
use crate::diagnostic::Diagnostic;
use crate::lexer::{Lexeme, Modifier, Token, literals};
use crate::source::{Source, Span};

/// What the actions share.
pub(crate) struct Actions<'a> {
    pub source: &'a Source,
    pub tokens: &'a [Lexeme],
    pub diagnostics: Vec<Diagnostic>,
    /// How many lines could not be read; whoever feeds the parser stops when there are too many.
    pub failures: &'a Cell<usize>,
}

/// What a text turned out to be.
pub(crate) enum Root {
    Body(Body),
    Formula(FormulaBody),
}

/// A line of a class.
pub(crate) enum ClassItem {
    Extends(Name, u32),
    Member(Member),
    Nothing,
}

pub(crate) enum ParamItem {
    Param(Param),
    Variadic(Variadic),
    Missing(Span),
}

/// The parenthesis of `For` and `For each`; empty if it could not be read.
pub(crate) struct Header {
    pub parts: Vec<Expr>,
    pub span: Span,
}

impl Actions<'_> {
    fn error(&mut self, id: &'static str, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(id, span, message));
    }

    fn error_hint(&mut self, id: &'static str, span: Span, message: impl Into<String>, hint: &str) {
        self.diagnostics
            .push(Diagnostic::error(id, span, message).with_hint(hint));
    }
}

pub(crate) fn span(start: u32, end: u32) -> Span {
    // An empty rule begins at the next token and ends at the one before.
    Span::new(start, end.max(start))
}

pub(crate) fn bad(span: Span) -> Expr {
    Expr {
        kind: ExprKind::Error,
        span,
    }
}

/// Reports a line the grammar could not read.
pub(crate) fn failed(cx: &mut Actions<'_>, recovery: ErrorRecovery<u32, Token, ()>) {
    let diagnostic = wording::explain(&recovery.error, cx.source, cx.tokens);
    cx.diagnostics.push(diagnostic);
    cx.failures.set(cx.failures.get() + 1);
}

// ------------------------------------------------------------------ classes

#[expect(
    clippy::vec_box,
    reason = "boxed while they wait on the parser's stack"
)]
pub(crate) fn class(cx: &mut Actions<'_>, items: Vec<Box<ClassItem>>) -> Class {
    let mut class = Class::default();
    let mut constructor = None;
    for item in items {
        match *item {
            ClassItem::Nothing => {}
            ClassItem::Extends(name, start) => {
                if class.extends.is_some() {
                    cx.error(
                        "second-extends",
                        Span::new(start, name.span.end),
                        "the class extends another one already",
                    );
                } else {
                    // properties stand before it in public code
                    let is_function = |member: &Member| matches!(member, Member::Function(_));
                    if class.members.iter().any(is_function) {
                        cx.error(
                            "late-extends",
                            Span::new(start, name.span.end),
                            "`Class extends` stands before the functions of a class",
                        );
                    }
                    class.extends = Some(name);
                }
            }
            ClassItem::Member(member) => {
                if let Member::Function(function) = &member
                    && function.kind == FunctionKind::Constructor
                {
                    if let Some(first) = constructor {
                        cx.diagnostics.push(
                            Diagnostic::error(
                                "second-constructor",
                                function.name.span,
                                "a class has one constructor only",
                            )
                            .with_label(first, "the first one"),
                        );
                    }
                    constructor.get_or_insert(function.name.span);
                }
                class.members.push(member);
            }
        }
    }
    class
}

pub(crate) fn property(
    cx: &mut Actions<'_>,
    names: Vec<Name>,
    ty: Option<TypeName>,
    value: Option<Expr>,
    span: Span,
) -> ClassItem {
    if names.len() > 1 && value.is_some() {
        cx.error_hint(
            "initialise-one",
            span,
            "only one property can be declared with a value",
            "declare each on its own line",
        );
    }
    ClassItem::Member(Member::Property(Property {
        names,
        ty,
        value,
        span,
    }))
}

pub(crate) fn alias(
    cx: &mut Actions<'_>,
    modifiers: Vec<Modifier>,
    name: Name,
    path: Vec<Name>,
    span: Span,
) -> ClassItem {
    if modifiers
        .iter()
        .any(|&modifier| modifier != Modifier::Exposed)
    {
        cx.error("alias-modifier", span, "an alias can only be `exposed`");
    }
    ClassItem::Member(Member::Alias(Alias {
        exposed: modifiers.contains(&Modifier::Exposed),
        name,
        path,
        span,
    }))
}

pub(crate) fn function(
    cx: &mut Actions<'_>,
    words: Vec<Modifier>,
    kind: Option<FunctionKind>,
    name: Name,
    signature: Signature,
    block: Block,
    header: Span,
) -> ClassItem {
    let modifiers = modifiers(&words);
    if modifiers.singleton || modifiers.session {
        cx.error(
            "function-modifier",
            header,
            "`singleton` and `session` belong to the constructor",
        );
    }
    let span = block.last().map_or(header, |last| header.to(last.span));
    let kind = kind.unwrap_or(FunctionKind::Plain);
    ClassItem::Member(Member::Function(Box::new(Function {
        modifiers,
        kind,
        name,
        signature,
        block,
        span,
    })))
}

pub(crate) fn constructor(
    cx: &mut Actions<'_>,
    words: Vec<Modifier>,
    keyword: Span,
    signature: Signature,
    block: Block,
    header: Span,
) -> ClassItem {
    let modifiers = modifiers(&words);
    if modifiers.exposed || modifiers.local || modifiers.server || modifiers.on_http_get {
        cx.error(
            "constructor-modifier",
            header,
            "a constructor can only be `shared`, `session` and `singleton`",
        );
    }
    let text = cx.source.slice(keyword);
    let name = text
        .rfind(|c: char| c.is_whitespace() || c == '\u{a0}')
        .map_or(keyword, |blank| {
            let after = text[blank..].chars().next().map_or(1, char::len_utf8);
            Span::new(keyword.start + (blank + after) as u32, keyword.end)
        });
    let span = block.last().map_or(header, |last| header.to(last.span));
    let name = Name { span: name };
    ClassItem::Member(Member::Function(Box::new(Function {
        modifiers,
        kind: FunctionKind::Constructor,
        name,
        signature,
        block,
        span,
    })))
}

fn modifiers(words: &[Modifier]) -> Modifiers {
    let has = |modifier| words.contains(&modifier);
    Modifiers {
        shared: has(Modifier::Shared),
        singleton: has(Modifier::Singleton),
        session: has(Modifier::Session),
        exposed: has(Modifier::Exposed),
        local: has(Modifier::Local),
        server: has(Modifier::Server),
        on_http_get: has(Modifier::OnHttpGet),
    }
}

#[expect(
    clippy::vec_box,
    reason = "boxed while they wait on the parser's stack"
)]
pub(crate) fn signature(
    cx: &mut Actions<'_>,
    items: Option<Vec<Box<ParamItem>>>,
    result: Option<Box<ResultDecl>>,
    span: Span,
) -> Signature {
    let mut params = Vec::new();
    let mut variadic: Option<Variadic> = None;
    for item in items.into_iter().flatten() {
        match *item {
            ParamItem::Missing(place) => {
                cx.error("missing-parameter", place, "a parameter is missing here")
            }
            ParamItem::Variadic(parameters) => variadic = Some(parameters),
            ParamItem::Param(param) => {
                if let Some(before) = &variadic {
                    cx.error(
                        "variadic-last",
                        before.span,
                        "`...` can only be the last parameter",
                    );
                }
                params.push(param);
            }
        }
    }
    Signature {
        params,
        variadic,
        result: result.map(|result| *result),
        span,
    }
}

pub(crate) fn simple_type(cx: &mut Actions<'_>, span: Span) -> TypeName {
    let text = without_token(cx.source.slice(span));
    let types = [
        ("text", TypeKind::Text),
        ("date", TypeKind::Date),
        ("time", TypeKind::Time),
        ("boolean", TypeKind::Boolean),
        ("integer", TypeKind::Integer),
        ("real", TypeKind::Real),
        ("pointer", TypeKind::Pointer),
        ("picture", TypeKind::Picture),
        ("blob", TypeKind::Blob),
        ("collection", TypeKind::Collection),
        ("variant", TypeKind::Variant),
        ("object", TypeKind::Object),
    ];
    let found = types
        .into_iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(text));
    let kind = found.map(|(_, kind)| kind).unwrap_or_else(|| {
        cx.error_hint(
            "unknown-type",
            span,
            format!("`{text}` is no type"),
            "types are Text, Date, Time, Boolean, Integer, Real, Pointer, Picture, Blob, Collection, Variant, Object, and classes such as cs.Name or 4D.File",
        );
        TypeKind::Unknown
    });
    TypeName { kind, span }
}

pub(crate) fn class_type(
    cx: &mut Actions<'_>,
    store: Span,
    path: Vec<Name>,
    span: Span,
) -> TypeName {
    let text = without_token(cx.source.slice(store));
    let store = match text {
        _ if text.eq_ignore_ascii_case("cs") => ClassStore::Cs,
        _ if text.eq_ignore_ascii_case("4D") => ClassStore::FourD,
        _ if text.eq_ignore_ascii_case("ds") => ClassStore::Ds,
        _ => {
            cx.error_hint(
                "unknown-type",
                store,
                format!("`{text}` holds no classes"),
                "classes are written cs.Name or 4D.Name",
            );
            return TypeName {
                kind: TypeKind::Unknown,
                span,
            };
        }
    };
    TypeName {
        kind: TypeKind::Class { store, path },
        span,
    }
}

/// `cs:C1710` without its number.
fn without_token(text: &str) -> &str {
    text.split(':')
        .next()
        .unwrap_or(text)
        .trim_end_matches([' ', '\t', '\u{a0}'])
}

// ------------------------------------------------------------------ statements

/// A statement that is an expression. Whether it does anything is the resolver's question.
pub(crate) fn call(e: Expr) -> StatementKind {
    match e.kind {
        ExprKind::Paren(inner) => call(*inner),
        _ => StatementKind::Call(e),
    }
}

/// What cannot be assigned to, by its form alone.
fn check_target(cx: &mut Actions<'_>, target: &Expr) -> bool {
    let problem = match &target.kind {
        ExprKind::Number(_) | ExprKind::Text(_) | ExprKind::Date { .. } | ExprKind::Time(_) => {
            Some("a literal")
        }
        ExprKind::Object(_) | ExprKind::Collection(_) => Some("a literal"),
        ExprKind::Constant(_) => Some("a constant"),
        ExprKind::Table(_) => Some("a table"),
        // `(getPointer->):=1` is written.
        ExprKind::Paren(inner) => return check_target(cx, inner),
        ExprKind::Chain(_)
        | ExprKind::Negate(_)
        | ExprKind::PointerTo(_)
        | ExprKind::Ternary(_) => Some("the result of operators"),
        ExprKind::Special(..) => Some("the result of a call"),
        ExprKind::Postfix(postfix) => match postfix.links.last().map(|link| &link.kind) {
            Some(LinkKind::Call(_)) => Some("the result of a call"),
            _ => None,
        },
        _ => None,
    };
    if let Some(what) = problem {
        cx.error(
            "assign-target",
            target.span,
            format!("nothing can be assigned to {what}"),
        );
    }
    problem.is_none()
}

pub(crate) fn assign(
    cx: &mut Actions<'_>,
    target: Expr,
    op: AssignOp,
    value: Expr,
) -> StatementKind {
    if !check_target(cx, &target) {
        return StatementKind::Error;
    }
    StatementKind::Assign { target, op, value }
}

pub(crate) fn formula_assign(
    cx: &mut Actions<'_>,
    target: Expr,
    op: AssignOp,
    value: Expr,
) -> FormulaBody {
    if !check_target(cx, &target) {
        return FormulaBody::Expr(bad(target.span));
    }
    FormulaBody::Assign { target, op, value }
}

/// An assignment as an argument (`APPLY TO SELECTION`): a formula in all but name.
pub(crate) fn assignment(
    cx: &mut Actions<'_>,
    target: Expr,
    op: AssignOp,
    value: Expr,
    span: Span,
) -> Argument {
    let body = Box::new(formula_assign(cx, target, op, value));
    Argument::Expr(Expr {
        kind: ExprKind::Special(SpecialForm::Formula, body),
        span,
    })
}

pub(crate) fn var(
    cx: &mut Actions<'_>,
    names: Vec<VarName>,
    ty: Option<TypeName>,
    value: Option<Expr>,
) -> StatementKind {
    if names.len() > 1
        && let Some(value) = &value
    {
        cx.error_hint(
            "initialise-one",
            value.span,
            "only one variable can be declared with a value",
            "use one `var` for each",
        );
    }
    StatementKind::Var(VarDecl { names, ty, value })
}

pub(crate) fn parameters_from(cx: &mut Actions<'_>, number: Span, span: Span) -> VarName {
    let first = cx.source.slice(number).parse().unwrap_or_else(|_| {
        cx.error(
            "parameter-number",
            number,
            "this is no number of a parameter",
        );
        1
    });
    VarName::ParametersFrom(Name { span }, first)
}

pub(crate) fn for_loop(cx: &mut Actions<'_>, header: Header, block: Block) -> StatementKind {
    let place = header.span;
    let count = header.parts.len();
    if count != 0 && !(3..=4).contains(&count) {
        cx.error_hint(
            "for-header",
            place,
            format!("`For` takes a counter, a start and an end; {count} given"),
            "write `For ($i; 1; 10)` or, with a step, `For ($i; 10; 1; -1)`",
        );
    }
    let mut parts = header.parts.into_iter();
    let mut next = || parts.next().unwrap_or_else(|| bad(place));
    let (counter, from, to) = (next(), next(), next());
    check_variable(cx, &counter);
    StatementKind::For(Box::new(ForLoop {
        counter,
        from,
        to,
        step: parts.next(),
        block,
    }))
}

pub(crate) fn for_each(
    cx: &mut Actions<'_>,
    header: Header,
    condition: Option<ForEachCondition>,
    block: Block,
) -> StatementKind {
    let place = header.span;
    let count = header.parts.len();
    if count != 0 && !(2..=4).contains(&count) {
        cx.error_hint(
            "for-header",
            place,
            format!("`For each` takes a variable and what to go through; {count} given"),
            "write `For each ($item; $collection)`",
        );
    }
    let mut parts = header.parts.into_iter();
    let mut next = || parts.next().unwrap_or_else(|| bad(place));
    let (item, source) = (next(), next());
    check_variable(cx, &item);
    let (begin, end) = (parts.next(), parts.next());
    StatementKind::ForEach(Box::new(ForEach {
        item,
        source,
        begin,
        end,
        condition,
        block,
    }))
}

/// The variable of a loop (`for_counter_target`: anything that can be assigned to).
fn check_variable(cx: &mut Actions<'_>, target: &Expr) {
    match &target.kind {
        ExprKind::Chain(_)
        | ExprKind::Negate(_)
        | ExprKind::PointerTo(_)
        | ExprKind::Ternary(_) => {
            cx.error("assign-target", target.span, "a loop needs a variable here");
        }
        _ => {
            check_target(cx, target);
        }
    }
}

// ------------------------------------------------------------------ expressions

pub(crate) fn chain(first: Expr, rest: Vec<(BinaryOp, Span, Expr)>, span: Span) -> Expr {
    Expr {
        kind: ExprKind::Chain(Box::new(Chain { first, rest })),
        span,
    }
}

/// Parentheses around parentheses mean nothing; one pair is kept.
pub(crate) fn parenthesis(inner: Expr, span: Span) -> Expr {
    match inner.kind {
        ExprKind::Paren(_) => Expr {
            kind: inner.kind,
            span,
        },
        _ => Expr {
            kind: ExprKind::Paren(Box::new(inner)),
            span,
        },
    }
}

pub(crate) fn missing(cx: &mut Actions<'_>, span: Span) -> Argument {
    cx.error_hint(
        "missing-argument",
        span,
        "an argument is missing here",
        "arguments can only be left out at the end",
    );
    Argument::Missing(span)
}

pub(crate) fn number(cx: &mut Actions<'_>, span: Span) -> ExprKind {
    match literals::lex_number(cx.source.slice(span)) {
        Some(value) => ExprKind::Number(value),
        None => {
            cx.error("number-range", span, "this number is too large for a real");
            ExprKind::Error
        }
    }
}

pub(crate) fn hexadecimal(cx: &mut Actions<'_>, span: Span) -> ExprKind {
    match literals::lex_hex(cx.source.slice(span)) {
        Some(value) => ExprKind::Number(value),
        None => {
            cx.error(
                "number-range",
                span,
                "a hexadecimal number has at most eight digits",
            );
            ExprKind::Error
        }
    }
}

pub(crate) fn text(cx: &mut Actions<'_>, span: Span) -> ExprKind {
    let mut unknown = None;
    let text = literals::lex_text(cx.source.slice(span), |place| {
        unknown.get_or_insert(place);
    });
    if let Some(place) = unknown {
        let start = span.start + place as u32;
        let length = cx
            .source
            .slice(Span::new(start + 1, span.end))
            .chars()
            .next()
            .map_or(0, char::len_utf8) as u32;
        cx.diagnostics.push(
            Diagnostic::warning(
                "unknown-escape",
                Span::new(start, start + 1 + length),
                "this backslash begins no escape; it stays in the text",
            )
            .with_hint(r#"escapes are \n, \r, \t, \\ and \"; write `\\` for a backslash"#),
        );
    }
    ExprKind::Text(text)
}

pub(crate) fn date(cx: &mut Actions<'_>, span: Span) -> ExprKind {
    match literals::lex_date(cx.source.slice(span)) {
        Some((date, false)) => date,
        Some((date, true)) => {
            cx.diagnostics.push(
                Diagnostic::warning("date-order", span, "this date is read as day, month, year")
                    .with_hint("dates are written `!YYYY-MM-DD!`"),
            );
            date
        }
        None => {
            cx.error_hint(
                "bad-date",
                span,
                "there is no such day",
                "dates are written `!YYYY-MM-DD!`",
            );
            ExprKind::Error
        }
    }
}

pub(crate) fn time(cx: &mut Actions<'_>, span: Span) -> ExprKind {
    match literals::lex_time(cx.source.slice(span)) {
        Some(seconds) => ExprKind::Time(seconds),
        None => {
            cx.error_hint(
                "bad-time",
                span,
                "there is no such time",
                "times are written `?HH:MM:SS?`, from ?00:00:00? to ?596000:00:00?",
            );
            ExprKind::Error
        }
    }
}

/// `[Name]` or `[Name:3]`.
pub(crate) fn table(cx: &Actions<'_>, whole: Span) -> TableName {
    let inner = Span::new(whole.start + 1, whole.end.saturating_sub(1));
    let (name, number) = numbered(cx, inner);
    TableName { name, number }
}

/// `Name` or `Name:3`.
pub(crate) fn field(cx: &Actions<'_>, span: Span) -> FieldName {
    let (name, number) = numbered(cx, span);
    FieldName { name, number }
}

fn numbered(cx: &Actions<'_>, span: Span) -> (Name, Option<u32>) {
    let text = cx.source.slice(span);
    let number = text
        .rsplit_once(':')
        .and_then(|(name, number)| Some((name.len(), number.parse().ok()?)));
    let length = number.map_or(text.len(), |(length, _)| length);
    let name = &text[..length];
    let blanks = [' ', '\t', '\u{a0}'];
    let start = span.start + (name.len() - name.trim_start_matches(blanks).len()) as u32;
    let end = start + name.trim_matches(blanks).len() as u32;
    (
        Name {
            span: Span::new(start, end),
        },
        number.map(|(_, number)| number),
    )
}
