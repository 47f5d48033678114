//! The sample plan: 24 invented customers in all states, and what every new plan begins with.

mod comparison;
mod crowd;
mod dealings;
mod earlier_requests;
mod enrollment;
mod known_of_customers;
mod moving;
mod other_products;
mod own_work;
mod prices;
mod subscriptions;
mod talks;
#[cfg(test)]
mod tests;
mod texts;
mod waves;
mod what_if;

pub use crowd::crowd;
pub use moving::moving_crowd;

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::domain::draft::{Language, TemplateKind, shipped};
use crate::domain::link::Fingerprint;
use crate::domain::plan::company::{Company, Info, Person, SellerCloud, StaffRole};
use crate::domain::plan::comparison::Points;
use crate::domain::plan::contact::{Contact, ContactDetails, ContactRole, Country, DomainName, EmailAddress};
use crate::domain::plan::customer::{
    Customer, Relation, RelationStage, RelationState, Relationship, RelationshipKind, RelationshipMeaning,
};
use crate::domain::plan::ids::{CustomerId, LinkId, PartnerId, PersonId, ProviderId, TemplateId, TenantId, WordId};
use crate::domain::plan::invitation::{MailDefaults, TemplateVersion, TextTemplate};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::provider::{Provider, RelationshipLink};
use crate::domain::plan::{AnyRecord, Plan};
use crate::domain::rules::BilingualText;
use crate::domain::slug::Slug;

use texts::{Says, Texts};

#[derive(Deserialize)]
struct Sample {
    texts: Texts,
    company: String,
    tenant: TenantId,
    location_partner_id: PartnerId,
    global_partner_id: PartnerId,
    country: Country,
    contact: ContactDetails,
    people: Vec<SamplePerson>,
    providers: Vec<SampleProvider>,
    /// Must-haves of the comparison, with the least score.
    musts: Vec<(Slug, Points)>,
    link: String,
    customers: Vec<SampleCustomer>,
}

#[derive(Deserialize)]
struct SamplePerson {
    name: String,
    email: EmailAddress,
    roles: Vec<StaffRole>,
}

#[derive(Deserialize)]
struct SampleProvider {
    name: String,
    tenant: TenantId,
    partner_id: PartnerId,
    country: Country,
    #[serde(default)]
    regions: Vec<Country>,
    contact: ContactDetails,
    /// How it does in the standard criteria: which, the score, and the note.
    scores: Vec<(Slug, Points, Option<BilingualText>)>,
}

#[derive(Deserialize)]
struct SampleCustomer {
    name: String,
    domain: DomainName,
    country: Country,
    sold: Vec<RelationshipKind>,
    stage: RelationStage,
    /// Days since the latest thing happened.
    days: u64,
    contact: (String, String, ContactRole, Language, String),
    owner: usize,
    tags: Vec<String>,
}

/// The letters that every new plan begins with: each kind in each language, in its shipped wording.
pub fn shipped_templates(mut new_id: impl FnMut() -> u64) -> Vec<TextTemplate> {
    let mut templates = Vec::new();
    for kind in TemplateKind::ALL {
        for language in [Language::English, Language::TraditionalChinese] {
            let (subject, body) = shipped(kind, language);
            let version = TemplateVersion { number: 1, subject: subject.into(), body: body.into(), saved: None };
            templates.push(TextTemplate {
                id: TemplateId::new(new_id()),
                kind: kind.into(),
                language,
                versions: vec![version],
                mail: MailDefaults::default(),
            });
        }
    }
    templates
}

/// Those of them that a plan of an earlier version lacks.
pub fn missing_templates(plan: &Plan, new_id: impl FnMut() -> u64) -> Vec<TextTemplate> {
    let is_missing = |one: &TextTemplate| plan.template(one.kind, one.language).is_none();
    shipped_templates(new_id).into_iter().filter(is_missing).collect()
}

