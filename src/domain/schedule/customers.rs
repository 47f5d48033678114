//! Customers counted by how safe they are, and the pace at which they become safe. One pass over all of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Inputs;
use super::reminders::{Reminder, Reminders};
use crate::domain::calendar::BusinessDays;
use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationStage, RelationState, RelationshipKind};
use crate::domain::plan::ids::{ProviderId, made_on};
use crate::domain::rules::Act;
use crate::domain::slug::Slug;
use crate::states;

/// Business days that the pace is taken from.
const PACE_DAYS: u16 = 10;

states! {
    /// How safe a customer's business is with us.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Safety: key, tone {
        /// Declined.
        Declined => "safety-declined", Late;
        /// Not invited.
        NotInvited => "safety-not-invited", Calm;
        /// Invited, no answer.
        Invited => "safety-invited", Waiting;
        /// Accepted, but the provider has not confirmed it.
        Accepted => "safety-accepted", Info;
        /// The provider sees the relationship.
        Safe => "safety-safe", Done;
        /// Taken from the provider: at home from the start.
        AtHome => "safety-at-home", Done;
    }
}

impl Safety {
    /// Whether nothing more has to be done for the relationship.
    pub fn is_safe(self) -> bool {
        match self {
            Self::AtHome | Self::Safe => true,
            Self::Accepted | Self::Invited | Self::NotInvited | Self::Declined => false,
        }
    }
}

/// How safe this customer is.
pub fn safety_of(plan: &Plan, customer: &Customer) -> Safety {
    safety_at(plan.stage_of(customer), customer)
}

fn safety_at(stage: RelationStage, customer: &Customer) -> Safety {
    let is_indirect = customer.is_sold(RelationshipKind::Indirect);
    match stage {
        RelationStage::VerifiedByProvider | RelationStage::VerifiedByBoth => Safety::Safe,
        RelationStage::Accepted | RelationStage::VerifiedByUs => Safety::Accepted,
        RelationStage::Invited => Safety::Invited,
        RelationStage::NotAsked if is_indirect && !customer.is_sold(RelationshipKind::Direct) => Safety::AtHome,
        RelationStage::NotAsked => Safety::NotInvited,
        RelationStage::Declined => Safety::Declined,
    }
}

/// All customers, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerTotals {
    /// How many there are.
    pub n: usize,
    /// By how safe they are; one that is missing has none.
    pub by_safety: BTreeMap<Safety, usize>,
    /// By where they stand with their provider; a stage that is missing has none.
    pub stages: BTreeMap<RelationStage, usize>,
    /// Nobody to write to, whatever their stage.
    pub n_mute: usize,
    /// Those whose kind of relationship is known: direct, indirect or both.
    pub n_told: usize,
    /// Those whose kind is known, and whom somebody has looked up in Partner Center.
    pub n_looked: usize,
    /// Invited, no answer, and the first reminder is due by the days of their own country.
    pub n_to_remind: usize,
    /// The second reminder is due.
    pub n_to_remind_again: usize,
    /// Two reminders were not answered, and a call is due.
    pub n_to_call: usize,
    /// Not invited, with an address.
    pub n_to_invite: usize,
    /// Without an address to write to.
    pub n_without_address: usize,
    /// Not invited or without an answer, and said to be unreachable: neither invited nor reminded.
    pub n_unreachable: usize,
    /// Accepted, and we have not looked in Partner Center yet.
    pub n_to_verify: usize,
    /// Accepted, and the provider has not confirmed it.
    pub n_to_confirm: usize,
    /// New direct customers since we are an indirect reseller too, and the name of the first.
    pub new_direct: Option<(usize, String)>,
    /// How fast they become safe.
    pub pace: Pace,
}

impl CustomerTotals {
    /// How many are this safe.
    pub fn n_at(&self, safety: Safety) -> usize {
        self.by_safety.get(&safety).copied().unwrap_or(0)
    }

    /// How many are not safe yet.
    pub fn n_not_safe(&self) -> usize {
        self.by_safety.iter().filter(|(safety, _)| !safety.is_safe()).map(|(_, n)| n).sum()
    }
}

/// How fast customers accept, taken from the last ten business days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// How many customers accepted in these days.
    pub n_recent: usize,
    /// The day on which the last one is through at this pace; `None`: nobody accepted lately, so nothing can be said.
    pub finishes: Option<NaiveDate>,
    /// The day by which they have to be; `None`: the book sets none, or its date is not known.
    pub limit: Option<NaiveDate>,
    /// Business days between the two; above 0: too late.
    pub days_late: Option<i64>,
    /// Acceptances that are needed for each business day from now on, in tenths; `None` without a limit or after it.
    pub needed_tenths: Option<u64>,
}

