//! Text in UTF-8 that a program took for another encoding, once or several times, and the way back.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, IBM866, KOI8_R, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
};

use crate::domain::plan::contact::is_invisible;

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
    (meant.chars().all(is_plausible) && !mixes(&meant)).then_some(meant)
}

/// Whether letters stand together as nobody writes them: capitals with a small accented letter or with letters of a script
/// that has no place in a Latin word. Names in capitals with `®`, `™` or a dash look so.
fn mixes(meant: &str) -> bool {
    let chars: Vec<char> = meant.chars().collect();
    let is_other_script = |c: char| matches!(c, '\u{0370}'..='\u{08FF}');
    chars.windows(2).enumerate().any(|(at, two)| {
        let is_after_capitals =
            two[0].is_ascii_uppercase() && at.checked_sub(1).is_some_and(|at| chars[at].is_ascii_uppercase());
        let meets = |a: char, b: char| a.is_ascii_alphabetic() && is_other_script(b);
        is_after_capitals && !two[1].is_ascii() && two[1].is_lowercase()
            || meets(two[0], two[1])
            || meets(two[1], two[0])
    })
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
    // Two bytes of UTF-8 are one Chinese character; it counts between Latin letters only, since `Amy羅` is a name.
    let is_within_word = || {
        let chars: Vec<char> = text.chars().collect();
        chars
            .windows(3)
            .any(|three| three[0].is_ascii_alphabetic() && !three[1].is_ascii() && three[2].is_ascii_lowercase())
    };
    (others().all(is_chinese) || encoding == BIG5 && others().all(is_latin) && is_within_word()).then_some(meant)
}

/// Whether `said` is what programs make of `known` when they read it in another encoding than it was written in.
pub(super) fn is_misread(said: &str, known: &str) -> bool {
    static WRITTEN: [&Encoding; 6] = [UTF_8, BIG5, GBK, SHIFT_JIS, EUC_KR, WINDOWS_1252];
    static READ: [&Encoding; 11] =
        [WINDOWS_1252, BIG5, GBK, SHIFT_JIS, EUC_KR, WINDOWS_1250, WINDOWS_1251, MACINTOSH, IBM866, KOI8_R, UTF_8];
    if known.is_ascii() {
        return false;
    }
    let is_seen = |c: &char| !c.is_control() && !c.is_whitespace() && !is_invisible(*c);
    let seen = |text: &str| text.chars().filter(is_seen).collect::<String>();
    let said_seen = seen(said);
    WRITTEN.iter().any(|written| {
        let (bytes, _, has_unknown) = written.encode(known);
        let mut others = READ.iter().filter(|read| *read != written);
        !has_unknown && others.any(|read| seen(&read.decode_without_bom_handling(&bytes).0) == said_seen)
    })
}

/// Whether a text has what misreading leaves, but not all of it any more.
pub(super) fn is_half(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let is_rest =
        |at: usize| chars.get(at).is_some_and(|&c| byte_of(c).is_some_and(|byte| matches!(byte, 0x80..=0xBF)));
    let is_begun = |at: usize| match chars[at] {
        'Â'..='ß' => is_rest(at + 1) && !chars[at + 1].is_alphanumeric(),
        'à'..='ï' => is_rest(at + 1) && is_rest(at + 2),
        _ => false,
    };
    1 < (0..chars.len()).filter(|&at| is_begun(at)).count()
}
