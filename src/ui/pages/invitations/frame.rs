//! The frame around the five steps: what came of each, Back and Next, and why one cannot go on.

use std::sync::Arc;

use egui::Ui;

use super::hand_over::EndQuestion;
use super::{State, check, customers, finish, gdap, hand_over, link, rounds, template, text};
use crate::domain::plan::invitation::Mailing;
use crate::i18n::numbers::grouped;
use crate::states;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{StepRoom, StepperState, StepperStep, Wizard};
use crate::ui::session::Session;

states! {
    /// The five steps.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
    pub enum LetterStage: key {
        /// Which letter, and for whom.
        #[default]
        Customers => "invitations-step-customers";
        /// The providers' links.
        Link => "invitations-step-link";
        /// The text, and what one recipient gets.
        Text => "invitations-step-text";
        /// A look at all letters.
        Check => "invitations-step-check";
        /// Copying, saving, marking.
        HandOver => "invitations-step-hand-over";
    }
}

/// On the button that leads to this step; `None`: the round is done.
fn next_key(to: Option<LetterStage>) -> &'static str {
    match to {
        Some(LetterStage::Customers) => "invitations-step-customers",
        Some(LetterStage::Link) => "invitations-next-link",
        Some(LetterStage::Text) => "invitations-next-text",
        Some(LetterStage::Check) => "invitations-next-check",
        Some(LetterStage::HandOver) => "invitations-next-hand-over",
        None => "invitations-done",
    }
}

/// The step after this one. Links that are good and letters that are all ready need no stop; the list of steps leads
/// there all the same.
fn after(ctx: &Ctx<'_>, session: &Session, stage: LetterStage, round: Option<&Arc<Mailing>>) -> Option<LetterStage> {
    let page = &session.invitations;
    match stage {
        LetterStage::Customers if page.ahead.is_settled(page.choosing.kind) => Some(LetterStage::Text),
        LetterStage::Customers => Some(LetterStage::Link),
        LetterStage::Link => Some(LetterStage::Text),
        LetterStage::Text => {
            let is_ready = |round: &Arc<Mailing>| {
                let is_typing = |customer| template::is_half_typed(ctx, &session.unfinished, round, customer);
                page.check.is_all_ready(ctx, round) && !page.current(round).is_some_and(is_typing)
            };
            Some(if round.is_some_and(is_ready) { LetterStage::HandOver } else { LetterStage::Check })
        }
        LetterStage::Check => Some(LetterStage::HandOver),
        LetterStage::HandOver => None,
    }
}

