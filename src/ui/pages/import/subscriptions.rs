//! A list of subscriptions against the plan: recognised by its headers, with a choice for every customer.

use std::borrow::Cow;

use egui::Ui;

use super::remarks::{RemarkKind, remarks_ui};
use super::state::ImportStage;
use super::{row_sheet, steps};
use crate::domain::edit::customers::ImportEdit;
use crate::domain::import::{Alike, SubscriptionDiff, SubscriptionEntry, SubscriptionList, alike, diff_subscriptions};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::shape::ImportMapping;
use crate::domain::search::fold;
use crate::exchange::csv_in::SubscriptionsFile;
use crate::i18n::Lang;
use crate::i18n::explain::import_sentence;
use crate::i18n::history::subscription_words;
use crate::i18n::imports;
use crate::i18n::subscription_changes::{SubscriptionFieldWords, differences};
use crate::ui::action::{Action, Actions, ImportAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Cell, Column, StepperState, StepperStep, Table, TableState};
use crate::ui::theme::{Tone, tokens};

/// How many customers are offered for what was typed.
const N_OFFERED: usize = 6;

/// A list of subscriptions that is being looked at.
#[derive(Default)]
pub struct Subscriptions {
    file: SubscriptionsFile,
    /// Whose they are, for a list that does not say so.
    owner: Option<CustomerId>,
    query: String,
    diff: SubscriptionDiff,
    /// Revision of the plan and owner that `diff` is about.
    diff_of: Option<(u64, Option<CustomerId>)>,
    /// Remarks that are shown instead of customers.
    shown: Option<RemarkKind>,
    table: TableState<usize>,
    /// The row that is read at the right.
    read: Option<usize>,
    /// Remarks of `diff`, equal ones as one.
    problems: Vec<Alike>,
    notes: Vec<Alike>,
    problem_table: TableState<usize>,
    note_table: TableState<usize>,
}

impl Subscriptions {
    /// What was read.
    pub fn new(file: SubscriptionsFile) -> Self {
        Self { file, ..Self::default() }
    }

    /// Compares again when the plan or the owner is another one.
    fn compare(&mut self, ctx: &Ctx<'_>) {
        let wanted = Some((ctx.revision, self.owner));
        if self.diff_of == wanted {
            return;
        }
        self.diff = diff_subscriptions(ctx.plan, &self.file.rows, self.owner, ctx.today);
        self.diff_of = wanted;
        let remarks = &self.diff.remarks;
        (self.problems, self.notes) = (alike(&remarks.problems), alike(&remarks.notes));
        (self.table, self.read) = (TableState::default(), None);
        let entries = self.diff.entries.iter().enumerate();
        self.table.select(entries.filter(|(_, entry)| entry.chosen).map(|(at, _)| at));
    }

    /// Writes what was chosen into the comparison.
    fn settle(&mut self) {
        for (at, entry) in self.diff.entries.iter_mut().enumerate() {
            entry.chosen = self.table.selected().contains(&at);
        }
    }

    fn has_news(&self) -> bool {
        self.diff.entries.iter().any(SubscriptionEntry::has_news)
    }

    fn waits_for_owner(&self) -> bool {
        self.file.rows.list == SubscriptionList::OneCustomer && self.owner.is_none()
    }
}

/// Draws the page; answers to which earlier step it was left. `shape`: what is to be remembered of the list.
pub(super) fn page_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut Subscriptions,
    shape: &dyn Fn() -> Option<ImportMapping>,
    actions: &mut Actions,
) -> Option<ImportStage> {
    state.compare(ctx);
    let stages = steps::stages(true);
    let titles: Vec<_> = stages.iter().map(|stage| ctx.text(steps::key(*stage))).collect();
    let states = [StepperState::Done, StepperState::Done, StepperState::Now];
    let of = |(title, state)| StepperStep { title, sub: "", state, mark: None };
    let steps: Vec<StepperStep<'_>> = titles.iter().map(|title| &**title).zip(states).map(of).collect();
    let tally = state.diff.tally();
    let blocked = ctx.locked().or_else(|| match () {
        () if state.waits_for_owner() => Some(ctx.text("subscription-list-owner-missing")),
        () if tally.is_empty() => Some(ctx.text("import-nothing-chosen")),
        () => None,
    });
    let (name, back) = (ctx.text("subscription-list-title"), ctx.text("back"));
    let next = imports::apply_label(ctx.lang, &tally);
    let wizard = kit::Wizard {
        id_salt: "import_subscriptions",
        name: &name,
        steps: &steps,
        back: Some(&back),
        next: (state.waits_for_owner() || state.has_news()).then_some(&*next),
        next_blocked: blocked.as_deref(),
        also: None,
    };
    let step = |ui: &mut Ui| {
        steps::title_ui(ui, ctx, stages, ImportStage::Compare);
        body_ui(ui, ctx, state, actions);
    };
    let answer = wizard.show_in(ui, kit::StepRoom::Whole, step, |_| {});
    if answer.next {
        let edit = ImportEdit { shape: shape(), ..state.diff.to_edit(ctx.plan) };
        actions.push(Action::Import(ImportAction::Apply(Box::new(edit))));
    }
    match answer.step {
        Some(0) => Some(ImportStage::File),
        Some(1) => Some(ImportStage::Columns),
        _ => answer.back.then_some(ImportStage::Columns),
    }
}

