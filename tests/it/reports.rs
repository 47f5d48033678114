//! Reports: the page with its preview, the ways to give one out, and the same without a window.

use changeover::app::App;
use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::enrollment::EnrollmentEdit;
use changeover::domain::paper_size::PaperSize;
use changeover::domain::plan::enrollment::Enrollment;
use changeover::domain::plan::report::ReportKind;
use changeover::exchange::paper::report::ReportForm;
use changeover::ui::action::{Action, Page, ReportAction};
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use tempfile::TempDir;

use crate::support::{Begin, Program, run_in};

fn on_page(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    program.harness.state_mut().session_mut().go(Page::Reports);
    program.settle();
    program.wait(App::has_report);
    program
}

fn choose(program: &mut Program, kind: &str) {
    program.harness.get_by_role_and_label(Role::ListBoxOption, kind).click();
    program.harness.run_steps(2);
    program.wait(App::has_report);
}

#[test]
fn each_kind_is_shown_with_its_finding_in_both_languages_and_themes() {
    for (language, dark) in [(Language::English, false), (Language::TraditionalChinese, true)] {
        let mut program = on_page(&Begin { language, dark, ..Begin::default() });
        let lang = changeover::i18n::Lang::new(language);
        for kind in ReportKind::ALL {
            choose(&mut program, &lang.text(kind.key()));
            program.picture(&format!("reports-{}-{language:?}", kind.word()));
            if kind == ReportKind::Dossier {
                program.harness.get_by_label(&lang.text("report-no-customer"));
            } else {
                program.harness.get_by_label(&lang.text("report-foot"));
            }
        }
    }
}

#[test]
fn small_window_has_the_kinds_in_a_menu() {
    let mut program = on_page(&Begin { size: [800.0, 530.0], ..Begin::default() });
    program.picture("reports-small");
    program.harness.get_by_role_and_label(Role::ComboBox, "Reports");
}

#[test]
fn report_that_is_saved_is_recorded_once_and_stays() {
    let mut program = on_page(&Begin::default());
    let path = program.data.path().join("out").join("status");
    let save = Action::Report(ReportAction::Save { path: Some(path.clone()), form: ReportForm::Html });
    program.harness.state_mut().ask_for(save.clone());
    program.settle();
    let page = std::fs::read(path.with_extension("html")).unwrap();
    let given = program.plan().reports.iter().next().unwrap().clone();
    assert_eq!(
        (given.kind, given.file.as_str(), given.given.by.as_str()),
        (ReportKind::Status, "status.html", "Lin Mei-Hui")
    );
    assert_eq!(given.hash, changeover::domain::plan::hash::ContentHash::of_bytes(&page));
    assert!(3 < given.parts.len());
    program.wait(App::has_report);
    program.harness.state_mut().ask_for(save);
    program.settle();
    assert_eq!(program.plan().reports.len(), 1, "the same report is recorded once");
    program.chord(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(program.plan().reports.len(), 1, "what others have in hand is not taken back");
}

#[test]
fn paper_of_the_last_pdf_is_remembered_and_offered_first() {
    let mut program = on_page(&Begin::default());
    let offered = |program: &mut Program| {
        program.press("Save as");
        let items = program.harness.query_all_by_role(Role::MenuItem);
        let items = items.filter_map(|node| node.accesskit_node().label()).filter(|label| label.starts_with("PDF"));
        items.collect::<Vec<String>>()
    };
    assert_eq!(offered(&mut program), ["PDF, A4", "PDF, Letter"]);
    program.harness.get_by_role_and_label(Role::MenuItem, "PDF, Letter").click();
    program.settle();
    let path = program.data.path().join("letter.pdf");
    program.harness.get_by_role_and_label(Role::TextInput, "File path").focus();
    program.harness.run_steps(2);
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    program.harness.run_steps(2);
    program.harness.event(egui::Event::Text(path.display().to_string()));
    program.harness.run_steps(2);
    program.press("Save");
    program.settle();
    let bytes = std::fs::read(&path).unwrap();
    assert!(String::from_utf8_lossy(&bytes).contains("/MediaBox[0 0 612 792]"));
    program.wait(App::has_report);
    assert_eq!(offered(&mut program), ["PDF, Letter", "PDF, A4"]);
}

#[test]
fn text_is_copied_and_the_page_is_opened() {
    let mut program = on_page(&Begin::default());
    choose(&mut program, "Weekly digest");
    program.press("Copy text");
    let text = program.clipboard.plain();
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    assert!((4..=12).contains(&lines), "{lines} lines: {text}");
    program.wait(App::has_report);
    program.press("Open in the browser to print");
    assert_eq!(program.opened.lock().unwrap().len(), 1);
    assert_eq!(program.plan().reports.len(), 2);
}

#[test]
fn dossier_is_reached_from_the_customers_sheet() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Customers);
    let id = program.plan().customers.iter().next().unwrap().id;
    program.harness.state_mut().session_mut().customers.open = Some(id);
    program.settle();
    let name = program.plan().name_of(id).to_owned();
    program.harness.get_by_role_and_label(Role::Button, "Create dossier").focus();
    program.harness.run_steps(3);
    program.chord(egui::Modifiers::NONE, egui::Key::Enter);
    program.wait(App::has_report);
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Reports);
    let titles = program.harness.query_all_by_role(Role::Heading).filter_map(|node| node.accesskit_node().label());
    let titles: Vec<String> = titles.collect();
    assert!(titles.iter().any(|title| title.starts_with(&format!("{name}: "))), "{titles:?}");
}

