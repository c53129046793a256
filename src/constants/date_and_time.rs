//! Constants of dates and times.

use super::{ConstantTheme, integer};

/// Date Display Formats: K1.
#[rustfmt::skip] // one constant a line
pub static DATE_DISPLAY_FORMATS: ConstantTheme = ConstantTheme {
    name: "Date Display Formats",
    constants: &[
        integer("System date short", "K1:1", 1).french("Système date court"),
        integer("System date abbreviated", "K1:2", 2).french("Système date abrégé"),
        integer("System date long", "K1:3", 3).french("Système date long"),
        integer("Internal date short special", "K1:4", 4).french("Interne date court spécial"),
        integer("Internal date long", "K1:5", 5).french("Interne date long"),
        integer("Internal date abbreviated", "K1:6", 6).french("Interne date abrégé"),
        integer("Internal date short", "K1:7", 7).french("Interne date court"),
        integer("ISO date", "K1:8", 8).french("ISO date"),
        integer("Blank if null date", "K1:9", 100).french("Vide si date nulle"),
        integer("ISO date GMT", "K1:10", 9).french("ISO date GMT"),
        integer("Date RFC 1123", "K1:11", 10).french("Date RFC 1123"),
    ],
};

/// Time Display Formats: K7.
#[rustfmt::skip] // one constant a line
pub static TIME_DISPLAY_FORMATS: ConstantTheme = ConstantTheme {
    name: "Time Display Formats",
    constants: &[
        integer("HH MM SS", "K7:1", 1).french("h mn s"),
        integer("HH MM", "K7:2", 2).french("h mn"),
        integer("Hour min sec", "K7:3", 3).french("Heures minutes secondes"),
        integer("Hour min", "K7:4", 4).french("Heures minutes"),
        integer("HH MM AM PM", "K7:5", 5).french("h mn Matin Après Midi"),
        integer("MM SS", "K7:6", 6).french("mn s"),
        integer("Min sec", "K7:7", 7).french("Minutes secondes"),
        integer("ISO time", "K7:8", 8).french("ISO heure"),
        integer("System time short", "K7:9", 9).french("Système heure court"),
        integer("System time long abbreviated", "K7:10", 10).french("Système heure long abrégé"),
        integer("System time long", "K7:11", 11).french("Système heure long"),
        integer("Blank if null time", "K7:12", 100).french("Vide si heure nulle"),
    ],
};

/// Days and Months: K10.
#[rustfmt::skip] // one constant a line
pub static DAYS_AND_MONTHS: ConstantTheme = ConstantTheme {
    name: "Days and Months",
    constants: &[
        integer("January", "K10:1", 1).french("Janvier"),
        integer("February", "K10:2", 2).french("Février"),
        integer("March", "K10:3", 3).french("Mars"),
        integer("April", "K10:4", 4).french("Avril"),
        integer("May", "K10:5", 5).french("Mai"),
        integer("June", "K10:6", 6).french("Juin"),
        integer("July", "K10:7", 7).french("Juillet"),
        integer("August", "K10:8", 8).french("Août"),
        integer("September", "K10:9", 9).french("Septembre"),
        integer("October", "K10:10", 10).french("Octobre"),
        integer("November", "K10:11", 11).french("Novembre"),
        integer("December", "K10:12", 12).french("Décembre"),
        integer("Monday", "K10:13", 2).french("Lundi"),
        integer("Tuesday", "K10:14", 3).french("Mardi"),
        integer("Wednesday", "K10:15", 4).french("Mercredi"),
        integer("Thursday", "K10:16", 5).french("Jeudi"),
        integer("Friday", "K10:17", 6).french("Vendredi"),
        integer("Saturday", "K10:18", 7).french("Samedi"),
        integer("Sunday", "K10:19", 1).french("Dimanche"),
    ],
};

/// System Format: K60.
#[rustfmt::skip] // one constant a line
pub static SYSTEM_FORMAT: ConstantTheme = ConstantTheme {
    name: "System Format",
    constants: &[
        integer("Decimal separator", "K60:1", 0).french("Séparateur décimal"),
        integer("Thousand separator", "K60:2", 1).french("Séparateur de milliers"),
        integer("Currency symbol", "K60:3", 2).french("Symbole monétaire"),
        integer("System time short pattern", "K60:4", 3).french("Motif heure court"),
        integer("System time medium pattern", "K60:5", 4).french("Motif heure abrégé"),
        integer("System time long pattern", "K60:6", 5).french("Motif heure long"),
        integer("System date short pattern", "K60:7", 6).french("Motif date court"),
        integer("System date medium pattern", "K60:8", 7).french("Motif date abrégé"),
        integer("System date long pattern", "K60:9", 8).french("Motif date long"),
        integer("Date separator", "K60:10", 13).french("Séparateur date"),
        integer("Time separator", "K60:11", 14).french("Séparateur heure"),
        integer("Short date day position", "K60:12", 15).french("Position jour date courte"),
        integer("Short date month position", "K60:13", 16).french("Position mois date courte"),
        integer("Short date year position", "K60:14", 17).french("Position année date courte"),
        integer("System time AM label", "K60:15", 18).french("Libellé AM heure système"),
        integer("System time PM label", "K60:16", 19).french("Libellé PM heure système"),
    ],
};
