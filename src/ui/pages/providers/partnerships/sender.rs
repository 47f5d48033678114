//! Whom the mail came from: the address, compared with what is known of the provider.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::link::{Sender, judge_sender};
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::partnership::Partnership;
use crate::domain::plan::provider::Provider;
use crate::i18n::partnerships as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field, optional};
use crate::ui::kit::{self, TextField};
use crate::ui::theme::Tone;

/// What the sender's domain says; `None` when no address was noted.
pub(super) fn sender_of(ctx: &Ctx<'_>, partnership: &Partnership, provider: &Provider) -> Option<Sender> {
    let others = ctx.plan.providers.iter().map(|other| &**other);
    judge_sender(partnership.sender.as_ref()?, provider, others)
}

/// The name of another provider of the plan; empty when it is gone.
pub(super) fn other_name(ctx: &Ctx<'_>, provider: ProviderId) -> String {
    ctx.plan.providers.get(provider).map(|one| one.name.clone()).unwrap_or_default()
}

fn tone(sender: &Sender) -> Tone {
    match sender {
        Sender::Same { .. } => Tone::Done,
        Sender::Related { .. } => Tone::Info,
        Sender::Shared { .. } => Tone::Warning,
        Sender::NotChecked { .. } => Tone::Waiting,
        Sender::OfOther { .. } | Sender::LookAlike { .. } | Sender::Different { .. } => Tone::Late,
    }
}

/// What is said of the sender, as one sentence.
pub(super) fn sentence(ctx: &Ctx<'_>, sender: &Sender, provider: &Provider) -> String {
    let other = match sender {
        Sender::OfOther { provider, .. } => other_name(ctx, *provider),
        Sender::Same { .. }
        | Sender::Shared { .. }
        | Sender::Related { .. }
        | Sender::LookAlike { .. }
        | Sender::NotChecked { .. }
        | Sender::Different { .. } => String::new(),
    };
    words::sender(ctx.lang, sender, &provider.name, &other)
}

pub(super) fn sender_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (partnership, provider): (&Partnership, &Provider),
    actions: &mut Actions,
) {
    let key = format!("partnership.{}.sender", partnership.id);
    let current = partnership.sender.as_ref().map(ToString::to_string).unwrap_or_default();
    let (label, help) = (ctx.text("partnerships-sender"), ctx.text("partnerships-sender-help"));
    let field = TextField::new(&key, &label).help(&help).read_only(ctx.is_locked());
    let read = |text: &str| {
        let sender = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
        let partnership = Partnership { sender, ..partnership.clone() };
        ctx.try_edit(Edit::put(partnership))
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: &current }, field, read) {
        actions.edit(edit);
    }
    let Some(sender) = sender_of(ctx, partnership, provider) else { return };
    kit::chip(ui, tone(&sender), &ctx.text(words::sender_key(&sender)));
    kit::body(ui, &sentence(ctx, &sender, provider));
}
