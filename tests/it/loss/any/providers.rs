//! Indirect providers, how they compare, and what was agreed with them.

use changeover::domain::draft::PartnerLetterKind;
use changeover::domain::link::Fingerprint;
use changeover::domain::plan::AnyRecord;
use changeover::domain::plan::company::SellerCloud;
use changeover::domain::plan::comparison::{
    Criterion, CriterionGroup, FrozenCandidate, Points, ProviderDecision, Score,
};
use changeover::domain::plan::ids::{
    ChoiceId, ContactId, CriterionId, CustomerId, LinkId, PartnershipId, ProviderId, TenantRequestId,
};
use changeover::domain::plan::partnership::{
    AgreementWay, Partnership, PartnershipLink, PartnershipStage, RequestStage, Seen, TenantRequest,
};
use changeover::domain::plan::price::Currency;
use changeover::domain::plan::provider::{
    PartnerLetter, Provider, ProviderContact, ProviderRole, RelationshipLink, UtcOffset,
};
use changeover::domain::plan::sale_terms::{Percent, SaleTerms};
use changeover::domain::rules::BilingualText;

use super::Any;

impl Any {
    pub(super) fn provider_records(&mut self) -> Vec<AnyRecord> {
        [
            self.records(AnyRecord::Provider, Self::provider),
            self.records(AnyRecord::Link, Self::link),
            self.records(AnyRecord::Criterion, Self::criterion),
            self.records(AnyRecord::Mark, Self::mark),
            self.records(AnyRecord::Choice, Self::choice),
            self.records(AnyRecord::Partnership, Self::partnership),
            self.records(AnyRecord::TenantRequest, Self::tenant_request),
        ]
        .concat()
    }

    pub(super) fn provider_id(&mut self) -> ProviderId {
        ProviderId::new(self.id())
    }

    fn offset(&mut self) -> UtcOffset {
        UtcOffset::parse(self.one(&["UTC", "UTC-12:00", "UTC+14:00", "UTC-03:30", "UTC+05:45"])).unwrap()
    }

    fn provider_contact(&mut self) -> ProviderContact {
        ProviderContact {
            id: ContactId::new(self.id()),
            name: self.text(),
            role: self.one(&ProviderRole::ALL),
            email: self.maybe(Self::email),
            phone: self.text(),
            hours: self.text(),
            time_zone: self.maybe(Self::offset),
        }
    }

    fn provider(&mut self) -> Provider {
        Provider {
            id: self.provider_id(),
            name: self.text(),
            tenant: self.maybe(Self::tenant),
            partner_id: self.maybe(Self::partner_id),
            country: self.maybe(Self::country),
            contact: self.reach(),
            regions: self.some(3, Self::country),
            languages: self.some(3, Self::text),
            website: self.text(),
            mail_domains: self.some(2, Self::domain),
            contacts: self.some(2, Self::provider_contact),
            notes: self.text(),
            letters: self.some(2, |any| PartnerLetter { kind: any.one(&PartnerLetterKind::ALL), stamp: any.stamp() }),
            requests_a_week: self.maybe(|any| any.any_number(u32::MAX.into()) as u32),
            lead_days: self.maybe(|any| any.any_number(u32::MAX.into()) as u32),
            terms: self.sale_terms(),
            archived: self.maybe(Self::stamp),
        }
    }

    pub(super) fn sale_terms(&mut self) -> SaleTerms {
        let currencies = ["EUR", "TWD", "USD"].map(|code| Currency::parse(code).unwrap());
        let mut terms = SaleTerms {
            payment_days: self.maybe(|any| any.any_number(u32::MAX.into()) as u32),
            ..SaleTerms::default()
        };
        for currency in currencies {
            let percent = self.maybe(|any| Percent::new(any.any_number(10_000) as u16).unwrap());
            terms = terms.with_margin(currency, percent);
        }
        terms
    }

    fn link(&mut self) -> RelationshipLink {
        let text = self.text();
        RelationshipLink {
            id: LinkId::new(self.id()),
            provider: self.provider_id(),
            cloud: self.one(&SellerCloud::ALL),
            fingerprint: Fingerprint::of(&text),
            text,
            pasted: self.stamp(),
            reason: self.text(),
        }
    }

    fn two_texts(&mut self) -> BilingualText {
        BilingualText { en: self.text(), zh: self.text() }
    }

    fn criterion(&mut self) -> Criterion {
        Criterion {
            id: CriterionId::new(self.id()),
            group: self.one(&CriterionGroup::ALL),
            place: self.any_number(u32::MAX.into()) as u32,
            name: self.two_texts(),
            question: self.two_texts(),
            weight: self.one(&Points::ALL),
            must: self.maybe(|any| any.one(&Points::ALL)),
        }
    }

    fn mark(&mut self) -> Score {
        Score {
            provider: self.provider_id(),
            criterion: CriterionId::new(self.id()),
            score: self.maybe(|any| any.one(&Points::ALL)),
            note: self.text(),
            evidence: self.some(2, Self::evidence),
        }
    }

    fn choice(&mut self) -> ProviderDecision {
        ProviderDecision {
            id: ChoiceId::new(self.id()),
            on: self.day(),
            chosen: self.some(2, Self::provider_id),
            reasons: self.text(),
            signers: self.some(2, Self::text),
            criteria: self.some(2, Self::criterion),
            candidates: self.some(2, |any| FrozenCandidate {
                id: any.provider_id(),
                name: any.text(),
                marks: any.some(2, Self::mark),
            }),
            recorded: self.stamp(),
        }
    }

    fn seen(&mut self) -> Seen {
        Seen { on: self.day(), by: self.text(), recorded: self.stamp() }
    }

    fn partnership(&mut self) -> Partnership {
        Partnership {
            id: PartnershipId::new(self.id()),
            provider: self.provider_id(),
            steps: self.moves(&PartnershipStage::ALL),
            sender: self.maybe(Self::email),
            link: self.maybe(|any| {
                let text = any.text();
                PartnershipLink { fingerprint: Fingerprint::of(&text), text, pasted: any.stamp() }
            }),
            seen_by_us: self.maybe(Self::seen),
            seen_by_provider: self.maybe(Self::seen),
            access_reviewed: self.maybe(Self::seen),
        }
    }

    fn tenant_request(&mut self) -> TenantRequest {
        TenantRequest {
            id: TenantRequestId::new(self.id()),
            provider: self.provider_id(),
            company: self.text(),
            country: self.maybe(Self::country),
            domain_wish: self.text(),
            contact: self.contact(),
            agreement: self.one(&AgreementWay::ALL),
            note: self.text(),
            steps: self.moves(&RequestStage::ALL),
            customer: self.maybe(|any| CustomerId::new(any.id())),
        }
    }
}