#[test]
fn ticked_tasks_that_end_get_one_dated_to_do_each_once_and_one_undo_takes_them_back() {
    for language in [Language::English, Language::TraditionalChinese] {
        let mut program = on_page(&Begin { language, ..Begin::default() });
        let lang = changeover::i18n::Lang::new(language);
        choose(&mut program, &lang.text(ReportKind::Impact.key()));
        let before = program.plan().todos.len();
        program.press(&lang.text("reports-hand-over"));
        assert_eq!(program.plan().todos.len(), before, "nobody ticked anything");
        // One ends with direct bill, one stays with the team.
        let weekly = vec!["licenses-and-users".parse().unwrap(), "license-count".parse().unwrap()];
        let us = Enrollment { weekly, ..program.plan().standing() };
        let edit = Edit::Enrollment(EnrollmentEdit::Put(Box::new(us)));
        program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
        program.settle();
        program.wait(App::has_report);
        program.press(&lang.count("reports-hand-over-n", 1));
        program.settle();
        let todos = program.plan().todos.clone();
        assert_eq!(todos.len(), before + 1);
        let todo = todos.iter().find(|todo| todo.note.contains(&*lang.text("report-impact-with-direct"))).unwrap();
        assert!(todo.day.is_some() && todo.done.is_none() && todo.customer.is_none(), "{todo:?}");
        program.wait(App::has_report);
        program.press(&lang.text("reports-hand-over"));
        assert_eq!(program.plan().todos.len(), before + 1, "it is not made again");
        program.chord(egui::Modifiers::COMMAND, egui::Key::Z);
        assert_eq!(program.plan().todos.len(), before);
        assert_eq!(program.plan().standing().weekly.len(), 2, "one undo takes back the to-dos alone");
    }
}

/// A folder with the sample plan.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.check(&["sample", "plan"], 0, "24");
        desk
    }

    #[track_caller]
    fn check(&self, arguments: &[&str], code: i32, says: &str) -> String {
        let output = run_in(self.0.path(), "data", arguments);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{text}{complaint}");
        assert!(text.contains(says), "{text}");
        text
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.path().join(name)).unwrap()
    }
}

