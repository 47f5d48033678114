//! How a date came about, as a strip of days: each counted, off, or worked in return; and what is not known about it.

use chrono::{Datelike as _, NaiveDate};
use egui::{Align2, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::ctx::Ctx;
use super::kit::{Btn, Ink, paint_text, secondary};
use super::theme::{Tokens, bold, tokens};
use crate::domain::calendar::{Calendar, CountedDay, DayKind, Explained};
use crate::domain::schedule::{Due, explain_due, explain_partnership};
use crate::i18n::dates::short_date_in;
use crate::i18n::{Lang, days};

/// What a box of the strip stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// Where counting begins.
    Start,
    /// A day that counts.
    Counted,
    /// Days that do not count.
    Off,
    /// Counted days that are not drawn one by one.
    More,
    /// The date itself.
    Result,
}

/// One box: one day, or several that belong together.
struct Group<'a> {
    look: Look,
    days: &'a [CountedDay],
    lines: [String; 3],
}

/// More boxes than this are hard to read: the middle is drawn as one.
const MOST_BOXES: usize = 44;
/// How many days stay at each end then.
const AT_EACH_END: usize = 7;

/// Draws the strip, and under it whose days were counted, what was assumed and what is not known.
pub fn strip_ui(ui: &mut Ui, ctx: &Ctx<'_>, explained: &Explained, calendar: &Calendar) {
    let lang = ctx.lang;
    let all = groups(lang, explained);
    let builder = egui::UiBuilder::new().accessibility_role(Role::List).accessibility_label(ctx.text("calendar-strip"));
    ui.scope_builder(builder, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
            for group in &all {
                group_ui(ui, lang, group, explained.start);
            }
        });
    });
    let told = notes(ctx, explained, calendar);
    if !told.is_empty() {
        secondary(ui, &told).on_hover_text(days::strip(lang, calendar, explained));
    }
}

/// A quiet button that opens and closes the strip behind a date, under itself.
///
/// `id_salt` keeps it open; `explain` is asked only while it is open, and answers `None` where nothing was counted.
pub fn why_date_ui(ui: &mut Ui, ctx: &Ctx<'_>, id_salt: &str, explain: impl FnOnce() -> Option<(Explained, Calendar)>) {
    let id = Id::unique(("why this date", id_salt));
    if why_date_button(ui, ctx, id)
        && let Some((explained, calendar)) = explain()
    {
        strip_ui(ui, ctx, &explained, &calendar);
    }
}

/// The same for something with a date.
pub fn why_due_ui(ui: &mut Ui, ctx: &Ctx<'_>, due: &Due) {
    why_date_ui(ui, ctx, due.id.as_str(), || explained_due(ctx, due));
}

/// The strip behind something with a date; `None` where nothing was counted.
pub fn explained_due(ctx: &Ctx<'_>, due: &Due) -> Option<(Explained, Calendar)> {
    let inputs = ctx.inputs();
    if let Some(explained) = explain_partnership(&inputs, due) {
        return Some(explained);
    }
    let explained = explain_due(&inputs, due).ok().flatten()?;
    let calendars = inputs.calendars();
    let whose = if due.id == Due::SAVE { calendars.ours() } else { calendars.microsoft() };
    Some((explained, whose.clone()))
}

/// The button alone, for callers that draw the strip elsewhere; answers whether the strip is to be shown.
pub fn why_date_button(ui: &mut Ui, ctx: &Ctx<'_>, id: Id) -> bool {
    let mut is_open: bool = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let word = ctx.text(if is_open { "calendar-why-hide" } else { "calendar-why" });
    let response = ui.add(Btn::quiet(&word));
    if response.clicked() {
        is_open = !is_open;
        ui.data_mut(|data| data.insert_temp(id, is_open));
        ui.ctx().request_repaint();
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    is_open
}

/// Whether every day was counted, not only business days.
fn counts_every_day(explained: &Explained) -> bool {
    explained.days.iter().any(|day| day.number.is_some() && !day.kind.is_business())
}

/// Splits the days into boxes.
fn groups<'a>(lang: &Lang, explained: &'a Explained) -> Vec<Group<'a>> {
    let look = |day: &CountedDay| match day {
        day if day.date == explained.result => Look::Result,
        day if day.date == explained.start => Look::Start,
        day if day.number.is_some() => Look::Counted,
        _ => Look::Off,
    };
    let mut parts: Vec<(Look, &[CountedDay])> = Vec::new();
    let mut rest = &explained.days[..];
    while let Some(first) = rest.first() {
        let kind = look(first);
        let len = match kind {
            Look::Off => rest.iter().take_while(|day| look(day) == Look::Off).count(),
            Look::Start | Look::Counted | Look::More | Look::Result => 1,
        };
        let (part, after) = rest.split_at(len);
        parts.push((kind, part));
        rest = after;
    }
    if MOST_BOXES < parts.len() {
        let n_before: usize = parts[..AT_EACH_END].iter().map(|(_, days)| days.len()).sum();
        let n_after: usize = parts[parts.len() - AT_EACH_END..].iter().map(|(_, days)| days.len()).sum();
        let middle = &explained.days[n_before..explained.days.len() - n_after];
        parts.splice(AT_EACH_END..parts.len() - AT_EACH_END, [(Look::More, middle)]);
    }
    let mut before: Option<NaiveDate> = None;
    let mut all = Vec::with_capacity(parts.len());
    for (look, days) in parts {
        let lines = lines(lang, look, days, before);
        before = days.last().map(|day| day.date);
        all.push(Group { look, days, lines });
    }
    all
}

