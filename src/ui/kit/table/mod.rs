//! The one table: only the rows in sight are laid out, head and first column stay put, rows are chosen by mouse or
//! keyboard, and a screen reader finds a table with rows and named cells.

use egui::{Id, Rect, Role, Sense, Ui, UiBuilder, pos2};

use super::Text;
use super::focus::{self, Beginning};
use super::paint::focus_ring;
use crate::ui::theme::tokens;

mod body;
mod column;
mod fit;
mod head;
mod heads;
mod keys;
mod state;
mod taken;
mod ticks;

pub use column::Column;
use heads::fields_below;
use state::Choose;
pub use state::TableState;
pub use taken::{ShownTable, ask_for_table, given_table, has_table, offer_table};
pub use ticks::{can_take_back_ticks, follow_revision};

/// What stands in a cell; painted without widgets, except for [`Cell::Custom`].
#[derive(Clone, Debug)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Running text.
    Text(Text<'a>),
    /// The name of the row.
    Strong(Text<'a>),
    /// Less important text.
    Secondary(Text<'a>),
    /// Somebody's name, and what stands there where it has no room.
    Person(Text<'a>, Text<'a>),
    /// Identifiers, fingerprints.
    Mono(Text<'a>),
    /// A state.
    Chip(crate::ui::theme::Tone, Text<'a>),
    /// An icon of [`super::icons`], and its meaning for screen readers and in its tooltip.
    Icon(&'static str, Text<'a>),
    /// Drawn by the closure given to [`Table::show_with`]; the text is for screen readers.
    Custom(Text<'a>),
}

impl Cell<'_> {
    /// What a screen reader says.
    pub fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text)
            | Self::Strong(text)
            | Self::Secondary(text)
            | Self::Person(text, _)
            | Self::Mono(text)
            | Self::Chip(_, text)
            | Self::Icon(_, text)
            | Self::Custom(text) => text,
        }
    }
}

/// By which column the rows are sorted now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// [`Column::id`].
    pub column: &'static str,
    /// Smallest first?
    pub ascending: bool,
}

/// What the user did with the table in this frame. Rows are positions in the shown order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct TableResponse {
    /// A row was clicked once, anywhere but on its check box: it is to be read, and no check box is turned.
    pub clicked: Option<usize>,
    /// The cursor went to a row, by keyboard or by such a click.
    pub moved: bool,
    /// A row was double-clicked, or Enter pressed on it.
    pub opened: Option<usize>,
    /// The head of this column was clicked.
    pub sort_clicked: Option<&'static str>,
    /// Other rows are chosen than before.
    pub selection_changed: bool,
    /// A column got another width, to be kept in the settings.
    pub resized: bool,
    /// A column was put elsewhere, from this place to that one, in a table with [`Table::movable`].
    pub column_moved: Option<(usize, usize)>,
    /// Where the rows stand; empty places are below them.
    pub rows: Option<Rect>,
    /// The rows that were laid out.
    pub visible: std::ops::Range<usize>,
    /// The table, for [`super::row_menu`].
    pub id: Option<Id>,
    /// A row is being dragged from here on, in a table with [`Table::drags`].
    pub dragged: Option<usize>,
    /// What is carried was dropped on this row, in a table with [`Table::takes`].
    pub dropped: Option<usize>,
}

/// A table of `n_rows` rows; fills the place it is given.
#[must_use = "show it"]
pub struct Table<'a, K> {
    id_salt: &'a str,
    name: &'a str,
    columns: &'a [Column<'a>],
    n_rows: usize,
    key: &'a dyn Fn(usize) -> K,
    sort: Option<Sort>,
    select_all: Option<&'a str>,
    has_menu: bool,
    drags: bool,
    takes: bool,
    /// The first column that can be put elsewhere, and all behind it; `None`: none can.
    movable_from: Option<usize>,
    below_heads: Option<BelowHead<'a>>,
}

/// Draws what stands below the head of a column.
type BelowHead<'a> = &'a mut dyn FnMut(&mut Ui, usize);

const CHECK_WIDTH: f32 = 36.0;
/// Rows that have room in the smallest table, with its head.
const LEAST_ROWS: f32 = 6.0;

