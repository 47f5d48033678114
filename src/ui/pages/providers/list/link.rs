//! The relationship link of one provider: paste, judgement, names instead of IDs, and the accepted bytes.

use std::sync::Arc;

use egui::Ui;

use crate::domain::compose::expected;
use crate::domain::edit::Edit;
use crate::domain::edit::partners::{LinkEdit, ProviderEdit};
use crate::domain::link::{AcceptedLink, Expected, Judgement, LinkFinding, LinkSeverity, LinkVerdict, judge};
use crate::domain::plan::company::Company;
use crate::domain::plan::ids::{LinkId, TenantId};
use crate::domain::plan::provider::{Provider, RelationshipLink};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// The accepted link, or the field for pasting one with its judgement.
pub fn link_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (provider, is_new): (&Arc<Provider>, bool),
    actions: &mut Actions,
) {
    let key = format!("link.{}", provider.id);
    let accepted = ctx.plan.link_for(provider.id);
    if let Some(link) = accepted {
        accepted_ui(ui, ctx, provider, link, actions);
    } else {
        kit::body(ui, &ctx.text("link-where"));
    }
    let label = ctx.text(if accepted.is_some() { "link-replace" } else { "link-paste" });
    let help = ctx.text("link-paste-help");
    let field =
        TextField::new(&key, &label).help(&help).rows(3).mono().read_only(ctx.is_locked()).limit(LONGEST).focus(is_new);
    let (text, _) = loose_field(ui, unfinished, (&key, ""), field);
    if text.is_empty() {
        let (word, locked) = (ctx.text("link-from-clipboard"), ctx.locked());
        if ui.add(Btn::quiet(&word).icon(icons::CLIPBOARD_TEXT).blocked(locked.as_deref())).clicked() {
            actions.push(Action::PasteLink { field: key.clone() });
        }
    }
    // What is copied out of a mail often comes with the end of its line.
    let text = text.trim();
    if !text.is_empty() {
        pasted_ui(ui, ctx, unfinished, provider, (&key, text), actions);
    }
}

fn pasted_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    provider: &Arc<Provider>,
    (key, text): (&str, &str),
    actions: &mut Actions,
) {
    let expected = expected(ctx.plan, &ctx.plan.us(), provider);
    let judgement = judged_once(ui, ctx, (key, text), &expected);
    judgement_ui(ui, ctx, provider, &judgement);
    told_ui(ui, ctx, provider, &judgement, actions);
    choices_ui(ui, ctx, unfinished, key, &judgement);
    if let Some(mended) = &judgement.mended {
        kit::secondary(ui, &ctx.text("link-mend-offer"));
        kit::mono(ui, mended);
        if ui.add(Btn::secondary(&ctx.text("link-mend-take")).icon(icons::CHECK)).clicked() {
            unfinished.put(key, mended.clone());
        }
    }
    let reason_key = format!("{key}.reason");
    let asks = judgement.asks_for_a_reason();
    let reason = if asks {
        let (label, help) = (ctx.text("link-reason"), ctx.text("link-reason-help"));
        let field = TextField::new(&reason_key, &label).help(&help).read_only(ctx.is_locked()).limit(500);
        loose_field(ui, unfinished, (&reason_key, ""), field).0.trim().to_owned()
    } else {
        String::new()
    };
    let (refused, silent, locked) = (ctx.text("link-refused-why"), ctx.text("link-reason-why"), ctx.locked());
    let is_silent = asks && reason.is_empty();
    let why = (judgement.verdict == LinkVerdict::Refused).then_some(&*refused).or(is_silent.then_some(&*silent));
    let label = ctx.text("link-use");
    if ui.add(Btn::primary(&label).icon(icons::LINK_SIMPLE).blocked(locked.as_deref().or(why))).clicked()
        && let Ok(link) = AcceptedLink::accept(text, &reason, &expected, ctx.grammar)
    {
        let id = LinkId::new((ctx.new_id)());
        let cloud = ctx.plan.us().cloud;
        let (text, fingerprint) = (link.text().to_owned(), link.fingerprint());
        let link =
            RelationshipLink { id, provider: provider.id, cloud, text, fingerprint, pasted: ctx.stamp(), reason };
        unfinished.clear(key);
        unfinished.clear(&reason_key);
        actions.edit(Edit::Link(LinkEdit::Put(Box::new(link))));
    }
}

/// The longest text that can be pasted, in characters: the source of a message without attachments.
const LONGEST: usize = 200_000;

/// What was judged last in a field: the text, at which revision of the plan, and the judgement.
type Judged = (Arc<str>, u64, Arc<Judgement>);

/// The judgement of what stands in a field, worked out anew only when the text or the plan has changed: it may be long.
fn judged_once(ui: &Ui, ctx: &Ctx<'_>, (key, text): (&str, &str), expected: &Expected) -> Arc<Judgement> {
    let id = egui::Id::unique(("judged", key));
    if let Some((known, revision, judgement)) = ui.data(|data| data.get_temp::<Judged>(id))
        && *known == *text
        && revision == ctx.revision
    {
        return judgement;
    }
    let judgement = Arc::new(judge(text, expected, ctx.grammar));
    ui.data_mut(|data| data.insert_temp::<Judged>(id, (text.into(), ctx.revision, judgement.clone())));
    judgement
}

