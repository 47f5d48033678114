//! What keys do with letters.

use std::sync::Arc;

use super::{LetterStage, pieces, template};
use crate::domain::draft::MarkupFormat;
use crate::domain::plan::invitation::Mailing;
use crate::ui::action::{Action, Page};
use crate::ui::commands::{self, Hands};
use crate::ui::session::Session;
use crate::ui::theme::Tone;

/// The letters that run, as far as keys reach them: not while wordings are compared.
fn in_hand(hands: &Hands<'_, '_>) -> Option<Arc<Mailing>> {
    let round = hands.ctx.plan.running_round().cloned();
    round.filter(|_| {
        let page = &hands.session.invitations;
        !page.wording.is_shown(hands.ctx.plan) && !page.is_aside()
    })
}

/// Why no piece of a letter can be copied.
pub fn why_no_letter(hands: &mut Hands<'_, '_>) -> Option<String> {
    let none = || in_hand(hands).is_none().then(|| hands.ctx.text("command-no-letter").into_owned());
    commands::locked(hands.ctx).or_else(none)
}

/// Copies the next piece of a letter, on every step of a running round.
pub fn copy_next(hands: &mut Hands<'_, '_>) {
    let Some(round) = in_hand(hands) else { return };
    let Hands { ctx, session, actions, .. } = hands;
    session.invitations.follow(ctx);
    session.invitations.queue.refresh(ctx, &round);
    template::save_now(ctx, session, actions);
    if !session.invitations.copy_next(ctx, &round, actions) {
        actions.push(Action::Say(Tone::Info, ctx.text("invitations-queue-done").into_owned()));
    }
}

/// Whether the pieces of the letter in hand are shown, which keys copy.
pub fn has_pieces(session: &Session) -> bool {
    session.page == Page::Invitations
        && session.invitations.round.is_some()
        && session.invitations.stage == LetterStage::HandOver
        && !session.invitations.is_aside()
}

/// Whether the text of letters is shown, which keys format.
pub fn edits_text(session: &Session) -> bool {
    let page = &session.invitations;
    let is_text = page.stage == LetterStage::Text && !page.text.shows_preview && !page.is_aside();
    session.page == Page::Invitations && page.round.is_some() && is_text
}

/// Formats what is chosen in the text.
pub fn format(hands: &mut Hands<'_, '_>, format: MarkupFormat) {
    if in_hand(hands).is_some() {
        hands.session.invitations.text.wanted = Some(format);
    }
}

/// Shows the text of letters as it is typed, or as it will look.
pub fn turn_source(hands: &mut Hands<'_, '_>) {
    let text = &mut hands.session.invitations.text;
    text.shows_source = !text.shows_source;
}

/// Whether the text of a letter is shown as it will be.
pub fn shows_letter(session: &Session) -> bool {
    let page = &session.invitations;
    let is_shown =
        page.stage == LetterStage::Text || (page.stage == LetterStage::HandOver && page.hand_over.shows_letter);
    session.page == Page::Invitations && page.round.is_some() && is_shown && !page.is_aside()
}

/// Shows the letter as plain text, or as a mail shows it.
pub fn turn_plain(hands: &mut Hands<'_, '_>) {
    let page = &mut hands.session.invitations;
    page.view.turn();
}

/// Copies the piece of the letter in hand that stands at this place, counted from 0.
pub fn copy_piece(hands: &mut Hands<'_, '_>, place: usize) {
    let is_free = hands.egui.memory(|memory| memory.top_modal_layer().is_none());
    if let Some(round) = in_hand(hands).filter(|_| is_free && !hands.ctx.is_locked()) {
        pieces::copy(hands.ctx, &mut hands.session.invitations, (&round, place), hands.actions);
    }
}
