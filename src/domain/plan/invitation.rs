//! Texts and their hand-over: templates with versions, texts edited for one recipient, rounds and invitations.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::contact::EmailAddress;
use super::hash::ContentHash;
use super::ids::{CustomerId, DraftId, InvitationId, ProviderId, RoundId, TemplateId};
use super::letter::LetterKind;
use super::moment::Stamp;
use super::task::Evidence;
use crate::domain::draft::{Language, is_shipped_edition, shipped};
use crate::domain::link::Fingerprint;
use crate::domain::table::Record;
use crate::states;

/// One wording of a template; never changed once it stands, so that a sent letter can always be explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateVersion {
    /// Counts from 1, which is a shipped wording.
    pub number: u32,
    /// With placeholders.
    pub subject: String,
    /// Markdown with placeholders.
    pub body: String,
    /// Who saved this wording, and when; `None` for a shipped one that came by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved: Option<Stamp>,
}

/// A letter in one language, with every wording it ever had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextTemplate {
    /// This template's id.
    pub id: TemplateId,
    /// What it is for; says whether it carries the link.
    pub kind: LetterKind,
    /// What it is written in.
    pub language: Language,
    /// Never empty; the last one counts.
    pub versions: Vec<TemplateVersion>,
    /// What every letter of this template is sent with.
    #[serde(default, skip_serializing_if = "MailDefaults::is_blank")]
    pub mail: MailDefaults,
}

/// What every letter of a template is sent with, besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailDefaults {
    /// Who gets a copy of each, such as a colleague.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cc: Vec<EmailAddress>,
    /// Where answers go; `None`: to whoever sends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<EmailAddress>,
    /// Files that go along in a mail file, in the order of adding; they lie beside the plan as evidence does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Evidence>,
}

impl MailDefaults {
    /// Whether nothing was said.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl Record for TextTemplate {
    type Id = TemplateId;
    fn id(&self) -> TemplateId {
        self.id
    }
}

impl TextTemplate {
    /// The wording that counts; `None` only for a record that a file holds without any.
    pub fn current(&self) -> Option<&TemplateVersion> {
        self.versions.last()
    }

    /// Whether the wording that counts has other words than the one of this number.
    pub fn has_changed_since(&self, number: u32) -> bool {
        let words = |version: &TemplateVersion| (version.subject.clone(), version.body.clone());
        let then = self.versions.iter().find(|version| version.number == number);
        then.map(words) != self.current().map(words)
    }

    /// Subject and body of the wording that this program brings, while the letter never had it: a wording that was used,
    /// or that somebody decided against, stands among the versions. There is none for a letter of the plan's own.
    pub fn news(&self) -> Option<(&'static str, &'static str)> {
        let (subject, body) = shipped(self.kind.shipped()?, self.language);
        let had = self.versions.iter().any(|version| version.subject == subject && version.body == body);
        (!had).then_some((subject, body))
    }

    /// Whether the wording that counts is one of this program's own, which nobody chose or changed.
    pub fn is_untouched(&self) -> bool {
        let Some(kind) = self.kind.shipped() else { return false };
        self.current().is_some_and(|version| {
            version.saved.is_none() && is_shipped_edition(kind, self.language, &version.subject, &version.body)
        })
    }
}

/// A template's text changed for one recipient; removing the record is the way back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnText {
    /// This text's id.
    pub id: DraftId,
    /// The recipient.
    pub customer: CustomerId,
    /// The template it departs from.
    pub template: TemplateId,
    /// The version it was made from.
    pub based_on: u32,
    /// With placeholders.
    pub subject: String,
    /// Markdown with placeholders.
    pub body: String,
    /// Who changed it last, and when.
    pub saved: Stamp,
}

impl Record for OwnText {
    type Id = DraftId;
    fn id(&self) -> DraftId {
        self.id
    }
}

/// One letter for a list of customers: the wizard's run, and the queue of what is still to be copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailing {
    /// This round's id.
    pub id: RoundId,
    /// Which letter.
    pub kind: LetterKind,
    /// In the order of the queue.
    pub customers: Vec<CustomerId>,
    /// What `{{deadline}}` stands for; `None`: the template's fallback.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<NaiveDate>,
    /// One language for all; `None`: each recipient's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Who began it, and when.
    pub begun: Stamp,
    /// Who closed it, and when; `None` while it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Stamp>,
}

impl Record for Mailing {
    type Id = RoundId;
    fn id(&self) -> RoundId {
        self.id
    }
}

states! {
    /// What became of a text on our side. Whether the customer accepted stands in the customer's relation, not here.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum HandOver: key, tone {
        /// The text stood ready and was checked.
        Prepared => "hand-over-prepared", Calm;
        /// It was put on the clipboard, read back, and the link compared.
        Copied => "hand-over-copied", Info;
        /// It was saved as a file.
        Saved => "hand-over-saved", Info;
        /// It was printed.
        Printed => "hand-over-printed", Info;
        /// It was opened in the mail program.
        Opened => "hand-over-opened", Info;
        /// A person says that it was sent.
        Sent => "hand-over-sent", Done;
        /// A person says that a reminder was sent.
        Reminded => "hand-over-reminded", Done;
        /// A person says that it came back.
        Bounced => "hand-over-bounced", Late;
    }
}

impl HandOver {
    /// Whether the text left the program for the person who sends it.
    pub fn is_handed_over(self) -> bool {
        match self {
            Self::Prepared => false,
            Self::Copied | Self::Saved | Self::Printed | Self::Opened | Self::Sent | Self::Reminded | Self::Bounced => {
                true
            }
        }
    }
}

/// A [`HandOver`] with who and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverEvent {
    /// What happened.
    pub what: HandOver,
    /// Who did it or said so, and when.
    pub stamp: Stamp,
}

/// One text for one customer, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// This invitation's id.
    pub id: InvitationId,
    /// The round it belongs to.
    pub round: RoundId,
    /// The recipient.
    pub customer: CustomerId,
    /// The provider that the text names.
    pub provider: ProviderId,
    /// The template.
    pub template: TemplateId,
    /// Which wording.
    pub version: u32,
    /// Whether the text was changed for this recipient.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub edited: bool,
    /// The address it is for; `None`: made without recipient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<EmailAddress>,
    /// The link it carries; `None` for a letter without link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Fingerprint>,
    /// Hash of the text handed over last.
    pub text: ContentHash,
    /// In the order of happening, never empty.
    pub events: Vec<HandOverEvent>,
}

impl Record for Invitation {
    type Id = InvitationId;
    fn id(&self) -> InvitationId {
        self.id
    }
}

impl Invitation {
    /// Whether it was ever handed over, in any way.
    pub fn is_handed_over(&self) -> bool {
        self.events.iter().any(|event| event.what.is_handed_over())
    }

    /// Whether a person said that it was sent.
    pub fn is_sent(&self) -> bool {
        self.events.iter().any(|e| matches!(e.what, HandOver::Sent | HandOver::Reminded))
    }

    /// Whether it is known to go to somebody and was not sent: without an address, a person must have taken it in hand.
    ///
    /// `latest` is what happened last.
    pub fn is_to_be_sent(&self, latest: HandOver) -> bool {
        !self.is_sent() && (self.to.is_some() || matches!(latest, HandOver::Copied | HandOver::Opened))
    }

    /// What happened last; `None` only for a record that a file holds without events.
    pub fn latest(&self) -> Option<&HandOverEvent> {
        self.events.last()
    }
}
