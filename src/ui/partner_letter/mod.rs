//! One letter to a provider, or to our own admin about one: whom it goes to, what it says, and how it is handed over.
//!
//! A page keeps a [`State`] where such a letter stands and calls [`letter_ui`]; what is typed stays with the session's
//! half-typed text, under a name that the letter's subject gives.

mod decline;
mod editor;
mod shown;

use egui::{Align, Layout, Ui};

use crate::domain::compose::partner::{PartnerDraft, Recipient, Subject, SubjectKey, recipients};
use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::plan::ids::TransferId;
use crate::domain::plan::partnership::RequestStage;
use crate::domain::plan::provider::PartnerLetter;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::domain::requests::{step, with_step};
use crate::ui::action::{Action, Actions, HandWay, LetterAction, Piece, WhichLetter};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::missing::to_field;
use crate::ui::theme::{Tone, tokens};
use crate::ui::{letter_test, letter_text, logo};

pub use decline::{DeclineState, decline_ui, not_chosen};
use editor::EditorState;
use shown::Shown;

/// What is remembered where a letter is shown; another subject begins anew.
#[derive(Default)]
pub struct State {
    subject: Option<SubjectKey>,
    /// `None`: by the subject.
    language: Option<Language>,
    /// Place among the known recipients.
    to: usize,
    edits: bool,
    editor: EditorState,
    shown: Shown,
    /// The address for tests, while it is asked for.
    asks_address: Option<String>,
}

impl State {
    /// The language that the letter about this is shown in.
    pub fn language(&self, ctx: &Ctx<'_>, subject: &Subject<'_>) -> Language {
        self.language
            .filter(|_| self.subject == Some(subject.key()))
            .unwrap_or_else(|| subject.language(ctx.lang.language()))
    }

    fn turn_to(&mut self, subject: SubjectKey) {
        if self.subject != Some(subject) {
            *self = Self { subject: Some(subject), ..Self::default() };
        }
    }
}

/// Draws the letter with everything that is done with it, as wide as its place.
///
/// Answers whether a person said that it was sent. That is recorded with the provider, and with the requests that the
/// letter is about, as far as they wait for it, as one step.
#[must_use]
pub fn letter_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    subject: &Subject<'_>,
    actions: &mut Actions,
) -> bool {
    state.turn_to(subject.key());
    let salt = format!("{:?}", subject.key());
    ui.push_id(salt, |ui| {
        let known = recipients(ctx.plan, subject.kind, subject.provider);
        head_ui(ui, ctx, (state, unfinished), subject, &known);
        let language = state.language(ctx, subject);
        let typed = editor::typed(unfinished, subject, language);
        state.shown.refresh(ctx, subject, (language, known.get(state.to)), typed.as_ref());
        problems_ui(ui, ctx, state, actions);
        let space = tokens(ui).space.s;
        kit::card(ui, |ui| {
            if state.edits {
                editor::editor_ui(ui, ctx, (&mut state.editor, unfinished), subject, language);
            } else if let Some(letter) = state.shown.letter() {
                let logo = logo::of_letter(ctx, &letter.mail, actions);
                letter_text::draft_ui(ui, &letter.mail.draft, state.shown.look(), logo);
            }
        });
        warnings_ui(ui, state);
        ui.add_space(space);
        let is_sent = buttons_ui(ui, ctx, state, subject, actions);
        recorded_ui(ui, ctx, subject);
        is_sent
    })
    .inner
}

