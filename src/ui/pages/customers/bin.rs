//! The bin: removed customers, and the way back into the list.

use egui::{Align, Key, Layout, Modifiers, Ui, UiBuilder};

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, tidy_id};
use crate::domain::plan::view::Binned;
use crate::domain::search::fold;
use crate::i18n::collation::sort_key;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Cell, Column, EmptyState, Table, TableState, icons};
use crate::ui::own_order::{OwnOrder, SortKey};
use crate::ui::theme::{Tone, tokens};
use crate::ui::whose::person_cell;

/// What is shown, looked for and chosen in the bin.
#[derive(Default)]
pub(super) struct State {
    /// Whether the bin stands in the place of the list.
    pub(super) is_open: bool,
    query: String,
    table: TableState<CustomerId>,
    order: OwnOrder,
    /// Who is found, the latest removed first unless somebody sorts them.
    rows: Vec<CustomerId>,
    /// The plan's revision and the query that the rows belong to.
    of: Option<(u64, String)>,
    wants_keyboard: bool,
    /// The table as it was drawn last.
    table_id: Option<egui::Id>,
}

impl State {
    /// Puts the removed customers with these words in the place of the list.
    pub(super) fn open_with(&mut self, words: &str) {
        (self.is_open, self.wants_keyboard) = (true, true);
        words.clone_into(&mut self.query);
    }

    /// Puts the list back.
    pub(super) fn close(&mut self) {
        self.is_open = false;
    }
}

const TABLE: &str = "bin_table";
const SEARCH_WIDTH: f32 = 300.0;

/// The quiet way in; nothing while the bin is empty.
pub(super) fn button_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let n = ctx.plan.bin.len();
    if 0 < n {
        let label = ctx.lang.count("bin-open", n);
        if ui.add(Btn::quiet(&label).icon(icons::TRASH)).clicked() {
            (state.is_open, state.wants_keyboard) = (true, true);
            ui.ctx().request_repaint();
        }
    }
}

/// Draws the bin; answers whether it is to be closed.
#[must_use]
pub(super) fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) -> bool {
    refresh(ctx.plan, ctx.revision, state);
    let mut is_closed = head_ui(ui, ctx, state);
    ui.add_space(tokens(ui).space.s);
    kit::pane(ui, |ui| {
        bar_ui(ui, ctx, state, actions);
        let place = ui.available_rect_before_wrap();
        ui.scope_builder(UiBuilder::new().id_salt("bin").max_rect(place), |ui| {
            ui.expand_to_include_rect(place);
            rows_ui(ui, ctx, state);
        });
    });
    let is_free = ui.memory(|memory| memory.focused().is_none() || memory.focused() == state.table_id);
    is_closed |= is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    is_closed
}

/// Finds anew what is listed, once per change of the plan or the query; who is gone is not chosen either.
fn refresh(plan: &Plan, revision: u64, state: &mut State) {
    if state.of.as_ref().is_some_and(|(of, query)| *of == revision && *query == state.query) {
        return;
    }
    state.of = Some((revision, state.query.clone()));
    let wanted = fold(&state.query);
    let words: Vec<String> = wanted.split_whitespace().map(tidy_id).collect();
    let mut found: Vec<_> = plan.bin.iter().filter(|binned| is_found(binned, &words)).collect();
    found.sort_by_cached_key(|binned| (std::cmp::Reverse(binned.removed.at), sort_key(&binned.customer.name)));
    state.order.apply(&mut found, |binned, column| match column {
        "company" => SortKey::words(&binned.customer.name),
        "domain" => SortKey::words(binned.customer.domain.as_ref().map_or("", |domain| domain.as_str())),
        "removed" => SortKey::Number(binned.removed.at.time().timestamp()),
        _ => SortKey::words(&binned.removed.by),
    });
    state.rows = found.into_iter().map(|binned| binned.customer.id).collect();
    let is_there = |id: &CustomerId| plan.bin.get(*id).is_some();
    if !state.table.selected().iter().all(is_there) {
        let left: Vec<CustomerId> = state.table.selected().iter().copied().filter(is_there).collect();
        state.table.select(left);
    }
}

/// Whether all words stand in what is searched of a removed customer.
fn is_found(binned: &Binned, words: &[String]) -> bool {
    let text = text_of(binned);
    words.iter().all(|word| text.contains(word.as_str()))
}

