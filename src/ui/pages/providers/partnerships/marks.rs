//! What was seen or checked: the provider in our list, us in the provider's, and what the provider may do in our tenant.

use crate::domain::edit::{Edit, EditError};
use crate::domain::plan::partnership::{Partnership, PartnershipStage, Seen};
use crate::domain::plan::provider::Provider;
use crate::i18n::explain;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, TextField};
use crate::ui::theme::{Tone, tokens};
use chrono::NaiveDate;
use egui::Ui;

/// Which mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Confirmation {
    Us,
    Provider,
    Review,
}

impl Confirmation {
    fn of(self, partnership: &Partnership) -> Option<&Seen> {
        match self {
            Self::Us => partnership.seen_by_us.as_ref(),
            Self::Provider => partnership.seen_by_provider.as_ref(),
            Self::Review => partnership.access_reviewed.as_ref(),
        }
    }

    fn set(self, partnership: &Partnership, seen: Option<Seen>) -> Edit {
        let partnership = match self {
            Self::Us => partnership.with_seen_by_us(seen),
            Self::Provider => Partnership { seen_by_provider: seen, ..partnership.clone() },
            Self::Review => Partnership { access_reviewed: seen, ..partnership.clone() },
        };
        Edit::put(partnership)
    }

    /// The words of its box, of what stands under it, and of its person.
    fn keys(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Us => ("partnerships-we-see", "partnerships-we-see-where", "partnerships-seen-by"),
            Self::Provider => ("partnerships-it-sees", "partnerships-it-sees-where", "partnerships-said-by"),
            Self::Review => ("partnerships-reviewed", "partnerships-reviewed-what", "partnerships-reviewed-by"),
        }
    }
}

/// The two ticks that make a partnership certain.
pub(super) fn sides_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (partnership, provider): (&Partnership, &Provider),
    actions: &mut Actions,
) {
    if !partnership.stage().is_accepted() {
        kit::secondary(ui, &ctx.text("partnerships-sides-later"));
        return;
    }
    let (tone, key) = match (partnership.seen_by_us.is_some(), partnership.seen_by_provider.is_some()) {
        (true, true) => (Tone::Done, "partnerships-sides-both"),
        (true, false) => (Tone::Info, "partnerships-sides-us"),
        (false, true) => (Tone::Info, "partnerships-sides-provider"),
        (false, false) => (Tone::Waiting, "partnerships-sides-none"),
    };
    kit::chip(ui, tone, &ctx.text(key));
    mark_ui(ui, ctx, unfinished, (Confirmation::Us, partnership, provider), actions);
    mark_ui(ui, ctx, unfinished, (Confirmation::Provider, partnership, provider), actions);
}

/// Whether what the provider may do in our tenant was reviewed.
pub(super) fn review_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (partnership, provider): (&Partnership, &Provider),
    actions: &mut Actions,
) {
    if !partnership.stage().is_accepted() {
        kit::secondary(ui, &ctx.text("partnerships-review-later"));
        return;
    }
    mark_ui(ui, ctx, unfinished, (Confirmation::Review, partnership, provider), actions);
}

fn mark_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (mark, partnership, provider): (Confirmation, &Partnership, &Provider),
    actions: &mut Actions,
) {
    let (label, help, _) = mark.keys();
    let name = [("provider", provider.name.as_str())];
    let (label, help) = (ctx.lang.with(label, &name), ctx.lang.with(help, &name));
    let seen = mark.of(partnership);
    let mut is_set = seen.is_some();
    ui.add_enabled_ui(!ctx.is_locked(), |ui| kit::checkbox(ui, &mut is_set, &label));
    kit::secondary(ui, &help);
    if is_set != seen.is_some() {
        let by = match mark {
            Confirmation::Us | Confirmation::Review => ctx.me.to_owned(),
            Confirmation::Provider => provider.contact.name.clone(),
        };
        let seen = is_set.then(|| Seen { on: ctx.today, by, recorded: ctx.stamp() });
        actions.edit(mark.set(partnership, seen));
        return;
    }
    let Some(seen) = seen else { return };
    if mark == Confirmation::Us {
        // Its day and person are those of the step.
        kit::secondary(ui, &format!("{} · {}", seen.on, seen.by));
        return;
    }
    ui.add_space(tokens(ui).space.xs);
    fields_ui(ui, ctx, unfinished, (mark, partnership, seen), actions);
}

/// Day and person of a mark.
fn fields_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (mark, partnership, seen): (Confirmation, &Partnership, &Seen),
    actions: &mut Actions,
) {
    let name = if mark == Confirmation::Review { "review" } else { "provider" };
    let label = ctx.text("tracks-day");
    let key = format!("partnership.{}.{name}.on", partnership.id);
    let field =
        DateField { key: &key, label: &label, help: "", current: Some(seen.on), required: true, is_ahead: false };
    let on = date_field(ui, ctx, unfinished, &field, |on| on.map_or(Ok(()), |on| allowed(ctx, partnership, on)));
    if let Some(Some(on)) = on {
        actions.edit(mark.set(partnership, Some(Seen { on, by: seen.by.clone(), recorded: ctx.stamp() })));
    }
    let (_, _, label) = mark.keys();
    // In the place of the help, so that nothing moves under the pointer once it is said.
    let is_missing = mark == Confirmation::Provider && seen.by.is_empty();
    let help = ctx.text(if is_missing { "partnerships-said-by-missing" } else { "no-help" });
    let label = ctx.text(label);
    let key = format!("partnership.{}.{name}.by", partnership.id);
    let field = TextField::new(&key, &label).help(&help).read_only(ctx.is_locked()).limit(200);
    let read = |text: &str| {
        let by = text.trim().to_owned();
        ctx.try_edit(mark.set(partnership, Some(Seen { by, on: seen.on, recorded: ctx.stamp() })))
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: &seen.by }, field, read) {
        actions.edit(edit);
    }
}

/// A day that has come, and does not lie before the acceptance.
fn allowed(ctx: &Ctx<'_>, partnership: &Partnership, on: NaiveDate) -> Result<(), String> {
    let accepted = partnership.step(PartnershipStage::Accepted).map(|step| step.on);
    let error = match accepted {
        _ if ctx.today < on => EditError::DateInFuture,
        Some(previous) if on < previous => EditError::BeforePreviousStep { previous },
        Some(_) | None => return Ok(()),
    };
    Err(explain::edit_error(ctx.lang, &error))
}
