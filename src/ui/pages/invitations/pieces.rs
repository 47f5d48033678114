//! The letter in hand: three pieces for the three places of a mail window, and what else can be done with it.

use egui::{Align, Frame, Layout, Ui, UiBuilder, vec2};

use super::head::{self, Row};
use super::preview::Shown;
use super::turn::Last;
use super::{State, finish, shown_text, trust};
use crate::domain::compose::Letter;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::{HandOver, Mailing};
use crate::i18n::numbers::grouped;
use crate::ui::action::{Action, Actions, HandWay, LetterAction, Piece, WhichLetter};
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// What copies the pieces by a key, in the order in which they stand.
const KEYS: [Id; 4] = [Id::COPY_TO, Id::COPY_SECOND, Id::COPY_THIRD, Id::COPY_FOURTH];

/// Points that the main button takes at least, so that the others stay where they are when its words change.
const MAIN_WIDTH: f32 = 224.0;
/// Under this width a row says with a sign how its letter is shown, so that its value keeps some room.
const NARROW: f32 = 560.0;
/// The tallest that a letter is shown in full, in points.
const LETTER_HEIGHT: f32 = 280.0;

fn next_key(piece: Piece, is_other: bool) -> &'static str {
    match (piece, is_other) {
        (Piece::To, false) => "piece-next-to",
        (Piece::Cc, false) => "piece-next-cc",
        (Piece::Subject, false) => "piece-next-subject",
        (Piece::Message, false) => "piece-next-message",
        (Piece::To, true) => "piece-next-customer-to",
        (Piece::Cc | Piece::Subject | Piece::Message, true) => "piece-next-customer-subject",
    }
}

impl State {
    /// What the key copies next: whose letter, and which piece.
    fn next_piece(&self, ctx: &Ctx<'_>, round: &Mailing) -> Option<(CustomerId, Piece)> {
        let has = |id, piece| {
            let customer = ctx.plan.customers.get(id);
            let has_to = || customer.and_then(|one| one.recipient()).is_some_and(|contact| contact.email.is_some());
            match piece {
                Piece::To => has_to(),
                // Without To, a copy alone would be pasted into the wrong place.
                Piece::Cc => has_to() && customer.is_some_and(|customer| has_cc(ctx, round, customer)),
                Piece::Subject | Piece::Message => true,
            }
        };
        self.turn.next(round, &self.queue, has)
    }

    /// Copies what comes next; answers whether anything does.
    pub(super) fn copy_next(&mut self, ctx: &Ctx<'_>, round: &Mailing, actions: &mut Actions) -> bool {
        let Some((customer, piece)) = self.next_piece(ctx, round) else { return false };
        self.copy(round, (customer, piece), actions);
        true
    }

    fn copy(&mut self, round: &Mailing, (customer, piece): (CustomerId, Piece), actions: &mut Actions) {
        self.show_customer(round, customer);
        self.turn.ask(customer, piece);
        actions
            .push(Action::Letter(LetterAction::Hand(WhichLetter::Customer(round.id, customer), HandWay::Copy(piece))));
    }
}

/// Whether anybody gets a copy of the letter to this customer.
fn has_cc(ctx: &Ctx<'_>, round: &Mailing, customer: &Customer) -> bool {
    let language = round.language.unwrap_or_else(|| customer.language());
    let template = ctx.plan.template(round.kind, language);
    customer.copied().next().is_some() || template.is_some_and(|template| !template.mail.cc.is_empty())
}

/// The pieces of a letter as they stand one under the other; Cc only where anybody gets a copy.
fn pieces(letter: Option<&Letter>) -> Vec<Piece> {
    let has_cc = letter.is_some_and(|letter| !letter.mail.head.cc.is_empty());
    let all = [Piece::To, Piece::Cc, Piece::Subject, Piece::Message];
    all.into_iter().filter(|piece| *piece != Piece::Cc || has_cc).collect()
}

/// Copies the piece of the letter in hand that stands at this place, if it is there.
pub(super) fn copy(ctx: &Ctx<'_>, state: &mut State, (round, place): (&Mailing, usize), actions: &mut Actions) {
    let Some(customer) = state.turn.current(round, &state.queue) else { return };
    state.letter.refresh(ctx, round, customer, None);
    let Some(letter) = state.letter.letter() else { return };
    let piece = pieces(Some(letter)).get(place).copied();
    if let Some(piece) = piece.filter(|piece| *piece != Piece::To || letter.mail.to.is_some()) {
        state.copy(round, (customer, piece), actions);
    }
}

