//! One next action: what, why, until when and by whom; a key works on it while it has the keyboard.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Galley, Layout, PointerButton, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::acts::{self, RowCommand};
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::rules::Act;
use crate::domain::schedule::{ActionKind, NextAction, Urgency};
use crate::i18n::{actions as words, dues};
use crate::ui::action::Actions;
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

const CHIP: f32 = 80.0;
/// The widest that the right side becomes.
const ASIDE: f32 = 200.0;
const PADDING: f32 = 8.0;

/// The texts of a row.
struct Said {
    sentence: String,
    reason: String,
    chip: String,
    when: String,
    owner: Option<String>,
}

impl Said {
    fn of(ctx: &Ctx<'_>, action: &NextAction) -> Self {
        Self {
            sentence: words::sentence(ctx.lang, ctx.book(), action),
            reason: words::reason(ctx.lang, ctx.book(), action),
            chip: ctx.lang.text(words::urgency_key(action)).into_owned(),
            when: action.due.map(|due| dues::near(ctx.lang, due, ctx.today)).unwrap_or_default(),
            owner: dates::name_of(ctx, action.owner).map(str::to_owned),
        }
    }

    /// What a screen reader says of the row.
    fn name(&self, ctx: &Ctx<'_>) -> String {
        let no_date = ctx.lang.text("today-no-date");
        let nobody = ctx.lang.text("today-nobody");
        let when = if self.when.is_empty() { &*no_date } else { &self.when };
        let args = [
            ("chip", self.chip.as_str()),
            ("sentence", &self.sentence),
            ("when", when),
            ("owner", self.owner.as_deref().unwrap_or(&nobody)),
        ];
        ctx.lang.with("today-row", &args).into_owned()
    }

    /// `overdue 1 day · Lin`.
    fn until(&self) -> String {
        let parts = [Some(self.when.as_str()), self.owner.as_deref()];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

pub(super) fn row_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (index, action): (usize, &NextAction),
    actions: &mut Actions,
) {
    let said = Said::of(ctx, action);
    let wish = ui.push_id(action.id, |ui| draw(ui, ctx, session, (index, action, &said), actions)).inner;
    if let Some(wish) = wish {
        acts::do_with(ctx, session, (index, action, wish), actions);
    }
}

fn draw(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (index, action, said): (usize, &NextAction, &Said),
    actions: &mut Actions,
) -> Option<RowCommand> {
    let tokens = tokens(ui);
    let width = ui.available_width();
    let words_left = CHIP + tokens.space.s;
    let aside = aside_width(ui, ctx, action);
    let menu = tokens.size.control + tokens.space.s;
    let room = (width - words_left - aside - menu - tokens.space.l).max(120.0);
    let title = ui.painter().layout(said.sentence.clone(), tokens.bold(), tokens.color.text, room);
    let reason = reason_galley(ui, action, said, (width - words_left - menu).max(120.0));
    let height = (title.size().y + 2.0 + reason.size().y).max(38.0) + 2.0 * PADDING;
    let (rect, row) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    row.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, said.name(ctx)));
    ui.ctx().accesskit_node_builder(row.id, |node| node.set_description(&*said.reason));
    if index == 0 {
        kit::focus::begins_here(ui, &row);
    }
    if session.today.focus_row == Some(index) {
        session.today.focus_row = None;
        row.request_focus();
    }
    if row.gained_focus() {
        row.scroll_to_me(None);
    }
    if row.hovered() || row.has_focus() {
        ui.painter().rect_filled(rect.shrink2(vec2(-4.0, 1.0)), tokens.size.radius, tokens.color.sunken);
    }
    if row.has_focus() {
        kit::focus_ring(ui.painter(), tokens, rect.expand2(vec2(2.0, -2.0)), tokens.size.radius);
    }
    let top = rect.top() + PADDING;
    let chip = pos2(rect.left(), top + title.rows.first().map_or(0.0, |row| row.height()) / 2.0);
    kit::paint_chip(ui.painter(), tokens, chip, CHIP, dates::action_tone(action), &said.chip);
    let left = rect.left() + words_left;
    let below = top + title.size().y + 2.0;
    let place = Rect::from_min_size(pos2(left, below), reason.size());
    let is_cut = reason.elided;
    ui.painter().galley(pos2(left, top), title, tokens.color.text);
    ui.painter().galley(place.min, reason, tokens.color.text_secondary);
    why_ui(ui, ctx, action, (place, is_cut, said));
    let mut wish = aside_ui(ui, ctx, action, (rect, aside, said), actions);
    if row.clicked_by(PointerButton::Primary) {
        row.request_focus();
    } else if row.clicked() {
        wish = wish.or(Some(RowCommand::Go)); // Enter, or a screen reader
    }
    if row.has_focus() {
        kit::focus::has_rows(ui.ctx(), row.id);
        session.today.at = Some(action.id);
    }
    wish
}

