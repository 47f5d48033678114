//! Moving to the provider, in the sheet: what has to hold before, what moves, requests, money, and pasted messages.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::price::Price;
use changeover::domain::plan::subscription::{
    BillingPlan, EndChoice, ProductKind, Subscription, SubscriptionStatus, Term,
};
use changeover::ui::action::Action;
use changeover::ui::pages::customers::Tab;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{begin, click, customer, open};
use crate::support::{Begin, Program};

/// High enough for the whole sheet.
const HIGH: [f32; 2] = [1280.0, 5200.0];

fn license(id: &str, product: &str) -> Subscription {
    let day = |text: &str| Some(text.parse().unwrap());
    Subscription {
        quantity: Some(25),
        status: SubscriptionStatus::Active,
        start: day("2020-01-01"),
        end: day("2199-06-30"),
        auto_renew: Some(true),
        at_end: EndChoice::Renews,
        kind: ProductKind::NewCommerce,
        ..Subscription::new(id, product)
    }
}

/// The sheet of Coho Vineyard with these subscriptions.
fn coho(begin_with: &Begin, subscriptions: Vec<Subscription>) -> Program {
    let mut program = begin(begin_with);
    let coho = customer(&program, "Coho Vineyard").clone();
    let put = CustomerEdit::Put(Box::new(Customer { subscriptions, ..coho }));
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(put))));
    program.harness.run_steps(3);
    open(&mut program, "Coho Vineyard");
    program.tab(Tab::Moves);
    program
}

fn high(subscriptions: Vec<Subscription>) -> Program {
    coho(&Begin { size: HIGH, ..Begin::default() }, subscriptions)
}

fn of_kind(id: &str, product: &str, kind: ProductKind) -> Subscription {
    Subscription { kind, status: SubscriptionStatus::Active, ..Subscription::new(id, product) }
}

#[test]
fn each_subscription_says_whether_it_moves_and_what_to_do_instead() {
    let program = high(vec![
        license("1", "Microsoft 365 E3"),
        of_kind("2", "Contoso CRM", ProductKind::Marketplace),
        of_kind("3", "Something", ProductKind::Unknown),
    ]);
    for label in ["1 moves", "1 does not move", "1 not known"] {
        program.harness.get_by_label(label);
    }
    for item in ["Microsoft 365 E3 · 25 seats, Moves", "Contoso CRM, Does not move", "Something, Not known"] {
        program.harness.get_by_role_and_label(Role::ListItem, item);
    }
    program.harness.get_by_label("Ask Microsoft partner support: only support can move its billing");
    program.harness.get_by_label("1 request: licenses 1");
}

#[test]
fn sixty_one_licenses_are_three_requests() {
    let program = high((0..61).map(|at| license(&format!("{at:02}"), "Microsoft 365 E3")).collect());
    program.harness.get_by_label("3 requests: licenses 25 + 25 + 11");
    program.harness.get_by_role_and_label(Role::Button, "Show all 61 subscriptions");
}

#[test]
fn source_of_a_reason_is_shown_when_it_is_asked_for() {
    let mut program = high(vec![of_kind("2", "Contoso CRM", ProductKind::Marketplace)]);
    let fact = "Marketplace SaaS does not move with Azure subscriptions; only Microsoft support can move its billing";
    assert!(program.harness.query_by_label(fact).is_none());
    click(&mut program, Role::Button, "Source: Contoso CRM, Marketplace SaaS: is not transferred with the rest");
    program.harness.get_by_label(fact);
}

#[test]
fn legacy_azure_blocks_every_request_of_the_customer() {
    let program = high(vec![license("1", "Microsoft 365 E3"), of_kind("2", "Azure", ProductKind::LegacyAzure)]);
    program.harness.get_by_label("No request is possible yet");
    program.harness.get_by_role_and_label(Role::ListItem, "Legacy Azure, Blocks");
}

#[test]
fn prepaid_term_without_a_price_is_counted_and_with_one_estimated() {
    let prepaid = Subscription {
        billing: BillingPlan::Triennial,
        term: Term::Unknown,
        price: Price::parse("10.00 USD").ok(),
        ..license("1", "Microsoft 365 E3")
    };
    let unknown = Subscription { price: None, ..prepaid.clone() };
    let program = high(vec![prepaid, Subscription { id: "2".to_owned(), ..unknown }]);
    program.harness.get_by_label_contains("Estimated credit for prepaid terms: ");
    program.harness.get_by_label("1 prepaid subscription not included: price, seats or term not known");
}

fn paste(program: &mut Program, message: &str) {
    let label = "Paste a message from Partner Center";
    program.harness.get_by_role_and_label(Role::MultilineTextInput, label).focus();
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::MultilineTextInput, label).type_text(message);
    program.harness.run_steps(3);
}

#[test]
fn pasted_message_is_decoded_stays_and_is_cleared() {
    let mut program = high(Vec::new());
    program.harness.get_by_label_contains("Nothing to move is recorded yet");
    paste(&mut program, "Error 900154: see log");
    program.harness.get_by_label("Error 900154");
    program.harness.get_by_label("Compare the Partner ID in the message with the one under Our company");
    open(&mut program, "Fabrikam Inc.");
    assert!(program.harness.query_by_label("Error 900154").is_none());
    open(&mut program, "Coho Vineyard");
    program.harness.get_by_label("Error 900154");
    click(&mut program, Role::Button, "Clear");
    assert!(program.harness.query_by_label("Error 900154").is_none());
}

#[test]
fn message_that_is_not_known_says_so() {
    let mut program = high(Vec::new());
    paste(&mut program, "Something went wrong");
    program.harness.get_by_label("This message is not known here");
}

#[test]
fn part_is_drawn_in_both_languages_and_themes() {
    for (language, part, tag) in
        [(Language::English, "Moving to the provider", "en"), (Language::TraditionalChinese, "轉移給提供者", "zh")]
    {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            let begin_with = Begin { language, dark, size: [1280.0, 800.0], ..Begin::default() };
            let mut program = coho(
                &begin_with,
                vec![
                    license("1", "Microsoft 365 E3"),
                    of_kind("2", "Contoso CRM", ProductKind::Marketplace),
                    of_kind("3", "Azure plan", ProductKind::AzurePlan),
                ],
            );
            program.harness.get_by_role_and_label(Role::Heading, part).scroll_to_me();
            program.harness.run_steps(8);
            program.picture(&format!("preflight-{tag}-{theme}"));
        }
    }
}