/// To whom, in which language, and whether the text is edited.
fn head_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    subject: &Subject<'_>,
    known: &[Recipient],
) {
    state.to = state.to.min(known.len().saturating_sub(1));
    let nobody = ctx.text("provider-letter-to-nobody");
    let names: Vec<String> = known.iter().map(called).collect();
    let options: Vec<(usize, &str)> = if names.is_empty() {
        vec![(0, &*nobody)]
    } else {
        names.iter().enumerate().map(|(index, name)| (index, name.as_str())).collect()
    };
    let (label, width) = (ctx.text("provider-letter-to"), ui.available_width());
    kit::strong(ui, &label);
    kit::select(ui, "provider-letter-recipient", &label, &mut state.to, &options, width);
    ui.add_space(tokens(ui).space.xs);
    ui.horizontal_wrapped(|ui| {
        let words = [ctx.text("invitations-language-en"), ctx.text("invitations-language-zh")];
        let options = [(Language::English, &*words[0]), (Language::TraditionalChinese, &*words[1])];
        let mut language = state.language(ctx, subject);
        if kit::segmented(ui, &ctx.text("provider-letter-language"), &mut language, &options) {
            state.language = Some(language);
            state.editor = EditorState::default();
        }
        ui.add_space(tokens(ui).space.s);
        let words = [ctx.text("provider-letter-view-letter"), ctx.text("provider-letter-view-edit")];
        let options = [(false, &*words[0]), (true, &*words[1])];
        kit::segmented(ui, &ctx.text("provider-letter-view"), &mut state.edits, &options);
        let back = ctx.text("provider-letter-as-shipped");
        if editor::typed(unfinished, subject, language).is_some()
            && ui.add(Btn::quiet(&back).icon(icons::ARROW_U_UP_LEFT)).clicked()
        {
            editor::forget(unfinished, subject, language);
            state.editor = EditorState::default();
        }
    });
    ui.add_space(tokens(ui).space.s);
}

/// A recipient as the menu calls it.
fn called(recipient: &Recipient) -> String {
    let address = recipient.email.as_ref().map(ToString::to_string).unwrap_or_default();
    match (recipient.name.is_empty(), address.is_empty()) {
        (true, _) => address,
        (false, true) => recipient.name.clone(),
        (false, false) => format!("{} · {address}", recipient.name),
    }
}

/// What was refused while typing, and what stands against the letter, with the way to what is missing.
fn problems_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, actions: &mut Actions) {
    if state.editor.is_refused() {
        Banner::new(Tone::Warning, &ctx.text("provider-letter-link-kept")).show(ui);
    }
    for (problem, fact) in state.shown.problems() {
        let word = fact.map(|fact| ctx.lang.with("check-fact-enter", &[("what", &ctx.text(fact.key()))]));
        let banner = Banner::new(Tone::Late, problem);
        let banner = if let Some(word) = &word { banner.action(word) } else { banner };
        if let (true, Some(fact)) = (banner.show(ui), fact) {
            actions.push(to_field(ctx, *fact));
        }
    }
}

/// What to look at, right above the buttons that hand over.
fn warnings_ui(ui: &mut Ui, state: &State) {
    for warning in state.shown.warnings() {
        Banner::new(Tone::Warning, warning).show(ui);
    }
}

/// Answers whether a person said that it was sent.
fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, subject: &Subject<'_>, actions: &mut Actions) -> bool {
    let State { shown, asks_address, .. } = state;
    let blocked = shown.problems().first().map(|(problem, _)| problem.as_str());
    let letter = shown.letter();
    let words = ["piece-copy-message", "invitations-open", "invitations-mail-window", "invitations-save"];
    let words = words.map(|key| ctx.text(key));
    ui.horizontal_wrapped(|ui| {
        let press = |ui: &mut Ui, icon, word: &str| {
            let button = Btn::secondary(word).icon(icon).blocked(blocked);
            ui.add(button).clicked()
        };
        let copy = press(ui, icons::COPY, &words[0]);
        let open = press(ui, icons::ENVELOPE_SIMPLE, &words[1]);
        let window = press(ui, icons::ENVELOPE_SIMPLE, &words[2]);
        let save = press(ui, icons::DOWNLOAD_SIMPLE, &words[3]);
        let Some(letter) = letter else { return };
        let asked = match (copy, open, window, save) {
            (true, ..) => Some(HandWay::Copy(Piece::Message)),
            (_, true, ..) => Some(HandWay::OpenInMail),
            (_, _, true, _) => Some(HandWay::OpenMailto),
            (_, _, _, true) => Some(HandWay::Save(None)),
            (false, false, false, false) => None,
        };
        actions.extend(asked.map(|way| hand(letter, way)));
    });
    pieces_ui(ui, ctx, (letter, asks_address), blocked, actions);
    let locked = ctx.locked();
    let (key, why) = match subject.asked {
        Some(asked) if asked.requests.iter().any(|request| request.stage() == TransferStage::Planned) => {
            ("asking-sent", "asking-sent-why")
        }
        // What was asked for before is only reminded of.
        Some(_) | None => ("provider-letter-sent", "provider-letter-sent-why"),
    };
    let sent = ctx.text(key);
    let button = Btn::primary(&sent).icon(icons::PAPER_PLANE_TILT).blocked(locked.as_deref().or(blocked));
    let is_sent = ui.add(button).clicked();
    kit::secondary(ui, &ctx.text(why));
    if is_sent {
        record(ctx, subject, actions);
    }
    is_sent
}

