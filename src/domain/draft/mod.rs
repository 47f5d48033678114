//! Drafts.
use serde::{Deserialize, Serialize};
/// What a template is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "stub")]
pub enum TemplateKind {
    Notice,
    Consent,
    Invitation,
    Reminder,
    SecondReminder,
    Thanks,
}
/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "stub")]
pub enum Language {
    #[serde(rename = "En")]
    English,
    #[serde(rename = "ZhHant")]
    TraditionalChinese,
}
