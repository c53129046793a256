//! The signature of a command as one line, written the way the documentation writes it.
//!
//! It is made from the declaration alone, so it shows what this interpreter accepts.

use super::{Command, Kind, Need, Param};

impl Command {
    /// `Substring ( source : Text ; firstChar : Integer {; numChars : Integer} ) : Text`. What is
    /// in braces may be left out, what follows `...` may be repeated. A command without parameters
    /// is its name alone, and so is one that is not implemented, whose parameters are not known.
    pub fn signature(&self) -> String {
        let mut line = self.name.to_string();
        if !self.params.is_empty() {
            line.push_str(" ( ");
            line.push_str(&parameters(self.params));
            line.push_str(" )");
        }
        if self.returns != Kind::Nothing {
            line.push_str(" : ");
            line.push_str(&kind(self.returns));
        }
        line
    }
}

/// Everything between the parentheses.
fn parameters(params: &[Param]) -> String {
    let repeated = params
        .iter()
        .position(|p| p.need == Need::Repeated)
        .unwrap_or(params.len());
    let (once, group) = params.split_at(repeated);
    // An optional parameter with a required one behind it is left out by itself; of those behind
    // the last required one each needs the one before it, so their braces nest.
    let fixed = once
        .iter()
        .rposition(|p| p.need == Need::Required)
        .map_or(0, |last| last + 1);
    let (fixed, tail) = once.split_at(fixed);

    let mut line = String::new();
    for (i, param) in fixed.iter().enumerate() {
        let last = i + 1 == fixed.len();
        match param.need {
            Need::Optional => line.push_str(&format!("{{{} ;}} ", one(param))),
            _ if last => line.push_str(&one(param)),
            _ => {
                line.push_str(&one(param));
                line.push_str(" ; ");
            }
        }
    }
    let mut open = 0;
    for param in tail {
        line.push_str(if line.is_empty() { "{" } else { " {; " });
        line.push_str(&one(param));
        open += 1;
    }
    if !group.is_empty() {
        line.push_str(if line.is_empty() { "{" } else { " {; " });
        let names: Vec<_> = group.iter().map(one).collect();
        match names.as_slice() {
            [single] => line.push_str(&format!("...{single}")),
            several => line.push_str(&format!("...({})", several.join(" ; "))),
        }
        open += 1;
    }
    line.push_str(&"}".repeat(open));
    line
}

/// One parameter: its name and type; a star is only itself.
fn one(param: &Param) -> String {
    match param.kind {
        Kind::Star => "*".to_string(),
        other => format!("{} : {}", param.name, kind(other)),
    }
}

/// The types in the documentation's words, alternatives separated by commas.
fn kind(kind: Kind) -> String {
    match kind {
        Kind::OneOf(kinds) => {
            let words: Vec<_> = kinds.iter().map(|k| self::kind(*k)).collect();
            words.join(", ")
        }
        Kind::Order => ">, <".to_string(),
        other => other.word().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;

    fn signature(params: Vec<Param>, returns: Kind) -> String {
        Command {
            name: "Do",
            params: params.leak(),
            returns,
            ..Command::DEFAULT
        }
        .signature()
    }

    #[test]
    fn without_parameters_there_are_no_parentheses() {
        assert_eq!(signature(vec![], Kind::Integer), "Do : Integer");
        assert_eq!(signature(vec![], Kind::Nothing), "Do");
    }

    #[test]
    fn trailing_optional_parameters_nest() {
        let params = vec![
            text("source"),
            integer("first"),
            integer("count").optional(),
            star("*").optional(),
        ];
        assert_eq!(
            signature(params, Kind::Text),
            "Do ( source : Text ; first : Integer {; count : Integer {; *}} ) : Text"
        );
        assert_eq!(
            signature(vec![text("path").optional()], Kind::Nothing),
            "Do ( {path : Text} )"
        );
    }

    #[test]
    fn a_leading_optional_parameter_stands_alone() {
        let params = vec![table("aTable").optional(), text("name"), text("other")];
        assert_eq!(
            signature(params, Kind::Nothing),
            "Do ( {aTable : Table ;} name : Text ; other : Text )"
        );
        let params = vec![text("name"), star("*").optional(), text("other")];
        assert_eq!(
            signature(params, Kind::Nothing),
            "Do ( name : Text ; {* ;} other : Text )"
        );
    }

    #[test]
    fn repeated_parameters_have_dots() {
        assert_eq!(
            signature(
                vec![
                    array("array"),
                    array("array").repeated(),
                    order("order").optional()
                ],
                Kind::Nothing
            ),
            "Do ( array : array {; ...(array : array ; order : >, <)} )"
        );
        assert_eq!(
            signature(vec![text("name"), any("value").repeated()], Kind::Any),
            "Do ( name : Text {; ...value : any} ) : any"
        );
        assert_eq!(
            signature(
                vec![text("property").repeated(), any("value")],
                Kind::Object
            ),
            "Do ( {...(property : Text ; value : any)} ) : Object"
        );
    }

    #[test]
    fn alternatives_are_listed() {
        const TYPES: &[Kind] = &[Kind::Text, Kind::Integer];
        assert_eq!(
            signature(vec![one_of("list", TYPES)], Kind::OneOf(TYPES)),
            "Do ( list : Text, Integer ) : Text, Integer"
        );
    }

    #[test]
    fn a_repeated_group_may_be_left_out_whole() {
        let command = Command {
            params: vec![text("name"), text("property").repeated(), any("value")].leak(),
            ..Command::DEFAULT
        };
        assert_eq!(command.arity(), (1, None));
    }
}
