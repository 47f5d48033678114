//! The comparison of providers: scored by keyboard, ranked at once, drawn only as far as it is seen.

use changeover::domain::compare::{ScoreSheet, criteria_of, standard_criteria};
use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::comparison::CriterionEdit;
use changeover::domain::plan::comparison::Points;
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::domain::rules::BilingualText;
use changeover::domain::sample::sample_plan;
use changeover::ui::action::{Action, Page};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program, places};

mod big;

const GRID: &str = "Scores of all candidates";

fn show(program: &mut Program) {
    let session = program.harness.state_mut().session_mut();
    session.go(Page::Providers);
    session.providers.show_comparison();
    program.settle();
}

fn begin(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    if begin.dark {
        program.harness.ctx.clone().set_theme(egui::Theme::Dark);
    }
    show(&mut program);
    program
}

/// The program with this plan open at the comparison.
fn with_plan(plan: &Plan, size: [f32; 2]) -> Program {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("plans").join("Own");
    let setup = changeover::store::Setup::new(places(&data), "Lin Mei-Hui", changeover::clock::now);
    let id = changeover::store::PlanId::from_number(7);
    let opened = changeover::store::PlanKeeper::create(&setup, &folder, plan, &id).unwrap();
    opened.keeper.close(std::time::Duration::from_mins(1));
    let mut program = Program::on(data, &Begin { plan: Some(folder), size, ..Begin::default() });
    show(&mut program);
    program
}

/// The sample without its criteria and scores.
fn without_criteria() -> Plan {
    let sample = sample_plan(changeover::clock::now()).unwrap();
    let own = sample.info.iter().cloned().map(AnyRecord::Info);
    let own = own.chain(sample.company.iter().cloned().map(AnyRecord::Company));
    Plan::from_records(own.chain(sample.providers.iter().cloned().map(AnyRecord::Provider)))
}

fn click(program: &mut Program, role: Role, label: &str) {
    program.harness.get_by_role_and_label(role, label).click();
    program.harness.run_steps(4);
}

fn go_to_grid(program: &mut Program) {
    program.harness.get_by_role_and_label(Role::Grid, GRID).focus();
    program.harness.run_steps(2);
}

/// Puts `text` in the place of what stands in the field, and leaves it.
fn fill(program: &mut Program, label: &str, text: &str) {
    let role = if label.starts_with("Note") { Role::MultilineTextInput } else { Role::TextInput };
    program.harness.get_by_role_and_label(role, label).focus();
    program.harness.run_steps(1);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.run_steps(1);
    if text.is_empty() {
        program.harness.key_press(Key::Delete);
    } else {
        program.harness.get_by_role_and_label(role, label).type_text(text);
    }
    program.harness.run_steps(1);
    program.harness.key_press(Key::Tab);
    program.harness.run_steps(4);
}

/// All running text that is drawn.
fn texts(program: &Program) -> Vec<String> {
    program.harness.query_all_by_role(Role::Label).filter_map(|node| node.accesskit_node().value()).collect()
}

/// The score of the candidate and the criterion at these positions.
fn score(program: &Program, candidate: usize, criterion: usize) -> Option<u8> {
    let plan = program.plan();
    let provider = plan.providers.iter().nth(candidate).unwrap().id;
    let criterion = criteria_of(plan)[criterion].id;
    plan.marks.get((provider, criterion)).and_then(|mark| mark.score).map(Points::number)
}

