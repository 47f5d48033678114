//! The pilot that others wait for: until when it is under way, and what is left of it.

use super::ProposalInput;
use super::parties::Scene;
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::WaveId;
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::TransferStage;
use crate::domain::plan::wave::{Wave, WaveKind};

/// A pilot that others wait for: none of their requests begins before all of it is moved and its lesson is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PilotWait {
    /// What it is called.
    pub name: String,
    /// Whether all of it is moved; then only the lesson is left to be written.
    pub is_moved: bool,
}

impl PilotWait {
    /// The first pilot that somebody waits for; `None`: there is none, or nobody is left.
    pub fn of(plan: &Plan, moving: &Moving) -> Option<Self> {
        let waits = |one: &Customer| !is_of_pilot(plan, one) && moving.is_left(one);
        let open = plan.waves.iter().filter(|wave| wave.kind == WaveKind::Pilot).find_map(|wave| {
            let mut members = members(plan, wave.id).peekable();
            members.peek()?;
            let is_moved = members.all(|one| moving.is_moved(one));
            (!is_moved || wave.lesson.trim().is_empty()).then(|| Self { name: wave.name.clone(), is_moved })
        });
        open.filter(|_| plan.customers.iter().any(|one| waits(one)))
    }
}

fn members(plan: &Plan, wave: WaveId) -> impl Iterator<Item = &Customer> {
    plan.customers.iter().map(|one| &**one).filter(move |one| one.wave == Some(wave))
}

fn wave_of<'p>(plan: &'p Plan, customer: &Customer) -> Option<&'p Wave> {
    plan.waves.get(customer.wave?).map(|wave| &**wave)
}

fn is_of_pilot(plan: &Plan, customer: &Customer) -> bool {
    wave_of(plan, customer).is_some_and(|wave| wave.kind == WaveKind::Pilot)
}

/// The place of the day by which those of a pilot that are submitted should be through; `None`: none is under way.
pub(super) fn under_way(given: &ProposalInput<'_>, scene: &Scene) -> Option<usize> {
    let (plan, today) = (given.ground.plan, given.ground.today);
    let ours = given.ground.calendars.ours();
    let is_under_way = |one: &&Customer| {
        is_of_pilot(plan, one)
            && matches!(given.moving.state(one), TransferState::InProgress | TransferState::WithErrors)
    };
    let takes = |one: &Customer| {
        let left = given.moving.requests(one.id).iter().filter_map(|request| {
            let step = request.step(TransferStage::Submitted).filter(|_| request.stage().is_open())?;
            let since = usize::try_from(ours.between(step.on, today)).unwrap_or(0);
            Some(usize::from(scene.effort.days(request.kind)).saturating_sub(since))
        });
        left.max().unwrap_or(1).max(1)
    };
    plan.customers.iter().map(|one| &**one).filter(is_under_way).map(takes).max()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::tests::{change, check, plan, with};
    use super::*;
    use crate::domain::plan::ids::{CustomerId, TransferId};
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::stage::StageEntry;
    use crate::domain::plan::transfer::Transfer;

    const PILOT: WaveId = WaveId::new(1);

    /// Three customers, of whom the first is the pilot and came to these stages on these days.
    fn begun(steps: &[(TransferStage, &str)], lesson: &str) -> Plan {
        let mut plan = plan(3);
        plan.waves.put(Arc::new(Wave { kind: WaveKind::Pilot, lesson: lesson.into(), ..Wave::new(PILOT, "Pilot") }));
        change(&mut plan, 1, |one| one.wave = Some(PILOT));
        let recorded = Stamp { at: Moment::parse("2026-11-30T09:00:00Z").unwrap(), by: "Lin".into() };
        let step = |(stage, on): &(TransferStage, &str)| {
            let (on, by, note, evidence) = (on.parse().unwrap(), String::new(), String::new(), Vec::new());
            StageEntry { stage: *stage, on, by, note, evidence, recorded: recorded.clone() }
        };
        let mut transfer = Transfer::new(TransferId::new(7), CustomerId::new(1), step(&steps[0]));
        transfer.steps = steps.iter().map(step).collect();
        plan.transfers.put(Arc::new(transfer));
        plan
    }

    fn waits(plan: &Plan) -> Option<PilotWait> {
        with(plan, Some("2026-12-31"), |_, proposal| proposal.pilot.clone())
    }

    #[test]
    fn others_wait_for_a_pilot_that_is_under_way() {
        // Three business days for the transfer, and three for looking at it.
        let plan = begun(&[(TransferStage::Submitted, "2026-11-30")], "");
        check(&plan, &["12-08", "12-08"]);
        assert_eq!(waits(&plan), Some(PilotWait { name: "Pilot".into(), is_moved: false }));
        let before = begun(&[(TransferStage::Submitted, "2026-11-26")], "");
        check(&before, &["12-04", "12-04"]);
        // What should have been through is awaited for the next day.
        check(&begun(&[(TransferStage::Submitted, "2026-11-02")], ""), &["12-04", "12-04"]);
    }

    #[test]
    fn lesson_that_is_not_written_is_said_and_once_it_is_nobody_waits() {
        let steps = [(TransferStage::Submitted, "2026-11-20"), (TransferStage::Completed, "2026-11-24")];
        let plan = begun(&steps, "");
        check(&plan, &["11-30", "11-30"]);
        assert_eq!(waits(&plan), Some(PilotWait { name: "Pilot".into(), is_moved: true }));
        assert_eq!(waits(&begun(&steps, "Ask for the IDs by name.")), None);
    }

    #[test]
    fn pilot_without_customers_or_with_all_of_them_lets_nobody_wait() {
        let mut plan = plan(2);
        plan.waves.put(Arc::new(Wave { kind: WaveKind::Pilot, ..Wave::new(PILOT, "Pilot") }));
        assert_eq!(waits(&plan), None);
        change(&mut plan, 1, |one| one.wave = Some(PILOT));
        assert!(waits(&plan).is_some());
        change(&mut plan, 2, |one| one.wave = Some(PILOT));
        assert_eq!(waits(&plan), None);
    }
}
