//! Constants of quick reports.

use super::{ConstantTheme, integer, text};

/// QR Area Properties: K14905.
#[rustfmt::skip] // one constant a line
pub static QR_AREA_PROPERTIES: ConstantTheme = ConstantTheme {
    name: "QR Area Properties",
    constants: &[
        integer("_o_qr view menubar", "K14905:1", 1),
        integer("_o_qr view standard toolbar", "K14905:2", 2),
        integer("_o_qr view style toolbar", "K14905:3", 3),
        integer("_o_qr view operators toolbar", "K14905:4", 4),
        integer("_o_qr view color toolbar", "K14905:5", 5),
        integer("_o_qr view column toolbar", "K14905:6", 6),
        integer("qr view contextual menus", "K14905:7", 7),
    ],
};

/// QR Borders: K14908.
#[rustfmt::skip] // one constant a line
pub static QR_BORDERS: ConstantTheme = ConstantTheme {
    name: "QR Borders",
    constants: &[
        integer("qr left border", "K14908:1", 1),
        integer("qr top border", "K14908:2", 2),
        integer("qr right border", "K14908:3", 4),
        integer("qr bottom border", "K14908:4", 8),
        integer("qr inside vertical border", "K14908:5", 16),
        integer("qr inside horizontal border", "K14908:6", 32),
    ],
};

/// QR Commands: K14900.
#[rustfmt::skip] // one constant a line
pub static QR_COMMANDS: ConstantTheme = ConstantTheme {
    name: "QR Commands",
    constants: &[
        integer("qr cmd bold", "K14900:1", 500),
        integer("qr cmd italic", "K14900:2", 501),
        integer("qr cmd underline", "K14900:3", 502),
        integer("qr cmd left justified", "K14900:4", 503),
        integer("qr cmd center justified", "K14900:5", 504),
        integer("qr cmd right justified", "K14900:6", 505),
        integer("qr cmd sum", "K14900:7", 506),
        integer("qr cmd average", "K14900:8", 507),
        integer("qr cmd min", "K14900:9", 508),
        integer("qr cmd max", "K14900:10", 509),
        integer("qr cmd count", "K14900:11", 510),
        integer("qr cmd plain", "K14900:12", 511),
        integer("qr cmd default justified", "K14900:13", 512),
        integer("qr cmd font dropdown", "K14900:14", 1000),
        integer("qr cmd font color palette", "K14900:15", 1002),
        integer("qr cmd back color palette", "K14900:16", 1003),
        integer("qr cmd alt back color palette", "K14900:17", 1004),
        integer("qr cmd new", "K14900:18", 2000),
        integer("qr cmd open", "K14900:19", 2001),
        integer("qr cmd save", "K14900:20", 2002),
        integer("qr cmd save as", "K14900:21", 2003),
        integer("qr cmd revert to save", "K14900:22", 2004),
        integer("qr cmd header and footer", "K14900:23", 2005),
        integer("qr cmd page setup", "K14900:24", 2006),
        integer("qr cmd print preview", "K14900:25", 2007),
        integer("qr cmd generate", "K14900:26", 2008),
        integer("qr cmd style toolbar", "K14900:27", 2050),
        integer("qr cmd operators toolbar", "K14900:28", 2051),
        integer("qr cmd back colors toolbar", "K14900:29", 2052),
        integer("qr cmd standard toolbar", "K14900:30", 2053),
        integer("qr cmd columns toolbar", "K14900:31", 2054),
        integer("qr cmd printer destination", "K14900:32", 2500),
        integer("qr cmd disk file destination", "K14900:33", 2501),
        integer("qr cmd graph destination", "K14900:34", 2502),
        integer("qr cmd 4D View destination", "K14900:35", 2503),
        integer("qr cmd HTML file destination", "K14900:36", 2504),
        integer("qr cmd insert column", "K14900:37", 2600),
        integer("qr cmd delete column", "K14900:38", 2601),
        integer("qr cmd hide column", "K14900:39", 2602),
        integer("qr cmd edit column", "K14900:40", 2603),
        integer("qr cmd repeated values", "K14900:41", 2604),
        integer("qr cmd automatic width", "K14900:42", 2605),
        integer("qr cmd format", "K14900:43", 2606),
        integer("qr cmd hide line", "K14900:44", 2607),
        integer("qr cmd add column", "K14900:45", 2608),
        integer("qr cmd borders", "K14900:46", 2609),
        integer("qr cmd totals spacing", "K14900:47", 2610),
        integer("qr cmd presentation", "K14900:48", 2611),
        integer("qr cmd move left", "K14900:49", 3002),
        integer("qr cmd move right", "K14900:50", 3003),
        integer("qr cmd standard deviation", "K14900:51", 513),
    ],
};

