//! Declarations: parameters and results, `var`, the `C_…` directives and array declarations.
//!
//! Types are collected before the body is resolved, because a variable exists for the whole
//! routine wherever its declaration stands.

use super::Resolver;
use super::code::{ClassName, Type};
use crate::source::Span;
use crate::syntax::ast::{self, ExprKind, LinkKind, StatementKind, TypeKind, VarName};
use crate::value::array::Element;

/// The types of the `C_…` directives, by command number. They are deprecated since 20 R7.
pub(super) fn directive_type(number: u16) -> Option<Type> {
    Some(match number {
        282 | 283 => Type::Integer,
        284 | 293 => Type::Text,
        285 => Type::Real,
        286 | 352 => Type::Picture,
        301 => Type::Pointer,
        305 => Type::Boolean,
        306 => Type::Time,
        307 => Type::Date,
        604 => Type::Blob,
        1216 => Type::Object(None),
        1488 => Type::Collection,
        1683 => Type::Variant,
        _ => return None,
    })
}

/// The element types of the commands that create arrays, by command number.
fn array_element(number: u16) -> Option<Element> {
    Some(match number {
        219 => Element::Real,
        220 => Element::Integer,
        221 => Element::Longint,
        218 | 222 => Element::Text,
        223 => Element::Boolean,
        224 => Element::Date,
        279 => Element::Picture,
        280 => Element::Pointer,
        1221 => Element::Object,
        1222 => Element::Blob,
        1223 => Element::Time,
        _ => return None,
    })
}

