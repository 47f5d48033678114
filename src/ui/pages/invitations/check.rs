//! The fourth step: one look at all letters, and the way to each that needs a look.

use std::sync::Arc;

use egui::Ui;

use super::variants::{self, Variants};
use super::{LetterStage, RoundCheck, early, pair, template};
use crate::domain::compose::{CheckedRecipient, LetterWarning};
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::Mailing;
use crate::i18n::explain;
use crate::ui::action::{Action, Actions, LetterAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Cell, Column, Guide, Table, TableState};
use crate::ui::own_order::{OwnOrder, SortKey};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What the look at all letters found, and what is shown of it.
#[derive(Default)]
pub(super) struct CheckState {
    found: Option<Arc<RoundCheck>>,
    asked: Option<(RoundId, u64)>,
    counts: Counts,
    /// The next letter that needs a look is to be shown as soon as it is known.
    pub(super) wants_problem: bool,
    only_to_be_seen: bool,
    variants: Variants,
    table: TableState<CustomerId>,
    order: OwnOrder,
    /// Rows of `found` that are shown; `None`: to be worked out.
    shown: Option<Vec<usize>>,
}

#[derive(Default)]
struct Counts {
    ready: usize,
    warnings: usize,
    refused: usize,
    no_address: usize,
}

impl CheckState {
    /// Takes over what was found.
    pub(super) fn take(&mut self, found: Arc<RoundCheck>) {
        let count = |is: &dyn Fn(&CheckedRecipient) -> bool| found.rows.iter().filter(|row| is(row)).count();
        let is_silent =
            |warning: &LetterWarning| matches!(warning, LetterWarning::NoAddress | LetterWarning::NoContact);
        self.counts = Counts {
            ready: count(&|row| !row.is_to_be_seen()),
            warnings: count(&CheckedRecipient::has_warnings),
            refused: count(&CheckedRecipient::is_refused),
            no_address: count(&|row| row.found.as_ref().is_ok_and(|found| found.iter().any(is_silent))),
        };
        self.variants.take(&found);
        self.found = Some(found);
        self.shown = None;
    }

    /// Whether what was found belongs to the plan as it is.
    pub(super) fn is_fresh(&self, ctx: &Ctx<'_>, round: &Mailing) -> bool {
        self.found.as_ref().is_some_and(|found| found.round == Some(round.id) && found.revision == ctx.revision)
    }

    /// Whether every letter of the plan as it is was looked at, and none needs a person's look.
    pub(super) fn is_all_ready(&self, ctx: &Ctx<'_>, round: &Mailing) -> bool {
        self.is_fresh(ctx, round) && self.counts.ready == round.customers.len()
    }

    /// Asks for a look at the plan as it is, once.
    pub(super) fn ask(&mut self, ctx: &Ctx<'_>, round: &Mailing, actions: &mut Actions) {
        let key = (round.id, ctx.revision);
        if !self.is_fresh(ctx, round) && self.asked != Some(key) {
            self.asked = Some(key);
            actions.push(Action::Letter(LetterAction::Check { round: round.id }));
        }
    }

    /// Place in the round of the next letter after `at` that needs a look, round and round; `None` when none does.
    pub(super) fn next_problem(&self, round: &Mailing, at: usize) -> Option<usize> {
        let rows = &self.found.as_ref()?.rows;
        let here = round.customers.get(at).copied();
        let start = rows.iter().position(|row| Some(row.customer) == here).map_or(0, |place| place + 1);
        let found = rows[start..].iter().chain(&rows[..start]).find(|row| row.is_to_be_seen())?;
        round.customers.iter().position(|&id| id == found.customer)
    }

