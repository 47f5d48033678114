//! Whether a text is what somebody wrote, or what programs left of it: letters that became question marks, text that was
//! decoded twice, characters that nobody sees.

mod clean;
mod misread;
#[cfg(test)]
mod tests;

use unicode_normalization::UnicodeNormalization as _;

pub use clean::cleaned;
pub use misread::as_meant;

/// Why a text is not taken for what somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// Letters of it became question marks or the like, or are gone.
    LostLetters,
    /// It was decoded twice; this is what it was before.
    Misread(String),
    /// It stands for nothing, such as `#N/A`.
    NoValue,
}

/// How freely a text may use question marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// A name, a title, a form of address.
    Name,
    /// Sentences, links, notes.
    Prose,
}

/// What speaks against `text`; `known` is what it would replace, or empty.
pub fn doubt(text: &str, known: &str, kind: TextKind) -> Option<Doubt> {
    if text.is_empty() || text == known {
        return None;
    }
    if text.is_ascii() && known.is_ascii() {
        // Nothing of it was read in a wrong encoding.
        let is_lost = memchr::memchr(b'?', text.as_bytes()).is_some() && has_lost_marks(text, kind);
        let is_nothing = || is_no_value(text, kind, !known.is_empty());
        return if is_lost { Some(Doubt::LostLetters) } else { is_nothing().then_some(Doubt::NoValue) };
    }
    if let Some(meant) = as_meant(text) {
        return Some(Doubt::Misread(meant));
    }
    if misread::is_misread(text, known) {
        return Some(Doubt::Misread(known.to_owned()));
    }
    let was_private = known.chars().any(is_private);
    let is_lost = |c: char| c == '\u{FFFD}' || is_private(c) && !was_private;
    if text.chars().any(is_lost) || has_lost_marks(text, kind) || misread::is_half(text) || is_left_of(text, known) {
        return Some(Doubt::LostLetters);
    }
    is_no_value(text, kind, !known.is_empty()).then_some(Doubt::NoValue)
}

/// Whether `text` is what programs left of `known`: it was misread, or letters of it became other signs.
pub fn is_damaged_form(text: &str, known: &str) -> bool {
    let is_other = !text.is_empty() && !known.is_empty() && text != known;
    is_other
        && (misread::is_misread(text, known)
            || is_left_of(text, known)
            || as_meant(text).is_some_and(|was| was == known))
}

/// Characters that have no meaning but what a font of one computer gives them.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// Question marks where nobody puts one: in a row, before a letter, or at the beginning. A name may end with several behind
/// an English word, such as `Huh??`, and have some between single letters, such as `A?B`.
fn has_lost_marks(text: &str, kind: TextKind) -> bool {
    let mut words = text.split_whitespace().peekable();
    let mut all = std::iter::from_fn(|| words.next().map(|word| (word, words.peek().is_none())));
    all.any(|(word, is_last)| {
        let is_link = word.contains("://") || word.contains('=') || word.contains('/');
        if !word.contains('?') || kind == TextKind::Prose && is_link {
            return false;
        }
        let chars: Vec<char> = word.chars().collect();
        let is_mark = |at: usize| chars.get(at) == Some(&'?');
        let bare = word.trim_end_matches('?');
        let is_end = is_last && !bare.contains('?') && bare.chars().all(|c| c.is_ascii_alphabetic());
        let is_of_letters = word.is_ascii() && bare.split('?').all(|part| part.len() == 1);
        let is_letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphanumeric());
        (0..chars.len()).filter(|&at| is_mark(at)).any(|at| {
            let is_in_row = is_mark(at + 1) || at.checked_sub(1).is_some_and(is_mark);
            let is_after_word = (0..at).rev().find(|&before| !is_mark(before)).is_some();
            match kind {
                TextKind::Name if !is_after_word => true,
                TextKind::Name if is_in_row => !is_end,
                TextKind::Name => is_letter(Some(at + 1)) && !is_of_letters,
                TextKind::Prose => is_letter(Some(at + 1)) || is_in_row && !is_after_word,
            }
        })
    })
}

/// What programs write in the place of a letter that they do not have.
fn is_sign(c: char) -> bool {
    matches!(c, '?' | '_' | '*' | '#' | '¿' | '·' | '•' | '□' | '■' | '▯' | '\u{FFFD}')
}

/// Whether `text` is `known`, letter by letter, but for signs in the place of some that are not plain English.
fn has_signs_for_letters(text: &str, known: &str) -> bool {
    let mut pairs = text.chars().zip(known.chars());
    let is_same_or_lost = |(said, known): (char, char)| said == known || !known.is_ascii() && is_sign(said);
    text != known && text.chars().count() == known.chars().count() && pairs.all(is_same_or_lost)
}

