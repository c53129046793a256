//! The predefined constants: the words in which they are declared, the list of their themes, and
//! the ways to find one.
//!
//! A constant that has different values on different platforms is declared with its value on
//! Linux. Where the same token has two spellings both are declared, and the token means the first.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

mod communications;
mod database;
mod database_parameters;
mod date_and_time;
mod environment_4d;
mod events;
mod form_objects;
mod forms;
mod keys;
mod language;
mod list_box;
mod objects_and_collections;
mod picture_metadata_names;
mod picture_metadata_values;
mod pictures;
mod processes;
mod quick_report;
mod standard_action;
mod styled_text;
mod system;
mod unlisted;
mod view_pro;
mod web;
mod write_pro;
mod xml;

/// A predefined constant.
pub struct Constant {
    pub name: &'static str,
    /// Earlier names with the same token.
    pub former: &'static [&'static str],
    /// Theme and position, as in the token `:K30:1`.
    pub token: Option<(u16, u16)>,
    pub value: ConstantValue,
    pub french: Option<&'static str>,
}

/// What a constant stands for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum ConstantValue {
    Integer(i32),
    Real(f64),
    Text(&'static str),
    /// The documentation gives no value: known by name, but its use is an error.
    Unknown,
}

/// One theme of constants.
pub struct ConstantTheme {
    pub name: &'static str,
    /// In the order of their tokens, those without one at the end.
    pub constants: &'static [Constant],
}

/// Every theme of constants, in the order of their names.
pub static THEMES: &[&ConstantTheme] = &[
    &environment_4d::ENVIRONMENT_4D,
    &view_pro::VIEW_PRO,
    &write_pro::WRITE_PRO,
    &language::ASCII_CODES,
    &database::BACKUP_AND_RESTORE,
    &language::BLOB,
    &database::CACHE_MANAGEMENT,
    &system::COLORS,
    &communications::COMMUNICATIONS,
    &system::COMPRESSION,
    &database::DATA_FILE_MAINTENANCE,
    &database::DATABASE_ENGINE,
    &events::DATABASE_EVENTS,
    &database_parameters::DATABASE_PARAMETERS,
    &date_and_time::DATE_DISPLAY_FORMATS,
    &date_and_time::DAYS_AND_MONTHS,
    &database::DESIGN_OBJECT_ACCESS,
    &language::DICTIONARIES,
    &language::DIGEST_TYPE,
    &language::ERROR_HANDLER,
    &language::EURO_CURRENCIES,
    &events::EVENTS_MODIFIERS,
    &events::EVENTS_WHAT,
    &language::EXPRESSIONS,
    &language::FIELD_AND_VARIABLE_TYPES,
    &system::FILE_AND_FOLDER,
    &forms::FIND_WINDOW,
    &system::FONT_STYLES,
    &system::FONT_TYPE_LIST,
    &forms::FORM_AREA,
    &events::FORM_EVENTS,
    &form_objects::FORM_OBJECT_TYPES,
    &forms::FORM_OBJECTS_ACCESS,
    &form_objects::FORM_OBJECTS_PROPERTIES,
    &forms::FORM_PARAMETERS,
    &keys::FUNCTION_KEYS,
    &forms::GRAPH_PARAMETERS,
    &form_objects::HIERARCHICAL_LISTS,
    &communications::HTTP_CLIENT,
    &database::INDEX_TYPE,
    &environment_4d::IS_LICENSE_AVAILABLE,
    &web::ISO_LATIN_CHARACTER_ENTITIES,
    &communications::LDAP,
    &list_box::LIST_BOX,
    &list_box::LISTBOX_FOOTER_CALCULATION,
    &events::LOG_EVENTS,
    &communications::MAIL,
    &language::MATH,
    &forms::MENU_ITEM_PROPERTIES,
    &styled_text::MULTISTYLE_TEXT,
    &styled_text::MULTISTYLE_TEXT_ATTRIBUTES,
    &objects_and_collections::OBJECTS_AND_COLLECTIONS,
    &forms::OPEN_FORM_WINDOW,
    &forms::OPEN_WINDOW,
    &language::PARSE_FORMULA,
    &system::PASTEBOARD,
    &web::PHP,
    &pictures::PICTURE_COMPRESSION,
    &pictures::PICTURE_DISPLAY_FORMATS,
    &picture_metadata_names::PICTURE_METADATA_NAMES,
    &picture_metadata_values::PICTURE_METADATA_VALUES,
    &pictures::PICTURE_TRANSFORMATION,
    &system::PLATFORM_INTERFACE,
    &system::PLATFORM_PROPERTIES,
    &forms::PRINT_OPTIONS,
    &processes::PROCESS_STATE,
    &processes::PROCESS_TYPE,
    &quick_report::QR_AREA_PROPERTIES,
    &quick_report::QR_BORDERS,
    &quick_report::QR_COMMANDS,
    &quick_report::QR_DOCUMENT_PROPERTIES,
    &quick_report::QR_OPERATORS,
    &quick_report::QR_OUTPUT_DESTINATION,
    &quick_report::QR_REPORT_TYPES,
    &quick_report::QR_ROWS_FOR_PROPERTIES,
    &quick_report::QR_TEXT_PROPERTIES,
    &database::QUERIES,
    &database::RELATIONS,
    &database::RESOURCES_PROPERTIES,
    &system::SCREEN_DEPTH,
    &system::SET_RGB_COLORS,
    &keys::SHORTCUT_AND_ASSOCIATED_KEYS,
    &database::SQL,
    &standard_action::STANDARD_ACTION,
    &system::STANDARD_SYSTEM_SIGNATURES,
    &language::STRINGS,
    &system::SYSTEM_DOCUMENTS,
    &system::SYSTEM_FOLDER,
    &date_and_time::SYSTEM_FORMAT,
    &communications::TCP_PORT_NUMBERS,
    &date_and_time::TIME_DISPLAY_FORMATS,
    &events::TRIGGER_EVENTS,
    &standard_action::VALUE_FOR_ASSOCIATED_STANDARD_ACTION,
    &database::VECTOR_METRICS,
    &web::WEB_AREA,
    &web::WEB_SERVER,
    &web::WEB_SERVICES_CLIENT,
    &web::WEB_SERVICES_SERVER,
    &forms::WINDOWS,
    &xml::XML,
    &unlisted::NOT_LISTED,
];

