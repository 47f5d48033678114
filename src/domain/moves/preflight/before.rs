//! What has to stand between the customer, the provider and us.

use super::{CheckState, CheckView, CheckWhy, PreflightCheck};
use crate::domain::moves::Ground;
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::partnership::Partnership;
use crate::domain::plan::track::AgreementState;
use crate::domain::slug::Slug;

const FIRST: Slug = Slug::new("transfer-first");
const RESELLER_CHECK: Slug = Slug::new("por-check");

pub(super) fn checks(ground: &Ground<'_>, customer: &Customer) -> Vec<CheckView> {
    let mut all = vec![relation(ground, customer), agreement(ground, customer)];
    let checked = ground.book.fact(RESELLER_CHECK).map(|fact| fact.id);
    all.extend(checked.map(|_| partner_id(ground)));
    all.push(partnership(ground, customer));
    all
}

fn relation(ground: &Ground<'_>, customer: &Customer) -> CheckView {
    use {CheckState as State, CheckWhy as Why};
    let (state, why) = match (ground.plan.provider_of(customer), ground.plan.stage_of(customer)) {
        (None, _) => (State::Blocks, Why::NoProvider),
        (Some(_), RelationStage::Declined) => (State::Blocks, Why::Declined),
        (Some(_), RelationStage::NotAsked | RelationStage::Invited) => (State::Blocks, Why::NotAccepted),
        (Some(_), RelationStage::VerifiedByBoth) => (State::Passed, Why::Seen),
        (Some(_), RelationStage::Accepted | RelationStage::VerifiedByUs | RelationStage::VerifiedByProvider) => {
            (State::Open, Why::NotSeenByBoth)
        }
    };
    CheckView::new(PreflightCheck::Relation, state, why).by(ground, &[FIRST])
}

fn agreement(ground: &Ground<'_>, customer: &Customer) -> CheckView {
    use {CheckState as State, CheckWhy as Why};
    let (state, why) = match customer.tracks().agreement.state() {
        AgreementState::AcceptedByCustomer | AgreementState::ConfirmedByProvider => {
            (State::Passed, Why::AgreementHolds)
        }
        AgreementState::NotAccepted => (State::Blocks, Why::AgreementNot),
        AgreementState::AttestedByUs => (State::Open, Why::AgreementAttested),
        AgreementState::Unknown => (State::NotKnown, Why::AgreementOpen),
    };
    CheckView::new(PreflightCheck::Agreement, state, why).by(ground, &[FIRST])
}

fn partner_id(ground: &Ground<'_>) -> CheckView {
    let (state, why) = match ground.plan.us().location_partner_id {
        Some(_) => (CheckState::Passed, CheckWhy::PartnerIdKnown),
        None => (CheckState::Open, CheckWhy::PartnerIdMissing),
    };
    CheckView::new(PreflightCheck::PartnerId, state, why).by(ground, &[RESELLER_CHECK])
}

/// The partnership with the provider of the customer; the one that went farthest counts.
fn partnership(ground: &Ground<'_>, customer: &Customer) -> CheckView {
    let Some(provider) = ground.plan.provider_of(customer) else {
        return CheckView::new(PreflightCheck::Partnership, CheckState::Open, CheckWhy::NoProvider)
            .by(ground, &[RESELLER_CHECK]);
    };
    let all: Vec<&Partnership> =
        ground.plan.partnerships.iter().map(|one| &**one).filter(|one| one.provider == provider.id).collect();
    let (state, why) = match () {
        () if all.iter().any(|one| one.is_verified()) => (CheckState::Passed, CheckWhy::PartnershipSeen),
        () if all.is_empty() => (CheckState::NotKnown, CheckWhy::PartnershipMissing),
        () => (CheckState::Open, CheckWhy::PartnershipOpen),
    };
    CheckView::new(PreflightCheck::Partnership, state, why).by(ground, &[RESELLER_CHECK])
}
