//! Words of the work list, and of what stands against waves.

use std::borrow::Cow;

use super::Lang;
use crate::domain::moves::access::FollowUp;
use crate::domain::moves::{
    FindingMend, FoundGroup, GroupReason, MoveFinding, MoveProblem, MoveWork, RequestPart, WorkKind,
};
use crate::domain::naming::Named;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferItem};
use crate::domain::schedule::{MoveBlock, OpenPilot};

/// What is to be done, as a sentence with names and numbers.
pub fn work_words(lang: &Lang, plan: &Plan, work: &MoveWork) -> String {
    let transfer = work.transfer.and_then(|id| plan.transfers.get(id));
    let provider = match transfer {
        Some(transfer) => plan.provider_of_transfer(transfer),
        None => plan.customers.get(work.customer).and_then(|customer| plan.provider_of(customer)).map(|one| one.id),
    };
    let provider = provider_name(lang, plan, provider);
    let args = [("provider", &*provider)];
    let what = match (work.kind, transfer) {
        (WorkKind::Submit, Some(transfer)) => submit_words(lang, transfer),
        (WorkKind::Errors, Some(transfer)) => {
            let failed = || transfer.items.iter().filter(|item| item.outcome == ItemOutcome::NotMoved);
            let is_explained = 0 < failed().count() && failed().all(|item| !item.reason.trim().is_empty());
            let key = if is_explained { "work-errors-explained" } else { "work-errors-n" };
            lang.count(key, failed().count()).into_owned()
        }
        (kind, _) => lang.with(kind.key(), &args).into_owned(),
    };
    match work.part {
        Some(part) => lang.with("work-part", &[("what", &what), ("part", &part_words(lang, part))]).into_owned(),
        None => what,
    }
}

fn provider_name<'n>(lang: &'n Lang, plan: &'n Plan, provider: Option<ProviderId>) -> Cow<'n, str> {
    let known = provider.and_then(|id| plan.providers.get(id));
    known.map_or_else(|| lang.text("work-some-provider"), |provider| Cow::Borrowed(&*provider.name))
}

/// What is to be settled after a transfer, without the customer's name.
pub fn follow_up_words(lang: &Lang, plan: &Plan, transfer: &Transfer, one: FollowUp) -> String {
    let provider = provider_name(lang, plan, plan.provider_of_transfer(transfer));
    lang.with(one.key(), &[("provider", &provider)]).into_owned()
}

/// Why, and how: the note of its to-do.
pub fn follow_up_note(lang: &Lang, plan: &Plan, transfer: &Transfer, one: FollowUp) -> String {
    let provider = provider_name(lang, plan, plan.provider_of_transfer(transfer));
    lang.with(one.note(), &[("provider", &provider)]).into_owned()
}

/// What tells a request from the customer's others: `Azure`, `no. 2`, `Licenses, no. 2`.
pub fn part_words(lang: &Lang, part: RequestPart) -> String {
    let kind = part.kind.map(|kind| lang.text(kind.key()).into_owned());
    let number = part.number.map(|n| lang.with("work-part-number", &[("number", &n.to_string())]).into_owned());
    lang.list(kind.into_iter().chain(number))
}

/// How many items to choose, and of how many.
fn submit_words(lang: &Lang, transfer: &Transfer) -> String {
    let n = transfer.items.iter().filter(|item| item.outcome == ItemOutcome::Open).count();
    match (n, transfer.items.len()) {
        (0, 0) => lang.text("work-submit").into_owned(),
        (n, all) if n == all => lang.count("work-submit-all", n).into_owned(),
        (n, all) => lang.count_with("work-submit-some", n, &[("all", &all.to_string())]).into_owned(),
    }
}

/// What is moved: the product, and how many licenses where that is known.
pub fn item_words(lang: &Lang, item: &TransferItem) -> String {
    let Some(seats) = item.seats.map(|n| lang.count("subscriptions-seats-count", n as usize)) else {
        return item.product.clone();
    };
    lang.with("transfers-item-of", &[("product", &item.product), ("seats", &seats)]).into_owned()
}

