//! A change as the journal has it: a record that came or went whole, of a changed one its id and its fields.

use std::sync::Arc;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::fields::Noun;
use super::old::Patch;
use super::{Change, RecordChange};
use crate::domain::plan::customer::Customer;
use crate::domain::table::{Record, complete};
use crate::for_each_noun;

/// A change that says of a record how it was and how it is; parts of records had no ids then.
fn whole<T: Noun>(before: Option<Arc<T>>, after: Option<Arc<T>>) -> Result<RecordChange<T>, &'static str> {
    let id = before.as_ref().or(after.as_ref()).map(|record| record.id()).ok_or("a change of nothing")?;
    let change = RecordChange::between(before.map(complete), after.map(complete));
    Ok(change.unwrap_or_else(|| RecordChange::Changed { id, fields: Box::default() }))
}

macro_rules! written {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        /// What is written.
        #[derive(Serialize)]
        enum Written<'a> {
            $($noun { before: Option<&'a $record>, after: Option<&'a $record> },)+
            Changed(Changed<'a>),
        }

        /// A record of which some fields changed.
        #[derive(Serialize)]
        enum Changed<'a> {
            $($noun { id: <$record as Record>::Id, fields: &'a <$record as Noun>::Fields },)+
        }

        impl Serialize for Change {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let written = match self {
                    $(
                        Self::$noun(RecordChange::Added(record)) => Written::$noun { before: None, after: Some(record) },
                        Self::$noun(RecordChange::Removed(record)) => Written::$noun { before: Some(record), after: None },
                        Self::$noun(RecordChange::Changed { id, fields }) => {
                            Written::Changed(Changed::$noun { id: *id, fields })
                        }
                    )+
                };
                written.serialize(to)
            }
        }

        /// What is read, of this format and those before it.
        #[derive(Deserialize)]
        enum Found {
            // Up to format 3 a changed record stood there twice.
            $($noun { before: Option<Arc<$record>>, after: Option<Arc<$record>> },)+
            CustomerIn { before: Arc<Customer>, fields: Box<Patch> },
            Changed(FoundFields),
        }

        /// A record of which some fields changed.
        #[derive(Deserialize)]
        enum FoundFields {
            $($noun { id: <$record as Record>::Id, fields: Box<<$record as Noun>::Fields> },)+
        }

        impl<'de> Deserialize<'de> for Change {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let found = Found::deserialize(from)?;
                Ok(match found {
                    $(
                        Found::$noun { before, after } => Self::$noun(whole(before, after).map_err(D::Error::custom)?),
                        Found::Changed(FoundFields::$noun { id, fields }) => {
                            Self::$noun(RecordChange::Changed { id, fields })
                        }
                    )+
                    Found::CustomerIn { before, fields } => {
                        let after = Arc::new(fields.on(&before));
                        Self::Customer(whole(Some(before), Some(after)).map_err(D::Error::custom)?)
                    }
                })
            }
        }
    };
}
for_each_noun!(written);
