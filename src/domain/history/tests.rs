use super::*;
use crate::domain::plan::contact::Country;
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::Track;

fn fabrikam() -> Customer {
    Customer::new(CustomerId::new(1), "Fabrikam")
}

fn contact(name: &str) -> Contact {
    Contact { name: name.into(), ..Contact::default() }
}

fn stamp() -> Stamp {
    Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Lin".into() }
}

#[track_caller]
fn check(change: impl FnOnce(&mut Customer), expected: &[(Field, Value, Value)]) {
    let before = fabrikam();
    let mut after = before.clone();
    change(&mut after);
    let expected: Vec<_> = expected
        .iter()
        .map(|(field, before, after)| Difference { field: field.clone(), before: before.clone(), after: after.clone() })
        .collect();
    assert_eq!(differences(&before, &after), expected);
    assert_eq!(differences(&after, &before).len(), expected.len(), "the way back has as many");
}

#[test]
fn each_field_that_changed_is_named_with_both_values() {
    check(|_| (), &[]);
    check(
        |c| {
            c.name = "Fabrikam Inc.".into();
            c.country = Some(Country::parse("TW").unwrap());
        },
        &[
            (Field::Name, Value::Text("Fabrikam".into()), Value::Text("Fabrikam Inc.".into())),
            (Field::Country, Value::Nothing, Value::Text("TW".into())),
        ],
    );
    check(
        |c| c.tags = vec!["large".into(), "pilot".into()],
        &[(Field::Tags, Value::Nothing, Value::Text("large, pilot".into()))],
    );
    let subscription = Subscription::new("1", "Teams");
    check(
        |c| c.subscriptions.push(subscription.clone()),
        &[(Field::Subscription, Value::Nothing, Value::Subscription(Box::new(subscription.clone())))],
    );
}

#[test]
fn relation_and_tracks_are_told_by_their_states() {
    let provider = ProviderId::new(7);
    let declined = RelationState::Declined { said: stamp(), reason: "too early".into() };
    check(
        |c| c.relations.push(Relation { provider, state: declined }),
        &[(Field::Relation(provider), Value::Relation(RelationStage::NotAsked), Value::Declined("too early".into()))],
    );
    let entry = StageEntry {
        stage: TransferState::Requested,
        on: stamp().at.date(),
        by: String::new(),
        note: String::new(),
        evidence: Vec::new(),
        recorded: stamp(),
    };
    check(
        |c| c.tracks = Some(Box::new(Tracks { transfer: Track(vec![entry]), ..Tracks::default() })),
        &[(Field::Transfer, Value::Transfer(TransferState::Unknown), Value::Transfer(TransferState::Requested))],
    );
}

#[test]
fn contact_that_stayed_is_not_told_and_a_new_order_is() {
    let mut before = fabrikam();
    before.contacts = vec![contact("Lin"), contact("Chen")];
    let mut after = before.clone();
    after.contacts = vec![contact("Chen"), contact("Wang")];
    let found = differences(&before, &after);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].before, Value::Contact(Box::new(contact("Lin"))));
    assert_eq!(found[0].after, Value::Contact(Box::new(contact("Wang"))));
    after.contacts = vec![contact("Chen"), contact("Lin")];
    assert_eq!(differences(&before, &after)[0].field, Field::ContactOrder);
}

#[test]
fn only_this_customer_is_looked_for_among_the_changes() {
    let other = Arc::new(Customer::new(CustomerId::new(2), "Contoso"));
    let own = Arc::new(fabrikam());
    let changes = [
        Change::Customer { before: None, after: Some(other) },
        Change::Customer { before: Some(own.clone()), after: None },
    ];
    let change = CustomerChange::of(&changes, CustomerId::new(1)).unwrap();
    assert_eq!(change, CustomerChange { before: Some(own), after: None });
    assert!(change.differences().is_empty());
    assert_eq!(CustomerChange::of(&changes, CustomerId::new(3)), None);
}
