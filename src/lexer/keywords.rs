//! The keywords of statements and classes, English and French.
//!
//! A word is a keyword only where it can be one; that is decided in `words`, this is the table.

/// A keyword that can begin a logical line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Keyword {
    If,
    Else,
    EndIf,
    CaseOf,
    EndCase,
    While,
    EndWhile,
    Repeat,
    Until,
    For,
    EndFor,
    ForEach,
    EndForEach,
    Use,
    EndUse,
    Try,
    Catch,
    EndTry,
    BeginSql,
    EndSql,
    Return,
    Break,
    Continue,
    Var,
    ClassExtends,
    ClassConstructor,
    Function,
    Property,
    Alias,
    Shared,
    Singleton,
    Session,
    Exposed,
    Local,
    Server,
    OnHttpGet,
}

/// A keyword found: how many words it takes, and whether it is spelled in French.
pub(super) struct Found {
    pub keyword: Keyword,
    pub words: usize,
    pub french: bool,
}

/// The keyword the words begin with, the longest.
pub(super) fn find(words: &[&str]) -> Option<Found> {
    let mut buffer = [0; LONGEST];
    let first = plain(words.first()?, &mut buffer)?;
    let english = |keyword, words| {
        Some(Found {
            keyword,
            words,
            french: false,
        })
    };
    use Keyword::*;
    match first {
        "if" => english(If, 1),
        "else" => english(Else, 1),
        "while" => english(While, 1),
        "repeat" => english(Repeat, 1),
        "until" => english(Until, 1),
        "use" => english(Use, 1),
        "try" => english(Try, 1),
        "catch" => english(Catch, 1),
        "return" => english(Return, 1),
        "break" => english(Break, 1),
        "continue" => english(Continue, 1),
        "var" => english(Var, 1),
        "function" => english(Function, 1),
        "property" => english(Property, 1),
        "alias" => english(Alias, 1),
        "shared" => english(Shared, 1),
        "singleton" => english(Singleton, 1),
        "session" => english(Session, 1),
        "exposed" => english(Exposed, 1),
        "local" => english(Local, 1),
        "server" => english(Server, 1),
        "onhttpget" => english(OnHttpGet, 1),
        "for" if is(words, 1, "each") => english(ForEach, 2),
        "for" => english(For, 1),
        "case" if is(words, 1, "of") => english(CaseOf, 2),
        "begin" if is(words, 1, "sql") => english(BeginSql, 2),
        "class" if is(words, 1, "extends") => english(ClassExtends, 2),
        "class" if is(words, 1, "constructor") => english(ClassConstructor, 2),
        "end" => {
            let mut buffer = [0; LONGEST];
            match plain(words.get(1)?, &mut buffer)? {
                "if" => english(EndIf, 2),
                "case" => english(EndCase, 2),
                "while" => english(EndWhile, 2),
                "for" if is(words, 2, "each") => english(EndForEach, 3),
                "for" => english(EndFor, 2),
                "use" => english(EndUse, 2),
                "try" => english(EndTry, 2),
                "sql" => english(EndSql, 2),
                _ => None,
            }
        }
        _ => french_keyword_table(first, words),
    }
}

/// The French spellings, with or without accents, with or without the `de` of the ends: both are
/// found in practice.
fn french_keyword_table(first: &str, words: &[&str]) -> Option<Found> {
    use Keyword::*;
    let french = |keyword, words| {
        Some(Found {
            keyword,
            words,
            french: true,
        })
    };
    match first {
        "si" => french(If, 1),
        "sinon" => french(Else, 1),
        "repeter" => french(Repeat, 1),
        "jusque" => french(Until, 1),
        "boucle" => french(For, 1),
        "utiliser" => french(Use, 1),
        "tant" if is(words, 1, "que") => french(While, 2),
        "pour" if is(words, 1, "chaque") => french(ForEach, 2),
        "au" if is(words, 1, "cas") && is(words, 2, "ou") => french(CaseOf, 3),
        "debut" if is(words, 1, "sql") => french(BeginSql, 2),
        "fin" => {
            let skipped = 1 + usize::from(is(words, 1, "de"));
            let mut buffer = [0; LONGEST];
            match plain(words.get(skipped)?, &mut buffer)? {
                "si" => french(EndIf, skipped + 1),
                "cas" => french(EndCase, skipped + 1),
                "boucle" => french(EndFor, skipped + 1),
                "chaque" => french(EndForEach, skipped + 1),
                "pour" if is(words, skipped + 1, "chaque") => french(EndForEach, skipped + 2),
                "tant" if is(words, skipped + 1, "que") => french(EndWhile, skipped + 2),
                "utiliser" => french(EndUse, skipped + 1),
                "sql" => french(EndSql, skipped + 1),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The longest single word of any keyword.
const LONGEST: usize = 12;

/// Is the word at this place the given one?
fn is(words: &[&str], place: usize, wanted: &str) -> bool {
    let mut buffer = [0; LONGEST];
    words
        .get(place)
        .is_some_and(|word| plain(word, &mut buffer) == Some(wanted))
}

/// The word in small letters without accents; nothing if it is too long for a keyword or has other
/// letters.
pub(super) fn plain<'b>(word: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b str> {
    let mut length = 0;
    if word.len() > LONGEST * 2 {
        return None;
    }
    for c in word.chars() {
        let letter = match c {
            'a'..='z' => c as u8,
            'A'..='Z' => c.to_ascii_lowercase() as u8,
            'é' | 'É' | 'è' | 'È' | 'ê' | 'Ê' => b'e',
            'ù' | 'Ù' | 'û' | 'Û' => b'u',
            _ => return None,
        };
        *buffer.get_mut(length)? = letter;
        length += 1;
    }
    std::str::from_utf8(&buffer[..length]).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keyword(text: &str) -> Option<(Keyword, usize)> {
        find(&text.split(' ').collect::<Vec<_>>()).map(|found| (found.keyword, found.words))
    }

    #[test]
    fn the_longest_keyword_wins() {
        assert_eq!(keyword("end FOR each"), Some((Keyword::EndForEach, 3)));
        assert_eq!(keyword("End for"), Some((Keyword::EndFor, 2)));
        assert_eq!(keyword("For i"), Some((Keyword::For, 1)));
        assert_eq!(keyword("End iff"), None);
        assert_eq!(keyword("constructor"), None);
    }

    #[test]
    fn french_spellings_vary() {
        for (text, expected, words) in [
            ("Répéter", Keyword::Repeat, 1),
            ("Repeter", Keyword::Repeat, 1),
            ("Fin tant que", Keyword::EndWhile, 3),
            ("Fin de tant que", Keyword::EndWhile, 4),
            ("Fin de utiliser", Keyword::EndUse, 3),
            ("Au cas où", Keyword::CaseOf, 3),
            ("Début SQL", Keyword::BeginSql, 2),
            ("Fin de pour chaque", Keyword::EndForEach, 4),
        ] {
            assert_eq!(keyword(text), Some((expected, words)), "{text}");
        }
    }
}