/// The day of the month; with the month where it is a new one.
fn short_day(lang: &Lang, date: NaiveDate, before: Option<NaiveDate>) -> String {
    if before.is_some_and(|before| (before.year(), before.month()) == (date.year(), date.month())) {
        return date.day().to_string();
    }
    month_day(lang, date)
}

fn month_day(lang: &Lang, date: NaiveDate) -> String {
    short_date_in(lang.language(), date)
}

/// Weekday, day, and how it was counted.
fn lines(lang: &Lang, look: Look, group: &[CountedDay], before: Option<NaiveDate>) -> [String; 3] {
    let (Some(first), Some(last)) = (group.first(), group.last()) else { return Default::default() };
    let weekday = |day: &CountedDay| days::weekday_short(lang, day.date).into_owned();
    if first.date != last.date {
        let span = [("first", weekday(first)), ("last", weekday(last))];
        let span: Vec<(&str, &str)> = span.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let dates =
            format!("{} – {}", short_day(lang, first.date, before), short_day(lang, last.date, Some(first.date)));
        let under = match look {
            Look::More => lang.count("calendar-strip-more", group.len()).into_owned(),
            Look::Start | Look::Counted | Look::Off | Look::Result => off_word(lang, group),
        };
        return [lang.with("calendar-strip-weekdays", &span).into_owned(), dates, under];
    }
    let under = match (look, first.number) {
        (Look::Start, _) => lang.text("calendar-strip-start").into_owned(),
        (_, Some(number)) if matches!(first.kind, DayKind::MakeUp { .. }) => {
            lang.count("calendar-strip-make-up", number.into()).into_owned()
        }
        (_, Some(number)) => number.to_string(),
        (_, None) => off_word(lang, group),
    };
    let day = if look == Look::Result { month_day(lang, first.date) } else { short_day(lang, first.date, before) };
    [weekday(first), day, under]
}

/// Why these days are off, in a word or two: the holiday that takes the most of them before the weekend around it.
fn off_word(lang: &Lang, group: &[CountedDay]) -> String {
    let mut names: Vec<(String, usize)> = Vec::new();
    for name in group.iter().filter_map(|day| off_name(lang, day)) {
        match names.iter_mut().find(|(other, _)| *other == name) {
            Some((_, n)) => *n += 1,
            None => names.push((name, 1)),
        }
    }
    let most = names.iter().map(|(_, n)| *n).max();
    let name = names.into_iter().find(|(_, n)| Some(*n) == most).map(|(name, _)| name);
    name.unwrap_or_else(|| lang.text("calendar-strip-weekend").into_owned())
}

/// What a day off is called; `None` for weekends and days that count.
fn off_name(lang: &Lang, day: &CountedDay) -> Option<String> {
    match &day.kind {
        DayKind::Holiday { name, .. } => Some(name.in_language(lang.language()).to_owned()),
        DayKind::OwnDayOff { reason } if reason.trim().is_empty() => {
            Some(lang.text("calendar-own-no-reason").into_owned())
        }
        DayKind::OwnDayOff { reason } => Some(reason.trim().to_owned()),
        DayKind::Business | DayKind::MakeUp { .. } | DayKind::Weekend => None,
    }
}

/// The names of the holidays of the strip, each with its days.
fn names(lang: &Lang, explained: &Explained) -> String {
    let mut spans: Vec<(String, NaiveDate, NaiveDate)> = Vec::new();
    for day in explained.days.iter().filter(|day| day.date != explained.start) {
        let Some(name) = off_name(lang, day) else { continue };
        match spans.last_mut() {
            Some((last, _, end)) if *last == name => *end = day.date,
            Some(_) | None => spans.push((name, day.date, day.date)),
        }
    }
    let said = spans.iter().map(|(name, first, last)| {
        let (from, to) = (month_day(lang, *first), month_day(lang, *last));
        let days = if first == last {
            from
        } else {
            lang.with("calendar-strip-span", &[("first", &from), ("last", &to)]).into_owned()
        };
        format!("{name} {days}")
    });
    said.collect::<Vec<_>>().join(&lang.text("calendar-strip-comma"))
}

