//! Who is to be moved: customers and groups of them, with what is known of each.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::days::{BarredDays, bars_of, business_days};
use super::{DayBar, Effort, ProposalInput, Ready, of_ground};
use crate::domain::moves::seats::Seats;
use crate::domain::moves::{Ground, Judged, Movability, Moving, batches, judge, pays};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationshipKind};
use crate::domain::plan::ids::{CustomerId, PersonId, ProviderId, WaveId};
use crate::domain::plan::price::Currency;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::{TransferKind, TransferStage};
use crate::domain::plan::wave::WaveKind;
use crate::domain::schedule::Gate;
use crate::states;

states! {
    /// Why nothing of a customer is to be placed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Nothing: key {
        /// It is moved.
        Moved => "proposal-nothing-moved";
        /// Its requests are submitted.
        Submitted => "proposal-nothing-submitted";
        /// Nothing of it moves.
        Stays => "proposal-nothing-stays";
    }
}

/// What all customers share.
#[derive(Clone, Debug)]
pub(super) struct Scene {
    pub(super) days: Vec<NaiveDate>,
    /// Those who move.
    pub(super) people: Vec<PersonId>,
    pub(super) providers: Vec<ProviderId>,
    pub(super) waves: Vec<WaveId>,
    pub(super) without: Vec<(CustomerId, Nothing)>,
    /// The currency that most prices are in; `None`: no price is known.
    pub(super) currency: Option<Currency>,
    /// Prepaid subscriptions whose credit is in no sum.
    pub(super) n_uncounted: usize,
    pub(super) effort: Effort,
    /// The first day for others than the pilot; `None`: there is no pilot to wait for. Beyond all days: the pilot has none.
    pub(super) after_pilot: Option<NaiveDate>,
}

/// One customer to be moved.
pub(super) struct Member<'p> {
    pub(super) customer: &'p Customer,
    pub(super) provider: Option<ProviderId>,
    pub(super) n_requests: u32,
    /// Requests that the provider has still to create.
    pub(super) n_new: u32,
    /// Its requests are with the provider: from this day on the first can be submitted; `None`: none is asked for.
    pub(super) asked: Option<NaiveDate>,
    /// The last day on which a request that is created can be submitted.
    pub(super) expires: Option<NaiveDate>,
    pub(super) kinds: Vec<TransferKind>,
    pub(super) prepaid: Vec<Subscription>,
    pub(super) ready: Ready,
    pub(super) seats: Seats,
}

/// A customer, or customers that are moved on one day.
pub(super) struct Party<'p> {
    pub(super) members: Vec<Member<'p>>,
    pub(super) bars: Vec<(CustomerId, BarredDays)>,
    pub(super) wave: Option<WaveId>,
    pub(super) pinned: Option<NaiveDate>,
}

impl Scene {
    /// Reads the plan.
    pub(super) fn of<'p>(given: &ProposalInput<'p>) -> (Self, Vec<Party<'p>>) {
        let (plan, _) = of_ground(given);
        let movers: Vec<_> = plan.people.iter().map(|person| person.id).filter(|id| plan.moves_any(*id)).collect();
        let mut scene = Self {
            days: business_days(given),
            people: movers,
            providers: plan.providers.iter().map(|provider| provider.id).collect(),
            waves: plan.waves.iter().map(|wave| wave.id).collect(),
            without: Vec::new(),
            currency: main_currency(plan),
            n_uncounted: 0,
            effort: Effort::of(plan, given.ground.calendars.ours()),
            after_pilot: None,
        };
        let pins = pins_of_groups(given);
        let mut groups: BTreeMap<(&str, Option<NaiveDate>), usize> = BTreeMap::new();
        let mut parties: Vec<Party<'p>> = Vec::new();
        for customer in plan.customers.iter() {
            let judged = judge(&given.ground, customer);
            if let Some(nothing) = nothing_of(given.moving, customer, &judged) {
                scene.without.push((customer.id, nothing));
                continue;
            }
            let member = Member::of(given, customer, &judged);
            let is_counted = |held: &&Subscription| {
                let refund = pays::refund(held, given.ground.utc);
                refund.is_some_and(|(_, currency)| Some(currency) == scene.currency)
            };
            scene.n_uncounted += member.prepaid.iter().filter(|held| !is_counted(held)).count();
            let bars = (customer.id, BarredDays::of(&given.ground, customer, &judged));
            let group = customer.group.trim();
            // A fixed day holds for the whole group; who has another one goes by itself.
            let pinned = pin_of(given, customer).or_else(|| pins.get(group).copied());
            if let Some(&at) = groups.get(&(group, pinned)).filter(|_| !group.is_empty()) {
                parties[at].members.push(member);
                parties[at].bars.push(bars);
                parties[at].wave = parties[at].wave.or(customer.wave);
                continue;
            }
            groups.insert((group, pinned), parties.len());
            parties.push(Party { members: vec![member], bars: vec![bars], wave: customer.wave, pinned });
        }
        (scene, parties)
    }

    /// Whether somebody of these is in the pilot.
    pub(super) fn is_pilot(given: &ProposalInput<'_>, party: &Party<'_>) -> bool {
        let wave = party.wave.and_then(|id| given.ground.plan.waves.get(id));
        wave.is_some_and(|wave| wave.kind == WaveKind::Pilot)
    }
}

