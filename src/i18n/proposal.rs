//! Words of a proposal: where a customer is placed, why nowhere, and why not earlier.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Lang;
use super::preflight::estimate;
use crate::domain::foresight::LeverKind;
use crate::domain::plan::Plan;
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::ids::PersonId;
use crate::domain::plan::price::Amount;
use crate::domain::proposal::{DayBar, Earlier, NoDay, PilotWait, Proposal, Seat};

/// What the proposal comes to, as one sentence.
pub fn headline(lang: &Lang, proposal: &Proposal) -> String {
    let n = proposal.rows.len();
    if n == 0 {
        return lang.text("schedule-none-left").into_owned();
    }
    let Some(last) = proposal.last_day else {
        let (placed, n) = (proposal.n_placed().to_string(), n.to_string());
        return lang.with("schedule-placed", &[("placed", &placed), ("n", &n)]).into_owned();
    };
    let day = lang.date(last);
    match proposal.n_late as usize {
        0 => lang.count_with("schedule-on-time", n, &[("day", &day)]),
        late => lang.count_with("schedule-late", late, &[("all", &n.to_string()), ("day", &day)]),
    }
    .into_owned()
}

/// How good it is; `None`: nobody is late, or no last day is known.
pub fn bound_words<'l>(lang: &'l Lang, proposal: &Proposal) -> Option<Cow<'l, str>> {
    match () {
        () if proposal.n_late == 0 || proposal.last_day.is_none() => None,
        () if proposal.n_late <= proposal.bound => Some(lang.text("schedule-late-exact")),
        () if proposal.bound == 0 => None,
        () => Some(lang.with("schedule-late-bound", &[("n", &proposal.bound.to_string())])),
    }
}

/// That others wait for a pilot, and what their days assume; `None`: nobody waits.
pub fn pilot_words(lang: &Lang, proposal: &Proposal) -> Option<String> {
    let pilot = proposal.pilot.as_ref()?;
    let from = proposal.after_pilot().filter(|from| proposal.days.contains(from));
    Some(waits_words(lang, pilot, from))
}

/// That others wait for this pilot; `from`: the first day that is planned for them.
pub fn waits_words(lang: &Lang, pilot: &PilotWait, from: Option<NaiveDate>) -> String {
    match from {
        _ if pilot.is_moved => lang.with("schedule-lesson-missing", &[("pilot", &pilot.name)]),
        Some(day) => lang.with("schedule-pilot-from", &[("pilot", &pilot.name), ("day", &lang.date(day))]),
        None => lang.with("schedule-pilot-open", &[("pilot", &pilot.name)]),
    }
    .into_owned()
}

/// Where a customer is placed.
pub fn place_words(lang: &Lang, plan: &Plan, place: &Seat) -> String {
    match place {
        Seat::On(day, person) => {
            let day = lang.date(*day);
            let person = name_of(plan, Some(*person)).unwrap_or_default();
            lang.with("schedule-sheet-on", &[("day", &day), ("person", person)]).into_owned()
        }
        Seat::Nowhere(why) => no_day_words(lang, why),
    }
}

