//! The link of an invitation: pasted, judged, kept byte for byte; copied and opened only after one more look.

use egui::Ui;

use super::HalfDonePartnership;
use super::sender::{other_name, sender_of};
use crate::domain::edit::Edit;
use crate::domain::link::{
    IdOwner, LinkSeverity, LinkVerdict, NamedId, PartnershipJudgement, ids_named, judge_partnership, owner_of_id,
};
use crate::domain::plan::partnership::{Partnership, PartnershipLink};
use crate::domain::plan::provider::Provider;
use crate::i18n::partnerships as words;
use crate::ui::action::{Action, Actions, LinkUse};
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Banner, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

pub(super) fn link_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut HalfDonePartnership, &mut TypedTexts),
    (partnership, provider): (&Partnership, &Provider),
    actions: &mut Actions,
) {
    if let Some(link) = &partnership.link {
        kept_ui(ui, ctx, state, (partnership, provider, link), actions);
    } else {
        kit::body(ui, &ctx.text("partnerships-link-where"));
    }
    let key = format!("partnership.{}.link", partnership.id);
    let label =
        ctx.text(if partnership.link.is_some() { "partnerships-link-replace" } else { "partnerships-link-paste" });
    let help = ctx.text("link-paste-help");
    let field = TextField::new(&key, &label).help(&help).rows(3).mono().read_only(ctx.is_locked()).limit(8_000);
    let (text, _) = loose_field(ui, unfinished, (&key, ""), field);
    // What is copied out of a mail often comes with the end of its line.
    let text = text.trim();
    if !text.is_empty() {
        pasted_ui(ui, ctx, unfinished, (partnership, provider, &key, text), actions);
    }
}

fn pasted_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (partnership, provider, key, text): (&Partnership, &Provider, &str, &str),
    actions: &mut Actions,
) {
    let judgement = judge_partnership(text, ctx.grammar);
    judgement_ui(ui, ctx, (partnership, provider), (text, &judgement));
    if let Some(mended) = &judgement.mended {
        kit::secondary(ui, &ctx.text("link-mend-offer"));
        kit::mono(ui, mended);
        if ui.add(Btn::secondary(&ctx.text("link-mend-take")).icon(icons::CHECK)).clicked() {
            unfinished.put(key, mended.clone());
        }
    }
    let (why, locked) = (ctx.text("link-refused-why"), ctx.locked());
    let blocked = locked.as_deref().or(judgement.fingerprint.is_none().then_some(&*why));
    let label = ctx.text("partnerships-link-keep");
    if ui.add(Btn::secondary(&label).icon(icons::LINK_SIMPLE).blocked(blocked)).clicked()
        && let Some(fingerprint) = judgement.fingerprint
    {
        let link = PartnershipLink { text: text.to_owned(), fingerprint, pasted: ctx.stamp() };
        unfinished.clear(key);
        put(partnership, Some(link), actions);
    }
}

fn put(partnership: &Partnership, link: Option<PartnershipLink>, actions: &mut Actions) {
    let partnership = Partnership { link, ..partnership.clone() };
    actions.edit(Edit::put(partnership));
}

/// The link that is kept: where it leads, when it was pasted, and what can be done with it.
fn kept_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut HalfDonePartnership,
    (partnership, provider, link): (&Partnership, &Provider, &PartnershipLink),
    actions: &mut Actions,
) {
    let judgement = judge_partnership(&link.text, ctx.grammar);
    let is_whole = link.fingerprint.verify(&link.text);
    judgement_ui(ui, ctx, (partnership, provider), (&link.text, &judgement));
    let changed = ctx.text("partnerships-link-changed");
    if !is_whole {
        Banner::new(Tone::Late, &changed).show(ui);
    }
    kit::key_value(ui, &ctx.text("link-fingerprint"), &link.fingerprint.to_string());
    let when = ctx.lang.moment(link.pasted.at.time());
    kit::key_value(ui, &ctx.text("link-pasted"), &format!("{when} · {}", link.pasted.by));
    let refused = ctx.text("link-refused-why");
    let why = match () {
        () if !is_whole => Some(&*changed),
        () if judgement.verdict == LinkVerdict::Refused => Some(&*refused),
        () => None,
    };
    ui.horizontal_wrapped(|ui| {
        if ui.add(Btn::secondary(&ctx.text("partnerships-link-copy")).icon(icons::COPY).blocked(why)).clicked() {
            actions.push(Action::PartnershipLink(partnership.id, LinkUse::Copy));
        }
        let open = ctx.text("partnerships-link-open");
        if ui.add(Btn::secondary(&open).icon(icons::ARROW_SQUARE_OUT).blocked(why)).clicked() {
            state.opening = Some(partnership.id);
        }
        let locked = ctx.locked();
        let remove = ctx.text("link-remove");
        if ui.add(Btn::quiet(&remove).icon(icons::TRASH).blocked(locked.as_deref())).clicked() {
            state.opening = None;
            put(partnership, None, actions);
        }
    });
    if state.opening == Some(partnership.id) && why.is_none() {
        let host = judgement.host.as_deref().unwrap_or_default();
        open_ui(ui, ctx, state, (partnership, provider, host), actions);
    }
    kit::hairline(ui);
}

