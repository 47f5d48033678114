//! The months as a strip: how many dates each has, on which days, and how near the nearest is. A press shows one month alone.

use chrono::{Datelike as _, NaiveDate};
use egui::{Align2, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::domain::schedule::{Due, DueTone};
use crate::i18n::{Language, dates as words};
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::kit::{self, Ink};
use crate::ui::theme::tokens;

/// A month by its first day.
pub(super) type Month = NaiveDate;

/// Months that are shown at most, this one first.
const MOST: usize = 12;
/// The least width of a month in points, and the height of the strip.
const NARROWEST: f32 = 92.0;
const HEIGHT: f32 = 44.0;

/// The month that a day is in.
pub(super) fn month_of(day: NaiveDate) -> Month {
    day.with_day(1).unwrap_or(day)
}

/// Draws the strip for `dues`; a press chooses a month, or all again.
pub(super) fn strip_ui(ui: &mut Ui, ctx: &Ctx<'_>, dues: &[&Due], chosen: &mut Option<Month>) {
    let room = ui.available_width();
    let n = ((room / NARROWEST) as usize).clamp(1, MOST);
    let this = month_of(ctx.today);
    let months: Vec<Month> = (0..n as u32).filter_map(|at| this.checked_add_months(chrono::Months::new(at))).collect();
    // What was chosen and is not shown any more filters nothing.
    *chosen = chosen.filter(|month| months.contains(month));
    let (strip, _) = ui.allocate_exact_size(vec2(room, HEIGHT), Sense::hover());
    let width = strip.width() / months.len() as f32;
    let builder = UiBuilder::new()
        .max_rect(strip)
        .accessibility_role(Role::Group)
        .accessibility_label(ctx.text("deadlines-months").to_string());
    let ui = ui.new_child(builder);
    for (at, month) in months.into_iter().enumerate() {
        let place = Rect::from_min_size(strip.min + vec2(width * at as f32, 0.0), vec2(width - 4.0, HEIGHT));
        let of_month: Vec<&Due> =
            dues.iter().copied().filter(|due| due.date.is_some_and(|day| month_of(day) == month)).collect();
        month_ui(&ui, ctx, (month, &of_month), place, chosen);
    }
}

fn month_ui(ui: &Ui, ctx: &Ctx<'_>, (month, dues): (Month, &[&Due]), place: Rect, chosen: &mut Option<Month>) {
    let tokens = tokens(ui);
    let is_chosen = *chosen == Some(month);
    let response = ui.interact(place, ui.scope_id().with(month), Sense::click());
    let name = name_of(ctx, month);
    let says = ctx.lang.count_with("deadlines-month", dues.len(), &[("month", &name)]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &*says));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(is_chosen.into()));
    if response.clicked() {
        *chosen = (!is_chosen).then_some(month);
    }
    let colors = &tokens.color;
    let fill = match () {
        () if is_chosen => colors.selection,
        () if response.hovered() => colors.sunken,
        () => colors.panel,
    };
    ui.painter().rect(place, tokens.size.radius, fill, tokens.hairline(), egui::StrokeKind::Inside);
    if response.has_focus() {
        kit::focus_ring(ui.painter(), tokens, place, tokens.size.radius);
    }
    let words = place.shrink2(vec2(tokens.space.s, tokens.space.xs)).with_max_y(place.top() + 24.0);
    kit::paint_text(ui.painter(), words, Align2::LEFT_CENTER, &name, &Ink::new(tokens.body(), colors.text));
    let n = if dues.is_empty() { String::new() } else { dues.len().to_string() };
    let ink = Ink::new(tokens.bold(), colors.text_secondary);
    kit::paint_text(ui.painter(), words, Align2::RIGHT_CENTER, &n, &ink);
    // Its days from left to right; where several dates share a day the nearest and worst is seen.
    let days = place.shrink2(vec2(tokens.space.s, 0.0));
    let mut sorted: Vec<&&Due> = dues.iter().collect();
    sorted.sort_by_key(|due| std::cmp::Reverse(rank(due.tone)));
    for due in sorted {
        let Some(day) = due.date else { continue };
        let x = days.left() + days.width() * (day.day() - 1) as f32 / 31.0;
        let tick = Rect::from_min_size(pos2(x, place.bottom() - 14.0), vec2(3.0, 9.0));
        ui.painter().rect_filled(tick, 1.0, tokens.tone(dates::due_tone(due)).ink);
    }
    response.on_hover_text(&*says);
}

/// What is nearer comes first.
fn rank(tone: DueTone) -> usize {
    match tone {
        DueTone::Overdue => 0,
        DueTone::Within1 => 1,
        DueTone::Within5 => 2,
        DueTone::Within10 => 3,
        DueTone::Later => 4,
        DueTone::Unknown => 5,
        DueTone::Done => 6,
    }
}

/// `Dec`, with the year where another one begins: `Jan 27`; `12 月`, `2027/1`.
fn name_of(ctx: &Ctx<'_>, month: Month) -> String {
    let is_new_year = month.month() == 1;
    match ctx.lang.language() {
        Language::English => {
            let short: String = words::month_in(Language::English, month.month() as u8).chars().take(3).collect();
            if is_new_year { format!("{short} {}", month.year() % 100) } else { short }
        }
        Language::TraditionalChinese if is_new_year => format!("{}/1", month.year()),
        Language::TraditionalChinese => format!("{} 月", month.month()),
    }
}
