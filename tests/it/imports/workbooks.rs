//! Workbooks, from the window and from the command line: read as lists, kept as they were, refused when they are bombs.

use std::path::{Path, PathBuf};
use std::time::Instant;

use changeover::domain::draft::Language;
use changeover::ui::action::{Action, CandidatesAction, ImportAction, ImportTarget, Page};
use egui_kittest::kittest::Queryable as _;
use rust_xlsxwriter::Workbook;

use crate::support::{Begin, Program, run_in};
use crate::today::{empty, said};

/// A workbook of these rows.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write(row, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn customers() -> Vec<u8> {
    let headers: &[&str] = &["Microsoft ID", "Company name", "Primary domain name"];
    let rows: [&[&str]; 2] = [
        &["11111111-1111-4222-8333-444455556666", "晴川設計, 台北", "one.example"],
        &["22222222-1111-4222-8333-444455556666", "Fabrikam; \"Inc.\"", "two.example"],
    ];
    workbook(&[headers, rows[0], rows[1]])
}

fn read(program: &mut Program, path: PathBuf) {
    program.harness.state_mut().session_mut().go(Page::Import);
    program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
    program.settle();
}

/// No name while nothing was kept yet.
fn names_kept(plan_folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(plan_folder.join("imports")).into_iter().flatten();
    files.map(|entry| entry.unwrap().file_name().to_string_lossy().into()).collect()
}

fn kept(plan_folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(plan_folder.join("imports")).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.file_name().unwrap().to_string_lossy().into(), std::fs::read(&path).unwrap())).collect()
}

#[test]
fn workbook_is_imported_like_a_list_and_kept_as_it_was() {
    let mut program = empty(&Begin::default());
    let path = program.data.path().join("Customers.xlsx");
    let bytes = customers();
    std::fs::write(&path, &bytes).unwrap();
    read(&mut program, path);
    program.picture("import-workbook-compare");
    program.harness.get_by_label("Add 2 customers").click();
    program.settle();
    let names: Vec<_> = program.harness.state().plan().unwrap().customers.iter().map(|c| c.name.clone()).collect();
    assert_eq!(names, ["晴川設計, 台北", "Fabrikam; \"Inc.\""]);
    let folder = program.data.path().join("plans").join("Empty");
    // Until the file has its name, it is being written beside it under a passing one.
    program.wait(|_| names_kept(&folder).iter().any(|name| name.ends_with("-Customers.xlsx")));
    let files = kept(&folder);
    assert_eq!(files.len(), 1, "{:?}", names_kept(&folder));
    assert!(files[0].1 == bytes, "the workbook itself is kept, not what was made of it");
}

#[test]
fn columns_of_a_workbook_are_asked_as_those_of_any_list() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        let mut program = empty(&Begin { language, ..Begin::default() });
        let path = program.data.path().join("list.xlsx");
        std::fs::write(&path, workbook(&[&["Microsoft ID", "Revenue"], &["x", "9"]])).unwrap();
        read(&mut program, path);
        assert_eq!(said(&program, "Revenue").len().min(1), 1);
        program.picture(&format!("import-workbook-columns-{tag}"));
    }
}

#[test]
fn workbook_that_is_not_read_is_said_on_the_page() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        let mut program = empty(&Begin { language, ..Begin::default() });
        let path = program.data.path().join("far.xlsx");
        std::fs::write(&path, far(1_048_575, 16_383)).unwrap();
        read(&mut program, path);
        assert!(!said(&program, "1048576").is_empty());
        program.picture(&format!("import-workbook-refused-{tag}"));
    }
}

#[test]
fn candidates_and_answers_come_from_workbooks_too() {
    let mut program = empty(&Begin::default());
    let path = program.data.path().join("candidates.xlsx");
    std::fs::write(&path, workbook(&[&["Name", "Countries served"], &["Tailspin", "TW, JP"]])).unwrap();
    let what = ImportTarget::Candidates;
    program.harness.state_mut().ask_for(Action::Candidates(CandidatesAction::Read(what, path.clone())));
    program.settle();
    program.harness.get_by_label("1 new, 0 changed, 0 unchanged");
    std::fs::write(&path, far(1_048_575, 25)).unwrap();
    program.harness.state_mut().ask_for(Action::Candidates(CandidatesAction::Read(what, path)));
    program.settle();
    program.harness.get_by_label_contains("This workbook has a cell in row 1048576, column 26");
}

/// A workbook with one cell far away.
fn far(row: u32, column: u16) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().write(row, column, "far").unwrap();
    book.save_to_buffer().unwrap()
}

/// Deflated text that was never written out: what is said, and some byte very often.
#[derive(Default)]
struct Deflated {
    bytes: Vec<u8>,
    n_bits: u32,
    n_text: u32,
}

