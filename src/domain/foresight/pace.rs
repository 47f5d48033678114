//! How fast customers are moved, and how fast they would have to be.

use chrono::NaiveDate;

use crate::domain::calendar::{BusinessDays, Calendar};
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;

/// Fewer moved customers say nothing of a pace.
const FEWEST: u32 = 5;

/// How fast customers were moved so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenPace {
    /// Customers moved.
    pub n: u32,
    /// Business days from the first one to today.
    pub days: u32,
    /// The day on which all are moved at that pace; `None`: beyond all calendars.
    pub ends: Option<NaiveDate>,
    /// Customers that are not moved by the last day at that pace; `None`: no last day is known, or it has passed.
    pub n_late: Option<u32>,
}

/// How fast customers are moved, and how fast they would have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MovePace {
    /// Customers that can be reached and are not moved.
    pub n_left: u32,
    /// Business days from today to the last day; `None`: none is known, or it has passed.
    pub days_left: Option<u32>,
    /// As it was seen; `None`: fewer than five are moved, or nobody knows when.
    pub seen: Option<SeenPace>,
}

impl MovePace {
    /// Works it out.
    pub(super) fn of(
        (plan, moving): (&Plan, &Moving),
        ours: &Calendar,
        (today, last): (NaiveDate, Option<NaiveDate>),
        n_left: u32,
    ) -> Self {
        let counted = |from: NaiveDate, to: NaiveDate| {
            let days = from.iter_days().take_while(|day| *day <= to).take(3 * 366);
            days.filter(|day| ours.is_business_day(*day)).count() as u32
        };
        let days_left = last.filter(|last| today <= *last).map(|last| counted(today, last));
        let moved: Vec<NaiveDate> = plan.customers.iter().filter_map(|one| moved_on(moving, one)).collect();
        let n = moved.len() as u32;
        let first = moved.iter().min().filter(|first| FEWEST <= n && **first <= today);
        let seen = first.map(|first| {
            let days = counted(*first, today).max(1);
            let wanted = (u64::from(n_left) * u64::from(days)).div_ceil(u64::from(n));
            let ends = u16::try_from(wanted).ok().and_then(|wait| ours.after(today, BusinessDays(wait)).ok());
            let in_time = |left: u32| (u64::from(left) * u64::from(n) / u64::from(days)) as u32;
            SeenPace { n, days, ends, n_late: days_left.map(|left| n_left.saturating_sub(in_time(left))) }
        });
        Self { n_left, days_left, seen }
    }
}

/// The day on which the last request of a moved customer was completed; `None`: it is not moved, or no day is recorded.
fn moved_on(moving: &Moving, customer: &Customer) -> Option<NaiveDate> {
    let requests = moving.requests(customer.id).iter();
    // The first of these steps is the completion; later ones are looks at it.
    let completed = requests.filter_map(|one| one.steps.iter().find(|step| step.stage.is_completed()));
    completed.map(|step| step.on).max().filter(|_| moving.is_moved(customer))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::calendar::{Holidays, PlanCalendars};
    use crate::domain::plan::ids::{CustomerId, TransferId};
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::stage::StageEntry;
    use crate::domain::plan::transfer::{Transfer, TransferStage};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Customers that were completed on these days, and looked at later.
    fn pace(completed: &[&str], last: Option<&str>, n_left: u32) -> MovePace {
        let mut plan = Plan::default();
        let recorded = Stamp { at: Moment::parse("2026-12-04T09:00:00Z").unwrap(), by: "Lin".into() };
        for (id, on) in (1..).zip(completed) {
            let step = |stage, on: &str| StageEntry {
                stage,
                on: day(on),
                by: String::new(),
                note: String::new(),
                evidence: Vec::new(),
                recorded: recorded.clone(),
            };
            let first = step(TransferStage::Completed, on);
            let mut transfer = Transfer::new(TransferId::new(id), CustomerId::new(id), first);
            transfer.steps.push(step(TransferStage::Verified, "2026-12-04"));
            plan.transfers.put(Arc::new(transfer));
            plan.customers.put(Arc::new(Customer::new(CustomerId::new(id), "Fabrikam")));
        }
        let calendars = PlanCalendars::new(&plan, &Holidays::default());
        MovePace::of((&plan, &Moving::of(&plan)), calendars.ours(), (day("2026-12-04"), last.map(day)), n_left)
    }

    #[test]
    fn five_in_five_business_days_need_ten_more_for_ten_others() {
        let completed = ["2026-11-30", "2026-11-30", "2026-12-01", "2026-12-03", "2026-12-03"];
        let told = pace(&completed, Some("2026-12-11"), 10);
        let seen = SeenPace { n: 5, days: 5, ends: Some(day("2026-12-18")), n_late: Some(4) };
        assert_eq!(told, MovePace { n_left: 10, days_left: Some(6), seen: Some(seen) });
        let told = pace(&completed, Some("2026-12-01"), 10);
        assert_eq!((told.days_left, told.seen.unwrap().n_late), (None, None), "the last day has passed");
    }

    #[test]
    fn four_say_nothing_of_a_pace() {
        assert_eq!(pace(&["2026-11-30"; 4], None, 3), MovePace { n_left: 3, days_left: None, seen: None });
    }
}
