//! H21: workbooks of a few kilobytes that claim gigabytes, read by a process that may have 512 MB in all.

use std::io::{Cursor, Read as _};
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use changeover::exchange::xlsx_in::{SheetChoice, to_csv};
use rust_xlsxwriter::Workbook;

use crate::crash::say;

/// A part of a package, deflated by hand: what is said, and what was said before over and over.
struct Part {
    name: String,
    packed: Vec<u8>,
    n_bits: u32,
    /// What it unpacks to, as a checksum and a length.
    sum: crc32fast::Hasher,
    len: u64,
}

impl Part {
    fn new(name: &str) -> Self {
        let mut part =
            Self { name: name.to_owned(), packed: Vec::new(), n_bits: 0, sum: crc32fast::Hasher::new(), len: 0 };
        part.bits(0b011, 3); // one block, with the fixed codes
        part
    }

    fn bits(&mut self, value: u32, n: u32) {
        for at in 0..n {
            if self.n_bits.is_multiple_of(8) {
                self.packed.push(0);
            }
            let last = self.packed.len() - 1;
            self.packed[last] |= u8::try_from(value >> at & 1).unwrap() << (self.n_bits % 8);
            self.n_bits += 1;
        }
    }

    /// Codes of Huffman stand the other way round.
    fn code(&mut self, value: u32, n: u32) {
        self.bits(value.reverse_bits() >> (32 - n), n);
    }

    fn text(mut self, text: &str) -> Self {
        assert!(text.is_ascii());
        for byte in text.bytes() {
            self.code(0x30 + u32::from(byte), 8);
        }
        self.sum.update(text.as_bytes());
        self.len += text.len() as u64;
        self
    }

    /// `text`, which was said last, so many times more; 258 times that is a whole number of pieces.
    fn again(mut self, text: &str, n: u64) -> Self {
        // Where the codes of distances begin, by how many bits follow them.
        let (code, first, n_more) = [(0, 1, 0), (9, 25, 3), (14, 129, 6), (15, 193, 6)]
            .into_iter()
            .find(|(_, first, n_more)| (*first..first + (1 << n_more)).contains(&text.len()))
            .unwrap();
        for _ in 0..n * text.len() as u64 {
            self.code(0b1100_0101, 8);
            self.code(code, 5);
            self.bits((text.len() - first) as u32, n_more);
        }
        let piece = text.repeat(258);
        let mut sum = crc32fast::Hasher::new();
        sum.update(piece.as_bytes());
        for _ in 0..n {
            self.sum.combine(&sum);
        }
        self.len += n * piece.len() as u64;
        self
    }

    fn done(mut self) -> Self {
        self.code(0, 7);
        self
    }
}

/// A package of these parts; `lie` makes every part say that it is as small as it looks.
fn package(parts: Vec<Part>, lie: bool) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    let n_parts = u16::try_from(parts.len()).unwrap();
    for part in parts {
        let at = u32::try_from(file.len()).unwrap();
        let n_packed = u32::try_from(part.packed.len()).unwrap();
        let len = if lie { n_packed } else { u32::try_from(part.len).unwrap() };
        let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0x5a];
        head.extend(part.sum.finalize().to_le_bytes());
        head.extend(n_packed.to_le_bytes());
        head.extend(len.to_le_bytes());
        head.extend(u16::try_from(part.name.len()).unwrap().to_le_bytes());
        head.extend([0, 0]);
        file.extend([b"PK\x03\x04", &head[..], part.name.as_bytes(), &part.packed].concat());
        directory
            .extend([b"PK\x01\x02\x14\x00", &head[..], &[0; 10], &at.to_le_bytes(), part.name.as_bytes()].concat());
    }
    let at = u32::try_from(file.len()).unwrap();
    let n_directory = u32::try_from(directory.len()).unwrap();
    file.extend(directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([n_parts.to_le_bytes(), n_parts.to_le_bytes()].concat());
    file.extend([n_directory.to_le_bytes(), at.to_le_bytes()].concat());
    file.extend([0, 0]);
    file
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A workbook that Excel would open, with these parts in place of its own.
fn workbook_with(own: Vec<Part>, lie: bool) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "x").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let mut plain = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..plain.len() {
        let mut entry = plain.by_index(at).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        text.retain(|c| c.is_ascii());
        if own.iter().all(|part| part.name != name) {
            parts.push(Part::new(&name).text(&text).done());
        }
    }
    parts.extend(own);
    package(parts, lie)
}

fn far(row: u32, column: u16) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().write(row, column, "far").unwrap();
    book.save_to_buffer().unwrap()
}

const BEGIN: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
const END: &str = "</sheetData></worksheet>";

/// Ten million cells, ten in a row.
fn ten_million_cells(begin: &str) -> Vec<u8> {
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(10));
    let rows = Part::new(SHEET).text(begin).text(&row).again(&row, 3876).text(END).done();
    workbook_with(vec![rows], false)
}

/// Fewer bytes than anybody would mind, but more rows than are read.
fn many_rows() -> Vec<u8> {
    let row = "<row><c><v>1</v></c></row>";
    workbook_with(vec![Part::new(SHEET).text(BEGIN).text(row).again(row, 1200).text(END).done()], false)
}

/// A text of a megabyte that four thousand cells show.
fn shared_text() -> Vec<u8> {
    let begin = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"4000\" \
                 uniqueCount=\"1\"><si><t>";
    let strings = Part::new("xl/sharedStrings.xml").text(begin).text("a").again("a", 4064).text("</t></si></sst>");
    let cells = "<row><c t=\"s\"><v>0</v></c></row>".repeat(4000);
    let sheet = Part::new(SHEET).text(BEGIN).text(&cells).text(END);
    workbook_with(vec![strings.done(), sheet.done()], false)
}

