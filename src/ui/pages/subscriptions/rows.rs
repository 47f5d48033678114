//! The rows of the table, brought up to date beside the window where they are many.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::jobs::Job;
use crate::roster::sold::{Arranged, Sold, SoldKey, SoldLine, SoldQuery};
use crate::ui::ctx::Ctx;

/// Fewer customers than this are worked out at once.
const MANY: usize = 2_000;

/// What is shown: of which version of the plan, on which day in UTC, and what was wished.
type Stand = (u64, NaiveDate, SoldQuery);

/// What is worked out of a plan for a wish.
type Made = (Arc<Sold>, Arranged);

/// All subscriptions, and those that are shown.
#[derive(Default)]
pub(super) struct Rows {
    sold: Arc<Sold>,
    arranged: Arranged,
    of: Option<Stand>,
    ahead: Option<(Stand, Job<Made>)>,
    /// Grows whenever other rows are shown or any of them changed.
    pub(super) version: u64,
}

impl Rows {
    /// Brings the rows up to date with the plan and the wish; costs nothing when nothing changed. Until many rows are worked
    /// out, those from before are shown.
    pub(super) fn follow(&mut self, ctx: &Ctx<'_>, wish: SoldQuery) {
        let wanted = (ctx.revision, ctx.now.date(), wish);
        self.take();
        if self.of.as_ref() == Some(&wanted) || self.ahead.is_some() {
            return;
        }
        let is_same =
            |(revision, utc, before): &Stand| (*revision, *utc, before.today) == (wanted.0, wanted.1, wanted.2.today);
        let sold = self.of.as_ref().filter(|of| is_same(of)).map(|_| self.sold.clone());
        let (ground, wish) = (ctx.own_ground(), wanted.2.clone());
        let n_customers = ctx.plan.customers.len();
        let work = move || {
            let sold = sold.unwrap_or_else(|| Arc::new(Sold::of(ground)));
            let arranged = sold.arrange(&wish);
            (sold, arranged)
        };
        if n_customers < MANY {
            let made = work();
            self.show(wanted, made);
        } else {
            self.ahead = Some((wanted, Job::start("subscriptions", ctx.notify.clone(), move |_: &_| Ok(work()))));
        }
    }

    /// Takes over what was worked out beside the window.
    fn take(&mut self) {
        let result = self.ahead.as_ref().and_then(|(_, job)| job.poll());
        let Some(result) = result else { return };
        if let (Some((of, _)), Ok(made)) = (self.ahead.take(), result) {
            self.show(of, made);
        }
    }

    fn show(&mut self, of: Stand, (sold, arranged): Made) {
        (self.sold, self.arranged, self.of) = (sold, arranged, Some(of));
        self.version += 1;
    }

    /// Whether the plan has no subscription at all; not before that is known.
    pub(super) fn has_none(&self) -> bool {
        self.of.is_some() && self.sold.is_empty()
    }

    /// Whether they are still being read for the first time.
    pub(super) fn is_reading(&self) -> bool {
        self.of.is_none()
    }

    /// How many there are in the plan.
    pub(super) fn n_all(&self) -> usize {
        self.sold.len()
    }

    /// How many are shown.
    pub(super) fn len(&self) -> usize {
        self.arranged.rows.len()
    }

    /// Whether nothing is shown, though all is read.
    pub(super) fn finds_none(&self) -> bool {
        self.of.is_some() && self.arranged.rows.is_empty()
    }

    /// What those that are shown cost, and how many are in no sum.
    pub(super) fn arranged(&self) -> &Arranged {
        &self.arranged
    }

    pub(super) fn line(&self, row: usize) -> Option<SoldLine<'_>> {
        self.sold.line(*self.arranged.rows.get(row)?)
    }

    /// Those that are shown, in order.
    pub(super) fn lines(&self) -> impl Iterator<Item = SoldLine<'_>> {
        self.arranged.rows.iter().filter_map(|&at| self.sold.line(at))
    }

    /// Those of these keys: first those that are shown, in order, then the others.
    pub(super) fn lines_of(&self, keys: &BTreeSet<SoldKey>) -> Vec<SoldLine<'_>> {
        let is_meant = |line: &SoldLine<'_>| keys.contains(&line.key());
        let mut lines: Vec<SoldLine<'_>> = self.lines().filter(is_meant).collect();
        if lines.len() < keys.len() {
            let shown: BTreeSet<SoldKey> = lines.iter().map(SoldLine::key).collect();
            let all = (0..self.sold.len() as u32).filter_map(|at| self.sold.line(at)).filter(is_meant);
            lines.extend(all.filter(|line| !shown.contains(&line.key())));
        }
        lines
    }
}
