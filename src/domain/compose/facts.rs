//! Which conditions of a letter hold for a customer.

use crate::domain::draft::{Circumstance, Facts, Language, LetterCondition, OwnNames};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::product::ProductKind;
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::plan::track::{AccessState, AgreementState};
use crate::domain::products::Products;

/// What is known of a customer, as far as `wanted` asks; of what is not recorded, nothing holds but what is missing.
pub(super) fn facts_of(customer: &Customer, wanted: &[LetterCondition], names: &OwnNames) -> Facts {
    let decide = |facts: Facts, &condition: &LetterCondition| {
        let holds = match condition {
            LetterCondition::Of(known) => holds(customer, known),
            LetterCondition::Own(answer) => names.holds(answer, customer),
        };
        facts.with(condition, holds)
    };
    wanted.iter().fold(Facts::default(), decide)
}

fn holds(customer: &Customer, condition: Circumstance) -> bool {
    match condition {
        Circumstance::HasAzure => has_azure(customer),
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
