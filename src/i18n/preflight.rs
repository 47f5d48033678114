//! What moving a customer comes to, in words: why something moves or not, where a check stands, requests, money, risk.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::dates::month_in;
use super::{Lang, Language};
use crate::domain::moves::fallback::{Fallback, Half};
use crate::domain::moves::money::Money;
use crate::domain::moves::pays::Pays;
use crate::domain::moves::risk::RiskPart;
use crate::domain::moves::{CheckView, GroundedReason, Movability, OverlapRange, PaidTwice, RequestBatch};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::price::{Amount, Currency};
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::transfer::TransferKind;

/// How many products are named before the others are only counted.
const NAMED: usize = 3;

/// So many subscriptions have this answer.
pub fn counted(lang: &Lang, answer: Movability, n: usize) -> String {
    let key = match answer {
        Movability::Moves => "preflight-n-moves",
        Movability::NotNow => "preflight-n-not-now",
        Movability::Stays => "preflight-n-stays",
        Movability::Moved => "preflight-n-moved",
        Movability::NotKnown => "preflight-n-not-known",
    };
    lang.count(key, n).into_owned()
}

/// Why a subscription moves or does not.
pub fn reason(lang: &Lang, why: &GroundedReason) -> String {
    let day = why.until.map(|day| lang.date(day)).unwrap_or_default();
    lang.with(why.reason.key(), &[("day", &day)]).into_owned()
}

/// Why a check stands where it does.
pub fn check(lang: &Lang, customer: &Customer, view: &CheckView) -> String {
    let day = view.until.map(|day| lang.date(day)).unwrap_or_default();
    let items = products(lang, customer, &view.items);
    lang.count_with(view.why.key(), view.items.len(), &[("items", &items), ("day", &day)]).into_owned()
}

/// The products of these subscriptions, each once; of many the first ones, and how many more there are.
pub fn products(lang: &Lang, customer: &Customer, places: &[usize]) -> String {
    let mut seen = BTreeSet::new();
    let all = places.iter().filter_map(|at| customer.subscriptions.get(*at)).map(|one| one.product.as_str());
    let names: Vec<&str> = all.filter(|name| seen.insert(*name)).collect();
    let more = names.len().saturating_sub(NAMED);
    let more = (0 < more).then(|| lang.count("preflight-more", more).into_owned());
    lang.list(names.into_iter().take(NAMED).map(str::to_owned).chain(more))
}

/// How what moves is split: `3 requests: licenses 25 + 25 + 11`.
pub fn batches(lang: &Lang, batches: &[RequestBatch]) -> String {
    let part = |kind: TransferKind| {
        let sizes: Vec<String> =
            batches.iter().filter(|one| one.kind == kind).map(|one| one.items.len().to_string()).collect();
        let (kind, sizes) = (lang.text(kind.part_key()), sizes.join(" + "));
        (!sizes.is_empty())
            .then(|| lang.with("preflight-batches-part", &[("kind", &kind), ("sizes", &sizes)]).into_owned())
    };
    let parts = lang.list(TransferKind::ALL.into_iter().filter_map(part));
    lang.count_with("preflight-batches", batches.len(), &[("parts", &parts)]).into_owned()
}

/// Who pays for a subscription until when.
pub fn pays(lang: &Lang, pays: &Pays) -> String {
    let (first, last) = (lang.date(pays.theirs.0), lang.date(pays.theirs.1));
    match pays.ours {
        Some((_, before)) => {
            let before = lang.date(before);
            lang.with("preflight-pays-both", &[("before", &before), ("first", &first), ("last", &last)]).into_owned()
        }
        None => lang.with("preflight-pays-provider", &[("first", &first), ("last", &last)]).into_owned(),
    }
}

/// The two dated things to do in place of a transfer.
pub fn fallback(lang: &Lang, fallback: &Fallback) -> String {
    let buy = lang.date(fallback.buy_on);
    let pair = match fallback.choose_by {
        None => lang.with("preflight-fallback-chosen", &[("buy", &buy)]),
        Some(day) => {
            let key = if fallback.is_late { "preflight-fallback-late" } else { "preflight-fallback" };
            lang.with(key, &[("day", &lang.date(day)), ("buy", &buy)])
        }
    };
    pair.into_owned()
}

/// What a half of the pair is called as a to-do, and its note.
pub fn fallback_todo(
    lang: &Lang,
    (customer, provider): (&str, Option<&str>),
    subscription: &Subscription,
    half: Half,
) -> (String, String) {
    let some = lang.text("work-some-provider");
    let args = [
        ("customer", customer),
        ("provider", provider.unwrap_or(&some)),
        ("product", &*subscription.product),
        ("id", &*subscription.id),
    ];
    let (title, note) = match half {
        Half::Choose => ("preflight-todo-choose", "preflight-todo-choose-note"),
        Half::Buy => ("preflight-todo-buy", "preflight-todo-buy-note"),
    };
    (lang.with(title, &args).into_owned(), lang.with(note, &args).into_owned())
}

/// How many days of one subscription are paid twice, and about what they cost.
pub fn twice(lang: &Lang, found: &OverlapRange) -> String {
    let (least, most) = (found.least.n_days, found.most.n_days);
    let n = usize::try_from(most).unwrap_or(0);
    let days = if least == most {
        lang.count("twice-days", n)
    } else {
        lang.count_with("twice-days-range", n, &[("least", &least.to_string())])
    };
    match found.least.cost.zip(found.most.cost) {
        Some(((least, currency), (most, _))) => {
            let sums = range(lang, (least, most), currency);
            lang.with("twice-days-cost", &[("days", &days), ("sums", &sums)]).into_owned()
        }
        None => lang.with("twice-days-no-cost", &[("days", &days)]).into_owned(),
    }
}

