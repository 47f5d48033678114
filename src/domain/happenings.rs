//! What happened with a customer, the latest first: calls and notes, letters, and where it came to.

use chrono::NaiveDate;

use super::plan::Plan;
use super::plan::customer::{Customer, RelationStage, RelationState};
use super::plan::ids::TemplateId;
use super::plan::invitation::HandOver;
use super::plan::moment::Stamp;
use super::plan::stage::StageEntry;
use super::plan::talk::Talk;
use super::plan::task::Evidence;
use super::plan::track::{TrackKind, Tracks};
use super::plan::transfer::TransferStage;
use super::states::State;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HappeningKind<'p> {
    /// A call, a meeting or a note.
    Talk(&'p Talk),
    /// What became of a letter.
    Letter(TemplateId, HandOver),
    /// The relation with the provider came to this stage.
    Stage(RelationStage),
    /// A track came to this state; its key, and what proves it.
    Track(TrackKind, &'static str, &'p [Evidence]),
    /// A transfer request came to this stage.
    Transfer(TransferStage),
}

/// Something that happened, on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening<'p> {
    /// The day; of what was recorded later, the day it happened.
    pub on: NaiveDate,
    /// Who did or said it, as far as that is known in words; empty: not known, or the talk says it.
    pub by: &'p str,
    /// What.
    pub what: HappeningKind<'p>,
}

/// Everything that is recorded about this customer and has a day, the latest first.
pub fn happenings_of<'p>(plan: &'p Plan, customer: &'p Customer) -> Vec<Happening<'p>> {
    let mut all = Vec::new();
    let talks = plan.talks_of(customer.id);
    all.extend(
        talks.into_iter().filter_map(|talk| Some(Happening { on: talk.on?, by: "", what: HappeningKind::Talk(talk) })),
    );
    let letters = plan.invitations.iter().filter(|invitation| invitation.customer == customer.id);
    all.extend(letters.flat_map(|letter| {
        letter.events.iter().map(|event| stamped(&event.stamp, HappeningKind::Letter(letter.template, event.what)))
    }));
    let requests = plan.transfers.iter().filter(|transfer| transfer.customer == customer.id);
    all.extend(
        requests
            .flat_map(|transfer| transfer.steps.iter().map(|step| staged(step, HappeningKind::Transfer(step.stage)))),
    );
    of_tracks(customer.tracks(), &mut all);
    if let Some(provider) = plan.provider_of(customer) {
        of_relation(customer.relation(provider.id), &mut all);
    }
    // What stands later here is later on its way, too.
    all.reverse();
    all.sort_by_key(|happening| std::cmp::Reverse(happening.on));
    all
}

fn stamped<'p>(stamp: &'p Stamp, what: HappeningKind<'p>) -> Happening<'p> {
    Happening { on: stamp.at.date(), by: &stamp.by, what }
}

fn staged<'p, S>(entry: &'p StageEntry<S>, what: HappeningKind<'p>) -> Happening<'p> {
    let by = if entry.by.is_empty() { &entry.recorded.by } else { &entry.by };
    Happening { on: entry.on, by, what }
}

fn of_tracks<'p>(tracks: &'p Tracks, all: &mut Vec<Happening<'p>>) {
    fn of<'p, S: State>(
        track: TrackKind,
        entries: &'p [StageEntry<S>],
        latest: &'p [Evidence],
    ) -> impl Iterator<Item = Happening<'p>> {
        let last = entries.len();
        entries.iter().enumerate().map(move |(at, entry)| {
            let evidence = if at + 1 == last { latest } else { &entry.evidence };
            staged(entry, HappeningKind::Track(track, entry.stage.key(), evidence))
        })
    }
    let evidence = |track| tracks.evidence(track);
    if let Some(consent) = &tracks.consent {
        all.extend(of(TrackKind::Consent, &consent.moves.0, evidence(TrackKind::Consent)));
    }
    all.extend(of(TrackKind::Agreement, &tracks.agreement.0, evidence(TrackKind::Agreement)));
    all.extend(of(TrackKind::Transfer, &tracks.transfer.0, evidence(TrackKind::Transfer)));
    all.extend(of(TrackKind::Access, &tracks.access.0, evidence(TrackKind::Access)));
}

