//! Which reminder comes next for each line: counted when something changes, and only where it changed.

use std::collections::BTreeSet;

use super::line::CustomerLine;
use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationStage;
use crate::domain::plan::ids::CustomerId;
use crate::domain::schedule::{NextReminder, Reminders};

/// Whose reminders have to be counted again.
pub(super) enum Again {
    /// Everybody's.
    All,
    /// Those of these customers, whose lines may be new.
    Of(BTreeSet<CustomerId>),
}

impl Again {
    /// After the plan has changed from `older`; `customers` are those that changed.
    pub(super) fn after(older: &Plan, plan: &Plan, customers: impl Iterator<Item = CustomerId>) -> Self {
        let counts_anew = older.info != plan.info
            || older.company != plan.company
            || older.enrollment != plan.enrollment
            || older.days_off != plan.days_off
            || older.providers != plan.providers;
        if counts_anew {
            return Self::All;
        }
        let letters = older.invitations.diff(&plan.invitations);
        let touched = letters.iter().filter_map(|change| change.after.as_ref().or(change.before.as_ref()));
        Self::Of(customers.chain(touched.map(|invitation| invitation.customer)).collect())
    }
}

/// Counts for these lines, sorted by customer.
pub(super) fn count(lines: &mut [CustomerLine], plan: &Plan, calendars: &PlanCalendars, again: &Again) {
    match again {
        Again::All => count_all(lines, plan, calendars),
        Again::Of(customers) => {
            let at = |id: &CustomerId| lines.binary_search_by_key(id, |line| line.customer.id).ok();
            let places: Vec<usize> = customers.iter().filter_map(at).collect();
            let mut reminders = None;
            for at in places {
                let chase = chase_of(&lines[at], || reminders.get_or_insert_with(|| Reminders::new(plan, calendars)));
                lines[at].chase = chase;
            }
        }
    }
}

/// Counts for all lines.
pub(super) fn count_all(lines: &mut [CustomerLine], plan: &Plan, calendars: &PlanCalendars) {
    let mut reminders = Reminders::new(plan, calendars);
    for line in lines {
        line.chase = chase_of(line, || &mut reminders);
    }
}

/// What comes next for one line; only those who are invited are asked about.
pub(super) fn chase_of<'r, 'p: 'r>(
    line: &CustomerLine,
    reminders: impl FnOnce() -> &'r mut Reminders<'p>,
) -> Option<NextReminder> {
    if line.stage == RelationStage::Invited { reminders().of(&line.customer) } else { None }
}