/// Height of the smallest table.
pub fn least_height(ui: &Ui) -> f32 {
    LEAST_ROWS * tokens(ui).size.row
}

/// Where everything stands in this frame; x counts from the left edge of the first column.
struct Plan {
    /// Left edge and width of each column.
    columns: Vec<(f32, f32)>,
    /// Width of what stays put at the left: the check boxes and the first column.
    sticky: f32,
    /// Width of the check boxes, 0 without them.
    checks: f32,
    total: f32,
    row_height: f32,
    id: Id,
}

impl<'a, K: Clone + Ord> Table<'a, K> {
    /// `name` is for screen readers; `key` tells which record stands in a row, so that a choice survives sorting.
    pub fn new(
        id_salt: &'a str,
        name: &'a str,
        columns: &'a [Column<'a>],
        n_rows: usize,
        key: &'a dyn Fn(usize) -> K,
    ) -> Self {
        Self {
            id_salt,
            name,
            columns,
            n_rows,
            key,
            sort: None,
            select_all: None,
            has_menu: false,
            drags: false,
            takes: false,
            movable_from: None,
            below_heads: None,
        }
    }

    /// Marks the column that the rows are sorted by.
    pub fn sort(mut self, sort: Option<Sort>) -> Self {
        self.sort = sort;
        self
    }

    /// Adds a column of check boxes; `select_all` names the one in the head. Then nothing else of a row chooses it: a
    /// click on the row and the arrows only move the cursor.
    pub fn checkboxes(mut self, select_all: &'a str) -> Self {
        self.select_all = Some(select_all);
        self
    }

    /// The right button of the mouse and the key for menus ask for what can be done with a row; draw it by
    /// [`super::row_menu`].
    pub fn row_menu(mut self) -> Self {
        self.has_menu = true;
        self
    }

    /// Rows can be dragged; the caller gives what is carried to [`super::carry`].
    pub fn drags(mut self, drags: bool) -> Self {
        self.drags = drags;
        self
    }

    /// Whether what is carried now can be dropped on a row.
    pub fn takes(mut self, takes: bool) -> Self {
        self.takes = takes;
        self
    }

    /// All columns but the first can be put elsewhere, by dragging their heads or with the keyboard on one.
    pub fn movable(mut self) -> Self {
        self.movable_from = Some(1);
        self
    }

    /// Below each head stands what `draw` draws for the column of this place.
    pub fn below_heads(mut self, draw: &'a mut dyn FnMut(&mut Ui, usize)) -> Self {
        self.below_heads = Some(draw);
        self
    }

    /// Draws it; `cells` gives what stands in (row, column).
    pub fn show<'c>(
        self,
        ui: &mut Ui,
        state: &mut TableState<K>,
        cells: impl FnMut(usize, usize) -> Cell<'c>,
    ) -> TableResponse {
        self.show_with(ui, state, cells, |_, _, _| {})
    }

    /// As [`Table::show`]; `custom` draws the cells that `cells` answered with [`Cell::Custom`].
    pub fn show_with<'c>(
        mut self,
        ui: &mut Ui,
        state: &mut TableState<K>,
        mut cells: impl FnMut(usize, usize) -> Cell<'c>,
        mut custom: impl FnMut(&mut Ui, usize, usize),
    ) -> TableResponse {
        let tokens = tokens(ui);
        // Where a page is too short for it, the page scrolls.
        let mut rect = ui.available_rect_before_wrap();
        let least = rect.top() + least_height(ui);
        // What scrolls has no end; there a table has twice its least height.
        rect.max.y = if rect.max.y.is_finite() { rect.max.y.max(least) } else { 2.0 * least - rect.top() };
        let id = ui.make_persistent_id(self.id_salt);
        let builder = UiBuilder::new()
            .scope_id(id)
            .max_rect(rect)
            .sense(Sense::focusable_noninteractive())
            .accessibility_role(Role::Table)
            .accessibility_label(self.name);
        let has_keyboard = ui.memory(|memory| memory.has_focus(id));
        taken::offer_table(ui.ctx(), has_keyboard, self.n_rows, || {
            let row = |row| (0..self.columns.len()).map(|column| cells(row, column).text().to_owned()).collect();
            let rows = (0..self.n_rows).map(row).collect();
            let heads = self.columns.iter().map(|column| column.title.to_string()).collect();
            ShownTable { name: self.name.to_owned(), heads, rows }
        });
        let mut answer = TableResponse { id: Some(id), ..TableResponse::default() };
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(ui.clip_rect().intersect(rect));
            ui.expand_to_include_rect(rect);
            // The last column ends before the bar, so that the bar covers no text.
            let n_fit = (rect.height() / tokens.size.row) as usize;
            let bar = if n_fit <= self.n_rows { tokens.space.m } else { 0.0 };
            let plan = self.plan(ui, state, rect.width() - bar, id);
            state.follow(self.n_rows, self.key);
            if self.select_all.is_some() {
                answer.selection_changed |= ticks::take_back(ui, state, id);
            }
            ui.ctx().accesskit_node_builder(id, |node| {
                let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
                node.set_bounds(egui::accesskit::Rect { x0, y0, x1, y1 });
                node.set_row_count(self.n_rows + 1);
                node.set_column_count(self.columns.len());
            });
            if 0 < self.n_rows {
                focus::offer_at(ui, id, rect, Beginning::Row);
            }
            if ui.response().has_focus() {
                focus::has_rows(ui.ctx(), id);
                state.begin(self.n_rows, self.key);
                self.keyboard(ui, state, &mut answer, id);
            }
            let head = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + plan.row_height));
            let extra = if self.below_heads.is_some() { plan.row_height } else { 0.0 };
            let below = Rect::from_min_max(pos2(rect.left(), head.bottom() + extra), rect.max);
            answer.rows = Some(below);
            if self.has_menu && ui.response().has_focus() {
                self.menu_key(ui, (&plan, below), state);
            }
            let offset = self.body(ui, below, &plan, state, &mut answer, (&mut cells, &mut custom));
            let wish = self.head(ui, head, &plan, offset, state, &mut answer);
            if let Some(draw) = self.below_heads.take() {
                let place = Rect::from_min_max(head.left_bottom(), below.right_top());
                fields_below(ui, place, (&plan, offset), draw);
            }
            if let Some(column) = wish {
                let rows = fit::rows(&answer.visible, self.n_rows);
                let width = fit::width(ui, &self.columns[column], rows.map(|row| cells(row, column)));
                state.set_width(self.columns[column].id, width);
                answer.resized = true;
            }
            if self.select_all.is_some() {
                ticks::keep(ui, state, id, answer.selection_changed);
            }
            // Where the cursor's row is in sight, it is marked instead.
            let cursor_seen = state.cursor_row().is_some_and(|row| answer.visible.contains(&row));
            if ui.response().has_focus() && !cursor_seen {
                let inner = rect.shrink(tokens.size.focus_ring * 1.5);
                focus_ring(ui.painter(), tokens, inner, tokens.size.card_radius - tokens.size.focus_ring);
            }
        });
        if std::mem::take(&mut state.wants_focus) {
            // Not earlier: a click on a row counts as a click elsewhere for the table around it.
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint(); // so that the arrow keys are ours before the next one is pressed
        }
        answer
    }

    fn plan(&self, ui: &Ui, state: &TableState<K>, room: f32, id: Id) -> Plan {
        let checks = if self.select_all.is_some() { CHECK_WIDTH } else { 0.0 };
        let mut widths: Vec<f32> = self.columns.iter().map(|column| state.width(column)).collect();
        let left_over = room - checks - widths.iter().sum::<f32>();
        let n_fill = self.columns.iter().filter(|column| column.fill).count();
        if left_over > 0.0 && n_fill > 0 {
            for (width, column) in widths.iter_mut().zip(self.columns) {
                if column.fill {
                    *width += left_over / n_fill as f32;
                }
            }
        }
        let mut x = checks;
        let mut columns = Vec::with_capacity(widths.len());
        for width in widths {
            columns.push((x, width));
            x += width;
        }
        let sticky = columns.first().map_or(checks, |&(left, width)| left + width);
        Plan { columns, sticky, checks, total: x, row_height: tokens(ui).size.row, id }
    }

    /// What going to a row does to the choice.
    fn plain(&self) -> Choose {
        if self.select_all.is_some() { Choose::MoveOnly } else { Choose::Only }
    }
}
