//! A letter that is proven, and what its proof rests on.

use std::borrow::Cow;

use super::head::MailHead;
use super::note;
use super::problem::{LetterProblem, LetterWarning};
use crate::domain::draft::{
    Draft, Language, LetterCondition, LetterValues, OwnNames, Placeholder, Template, check_text,
};
use crate::domain::link::Fingerprint;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{CustomerId, ProviderId, TemplateId};

/// What is handed over, whoever it is written to: its text, whom it goes to, and what goes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The provider that it goes to, or that it speaks of.
    pub provider: ProviderId,
    /// What it is written in.
    pub language: Language,
    /// `None`: made without recipient.
    pub to: Option<EmailAddress>,
    /// The recipient's name; empty when not known.
    pub to_name: String,
    /// What it is sent with besides its text.
    pub head: MailHead,
    /// The subject, plain text and HTML fragment.
    pub draft: Draft,
    /// The link that it carries, byte for byte, with its fingerprint; `None` for a letter without link.
    pub link: Option<(String, Fingerprint)>,
    /// The GDAP link that it carries, with its fingerprint; `None` for a letter without one.
    pub gdap: Option<(String, Fingerprint)>,
}

impl Mail {
    /// The links that it carries, each with its fingerprint.
    pub fn links(&self) -> Vec<&(String, Fingerprint)> {
        self.link.iter().chain(&self.gdap).collect()
    }

    /// The addresses that it is written to, in order.
    pub fn to_addresses(&self) -> Vec<&str> {
        let first = self.to.as_ref().map(EmailAddress::as_str);
        first.into_iter().chain(self.head.more_to.iter().map(|one| one.email.as_str())).collect()
    }

    /// The addresses that get a copy, in order.
    pub fn cc_addresses(&self) -> Vec<&str> {
        self.head.cc.iter().map(|one| one.email.as_str()).collect()
    }

    /// Hash of what is handed over.
    pub fn hash(&self) -> ContentHash {
        ContentHash::of(&self.draft.subject, &self.draft.plain, &self.draft.html)
    }

    /// The same for ourselves alone, marked as a test.
    #[must_use]
    pub fn as_test(mut self, to: EmailAddress) -> Self {
        self.draft.subject.insert_str(0, "TEST: ");
        (self.to, self.to_name) = (Some(to), String::new());
        (self.head.more_to, self.head.cc) = (Vec::new(), Vec::new());
        self
    }
}

/// A letter to a customer that may be handed over: its existence is the proof that nothing is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What is handed over.
    pub mail: Mail,
    /// The recipient.
    pub customer: CustomerId,
    /// The template.
    pub template: TemplateId,
    /// Which wording.
    pub version: u32,
    /// Whether the text was changed for this recipient.
    pub edited: bool,
    /// What its parts depend on, and whether that holds; letters of one template that say the same have the same here.
    pub variant: Vec<(LetterCondition, bool)>,
    /// What a person should look at; it may be handed over all the same.
    pub warnings: Vec<LetterWarning>,
}

/// What a letter calls those whom it is written to; empty when nobody is known.
pub(super) fn addressed(customer: &Customer, language: Language) -> Cow<'_, str> {
    match *customer.recipients() {
        [] => Cow::Borrowed(""),
        [one] => Cow::Borrowed(one.addressed_as().unwrap_or_default()),
        ref several => {
            let names: Vec<&str> = several.iter().filter_map(|one| one.addressed_as()).collect();
            Cow::Owned(names.join(note::between(language)))
        }
    }
}

/// Fields without a value; of a GDAP request that is over, that it is.
pub(super) fn empty_fields(fields: Vec<Placeholder>, customer: &Customer, names: &OwnNames) -> Vec<LetterProblem> {
    let why = |field| match (field, &customer.tracks().gdap) {
        (Placeholder::GdapLink, Some(request)) => LetterProblem::GdapOver { on: request.expires() },
        (Placeholder::GdapLink, None) => LetterProblem::NoGdap,
        (Placeholder::Own(_), _) => LetterProblem::EmptyOwn { name: names.name(field).to_owned() },
        _ => LetterProblem::EmptyField { field },
    };
    fields.into_iter().map(why).collect()
}

/// Looks at the finished text: each link whole and alone, and no other address.
pub(super) fn check(plain: &str, links: &[&str]) -> Result<(), Vec<LetterProblem>> {
    let faults = check_text(plain, links);
    if faults.is_empty() { Ok(()) } else { Err(faults.into_iter().map(LetterProblem::Text).collect()) }
}

/// The links that the text of these values brings.
pub(super) fn links<'v>(template: &Template, values: &'v LetterValues<'_>) -> Vec<&'v str> {
    template.links(values.facts()).iter().filter_map(|link| values.get(*link)).collect()
}
