//! Words of what would be if: slips from a baseline, inputs of a scenario, what a schedule comes to, what goes wrong.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Lang;
use super::proposal::{bar_words, earlier_words, no_day_words};
use crate::domain::plan::Plan;
use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{PersonId, ProviderId};
use crate::domain::plan::price::Amount;
use crate::domain::plan::scenario_inputs::Unfit;
use crate::domain::rehearsal::{BreakageKind, Odds, SEEDS};
use crate::domain::what_if::{Differing, Input, Measures, Now, Slip, SlipReason, Slips, WaveSlip};

/// What slipped since a baseline, in one sentence.
pub fn slips_headline(lang: &Lang, baseline: &Baseline, slips: &Slips) -> String {
    let (n, all, name) = (slips.n_slipped(), slips.rows.len().to_string(), &*baseline.name);
    let slipped = match slips.median {
        _ if n == 0 => lang.with("baselines-none-slipped", &[("name", name)]),
        Some(days) => {
            let days = super::dues::business_days(lang, days);
            lang.count_with("baselines-slipped-by", n, &[("name", name), ("all", &all), ("days", &days)])
        }
        None => lang.count_with("baselines-slipped", n, &[("name", name), ("all", &all)]),
    };
    let mostly = slips
        .causes
        .first()
        .map(|(cause, n)| lang.with("baselines-mostly", &[("n", &n.to_string()), ("cause", &lang.text(cause.key()))]));
    lang.clauses([slipped].into_iter().chain(mostly))
}

/// Who else is otherwise than in a baseline: earlier, gone, new.
pub fn slips_details(lang: &Lang, slips: &Slips) -> Vec<String> {
    let counts = [
        ("baselines-earlier", slips.n_earlier()),
        ("baselines-gone", slips.n_gone()),
        ("baselines-added", slips.new.len()),
    ];
    counts.into_iter().filter(|(_, n)| 0 < *n).map(|(key, n)| lang.count(key, n).into_owned()).collect()
}

/// How many slipped for which cause, the most frequent first.
pub fn causes(lang: &Lang, slips: &Slips) -> Vec<String> {
    let cause = |(cause, n): &(crate::domain::what_if::SlipCause, usize)| {
        let args = [("cause", &*lang.text(cause.key())), ("n", &*n.to_string())];
        lang.with("baselines-cause", &args).into_owned()
    };
    slips.causes.iter().map(cause).collect()
}

/// By how many business days something is later or earlier; `None`: nobody can say.
pub fn shift(lang: &Lang, days: Option<i64>) -> Option<String> {
    let days = days?;
    let n = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    Some(
        match days {
            0 => lang.text("baselines-same"),
            1.. => lang.count("baselines-later", n),
            _ => lang.count("baselines-sooner", n),
        }
        .into_owned(),
    )
}

/// Where a customer of a baseline is now.
pub fn now_words(lang: &Lang, now: Now) -> String {
    match now {
        Now::Planned(day) => day.to_string(),
        Now::Submitted(day) => lang.with("baselines-now-submitted", &[("day", &day.to_string())]).into_owned(),
        Now::Moved => lang.text("baselines-now-moved").into_owned(),
        Now::Nowhere => lang.text("baselines-now-nowhere").into_owned(),
        Now::Gone => lang.text("baselines-now-gone").into_owned(),
    }
}

/// Why a customer slipped.
pub fn slip_why(lang: &Lang, plan: &Plan, slip: &Slip) -> Option<String> {
    Some(match slip.why.as_ref()? {
        SlipReason::NoDay(why) => no_day_words(lang, why),
        SlipReason::Earlier(why) => earlier_words(lang, plan, why),
        SlipReason::Fixed => lang.text("slip-why-fixed").into_owned(),
        SlipReason::Passed => lang.text("slip-why-passed").into_owned(),
        SlipReason::Submitted => lang.text("slip-why-submitted").into_owned(),
        SlipReason::Stays => lang.text("slip-why-stays").into_owned(),
    })
}

