//! Moves: waves, transfer requests from nothing to verified, and the work list, by mouse and by keyboard.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::{CustomerEdit, Move, Side};
use changeover::domain::moves::AskField;
use changeover::domain::plan::customer::{Customer, RelationState};
use changeover::domain::plan::customer_fields::CustomerField;
use changeover::domain::plan::field::Value;
use changeover::domain::plan::ids::{CustomerId, WaveId};
use changeover::domain::plan::moment::Stamp;
use changeover::domain::plan::stage::StageEntry;
use changeover::domain::plan::subscription::{Subscription, SubscriptionStatus};
use changeover::domain::plan::track::{AgreementState, TransferState};
use changeover::domain::plan::transfer::TransferStage;
use changeover::domain::plan::wave::{Wave, WaveKind};
use changeover::exchange::table_out::TableFormat;
use changeover::roster::asked::AskOrder;
use changeover::store::fs::RealFs;
use changeover::store::settings::Settings;
use changeover::ui::action::{Action, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

/// The customer whose move is followed.
const ID: CustomerId = CustomerId::new(70_001);

fn ask(program: &mut Program, edit: Edit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
}

fn stamp() -> Stamp {
    Stamp { at: changeover::clock::now(), by: "Lin".into() }
}

/// A customer with so many subscriptions that accepted, is seen by both, and whose agreement holds.
pub(crate) fn ready(program: &mut Program, n: usize) {
    let mut customer = Customer::new(ID, "Woodgrove Bank");
    customer.subscriptions = (0..n)
        .map(|at| Subscription {
            status: SubscriptionStatus::Active,
            quantity: Some(10),
            ..Subscription::new(format!("S-{at:02}"), "Microsoft 365 Business Premium")
        })
        .collect();
    ask(program, Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    let accepted = RelationState::Accepted { said: stamp(), verified_by_us: None, verified_by_provider: None };
    ask(program, Edit::Customer(CustomerEdit::SetRelation { customers: vec![ID], state: accepted }));
    for by in [Side::Us, Side::Provider] {
        ask(program, Edit::Customer(CustomerEdit::Verify { customers: vec![ID], by, stamp: Some(stamp()) }));
    }
    let (stage, on) = (AgreementState::ConfirmedByProvider, changeover::clock::today());
    let (by, note, evidence) = (String::new(), String::new(), Vec::new());
    let entry = StageEntry { stage, on, by, note, evidence, recorded: stamp() };
    let to = Box::new(Move::Agreement(entry));
    ask(program, Edit::Customer(CustomerEdit::Advance { customers: vec![ID], to }));
}

fn wave(program: &mut Program) {
    let today = changeover::clock::today();
    let last = today.checked_add_days(chrono::Days::new(10));
    let wave = Wave { kind: WaveKind::Pilot, first: Some(today), last, ..Wave::new(WaveId::new(9), "Pilot") };
    ask(program, Edit::put(wave));
    put_into_wave(program, ID);
}

fn put_into_wave(program: &mut Program, customer: CustomerId) {
    let (field, value) = (CustomerField::Wave, Value::Wave(WaveId::new(9)));
    ask(program, Edit::Customer(CustomerEdit::Set { customers: vec![customer], field, value }));
}

fn open(n: usize) -> Program {
    let mut program = Program::sample(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    ready(&mut program, n);
    wave(&mut program);
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    program
}

fn stages(program: &Program) -> Vec<TransferStage> {
    program.plan().transfers.iter().map(|transfer| transfer.stage()).collect()
}

#[test]
fn customer_of_sixty_one_subscriptions_goes_from_the_wave_to_three_requests_and_on() {
    let mut program = open(61);
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
    program.press("Plan requests");
    let sizes: Vec<usize> = program.plan().transfers.iter().map(|transfer| transfer.items.len()).collect();
    assert_eq!(sizes, [25, 25, 11]);
    assert_eq!(program.plan().transfers.iter().filter(|one| one.stage() == TransferStage::Planned).count(), 3);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(program.plan().transfers.len(), 0, "one step planned them all");
}

#[test]
fn request_is_followed_to_the_end_and_the_customer_with_it() {
    let mut program = open(2);
    press_row(&mut program);
    program.press("Plan requests");
    press_row(&mut program);
    program.press("Mark as requested");
    assert_eq!(stages(&program), [TransferStage::Asked]);
    let id = program.plan().transfers.iter().next().unwrap().id;
    program.harness.state_mut().ask_for(Action::ShowTransfer(id));
    program.settle();
    program.press("Record step...");
    let field = program.harness.get_all_by_role_and_label(Role::TextInput, "Request ID").next().unwrap();
    field.focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("77b0-1e52".into()));
    program.settle();
    program.press("Record");
    let only = |program: &Program| (**program.plan().transfers.get(id).unwrap()).clone();
    assert_eq!((only(&program).stage(), only(&program).request.as_str()), (TransferStage::Created, "77b0-1e52"));
    program.press("Mark as submitted");
    program.press("Mark as completed");
    assert!(only(&program).items.iter().all(|item| item.outcome.key() == "transfers-item-moved"));
    for check in ["Completed on both sides", "No longer active with us", "As many seats as before"] {
        program.harness.get_by_role_and_label(Role::CheckBox, check).click();
        program.settle();
    }
    for check in
        ["New subscription IDs recorded", "End-of-term choice set again", "Our Partner ID on each subscription"]
    {
        program.harness.get_by_role_and_label(Role::CheckBox, check).click();
        program.settle();
    }
    program.press("Mark as verified");
    assert_eq!(only(&program).stage(), TransferStage::Verified);
    let forecast = changeover::domain::moves::Moving::of(program.plan());
    let customer = program.plan().customers.get(ID).unwrap();
    assert_eq!(forecast.state(customer), TransferState::Verified);
    // The search over everything leads to it by its own ID.
    program.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    program.settle();
    program.harness.event(egui::Event::Text("77b0".into()));
    program.settle();
    program.harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    program.settle();
    program.harness.get_by_role_and_label(Role::Complementary, "Woodgrove Bank");
    // The list of customers says so, too.
    program.harness.state_mut().session_mut().customers.query = "transfer:\"completed and\" woodgrove".into();
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank");
}

fn press_row(program: &mut Program) {
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
}

#[test]
fn work_list_is_done_by_keys_one_row_after_the_other() {
    let mut program = open(61);
    press_row(&mut program);
    program.harness.key_press_modifiers(Modifiers::NONE, Key::D);
    program.settle();
    assert_eq!(program.plan().transfers.len(), 3);
    for n in 1..=3 {
        program.harness.key_press_modifiers(Modifiers::NONE, Key::D);
        program.settle();
        assert_eq!(stages(&program).iter().filter(|stage| **stage == TransferStage::Asked).count(), n);
    }
}

#[test]
fn customer_that_is_not_ready_needs_a_reason() {
    let mut program = Program::sample(&Begin { size: [1280.0, 2400.0], ..Begin::default() });
    let edit = Edit::Customer(CustomerEdit::Put(Box::new(Customer::new(ID, "Woodgrove Bank"))));
    ask(&mut program, edit);
    wave(&mut program);
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    press_row(&mut program);
    program.press("Plan requests");
    press_row(&mut program);
    assert!(program.harness.query_by_role_and_label(Role::Button, "Mark as requested").is_none());
    assert_eq!(stages(&program), [TransferStage::Planned]);
    program.press("Record step...");
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Reason for continuing").focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("The provider saw the acceptance".into()));
    program.settle();
    program.press("Record");
    assert_eq!(stages(&program), [TransferStage::Asked]);
}

#[test]
fn both_languages_show_every_tab() {
    for language in Language::ALL {
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        ready(&mut program, 2);
        wave(&mut program);
        program.harness.state_mut().session_mut().go(Page::Moves);
        program.settle();
        program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank");
    }
}

#[test]
fn customers_are_put_into_a_wave_by_the_keyboard_alone() {
    let mut program = open(2);
    program.harness.get_by_label("Waves").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Pilot").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::TextInput, "Add a customer").focus();
    program.harness.step();
    let of_wave = |program: &Program| -> Vec<String> {
        let members = program.plan().customers.iter().filter(|customer| customer.wave == Some(WaveId::new(9)));
        members.map(|customer| customer.name.clone()).collect()
    };
    // The first, the second, and one for which the letters and Enter come in one frame; the field waits for the next.
    for (typed, keys, name) in [
        ("a", &[Key::Enter][..], "Adventure Works Cycles"),
        ("a", &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter], "Alpine Ski House"),
        ("blue yonder", &[Key::Enter], "Blue Yonder Airlines"),
    ] {
        program.harness.event(egui::Event::Text(typed.into()));
        if typed.len() == 1 {
            program.settle();
        }
        program.keys(keys);
        program.settle();
        assert!(of_wave(&program).iter().any(|member| member == name), "{name}: {:?}", of_wave(&program));
    }
    assert_eq!(of_wave(&program).len(), 4);
    program.harness.event(egui::Event::Text("no such name".into()));
    program.settle();
    program.harness.get_by_label("No matching customers");
}

#[test]
fn provider_is_asked_only_for_customers_who_have_come_far_enough() {
    let mut program = open(2);
    let early = program.plan().customers.iter().find(|customer| customer.name == "Adventure Works Cycles").unwrap().id;
    put_into_wave(&mut program, early);
    for name in ["Woodgrove Bank", "Adventure Works Cycles"] {
        program.harness.get_by_role_and_label(Role::Row, name).click();
        program.settle();
        program.press("Plan requests");
    }
    program.press("Ask Northwind Distribution for 1 request");
    choose(&mut program, "English");
    program.press("Copy message");
    let text = program.clipboard.plain();
    let line = "\n1. Woodgrove Bank · Licenses · wanted by ";
    assert!(text.contains(line), "{text}");
    let item = "\n   - Microsoft 365 Business Premium · subscription ID S-00 · 10 seats\n";
    assert!(text.contains(item), "{text}");
    assert!(text.contains("Requests that you can create in a week: please tell us"), "{text}");
    assert!(!text.contains("Adventure Works"), "its agreement does not hold yet: {text}");
    program.harness.get_by_label_contains("neither a domain nor a Microsoft ID");
    let before = program.plan().clone();
    program.press("Mark as sent and requested");
    assert_eq!(stages(&program).iter().filter(|stage| **stage == TransferStage::Asked).count(), 1);
    let letters = |program: &Program| program.plan().providers.iter().map(|one| one.letters.len()).sum::<usize>();
    assert_eq!(letters(&program), 1);
    assert!(program.harness.query_by_label("Mark as sent and requested").is_none(), "the sheet is closed");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(program.plan().transfers, before.transfers, "one step took it all back");
    assert_eq!(letters(&program), 0);
}

/// The language of the letter.
fn choose(program: &mut Program, language: &str) {
    program.harness.get_by_role_and_label(Role::RadioButton, language).click();
    program.settle();
}

fn copy_list(program: &mut Program) {
    program.press("Save list");
    program.harness.get_by_role_and_label(Role::MenuItem, "Copy the list").click();
    program.settle();
}

#[test]
fn list_for_a_provider_has_the_chosen_fields_in_the_language_of_the_letter_and_they_are_remembered() {
    let mut program = open(1);
    press_row(&mut program);
    program.press("Plan requests");
    program.press("Ask Northwind Distribution for 1 request");
    for field in ["Primary domain name", "Microsoft ID", "Wanted by", "Last day of the term (UTC)"] {
        program.press("Fields");
        program.harness.get_by_role_and_label(Role::CheckBox, field).click();
        program.settle();
        program.harness.key_press(Key::Escape);
        program.settle();
    }
    choose(&mut program, "English");
    copy_list(&mut program);
    let rows = "Customer\tType\tRequest\tProduct\tSubscription ID\tSeats\n\
                Woodgrove Bank\tLicenses\trequest 1 of 1\tMicrosoft 365 Business Premium\tS-00\t10";
    assert_eq!(program.clipboard.plain().trim_end(), rows);
    choose(&mut program, "Chinese");
    copy_list(&mut program);
    assert!(program.clipboard.plain().starts_with("客戶\t"), "{}", program.clipboard.plain());
    program.press("Copy message");
    assert!(program.clipboard.plain().contains("\n1. Woodgrove Bank · 授權\n"), "{}", program.clipboard.plain());
    program.harness.run_steps(30);
    let kept = Settings::load(&RealFs, &crate::support::places(&program.data)).settings;
    let fields = ["customer", "kind", "place", "product", "subscription", "seats"];
    assert_eq!(kept.columns("asked").unwrap(), fields);
}

#[test]
fn file_for_a_provider_has_a_row_for_each_subscription_and_no_formula() {
    let mut program = open(3);
    let mut customer = (**program.plan().customers.get(ID).unwrap()).clone();
    customer.subscriptions[0].product = "=1+1".into();
    ask(&mut program, Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    press_row(&mut program);
    program.press("Plan requests");
    let rows = program.plan().transfers.iter().map(|one| one.id).collect();
    let fields = vec![AskField::Customer, AskField::Product, AskField::Subscription, AskField::Seats];
    let format = TableFormat::Csv { bom: true };
    let order = AskOrder { format, language: Language::English, fields, rows };
    let bytes = changeover::roster::asked::file(program.plan(), &order, &mut |_, _| Ok(())).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let premium = "Microsoft 365 Business Premium";
    let expected = [
        "\u{feff}Customer,Product,Subscription ID,Seats".to_owned(),
        "Woodgrove Bank,\"'=1+1\",S-00,10".to_owned(),
        format!("Woodgrove Bank,{premium},S-01,10"),
        format!("Woodgrove Bank,{premium},S-02,10"),
    ];
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

/// The sheet of the pilot with one more wave beside it.
fn with_second_wave() -> Program {
    let mut program = open(2);
    ask(&mut program, Edit::put(Wave::new(WaveId::new(10), "Second")));
    program.harness.get_by_label("Waves").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Pilot").click();
    program.settle();
    program
}

fn names_in(program: &Program, wave: u64) -> Vec<String> {
    let members = program.plan().customers.iter().filter(|customer| customer.wave == Some(WaveId::new(wave)));
    members.map(|customer| customer.name.clone()).collect()
}

#[test]
fn customers_are_cut_from_one_wave_and_pasted_into_another_and_one_undo_brings_them_back() {
    let mut program = with_second_wave();
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
    program.harness.event(egui::Event::Cut);
    program.settle();
    assert_eq!(program.clipboard.plain(), "Woodgrove Bank\t\t\n");
    assert_eq!(names_in(&program, 9), ["Woodgrove Bank"], "nothing is moved before it is pasted");
    program.harness.get_by_role_and_label(Role::Row, "Second").click();
    program.settle();
    let text = format!("{}Nobody\nblue yonder airlines\n", program.clipboard.plain());
    program.harness.event(egui::Event::Paste(text));
    program.settle();
    assert_eq!(names_in(&program, 10), ["Blue Yonder Airlines", "Woodgrove Bank"]);
    assert!(names_in(&program, 9).is_empty());
    program.harness.get_by_label_contains("Not found: Nobody.");
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!((names_in(&program, 9).len(), names_in(&program, 10).len()), (1, 0));
}

#[test]
fn customer_is_dragged_onto_another_wave_and_a_drop_elsewhere_changes_nothing() {
    let mut program = with_second_wave();
    let from = program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").rect().center();
    let to = program.harness.get_by_role_and_label(Role::Row, "Second").rect().center();
    for (target, expected) in [(egui::pos2(700.0, 1_800.0), (1, 0)), (to, (0, 1))] {
        program.harness.drag_at(from);
        program.harness.step();
        program.harness.hover_at(from + (target - from) / 2.0);
        program.harness.step();
        program.harness.hover_at(target);
        program.harness.step();
        program.harness.drop_at(target);
        program.settle();
        assert_eq!((names_in(&program, 9).len(), names_in(&program, 10).len()), expected);
    }
}

#[test]
fn delete_among_the_customers_of_a_wave_takes_out_a_customer_and_not_the_wave() {
    let mut program = with_second_wave();
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
    program.keys(&[Key::Delete]);
    program.settle();
    assert_eq!((program.plan().waves.len(), names_in(&program, 9).len()), (2, 0));
}

#[test]
fn earlier_step_of_a_request_is_corrected_with_its_day_and_its_note() {
    let mut program = open(2);
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
    program.press("Plan requests");
    program.press("Mark as requested");
    let id = program.plan().transfers.iter().next().unwrap().id;
    program.harness.state_mut().ask_for(Action::ShowTransfer(id));
    program.settle();
    let today = changeover::clock::today();
    let day = changeover::i18n::Lang::new(Language::English).date(today);
    program.press(&format!("Correct the step “Planned” of {day}"));
    let note = program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note");
    note.focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("By phone".into()));
    program.settle();
    program.press("Save correction");
    let transfer = program.plan().transfers.iter().next().unwrap().clone();
    assert_eq!((transfer.steps[0].note.as_str(), transfer.steps[0].stage), ("By phone", TransferStage::Planned));
    assert_eq!((transfer.steps.len(), transfer.stage()), (2, TransferStage::Asked));
}
