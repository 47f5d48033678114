//! The order of names: Latin letters first, then Chinese characters by strokes, as address books in Taiwan have them.

use std::sync::LazyLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;

static BY_STROKE: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| CollatorBorrowed::try_new(locale!("zh-TW-u-co-stroke").into(), CollatorOptions::default()).ok());

/// Bytes whose order is the order of the names they were made from.
pub fn sort_key(name: &str) -> Box<[u8]> {
    let mut key = Vec::new();
    let is_made = BY_STROKE.as_ref().is_some_and(|collator| collator.write_sort_key_to(name, &mut key).is_ok());
    if !is_made {
        key = name.to_lowercase().into_bytes();
    }
    key.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_names_are_ordered_by_strokes_after_latin_ones() {
        let mut names = ["黃", "王", "陳", "Élan", "丁", "zebra", "林", "Apple", "elan"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Apple", "elan", "Élan", "zebra", "丁", "王", "林", "陳", "黃"]);
    }
}
