//! The page in every size, and with ten thousand customers.

use changeover::domain::draft::Language;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::Customer;
use changeover::ui::action::Page;
use egui::{Key, Modifiers};

use super::{begin, open, rows, search};
use crate::support::{Begin, Program, places};

#[test]
fn page_is_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            let mut program = begin(&Begin { language, dark, ..Begin::default() });
            program.picture(&format!("customers-{tag}-{theme}-list"));
            open(&mut program, "Fabrikam Inc.");
            program.picture(&format!("customers-{tag}-{theme}"));
        }
    }
}

#[test]
fn page_is_drawn_in_every_size() {
    for (size, name) in [([1024.0, 700.0], "small"), ([1920.0, 1080.0], "large")] {
        let mut program = begin(&Begin { size, ..Begin::default() });
        open(&mut program, "Blue Yonder Airlines");
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        program.harness.run_steps(3);
        program.picture(&format!("customers-{name}"));
    }
    let mut program = begin(&Begin { size: [1280.0, 1500.0], ..Begin::default() });
    open(&mut program, "Margie's Travel");
    program.picture("customers-sheet-whole");
    open(&mut program, "Lucerne Publishing");
    program.picture("customers-sheet-declined");
}

/// A plan of `n` customers, open at the customers page.
fn big(n: u64) -> Program {
    big_with(n, &Begin::default(), |_, customer| customer)
}

/// A plan of `n` customers, each as `change` makes it, open at the customers page.
pub(crate) fn big_with(n: u64, begin: &Begin, change: impl Fn(u64, Customer) -> Customer) -> Program {
    use changeover::domain::plan::AnyRecord;
    use changeover::domain::plan::ids::CustomerId;
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("plans").join("Big");
    let sample = changeover::domain::sample::sample_plan(changeover::clock::now()).unwrap();
    let model: Vec<_> = sample.customers.iter().cloned().collect();
    let customers = (0..n).map(|i| {
        let like = (*model[i as usize % model.len()]).clone();
        let name = format!("{} {i}", like.name);
        let id = CustomerId::new(1000 + i);
        AnyRecord::Customer(std::sync::Arc::new(change(
            i,
            Customer { id, name, microsoft_id: None, subscriptions: Vec::new(), ..like },
        )))
    });
    let own = sample.info.iter().cloned().map(AnyRecord::Info);
    let own = own.chain(sample.providers.iter().cloned().map(AnyRecord::Provider));
    let own = own.chain(sample.people.iter().cloned().map(AnyRecord::Person));
    let plan = Plan::from_records(own.chain(customers));
    let setup = changeover::store::Setup::new(places(&data), "Lin Mei-Hui", changeover::clock::now);
    let id = changeover::store::PlanId::from_number(7);
    let opened = changeover::store::PlanKeeper::create(&setup, &folder, &plan, &id).unwrap();
    opened.keeper.close(std::time::Duration::from_mins(1));
    let mut program = Program::on(data, &Begin { plan: Some(folder), ..begin.clone() });
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program
}

/// Milliseconds of the median and of the slowest of these frames.
pub(crate) fn times(mut frames: Vec<f64>) -> (f64, f64) {
    frames.sort_by(f64::total_cmp);
    (frames[frames.len() / 2], frames[frames.len() - 1])
}

#[test]
fn ten_thousand_customers_are_drawn_as_far_as_they_are_seen() {
    let mut program = big(10_000);
    assert!(rows(&program).len() < 60);
    let frame = |program: &mut Program| {
        let begun = std::time::Instant::now();
        program.harness.step();
        begun.elapsed().as_secs_f64() * 1e3
    };
    let still = times((0..60).map(|_| frame(&mut program)).collect());
    search(&mut program, "");
    program.keys(&[Key::Enter, Key::ArrowDown]);
    let scrolling = (0..60).map(|_| {
        program.harness.key_press(Key::PageDown);
        frame(&mut program)
    });
    let scrolling = times(scrolling.collect());
    program.keys(&[Key::Home]);
    let first = rows(&program)[0].clone();
    open(&mut program, &first);
    let with_sheet = times((0..60).map(|_| frame(&mut program)).collect());
    let paging = (0..60).map(|_| {
        program.harness.key_press(Key::PageDown);
        frame(&mut program)
    });
    let paging = times(paging.collect());
    let typing = "fabrikam 1".chars().map(|letter| {
        program.harness.state_mut().session_mut().customers.query.push(letter);
        frame(&mut program)
    });
    let typing = times(typing.collect());
    // For information: a debug build on whatever machine this is; nothing is held against it.
    println!("10,000 customers, ms (median, slowest): still {still:.1?}, paging {scrolling:.1?}");
    println!("10,000 customers: with sheet {with_sheet:.1?}, paging with sheet {paging:.1?}, typing {typing:.1?}");
    assert!(rows(&program).iter().all(|name| name.starts_with("Fabrikam")));
}
