//! Dates, and what follows from them.

use super::*;

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
    desk.does(&put(&answer));
    let waiting = desk.waiting();
    assert_eq!((waiting.expected, waiting.is_answered), (Some(date("2026-03-02")), true));
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
    desk.does(&Edit::Enrollment(EnrollmentEdit::FollowBook(other.id)));
    desk.book = other;
    let expected = RuleFinding::TaskOfAnotherBook { n: 1, first: slug("ask-restricted") };
    assert!(desk.forecast().findings.contains(&expected));
    assert!(desk.plan.is_done(slug("ask-restricted")));
}

#[test]
fn sample_counts_down_to_what_is_only_reported() {
    let library = RuleLibrary::shipped();
    let plan = sample_plan(Moment::parse("2026-11-25T09:00:00Z").unwrap()).unwrap();
    let book = library.book_of(&plan);
    let today = date("2026-11-25");
    let forecast = Forecast::of(&Inputs { plan: &plan, book: &book, holidays: &library.holidays, today });
    assert_eq!(forecast.standing, Standing::Both);
    let open: Vec<_> = forecast.steps.iter().filter(|step| !matches!(step.state, StepState::Done { .. })).collect();
    assert!(open.is_empty(), "{open:?}");
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
    desk.does(&Edit::Task(TaskEdit::Postpone { id: first.id, until }));
    let forecast = desk.forecast();
    assert!(forecast.actions.iter().all(|action| action.id != first.id));
    assert_eq!(forecast.postponed.len(), 1);
    desk.today = date("2018-12-24");
    assert!(desk.forecast().actions.iter().any(|action| action.id == first.id));
}
