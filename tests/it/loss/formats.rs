//! H18: files of every format that was ever written, and of programs that know more than this one.

use std::path::{Path, PathBuf};

use changeover::store::plan_file::CURRENT_FORMAT;
use changeover::store::plan_read::read;
use changeover::store::{LoadFinding, ReadOnlyReason};

use super::{body, read_text, signed, text_of};
use crate::disk::{Desk, close, entry, named};

fn frozen(format: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/plan/format_{format}.ron"))
}

fn text(format: u32) -> String {
    std::fs::read_to_string(frozen(format)).unwrap()
}

#[test]
fn every_format_up_to_todays_has_its_frozen_file() {
    for format in 1..=CURRENT_FORMAT {
        let read = read(text(format).as_bytes(), &frozen(format)).unwrap();
        assert_eq!((read.format, read.findings.as_slice()), (format, [].as_slice()));
    }
}

/// Opened, changed, closed, opened: what the old file said is still there.
#[test]
fn plan_of_every_format_can_be_edited_and_keeps_the_rest() {
    for format in 1..=CURRENT_FORMAT {
        let desk = Desk::new();
        close(desk.create(&crate::disk::sample(0)).keeper);
        std::fs::write(desk.file(), text(format)).unwrap();
        let opened = desk.open();
        assert_eq!(opened.read_only, None, "format {format}");
        let before = read_text(&text(format)).unwrap().plan;
        let after = named(&opened.plan, 100, "Fabrikam");
        opened.keeper.record(entry(&opened.plan, &after));
        close(opened.keeper);
        let again = desk.open().plan;
        assert_eq!(again, named(&again, 100, "Fabrikam"), "format {format}");
        assert!(again == named(&before, 100, "Fabrikam") || again == after, "format {format}");
        for customer in before.customers.iter().filter(|customer| customer.id.number() != 100) {
            assert_eq!(again.customers.get(customer.id), Some(customer), "format {format}");
        }
    }
}

/// As a later program would write it, in each line of each file.
#[test]
fn unknown_field_in_any_record_opens_read_only_and_the_file_stays() {
    let mut n = 0;
    for format in 1..=CURRENT_FORMAT {
        let whole = text(format);
        let n_lines = whole.lines().count();
        for at in 0..n_lines {
            let line = whole.lines().nth(at).unwrap();
            let Some(record) = body(line).filter(|body| body.starts_with("        ")) else { continue };
            let inner = record.strip_suffix("),").unwrap();
            for later in ["later: 1", "later: Some([(a: \"x\", b: {1: 2})])"] {
                let changed = format!("{inner}, {later}), // 00000000");
                let lines = whole.lines().enumerate();
                let newer = lines.map(|(k, l)| if k == at { &changed } else { l }).collect::<Vec<_>>().join("\n");
                let newer = signed(&newer.replace("program: \"0.1.0\"", "program: \"0.9.0\""));
                let read = read_text(&newer).unwrap();
                assert!(!read.may_write(), "format {format}, line {}", at + 1);
                let told = LoadFinding::NotUnderstood { line: at + 1 };
                assert_eq!(read.findings, [told], "format {format}");
                assert_eq!(read.plan, read_text(&whole).unwrap().plan, "format {format}, line {}", at + 1);
                n += 1;
            }
        }
    }
    println!("{n} files with a field that is not known");
    assert!(100 < n);
}

/// What is known to be of a later program is only read; what could be damage as well is kept beside the plan.
#[test]
fn what_a_later_program_wrote_is_never_lost() {
    let text = text_of(&crate::disk::sample(2)).replace(&program(), "program: \"0.9.0\"");
    let cases = [
        ("field", text.replacen("Customer(id: ", "Customer(later: 1, id: ", 1)),
        ("noun", text.replacen("        Customer(", "        Contract(id: 1), // 00000000\n        Customer(", 1)),
        (
            "section",
            text.replacen(
                "    customers: [",
                "    contracts: [\n        Contract(id: 1), // 00000000\n    ],\n    customers: [",
                1,
            ),
        ),
        ("word", text.replacen("cloud: Public", "cloud: Moon", 1)),
        ("format", text.replacen(&format!("format: {CURRENT_FORMAT},"), "format: 9,", 1)),
    ];
    for (what, newer) in cases {
        assert_ne!(newer, text, "{what}");
        let newer = signed(&newer);
        let desk = Desk::new();
        close(desk.create(&crate::disk::sample(2)).keeper);
        std::fs::write(desk.file(), &newer).unwrap();
        let opened = desk.open();
        println!("{what}: {:?} {:?}", opened.read_only, opened.report.findings);
        let is_told = matches!(opened.read_only, Some(ReadOnlyReason::Newer { .. } | ReadOnlyReason::NotUnderstood));
        let is_kept_aside =
            opened.report.findings.iter().any(|finding| matches!(finding, LoadFinding::SetAside { .. }));
        assert!(is_told || is_kept_aside, "{what}: {:?}", opened.report.findings);
        opened.keeper.record(entry(&opened.plan, &named(&opened.plan, 100, "Fabrikam")));
        opened.keeper.close(std::time::Duration::from_secs(5));
        if is_told {
            assert!(std::fs::read_to_string(desk.file()).unwrap() == newer, "{what}: was written");
        } else {
            let kept = std::fs::read_dir(desk.folder()).unwrap().map(|entry| entry.unwrap().path());
            let is_there = kept
                .filter(|path| path.is_file())
                .any(|path| std::fs::read_to_string(path).is_ok_and(|text| text == newer));
            assert!(is_there, "{what}: what was not understood is gone");
        }
    }
}

fn program() -> String {
    format!("program: \"{}\"", changeover::store::plan_file::PROGRAM)
}