impl Deflated {
    fn bits(&mut self, value: u32, n: u32) {
        for at in 0..n {
            if self.n_bits.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let last = self.bytes.len() - 1;
            self.bytes[last] |= u8::try_from(value >> at & 1).unwrap() << (self.n_bits % 8);
            self.n_bits += 1;
        }
    }

    /// Codes of Huffman stand the other way round.
    fn code(&mut self, value: u32, n: u32) {
        self.bits(value.reverse_bits() >> (32 - n), n);
    }

    fn text(&mut self, text: &str) {
        for byte in text.bytes() {
            self.code(0x30 + u32::from(byte), 8);
            self.n_text += 1;
        }
    }

    /// The byte before again and again, 258 at a time.
    fn again(&mut self, n: u32) {
        for _ in 0..n {
            self.code(0b1100_0101, 8);
            self.code(0, 5);
            self.n_text += 258;
        }
    }
}

/// A package with one part, deflated by hand.
fn bomb(name: &str, begin: &str, n_mebibytes: u32, end: &str) -> Vec<u8> {
    let mut part = Deflated::default();
    part.bits(0b011, 3);
    part.text(begin);
    part.again(n_mebibytes * 4064);
    part.text(end);
    part.code(0, 7);
    let n_packed = u32::try_from(part.bytes.len()).unwrap();
    let n_name = u16::try_from(name.len()).unwrap();
    let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0x5a, 0, 0, 0, 0];
    head.extend(n_packed.to_le_bytes());
    head.extend(part.n_text.to_le_bytes());
    head.extend(n_name.to_le_bytes());
    head.extend([0, 0]);
    let mut file = [b"PK\x03\x04", &head[..], name.as_bytes(), &part.bytes].concat();
    let directory = u32::try_from(file.len()).unwrap();
    file.extend(b"PK\x01\x02\x14\x00");
    file.extend(&head);
    file.extend([0; 14]);
    file.extend(name.as_bytes());
    let n_directory = u32::try_from(file.len()).unwrap() - directory;
    file.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    file.extend(n_directory.to_le_bytes());
    file.extend(directory.to_le_bytes());
    file.extend([0, 0]);
    file
}

/// Refused within seconds, by a program that may not take 400 MB of memory, its own code included.
#[cfg(target_os = "linux")]
#[test]
fn bombs_are_refused_quickly_and_without_making_room_for_them() {
    use std::process::Command;
    let desk = tempfile::tempdir().unwrap();
    let run = |limit: &str, arguments: &[&str]| {
        let line = format!("ulimit -v {limit} && exec \"$0\" \"$@\"");
        let program = env!("CARGO_BIN_EXE_changeover");
        let mut command = Command::new("sh");
        command.current_dir(desk.path()).args(["-c", &line, program, "--data-dir", "data"]).args(arguments);
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap()
    };
    assert_eq!(run("unlimited", &["sample", "plan"]).status.code(), Some(0));
    let sheet = "xl/worksheets/sheet1.xml";
    let cell = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>a";
    let bombs = [
        ("far", far(1_048_575, 16_383)),
        ("tall", far(1_048_575, 25)),
        ("padding", bomb("xl/styles.xml", " ", 1024, "")),
        ("cell", bomb(sheet, cell, 512, "</t></is></c></row></sheetData></worksheet>")),
        ("short cell", bomb(sheet, cell, 380, "</t></is></c></row></sheetData></worksheet>")),
    ];
    for (name, bytes) in bombs {
        std::fs::write(desk.path().join("bomb.xlsx"), &bytes).unwrap();
        let begun = Instant::now();
        let output = run("400000", &["import", "plan", "bomb.xlsx"]);
        let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(4), "{name}: {said}");
        assert!(said.contains("The plan is unchanged."), "{name}: {said}");
        println!("{name}: {} KB, {} ms", bytes.len() / 1024, begun.elapsed().as_millis());
        assert!(begun.elapsed().as_secs() < 5, "{name}: {:?}", begun.elapsed());
    }
}

#[test]
fn command_imports_a_workbook_and_keeps_it() {
    let desk = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| run_in(desk.path(), "data", arguments);
    run(&["sample", "plan"]);
    let bytes = customers();
    std::fs::write(desk.path().join("Customers.xlsx"), &bytes).unwrap();
    let output = run(&["import", "plan", "Customers.xlsx", "--apply", "--into-sample"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.starts_with("new 2  changed 0  same 0"), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let files = kept(&desk.path().join("plan"));
    assert!(files[0].0.ends_with("-Customers.xlsx"));
    assert!(files[0].1 == bytes);
}
