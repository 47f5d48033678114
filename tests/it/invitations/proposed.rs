//! Whom a round proposes while the plan changes beside it, and what is said of that.

use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::{Customer, RelationState};
use changeover::domain::plan::ids::CustomerId;
use changeover::domain::plan::moment::Stamp;

use super::*;

fn edit(program: &mut Program, edit: Edit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
}

/// Customers who were not asked, by name.
fn not_asked(program: &Program) -> Vec<(CustomerId, String)> {
    let plan = program.plan();
    let customers = plan.customers.iter().filter(|customer| plan.stage_of(customer) == RelationStage::NotAsked);
    let mut named: Vec<_> = customers.map(|customer| (customer.id, customer.name.clone())).collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    named
}

fn accept(program: &mut Program, customer: CustomerId) {
    let said = Stamp { at: changeover::clock::now(), by: "Lin Mei-Hui".into() };
    let state = RelationState::Accepted { said, verified_by_us: None, verified_by_provider: None };
    edit(program, Edit::Customer(CustomerEdit::SetRelation { customers: vec![customer], state }));
}

fn add(program: &mut Program, names: &[&str]) {
    for (id, name) in (900_001..).zip(names) {
        let customer = Customer::new(CustomerId::new(id), *name);
        edit(program, Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    }
}

fn go(program: &mut Program, page: Page) {
    program.harness.state_mut().session_mut().go(page);
    program.settle();
}

/// Goes on by the button with this sentence.
fn chosen(program: &mut Program, language: Language, next: &str) -> Vec<CustomerId> {
    let next = Lang::new(language).text(next).into_owned();
    program.press(&next);
    program.plan().running_round().unwrap().customers.clone()
}

#[test]
fn choice_follows_the_plan_says_so_and_keeps_what_was_chosen_by_hand() {
    for language in [Language::English, Language::TraditionalChinese] {
        let mut program = open(&Begin { language, ..Begin::default() });
        let before = not_asked(&program);
        let (left_out, accepted) = (before[0].clone(), before[1].clone());
        program.harness.get_by_role_and_label(Role::CheckBox, &left_out.1).click();
        program.harness.run_steps(3);
        go(&mut program, Page::Customers);
        accept(&mut program, accepted.0);
        add(&mut program, &["Adatum Next", "Wingtip Next"]);
        go(&mut program, Page::Invitations);
        let lang = Lang::new(language);
        let state = lang.text("stage-accepted").into_owned();
        let out = lang.with("invitations-news-out", &[("name", &accepted.1), ("state", &state)]).into_owned();
        program.harness.get_by_label_contains(&out);
        program.harness.get_by_label_contains(&lang.count("invitations-news-in", 2));
        program.picture(&format!("invitations-news-{language:?}"));
        let round = chosen(&mut program, language, "invitations-next-text");
        assert!(!round.contains(&left_out.0), "taken out by hand");
        assert!(!round.contains(&accepted.0), "accepted meanwhile");
        assert!(round.contains(&CustomerId::new(900_001)) && round.contains(&CustomerId::new(900_002)));
        assert_eq!(round.len(), before.len());
    }
}

#[test]
fn who_accepts_while_the_round_runs_is_named_and_taken_out_with_one_press() {
    let mut program = open(&Begin::default());
    let accepted = not_asked(&program)[1].clone();
    program.press("Next: text");
    accept(&mut program, accepted.0);
    program.harness.get_by_label("1 customer in this batch has accepted in the meantime");
    program.picture("invitations-accepted-meanwhile");
    program.press("Remove it from this batch");
    assert!(!program.plan().running_round().unwrap().customers.contains(&accepted.0));
    assert!(program.harness.query_by_label("1 customer in this batch has accepted in the meantime").is_none());
}

#[test]
fn customers_without_a_provider_are_told_of_in_one_voice() {
    for language in [Language::English, Language::TraditionalChinese] {
        let mut program = open(&Begin { language, ..Begin::default() });
        let mut info = program.plan().about();
        info.default_provider = None;
        edit(&mut program, Edit::Info(info));
        add(&mut program, &["Adatum Next", "Wingtip Next"]);
        let n = chosen(&mut program, language, "invitations-next-link").len();
        let lang = Lang::new(language);
        assert!(1 < n);
        program.harness.get_by_label_contains(&lang.count("invitations-no-provider-what", n));
        assert!(program.harness.query_by_label_contains(&lang.text("letter-no-provider")).is_none());
    }
}
