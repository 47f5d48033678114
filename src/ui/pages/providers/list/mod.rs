//! The list of providers, one provider's form, and its relationship link.

mod link;

use std::sync::Arc;

use egui::{Align, Layout, ScrollArea, Ui};

use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::link::{AcceptedLink, Verdict};
use crate::domain::plan::company::Info;
use crate::domain::plan::contact::{Country, EmailAddress};
use crate::domain::plan::ids::{PartnerId, ProviderId, TenantId};
use crate::domain::plan::provider::Provider;
use crate::domain::rules::Screen;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::{Bound, Unfinished, bound_field, optional};
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

pub use link::{judgement_ui, link_ui};

/// What is half done here.
#[derive(Default)]
pub(super) struct State {
    /// The provider whose form is shown; `None`: the first.
    pub(super) chosen: Option<ProviderId>,
    new_name: String,
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if ctx.plan.providers.is_empty() {
        kit::scroll_page(ui, "providers-empty", |ui| {
            empty_ui(ui, ctx, session, actions);
            ui.add_space(tokens(ui).space.l);
            facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
        });
        return;
    }
    let space = &tokens(ui).space;
    let chosen = session.providers.list.chosen.and_then(|id| ctx.plan.providers.get(id));
    let Some(provider) = chosen.or_else(|| ctx.plan.providers.iter().next()).cloned() else { return };
    ui.horizontal_top(|ui| {
        let height = ui.available_height();
        ui.allocate_ui_with_layout(egui::vec2(260.0, height), Layout::top_down(Align::Min), |ui| {
            list_ui(ui, ctx, session, provider.id, actions);
        });
        ui.add_space(space.l - ui.spacing().item_spacing.x);
        ui.vertical(|ui| {
            kit::scroll_page(ui, "provider", |ui| {
                ui.set_max_width(ui.available_width().min(860.0));
                link_card_ui(ui, ctx, session, &provider, actions);
                ui.add_space(space.l);
                form_ui(ui, ctx, &provider, &mut session.unfinished, actions);
                ui.add_space(space.l);
                facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
            });
        });
    });
}

fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    kit::section(ui, &ctx.text("providers-first"), |ui| {
        kit::body(ui, &ctx.text("providers-first-why"));
        add_ui(ui, ctx, session, actions);
    });
}

fn add_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let label = ctx.text("providers-new-name");
    let state = &mut session.providers.list;
    let field = Field::new("provider-new-name", &label).read_only(ctx.is_locked()).width(360.0);
    let name = field.show(ui, &mut state.new_name);
    let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let why = ctx.text("providers-new-why");
    let blocked = state.new_name.trim().is_empty().then_some(&*why);
    let add = ctx.text("providers-add");
    let pressed = ui.add(Btn::primary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
    if (pressed || is_entered) && blocked.is_none() {
        let id = ProviderId::new((ctx.new_id)());
        let name = std::mem::take(&mut state.new_name).trim().to_owned();
        let provider = Provider::new(id, name);
        state.chosen = Some(id);
        actions.edit(Edit::Provider(ProviderEdit::Put(Box::new(provider))));
    }
}

/// What the list says of a provider's link.
fn link_state(ctx: &Ctx<'_>, provider: &Provider) -> (Tone, &'static str) {
    let Some(link) = ctx.plan.link_for(provider.id) else { return (Tone::Calm, "link-state-none") };
    let expected = crate::domain::compose::expected(ctx.plan, &ctx.plan.us(), provider);
    match AcceptedLink::accept(&link.text, &expected, ctx.grammar) {
        Ok(_) => {
            let judgement = crate::domain::link::judge(&link.text, &expected, ctx.grammar);
            match judgement.verdict {
                Verdict::Good => (Tone::Done, "link-state-good"),
                Verdict::Warnings | Verdict::Refused => (Tone::Warning, "link-state-warnings"),
            }
        }
        Err(_) => (Tone::Late, "link-state-refused"),
    }
}

fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, chosen: ProviderId, actions: &mut Actions) {
    let default = ctx.plan.about().default_provider;
    kit::card(ui, |ui| {
        ScrollArea::vertical().id_salt("providers").max_height(420.0).show(ui, |ui| {
            for provider in ctx.plan.providers.iter() {
                let is_chosen = provider.id == chosen;
                let (tone, key) = link_state(ctx, provider);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    if ui.add(Btn::quiet(&provider.name).selected(is_chosen)).clicked() {
                        session.providers.list.chosen = Some(provider.id);
                    }
                    ui.horizontal_wrapped(|ui| {
                        kit::chip(ui, tone, &ctx.text(key));
                        if default == Some(provider.id) {
                            kit::chip(ui, Tone::Info, &ctx.text("providers-default"));
                        }
                    });
                });
                kit::hairline(ui);
            }
        });
        add_ui(ui, ctx, session, actions);
    });
}

