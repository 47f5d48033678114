//! The editor of the text step, with fields in colour, what is wrong, older wordings, and the way back to the template.

use std::ops::Range;

use egui::text_edit::TextEditState;
use egui::{Rect, Response, Ui};

use super::link::Links;
use super::notes::Notes;
use super::template::{Editing, language_of, own_text};
use super::text::{self, TextState};
use super::toolbar::{self, Insert};
use super::{changes, pair, sending};
use crate::domain::compose::LetterProblem;
use crate::domain::draft::{OwnNames, TemplatePart, link_token_touched};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::OwnTextEdit;
use crate::domain::plan::ids::{CustomerId, DraftId};
use crate::domain::plan::invitation::{Mailing, OwnText};
use crate::i18n::explain;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::letter_text;
use crate::ui::session::Session;
use crate::ui::theme::Tone;

/// The pane at the left of the text step.
pub(super) fn pane_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    rect: Rect,
    (round, customer): (&Mailing, CustomerId),
    actions: &mut Actions,
) {
    let shows_template = session.invitations.text.shows_template;
    let Some(editing) = Editing::of(ctx, round, customer, shows_template) else {
        let text = explain::letter_problem(
            ctx.lang,
            &LetterProblem::NoTemplate { language: language_of(ctx, round, customer) },
        );
        Banner::new(Tone::Late, &text).show(ui);
        return;
    };
    let has_own = own_text(ctx, round, customer).is_some();
    let n_edited = session.invitations.queue.n_edited();
    let links = &session.invitations.links;
    let (text_state, unfinished) = (&mut session.invitations.text, &mut session.unfinished);
    let mut insert = text_state.wanted.take().map(Insert::Format).filter(|_| !ctx.is_locked());
    if let Some(insert) = insert.take() {
        toolbar::insert(&editing, text_state, unfinished, insert);
    }
    let (mut turned, mut compared) = (false, None);
    let notes = Notes::of(ctx, &editing, text_state, unfinished);
    let is_low = notes.take_the_toolbar(rect);
    let (rect, mut shown) = notes.list_ui(ui, ctx, rect);
    text_state.put_caret = shown.take().map(|(part, at)| (part, at..at)).or(text_state.put_caret.take());
    let asked = std::cell::RefCell::new(actions);
    let mut has_focus = false;
    kit::work_pane(
        ui,
        "template",
        rect,
        |ui| {
            if is_low {
                shown = notes.line_ui(ui, ctx);
            } else {
                insert = toolbar::toolbar_ui(ui, ctx, &editing);
            }
        },
        |ui| has_focus = editor_ui(ui, ctx, (&editing, links), text_state, unfinished, &mut asked.borrow_mut()),
        |ui| {
            let mut actions = asked.borrow_mut();
            turned = foot_ui(ui, ctx, &editing, (round, has_own, n_edited), (&mut **actions, &mut compared));
        },
    );
    match insert {
        Some(insert) => toolbar::insert(&editing, text_state, unfinished, insert),
        None if text_state.put_caret.is_none() => toolbar::end_bold(&editing, text_state, unfinished, has_focus),
        None => {}
    }
    // Only now: a press in the frame in which the text was left goes by what was typed, not by what the plan has.
    if !has_focus && text_state.put_caret.is_none() {
        editing.save(ctx, unfinished, &mut asked.borrow_mut());
    }
    if let Some((part, at)) = shown {
        text_state.put_caret = Some((part, at..at));
        ui.ctx().request_repaint();
    }
    if turned {
        editing.save(ctx, unfinished, &mut asked.borrow_mut());
        let shows_source = text_state.shows_source;
        *text_state = TextState { shows_template: !shows_template, shows_source, ..TextState::default() };
    }
    if let Some(number) = compared {
        editing.save(ctx, unfinished, &mut asked.borrow_mut());
        session.invitations.wording.compare(editing.template.id, number);
    }
}

