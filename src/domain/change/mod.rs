//! What an edit did to which records, before and after: feeds undo, journal, activity log and merge.

mod merge;
mod patch;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::plan::customer::Customer;
use super::table::RecordDiff;
use crate::for_each_noun;
use patch::Patch;

macro_rules! change_enum {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        /// What happened to one record; `None` before means added, `None` after means removed.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(from = "Written", into = "Written")]
        pub enum Change {
            $(
                #[doc = concat!("A record of the plan's `", stringify!($field), "`.")]
                $noun {
                    /// The record as it was.
                    before: Option<Arc<$record>>,
                    /// The record as it is now.
                    after: Option<Arc<$record>>,
                },
            )+
        }

        /// A change as the journal has it.
        #[derive(Serialize, Deserialize)]
        enum Written {
            $($noun { before: Option<Arc<$record>>, after: Option<Arc<$record>> },)+
            /// A customer that became another in some fields only.
            CustomerIn { before: Arc<Customer>, fields: Box<Patch> },
        }

        impl From<Written> for Change {
            fn from(written: Written) -> Self {
                match written {
                    $(Written::$noun { before, after } => Self::$noun { before, after },)+
                    Written::CustomerIn { before, fields } => {
                        let after = Some(Arc::new(fields.on(&before)));
                        Self::Customer { before: Some(before), after }
                    }
                }
            }
        }

        impl From<Change> for Written {
            fn from(change: Change) -> Self {
                if let Change::Customer { before: Some(before), after: Some(after) } = &change
                    && let Some(fields) = Patch::between(before, after)
                {
                    return Self::CustomerIn { before: before.clone(), fields: Box::new(fields) };
                }
                match change {
                    $(Change::$noun { before, after } => Self::$noun { before, after },)+
                }
            }
        }

        impl Change {
            /// What takes this change back.
            #[must_use]
            pub fn inverse(&self) -> Self {
                match self {
                    $(Self::$noun { before, after } => Self::$noun { before: after.clone(), after: before.clone() },)+
                }
            }

            /// The noun's word, as the file writes it.
            pub fn noun(&self) -> &'static str {
                match self {
                    $(Self::$noun { .. } => stringify!($noun),)+
                }
            }
        }

        impl Plan {
            /// What changed from `self` to `newer`; costs what changed, not what is there.
            pub fn diff(&self, newer: &Self) -> Vec<Change> {
                let mut changes = Vec::new();
                $(
                    changes.extend(self.$field.diff(&newer.$field).into_iter().map(|RecordDiff { before, after }| {
                        Change::$noun { before, after }
                    }));
                )+
                changes
            }

            /// The plan after these changes; each record becomes what its change says, whatever it was.
            #[must_use]
            pub fn replay(&self, changes: &[Change]) -> Self {
                let mut plan = self.clone();
                for change in changes {
                    match change {
                        $(
                            Change::$noun { after: Some(record), .. } => plan.$field.put(record.clone()),
                            Change::$noun { before: Some(record), after: None } => {
                                plan.$field.remove(crate::domain::table::Record::id(&**record));
                            }
                            Change::$noun { before: None, after: None } => {}
                        )+
                    }
                }
                plan
            }

            /// This plan with what `changes` did to an older version of it: of a record that changed meanwhile, too, only the
            /// fields that a change is about become what it says. A record that is gone by now stays gone.
            #[must_use]
            pub fn merged(&self, changes: &[Change]) -> Self {
                let mut plan = self.clone();
                for change in changes {
                    match change {
                        $(
                            Change::$noun { before: Some(before), after: Some(after) } => {
                                let now = self.$field.get(crate::domain::table::Record::id(&**before)).cloned();
                                if let Some(now) = now {
                                    plan.$field.put(Arc::new(merge::merged(&**before, &*now, &**after)));
                                }
                            }
                            Change::$noun { .. } => plan = plan.replay(std::slice::from_ref(change)),
                        )+
                    }
                }
                plan
            }

            /// Whether the record that `change` speaks of still is what it was before that change.
            pub fn stands_before(&self, change: &Change) -> bool {
                use crate::domain::table::Record as _;
                match change {
                    $(
                        Change::$noun { before, after } => match before.as_ref().or(after.as_ref()) {
                            Some(record) => self.$field.get(record.id()) == before.as_ref(),
                            None => true,
                        },
                    )+
                }
            }
        }
    };
}
for_each_noun!(change_enum);

#[cfg(test)]
mod tests {
    use super::super::plan::AnyRecord;
    use super::super::plan::customer::Customer;
    use super::super::plan::ids::CustomerId;
    use super::*;

    fn plan(customers: &[(u64, &str)]) -> Plan {
        let record =
            |&(id, name): &(u64, &str)| AnyRecord::Customer(Arc::new(Customer::new(CustomerId::new(id), name)));
        Plan::from_records(customers.iter().map(record))
    }

    #[test]
    fn replaying_a_diff_gives_the_newer_plan_and_its_inverse_the_older_one() {
        let old = plan(&[(1, "Fabrikam"), (2, "Contoso")]);
        let new = plan(&[(2, "Contoso Ltd."), (3, "Litware 台灣")]);
        let changes = old.diff(&new);
        assert_eq!(changes.len(), 3);
        assert_eq!(old.replay(&changes), new);
        let back: Vec<_> = changes.iter().map(Change::inverse).collect();
        assert_eq!(new.replay(&back), old);
    }

    #[test]
    fn a_record_that_somebody_else_changed_does_not_stand_before() {
        let old = plan(&[(1, "Fabrikam")]);
        let changes = old.diff(&plan(&[(1, "Fabrikam Inc.")]));
        assert!(old.stands_before(&changes[0]));
        assert!(!plan(&[(1, "Other")]).stands_before(&changes[0]));
        assert!(!plan(&[]).stands_before(&changes[0]));
    }
}
