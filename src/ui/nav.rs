//! The navigation rail: icon, word and a count where something waits.

use egui::{Align, Layout, Margin, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::action::{Action, Actions, Page};
use super::commands;
use super::ctx::Ctx;
use super::kit::focus::{self, WindowPart};
use super::kit::{self, icons};
use super::pages::{
    self,
    customers::{height_of_views, views_in_rail},
};
use super::session::Session;
use super::theme::{Tone, tokens};
use crate::for_each_page;

/// Where in the rail a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rail {
    /// Where the work is done; Ctrl and a digit lead there, in this order.
    Above,
    /// Where plans and the program itself are looked after.
    Below,
    /// It has no entry; that of this page is marked.
    Within(Page),
    /// It has no entry.
    Nowhere,
}

/// The count beside a page's name.
#[derive(Clone, Copy)]
pub struct Badge {
    /// What it means to the reader.
    tone: Tone,
    /// How many there are; none is not shown.
    count: fn(&Ctx<'_>) -> usize,
}

impl Badge {
    const NONE: Self = Self::new(Tone::Calm, |_| 0);

    const fn new(tone: Tone, count: fn(&Ctx<'_>) -> usize) -> Self {
        Self { tone, count }
    }
}

/// How a page is drawn.
type Draw = fn(&mut Ui, &Ctx<'_>, &mut Session, &mut Actions);

/// What rail, keys and window know of a page.
pub struct PageEntry {
    /// The page.
    pub page: Page,
    /// Its icon.
    pub icon: &'static str,
    /// Key of its name.
    pub word: &'static str,
    rail: Rail,
    badge: Badge,
    pub(super) draw: Draw,
}

macro_rules! entries {
    ($($(#[$about:meta])* $page:ident of $folder:ident: $icon:expr, $word:expr, $rail:expr, $badge:expr;)+) => {
        const ENTRIES: &[PageEntry] = &[$(PageEntry {
            page: Page::$page,
            icon: $icon,
            word: $word,
            rail: $rail,
            badge: $badge,
            draw: pages::$folder::page_ui,
        },)+];
    };
}
for_each_page!(entries);

fn at(rail: Rail) -> impl Iterator<Item = &'static PageEntry> {
    ENTRIES.iter().filter(move |entry| entry.rail == rail)
}

/// The pages of the upper rail, in the order of Ctrl+1 and so on.
pub fn above() -> impl Iterator<Item = &'static PageEntry> {
    at(Rail::Above)
}

/// Every page with an entry, from the top to the bottom.
pub(super) fn all() -> impl Iterator<Item = &'static PageEntry> {
    above().chain(at(Rail::Below))
}

/// What the table says of a page; nothing of one that the rail never marks.
pub fn named(page: Page) -> Option<&'static PageEntry> {
    ENTRIES.iter().find(|entry| entry.page == page && entry.rail != Rail::Nowhere)
}

/// Draws a page.
pub(super) fn page_ui(ui: &mut Ui, page: Page, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if let Some(entry) = ENTRIES.iter().find(|entry| entry.page == page) {
        (entry.draw)(ui, ctx, session, actions);
    }
}

/// The page whose entry is marked while this one is shown.
fn marked(page: Page) -> Page {
    match ENTRIES.iter().find(|entry| entry.page == page).map(|entry| entry.rail) {
        Some(Rail::Within(other)) => other,
        Some(Rail::Above | Rail::Below | Rail::Nowhere) | None => page,
    }
}

/// Height of an entry, and between two.
const HEIGHT: f32 = 34.0;
const GAP: f32 = 2.0;
/// In a window narrower than this, in points, only the icons have room.
const NARROW: f32 = 760.0;

/// Height of all entries.
fn needed(ui: &Ui, ctx: &Ctx<'_>) -> f32 {
    let views = if is_narrow(ui) { 0.0 } else { height_of_views(ctx.plan, GAP) };
    all().count() as f32 * (HEIGHT + GAP) + views
}

/// Width of the rail in points.
pub(super) fn rail_width(ui: &Ui) -> f32 {
    if is_narrow(ui) { 52.0 } else { 168.0 }
}

/// Whether it has room for icons only.
pub fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < NARROW
}

/// Draws the rail; it scrolls where the window is too low for it.
pub fn rail_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let height = ui.available_height();
    // The bar stands beside the entries, never over their icons.
    let beside = if height < needed(ui, ctx) { tokens(ui).space.s as i8 } else { 0 };
    let area = ScrollArea::vertical().id_salt("rail").auto_shrink(false);
    kit::scroll(ui, area.content_margin(Margin { right: beside, ..Margin::ZERO }), |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        entries_ui(ui, ctx, session, height, actions);
    });
}

fn entries_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, height: f32, actions: &mut Actions) {
    for entry in above() {
        entry_ui(ui, ctx, session, entry, actions);
        if entry.page == Page::Customers && !is_narrow(ui) {
            views_in_rail(ui, ctx, session, actions);
        }
    }
    ui.add_space((height - needed(ui, ctx)).max(0.0));
    for entry in at(Rail::Below) {
        entry_ui(ui, ctx, session, entry, actions);
    }
}

fn entry_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &Session, entry: &PageEntry, actions: &mut Actions) {
    let tokens = tokens(ui);
    let (word, count) = (ctx.text(entry.word), (entry.badge.count)(ctx));
    let is_here = marked(session.page) == entry.page;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let name = if count == 0 { word.clone().into_owned() } else { format!("{word}, {count}") };
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_here, &name));
    if is_here {
        focus::part_begins(ui.ctx(), WindowPart::Navigation, response.id);
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
    kit::paint_icon(ui.painter(), icon_rect, entry.icon, tokens.size.icon, color);
    if 0 < count && !is_narrow {
        let badge = egui::Rect::from_min_max(egui::pos2(inner.max.x - 44.0, inner.min.y), inner.max);
        let mut child = ui.new_child(
            egui::UiBuilder::new().max_rect(badge).layout(Layout::right_to_left(Align::Center)).sense(Sense::hover()),
        );
        let badge = kit::short_badge(&mut child, entry.badge.tone, count, &word);
        inner.max.x = badge.rect.left();
    }
    let font = if is_here { tokens.bold() } else { tokens.body() };
    let text_rect = inner.with_min_x(inner.min.x + tokens.size.icon + tokens.space.s);
    let command = commands::Id::Go(entry.page);
    let keys = commands::said(ctx, command).keys;
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(&*keys));
    let hint = if is_narrow { format!("{name}  {keys}") } else { keys };
    if !is_narrow {
        kit::paint_text(ui.painter(), text_rect, egui::Align2::LEFT_CENTER, &word, &kit::Ink::new(font, ink_color));
    }
    let response = if hint.is_empty() { response } else { response.on_hover_text(hint.trim_end()) };
    if response.clicked() {
        actions.push(Action::Command(command));
    }
}
