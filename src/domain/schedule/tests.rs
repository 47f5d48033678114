//! What follows from a plan, with the shipped books and calendars.

use super::*;
use crate::domain::draft::Language;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::edit::enrollment::{EnrollmentEdit, TaskEdit};
use crate::domain::edit::{Edit, EditError};
use crate::domain::plan::company::{Company, Person, StaffRole};
use crate::domain::plan::contact::Country;
use crate::domain::plan::customer::{Customer, Relationship, RelationshipKind};
use crate::domain::plan::decision::Decision;
use crate::domain::plan::enrollment::{Answer, Enrollment};
use crate::domain::plan::ids::{CustomerId, DecisionId, PersonId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::task::{Done, Task};
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
    library: Library,
    book: Arc<RuleBook>,
    today: NaiveDate,
}

impl Desk {
    fn new(book: &str, country: &str, today: &str) -> Self {
        let library = Library::shipped();
        let book = library.books.get(slug(book)).unwrap().clone();
        let company = Company { name: "Contoso".into(), country: Country::parse(country).ok(), ..Company::default() };
        let admin =
            Person { id: PersonId::new(1), name: "Wang".into(), email: None, roles: vec![StaffRole::GlobalAdmin] };
        let plan = Plan::from_records([AnyRecord::Company(Arc::new(company)), AnyRecord::Person(Arc::new(admin))]);
        let mut desk = Self { plan, library, book, today: date(today) };
        let book = desk.book.id;
        desk.does(Edit::Enrollment(EnrollmentEdit::FollowBook(book)));
        desk
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs { plan: &self.plan, book: &self.book, holidays: &self.library.holidays, today: self.today }
    }

    fn forecast(&self) -> Forecast {
        Forecast::of(&self.inputs())
    }

    #[track_caller]
    fn does(&mut self, edit: Edit) {
        self.plan = self.plan.apply(&edit).unwrap();
    }

    fn knows(&mut self, change: impl FnOnce(&mut Enrollment)) {
        let mut us = self.plan.standing();
        change(&mut us);
        self.does(Edit::Enrollment(EnrollmentEdit::Put(Box::new(us))));
    }

    #[track_caller]
    fn done(&mut self, id: &str, day: &str) {
        let done = Some(Done { on: date(day), stamp: stamp(day) });
        self.does(Edit::Task(TaskEdit::SetDone { ids: vec![slug(id)], done }));
    }

