//! The address of a provider's site: kept as typed, copied with a click, opened only after a question.

use egui::Ui;

use super::form::{Row, provider_field};
use crate::domain::plan::provider::Provider;
use crate::domain::site::SiteAddress;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Btn, icons};
use crate::ui::note_links::site_question_ui;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

pub(super) fn website_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    provider: &Provider,
    session: &mut Session,
    actions: &mut Actions,
) {
    let row =
        Row { name: "website", label: "provider-website", help: "provider-website-help", current: &provider.website };
    provider_field(
        ui,
        ctx,
        provider,
        (&mut session.unfinished, &mut *actions),
        (&row, |f| f.limit(2_000)),
        |p, text| {
            text.trim().clone_into(&mut p.website);
            Ok(())
        },
    );
    let site = SiteAddress::parse(&provider.website).ok();
    let asks = &mut session.providers.list.asks_to_open;
    ui.horizontal_wrapped(|ui| {
        let (copy, open) = (ctx.text("provider-website-copy"), ctx.text("provider-website-open"));
        let (none, bad) = (ctx.text("provider-website-none"), ctx.text("provider-website-bad"));
        let is_empty = provider.website.is_empty().then_some(&*none);
        if ui.add(Btn::secondary(&copy).icon(icons::COPY).blocked(is_empty)).clicked() {
            let what = ctx.text("provider-website").into_owned();
            actions.push(Action::Copy { text: provider.website.clone(), what });
        }
        let blocked = is_empty.or(site.is_none().then_some(&*bad));
        if ui.add(Btn::secondary(&open).icon(icons::ARROW_SQUARE_OUT).blocked(blocked)).clicked() {
            *asks = Some(provider.id);
        }
    });
    ui.add_space(tokens(ui).space.xs);
    let Some(site) = site.filter(|_| *asks == Some(provider.id)) else { return };
    if let Some(is_wanted) = site_question_ui(ui, ctx, &site) {
        *asks = None;
        if is_wanted {
            actions.push(Action::OpenSite(site));
        }
    }
}
