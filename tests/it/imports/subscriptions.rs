//! Lists of subscriptions in the window: recognised without a question, compared by customer, one undo.

use std::fmt::Write as _;
use std::path::PathBuf;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::ImportEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::ids::{CustomerId, TenantId};
use changeover::domain::plan::subscription::{Subscription, SubscriptionStatus};
use changeover::ui::action::{Action, ImportAction, Page};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};
use crate::today::{edit, empty, said};

fn tenant(n: u64) -> String {
    format!("{n}{n}{n}{n}{n}{n}{n}{n}-1111-4222-8333-444455556666")
}

fn customer(n: u64, name: &str) -> Customer {
    let mut customer = Customer::new(CustomerId::new(500 + n), name);
    customer.microsoft_id = TenantId::parse(&tenant(n)).ok();
    customer
}

/// A plan with two customers, of whom the first has a subscription.
fn open(begin: &Begin) -> Program {
    let mut program = empty(begin);
    let mut first = customer(1, "Fabrikam Inc.");
    let mut office = Subscription::new("s1", "Microsoft 365 Business Premium");
    (office.quantity, office.status) = (Some(10), SubscriptionStatus::Active);
    first.subscriptions = vec![office];
    let customers = vec![first, customer(2, "晴川設計有限公司")];
    edit(&mut program, Edit::Import(Box::new(ImportEdit { customers, ..ImportEdit::default() })));
    program
}

fn read(program: &mut Program, name: &str, text: &str) {
    let path: PathBuf = program.data.path().join(name);
    std::fs::write(&path, text).unwrap();
    program.harness.state_mut().session_mut().go(Page::Import);
    program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
    program.settle();
}

fn insights() -> String {
    let mut text =
        "SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew,CustomerName,\
                    CustomerTenantId,Product,SKU,AvailableSeats,MPNId\n"
            .to_owned();
    for (id, month, seats, n) in [("s1", "2026-10", "11", 1), ("s1", "2026-11", "12", 1), ("s2", "2026-11", "3", 2)] {
        writeln!(
            text,
            "{id},2026-04-01,2027-03-31,Active,{month},Yes,x,{},Microsoft 365 Business Premium,,{seats},1",
            tenant(n)
        )
        .unwrap();
    }
    text + &format!("s3,2026-04-01,31 March,Active,2026-11,Yes,Tailspin Toys,{},Visio,,1,1\n", tenant(9))
}

fn quantities(program: &Program) -> Vec<Vec<Option<u32>>> {
    let plan = program.harness.state().plan().unwrap();
    plan.customers.iter().map(|customer| customer.subscriptions.iter().map(|one| one.quantity).collect()).collect()
}

fn click(program: &mut Program, label: &str) {
    program.harness.get_by_label(label).click();
    program.settle();
}

#[test]
fn insights_download_is_compared_at_once_and_one_undo_takes_it_back() {
    for (language, tag, dark, apply, problems, undo) in [
        (
            Language::English,
            "en",
            false,
            "Add 1, change 1",
            "Problems 1",
            "Undid: import of the subscriptions of 2 customers",
        ),
        (Language::TraditionalChinese, "zh", true, "新增 1、變更 1", "問題 1", "已復原：匯入 2 位客戶的訂用帳戶"),
    ] {
        let mut program = open(&Begin { language, dark, ..Begin::default() });
        read(&mut program, "Subscription details.csv", &insights());
        assert!(!said(&program, "10 → 12").is_empty(), "the newest month counts");
        program.picture(&format!("import-subscriptions-{tag}"));
        click(&mut program, problems);
        program.picture(&format!("import-subscriptions-problems-{tag}"));
        click(&mut program, apply);
        assert_eq!(quantities(&program), [vec![Some(12)], vec![Some(3)]]);
        program.harness.state_mut().ask_for(Action::Undo);
        program.settle();
        assert_eq!(quantities(&program), [vec![Some(10)], vec![]]);
        assert!(!said(&program, undo).is_empty(), "undo calls it what it was");
    }
}

#[test]
fn export_of_one_customer_asks_whose_it_is() {
    for (language, tag, apply) in
        [(Language::English, "en", "Add 1 subscription"), (Language::TraditionalChinese, "zh", "新增 1 個訂用帳戶")]
    {
        let mut program = open(&Begin { language, ..Begin::default() });
        let text = "Subscription ID,Subscription,Quantity,Status,Reseller\ns7,Visio,5,Active,5551234\n";
        read(&mut program, "Subscriptions.csv", text);
        assert!(program.harness.query_by_label(apply).is_none(), "nothing can be imported before");
        program.picture(&format!("import-subscriptions-owner-{tag}"));
        click(&mut program, "晴川設計有限公司");
        program.picture(&format!("import-subscriptions-one-{tag}"));
        click(&mut program, apply);
        assert_eq!(quantities(&program), [vec![Some(10)], vec![Some(5)]]);
    }
}