/// Which text is edited, and what it is written in.
fn title_ui(ui: &mut Ui, ctx: &Ctx<'_>, editing: &Editing, shows_source: &mut bool) {
    ui.horizontal_wrapped(|ui| {
        if editing.own.is_some() {
            kit::strong(ui, &ctx.text("invitations-own-text"));
        } else {
            kit::strong(ui, &ctx.text("invitations-template"));
            let version = editing.template.current().map_or(0, |version| version.number).to_string();
            let kind = ctx.letter_name(editing.template.kind);
            let args = [("kind", &*kind), ("version", version.as_str())];
            kit::chip(ui, Tone::Calm, &ctx.lang.with("invitations-version", &args));
        }
        kit::chip(ui, Tone::Calm, &ctx.text(editing.template.language.key()));
        toolbar::source_ui(ui, ctx, shows_source);
    });
}

/// Answers whether one of the texts has the keyboard.
fn editor_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (editing, links): (&Editing, &Links),
    state: &mut TextState,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) -> bool {
    let (subject, body) = editing.typed(unfinished).unwrap_or_else(|| (editing.subject.clone(), editing.body.clone()));
    title_ui(ui, ctx, editing, &mut state.shows_source);
    pair::differences_ui(ui, ctx, links);
    let mut has_focus = false;
    for (part, text, rows) in [(TemplatePart::Subject, subject, 1), (TemplatePart::Body, body, 12)] {
        let name = ctx.text(match part {
            TemplatePart::Subject => "invitations-subject",
            TemplatePart::Body => "invitations-body",
        });
        kit::secondary(ui, &name);
        let mut typed = text.clone();
        let response = field_ui(ui, ctx, editing, (part, &name, rows, state.shows_source), &mut typed);
        has_focus |= response.has_focus();
        if let Some((_, place)) = state.put_caret.take_if(|(to, _)| *to == part) {
            put_caret(ui, ctx, &response, (&text, state.shows_source), place);
        }
        if response.changed() {
            take_change(ui, editing, part, (&text, typed), &response, state, unfinished);
        }
        if response.has_focus()
            && let Some(range) = TextEditState::load(ui.ctx(), response.id).and_then(|state| state.cursor.char_range())
        {
            state.caret = Some((part, range));
        }
    }
    if editing.own.is_some() {
        let body = editing.typed(unfinished).map_or_else(|| editing.body.clone(), |(_, body)| body);
        changes::changes_ui(ui, ctx, editing, &body);
    } else {
        sending::mail_ui(ui, ctx, editing, unfinished, actions);
    }
    has_focus
}

fn field_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    editing: &Editing,
    (part, name, rows, as_source): (TemplatePart, &str, usize, bool),
    typed: &mut String,
) -> Response {
    let marks = letter_text::marks(typed, &OwnNames::of(ctx.plan), as_source);
    let salt = editing.key(part);
    let enabled = !ctx.is_locked();
    ui.add_enabled_ui(enabled, |ui| kit::token_editor(ui, &salt, name, typed, &marks, rows)).inner
}

/// Takes what was typed, unless it would cost the link; then text and caret are as before, and the reason is shown.
fn take_change(
    ui: &Ui,
    editing: &Editing,
    part: TemplatePart,
    (before, mut after): (&str, String),
    response: &Response,
    state: &mut TextState,
    unfinished: &mut TypedTexts,
) {
    if part == TemplatePart::Subject {
        after = after.replace(['\n', '\r'], " ");
    }
    let is_guarded = part == TemplatePart::Body && editing.carries_link;
    state.refused = if is_guarded { link_token_touched(before, &after) } else { None };
    if state.refused.is_none() {
        unfinished.put(&editing.key(part), after);
    } else if let (Some(mut edit), Some((TemplatePart::Body, range))) =
        (TextEditState::load(ui.ctx(), response.id), state.caret)
    {
        edit.cursor.set_char_range(Some(range));
        edit.store(ui.ctx(), response.id);
    }
}

