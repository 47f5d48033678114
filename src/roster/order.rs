//! The order of the rows: by a column, and by name where the column says the same. What is empty stands last in either
//! direction.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::ByColumn;
use super::cells::called;
use super::columns::RosterColumn;
use super::line::CustomerLine;
use crate::domain::plan::Plan;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{PersonId, ProviderId, WaveId};
use crate::domain::plan::own_field::{NO, OwnField, OwnKind, YES};
use crate::domain::search::{fold, folded};

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
struct Places {
    col: RosterColumn,
    providers: BTreeMap<ProviderId, u64>,
    people: BTreeMap<PersonId, u64>,
    waves: BTreeMap<WaveId, u64>,
    /// The field of our own that the column shows.
    own: Option<OwnField>,
}

/// The place of each id in the order of names.
fn places<K: Ord>(names: impl Iterator<Item = (K, String)>) -> BTreeMap<K, u64> {
    let mut names: Vec<(Box<[u8]>, K)> =
        names.map(|(id, name)| (crate::i18n::collation::sort_key(&name), id)).collect();
    names.sort();
    (0..).zip(names).map(|(place, (_, id))| (id, place)).collect()
}

impl Places {
    fn new(plan: &Plan, col: RosterColumn) -> Self {
        Self {
            col,
            providers: places(plan.providers.iter().map(|p| (p.id, p.name.clone()))),
            people: places(plan.people.iter().map(|p| (p.id, p.name.clone()))),
            waves: places(plan.waves.iter().map(|wave| (wave.id, wave.name.clone()))),
            own: if let RosterColumn::Own(place) = col { plan.own_field(place).cloned() } else { None },
        }
    }

    fn key<'l>(&self, line: &'l CustomerLine) -> Key<'l> {
        let tracks = line.customer.tracks();
        let number = |number: Option<u64>| number.map_or(Key::Empty, Key::Number);
        let known = |state: u64| if state == 0 { Key::Empty } else { Key::Number(state) };
        match self.col {
            RosterColumn::Of(field) => self.key_of(line.value(field)),
            RosterColumn::Own(_) => self.own.as_ref().map_or(Key::Empty, |field| key_of_own(field, line)),
            RosterColumn::State => Key::Number(line.stage as u64),
            RosterColumn::Contact => {
                line.customer.recipient().map_or(Key::Empty, |contact| text(folded(called(contact))))
            }
            RosterColumn::Consent => known(tracks.consent_state() as u64),
            RosterColumn::Agreement => known(tracks.agreement.state() as u64),
            RosterColumn::Transfer => known(line.transfer as u64),
            RosterColumn::Access => known(tracks.access.state() as u64),
            RosterColumn::Seats => number(line.seats),
            RosterColumn::Renews => number(line.renews.map(day_number)),
            RosterColumn::Reminder => number(line.chase.map(|chase| day_number(chase.due) * 4 + chase.next as u64)),
        }
    }

    fn key_of<'l>(&self, value: Value<'l>) -> Key<'l> {
        let number = |number: Option<&u64>| number.map_or(Key::Empty, |&number| Key::Number(number));
        match value {
            Value::Nothing | Value::Customer(_) | Value::Parts => Key::Empty,
            Value::Text(held) => text(refolded(held)),
            Value::Code(code) => text(code),
            Value::Texts(Cow::Borrowed(texts)) => texts.first().map_or(Key::Empty, |first| text(folded(first))),
            Value::Texts(Cow::Owned(texts)) => texts.first().map_or(Key::Empty, |first| text(Cow::Owned(fold(first)))),
            Value::Person(id) => number(self.people.get(&id)),
            Value::Provider(id) => number(self.providers.get(&id)),
            Value::Wave(id) => number(self.waves.get(&id)),
            Value::Language(language) => Key::Number(language as u64),
            Value::Day(day) => Key::Number(day_number(day)),
            Value::Number(number) => Key::Number(u64::from(number)),
            Value::Choice(key) => text(Cow::Borrowed(key)),
            Value::Kinds(kinds) => text(Cow::Owned(kinds.iter().map(|r| (b'0' + r.kind as u8) as char).collect())),
        }
    }

    /// For each line, the place of its value among the values of the column; [`EMPTY`]: it has none.
    fn places(&self, lines: &[CustomerLine]) -> Box<[u32]> {
        let (mut numbers, mut texts) = (Vec::new(), Vec::new());
        for (at, line) in (0_u32..).zip(lines) {
            match self.key(line) {
                Key::Empty => {}
                Key::Number(number) => numbers.push((number, at)),
                Key::Text(text) => texts.push((head(&text), text, at)),
            }
        }
        numbers.sort_unstable();
        texts.sort_unstable();
        let mut places = vec![EMPTY; lines.len()].into_boxed_slice();
        // A column has either numbers or texts.
        for (place, alike) in (0..).zip(numbers.chunk_by(|a, b| a.0 == b.0)) {
            for (_, at) in alike {
                places[*at as usize] = place;
            }
        }
        for (place, alike) in (0..).zip(texts.chunk_by(|a, b| a.1 == b.1)) {
            for (_, _, at) in alike {
                places[*at as usize] = place;
            }
        }
        places
    }
}

