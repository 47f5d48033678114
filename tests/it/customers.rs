//! The customers page: search, filters, many at once, one customer's sheet, keyboard.

use changeover::domain::draft::Language;
use changeover::domain::plan::customer::{Customer, RelationStage};
use changeover::ui::action::Page;
use changeover::ui::pages::customers::Tab;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

mod big;
mod bin;
mod columns;
mod evidence;
mod exports;
mod heads;
mod own;
mod preflight;
mod reminders;
mod roles;
mod subscriptions;
mod tabs;
mod talks;
mod time_line;
mod tracks;
mod unreachable;
mod views;

fn begin(begin: &Begin) -> Program {
    shown(begin, Program::sample(begin))
}

/// The same without the searches with a name and the field of our own that the sample has.
fn bare(begin: &Begin) -> Program {
    shown(begin, Program::before_own_work(begin))
}

fn shown(begin: &Begin, mut program: Program) -> Program {
    let dark = begin.dark;
    if dark {
        let app = program.harness.ctx.clone();
        app.set_theme(egui::Theme::Dark);
    }
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program
}

fn english() -> Program {
    begin(&Begin::default())
}

#[track_caller]
fn customer<'p>(program: &'p Program, name: &str) -> &'p Customer {
    program.plan().customers.iter().find(|customer| customer.name == name).unwrap()
}

/// Names of the rows in sight, in their order.
fn rows(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::Row);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn click(program: &mut Program, role: Role, label: &str) {
    program.harness.get_by_role_and_label(role, label).click();
    program.harness.run_steps(3);
}

fn open(program: &mut Program, name: &str) {
    click(program, Role::Row, name);
}

fn search(program: &mut Program, query: &str) {
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    program.harness.run_steps(2);
    program.harness.get_by_role_and_label(Role::TextInput, "Search customers").type_text(query);
    program.harness.run_steps(3);
}

/// Puts `text` in the place of what stands in the field, and leaves it.
fn fill(program: &mut Program, label: &str, text: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, label).focus();
    program.harness.run_steps(1);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    program.harness.run_steps(1);
    program.harness.key_press(Key::Tab);
    program.harness.run_steps(4);
}

#[test]
fn search_folds_accents_case_and_width_as_one_types() {
    let mut program = english();
    search(&mut program, "ＦＡＢ");
    assert_eq!(rows(&program), ["Fabrikam Inc."]);
    program.keys(&[Key::Escape]);
    assert_eq!(program.plan().customers.len(), 24);
    assert!(10 < rows(&program).len());
    search(&mut program, "yt.lin 大安");
    assert_eq!(rows(&program), ["大安生醫科技"]);
}

#[test]
fn nothing_found_offers_everything() {
    let mut program = english();
    search(&mut program, "nobody of this name");
    program.picture("customers-none");
    click(&mut program, Role::Button, "Show all customers");
    assert!(10 < rows(&program).len());
}

#[test]
fn filter_chip_lists_its_stage_and_the_whole_again() {
    let mut program = english();
    click(&mut program, Role::Button, "Declined 2");
    assert_eq!(rows(&program), ["Lucerne Publishing", "Wingtip Toys"]);
    click(&mut program, Role::Button, "Declined 2");
    assert!(10 < rows(&program).len());
    click(&mut program, Role::Button, "Contact needed 3");
    assert_eq!(rows(&program).len(), 3);
    click(&mut program, Role::CheckBox, "Select all customers shown");
    click(&mut program, Role::Button, "Declined 2");
    program.harness.get_by_label("3 of them not shown");
}

#[test]
fn head_of_a_column_sorts_by_it() {
    let mut program = english();
    click(&mut program, Role::ColumnHeader, "Status");
    click(&mut program, Role::ColumnHeader, "Status");
    assert_eq!(rows(&program)[..2], ["Lucerne Publishing", "Wingtip Toys"]);
}

