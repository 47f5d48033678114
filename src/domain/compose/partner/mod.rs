//! Letters to providers, and to our own admin about one: composed and proven as letters to customers are.

mod subject;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Mail, MailHead};
use crate::domain::draft::{
    AgreementWords, Draft, Language, LetterValues, Listed, PartnerLetterKind, Placeholder, Template, TemplateProblem,
    TextFinding, agreement_words, check_text, fill, html_link_intact, shipped_partner,
};
use crate::domain::link::{Fingerprint, other_partners_named};
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Contact, EmailAddress};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::partnership::AgreementWay;
use crate::domain::requests::wished_domain;

pub use subject::{Recipient, Subject, SubjectKey, recipients};

/// How a letter is written.
#[derive(Clone, Copy, Debug)]
pub struct PartnerOrder<'a> {
    /// In which language.
    pub language: Language,
    /// To whom; `None`: nobody is known.
    pub to: Option<&'a Recipient>,
    /// What `{{today}}` says, in that language.
    pub today: &'a str,
    /// The requests of [`PartnerLetterKind::CreateRequests`], in that language.
    pub list: &'a [Listed],
    /// Subject and body as somebody changed them, with fields; `None`: as shipped.
    pub own: Option<(&'a str, &'a str)>,
}

/// A letter to a partner that may be handed over: its existence is the proof that nothing is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerDraft {
    /// What is handed over.
    pub mail: Mail,
    /// The occasion.
    pub kind: PartnerLetterKind,
    /// What a person should look at; it may be handed over all the same.
    pub warnings: Vec<PartnerWarning>,
}

/// Why there is no letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnerProblem {
    /// Our own company has no name yet.
    NoCompanyName,
    /// The link of the partnership invitation was not pasted.
    NoLink,
    /// The link's bytes are not those that were pasted.
    LinkChanged,
    /// The link is no address that begins with https, or holds spaces.
    LinkNoAddress,
    /// It is not said for which new customer.
    NoRequest,
    /// There is nothing to ask.
    NoQuestions,
    /// There is no request to ask for.
    NoTransfers,
    /// The text cannot be read as a template.
    Faults(Vec<TemplateProblem>),
    /// The text has parts that depend on a customer.
    Conditions,
    /// A field without fallback has no value.
    EmptyField(Placeholder),
    /// The finished text is not right.
    Text(TextFinding),
    /// The formatted text does not lead to the link and nowhere else.
    FormattedLink,
}

/// What a person should look at; the letter may be handed over all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnerWarning {
    /// Nobody is known to write to.
    NoRecipient,
    /// The recipient has no e-mail address; the draft is made without one.
    NoAddress,
    /// The recipient is not known to be a global admin.
    NotGlobalAdmin,
    /// Nobody has said how the customer agreement comes about.
    AgreementOpen,
    /// No partnership with this provider is known to be accepted, without which it cannot name us.
    NoPartnership,
    /// The provider cannot tell which tenant is meant: neither domain nor id is known.
    TenantUnknown {
        /// Of so many customers.
        n: usize,
    },
    /// Another provider is named in the text.
    OtherProviderNamed {
        /// Its name.
        name: String,
    },
}

