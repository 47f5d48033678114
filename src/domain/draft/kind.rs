//! The occasions for which there is a text, and the two languages that texts ship in.

use serde::{Deserialize, Serialize};

/// The occasion that a text is written for, in the order in which a customer meets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TemplateKind {
    /// Tells what is going to happen; asks for nothing.
    Notice,
    /// Asks whether the relationship may be shared with the provider.
    Consent,
    /// Brings the relationship link.
    Invitation,
    /// Brings the link again, when nothing was heard.
    Reminder,
    /// Brings the link for the last time, with what the date means.
    SecondReminder,
    /// Thanks for the acceptance and says what comes next.
    Thanks,
}

impl TemplateKind {
    /// Every kind, in the order in which a customer meets them.
    pub const ALL: [Self; 6] =
        [Self::Notice, Self::Consent, Self::Invitation, Self::Reminder, Self::SecondReminder, Self::Thanks];

    /// Must a text of this kind hold the relationship link (once), or must it not hold one?
    pub fn carries_link(self) -> bool {
        match self {
            Self::Invitation | Self::Reminder | Self::SecondReminder => true,
            Self::Notice | Self::Consent | Self::Thanks => false,
        }
    }

    /// The kind in file names and on the command line, such as `second-reminder`; not for the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Consent => "consent",
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::SecondReminder => "second-reminder",
            Self::Thanks => "thanks",
        }
    }

    /// The Fluent key of the kind's name on the screen.
    pub fn key(self) -> &'static str {
        match self {
            Self::Notice => "template-kind-notice",
            Self::Consent => "template-kind-consent",
            Self::Invitation => "template-kind-invitation",
            Self::Reminder => "template-kind-reminder",
            Self::SecondReminder => "template-kind-second-reminder",
            Self::Thanks => "template-kind-thanks",
        }
    }
}

/// The occasion of a letter to a provider, or to our own admin about a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PartnerLetterKind {
    /// Brings the questionnaire.
    Questionnaire,
    /// Says politely that we chose another one.
    Decline,
    /// Asks the provider to send its partnership invitation, or to send it again.
    AskAgain,
    /// Asks our own global admin to accept the invitation; brings its link.
    AskAdmin,
    /// Asks the provider to make a tenant for a new customer.
    NewTenant,
}

impl PartnerLetterKind {
    /// Every kind, in the order in which they are needed.
    pub const ALL: [Self; 5] = [Self::Questionnaire, Self::Decline, Self::AskAgain, Self::AskAdmin, Self::NewTenant];

    /// Must a letter of this kind hold the link of the partnership invitation (once), or must it not hold one?
    pub fn carries_link(self) -> bool {
        match self {
            Self::AskAdmin => true,
            Self::Questionnaire | Self::Decline | Self::AskAgain | Self::NewTenant => false,
        }
    }

    /// The kind in file names, such as `ask-again`; not for the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Questionnaire => "questionnaire",
            Self::Decline => "decline",
            Self::AskAgain => "ask-again",
            Self::AskAdmin => "ask-admin",
            Self::NewTenant => "new-tenant",
        }
    }
}

/// The language that a text is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "En")]
    English,
    /// Traditional Chinese as written in Taiwan.
    #[serde(rename = "ZhHant")]
    TraditionalChinese,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::English, Self::TraditionalChinese];

    /// The language with this tag, as [`Self::tag`] writes it; `None` for any other text.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The BCP 47 tag: `en` or `zh-Hant`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::TraditionalChinese => "zh-Hant",
        }
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
