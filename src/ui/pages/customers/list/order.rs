//! The order of the rows: by a column, and by name where the column says the same. What is empty stands last in either
//! direction.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::line::Line;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{PersonId, ProviderId};
use crate::domain::search::fold;
use crate::ui::kit::Sort;

/// By what a column orders one line.
enum Key<'l> {
    /// Nothing is known.
    Empty,
    /// The smaller the earlier.
    Number(u64),
    /// By its folded text.
    Text(Cow<'l, str>),
}

/// What the rows are ordered by, with names looked up once.
struct Columns<'p> {
    column: &'p str,
    providers: BTreeMap<ProviderId, u64>,
    owners: BTreeMap<PersonId, u64>,
}

/// The place of each id in the order of names.
fn places<K: Ord>(names: impl Iterator<Item = (K, String)>) -> BTreeMap<K, u64> {
    let mut names: Vec<(Box<[u8]>, K)> =
        names.map(|(id, name)| (crate::i18n::collation::sort_key(&name), id)).collect();
    names.sort();
    (0..).zip(names).map(|(place, (_, id))| (id, place)).collect()
}

impl<'p> Columns<'p> {
    fn new(plan: &Plan, column: &'p str) -> Self {
        Self {
            column,
            providers: places(plan.providers.iter().map(|p| (p.id, p.name.clone()))),
            owners: places(plan.people.iter().map(|p| (p.id, p.name.clone()))),
        }
    }

    fn key<'l>(&self, line: &'l Line) -> Key<'l> {
        let customer = &line.customer;
        let tracks = customer.tracks();
        let number = |number: Option<u64>| number.map_or(Key::Empty, Key::Number);
        let known = |state: u64| if state == 0 { Key::Empty } else { Key::Number(state) };
        let text = |text: Option<Cow<'l, str>>| text.filter(|text| !text.is_empty()).map_or(Key::Empty, Key::Text);
        match self.column {
            "state" => Key::Number(line.stage as u64),
            "relationship" => {
                let kinds = customer.relationships.iter().map(|r| (b'0' + r.kind as u8) as char);
                text(Some(Cow::Owned(kinds.collect())))
            }
            "provider" => number(line.provider.and_then(|id| self.providers.get(&id).copied())),
            "owner" => number(customer.owner.and_then(|id| self.owners.get(&id).copied())),
            "contact" => {
                text(customer.recipient().map(|contact| Cow::Owned(fold(super::super::table::called(contact)))))
            }
            "language" => Key::Number(customer.language() as u64),
            "country" => text(customer.country.as_ref().map(|country| Cow::Borrowed(country.as_str()))),
            "domain" => text(customer.domain.as_ref().map(|domain| Cow::Borrowed(domain.as_str()))),
            "consent" => known(tracks.consent_state() as u64),
            "agreement" => known(tracks.agreement.state() as u64),
            "transfer" => known(tracks.transfer.state() as u64),
            "access" => known(tracks.access.state() as u64),
            "seats" => number(line.seats),
            "renews" => number(line.renews.map(day_number)),
            "reminder" => number(line.chase.map(|chase| day_number(chase.due) * 4 + chase.next as u64)),
            _ => text(customer.tags.first().map(|tag| Cow::Owned(fold(tag)))),
        }
    }
}

fn day_number(day: chrono::NaiveDate) -> u64 {
    u64::from(chrono::Datelike::num_days_from_ce(&day).unsigned_abs())
}

/// The first eight bytes as a number: two texts that differ there need not be looked at.
fn head(text: &str) -> u64 {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(text.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(bytes)
}

/// Positions in the order of this column; `ranks` is each line's place in the order of names.
pub(super) fn order(plan: &Plan, lines: &[Line], ranks: &[u32], sort: &Sort) -> Vec<u32> {
    let columns = Columns::new(plan, sort.column);
    let mut empty = Vec::new();
    let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(lines.len());
    let mut texts: Vec<Cow<'_, str>> = Vec::new();
    for (at, line) in (0_u32..).zip(lines) {
        match columns.key(line) {
            Key::Empty => empty.push(at),
            Key::Number(number) => keyed.push((number, at)),
            Key::Text(text) => {
                texts.resize(at as usize, Cow::Borrowed(""));
                keyed.push((head(&text), at));
                texts.push(text);
            }
        }
    }
    let text = |at: u32| texts.get(at as usize).map_or("", |text| &**text);
    let rank = |at: u32| ranks[at as usize];
    keyed.sort_unstable_by(|a, b| {
        let by_key =
            a.0.cmp(&b.0).then_with(|| if texts.is_empty() { Ordering::Equal } else { text(a.1).cmp(text(b.1)) });
        let directed = if sort.ascending { by_key } else { by_key.reverse() };
        directed.then_with(|| rank(a.1).cmp(&rank(b.1)))
    });
    empty.sort_unstable_by_key(|&at| rank(at));
    keyed.into_iter().map(|(_, at)| at).chain(empty).collect()
}
