//! How a customer differs from what it was, field by field: a change of one field of ten thousand customers is written down
//! once in full, not twice.

use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::draft::Language;
use crate::domain::plan::contact::{Contact, Country, DomainName};
use crate::domain::plan::customer::{Customer, Relation, Relationship};
use crate::domain::plan::ids::{PersonId, ProviderId, TenantId};
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::track::Tracks;

/// Reads a value that is there; serde takes an `Option` that is missing as `None` only with a default.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

macro_rules! patch {
    ($($field:ident: $kind:ty,)+) => {
        /// The fields that differ, each as it is afterwards; `None`: the same as before.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub(super) struct Patch {
            $(
                #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare", deserialize_with = "there")]
                $field: Option<$kind>,
            )+
        }

        impl Patch {
            /// What makes `after` of `before`; `None` when they are two different customers.
            pub(super) fn between(before: &Customer, after: &Customer) -> Option<Self> {
                // Names every field, so that a new one is not forgotten here.
                let Customer { id, $($field,)+ } = after;
                let differs = Self { $($field: (before.$field != *$field).then(|| $field.clone()),)+ };
                (before.id == *id).then_some(differs)
            }

            /// `before` with these fields.
            pub(super) fn on(self, before: &Customer) -> Customer {
                Customer {
                    id: before.id,
                    $($field: self.$field.unwrap_or_else(|| before.$field.clone()),)+
                }
            }
        }
    };
}
patch! {
    microsoft_id: Option<TenantId>,
    name: String,
    domain: Option<DomainName>,
    country: Option<Country>,
    relationships: Vec<Relationship>,
    provider: Option<ProviderId>,
    tags: Vec<String>,
    contacts: Vec<Contact>,
    owner: Option<PersonId>,
    language: Option<Language>,
    notes: String,
    subscriptions: Vec<Subscription>,
    tracks: Option<Box<Tracks>>,
    relations: Vec<Relation>,
}

/// Writes the value itself; without one nothing is written at all.
#[expect(clippy::ref_option, reason = "what serde hands over")]
fn bare<S: serde::Serializer, T: Serialize>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => value.serialize(to),
        None => to.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::ids::CustomerId;

    fn customer() -> Customer {
        let known = Customer { country: Country::parse("TW").ok(), tags: vec!["gold".into()], ..blank(1) };
        Customer { subscriptions: vec![Subscription::new("1", "Azure plan")], notes: "Mail first".into(), ..known }
    }

    fn blank(id: u64) -> Customer {
        Customer::new(CustomerId::new(id), "Fabrikam")
    }

    #[track_caller]
    fn check(before: &Customer, after: &Customer, expected: &str) {
        let patch = Patch::between(before, after).unwrap();
        let text = ron::to_string(&patch).unwrap();
        assert_eq!(text, expected);
        let read: Patch = ron::from_str(&text).unwrap();
        assert_eq!(read, patch);
        assert_eq!(read.on(before), *after);
    }

    #[test]
    fn patch_holds_what_differs_and_makes_the_one_of_the_other() {
        let held = customer();
        check(&held, &held, "()");
        check(&held, &Customer { name: "Fabrikam 台灣".into(), ..held.clone() }, "(name:\"Fabrikam 台灣\")");
        check(&held, &Customer { country: None, ..held.clone() }, "(country:None)");
        check(&Customer { country: None, ..held.clone() }, &held, "(country:Some(\"TW\"))");
        check(&held, &Customer { tags: Vec::new(), notes: String::new(), ..held.clone() }, "(tags:[],notes:\"\")");
        let there_and_back = Patch::between(&held, &blank(1)).unwrap().on(&held);
        assert_eq!(there_and_back, blank(1));
        assert_eq!(Patch::between(&blank(1), &held).unwrap().on(&blank(1)), held);
    }

    #[test]
    fn two_different_customers_have_no_patch() {
        assert_eq!(Patch::between(&blank(1), &blank(2)), None);
    }
}
