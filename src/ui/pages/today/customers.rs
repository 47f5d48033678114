//! Customers by how safe they are: bars with their words and numbers, and a table of the same for screen readers.

use egui::{Align2, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::domain::schedule::Safety;
use crate::i18n::numbers::grouped;
use crate::i18n::{foresight, proposal as schedule};
use crate::ui::action::{Actions, Page, Place};
use crate::ui::ctx::Ctx;
use crate::ui::foresight::MOST_FORESEEN;
use crate::ui::kit::{self, Btn, Ink};
use crate::ui::theme::{Tone, tokens};

const LABEL: f32 = 110.0;
const ROW: f32 = 27.0;
/// A bar with less room than this stands under its words.
const SHORTEST: f32 = 140.0;
const BAR: f32 = 14.0;

pub(super) fn customers_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let census = &ctx.forecast().census;
    super::card_ui(ui, |ui| {
        if census.n == 0 {
            kit::section_title(ui, &ctx.text("today-customers-none"));
            kit::secondary(ui, &ctx.text("today-customers-none-why"));
            if ui.add(Btn::quiet(&ctx.text("action-go-import")).blocked(ctx.locked().as_deref())).clicked() {
                actions.go(Page::Import);
            }
            return;
        }
        let title = match census.n_not_safe() {
            0 => ctx.lang.count("today-customers-all-safe", census.n),
            n => ctx.lang.count_with("today-customers-not-safe", n, &[("all", &grouped(census.n))]),
        };
        kit::section_title(ui, &title);
        kit::secondary(ui, &ctx.text("today-customers-what"));
        let builder = UiBuilder::new().accessibility_role(Role::Table).accessibility_label(&*title);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let rows = progress(ctx);
            let of = |n: usize, all: usize| ctx.lang.with("measure-of", &[("n", &grouped(n)), ("all", &grouped(all))]);
            let ink = Ink::new(tokens(ui).body(), tokens(ui).color.text);
            let wide = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), ink.font.clone(), ink.color).size().x;
            let room = rows.iter().map(|(_, n, all, _)| wide(&of(*n, *all))).fold(0.0, f32::max) + 4.0;
            for (key, n, all, tone) in rows {
                bar_ui(ui, (&ctx.text(key), tone), (&of(n, all), room), n as f32 / all.max(1) as f32);
            }
        });
        let aside =
            [Safety::NotInvited, Safety::Declined, Safety::AtHome].into_iter().filter(|one| 0 < census.n_at(*one));
        let aside = aside.map(|one| {
            let n = grouped(census.n_at(one));
            ctx.lang.with("line-counted", &[("what", &ctx.lang.text(one.key())), ("n", &n)]).into_owned()
        });
        kit::secondary(ui, &ctx.lang.clauses(aside));
        pace_ui(ui, ctx);
        foresight_ui(ui, ctx, actions);
        if ui.add(Btn::quiet(&ctx.text("today-customers-show"))).clicked() {
            actions.go(Page::Customers);
        }
    });
}

/// How far the customers are, phase by phase: how many are through it, of how many.
fn progress(ctx: &Ctx<'_>) -> Vec<(&'static str, usize, usize, Tone)> {
    let census = &ctx.forecast().census;
    let confirmed = census.n_at(Safety::Safe) + census.n_at(Safety::AtHome);
    let accepted = confirmed + census.n_at(Safety::Accepted);
    let mut rows = vec![
        ("progress-invited", census.n - census.n_at(Safety::NotInvited), census.n, Tone::Waiting),
        ("progress-accepted", accepted, census.n, Tone::Info),
        ("progress-confirmed", confirmed, census.n, Tone::Done),
    ];
    let moved = ctx.foresight.map(|seen| (seen.of.n_moved as usize, seen.of.n_customers as usize));
    rows.extend(moved.filter(|(_, all)| 0 < *all).map(|(n, all)| ("progress-moved", n, all, Tone::Done)));
    rows
}

/// One phase: the whole is the length of the track, what is done of it is filled.
fn bar_ui(ui: &mut Ui, (word, tone): (&str, Tone), (of, number_width): (&str, f32), share: f32) {
    let tokens = tokens(ui);
    let is_under = ui.available_width() < LABEL + number_width + SHORTEST;
    let height = if is_under { ROW + BAR } else { ROW };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, format!("{word}, {of}")));
    let words = rect.with_max_y(rect.top() + ROW);
    let label = words.with_max_x(rect.left() + if is_under { rect.width() - number_width } else { LABEL });
    let ink = Ink::new(tokens.body(), tokens.color.text);
    kit::paint_text(ui.painter(), label, Align2::LEFT_CENTER, word, &ink);
    let number = words.with_min_x(rect.right() - number_width);
    kit::paint_text(ui.painter(), number, Align2::RIGHT_CENTER, of, &ink);
    let (left, right) =
        if is_under { (rect.left(), rect.right()) } else { (rect.left() + LABEL + tokens.space.s, number.left()) };
    let room = (right - left).max(0.0);
    let width = if share <= 0.0 { 0.0 } else { (room * share).max(3.0) };
    let (top, thickness) = if is_under { (words.bottom(), BAR / 2.0) } else { (rect.center().y - BAR / 2.0, BAR) };
    let bar = Rect::from_min_size(pos2(left, top), vec2(width, thickness));
    let track = Rect::from_min_size(bar.min, vec2(room, thickness));
    ui.painter().rect_filled(track, tokens.space.xs, tokens.color.sunken);
    ui.painter().rect_filled(bar, tokens.space.xs, tokens.tone(tone).ink);
}

/// How many acceptances a day are needed, and how many there are.
fn pace_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let pace = &ctx.forecast().census.pace;
    let tenths = |tenths: u64| format!("{}.{}", tenths / 10, tenths % 10);
    let text = match (pace.needed_tenths, pace.limit) {
        (Some(needed), Some(limit)) if 0 < needed => {
            let day = ctx.lang.short_date(limit, ctx.today);
            // Ten business days: as many tenths a day as there were in all.
            let args = [("needed", tenths(needed)), ("brought", tenths(pace.n_recent as u64)), ("day", day)];
            let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
            ctx.lang.with("today-customers-needed", &args)
        }
        _ => ctx.lang.count("today-customers-brought", pace.n_recent),
    };
    ui.add_space(tokens(ui).space.xs);
    kit::secondary(ui, &text);
}

/// Whether the last day of the moves holds, and how many are moved by then; one line high before it is known, too.
fn foresight_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let Some(foreseen) = ctx.foresight else {
        if ctx.plan.customers.len() <= MOST_FORESEEN {
            kit::secondary(ui, &ctx.text("schedule-working"));
        }
        return;
    };
    let proposal = &foreseen.of.proposal;
    if proposal.rows.is_empty() {
        return;
    }
    if 0 < proposal.n_late && proposal.last_day.is_some() {
        kit::marked(ui, Tone::Late, &schedule::headline(ctx.lang, proposal));
    }
    kit::secondary(ui, &foresight::moved(ctx.lang, &foreseen.of));
    if ui.add(Btn::quiet(&ctx.text("forecast-open"))).clicked() {
        actions.go(Place::Schedule);
    }
}