/// A new, empty plan of this name with the shipped letters.
pub fn new_plan(name: &str, new_id: impl FnMut() -> u64) -> Plan {
    let info = Info { name: name.to_owned(), ..Info::default() };
    let letters = shipped_templates(new_id).into_iter().map(|t| AnyRecord::Template(Arc::new(t)));
    let own = [AnyRecord::Info(Arc::new(info)), AnyRecord::Company(Arc::new(Company::default()))];
    Plan::from_records(own.into_iter().chain(letters))
}

/// The sample plan in English, see [`sample_plan_in`].
///
/// # Errors
/// Only when the shipped file is damaged, which a test excludes.
pub fn sample_plan(now: Moment) -> Result<Plan, ron::error::SpannedError> {
    sample_plan_in(Language::English, now)
}

/// The sample plan as if it had been worked on until `now` by people who write this language; the same ids every time.
///
/// # Errors
/// Only when the shipped file is damaged, which a test excludes.
pub fn sample_plan_in(language: Language, now: Moment) -> Result<Plan, ron::error::SpannedError> {
    let sample: Sample = ron::from_str(include_str!("../../../assets/sample/sample.ron"))?;
    let says = Says { texts: &sample.texts, language };
    let mut next = 0;
    let mut new_id = || {
        next += 1;
        next
    };
    let people: Vec<Person> = sample.people.into_iter().map(|p| person(p, new_id())).collect();
    let (providers, scores): (Vec<Provider>, Vec<_>) =
        sample.providers.into_iter().map(|p| provider(p, language, new_id())).unzip();
    let Some(default) = providers.first().map(|p| p.id) else { return Ok(Plan::default()) };
    let stamp = |days: u64, by: usize| Stamp {
        at: Moment::new(now.time().checked_sub_days(Days::new(days)).unwrap_or_else(|| now.time())),
        by: people.get(by).map(|p| p.name.clone()).unwrap_or_default(),
    };
    let link = RelationshipLink {
        id: LinkId::new(new_id()),
        provider: default,
        cloud: SellerCloud::Public,
        fingerprint: Fingerprint::of(&sample.link),
        text: sample.link,
        pasted: stamp(27, 0),
        reason: String::new(),
    };
    let company = Company {
        name: sample.company,
        legal_name: String::new(),
        tenant: Some(sample.tenant),
        location_partner_id: Some(sample.location_partner_id),
        global_partner_id: Some(sample.global_partner_id),
        country: Some(sample.country),
        cloud: SellerCloud::Public,
        contact: sample.contact,
        signature: String::new(),
        logo: None,
    };
    let standing = enrollment::records(now, &company, &people, says, &mut new_id);
    let mut records = vec![
        AnyRecord::Info(Arc::new(Info {
            name: says.the(|texts| &texts.name),
            sample: true,
            default_provider: Some(default),
            ..Info::default()
        })),
        AnyRecord::Company(Arc::new(company)),
        AnyRecord::Link(Arc::new(link)),
    ];
    records.extend(standing);
    for row in sample.customers {
        let owner = people.get(row.owner).map(|p| p.id);
        let said = stamp(row.days, row.owner);
        let tags = row.tags.iter().map(|tag| says.tag(tag)).collect();
        let customer = customer(row, new_id(), default, owner, (said, now.date()));
        records.push(AnyRecord::Customer(Arc::new(Customer { tags, ..customer })));
    }
    for kind in RelationshipKind::ALL {
        let word = RelationshipMeaning { id: WordId::new(new_id()), raw: raw_text(kind).into(), kind };
        records.push(AnyRecord::Word(Arc::new(word)));
    }
    let scored = providers.iter().map(|provider| provider.id).zip(scores);
    records.extend(comparison::records(scored, &sample.musts, &mut new_id));
    records.extend(shipped_templates(&mut new_id).into_iter().map(|t| AnyRecord::Template(Arc::new(t))));
    records.extend(people.into_iter().map(|p| AnyRecord::Person(Arc::new(p))));
    records.extend(providers.into_iter().map(|p| AnyRecord::Provider(Arc::new(p))));
    let mut plan = Plan::from_records(records);
    earlier_requests::add(&mut plan, now, says, &mut new_id);
    waves::add(&mut plan, now, says, &mut new_id);
    talks::add(&mut plan, now, says, &mut new_id);
    what_if::add(&mut plan, now, says, &mut new_id);
    dealings::add(&mut plan, now, says, &mut new_id);
    known_of_customers::add(&mut plan, now, says);
    other_products::add(&mut plan);
    prices::add_prices(&mut plan);
    prices::add_terms(&mut plan);
    own_work::add(&mut plan, now, says, new_id);
    Ok(plan)
}

