//! The plan's file read as one RON document: for files that somebody edited by hand, so that lines no longer help.

use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

use super::plan_file::{End, FileHeader};
use crate::domain::plan::AnyRecord;
use crate::for_each_noun;

/// Lets a record be read under the noun that the file writes before it, whatever its type is called.
struct Named<D>(&'static str, D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Named<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.1.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _type_name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.1.deserialize_struct(self.0, fields, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn named<'de, T: DeserializeOwned, D: Deserializer<'de>>(noun: &'static str, from: D) -> Result<T, D::Error> {
    T::deserialize(Named(noun, from))
}

/// Something that may be missing, but is not wrapped in `Some(..)`.
fn plainly<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

macro_rules! document {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        mod rows {
            use super::{Deserialize, Deserializer, named};
            $(
                pub(super) struct $noun(pub(super) $record);
                impl<'de> Deserialize<'de> for $noun {
                    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                        named(stringify!($noun), from).map(Self)
                    }
                }
            )+
        }

        /// The whole file.
        #[derive(Deserialize)]
        #[serde(rename = "Plan")]
        struct Document {
            about: FileHeader,
            $(#[serde(default)] $field: Vec<rows::$noun>,)+
            #[serde(default, deserialize_with = "plainly")]
            end: Option<End>,
        }

        impl Document {
            fn into_records(self) -> Vec<AnyRecord> {
                let mut records = Vec::new();
                $(records.extend(self.$field.into_iter().map(|row| AnyRecord::$noun(std::sync::Arc::new(row.0))));)+
                records
            }
        }
    };
}
for_each_noun!(document);

/// What reading a file as a whole gave.
pub(crate) struct Whole {
    pub(crate) about: FileHeader,
    pub(crate) records: Vec<AnyRecord>,
    /// `None` when the file does not say.
    pub(crate) n_expected: Option<usize>,
}

/// Reads the text as one document; `None` when it is none.
pub(crate) fn read(text: &str) -> Option<Whole> {
    let document: Document = ron::from_str(text).ok()?;
    let (about, n_expected) = (document.about.clone(), document.end.as_ref().map(|end| end.records));
    Some(Whole { about, n_expected, records: document.into_records() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Plan;
    use crate::domain::plan::customer::Customer;
    use crate::domain::plan::ids::CustomerId;
    use crate::store::plan_file::{PlanId, Position, write};

    #[test]
    fn whole_file_is_one_ron_document() {
        let customer = Customer::new(CustomerId::new(7), "O'Brien");
        let plan = Plan::from_records([AnyRecord::Customer(std::sync::Arc::new(customer))]);
        let about = FileHeader::new(PlanId::from_number(7), &Position::default());
        let text = write(&plan, &about).unwrap();
        ron::from_str::<Document>(&text).map(drop).unwrap();
        let whole = read(&text).unwrap();
        assert_eq!((Plan::from_records(whole.records), whole.about, whole.n_expected), (plan, about, Some(1)));
        assert!(read(&text.replace("Customer(", "Word(")).is_none());
    }
}