#[test]
fn owner_of_many_is_one_step_back() {
    let mut program = english();
    search(&mut program, "toys");
    click(&mut program, Role::CheckBox, "Select all customers shown");
    program.harness.get_by_label("2 selected");
    program.picture("customers-bulk");
    let before = program.plan().clone();
    click(&mut program, Role::Button, "Owner");
    click(&mut program, Role::MenuItem, "No owner");
    assert!(["Tailspin Toys", "Wingtip Toys"].iter().all(|name| customer(&program, name).owner.is_none()));
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(3);
    assert_eq!(*program.plan(), before);
}

#[test]
fn only_those_who_accepted_are_verified() {
    let mut program = english();
    click(&mut program, Role::CheckBox, "Select all customers shown");
    click(&mut program, Role::Button, "Status");
    click(&mut program, Role::MenuItem, "Mark as verified by us");
    let n_at = |stage| program.plan().customers.iter().filter(|c| program.plan().stage_of(c) == stage).count();
    assert_eq!([n_at(RelationStage::Accepted), n_at(RelationStage::VerifiedByUs)], [0, 3]);
    assert_eq!(n_at(RelationStage::NotAsked), 10);
}

#[test]
fn tag_is_given_to_all_that_are_chosen() {
    let mut program = english();
    search(&mut program, "toys");
    click(&mut program, Role::CheckBox, "Select all customers shown");
    click(&mut program, Role::Button, "Tag");
    program.harness.get_by_role_and_label(Role::TextInput, "New tag").focus();
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, "New tag").type_text("toys");
    program.harness.run_steps(2);
    program.picture("customers-tag");
    program.keys(&[Key::Enter]);
    assert_eq!(customer(&program, "Wingtip Toys").tags, ["toys"]);
    assert_eq!(customer(&program, "Tailspin Toys").tags, ["toys"]);
}

#[test]
fn field_of_the_sheet_becomes_an_edit_when_it_is_left() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    fill(&mut program, "Primary domain name", "Coho.OnMicrosoft.com");
    fill(&mut program, "Tags", "wine，pilot");
    let coho = customer(&program, "Coho Vineyard");
    assert_eq!(coho.domain.as_ref().unwrap().as_str(), "coho.onmicrosoft.com");
    assert_eq!(coho.tags, ["pilot", "wine"]);
    program.tab(Tab::Contacts);
    fill(&mut program, "Email", "jeff.hay@cohovineyard.example");
    assert_eq!(
        customer(&program, "Coho Vineyard").contacts[0].email.as_ref().unwrap().as_str(),
        "jeff.hay@cohovineyard.example"
    );
}

#[test]
fn text_is_taken_over_when_another_row_is_clicked() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    program.harness.get_by_role_and_label(Role::TextInput, "Company name").focus();
    program.harness.run_steps(1);
    program.harness.key_press(Key::End);
    program.harness.get_by_role_and_label(Role::TextInput, "Company name").type_text(" Ltd.");
    program.harness.run_steps(1);
    open(&mut program, "Fabrikam Inc.");
    customer(&program, "Coho Vineyard Ltd.");
    assert_eq!(
        program.harness.get_by_role_and_label(Role::TextInput, "Company name").value().as_deref(),
        Some("Fabrikam Inc.")
    );
}

#[test]
fn microsoft_id_that_is_taken_stays_typed_and_says_who_has_it() {
    let mut program = english();
    let taken = customer(&program, "Fabrikam Inc.").microsoft_id.unwrap().to_string();
    let own = customer(&program, "Coho Vineyard").microsoft_id;
    open(&mut program, "Coho Vineyard");
    fill(&mut program, "Microsoft ID", &taken);
    let field = program.harness.get_by_role_and_label(Role::TextInput, "Microsoft ID");
    assert_eq!(field.value().as_deref(), Some(&*taken));
    program.harness.get_by_label_contains("Fabrikam Inc. already has this tenant ID");
    assert_eq!(customer(&program, "Coho Vineyard").microsoft_id, own);
    program.picture("customers-taken");
}