/// How a wave of a baseline is now.
pub fn wave_slip(lang: &Lang, plan: &Plan, wave: &WaveSlip) -> String {
    let gone = lang.text("customers-provider-gone");
    let name = plan.waves.get(wave.wave).map_or(&*gone, |wave| &wave.name);
    let of = lang.with("baselines-wave-of", &[("n", &wave.n.1.to_string()), ("all", &wave.n.0.to_string())]);
    let shifted = shift(lang, wave.days).into_iter().chain((0 < wave.n.1).then(|| of.into_owned()));
    lang.with("baselines-wave", &[("wave", name), ("slip", &lang.list(shifted))]).into_owned()
}

/// What a scenario names and the plan no longer has, in words.
pub fn unfit_words(lang: &Lang, plan: &Plan, unfit: &[Unfit]) -> Vec<String> {
    let count = |is: fn(&Unfit) -> bool| unfit.iter().filter(|one| is(one)).count();
    let counts = [
        ("scenarios-unfit-people", count(|one| matches!(one, Unfit::Person(_)))),
        ("scenarios-unfit-providers", count(|one| matches!(one, Unfit::Provider(_)))),
        ("scenarios-unfit-customers", count(|one| matches!(one, Unfit::Customer(_)))),
    ];
    let named = unfit.iter().filter_map(|one| match one {
        Unfit::Customer(id) => Some(plan.name_of(*id)).filter(|name| !name.is_empty()),
        Unfit::Person(_) | Unfit::Provider(_) => None,
    });
    let names: Vec<&str> = named.take(6).collect();
    let mut words: Vec<String> =
        counts.into_iter().filter(|(_, n)| 0 < *n).map(|(key, n)| lang.count(key, n).into_owned()).collect();
    if !names.is_empty() {
        words.push(lang.with("scenarios-unfit-customer", &[("name", &lang.list(names))]).into_owned());
    }
    words
}

/// A span of days.
pub fn days_words(lang: &Lang, first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        return lang.date(first);
    }
    lang.with("schedule-why-span", &[("from", &lang.date(first)), ("to", &lang.date(last))]).into_owned()
}

/// Days off, with whom they concern.
pub fn off_words(lang: &Lang, plan: &Plan, off: &DayOff) -> String {
    let days = days_words(lang, off.first, off.last);
    let args = [("days", &*days), ("reason", &*off.reason)];
    match off.scope {
        DayOffScope::Person(id) => {
            let name = person_name(lang, plan, id);
            lang.with("scenarios-off-person", &[("person", &*name), args[0], args[1]])
        }
        DayOffScope::Company | DayOffScope::Blackout | DayOffScope::Customer(_) => {
            lang.with("scenarios-off-all", &args)
        }
    }
    .into_owned()
}

fn person_name<'p>(lang: &'p Lang, plan: &'p Plan, id: PersonId) -> Cow<'p, str> {
    plan.people.get(id).map_or_else(|| lang.text("what-if-person-gone"), |person| Cow::Borrowed(&*person.name))
}

fn provider_name<'p>(lang: &'p Lang, plan: &'p Plan, id: ProviderId) -> Cow<'p, str> {
    plan.providers.get(id).map_or_else(|| lang.text("what-if-provider-gone"), |one| Cow::Borrowed(&*one.name))
}

/// What an input is called.
fn input_words(lang: &Lang, plan: &Plan, input: &Input) -> String {
    match input {
        Input::LastDay => lang.text("schedule-last-day"),
        Input::AfterPilot => lang.text("schedule-after-pilot"),
        Input::AnswerDays => lang.text("schedule-answer-days"),
        Input::Sure => lang.text("schedule-sure"),
        Input::Customers(id) => lang.with("scenarios-person-customers", &[("person", &person_name(lang, plan, *id))]),
        Input::Requests(id) => lang.with("scenarios-person-requests", &[("person", &person_name(lang, plan, *id))]),
        Input::Seats(id) => lang.with("scenarios-person-seats", &[("person", &person_name(lang, plan, *id))]),
        Input::Created(id) => {
            lang.with("scenarios-provider-requests", &[("provider", &provider_name(lang, plan, *id))])
        }
        Input::Lead(id) => lang.with("scenarios-provider-lead", &[("provider", &provider_name(lang, plan, *id))]),
        Input::Added(off) => lang.with("scenarios-off-added", &[("off", &off_words(lang, plan, off))]),
        Input::Dropped(off) => lang.with("scenarios-off-dropped", &[("off", &off_words(lang, plan, off))]),
        Input::Pin(id) => lang.with("scenarios-pin-of", &[("customer", plan.name_of(*id))]),
    }
    .into_owned()
}

