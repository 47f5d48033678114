//! The rows in their order: worked out when the plan, the search, the filter or the order changes, never per frame.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::filter::{Filter, Lack, haystack, lack_of, words_of};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::ids::{CustomerId, ProviderId};
use crate::domain::search::fold;
use crate::ui::kit::Sort;

/// One customer, with what is asked of it again and again.
pub(super) struct Line {
    pub(super) customer: Arc<Customer>,
    /// With its provider.
    pub(super) stage: RelationStage,
    /// Its provider, or the plan's; `None` when there is none.
    pub(super) provider: Option<ProviderId>,
    pub(super) lack: Option<Lack>,
    folded: String,
    name_len: usize,
}

impl Line {
    fn name(&self) -> &str {
        &self.folded[..self.name_len]
    }
}

/// What the rows depend on, beside the plan.
#[derive(Clone, Debug, Default, PartialEq)]
struct Wish {
    query: String,
    filter: Option<Filter>,
    sort: Option<Sort>,
}

/// All customers, and those that are shown.
#[derive(Default)]
pub(super) struct List {
    lines: Vec<Line>,
    /// Positions in `lines`, in the order of the rows.
    view: Vec<u32>,
    /// For each of `lines`, whether it is in `view`.
    shown: Vec<bool>,
    wish: Wish,
    revision: Option<u64>,
    /// Grows whenever other rows are shown or any of them changed.
    pub(super) version: u64,
    /// Customers whom nobody can be asked at.
    pub(super) n_lacking: usize,
}

impl List {
    /// Brings the rows up to date; costs nothing when nothing changed.
    pub(super) fn refresh(
        &mut self,
        plan: &Plan,
        revision: u64,
        (query, filter, sort): (&str, Option<Filter>, Option<Sort>),
    ) {
        let is_same_plan = self.revision == Some(revision);
        let is_same_wish = self.wish.query == query && self.wish.filter == filter && self.wish.sort == sort;
        if is_same_plan && is_same_wish {
            return;
        }
        if !is_same_plan {
            self.read(plan);
            self.revision = Some(revision);
        }
        self.wish = Wish { query: query.to_owned(), filter, sort };
        self.arrange(plan);
        self.version += 1;
    }

    /// Takes over the customers; one that did not change keeps its folded text.
    fn read(&mut self, plan: &Plan) {
        let mut older = std::mem::take(&mut self.lines).into_iter().peekable();
        let mut lines = Vec::with_capacity(plan.customers.len());
        for customer in plan.customers.iter() {
            while older.peek().is_some_and(|line| line.customer.id < customer.id) {
                older.next();
            }
            let known = older.next_if(|line| Arc::ptr_eq(&line.customer, customer));
            let provider = plan.provider_of(customer).map(|provider| provider.id);
            let stage = provider.map_or(RelationStage::NotAsked, |id| customer.relation(id).stage());
            let line = known.unwrap_or_else(|| {
                let folded = haystack(customer);
                let name_len = folded.find('\n').unwrap_or(folded.len());
                Line { customer: customer.clone(), stage, provider, lack: lack_of(customer), folded, name_len }
            });
            lines.push(Line { stage, provider, ..line });
        }
        self.n_lacking = lines.iter().filter(|line| line.lack.is_some()).count();
        self.lines = lines;
    }

