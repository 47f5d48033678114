//! The frame around every screen: top bar, navigation, messages.

use std::path::{Path, PathBuf};

use egui::{
    Area, CentralPanel, Frame, Id, Margin, Order, Panel, Rect, Role, Stroke, StrokeKind, Ui, UiBuilder, Vec2, vec2,
};

use super::action::{Action, Actions, ImportAction, Page, PlanAction};
use super::bar;
use super::commands::{self, Hands};
use super::countdown;
use super::ctx::Ctx;
use super::details::{copy_details, details_ui};
use super::kit::focus::{self, WindowPart};
use super::kit::{self, ToastAnswer, ToastWords, Toasts};
use super::many;
use super::nav;
use super::pages::{import, moves, start};
use super::path_prompt;
use super::search;
use super::session::Session;
use super::theme::{Tone, tokens};
use super::tour;
use crate::domain::plan::customer::Customer;
use crate::i18n::Lang;
use crate::store::settings::Settings;
use crate::store::{ReadOnlyReason, SaveStatus};

/// What the start screen may read; there is no plan yet.
pub struct StartCtx<'a> {
    /// Sentences.
    pub lang: &'a Lang,
    /// The program's settings.
    pub settings: &'a Settings,
    /// A plan is being loaded.
    pub is_loading: bool,
    /// Where plans are kept.
    pub data_dir: &'a Path,
    /// The name of a list that is read once a plan is open.
    pub list: Option<String>,
}

/// A window that is smaller than this in either direction has narrow margins, in points.
const SMALL: Vec2 = vec2(960.0, 640.0);
/// Width of what says where dragged files go, in points.
const DROP_WIDTH: f32 = 420.0;

/// The whole window while no plan is open.
pub fn start_ui(ui: &mut Ui, ctx: &StartCtx<'_>, session: &mut Session, actions: &mut Actions) {
    focus::begin(ui.ctx());
    commands::take_start_keys(ui.ctx(), ctx.settings, actions);
    let shown = (ctx.settings.profile.is_some(), ctx.is_loading);
    focus::enter(ui.ctx(), Id::unique("window"), Id::unique(("start", shown)));
    let fill = tokens(ui).color.page;
    let margin = tokens(ui).space.l;
    let line = above_messages(ui, margin, |ui| {
        let frame = Frame::new().fill(fill);
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            focus::work_in(ui.ctx(), ui.max_rect());
            start::start_ui(ui, ctx, session, actions);
        });
    });
    messages_ui(ui, line, ctx.lang, session, actions);
    path_prompt::window_ui(ui, ctx.lang, &mut session.path_prompt, actions);
    focus::end(ui.ctx());
}

/// The whole window with a plan.
pub fn plan_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    focus::begin(ui.ctx());
    kit::follow_revision(ui.ctx(), ctx.revision);
    let hands = &mut Hands { egui: ui.ctx(), ctx, session: &mut *session, actions: &mut *actions };
    if !search::keys(hands) {
        commands::take_keys(hands);
    }
    focus::enter(ui.ctx(), Id::unique("window"), Id::unique(session.page));
    dropped(ui, ctx, session, actions);
    let tokens = tokens(ui);
    let bar = Frame::new()
        .fill(tokens.color.panel)
        .inner_margin(Margin::symmetric(tokens.space.l as i8, tokens.space.s as i8));
    Panel::top("top-bar").exact_size(44.0).resizable(false).frame(bar).show(ui, |ui| {
        focus::part(ui.ctx(), WindowPart::Header, ui.max_rect());
        bar::top_bar(ui, ctx, session, actions);
    });
    countdown::strip_ui(ui, ctx, actions);
    if is_trouble(ctx.save) {
        let strip = Frame::new().fill(tokens.color.page).inner_margin(Margin::symmetric(tokens.space.l as i8, 6));
        Panel::top("strip").resizable(false).frame(strip).show(ui, |ui| trouble_ui(ui, ctx, actions));
    }
    let rail = Frame::new().fill(tokens.color.panel).inner_margin(Margin::same(tokens.space.s as i8));
    Panel::left("rail").exact_size(nav::rail_width(ui)).resizable(false).frame(rail).show(ui, |ui| {
        focus::part(ui.ctx(), WindowPart::Navigation, ui.max_rect());
        nav::rail_ui(ui, ctx, session, actions);
    });
    tour::strip_ui(ui, ctx, session.page, actions);
    let margin = page_margin(ui);
    let line = above_messages(ui, margin, |ui| {
        let (side, below) = (margin as i8, tokens.space.xs as i8);
        let inner = Margin { bottom: below, ..Margin::same(side) };
        let page = Frame::new().fill(tokens.color.page).inner_margin(inner);
        CentralPanel::no_frame().frame(page).show(ui, |ui| {
            focus::part(ui.ctx(), WindowPart::Page, ui.max_rect());
            focus::work_in(ui.ctx(), ui.max_rect());
            kit::fitted(ui, "page", |ui| nav::page_ui(ui, session.page, ctx, session, actions));
        });
    });
    messages_ui(ui, line, ctx.lang, session, actions);
    path_prompt::window_ui(ui, ctx.lang, &mut session.path_prompt, actions);
    drop_ui(ui, ctx, session);
    search::window_ui(ui, &mut Hands { egui: ui.ctx(), ctx, session: &mut *session, actions: &mut *actions });
    focus::end(ui.ctx());
    many::take_table(ui.ctx(), ctx, session, actions);
    if let Some(leave) = session.leaving.take() {
        session.leave(leave);
        ui.ctx().request_repaint();
    }
}

