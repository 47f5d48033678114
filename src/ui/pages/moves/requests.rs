//! Transfer requests as a register: what each is about, where it stands, its items, and what was looked at afterwards.

use std::borrow::Cow;
use std::sync::Arc;

use egui::Ui;

use super::{act, afterwards, items, roles, steps};
use crate::domain::moves::{RequestPart, doubled, is_last_word, part_of};
use crate::domain::plan::Plan;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{CustomerId, TransferId, is_same_id};
use crate::domain::plan::transfer::{AfterCheck, ItemOutcome, Transfer, TransferStage};
use crate::domain::plan::transfer_fields::TransferField;
use crate::domain::plan::uses::ColumnUse;
use crate::domain::rules::Screen;
use crate::i18n::moves::part_words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register::{self, DerivedColumn, Register, RegisterAct, RegisterWords};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

impl Register for Transfer {
    const NOUN: &'static str = "transfer";
    const SAYS: RegisterWords = RegisterWords {
        name: "moves-tab-requests",
        add: "transfers-new",
        add_why: "transfers-new-why",
        create: "transfers-create",
        empty: "transfers-empty",
        empty_why: "transfers-empty-why",
        search: "transfers-search",
        hide_closed: "transfers-hide-closed",
        remove: "transfers-remove",
        removed: "transfers-removed",
    };
    const ICON: &'static str = icons::ARROWS_LEFT_RIGHT;
    const NAME: TransferField = TransferField::Customer;
    const DERIVED: &'static [DerivedColumn<Self>] = &[DerivedColumn {
        column: ColumnUse::new(45, "created-by", "transfers-created-by", 108.0),
        is_number: false,
        value: roles::created_by,
    }];
    type More = ();

    fn state(session: &mut Session) -> &mut register::State<Self> {
        &mut session.moves.requests
    }

    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        let customer = ctx.plan.customers.iter().find(|customer| customer.name == name).map(|customer| customer.id);
        let customer = customer.unwrap_or(CustomerId::new(0));
        Self::new(TransferId::new(id), customer, act::step(ctx, TransferStage::Planned))
    }

    fn called<'c>(&'c self, ctx: &'c Ctx<'_>) -> Cow<'c, str> {
        let title = Cow::Borrowed(ctx.plan.name_of(self.customer));
        // Its kind has a column.
        let part = part_of(&ctx.forecast().moving, self).filter(|part| part.number.is_some());
        let Some(part) = part.map(|part| part_words(ctx.lang, RequestPart { kind: None, ..part })) else {
            return title;
        };
        ctx.lang.with("work-part", &[("what", &title), ("part", &part)])
    }

    fn otherwise(&self, plan: &Plan, field: TransferField) -> Value<'static> {
        match field {
            TransferField::Provider => plan.provider_of_transfer(self).map(Value::Provider),
            TransferField::Owner => plan.submitter(self).map(Value::Person),
            TransferField::Planned => plan.day_of_transfer(self).map(Value::Day),
            TransferField::Effective => self.moves_on().map(Value::Day),
            _ => None,
        }
        .unwrap_or(Value::Nothing)
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        let stage = self.stage_on(ctx.today);
        if let Some(last) = self.expires().filter(|_| stage == TransferStage::Created) {
            let n = (last - ctx.today).num_days().max(0) as usize;
            let tone = if n <= SOON { Tone::Warning } else { Tone::Info };
            return (tone, Cow::Owned(ctx.lang.count("transfers-days-left", n).into_owned()));
        }
        let requests = ctx.forecast().moving.requests(self.customer);
        let is_replaced = stage.came_to_nothing() && !is_last_word(requests.iter(), self);
        (if is_replaced { Tone::Calm } else { stage.tone() }, ctx.text(stage.key()))
    }

    fn is_open(&self) -> bool {
        self.stage().is_open()
    }

    fn act(&self, ctx: &Ctx<'_>) -> Option<RegisterAct> {
        act::of_request(ctx, self)
    }

    fn first_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
        kit::section_title(ui, &ctx.text("transfers-steps"));
        steps::gate_ui(ui, ctx, self);
        twin_ui(ui, ctx, self);
        steps::steps_ui(ui, ctx, self, unfinished, actions);
        roles::roles_ui(ui, ctx, self);
        ui.add_space(tokens(ui).space.s);
    }

    fn more_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        (&mut (), unfinished): (&mut (), &mut TypedTexts),
        actions: &mut Actions,
    ) {
        let space = &tokens(ui).space;
        if self.stage().is_completed() {
            part(ui, &ctx.text("transfers-checks"), |ui| checks_ui(ui, ctx, self, actions));
            part(ui, &ctx.text("access-title"), |ui| afterwards::afterwards_ui(ui, ctx, self, actions));
        }
        part(ui, &ctx.text("transfers-items"), |ui| items::items_ui(ui, ctx, self, unfinished, actions));
        ui.add_space(space.xs);
    }

    fn add_ui(
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        state: &mut register::State<Self>,
        unfinished: &mut TypedTexts,
        actions: &mut Actions,
    ) -> bool {
        add_ui(ui, ctx, state, unfinished, actions)
    }
}

/// Days before it expires from which a request is called urgent; ours.
const SOON: usize = 7;