#[test]
fn comparison_is_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            let cell = match language {
                Language::English => "Woodgrove Cloud, Support hours, score 1",
                Language::TraditionalChinese => "Woodgrove Cloud，支援時間，1 分",
            };
            let mut program = begin(&Begin { language, dark, ..Begin::default() });
            program.picture(&format!("compare-{tag}-{theme}"));
            click(&mut program, Role::GridCell, cell);
            program.picture(&format!("compare-{tag}-{theme}-cell"));
            let weight =
                if language == Language::English { "Support hours, weight 5" } else { "支援時間，權重 5" };
            click(&mut program, Role::GridCell, weight);
            program.picture(&format!("compare-{tag}-{theme}-criterion"));
            let pair = if language == Language::English { "Side by side" } else { "兩家並列" };
            program.keys(&[Key::Escape]);
            click(&mut program, Role::RadioButton, pair);
            program.picture(&format!("compare-{tag}-{theme}-pair"));
            let mut program = begin(&Begin { language, dark, size: [1920.0, 1080.0], ..Begin::default() });
            program.picture(&format!("compare-{tag}-{theme}-large"));
            click(&mut program, Role::GridCell, cell);
            program.picture(&format!("compare-{tag}-{theme}-large-cell"));
        }
    }
    begin(&Begin { size: [1024.0, 700.0], ..Begin::default() }).picture("compare-small");
}

#[test]
fn digits_score_and_arrows_move_without_a_mouse() {
    let mut program = begin(&Begin::default());
    go_to_grid(&mut program);
    assert_eq!(score(&program, 0, 0), Some(4));
    program.keys(&[Key::Num2, Key::ArrowRight, Key::Num5, Key::ArrowDown, Key::ArrowLeft, Key::Delete]);
    assert_eq!([score(&program, 0, 0), score(&program, 1, 0), score(&program, 0, 1)], [Some(2), Some(5), None]);
    // Left of the candidates stand must-have and weight; they take digits too.
    program.keys(&[Key::ArrowLeft, Key::Num2, Key::ArrowLeft, Key::Num0]);
    let criterion = criteria_of(program.plan())[1].clone();
    assert_eq!((criterion.must, criterion.weight), (Points::new(2).ok(), Points::default()));
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(3);
    assert_eq!(criteria_of(program.plan())[1].weight.number(), 4);
    go_to_grid(&mut program);
    let before = program.plan().clone();
    program.keys(&[Key::Num7]);
    assert!(0 < program.harness.query_all_by_label("Weights and scores range from 0 to 5").count());
    assert_eq!(*program.plan(), before);
    // Full-width digits come as text.
    program.keys(&[Key::Home]);
    program.harness.event(egui::Event::Text("３".into()));
    program.harness.run_steps(3);
    assert_eq!(score(&program, 0, 1), Some(3));
}

#[test]
fn criterion_moves_by_keyboard_and_stays_chosen() {
    let mut program = begin(&Begin::default());
    go_to_grid(&mut program);
    let first = criteria_of(program.plan())[0].id;
    program.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    program.harness.run_steps(3);
    assert_eq!(criteria_of(program.plan())[1].id, first);
    program.keys(&[Key::Num1]);
    assert_eq!(score(&program, 0, 1), Some(1));
}

#[test]
fn every_cell_can_be_reached_and_is_brought_into_sight() {
    let mut program = begin(&Begin::default());
    go_to_grid(&mut program);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    program.harness.run_steps(3);
    program.keys(&[Key::End, Key::Num3]);
    program.harness.get_by_role_and_label(Role::GridCell, "Woodgrove Cloud, Exit terms, score 3");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Home);
    program.harness.run_steps(3);
    program.keys(&[Key::Home, Key::Num1]);
    program.harness.get_by_role_and_label(Role::GridCell, "Northwind Distribution, Technical training, score 1");
}

#[test]
fn missed_must_have_puts_out_with_its_reason_and_open_scores_make_a_place_provisional() {
    let mut program = begin(&Begin::default());
    program.harness.get_by_label("Needs 3 for Support hours, has 1");
    program.harness.get_by_label("Provisional, 3 missing");
    assert!(program.harness.query_by_label("First place").is_none(), "a place that can change is not shown as won");
    assert!(texts(&program).iter().any(|text| text.contains("would win if")), "what would turn the order is said");
    program.harness.get_by_label("Region matches");
    program.harness.get_by_label("Region not known");
    click(&mut program, Role::GridCell, "Woodgrove Cloud, Support hours, score 1");
    program.keys(&[Key::Num3, Key::Escape]);
    assert!(program.harness.query_by_label("Needs 3 for Support hours, has 1").is_none());
    assert!(ScoreSheet::of(program.plan()).ranking().rows.iter().all(|row| row.place.is_some()));
}

