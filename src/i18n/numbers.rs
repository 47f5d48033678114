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
