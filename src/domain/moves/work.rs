//! The work list: for each request, and for each customer whose day comes, what is to be done next, by whom and when.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::Moving;
use super::access::{FollowUp, follow_ups};
use super::turn::{self, Turn, TurnStep};
use crate::domain::calendar::{BusinessDays, Calendar, PlanCalendars};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, PersonId, ProviderId, TransferId, is_same_id};
use crate::domain::plan::provider::Provider;
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::{AfterCheck, ItemOutcome, Transfer, TransferItem, TransferKind, TransferStage};
use crate::domain::schedule::{MoveBlock, block_before, shut_gate};
use crate::states;

/// Business days of the provider from our asking to the request's being there, where it has not said; our own advice.
const LEAD: u32 = 5;
/// The longest lead that is counted with, a year of business days.
const MOST: u16 = 250;
/// Business days of ours after which we look whether a request is completed: licenses "may take a few days" (reported).
const LOOK_LICENSES: BusinessDays = BusinessDays(3);
/// The same for Azure, where it usually takes minutes and is tried again for three days.
const LOOK_AZURE: BusinessDays = BusinessDays(1);
/// The day of the next month on which its invoice is there, as reported: the sixth to the eighth.
const INVOICE_DAY: u32 = 8;

states! {
    /// What is to be done, in the order of the way.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum WorkKind: key, tone {
        /// Plan the requests of a customer whose day comes.
        Plan => "work-plan", Calm;
        /// Ask the provider to create it.
        Ask => "work-ask", Info;
        /// Look whether the provider has created it.
        LookForIt => "work-look-for-it", Waiting;
        /// Choose the items and submit it.
        Submit => "work-submit", Info;
        /// Look whether it is completed.
        LookWhetherDone => "work-look-done", Waiting;
        /// It is completed: look at everything that follows.
        CheckAfter => "work-check", Info;
        /// It is verified: who gets at the customer's environment is to be settled.
        Access => "work-access", Info;
        /// Some items did not move: find out why.
        Errors => "work-errors", Late;
        /// It came to nothing, and nothing newer moves its items: begin anew.
        Anew => "work-anew", Late;
        /// The invoice of the month after is to be looked at.
        Invoice => "work-invoice", Calm;
    }
}

/// Something to do for a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveWork {
    /// What.
    pub kind: WorkKind,
    /// For whom.
    pub customer: CustomerId,
    /// For which request; `None`: none was planned yet.
    pub transfer: Option<TransferId>,
    /// Who of us; `None`: nobody is named.
    pub who: Option<PersonId>,
    /// From which day on it is to be done; `None`: no day was set.
    pub day: Option<NaiveDate>,
    /// The last day on which it can be done; `None`: there is none.
    pub last: Option<NaiveDate>,
    /// What has to be done before a request is begun; `None`: nothing stands before the next step.
    pub shut: Option<MoveBlock>,
    /// What tells its request from the customer's others; `None`: there is no other.
    pub part: Option<RequestPart>,
    /// Whose turn it is.
    pub turn: Turn,
    /// Whose turn it is to open the way meanwhile, where no request is begun yet; `None`: it is open.
    pub ahead: Option<Turn>,
}

/// Which of a customer's requests one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestPart {
    /// Its kind, where the customer has requests of both kinds.
    pub kind: Option<TransferKind>,
    /// Its number among those of its kind, from 1 in the order in which they were made, so that it stays; `None`: there is
    /// no other of its kind.
    pub number: Option<usize>,
}

impl MoveWork {
    /// Whether it is to be done on this day, or was before it.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.day.is_some_and(|day| day <= today)
    }
}

/// Everything there is to do: what is due first and of that what presses, by day, and in the order of the way.
pub fn work(plan: &Plan, moving: &Moving, calendars: &PlanCalendars, today: NaiveDate) -> Vec<MoveWork> {
    let mut all = Vec::new();
    let list = List { plan, moving, calendars, today };
    all.extend(plan.transfers.iter().filter_map(|transfer| list.of_request(transfer)));
    if !plan.waves.is_empty() || plan.customers.iter().any(|customer| customer.pinned.is_some()) {
        all.extend(plan.customers.iter().filter_map(|customer| list.of_customer(customer)));
    }
    all.sort_by_key(|work| {
        let presses = if work.is_due(today) { work.kind.presses() } else { 0 };
        (work.day.is_none(), !work.is_due(today), presses, work.day, work.kind, work.customer, work.transfer)
    });
    all
}

impl WorkKind {
    /// How much it presses once its day has come, the most first: what moves something, what waits for others, what is only
    /// looked at afterwards.
    fn presses(self) -> u8 {
        match self {
            Self::Plan | Self::Ask | Self::Submit | Self::Errors | Self::Anew => 0,
            Self::LookForIt | Self::LookWhetherDone | Self::CheckAfter | Self::Access => 1,
            Self::Invoice => 2,
        }
    }
}