/// Draws steps, the step that is shown, its guide, Back and Next.
pub(super) fn wizard_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    round: Option<&Arc<Mailing>>,
    actions: &mut Actions,
) {
    let stage = session.invitations.stage;
    let page = &mut session.invitations;
    page.ahead.refresh_choice(ctx, &page.choosing);
    if let (LetterStage::Text, Some(round)) = (stage, round) {
        // Found before Next is pressed, so that Next says where it leads.
        page.check.ask(ctx, round, actions);
    }
    let next_stage = after(ctx, session, stage, round);
    let titles = LetterStage::ALL.map(|stage| ctx.text(stage.key()));
    let subs = LetterStage::ALL.map(|stage| sub_line(ctx, &session.invitations, stage, round));
    let blocked = next_blocked(ctx, session, stage);
    let why_locked = blocked.clone().unwrap_or_else(|| ctx.text("invitations-choose-first").into_owned());
    // A batch that can begin begins with whatever step is chosen.
    let is_locked = round.is_none() && (stage != LetterStage::Customers || blocked.is_some());
    let is_link_settled = session.invitations.ahead.is_settled(session.invitations.choosing.kind);
    let steps: Vec<StepperStep<'_>> = LetterStage::ALL
        .iter()
        .zip(&titles)
        .zip(&subs)
        .map(|((&step, title), sub)| {
            let standing = match () {
                () if step == stage => StepperState::Now,
                () if is_locked => StepperState::Locked(&why_locked),
                () if step < stage => StepperState::Done,
                () if round.is_none() && step == LetterStage::Link && is_link_settled => StepperState::Done,
                () => StepperState::Open,
            };
            StepperStep { title, sub, state: standing, mark: None }
        })
        .collect();
    let (back, next, name) =
        (ctx.text("invitations-back"), ctx.text(next_key(next_stage)), ctx.text("invitations-steps"));
    let wizard = Wizard {
        id_salt: "invitations",
        name: &name,
        steps: &steps,
        back: (stage != LetterStage::Customers).then_some(&*back),
        next: Some(&next),
        next_blocked: blocked.as_deref(),
        also: None,
    };
    let room = match stage {
        LetterStage::Link => StepRoom::Reading,
        LetterStage::Text => StepRoom::Whole,
        LetterStage::Customers | LetterStage::Check | LetterStage::HandOver => StepRoom::Wide,
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
    let chosen = answer.step.and_then(|index| LetterStage::ALL.get(index).copied());
    let to = match () {
        () if answer.back => LetterStage::ALL.iter().rev().find(|&&other| other < stage).copied(),
        () if answer.next => go_on(ctx, session, (stage, next_stage), &mut asked),
        () if chosen.is_some() && round.is_none() => go_on(ctx, session, (stage, chosen), &mut asked),
        () => chosen,
    };
    if let Some(to) = to {
        if stage == LetterStage::Customers && !answer.next && round.is_some() {
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
    (stage, round): (LetterStage, Option<&Arc<Mailing>>),
    actions: &mut Actions,
) {
    match (stage, round) {
        (LetterStage::Customers, _) | (_, None) => customers::step_ui(ui, ctx, session, actions),
        (LetterStage::Link, Some(round)) => {
            link::step_ui(ui, ctx, &mut session.invitations, round, actions);
            gdap::list_ui(ui, ctx, round, &mut session.unfinished, actions);
        }
        (LetterStage::Text, Some(round)) => text::step_ui(ui, ctx, session, round, actions),
        (LetterStage::Check, Some(round)) => check::step_ui(ui, ctx, session, round, actions),
        (LetterStage::HandOver, Some(round)) => hand_over::step_ui(ui, ctx, session, round, actions),
    }
}

fn guide_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (stage, round): (LetterStage, Option<&Arc<Mailing>>),
    actions: &mut Actions,
) {
    match stage {
        LetterStage::Customers => rounds::guide_ui(ui, ctx, &mut session.invitations.queue),
        LetterStage::Link => link::guide_ui(ui, ctx, actions),
        LetterStage::Text => {}
        LetterStage::Check => check::guide_ui(ui, ctx),
        LetterStage::HandOver => hand_over::guide_ui(ui, ctx, round.map(|round| round.kind), actions),
    }
}

/// What came of a step so far.
fn sub_line(ctx: &Ctx<'_>, page: &State, stage: LetterStage, round: Option<&Arc<Mailing>>) -> String {
    match (stage, round) {
        (LetterStage::Customers, _) => ctx.lang.count("invitations-chosen", page.choosing.n_chosen()).into_owned(),
        (LetterStage::Link, None) if page.ahead.is_settled(page.choosing.kind) => {
            page.ahead.step_line(ctx, page.choosing.kind)
        }
        (_, None) => String::new(),
        (LetterStage::Link, Some(round)) => page.links.step_line(ctx, round.kind),
        (LetterStage::Text, Some(_)) => match page.queue.n_edited() {
            0 => String::new(),
            n => ctx.lang.count("invitations-edited", n).into_owned(),
        },
        (LetterStage::Check, Some(_)) => page.check.step_line(ctx),
        (LetterStage::HandOver, Some(round)) => {
            let total = grouped(round.customers.len());
            let n = page.queue.n_handed_over();
            ctx.lang.count_with("invitations-handed-over", n, &[("total", &total)]).into_owned()
        }
    }
}

/// Why one cannot go on from this step; `None` when one can.
fn next_blocked(ctx: &Ctx<'_>, session: &Session, stage: LetterStage) -> Option<String> {
    match stage {
        LetterStage::Customers => session.invitations.choosing.blocked(ctx, &session.unfinished),
        LetterStage::HandOver => ctx.locked().map(std::borrow::Cow::into_owned),
        LetterStage::Link | LetterStage::Text | LetterStage::Check => None,
    }
}

/// What pressing Next does; answers with the step to show.
fn go_on(
    ctx: &Ctx<'_>,
    session: &mut Session,
    (stage, next): (LetterStage, Option<LetterStage>),
    actions: &mut Actions,
) -> Option<LetterStage> {
    match stage {
        LetterStage::Customers => {
            let page = &mut session.invitations;
            let round = page.choosing.put(ctx, &mut session.unfinished, actions);
            page.round = round.or(page.round);
        }
        LetterStage::Link | LetterStage::Text | LetterStage::Check => {}
        LetterStage::HandOver => {
            let round = ctx.plan.running_round()?;
            if finish::Left::of(ctx, round).is_any() {
                // Asked first: what is left of a batch that is closed is easily forgotten.
                session.invitations.hand_over.end = EndQuestion::Asked;
                return Some(LetterStage::HandOver);
            }
            finish::close(ctx, &mut session.invitations, round, actions);
        }
    }
    next
}

/// A round that was asked for with its letter begins at its text, if nothing about it has to be decided.
pub(super) fn begin_at_once(ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let page = &mut session.invitations;
    let is_wanted = std::mem::take(&mut page.begins_at_once);
    if !is_wanted || ctx.plan.running_round().is_some() || !page.choosing.is_settled() {
        return;
    }
    if page.ahead.is_settled(page.choosing.kind) && next_blocked(ctx, session, LetterStage::Customers).is_none() {
        let to = go_on(ctx, session, (LetterStage::Customers, Some(LetterStage::Text)), actions);
        session.invitations.stage = to.unwrap_or_default();
    }
}
