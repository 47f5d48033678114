//! The sheet that asks for the name of a new customer.

use egui::Ui;

use super::{SHEET, SHEET_WIDTH, State};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::{Customer, Relationship, RelationshipKind};
use crate::domain::plan::ids::CustomerId;
use crate::domain::rules::Screen;
use crate::domain::schedule::{RuleRefusal, refused_by_rules};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// Asks for the name of a new customer; answers whether the sheet is to be closed.
pub(super) fn add_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) -> bool {
    let (title, close) = (ctx.text("customers-add-title"), ctx.text("customers-close-sheet"));
    let mut added = None;
    let is_closed = kit::side_sheet(ui, SHEET, &title, &close, SHEET_WIDTH, |ui| {
        let (label, help) = (ctx.text("customers-name"), ctx.text("customers-new-name-help"));
        let field = TextField::new("customers-new-name", &label).help(&help).read_only(ctx.is_locked());
        let name = field.focus(state.takes(super::Wants::Sheet)).show(ui, &mut state.new_name);
        let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        kind_ui(ui, ctx, state);
        let (why, locked) = (ctx.text("customers-new-name-why"), ctx.locked());
        let blocked = locked.as_deref().or(state.new_name.trim().is_empty().then_some(&*why));
        let label = ctx.text("customers-add-now");
        let pressed = ui.add(Btn::primary(&label).icon(icons::PLUS).blocked(blocked)).clicked();
        if (pressed || is_entered) && blocked.is_none() {
            added = Some(new_customer(ctx, state.new_name.trim(), state.new_kind));
        }
        ui.add_space(tokens(ui).space.l);
        facts::screen_facts_ui(ui, ctx, Screen::Customers, actions);
    });
    if let Some(customer) = added {
        let id = customer.id;
        match ctx.try_edit(Edit::Customer(CustomerEdit::Put(Box::new(customer)))) {
            Ok(edit) => {
                actions.edit(edit);
                (state.new_name, state.new_kind) = (String::new(), None);
                state.begin_with(id);
            }
            Err(why) => actions.push(Action::Say(Tone::Late, why)),
        }
    }
    is_closed
}

/// A customer that was entered by hand; `None`: nobody has said yet how we sell to it.
fn new_customer(ctx: &Ctx<'_>, name: &str, kind: Option<RelationshipKind>) -> Customer {
    let mut customer = Customer::new(CustomerId::new((ctx.new_id)()), name.to_owned());
    // No export has listed it, so there is no raw text.
    customer.relationships.extend(kind.map(|kind| Relationship { kind, raw: String::new() }));
    customer
}

/// How we sell to the new customer. What the rules refuse is refused here, before it is tried.
fn kind_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let direct = new_customer(ctx, "?", Some(RelationshipKind::Direct));
    let edit = Edit::Customer(CustomerEdit::Put(Box::new(direct)));
    let rule = match refused_by_rules(&ctx.inputs(), &edit) {
        Some(RuleRefusal::NoNewDirect { fact }) => ctx.book().fact(fact),
        Some(
            RuleRefusal::BeforePrevious { .. }
            | RuleRefusal::FactMissing { .. }
            | RuleRefusal::GateShut { .. }
            | RuleRefusal::PilotOpen { .. }
            | RuleRefusal::NotChecked { .. },
        )
        | None => None,
    };
    let why = rule.map(|fact| facts::source_words(ctx, ctx.book(), fact));
    if why.is_some() && state.new_kind == Some(RelationshipKind::Direct) {
        state.new_kind = None;
    }
    let label = ctx.text("customers-new-kind");
    let group =
        egui::UiBuilder::new().accessibility_role(egui::Role::RadioGroup).accessibility_label(label.to_string());
    ui.scope_builder(group, |ui| {
        kit::strong(ui, &label);
        ui.horizontal_wrapped(|ui| {
            let kinds = [
                (None, "customers-new-kind-unknown"),
                (Some(RelationshipKind::Direct), "relationship-direct"),
                (Some(RelationshipKind::Indirect), "relationship-indirect"),
            ];
            for (kind, key) in kinds {
                let (word, is_chosen) = (ctx.text(key), state.new_kind == kind);
                let blocked = why.as_deref().filter(|_| kind == Some(RelationshipKind::Direct));
                let response = ui.add(Btn::secondary(&word).selected(is_chosen).blocked(blocked));
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_role(egui::Role::RadioButton);
                    node.set_toggled(is_chosen.into());
                });
                if response.clicked() {
                    state.new_kind = kind;
                }
            }
        });
        if let Some(rule) = rule {
            kit::body(ui, ctx.say(&rule.text));
            facts::source_ui(ui, ctx, ctx.book(), rule);
        }
    });
    ui.add_space(tokens(ui).space.s);
}