/// The provider's own days, else ours, and how many of them it takes from our asking for a request to its being there.
fn lead(plan: &Plan, calendars: &PlanCalendars, provider: Option<ProviderId>) -> (Calendar, BusinessDays) {
    let provider: Option<&Arc<Provider>> = provider.and_then(|id| plan.providers.get(id));
    let days = provider.map_or_else(|| calendars.ours().clone(), |of| calendars.provider(of));
    let lead = provider.and_then(|provider| provider.lead_days).unwrap_or(LEAD);
    (days, BusinessDays(u16::try_from(lead).unwrap_or(MOST).min(MOST)))
}

/// The day on which a request that a provider is asked for on this day should be there; `None`: beyond all calendars.
pub fn answer_by(
    plan: &Plan,
    calendars: &PlanCalendars,
    (provider, asked): (Option<ProviderId>, NaiveDate),
) -> Option<NaiveDate> {
    let (days, lead) = lead(plan, calendars, provider);
    days.after(asked, lead).ok()
}

struct List<'l> {
    plan: &'l Plan,
    moving: &'l Moving,
    calendars: &'l PlanCalendars,
    today: NaiveDate,
}

impl List<'_> {
    /// Business days before a day on which the provider has to be asked.
    fn ask_by(&self, provider: Option<ProviderId>, day: NaiveDate) -> NaiveDate {
        let (days, lead) = lead(self.plan, self.calendars, provider);
        days.before(day, lead).unwrap_or(day)
    }

    /// A customer that has a day, and no request yet.
    fn of_customer(&self, customer: &Customer) -> Option<MoveWork> {
        let day = self.plan.day_of_move(customer)?;
        let is_free = self.moving.requests(customer.id).is_empty()
            && matches!(customer.tracks().transfer.state(), TransferState::Unknown | TransferState::Planned);
        let provider = self.plan.provider_of(customer).map(|provider| provider.id);
        is_free.then(|| MoveWork {
            kind: WorkKind::Plan,
            customer: customer.id,
            transfer: None,
            who: self.plan.mover(customer),
            day: Some(self.ask_by(provider, day)),
            last: None,
            shut: None,
            part: None,
            turn: Turn::ours(None),
            ahead: shut_gate(self.plan, customer).map(|gate| turn::at_gate(self.plan, customer, gate)),
        })
    }

    fn of_request(&self, transfer: &Transfer) -> Option<MoveWork> {
        // Nothing is to be done for customers that were removed.
        let of = self.plan.customers.get(transfer.customer)?;
        let stage = transfer.stage_on(self.today);
        let since = transfer.steps.last().map(|step| step.on);
        let ours = self.calendars.ours();
        let after = |wait| since.and_then(|day| ours.after(day, wait).ok());
        let planned = self.plan.day_of_transfer(transfer);
        let provider = self.plan.provider_of_transfer(transfer);
        let (kind, day) = match stage {
            TransferStage::Planned => (WorkKind::Ask, planned.map(|day| self.ask_by(provider, day))),
            TransferStage::Asked => (WorkKind::LookForIt, self.answer_by(provider, since)),
            TransferStage::Created => (WorkKind::Submit, planned.or(since).max(since)),
            TransferStage::Submitted | TransferStage::InProgress => {
                let wait = if transfer.kind == TransferKind::Azure { LOOK_AZURE } else { LOOK_LICENSES };
                (WorkKind::LookWhetherDone, after(wait))
            }
            TransferStage::WithErrors if is_last_word(self.moving.requests(transfer.customer).iter(), transfer) => {
                (WorkKind::Errors, since)
            }
            // What did not move is in a newer request, or everything is explained.
            TransferStage::Completed | TransferStage::WithErrors => (WorkKind::CheckAfter, since),
            TransferStage::Verified => self.after_it(transfer)?,
            TransferStage::Failed | TransferStage::Declined | TransferStage::Expired | TransferStage::Canceled
                if is_last_word(self.moving.requests(transfer.customer).iter(), transfer) =>
            {
                (WorkKind::Anew, transfer.expires().or(since))
            }
            TransferStage::Failed
            | TransferStage::Declined
            | TransferStage::Expired
            | TransferStage::Canceled
            | TransferStage::Withdrawn
            | TransferStage::NotPossible => return None,
        };
        let (who, last) = (self.plan.submitter(transfer), transfer.expires());
        let begins = matches!(kind, WorkKind::Ask | WorkKind::Submit);
        let shut = if begins { block_before(self.plan, self.moving, transfer) } else { None };
        // What expired waits since that day, an invoice since it is there.
        let since = if matches!(kind, WorkKind::Anew | WorkKind::Invoice) { day } else { since };
        let turn = match (shut, kind) {
            (Some(block), _) => turn::before(self.plan, of, block),
            (None, WorkKind::LookForIt) => Turn { step: Some(TurnStep::Create), since },
            (None, WorkKind::LookWhetherDone) => Turn { step: Some(TurnStep::Process), since },
            (None, _) => Turn::ours(since),
        };
        let (customer, part) = (transfer.customer, part_of(self.moving, transfer));
        Some(MoveWork { kind, customer, transfer: Some(transfer.id), who, day, last, shut, part, turn, ahead: None })
    }

    /// What a verified request leaves to do, and from when on: the invoice once it is there, before that who has access;
    /// `None`: nothing.
    fn after_it(&self, transfer: &Transfer) -> Option<(WorkKind, Option<NaiveDate>)> {
        let moved = completed_on(transfer);
        let invoice = (!transfer.is_checked(AfterCheck::Invoice))
            .then(|| transfer.moves_on().or(moved).and_then(invoice_day))
            .map(|day| (WorkKind::Invoice, day));
        let is_there = invoice.is_some_and(|(_, day)| day.is_some_and(|day| day <= self.today));
        let ours = self.calendars.ours();
        let access = || {
            let mut open = unsettled(self.plan, self.moving, transfer).peekable();
            open.peek()?;
            Some((WorkKind::Access, moved.and_then(|moved| open.filter_map(|one| one.day(ours, moved)).min())))
        };
        invoice.filter(|_| is_there).or_else(access).or(invoice)
    }

    /// The day on which the provider's answer is to be expected.
    fn answer_by(&self, provider: Option<ProviderId>, asked: Option<NaiveDate>) -> Option<NaiveDate> {
        answer_by(self.plan, self.calendars, (provider, asked?))
    }
}

