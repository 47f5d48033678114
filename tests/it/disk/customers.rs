//! Tracks, subscriptions, the bin and saved views, for a plan with every noun in it.

use std::sync::Arc;

use changeover::domain::plan::AnyRecord;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::hash::ContentHash;
use changeover::domain::plan::ids::{CustomerId, DraftId, TemplateId, ViewId};
use changeover::domain::plan::invitation::OwnText;
use changeover::domain::plan::stage::StageEntry;
use changeover::domain::plan::subscription::{EndChoice, ProductKind, Subscription, SubscriptionStatus};
use changeover::domain::plan::task::Evidence;
use changeover::domain::plan::track::{
    AccessState, AgreementState, Consent, ConsentState, ConsentWay, Track, Tracks, TransferState,
};
use changeover::domain::plan::view::{Binned, SavedView};
use chrono::NaiveDate;

use super::stamp;

fn day(month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, month, 1)
}

fn evidence(words: &mut dyn FnMut() -> String) -> Evidence {
    Evidence { hash: ContentHash::of_bytes(b"z"), name: words(), bytes: 1, added: stamp(words) }
}

fn track<S>(stage: S, words: &mut dyn FnMut() -> String) -> Track<S> {
    let evidence = vec![evidence(words)];
    let on = day(10).unwrap();
    Track(vec![StageEntry { stage, on, by: words(), note: words(), evidence, recorded: stamp(words) }])
}

pub(super) fn tracks(words: &mut dyn FnMut() -> String) -> Tracks {
    let moves = track(ConsentState::Given, words);
    Tracks {
        consent: Some(Consent { moves, way: ConsentWay::Paper, evidence: vec![evidence(words)] }),
        agreement: track(AgreementState::AttestedByUs, words),
        transfer: track(TransferState::PendingApproval, words),
        access: track(AccessState::Active, words),
        access_ends: day(12),
        gdap: None,
    }
}

pub(super) fn subscription(words: &mut dyn FnMut() -> String) -> Subscription {
    Subscription {
        sku: words(),
        quantity: Some(25),
        status: SubscriptionStatus::Active,
        reseller: words(),
        start: day(1),
        end: day(12),
        auto_renew: Some(false),
        kind: ProductKind::NewCommerce,
        at_end: EndChoice::Cancels,
        month: day(11),
        ..Subscription::new(words(), words())
    }
}

/// One record of each, whose texts are `words`.
pub(super) fn records(words: &mut dyn FnMut() -> String) -> Vec<AnyRecord> {
    let id = CustomerId::new(16);
    let own = OwnText {
        id: DraftId::new(17),
        customer: id,
        template: TemplateId::new(4),
        based_on: 1,
        subject: words(),
        body: words(),
        saved: stamp(words),
    };
    vec![
        AnyRecord::Binned(Arc::new(Binned {
            customer: Customer::new(id, words()),
            own_texts: vec![own],
            removed: stamp(words),
        })),
        AnyRecord::View(Arc::new(SavedView {
            id: ViewId::new(18),
            name: words(),
            query: words(),
            sort: Some(("company".into(), false)),
            columns: vec!["company".into(), "stage".into()],
        })),
    ]
}
