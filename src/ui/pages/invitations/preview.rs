//! What one recipient gets, exactly as it will be handed over; worked out once and kept until something changes.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use egui::Ui;

use super::shown_text::TextView;
use super::template::{self, Editing};
use super::{State, head, sending, shown_text, text};
use crate::domain::compose::{Composer, Letter, LetterProblem};
use crate::domain::draft::Language;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::track::TrackKind;
use crate::i18n::dates::order_of;
use crate::i18n::explain;
use crate::ui::action::{Action, Actions, HandWay, LetterAction, Piece, WhichLetter};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::letter_text::LetterLook;
use crate::ui::pages::customers::Spot;
use crate::ui::place::Place;
use crate::ui::theme::{Tone, tokens};

/// The letter of the recipient that is shown.
#[derive(Default)]
pub(super) struct Shown {
    key: Option<(u64, RoundId, CustomerId, u64, Language)>,
    letter: Option<Letter>,
    look: LetterLook,
    /// Why there is no letter, in sentences.
    problems: Vec<String>,
    /// One of them is that the customer's GDAP link is missing or over.
    wants_gdap: bool,
    /// What to look at, in sentences.
    warnings: Vec<String>,
}

impl Shown {
    /// Composes the letter again if something changed since. With `unfinished`, half-typed text counts already.
    pub(super) fn refresh(
        &mut self,
        ctx: &Ctx<'_>,
        round: &Mailing,
        customer: CustomerId,
        unfinished: Option<&TypedTexts>,
    ) {
        let Some(record) = ctx.plan.customers.get(customer) else { return };
        let editing = unfinished.and_then(|_| Editing::of(ctx, round, customer, false));
        let typed = editing.as_ref().zip(unfinished).and_then(|(editing, unfinished)| editing.typed(unfinished));
        let mut hasher = DefaultHasher::new();
        typed.hash(&mut hasher);
        let key = (ctx.revision, round.id, customer, hasher.finish(), ctx.lang.language());
        if self.key == Some(key) {
            return;
        }
        let as_typed = editing
            .as_ref()
            .zip(typed)
            .and_then(|(editing, (subject, body))| ctx.plan.apply(&editing.edit(ctx, &subject, &body)).ok());
        let plan = as_typed.as_ref().map_or(ctx.plan, |applied| applied);
        let order = order_of(round.kind, round.language, round.deadline, ctx.today);
        let made = Composer::new(plan, ctx.grammar, order).compose(record);
        *self = Self { key: Some(key), ..Self::default() };
        match made {
            Ok(letter) => {
                self.warnings = letter.warnings.iter().map(|w| explain::letter_warning(ctx.lang, w)).collect();
                self.look = LetterLook::of(&letter.mail.draft);
                self.letter = Some(letter);
            }
            Err(problems) => {
                self.wants_gdap = problems.iter().any(LetterProblem::wants_gdap);
                self.problems = problems.iter().map(|p| sentence(ctx, p)).collect();
            }
        }
    }

    /// The letter; `None` when there is none for this recipient.
    pub(super) fn letter(&self) -> Option<&Letter> {
        self.letter.as_ref()
    }

    /// Why nothing can be copied or saved; `None` when it can.
    pub(super) fn blocked(&self) -> Option<&str> {
        self.problems.first().map(String::as_str)
    }

    /// How the text looks in a mail.
    pub(super) fn look(&self) -> &LetterLook {
        &self.look
    }

    /// What to look at, in sentences.
    pub(super) fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Why there is no letter, and the way to where it is mended.
    pub(super) fn problems_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, customer: CustomerId, actions: &mut Actions) {
        for problem in &self.problems {
            Banner::new(Tone::Late, problem).show(ui);
        }
        if self.wants_gdap && ui.add(Btn::secondary(&ctx.text("letter-gdap-paste")).icon(icons::LINK_SIMPLE)).clicked()
        {
            actions.go(Place::Customer(customer, Some(Spot::Track(TrackKind::Access))));
        }
    }
}

fn sentence(ctx: &Ctx<'_>, problem: &LetterProblem) -> String {
    explain::letter_problem(ctx.lang, problem)
}

