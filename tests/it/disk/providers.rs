//! The nouns about providers, for a plan with every noun in it.

use std::sync::Arc;

use changeover::domain::draft::PartnerLetterKind;
use changeover::domain::link::Fingerprint;
use changeover::domain::plan::AnyRecord;
use changeover::domain::plan::comparison::{
    Criterion, CriterionGroup, FrozenCandidate, Points, ProviderDecision, Score,
};
use changeover::domain::plan::contact::{Contact, Country, DomainName, EmailAddress};
use changeover::domain::plan::hash::ContentHash;
use changeover::domain::plan::ids::{ChoiceId, CriterionId, CustomerId, PartnershipId, ProviderId, TenantRequestId};
use changeover::domain::plan::partnership::{
    AgreementWay, Partnership, PartnershipLink, PartnershipStage, RequestStage, Seen, TenantRequest,
};
use changeover::domain::plan::provider::{PartnerLetter, Provider, ProviderContact, ProviderRole, UtcOffset};
use changeover::domain::plan::stage::StageEntry;
use changeover::domain::plan::task::Evidence;
use changeover::domain::rules::BilingualText;
use chrono::NaiveDate;

use super::{reach, stamp, tenant};
use changeover::domain::plan::sale_terms::{MarginRate, SaleTerms};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
}

fn entry<S>(stage: S, on: u32, words: &mut dyn FnMut() -> String) -> StageEntry<S> {
    StageEntry { stage, on: day(on), by: words(), note: words(), evidence: Vec::new(), recorded: stamp(words) }
}

fn seen(words: &mut dyn FnMut() -> String) -> Seen {
    Seen { on: day(9), by: words(), recorded: stamp(words) }
}

fn provider(id: ProviderId, words: &mut dyn FnMut() -> String) -> Provider {
    let contact = ProviderContact {
        name: words(),
        role: ProviderRole::Escalation,
        email: Some(EmailAddress::parse("desk@tailspin.example").unwrap()),
        phone: words(),
        hours: words(),
        time_zone: Some(UtcOffset::parse("UTC+8").unwrap()),
        ..ProviderContact::default()
    };
    Provider {
        tenant: tenant('2'),
        contact: reach(words),
        regions: vec![Country::parse("TW").unwrap()],
        languages: vec![words()],
        website: words(),
        mail_domains: vec![DomainName::parse("tailspin.example").unwrap()],
        contacts: vec![contact],
        notes: words(),
        letters: vec![PartnerLetter { kind: PartnerLetterKind::Questionnaire, stamp: stamp(words) }],
        terms: terms(),
        archived: Some(stamp(words)),
        ..Provider::new(id, words())
    }
}

/// Margins of two currencies.
pub(super) fn terms() -> SaleTerms {
    let margins = ["12.5% TWD", "8% USD"].map(|text| MarginRate::parse(text).unwrap()).to_vec();
    SaleTerms { margins, payment_days: Some(30) }
}

/// One record of each, whose texts are `words`.
pub(super) fn records(id: ProviderId, words: &mut dyn FnMut() -> String) -> Vec<AnyRecord> {
    let evidence = Evidence { hash: ContentHash::of_bytes(b"y"), name: words(), bytes: 1, added: stamp(words) };
    let criterion = Criterion {
        id: CriterionId::new(12),
        group: CriterionGroup::Financing,
        place: 3,
        name: BilingualText { en: words(), zh: words() },
        question: BilingualText { en: words(), zh: words() },
        weight: Points::MAX,
        must: Points::new(2).ok(),
    };
    let mark =
        Score { score: Points::new(4).ok(), note: words(), evidence: vec![evidence], ..Score::new(id, criterion.id) };
    let link = "https://partner.example/invitation".to_owned();
    let fingerprint = Fingerprint::of(&link);
    vec![
        AnyRecord::Provider(Arc::new(provider(id, words))),
        AnyRecord::Choice(Arc::new(ProviderDecision {
            id: ChoiceId::new(13),
            on: day(1),
            chosen: vec![id],
            reasons: words(),
            signers: vec![words()],
            criteria: vec![criterion.clone()],
            candidates: vec![FrozenCandidate { id, name: words(), marks: vec![mark.clone()] }],
            recorded: stamp(words),
        })),
        AnyRecord::Criterion(Arc::new(criterion)),
        AnyRecord::Mark(Arc::new(mark)),
        AnyRecord::Partnership(Arc::new(Partnership {
            id: PartnershipId::new(14),
            provider: id,
            steps: vec![entry(PartnershipStage::Accepted, 2, words), entry(PartnershipStage::Listed, 3, words)],
            sender: Some(EmailAddress::parse("partners@tailspin.example").unwrap()),
            link: Some(PartnershipLink { text: link, fingerprint, pasted: stamp(words) }),
            seen_by_us: Some(seen(words)),
            seen_by_provider: Some(seen(words)),
            access_reviewed: Some(seen(words)),
        })),
        AnyRecord::TenantRequest(Arc::new(TenantRequest {
            id: TenantRequestId::new(15),
            provider: id,
            company: words(),
            country: Some(Country::parse("TW").unwrap()),
            domain_wish: "litware".into(),
            contact: Contact { name: words(), ..Contact::default() },
            agreement: AgreementWay::ProviderAttests,
            note: words(),
            steps: vec![entry(RequestStage::Drafted, 4, words), entry(RequestStage::Listed, 5, words)],
            customer: Some(CustomerId::new(100)),
        })),
    ]
}
