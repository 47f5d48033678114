//! Calls, meetings and dated notes about a customer: what was said, by whom, on which day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::ids::{CustomerId, PersonId, TalkId};
use super::uses::{ColumnUse, Uses};
use crate::domain::edit::EditError;
use crate::domain::edit::record::{EditWords, Kept};
use crate::domain::table::Record;
use crate::{described, states};

states! {
    /// What happened.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TalkKind: key, tone {
        /// Something worth remembering.
        #[default]
        Note => "talks-kind-note", Calm;
        /// Somebody was spoken to on the telephone.
        Call => "talks-kind-call", Done;
        /// People met, in a room or on a screen.
        Meeting => "talks-kind-meeting", Done;
        /// Somebody was called and could not be reached.
        NotReached => "talks-kind-not-reached", Warning;
    }
}

/// A call, a meeting or a note about a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// This entry's id.
    pub id: TalkId,
    /// About whom.
    pub customer: CustomerId,
    /// What happened.
    #[serde(default)]
    pub kind: TalkKind,
    /// On which day; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// Who of us; `None`: not named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// What whoever recorded it is called, where that is none of our people; empty: `by` says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// With whom at the customer; empty: not named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub with: String,
    /// What was said, or the note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Record for Talk {
    type Id = TalkId;
    fn id(&self) -> TalkId {
        self.id
    }
}

impl Talk {
    /// An entry of which nothing is known but what happened.
    pub fn new(id: TalkId, customer: CustomerId, kind: TalkKind) -> Self {
        Self { id, customer, kind, on: None, by: None, author: String::new(), with: String::new(), text: String::new() }
    }
}

impl Plan {
    /// What is recorded about a customer, the latest first.
    pub fn talks_of(&self, customer: CustomerId) -> Vec<&Talk> {
        let mut talks: Vec<&Talk> =
            self.talks.iter().map(|talk| &**talk).filter(|talk| talk.customer == customer).collect();
        talks.sort_by_key(|talk| std::cmp::Reverse((talk.on, talk.id)));
        talks
    }

    /// How many calls in a row reached nobody, up to now.
    pub fn n_not_reached(&self, customer: CustomerId) -> usize {
        let calls = self.talks_of(customer).into_iter().filter(|talk| talk.kind != TalkKind::Note);
        calls.take_while(|talk| talk.kind == TalkKind::NotReached).count()
    }
}

impl Kept for Talk {
    const WORDS: EditWords = EditWords { add: "edit-talk-add", change: "edit-talk", remove: "edit-talk-remove" };

    fn title<'t>(&'t self, plan: &'t Plan) -> &'t str {
        plan.name_of(self.customer)
    }

    fn check(&self, _plan: &Plan) -> Result<(), EditError> {
        // That somebody called is worth knowing without a word; a note without one is nothing.
        let is_empty = self.kind == TalkKind::Note && self.text.trim().is_empty();
        if is_empty { Err(EditError::NoteEmpty) } else { Ok(()) }
    }
}

impl Uses {
    const fn of_talk(label: &'static str) -> Self {
        Self::new(label, "edit-talk")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_talk_field {
    ($then:ident) => {
        $then! {
            Talk, TalkField, TalkFields;
            customer, Customer, CustomerId, Uses::of_talk("transfers-customer")
                .column(ColumnUse::new(0, "customer", "transfers-customer", 190.0));
            kind, Kind, TalkKind, Uses::of_talk("talks-kind").half_sheet("no-help", "no-help");
            on, On, Option<NaiveDate>, Uses::of_talk("talks-on").past_sheet();
            with, With, String, Uses::of_talk("talks-with").searched().half_sheet("no-help", "no-help");
            by, By, Option<PersonId>, Uses::of_talk("talks-by").half_sheet("no-help", "no-help");
            author, Author, String, Uses::of_talk("talks-by").searched();
            text, Text, String, Uses::of_talk("talks-text").searched().tall_sheet(3);
        }
    };
}
for_each_talk_field!(described);

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::edit::Edit;

    const CUSTOMER: CustomerId = CustomerId::new(1);

    fn talk(id: u64, kind: TalkKind, on: &str) -> Talk {
        Talk { on: on.parse().ok(), ..Talk::new(TalkId::new(id), CUSTOMER, kind) }
    }

    #[test]
    fn calls_that_reached_nobody_are_counted_up_to_the_last_one_that_did() {
        let mut plan = Plan::default();
        assert_eq!(plan.n_not_reached(CUSTOMER), 0);
        for one in [
            talk(1, TalkKind::NotReached, "2026-11-20"),
            talk(2, TalkKind::Call, "2026-11-23"),
            talk(3, TalkKind::NotReached, "2026-11-25"),
            talk(5, TalkKind::NotReached, "2026-11-26"),
            Talk { text: "A new number".into(), ..talk(4, TalkKind::Note, "2026-11-27") },
        ] {
            plan.talks.put(Arc::new(one));
        }
        assert_eq!(plan.n_not_reached(CUSTOMER), 2);
        let ids: Vec<u64> = plan.talks_of(CUSTOMER).iter().map(|talk| talk.id.number()).collect();
        assert_eq!(ids, [4, 5, 3, 2, 1]);
        assert!(plan.talks_of(CustomerId::new(2)).is_empty());
    }

    #[test]
    fn note_without_a_word_is_refused_and_a_call_is_not() {
        let mut plan = Plan::default();
        plan.customers.put(Arc::new(crate::domain::plan::customer::Customer::new(CUSTOMER, "Fabrikam")));
        let blank = Talk { text: " \n".into(), ..talk(1, TalkKind::Note, "2026-11-20") };
        assert_eq!(plan.apply(&Edit::put(blank)).unwrap_err(), EditError::NoteEmpty);
        assert_eq!(plan.apply(&Edit::put(talk(1, TalkKind::NotReached, "2026-11-20"))).unwrap().talks.len(), 1);
    }
}
