//! Reading a workbook of 100,000 rows, process start included, against gnumeric converting the same file; and the memory for it.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use changeover::exchange::xlsx_in::{SheetChoice, fits_list, to_csv};
use changeover::store::fs::RealFs;
use changeover::store::read_input;

use crate::{Figure, median, timed};

/// Asks this program to read a workbook and to say how much memory it took.
const CHILD: &str = "--read-workbook";
const MIB: f64 = 1_024.0;

/// Carries out the child's part, if this process is one.
pub(crate) fn is_child() -> bool {
    let words: Vec<String> = std::env::args().collect();
    let Some(at) = words.iter().position(|word| word == CHILD) else { return false };
    let read = |path: &str| read_input(&RealFs, Path::new(path), u64::MAX - 1).expect("a file");
    let bytes = read(&words[at + 1]);
    let fit = |head: &[u8]| fits_list(head, &[]);
    let wanted = SheetChoice { name: None, fit: &fit };
    let (text, _sheet) = to_csv(&bytes, wanted, &mut |_, _| Ok(())).expect("sound");
    let status = String::from_utf8(read("/proc/self/status")).expect("text");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    println!("{} {}", text.len(), peak.trim().trim_end_matches(" kB"));
    true
}

/// 13 columns as a customer list has them, half of the names Chinese.
fn workbook(path: &Path, n: u32) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let headers = [
        "Microsoft ID",
        "Company name",
        "Primary domain name",
        "Relationship",
        "Tags",
        "Owner",
        "Country",
        "Contact",
        "E-mail",
        "Language",
        "Seats",
        "Renews",
        "Notes",
    ];
    for (column, header) in (0..).zip(headers) {
        sheet.write_string(0, column, header).expect("written");
    }
    for row in 1..=n {
        let name = if row % 2 == 0 {
            format!("遠山設計股份有限公司 {row}")
        } else {
            format!("Harbour Lane Books {row}")
        };
        let texts = [
            format!("{row:08x}-1111-4222-8333-444455556666"),
            name,
            format!("customer{row}.onmicrosoft.com"),
            "Cloud Reseller".into(),
            "gold, north".into(),
            "Lin Mei-Hui".into(),
            "TW".into(),
            "Ana García".into(),
            format!("admin{row}@customer{row}.example"),
            "zh-Hant".into(),
        ];
        for (column, text) in (0..).zip(texts) {
            sheet.write_string(row, column, text).expect("written");
        }
        sheet.write_number(row, 10, row % 90).expect("written");
        sheet.write_string(row, 11, "2027-03-01").expect("written");
        sheet.write_string(row, 12, "Don't call").expect("written");
    }
    book.save(path).expect("saved");
}

pub(crate) fn figures() -> Vec<Figure> {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let this = std::env::current_exe().expect("this program");
    let mut figures = Vec::new();
    for (n, rounds) in [(1_000, 7), (10_000, 7), (100_000, 3)] {
        let (file, out) = (dir.path().join("list.xlsx"), dir.path().join("list.csv"));
        workbook(&file, n);
        let (mut pairs, mut peaks): (Vec<(Duration, Duration)>, Vec<f64>) = Default::default();
        for _ in 0..rounds {
            let (ours, said) = timed(|| Command::new(&this).arg(CHILD).arg(&file).output().expect("runs"));
            let said = String::from_utf8(said.stdout).expect("text");
            let peak = said.split_whitespace().nth(1).expect("a peak");
            peaks.push(peak.parse::<f64>().expect("a number") / MIB);
            let convert = || Command::new("ssconvert").arg(&file).arg(&out).output().expect("gnumeric is there");
            let (theirs, done) = timed(convert);
            assert!(done.status.success());
            pairs.push((ours, theirs));
        }
        let size = crate::size(u64::from(n));
        figures.push(Figure::pairs(
            format!("XLSX to rows, {size} rows x 13, with process start"),
            "gnumeric",
            0.3,
            &pairs,
        ));
        let peak = median(peaks.into_iter());
        figures.push(Figure {
            name: format!("memory of reading it, {size} rows, at the peak"),
            ours: format!("{peak:.1} MiB"),
            yardstick: "32 MiB".into(),
            ratio: peak / 32.0,
            goal: 1.0,
        });
    }
    figures
}
