//! The transfer of a customer: where it stands by its requests, and what was recorded before there were requests.

use egui::Ui;

use super::identity::of_moves;
use super::tracks::entry_ui;
use crate::domain::edit::Edit;
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::moves::{requests_for, transfer_state};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::track::TrackKind;
use crate::ui::action::{Actions, EvidenceOwner, Place};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::moves::planned_step;
use crate::ui::proof::proof_ui;
use crate::ui::register::{Register as _, form};
use crate::ui::theme::tokens;

/// Draws state, requests, and the button that plans what is missing.
pub(super) fn transfers_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let requests = ctx.forecast().moving.requests(customer.id);
    let state = transfer_state(customer, requests);
    kit::key_value_ui(ui, &ctx.text(TrackKind::Transfer.key()), |ui| {
        kit::chip(ui, state.tone(), &ctx.text(state.key()));
    });
    for (at, request) in requests.iter().enumerate() {
        let (tone, word) = request.chip(ctx);
        let kind = ctx.text(request.kind.key());
        let title = match request.items.len() {
            0 => kind.into_owned(),
            n => ctx.lang.count_with("transfers-proposal-items", n, &[("kind", &kind)]).into_owned(),
        };
        ui.push_id(at, |ui| {
            ui.horizontal_wrapped(|ui| {
                kit::chip(ui, tone, &word);
                if ui.add(Btn::quiet(&title).icon(icons::ARROW_RIGHT)).clicked() {
                    actions.go(Place::Request(request.id));
                }
            });
        });
    }
    let planned = planned_step(ctx);
    let new = requests_for(&ctx.ground(), customer, &ctx.forecast().moving, &planned, || (ctx.new_id)());
    let (label, locked) = (ctx.text("transfers-act-plan"), ctx.locked());
    if !new.is_empty() && ui.add(Btn::secondary(&label).blocked(locked.as_deref())).clicked() {
        actions.edit(Edit::Transfer(TransferEdit::Add(new)));
    }
    ui.add_space(tokens(ui).space.xs);
    form::rows_ui::<Customer>(ui, of_moves, |ui, field| {
        form::field_ui(ui, ctx, (customer, field), (&mut *unfinished, &mut *actions));
    });
    let before = &customer.tracks().transfer.0;
    if !before.is_empty() {
        let title = ctx.text("tracks-earlier");
        facts::fold_ui(ui, "earlier-transfer", (&title, &before.len().to_string()), |ui| {
            for (at, entry) in before.iter().enumerate().rev() {
                ui.add_space(tokens(ui).space.xs);
                kit::body(ui, &ctx.text(entry.stage.key()));
                entry_ui(ui, ctx, entry);
                proof_ui(ui, ctx, unfinished, EvidenceOwner::Move(customer.id, TrackKind::Transfer, at), actions);
            }
        });
    }
}