/// A constant that is an integer. The token is written as in code, `"K8:3"`, or empty where none
/// is known; the same goes for [`real`], [`text`] and [`unknown`].
const fn integer(name: &'static str, token: &str, value: i32) -> Constant {
    Constant::new(name, token, ConstantValue::Integer(value))
}

/// A constant that is a real.
const fn real(name: &'static str, token: &str, value: f64) -> Constant {
    Constant::new(name, token, ConstantValue::Real(value))
}

/// A constant that is a text.
const fn text(name: &'static str, token: &str, value: &'static str) -> Constant {
    Constant::new(name, token, ConstantValue::Text(value))
}

/// A constant whose value is not documented.
const fn unknown(name: &'static str, token: &str) -> Constant {
    Constant::new(name, token, ConstantValue::Unknown)
}

impl Constant {
    const fn new(name: &'static str, token: &str, value: ConstantValue) -> Constant {
        Constant {
            name,
            former: &[],
            token: read_token(token.as_bytes()),
            value,
            french: None,
        }
    }

    const fn former(mut self, names: &'static [&'static str]) -> Constant {
        self.former = names;
        self
    }

    const fn french(mut self, name: &'static str) -> Constant {
        self.french = Some(name);
        self
    }
}

/// Reads `K8:3`. Only the declarations call it, when the crate is compiled: a slip there is a
/// compile error.
const fn read_token(token: &[u8]) -> Option<(u16, u16)> {
    if token.is_empty() {
        return None;
    }
    assert!(token[0] == b'K', "a token begins with K");
    let mut parts = [0u16; 2];
    let mut part = 0;
    let mut i = 1;
    while i < token.len() {
        match token[i] {
            b':' => part += 1,
            digit @ b'0'..=b'9' => parts[part] = parts[part] * 10 + (digit - b'0') as u16,
            _ => panic!("a token is K, a theme, a colon and a position"),
        }
        i += 1;
    }
    assert!(part == 1, "a token has one colon");
    Some((parts[0], parts[1]))
}

/// What is looked up by index, name or token; built once.
struct Index {
    names: FxHashMap<String, u32>,
    tokens: FxHashMap<(u16, u16), u32>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut names = FxHashMap::default();
        let mut tokens = FxHashMap::default();
        for (i, constant) in (0u32..).zip(all()) {
            if let Some(token) = constant.token {
                tokens.entry(token).or_insert(i);
            }
            for former in constant.former {
                names.insert(former.to_lowercase(), i);
            }
        }
        // Later entries win: current names over former ones.
        for (i, constant) in (0u32..).zip(all()) {
            names.insert(constant.name.to_lowercase(), i);
        }
        Index { names, tokens }
    })
}

/// Every constant, theme by theme. The position in this order is the index by which the syntax
/// tree refers to a constant; it holds within one build only.
pub fn all() -> impl Iterator<Item = &'static Constant> {
    THEMES.iter().flat_map(|theme| theme.constants.iter())
}

/// How many predefined constants there are: indices from here on are those of a project's own.
pub fn count() -> u32 {
    THEMES
        .iter()
        .map(|theme| theme.constants.len() as u32)
        .sum()
}

/// The constant at this position in [`all`]: an index that [`index_of`] or [`index_of_token`] gave.
pub fn get(index: u32) -> &'static Constant {
    let mut i = index as usize;
    for theme in THEMES {
        match theme.constants.get(i) {
            Some(constant) => return constant,
            None => i -= theme.constants.len(),
        }
    }
    panic!("an index of a constant comes from this module")
}

/// The index of the constant with this current or, failing that, former name; letter case does
/// not matter.
pub fn index_of(name: &str) -> Option<u32> {
    index().names.get(name.to_lowercase().as_str()).copied()
}

/// The constant with this current or former name; letter case does not matter.
pub fn by_name(name: &str) -> Option<&'static Constant> {
    index_of(name).map(get)
}

/// The index of the constant with this token; of two spellings the first.
pub fn index_of_token(theme: u16, position: u16) -> Option<u32> {
    index().tokens.get(&(theme, position)).copied()
}

/// The constant with this token; of two spellings the first.
pub fn by_token(theme: u16, position: u16) -> Option<&'static Constant> {
    index_of_token(theme, position).map(get)
}

/// The theme in which a constant stands.
pub fn theme_of(constant: &Constant) -> Option<&'static ConstantTheme> {
    THEMES
        .iter()
        .copied()
        .find(|theme| theme.constants.iter().any(|c| c.name == constant.name))
}