/// Points around a page; fewer where the window is small.
fn page_margin(ui: &Ui) -> f32 {
    let (space, size) = (&tokens(ui).space, ui.ctx().content_rect().size());
    if size.x < SMALL.x || size.y < SMALL.y { space.m } else { space.xl }
}

/// Draws `contents` above the line of messages, and answers with the line's place, `margin` points from both sides.
fn above_messages(ui: &mut Ui, margin: f32, contents: impl FnOnce(&mut Ui)) -> Rect {
    let (place, fill) = (ui.available_rect_before_wrap(), tokens(ui).color.page);
    let line = place.with_min_y(place.bottom() - Toasts::<Action>::height(tokens(ui)));
    contents(&mut ui.new_child(UiBuilder::new().id_salt("above").max_rect(place.with_max_y(line.top()))));
    ui.painter().rect_filled(line, 0.0, fill);
    line.shrink2(vec2(margin, 0.0))
}

/// The line of messages; it is drawn after the page, so that the keyboard comes to it last.
fn messages_ui(ui: &mut Ui, line: Rect, lang: &Lang, session: &mut Session, actions: &mut Actions) {
    let more = |n| lang.count("messages-more", n).into_owned();
    if !session.toasts.is_empty() {
        focus::part(ui.ctx(), WindowPart::Messages, line);
    }
    let (close, whole, copy) = (lang.text("close"), lang.text("messages-whole"), lang.text("messages-copy"));
    let words = ToastWords { close: &close, whole: &whole, copy: &copy, more: &more };
    actions.extend(session.toasts.line_ui(ui, line, &words).map(|answer| match answer {
        ToastAnswer::Action(action) => action,
        ToastAnswer::Copy(text) => copy_details(lang, &text),
    }));
}

fn is_trouble(save: &SaveStatus) -> bool {
    match save {
        SaveStatus::Saved { .. } | SaveStatus::Saving => false,
        SaveStatus::NotSaved { .. }
        | SaveStatus::InJournalOnly { .. }
        | SaveStatus::ChangedOutside
        | SaveStatus::ManyGone { .. }
        | SaveStatus::ReadOnly(_) => true,
    }
}

