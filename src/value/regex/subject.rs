//! Texts as the engine of regular expressions reads them: in UTF-8, with the way between bytes and
//! UTF-16 units.

use std::cell::RefCell;
use std::rc::Rc;

use crate::value::Text;

/// From this many units on, the last text that was converted is kept: a loop over its matches
/// converts it once.
const WORTH_KEEPING: usize = 512;

/// How many units lie between two marks, at least.
const BETWEEN_MARKS: usize = 256;

/// A text that is searched.
pub(super) enum Subject<'a> {
    /// A byte is a unit.
    Ascii(&'a str),
    Wide(Rc<Wide>),
}

/// A text with characters beyond ASCII.
pub(super) struct Wide {
    text: Text,
    utf8: String,
    /// Places where characters begin, in order, the first at 0.
    marks: Vec<Mark>,
}

/// The same place in units and in bytes.
#[derive(Clone, Copy, Default)]
struct Mark {
    unit: usize,
    byte: usize,
}

thread_local! {
    static LAST: RefCell<Option<Rc<Wide>>> = const { RefCell::new(None) };
}

impl Subject<'_> {
    pub fn new(text: &Text) -> Subject<'_> {
        if let Some(ascii) = text.as_ascii() {
            return Subject::Ascii(ascii);
        }
        let last = LAST.with_borrow(Option::clone);
        if let Some(last) = last.filter(|last| last.text.is_same(text)) {
            return Subject::Wide(last);
        }
        let wide = Rc::new(Wide::new(text));
        if text.len() >= WORTH_KEEPING {
            LAST.set(Some(Rc::clone(&wide)));
        }
        Subject::Wide(wide)
    }

    pub fn utf8(&self) -> &str {
        match self {
            Subject::Ascii(text) => text,
            Subject::Wide(wide) => &wide.utf8,
        }
    }

    /// The byte at which a unit begins. In the middle of a character it is the next one's.
    pub fn byte_of(&self, unit: usize) -> usize {
        let Subject::Wide(wide) = self else {
            return unit;
        };
        wide.walk(|at| at.unit <= unit, |at| at.unit >= unit).byte
    }

    /// The unit at which a character begins whose first byte this is.
    pub fn unit_of(&self, byte: usize) -> usize {
        let Subject::Wide(wide) = self else {
            return byte;
        };
        wide.walk(|at| at.byte <= byte, |at| at.byte >= byte).unit
    }
}

impl Wide {
    fn new(text: &Text) -> Wide {
        let utf8 = text.to_str().into_owned();
        let mut marks = vec![Mark::default()];
        let mut at = Mark::default();
        for character in utf8.chars() {
            if marks
                .last()
                .is_some_and(|mark| at.unit - mark.unit >= BETWEEN_MARKS)
            {
                marks.push(at);
            }
            at = at.behind(character);
        }
        Wide {
            text: text.clone(),
            utf8,
            marks,
        }
    }

    /// Goes from the last mark that is not too far to the place, or to the end.
    fn walk(&self, not_too_far: impl Fn(&Mark) -> bool, there: impl Fn(&Mark) -> bool) -> Mark {
        let index = self.marks.partition_point(not_too_far).saturating_sub(1);
        let mut at = self.marks[index];
        for character in self.utf8[at.byte..].chars() {
            if there(&at) {
                break;
            }
            at = at.behind(character);
        }
        at
    }
}

impl Mark {
    fn behind(self, character: char) -> Mark {
        Mark {
            unit: self.unit + character.len_utf16(),
            byte: self.byte + character.len_utf8(),
        }
    }
}
