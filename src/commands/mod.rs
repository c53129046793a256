//! All commands, theme by theme.

use crate::command::Theme;

/// Every theme of the language.
pub const THEMES: &[&Theme] = &[];
