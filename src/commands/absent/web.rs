//! Commands about the web, mail and directories: known by number and name, none implemented.
//!
//! A theme moves to a file of its own when its first command is implemented.

use crate::command::{Command, Needs, Theme};

/// HTTP.
#[rustfmt::skip] // one command a line
pub static HTTP: Theme = Theme {
    name: "HTTP",
    commands: &[
        &Command::absent(1161, "HTTP AUTHENTICATE", Needs::Subsystem).thread_safe(),
        &Command::absent(1157, "HTTP Get", Needs::Subsystem).thread_safe(),
        &Command::absent(1307, "HTTP Get certificates folder", Needs::Subsystem).thread_safe(),
        &Command::absent(1159, "HTTP GET OPTION", Needs::Subsystem).thread_safe(),
        &Command::absent(1824, "HTTP Parse message", Needs::Subsystem),
        &Command::absent(1158, "HTTP Request", Needs::Subsystem).thread_safe(),
        &Command::absent(1306, "HTTP SET CERTIFICATES FOLDER", Needs::Subsystem).thread_safe(),
        &Command::absent(1160, "HTTP SET OPTION", Needs::Subsystem).thread_safe(),
    ],
};

/// LDAP.
#[rustfmt::skip] // one command a line
pub static LDAP: Theme = Theme {
    name: "LDAP",
    commands: &[
        &Command::absent(1326, "LDAP LOGIN", Needs::Subsystem),
        &Command::absent(1327, "LDAP LOGOUT", Needs::Subsystem),
        &Command::absent(1328, "LDAP Search", Needs::Subsystem),
        &Command::absent(1329, "LDAP SEARCH ALL", Needs::Subsystem),
    ],
};

/// Mail.
#[rustfmt::skip] // one command a line
pub static MAIL: Theme = Theme {
    name: "Mail",
    commands: &[
        &Command::absent(1723, "IMAP New transporter", Needs::Subsystem).thread_safe(),
        &Command::absent(1681, "MAIL Convert from MIME", Needs::Subsystem).thread_safe(),
        &Command::absent(1604, "MAIL Convert to MIME", Needs::Subsystem).thread_safe(),
        &Command::absent(1644, "MAIL New attachment", Needs::Subsystem).thread_safe(),
        &Command::absent(1697, "POP3 New transporter", Needs::Subsystem).thread_safe(),
        &Command::absent(1608, "SMTP New transporter", Needs::Subsystem).thread_safe(),
    ],
};

