use std::sync::Arc;

use chrono::NaiveDate;

use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::aims::MoveAims;
use crate::domain::plan::company::Info;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::ReportId;
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::price::{Amount, Currency, Price};
use crate::domain::plan::product::BillingPlan;
use crate::domain::plan::provider::Provider;
use crate::domain::plan::report::GivenReport;
use crate::domain::plan::sale_terms::{Percent, SaleTerms};
use crate::domain::sample::sample_plan;
use crate::domain::schedule::RuleLibrary;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sample() -> Plan {
    sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap()
}

fn told<T>(plan: &Plan, on: &str, tell: impl FnOnce(&ReportGround<'_>, &ReportOutlook) -> T) -> T {
    let library = RuleLibrary::shipped();
    let book = library.book_of(plan);
    let inputs = Inputs { plan, book: &book, holidays: &library.holidays, today: day(on) };
    let ground = ReportGround { inputs, books: &library.books, ahead: 0 };
    tell(&ground, &ReportOutlook::of(&ground))
}

#[test]
fn funnel_never_grows_and_burn_down_counts_the_same_customers_on_every_day() {
    let plan = sample();
    for on in ["2026-11-22", "2026-11-29"] {
        told(&plan, on, |ground, outlook| {
            let status = Status::of(ground, outlook, ReportKind::Status);
            let funnel = status.funnel;
            let parts = [funnel.n, funnel.n_invited, funnel.n_accepted, funnel.n_confirmed, funnel.n_moved];
            assert!(parts.is_sorted_by(|one, next| next <= one), "{parts:?}");
            assert_eq!(funnel.n + funnel.n_at_home, plan.customers.len());
            assert!(status.burn_down.left_now() <= status.burn_down.all);
        });
    }
}

#[test]
fn plan_of_an_earlier_day_holds_nothing_of_later_days() {
    let plan = sample();
    let early = plan_on(&plan, day("2026-11-10"));
    assert!(early.talks.iter().all(|talk| talk.on.is_none_or(|on| on <= day("2026-11-10"))));
    let steps = early.transfers.iter().flat_map(|one| &one.steps);
    assert!(steps.into_iter().all(|step| step.on <= day("2026-11-10")));
    let n = |plan: &Plan| plan.customers.iter().filter(|one| plan.stage_of(one).is_accepted()).count();
    assert!(n(&early) < n(&plan), "{} {}", n(&early), n(&plan));
    assert_eq!(plan_on(&plan, day("2027-11-10")), plan, "nothing is left out of a day after all steps");
}

#[test]
fn changes_go_by_the_last_report_and_a_second_one_of_the_same_day_says_the_same() {
    let plan = sample();
    let on = day("2026-11-22");
    let first = Changes::of(&plan, ChangesSince::of(&plan, ReportKind::Status, on), on);
    assert_eq!((first.since.day, first.since.report), (day("2026-11-15"), None));
    let given = Stamp { at: Moment::parse("2026-11-22T10:00:00Z").unwrap(), by: "Lin".into() };
    let report = GivenReport {
        id: ReportId::new(1),
        kind: ReportKind::Status,
        on,
        customer: None,
        provider: None,
        file: "status.html".into(),
        hash: ContentHash::of_bytes(b"x"),
        parts: Vec::new(),
        given,
    };
    let told = plan.apply(&Edit::Report(Box::new(report.clone()))).unwrap();
    assert_eq!(Changes::of(&told, ChangesSince::of(&told, ReportKind::Status, on), on), first);
    let next = day("2026-11-23");
    let second = Changes::of(&told, ChangesSince::of(&told, ReportKind::Status, next), next);
    assert_eq!(second.since.day, on);
    assert!(second.customers.is_empty(), "{second:?}");
    // One that was given out late told only of its own day: what was recorded since then is new.
    let late = GivenReport { id: ReportId::new(3), on: day("2026-11-10"), ..report.clone() };
    let after_late = plan.apply(&Edit::Report(Box::new(late))).unwrap();
    let since_late = Changes::of(&after_late, ChangesSince::of(&after_late, ReportKind::Status, on), on);
    assert_eq!(since_late.since.day, day("2026-11-10"));
    assert!(first.customers.keys().all(|kind| since_late.customers.contains_key(kind)), "{since_late:?}");
    let again = GivenReport { id: ReportId::new(2), ..report };
    assert_eq!(told.apply(&Edit::Report(Box::new(again))).unwrap(), told, "one report is recorded once");
}

#[test]
fn pack_tells_only_the_fields_that_were_asked_for_of_customers_that_are_to_be_moved() {
    let plan = sample();
    let provider = plan.about().default_provider.unwrap();
    told(&plan, "2026-11-22", |ground, outlook| {
        let long = Pack::of(ground, provider, &[]).unwrap();
        assert_eq!(long.fields, PackField::USUAL);
        assert!(long.lines.iter().all(|line| !outlook.forecast.moving.is_moved(line.customer)));
        // The first day of a wave is not told as the customer's own.
        assert!(long.lines.iter().all(|line| line.wanted == line.customer.pinned.or(line.customer.scheduled)));
        for line in &long.lines {
            let requests = outlook.forecast.moving.requests(line.customer.id).iter();
            let created = requests.filter(|one| one.stage().is_pending()).flat_map(|one| &one.items);
            let ids: Vec<&str> = created.map(|item| item.subscription.as_str()).collect();
            assert!(line.subscription.is_none_or(|one| !ids.contains(&one.id.as_str())), "a request is there");
        }
        let short = Pack::of(ground, provider, &[PackField::Tenant, PackField::Customer]).unwrap();
        assert_eq!(short.fields, [PackField::Customer, PackField::Tenant]);
        assert_eq!(short.lines.len(), short.n_customers);
        assert!(Pack::of(ground, ProviderId::new(99), &[]).is_none());
    });
}

#[test]
fn dossier_tells_what_happened_from_the_first_day_on_and_each_evidence_once() {
    let plan = sample();
    told(&plan, "2026-11-22", |ground, _| {
        for customer in plan.customers.iter() {
            let dossier = Dossier::of(ground, customer);
            assert!(dossier.happenings.is_sorted_by_key(|one| one.on), "{}", customer.name);
            assert_eq!(dossier.texts().count(), dossier.letters.len());
        }
    });
}

#[test]
fn load_counts_every_customer_that_is_not_moved_once() {
    let plan = sample();
    told(&plan, "2026-11-22", |ground, outlook| {
        let load = TeamLoad::of(ground, outlook);
        let left = plan.customers.iter().filter(|one| !outlook.forecast.moving.is_moved(one)).count();
        assert_eq!(load.lines.iter().map(|line| line.n_customers).sum::<usize>(), left);
        assert_eq!(load.mondays[0], day("2026-11-16"));
    });
}

#[test]
fn plan_without_customers_has_reports_all_the_same() {
    let plan = Plan::from_records([crate::domain::plan::AnyRecord::Info(Arc::default())]);
    told(&plan, "2026-11-22", |ground, outlook| {
        let status = Status::of(ground, outlook, ReportKind::Status);
        assert_eq!(status.funnel, Funnel::default());
        assert!(TeamLoad::of(ground, outlook).lines.iter().all(|line| line.n_customers == 0 && line.n_work == 0));
    });
}

#[test]
fn ticked_tasks_alone_are_told_of_and_none_ends_on_a_day_that_nobody_names() {
    let plan = sample();
    let of = |plan: &Plan| {
        told(plan, "2026-11-22", |ground, outlook| {
            let impact = TeamImpact::of(ground, outlook);
            let tasks: Vec<(String, TaskEnd, Option<NaiveDate>)> =
                impact.tasks.iter().map(|one| (one.now.capability.id.to_string(), one.end, one.day)).collect();
            (impact.is_ticked, impact.ends.day(), tasks)
        })
    };
    let (is_ticked, ends, all) = of(&plan);
    assert!(!is_ticked && 10 < all.len() && all.is_sorted_by_key(|(_, end, _)| *end));
    for (task, end, on) in &all {
        let day = if *end == TaskEnd::WithDirectBill { ends } else { None };
        assert_eq!(*on, day, "{task}");
    }
    let weekly = vec!["licenses-and-users".parse().unwrap(), "license-count".parse().unwrap()];
    let us = Enrollment { weekly, missed_on: None, anniversary: None, ..plan.standing() };
    let next = plan.apply(&Edit::Enrollment(EnrollmentEdit::Put(Box::new(us)))).unwrap();
    let next = next
        .apply(&Edit::Info(Info { moves: MoveAims { last_day: None, ..MoveAims::default() }, ..next.about() }))
        .unwrap();
    let (is_ticked, ends, few) = of(&next);
    assert!(is_ticked);
    assert_eq!(ends, None, "no date is known");
    assert_eq!(
        few,
        [
            ("license-count".to_owned(), TaskEnd::WithDirectBill, None),
            ("licenses-and-users".to_owned(), TaskEnd::Stays, None)
        ]
    );
}

#[test]
fn margin_is_estimated_from_what_was_typed_alone_and_the_customers_add_up_to_the_sums() {
    let mut plan = sample();
    let [twd, usd] = ["TWD", "USD"].map(|code| Currency::parse(code).unwrap());
    let percent = |text: &str| Percent::parse(text).unwrap();
    for (at, customer) in plan.clone().customers.iter().enumerate() {
        let mut customer = (**customer).clone();
        for (n, held) in customer.subscriptions.iter_mut().enumerate() {
            let currency = if at % 2 == 0 { twd } else { usd };
            held.price = Price::new(123_400 + n as u64, currency).filter(|_| n % 3 != 2);
            held.billing = BillingPlan::Monthly;
        }
        plan.customers.put(Arc::new(customer));
    }
    for provider in plan.clone().providers.iter() {
        plan.providers.put(Arc::new(Provider { terms: SaleTerms::default(), ..Provider::clone(provider) }));
    }
    let provider = plan.providers.iter().next().unwrap().clone();
    let terms = SaleTerms::default().with_margin(twd, Some(percent("10.5")));
    plan.providers.put(Arc::new(Provider { terms, ..Provider::clone(&provider) }));
    let direct_terms = SaleTerms::default().with_margin(twd, Some(percent("15"))).with_margin(usd, Some(percent("12")));
    plan.enrollment.put(Arc::new(Enrollment { direct_terms, ..plan.standing() }));
    assert_eq!(margin_currencies(&plan), [twd, usd]);
    told(&plan, "2026-11-22", |ground, _| {
        let study = MarginStudy::of(ground);
        assert!(0 < study.n_without && study.n_without < study.n_subscriptions);
        let case = study.cases.iter().find(|case| case.provider.is_some_and(|one| one.id == provider.id)).unwrap();
        for sum in study.sums(case) {
            assert_eq!(sum.margin.is_some(), sum.currency == twd, "nobody typed one for dollars");
            assert_eq!(sum.more.is_some(), sum.currency == twd);
            assert!(sum.more.is_none_or(|more| more < 0));
            let of_basket = study
                .lines
                .iter()
                .filter(|line| line.known.is_some_and(|(c, b, _)| (c, b) == (sum.currency, sum.billing)));
            let (mut margins, mut more) = (0, 0);
            for line in of_basket {
                let (own, difference) = study.of_line(line, case);
                margins += own.map_or(0, Amount::ten_thousandths);
                more += difference.unwrap_or(0);
            }
            assert_eq!(margins, sum.margin.map_or(0, |(_, margin)| margin.ten_thousandths()));
            assert_eq!(more, sum.more.unwrap_or(0));
        }
        let silent = study.cases.iter().find(|case| case.terms.is_empty()).unwrap();
        assert!(study.sums(silent).iter().all(|sum| sum.margin.is_none() && sum.more.is_none()));
    });
}
