use super::*;
use crate::domain::plan::contact::Country;
use crate::domain::plan::ids::{ContactId, CustomerId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::Track;

fn fabrikam() -> Customer {
    Customer::new(CustomerId::new(1), "Fabrikam")
}

fn contact(id: u64, name: &str) -> Contact {
    Contact { id: ContactId::new(id), name: name.into(), ..Contact::default() }
}

fn stamp() -> Stamp {
    Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Lin".into() }
}

#[track_caller]
fn check(change: impl FnOnce(&mut Customer), expected: &[(CustomerPart, OldValue, OldValue)]) {
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

fn text(text: &str) -> OldValue {
    OldValue::Of(field::Value::Text(text.to_owned().into()))
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
            (CustomerPart::Of(CustomerField::Name), text("Fabrikam"), text("Fabrikam Inc.")),
            (
                CustomerPart::Of(CustomerField::Country),
                OldValue::NOTHING,
                OldValue::Of(field::Value::Code("TW".into())),
            ),
        ],
    );
    let tags = vec!["large".to_owned(), "pilot".to_owned()];
    check(
        |c| c.tags = tags.clone(),
        &[(
            CustomerPart::Of(CustomerField::Tags),
            OldValue::NOTHING,
            OldValue::Of(field::Value::Texts(tags.clone().into())),
        )],
    );
    let subscription = Subscription::new("1", "Teams");
    check(
        |c| c.subscriptions.push(subscription.clone()),
        &[(
            CustomerPart::Of(CustomerField::Subscriptions),
            OldValue::NOTHING,
            OldValue::Subscription(Box::new(subscription.clone())),
        )],
    );
}

#[test]
fn relation_and_tracks_are_told_by_their_states() {
    let provider = ProviderId::new(7);
    let declined = RelationState::Declined { said: stamp(), reason: "too early".into() };
    check(
        |c| c.relations.push(Relation { provider, state: declined }),
        &[(
            CustomerPart::Relation(provider),
            OldValue::Relation(RelationStage::NotAsked),
            OldValue::Declined("too early".into()),
        )],
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
        &[(
            CustomerPart::Transfer,
            OldValue::Transfer(TransferState::Unknown),
            OldValue::Transfer(TransferState::Requested),
        )],
    );
}

#[test]
fn contact_that_stayed_is_not_told_and_a_new_order_is() {
    let mut before = fabrikam();
    before.contacts = vec![contact(1, "Lin"), contact(2, "Chen")];
    let mut after = before.clone();
    after.contacts = vec![contact(2, "Chen"), contact(1, "Lin Mei")];
    let value = |id, name| OldValue::Contact(Box::new(contact(id, name)));
    let told = |before, after| Difference { field: CustomerPart::Of(CustomerField::Contacts), before, after };
    assert_eq!(
        differences(&before, &after),
        [told(value(1, "Lin"), value(1, "Lin Mei"))],
        "it stayed, and has a new name"
    );
    after.contacts = vec![contact(2, "Chen"), contact(3, "Wang")];
    let gone_and_new = [told(value(1, "Lin"), OldValue::NOTHING), told(OldValue::NOTHING, value(3, "Wang"))];
    assert_eq!(differences(&before, &after), gone_and_new);
    after.contacts = vec![contact(2, "Chen"), contact(1, "Lin")];
    assert_eq!(differences(&before, &after)[0].field, CustomerPart::ContactOrder);
}

#[test]
fn each_state_is_worked_out_from_the_one_that_followed_it() {
    let state = |name: &str, notes: &str| Arc::new(Customer { name: name.into(), notes: notes.into(), ..fabrikam() });
    let states =
        [state("Fabrikam", ""), state("Fabrikam Inc.", ""), state("Fabrikam Inc.", "Mail"), state("F", "Call")];
    let change = |before: Option<&Arc<Customer>>, after| RecordChange::between(before.cloned(), Some(after)).unwrap();
    let mut changes: Vec<_> = states
        .iter()
        .enumerate()
        .map(|(at, after)| change(at.checked_sub(1).map(|at| &states[at]), after.clone()))
        .collect();
    changes.reverse();
    let steps = CustomerChange::back_from(states.last(), &changes);
    let found: Vec<_> = steps.iter().map(|step| (step.before.clone(), step.after.clone())).collect();
    let at = |at: usize| Some(states[at].clone());
    assert_eq!(found, [(at(2), at(3)), (at(1), at(2)), (at(0), at(1)), (None, at(0))]);
    assert!(steps[3].differences().is_empty());
    let removed = RecordChange::Removed(states[0].clone());
    let gone = CustomerChange::back_from(None, [&removed]);
    assert_eq!(gone, [CustomerChange { before: at(0), after: None }]);
}
