use std::sync::Arc;

use super::*;
use crate::domain::plan::AnyRecord;
use crate::domain::plan::contact::{Contact, EmailAddress};
use crate::domain::plan::customer::Relation;
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::table::Record as _;

fn plan(customer: &Customer) -> Plan {
    Plan::from_records([AnyRecord::Customer(Arc::new(customer.clone()))])
}

fn good() -> Customer {
    let stamp = || Stamp { at: Moment::parse("2026-11-02T09:00:00Z").unwrap(), by: "Lin".into() };
    let state = RelationState::Accepted { said: stamp(), verified_by_us: Some(stamp()), verified_by_provider: None };
    let contact =
        Contact { name: "陳美惠".into(), email: EmailAddress::parse("c@c.example").ok(), ..Contact::default() };
    let mut good = Customer {
        relationships: vec![Relationship { kind: RelationshipKind::Indirect, raw: "Indirect Reseller".into() }],
        relations: vec![Relation { provider: ProviderId::new(9), state }],
        contacts: vec![contact],
        ..Customer::new(CustomerId::new(1), "松風貿易有限公司")
    };
    good.give_ids();
    good
}

fn bad() -> Customer {
    let mut bad = good();
    bad.name = "????????".into();
    bad.contacts[0].name = "???".into();
    bad.relationships = vec![Relationship { kind: RelationshipKind::Other, raw: "間接轉銷商".into() }];
    if let RelationState::Accepted { verified_by_us, .. } = &mut bad.relations[0].state {
        *verified_by_us = None;
    }
    bad
}

#[test]
fn everything_that_an_import_damaged_is_put_back_from_the_journal() {
    let (before, after) = (plan(&good()), plan(&bad()));
    let mut past = Past::default();
    past.add("edit-import", before.diff(&after));
    let found = damages(&after, &past);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found.iter().all(Damage::can_be_mended));
    assert_eq!(mended(&after, &found), [good()]);
    assert_eq!(damages(&before, &past), []);
}

#[test]
fn what_the_journal_does_not_hold_any_more_is_told_and_left_alone() {
    let after = plan(&bad());
    let found = damages(&after, &Past::default());
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(!found.iter().any(Damage::can_be_mended));
    assert_eq!(mended(&after, &found), []);
}

#[test]
fn word_that_came_with_a_new_customer_goes_again() {
    let after = plan(&bad());
    let mut past = Past::default();
    past.add("edit-import", Plan::default().diff(&after));
    let word = damages(&after, &past).into_iter().find(|one| matches!(one.kind, DamageKind::Word { .. })).unwrap();
    assert_eq!(mended(&after, [&word])[0].relationships, []);
}

#[test]
fn what_a_later_import_said_stays_when_the_word_goes() {
    let (before, damaged) = (plan(&good()), plan(&bad()));
    let mut later = bad();
    later.relationships.insert(0, Relationship { kind: RelationshipKind::Direct, raw: "Cloud Reseller".into() });
    let now = plan(&later);
    let mut past = Past::default();
    past.add("edit-import-customers", damaged.diff(&now));
    past.add("edit-import", before.diff(&damaged));
    let word = damages(&now, &past).into_iter().find(|one| matches!(one.kind, DamageKind::Word { .. })).unwrap();
    assert_eq!(mended(&now, [&word])[0].relationships, later.relationships[..1]);
}

#[test]
fn two_contacts_of_one_damaged_name_get_each_its_own() {
    let (mut good, mut bad) = (good(), bad());
    for (customer, name) in [(&mut good, "陳大文"), (&mut bad, "???")] {
        let email = EmailAddress::parse("d@c.example").ok();
        customer.contacts.push(Contact { name: name.into(), email, ..Contact::default() });
        customer.give_ids();
    }
    let (before, after) = (plan(&good), plan(&bad));
    let mut past = Past::default();
    past.add("edit-import", before.diff(&after));
    assert_eq!(mended(&after, &damages(&after, &past)), [good]);
}

#[test]
fn what_is_put_back_and_taken_back_again_on_purpose_is_no_damage() {
    let (before, damaged) = (plan(&good()), plan(&bad()));
    let mut past = Past::default();
    past.add("edit-import-customers", before.diff(&damaged));
    past.add("edit-mend", damaged.diff(&before));
    past.add("edit-import", before.diff(&damaged));
    let found = damages(&damaged, &past);
    assert!(
        !found.iter().any(|one| matches!(one.kind, DamageKind::Stage { .. } | DamageKind::Text { .. })),
        "{found:?}"
    );
}