/// Until when, by whom and why; what has no room in two lines is cut with an ellipsis.
fn reason_galley(ui: &Ui, action: &NextAction, said: &Said, room: f32) -> Arc<Galley> {
    let tokens = tokens(ui);
    let is_overdue = action.urgency == Urgency::Overdue;
    let secondary = tokens.color.text_secondary;
    let color = if is_overdue { tokens.tone(Tone::Late).ink } else { secondary };
    let mut job = LayoutJob::default();
    let until = said.until();
    if !until.is_empty() {
        job.append(&until, 0.0, TextFormat::simple(tokens.secondary(), color));
        job.append(" · ", 0.0, TextFormat::simple(tokens.secondary(), secondary));
    }
    job.append(&said.reason, 0.0, TextFormat::simple(tokens.secondary(), secondary));
    job.wrap = TextWrapping { max_width: room, max_rows: 2, break_anywhere: false, overflow_character: Some('…') };
    ui.painter().layout_job(job)
}

/// Says more where the reason stands: the fact and its source, or what was cut.
fn why_ui(ui: &Ui, ctx: &Ctx<'_>, action: &NextAction, (place, is_cut, said): (Rect, bool, &Said)) {
    let response = ui.interact(place, ui.unique_id().with("reason"), Sense::hover());
    if !response.hovered() {
        return;
    }
    match words::source(ctx.lang, ctx.book(), action.fact) {
        Some(source) => response.on_hover_text(source),
        None if is_cut => response.on_hover_text(&said.reason),
        None => response,
    };
}

/// How wide the right side is: as wide as its button or box.
fn aside_width(ui: &Ui, ctx: &Ctx<'_>, action: &NextAction) -> f32 {
    let tokens = tokens(ui);
    let word = ctx.text(aside_key(ctx, action)).into_owned();
    // A box stands as far from its word.
    let mark = if has_box(ctx, &action.kind) { tokens.size.icon + tokens.space.s } else { 0.0 };
    (mark + ui.painter().layout_no_wrap(word, tokens.body(), tokens.color.text).size().x + 2.0).min(ASIDE)
}

/// The right side: the button that goes there or the box for done, and the menu.
fn aside_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    action: &NextAction,
    (rect, width, said): (Rect, f32, &Said),
    actions: &mut Actions,
) -> Option<RowCommand> {
    let tokens = tokens(ui);
    let mut wish = None;
    let control = tokens.size.control;
    let words = Rect::from_min_max(
        pos2(rect.right() - control - tokens.space.s - width, rect.top() + PADDING),
        pos2(rect.right() - control - tokens.space.s, rect.bottom() - PADDING),
    );
    let layout = Layout::top_down(Align::Max);
    let mut child = ui.new_child(UiBuilder::new().id_salt("aside").max_rect(words).layout(layout));
    wish = wish.or(button_ui(&mut child, ctx, action, said));
    // On the height of the first line, as everything that belongs to the row.
    let line = line_height(ui) / 2.0;
    let middle = pos2(rect.right() - control / 2.0, rect.top() + PADDING + line);
    let place = Rect::from_center_size(middle, vec2(control, control));
    let layout = Layout::left_to_right(Align::Center);
    let mut child = ui.new_child(UiBuilder::new().id_salt("menu").max_rect(place).layout(layout));
    let name = ctx.lang.with("today-menu", &[("sentence", &said.sentence)]);
    kit::icon_menu(&mut child, icons::DOTS_THREE, &name, |ui| {
        wish = wish.or(menu_ui(ui, ctx, action, actions));
    });
    wish
}

