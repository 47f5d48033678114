//! Loss: whatever can be entered can be saved and read, whatever comes from outside is read right or told, and nothing that
//! goes out becomes a formula.

pub(crate) mod any;
mod big_imports;
mod bombs;
mod changes;
mod edges;
mod formats;
mod formulas;
mod literals;
mod round_trip;

use std::path::Path;

use changeover::domain::plan::Plan;
use changeover::store::StoreError;
use changeover::store::plan_file::{FileHeader, Position, write};
use changeover::store::plan_read::{ReadPlan, read};

use crate::disk::plan_id;

fn text_of(plan: &Plan) -> String {
    let about = FileHeader::new(plan_id(), &Position { edit: 12, sum: "eab4608e".into() });
    write(plan, &about).unwrap()
}

fn read_text(text: &str) -> Result<ReadPlan, StoreError> {
    read(text.as_bytes(), Path::new("plan.ron"))
}

/// The body of a line that has a sum.
fn body(line: &str) -> Option<&str> {
    let (body, sum) = line.rsplit_once(" // ")?;
    (sum.len() == 8 && sum.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(body)
}

/// The file with the sums that its lines should have, and the number of records that it has: as a program would have
/// written it that means what stands there.
fn signed(text: &str) -> String {
    let (mut out, mut sums, mut n_records) = (String::new(), String::new(), 0);
    for line in text.lines() {
        let Some(body) = body(line) else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let is_end = body.trim_start().starts_with("end: End(");
        let sum_of = |text: &str| format!("{:08x}", crc32fast::hash(text.as_bytes()));
        let body = if is_end {
            format!("    end: End(records: {n_records}, sum: \"{}\"),", sum_of(&sums))
        } else {
            n_records += usize::from(!body.trim_start().starts_with("about: "));
            body.to_owned()
        };
        let sum = sum_of(body.trim_start());
        sums.push_str(&sum);
        out.extend([&body, " // ", &sum, "\n"]);
    }
    out
}

#[test]
fn signing_a_file_that_is_right_changes_nothing() {
    let text = text_of(&crate::disk::sample(3));
    assert_eq!(signed(&text), text);
}