pub(super) fn census(inputs: &Inputs<'_>, calendars: &PlanCalendars) -> CustomerTotals {
    let plan = inputs.plan;
    let mut census = CustomerTotals { n: plan.customers.len(), ..CustomerTotals::default() };
    let mut reminders = Reminders::new(plan, calendars);
    let recent_from = calendars.ours().before(inputs.today, BusinessDays(PACE_DAYS)).unwrap_or(NaiveDate::MIN);
    let reseller_since = plan.done_on(Act::AcceptAgreement.step()).filter(|_| inputs.book.no_new_direct.is_some());
    let default = plan.about().default_provider;
    let providers: Vec<ProviderId> = plan.providers.iter().map(|provider| provider.id).collect();
    let (mut by_safety, mut by_stage) = ([0; Safety::ALL.len()], [0; RelationStage::ALL.len()]);
    for customer in plan.customers.iter() {
        let provider = customer.provider.or(default).filter(|id| providers.contains(id));
        let state = provider.map(|id| customer.relation(id));
        let stage = state.map_or(RelationStage::NotAsked, RelationState::stage);
        let safety = safety_at(stage, customer);
        by_safety[safety as usize] += 1;
        by_stage[stage as usize] += 1;
        let is_known = |kind| customer.is_sold(kind);
        let is_told = is_known(RelationshipKind::Direct) || is_known(RelationshipKind::Indirect);
        census.n_told += usize::from(is_told);
        census.n_looked += usize::from(is_told && customer.looked_up.is_some());
        let is_mute = customer.recipient().is_none_or(|contact| contact.email.is_none());
        census.n_mute += usize::from(is_mute);
        census.n_without_address += usize::from(is_mute && !safety.is_safe());
        let is_away = customer.unreachable.is_some();
        census.n_unreachable += usize::from(is_away && matches!(safety, Safety::NotInvited | Safety::Invited));
        census.n_to_invite += usize::from(safety == Safety::NotInvited && !is_mute && !is_away);
        match (state, provider) {
            (Some(RelationState::Invited(_)), Some(_)) if is_away => {}
            (Some(RelationState::Invited(said)), Some(provider)) => {
                match reminders.due_today((customer, provider, said), inputs.today) {
                    Some(Reminder::First) => census.n_to_remind += 1,
                    Some(Reminder::Second) => census.n_to_remind_again += 1,
                    Some(Reminder::Call) => census.n_to_call += 1,
                    None => {}
                }
            }
            (Some(state), _) => accepted(&mut census, state, recent_from),
            (None, _) => {}
        }
        if let Some(since) = reseller_since {
            new_direct(&mut census, customer, since);
        }
    }
    let some = |n: &usize| 0 < *n;
    census.by_safety =
        Safety::ALL.into_iter().map(|safety| (safety, by_safety[safety as usize])).filter(|(_, n)| some(n)).collect();
    census.stages = RelationStage::ALL
        .into_iter()
        .map(|stage| (stage, by_stage[stage as usize]))
        .filter(|(_, n)| some(n))
        .collect();
    census.pace = pace(inputs, calendars, &census);
    census
}

fn accepted(census: &mut CustomerTotals, state: &RelationState, recent_from: NaiveDate) {
    if let RelationState::Accepted { said, verified_by_us, verified_by_provider } = state {
        census.n_to_verify += usize::from(verified_by_us.is_none());
        census.n_to_confirm += usize::from(verified_by_provider.is_none());
        census.pace.n_recent += usize::from(recent_from < said.at.date());
    }
}

fn new_direct(census: &mut CustomerTotals, customer: &Customer, since: NaiveDate) {
    let is_direct = customer.is_sold(RelationshipKind::Direct) && !customer.is_sold(RelationshipKind::Indirect);
    if is_direct && made_on(customer.id.number()).is_some_and(|day| since < day) {
        match &mut census.new_direct {
            Some((n, _)) => *n += 1,
            none => *none = Some((1, customer.name.clone())),
        }
    }
}

/// The day that the followed book names for the end of moving; `None`: it names none, or its date is not known.
pub fn moving_ends(inputs: &Inputs<'_>) -> Option<NaiveDate> {
    ends(inputs, &inputs.calendars())
}

/// The day of a deadline of the followed book; `None`: it has no such one, or its date is not known.
pub fn due_of(inputs: &Inputs<'_>, deadline: Slug) -> Option<NaiveDate> {
    super::deadlines::date_of(inputs, &inputs.calendars(), inputs.book.deadline(deadline)?)
}

fn ends(inputs: &Inputs<'_>, calendars: &PlanCalendars) -> Option<NaiveDate> {
    let deadline = inputs.book.moving_ends.and_then(|id| inputs.book.deadline(id))?;
    super::deadlines::date_of(inputs, calendars, deadline)
}

fn pace(inputs: &Inputs<'_>, calendars: &PlanCalendars, census: &CustomerTotals) -> Pace {
    let n_recent = census.pace.n_recent;
    let n_left: usize =
        [Safety::Declined, Safety::NotInvited, Safety::Invited].map(|safety| census.n_at(safety)).iter().sum();
    let limit = ends(inputs, calendars);
    let ours = calendars.ours();
    let days = (n_left * usize::from(PACE_DAYS)).div_ceil(n_recent.max(1));
    let finishes = match (n_left, n_recent) {
        (0, _) => Some(inputs.today),
        (_, 0) => None,
        _ => u16::try_from(days).ok().and_then(|days| ours.after(inputs.today, BusinessDays(days)).ok()),
    };
    let days_late = finishes.zip(limit).map(|(end, limit)| ours.between(limit, end));
    let left = limit.map(|limit| ours.between(inputs.today, limit)).and_then(|left| u64::try_from(left).ok());
    let needed_tenths = left.filter(|left| 0 < *left).map(|left| (n_left as u64 * 10).div_ceil(left));
    Pace { n_recent, finishes, limit, days_late, needed_tenths }
}