    /// What stands under the step's title.
    pub(super) fn step_line(&self, ctx: &Ctx<'_>) -> String {
        match (&self.found, self.counts.refused, self.counts.warnings) {
            (None, _, _) => String::new(),
            (Some(_), 0, 0) => ctx.text("invitations-check-all-ready").into_owned(),
            (Some(_), 0, warnings) => ctx.lang.count("invitations-check-warnings", warnings).into_owned(),
            (Some(_), refused, _) => ctx.lang.count("invitations-check-refused", refused).into_owned(),
        }
    }

    fn shown(&mut self, ctx: &Ctx<'_>) -> &[usize] {
        let rows = self.found.as_ref().map_or(&[][..], |found| &found.rows);
        let (only, order, variants) = (self.only_to_be_seen, self.order, &self.variants);
        self.shown.get_or_insert_with(|| {
            let is_shown = |row: &CheckedRecipient| (!only || row.is_to_be_seen()) && variants.shows(row);
            let mut shown: Vec<usize> = (0..rows.len()).filter(|&row| is_shown(&rows[row])).collect();
            order.apply(&mut shown, |&row, column| order_key(ctx, &rows[row], column));
            shown
        })
    }
}

/// Draws the step.
pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, round: &Mailing, actions: &mut Actions) {
    let gap = tokens(ui).space.s;
    if template::has_faulty_text(ctx, &session.unfinished, round) {
        let (title, text) = (ctx.text("invitations-older-used"), ctx.text("invitations-older-used-why"));
        Banner::new(Tone::Warning, &title).text(&text).show(ui);
        ui.add_space(gap);
    }
    early::early_ui(ui, ctx, round, actions);
    pair::differences_ui(ui, ctx, &session.invitations.links);
    let state = &mut session.invitations.check;
    state.ask(ctx, round, actions);
    let Some(found) = state.found.clone() else {
        kit::body(ui, &ctx.lang.count("invitations-checking", round.customers.len()));
        return;
    };
    counts_ui(ui, ctx, state);
    ui.add_space(gap);
    let chosen = table_ui(ui, ctx, state, &found);
    if let Some(customer) = chosen {
        session.invitations.show_customer(round, customer);
        session.invitations.text = super::text::TextState::default();
        session.invitations.stage = LetterStage::Text;
    }
}

fn counts_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut CheckState) {
    let counts = &state.counts;
    ui.horizontal_wrapped(|ui| {
        kit::chip(ui, Tone::Done, &ctx.lang.count("invitations-check-ready", counts.ready));
        for (n, tone, key) in [
            (counts.warnings, Tone::Warning, "invitations-check-warnings"),
            (counts.refused, Tone::Late, "invitations-check-refused"),
            (counts.no_address, Tone::Calm, "invitations-check-no-address"),
        ] {
            if 0 < n {
                kit::chip(ui, tone, &ctx.lang.count(key, n));
            }
        }
    });
    if state.variants.chips_ui(ui, ctx) {
        state.shown = None;
    }
    if kit::checkbox(ui, &mut state.only_to_be_seen, &ctx.text("invitations-check-only")).changed() {
        state.shown = None;
    }
}

/// Place of the column that says which text a customer gets.
const VARIANT: usize = 3;