/// Web Server.
#[rustfmt::skip] // one command a line
pub static WEB_SERVER: Theme = Theme {
    name: "Web Server",
    commands: &[
        &Command::absent(813, "_O_SET CGI EXECUTABLE", Needs::Obsolete)
            .former(&["SET CGI EXECUTABLE"]).french("FIXER EXECUTABLE CGI"),
        &Command::absent(620, "_O_SET WEB DISPLAY LIMITS", Needs::Obsolete)
            .former(&["SET WEB DISPLAY LIMITS"]).french("FIXER LIMITES AFFICHAGE WEB"),
        &Command::absent(622, "_O_SET WEB TIMEOUT", Needs::Obsolete)
            .former(&["SET WEB TIMEOUT"]).french("FIXER TEMPORISATION WEB"),
        &Command::absent(657, "_O_Web Context", Needs::Obsolete).former(&["Web Context"]).french("Contexte Web"),
        &Command::absent(1734, "Web Event", Needs::Subsystem),
        &Command::absent(1735, "Web Form", Needs::Subsystem),
        &Command::absent(1212, "WEB GET BODY PART", Needs::Subsystem).thread_safe(),
        &Command::absent(1211, "WEB Get body part count", Needs::Subsystem).thread_safe(),
        &Command::absent(1162, "WEB Get current session ID", Needs::Subsystem).thread_safe(),
        &Command::absent(814, "WEB GET HTTP BODY", Needs::Subsystem).former(&["GET HTTP BODY"]).thread_safe(),
        &Command::absent(697, "WEB GET HTTP HEADER", Needs::Subsystem).former(&["GET HTTP HEADER"]).thread_safe(),
        &Command::absent(1209, "WEB GET OPTION", Needs::Subsystem).thread_safe(),
        &Command::absent(1531, "WEB Get server info", Needs::Subsystem).thread_safe(),
        &Command::absent(658, "WEB GET STATISTICS", Needs::Subsystem).former(&["WEB CACHE STATISTICS"]).thread_safe(),
        &Command::absent(683, "WEB GET VARIABLES", Needs::Subsystem).former(&["GET WEB FORM VARIABLES"]).thread_safe(),
        &Command::absent(698, "WEB Is secured connection", Needs::Subsystem)
            .former(&["Secured Web connection"]).thread_safe(),
        &Command::absent(1313, "WEB Is server running", Needs::Subsystem).thread_safe(),
        &Command::absent(1208, "WEB LEGACY CLOSE SESSION", Needs::Subsystem)
            .former(&["WEB CLOSE SESSION"]).thread_safe(),
        &Command::absent(1207, "WEB LEGACY GET SESSION EXPIRATION", Needs::Subsystem)
            .former(&["WEB GET SESSION EXPIRATION"]).thread_safe(),
        &Command::absent(654, "WEB SEND BLOB", Needs::Subsystem).former(&["SEND HTML BLOB"]).thread_safe(),
        &Command::absent(619, "WEB SEND FILE", Needs::Subsystem).former(&["SEND HTML FILE"]).thread_safe(),
        &Command::absent(659, "WEB SEND HTTP REDIRECT", Needs::Subsystem).former(&["SEND HTTP REDIRECT"]).thread_safe(),
        &Command::absent(815, "WEB SEND RAW DATA", Needs::Subsystem).former(&["SEND HTTP RAW DATA"]).thread_safe(),
        &Command::absent(677, "WEB SEND TEXT", Needs::Subsystem).former(&["SEND HTML TEXT"]).thread_safe(),
        &Command::absent(1674, "WEB Server", Needs::Subsystem),
        &Command::absent(1716, "WEB Server list", Needs::Subsystem).thread_safe(),
        &Command::absent(639, "WEB SET HOME PAGE", Needs::Subsystem).former(&["SET HOME PAGE"]).thread_safe(),
        &Command::absent(660, "WEB SET HTTP HEADER", Needs::Subsystem).former(&["SET HTTP HEADER"]).thread_safe(),
        &Command::absent(1210, "WEB SET OPTION", Needs::Subsystem).thread_safe(),
        &Command::absent(634, "WEB SET ROOT FOLDER", Needs::Subsystem).former(&["SET HTML ROOT"]).thread_safe(),
        &Command::absent(617, "WEB START SERVER", Needs::Subsystem).former(&["START WEB SERVER"]).thread_safe(),
        &Command::absent(618, "WEB STOP SERVER", Needs::Subsystem).former(&["STOP WEB SERVER"]).thread_safe(),
        &Command::absent(946, "WEB Validate digest", Needs::Subsystem)
            .former(&["Validate Digest Web Password"]).thread_safe(),
    ],
};

/// Web Services (Client).
#[rustfmt::skip] // one command a line
pub static WEB_SERVICES_CLIENT: Theme = Theme {
    name: "Web Services (Client)",
    commands: &[
        &Command::absent(786, "WEB SERVICE AUTHENTICATE", Needs::Subsystem)
            .former(&["AUTHENTICATE WEB SERVICE"]).thread_safe(),
        &Command::absent(778, "WEB SERVICE CALL", Needs::Subsystem).former(&["CALL WEB SERVICE"]).thread_safe(),
        &Command::absent(780, "WEB SERVICE Get info", Needs::Subsystem)
            .former(&["Get Web Service error info"]).thread_safe(),
        &Command::absent(779, "WEB SERVICE GET RESULT", Needs::Subsystem)
            .former(&["GET WEB SERVICE RESULT"]).thread_safe(),
        &Command::absent(901, "WEB SERVICE SET OPTION", Needs::Subsystem)
            .former(&["SET WEB SERVICE OPTION"]).thread_safe(),
        &Command::absent(777, "WEB SERVICE SET PARAMETER", Needs::Subsystem)
            .former(&["SET WEB SERVICE PARAMETER"]).thread_safe(),
    ],
};

/// Web Services (Server).
#[rustfmt::skip] // one command a line
pub static WEB_SERVICES_SERVER: Theme = Theme {
    name: "Web Services (Server)",
    commands: &[
        &Command::absent(782, "SOAP DECLARATION", Needs::Subsystem).french("DECLARATION SOAP").thread_safe(),
        &Command::absent(784, "SOAP Get info", Needs::Subsystem).former(&["Get SOAP info"]).thread_safe(),
        &Command::absent(1636, "SOAP REJECT NEW REQUESTS", Needs::Subsystem).thread_safe(),
        &Command::absent(783, "SOAP Request", Needs::Subsystem).former(&["Is SOAP request"]).thread_safe(),
        &Command::absent(781, "SOAP SEND FAULT", Needs::Subsystem).former(&["SEND SOAP FAULT"]).thread_safe(),
    ],
};