/// Why a customer has no day.
pub fn no_day_words(lang: &Lang, why: &NoDay) -> String {
    match why {
        NoDay::Gate(gate) => lang.with("schedule-nowhere-gate", &[("gate", &lang.text(gate.key()))]),
        NoDay::TooLate(gate, last) => {
            lang.with("schedule-nowhere-too-late", &[("gate", &lang.text(gate.key())), ("day", &lang.date(*last))])
        }
        NoDay::AfterWave(gate, day) => {
            lang.with("schedule-nowhere-after-wave", &[("gate", &lang.text(gate.key())), ("day", &lang.date(*day))])
        }
        NoDay::Declined => lang.text("schedule-nowhere-declined"),
        NoDay::NoAddress => lang.text("schedule-nowhere-no-address"),
        NoDay::NoProvider => lang.text("schedule-nowhere-no-provider"),
        NoDay::NoRequest => lang.text("schedule-nowhere-no-request"),
        NoDay::Pilot => lang.text("schedule-nowhere-pilot"),
        NoDay::WaveOver => lang.text("schedule-nowhere-wave"),
        NoDay::Barred { best: Some(day), .. } => lang.with("schedule-nowhere-barred", &[("day", &lang.date(*day))]),
        NoDay::Barred { best: None, .. } => lang.text("schedule-nowhere-barred-all"),
        NoDay::Nobody => lang.text("schedule-nowhere-nobody"),
        NoDay::Full => lang.text("schedule-nowhere-full"),
        NoDay::TooLarge { customers: 1, seats: Some(seats), .. } => {
            lang.count("schedule-nowhere-too-many-seats", *seats as usize)
        }
        NoDay::TooLarge { customers, seats: Some(seats), .. } => {
            let n = seats.to_string();
            lang.count_with("schedule-nowhere-group-seats", *customers as usize, &[("seats", &n)])
        }
        NoDay::TooLarge { customers: 1, requests, .. } => {
            lang.count("schedule-nowhere-too-many-requests", *requests as usize)
        }
        NoDay::TooLarge { customers, requests, .. } => {
            let n = requests.to_string();
            lang.count_with("schedule-nowhere-group", *customers as usize, &[("requests", &n)])
        }
    }
    .into_owned()
}

/// What bars a day.
pub fn bar_words(lang: &Lang, bar: &DayBar) -> String {
    match bar {
        DayBar::Blackout { reason } if reason.trim().is_empty() => lang.text("schedule-why-blackout-bare"),
        DayBar::Blackout { reason } => lang.with("schedule-why-blackout", &[("reason", reason)]),
        DayBar::Renewal { product, end } => {
            lang.with("schedule-why-renewal", &[("product", product), ("end", &lang.date(*end))])
        }
        DayBar::CancelWindow { product, last } => {
            lang.with("schedule-why-window", &[("product", product), ("last", &lang.date(*last))])
        }
    }
    .into_owned()
}

/// Why a customer is not moved on a day.
pub fn earlier_words(lang: &Lang, plan: &Plan, why: &Earlier) -> String {
    let both = |key, n: &u32, room: &u32| lang.with(key, &[("n", &n.to_string()), ("room", &room.to_string())]);
    match why {
        Earlier::NotReady { gate, day } => {
            lang.with("schedule-why-ready", &[("gate", &lang.text(gate.key())), ("day", &lang.date(*day))])
        }
        Earlier::Never { gate } => lang.with("schedule-why-never", &[("gate", &lang.text(gate.key()))]),
        Earlier::NoRequest { day } => lang.with("schedule-why-request", &[("day", &lang.date(*day))]),
        Earlier::Expired { last } => lang.with("schedule-why-expired", &[("last", &lang.date(*last))]),
        Earlier::Pilot => lang.text("schedule-why-pilot"),
        Earlier::Nobody => lang.text("schedule-nowhere-nobody"),
        Earlier::Wave { wave } => lang.with("schedule-why-wave", &[("wave", wave)]),
        Earlier::Bar { bar, .. } => return bar_words(lang, bar),
        Earlier::OurDayOff => lang.text("schedule-why-day-off"),
        Earlier::ProviderOff => lang.text("schedule-why-provider-off"),
        Earlier::Away { person } => match name_of(plan, *person) {
            Some(person) => lang.with("schedule-why-away", &[("person", person)]),
            None => lang.text("schedule-why-away-all"),
        },
        Earlier::FullOfCustomers { n, room } => both("schedule-why-customers", n, room),
        Earlier::FullOfRequests { n, room } => both("schedule-why-requests", n, room),
        Earlier::FullOfSeats { n, room } => both("schedule-why-seats", n, room),
        Earlier::ProviderFull { n, room } => both("schedule-why-provider-full", n, room),
        Earlier::Dearer { cents, currency } => {
            let amount = Amount::new(cents.unsigned_abs() * 100);
            let sum = currency.map_or_else(|| amount.grouped(), |currency| estimate(amount, currency));
            lang.with("schedule-why-dearer", &[("sum", &sum)])
        }
        Earlier::Kept => lang.text("schedule-why-kept"),
        Earlier::NoBetter => lang.text("schedule-why-no-better"),
    }
    .into_owned()
}