/// What an input holds.
pub fn value_words(lang: &Lang, input: &Input, value: &Value<'_>) -> String {
    match (input, value) {
        (_, Value::Day(day)) => lang.date(*day),
        (Input::AnswerDays | Input::AfterPilot, Value::Number(n)) => {
            lang.count("cadence-days", *n as usize).into_owned()
        }
        (Input::Sure, Value::Number(n)) => lang.with("schedule-sure-of", &[("n", &n.to_string())]).into_owned(),
        (_, Value::Number(n)) => n.to_string(),
        (Input::LastDay, _) => lang.text("scenarios-by-rules").into_owned(),
        _ => lang.text("scenarios-none").into_owned(),
    }
}

/// An input that a scenario has otherwise, as one line.
pub fn difference(lang: &Lang, plan: &Plan, one: &Differing) -> String {
    let what = input_words(lang, plan, &one.input);
    if matches!(one.input, Input::Added(_) | Input::Dropped(_)) {
        return what;
    }
    let (own, held) = (value_words(lang, &one.input, &one.own), value_words(lang, &one.input, &one.plan));
    lang.with("scenarios-difference", &[("what", &what), ("own", &own), ("plan", &held)]).into_owned()
}

/// What two schedules come to, measure by measure: what it is called, and how much it is in the one and in the other.
pub fn measures(lang: &Lang, plan: &Plan, today: NaiveDate, sides: [&Measures; 2]) -> Vec<(String, [String; 2])> {
    let both = |say: &dyn Fn(&Measures) -> String| sides.map(say);
    let none = || lang.text("scenarios-none").into_owned();
    let day = |day: Option<NaiveDate>| day.map_or_else(none, |day| lang.date(day));
    let mut rows = Vec::new();
    let mut push = |key: &str, say: &dyn Fn(&Measures) -> String| rows.push((lang.text(key).into_owned(), both(say)));
    push("measure-last-day", &|one| day(one.last_day));
    push("measure-late", &|one| one.n_late.to_string());
    push("measure-moved", &|one| moved(lang, one).unwrap_or_else(none));
    push("measure-placed", &|one| {
        lang.with("measure-of", &[("n", &one.n.1.to_string()), ("all", &one.n.0.to_string())]).into_owned()
    });
    push("measure-ends", &|one| day(one.ends));
    push("measure-days-late", &|one| one.days_late.to_string());
    push("measure-money", &|one| money(lang, one));
    push("measure-changes", &|one| one.n_changes.to_string());
    let mut people: Vec<PersonId> = sides.iter().flat_map(|one| &one.peaks).map(|peak| peak.person).collect();
    people.sort_unstable();
    people.dedup();
    for person in people {
        let name = person_name(lang, plan, person);
        let say = |one: &Measures| {
            let peak = one.peaks.iter().find(|peak| peak.person == person);
            peak.map_or_else(none, |peak| {
                let day = lang.short_date(peak.day, today);
                lang.with("measure-peak-on", &[("n", &peak.n.to_string()), ("day", &day)]).into_owned()
            })
        };
        rows.push((lang.with("measure-peak", &[("person", &name)]).into_owned(), sides.map(say)));
    }
    for wave in plan.waves.iter() {
        let chance = |one: &Measures| one.waves.iter().find(|(id, _)| *id == wave.id).and_then(|(_, chance)| *chance);
        if sides.iter().any(|one| chance(one).is_some()) {
            let say = |one: &Measures| {
                let percent = chance(one).map(|share| share.percent().to_string());
                percent.map_or_else(none, |percent| lang.with("measure-percent", &[("percent", &percent)]).into_owned())
            };
            rows.push((lang.with("measure-wave", &[("wave", &wave.name)]).into_owned(), sides.map(say)));
        }
    }
    rows
}

