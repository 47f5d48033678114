//! Every reader against damaged and invented files: no panic, no file that takes longer than two seconds, no memory without end.
//!
//! By day a few hundred files, the same ones each time. At night (`scripts/night fuzz`) `CHANGEOVER_FUZZ_MINUTES` says how long all
//! readers together are tried; the seed is printed, and `CHANGEOVER_FUZZ_SEED` draws the same files again. A file that breaks a
//! reader is kept under `target/fuzz`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use changeover::domain::import::FileKind;
use changeover::domain::link::{Expected, LinkGrammar, addresses_in, judge};
use changeover::domain::rules::{Books, RuleBook};
use changeover::exchange::csv_in::{
    CandidateWords, ListWords, Lookable, ReadOptions, first_look, read_answers, read_candidates, read_customers,
    read_subscriptions,
};
use changeover::exchange::mapping_file;
use changeover::exchange::unpack::list_in;
use changeover::exchange::xlsx_in::{SheetChoice, as_csv, fits_list};

/// Files a reader is given by day.
const N_BY_DAY: u64 = 150;
/// The longest that one file may take; a slow build gets more.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });
/// No file grows beyond this.
const LARGEST: usize = 1 << 20;

/// Numbers that look drawn at random, the same ones for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.roll() % n.max(1) as u64).unwrap_or(0)
    }
}

/// What breaks readers more often than chance does.
const PIECES: [&[u8]; 22] = [
    b"\"",
    b"\"\"",
    b"\0",
    b"\r",
    b"\n\n",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b",,,,,,,,",
    b";\t|",
    b"=cmd|' /C calc'!A0",
    b"((((((((((((((((((((((((((((((((((((((((",
    b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    b"Some(Some(Some(Some(",
    b"99999999999999999999999999999",
    b"-1",
    b"1e308",
    b"9999-12-31",
    b"&amp;&#x26;&#38;%2526",
    b"https://admin.microsoft.com/Adminportal/Home?invType=",
    b"\xF0\x9F\x8F\xB3\xEF\xB8\x8F\xE2\x80\x8D",
    b"<a href=\"",
    b"=?utf-8?q?=E9?=",
];

fn damaged(dice: &mut Dice, corpus: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = corpus[dice.below(corpus.len())].clone();
    for _ in 0..=dice.below(6) {
        let (at, length) = (dice.below(bytes.len() + 1), dice.below(64) + 1);
        let end = (at + length).min(bytes.len());
        match dice.below(9) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.splice(at..at, PIECES[dice.below(PIECES.len())].iter().copied())),
            2 => drop(bytes.drain(at..end)),
            3 => bytes.truncate(at),
            4 => {
                let piece = bytes[at..end].repeat(dice.below(200) + 1);
                drop(bytes.splice(at..at, piece));
            }
            5 => {
                let other = &corpus[dice.below(corpus.len())];
                let from = dice.below(other.len() + 1);
                drop(bytes.splice(at.., other[from..].iter().copied()));
            }
            6 => {
                let piece = PIECES[dice.below(PIECES.len())].repeat(dice.below(3000) + 1);
                drop(bytes.splice(at..end, piece));
            }
            7 => bytes
                .iter_mut()
                .skip(at)
                .take(length)
                .for_each(|byte| *byte = u8::try_from(dice.below(256)).unwrap_or(0)),
            _ => {
                let by = at.min(bytes.len());
                bytes.rotate_left(by);
            }
        }
    }
    bytes.truncate(LARGEST);
    bytes
}

fn files_under(folder: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
            if path.is_dir() {
                folders.push(path);
            } else if endings.contains(&&*ending) {
                found.push(std::fs::read(path).unwrap());
            }
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found.retain(|bytes| bytes.len() < LARGEST);
    found
}

/// Runs a reader over damaged files; what breaks it is kept and named.
fn fuzz(name: &str, corpus: &[Vec<u8>], read: impl Fn(&[u8])) {
    let minutes = std::env::var("CHANGEOVER_FUZZ_MINUTES").ok().and_then(|text| text.parse::<u64>().ok());
    let seed = std::env::var("CHANGEOVER_FUZZ_SEED").ok().and_then(|text| text.parse::<u64>().ok());
    let now = || std::time::UNIX_EPOCH.elapsed().map_or(1, |since| since.as_secs());
    let seed = seed.unwrap_or_else(|| if minutes.is_some() { now() } else { 20_261_129 });
    let until = minutes.map(|minutes| Instant::now() + Duration::from_secs(minutes * 60 / 6));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz");
    let keep = |bytes: &[u8], what: &str| {
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}-{what}"));
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let (current, begun) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicU64::new(0)));
    let is_over = Arc::new(AtomicBool::new(false));
    let watch = {
        let (current, begun, is_over, folder, name) =
            (current.clone(), begun.clone(), is_over.clone(), folder.clone(), name.to_owned());
        let start = Instant::now();
        (
            start,
            std::thread::spawn(move || {
                while !is_over.load(Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(200));
                    let began = Duration::from_millis(begun.load(Ordering::Relaxed));
                    if start.elapsed().saturating_sub(began) > 3 * LONGEST && !is_over.load(Ordering::Relaxed) {
                        let bytes = current.lock().unwrap_or_else(PoisonError::into_inner).clone();
                        std::fs::create_dir_all(&folder).ok();
                        std::fs::write(folder.join(format!("{name}-endless")), bytes).ok();
                        eprintln!("{name}: a file takes without end, see target/fuzz/{name}-endless");
                        std::process::abort();
                    }
                }
            }),
        )
    };
    let mut n = 0_u64;
    while until.map_or(n < N_BY_DAY, |until| Instant::now() < until) {
        let bytes = damaged(&mut Dice(seed.wrapping_mul(1_000_003).wrapping_add(n)), corpus);
        current.lock().unwrap().clone_from(&bytes);
        begun.store(u64::try_from(watch.0.elapsed().as_millis()).unwrap_or(0), Ordering::Relaxed);
        let started = Instant::now();
        let ended = catch_unwind(AssertUnwindSafe(|| read(&bytes)));
        let took = started.elapsed();
        assert!(ended.is_ok(), "{name}: panic, seed {seed}, file {n}: {}", keep(&bytes, "panic").display());
        assert!(took < LONGEST, "{name}: {took:?}, seed {seed}, file {n}: {}", keep(&bytes, "slow").display());
        n += 1;
    }
    is_over.store(true, Ordering::Relaxed);
    watch.1.join().unwrap();
    println!("{name}: {n} files, seed {seed}");
}

