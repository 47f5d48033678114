//! Whose days count for what, which lists are known, and the next days off.

use egui::Ui;

use super::days_off;
use crate::domain::calendar::DayKind;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::company::Info;
use crate::domain::plan::enrollment::{CalendarChoice, Enrollment};
use crate::domain::plan::region::Region;
use crate::i18n::days;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Days off that are listed ahead.
const MOST: usize = 14;
/// Business days that can be chosen between two letters.
const CADENCES: [u16; 9] = [1, 2, 3, 4, 5, 7, 10, 15, 20];
/// Width of a list of countries.
const COUNTRY: f32 = 290.0;

pub(super) fn calendars_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    kit::scroll_page(ui, "calendars", |ui| {
        let gap = tokens(ui).space.l;
        let mut both = (session, actions);
        kit::two_columns(
            ui,
            &mut both,
            |ui, (_, actions)| {
                ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
                whose_ui(ui, ctx, actions);
                ui.add_space(gap);
                cadence_ui(ui, ctx, actions);
                ui.add_space(gap);
                lists_ui(ui, ctx);
            },
            |ui, (session, actions)| {
                ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
                days_off::days_off_ui(ui, ctx, session, actions);
                ui.add_space(gap);
                next_ui(ui, ctx);
            },
        );
        ui.add_space(gap);
    });
}

fn whose_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("deadlines-whose"), |ui| {
        kit::secondary(ui, &ctx.text("deadlines-whose-why"));
        ui.add_space(tokens(ui).space.xs);
        let us = ctx.plan.standing();
        let ours = match ctx.plan.us().country {
            Some(country) => ctx
                .lang
                .with("deadlines-as-company", &[("country", &days::region(ctx.lang, &Region::from(&country)))])
                .into_owned(),
            None => ctx.text("deadlines-as-company-none").into_owned(),
        };
        let before = us.calendars.clone();
        let mut choice = before.clone();
        let row = |ui: &mut Ui, (id_salt, label, none): (&str, &str, &str), chosen: &mut Option<Region>| {
            region_ui(ui, ctx, (id_salt, label, none), chosen);
        };
        let label = ctx.text("deadlines-whose-ours");
        row(ui, ("calendar of ours", &label, &ours), &mut choice.ours);
        let (label, none) = (ctx.text("deadlines-whose-microsoft"), ctx.text("deadlines-as-ours"));
        row(ui, ("calendar of microsoft", &label, &none), &mut choice.microsoft);
        if choice.microsoft.is_none() {
            kit::secondary(ui, &days::assumption(ctx.lang));
        }
        let (label, none) = (ctx.text("deadlines-whose-provider"), ctx.text("deadlines-as-provider"));
        row(ui, ("calendar of provider", &label, &none), &mut choice.provider);
        let (label, none) = (ctx.text("deadlines-whose-customer"), ctx.text("deadlines-as-ours-plain"));
        row(ui, ("calendar of customer", &label, &none), &mut choice.customer);
        if choice != before {
            put(us, choice, actions);
        }
    });
}

fn put(us: Enrollment, calendars: CalendarChoice, actions: &mut Actions) {
    actions.edit(Edit::Enrollment(EnrollmentEdit::Put(Box::new(Enrollment { calendars, ..us }))));
}

/// After how many business days a customer who has not answered is reminded.
fn cadence_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("cadence-title"), |ui| {
        kit::secondary(ui, &ctx.text("cadence-why"));
        ui.add_space(tokens(ui).space.xs);
        let before = ctx.plan.about();
        let mut cadence = before.cadence;
        let rows = [
            ("cadence first", "cadence-first", &mut cadence.first),
            ("cadence second", "cadence-second", &mut cadence.second),
            ("cadence call", "cadence-call", &mut cadence.call),
        ];
        for (id_salt, key, days) in rows {
            let label = ctx.text(key);
            let mut choices = CADENCES.to_vec();
            choices.push(*days);
            choices.sort_unstable();
            choices.dedup();
            let words = |days: u16| ctx.lang.count("cadence-days", usize::from(days));
            super::labelled_row(ui, &label, COUNTRY, |ui| {
                if ctx.is_locked() {
                    return kit::body(ui, &words(*days));
                }
                let names: Vec<_> = choices.iter().map(|&days| (days, words(days))).collect();
                let options: Vec<_> = names.iter().map(|(days, name)| (*days, &**name)).collect();
                kit::select(ui, id_salt, &label, days, &options, COUNTRY)
            });
        }
        if cadence != before.cadence {
            actions.edit(Edit::Info(Info { cadence, ..before }));
        }
    });
}