fn of_relation<'p>(state: &'p RelationState, all: &mut Vec<Happening<'p>>) {
    match state {
        RelationState::NotAsked => {}
        RelationState::Invited(said) => {
            // The letter that was sent says it already.
            let is_said =
                |one: &Happening<'_>| one.on == said.at.date() && matches!(one.what, HappeningKind::Letter(..));
            if !all.iter().any(is_said) {
                all.push(stamped(said, HappeningKind::Stage(RelationStage::Invited)));
            }
        }
        RelationState::Accepted { said, verified_by_us, verified_by_provider } => {
            all.push(stamped(said, HappeningKind::Stage(RelationStage::Accepted)));
            let seen = [
                (verified_by_us, RelationStage::VerifiedByUs),
                (verified_by_provider, RelationStage::VerifiedByProvider),
            ];
            all.extend(
                seen.into_iter()
                    .filter_map(|(stamp, stage)| Some(stamped(stamp.as_ref()?, HappeningKind::Stage(stage)))),
            );
        }
        RelationState::Declined { said, .. } => all.push(stamped(said, HappeningKind::Stage(RelationStage::Declined))),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::plan::ids::{CustomerId, TalkId};
    use super::super::plan::moment::Moment;
    use super::super::plan::talk::TalkKind;
    use super::super::plan::track::{Consent, ConsentState, ConsentWay, Track};
    use super::super::sample::sample_plan;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_happened_stands_in_the_order_of_its_days_the_latest_first() {
        let recorded = Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Lin".into() };
        let entry = |stage, on: &str, by: &str| StageEntry {
            stage,
            on: day(on),
            by: by.into(),
            note: String::new(),
            evidence: Vec::new(),
            recorded: recorded.clone(),
        };
        let moves =
            vec![entry(ConsentState::Asked, "2026-11-16", ""), entry(ConsentState::Given, "2026-11-18", "Jeff Hay")];
        let consent = Consent { moves: Track(moves), way: ConsentWay::Mail, evidence: Vec::new() };
        let tracks = Tracks { consent: Some(consent), ..Tracks::default() };
        let id = CustomerId::new(1);
        let customer = Customer { tracks: Some(Box::new(tracks)), ..Customer::new(id, "Coho") };
        let mut plan = Plan::default();
        let talk = |n, on: Option<&str>| Talk { on: on.map(day), ..Talk::new(TalkId::new(n), id, TalkKind::Call) };
        plan.talks.put(Arc::new(talk(1, Some("2026-11-17"))));
        plan.talks.put(Arc::new(talk(2, None)));
        let found = happenings_of(&plan, &customer);
        let days: Vec<String> = found.iter().map(|one| one.on.to_string()).collect();
        assert_eq!(days, ["2026-11-18", "2026-11-17", "2026-11-16"], "what has no day is left out");
        assert_eq!((found[0].by, found[2].by), ("Jeff Hay", "Lin"));
        assert_eq!(found[0].what, HappeningKind::Track(TrackKind::Consent, "consent-given", &[]));
    }

    #[test]
    fn acceptance_comes_after_the_letter_of_the_same_day() {
        let plan = sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
        for customer in plan.customers.iter() {
            let found = happenings_of(&plan, customer);
            assert!(found.is_sorted_by(|one, next| one.on >= next.on), "{}", customer.name);
            let n_stages =
                found.iter().filter(|one| matches!(one.what, HappeningKind::Stage(RelationStage::Accepted))).count();
            assert!(n_stages <= 1);
        }
    }
}
