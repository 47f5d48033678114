//! The order of names: Latin letters first, then Chinese characters by strokes, as address books in Taiwan have them.

use std::sync::LazyLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;

static BY_STROKE: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| CollatorBorrowed::try_new(locale!("zh-TW-u-co-stroke").into(), CollatorOptions::default()).ok());

/// Bytes whose order is the order of the names they were made from.
pub fn sort_key(name: &str) -> Box<[u8]> {
    // The collation of Taiwan has Chinese characters first; lists that mix both are read more easily the other way round.
    let is_ideograph = |c: char| matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    let mut key = vec![u8::from(name.chars().find(|c| c.is_alphanumeric()).is_some_and(is_ideograph))];
    let is_made = BY_STROKE.as_ref().is_some_and(|collator| collator.write_sort_key_to(name, &mut key).is_ok());
    if !is_made {
        key.truncate(1);
        key.extend(name.to_lowercase().bytes());
    }
    key.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_names_are_ordered_by_strokes_after_latin_ones() {
        let mut names = ["黃", "王", "陳", "Élan", "丁", "zebra", "林", "apple"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["apple", "Élan", "zebra", "丁", "王", "林", "陳", "黃"]);
    }
}
