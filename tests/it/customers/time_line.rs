//! The time line in the sheet: every change with before and after, and the way back to each state.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::subscription::Subscription;
use changeover::ui::action::Action;
use changeover::ui::pages::customers::Tab;
use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::{begin, customer, fill, open};
use crate::support::{Begin, Program};

/// High enough for the whole sheet.
const HIGH: [f32; 2] = [1280.0, 6400.0];
/// The same for pictures, which take long to draw.
const HIGH_PICTURE: [f32; 2] = [1024.0, 6400.0];

fn high() -> Begin {
    Begin { size: HIGH, ..Begin::default() }
}

fn ask(program: &mut Program, edit: CustomerEdit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(edit))));
    program.harness.run_steps(3);
}

/// Coho Vineyard, with three changes of this session.
fn changed(begin_with: &Begin) -> Program {
    let mut program = begin(begin_with);
    let coho = customer(&program, "Coho Vineyard").clone();
    ask(&mut program, CustomerEdit::SetTag { customers: vec![coho.id], tag: "wine".into(), on: true });
    let teams = Subscription { quantity: Some(12), ..Subscription::new("1", "Microsoft Teams") };
    ask(&mut program, CustomerEdit::PutSubscription { customer: coho.id, subscription: Box::new(teams) });
    let now = customer(&program, "Coho Vineyard").clone();
    ask(&mut program, CustomerEdit::Put(Box::new(Customer { name: "Coho Winery".into(), ..now })));
    open(&mut program, "Coho Winery");
    program
}

fn show(program: &mut Program) {
    program.tab(Tab::History);
}

#[test]
fn each_change_is_told_with_before_and_after() {
    let mut program = changed(&high());
    show(&mut program);
    program.harness.get_by_label("Company name: Coho Winery (was Coho Vineyard)");
    program.harness.get_by_label_contains("wine (was");
    program.harness.get_by_label_contains("Subscription: Microsoft Teams, 12 seats");
    assert_eq!(
        program.harness.query_all_by_label("Restore this version").count(),
        3,
        "two entries and what was before"
    );
    assert_eq!(program.harness.query_all_by_label("Same as the current version").count(), 1);
}

#[test]
fn earlier_state_is_restored_as_a_change_of_its_own() {
    let mut program = changed(&high());
    let before = program.plan().clone();
    show(&mut program);
    program.harness.query_all_by_label("Restore this version").last().unwrap().click();
    program.harness.run_steps(3);
    program.settle();
    let coho = customer(&program, "Coho Vineyard");
    assert!(coho.subscriptions.iter().all(|held| held.id != "1") && !coho.tags.iter().any(|tag| tag == "wine"));
    program.harness.get_by_label("Company name: Coho Vineyard (was Coho Winery)");
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(3);
    assert_eq!(*program.plan(), before);
}

#[test]
fn a_change_made_while_the_time_line_is_shown_comes_on_top() {
    let mut program = changed(&high());
    show(&mut program);
    program.tab(Tab::Overview);
    fill(&mut program, "Country", "PT");
    show(&mut program);
    program.harness.get_by_label_contains("Country: PT (was");
}

#[test]
fn customer_that_came_with_the_plan_was_added_and_nothing_else() {
    let mut program = changed(&high());
    open(&mut program, "Fabrikam Inc.");
    show(&mut program);
    program.harness.get_by_label("Added as Fabrikam Inc.");
    program.harness.get_by_label("Same as the current version");
    assert!(program.harness.query_by_label("Restore this version").is_none());
}

#[test]
fn time_line_is_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            let mut program = changed(&Begin { language, dark, size: HIGH_PICTURE, ..Begin::default() });
            show(&mut program);
            program.picture(&format!("time-line-{tag}-{theme}"));
        }
    }
}
