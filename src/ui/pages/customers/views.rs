//! Saved views: a search, an order and columns under a name, with the number of customers found.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use egui::{Key, Popup, PopupCloseBehavior, Response, Ui};

use super::{BY_NAME, State, Wants};
use crate::domain::edit::Edit;
use crate::domain::edit::views::ViewEdit;
use crate::domain::plan::ids::ViewId;
use crate::domain::plan::view::SavedView;
use crate::domain::search::fold;
use crate::roster::columns::{RosterColumn, ids, known};
use crate::roster::filter;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Sort, TextField, icons};
use crate::ui::nav;
use crate::ui::theme::{Tone, tokens};

/// Which view is chosen, and what is half done with views.
#[derive(Default)]
pub(super) struct Views {
    /// The view that was chosen; the list may have been changed since.
    active: Option<ViewId>,
    /// The view that is to be shown.
    asked_for: Option<ViewId>,
    /// The list as it was before a view was chosen.
    before: Option<Before>,
    naming: Option<Naming>,
    counts: BTreeMap<ViewId, usize>,
    /// The revision and the day that the counts belong to.
    counted: Option<(u64, NaiveDate)>,
}

struct Before {
    sort: Option<Sort>,
    columns: Vec<RosterColumn>,
}

/// A name that is being typed.
struct Naming {
    /// The view that gets it; `None`: a new one.
    view: Option<ViewId>,
    name: String,
    wants_focus: bool,
}

/// The longest name, in characters.
const NAME_LIMIT: usize = 60;

impl Views {
    /// How many customers it finds.
    pub(super) fn count_of(&self, view: ViewId) -> usize {
        self.counts.get(&view).copied().unwrap_or_default()
    }

    /// The user's own columns, while a view shows others.
    pub(super) fn own_columns(&self) -> Option<&[RosterColumn]> {
        self.before.as_ref().map(|before| &*before.columns)
    }
}

/// Counts what the views find among the rows of this revision, once for each.
pub(super) fn count(ctx: &Ctx<'_>, state: &mut State, revision: u64) {
    let now = Some((revision, ctx.today));
    if state.views.counted == now {
        return;
    }
    let queries = ctx.plan.views.iter().map(|view| (view.id, view.query.clone()));
    state.views.counts = state.list.counts(ctx.plan, queries);
    state.views.counted = now;
    if state.views.active.is_some_and(|id| ctx.plan.views.get(id).is_none()) {
        leave(state);
    }
}

/// The order and the columns that a view asks for; `own`: the columns of the list without it.
fn order_and_columns(view: &SavedView, own: &[RosterColumn]) -> (Option<Sort>, Vec<RosterColumn>) {
    let columns = match &*view.columns {
        [] => own.to_vec(),
        columns => known(columns.iter().map(String::as_str)),
    };
    let column = |(id, ascending): &(String, bool)| Some((RosterColumn::from_id(id)?.id(), *ascending));
    let sort = view.sort.as_ref().and_then(column).map(|(column, ascending)| Sort { column, ascending });
    (sort, columns)
}

/// The list becomes what the view says.
fn choose(state: &mut State, view: &SavedView) {
    let now = Before { sort: state.sort, columns: state.look.shown.clone() };
    let before = state.views.before.get_or_insert(now);
    (state.sort, state.look.shown) = order_and_columns(view, &before.columns);
    state.query = view.query.clone();
    state.filter = None;
    state.views.active = Some(view.id);
}

/// Whether this view was chosen, and search, order and columns are still what it says.
pub(super) fn is_shown(ctx: &Ctx<'_>, state: &State, view: &SavedView) -> bool {
    let Some(before) = state.views.before.as_ref().filter(|_| state.views.active == Some(view.id)) else {
        return false;
    };
    let (sort, columns) = order_and_columns(view, &before.columns);
    let order = |sort: Option<Sort>| sort.unwrap_or(BY_NAME);
    query_shown(ctx, state) == view.query.trim() && order(state.sort) == order(sort) && state.look.shown == columns
}

/// The list becomes what it was before a view was chosen, and shows everybody.
pub(super) fn leave(state: &mut State) {
    state.query.clear();
    state.filter = None;
    state.views.active = None;
    if let Some(before) = state.views.before.take() {
        state.sort = before.sort;
        state.look.shown = before.columns;
    }
}

/// What is searched and filtered now, in the words of the search.
fn query_shown(ctx: &Ctx<'_>, state: &State) -> String {
    let mut query = state.query.trim().to_owned();
    if let Some(filter) = state.filter {
        if !query.is_empty() {
            query.push(' ');
        }
        query.push_str(&filter::term(ctx.lang, filter));
    }
    query
}

/// What is shown now, as a view.
fn as_shown(ctx: &Ctx<'_>, state: &State, id: ViewId, name: String) -> SavedView {
    let query = query_shown(ctx, state);
    let sort = state.sort.map(|sort| (sort.column.to_owned(), sort.ascending));
    SavedView { id, name, query, sort, columns: ids(&state.look.shown) }
}

/// The list becomes what the view that was asked for says.
pub(super) fn show_asked_for(ctx: &Ctx<'_>, state: &mut State) {
    if let Some(view) = state.views.asked_for.take().and_then(|id| ctx.plan.views.get(id)) {
        choose(state, view);
        state.refresh(ctx);
    }
}

impl State {
    /// Lists everybody again, as before a view was chosen.
    pub(super) fn show_everybody(&mut self) {
        leave(self);
        self.bin.close();
    }

    /// Whether a view was chosen, however the list was changed since.
    pub(super) fn has_view(&self) -> bool {
        self.views.active.is_some()
    }

