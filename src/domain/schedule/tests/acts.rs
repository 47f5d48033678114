//! What may be done when: paths, acts that cannot be taken back, what the rules refuse.

use super::*;

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
    desk.does(&decision);
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
    desk.does(&import);
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
