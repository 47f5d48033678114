//! Which conditions of a letter hold for a customer.

use crate::domain::draft::{Condition, Facts, Language};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::product::ProductKind;
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::plan::track::{AccessState, AgreementState};
use crate::domain::products::Products;

/// What is known of a customer, as far as `wanted` asks; of what is not recorded, nothing holds but what is missing.
pub(super) fn facts_of(customer: &Customer, wanted: &[Condition]) -> Facts {
    let decide = |facts: Facts, &condition: &Condition| facts.with(condition, holds(customer, condition));
    wanted.iter().fold(Facts::default(), decide)
}

fn holds(customer: &Customer, condition: Condition) -> bool {
    match condition {
        Condition::HasAzure => has_azure(customer),
        Condition::NeedsGdap => customer.tracks().access.state() != AccessState::Active,
        Condition::AgreementMissing => !customer.tracks().agreement.state().holds(),
        Condition::ReadsEnglish => customer.language() == Language::English,
        Condition::ReadsChinese => customer.language() == Language::TraditionalChinese,
    }
}

/// Whether anything is recorded of a customer by which this condition is decided.
pub(super) fn is_known(customer: &Customer, condition: Condition) -> bool {
    match condition {
        Condition::HasAzure => !customer.subscriptions.is_empty(),
        Condition::NeedsGdap => customer.tracks().access.state() != AccessState::Unknown,
        Condition::AgreementMissing => customer.tracks().agreement.state() != AgreementState::Unknown,
        Condition::ReadsEnglish | Condition::ReadsChinese => true,
    }
}

fn has_azure(customer: &Customer) -> bool {
    let runs = customer.subscriptions.iter().filter(|one| one.status != SubscriptionStatus::Ended);
    runs.map(|one| Products::shipped().of(one).kind.value).any(|kind| {
        matches!(
            kind,
            ProductKind::AzurePlan
                | ProductKind::LegacyAzure
                | ProductKind::AzureReservation
                | ProductKind::SavingsPlan
                | ProductKind::Reservation
        )
    })
}
