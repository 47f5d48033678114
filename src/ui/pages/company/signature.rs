//! What stands below every letter to a customer: lines of text, and in mail files a picture.

use egui::Ui;

use crate::domain::draft::address_in;
use crate::domain::edit::Edit;
use crate::domain::plan::company::Company;
use crate::ui::action::{Actions, EvidenceOwner};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, TextField};
use crate::ui::proof;

/// Draws both.
pub(super) fn signature_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    company: &Company,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    kit::section(ui, &ctx.text("company-signature"), |ui| {
        let (label, help) = (ctx.text("company-signature-lines"), ctx.text("company-signature-help"));
        let field = TextField::new("company.signature", &label).help(&help).rows(3).read_only(ctx.is_locked());
        let read = |text: &str| {
            if let Some(found) = address_in(text) {
                return Err(ctx.lang.with("company-signature-address", &[("found", found)]).into_owned());
            }
            let signature = text.trim_end().to_owned();
            ctx.try_edit(Edit::Company(Box::new(Company { signature, ..company.clone() })))
        };
        let bound = Bound { key: "company.signature", current: &company.signature };
        if let Some(edit) = bound_field(ui, unfinished, &bound, field, read) {
            actions.edit(edit);
        }
        kit::strong(ui, &ctx.text("company-logo"));
        kit::secondary(ui, &ctx.text("company-logo-help"));
        proof::enclosed_ui(ui, ctx, unfinished, EvidenceOwner::Logo, actions);
    });
}
