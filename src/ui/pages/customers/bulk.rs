//! The bar for many customers at once; each press is one edit and one undo step.

use std::mem::discriminant;

use egui::Ui;

use super::tools::export_ui;
use super::{State, own};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{CustomerEdit, Side, TrackStep};
use crate::domain::plan::customer::{Customer, RelationState};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::{Value, ValueKind};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::AgreementState;
use crate::ui::action::{Action, Actions, WriteTo};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::many::{self, BulkBar, Which};
use crate::ui::register::form::{choices, no_choice};
use crate::ui::theme::Tone;

/// What is chosen, worked out when the choice, the rows or the plan change.
#[derive(Default)]
pub(super) struct Picked {
    ids: Vec<CustomerId>,
    n_hidden: usize,
    /// Those with a provider: only they have a relation to record.
    with_provider: Vec<CustomerId>,
    /// Those who have accepted: only they can be verified.
    accepted: Vec<CustomerId>,
    /// Tags that any of them carries.
    tags: Vec<String>,
    /// The list's version that this belongs to.
    version: u64,
    /// The choice has changed since.
    pub(super) is_stale: bool,
}

fn refresh(ctx: &Ctx<'_>, state: &mut State) {
    if !state.picked.is_stale && state.picked.version == state.list.version {
        return;
    }
    let selected = state.table.selected();
    let customers = || selected.iter().filter_map(|&id| ctx.plan.customers.get(id));
    let mut tags: Vec<String> = customers().flat_map(|c| c.tags.iter().cloned()).collect();
    tags.sort_unstable();
    tags.dedup();
    state.picked = Picked {
        ids: selected.iter().copied().collect(),
        n_hidden: selected.iter().filter(|&&id| !state.list.shows(id)).count(),
        with_provider: customers().filter(|c| ctx.plan.provider_of(c).is_some()).map(|c| c.id).collect(),
        accepted: customers().filter(|c| ctx.plan.stage_of(c).is_accepted()).map(|c| c.id).collect(),
        tags,
        version: state.list.version,
        is_stale: false,
    };
}

/// Draws the bar at the lower edge while customers are chosen.
pub(super) fn bar_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    refresh(ctx, state);
    if state.picked.ids.is_empty() {
        return;
    }
    let picked = &state.picked;
    let (chosen, clear) = (ctx.lang.count("customers-chosen", picked.ids.len()), ctx.text("customers-choose-none"));
    let hidden = (0 < picked.n_hidden).then(|| ctx.lang.count("customers-chosen-hidden", picked.n_hidden));
    let bar = BulkBar { id_salt: "bulk_bar", chosen: &chosen, hidden: hidden.as_deref(), clear: &clear };
    let is_cleared = bar.show(ui, |ui| {
        let (invite, locked) = (ctx.text("customers-invite"), ctx.locked());
        if ui.add(Btn::primary(&invite).blocked(locked.as_deref())).clicked() {
            actions.push(Action::WriteTo(Box::new(WriteTo::these(state.picked.ids.clone()))));
        }
        choice_menus(ui, ctx, ValueKind::Person, &state.picked, actions);
        choice_menus(ui, ctx, ValueKind::Provider, &state.picked, actions);
        state_menu(ui, ctx, &state.picked, actions);
        choice_menus(ui, ctx, ValueKind::Language, &state.picked, actions);
        choice_menus(ui, ctx, ValueKind::Wave, &state.picked, actions);
        own::menus_ui(ui, ctx, &state.picked.ids, actions);
        own::typed_menu_ui(ui, ctx, (&state.picked.ids, &mut state.own_typed), actions);
        tag_menu(ui, ctx, state, actions);
        export_ui(ui, ctx, state, Which::Chosen, actions);
        let remove = ctx.text("customers-remove");
        let locked = ctx.locked();
        if ui.add(Btn::danger(&remove).icon(icons::TRASH).blocked(locked.as_deref())).clicked() {
            super::remove(ctx, state.picked.ids.clone(), actions);
        }
    });
    if is_cleared {
        state.table.clear();
        state.picked.is_stale = true;
    }
}

/// A menu for each field of this kind that can be set for many.
fn choice_menus(ui: &mut Ui, ctx: &Ctx<'_>, kind: ValueKind, picked: &Picked, actions: &mut Actions) {
    let none = no_choice(ctx, kind).map(|word| (Value::Nothing, word));
    let mut choices = choices(ctx, kind);
    // The plan's own provider is the usual one, and comes first.
    let at = if kind == ValueKind::Provider { 0 } else { choices.len() };
    choices.splice(at..at, none);
    for &field in CustomerField::ALL.iter().filter(|field| field.uses().is_bulk && field.kind() == kind) {
        let (label, locked) = (ctx.text(field.uses().label), ctx.locked());
        let words = choices.iter().map(|(_, text)| &**text);
        if let Some(at) = many::choice_menu(ui, &label, locked.as_deref(), words) {
            let (customers, value) = (picked.ids.clone(), choices[at].0.clone());
            actions.edit(Edit::Customer(CustomerEdit::Set { customers, field, value }));
        }
    }
}

