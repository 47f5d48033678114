//! Reading a customer list of 100,000 rows: bytes to customers and problems, against Python's csv reading alone (rows by column name).

use std::fmt::Write as _;

use changeover::exchange::csv_in::{ListWords, ReadOptions, preview, read_customers, recognise};

use crate::python::Python;
use crate::{Figure, ROUNDS, timed};

const PYTHON: &str = "
import csv, sys, time, io
data = open(sys.argv[1], 'rb').read()
for _ in sys.stdin:
    begun = time.perf_counter()
    rows = list(csv.DictReader(io.StringIO(data.decode('utf-8-sig'), newline='')))
    print(time.perf_counter() - begun, len(rows), flush=True)
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

pub(crate) fn figures() -> Vec<Figure> {
    let bytes = list(100_000);
    let mut python = Python::start(PYTHON, &bytes);
    let words = ListWords::shipped();
    let options = ReadOptions::default();
    let mut pairs = Vec::new();
    for _ in 0..ROUNDS {
        let (ours, n_rows) = timed(|| {
            let seen = preview(&bytes, &options);
            let recognised = recognise(&seen.headers, words, &[]);
            let read = read_customers(&bytes, &options, recognised.mapping(), &words.customers, &mut |_, _| Ok(()));
            read.expect("not cancelled").n_rows
        });
        assert_eq!(n_rows, 100_000);
        pairs.push((ours, python.turn()));
    }
    vec![Figure::pairs("CSV import, 100k rows, bytes to customers and problems", "Python csv.DictReader", 0.3, &pairs)]
}
