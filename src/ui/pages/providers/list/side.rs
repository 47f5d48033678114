//! The list at the left: who there is, each with its state; adding one; and where Microsoft's own list is.

use egui::Ui;

use crate::domain::compose::expected;
use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::link::{LinkVerdict, judge};
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::provider::Provider;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::loose_field;
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

pub(super) fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    kit::section(ui, &ctx.text("providers-first"), |ui| {
        kit::body(ui, &ctx.text("providers-first-why"));
        add_ui(ui, ctx, session, actions);
    });
}

/// Where Microsoft's own list is, as the followed book says it; nothing when the book says nothing.
pub(super) fn directory_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let Some(fact) = ctx.book().fact(Slug::new("provider-directory")) else { return };
    kit::section(ui, &ctx.text("providers-directory"), |ui| {
        facts::fact_ui(ui, ctx, ctx.book(), fact, actions);
        kit::secondary(ui, &ctx.text("providers-directory-what"));
    });
}

/// What is typed as the name of a new provider, in the session.
const NEW_NAME: &str = "provider.new";

fn add_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let label = ctx.text("providers-new-name");
    let focus = session.providers.list.takes(super::Wants::New);
    let field = TextField::new(NEW_NAME, &label).read_only(ctx.is_locked()).width(360.0).bare().focus(focus);
    let (text, name) = loose_field(ui, &mut session.unfinished, (NEW_NAME, ""), field);
    let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let (why, locked) = (ctx.text("providers-new-why"), ctx.locked());
    let blocked = locked.as_deref().or(text.trim().is_empty().then_some(&*why));
    let (add, import) = (ctx.text("providers-add"), ctx.text("candidates-import"));
    let pressed = ui.horizontal_wrapped(|ui| {
        let pressed = ui.add(Btn::primary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
        if ui.add(Btn::secondary(&import).icon(icons::FILE_CSV).blocked(locked.as_deref())).clicked() {
            session.providers.show_import();
        }
        pressed
    });
    if (pressed.inner || is_entered) && blocked.is_none() {
        let id = ProviderId::new((ctx.new_id)());
        session.unfinished.clear(NEW_NAME);
        session.providers.show_provider(id);
        session.providers.list.entered = Some(id);
        actions.edit(Edit::Provider(ProviderEdit::Put(Box::new(Provider::new(id, text.trim())))));
    }
}

/// What the list says of a provider's link.
fn link_state(ctx: &Ctx<'_>, provider: &Provider) -> (Tone, &'static str) {
    let Some(link) = ctx.plan.link_for(provider.id) else { return (Tone::Calm, "link-state-none") };
    let expected = expected(ctx.plan, &ctx.plan.us(), provider);
    match judge(&link.text, &expected, ctx.grammar).verdict {
        LinkVerdict::Good => (Tone::Done, "link-state-good"),
        LinkVerdict::Warnings => (Tone::Warning, "link-state-warnings"),
        LinkVerdict::Refused => (Tone::Late, "link-state-refused"),
    }
}

/// Where the latest partnership invitation of a provider stands; `None`: there is none.
fn partnership_state(ctx: &Ctx<'_>, provider: ProviderId) -> Option<(Tone, &'static str)> {
    let latest = ctx.plan.partnerships.iter().rev().find(|partnership| partnership.provider == provider)?;
    let stage = latest.steps.last()?.stage;
    Some((latest.tone(), stage.list_key()))
}

pub(super) fn list_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    shown: Option<ProviderId>,
    actions: &mut Actions,
) {
    let n_archived = ctx.plan.providers.iter().filter(|provider| provider.archived.is_some()).count();
    let mut chosen = None;
    kit::card(ui, |ui| {
        let active = ctx.plan.providers.iter().filter(|provider| provider.archived.is_none());
        for provider in active {
            chosen = row_ui(ui, ctx, provider, shown).or(chosen);
        }
        let shows_all = session.providers.list.shows_archived;
        let is_listed = |provider: &Provider| shows_all || shown == Some(provider.id);
        for provider in ctx.plan.providers.iter().filter(|p| p.archived.is_some() && is_listed(p)) {
            chosen = row_ui(ui, ctx, provider, shown).or(chosen);
        }
        if 0 < n_archived {
            let label = ctx.lang.count("providers-show-archived", n_archived);
            kit::checkbox(ui, &mut session.providers.list.shows_archived, &label);
            kit::hairline(ui);
        }
        add_ui(ui, ctx, session, actions);
    });
    if let Some(provider) = chosen {
        session.providers.show_provider(provider);
    }
}

fn row_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, shown: Option<ProviderId>) -> Option<ProviderId> {
    let mut chosen = None;
    let space = &tokens(ui).space;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space.s, space.xs);
        let is_shown = shown == Some(provider.id);
        let response = ui.add(Btn::quiet(&provider.name).selected(is_shown));
        if is_shown {
            kit::focus::begins_here(ui, &response);
        }
        if response.clicked() {
            chosen = Some(provider.id);
        }
        ui.horizontal_wrapped(|ui| {
            if provider.archived.is_some() {
                kit::chip(ui, Tone::Calm, &ctx.text("providers-archived"));
            }
            if ctx.plan.about().default_provider == Some(provider.id) {
                kit::chip(ui, Tone::Info, &ctx.text("providers-default"));
            }
            let (tone, key) = link_state(ctx, provider);
            kit::chip(ui, tone, &ctx.text(key));
            if let Some((tone, key)) = partnership_state(ctx, provider.id) {
                kit::chip(ui, tone, &ctx.text(key));
            }
        });
    });
    kit::hairline(ui);
    chosen
}
