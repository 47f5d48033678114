//! What follows from a plan, with the shipped books and calendars.

mod acts;
mod dates;
mod of_customers;
mod partnerships;
mod reminders;
mod requests;

use super::*;
use crate::domain::draft::Language;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::edit::enrollment::{EnrollmentEdit, TaskEdit};
use crate::domain::edit::{Edit, EditError};
use crate::domain::plan::company::{Company, Person, StaffRole};
use crate::domain::plan::contact::{ContactDetails, Country, EmailAddress};
use crate::domain::plan::customer::{Customer, Relationship, RelationshipKind};
use crate::domain::plan::decision::SignOff;
use crate::domain::plan::enrollment::{Answer, Enrollment};
use crate::domain::plan::ids::{CustomerId, DecisionId, PartnerId, PersonId, TenantId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::task::{StepDone, Task};
use crate::domain::plan::{AnyRecord, Plan};
use crate::domain::rules::{Confidence, StepKind};
use crate::domain::sample::sample_plan;
use crate::domain::slug::Slug;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stamp(day: &str) -> Stamp {
    Stamp { at: Moment::parse(&format!("{day}T03:00:00Z")).unwrap(), by: "Lin".into() }
}

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

/// A desk on which a plan is worked on by edits, under one book and in one country.
struct Desk {
    plan: Plan,
    library: RuleLibrary,
    book: Arc<RuleBook>,
    today: NaiveDate,
}

impl Desk {
    fn new(book: &str, country: &str, today: &str) -> Self {
        let library = RuleLibrary::shipped();
        let book = library.books.get(slug(book)).unwrap().clone();
        let mail = EmailAddress::parse("lin@contoso.example").ok();
        let company = Company {
            name: "Contoso".into(),
            tenant: TenantId::parse("11111111-1111-4111-8111-111111111111").ok(),
            location_partner_id: PartnerId::parse("1234567").ok(),
            country: Country::parse(country).ok(),
            contact: ContactDetails { name: "Lin".into(), email: mail.clone(), phone: "1".into() },
            ..Company::default()
        };
        let admin = Person { roles: vec![StaffRole::GlobalAdmin], ..Person::new(PersonId::new(1), "Wang") };
        let plan = Plan::from_records([AnyRecord::Company(Arc::new(company)), AnyRecord::Person(Arc::new(admin))]);
        let mut desk = Self { plan, library, book, today: date(today) };
        let book = desk.book.id;
        desk.does(&Edit::Enrollment(EnrollmentEdit::FollowBook(book)));
        desk.knows(|us| us.incentive_mail = mail);
        desk
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs { plan: &self.plan, book: &self.book, holidays: &self.library.holidays, today: self.today }
    }

    fn forecast(&self) -> Forecast {
        Forecast::of(&self.inputs())
    }

    #[track_caller]
    fn does(&mut self, edit: &Edit) {
        self.plan = self.plan.apply(edit).unwrap();
    }

    fn knows(&mut self, change: impl FnOnce(&mut Enrollment)) {
        let mut us = self.plan.standing();
        change(&mut us);
        self.does(&Edit::Enrollment(EnrollmentEdit::Put(Box::new(us))));
    }

    #[track_caller]
    fn done(&mut self, id: &str, day: &str) {
        let done = Some(StepDone { on: date(day), stamp: stamp(day) });
        self.does(&Edit::Task(TaskEdit::SetDone { ids: vec![slug(id)], done }));
    }

    fn decision(&self, act: Act, day: &str) -> Edit {
        let decision = SignOff {
            id: DecisionId::new(90 + act as u64),
            act,
            book: self.book.id,
            on: date(day),
            company: " Contoso ".into(),
            admin: "Wang".into(),
            decided: stamp(day),
            language: Language::English,
            stated: vec!["There is no way back".into()],
        };
        let (needs, facts) = (needs_of(&self.inputs(), act), facts_of(&self.inputs(), act));
        Edit::Enrollment(EnrollmentEdit::Decide { decision: Box::new(decision), needs, facts })
    }

    /// Everything that has to be done before the point of no return, and the point itself on this day.
    #[track_caller]
    fn enrolls(&mut self, day: &str) {
        for id in needs_of(&self.inputs(), Act::EnrollNow) {
            self.done(id.as_str(), day);
        }
        let decision = self.decision(Act::EnrollNow, day);
        self.does(&decision);
    }

    #[track_caller]
    fn becomes_reseller(&mut self, day: &str) {
        self.enrolls(day);
        self.done("approval", day);
        self.done("sign-in-again", day);
        let decision = self.decision(Act::AcceptAgreement, day);
        self.does(&decision);
    }

    fn waiting(&self) -> Waiting {
        match self.forecast().steps.iter().find(|step| step.id.as_str() == "approval").unwrap().state {
            StepState::Waiting(waiting) => waiting,
            other => panic!("{other:?}"),
        }
    }
}
