//! `mailto:` addresses, which open a mail window with To and Subject. The message goes by the clipboard: formatted, and of
//! any length.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::mail_fields::{in_ascii, is_address};

/// Longest `mailto:` address that is opened, in bytes. Windows cuts at about 2,080; this leaves room for the program's
/// own words around it.
pub const MAILTO_LIMIT: usize = 1900;

/// Everything but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An address that opens a mail window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailto {
    /// Such as `mailto:ana@contoso.com?subject=..`; ASCII without white space, at most [`MAILTO_LIMIT`] bytes.
    pub address: String,
    /// Whether it names the recipient.
    pub has_to: bool,
    /// Whether it carries the subject; one that is too long is left out whole, never cut.
    pub has_subject: bool,
}

/// The address for a mail to `to`, with copies to `cc`; something that is no address is left to the user.
pub fn mailto(to: &[&str], cc: &[&str], subject: &str) -> Mailto {
    let (to, cc) = (encoded(to), encoded(cc));
    let mut address = format!("mailto:{}", to.join(","));
    let mut mark = '?';
    if !cc.is_empty() {
        address.extend(["?cc=", &cc.join(",")]);
        mark = '&';
    }
    let subject: String = subject.chars().map(|c| if ends_line(c) || c.is_control() { ' ' } else { c }).collect();
    let subject = format!("{mark}subject={}", utf8_percent_encode(subject.trim(), RESERVED));
    let has_subject = address.len() + subject.len() <= MAILTO_LIMIT;
    if has_subject {
        address.push_str(&subject);
    }
    Mailto { address, has_to: !to.is_empty(), has_subject }
}

/// These addresses as they stand in a `mailto:`; too many of them are left out whole, as what is no address is.
fn encoded(addresses: &[&str]) -> Vec<String> {
    let plain = addresses.iter().map(|address| in_ascii(address)).filter(|address| is_address(address));
    let written = |address: std::borrow::Cow<'_, str>| {
        let (local, domain) = address.split_once('@')?;
        let [local, domain] = [local, domain].map(|part| utf8_percent_encode(part, RESERVED).to_string());
        Some(format!("{local}@{domain}"))
    };
    let all: Vec<String> = plain.filter_map(written).collect();
    if all.iter().map(|address| address.len() + 1).sum::<usize>() <= MAILTO_LIMIT / 4 { all } else { Vec::new() }
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;

    #[track_caller]
    fn check(to: Option<&str>, subject: &str, expected: &str) {
        assert_eq!(mailto(to.as_slice(), &[], subject).address, expected);
    }

    #[test]
    fn all_but_unreserved_is_encoded() {
        check(Some("a+b@c.d"), "x & y=1?", "mailto:a%2Bb@c.d?subject=x%20%26%20y%3D1%3F");
        check(None, "邀-._~", "mailto:?subject=%E9%82%80-._~");
    }

    #[test]
    fn line_break_in_a_subject_adds_no_field() {
        check(Some("a@b.c"), "x\r\nBcc: y", "mailto:a@b.c?subject=x%20%20Bcc%3A%20y");
    }

    #[test]
    fn what_is_no_address_is_left_out() {
        check(Some("a@b.c?bcc=x@y.z\n"), "", "mailto:?subject=");
        check(Some("a@b.c,d@e.f"), "", "mailto:?subject=");
        assert!(!mailto(&["a@b.c,d@e.f"], &[], "").has_to && mailto(&["a@b.c"], &[], "").has_to);
    }

    #[test]
    fn several_recipients_and_copies_are_named() {
        let mail = mailto(&["a@b.c", "d+e@f.g"], &["h@i.j"], "s");
        assert_eq!(mail.address, "mailto:a@b.c,d%2Be@f.g?cc=h@i.j&subject=s");
    }

    #[test]
    fn subject_that_is_too_long_is_left_out_whole() {
        let longest = MAILTO_LIMIT - mailto(&["a@b.c"], &[], "").address.len();
        let (fits, too_long) = ("x".repeat(longest), "x".repeat(longest + 1));
        assert!(mailto(&["a@b.c"], &[], &fits).has_subject);
        let without = mailto(&["a@b.c"], &[], &too_long);
        assert_eq!((without.address.as_str(), without.has_subject), ("mailto:a@b.c", false));
    }

    proptest! {
        #[test]
        fn address_always_fits_and_no_value_adds_a_field(to in any::<String>(), subject in "\\PC{0,900}") {
            let mail = mailto(&[&to], &[&to], &subject);
            prop_assert!(mail.address.bytes().all(|b| b.is_ascii_graphic()) && mail.address.len() <= MAILTO_LIMIT);
            prop_assert_eq!(mail.address.matches(['?', '&', '=']).count(), 2 * (usize::from(mail.has_subject) + usize::from(mail.has_to)));
            if let Some((_, carried)) = mail.address.split_once("subject=") {
                let one_line: String = subject.chars().map(|c| if ends_line(c) { ' ' } else { c }).collect();
                prop_assert_eq!(percent_decode_str(carried).decode_utf8().unwrap(), one_line.trim());
            }
        }
    }
}
