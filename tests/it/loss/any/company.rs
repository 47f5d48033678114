//! Our company, its people, and where it stands.

use changeover::domain::plan::AnyRecord;
use changeover::domain::plan::aims::MoveAims;
use changeover::domain::plan::checklist::{Checklist, ChecklistStep, DayAnchor, DayRule, DaySpan, TodoOrigin};
use changeover::domain::plan::company::{Cadence, Company, Info, Person, SellerCloud, StaffRole};
use changeover::domain::plan::day_off::{DayOff, DayOffScope};
use changeover::domain::plan::decision::SignOff;
use changeover::domain::plan::enrollment::{Answer, CalendarChoice, Enrollment, Revenue};
use changeover::domain::plan::ids::{
    ChecklistId, CustomerId, DayOffId, DecisionId, PersonId, ProviderId, TalkId, TodoId, WaveId,
};
use changeover::domain::plan::talk::{Talk, TalkKind};
use changeover::domain::plan::task::{StepDone, Task};
use changeover::domain::plan::todo::{Todo, TodoKind};
use changeover::domain::rules::{Act, PartnerStatus, Party, TenantChoice};

use super::Any;

impl Any {
    pub(super) fn company_records(&mut self) -> Vec<AnyRecord> {
        [
            self.records(AnyRecord::Info, Self::info),
            self.records(AnyRecord::Company, Self::company),
            self.records(AnyRecord::Person, Self::person),
            self.records(AnyRecord::Enrollment, Self::enrollment),
            self.records(AnyRecord::Decision, Self::decision),
            self.records(AnyRecord::Task, Self::task),
            self.records(AnyRecord::Answer, Self::answer),
            self.records(AnyRecord::DayOff, Self::day_off),
            self.records(AnyRecord::Todo, Self::todo),
            self.records(AnyRecord::Checklist, Self::checklist),
            self.records(AnyRecord::Talk, Self::talk),
        ]
        .concat()
    }

    fn small(&mut self) -> u16 {
        self.any_number(u16::MAX.into()) as u16
    }

    pub(super) fn aims(&mut self) -> MoveAims {
        MoveAims { last_day: self.maybe(Self::day), after_pilot: self.small(), answer_days: self.small(), sure: 40 }
    }

    fn info(&mut self) -> Info {
        Info {
            name: self.text(),
            sample: self.flag(),
            default_provider: self.maybe(|any| ProviderId::new(any.id())),
            moves: self.aims(),
            cadence: Cadence { first: self.small(), second: self.small(), call: self.small() },
            no_groups: self.some(3, |any| any.some(4, |any| CustomerId::new(any.id()))),
        }
    }

    fn company(&mut self) -> Company {
        Company {
            name: self.text(),
            legal_name: self.text(),
            tenant: self.maybe(Self::tenant),
            location_partner_id: self.maybe(Self::partner_id),
            global_partner_id: self.maybe(Self::partner_id),
            country: self.maybe(Self::country),
            cloud: self.one(&SellerCloud::ALL),
            contact: self.reach(),
            signature: self.text(),
            logo: self.maybe(Self::evidence),
        }
    }

    fn talk(&mut self) -> Talk {
        Talk {
            id: TalkId::new(self.id()),
            customer: CustomerId::new(self.id()),
            kind: self.one(&TalkKind::ALL),
            on: self.maybe(Self::day),
            by: self.maybe(|any| PersonId::new(any.id())),
            author: self.text(),
            with: self.text(),
            text: self.text(),
        }
    }

    fn todo(&mut self) -> Todo {
        Todo {
            id: TodoId::new(self.id()),
            title: self.text(),
            kind: self.one(&TodoKind::ALL),
            owner: self.maybe(|any| PersonId::new(any.id())),
            day: self.maybe(Self::day),
            done: self.maybe(Self::day),
            customer: self.maybe(|any| CustomerId::new(any.id())),
            note: self.text(),
            origin: self.maybe(|any| TodoOrigin {
                checklist: ChecklistId::new(any.id()),
                process: TodoId::new(any.id()),
                step: any.any_number(u32::MAX.into()) as u32,
                begun: any.day(),
                wave: any.maybe(|any| WaveId::new(any.id())),
                due: any.day_rule(),
            }),
        }
    }

