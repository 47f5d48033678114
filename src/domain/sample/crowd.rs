//! Plans of any size to try things out on: the sample's company and providers, with as many invented customers as wanted.

use std::sync::Arc;

use super::{customer_relation, raw_text, sample_plan, subscriptions};
use crate::domain::draft::Language;
use crate::domain::plan::contact::{Contact, ContactRole, Country, DomainName, EmailAddress};
use crate::domain::plan::customer::{Customer, RelationStage, Relationship, RelationshipKind};
use crate::domain::plan::ids::{CustomerId, PersonId, ProviderId, TenantId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::{AgreementState, Track, Tracks};
use crate::domain::plan::{AnyRecord, Plan};
use chrono::Days;

/// Ids of invented customers start here, above all ids of the sample.
const FIRST_ID: u64 = 1_000;

/// Beginnings and ends of names; each pair is one company, a number tells those apart that share a pair.
const LATIN: ([&str; 12], [&str; 12]) = (
    [
        "Harbour", "Alder", "Quiet", "Northern", "Garnet", "Señora", "Copper", "Willow", "Zephyr", "Müller", "Lantern",
        "Orchard",
    ],
    [
        "Lane Books",
        "Clinic",
        "Fern Tea House",
        "Logistics",
        "Dental Care",
        "Bakery",
        "Design Studio",
        "Shipping",
        "Law Offices",
        "Hotels",
        "Foods",
        "Instruments",
    ],
);
const CHINESE: ([&str; 12], [&str; 12]) = (
    ["遠山", "晴川", "大禾", "一品", "永豐", "青田", "瑞光", "森木", "海葵", "松風", "明月", "立人"],
    [
        "設計股份有限公司",
        "咖啡有限公司",
        "物流股份有限公司",
        "牙醫診所",
        "食品有限公司",
        "法律事務所",
        "旅店",
        "出版社",
        "儀器股份有限公司",
        "貿易有限公司",
        "建設",
        "補習班",
    ],
);
const TAGS: [&str; 6] = ["gold", "north", "south", "school", "vip", "wave 2"];

/// The sample with `n` invented customers in place of its own, three subscriptions each, half of them with Chinese names; the
/// same for the same `now` and `n`.
///
/// # Errors
/// Only when the shipped sample is damaged, which a test excludes.
pub fn crowd(now: Moment, n: u64) -> Result<Plan, ron::error::SpannedError> {
    let sample = sample_plan(now)?;
    let owners: Vec<PersonId> = sample.people.iter().map(|person| person.id).collect();
    let Some(provider) = sample.about().default_provider else { return Ok(sample) };
    let by = sample.people.iter().next().map(|person| person.name.clone()).unwrap_or_default();
    let many = (0..n).map(|index| {
        let owner = pick(&owners, index / 3).copied();
        AnyRecord::Customer(Arc::new(customer(index, (provider, owner), now, &by)))
    });
    let Plan { waves, transfers, .. } = Plan::default();
    Ok(Plan { customers: Plan::from_records(many).customers, waves, transfers, ..sample })
}

/// A number that looks random, the same for the same two numbers (`SplitMix64`).
pub(super) fn mix(index: u64, salt: u64) -> u64 {
    let mut z = index.wrapping_add(salt.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// One of these, by a number; `None` of nothing.
pub(super) fn pick<T>(of: &[T], number: u64) -> Option<&T> {
    let at = usize::try_from(number).ok()?.checked_rem(of.len())?;
    of.get(at)
}

fn name(index: u64, is_chinese: bool) -> String {
    let (first, last) = if is_chinese { CHINESE } else { LATIN };
    let (first, last) = (pick(&first, mix(index, 1)), pick(&last, mix(index, 2)));
    let (first, last) = (first.copied().unwrap_or_default(), last.copied().unwrap_or_default());
    if is_chinese { format!("{first}{last} {index}") } else { format!("{first} {last} {index}") }
}

/// Where an invented customer stands: half were not asked yet, the others are spread over the stages.
fn stage(index: u64) -> RelationStage {
    let at = mix(index, 3) % 16;
    if at < 8 {
        return RelationStage::NotAsked;
    }
    pick(&RelationStage::ALL, at).copied().unwrap_or(RelationStage::NotAsked)
}

fn customer(index: u64, (provider, owner): (ProviderId, Option<PersonId>), now: Moment, by: &str) -> Customer {
    let is_chinese = mix(index, 4).is_multiple_of(2);
    let kind = if mix(index, 5).is_multiple_of(8) { RelationshipKind::Indirect } else { RelationshipKind::Direct };
    let days = 1 + mix(index, 6) % 20;
    let at = Moment::new(now.time().checked_sub_days(Days::new(days)).unwrap_or_else(|| now.time()));
    let said = Stamp { at, by: by.to_owned() };
    let tags = [pick(&TAGS, mix(index, 7)), pick(&TAGS, mix(index, 8))];
    let mut tags: Vec<String> = tags.into_iter().flatten().map(|&tag| tag.to_owned()).collect();
    tags.sort();
    tags.dedup();
    Customer {
        microsoft_id: TenantId::parse(&format!("{index:08x}-7b1d-4c2e-8a3f-{:012x}", mix(index, 9) >> 16)).ok(),
        domain: DomainName::parse(&format!("customer{index}.onmicrosoft.com")).ok(),
        country: Country::parse(if is_chinese { "TW" } else { "US" }).ok(),
        relationships: vec![Relationship { kind, raw: raw_text(kind).into() }],
        tags,
        contacts: vec![contact(index, is_chinese)],
        owner: owner.filter(|_| !mix(index, 10).is_multiple_of(5)),
        notes: if mix(index, 11).is_multiple_of(4) { "Don't call.\nMail first".into() } else { String::new() },
        subscriptions: subscriptions::of(index, 3, now.date()),
        tracks: tracks(index, &said),
        relations: customer_relation(provider, stage(index), said),
        ..Customer::new(CustomerId::new(FIRST_ID + index), name(index, is_chinese))
    }
}

/// Most contacts are global admins; every sixteenth lacks an address.
fn contact(index: u64, is_chinese: bool) -> Contact {
    let role = if mix(index, 12).is_multiple_of(8) { ContactRole::Unknown } else { ContactRole::GlobalAdmin };
    let email = EmailAddress::parse(&format!("admin{index}@customer{index}.example")).ok();
    Contact {
        name: if is_chinese { "王小明".into() } else { "Ana García".into() },
        email: email.filter(|_| !mix(index, 13).is_multiple_of(16)),
        role,
        language: Some(if is_chinese { Language::TraditionalChinese } else { Language::English }),
        ..Contact::default()
    }
}

/// Of every fourth customer it is known how it accepted the customer agreement.
fn tracks(index: u64, said: &Stamp) -> Option<Box<Tracks>> {
    if !mix(index, 14).is_multiple_of(4) {
        return None;
    }
    let stage = pick(&AgreementState::ALL, 1 + mix(index, 15) % 4).copied().unwrap_or_default();
    let (on, recorded) = (said.at.date(), said.clone());
    let entry = StageEntry { stage, on, by: said.by.clone(), note: String::new(), evidence: Vec::new(), recorded };
    Some(Box::new(Tracks { agreement: Track(vec![entry]), ..Tracks::default() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(n: u64) -> Plan {
        crowd(Moment::parse("2026-11-22T09:00:00Z").unwrap(), n).unwrap()
    }

    #[test]
    fn crowd_is_the_same_every_time_and_as_many_as_asked_for() {
        assert_eq!(made(50), made(50));
        for n in [0, 1, 1_000] {
            assert_eq!(made(n).customers.len() as u64, n);
        }
    }

    #[test]
    fn crowd_has_every_stage_both_scripts_and_three_subscriptions_each() {
        let plan = made(1_000);
        for stage in RelationStage::ALL {
            assert!(plan.customers.iter().any(|customer| plan.stage_of(customer) == stage), "{stage:?}");
        }
        let n_latin = plan.customers.iter().filter(|customer| customer.name.is_ascii()).count();
        assert!((300..700).contains(&n_latin), "{n_latin}");
        assert!(plan.customers.iter().all(|customer| customer.subscriptions.len() == 3));
    }

    #[test]
    fn crowd_has_no_id_twice() {
        let plan = made(3_000);
        let ids: std::collections::BTreeSet<_> = plan.customers.iter().map(|customer| customer.microsoft_id).collect();
        assert_eq!(ids.len(), 3_000);
    }
}