fn trouble_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let text = ctx.lang.say_on(ctx.today, &ctx.save.message());
    let asked = std::cell::RefCell::new(&mut *actions);
    let banner = |ui: &mut Ui, tone, title: &str, text: &str, label: &str| {
        let details = |ui: &mut Ui| {
            if tone != Tone::Info {
                details_ui(ui, ctx.lang, (title, text), &mut asked.borrow_mut());
            }
        };
        kit::Banner::new(tone, title).text(text).action(label).show_with(ui, details)
    };
    match ctx.save {
        SaveStatus::NotSaved { error } | SaveStatus::InJournalOnly { error } => {
            let why = ctx.lang.say(&error.message());
            let again = ctx.text("save-try-again");
            if banner(ui, Tone::Late, &text, &why, &again) {
                asked.borrow_mut().push(Action::Plan(PlanAction::SaveNow));
            }
        }
        SaveStatus::ManyGone { .. } => {
            let label = ctx.text("save-many-gone-confirm");
            if banner(ui, Tone::Warning, &ctx.text("save-state-many-gone"), &text, &label) {
                asked.borrow_mut().push(Action::Plan(PlanAction::ConfirmManyGone));
            }
        }
        SaveStatus::ReadOnly(ReadOnlyReason::Released) => {
            let label = ctx.text("read-only-take");
            if banner(ui, Tone::Info, &ctx.text("read-only-released"), &text, &label) {
                asked.borrow_mut().push(Action::Plan(PlanAction::OpenAgain));
            }
        }
        SaveStatus::ReadOnly(_) => {
            let label = ctx.text("read-only-copy");
            if banner(ui, Tone::Warning, &ctx.text("read-only-title"), &text, &label) {
                asked
                    .borrow_mut()
                    .push(Action::Ask(super::action::Purpose::CopyPlan, crate::desktop::dialogs::Ask::Folder));
            }
        }
        SaveStatus::ChangedOutside => {
            let label = ctx.text("open-again");
            if banner(ui, Tone::Warning, &ctx.text("save-state-changed-outside"), &text, &label) {
                asked.borrow_mut().push(Action::Plan(PlanAction::OpenAgain));
            }
        }
        SaveStatus::Saved { .. } | SaveStatus::Saving => {}
    }
}

/// A file that is dropped on the window is imported, and while a customer's sheet is open offered as evidence; on the import page and among the customers, a pasted table is too. What
/// is pasted on the waves names customers.
fn dropped(ui: &Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let paths: Vec<PathBuf> =
        ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    if let Some(first) = paths.first().cloned() {
        match (proves_about(ctx, session), ctx.locked()) {
            (Some(_), Some(why)) => actions.push(Action::Say(Tone::Warning, why.into_owned())),
            (Some(customer), None) => actions.push(Action::LookInto(customer.id, paths)),
            (None, _) => {
                actions.go(Page::Import);
                actions.push(Action::Import(ImportAction::Read(first)));
            }
        }
    }
    if matches!(session.page, Page::Import | Page::Customers) {
        import::take_pasted(ui, ctx, session, actions);
    }
    moves::take_pasted(ui, ctx, session, actions);
}

/// The customer whose sheet takes files as evidence; `None`: a file is imported.
fn proves_about<'c>(ctx: &'c Ctx<'_>, session: &Session) -> Option<&'c Customer> {
    let customer = session.customers.takes_files().filter(|_| session.page == Page::Customers)?;
    ctx.plan.customers.get(customer).map(|customer| &**customer)
}

/// While files are dragged over the window: what becomes of them there.
fn drop_ui(ui: &Ui, ctx: &Ctx<'_>, session: &Session) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let words = match proves_about(ctx, session) {
        Some(customer) => ctx.lang.with("evidence-drop-for", &[("name", &customer.name)]),
        None => ctx.text("evidence-drop-to-import"),
    };
    let tokens = tokens(ui);
    let stroke = Stroke::new(tokens.size.focus_ring, tokens.color.accent);
    let whole = ui.ctx().content_rect();
    let area = Area::new(Id::unique("drop")).order(Order::Foreground).interactable(false).fixed_pos(whole.min);
    area.show(ui.ctx(), |ui| {
        ui.painter().rect_stroke(whole.shrink(tokens.space.s), tokens.size.card_radius, stroke, StrokeKind::Inside);
        let frame = Frame::new().fill(tokens.color.panel).stroke(stroke).corner_radius(tokens.size.card_radius);
        let place = Rect::from_center_size(whole.center(), vec2(DROP_WIDTH.min(whole.width()), 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            frame.inner_margin(Margin::same(tokens.space.xl as i8)).show(ui, |ui| {
                ui.take_available_width();
                let response = kit::strong(ui, &words);
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_role(Role::Status);
                    node.set_label(&*words);
                });
            });
        });
    });
}

/// A page's title with a line under it.
pub fn page_head(ui: &mut Ui, title: &str, sub: &str) {
    kit::page_title(ui, title);
    if !sub.is_empty() {
        kit::secondary(ui, sub);
    }
    ui.add_space(tokens(ui).space.m);
}

/// A stage of the relation, in words.
pub fn stage_word<'a>(
    ctx: &'a Ctx<'_>,
    stage: crate::domain::plan::customer::RelationStage,
) -> std::borrow::Cow<'a, str> {
    ctx.lang.text(stage.key())
}
