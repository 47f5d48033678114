//! The second step: which link each recipient gets, in names instead of IDs, and where it comes from.

use std::collections::BTreeMap;

use egui::Ui;

use super::State;
use super::choosing::Choosing;
use crate::domain::compose::{PairDifference, expected, pair_differences};
use crate::domain::draft::Language;
use crate::domain::link::{Judgement, LinkSeverity, LinkVerdict, judge};
use crate::domain::plan::ids::{CustomerId, ProviderId, RoundId, TenantId};
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::letter::LetterKind;
use crate::domain::rules::Screen;
use crate::domain::slug::Slug;
use crate::ui::action::{Action, Actions, Page};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Banner, Btn, Guide, icons};
use crate::ui::theme::{Tone, tokens};

/// The providers of the recipients with their links; worked out once per revision.
#[derive(Default)]
pub(super) struct Links {
    key: Option<(u64, Of)>,
    looks: Vec<Look>,
    /// Recipients without provider.
    n_without: usize,
    /// Letters by language, for the line under the title.
    languages: BTreeMap<Language, usize>,
    /// In what the letters differ, where both languages are among them.
    differences: Vec<PairDifference>,
}

/// Whose letters the links are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Nobody,
    Round(RoundId),
    /// A choice at this version.
    Choice(u64),
}

struct Look {
    provider: ProviderId,
    n_customers: usize,
    /// `None`: no link was pasted.
    judgement: Option<Judgement>,
}

impl Links {
    /// Looks again when the plan or the round has changed; without a round there is nothing to look at.
    pub(super) fn refresh(&mut self, ctx: &Ctx<'_>, round: Option<&Mailing>) {
        let of = round.map_or(Of::Nobody, |round| Of::Round(round.id));
        let language = round.and_then(|round| round.language);
        let is_new = self.look(ctx, of, language, round.iter().flat_map(|round| &round.customers));
        if let Some(round) = round.filter(|_| is_new && 1 < self.languages.len()) {
            self.differences = pair_differences(ctx.plan, round.kind);
        }
    }

    /// As [`Links::refresh`], for a round in the making.
    pub(super) fn refresh_choice(&mut self, ctx: &Ctx<'_>, choosing: &Choosing) {
        let table = &choosing.table;
        self.look(ctx, Of::Choice(table.version()), choosing.language, table.selected().iter());
    }

