//! Reminders and letters seen from both sides: the customer list and its sheet, the letters page, and today's actions.

use changeover::domain::draft::{Language, TemplateKind};
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::{CustomerEdit, TrackStep};
use changeover::domain::plan::customer::{RelationStage, RelationState};
use changeover::domain::plan::ids::CustomerId;
use changeover::domain::plan::invitation::HandOver;
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::stage::StageEntry;
use changeover::domain::plan::track::{ConsentState, ConsentWay};
use changeover::domain::schedule::{ActionKind, Forecast, Gate, GateState, Inputs, RuleLibrary, gates_of};
use changeover::i18n::Lang;
use changeover::ui::action::{Action, LetterAction, Page};
use changeover::ui::pages::customers::Tab;
use changeover::ui::pages::invitations::LetterStage;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{begin, click, customer, open, search};
use crate::support::{Begin, Program};

fn text(language: Language, key: &str) -> String {
    Lang::new(language).text(key).into_owned()
}

fn act(program: &mut Program, action: Action) {
    program.harness.state_mut().ask_for(action);
    program.harness.run_steps(3);
    program.settle();
}

/// These customers were invited this many days ago.
fn invited(program: &mut Program, names: &[&str], days: u64) {
    let day = changeover::clock::today() - chrono::Days::new(days);
    let said = Stamp { at: Moment::parse(&format!("{day}T03:00:00Z")).unwrap(), by: "Lin".into() };
    let customers = names.iter().map(|name| customer(program, name).id).collect();
    let edit = CustomerEdit::SetRelation { customers, state: RelationState::Invited(said) };
    act(program, Action::Edit(Box::new(Edit::Customer(edit))));
}

fn has_label(program: &Program, part: &str) -> bool {
    program.harness.query_all_by_label_contains(part).next().is_some()
}

fn round_of(program: &Program) -> (TemplateKind, Vec<CustomerId>) {
    let round = program.plan().running_round().unwrap();
    (round.kind.shipped().unwrap(), round.customers.clone())
}

fn names_of(program: &Program, ids: &[CustomerId]) -> Vec<String> {
    let mut names: Vec<_> = ids.iter().map(|id| program.plan().customers.get(*id).unwrap().name.clone()).collect();
    names.sort();
    names
}

#[test]
fn sheet_says_which_reminder_is_due_and_its_button_opens_exactly_that_letter() {
    for language in Language::ALL {
        let mut program = begin(&Begin { language, ..Begin::default() });
        invited(&mut program, &["Coho Vineyard"], 40);
        open(&mut program, "Coho Vineyard");
        assert!(has_label(&program, &text(language, "reminder-next-first")));
        program.picture(&format!("reminder-sheet-{}", language.tag()));
        click(&mut program, Role::Button, &text(language, "reminder-write"));
        program.settle();
        assert_eq!(program.harness.state_mut().session_mut().page, Page::Invitations);
        program.picture(&format!("reminder-round-{}", language.tag()));
        assert_eq!(program.harness.state_mut().session_mut().invitations.stage, LetterStage::Text);
        let (kind, ids) = round_of(&program);
        assert_eq!((kind, names_of(&program, &ids)), (TemplateKind::Reminder, vec!["Coho Vineyard".to_owned()]));
    }
}

