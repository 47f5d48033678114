//! Where the relation with the provider stands, and what can be recorded next.

use egui::Ui;

use super::identity::{Form, customer_field};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{CustomerEdit, Side};
use crate::domain::plan::customer::{Customer, RelationState};
use crate::domain::plan::moment::Stamp;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn};
use crate::ui::root::stage_word;
use crate::ui::theme::Tone;

/// What a person can record about a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Record {
    Invited,
    Accepted,
    Declined,
    NotAsked,
    Verified(Side),
    NotVerified(Side),
}

impl Record {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Invited => "customers-mark-invited",
            Self::Accepted => "customers-mark-accepted",
            Self::Declined => "customers-mark-declined",
            Self::NotAsked => "customers-mark-not-asked",
            Self::Verified(Side::Us) => "customers-verify-us",
            Self::Verified(Side::Provider) => "customers-verify-provider",
            Self::NotVerified(_) => "customers-verify-take-back",
        }
    }

    /// Asks for the edit, with a message that names it and offers the way back.
    pub(super) fn ask(self, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
        let edit = Edit::Customer(self.edit(customer, ctx.stamp()));
        let after = ctx.plan.apply(&edit);
        let stage = after.ok().and_then(|plan| Some(plan.stage_of(plan.customers.get(customer.id)?)));
        let stage = stage.map(|stage| stage_word(ctx, stage)).unwrap_or_default();
        let text = ctx.lang.with("customers-recorded", &[("name", &customer.name), ("stage", &stage)]);
        actions.edit_saying(edit, Tone::Done, text);
    }

    fn edit(self, customer: &Customer, stamp: Stamp) -> CustomerEdit {
        let customers = vec![customer.id];
        let set = |state| CustomerEdit::SetRelation { customers: vec![customer.id], state };
        match self {
            Self::Invited => set(RelationState::Invited(stamp)),
            Self::Accepted => {
                set(RelationState::Accepted { said: stamp, verified_by_us: None, verified_by_provider: None })
            }
            Self::Declined => set(RelationState::Declined { said: stamp, reason: String::new() }),
            Self::NotAsked => set(RelationState::NotAsked),
            Self::Verified(by) => CustomerEdit::Verify { customers, by, stamp: Some(stamp) },
            Self::NotVerified(by) => CustomerEdit::Verify { customers, by, stamp: None },
        }
    }
}

/// What can be recorded now: the likeliest first, and whether it is the one thing to do.
fn steps(state: &RelationState) -> Vec<Record> {
    match state {
        RelationState::NotAsked => vec![Record::Invited, Record::Accepted, Record::Declined],
        RelationState::Invited(_) => vec![Record::Accepted, Record::Declined, Record::NotAsked],
        RelationState::Accepted { verified_by_us, verified_by_provider, .. } => {
            let open = [(verified_by_us, Side::Us), (verified_by_provider, Side::Provider)];
            let verify = open.into_iter().filter(|(mark, _)| mark.is_none()).map(|(_, side)| Record::Verified(side));
            verify.chain([Record::Declined, Record::NotAsked]).collect()
        }
        RelationState::Declined { .. } => vec![Record::NotAsked, Record::Accepted],
    }
}

/// `next`: what the next step offers already.
pub(super) fn relation_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, next): (&Customer, &[Record]),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let Some(provider) = ctx.plan.provider_of(customer) else {
        kit::secondary(ui, &ctx.text("customers-no-provider-why"));
        return;
    };
    let state = customer.relation(provider.id);
    let stage = state.stage();
    kit::key_value_ui(ui, &provider.name, |ui| kit::chip(ui, stage.tone(), &stage_word(ctx, stage)));
    let mut row = |ui: &mut Ui, key: &str, stamp: &Stamp, back: Option<Record>| {
        kit::key_value_ui(ui, &ctx.text(key), |ui| {
            if let Some(back) = back {
                let (label, locked) = (ctx.text(back.key()), ctx.locked());
                let response = ui.add(Btn::quiet(&label).blocked(locked.as_deref()).once());
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*ctx.text(key)));
                if response.clicked() {
                    back.ask(ctx, customer, actions);
                }
            }
            kit::secondary(ui, &format!("{} · {}", ctx.lang.moment(stamp.at.time()), stamp.by));
        });
    };
    match state {
        RelationState::NotAsked => {}
        RelationState::Invited(said) => row(ui, "stage-invited", said, None),
        RelationState::Accepted { said, verified_by_us, verified_by_provider } => {
            row(ui, "stage-accepted", said, None);
            if let Some(stamp) = verified_by_us {
                row(ui, "stage-verified-by-us", stamp, Some(Record::NotVerified(Side::Us)));
            }
            if let Some(stamp) = verified_by_provider {
                row(ui, "stage-verified-by-provider", stamp, Some(Record::NotVerified(Side::Provider)));
            }
        }
        RelationState::Declined { said, .. } => row(ui, "stage-declined", said, None),
    }
    if let RelationState::Declined { reason, .. } = state {
        reason_ui(ui, ctx, customer, reason, (unfinished, actions));
    }
    ui.horizontal_wrapped(|ui| {
        for step in steps(state).into_iter().filter(|step| !next.contains(step)) {
            let (label, locked) = (ctx.text(step.key()), ctx.locked());
            let button = Btn::secondary(&label).blocked(locked.as_deref()).once();
            if kit::own_button(ui, step.key(), button).clicked() {
                step.ask(ctx, customer, actions);
            }
        }
    });
}

fn reason_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    current: &str,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) {
    let Some(provider) = ctx.plan.provider_of(customer).map(|provider| provider.id) else { return };
    let form = Form { name: "reason", label: "customers-reason", help: "no-help", current };
    customer_field(ui, ctx, customer, (unfinished, actions), (&form, |f| f), |c, text| {
        for relation in c.relations.iter_mut().filter(|relation| relation.provider == provider) {
            if let RelationState::Declined { reason, .. } = &mut relation.state {
                *reason = text.trim().to_owned();
            }
        }
        Ok(())
    });
}
