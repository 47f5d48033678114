//! Days that are typed: year-month-day, or today. What cannot be read stays in its field with a sentence.

use chrono::NaiveDate;
use egui::{Ui, vec2};

use super::ctx::Ctx;
use super::form::{Bound, TypedTexts, bound_field};
use super::kit::{Btn, TextField};
use super::theme::tokens;
use crate::domain::plan::moment::is_plausible;
use crate::domain::search::fold;
use crate::i18n::Lang;

/// A field for a day.
#[derive(Clone, Copy, Debug)]
pub struct DateField<'a> {
    /// Names the field in the session, such as `enrollment.anniversary`.
    pub key: &'a str,
    /// Stands above it.
    pub label: &'a str,
    /// Stands under it; may be empty.
    pub help: &'a str,
    /// The day that is known; `None`: none.
    pub current: Option<NaiveDate>,
    /// Whether it may not be emptied.
    pub required: bool,
    /// Whether it is a day ahead; then none is offered to be today.
    pub is_ahead: bool,
}

/// Points; holds a day in any language.
const WIDTH: f32 = 132.0;

/// Reads a day: `2026-11-22`, `2026/11/22`, or today in words; blank text is no day.
///
/// # Errors
/// A sentence, when it is no day, could be another one, such as `22.11.26`, or lies in a year that nobody can mean.
pub fn read_date(lang: &Lang, text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, String> {
    let typed = text.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if [lang.text("date-today"), lang.text("date-today-short")].iter().any(|word| fold(word) == fold(typed)) {
        return Ok(Some(today));
    }
    match day(typed) {
        Some(day) if is_plausible(day) => Ok(Some(day)),
        Some(_) => Err(lang.text("refused-date-implausible").into_owned()),
        None => Err(lang.with("calendar-bad-date", &[("text", typed)]).into_owned()),
    }
}

/// Four digits of a year, a month and a day, with the same sign between them.
fn day(typed: &str) -> Option<NaiveDate> {
    let sign = ['-', '/'].into_iter().find(|sign| typed.contains(*sign))?;
    let parts: Vec<&str> = typed.split(sign).map(str::trim).collect();
    let [year, month, day] = parts[..] else { return None };
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let year = is_year.then(|| year.parse().ok()).flatten()?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
}

/// Draws the field with a button for today, unless the day lies ahead. Answers once with a day, or with `None` when it was emptied, and only
/// when that differs from the known one and `allow` has no sentence against it.
#[must_use]
pub fn date_field(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    field: &DateField<'_>,
    allow: impl Fn(Option<NaiveDate>) -> Result<(), String>,
) -> Option<Option<NaiveDate>> {
    let current = field.current.map(|day| day.to_string()).unwrap_or_default();
    let read = |text: &str| -> Result<Option<NaiveDate>, String> {
        let date = read_date(ctx.lang, text, ctx.today)?;
        if date.is_none() && field.required {
            return Err(ctx.text("date-missing").into_owned());
        }
        if date != field.current {
            allow(date)?;
        }
        Ok(date)
    };
    let bound = Bound { key: field.key, current: &current };
    let (typed, is_today) = beside_today(ui, ctx, field, |ui, shape| bound_field(ui, unfinished, &bound, shape, read));
    let typed = typed.filter(|date| *date != field.current);
    if !is_today || field.current == Some(ctx.today) {
        return typed;
    }
    if allow(Some(ctx.today)).is_ok() {
        unfinished.clear(field.key);
        return Some(Some(ctx.today));
    }
    // The sentence shows under the field, as if today had been typed.
    unfinished.put(field.key, ctx.today.to_string());
    None
}

/// Draws a field whose day stays in the session until something else takes it: what a form will do on a button.
/// Answers with what it says now; `field.current` stands in it until somebody types.
///
/// # Errors
/// The sentence that also stands under the field.
pub fn draft_date(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    field: &DateField<'_>,
    allow: impl Fn(NaiveDate) -> Result<(), String>,
) -> Result<NaiveDate, String> {
    typed_draft(ui, ctx, unfinished, field, |text| needed_date(ctx, text).and_then(|date| allow(date).map(|()| date)))
}

/// As [`draft_date`], for a day that may stay unknown: `None`.
///
/// # Errors
/// The sentence that also stands under the field.
pub fn draft_maybe(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    field: &DateField<'_>,
) -> Result<Option<NaiveDate>, String> {
    typed_draft(ui, ctx, unfinished, field, |text| read_date(ctx.lang, text, ctx.today))
}

fn typed_draft<T>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    field: &DateField<'_>,
    read: impl Fn(&str) -> Result<T, String>,
) -> Result<T, String> {
    let current = field.current.map(|day| day.to_string()).unwrap_or_default();
    let mut text = unfinished.get(field.key).unwrap_or(&current).to_owned();
    let shown = if text.trim().is_empty() { None } else { read(&text).err() };
    let (changed, is_today) = beside_today(ui, ctx, field, |ui, shape| {
        let response = shape.error(shown.as_deref()).show(ui, &mut text);
        response.changed()
    });
    if is_today {
        text = ctx.today.to_string();
    }
    if changed || is_today {
        unfinished.put(field.key, text.clone());
    }
    read(&text)
}