#[test]
fn chosen_customers_begin_a_round_of_exactly_these_and_who_cannot_be_written_to_is_named() {
    for language in Language::ALL {
        let mut program = begin(&Begin { language, ..Begin::default() });
        let names = ["Coho Vineyard", "三重文具行", "Graphic Design Institute"];
        let customers = names.iter().map(|name| customer(&program, name).id).collect();
        let tag = CustomerEdit::SetTag { customers, tag: "wave".into(), on: true };
        act(&mut program, Action::Edit(Box::new(Edit::Customer(tag))));
        program.harness.state_mut().session_mut().customers.query = "tag:wave".into();
        program.harness.run_steps(3);
        click(&mut program, Role::CheckBox, &text(language, "customers-select-all"));
        program.picture(&format!("invite-chosen-{}", language.tag()));
        let invite = text(language, "customers-invite");
        let all = program.harness.query_all_by_role_and_label(Role::Button, &invite);
        all.last().unwrap().click();
        program.harness.run_steps(3);
        program.settle();
        let why = text(language, "wanted-no-contact");
        assert!(has_label(&program, &why), "who has no contact is named");
        assert!(has_label(&program, &text(language, "wanted-no-address")));
        program.picture(&format!("invite-round-{}", language.tag()));
        click(&mut program, Role::Button, &text(language, "wanted-leave-out"));
        assert!(!has_label(&program, &why));
        click(&mut program, Role::Button, &text(language, "invitations-next-text"));
        program.settle();
        let (kind, ids) = round_of(&program);
        assert_eq!((kind, names_of(&program, &ids)), (TemplateKind::Invitation, vec!["Coho Vineyard".to_owned()]));
    }
}

#[test]
fn round_that_runs_is_not_lost_when_another_is_asked_for() {
    let mut program = begin(&Begin::default());
    let all: Vec<_> = ["Coho Vineyard"].iter().map(|name| customer(&program, name).id).collect();
    let write = |ids: Vec<CustomerId>| Action::WriteTo(Box::new(changeover::ui::action::WriteTo::these(ids)));
    act(&mut program, write(all.clone()));
    click(&mut program, Role::Button, "Next: text");
    program.settle();
    let first = program.plan().running_round().unwrap().id;
    let other = customer(&program, "Fourth Coffee").id;
    act(&mut program, write(vec![other]));
    program.picture("invite-waits");
    assert_eq!(program.plan().running_round().map(|round| round.id), Some(first));
    click(&mut program, Role::Button, "Close this batch and start the new one");
    program.settle();
    click(&mut program, Role::Button, "Next: text");
    program.settle();
    assert_eq!(round_of(&program), (TemplateKind::Thanks, vec![other]));
}

#[test]
fn filter_column_and_search_find_who_is_due() {
    let mut program = begin(&Begin { size: [1920.0, 1080.0], ..Begin::default() });
    invited(&mut program, &["Coho Vineyard", "Fourth Coffee"], 40);
    search(&mut program, "remind:due coho");
    assert!(super::rows(&program).contains(&"Coho Vineyard".to_owned()));
    click(&mut program, Role::Button, "Columns");
    click(&mut program, Role::CheckBox, "Next reminder");
    assert!(has_label(&program, "First reminder"));
    program.picture("reminder-column");
    search(&mut program, " remind>0");
    assert!(!super::rows(&program).contains(&"Coho Vineyard".to_owned()));
}

#[test]
fn today_opens_the_round_with_all_who_are_due_and_the_letter_set() {
    for language in Language::ALL {
        let mut program = begin(&Begin { language, ..Begin::default() });
        invited(&mut program, &["Coho Vineyard", "Fourth Coffee"], 40);
        let library = RuleLibrary::shipped();
        let book = library.book_of(program.plan());
        let today = changeover::clock::today();
        let inputs = Inputs { plan: program.plan(), book: &book, holidays: &library.holidays, today };
        let n = Forecast::of(&inputs).actions.iter().find_map(|action| match action.kind {
            ActionKind::Remind(n) => Some(n),
            _ => None,
        });
        program.harness.state_mut().session_mut().go(Page::Today);
        program.settle();
        let go = text(language, "action-go-remind");
        program.harness.get_by_role_and_label(Role::Button, &go).click();
        program.harness.run_steps(3);
        program.settle();
        assert_eq!(
            program.harness.state_mut().session_mut().invitations.stage,
            LetterStage::Text,
            "nothing is to be decided"
        );
        let (kind, ids) = round_of(&program);
        assert_eq!((kind, Some(ids.len())), (TemplateKind::Reminder, n));
        assert!(names_of(&program, &ids).contains(&"Fourth Coffee".to_owned()));
    }
}

