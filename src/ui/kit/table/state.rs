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
    /// Rows that each tick turned, the latest last.
    turned: Vec<Vec<K>>,
    /// The plan's revision that these ticks belong to.
    pub(super) revision: u64,
    /// When a row was ticked last, in seconds.
    pub(super) ticked_at: f64,
    widths: BTreeMap<String, f32>,
    pub(super) scroll_to: Option<usize>,
    /// Whole rows in sight, for the page keys.
    pub(super) n_in_sight: usize,
    /// The first row in sight, as it was drawn last.
    pub(super) first_in_sight: usize,
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
            turned: Vec::new(),
            revision: 0,
            ticked_at: 0.0,
            widths: BTreeMap::new(),
            // What is looked at anew begins at its top, wherever its place was scrolled to before.
            scroll_to: Some(0),
            n_in_sight: 1,
            first_in_sight: 0,
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
/// Ticks that can be taken back.
const MOST_TURNED: usize = 50;

impl<K: Clone + Ord> TableState<K> {
    /// The chosen records; those that are filtered out now stay chosen.
    pub fn selected(&self) -> &BTreeSet<K> {
        &self.selected
    }

    /// Grows whenever the choice may have become another one, for whatever is worked out from it.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Chooses exactly these records, as a proposal: it is not taken back as a tick is.
    pub fn select(&mut self, keys: impl IntoIterator<Item = K>) {
        self.version += 1;
        self.selected = keys.into_iter().collect();
        self.anchor = None;
        self.forget_turned();
    }

    /// Chooses nothing.
    pub fn clear(&mut self) {
        let before = std::mem::take(&mut self.selected);
        self.anchor = None;
        self.keep_turned(&before);
    }

    /// Takes these records out of the choice.
    pub fn deselect(&mut self, keys: impl IntoIterator<Item = K>) {
        let before = self.selected.clone();
        for key in keys {
            self.selected.remove(&key);
        }
        self.anchor = None;
        self.keep_turned(&before);
    }

    /// Puts the cursor on this record, which stands in `row`, and brings it into sight.
    pub fn go_to(&mut self, row: usize, key: K) {
        self.cursor = Some((row, key));
        self.anchor = None;
        self.scroll_to = Some(row);
    }

    /// Puts the cursor on the first row, if it is on none.
    pub(super) fn begin(&mut self, n_rows: usize, key: &dyn Fn(usize) -> K) {
        if self.cursor.is_none() && 0 < n_rows {
            self.cursor = Some((0, key(0)));
        }
    }

    /// Remembers which rows are chosen otherwise than `before`; answers whether any are.
    fn keep_turned(&mut self, before: &BTreeSet<K>) -> bool {
        let turned: Vec<K> = before.symmetric_difference(&self.selected).cloned().collect();
        if turned.is_empty() {
            return false;
        }
        self.version += 1;
        if self.turned.len() == MOST_TURNED {
            self.turned.remove(0);
        }
        self.turned.push(turned);
        true
    }

    /// Whether ticks can be taken back.
    pub(super) fn has_turned(&self) -> bool {
        !self.turned.is_empty()
    }

    /// From here on, earlier ticks are not taken back.
    pub(super) fn forget_turned(&mut self) {
        self.turned.clear();
    }

    /// Takes the latest tick back.
    pub(super) fn take_back(&mut self) {
        self.version += 1;
        for key in self.turned.pop().unwrap_or_default() {
            if !self.selected.remove(&key) {
                self.selected.insert(key);
            }
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

    pub(super) fn set_width(&mut self, id: &str, width: f32) {
        self.widths.insert(id.to_owned(), width.max(NARROWEST));
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
        match choose {
            Choose::Only | Choose::MoveOnly => {
                let is_other = self.selected != before;
                self.version += u64::from(is_other);
                is_other
            }
            Choose::Extend | Choose::Toggle => self.keep_turned(&before),
        }
    }

    pub(super) fn toggle_cursor(&mut self) -> bool {
        let Some((row, key)) = self.cursor.clone() else { return false };
        self.choose(row, Choose::Toggle, &move |_| key.clone())
    }

    pub(super) fn select_all(&mut self, n_rows: usize, key: &dyn Fn(usize) -> K) -> bool {
        let before = self.selected.clone();
        self.selected.extend((0..n_rows).map(key));
        self.keep_turned(&before)
    }
}

#[cfg(test)]
mod tests;
