//! What was found, in the order of the list.

use memchr::memmem::Finder;

use super::corpus::{Entry, Target};
use crate::domain::search::{OwnPrefixes, Query};
use crate::states;
use crate::ui::action::Place;
use crate::ui::commands::Hands;
use crate::ui::ctx::Ctx;
use crate::ui::pages::customers;
use crate::ui::recent::{self, RecentRecord};

states! {
    /// What belongs together.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Group: key {
        Recent => "command-recent";
        Records => "recent-records";
        Commands => "commands";
        Customers => "nav-customers";
        Subscriptions => "sold-title";
        Letters => "everything-letters";
        Steps => "everything-steps";
        Dates => "nav-deadlines";
        Moves => "nav-moves";
        Todos => "nav-todos";
        Talks => "talks-title";
        Providers => "nav-providers";
        Rules => "nav-rules";
        Removed => "everything-removed";
    }
}

/// Customers that are listed before all of them are offered at once.
const FEW: usize = 6;
/// Results of each other group that are listed.
pub(super) const MANY: usize = 40;
/// What was found: rows in the order of the list, and how many there are in each group.
#[derive(Default)]
pub(super) struct Found {
    pub(super) rows: Vec<Row>,
    pub(super) counts: Vec<(Group, usize)>,
}

/// A result.
pub(super) struct Row {
    pub(super) group: Group,
    pub(super) title: String,
    pub(super) aside: String,
    pub(super) target: Target,
    /// Stands before a command.
    pub(super) icon: &'static str,
    /// Why a command cannot be done now.
    pub(super) why_not: Option<String>,
}

impl Row {
    fn new(group: Group, title: String, aside: String, target: Target) -> Self {
        Self { group, title, aside, target, icon: "", why_not: None }
    }
}

/// Characters from which on something that was typed can be a part of a subscription's ID.
const PART_OF_ID: usize = 6;

/// The first subscriptions with this in their ID.
fn by_id(ctx: &Ctx<'_>, typed: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if typed.len() < PART_OF_ID || !typed.chars().all(is_id) || !typed.contains(|c: char| c.is_ascii_digit()) {
        return rows;
    }
    let typed = typed.to_ascii_lowercase();
    let finder = Finder::new(typed.as_bytes());
    for customer in ctx.plan.customers.iter() {
        for held in customer.subscriptions.iter().filter(|one| typed.len() <= one.id.len()) {
            if finder.find(held.id.to_ascii_lowercase().as_bytes()).is_some() {
                let target = Target::At(Place::Subscription(customer.id, held.id.clone()));
                rows.push(Row::new(Group::Subscriptions, customer.name.clone(), held.id.clone(), target));
            }
            if rows.len() == FEW {
                return rows;
            }
        }
    }
    rows
}

impl Found {
    /// The records that were looked at lately.
    pub(super) fn recent(hands: &Hands<'_, '_>) -> Self {
        let row = |one: RecentRecord| {
            let aside = hands.ctx.text(one.what).into_owned();
            Row::new(Group::Records, one.title, aside, Target::At(one.place))
        };
        let rows = recent::listed(hands.ctx, hands.session).into_iter().map(row).collect();
        Self { rows, counts: Vec::new() }
    }

    /// Adds what was found elsewhere.
    pub(super) fn add(&mut self, more: Self) {
        self.rows.extend(more.rows);
        self.counts.extend(more.counts);
    }

    pub(super) fn of(ctx: &Ctx<'_>, query: &str, customers: &mut customers::State, corpus: &[Entry]) -> Self {
        let mut found = Self::default();
        let parsed = Query::of(query, &OwnPrefixes::of(ctx.plan));
        if parsed.is_empty() {
            return found;
        }
        let those = customers.find(ctx, query, FEW);
        found.count(Group::Customers, those.n);
        for customer in those.first.iter().filter_map(|id| ctx.plan.customers.get(*id)) {
            let aside = customer.domain.as_ref().map_or("", |domain| domain.as_str()).to_owned();
            let (title, target) = (customer.name.clone(), Target::At(Place::Customer(customer.id, None)));
            found.rows.push(Row::new(Group::Customers, title, aside, target));
        }
        if FEW < those.n {
            let title = ctx.lang.count("everything-all-customers", those.n).into_owned();
            found.rows.push(Row::new(
                Group::Customers,
                title,
                String::new(),
                Target::At(Place::CustomersFound(query.to_owned())),
            ));
        }
        // A prefix asks about customers only.
        if !parsed.terms.is_empty() {
            return found;
        }
        let words: Vec<Finder<'_>> = parsed.words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        for group in Group::ALL {
            let mut those: Vec<&Entry> =
                corpus.iter().filter(|entry| entry.group == group && entry.has(&words)).collect();
            // What is called so comes before what only says so.
            those.sort_by_key(|entry| !entry.is_called(&words));
            if group == Group::Subscriptions {
                let ids = by_id(ctx, query.trim());
                found.count(group, those.len() + ids.len());
                found.rows.extend(ids);
            } else {
                found.count(group, those.len());
            }
            found.rows.extend(
                those
                    .into_iter()
                    .take(MANY)
                    .map(|entry| Row::new(group, entry.title.clone(), entry.aside.clone(), entry.target.clone())),
            );
        }
        found
    }

    fn count(&mut self, group: Group, n: usize) {
        if 0 < n {
            self.counts.push((group, n));
        }
    }
}
