//! Letters to customers in five steps: whom, which link, the text, a look at all, handing over.

mod check;
mod customers;
mod hand_over;
mod link;
mod preview;
mod queue;
mod rounds;
mod template;
mod text;

use std::sync::Arc;

use egui::{Align, Key, Layout, Modifiers, Ui};

use crate::domain::compose::Checked;
use crate::domain::edit::Edit;
use crate::domain::edit::letters::RoundEdit;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::Round;
use crate::ui::action::{Action, Actions, LetterAction, Page};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Room, Step, StepState, Wizard};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What a look at all letters of a round found.
#[derive(Clone, Debug, Default)]
pub struct RoundCheck {
    /// The round; the default one belongs to no round.
    pub round: Option<RoundId>,
    /// The plan's revision that it belongs to.
    pub revision: u64,
    /// One per recipient, in the round's order.
    pub rows: Vec<Checked>,
}

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

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {
    /// The step that is shown.
    pub stage: Stage,
    /// The round that everything below belongs to; the outer `None`: nothing was looked at yet.
    seen: Option<Option<RoundId>>,
    choosing: customers::Choosing,
    links: link::Links,
    /// Place of the recipient in the round.
    at: usize,
    text: text::TextState,
    letter: preview::Shown,
    check: check::CheckState,
    queue: queue::Queue,
    hand_over: hand_over::HandOverState,
}

impl State {
    /// Takes over what a look at all letters found.
    pub fn take_check(&mut self, found: Arc<RoundCheck>) {
        self.check.take(found);
    }

    /// After a start, an undo or the end of a round, the page follows the round that runs now.
    fn follow(&mut self, ctx: &Ctx<'_>) {
        let round = ctx.plan.running_round();
        let id = round.map(|round| round.id);
        if self.seen == Some(id) {
            return;
        }
        let is_first_look = self.seen.is_none();
        self.seen = Some(id);
        self.check = check::CheckState::default();
        self.hand_over = hand_over::HandOverState::default();
        self.at = 0;
        if let Some(round) = round {
            self.choosing.take_round(round);
            self.queue.refresh(ctx, round);
            self.at = self.queue.next_index(round).unwrap_or(0);
            if is_first_look || self.stage == Stage::Customers {
                self.stage = if self.queue.n_handed_over() == 0 { Stage::Text } else { Stage::HandOver };
            }
        } else {
            self.choosing.begin(ctx);
            self.stage = Stage::Customers;
        }
    }

    /// The recipient that is shown.
    fn current(&self, round: &Round) -> Option<CustomerId> {
        round.customers.get(self.at).or(round.customers.last()).copied()
    }

    fn show_customer(&mut self, round: &Round, customer: CustomerId) {
        if let Some(at) = round.customers.iter().position(|&id| id == customer) {
            self.at = at;
        }
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    session.invitations.follow(ctx);
    if ctx.plan.customers.is_empty() {
        empty_ui(ui, ctx, actions);
        return;
    }
    let round = ctx.plan.running_round().cloned();
    let state = &mut session.invitations;
    state.links.refresh(ctx, round.as_deref(), &state.choosing);
    if let Some(round) = &round {
        state.queue.refresh(ctx, round);
        state.at = state.at.min(round.customers.len().saturating_sub(1));
    } else {
        state.stage = Stage::Customers;
    }
    head_ui(ui, ctx, state, round.as_deref());
    if let Some(round) = &round {
        keys(ui, ctx, session, round, actions);
    }
    wizard_ui(ui, ctx, session, round.as_ref(), actions);
}

fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    page_head(ui, &ctx.text("nav-invitations"), &ctx.text("invitations-what"));
    let (title, text) = (ctx.text("invitations-empty"), ctx.text("invitations-empty-why"));
    let (import, customers) = (ctx.text("invitations-empty-import"), ctx.text("invitations-empty-customers"));
    let empty = kit::EmptyState {
        icon: kit::icons::ENVELOPE_SIMPLE,
        title: &title,
        text: &text,
        primary: Some(&import),
        secondary: Some(&customers),
    };
    match empty.show(ui) {
        Some(kit::EmptyChoice::Primary) => actions.push(Action::Go(Page::Import)),
        Some(kit::EmptyChoice::Secondary) => actions.push(Action::Go(Page::Customers)),
        None => {}
    }
}

