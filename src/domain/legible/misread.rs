//! Text in UTF-8 that a program took for another encoding, once or several times, and the way back.

use encoding_rs::{BIG5, Encoding, GBK, WINDOWS_1252};

/// So often a text is taken for something else at most.
const MOST: usize = 3;

/// What a text was before it was misread; `None`: it was not, or nobody can tell.
pub fn as_meant(text: &str) -> Option<String> {
    let mut meant = None;
    for _ in 0..MOST {
        match once(meant.as_deref().unwrap_or(text)) {
            Some(next) => meant = Some(next),
            None => break,
        }
    }
    let is_text = |meant: &String| !meant.chars().any(char::is_control);
    meant.filter(is_text).map(|meant| super::cleaned(&meant).0.into_owned()).filter(|meant| !meant.is_empty())
}

fn once(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    western(text).or_else(|| [BIG5, GBK].into_iter().find_map(|encoding| eastern(text, encoding)))
}

/// UTF-8 that was taken for Latin-1 or Windows-1252.
fn western(text: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> = text.chars().map(byte_of).collect();
    let meant = String::from_utf8(bytes?).ok()?;
    // Letters of phonetic scripts and lone accents come of texts such as `NESTLÉ®` only.
    let is_odd = |c: char| matches!(c, '\u{0180}'..='\u{036F}') && !matches!(c, 'ƒ' | 'ˆ' | '˜');
    let is_plausible = |c: char| !c.is_ascii_control() && !is_odd(c);
    meant.chars().all(is_plausible).then_some(meant)
}

/// The byte that a program took for this character.
fn byte_of(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, has_unknown) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    match (&*bytes, has_unknown) {
        (&[byte], false) => Some(byte),
        _ => None,
    }
}

/// UTF-8 that was taken for an encoding of Chinese.
fn eastern(text: &str, encoding: &'static Encoding) -> Option<String> {
    let (bytes, _, has_unknown) = encoding.encode(text);
    if has_unknown {
        return None;
    }
    let meant = String::from_utf8(bytes.into_owned()).ok()?;
    let is_chinese = |c: char| matches!(c, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
    let is_latin = |c: char| matches!(c, '\u{00C0}'..='\u{017F}');
    let others = || meant.chars().filter(|c| !c.is_ascii());
    // Two bytes of UTF-8 are one Chinese character, so a single one counts only within a Latin word.
    let is_within_word = || {
        let chars: Vec<char> = text.chars().collect();
        let meets = |a: char, b: char| a.is_ascii_lowercase() && !b.is_ascii();
        chars.windows(2).any(|two| meets(two[0], two[1]) || meets(two[1], two[0]))
    };
    (others().all(is_chinese) || encoding == BIG5 && others().all(is_latin) && is_within_word()).then_some(meant)
}

/// Whether a text has what misreading leaves, but not all of it any more.
pub(super) fn is_half(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let is_lead =
        |c: char| matches!(c, 'Ã' | 'Â' | 'Ä' | 'Å' | 'â' | 'ã' | 'ä' | 'å' | 'æ' | 'ç' | 'è' | 'é' | 'ï' | 'ð');
    let is_rest = |c: char| !c.is_alphanumeric() && byte_of(c).is_some_and(|byte| matches!(byte, 0x80..=0xBF));
    1 < chars.windows(2).filter(|two| is_lead(two[0]) && is_rest(two[1])).count()
}
