//! Which rows are chosen, where the keyboard is, how wide the columns are.

use std::collections::{BTreeMap, BTreeSet};

use super::Column;

/// What a table remembers between frames; the session keeps one per table. `K` names a record.
#[derive(Clone, Debug)]
pub struct TableState<K> {
    selected: BTreeSet<K>,
    /// Grows whenever the choice may have become another one.
    version: u64,
    cursor: Option<(usize, K)>,
    /// Where a range that is extended with Shift began, and what else is chosen.
    anchor: Option<(usize, BTreeSet<K>)>,
    widths: BTreeMap<String, f32>,
    pub(super) scroll_to: Option<usize>,
    /// Whole rows in sight, for the page keys.
    pub(super) n_in_sight: usize,
    /// A row was clicked in this frame.
    pub(super) wants_focus: bool,
}

impl<K> Default for TableState<K> {
    fn default() -> Self {
        Self {
            selected: BTreeSet::new(),
            version: 0,
            cursor: None,
            anchor: None,
            widths: BTreeMap::new(),
            // What is looked at anew begins at its top, wherever its place was scrolled to before.
            scroll_to: Some(0),
            n_in_sight: 1,
            wants_focus: false,
        }
    }
}

/// A movement of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
}

/// What a movement or a click does to the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choose {
    /// Choose this row and no other.
    Only,
    /// Choose everything from the anchor to here; what was chosen before the range began stays so.
    Extend,
    /// Leave the choice, move the cursor.
    MoveOnly,
    /// Add this row or take it out.
    Toggle,
}

const NARROWEST: f32 = 40.0;

impl<K: Clone + Ord> TableState<K> {
    /// The chosen records; those that are filtered out now stay chosen.
    pub fn selected(&self) -> &BTreeSet<K> {
        &self.selected
    }

    /// Grows whenever the choice may have become another one, for whatever is worked out from it.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Chooses exactly these records.
    pub fn select(&mut self, keys: impl IntoIterator<Item = K>) {
        self.version += 1;
        self.selected = keys.into_iter().collect();
    }

    /// Chooses nothing.
    pub fn clear(&mut self) {
        self.version += 1;
        self.selected.clear();
        self.anchor = None;
    }

    /// Takes these records out of the choice.
    pub fn deselect(&mut self, keys: impl IntoIterator<Item = K>) {
        self.version += 1;
        for key in keys {
            self.selected.remove(&key);
        }
        self.anchor = None;
    }

    /// The row that the keyboard is on.
    pub fn cursor_row(&self) -> Option<usize> {
        self.cursor.as_ref().map(|(row, _)| *row)
    }

    /// The record that the keyboard is on.
    pub fn cursor_key(&self) -> Option<&K> {
        self.cursor.as_ref().map(|(_, key)| key)
    }

    /// Scrolls to `row` in the next frame.
    pub fn scroll_to_row(&mut self, row: usize) {
        self.scroll_to = Some(row);
    }

    /// Widths that differ from the columns' own, by [`Column::id`], to be kept in the settings.
    pub fn widths(&self) -> &BTreeMap<String, f32> {
        &self.widths
    }

    /// Takes over widths from the settings.
    pub fn set_widths(&mut self, widths: BTreeMap<String, f32>) {
        self.widths = widths;
    }

    pub(super) fn width(&self, column: &Column<'_>) -> f32 {
        self.widths.get(column.id).copied().unwrap_or(column.width).max(NARROWEST)
    }

    pub(super) fn set_width(&mut self, id: &str, width: Option<f32>) {
        match width {
            Some(width) => self.widths.insert(id.to_owned(), width.max(NARROWEST)),
            None => self.widths.remove(id),
        };
    }

    pub(super) fn is_selected(&self, key: &K) -> bool {
        self.selected.contains(key)
    }

    /// After sorting or filtering the cursor stays on its record, or goes where the record was.
    pub(super) fn follow(&mut self, n_rows: usize, key: &dyn Fn(usize) -> K) {
        let Some((row, record)) = &self.cursor else { return };
        if *row < n_rows && key(*row) == *record {
            return;
        }
        self.anchor = None;
        let found = (0..n_rows).find(|&candidate| key(candidate) == *record);
        let row = found.or_else(|| n_rows.checked_sub(1).map(|last| last.min(*row)));
        self.cursor = row.map(|row| (row, key(row)));
    }

    pub(super) fn step(&mut self, step: Step, choose: Choose, n_rows: usize, key: &dyn Fn(usize) -> K) -> bool {
        let Some(last) = n_rows.checked_sub(1) else { return false };
        let page = self.n_in_sight.saturating_sub(1).max(1);
        let to = match (step, self.cursor_row()) {
            (Step::First, _) | (Step::Up | Step::Down | Step::PageUp | Step::PageDown, None) => 0,
            (Step::Last, _) => last,
            (Step::Up, Some(row)) => row.saturating_sub(1),
            (Step::Down, Some(row)) => row + 1,
            (Step::PageUp, Some(row)) => row.saturating_sub(page),
            (Step::PageDown, Some(row)) => row + page,
        };
        let to = to.min(last);
        self.scroll_to = Some(to);
        self.choose(to, choose, key)
    }

