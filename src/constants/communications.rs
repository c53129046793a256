//! Constants of serial ports, network ports, mail and directories.

use super::{ConstantTheme, integer, text};

/// Communications: K31.
#[rustfmt::skip] // one constant a line
pub static COMMUNICATIONS: ConstantTheme = ConstantTheme {
    name: "Communications",
    constants: &[
        integer("MacOS printer port", "K31:1", 0).french("Port imprimante MacOS"),
        integer("MacOS serial port", "K31:2", 1).french("Port série MacOS"),
        integer("Protocol XONXOFF", "K31:3", 20).french("Protocole XONXOFF"),
        integer("Protocol DTR", "K31:4", 30).french("Protocole DTR"),
        integer("Speed 300", "K31:5", 380).french("Vitesse 300"),
        integer("Speed 600", "K31:6", 189).french("Vitesse 600"),
        integer("Speed 1200", "K31:7", 94).french("Vitesse 1200"),
        integer("Speed 1800", "K31:8", 62).french("Vitesse 1800"),
        integer("Speed 2400", "K31:9", 46).french("Vitesse 2400"),
        integer("Speed 3600", "K31:10", 30).french("Vitesse 3600"),
        integer("Speed 4800", "K31:11", 22).french("Vitesse 4800"),
        integer("Speed 7200", "K31:12", 14).french("Vitesse 7200"),
        integer("Speed 9600", "K31:13", 10).french("Vitesse 9600"),
        integer("Speed 19200", "K31:14", 4).french("Vitesse 19200"),
        integer("Speed 57600", "K31:15", 0).french("Vitesse 57600"),
        integer("Protocol none", "K31:16", 0).french("Protocole Aucun"),
        integer("Parity none", "K31:17", 0).french("Pas de parité"),
        integer("Parity odd", "K31:18", 4096).french("Parité impaire"),
        integer("Parity even", "K31:19", 12288).french("Parité paire"),
        integer("Data bits 5", "K31:20", 0).french("Bits de données 5"),
        integer("Data bits 6", "K31:21", 2048).french("Bits de données 6"),
        integer("Data bits 7", "K31:22", 1024).french("Bits de données 7"),
        integer("Data bits 8", "K31:23", 3072).french("Bits de données 8"),
        integer("Stop bits one", "K31:24", 16384).french("Bit de stop un"),
        integer("Stop bits one and a half", "K31:25", -32768).french("Bit de stop un et demi"),
        integer("Stop bits two", "K31:26", -16384).french("Bits de stop deux"),
        integer("Speed 115200", "K31:27", 1022).french("Vitesse 115200"),
        integer("Speed 230400", "K31:28", 1021).french("Vitesse 230400"),
    ],
};

/// TCP Port Numbers: K21.
#[rustfmt::skip] // one constant a line
pub static TCP_PORT_NUMBERS: ConstantTheme = ConstantTheme {
    name: "TCP Port Numbers",
    constants: &[
        integer("TCP FTP Data", "K21:1", 20).french("TCP FTP Data"),
        integer("TCP FTP Control", "K21:2", 21).french("TCP FTP Control"),
        integer("TCP Telnet", "K21:3", 23).french("TCP Telnet"),
        integer("TCP SMTP", "K21:4", 25).french("TCP SMTP"),
        integer("TCP Nickname", "K21:5", 43).french("TCP nickname"),
        integer("TCP DNS", "K21:6", 53).french("TCP DNS"),
        integer("TCP TFTP", "K21:7", 69).french("TCP TFTP"),
        integer("TCP Gopher", "K21:8", 70).french("TCP gopher"),
        integer("TCP Finger", "K21:9", 79).french("TCP finger"),
        integer("TCP HTTP WWW", "K21:10", 80).french("TCP HTTP WWW"),
        integer("TCP Kerberos", "K21:11", 88).french("TCP Kerberos"),
        integer("TCP POP3", "K21:12", 110).french("TCP POP3"),
        integer("TCP SUN RPC", "K21:13", 111).french("TCP SUN RPC"),
        integer("TCP Authentication", "K21:14", 113).french("TCP authentication"),
        integer("TCP NNTP", "K21:15", 119).french("TCP NNTP"),
        integer("TCP NTP", "K21:16", 123).french("TCP NTP"),
        integer("TCP SNMP", "K21:17", 161).french("TCP SNMP"),
        integer("TCP SNMPTRAP", "K21:18", 162).french("TCP SNMPTRAP"),
        integer("TCP IMAP3", "K21:19", 220).french("TCP IMAP3"),
        integer("TCP Remote exec", "K21:20", 512).french("TCP remote Exec"),
        integer("TCP Remote login", "K21:21", 513).french("TCP remote Login"),
        integer("TCP Remote cmd", "K21:22", 514).french("TCP remote Cmd"),
        integer("TCP Printer", "K21:23", 515).french("TCP printer"),
        integer("TCP Talk", "K21:24", 517).french("TCP Talk"),
        integer("TCP NTalk", "K21:25", 518).french("TCP NTalk"),
        integer("TCP Router", "K21:26", 520).french("TCP Router"),
        integer("TCP UUCP", "K21:27", 540).french("TCP UUCP"),
        integer("TCP UUCP RLOGIN", "K21:28", 541).french("TCP UUCP RLOGIN"),
        integer("TCP KLogin", "K21:29", 543).french("TCP KLogin"),
        integer("TCP PMD", "K21:30", 1642).french("TCP PMD"),
        integer("TCP PMCP", "K21:31", 1643).french("TCP PMCP"),
        integer("TCP RADIUS", "K21:32", 1645).french("TCP RADIUS"),
        integer("TCP RADACCT", "K21:33", 1646).french("TCP RADACCT"),
    ],
};

