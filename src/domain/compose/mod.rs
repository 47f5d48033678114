//! Letters: a template, a customer, a provider and its link, put together and proven.

mod checked;
mod facts;
mod head;
mod letter;
mod note;
mod pair;
pub mod partner;
mod problem;
#[cfg(test)]
mod tests;
mod values;
mod warnings;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::draft::{FilledPlain, Language, OwnNames, Placeholder, Template, fill, fill_plain};
use super::link::{Expected, Judgement, LinkGrammar, LinkVerdict, judge};
use super::moves::Moving;
use super::plan::Plan;
use super::plan::company::Company;
use super::plan::customer::Customer;
use super::plan::gdap::GdapRequest;
use super::plan::ids::{CustomerId, ProviderId, TemplateId};
use super::plan::invitation::{OwnText, TextTemplate};
use super::plan::letter::LetterKind;
use super::plan::provider::{Provider, RelationshipLink};

pub use checked::CheckedRecipient;
use facts::Kinds;
pub use head::{Addressee, MailHead};
pub use letter::{Letter, Mail};
use letter::{check, empty_fields, links};
pub use note::{MoveNote, SayDay};
pub use pair::{PairDifference, pair_differences};
pub use problem::{LetterProblem, LetterWarning};

/// What a round of letters is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterOrder {
    /// Which letter.
    pub kind: LetterKind,
    /// One language for all; `None`: each recipient's.
    pub language: Option<Language>,
    /// What `{{deadline}}` says, per language: English, then Traditional Chinese; `None`: the template's fallback.
    pub deadline: Option<[String; 2]>,
    /// What `{{today}}` says, per language: English, then Traditional Chinese.
    pub today: [String; 2],
    /// That day.
    pub day: NaiveDate,
    /// How other days are written.
    pub say_day: SayDay,
}

/// What the composer knows of one provider, worked out once.
struct ProviderSide<'a> {
    provider: &'a Arc<Provider>,
    link: Option<&'a Arc<RelationshipLink>>,
    judgement: Option<Judgement>,
    /// Whether the link still is what its fingerprint says; it cannot change while the plan is borrowed.
    is_unchanged: bool,
    /// Names of the other providers, for the look at the words around the link.
    others: Vec<&'a str>,
}

/// A template's current wording, read once.
struct Wording<'a> {
    template: &'a Arc<TextTemplate>,
    version: u32,
    parsed: Result<Template, Vec<super::draft::TemplateProblem>>,
}

/// What a letter to one customer is made of.
struct Ready<'s, 'a> {
    side: &'s ProviderSide<'a>,
    language: Language,
    wording: &'s Wording<'a>,
    own: Option<&'s OwnText>,
    template: Cow<'s, Template>,
    link: Option<&'s Arc<RelationshipLink>>,
}

/// Makes letters of one order for any number of customers; what they share is worked out once.
pub struct Composer<'a> {
    plan: &'a Plan,
    us: Company,
    order: LetterOrder,
    wordings: [Option<Wording<'a>>; 2],
    sides: HashMap<ProviderId, ProviderSide<'a>>,
    own_texts: HashMap<(CustomerId, TemplateId), &'a Arc<OwnText>>,
    moving: Moving,
    own_names: OwnNames,
    kinds: Kinds,
}

/// Position of a language in the pairs of [`LetterOrder`].
pub fn slot(language: Language) -> usize {
    match language {
        Language::English => 0,
        Language::TraditionalChinese => 1,
    }
}

/// Whom a link for this provider must name.
pub fn expected(plan: &Plan, us: &Company, provider: &Provider) -> Expected {
    Expected {
        reseller: us.tenant,
        provider: provider.tenant,
        other_providers: plan.providers.iter().filter(|p| p.id != provider.id).filter_map(|p| p.tenant).collect(),
        partner_ids: us.location_partner_id.iter().chain(&us.global_partner_id).cloned().collect(),
    }
}