/// Who is next, and everything that can be done with that letter.
pub(super) fn queue_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    let current = state.turn.current(round, &state.queue);
    kit::card(ui, |ui| {
        let (n, total) = (state.queue.n_handed_over(), round.customers.len());
        let done = ctx.lang.count_with("invitations-handed-over", n, &[("total", &grouped(total))]);
        let Some(customer) = current else {
            queue_done_ui(ui, ctx, state, round, actions);
            kit::secondary(ui, &done);
            return;
        };
        state.letter.refresh(ctx, round, customer, None);
        let name = ctx.plan.customers.get(customer).map(|c| c.name.clone()).unwrap_or_default();
        let place = round.customers.iter().position(|id| *id == customer).unwrap_or(0) + 1;
        let args = [("place", &*grouped(place)), ("total", &grouped(total)), ("customer", &name)];
        let label = ctx.lang.with("invitations-in-hand", &args);
        if kit::progress(ui, &label, &done, n, total, None) {
            return;
        }
        ui.add_space(tokens(ui).space.xs);
        // Fixed ids: whoever goes on by the same key keeps the keyboard on the same button.
        ui.scope_builder(UiBuilder::new().scope_id(egui::Id::unique("letter-in-hand")), |ui| {
            ui.horizontal_wrapped(|ui| buttons_ui(ui, ctx, state, (round, customer), actions));
            ui.add_space(tokens(ui).space.xs);
            pieces_ui(ui, ctx, state, (round, customer), actions);
        });
        if let Some(letter) = state.letter.letter() {
            head::files_ui(ui, ctx, letter);
        }
        last_ui(ui, ctx, state, customer);
        if state.next_piece(ctx, round).is_none() {
            queue_done_ui(ui, ctx, state, round, actions);
        }
        state.letter.problems_ui(ui, ctx, customer, actions);
        for text in state.letter.warnings() {
            Banner::new(Tone::Warning, text).show(ui);
        }
    });
}

/// Nobody waits, or only those who were left out.
fn queue_done_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    match state.queue.n_skipped(round) {
        0 => {
            kit::strong(ui, &ctx.text("invitations-queue-done"));
            finish::finish_ui(ui, ctx, state, round, actions);
        }
        n => {
            kit::strong(ui, &ctx.lang.count("invitations-queue-skipped", n));
            if ui.add(Btn::secondary(&ctx.text("invitations-take-up"))).clicked() {
                state.queue.take_up_skipped();
            }
        }
    }
}

fn buttons_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut State,
    (round, customer): (&Mailing, CustomerId),
    actions: &mut Actions,
) {
    let id = round.id;
    let locked = ctx.locked();
    let blocked = locked.as_deref().or(state.letter.blocked());
    let mut asked = None;
    let all_done = ctx.text("invitations-queue-done");
    let next = state.next_piece(ctx, round);
    let (text, why) = match next {
        Some((whose, piece)) => {
            let is_other = whose != customer;
            let why = if is_other { locked.as_deref() } else { blocked };
            (ctx.text(next_key(piece, is_other)), why)
        }
        None => (ctx.text("piece-next-none"), Some(&*all_done)),
    };
    let tip = ctx.text("piece-next-tip");
    let main = Btn::primary(&text).icon(icons::COPY).tooltip(&tip);
    let main = ui.add(main.min_width(MAIN_WIDTH).blocked(why));
    kit::focus::begins_here(ui, &main);
    let is_next_asked = main.clicked();
    let keys = ["invitations-open", "invitations-mail-window", "invitations-save", "invitations-mark-sent"];
    let [open, window, save, sent] = keys.map(|key| ctx.text(key));
    let window_tip = ctx.text("invitations-mail-window-tip");
    if ui.add(Btn::secondary(&open).icon(icons::ENVELOPE_SIMPLE).blocked(blocked)).clicked() {
        asked = Some(HandWay::OpenInMail);
    }
    if ui.add(Btn::secondary(&window).tooltip(&window_tip).blocked(blocked)).clicked() {
        asked = Some(HandWay::OpenMailto);
    }
    if ui.add(Btn::secondary(&save).icon(icons::DOWNLOAD_SIMPLE).blocked(blocked)).clicked() {
        asked = Some(HandWay::Save(None));
    }
    let is_sent = ui.add(Btn::secondary(&sent).icon(icons::PAPER_PLANE_TILT).blocked(blocked)).clicked();
    let is_skipped = ui.add(Btn::quiet(&ctx.text("invitations-skip"))).clicked();
    if is_next_asked {
        state.copy_next(ctx, round, actions);
    }
    if let Some(way) = asked {
        // A letter that is saved or opened counts once that was done.
        match way {
            HandWay::Save(_) | HandWay::OpenInMail => state.turn.take(customer),
            _ => state.turn.hand_over(customer),
        }
        actions.push(Action::Letter(LetterAction::Hand(WhichLetter::Customer(id, customer), way)));
    }
    if is_sent {
        state.turn.go_on();
        let mark = LetterAction::Mark { round: id, customers: vec![customer], what: HandOver::Sent };
        actions.push(Action::Letter(mark));
    }
    if is_skipped {
        state.skip(round, customer);
    }
}