/// What is paid twice in all, as an estimate.
pub fn paid_twice(lang: &Lang, paid: &PaidTwice) -> String {
    let sums = lang.list(paid.iter().map(|(currency, least, most)| range(lang, (least, most), currency)));
    let key = if sums.is_empty() { "twice-sum-none" } else { "twice-sum" };
    lang.with(key, &[("sums", &sums)]).into_owned()
}

/// What is in none of these sums, and what may come on top of them.
pub fn paid_twice_asides(lang: &Lang, paid: &PaidTwice) -> Vec<String> {
    let counts = [
        ("twice-without", paid.most.n_without),
        ("twice-unclear", paid.n_unclear),
        ("twice-going-on", paid.n_going_on),
    ];
    let said = counts.into_iter().filter(|(_, n)| 0 < *n);
    said.map(|(key, n)| lang.count(key, n).into_owned()).collect()
}

/// From one estimate to another of the same currency.
fn range(lang: &Lang, (least, most): (Amount, Amount), currency: Currency) -> String {
    let (least, most) = (estimate(least, currency), estimate(most, currency));
    if least == most {
        return most;
    }
    lang.with("twice-range", &[("least", &least), ("most", &most)]).into_owned()
}

/// An estimate: to two decimals.
pub fn rounded(amount: Amount) -> Amount {
    let hundredths = (amount.ten_thousandths() + 50) / 100;
    Amount::new(u64::try_from(hundredths * 100).unwrap_or(u64::MAX))
}

/// An estimate with its currency.
pub fn estimate(amount: Amount, currency: Currency) -> String {
    format!("{} {currency}", rounded(amount).grouped())
}

/// All sums, in the order of currencies; empty without any.
pub fn sums(lang: &Lang, money: &Money) -> String {
    lang.list(money.iter().map(|(currency, amount)| estimate(amount, currency)))
}

/// A month with its year: `January 2027`, `2027 年 1 月`.
pub fn month(lang: &Lang, day: NaiveDate) -> String {
    let name = month_in(lang.language(), u8::try_from(day.month()).unwrap_or(1));
    match lang.language() {
        Language::English => format!("{name} {}", day.year()),
        Language::TraditionalChinese => format!("{} 年 {name} 月", day.year()),
    }
}

/// A part of the risk with its points.
pub fn risk_part(lang: &Lang, part: &RiskPart) -> String {
    let what = lang.count(part.kind.key(), usize::try_from(part.n).unwrap_or(usize::MAX));
    lang.with("preflight-risk-part", &[("what", &what), ("points", &part.points.to_string())]).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::preflight::CheckWhy;
    use crate::domain::moves::{CheckState, PreflightCheck, Reason};
    use crate::domain::plan::ids::CustomerId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn both() -> [Lang; 2] {
        [Language::English, Language::TraditionalChinese].map(Lang::new)
    }

    #[test]
    fn split_is_told_by_kind_and_size() {
        let batch = |kind, n: usize| RequestBatch { kind, items: vec![String::new(); n] };
        let all = [25, 25, 11].map(|n| batch(TransferKind::Licenses, n));
        let all: Vec<RequestBatch> = all.into_iter().chain([batch(TransferKind::Azure, 2)]).collect();
        let [english, chinese] = both();
        assert_eq!(batches(&english, &all), "4 requests: licenses 25 + 25 + 11, Azure 2");
        assert_eq!(batches(&english, &all[..1]), "1 request: licenses 25");
        assert_eq!(batches(&chinese, &all), "4 個要求：授權 25 + 25 + 11、Azure 2");
    }

    #[test]
    fn who_pays_is_told_with_days_written_out() {
        let [english, chinese] = both();
        let found =
            Pays { ours: Some((day("2024-04-10"), day("2024-06-14"))), theirs: (day("2024-06-15"), day("2025-04-09")) };
        let text = pays(&english, &found);
        assert!(text.contains("until 14 June 2024") && text.contains("from 15 June 2024 to 9 April 2025"), "{text}");
        assert!(pays(&chinese, &Pays { ours: None, ..found }).contains("從 2024 年 6 月 15 日付款至"));
        assert_eq!(month(&english, day("2027-01-08")), "January 2027");
        assert_eq!(month(&chinese, day("2027-01-08")), "2027 年 1 月");
    }

    #[test]
    fn check_names_three_products_each_once_and_counts_the_others() {
        let names = ["A", "B", "A", "C", "D", "E"];
        let subscriptions =
            names.iter().enumerate().map(|(at, name)| Subscription::new(at.to_string(), *name)).collect();
        let customer = Customer { subscriptions, ..Customer::new(CustomerId::new(1), "Fabrikam") };
        let view = CheckView {
            check: PreflightCheck::Renewal,
            state: CheckState::Open,
            why: CheckWhy::Renewal,
            items: (0..6).collect(),
            until: Some(day("2027-01-16")),
            fact: None,
        };
        let text = check(&both()[0], &customer, &view);
        assert_eq!(text, "A, B, C, and 2 more: submit nothing until 16 January 2027 (UTC)");
    }

    #[test]
    fn reasons_and_estimates_are_told() {
        let [english, _] = both();
        let why = GroundedReason { reason: Reason::WindowOpen, fact: None, until: Some(day("2026-12-02")) };
        assert_eq!(reason(&english, &why), "It can still be canceled until 2 December 2026 (UTC)");
        let mut money = Money::default();
        money.add(Some((Amount::new(819_178), Currency::parse("USD").unwrap())));
        assert_eq!(sums(&english, &money), "81.92 USD");
        assert_eq!(counted(&english, Movability::Stays, 1), "1 does not move");
    }
}