fn link_card_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, provider: &Arc<Provider>, actions: &mut Actions) {
    kit::section(ui, &ctx.lang.with("link-title", &[("provider", &provider.name)]), |ui| {
        link_ui(ui, ctx, &mut session.unfinished, provider, actions);
    });
}

fn field_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    provider: &Provider,
    unfinished: &mut Unfinished,
    actions: &mut Actions,
    (name, label, help, current): (&str, &str, &str, &str),
    change: impl Fn(&mut Provider, &str) -> Result<(), String>,
) {
    let key = format!("provider.{}.{name}", provider.id);
    let (label, help) = (ctx.text(label), ctx.text(help));
    let mut field = Field::new(&key, &label).help(&help).read_only(ctx.is_locked());
    if matches!(name, "tenant" | "partner-id") {
        field = field.mono();
    }
    let read = |text: &str| {
        let mut provider = provider.clone();
        change(&mut provider, text)?;
        ctx.try_edit(Edit::Provider(ProviderEdit::Put(Box::new(provider))))
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current }, field, read) {
        actions.edit(edit);
    }
}

fn form_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, unfinished: &mut Unfinished, actions: &mut Actions) {
    let shown = |value: Option<String>| value.unwrap_or_default();
    let tenant = shown(provider.tenant.map(|t| t.to_string()));
    let partner_id = shown(provider.partner_id.as_ref().map(ToString::to_string));
    let country = shown(provider.country.as_ref().map(ToString::to_string));
    let email = shown(provider.contact.email.as_ref().map(ToString::to_string));
    kit::section(ui, &ctx.text("provider-identity"), |ui| {
        let row = ("name", "provider-name", "provider-name-help", provider.name.as_str());
        field_ui(ui, ctx, provider, unfinished, actions, row, |p, text| {
            p.name = text.trim().to_owned();
            Ok(())
        });
        let row = ("tenant", "provider-tenant", "provider-tenant-help", tenant.as_str());
        field_ui(ui, ctx, provider, unfinished, actions, row, |p, text| {
            p.tenant = optional(text, TenantId::parse, &ctx.text("bad-tenant"))?;
            Ok(())
        });
        let row = ("partner-id", "provider-partner-id", "no-help", partner_id.as_str());
        field_ui(ui, ctx, provider, unfinished, actions, row, |p, text| {
            p.partner_id = optional(text, PartnerId::parse, &ctx.text("bad-partner-id"))?;
            Ok(())
        });
        let row = ("country", "company-country", "company-country-help", country.as_str());
        field_ui(ui, ctx, provider, unfinished, actions, row, |p, text| {
            p.country = optional(text, Country::parse, &ctx.text("bad-country"))?;
            Ok(())
        });
        let row = ("contact", "contact-name", "no-help", provider.contact.name.as_str());
        field_ui(ui, ctx, provider, unfinished, actions, row, |p, text| {
            p.contact.name = text.trim().to_owned();
            Ok(())
        });
        let row = ("email", "contact-email", "no-help", email.as_str());
        field_ui(ui, ctx, provider, unfinished, actions, row, |p, text| {
            p.contact.email = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
            Ok(())
        });
        let row = ("phone", "contact-phone", "no-help", provider.contact.phone.as_str());
        field_ui(ui, ctx, provider, unfinished, actions, row, |p, text| {
            p.contact.phone = text.trim().to_owned();
            Ok(())
        });
        foot_ui(ui, ctx, provider, actions);
    });
}

fn foot_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, actions: &mut Actions) {
    let info = ctx.plan.about();
    ui.horizontal(|ui| {
        if info.default_provider != Some(provider.id) {
            let label = ctx.text("provider-make-default");
            if ui.add(Btn::secondary(&label)).clicked() {
                actions.edit(Edit::Info(Info { default_provider: Some(provider.id), ..info.clone() }));
            }
        }
        let label = ctx.text("provider-remove");
        let edit = Edit::Provider(ProviderEdit::Remove(provider.id));
        let why = ctx.try_edit(edit.clone()).err();
        if ui.add(Btn::quiet(&label).icon(icons::TRASH).blocked(why.as_deref())).clicked() {
            actions.edit(edit);
        }
    });
}