#[test]
fn letter_that_was_sent_is_seen_in_sheet_gates_and_column_and_undo_takes_it_back_everywhere() {
    let mut program = begin(&Begin::default());
    let who = customer(&program, "Coho Vineyard").id;
    act(&mut program, Action::WriteTo(Box::new(changeover::ui::action::WriteTo::these(vec![who]))));
    click(&mut program, Role::Button, "Next: text");
    program.settle();
    let round = program.plan().running_round().unwrap().id;
    let stands = |program: &Program| {
        let customer = program.plan().customers.get(who).unwrap();
        let gates = gates_of(program.plan(), customer);
        let accepted = gates.iter().find(|view| view.gate == Gate::Accepted).unwrap().state;
        (program.plan().stage_of(customer), accepted)
    };
    let before = stands(&program);
    assert_eq!(before.0, RelationStage::NotAsked);
    act(&mut program, Action::Letter(LetterAction::Mark { round, customers: vec![who], what: HandOver::Sent }));
    assert_eq!(stands(&program), (RelationStage::Invited, GateState::Open));
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    open(&mut program, "Coho Vineyard");
    assert!(has_label(&program, "Next: wait for the customer to accept"));
    assert!(has_label(&program, "First reminder due on"));
    program.picture("reminder-planned");
    act(&mut program, Action::Undo);
    assert_eq!(stands(&program), before);
    assert!(has_label(&program, "Next: invite this customer"));
}

#[test]
fn days_between_reminders_are_set_in_the_plan_and_undo_takes_them_back() {
    for language in Language::ALL {
        let mut program = begin(&Begin { language, size: [1280.0, 1400.0], ..Begin::default() });
        program.harness.state_mut().session_mut().go(Page::Deadlines);
        program.harness.state_mut().session_mut().deadlines.show_calendars();
        program.settle();
        assert!(has_label(&program, &text(language, "cadence-why")));
        program.picture(&format!("reminder-cadence-{}", language.tag()));
        click(&mut program, Role::ComboBox, &text(language, "cadence-first"));
        let days = Lang::new(language).count("cadence-days", 3).into_owned();
        click(&mut program, Role::MenuItem, &days);
        program.settle();
        assert_eq!(program.plan().about().cadence.first, 3);
        act(&mut program, Action::Undo);
        assert!(program.plan().about().cadence.is_usual());
    }
}

#[test]
fn sheet_says_where_partner_center_opens_the_record_and_which_book_says_so() {
    for language in Language::ALL {
        let mut program = begin(&Begin { language, size: [1280.0, 2700.0], ..Begin::default() });
        open(&mut program, "Coho Vineyard");
        click(&mut program, Role::Button, &text(language, "kind-rule"));
        let arrow = match language {
            Language::English => "select the down arrow next to the customer’s name to expand the record",
            Language::TraditionalChinese => "選取名稱旁的向下箭號",
        };
        assert!(has_label(&program, arrow));
    }
}

#[test]
fn recorded_consent_says_that_whether_a_relation_can_be_extended_is_open_today() {
    for language in Language::ALL {
        let mut program = begin(&Begin { language, size: [1280.0, 2700.0], ..Begin::default() });
        let question = match language {
            Language::English => "Is the reseller relationship extension still offered?",
            Language::TraditionalChinese => "轉銷商關係延伸目前還提供嗎？",
        };
        open(&mut program, "Coho Vineyard");
        program.tab(Tab::Moves);
        assert!(!has_label(&program, question), "nothing is recorded");
        let recorded = Stamp { at: changeover::clock::now(), by: "Lin".into() };
        let (stage, on) = (ConsentState::Given, changeover::clock::today());
        let entry =
            StageEntry { stage, on, by: "Jeff Hay".into(), note: String::new(), evidence: Vec::new(), recorded };
        let customers = vec![customer(&program, "Coho Vineyard").id];
        let to = Box::new(TrackStep::Consent(entry, ConsentWay::Mail));
        act(&mut program, Action::Edit(Box::new(Edit::Customer(CustomerEdit::Advance { customers, to }))));
        assert!(has_label(&program, question));
        program.picture(&format!("consent-question-{}", language.tag()));
    }
}
