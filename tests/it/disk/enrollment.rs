//! The enrollment's nouns, for a plan with every noun in it.

use std::sync::Arc;

use changeover::domain::draft::Language;
use changeover::domain::plan::AnyRecord;
use changeover::domain::plan::contact::EmailAddress;
use changeover::domain::plan::day_off::{DayOff, DayOffScope};
use changeover::domain::plan::decision::SignOff;
use changeover::domain::plan::enrollment::{Answer, CalendarChoice, Enrollment, Revenue};
use changeover::domain::plan::hash::ContentHash;
use changeover::domain::plan::ids::{CustomerId, DayOffId, DecisionId, PersonId};
use changeover::domain::plan::region::Region;
use changeover::domain::plan::task::{Evidence, StepDone, Task};
use changeover::domain::rules::{Act, PartnerStatus, TenantChoice};
use changeover::domain::slug::Slug;
use chrono::NaiveDate;

use super::stamp;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// One record of each, whose texts are `words`.
pub(super) fn records(words: &mut dyn FnMut() -> String) -> Vec<AnyRecord> {
    let evidence = Evidence { hash: ContentHash::of_bytes(b"x"), name: words(), bytes: 1, added: stamp(words) };
    vec![
        AnyRecord::Enrollment(Arc::new(Enrollment {
            book: Some(Slug::new("2018-12")),
            status: PartnerStatus::Restricted,
            status_seen: Some(stamp(words)),
            identified: Some(true),
            anniversary: Some(day(3, 1)),
            missed_on: Some(day(3, 1)),
            tenant: TenantChoice::Second,
            second_tenant: super::tenant('9'),
            incentive_mail: Some(EmailAddress::parse("mpn@contoso.example").unwrap()),
            direct_revenue: Some(Revenue { usd: 700_000, as_of: day(10, 31) }),
            reseller_revenue: Some(Revenue { usd: 0, as_of: day(10, 31) }),
            direct_ended: Some(day(6, 1)),
            enroll_on: Some(day(2, 13)),
            enrolled_before: true,
            weekly: vec![Slug::new("create-orders"), Slug::new("renewals")],
            direct_terms: super::providers::terms(),
            calendars: CalendarChoice { ours: Some(Region::parse("TW").unwrap()), ..CalendarChoice::default() },
        })),
        AnyRecord::Decision(Arc::new(SignOff {
            id: DecisionId::new(10),
            act: Act::EnrollNow,
            book: Slug::new("2018-12"),
            on: day(2, 13),
            company: words(),
            admin: words(),
            decided: stamp(words),
            language: Language::TraditionalChinese,
            stated: vec![words(), words()],
        })),
        AnyRecord::Task(Arc::new(Task {
            owner: Some(PersonId::new(1)),
            done: Some(StepDone { on: day(2, 13), stamp: stamp(words) }),
            postponed: Some(day(2, 20)),
            note: words(),
            evidence: vec![evidence],
            looks: vec![stamp(words)],
            ..Task::new(Act::EnrollNow.step())
        })),
        AnyRecord::Answer(Arc::new(Answer {
            id: Slug::new("restricted-wait"),
            text: words(),
            days: Some(7),
            source: words(),
            dated: day(2, 1),
            recorded: stamp(words),
        })),
        AnyRecord::DayOff(Arc::new(DayOff {
            id: DayOffId::new(11),
            first: day(12, 24),
            last: day(12, 26),
            reason: words(),
            scope: DayOffScope::Customer(CustomerId::new(100)),
        })),
    ]
}