/// What tells a request from the customer's others; `None`: there is no other.
pub fn part_of(moving: &Moving, transfer: &Transfer) -> Option<RequestPart> {
    let all = moving.requests(transfer.customer);
    let alike = || all.iter().filter(|one| one.kind == transfer.kind);
    let kind = (alike().count() < all.len()).then_some(transfer.kind);
    let number = alike().position(|one| one.id == transfer.id)? + 1;
    (1 < all.len()).then_some(RequestPart { kind, number: (1 < alike().count()).then_some(number) })
}

/// Another request of the customer that is still to move items of this one, and how many; `None`: there is none, or this one
/// moves nothing any more.
pub fn doubled<'m>(moving: &'m Moving, transfer: &Transfer, today: NaiveDate) -> Option<(&'m Transfer, usize)> {
    let is_open = |one: &Transfer| one.stage_on(today).is_open() && !one.stage_on(today).came_to_nothing();
    let is_left = |item: &&TransferItem| item.outcome == ItemOutcome::Open;
    let others = moving.requests(transfer.customer).iter().filter(|one| one.id != transfer.id && is_open(one));
    let shared = |other: &Transfer| {
        let is_there = |item: &&TransferItem| {
            let mut items = other.items.iter().filter(is_left);
            items.any(|one| is_same_id(&one.subscription, &item.subscription))
        };
        transfer.items.iter().filter(is_left).filter(is_there).count()
    };
    let mut found = others.map(|other| (&**other, shared(other))).filter(|_| is_open(transfer));
    found.find(|(_, n)| 0 < *n)
}

/// Whether no newer one of the customer's requests is to move an item that this one was to move.
pub fn is_last_word<'t>(requests: impl Iterator<Item = &'t Arc<Transfer>>, transfer: &Transfer) -> bool {
    let newer: Vec<_> = requests
        .filter(|other| other.customer == transfer.customer && transfer.id < other.id)
        .filter(|other| !other.stage().came_to_nothing())
        .collect();
    let is_left = |id: &str| {
        let held = |other: &Transfer| other.items.iter().any(|item| item.subscription == id);
        newer.iter().all(|other| !held(other))
    };
    let is_settled = |item: &TransferItem| matches!(item.outcome, ItemOutcome::Left | ItemOutcome::Moved);
    let mut open = transfer.items.iter().filter(|item| !is_settled(item));
    if transfer.items.is_empty() { newer.is_empty() } else { open.any(|item| is_left(&item.subscription)) }
}

/// The day on which it was completed; `None`: it was not.
fn completed_on(transfer: &Transfer) -> Option<NaiveDate> {
    transfer.steps.iter().rev().find(|step| step.stage.is_completed()).map(|step| step.on)
}

/// What a request leaves to be settled that nobody has taken up: no to-do stands for it. Of several requests of a customer the
/// one that leaves the most speaks for all, of equal ones the latest.
fn unsettled<'p>(plan: &'p Plan, moving: &Moving, transfer: &Transfer) -> impl Iterator<Item = FollowUp> + use<'p> {
    let weight = |one: &Transfer| (follow_ups(one).count(), one.id);
    let mut others = moving.requests(transfer.customer).iter().filter(|other| other.id != transfer.id);
    let speaks = others.all(|other| weight(other) < weight(transfer));
    let customer = transfer.customer;
    let open = follow_ups(transfer).filter(|one| plan.todos.get(one.todo_id(customer)).is_none());
    open.filter(|_| speaks).collect::<Vec<_>>().into_iter()
}

/// The day on which the invoice of the month after this day is there.
fn invoice_day(moved: NaiveDate) -> Option<NaiveDate> {
    let next = moved.checked_add_months(chrono::Months::new(1))?;
    NaiveDate::from_ymd_opt(next.year(), next.month(), INVOICE_DAY)
}
