//! What earlier imports did to a plan by taking for a statement what was none: found, and put back from what was before.

mod past;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::legible::{Doubt, TextKind, cleaned, doubt};
use super::plan::Plan;
use super::plan::contact::{Contact, EmailAddress};
use super::plan::customer::{Customer, RelationState, Relationship, RelationshipKind};
use super::plan::ids::{CustomerId, ProviderId, is_same_id, tidy_id};
use super::plan::product::{BillingPlan, ProductKind, Segment, Term};
use super::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};

pub use past::Past;
use past::{Before, CustomerPast};

/// Something that an import damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Whose.
    pub customer: CustomerId,
    /// What.
    pub kind: DamageKind,
}

/// What an import damaged, and what was there before; `None`: the journal does not hold it any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DamageKind {
    /// One subscription stands twice, its id in two forms.
    Doubled {
        /// The id.
        id: String,
    },
    /// A text is hardly what somebody wrote.
    Text {
        /// Which one.
        place: DamagedText,
        /// As it is.
        now: String,
        /// As it was; empty: it was not there.
        earlier: Option<String>,
    },
    /// A text holds characters that nobody sees.
    Hidden {
        /// Which one.
        place: DamagedText,
        /// As it is.
        now: String,
    },
    /// A word that nobody explained counts as a relationship.
    Word {
        /// The word.
        raw: String,
        /// The relationships without it: what was said since, else as they were.
        earlier: Option<Vec<Relationship>>,
    },
    /// That we see the relationship was taken back because of such a word.
    Stage {
        /// With whom.
        provider: ProviderId,
        /// As it was.
        earlier: RelationState,
    },
}

/// Which text of a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DamagedText {
    /// The customer's name.
    Name,
    /// The name of a contact, by the address, which tells contacts apart.
    ContactName(Option<EmailAddress>),
    /// How a contact is addressed.
    FormOfAddress(Option<EmailAddress>),
    /// A tag.
    Tag,
    /// The product of a subscription, by its id.
    Product(String),
}

impl DamagedText {
    /// Puts `text` where `now` stands; an empty text takes a tag away.
    fn put(&self, customer: &mut Customer, now: &str, text: &str) {
        let is_it = |contact: &&mut Contact, email: &Option<EmailAddress>| contact.email == *email;
        match self {
            Self::Name => text.clone_into(&mut customer.name),
            Self::ContactName(email) => {
                let named = customer.contacts.iter_mut().filter(|one| is_it(one, email) && one.name == now);
                named.for_each(|contact| text.clone_into(&mut contact.name));
            }
            Self::FormOfAddress(email) => {
                let named = customer.contacts.iter_mut().filter(|one| is_it(one, email) && one.form_of_address == now);
                named.for_each(|contact| text.clone_into(&mut contact.form_of_address));
            }
            Self::Tag => {
                customer.tags.retain(|tag| tag != now && tag != text);
                customer.tags.extend(Some(text.to_owned()).filter(|text| !text.is_empty()));
                customer.tags.sort_unstable();
            }
            Self::Product(id) => {
                let named = customer.subscriptions.iter_mut().filter(|one| one.id == *id && one.product == now);
                named.for_each(|one| text.clone_into(&mut one.product));
            }
        }
    }
}

impl Damage {
    /// Whether it can be put right without asking.
    pub fn can_be_mended(&self) -> bool {
        match &self.kind {
            DamageKind::Doubled { .. } | DamageKind::Stage { .. } | DamageKind::Hidden { .. } => true,
            DamageKind::Text { earlier, .. } => earlier.is_some(),
            DamageKind::Word { earlier, .. } => earlier.is_some(),
        }
    }

    /// Puts it right.
    fn mend(&self, customer: &mut Customer) {
        match &self.kind {
            DamageKind::Doubled { id } => join_doubles(customer, id),
            DamageKind::Text { place, now, earlier: Some(earlier) } => place.put(customer, now, earlier),
            DamageKind::Hidden { place, now } => place.put(customer, now, &cleaned(now).0),
            DamageKind::Word { earlier: Some(earlier), .. } => customer.relationships.clone_from(earlier),
            DamageKind::Stage { provider, earlier } => {
                let held = customer.relations.iter_mut().find(|relation| relation.provider == *provider);
                if let Some(held) = held {
                    held.state.clone_from(earlier);
                }
            }
            DamageKind::Text { earlier: None, .. } | DamageKind::Word { earlier: None, .. } => {}
        }
    }
}

/// The customers as they are after these are put right, for one edit.
pub fn mended<'d>(plan: &Plan, damages: impl IntoIterator<Item = &'d Damage>) -> Vec<Customer> {
    let mut customers: std::collections::BTreeMap<CustomerId, Customer> = std::collections::BTreeMap::new();
    for damage in damages {
        let Some(known) = plan.customers.get(damage.customer) else { continue };
        damage.mend(customers.entry(damage.customer).or_insert_with(|| Customer::clone(known)));
    }
    let is_changed = |customer: &Customer| plan.customers.get(customer.id).is_none_or(|known| **known != *customer);
    customers.into_values().filter(is_changed).collect()
}

/// Everything that is damaged, customer by customer.
pub fn damages(plan: &Plan, past: &Past) -> Vec<Damage> {
    plan.customers.iter().flat_map(|customer| of_customer(plan, customer, past)).collect()
}