    fn decision(&self, act: Act, day: &str) -> Edit {
        let decision = Decision {
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
        let needs = needs_of(&self.inputs(), act);
        Edit::Enrollment(EnrollmentEdit::Decide { decision: Box::new(decision), needs })
    }

    /// Everything that has to be done before the point of no return, and the point itself on this day.
    #[track_caller]
    fn enrolls(&mut self, day: &str) {
        for id in needs_of(&self.inputs(), Act::EnrollNow) {
            self.done(id.as_str(), day);
        }
        let decision = self.decision(Act::EnrollNow, day);
        self.does(decision);
    }

    #[track_caller]
    fn becomes_reseller(&mut self, day: &str) {
        self.enrolls(day);
        self.done("approval", day);
        self.done("sign-in-again", day);
        let decision = self.decision(Act::AcceptAgreement, day);
        self.does(decision);
    }

    fn waiting(&self) -> Waiting {
        match self.forecast().steps.iter().find(|step| step.id.as_str() == "approval").unwrap().state {
            StepState::Waiting(waiting) => waiting,
            other => panic!("{other:?}"),
        }
    }
}

#[track_caller]
fn check_wait(book: &str, country: &str, submitted: &str, expected: &str, overdue: &str) {
    let mut desk = Desk::new(book, country, submitted);
    desk.enrolls(submitted);
    let waiting = desk.waiting();
    assert_eq!((waiting.expected, waiting.overdue_from), (Some(date(expected)), Some(date(overdue))));
}

#[test]
fn approval_is_expected_by_the_days_of_the_country_and_the_wait_of_the_book() {
    check_wait("2018-12", "TW", "2018-12-21", "2018-12-25", "2018-12-26");
    check_wait("2018-12", "US", "2018-12-21", "2018-12-27", "2018-12-28");
    check_wait("2021-10", "TW", "2026-02-13", "2026-03-02", "2026-03-03");
    check_wait("2018-12", "TW", "2019-02-05", "2019-02-13", "2019-02-14"); // submitted on a holiday
}

#[test]
fn overdue_begins_the_business_day_after() {
    let mut desk = Desk::new("2018-12", "US", "2018-12-21");
    desk.enrolls("2018-12-21");
    desk.today = date("2018-12-27");
    assert!(desk.forecast().steps.iter().all(|step| !step.is_late));
    desk.today = date("2018-12-28");
    let forecast = desk.forecast();
    assert!(forecast.steps.iter().any(|step| step.is_late));
    let first = &forecast.actions[0];
    assert_eq!(first.kind, ActionKind::ChaseApproval { step: slug("approval"), since: date("2018-12-28") });
    assert_eq!(first.urgency, Urgency::Overdue);
}

#[test]
fn a_wait_without_a_published_figure_is_unknown_until_somebody_answers() {
    let mut desk = Desk::new("2026", "TW", "2026-02-13");
    desk.enrolls("2026-02-13");
    assert_eq!((desk.waiting().days, desk.waiting().expected), (None, None));
    let due = desk.forecast().dues.into_iter().find(|due| due.id == Due::APPROVAL).unwrap();
    assert_eq!((due.date, due.tone), (None, DueTone::Unknown));
    let question = slug("approval-how-long");
    assert!(desk.book.question(question).is_some());
    let mut answer = Answer {
        id: question,
        text: String::new(),
        days: Some(5),
        source: " ".into(),
        dated: date("2026-02-13"),
        recorded: stamp("2026-02-13"),
    };
    let put = |answer: &Answer| Edit::Enrollment(EnrollmentEdit::PutAnswer(Box::new(answer.clone())));
    assert_eq!(desk.plan.apply(&put(&answer)), Err(EditError::SourceMissing));
    answer.source = "Ticket 7".into();
    desk.does(put(&answer));
    let waiting = desk.waiting();
    assert_eq!((waiting.expected, waiting.is_answered), (Some(date("2026-03-02")), true));
}

#[test]
fn point_of_no_return_is_locked_until_every_check_before_it_is_done() {
    let mut desk = Desk::new("2018-12", "TW", "2018-12-20");
    desk.knows(|us| us.identified = Some(true));
    let step = |desk: &Desk| desk.forecast().steps.into_iter().find(|s| s.id == Act::EnrollNow.step()).unwrap();
    assert_eq!(step(&desk).state, StepState::Locked);
    let needs = needs_of(&desk.inputs(), Act::EnrollNow);
    for (n_done, id) in needs.iter().enumerate() {
        let refused = desk.plan.apply(&desk.decision(Act::EnrollNow, "2018-12-20"));
        assert_eq!(refused, Err(EditError::NotReady { n_open: needs.len() - n_done }));
        assert!(step(&desk).why.iter().any(|cause| cause.kind == CauseKind::CheckOpen(*id)), "{id}");
        desk.done(id.as_str(), "2018-12-20");
    }
    assert_eq!((step(&desk).state, step(&desk).why), (StepState::Open, vec![]));
    let decision = desk.decision(Act::EnrollNow, "2018-12-20");
    desk.does(decision);
    assert_eq!(step(&desk).state, StepState::Done { on: date("2018-12-20") });
}

#[test]
fn decision_needs_the_company_typed_and_a_day_that_has_come() {
    let mut desk = Desk::new("2018-12", "TW", "2018-12-20");
    let decide = |desk: &Desk, change: &dyn Fn(&mut Decision)| {
        let Edit::Enrollment(EnrollmentEdit::Decide { mut decision, .. }) = desk.decision(Act::EnrollNow, "2018-12-20")
        else {
            unreachable!()
        };
        change(&mut decision);
        desk.plan.apply(&Edit::Enrollment(EnrollmentEdit::Decide { decision, needs: vec![] }))
    };
    assert_eq!(decide(&desk, &|d| d.company = "contoso".into()), Err(EditError::OtherCompany));
    assert_eq!(decide(&desk, &|d| d.company = String::new()), Err(EditError::OtherCompany));
    assert_eq!(decide(&desk, &|d| d.on = date("2018-12-22")), Err(EditError::DateInFuture));
    assert_eq!(decide(&desk, &|d| d.on = date("0018-12-20")), Err(EditError::DateImplausible));
    assert!(decide(&desk, &|_| ()).is_ok());
    desk.plan = decide(&desk, &|_| ()).unwrap();
    assert_eq!(decide(&desk, &|d| d.id = DecisionId::new(7)), Err(EditError::AlreadyDecided));
}

#[test]
fn no_edit_and_no_changed_file_shows_an_act_without_its_record() {
    let mut desk = Desk::new("2018-12", "TW", "2018-12-20");
    let done = Some(Done { on: date("2018-12-20"), stamp: stamp("2018-12-20") });
    for act in Act::ALL {
        let edit = Edit::Task(TaskEdit::SetDone { ids: vec![slug("approval"), act.step()], done: done.clone() });
        assert_eq!(desk.plan.apply(&edit), Err(EditError::NeedsDecision));
    }
    // As if somebody had written it into the file.
    let tasks = Act::ALL.map(|act| AnyRecord::Task(Arc::new(Task { done: done.clone(), ..Task::new(act.step()) })));
    let others = [AnyRecord::Company(desk.plan.company.iter().next().unwrap().clone())];
    desk.plan = Plan::from_records(tasks.into_iter().chain(others));
    let forecast = desk.forecast();
    assert_eq!(forecast.standing, Standing::Direct);
    for act in Act::ALL {
        assert!(forecast.findings.contains(&RuleFinding::NoRecord { act }));
        let step = forecast.steps.iter().find(|step| step.id == act.step()).unwrap();
        assert!(!matches!(step.state, StepState::Done { .. }), "{step:?}");
    }
}

#[test]
fn each_book_allows_its_own_path() {
    let answer = |book: &str, know: &dyn Fn(&mut Enrollment)| {
        let mut desk = Desk::new(book, "TW", "2026-11-25");
        desk.knows(|us| know(us));
        desk.forecast().path
    };
    assert_eq!(answer("2018-12", &|_| ()).missing, [Missing::Identified]);
    assert!(answer("2018-12", &|us| us.identified = Some(true)).is_open);
    let closed = answer("2018-12", &|us| us.identified = Some(false));
    assert_eq!((closed.path.is_some(), closed.is_open), (true, false));
    assert_eq!(answer("2026", &|_| ()).missing, [Missing::Status]);
    assert!(answer("2026", &|us| us.status = PartnerStatus::Restricted).is_open);
    assert!(!answer("2026", &|us| us.status = PartnerStatus::Active).is_open);
    let second = answer("2026", &|us| {
        us.status = PartnerStatus::Active;
        us.tenant = crate::domain::rules::TenantChoice::Second;
    });
    assert!(second.is_open);
}

#[test]
fn a_chain_of_causes_begins_with_the_nearest() {
    let desk = Desk::new("2018-12", "TW", "2018-12-20");
    let why = why_not(&desk.inputs(), Act::AcceptAgreement.step());
    assert_eq!(why[0].depth, 0);
    assert!(why.iter().any(|cause| cause.kind == CauseKind::NotDecided(Act::EnrollNow) && 0 < cause.depth));
    assert!(why.iter().any(|cause| cause.kind == CauseKind::NotKnown(Missing::Identified)));
    assert_eq!(why_not(&desk.inputs(), slug("prepare")), []);
}

#[test]
fn new_direct_customer_is_refused_once_we_are_a_reseller_too_and_an_import_is_a_finding() {
    let mut desk = Desk::new("2018-12", "TW", "2018-12-20");
    desk.knows(|us| us.identified = Some(true));
    let relationships = vec![Relationship { kind: RelationshipKind::Direct, raw: "x".into() }];
    let made = date("2018-12-28").and_hms_opt(1, 0, 0).unwrap().and_utc().timestamp_millis() as u64;
    let id = CustomerId::new(made << crate::domain::plan::ids::RANDOM_BITS);
    let customer = Customer { relationships, ..Customer::new(id, "Fabrikam") };
    let put = Edit::Customer(CustomerEdit::Put(Box::new(customer.clone())));
    assert_eq!(refused_by_rules(&desk.inputs(), &put), None);
    desk.becomes_reseller("2018-12-20");
    let fact = desk.book.no_new_direct.unwrap();
    assert_eq!(refused_by_rules(&desk.inputs(), &put), Some(RuleRefusal::NoNewDirect { fact }));
    let other = Customer { relationships: vec![], ..customer.clone() };
    assert_eq!(refused_by_rules(&desk.inputs(), &Edit::Customer(CustomerEdit::Put(Box::new(other)))), None);
    let import = Edit::Import(Box::new(crate::domain::edit::customers::ImportEdit {
        customers: vec![customer],
        ..Default::default()
    }));
    assert_eq!(refused_by_rules(&desk.inputs(), &import), None);
    desk.does(import);
    let expected = RuleFinding::NewDirect { n: 1, first: "Fabrikam".into(), fact };
    assert!(desk.forecast().findings.contains(&expected));
}

#[test]
fn a_day_before_the_step_that_comes_first_is_refused() {
    let mut desk = Desk::new("2018-12", "TW", "2018-12-20");
    desk.enrolls("2018-12-20");
    let done = |day: &str| {
        let done = Some(Done { on: date(day), stamp: stamp("2018-12-21") });
        Edit::Task(TaskEdit::SetDone { ids: vec![slug("approval")], done })
    };
    let refusal = RuleRefusal::BeforePrevious { step: Act::EnrollNow.step(), done: date("2018-12-20") };
    assert_eq!(refused_by_rules(&desk.inputs(), &done("2018-12-19")), Some(refusal));
    assert_eq!(refused_by_rules(&desk.inputs(), &done("2018-12-20")), None);
}

#[test]
fn both_readings_of_thirty_days_are_dates() {
    let mut desk = Desk::new("2018-12", "TW", "2018-12-20");
    let by = |desk: &Desk, id: &str| desk.forecast().dues.into_iter().find(|due| due.id == slug(id)).unwrap();
    let unknown = by(&desk, "incentive-arrives");
    assert_eq!((unknown.date, unknown.tone), (None, DueTone::Unknown));
    assert_eq!(unknown.waits_for, Some(Act::AcceptAgreement.step()));
    desk.becomes_reseller("2018-12-20");
    assert_eq!(by(&desk, "incentive-arrives").date, Some(date("2019-01-19")));
    assert_eq!(by(&desk, "incentive-enroll-by").date, Some(date("2019-01-19")));
    desk.done("reseller-invited", "2019-01-10");
    assert_eq!(by(&desk, "incentive-enroll-after-invitation").date, Some(date("2019-02-09")));
    assert_eq!(by(&desk, "incentive-arrives").tone, DueTone::Done);
}

#[test]
fn another_book_says_what_it_would_change_for_this_plan() {
    let mut desk = Desk::new("2018-12", "TW", "2026-02-13");
    desk.enrolls("2026-02-13");
    let other = desk.library.books.get(slug("2021-10")).unwrap().clone();
    let found = effects(&desk.inputs(), &other);
    let (from, to) = (Some(date("2026-02-25")), Some(date("2026-03-02")));
    assert!(found.contains(&Effect::DateMoved { id: Due::APPROVAL, from, to }), "{found:?}");
    assert!(found.contains(&Effect::NewDirectForbidden(false)));
    let newest = desk.library.books.get(slug("2026")).unwrap().clone();
    assert!(effects(&desk.inputs(), &newest).contains(&Effect::StepAdded(slug("ask-restricted"))));
    assert_eq!(effects(&desk.inputs(), &desk.book), []);
}

#[test]
fn what_was_done_under_another_book_stays_and_is_a_finding() {
    let mut desk = Desk::new("2026", "TW", "2026-02-13");
    desk.done("ask-restricted", "2026-02-10");
    let other = desk.library.books.get(slug("2018-12")).unwrap().clone();
    desk.does(Edit::Enrollment(EnrollmentEdit::FollowBook(other.id)));
    desk.book = other;
    let expected = RuleFinding::TaskOfAnotherBook { n: 1, first: slug("ask-restricted") };
    assert!(desk.forecast().findings.contains(&expected));
    assert!(desk.plan.is_done(slug("ask-restricted")));
}

#[test]
fn sample_counts_down_to_what_is_only_reported() {
    let library = Library::shipped();
    let plan = sample_plan(Moment::parse("2026-11-25T09:00:00Z").unwrap()).unwrap();
    let book = library.book_of(&plan);
    let today = date("2026-11-25");
    let forecast = Forecast::of(&Inputs { plan: &plan, book: &book, holidays: &library.holidays, today });
    assert_eq!(forecast.standing, Standing::Both);
    let next = forecast.countdown(today).unwrap();
    assert_eq!((next.id.as_str(), next.date), ("suspended", Some(date("2026-12-13"))));
    assert_eq!(next.confidence, Some(Confidence::B));
    assert_eq!(forecast.census.n, 24);
    assert_eq!(
        forecast.census.n_not_safe() + forecast.census.n_at(Safety::Safe) + forecast.census.n_at(Safety::AtHome),
        24
    );
    assert!(forecast.findings.iter().all(|found| found.severity() == crate::domain::findings::Severity::Warning));
    assert!(!forecast.actions.is_empty());
}

#[test]
fn postponed_action_comes_back_on_its_day() {
    let mut desk = Desk::new("2018-12", "TW", "2018-12-20");
    let first = desk.forecast().actions[0].clone();
    let until = Some(date("2018-12-24"));
    desk.does(Edit::Task(TaskEdit::Postpone { id: first.id, until }));
    let forecast = desk.forecast();
    assert!(forecast.actions.iter().all(|action| action.id != first.id));
    assert_eq!(forecast.n_postponed, 1);
    desk.today = date("2018-12-24");
    assert!(desk.forecast().actions.iter().any(|action| action.id == first.id));
}

#[test]
fn every_act_has_its_step_in_every_book_and_every_step_can_be_reached() {
    for book in Library::shipped().books.iter() {
        let mut desk = Desk::new(book.id.as_str(), "TW", "2026-02-13");
        desk.knows(|us| {
            us.status = PartnerStatus::Restricted;
            us.identified = Some(true);
            us.anniversary = Some(date("2026-10-01"));
        });
        desk.becomes_reseller("2026-02-13");
        let open: Vec<_> = desk.forecast().steps.into_iter().filter(|step| !step.why.is_empty()).collect();
        assert_eq!(open, [], "{}", book.id);
        assert!(book.steps.iter().any(|step| step.kind == StepKind::Wait));
    }
}
