//! Reading a customer list of 100,000 rows: bytes to customers and problems, against Python's csv reading alone.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use changeover::exchange::csv_in::{ReadOptions, Words, preview, read_customers, recognise};

use crate::{Figure, ROUNDS, timed};

const PYTHON: &str = "
import csv, sys, time, io
data = open(sys.argv[1], 'rb').read()
for _ in sys.stdin:
    begun = time.perf_counter()
    rows = sum(1 for _ in csv.reader(io.StringIO(data.decode('utf-8-sig'), newline='')))
    print(time.perf_counter() - begun, rows, flush=True)
";

fn list(n: usize) -> Vec<u8> {
    let mut text = String::from("Microsoft ID,Company name,Primary domain name,Relationship,Tags\r\n");
    for index in 0..n {
        let (name, tags) = match index % 4 {
            0 => (format!("Harbour Lane Books {index}"), ""),
            1 => (format!("遠山設計股份有限公司{index}"), "\"gold, north\""),
            2 => (format!("\"Quiet Fern, Tea \"\"House\"\" {index}\""), "north"),
            _ => (format!("晴川咖啡有限公司{index}"), ""),
        };
        let id =
            if index % 500 == 0 { "not an id".to_owned() } else { format!("{index:08x}-1111-4222-8333-444455556666") };
        write!(text, "{id},{name},c{index}.onmicrosoft.com,Cloud Reseller,{tags}\r\n").expect("a string takes it");
    }
    text.into_bytes()
}

pub fn figures() -> Vec<Figure> {
    let bytes = list(100_000);
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.as_file().write_all(&bytes).expect("written");
    let mut python = Command::new("python3")
        .args(["-c", PYTHON])
        .arg(file.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is there");
    let mut ask = python.stdin.take().expect("piped");
    let mut answers = std::io::BufRead::lines(std::io::BufReader::new(python.stdout.take().expect("piped")));
    let words = Words::from_ron(Words::SHIPPED).expect("the shipped words are sound");
    let options = ReadOptions::default();
    let mut pairs = Vec::new();
    for _ in 0..ROUNDS {
        let (ours, n_rows) = timed(|| {
            let seen = preview(&bytes, &options);
            let recognised = recognise(&seen.headers, &words, std::iter::empty());
            let read = read_customers(&bytes, &options, recognised.mapping(), &words, &mut |_, _| Ok(()));
            read.expect("not cancelled").n_rows
        });
        assert_eq!(n_rows, 100_000);
        writeln!(ask, "go").expect("python listens");
        let line = answers.next().expect("python answers").expect("text");
        let seconds: f64 = line.split(' ').next().expect("a number").parse().expect("a number");
        pairs.push((ours, Duration::from_secs_f64(seconds)));
    }
    drop(ask);
    python.wait().expect("python ends");
    vec![Figure::pairs("CSV import, 100k rows, bytes to customers and problems", "Python csv.reader", 0.3, &pairs)]
}
