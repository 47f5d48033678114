//! The order of a list that has one of its own: a click on a head sorts by that column, another one the other way round, and
//! the third brings the list's own order back.

use std::cmp::Ordering;

use super::kit::Sort;
use crate::i18n::collation::sort_key;

/// The order that somebody chose; without one the list has its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnOrder(Option<Sort>);

/// What a row is sorted by; what is not known stands last, whichever way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// A number, a day or a rank.
    Number(i64),
    /// Words, whatever their case.
    Words(Vec<u8>),
    /// Nothing.
    Unknown,
}

impl SortKey {
    /// Words; none are unknown.
    pub fn words(text: &str) -> Self {
        if text.trim().is_empty() { Self::Unknown } else { Self::Words(sort_key(text).into_vec()) }
    }

    /// A day; `None` is unknown.
    pub fn day(day: Option<chrono::NaiveDate>) -> Self {
        day.map_or(Self::Unknown, |day| Self::Number(i64::from(chrono::Datelike::num_days_from_ce(&day))))
    }
}

impl OwnOrder {
    /// What the table shows.
    pub fn sort(self) -> Option<Sort> {
        self.0
    }

    /// Takes the click on a head, which the table answered.
    pub fn clicked(&mut self, column: Option<&'static str>) {
        let Some(column) = column else { return };
        self.0 = match self.0.filter(|sort| sort.column == column) {
            None => Some(Sort { column, ascending: true }),
            Some(sort) if sort.ascending => Some(Sort { column, ascending: false }),
            Some(_) => None,
        };
    }

    /// Brings the rows into the order that was chosen; equal ones stay as they stood.
    pub fn apply<T>(self, rows: &mut Vec<T>, key: impl Fn(&T, &'static str) -> SortKey) {
        let Some(sort) = self.0 else { return };
        let mut keyed: Vec<(SortKey, T)> = rows.drain(..).map(|row| (key(&row, sort.column), row)).collect();
        keyed.sort_by(|(one, _), (other, _)| match (one, other) {
            (SortKey::Unknown, SortKey::Unknown) => Ordering::Equal,
            (SortKey::Unknown, _) => Ordering::Greater,
            (_, SortKey::Unknown) => Ordering::Less,
            _ if sort.ascending => one.cmp(other),
            _ => other.cmp(one),
        });
        rows.extend(keyed.into_iter().map(|(_, row)| row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_clicks_sort_turn_round_and_bring_the_own_order_back() {
        let mut order = OwnOrder::default();
        let sorted = |order: OwnOrder| {
            let mut rows = vec!["b", "", "A", "c"];
            order.apply(&mut rows, |row, _| SortKey::words(row));
            rows
        };
        assert_eq!(sorted(order), ["b", "", "A", "c"]);
        order.clicked(Some("name"));
        assert_eq!(sorted(order), ["A", "b", "c", ""]);
        order.clicked(None);
        order.clicked(Some("name"));
        assert_eq!(sorted(order), ["c", "b", "A", ""], "what is not known stays last");
        order.clicked(Some("name"));
        assert_eq!(order, OwnOrder::default());
        order.clicked(Some("name"));
        order.clicked(Some("day"));
        assert_eq!(order.sort(), Some(Sort { column: "day", ascending: true }));
    }
}
