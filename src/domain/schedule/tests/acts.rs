//! What may be done when: paths, acts that cannot be taken back, what the rules refuse.

use super::*;
use crate::domain::rules::FormValue;

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

/// No path is open while the account is active, and asking for restricted status is what opens one.
#[test]
fn support_can_be_asked_for_restricted_status_while_the_account_is_active() {
    let mut desk = Desk::new("2026", "TW", "2026-02-13");
    desk.knows(|us| us.status = PartnerStatus::Active);
    let state = |desk: &Desk, id: &str| desk.forecast().steps.into_iter().find(|one| one.id == slug(id)).unwrap().state;
    assert!(!matches!(state(&desk, "choose-path"), StepState::Done { .. }), "nothing applies yet");
    assert_eq!(state(&desk, "ask-restricted"), StepState::Open);
}

#[test]
fn decision_needs_the_company_typed_and_a_day_that_has_come() {
    let mut desk = Desk::new("2018-12", "TW", "2018-12-20");
    let decide = |desk: &Desk, change: &dyn Fn(&mut SignOff)| {
        let Edit::Enrollment(EnrollmentEdit::Decide { mut decision, .. }) = desk.decision(Act::EnrollNow, "2018-12-20")
        else {
            unreachable!()
        };
        change(&mut decision);
        desk.plan.apply(&Edit::Enrollment(EnrollmentEdit::Decide { decision, needs: vec![], facts: vec![] }))
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
    let done = Some(StepDone { on: date("2018-12-20"), stamp: stamp("2018-12-20") });
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
        let done = Some(StepDone { on: date(day), stamp: stamp("2018-12-21") });
        Edit::Task(TaskEdit::SetDone { ids: vec![slug("approval")], done })
    };
    let refusal = RuleRefusal::BeforePrevious { step: Act::EnrollNow.step(), done: date("2018-12-20") };
    assert_eq!(refused_by_rules(&desk.inputs(), &done("2018-12-19")), Some(refusal));
    assert_eq!(refused_by_rules(&desk.inputs(), &done("2018-12-20")), None);
}

#[test]
fn every_act_has_its_step_in_every_book_and_every_step_can_be_reached() {
    for book in RuleLibrary::shipped().books.iter() {
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

#[test]
fn check_about_a_fact_that_is_missing_cannot_be_ticked_and_locks_both_acts() {
    for book in ["2018-12", "2026"] {
        let mut desk = Desk::new(book, "TW", "2026-02-13");
        desk.knows(|us| {
            us.status = PartnerStatus::Restricted;
            us.identified = Some(true);
            us.anniversary = Some(date("2026-10-01"));
        });
        let known = desk.plan.clone();
        for fact in facts_of(&desk.inputs(), Act::EnrollNow) {
            desk.plan = known.clone();
            forget(&mut desk, fact);
            let checks: Vec<Slug> = needs_of(&desk.inputs(), Act::EnrollNow)
                .into_iter()
                .filter(|id| desk.inputs().lacking(*id).is_some())
                .collect();
            assert!(!checks.is_empty(), "{fact:?}");
            for check in checks {
                let done = Some(StepDone { on: desk.today, stamp: stamp("2026-02-13") });
                let tick = Edit::Task(TaskEdit::SetDone { ids: vec![check], done });
                let expected = Some(RuleRefusal::FactMissing { check, fact });
                assert_eq!(refused_by_rules(&desk.inputs(), &tick), expected);
            }
            // As if it had been ticked before anybody asked for the fact.
            for id in needs_of(&desk.inputs(), Act::EnrollNow) {
                desk.done(id.as_str(), "2026-02-13");
            }
            let decide = desk.decision(Act::EnrollNow, "2026-02-13");
            let error =
                if fact == FormValue::CompanyName { EditError::NameMissing } else { EditError::FactMissing { fact } };
            assert_eq!(desk.plan.apply(&decide), Err(error));
            assert!(refused_by_rules(&desk.inputs(), &decide).is_some());
            let why = why_not(&desk.inputs(), Act::EnrollNow.step());
            assert!(why.iter().any(|cause| cause.kind == CauseKind::FactMissing(fact)), "{fact:?}: {why:?}");
        }
    }
}

/// Nobody has entered this.
fn forget(desk: &mut Desk, fact: FormValue) {
    let mut us = desk.plan.us();
    let mut standing = desk.plan.standing();
    match fact {
        FormValue::CompanyName => us.name.clear(),
        FormValue::Tenant => us.tenant = None,
        FormValue::LocationPartnerId => us.location_partner_id = None,
        FormValue::GlobalPartnerId => us.global_partner_id = None,
        FormValue::Country => us.country = None,
        FormValue::ContactName => us.contact.name.clear(),
        FormValue::ContactMail => us.contact.email = None,
        FormValue::ContactPhone => us.contact.phone.clear(),
        FormValue::GlobalAdmin | FormValue::IncentivesAdmin => {
            desk.plan.people = crate::domain::table::RecordTable::default();
        }
        FormValue::IncentiveMail => standing.incentive_mail = None,
    }
    desk.plan.company.put(Arc::new(us));
    desk.plan.enrollment.put(Arc::new(standing));
}

#[test]
fn fact_that_goes_missing_opens_its_check_again_and_locks_the_agreement() {
    let mut desk = Desk::new("2026", "TW", "2026-02-13");
    desk.knows(|us| us.status = PartnerStatus::Restricted);
    desk.enrolls("2026-02-13");
    desk.done("approval", "2026-02-13");
    desk.done("sign-in-again", "2026-02-13");
    let step = |desk: &Desk, id: Slug| desk.forecast().steps.into_iter().find(|step| step.id == id).unwrap();
    let (prepare, agreement) = (slug("prepare"), Act::AcceptAgreement.step());
    assert!(matches!(step(&desk, prepare).state, StepState::Done { .. }));
    assert_eq!(step(&desk, agreement).state, StepState::Open);
    forget(&mut desk, FormValue::GlobalAdmin);
    let view = step(&desk, prepare);
    assert_eq!((view.state, view.n_done), (StepState::Open, view.n_checks - 1));
    assert_eq!(step(&desk, agreement).state, StepState::Locked);
    let decide = desk.decision(Act::AcceptAgreement, "2026-02-13");
    assert_eq!(desk.plan.apply(&decide), Err(EditError::FactMissing { fact: FormValue::GlobalAdmin }));
    let asks = |action: &NextAction| matches!(action.kind, ActionKind::Check { check, .. } if desk.inputs().lacking(check).is_some());
    assert!(desk.forecast().actions.iter().any(asks), "it is to be done again");
}
