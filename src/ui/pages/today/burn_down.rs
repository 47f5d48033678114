//! How many customers are left to be moved, day by day, as a picture with its numbers for those who do not see it.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use egui::{Align2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::domain::lanes::{BurnDown, Point};
use crate::i18n::numbers::grouped;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Ink};
use crate::ui::pages::moves;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

const HEIGHT: f32 = 132.0;
/// Below it, for days.
const DAYS: f32 = 18.0;

/// Draws it once what will come is known; nothing where nobody is to be moved.
pub(super) fn burn_down_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if ctx.foresight.is_none() {
        return;
    }
    let Some(lanes) = moves::lanes(ctx, &mut session.moves) else { return };
    let key = Arc::as_ptr(&lanes) as usize;
    if session.today.burn_down.as_ref().is_none_or(|(held, _)| *held != key) {
        session.today.burn_down = Some((key, BurnDown::of(&lanes)));
    }
    let Some((_, burn_down)) = &session.today.burn_down else { return };
    if burn_down.all == 0 {
        return;
    }
    super::card_ui(ui, |ui| {
        kit::section_title(ui, &ctx.text("burn-down-title"));
        kit::secondary(ui, &headline(ctx, burn_down));
        chart_ui(ui, ctx, burn_down);
        if ui.add(Btn::quiet(&ctx.text("burn-down-open"))).clicked() {
            actions.go(Place::TimeLine);
        }
    });
}

/// How many are left now, and how many on the last day.
fn headline(ctx: &Ctx<'_>, of: &BurnDown) -> String {
    let all = grouped(of.all);
    let now = ctx.lang.count_with("burn-down-now", of.left_now(), &[("all", &all)]);
    let then = of.last_day.filter(|day| of.today < *day).map(|day| {
        let args = [("day", &*ctx.lang.date(day))];
        ctx.lang.count_with("burn-down-then", of.left_on(day), &args)
    });
    let without = (0 < of.without).then(|| ctx.lang.count("burn-down-without", of.without));
    ctx.lang.sentences([now].into_iter().chain(then).chain(without))
}

/// The numbers of today, of every Monday, and of the last day, as one sentence.
fn says(ctx: &Ctx<'_>, of: &BurnDown) -> String {
    let (_, end) = of.days();
    let mondays = of.today.iter_days().skip(1).take_while(|day| *day <= end).take(400);
    let mondays = mondays.filter(|day| chrono::Datelike::weekday(day) == chrono::Weekday::Mon).take(12);
    let mut days: Vec<NaiveDate> = std::iter::once(of.today).chain(mondays).chain(of.last_day).collect();
    days.sort_unstable();
    days.dedup();
    let said = days.into_iter().map(|day| {
        let args = [("day", &*ctx.lang.short_date(day, ctx.today))];
        ctx.lang.count_with("burn-down-on", of.left_on(day), &args).into_owned()
    });
    said.collect::<Vec<_>>().join("\n")
}

fn chart_ui(ui: &mut Ui, ctx: &Ctx<'_>, of: &BurnDown) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let text = says(ctx, of);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*text));
    let (first, last) = of.days();
    // A day at each side, so that steps at the ends are seen.
    let first = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let n_days = ((last - first).num_days() + 2).max(1) as f32;
    let font = tokens.secondary();
    let plot = rect.with_min_y(rect.top() + 16.0).with_max_y(rect.bottom() - DAYS);
    let x = |day: NaiveDate| plot.left() + plot.width() * (day - first).num_days() as f32 / n_days;
    let y = |left: usize| plot.bottom() - plot.height() * left as f32 / of.all as f32;
    let painter = ui.painter();
    painter.hline(plot.x_range(), plot.bottom(), tokens.hairline());
    painter.hline(plot.x_range(), plot.top(), tokens.hairline());
    let steps = |points: &[Point], until: NaiveDate| {
        let mut line = Vec::new();
        for (day, left) in points {
            line.extend(line.last().map(|last: &egui::Pos2| pos2(x(*day), last.y)));
            line.push(pos2(x(*day), y(*left)));
        }
        line.extend(line.last().map(|last: &egui::Pos2| pos2(x(until).max(last.x), last.y)));
        line
    };
    let done = tokens.tone(Tone::Done).ink;
    painter.add(Shape::line(steps(&of.so_far, of.today), Stroke::new(2.0, done)));
    let ahead = Stroke::new(2.0, tokens.tone(Tone::Info).ink);
    painter.extend(Shape::dashed_line(&steps(&of.ahead, last), ahead, 5.0, 3.0));
    let mut marks = vec![(of.today, Tone::Info)];
    marks.extend(of.last_day.map(|day| (day, Tone::Late)));
    let mut free = f32::NEG_INFINITY;
    for (day, tone) in marks {
        let (at, ink) = (x(day), tokens.tone(tone).ink);
        painter.vline(at, plot.top()..=plot.bottom(), Stroke::new(1.0, ink));
        let left = of.left_on(day);
        let number = ctx.lang.count("burn-down-left", left);
        let place = Rect::from_min_size(pos2(at + 4.0, y(left) - 17.0), vec2(plot.right() - at - 4.0, 16.0));
        let place = place.translate(vec2(0.0, (plot.top() - 14.0 - place.top()).max(0.0)));
        let needed = painter.layout_no_wrap(number.to_string(), font.clone(), ink).size().x;
        // Today's stands before it where there is room, as the next one may stand near.
        let is_before = day == of.today && plot.left() + needed + 8.0 < at;
        let (place, stand) = if is_before || place.width() < needed {
            (place.with_min_x(plot.left()).with_max_x(at - 4.0), Align2::RIGHT_CENTER)
        } else {
            (place, Align2::LEFT_CENTER)
        };
        kit::paint_text(painter, place, stand, &number, &Ink::new(tokens.bold(), ink));
        let word = ctx.lang.short_date(day, ctx.today);
        let wide = painter.layout_no_wrap(word.clone(), font.clone(), ink).size().x;
        let left = (at - wide / 2.0).clamp(plot.left(), (plot.right() - wide).max(plot.left()));
        // A day that would lie over the other one is left out.
        if free < left {
            let place = Rect::from_min_size(pos2(left, plot.bottom() + 1.0), vec2(wide + 1.0, DAYS));
            kit::paint_text(painter, place, Align2::LEFT_CENTER, &word, &Ink::new(font.clone(), ink));
            free = left + wide + 6.0;
        }
    }
    response.on_hover_text(text);
}
