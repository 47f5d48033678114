//! The forms in which people and programs write addresses, domains and numbers.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use super::DecimalSign;
use super::cells::readable;
use crate::domain::plan::contact::{DomainName, EmailAddress};

/// The addresses of a cell, in order and each once, and the name before the first; `None`: something in it that is meant
/// as an address is none.
pub(super) fn addresses(text: &str) -> Option<(Vec<EmailAddress>, String)> {
    let text: String = text.nfkc().collect::<String>().replace("(at)", "@").replace("[at]", "@");
    let mut found: Vec<EmailAddress> = Vec::new();
    let words = text.split(|c: char| c.is_whitespace() || ",;|/、<>".contains(c));
    for word in words.filter(|word| word.contains('@')) {
        let word = word.trim_matches(|c: char| "()[]{}\"\'\u{201c}\u{201d}.:".contains(c));
        let bare = word.strip_prefix("mailto:").or_else(|| word.strip_prefix("MAILTO:")).unwrap_or(word);
        let address = readable(bare.split('?').next()?, EmailAddress::parse)?;
        if !found.iter().any(|known| known.as_str().eq_ignore_ascii_case(address.as_str())) {
            found.push(address);
        }
    }
    let name = text.split_once('<').map_or("", |(name, _)| name);
    let name = name.trim_matches(|c: char| c.is_whitespace() || "\"\'\u{201c}\u{201d},".contains(c));
    let is_name = !name.contains(['@', ';', ':', '>']);
    (!found.is_empty()).then(|| (found, if is_name { name.to_owned() } else { String::new() }))
}

/// The first domain of a cell, without what an address of the web or of mail has around it.
pub(super) fn domain(text: &str) -> Option<DomainName> {
    let public = |text: &str| readable(text, DomainName::parse_public);
    if text.is_ascii()
        && let Some(domain) = public(text)
    {
        return Some(domain); // nearly every export writes it so
    }
    let text: Cow<'_, str> = if text.is_ascii() { text.into() } else { text.nfkc().collect::<String>().into() };
    let first = text.split(|c: char| c.is_whitespace() || ",;|、".contains(c)).find(|word| !word.is_empty())?;
    let lower = if first.is_ascii() { first.to_ascii_lowercase() } else { first.to_lowercase() };
    let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let host = bare.split(['/', '?', '#']).next()?.trim_start_matches('@').trim_end_matches('.');
    public(host)
}

