//! `TEXT TO ARRAY`: a text in lines of a width.

use fontdb::ID;
use ttf_parser::Face;

use crate::args::Args;
use crate::command::{Command, Run, integer, star, text, variable};
use crate::commands::system_environment::fonts::{INSTALLED, font};
use crate::interpret::Context;
use crate::value::array::Data;
use crate::value::{Error, Text, Value};

pub const TEXT_TO_ARRAY: Command = Command {
    number: 1149,
    name: "TEXT TO ARRAY",
    params: &[
        text("varText"),
        variable("arrText"),
        integer("width"),
        text("fontName"),
        integer("fontSize"),
        integer("fontStyle").optional(),
        star("*").optional(),
    ],
    sets: &["OK"],
    thread_safe: false,
    doc: "Divides a text into lines that are no wider than so many pixels in a font; OK is 0 if a word is wider.",
    source: "commands/text-to-array",
    run: Run::Function(text_to_array),
    ..Command::DEFAULT
};

fn text_to_array(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let style = args.integer(5);
    let size = f64::from(args.integer(4).max(0));
    let measure = Measure {
        font: font(&args.string(3), style).map(|face| face.id),
        size,
    };
    let width = f64::from(args.integer(2));
    let (lines, fits) = lines(&args.string(0), width, &|text| measure.width(text));
    let mut list = vec![Text::EMPTY];
    list.extend(lines.iter().map(|line| Text::new(line)));
    cx.fill_array(&args.pointer(1), Data::Text(list))?;
    cx.set_ok(fits);
    Ok(Value::Undefined)
}

/// The widths of characters in a font.
struct Measure {
    font: Option<ID>,
    /// In pixels.
    size: f64,
}

impl Measure {
    /// The width of a text in pixels.
    ///
    /// U: `width`: where the font is not installed, or lacks a character, a character is half as
    /// wide as the font is high.
    fn width(&self, text: &str) -> f64 {
        const USUAL: f64 = 0.5;
        let in_font = self.font.and_then(|id| {
            INSTALLED.with_face_data(id, |data, index| {
                let face = Face::parse(data, index).ok()?;
                let unit = f64::from(face.units_per_em());
                Some(
                    text.chars()
                        .map(|character| {
                            face.glyph_index(character)
                                .and_then(|glyph| face.glyph_hor_advance(glyph))
                                .map_or(USUAL, |advance| f64::from(advance) / unit)
                        })
                        .sum::<f64>(),
                )
            })
        });
        let ems = in_font
            .flatten()
            .unwrap_or_else(|| USUAL * text.chars().count() as f64);
        ems * self.size
    }
}

/// The lines of a text, and whether all of them fit. Lines break at blanks, which are left out
/// there, and where the text breaks them.
///
/// U: `lines`: a multistyle text is divided as it is written.
fn lines(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> (Vec<String>, bool) {
    let mut lines = Vec::new();
    let mut fits = true;
    if text.is_empty() {
        return (lines, fits);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut words = 0;
        for word in paragraph.split_inclusive(' ') {
            let longer = format!("{line}{word}");
            if words > 0 && measure(longer.trim_end()) > width {
                lines.push(line.trim_end().to_owned());
                line = word.to_owned();
                words = 0;
            } else {
                line = longer;
            }
            if !word.trim().is_empty() {
                words += 1;
                fits &= words > 1 || measure(line.trim_end()) <= width;
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    (lines, fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten pixels a character.
    fn divide(text: &str, width: f64) -> (Vec<String>, bool) {
        lines(text, width, &|text| text.chars().count() as f64 * 10.0)
    }

    #[test]
    fn lines_hold_as_many_words_as_fit() {
        let (lines, fits) = divide("one two three four", 80.0);
        assert_eq!(lines, ["one two", "three", "four"]);
        assert!(fits);
    }

    #[test]
    fn a_line_has_at_least_one_word() {
        let (lines, fits) = divide("one two three", 30.0);
        assert_eq!(lines, ["one", "two", "three"]);
        assert!(!fits, "three is too wide");
        assert_eq!(divide("", 100.0), (Vec::new(), true));
    }

    #[test]
    fn the_text_breaks_lines_too() {
        let (lines, fits) = divide("one\rtwo\r\n\nthree", 100.0);
        assert_eq!(lines, ["one", "two", "", "three"]);
        assert!(fits);
    }

    #[test]
    fn a_font_that_is_not_there_has_usual_widths() {
        let measure = Measure {
            font: None,
            size: 20.0,
        };
        assert!((measure.width("abcd") - 40.0).abs() < 1e-9);
    }
}
