//! Letters to customers in five steps: whom, which link, the text, a look at all, handing over.

mod by_key;
mod changes;
mod check;
mod choosing;
mod closed;
mod customers;
mod early;
mod editor;
mod finish;
mod frame;
mod gdap;
mod hand_over;
mod head;
mod link;
mod mark;
mod notes;
mod own;
mod pair;
mod pieces;
mod preview;
mod printed;
mod proposed;
mod queue;
mod rounds;
mod sending;
mod shown_text;
mod template;
mod text;
mod toolbar;
mod trust;
mod turn;
mod variants;
mod wanted;
mod wording;

use std::sync::Arc;

use egui::{Align, Layout, Ui};

use crate::domain::compose::CheckedRecipient;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::moment::Moment;
use crate::ui::action::{Actions, Page, Piece};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;
use crate::ui::write_to::WriteTo;

pub use by_key::{
    copy_next, copy_piece, edits_text, format, has_pieces, shows_letter, turn_plain, turn_source, why_no_letter,
};
pub use frame::LetterStage;

/// What a look at all letters of a round found.
#[derive(Clone, Debug, Default)]
pub struct RoundCheck {
    /// The round; the default one belongs to no round.
    pub round: Option<RoundId>,
    /// The plan's revision that it belongs to.
    pub revision: u64,
    /// One per recipient, in the round's order.
    pub rows: Vec<CheckedRecipient>,
}

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {
    /// The step that is shown.
    pub stage: LetterStage,
    /// The round that everything below belongs to; `None` while none runs.
    round: Option<RoundId>,
    /// Whether the page was looked at since the program started.
    is_begun: bool,
    choosing: choosing::Choosing,
    /// A round that was asked for elsewhere and has not begun.
    wanted: Option<WriteTo>,
    /// What was asked for elsewhere says its letter, so that it can begin at the text.
    begins_at_once: bool,
    links: link::Links,
    /// The links of those who are chosen.
    ahead: link::Links,
    /// Place of the recipient in the round.
    at: usize,
    text: text::TextState,
    letter: preview::Shown,
    view: shown_text::TextView,
    printed: printed::PrintedLetters,
    check: check::CheckState,
    queue: queue::Queue,
    hand_over: hand_over::HandOverState,
    turn: turn::Turn,
    closed: closed::Closed,
    wording: wording::Comparison,
    /// The user's own address while it is asked for; `None`: it is not.
    asks_address: Option<String>,
    /// The place to paste GDAP links for any customers is shown in place of the letters.
    shows_gdap_list: bool,
    own: own::OwnPage,
}

impl State {
    /// Takes over what a look at all letters found.
    pub fn take_check(&mut self, found: Arc<RoundCheck>) {
        self.check.take(found);
    }

    /// This piece was copied, and the clipboard held it unchanged.
    pub fn piece_copied(&mut self, customer: CustomerId, piece: Piece, at: Moment) {
        self.turn.copied(customer, piece, at);
    }

    /// This piece was not copied.
    pub fn piece_not_copied(&mut self, customer: CustomerId, piece: Piece) {
        self.turn.not_copied(customer, piece);
    }

    /// The whole letter was handed over, unless another one was taken in hand meanwhile.
    pub fn handed_over(&mut self, customer: CustomerId) {
        self.turn.handed_over(customer);
    }

    /// Somebody looked whether the piece that was copied last lies on the clipboard still.
    pub fn looked_at_clipboard(&mut self, is_there: bool) {
        self.turn.looked(is_there);
    }

    /// Leaves the letter in hand; one that waits comes up again when those left out are taken up.
    fn skip(&mut self, round: &Mailing, customer: CustomerId) {
        if !self.queue.is_done(round, customer) {
            self.queue.skip(customer);
        }
        self.turn.go_on();
    }

