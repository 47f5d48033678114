//! What another book would change for this plan, before anything changes, and the button that follows it.

use egui::Ui;

use super::{View, book_of, name_of};
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::rules::RuleBook;
use crate::domain::schedule::{Effect, effects};
use crate::domain::slug::Slug;
use crate::i18n::effects::effect;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What the view remembers: the effects that were worked out last, with what they belong to.
#[derive(Default)]
pub(super) struct Follow {
    known: Option<(Basis, Vec<Effect>)>,
}

/// Revision of the plan, day, the book that is followed and the other one.
type Basis = (u64, chrono::NaiveDate, Slug, Slug);

/// Draws the view.
pub(super) fn view_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let followed = ctx.book();
    let mut others: Vec<&RuleBook> = ctx.library.books.iter().map(|book| &**book).collect();
    others.retain(|book| book.id != followed.id);
    if others.is_empty() {
        kit::secondary(ui, &ctx.text("rules-follow-one"));
        return;
    }
    let wanted = super::compare::other_of(ctx, session.rules.other, followed.id);
    let mut other = if wanted == followed.id { others[0].id } else { wanted };
    let then = book_of(ctx, other);
    let mut shared = (&mut *session, &mut *actions);
    kit::scroll_page(ui, "rules-follow", |ui| {
        kit::two_columns(
            ui,
            &mut shared,
            |ui, _| choose_ui(ui, ctx, &others, &mut other),
            |ui, (session, actions)| {
                kit::section(ui, &ctx.text("rules-follow-title"), |ui| {
                    let space = &tokens(ui).space;
                    ui.add_space(space.xs);
                    effects_ui(ui, ctx, &mut session.rules.follow, then);
                    ui.add_space(space.m);
                    buttons_ui(ui, ctx, session, then, actions);
                });
            },
        );
    });
    if other != then.id {
        session.rules.other = Some(other);
        ui.ctx().request_repaint();
    }
}

fn choose_ui(ui: &mut Ui, ctx: &Ctx<'_>, others: &[&RuleBook], other: &mut Slug) {
    kit::section(ui, &ctx.text("rules-follow-choose"), |ui| {
        let space = tokens(ui).space.xs;
        kit::secondary(ui, &ctx.lang.with("rules-follow-now", &[("book", ctx.say(&ctx.book().title))]));
        ui.add_space(space);
        for book in others {
            if kit::radio(ui, book.id == *other, &name_of(ctx, book)).clicked() {
                *other = book.id;
            }
            ui.indent(book.id, |ui| kit::secondary(ui, ctx.say(&book.about)));
            ui.add_space(space);
        }
    });
}

fn effects_ui(ui: &mut Ui, ctx: &Ctx<'_>, view: &mut Follow, then: &RuleBook) {
    let space = &tokens(ui).space;
    let key = (ctx.revision, ctx.today, ctx.book().id, then.id);
    let known = match view.known.take() {
        Some((of, known)) if of == key => known,
        _ => effects(&ctx.inputs(), then),
    };
    if known.is_empty() {
        let (title, text) = (ctx.text("rules-follow-none"), ctx.text("rules-follow-none-why"));
        Banner::new(Tone::Info, &title).text(&text).show(ui);
    }
    for one in &known {
        let icon = match one {
            Effect::StepAdded(_) => icons::PLUS,
            Effect::StepRemoved { .. } => icons::MINUS,
            Effect::DateMoved { .. } => icons::CALENDAR_BLANK,
            Effect::PathChanged { .. } => icons::SWAP,
            Effect::NewDirectForbidden(_) => icons::PROHIBIT,
        };
        ui.horizontal_top(|ui| {
            let tokens = tokens(ui);
            let line = ui.text_style_height(&egui::TextStyle::Body);
            let (rect, _) = ui.allocate_exact_size(egui::vec2(tokens.size.icon, line), egui::Sense::hover());
            kit::paint_icon(ui.painter(), rect, icon, tokens.size.icon, tokens.color.text_secondary);
            kit::body(ui, &effect(ctx.lang, (ctx.book(), then), one));
        });
        ui.add_space(space.xs);
    }
    if known.iter().any(|one| matches!(one, Effect::StepRemoved { .. })) {
        kit::secondary(ui, &ctx.text("rules-follow-stays"));
    }
    view.known = Some((key, known));
}

fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, then: &RuleBook, actions: &mut Actions) {
    ui.horizontal(|ui| {
        let edit = Edit::Enrollment(EnrollmentEdit::FollowBook(then.id));
        let (label, locked) = (ctx.text("rules-follow-button"), ctx.locked());
        if ui.add(Btn::primary(&label).icon(icons::CHECK).blocked(locked.as_deref())).clicked() {
            let text = ctx.lang.with("rules-followed", &[("book", ctx.say(&then.title))]).into_owned();
            session.rules.book = None;
            session.rules.other = Some(ctx.book().id);
            actions.edit_saying(edit, Tone::Done, text);
        }
        let label = ctx.text("rules-follow-compare");
        if ui.add(Btn::secondary(&label).icon(icons::GIT_DIFF)).clicked() {
            session.rules.book = Some(then.id);
            session.rules.other = Some(ctx.book().id);
            session.rules.view = View::Compare;
        }
    });
}
