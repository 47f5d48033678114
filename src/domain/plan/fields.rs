//! Records that say their fields once: what form, register, search, history and export need to know of any noun.

use std::fmt::Debug;

use super::field::{Value, ValueKind};
use super::ids::PersonId;
use super::uses::Uses;
use crate::domain::table::Record;

/// A field of a record, as its noun's table describes it.
pub trait RecordField: Copy + Debug + Eq + 'static {
    /// Whose field it is.
    type Of: Described<Field = Self>;

    /// Its word in the journal, and in the names of what is being typed.
    fn word(self) -> &'static str;
    /// What it can hold.
    fn kind(self) -> ValueKind;
    /// Where it takes part.
    fn uses(self) -> &'static Uses;
    /// What it holds.
    fn get(self, record: &Self::Of) -> Value<'_>;
    /// It is to hold this; answers `false` where it cannot, and the record stays as it was.
    fn set(self, record: &mut Self::Of, value: Value<'_>) -> bool;
}

/// A record whose fields are described.
pub trait Described: Record {
    /// One of them.
    type Field: RecordField<Of = Self>;

    /// Every field but the id, in the order of the sheet.
    fn fields() -> &'static [Self::Field];

    /// Whether any field holds this person.
    fn names_person(&self, person: PersonId) -> bool {
        let mut people = Self::fields().iter().filter(|field| field.kind() == ValueKind::Person);
        people.any(|field| field.get(self) == Value::Person(person))
    }

    /// The record with another person wherever it names this one; `None`: nobody takes the place.
    #[must_use]
    fn with_heir(&self, person: PersonId, heir: Option<PersonId>) -> Self {
        let mut record = self.clone();
        for field in Self::fields() {
            if field.get(self) == Value::Person(person) {
                field.set(&mut record, heir.map_or(Value::Nothing, Value::Person));
            }
        }
        record
    }
}

/// Makes the fields of a noun out of its table: `Record, its field, its changes; field, Variant, Type, uses;`.
#[macro_export]
macro_rules! described {
    ($record:ident, $of:ident, $changes:ident; $($field:ident, $variant:ident, $kind:ty, $uses:expr;)+) => {
        #[doc = concat!("A field of a [`", stringify!($record), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $of {
            $(
                #[doc = concat!("See [`", stringify!($record), "::", stringify!($field), "`].")]
                $variant,
            )+
        }

        impl $of {
            /// Every field, in the order of the sheet.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its word in the journal, and in the names of what is being typed.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($field),)+
                }
            }

            /// What it can hold.
            pub fn kind(self) -> $crate::domain::plan::field::ValueKind {
                match self {
                    $(Self::$variant => <$kind as $crate::domain::plan::field::FieldType>::KIND,)+
                }
            }

            /// Where it takes part.
            pub fn uses(self) -> &'static $crate::domain::plan::uses::Uses {
                match self {
                    $(Self::$variant => const { &$uses },)+
                }
            }

            /// What it holds.
            pub fn get(self, record: &$record) -> $crate::domain::plan::field::Value<'_> {
                match self {
                    $(Self::$variant => $crate::domain::plan::field::FieldType::value(&record.$field),)+
                }
            }

            /// It is to hold this; answers `false` where it cannot, and the record stays as it was.
            pub fn set(self, record: &mut $record, value: $crate::domain::plan::field::Value<'_>) -> bool {
                match self {
                    $(
                        Self::$variant => {
                            $crate::domain::plan::field::FieldType::of(value).map(|held| record.$field = held).is_some()
                        }
                    )+
                }
            }

            /// Whether two records have the same there.
            pub fn is_same(self, one: &$record, other: &$record) -> bool {
                match self {
                    $(Self::$variant => one.$field == other.$field,)+
                }
            }
        }

        impl $crate::domain::plan::fields::RecordField for $of {
            type Of = $record;

            fn word(self) -> &'static str {
                Self::word(self)
            }

            fn kind(self) -> $crate::domain::plan::field::ValueKind {
                Self::kind(self)
            }

            fn uses(self) -> &'static $crate::domain::plan::uses::Uses {
                Self::uses(self)
            }

            fn get(self, record: &$record) -> $crate::domain::plan::field::Value<'_> {
                Self::get(self, record)
            }

            fn set(self, record: &mut $record, value: $crate::domain::plan::field::Value<'_>) -> bool {
                Self::set(self, record, value)
            }
        }

        impl $crate::domain::plan::fields::Described for $record {
            type Field = $of;

            fn fields() -> &'static [$of] {
                $of::ALL
            }
        }
    };
}
