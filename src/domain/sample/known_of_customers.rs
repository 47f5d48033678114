//! What the sample knows of single customers beside the relation: consent, admin rights, and who gets letters.

use std::sync::Arc;

use super::phone;
use super::texts::Says;
use super::waves::{Said, customer_at, said_by_owner};
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Contact, ContactRole, EmailAddress, InLetters};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::ContactId;
use crate::domain::plan::moment::Moment;
use crate::domain::plan::track::{AccessState, Consent, ConsentState, ConsentWay, Track, Tracks};

/// A customer's domain, how it said something, and what, with the days since.
type SaidOfConsent = (&'static str, ConsentWay, &'static [(ConsentState, u64)]);
/// What customers said to sharing the relation.
const CONSENTS: [SaidOfConsent; 6] = [
    ("blueyonderairlines.example", ConsentWay::Mail, &[(ConsentState::Asked, 12), (ConsentState::Given, 10)]),
    ("citypowerlight.example", ConsentWay::Paper, &[(ConsentState::Asked, 22), (ConsentState::Given, 16)]),
    ("humongousinsurance.example", ConsentWay::Meeting, &[(ConsentState::Given, 5)]),
    ("proseware.example", ConsentWay::Phone, &[(ConsentState::Given, 3)]),
    ("beitun-precision.example", ConsentWay::Contract, &[(ConsentState::Given, 7)]),
    ("lucernepublishing.example", ConsentWay::Unknown, &[(ConsentState::Asked, 12), (ConsentState::Refused, 8)]),
];

/// How our admin rights came to where they are, and the days since.
const RIGHTS: [(&str, &[(AccessState, u64)]); 3] = [
    ("adventure-works.example", &[(AccessState::Requested, 24), (AccessState::Pending, 23), (AccessState::Active, 19)]),
    ("wingtiptoys.example", &[(AccessState::Active, 300), (AccessState::Ended, 5)]),
    ("lucernepublishing.example", &[(AccessState::None, 12)]),
];

/// Contacts of one customer: name, address, role, and what part each has in letters.
const MEANT: &str = "wingtiptoys.example";
const OTHERS: [(&str, &str, ContactRole, InLetters); 2] = [
    ("Chris Preston", "chris@wingtiptoys.example", ContactRole::BillingAdmin, InLetters::Copy),
    ("Molly Clark", "molly@wingtiptoys.example", ContactRole::Other, InLetters::Never),
];

/// Adds all of it.
pub(super) fn add(plan: &mut Plan, now: Moment, says: Says<'_>) {
    for (domain, way, moves) in CONSENTS {
        tell(plan, domain, now, |tracks, said| {
            let mut moves: Vec<_> = moves.iter().map(|&(state, days)| said.step(state, days)).collect();
            for step in &mut moves {
                step.note = match step.stage {
                    ConsentState::Asked => says.note("asked-consent"),
                    ConsentState::Refused => says.note("refused-consent"),
                    ConsentState::NotAsked | ConsentState::Given => String::new(),
                };
            }
            tracks.consent = Some(Consent { moves: Track(moves), way, evidence: Vec::new() });
        });
    }
    for (domain, moves) in RIGHTS {
        tell(plan, domain, now, |tracks, said| {
            let mut moves: Vec<_> = moves.iter().map(|&(state, days)| said.step(state, days)).collect();
            if let Some(last) = moves.last_mut().filter(|last| last.stage == AccessState::Ended) {
                last.note = says.note("rights-ended");
            }
            tracks.access = Track(moves);
        });
    }
    if let Some(customer) = customer_at(plan, MEANT) {
        plan.customers.put(Arc::new(with_contacts(&customer)));
    }
}

/// Changes what is known of a customer on its tracks.
fn tell(plan: &mut Plan, domain: &str, now: Moment, change: impl FnOnce(&mut Tracks, &Said)) {
    let Some(customer) = customer_at(plan, domain) else { return };
    let mut tracks = customer.tracks().clone();
    change(&mut tracks, &said_by_owner(plan, &customer, now));
    plan.customers.put(Arc::new(Customer { tracks: Some(Box::new(tracks)), ..Customer::clone(&customer) }));
}

/// The customer with somebody who gets the letters, somebody who gets copies, and somebody who gets none.
fn with_contacts(customer: &Customer) -> Customer {
    let mut contacts = customer.contacts.clone();
    let language = contacts.first().and_then(|first| first.language);
    for first in &mut contacts {
        first.letters = InLetters::To;
    }
    for (at, (name, email, role, letters)) in (2..).zip(OTHERS) {
        contacts.push(Contact {
            id: ContactId::new(at),
            name: name.into(),
            email: EmailAddress::parse(email).ok(),
            role,
            language,
            phone: phone(customer.id.number() + at),
            letters,
            ..Contact::default()
        });
    }
    Customer { contacts, ..customer.clone() }
}
