//! What a new list suggests about customers whom the plan knows: accepted, seen, or no longer listed. Nothing of it is
//! taken unasked; a list shows what Partner Center shows, and only a person can say what it means.

use super::diff::{DiffEntry, DiffKind};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationStage, Relationship, RelationshipKind};
use crate::domain::plan::ids::CustomerId;
use crate::states;

/// A suggestion about one customer, with what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeProposal {
    /// Who.
    pub customer: CustomerId,
    /// What is suggested.
    pub kind: ProposalKind,
    /// As the plan had the customer's relationships before this file.
    pub before: Vec<Relationship>,
    /// As this file lists them.
    pub now: Vec<Relationship>,
    /// The lines that speak of the customer.
    pub lines: Vec<usize>,
    /// Whether a person confirmed it.
    pub chosen: bool,
}

states! {
    /// What a list suggests.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ProposalKind: key, tone {
        /// The customer is now listed as indirect, too: it accepted, and we see it.
        Accepted => "proposal-accepted", Info;
        /// It is recorded as accepted, and now the list shows it: we see it.
        SeenByUs => "proposal-seen-by-us", Info;
        /// It is recorded as accepted, but the list shows no indirect relationship. Taking it withdraws that we saw it.
        NotListed => "proposal-not-listed", Warning;
        /// It was listed as direct and no longer is; the subscriptions have moved, or the relationship was removed. Only told.
        NoLongerDirect => "proposal-no-longer-direct", Warning;
    }
}

impl ProposalKind {
    /// Whether there is something to take.
    pub fn can_be_taken(self) -> bool {
        match self {
            Self::Accepted | Self::SeenByUs | Self::NotListed => true,
            Self::NoLongerDirect => false,
        }
    }

    /// Whether a row that is not there speaks for it, so that a part of a list cannot.
    pub fn needs_whole_list(self) -> bool {
        match self {
            Self::NotListed | Self::NoLongerDirect => true,
            Self::Accepted | Self::SeenByUs => false,
        }
    }
}

fn lists(relationships: &[Relationship], kind: RelationshipKind) -> bool {
    relationships.iter().any(|relationship| relationship.kind == kind)
}

fn kind_of(stage: RelationStage, before: &[Relationship], now: &[Relationship]) -> Option<ProposalKind> {
    let is_indirect = lists(now, RelationshipKind::Indirect);
    let has_left = lists(before, RelationshipKind::Direct) && !lists(now, RelationshipKind::Direct);
    // Nobody was asked, and the list says what it said before: perhaps another provider.
    let is_new = !lists(before, RelationshipKind::Indirect);
    match stage {
        RelationStage::NotAsked if is_indirect && is_new => Some(ProposalKind::Accepted),
        RelationStage::Invited | RelationStage::Declined if is_indirect => Some(ProposalKind::Accepted),
        RelationStage::Accepted | RelationStage::VerifiedByProvider if is_indirect => Some(ProposalKind::SeenByUs),
        RelationStage::VerifiedByUs | RelationStage::VerifiedByBoth if !is_indirect => Some(ProposalKind::NotListed),
        _ if has_left => Some(ProposalKind::NoLongerDirect),
        RelationStage::NotAsked
        | RelationStage::Invited
        | RelationStage::Declined
        | RelationStage::Accepted
        | RelationStage::VerifiedByUs
        | RelationStage::VerifiedByProvider
        | RelationStage::VerifiedByBoth => None,
    }
}

/// What this entry suggests; `None` when nothing does, or when the file says nothing about relationships.
pub(super) fn proposal(plan: &Plan, entry: &DiffEntry, has_relationships: bool) -> Option<MergeProposal> {
    let customer: &Customer = plan.customers.get(entry.existing?)?;
    match entry.kind {
        DiffKind::Changed | DiffKind::Same if has_relationships => {}
        DiffKind::New | DiffKind::Changed | DiffKind::Same => return None,
    }
    plan.provider_of(customer)?;
    let after = entry.after.as_deref().unwrap_or(customer);
    let kind = kind_of(plan.stage_of(customer), &customer.relationships, &after.relationships)?;
    Some(MergeProposal {
        customer: customer.id,
        kind,
        before: customer.relationships.clone(),
        now: after.relationships.clone(),
        lines: entry.lines.clone(),
        chosen: false,
    })
}
