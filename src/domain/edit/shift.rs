//! Other days for a wave and its customers, or for customers alone: one step, whatever the number.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{EditError, EditLabel};
use crate::domain::edit::record::Kept as _;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, TransferId, WaveId};
use crate::domain::plan::moment::is_plausible;
use crate::domain::plan::transfer::Transfer;
use crate::domain::plan::wave::Wave;

/// The days that a wave has then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Which wave.
    pub wave: WaveId,
    /// Its first day; `None`: nobody has said.
    pub first: Option<NaiveDate>,
    /// Its last day; likewise.
    pub last: Option<NaiveDate>,
}

/// The days that a customer has then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomerDays {
    /// Which customer.
    pub customer: CustomerId,
    /// The day that somebody fixed; `None`: none.
    pub pinned: Option<NaiveDate>,
    /// The day of the accepted proposal; `None`: none.
    pub scheduled: Option<NaiveDate>,
}

/// A wave, customers and requests on other days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShiftEdit {
    /// The wave; `None`: customers are moved alone.
    pub wave: Option<Window>,
    /// Customers whose own days change.
    pub customers: Vec<CustomerDays>,
    /// Requests with a day of their own, and the day on which they are to be submitted then.
    pub requests: Vec<(TransferId, NaiveDate)>,
}

impl ShiftEdit {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.wave.is_none() && self.customers.is_empty() && self.requests.is_empty()
    }
}

pub(super) fn apply(plan: &mut Plan, edit: &ShiftEdit) -> Result<(), EditError> {
    let window = edit.wave.iter().flat_map(|window| [window.first, window.last]).flatten();
    let customers = edit.customers.iter().flat_map(|days| [days.pinned, days.scheduled]).flatten();
    let mut days = window.chain(customers).chain(edit.requests.iter().map(|(_, day)| *day));
    if days.any(|day| !is_plausible(day)) {
        return Err(EditError::DateImplausible);
    }
    if let Some(Window { wave, first, last }) = edit.wave {
        let next = Wave { first, last, ..Wave::clone(plan.waves.get(wave).ok_or(EditError::Gone)?) };
        next.check(plan)?;
        plan.waves.put(Arc::new(next));
    }
    for &CustomerDays { customer, pinned, scheduled } in &edit.customers {
        let held = plan.customers.get(customer).ok_or(EditError::Gone)?;
        let next = Customer { pinned, scheduled, ..Customer::clone(held) };
        plan.customers.put(Arc::new(next));
    }
    for &(request, day) in &edit.requests {
        let held = plan.transfers.get(request).ok_or(EditError::Gone)?;
        let next = Transfer { planned: Some(day), ..Transfer::clone(held) };
        plan.transfers.put(Arc::new(next));
    }
    Ok(())
}

pub(super) fn label(plan: &Plan, edit: &ShiftEdit) -> EditLabel {
    match (edit.wave, edit.customers.as_slice()) {
        (Some(window), _) => EditLabel::one("edit-shift-wave", plan.wave_name(window.wave)),
        (None, [one]) => {
            EditLabel::one("edit-shift-customer", plan.customers.get(one.customer).map_or("", |one| &one.name))
        }
        (None, several) => EditLabel::many("edit-shift-customer", several.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn plan() -> Plan {
        let mut plan = Plan::default();
        let (first, last) = (day("2026-12-07"), day("2026-12-10"));
        plan.waves.put(Arc::new(Wave { first, last, ..Wave::new(WaveId::new(5), "Wave 1") }));
        let wave = Some(WaveId::new(5));
        plan.customers.put(Arc::new(Customer { wave, ..Customer::new(CustomerId::new(1), "Fabrikam") }));
        plan
    }

    fn shift(first: &str, last: &str, pinned: &str) -> Edit {
        let wave = Some(Window { wave: WaveId::new(5), first: day(first), last: day(last) });
        let customers = vec![CustomerDays { customer: CustomerId::new(1), pinned: day(pinned), scheduled: None }];
        Edit::Shift(ShiftEdit { wave, customers, requests: Vec::new() })
    }

    #[test]
    fn wave_and_customer_change_together_and_a_doubled_edit_does_no_harm() {
        let edit = shift("2026-12-14", "2026-12-17", "2026-12-15");
        let once = plan().apply(&edit).unwrap();
        assert_eq!(once.waves.iter().next().unwrap().first, day("2026-12-14"));
        assert_eq!(once.customers.iter().next().unwrap().pinned, day("2026-12-15"));
        assert_eq!(once.apply(&edit).unwrap(), once);
        assert_eq!(plan().label(&edit), EditLabel::one("edit-shift-wave", "Wave 1"));
    }

    #[test]
    fn what_cannot_be_meant_changes_nothing() {
        assert_eq!(plan().apply(&shift("2026-12-17", "2026-12-14", "")), Err(EditError::EndsBeforeItBegins));
        assert_eq!(plan().apply(&shift("2026-12-14", "2026-12-17", "0026-12-15")), Err(EditError::DateImplausible));
        let gone =
            ShiftEdit { requests: vec![(TransferId::new(9), day("2026-12-15").unwrap())], ..ShiftEdit::default() };
        assert_eq!(plan().apply(&Edit::Shift(gone)), Err(EditError::Gone));
    }
}
