//! The files that were imported before, as they lie in a plan's folder.

use std::path::Path;

use chrono::NaiveDate;

use super::atomic_file::create;
use super::error::StoreError;
use super::fs::{Fs, Mode};
use super::places::folder_name;

/// Begins the name of every kept file: `2026-11-22T093000Z-`.
const N_TIME: usize = 19;
/// The most files of one name in one second.
const MOST: u32 = 999;

/// The day in UTC on which a file of this name was imported last; `None` when none was, or nobody can say.
///
/// What browsers add to the name of another download, such as ` (1)`, does not matter.
pub fn last_import(fs: &dyn Fs, plan_folder: &Path, name: &str) -> Option<NaiveDate> {
    let wanted = bare(&folder_name(name, &[]));
    let days = fs.list(&plan_folder.join("imports")).ok()?.into_iter().filter_map(|kept| {
        let (time, rest) = kept.split_at_checked(N_TIME)?;
        let day = time.get(..10)?.parse::<NaiveDate>().ok()?;
        (time.ends_with("Z-") && bare(rest) == wanted).then_some(day)
    });
    days.max()
}

/// Writes a file whose name is taken as `NAME (2).csv` and so on; the same content is not written twice.
pub(crate) fn keep_beside(fs: &dyn Fs, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let part = |part: Option<&std::ffi::OsStr>| part.map(|text| text.to_string_lossy().into_owned());
    let stem = part(path.file_stem()).unwrap_or_default();
    let ending = part(path.extension()).map(|ending| format!(".{ending}")).unwrap_or_default();
    let mut taken = path.to_owned();
    for n in 2..=MOST {
        if fs.read(&taken).is_ok_and(|there| there == bytes) {
            return Ok(());
        }
        taken = path.with_file_name(format!("{stem} ({n}){ending}"));
        match create(fs, &taken, bytes, Mode::Private) {
            Err(StoreError::AlreadyThere { .. }) => {}
            done => return done,
        }
    }
    Err(StoreError::AlreadyThere { path: taken })
}

/// A file's name without case and without the number of a further download.
fn bare(name: &str) -> String {
    let lower = name.to_lowercase();
    let (stem, ending) = lower.rsplit_once('.').unwrap_or((&lower, ""));
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let cut = match stem.trim().rsplit_once(' ') {
        Some((before, number)) if is_number(number.trim_matches(['(', ')'])) => before,
        Some(_) | None => stem.trim(),
    };
    format!("{}.{ending}", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::super::fs::RealFs;
    use super::*;

    #[test]
    fn other_file_of_the_same_name_and_second_is_kept_beside_the_first() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("2026-10-03T093000Z-Customers.csv");
        create(&RealFs, &path, b"first", Mode::Private).unwrap();
        for bytes in [b"first", b"other", b"third", b"other"] {
            keep_beside(&RealFs, &path, bytes).unwrap();
        }
        let read = |name: &str| String::from_utf8(RealFs.read(&dir.path().join(name)).unwrap()).unwrap();
        assert_eq!(read("2026-10-03T093000Z-Customers.csv"), "first");
        assert_eq!(read("2026-10-03T093000Z-Customers (2).csv"), "other");
        assert_eq!(read("2026-10-03T093000Z-Customers (3).csv"), "third");
        assert_eq!(RealFs.list(dir.path()).unwrap().len(), 3);
    }

    #[test]
    fn latest_file_of_the_same_name_counts_whatever_number_a_browser_gave_it() {
        let dir = tempfile::tempdir().unwrap();
        let imports = dir.path().join("imports");
        RealFs.create_dir(&imports).unwrap();
        for name in [
            "2026-10-03T093000Z-Customers.csv",
            "2026-10-05T093000Z-customers 1 .csv",
            "2026-11-01T093000Z-Contacts.csv",
            "2026-11-02 Customers.csv",
        ] {
            RealFs.write_new(&imports.join(name), b"", Mode::Usual).unwrap();
        }
        let last = |name: &str| last_import(&RealFs, dir.path(), name).map(|day| day.to_string());
        assert_eq!(last("Customers (2).csv").as_deref(), Some("2026-10-05"));
        assert_eq!(last("Contacts.csv").as_deref(), Some("2026-11-01"));
        assert_eq!(last("Other.csv"), None);
        assert_eq!(last_import(&RealFs, &dir.path().join("no plan"), "Customers.csv"), None);
    }
}
