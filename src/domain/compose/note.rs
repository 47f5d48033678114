//! What a letter says of a customer's move: which subscriptions, and from which day the provider is billed.

use chrono::NaiveDate;

use crate::domain::draft::{Language, planned_day};
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferStage};

/// How a day is written in a language; made where dates are put into words.
#[derive(Clone, Copy, Debug)]
pub struct SayDay(pub fn(Language, NaiveDate) -> String);

impl PartialEq for SayDay {
    /// There is one way of writing days.
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Eq for SayDay {}

/// What is known of a customer's move to a provider.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveNote {
    /// The first days that the provider pays for, with whether each is only planned; in order, empty: none is known.
    pub days: Vec<(NaiveDate, bool)>,
    /// Names of what moves, each once.
    pub products: Vec<String>,
}

impl MoveNote {
    /// Looks at the requests that are under way, else at those that were the last to move; without any at the day that is
    /// planned for the customer.
    pub fn of(plan: &Plan, moving: &Moving, customer: &Customer, provider: ProviderId) -> Self {
        let of_provider =
            moving.requests(customer.id).iter().filter(|one| plan.provider_of_transfer(one) == Some(provider));
        let moves = |stage: TransferStage| !stage.came_to_nothing() && stage != TransferStage::NotPossible;
        let (done, open): (Vec<&Transfer>, Vec<&Transfer>) =
            of_provider.map(|one| &**one).filter(|one| moves(one.stage())).partition(|one| one.stage().is_completed());
        let last = done.iter().filter_map(|one| one.moves_on()).max();
        let mut note = Self::default();
        if open.is_empty() && done.is_empty() {
            note.days.extend(plan.day_of_move(customer).map(|day| (day, true)));
        }
        let latest = done.into_iter().filter(|one| one.moves_on() == last);
        let meant = if open.is_empty() { latest.collect() } else { open };
        for request in meant {
            let planned = || Some((plan.day_of_transfer(request)?, true));
            note.days.extend(request.moves_on().map(|day| (day, false)).or_else(planned));
            let moved =
                request.items.iter().filter(|item| matches!(item.outcome, ItemOutcome::Open | ItemOutcome::Moved));
            for item in moved {
                if !note.products.contains(&item.product) {
                    note.products.push(item.product.clone());
                }
            }
        }
        note.days.sort_unstable();
        note.days.dedup();
        note
    }

    /// The days in words; empty when none is known.
    pub(super) fn days_in(&self, language: Language, say: SayDay) -> String {
        let one = |(day, is_planned): &(NaiveDate, bool)| match (is_planned, language) {
            (false, _) => say.0(language, *day),
            (true, Language::English) => format!("{} {}", say.0(language, *day), planned_day(language)),
            (true, Language::TraditionalChinese) => format!("{}{}", say.0(language, *day), planned_day(language)),
        };
        self.days.iter().map(one).collect::<Vec<_>>().join(between(language))
    }

    /// The products in one line; empty when none is known.
    pub(super) fn products_in(&self, language: Language) -> String {
        self.products.join(between(language))
    }
}

pub(super) fn between(language: Language) -> &'static str {
    match language {
        Language::English => ", ",
        Language::TraditionalChinese => "、",
    }
}
