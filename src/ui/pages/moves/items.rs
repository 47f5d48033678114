//! The items of a request: what each is, its IDs before and after, what became of it, and what changed meanwhile.

use egui::Ui;

use super::act;
use crate::domain::edit::Edit;
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::moves::requests_for;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::transfer::{AfterCheck, ItemOutcome, Transfer, TransferItem, TransferStage};
use crate::i18n::moves::item_words;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// What a customer's new requests would hold.
pub(super) fn proposal_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer) {
    let requests =
        requests_for(&ctx.ground(), customer, &ctx.forecast().moving, &act::step(ctx, TransferStage::Planned), || 1);
    kit::strong(ui, &ctx.lang.count("transfers-proposal", requests.len()));
    for request in &requests {
        let kind = ctx.text(request.kind.key());
        let text = match request.items.len() {
            0 => ctx.lang.with("transfers-proposal-empty", &[("kind", &kind)]),
            n => ctx.lang.count_with("transfers-proposal-items", n, &[("kind", &kind)]),
        };
        kit::secondary(ui, &text);
    }
    ui.add_space(tokens(ui).space.s);
}

/// An ID under its label, with a button that copies it; `copy` names the button.
pub(super) fn id_row(ui: &mut Ui, label: &str, id: &str, copy: &str) -> bool {
    kit::secondary(ui, label);
    ui.push_id(id, |ui| {
        ui.horizontal(|ui| {
            kit::mono(ui, id);
            kit::icon_button(ui, icons::COPY, copy).clicked()
        })
        .inner
    })
    .inner
}

/// Draws every item.
pub(super) fn items_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    transfer: &Transfer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let customer = ctx.plan.customers.get(transfer.customer);
    if let Some(customer) = customer {
        drift_ui(ui, ctx, transfer, customer);
    }
    if transfer.items.is_empty() {
        kit::secondary(ui, &ctx.text("transfers-no-items"));
        return;
    }
    let copy = ctx.text("transfers-copy-all");
    if ui.add(Btn::quiet(&copy).icon(icons::COPY)).clicked() {
        let ids: Vec<&str> = transfer.items.iter().map(|item| item.subscription.as_str()).collect();
        let what = ctx.lang.count("transfers-ids", ids.len()).into_owned();
        actions.push(Action::Copy { text: ids.join("\n"), what });
    }
    let open = |item: &&TransferItem| item.outcome == ItemOutcome::Open;
    let open: Vec<String> = transfer.items.iter().filter(open).map(|item| item.subscription.clone()).collect();
    if transfer.stage().is_completed() && !open.is_empty() {
        let is_all = open.len() == transfer.items.len();
        let key = if is_all { "transfers-items-all" } else { "transfers-items-others" };
        let (label, locked) = (ctx.lang.count(key, open.len()), ctx.locked());
        if ui.add(Btn::secondary(&label).icon(icons::CHECK).blocked(locked.as_deref()).once()).clicked() {
            let (items, outcome, reason) = (open, ItemOutcome::Moved, String::new());
            actions.edit(Edit::Transfer(TransferEdit::Tell { transfer: transfer.id, items, outcome, reason }));
        }
    }
    let mut items: Vec<&TransferItem> = transfer.items.iter().collect();
    items.sort_by(|one, other| one.product.cmp(&other.product));
    for item in items {
        ui.add_space(tokens(ui).space.xs);
        ui.push_id(&item.subscription, |ui| item_ui(ui, ctx, (transfer, item), unfinished, actions));
    }
}

/// What changed with the customer since the request was created: it is to stay as it was until it is completed.
fn drift_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer, customer: &Customer) {
    for (item, held) in transfer.drifted(customer) {
        let seats =
            |n: Option<u32>| n.map_or_else(|| ctx.text("transfers-seats-unknown").into_owned(), |n| n.to_string());
        let (before, after) = (seats(item.seats), seats(held.quantity));
        let args = [("product", item.product.as_str()), ("before", &before), ("after", &after)];
        let key = if before == after { "transfers-drift-end" } else { "transfers-drift-seats" };
        kit::marked(ui, Tone::Warning, &ctx.lang.with(key, &args));
    }
}

fn item_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (transfer, item): (&Transfer, &TransferItem),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    kit::strong(ui, &item_words(ctx.lang, item));
    let locked = ctx.locked();
    ui.horizontal_wrapped(|ui| {
        kit::chip(ui, item.outcome.tone(), &ctx.text(item.outcome.key()));
        if !item.reason.is_empty() {
            kit::secondary(ui, &item.reason);
        }
        let label = ctx.text("transfers-item-tell");
        kit::menu(ui, Btn::quiet(&label).blocked(locked.as_deref()), |ui| {
            for outcome in ItemOutcome::ALL.into_iter().filter(|outcome| *outcome != item.outcome) {
                if kit::menu_item(ui, &ctx.text(outcome.key())).clicked() {
                    actions.edit(tell(transfer, item, outcome, String::new()));
                }
            }
        });
    });
    let (label, copy) = (ctx.text("transfers-item-id"), ctx.text("transfers-copy-id"));
    if id_row(ui, &label, &item.subscription, &copy) {
        actions.push(Action::Copy { text: item.subscription.clone(), what: label.into_owned() });
    }
    if matches!(item.outcome, ItemOutcome::NotMoved | ItemOutcome::Left) {
        text_ui(ui, ctx, unfinished, ("reason", "transfers-item-reason", &item.reason), (transfer, item), actions);
    }
    let has_new_id = AfterCheck::NewIds.is_for(transfer.kind) && item.outcome == ItemOutcome::Moved;
    if transfer.stage().is_completed() && has_new_id {
        text_ui(ui, ctx, unfinished, ("new", "transfers-item-new", &item.new_id), (transfer, item), actions);
    }
}

fn tell(transfer: &Transfer, item: &TransferItem, outcome: ItemOutcome, reason: String) -> Edit {
    let items = vec![item.subscription.clone()];
    Edit::Transfer(TransferEdit::Tell { transfer: transfer.id, items, outcome, reason })
}

/// A text of an item that becomes an edit when it is left.
fn text_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (name, label, current): (&str, &str, &str),
    (transfer, item): (&Transfer, &TransferItem),
    actions: &mut Actions,
) {
    let key = format!("transfer.{}.{}.{name}", transfer.id, item.subscription);
    let label = ctx.text(label);
    let field = TextField::new(&key, &label).bare().limit(500).read_only(ctx.is_locked());
    let read = |text: &str| {
        ctx.try_edit(match name {
            "new" => {
                let (item, new_id) = (item.subscription.clone(), text.to_owned());
                Edit::Transfer(TransferEdit::NewId { transfer: transfer.id, item, new_id })
            }
            _ => tell(transfer, item, item.outcome, text.to_owned()),
        })
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current }, field, read) {
        actions.edit(edit);
    }
}