fn of_customer(plan: &Plan, customer: &Arc<Customer>, past: &Past) -> Vec<Damage> {
    let past = past.of(customer);
    let mut kinds = Vec::new();
    for (at, subscription) in customer.subscriptions.iter().enumerate() {
        let is_twin = |other: &Subscription| is_same_id(&other.id, &subscription.id);
        let is_first = !customer.subscriptions[..at].iter().any(is_twin);
        if is_first && customer.subscriptions[at + 1..].iter().any(is_twin) {
            kinds.push(DamageKind::Doubled { id: tidy_id(&subscription.id) });
        }
    }
    texts(customer, &past, &mut kinds);
    let is_open = |one: &Relationship| one.kind == RelationshipKind::Other && plan.meaning_of(&one.raw).is_none();
    if let Some(word) = customer.relationships.iter().find(|one| is_open(one)) {
        let known: Vec<Relationship> = customer.relationships.iter().filter(|one| !is_open(one)).cloned().collect();
        let earlier = if known.is_empty() { past.relationships(is_open) } else { Some(known) };
        kinds.push(DamageKind::Word { raw: word.raw.clone(), earlier });
    }
    let taken_back = past.taken_back(customer, |held| held.iter().any(is_open));
    kinds.extend(taken_back.into_iter().map(|(provider, earlier)| DamageKind::Stage { provider, earlier }));
    kinds.into_iter().map(|kind| Damage { customer: customer.id, kind }).collect()
}

/// The texts of a customer that are hardly what somebody wrote, or hold what nobody sees.
fn texts(customer: &Customer, past: &CustomerPast, kinds: &mut Vec<DamageKind>) {
    let has_past = past.is_known();
    let mut look = |place: &dyn Fn() -> DamagedText, now: &str, before: &dyn Fn() -> Before<String>| {
        if is_plain(now) && !has_past {
            return;
        }
        let before = damaged(now, before());
        if before != Before::Kept {
            kinds.push(DamageKind::Text { place: place(), now: now.to_owned(), earlier: before.known() });
        } else if !is_plain(now) && cleaned(now).1 {
            kinds.push(DamageKind::Hidden { place: place(), now: now.to_owned() });
        }
    };
    look(&|| DamagedText::Name, &customer.name, &|| past.name(customer));
    for contact in &customer.contacts {
        let email = || contact.email.clone();
        look(&|| DamagedText::ContactName(email()), &contact.name, &|| past.contact_name(customer, contact));
        let form = || past.form_of_address(customer, contact);
        look(&|| DamagedText::FormOfAddress(email()), &contact.form_of_address, &form);
    }
    for tag in &customer.tags {
        look(&|| DamagedText::Tag, tag, &|| past.tag(customer, tag));
    }
    for one in &customer.subscriptions {
        look(&|| DamagedText::Product(one.id.clone()), &one.product, &|| past.product(customer, &one.id));
    }
}

/// Whether a text has nothing that could speak against it: plain English letters and signs, but for question marks.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'?')
}

/// What a text was, where it is damaged: only what the journal tells, never a guess of ours. `Kept`: it is not damaged.
fn damaged(now: &str, before: Before<String>) -> Before<String> {
    match before {
        Before::Was(earlier) if !earlier.is_empty() && unreadable(&earlier).is_none() => {
            match doubt(now, &earlier, TextKind::Name) {
                Some(_) => Before::Was(earlier),
                None => Before::Kept,
            }
        }
        Before::Absent if unreadable(now).is_some() => Before::Absent,
        Before::Was(_) | Before::Unknown if unreadable(now).is_some() => Before::Unknown,
        _ => Before::Kept,
    }
}

/// Why a text is hardly what somebody wrote; `None`: it may well be.
fn unreadable(text: &str) -> Option<Doubt> {
    if is_plain(text) {
        return None;
    }
    doubt(text, "", TextKind::Name).filter(|doubt| *doubt != Doubt::NoValue)
}

/// Makes one of all subscriptions with this id: the newest month counts, the others give what it does not say.
fn join_doubles(customer: &mut Customer, id: &str) {
    let is_it = |one: &Subscription| is_same_id(&one.id, id);
    let mut all: Vec<Subscription> = customer.subscriptions.iter().filter(|one| is_it(one)).cloned().collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.month));
    let mut all = all.into_iter();
    let Some(mut joint) = all.next() else { return };
    id.clone_into(&mut joint.id);
    for other in all {
        joint.quantity = joint.quantity.or(other.quantity);
        joint.start = joint.start.or(other.start);
        joint.end = joint.end.or(other.end);
        joint.auto_renew = joint.auto_renew.or(other.auto_renew);
        joint.is_trial = joint.is_trial.or(other.is_trial);
        joint.price = joint.price.or(other.price);
        joint.billable = joint.billable.or(other.billable);
        for (text, more) in
            [(&mut joint.sku, other.sku), (&mut joint.reseller, other.reseller), (&mut joint.base, other.base)]
        {
            if text.is_empty() {
                *text = more;
            }
        }
        if joint.status == SubscriptionStatus::Unknown {
            joint.status = other.status;
        }
        if joint.kind == ProductKind::Unknown {
            joint.kind = other.kind;
        }
        if joint.segment == Segment::Unknown {
            joint.segment = other.segment;
        }
        if joint.billing == BillingPlan::Unknown {
            joint.billing = other.billing;
        }
        if joint.term == Term::Unknown {
            joint.term = other.term;
        }
        if joint.at_end == EndChoice::Unknown {
            joint.at_end = other.at_end;
        }
    }
    customer.subscriptions.retain(|one| !is_it(one));
    customer.subscriptions.push(joint);
    customer.subscriptions.sort_by(|a, b| a.id.cmp(&b.id));
}