#[test]
fn report_command_writes_every_kind_in_every_form_and_changes_no_plan() {
    let desk = Desk::new();
    let before = desk.text("plan/plan.ron");
    for kind in ReportKind::ALL {
        for form in ReportForm::ALL {
            let paper = if let ReportForm::Pdf(size) = form { Some(size) } else { None };
            let file = format!("{}{}.{}", kind.word(), paper.map_or("", PaperSize::word), form.ending());
            let mut out =
                vec!["report", "plan", "--kind", kind.word(), "--out", &file, "--customer", "School of Fine Art"];
            out.extend(paper.into_iter().flat_map(|size| ["--paper", size.word()]));
            desk.check(&out, 0, &format!("Report saved in {file}"));
            if let Some(size) = paper {
                let bytes = std::fs::read(desk.0.path().join(&file)).unwrap();
                let (short, long) = size.sides();
                let is_size = |box_of: String| String::from_utf8_lossy(&bytes).contains(&box_of);
                let (upright, across) =
                    (format!("/MediaBox[0 0 {short} {long}]"), format!("/MediaBox[0 0 {long} {short}]"));
                assert!(is_size(upright) || is_size(across), "{file}");
            }
        }
        let page = desk.text(&format!("{}.html", kind.word()));
        assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("-->"), "{kind:?}");
        desk.check(&["verify", &format!("{}.html", kind.word())], 0, "parts are as the file itself says");
    }
    assert_eq!(desk.text("plan/plan.ron"), before);
    desk.check(&["report", "plan", "--kind", "status", "--out", "status.html"], 5, "was not replaced");
    desk.check(&["report", "plan", "--kind", "status", "--out", "s.docx"], 2, "ends in .html");
    desk.check(&["report", "plan", "--kind", "status", "--out", "s.md", "--paper", "a4"], 2, "for a .pdf only");
    desk.check(
        &["report", "plan", "--kind", "status", "--out", "s.md", "--as-of", "2999-01-01"],
        2,
        "is not a day up to",
    );
    desk.check(&["report", "plan", "--kind", "pack", "--out", "s.md", "--provider", "Nobody"], 2, "Northwind");
    desk.check(&["report", "plan", "--kind", "pack", "--out", "s.md", "--fields", "price"], 2, "tenant");
    let pack = ["report", "plan", "--kind", "pack", "--out", "p.csv", "--fields", "tenant, customer"];
    desk.check(&pack, 0, "Northwind");
    assert!(desk.text("p.csv").starts_with("\u{feff}Customer,Microsoft ID\r\n"), "{}", desk.text("p.csv"));
    let early =
        ["report", "plan", "--kind", "status", "--out", "early.md", "--as-of", "2026-01-05", "--lang", "zh-Hant"];
    desk.check(&early, 0, "early.md");
    assert!(desk.text("early.md").contains("截至 2026 年 1 月 5 日"));
}

#[test]
fn changed_dossier_is_found_with_the_plan_even_if_its_hash_was_changed_too() {
    let desk = Desk::new();
    let out =
        ["report", "plan", "--kind", "dossier", "--customer", "School of Fine Art", "--out", "d.html", "--record"];
    desk.check(&out, 0, "Recorded in the plan");
    desk.check(&["verify", "d.html", "--plan", "plan"], 0, "to the byte");
    let page = desk.text("d.html");
    let write = |text: &str| std::fs::write(desk.0.path().join("e.html"), text).unwrap();
    write(&page.replacen("School of Fine Art", "School of Fine Arts", 3));
    let said = desk.check(&["verify", "e.html"], 4, "Changed: ");
    assert!(!said.contains("Changed: consent"), "{said}");
    desk.check(&["verify", "e.html", "--plan", "plan"], 4, "Changed: ");
    // What the file says of itself is made to fit.
    let (bare, seal) = page.rsplit_once("<!-- seal\n").unwrap();
    let at = bare.find("<!-- part customer -->").unwrap();
    let end = at + bare[at + 4..].find("<!-- part ").unwrap() + 4;
    let (part, changed) = (&bare[at..end], bare[at..end].replacen("School", "Schule", 1));
    let hash = |text: &str| changeover::domain::plan::hash::ContentHash::of_bytes(text.as_bytes()).to_string();
    let forged =
        format!("{}<!-- seal\n{}", bare.replacen(part, &changed, 1), seal.replacen(&hash(part), &hash(&changed), 1));
    write(&forged);
    desk.check(&["verify", "e.html"], 0, "use --plan to find intended ones");
    let said = desk.check(&["verify", "e.html", "--plan", "plan"], 4, "Changed: customer");
    assert_eq!(said.matches("Changed:").count(), 1, "{said}");
    std::fs::write(desk.0.path().join("f.txt"), "something else").unwrap();
    desk.check(&["verify", "f.txt"], 4, "no hashes of its parts");
    desk.check(&["verify", "f.txt", "--plan", "plan"], 4, "has recorded no report like");
    let json = desk.check(&["verify", "e.html", "--plan", "plan", "--json"], 4, "");
    let json: serde_json::Value = serde_json::from_str(json.lines().last().unwrap()).unwrap();
    assert_eq!((json["beside"].as_str(), json["parts"][1]["state"].as_str()), (Some("plan"), Some("changed")));
}
