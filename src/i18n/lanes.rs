//! Words of the time line of the moves: what it comes to, and what each lane, row, day and mark says.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Lang, dues, moves, proposal};
use crate::domain::lanes::{
    Against, DayBasis, DayCount, DayObjection, Lane, LaneKey, Lanes, LineMark, LineOutcome, LineRow, Load, LoadCell,
    LoadMeasure, MarkOf, Shifted,
};
use crate::domain::moves::MoveFinding;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, PersonId};
use crate::domain::plan::track::TransferState;
use crate::domain::rules::RuleBook;
use crate::domain::states::Tone;

/// As many reasons are said.
const FEW: usize = 3;

/// The finding, as one sentence.
pub fn headline(lang: &Lang, plan: &Plan, lanes: &Lanes) -> String {
    let tally = &lanes.finding.tally;
    let (all, moved, n) = (tally.to_move(), tally.in_time(), tally.not());
    let (all_words, moved_words) = (all.to_string(), moved.to_string());
    let args = |day: &str| -> Vec<(&'static str, String)> {
        vec![("day", day.to_owned()), ("all", all_words.clone()), ("moved", moved_words.clone())]
    };
    let with = |key: &str, n: usize, args: &[(&'static str, String)]| {
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        lang.count_with(key, n, &args).into_owned()
    };
    let what = match lanes.last_day {
        None => with("line-finding-no-last", n, &args("")),
        Some(last) if last < lanes.today => {
            let done = tally.n(LineOutcome::Moved);
            let moved = ("moved", done.to_string());
            let args = [("day", lang.date(last)), ("all", all_words.clone()), moved];
            return with("line-finding-passed", all - done, &args);
        }
        Some(last) if n == 0 => return with("line-finding-all", all, &args(&lang.date(last))),
        Some(last) => with("line-finding-some", n, &args(&lang.date(last))),
    };
    let Some((why, n_why)) = lanes.finding.most else { return what };
    let why = lang.text(why.why());
    let within = lanes.finding.within.filter(|_| lanes.lanes.len() != 1);
    let why = match within.map(|key| lane_name(lang, plan, key)) {
        Some(lane) => lang.with("line-finding-within", &[("why", &why), ("lane", &lane)]),
        None => why,
    };
    let key = if n_why == n { "line-finding-why-all" } else { "line-finding-why-some" };
    lang.count_with(key, n_why, &[("what", &what), ("why", &why)]).into_owned()
}

/// What else is to be known: who has too much on a day, and what is not counted.
pub fn details(lang: &Lang, plan: &Plan, lanes: &Lanes) -> String {
    let tally = &lanes.finding.tally;
    let over = lanes.load.iter().filter_map(|load| over_words(lang, plan, load));
    let said = |key: &str, n: usize| (0 < n).then(|| lang.count(key, n).into_owned());
    let proposed = said("line-finding-proposed", tally.n(LineOutcome::Proposed));
    let stays = said("line-finding-stays", tally.n(LineOutcome::Stays));
    let waits = lanes.pilot.as_ref().map(|pilot| proposal::waits_words(lang, pilot, None));
    lang.sentences(waits.into_iter().chain(over.take(2)).chain(proposed).chain(stays))
}

/// On which day a person has most too much; `None`: on none.
fn over_words(lang: &Lang, plan: &Plan, load: &Load) -> Option<String> {
    let (day, cell) = load.worst()?;
    let person = person_name(lang, plan, load.person);
    let over = cell.over?;
    let key = match over.of {
        LoadMeasure::Customers => "line-finding-over",
        LoadMeasure::Requests => "line-finding-over-requests",
        LoadMeasure::Seats => "line-finding-over-seats",
    };
    let args = [("person", &*person), ("day", &*lang.date(*day)), ("limit", &over.limit.to_string())];
    Some(lang.count_with(key, over.n, &args).into_owned())
}

/// What the finding means.
pub fn tone(lanes: &Lanes) -> Tone {
    match (lanes.last_day, lanes.finding.tally.not()) {
        (_, 0) => Tone::Done,
        (Some(_), _) => Tone::Late,
        (None, _) => Tone::Warning,
    }
}

/// What a lane is called.
pub fn lane_name<'l>(lang: &'l Lang, plan: &'l Plan, key: LaneKey) -> Cow<'l, str> {
    match key {
        LaneKey::Wave(id) => plan.waves.get(id).map_or(Cow::Borrowed(""), |wave| Cow::Borrowed(&*wave.name)),
        LaneKey::NoWave => lang.text("line-lane-no-wave"),
        LaneKey::Stays => lang.text("line-lane-stays"),
    }
}

/// How many customers it has, and whose they are.
pub fn lane_what(lang: &Lang, plan: &Plan, lane: &Lane) -> String {
    let customers = lang.count("line-n-customers", lane.rows.len());
    let owner = match lane.key {
        LaneKey::Wave(id) => plan.waves.get(id).and_then(|wave| wave.owner),
        LaneKey::NoWave | LaneKey::Stays => None,
    };
    match owner.and_then(|id| plan.people.get(id)) {
        Some(person) => {
            lang.with("line-lane-with", &[("customers", &customers), ("person", &person.name)]).into_owned()
        }
        None => customers.into_owned(),
    }
}

/// Where a lane stands, in the few words of its bar, and what that means.
pub fn lane_state(lang: &Lang, lane: &Lane) -> (Tone, String) {
    let (all, not) = (lane.rows.len(), lane.tally.not());
    let of = |key: &str, n: usize| lang.with(key, &[("n", &n.to_string()), ("all", &all.to_string())]).into_owned();
    if lane.key == LaneKey::Stays {
        return (Tone::Irreversible, lang.text("line-bar-stays").into_owned());
    }
    if let Some(over) = lane.peak {
        let (n, limit) = (over.n.to_string(), over.limit.to_string());
        let key = match over.of {
            LoadMeasure::Customers => "line-bar-over",
            LoadMeasure::Requests => "line-bar-over-requests",
            LoadMeasure::Seats => "line-bar-over-seats",
        };
        return (Tone::Late, lang.with(key, &[("n", &n), ("limit", &limit)]).into_owned());
    }
    let late = [LineOutcome::Errors, LineOutcome::Passed, LineOutcome::TooLate].into_iter();
    let late: usize = late.map(|one| lane.tally.n(one)).sum();
    let n_moved = lane.tally.n(LineOutcome::Moved);
    let n_verified = lane.n_in(&[TransferState::Verified]);
    let n_asked = lane.n_in(&[TransferState::Requested, TransferState::PendingApproval, TransferState::InProgress]);
    match () {
        () if all == 0 => (Tone::Calm, lang.text("line-bar-empty").into_owned()),
        () if 0 < late => (Tone::Late, of("line-bar-late", not)),
        () if n_verified == all => (Tone::Done, of("line-bar-verified", n_verified)),
        () if n_moved == all => (Tone::Done, of("line-bar-moved", n_moved)),
        () if 0 < not && lane.tally.n(LineOutcome::NoDay) + lane.tally.n(LineOutcome::Proposed) == all => {
            (Tone::Warning, of("line-bar-no-date", not))
        }
        () if 0 < not => (Tone::Warning, of("line-bar-unsettled", not)),
        () if 0 < n_moved => (Tone::Waiting, of("line-bar-moved", n_moved)),
        () if 0 < n_asked => (Tone::Info, of("line-bar-requested", n_asked)),
        () => (Tone::Info, of("line-bar-planned", all)),
    }
}

/// Days of a lane with where it stands, as one sentence for those who look at it or hear it.
pub fn lane_words(lang: &Lang, plan: &Plan, lane: &Lane) -> String {
    let (name, state) = (lane_name(lang, plan, lane.key), lane_state(lang, lane).1);
    let days = match lane.window.or_else(|| lane.span()) {
        Some((first, last)) if first == last => {
            lang.with("line-lane-one-day", &[("lane", &name), ("first", &lang.date(first))])
        }
        Some((first, last)) => {
            let args = [("lane", &*name), ("first", &*lang.date(first)), ("last", &lang.date(last))];
            lang.with("line-lane-days", &args)
        }
        None => lang.with("line-lane-no-days", &[("lane", &name)]),
    };
    let before = lane.baseline.map(|(first, last)| {
        lang.with("line-before", &[("first", &lang.date(first)), ("last", &lang.date(last))]).into_owned()
    });
    let what = [days.into_owned(), lang.count("line-n-customers", lane.rows.len()).into_owned(), state];
    lang.clauses(what.into_iter().chain(before))
}

/// Day and outcome of a customer, as one sentence.
pub fn row_words(lang: &Lang, plan: &Plan, row: &LineRow) -> String {
    let customer = plan.name_of(row.customer);
    let day = match row.day {
        Some((day, basis)) => {
            let args = [("customer", customer), ("day", &*lang.date(day)), ("basis", &lang.text(basis.key()))];
            lang.with("line-row-day", &args)
        }
        None => lang.with("line-row-no-day", &[("customer", customer)]),
    };
    lang.clauses([day.into_owned(), lang.text(row.outcome.key()).into_owned()])
}

/// When a customer is completed, or should be; `None`: it has no day.
pub fn completes_words(lang: &Lang, row: &LineRow) -> Option<String> {
    let by = row.completes?;
    let key = if row.outcome == LineOutcome::Moved { "line-row-completed" } else { "line-row-completes" };
    Some(lang.with(key, &[("day", &lang.date(by))]).into_owned())
}

/// What a mark stands for; `customer`: whose it is.
pub fn mark_words(
    lang: &Lang,
    (plan, book): (&Plan, &RuleBook),
    customer: Option<CustomerId>,
    mark: &LineMark,
) -> String {
    let (name, day) = (customer.map_or("", |id| plan.name_of(id)), lang.date(mark.day));
    let held = |at: usize| customer.and_then(|id| plan.customers.get(id)).and_then(|one| one.subscriptions.get(at));
    let product = |at: usize| held(at).map_or("", |one| one.product.as_str());
    match mark.of {
        MarkOf::Renewal(at) => {
            lang.with("line-mark-renewal", &[("customer", name), ("product", product(at)), ("day", &day)])
        }
        MarkOf::TermEnd(at) => {
            lang.with("line-mark-term-end", &[("customer", name), ("product", product(at)), ("day", &day)])
        }
        MarkOf::Expiry(_) => lang.with("line-mark-expiry", &[("customer", name), ("day", &day)]),
        MarkOf::Todo(id) => {
            let title = plan.todos.get(id).map_or("", |todo| todo.title.as_str());
            lang.with("line-mark-todo", &[("title", title), ("day", &day)])
        }
        MarkOf::Due(id) | MarkOf::Deadline(id) => {
            lang.with("line-mark-todo", &[("title", &dues::title(lang, book, id)), ("day", &day)])
        }
    }
    .into_owned()
}

/// What a mark means.
pub fn mark_tone(mark: &LineMark, today: NaiveDate) -> Tone {
    match mark.of {
        MarkOf::Expiry(_) if mark.day < today => Tone::Late,
        MarkOf::Expiry(_) | MarkOf::Renewal(_) => Tone::Waiting,
        MarkOf::TermEnd(_) => Tone::Irreversible,
        MarkOf::Todo(_) => Tone::Info,
        MarkOf::Due(_) => Tone::Calm,
        MarkOf::Deadline(_) => Tone::Late,
    }
}

/// Customers of a day, as one sentence.
pub fn count_words(lang: &Lang, day: NaiveDate, count: &DayCount) -> String {
    let counts = [
        ("line-count-submitted", count.n_submitted),
        ("line-count-planned", count.n_planned),
        ("line-count-proposed", count.n_proposed),
        ("line-count-not", count.n_not),
    ];
    let said = counts.into_iter().filter(|(_, n)| 0 < *n);
    let what = lang.list(said.map(|(key, n)| lang.with(key, &[("n", &n.to_string())]).into_owned()));
    lang.with("line-count-day", &[("day", &lang.date(day)), ("what", &what)]).into_owned()
}

/// Whether what a person has to do fits its limits, in few words, and what that means.
pub fn load_state(lang: &Lang, load: &Load) -> (Tone, String) {
    let n_over = load.days.iter().filter(|(_, cell)| cell.is_over()).count();
    let limit = load.days.iter().filter_map(|(_, cell)| cell.limits.customers).min();
    let is_known = load.days.iter().any(|(_, cell)| cell.limits.is_known());
    match (n_over, limit) {
        (0, Some(limit)) => (Tone::Done, lang.with("line-load-fits", &[("limit", &limit.to_string())]).into_owned()),
        (0, None) if is_known => (Tone::Done, lang.text("line-load-fits-all").into_owned()),
        (0, None) => (Tone::Calm, lang.text("line-load-no-limit").into_owned()),
        (n, _) => (Tone::Late, lang.count("line-load-days-over", n).into_owned()),
    }
}

/// Who has to do something; where nobody is named that is said.
pub fn person_name<'l>(lang: &'l Lang, plan: &'l Plan, person: Option<PersonId>) -> Cow<'l, str> {
    let named = person.and_then(|id| plan.people.get(id));
    named.map_or_else(|| lang.text("line-load-nobody"), |person| Cow::Borrowed(&*person.name))
}

/// What a person has to do on a day, as one sentence.
pub fn cell_words(lang: &Lang, plan: &Plan, (load, day): (&Load, NaiveDate), cell: &LoadCell) -> String {
    let requests = lang.count("line-load-requests", cell.sum.n_requests);
    let person = person_name(lang, plan, load.person);
    let args = [("person", &*person), ("day", &*lang.date(day)), ("requests", &requests)];
    let what = lang.count_with("line-load-cell", cell.sum.n, &args);
    let are_seats_told = cell.limits.seats.is_some() || cell.over.is_some_and(|over| over.of == LoadMeasure::Seats);
    let seats = are_seats_told.then(|| lang.count("line-load-seats", cell.sum.seats.n as usize));
    let what = lang.clauses([what].into_iter().chain(seats));
    let over = cell.over.map(|over| {
        let key = if over.of == LoadMeasure::Seats { "line-load-over-seats" } else { "line-load-over" };
        lang.with(key, &[("what", &what), ("limit", &over.limit.to_string())]).into_owned()
    });
    let unknown = Some(cell.n_unknown_seats()).filter(|n| 0 < *n).map(|n| lang.count("line-load-seats-unknown", n));
    lang.sentences([over.unwrap_or(what)].into_iter().chain(unknown.map(Cow::into_owned)))
}

/// What stands against other days, without whose they are.
fn stand_words(lang: &Lang, plan: &Plan, stand: &DayObjection) -> String {
    match stand {
        DayObjection::Passed => lang.text("line-stand-passed").into_owned(),
        DayObjection::DayOff => lang.text("line-stand-day-off").into_owned(),
        DayObjection::Day(earlier) => proposal::earlier_words(lang, plan, earlier),
        DayObjection::TooLate { by } => lang.with("line-stand-too-late", &[("day", &lang.date(*by))]).into_owned(),
        DayObjection::Wave(problem) => {
            let finding = MoveFinding { wave: None, customer: None, problem: problem.clone(), mend: None };
            moves::problem_words(lang, plan, &finding)
        }
    }
}

/// What stands against other days.
pub fn against_words(lang: &Lang, plan: &Plan, against: &Against) -> String {
    let why = stand_words(lang, plan, &against.stand);
    match against.customer {
        Some((id, day)) => {
            let args = [("customer", plan.name_of(id)), ("day", &*lang.date(day)), ("why", &why)];
            lang.with("line-shift-of", &args).into_owned()
        }
        None => why,
    }
}

/// The days that are tried, then how many things stand against them, and the first few.
pub fn shift_words(lang: &Lang, plan: &Plan, what: &str, shifted: &Shifted) -> Vec<String> {
    let (first, last) = shifted.days;
    let days = if first == last {
        lang.with("line-shift-day", &[("what", what), ("first", &lang.date(first))])
    } else {
        let args = [("what", what), ("first", &*lang.date(first)), ("last", &lang.date(last))];
        lang.with("line-shift-to", &args)
    };
    let n = shifted.against.len();
    let mut words = vec![days.into_owned()];
    if n == 0 {
        words.push(lang.text("line-shift-fine").into_owned());
        return words;
    }
    words.push(lang.count("line-shift-against", n).into_owned());
    words.extend(shifted.against.iter().take(FEW).map(|one| against_words(lang, plan, one)));
    words.extend(n.checked_sub(FEW).filter(|n| 0 < *n).map(|n| lang.count("line-shift-more", n).into_owned()));
    words
}

/// Whether a day is only proposed.
pub fn is_proposed(row: &LineRow) -> bool {
    row.day.is_some_and(|(_, basis)| basis == DayBasis::Proposed)
}
