//! Character sets of one byte that the encoding library does not have. Those of the Macintosh are
//! as Apple has published them.

/// A set with a byte for every character.
#[derive(Debug, PartialEq)]
pub struct Single {
    /// Its names in small letters.
    names: &'static [&'static str],
    /// Its MIBEnum numbers.
    numbers: &'static [i32],
    /// What the bytes mean: all 256 of them, or the upper 128 if the others are ASCII. A byte that
    /// means the same as one before it is only read.
    characters: &'static str,
}

impl Single {
    pub fn named(name: &str) -> Option<&'static Single> {
        ALL.iter().find(|set| set.names.contains(&name))
    }

    pub fn numbered(number: i32) -> Option<&'static Single> {
        ALL.iter().find(|set| set.numbers.contains(&number))
    }

    /// What each byte means.
    fn meanings(&self) -> impl Iterator<Item = char> {
        let is_whole = self.characters.chars().count() > 128;
        let lower = if is_whole { 0..0 } else { 0..0x80_u8 };
        lower.map(char::from).chain(self.characters.chars())
    }

    pub fn encode(&self, text: &str) -> Vec<u8> {
        let meanings: Vec<char> = self.meanings().collect();
        let byte = |character: char| {
            let found = meanings.iter().position(|other| *other == character);
            found.and_then(|byte| u8::try_from(byte).ok())
        };
        // what the set lacks
        let other = byte('?').unwrap_or(b'?');
        let bytes = text.chars().map(|c| byte(c).unwrap_or(other));
        bytes.collect()
    }

    pub fn decode(&self, bytes: &[u8]) -> String {
        let meanings: Vec<char> = self.meanings().collect();
        let character = |byte: &u8| meanings.get(usize::from(*byte)).copied();
        let characters = bytes.iter().map(character);
        characters
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    }
}

#[rustfmt::skip] // rows of characters
static ALL: [Single; 7] = [
    Single {
        names: &["ibm437", "cp437", "437", "cspc8codepage437"],
        numbers: &[2011],
        characters: concat!(
            "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫",
            "╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
        ),
    },
    Single {
        names: &["ibm037", "cp037", "csibm037", "ebcdic-cp-us", "ebcdic-cp-ca", "ebcdic-cp-n", "ebcdic-cp-nl", "ebcdic-cp-wt"],
        numbers: &[2028],
        characters: concat!(
            "\u{0}\u{1}\u{2}\u{3}\u{9C}\u{9}\u{86}\u{7F}\u{97}\u{8D}\u{8E}\u{B}\u{C}\u{D}\u{E}\u{F}",
            "\u{10}\u{11}\u{12}\u{13}\u{9D}\u{85}\u{8}\u{87}\u{18}\u{19}\u{92}\u{8F}\u{1C}\u{1D}",
            "\u{1E}\u{1F}\u{80}\u{81}\u{82}\u{83}\u{84}\u{A}\u{17}\u{1B}\u{88}\u{89}\u{8A}\u{8B}",
            "\u{8C}\u{5}\u{6}\u{7}\u{90}\u{91}\u{16}\u{93}\u{94}\u{95}\u{96}\u{4}\u{98}\u{99}\u{9A}",
            "\u{9B}\u{14}\u{15}\u{9E}\u{1A} \u{A0}âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈ",
            "ÍÎÏÌ`:#@'=\"Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI",
            "\u{AD}ôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u{9F}",
        ),
    },
    Single {
        names: &["macce", "x-mac-ce"],
        numbers: &[1250, 1257],
        characters: concat!(
            "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u{A0}ňŐÕőŌ–—“",
            "”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ",
        ),
    },
    Single {
        names: &["x-mac-greek"],
        numbers: &[1253],
        characters: concat!(
            "Ä¹²É³ÖÜ΅àâä΄¨çéèêë£™îï•½‰ôö¦€ùûü†ΓΔΘΛΞΠß®©ΣΪ§≠°·Α±≤≥¥ΒΕΖΗΙΚΜΦΫΨΩάΝ¬ΟΡ≈Τ«»…\u{A0}ΥΧΆΈœ–―“",
            "”‘’÷ΉΊΌΎέήίόΏύαβψδεφγηιξκλμνοπώρστθωςχυζϊϋΐΰ\u{AD}",
        ),
    },
    Single {
        names: &["x-mac-turkish"],
        numbers: &[1254],
        characters: concat!(
            "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“",
            "”‘’÷◊ÿŸĞğİıŞş‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙ\u{F8A0}ˆ˜¯˘˙˚¸˝˛ˇ",
        ),
    },
    Single {
        names: &["x-mac-hebrew"],
        numbers: &[1255],
        characters: concat!(
            "Ä\u{FB1F}ÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü !\"#$%₪')(*+,-./0123456789:;<=>?\u{F86A}„",
            "\u{F89B}\u{F89C}\u{F89D}\u{F89E}\u{5BC}\u{FB4B}\u{FB35}…\u{A0}\u{5B8}\u{5B7}\u{5B5}",
            "\u{5B6}\u{5B4}–—“”‘’\u{FB2A}\u{FB2B}\u{5BF}\u{5B0}\u{5B2}\u{5B1}\u{5BB}\u{5B9}\u{5B8}",
            "\u{5B3}\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D4}\u{5D5}\u{5D6}\u{5D7}\u{5D8}\u{5D9}\u{5DA}",
            "\u{5DB}\u{5DC}\u{5DD}\u{5DE}\u{5DF}\u{5E0}\u{5E1}\u{5E2}\u{5E3}\u{5E4}\u{5E5}\u{5E6}",
            "\u{5E7}\u{5E8}\u{5E9}\u{5EA}}]{[|",
        ),
    },
    Single {
        names: &["x-mac-arabic"],
        numbers: &[1256],
        characters: concat!(
            "Ä\u{A0}ÇÉÑÖÜáàâä\u{6BA}«çéèêëí…îïñó»ôö÷úùûü !\"#$\u{66A}&'()*+\u{60C}-./\u{660}\u{661}",
            "\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}\u{668}\u{669}:\u{61B}<=>\u{61F}❊\u{621}",
            "\u{622}\u{623}\u{624}\u{625}\u{626}\u{627}\u{628}\u{629}\u{62A}\u{62B}\u{62C}\u{62D}",
            "\u{62E}\u{62F}\u{630}\u{631}\u{632}\u{633}\u{634}\u{635}\u{636}\u{637}\u{638}\u{639}",
            "\u{63A}[\\]^_\u{640}\u{641}\u{642}\u{643}\u{644}\u{645}\u{646}\u{647}\u{648}\u{649}",
            "\u{64A}\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{651}\u{652}\u{67E}\u{679}\u{686}",
            "\u{6D5}\u{6A4}\u{6AF}\u{688}\u{691}{|}\u{698}\u{6D2}",
        ),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_means_something() {
        for set in &ALL {
            assert_eq!(set.meanings().count(), 256, "{:?}", set.names);
        }
    }
}