    /// Answers whether it looked anew.
    fn look<'a>(
        &mut self,
        ctx: &Ctx<'_>,
        of: Of,
        language: Option<Language>,
        customers: impl Iterator<Item = &'a CustomerId>,
    ) -> bool {
        let key = (ctx.revision, of);
        if self.key == Some(key) {
            return false;
        }
        *self = Self { key: Some(key), ..Self::default() };
        let mut counts: BTreeMap<ProviderId, usize> = BTreeMap::new();
        for customer in customers.filter_map(|id| ctx.plan.customers.get(*id)) {
            *self.languages.entry(language.unwrap_or_else(|| customer.language())).or_default() += 1;
            match ctx.plan.provider_of(customer) {
                Some(provider) => *counts.entry(provider.id).or_default() += 1,
                None => self.n_without += 1,
            }
        }
        let us = ctx.plan.us();
        let look = |(provider, n_customers)| {
            let record = ctx.plan.providers.get(provider)?;
            let link = ctx.plan.link_for(provider);
            let judgement = link.map(|link| judge(&link.text, &expected(ctx.plan, &us, record), ctx.grammar));
            Some(Look { provider, n_customers, judgement })
        };
        self.looks = counts.into_iter().filter_map(look).collect();
        true
    }

    /// In what the letters of a batch in two languages differ, besides their words.
    pub(super) fn differences(&self) -> &[PairDifference] {
        &self.differences
    }

    /// How the link for this provider was judged; `None`: there is none.
    pub(super) fn judgement(&self, provider: ProviderId) -> Option<&Judgement> {
        self.looks.iter().find(|look| look.provider == provider)?.judgement.as_ref()
    }

    /// The worst of the links, for the chip beside the title.
    pub(super) fn verdict(&self) -> (Tone, &'static str) {
        let is_missing = self.n_without != 0 || self.looks.iter().any(|look| look.judgement.is_none());
        let worst = self.looks.iter().filter_map(|look| look.judgement.as_ref()).map(|j| j.verdict).max();
        match worst {
            Some(LinkVerdict::Refused) => (Tone::Late, "invitations-link-refused"),
            _ if is_missing => (Tone::Late, "invitations-link-missing"),
            None => (Tone::Calm, "invitations-link-missing"),
            Some(LinkVerdict::Warnings) => (Tone::Warning, "invitations-link-warnings"),
            Some(LinkVerdict::Good) => (Tone::Done, "invitations-link-good"),
        }
    }

    /// Whether nothing has to be looked at or decided: everybody has a provider, and each link that is needed is good.
    pub(super) fn is_settled(&self, kind: LetterKind) -> bool {
        let is_good = |look: &Look| look.judgement.as_ref().is_some_and(|found| found.verdict == LinkVerdict::Good);
        self.n_without == 0 && (!kind.carries_link() || self.looks.iter().all(is_good))
    }

    /// Providers and languages, for the line under the title.
    pub(super) fn sub_line(&self, ctx: &Ctx<'_>, round: &Mailing) -> String {
        let providers = self.looks.iter().filter_map(|look| ctx.plan.providers.get(look.provider));
        let mut parts: Vec<String> = providers.map(|provider| provider.name.clone()).collect();
        let n_languages = self.languages.len();
        for (language, n) in &self.languages {
            let name = ctx.text(language.short_key());
            parts.push(if n_languages == 1 { name.into_owned() } else { format!("{name} {n}") });
        }
        if let Some(deadline) = round.deadline {
            parts.push(ctx.lang.with("invitations-until", &[("date", &ctx.lang.date(deadline))]).into_owned());
        }
        parts.join(" · ")
    }

    /// What stands under the step's title.
    pub(super) fn step_line(&self, ctx: &Ctx<'_>, kind: LetterKind) -> String {
        if !kind.carries_link() {
            return ctx.text("invitations-link-none-needed").into_owned();
        }
        let (_, key) = self.verdict();
        let fingerprint = match self.looks.as_slice() {
            [one] => ctx.plan.link_for(one.provider).map(|link| link.fingerprint.to_string()),
            _ => None,
        };
        let word = ctx.text(key);
        fingerprint.map_or(word.to_string(), |fingerprint| format!("{word} · {fingerprint}"))
    }
}

/// Draws the step.
pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    let gap = tokens(ui).space.m;
    if !round.kind.carries_link() {
        let (title, text) = (ctx.text("invitations-link-none-needed"), ctx.text("invitations-link-none-why"));
        Banner::new(Tone::Info, &title).text(&text).show(ui);
        ui.add_space(gap);
    }
    if 0 < state.links.n_without {
        let title = ctx.lang.count("invitations-no-provider", state.links.n_without);
        let (text, action) = (
            ctx.lang.count("invitations-no-provider-what", state.links.n_without),
            ctx.text("invitations-to-providers"),
        );
        if Banner::new(Tone::Late, &title).text(&text).action(&action).show(ui) {
            actions.go(Page::Providers);
        }
        ui.add_space(gap);
    }
    let mut to_providers = None;
    for look in &state.links.looks {
        if look_ui(ui, ctx, look, round, actions) {
            to_providers = Some(look.provider);
        }
        ui.add_space(gap);
    }
    if to_providers.is_some() {
        actions.go(Page::Providers);
    }
}