/// A whole number as people and spreadsheets write it: with marks between thousands, an empty fraction, or the apostrophe
/// that keeps a cell a text. What could be two numbers is none, and so are the greatest numbers of computers, which stand
/// for "not known". `decimal`: which mark begins a fraction, where somebody said it.
pub(super) fn whole_number(text: &str, decimal: Option<DecimalSign>) -> Option<u32> {
    // Spaces between thousands are marks like any other.
    let spaced: String = text.nfkc().collect();
    let plain: String = spaced.trim().chars().map(|c| if c.is_whitespace() { '\'' } else { c }).collect();
    let plain = plain.strip_prefix(['\'', '\u{2019}']).unwrap_or(&plain);
    let marks: Vec<(usize, char)> =
        plain.match_indices(['.', ',']).filter_map(|(at, mark)| Some((at, mark.chars().next()?))).collect();
    let said = decimal.map(|decimal| if decimal == DecimalSign::Point { '.' } else { ',' });
    let (whole, fraction) = match marks.as_slice() {
        [.., (at, last)] if said == Some(*last) => (plain.get(..*at)?, Some((*last, plain.get(at + 1..)?))),
        [_, ..] if said.is_some() => (plain, None),
        // A single point before three digits may stand between thousands or begin a fraction.
        [(at, '.')] if plain.len() == at + 4 => return None,
        [(at, ',')] if plain.len() == at + 4 => (plain, None),
        [.., (at, last)] if marks.len() == 1 || marks.iter().any(|(_, mark)| mark != last) => {
            (plain.get(..*at)?, Some((*last, plain.get(at + 1..)?)))
        }
        _ => (plain, None),
    };
    if fraction
        .is_some_and(|(mark, digits)| whole.contains(mark) || digits.is_empty() || digits.contains(|c: char| c != '0'))
    {
        return None;
    }
    let mut groups = whole.split(['.', ',', '\'', '\u{2019}']);
    let mut digits = groups.next().filter(|first| !first.is_empty())?.to_owned();
    let is_grouped = digits.len() < whole.len();
    if is_grouped && 3 < digits.len() {
        return None;
    }
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse::<u32>().ok()).flatten().filter(|number| *number < i32::MAX.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_in_every_form_that_is_clear() {
        for (text, number) in [
            ("25", 25),
            ("25.0", 25),
            ("25,00", 25),
            ("1,250", 1250),
            ("1.234,00", 1234),
            ("1,234.00", 1234),
            ("1.234.567", 1_234_567),
            ("1 234", 1234),
            ("1\u{a0}234,0", 1234),
            ("1'234", 1234),
            ("'22.000000000000000000", 22),
            ("２５", 25),
            ("0", 0),
        ] {
            assert_eq!(whole_number(text, None), Some(number), "{text}");
        }
        for text in [
            "",
            "-1",
            "1e3",
            "∞",
            "25.5",
            "1.234",
            "12,34",
            "12 34",
            "1,2345",
            "1,234,56",
            "1.234.56",
            ",250",
            "4294967295",
            "2147483647",
            "x",
        ] {
            assert_eq!(whole_number(text, None), None, "{text}");
        }
    }

    #[test]
    fn mark_that_somebody_said_begins_the_fraction() {
        for (text, decimal, number) in [
            ("1.250", DecimalSign::Comma, Some(1250)),
            ("1.250", DecimalSign::Point, None),
            ("1.000", DecimalSign::Point, Some(1)),
            ("1,250", DecimalSign::Point, Some(1250)),
            ("1,250", DecimalSign::Comma, None),
            ("1.250,00", DecimalSign::Comma, Some(1250)),
            ("1,250.00", DecimalSign::Comma, None),
            ("25", DecimalSign::Comma, Some(25)),
        ] {
            assert_eq!(whole_number(text, Some(decimal)), number, "{text} {decimal:?}");
        }
    }

    #[test]
    fn addresses_are_read_as_mail_programs_write_them() {
        for (text, expected, name) in [
            ("Ana Ruiz <ana@c1.example>", "ana@c1.example", "Ana Ruiz"),
            ("bo@c2.example; cy@c2.example", "bo@c2.example cy@c2.example", ""),
            ("mailto:cy@c3.example", "cy@c3.example", ""),
            ("fi＠c6.example", "fi@c6.example", ""),
            ("ha@c8.example,", "ha@c8.example", ""),
            ("il(at)c9.example", "il@c9.example", ""),
            ("<ka@c11.example>", "ka@c11.example", ""),
            ("\"Ruiz, Ana\" <ana@c1.example>", "ana@c1.example", "Ruiz, Ana"),
            ("陳美惠 <chen@c3.example>、林 <lin@c3.example>", "chen@c3.example lin@c3.example", "陳美惠"),
            ("o'neil@c10.example", "o'neil@c10.example", ""),
        ] {
            let (found, of) = addresses(text).unwrap();
            let found: Vec<&str> = found.iter().map(EmailAddress::as_str).collect();
            assert_eq!((found.join(" ").as_str(), of.as_str()), (expected, name), "{text}");
        }
        for text in ["", "nobody", "a@b", "a b@c", "a@b@c.example"] {
            assert!(addresses(text).is_none(), "{text}");
        }
    }

    #[test]
    fn domain_is_read_out_of_an_address() {
        for text in [
            "c.example",
            "https://c.example/",
            "c.example.",
            "@c.example",
            "C.Example",
            "c.example, d.example",
            "http://c.example?x",
        ] {
            assert_eq!(domain(text).as_ref().map(DomainName::as_str), Some("c.example"), "{text}");
        }
        for text in ["", "c_x.onmicrosoft.com", "1.5", "contoso"] {
            assert!(domain(text).is_none(), "{text}");
        }
    }
}
