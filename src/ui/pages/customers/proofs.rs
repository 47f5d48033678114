//! All evidence of a customer in one list: what each proves, when it was added, and more of it.

use egui::Ui;

use super::offered::{self, Offered};
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::task::Evidence;
use crate::domain::plan::track::{Track, TrackKind};
use crate::domain::states;
use crate::ui::action::{Actions, EvidenceOwner};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit;
use crate::ui::proof;
use crate::ui::theme::tokens;

/// What is to be proven by what is added.
#[derive(Default)]
pub(super) struct State {
    chosen: Option<EvidenceOwner>,
    /// Files that were dropped and are not kept yet.
    pub(super) offered: Vec<Offered>,
}

impl State {
    /// What is added proves this, until something else is chosen.
    pub(super) fn choose(&mut self, of: EvidenceOwner) {
        self.chosen = Some(of);
    }
}

/// Something that evidence of this customer may prove: which, and the keys of its name and of where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) of: EvidenceOwner,
    pub(super) name: &'static str,
    pub(super) state: &'static str,
    /// Whether it is the latest of its kind, so that one proves it now.
    pub(super) is_now: bool,
}

impl Subject {
    /// What it is called, and where it stands.
    pub(super) fn words(self, ctx: &Ctx<'_>) -> String {
        let (name, state) = (ctx.text(self.name), ctx.text(self.state));
        ctx.lang.with("customers-latest-said", &[("name", &name), ("state", &state)]).into_owned()
    }
}

/// Everything about this customer that was recorded and can be proven, in the order of the way.
pub(super) fn subjects(ctx: &Ctx<'_>, customer: &Customer) -> Vec<Subject> {
    let (plan, tracks, id) = (ctx.plan, customer.tracks(), customer.id);
    let track = |track: TrackKind, states: Vec<&'static str>| {
        let n = states.len();
        states.into_iter().enumerate().map(move |(at, state)| {
            let is_now = at + 1 == n;
            let of = if is_now { EvidenceOwner::Track(id, track) } else { EvidenceOwner::Move(id, track, at) };
            Subject { of, name: track.key(), state, is_now }
        })
    };
    let stage = plan.stage_of(customer);
    let answer = stage != RelationStage::NotAsked || !customer.proofs.is_empty();
    let of = EvidenceOwner::Answer(customer.id);
    let answer = answer.then_some(Subject { of, name: "customers-relation", state: stage.key(), is_now: true });
    let mut consents: Vec<_> = tracks.consent.iter().flat_map(|consent| keys(&consent.moves)).collect();
    if let (Some(consent), true) = (&tracks.consent, consents.is_empty()) {
        consents.push(consent.moves.state().key());
    }
    let mut all: Vec<Subject> = answer.into_iter().collect();
    all.extend(track(TrackKind::Consent, consents));
    all.extend(track(TrackKind::Agreement, keys(&tracks.agreement)));
    all.extend(track(TrackKind::Transfer, keys(&tracks.transfer)));
    for transfer in ctx.forecast().moving.requests(customer.id) {
        for (at, step) in transfer.steps.iter().enumerate() {
            let (of, is_now) = (EvidenceOwner::Step(transfer.id, at), at + 1 == transfer.steps.len());
            all.push(Subject { of, name: TrackKind::Transfer.key(), state: step.stage.key(), is_now });
        }
    }
    all.extend(track(TrackKind::Access, keys(&tracks.access)));
    all
}

/// The keys of the moves on a track, in their order.
fn keys<S: states::State>(track: &Track<S>) -> Vec<&'static str> {
    track.0.iter().map(|entry| entry.stage.key()).collect()
}

/// What is kept about this customer, with what it proves.
pub(super) fn proofs_of<'c>(ctx: &'c Ctx<'_>, customer: &Customer) -> Vec<(Subject, &'c Evidence)> {
    let all = subjects(ctx, customer).into_iter();
    all.flat_map(|subject| subject.of.evidence(ctx.plan).iter().map(move |one| (subject, one))).collect()
}

/// Draws the tab.
pub(super) fn proofs_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    offered::offered_ui(ui, ctx, customer, &mut state.offered, actions);
    let held = proofs_of(ctx, customer);
    if held.is_empty() {
        kit::secondary(ui, &ctx.text("evidence-none"));
    }
    let gap = tokens(ui).space.xs;
    for (subject, one) in &held {
        ui.push_id((subject.of.key(""), &one.hash), |ui| {
            kit::secondary(ui, &subject.words(ctx));
            proof::one_ui(ui, ctx, (subject.of, one), actions);
        });
        ui.add_space(gap);
        kit::hairline(ui);
        ui.add_space(gap);
    }
    for subject in subjects(ctx, customer) {
        proof::look(ctx, subject.of, actions);
    }
    add_ui(ui, ctx, customer, (state, unfinished), actions);
    if !ctx.is_locked() {
        kit::secondary(ui, &ctx.text("evidence-drop-here"));
    }
}

/// Chooses what is proven, and adds a file or a text that proves it.
fn add_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    if ctx.is_locked() {
        return;
    }
    let all: Vec<Subject> = subjects(ctx, customer).into_iter().filter(|subject| subject.is_now).collect();
    ui.add_space(tokens(ui).space.s);
    kit::sheet_part_title(ui, &ctx.text("evidence-add"), false);
    let Some(first) = all.first() else {
        kit::secondary(ui, &ctx.text("evidence-nothing-to-prove"));
        return;
    };
    let mut of = state.chosen.filter(|of| all.iter().any(|subject| subject.of == *of)).unwrap_or(first.of);
    let before = of;
    let words: Vec<(EvidenceOwner, String)> = all.iter().map(|subject| (subject.of, subject.words(ctx))).collect();
    let options: Vec<(EvidenceOwner, &str)> = words.iter().map(|(of, word)| (*of, word.as_str())).collect();
    let (label, width) = (ctx.text("evidence-proves"), ui.available_width());
    kit::labelled(ui, &label, "", None, false, |ui| kit::select(ui, "evidence-of", &label, &mut of, &options, width));
    state.chosen = Some(of);
    if of != before {
        proof::carry(unfinished, before, of);
    }
    proof::add_ui(ui, ctx, unfinished, of, actions);
}