impl Resolver<'_> {
    /// Declares parameters and result, by name or (without `#DECLARE`) by the highest `$n` that
    /// the text mentions.
    pub(super) fn declare_params(&mut self, signature: Option<&ast::Signature>, span: Span) {
        // before the result: all parameters come first
        if signature.is_none_or(|s| s.params.is_empty()) {
            for n in 1..=highest_parameter(self.source.slice(span)) {
                self.scope().add_param(&format!("${n}"), Type::Undeclared);
            }
        }
        if let Some(signature) = signature {
            for param in &signature.params {
                let name = self.text(param.name);
                if self.scope().find(name).is_some() {
                    self.error(
                        "duplicate-declaration",
                        param.name.span,
                        format!("{name} is declared twice"),
                    );
                }
                let ty = self.param_type(param.ty.as_ref());
                self.scope().add_param(name, ty);
            }
            self.scope().strict = true;
            if let Some(variadic) = &signature.variadic {
                let ty = self.param_type(variadic.ty.as_ref());
                self.scope().variadic = Some(ty);
            }
            if let Some(result) = &signature.result {
                let ty = self.param_type(result.ty.as_ref());
                let slot = match result.name {
                    Some(name) => {
                        let text = self.text(name);
                        if self.scope().find(text).is_some() {
                            self.error(
                                "duplicate-declaration",
                                name.span,
                                format!("{text} is declared twice"),
                            )
                            .hint = Some("A parameter cannot be the result too".into());
                        }
                        self.scope().add(text, ty)
                    }
                    None => {
                        let slot = self.scope().result();
                        self.scope().slots[slot as usize].ty = ty;
                        slot
                    }
                };
                self.scope().result = Some(slot);
            }
        }
    }

    fn param_type(&mut self, ty: Option<&ast::TypeName>) -> Type {
        ty.map_or(Type::Variant, |ty| self.declared_type(ty))
    }

    pub(super) fn declared_type(&mut self, ty: &ast::TypeName) -> Type {
        match &ty.kind {
            TypeKind::Text => Type::Text,
            TypeKind::Date => Type::Date,
            TypeKind::Time => Type::Time,
            TypeKind::Boolean => Type::Boolean,
            TypeKind::Integer => Type::Integer,
            TypeKind::Real => Type::Real,
            TypeKind::Pointer => Type::Pointer,
            TypeKind::Picture => Type::Picture,
            TypeKind::Blob => Type::Blob,
            TypeKind::Collection => Type::Collection,
            TypeKind::Variant | TypeKind::Unknown => Type::Variant,
            TypeKind::Object => Type::Object(None),
            TypeKind::Class { store, path } => {
                let names: Vec<&str> = path.iter().map(|name| self.text(*name)).collect();
                match (store, names.split_last()) {
                    (ast::ClassStore::FourD, Some((name, []))) if *name == "Object" => {
                        Type::Object(None)
                    }
                    (ast::ClassStore::FourD, Some((name, []))) if *name == "Collection" => {
                        Type::Collection
                    }
                    (_, Some((name, space))) => {
                        let space = space.join(".");
                        let store = match store {
                            ast::ClassStore::Cs => self
                                .environment
                                .class_store(&space)
                                .map_or_else(|| format!("cs.{space}"), |s| s.to_string()),
                            ast::ClassStore::FourD => "4D".to_owned(),
                            ast::ClassStore::Ds => "ds".to_owned(),
                        };
                        Type::Object(Some(ClassName {
                            store: store.into(),
                            name: (*name).into(),
                        }))
                    }
                    (_, None) => Type::Object(None),
                }
            }
        }
    }

    /// Collects the declarations of a block and of the blocks inside it.
    pub(super) fn declare_locals(&mut self, block: &ast::Block) {
        for statement in block {
            match &statement.kind {
                StatementKind::Var(var) => self.declare_var(var),
                StatementKind::Call(call) => self.declare_by_command(call),
                StatementKind::If {
                    then, otherwise, ..
                } => {
                    self.declare_locals(then);
                    otherwise
                        .iter()
                        .for_each(|block| self.declare_locals(block));
                }
                StatementKind::Case {
                    branches,
                    otherwise,
                } => {
                    branches
                        .iter()
                        .for_each(|branch| self.declare_locals(&branch.block));
                    otherwise
                        .iter()
                        .for_each(|block| self.declare_locals(block));
                }
                StatementKind::While { block, .. }
                | StatementKind::Repeat { block, .. }
                | StatementKind::Use { block, .. } => self.declare_locals(block),
                StatementKind::For(each) => self.declare_locals(&each.block),
                StatementKind::ForEach(each) => self.declare_locals(&each.block),
                StatementKind::Try { block, catch } => {
                    self.declare_locals(block);
                    catch.iter().for_each(|block| self.declare_locals(block));
                }
                StatementKind::Assign { .. }
                | StatementKind::Sql(_)
                | StatementKind::Return(_)
                | StatementKind::Break
                | StatementKind::Continue
                | StatementKind::Error => {}
            }
        }
    }

    fn declare_var(&mut self, var: &ast::VarDecl) {
        let ty = match (&var.ty, &var.value) {
            (Some(ty), _) => self.declared_type(ty),
            (None, Some(value)) => infer_var_type(value),
            (None, None) => Type::Variant,
        };
        for name in &var.names {
            match name {
                VarName::Local(name) => {
                    let text = self.text(*name);
                    self.declare_slot(text, ty.clone(), name.span);
                    if var.ty.is_none() && var.value.is_some() && ty == Type::Variant {
                        let slot = self.local(text);
                        self.scope().slots[slot as usize].inferred = true;
                    }
                }
                VarName::Parameter(name, n) => self.declare_parameter(*n, ty.clone(), name.span),
                VarName::ParametersFrom(..) => self.scope().variadic = Some(ty.clone()),
                VarName::Process(_) | VarName::Interprocess(_) => {}
            }
        }
    }

    fn declare_slot(&mut self, name: &str, ty: Type, span: Span) {
        match self.scope().find(name) {
            None => {
                self.scope().add(name, ty);
            }
            Some(slot) => {
                if self.scope().strict && slot < self.scope().params {
                    self.error(
                        "parameter-redeclared",
                        span,
                        format!("{name} is a parameter and cannot be declared again"),
                    )
                    .when_reached = true;
                } else if !self.scope().declare(slot, ty) {
                    self.warning(
                        "redeclared",
                        span,
                        format!("{name} is declared again with another type"),
                    );
                }
            }
        }
    }

    fn declare_parameter(&mut self, n: u32, ty: Type, span: Span) {
        let slot = match n {
            0 => Some(self.scope().result()),
            n => self.scope().param(n),
        };
        let Some(slot) = slot else { return };
        if self.scope().strict {
            return;
        }
        let declared = &mut self.scope().slots[slot as usize].ty;
        if n == 0 && *declared == Type::Variant || *declared == Type::Undeclared {
            *declared = ty;
        } else if !self.scope().declare(slot, ty) {
            self.warning(
                "redeclared",
                span,
                format!("${n} is declared again with another type"),
            );
        }
    }

    /// `C_TEXT($a; $1)` and `ARRAY TEXT($a; 3)`.
    fn declare_by_command(&mut self, call: &ast::Expr) {
        let ExprKind::Postfix(postfix) = &call.kind else {
            return;
        };
        let (
            ExprKind::Command(number),
            [
                ast::Link {
                    kind: LinkKind::Call(args),
                    ..
                },
            ],
        ) = (&postfix.base.kind, postfix.links.as_slice())
        else {
            return;
        };
        let exprs = args.iter().filter_map(|arg| match arg {
            ast::Argument::Expr(expr) => Some(expr),
            _ => None,
        });
        if let Some(ty) = directive_type(*number) {
            let exprs: Vec<&ast::Expr> = exprs.collect();
            // `C_TEXT(method; $1)` declares the parameters of another method
            let kinds = (
                exprs.first().map(|e| &e.kind),
                exprs.get(1).map(|e| &e.kind),
            );
            if let (
                Some(ExprKind::Method(_) | ExprKind::Variable(_)),
                Some(ExprKind::Parameter(_)),
            ) = kinds
            {
                return;
            }
            for expr in exprs {
                match &expr.kind {
                    ExprKind::Local(name) => {
                        self.declare_slot(self.text(*name), ty.clone(), expr.span)
                    }
                    ExprKind::Parameter(n) => self.declare_parameter(*n, ty.clone(), expr.span),
                    _ => {}
                }
            }
        } else if let Some(element) = array_element(*number) {
            let args: Vec<&ast::Expr> = exprs.collect();
            // the old ARRAY STRING takes a length first
            let (target, count) = if *number == 218 {
                (1, args.len().saturating_sub(1))
            } else {
                (0, args.len())
            };
            if let Some(ast::Expr {
                kind: ExprKind::Local(name),
                ..
            }) = args.get(target)
            {
                let text = self.text(*name);
                let known = self.scope().find(text);
                let slot = known.unwrap_or_else(|| self.scope().add(text, Type::Undeclared));
                let agree = self
                    .scope()
                    .declare_array(slot, element, count > 2, known.is_none());
                if !agree {
                    self.warning(
                        "redeclared",
                        args[target].span,
                        format!("{text} is declared again with other elements"),
                    );
                }
            }
        }
    }
}

