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
    /// The text in this language, else in the other one: for what people enter, perhaps in one language only.
    pub fn or_other(&self, language: Language) -> &str {
        let text = self.in_language(language);
        if text.is_empty() { self.any() } else { text }
    }

    /// The English text, else the Chinese one.
    pub fn any(&self) -> &str {
        if self.en.is_empty() { &self.zh } else { &self.en }
    }

    /// Whether it says nothing in either language.
    pub fn is_blank(&self) -> bool {
        self.en.trim().is_empty() && self.zh.trim().is_empty()
    }

    /// Takes spaces around both texts away.
    pub fn trim(&mut self) {
        for text in [&mut self.en, &mut self.zh] {
            *text = text.trim().to_owned();
        }
    }
}