/// Numbers and days by their size, choices as they are listed, the rest by its text.
fn key_of_own<'l>(field: &OwnField, line: &'l CustomerLine) -> Key<'l> {
    let held = line.customer.own_text(field.id);
    let at_most = |at: Option<usize>| at.map_or(Key::Empty, |at| Key::Number(at as u64));
    match field.kind {
        OwnKind::Text => text(folded(held)),
        OwnKind::Number => held.parse().map_or(Key::Empty, |number: f64| Key::Number(in_order(number))),
        OwnKind::Day => held.parse().map_or(Key::Empty, |day| Key::Number(day_number(day))),
        OwnKind::YesNo => at_most([YES, NO].iter().position(|word| *word == held)),
        OwnKind::Choice => at_most(field.choices.iter().position(|choice| choice == held)),
    }
}

/// Bits whose order is that of the numbers.
fn in_order(number: f64) -> u64 {
    let bits = number.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

fn text(text: Cow<'_, str>) -> Key<'_> {
    if text.is_empty() { Key::Empty } else { Key::Text(text) }
}

/// As [`folded`], of a text that may be owned already.
fn refolded(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => folded(text),
        Cow::Owned(text) => Cow::Owned(fold(&text)),
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

/// The place of a line that has no value.
const EMPTY: u32 = u32::MAX;

/// The columns that the lines were ordered by since they changed last: every line's place in each.
#[derive(Default)]
pub(super) struct Orders(BTreeMap<RosterColumn, Box<[u32]>>);

impl Orders {
    /// The lines are others now.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    /// Positions in the order of this column; `by_name` are positions in the order of names, and `ranks` each line's place there.
    pub(super) fn order(
        &mut self,
        (plan, lines): (&Plan, &[CustomerLine]),
        (by_name, ranks): (&[u32], &[u32]),
        sort: ByColumn,
    ) -> Vec<u32> {
        let places = self.0.entry(sort.col).or_insert_with(|| Places::new(plan, sort.col).places(lines));
        let (mut keyed, mut empty) = (Vec::with_capacity(places.len()), Vec::new());
        for (&place, &rank) in places.iter().zip(ranks) {
            if place == EMPTY {
                empty.push(rank);
            } else {
                // One number for both, so that numbers are all that is ordered.
                let place = if sort.ascending { place } else { !place };
                keyed.push(u64::from(place) << 32 | u64::from(rank));
            }
        }
        keyed.sort_unstable();
        empty.sort_unstable();
        let ranks = keyed.into_iter().map(|key| key as u32).chain(empty);
        ranks.map(|rank| by_name[rank as usize]).collect()
    }
}
