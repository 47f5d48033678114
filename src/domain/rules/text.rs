//! `Text`: one sentence in both languages, as rule books and calendars hold it.

use serde::{Deserialize, Serialize};

use crate::domain::draft::Language;

/// A text in both languages. Sentences of the program itself live in `assets/lang`; this is for data.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// English.
    pub en: String,
    /// Traditional Chinese as written in Taiwan.
    pub zh: String,
}

impl Text {
    /// The text in this language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::TraditionalChinese => &self.zh,
        }
    }
}
