//! H19: a list of 100,000 customers or subscriptions is read beside the window, and Cancel keeps nothing of it.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use changeover::domain::import::{FileKind, Remarks};
use changeover::exchange::csv_in::{ListWords, ReadOptions, Recognised, preview, read_customers, recognise};
use changeover::ui::action::{Action, ImportAction, Page};
use egui_kittest::kittest::Queryable as _;

use crate::disk::n_cases;
use crate::support::{Begin, Program};
use crate::today::{empty, said};

fn customers(n: usize) -> String {
    let mut text = "Microsoft ID,Company name,Primary domain name,Relationship,Tags\r\n".to_owned();
    for n in 0..n {
        let id = format!("{n:08x}-1111-4222-8333-444455556666");
        writeln!(text, "{id},晴川咖啡 {n} 股份有限公司,c{n}.example,Cloud Reseller,gold\r").unwrap();
    }
    text
}

fn subscriptions(n: usize) -> String {
    let mut text = "SubscriptionId,CustomerTenantId,Product,AvailableSeats,SubscriptionState,Month\r\n".to_owned();
    for n in 0..n {
        let tenant = format!("{:08x}-1111-4222-8333-444455556666", n / 4);
        writeln!(text, "s{n},{tenant},Microsoft 365 Business Premium,{},Active,2026-11\r", n % 300).unwrap();
    }
    text
}

/// What the window's thread never does: preview, columns, and every row.
fn read_all(text: &str) -> usize {
    let (bytes, options) = (text.as_bytes(), ReadOptions::default());
    let looked = preview(bytes, &options);
    let words = ListWords::shipped();
    match recognise(&looked.headers, words, &[]) {
        Recognised::Known(mapping) if mapping.kind() != FileKind::Subscriptions => {
            let read = read_customers(bytes, &options, &mapping, &words.customers, &mut |_, _| Ok(())).unwrap();
            assert_eq!(read.remarks, Remarks::default());
            read.rows.len()
        }
        Recognised::Ask(_) | Recognised::Known(_) | Recognised::Remembered(_) => {
            let read = crate::imports::subscriptions_of(bytes, &options);
            assert_eq!(read.rows.remarks, Remarks::default());
            read.rows.rows.len()
        }
    }
}

#[test]
fn every_row_of_100_000_is_read() {
    for (what, text) in [("customers", customers(100_000)), ("subscriptions", subscriptions(100_000))] {
        let begun = Instant::now();
        assert_eq!(read_all(&text), 100_000, "{what}");
        let millis = begun.elapsed().as_millis();
        println!("100,000 {what}, {} MB: {millis} ms", text.len() >> 20);
    }
}

/// Asks for the file; gives the longest frame until nothing is read any more, in milliseconds, and how many there were.
fn frames_while_reading(program: &mut Program, text: &str) -> (f64, usize) {
    let path: PathBuf = program.data.path().join("list.csv");
    std::fs::write(&path, text).unwrap();
    program.harness.state_mut().session_mut().go(Page::Import);
    program.settle();
    program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
    let (mut longest, mut n, begun) = (0.0_f64, 0, Instant::now());
    while n < 3 || program.harness.state().is_busy() {
        let frame = Instant::now();
        program.harness.step();
        longest = longest.max(frame.elapsed().as_secs_f64() * 1e3);
        n += 1;
        assert!(begun.elapsed() < Duration::from_mins(3));
        std::thread::sleep(Duration::from_millis(2));
    }
    (longest, n)
}

#[test]
fn window_goes_on_while_a_big_list_is_read() {
    let n = n_cases(20_000, 100_000);
    for (what, text) in [("customers", customers(n)), ("subscriptions", subscriptions(n))] {
        let mut program = empty(&Begin::default());
        let whole = Instant::now();
        read_all(&text);
        let reading = whole.elapsed().as_secs_f64() * 1e3;
        let (longest, n_frames) = frames_while_reading(&mut program, &text);
        println!("{n} {what}: {reading:.0} ms of reading, {n_frames} frames, the longest {longest:.0} ms");
        assert!(10 < n_frames, "{what}: {n_frames} frames");
    }
}

#[test]
fn cancel_keeps_nothing_of_a_big_list() {
    // As many as a slow build reads in some seconds, and a quick one not before the next frame.
    let n = if cfg!(debug_assertions) { 60_000 } else { 400_000 };
    for text in [customers(n), subscriptions(n)] {
        let mut program = empty(&Begin::default());
        let path: PathBuf = program.data.path().join("list.csv");
        std::fs::write(&path, &text).unwrap();
        let before = program.harness.state().plan().unwrap().clone();
        program.harness.state_mut().session_mut().go(Page::Import);
        program.settle();
        program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
        program.harness.run_steps(2);
        assert!(program.harness.state().is_busy(), "it is being read");
        let begun = Instant::now();
        program.harness.get_by_label("Cancel").click();
        program.settle();
        println!("stopped after {} ms", begun.elapsed().as_millis());
        assert!(!said(&program, "The import was canceled. The plan is unchanged.").is_empty());
        assert_eq!(*program.harness.state().plan().unwrap(), before);
        let import = &program.harness.state_mut().session_mut().import;
        assert!(import.source.is_none() && import.preview.is_none() && import.subscriptions.is_none());
    }
}