#[test]
fn name_that_somebody_wrote_is_never_damage() {
    for name in ["????", "Amy羅", "MALMÖ®", "Café–Thé–Bar"] {
        let after = plan(&Customer { relationships: Vec::new(), name: name.into(), ..good() });
        let mut past = Past::default();
        past.add("edit-customer", plan(&good()).diff(&after));
        assert_eq!(damages(&after, &past), [], "{name}");
    }
}

#[test]
fn stage_that_somebody_set_since_stays() {
    let (before, after) = (plan(&good()), plan(&bad()));
    let mut past = Past::default();
    past.add("edit-import", before.diff(&after));
    let mut since = bad();
    since.relations[0].state = RelationState::NotAsked;
    let found = damages(&plan(&since), &past);
    assert!(!found.iter().any(|one| matches!(one.kind, DamageKind::Stage { .. })), "{found:?}");
}

#[test]
fn doubled_subscription_becomes_one_and_loses_nothing() {
    let mut customer = Customer::new(CustomerId::new(1), "Fabrikam");
    let mut newer = Subscription::new("00000ABC-AAAA-4BBB-8CCC-000000000001", "Business Premium");
    newer.month = chrono::NaiveDate::from_ymd_opt(2026, 11, 1);
    newer.quantity = Some(25);
    let mut older = Subscription::new("00000abc-aaaa-4bbb-8ccc-000000000001", "Premium");
    older.at_end = EndChoice::Cancels;
    older.quantity = Some(20);
    customer.subscriptions = vec![newer, older];
    let plan = plan(&customer);
    let found = damages(&plan, &Past::default());
    assert_eq!(found.len(), 1);
    let [joint] = &*mended(&plan, &found)[0].subscriptions else { panic!("one") };
    assert_eq!(
        (&*joint.id, joint.quantity, joint.at_end),
        ("00000abc-aaaa-4bbb-8ccc-000000000001", Some(25), EndChoice::Cancels)
    );
    assert_eq!(joint.product, "Business Premium");
}

#[test]
fn every_text_of_a_customer_is_looked_at_and_put_back() {
    let subscription = |product: &str| Subscription::new("00000abc-aaaa-4bbb-8ccc-000000000001", product);
    let mut before = Customer { relationships: Vec::new(), relations: Vec::new(), ..good() };
    before.tags = vec!["vip".into()];
    before.subscriptions = vec![subscription("商務進階版")];
    before.contacts[0].form_of_address = "陳小姐".into();
    let mut after = before.clone();
    after.tags = vec!["???? vip".into(), "vip".into()];
    after.subscriptions = vec![subscription("????? 365")];
    after.contacts[0].form_of_address = "???".into();
    let mut past = Past::default();
    past.add("edit-import", plan(&before).diff(&plan(&after)));
    let found = damages(&plan(&after), &past);
    assert_eq!((found.len(), found.iter().all(Damage::can_be_mended)), (3, true), "{found:?}");
    assert_eq!(mended(&plan(&after), &found), [before.clone()]);
    let untold = damages(&plan(&after), &Past::default());
    assert_eq!((untold.len(), untold.iter().any(Damage::can_be_mended)), (3, false), "{untold:?}");
    let mut past = Past::default();
    past.add("edit-customer", plan(&before).diff(&plan(&after)));
    assert_eq!(damages(&plan(&after), &past), [], "somebody wrote it");
}

#[test]
fn characters_that_nobody_sees_are_found_in_every_text_and_taken_out() {
    let mut sound = Customer { relationships: Vec::new(), relations: Vec::new(), ..good() };
    sound.tags = vec!["vip".into()];
    sound.subscriptions = vec![Subscription::new("00000abc-aaaa-4bbb-8ccc-000000000001", "Visio Plan")];
    let mut odd = sound.clone();
    odd.name = "松風\u{200B}貿易有限公司".into();
    odd.tags = vec!["v\u{200B}ip".into()];
    odd.contacts[0].name = "\u{202E}陳美惠".into();
    odd.subscriptions[0].product = "Visio\u{A0}Plan".into();
    let found = damages(&plan(&odd), &Past::default());
    assert_eq!((found.len(), found.iter().all(Damage::can_be_mended)), (4, true), "{found:?}");
    assert_eq!(mended(&plan(&odd), &found), [sound]);
}

#[test]
fn contact_without_an_address_is_looked_at_too() {
    let before = plan(&Customer { relationships: Vec::new(), relations: Vec::new(), ..good() });
    let mut odd = Customer { relationships: Vec::new(), relations: Vec::new(), ..good() };
    odd.contacts.push(Contact { name: "???".into(), ..Contact::default() });
    let mut past = Past::default();
    past.add("edit-import", before.diff(&plan(&odd)));
    past.add("edit-customer", Plan::default().diff(&before));
    assert_eq!(damages(&plan(&odd), &past).len(), 1);
}
