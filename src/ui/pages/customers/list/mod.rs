//! The rows in their order: worked out when the plan, the search, the filter or the order changes, never per frame, and
//! then only what changed.

mod ahead;
mod chase;
mod line;
mod order;
#[cfg(test)]
mod tests;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use memchr::memmem::Finder;

pub(super) use chase::count_all;
pub(super) use line::Line;

use super::filter::{Filter, haystack};
use super::terms::{Names, passes};
use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;
use crate::domain::schedule::{Chase, Reminder};
use crate::domain::search::Query;
use crate::ui::kit::Sort;
use ahead::Ahead;
use chase::Again;
use order::Orders;
use texts::{From, Texts};

/// What the rows depend on, beside the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wish {
    pub(super) query: String,
    pub(super) filter: Option<Filter>,
    pub(super) sort: Option<Sort>,
    /// The day from which days until a renewal are counted.
    pub(super) today: NaiveDate,
}

/// All customers, and those that are shown.
#[derive(Default)]
pub(super) struct List {
    lines: Vec<Line>,
    texts: Arc<Texts>,
    /// Positions in `lines`, in the order of names.
    by_name: Vec<u32>,
    /// For each of `lines`, its place in `by_name`.
    ranks: Vec<u32>,
    orders: Orders,
    /// Positions in `lines`, in the order of the wish.
    order: Vec<u32>,
    /// For each of `lines`, whether it is shown.
    shown: Vec<bool>,
    /// Positions in `lines`, in the order of the rows.
    view: Vec<u32>,
    wish: Wish,
    query: Query,
    /// The plan that all of this was read from.
    plan: Option<Plan>,
    revision: Option<u64>,
    /// What the next revision brings, while it is worked out.
    ahead: Option<Ahead>,
    /// A revision that has to be worked out here.
    alone: Option<u64>,
    /// Lines have changed since the rows were found.
    is_fresh: bool,
    /// Grows whenever other rows are shown or any of them changed.
    pub(super) version: u64,
    /// Customers whom nobody can be asked at.
    pub(super) n_lacking: usize,
    /// Customers for whom a reminder or a call is due.
    pub(super) n_due: usize,
    /// Of them, those who are to be called.
    pub(super) n_to_call: usize,
}

/// Up to so many changed names are put in their places one by one.
const FEW: usize = 64;

