//! The occasions for which there is a text, and the two languages that texts ship in.

use crate::states;
use serde::{Deserialize, Serialize};

states! {
    /// The occasion that a text is written for, in the order in which a customer meets them; `word` is for file names and the
    /// command line, not for the screen.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TemplateKind: word, key {
        /// Tells what is going to happen; asks for nothing.
        Notice => "notice", "template-kind-notice";
        /// Asks whether the relationship may be shared with the provider.
        Consent => "consent", "template-kind-consent";
        /// Brings the relationship link.
        Invitation => "invitation", "template-kind-invitation";
        /// Brings the link again, when nothing was heard.
        Reminder => "reminder", "template-kind-reminder";
        /// Brings the link for the last time, with what the date means.
        SecondReminder => "second-reminder", "template-kind-second-reminder";
        /// Thanks for the acceptance and says what comes next.
        Thanks => "thanks", "template-kind-thanks";
        /// Says which subscriptions move to the provider, when, and what that changes.
        Move => "move", "template-kind-move";
    }
}

impl TemplateKind {
    /// Must a text of this kind hold the relationship link (once), or must it not hold one?
    pub fn carries_link(self) -> bool {
        match self {
            Self::Invitation | Self::Reminder | Self::SecondReminder => true,
            Self::Notice | Self::Consent | Self::Thanks | Self::Move => false,
        }
    }
}

impl TemplateKind {
    /// Is it for customers who have accepted, or for those who have not?
    pub fn follows_acceptance(self) -> bool {
        match self {
            Self::Thanks | Self::Move => true,
            Self::Notice | Self::Consent | Self::Invitation | Self::Reminder | Self::SecondReminder => false,
        }
    }
}

states! {
    /// The occasion of a letter to a provider, or to our own admin about a provider; `word` is for file names and the command
    /// line.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum PartnerLetterKind: word, key {
        /// Brings the questionnaire.
        Questionnaire => "questionnaire", "provider-letter-questionnaire";
        /// Says politely that we chose another one.
        Decline => "decline", "provider-letter-decline";
        /// Asks the provider to send its partnership invitation, or to send it again.
        AskAgain => "ask-again", "provider-letter-ask-again";
        /// Asks our own global admin to accept the invitation; brings its link.
        AskAdmin => "ask-admin", "provider-letter-ask-admin";
        /// Asks the provider to make a tenant for a new customer.
        NewTenant => "new-tenant", "provider-letter-new-tenant";
        /// Asks the provider to create transfer requests; brings the list of them.
        CreateRequests => "create-requests", "provider-letter-create-requests";
    }
}

impl PartnerLetterKind {
    /// Must a letter of this kind hold the link of the partnership invitation (once), or must it not hold one?
    pub fn carries_link(self) -> bool {
        match self {
            Self::AskAdmin => true,
            Self::Questionnaire | Self::Decline | Self::AskAgain | Self::NewTenant | Self::CreateRequests => false,
        }
    }
}

states! {
    /// The language that a text is written in.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Language: tag, key, short_key, column_key {
        /// English.
        #[default]
        #[serde(rename = "En")]
        English => "en", "language-english", "invitations-language-en", "customers-in-english";
        /// Traditional Chinese as written in Taiwan.
        #[serde(rename = "ZhHant")]
        TraditionalChinese => "zh-Hant", "language-traditional-chinese", "invitations-language-zh", "customers-in-chinese";
    }
}

impl Language {
    /// The language with this tag, as [`Self::tag`] writes it; `None` for any other text.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_languages_survive_a_file() {
        for kind in TemplateKind::ALL {
            let text = ron::to_string(&kind).unwrap();
            assert_eq!(ron::from_str::<TemplateKind>(&text).unwrap(), kind);
        }
        let names: Vec<_> = Language::ALL.iter().map(|l| ron::to_string(l).unwrap()).collect();
        assert_eq!(names, ["En", "ZhHant"]);
    }
}
