//! H16: what can be entered can be saved and read again; what is nested too deep costs its own line.

use changeover::domain::plan::Plan;
use changeover::store::LoadFinding;

use super::any::Any;
use super::{read_text, signed, text_of};
use crate::disk::{Desk, Dice, close, entry, n_cases, name_of, named, sample, wait_until_saved};

macro_rules! count_records {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        /// How many records of each noun a plan has.
        fn counts(plan: &Plan) -> Vec<(&'static str, usize)> {
            vec![$((stringify!($noun), plan.$field.len())),+]
        }
    };
}
changeover::for_each_noun!(count_records);

#[test]
fn random_plan_is_read_as_it_was_saved() {
    let n = n_cases(1000, 100_000);
    let mut n_of_noun = vec![("", 0); counts(&Plan::default()).len()];
    let mut n_bytes = 0;
    for seed in 0..n as u64 {
        let plan = Any::new(seed).plan();
        let text = text_of(&plan);
        let read = read_text(&text).unwrap();
        assert_eq!(read.findings, [], "seed {seed}");
        assert!(read.plan == plan, "seed {seed}: {text}");
        assert_eq!(text_of(&read.plan), text, "seed {seed}");
        n_bytes += text.len();
        for (sum, (noun, n)) in n_of_noun.iter_mut().zip(counts(&plan)) {
            *sum = (noun, sum.1 + n);
        }
    }
    println!("{n} plans, {} KB, records: {n_of_noun:?}", n_bytes / 1024);
    assert!(n_of_noun.iter().all(|(_, n_records)| n / 10 < *n_records), "{n_of_noun:?}");
}

/// Through edits, the journal and the file, and on from the journal alone.
#[test]
fn random_edits_are_there_after_closing_and_after_a_crash() {
    for seed in 0..n_cases(12, 300) as u64 {
        let desk = Desk::new();
        let mut plan = Any::new(1_000_000 + seed).plan();
        let opened = desk.create(&plan);
        for step in 0..6 {
            let after = Any::new(2_000_000 + seed * 10 + step).plan();
            // A drop of more than half of the records asks first, and is tested elsewhere.
            let after = Plan::from_records(records(&plan).into_iter().chain(records(&after)));
            opened.keeper.record(entry(&plan, &after));
            plan = after;
        }
        wait_until_saved(&opened.keeper);
        if seed % 2 == 0 {
            close(opened.keeper);
        } else {
            drop(opened.keeper);
        }
        let again = desk.open();
        assert!(again.plan == plan, "seed {seed}");
        assert_eq!(again.report.findings, [], "seed {seed}");
        close(again.keeper);
    }
}

macro_rules! all_records {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        fn records(plan: &Plan) -> Vec<changeover::domain::plan::AnyRecord> {
            let mut all = Vec::new();
            $(all.extend(plan.$field.iter().cloned().map(changeover::domain::plan::AnyRecord::$noun));)+
            all
        }
    };
}
changeover::for_each_noun!(all_records);

#[test]
fn text_of_a_megabyte_and_list_of_ten_thousand_survive() {
    let mut plan = named(&sample(1), 100, &"晴川 \"x\" \\ // 00000000\n".repeat(40_000));
    let mut many = (**plan.customers.iter().next().unwrap()).clone();
    many.tags = (0..10_000).map(|n| format!("tag {n}")).collect();
    let records = records(&plan).into_iter();
    plan = Plan::from_records(records.chain([changeover::domain::plan::AnyRecord::Customer(many.into())]));
    assert!(read_text(&text_of(&plan)).unwrap().plan == plan);
}

/// Something of each kind of bracket, so many times within itself.
fn nested(open: &str, close: &str, depth: usize) -> String {
    format!("{}{}", open.repeat(depth), close.repeat(depth))
}

/// A file in which a customer of two has this in a field that is not known.
fn with_unknown(value: &str) -> String {
    let text = text_of(&named(&named(&sample(0), 101, "Fabrikam"), 102, "Contoso"));
    let version = format!("program: \"{}\"", changeover::store::plan_file::PROGRAM);
    assert!(text.contains(&version));
    let text = text.replace(&version, "program: \"0.9.0\"");
    signed(&text.replace("name: \"Fabrikam\"", &format!("name: \"Fabrikam\", later: {value}")))
}

const KINDS: [(&str, &str); 5] = [("[", "]"), ("(", ")"), ("{1:", "}"), ("Some(", ")"), ("(a:", ")")];

#[test]
fn unknown_field_of_any_depth_is_told_and_nothing_else_is_lost() {
    let mut n_kept = 0;
    for (open, close) in KINDS {
        for depth in (1..=200).chain([1000, 100_000]) {
            let inner = format!("{}0{}", open.repeat(depth), close.repeat(depth));
            let read = read_text(&with_unknown(&inner)).unwrap();
            assert_eq!(name_of(&read.plan, 102), "Contoso", "{open} {depth}");
            let is_told = read
                .findings
                .iter()
                .any(|finding| matches!(finding, LoadFinding::NotUnderstood { .. } | LoadFinding::LineDamaged { .. }));
            assert!(is_told, "{open} {depth}: {:?}", read.findings);
            let is_kept = name_of(&read.plan, 101) == "Fabrikam";
            n_kept += usize::from(is_kept);
            assert!(is_kept || 30 < depth, "{open} {depth}");
            assert!(!is_kept || !read.may_write(), "{open} {depth}: the field would be lost");
        }
    }
    println!("{n_kept} of {} files keep the record itself", KINDS.len() * 202);
}

#[test]
fn junk_of_any_depth_in_a_line_costs_that_line() {
    let plan = named(&named(&sample(0), 101, "Fabrikam"), 102, "Contoso");
    let text = text_of(&plan);
    let mut dice = Dice(7);
    for (open, close) in KINDS.into_iter().chain([("/*", "*/"), ("\"", ""), ("r#", ""), ("Customer(id: ", ")")]) {
        for depth in [1, 64, 128, 129, 1000, 100_000] {
            for junk in [nested(open, close, depth), open.repeat(depth)] {
                let line = 5 + dice.roll(3) as usize;
                let lines = text.lines().enumerate();
                let damaged: String = lines
                    .map(|(n, l)| {
                        if l.contains("Fabrikam") {
                            format!("{junk},\n")
                        } else {
                            format!("{l}\n{}", if n == line { "\n" } else { "" })
                        }
                    })
                    .collect();
                let read = read_text(&damaged).unwrap();
                assert_eq!(read.plan.n_records() + 1, plan.n_records(), "{open} {depth}");
                assert!(!read.findings.is_empty(), "{open} {depth}");
            }
        }
    }
}