    /// Moves the cursor to `row`; returns whether other rows are chosen than before.
    pub(super) fn choose(&mut self, row: usize, choose: Choose, key: &dyn Fn(usize) -> K) -> bool {
        let before = self.selected.clone();
        match choose {
            Choose::Only => {
                self.selected = BTreeSet::from([key(row)]);
                self.anchor = Some((row, BTreeSet::new()));
            }
            Choose::Extend => {
                let cursor = self.cursor_row().unwrap_or(row);
                let (from, others) = self.anchor.get_or_insert_with(|| (cursor, before.clone()));
                let (first, last) = ((*from).min(row), (*from).max(row));
                self.selected = (first..=last).map(key).chain(others.iter().cloned()).collect();
            }
            Choose::Toggle => {
                if !self.selected.remove(&key(row)) {
                    self.selected.insert(key(row));
                }
                self.anchor = Some((row, self.selected.clone()));
            }
            Choose::MoveOnly => self.anchor = None,
        }
        self.cursor = Some((row, key(row)));
        let is_other = self.selected != before;
        self.version += u64::from(is_other);
        is_other
    }

    pub(super) fn toggle_cursor(&mut self) -> bool {
        let Some((row, key)) = self.cursor.clone() else { return false };
        self.choose(row, Choose::Toggle, &move |_| key.clone())
    }

    pub(super) fn select_all(&mut self, n_rows: usize, key: &dyn Fn(usize) -> K) -> bool {
        let n_before = self.selected.len();
        self.selected.extend((0..n_rows).map(key));
        self.version += 1;
        self.selected.len() != n_before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORDS: [char; 6] = ['a', 'b', 'c', 'd', 'e', 'f'];

    #[track_caller]
    fn check(moves: &[(Step, Choose)], cursor: char, chosen: &str) {
        let mut state = TableState { n_in_sight: 4, ..TableState::default() };
        for &(step, choose) in moves {
            state.step(step, choose, RECORDS.len(), &|row| RECORDS[row]);
        }
        assert_eq!(state.cursor_key(), Some(&cursor));
        assert_eq!(state.selected().iter().collect::<String>(), chosen);
    }

    #[test]
    fn first_arrow_chooses_the_first_row() {
        check(&[(Step::Down, Choose::Only)], 'a', "a");
    }

    #[test]
    fn arrows_stop_at_both_ends() {
        check(&[(Step::Last, Choose::Only), (Step::Down, Choose::Only)], 'f', "f");
        check(&[(Step::First, Choose::Only), (Step::Up, Choose::Only)], 'a', "a");
    }

    #[test]
    fn a_page_keeps_one_row_in_sight() {
        check(&[(Step::First, Choose::Only), (Step::PageDown, Choose::Only)], 'd', "d");
    }

    #[test]
    fn shift_extends_and_shrinks_from_where_it_began() {
        let down = (Step::Down, Choose::Extend);
        check(&[(Step::First, Choose::Only), down, down], 'c', "abc");
        check(&[(Step::First, Choose::Only), down, down, (Step::Up, Choose::Extend)], 'b', "ab");
    }

    #[test]
    fn range_leaves_what_was_chosen_before_it() {
        let (toggle, down) = ((Step::First, Choose::Toggle), (Step::Down, Choose::Extend));
        let (last, up) = ((Step::Last, Choose::MoveOnly), (Step::Up, Choose::Extend));
        check(&[toggle, last, up], 'e', "aef");
        check(&[toggle, last, up, up, down], 'e', "aef");
    }

    #[test]
    fn control_moves_without_choosing() {
        check(&[(Step::First, Choose::Only), (Step::Down, Choose::MoveOnly)], 'b', "a");
    }

    #[test]
    fn cursor_stays_on_its_record_when_the_order_changes() {
        let mut state = TableState::default();
        state.choose(1, Choose::Only, &|row| RECORDS[row]);
        state.follow(RECORDS.len(), &|row| RECORDS[5 - row]);
        assert_eq!(state.cursor_row(), Some(4));
    }

    #[test]
    fn cursor_goes_to_the_neighbour_when_its_record_is_filtered_out() {
        let mut state = TableState::default();
        state.choose(5, Choose::Only, &|row| RECORDS[row]);
        state.follow(3, &|row| RECORDS[row]);
        assert_eq!(state.cursor_key(), Some(&'c'));
        assert!(state.selected().contains(&'f'));
    }

    #[test]
    fn empty_table_has_no_cursor() {
        let mut state = TableState::<char>::default();
        assert!(!state.step(Step::Down, Choose::Only, 0, &|row| RECORDS[row]));
        assert_eq!(state.cursor_row(), None);
    }
}
