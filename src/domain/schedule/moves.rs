//! What is to be done for the moves of customers, among the next actions and everything with a date.

use chrono::NaiveDate;

use super::actions::{ActionKind, DoneAt, NextAction, Urgency};
use super::deadlines::own;
use super::{Due, DueLane, Inputs};
use crate::domain::moves::{MoveWork, WorkKind, is_last_word};
use crate::domain::plan::transfer::TransferStage;
use crate::domain::rules::DeadlineKind;
use crate::domain::slug::Slug;

/// Days before it expires from which a request presses.
const PRESSES: i64 = 7;

/// The name of a kind of work among tasks.
fn id_of(kind: WorkKind) -> Slug {
    Slug::new(match kind {
        WorkKind::Plan => "act-move-plan",
        WorkKind::Ask => "act-move-ask",
        WorkKind::LookForIt => "act-move-look-for-it",
        WorkKind::Submit => "act-move-submit",
        WorkKind::LookWhetherDone => "act-move-look-done",
        WorkKind::CheckAfter => "act-move-check",
        WorkKind::Access => "act-move-access",
        WorkKind::Errors => "act-move-errors",
        WorkKind::Anew => "act-move-anew",
        WorkKind::Invoice => "act-move-invoice",
    })
}

/// What is due of each kind, as one action with how many there are.
pub(super) fn actions(inputs: &Inputs<'_>, work: &[MoveWork]) -> Vec<NextAction> {
    let mut actions = Vec::new();
    for kind in WorkKind::ALL {
        let due: Vec<&MoveWork> = work.iter().filter(|one| one.kind == kind && one.is_due(inputs.today)).collect();
        let Some(first) = due.first() else { continue };
        let id = id_of(kind);
        let task = inputs.plan.task(id);
        let owner = Some(first.who).filter(|who| due.iter().all(|one| one.who == *who)).flatten();
        actions.push(NextAction {
            id,
            kind: ActionKind::Move { kind, n: due.len() },
            place: DoneAt::Moves,
            urgency: due.iter().map(|one| urgency(inputs.today, one)).min().unwrap_or(Urgency::Ready),
            due: due.iter().filter_map(|one| one.last).min(),
            owner: task.and_then(|task| task.owner).or(owner),
            task: None,
            postponed: task.and_then(|task| task.postponed),
            fact: None,
        });
    }
    actions
}

fn urgency(today: NaiveDate, work: &MoveWork) -> Urgency {
    let left = work.last.map(|last| (last - today).num_days());
    let late = work.day.map_or(0, |day| (today - day).num_days());
    match work.kind {
        _ if left.is_some_and(|left| left < 0) => Urgency::Overdue,
        WorkKind::Errors | WorkKind::Anew => Urgency::Now,
        _ if left.is_some_and(|left| left <= PRESSES) => Urgency::Now,
        WorkKind::Submit | WorkKind::Ask if 0 < late => Urgency::Soon,
        WorkKind::Submit | WorkKind::Ask | WorkKind::CheckAfter | WorkKind::Access => Urgency::Ready,
        WorkKind::Plan | WorkKind::LookForIt | WorkKind::LookWhetherDone | WorkKind::Invoice => Urgency::Waiting,
    }
}

/// The last day of each request that waits for us, and the days of waves.
pub(super) fn dues(inputs: &Inputs<'_>) -> Vec<Due> {
    let plan = inputs.plan;
    let mut dues = Vec::new();
    for transfer in plan.transfers.iter() {
        // What expired and is begun anew waits for nobody.
        let is_expired = transfer.stage_on(inputs.today) == TransferStage::Expired;
        let Some(last) = transfer.expires().filter(|_| !is_expired || is_last_word(plan.transfers.iter(), transfer))
        else {
            continue;
        };
        let Ok(id) = format!("{}{}", Due::TRANSFER, transfer.id).parse() else { continue };
        dues.push(Due {
            date: Some(last),
            owner: plan.submitter(transfer),
            about: Some(plan.name_of(transfer.customer).to_owned()),
            ..own(id, DueLane::Moves, DeadlineKind::Limit)
        });
    }
    for wave in plan.waves.iter() {
        for (begins, day) in [(Due::WAVE_BEGINS, wave.first), (Due::WAVE_ENDS, wave.last)] {
            let Ok(id) = format!("{begins}{}", wave.id).parse() else { continue };
            dues.extend(day.map(|day| Due {
                date: Some(day),
                owner: wave.owner,
                about: Some(wave.name.clone()),
                ..own(id, DueLane::Moves, DeadlineKind::Event)
            }));
        }
    }
    dues
}
