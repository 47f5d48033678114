//! The search over everything: what it finds, where each result leads, and that it works by keyboard alone.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::edit::enrollment::TaskEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::moment::Stamp;
use changeover::ui::action::{Action, Page};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

const EVERYWHERE: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

fn begin(language: Language) -> Program {
    let mut program = Program::sample(&Begin { language, ..Begin::default() });
    program.settle();
    program
}

fn look_for(program: &mut Program, words: &str) {
    program.harness.key_press_modifiers(EVERYWHERE, Key::F);
    program.harness.run_steps(3);
    let fields = ["Search everything", "搜尋全部內容"];
    let field =
        fields.into_iter().find(|name| program.harness.query_by_role_and_label(Role::TextInput, name).is_some());
    let field = field.unwrap();
    program.harness.get_by_role_and_label(Role::TextInput, field).type_text(words);
    program.harness.run_steps(3);
}

/// The results in sight, in their order.
fn results(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn page(program: &mut Program) -> Page {
    program.harness.state_mut().session_mut().page
}

#[track_caller]
fn customer(program: &Program, name: &str) -> Customer {
    let plan = program.harness.state().plan().unwrap();
    (**plan.customers.iter().find(|customer| customer.name == name).unwrap()).clone()
}

fn edit(program: &mut Program, edit: CustomerEdit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(edit))));
    program.harness.run_steps(3);
}

#[test]
fn customer_is_found_from_any_page_and_enter_opens_the_sheet() {
    let mut program = begin(Language::English);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::TextInput, "Search everything").type_text("ＦＡＢ inc");
    program.harness.run_steps(3);
    assert!(results(&program)[0].starts_with("Fabrikam Inc., "), "{:?}", results(&program));
    program.picture("everything-customer");
    program.keys(&[Key::Enter]);
    assert_eq!(page(&mut program), Page::Customers);
    program.harness.get_by_role_and_label(Role::Complementary, "Fabrikam Inc.");
    assert!(program.harness.query_by_role_and_label(Role::TextInput, "Search everything").is_none());
}

#[test]
fn notes_are_found_and_a_list_that_hides_the_customer_gives_way() {
    let mut program = begin(Language::English);
    let noted =
        Customer { notes: "Wants the invoice in Czech\nnot before June".into(), ..customer(&program, "Fabrikam Inc.") };
    edit(&mut program, CustomerEdit::Put(Box::new(noted)));
    program.harness.state_mut().session_mut().customers.query = "coho".into();
    look_for(&mut program, "czech invoice");
    program.keys(&[Key::Enter]);
    program.harness.get_by_role_and_label(Role::Complementary, "Fabrikam Inc.");
    assert_eq!(program.harness.state_mut().session_mut().customers.query, "");
}

#[test]
fn many_customers_are_listed_at_once_and_prefixes_ask_about_customers_only() {
    let mut program = begin(Language::English);
    look_for(&mut program, "-tag:nobody");
    let found = results(&program);
    assert_eq!(found.len(), 7, "{found:?}");
    assert_eq!(found[6], "Show all 24 in the customer list");
    program.keys(&[Key::ArrowUp, Key::Enter]);
    assert_eq!(page(&mut program), Page::Customers);
    assert_eq!(program.harness.state_mut().session_mut().customers.query, "-tag:nobody");
}

/// Looks for these words, presses the first result that begins so, and answers where that leads.
#[track_caller]
fn follow(program: &mut Program, words: &str, row: &str) -> Page {
    look_for(program, words);
    let found = results(program);
    let at = found.iter().position(|label| label.starts_with(row)).unwrap_or_else(|| panic!("{row} not in {found:#?}"));
    program.keys(&vec![Key::ArrowDown; at]);
    program.keys(&[Key::Enter]);
    page(program)
}

#[test]
fn each_result_leads_to_its_page() {
    let mut program = begin(Language::English);
    let gone = vec![customer(&program, "Coho Vineyard").id];
    let stamp = Stamp { at: changeover::clock::now(), by: "Chen Yi-Chun".into() };
    edit(&mut program, CustomerEdit::Remove { customers: gone, stamp });
    for (words, row, expected) in [
        ("northwind distribution", "Northwind Distribution", Page::Providers),
        ("consent english", "Consent request, English", Page::Invitations),
        ("primary contact right", "The primary contact is the right person", Page::Enrollment),
        ("incentive expected", "Incentive invitation expected", Page::Deadlines),
        ("invite new customers", "“Invite new customers” creates", Page::Rules),
        ("coho vineyard", "Coho Vineyard", Page::Customers),
    ] {
        assert_eq!(follow(&mut program, words, row), expected, "{words}");
        program.harness.state_mut().session_mut().go(Page::Today);
        program.harness.run_steps(2);
    }
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::TextInput, "Search removed customers");
    assert!(
        program
            .harness
            .query_all_by_role(Role::Row)
            .any(|row| row.accesskit_node().label() == Some("Coho Vineyard".into()))
    );
}

#[test]
fn what_is_reported_says_so_and_both_languages_are_searched() {
    let mut program = begin(Language::English);
    look_for(&mut program, "直接計費");
    let found = results(&program);
    assert!(found.iter().any(|row| row.starts_with("Reported: ")), "{found:#?}");
    program.picture("everything-other-language");
}

#[test]
fn notes_of_a_step_are_found_and_stand_beside_it() {
    let mut program = begin(Language::TraditionalChinese);
    let task = program.harness.state().plan().unwrap().tasks.iter().next().unwrap().id;
    let note = TaskEdit::SetNote { id: task, note: "Ask Wingtip about the seal".into() };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Task(note))));
    program.harness.run_steps(3);
    look_for(&mut program, "wingtip seal");
    assert!(results(&program)[0].ends_with(", Ask Wingtip about the seal"), "{:#?}", results(&program));
    program.keys(&[Key::Enter]);
    assert_eq!(page(&mut program), Page::Enrollment);
}

#[test]
fn esc_closes_the_search_alone_and_other_keys_rest_meanwhile() {
    let dark = Begin { language: Language::TraditionalChinese, dark: true, ..Begin::default() };
    let mut program = Program::sample(&dark);
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    look_for(&mut program, "fab");
    program.keys(&[Key::Enter]);
    program.harness.get_by_role_and_label(Role::Complementary, "Fabrikam Inc.");
    let has_keyboard = |program: &Program| program.harness.ctx.memory(egui::Memory::focused);
    let before = has_keyboard(&program);
    assert!(before.is_some());
    look_for(&mut program, "沒有這種客戶");
    assert_ne!(has_keyboard(&program), before);
    program.harness.get_by_label("找不到包含所有字詞的內容");
    program.picture("everything-nothing-zh-dark");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    program.harness.run_steps(3);
    assert_eq!(page(&mut program), Page::Customers);
    program.keys(&[Key::Escape]);
    assert!(program.harness.query_by_role_and_label(Role::TextInput, "搜尋全部內容").is_none());
    assert_eq!(has_keyboard(&program), before, "the keyboard is where it was");
    program.harness.get_by_role_and_label(Role::Complementary, "Fabrikam Inc.");
}
