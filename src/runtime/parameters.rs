//! The parameters of the application that `SET DATABASE PARAMETER` sets and nothing here acts on
//! but those who ask for them: what each may be, and what it is until it is set
//! (commands/set-database-parameter).

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use parking_lot::Mutex;

/// The numbers of parameters that others than the two commands use.
pub mod selector {
    pub const DEBUG_LOG: i32 = 34;
    pub const DIAGNOSTIC_LOG: i32 = 79;
    pub const DATES_INSIDE_OBJECTS: i32 = 85;
    pub const DIAGNOSTIC_LEVEL: i32 = 86;
    pub const CIRCULAR_LOG_LIMITATION: i32 = 90;
    pub const USER_PARAM_VALUE: i32 = 108;
    pub const TIMES_INSIDE_OBJECTS: i32 = 109;
    pub const HOST_IS_WRITABLE: i32 = 117;
    pub const PAUSE_LOGGING: i32 = 121;
}

/// What a parameter is.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    Number(i32),
    Text(String),
}

/// What a parameter may be.
pub enum Allowed {
    /// A number between two others; the first value.
    Number(RangeInclusive<i32>, i32),
    /// Any text; the first value.
    Text(&'static str),
    /// Nothing: it can only be read.
    Fixed(Setting),
}

const ANY: RangeInclusive<i32> = i32::MIN..=i32::MAX;
const SWITCH: RangeInclusive<i32> = 0..=1;
const COUNT: RangeInclusive<i32> = 0..=i32::MAX;
const POSITIVE: RangeInclusive<i32> = 1..=i32::MAX;
const PORT: RangeInclusive<i32> = 0..=65_535;

/// What a parameter may be; `None` for a number that is none.
///
/// U: `allowed`: what the documentation gives no first value is 0; the versions of libraries that
/// fourd does not use are empty; a program is always a project, also a method that runs alone.
pub fn allowed(selector: i32) -> Option<Allowed> {
    use Allowed::{Fixed, Number, Text};
    let fixed = |number| Fixed(Setting::Number(number));
    Some(match selector {
        13 | 14 => Number(-32_767..=32_767, 0),
        15 => Number(PORT, 80),
        39 | 40 => Number(PORT, 443),
        28 | 45 | 110 | 116 | 119 => Number(COUNT, 0),
        30 => Number(0..=4, 0),
        selector::DEBUG_LOG | 111 => Number(COUNT, 0),
        35 => Number(PORT, 19_813),
        41 => fixed(1),
        43 => Number(SWITCH, 0),
        44 => Number(SWITCH, 1),
        46..=49 => Number(0..=2, 0),
        53 => Number(COUNT, 0),
        54 => Number(ANY, 20),
        55 => Text("127.0.0.1"),
        56 => Number(1..=65_535, 8002),
        64 => Text(""),
        66 => Number(COUNT, 0),
        69 => Number(0..=5, 3),
        74 => fixed(0),
        selector::DIAGNOSTIC_LOG => Number(SWITCH, 0),
        80 => Text("all"),
        81 => Number(SWITCH, 0),
        selector::DIAGNOSTIC_LEVEL => Number(2..=6, 4),
        88 => Number(PORT, 19_812),
        selector::CIRCULAR_LOG_LIMITATION => Number(COUNT, 50),
        92 => Number(COUNT, 0),
        94 | 114 | 115 | 120 => Fixed(Setting::Text(String::new())),
        95 => Number(POSITIVE, 20),
        98 => Number(POSITIVE, 172_800),
        101 => Number(SWITCH, 1),
        102 => Number(COUNT, 45),
        103 => Number(60..=i32::MAX, 720),
        105 => Number(3..=4, 4),
        112 | 113 | selector::HOST_IS_WRITABLE => fixed(1),
        selector::PAUSE_LOGGING => Number(SWITCH, 0),
        131 | 133 | 136 => Number(SWITCH, 0),
        135 => Number(POSITIVE, 15),
        _ => return None,
    })
}

/// What has been set so far.
#[derive(Default)]
pub struct Parameters(Mutex<BTreeMap<i32, Setting>>);

impl Parameters {
    /// What a parameter is; `None` for a number that is none.
    pub fn get(&self, selector: i32) -> Option<Setting> {
        if let Some(set) = self.0.lock().get(&selector) {
            return Some(set.clone());
        }
        Some(match allowed(selector)? {
            Allowed::Number(_, first) => Setting::Number(first),
            Allowed::Text(first) => Setting::Text(first.to_owned()),
            Allowed::Fixed(setting) => setting,
        })
    }

    /// A parameter that is a number.
    pub fn number(&self, selector: i32) -> i32 {
        match self.get(selector) {
            Some(Setting::Number(number)) => number,
            _ => 0,
        }
    }

    /// Sets a parameter to what it may be.
    pub fn set(&self, selector: i32, setting: Setting) {
        self.0.lock().insert(selector, setting);
    }
}
