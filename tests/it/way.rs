//! The way that the text of 2018 describes, sentence by sentence: each of its 84 keys belongs to an entry of Today, and
//! whoever presses only those entries comes to where its act is done.

mod acts;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use changeover::domain::edit::Edit;
use changeover::domain::edit::enrollment::EnrollmentEdit;
use changeover::domain::rules::{Books, PhaseKind, RuleBook, StepKind};
use changeover::domain::slug::Slug;
use changeover::i18n::{Lang, Language, phases};
use changeover::ui::action::{Action, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};
use crate::today;

const BOOK: Slug = Slug::new("2018-12");

/// The entry of Today that a run of keys leads through, and below "Enroll" the step of the wizard; empty: none.
const CHAINS: [(RangeInclusive<u16>, PhaseKind, &str); 24] = [
    (104..=107, PhaseKind::Enroll, ""),
    (108..=110, PhaseKind::Enroll, "prepare"),
    (111..=112, PhaseKind::Enroll, "enrollment-form"),
    (113..=113, PhaseKind::Enroll, "enroll-now"),
    (114..=115, PhaseKind::Enroll, "choose-path"),
    (116..=116, PhaseKind::Enroll, "sign-in-again"),
    (117..=119, PhaseKind::Enroll, "approval"),
    (120..=122, PhaseKind::Enroll, "accept-agreement"),
    (123..=123, PhaseKind::Enroll, "both-roles"),
    (124..=125, PhaseKind::Enroll, "enroll-now"),
    (126..=128, PhaseKind::BothRoles, "both-roles"),
    (129..=129, PhaseKind::BothRoles, "both-roles"),
    (130..=131, PhaseKind::BothRoles, "both-roles"),
    (132..=141, PhaseKind::FindProvider, ""),
    (142..=146, PhaseKind::PartnerUp, ""),
    (147..=150, PhaseKind::NewCustomers, ""),
    (151..=164, PhaseKind::MoveCustomers, ""),
    (165..=166, PhaseKind::TellApart, ""),
    (167..=172, PhaseKind::Enroll, "save-before"),
    (173..=176, PhaseKind::TellApart, ""),
    (177..=179, PhaseKind::TellApart, ""),
    (180..=181, PhaseKind::TellApart, ""),
    (182..=185, PhaseKind::Incentives, ""),
    (186..=187, PhaseKind::Incentives, ""),
];

/// Keys whose statement no text of today's rules repeats, with the reason.
const NOT_TODAY: [(&[u16], &str); 2] = [
    (&[131], "The sentence was removed on 2019-01-14; a restricted enrollment has no new direct customers instead"),
    (
        &[
            125, 126, 127, 129, 130, 132, 133, 134, 142, 143, 145, 146, 147, 148, 150, 151, 152, 153, 154, 155, 158,
            159, 160, 162, 163, 164, 165, 166, 168, 169, 170, 171, 172, 173, 174, 176, 184, 185, 186, 187,
        ],
        "The text of today can be read up to the agreement only, or says it in other words; what the earlier one said \
         stands under “Earlier versions” and in the rules of 2018",
    ),
];

fn book(id: Slug) -> RuleBook {
    (**Books::shipped().unwrap().get(id).unwrap()).clone()
}

/// The fact that carries a key.
fn fact_of(book: &RuleBook, key: u16) -> Slug {
    book.facts.iter().find(|fact| fact.seed.contains(&key)).unwrap().id
}

/// The facts that stand in the guide of an entry, and below it of a step.
fn guide(book: &RuleBook, kind: PhaseKind, step: &str) -> BTreeSet<Slug> {
    let of_phase = book.phase(kind).unwrap().facts.iter().copied();
    let step = book.steps.iter().find(|other| other.id.as_str() == step);
    of_phase.chain(step.into_iter().flat_map(|step| step.facts.iter().copied())).collect()
}

#[test]
fn every_key_of_the_seed_has_one_chain_in_whose_guide_it_stands() {
    let book = book(BOOK);
    let mut chains: BTreeMap<u16, (PhaseKind, &str)> = BTreeMap::new();
    for (keys, kind, step) in CHAINS {
        for key in keys {
            assert!(chains.insert(key, (kind, step)).is_none(), "{key} has two");
            let fact = fact_of(&book, key);
            assert!(guide(&book, kind, step).contains(&fact), "{key}, {fact}: not in the guide of {kind:?} {step}");
        }
    }
    assert_eq!(chains.len(), 84);
    assert_eq!(chains.keys().copied().collect::<Vec<_>>(), (104..=187).collect::<Vec<_>>());
}

#[test]
fn keys_that_the_rules_of_today_do_not_repeat_are_listed_with_the_reason() {
    let (early, newest) = (book(BOOK), Books::shipped().unwrap().get_or_newest(None).unwrap().clone());
    let gone: Vec<u16> = (104..=187).filter(|key| newest.fact(fact_of(&early, *key)).is_none()).collect();
    let mut listed: Vec<u16> = NOT_TODAY.iter().flat_map(|(keys, _)| keys.iter().copied()).collect();
    listed.sort_unstable();
    assert_eq!(gone, listed);
    assert!(NOT_TODAY.iter().all(|(_, reason)| !reason.is_empty()));
}

/// Somebody who presses only what Today shows.
struct Hand {
    program: Program,
    lang: Lang,
    book: RuleBook,
}

impl Hand {
    fn new() -> Self {
        Self::at(&Begin::default())
    }

