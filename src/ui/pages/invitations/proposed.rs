//! Whom a round in the making proposes, brought up to date when the plan changes, and what was changed by that.
//!
//! What somebody chose by hand stays: who was added stays chosen, who was taken out stays out.

use std::collections::BTreeSet;

use egui::Ui;

use super::State;
use super::choosing::{Choosing, Quick};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::RoundEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::letter::LetterKind;
use crate::domain::schedule::{Reminder, due_for, letters_for};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::Banner;
use crate::ui::root::stage_word;
use crate::ui::theme::{Tone, tokens};

/// Customers who are named at once.
const MOST: usize = 3;

/// What the proposal is worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Everybody at these stages, for this letter.
    Set(Quick, LetterKind),
    /// Everybody for whom this is due.
    Due(Reminder),
    /// Customers who were named one by one elsewhere; nothing is worked out.
    Named,
}

/// The proposal as it was worked out last.
#[derive(Debug)]
pub(super) struct Proposal {
    source: Source,
    /// Whom it proposed.
    customers: BTreeSet<CustomerId>,
    /// The plan's revision that it belongs to; `None`: it has not been worked out.
    revision: Option<u64>,
    /// What the latest change of the plan did to the choice; empty when it did nothing, or was read.
    news: Vec<String>,
}

impl Default for Proposal {
    fn default() -> Self {
        Self { source: Source::Named, customers: BTreeSet::new(), revision: None, news: Vec::new() }
    }
}

/// Whom this proposes in the plan as it is.
fn customers_of(ctx: &Ctx<'_>, source: Source) -> BTreeSet<CustomerId> {
    match source {
        Source::Set(quick, kind) => {
            let processed = ctx.plan.handed_over(kind);
            let holds = |one: &Customer| quick.holds(ctx.plan.stage_of(one), processed.contains(&one.id));
            ctx.plan.customers.iter().filter(|customer| holds(customer)).map(|c| c.id).collect()
        }
        Source::Due(reminder) => due_for(ctx.plan, &ctx.derived.calendars, ctx.today, reminder).into_iter().collect(),
        Source::Named => BTreeSet::new(),
    }
}

impl Choosing {
    /// Chooses exactly whom this proposes.
    pub(super) fn propose(&mut self, ctx: &Ctx<'_>, source: Source) {
        let customers = customers_of(ctx, source);
        self.table.select(customers.iter().copied());
        self.proposal = Proposal { source, customers, revision: Some(ctx.revision), news: Vec::new() };
    }

    /// Brings the choice up to date when the plan has changed since the proposal was worked out, and keeps what that did.
    pub(super) fn renew(&mut self, ctx: &Ctx<'_>) {
        if self.proposal.revision == Some(ctx.revision) {
            return;
        }
        let before = self.table.selected().clone();
        let source = self.proposal.source;
        let customers = customers_of(ctx, source);
        let by_hand = before.difference(&self.proposal.customers).copied();
        let still = |id: &CustomerId| before.contains(id) || !self.proposal.customers.contains(id);
        let proposed = customers.iter().copied().filter(still);
        let is_here = |id: &CustomerId| ctx.plan.customers.get(*id).is_some();
        let after: BTreeSet<CustomerId> = proposed.chain(by_hand).filter(is_here).collect();
        self.proposal.customers = customers;
        let is_first = self.proposal.revision.replace(ctx.revision).is_none();
        if !self.mix.is_empty() {
            self.mix = letters_for(ctx.plan, &ctx.derived.calendars, after.iter().copied());
        }
        if after == before {
            return;
        }
        if !is_first {
            self.proposal.news = news(ctx, &before, &after);
        }
        self.table.select(after);
    }

    /// Whoever reads on knows what was changed.
    pub(super) fn forget_news(&mut self) {
        self.proposal.news.clear();
    }
}

/// Who was taken out and why, and how many were chosen in addition.
fn news(ctx: &Ctx<'_>, before: &BTreeSet<CustomerId>, after: &BTreeSet<CustomerId>) -> Vec<String> {
    let out: Vec<_> = before.difference(after).collect();
    let known: Vec<_> = out.iter().filter_map(|id| ctx.plan.customers.get(**id)).collect();
    let mut said: Vec<String> = known
        .iter()
        .take(MOST)
        .map(|customer| {
            let state = stage_word(ctx, ctx.plan.stage_of(customer));
            let args = [("name", customer.name.as_str()), ("state", &state)];
            ctx.lang.with("invitations-news-out", &args).into_owned()
        })
        .collect();
    let counted = [
        ("invitations-news-more", known.len().saturating_sub(MOST)),
        ("invitations-news-gone", out.len() - known.len()),
        ("invitations-news-in", after.difference(before).count()),
    ];
    said.extend(counted.into_iter().filter(|(_, n)| 0 < *n).map(|(key, n)| ctx.lang.count(key, n).into_owned()));
    said
}

/// Says what the plan's latest change did to the choice, until it is read.
pub(super) fn news_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing) {
    if choosing.proposal.news.is_empty() {
        return;
    }
    let (title, word) = (ctx.text("invitations-news"), ctx.text("invitations-news-read"));
    let text = choosing.proposal.news.join(&ctx.text("wanted-between"));
    if Banner::new(Tone::Info, &title).text(&text).action(&word).show(ui) {
        choosing.forget_news();
    }
    ui.add_space(tokens(ui).space.xs);
}

/// Recipients of the round that runs who accepted meanwhile: named, and taken out with one press.
pub(super) fn accepted_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, round: &Mailing, actions: &mut Actions) {
    let accepted = state.queue.accepted();
    if accepted.is_empty() {
        return;
    }
    let named = accepted.iter().filter_map(|id| ctx.plan.customers.get(*id)).take(MOST);
    let mut names: Vec<String> = named.map(|customer| customer.name.clone()).collect();
    if MOST < accepted.len() {
        names.push(ctx.lang.count("wanted-more", accepted.len() - MOST).into_owned());
    }
    let title = ctx.lang.count("invitations-accepted-meanwhile", accepted.len());
    let text = names.join(&ctx.text("wanted-between"));
    let banner = Banner::new(Tone::Warning, &title).text(&text);
    if ctx.is_locked() || accepted.len() == round.customers.len() {
        banner.show(ui);
    } else if banner.action(&ctx.lang.count("invitations-accepted-out", accepted.len())).show(ui) {
        let customers = round.customers.iter().filter(|id| !accepted.contains(id)).copied().collect();
        let round = Mailing { customers, ..round.clone() };
        actions.edit(Edit::Round(RoundEdit::Put(Box::new(round))));
    }
    ui.add_space(tokens(ui).space.xs);
}