/// The earliest day that somebody set for a member of each group.
fn pins_of_groups<'p>(given: &ProposalInput<'p>) -> BTreeMap<&'p str, NaiveDate> {
    let mut pins: BTreeMap<&str, NaiveDate> = BTreeMap::new();
    for customer in given.ground.plan.customers.iter().filter(|customer| !customer.group.trim().is_empty()) {
        if let Some(day) = pin_of(given, customer) {
            let held = pins.entry(customer.group.trim()).or_insert(day);
            *held = day.min(*held);
        }
    }
    pins
}

fn main_currency(plan: &Plan) -> Option<Currency> {
    let mut currencies: BTreeMap<Currency, usize> = BTreeMap::new();
    for price in plan.customers.iter().flat_map(|one| &one.subscriptions).filter_map(|held| held.price) {
        *currencies.entry(price.currency).or_default() += 1;
    }
    let most = currencies.into_iter().max_by_key(|(currency, n)| (*n, std::cmp::Reverse(*currency)));
    most.map(|(currency, _)| currency)
}

/// The day that somebody set for this customer or for its only open request; one that has passed no longer counts.
fn pin_of(given: &ProposalInput<'_>, customer: &Customer) -> Option<NaiveDate> {
    let open = given.moving.requests(customer.id).iter().filter(|one| !is_submitted(one.stage()));
    let of_request = || open.filter_map(|one| one.planned).max();
    customer.pinned.or_else(of_request).filter(|day| given.ground.today <= *day)
}

fn is_submitted(stage: TransferStage) -> bool {
    !matches!(stage, TransferStage::Planned | TransferStage::Asked | TransferStage::Created)
}

/// Whether something of a customer is still to be submitted.
pub fn is_to_be_moved(ground: &Ground<'_>, moving: &Moving, customer: &Customer) -> bool {
    nothing_of(moving, customer, &judge(ground, customer)).is_none()
}