/// What a field of [`draft_date`] says, for whoever asks before it is drawn; `current` stands in it until somebody types.
///
/// # Errors
/// The sentence why it is no day.
pub fn drafted_date(
    ctx: &Ctx<'_>,
    unfinished: &TypedTexts,
    key: &str,
    current: NaiveDate,
) -> Result<NaiveDate, String> {
    unfinished.get(key).map_or(Ok(current), |text| needed_date(ctx, text))
}

fn needed_date(ctx: &Ctx<'_>, text: &str) -> Result<NaiveDate, String> {
    read_date(ctx.lang, text, ctx.today)?.ok_or_else(|| ctx.text("date-missing").into_owned())
}

/// The field with the button for today at its right, on the height of the text.
fn beside_today<R>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    field: &DateField<'_>,
    draw: impl FnOnce(&mut Ui, TextField<'_>) -> R,
) -> (R, bool) {
    let tokens = tokens(ui);
    let word = ctx.text("date-today");
    let button = Btn::secondary(&word).blocked(None);
    let mut pressed = false;
    let read_only = ctx.is_locked();
    let answer = ui
        .vertical(|ui| {
            let shape = TextField::new(field.key, field.label).help(field.help).required(field.required);
            let at = ui.cursor().min;
            let room = ui.available_width();
            let shape = shape.hint("YYYY-MM-DD").read_only(read_only);
            let answer = ui
                .scope(|ui| {
                    ui.set_max_width(room);
                    draw(ui, shape.control_width(WIDTH.min(room)))
                })
                .inner;
            if !read_only && !field.is_ahead {
                let line = ui.text_style_height(&egui::TextStyle::Body);
                let place = at + vec2(WIDTH + tokens.space.s, line + tokens.space.xs);
                let size = vec2((room - WIDTH - tokens.space.s).max(tokens.size.control), tokens.size.control);
                let rect = egui::Rect::from_min_size(place, size);
                let mut beside = ui.new_child(egui::UiBuilder::new().id_salt((field.key, "today")).max_rect(rect));
                let response = beside.add(button);
                pressed = response.clicked();
                beside.ctx().accesskit_node_builder(response.id, |node| node.set_description(field.label));
            }
            answer
        })
        .inner;
    (answer, pressed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn read(text: &str) -> Result<Option<NaiveDate>, String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        read_date(&Lang::new(Language::English), text, today)
    }

    #[track_caller]
    fn check(text: &str, day: &str) {
        assert_eq!(read(text).unwrap().unwrap().to_string(), day);
    }

    #[test]
    fn day_is_read_as_people_write_it() {
        check("2026-11-22", "2026-11-22");
        check(" 2026/2/3 ", "2026-02-03");
        check("Today", "2026-11-22");
        assert_eq!(read("  "), Ok(None));
        let chinese = Lang::new(Language::TraditionalChinese);
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(read_date(&chinese, "今天", today), Ok(Some(today)));
    }

    #[test]
    fn what_could_be_another_day_is_refused() {
        for text in [
            "22.11.2026",
            "11/22/2026",
            "2026-13-01",
            "2026-02-29",
            "26-11-22",
            "2026-11",
            "soon",
            "2026-+1-1",
            "0226-11-22",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
