//! Waves and transfer requests.

use changeover::domain::plan::AnyRecord;
use changeover::domain::plan::baseline::Baseline;
use changeover::domain::plan::ids::{BaselineId, CustomerId, PersonId, ScenarioId, TransferId, WaveId};
use changeover::domain::plan::move_day::MoveDay;
use changeover::domain::plan::scenario::{PersonRoom, Pin, ProviderRoom, Scenario};
use changeover::domain::plan::subscription::EndChoice;
use changeover::domain::plan::transfer::{
    AfterCheck, ItemCheck, ItemOutcome, Transfer, TransferItem, TransferKind, TransferStage,
};
use changeover::domain::plan::wave::{Wave, WaveKind};

use super::Any;

impl Any {
    pub(super) fn move_records(&mut self) -> Vec<AnyRecord> {
        [
            self.records(AnyRecord::Wave, Self::wave),
            self.records(AnyRecord::Transfer, Self::transfer),
            self.records(AnyRecord::Baseline, Self::baseline),
            self.records(AnyRecord::Scenario, Self::scenario),
        ]
        .concat()
    }

    fn number_of(&mut self) -> u32 {
        self.any_number(u32::MAX.into()) as u32
    }

    fn wave(&mut self) -> Wave {
        Wave {
            id: WaveId::new(self.id()),
            name: self.text(),
            kind: self.one(&WaveKind::ALL),
            first: self.maybe(Self::day),
            last: self.maybe(Self::day),
            owner: self.maybe(|any| PersonId::new(any.id())),
            customers_a_day: self.maybe(Self::number_of),
            requests_a_day: self.maybe(Self::number_of),
            seats_a_day: self.maybe(Self::number_of),
            lesson: self.text(),
            note: self.text(),
        }
    }

    fn transfer(&mut self) -> Transfer {
        Transfer {
            id: TransferId::new(self.id()),
            customer: CustomerId::new(self.id()),
            provider: self.maybe(Self::provider_id),
            kind: self.one(&TransferKind::ALL),
            owner: self.maybe(|any| PersonId::new(any.id())),
            planned: self.maybe(Self::day),
            request: self.text(),
            steps: self.moves(&TransferStage::ALL),
            items: self.some(3, Self::transfer_item),
            effective: self.maybe(Self::day),
            checks: self.some(3, |any| ItemCheck {
                check: any.one(&AfterCheck::ALL),
                on: any.day(),
                recorded: any.stamp(),
            }),
            note: self.text(),
        }
    }

    fn transfer_item(&mut self) -> TransferItem {
        TransferItem {
            subscription: self.text(),
            product: self.text(),
            seats: self.maybe(Self::number_of),
            end: self.maybe(Self::day),
            auto_renew: self.maybe(Self::flag),
            at_end: self.one(&EndChoice::ALL),
            outcome: self.one(&ItemOutcome::ALL),
            reason: self.text(),
            new_id: self.text(),
        }
    }

    fn move_day(&mut self) -> MoveDay {
        MoveDay {
            customer: CustomerId::new(self.id()),
            day: self.day(),
            person: self.maybe(|any| PersonId::new(any.id())),
            wave: self.maybe(|any| WaveId::new(any.id())),
        }
    }

    fn baseline(&mut self) -> Baseline {
        Baseline {
            id: BaselineId::new(self.id()),
            name: self.text(),
            on: self.day(),
            by: self.text(),
            days: self.some(4, Self::move_day),
            note: self.text(),
        }
    }

    fn scenario(&mut self) -> Scenario {
        Scenario {
            id: ScenarioId::new(self.id()),
            name: self.text(),
            note: self.text(),
            on: self.day(),
            by: self.text(),
            aims: self.aims(),
            people: self.some(3, |any| PersonRoom {
                person: PersonId::new(any.id()),
                customers_a_day: any.maybe(Self::number_of),
                requests_a_day: any.maybe(Self::number_of),
                seats_a_day: any.maybe(Self::number_of),
            }),
            providers: self.some(3, |any| ProviderRoom {
                provider: any.provider_id(),
                requests_a_week: any.maybe(Self::number_of),
                lead_days: any.maybe(Self::number_of),
            }),
            days_off: self.some(3, Self::day_off),
            pins: self.some(3, |any| Pin { customer: CustomerId::new(any.id()), day: any.maybe(Self::day) }),
            days: self.some(4, Self::move_day),
        }
    }
}
