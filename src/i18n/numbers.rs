//! Numbers as people read them.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

/// A count with a comma before each three digits, as both languages write it; up to 9999 without.
pub fn grouped(n: usize) -> String {
    let digits = n.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if 0 < at && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The size of a file as people read it, the same wherever one is told: `3 KB` below a megabyte, `1.4 MB` above; never 0.
pub fn file_size(bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1_000).max(1);
    if kilobytes < 1_000 {
        return format!("{kilobytes} KB");
    }
    let tenths = bytes.div_ceil(100_000);
    if tenths.is_multiple_of(10) {
        format!("{} MB", tenths / 10)
    } else {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    }
}

/// A count in a sentence.
pub(super) fn count(n: usize) -> FluentValue<'static> {
    number(n, true)
}

/// A number that may be a name, such as a Partner ID: its digits stay together.
pub(super) fn digits(n: usize) -> FluentValue<'static> {
    number(n, false)
}

fn number(n: usize, use_grouping: bool) -> FluentValue<'static> {
    let options = FluentNumberOptions { use_grouping, ..FluentNumberOptions::default() };
    FluentValue::Number(FluentNumber::new(n as f64, options))
}

/// How a bundle writes its numbers; `None`: as it would without.
pub(super) fn written<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping && number.value.fract() == 0.0 => {
            (0.0 <= number.value).then(|| grouped(number.value as usize))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Language};

    #[test]
    fn sizes_are_told_in_kilobytes_until_they_are_megabytes() {
        for (bytes, text) in [(0, "1 KB"), (1_000, "1 KB"), (1_001, "2 KB"), (999_000, "999 KB"), (999_001, "1 MB")] {
            assert_eq!(file_size(bytes), text);
        }
        assert_eq!((file_size(1_340_000), file_size(10_000_000)), ("1.4 MB".into(), "10 MB".into()));
    }

    #[test]
    fn counts_from_ten_thousand_on_are_grouped() {
        for (n, text) in [(0, "0"), (999, "999"), (9_999, "9999"), (10_000, "10,000"), (49_304, "49,304")] {
            assert_eq!(grouped(n), text);
        }
        assert_eq!((grouped(1_234_567), grouped(100_000)), ("1,234,567".into(), "100,000".into()));
    }

    #[test]
    fn counts_in_sentences_are_grouped_and_names_are_not() {
        for lang in Language::ALL.map(Lang::new) {
            assert!(lang.count("everything-count", 100_000).contains("100,000"));
            let named = lang.say(&("everything-count", vec![("n", "1234567".to_owned())]));
            assert!(named.contains("1234567"), "{named}");
        }
    }
}
