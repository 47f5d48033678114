//! The third step: the template at the left, what one recipient gets at the right.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{CCursor, CCursorRange};
use egui::{Rect, Ui, pos2};

use super::{State, editor, preview, template};
use crate::domain::draft::{EditRefusal, MarkupFormat, TemplatePart, TemplateProblem};
use crate::domain::plan::invitation::Mailing;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// Under this width the two panes stand one behind the other.
const NARROW: f32 = 640.0;

/// What the editor remembers.
#[derive(Default)]
pub(super) struct TextState {
    /// Where the caret stands in the subject or in the body, for inserting a field.
    pub(super) caret: Option<(TemplatePart, CCursorRange)>,
    /// What is to be chosen in the text, in characters of the part.
    pub(super) put_caret: Option<(TemplatePart, Range<usize>)>,
    /// What a key asked to be done to what is chosen.
    pub(super) wanted: Option<MarkupFormat>,
    /// Where bold words were begun and none is typed yet, in characters of the body; they are taken back with the caret.
    pub(super) begun_bold: Option<usize>,
    /// Why the latest change of the text was not taken.
    pub(super) refused: Option<EditRefusal>,
    /// What is wrong with the text that has this hash.
    pub(super) faults: Option<(u64, Vec<TemplateProblem>)>,
    /// The template is shown although this recipient has a text of its own.
    pub(super) shows_template: bool,
    /// The text is shown as it is typed, not as it will look.
    pub(super) shows_source: bool,
    /// In a narrow window: what the recipient gets is shown, not the template.
    pub(super) shows_preview: bool,
}

/// To which recipient to turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// The one before, round and round.
    Previous,
    /// The one after, round and round.
    Next,
    /// The next one whose letter somebody should look at.
    Problem,
}

/// Draws the step.
pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, round: &Arc<Mailing>, actions: &mut Actions) {
    let Some(customer) = session.invitations.current(round) else {
        kit::body(ui, &ctx.text("invitations-nobody"));
        return;
    };
    let state = &mut session.invitations;
    state.letter.refresh(ctx, round, customer, Some(&session.unfinished));
    let mut all = ui.available_rect_before_wrap();
    let gap = tokens(ui).space.l;
    let is_narrow = all.width() < NARROW;
    if is_narrow {
        let (name, left, right) =
            (ctx.text("invitations-step-text"), ctx.text("invitations-template"), ctx.text("invitations-preview"));
        kit::segmented(ui, &name, &mut state.text.shows_preview, &[(false, &left), (true, &right)]);
        all.min.y = ui.cursor().top() + tokens(ui).space.xs;
    }
    let half = (all.width() - gap) / 2.0;
    let left = if is_narrow { all } else { Rect::from_min_max(all.min, pos2(all.left() + half, all.bottom())) };
    let right = if is_narrow { all } else { Rect::from_min_max(pos2(all.right() - half, all.top()), all.max) };
    let shows_preview = state.text.shows_preview;
    if !(is_narrow && shows_preview) {
        editor::pane_ui(ui, ctx, session, left, (round, customer), actions);
    }
    let mut turn = None;
    if !is_narrow || shows_preview {
        turn = preview::pane_ui(ui, ctx, &mut session.invitations, right, (round, customer), actions);
    }
    if turn.is_some() {
        template::save_now(ctx, session, actions);
    }
    turn_to(ctx, &mut session.invitations, round, turn, actions);
}

/// Shows another recipient; the next problem is found by a look at all letters, if need be once it is there.
fn turn_to(ctx: &Ctx<'_>, state: &mut State, round: &Arc<Mailing>, turn: Option<Turn>, actions: &mut Actions) {
    let n = round.customers.len().max(1);
    let before = state.at;
    match turn {
        Some(Turn::Previous) => state.at = (state.at + n - 1) % n,
        Some(Turn::Next) => state.at = (state.at + 1) % n,
        Some(Turn::Problem) => state.check.wants_problem = true,
        None => {}
    }
    if state.check.wants_problem {
        state.check.ask(ctx, round, actions);
        if state.check.is_fresh(ctx, round) {
            state.check.wants_problem = false;
            if let Some(at) = state.check.next_problem(round, state.at) {
                state.at = at;
            } else {
                actions.push(Action::Say(Tone::Done, ctx.text("invitations-no-problem").into_owned()));
            }
        }
    }
    if state.at != before {
        state.text = TextState {
            shows_preview: state.text.shows_preview,
            shows_source: state.text.shows_source,
            ..TextState::default()
        };
    }
}

/// The title of a pane, cut where its place ends.
pub(super) fn title_ui(ui: &mut Ui, title: &str) {
    let tokens = tokens(ui);
    let text = egui::RichText::new(title).font(tokens.bold()).color(tokens.color.text);
    ui.add(egui::Label::new(text).truncate());
}

/// One line in this colour, cut where its place ends; all of it is told on hovering.
pub(super) fn line_ui(ui: &mut Ui, words: &str, ink: egui::Color32) {
    let text = egui::RichText::new(words).font(tokens(ui).body()).color(ink);
    ui.add(egui::Label::new(text).truncate());
}

/// These characters chosen, with the caret at their end.
pub(super) fn caret_at(place: Range<usize>) -> CCursorRange {
    CCursorRange::two(CCursor::new(place.start), CCursor::new(place.end))
}