fn put_caret(ui: &Ui, ctx: &Ctx<'_>, response: &Response, (text, as_source): (&str, bool), place: Range<usize>) {
    kit::scroll_to_char(
        ui,
        response,
        (text, &letter_text::marks(text, &OwnNames::of(ctx.plan), as_source)),
        place.start,
    );
    let mut edit = TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
    edit.cursor.set_char_range(Some(text::caret_at(place)));
    edit.store(ui.ctx(), response.id);
    response.request_focus();
}

/// Answers whether to turn from the recipient's own text to the template or back.
fn foot_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    editing: &Editing,
    (round, has_own, n_edited): (&Mailing, bool, usize),
    (actions, compared): (&mut Actions, &mut Option<u32>),
) -> bool {
    let locked = ctx.locked();
    let mut turned = false;
    if let Some(own) = &editing.own {
        let (back, all) =
            (ctx.text("invitations-back-to-template"), ctx.lang.count("invitations-back-to-template-all", n_edited));
        if ui.add(Btn::secondary(&back).icon(icons::ARROW_U_UP_LEFT).blocked(locked.as_deref())).clicked() {
            actions.edit(Edit::OwnText(OwnTextEdit::Remove(vec![own.id])));
        }
        if 1 < n_edited && ui.add(Btn::quiet(&all).blocked(locked.as_deref())).clicked() {
            let of_kind = |id| ctx.plan.templates.get(id).is_some_and(|template| template.kind == round.kind);
            let ids: Vec<DraftId> = ctx.plan.own_texts.iter().filter(|o| of_kind(o.template)).map(|o| o.id).collect();
            actions.edit(Edit::OwnText(OwnTextEdit::Remove(ids)));
        }
        turned = ui.add(Btn::quiet(&ctx.text("invitations-show-template"))).clicked();
        return turned;
    }
    if has_own {
        turned = ui.add(Btn::secondary(&ctx.text("invitations-show-own"))).clicked();
    } else {
        let label = ctx.text("invitations-edit-own");
        if ui.add(Btn::secondary(&label).icon(icons::PENCIL_SIMPLE).blocked(locked.as_deref())).clicked() {
            let own = OwnText {
                id: DraftId::new((ctx.new_id)()),
                customer: editing.customer,
                template: editing.template.id,
                based_on: editing.template.current().map_or(0, |version| version.number),
                subject: editing.subject.clone(),
                body: editing.body.clone(),
                saved: ctx.stamp(),
            };
            actions.edit(Edit::OwnText(OwnTextEdit::Put(Box::new(own))));
        }
    }
    *compared = versions_ui(ui, ctx, editing, actions);
    turned
}

/// Every wording the template ever had; an older one can be used again, or compared: then it answers with its number.
fn versions_ui(ui: &mut Ui, ctx: &Ctx<'_>, editing: &Editing, actions: &mut Actions) -> Option<u32> {
    let mut compared = None;
    let label = ctx.text("invitations-versions");
    let only = ctx.text("invitations-versions-only");
    let versions = &editing.template.versions;
    let locked = ctx.locked();
    let blocked = locked.as_deref().or((versions.len() < 2).then_some(&*only));
    kit::menu(ui, Btn::quiet(&label).icon(icons::CLOCK_COUNTER_CLOCKWISE).blocked(blocked), |ui| {
        for version in versions.iter().rev().skip(1) {
            let number = version.number.to_string();
            let when = version.saved.as_ref().map_or_else(
                || ctx.text("invitations-version-shipped").into_owned(),
                |stamp| format!("{} · {}", ctx.lang.moment(stamp.at.time()), stamp.by),
            );
            let text = ctx.lang.with("invitations-version-again", &[("version", &number), ("when", &when)]);
            if kit::menu_item(ui, &text).clicked() {
                actions.edit(editing.edit(ctx, &version.subject, &version.body));
            }
            if kit::menu_item(ui, &ctx.lang.with("invitations-version-compare", &[("version", &number)])).clicked() {
                compared = Some(version.number);
            }
        }
    });
    compared
}
