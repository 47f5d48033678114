//! What was found, in the order of the list.

use memchr::memmem::Finder;

use super::corpus::{Entry, Target};
use crate::domain::search::Query;
use crate::states;
use crate::ui::ctx::Ctx;
use crate::ui::pages::customers;

states! {
    /// What belongs together.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Group: key {
        Recent => "command-recent";
        Commands => "commands";
        Customers => "nav-customers";
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

impl Found {
    /// Adds what was found elsewhere.
    pub(super) fn add(&mut self, more: Self) {
        self.rows.extend(more.rows);
        self.counts.extend(more.counts);
    }

    pub(super) fn of(ctx: &Ctx<'_>, query: &str, customers: &mut customers::State, corpus: &[Entry]) -> Self {
        let mut found = Self::default();
        let parsed = Query::parse(query);
        if parsed.is_empty() {
            return found;
        }
        let those = customers.find(ctx, query, FEW);
        found.count(Group::Customers, those.n);
        for customer in those.first.iter().filter_map(|id| ctx.plan.customers.get(*id)) {
            let aside = customer.domain.as_ref().map_or("", |domain| domain.as_str()).to_owned();
            let (title, target) = (customer.name.clone(), Target::Customer(customer.id));
            found.rows.push(Row::new(Group::Customers, title, aside, target));
        }
        if FEW < those.n {
            let title = ctx.lang.count("everything-all-customers", those.n).into_owned();
            found.rows.push(Row::new(Group::Customers, title, String::new(), Target::AllCustomers));
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
            found.count(group, those.len());
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
