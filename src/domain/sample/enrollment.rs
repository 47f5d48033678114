//! The sample's enrollment: both roles live, the bar was missed, and the incentive invitation has come.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::texts::Says;
use crate::domain::plan::AnyRecord;
use crate::domain::plan::company::{Company, Person, StaffRole};
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::decision::SignOff;
use crate::domain::plan::enrollment::{Answer, Enrollment, Revenue};
use crate::domain::plan::ids::{DayOffId, DecisionId, PersonId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::task::{StepDone, Task};
use crate::domain::rules::{Act, PartnerStatus};
use crate::domain::slug::Slug;

/// What was done so many days ago; the names are those of the rule book of 2026.
const DONE: [(u64, &[&str]); 8] = [
    (
        40,
        &[
            "profile-current",
            "partner-id-current",
            "right-tenant",
            "global-admin-named",
            "contact-mailbox-read",
            "incentive-mail-recorded",
        ],
    ),
    (36, &["ask-restricted"]),
    (
        34,
        &[
            "loss-orders",
            "loss-reservations",
            "loss-order-history",
            "loss-software",
            "loss-invoices",
            "loss-subscription-view",
            "loss-transfer-tool",
            "loss-attestation",
            "loss-relationships",
            "loss-earned-credit",
            "save-price-lists",
            "save-api-use",
            "save-sandbox",
        ],
    ),
    (33, &["form-legal-name", "form-country", "form-contact", "form-contact-mail", "form-phone"]),
    (29, &["approval"]),
    (28, &["sign-in-again"]),
    (27, &["menu-indirect-providers", "profile-both"]),
    (9, &["reseller-admin-named", "reseller-bank-and-tax", "reseller-mail-correct", "reseller-invited"]),
];

/// Days since the acts were decided.
const DECIDED: [(u64, Act); 2] = [(33, Act::EnrollNow), (28, Act::AcceptAgreement)];

/// The records of the enrollment, as if it had been worked on until `now`.
pub(super) fn records(
    now: Moment,
    company: &Company,
    people: &[Person],
    says: Says<'_>,
    mut new_id: impl FnMut() -> u64,
) -> Vec<AnyRecord> {
    let admin = people.iter().find(|person| person.roles.contains(&StaffRole::GlobalAdmin));
    let stamp = |days: u64| Stamp {
        at: Moment::new(now.time().checked_sub_days(Days::new(days)).unwrap_or_else(|| now.time())),
        by: admin.map(|person| person.name.clone()).unwrap_or_default(),
    };
    let day = |days: u64| stamp(days).at.date();
    let later = |days: u64| now.date().checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    let done = |days: u64| Some(StepDone { on: day(days), stamp: stamp(days) });
    let task = |days: u64, id: Slug, owner: Option<PersonId>| {
        AnyRecord::Task(Arc::new(Task { owner, done: done(days), ..Task::new(id) }))
    };
    let owner = admin.map(|person| person.id);
    let mut records = vec![AnyRecord::Enrollment(Arc::new(Enrollment {
        book: Some(Slug::new("2026")),
        status: PartnerStatus::Restricted,
        status_seen: Some(stamp(3)),
        identified: Some(true),
        anniversary: Some(day(12)),
        missed_on: Some(day(12)),
        incentive_mail: EmailAddress::parse("partner-id@contoso-partner.example").ok(),
        direct_revenue: Some(Revenue { usd: 688_000, as_of: day(20) }),
        ..Enrollment::default()
    }))];
    for (days, ids) in DONE {
        let ids = ids.iter().filter_map(|id| id.parse().ok());
        records.extend(ids.map(|id| task(days, id, owner)));
    }
    for (days, act) in DECIDED {
        records.push(task(days, act.step(), owner));
        records.push(AnyRecord::Decision(Arc::new(SignOff {
            id: DecisionId::new(new_id()),
            act,
            book: Slug::new("2026"),
            on: day(days),
            company: company.name.clone(),
            admin: admin.map(|person| person.name.clone()).unwrap_or_default(),
            decided: stamp(days),
            language: says.language,
            stated: vec![says.the(|texts| &texts.decision)],
        })));
    }
    records.push(AnyRecord::Answer(Arc::new(Answer {
        id: Slug::new("approval-how-long"),
        text: String::new(),
        days: Some(5),
        source: says.the(|texts| &texts.ticket),
        dated: day(35),
        recorded: stamp(35),
    })));
    records.push(AnyRecord::DayOff(Arc::new(DayOff {
        id: DayOffId::new(new_id()),
        first: later(20),
        last: later(21),
        reason: says.the(|texts| &texts.day_off),
        scope: DayOffScope::Company,
    })));
    records
}