/// A list of the countries that have one, with the word for none of them first; below it the regions of the chosen one.
fn region_ui(ui: &mut Ui, ctx: &Ctx<'_>, (id_salt, label, none): (&str, &str, &str), chosen: &mut Option<Region>) {
    let named = |region: Region| (days::region(ctx.lang, &region), Some(region));
    let mut countries = vec![(none.to_owned(), None)];
    countries.extend(ctx.library.holidays.countries().map(named));
    let mut country = chosen.as_ref().map(Region::whole);
    if let Some(other) = country.clone().filter(|other| !ctx.library.holidays.has(other)) {
        countries.push(named(other));
    }
    let before = country.clone();
    choice_ui(ui, ctx, (id_salt, label), &countries, &mut country);
    if country != before {
        chosen.clone_from(&country);
    }
    let Some(country) = country else { return };
    let regions = ctx.library.holidays.regions().filter(|region| region.country() == country.country());
    let mut regions: Vec<_> = regions.map(named).collect();
    if let Some((name, _)) = regions.first_mut().filter(|(_, region)| region.as_ref() == Some(&country)) {
        *name = ctx.text("deadlines-whole-country").into_owned();
    }
    if 1 < regions.len() {
        let label = ctx.lang.with("deadlines-whose-region", &[("whose", label)]);
        choice_ui(ui, ctx, (&format!("{id_salt} region"), &label), &regions, chosen);
    }
}

fn choice_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (id_salt, label): (&str, &str),
    names: &[(String, Option<Region>)],
    chosen: &mut Option<Region>,
) {
    let options: Vec<_> = names.iter().map(|(name, region)| (region.clone(), name.as_str())).collect();
    super::labelled_row(ui, label, COUNTRY, |ui| {
        if ctx.is_locked() {
            let shown = options.iter().find(|(region, _)| region == chosen).map_or("", |(_, name)| name);
            return kit::body(ui, shown);
        }
        kit::select(ui, id_salt, label, chosen, &options, COUNTRY)
    });
}

/// Which lists there are, for which years, and who says so.
fn lists_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    kit::section(ui, &ctx.text("deadlines-lists"), |ui| {
        for country in ctx.library.holidays.countries() {
            let Some(pack) = ctx.library.holidays.get(&country) else { continue };
            let name = days::region(ctx.lang, &country);
            let (published, computed) = (years(ctx, pack.published()), years(ctx, pack.computed()));
            let args = [("country", &*name), ("years", &*published), ("computed", &*computed)];
            let key = if computed.is_empty() { "deadlines-list" } else { "deadlines-list-computed" };
            kit::body(ui, &ctx.lang.with(key, if computed.is_empty() { &args[..2] } else { &args }));
            let source = pack.source();
            let args = [
                ("title", source.title.as_str()),
                ("version", &source.version),
                ("dated", &ctx.lang.date(source.dated)),
                ("official", ctx.say(&source.official)),
            ];
            kit::secondary(ui, &ctx.lang.with("deadlines-list-source", &args));
            ui.add_space(tokens(ui).space.xs);
        }
    });
}

/// Years in order: the first to the last where none is missing, else one by one.
fn years(ctx: &Ctx<'_>, years: &[i32]) -> String {
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if 2 < years.len() && (last - first) as usize + 1 == years.len() => {
            let args = [("first", &*first.to_string()), ("last", &*last.to_string())];
            ctx.lang.with("calendar-year-span", &args).into_owned()
        }
        _ => years.iter().map(ToString::to_string).collect::<Vec<_>>().join(" · "),
    }
}

/// The next days off and make-up days of our calendar, weekends left out.
fn next_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    kit::section(ui, &ctx.text("deadlines-next"), |ui| {
        let calendar = ctx.derived.calendars.ours();
        let mut n = 0;
        for day in ctx.today.iter_days().take(366) {
            let kind = calendar.kind(day);
            if matches!(kind, DayKind::Business | DayKind::Weekend) {
                continue;
            }
            n += 1;
            if MOST < n {
                break;
            }
            let date = format!("{day}  {}", days::weekday_short(ctx.lang, day));
            kit::key_value(ui, &date, &days::day_kind(ctx.lang, &kind));
        }
        if n == 0 {
            kit::secondary(ui, &ctx.text("deadlines-next-none"));
        }
        let last = ctx.today.checked_add_days(chrono::Days::new(365)).unwrap_or(ctx.today);
        let years = calendar.years(ctx.today, last);
        for text in days::computed(ctx.lang, &years).into_iter().chain(days::not_known(ctx.lang, calendar, &years)) {
            kit::secondary(ui, &text);
        }
    });
}
