//! Comparison of texts that are all ASCII: a table instead of a collator, and no allocation.

/// The characters that count, in the order of the collator. Letters follow, then nothing.
const ORDER: &[u8] = b"\t\n\x0b\x0c\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";

/// The weight of each character: equal weights compare as equal, weight 0 does not count at all.
const WEIGHTS: [u8; 128] = weights();

const fn weights() -> [u8; 128] {
    let mut weights = [0; 128];
    let mut i = 0;
    while i < ORDER.len() {
        weights[ORDER[i] as usize] = i as u8 + 1;
        i += 1;
    }
    let mut letter = 0;
    while letter < 26 {
        let weight = ORDER.len() as u8 + 1 + letter;
        weights[(b'a' + letter) as usize] = weight;
        weights[(b'A' + letter) as usize] = weight;
        letter += 1;
    }
    weights
}

pub(super) fn weight(byte: u8) -> u8 {
    WEIGHTS[usize::from(byte & 0x7F)]
}

/// The weights of the characters that count.
pub(super) fn weights_of(text: &[u8]) -> impl DoubleEndedIterator<Item = u8> + Clone {
    text.iter()
        .map(|byte| weight(*byte))
        .filter(|weight| *weight != 0)
}

/// The length of the common beginning.
pub(super) fn common_length(left: &[u8], right: &[u8]) -> usize {
    let len = left.len().min(right.len());
    let (left, right) = (&left[..len], &right[..len]);
    (0..len)
        .find(|i| weight(left[*i]) != weight(right[*i]))
        .unwrap_or(len)
}

/// Equality of texts that have a common beginning of this length.
pub(super) fn equal(left: &[u8], right: &[u8], common: usize) -> bool {
    let (left, right) = (&left[common..], &right[common..]);
    weights_of(left).eq(weights_of(right))
}

pub(super) fn order(left: &[u8], right: &[u8]) -> std::cmp::Ordering {
    let common = common_length(left, right);
    weights_of(&left[common..]).cmp(weights_of(&right[common..]))
}

/// Whether `text` begins with `start`.
pub(super) fn begins_with(text: &[u8], start: &[u8]) -> bool {
    begins(weights_of(text), weights_of(start))
}

/// Whether `text` ends with `end`.
pub(super) fn ends_with(text: &[u8], end: &[u8]) -> bool {
    begins(weights_of(text).rev(), weights_of(end).rev())
}

fn begins(mut text: impl Iterator<Item = u8>, start: impl Iterator<Item = u8>) -> bool {
    start.into_iter().all(|weight| text.next() == Some(weight))
}
