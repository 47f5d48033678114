//! Who was invited and has not answered: which reminder comes next, and from which day on. Business days are those of the
//! customer's country; how many is our own advice and set in the plan.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::calendar::{BusinessDays, Calendar, PlanCalendars};
use crate::domain::draft::TemplateKind;
use crate::domain::plan::Plan;
use crate::domain::plan::company::Cadence;
use crate::domain::plan::contact::Country;
use crate::domain::plan::customer::{Customer, RelationState};
use crate::domain::plan::ids::{CustomerId, ProviderId};
use crate::domain::plan::invitation::{HandOver, Invitation};
use crate::domain::plan::moment::Stamp;
use crate::states;

states! {
    /// What comes next while no answer comes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Reminder: key, due_key, next_key {
        /// The first reminder.
        First => "reminder-first", "reminder-first-due", "reminder-next-first";
        /// The second reminder.
        Second => "reminder-second", "reminder-second-due", "reminder-next-second";
        /// A call: two letters were not answered.
        Call => "reminder-call", "reminder-call-due", "reminder-next-call";
    }
}

impl Reminder {
    /// The letter; `None`: no letter, somebody calls.
    pub fn letter(self) -> Option<TemplateKind> {
        match self {
            Self::First => Some(TemplateKind::Reminder),
            Self::Second => Some(TemplateKind::SecondReminder),
            Self::Call => None,
        }
    }

    fn days(self, cadence: Cadence) -> BusinessDays {
        let days = match self {
            Self::First => cadence.first,
            Self::Second => cadence.second,
            Self::Call => cadence.call,
        };
        BusinessDays(days.max(1))
    }
}

/// What comes next for one customer, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextReminder {
    /// What comes next.
    pub next: Reminder,
    /// The day of the last letter: of the invitation, or of the reminder after it.
    pub since: NaiveDate,
    /// From this day on it is due; a business day of the customer's country.
    pub due: NaiveDate,
}

impl NextReminder {
    /// Whether it is due on this day.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.due <= today
    }
}

/// A reminder that went out.
struct Letter {
    customer: CustomerId,
    provider: ProviderId,
    on: NaiveDate,
    is_second: bool,
}

/// The days of one country, and what was counted with them already.
struct Days {
    country: Option<Country>,
    calendar: Calendar,
    due: BTreeMap<(NaiveDate, Reminder), NaiveDate>,
    /// By [`Reminder`]: a letter before this day is due today.
    before: [Option<NaiveDate>; 3],
}

/// Answers for many customers of one plan; what was counted once is not counted again.
pub struct Reminders<'a> {
    plan: &'a Plan,
    calendars: &'a PlanCalendars,
    cadence: Cadence,
    /// By customer.
    letters: Vec<Letter>,
    days: Vec<Days>,
}

impl<'a> Reminders<'a> {
    /// Looks through the hand-overs once.
    pub fn new(plan: &'a Plan, calendars: &'a PlanCalendars) -> Self {
        let mut letters: Vec<Letter> = plan.invitations.iter().flat_map(|one| letters_of(plan, one)).collect();
        letters.sort_by_key(|letter| letter.customer);
        Self { plan, calendars, cadence: plan.about().cadence, letters, days: Vec::new() }
    }

    /// What comes next for this customer; `None`: it was not invited, has answered, or cannot be reached.
    pub fn of(&mut self, customer: &Customer) -> Option<NextReminder> {
        if customer.unreachable.is_some() {
            return None;
        }
        let provider = self.plan.provider_of(customer)?.id;
        let RelationState::Invited(said) = customer.relation(provider) else { return None };
        let (next, since) = self.standing(customer.id, provider, said);
        let wait = next.days(self.cadence);
        let days = self.days(customer);
        let count = || days.calendar.after(since, wait).unwrap_or(NaiveDate::MAX);
        let due = *days.due.entry((since, next)).or_insert_with(count);
        Some(NextReminder { next, since, due })
    }

    /// What is due today for a customer who was invited then; `None`: nothing yet.
    pub(super) fn due_today(
        &mut self,
        (customer, provider, said): (&Customer, ProviderId, &Stamp),
        today: NaiveDate,
    ) -> Option<Reminder> {
        let (next, since) = self.standing(customer.id, provider, said);
        let wait = next.days(self.cadence);
        let days = self.days(customer);
        let calendar = &days.calendar;
        // The day that lies so many business days back, today among them: a letter before it has waited long enough.
        let count = || today.succ_opt().and_then(|end| calendar.before(end, wait).ok()).unwrap_or(NaiveDate::MIN);
        let before = *days.before[next as usize].get_or_insert_with(count);
        (since < before).then_some(next)
    }