fn body_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut Subscriptions, actions: &mut Actions) {
    let space = tokens(ui).space.s;
    let what = match state.file.rows.list {
        SubscriptionList::EachNamed => "subscription-list-insights",
        SubscriptionList::OneCustomer => "subscription-list-one",
    };
    kit::body(ui, &ctx.text(what));
    for warning in &state.file.warnings {
        kit::Banner::new(Tone::Warning, &import_sentence(ctx.lang, &warning.sentence())).show(ui);
    }
    if !state.file.ignored.is_empty() {
        let columns = ctx.lang.list(&state.file.ignored);
        kit::secondary(ui, &ctx.lang.with("subscription-list-ignored", &[("columns", &columns)]));
    }
    if state.file.rows.list == SubscriptionList::OneCustomer {
        ui.add_space(space);
        owner_ui(ui, ctx, state);
        state.compare(ctx);
    }
    if state.waits_for_owner() {
        return;
    }
    ui.add_space(space);
    parts_ui(ui, ctx, state);
    kit::secondary(ui, &ctx.text("subscription-list-rule"));
    ui.add_space(space);
    if state.shown.is_none() && !state.has_news() {
        nothing_ui(ui, ctx, state, actions);
        return;
    }
    kit::pane(ui, |ui| match state.shown {
        Some(RemarkKind::Problems) => {
            let problems = ("subscription_problems", RemarkKind::Problems, &*state.problems);
            remarks_ui(ui, ctx, problems, &mut state.problem_table);
        }
        Some(RemarkKind::Notes) => {
            let notes = ("subscription_notes", RemarkKind::Notes, &*state.notes);
            remarks_ui(ui, ctx, notes, &mut state.note_table);
        }
        None => entries_ui(ui, ctx, state),
    });
}

/// Which part of the comparison is shown; a part with nothing in it is not offered.
fn parts_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut Subscriptions) {
    let remarks = &state.diff.remarks;
    let parts = [
        (None, "subscription-list-customers", state.diff.entries.len()),
        (Some(RemarkKind::Problems), RemarkKind::Problems.key(), remarks.problems.len()),
        (Some(RemarkKind::Notes), RemarkKind::Notes.key(), remarks.notes.len()),
    ];
    let there = parts.iter().filter(|(shown, _, n)| 0 < *n || shown.is_none());
    let names: Vec<_> = there.map(|(shown, key, n)| (*shown, format!("{} {n}", ctx.text(key)))).collect();
    let options: Vec<_> = names.iter().map(|(shown, name)| (*shown, name.as_str())).collect();
    kit::segmented(ui, &ctx.text("import-show"), &mut state.shown, &options);
}

/// The list says nothing new: a sentence, and the way back.
fn nothing_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &Subscriptions, actions: &mut Actions) {
    let n_same: usize = state.diff.entries.iter().map(|entry| entry.n_same + entry.n_older).sum();
    let title = match n_same {
        0 => ctx.text("subscription-list-same-none"),
        n => ctx.lang.count("subscription-list-same", n),
    };
    let n_left_out = state.diff.remarks.problems.len();
    let why = match n_left_out {
        0 => ctx.text("import-same-why"),
        n => ctx.lang.count("import-same-but-left-out", n),
    };
    let back = ctx.text("import-back");
    let empty =
        kit::EmptyState { icon: kit::icons::CHECK, title: &title, text: &why, primary: Some(&back), secondary: None };
    if empty.show(ui).is_some() {
        actions.push(Action::Import(ImportAction::Apply(Box::new(state.diff.to_edit(ctx.plan)))));
    }
}