/// U: the type of `var $x:=expr`. Known from the form of the expression where that is certain;
/// otherwise the variable takes whatever comes.
fn infer_var_type(value: &ast::Expr) -> Type {
    match &value.kind {
        // a number is a Real, not an Integer (Concepts/variables)
        ExprKind::Number(_) => Type::Real,
        ExprKind::Text(_) => Type::Text,
        ExprKind::Date { .. } => Type::Date,
        ExprKind::Time(_) => Type::Time,
        ExprKind::Object(_) => Type::Object(None),
        ExprKind::Collection(_) => Type::Collection,
        ExprKind::Negate(inner) | ExprKind::Paren(inner) => infer_var_type(inner),
        _ => Type::Variant,
    }
}

/// The highest `$n` in a text (comments included, which does no harm), at most 255.
fn highest_parameter(text: &str) -> u32 {
    let mut highest = 0;
    for (i, _) in text.match_indices('$') {
        let digits: String = text[i + 1..]
            .chars()
            .take(4)
            .take_while(char::is_ascii_digit)
            .collect();
        let next = text[i + 1 + digits.len()..].chars().next();
        if next.is_none_or(|c| !c.is_alphanumeric() && c != '_')
            && let Ok(n) = digits.parse::<u32>()
            && n < 256
        {
            highest = highest.max(n);
        }
    }
    highest
}
