//! The words of imported files, from the rule data: headers, languages, roles, countries.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

use crate::domain::draft::Language;
use crate::domain::legible::{Doubt, TextKind, doubt};
use crate::domain::plan::contact::{ContactRole, Country, NotACountry, is_invisible};
use crate::domain::plan::shape::ImportField;
use crate::states;

/// How sure it is that a header means a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum HeaderConfidence {
    /// Read in a text by Microsoft.
    A,
    /// Read elsewhere.
    B,
    /// An everyday word or an inference: proposed, never taken without asking.
    C,
    /// Our own name for a column.
    Own,
}

states! {
    /// Where a text of the Relationship column was seen.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
    pub enum SeenIn: key {
        /// As an example of the customer export.
        ExportExample => "import-word-seen-export-example";
        /// As a value in Microsoft's programming interface.
        ApiField => "import-word-seen-api-field";
    }
}

/// A text of the Relationship column that was seen somewhere; shown beside the question, never taken for the answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelationshipHint {
    /// The text.
    pub text: String,
    /// Where.
    pub seen: SeenIn,
    /// Key of the source list.
    pub source: String,
    /// How sure the reading is.
    pub confidence: HeaderConfidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeaderWords {
    field: ImportField,
    texts: Vec<String>,
    /// Key of the source list; empty for everyday words and our own.
    #[serde(rename = "source")]
    _source: String,
    confidence: HeaderConfidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageWords {
    english: Vec<String>,
    traditional_chinese: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleWords {
    role: ContactRole,
    texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryWords {
    code: Country,
    texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    headers: Vec<HeaderWords>,
    languages: LanguageWords,
    roles: Vec<RoleWords>,
    countries: Vec<CountryWords>,
    country_codes: String,
    country_codes_3: String,
    relationship_hints: Vec<RelationshipHint>,
}

/// The words of imported files, ready for looking up.
#[derive(Clone, Debug, Default)]
pub struct ImportWords {
    headers: HashMap<String, (ImportField, HeaderConfidence)>,
    languages: HashMap<String, Language>,
    roles: HashMap<String, ContactRole>,
    countries: HashMap<String, Country>,
    hints: Vec<RelationshipHint>,
}

impl ImportWords {
    /// The words that the program brings along, in RON.
    pub const SHIPPED: &str = include_str!("../../../assets/rules/customers_csv.ron");

    /// Reads the words.
    ///
    /// # Errors
    /// The place where the text is not what it should be.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        let file: WordsFile = ron::from_str(text)?;
        let mut words = Self { hints: file.relationship_hints, ..Self::default() };
        for header in file.headers {
            words.headers.extend(header.texts.iter().map(|text| (plain(text), (header.field, header.confidence))));
        }
        let english = file.languages.english.iter().map(|text| (plain(text), Language::English));
        let chinese = file.languages.traditional_chinese.iter().map(|text| (plain(text), Language::TraditionalChinese));
        words.languages = english.chain(chinese).collect();
        for role in file.roles {
            words.roles.extend(role.texts.iter().map(|text| (plain(text), role.role)));
        }
        let codes = file.country_codes.split_whitespace().filter_map(|code| Country::parse(code).ok());
        words.countries = codes.map(|code| (plain(code.as_str()), code)).collect();
        let longer = file.country_codes_3.split_whitespace().filter_map(|pair| pair.split_once('='));
        let longer = longer.filter_map(|(three, two)| Some((plain(three), Country::parse(two).ok()?)));
        words.countries.extend(longer);
        for country in file.countries {
            words.countries.extend(country.texts.iter().map(|text| (plain(text), country.code.clone())));
        }
        Ok(words)
    }

    /// What a header means, and how sure that is; `None` for a header that is not known.
    pub fn header(&self, header: &str) -> Option<(ImportField, HeaderConfidence)> {
        self.headers.get(&plain(header)).copied()
    }

    /// Where a text of the Relationship column was seen; `None`: nowhere.
    pub fn relationship_hint(&self, raw: &str) -> Option<&RelationshipHint> {
        self.hints.iter().find(|hint| hint.text == raw.trim())
    }

    pub(super) fn language(&self, text: &str) -> Option<Language> {
        if let Some(language) = self.languages.get(&plain(text)) {
            return Some(*language);
        }
        // A tag such as `en-AU` or `zh-Hant-HK` is that of its language; another script or country may be another language.
        let (begin, _) = text.trim().rsplit_once(['-', '_'])?;
        let is_tag = text.trim().split(['-', '_']).all(|part| (2..=8).contains(&part.len()) && part.is_ascii());
        let is_sure = |begin: &str| !matches!(plain(begin).as_str(), "zh" | "chinese");
        if is_tag && is_sure(begin) { self.language(begin) } else { None }
    }

    pub(super) fn role(&self, text: &str) -> Option<ContactRole> {
        self.roles.get(&plain(text)).copied()
    }

    pub(super) fn country(&self, text: &str) -> Option<Country> {
        // Without its stroke, n/a would be Namibia.
        if doubt(text, "", TextKind::Name) == Some(Doubt::NoValue) {
            return None;
        }
        self.countries.get(&plain(text)).cloned()
    }
}

/// The country of this name in either language, or of these two letters.
///
/// # Errors
/// It is no name that is known, and no two letters.
pub fn country_of(typed: &str) -> Result<Country, NotACountry> {
    static WORDS: LazyLock<ImportWords> =
        LazyLock::new(|| ImportWords::from_ron(ImportWords::SHIPPED).unwrap_or_default());
    WORDS.country(typed).map_or_else(|| Country::parse(typed), Ok)
}

/// A text without what does not matter: case, width, spaces and marks between words.
pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        let matters = |c: &char| !c.is_ascii_whitespace() && !is_invisible(*c) && !"-_./()'\"".contains(*c);
        return text.chars().filter(matters).map(|c| c.to_ascii_lowercase()).collect();
    }
    let matters = |c: &char| !c.is_whitespace() && !is_invisible(*c) && !"-_./()'\"".contains(*c);
    text.nfkc().filter(matters).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn country_is_known_by_its_name_in_either_language_and_by_its_letters() {
        for (typed, code) in [
            ("Taiwan", "TW"),
            ("台灣", "TW"),
            ("臺灣", "TW"),
            (" tw ", "TW"),
            ("united states", "US"),
            ("美國", "US"),
            ("Japan", "JP"),
        ] {
            assert_eq!(country_of(typed).ok(), Country::parse(code).ok(), "{typed}");
        }
        assert!(country_of("Nowhere").is_err() && country_of("").is_err());
    }

    #[test]
    fn shipped_words_are_readable_and_never_mean_two_things() {
        let file: WordsFile = ron::from_str(ImportWords::SHIPPED).unwrap();
        let n = file.headers.iter().map(|h| h.texts.len()).sum::<usize>();
        let words = ImportWords::from_ron(ImportWords::SHIPPED).unwrap();
        assert_eq!(words.headers.len(), n, "a header stands twice");
        let n = file.countries.iter().map(|c| c.texts.len()).sum::<usize>();
        let codes = [&file.country_codes, &file.country_codes_3];
        let n_codes = codes.map(|codes| codes.split_whitespace().count()).iter().sum::<usize>();
        assert_eq!(words.countries.len(), n + n_codes);
        let n = file.roles.iter().map(|r| r.texts.len()).sum::<usize>();
        assert_eq!(words.roles.len(), n);
    }

    #[test]
    fn case_spaces_and_width_do_not_matter() {
        let words = ImportWords::from_ron(ImportWords::SHIPPED).unwrap();
        for header in ["Microsoft ID", " microsoft_id", "MICROSOFT-ID", "ＭｉｃｒｏｓｏｆｔＩＤ", "\u{FEFF}MicrosoftId"]
        {
            assert_eq!(words.header(header), Some((ImportField::MicrosoftId, HeaderConfidence::A)), "{header}");
        }
        assert_eq!(words.language("zh_hant_TW"), Some(Language::TraditionalChinese));
        for (tag, language) in [
            ("en-AU", Some(Language::English)),
            ("EN-SG", Some(Language::English)),
            ("zh_TW", Some(Language::TraditionalChinese)),
            ("zh-Hant-HK", Some(Language::TraditionalChinese)),
            ("1028", Some(Language::TraditionalChinese)),
            ("zh-CN", None),
            ("zh-Hans-TW", None),
            ("ja-JP", None),
            ("de", None),
        ] {
            assert_eq!(words.language(tag), language, "{tag}");
        }
        assert_eq!(words.role("全域管理員"), Some(ContactRole::GlobalAdmin));
        assert_eq!(words.country("u.s.a."), Country::parse("US").ok());
        assert_eq!(words.country("ZZ"), None);
    }
}
