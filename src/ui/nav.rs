//! The navigation rail: icon, word and a count where something waits.

use egui::{Align, Layout, Margin, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::action::{Action, Actions, Page};
use super::ctx::Ctx;
use super::kit::focus::{self, Part};
use super::kit::{self, icons};
use super::session::Session;
use super::theme::{Tone, tokens};

/// All pages, from the top to the bottom.
pub(super) const ALL: [Page; 11] = [
    Page::Today,
    Page::Company,
    Page::Enrollment,
    Page::Providers,
    Page::Customers,
    Page::Invitations,
    Page::Deadlines,
    Page::Rules,
    Page::Plans,
    Page::Settings,
    Page::Help,
];

/// The pages of the upper rail, in the order of Ctrl+1 and so on; below stand those where plans and the program itself are
/// looked after.
pub const PAGES: &[Page] = ALL.split_at(8).0;
const BELOW: &[Page] = ALL.split_at(8).1;

fn look(page: Page) -> (&'static str, &'static str) {
    match page {
        Page::Today => (icons::HOUSE, "nav-today"),
        Page::Company => (icons::BUILDINGS, "nav-company"),
        Page::Enrollment => (icons::LIST_CHECKS, "nav-enrollment"),
        Page::Providers => (icons::HANDSHAKE, "nav-providers"),
        Page::Customers | Page::Import => (icons::USERS, "nav-customers"),
        Page::Invitations => (icons::ENVELOPE_SIMPLE, "nav-invitations"),
        Page::Deadlines => (icons::CALENDAR_BLANK, "nav-deadlines"),
        Page::Rules => (icons::BOOK_OPEN, "nav-rules"),
        Page::Plans => (icons::FOLDER_OPEN, "nav-plans"),
        Page::Settings => (icons::GEAR, "nav-settings"),
        Page::Help => (icons::QUESTION, "nav-help"),
        Page::Gallery => (icons::EYE, "nav-gallery"),
    }
}

/// Height of an entry, and between two.
const HEIGHT: f32 = 34.0;
const GAP: f32 = 2.0;
/// Height of all entries.
const NEEDED: f32 = ALL.len() as f32 * (HEIGHT + GAP);
/// In a window narrower than this, in points, only the icons have room.
const NARROW: f32 = 760.0;

/// Width of the rail in points.
pub(super) fn rail_width(ui: &Ui) -> f32 {
    if is_narrow(ui) { 52.0 } else { 168.0 }
}

fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < NARROW
}

/// Draws the rail; it scrolls where the window is too low for it.
pub fn rail_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &Session, actions: &mut Actions) {
    let height = ui.available_height();
    // The bar stands beside the entries, never over their icons.
    let beside = if height < NEEDED { tokens(ui).space.s as i8 } else { 0 };
    let area = ScrollArea::vertical().id_salt("rail").auto_shrink(false);
    kit::scroll(ui, area.content_margin(Margin { right: beside, ..Margin::ZERO }), |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        entries_ui(ui, ctx, session, height, actions);
    });
}

fn entries_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &Session, height: f32, actions: &mut Actions) {
    for page in PAGES.iter().copied() {
        let count = match page {
            Page::Providers => ctx.plan.providers.len(),
            Page::Customers => ctx.plan.customers.len(),
            Page::Invitations => ctx.derived.n_in_queue,
            Page::Deadlines => ctx.forecast().n_overdue(),
            Page::Today
            | Page::Company
            | Page::Enrollment
            | Page::Rules
            | Page::Import
            | Page::Plans
            | Page::Settings
            | Page::Help
            | Page::Gallery => 0,
        };
        entry(ui, ctx, session, page, count, actions);
    }
    ui.add_space((height - NEEDED).max(0.0));
    for page in BELOW.iter().copied() {
        entry(ui, ctx, session, page, 0, actions);
    }
}

fn entry(ui: &mut Ui, ctx: &Ctx<'_>, session: &Session, page: Page, count: usize, actions: &mut Actions) {
    let tokens = tokens(ui);
    let (icon, key) = look(page);
    let word = ctx.text(key);
    let is_here = session.page == page || (page == Page::Customers && session.page == Page::Import);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let name = if count == 0 { word.clone().into_owned() } else { format!("{word}, {count}") };
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_here, &name));
    if is_here {
        focus::part_begins(ui.ctx(), Part::Navigation, response.id);
    }
    let colors = &tokens.color;
    let fill = match () {
        () if is_here => Some(colors.selection),
        () if response.hovered() => Some(colors.sunken),
        () => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, tokens.size.radius, fill);
    }
    if response.has_focus() {
        kit::focus_ring(ui.painter(), tokens, rect, tokens.size.radius);
    }
    let color = if is_here { colors.accent } else { colors.text_secondary };
    let ink_color = if is_here { colors.accent } else { colors.text };
    let is_narrow = is_narrow(ui);
    let side = if is_narrow { (rect.width() - tokens.size.icon) / 2.0 } else { tokens.space.s + 2.0 };
    let mut inner = rect.shrink2(vec2(side, 0.0));
    let icon_rect = inner.with_max_x(inner.min.x + tokens.size.icon);
    kit::paint_icon(ui.painter(), icon_rect, icon, tokens.size.icon, color);
    if 0 < count && !is_narrow {
        let badge = egui::Rect::from_min_max(egui::pos2(inner.max.x - 44.0, inner.min.y), inner.max);
        let mut child = ui.new_child(
            egui::UiBuilder::new().max_rect(badge).layout(Layout::right_to_left(Align::Center)).sense(Sense::hover()),
        );
        let tone = match page {
            Page::Invitations => Tone::Info,
            Page::Deadlines => Tone::Late,
            _ => Tone::Calm,
        };
        let badge = kit::short_badge(&mut child, tone, count, &word);
        inner.max.x = badge.rect.left();
    }
    let font = if is_here { tokens.bold() } else { tokens.body() };
    let text_rect = inner.with_min_x(inner.min.x + tokens.size.icon + tokens.space.s);
    let response = if is_narrow {
        response.on_hover_text(&name)
    } else {
        kit::paint_text(ui.painter(), text_rect, egui::Align2::LEFT_CENTER, &word, &kit::Ink::new(font, ink_color));
        response
    };
    if response.clicked() {
        actions.push(Action::Go(page));
    }
}