fn read_list(bytes: &[u8], is_sheet: bool) {
    let words = ListWords::shipped();
    let look = first_look(Lookable { bytes, is_sheet }, &ReadOptions::default(), &[], words, &[]);
    let mapping = look.recognised.mapping();
    if mapping.kind() == FileKind::Subscriptions {
        drop(read_subscriptions(bytes, &look.options, (&look.preview, mapping), words, &mut |_, _| Ok(())));
    } else if mapping.faults().is_empty() {
        drop(read_customers(bytes, &look.options, mapping, &words.customers, &mut |_, _| Ok(())));
    }
}

#[test]
fn lists_of_text() {
    let mut corpus = files_under("tests/data/customers", &["csv"]);
    corpus.extend(files_under("tests/data/cases", &["csv", "txt", "json", "html", "gz", "zip"]));
    let candidates = CandidateWords::from_ron(CandidateWords::SHIPPED).unwrap();
    fuzz("csv", &corpus, |bytes| {
        let Ok(bytes) = list_in(bytes.to_vec()) else { return };
        read_list(&bytes, false);
        drop(read_candidates(&bytes, &candidates));
        drop(read_answers(&bytes, &candidates));
    });
}

#[test]
fn workbooks() {
    let corpus = files_under("tests/data/cases/workbooks", &["xlsx"]);
    fuzz("xlsx", &corpus, |bytes| {
        let fit = |head: &[u8]| fits_list(head, &[]);
        if let Ok(table) = as_csv(&Arc::new(bytes.to_vec()), SheetChoice { name: None, fit: &fit }, &mut |_, _| Ok(()))
        {
            read_list(&table.text, table.sheet.is_some());
        }
    });
}

#[test]
fn pages_that_were_pasted() {
    let link = changeover_link();
    let page = format!(
        "<html><body><p>Hello<a href=\"{}\">Accept</a> &amp; <b>{link}</b></p></body></html>",
        link.replace('&', "&amp;")
    );
    let message =
        format!("From: a@b.example\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}", link.replace('=', "=3D"));
    let mut corpus = files_under("tests/data/cases/links", &["txt", "html", "eml"]);
    corpus.extend([page.into_bytes(), message.into_bytes()]);
    let grammar = LinkGrammar::shipped().unwrap();
    fuzz("page", &corpus, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        drop(addresses_in(&text));
        drop(judge(&text, &Expected::default(), &grammar));
    });
}

fn changeover_link() -> String {
    "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=0a1b2c3d-1111-4222-8333-444455556666\
     &msppId=5551234&indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff&DAP=false#/BillingAccounts/partner-invitation"
        .to_owned()
}

#[test]
fn links() {
    let grammar = LinkGrammar::shipped().unwrap();
    fuzz("link", &[changeover_link().into_bytes()], |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let judgement = judge(&text, &Expected::default(), &grammar);
        if let Some(mended) = &judgement.mended {
            drop(judge(mended, &Expected::default(), &grammar));
        }
    });
}

#[test]
fn rule_files() {
    let corpus = files_under("assets/rules", &["ron"]);
    let books = Books::shipped().unwrap();
    fuzz("rules", &corpus, |bytes| {
        drop(RuleBook::read(&String::from_utf8_lossy(bytes), &books));
    });
}

#[test]
fn files_of_column_settings() {
    let text = "ListColumns(\n    format: 1,\n    columns: [\n        (header: \"Kunde\", field: CompanyName),\n        \
                (header: \"Abo\", field: SubscriptionId),\n    ],\n    reading: (encoding: Some(Big5), header: Some(Line(3))),\n    \
                sheet: \"Abos\",\n    words: [(\"a\", Direct)],\n)\n";
    fuzz("columns", &[text.as_bytes().to_vec()], |bytes| {
        if let Ok(explanation) = mapping_file::from_text(&String::from_utf8_lossy(bytes)) {
            assert_eq!(mapping_file::from_text(&mapping_file::to_text(&explanation)), Ok(explanation));
        }
    });
}
