//! The columns: chosen, resized, remembered, and drawn.

use changeover::domain::draft::Language;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::stage::StageEntry;
use changeover::domain::plan::subscription::Subscription;
use changeover::domain::plan::track::{
    AccessState, AgreementState, Consent, ConsentState, Track, Tracks, TransferState,
};
use changeover::store::fs::RealFs;
use changeover::store::settings::Settings;
use changeover::ui::action::Page;
use chrono::{Days, NaiveDate};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;

use super::big::big_with;
use super::{click, english, search};
use crate::support::{Begin, Program, places};

fn saved(program: &Program) -> Settings {
    Settings::load(&RealFs, &places(&program.data)).settings
}

/// Settings go to the disk beside the window, so it is waited for.
fn one_width_is_kept(program: &mut Program) {
    let places = places(&program.data);
    program.wait(|_| Settings::load(&RealFs, &places).settings.widths("customers").len() == 1);
}

fn has_column(program: &Program, title: &str) -> bool {
    program.harness.query_by_role_and_label(Role::ColumnHeader, title).is_some()
}

/// The same data folder, after the window was closed.
fn again(program: Program) -> Program {
    let Program { harness, data, .. } = program;
    drop(harness);
    let plan = Some(data.path().join("plans/Sample"));
    let mut program = Program::on(data, &Begin { plan, has_profile: false, ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program
}

#[test]
fn columns_that_were_chosen_are_there_at_the_next_start() {
    let mut program = english();
    assert!(!has_column(&program, "Consent") && has_column(&program, "Owner"));
    click(&mut program, Role::Button, "Columns");
    program.picture("customers-columns");
    assert!(program.harness.query_by_role_and_label(Role::CheckBox, "Company").is_none(), "it always stays");
    click(&mut program, Role::CheckBox, "Consent");
    click(&mut program, Role::CheckBox, "Owner");
    program.keys(&[Key::Escape]);
    assert!(has_column(&program, "Consent") && !has_column(&program, "Owner"));
    let mut program = again(program);
    assert!(has_column(&program, "Consent") && !has_column(&program, "Owner"));
    click(&mut program, Role::Button, "Columns");
    click(&mut program, Role::Button, "Reset columns");
    assert!(!has_column(&program, "Consent") && has_column(&program, "Owner"));
}

#[test]
fn columns_are_chosen_by_keyboard() {
    let mut program = english();
    program.harness.get_by_role_and_label(Role::Button, "Columns").focus();
    program.harness.run_steps(1);
    program.keys(&[Key::Enter]);
    program.harness.run_steps(2);
    program.keys(&[Key::Tab, Key::Space]);
    assert!(has_column(&program, "Domain"));
    program.keys(&[Key::Escape]);
    assert!(program.harness.query_by_role_and_label(Role::CheckBox, "Domain").is_none());
}

#[test]
fn width_is_kept_when_the_mouse_is_let_go() {
    let mut program = english();
    let width = |program: &Program| program.harness.get_by_role_and_label(Role::ColumnHeader, "Status").rect().width();
    let before = width(&program);
    let grip = program.harness.get_by_role_and_label(Role::ColumnHeader, "Status").rect().right_center();
    program.harness.hover_at(grip);
    program.harness.run_steps(2);
    program.harness.drag_at(grip);
    program.harness.run_steps(2);
    program.harness.hover_at(grip + vec2(30.0, 0.0));
    program.harness.run_steps(2);
    assert!(saved(&program).widths("customers").is_empty(), "not while it moves");
    program.harness.drop_at(grip + vec2(30.0, 0.0));
    program.harness.run_steps(3);
    let after = width(&program);
    assert!((after - before - 30.0).abs() < 3.0, "{before} {after}");
    one_width_is_kept(&mut program);
    let program = again(program);
    assert!((width(&program) - after).abs() < 2.0);
}

#[test]
fn width_is_changed_by_keyboard() {
    let mut program = english();
    let width = |program: &Program| program.harness.get_by_role_and_label(Role::ColumnHeader, "Status").rect().width();
    let before = width(&program);
    program.harness.get_by_role_and_label(Role::ColumnHeader, "Status").focus();
    program.harness.run_steps(2);
    for _ in 0..3 {
        program.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
        program.harness.run_steps(2);
    }
    program.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    program.harness.run_steps(2);
    assert!((width(&program) - before - 32.0).abs() < 1.0, "{before} {}", width(&program));
    one_width_is_kept(&mut program);
}

fn at<S>(stage: S) -> Track<S> {
    let on = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    let recorded = Stamp { at: Moment::parse("2026-11-20T09:00:00Z").unwrap(), by: "Lin Mei-Hui".into() };
    Track(vec![StageEntry { stage, on, by: String::new(), note: String::new(), evidence: Vec::new(), recorded }])
}

/// A customer that stands somewhere on each track, and has bought something.
fn rich(i: u64, mut customer: Customer) -> Customer {
    let pick = |n: usize| (i as usize * 7 + i as usize / 5) % n;
    if !i.is_multiple_of(4) {
        let consent = Consent { moves: at(ConsentState::ALL[pick(4)]), ..Consent::default() };
        let tracks = Tracks {
            consent: Some(consent),
            agreement: at(AgreementState::ALL[pick(5)]),
            transfer: at(TransferState::ALL[pick(11)]),
            access: at(AccessState::ALL[pick(6)]),
            access_ends: None,
            gdap: None,
        };
        customer.tracks = Some(Box::new(tracks));
        let mut subscription = Subscription::new(format!("s{i}"), "Microsoft 365 Business Premium");
        subscription.quantity = Some((i * 37 % 900) as u32 + 1);
        subscription.end = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().checked_add_days(Days::new(i * 13 % 360));
        customer.subscriptions = vec![subscription];
    }
    customer
}

#[test]
fn list_with_views_and_every_column_is_drawn() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let mut program = big_with(100, &Begin { language, dark, size, ..Begin::default() }, rich);
                let columns = if language == Language::English { "Columns" } else { "欄位" };
                let boxes = if language == Language::English {
                    ["Domain", "Consent", "Customer agreement", "Transfer", "Seats", "Next renewal (UTC)"]
                } else {
                    ["網域", "同意", "客戶合約", "轉移", "授權數", "下次續約（UTC）"]
                };
                put_views(&mut program);
                click(&mut program, Role::Button, columns);
                for name in boxes {
                    click(&mut program, Role::CheckBox, name);
                }
                program.picture(&format!("customers-columns-{tag}-{theme}-{}-open", size[0]));
                program.keys(&[Key::Escape]);
                program.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
                program.harness.run_steps(2);
                program.keys(&[Key::Enter, Key::ArrowDown]);
                program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
                program.harness.run_steps(2);
                program.picture(&format!("customers-columns-{tag}-{theme}-{}", size[0]));
                assert!(has_column(&program, boxes[1]));
            }
        }
    }
}

