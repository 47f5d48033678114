//! The margins and the days to pay that the margin estimate is worked out from: of direct bill today, and of each provider.

use egui::{Ui, vec2};

use super::State;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::plan::price::Currency;
use crate::domain::plan::provider::Provider;
use crate::domain::plan::sale_terms::{Percent, SaleTerms};
use crate::domain::report::margin_currencies;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field, number_of, optional};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::tokens;

/// Widths in points.
const NAME: f32 = 180.0;
const FIELD: f32 = 150.0;

/// Whose terms they are: a key for the fields, a name, what is known, and the edit that makes other ones of them.
struct TermsOf<'a> {
    key: String,
    name: &'a str,
    terms: &'a SaleTerms,
    with: &'a dyn Fn(SaleTerms) -> Edit,
}

/// Draws the line that folds them, and the fields.
pub(super) fn terms_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut State,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) {
    let us = ctx.plan.standing();
    let providers: Vec<&Provider> =
        ctx.plan.providers.iter().filter(|one| one.archived.is_none()).map(|one| &**one).collect();
    let nothing = us.direct_terms.is_empty() && providers.iter().all(|one| one.terms.is_empty());
    // It does not fold itself once something stands in a field.
    let is_open = *state.shows_terms.get_or_insert(nothing);
    let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    if ui.add(Btn::quiet(&ctx.text("reports-terms")).icon(icon)).clicked() {
        state.shows_terms = Some(!is_open);
    }
    if !is_open {
        return;
    }
    let currencies = margin_currencies(ctx.plan);
    kit::card(ui, |ui| {
        kit::secondary(ui, &ctx.text("reports-terms-why"));
        if currencies.is_empty() {
            kit::secondary(ui, &ctx.text("reports-terms-none"));
        }
        let today = ctx.text("report-margin-today");
        let put =
            |direct_terms| Edit::Enrollment(EnrollmentEdit::Put(Box::new(Enrollment { direct_terms, ..us.clone() })));
        let direct = TermsOf { key: "terms.direct".to_owned(), name: &today, terms: &us.direct_terms, with: &put };
        of_ui(ui, ctx, &direct, &currencies, (&mut *unfinished, &mut *actions));
        for provider in providers {
            let put = |terms| Edit::Provider(ProviderEdit::Put(Box::new(Provider { terms, ..provider.clone() })));
            let key = format!("terms.{}", provider.id);
            let of = TermsOf { key, name: &provider.name, terms: &provider.terms, with: &put };
            of_ui(ui, ctx, &of, &currencies, (&mut *unfinished, &mut *actions));
        }
    });
}

fn of_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    of: &TermsOf<'_>,
    currencies: &[Currency],
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) {
    ui.push_id(&of.key, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(tokens(ui).space.m, tokens(ui).space.xs);
            ui.vertical(|ui| {
                ui.set_width(NAME);
                ui.add_space(tokens(ui).size.control);
                kit::strong(ui, of.name);
            });
            for &currency in currencies {
                let label = ctx.lang.with("reports-margin-in", &[("currency", currency.as_str())]);
                let current = of.terms.margin(currency).map(|percent| percent.to_string()).unwrap_or_default();
                let read = |text: &str| {
                    let percent = optional(text, Percent::parse, &ctx.text("reports-margin-bad"))?;
                    ctx.try_edit((of.with)(of.terms.with_margin(currency, percent)))
                };
                let hint = ctx.text("reports-margin-hint");
                let field =
                    Field { key: format!("{}.{currency}", of.key), label: &label, hint: &hint, current: &current };
                field_ui(ui, ctx, &field, (&mut *unfinished, &mut *actions), read);
            }
            let label = ctx.text("reports-payment-days");
            let current = of.terms.payment_days.map(|days| days.to_string()).unwrap_or_default();
            let read = |text: &str| {
                let payment_days = number_of(ctx, text)?;
                ctx.try_edit((of.with)(SaleTerms { payment_days, ..of.terms.clone() }))
            };
            let field = Field { key: format!("{}.days", of.key), label: &label, hint: "30", current: &current };
            field_ui(ui, ctx, &field, (unfinished, actions), read);
        });
    });
}

struct Field<'a> {
    key: String,
    label: &'a str,
    hint: &'a str,
    current: &'a str,
}

fn field_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    field: &Field<'_>,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
    read: impl Fn(&str) -> Result<Edit, String>,
) {
    ui.vertical(|ui| {
        ui.set_width(FIELD);
        let look = TextField::new(&field.key, field.label).hint(field.hint).limit(12).bare();
        let bound = Bound { key: &field.key, current: field.current };
        if let Some(edit) = bound_field(ui, unfinished, &bound, look.read_only(ctx.is_locked()), read) {
            actions.edit(edit);
        }
    });
}
