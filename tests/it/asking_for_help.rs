//! What one hands over when one asks for help: diagnostics without anybody's name, and the words of what went wrong.

use std::path::PathBuf;

use changeover::domain::draft::Language;
use changeover::domain::plan::Plan;
use changeover::i18n::Lang;
use changeover::ui::action::Page;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program, run_in, write_sample};

/// Presses a button by key, which brings it into sight.
fn press(program: &mut Program, label: &str) {
    program.harness.get_by_role_and_label(Role::Button, label).focus();
    program.harness.run_steps(2);
    program.chord(Modifiers::NONE, Key::Space);
}

/// Says where a file is to be saved, and the place without ending.
fn save_as(program: &mut Program, lang: &Lang, name: &str) -> PathBuf {
    let path = program.data.path().join(name);
    program.harness.get_by_role_and_label(Role::TextInput, &lang.text("path-file")).focus();
    program.harness.run_steps(2);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.run_steps(2);
    program.harness.event(egui::Event::Text(path.display().to_string()));
    program.harness.run_steps(2);
    program.press(&lang.text("path-save"));
    path
}

/// Shows the diagnostics.
fn shown(language: Language) -> (Program, Lang) {
    let mut program = Program::sample(&Begin { language, size: [1280.0, 3000.0], ..Begin::default() });
    let lang = Lang::new(language);
    program.harness.state_mut().session_mut().go(Page::Help);
    program.settle();
    for key in ["diagnostics-copy", "diagnostics-save"] {
        assert!(program.harness.query_by_label(&lang.text(key)).is_none(), "{key}: nothing leaves unseen");
    }
    press(&mut program, &lang.text("diagnostics-show"));
    (program, lang)
}

/// Everything in the plan that tells who somebody is.
fn names(plan: &Plan) -> Vec<String> {
    let company = plan.company.iter().next().unwrap();
    let mut names = vec![company.name.clone(), company.contact.phone.clone(), company.contact.name.clone()];
    names.extend(company.contact.email.as_ref().map(ToString::to_string));
    names.extend(company.tenant.map(|id| id.to_string()));
    for customer in plan.customers.iter() {
        names.extend([customer.name.clone(), customer.notes.clone()]);
        names.extend(customer.domain.as_ref().map(ToString::to_string));
        names.extend(customer.microsoft_id.map(|id| id.to_string()));
        names.extend(customer.subscriptions.iter().flat_map(|one| [one.id.clone(), one.product.clone()]));
        for contact in &customer.contacts {
            names.push(contact.name.clone());
            names.extend(contact.email.as_ref().map(ToString::to_string));
        }
    }
    for provider in plan.providers.iter() {
        names.extend([provider.name.clone(), provider.website.clone(), provider.contact.name.clone()]);
        names.extend(provider.contact.email.as_ref().map(ToString::to_string));
    }
    for person in plan.people.iter() {
        names.push(person.name.clone());
        names.extend(person.email.as_ref().map(ToString::to_string));
    }
    names.extend(plan.waves.iter().map(|wave| wave.name.clone()));
    names.extend(plan.todos.iter().map(|todo| todo.title.clone()));
    names.retain(|name| !name.trim().is_empty());
    names
}

#[test]
fn diagnostics_name_nobody_and_are_seen_before_they_are_copied_or_saved() {
    for language in [Language::English, Language::TraditionalChinese] {
        let (mut program, lang) = shown(language);
        press(&mut program, &lang.text("diagnostics-copy"));
        let copied = program.clipboard.plain();
        program.harness.get_by_label(&copied);
        program.picture(&format!("diagnostics-{language:?}"));
        let names = names(program.plan());
        assert!(100 < names.len());
        let told: Vec<_> = names.iter().filter(|name| copied.contains(name.as_str())).collect();
        assert!(told.is_empty(), "{told:?} in {copied}");
        let folder = program.data.path().display().to_string();
        for never in [folder.as_str(), "/", "\\", "@", "Lin Mei-Hui", "LMH", &program.plan().about().name] {
            assert!(!copied.contains(never), "{never:?} in {copied}");
        }
        for line in ["plan id: ", "journal entry: ", "customers: 24", "contacts: ", "subscriptions: "] {
            assert!(copied.contains(line), "{line:?} in {copied}");
        }
        press(&mut program, &lang.text("diagnostics-save"));
        let path = save_as(&mut program, &lang, "asked for help");
        assert_eq!(std::fs::read_to_string(path.with_extension("txt")).unwrap(), copied);
    }
}

#[test]
fn page_about_the_files_of_a_plan_is_saved_from_help_as_the_command_prints_it() {
    for (language, word) in [(Language::English, "en"), (Language::TraditionalChinese, "zh-Hant")] {
        let lang = Lang::new(language);
        let mut program = Program::sample(&Begin { language, size: [1280.0, 3000.0], ..Begin::default() });
        program.harness.state_mut().session_mut().go(Page::Help);
        program.settle();
        program.picture(&format!("help-files-{language:?}"));
        press(&mut program, &lang.text("schema-save"));
        let path = save_as(&mut program, &lang, "files").with_extension("md");
        let printed = run_in(program.data.path(), "data", &["schema", "--lang", word]);
        assert_eq!(std::fs::read_to_string(path).unwrap(), String::from_utf8(printed.stdout).unwrap());
    }
}

#[test]
fn banner_about_saving_copies_its_words_with_version_and_system() {
    for language in [Language::English, Language::TraditionalChinese] {
        let (begin, lang) = (Begin { language, ..Begin::default() }, Lang::new(language));
        let first = Program::sample(&begin);
        let plan = Some(first.data.path().join("plans").join("Sample"));
        let mut second = Program::beside(&first, &Begin { plan, ..begin });
        second.picture(&format!("details-read-only-{language:?}"));
        second.press(&lang.text("messages-copy"));
        let copied = second.clipboard.plain();
        assert!(copied.starts_with(&*lang.text("read-only-title")), "{copied}");
        assert!(copied.contains("Changeover ") && 3 <= copied.lines().count(), "{copied}");
    }
}

#[test]
fn plan_that_cannot_be_opened_copies_why() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let data = tempfile::tempdir().unwrap();
        let folder = write_sample(&data);
        std::fs::write(folder.join("plan.ron"), [0_u8; 64]).unwrap();
        let mut program = Program::on(data, &Begin { plan: Some(folder), language, ..Begin::default() });
        program.picture(&format!("details-not-opened-{language:?}"));
        program.press(&lang.text("messages-copy"));
        let copied = program.clipboard.plain();
        assert!(copied.starts_with(&*lang.text("plan-not-opened")), "{copied}");
        assert!(copied.contains("Changeover ") && 3 <= copied.lines().count(), "{copied}");
    }
}