/// What one remembers of a removed customer, folded; the first line is the name.
pub fn text_of(binned: &Binned) -> String {
    let customer = &binned.customer;
    let mut text = format!("{}\n{}\n{}", customer.name, binned.removed.by, customer.tags.join("\n"));
    for part in [customer.domain.as_ref().map(ToString::to_string), customer.microsoft_id.map(|id| id.to_string())] {
        text.push('\n');
        text.push_str(part.as_deref().unwrap_or_default());
    }
    fold(&text)
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> bool {
    let (height, width) = (tokens(ui).size.control, ui.available_width());
    let mut is_closed = false;
    ui.allocate_ui_with_layout(egui::vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        let back = ctx.text("bin-back");
        is_closed = ui.add(Btn::icon_only(icons::ARROW_LEFT, &back)).clicked();
        let title = ctx.text("bin-title");
        kit::page_title(ui, &title);
        kit::badge(ui, Tone::Calm, ctx.plan.bin.len(), &title);
        ui.add_space(tokens(ui).space.s);
        let names = (ctx.text("bin-search"), ctx.text("bin-search-hint"), ctx.text("customers-search-clear"));
        let before = state.query.clone();
        let response =
            kit::search_box(ui, "bin-search", (&names.0, &names.1, &names.2), SEARCH_WIDTH, &mut state.query);
        // Esc takes the keyboard away before anything is drawn, so it is told from the loss.
        if response.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            state.query.clear();
        }
        state.wants_keyboard |=
            response.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        if state.query != before {
            ui.ctx().request_repaint();
        }
    });
    kit::subtitle(ui, &ctx.text("bin-what"));
    is_closed
}

/// The button that brings back who is chosen.
fn bar_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let space = &tokens(ui).space;
    egui::Frame::new().inner_margin(egui::Margin::symmetric(space.m as i8, space.s as i8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let n = state.table.selected().len();
            let (why, locked) = (ctx.text("bin-restore-why"), ctx.locked());
            let blocked = locked.as_deref().or((n == 0).then_some(&*why));
            let label = ctx.lang.count("bin-restore", n);
            let button = Btn::primary(&label).icon(icons::ARROW_COUNTER_CLOCKWISE).blocked(blocked);
            if ui.add(button).clicked() {
                restore(ctx, state.table.selected().iter().copied().collect(), actions);
            }
            let n_hidden = state.table.selected().iter().filter(|id| !state.rows.contains(id)).count();
            if 0 < n_hidden {
                kit::chip(ui, Tone::Warning, &ctx.lang.count("customers-chosen-hidden", n_hidden));
            }
        });
    });
}

fn rows_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    if state.rows.is_empty() {
        let (title, text, all) = (ctx.text("bin-none-found"), ctx.text("bin-none-found-why"), ctx.text("bin-show-all"));
        let icon = icons::MAGNIFYING_GLASS;
        let empty = EmptyState { icon, title: &title, text: &text, primary: Some(&all), secondary: None };
        if empty.show(ui).is_some() {
            state.query.clear();
            state.wants_keyboard = true;
        }
        return;
    }
    let id = ui.make_persistent_id(TABLE);
    state.table_id = Some(id);
    if std::mem::take(&mut state.wants_keyboard) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let column = |id, key, width| Column::new(id, ctx.text(key), width);
    let columns = [
        column("company", "customers-company", 240.0).fill(),
        column("domain", "customers-domain", 260.0),
        column("removed", "bin-removed-on", 150.0),
        column("by", "bin-removed-by", 180.0),
    ];
    let rows = &state.rows;
    let key = |row: usize| rows[row];
    let (name, all) = (ctx.text("bin-title"), ctx.text("bin-select-all"));
    let table = Table::new(TABLE, &name, &columns, rows.len(), &key).checkboxes(&all).sort(state.order.sort());
    let answer = table.show(ui, &mut state.table, |row, column| {
        let Some(binned) = ctx.plan.bin.get(rows[row]) else { return Cell::Empty };
        let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned().into()) };
        match column {
            0 => Cell::Strong(binned.customer.name.as_str().into()),
            1 => text(binned.customer.domain.as_ref().map_or("", |domain| domain.as_str())),
            2 => Cell::Text(ctx.lang.moment(binned.removed.at.time()).into()),
            _ => person_cell(ctx, binned.removed.by.clone()),
        }
    });
    if let Some(column) = answer.sort_clicked {
        state.order.clicked(Some(column));
        state.of = None;
    }
    // The bar stands above the rows, and shows what was chosen here.
    if answer.selection_changed {
        ui.ctx().request_repaint();
    }
}

/// All of them as one step, with the way back; says why when one cannot come back.
fn restore(ctx: &Ctx<'_>, ids: Vec<CustomerId>, actions: &mut Actions) {
    let text = ctx.lang.count("bin-restored", ids.len()).into_owned();
    match ctx.try_edit(Edit::Customer(CustomerEdit::Restore(ids))) {
        Ok(edit) => {
            actions.edit_saying(edit, Tone::Info, text);
        }
        Err(why) => actions.push(Action::Say(Tone::Warning, why)),
    }
}