/// Why nothing of a customer with these subscriptions is to be submitted any more; `None`: something is.
pub fn nothing_of(moving: &Moving, customer: &Customer, judged: &[Judged<'_>]) -> Option<Nothing> {
    match moving.state(customer) {
        TransferState::Complete | TransferState::Verified => return Some(Nothing::Moved),
        TransferState::InProgress | TransferState::WithErrors => return Some(Nothing::Submitted),
        TransferState::NotEligible => return Some(Nothing::Stays),
        TransferState::Unknown
        | TransferState::Planned
        | TransferState::Requested
        | TransferState::PendingApproval
        | TransferState::Rejected
        | TransferState::Expired
        | TransferState::Withdrawn => {}
    }
    let stays = |one: &Judged<'_>| one.verdict.answer == Movability::Stays;
    let is_at_home = customer.is_sold(RelationshipKind::Indirect) && !customer.is_sold(RelationshipKind::Direct);
    let is_nothing = if judged.is_empty() { is_at_home } else { judged.iter().all(stays) };
    is_nothing.then_some(Nothing::Stays)
}

impl<'p> Member<'p> {
    fn of(given: &ProposalInput<'_>, customer: &'p Customer, judged: &[Judged<'_>]) -> Self {
        let (plan, book) = of_ground(given);
        let open: Vec<_> = given
            .moving
            .requests(customer.id)
            .iter()
            .filter(|one| one.stage_on(given.ground.today).is_open() && !is_submitted(one.stage_on(given.ground.today)))
            .collect();
        let moving: Vec<&Subscription> =
            judged.iter().filter(|one| one.verdict.answer.may_move()).map(|one| one.subscription).collect();
        let batches = batches::split(book, &moving);
        let mut kinds: Vec<TransferKind> = if open.is_empty() {
            batches.iter().map(|batch| batch.kind).collect()
        } else {
            open.iter().map(|one| one.kind).collect()
        };
        kinds.sort_unstable();
        kinds.dedup();
        let n = if open.is_empty() { batches.len() } else { open.len() }.max(1);
        let n_asked = open.iter().filter(|one| one.stage() != TransferStage::Planned).count();
        let ready_again = |one: &&std::sync::Arc<crate::domain::plan::transfer::Transfer>| match one.stage() {
            TransferStage::Created => Some(given.ground.today),
            TransferStage::Asked => given.answer_by(one),
            _ => None,
        };
        let asked = if n_asked == n { open.iter().filter_map(ready_again).max() } else { None };
        let prepaid = moving.iter().filter(|one| pays::is_prepaid(one));
        Self {
            customer,
            provider: plan.provider_of(customer).map(|provider| provider.id),
            n_requests: n as u32,
            n_new: (n - n_asked.min(n)) as u32,
            asked,
            expires: open.iter().filter_map(|one| one.expires()).min(),
            kinds,
            prepaid: prepaid.map(|one| (*one).clone()).collect(),
            ready: given.ready.get(&customer.id).copied().unwrap_or(Ready::Now),
            seats: Seats::of(open.iter().copied(), judged),
        }
    }
}

impl Member<'_> {
    /// Business days from its submission to its completion.
    pub(super) fn takes(&self, effort: &Effort) -> u16 {
        self.kinds.iter().map(|kind| effort.days(*kind)).max().unwrap_or_else(|| effort.days(TransferKind::Licenses))
    }
}

impl Party<'_> {
    /// Seats of all members.
    pub(super) fn seats(&self) -> Seats {
        self.members.iter().map(|one| one.seats).sum()
    }

    /// The first gate that nothing opens; `None`: each opens.
    pub(super) fn never(&self) -> Option<Gate> {
        self.members.iter().find_map(|one| if let Ready::Never(gate) = one.ready { Some(gate) } else { None })
    }

    /// The latest day on which a member becomes ready, and for which gate.
    pub(super) fn ready_by(&self) -> Option<(NaiveDate, Gate)> {
        let by = |one: &Member<'_>| if let Ready::By(day, gate) = one.ready { Some((day, gate)) } else { None };
        self.members.iter().filter_map(by).max()
    }

    /// What bars a day.
    pub(super) fn bar_on(&self, day: NaiveDate, ahead: i32) -> Option<(CustomerId, DayBar)> {
        bars_of(&self.bars, day, ahead)
    }

    pub(super) fn n_bars_on(&self, day: NaiveDate, ahead: i32) -> usize {
        self.bars.iter().map(|(_, bars)| bars.n_on(day, ahead)).fold(0, usize::saturating_add)
    }

    /// Who may move it: its owner, else the owner of its wave, else everybody who moves.
    pub(super) fn people(&self, given: &ProposalInput<'_>, scene: &Scene) -> Vec<usize> {
        let at = |id: PersonId| scene.people.iter().position(|one| *one == id);
        let of_wave = || given.ground.plan.waves.get(self.wave?)?.owner;
        let owner = self.members.iter().find_map(|one| one.customer.owner.and_then(at));
        match owner.or_else(|| of_wave().and_then(at)) {
            Some(one) => vec![one],
            None => (0..scene.people.len()).collect(),
        }
    }
}