impl<'a> Composer<'a> {
    /// A composer for this order on this plan.
    pub fn new(plan: &'a Plan, grammar: &LinkGrammar, order: LetterOrder) -> Self {
        let us = plan.us();
        let own_names = OwnNames::of(plan);
        let wording = |language| {
            let template = plan.template(order.kind, language)?;
            let version = template.current()?;
            let parsed = Template::read(&version.subject, &version.body, order.kind.carries_link(), &own_names);
            Some(Wording { template, version: version.number, parsed })
        };
        let wordings = [wording(Language::English), wording(Language::TraditionalChinese)];
        let side = |provider: &'a Arc<Provider>| {
            let link = plan.link_for(provider.id);
            let judgement = link.map(|link| judge(&link.text, &expected(plan, &us, provider), grammar));
            let others = plan.providers.iter().filter(|p| p.id != provider.id).map(|p| p.name.as_str()).collect();
            let is_unchanged = link.is_some_and(|link| link.fingerprint.verify(&link.text));
            (provider.id, ProviderSide { provider, link, judgement, is_unchanged, others })
        };
        let sides = plan.providers.iter().map(side).collect();
        let own_texts = plan.own_texts.iter().map(|own| ((own.customer, own.template), own)).collect();
        let moving = Moving::of_requests(plan);
        Self { plan, us, order, wordings, sides, own_texts, moving, own_names, kinds: Kinds::default() }
    }

    /// The language of the letter to this customer.
    pub fn language(&self, customer: &Customer) -> Language {
        self.order.language.unwrap_or_else(|| customer.language())
    }

    /// The letter to this customer, or everything that stands against it.
    pub fn compose(&self, customer: &Customer) -> Result<Letter, Vec<LetterProblem>> {
        let ready = self.ready(customer)?;
        let values = self.values(customer, &ready);
        let mut draft =
            fill(&ready.template, &values).map_err(|fields| empty_fields(fields, customer, &self.own_names))?;
        draft.sign(&self.us.signature);
        check(&draft.plain, &links(&ready.template, &values))?;
        let brings_gdap = ready.template.links(values.facts()).contains(&Placeholder::GdapLink);
        let gdap = self.gdap(customer).filter(|_| brings_gdap).map(|one| (one.text.clone(), one.fingerprint));
        let (wording, own) = (ready.wording, ready.own);
        let recipient = customer.recipient();
        let head = MailHead::of(customer, &wording.template.mail, &self.us);
        let variant = ready.template.says(values.facts());
        Ok(Letter {
            customer: customer.id,
            template: wording.template.id,
            version: own.map_or(wording.version, |own| own.based_on),
            edited: own.is_some(),
            warnings: self.warnings(
                customer,
                ready.side,
                (&draft, &head, &variant),
                own.is_some_and(|own| wording.template.has_changed_since(own.based_on)),
            ),
            variant,
            mail: Mail {
                provider: ready.side.provider.id,
                language: ready.language,
                to: recipient.and_then(|c| c.email.clone()),
                to_name: recipient.map(|c| c.name.clone()).unwrap_or_default(),
                head,
                draft,
                link: ready.link.map(|link| (link.text.clone(), link.fingerprint)),
                gdap,
            },
        })
    }

    /// Subject and plain text of the letter to this customer, proven as [`Composer::compose`] does; for many at once.
    pub fn compose_plain(&self, customer: &Customer) -> Result<FilledPlain, Vec<LetterProblem>> {
        let ready = self.ready(customer)?;
        let values = self.values(customer, &ready);
        let mut filled =
            fill_plain(&ready.template, &values).map_err(|fields| empty_fields(fields, customer, &self.own_names))?;
        filled.sign(&self.us.signature);
        check(&filled.plain, &links(&ready.template, &values))?;
        Ok(filled)
    }

    /// Everything that a letter to this customer is made of, if nothing stands against it.
    fn ready(&self, customer: &Customer) -> Result<Ready<'_, 'a>, Vec<LetterProblem>> {
        let mut problems = Vec::new();
        let side = self.side(customer, &mut problems);
        let language = self.language(customer);
        let Some(wording) = &self.wordings[slot(language)] else {
            problems.push(LetterProblem::NoTemplate { language });
            return Err(problems);
        };
        let own = self.own_texts.get(&(customer.id, wording.template.id)).map(|own| &***own);
        let parsed = match own {
            Some(own) => {
                let carries_link = self.order.kind.carries_link();
                Template::read(&own.subject, &own.body, carries_link, &self.own_names).map(Cow::Owned)
            }
            None => wording.parsed.as_ref().map(Cow::Borrowed).map_err(Clone::clone),
        };
        let template = match parsed {
            Ok(template) => template,
            Err(faults) => {
                problems.push(LetterProblem::TemplateFaults { own: own.is_some(), faults });
                return Err(problems);
            }
        };
        let link = side.and_then(|side| self.link(side, &mut problems));
        match side {
            Some(side) if problems.is_empty() => Ok(Ready { side, language, wording, own, template, link }),
            _ => Err(problems),
        }
    }

    fn side(&self, customer: &Customer, problems: &mut Vec<LetterProblem>) -> Option<&ProviderSide<'a>> {
        if self.us.name.trim().is_empty() {
            problems.push(LetterProblem::NoCompanyName);
        }
        let side = self.plan.provider_of(customer).and_then(|provider| self.sides.get(&provider.id));
        if side.is_none() {
            problems.push(LetterProblem::NoProvider);
        }
        side
    }

    /// The accepted link, if nothing stands against it.
    fn link<'s>(
        &self,
        side: &'s ProviderSide<'a>,
        problems: &mut Vec<LetterProblem>,
    ) -> Option<&'s Arc<RelationshipLink>> {
        if !self.order.kind.carries_link() {
            return None;
        }
        let provider = || side.provider.name.clone();
        let (Some(link), Some(judgement)) = (side.link, &side.judgement) else {
            problems.push(LetterProblem::NoLink { provider: provider() });
            return None;
        };
        if judgement.verdict == LinkVerdict::Refused {
            problems.push(LetterProblem::LinkRefused { provider: provider() });
        } else if !side.is_unchanged {
            problems.push(LetterProblem::LinkChanged { provider: provider() });
        }
        Some(link)
    }

    /// The customer's GDAP request, while it can be approved.
    fn gdap<'c>(&self, customer: &'c Customer) -> Option<&'c GdapRequest> {
        customer.tracks().gdap.as_ref().filter(|request| request.is_open(self.order.day))
    }

    /// How the link for this provider is judged; `None` when there is no link.
    pub fn judgement(&self, provider: ProviderId) -> Option<&Judgement> {
        self.sides.get(&provider)?.judgement.as_ref()
    }
}
