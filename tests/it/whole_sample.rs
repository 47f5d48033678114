//! The sample shows every state and kind that a record can have, in both languages, and keeps to what it says itself.

use std::fmt::Debug;

use changeover::domain::draft::Language;
use changeover::domain::plan::Plan;
use changeover::domain::plan::company::StaffRole;
use changeover::domain::plan::contact::{ContactRole, InLetters};
use changeover::domain::plan::customer::{RelationStage, RelationshipKind};
use changeover::domain::plan::moment::Moment;
use changeover::domain::plan::partnership::{AgreementWay, PartnershipStage, RequestStage};
use changeover::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use changeover::domain::plan::provider::ProviderRole;
use changeover::domain::plan::subscription::{EndChoice, SubscriptionStatus};
use changeover::domain::plan::talk::TalkKind;
use changeover::domain::plan::todo::{TodoKind, TodoState};
use changeover::domain::plan::track::{AccessState, AgreementState, ConsentState, ConsentWay};
use changeover::domain::plan::transfer::{AfterCheck, ItemOutcome, TransferKind, TransferStage};
use changeover::domain::plan::wave::WaveKind;
use changeover::domain::rules::Act;
use changeover::domain::sample::sample_plan_in;

/// The day that the sample is looked at.
const NOW: &str = "2026-11-22";

fn sample(language: Language) -> Plan {
    sample_plan_in(language, Moment::parse(&format!("{NOW}T09:00:00Z")).unwrap()).unwrap()
}

/// Those of `all` that occur nowhere.
#[track_caller]
fn check<S: Copy + PartialEq + Debug>(all: &[S], there: impl Iterator<Item = S>, absent: &[S]) {
    let there: Vec<S> = there.collect();
    let lacking: Vec<S> = all.iter().copied().filter(|one| !there.contains(one)).collect();
    assert_eq!(lacking, absent);
}

fn check_partners(plan: &Plan) {
    let partnerships = || plan.partnerships.iter().flat_map(|one| &one.steps).map(|step| step.stage);
    check(&PartnershipStage::ALL, partnerships(), &[]);
    let requests = || plan.tenant_requests.iter();
    check(&RequestStage::ALL, requests().flat_map(|one| &one.steps).map(|step| step.stage), &[]);
    check(&AgreementWay::ALL, requests().map(|one| one.agreement), &[]);
    check(&ProviderRole::ALL, plan.providers.iter().flat_map(|one| &one.contacts).map(|one| one.role), &[]);
    check(&StaffRole::ALL, plan.people.iter().flat_map(|one| one.roles.iter().copied()), &[]);
    check(&Act::ALL, plan.decisions.iter().map(|one| one.act), &[]);
}

fn check_customers(plan: &Plan) {
    let customers = || plan.customers.iter();
    check(&RelationStage::ALL, customers().map(|one| plan.stage_of(one)), &[]);
    check(&RelationshipKind::ALL, customers().flat_map(|one| &one.relationships).map(|one| one.kind), &[]);
    let contacts = || customers().flat_map(|one| &one.contacts);
    check(&ContactRole::ALL, contacts().map(|one| one.role), &[]);
    check(&InLetters::ALL, contacts().map(|one| one.letters), &[]);
    check(&TalkKind::ALL, plan.talks.iter().map(|one| one.kind), &[]);
    let agreements = customers().flat_map(|one| one.tracks().agreement.0.clone()).map(|step| step.stage);
    // What is not known is not recorded.
    check(&AgreementState::ALL, agreements, &[AgreementState::Unknown]);
    let rights = customers().flat_map(|one| one.tracks().access.0.clone()).map(|step| step.stage);
    check(&AccessState::ALL, rights, &[AccessState::Unknown]);
    let consents = || customers().filter_map(|one| one.tracks().consent.clone());
    let said = consents().flat_map(|one| one.moves.0).map(|step| step.stage);
    check(&ConsentState::ALL, said, &[ConsentState::NotAsked]);
    check(&ConsentWay::ALL, consents().map(|one| one.way), &[]);
}

fn check_own_work(plan: &Plan) {
    check(&TodoKind::ALL, plan.todos.iter().map(|one| one.kind), &[]);
    check(&TodoState::ALL, plan.todos.iter().map(|one| one.state(one.day, NOW.parse().unwrap())), &[]);
    assert_eq!((plan.views.len(), plan.own_fields.len()), (2, 1));
    let (known, all) = (plan.customers.iter().filter(|one| !one.own.is_empty()).count(), plan.customers.len());
    assert!(0 < known && known < all, "what is not known of a customer is seen, too");
}

