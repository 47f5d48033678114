//! The sheet for the administrator who gets an invitation: a button that prints it, or says why there is none.

use egui::Ui;

use super::link::Links;
use crate::domain::draft::Language;
use crate::domain::link::Judgement;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::provider::Provider;
use crate::exchange::paper::trust_html;
use crate::i18n::Lang;
use crate::i18n::trust::TrustOf;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Btn, icons};

/// Draws the button for the letter in hand, in the language of that letter; nothing for a letter without link.
pub(super) fn of_letter_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    links: &Links,
    (round, customer): (&Mailing, CustomerId),
    actions: &mut Actions,
) {
    let customer = ctx.plan.customers.get(customer).filter(|_| round.kind.carries_link());
    if let Some((customer, provider)) = customer.and_then(|one| Some((one, ctx.plan.provider_of(one)?))) {
        let whose = (Some(&**customer), round.language.unwrap_or_else(|| customer.language()));
        draw(ui, ctx, (provider, links.judgement(provider.id)), (whose, true), actions);
    }
}

/// Draws the button for the link of this provider, in the language of the window.
pub(super) fn button_ui(ui: &mut Ui, ctx: &Ctx<'_>, of: (&Provider, Option<&Judgement>), actions: &mut Actions) {
    let anybody = (None, ctx.lang.language());
    draw(ui, ctx, of, (anybody, false), actions);
}

/// Whose administrator gets the sheet, and in which language.
type For<'a> = (Option<&'a Customer>, Language);

fn draw(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (provider, judgement): (&Provider, Option<&Judgement>),
    ((customer, language), is_small): (For<'_>, bool),
    actions: &mut Actions,
) {
    let of = TrustOf { plan: ctx.plan, book: ctx.book(), provider, judgement, customer };
    let (label, why, tip) = (ctx.text("trust-print"), of.why_not(ctx.lang), ctx.text("trust-print-tip"));
    let button = if is_small {
        Btn::icon_only(icons::SHIELD_CHECK, &label)
    } else {
        Btn::secondary(&label).icon(icons::SHIELD_CHECK).tooltip(&tip)
    };
    let button = button.blocked(why.as_deref());
    if !ui.add(button).clicked() {
        return;
    }
    let lang = Lang::new(language);
    if let Some(paper) = of.paper(&lang) {
        let whom = customer.map_or(&provider.name, |customer| &customer.name);
        let name = format!("{} {whom}", lang.text("trust-file-name"));
        actions.push(Action::Paper { name, html: trust_html(&paper) });
    }
}
