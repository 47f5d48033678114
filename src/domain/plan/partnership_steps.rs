//! How a partnership invitation goes from stage to stage: what may come next, and what correcting or taking back does.

use chrono::NaiveDate;

use super::ids::{PartnershipId, ProviderId};
use super::partnership::{Partnership, PartnershipStage, Seen};
use super::stage::StageEntry;

impl PartnershipStage {
    /// What may come after it, the likeliest first.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Awaited => &[Self::Received, Self::Declined],
            Self::Received => &[Self::Forwarded, Self::Accepted, Self::Declined, Self::Awaited],
            Self::Forwarded => &[Self::Accepted, Self::Declined, Self::Awaited],
            Self::Accepted => &[Self::Listed],
            Self::Listed => &[],
            Self::Declined => &[Self::Awaited],
        }
    }
}

impl Partnership {
    /// One that begins with this step.
    pub fn new(id: PartnershipId, provider: ProviderId, first: StageEntry<PartnershipStage>) -> Self {
        Self {
            id,
            provider,
            steps: vec![first],
            sender: None,
            link: None,
            seen_by_us: None,
            seen_by_provider: None,
            access_reviewed: None,
        }
    }

    /// The day its mail came; `None`: not noted, or it is awaited again since.
    pub fn received(&self) -> Option<NaiveDate> {
        let latest = self.steps.iter().rev().take_while(|step| step.stage != PartnershipStage::Awaited);
        latest.filter(|step| step.stage == PartnershipStage::Received).map(|step| step.on).last()
    }

    /// The first and the last day that its age is counted between: from the mail, else from the first step, to the last
    /// step once nothing is left to do; `None` for the last day: it still goes on.
    pub fn span(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let first = self.received().or_else(|| self.steps.first().map(|step| step.on))?;
        let last = self.steps.last().map(|step| step.on).filter(|_| !self.stage().is_open());
        Some((first, last))
    }

    /// With one more step.
    #[must_use]
    pub fn with_step(&self, step: StageEntry<PartnershipStage>) -> Self {
        let mut next = self.clone();
        next.steps.push(step);
        next
    }

    /// With other steps, of the same stages; the mark that came with the latest one follows it.
    #[must_use]
    pub fn with_steps(&self, steps: Vec<StageEntry<PartnershipStage>>) -> Self {
        let mut next = self.clone();
        if next.steps.last() != steps.last() {
            next.forget_own_mark();
        }
        next.steps = steps;
        next
    }

    /// Without the latest step and without what could only be seen after it; `None` when it is the only one.
    #[must_use]
    pub fn without_last_step(&self) -> Option<Self> {
        if self.steps.len() < 2 {
            return None;
        }
        let mut next = self.clone();
        next.forget_own_mark();
        next.steps.pop();
        if !next.stage().is_accepted() {
            (next.seen_by_us, next.seen_by_provider, next.access_reviewed) = (None, None, None);
        }
        Some(next)
    }

    /// That we see the provider in Partner Center: it is listed, and so is its stage. `None` takes both back.
    #[must_use]
    pub fn with_seen_by_us(&self, seen: Option<Seen>) -> Self {
        let mut next = self.clone();
        match (seen, next.stage()) {
            (Some(seen), PartnershipStage::Accepted) => {
                let (on, by, recorded) = (seen.on, seen.by, seen.recorded);
                next.steps.push(StageEntry {
                    stage: PartnershipStage::Listed,
                    on,
                    by,
                    note: String::new(),
                    evidence: Vec::new(),
                    recorded,
                });
            }
            (None, PartnershipStage::Listed) if 1 < next.steps.len() => {
                next.steps.pop();
                next.seen_by_us = None;
            }
            (seen, _) => next.seen_by_us = seen,
        }
        next
    }

