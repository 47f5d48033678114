//! Edits of nouns that are kept in registers: a record is made, changed field by field, or removed.

use std::fmt::Debug;
use std::sync::Arc;

use super::{EditError, EditLabel};
use crate::domain::change::fields::Noun;
use crate::domain::plan::Plan;
use crate::domain::plan::field::Value;
use crate::domain::plan::fields::{Described, RecordField as _};
use crate::domain::plan::ids::PersonId;
use crate::domain::plan::moment::is_plausible;
use crate::domain::table::RecordTable;
use crate::for_each_kept_noun;

/// What edits of a noun are called: keys of sentences with a name and a count.
#[derive(Clone, Copy, Debug)]
pub struct EditWords {
    /// One was made.
    pub add: &'static str,
    /// One became another as a whole.
    pub change: &'static str,
    /// Some were removed.
    pub remove: &'static str,
}

/// A noun that is kept in a register.
pub trait Kept: Noun + Described + Debug {
    /// What its edits are called, beside those of its fields.
    const WORDS: EditWords;

    /// What the record is called; blank only where what it is named after is gone.
    fn title<'t>(&'t self, plan: &'t Plan) -> &'t str;

    /// The record with what follows from itself.
    #[must_use]
    fn settled(self) -> Self {
        self
    }

    /// What was done with it since `before`, where that is called otherwise than a change.
    fn told(&self, _plan: &Plan, _before: &Self) -> Option<EditLabel> {
        None
    }

    /// What has to hold of it and the rest of the plan.
    ///
    /// # Errors
    /// [`EditError`] says what stands against it.
    fn check(&self, _plan: &Plan) -> Result<(), EditError> {
        Ok(())
    }

    /// What else of the plan follows when one of them left it.
    fn leave(_plan: &mut Plan, _gone: Self::Id) {}
}

/// Where the records of a noun lie, and how an edit of them is one of the plan; each noun of [`for_each_kept_noun`] has it.
pub trait Placed: Kept {
    /// The plan's records of it.
    fn of(plan: &Plan) -> &RecordTable<Self>;
    /// The same, to be changed.
    fn of_mut(plan: &mut Plan) -> &mut RecordTable<Self>;
    /// The edit, as one of any noun.
    fn any(edit: RecordEdit<Self>) -> AnyRecordEdit;
}

/// What happens to records of a noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordEdit<R: Kept> {
    /// The record is to be like this, new or not.
    Put(Box<R>),
    /// A field of these is to hold this.
    Set {
        /// Whose.
        ids: Vec<R::Id>,
        /// Which field.
        field: R::Field,
        /// What it holds then.
        value: Value<'static>,
    },
    /// They leave the plan.
    Remove(Vec<R::Id>),
}

impl<R: Placed> RecordEdit<R> {
    fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Put(record) => {
                for field in R::fields() {
                    can_hold(plan, &field.get(record))?;
                }
                put(plan, (**record).clone())?;
            }
            Self::Set { ids, field, value } => {
                can_hold(plan, value)?;
                for id in ids {
                    let mut record = R::clone(R::of(plan).get(*id).ok_or(EditError::Gone)?);
                    field.set(&mut record, value.clone());
                    put(plan, record)?;
                }
            }
            Self::Remove(ids) => {
                for id in ids {
                    R::of_mut(plan).remove(*id);
                    R::leave(plan, *id);
                }
            }
        }
        Ok(())
    }

    fn label(&self, plan: &Plan) -> EditLabel {
        let named = |key, ids: &[R::Id]| match ids {
            [id] => {
                EditLabel { key, name: R::of(plan).get(*id).map_or("", |record| record.title(plan)).to_owned(), n: 1 }
            }
            several => EditLabel { key, name: String::new(), n: several.len() },
        };
        match self {
            Self::Put(record) => {
                let held = R::of(plan).get(record.id());
                let key = if held.is_none() { R::WORDS.add } else { R::WORDS.change };
                let told = held.and_then(|held| record.told(plan, held));
                told.unwrap_or_else(|| EditLabel::one(key, record.title(plan)))
            }
            Self::Set { ids, field, .. } => named(field.uses().edit, ids),
            Self::Remove(ids) => named(R::WORDS.remove, ids),
        }
    }
}

/// Whether a field may hold this: whom it names is in the plan, and a day can be meant.
fn can_hold(plan: &Plan, value: &Value<'_>) -> Result<(), EditError> {
    match value {
        Value::Day(day) if !is_plausible(*day) => Err(EditError::DateImplausible),
        value if !value.is_known(plan) => Err(EditError::Gone),
        _ => Ok(()),
    }
}

fn put<R: Placed>(plan: &mut Plan, record: R) -> Result<(), EditError> {
    let record = record.settled();
    record.check(plan)?;
    if record.title(plan).trim().is_empty() {
        return Err(EditError::NameMissing);
    }
    R::of_mut(plan).put(Arc::new(record));
    Ok(())
}

/// Gives the heir whatever names this person; `None`: nobody gets it.
fn hand_over<R: Placed>(plan: &mut Plan, person: PersonId, heir: Option<PersonId>) {
    let records: Vec<_> = R::of(plan).iter().filter(|record| record.names_person(person)).cloned().collect();
    for record in records {
        R::of_mut(plan).put(Arc::new(record.with_heir(person, heir)));
    }
}

macro_rules! kept_nouns {
    ($($table:ident, $noun:ident, $record:ty;)*) => {
        /// What happens to records of a noun that is kept in a register.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum AnyRecordEdit {
            $(
                #[doc = concat!("To the plan's `", stringify!($table), "`.")]
                $noun(RecordEdit<$record>),
            )*
        }

        impl AnyRecordEdit {
            pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
                match self {
                    $(Self::$noun(edit) => edit.apply(plan),)*
                }
            }

            pub(super) fn label(&self, plan: &Plan) -> EditLabel {
                match self {
                    $(Self::$noun(edit) => edit.label(plan),)*
                }
            }
        }

        /// Gives the heir all records that name this person; `None`: nobody gets them.
        pub(super) fn hand_over_all(plan: &mut Plan, person: PersonId, heir: Option<PersonId>) {
            $(hand_over::<$record>(plan, person, heir);)*
        }

        /// How many records name this person.
        pub fn n_naming(plan: &Plan, person: PersonId) -> usize {
            0 $(+ plan.$table.iter().filter(|record| record.names_person(person)).count())*
        }

        $(impl Placed for $record {
            fn of(plan: &Plan) -> &RecordTable<Self> {
                &plan.$table
            }

            fn of_mut(plan: &mut Plan) -> &mut RecordTable<Self> {
                &mut plan.$table
            }

            fn any(edit: RecordEdit<Self>) -> AnyRecordEdit {
                AnyRecordEdit::$noun(edit)
            }
        })*
    };
}
for_each_kept_noun!(kept_nouns);