/// That so many customers came into a wave, of so many that were named, and who was not found.
pub fn put_words(lang: &Lang, wave: &str, (n, n_named): (usize, usize), named: &Named) -> String {
    let put = match (n, n_named) {
        (0, 0) => lang.text("waves-put-nobody"),
        (0, n) => lang.count_with("waves-put-already", n, &[("wave", wave)]),
        (n, _) => lang.count_with("waves-put", n, &[("wave", wave)]),
    };
    let not_found = |key: &'static str, words: &[String]| {
        let names = lang.list(words.iter().take(FEW).map(|word| shortened(word)));
        let more = (FEW < words.len()).then(|| lang.count("waves-put-more", words.len() - FEW));
        lang.sentences([lang.with(key, &[("names", &names)])].into_iter().chain(more))
    };
    let unknown = (!named.unknown.is_empty()).then(|| not_found("waves-put-unknown", &named.unknown));
    let unclear = (!named.unclear.is_empty()).then(|| not_found("waves-put-unclear", &named.unclear));
    lang.sentences([put.into_owned()].into_iter().chain(unknown).chain(unclear))
}

/// Enough of a text to know it again.
fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let short: String = text.chars().take(MOST).collect();
    if MOST < text.chars().count() { short + "…" } else { short }
}

/// As many names are said aloud.
const FEW: usize = 5;

/// What stands against a wave or one of its customers.
pub fn problem_words(lang: &Lang, plan: &Plan, finding: &MoveFinding) -> String {
    let customer = finding.customer.map_or("", |id| plan.name_of(id));
    let day = |day: chrono::NaiveDate| lang.date(day);
    match &finding.problem {
        MoveProblem::OverCapacity { n, room } => {
            lang.count_with("waves-problem-capacity", *n, &[("room", &room.to_string())])
        }
        MoveProblem::TooManyRequests { n, room } => {
            lang.count_with("waves-problem-requests", *n, &[("room", &room.to_string())])
        }
        MoveProblem::TooManySeats { n, room } => {
            lang.count_with("waves-problem-seats", *n, &[("room", &room.to_string())])
        }
        MoveProblem::SeatsFitNoDay { n } => lang.count("waves-problem-seats-alone", *n),
        MoveProblem::SeatsUnknown { n } => lang.count("waves-problem-seats-unknown", *n),
        MoveProblem::ProviderTooSlow { provider, n, room } => {
            lang.count_with("waves-problem-provider", *n, &[("provider", provider), ("room", &room.to_string())])
        }
        MoveProblem::NoLimit => lang.text("waves-problem-no-limit"),
        MoveProblem::Over { n } => lang.count("waves-problem-over", *n),
        MoveProblem::NoDays => lang.text("waves-problem-no-days"),
        MoveProblem::NobodyNamed { n } => lang.count("waves-problem-nobody", *n),
        MoveProblem::PilotTooLarge { n } => lang.count("waves-problem-pilot", *n),
        MoveProblem::LessonMissing => lang.text("waves-problem-lesson"),
        MoveProblem::BeforePilot { pilot, is_moved: false } => {
            lang.with("waves-problem-before-pilot", &[("pilot", pilot)])
        }
        MoveProblem::BeforePilot { pilot, is_moved: true } => {
            lang.with("waves-problem-before-lesson", &[("pilot", pilot)])
        }
        MoveProblem::DayOutside { day: on } => {
            lang.with("waves-problem-outside", &[("customer", customer), ("day", &day(*on))])
        }
        MoveProblem::DayPassed { day: on } => {
            lang.with("waves-problem-passed", &[("customer", customer), ("day", &day(*on))])
        }
        MoveProblem::DayOff { day: on } => {
            lang.with("waves-problem-day-off", &[("customer", customer), ("day", &day(*on))])
        }
        MoveProblem::Blackout { day: on, reason } if reason.trim().is_empty() => {
            lang.with("waves-problem-blackout-bare", &[("customer", customer), ("day", &day(*on))])
        }
        MoveProblem::Blackout { day: on, reason } => {
            let args = [("customer", customer), ("day", &*day(*on)), ("reason", reason)];
            lang.with("waves-problem-blackout", &args)
        }
        MoveProblem::Renewal { day: on, end, product } => {
            let args = [("customer", customer), ("day", &*day(*on)), ("end", &day(*end)), ("product", product)];
            lang.with("waves-problem-renewal", &args)
        }
        MoveProblem::GateShut { gate } => {
            lang.with("waves-problem-gate", &[("customer", customer), ("gate", &lang.text(gate.key()))])
        }
        MoveProblem::GroupFound(group) => found_words(lang, plan, group),
        MoveProblem::GroupSplit { group, n } => lang.count_with("waves-problem-group", *n, &[("group", group)]),
    }
    .into_owned()
}

