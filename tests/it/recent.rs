//! What was opened lately: records in palette, search and the menu of the plan, kept by id; plans in the order of opening.

use std::time::Duration;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::ids::TodoId;
use changeover::domain::plan::moment::Stamp;
use changeover::domain::plan::todo::Todo;
use changeover::domain::sample::sample_plan;
use changeover::store::fs::RealFs;
use changeover::store::settings::Settings;
use changeover::store::{PlanId, PlanKeeper, Setup};
use changeover::ui::action::{Action, Page, Place};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program, places};

fn go(program: &mut Program, place: impl Into<Place>) {
    program.harness.state_mut().ask_for(Action::Go(place.into()));
    program.harness.run_steps(4);
}

/// The results in sight, in their order.
fn rows(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn here(program: &mut Program) -> Place {
    let session = program.harness.state_mut().session_mut();
    Place::on(session, session.page)
}

/// One record of each kind that has a sheet, in the order in which they are opened, and what each is called.
fn open_all(program: &mut Program) -> Vec<(Place, String)> {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::put(Todo::new(TodoId::new(77), "Call back")))));
    program.harness.run_steps(3);
    let plan = program.plan().clone();
    let (customer, provider) = (plan.customers.iter().next().unwrap(), plan.providers.iter().next().unwrap());
    let (wave, todo) = (plan.waves.iter().next().unwrap(), plan.todos.iter().next().unwrap());
    let request = plan.transfers.iter().next().unwrap();
    let partnership = plan.partnerships.iter().next().unwrap();
    let partner = plan.providers.get(partnership.provider).unwrap();
    let tenant = plan.tenant_requests.iter().next().unwrap();
    let (scenario, baseline) = (plan.scenarios.iter().next().unwrap(), plan.baselines.iter().next().unwrap());
    let all = vec![
        (Place::Customer(customer.id, None), customer.name.clone()),
        (Place::Provider(provider.id), provider.name.clone()),
        (Place::Partnership(partnership.id), partner.name.clone()),
        (Place::TenantRequest(tenant.id), tenant.company.clone()),
        (Place::Wave(wave.id), wave.name.clone()),
        (Place::Request(request.id), plan.name_of(request.customer).to_owned()),
        (Place::Scenario(scenario.id), scenario.name.clone()),
        (Place::Baseline(baseline.id), baseline.name.clone()),
        (Place::Todo(todo.id), todo.title.clone()),
    ];
    for (place, _) in &all {
        go(program, place.clone());
    }
    all
}

#[test]
fn every_kind_of_record_is_listed_latest_first_and_leads_back() {
    for language in [Language::English, Language::TraditionalChinese] {
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        program.settle();
        let opened = open_all(&mut program);
        go(&mut program, Page::Today);
        program.chord(Modifiers::COMMAND, Key::K);
        let names: Vec<_> = opened.iter().rev().map(|(_, name)| name.clone()).collect();
        let listed = rows(&program);
        for (row, name) in listed.iter().zip(&names) {
            assert!(row.contains(name.as_str()), "{name}: {listed:?}");
        }
        for (n, (place, name)) in opened.iter().enumerate() {
            if n != 0 {
                go(&mut program, Page::Today);
                program.chord(Modifiers::COMMAND, Key::K);
            }
            // What is opened again comes first, so that the last of them is always another one.
            for _ in 1..opened.len() {
                program.chord(Modifiers::NONE, Key::ArrowDown);
            }
            program.chord(Modifiers::NONE, Key::Enter);
            program.harness.run_steps(4);
            let here = here(&mut program);
            assert!(here.is_same_record(place), "{here:?}, not {name}");
        }
    }
}

#[test]
fn the_search_and_the_menu_of_the_plan_list_them_but_not_what_is_shown_or_gone() {
    let mut program = Program::sample(&Begin::default());
    program.settle();
    let plan = program.plan().clone();
    let stamp = Stamp { at: changeover::clock::now(), by: "Lin".to_owned() };
    let remove = |id| Edit::Customer(CustomerEdit::Remove { customers: vec![id], stamp: stamp.clone() });
    let ids: Vec<_> = plan.customers.iter().take(3).map(|customer| (customer.id, customer.name.clone())).collect();
    for (id, _) in &ids {
        go(&mut program, Place::Customer(*id, None));
    }
    program.harness.state_mut().ask_for(Action::Edit(Box::new(remove(ids[1].0))));
    program.harness.run_steps(4);
    program.chord(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    let listed = rows(&program);
    assert_eq!(listed.len(), 1, "{listed:?} at {:?}", here(&mut program));
    assert!(listed[0].contains(&ids[0].1), "{listed:?}");
    program.chord(Modifiers::NONE, Key::Escape);
    let name = plan.about().name.clone();
    program.harness.get_by_role_and_label(Role::Button, &name).click();
    program.harness.run_steps(3);
    let line = format!("{} · Customer", ids[0].1);
    program.harness.get_by_role_and_label(Role::MenuItem, &line).click();
    program.harness.run_steps(4);
    assert!(here(&mut program).is_same_record(&Place::Customer(ids[0].0, None)));
}

#[test]
fn they_are_kept_for_the_plan_by_id_alone() {
    let mut program = Program::sample(&Begin::default());
    program.settle();
    let customer = program.plan().customers.iter().next().unwrap().clone();
    go(&mut program, Place::Customer(customer.id, None));
    program.harness.state_mut().finish();
    let file = std::fs::read_to_string(program.data.path().join("settings.ron")).unwrap();
    assert!(file.contains(&customer.id.to_string()) && !file.contains(&customer.name), "{file}");
    let data = std::mem::replace(&mut program.data, tempfile::tempdir().unwrap());
    let folder = data.path().join("plans").join("Sample");
    let loaded = Settings::load(&RealFs, &places(&data)).settings;
    assert_eq!(loaded.recent_records.len(), 1);
    // `Program::on` would write settings of its own over these.
    let begin = Begin { plan: Some(folder), has_profile: false, ..Begin::default() };
    let mut program = Program::on(data, &begin);
    program.chord(Modifiers::COMMAND, Key::K);
    assert!(rows(&program)[0].contains(&customer.name), "{:?}", rows(&program));
}

#[test]
fn plans_stand_in_the_order_in_which_they_were_opened() {
    let data = tempfile::tempdir().unwrap();
    let setup = Setup::new(places(&data), "Lin Mei-Hui", changeover::clock::now);
    let plan = sample_plan(changeover::clock::now()).unwrap();
    let folder = |name: &str| data.path().join("plans").join(name);
    for (n, name) in ["Alpha", "Beta", "Gamma", "Delta"].into_iter().enumerate() {
        let opened = PlanKeeper::create(&setup, &folder(name), &plan, &PlanId::from_number(n as u64 + 1)).unwrap();
        opened.keeper.close(Duration::from_secs(20));
    }
    let mut settings = Settings::default();
    for name in ["Delta", "Gamma"] {
        settings.opened(&folder(name));
    }
    let listed = places(&data).list_plans(&RealFs, &settings.known_plans()).unwrap();
    let names: Vec<_> = listed.iter().filter_map(|plan| plan.folder.file_name()?.to_str()).collect();
    assert_eq!(names, ["Gamma", "Delta", "Alpha", "Beta"]);
}