/// The title of the round with its providers, languages and the state of the links at the right.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, round: Option<&Round>) {
    let Some(round) = round else {
        page_head(ui, &ctx.text("nav-invitations"), &ctx.text("invitations-what"));
        return;
    };
    let kind = ctx.text(round.kind.key());
    let title = ctx.lang.count_with("invitations-title", round.customers.len(), &[("kind", &kind)]);
    let sub = state.links.sub_line(ctx, round);
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            kit::page_title(ui, &title);
            ui.set_max_width((ui.available_width() - 260.0).max(200.0));
            kit::secondary(ui, &sub);
        });
        if round.kind.carries_link() {
            ui.with_layout(Layout::right_to_left(Align::Max), |ui| {
                let (tone, key) = state.links.verdict();
                kit::chip(ui, tone, &ctx.text(key));
            });
        }
    });
    ui.add_space(tokens(ui).space.m);
}

/// Ctrl+Shift+C copies the next letter, on every step of a running round.
fn keys(ui: &Ui, ctx: &Ctx<'_>, session: &mut Session, round: &Arc<Round>, actions: &mut Actions) {
    let pressed = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::C));
    if !pressed || ctx.is_locked() {
        return;
    }
    template::save_now(ctx, session, actions);
    let state = &mut session.invitations;
    if let Some(next) = state.queue.next(round) {
        state.show_customer(round, next);
        actions.push(Action::Letter(LetterAction::Copy { round: round.id, customer: next }));
    } else {
        actions.push(Action::Say(Tone::Info, ctx.text("invitations-queue-done").into_owned()));
    }
}

fn wizard_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, round: Option<&Arc<Round>>, actions: &mut Actions) {
    let stage = session.invitations.stage;
    let titles = Stage::ALL.map(|stage| ctx.text(stage.title_key()));
    let subs = Stage::ALL.map(|stage| sub_line(ctx, &session.invitations, stage, round));
    let why_locked = ctx.text("invitations-choose-first");
    let steps: Vec<Step<'_>> = Stage::ALL
        .iter()
        .zip(&titles)
        .zip(&subs)
        .map(|((&step, title), sub)| {
            let state = match () {
                () if step == stage => StepState::Now,
                () if round.is_none() => StepState::Locked(&why_locked),
                () if step < stage => StepState::Done,
                () => StepState::Open,
            };
            Step { title, sub, state }
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
        if stage == Stage::Customers && !answer.next {
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
        (Stage::Customers, _) | (_, None) => customers::step_ui(ui, ctx, session),
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
        Stage::Link => link::guide_ui(ui, ctx),
        Stage::Text => {}
        Stage::Check => check::guide_ui(ui, ctx),
        Stage::HandOver => hand_over::guide_ui(ui, ctx, round.map(|round| round.kind), actions),
    }
}

/// What came of a step so far.
fn sub_line(ctx: &Ctx<'_>, state: &State, stage: Stage, round: Option<&Arc<Round>>) -> String {
    match (stage, round) {
        (Stage::Customers, _) => ctx.lang.count("invitations-chosen", state.choosing.n_chosen()).into_owned(),
        (_, None) => String::new(),
        (Stage::Link, Some(round)) => state.links.step_line(ctx, round),
        (Stage::Text, Some(_)) => match state.queue.n_edited() {
            0 => String::new(),
            n => ctx.lang.count("invitations-edited", n).into_owned(),
        },
        (Stage::Check, Some(_)) => state.check.step_line(ctx),
        (Stage::HandOver, Some(round)) => {
            let total = round.customers.len().to_string();
            let n = state.queue.n_handed_over();
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
            let state = &mut session.invitations;
            let round = state.choosing.put(ctx, &mut session.unfinished, actions);
            state.seen = Some(round.or(state.seen.flatten()));
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