/// To and subject by themselves, for a mail that was begun by hand.
fn pieces_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (letter, asks_address): (Option<&PartnerDraft>, &mut Option<String>),
    blocked: Option<&str>,
    actions: &mut Actions,
) {
    let no_to = ctx.text("piece-no-to");
    let no_to = letter.filter(|letter| letter.mail.to.is_none()).map(|_| &*no_to);
    ui.horizontal_wrapped(|ui| {
        for (piece, blocked) in [(Piece::To, blocked.or(no_to)), (Piece::Subject, blocked)] {
            let pressed = ui.add(Btn::quiet(&ctx.text(piece.copy_key())).icon(icons::COPY).blocked(blocked)).clicked();
            actions.extend(letter.filter(|_| pressed).map(|letter| hand(letter, HandWay::Copy(piece))));
            ui.add_space(tokens(ui).space.s);
        }
        if let Some(letter) = letter {
            letter_test::button_ui(ui, ctx, (&mut *asks_address, blocked), || which(letter), actions);
        }
    });
    if let Some(letter) = letter {
        letter_test::ask_ui(ui, ctx, asks_address, || which(letter), actions);
    }
}

fn which(letter: &PartnerDraft) -> WhichLetter {
    WhichLetter::Partner(Box::new(letter.clone()))
}

fn hand(letter: &PartnerDraft, way: HandWay) -> Action {
    Action::Letter(LetterAction::Hand(which(letter), way))
}

/// That it was sent today, with the provider and with the requests that wait for it.
fn record(ctx: &Ctx<'_>, subject: &Subject<'_>, actions: &mut Actions) {
    let letter = PartnerLetter { kind: subject.kind, stamp: ctx.stamp() };
    let mut all = vec![Edit::Provider(ProviderEdit::Sent { id: subject.provider.id, letter })];
    let waits = |stage| matches!(stage, RequestStage::Drafted | RequestStage::Sent);
    if let Some(request) = subject.request.filter(|request| waits(request.stage())) {
        let request = with_step(request, step(RequestStage::Sent, ctx.today, ctx.stamp()));
        all.push(Edit::put(request));
    }
    if let Some(asked) = subject.asked {
        let (by, note, evidence) = (String::new(), String::new(), Vec::new());
        let stage = TransferStage::Asked;
        let step = Box::new(StageEntry { stage, on: ctx.today, by, note, evidence, recorded: ctx.stamp() });
        let waits = |request: &&&Transfer| request.stage() == TransferStage::Planned;
        let transfers: Vec<TransferId> = asked.requests.iter().filter(waits).map(|request| request.id).collect();
        if !transfers.is_empty() {
            all.push(Edit::Transfer(TransferEdit::Advance { transfers, step }));
        }
    }
    actions.edit(Edit::All(all));
}

/// Letters of this kind that went to this provider before, the latest first.
fn recorded_ui(ui: &mut Ui, ctx: &Ctx<'_>, subject: &Subject<'_>) {
    let sent: Vec<_> = subject.provider.letters.iter().filter(|letter| letter.kind == subject.kind).rev().collect();
    if sent.is_empty() {
        return;
    }
    ui.add_space(tokens(ui).space.s);
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        kit::strong(ui, &ctx.text("provider-letter-recorded"));
        for letter in sent {
            let day = ctx.lang.moment(letter.stamp.at.time());
            let args = [("day", day.as_str()), ("by", letter.stamp.by.as_str())];
            kit::secondary(ui, &ctx.lang.with("provider-letter-recorded-line", &args));
        }
    });
}