    fn at(begin: &Begin) -> Self {
        let mut program = Program::sample(begin);
        let edit = Edit::Enrollment(EnrollmentEdit::FollowBook(BOOK));
        program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
        program.settle();
        Self { program, lang: Lang::new(Language::English), book: book(BOOK) }
    }

    /// Presses an entry of "Your progress".
    fn press(&mut self, kind: PhaseKind) -> Page {
        self.program.harness.state_mut().session_mut().go(Page::Today);
        self.program.settle();
        let title = self.book.phase(kind).unwrap().title.in_language(Language::English).to_owned();
        let forecast = today::forecast(&self.program);
        let view = forecast.phases.iter().find(|view| view.kind == kind).unwrap();
        let begins = format!("{title}, {}", phases::state(&self.lang, view.state));
        let harness = &mut self.program.harness;
        let is_it = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(&begins))
        };
        let entry = harness.query_all_by_role(Role::Button).find(is_it).unwrap();
        entry.click_accesskit();
        harness.run_steps(3);
        self.program.settle();
        self.program.harness.state_mut().session_mut().page
    }

    fn has(&self, role: Role, key: &str) -> bool {
        self.program.harness.query_by_role_and_label(role, &self.lang.text(key)).is_some()
    }

    /// A step of the wizard, by the list of steps.
    fn step(&mut self, step: &str) {
        let title = self.book.title_of(step.parse().unwrap()).unwrap().in_language(Language::English).to_owned();
        self.program.harness.get_by_role_and_label(Role::Button, &title).click_accesskit();
        self.program.harness.run_steps(3);
        self.program.settle();
    }
}

#[test]
fn entries_of_today_lead_to_each_step_of_the_enrollment_with_its_guide_and_its_act() {
    let mut hand = Hand::new();
    let steps: BTreeSet<&str> = CHAINS.iter().map(|(_, _, step)| *step).filter(|step| !step.is_empty()).collect();
    for step in steps {
        assert_eq!(hand.press(PhaseKind::Enroll), Page::Enrollment);
        hand.step(step);
        assert!(hand.has(Role::Button, "enrollment-guide-says"), "the guide of {step}");
        let rule = hand.book.step(step.parse().unwrap()).unwrap();
        let can = match rule.kind {
            StepKind::Checks | StepKind::Losses | StepKind::Form => {
                hand.program.harness.query_all_by_role(Role::CheckBox).next().is_some()
            }
            StepKind::Path => hand.has(Role::RadioButton, "enrollment-yes"),
            StepKind::Decide(_) => hand.has(Role::Button, "enrollment-record-show"),
            StepKind::Wait => hand.has(Role::TextInput, "enrollment-approved-on"),
            StepKind::Task => hand.has(Role::CheckBox, "enrollment-task-done"),
        };
        assert!(can, "the act of {step}");
    }
    assert_eq!(hand.press(PhaseKind::BothRoles), Page::Enrollment);
    assert!(hand.has(Role::TextInput, "enrollment-direct-ended"), "the end of both roles");
}

#[test]
fn entries_of_today_lead_to_where_each_later_part_is_done() {
    let mut hand = Hand::new();
    let tab = |hand: &Hand, key: &str| {
        let name = hand.lang.text(key);
        let mut tabs = hand.program.harness.query_all_by_role_and_label(Role::RadioButton, &name);
        tabs.any(|tab| tab.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True))
    };
    assert_eq!(hand.press(PhaseKind::FindProvider), Page::Providers);
    assert!(tab(&hand, "providers-tab-compare"));
    assert_eq!(hand.press(PhaseKind::PartnerUp), Page::Providers);
    assert!(tab(&hand, "providers-tab-partnerships") && hand.has(Role::Button, "partnerships-add"));
    assert_eq!(hand.press(PhaseKind::NewCustomers), Page::Providers);
    assert!(tab(&hand, "providers-tab-requests"));
    assert_eq!(hand.press(PhaseKind::MoveCustomers), Page::Invitations);
    assert!(hand.has(Role::Button, "invitations-next-text"));
    assert_eq!(hand.press(PhaseKind::Incentives), Page::Deadlines);
    assert!(hand.program.harness.query_all_by_role(Role::CheckBox).next().is_some(), "stages to tick");
}

#[test]
fn who_looked_up_direct_and_indirect_records_it_for_a_customer() {
    let mut hand = Hand::new();
    assert_eq!(hand.press(PhaseKind::TellApart), Page::Customers);
    let known = |one: &changeover::domain::plan::customer::Customer| {
        use changeover::domain::plan::customer::RelationshipKind;
        one.is_sold(RelationshipKind::Direct) || one.is_sold(RelationshipKind::Indirect)
    };
    let plan = hand.program.harness.state().plan().unwrap().clone();
    let customer = plan.customers.iter().find(|one| known(one)).unwrap();
    hand.program.harness.get_by_role_and_label(Role::Row, &customer.name).click_accesskit();
    hand.program.harness.run_steps(3);
    hand.program.settle();
    hand.program.chord(Modifiers::COMMAND, Key::K);
    hand.program.harness.event(egui::Event::Text("I looked".to_owned()));
    hand.program.harness.run_steps(3);
    hand.program.chord(Modifiers::NONE, Key::Enter);
    hand.program.settle();
    let after = hand.program.harness.state().plan().unwrap().customers.get(customer.id).unwrap().looked_up;
    assert_eq!(after, Some(changeover::clock::today()));
}
