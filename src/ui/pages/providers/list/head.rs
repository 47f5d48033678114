//! The name of the provider that is shown, and what can be done with it as a whole.

use egui::Ui;

use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::plan::company::Info;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::provider::Provider;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// Why the provider cannot be removed, asked once for each state of the plan: the answer looks at every customer.
#[derive(Default)]
pub(super) struct Removal(Option<(ProviderId, u64, Language, Option<String>)>);

impl Removal {
    fn why_not(&mut self, ctx: &Ctx<'_>, provider: ProviderId) -> Option<&str> {
        let now = (provider, ctx.revision, ctx.lang.language());
        let known = self.0.take().filter(|(provider, revision, language, _)| (*provider, *revision, *language) == now);
        let ask = || ctx.try_edit(Edit::Provider(ProviderEdit::Remove(provider))).err();
        let known = known.unwrap_or_else(|| (now.0, now.1, now.2, ask()));
        self.0.insert(known).3.as_deref()
    }
}

pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, removal: &mut Removal, actions: &mut Actions) {
    let title = |ui: &mut Ui| {
        let is_default = ctx.plan.about().default_provider == Some(provider.id);
        let chip = ctx.text("providers-default");
        ui.set_clip_rect(ui.clip_rect().intersect(ui.max_rect().expand(2.0)));
        kit::section_title(ui, &provider.name);
        if is_default {
            kit::chip(ui, Tone::Info, &chip);
        }
    };
    kit::ends(ui, "provider_head", title, |ui| buttons_ui(ui, ctx, provider, removal, actions));
    if let Some(stamp) = &provider.archived {
        ui.add_space(tokens(ui).space.s);
        let date = ctx.lang.date(stamp.at.date());
        let title = ctx.lang.with("providers-archived-on", &[("date", &date), ("person", &stamp.by)]);
        Banner::new(Tone::Info, &title).text(&ctx.text("providers-archived-what")).show(ui);
    }
}

/// Make default, archive or bring back, remove.
fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, removal: &mut Removal, actions: &mut Actions) {
    let locked = ctx.locked();
    let is_archived = provider.archived.is_some();
    let info = ctx.plan.about();
    if info.default_provider != Some(provider.id) {
        let (label, archived) = (ctx.text("provider-make-default"), ctx.text("providers-archived-no-default"));
        let blocked = locked.as_deref().or(is_archived.then_some(&*archived));
        if ui.add(Btn::secondary(&label).blocked(blocked)).clicked() {
            actions.edit(Edit::Info(Info { default_provider: Some(provider.id), ..info }));
        }
    }
    let archived = (!is_archived).then(|| ctx.stamp());
    let turned = Edit::Provider(ProviderEdit::Put(Box::new(Provider { archived, ..provider.clone() })));
    let why = ctx.try_edit(turned.clone()).err();
    let (key, icon) = if is_archived {
        ("providers-bring-back", icons::ARROW_U_UP_LEFT)
    } else {
        ("providers-archive", icons::ARCHIVE)
    };
    let label = ctx.text(key);
    let button = Btn::secondary(&label).icon(icon).blocked(locked.as_deref().or(why.as_deref()));
    if ui.add(button).clicked() {
        actions.edit(turned);
    }
    let label = ctx.text("provider-remove");
    let why = removal.why_not(ctx, provider.id);
    let button = Btn::icon_only(icons::TRASH, &label).blocked(locked.as_deref().or(why));
    if ui.add(button).clicked() {
        actions.edit(Edit::Provider(ProviderEdit::Remove(provider.id)));
    }
}