/// Asks once more before the link is opened, and names the site.
fn open_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut HalfDonePartnership,
    (partnership, provider, host): (&Partnership, &Provider, &str),
    actions: &mut Actions,
) {
    kit::card_toned(ui, Tone::Warning, |ui| {
        kit::strong(ui, &ctx.lang.with("partnerships-open-title", &[("host", host)]));
        if sender_of(ctx, partnership, provider).is_some_and(|sender| sender.is_bad()) {
            kit::marked(ui, Tone::Late, &ctx.text("partnerships-do-not-open-why"));
        }
        kit::body(ui, &ctx.text("partnerships-open-text"));
        let label = ctx.lang.with("partnerships-open-now", &[("host", host)]);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Btn::primary(&label).icon(icons::ARROW_SQUARE_OUT)).clicked() {
                state.opening = None;
                actions.push(Action::PartnershipLink(partnership.id, LinkUse::Open));
            }
            if ui.add(Btn::quiet(&ctx.text("cancel"))).clicked() {
                state.opening = None;
            }
        });
    });
    ui.add_space(tokens(ui).space.xs);
}

/// The verdict, where it leads, every finding, and the IDs that it names.
fn judgement_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (partnership, provider): (&Partnership, &Provider),
    (text, judgement): (&str, &PartnershipJudgement),
) {
    let (tone, key) = match judgement.verdict {
        LinkVerdict::Good | LinkVerdict::Warnings => (Tone::Warning, "partnerships-link-usable"),
        refused @ LinkVerdict::Refused => (refused.tone(), refused.key()),
    };
    kit::chip(ui, tone, &ctx.text(key));
    if let Some(host) = &judgement.host {
        kit::key_value(ui, &ctx.text("partnerships-link-host"), host);
    }
    if let Some(path) = judgement.path.as_ref().filter(|path| !path.is_empty()) {
        kit::secondary(ui, &ctx.text("partnerships-link-path"));
        kit::mono(ui, path);
    }
    for finding in &judgement.findings {
        let tone = if finding.severity() == LinkSeverity::Refused { Tone::Late } else { Tone::Warning };
        kit::marked(ui, tone, &words::link_finding(ctx.lang, finding));
    }
    if judgement.verdict == LinkVerdict::Refused {
        return;
    }
    let us = ctx.plan.us();
    for id in ids_named(text) {
        let others = ctx.plan.providers.iter().filter(|other| other.id != partnership.provider).map(|other| &**other);
        let owner = owner_of_id(&id, &us, provider, others);
        let (tone, other) = match owner {
            IdOwner::TheProvider => (Tone::Done, String::new()),
            IdOwner::Us => (Tone::Calm, String::new()),
            IdOwner::Other(other) => (Tone::Late, other_name(ctx, other)),
            // A number can be anything; only a known one says something.
            IdOwner::Unknown if matches!(id, NamedId::Number(_)) => continue,
            IdOwner::Unknown if provider.tenant.is_some() => (Tone::Warning, String::new()),
            IdOwner::Unknown => (Tone::Waiting, String::new()),
        };
        kit::marked(ui, tone, &words::id_owner(ctx.lang, (&id, owner), &provider.name, &other));
    }
}