/// The pane at the right of the text step.
pub(super) fn pane_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut State,
    rect: egui::Rect,
    (round, customer): (&Mailing, CustomerId),
    actions: &mut Actions,
) -> Option<text::Turn> {
    let name = ctx.plan.customers.get(customer).map(|c| c.name.clone()).unwrap_or_default();
    let title = ctx.lang.with("invitations-gets", &[("customer", &name)]);
    let is_edited = template::own_text(ctx, round, customer).is_some();
    let mut turn = None;
    let at = state.at;
    let asked = std::cell::RefCell::new((&mut *state, actions));
    kit::work_pane(
        ui,
        "preview",
        rect,
        |ui| {
            let turns = |ui: &mut Ui| {
                if is_edited {
                    kit::chip(ui, Tone::Waiting, &ctx.text("invitations-edited-chip"));
                }
                turns_ui(ui, ctx, at, round.customers.len())
            };
            turn = kit::ends(ui, "turns", |ui| text::title_ui(ui, &title), turns).1;
        },
        |ui| {
            let (state, actions) = &mut *asked.borrow_mut();
            sending::recipients_ui(ui, ctx, state, (round.id, customer), actions);
            state.letter.problems_ui(ui, ctx, customer, actions);
            letter_ui(ui, ctx, (&state.letter, &mut state.view), actions);
        },
        |ui| {
            let (state, actions) = &mut *asked.borrow_mut();
            buttons_ui(ui, ctx, &state.letter, (round.id, customer), actions);
        },
    );
    turn
}

fn turns_ui(ui: &mut Ui, ctx: &Ctx<'_>, at: usize, n: usize) -> Option<text::Turn> {
    let mut turn = None;
    ui.spacing_mut().item_spacing.x = tokens(ui).space.xs;
    let turns = ctx.text("invitations-only-one");
    let only = (n < 2).then_some(&*turns);
    let back = ctx.text("invitations-previous-customer");
    if ui.add(Btn::icon_only(icons::CARET_LEFT, &back).blocked(only)).clicked() {
        turn = Some(text::Turn::Previous);
    }
    kit::secondary(ui, &format!("{} / {n}", at + 1));
    let next = ctx.text("invitations-next-customer");
    if ui.add(Btn::icon_only(icons::CARET_RIGHT, &next).blocked(only)).clicked() {
        turn = Some(text::Turn::Next);
    }
    ui.add_space(tokens(ui).space.xs);
    let problem = ctx.text("invitations-next-problem");
    if ui.add(Btn::quiet(&problem)).clicked() {
        turn = Some(text::Turn::Problem);
    }
    turn
}

/// The letter as it will be: recipient, what to look at, subject and text.
pub(super) fn letter_ui(ui: &mut Ui, ctx: &Ctx<'_>, (shown, view): (&Shown, &mut TextView), actions: &mut Actions) {
    let tokens = tokens(ui);
    let Some(letter) = &shown.letter else { return };
    for warning in &shown.warnings {
        Banner::new(Tone::Warning, warning).show(ui);
    }
    if !shown.warnings.is_empty() {
        ui.add_space(tokens.space.xs);
    }
    if let Some(to) = head::to(letter) {
        kit::secondary(ui, &ctx.lang.with("invitations-to", &[("address", &to)]));
    }
    if !letter.mail.head.cc.is_empty() {
        kit::secondary(ui, &ctx.lang.with("invitations-cc-shown", &[("address", &head::cc(letter))]));
    }
    head::files_ui(ui, ctx, letter);
    shown_text::text_ui(ui, ctx, shown, view, actions);
}

fn buttons_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    shown: &Shown,
    (round, customer): (RoundId, CustomerId),
    actions: &mut Actions,
) {
    let locked = ctx.locked();
    let blocked = locked.as_deref().or(shown.blocked());
    let (copy, open, save) = (ctx.text("invitations-copy"), ctx.text("invitations-open"), ctx.text("invitations-save"));
    for (word, icon, way) in [
        (copy, icons::COPY, HandWay::Copy(Piece::Message)),
        (open, icons::ENVELOPE_SIMPLE, HandWay::OpenInMail),
        (save, icons::DOWNLOAD_SIMPLE, HandWay::Save(None)),
    ] {
        if ui.add(Btn::secondary(&word).icon(icon).blocked(blocked)).clicked() {
            actions.push(Action::Letter(LetterAction::Hand(WhichLetter::Customer(round, customer), way)));
        }
    }
}
