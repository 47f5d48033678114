//! The roster: all customers of a plan as rows of a table, with its columns, search, filters and order, for the screen and
//! for files. It draws nothing.
//!
//! Rows are worked out when the plan, the search, the filter or the order changes, never per frame, and then only what
//! changed.

mod ahead;
pub mod asked;
pub mod cells;
mod chase;
pub mod columns;
pub mod export;
pub mod filter;
mod line;
mod lines;
mod order;
pub mod shown;
pub mod sold;
mod terms;
#[cfg(test)]
mod tests;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use memchr::memmem::Finder;

pub use line::CustomerLine;

use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;
use crate::domain::schedule::{NextReminder, Reminder};
use crate::domain::search::{OwnPrefixes, Query};
use ahead::PendingList;
use columns::RosterColumn;
use filter::Filter;
use lines::Lines;
use order::Orders;
use terms::{Names, passes};

/// The order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByColumn {
    /// By which column; where it says the same, by name.
    pub col: RosterColumn,
    /// Smallest first?
    pub ascending: bool,
}

/// The order until somebody chooses another.
const BY_NAME: ByColumn = ByColumn { col: RosterColumn::COMPANY, ascending: true };

/// What the rows depend on, beside the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowsQuery {
    /// What is searched.
    pub query: String,
    /// Which customers are listed, beside the search.
    pub filter: Option<Filter>,
    /// `None`: by name.
    pub sort: Option<ByColumn>,
    /// The day from which days until a renewal are counted.
    pub today: NaiveDate,
}

/// All customers, and those that are shown.
#[derive(Default)]
pub struct CustomerList {
    lines: Arc<Lines>,
    orders: Orders,
    /// Positions in `lines`, in the order of the wish.
    order: Vec<u32>,
    /// For each of `lines`, whether it is shown.
    shown: Vec<bool>,
    /// Positions in `lines`, in the order of the rows.
    view: Vec<u32>,
    wish: RowsQuery,
    query: Query,
    revision: Option<u64>,
    /// What the next revision brings, while it is worked out.
    ahead: Option<PendingList>,
    /// Lines have changed since the rows were found.
    is_fresh: bool,
    /// Grows whenever other rows are shown or any of them changed.
    pub version: u64,
    /// Customers for whom a reminder or a call is due.
    pub n_due: usize,
    /// Of them, those who are to be called.
    pub n_to_call: usize,
}

impl CustomerList {
    /// All customers of a plan that was just read, by name; takes most of a second for a hundred thousand, so off the window's
    /// thread.
    pub fn of(plan: &Plan, calendars: &PlanCalendars, today: NaiveDate) -> Self {
        let mut list = Self::default();
        list.refresh((plan, calendars), 0, RowsQuery { today, ..RowsQuery::default() });
        list
    }

    /// Brings the rows up to date; costs nothing when nothing changed.
    pub fn refresh(&mut self, (plan, calendars): (&Plan, &PlanCalendars), revision: u64, wish: RowsQuery) {
        let is_read = self.revision == Some(revision);
        let is_same_plan = is_read && !std::mem::take(&mut self.is_fresh);
        if is_same_plan && self.wish == wish {
            return;
        }
        if !is_read {
            Arc::make_mut(&mut self.lines).read(plan, calendars);
            self.orders.forget();
            self.revision = Some(revision);
        }
        let is_same_order = is_same_plan && self.wish.sort == wish.sort;
        let query = Query::of(&wish.query, &OwnPrefixes::of(plan));
        let is_same_day = self.wish.today == wish.today;
        let is_narrower = is_same_plan && is_same_day && self.wish.filter == wish.filter && query.narrows(&self.query);
        (self.wish, self.query) = (wish, query);
        if !is_same_plan || !is_same_day {
            self.count_due();
        }
        if !is_same_order || self.order.len() != self.lines.len() {
            self.arrange(plan);
        }
        self.search(plan, is_narrower);
        self.version += 1;
    }

    /// Customers whom nobody can be asked at.
    pub fn n_lacking(&self) -> usize {
        self.lines.n_lacking
    }

    /// Customers where nobody has said whether the contact may accept.
    pub fn n_role_unknown(&self) -> usize {
        self.lines.n_role_unknown
    }

    /// Customers who are said to be unreachable.
    pub fn n_unreachable(&self) -> usize {
        self.lines.n_unreachable
    }

    fn count_due(&mut self) {
        let today = self.wish.today;
        let due = self.lines.iter().filter_map(|line| line.chase.filter(|chase| chase.is_due(today)));
        (self.n_due, self.n_to_call) = due.fold((0, 0), |(n_due, n_to_call), chase| {
            (n_due + 1, n_to_call + usize::from(chase.next == Reminder::Call))
        });
    }