#[test]
fn note_that_is_typed_when_another_cell_is_clicked_is_kept() {
    let mut program = begin(&Begin::default());
    click(&mut program, Role::GridCell, "Northwind Distribution, Technical assistance, score 4");
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note").type_text("By telephone");
    program.harness.run_steps(1);
    click(&mut program, Role::GridCell, "Northwind Distribution, Training for sales staff, score 3");
    let plan = program.plan();
    let provider = plan.providers.iter().next().unwrap().id;
    let criteria = criteria_of(plan);
    assert_eq!(plan.marks.get((provider, criteria[1].id)).unwrap().note, "By telephone");
    assert_eq!(plan.marks.get((provider, criteria[2].id)).unwrap().note, "");
}

#[test]
fn note_and_score_are_both_kept_when_the_note_is_left_by_a_click_on_a_score() {
    let mut program = begin(&Begin { size: [1280.0, 1200.0], ..Begin::default() });
    click(&mut program, Role::GridCell, "Northwind Distribution, Technical assistance, score 4");
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note").type_text("By telephone");
    program.harness.run_steps(1);
    click(&mut program, Role::RadioButton, "5");
    let of = program.plan().marks.iter().find(|mark| mark.note == "By telephone").unwrap();
    assert_eq!(of.score, Points::new(5).ok());
    click(&mut program, Role::GridCell, "Invoices, weight 4");
    program.harness.get_by_role_and_label(Role::TextInput, "Name in English").focus();
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, "Name in English").type_text(" and receipts");
    program.harness.run_steps(1);
    click(&mut program, Role::Button, "Move up");
    let of = program.plan().criteria.iter().find(|criterion| criterion.name.zh == "帳單與發票").unwrap();
    assert!(of.name.en.contains("and receipts"), "{}", of.name.en);
    assert_eq!(of.place, 2, "and it went up");
}

#[test]
fn name_in_one_language_shows_in_the_other_too() {
    let mut program = begin(&Begin { size: [1280.0, 1200.0], ..Begin::default() });
    click(&mut program, Role::GridCell, "Support hours, weight 5");
    fill(&mut program, "Name in English", "Hours of support");
    program.harness.get_by_role_and_label(Role::GridCell, "Hours of support, weight 5");
    fill(&mut program, "Name in English", "");
    program.harness.get_by_role_and_label(Role::GridCell, "支援時間, weight 5");
    fill(&mut program, "Name in Chinese", "");
    program.harness.get_by_role_and_label(Role::GridCell, "支援時間, weight 5");
    assert!(program.plan().criteria.iter().all(|criterion| !criterion.name.is_blank()));
    fill(&mut program, "Name in Chinese", "客服時間");
    program.harness.get_by_role_and_label(Role::GridCell, "客服時間, weight 5");
}

#[test]
fn pasted_answer_becomes_evidence_of_its_cell() {
    let mut program = begin(&Begin { size: [1280.0, 1200.0], ..Begin::default() });
    click(&mut program, Role::GridCell, "Northwind Distribution, Technical training, score 4");
    click(&mut program, Role::Button, "Add evidence");
    fill(&mut program, "Name of the pasted text", "Mail of 3 March");
    let field = program.harness.get_by_role_and_label(Role::MultilineTextInput, "Pasted text, such as an email");
    field.focus();
    program.harness.run_steps(1);
    let field = program.harness.get_by_role_and_label(Role::MultilineTextInput, "Pasted text, such as an email");
    field.type_text("We train twice a quarter");
    program.harness.run_steps(2);
    click(&mut program, Role::Button, "Add text");
    program.settle();
    let of = |program: &Program| {
        let plan = program.plan();
        let provider = plan.providers.iter().next().unwrap().id;
        plan.marks.get((provider, criteria_of(plan)[0].id)).unwrap().evidence.clone()
    };
    let evidence = of(&program);
    assert_eq!(evidence.len(), 1);
    assert!(evidence[0].name.starts_with("Mail of 3 March"));
    let file = program.data.path().join("plans").join("Sample").join("evidence").join(evidence[0].file_name());
    program.wait(|app| !app.is_busy());
    assert_eq!(std::fs::read_to_string(file).unwrap(), "We train twice a quarter");
    program.picture("compare-evidence");
    click(&mut program, Role::Button, &format!("Remove {}", evidence[0].name));
    assert_eq!(of(&program), []);
}

