//! The frame around the five steps: what came of each, Back and Next, and why one cannot go on.

use std::sync::Arc;

use egui::Ui;

use super::{State, check, customers, hand_over, link, rounds, template, text};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::RoundEdit;
use crate::domain::plan::invitation::Round;
use crate::i18n::numbers::grouped;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Room, Step, StepState, Wizard};
use crate::ui::session::Session;

/// The five steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Which letter, and for whom.
    #[default]
    Customers,
    /// The providers' links.
    Link,
    /// The text, and what one recipient gets.
    Text,
    /// A look at all letters.
    Check,
    /// Copying, saving, marking.
    HandOver,
}

impl Stage {
    const ALL: [Self; 5] = [Self::Customers, Self::Link, Self::Text, Self::Check, Self::HandOver];

    fn title_key(self) -> &'static str {
        match self {
            Self::Customers => "invitations-step-customers",
            Self::Link => "invitations-step-link",
            Self::Text => "invitations-step-text",
            Self::Check => "invitations-step-check",
            Self::HandOver => "invitations-step-hand-over",
        }
    }

    fn next_key(self) -> &'static str {
        match self {
            Self::Customers => "invitations-next-link",
            Self::Link => "invitations-next-text",
            Self::Text => "invitations-next-check",
            Self::Check => "invitations-next-hand-over",
            Self::HandOver => "invitations-done",
        }
    }
}

/// Draws steps, the step that is shown, its guide, Back and Next.
pub(super) fn wizard_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    round: Option<&Arc<Round>>,
    actions: &mut Actions,
) {
    let stage = session.invitations.stage;
    let titles = Stage::ALL.map(|stage| ctx.text(stage.title_key()));
    let subs = Stage::ALL.map(|stage| sub_line(ctx, &session.invitations, stage, round));
    let why_locked = ctx.text("invitations-choose-first");
    let steps: Vec<Step<'_>> = Stage::ALL
        .iter()
        .zip(&titles)
        .zip(&subs)
        .map(|((&step, title), sub)| {
            let standing = match () {
                () if step == stage => StepState::Now,
                () if round.is_none() => StepState::Locked(&why_locked),
                () if step < stage => StepState::Done,
                () => StepState::Open,
            };
            Step { title, sub, state: standing, mark: None }
        })
        .collect();
    let (back, next, name) = (ctx.text("invitations-back"), ctx.text(stage.next_key()), ctx.text("invitations-steps"));
    let blocked = next_blocked(ctx, session, stage);
    let wizard = Wizard {
        id_salt: "invitations",
        name: &name,
        steps: &steps,
        back: (stage != Stage::Customers).then_some(&*back),
        next: Some(&next),
        next_blocked: blocked.as_deref(),
    };
    let room = match stage {
        Stage::Link => Room::Reading,
        Stage::Text => Room::Whole,
        Stage::Customers | Stage::Check | Stage::HandOver => Room::Wide,
    };
    let mut asked = Actions::default();
    let shared = std::cell::RefCell::new((&mut *session, &mut *actions));
    let answer = wizard.show_in(
        ui,
        room,
        |ui| {
            let (session, actions) = &mut *shared.borrow_mut();
            middle_ui(ui, ctx, session, (stage, round), actions);
        },
        |ui| {
            let (session, actions) = &mut *shared.borrow_mut();
            guide_ui(ui, ctx, session, (stage, round), actions);
        },
    );
    let chosen = answer.step.and_then(|index| Stage::ALL.get(index).copied());
    let to = match () {
        () if answer.back => Stage::ALL.iter().rev().find(|&&other| other < stage).copied(),
        () if answer.next => go_on(ctx, session, stage, &mut asked),
        () => chosen,
    };
    if let Some(to) = to {
        if stage == Stage::Customers && !answer.next && round.is_some() {
            session.invitations.choosing.put(ctx, &mut session.unfinished, &mut asked);
        }
        template::save_now(ctx, session, &mut asked);
        session.invitations.stage = to;
    }
    for action in asked.take() {
        actions.push(action);
    }
}

fn middle_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (stage, round): (Stage, Option<&Arc<Round>>),
    actions: &mut Actions,
) {
    match (stage, round) {
        (Stage::Customers, _) | (_, None) => customers::step_ui(ui, ctx, session, actions),
        (Stage::Link, Some(round)) => link::step_ui(ui, ctx, &mut session.invitations, round, actions),
        (Stage::Text, Some(round)) => text::step_ui(ui, ctx, session, round, actions),
        (Stage::Check, Some(round)) => check::step_ui(ui, ctx, session, round, actions),
        (Stage::HandOver, Some(round)) => hand_over::step_ui(ui, ctx, session, round, actions),
    }
}

fn guide_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (stage, round): (Stage, Option<&Arc<Round>>),
    actions: &mut Actions,
) {
    match stage {
        Stage::Customers => rounds::guide_ui(ui, ctx, &mut session.invitations.queue),
        Stage::Link => link::guide_ui(ui, ctx, actions),
        Stage::Text => {}
        Stage::Check => check::guide_ui(ui, ctx),
        Stage::HandOver => hand_over::guide_ui(ui, ctx, round.map(|round| round.kind), actions),
    }
}

/// What came of a step so far.
fn sub_line(ctx: &Ctx<'_>, page: &State, stage: Stage, round: Option<&Arc<Round>>) -> String {
    match (stage, round) {
        (Stage::Customers, _) => ctx.lang.count("invitations-chosen", page.choosing.n_chosen()).into_owned(),
        (_, None) => String::new(),
        (Stage::Link, Some(round)) => page.links.step_line(ctx, round),
        (Stage::Text, Some(_)) => match page.queue.n_edited() {
            0 => String::new(),
            n => ctx.lang.count("invitations-edited", n).into_owned(),
        },
        (Stage::Check, Some(_)) => page.check.step_line(ctx),
        (Stage::HandOver, Some(round)) => {
            let total = grouped(round.customers.len());
            let n = page.queue.n_handed_over();
            ctx.lang.count_with("invitations-handed-over", n, &[("total", &total)]).into_owned()
        }
    }
}

/// Why one cannot go on from this step; `None` when one can.
fn next_blocked(ctx: &Ctx<'_>, session: &Session, stage: Stage) -> Option<String> {
    match stage {
        Stage::Customers => session.invitations.choosing.blocked(ctx, &session.unfinished),
        Stage::HandOver => ctx.locked().map(std::borrow::Cow::into_owned),
        Stage::Link | Stage::Text | Stage::Check => None,
    }
}

/// What pressing Next does; answers with the step to show.
fn go_on(ctx: &Ctx<'_>, session: &mut Session, stage: Stage, actions: &mut Actions) -> Option<Stage> {
    match stage {
        Stage::Customers => {
            let page = &mut session.invitations;
            let round = page.choosing.put(ctx, &mut session.unfinished, actions);
            page.round = round.or(page.round);
            Some(Stage::Link)
        }
        Stage::Link => Some(Stage::Text),
        Stage::Text => Some(Stage::Check),
        Stage::Check => Some(Stage::HandOver),
        Stage::HandOver => {
            let round = ctx.plan.running_round()?;
            actions.edit(Edit::Round(RoundEdit::Close { id: round.id, stamp: ctx.stamp() }));
            None
        }
    }
}