/// Why customers look like a group, and who they are.
fn found_words<'l>(lang: &'l Lang, plan: &Plan, group: &FoundGroup) -> Cow<'l, str> {
    let names = lang.list(group.customers.iter().take(FEW).map(|id| plan.name_of(*id)));
    let names = match group.customers.len().saturating_sub(FEW) {
        0 => names,
        more => lang.count_with("waves-found-more", more, &[("names", &names)]).into_owned(),
    };
    match &group.why {
        GroupReason::Tenant => lang.with("waves-found-tenant", &[("names", &names)]),
        GroupReason::Mail(mail) => lang.with("waves-found-contact", &[("names", &names), ("contact", mail.as_str())]),
        GroupReason::Person(name) => lang.with("waves-found-contact", &[("names", &names), ("contact", name)]),
        GroupReason::Domain(domain) => {
            lang.with("waves-found-domain", &[("names", &names), ("domain", domain.as_str())])
        }
    }
}

/// What a proposal does, as a button says it; `None`: nothing is proposed.
pub fn mend_words(lang: &Lang, plan: &Plan, finding: &MoveFinding) -> Option<String> {
    let words = match (finding.mend?, &finding.problem) {
        (FindingMend::MoveTo(day), _) => lang.with("waves-mend-day", &[("day", &lang.date(day))]),
        (FindingMend::LastUntil(day), _) => lang.with("waves-mend-until", &[("day", &lang.date(day))]),
        (FindingMend::Gather(wave), MoveProblem::GroupFound(group)) => match wave.map(|id| plan.wave_name(id)) {
            Some(wave) => lang.with("waves-mend-group-in", &[("group", &group.name), ("wave", wave)]),
            None => lang.with("waves-mend-group", &[("group", &group.name)]),
        },
        (FindingMend::Gather(_), _) => lang.text("waves-mend-gather"),
    };
    Some(words.into_owned())
}

/// What stands before a customer's move, as a mark on its row.
pub fn block_words(lang: &Lang, block: MoveBlock) -> String {
    match block {
        MoveBlock::Gate(gate) => lang.with("waves-open-gate", &[("gate", &lang.text(gate.key()))]),
        MoveBlock::Pilot(OpenPilot { is_moved: false, .. }) => lang.text("waves-open-pilot"),
        MoveBlock::Pilot(OpenPilot { is_moved: true, .. }) => lang.text("waves-open-lesson"),
    }
    .into_owned()
}

/// What stands before a request that is to be begun, and how to continue all the same.
pub fn block_sentence(lang: &Lang, plan: &Plan, block: MoveBlock) -> String {
    match block {
        MoveBlock::Gate(gate) => lang.with("transfers-gate-shut", &[("gate", &lang.text(gate.key()))]),
        MoveBlock::Pilot(pilot) => {
            let key = if pilot.is_moved { "transfers-lesson-missing" } else { "transfers-pilot-open" };
            lang.with(key, &[("pilot", plan.wave_name(pilot.wave))])
        }
    }
    .into_owned()
}