/// The box that says that a to-do of our own is done, or the button that goes to where anything else is.
fn button_ui(ui: &mut Ui, ctx: &Ctx<'_>, action: &NextAction, said: &Said) -> Option<RowCommand> {
    let word = ctx.text(aside_key(ctx, action));
    let (response, wish) = if has_box(ctx, &action.kind) {
        (kit::checkbox(ui, &mut false, &word), RowCommand::Done)
    } else {
        (ui.add(Btn::quiet(&word)), RowCommand::Go)
    };
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*said.sentence));
    response.clicked().then_some(wish)
}

fn aside_key(ctx: &Ctx<'_>, action: &NextAction) -> &'static str {
    if has_box(ctx, &action.kind) { "todos-state-done" } else { words::go_key(action) }
}

/// Whether a box says that it is done: a to-do of our own, in a plan that can be changed.
fn has_box(ctx: &Ctx<'_>, kind: &ActionKind) -> bool {
    matches!(kind, ActionKind::Todo { .. }) && !ctx.is_locked()
}

/// Height of a line of a title.
fn line_height(ui: &Ui) -> f32 {
    ui.ctx().fonts_mut(|fonts| fonts.row_height(&tokens(ui).bold()))
}

fn menu_ui(ui: &mut Ui, ctx: &Ctx<'_>, action: &NextAction, actions: &mut Actions) -> Option<RowCommand> {
    let mut wish = None;
    if let ActionKind::Todo { .. } = action.kind
        && kit::menu_item_with(ui, icons::CHECK_SQUARE, &ctx.text(words::go_key(action)), None).clicked()
    {
        wish = Some(RowCommand::Go);
    }
    let done = ctx.text(if is_look(action) { "today-menu-look" } else { "today-menu-done" });
    let locked = ctx.locked();
    let why = ctx.text("today-menu-done-why");
    let lacking = action.task.and_then(|task| ctx.lacking(task));
    match locked.as_deref().or((!can_be_done(action)).then_some(&*why)).or(lacking.as_deref()) {
        Some(why) => {
            kit::menu_item_blocked(ui, &done, why);
        }
        None if kit::menu_item_with(ui, icons::CHECK, &done, Some(&said(ctx, Id::DONE).keys)).clicked() => {
            wish = Some(RowCommand::Done);
        }
        None => {}
    }
    let offer = |ui: &mut Ui, icon, text: &str, key: Option<&str>| match locked.as_deref() {
        Some(why) => {
            kit::menu_item_blocked(ui, text, why);
            false
        }
        None => kit::menu_item_with(ui, icon, text, key).clicked(),
    };
    for (id, icon, then) in [
        (Id::POSTPONE, icons::CLOCK, RowCommand::Postpone),
        (Id::POSTPONE_WEEK, icons::CALENDAR_BLANK, RowCommand::PostponeWeek),
    ] {
        let line = said(ctx, id);
        if offer(ui, icon, &line.words, Some(&*line.keys)) {
            wish = Some(then);
        }
    }
    kit::hairline(ui);
    ui.horizontal(|ui| {
        ui.add_space(tokens(ui).space.s);
        kit::secondary(ui, &ctx.text("today-menu-owner"));
    });
    let owners = dates::owners(ctx, &ctx.text("today-menu-nobody"));
    for (owner, name) in owners {
        let icon = if owner == action.owner { icons::CHECK } else { icons::USER };
        if offer(ui, icon, &name, None) && owner != action.owner {
            actions.edit(Edit::Task(TaskEdit::SetOwner { ids: vec![action.id], owner }));
        }
    }
    wish
}

fn is_look(action: &NextAction) -> bool {
    matches!(action.kind, ActionKind::LookForApproval { .. })
}

/// Whether one key can say that it is done: no act that leaves a record, and nothing that is counted.
fn can_be_done(action: &NextAction) -> bool {
    is_look(action) || action.task.is_some_and(|task| Act::of_step(task).is_none())
}
