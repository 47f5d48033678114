//! What is found of providers: they themselves, partnerships with them, requests for tenants, and memos of decisions.

use super::corpus::{Entry, Target};
use super::found::Group;
use crate::domain::plan::comparison::ProviderDecision;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::partnership::{Partnership, TenantRequest};
use crate::domain::plan::provider::Provider;
use crate::ui::action::Place;
use crate::ui::ctx::Ctx;

pub(super) fn entries(ctx: &Ctx<'_>) -> impl Iterator<Item = Entry> {
    let plan = ctx.plan;
    let partnerships = plan.partnerships.iter().map(|one| partnership(ctx, one));
    let requests = plan.tenant_requests.iter().map(|one| request(ctx, one));
    let memos = plan.choices.iter().map(|one| memo(ctx, one));
    plan.providers.iter().map(|one| provider(one)).chain(partnerships).chain(requests).chain(memos)
}

fn provider(provider: &Provider) -> Entry {
    let country = provider.country.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut entry = Entry::new(Group::Providers, Target::At(Place::Provider(provider.id)), &provider.name, country)
        .also(&provider.notes)
        .also(&provider.website);
    entry = entry.also(&provider.contact.name).also(provider.contact.email.as_ref().map_or("", EmailAddress::as_str));
    for contact in &provider.contacts {
        entry = entry.also(&contact.name).also(contact.email.as_ref().map_or("", EmailAddress::as_str));
    }
    entry
}

fn name_of<'c>(ctx: &'c Ctx<'_>, provider: ProviderId) -> &'c str {
    ctx.plan.providers.get(provider).map_or("", |provider| &provider.name)
}

fn partnership(ctx: &Ctx<'_>, one: &Partnership) -> Entry {
    let title = ctx.lang.with("everything-partnership", &[("provider", name_of(ctx, one.provider))]);
    let stage = ctx.text(one.stage().key());
    let mut entry = Entry::new(Group::Providers, Target::At(Place::Partnership(one.id)), title, stage);
    entry = entry.also(one.sender.as_ref().map_or("", EmailAddress::as_str));
    one.steps.iter().fold(entry, |entry, step| entry.also(&step.note).also(&step.by))
}

fn request(ctx: &Ctx<'_>, one: &TenantRequest) -> Entry {
    let stage = ctx.text(one.stage().key());
    let email = one.contact.email.as_ref().map_or("", EmailAddress::as_str);
    Entry::new(Group::Providers, Target::At(Place::TenantRequest(one.id)), &one.company, stage)
        .also(name_of(ctx, one.provider))
        .also(&one.domain_wish)
        .also(&one.contact.name)
        .also(email)
        .also(&one.note)
}

fn memo(ctx: &Ctx<'_>, one: &ProviderDecision) -> Entry {
    let chosen = ctx.lang.list(one.chosen.iter().map(|id| {
        let frozen = one.candidates.iter().find(|candidate| candidate.id == *id);
        frozen.map_or_else(|| name_of(ctx, *id).to_owned(), |candidate| candidate.name.clone())
    }));
    let (title, day) = (ctx.text("memo-title"), one.on.to_string());
    let entry = Entry::new(Group::Providers, Target::At(Place::Decision), title, day);
    one.signers.iter().fold(entry.also(&chosen).also(&one.reasons), |entry, name| entry.also(name))
}