    fn standing(&self, customer: CustomerId, provider: ProviderId, said: &Stamp) -> (Reminder, NaiveDate) {
        let invited = said.at.date();
        let first = self.letters.partition_point(|letter| letter.customer < customer);
        let own = self.letters[first..].iter().take_while(|letter| letter.customer == customer);
        // A reminder before this invitation belongs to an earlier one.
        let own = own.filter(|letter| letter.provider == provider && invited <= letter.on);
        let (mut n, mut since) = (0, invited);
        for letter in own {
            n = if letter.is_second { 2.max(n + 1) } else { n + 1 };
            since = since.max(letter.on);
        }
        match n {
            0 => (Reminder::First, since),
            1 => (Reminder::Second, since),
            _ => (Reminder::Call, since),
        }
    }

    fn days(&mut self, customer: &Customer) -> &mut Days {
        let at = self.days.iter().position(|days| days.country == customer.country).unwrap_or_else(|| {
            let (country, calendar) = (customer.country.clone(), self.calendars.customer(customer));
            self.days.push(Days { country, calendar, due: BTreeMap::new(), before: [None; 3] });
            self.days.len() - 1
        });
        &mut self.days[at]
    }
}

/// The reminders that this hand-over stands for; a letter that came back reminded nobody.
fn letters_of(plan: &Plan, invitation: &Invitation) -> Vec<Letter> {
    let is_back = invitation.latest().is_none_or(|event| event.what == HandOver::Bounced);
    if is_back {
        return Vec::new();
    }
    let kind = plan.rounds.get(invitation.round).and_then(|round| round.kind.shipped());
    let letter = |on, is_second| Letter { customer: invitation.customer, provider: invitation.provider, on, is_second };
    let went = |what| match what {
        HandOver::Copied
        | HandOver::Saved
        | HandOver::Printed
        | HandOver::Opened
        | HandOver::Sent
        | HandOver::Reminded => true,
        HandOver::Prepared | HandOver::Bounced => false,
    };
    match kind {
        Some(kind @ (TemplateKind::Reminder | TemplateKind::SecondReminder)) => {
            let last = invitation.events.iter().rev().find(|event| went(event.what));
            let is_second = kind == TemplateKind::SecondReminder;
            last.map(|event| letter(event.stamp.at.date(), is_second)).into_iter().collect()
        }
        Some(
            TemplateKind::Notice
            | TemplateKind::Consent
            | TemplateKind::Invitation
            | TemplateKind::Thanks
            | TemplateKind::Move,
        )
        | None => {
            let reminded = invitation.events.iter().filter(|event| event.what == HandOver::Reminded);
            reminded.map(|event| letter(event.stamp.at.date(), false)).collect()
        }
    }
}

/// The customers for whom exactly this is due, in the order of their ids.
pub fn due_for(plan: &Plan, calendars: &PlanCalendars, today: NaiveDate, reminder: Reminder) -> Vec<CustomerId> {
    let mut reminders = Reminders::new(plan, calendars);
    let mut is_due =
        |customer: &Customer| reminders.of(customer).is_some_and(|chase| chase.next == reminder && chase.is_due(today));
    plan.customers.iter().filter(|customer| is_due(customer)).map(|customer| customer.id).collect()
}

/// The letter that these customers need, by where each stands, and how many need it: the one for most first.
pub fn letters_for(
    plan: &Plan,
    calendars: &PlanCalendars,
    customers: impl IntoIterator<Item = CustomerId>,
) -> Vec<(TemplateKind, usize)> {
    let mut reminders = Reminders::new(plan, calendars);
    let mut counts: BTreeMap<TemplateKind, usize> = BTreeMap::new();
    for customer in customers.into_iter().filter_map(|id| plan.customers.get(id)) {
        let kind = match reminders.of(customer) {
            // Two letters were not answered: whoever writes once more writes the second reminder.
            Some(chase) => chase.next.letter().unwrap_or(TemplateKind::SecondReminder),
            None if plan.stage_of(customer).is_accepted() => TemplateKind::Thanks,
            None => TemplateKind::Invitation,
        };
        *counts.entry(kind).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    counts
}