fn state_menu(ui: &mut Ui, ctx: &Ctx<'_>, picked: &Picked, actions: &mut Actions) {
    let (label, locked, none) = (ctx.text("customers-state"), ctx.locked(), ctx.text("customers-no-provider-why"));
    let blocked = locked.as_deref().or(picked.with_provider.is_empty().then_some(&*none));
    kit::menu(ui, Btn::secondary(&label).blocked(blocked), |ui| {
        let said = || ctx.stamp();
        let accepted = || RelationState::Accepted { said: said(), verified_by_us: None, verified_by_provider: None };
        let declined = || RelationState::Declined { said: said(), reason: String::new() };
        let mut set = |state: RelationState| {
            // When somebody said it stays as it is where it stands already.
            let is_other = |customer: &&std::sync::Arc<Customer>| {
                let stands = ctx.plan.provider_of(customer).map(|provider| customer.relation(provider.id));
                stands.is_some_and(|stands| discriminant(stands) != discriminant(&state))
            };
            let chosen = picked.with_provider.iter().filter_map(|id| ctx.plan.customers.get(*id));
            let customers = chosen.filter(is_other).map(|customer| customer.id).collect();
            actions.edit(Edit::Customer(CustomerEdit::SetRelation { customers, state }));
        };
        if kit::menu_item(ui, &ctx.text("customers-mark-accepted")).clicked() {
            set(accepted());
        }
        if kit::menu_item(ui, &ctx.text("customers-mark-declined")).clicked() {
            set(declined());
        }
        if kit::menu_item(ui, &ctx.text("customers-mark-not-asked")).clicked() {
            set(RelationState::NotAsked);
        }
        kit::hairline(ui);
        for (by, key) in [(Side::Us, "customers-verify-us"), (Side::Provider, "customers-verify-provider")] {
            if kit::menu_item(ui, &ctx.text(key)).clicked() {
                actions.push(verify(ctx, picked, by));
            }
        }
        kit::hairline(ui);
        for state in AgreementState::ALL.into_iter().filter(|state| *state != AgreementState::Unknown) {
            let label = ctx.lang.with("customers-mark-agreement", &[("state", &ctx.text(state.key()))]);
            if kit::menu_item(ui, &label).clicked() {
                actions.extend(agree(ctx, picked, state));
            }
        }
    });
}

/// Today's step of the customer agreement for those for whom it is another one; `None`: it is for nobody.
fn agree(ctx: &Ctx<'_>, picked: &Picked, stage: AgreementState) -> Option<Action> {
    let is_other = |id: &&CustomerId| {
        ctx.plan.customers.get(**id).is_some_and(|customer| customer.tracks().agreement.state() != stage)
    };
    let customers: Vec<CustomerId> = picked.ids.iter().filter(is_other).copied().collect();
    let (by, note, evidence) = (String::new(), String::new(), Vec::new());
    let entry = StageEntry { stage, on: ctx.today, by, note, evidence, recorded: ctx.stamp() };
    let to = Box::new(TrackStep::Agreement(entry));
    let edit = Edit::Customer(CustomerEdit::Advance { customers: customers.clone(), to });
    (!customers.is_empty()).then(|| Action::Edit(Box::new(edit)))
}

/// Only an accepted relation can be verified: those that are, are; if none is, the reason is said.
fn verify(ctx: &Ctx<'_>, picked: &Picked, by: Side) -> Action {
    if picked.accepted.is_empty() {
        return Action::Say(Tone::Warning, ctx.text("customers-none-accepted").into_owned());
    }
    let edit = CustomerEdit::Verify { customers: picked.accepted.clone(), by, stamp: Some(ctx.stamp()) };
    Action::Edit(Box::new(Edit::Customer(edit)))
}

fn tag_menu(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let (label, locked) = (ctx.text("customers-tag"), ctx.locked());
    let picked = &state.picked;
    let mut set = |tag: String, on| {
        actions.edit(Edit::Customer(CustomerEdit::SetTag { customers: picked.ids.clone(), tag, on }));
    };
    let button = ui.add(Btn::secondary(&label).opens_menu().blocked(locked.as_deref()));
    // Not a menu: it stays while one types, and its field looks as fields do.
    kit::unfold(ui, &button, &label, |ui| {
        ui.set_width(220.0);
        let label = ctx.text("customers-new-tag");
        let name = TextField::new("customers-new-tag", &label).limit(60).show(ui, &mut state.new_tag);
        let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let why = ctx.text("customers-new-tag-why");
        let blocked = state.new_tag.trim().is_empty().then_some(&*why);
        let add = ctx.text("customers-add-tag");
        let pressed = ui.add(Btn::primary(&add).blocked(blocked)).clicked();
        if (pressed || is_entered) && blocked.is_none() {
            set(std::mem::take(&mut state.new_tag).trim().to_owned(), true);
            ui.close();
        }
        for tag in picked.tags.iter().take(8) {
            let text = ctx.lang.with("customers-remove-tag", &[("tag", tag)]);
            if kit::menu_item(ui, &text).clicked() {
                set(tag.clone(), false);
            }
        }
    });
}
