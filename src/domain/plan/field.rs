//! What a field of a record holds, whatever its type: for what treats all fields alike, such as a table or the history.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Plan;
use super::aims::MoveAims;
use super::checklist::{ChecklistStep, TodoOrigin};
use super::contact::{Contact, Country, DomainName, EmailAddress};
use super::customer::{Relation, Relationship};
use super::day_off::DayOff;
use super::ids::{CustomerId, PersonId, ProviderId, TenantId, WaveId};
use super::move_day::MoveDay;
use super::own_field::OwnValue;
use super::partnership::{PartnershipLink, PartnershipStage, RequestStage, Seen};
use super::scenario::{PersonRoom, Pin, ProviderRoom};
use super::stage::StageEntry;
use super::subscription::Subscription;
use super::task::Evidence;
use super::track::Tracks;
use super::transfer::{ItemCheck, TransferItem, TransferStage};
use crate::domain::draft::Language;
use crate::domain::states::Choosable;

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'v> {
    /// Nothing, or what is taken where nothing is said.
    Nothing,
    /// Free text; never empty.
    Text(Cow<'v, str>),
    /// A text in a fixed form, such as a domain name or the two letters of a country.
    Code(Cow<'v, str>),
    /// Texts of which each stands for itself, such as tags; never empty.
    Texts(Cow<'v, [String]>),
    /// One of our people.
    Person(PersonId),
    /// A provider.
    Provider(ProviderId),
    /// A customer.
    Customer(CustomerId),
    /// A wave of customers that are moved together.
    Wave(WaveId),
    /// A language of letters.
    Language(Language),
    /// A day.
    Day(NaiveDate),
    /// How many.
    Number(u32),
    /// One state of an enumeration, by the key of its word.
    Choice(&'static str),
    /// How we sell; never empty.
    Kinds(Cow<'v, [Relationship]>),
    /// Something with fields of its own, which this type does not hold.
    Parts,
}

impl Value<'_> {
    /// The value without its record.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Nothing => Value::Nothing,
            Self::Text(text) => Value::Text(text.into_owned().into()),
            Self::Code(text) => Value::Code(text.into_owned().into()),
            Self::Texts(texts) => Value::Texts(texts.into_owned().into()),
            Self::Person(id) => Value::Person(id),
            Self::Provider(id) => Value::Provider(id),
            Self::Customer(id) => Value::Customer(id),
            Self::Wave(id) => Value::Wave(id),
            Self::Language(language) => Value::Language(language),
            Self::Day(day) => Value::Day(day),
            Self::Number(number) => Value::Number(number),
            Self::Choice(key) => Value::Choice(key),
            Self::Kinds(kinds) => Value::Kinds(kinds.into_owned().into()),
            Self::Parts => Value::Parts,
        }
    }
}

impl Value<'_> {
    /// Whether whom it names is in the plan; `true` for what names nobody.
    pub fn is_known(&self, plan: &Plan) -> bool {
        match self {
            Self::Person(id) => plan.people.get(*id).is_some(),
            Self::Provider(id) => plan.providers.get(*id).is_some(),
            Self::Customer(id) => plan.customers.get(*id).is_some(),
            Self::Wave(id) => plan.waves.get(*id).is_some(),
            Self::Nothing
            | Self::Text(_)
            | Self::Code(_)
            | Self::Texts(_)
            | Self::Language(_)
            | Self::Day(_)
            | Self::Number(_)
            | Self::Choice(_)
            | Self::Kinds(_)
            | Self::Parts => true,
        }
    }
}

impl<'v> Value<'v> {
    /// The text as a person types it; empty where the value is none.
    pub fn typed(self) -> Cow<'v, str> {
        match self {
            Self::Text(text) | Self::Code(text) => text,
            Self::Texts(texts) => Cow::Owned(texts.join(", ")),
            Self::Day(day) => Cow::Owned(day.to_string()),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Nothing
            | Self::Person(_)
            | Self::Provider(_)
            | Self::Customer(_)
            | Self::Wave(_)
            | Self::Language(_)
            | Self::Choice(_)
            | Self::Kinds(_)
            | Self::Parts => Cow::Borrowed(""),
        }
    }
}

/// Which of the values a field can hold, beside nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// See [`Value::Text`].
    Text,
    /// See [`Value::Code`].
    Code,
    /// A [`Value::Code`] that people write as the name of a country, too.
    Country,
    /// See [`Value::Texts`].
    Texts,
    /// See [`Value::Person`].
    Person,
    /// See [`Value::Provider`].
    Provider,
    /// See [`Value::Customer`].
    Customer,
    /// See [`Value::Wave`].
    Wave,
    /// See [`Value::Language`].
    Language,
    /// See [`Value::Day`].
    Day,
    /// See [`Value::Number`].
    Number,
    /// See [`Value::Choice`]: one of these.
    Choice(&'static [&'static str]),
    /// See [`Value::Kinds`].
    Kinds,
    /// See [`Value::Parts`].
    Parts,
}

/// The type of a field.
pub trait FieldType: Sized {
    /// What it holds.
    const KIND: ValueKind;

