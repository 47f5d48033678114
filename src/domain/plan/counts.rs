//! How many records a plan has, noun by noun.

use super::Plan;

macro_rules! count_records {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        impl Plan {
            /// Each noun as the plan's file calls it, and how many records of it there are.
            pub fn counts(&self) -> Vec<(&'static str, usize)> {
                vec![$((stringify!($field), self.$field.iter().count())),+]
            }
        }
    };
}

crate::for_each_noun!(count_records);
