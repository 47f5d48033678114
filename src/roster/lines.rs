//! The customers of a plan as lines, which a change of the plan alters only where it changed something.

use std::sync::Arc;

use super::chase::{self, Again, count_all};
use super::filter::{Filter, haystack};
use super::line::CustomerLine;
use super::texts::{From, Texts};
use crate::domain::calendar::PlanCalendars;
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;

/// Up to so many changed names are put in their places one by one.
const FEW: usize = 64;

/// All customers of one plan. A copy shares what is long.
#[derive(Clone, Default)]
pub(super) struct Lines {
    /// In the order of ids.
    all: Vec<CustomerLine>,
    pub(super) texts: Arc<Texts>,
    /// Positions in the lines, in the order of names.
    pub(super) by_name: Vec<u32>,
    /// For each line, its place in `by_name`.
    pub(super) ranks: Vec<u32>,
    /// The plan that all of this was read from.
    pub(super) plan: Option<Plan>,
    /// Customers whom nobody can be asked at.
    pub(super) n_lacking: usize,
    /// Customers where nobody has said whether the contact may accept.
    pub(super) n_role_unknown: usize,
    pub(super) n_unreachable: usize,
}

impl std::ops::Deref for Lines {
    type Target = [CustomerLine];

    fn deref(&self) -> &[CustomerLine] {
        &self.all
    }
}

impl Lines {
    /// Where this customer's line is.
    pub(super) fn position(&self, id: CustomerId) -> Option<usize> {
        self.all.binary_search_by_key(&id, |line| line.customer.id).ok()
    }

    /// Takes over the customers of this plan.
    pub(super) fn read(&mut self, plan: &Plan, calendars: &PlanCalendars) {
        let older = self.plan.replace(plan.clone());
        let Some(older) = older.filter(|_| !self.all.is_empty()) else { return self.read_all(plan, calendars) };
        let diff = older.customers.diff(&plan.customers);
        let is_in_place = diff.iter().all(|change| change.before.is_some() && change.after.is_some());
        if !is_in_place || self.all.len() < diff.len() * 4 {
            return self.read_all(plan, calendars);
        }
        let (mut texts, mut renamed) = (Vec::new(), Vec::new());
        for customer in diff.iter().filter_map(|change| change.after.as_ref()) {
            let Some(at) = self.position(customer.id) else { continue };
            let line = CustomerLine::new(plan, customer, self.all.get(at));
            if line.name_key != self.all[at].name_key {
                renamed.push(at as u32);
            }
            self.all[at] = line;
            texts.push((at, haystack(customer)));
        }
        if !texts.is_empty() {
            self.texts = Arc::new(self.texts.with(texts));
        }
        self.rename(&renamed);
        let stands_elsewhere = older.info != plan.info || older.providers != plan.providers;
        if stands_elsewhere {
            self.all.iter_mut().for_each(|line| line.stand(plan));
        }
        let changed = diff.iter().filter_map(|change| change.after.as_ref()).map(|customer| customer.id);
        chase::count(&mut self.all, plan, calendars, &Again::after(&older, plan, changed));
        if !plan.transfers.is_empty() || !older.transfers.is_empty() {
            self.follow_requests(plan);
        }
        self.count_lacking();
    }

    fn count_lacking(&mut self) {
        let count = |filter| self.all.iter().filter(|line| line.lacks(filter)).count();
        (self.n_lacking, self.n_role_unknown) = (count(Filter::NobodyToAsk), count(Filter::RoleUnknown));
        self.n_unreachable = self.all.iter().filter(|line| line.customer.unreachable.is_some()).count();
    }

    /// Takes over every customer; one that did not change keeps what was worked out of it.
    fn read_all(&mut self, plan: &Plan, calendars: &PlanCalendars) {
        let older = std::mem::take(&mut self.all);
        let mut older = older.into_iter().enumerate().peekable();
        let mut lines = Vec::with_capacity(plan.customers.len());
        let mut parts = Vec::with_capacity(plan.customers.len());
        for customer in plan.customers.iter() {
            while older.peek().is_some_and(|(_, line)| line.customer.id < customer.id) {
                older.next();
            }
            let known = older.next_if(|(_, line)| Arc::ptr_eq(&line.customer, customer));
            if let Some((at, mut line)) = known {
                line.stand(plan);
                lines.push(line);
                parts.push(From::Same(at));
            } else {
                lines.push(CustomerLine::new(plan, customer, None));
                parts.push(From::New(haystack(customer)));
            }
        }
        self.texts = Arc::new(self.texts.next(parts.into_iter()));
        self.all = lines;
        self.follow_requests(plan);
        count_all(&mut self.all, plan, calendars);
        self.by_name = (0..self.all.len() as u32).collect();
        let lines = &self.all;
        self.by_name.sort_unstable_by(|&a, &b| by_name(lines, a, b));
        self.rank();
        self.count_lacking();
    }

    /// Looks up where transfers stand, which their requests decide.
    fn follow_requests(&mut self, plan: &Plan) {
        let moving = Moving::of_requests(plan);
        self.all.iter_mut().for_each(|line| line.follow(&moving));
    }

    /// Puts lines with another name into their places.
    fn rename(&mut self, renamed: &[u32]) {
        if renamed.is_empty() {
            return;
        }
        let lines = &self.all;
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
}

fn by_name(lines: &[CustomerLine], a: u32, b: u32) -> std::cmp::Ordering {
    lines[a as usize].name_key.cmp(&lines[b as usize].name_key).then(a.cmp(&b))
}