#[test]
fn next_step_is_recorded_and_verified() {
    let mut program = begin(&Begin { size: [1280.0, 1200.0], ..Begin::default() });
    open(&mut program, "Coho Vineyard");
    program.tab(Tab::Moves);
    click(&mut program, Role::Button, "Mark as accepted");
    click(&mut program, Role::Button, "Mark as verified by us");
    click(&mut program, Role::Button, "Mark as verified by provider");
    program.harness.get_by_label("Next: record the customer agreement");
    click(&mut program, Role::Button, "Mark agreement as accepted by the customer");
    program.harness.get_by_label("Next: transfer the subscriptions");
    let coho = customer(&program, "Coho Vineyard");
    assert_eq!(program.plan().stage_of(coho), RelationStage::VerifiedByBoth);
}

#[test]
fn removed_customer_comes_back_with_undo() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    program.keys(&[Key::Delete]);
    assert_eq!(program.plan().customers.len(), 23);
    program.picture("customers-removed");
    let undo: Vec<_> = program.harness.query_all_by_role_and_label(Role::Button, "Undo").collect();
    undo.last().unwrap().click();
    program.harness.run_steps(3);
    customer(&program, "Coho Vineyard");
}

#[test]
fn table_and_sheet_go_by_keyboard() {
    let mut program = english();
    search(&mut program, "coho");
    program.keys(&[Key::Enter, Key::ArrowDown, Key::Enter, Key::Tab]);
    assert!(program.harness.get_by_role_and_label(Role::Button, "Write invitation...").is_focused());
    program.keys(&[Key::Escape]);
    assert!(program.harness.query_by_role_and_label(Role::TextInput, "Company name").is_none());
    program.keys(&[Key::Delete]);
    assert_eq!(program.plan().customers.len(), 23);
}

#[test]
fn customer_is_added_by_name_and_opened() {
    let mut program = english();
    click(&mut program, Role::Button, "Add customer");
    program.picture("customers-add");
    program.harness.get_by_role_and_label(Role::TextInput, "Company name").type_text("Relecloud");
    program.harness.run_steps(1);
    program.keys(&[Key::Enter]);
    program.harness.run_steps(3);
    customer(&program, "Relecloud");
    program.harness.get_by_label("Next: add a contact");
}

#[test]
fn contacts_are_added_ordered_and_removed() {
    let mut program = begin(&Begin { size: [1280.0, 3000.0], ..Begin::default() });
    open(&mut program, "Coho Vineyard");
    program.tab(Tab::Contacts);
    click(&mut program, Role::Button, "Add contact");
    click(&mut program, Role::Button, "Move contact 2 up");
    assert_eq!(customer(&program, "Coho Vineyard").contacts[1].name, "Jeff Hay");
    click(&mut program, Role::Button, "Remove contact 2");
    program.harness.get_by_label("Next: add an email address");
    program.picture("customers-contacts");
}

#[test]
fn chinese_page_has_its_own_words() {
    let size = [1280.0, 1100.0];
    let mut program = begin(&Begin { language: Language::TraditionalChinese, size, ..Begin::default() });
    open(&mut program, "三重文具行");
    program.harness.get_by_label("下一步：新增連絡人");
    program.tab(Tab::Moves);
    click(&mut program, Role::Button, "標記為已接受");
    program.harness.get_by_label("下一步：雙方確認關係");
}

#[test]
fn empty_plan_says_what_belongs_here() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::on(data, &Begin::default());
    program.harness.get_by_role_and_label(Role::TextInput, "Plan name").focus();
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, "Plan name").type_text("Empty");
    program.harness.run_steps(1);
    click(&mut program, Role::Button, "Create plan");
    program.wait(|app| app.plan().is_some());
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program.harness.get_by_label("No customers yet");
    program.picture("customers-empty");
}

#[test]
fn long_names_are_cut_and_never_run_over() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    let name = "The Coho Vineyard and Winery Company of the Upper Valleys, Limited, formerly Coho Brothers";
    fill(&mut program, "Company name", name);
    customer(&program, name);
    program.picture("customers-long-name");
}
