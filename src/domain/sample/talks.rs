//! The sample's talks: somebody who could not be reached twice, somebody who was, and a customer whom we met.

use std::sync::Arc;

use chrono::Days;

use super::texts::Says;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationStage;
use crate::domain::plan::ids::TalkId;
use crate::domain::plan::moment::Moment;
use crate::domain::plan::talk::{Talk, TalkKind};

/// For the first customers at these stages: what happened, and so many days ago.
const CALLS: [(RelationStage, &[(TalkKind, u64)]); 3] = [
    (RelationStage::Invited, &[(TalkKind::NotReached, 6), (TalkKind::NotReached, 1)]),
    (RelationStage::Accepted, &[(TalkKind::NotReached, 11), (TalkKind::Call, 8)]),
    (RelationStage::VerifiedByBoth, &[(TalkKind::Meeting, 25), (TalkKind::Note, 10)]),
];

pub(super) fn add(plan: &mut Plan, now: Moment, says: Says<'_>, mut new_id: impl FnMut() -> u64) {
    for (stage, calls) in CALLS {
        let Some(customer) = plan.customers.iter().find(|one| plan.stage_of(one) == stage).cloned() else { continue };
        let with = customer.recipient().map(|contact| contact.name.clone()).unwrap_or_default();
        for &(kind, days) in calls {
            let on = now.date().checked_sub_days(Days::new(days));
            let (id, with) = (TalkId::new(new_id()), with.clone());
            let text = match kind {
                TalkKind::NotReached => says.the(|texts| &texts.not_reached),
                TalkKind::Call => says.the(|texts| &texts.call),
                TalkKind::Meeting => says.note("met"),
                TalkKind::Note => says.note("noted"),
            };
            let talk = Talk { on, by: customer.owner, with, text, ..Talk::new(id, customer.id, kind) };
            plan.talks.put(Arc::new(talk));
        }
    }
}
