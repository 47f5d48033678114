//! Values that a form of Microsoft's asks for, as the plan knows them.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::region::Region;
use crate::domain::rules::FormValue;
use crate::domain::slug::Slug;
use crate::i18n::days;
use crate::ui::action::{Action, Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field, optional};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::missing::{missing_ui, to_field};
use crate::ui::theme::tokens;

/// The plan's value; `None` when it has none.
pub(super) fn value_of(ctx: &Ctx<'_>, fill: FormValue) -> Option<String> {
    let values = ctx.plan.values(fill);
    let spoken = match (fill, ctx.plan.us().country) {
        (FormValue::Country, Some(country)) => days::region(ctx.lang, &Region::from(&country)),
        _ => values.join(&ctx.text("enrollment-comma")),
    };
    (!values.is_empty()).then_some(spoken)
}

pub(super) fn shown<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// The value with a button that copies it, or what is missing and where to enter it.
pub(super) fn value_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (check, fill): (Slug, FormValue),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let name = ctx.text(fill.key());
    let is_ours = !matches!(to_field(ctx, fill), Action::Go(Place::Field(_)));
    let value = value_of(ctx, fill);
    if let Some(value) = &value {
        copy_ui(ui, ctx, &name, value, actions);
    } else {
        missing_ui(ui, ctx, (check, fill), !is_ours, actions);
    }
    let key = match fill {
        FormValue::Tenant => "enrollment.second-tenant",
        _ => "enrollment.incentive-mail",
    };
    if is_ours && (value.is_none() || unfinished.get(key).is_some()) {
        ui.add_space(tokens(ui).space.xs);
        match fill {
            FormValue::Tenant => second_tenant_ui(ui, ctx, unfinished, actions),
            _ => incentive_mail_ui(ui, ctx, unfinished, actions),
        }
    }
}

/// A name, a value and a button that copies it, in one line where there is room.
pub(super) fn copy_ui(ui: &mut Ui, ctx: &Ctx<'_>, name: &str, value: &str, actions: &mut Actions) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.s;
        kit::secondary(ui, name);
        kit::strong(ui, value);
        let copy = ctx.text("copy");
        let response = ui.add(Btn::quiet(&copy).icon(icons::COPY));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(name));
        if response.clicked() {
            actions.push(Action::Copy { text: value.to_owned(), what: name.to_owned() });
        }
    });
}

/// Where the incentive invitation goes.
fn incentive_mail_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let current = shown(ctx.plan.standing().incentive_mail.as_ref());
    let (label, help) = (ctx.text("fill-incentive-mail"), ctx.text("enrollment-incentive-mail-help"));
    let field = TextField::new("enrollment.incentive-mail", &label).help(&help).read_only(ctx.is_locked());
    let bound = Bound { key: "enrollment.incentive-mail", current: &current };
    let read = |text: &str| {
        let incentive_mail = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
        put(ctx, Enrollment { incentive_mail, ..ctx.plan.standing() })
    };
    if let Some(edit) = bound_field(ui, unfinished, &bound, field, read) {
        actions.edit(edit);
    }
}

/// The tenant of its own, if there is to be one.
pub(super) fn second_tenant_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let current = shown(ctx.plan.standing().second_tenant.as_ref());
    let (label, help) = (ctx.text("enrollment-second-tenant"), ctx.text("enrollment-second-tenant-help"));
    let field = TextField::new("enrollment.second-tenant", &label).help(&help).mono().read_only(ctx.is_locked());
    let bound = Bound { key: "enrollment.second-tenant", current: &current };
    let read = |text: &str| {
        let second_tenant = optional(text, TenantId::parse, &ctx.text("bad-tenant"))?;
        put(ctx, Enrollment { second_tenant, ..ctx.plan.standing() })
    };
    if let Some(edit) = bound_field(ui, unfinished, &bound, field, read) {
        actions.edit(edit);
    }
}

/// Where we stand is to be this, or the sentence that says why not.
pub(super) fn put(ctx: &Ctx<'_>, enrollment: Enrollment) -> Result<Edit, String> {
    ctx.try_edit(Edit::Enrollment(EnrollmentEdit::Put(Box::new(enrollment))))
}
