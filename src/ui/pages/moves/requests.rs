//! Transfer requests as a register: what each is about, where it stands, its items, and what was looked at afterwards.

use std::borrow::Cow;

use egui::Ui;

use super::{act, afterwards, items, steps};
use crate::domain::plan::ids::{CustomerId, TransferId};
use crate::domain::plan::transfer::{AfterCheck, Transfer, TransferStage};
use crate::domain::plan::transfer_fields::TransferField;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::form::Unfinished;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register::{self, Act, Register, Words};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

impl Register for Transfer {
    const NOUN: &'static str = "transfer";
    const SAYS: Words = Words {
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
    type More = ();

    fn state(session: &mut Session) -> &mut register::State<Self> {
        &mut session.moves.requests
    }

    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        let customer = ctx.plan.customers.iter().find(|customer| customer.name == name).map(|customer| customer.id);
        let customer = customer.unwrap_or(CustomerId::new(0));
        Self::new(TransferId::new(id), customer, act::step(ctx, TransferStage::Planned))
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        let stage = self.stage_on(ctx.today);
        match self.expires().filter(|_| stage == TransferStage::Created) {
            Some(last) => {
                let n = (last - ctx.today).num_days().max(0) as usize;
                let tone = if n <= SOON { Tone::Warning } else { Tone::Info };
                (tone, Cow::Owned(ctx.lang.count("transfers-days-left", n).into_owned()))
            }
            None => (stage.tone(), ctx.text(stage.key())),
        }
    }

    fn is_open(&self) -> bool {
        self.stage().is_open()
    }

    fn act(&self, ctx: &Ctx<'_>) -> Option<Act> {
        act::of_request(ctx, self)
    }

    fn first_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut Unfinished, actions: &mut Actions) {
        kit::section_title(ui, &ctx.text("transfers-steps"));
        steps::gate_ui(ui, ctx, self);
        steps::steps_ui(ui, ctx, self, unfinished, actions);
        ui.add_space(tokens(ui).space.s);
    }

    fn more_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        (&mut (), unfinished): (&mut (), &mut Unfinished),
        actions: &mut Actions,
    ) {
        let space = &tokens(ui).space;
        part(ui, &ctx.text("transfers-items"), |ui| items::items_ui(ui, ctx, self, unfinished, actions));
        if self.stage().is_completed() {
            part(ui, &ctx.text("transfers-checks"), |ui| checks_ui(ui, ctx, self, actions));
            part(ui, &ctx.text("access-title"), |ui| afterwards::afterwards_ui(ui, ctx, self, actions));
        }
        ui.add_space(space.xs);
    }

    fn add_ui(
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        state: &mut register::State<Self>,
        unfinished: &mut Unfinished,
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
    for one in AfterCheck::ALL {
        let held = transfer.checks.iter().find(|checked| checked.check == one);
        let mut is_on = held.is_some();
        let word = ctx.text(one.key());
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

/// Asks whose requests are to be planned.
fn add_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut register::State<Transfer>,
    unfinished: &mut Unfinished,
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
    });
    is_closed && !is_made
}
