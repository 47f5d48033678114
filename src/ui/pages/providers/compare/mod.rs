//! Candidates against criteria: weights, scores, the ranking, and the decision.

mod criterion;
mod cursor;
mod decide;
mod empty;
mod grid;
mod mark;
mod pair;
mod ranking;
mod words;
mod worked;

use std::sync::Arc;

use egui::{Align, Layout, Rect, Ui, UiBuilder};

use crate::domain::plan::comparison::CriterionGroup;
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::domain::rules::Screen;
use crate::ui::action::{Action, Actions};
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, EmptyChoice, EmptyState, icons};
use crate::ui::many;
use crate::ui::session::Session;
use crate::ui::theme::tokens;
use cursor::{Column, Cursor};
pub(super) use worked::ComparisonModel;

/// Width of the ranking and of the sheet, in points.
const SIDE: f32 = 312.0;
/// From this width on the ranking stays in sight beside a sheet.
const WIDE: f32 = 1400.0;

/// Which way candidates are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// All of them against all criteria.
    #[default]
    All,
    /// Two of them, side by side.
    Pair,
    /// Who is chosen and why, and the memos.
    Decision,
}

/// What is open at the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Open {
    #[default]
    Nothing,
    /// What the chosen cell is about: a score, or the criterion itself.
    Cell,
    /// The form of a new criterion.
    New,
}

/// What is half done here.
#[derive(Default)]
pub(super) struct State {
    view: View,
    /// The view that was chosen while something was being typed: shown once that is in the plan.
    next_view: Option<View>,
    open: Open,
    cursor: Option<Cursor>,
    /// The grid takes the keyboard in the next frame.
    wants_grid: bool,
    /// The first field of the sheet takes the keyboard in the next frame.
    wants_sheet: bool,
    scrolls_to_cursor: bool,
    n_in_sight: usize,
    new: criterion::New,
    pair: [Option<ProviderId>; 2],
    pair_table: kit::TableState<usize>,
    cache: worked::Cache,
    decide: decide::State,
}

impl State {
    /// The comparison as this revision of the plan has it, for everything that shows or freezes it.
    pub(super) fn worked(&mut self, ctx: &Ctx<'_>) -> Arc<ComparisonModel> {
        self.cache.of(ctx.plan, ctx.revision)
    }

    /// How often the comparison was worked out.
    pub(super) fn n_times_worked_out(&self) -> usize {
        self.cache.n_times()
    }

    fn is_sheet_open(&self) -> bool {
        self.open != Open::Nothing
    }

    fn open_cell(&mut self) {
        self.open = Open::Cell;
    }

    fn open_cell_with_keyboard(&mut self) {
        self.open = Open::Cell;
        self.wants_sheet = true;
    }

    fn close_sheet(&mut self) {
        self.open = Open::Nothing;
        self.wants_grid = true;
    }

    /// Opens the form of a new criterion, in the group of the one that is chosen.
    pub(super) fn begin_new(&mut self, ctx: &Ctx<'_>) {
        let chosen = self.cursor.and_then(|cursor| ctx.plan.criteria.get(cursor.criterion));
        self.view = View::All;
        self.begin_to_add(chosen.map_or(CriterionGroup::Operations, |criterion| criterion.group));
    }

    /// Opens the form of a new criterion in this group.
    fn begin_to_add(&mut self, group: CriterionGroup) {
        self.new.group = group;
        self.open = Open::New;
        self.wants_sheet = true;
    }

    /// Shows the decision and its memos.
    pub(super) fn show_decision(&mut self) {
        self.view = View::Decision;
    }