/// Mail: K90.
#[rustfmt::skip] // one constant a line
pub static MAIL: ConstantTheme = ConstantTheme {
    name: "Mail",
    constants: &[
        text("SMTP authentication plain", "K90:1", "PLAIN").french("SMTP authentification simple"),
        text("SMTP authentication login", "K90:2", "LOGIN").french("SMTP authentification login"),
        text("SMTP authentication CRAM MD5", "K90:3", "CRAM-MD5").french("SMTP authentification CRAM MD5"),
        text("mail disposition attachment", "K90:4", "attachment").french("mail disposition en pièce jointe"),
        text("mail disposition inline", "K90:5", "inline").french("mail disposition dans le corps"),
        text("mail mode UTF8", "K90:6", "US-ASCII_UTF8_QP").french("mail mode UTF8"),
        text("mail mode ISO2022JP", "K90:7", "US-ASCII_ISO-2022-JP_UTF8_QP").french("mail mode ISO2022JP"),
        text("mail mode ISO88591", "K90:8", "ISO-8859-1").french("mail mode ISO88591"),
        text("mail mode UTF8 in base64", "K90:9", "US-ASCII_UTF8_B64").french("mail mode UTF8 en base64"),
        text("POP3 authentication APOP", "K90:10", "APOP").french("POP3 authentification APOP"),
        text("POP3 authentication plain", "K90:11", "PLAIN").french("POP3 authentification simple"),
        text("POP3 authentication login", "K90:12", "LOGIN").french("POP3 authentification login"),
        text("POP3 authentication CRAM MD5", "K90:13", "CRAM-MD5").french("POP3 authentification CRAM MD5"),
        text("POP3 authentication user", "K90:14", "USER").french("POP3 authentication user"),
        text("IMAP authentication plain", "K90:15", "PLAIN").french("IMAP authentication plain"),
        text("IMAP authentication login", "K90:16", "LOGIN").french("IMAP authentication login"),
        text("IMAP authentication CRAM MD5", "K90:17", "CRAM-MD5").french("IMAP authentication CRAM MD5"),
        integer("IMAP read write state", "K90:18", 0).french("IMAP read write state"),
        integer("IMAP read only state", "K90:19", 1).french("IMAP read only state"),
        integer("IMAP all", "K90:20", 1).french("IMAP all"),
        text("SMTP authentication OAUTH2", "K90:21", "OAUTH2").french("SMTP authentication OAUTH2"),
        text("POP3 authentication OAUTH2", "K90:22", "OAUTH2").french("POP3 authentication OAUTH2"),
        text("IMAP authentication OAUTH2", "K90:23", "OAUTH2").french("IMAP authentication OAUTH2"),
    ],
};

/// LDAP: K83.
#[rustfmt::skip] // one constant a line
pub static LDAP: ConstantTheme = ConstantTheme {
    name: "LDAP",
    constants: &[
        text("LDAP root only", "K83:1", "base").french("LDAP racine uniquement"),
        text("LDAP root and next", "K83:2", "one").french("LDAP racine et suivant"),
        text("LDAP all levels", "K83:3", "sub").french("LDAP tous niveaux"),
        integer("LDAP password MD5", "K83:4", 0),
        integer("LDAP password plain text", "K83:5", 1),
    ],
};

/// HTTP Client: K71.
#[rustfmt::skip] // one constant a line
pub static HTTP_CLIENT: ConstantTheme = ConstantTheme {
    name: "HTTP Client",
    constants: &[
        text("HTTP GET method", "K71:1", "GET").french("HTTP méthode GET"),
        text("HTTP POST method", "K71:2", "POST").french("HTTP méthode POST"),
        text("HTTP HEAD method", "K71:3", "HEAD").french("HTTP méthode HEAD"),
        text("HTTP TRACE method", "K71:4", "TRACE").french("HTTP méthode TRACE"),
        text("HTTP DELETE method", "K71:5", "DELETE").french("HTTP méthode DELETE"),
        text("HTTP PUT method", "K71:6", "PUT").french("HTTP méthode PUT"),
        text("HTTP OPTIONS method", "K71:7", "OPTIONS").french("HTTP méthode OPTIONS"),
        integer("HTTP basic", "K71:8", 1).french("HTTP basic"),
        integer("HTTP digest", "K71:9", 2).french("HTTP digest"),
        integer("HTTP timeout", "K71:10", 1).french("HTTP timeout"),
        integer("HTTP follow redirect", "K71:11", 2).french("HTTP suivre redirection"),
        integer("HTTP max redirect", "K71:12", 3).french("HTTP redirections max"),
        integer("HTTP display auth dial", "K71:13", 4).french("HTTP afficher dial auth"),
        integer("HTTP reset auth settings", "K71:14", 5).french("HTTP effacer infos auth"),
        integer("HTTP compression", "K71:15", 6).french("HTTP compression"),
        integer("HTTP client log", "K71:16", 7).french("HTTP client log"),
        integer("HTTP disable log", "K71:17", 0).french("HTTP désactiver log"),
        integer("HTTP enable log without body", "K71:18", 1).french("HTTP activer log sans body"),
        integer("HTTP enable log with request body", "K71:19", 3).french("HTTP activer log avec body request"),
        integer("HTTP enable log with response body", "K71:20", 5).french("HTTP activer log avec body response"),
        integer("HTTP enable log with all body parts", "K71:21", 7).french("HTTP activer log avec tous body"),
    ],
};