/// A part of the sheet under its title.
pub(super) fn part(ui: &mut Ui, title: &str, contents: impl FnOnce(&mut Ui)) {
    let space = &tokens(ui).space;
    ui.add_space(space.s);
    kit::hairline(ui);
    ui.add_space(space.s);
    kit::section_title(ui, title);
    contents(ui);
}

/// What is looked at once it is completed, one box each.
fn checks_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer, actions: &mut Actions) {
    kit::secondary(ui, &ctx.text("transfers-checks-why"));
    for one in transfer.after_checks() {
        let held = transfer.checks.iter().find(|checked| checked.check == one);
        let mut is_on = held.is_some();
        let word = match one {
            AfterCheck::NewIds => new_ids(ctx, transfer),
            _ => ctx.text(one.key()),
        };
        let text = match held {
            Some(held) => {
                let (day, by) = (ctx.lang.date(held.on), &held.recorded.by);
                ctx.lang.with("transfers-checked", &[("what", &word), ("day", &day), ("by", by)])
            }
            None => word,
        };
        ui.add_enabled_ui(!ctx.is_locked(), |ui| {
            if kit::checkbox(ui, &mut is_on, &text).changed() {
                actions.edit(act::check(ctx, transfer, one, is_on));
            }
        });
    }
}

/// Says what cannot be right: the ID or the items of another request, and an effective date before it was submitted.
fn twin_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer) {
    let is_twin = |other: &&Arc<Transfer>| other.id != transfer.id && is_same_id(&other.request, &transfer.request);
    let mut others = ctx.plan.transfers.iter().filter(|_| !transfer.request.is_empty());
    if let Some(other) = others.find(is_twin) {
        let args = [("customer", ctx.plan.name_of(other.customer)), ("id", &transfer.request)];
        kit::marked(ui, Tone::Warning, &ctx.lang.with("transfers-twin", &args));
    }
    if let Some((other, n)) = doubled(&ctx.forecast().moving, transfer, ctx.today) {
        let other = other.called(ctx);
        kit::marked(ui, Tone::Warning, &ctx.lang.count_with("transfers-doubled", n, &[("other", &other)]));
    }
    let submitted = transfer.step(TransferStage::Submitted).map(|step| step.on);
    if let (Some(from), Some(submitted)) = (transfer.effective, submitted)
        && from < submitted
    {
        let args = [("from", &*ctx.lang.date(from)), ("submitted", &*ctx.lang.date(submitted))];
        kit::marked(ui, Tone::Warning, &ctx.lang.with("transfers-effective-early", &args));
    }
}

/// That the new IDs are noted, and how many are.
fn new_ids<'c>(ctx: &'c Ctx<'_>, transfer: &Transfer) -> Cow<'c, str> {
    let moved = || transfer.items.iter().filter(|item| item.outcome == ItemOutcome::Moved);
    let noted = moved().filter(|item| !item.new_id.is_empty()).count();
    let what = ctx.text(AfterCheck::NewIds.key());
    if moved().count() == 0 {
        return what;
    }
    let of = ctx.lang.with("work-part-of", &[("number", &noted.to_string()), ("n", &moved().count().to_string())]);
    ctx.lang.with("work-part", &[("what", &what), ("part", &of)])
}

/// Asks whose requests are to be planned.
fn add_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut register::State<Transfer>,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) -> bool {
    const QUERY: &str = "transfer.new";
    let (title, close) = (ctx.text("transfers-new"), ctx.text("requests-close"));
    let mut is_made = false;
    let is_closed = kit::side_sheet(ui, "transfer-sheet", &title, &close, register::SHEET, |ui| {
        kit::secondary(ui, &ctx.text("transfers-new-help"));
        ui.add_space(tokens(ui).space.s);
        let label = ctx.text("transfers-customer");
        let mut query = unfinished.get(QUERY).unwrap_or_default().to_owned();
        let mut customer = state.picked();
        let before = query.clone();
        let focus = state.takes_focus();
        CustomerPicker::new(QUERY, &label).focus(focus).show(ui, ctx, &mut customer, &mut query);
        if query != before {
            unfinished.put(QUERY, query);
        }
        state.pick(customer);
        let found = customer.and_then(|id| ctx.plan.customers.get(id));
        let edit = found.and_then(|customer| act::plan_requests(ctx, customer));
        let (why, none, locked) = (ctx.text("transfers-new-why"), ctx.text("transfers-new-none"), ctx.locked());
        let blocked = match (&locked, found, &edit) {
            (Some(locked), _, _) => Some(&**locked),
            (None, None, _) => Some(&*why),
            (None, Some(_), None) => Some(&*none),
            (None, Some(_), Some(_)) => None,
        };
        if let (Some(customer), true) = (found, edit.is_some()) {
            items::proposal_ui(ui, ctx, customer);
        }
        let create = ctx.text("transfers-create");
        if ui.add(Btn::primary(&create).icon(icons::PLUS).blocked(blocked)).clicked()
            && let Some(edit) = edit
        {
            let first = crate::domain::edit::transfers::first_of(&edit);
            actions.edit(edit);
            unfinished.clear(QUERY);
            state.pick(None);
            if let Some(first) = first {
                state.open(first);
            }
            is_made = true;
        }
        ui.add_space(tokens(ui).space.m);
        facts::screen_facts_ui(ui, ctx, Screen::Moves, actions);
    });
    is_closed && !is_made
}