fn inline_text(n_mebibytes: u64, lie: bool) -> Vec<u8> {
    let begin = format!("{BEGIN}<row><c t=\"inlineStr\"><is><t>");
    let end = format!("</t></is></c></row>{END}");
    let sheet = Part::new(SHEET).text(&begin).text("a").again("a", n_mebibytes * 4064).text(&end);
    workbook_with(vec![sheet.done()], lie)
}

fn padding(lie: bool) -> Vec<u8> {
    let styles = Part::new("xl/styles.xml").text("<a>").text(" ").again(" ", 1024 * 4064).text("</a>");
    workbook_with(vec![styles.done()], lie)
}

/// The six of the list, and five that say less than they are or than they hold.
fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let honest = format!("{}<dimension ref=\"A1:J1000009\"/><sheetData>", BEGIN.strip_suffix("<sheetData>").unwrap());
    vec![
        ("cell in XFD1048576", far(1_048_575, 16_383)),
        ("cell in Z1048576", far(1_048_575, 25)),
        ("1 GiB of padding", padding(false)),
        ("10 million cells", ten_million_cells(&honest)),
        ("1 MB of text in 4,000 cells", shared_text()),
        ("512 MB in one cell", inline_text(512, false)),
        ("10 million cells, not announced", ten_million_cells(BEGIN)),
        ("300,000 short rows", many_rows()),
        ("1 GiB of padding that lies", padding(true)),
        ("512 MB in one cell that lies", inline_text(512, true)),
        ("380 MB in one cell", inline_text(380, false)),
    ]
}

const BOMB: &str = "CHANGEOVER_TEST_BOMB";

/// A line such as `VmHWM:  1234 kB` of what Linux says about this process.
fn kilobytes(what: &str) -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(what)).unwrap();
    line.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap()
}

#[test]
#[ignore = "reads the workbook that the environment names, in a process of its own"]
fn child_that_reads_a_workbook() {
    let Some(path) = std::env::var_os(BOMB).map(PathBuf::from) else { return };
    let bytes = std::fs::read(path).unwrap();
    let is_reset = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let before = if is_reset { kilobytes("VmRSS:") } else { 0 };
    let begun = Instant::now();
    let found = to_csv(&bytes, SheetChoice::FIRST, &mut |_, _| Ok(()));
    let micros = begun.elapsed().as_micros();
    let what =
        found.map_or_else(|fault| format!("refused: {fault}"), |(text, _)| format!("read: {} bytes", text.len()));
    say(&format!("{micros} {} {what}", kilobytes("VmHWM:").saturating_sub(before)));
}

/// Microseconds, kilobytes at the most, and what became of it.
fn read_in_child(path: &std::path::Path) -> (u64, u64, String) {
    let test = "loss::bombs::child_that_reads_a_workbook";
    let mut child = Command::new("sh");
    child.args(["-c", "ulimit -v 524288 && exec \"$0\" \"$@\""]).arg(std::env::current_exe().unwrap());
    child.args([test, "--exact", "--ignored", "--nocapture", "--test-threads=1"]).env(BOMB, path);
    let output = child.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().find_map(|line| line.strip_prefix('#'));
    let Some(line) = line else { panic!("{:?}: {text}{}", output.status, String::from_utf8_lossy(&output.stderr)) };
    let mut words = line.splitn(3, ' ');
    let mut number = || words.next().unwrap().parse().unwrap();
    (number(), number(), words.next().unwrap().to_owned())
}

#[cfg(target_os = "linux")]
#[test]
fn bombs_are_refused_at_once_by_a_process_that_may_have_512_mb() {
    let most_millis = if cfg!(debug_assertions) { 2_000 } else { 50 };
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bomb.xlsx");
    let mut slow = Vec::new();
    // What the process takes for nothing grows with the test program; a bomb may take 32 MB more than that.
    std::fs::write(&path, b"no workbook").unwrap();
    let (_, floor, _) = read_in_child(&path);
    for (name, bytes) in bombs() {
        std::fs::write(&path, &bytes).unwrap();
        let (micros, n_kilobytes, what) = read_in_child(&path);
        println!("{name} ({} KB): {what}, {} ms, {} MB", bytes.len() / 1024, micros / 1000, n_kilobytes / 1024);
        assert!(what.starts_with("refused: "), "{name}: {what}");
        assert!(n_kilobytes < floor + 32 * 1024, "{name}: {n_kilobytes} KB, {floor} for nothing");
        if most_millis * 1000 < micros {
            slow.push((name, micros / 1000));
        }
    }
    assert_eq!(slow, [], "milliseconds; {most_millis} are allowed");
}

/// The child would say so if it read nothing or if memory did not count.
#[cfg(target_os = "linux")]
#[test]
fn list_of_100_000_customers_in_a_workbook_is_no_bomb() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("list.xlsx");
    // Short enough that it may be packed as well as this.
    let row = format!("<row>{}</row>", "<c><v>7</v></c>".repeat(9) + "<c><v>12345678901</v></c>");
    let n = 387; // and 258 times that
    let rows = Part::new(SHEET).text(BEGIN).text(&row).again(&row, n).text(END).done();
    std::fs::write(&path, workbook_with(vec![rows], false)).unwrap();
    let (micros, n_kilobytes, what) = read_in_child(&path);
    println!("{what}, {} ms, {} MB", micros / 1000, n_kilobytes / 1024);
    let n_bytes = (n * 258 + 1) * (9 * 2 + 11 + 1);
    assert_eq!(what, format!("read: {n_bytes} bytes"));
    assert!((1024..100 * 1024).contains(&n_kilobytes), "{n_kilobytes} KB");
}
