//! What an edit did to which records, field by field: feeds undo, journal, activity log and merge.

pub mod fields;
mod merge;
mod old;
mod record;
#[cfg(test)]
mod tests;
mod written;

use super::plan::Plan;
use super::table::RecordDiff;
use crate::for_each_noun;
use fields::How;

pub use record::RecordChange;

/// A plan with a change of another version of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTop {
    /// The plan.
    pub plan: Plan,
    /// Whether it is another one than before.
    pub is_changed: bool,
    /// What of the change does not fit, because the plan says something else by now; `None`: the plan says all of it.
    pub rest: Option<Change>,
}

macro_rules! change_enum {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        /// What happened to one record.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Change {
            $(
                #[doc = concat!("To a record of the plan's `", stringify!($field), "`.")]
                $noun(RecordChange<$record>),
            )+
        }

        impl Change {
            /// What takes this change back.
            #[must_use]
            pub fn inverse(&self) -> Self {
                match self {
                    $(Self::$noun(change) => Self::$noun(change.inverse()),)+
                }
            }

            /// The noun's word, as the file writes it.
            pub fn noun(&self) -> &'static str {
                match self {
                    $(Self::$noun(_) => stringify!($noun),)+
                }
            }
        }

        impl Plan {
            /// What changed from `self` to `newer`; costs what changed, not what is there.
            pub fn diff(&self, newer: &Self) -> Vec<Change> {
                let mut changes = Vec::new();
                $(
                    let between = |RecordDiff { before, after }| RecordChange::between(before, after).map(Change::$noun);
                    changes.extend(self.$field.diff(&newer.$field).into_iter().filter_map(between));
                )+
                changes
            }

            /// The plan after these changes: each field becomes what its change says, whatever it was.
            #[must_use]
            pub fn replay(&self, changes: &[Change]) -> Self {
                self.with(changes, How::Always)
            }

            /// This plan with what `changes` did to an older version of it: of a field that changed meanwhile, too, only the
            /// parts that a change is about become what it says. A record that is gone by now stays gone.
            #[must_use]
            pub fn merged(&self, changes: &[Change]) -> Self {
                self.with(changes, How::Merged)
            }

            fn with(&self, changes: &[Change], how: How) -> Self {
                let mut plan = self.clone();
                for change in changes {
                    match change {
                        $(Change::$noun(change) => change.make(&mut plan.$field, how),)+
                    }
                }
                plan
            }

            /// Whether the plan has the record whose fields this changes; `true` for one that comes or goes.
            pub fn has_record_of(&self, change: &Change) -> bool {
                match change {
                    $(Change::$noun(change) => change.finds_its_record(&self.$field),)+
                }
            }

            /// The plan with a change that was made to another version of it: each field that still is what it was before the
            /// change becomes what the change says.
            pub fn put_on_top(&self, change: &Change) -> OnTop {
                let mut plan = self.clone();
                let (is_changed, rest) = match change {
                    $(
                        Change::$noun(change) => {
                            let (is_changed, rest) = change.make_where_it_fits(&mut plan.$field);
                            (is_changed, rest.map(Change::$noun))
                        }
                    )+
                };
                OnTop { plan, is_changed, rest }
            }
        }
    };
}
for_each_noun!(change_enum);