/// Whose subscriptions they are: chosen by typing a part of the name.
fn owner_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut Subscriptions) {
    if let Some(owner) = state.owner.and_then(|id| ctx.plan.customers.get(id)) {
        ui.horizontal(|ui| {
            kit::strong(ui, &owner.name);
            if ui.add(Btn::quiet(&ctx.text("subscription-list-other-owner"))).clicked() {
                state.owner = None;
            }
        });
        return;
    }
    let (name, hint, clear) = (
        ctx.text("subscription-list-owner"),
        ctx.text("subscription-list-owner-hint"),
        ctx.text("subscription-list-owner-clear"),
    );
    kit::strong(ui, &name);
    kit::search_box(ui, "subscription-list-owner", (&name, &hint, &clear), 420.0, &mut state.query);
    let wanted = fold(&state.query);
    let fits = |text: &str| fold(text).contains(&wanted);
    let domain = |id: CustomerId| {
        let customer = ctx.plan.customers.get(id);
        customer.and_then(|customer| customer.domain.as_ref()).map(ToString::to_string).unwrap_or_default()
    };
    let found = ctx.plan.customers.iter().filter(|one| fits(&one.name) || fits(&domain(one.id))).take(N_OFFERED);
    ui.scope(|ui| {
        ui.set_max_width(420.0);
        for customer in found {
            if kit::list_row(ui, false, &customer.name, &domain(customer.id)).clicked() {
                state.owner = Some(customer.id);
            }
        }
    });
}

fn entries_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut Subscriptions) {
    let company = |id: CustomerId| ctx.plan.customers.get(id).map(|one| one.name.clone()).unwrap_or_default();
    if let Some(entry) = state.read.and_then(|at| state.diff.entries.get(at)) {
        let said = (&*entry.lines, &state.diff.remarks);
        let is_closed = row_sheet::sheet_ui(ui, ctx, &company(entry.customer), said, |ui| {
            row_sheet::subscriptions_ui(ui, ctx, entry);
        });
        if is_closed {
            state.read = None;
        }
    }
    let mut columns = vec![
        Column::new("company", ctx.text("company-name"), 150.0).fill().unsorted(),
        Column::new("new", ctx.text("import-diff-new"), 54.0).right().unsorted(),
        Column::new("changed", ctx.text("import-diff-changed"), 76.0).right().unsorted(),
        Column::new("same", ctx.text("import-diff-same"), 56.0).right().unsorted(),
        Column::new("what", ctx.text("import-column-what"), 150.0).fill().unsorted(),
        Column::new("lines", ctx.text("import-column-lines"), 84.0).unsorted(),
    ];
    // The sheet has the rest.
    columns.truncate(if state.read.is_some() { 4 } else { columns.len() });
    let columns = Column::that_fit(columns, if state.read.is_some() { ui.available_width() } else { f32::INFINITY });
    let entries = &state.diff.entries;
    let (name, all) = (ctx.text("import-step-compare"), ctx.text("import-take-all"));
    let key = |row: usize| row;
    let table = Table::new("subscriptions-diff", &name, &columns, entries.len(), &key).checkboxes(&all);
    let answer = table.show(ui, &mut state.table, |row, column| {
        let Some(entry) = entries.get(row) else { return Cell::Empty };
        match column {
            0 => Cell::Strong(Cow::Owned(company(entry.customer))),
            1 => Cell::Text(Cow::Owned(entry.new.len().to_string())),
            2 => Cell::Text(Cow::Owned(entry.changed.len().to_string())),
            3 => Cell::Text(Cow::Owned(entry.n_same.to_string())),
            4 => Cell::Text(Cow::Owned(what(ctx.lang, entry))),
            _ => Cell::Secondary(Cow::Owned(imports::lines(ctx.lang, &entry.lines))),
        }
    });
    if answer.selection_changed {
        state.settle();
        ui.ctx().request_repaint(); // the button below counts what is chosen
    }
    state.read = row_sheet::follow(state.read, &answer, state.table.cursor_row());
}

/// What would change for one customer, in words.
fn what(lang: &Lang, entry: &SubscriptionEntry) -> String {
    let new = entry.new.iter().map(|one| subscription_words(lang, one));
    let changed = entry.changed.iter().map(|(before, after)| {
        let nothing = lang.text("import-diff-nothing");
        let known = |text: String| if text.is_empty() { nothing.to_string() } else { text };
        let change = |one: SubscriptionFieldWords| {
            format!("{} {} → {}", lang.text(one.within), known(one.before), known(one.after)).replace("  ", " ")
        };
        let fields = lang.list(differences(lang, before, after).into_iter().map(change));
        lang.with("subscription-list-changed", &[("product", &after.product), ("fields", &fields)]).into_owned()
    });
    let older = (0 < entry.n_older).then(|| lang.count("subscription-list-older", entry.n_older).into_owned());
    lang.clauses(new.chain(changed).chain(older))
}