    /// What it holds now.
    fn value(&self) -> Value<'_>;

    /// A field that holds this; `None`: it cannot.
    fn of(value: Value<'_>) -> Option<Self>;
}

impl FieldType for String {
    const KIND: ValueKind = ValueKind::Text;

    fn value(&self) -> Value<'_> {
        if self.is_empty() { Value::Nothing } else { Value::Text(self.as_str().into()) }
    }

    fn of(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Nothing => Some(Self::new()),
            Value::Text(text) => Some(text.into_owned()),
            _ => None,
        }
    }
}

impl<C: Choosable> FieldType for C {
    const KIND: ValueKind = ValueKind::Choice(C::KEYS);

    fn value(&self) -> Value<'_> {
        Value::Choice(self.word())
    }

    fn of(value: Value<'_>) -> Option<Self> {
        let Value::Choice(key) = value else { return None };
        C::CHOICES.iter().copied().find(|choice| choice.word() == key)
    }
}

/// Fields that always hold something: `Kind of Type;`.
macro_rules! names {
    ($($kind:ident of $held:ty;)+) => {$(
        impl FieldType for $held {
            const KIND: ValueKind = ValueKind::$kind;

            fn value(&self) -> Value<'_> {
                Value::$kind(*self)
            }

            fn of(value: Value<'_>) -> Option<Self> {
                if let Value::$kind(id) = value { Some(id) } else { None }
            }
        }
    )+};
}
names! {
    Day of NaiveDate;
    Provider of ProviderId;
    Customer of CustomerId;
    Number of u32;
}

/// Fields that may hold nothing: `Kind: Value of Type, how it is shown, how it is made again;`.
macro_rules! optional {
    ($($of:ident: $kind:ident of $held:ty, $own:ident => $show:expr, $value:ident => $read:expr;)+) => {$(
        impl FieldType for Option<$held> {
            const KIND: ValueKind = ValueKind::$of;

            fn value(&self) -> Value<'_> {
                self.as_ref().map_or(Value::Nothing, |$own| Value::$kind($show))
            }

            fn of(value: Value<'_>) -> Option<Self> {
                match value {
                    Value::Nothing => Some(None),
                    Value::$kind($value) => $read.map(Some),
                    _ => None,
                }
            }
        }
    )+};
}
optional! {
    Code: Code of DomainName, domain => Cow::Borrowed(domain.as_str()), text => DomainName::parse(&text).ok();
    Code: Code of EmailAddress, address => Cow::Borrowed(address.as_str()), text => EmailAddress::parse(&text).ok();
    Country: Code of Country, country => Cow::Borrowed(country.as_str()), text => Country::parse(&text).ok();
    Code: Code of TenantId, id => Cow::Owned(id.to_string()), text => TenantId::parse(&text).ok();
    Person: Person of PersonId, id => *id, id => Some(id);
    Provider: Provider of ProviderId, id => *id, id => Some(id);
    Language: Language of Language, language => *language, language => Some(language);
    Customer: Customer of CustomerId, id => *id, id => Some(id);
    Wave: Wave of WaveId, id => *id, id => Some(id);
    Day: Day of NaiveDate, day => *day, day => Some(day);
    Number: Number of u32, number => *number, number => Some(number);
}

/// Lists: `Kind of Type;`.
macro_rules! lists {
    ($($kind:ident of $held:ty;)+) => {$(
        impl FieldType for Vec<$held> {
            const KIND: ValueKind = ValueKind::$kind;

            fn value(&self) -> Value<'_> {
                if self.is_empty() { Value::Nothing } else { Value::$kind(self.as_slice().into()) }
            }

            fn of(value: Value<'_>) -> Option<Self> {
                match value {
                    Value::Nothing => Some(Self::new()),
                    Value::$kind(held) => Some(held.into_owned()),
                    _ => None,
                }
            }
        }
    )+};
}
lists! {
    Texts of String;
    Kinds of Relationship;
}

macro_rules! parts {
    ($($held:ty;)+) => {$(
        impl FieldType for $held {
            const KIND: ValueKind = ValueKind::Parts;

            fn value(&self) -> Value<'_> {
                Value::Parts
            }

            fn of(_: Value<'_>) -> Option<Self> {
                None
            }
        }
    )+};
}
parts! {
    Contact;
    Vec<StageEntry<PartnershipStage>>;
    Option<PartnershipLink>;
    Option<Seen>;
    Vec<StageEntry<RequestStage>>;
    Vec<StageEntry<TransferStage>>;
    Vec<TransferItem>;
    Vec<ChecklistStep>;
    Option<TodoOrigin>;
    Vec<ItemCheck>;
    Vec<MoveDay>;
    MoveAims;
    Vec<PersonRoom>;
    Vec<ProviderRoom>;
    Vec<DayOff>;
    Vec<Pin>;
    Option<Box<Tracks>>;
    Vec<Evidence>;
    Vec<Contact>;
    Vec<Relation>;
    Vec<Subscription>;
    Vec<OwnValue>;
}
