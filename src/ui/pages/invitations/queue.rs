//! What became of a round's letters, and who is next; worked out once per revision.

use std::collections::{BTreeSet, HashMap};

use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::{HandOverEvent, Mailing};
use crate::ui::ctx::Ctx;

/// The queue of a round: its customers without those whose letter was handed over.
#[derive(Default)]
pub(super) struct Queue {
    key: Option<(u64, RoundId)>,
    /// What happened last, in the order of the round; `None`: nothing yet.
    latest: Vec<Option<HandOverEvent>>,
    n_handed_over: usize,
    n_edited: usize,
    /// Recipients who accepted before their letter was handed over; only where the letter asks for that.
    accepted: Vec<CustomerId>,
    /// Left out for now, until the window closes.
    skipped: BTreeSet<CustomerId>,
    past_key: Option<u64>,
    past: Vec<Past>,
}

/// A round that is done.
#[derive(Clone, Debug)]
pub(super) struct Past {
    /// The round.
    pub(super) id: RoundId,
    /// Letters that were handed over.
    pub(super) n_handed_over: usize,
    /// Letters that a person marked as sent.
    pub(super) n_sent: usize,
}

impl Queue {
    /// Looks again when the plan has changed.
    pub(super) fn refresh(&mut self, ctx: &Ctx<'_>, round: &Mailing) {
        let key = (ctx.revision, round.id);
        if self.key == Some(key) {
            return;
        }
        if self.key.is_some_and(|(_, id)| id != round.id) {
            self.skipped.clear();
        }
        self.key = Some(key);
        let invitations: HashMap<CustomerId, &HandOverEvent> = ctx
            .plan
            .invitations_of(round)
            .filter_map(|invitation| Some((invitation.customer, invitation.latest()?)))
            .collect();
        self.latest = round.customers.iter().map(|id| invitations.get(id).map(|event| (*event).clone())).collect();
        self.n_handed_over = self.latest.iter().flatten().filter(|event| event.what.is_handed_over()).count();
        let waits = |(_, latest): &(&CustomerId, &Option<HandOverEvent>)| {
            latest.as_ref().is_none_or(|event| !event.what.is_handed_over())
        };
        let has_accepted = |id: &CustomerId| {
            ctx.plan.customers.get(*id).is_some_and(|customer| ctx.plan.stage_of(customer).is_accepted())
        };
        let waiting = round.customers.iter().zip(&self.latest).filter(waits).map(|(id, _)| *id);
        self.accepted = if round.kind.is_for(true) { Vec::new() } else { waiting.filter(has_accepted).collect() };
        let recipients: BTreeSet<CustomerId> =
            if ctx.plan.own_texts.is_empty() { BTreeSet::new() } else { round.customers.iter().copied().collect() };
        let of_kind = |id| ctx.plan.templates.get(id).is_some_and(|template| template.kind == round.kind);
        self.n_edited =
            ctx.plan.own_texts.iter().filter(|own| of_kind(own.template) && recipients.contains(&own.customer)).count();
    }

    /// How many letters were handed over in any way.
    pub(super) fn n_handed_over(&self) -> usize {
        self.n_handed_over
    }

    /// Recipients who accepted before their letter was handed over.
    pub(super) fn accepted(&self) -> &[CustomerId] {
        &self.accepted
    }

    /// How many recipients have a text of their own.
    pub(super) fn n_edited(&self) -> usize {
        self.n_edited
    }

    /// How many wait and were left out for now; one that was handed over since waits no more.
    pub(super) fn n_skipped(&self, round: &Mailing) -> usize {
        let is_skipped = |index: &usize| self.waits(*index) && self.skipped.contains(&round.customers[*index]);
        (0..round.customers.len()).filter(is_skipped).count()
    }

    /// Whether the letter at this place of the round was not handed over in any way.
    pub(super) fn waits(&self, index: usize) -> bool {
        self.latest(index).is_none_or(|event| !event.what.is_handed_over())
    }

    /// Whether this recipient's letter was handed over.
    pub(super) fn is_done(&self, round: &Mailing, customer: CustomerId) -> bool {
        round.customers.iter().position(|id| *id == customer).is_some_and(|index| !self.waits(index))
    }

    /// What happened last to the letter at this place of the round.
    pub(super) fn latest(&self, index: usize) -> Option<&HandOverEvent> {
        self.latest.get(index)?.as_ref()
    }

    /// Place of the first recipient whose letter waits; `None` when none does.
    pub(super) fn next_index(&self, round: &Mailing) -> Option<usize> {
        self.next_index_but(round, None)
    }

    fn next_index_but(&self, round: &Mailing, other: Option<CustomerId>) -> Option<usize> {
        let is_next = |index: &usize| {
            let customer = round.customers[*index];
            self.waits(*index) && Some(customer) != other && !self.skipped.contains(&customer)
        };
        (0..round.customers.len()).find(is_next)
    }

    /// The first recipient whose letter waits.
    pub(super) fn next(&self, round: &Mailing) -> Option<CustomerId> {
        self.next_but(round, None)
    }

    /// The first recipient other than this one whose letter waits.
    pub(super) fn next_but(&self, round: &Mailing, other: Option<CustomerId>) -> Option<CustomerId> {
        round.customers.get(self.next_index_but(round, other)?).copied()
    }

    /// Leaves a recipient out for now.
    pub(super) fn skip(&mut self, customer: CustomerId) {
        self.skipped.insert(customer);
    }

    /// Those left out are in the queue again.
    pub(super) fn take_up_skipped(&mut self) {
        self.skipped.clear();
    }

    /// Rounds that are done, the latest first.
    pub(super) fn past(&mut self, ctx: &Ctx<'_>) -> &[Past] {
        if self.past_key != Some(ctx.revision) {
            self.past_key = Some(ctx.revision);
            let mut counts: HashMap<RoundId, (usize, usize)> = HashMap::new();
            for invitation in ctx.plan.invitations.iter() {
                let count = counts.entry(invitation.round).or_default();
                count.0 += usize::from(invitation.is_handed_over());
                count.1 += usize::from(invitation.is_sent());
            }
            let mut done: Vec<_> = ctx.plan.rounds.iter().filter(|round| round.closed.is_some()).collect();
            done.sort_by_key(|round| std::cmp::Reverse(round.begun.at));
            self.past = done
                .into_iter()
                .map(|round| {
                    let (n_handed_over, n_sent) = counts.get(&round.id).copied().unwrap_or_default();
                    Past { id: round.id, n_handed_over, n_sent }
                })
                .collect();
        }
        &self.past
    }
}
