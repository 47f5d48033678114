//! From bytes to text: the byte-order mark decides, then the bytes themselves, unless the user has said it.

use std::borrow::Cow;

use crate::domain::plan::reading::TextEncoding;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

fn table(encoding: TextEncoding) -> &'static Encoding {
    match encoding {
        TextEncoding::Utf8 => encoding_rs::UTF_8,
        TextEncoding::Utf16Le => encoding_rs::UTF_16LE,
        TextEncoding::Utf16Be => encoding_rs::UTF_16BE,
        TextEncoding::Big5 => encoding_rs::BIG5,
        TextEncoding::Gb18030 => encoding_rs::GB18030,
        TextEncoding::ShiftJis => encoding_rs::SHIFT_JIS,
        TextEncoding::EucKr => encoding_rs::EUC_KR,
        TextEncoding::Windows1252 => encoding_rs::WINDOWS_1252,
        TextEncoding::Windows1250 => encoding_rs::WINDOWS_1250,
    }
}

/// A file's text, and how it was found.
pub(super) struct Decoded<'b> {
    pub(super) text: Cow<'b, str>,
    pub(super) encoding: TextEncoding,
    /// Neither a mark nor the user nor strict rules said it.
    pub(super) is_guess: bool,
}

impl Decoded<'_> {
    /// Characters that stand in for bytes which could not be read.
    pub(super) fn n_replaced(&self) -> usize {
        memchr::memmem::find_iter(self.text.as_bytes(), "\u{FFFD}").count()
    }
}

/// Reads `bytes` as the user says, or as they look.
pub(super) fn decode(bytes: &[u8], said: Option<TextEncoding>) -> Decoded<'_> {
    let marked = marked(bytes);
    let skip = marked.map_or(0, |(_, n)| n);
    // Checked once, because it costs as much as a pass over the file.
    let utf8 = match marked {
        None | Some((TextEncoding::Utf8, _)) => checked_utf8(&bytes[skip..]),
        Some(_) => None,
    };
    let (encoding, is_guess) = match (said, marked) {
        (Some(said), _) => (said, false),
        (None, Some((marked, _))) => (marked, false),
        (None, None) => look(bytes, utf8.is_some()),
    };
    // A mark of the encoding that is read is no text; one of another encoding shows the user that the choice is wrong.
    let is_marked = marked.is_none_or(|(mark, _)| mark == encoding);
    let text = match utf8 {
        Some(text) if encoding == TextEncoding::Utf8 => Cow::Borrowed(text),
        Some(_) | None => table(encoding).decode_without_bom_handling(&bytes[if is_marked { skip } else { 0 }..]).0,
    };
    Decoded { text, encoding, is_guess }
}

/// The same as the standard library's check, but many bytes at once.
fn checked_utf8(bytes: &[u8]) -> Option<&str> {
    match encoding_rs::UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(Cow::Borrowed(text)) => Some(text),
        Some(Cow::Owned(_)) | None => None,
    }
}

/// The encoding that a byte-order mark names, and the mark's length.
fn marked(bytes: &[u8]) -> Option<(TextEncoding, usize)> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some((TextEncoding::Utf8, 3)),
        [0xFF, 0xFE, ..] => Some((TextEncoding::Utf16Le, 2)),
        [0xFE, 0xFF, ..] => Some((TextEncoding::Utf16Be, 2)),
        _ => None,
    }
}

/// The encoding that the bytes look like, and whether that is a guess.
fn look(bytes: &[u8], is_utf8: bool) -> (TextEncoding, bool) {
    if let Some(encoding) = utf16_by_zeros(bytes, is_utf8) {
        return (encoding, true);
    }
    if is_utf8 {
        return (TextEncoding::Utf8, false);
    }
    if is_damaged_utf8(bytes) {
        return (TextEncoding::Utf8, true);
    }
    (ask_detector(bytes), true)
}

/// ASCII in UTF-16, as delimiters, line ends and ids are, has its zeros on one side only. Few zeros in what is good UTF-8
/// are damage instead.
fn utf16_by_zeros(bytes: &[u8], is_utf8: bool) -> Option<TextEncoding> {
    let head = &bytes[..bytes.len().min(8192)];
    let (mut n_even, mut n_odd) = (0_usize, 0_usize);
    for pair in head.chunks_exact(2) {
        n_even += usize::from(pair[0] == 0);
        n_odd += usize::from(pair[1] == 0);
    }
    let n_units = head.len() / 2;
    let share = if is_utf8 { 3 } else { 20 };
    let is_side = |zeros: usize, other: usize| 0 < zeros && n_units <= zeros * share && other * 10 < zeros;
    if is_side(n_odd, n_even) {
        Some(TextEncoding::Utf16Le)
    } else if is_side(n_even, n_odd) {
        Some(TextEncoding::Utf16Be)
    } else {
        None
    }
}

/// Whether bad bytes are so rare among good sequences of several bytes that no other encoding explains them.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut n_good, mut n_bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        n_good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        n_bad += usize::from(!chunk.invalid().is_empty());
    }
    n_bad * 20 < n_good
}

/// Statistics of letters. No hint of a country: with one, other encodings are found far less often.
fn ask_detector(bytes: &[u8]) -> TextEncoding {
    const ENOUGH: usize = 256 * 1024;
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    let line_start = bytes[..first].iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
    let sample = &bytes[line_start..bytes.len().min(line_start + ENOUGH)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, line_start + sample.len() == bytes.len());
    match detector.guess(None, Utf8Detection::Deny).name() {
        "Big5" => TextEncoding::Big5,
        "GBK" | "gb18030" => TextEncoding::Gb18030,
        "Shift_JIS" => TextEncoding::ShiftJis,
        "EUC-KR" => TextEncoding::EucKr,
        "windows-1250" | "ISO-8859-2" => TextEncoding::Windows1250,
        _ => TextEncoding::Windows1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], encoding: TextEncoding, is_guess: bool) {
        let found = decode(bytes, None);
        assert_eq!((found.encoding, found.is_guess), (encoding, is_guess));
    }

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn mark_decides_and_is_no_text() {
        check(b"\xEF\xBB\xBFa,b", TextEncoding::Utf8, false);
        assert_eq!(decode(b"\xEF\xBB\xBFa,b", None).text, "a,b");
        check(b"\xFF\xFEa\0,\0", TextEncoding::Utf16Le, false);
        check(b"\xFE\xFF\0a\0,", TextEncoding::Utf16Be, false);
    }

    #[test]
    fn utf16_without_mark_is_seen_by_its_zeros() {
        let text = "公司名稱,主要網域名稱,關係\r\n範例一號,one.example,直接\r\n";
        check(&utf16(text, u16::to_le_bytes), TextEncoding::Utf16Le, true);
        check(&utf16(text, u16::to_be_bytes), TextEncoding::Utf16Be, true);
        check(b"a,b\0\nc,d\n", TextEncoding::Utf8, false);
    }

    #[test]
    fn one_bad_byte_in_much_utf8_is_damage() {
        let mut bytes = "公司名稱,主要網域名稱,關係,標籤,範例一號公司\n".repeat(3).into_bytes();
        bytes.push(0xE5);
        check(&bytes, TextEncoding::Utf8, true);
        assert_eq!(decode(&bytes, None).n_replaced(), 1);
    }

    #[test]
    fn the_users_word_comes_before_the_mark() {
        let found = decode(b"\xEF\xBB\xBFa", Some(TextEncoding::Windows1252));
        assert_eq!(found.text, "ï»¿a");
    }
}
