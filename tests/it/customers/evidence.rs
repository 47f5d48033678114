//! The evidence of a customer in its tab: listed, added, removed; files dropped on the window, and mails among them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use changeover::domain::plan::track::{ConsentState, ConsentWay, TrackKind};

use super::*;

const WHO: &str = "Coho Vineyard";
const MAIL: &str = "From: Jeff Hay <jeff@cohovineyard.example>\r\nSubject: Sharing our data\r\n\
    Date: Wed, 18 Nov 2026 10:00:00 +0000\r\nContent-Type: text/plain\r\n\r\nYes, please share it.\r\n";

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody reads it here".into())
    }
}

/// Drops a file of this name with these contents on the window.
fn drop_file(program: &mut Program, name: &str, contents: &[u8]) {
    let path = program.data.path().join(name);
    std::fs::write(&path, contents).unwrap();
    program.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    program.harness.run_steps(2);
    program.settle();
    program.harness.run_steps(2);
}

fn on_sheet(language: Language) -> Program {
    let mut program = begin(&Begin { language, size: [1280.0, 1200.0], ..Begin::default() });
    open(&mut program, WHO);
    program
}

fn choose(program: &mut Program, menu: &str, item: &str) {
    click(program, Role::ComboBox, menu);
    click(program, Role::MenuItem, item);
}

#[test]
fn dropped_mail_is_shown_and_proves_what_somebody_says() {
    for language in Language::ALL {
        let lang = changeover::i18n::Lang::new(language);
        let word = |key: &str| lang.text(key).into_owned();
        let mut program = on_sheet(language);
        drop_file(&mut program, "consent.eml", MAIL.as_bytes());
        program.harness.get_by_label("consent.eml");
        program.harness.get_by_label("Sharing our data");
        program.harness.get_by_label("Yes, please share it.");
        assert!(customer(&program, WHO).tracks().is_blank(), "nothing is concluded from it");
        click(&mut program, Role::Button, &word("evidence-add-this"));
        assert!(customer(&program, WHO).tracks().is_blank(), "nobody has said what it proves");
        let args = [("name", &*word("track-consent")), ("state", &*word("consent-given"))];
        choose(&mut program, &word("evidence-proves"), &lang.with("evidence-records", &args));
        program.picture(&format!("evidence-offered-{}", language.tag()));
        click(&mut program, Role::Button, &word("evidence-add-this"));
        program.settle();
        let consent = customer(&program, WHO).tracks().consent.clone().unwrap();
        assert_eq!((consent.moves.state(), consent.way), (ConsentState::Given, ConsentWay::Mail));
        let entry = consent.moves.latest().unwrap();
        assert_eq!((entry.on.to_string(), &*entry.by), ("2026-11-18".to_owned(), "Jeff Hay"));
        assert_eq!(consent.evidence.iter().map(|one| &*one.name).collect::<Vec<_>>(), ["consent.eml"]);
        assert!(program.harness.query_by_role_and_label(Role::Button, &word("evidence-add-this")).is_none());
        program.picture(&format!("evidence-tab-{}", language.tag()));
        let remove = lang.with("remove-name", &[("name", "consent.eml")]).into_owned();
        click(&mut program, Role::Button, &remove);
        assert!(customer(&program, WHO).tracks().evidence(TrackKind::Consent).is_empty());
    }
}

#[test]
fn acceptance_is_proven_by_a_file_and_the_tab_counts_it() {
    let mut program = on_sheet(Language::English);
    drop_file(&mut program, "screen.png", b"not looked into");
    choose(&mut program, "What it proves", "Reseller relationship: Accepted (recorded with it)");
    click(&mut program, Role::Button, "Add as evidence");
    program.settle();
    let held = customer(&program, WHO);
    assert!(program.plan().stage_of(held).is_accepted());
    assert_eq!(held.proofs.iter().map(|one| &*one.name).collect::<Vec<_>>(), ["screen.png"]);
    program.harness.get_by_role_and_label(Role::Tab, "Evidence 1");
    program.harness.get_by_label("Reseller relationship: Accepted");
    assert!(program.plan().evidence().any(|one| one.name == "screen.png"));
}

#[test]
fn file_that_cannot_become_evidence_says_why_and_is_left() {
    let mut program = on_sheet(Language::English);
    drop_file(&mut program, "empty.pdf", b"");
    program.harness.get_by_label_contains("The file is empty");
    click(&mut program, Role::Button, "Leave out");
    assert!(program.harness.query_by_label("empty.pdf").is_none());
    drop_file(&mut program, "broken.msg", b"no mail at all");
    program.harness.get_by_label("This email cannot be read here. It is kept as it is if you add it.");
}

#[test]
fn file_that_is_dropped_without_a_sheet_is_imported_as_before() {
    let mut program = english();
    drop_file(&mut program, "list.csv", b"Company name\nRelecloud\n");
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Import);
}

#[test]
fn dragged_file_shows_where_it_goes() {
    for (language, opened, alone) in [
        (
            Language::English,
            "Drop here to offer the files as evidence for Coho Vineyard",
            "Drop the file here to import it",
        ),
        (Language::TraditionalChinese, "放開檔案，即可選擇是否作為「Coho Vineyard」的佐證", "放開檔案即可匯入"),
    ] {
        let mut program = on_sheet(language);
        let hover = || egui::HoveredFile { path: Some("mail.eml".into()), ..Default::default() };
        program.harness.input_mut().hovered_files = vec![hover()];
        program.harness.run_steps(3);
        program.harness.get_by_label(opened);
        program.picture(&format!("evidence-drop-{}", language.tag()));
        program.harness.input_mut().hovered_files = vec![hover()];
        program.harness.state_mut().session_mut().customers.open = None;
        program.harness.run_steps(2);
        program.harness.input_mut().hovered_files = vec![hover()];
        program.harness.run_steps(3);
        program.harness.get_by_label(alone);
    }
}
