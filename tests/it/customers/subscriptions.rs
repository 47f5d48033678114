//! Subscriptions in the sheet: entered by hand, with what the rule book says of their end.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::subscription::{EndChoice, ProductKind, Subscription};
use changeover::ui::action::Action;
use changeover::ui::pages::customers::Tab;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{begin, click, customer, fill, open};
use crate::support::{Begin, Program};

/// High enough for the whole sheet.
const HIGH: [f32; 2] = [1280.0, 4600.0];
/// The same for pictures, which take long to draw.
const HIGH_PICTURE: [f32; 2] = [1024.0, 4600.0];

fn high() -> Begin {
    Begin { size: HIGH, ..Begin::default() }
}

/// Coho Vineyard, of which nothing is known to be bought.
fn coho(begin_with: &Begin) -> Program {
    let mut program = begin(begin_with);
    let coho = customer(&program, "Coho Vineyard").clone();
    let nothing = CustomerEdit::Put(Box::new(Customer { subscriptions: Vec::new(), ..coho }));
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(nothing))));
    program.harness.run_steps(3);
    open(&mut program, "Coho Vineyard");
    program.tab(Tab::Subscriptions);
    program
}

#[track_caller]
fn only(program: &Program) -> Subscription {
    let subscriptions = &customer(program, "Coho Vineyard").subscriptions;
    assert_eq!(subscriptions.len(), 1);
    subscriptions[0].clone()
}

/// Adds a product by keyboard: its field has the keyboard at once, and Enter takes it.
fn add(program: &mut Program, product: &str) {
    click(program, Role::Button, "Add subscription");
    program.harness.get_by_role_and_label(Role::TextInput, "Product").type_text(product);
    program.harness.run_steps(1);
    program.keys(&[Key::Enter]);
    program.harness.run_steps(3);
}

fn put(program: &mut Program, subscription: Subscription) {
    let customer = customer(program, "Coho Vineyard").id;
    let edit = CustomerEdit::PutSubscription { customer, subscription: Box::new(subscription) };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(edit))));
    program.harness.run_steps(3);
}

/// A license whose renewal is off and for whose end nobody chose.
fn open_ended() -> Subscription {
    let day = |text: &str| Some(text.parse().unwrap());
    Subscription {
        quantity: Some(25),
        start: day("2026-01-01"),
        end: day("2026-12-31"),
        auto_renew: Some(false),
        kind: ProductKind::NewCommerce,
        ..Subscription::new("1a2b", "Microsoft 365 Business Premium")
    }
}

#[test]
fn subscription_is_entered_by_hand_and_each_field_is_kept() {
    let mut program = coho(&high());
    program.harness.get_by_label("No subscriptions recorded yet");
    add(&mut program, "Exchange Online (Plan 1)");
    fill(&mut program, "Seats", "1,200");
    fill(&mut program, "First day of the term (UTC)", "2026-01-01");
    fill(&mut program, "Last day of the term (UTC)", "2026/12/31");
    let held = only(&program);
    assert_eq!(held.product, "Exchange Online (Plan 1)");
    assert_eq!(held.quantity, Some(1200));
    assert_eq!(held.start.unwrap().to_string(), "2026-01-01");
    assert_eq!(held.end.unwrap().to_string(), "2026-12-31");
}

#[test]
fn product_that_is_half_typed_stays_until_it_is_added() {
    let mut program = coho(&high());
    click(&mut program, Role::Button, "Add subscription");
    program.harness.get_by_role_and_label(Role::TextInput, "Product").type_text("Teams");
    program.harness.run_steps(2);
    open(&mut program, "Fabrikam Inc.");
    assert!(program.harness.query_by_role_and_label(Role::TextInput, "Product").is_none());
    open(&mut program, "Coho Vineyard");
    let field = program.harness.get_by_role_and_label(Role::TextInput, "Product");
    assert_eq!(field.value().as_deref(), Some("Teams"));
    click(&mut program, Role::Button, "Add to the list");
    assert_eq!(only(&program).product, "Teams");
}

#[test]
fn day_that_cannot_be_or_lies_before_the_first_stays_typed_with_a_sentence() {
    let mut program = coho(&high());
    put(&mut program, open_ended());
    click(&mut program, Role::Button, "Edit Microsoft 365 Business Premium");
    fill(&mut program, "Last day of the term (UTC)", "31.12.26");
    let value = |program: &Program| {
        program.harness.get_by_role_and_label(Role::TextInput, "Last day of the term (UTC)").value()
    };
    assert_eq!(value(&program).as_deref(), Some("31.12.26"));
    program.picture("subscriptions-bad-day");
    fill(&mut program, "Last day of the term (UTC)", "2025-12-31");
    assert_eq!(value(&program).as_deref(), Some("2025-12-31"));
    assert_eq!(only(&program), open_ended(), "nothing of it reached the plan");
    fill(&mut program, "Seats", "a dozen");
    program.harness.get_by_label_contains("This is not a number of seats");
    assert_eq!(only(&program).quantity, Some(25));
}

#[test]
fn end_that_nobody_chose_is_told_as_reported_until_somebody_chooses() {
    let mut program = coho(&high());
    put(&mut program, open_ended());
    program.harness.get_by_label("Reported: may continue and be charged");
    click(&mut program, Role::Button, "Edit Microsoft 365 Business Premium");
    program.harness.get_by_label("Reported: after its end date, it may continue in a paid Extended Service Term");
    program.harness.get_by_label_contains("Cloud Factory");
    put(&mut program, Subscription { at_end: EndChoice::Cancels, ..open_ended() });
    assert!(program.harness.query_by_label_contains("Reported: after its end").is_none());
}

#[test]
fn removed_subscription_comes_back_with_undo() {
    let mut program = coho(&high());
    put(&mut program, open_ended());
    click(&mut program, Role::Button, "Remove Microsoft 365 Business Premium");
    assert!(customer(&program, "Coho Vineyard").subscriptions.is_empty());
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(3);
    assert_eq!(only(&program), open_ended());
    assert_eq!(program.plan().customers.len(), 24);
}

#[test]
fn subscriptions_are_drawn_in_both_languages_and_themes() {
    for (language, tag, edit) in [(Language::English, "en", "Edit"), (Language::TraditionalChinese, "zh", "編輯")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            let mut program = coho(&Begin { language, dark, size: HIGH_PICTURE, ..Begin::default() });
            put(&mut program, Subscription { auto_renew: Some(true), ..Subscription::new("2", "Azure plan") });
            put(&mut program, open_ended());
            click(&mut program, Role::Button, &format!("{edit} Microsoft 365 Business Premium"));
            program.picture(&format!("subscriptions-{tag}-{theme}"));
        }
    }
}