fn check_moves(plan: &Plan) {
    let sold = || plan.customers.iter().flat_map(|one| &one.subscriptions);
    check(&ProductKind::ALL, sold().map(|one| one.kind), &[]);
    check(&Segment::ALL, sold().map(|one| one.segment), &[]);
    check(&BillingPlan::ALL, sold().map(|one| one.billing), &[]);
    check(&Term::ALL, sold().map(|one| one.term), &[]);
    check(&EndChoice::ALL, sold().map(|one| one.at_end), &[]);
    check(&SubscriptionStatus::ALL, sold().map(|one| one.status), &[]);
    check(&WaveKind::ALL, plan.waves.iter().map(|one| one.kind), &[]);
    let requests = || plan.transfers.iter();
    check(&TransferKind::ALL, requests().map(|one| one.kind), &[]);
    // A request expires 30 days after it was created, and the sample's partnership is younger than that.
    let stages = requests().flat_map(|one| &one.steps).map(|step| step.stage);
    check(&TransferStage::ALL, stages, &[TransferStage::Expired]);
    check(&ItemOutcome::ALL, requests().flat_map(|one| &one.items).map(|one| one.outcome), &[]);
    check(&AfterCheck::ALL, requests().flat_map(|one| &one.checks).map(|one| one.check), &[]);
}

#[test]
fn sample_shows_every_state_and_kind_of_its_records() {
    for language in [Language::English, Language::TraditionalChinese] {
        let plan = sample(language);
        check_partners(&plan);
        check_customers(&plan);
        check_moves(&plan);
        check_own_work(&plan);
    }
}

#[test]
fn nothing_of_the_sample_comes_before_what_it_needs() {
    let plan = sample(Language::English);
    let agreed = plan.decision(Act::AcceptAgreement).unwrap().on;
    let chosen = plan.about().default_provider.unwrap();
    let listed = plan.partnerships.iter().find(|one| one.provider == chosen).unwrap();
    let listed = listed.step(PartnershipStage::Listed).unwrap().on;
    assert!(agreed <= listed);
    assert!(plan.links.iter().all(|link| listed <= link.pasted.at.date()));
    for transfer in plan.transfers.iter() {
        let customer = plan.customers.get(transfer.customer).unwrap();
        let Some(asked) = transfer.step(TransferStage::Asked) else { continue };
        let holds = customer.tracks().agreement.0.iter().find(|step| step.stage.holds()).unwrap();
        assert!(holds.on <= asked.on, "{}: asked for before the agreement held", customer.name);
        assert!(transfer.steps.is_sorted_by_key(|step| step.on), "{}", customer.name);
        let ways = transfer.steps.windows(2).all(|pair| pair[0].stage.next().contains(&pair[1].stage));
        assert!(ways, "{}: {:?}", customer.name, transfer.steps.iter().map(|step| step.stage).collect::<Vec<_>>());
    }
}

#[test]
fn what_people_of_the_sample_noted_is_in_the_language_of_the_plan() {
    let (english, chinese) = (sample(Language::English), sample(Language::TraditionalChinese));
    let notes = |plan: &Plan| -> Vec<String> {
        let of_requests = plan.transfers.iter().flat_map(|one| &one.steps).map(|step| step.note.clone());
        let of_partnerships = plan.partnerships.iter().flat_map(|one| &one.steps).map(|step| step.note.clone());
        let of_talks = plan.talks.iter().map(|talk| talk.text.clone());
        let of_requests = of_requests.chain(plan.tenant_requests.iter().map(|one| one.company.clone()));
        let desks = plan.providers.iter().flat_map(|one| &one.contacts).map(|one| one.name.clone());
        of_requests.chain(of_partnerships).chain(of_talks).chain(desks).filter(|text| !text.is_empty()).collect()
    };
    assert_eq!(notes(&english).len(), notes(&chinese).len());
    let is_chinese = |text: &String| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    assert!(!notes(&english).iter().any(is_chinese), "{:?}", notes(&english));
    assert!(notes(&chinese).iter().all(is_chinese), "{:?}", notes(&chinese));
    // A note whose words are missing would be called by its name.
    assert!(notes(&english).iter().all(|note| note.contains(' ') || note.chars().next().unwrap().is_uppercase()));
}