    fn day_rule(&mut self) -> DayRule {
        let n = self.any_number(u32::MAX.into()) as u32;
        DayRule { n, span: self.one(&DaySpan::ALL), from: self.one(&DayAnchor::ALL) }
    }

    fn checklist(&mut self) -> Checklist {
        let step = |any: &mut Self| ChecklistStep {
            title: any.text(),
            party: any.one(&Party::ALL),
            owner: any.maybe(|any| PersonId::new(any.id())),
            due: any.day_rule(),
        };
        Checklist { id: ChecklistId::new(self.id()), name: self.text(), note: self.text(), steps: self.some(4, step) }
    }

    fn person(&mut self) -> Person {
        Person {
            id: PersonId::new(self.id()),
            name: self.text(),
            email: self.maybe(Self::email),
            roles: self.some(5, |any| any.one(&StaffRole::ALL)),
            customers_a_day: self.maybe(|any| any.any_number(u32::MAX.into()) as u32),
            requests_a_day: self.maybe(|any| any.any_number(u32::MAX.into()) as u32),
            seats_a_day: self.maybe(|any| any.any_number(u32::MAX.into()) as u32),
        }
    }

    fn revenue(&mut self) -> Revenue {
        Revenue { usd: self.any_number(u64::MAX), as_of: self.day() }
    }

    fn enrollment(&mut self) -> Enrollment {
        Enrollment {
            book: self.maybe(Self::slug),
            status: self.one(&PartnerStatus::ALL),
            status_seen: self.maybe(Self::stamp),
            identified: self.maybe(Self::flag),
            anniversary: self.maybe(Self::day),
            missed_on: self.maybe(Self::day),
            tenant: self.one(&[TenantChoice::Same, TenantChoice::Second]),
            second_tenant: self.maybe(Self::tenant),
            incentive_mail: self.maybe(Self::email),
            direct_revenue: self.maybe(Self::revenue),
            reseller_revenue: self.maybe(Self::revenue),
            direct_ended: self.maybe(Self::day),
            enroll_on: self.maybe(Self::day),
            enrolled_before: self.flag(),
            weekly: self.some(3, Self::slug),
            direct_terms: self.sale_terms(),
            calendars: CalendarChoice {
                ours: self.maybe(Self::place),
                microsoft: self.maybe(Self::place),
                provider: self.maybe(Self::place),
                customer: self.maybe(Self::place),
            },
        }
    }

    fn decision(&mut self) -> SignOff {
        SignOff {
            id: DecisionId::new(self.id()),
            act: self.one(&Act::ALL),
            book: self.slug(),
            on: self.day(),
            company: self.text(),
            admin: self.text(),
            decided: self.stamp(),
            language: self.language(),
            stated: self.some(3, Self::text),
        }
    }

    fn task(&mut self) -> Task {
        Task {
            id: self.slug(),
            owner: self.maybe(|any| PersonId::new(any.id())),
            done: self.maybe(|any| StepDone { on: any.day(), stamp: any.stamp() }),
            postponed: self.maybe(Self::day),
            note: self.text(),
            evidence: self.some(2, Self::evidence),
            looks: self.some(3, Self::stamp),
        }
    }

    fn answer(&mut self) -> Answer {
        Answer {
            id: self.slug(),
            text: self.text(),
            days: self.maybe(Self::small),
            source: self.text(),
            dated: self.day(),
            recorded: self.stamp(),
        }
    }

    pub(super) fn day_off(&mut self) -> DayOff {
        let customer = CustomerId::new(self.id());
        DayOff {
            id: DayOffId::new(self.id()),
            first: self.day(),
            last: self.day(),
            reason: self.text(),
            scope: self.one(&[DayOffScope::Company, DayOffScope::Blackout, DayOffScope::Customer(customer)]),
        }
    }
}
