//! Customer files from bytes to the plan: every way of writing them, every trap, and no row lost.

mod columns;
mod encodings;
mod journeys;
mod leaving;
mod losses;
mod meanings;
mod own_customers;
mod own_fields;
pub(crate) mod page;
mod review;
mod sentences;
mod started;
mod subscription_traps;
mod subscriptions;
mod suggestions;
mod traps;
mod whole;
mod workbooks;

use std::path::Path;

use changeover::domain::import::{ImportRows, Mapping};
use changeover::exchange::csv_in::{
    FilePreview, ImportWords, ListWords, Lookable, ReadOptions, Recognised, SubscriptionsFile, first_look, preview,
    read_customers, read_subscriptions, recognise,
};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/customers").join(name)).unwrap()
}

fn words() -> ImportWords {
    ImportWords::from_ron(ImportWords::SHIPPED).unwrap()
}

fn recognised(preview: &FilePreview) -> Recognised {
    recognise(&preview.headers, ListWords::shipped(), &[])
}

/// Reads a list of subscriptions as it is recognised.
pub(crate) fn subscriptions_of(bytes: &[u8], options: &ReadOptions) -> SubscriptionsFile {
    let words = ListWords::shipped();
    let look = first_look(Lookable { bytes, is_sheet: false }, options, &[], words, &[]);
    let looked = (&look.preview, look.recognised.mapping());
    read_subscriptions(bytes, &look.options, looked, words, &mut |_, _| Ok(())).unwrap()
}

/// Reads a file that needs no question.
fn read(bytes: &[u8], options: &ReadOptions) -> ImportRows {
    let Recognised::Known(mapping) = recognised(&preview(bytes, options)) else { panic!("not known") };
    read_as(bytes, options, &mapping)
}

fn read_as(bytes: &[u8], options: &ReadOptions, mapping: &Mapping) -> ImportRows {
    read_customers(bytes, options, mapping, &words(), &mut |_, _| Ok(())).unwrap()
}

/// The names of all customers.
fn names(read: &ImportRows) -> Vec<&str> {
    read.rows.iter().map(|row| row.name.as_str()).collect()
}