/// One provider; answers whether its page was asked for.
fn look_ui(ui: &mut Ui, ctx: &Ctx<'_>, look: &Look, round: &Mailing, actions: &mut Actions) -> bool {
    let Some(provider) = ctx.plan.providers.get(look.provider) else { return false };
    let mut wanted = false;
    kit::section(ui, &provider.name, |ui| {
        kit::secondary(ui, &ctx.lang.count("invitations-provider-customers", look.n_customers));
        if !round.kind.carries_link() {
            return;
        }
        let button = ctx.text("invitations-to-provider");
        let Some((judgement, link)) = look.judgement.as_ref().zip(ctx.plan.link_for(look.provider)) else {
            let text = ctx.lang.with("letter-no-link", &[("provider", &provider.name)]);
            wanted |= Banner::new(Tone::Late, &text).action(&button).show(ui);
            return;
        };
        ui.horizontal_wrapped(|ui| {
            kit::chip(ui, judgement.verdict.tone(), &ctx.text(judgement.verdict.key()));
            kit::body(ui, &ctx.text(judgement.kind.key()));
        });
        names_ui(ui, ctx, judgement);
        kit::key_value(ui, &ctx.text("link-fingerprint"), &link.fingerprint.to_string());
        let when = ctx.lang.moment(link.pasted.at.time());
        kit::key_value(ui, &ctx.text("link-pasted"), &format!("{when} · {}", link.pasted.by));
        let label = ctx.text("link-accepted");
        if kit::copy_row(ui, &label, &link.text, &ctx.text("copy")) {
            actions.push(Action::Copy { text: link.text.clone(), what: label.into_owned() });
        }
        for finding in judgement.findings.iter().filter(|finding| finding.severity != LinkSeverity::Note) {
            let tone = if finding.severity == LinkSeverity::Refused { Tone::Late } else { Tone::Warning };
            Banner::new(tone, &ctx.lang.say(&finding.what.message())).show(ui);
        }
        super::trust::button_ui(ui, ctx, (provider, Some(judgement)), actions);
        if judgement.verdict != LinkVerdict::Good {
            wanted |= ui.add(Btn::secondary(&button).icon(icons::HANDSHAKE)).clicked();
        }
    });
    wanted
}

/// Whom the link names, in words.
fn names_ui(ui: &mut Ui, ctx: &Ctx<'_>, judgement: &Judgement) {
    let Some(parts) = &judgement.parts else { return };
    let us = ctx.plan.us();
    let name_of = |tenant: TenantId| {
        let provider = || ctx.plan.providers.iter().find(|p| p.tenant == Some(tenant)).map(|p| p.name.clone());
        let ours = (us.tenant == Some(tenant)).then(|| us.name.clone());
        ours.or_else(provider).filter(|name| !name.is_empty()).unwrap_or_else(|| tenant.to_string())
    };
    for (key, tenant) in [("link-names-reseller", parts.reseller), ("link-names-provider", parts.provider)] {
        if let Some(tenant) = tenant {
            kit::key_value(ui, &ctx.text(key), &name_of(tenant));
        }
    }
}

/// What the book says about the draft with the link, in the order of doing.
const ABOUT_THE_LINK: [Slug; 6] = [
    Slug::new("invite-menu"),
    Slug::new("invite-button"),
    Slug::new("invite-draft"),
    Slug::new("invite-keep-link"),
    Slug::new("invite-done"),
    Slug::new("invite-roles"),
];

/// How Microsoft describes the way to the link, by the book that is followed.
pub(super) fn guide_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let space = tokens(ui).space.m;
    facts::facts_card_ui(ui, ctx, &ctx.text("invitations-guide-link"), &ABOUT_THE_LINK, actions);
    ui.add_space(space);
    let paragraphs = [ctx.text("invitations-guide-link-same"), ctx.text("sends-nothing")];
    let title = ctx.text("invitations-guide-here");
    Guide { title: &title, paragraphs: &paragraphs.each_ref().map(|text| &**text), rows: &[] }.show(ui);
    ui.add_space(space);
    facts::screen_facts_ui(ui, ctx, Screen::Invitations, actions);
}