/// Whether `text` is `known` with other signs, or nothing, in the place of every letter that is not plain English.
fn is_left_of(text: &str, known: &str) -> bool {
    if known.is_ascii() {
        return false;
    }
    if has_signs_for_letters(text, known) {
        return true;
    }
    let is_sign = |c: &char| is_sign(*c);
    let left: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let whole: Vec<char> = known.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let (mut at, mut from, mut n_signs, mut is_within_word) = (0, 0, 0, false);
    while from < whole.len() {
        if whole[from] == ' ' {
            from += 1;
            continue;
        }
        if whole[from].is_ascii() {
            if left.get(at) != Some(&whole[from]) {
                return false;
            }
            at += 1;
            from += 1;
            continue;
        }
        let before = from.checked_sub(1).and_then(|before| whole.get(before));
        while whole.get(from).is_some_and(|c| !c.is_ascii()) {
            from += 1;
        }
        is_within_word |= [before, whole.get(from)].into_iter().flatten().any(char::is_ascii_alphabetic);
        while left.get(at).is_some_and(is_sign) {
            at += 1;
            n_signs += 1;
        }
    }
    // A name that is only the English part of a longer one may well be meant.
    let says_nothing = !left.iter().any(|c| c.is_alphabetic());
    at == left.len() && (0 < n_signs || is_within_word || says_nothing)
}

/// What programs write where they know nothing: no letter and no figure at all, an error of a spreadsheet, or such a word.
/// `is_known`: something would be replaced, and then words that could be names are none either.
fn is_no_value(text: &str, kind: TextKind, is_known: bool) -> bool {
    const WORDS: [&str; 20] = [
        "n/a",
        "n/v",
        "null",
        "none",
        "undefined",
        "nan",
        "blank",
        "empty",
        "objectobject",
        "systemobject",
        "unknown",
        "notavailable",
        "notapplicable",
        "notfound",
        "invaliddate",
        "tbd",
        "未知",
        "不明",
        "空白",
        "不詳",
    ];
    const PERHAPS: [&str; 14] =
        ["na", "nil", "tba", "true", "false", "yes", "no", "是", "否", "無", "空", "なし", "없음", "inf"];
    /// More letters than any of the words has, however its letters are put together.
    const MANY: usize = 40;
    if says_more(text) {
        return false;
    }
    let trimmed = text.trim();
    let is_error = trimmed.starts_with('#') && trimmed.ends_with(['!', '?', 'A', 'V']) && !trimmed.contains(' ');
    let is_kept = |c: &char| c.is_alphanumeric() || *c == '/';
    let n_letters = trimmed.chars().filter(|c| c.is_alphanumeric()).take(MANY + 1).count();
    let bare: String = if MANY < n_letters || LONGEST < n_letters && trimmed.is_ascii() {
        String::new()
    } else if trimmed.is_ascii() {
        trimmed.chars().filter(is_kept).map(|c| c.to_ascii_lowercase()).collect()
    } else {
        trimmed.nfkc().filter(is_kept).flat_map(char::to_lowercase).collect()
    };
    // Without marks between them these two letters are Namibia.
    let is_spaced = bare == "na" && 2 < trimmed.chars().count();
    let is_zero = || trimmed.chars().filter(is_kept).all(|c| matches!(c, '0' | '０' | '/'));
    n_letters == 0
        || is_error
        || is_spaced
        || WORDS.contains(&&*bare)
        || trimmed == "\\N"
        || kind == TextKind::Name && (matches!(trimmed, "TRUE" | "FALSE") || is_day(trimmed))
        || kind == TextKind::Name && is_known && (PERHAPS.contains(&&*bare) || is_zero())
}

/// Letters and figures of the longest word that stands for nothing.
const LONGEST: usize = 13;

/// Whether a text begins with a letter and is longer than such a word, so that it is also no error, day or number; nearly
/// all are, and this is far quicker to see.
fn says_more(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut signs = bytes.iter().filter(|byte| byte.is_ascii_alphanumeric());
    bytes.first().is_some_and(u8::is_ascii_alphabetic) && signs.nth(LONGEST).is_some()
}

/// Whether a text is a day in figures, such as a spreadsheet shows in a cell of the wrong kind; a time may follow.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split([' ', 'T']).next().unwrap_or_default().split(['-', '/', '.']).collect();
    let is_number = |part: &&str| matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number) && parts.iter().filter(|part| part.len() == 4).count() == 1
}
