//! `mailto:` addresses, which open a mail window without a file; only for short texts.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::mail_fields::is_address;

/// Longest `mailto:` address that is opened, in bytes. Windows cuts at about 2,080; this leaves room for the program's
/// own words around it.
pub const MAILTO_LIMIT: usize = 1900;

/// Everything but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An address that opens a mail window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailto {
    /// Such as `mailto:ana@contoso.com?subject=..&body=..`; ASCII without white space.
    pub address: String,
    /// Bytes of it.
    pub len: usize,
}

impl Mailto {
    /// Is it short enough for every mail program? Otherwise offer the clipboard or a mail file.
    pub fn fits(&self) -> bool {
        self.len <= MAILTO_LIMIT
    }
}

/// The address for a mail to `to`; `None`, or something that is no address, leaves the recipient to the user.
///
/// Line breaks survive in the body only.
pub fn mailto(to: Option<&str>, subject: &str, plain: &str) -> Mailto {
    let mut address = "mailto:".to_owned();
    if let Some((local, domain)) = to.filter(|to| is_address(to)).and_then(|to| to.split_once('@')) {
        address.extend(utf8_percent_encode(local, RESERVED));
        address.push('@');
        address.extend(utf8_percent_encode(domain, RESERVED));
    }
    let subject: String = subject.chars().map(|c| if ends_line(c) || c.is_control() { ' ' } else { c }).collect();
    address.push_str("?subject=");
    address.extend(utf8_percent_encode(&subject, RESERVED));
    address.push_str("&body=");
    let plain = plain.replace("\r\n", "\n");
    for (index, line) in plain.split(['\n', '\r']).enumerate() {
        if 0 < index {
            address.push_str("%0D%0A");
        }
        let clean: String = line.chars().map(|c| if c.is_control() && c != '\t' { ' ' } else { c }).collect();
        address.extend(utf8_percent_encode(&clean, RESERVED));
    }
    Mailto { len: address.len(), address }
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
    fn check(to: Option<&str>, subject: &str, plain: &str, expected: &str) {
        assert_eq!(mailto(to, subject, plain).address, expected);
    }

    #[test]
    fn all_but_unreserved_is_encoded() {
        check(Some("a+b@c.d"), "x & y=1?", "z#/", "mailto:a%2Bb@c.d?subject=x%20%26%20y%3D1%3F&body=z%23%2F");
        check(None, "邀", "-._~", "mailto:?subject=%E9%82%80&body=-._~");
    }

    #[test]
    fn line_breaks_are_for_the_body_only() {
        check(
            Some("a@b.c"),
            "x\r\nBcc: y",
            "1\n2\r\n3\r4",
            "mailto:a@b.c?subject=x%20%20Bcc%3A%20y&body=1%0D%0A2%0D%0A3%0D%0A4",
        );
    }

    #[test]
    fn what_is_no_address_is_left_out() {
        check(Some("a@b.c?bcc=x@y.z\n"), "", "", "mailto:?subject=&body=");
        check(Some("a@b.c,d@e.f"), "", "", "mailto:?subject=&body=");
    }

    #[test]
    fn the_limit_is_1900_bytes() {
        let empty = mailto(None, "", "").len;
        assert!(mailto(None, "", &"x".repeat(MAILTO_LIMIT - empty)).fits());
        assert!(!mailto(None, "", &"x".repeat(MAILTO_LIMIT - empty + 1)).fits());
    }

    proptest! {
        #[test]
        fn no_value_adds_a_field(to in any::<String>(), subject in any::<String>(), plain in "[^\\x00-\\x1f\\x7f-\\x9f]{0,50}") {
            let address = mailto(Some(&to), &subject, &plain).address;
            prop_assert!(address.bytes().all(|b| b.is_ascii_graphic()));
            prop_assert_eq!(address.matches(['?', '&', '=']).count(), 4);
            let (head, body) = address.split_once("&body=").unwrap();
            prop_assert_eq!(percent_decode_str(body).decode_utf8().unwrap(), plain.as_str());
            prop_assert!(!head.contains("%0D") && !head.contains("%0A"));
        }
    }
}
