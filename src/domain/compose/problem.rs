//! What stands against a letter, and what a person should look at before it is handed over.

use chrono::NaiveDate;

use crate::domain::draft::{Circumstance, Language, Placeholder, TemplateProblem, TextFinding};
use crate::domain::link::LinkFinding;
use crate::domain::plan::contact::{ContactRole, Country};

/// Why there is no letter for a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterProblem {
    /// Our own company has no name yet.
    NoCompanyName,
    /// The customer has no provider, and the plan has no default one.
    NoProvider,
    /// No link was pasted for this provider in the plan's cloud.
    NoLink {
        /// The provider's name.
        provider: String,
    },
    /// The link is refused, judged by what the plan knows now.
    LinkRefused {
        /// The provider's name.
        provider: String,
    },
    /// The link's bytes are not those that were accepted.
    LinkChanged {
        /// The provider's name.
        provider: String,
    },
    /// The plan has no such letter in this language.
    NoTemplate {
        /// The language that is missing.
        language: Language,
    },
    /// The text cannot be read as a template.
    TemplateFaults {
        /// Whether it is the text of this recipient alone.
        own: bool,
        /// What is wrong, with line and column.
        faults: Vec<TemplateProblem>,
    },
    /// A field without fallback has no value for this customer.
    EmptyField {
        /// The field.
        field: Placeholder,
    },
    /// A field of our own without fallback holds nothing for this customer.
    EmptyOwn {
        /// What it is called.
        name: String,
    },
    /// The text brings the link of a GDAP request, and the customer has none.
    NoGdap,
    /// The customer's GDAP request has expired.
    GdapOver {
        /// On this day.
        on: NaiveDate,
    },
    /// The finished text is not right.
    Text(TextFinding),
}

impl LetterProblem {
    /// Whether a new link of a GDAP request would mend it.
    pub fn wants_gdap(&self) -> bool {
        matches!(self, Self::NoGdap | Self::GdapOver { .. })
    }
}

/// What a person should look at; the letter may be handed over all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterWarning {
    /// No contact person is known.
    NoContact,
    /// The contact has no e-mail address; the draft is made without recipient.
    NoAddress,
    /// The recipient is not known to be a billing or global admin, who alone can accept (source N1).
    MayNotAccept {
        /// What is known.
        role: ContactRole,
    },
    /// The customer has accepted already.
    AlreadyAccepted,
    /// The link is good enough, with these findings that a person has to look at.
    LinkHasWarnings(Vec<LinkFinding>),
    /// The customer is in another country than we are; a relationship needs the same region.
    OtherCountry {
        /// The customer's.
        country: Country,
    },
    /// The move was planned for a day that has passed, and nobody recorded that it was submitted.
    PlannedDayPassed {
        /// That day.
        day: NaiveDate,
    },
    /// With its attachments, the mail is larger than [`super::MailHead::MOST_BYTES`].
    Large {
        /// How large the files make it.
        bytes: u64,
    },
    /// Parts of the text depend on these, of which nothing is recorded.
    NothingKnown(Vec<Circumstance>),
    /// The text of this recipient was made from an older wording of the template.
    OlderWording,
    /// A finding about the words around the link.
    Link(LinkFinding),
}