    /// Shows this criterion in the grid, with its sheet.
    fn show_criterion(&mut self, id: CriterionId) {
        self.view = View::All;
        self.cursor = Some(Cursor { criterion: id, column: Column::Weight });
        self.open = Open::Cell;
        self.scrolls_to_cursor = true;
    }
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let worked = session.providers.compare.worked(ctx);
    let state = &mut session.providers.compare;
    if let Some(view) = state.next_view.take() {
        state.view = view;
    }
    if state.view == View::Decision {
        tools_ui(ui, ctx, session, actions);
        kit::scroll_page(ui, "decide", |ui| decide::decide_ui(ui, ctx, session, actions));
        return;
    }
    if worked.criteria.is_empty() && state.open != Open::New {
        kit::scroll_page(ui, "compare-empty-page", |ui| {
            empty::empty_ui(ui, ctx, state, actions);
            ui.add_space(tokens(ui).space.l);
            facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
        });
        return;
    }
    tools_ui(ui, ctx, session, actions);
    let place = ui.available_rect_before_wrap();
    ui.scope_builder(UiBuilder::new().id_salt("compare").max_rect(place), |ui| {
        ui.expand_to_include_rect(place);
        // The sheet comes first: a field that is left becomes an edit before another cell is chosen.
        sheet_ui(ui, ctx, session, &worked, actions);
        let gap = tokens(ui).space.l;
        let mut rest = ui.available_rect_before_wrap();
        let State { open, view, .. } = session.providers.compare;
        if open != Open::Nothing {
            rest.max.x -= gap;
        }
        // Two with their notes need the width.
        if (open == Open::Nothing && view == View::All) || WIDE <= place.width() {
            let side = Rect::from_min_max(egui::pos2(rest.right() - SIDE, rest.top()), rest.max);
            let said = session.providers.compare.cache.said(ctx.lang, &worked);
            ranking::ranking_ui(ui, ctx, (&worked, &said), side, actions);
            rest.max.x = side.left() - gap;
        }
        ui.scope_builder(UiBuilder::new().id_salt("cells").max_rect(rest), |ui| {
            let state = &mut session.providers.compare;
            match state.view {
                _ if worked.candidates.is_empty() => nobody_ui(ui, ctx, session),
                View::All => {
                    kit::pane(ui, |ui| grid::grid_ui(ui, ctx, state, &worked, actions));
                }
                View::Pair | View::Decision => pair::pair_ui(ui, ctx, state, &worked),
            }
        });
    });
}

/// How to look at the candidates, and what is done with the comparison as a whole: the decision stands here too.
fn tools_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.providers.compare;
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let words = [ctx.text("compare-view-all"), ctx.text("compare-view-pair"), ctx.text("compare-view-decision")];
        let options = [(View::All, &*words[0]), (View::Pair, &*words[1]), (View::Decision, &*words[2])];
        let mut view = state.view;
        if kit::segmented(ui, &ctx.text("compare-views"), &mut view, &options) {
            if kit::leave_field(ui.ctx()) { state.next_view = Some(view) } else { state.view = view }
        }
        if state.view == View::Decision {
            return;
        }
        let add = said(ctx, Id::New("criterion"));
        if ui.add(add.button().shortcut(&add.keys)).clicked() {
            actions.push(Action::Command(Id::New("criterion")));
        }
        many::table_menu(ui, ctx, actions);
    });
    ui.add_space(tokens(ui).space.s);
}

fn sheet_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, worked: &ComparisonModel, actions: &mut Actions) {
    let state = &mut session.providers.compare;
    let cursor = state.cursor.filter(|cursor| cursor.place(worked).is_some());
    let is_closed = match (state.open, cursor) {
        (Open::Nothing, _) => return,
        (Open::New, _) => criterion::new_ui(ui, ctx, state, actions),
        // What it was about is gone, by undo or by a removal.
        (Open::Cell, None) => {
            state.open = Open::Nothing;
            return;
        }
        (Open::Cell, Some(Cursor { criterion, column })) => match column {
            Column::Weight | Column::Must => criterion::sheet_ui(ui, ctx, session, (worked, criterion), actions),
            Column::Candidate(provider) => mark::sheet_ui(ui, ctx, session, worked, (provider, criterion), actions),
        },
    };
    if is_closed {
        session.providers.compare.close_sheet();
    }
}

/// There are criteria, but nobody to compare.
fn nobody_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session) {
    let (title, text) = (ctx.text("compare-nobody"), ctx.text("compare-nobody-why"));
    let to_list = ctx.text("compare-nobody-add");
    let empty =
        EmptyState { icon: icons::SCALES, title: &title, text: &text, primary: Some(&to_list), secondary: None };
    if empty.show(ui) == Some(EmptyChoice::Primary) {
        session.providers.tab = super::Tab::Providers;
    }
}
