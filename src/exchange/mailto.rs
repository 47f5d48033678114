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

/// The address for a mail to `to`; `None`, or something that is no address, leaves the recipient to the user.
pub fn mailto(to: Option<&str>, subject: &str) -> Mailto {
    let mut address = "mailto:".to_owned();
    let to = to.map(in_ascii).filter(|to| is_address(to) && to.len() <= MAILTO_LIMIT / 4);
    if let Some((local, domain)) = to.as_ref().and_then(|to| to.split_once('@')) {
        address.extend(utf8_percent_encode(local, RESERVED));
        address.push('@');
        address.extend(utf8_percent_encode(domain, RESERVED));
    }
    let subject: String = subject.chars().map(|c| if ends_line(c) || c.is_control() { ' ' } else { c }).collect();
    let subject = format!("?subject={}", utf8_percent_encode(subject.trim(), RESERVED));
    let has_subject = address.len() + subject.len() <= MAILTO_LIMIT;
    if has_subject {
        address.push_str(&subject);
    }
    Mailto { address, has_to: to.is_some(), has_subject }
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
        assert_eq!(mailto(to, subject).address, expected);
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
        assert!(!mailto(Some("a@b.c,d@e.f"), "").has_to && mailto(Some("a@b.c"), "").has_to);
    }

    #[test]
    fn subject_that_is_too_long_is_left_out_whole() {
        let longest = MAILTO_LIMIT - mailto(Some("a@b.c"), "").address.len();
        let (fits, too_long) = ("x".repeat(longest), "x".repeat(longest + 1));
        assert!(mailto(Some("a@b.c"), &fits).has_subject);
        let without = mailto(Some("a@b.c"), &too_long);
        assert_eq!((without.address.as_str(), without.has_subject), ("mailto:a@b.c", false));
    }

    proptest! {
        #[test]
        fn address_always_fits_and_no_value_adds_a_field(to in any::<String>(), subject in "\\PC{0,900}") {
            let mail = mailto(Some(&to), &subject);
            prop_assert!(mail.address.bytes().all(|b| b.is_ascii_graphic()) && mail.address.len() <= MAILTO_LIMIT);
            prop_assert_eq!(mail.address.matches(['?', '&', '=']).count(), if mail.has_subject { 2 } else { 0 });
            if let Some((_, carried)) = mail.address.split_once("?subject=") {
                let one_line: String = subject.chars().map(|c| if ends_line(c) { ' ' } else { c }).collect();
                prop_assert_eq!(percent_decode_str(carried).decode_utf8().unwrap(), one_line.trim());
            }
        }
    }
}