/// Days that follow each other and have one reason, as a span.
pub fn spans<'w>(why: &'w [(NaiveDate, Earlier)]) -> Vec<((NaiveDate, NaiveDate, usize), &'w Earlier)> {
    let mut spans: Vec<((NaiveDate, NaiveDate, usize), &'w Earlier)> = Vec::new();
    for (day, reason) in why {
        match spans.last_mut() {
            Some(((_, last, n), held)) if *held == reason => (*last, *n) = (*day, *n + 1),
            _ => spans.push(((*day, *day, 1), reason)),
        }
    }
    spans
}

/// A span of days with how many business days it has.
pub fn span_words(lang: &Lang, (first, last, n): (NaiveDate, NaiveDate, usize)) -> String {
    if first == last {
        return lang.date(first);
    }
    let span = lang.with("schedule-why-span", &[("from", &lang.date(first)), ("to", &lang.date(last))]);
    let days = lang.count("schedule-why-days", n);
    lang.with("work-part", &[("what", &span), ("part", &days)]).into_owned()
}

fn name_of(plan: &Plan, person: Option<PersonId>) -> Option<&str> {
    plan.people.get(person?).map(|person| person.name.as_str())
}

/// Whom days off are for.
fn whose_words<'w>(lang: &'w Lang, plan: &'w Plan, scope: DayOffScope) -> Cow<'w, str> {
    match scope {
        DayOffScope::Company | DayOffScope::Blackout => lang.text("levers-day-off-all"),
        DayOffScope::Customer(customer) => Cow::Borrowed(plan.name_of(customer)),
        DayOffScope::Person(person) => Cow::Borrowed(name_of(plan, Some(person)).unwrap_or_default()),
    }
}

/// What a lever is.
pub fn lever_words(lang: &Lang, plan: &Plan, kind: &LeverKind) -> String {
    match kind {
        LeverKind::Person { person, more } => {
            let person = name_of(plan, Some(*person)).unwrap_or_default();
            lang.with("levers-person", &[("person", person), ("more", &more.to_string())])
        }
        LeverKind::Seats { person, more } => {
            let person = name_of(plan, Some(*person)).unwrap_or_default();
            lang.with("levers-seats", &[("person", person), ("more", &more.to_string())])
        }
        LeverKind::AnotherPerson { person, customers } => {
            let person = name_of(plan, Some(*person)).unwrap_or_default();
            lang.count_with("levers-another", *customers as usize, &[("person", person)])
        }
        LeverKind::Provider { provider, more } => {
            let provider = plan.providers.get(*provider).map_or("", |provider| &provider.name);
            lang.with("levers-provider", &[("provider", provider), ("more", &more.to_string())])
        }
        LeverKind::DayOff { reason, whose, first, last } => {
            let whose = whose_words(lang, plan, *whose);
            let days = if first == last {
                lang.date(*first)
            } else {
                lang.with("schedule-why-span", &[("from", &lang.date(*first)), ("to", &lang.date(*last))]).into_owned()
            };
            let args = [("reason", reason.as_str()), ("days", &days), ("whose", &whose)];
            lang.with(if reason.trim().is_empty() { "levers-day-off-bare" } else { "levers-day-off" }, &args)
        }
        LeverKind::Guards { n } => lang.count("levers-guards", *n),
        LeverKind::Gate { gate, n, by } => {
            lang.count_with("levers-gate", *n, &[("day", &lang.date(*by)), ("gate", &lang.text(gate.key()))])
        }
        LeverKind::LastDay { day } => lang.with("levers-last-day", &[("day", &lang.date(*day))]),
    }
    .into_owned()
}

/// What a lever does, where so many are late without it.
pub fn effect_words(lang: &Lang, n_late: u32, with: u32) -> String {
    match with {
        0 => lang.text("levers-all").into_owned(),
        left => {
            let n = n_late.saturating_sub(left) as usize;
            lang.count_with("levers-some", n, &[("left", &left.to_string())]).into_owned()
        }
    }
}