/// The letter about this, or everything that stands against it.
pub fn compose_partner(
    plan: &Plan,
    subject: &Subject<'_>,
    order: &PartnerOrder<'_>,
) -> Result<PartnerDraft, Vec<PartnerProblem>> {
    let mut problems = Vec::new();
    let us = plan.us();
    if us.name.trim().is_empty() {
        problems.push(PartnerProblem::NoCompanyName);
    }
    let link = if subject.kind.carries_link() { link_of(subject, &mut problems) } else { None };
    if subject.kind == PartnerLetterKind::NewTenant && subject.request.is_none() {
        problems.push(PartnerProblem::NoRequest);
    }
    if subject.kind == PartnerLetterKind::Questionnaire && subject.questions.is_empty() {
        problems.push(PartnerProblem::NoQuestions);
    }
    if subject.kind == PartnerLetterKind::CreateRequests && subject.asked.is_none_or(|asked| asked.requests.is_empty())
    {
        problems.push(PartnerProblem::NoTransfers);
    }
    let (title, body) = order.own.unwrap_or_else(|| shipped_partner(subject.kind, order.language));
    let template = match Template::parse(title, body, subject.kind.carries_link()) {
        Ok(template) => template,
        Err(faults) => {
            problems.push(PartnerProblem::Faults(faults));
            return Err(problems);
        }
    };
    if !template.conditions().is_empty() {
        problems.push(PartnerProblem::Conditions);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let filled = filled(plan, subject, order, link.as_ref(), &template);
    let draft = filled.map_err(|fields| fields.into_iter().map(PartnerProblem::EmptyField).collect::<Vec<_>>())?;
    let faults = check_text(&draft.plain, link.as_ref().map(|(text, _)| text.as_str()).as_slice());
    if !faults.is_empty() {
        return Err(faults.into_iter().map(PartnerProblem::Text).collect());
    }
    if link.as_ref().is_some_and(|(text, _)| html_link_intact(&draft.html, text).is_err()) {
        return Err(vec![PartnerProblem::FormattedLink]);
    }
    Ok(PartnerDraft {
        kind: subject.kind,
        warnings: warnings(plan, subject, order, &draft),
        mail: Mail {
            provider: subject.provider.id,
            language: order.language,
            to: order.to.and_then(|one| one.email.clone()),
            to_name: order.to.map(|one| one.name.clone()).unwrap_or_default(),
            head: MailHead { logo: us.logo.clone().filter(|_| is_signed(subject)), ..MailHead::default() },
            draft,
            link,
            gdap: None,
        },
    })
}

/// The pasted link, with its fingerprint compared again.
fn link_of(subject: &Subject<'_>, problems: &mut Vec<PartnerProblem>) -> Option<(String, Fingerprint)> {
    let Some(link) = subject.partnership.and_then(|partnership| partnership.link.as_ref()) else {
        problems.push(PartnerProblem::NoLink);
        return None;
    };
    let is_odd = |c: char| c.is_whitespace() || c.is_control();
    if !link.fingerprint.verify(&link.text) {
        problems.push(PartnerProblem::LinkChanged);
    } else if !link.text.starts_with("https://") || link.text.chars().any(is_odd) {
        problems.push(PartnerProblem::LinkNoAddress);
    }
    Some((link.text.clone(), link.fingerprint))
}

fn filled(
    plan: &Plan,
    subject: &Subject<'_>,
    order: &PartnerOrder<'_>,
    link: Option<&(String, Fingerprint)>,
    template: &Template,
) -> Result<Draft, Vec<Placeholder>> {
    let us = plan.us();
    let request = subject.request;
    let addressed = order.to.map_or("", |one| one.name.as_str());
    let domain = request.map(wished_domain).unwrap_or_default();
    let person = request.map(|request| person(&request.contact)).unwrap_or_default();
    let agreement = request.map_or("", |request| agreement_words(words_of(request.agreement), order.language));
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let tenant = us.tenant.map(|id| id.to_string()).unwrap_or_default();
    let (a_week, lead) = (number(subject.provider.requests_a_week), number(subject.provider.lead_days));
    let mut values = LetterValues::new();
    for (field, value) in [
        (Placeholder::COMPANY, request.map_or("", |request| request.company.as_str())),
        (Placeholder::Contact, addressed),
        (Placeholder::Greeting, addressed),
        (Placeholder::DOMAIN, &domain),
        (Placeholder::Provider, &subject.provider.name),
        (Placeholder::OurCompany, &us.name),
        (Placeholder::OurRegisteredName, us.registered_name()),
        (Placeholder::OurTenant, &tenant),
        (Placeholder::RequestsAWeek, &a_week),
        (Placeholder::LeadDays, &lead),
        (Placeholder::OurContact, &us.contact.name),
        (Placeholder::OurEmail, us.contact.email.as_ref().map_or("", EmailAddress::as_str)),
        (Placeholder::OurPhone, &us.contact.phone),
        (Placeholder::Link, link.map_or("", |(text, _)| text.as_str())),
        (Placeholder::Today, order.today),
        (Placeholder::Country, request.and_then(|r| r.country.as_ref()).map_or("", |country| country.as_str())),
        (Placeholder::CustomerContact, &person),
        (Placeholder::Agreement, agreement),
        (Placeholder::PartnerId, us.location_partner_id.as_ref().map_or("", |id| id.as_str())),
        (Placeholder::Note, request.map_or("", |request| request.note.as_str())),
    ] {
        values.set(field, value);
    }
    let mut draft = fill(template, &values)?;
    match subject.kind {
        PartnerLetterKind::Questionnaire => {
            let questions = subject.questions.iter().map(|one| Listed::of(one.or_other(order.language)));
            draft.append_list(&questions.collect::<Vec<_>>());
        }
        PartnerLetterKind::CreateRequests => draft.append_list(order.list),
        PartnerLetterKind::Decline
        | PartnerLetterKind::AskAgain
        | PartnerLetterKind::AskAdmin
        | PartnerLetterKind::NewTenant => {}
    }
    if is_signed(subject) {
        draft.sign(&us.signature);
    }
    Ok(draft)
}

/// Whether our signature stands below, with its picture: not below a letter to one of us.
fn is_signed(subject: &Subject<'_>) -> bool {
    subject.kind != PartnerLetterKind::AskAdmin
}

fn words_of(way: AgreementWay) -> AgreementWords {
    match way {
        AgreementWay::CustomerAccepts => AgreementWords::Customer,
        AgreementWay::ProviderAttests => AgreementWords::Provider,
        AgreementWay::Unknown => AgreementWords::Open,
    }
}

/// Name and address as one line; empty when neither is known.
fn person(contact: &Contact) -> String {
    let parts = [contact.name.trim(), contact.email.as_ref().map_or("", EmailAddress::as_str)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn warnings(plan: &Plan, subject: &Subject<'_>, order: &PartnerOrder<'_>, draft: &Draft) -> Vec<PartnerWarning> {
    let mut warnings = Vec::new();
    match order.to {
        None => warnings.push(PartnerWarning::NoRecipient),
        Some(one) if !one.is_meant => warnings.push(PartnerWarning::NotGlobalAdmin),
        Some(_) => {}
    }
    if order.to.is_some_and(|one| one.email.is_none()) {
        warnings.push(PartnerWarning::NoAddress);
    }
    if subject.request.is_some_and(|request| request.agreement == AgreementWay::Unknown) {
        warnings.push(PartnerWarning::AgreementOpen);
    }
    let names_us = matches!(subject.kind, PartnerLetterKind::NewTenant | PartnerLetterKind::CreateRequests);
    if names_us && !has_partnership(plan, subject.provider.id) {
        warnings.push(PartnerWarning::NoPartnership);
    }
    let asked = subject.asked.map_or(&[][..], |asked| asked.requests);
    let customers: BTreeSet<_> = asked.iter().map(|request| request.customer).collect();
    let is_unknown = |one: &&Arc<Customer>| one.domain.is_none() && one.microsoft_id.is_none();
    let n = customers.iter().filter_map(|id| plan.customers.get(*id)).filter(is_unknown).count();
    if 0 < n {
        warnings.push(PartnerWarning::TenantUnknown { n });
    }
    let others = plan.providers.iter().filter(|one| one.id != subject.provider.id).map(|one| &one.name);
    let named = others.filter(|name| !other_partners_named(&draft.plain, [name.as_str()]).is_empty());
    warnings.extend(named.map(|name| PartnerWarning::OtherProviderNamed { name: name.clone() }));
    warnings
}

/// Whether a partnership with this provider is recorded as accepted.
fn has_partnership(plan: &Plan, provider: ProviderId) -> bool {
    plan.partnerships.iter().any(|one| one.provider == provider && one.stage().is_accepted())
}