    fn arrange(&mut self, plan: &Plan) {
        let sort = self.wish.sort.unwrap_or(BY_NAME);
        self.order = match sort.col {
            RosterColumn::COMPANY if sort.ascending => self.lines.by_name.clone(),
            RosterColumn::COMPANY => self.lines.by_name.iter().rev().copied().collect(),
            _ => self.orders.order((plan, &self.lines), (&self.lines.by_name, &self.lines.ranks), sort),
        };
    }

    /// Finds the rows; `is_narrower`: what is not shown now will not be.
    fn search(&mut self, plan: &Plan, is_narrower: bool) {
        let mut shown = std::mem::take(&mut self.shown);
        if !is_narrower || shown.len() != self.lines.len() {
            shown.clear();
            shown.resize(self.lines.len(), true);
        }
        if let Some(filter) = self.wish.filter {
            let passes = |line: &CustomerLine| match filter {
                Filter::Stage(stage) => line.stage == stage,
                Filter::NobodyToAsk | Filter::RoleUnknown => line.lacks(filter),
                Filter::Unreachable => line.customer.unreachable.is_some(),
                Filter::Due(step) => {
                    let is_it = |chase: &NextReminder| step.is_none_or(|step| step == chase.next);
                    line.chase.filter(is_it).is_some_and(|chase| chase.is_due(self.wish.today))
                }
            };
            self.keep(&mut shown, passes);
        }
        self.keep_found(&self.query, &Names::new(plan), &mut shown);
        self.view = self.order.iter().copied().filter(|&at| shown[at as usize]).collect();
        self.shown = shown;
    }

    /// Takes out of `shown` the lines that do not pass.
    fn keep(&self, shown: &mut [bool], passes: impl Fn(&CustomerLine) -> bool) {
        for (line, is_shown) in self.lines.iter().zip(shown).filter(|(_, is_shown)| **is_shown) {
            *is_shown = passes(line);
        }
    }

    /// Takes out of `shown` the lines that this query does not find.
    fn keep_found(&self, query: &Query, names: &Names, shown: &mut [bool]) {
        let words: Vec<Finder<'_>> = query.words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        self.lines.texts.keep_with_all(&words, shown);
        for term in &query.terms {
            self.keep(shown, |line| passes(term, line, names, self.wish.today));
        }
    }

    /// How many rows are shown.
    pub fn len(&self) -> usize {
        self.view.len()
    }

    /// Whether no row is shown.
    pub fn is_empty(&self) -> bool {
        self.view.is_empty()
    }

    /// What stands in this row, `row < len()`.
    pub fn line(&self, row: usize) -> &CustomerLine {
        &self.lines[self.view[row] as usize]
    }

    /// The customer in this row.
    pub fn id(&self, row: usize) -> CustomerId {
        self.line(row).customer.id
    }

    /// The lines of these customers in the order of the rows, those that are not shown too.
    pub fn lines_of(&self, ids: &BTreeSet<CustomerId>) -> Vec<&CustomerLine> {
        let lines = self.order.iter().map(|&at| &self.lines[at as usize]);
        lines.filter(|line| ids.contains(&line.customer.id)).collect()
    }

    /// The lines that are shown, in the order of the rows.
    pub fn lines(&self) -> Vec<&CustomerLine> {
        (0..self.len()).map(|row| self.line(row)).collect()
    }

    /// The reminder that comes next for this customer; `None`: none.
    pub fn chase(&self, id: CustomerId) -> Option<NextReminder> {
        self.lines.position(id).and_then(|at| self.lines[at].chase)
    }

    /// Whether this customer has a row.
    pub fn shows(&self, id: CustomerId) -> bool {
        self.lines.position(id).is_some_and(|at| self.shown[at])
    }

    /// The row of this customer; `None` while it is not shown.
    pub fn row_of(&self, id: CustomerId) -> Option<usize> {
        self.view.iter().position(|&at| self.lines[at as usize].customer.id == id)
    }

    /// How many customers this query finds among all, and the first of them by name.
    pub fn find(&self, plan: &Plan, query: &str, at_most: usize) -> (usize, Vec<CustomerId>) {
        let mut shown = vec![true; self.lines.len()];
        self.keep_found(&Query::of(query, &OwnPrefixes::of(plan)), &Names::new(plan), &mut shown);
        let first = self.lines.by_name.iter().filter(|&&at| shown[at as usize]).take(at_most);
        let first = first.map(|&at| self.lines[at as usize].customer.id).collect();
        (shown.into_iter().filter(|&is_shown| is_shown).count(), first)
    }

    /// How many customers each of these queries finds.
    pub fn counts<K: Ord>(&self, plan: &Plan, queries: impl Iterator<Item = (K, String)>) -> BTreeMap<K, usize> {
        let names = Names::new(plan);
        let count = |query: &Query| {
            let mut shown = vec![true; self.lines.len()];
            self.keep_found(query, &names, &mut shown);
            shown.into_iter().filter(|&is_shown| is_shown).count()
        };
        let own = OwnPrefixes::of(plan);
        queries.map(|(key, query)| (key, count(&Query::of(&query, &own)))).collect()
    }
}