fn put_views(program: &mut Program) {
    use changeover::domain::edit::Edit;
    use changeover::domain::edit::views::ViewEdit;
    use changeover::domain::plan::ids::ViewId;
    use changeover::domain::plan::view::SavedView;
    use changeover::ui::action::Action;
    let views =
        [("Renewals within 30 days", "renew<30"), ("試點客戶", "tag:pilot"), ("Agreement open", "-agreement:accepted")];
    for (number, (name, query)) in (1..).zip(views) {
        let view = SavedView {
            id: ViewId::new(number),
            name: name.into(),
            query: query.into(),
            sort: None,
            columns: Vec::new(),
        };
        program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::View(ViewEdit::Put(view)))));
    }
    program.harness.run_steps(3);
}

#[test]
fn new_columns_sort_and_what_is_not_known_stands_last() {
    let mut program = big_with(40, &Begin { size: [1280.0, 2000.0], ..Begin::default() }, rich);
    click(&mut program, Role::Button, "Columns");
    click(&mut program, Role::CheckBox, "Seats");
    program.keys(&[Key::Escape]);
    for _ in 0..2 {
        click(&mut program, Role::ColumnHeader, "Seats");
        let names = super::rows(&program);
        let number = |name: &str| name.rsplit(' ').next().unwrap().parse::<u64>().unwrap();
        let n_unknown = names.iter().rev().take_while(|name| number(name) % 4 == 0).count();
        assert_eq!(n_unknown, 10, "{names:?}");
        program.picture("customers-columns-seats");
    }
}

#[test]
fn ten_thousand_customers_with_views_and_new_columns_are_drawn() {
    let mut program =
        big_with(10_000, &Begin { size: [1920.0, 1080.0], dark: true, ..Begin::default() }, |i, customer| {
            if i % 16 == 1 { rich(i, customer) } else { customer }
        });
    put_views(&mut program);
    click(&mut program, Role::Button, "Columns");
    for name in ["Consent", "Customer agreement", "Transfer", "Admin access", "Seats", "Next renewal (UTC)"] {
        click(&mut program, Role::CheckBox, name);
    }
    program.keys(&[Key::Escape]);
    let frames: Vec<f64> = (0..30)
        .map(|_| {
            let begun = std::time::Instant::now();
            program.harness.step();
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    println!("10,000 customers with new columns: ms {:.1?}", super::big::times(frames));
    search(&mut program, "renew<60");
    program.picture("customers-columns-10000");
    assert!(super::rows(&program).len() < 60);
}