    /// Takes the mark back that the latest step set by itself.
    fn forget_own_mark(&mut self) {
        let recorded = self.steps.last().filter(|step| step.stage == PartnershipStage::Listed).map(|s| &s.recorded);
        if recorded.is_some() && self.seen_by_us.as_ref().map(|seen| &seen.recorded) == recorded {
            self.seen_by_us = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::moment::{Moment, Stamp};
    use PartnershipStage::{Accepted, Awaited, Declined, Forwarded, Listed, Received};

    fn day(on: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, on).unwrap()
    }

    fn stamp(on: u32) -> Stamp {
        Stamp { at: Moment::parse(&format!("2026-11-{on:02}T09:00:00Z")).unwrap(), by: "Lin".into() }
    }

    fn step(stage: PartnershipStage, on: u32) -> StageEntry<PartnershipStage> {
        StageEntry {
            stage,
            on: day(on),
            by: "Lin".into(),
            note: String::new(),
            evidence: Vec::new(),
            recorded: stamp(on),
        }
    }

    fn seen(on: u32) -> Seen {
        Seen { on: day(on), by: "Lin".into(), recorded: stamp(on) }
    }

    fn at(steps: &[(PartnershipStage, u32)]) -> Partnership {
        let mut steps = steps.iter().map(|(stage, on)| step(*stage, *on));
        let first = steps.next().unwrap();
        steps.fold(Partnership::new(PartnershipId::new(1), ProviderId::new(1), first), |one, step| one.with_step(step))
    }

    #[test]
    fn every_stage_can_be_reached_from_the_first() {
        let mut reached = vec![Awaited];
        for at in 0..PartnershipStage::ALL.len() {
            let next: Vec<_> = reached.get(at).map(|stage| stage.next().to_vec()).unwrap_or_default();
            reached.extend(next.into_iter().filter(|stage| !reached.contains(stage)).collect::<Vec<_>>());
        }
        reached.sort_unstable();
        assert_eq!(reached, PartnershipStage::ALL);
    }

    #[test]
    fn day_of_receipt_is_that_of_the_mail_that_counts_now() {
        assert_eq!(at(&[(Awaited, 2)]).received(), None);
        assert_eq!(at(&[(Awaited, 2), (Received, 4), (Forwarded, 5)]).received(), Some(day(4)));
        assert_eq!(at(&[(Awaited, 2), (Received, 4), (Awaited, 9)]).received(), None);
        assert_eq!(at(&[(Received, 4), (Awaited, 9), (Received, 11)]).received(), Some(day(11)));
    }

    #[test]
    fn age_is_counted_from_the_mail_until_nothing_is_left_to_do() {
        assert_eq!(at(&[(Awaited, 2)]).span(), Some((day(2), None)));
        assert_eq!(at(&[(Awaited, 2), (Received, 4)]).span(), Some((day(4), None)));
        assert_eq!(at(&[(Received, 4), (Declined, 6)]).span(), Some((day(4), Some(day(6)))));
        assert_eq!(at(&[(Received, 4), (Accepted, 6)]).span(), Some((day(4), None)));
    }

    #[test]
    fn taking_back_the_acceptance_takes_back_what_could_only_be_seen_after_it() {
        let mut accepted = at(&[(Received, 4), (Accepted, 6)]);
        (accepted.seen_by_provider, accepted.access_reviewed) = (Some(seen(7)), Some(seen(8)));
        let received = accepted.without_last_step().unwrap();
        assert_eq!(received, at(&[(Received, 4)]));
        assert_eq!(received.without_last_step(), None);
    }

    #[test]
    fn seeing_the_provider_is_being_listed_and_both_are_taken_back_together() {
        let accepted = at(&[(Received, 4), (Accepted, 6)]);
        let listed = accepted.with_seen_by_us(Some(seen(9)));
        assert_eq!((listed.stage(), listed.steps.last().map(|step| step.on)), (Listed, Some(day(9))));
        let marked = Partnership { seen_by_us: Some(seen(9)), ..listed };
        assert_eq!(marked.with_seen_by_us(None), accepted);
        assert_eq!(marked.without_last_step(), Some(accepted));
    }

    #[test]
    fn mark_follows_the_corrected_step_but_not_a_look_of_its_own() {
        let listed = Partnership { seen_by_us: Some(seen(9)), ..at(&[(Accepted, 6), (Listed, 9)]) };
        let earlier = vec![step(Accepted, 6), step(Listed, 8)];
        assert_eq!(listed.with_steps(earlier.clone()).seen_by_us, None); // set again from the step when it is saved
        let looked = Partnership { seen_by_us: Some(seen(10)), ..listed };
        assert_eq!(looked.with_steps(earlier).seen_by_us, Some(seen(10)));
    }
}