/// The text that the sample's export has for a kind; invented, as everything here.
fn raw_text(kind: RelationshipKind) -> &'static str {
    match kind {
        RelationshipKind::Direct => "Cloud Reseller",
        RelationshipKind::Indirect => "Indirect Reseller",
        RelationshipKind::Other => "Advisor",
    }
}

fn person(row: SamplePerson, id: u64) -> Person {
    Person {
        id: PersonId::new(id),
        name: row.name,
        email: Some(row.email),
        roles: row.roles,
        customers_a_day: None,
        requests_a_day: None,
        seats_a_day: None,
    }
}

/// A provider, and its scores.
fn provider(row: SampleProvider, language: Language, id: u64) -> (Provider, Vec<(Slug, Points, String)>) {
    let note =
        |note: Option<BilingualText>| note.map_or_else(String::new, |note| note.in_language(language).to_owned());
    let scores = row.scores.into_iter().map(|(of, points, text)| (of, points, note(text))).collect();
    let provider = Provider {
        tenant: Some(row.tenant),
        partner_id: Some(row.partner_id),
        country: Some(row.country),
        regions: row.regions,
        contact: row.contact,
        ..Provider::new(ProviderId::new(id), row.name)
    };
    (provider, scores)
}

fn state(stage: RelationStage, said: Stamp) -> RelationState {
    let accepted = |us: bool, theirs: bool, said: Stamp| RelationState::Accepted {
        verified_by_us: us.then(|| said.clone()),
        verified_by_provider: theirs.then(|| said.clone()),
        said,
    };
    match stage {
        RelationStage::NotAsked => RelationState::NotAsked,
        RelationStage::Invited => RelationState::Invited(said),
        RelationStage::Accepted => accepted(false, false, said),
        RelationStage::VerifiedByUs => accepted(true, false, said),
        RelationStage::VerifiedByProvider => accepted(false, true, said),
        RelationStage::VerifiedByBoth => accepted(true, true, said),
        RelationStage::Declined => RelationState::Declined { said, reason: String::new() },
    }
}

/// The relation with a provider that has come this far; nothing is recorded of one that was not asked about.
fn customer_relation(provider: ProviderId, stage: RelationStage, said: Stamp) -> Vec<Relation> {
    let state = state(stage, said);
    if stage == RelationStage::NotAsked { Vec::new() } else { vec![Relation { provider, state }] }
}

/// A number that nobody has: these are kept for stories.
fn phone(id: u64) -> String {
    format!("+1 206 555 01{:02}", id % 100)
}

/// A customer of the sample, as of `today`.
fn customer(
    row: SampleCustomer,
    id: u64,
    provider: ProviderId,
    owner: Option<PersonId>,
    (said, today): (Stamp, NaiveDate),
) -> Customer {
    let (name, email, role, language, form_of_address) = row.contact;
    let contact = Contact {
        name,
        email: EmailAddress::parse(&email).ok(),
        role,
        language: Some(language),
        form_of_address,
        phone: phone(id),
        ..Contact::default()
    };
    let is_known = !contact.name.is_empty() || contact.email.is_some();
    let tenant = TenantId::parse(&format!("{id:08x}-5a3c-4e1f-9b2d-{:012x}", id * 7_919)).ok();
    Customer {
        microsoft_id: tenant,
        domain: Some(row.domain),
        country: Some(row.country),
        relationships: row.sold.into_iter().map(|kind| Relationship { kind, raw: raw_text(kind).into() }).collect(),
        contacts: if is_known { vec![contact] } else { Vec::new() },
        owner,
        subscriptions: subscriptions::of(id, 3, today),
        relations: customer_relation(provider, row.stage, said),
        ..Customer::new(CustomerId::new(id), row.name)
    }
}