/// Answers with the customer whose letter is to be shown.
fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut CheckState, found: &RoundCheck) -> Option<CustomerId> {
    let shown = state.shown(ctx).to_vec();
    // What is to be seen to comes first; address and language stand in the letter, too. Which text somebody gets has its place
    // beside it in a large zoom, too.
    let has_variants = state.variants.is_there();
    let for_findings = if has_variants { 160.0 } else { 280.0 };
    let mut columns = vec![
        Column::new("customer", ctx.text("invitations-column-customer"), 150.0),
        Column::new("state", ctx.text("invitations-column-check"), 124.0),
        Column::new("findings", ctx.text("invitations-column-findings"), for_findings).fill(),
        Column::new("address", ctx.text("invitations-column-address"), 150.0),
        Column::new("language", ctx.text("invitations-column-language"), 76.0),
    ];
    if has_variants {
        let title = ctx.text("invitations-column-variant");
        columns.insert(VARIANT, Column::new("variant", title, 140.0));
    }
    let columns = Column::that_fit(columns, ui.available_width());
    let row_of = |row: usize| shown.get(row).and_then(|&at| found.rows.get(at));
    let key = |row: usize| row_of(row).map_or(CustomerId::new(0), |row| row.customer);
    let name = ctx.text("invitations-step-check");
    let mut chosen = None;
    kit::pane(ui, |ui| {
        let table = Table::new("round-check", &name, &columns, shown.len(), &key).sort(state.order.sort());
        let answer = table.show(ui, &mut state.table, |row, column| {
            let Some(row) = row_of(row) else { return Cell::Empty };
            let Some(customer) = ctx.plan.customers.get(row.customer) else { return Cell::Empty };
            // Without that column the others stand one place further to the left.
            match if has_variants || column < VARIANT { column } else { column + 1 } {
                0 => Cell::Strong(customer.name.as_str().into()),
                1 => match (row.is_refused(), row.has_warnings()) {
                    (true, _) => Cell::Chip(Tone::Late, ctx.text("invitations-state-refused")),
                    (_, true) => Cell::Chip(Tone::Warning, ctx.text("invitations-state-warnings")),
                    (_, false) => Cell::Chip(Tone::Done, ctx.text("invitations-state-ready")),
                },
                2 => Cell::Text(findings(ctx, row).into()),
                VARIANT if row.is_refused() => Cell::Empty,
                VARIANT => Cell::Secondary(variants::words(ctx, &row.variant).into()),
                4 => match customer.recipient().and_then(|contact| contact.email.as_ref()) {
                    Some(address) => Cell::Secondary(address.as_str().into()),
                    None => Cell::Secondary(ctx.text("invitations-no-address")),
                },
                _ => Cell::Secondary(ctx.text(row.language.short_key())),
            }
        });
        if let Some(column) = answer.sort_clicked {
            state.order.clicked(Some(column));
            state.shown = None;
        }
        chosen = answer.opened.or(answer.clicked).and_then(row_of).map(|row| row.customer);
    });
    chosen
}

/// What the letters are ordered by when the head of this column was clicked; what is worst comes first.
fn order_key(ctx: &Ctx<'_>, row: &CheckedRecipient, column: &str) -> SortKey {
    let customer = ctx.plan.customers.get(row.customer);
    match column {
        "customer" => SortKey::words(customer.map_or("", |customer| &customer.name)),
        "state" => SortKey::Number(if row.is_refused() { 0 } else { 1 + i64::from(!row.has_warnings()) }),
        "findings" => SortKey::words(&findings(ctx, row)),
        "variant" if row.is_refused() => SortKey::Unknown,
        "variant" => SortKey::words(&variants::words(ctx, &row.variant)),
        "address" => {
            let address = customer.and_then(|customer| customer.recipient()?.email.as_ref());
            SortKey::words(address.map_or("", |address| address.as_str()))
        }
        _ => SortKey::words(&ctx.text(row.language.short_key())),
    }
}

fn findings(ctx: &Ctx<'_>, row: &CheckedRecipient) -> String {
    match &row.found {
        Ok(warnings) => ctx.lang.clauses(warnings.iter().map(|warning| explain::letter_warning(ctx.lang, warning))),
        Err(problems) => ctx.lang.clauses(problems.iter().map(|problem| explain::letter_problem(ctx.lang, problem))),
    }
}

/// What the look covers.
pub(super) fn guide_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let title = ctx.text("invitations-guide-check");
    let paragraphs = [
        ctx.text("invitations-guide-check-refused"),
        ctx.text("invitations-guide-check-warnings"),
        ctx.text("invitations-guide-check-click"),
    ];
    Guide { title: &title, paragraphs: &paragraphs.each_ref().map(|text| &**text), rows: &[] }.show(ui);
}