    fn arrange(&mut self, plan: &Plan) {
        let words = words_of(&self.wish.query);
        let is_shown = |line: &Line| {
            let passes = match self.wish.filter {
                None => true,
                Some(Filter::Stage(stage)) => line.stage == stage,
                Some(Filter::NobodyToAsk) => line.lack.is_some(),
            };
            passes && words.iter().all(|word| line.folded.contains(word.as_str()))
        };
        let mut view: Vec<u32> =
            (0..self.lines.len()).filter(|&i| is_shown(&self.lines[i])).map(|i| i as u32).collect();
        let sort = self.wish.sort.unwrap_or(Sort { column: "company", ascending: true });
        let line = |i: u32| &self.lines[i as usize];
        if sort.column == "company" {
            view.sort_by(|&a, &b| directed(line(a).name().cmp(line(b).name()), sort.ascending).then(a.cmp(&b)));
        } else {
            let order = Order::new(plan, sort.column);
            let mut keyed: Vec<((u32, Cow<'_, str>), u32)> =
                view.iter().map(|&i| (order.key(&self.lines[i as usize]), i)).collect();
            keyed.sort_by(|(a, i), (b, k)| {
                // What is empty stands last in either direction.
                let by_key = (a.0 == LAST).cmp(&(b.0 == LAST)).then_with(|| directed(a.cmp(b), sort.ascending));
                by_key.then_with(|| line(*i).name().cmp(line(*k).name())).then(i.cmp(k))
            });
            view = keyed.into_iter().map(|(_, i)| i).collect();
        }
        self.shown = vec![false; self.lines.len()];
        for &i in &view {
            self.shown[i as usize] = true;
        }
        self.view = view;
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

    /// Whether this customer has a row.
    pub(super) fn shows(&self, id: CustomerId) -> bool {
        let found = self.lines.binary_search_by_key(&id, |line| line.customer.id);
        found.is_ok_and(|i| self.shown[i])
    }
}

fn directed(order: std::cmp::Ordering, ascending: bool) -> std::cmp::Ordering {
    if ascending { order } else { order.reverse() }
}

const LAST: u32 = u32::MAX;

/// What the rows are ordered by, with names looked up once.
struct Order {
    column: &'static str,
    providers: BTreeMap<ProviderId, u32>,
    owners: BTreeMap<crate::domain::plan::ids::PersonId, u32>,
}

/// The place of each id in the order of names.
fn places<K: Ord>(names: impl Iterator<Item = (K, String)>) -> BTreeMap<K, u32> {
    let mut names: Vec<(String, K)> = names.map(|(id, name)| (fold(&name), id)).collect();
    names.sort();
    names.into_iter().enumerate().map(|(place, (_, id))| (id, place as u32)).collect()
}

impl Order {
    fn new(plan: &Plan, column: &'static str) -> Self {
        Self {
            column,
            providers: places(plan.providers.iter().map(|p| (p.id, p.name.clone()))),
            owners: places(plan.people.iter().map(|p| (p.id, p.name.clone()))),
        }
    }

    fn key<'l>(&self, line: &'l Line) -> (u32, Cow<'l, str>) {
        let customer = &line.customer;
        let text = |text: Option<Cow<'l, str>>| match text {
            Some(text) if !text.is_empty() => (0, text),
            Some(_) | None => (LAST, Cow::Borrowed("")),
        };
        let place = |place: Option<u32>| (place.unwrap_or(LAST), Cow::Borrowed(""));
        match self.column {
            "state" => (line.stage as u32, Cow::Borrowed("")),
            "relationship" => {
                let kinds = customer.relationships.iter().map(|r| (b'0' + r.kind as u8) as char);
                text(Some(Cow::Owned(kinds.collect())))
            }
            "provider" => place(line.provider.and_then(|id| self.providers.get(&id).copied())),
            "owner" => place(customer.owner.and_then(|id| self.owners.get(&id).copied())),
            "contact" => text(customer.recipient().map(|contact| Cow::Owned(fold(super::table::called(contact))))),
            "language" => (customer.language() as u32, Cow::Borrowed("")),
            "country" => text(customer.country.as_ref().map(|country| Cow::Borrowed(country.as_str()))),
            _ => text(customer.tags.first().map(|tag| Cow::Borrowed(tag.as_str()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::edit::customers::CustomerEdit;
    use crate::domain::plan::contact::Country;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::sample_plan;

    fn sample() -> Plan {
        sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap()
    }

    fn names(list: &List) -> Vec<&str> {
        (0..list.len()).map(|row| list.line(row).customer.name.as_str()).collect()
    }

    #[track_caller]
    fn check(query: &str, filter: Option<Filter>, sort: Option<Sort>, expected: &[&str]) {
        let mut list = List::default();
        list.refresh(&sample(), 1, (query, filter, sort));
        assert_eq!(names(&list)[..expected.len().max(1).min(list.len())], *expected);
    }

    #[test]
    fn search_and_filter_go_together() {
        let declined = Some(Filter::Stage(RelationStage::Declined));
        check("toys", None, None, &["Tailspin Toys", "Wingtip Toys"]);
        check("toys", declined, None, &["Wingtip Toys"]);
        check("nobody at all", declined, None, &[]);
    }

    #[test]
    fn rows_are_ordered_by_the_column_and_then_by_name() {
        let sort = |column, ascending| Some(Sort { column, ascending });
        check("", None, sort("company", true), &["Adventure Works Cycles", "Alpine Ski House"]);
        check("", None, sort("state", false), &["Lucerne Publishing", "Wingtip Toys", "Adventure Works Cycles"]);
        check("", None, sort("country", true), &["Northwind Traders", "Adventure Works Cycles"]);
    }

    #[test]
    fn what_is_empty_stands_last_in_both_directions() {
        for ascending in [true, false] {
            let mut list = List::default();
            list.refresh(&sample(), 1, ("", None, Some(Sort { column: "contact", ascending })));
            assert_eq!(names(&list).last(), Some(&"三重文具行"));
        }
    }

    #[test]
    fn rows_follow_a_change_of_the_plan() {
        let plan = sample();
        let mut list = List::default();
        list.refresh(&plan, 1, ("", None, Some(Sort { column: "country", ascending: true })));
        let last = list.line(list.len() - 1).customer.clone();
        let changed = crate::domain::plan::customer::Customer { country: Country::parse("AT").ok(), ..(*last).clone() };
        let newer = plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(changed)))).unwrap();
        list.refresh(&newer, 2, ("", None, Some(Sort { column: "country", ascending: true })));
        assert_eq!(list.id(0), last.id);
        assert_eq!(list.len(), 24);
    }
}
