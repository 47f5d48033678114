//! Customers with their subscriptions and tracks, the bin, and saved views.

use changeover::domain::link::Fingerprint;
use changeover::domain::plan::AnyRecord;
use changeover::domain::plan::customer::{
    Customer, Relation, RelationState, Relationship, RelationshipKind, RelationshipMeaning,
};
use changeover::domain::plan::gdap::GdapRequest;
use changeover::domain::plan::ids::{CustomerId, OwnFieldId, PersonId, ShapeId, ViewId, WaveId, WordId};
use changeover::domain::plan::own_field::{OwnField, OwnKind, OwnValue};
use changeover::domain::plan::price::{Currency, Price};
use changeover::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use changeover::domain::plan::reading::{DayOrder, DecimalSign, Delimiter, Header, ReadOptions, TextEncoding};
use changeover::domain::plan::shape::{ColumnMapping, ImportField, ImportMapping};
use changeover::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};
use changeover::domain::plan::track::{
    AccessState, AgreementState, Consent, ConsentState, ConsentWay, Track, Tracks, TransferState,
};
use changeover::domain::plan::view::{Binned, SavedView};

use super::Any;

impl Any {
    pub(super) fn customer_records(&mut self) -> Vec<AnyRecord> {
        [
            self.records(AnyRecord::OwnField, Self::own_field),
            self.records(AnyRecord::Customer, Self::customer),
            self.records(AnyRecord::Binned, Self::binned),
            self.records(AnyRecord::View, Self::view),
            self.records(AnyRecord::Shape, Self::shape),
            self.records(AnyRecord::Word, Self::word),
        ]
        .concat()
    }

    fn relation_state(&mut self) -> RelationState {
        match self.number(4) {
            0 => RelationState::NotAsked,
            1 => RelationState::Invited(self.stamp()),
            2 => RelationState::Accepted {
                said: self.stamp(),
                verified_by_us: self.maybe(Self::stamp),
                verified_by_provider: self.maybe(Self::stamp),
            },
            _ => RelationState::Declined { said: self.stamp(), reason: self.text() },
        }
    }

    fn tracks(&mut self) -> Tracks {
        Tracks {
            consent: self.maybe(|any| Consent {
                moves: Track(any.moves(&ConsentState::ALL)),
                way: any.one(&ConsentWay::ALL),
                evidence: any.some(2, Self::evidence),
            }),
            agreement: Track(self.moves(&AgreementState::ALL)),
            transfer: Track(self.moves(&TransferState::ALL)),
            access: Track(self.moves(&AccessState::ALL)),
            access_ends: self.maybe(Self::day),
            gdap: self.maybe(|any| {
                let text = any.text();
                let (fingerprint, made, pasted) = (Fingerprint::of(&text), any.day(), any.stamp());
                GdapRequest { text, fingerprint, made, pasted }
            }),
        }
    }

    fn subscription(&mut self) -> Subscription {
        Subscription {
            id: self.text(),
            product: self.text(),
            sku: self.text(),
            quantity: self.maybe(|any| any.any_number(u32::MAX.into()) as u32),
            status: self.one(&SubscriptionStatus::ALL),
            reseller: self.text(),
            start: self.maybe(Self::day),
            end: self.maybe(Self::day),
            auto_renew: self.maybe(Self::flag),
            kind: self.one(&ProductKind::ALL),
            segment: self.one(&Segment::ALL),
            is_trial: self.maybe(Self::flag),
            base: self.text(),
            price: self.maybe(Self::price),
            billing: self.one(&BillingPlan::ALL),
            term: self.one(&Term::ALL),
            billable: self.maybe(|any| any.any_number(u32::MAX.into()) as u32),
            at_end: self.one(&EndChoice::ALL),
            month: self.maybe(Self::day),
        }
    }

    fn price(&mut self) -> Price {
        let currency = Currency::parse(self.one(&["USD", "TWD", "EUR"])).unwrap();
        Price::new(self.any_number(100_000_000_000_000), currency).unwrap()
    }

    pub(super) fn customer(&mut self) -> Customer {
        Customer {
            id: CustomerId::new(self.id()),
            microsoft_id: self.maybe(Self::tenant),
            name: self.text(),
            domain: self.maybe(Self::domain),
            country: self.maybe(Self::country),
            relationships: self.some(2, |any| Relationship { kind: any.one(&RelationshipKind::ALL), raw: any.text() }),
            provider: self.maybe(Self::provider_id),
            tags: self.some(3, Self::text),
            contacts: self.some(2, Self::contact),
            owner: self.maybe(|any| PersonId::new(any.id())),
            language: self.maybe(Self::language),
            notes: self.text(),
            own: self.some(2, |any| OwnValue { id: OwnFieldId::new(any.id()), text: any.text() }),
            subscriptions: self.some(3, Self::subscription),
            wave: self.maybe(|any| WaveId::new(any.id())),
            pinned: self.maybe(Self::day),
            scheduled: self.maybe(Self::day),
            scheduled_by: self.maybe(|any| PersonId::new(any.id())),
            group: self.text(),
            unreachable: self.maybe(Self::day),
            unreachable_by: self.text(),
            unreachable_note: self.text(),
            looked_up: self.maybe(Self::day),
            tracks: self.maybe(|any| Box::new(any.tracks())),
            proofs: self.some(2, Self::evidence),
            relations: self.some(2, |any| Relation { provider: any.provider_id(), state: any.relation_state() }),
        }
    }

    fn own_field(&mut self) -> OwnField {
        OwnField {
            id: OwnFieldId::new(self.id()),
            name: self.text(),
            kind: self.one(&OwnKind::ALL),
            place: self.any_number(u32::MAX.into()) as u32,
            choices: self.some(3, Self::text),
        }
    }

    fn binned(&mut self) -> Binned {
        Binned { customer: self.customer(), own_texts: self.some(2, Self::own_text), removed: self.stamp() }
    }

    fn view(&mut self) -> SavedView {
        SavedView {
            id: ViewId::new(self.id()),
            name: self.text(),
            query: self.text(),
            sort: self.maybe(|any| (any.text(), any.flag())),
            columns: self.some(4, Self::text),
        }
    }

    fn shape(&mut self) -> ImportMapping {
        ImportMapping {
            id: ShapeId::new(self.id()),
            columns: self.some(4, |any| ColumnMapping { header: any.text(), field: any.one(&ImportField::ALL) }),
            reading: self.reading(),
        }
    }

    fn reading(&mut self) -> ReadOptions {
        ReadOptions {
            encoding: self.maybe(|any| any.one(&TextEncoding::ALL)),
            delimiter: self.maybe(|any| any.one(&Delimiter::ALL)),
            header: self.maybe(|any| if any.flag() { Header::Absent } else { Header::Line(3) }),
            quotes: self.maybe(Self::flag),
            day_order: self.maybe(|any| any.one(&DayOrder::ALL)),
            decimal: self.maybe(|any| any.one(&DecimalSign::ALL)),
        }
    }

    fn word(&mut self) -> RelationshipMeaning {
        RelationshipMeaning { id: WordId::new(self.id()), raw: self.text(), kind: self.one(&RelationshipKind::ALL) }
    }
}
