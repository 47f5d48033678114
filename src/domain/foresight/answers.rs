//! What came of the invitations whose day is known.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::draft::TemplateKind;
use crate::domain::forecast::{Answers, InvitationOutcome};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationState;
use crate::domain::plan::ids::{CustomerId, ProviderId, TemplateId};
use crate::domain::plan::letter::LetterKind;

/// The answers to all invitations whose day is known: those that were handed over here. Of others only the latest step is
/// recorded, so that accepted ones would be left out and open ones would not.
pub fn answers_of(plan: &Plan, ours: &Calendar, today: NaiveDate) -> Answers {
    let sent = sent(plan);
    let invited = plan.customers.iter().filter_map(|customer| {
        let provider = plan.provider_of(customer)?.id;
        let day = *sent.get(&(customer.id, provider))?;
        let until = |end: NaiveDate| u32::try_from(ours.between(day, end).max(0)).unwrap_or(u32::MAX);
        Some(match customer.relation(provider) {
            RelationState::NotAsked => return None,
            RelationState::Invited(_) => InvitationOutcome::Open { waited: until(today) },
            RelationState::Accepted { said, .. } => InvitationOutcome::Accepted { after: until(said.at.date()) },
            RelationState::Declined { .. } => InvitationOutcome::Declined { waited: until(today) },
        })
    });
    Answers::new(invited.collect())
}

/// The day on which each customer was first invited for a provider.
fn sent(plan: &Plan) -> BTreeMap<(CustomerId, ProviderId), NaiveDate> {
    let kinds: BTreeMap<TemplateId, LetterKind> = plan.templates.iter().map(|one| (one.id, one.kind)).collect();
    let mut sent: BTreeMap<(CustomerId, ProviderId), NaiveDate> = BTreeMap::new();
    for invitation in plan.invitations.iter() {
        if kinds.get(&invitation.template) != Some(&TemplateKind::Invitation.into()) {
            continue;
        }
        let Some(first) = invitation.events.iter().find(|event| event.what.is_handed_over()) else { continue };
        let day = first.stamp.at.date();
        let held = sent.entry((invitation.customer, invitation.provider)).or_insert(day);
        *held = day.min(*held);
    }
    sent
}
