//! Which conditions of a letter hold for a customer.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::domain::draft::{Circumstance, Facts, Language, LetterCondition, OwnNames};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::product::ProductKind;
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};
use crate::domain::plan::track::{AccessState, AgreementState};
use crate::domain::products::Products;

/// What is known of a customer, as far as `wanted` asks; of what is not recorded, nothing holds but what is missing.
pub(super) fn facts_of(customer: &Customer, wanted: &[LetterCondition], names: &OwnNames, kinds: &Kinds) -> Facts {
    let decide = |facts: Facts, &condition: &LetterCondition| {
        let holds = match condition {
            LetterCondition::Of(known) => holds(customer, known, kinds),
            LetterCondition::Own(answer) => names.holds(answer, customer),
        };
        facts.with(condition, holds)
    };
    wanted.iter().fold(Facts::default(), decide)
}

fn holds(customer: &Customer, condition: Circumstance, kinds: &Kinds) -> bool {
    match condition {
        Circumstance::HasAzure => has_azure(customer, kinds),
        Circumstance::NeedsGdap => customer.tracks().access.state() != AccessState::Active,
        Circumstance::AgreementMissing => !customer.tracks().agreement.state().holds(),
        Circumstance::ReadsEnglish => customer.language() == Language::English,
        Circumstance::ReadsChinese => customer.language() == Language::TraditionalChinese,
    }
}

/// Whether anything is recorded of a customer by which this condition is decided.
pub(super) fn is_known(customer: &Customer, condition: Circumstance) -> bool {
    match condition {
        Circumstance::HasAzure => !customer.subscriptions.is_empty(),
        Circumstance::NeedsGdap => customer.tracks().access.state() != AccessState::Unknown,
        Circumstance::AgreementMissing => customer.tracks().agreement.state() != AgreementState::Unknown,
        Circumstance::ReadsEnglish | Circumstance::ReadsChinese => true,
    }
}

/// What kind of product each name and ID stand for, looked up once: many subscriptions are of few products.
#[derive(Default)]
pub(super) struct Kinds(RefCell<HashMap<String, HashMap<String, ProductKind>>>);

impl Kinds {
    /// The kind of a subscription: what was said of it, else what its name and ID say.
    fn kind(&self, one: &Subscription) -> ProductKind {
        if one.kind != ProductKind::Unknown {
            return one.kind;
        }
        let known = self.0.borrow().get(&one.product).and_then(|of_name| of_name.get(&one.sku)).copied();
        known.unwrap_or_else(|| {
            let kind = Products::shipped().of(one).kind.value;
            self.0.borrow_mut().entry(one.product.clone()).or_default().insert(one.sku.clone(), kind);
            kind
        })
    }
}

fn has_azure(customer: &Customer, kinds: &Kinds) -> bool {
    let mut runs = customer.subscriptions.iter().filter(|one| one.status != SubscriptionStatus::Ended);
    runs.any(|one| {
        matches!(
            kinds.kind(one),
            ProductKind::AzurePlan
                | ProductKind::LegacyAzure
                | ProductKind::AzureReservation
                | ProductKind::SavingsPlan
                | ProductKind::Reservation
        )
    })
}