impl List {
    /// Brings the rows up to date; costs nothing when nothing changed.
    pub(super) fn refresh(&mut self, (plan, calendars): (&Plan, &PlanCalendars), revision: u64, wish: Wish) {
        let is_same_plan = self.revision == Some(revision) && !std::mem::take(&mut self.is_fresh);
        if is_same_plan && self.wish == wish {
            return;
        }
        let is_same_order = if is_same_plan {
            self.wish.sort == wish.sort
        } else {
            !self.read(plan, calendars) && self.wish.sort == wish.sort
        };
        self.revision = Some(revision);
        let query = Query::parse(&wish.query);
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

    fn count_due(&mut self) {
        let today = self.wish.today;
        let due = self.lines.iter().filter_map(|line| line.chase.filter(|chase| chase.is_due(today)));
        (self.n_due, self.n_to_call) = due.fold((0, 0), |(n_due, n_to_call), chase| {
            (n_due + 1, n_to_call + usize::from(chase.next == Reminder::Call))
        });
    }

    /// Takes over the customers; answers whether their order may have changed.
    fn read(&mut self, plan: &Plan, calendars: &PlanCalendars) -> bool {
        self.orders.forget();
        let older = self.plan.replace(plan.clone());
        let Some(older) = older.filter(|_| !self.lines.is_empty()) else {
            self.read_all(plan);
            count_all(&mut self.lines, plan, calendars);
            return true;
        };
        let diff = older.customers.diff(&plan.customers);
        let is_in_place = diff.iter().all(|change| change.before.is_some() && change.after.is_some());
        if !is_in_place || self.lines.len() < diff.len() * 4 {
            self.read_all(plan);
            count_all(&mut self.lines, plan, calendars);
            return true;
        }
        let (mut texts, mut renamed) = (Vec::new(), Vec::new());
        for customer in diff.iter().filter_map(|change| change.after.as_ref()) {
            let Some(at) = self.position(customer.id) else { continue };
            let line = Line::new(plan, customer, self.lines.get(at));
            if line.name_key != self.lines[at].name_key {
                renamed.push(at as u32);
            }
            self.lines[at] = line;
            texts.push((at, haystack(customer)));
        }
        if !texts.is_empty() {
            self.texts = Arc::new(self.texts.with(texts));
        }
        self.rename(&renamed);
        let stands_elsewhere = older.info != plan.info || older.providers != plan.providers;
        if stands_elsewhere {
            self.lines.iter_mut().for_each(|line| line.stand(plan));
        }
        let changed = diff.iter().filter_map(|change| change.after.as_ref()).map(|customer| customer.id);
        chase::count(&mut self.lines, plan, calendars, &Again::after(&older, plan, changed));
        self.n_lacking = self.lines.iter().filter(|line| line.lack.is_some()).count();
        true
    }

    /// Takes over every customer; one that did not change keeps what was worked out of it.
    fn read_all(&mut self, plan: &Plan) {
        let older = std::mem::take(&mut self.lines);
        let mut older = older.into_iter().enumerate().peekable();
        let mut lines = Vec::with_capacity(plan.customers.len());
        let mut parts = Vec::with_capacity(plan.customers.len());
        for customer in plan.customers.iter() {
            while older.peek().is_some_and(|(_, line)| line.customer.id < customer.id) {
                older.next();
            }
            let known = older.next_if(|(_, line)| std::sync::Arc::ptr_eq(&line.customer, customer));
            if let Some((at, mut line)) = known {
                line.stand(plan);
                lines.push(line);
                parts.push(From::Same(at));
            } else {
                lines.push(Line::new(plan, customer, None));
                parts.push(From::New(haystack(customer)));
            }
        }
        self.texts = Arc::new(self.texts.next(parts.into_iter()));
        self.lines = lines;
        self.by_name = (0..self.lines.len() as u32).collect();
        let lines = &self.lines;
        self.by_name.sort_unstable_by(|&a, &b| by_name(lines, a, b));
        self.rank();
        self.n_lacking = self.lines.iter().filter(|line| line.lack.is_some()).count();
    }

    /// Puts lines with another name into their places.
    fn rename(&mut self, renamed: &[u32]) {
        if renamed.is_empty() {
            return;
        }
        let lines = &self.lines;
        if FEW < renamed.len() {
            self.by_name.sort_unstable_by(|&a, &b| by_name(lines, a, b));
        } else {
            self.by_name.retain(|at| !renamed.contains(at));
            for &at in renamed {
                let place = self.by_name.partition_point(|&other| by_name(lines, other, at).is_lt());
                self.by_name.insert(place, at);
            }
        }
        self.rank();
    }

    fn rank(&mut self) {
        self.ranks.resize(self.by_name.len(), 0);
        for (rank, &at) in (0..).zip(&self.by_name) {
            self.ranks[at as usize] = rank;
        }
    }

    fn arrange(&mut self, plan: &Plan) {
        let sort = self.wish.sort.unwrap_or(super::BY_NAME);
        self.order = match sort.column {
            "company" if sort.ascending => self.by_name.clone(),
            "company" => self.by_name.iter().rev().copied().collect(),
            _ => self.orders.order((plan, &self.lines), (&self.by_name, &self.ranks), &sort),
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
            let passes = |line: &Line| match filter {
                Filter::Stage(stage) => line.stage == stage,
                Filter::NobodyToAsk => line.lack.is_some(),
                Filter::Due(step) => {
                    let is_it = |chase: &Chase| step.is_none_or(|step| step == chase.next);
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
    fn keep(&self, shown: &mut [bool], passes: impl Fn(&Line) -> bool) {
        for (line, is_shown) in self.lines.iter().zip(shown).filter(|(_, is_shown)| **is_shown) {
            *is_shown = passes(line);
        }
    }

    /// Takes out of `shown` the lines that this query does not find.
    fn keep_found(&self, query: &Query, names: &Names, shown: &mut [bool]) {
        let words: Vec<Finder<'_>> = query.words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        self.texts.keep_with_all(&words, shown);
        for term in &query.terms {
            self.keep(shown, |line| passes(term, line, names, self.wish.today));
        }
    }

    fn position(&self, id: CustomerId) -> Option<usize> {
        self.lines.binary_search_by_key(&id, |line| line.customer.id).ok()
    }

    /// How many rows are shown.
    pub(super) fn len(&self) -> usize {
        self.view.len()
    }

    /// What stands in this row, `row < len()`.
    pub(super) fn line(&self, row: usize) -> &Line {
        &self.lines[self.view[row] as usize]
    }

    /// The customer in this row.
    pub(super) fn id(&self, row: usize) -> CustomerId {
        self.line(row).customer.id
    }

    /// The lines of these customers in the order of the rows, those that are not shown too.
    pub(super) fn lines_of(&self, ids: &BTreeSet<CustomerId>) -> Vec<&Line> {
        let lines = self.order.iter().map(|&at| &self.lines[at as usize]);
        lines.filter(|line| ids.contains(&line.customer.id)).collect()
    }

    /// The lines that are shown, in the order of the rows.
    pub(super) fn lines(&self) -> Vec<&Line> {
        (0..self.len()).map(|row| self.line(row)).collect()
    }

    /// The reminder that comes next for this customer; `None`: none.
    pub(super) fn chase(&self, id: CustomerId) -> Option<Chase> {
        self.position(id).and_then(|at| self.lines[at].chase)
    }

    /// Whether this customer has a row.
    pub(super) fn shows(&self, id: CustomerId) -> bool {
        self.position(id).is_some_and(|at| self.shown[at])
    }

    /// The row of this customer; `None` while it is not shown.
    pub(super) fn row_of(&self, id: CustomerId) -> Option<usize> {
        self.view.iter().position(|&at| self.lines[at as usize].customer.id == id)
    }

    /// How many customers this query finds among all, and the first of them by name.
    pub(super) fn find(&self, plan: &Plan, query: &str, at_most: usize) -> (usize, Vec<CustomerId>) {
        let mut shown = vec![true; self.lines.len()];
        self.keep_found(&Query::parse(query), &Names::new(plan), &mut shown);
        let first = self.by_name.iter().filter(|&&at| shown[at as usize]).take(at_most);
        let first = first.map(|&at| self.lines[at as usize].customer.id).collect();
        (shown.into_iter().filter(|&is_shown| is_shown).count(), first)
    }

    /// How many customers each of these queries finds.
    pub(super) fn counts<K: Ord>(&self, plan: &Plan, queries: impl Iterator<Item = (K, String)>) -> BTreeMap<K, usize> {
        let names = Names::new(plan);
        let count = |query: &Query| {
            let mut shown = vec![true; self.lines.len()];
            self.keep_found(query, &names, &mut shown);
            shown.into_iter().filter(|&is_shown| is_shown).count()
        };
        queries.map(|(key, query)| (key, count(&Query::parse(&query)))).collect()
    }
}

fn by_name(lines: &[Line], a: u32, b: u32) -> std::cmp::Ordering {
    lines[a as usize].name_key.cmp(&lines[b as usize].name_key).then(a.cmp(&b))
}
