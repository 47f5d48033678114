//! The page of all subscriptions: found, filtered, summed, changed many at once, written, and opened at their customers.

use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::price::{Amount, Price};
use changeover::domain::plan::product::{BillingPlan, ProductKind, Segment};
use changeover::domain::plan::subscription::Subscription;
use changeover::exchange::table_out::TableFormat;
use changeover::roster::sold::columns::SoldCol;
use changeover::roster::sold::export::SoldOrder;
use changeover::ui::action::{Action, ExportTable, Page};
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

mod tools;

fn first_customer(program: &Program) -> Customer {
    program.plan().customers.iter().find(|customer| !customer.subscriptions.is_empty()).unwrap().as_ref().clone()
}

fn put(program: &mut Program, subscription: Subscription) {
    let customer = first_customer(program).id;
    let edit = CustomerEdit::PutSubscription { customer, subscription: Box::new(subscription) };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(edit))));
    program.settle();
}

/// The sample with two products that have a price, one of them a trial by its name.
fn begin(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    let priced = |id: &str, product: &str, price: &str| Subscription {
        quantity: Some(25),
        price: Price::parse(price).ok(),
        billing: BillingPlan::Monthly,
        ..Subscription::new(id, product)
    };
    put(&mut program, priced("priced-1", "Contoso Backup Trial", "18.30 USD"));
    put(&mut program, priced("priced-2", "Contoso Backup (Education)", "600 TWD"));
    program.harness.state_mut().session_mut().go(Page::Subscriptions);
    program.settle();
    program
}

fn n_all(program: &Program) -> usize {
    program.plan().customers.iter().map(|customer| customer.subscriptions.len()).sum()
}

fn click(program: &mut Program, role: Role, label: &str) {
    program.harness.get_by_role_and_label(role, label).click();
    program.settle();
}

fn search(program: &mut Program, words: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, "Product, customer or ID").focus();
    program.harness.run_steps(2);
    program.harness.get_by_role_and_label(Role::TextInput, "Product, customer or ID").type_text(words);
    program.harness.run_steps(3);
    program.settle();
}

fn rows(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::Row);
    rows.filter_map(|row| row.accesskit_node().label()).filter(|label| !label.is_empty()).collect()
}

#[track_caller]
fn says(program: &Program, text: &str) {
    assert!(program.harness.query_all_by_label_contains(text).next().is_some(), "“{text}” is not said");
}

#[test]
fn all_subscriptions_are_listed_with_their_sums_and_those_without_a_price_are_counted() {
    let program = begin(&Begin::default());
    let n = n_all(&program);
    says(&program, &format!("{n} subscriptions shown"));
    let all = || program.plan().customers.iter().flat_map(|customer| &customer.subscriptions);
    let n_without = all().filter(|held| held.total().is_none()).count();
    assert!(2 < n - n_without && 0 < n_without, "some have a price, some have none: {n_without} of {n}");
    for (code, words) in [("TWD", "TWD a month"), ("USD", "USD a month"), ("TWD", "TWD a year")] {
        let billing = if words.ends_with("year") { BillingPlan::Annual } else { BillingPlan::Monthly };
        let of =
            all().filter(|held| held.billing == billing && held.price.is_some_and(|one| one.currency.as_str() == code));
        let sum = of.filter_map(Subscription::total).map(Amount::ten_thousandths).sum();
        says(&program, &format!("{} {words}", Amount::of_ten_thousandths(sum).grouped()));
    }
    says(&program, &format!("{n_without} of {n} not included"));
}

#[test]
fn search_and_filters_narrow_the_rows_and_one_button_shows_all_again() {
    let mut program = begin(&Begin::default());
    search(&mut program, "backup");
    assert_eq!(rows(&program), ["Contoso Backup Trial", "Contoso Backup (Education)"]);
    says(&program, "2 subscriptions shown");
    search(&mut program, " nothing-like-it");
    says(&program, "No subscriptions found");
    click(&mut program, Role::Button, "Show all subscriptions");
    says(&program, &format!("{} subscriptions shown", n_all(&program)));
}

#[test]
fn many_are_changed_at_once_with_one_undo_and_what_was_said_counts_before_the_name() {
    let mut program = begin(&Begin::default());
    search(&mut program, "backup");
    click(&mut program, Role::CheckBox, "Select all subscriptions shown");
    says(&program, "2 subscriptions selected");
    click(&mut program, Role::Button, "Product type");
    click(&mut program, Role::MenuItem, "Software subscription");
    click(&mut program, Role::Button, "Segment");
    click(&mut program, Role::MenuItem, "Commercial");
    click(&mut program, Role::Button, "Trial");
    click(&mut program, Role::MenuItem, "No");
    let held = |program: &Program| -> Vec<(ProductKind, Segment, Option<bool>)> {
        let all = first_customer(program).subscriptions.into_iter().filter(|held| held.id.starts_with("priced"));
        all.map(|held| (held.kind, held.segment, held.is_trial)).collect()
    };
    let changed = (ProductKind::SoftwareSubscription, Segment::Commercial, Some(false));
    assert_eq!(held(&program), [changed, changed]);
    for _ in 0..3 {
        program.harness.state_mut().ask_for(Action::Undo);
        program.settle();
    }
    assert_eq!(held(&program), [(ProductKind::Unknown, Segment::Unknown, None); 2]);
}

#[test]
fn click_on_a_row_opens_the_customer_at_this_subscription() {
    let mut program = begin(&Begin::default());
    search(&mut program, "backup trial");
    click(&mut program, Role::Row, "Contoso Backup Trial");
    program.harness.run_steps(8);
    let (page, open) = {
        let session = program.harness.state_mut().session_mut();
        (session.page, session.customers.open)
    };
    assert_eq!((page, open), (Page::Customers, Some(first_customer(&program).id)));
    let field = program.harness.get_by_role_and_label(Role::TextInput, "Price per seat");
    assert_eq!(field.value().as_deref(), Some("18.30 USD"));
    let product = program.harness.get_by_role_and_label(Role::TextInput, "Product").rect();
    assert!(0.0 < product.top() && product.bottom() < 800.0, "it is scrolled into sight: {product:?}");
    says(&program, "Recognized as “Trial”: “Trial” in the name");
    program.picture("subscriptions-opened");
}

#[test]
fn table_is_written_and_the_message_counts_subscriptions() {
    let mut program = begin(&Begin::default());
    let customer = first_customer(&program).id;
    let rows = ["priced-1", "priced-2"].map(|id| (customer, id.to_owned())).to_vec();
    let path = program.data.path().join("list.csv");
    let (format, columns) = (TableFormat::Csv { bom: false }, SoldCol::ALL.to_vec());
    let order = SoldOrder { format, columns, rows }.into();
    program.harness.state_mut().ask_for(Action::SaveTable(Box::new(ExportTable { path: Some(path.clone()), order })));
    program.settle();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("18.30,457.50,USD") && text.lines().count() == 3, "{text}");
    says(&program, "2 subscriptions saved in");
}

#[test]
fn customers_page_leads_there_and_back() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    click(&mut program, Role::Button, "Subscriptions");
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Subscriptions);
    click(&mut program, Role::Button, "Customers");
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Customers);
}