    /// Shows this view as soon as the page is drawn, with the keyboard in its rows.
    pub fn show_view(&mut self, view: ViewId) {
        self.views.asked_for = Some(view);
        self.bin.close();
        self.is_adding = false;
        self.wants = Some(Wants::Table);
    }
}

/// How many rows there are; where the rail has no room for words, a chip for each view instead: a press shows it, a second
/// one everything again.
pub(super) fn chips_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    ui.horizontal_wrapped(|ui| {
        if ctx.plan.views.is_empty() || !nav::is_narrow(ui) {
            kit::secondary(ui, &ctx.lang.count("customers-shown", state.list.len()));
            return;
        }
        kit::secondary(ui, &ctx.text("customers-views"));
        for view in ctx.plan.views.iter() {
            let (is_chosen, count) = (is_shown(ctx, state, view), state.views.count_of(view.id));
            if kit::filter_chip(ui, Tone::Info, &view.name, count, is_chosen).clicked() {
                if is_chosen {
                    leave(state);
                } else {
                    choose(state, view);
                }
                ui.ctx().request_repaint();
            }
        }
    });
}

/// The menu of what can be done with views.
pub(super) fn menu_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let label = ctx.text("customers-views");
    let had_name = state.views.naming.is_some();
    let button = kit::menu(ui, Btn::secondary(&label).icon(icons::EYE), |ui| {
        items_ui(ui, ctx, state, actions);
    });
    // Not in the frame in which it was asked for: the click would close it.
    if had_name {
        naming_ui(ui, ctx, state, &button.response, actions);
    }
}

fn items_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let locked = ctx.locked();
    let item = |ui: &mut Ui, text: &str, why: Option<&str>| match why {
        Some(why) => {
            kit::menu_item_blocked(ui, text, why);
            false
        }
        None => kit::menu_item(ui, text).clicked(),
    };
    let mut naming = None;
    if item(ui, &ctx.text("customers-view-save"), locked.as_deref()) {
        naming = Some(Naming { view: None, name: String::new(), wants_focus: true });
    }
    if let Some(view) = state.views.active.and_then(|id| ctx.plan.views.get(id)) {
        let text = |key: &str| ctx.lang.with(key, &[("name", &view.name)]).into_owned();
        let now = as_shown(ctx, state, view.id, view.name.clone());
        let same = (now == **view).then(|| ctx.text("customers-view-same"));
        kit::hairline(ui);
        let update = ctx.lang.with("customers-view-update", &[("name", &view.name)]);
        if item(ui, &update, locked.as_deref().or(same.as_deref())) {
            actions.edit(Edit::View(ViewEdit::Put(now)));
        }
        if item(ui, &text("customers-view-rename"), locked.as_deref()) {
            naming = Some(Naming { view: Some(view.id), name: view.name.clone(), wants_focus: true });
        }
        if item(ui, &text("customers-view-remove"), locked.as_deref()) {
            actions.edit(Edit::View(ViewEdit::Remove(view.id)));
        }
        if item(ui, &text("customers-view-leave"), None) {
            leave(state);
        }
    }
    if naming.is_some() {
        state.views.naming = naming;
        ui.ctx().request_repaint();
    }
}

/// Why a view cannot have this name; `None` when it can.
fn refusal<'c>(ctx: &'c Ctx<'_>, naming: &Naming) -> Option<Cow<'c, str>> {
    let name = fold(naming.name.trim());
    if name.is_empty() {
        return Some(ctx.text("customers-view-name-why"));
    }
    let is_taken = |view: &SavedView| naming.view != Some(view.id) && fold(&view.name) == name;
    let is_taken = ctx.plan.views.iter().any(|view| is_taken(view));
    is_taken.then(|| ctx.text("customers-view-name-taken"))
}

fn naming_ui(ui: &Ui, ctx: &Ctx<'_>, state: &mut State, button: &Response, actions: &mut Actions) {
    let Some(mut naming) = state.views.naming.take() else { return };
    let (mut is_open, mut is_done) = (true, false);
    let popup = Popup::from_response(button).id(button.id.with("naming")).open_bool(&mut is_open);
    let popup = popup.gap(tokens(ui).space.xs);
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(280.0);
        let (label, save) = (ctx.text("customers-view-name"), ctx.text("customers-view-save-now"));
        let why = refusal(ctx, &naming);
        let error = why.as_deref().filter(|_| !naming.name.trim().is_empty());
        let help = ctx.text("customers-view-help");
        let field = TextField::new("customers-view-name", &label).help(&help).error(error).limit(NAME_LIMIT);
        let typed = field.focus(std::mem::take(&mut naming.wants_focus)).show(ui, &mut naming.name);
        let is_entered = typed.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let why = refusal(ctx, &naming);
        let pressed = ui.add(Btn::primary(&save).blocked(why.as_deref())).clicked();
        is_done = (pressed || is_entered) && why.is_none();
    });
    if is_done {
        save(ctx, state, &naming, actions);
    } else if is_open {
        state.views.naming = Some(naming);
    }
}

fn save(ctx: &Ctx<'_>, state: &mut State, naming: &Naming, actions: &mut Actions) {
    let name = naming.name.trim().to_owned();
    let view = match naming.view.and_then(|id| ctx.plan.views.get(id)) {
        Some(view) => SavedView { name, ..(**view).clone() },
        None => as_shown(ctx, state, ViewId::new((ctx.new_id)()), name),
    };
    if naming.view.is_none() {
        // From now on the list shows this view; what it showed is what the view holds.
        choose(state, &view);
    }
    actions.edit(Edit::View(ViewEdit::Put(view)));
}
