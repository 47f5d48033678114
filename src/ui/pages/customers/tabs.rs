//! What the sheet is divided into, and the places in it that something leads to.

use std::borrow::Cow;

use super::proofs::proofs_of;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::track::TrackKind;
use crate::domain::schedule::Gate;
use crate::states;
use crate::ui::action::EvidenceOwner;
use crate::ui::ctx::Ctx;
use crate::ui::session::Session;

states! {
    /// The tabs of a customer's sheet, in their order.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Tab: key {
        /// Where the customer stands, who accepts, what happened last, and who it is.
        #[default]
        Overview => "customers-tab-overview";
        /// The people at the customer.
        Contacts => "customers-contacts";
        /// What it bought.
        Subscriptions => "subscriptions-title";
        /// What was handed over.
        Letters => "customers-history";
        /// The relation, the tracks beside it, and what has to hold before a move.
        Moves => "customers-tab-moves";
        /// What proves something.
        Evidence => "evidence-title";
        /// Calls, notes and every change.
        History => "customers-tab-history";
    }
}

/// A place on the sheet of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A tab from its beginning.
    Top(Tab),
    /// Where the relation with the provider stands.
    Relation,
    /// One of the tracks.
    Track(TrackKind),
    /// What has to hold before a move.
    Moving,
    /// Calls and notes.
    Talks,
    /// What proves this, and where more is added.
    Proof(EvidenceOwner),
}

impl Spot {
    /// The tab that it is in.
    pub fn tab(self) -> Tab {
        match self {
            Self::Top(tab) => tab,
            Self::Relation | Self::Track(_) | Self::Moving => Tab::Moves,
            Self::Talks => Tab::History,
            Self::Proof(_) => Tab::Evidence,
        }
    }

    /// Where a gate is passed; `None`: elsewhere than on the sheet.
    pub(super) fn of_gate(gate: Gate) -> Option<Self> {
        match gate {
            Gate::Consent => Some(Self::Track(TrackKind::Consent)),
            Gate::Link => None,
            Gate::Accepted | Gate::Verified => Some(Self::Relation),
            Gate::Agreement => Some(Self::Track(TrackKind::Agreement)),
            Gate::Transfer => Some(Self::Track(TrackKind::Transfer)),
        }
    }
}

impl Tab {
    /// The one that comes so many places later, round and round.
    pub(super) fn shifted(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|tab| *tab == self).unwrap_or_default();
        Self::ALL[(at + by) % Self::ALL.len()]
    }
}

/// Shows the tab so many places later.
pub fn shift_tab(session: &mut Session, by: usize) {
    session.customers.tab = session.customers.tab.shifted(by);
}

/// How many tabs there are, less one: so many places later is the one before.
pub const ONE_BACK: usize = Tab::ALL.len() - 1;

/// What the tabs say: each its name, and how much it holds where that can be counted.
pub(super) fn titles<'c>(ctx: &'c Ctx<'_>, customer: &Customer, n_letters: usize) -> [(Tab, Cow<'c, str>); 7] {
    Tab::ALL.map(|tab| {
        let n = match tab {
            Tab::Contacts => customer.contacts.len(),
            Tab::Subscriptions => customer.subscriptions.len(),
            Tab::Letters => n_letters,
            Tab::Evidence => proofs_of(ctx, customer).len(),
            Tab::Overview | Tab::Moves | Tab::History => 0,
        };
        let name = ctx.text(tab.key());
        if n == 0 {
            return (tab, name);
        }
        (tab, Cow::Owned(ctx.lang.count_with("customers-tab-count", n, &[("tab", &name)]).into_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_go_round_in_both_directions() {
        assert_eq!(Tab::History.shifted(1), Tab::Overview);
        assert_eq!(Tab::Overview.shifted(Tab::ALL.len() - 1), Tab::History);
        assert_eq!(Tab::Contacts.shifted(1), Tab::Subscriptions);
    }

    #[test]
    fn each_gate_but_the_link_is_passed_on_the_sheet() {
        let elsewhere: Vec<Gate> = Gate::ALL.into_iter().filter(|gate| Spot::of_gate(*gate).is_none()).collect();
        assert_eq!(elsewhere, [Gate::Link]);
        assert!(Gate::ALL.into_iter().filter_map(Spot::of_gate).all(|spot| spot.tab() == Tab::Moves));
    }
}
