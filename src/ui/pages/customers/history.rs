//! What was handed over to this customer; the latest first.

use egui::Ui;

use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, InvitationId};
use crate::domain::plan::invitation::Invitation;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn};
use crate::ui::theme::tokens;

/// The invitations of the customer that is open, found once per change of the plan.
#[derive(Default)]
pub(super) struct Cache {
    of: Option<(u64, CustomerId)>,
    invitations: Vec<InvitationId>,
    /// Whose text is shown.
    shown: Option<InvitationId>,
}

/// Letters shown at once; older ones are counted.
const MOST: usize = 20;

fn refresh(plan: &Plan, revision: u64, customer: CustomerId, cache: &mut Cache) {
    if cache.of == Some((revision, customer)) {
        return;
    }
    cache.of = Some((revision, customer));
    let latest = |invitation: &Invitation| invitation.latest().map(|event| event.stamp.at);
    let mut found: Vec<_> = plan.invitations.iter().filter(|invitation| invitation.customer == customer).collect();
    found.sort_by_key(|invitation| std::cmp::Reverse(latest(invitation)));
    cache.invitations = found.into_iter().map(|invitation| invitation.id).collect();
}

impl Cache {
    /// How many letters this customer has.
    pub(super) fn count(&mut self, plan: &Plan, revision: u64, customer: CustomerId) -> usize {
        refresh(plan, revision, customer, self);
        self.invitations.len()
    }
}

pub(super) fn history_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: CustomerId, cache: &mut Cache) {
    refresh(ctx.plan, ctx.revision, customer, cache);
    if cache.invitations.is_empty() {
        kit::secondary(ui, &ctx.text("customers-history-none"));
    }
    for &id in cache.invitations.iter().take(MOST) {
        if let Some(invitation) = ctx.plan.invitations.get(id) {
            letter_ui(ui, ctx, invitation, &mut cache.shown);
        }
    }
    if let Some(more) = cache.invitations.len().checked_sub(MOST).filter(|&more| 0 < more) {
        kit::secondary(ui, &ctx.lang.count("customers-history-more", more));
    }
}

fn letter_ui(ui: &mut Ui, ctx: &Ctx<'_>, invitation: &Invitation, shown: &mut Option<InvitationId>) {
    let template = ctx.plan.templates.get(invitation.template);
    let kind = template.map(|template| ctx.letter_name(template.kind)).unwrap_or_default();
    let provider = ctx.plan.providers.get(invitation.provider).map_or("", |provider| &provider.name);
    let is_shown = *shown == Some(invitation.id);
    let is_wanted = kit::key_value_ui(ui, &kind, |ui| {
        let label = ctx.text(if is_shown { "customers-hide-text" } else { "customers-show-text" });
        let is_wanted = ui.add(Btn::quiet(&label)).clicked();
        kit::secondary(ui, provider);
        is_wanted
    });
    if is_wanted {
        *shown = if is_shown { None } else { Some(invitation.id) };
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for event in invitation.events.iter().rev() {
            let what = ctx.text(event.what.key());
            let when = ctx.lang.moment(event.stamp.at.time());
            kit::secondary(ui, &format!("{when} · {} · {what}", event.stamp.by));
        }
        if let Some(to) = &invitation.to {
            kit::secondary(ui, &ctx.lang.with("customers-history-to", &[("address", to.as_str())]));
        }
        if let Some(link) = invitation.link {
            kit::secondary(ui, &ctx.lang.with("customers-history-link", &[("fingerprint", &link.to_string())]));
        }
    });
    if is_shown {
        text_ui(ui, ctx, invitation);
    }
    ui.add_space(tokens(ui).space.xs);
}

/// The wording that the plan holds; names and links stand as placeholders in it.
fn text_ui(ui: &mut Ui, ctx: &Ctx<'_>, invitation: &Invitation) {
    let number = invitation.version.to_string();
    let own = ctx.plan.own_text(invitation.customer, invitation.template).filter(|_| invitation.edited);
    let versions = ctx.plan.templates.get(invitation.template).map(|template| template.versions.as_slice());
    let version = versions.unwrap_or_default().iter().find(|version| version.number == invitation.version);
    let wording = match (own, version) {
        (Some(own), _) => Some(("customers-text-own", &own.subject, &own.body)),
        (None, Some(version)) if invitation.edited => Some(("customers-text-edited", &version.subject, &version.body)),
        (None, Some(version)) => Some(("customers-text-version", &version.subject, &version.body)),
        (None, None) => None,
    };
    let Some((key, subject, body)) = wording else {
        kit::secondary(ui, &ctx.text("customers-text-gone"));
        return;
    };
    kit::card(ui, |ui| {
        kit::secondary(ui, &ctx.lang.with(key, &[("number", &number)]));
        kit::strong(ui, subject);
        kit::body(ui, body);
    });
}
