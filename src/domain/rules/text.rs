//! `Text`: one sentence in both languages, as rule books and calendars hold it.

use serde::{Deserialize, Serialize};

use crate::domain::draft::Language;

/// A text in both languages. Sentences of the program itself live in `assets/lang`; this is for data.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BilingualText {
    /// English.
    pub en: String,
    /// Traditional Chinese as written in Taiwan.
    pub zh: String,
}

impl BilingualText {
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

    /// Both texts in one, for where one text is kept; [`BilingualText::from_joined`] takes them apart.
    pub fn joined(&self) -> String {
        if self.en.is_empty() || self.zh.is_empty() {
            self.any().to_owned()
        } else {
            format!("{}\n{}", self.en, self.zh)
        }
    }

    /// What [`BilingualText::joined`] made; a text without a second line is that of both languages.
    pub fn from_joined(text: &str) -> Self {
        let (en, zh) = text.split_once('\n').unwrap_or((text, text));
        Self { en: en.to_owned(), zh: zh.to_owned() }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_texts_go_into_one_and_come_apart_again() {
        let text = |en: &str, zh: &str| BilingualText { en: en.into(), zh: zh.into() };
        for both in [text("Credit", "信用"), text("", "")] {
            assert_eq!(BilingualText::from_joined(&both.joined()), both);
        }
        for (only, name) in [(text("Credit", ""), "Credit"), (text("", "信用"), "信用")] {
            assert_eq!(BilingualText::from_joined(&only.joined()), text(name, name));
        }
    }
}