fn moved(lang: &Lang, one: &Measures) -> Option<String> {
    let (band, all) = one.moved?;
    let [n, low, high, all] = [band.middle, band.low, band.high, all].map(|n| n.to_string());
    let said = match () {
        () if band.low == band.high => lang.with("measure-of", &[("n", &n), ("all", &all)]),
        // From so few answers only the range is told.
        () if one.mostly_assumed => lang.with("measure-between", &[("low", &low), ("high", &high), ("all", &all)]),
        () => lang.with("measure-range", &[("n", &n), ("low", &low), ("high", &high), ("all", &all)]),
    };
    Some(said.into_owned())
}

fn money(lang: &Lang, one: &Measures) -> String {
    let sum = Amount::new(one.cents.unsigned_abs() * 100).grouped();
    match one.currency {
        Some(currency) => lang.with("measure-sum", &[("sum", &sum), ("currency", currency.as_str())]).into_owned(),
        None => sum,
    }
}

/// What is better or worse in the other of two schedules, in two sentences at most; `later`: business days from the end of the
/// one to that of the other.
pub fn compared(lang: &Lang, name: &str, [one, other]: [&Measures; 2], later: Option<i64>) -> String {
    let fewer = |n: u32, key: &str| lang.count_with(key, n as usize, &[("name", name)]);
    let late = match () {
        () if other.n_late < one.n_late => fewer(one.n_late - other.n_late, "sides-late-fewer"),
        () if one.n_late < other.n_late => fewer(other.n_late - one.n_late, "sides-late-more"),
        () if one.n_late == 0 => lang.text("sides-late-none"),
        () => lang.text("sides-late-same"),
    };
    let ends = later.filter(|days| *days != 0).map(|days| {
        let key = if days < 0 { "sides-ends-earlier" } else { "sides-ends-later" };
        lang.with(key, &[("days", &super::dues::business_days(lang, days))])
    });
    lang.sentences([late].into_iter().chain(ends))
}

/// What went wrong, in more than a word.
pub fn break_detail(lang: &Lang, what: &BreakageKind) -> String {
    let until = |day: &Option<NaiveDate>, by: &str, never: &str| match day {
        Some(day) => lang.with(by, &[("day", &lang.date(*day))]),
        None => lang.text(never),
    };
    match what {
        BreakageKind::NotReady { until: day, .. } => until(day, "break-until", "break-until-never"),
        BreakageKind::NoRequest { until: day } => until(day, "break-request-until", "break-request-never"),
        BreakageKind::Passed { was } => lang.with("break-was", &[("day", &lang.date(*was))]),
        BreakageKind::Full => lang.text("break-full-why"),
        BreakageKind::Guard(bar) => return bar_words(lang, bar),
        BreakageKind::Expired => lang.text("break-expired-why"),
        BreakageKind::LastDay { completes } => until(completes, "break-completes", "break-completes-never"),
    }
    .into_owned()
}

/// How often something goes wrong, and what first.
pub fn odds(lang: &Lang, odds: &Odds) -> String {
    let all = SEEDS.to_string();
    let plain = (0 < odds.n_plain).then(|| lang.count("rehearsal-odds-plain", odds.n_plain));
    if odds.n_broken == 0 {
        return lang.sentences(plain.into_iter().chain([lang.with("rehearsal-odds-none", &[("all", &all)])]));
    }
    let often = lang.count_with("rehearsal-odds", odds.n_broken, &[("all", &all)]);
    let first = odds
        .first
        .first()
        .map(|(kind, n)| lang.with("rehearsal-odds-first", &[("what", &lang.text(kind.key())), ("m", &n.to_string())]));
    lang.sentences(plain.into_iter().chain([often]).chain(first))
}