    /// After a start, an undo or the end of a round, the page follows the round that runs now.
    fn follow(&mut self, ctx: &Ctx<'_>) {
        let round = ctx.plan.running_round();
        let id = round.map(|round| round.id);
        if self.is_begun && self.round == id {
            if round.is_none() {
                self.choosing.renew(ctx);
            }
            return;
        }
        let is_first_look = !self.is_begun;
        (self.is_begun, self.round) = (true, id);
        self.check = check::CheckState::default();
        self.hand_over = hand_over::HandOverState::default();
        self.turn = turn::Turn::default();
        self.at = 0;
        if let Some(round) = round {
            self.choosing.take_round(round);
            self.queue.refresh(ctx, round);
            self.at = self.queue.next_index(round).unwrap_or(0);
            if is_first_look || self.stage == LetterStage::Customers {
                self.stage = if self.queue.n_handed_over() == 0 { LetterStage::Text } else { LetterStage::HandOver };
            }
        } else {
            self.choosing.begin(ctx);
            self.stage = LetterStage::Customers;
        }
    }

    /// The recipient that is shown.
    fn current(&self, round: &Mailing) -> Option<CustomerId> {
        round.customers.get(self.at).or(round.customers.last()).copied()
    }

    /// Shows the text of the letters that run, at this recipient if there is one; answers whether that could be done.
    pub fn show_text(&mut self, ctx: &Ctx<'_>, customer: Option<CustomerId>) -> bool {
        self.follow(ctx);
        let Some(round) = ctx.plan.running_round() else { return customer.is_none() };
        if customer.is_some_and(|id| !round.customers.contains(&id)) {
            return false;
        }
        if let Some(customer) = customer {
            self.show_customer(round, customer);
        }
        self.stage = LetterStage::Text;
        self.show_batch();
        true
    }

    /// Whether something else stands in place of the batch.
    fn is_aside(&self) -> bool {
        self.shows_gdap_list || self.own.is_shown
    }

    /// The batch is shown again.
    fn show_batch(&mut self) {
        self.shows_gdap_list = false;
        self.own.is_shown = false;
    }

    fn show_customer(&mut self, round: &Mailing, customer: CustomerId) {
        if let Some(at) = round.customers.iter().position(|&id| id == customer) {
            self.at = at;
        }
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    session.invitations.follow(ctx);
    session.invitations.take_wanted(ctx);
    if wording::comparison_ui(ui, ctx, &mut session.invitations.wording, actions) {
        return;
    }
    if ctx.plan.customers.is_empty() {
        empty_ui(ui, ctx, actions);
        return;
    }
    if gdap::page_ui(ui, ctx, session, actions) || own::page_ui(ui, ctx, session, actions) {
        return;
    }
    let round = ctx.plan.running_round().cloned();
    let state = &mut session.invitations;
    state.links.refresh(ctx, round.as_deref());
    if let Some(round) = &round {
        state.queue.refresh(ctx, round);
        state.at = state.at.min(round.customers.len().saturating_sub(1));
    } else {
        state.stage = LetterStage::Customers;
    }
    head_ui(ui, ctx, state, round.as_deref());
    wording::offer_ui(ui, ctx, &mut state.wording);
    closed::closed_ui(ui, ctx, state);
    printed::asked_ui(ui, ctx, &mut state.printed, actions);
    if let Some(round) = &round {
        wanted::waits_ui(ui, ctx, state, round, actions);
        proposed::accepted_ui(ui, ctx, state, round, actions);
    }
    frame::wizard_ui(ui, ctx, session, round.as_ref(), actions);
    frame::begin_at_once(ctx, session, actions);
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
        Some(kit::EmptyChoice::Primary) => actions.go(Page::Import),
        Some(kit::EmptyChoice::Secondary) => actions.go(Page::Customers),
        None => {}
    }
}

/// The title of the round with its providers, languages and the state of the links at the right.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: Option<&Mailing>) {
    let Some(round) = round else {
        own::head_ui(ui, ctx, state);
        return;
    };
    let kind = ctx.letter_name(round.kind);
    let title = ctx.lang.count_with("invitations-title", round.customers.len(), &[("kind", &kind)]);
    let sub = state.links.sub_line(ctx, round);
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            kit::page_title(ui, &title);
            ui.set_max_width((ui.available_width() - 380.0).max(200.0));
            kit::secondary(ui, &sub);
        });
        ui.with_layout(Layout::right_to_left(Align::Max), |ui| {
            own::way_ui(ui, ctx, state);
            if round.kind.carries_link() {
                let (tone, key) = state.links.verdict();
                kit::chip(ui, tone, &ctx.text(key));
            }
        });
    });
    ui.add_space(tokens(ui).space.m);
}
