//! Two windows on one plan: the second one reads, follows the first, and takes over when the first has closed.

use std::time::{Duration, Instant};

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::ids::CustomerId;
use changeover::i18n::Lang;
use changeover::ui::action::{Action, Page};
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

fn windows(language: Language) -> (Program, Program) {
    let begin = Begin { language, ..Begin::default() };
    let first = Program::sample(&begin);
    let plan = Some(first.data.path().join("plans").join("Sample"));
    let second = Program::beside(&first, &Begin { plan, ..begin });
    (first, second)
}

fn add(program: &mut Program, id: u64, name: &str) {
    let customer = Customer::new(CustomerId::new(id), name);
    let edit = Edit::Customer(CustomerEdit::Put(Box::new(customer)));
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.wait(changeover::app::App::is_saved);
}

fn has(program: &Program, id: u64) -> bool {
    program.harness.state().plan().is_some_and(|plan| plan.customers.get(CustomerId::new(id)).is_some())
}

#[test]
fn second_window_follows_the_first_and_takes_over_when_it_closes() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let (mut first, mut second) = windows(language);
        second.harness.state_mut().session_mut().go(Page::Customers);
        second.settle();
        second.harness.get_by_role_and_label(Role::Status, &lang.text("read-only-title"));
        assert!(second.harness.query_by_label_contains("Z.").is_none(), "no raw time");
        for (id, name) in [(900_001, "Adatum Next"), (900_002, "Wingtip Next")] {
            add(&mut first, id, name);
            let begun = Instant::now();
            second.wait(|app| app.plan().is_some_and(|plan| plan.customers.get(CustomerId::new(id)).is_some()));
            assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
        }
        second.picture(&format!("second-window-{language:?}"));
        first.harness.state_mut().finish();
        let released = lang.text("read-only-released").into_owned();
        let begun = Instant::now();
        while second.harness.query_by_label(&released).is_none() {
            assert!(begun.elapsed() < Duration::from_secs(10));
            second.harness.step();
            std::thread::sleep(Duration::from_millis(20));
        }
        second.picture(&format!("second-window-released-{language:?}"));
        second.harness.get_by_role_and_label(Role::Button, &lang.text("read-only-take")).click();
        second.harness.run_steps(3);
        second.settle();
        assert_eq!(second.harness.state_mut().session_mut().page, Page::Customers);
        second.harness.get_by_label(&lang.text("read-only-taken"));
        add(&mut second, 900_003, "Proseware Next");
        assert!(has(&second, 900_001) && has(&second, 900_003));
    }
}

#[test]
fn what_would_write_is_blocked_with_the_reason_while_somebody_else_has_the_plan() {
    let (_first, mut second) = windows(Language::English);
    second.harness.state_mut().session_mut().go(Page::Customers);
    second.settle();
    for label in ["Import...", "Invite..."] {
        let button = second.harness.get_by_role_and_label(Role::Button, label);
        assert!(button.accesskit_node().is_disabled(), "{label}");
        let why = button.accesskit_node().data().description().unwrap_or_default().to_owned();
        assert!(why.contains("has had this plan open on ") && why.contains(" since "), "{label}: {why}");
    }
}