/// QR Document Properties: K14907.
#[rustfmt::skip] // one constant a line
pub static QR_DOCUMENT_PROPERTIES: ConstantTheme = ConstantTheme {
    name: "QR Document Properties",
    constants: &[
        integer("qr printing dialog", "K14907:1", 1),
        integer("qr unit", "K14907:2", 2),
        integer("qr field separator", "K14907:3", 3),
        integer("qr record separator", "K14907:4", 4),
    ],
};

/// QR Operators: K14901.
#[rustfmt::skip] // one constant a line
pub static QR_OPERATORS: ConstantTheme = ConstantTheme {
    name: "QR Operators",
    constants: &[
        integer("qr sum", "K14901:1", 1),
        integer("qr average", "K14901:2", 2),
        integer("qr min", "K14901:3", 4),
        integer("qr max", "K14901:4", 8),
        integer("qr count", "K14901:5", 16),
        integer("qr standard deviation", "K14901:6", 32),
    ],
};

/// QR Output Destination: K14903.
#[rustfmt::skip] // one constant a line
pub static QR_OUTPUT_DESTINATION: ConstantTheme = ConstantTheme {
    name: "QR Output Destination",
    constants: &[
        integer("qr printer", "K14903:1", 1),
        integer("qr text file", "K14903:2", 2),
        integer("_o_qr 4D View area", "K14903:3", 3),
        integer("_O_qr 4D Chart area", "K14903:4", 4),
        integer("qr HTML file", "K14903:5", 5),
        text("qr no dialog", "K14903:6", "*"),
    ],
};

/// QR Report Types: K14902.
#[rustfmt::skip] // one constant a line
pub static QR_REPORT_TYPES: ConstantTheme = ConstantTheme {
    name: "QR Report Types",
    constants: &[
        integer("qr list report", "K14902:1", 1),
        integer("qr cross report", "K14902:2", 2),
    ],
};

/// QR Rows for Properties: K14906.
#[rustfmt::skip] // one constant a line
pub static QR_ROWS_FOR_PROPERTIES: ConstantTheme = ConstantTheme {
    name: "QR Rows for Properties",
    constants: &[
        integer("qr title", "K14906:1", -1),
        integer("qr detail", "K14906:2", -2),
        integer("qr grand total", "K14906:3", -3),
        integer("qr header", "K14906:4", -4),
        integer("qr footer", "K14906:5", -5),
    ],
};

/// QR Text Properties: K14904.
#[rustfmt::skip] // one constant a line
pub static QR_TEXT_PROPERTIES: ConstantTheme = ConstantTheme {
    name: "QR Text Properties",
    constants: &[
        integer("_O_qr font", "K14904:1", 1),
        integer("qr font size", "K14904:2", 2),
        integer("qr bold", "K14904:3", 3),
        integer("qr italic", "K14904:4", 4),
        integer("qr underline", "K14904:5", 5),
        integer("qr text color", "K14904:6", 6),
        integer("qr justification", "K14904:7", 7),
        integer("qr background color", "K14904:8", 8),
        integer("qr alternate background color", "K14904:9", 9),
        integer("qr font name", "K14904:10", 10),
    ],
};