#[test]
fn empty_comparison_starts_from_the_standard_criteria_by_one_edit_or_from_nothing() {
    let mut program = with_plan(&without_criteria(), [1280.0, 1600.0]);
    program.picture("compare-empty");
    let n = standard_criteria().len();
    click(&mut program, Role::Button, &format!("Start with the {n} standard criteria"));
    assert_eq!(program.plan().criteria.len(), n);
    program.harness.get_by_label("Nothing scored yet");
    assert!(texts(&program).iter().any(|text| text.starts_with("Not ranked yet")));
    assert!(!texts(&program).iter().any(|text| text.starts_with("No. 1")), "nobody is first without a score");
    program.picture("compare-unscored");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(3);
    assert!(program.plan().criteria.is_empty());
    click(&mut program, Role::Button, "Start from scratch");
    program.harness.get_by_role_and_label(Role::TextInput, "Name").type_text("Their voice on the phone");
    program.harness.run_steps(2);
    click(&mut program, Role::Button, "Add");
    let criteria = criteria_of(program.plan());
    assert_eq!(criteria.len(), 1);
    assert_eq!(criteria[0].name, BilingualText { en: "Their voice on the phone".into(), zh: String::new() });
    program.picture("compare-own");
    click(&mut program, Role::Button, "Remove criterion");
    assert!(program.plan().criteria.is_empty());
}

#[test]
fn undo_calls_a_criterion_as_the_language_of_the_window_does() {
    for (language, price, said) in [
        (Language::English, "Price and margin", "Undid: criterion Price and margin removed"),
        (Language::TraditionalChinese, "價格與毛利", "已復原：移除評比項目「價格與毛利」"),
    ] {
        let mut program = begin(&Begin { language, ..Begin::default() });
        let criteria = criteria_of(program.plan());
        let id = criteria.iter().find(|criterion| criterion.name.in_language(language) == price).unwrap().id;
        let edit = Edit::Criterion(CriterionEdit::Remove(id));
        program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
        program.harness.run_steps(3);
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        program.harness.run_steps(3);
        program.harness.get_by_role_and_label(Role::Alert, said);
    }
}

#[test]
fn candidates_stand_side_by_side_with_points_and_difference() {
    let mut program = begin(&Begin::default());
    click(&mut program, Role::RadioButton, "Side by side");
    let ranking = ScoreSheet::of(program.plan()).ranking();
    let ahead = ranking.rows[0].total - ranking.rows[1].total;
    let open = ranking.rows[0].n_open + ranking.rows[1].n_open;
    let (first, second) = (&ranking.rows[0].name, &ranking.rows[1].name);
    program.harness.get_by_label(&format!("{first} leads {second} by {ahead} so far; {open} scores are missing"));
    let rows = program.harness.query_all_by_role(Role::Row);
    assert!(rows.filter_map(|row| row.accesskit_node().label()).any(|label| label == "Price and margin"));
    let cells = program.harness.query_all_by_role(Role::Cell);
    // Price and margin: weight 5, scores 3 and 5.
    assert!(cells.filter_map(|cell| cell.accesskit_node().label()).any(|label| label == "\u{2212}10"));
}