/// To, Cc if anybody gets a copy, Subject and Message, each with its value, what became of it, and a button that copies it.
fn pieces_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut State,
    (round, customer): (&Mailing, CustomerId),
    actions: &mut Actions,
) {
    let next = state.next_piece(ctx, round).filter(|(whose, _)| *whose == customer).map(|(_, piece)| piece);
    let locked = ctx.locked();
    let no_to = ctx.text("piece-no-to");
    let mut asked = None;
    let is_narrow = ui.available_width() < NARROW;
    ui.spacing_mut().item_spacing.y = 2.0;
    for (piece, id) in pieces(state.letter.letter()).into_iter().zip(KEYS) {
        let key = said(ctx, id).keys;
        let letter = state.letter.letter();
        let value = match (piece, letter) {
            (_, None) => String::new(),
            (Piece::To, Some(letter)) => head::to(letter).unwrap_or_else(|| no_to.to_string()),
            (Piece::Cc, Some(letter)) => head::cc(letter),
            (Piece::Subject, Some(letter)) => letter.mail.draft.subject.clone(),
            (Piece::Message, Some(letter)) => {
                letter.mail.draft.plain.split_whitespace().take(40).collect::<Vec<_>>().join(" ")
            }
        };
        let missing = (piece == Piece::To && letter.is_some_and(|letter| letter.mail.to.is_none())).then_some(&*no_to);
        let blocked = locked.as_deref().or(state.letter.blocked()).or(missing);
        let last = state.turn.last().filter(|last| (last.customer, last.piece) == (customer, piece));
        let chip = match last {
            Some(Last { is_there: true, .. }) => Some((Tone::Info, "piece-on-clipboard")),
            _ if state.turn.is_copied(piece) => Some((Tone::Done, "piece-copied")),
            _ if next == Some(piece) => Some((Tone::Waiting, "piece-next")),
            _ => None,
        };
        let row = Row { name: &ctx.text(piece.key()), value: &value, is_next: next == Some(piece) };
        row.show(ui, |ui| {
            let copy = ctx.text(piece.copy_key());
            if ui.add(Btn::quiet(&copy).icon(icons::COPY).shortcut(&key).blocked(blocked)).clicked() {
                asked = Some(piece);
            }
            if piece == Piece::Message {
                let key = if state.hand_over.shows_letter { "invitations-hide-text" } else { "invitations-show-text" };
                let text = ctx.text(key);
                let response = if is_narrow {
                    kit::icon_button(ui, icons::EYE, &text)
                } else {
                    ui.add(Btn::quiet(&text).icon(icons::EYE))
                };
                if response.clicked() {
                    state.hand_over.shows_letter = !state.hand_over.shows_letter;
                }
                print_ui(ui, ctx, &state.letter, (round, customer), actions);
                trust::of_letter_ui(ui, ctx, &state.links, (round, customer), actions);
            }
            if let Some((tone, key)) = chip {
                kit::chip(ui, tone, &ctx.text(key));
            }
        });
    }
    if state.hand_over.shows_letter && state.letter.letter().is_some() {
        let area = egui::ScrollArea::vertical().id_salt("letter-text").max_height(LETTER_HEIGHT);
        kit::scroll(ui, area, |ui| {
            Frame::new().inner_margin(tokens(ui).space.s).show(ui, |ui| {
                shown_text::text_ui(ui, ctx, &state.letter, &mut state.view, actions);
            });
        });
    }
    if let Some(piece) = asked {
        state.copy(round, (customer, piece), actions);
    }
}

/// The button that prints this letter.
fn print_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    shown: &Shown,
    (round, customer): (&Mailing, CustomerId),
    actions: &mut Actions,
) {
    let (print, locked, running) = (ctx.text("letter-paper-print"), ctx.locked(), ctx.text("letters-saving"));
    let blocked = locked.as_deref().or(shown.blocked()).or(ctx.letters_job.map(|_| &*running));
    if ui.add(Btn::icon_only(icons::PRINTER, &print).blocked(blocked)).clicked() {
        actions.push(Action::Letter(LetterAction::Print { round: round.id, customers: vec![customer] }));
    }
}

/// What was copied last and when, and whether it lies there still. The line is there from the start, so that nothing jumps.
fn last_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, in_hand: CustomerId) {
    let size = vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let Some(last) = state.turn.last() else {
            kit::secondary(ui, &ctx.text("piece-how"));
            return;
        };
        if !last.is_there {
            kit::chip(ui, Tone::Warning, &ctx.text("piece-replaced"));
        }
        let (piece, time) = (ctx.text(last.piece.key()), ctx.lang.clock(last.at.time()));
        let text = if last.customer == in_hand {
            ctx.lang.with("piece-last", &[("piece", &piece), ("time", &time)])
        } else {
            let name = ctx.plan.customers.get(last.customer).map(|customer| customer.name.as_str()).unwrap_or_default();
            ctx.lang.with("piece-last-for", &[("piece", &piece), ("time", &time), ("customer", name)])
        };
        kit::secondary(ui, &text);
    });
}
