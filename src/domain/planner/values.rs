//! The five values that are compared in turn, and their packing into one number.

use super::{Placement, Problem};

/// Five sums, compared in this order; smaller is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlannerValues {
    /// Customers who are late or not placed.
    pub late_customers: u64,
    /// Business days late.
    pub days_late: u64,
    /// Hundredths of the plan's currency.
    pub cents: i64,
    /// Customers whose person or day differs from the last proposal.
    pub changed: u64,
    /// Sum of the index of the day; an unplaced unit counts the number of days.
    pub days: u64,
}

impl PlannerValues {
    /// Both together; a sum that has no room stays at the largest.
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            late_customers: self.late_customers.saturating_add(other.late_customers),
            days_late: self.days_late.saturating_add(other.days_late),
            cents: self.cents.saturating_add(other.cents),
            changed: self.changed.saturating_add(other.changed),
            days: self.days.saturating_add(other.days),
        }
    }

    fn as_array(self) -> [i128; 5] {
        [self.late_customers.into(), self.days_late.into(), self.cents.into(), self.changed.into(), self.days.into()]
    }
}

/// What unit `idx` adds to the values when it is at `place`, or unplaced.
pub(super) fn values_at(problem: &Problem, idx: usize, place: Option<Placement>) -> PlannerValues {
    let unit = &problem.units[idx];
    let cost = place.and_then(|at| unit.days.get(at.day).copied().flatten()).unwrap_or(unit.unplaced);
    let differs = unit.last.is_some() && place != unit.last;
    PlannerValues {
        late_customers: cost.late_customers.into(),
        days_late: cost.days_late.into(),
        cents: cost.cents,
        changed: if differs { unit.customers.into() } else { 0 },
        days: place.map_or(problem.n_days, |at| at.day) as u64,
    }
}

/// The sums over all units.
pub(super) fn sum_of(problem: &Problem, places: &[Option<Placement>]) -> PlannerValues {
    let each = places.iter().enumerate().map(|(idx, place)| values_at(problem, idx, *place));
    each.fold(PlannerValues::default(), PlannerValues::plus)
}

/// How the values of a set of units are packed, so that comparing sums of packed numbers compares the sums in turn.
#[derive(Clone, Debug)]
pub(super) struct Scale {
    factor: [i128; 5],
    /// Bits that are cut off because the numbers have no room.
    cut: [u32; 5],
    /// Nothing is cut off.
    pub(super) exact: bool,
}

/// Bits for the whole sum; differences and distances need a few more.
const BITS: u32 = 116;

impl Scale {
    /// For units whose values lie between these pairs of least and most.
    pub(super) fn new(ranges: &[(PlannerValues, PlannerValues)]) -> Self {
        let mut widths = [0_i128; 5];
        for (least, most) in ranges {
            for (width, (low, high)) in widths.iter_mut().zip(least.as_array().into_iter().zip(most.as_array())) {
                *width += high - low;
            }
        }
        let mut cut = [0; 5];
        let bits_of = |at: usize, cut: &[u32; 5]| 128 - (widths[at] >> cut[at]).leading_zeros();
        while BITS < (0..5).map(|at| bits_of(at, &cut)).sum() {
            // The first value is at most 2^32 a unit, so that it is never the one that is cut in earnest.
            let widest = (1..5).max_by_key(|at| bits_of(*at, &cut)).unwrap_or(1);
            cut[widest] += 1;
        }
        let mut factor = [1; 5];
        for at in (0..4).rev() {
            factor[at] = factor[at + 1] << bits_of(at + 1, &cut);
        }
        Self { factor, cut, exact: cut == [0; 5] }
    }

    /// `values` as one number, counted from `least`, the unit's own least values.
    pub(super) fn pack(&self, values: PlannerValues, least: PlannerValues) -> i128 {
        let pairs = values.as_array().into_iter().zip(least.as_array());
        pairs.enumerate().map(|(at, (value, low))| ((value - low) >> self.cut[at]) * self.factor[at]).sum()
    }

    /// How much of a packed sum is its first value.
    pub(super) fn first(&self, packed: i128) -> i128 {
        packed >> self.factor[0].trailing_zeros()
    }
}