/// What stands under the strip, one line each.
fn notes(ctx: &Ctx<'_>, explained: &Explained, calendar: &Calendar) -> String {
    let lang = ctx.lang;
    if counts_every_day(explained) {
        return lang.text("calendar-strip-every-day").into_owned();
    }
    let mut lines = Vec::new();
    if let Some(region) = calendar.region().filter(|_| calendar.pack().is_some()) {
        let country = days::region(lang, region);
        let names = names(lang, explained);
        let said = if names.is_empty() {
            lang.with("calendar-strip-whose", &[("country", &country)])
        } else {
            lang.with("calendar-strip-whose-off", &[("country", &country), ("names", &names)])
        };
        lines.push(said.into_owned());
    }
    let calendars = ctx.inputs().calendars();
    if calendars.microsoft_is_assumed() && calendars.microsoft() == calendar {
        lines.push(days::assumption(lang).into_owned());
    }
    lines.extend(days::computed(lang, &explained.years));
    lines.extend(days::not_known(lang, calendar, &explained.years));
    lines.join("\n")
}

/// Sizes of a box in points.
const HEIGHT: f32 = 64.0;
const NARROWEST: f32 = 40.0;
const WIDEST: f32 = 128.0;
const PADDING: f32 = 7.0;

fn group_ui(ui: &mut Ui, lang: &Lang, group: &Group<'_>, start: NaiveDate) {
    let tokens = tokens(ui);
    let fonts = [tokens.secondary(), bold(tokens.text.section), tokens.secondary()];
    let widths = group
        .lines
        .iter()
        .zip(&fonts)
        .map(|(line, font)| ui.painter().layout_no_wrap(line.clone(), font.clone(), tokens.color.text).size().x);
    let width = (widths.fold(0.0, f32::max) + 2.0 * PADDING).ceil().clamp(NARROWEST, WIDEST);
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    // Each day is heard on its own, whatever it is painted with.
    let said: Vec<String> = group.days.iter().map(|day| days::strip_line(lang, day, start)).collect();
    let tip = said.join("\n");
    let slice = rect.width() / group.days.len().max(1) as f32;
    for (index, line) in said.iter().enumerate() {
        let left = rect.left() + slice * index as f32;
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(slice, rect.height()));
        let response = ui.interact(place, ui.scope_id().with(("day", group.days[index].date)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, line));
        response.on_hover_text(tip.as_str());
    }
    if ui.is_rect_visible(rect) {
        paint_group(ui, tokens, rect, group, &fonts);
    }
}

fn paint_group(ui: &Ui, tokens: &Tokens, rect: Rect, group: &Group<'_>, fonts: &[egui::FontId; 3]) {
    let c = &tokens.color;
    let line = |color| Stroke::new(tokens.size.hairline, color);
    let (fill, stroke, ink, faint) = match group.look {
        Look::Start => (c.panel, line(c.hairline), c.text, c.text_secondary),
        Look::Counted | Look::More => (c.panel, line(c.accent), c.text, c.text_secondary),
        Look::Off => (c.sunken, line(c.hairline), c.text_secondary, c.text_secondary),
        Look::Result => (c.accent, line(c.accent), c.on_accent, c.on_accent),
    };
    ui.painter().rect(rect, tokens.size.radius, fill, stroke, StrokeKind::Inside);
    let rows = [rect.top() + 14.0, rect.center().y, rect.bottom() - 13.0];
    for (index, (text, y)) in group.lines.iter().zip(rows).enumerate() {
        let row = Rect::from_center_size(pos2(rect.center().x, y), vec2(rect.width() - PADDING, 20.0));
        let color = if index == 1 { ink } else { faint };
        paint_text(ui.painter(), row, Align2::CENTER_CENTER, text, &Ink::new(fonts[index].clone(), color));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{BusinessDays, Holidays};
    use crate::domain::plan::region::Region;
    use crate::i18n::Language;

    fn boxes(language: Language, start: &str, wait: u16) -> String {
        let taiwan = Calendar::new(&Holidays::shipped(), Some(&Region::parse("TW").unwrap()), Vec::new());
        let explained = taiwan.explain(start.parse().unwrap(), BusinessDays(wait)).unwrap();
        groups(&Lang::new(language), &explained)
            .iter()
            .map(|group| group.lines.join(" | "))
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn days_off_in_a_row_are_one_box_with_its_name() {
        let chinese = boxes(Language::TraditionalChinese, "2026-02-13", 5);
        assert!(chinese.starts_with("週五 | 2/13 | 起算\n週六至週日 | 14 – 22 | 春節\n週一 | 23 | 1\n"), "{chinese}");
        assert!(chinese.ends_with("\n週五至週日 | 27 – 3/1 | 和平紀念日（補假）\n週一 | 3/2 | 5"), "{chinese}");
    }

    #[test]
    fn make_up_day_is_counted_and_marked() {
        assert!(boxes(Language::English, "2018-12-21", 2).contains("\nSat | 22 | 1, make-up\nSun | 23 | weekend\n"));
    }

    #[test]
    fn long_strip_draws_its_middle_as_one_box() {
        assert_eq!(boxes(Language::English, "2026-01-02", 200).lines().count(), 2 * AT_EACH_END + 1);
    }
}