/// Different links in what was pasted, to choose one from.
fn choices_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, key: &str, judgement: &Judgement) {
    if judgement.choices.is_empty() {
        return;
    }
    kit::secondary(ui, &ctx.text("link-choices"));
    for (at, choice) in judgement.choices.iter().enumerate() {
        kit::mono(ui, choice);
        let word = ctx.text("link-choice-take");
        let taken = ui.push_id(at, |ui| ui.add(Btn::secondary(&word).icon(icons::CHECK)).clicked());
        if taken.inner {
            unfinished.put(key, choice.clone());
        }
    }
}

fn accepted_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    provider: &Arc<Provider>,
    link: &Arc<RelationshipLink>,
    actions: &mut Actions,
) {
    let judgement = judge(&link.text, &expected(ctx.plan, &ctx.plan.us(), provider), ctx.grammar);
    judgement_ui(ui, ctx, provider, &judgement);
    told_ui(ui, ctx, provider, &judgement, actions);
    let label = ctx.text("link-accepted");
    if kit::copy_row(ui, &label, &link.text, &ctx.text("copy")) {
        actions.push(Action::Copy { text: link.text.clone(), what: label.to_string() });
    }
    let fingerprint = link.fingerprint.to_string();
    kit::key_value(ui, &ctx.text("link-fingerprint"), &fingerprint);
    let when = ctx.lang.moment(link.pasted.at.time());
    kit::key_value(ui, &ctx.text("link-pasted"), &format!("{when} · {}", link.pasted.by));
    if !link.reason.is_empty() {
        kit::secondary(ui, &ctx.text("link-reason-kept"));
        kit::body(ui, &link.reason);
    }
    let remove = ctx.text("link-remove");
    let locked = ctx.locked();
    if ui.add(Btn::quiet(&remove).icon(icons::TRASH).blocked(locked.as_deref())).clicked() {
        actions.edit(Edit::Link(LinkEdit::Remove(link.id)));
    }
    kit::hairline(ui);
}

/// The tenant that the link names while the plan knows none of the provider. A link vouches for nothing in itself, so the
/// ID is taken over only when somebody says that the provider told it.
fn told_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Arc<Provider>, judgement: &Judgement, actions: &mut Actions) {
    let named = judgement.parts.as_ref().and_then(|parts| parts.provider);
    let Some(tenant) = named.filter(|_| provider.tenant.is_none()) else { return };
    kit::body(ui, &ctx.lang.with("link-names-tenant", &[("tenant", &tenant.to_string())]));
    kit::secondary(ui, &ctx.lang.with("link-told-why", &[("provider", &provider.name)]));
    let known = Provider { tenant: Some(tenant), ..(**provider).clone() };
    let edit = ctx.try_edit(Edit::Provider(ProviderEdit::Put(Box::new(known))));
    let blocked = ctx.locked().map(std::borrow::Cow::into_owned).or_else(|| edit.as_ref().err().cloned());
    let word = ctx.text("link-told");
    if ui.add(Btn::secondary(&word).icon(icons::CHECK).blocked(blocked.as_deref())).clicked()
        && let Ok(edit) = edit
    {
        actions.edit(edit);
    }
    ui.add_space(tokens(ui).space.xs);
}

/// Names instead of IDs, the verdict, and every finding; its code stands in the tooltip.
pub fn judgement_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Arc<Provider>, judgement: &Judgement) {
    let lang = ctx.lang;
    let kind = lang.text(judgement.kind.key());
    ui.horizontal_wrapped(|ui| {
        kit::chip(ui, judgement.verdict.tone(), &lang.text(judgement.verdict.key()));
        kit::body(ui, &kind);
    });
    if let Some(parts) = &judgement.parts {
        let us = ctx.plan.us();
        let mut rows = Vec::new();
        if let Some(tenant) = parts.reseller {
            rows.push(("link-names-reseller", name_of(ctx, &us, provider, tenant)));
        }
        if let Some(tenant) = parts.provider {
            rows.push(("link-names-provider", name_of(ctx, &us, provider, tenant)));
        }
        for (key, name) in rows {
            kit::key_value(ui, &lang.text(key), &name);
        }
    }
    for finding in &judgement.findings {
        let tone = match finding.severity {
            LinkSeverity::Note => Tone::Calm,
            LinkSeverity::Warning => Tone::Warning,
            LinkSeverity::Refused => Tone::Late,
        };
        kit::marked(ui, tone, &finding_text(ctx, provider, finding)).on_hover_text(finding.code.to_string());
    }
    ui.add_space(tokens(ui).space.xs);
}

/// A finding as a sentence, with names where the plan knows the tenant.
fn finding_text(ctx: &Ctx<'_>, provider: &Provider, finding: &LinkFinding) -> String {
    let us = ctx.plan.us();
    let (key, args) = finding.what.message();
    let named = |text: String| match TenantId::parse(&text) {
        Ok(tenant) => name_of(ctx, &us, provider, tenant),
        Err(_) => text,
    };
    let args = args.into_iter().map(|(name, text)| (name, named(text))).collect();
    ctx.lang.say(&(key, args)).into_owned()
}

fn name_of(ctx: &Ctx<'_>, us: &Company, provider: &Provider, tenant: TenantId) -> String {
    let name = match () {
        () if us.tenant == Some(tenant) => Some(us.name.clone()),
        () if provider.tenant == Some(tenant) => Some(provider.name.clone()),
        () => ctx.plan.providers.iter().find(|p| p.tenant == Some(tenant)).map(|p| p.name.clone()),
    };
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| tenant.to_string())
}
