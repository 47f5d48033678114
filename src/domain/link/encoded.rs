//! What mail programs write in place of a text: quoted-printable (RFC 2045) and Base64 (RFC 4648).

/// Shorter runs of Base64 hold no link, in characters.
const SHORT: usize = 40;

/// Without soft line breaks, and with the characters that `=3D` and the like stand for; what is no such code stays.
pub(super) fn quoted_printable(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        if byte != b'=' {
            plain.push(byte);
            at += 1;
        } else if let Some(n) = line_end(rest) {
            at += 1 + n;
        } else if let Some(code) = rest.first_chunk().and_then(|[high, low]| Some(nibble(*high)? << 4 | nibble(*low)?))
        {
            plain.push(code);
            at += 3;
        } else {
            plain.push(byte);
            at += 1;
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// The length of the line end that follows, with spaces before it.
fn line_end(rest: &[u8]) -> Option<usize> {
    let n_spaces = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    match rest.get(n_spaces..)? {
        [b'\r', b'\n', ..] => Some(n_spaces + 2),
        [b'\n' | b'\r', ..] => Some(n_spaces + 1),
        _ => None,
    }
}

fn nibble(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The texts that stand in Base64 on lines of their own.
pub(super) fn base64_texts(text: &str) -> Vec<String> {
    let is_code = |line: &str| !line.is_empty() && line.bytes().all(|byte| sextet(byte).is_some() || byte == b'=');
    let mut texts = Vec::new();
    let mut code = String::new();
    for line in text.lines().map(str::trim_ascii).chain([""]) {
        if is_code(line) {
            code.push_str(line);
            continue;
        }
        if SHORT <= code.len()
            && let Some(bytes) = base64(&code)
        {
            texts.push(String::from_utf8_lossy(&bytes).into_owned());
        }
        code.clear();
    }
    texts
}

/// The bytes of a Base64 text in either alphabet, with or without padding. `None`: it is none.
pub(super) fn base64(code: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(code.len() / 4 * 3);
    let (mut held, mut n_bits) = (0_u32, 0);
    for byte in code.trim_end_matches('=').bytes() {
        held = held << 6 | u32::from(sextet(byte)?);
        n_bits += 6;
        if 8 <= n_bits {
            n_bits -= 8;
            bytes.push((held >> n_bits & 0xFF) as u8);
        }
    }
    Some(bytes)
}

fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_printable_loses_its_soft_breaks_and_codes_only() {
        assert_eq!(quoted_printable("a=3Db=\r\nc= \nd=E9=97=9C"), "a=bcd關");
        assert_eq!(quoted_printable("a=b&c=xy=3"), "a=b&c=xy=3");
    }

    #[test]
    fn base64_is_read_in_either_alphabet() {
        assert_eq!(base64("aGk/Pj8="), base64("aGk_Pj8"));
        assert_eq!(base64("aGk=").as_deref(), Some(&b"hi"[..]));
        assert_eq!(base64("a b"), None);
    }

    #[test]
    fn block_of_base64_is_found_between_other_lines() {
        let text = "Content-Transfer-Encoding: base64\n\n\
            PGEgaHJlZj0iaHR0cHM6Ly9leGFtcGxlLmNvbS8iPmEg\r\nbGluazwvYT4=\n\nshort\n";
        assert_eq!(base64_texts(text), ["<a href=\"https://example.com/\">a link</a>"]);
    }
}
