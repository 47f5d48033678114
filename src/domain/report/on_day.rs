//! The plan as far as its steps had come on a day: what happened later is left out.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, Relation, RelationState};
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::{Track, Tracks};
use crate::domain::plan::transfer::{ItemOutcome, TransferStage};

/// The plan without what happened after this day. What has no day of its own, such as a name, stays as it is.
#[must_use]
pub fn plan_on(plan: &Plan, day: NaiveDate) -> Plan {
    let mut on = plan.clone();
    let is_later = |stamp: &Stamp| day < stamp.at.date();
    for letter in plan.invitations.iter().filter(|one| one.events.iter().any(|event| is_later(&event.stamp))) {
        let mut letter = (**letter).clone();
        letter.events.retain(|event| !is_later(&event.stamp));
        if letter.events.is_empty() {
            on.invitations.remove(letter.id);
        } else {
            on.invitations.put(Arc::new(letter));
        }
    }
    for transfer in plan.transfers.iter().filter(|one| one.steps.iter().any(|step| day < step.on)) {
        let mut transfer = (**transfer).clone();
        transfer.steps.retain(|step| step.on <= day);
        if transfer.step(TransferStage::Created).is_none() {
            transfer.request.clear();
        }
        if !transfer.stage().is_completed() {
            transfer.effective = None;
            for item in &mut transfer.items {
                (item.outcome, item.new_id) = (ItemOutcome::Open, String::new());
            }
        }
        transfer.checks.retain(|check| check.on <= day);
        if transfer.steps.is_empty() {
            on.transfers.remove(transfer.id);
        } else {
            on.transfers.put(Arc::new(transfer));
        }
    }
    for customer in plan.customers.iter().filter(|customer| has_later(customer, day)) {
        let mut customer = (**customer).clone();
        customer.tracks = customer.tracks.map(|tracks| Box::new(tracks_on(*tracks, day)));
        customer.unreachable = customer.unreachable.filter(|since| *since <= day);
        let relations = std::mem::take(&mut customer.relations);
        customer.relations = relations.into_iter().map(|relation| relation_on(&on, &customer, relation, day)).collect();
        on.customers.put(Arc::new(customer));
    }
    for task in plan.tasks.iter().filter(|task| task.done.as_ref().is_some_and(|done| day < done.on)) {
        let mut task = (**task).clone();
        task.done = None;
        on.tasks.put(Arc::new(task));
    }
    for todo in plan.todos.iter().filter(|todo| todo.done.is_some_and(|done| day < done)) {
        let mut todo = (**todo).clone();
        todo.done = None;
        on.todos.put(Arc::new(todo));
    }
    for talk in plan.talks.iter().filter(|talk| talk.on.is_some_and(|on| day < on)) {
        on.talks.remove(talk.id);
    }
    for decision in plan.decisions.iter().filter(|decision| day < decision.on) {
        on.decisions.remove(decision.id);
    }
    for report in plan.reports.iter().filter(|report| is_later(&report.given)) {
        on.reports.remove(report.id);
    }
    on
}

/// The first day on which anything happened; `None`: nothing has.
pub fn first_day(plan: &Plan) -> Option<NaiveDate> {
    let letters = plan.invitations.iter().flat_map(|one| one.events.iter().map(|event| event.stamp.at.date()));
    let steps = plan.transfers.iter().flat_map(|one| one.steps.iter().map(|step| step.on));
    let said = plan.customers.iter().flat_map(|one| one.relations.iter());
    let said = said.filter_map(|relation| relation.state.latest()).map(|said| said.at.date());
    let done = plan.tasks.iter().filter_map(|task| task.done.as_ref().map(|done| done.on));
    let decided = plan.decisions.iter().map(|decision| decision.on);
    letters.chain(steps).chain(said).chain(done).chain(decided).min()
}

fn has_later(customer: &Customer, day: NaiveDate) -> bool {
    fn any<S>(track: &Track<S>, day: NaiveDate) -> bool {
        track.0.iter().any(|entry| day < entry.on)
    }
    let tracks = customer.tracks();
    customer.relations.iter().any(|relation| relation.state.latest().is_some_and(|said| day < said.at.date()))
        || tracks.consent.as_ref().is_some_and(|consent| any(&consent.moves, day))
        || any(&tracks.agreement, day)
        || any(&tracks.transfer, day)
        || any(&tracks.access, day)
        || customer.unreachable.is_some_and(|since| day < since)
}

fn tracks_on(mut tracks: Tracks, day: NaiveDate) -> Tracks {
    fn cut<S>(entries: &mut Vec<StageEntry<S>>, day: NaiveDate) {
        entries.retain(|entry| entry.on <= day);
    }
    if let Some(consent) = &mut tracks.consent {
        let n = consent.moves.0.len();
        cut(&mut consent.moves.0, day);
        if consent.moves.0.len() < n {
            consent.evidence.retain(|evidence| evidence.added.at.date() <= day);
        }
    }
    cut(&mut tracks.agreement.0, day);
    cut(&mut tracks.transfer.0, day);
    cut(&mut tracks.access.0, day);
    tracks
}

/// What was said by this day; what was sent by then is known from the letters.
fn relation_on(plan: &Plan, customer: &Customer, relation: Relation, day: NaiveDate) -> Relation {
    let is_by_then = |stamp: &Stamp| stamp.at.date() <= day;
    let provider = relation.provider;
    let state = match relation.state {
        RelationState::Accepted { said, verified_by_us, verified_by_provider } if is_by_then(&said) => {
            RelationState::Accepted {
                said,
                verified_by_us: verified_by_us.filter(is_by_then),
                verified_by_provider: verified_by_provider.filter(is_by_then),
            }
        }
        RelationState::Declined { said, reason } if is_by_then(&said) => RelationState::Declined { said, reason },
        RelationState::Invited(said) if is_by_then(&said) => RelationState::Invited(said),
        RelationState::NotAsked => RelationState::NotAsked,
        RelationState::Accepted { .. } | RelationState::Declined { .. } | RelationState::Invited(_) => {
            first_sent(plan, customer, provider).map_or(RelationState::NotAsked, RelationState::Invited)
        }
    };
    Relation { provider, state }
}

fn first_sent(plan: &Plan, customer: &Customer, provider: ProviderId) -> Option<Stamp> {
    let letters = plan.invitations.iter().filter(|one| (one.customer, one.provider) == (customer.id, provider));
    let sent = letters.filter(|one| one.is_sent()).flat_map(|one| one.events.iter().map(|event| &event.stamp));
    sent.min_by_key(|stamp| stamp.at).cloned()
}
