//! The line under the title: what is overdue, what is due this week, and where the present pace leads.

use chrono::{Datelike as _, Days};

use crate::domain::schedule::{ActionKind, Due, DueTone, Forecast, NextAction, Safety, Urgency};
use crate::i18n::{Lang, dues};
use crate::ui::ctx::Ctx;

pub(super) fn line(ctx: &Ctx<'_>, dues: &[Due]) -> String {
    let forecast = ctx.forecast();
    let days_to_sunday = 6 - u64::from(ctx.today.weekday().num_days_from_monday());
    let sunday = ctx.today.checked_add_days(Days::new(days_to_sunday)).unwrap_or(ctx.today);
    let n_late = forecast.actions.iter().filter(|action| action.urgency == Urgency::Overdue).count();
    let overdue = ctx.lang.count("today-n-overdue", n_late.max(forecast.n_overdue()));
    let is_open = |due: &&Due| due.tone != DueTone::Done && due.tone != DueTone::Overdue;
    let days = dues.iter().filter(is_open).filter_map(|due| due.date);
    let n_due = days.filter(|day| ctx.today <= *day && *day <= sunday).count();
    let is_now = |action: &&NextAction| action.urgency == Urgency::Now && !matches!(action.kind, ActionKind::Meet(_));
    let n_now = forecast.actions.iter().filter(is_now).count();
    let due = ctx.lang.count("today-n-due", n_due + n_now);
    let first = ctx.lang.with("today-head", &[("overdue", &overdue), ("due", &due)]);
    // What the simulation says of the moves is not told otherwise in the same breath.
    let is_late = ctx.foresight.is_some_and(|seen| 0 < seen.of.proposal.n_late);
    match pace(ctx.lang, forecast).filter(|_| !is_late) {
        Some(second) => ctx.lang.with("today-sentences", &[("first", &first), ("second", &second)]).into_owned(),
        None => first.into_owned(),
    }
}

/// Where the present pace leads; `None` without customers.
fn pace(lang: &Lang, forecast: &Forecast) -> Option<String> {
    let census = &forecast.census;
    if census.n == 0 {
        return None;
    }
    let n_left: usize =
        [Safety::Declined, Safety::NotInvited, Safety::Invited].map(|one| census.n_at(one)).iter().sum();
    let text = match (n_left, census.pace.finishes, census.pace.days_late) {
        (0, _, _) => lang.text("today-pace-through"),
        (_, None, _) => lang.text("today-pace-none"),
        (_, Some(_), Some(late)) if 0 < late => {
            lang.with("today-pace-late", &[("days", &dues::business_days(lang, late))])
        }
        (_, Some(_), Some(_)) => lang.text("today-pace-in-time"),
        (_, Some(day), None) => lang.with("today-pace-by", &[("day", &lang.date(day))]),
    };
    Some(text.into_owned())
}
